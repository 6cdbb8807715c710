//! Workbooks (.xlsx): the rows of a sheet as they unpack.

use crate::scan::{MADE_ROW_CAPACITY, MadeRow, Row};
use crate::source::Source;
use crate::xml::{Token, Xml, unescape};
use crate::zip::Entry;
use synergi_text::ledger::{ArchiveProblem, ImportProblem};

/// Most bytes of a workbook's small parts.
const LARGEST_PART: u64 = 4 << 20;

/// Most bytes of the texts that a workbook's cells share.
const LARGEST_STRINGS: u64 = 256 << 20;

/// Days between the two ways workbooks count them.
const DAYS_TO_1904: f64 = 1462.0;

/// A workbook: what its parts are, and the texts that cells share.
pub(crate) struct Workbook {
    sheets: Vec<(String, Entry)>,
    strings: Option<Entry>,
    pub(crate) from_1904: bool,
}

/// Texts that cells share, one after the other.
#[derive(Default)]
pub(crate) struct Strings {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Strings {
    fn get(&self, place: usize) -> Option<&[u8]> {
        let start = match place.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.bytes.get(start..*self.ends.get(place)?)
    }
}

fn text(bytes: &[u8]) -> String {
    let mut plain = Vec::new();
    unescape(bytes, &mut plain);
    String::from_utf8_lossy(&plain).into_owned()
}

impl Workbook {
    /// Opens a workbook; nothing where the archive is none.
    pub(crate) async fn open(
        source: &impl Source,
        entries: &[Entry],
    ) -> Result<Option<Self>, ImportProblem> {
        let find = |name: &str| entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name));
        let Some(workbook) = find("xl/workbook.xml") else { return Ok(None) };
        let mut listed = Vec::new();
        let mut from_1904 = false;
        read_part(source, workbook, |token| {
            if let Token::Open(name, attributes, _) = token {
                match name {
                    b"sheet" => {
                        let name = attributes.get(b"name").map(text).unwrap_or_default();
                        listed.push((
                            name,
                            attributes.get(b"id").map(<[u8]>::to_vec).unwrap_or_default(),
                        ));
                    }
                    b"workbookPr" => {
                        from_1904 = matches!(attributes.get(b"date1904"), Some(b"1" | b"true"));
                    }
                    _ => {}
                }
            }
        })
        .await?;
        let mut targets = Vec::new();
        let mut strings = None;
        if let Some(relations) = find("xl/_rels/workbook.xml.rels") {
            read_part(source, relations, |token| {
                if let Token::Open(b"Relationship", attributes, _) = token {
                    let target = attributes.get(b"Target").map(text).unwrap_or_default();
                    let path = target
                        .strip_prefix('/')
                        .map_or_else(|| format!("xl/{target}"), str::to_owned);
                    if attributes.get(b"Type").is_some_and(|kind| kind.ends_with(b"/sharedStrings"))
                    {
                        strings = Some(path.clone());
                    }
                    targets.push((
                        attributes.get(b"Id").map(<[u8]>::to_vec).unwrap_or_default(),
                        path,
                    ));
                }
            })
            .await?;
        }
        let sheets = listed.into_iter().filter_map(|(name, id)| {
            let (_, path) = targets.iter().find(|(own, _)| *own == id)?;
            Some((name, find(path)?.clone()))
        });
        let strings = strings.and_then(|path| find(&path).cloned());
        Ok(Some(Self { sheets: sheets.collect(), strings, from_1904 }))
    }

    pub(crate) fn sheet_names(&self) -> Vec<String> {
        self.sheets.iter().map(|(name, _)| name.clone()).collect()
    }

    /// A sheet by its name, or the first.
    pub(crate) fn sheet(&self, name: Option<&str>) -> Result<&(String, Entry), ImportProblem> {
        let found = match name {
            Some(name) => self.sheets.iter().find(|(own, _)| own == name),
            None => self.sheets.first(),
        };
        let name = name.unwrap_or_default().to_owned();
        found.ok_or(ImportProblem::Archive(ArchiveProblem::NoSheet { name }))
    }

    /// The texts that cells share.
    pub(crate) async fn strings(&self, source: &impl Source) -> Result<Strings, ImportProblem> {
        let mut strings = Strings::default();
        let Some(entry) = &self.strings else { return Ok(strings) };
        if entry.unpacked() > LARGEST_STRINGS {
            let (name, most) = (entry.name.clone(), LARGEST_STRINGS >> 20);
            return Err(ImportProblem::Archive(ArchiveProblem::TooLarge { name, most }));
        }
        let (mut in_text, mut phonetic) = (false, false);
        let mut xml = Xml::default();
        let mut take = |token: Token<'_>| {
            match token {
                Token::Open(b"t", _, closed) => in_text = !closed,
                // How a text is pronounced.
                Token::Open(b"rPh", _, closed) => phonetic = !closed,
                Token::Close(b"rPh") => phonetic = false,
                Token::Close(b"t") => in_text = false,
                Token::Close(b"si") | Token::Open(b"si", _, true) => {
                    strings.ends.push(strings.bytes.len());
                }
                Token::Text(text) if in_text && !phonetic => unescape(text, &mut strings.bytes),
                _ => {}
            }
            Ok(())
        };
        entry.read(source, |bytes| xml.feed(bytes, &mut take), |_| Ok(())).await?;
        Ok(strings)
    }
}

async fn read_part(
    source: &impl Source,
    entry: &Entry,
    mut on_token: impl FnMut(Token<'_>),
) -> Result<(), ImportProblem> {
    let bytes = entry.whole(source, LARGEST_PART).await?;
    Xml::default().feed(&bytes, &mut |token| {
        on_token(token);
        Ok(())
    })
}

/// What a cell's value is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CellKind {
    Number,
    Shared,
    Text,
    Truth,
}

/// Makes rows of a sheet as it unpacks.
pub(crate) struct SheetReader<'a> {
    strings: &'a Strings,
    /// The column whose numbers are days, counted from 1904.
    days_from_1904: Option<usize>,
    xml: Xml,
    row: MadeRow,
    line: u64,
    column: usize,
    kind: CellKind,
    value: Vec<u8>,
    in_value: bool,
}

impl<'a> SheetReader<'a> {
    pub(crate) fn new(strings: &'a Strings, days_from_1904: Option<usize>) -> Self {
        Self {
            strings,
            days_from_1904,
            xml: Xml::default(),
            row: MadeRow::default(),
            line: 0,
            column: 0,
            kind: CellKind::Number,
            value: Vec::with_capacity(MADE_ROW_CAPACITY),
            in_value: false,
        }
    }

    pub(crate) fn feed(
        &mut self,
        bytes: &[u8],
        mut on_row: impl FnMut(Row<'_>) -> Result<(), ImportProblem>,
    ) -> Result<(), ImportProblem> {
        let Self { strings, days_from_1904, xml, row, line, column, kind, value, in_value } = self;
        xml.feed(bytes, &mut |token| {
            match token {
                Token::Open(b"row", attributes, closed) => {
                    *line = attributes.get(b"r").and_then(whole).unwrap_or(*line + 1);
                    *column = 0;
                    row.clear();
                    if closed {
                        on_row(row.row(*line))?;
                    }
                }
                Token::Close(b"row") => on_row(row.row(*line))?,
                Token::Open(b"c", attributes, closed) => {
                    if let Some(place) = attributes.get(b"r").and_then(column_of) {
                        *column = place;
                    }
                    *kind = match attributes.get(b"t") {
                        None | Some(b"n") => CellKind::Number,
                        Some(b"s") => CellKind::Shared,
                        Some(b"b") => CellKind::Truth,
                        _ => CellKind::Text,
                    };
                    value.clear();
                    if closed {
                        *column += 1;
                    }
                }
                Token::Open(b"v" | b"t", _, closed) => *in_value = !closed,
                Token::Close(b"v" | b"t") => *in_value = false,
                Token::Text(text) if *in_value => unescape(text, value),
                Token::Close(b"c") => {
                    match kind {
                        CellKind::Shared => {
                            let shared = whole(value)
                                .and_then(|place| strings.get(usize::try_from(place).ok()?));
                            let damaged = ImportProblem::Archive(ArchiveProblem::Damaged);
                            let shared =
                                if value.is_empty() { b"" } else { shared.ok_or(damaged)? };
                            row.set(*column, shared, false);
                        }
                        CellKind::Number if *days_from_1904 == Some(*column) => {
                            row.set(*column, days(value).as_bytes(), true);
                        }
                        CellKind::Number => row.set(*column, shortest(value).as_bytes(), true),
                        CellKind::Truth | CellKind::Text => row.set(*column, value, false),
                    }
                    *column += 1;
                }
                _ => {}
            }
            Ok(())
        })
    }
}

/// A number as the workbook shows it: fifteen digits, of which "1234.5600000000001" is the last one too many.
fn shortest(value: &[u8]) -> std::borrow::Cow<'_, str> {
    let text = str::from_utf8(value).unwrap_or_default();
    let plain =
        text.len() <= 15 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-'));
    if plain {
        return text.into();
    }
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => {
            let fifteen = format!("{number:.14e}").parse().unwrap_or(number);
            format!("{fifteen}").into()
        }
        _ => text.into(),
    }
}

/// Days counted from 1904 as they are counted from 1900, where a number is of that kind.
fn days(value: &[u8]) -> String {
    let text = shortest(value);
    match text.parse::<f64>() {
        Ok(days) if days >= 20_000.0 => format!("{}", libm::floor(days) + DAYS_TO_1904),
        _ => text.into_owned(),
    }
}

fn whole(digits: &[u8]) -> Option<u64> {
    str::from_utf8(digits).ok()?.parse().ok()
}

/// The place of a column, from 0, out of the name of a cell: "AB12".
fn column_of(name: &[u8]) -> Option<usize> {
    let letters = name.iter().take_while(|byte| byte.is_ascii_uppercase());
    let number = letters.fold(0_usize, |number, letter| {
        number.saturating_mul(26).saturating_add(usize::from(letter - b'A') + 1)
    });
    number.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_the_workbook_shows_them() {
        for (value, expected) in [
            ("1234.5599999999999", "1234.56"),
            ("0.30000000000000004", "0.3"),
            ("1.2345E+6", "1234500"),
            ("923609016", "923609016"),
            ("-12.5", "-12.5"),
            ("123456789012.34", "123456789012.34"),
            ("x", "x"),
        ] {
            assert_eq!(shortest(value.as_bytes()), expected);
        }
        assert_eq!(days(b"41273"), "42735");
        assert_eq!(days(b"2016"), "2016");
    }

    #[test]
    fn columns_have_letters() {
        for (name, place) in [
            ("A1", Some(0)),
            ("Z9", Some(25)),
            ("AA1", Some(26)),
            ("XFD1", Some(16_383)),
            ("1", None),
        ] {
            assert_eq!(column_of(name.as_bytes()), place);
        }
    }
}
