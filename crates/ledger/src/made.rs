//! What tests are made of: archives, workbooks, and futures that never wait.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// The result of a future that has nothing to wait for.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("waits"),
    }
}

/// A ZIP archive of these files, packed with deflate or kept as they are.
pub(crate) fn zip(files: &[(&str, &[u8])], deflate: bool) -> Vec<u8> {
    let (mut archive, mut list) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let packed =
            if deflate { miniz_oxide::deflate::compress_to_vec(bytes, 6) } else { bytes.to_vec() };
        let mut fields = Vec::new();
        fields.extend_from_slice(&20_u16.to_le_bytes());
        fields.extend_from_slice(&0x0800_u16.to_le_bytes());
        fields.extend_from_slice(&(if deflate { 8_u16 } else { 0 }).to_le_bytes());
        fields.extend_from_slice(&[0; 4]);
        fields.extend_from_slice(&crc32fast::hash(bytes).to_le_bytes());
        fields.extend_from_slice(&u32::try_from(packed.len()).unwrap().to_le_bytes());
        fields.extend_from_slice(&u32::try_from(bytes.len()).unwrap().to_le_bytes());
        fields.extend_from_slice(&u16::try_from(name.len()).unwrap().to_le_bytes());
        fields.extend_from_slice(&[0; 2]);
        let offset = u32::try_from(archive.len()).unwrap();
        archive.extend_from_slice(b"PK\x03\x04");
        archive.extend_from_slice(&fields);
        archive.extend_from_slice(name.as_bytes());
        archive.extend_from_slice(&packed);
        list.extend_from_slice(b"PK\x01\x02\x14\0");
        list.extend_from_slice(&fields);
        list.extend_from_slice(&[0; 10]);
        list.extend_from_slice(&offset.to_le_bytes());
        list.extend_from_slice(name.as_bytes());
    }
    let (count, size) = (u16::try_from(files.len()).unwrap(), u32::try_from(list.len()).unwrap());
    let from = u32::try_from(archive.len()).unwrap();
    archive.extend(list);
    archive.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    for value in [count, count] {
        archive.extend_from_slice(&value.to_le_bytes());
    }
    archive.extend_from_slice(&size.to_le_bytes());
    archive.extend_from_slice(&from.to_le_bytes());
    archive.extend_from_slice(&[0; 2]);
    archive
}

/// A workbook with one sheet, whose rows are XML, and shared texts.
pub(crate) fn workbook(rows: &str, shared: &[&str], properties: &str) -> Vec<u8> {
    let strings: String = shared.iter().map(|text| format!("<si><t>{text}</t></si>")).collect();
    let files = [
        (
            "xl/workbook.xml",
            format!("<workbook>{properties}<sheets><sheet name=\"Faktura &amp; bilag\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
             <Relationship Id=\"rId2\" Type=\"x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>"
                .to_owned(),
        ),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
        ("xl/sharedStrings.xml", format!("<sst>{strings}</sst>")),
    ];
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    zip(&files, true)
}
