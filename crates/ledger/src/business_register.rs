//! An extract of the business register: industry codes by organisation number.

use crate::columns::{Columns, Role};
use crate::organisation::{Organisation, parse};
use crate::reading::Reading;
use crate::scan::Row;
use crate::text_file::Head;
use memchr::memchr2;
use rustc_hash::FxBuildHasher;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};
use synergi_text::ledger::ImportProblem;

/// Organisation numbers that are looked for.
pub type Wanted = HashSet<u32, FxBuildHasher>;

/// What the register has of one organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registered {
    /// Its name.
    pub name: String,
    /// Its first industry code.
    pub code: String,
}

/// What an extract has of those looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extract {
    /// Organisations in the extract.
    pub rows: u64,
    /// Those that were looked for.
    pub found: BTreeMap<u32, Registered>,
}

/// Takes rows of an extract, with the columns organisasjonsnummer, navn and naeringskode1.kode in whatever spelling.
pub(crate) struct ExtractRows {
    head: Head,
    columns: Option<(usize, usize, Option<usize>)>,
    wanted: Wanted,
    pub(crate) extract: Extract,
}

impl ExtractRows {
    /// Begins, as inspection has found that the extract is to be read.
    pub(crate) fn new(reading: &Reading, wanted: Wanted) -> Result<Self, ImportProblem> {
        let columns = &reading.columns;
        if columns.get(Role::Organisation).is_none() || columns.get(Role::IndustryCode).is_none() {
            return Err(ImportProblem::NoRegister);
        }
        Ok(Self { head: Head::new(reading), columns: None, wanted, extract: Extract::default() })
    }

    pub(crate) fn row(&mut self, row: &Row<'_>) -> Result<(), ImportProblem> {
        if self.head.take(row) {
            return Ok(());
        }
        let encoding = self.head.encoding;
        let (organisation, code, name) = match self.columns {
            Some(columns) => columns,
            None => {
                let found = Columns::of(&self.head.headings());
                let both = found.get(Role::Organisation).zip(found.get(Role::IndustryCode));
                let (organisation, code) = both.ok_or(ImportProblem::NoRegister)?;
                *self.columns.insert((organisation, code, found.get(Role::Supplier)))
            }
        };
        let cell = row.get(organisation);
        // Most are of nobody in the ledger: their digits are read, and no more.
        let number =
            cell.iter().filter(|byte| byte.is_ascii_digit()).fold(0_u32, |number, byte| {
                number.wrapping_mul(10).wrapping_add(u32::from(byte - b'0'))
            });
        self.extract.rows += u64::from(!cell.is_empty());
        if self.wanted.contains(&number) && parse(&cell) == Organisation::Number(number) {
            let text = |place: usize| encoding.text(&row.get(place));
            let registered =
                Registered { name: name.map(text).unwrap_or_default(), code: text(code) };
            self.extract.found.entry(number).or_insert(registered);
        }
        Ok(())
    }
}

/// What a key of an object leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    Organisation,
    Name,
    Industry,
    Code,
    Other,
}

impl Key {
    fn of(text: &[u8]) -> Self {
        match text {
            b"organisasjonsnummer" => Self::Organisation,
            b"navn" => Self::Name,
            b"naeringskode1" => Self::Industry,
            b"kode" => Self::Code,
            // Older spellings, flat.
            b"orgnr" => Self::Organisation,
            b"naeringskode1.kode" | b"nkode1" | b"naeringskode" => Self::Industry,
            _ => Self::Other,
        }
    }
}

/// A list or an object that is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    List,
    /// An object, and the key whose value is awaited.
    Object(Key),
}

/// As JSON: the register's whole list, or what its service answers. Strings are looked into only where a key asks for them.
pub(crate) struct JsonExtract {
    wanted: Wanted,
    pub(crate) extract: Extract,
    levels: Vec<Level>,
    /// The organisation being read, and the level of its object.
    number: Option<(u32, usize)>,
    name: Vec<u8>,
    code: Vec<u8>,
    /// The string being read, if any, and whether its next byte is escaped.
    string: Option<(Vec<u8>, bool)>,
    /// The string read last, which a colon makes a key.
    last: Vec<u8>,
    /// Whether that is a number that may go on.
    scalar: bool,
    bytes: u64,
    ended: bool,
}

/// Deepest nesting that is followed.
const DEEPEST: usize = 64;

/// Longest string that is kept.
const LONGEST_STRING: usize = 4_096;

impl JsonExtract {
    pub(crate) fn new(wanted: Wanted) -> Self {
        Self {
            wanted,
            extract: Extract::default(),
            levels: Vec::new(),
            number: None,
            name: Vec::new(),
            code: Vec::new(),
            string: None,
            last: Vec::new(),
            scalar: false,
            bytes: 0,
            ended: false,
        }
    }

    pub(crate) fn feed(&mut self, bytes: &[u8]) -> Result<(), ImportProblem> {
        let mut rest = bytes;
        loop {
            let at = self.bytes + (bytes.len() - rest.len()) as u64;
            let problem = ImportProblem::Json { byte: at };
            if let Some((string, escaped)) = &mut self.string {
                let [first, after @ ..] = rest else { break };
                if *escaped {
                    *escaped = false;
                    if string.len() < LONGEST_STRING {
                        string.push(*first);
                    }
                    rest = after;
                    continue;
                }
                let end = memchr2(b'"', b'\\', rest).unwrap_or(rest.len());
                let (part, after) = rest.split_at_checked(end).unwrap_or((rest, b""));
                if string.len() + part.len() <= LONGEST_STRING {
                    string.extend_from_slice(part);
                }
                match after {
                    [b'\\', after @ ..] => {
                        // Kept, so that the whole is read as JSON where it is asked for.
                        string.push(b'\\');
                        *escaped = true;
                        rest = after;
                    }
                    [_, after @ ..] => {
                        rest = after;
                        self.last = std::mem::take(string);
                        self.string = None;
                        self.value();
                    }
                    [] => break,
                }
                continue;
            }
            let [byte, after @ ..] = rest else { break };
            rest = after;
            if self.scalar && matches!(byte, b',' | b'}' | b']') {
                self.scalar = false;
                self.value();
            }
            match byte {
                b'"' => self.string = Some((Vec::new(), false)),
                b'{' | b'[' => {
                    if self.levels.len() >= DEEPEST || (self.levels.is_empty() && self.ended) {
                        return Err(problem);
                    }
                    self.levels.push(if *byte == b'{' {
                        Level::Object(Key::Other)
                    } else {
                        Level::List
                    });
                }
                b'}' | b']' => {
                    let is_object = matches!(self.levels.pop(), Some(Level::Object(_)));
                    if is_object != (*byte == b'}') {
                        return Err(problem);
                    }
                    self.ended |= self.levels.is_empty();
                    self.end_object();
                }
                b':' => match self.levels.last_mut() {
                    Some(Level::Object(key)) => *key = Key::of(&self.last),
                    _ => return Err(problem),
                },
                b',' => {
                    if let Some(Level::Object(key)) = self.levels.last_mut() {
                        *key = Key::Other;
                    }
                }
                // A number without quotation marks.
                byte if byte.is_ascii_digit() => {
                    if !self.scalar {
                        self.scalar = true;
                        self.last.clear();
                    }
                    if self.last.len() < LONGEST_STRING {
                        self.last.push(*byte);
                    }
                }
                byte if byte.is_ascii_whitespace() || byte.is_ascii_alphabetic() => {}
                b'-' | b'+' | b'.' | 0xef | 0xbb | 0xbf => {}
                _ => return Err(problem),
            }
        }
        self.bytes += bytes.len() as u64;
        Ok(())
    }

    /// A string that is a value, if a key awaits one.
    fn value(&mut self) {
        let Some(Level::Object(key)) = self.levels.last().copied() else { return };
        let depth = self.levels.len();
        let own = self.number.is_none_or(|(_, level)| level == depth);
        match key {
            Key::Organisation => {
                if let Organisation::Number(number) = parse(&self.last) {
                    self.number.get_or_insert((number, depth));
                }
            }
            Key::Name if own => self.name.clone_from(&self.last),
            Key::Industry => self.code.clone_from(&self.last),
            Key::Code if self.levels.iter().rev().nth(1) == Some(&Level::Object(Key::Industry)) => {
                self.code.clone_from(&self.last);
            }
            _ => return,
        }
        if let Some(Level::Object(key)) = self.levels.last_mut() {
            *key = Key::Other;
        }
    }

    /// Behind the end of an object or list: of an organisation, it is whole.
    fn end_object(&mut self) {
        let Some((number, level)) = self.number else { return };
        if self.levels.len() >= level {
            return;
        }
        self.extract.rows += 1;
        if self.wanted.contains(&number) {
            let text = |raw: &[u8]| {
                let quoted = [b"\"", raw, b"\""].concat();
                serde_json::from_slice::<String>(&quoted)
                    .unwrap_or_else(|_| String::from_utf8_lossy(raw).into_owned())
            };
            let registered = Registered { name: text(&self.name), code: text(&self.code) };
            self.extract.found.entry(number).or_insert(registered);
        }
        self.number = None;
        self.name.clear();
        self.code.clear();
    }

    pub(crate) fn finish(self) -> Result<Extract, ImportProblem> {
        if !self.ended || !self.levels.is_empty() || self.string.is_some() {
            return Err(ImportProblem::Json { byte: self.bytes });
        }
        // JSON, but of something else.
        if self.extract.rows == 0 { Err(ImportProblem::NoRegister) } else { Ok(self.extract) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, chunk: usize) -> Result<Extract, ImportProblem> {
        let wanted: Wanted = [923_609_016, 974_760_673].into_iter().collect();
        if text.starts_with(['[', '{']) {
            let mut reader = JsonExtract::new(wanted);
            for part in text.as_bytes().chunks(chunk) {
                reader.feed(part)?;
            }
            return reader.finish();
        }
        crate::made::now(crate::read_register_extract(&text.as_bytes(), wanted, &mut |_| true))
    }

    #[track_caller]
    fn check(text: &str, rows: u64, expected: &[(u32, &str, &str)]) {
        let found = expected
            .iter()
            .map(|(number, name, code)| {
                (*number, Registered { name: (*name).into(), code: (*code).into() })
            })
            .collect();
        for chunk in [1, 2, 3, 16, 1000] {
            assert_eq!(
                read(text, chunk),
                Ok(Extract { rows, found: BTreeMap::clone(&found) }),
                "{chunk}: {text}"
            );
        }
    }

    #[test]
    fn reads_extracts_as_csv() {
        let expected = [(923_609_016, "EQUINOR ASA", "06.100")];
        check(
            "organisasjonsnummer;navn;naeringskode1.kode\n923609016;EQUINOR ASA;06.100\n991825827;X;62.010\n",
            2,
            &expected,
        );
        check(
            "\"navn\",\"organisasjonsnummer\",\"organisasjonsform.kode\",\"naeringskode1.kode\",\"naeringskode2.kode\"\r\n\
             \"EQUINOR ASA\",\"923609016\",\"ASA\",\"06.100\",\"19.200\"\r\n",
            1,
            &expected,
        );
        assert_eq!(read("orgnr;navn\n923609016;X\n", 9), Err(ImportProblem::NoRegister));
    }

    #[test]
    fn reads_extracts_as_json() {
        let one = r#"{"navn":"EQUINOR \"A\" ASA","organisasjonsnummer":"923609016","organisasjonsform":{"kode":"ASA","navn":"x"},
            "naeringskode1":{"beskrivelse":"Olje","kode":"06.100"},"naeringskode2":{"kode":"19.200"},"antall":3,"a":[{"kode":"1"}],
            "adresse":{"navn":"nei","kommunenummer":"1103"}}"#;
        let other =
            r#"{"organisasjonsnummer":"991825827","navn":"B","naeringskode1":{"kode":"62.010"}}"#;
        let expected = [(923_609_016, "EQUINOR \"A\" ASA", "06.100")];
        check(&format!("[{one},\n{other}]"), 2, &expected);
        check(
            &format!("{{\"_embedded\":{{\"enheter\":[{other},{one}]}},\"page\":{{\"size\":2}}}}"),
            2,
            &expected,
        );
        check(
            r#"[{"organisasjonsnummer":974760673,"navn":"BR","naeringskode1":{"kode":"84.110"}}]"#,
            1,
            &[(974_760_673, "BR", "84.110")],
        );
    }

    #[test]
    fn refuses_broken_json() {
        for text in
            ["[{\"organisasjonsnummer\":\"923609016\"", "[{\"a\":1]", "{\"a\":\"b", "[{}]x#", "[1}"]
        {
            assert!(matches!(read(text, 7), Err(ImportProblem::Json { .. })), "{text}");
        }
        assert_eq!(read("[{\"a\":1}]", 7), Err(ImportProblem::NoRegister));
    }
}
