//! Valid business cases of every kind, made from the ranges of their inputs: a new input is tested from the day it is listed.

use crate::scenarios::{number, scenarios};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use synergi_case::*;
use synergi_model::PerElement;
use synergi_model::scenario::ValidScenario;
use synergi_model::units::{Count, Inhabitants, NokPerYear, Share};

/// Any valid case: every number anywhere in its range, members with and without rooms, costs of any kind, any key and scope.
pub fn cases() -> impl Strategy<Value = ValidCase> {
    (scenarios(), shape())
        .prop_map(|(basis, shape)| skeleton(&basis, shape))
        .prop_flat_map(|case| {
            let inputs = own_inputs(&case);
            let values: Vec<_> = inputs.iter().map(|input| value(*input, &case)).collect();
            (Just(case), values)
        })
        .prop_filter_map("what fits together only by chance", |(mut case, values)| {
            for (input, value) in own_inputs(&case).into_iter().zip(values) {
                input.set(&mut case, value);
            }
            fit(&mut case);
            ValidCase::new(case).ok()
        })
}

/// What a case has besides numbers.
#[derive(Clone, Debug)]
struct Shape {
    rooms: Vec<usize>,
    costs: Vec<(Borne, [bool; 4], bool)>,
    phases: usize,
    key: CostKey,
    scope: Scope,
    on_it_budget: [bool; 4],
}

fn shape() -> impl Strategy<Value = Shape> {
    let bearing = select(vec![Borne::Shared, Borne::ByEachMember, Borne::ByUsers]);
    let twice = prop_oneof![4 => Just([false; 4]), 1 => any::<[bool; 4]>()];
    let keys = vec![
        CostKey::Equal,
        CostKey::Inhabitants,
        CostKey::Users,
        CostKey::Fte,
        CostKey::Ownership,
        CostKey::Weights,
        CostKey::FixedAndInhabitants { fixed: Share(0.0) },
    ];
    (
        vec(0..3_usize, 1..8),
        vec((bearing, twice, any::<bool>()), 0..6),
        0..5_usize,
        select(keys),
        select(vec![Scope::AllCosts, Scope::ItBudget]),
        any::<[bool; 4]>(),
    )
        .prop_map(|(rooms, costs, phases, key, scope, on_it_budget)| Shape {
            rooms,
            costs,
            phases,
            key,
            scope,
            on_it_budget,
        })
}

fn skeleton(basis: &ValidScenario, shape: Shape) -> Case {
    let members = shape.rooms.iter().zip(1_u32..).map(|(rooms, place)| Member {
        rooms: vec![Room::default(); *rooms],
        ..Member::new(format!("{place:04}"), format!("Kommune {place}"), Inhabitants(1.0))
    });
    let costs = shape.costs.iter().map(|(borne, twice, on_it_budget)| {
        let [telecom, base_operations, business_systems, staff] = *twice;
        Cost {
            borne: *borne,
            runs_twice: PerElement { telecom, base_operations, business_systems, staff },
            on_it_budget: *on_it_budget,
            ..Cost::new(CostKind::Other)
        }
    });
    let [rent, power, access_control, other] = shape.on_it_budget;
    Case {
        members: members.collect(),
        basis: (**basis).clone(),
        scope: shape.scope,
        phase_in: PerElement::from_fn(|_| vec![Share(0.0); shape.phases]),
        costs: costs.collect(),
        key: shape.key,
        common_rooms: CommonRooms {
            on_it_budget: RoomBudget { rent, power, access_control, other },
            ..CommonRooms::default()
        },
        ..Case::empty()
    }
}

/// The numbers of a case but for those of the scenario behind it.
fn own_inputs(case: &Case) -> Vec<CaseInput> {
    let all = CaseInput::all(case).into_iter();
    all.filter(|input| !matches!(input, CaseInput::Basis(_))).collect()
}

fn value(input: CaseInput, case: &Case) -> BoxedStrategy<Option<f64>> {
    let value = number(input.range(case));
    if input.is_optional() { weighted(0.7, value).boxed() } else { value.prop_map(Some).boxed() }
}

/// Makes numbers fit that are wrong only beside one another.
fn fit(case: &mut Case) {
    let each = Share(1.0 / case.members.len() as f64);
    let owned = case.key == CostKey::Ownership
        || case.members.first().is_some_and(|member| member.ownership.is_some());
    let by_users = case.key == CostKey::Users
        || case.costs.iter().any(|cost| cost.bearing() == Borne::ByUsers);
    for member in &mut case.members {
        for room in &mut member.rooms {
            room.area = room.area.filter(|area| *area > 0.0).or(Some(8.0));
        }
        member.ownership = owned.then_some(each);
        if by_users {
            member.users = member.users.or(Some(Count(10.0)));
        }
        if case.key == CostKey::Weights {
            member.weight = member.weight.or(Some(1.0));
        }
    }
    for cost in &mut case.costs {
        cost.from_year = cost.from_year.min(case.horizon);
        cost.years = cost.years.min(case.horizon + 1 - cost.from_year).max(1);
        let Amount { low, likely, high } = &mut cost.amount;
        let mut known: Vec<f64> = [&*low, &*likely, &*high]
            .into_iter()
            .filter_map(|amount| amount.map(|nok| nok.0))
            .collect();
        known.sort_by(f64::total_cmp);
        let mut known = known.into_iter().map(NokPerYear);
        for amount in [low, likely, high] {
            if amount.is_some() {
                *amount = known.next();
            }
        }
    }
}
