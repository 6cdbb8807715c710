//! The words of how sure a case is. Not a part of [`crate::Text`]: what a first visit waits for does without them.

mod en;
mod nb;
mod nn;

use crate::Language;
use crate::texts::{With1, With2, With3, Words};
use crate::{percent, uncapitalised};
use synergi_case::Stress;
use synergi_model::units::Share;

impl Language {
    /// The words of how sure a case is.
    #[must_use]
    pub const fn uncertainty_text(self) -> &'static UncertaintyText {
        match self {
            Self::Bokmal => &nb::TEXT,
            Self::Nynorsk => &nn::TEXT,
            Self::English => &en::TEXT,
        }
    }
}

/// A probability as people say it: so many of so many. One of a few where it is rare, tenths where that says it, else hundredths.
/// What is nearly all or nearly none is not said to be all or none.
///
/// ```
/// use synergi_text::uncertainty::odds;
/// assert_eq!(odds(0.125), (1, 8));
/// assert_eq!(odds(0.62), (6, 10));
/// assert_eq!(odds(0.004), (1, 250));
/// assert_eq!(odds(0.997), (99, 100));
/// ```
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at most as many as there are draws"
)]
pub fn odds(probability: f64) -> (u32, u32) {
    if probability <= 0.0 {
        (0, 1)
    } else if probability >= 1.0 {
        (1, 1)
    } else if probability < 0.35 {
        (1, (1.0 / probability).round() as u32)
    } else if probability < 0.93 {
        ((probability * 10.0).round() as u32, 10)
    } else {
        (((probability * 100.0).round() as u32).min(99), 100)
    }
}

/// All of what goes wrong, in words; behind the name that the user has given it. Members are named by their number.
#[must_use]
pub fn stress_in_words(language: Language, of: &Stress, member: impl Fn(&str) -> String) -> String {
    let words = language.uncertainty_text();
    let mut parts = Vec::new();
    if of.years_late > 0 {
        parts.push((words.late)(&of.years_late.to_string()));
    }
    if of.savings.0 < 1.0 {
        parts.push((words.partial)(&percent(of.savings)));
    }
    if of.dearer != 0.0 {
        let told = if of.dearer > 0.0 { words.dearer } else { words.cheaper };
        parts.push(told(&percent(Share(of.dearer.abs()))));
    }
    let leaves = of.leaves.as_ref().map(|number| (words.leaves)(&member(number)));
    let name = of.name.trim();
    if name.is_empty() {
        return parts.into_iter().chain(leaves).collect::<Vec<_>>().join("; ");
    }
    // Behind the name it goes on in small letters, but for what begins with another name.
    let parts = parts.iter().map(|part| uncapitalised(part)).chain(leaves);
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { name.to_owned() } else { format!("{name} ({})", parts.join("; ")) }
}

/// All words in one language.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct UncertaintyText {
    /// What is said of a cooperation.
    pub cooperation: ResultWords,
    /// What is said of the country.
    pub country: ResultWords,
    pub goal: Words,
    pub goal_help: Words,
    pub bad_goal: Words,
    pub decides: With1,
    pub certain: Words,
    pub failed: Words,
    pub invalid: Words,
    pub suggest: Words,
    pub suggested: Words,
    pub add: Words,
    pub choose: Words,
    pub ranges: Words,
    pub no_ranges: Words,
    pub kind: Words,
    pub kinds: [Words; 6],
    pub low: Words,
    pub likely: Words,
    pub high: Words,
    pub value: Words,
    pub tenth_low: Words,
    pub tenth_high: Words,
    pub remove: Words,
    pub remove_named: With1,
    pub outline: With1,
    pub saving: With1,
    pub costs: Words,
    pub disorder: Words,
    pub not_positive: Words,
    pub unknown: Words,
    pub twice: Words,
    pub no_number: Words,
    pub settings: Words,
    pub draws: Words,
    pub draws_help: Words,
    pub seed: Words,
    pub seed_help: Words,
    pub correlation: Words,
    pub correlation_help: Words,
    pub bad_draws: Words,
    pub bad_seed: Words,
    pub bad_share: Words,
    pub working: With1,
    pub key_figures: Words,
    pub measure: Words,
    pub p10: Words,
    pub p50: Words,
    pub p90: Words,
    pub mean: Words,
    pub standard_error: Words,
    pub enough: With1,
    pub not_enough: With1,
    pub histogram_title: With2,
    pub step: With2,
    pub up_to: With1,
    pub draws_column: Words,
    pub below_column: Words,
    pub fan_title: With1,
    pub fan_title_never: Words,
    pub fan_subtitle: With1,
    pub year: Words,
    pub tornado_title: With1,
    pub at_low: With1,
    pub at_high: With1,
    pub number: Words,
    pub correlation_column: Words,
    pub source: With2,
    pub break_even: Words,
    pub stresses: Words,
    pub stress: Words,
    pub late: With1,
    pub partial: With1,
    pub cheaper: With1,
    pub dearer: With1,
    pub leaves: With1,
    /// Heading of those that the user has thought of.
    pub own_stresses: Words,
    pub own_stresses_lead: Words,
    pub add_stress: Words,
    pub stress_name: Words,
    pub new_stress: Words,
    pub who_leaves: Words,
    pub nobody_leaves: Words,
    pub no_longer_member: Words,
    pub no_name: Words,
    pub late_years: Words,
    pub bad_years: Words,
    pub bad_dearer: Words,
    pub partial_share: Words,
    pub dearer_share: Words,
    pub losers: Words,
    pub nobody: Words,
    pub two_way: Words,
    pub down: Words,
    pub across: Words,
    pub download: Words,
}

/// What is said of one kind of result. Where a goal is told, it is a cooperation's nothing, or so much a year for the country.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct ResultWords {
    pub heading: Words,
    pub lead: Words,
    /// So many of so many draws, and the goal.
    pub loses_in: With3,
    /// So many draws, and the goal.
    pub never_loses: With2,
    pub always_loses: With2,
    pub between: With2,
    pub amount: Words,
    pub point: Words,
    pub loss: With1,
    /// Name of the number, and its value where it is not uncertain.
    pub range_of: With2,
    /// So many draws, and the price year.
    pub histogram_subtitle: With2,
    /// How likely it is that the goal is reached, and the goal.
    pub curve_title: With2,
    pub curve_subtitle: Words,
    pub tornado_subtitle: Words,
    pub worth_at_low: Words,
    pub worth_at_high: Words,
    pub members: Words,
    pub member: Words,
    /// The number, the value it must have, and the goal.
    pub pays_above: With3,
    pub pays_below: With3,
    /// The number, and the goal.
    pub pays_always: With2,
    pub pays_never: With2,
    pub two_way_lead: Words,
    pub file: Words,
}
