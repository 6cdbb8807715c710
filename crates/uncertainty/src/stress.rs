//! What may go wrong, tried one at a time.

use crate::subject::{Cooperation, Subject as _};
use serde::{Deserialize, Serialize};
use synergi_case::{Factors, Stress, ValidCase};
use synergi_model::PerElement;
use synergi_model::units::Share;

/// What comes of it. Kroner, net present value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stressed {
    /// The whole cooperation.
    pub net_present_value: f64,
    /// Each member, by number, under the chosen key; without the one that left.
    pub members: Vec<(String, f64)>,
}

/// Something that went wrong, and what came of it.
pub type Tried = (Stress, Stressed);

/// Those that are tried of every case: a year late, seven tenths of the savings, a fifth dearer, and each member leaving where
/// there are more than two. The numbers are ours.
#[must_use]
pub fn stresses(case: &ValidCase) -> Vec<Stress> {
    let mut list = vec![
        Stress { years_late: 1, ..Stress::NONE },
        Stress { savings: Share(0.7), ..Stress::NONE },
        Stress { dearer: 0.2, ..Stress::NONE },
    ];
    if case.members.len() > 2 {
        let leaving = case.members.iter().map(|member| member.number.clone());
        list.extend(leaving.map(|number| Stress { leaves: Some(number), ..Stress::NONE }));
    }
    list
}

/// Tries one. Nothing where the member that leaves is not there, or is the last, or is the only one that costs are divided by.
#[must_use]
pub fn stress(case: &ValidCase, of: &Stress) -> Option<Stressed> {
    let factors = Factors {
        savings: PerElement::from_fn(|_| of.savings.0),
        costs: 1.0 + of.dearer,
        rooms_left: of.savings.0,
        common_rooms: 1.0 + of.dearer,
        delay: of.years_late,
    };
    let changed = match &of.leaves {
        Some(number) => Some(without(case, number)?),
        None => None,
    };
    let case = changed.as_ref().unwrap_or(case);
    let mut cooperation = Cooperation::new(case);
    cooperation.factors = factors;
    let outcome = cooperation.outcome();
    let numbers = case.members.iter().map(|member| member.number.clone());
    Some(Stressed {
        net_present_value: outcome.total,
        members: numbers.zip(outcome.parts).collect(),
    })
}

/// The case without a member. Costs that were given for all stay: the others share them.
fn without(case: &ValidCase, number: &str) -> Option<ValidCase> {
    let mut without = (**case).clone();
    without.members.retain(|member| member.number != number);
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
    ValidCase::new(without).ok()
}
