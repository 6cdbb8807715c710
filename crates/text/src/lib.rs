//! Every word and number a user sees, in Bokmål, Nynorsk and English.
//!
//! [`Text`] is one struct with a value for each of three languages, so a missing text does not compile. Sentences that carry
//! numbers are functions of already formatted numbers. Numbers have Norwegian form in all three: readers of the English text
//! compare with Norwegian papers, and a field that took "1,234" for a thousand in one language and for 1.234 in another would
//! invite the costliest mistake there is.

pub mod case;
mod comparison;
mod en;
pub mod explain;
mod format;
pub mod ledger;
mod nb;
mod nn;
pub mod number;
pub mod report;
mod texts;
pub mod uncertainty;
pub mod workbook;

/// What a file was made by.
pub const MADE_BY: &str = concat!("IKT-synergi ", env!("CARGO_PKG_VERSION"));

pub use comparison::ComparisonWords;
pub use format::*;
pub use texts::*;

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Norwegian Bokmål.
    #[default]
    Bokmal,
    /// Norwegian Nynorsk.
    Nynorsk,
    /// English.
    English,
}

impl Language {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Bokmal, Self::Nynorsk, Self::English];

    /// The code of the language, as HTML and storage use it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bokmal => "nb",
            Self::Nynorsk => "nn",
            Self::English => "en",
        }
    }

    /// The language of a code, "no" included.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split('-').next()? {
            "nb" | "no" => Some(Self::Bokmal),
            "nn" => Some(Self::Nynorsk),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// What the language calls itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bokmal => "Bokmål",
            Self::Nynorsk => "Nynorsk",
            Self::English => "English",
        }
    }

    /// The words of the language.
    #[must_use]
    pub const fn text(self) -> &'static Text {
        match self {
            Self::Bokmal => &nb::TEXT,
            Self::Nynorsk => &nn::TEXT,
            Self::English => &en::TEXT,
        }
    }

    /// What is wrong with a table of municipalities, in words. Not a part of [`Text`], which the page carries whole: tables
    /// are read, and their faults put into words, in the worker.
    #[must_use]
    pub fn register_issue(self, problem: &RegisterProblem) -> String {
        match self {
            Self::Bokmal => nb::register_issue(problem),
            Self::Nynorsk => nn::register_issue(problem),
            Self::English => en::register_issue(problem),
        }
    }
}
