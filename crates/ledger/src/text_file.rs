//! Ledgers row by row: what stands above the rows of a table, and text as it comes.

use crate::encoding::{Encoding, Transcoder};
use crate::inspect::header_of;
use crate::reading::Reading;
use crate::scan::{Row, Scanner};
use crate::sums::{Imported, Summing};
use memchr::memchr;
use synergi_text::ledger::ImportProblem;

/// What stands above the rows of a table.
pub(crate) struct Head {
    pub(crate) encoding: Encoding,
    /// Rows that are still to come before those of the table.
    before: usize,
    header: usize,
    rows: Vec<Vec<String>>,
}

impl Head {
    pub(crate) const fn new(reading: &Reading) -> Self {
        let before = reading.skip + reading.header;
        Self { encoding: reading.encoding, before, header: reading.header, rows: Vec::new() }
    }

    /// Takes a row, if it is not yet one of the table.
    #[inline]
    pub(crate) fn take(&mut self, row: &Row<'_>) -> bool {
        if self.before == 0 {
            return false;
        }
        self.before -= 1;
        if self.before < self.header {
            self.rows
                .push((0..row.len()).map(|place| self.encoding.text(&row.get(place))).collect());
        }
        true
    }

    pub(crate) fn headings(&self) -> Vec<String> {
        header_of(&self.rows)
    }
}

/// Sums the rows of a table.
pub(crate) struct LedgerRows {
    reading: Reading,
    head: Head,
    summing: Option<Summing>,
}

impl LedgerRows {
    pub(crate) fn new(reading: Reading) -> Self {
        Self { head: Head::new(&reading), reading, summing: None }
    }

    /// Rows that have gone into sums.
    pub(crate) fn rows(&self) -> u64 {
        self.summing.as_ref().map_or(0, |summing| summing.done.rows)
    }

    #[inline]
    pub(crate) fn row(&mut self, row: &Row<'_>) -> Result<(), ImportProblem> {
        if self.head.take(row) {
            return Ok(());
        }
        match &mut self.summing {
            Some(summing) => summing.row(row),
            None => {
                let mut headings = self.head.headings();
                if headings.is_empty() {
                    headings = vec![String::new(); row.len()];
                }
                self.summing.insert(Summing::new(&self.reading, &headings)?).row(row)
            }
        }
    }

    /// What all rows come to.
    pub(crate) fn finish(self) -> Result<Imported, ImportProblem> {
        self.summing.ok_or(ImportProblem::Empty)?.finish()
    }
}

/// Text as it comes, cut into rows.
pub(crate) struct TextFile {
    transcoder: Transcoder,
    scanner: Scanner,
    /// Line feeds so far.
    lines: u64,
}

impl TextFile {
    pub(crate) fn new(reading: &Reading) -> Self {
        Self {
            transcoder: Transcoder::new(reading.encoding),
            scanner: Scanner::new(reading.delimiter_byte(), reading.quote_byte()),
            lines: 0,
        }
    }

    /// Takes the bytes that follow; none say that there are no more.
    ///
    /// # Errors
    /// What ends the reading.
    pub(crate) fn feed(
        &mut self,
        bytes: &[u8],
        on_row: impl FnMut(Row<'_>) -> Result<(), ImportProblem>,
    ) -> Result<(), ImportProblem> {
        let last = bytes.is_empty();
        let text = if last { self.transcoder.finish() } else { self.transcoder.feed(bytes) };
        if let Some(place) = memchr(0, text) {
            let before = text.get(..place).unwrap_or_default();
            return Err(ImportProblem::NulByte { line: self.lines + feeds(before) + 1 });
        }
        // For the message about a zero byte: where lines end otherwise it says the first.
        self.lines += feeds(text);
        self.scanner.feed(text, last, on_row)
    }
}

fn feeds(text: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', text).count() as u64
}
