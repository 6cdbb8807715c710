//! What can be wrong with a scenario: data, not sentences. The words are in the crate `text`, in three languages.

use crate::input::Input;
use crate::scenario::MunicipalityPart;

/// A problem and the field it is in.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// Where.
    pub field: Field,
    /// What.
    pub problem: Problem,
}

impl Issue {
    /// A problem in a field.
    #[must_use]
    pub const fn new(field: Field, problem: Problem) -> Self {
        Self { field, problem }
    }
}

/// A place in a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// A number of the form.
    Input(Input),
    /// The list of municipalities as a whole.
    Municipalities,
    /// One value of one municipality.
    Municipality {
        /// Its place in the list, from 0.
        index: usize,
        /// Which of its values.
        part: MunicipalityPart,
    },
}

impl Field {
    /// The path in a scenario file, as `rates.telecom.small` or `municipalities[3].population`.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Input(input) => input.path(),
            Self::Municipalities => "municipalities".to_owned(),
            Self::Municipality { index, part } => format!("municipalities[{index}].{}", part.key()),
        }
    }
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Problem {
    /// Below or above the range of the field.
    #[error("must be from {min} to {max}")]
    OutOfRange {
        /// Smallest value allowed.
        min: f64,
        /// Largest value allowed.
        max: f64,
    },
    /// NaN or infinite.
    #[error("must be a finite number")]
    NotFinite,
    /// Has decimals where only whole numbers make sense.
    #[error("must be a whole number")]
    NotWhole,
    /// The upper bound of the medium class lies below its lower bound.
    #[error("must not be below the lower bound, {lower}")]
    BelowLowerBound {
        /// The lower bound.
        lower: f64,
    },
    /// All service groups cost 0, so no split follows from them.
    #[error("at least one service group must cost more than 0")]
    NothingToAllocate,
    /// A mechanism that the element or class does not have: see [`crate::mechanism::MechanismKind::choices`].
    #[error("this mechanism does not apply here")]
    MechanismDoesNotFit,
    /// Not four digits.
    #[error("must be four digits")]
    NotAMunicipalityNumber,
    /// Empty or too long.
    #[error("must be a name of 1 to {longest} characters")]
    NotAName {
        /// Most characters.
        longest: usize,
    },
    /// A number that another municipality has.
    #[error("the number {number} is used twice")]
    DuplicateNumber {
        /// The number.
        number: String,
    },
    /// A list longer than the model takes.
    #[error("must be at most {most} municipalities")]
    TooMany {
        /// Most entries.
        most: usize,
    },
}
