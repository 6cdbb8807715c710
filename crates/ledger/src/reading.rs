//! How a table is read: found by looking at its start, or said by the user.

use crate::amount::DecimalSign;
use crate::columns::Columns;
use crate::date::DateForm;
use crate::encoding::Encoding;
use serde::{Deserialize, Serialize};

/// How a table is read, all of it decided but what nothing decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// How bytes stand for letters.
    pub encoding: Encoding,
    /// What stands between values.
    pub delimiter: char,
    /// What stands around a value that holds delimiters or line ends; none where there is nothing of the kind.
    pub quote: Option<char>,
    /// Rows above the headings.
    pub skip: usize,
    /// Rows of headings: none, one or two.
    pub header: usize,
    /// What stands before decimals; unknown as long as no amount tells.
    pub decimal: Option<DecimalSign>,
    /// In which order dates name their parts; unknown as long as it makes no difference.
    pub date: Option<DateForm>,
    /// What the columns hold.
    pub columns: Columns,
    /// Whose invoices they are, where no column says so.
    pub municipality: Option<String>,
    /// The year they are of, where no column says so.
    pub year: Option<u16>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
}

/// What a user says of how a table is to be read; the rest is found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Wishes {
    /// See [`Reading::encoding`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<Encoding>,
    /// See [`Reading::delimiter`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// See [`Reading::quote`]; an empty text for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// See [`Reading::skip`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skip: Option<usize>,
    /// See [`Reading::header`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<usize>,
    /// See [`Reading::decimal`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimal: Option<DecimalSign>,
    /// See [`Reading::date`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<DateForm>,
    /// See [`Reading::columns`]: all of them, or none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub columns: Option<Columns>,
    /// See [`Reading::municipality`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    /// See [`Reading::year`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// See [`Reading::sheet`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
}

impl Reading {
    pub(crate) fn delimiter_byte(&self) -> u8 {
        u8::try_from(self.delimiter).unwrap_or(b';')
    }

    /// A byte that no text has where there are no quotation marks.
    pub(crate) fn quote_byte(&self) -> u8 {
        self.quote.and_then(|quote| u8::try_from(quote).ok()).unwrap_or(0)
    }
}
