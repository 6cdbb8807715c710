//! The views, one file each.

mod about;
mod case;
mod cooperation;
mod cost;
mod operating;
mod overview;
mod study;

pub(crate) use about::About;
pub(crate) use case::Case;
pub(crate) use cooperation::Cooperation;
pub(crate) use cost::CostToday;
pub(crate) use operating::Operating;
pub(crate) use overview::Overview;
pub(crate) use study::Study;

use crate::parts::{ElementName, Heading};
use synergi_model::units::NokPerYear;
use synergi_text::{Language, millions, whole};

/// "426 millioner kroner", for costs of zero and more: whole millions from ten upwards, one decimal below.
fn in_words(language: Language, cost: NokPerYear) -> String {
    let number =
        if cost.to_millions() >= 10.0 { whole(cost.to_millions()) } else { millions(cost) };
    (language.text().names.millions_long)(&number)
}
