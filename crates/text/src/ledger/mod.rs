//! The words of ledgers: what can be wrong with a file or a row of it, and the view that takes them. Not a part of
//! [`crate::Text`]: what a first visit waits for does without them.

mod en;
mod nb;
mod nn;
mod view;

pub use view::*;

use crate::Language;
use serde::{Deserialize, Serialize};

/// A file of another kind than a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Foreign {
    /// A picture, whatever its name says.
    Picture,
    /// A PDF.
    Pdf,
    /// A workbook of Excel 97–2003.
    OldWorkbook,
    /// A workbook or document behind a password.
    Encrypted,
    /// A document of a word processor, or a workbook of another program than Excel.
    Document,
    /// A page of the web.
    WebPage,
    /// Something else that is no text.
    Binary,
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ImportProblem {
    /// Nothing in it.
    Empty,
    /// Of another kind.
    Foreign(Foreign),
    /// A zero byte within text.
    NulByte {
        /// Line, from 1.
        line: u64,
    },
    /// A table has two columns at least.
    OneColumn,
    /// More columns than are read.
    TooManyColumns {
        /// Line, from 1.
        line: u64,
        /// Most that are.
        most: usize,
    },
    /// A quotation mark that nothing closes.
    OpenQuote {
        /// Line, from 1.
        line: u64,
    },
    /// A row longer than is read.
    LongRow {
        /// Line, from 1.
        line: u64,
        /// Most bytes.
        most: usize,
    },
    /// No column is known to hold amounts.
    NoAmount,
    /// No column names supplier, organisation number, industry code or account.
    NoSupplier,
    /// "1.234", with nothing in the file that tells which it is.
    AmountUnclear {
        /// Line, from 1.
        line: u64,
        /// What stands there.
        text: String,
    },
    /// "01/02/03", with nothing that tells which part is the year.
    DateUnclear {
        /// Line, from 1.
        line: u64,
        /// What stands there.
        text: String,
    },
    /// Not one row could be read.
    NothingRead,
    /// Amounts that sum to more than is reckoned with exactly.
    SumTooLarge,
    /// More municipalities than there can be.
    TooManyMunicipalities,
    /// The browser could not read on: the file was moved, changed or removed.
    Unreadable,
    /// The user said stop.
    Cancelled,
    /// An extract of the business register without the columns that it takes.
    NoRegister,
    /// JSON that breaks off or is none.
    Json {
        /// Bytes before the place.
        byte: u64,
    },
    /// An archive or a workbook.
    Archive(ArchiveProblem),
    /// A table of statistics.
    Statistics(StatisticsProblem),
}

/// Why an archive or a workbook cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ArchiveProblem {
    /// Breaks off, or is damaged.
    Damaged,
    /// Its list of files says one thing, the files another.
    WrongSum {
        /// Name of the file within.
        name: String,
    },
    /// Packed in a way that is not read.
    Method {
        /// Name of the file within.
        name: String,
    },
    /// Behind a password.
    Encrypted,
    /// Would unpack to more than is read, or is packed suspiciously densely.
    TooLarge {
        /// Name of the file within.
        name: String,
        /// Most megabytes.
        most: u64,
    },
    /// More files than are read.
    TooMany {
        /// Most.
        most: usize,
    },
    /// No table in it.
    NoTable,
    /// No sheet of that name.
    NoSheet {
        /// The name.
        name: String,
    },
}

/// Why a table of statistics cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StatisticsProblem {
    /// Is no JSON-stat, nor a table of Statistics Norway's as CSV.
    NotStatistics,
    /// Says another number of values than it has.
    WrongSize,
    /// No column or dimension of municipalities.
    NoMunicipalities,
    /// Larger than is read.
    TooLarge {
        /// Most megabytes.
        most: usize,
    },
}

/// Why a row was left out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RowProblem {
    /// No amount in it.
    NoAmount,
    /// What stands for the amount is none, or none in the file's form.
    NotAnAmount {
        /// What stands there.
        text: String,
    },
    /// An amount of a trillion kroner or more.
    AmountTooLarge {
        /// What stands there.
        text: String,
    },
    /// What stands for the date is none.
    NotADate {
        /// What stands there.
        text: String,
    },
    /// Values without a column.
    TooManyCells {
        /// Columns of the table.
        expected: usize,
        /// Values of the row.
        found: usize,
    },
    /// A quotation mark in the midst of a value: rows may have run together.
    StrayQuote,
    /// A sum of other rows.
    Total,
    /// The headings once more.
    HeadingAgain,
    /// Names no supplier, number, code or account.
    NoSupplier,
    /// A cell whose formula gave an error.
    FormulaError {
        /// What stands there.
        text: String,
    },
}

impl ImportProblem {
    /// A name for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Foreign(_) => "foreign",
            Self::NulByte { .. } => "nul_byte",
            Self::OneColumn => "one_column",
            Self::TooManyColumns { .. } => "too_many_columns",
            Self::OpenQuote { .. } => "open_quote",
            Self::LongRow { .. } => "long_row",
            Self::NoAmount => "no_amount",
            Self::NoSupplier => "no_supplier",
            Self::AmountUnclear { .. } => "amount_unclear",
            Self::DateUnclear { .. } => "date_unclear",
            Self::NothingRead => "nothing_read",
            Self::SumTooLarge => "sum_too_large",
            Self::TooManyMunicipalities => "too_many_municipalities",
            Self::Unreadable => "unreadable",
            Self::Cancelled => "cancelled",
            Self::NoRegister => "no_register",
            Self::Json { .. } => "json",
            Self::Archive(_) => "archive",
            Self::Statistics(_) => "statistics",
        }
    }

    /// The line it is on, from 1, where it is on one.
    #[must_use]
    pub const fn line(&self) -> Option<u64> {
        match self {
            Self::NulByte { line }
            | Self::TooManyColumns { line, .. }
            | Self::OpenQuote { line }
            | Self::LongRow { line, .. }
            | Self::AmountUnclear { line, .. }
            | Self::DateUnclear { line, .. } => Some(*line),
            _ => None,
        }
    }
}

impl RowProblem {
    /// A name for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoAmount => "no_amount",
            Self::NotAnAmount { .. } => "not_an_amount",
            Self::AmountTooLarge { .. } => "amount_too_large",
            Self::NotADate { .. } => "not_a_date",
            Self::TooManyCells { .. } => "too_many_cells",
            Self::StrayQuote => "stray_quote",
            Self::Total => "total",
            Self::HeadingAgain => "heading_again",
            Self::NoSupplier => "no_supplier",
            Self::FormulaError { .. } => "formula_error",
        }
    }
}

impl Language {
    /// The words of the view that takes ledgers.
    #[must_use]
    pub const fn ledger_text(self) -> &'static LedgerText {
        match self {
            Self::Bokmal => &nb::TEXT,
            Self::Nynorsk => &nn::TEXT,
            Self::English => &en::TEXT,
        }
    }

    /// What is wrong with a file, in words: what, where, and what to do.
    #[must_use]
    pub fn import_problem(self, problem: &ImportProblem) -> String {
        match self {
            Self::Bokmal => nb::import_problem(problem),
            Self::Nynorsk => nn::import_problem(problem),
            Self::English => en::import_problem(problem),
        }
    }

    /// Why a row was left out, in words.
    #[must_use]
    pub fn row_problem(self, problem: &RowProblem) -> String {
        match self {
            Self::Bokmal => nb::row_problem(problem),
            Self::Nynorsk => nn::row_problem(problem),
            Self::English => en::row_problem(problem),
        }
    }
}
