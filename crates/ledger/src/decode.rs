//! Text out of bytes, whatever program saved them.

/// What Windows-1252 has at 0x80 to 0x9F; everywhere else it is Latin-1. Five are not in use, and stay control characters.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file, lines ended by `\n`: UTF-16 and UTF-8 with a byte order mark, else UTF-8 if it is that, else
/// Windows-1252. Nothing where the bytes are no text: control characters are found in every picture, archive and workbook.
pub(crate) fn decode(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        [0xef, 0xbb, 0xbf, rest @ ..] => str::from_utf8(rest).ok()?.to_owned(),
        _ => str::from_utf8(bytes).map_or_else(|_| windows_1252(bytes), str::to_owned),
    };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let binary = |char: char| char.is_control() && !matches!(char, '\t' | '\n');
    (!text.contains(binary)).then_some(text)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, odd) = bytes.as_chunks();
    let text = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<_, _>>();
    text.ok().filter(|_| odd.is_empty())
}

pub(crate) fn windows_1252(bytes: &[u8]) -> String {
    let char = |&byte: &u8| {
        let special = byte.checked_sub(0x80).and_then(|place| WINDOWS_1252.get(usize::from(place)));
        special.copied().unwrap_or(char::from(byte))
    };
    bytes.iter().map(char).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Option<&str>) {
        assert_eq!(decode(bytes).as_deref(), expected, "{bytes:x?}");
    }

    #[test]
    fn reads_every_encoding() {
        check(b"", Some(""));
        check("Bærum".as_bytes(), Some("Bærum"));
        check("\u{feff}Bærum".as_bytes(), Some("Bærum"));
        check(b"B\xe6rum \x80\x96\x9f\xa0\xff", Some("Bærum €–Ÿ\u{a0}ÿ"));
        check(b"\xff\xfeB\0\xe6\0\x3d\xd8\x00\xde", Some("Bæ😀"));
        check(b"\xfe\xff\0B\0\xe6", Some("Bæ"));
    }

    #[test]
    fn ends_lines_in_one_way() {
        check(b"a\r\nb\rc\n\r\nd", Some("a\nb\nc\n\nd"));
    }

    #[test]
    fn refuses_what_is_no_text() {
        check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None);
        check(b"PK\x03\x04\x14\0\x06\0", None);
        check(b"0\x003\x000\x001\0", None);
        check(b"B\xe6rum\x81", None);
        check(b"\xef\xbb\xbfB\xe6rum", None);
        check(b"\xff\xfeB\0\xe6", None);
        check(b"\xff\xfe\x3d\xd8B\0", None);
    }
}
