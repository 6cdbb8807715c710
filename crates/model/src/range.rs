//! One definition of each range: the check, the field on the page, the schema and the generator of the property tests use it.

use crate::issue::Problem;

/// The values a number may take.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// Whether only whole numbers make sense.
    pub whole: bool,
}

impl Range {
    const fn whole(min: f64, max: f64) -> Self {
        Self { min, max, whole: true }
    }

    const fn real(min: f64, max: f64) -> Self {
        Self { min, max, whole: false }
    }

    /// Whether a value lies in the range.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, value: f64) -> Result<(), Problem> {
        if !value.is_finite() {
            Err(Problem::NotFinite)
        } else if value < self.min || value > self.max {
            Err(Problem::OutOfRange { min: self.min, max: self.max })
        } else if self.whole && libm::trunc(value) != value {
            Err(Problem::NotWhole)
        } else {
            Ok(())
        }
    }

    /// The value in the range that is nearest to one.
    #[must_use]
    pub fn nearest(&self, value: f64) -> f64 {
        let value = value.clamp(self.min, self.max);
        if self.whole { libm::round(value) } else { value }
    }
}

/// Inhabitants of one municipality or class; nobody living there is an error at the input.
pub const POPULATION: Range = Range::whole(1.0, 100_000_000.0);
/// Municipalities in a class.
pub const MUNICIPALITIES: Range = Range::whole(1.0, 10_000.0);
/// Cost per inhabitant per year.
pub const RATE: Range = Range::real(0.0, 100_000.0);
/// Cost per year.
pub const COST: Range = Range::real(0.0, 1e12);
/// Full-time equivalents.
pub const FTE: Range = Range::real(0.0, 100_000.0);
/// Cost of a full-time equivalent per year.
pub const FTE_COST: Range = Range::real(0.0, 10_000_000.0);
/// Part of a whole.
pub const SHARE: Range = Range::real(0.0, 1.0);
/// Saved part of a cost; below zero where cooperation costs more.
pub const PERCENTAGE: Range = Range::real(-1.0, 1.0);
/// Growth per year.
pub const GROWTH: Range = Range::real(-0.5, 1.0);
/// Years.
pub const YEARS: Range = Range::real(0.0, 50.0);
/// What an amount is rounded to.
pub const ROUNDING: Range = Range::whole(1.0, 1_000_000.0);
/// Rates left out at each end.
pub const OUTLIERS: Range = Range::whole(0.0, 100.0);
