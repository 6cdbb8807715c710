//! A published number beside the computed one, in words.

use crate::Text;
use synergi_model::reconciliation::{Comparison, Measure, Row, Verdict};

/// What is said of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonWords {
    /// The row of the figure.
    pub row: &'static str,
    /// What the number is, with its unit.
    pub quantity: String,
    /// Whether they agree, and why not where they do not.
    pub verdict: String,
}

impl Text {
    /// What is said of a comparison.
    #[must_use]
    pub fn comparison(&'static self, of: &Comparison) -> ComparisonWords {
        let names = &self.names;
        let row = match of.row {
            Row::Class(class) => *names.classes.get(class),
            Row::Group(group) => *names.groups.get(group),
            Row::Band(band) => *names.bands.get(band),
            Row::Sum => names.sum,
            Row::Text => self.study.text_row,
        };
        let unit = match of.measure {
            Measure::Millions => names.millions_unit,
            Measure::NokPerInhabitant => names.per_inhabitant_unit,
            Measure::Percent => "%",
            Measure::Number | Measure::OneDecimal | Measure::Hundreds => "",
        };
        let quantity = (names.quantity)(of.quantity);
        let quantity =
            if unit.is_empty() { quantity.to_owned() } else { format!("{quantity}, {unit}") };
        let verdict = match of.verdict {
            Verdict::Given => self.study.given.to_owned(),
            Verdict::Agrees => self.study.agrees.to_owned(),
            Verdict::Differs(reason) => {
                format!("{}. {}", self.study.differs, (self.study.reason)(reason))
            }
        };
        ComparisonWords { row, quantity, verdict }
    }
}
