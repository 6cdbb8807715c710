//! What a file is and how it is to be read, by its start.

use crate::amount::{self, Amount, DecimalSign};
use crate::columns::{Columns, Role};
use crate::date::{DateForm, Year, year_of};
use crate::encoding::{Encoding, Transcoder};
use crate::reading::{Reading, Wishes};
use crate::scan::{Row, Scanner};
use serde::{Deserialize, Serialize};
use synergi_text::ledger::{ArchiveProblem, Foreign, ImportProblem, StatisticsProblem};

/// So many bytes of the start are looked at.
pub const START: usize = 128 << 10;

/// Rows among which the headings are looked for.
const HEADER_ROWS: usize = 30;

/// Rows that are shown.
const PREVIEW_ROWS: usize = 8;

/// In order of preference, where nothing else decides.
const DELIMITERS: [u8; 4] = [b';', b'\t', b'|', b','];

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text, in whatever encoding.
    Text,
    /// JSON.
    Json,
    /// A ZIP archive; a workbook is one too.
    Zip,
    /// One file packed with gzip.
    Gzip,
    /// Something that is not read.
    Foreign(Foreign),
    /// Nothing.
    Empty,
}

/// What a file is by its first bytes, whatever its name.
#[must_use]
pub fn kind_of(start: &[u8]) -> Kind {
    let foreign = |kind| Kind::Foreign(kind);
    match start {
        [] => Kind::Empty,
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Kind::Zip,
        [0x1f, 0x8b, ..] => Kind::Gzip,
        [0x89, b'P', b'N', b'G', ..]
        | [0xff, 0xd8, 0xff, ..]
        | [b'G', b'I', b'F', b'8', ..]
        | [b'R', b'I', b'F', b'F', ..]
        | [b'I', b'I', 42, 0, ..]
        | [b'M', b'M', 0, 42, ..]
        | [b'B', b'M', _, _, _, _, 0, 0, ..] => foreign(Foreign::Picture),
        [b'%', b'P', b'D', b'F', ..] => foreign(Foreign::Pdf),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            // What is behind a password is kept in the same form as old files; the names within are UTF-16.
            let name: Vec<u8> =
                "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
            let encrypted = start.windows(name.len()).any(|window| window == name);
            foreign(if encrypted { Foreign::Encrypted } else { Foreign::OldWorkbook })
        }
        _ => {
            let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
            if text.is_empty() && start.len() < START {
                return Kind::Empty;
            }
            let begins = |word: &[u8]| {
                text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
            };
            if [&b"<!doctype html"[..], b"<html", b"<table", b"<head", b"<meta"]
                .into_iter()
                .any(begins)
            {
                return foreign(Foreign::WebPage);
            }
            if begins(b"{\\rtf") || begins(b"<?xml") {
                return foreign(Foreign::Document);
            }
            if begins(b"{")
                || begins(b"[{")
                || begins(b"[\n")
                || begins(b"[\r")
                || begins(b"[ ")
                || begins(b"[]")
            {
                return Kind::Json;
            }
            let encoding = Encoding::of(start);
            if matches!(encoding, Encoding::Utf8 | Encoding::Windows1252) {
                let controls = start.iter().filter(|byte| matches!(byte, 1..=8 | 14..=31)).count();
                let zeros = start.iter().filter(|byte| **byte == 0).count();
                // A stray one is reported with its line.
                if controls + zeros > start.len() / 64 + 8 {
                    return foreign(Foreign::Binary);
                }
            }
            Kind::Text
        }
    }
}

/// A row of the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SampleRow {
    pub(crate) line: u64,
    pub(crate) cells: Vec<SampleCell>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SampleCell {
    pub(crate) text: String,
    /// A number of a workbook.
    pub(crate) number: bool,
}

/// A row as it will be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewRow {
    /// Line of the file, from 1.
    pub line: u64,
    /// The values.
    pub cells: Vec<String>,
    /// The amount in øre, where it can be read.
    pub ore: Option<i64>,
    /// The year, where it can be read.
    pub year: Option<u16>,
}

/// What the start of a file says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspection {
    /// How it will be read.
    pub reading: Reading,
    /// The headings of its columns; empty texts where there are none.
    pub headings: Vec<String>,
    /// The first rows.
    pub preview: Vec<PreviewRow>,
    /// An amount that may mean two things, with nothing that tells which.
    pub unclear_amount: Option<String>,
    /// A date that may be of two years, with nothing that tells which.
    pub unclear_date: Option<String>,
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
}

/// Looks at the start of a file that is text. `complete`: whether it is all of it.
///
/// # Errors
/// Where it is no table.
pub fn inspect(start: &[u8], complete: bool, wishes: &Wishes) -> Result<Inspection, ImportProblem> {
    match kind_of(start) {
        Kind::Empty => return Err(ImportProblem::Empty),
        Kind::Foreign(foreign) => return Err(ImportProblem::Foreign(foreign)),
        Kind::Zip | Kind::Gzip => return Err(ImportProblem::Archive(ArchiveProblem::NoTable)),
        Kind::Json => return Err(ImportProblem::Statistics(StatisticsProblem::NotStatistics)),
        Kind::Text => {}
    }
    let encoding = wishes.encoding.unwrap_or_else(|| Encoding::of(start));
    let mut transcoder = Transcoder::new(encoding);
    let mut text = transcoder.feed(start).to_vec();
    text.extend_from_slice(transcoder.finish());
    if let Some(place) = memchr::memchr(0, &text) {
        let before = text.get(..place).unwrap_or_default();
        return Err(ImportProblem::NulByte {
            line: 1 + memchr::memchr_iter(b'\n', before).count() as u64,
        });
    }
    let quote = match &wishes.quote {
        Some(quote) => quote.chars().next().filter(char::is_ascii),
        None => Some('"'),
    };
    let of = |delimiter: u8| Candidate::of(&text, delimiter, quote, encoding, complete);
    let best = match wishes.delimiter.and_then(|delimiter| u8::try_from(delimiter).ok()) {
        Some(delimiter) => of(delimiter)?,
        None => {
            let mut best: Option<Candidate> = None;
            let mut problem = None;
            for delimiter in DELIMITERS {
                match of(delimiter) {
                    Ok(candidate)
                        if best.as_ref().is_none_or(|best| candidate.score > best.score) =>
                    {
                        best = Some(candidate);
                    }
                    Ok(_) => {}
                    Err(error) => problem = problem.or(Some(error)),
                }
            }
            // A row that is none, whatever stands between values.
            match (best, problem) {
                (Some(best), None) => best,
                (Some(best), Some(_)) if best.width > 1 => best,
                (_, problem) => return Err(problem.unwrap_or(ImportProblem::Empty)),
            }
        }
    };
    if best.rows.is_empty() {
        return Err(ImportProblem::Empty);
    }
    if best.width < 2 {
        return Err(ImportProblem::OneColumn);
    }
    let base = Reading {
        encoding,
        delimiter: char::from(best.delimiter),
        quote,
        skip: 0,
        header: 0,
        decimal: None,
        date: None,
        columns: Columns::default(),
        municipality: wishes.municipality.clone(),
        year: wishes.year,
        sheet: None,
    };
    Ok(inspect_rows(&best.rows, base, wishes))
}

/// The start, cut with one delimiter.
struct Candidate {
    delimiter: u8,
    rows: Vec<SampleRow>,
    width: usize,
    score: (bool, usize, usize, usize),
}

impl Candidate {
    fn of(
        text: &[u8],
        delimiter: u8,
        quote: Option<char>,
        encoding: Encoding,
        complete: bool,
    ) -> Result<Self, ImportProblem> {
        let quote = quote.and_then(|quote| u8::try_from(quote).ok()).unwrap_or(0);
        let mut scanner = Scanner::new(delimiter, quote);
        let mut rows = Vec::new();
        let mut take = |row: Row<'_>| {
            rows.push(sample(&row, encoding));
            Ok(())
        };
        scanner.feed(text, complete, &mut take)?;
        // A start without one line end.
        if rows.is_empty() && !complete && !text.is_empty() {
            return Err(ImportProblem::LongRow { line: 1, most: text.len() });
        }
        let filled = |row: &&SampleRow| row.cells.iter().any(|cell| !cell.text.is_empty());
        let mut widths: Vec<usize> =
            rows.iter().filter(filled).map(|row| row.cells.len()).collect();
        widths.sort_unstable();
        // The most frequent width, the larger of equals.
        let width = widths
            .chunk_by(|one, other| one == other)
            .max_by_key(|same| (same.len(), same.first().copied()));
        let (width, same) =
            width.map_or((0, 0), |same| (same.first().copied().unwrap_or(0), same.len()));
        let (_, _, known) = find_header(&rows);
        let share = (same * 20).checked_div(widths.len()).unwrap_or(0);
        let score = (width >= 2, known, if width >= 2 { share } else { 0 }, width.min(2));
        Ok(Self { delimiter, rows, width, score })
    }
}

pub(crate) fn sample(row: &Row<'_>, encoding: Encoding) -> SampleRow {
    let cell =
        |place| SampleCell { text: encoding.text(&row.get(place)), number: row.is_number(place) };
    SampleRow { line: row.line, cells: (0..row.len()).map(cell).collect() }
}

fn texts(row: &SampleRow) -> Vec<String> {
    row.cells.iter().map(|cell| cell.text.clone()).collect()
}

/// Headings of rows one above the other: what stands in a column, joined.
pub(crate) fn header_of(rows: &[Vec<String>]) -> Vec<String> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let heading = |column: usize| {
        let parts = rows
            .iter()
            .filter_map(|row| row.get(column))
            .map(|part| part.trim())
            .filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" ")
    };
    (0..width).map(heading).collect()
}

/// Rows above the headings, rows of headings, and how many of their columns are known.
fn find_header(rows: &[SampleRow]) -> (usize, usize, usize) {
    let known = |headings: &[String]| Columns::of(headings).0.len();
    let mut best = (0, 0, 0);
    for (index, row) in rows.iter().take(HEADER_ROWS).enumerate() {
        let one = texts(row);
        let alone = known(&one);
        // One column in a row of its own is a title, or a value.
        let filled = one.iter().filter(|cell| !cell.is_empty()).count();
        if alone > best.2 && filled > 1 {
            best = (index, 1, alone);
        }
        let Some(next) = rows.get(index + 1) else { continue };
        let both = known(&header_of(&[one, texts(next)]));
        let second = known(&texts(next));
        if both > alone.max(second) && both > best.2 && looks_like_headings(next) {
            best = (index, 2, both);
        }
    }
    best
}

/// Whether a row has words and no numbers.
fn looks_like_headings(row: &SampleRow) -> bool {
    let filled = row.cells.iter().filter(|cell| !cell.text.trim().is_empty());
    filled.clone().count() > 1
        && filled.clone().all(|cell| {
            !cell.number
                && !matches!(
                    amount::parse(cell.text.as_bytes(), None),
                    Amount::Ore { .. } | Amount::Ambiguous
                )
        })
}

/// The same for rows, of a text or a workbook.
pub(crate) fn inspect_rows(rows: &[SampleRow], base: Reading, wishes: &Wishes) -> Inspection {
    let (mut skip, mut header, known) = find_header(rows);
    if known == 0 {
        // Headings that are not known, or none: numbers tell.
        let first = rows
            .iter()
            .position(|row| row.cells.iter().filter(|cell| !cell.text.is_empty()).count() > 1);
        skip = first.unwrap_or(0);
        header = usize::from(rows.get(skip).is_some_and(looks_like_headings));
    }
    let header = wishes.header.unwrap_or(header);
    let skip = wishes.skip.unwrap_or(skip);
    let heads: Vec<Vec<String>> = rows.iter().skip(skip).take(header).map(texts).collect();
    let mut headings = header_of(&heads);
    let data: Vec<&SampleRow> = rows.iter().skip(skip + header).collect();
    let width = data.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    if headings.len() < width && header == 0 {
        headings.resize(width, String::new());
    }
    let mut reading = Reading { skip, header, ..base };
    reading.columns = wishes.columns.clone().unwrap_or_else(|| Columns::of(&headings));
    let (decimal, unclear_amount) = decimal_of(&data, &reading.columns);
    reading.decimal = wishes.decimal.or(decimal);
    let (date, unclear_date) = date_of(&data, &reading.columns);
    reading.date = wishes.date.or(date);
    let preview = data
        .iter()
        .filter(|row| row.cells.iter().any(|cell| !cell.text.is_empty()))
        .take(PREVIEW_ROWS)
        .map(|row| preview_row(row, &reading))
        .collect();
    Inspection {
        unclear_amount: unclear_amount.filter(|_| reading.decimal.is_none()),
        unclear_date: unclear_date.filter(|_| reading.date.is_none()),
        reading,
        headings,
        preview,
        sheets: Vec::new(),
    }
}

fn preview_row(row: &SampleRow, reading: &Reading) -> PreviewRow {
    let cell = |role| reading.columns.get(role).and_then(|place| row.cells.get(place));
    let ore = cell(Role::Amount).and_then(|cell| {
        let sign = if cell.number { Some(DecimalSign::Point) } else { reading.decimal };
        match amount::parse(cell.text.as_bytes(), sign) {
            Amount::Ore { ore, .. } => Some(ore),
            _ => None,
        }
    });
    let year =
        cell(Role::Date).and_then(|cell| match year_of(cell.text.as_bytes(), reading.date) {
            Year::Of(year) => Some(year),
            _ => None,
        });
    PreviewRow { line: row.line, cells: texts(row), ore, year: year.or(reading.year) }
}

/// What stands before decimals, by the amounts that can be read in one way only; and one that cannot, if none can.
fn decimal_of(rows: &[&SampleRow], columns: &Columns) -> (Option<DecimalSign>, Option<String>) {
    let Some(column) = columns.get(Role::Amount) else { return (None, None) };
    let (mut commas, mut points, mut unclear) = (0, 0, None);
    for cell in rows.iter().filter_map(|row| row.cells.get(column)).filter(|cell| !cell.number) {
        match amount::parse(cell.text.as_bytes(), None) {
            Amount::Ore { sign: Some(DecimalSign::Comma), .. } => commas += 1,
            Amount::Ore { sign: Some(DecimalSign::Point), .. } => points += 1,
            Amount::Ambiguous => unclear = unclear.or(Some(cell.text.clone())),
            _ => {}
        }
    }
    match (commas, points) {
        (0, 0) => (None, unclear),
        _ if commas >= points => (Some(DecimalSign::Comma), None),
        _ => (Some(DecimalSign::Point), None),
    }
}

/// In which order dates name their parts, by those that only one order makes a date of.
fn date_of(rows: &[&SampleRow], columns: &Columns) -> (Option<DateForm>, Option<String>) {
    let Some(column) = columns.get(Role::Date) else { return (None, None) };
    let cells =
        || rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| cell.text.as_bytes());
    let unclear = cells().find(|cell| year_of(cell, None) == Year::Ambiguous);
    let mut fitting = [DateForm::DayFirst, DateForm::MonthFirst, DateForm::YearFirst]
        .into_iter()
        .filter(|form| {
            cells().all(|cell| {
                year_of(cell, Some(*form)) != Year::Bad || year_of(cell, None) == Year::Bad
            })
        });
    match (fitting.next(), fitting.next()) {
        (Some(form), None) => (Some(form), None),
        _ => (None, unclear.map(|cell| String::from_utf8_lossy(cell).into_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(text: &str) -> Inspection {
        inspect(text.as_bytes(), true, &Wishes::default()).unwrap()
    }

    #[track_caller]
    fn refuse(bytes: &[u8], expected: ImportProblem) {
        assert_eq!(inspect(bytes, true, &Wishes::default()), Err(expected));
    }

    #[test]
    fn finds_how_a_table_is_read() {
        for delimiter in [';', '\t', ',', '|'] {
            let text = "Leverandør;Org.nr;Beløp;Dato\nA AS;923609016;\"1 234,50\";31.12.2016\nB;;\"12,00\";1.1.2017\n";
            let found = look(&text.replace(';', &delimiter.to_string()));
            assert_eq!(found.reading.delimiter, delimiter);
            assert_eq!(found.reading.decimal, Some(DecimalSign::Comma));
            assert_eq!(found.reading.columns.0.len(), 4);
            assert_eq!(found.preview[0].ore, Some(123_450));
            assert_eq!(found.preview[1].year, Some(2017));
        }
    }

    #[test]
    fn finds_headings_under_a_title_and_over_two_lines() {
        let titled = look(
            "Fakturaer 2016;;\n\nUttrekk fra økonomisystemet\nLeverandør;Beløp;Dato\nA;1,5;2016\n",
        );
        assert_eq!((titled.reading.skip, titled.reading.header), (3, 1));
        let two = look("Leverandør;;Beløp;\nnavn;orgnr;eks. mva;dato\nA;923609016;1,5;2016\n");
        assert_eq!((two.reading.skip, two.reading.header), (0, 2));
        assert_eq!(two.headings, ["Leverandør navn", "orgnr", "Beløp eks. mva", "dato"]);
        let without = look("A AS;923609016;1,50\nB AS;;2,00\n");
        assert_eq!((without.reading.skip, without.reading.header), (0, 0));
        assert_eq!(without.headings.len(), 3);
        let lambeth = look("Sum of Invoice Nett Amount,\nSupplier Name,Total\nA,5051755.00\n");
        assert_eq!((lambeth.reading.skip, lambeth.reading.header), (1, 1));
        assert_eq!(lambeth.reading.decimal, Some(DecimalSign::Point));
    }

    #[test]
    fn asks_where_nothing_tells() {
        let found = look("leverandør;beløp\nA;1.234\nB;5.678\n");
        assert_eq!((found.reading.decimal, found.unclear_amount.as_deref()), (None, Some("1.234")));
        let told = look("leverandør;beløp\nA;1.234\nB;5.678,00\n");
        assert_eq!((told.reading.decimal, told.unclear_amount), (Some(DecimalSign::Comma), None));
        let dates = look("leverandør;beløp;dato\nA;1,5;01/02/03\n");
        assert_eq!(dates.unclear_date.as_deref(), Some("01/02/03"));
        let told = look("leverandør;beløp;dato\nA;1,5;01/02/03\nB;1,5;31/12/03\n");
        assert_eq!((told.reading.date, told.unclear_date), (None, Some("01/02/03".to_owned())));
        let told = look("leverandør;beløp;dato\nA;1,5;01/02/03\nB;1,5;12/31/44\n");
        assert_eq!(told.reading.date, Some(DateForm::MonthFirst));
    }

    #[test]
    fn what_a_user_says_comes_first() {
        let wishes = Wishes {
            delimiter: Some(','),
            decimal: Some(DecimalSign::Point),
            header: Some(0),
            skip: Some(1),
            columns: Some(Columns([(Role::Amount, 1), (Role::Supplier, 0)].into())),
            ..Wishes::default()
        };
        let found = inspect(b"x;y\nA,1.234\n", true, &wishes).unwrap();
        assert_eq!(found.preview[0].ore, Some(123));
        assert_eq!(found.reading.delimiter, ',');
    }

    #[test]
    fn refuses_what_is_no_table() {
        refuse(b"", ImportProblem::Empty);
        refuse(b"\xef\xbb\xbf \n\n", ImportProblem::Empty);
        refuse(b"leverandor\nA\nB\n", ImportProblem::OneColumn);
        refuse(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ImportProblem::Foreign(Foreign::Picture));
        refuse(b"\xff\xd8\xff\xe0\0\x10JFIF", ImportProblem::Foreign(Foreign::Picture));
        refuse(b"%PDF-1.7", ImportProblem::Foreign(Foreign::Pdf));
        refuse(b"<html><table>", ImportProblem::Foreign(Foreign::WebPage));
        let mut ole = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        refuse(&ole, ImportProblem::Foreign(Foreign::OldWorkbook));
        ole.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        refuse(&ole, ImportProblem::Foreign(Foreign::Encrypted));
        refuse(b"a;b\nc;\0d\n", ImportProblem::NulByte { line: 2 });
        refuse(&[7; 1000], ImportProblem::Foreign(Foreign::Binary));
        refuse(b"a;b\n\"c;d\n", ImportProblem::OpenQuote { line: 2 });
        refuse(
            ";".repeat(5_000).as_bytes(),
            ImportProblem::TooManyColumns { line: 1, most: crate::scan::MOST_COLUMNS },
        );
    }

    #[test]
    fn a_start_that_breaks_off_is_read_to_its_last_whole_row() {
        let whole = "leverandør;beløp\nA;1,50\n\"B\nC\";2";
        let found = inspect(whole.as_bytes(), false, &Wishes::default()).unwrap();
        assert_eq!(found.preview.len(), 1);
    }
}
