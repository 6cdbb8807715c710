//! What tells two variants of a case apart.

use crate::case::{Case, Member};
use crate::input::{CaseInput, MemberInput};
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
    /// The costs of the cooperation.
    Costs,
    /// How shared costs are divided.
    Key,
    /// Which costs count.
    Scope,
    /// The municipalities that classes' rates come from.
    Municipalities,
    /// How drivers and obstacles are judged.
    Assessments,
    /// How effects without a price are judged.
    Effects,
    /// Who answers for savings.
    Owners,
}

/// Lists what tells two variants apart. Members are the same if their numbers are.
#[must_use]
pub fn differences(first: &Case, second: &Case) -> Vec<Difference> {
    let mut found = Vec::new();
    members(first, second, &mut found);
    for input in Input::all() {
        match input {
            Input::Mechanism(element, class) => {
                if input.differs(&first.basis, &second.basis) {
                    found.push(Difference::Mechanism(element, class));
                }
            }
            _ => number(CaseInput::Basis(input), first, second, &mut found),
        }
    }
    if first.basis.municipalities != second.basis.municipalities {
        found.push(Difference::Municipalities);
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
    let wholes = [
        (first.costs != second.costs, Difference::Costs),
        (first.key != second.key, Difference::Key),
        (
            first.scope != second.scope
                || first.common_rooms.on_it_budget != second.common_rooms.on_it_budget,
            Difference::Scope,
        ),
        (first.assessments != second.assessments, Difference::Assessments),
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
