//! What may stand in a case.

use crate::case::{Borne, Case, CostKey, Member};
use std::ops::Deref;
use synergi_model::PerElement;
use synergi_model::issue::{Field, Problem};
use synergi_model::range::{self, Range};
use synergi_model::scenario::ValidScenario;

/// Most members.
pub const MOST_MEMBERS: usize = 100;
/// Most costs.
pub const MOST_COSTS: usize = 200;
/// Years that a case may look at.
pub const HORIZON: Range = Range { min: 1.0, max: 40.0, whole: true };
/// Discount rates.
pub const DISCOUNT_RATE: Range = Range { min: -0.5, max: 1.0, whole: false };
/// Amounts; negative where something is paid back.
pub const AMOUNT: Range = Range { min: -1e10, max: 1e10, whole: false };
/// Units of a cost.
pub const QUANTITY: Range = Range { min: 0.0, max: 100_000.0, whole: false };
/// Users of one member.
pub const USERS: Range = Range { min: 0.0, max: 10_000_000.0, whole: true };
/// Weights.
pub const WEIGHT: Range = Range { min: 0.0, max: 1e9, whole: false };
/// How far shares may be from their sum: less than anyone would write.
const SUM_TOLERANCE: f64 = 1e-6;

/// A problem and the field it is in.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseIssue {
    /// Path of the field, as `members[2].population`.
    pub field: String,
    /// What is wrong.
    pub problem: CaseProblem,
}

/// What is wrong with a value of a case.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum CaseProblem {
    /// As in a scenario.
    #[error("{0}")]
    Value(Problem),
    /// A case of nobody.
    #[error("must have at least one member")]
    NoMembers,
    /// A list longer than a case takes.
    #[error("must be at most {most} entries")]
    TooMany {
        /// Most entries.
        most: usize,
    },
    /// The members' parts of the cooperation are not the whole.
    #[error("all members' shares must sum to 100 %, not {} %", .sum * 100.0)]
    OwnershipSum {
        /// What they sum to.
        sum: f64,
    },
    /// A value that the chosen key or the bearing of a cost needs.
    #[error("is needed, since costs are divided by it")]
    Missing,
    /// Weights that are all zero.
    #[error("at least one member must weigh more than 0")]
    NothingToWeigh,
    /// Paid in a year that the case does not look at.
    #[error("must end by year {horizon}")]
    BeyondHorizon {
        /// The last year.
        horizon: u32,
    },
    /// The least is more than the likely, or the likely more than the most.
    #[error("must not be in disorder: low, likely, high")]
    Disorder,
}

/// A case in which every value has been checked.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidCase {
    case: Case,
    basis: ValidScenario,
}

impl ValidCase {
    /// Checks a case.
    ///
    /// # Errors
    /// All that is wrong, each with its field.
    pub fn new(case: Case) -> Result<Self, Vec<CaseIssue>> {
        let mut issues = Vec::new();
        let basis = ValidScenario::new(case.basis.clone());
        if let Err(found) = &basis {
            issues.extend(found.iter().map(|issue| CaseIssue {
                field: format!("basis.{}", issue.field.path()),
                problem: CaseProblem::Value(issue.problem.clone()),
            }));
        }
        members(&case, &mut issues);
        assumptions(&case, &mut issues);
        match basis {
            Ok(basis) if issues.is_empty() => Ok(Self { case, basis }),
            _ => Err(issues),
        }
    }

    /// The checked basis.
    #[must_use]
    pub const fn basis(&self) -> &ValidScenario {
        &self.basis
    }
}

impl Deref for ValidCase {
    type Target = Case;
    fn deref(&self) -> &Case {
        &self.case
    }
}

struct Found<'a>(&'a mut Vec<CaseIssue>);

impl Found<'_> {
    fn push(&mut self, field: impl Into<String>, problem: CaseProblem) {
        self.0.push(CaseIssue { field: field.into(), problem });
    }

    fn check(&mut self, field: impl Into<String>, range: Range, value: f64) {
        if let Err(problem) = range.check(value) {
            self.push(field, CaseProblem::Value(problem));
        }
    }
}

fn members(case: &Case, issues: &mut Vec<CaseIssue>) {
    let mut found = Found(issues);
    if case.members.is_empty() {
        return found.push("members", CaseProblem::NoMembers);
    }
    if case.members.len() > MOST_MEMBERS {
        return found.push("members", CaseProblem::TooMany { most: MOST_MEMBERS });
    }
    // As municipalities they are checked where those are.
    let list: Vec<_> = case.members.iter().map(Member::municipality).collect();
    let checked = ValidScenario::default().edit(|scenario| scenario.municipalities = list);
    for issue in checked.err().unwrap_or_default() {
        let field = match issue.field {
            Field::Municipality { index, part } => format!("members[{index}].{}", part.key()),
            other => other.path(),
        };
        found.push(field, CaseProblem::Value(issue.problem));
    }
    let by_users = case.costs.iter().any(|cost| cost.borne == Borne::ByUsers);
    for (index, member) in case.members.iter().enumerate() {
        let mut optional = |key: &str, range: Range, value: Option<f64>, needed: bool| {
            let field = format!("members[{index}].{key}");
            match value {
                Some(value) => found.check(field, range, value),
                None if needed => found.push(field, CaseProblem::Missing),
                None => {}
            }
        };
        let users = member.users.map(|users| users.0);
        optional("users", USERS, users, by_users || case.key == CostKey::Users);
        let ownership = member.ownership.map(|share| share.0);
        optional("ownership", range::SHARE, ownership, case.key == CostKey::Ownership);
        optional("weight", WEIGHT, member.weight, case.key == CostKey::Weights);
    }
    let owned = || case.members.iter().filter_map(|member| member.ownership);
    if owned().count() == case.members.len() {
        let sum = owned().fold(0.0, |sum, share| sum + share.0);
        if libm::fabs(sum - 1.0) > SUM_TOLERANCE {
            found.push("members", CaseProblem::OwnershipSum { sum });
        }
    }
    let nobody = |value: fn(&Member) -> Option<f64>| {
        case.members.iter().all(|member| value(member).is_some_and(|value| value == 0.0))
    };
    if case.key == CostKey::Weights && nobody(|member| member.weight)
        || case.key == CostKey::Users && nobody(|member| member.users.map(|users| users.0))
    {
        found.push("key", CaseProblem::NothingToWeigh);
    }
}

fn assumptions(case: &Case, issues: &mut Vec<CaseIssue>) {
    let mut found = Found(issues);
    found.check("horizon", HORIZON, f64::from(case.horizon));
    found.check("discount_rate", DISCOUNT_RATE, case.discount_rate.0);
    found.check("tax_financing_cost", range::SHARE, case.tax_financing_cost.0);
    if let CostKey::FixedAndInhabitants { fixed } = case.key {
        found.check("key.fixed", range::SHARE, fixed.0);
    }
    phase_in(&case.phase_in, &mut found);
    if case.costs.len() > MOST_COSTS {
        return found.push("costs", CaseProblem::TooMany { most: MOST_COSTS });
    }
    for (index, cost) in case.costs.iter().enumerate() {
        let field = |key: &str| format!("costs[{index}].{key}");
        let amounts = [cost.amount.low, cost.amount.likely, cost.amount.high];
        for (key, amount) in ["amount.low", "amount.likely", "amount.high"].into_iter().zip(amounts)
        {
            if let Some(amount) = amount {
                found.check(field(key), AMOUNT, amount.0);
            }
        }
        let known: Vec<_> = amounts.into_iter().flatten().collect();
        if !known.is_sorted() {
            found.push(field("amount"), CaseProblem::Disorder);
        }
        found.check(field("quantity"), QUANTITY, cost.quantity);
        found.check(field("years"), HORIZON, f64::from(cost.years));
        let end = f64::from(cost.from_year) + f64::from(cost.years) - 1.0;
        if end > f64::from(case.horizon) {
            found.push(field("from_year"), CaseProblem::BeyondHorizon { horizon: case.horizon });
        }
    }
}

fn phase_in(shares: &PerElement<Vec<synergi_model::units::Share>>, found: &mut Found<'_>) {
    for (element, years) in shares.iter() {
        for (year, share) in years.iter().enumerate() {
            found.check(format!("phase_in.{}[{year}]", element.key()), range::SHARE, share.0);
        }
    }
}
