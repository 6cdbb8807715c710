//! Rows out of bytes, as they come.
//!
//! Delimiters, line ends and quotation marks are found sixteen bytes at a time; what stands between them is never copied.
//! The scanner works on bytes: every encoding that is read has ASCII where it has any, UTF-16 is turned into UTF-8 before.

use std::borrow::Cow;
use synergi_text::ledger::ImportProblem;
use wide::u8x16;

/// Most columns of a row that is read.
pub const MOST_COLUMNS: usize = 1_000;

/// Most bytes of a row: what is longer is a quotation mark that nothing closes, or no table.
pub const LONGEST_ROW: usize = 1 << 20;

const LANES: usize = 16;

/// Where a field lies in the bytes of its row.
#[derive(Clone, Copy, Debug)]
struct Field {
    start: usize,
    end: usize,
    /// Whether it begins with a quotation mark.
    quoted: bool,
    /// Whether it is a number of a workbook, not text.
    number: bool,
}

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'a> {
    bytes: &'a [u8],
    fields: &'a [Field],
    /// Line of the file on which it begins, from 1.
    pub(crate) line: u64,
    /// Whether something stands behind a closing quotation mark: rows may have been drawn into a field.
    pub(crate) stray: bool,
    quote: u8,
}

impl<'a> Row<'a> {
    /// How many fields it has.
    pub(crate) const fn len(&self) -> usize {
        self.fields.len()
    }

    /// The value of a field, without quotation marks and white space around it; empty where there is none.
    #[inline]
    pub(crate) fn get(&self, place: usize) -> Cow<'a, [u8]> {
        let Some(field) = self.fields.get(place) else { return Cow::Borrowed(b"") };
        let raw = self.bytes.get(field.start..field.end).unwrap_or_default().trim_ascii();
        if !field.quoted {
            return Cow::Borrowed(raw);
        }
        let inner = raw.strip_prefix(&[self.quote]).unwrap_or(raw);
        let inner = inner.strip_suffix(&[self.quote]).unwrap_or(inner);
        if !inner.contains(&self.quote) {
            return Cow::Borrowed(inner.trim_ascii());
        }
        let mut plain = Vec::with_capacity(inner.len());
        let mut escaped = false;
        for &byte in inner {
            escaped = byte == self.quote && !escaped;
            if !escaped {
                plain.push(byte);
            }
        }
        Cow::Owned(plain.trim_ascii().to_vec())
    }

    /// Whether a field is a number of a workbook, which has a point before its decimals whatever the user's language.
    #[inline]
    pub(crate) fn is_number(&self, place: usize) -> bool {
        self.fields.get(place).is_some_and(|field| field.number)
    }

    /// Whether no field holds anything.
    pub(crate) fn is_empty(&self) -> bool {
        (0..self.len()).all(|place| self.get(place).is_empty())
    }
}

/// What most rows have room in.
pub(crate) const MADE_ROW_CAPACITY: usize = 256;

/// A row made of cells: of a workbook.
#[derive(Default)]
pub(crate) struct MadeRow {
    bytes: Vec<u8>,
    fields: Vec<Field>,
}

impl MadeRow {
    pub(crate) fn clear(&mut self) {
        self.bytes.clear();
        self.fields.clear();
    }

    /// Puts a value in a column; those before it that have none are empty.
    pub(crate) fn set(&mut self, column: usize, value: &[u8], number: bool) {
        if column >= MOST_COLUMNS {
            return;
        }
        let here = self.bytes.len();
        while self.fields.len() <= column {
            self.fields.push(Field { start: here, end: here, quoted: false, number: false });
        }
        self.bytes.extend_from_slice(value);
        if let Some(field) = self.fields.get_mut(column) {
            *field = Field { start: here, end: here + value.len(), quoted: false, number };
        }
    }

    pub(crate) fn row(&self, line: u64) -> Row<'_> {
        Row { bytes: &self.bytes, fields: &self.fields, line, stray: false, quote: 0 }
    }
}

/// Cuts bytes into rows and rows into fields.
pub(crate) struct Scanner {
    delimiter: u8,
    quote: u8,
    /// Bytes of the row that is not yet whole, and of what has come since.
    buffer: Vec<u8>,
    fields: Vec<Field>,
    /// Line on which the buffer begins.
    line: u64,
}

/// How far the scanner is within a row.
#[derive(Clone, Copy)]
struct Place {
    row: usize,
    row_line: u64,
    field: usize,
    line: u64,
    in_quotes: bool,
    quoted: bool,
    /// Behind the last closing quotation mark of the field.
    closed: usize,
    stray: bool,
}

impl Scanner {
    pub(crate) fn new(delimiter: u8, quote: u8) -> Self {
        Self { delimiter, quote, buffer: Vec::new(), fields: Vec::new(), line: 1 }
    }

    /// Takes bytes, and hands out each row that they complete; with `last`, what is left too.
    ///
    /// # Errors
    /// What `on_row` fails with; a row that is no row.
    pub(crate) fn feed(
        &mut self,
        bytes: &[u8],
        last: bool,
        mut on_row: impl FnMut(Row<'_>) -> Result<(), ImportProblem>,
    ) -> Result<(), ImportProblem> {
        self.buffer.extend_from_slice(bytes);
        let (done, line) = self.scan(last, &mut on_row)?;
        self.buffer.drain(..done);
        self.line = line;
        Ok(())
    }

    /// Gives how many bytes make whole rows, and the line behind them.
    fn scan(
        &mut self,
        last: bool,
        on_row: &mut impl FnMut(Row<'_>) -> Result<(), ImportProblem>,
    ) -> Result<(usize, u64), ImportProblem> {
        let Self { delimiter, quote, ref buffer, ref mut fields, line } = *self;
        let bytes = buffer.as_slice();
        fields.clear();
        let mut at = Place {
            row: 0,
            row_line: line,
            field: 0,
            line,
            in_quotes: false,
            quoted: false,
            closed: 0,
            stray: false,
        };
        let signs = [delimiter, quote, b'\n', b'\r'].map(u8x16::splat);
        let mut rest = bytes;
        let mut base = 0;
        while !rest.is_empty() {
            let (mut mask, step) = match rest.split_first_chunk::<LANES>() {
                Some((block, after)) => {
                    rest = after;
                    (specials(*block, &signs), LANES)
                }
                None => {
                    let mut block = [0; LANES];
                    for (to, from) in block.iter_mut().zip(rest) {
                        *to = *from;
                    }
                    rest = &[];
                    (specials(block, &signs), 0)
                }
            };
            while mask != 0 {
                let here = base + mask.trailing_zeros() as usize;
                mask &= mask - 1;
                let Some(&byte) = bytes.get(here) else { break };
                if byte == delimiter {
                    if !at.in_quotes {
                        at.end_field(bytes, fields, here);
                        at.field = here + 1;
                        if fields.len() > MOST_COLUMNS {
                            let most = MOST_COLUMNS;
                            return Err(ImportProblem::TooManyColumns { line: at.row_line, most });
                        }
                    }
                } else if byte == quote {
                    if at.in_quotes {
                        at.in_quotes = false;
                        at.closed = here + 1;
                    } else if at.quoted {
                        // Two in a row stand for one.
                        at.in_quotes = at.closed == here;
                        at.stray |= at.closed != here;
                    } else if bytes.get(at.field..here).is_some_and(|b| b.trim_ascii().is_empty()) {
                        (at.in_quotes, at.quoted) = (true, true);
                    }
                } else {
                    if byte == b'\r' {
                        match bytes.get(here + 1) {
                            Some(b'\n') => continue,
                            // Whether a line feed follows is not yet known.
                            None if !last => return self.unfinished(at, false),
                            _ => {}
                        }
                    }
                    at.line += 1;
                    if !at.in_quotes {
                        at.end_field(bytes, fields, here);
                        on_row(at.row(bytes.get(at.row..here), fields, quote))?;
                        fields.clear();
                        at.field = here + 1;
                        at.row = here + 1;
                        at.row_line = at.line;
                        at.stray = false;
                    }
                }
            }
            base += step;
        }
        if !last {
            return self.unfinished(at, at.in_quotes);
        }
        if at.in_quotes {
            return Err(ImportProblem::OpenQuote { line: at.row_line });
        }
        if at.row < bytes.len() {
            at.end_field(bytes, fields, bytes.len());
            on_row(at.row(bytes.get(at.row..), fields, quote))?;
        }
        Ok((bytes.len(), at.line))
    }

    /// Ends for now, with a row that is not yet whole.
    fn unfinished(&self, at: Place, in_quotes: bool) -> Result<(usize, u64), ImportProblem> {
        if self.buffer.len() - at.row <= LONGEST_ROW {
            Ok((at.row, at.row_line))
        } else if in_quotes {
            Err(ImportProblem::OpenQuote { line: at.row_line })
        } else {
            Err(ImportProblem::LongRow { line: at.row_line, most: LONGEST_ROW })
        }
    }
}

impl Place {
    #[inline]
    fn end_field(&mut self, bytes: &[u8], fields: &mut Vec<Field>, end: usize) {
        if self.quoted {
            let behind = bytes.get(self.closed..end).unwrap_or_default();
            self.stray |= !behind.trim_ascii().is_empty();
        }
        let (start, quoted) = (self.field - self.row, self.quoted);
        fields.push(Field { start, end: end - self.row, quoted, number: false });
        self.quoted = false;
    }

    fn row<'a>(&self, bytes: Option<&'a [u8]>, fields: &'a [Field], quote: u8) -> Row<'a> {
        let bytes = bytes.unwrap_or_default();
        Row { bytes, fields, line: self.row_line, stray: self.stray, quote }
    }
}

/// Which bytes of a block are one of these.
#[inline]
fn specials(block: [u8; LANES], signs: &[u8x16; 4]) -> u32 {
    let block = u8x16::new(block);
    let [delimiter, quote, feed, end] = signs.map(|sign| block.simd_eq(sign));
    (delimiter | quote | feed | end).to_bitmask()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Rows = Vec<(u64, bool, Vec<String>)>;

    fn rows(bytes: &[u8], chunk: usize) -> Result<Rows, ImportProblem> {
        let mut scanner = Scanner::new(b';', b'"');
        let mut rows = Vec::new();
        let mut take = |row: Row<'_>| {
            let cell = |place| String::from_utf8_lossy(&row.get(place)).into_owned();
            rows.push((row.line, row.stray, (0..row.len()).map(cell).collect()));
            Ok(())
        };
        for part in bytes.chunks(chunk) {
            scanner.feed(part, false, &mut take)?;
        }
        scanner.feed(b"", true, &mut take)?;
        Ok(rows)
    }

    #[track_caller]
    fn check(text: &str, expected: &[(u64, &[&str])]) {
        let expected: Rows = expected
            .iter()
            .map(|(line, cells)| (*line, false, cells.iter().map(|&cell| cell.into()).collect()))
            .collect();
        for chunk in [1, 2, 3, 15, 16, 17, 1000] {
            assert_eq!(rows(text.as_bytes(), chunk).as_ref(), Ok(&expected), "{text:?} by {chunk}");
        }
    }

    #[test]
    fn cuts_rows_and_fields() {
        check("", &[]);
        check("a;b", &[(1, &["a", "b"])]);
        check("a;b\n;\n\nc", &[(1, &["a", "b"]), (2, &["", ""]), (3, &[""]), (4, &["c"])]);
        check(
            "a; b ;\r\nc\r\r\nd\r",
            &[(1, &["a", "b", ""]), (2, &["c"]), (3, &[""]), (4, &["d"])],
        );
    }

    #[test]
    fn takes_quotation_marks_where_a_field_begins() {
        check("\"a;\"\"b\"\"\";c\n", &[(1, &["a;\"b\"", "c"])]);
        check("\"a\r\nb\nc\";d\ne", &[(1, &["a\r\nb\nc", "d"]), (4, &["e"])]);
        check("5\" skjerm;24\"\n", &[(1, &["5\" skjerm", "24\""])]);
        check(" \"a\" ;\"\"\n", &[(1, &["a", ""])]);
    }

    #[test]
    fn tells_of_rows_drawn_into_a_field() {
        let found = rows(b"a;\"b\nc;\"d\";e\nf\n", 100).unwrap();
        assert!(found[0].1 && !found[1].1);
        assert_eq!((found[0].0, found[1].0), (1, 3));
        assert_eq!(rows(b"a\n\"b;c\nd", 2), Err(ImportProblem::OpenQuote { line: 2 }));
    }

    #[test]
    fn refuses_what_is_no_row() {
        let long = "x".repeat(LONGEST_ROW + 1);
        let most = LONGEST_ROW;
        assert_eq!(rows(long.as_bytes(), 1 << 16), Err(ImportProblem::LongRow { line: 1, most }));
        let open = format!("a;b\n\"{long}");
        assert_eq!(rows(open.as_bytes(), 1 << 16), Err(ImportProblem::OpenQuote { line: 2 }));
        let wide = format!("a\n{}", ";".repeat(5_000));
        let most = MOST_COLUMNS;
        assert_eq!(
            rows(wide.as_bytes(), 999),
            Err(ImportProblem::TooManyColumns { line: 2, most })
        );
    }

    proptest! {
        #[test]
        fn reads_what_the_csv_crate_writes(
            table in prop::collection::vec(prop::collection::vec("[a-c\"; \n\r]{0,5}", 2..5), 0..8),
            chunk in 1..40_usize,
        ) {
            let mut writer = csv::WriterBuilder::new()
                .delimiter(b';').flexible(true).quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let found = rows(&writer.into_inner().unwrap(), chunk).unwrap();
            let trimmed = |row: &Vec<String>| row.iter().map(|cell| cell.trim_ascii().to_owned()).collect::<Vec<_>>();
            prop_assert_eq!(
                found.into_iter().map(|(_, stray, row)| (stray, row)).collect::<Vec<_>>(),
                table.iter().map(|row| (false, trimmed(row))).collect::<Vec<_>>()
            );
        }

        #[test]
        fn the_cut_of_the_bytes_changes_nothing(text in "[ab;\"\n\r]{0,60}", chunk in 1..20_usize) {
            prop_assert_eq!(rows(text.as_bytes(), chunk), rows(text.as_bytes(), 1000));
        }
    }
}
