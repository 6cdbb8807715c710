//! What tells two variants of a case apart.

use crate::case::{Borne, Case, Cost, CostKind, Member, Topic};
use crate::input::{CaseInput, CostInput, MemberInput};
use synergi_model::input::Input;
use synergi_model::{Element, SizeClass};

/// One difference between two variants.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// A member that only the first has.
    OnlyFirst(String),
    /// A member that only the second has.
    OnlySecond(String),
    /// A number of a member that both have: its name, which number, both values.
    Member(String, MemberInput, Option<f64>, Option<f64>),
    /// The data rooms of a member.
    Rooms(String),
    /// A number of the case.
    Number(CaseInput, Option<f64>, Option<f64>),
    /// How an element is saved on in a class.
    Mechanism(Element, SizeClass),
    /// How fast an element's saving comes.
    PhaseIn(Element),
    /// A cost that only the first has.
    CostOnlyFirst(CostKind),
    /// A cost that only the second has.
    CostOnlySecond(CostKind),
    /// A number of a cost that both have: its kind, which number, both values.
    Cost(CostKind, CostInput, Option<f64>, Option<f64>),
    /// Who bears a cost that both have.
    Borne(CostKind, Borne, Borne),
    /// What else is said of a cost that both have: what runs twice, from which budget it is paid, the note.
    CostTerms(CostKind),
    /// How shared costs are divided.
    Key,
    /// Which costs count.
    Scope,
    /// Which of a room's costs are on a budget for IT.
    RoomBudget,
    /// The municipalities that classes' rates come from.
    Municipalities,
    /// How classes' rates follow from them.
    RateMethod,
    /// What a driver or an obstacle does to the savings: which, what of them, both values.
    Assessment(Topic, CaseInput, Option<f64>, Option<f64>),
    /// How else drivers and obstacles are judged.
    Assessments,
    /// How effects without a price are judged.
    Effects,
    /// Who answers for savings.
    Owners,
}

/// Lists what tells two variants apart. Members are the same if their numbers are; of costs of one kind the first of the one
/// is the first of the other, and so on. Names are no difference.
#[must_use]
pub fn differences(first: &Case, second: &Case) -> Vec<Difference> {
    let mut found = Vec::new();
    members(first, second, &mut found);
    // One that follows from others is not told twice.
    for input in Input::all().into_iter().filter(|input| input.differs(&first.basis, &second.basis))
    {
        match input {
            Input::Mechanism(element, class) => found.push(Difference::Mechanism(element, class)),
            _ => number(CaseInput::Basis(input), first, second, &mut found),
        }
    }
    if first.basis.municipalities != second.basis.municipalities {
        found.push(Difference::Municipalities);
    }
    if first.basis.rate_method != second.basis.rate_method {
        found.push(Difference::RateMethod);
    }
    for input in [
        CaseInput::InHouse,
        CaseInput::Cloud,
        CaseInput::StaffByOutsourcing,
        CaseInput::StaffByCloud,
        CaseInput::CommonRooms,
        CaseInput::CommonArea,
        CaseInput::UtilisationToday,
        CaseInput::Utilisation,
        CaseInput::Horizon,
        CaseInput::DiscountRate,
        CaseInput::TaxFinancingCost,
        CaseInput::VatNotCompensated,
        CaseInput::PriceYear,
        CaseInput::WageGrowth,
        CaseInput::PriceGrowth,
    ] {
        number(input, first, second, &mut found);
    }
    for element in Element::ALL {
        if first.phase_in.get(element) != second.phase_in.get(element) {
            found.push(Difference::PhaseIn(element));
        }
    }
    costs(first, second, &mut found);
    let judged_otherwise = assessments(first, second, &mut found);
    let on_it_budget = |case: &Case| case.common_rooms.on_it_budget;
    let wholes = [
        (first.key != second.key, Difference::Key),
        (first.scope != second.scope, Difference::Scope),
        (on_it_budget(first) != on_it_budget(second), Difference::RoomBudget),
        (judged_otherwise, Difference::Assessments),
        (first.effects != second.effects, Difference::Effects),
        (first.owners != second.owners, Difference::Owners),
    ];
    found.extend(wholes.into_iter().filter_map(|(differs, what)| differs.then_some(what)));
    found
}

fn number(input: CaseInput, first: &Case, second: &Case, found: &mut Vec<Difference>) {
    let (one, other) = (input.get(first), input.get(second));
    if one != other {
        found.push(Difference::Number(input, one, other));
    }
}

fn members(first: &Case, second: &Case, found: &mut Vec<Difference>) {
    let same = |case: &Case, member: &Member| {
        case.members.iter().position(|other| other.number == member.number)
    };
    for (place, member) in first.members.iter().enumerate() {
        let Some(other) = same(second, member) else {
            found.push(Difference::OnlyFirst(member.name.clone()));
            continue;
        };
        for input in MemberInput::ALL {
            let one = CaseInput::Member(place, input).get(first);
            let two = CaseInput::Member(other, input).get(second);
            if one != two {
                found.push(Difference::Member(member.name.clone(), input, one, two));
            }
        }
        if second.members.get(other).is_some_and(|other| other.rooms != member.rooms) {
            found.push(Difference::Rooms(member.name.clone()));
        }
    }
    for member in &second.members {
        if same(first, member).is_none() {
            found.push(Difference::OnlySecond(member.name.clone()));
        }
    }
}

fn costs(first: &Case, second: &Case, found: &mut Vec<Difference>) {
    /// The costs of a kind, with their places.
    fn of_kind(case: &Case, kind: CostKind) -> impl Iterator<Item = (usize, &Cost)> {
        case.costs.iter().enumerate().filter(move |(_, cost)| cost.kind == kind)
    }
    let mut kinds: Vec<CostKind> = Vec::new();
    for cost in first.costs.iter().chain(&second.costs) {
        if !kinds.contains(&cost.kind) {
            kinds.push(cost.kind);
        }
    }
    for kind in kinds {
        let (mut ones, mut others) = (of_kind(first, kind), of_kind(second, kind));
        loop {
            let ((place, one), (other_place, other)) = match (ones.next(), others.next()) {
                (Some(one), Some(other)) => (one, other),
                (Some(_), None) => {
                    found.push(Difference::CostOnlyFirst(kind));
                    continue;
                }
                (None, Some(_)) => {
                    found.push(Difference::CostOnlySecond(kind));
                    continue;
                }
                (None, None) => break,
            };
            for input in CostInput::ALL {
                let one = CaseInput::Cost(place, input).get(first);
                let other = CaseInput::Cost(other_place, input).get(second);
                if one != other {
                    found.push(Difference::Cost(kind, input, one, other));
                }
            }
            if one.borne != other.borne {
                found.push(Difference::Borne(kind, one.borne, other.borne));
            }
            if one.runs_twice != other.runs_twice
                || one.on_it_budget != other.on_it_budget
                || one.note != other.note
            {
                found.push(Difference::CostTerms(kind));
            }
        }
    }
}

/// Tells what drivers and obstacles do to the savings; gives whether they are judged otherwise in what they do not do.
fn assessments(first: &Case, second: &Case, found: &mut Vec<Difference>) -> bool {
    let place =
        |case: &Case, topic| case.assessments.iter().position(|judged| judged.topic == topic);
    for topic in Topic::DRIVERS.into_iter().chain(Topic::OBSTACLES) {
        let (one, other) = (place(first, topic), place(second, topic));
        for input in [CaseInput::Effect, CaseInput::Delay] {
            // Not judged is judged to do nothing.
            let effect = |case: &Case, place: Option<usize>| {
                place.and_then(|place| input(place).get(case)).or(Some(0.0))
            };
            let (before, after) = (effect(first, one), effect(second, other));
            if before != after {
                let input = input(one.or(other).unwrap_or_default());
                found.push(Difference::Assessment(topic, input, before, after));
            }
        }
    }
    let judged = |case: &Case| -> Vec<_> {
        let all = case.assessments.iter();
        all.map(|judged| (judged.topic, judged.importance, judged.note.clone())).collect()
    };
    judged(first) != judged(second)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{CostKey, Importance, Room, Scope};
    use crate::example;
    use synergi_model::scenario::RateMethod;
    use synergi_model::units::{NokPerYear, Share};

    /// Everything there can be.
    fn full() -> Case {
        let mut case = example();
        case.members[0].rooms = vec![Room::default()];
        case
    }

    #[test]
    fn a_case_is_like_itself_whatever_it_is_called() {
        let mut other = full();
        other.name = "Another".to_owned();
        assert_eq!(differences(&full(), &other), []);
    }

    #[test]
    fn every_number_that_differs_is_told_once() {
        let case = full();
        for input in CaseInput::all(&case) {
            let mut other = case.clone();
            let value = input.get(&case).unwrap_or_default() + 0.5;
            // A whole number takes no half.
            let value = if input.range(&case).whole { value + 0.5 } else { value };
            input.set(&mut other, Some(value));
            if input.get(&other) == input.get(&case) {
                // A mechanism that saves nothing has no number.
                assert!(matches!(input, CaseInput::Basis(Input::Mechanism(..))));
                continue;
            }
            let told = differences(&case, &other);
            assert_eq!(told.len(), 1, "{input:?}: {told:?}");
            assert_eq!(differences(&other, &case).len(), 1, "{input:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_told() {
        let told = |change: fn(&mut Case)| {
            let mut other = full();
            change(&mut other);
            differences(&full(), &other)
        };
        assert_eq!(told(|case| case.scope = Scope::ItBudget), [Difference::Scope]);
        assert_eq!(told(|case| case.key = CostKey::Equal), [Difference::Key]);
        assert_eq!(
            told(|case| case.common_rooms.on_it_budget.rent = true),
            [Difference::RoomBudget]
        );
        assert_eq!(
            told(|case| case.basis.rate_method = RateMethod::Unweighted),
            [Difference::RateMethod]
        );
        assert_eq!(
            told(|case| case.costs[1].borne = Borne::ByUsers),
            [Difference::Borne(CostKind::DataCentre, Borne::Shared, Borne::ByUsers)]
        );
        assert_eq!(
            told(|case| case.costs[1].note = "In the town hall".to_owned()),
            [Difference::CostTerms(CostKind::DataCentre)]
        );
        assert_eq!(
            told(|case| case.assessments[0].importance = Some(Importance::Large)),
            [Difference::Assessments]
        );
        assert_eq!(told(|case| case.effects[0].extent = Some(2)), [Difference::Effects]);
        assert_eq!(
            told(|case| case.owners.staff.role = "IKT-leder".to_owned()),
            [Difference::Owners]
        );
        assert_eq!(
            told(|case| case.phase_in.staff.push(Share(1.0))),
            [Difference::PhaseIn(Element::Staff)]
        );
        assert_eq!(
            told(|case| {
                case.members.remove(0);
            }),
            [Difference::OnlyFirst("Kongsberg".to_owned())]
        );
    }

    #[test]
    fn costs_of_one_kind_are_compared_in_their_order() {
        let mut first = full();
        first.costs = vec![Cost::new(CostKind::Other), Cost::new(CostKind::Training)];
        let mut second = first.clone();
        second.costs.push(Cost::new(CostKind::Other));
        second.costs.swap(0, 1);
        second.costs[1].amount.likely = Some(NokPerYear(1e6));
        let amount = Difference::Cost(CostKind::Other, CostInput::Likely, None, Some(1e6));
        assert_eq!(
            differences(&first, &second),
            [amount, Difference::CostOnlySecond(CostKind::Other)]
        );
    }
}
