//! Files of every kind that holds a ledger or an extract of the business register, read from wherever they are.

use crate::Role;
use crate::business_register::{Extract, ExtractRows, JsonExtract, Wanted};
use crate::columns::Columns;
use crate::encoding::Encoding;
use crate::inspect::{Inspection, Kind, START, SampleRow, inspect, inspect_rows, kind_of, sample};
use crate::reading::{Reading, Wishes};
use crate::source::{PIECE, Progress, Source, Watch, report, start_of};
use crate::sums::Imported;
use crate::text_file::{LedgerRows, TextFile};
use crate::xlsx::{SheetReader, Strings, Workbook};
use crate::zip::{self, Entry};
use synergi_text::ledger::{ArchiveProblem, ImportProblem};

/// Rows of a sheet that are looked at.
const SAMPLE_ROWS: usize = 400;

/// Most tables of an archive.
const MOST_TABLES: usize = 500;

/// How a file's bytes are to be had.
enum Packing {
    /// As they are.
    Plain,
    /// Unpacked from gzip.
    Gzip,
    /// Unpacked from archives' files.
    Zip(Vec<Entry>),
    /// Rows of a workbook.
    Workbook(Workbook),
}

async fn packing(source: &impl Source, start: &[u8]) -> Result<Packing, ImportProblem> {
    match kind_of(start) {
        Kind::Empty => Err(ImportProblem::Empty),
        Kind::Foreign(foreign) => Err(ImportProblem::Foreign(foreign)),
        Kind::Text | Kind::Json => Ok(Packing::Plain),
        Kind::Gzip => Ok(Packing::Gzip),
        Kind::Zip => {
            let entries = zip::entries(source).await?;
            if let Some(workbook) = Workbook::open(source, &entries).await? {
                return Ok(Packing::Workbook(workbook));
            }
            if entries
                .iter()
                .any(|entry| entry.name == "mimetype" || entry.name.starts_with("word/"))
            {
                return Err(ImportProblem::Foreign(synergi_text::ledger::Foreign::Document));
            }
            let is_table = |entry: &Entry| {
                let name = entry.name.to_ascii_lowercase();
                let file = name.rsplit('/').next().unwrap_or_default();
                let hidden = file.starts_with('.') || name.starts_with("__macosx/");
                let known = [".csv", ".txt", ".tsv", ".json", ".skv"]
                    .into_iter()
                    .any(|end| file.ends_with(end));
                known && !hidden && entry.unpacked() > 0
            };
            let mut tables: Vec<Entry> = entries.into_iter().filter(is_table).collect();
            tables.sort_by(|one, other| one.name.cmp(&other.name));
            match tables.len() {
                0 => Err(ImportProblem::Archive(ArchiveProblem::NoTable)),
                1..=MOST_TABLES => Ok(Packing::Zip(tables)),
                _ => Err(ImportProblem::Archive(ArchiveProblem::TooMany { most: MOST_TABLES })),
            }
        }
    }
}

/// The start of what gzip has packed.
async fn gzip_start(source: &impl Source) -> Result<(Vec<u8>, bool), ImportProblem> {
    let mut start = Vec::new();
    let take = |bytes: &[u8]| {
        start.extend_from_slice(bytes);
        if start.len() >= START { Err(ImportProblem::Cancelled) } else { Ok(()) }
    };
    match zip::gunzip(source, take, |_| Ok(())).await {
        Ok(()) => Ok((start, true)),
        Err(ImportProblem::Cancelled) => Ok((start, false)),
        Err(error) => Err(error),
    }
}

/// How a workbook's rows are read, before anything is known of them.
fn workbook_reading(wishes: &Wishes, sheet: &str) -> Reading {
    Reading {
        encoding: Encoding::Utf8,
        delimiter: ';',
        quote: None,
        skip: 0,
        header: 0,
        decimal: None,
        date: None,
        columns: Columns::default(),
        municipality: wishes.municipality.clone(),
        year: wishes.year,
        sheet: Some(sheet.to_owned()),
    }
}

/// Looks at a workbook's sheet: the one wished for, or the first that holds a ledger.
async fn inspect_workbook(
    source: &impl Source,
    workbook: &Workbook,
    strings: &Strings,
    wishes: &Wishes,
) -> Result<Inspection, ImportProblem> {
    let mut first = None;
    let names = match &wishes.sheet {
        Some(name) => vec![name.clone()],
        None => workbook.sheet_names(),
    };
    for name in &names {
        let (_, entry) = workbook.sheet(Some(name))?;
        let mut rows: Vec<SampleRow> = Vec::new();
        let mut reader = SheetReader::new(strings, None);
        let take = |bytes: &[u8]| {
            reader.feed(bytes, |row| {
                rows.push(sample(&row, Encoding::Utf8));
                Ok(())
            })?;
            if rows.len() >= SAMPLE_ROWS { Err(ImportProblem::Cancelled) } else { Ok(()) }
        };
        match entry.read(source, take, |_| Ok(())).await {
            Ok(()) | Err(ImportProblem::Cancelled) => {}
            Err(error) => return Err(error),
        }
        let mut found = inspect_rows(&rows, workbook_reading(wishes, name), wishes);
        found.sheets = workbook.sheet_names();
        if rows.iter().any(|row| row.cells.len() > 1) {
            if found.reading.columns.suffice() {
                return Ok(found);
            }
            first = first.or(Some(found));
        }
    }
    first.ok_or(if names.len() == 1 { ImportProblem::OneColumn } else { ImportProblem::Empty })
}

/// Looks at a file of any kind: how it will be read, and its first rows.
///
/// # Errors
/// Where it holds no ledger.
pub async fn inspect_ledger(
    source: &impl Source,
    wishes: &Wishes,
) -> Result<Inspection, ImportProblem> {
    let (start, complete) = start_of(source).await?;
    match packing(source, &start).await? {
        Packing::Plain => inspect(&start, complete, wishes),
        Packing::Gzip => {
            let (start, complete) = gzip_start(source).await?;
            inspect(&start, complete, wishes)
        }
        Packing::Zip(tables) => {
            let first = tables.first().ok_or(ImportProblem::Archive(ArchiveProblem::NoTable))?;
            let (start, complete) = first.start(source, START).await?;
            inspect(&start, complete, wishes)
        }
        Packing::Workbook(workbook) => {
            let strings = workbook.strings(source).await?;
            inspect_workbook(source, &workbook, &strings, wishes).await
        }
    }
}

/// Takes rows, whatever they come to. Text and sheets are cut into rows behind this, so that the loop over all rows is compiled
/// here, for speed, and not where a source of bytes is known, for size.
trait Rows {
    fn text(&mut self, text: &mut TextFile, bytes: &[u8]) -> Result<(), ImportProblem>;
    fn sheet(&mut self, sheet: &mut SheetReader<'_>, bytes: &[u8]) -> Result<(), ImportProblem>;
    fn rows(&self) -> u64;
}

impl Rows for LedgerRows {
    fn text(&mut self, text: &mut TextFile, bytes: &[u8]) -> Result<(), ImportProblem> {
        text.feed(bytes, |row| self.row(&row))
    }

    fn sheet(&mut self, sheet: &mut SheetReader<'_>, bytes: &[u8]) -> Result<(), ImportProblem> {
        sheet.feed(bytes, |row| self.row(&row))
    }

    fn rows(&self) -> u64 {
        Self::rows(self)
    }
}

impl Rows for ExtractRows {
    fn text(&mut self, text: &mut TextFile, bytes: &[u8]) -> Result<(), ImportProblem> {
        text.feed(bytes, |row| self.row(&row))
    }

    fn sheet(&mut self, sheet: &mut SheetReader<'_>, bytes: &[u8]) -> Result<(), ImportProblem> {
        sheet.feed(bytes, |row| self.row(&row))
    }

    fn rows(&self) -> u64 {
        self.extract.rows
    }
}

/// Hands a file's bytes out as they come, and none at its end.
async fn plain(
    source: &impl Source,
    mut on_bytes: impl FnMut(&[u8]) -> Result<u64, ImportProblem>,
    watch: Watch<'_>,
) -> Result<(), ImportProblem> {
    let of = source.len();
    let mut at = 0;
    // The first piece is a small one: whoever waits sees that something happens.
    let mut length = PIECE / 4;
    while at < of {
        let piece = source.read(at, length).await?;
        if piece.is_empty() {
            return Err(ImportProblem::Unreadable);
        }
        at += piece.len() as u64;
        let rows = on_bytes(&piece)?;
        report(watch, Progress { bytes: at, of, rows })?;
        length = PIECE;
    }
    on_bytes(b"").map(|_| ())
}

/// Hands out the rows of text that is packed in some way.
async fn text_rows(
    source: &impl Source,
    packed: Option<&Entry>,
    is_gzip: bool,
    reading: &Reading,
    rows: &mut impl Rows,
    watch: Watch<'_>,
) -> Result<(), ImportProblem> {
    let mut text = TextFile::new(reading);
    if packed.is_none() && !is_gzip {
        let take = |bytes: &[u8]| {
            rows.text(&mut text, bytes)?;
            Ok(rows.rows())
        };
        return plain(source, take, watch).await;
    }
    let of = source.len();
    let count = std::cell::Cell::new(0);
    {
        let take = |bytes: &[u8]| {
            rows.text(&mut text, bytes)?;
            count.set(rows.rows());
            Ok(())
        };
        let piece = |bytes| report(watch, Progress { bytes, of, rows: count.get() });
        match packed {
            Some(entry) => entry.read(source, take, piece).await?,
            None => zip::gunzip(source, take, piece).await?,
        }
    }
    rows.text(&mut text, b"")
}

/// Hands out the rows of a workbook's sheet.
async fn sheet_rows(
    source: &impl Source,
    workbook: &Workbook,
    strings: &Strings,
    reading: &Reading,
    rows: &mut impl Rows,
    watch: Watch<'_>,
) -> Result<(), ImportProblem> {
    let (_, entry) = workbook.sheet(reading.sheet.as_deref())?;
    let days = reading.columns.get(Role::Date).filter(|_| workbook.from_1904);
    let mut sheet = SheetReader::new(strings, days);
    let of = source.len();
    let count = std::cell::Cell::new(0);
    let take = |bytes: &[u8]| {
        rows.sheet(&mut sheet, bytes)?;
        count.set(rows.rows());
        Ok(())
    };
    let piece = |bytes| report(watch, Progress { bytes, of, rows: count.get() });
    entry.read(source, take, piece).await
}

/// Reads a ledger of any kind, to its end. What an archive holds is read file by file and joined.
///
/// # Errors
/// What ended the reading; with [`Imported`] where rows could be read, but not one into a sum.
pub async fn read_ledger(
    source: &impl Source,
    wishes: &Wishes,
    watch: Watch<'_>,
) -> Result<Imported, ImportProblem> {
    let (start, complete) = start_of(source).await?;
    match packing(source, &start).await? {
        Packing::Plain => {
            let reading = inspect(&start, complete, wishes)?.reading;
            let mut rows = LedgerRows::new(reading.clone());
            text_rows(source, None, false, &reading, &mut rows, watch).await?;
            rows.finish()
        }
        Packing::Gzip => {
            let (start, complete) = gzip_start(source).await?;
            let reading = inspect(&start, complete, wishes)?.reading;
            let mut rows = LedgerRows::new(reading.clone());
            text_rows(source, None, true, &reading, &mut rows, watch).await?;
            rows.finish()
        }
        Packing::Zip(tables) => {
            let mut all: Option<Imported> = None;
            for table in &tables {
                let (start, complete) = table.start(source, START).await?;
                let reading = inspect(&start, complete, wishes)?.reading;
                let mut rows = LedgerRows::new(reading.clone());
                text_rows(source, Some(table), false, &reading, &mut rows, watch).await?;
                let one = rows.finish()?;
                match &mut all {
                    Some(all) => all.join(one)?,
                    None => all = Some(one),
                }
            }
            all.ok_or(ImportProblem::Archive(ArchiveProblem::NoTable))
        }
        Packing::Workbook(workbook) => {
            let strings = workbook.strings(source).await?;
            let reading = inspect_workbook(source, &workbook, &strings, wishes).await?.reading;
            let mut rows = LedgerRows::new(reading.clone());
            sheet_rows(source, &workbook, &strings, &reading, &mut rows, watch).await?;
            rows.finish()
        }
    }
}

/// Reads an extract of the business register, as CSV, JSON or a workbook, packed or not, for the organisations wanted.
///
/// # Errors
/// Where it is none, or ends too early.
pub async fn read_register_extract(
    source: &impl Source,
    wanted: Wanted,
    watch: Watch<'_>,
) -> Result<Extract, ImportProblem> {
    let (start, complete) = start_of(source).await?;
    let (packed, gzip, start, complete) = match packing(source, &start).await? {
        Packing::Plain => (None, false, start, complete),
        Packing::Gzip => {
            let (start, complete) = gzip_start(source).await?;
            (None, true, start, complete)
        }
        Packing::Zip(tables) => {
            let first = tables.into_iter().next().ok_or(ImportProblem::NoRegister)?;
            let (start, complete) = first.start(source, START).await?;
            (Some(first), false, start, complete)
        }
        Packing::Workbook(workbook) => {
            let strings = workbook.strings(source).await?;
            let reading =
                inspect_workbook(source, &workbook, &strings, &Wishes::default()).await?.reading;
            let mut rows = ExtractRows::new(&reading, wanted)?;
            sheet_rows(source, &workbook, &strings, &reading, &mut rows, watch).await?;
            return Ok(rows.extract);
        }
    };
    if kind_of(&start) == Kind::Json {
        return json_extract(source, packed.as_ref(), gzip, JsonExtract::new(wanted), watch).await;
    }
    let reading = inspect(&start, complete, &Wishes::default())?.reading;
    let mut rows = ExtractRows::new(&reading, wanted)?;
    text_rows(source, packed.as_ref(), gzip, &reading, &mut rows, watch).await?;
    Ok(rows.extract)
}

async fn json_extract(
    source: &impl Source,
    packed: Option<&Entry>,
    is_gzip: bool,
    mut json: JsonExtract,
    watch: Watch<'_>,
) -> Result<Extract, ImportProblem> {
    let of = source.len();
    if packed.is_none() && !is_gzip {
        let take = |bytes: &[u8]| {
            json.feed(bytes)?;
            Ok(json.extract.rows)
        };
        plain(source, take, watch).await?;
    } else {
        let count = std::cell::Cell::new(0);
        let take = |bytes: &[u8]| {
            json.feed(bytes)?;
            count.set(json.extract.rows);
            Ok(())
        };
        let piece = |bytes| report(watch, Progress { bytes, of, rows: count.get() });
        match packed {
            Some(entry) => entry.read(source, take, piece).await?,
            None => zip::gunzip(source, take, piece).await?,
        }
    }
    json.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Sum;
    use crate::made::{now, workbook, zip};
    use proptest::prelude::*;
    use synergi_text::ledger::{Foreign, RowProblem};

    fn read_with(bytes: &[u8], wishes: &Wishes) -> Result<Imported, ImportProblem> {
        now(read_ledger(&bytes, wishes, &mut |_| true))
    }

    fn read(bytes: impl AsRef<[u8]>) -> Result<Imported, ImportProblem> {
        read_with(bytes.as_ref(), &Wishes::default())
    }

    /// Sums as text: "0301 A 2016 1234 (1)".
    fn sums(imported: &Imported) -> Vec<String> {
        let show = |sum: &Sum| {
            let payee = &imported.payees[sum.payee as usize];
            let year = sum.year.map(|year| format!(" {year}")).unwrap_or_default();
            let municipality = &imported.municipalities[sum.municipality as usize];
            let payee = [payee.account.as_str(), &payee.name].join(" ");
            format!("{municipality} {}{year} {} ({})", payee.trim(), sum.ore, sum.rows)
                .trim()
                .to_owned()
        };
        imported.sums.iter().map(show).collect()
    }

    #[track_caller]
    fn check(bytes: impl AsRef<[u8]>, expected: &[&str]) -> Imported {
        let imported = read(bytes).unwrap();
        assert_eq!(sums(&imported), expected);
        assert_eq!(imported.rows, imported.sums.iter().map(|sum| sum.rows).sum::<u64>());
        imported
    }

    const LEDGER: &str = "Kommunenr;Orgnr;Leverandør;Næringskode;Dato;Beløp\n\
        301;923 609 016;Equinor ASA;06.100;31.12.2016;1 234,50\n\
        0301;NO923609016MVA;EQUINOR;06.100;1.1.2016;-34,50\n\
        1103;;Småfirma;62.010;2.3.2017;(100)\n\
        1103;;småfirma;62.010;2.3.2017; -   \n";
    const SUMS: [&str; 2] = ["0301 Equinor ASA 2016 120000 (2)", "1103 Småfirma 2017 -10000 (2)"];

    #[test]
    fn sums_are_by_municipality_payee_and_year() {
        let imported = check(LEDGER, &SUMS);
        assert_eq!(imported.payees[0].code, "06.100");
        assert_eq!(imported.credits, (2, -13_450));
    }

    #[test]
    fn every_packing_and_encoding_gives_the_same() {
        let units: Vec<u16> = LEDGER.encode_utf16().collect();
        let latin: Vec<u8> = LEDGER.chars().map(|char| u8::try_from(char).unwrap()).collect();
        let utf16: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let mut gzip = b"\x1f\x8b\x08\x08\0\0\0\0\0\0name\0".to_vec();
        gzip.extend(miniz_oxide::deflate::compress_to_vec(LEDGER.as_bytes(), 6));
        gzip.extend(crc32fast::hash(LEDGER.as_bytes()).to_le_bytes());
        gzip.extend(u32::try_from(LEDGER.len()).unwrap().to_le_bytes());
        for bytes in [
            latin,
            utf16,
            gzip,
            LEDGER.replace('\n', "\r\n").into(),
            LEDGER.replace('\n', "\r").into(),
        ] {
            check(bytes, &SUMS);
        }
        let (first, rest) = LEDGER.split_at(LEDGER.find("1103").unwrap());
        let head = LEDGER.lines().next().unwrap();
        let second = format!("{head}\n{rest}");
        for deflate in [true, false] {
            let archive = zip(
                &[("b/2.csv", second.as_bytes()), ("a.csv", first.as_bytes()), ("les.md", b"x")],
                deflate,
            );
            check(&archive, &SUMS);
        }
    }

    #[test]
    fn reads_workbooks() {
        let rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Fakturaer</t></is></c></row>\
            <row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c><c r=\"C3\" t=\"s\"><v>2</v></c></row>\
            <row r=\"4\"><c r=\"A4\" t=\"s\"><v>3</v></c><c r=\"B4\"><v>1234.5599999999999</v></c><c r=\"C4\"><v>42735.75</v></c></row>\
            <row r=\"5\"><c r=\"A5\" t=\"str\"><f>A4</f><v>A &amp; B</v></c><c r=\"B5\" t=\"s\"><v>4</v></c><c r=\"C5\"><v>42735</v></c></row>\
            <row r=\"6\"><c r=\"A6\" t=\"s\"><v>3</v></c><c r=\"B6\" t=\"e\"><v>#REF!</v></c></row>";
        let shared = ["Leverandør", "Beløp", "Dato", "A &amp; B", "1 000,44"];
        let book = workbook(rows, &shared, "");
        let imported = check(&book, &["A & B 2016 223500 (2)"]);
        assert_eq!(imported.skipped[0].problem, RowProblem::FormulaError { text: "#REF!".into() });
        assert_eq!(imported.skipped[0].line, 6);
        let found = now(inspect_ledger(&book.as_slice(), &Wishes::default())).unwrap();
        assert_eq!(found.sheets, ["Faktura & bilag"]);
        let wishes = Wishes { sheet: Some("x".into()), ..Wishes::default() };
        assert_eq!(
            read_with(&book, &wishes),
            Err(ImportProblem::Archive(ArchiveProblem::NoSheet { name: "x".into() }))
        );
        let old =
            workbook(&rows.replace("42735", "41273"), &shared, "<workbookPr date1904=\"1\"/>");
        check(old, &["A & B 2016 223500 (2)"]);
    }

    #[test]
    fn says_what_is_left_out_and_why() {
        let text = "Leverandør;Beløp;Dato\nA;1,00;2016\nB;x;2016\nC;;2016\nLeverandør;Beløp;Dato\nD;2,00;aldri\n\
            ;5,00;2016\nE;1,00;2016;9\nTotalt;99,00;\n\n;;\nF;1234567890123,00;2016\nG;1,005;2016\n";
        let imported = check(text, &["A 2016 100 (1)", "G 2016 101 (1)"]);
        let skipped: Vec<(u64, &str)> =
            imported.skipped.iter().map(|row| (row.line, row.problem.code())).collect();
        let expected = [
            (3, "not_an_amount"),
            (4, "no_amount"),
            (5, "heading_again"),
            (6, "not_a_date"),
            (7, "no_supplier"),
            (8, "too_many_cells"),
            (9, "total"),
            (12, "amount_too_large"),
        ];
        assert_eq!(skipped, expected);
        assert_eq!((imported.rounded, imported.skipped_rows()), (1, 8));
        assert_eq!(imported.left_out["total"], (1, 9_900));
    }

    #[test]
    fn nothing_is_guessed_where_it_matters() {
        let unclear = "leverandør;beløp\nA;1.234\nB;2.345\n";
        assert_eq!(
            read(unclear),
            Err(ImportProblem::AmountUnclear { line: 2, text: "1.234".into() })
        );
        let comma = Wishes { decimal: Some(crate::DecimalSign::Comma), ..Wishes::default() };
        assert_eq!(read_with(unclear.as_bytes(), &comma).unwrap().ore(), 357_900);
        let point = Wishes { decimal: Some(crate::DecimalSign::Point), ..Wishes::default() };
        assert_eq!(read_with(unclear.as_bytes(), &point).unwrap().ore(), 358);
        assert_eq!(
            read("leverandør;beløp;dato\nA;1,5;01/02/03\n"),
            Err(ImportProblem::DateUnclear { line: 2, text: "01/02/03".into() })
        );
        // Far behind what was looked at.
        let rows = "A;1\n".repeat(60_000);
        let late = format!("leverandør;beløp\n{rows}B;1.234\n");
        assert_eq!(
            read(late),
            Err(ImportProblem::AmountUnclear { line: 60_002, text: "1.234".into() })
        );
        let told = format!("leverandør;beløp\n{rows}B;1,50\nC;1.234\n");
        assert_eq!(read(told).unwrap().ore(), 6_000_000 + 150 + 123_400);
    }

    #[test]
    fn reads_accounts() {
        let text = "konto;konto_tekst;ansvar;rekneskap_2011\n11301;Telefon;100;1 000\n11301;Telefon;120;500\n;;;1500\n";
        let imported = check(text, &["11301 Telefon 2011 150000 (2)"]);
        assert_eq!(imported.payees[0].key(), "account:11301");
        assert_eq!(imported.skipped[0].problem, RowProblem::NoSupplier);
    }

    #[test]
    fn refuses_archives_that_are_none_or_too_much() {
        let damaged = Err(ImportProblem::Archive(ArchiveProblem::Damaged));
        let archive = zip(&[("a.csv", LEDGER.as_bytes())], true);
        for end in [10, 40, archive.len() - 10] {
            assert_eq!(read(&archive[..end]), damaged);
        }
        let mut broken = archive.clone();
        broken[60] ^= 0x55;
        assert!(matches!(read(&broken), Err(ImportProblem::Archive(_))));
        assert_eq!(
            read(zip(&[("a.png", b"x")], true)),
            Err(ImportProblem::Archive(ArchiveProblem::NoTable))
        );
        let word = zip(&[("word/document.xml", b"<x/>")], true);
        assert_eq!(read(word), Err(ImportProblem::Foreign(Foreign::Document)));
        let mut locked = archive;
        let list = locked.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
        locked[list + 8] |= 1;
        assert_eq!(read(&locked), Err(ImportProblem::Archive(ArchiveProblem::Encrypted)));
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let zeros = vec![b';'; 70 << 20];
        let bomb = zip(&[("bomb.csv", &zeros)], true);
        assert!(bomb.len() < 1 << 20);
        let too_large =
            |result| matches!(result, Err(ImportProblem::Archive(ArchiveProblem::TooLarge { .. })));
        assert!(too_large(read(&bomb)));
        // One that does not say so beforehand.
        let mut quiet = bomb;
        let list = quiet.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
        quiet[list + 24..list + 28].copy_from_slice(&1000_u32.to_le_bytes());
        assert!(read(&quiet).is_err());
    }

    #[test]
    fn can_be_stopped_and_tells_how_far_it_is() {
        let text = format!("leverandør;beløp\n{}", "Leverandøren;1,00\n".repeat(200_000));
        let mut seen = Vec::new();
        let all = now(read_ledger(&text.as_bytes(), &Wishes::default(), &mut |progress| {
            seen.push(progress);
            true
        }));
        assert_eq!(all.unwrap().rows, 200_000);
        assert!(
            seen.len() > 3 && seen.is_sorted_by_key(|progress| (progress.bytes, progress.rows))
        );
        assert!(seen[0].rows > 1_000 && seen[0].of == text.len() as u64);
        let stopped = now(read_ledger(&text.as_bytes(), &Wishes::default(), &mut |progress| {
            progress.rows < 50_000
        }));
        assert_eq!(stopped, Err(ImportProblem::Cancelled));
    }

    #[test]
    fn files_are_joined() {
        let mut all = read(LEDGER).unwrap();
        all.join(read(LEDGER).unwrap()).unwrap();
        assert_eq!(
            sums(&all),
            ["0301 Equinor ASA 2016 240000 (4)", "1103 Småfirma 2017 -20000 (4)"]
        );
    }

    #[test]
    fn reads_real_files() {
        let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
        let read_file = |name: &str, wishes: &Wishes| match std::fs::read(data.join(name)) {
            Ok(bytes) => Some(read_with(&bytes, wishes).unwrap()),
            Err(_) => {
                println!("skipped: {name} is not there");
                None
            }
        };
        if let Some(lambeth) = read_file("ledger_lambeth_2011-05.csv", &Wishes::default()) {
            assert_eq!(lambeth.ore(), 4_288_186_896);
            assert_eq!(lambeth.left_out["total"], (1, 4_288_186_896));
        }
        for (column, total, account) in [(6, 1_600, 314_462_200), (7, 0, -1), (8, 0, 348_776_500)] {
            let mut columns: Columns = Columns([(Role::Account, 0), (Role::AccountName, 1)].into());
            columns.0.insert(Role::Amount, column);
            let wishes = Wishes { columns: Some(columns), ..Wishes::default() };
            let Some(accounts) = read_file("accounts_sogndal_2011-2013.csv", &wishes) else {
                continue;
            };
            assert_eq!(accounts.ore(), total);
            assert_eq!(accounts.rows + accounts.skipped_rows(), 4_898);
            let of = |number: &str| {
                let is = |sum: &&Sum| accounts.payees[sum.payee as usize].account == number;
                accounts.sums.iter().filter(is).map(|sum| sum.ore).sum::<i64>()
            };
            assert!(account < 0 || of("11301") == account, "{}", of("11301"));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_bytes_are_read_or_refused(bytes in any::<Vec<u8>>(), start in 0..6_usize) {
            let start: &[u8] = [&b""[..], b"PK\x03\x04", b"\x1f\x8b\x08\0", b"\xff\xfe", "leverandør;beløp\n".as_bytes(), b"[{"][start];
            let _ = read([start, &bytes].concat());
        }

        #[test]
        fn damaged_workbooks_are_read_or_refused(place in 0..600_usize, bit in 0..8) {
            let rows = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c t=\"s\"><v>2</v></c><c><v>1</v></c></row>";
            let mut book = workbook(rows, &["Leverandør", "Beløp", "A"], "");
            let place = place % book.len();
            book[place] ^= 1_u8 << bit;
            let _ = read(&book);
        }

        #[test]
        fn sums_are_exact_whatever_the_order(
            rows in prop::collection::vec((0..4_u8, 0..6_u8, 2014..2018_u16, -10_000_000_i64..10_000_000), 1..60),
        ) {
            let line = |(municipality, supplier, year, ore): &(u8, u8, u16, i64)| {
                let sign = if *ore < 0 { "-" } else { "" };
                let supplier = char::from(b'A' + supplier);
                format!("110{municipality};{supplier};{year};{sign}{},{:02}\n", ore.abs() / 100, ore.abs() % 100)
            };
            let text = |rows: &mut dyn Iterator<Item = String>| {
                format!("kommunenr;leverandør;år;beløp\n{}", rows.collect::<String>())
            };
            let forwards = read(text(&mut rows.iter().map(line))).unwrap();
            let backwards = read(text(&mut rows.iter().rev().map(line))).unwrap();
            let sorted = |imported: &Imported| {
                let mut sums = sums(imported);
                sums.sort();
                sums
            };
            prop_assert_eq!(sorted(&forwards), sorted(&backwards));
            prop_assert_eq!(forwards.ore(), rows.iter().map(|row| row.3).sum::<i64>());
        }
    }
}
