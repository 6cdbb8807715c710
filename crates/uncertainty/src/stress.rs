//! What may go wrong, tried one at a time.

use crate::target::Bench;
use serde::{Deserialize, Serialize};
use synergi_case::{Factors, ValidCase, outcome};
use synergi_model::PerElement;

/// Something that may go wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Stress {
    /// All savings come later.
    Late {
        /// Years.
        years: u32,
    },
    /// A part of the savings comes.
    PartialTakeUp {
        /// The part, 1 for all.
        share: f64,
    },
    /// All costs are higher.
    PriceShock {
        /// By this part of them.
        share: f64,
    },
    /// A member leaves before anything is saved: what it costs to get there stays, and the others share it.
    MemberLeaves {
        /// Its number.
        number: String,
    },
}

/// What comes of it. Kroner, net present value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stressed {
    /// The whole cooperation.
    pub net_present_value: f64,
    /// Each member, by number, under the chosen key; without the one that left.
    pub members: Vec<(String, f64)>,
}

/// Those to begin with: a year late, seven tenths of the savings, a fifth dearer, and each member leaving where there are more
/// than two. The numbers are ours.
#[must_use]
pub fn stresses(case: &ValidCase) -> Vec<Stress> {
    let mut list = vec![
        Stress::Late { years: 1 },
        Stress::PartialTakeUp { share: 0.7 },
        Stress::PriceShock { share: 0.2 },
    ];
    if case.members.len() > 2 {
        list.extend(
            case.members
                .iter()
                .map(|member| Stress::MemberLeaves { number: member.number.clone() }),
        );
    }
    list
}

/// Tries one. Nothing where the member is not there, or is the last.
#[must_use]
pub fn stress(case: &ValidCase, of: &Stress) -> Option<Stressed> {
    let mut factors = Factors::NONE;
    let mut changed = None;
    match of {
        Stress::Late { years } => factors.delay = *years,
        Stress::PartialTakeUp { share } => factors.savings = PerElement::from_fn(|_| *share),
        Stress::PriceShock { share } => factors.costs = 1.0 + share,
        Stress::MemberLeaves { number } => {
            let mut without = (**case).clone();
            without.members.retain(|member| member.number != *number);
            if without.members.len() == case.members.len() {
                return None;
            }
            // Shares of the whole are those of the ones that stay.
            let left = without
                .members
                .iter()
                .filter_map(|member| member.ownership)
                .fold(0.0, |sum, share| sum + share.0);
            if left > 0.0 {
                for member in &mut without.members {
                    if let Some(share) = &mut member.ownership {
                        share.0 /= left;
                    }
                }
            }
            changed = Some(ValidCase::new(without).ok()?);
        }
    }
    let case = changed.as_ref().unwrap_or(case);
    let mut bench = Bench::new(case);
    bench.factors = factors;
    let outcome = if factors == Factors::NONE { outcome(case, &factors) } else { bench.outcome() };
    let members = case
        .members
        .iter()
        .zip(outcome.members)
        .map(|(member, value)| (member.number.clone(), value));
    Some(Stressed { net_present_value: outcome.net_present_value, members: members.collect() })
}
