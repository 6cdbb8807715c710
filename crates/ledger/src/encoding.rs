//! How bytes stand for letters, and UTF-16 as UTF-8.

use crate::decode::windows_1252;
use serde::{Deserialize, Serialize};

/// An encoding of text that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// Windows-1252, of which Latin-1 is a part.
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// UTF-16, the low byte first.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, the high byte first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
}

impl Encoding {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Windows1252, Self::Utf16Le, Self::Utf16Be];

    /// What the start of a file is in, which may end within a letter.
    pub(crate) fn of(start: &[u8]) -> Self {
        match start {
            [0xff, 0xfe, ..] => Self::Utf16Le,
            [0xfe, 0xff, ..] => Self::Utf16Be,
            [0xef, 0xbb, 0xbf, ..] => Self::Utf8,
            _ => {
                // Without a mark: text in UTF-16 has a zero in every other byte.
                let zeros = |parity: usize| {
                    let bytes = start.iter().skip(parity).step_by(2).take(256);
                    (bytes.clone().filter(|byte| **byte == 0).count(), bytes.count())
                };
                let mostly = |(zeros, all): (usize, usize)| all >= 4 && zeros * 10 > all * 8;
                if mostly(zeros(1)) {
                    return Self::Utf16Le;
                }
                if mostly(zeros(0)) {
                    return Self::Utf16Be;
                }
                match str::from_utf8(start) {
                    Ok(_) => Self::Utf8,
                    // Only cut off.
                    Err(error) if error.error_len().is_none() => Self::Utf8,
                    Err(_) => Self::Windows1252,
                }
            }
        }
    }

    /// A cell's bytes as text, behind [`Transcoder`]; what does not belong in the encoding becomes a sign that says so.
    pub(crate) fn text(self, cell: &[u8]) -> String {
        match self {
            Self::Windows1252 => windows_1252(cell),
            _ => String::from_utf8_lossy(cell).into_owned(),
        }
    }
}

/// Takes the byte order mark off, and makes UTF-8 of UTF-16; other bytes pass as they are.
pub(crate) struct Transcoder {
    encoding: Encoding,
    /// Bytes of a letter that is not yet whole, or of the beginning.
    rest: Vec<u8>,
    begun: bool,
    made: Vec<u8>,
}

impl Transcoder {
    pub(crate) const fn new(encoding: Encoding) -> Self {
        Self { encoding, rest: Vec::new(), begun: false, made: Vec::new() }
    }

    /// The bytes that follow from these.
    pub(crate) fn feed<'a>(&'a mut self, bytes: &'a [u8]) -> &'a [u8] {
        let utf16 = match self.encoding {
            Encoding::Utf8 => {
                if self.begun {
                    return bytes;
                }
                self.rest.extend_from_slice(bytes);
                const MARK: &[u8] = &[0xef, 0xbb, 0xbf];
                if self.rest.len() < MARK.len() && MARK.starts_with(&self.rest) {
                    return &[];
                }
                self.begun = true;
                self.made = std::mem::take(&mut self.rest);
                return self.made.strip_prefix(MARK).unwrap_or(&self.made);
            }
            Encoding::Windows1252 => return bytes,
            Encoding::Utf16Le => u16::from_le_bytes as fn([u8; 2]) -> u16,
            Encoding::Utf16Be => u16::from_be_bytes,
        };
        self.made.clear();
        self.rest.extend_from_slice(bytes);
        let (pairs, _) = self.rest.as_chunks::<2>();
        let mut units: Vec<u16> = pairs.iter().map(|pair| utf16(*pair)).collect();
        // The first half of a letter outside the first 65 536 waits for the other.
        if units.last().is_some_and(|unit| (0xd800..0xdc00).contains(unit)) {
            units.pop();
        }
        let taken = units.len() * 2;
        if !self.begun && !units.is_empty() {
            self.begun = true;
            if units.first() == Some(&0xfeff) {
                units.remove(0);
            }
        }
        let mut buffer = [0; 4];
        for char in char::decode_utf16(units) {
            let char = char.unwrap_or(char::REPLACEMENT_CHARACTER);
            self.made.extend_from_slice(char.encode_utf8(&mut buffer).as_bytes());
        }
        self.rest.drain(..taken);
        &self.made
    }

    /// What is left at the end: half a letter.
    pub(crate) fn finish(&mut self) -> &[u8] {
        match self.encoding {
            Encoding::Utf8 if !self.begun => &self.rest,
            Encoding::Utf16Le | Encoding::Utf16Be if !self.rest.is_empty() => "\u{fffd}".as_bytes(),
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn through(encoding: Encoding, bytes: &[u8], chunk: usize) -> Vec<u8> {
        let mut transcoder = Transcoder::new(encoding);
        let mut made = Vec::new();
        for part in bytes.chunks(chunk) {
            made.extend_from_slice(transcoder.feed(part));
        }
        made.extend_from_slice(transcoder.finish());
        made
    }

    #[test]
    fn every_encoding_is_found_and_read() {
        let text = "beløp;leverandør\n1;Bærum 😀\n";
        let units: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        let files: [(Encoding, Vec<u8>); 6] = [
            (Encoding::Utf8, text.into()),
            (Encoding::Utf8, [b"\xef\xbb\xbf", text.as_bytes()].concat()),
            (Encoding::Utf16Le, little.clone()),
            (Encoding::Utf16Le, [&b"\xff\xfe"[..], &little].concat()),
            (Encoding::Utf16Be, big.clone()),
            (Encoding::Utf16Be, [&b"\xfe\xff"[..], &big].concat()),
        ];
        for (encoding, bytes) in files {
            assert_eq!(Encoding::of(&bytes), encoding);
            for chunk in [1, 2, 3, 7, 1000] {
                assert_eq!(
                    through(encoding, &bytes, chunk),
                    text.as_bytes(),
                    "{encoding:?} {chunk}"
                );
            }
        }
        let latin = b"bel\xf8p;B\xe6rum \x80";
        assert_eq!(Encoding::of(latin), Encoding::Windows1252);
        assert_eq!(Encoding::Windows1252.text(latin), "beløp;Bærum €");
        assert_eq!(through(Encoding::Windows1252, latin, 3), latin);
    }

    #[test]
    fn a_start_may_end_within_a_letter() {
        assert_eq!(Encoding::of("Bæ".as_bytes().split_last().unwrap().1), Encoding::Utf8);
        assert_eq!(Encoding::of(b""), Encoding::Utf8);
        assert_eq!(through(Encoding::Utf16Le, b"\xff\xfea\0b", 1), "a\u{fffd}".as_bytes());
        assert_eq!(through(Encoding::Utf8, b"\xef\xbb", 1), b"\xef\xbb");
    }
}
