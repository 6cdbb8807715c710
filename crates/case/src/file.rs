//! What a user keeps: up to four variants of a case, one of them in hand, the case as it was once decided, and what came of it.

use crate::case::Case;
use crate::input::{CaseInput, CaseUnit, MOST_COSTS, MOST_MEMBERS};
use serde::{Deserialize, Serialize};
use synergi_model::Element;
use synergi_model::PerElement;
use synergi_model::range::Range;
use synergi_model::units::NokPerYear;

/// What `format` says in a file of a case.
pub const CASE_FORMAT: &str = "ikt-synergi-case";
/// The version that is written, and the newest that is read.
pub const CASE_VERSION: u32 = 1;
/// Most variants.
pub const MOST_VARIANTS: usize = 4;
/// Largest file that is read: four variants and a baseline, each with the country's municipalities, take a fraction of it.
pub const LARGEST_CASE_FILE: usize = 16 << 20;
/// Most years with actual figures.
pub const MOST_ACTUALS: usize = 41;
/// Actual savings and costs of a year.
pub const ACTUAL: Range = Range { min: -1e10, max: 1e10, whole: false };

/// A case as it is kept in a file and by the browser. Its cases have the right shape, but may be wrong: see
/// [`crate::ValidCase`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    /// [`CASE_FORMAT`].
    pub format: String,
    /// [`CASE_VERSION`].
    pub version: u32,
    /// One to four variants; each one's name tells it from the others.
    pub variants: Vec<Case>,
    /// The place of the one in hand.
    #[serde(default)]
    pub chosen: u32,
    /// The case as it was decided.
    #[serde(default)]
    pub baseline: Option<Baseline>,
    /// What came of it, a year each.
    #[serde(default)]
    pub actuals: Vec<Actual>,
}

/// A case as it was when somebody froze it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// The day, as "2026-11-24".
    pub frozen_on: String,
    /// The case.
    pub case: Case,
}

/// What was saved and spent in a year, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Actual {
    /// Which year of the case; 0 is the one in which it begins.
    pub year: u32,
    /// Savings by element.
    #[serde(default)]
    pub savings: PerElement<Option<NokPerYear>>,
    /// All costs of the cooperation.
    #[serde(default)]
    pub costs: Option<NokPerYear>,
}

/// Why a text is no file of a case.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CaseFileError {
    /// Larger than [`LARGEST_CASE_FILE`], or with more members or costs than a case takes.
    #[error("the file is larger than a case can be")]
    TooLarge,
    /// Written by a later version of the calculator.
    #[error("the file is of version {version}, this calculator reads up to {CASE_VERSION}")]
    Newer {
        /// Its version.
        version: u64,
    },
    /// JSON of something else.
    #[error("the file is not a case of this calculator")]
    OtherFormat,
    /// Not JSON, or a case that lacks a part, or has one that does not belong.
    #[error("the file cannot be read: {reason}")]
    Damaged {
        /// What the reader stumbled on, for developers.
        reason: String,
    },
}

impl CaseFile {
    /// A file with one case.
    #[must_use]
    pub fn new(case: Case) -> Self {
        Self {
            format: CASE_FORMAT.to_owned(),
            version: CASE_VERSION,
            variants: vec![case],
            chosen: 0,
            baseline: None,
            actuals: Vec::new(),
        }
    }

    /// Reads what [`CaseFile::write`] has written.
    ///
    /// # Errors
    /// Why the text is no file of a case.
    pub fn read(text: &str) -> Result<Self, CaseFileError> {
        if text.len() > LARGEST_CASE_FILE {
            return Err(CaseFileError::TooLarge);
        }
        let damaged =
            |error: serde_json::Error| CaseFileError::Damaged { reason: error.to_string() };
        let text = text.trim_start_matches('\u{feff}');
        let json: serde_json::Value = serde_json::from_str(text).map_err(damaged)?;
        if json.get("format").and_then(serde_json::Value::as_str) != Some(CASE_FORMAT) {
            return Err(CaseFileError::OtherFormat);
        }
        match json.get("version").and_then(serde_json::Value::as_u64) {
            Some(version) if version > u64::from(CASE_VERSION) => {
                return Err(CaseFileError::Newer { version });
            }
            _ => {}
        }
        let mut file: Self = serde_json::from_value(json).map_err(damaged)?;
        if file.variants.is_empty() || file.variants.len() > MOST_VARIANTS {
            let reason = format!("it has {} variants", file.variants.len());
            return Err(CaseFileError::Damaged { reason });
        }
        let cases =
            file.variants.iter().chain(file.baseline.as_ref().map(|baseline| &baseline.case));
        if cases
            .into_iter()
            .any(|case| case.members.len() > MOST_MEMBERS || case.costs.len() > MOST_COSTS)
        {
            return Err(CaseFileError::TooLarge);
        }
        if file.chosen as usize >= file.variants.len() {
            file.chosen = 0;
        }
        // Each year once and in order, as they are looked up.
        file.actuals.sort_by_key(|actual| actual.year);
        file.actuals.dedup_by_key(|actual| actual.year);
        file.actuals.truncate(MOST_ACTUALS);
        Ok(file)
    }

    /// The text of a file.
    #[must_use]
    pub fn write(&self) -> String {
        // Plain data under string keys: nothing in it can fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The variant in hand.
    #[must_use]
    pub fn case(&self) -> Option<&Case> {
        self.variants.get(self.chosen as usize)
    }

    /// The same, to change.
    #[must_use]
    pub fn case_mut(&mut self) -> Option<&mut Case> {
        self.variants.get_mut(self.chosen as usize)
    }
}

/// Names one number of a file: of the case in hand, or of what came of the one that was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileInput {
    /// A number of the variant in hand.
    Case(CaseInput),
    /// What an element saved in a year.
    ActualSaving(u32, Element),
    /// What the cooperation cost in a year.
    ActualCosts(u32),
}

impl FileInput {
    /// The value; nothing where none is given.
    #[must_use]
    pub fn get(self, file: &CaseFile) -> Option<f64> {
        let of = |year| file.actuals.iter().find(move |actual| actual.year == year);
        match self {
            Self::Case(input) => input.get(file.case()?),
            Self::ActualSaving(year, element) => of(year)?.savings.get(element).map(|nok| nok.0),
            Self::ActualCosts(year) => of(year)?.costs.map(|nok| nok.0),
        }
    }

    /// Puts a value in, or takes it out where it can be missing.
    pub fn set(self, file: &mut CaseFile, value: Option<f64>) {
        let nok = value.map(NokPerYear);
        match self {
            Self::Case(input) => {
                if let Some(case) = file.case_mut() {
                    input.set(case, value);
                }
            }
            Self::ActualSaving(year, element) => *actual(file, year).savings.get_mut(element) = nok,
            Self::ActualCosts(year) => actual(file, year).costs = nok,
        }
    }

    /// Whether it may be left empty.
    #[must_use]
    pub const fn is_optional(self) -> bool {
        match self {
            Self::Case(input) => input.is_optional(),
            Self::ActualSaving(..) | Self::ActualCosts(_) => true,
        }
    }

    /// The values it may take.
    #[must_use]
    pub fn range(self, file: &CaseFile) -> Range {
        match (self, file.case()) {
            (Self::Case(input), Some(case)) => input.range(case),
            _ => ACTUAL,
        }
    }

    /// What it measures.
    #[must_use]
    pub fn unit(self, file: &CaseFile) -> CaseUnit {
        match (self, file.case()) {
            (Self::Case(input), Some(case)) => input.unit(case),
            _ => CaseUnit::Kroner,
        }
    }

    /// The path: of the case in hand as in the case, others as in the file.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Case(input) => input.path(),
            Self::ActualSaving(year, element) => {
                format!("actuals.{year}.savings.{}", element.key())
            }
            Self::ActualCosts(year) => format!("actuals.{year}.costs"),
        }
    }
}

/// The actual figures of a year, in the order of years.
fn actual(file: &mut CaseFile, year: u32) -> &mut Actual {
    let place = match file.actuals.binary_search_by_key(&year, |actual| actual.year) {
        Ok(place) => place,
        Err(place) => {
            file.actuals.insert(place, Actual { year, ..Actual::default() });
            place
        }
    };
    #[expect(clippy::indexing_slicing, reason = "found or inserted here")]
    &mut file.actuals[place]
}
