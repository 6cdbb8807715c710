//! What may stand in a case.

use crate::case::{Borne, Case, CostKey, Effect, Member, Uncertainty};
use crate::input::{
    CaseInput, CostInput, DEARER, DRAWS, MOST_COSTS, MOST_MEMBERS, MOST_PHASES, MOST_RANGES,
    MOST_ROOMS, MemberInput, RoomInput, YEARS_LATE,
};
use std::ops::Deref;
use synergi_model::issue::{Field, Problem};
use synergi_model::range;
use synergi_model::scenario::ValidScenario;

/// Most assessments, most effects, and most that may go wrong.
pub const MOST_JUDGED: usize = 50;
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
    /// A data room without an area, whose costs go by it.
    #[error("is needed, since rent and power go by it")]
    AreaMissing,
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
        numbers(&case, &mut issues);
        costs(&case, &mut issues);
        lists(&case, &mut issues);
        match basis {
            Ok(basis) if issues.is_empty() => Ok(Self { case, basis }),
            _ => Err(issues),
        }
    }

    /// Puts numbers in place of others, each brought into its range: what was right stays so. Amounts of a cost move alone: what
    /// is said of its lowest and highest is not reckoned with here.
    ///
    /// A number of the basis that the basis does not take is left alone; whether none was.
    pub fn put(&mut self, values: &[(CaseInput, f64)]) -> bool {
        let mut all = true;
        for (input, value) in values {
            let value = input.range(&self.case).nearest(*value);
            match input {
                CaseInput::Basis(of) => match self.basis.edit(|basis| of.set(basis, value)) {
                    Ok(basis) => {
                        of.set(&mut self.case.basis, value);
                        self.basis = basis;
                    }
                    Err(_) => all = false,
                },
                input => input.set(&mut self.case, Some(value)),
            }
        }
        all
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
    for (index, member) in case.members.iter().enumerate() {
        if member.rooms.len() > MOST_ROOMS {
            found
                .push(format!("members[{index}].rooms"), CaseProblem::TooMany { most: MOST_ROOMS });
        }
        for (place, room) in member.rooms.iter().enumerate() {
            let by_area = [room.rent, room.power];
            let measured = room.area.is_some_and(|area| area > 0.0);
            if !measured && by_area.into_iter().flatten().any(|cost| cost.0 > 0.0) {
                let field = CaseInput::Room(index, place, RoomInput::Area).path();
                found.push(field, CaseProblem::AreaMissing);
            }
        }
        for input in needed(case) {
            let input = CaseInput::Member(index, input);
            if input.get(case).is_none() {
                found.push(input.path(), CaseProblem::Missing);
            }
        }
    }
    let owned = || case.members.iter().filter_map(|member| member.ownership);
    let sum = owned().fold(0.0, |sum, share| sum + share.0);
    // As long as some are not known, the rest is theirs.
    let all = owned().count() == case.members.len();
    if sum - 1.0 > SUM_TOLERANCE || all && 1.0 - sum > SUM_TOLERANCE {
        found.push("members", CaseProblem::OwnershipSum { sum });
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

/// What is to be known of every member: what costs are divided by.
fn needed(case: &Case) -> impl Iterator<Item = MemberInput> {
    let by_users = case.costs.iter().any(|cost| cost.bearing() == Borne::ByUsers);
    let users = by_users || case.key == CostKey::Users;
    let ownership = case.key == CostKey::Ownership;
    let weight = case.key == CostKey::Weights;
    [
        (MemberInput::Users, users),
        (MemberInput::Ownership, ownership),
        (MemberInput::Weight, weight),
    ]
    .into_iter()
    .filter_map(|(input, needed)| needed.then_some(input))
}

/// Whether each number lies in its range.
fn numbers(case: &Case, issues: &mut Vec<CaseIssue>) {
    let mut found = Found(issues);
    for input in CaseInput::all(case) {
        // What the model knows of it has been checked by the model.
        let checked = match input {
            CaseInput::Basis(_) => true,
            CaseInput::Member(_, input) => {
                matches!(input, MemberInput::Population | MemberInput::Cost(_) | MemberInput::Fte)
            }
            _ => false,
        };
        if let Some(value) = input.get(case).filter(|_| !checked)
            && let Err(problem) = input.range(case).check(value)
        {
            found.push(input.path(), CaseProblem::Value(problem));
        }
    }
}

fn costs(case: &Case, issues: &mut Vec<CaseIssue>) {
    let mut found = Found(issues);
    if case.costs.len() > MOST_COSTS {
        return found.push("costs", CaseProblem::TooMany { most: MOST_COSTS });
    }
    for (index, cost) in case.costs.iter().enumerate() {
        let amounts = [cost.amount.low, cost.amount.likely, cost.amount.high];
        let known: Vec<_> = amounts.into_iter().flatten().collect();
        if !known.is_sorted() {
            found.push(format!("costs[{index}].amount"), CaseProblem::Disorder);
        }
        let end = f64::from(cost.from_year) + f64::from(cost.years) - 1.0;
        if end > f64::from(case.horizon) {
            let field = CaseInput::Cost(index, CostInput::FromYear).path();
            found.push(field, CaseProblem::BeyondHorizon { horizon: case.horizon });
        }
    }
}

fn lists(case: &Case, issues: &mut Vec<CaseIssue>) {
    let mut found = Found(issues);
    for (element, years) in case.phase_in.iter() {
        if years.len() > MOST_PHASES {
            let field = format!("phase_in.{}", element.key());
            found.push(field, CaseProblem::TooMany { most: MOST_PHASES });
        }
    }
    let lengths = [("assessments", case.assessments.len()), ("effects", case.effects.len())];
    for (field, length) in lengths {
        if length > MOST_JUDGED {
            found.push(field, CaseProblem::TooMany { most: MOST_JUDGED });
        }
    }
    if let Err(issues) = case.uncertainty.check("uncertainty.") {
        found.0.extend(issues);
    }
    for (index, effect) in case.effects.iter().enumerate() {
        if effect.extent.is_some_and(|extent| extent.abs() > Effect::MOST) {
            let most = f64::from(Effect::MOST);
            let problem = Problem::OutOfRange { min: -most, max: most };
            found.push(format!("effects[{index}].extent"), CaseProblem::Value(problem));
        }
    }
}

impl Uncertainty {
    /// Checks what can be told without what is uncertain: not whether ranges are of numbers that are there.
    ///
    /// # Errors
    /// All that is wrong, each with its field behind the prefix.
    pub fn check(&self, prefix: &str) -> Result<(), Vec<CaseIssue>> {
        let mut issues = Vec::new();
        let mut found = Found(&mut issues);
        let lengths = [
            ("ranges", self.ranges.len(), MOST_RANGES),
            ("stresses", self.stresses.len(), MOST_JUDGED),
        ];
        for (field, length, most) in lengths {
            if length > most {
                found.push(format!("{prefix}{field}"), CaseProblem::TooMany { most });
            }
        }
        let mut numbers = vec![
            ("correlation".to_owned(), range::SHARE.check(self.correlation.0)),
            ("draws".to_owned(), DRAWS.check(f64::from(self.draws))),
        ];
        for (index, stress) in self.stresses.iter().enumerate() {
            let field = |name: &str| format!("stresses[{index}].{name}");
            numbers.extend([
                (field("years_late"), YEARS_LATE.check(f64::from(stress.years_late))),
                (field("savings"), range::SHARE.check(stress.savings.0)),
                (field("dearer"), DEARER.check(stress.dearer)),
            ]);
        }
        for (field, checked) in numbers {
            if let Err(problem) = checked {
                found.push(format!("{prefix}{field}"), CaseProblem::Value(problem));
            }
        }
        if issues.is_empty() { Ok(()) } else { Err(issues) }
    }
}
