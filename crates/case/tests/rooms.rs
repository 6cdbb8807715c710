//! Data rooms on paper: the study's example of five rooms of 8 m² against one of 40 (§ 3.2), and what becomes of it where
//! only the budget for IT counts.

#![expect(clippy::panic, reason = "a helper of tests")]

use synergi_case::*;
use synergi_model::PerElement;
use synergi_model::units::{Inhabitants, NokPerYear, Share};

/// Rent and power, which follow the area: 8 m² at 1 500 + 1 000 kr.
const RENT: f64 = 12_000.0;
const POWER: f64 = 8_000.0;
/// What a room costs whatever its size: "the first square metre".
const ACCESS_CONTROL: f64 = 6_000.0;
const OTHER: f64 = 24_000.0;
const FIXED: f64 = ACCESS_CONTROL + OTHER;

fn results(case: &Case) -> CaseResults {
    match ValidCase::new(case.clone()) {
        Ok(case) => evaluate(&case),
        Err(issues) => panic!("{issues:?}"),
    }
}

fn nearly(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-6, "{found} for {expected}");
}

/// Five members with a room of 8 m² each, of which one in common is to take the place. Nothing else is saved.
fn five_rooms() -> Case {
    let room = Room {
        area: Some(8.0),
        rent: Some(NokPerYear(RENT)),
        power: Some(NokPerYear(POWER)),
        access_control: Some(NokPerYear(ACCESS_CONTROL)),
        other: Some(NokPerYear(OTHER)),
    };
    let member = |place: usize| Member {
        rooms: vec![room],
        ..Member::new(format!("990{place}"), format!("Kommune {place}"), Inhabitants(4_000.0))
    };
    let mut case = Case { members: (1..=5).map(member).collect(), ..Case::empty() };
    case.basis.mechanisms = PerElement::default();
    case.common_rooms.number = 1;
    case
}

/// The area costs the same, in five rooms or in one; four fixed parts are saved.
#[test]
fn five_rooms_of_8_square_metres_against_one_of_40() {
    let results = results(&five_rooms());
    let rooms = results.rooms;
    assert_eq!((rooms.number, rooms.area, rooms.common_area), (5, 40.0, 40.0));
    nearly(rooms.fixed_per_room, FIXED);
    nearly(rooms.per_square_metre, 2_500.0);
    nearly(rooms.today, 5.0 * FIXED + 40.0 * 2_500.0);
    nearly(rooms.with_cooperation, FIXED + 40.0 * 2_500.0);
    nearly(rooms.today - rooms.with_cooperation, 4.0 * FIXED);
    // It comes each year: what is left of today's rooms, less the common one, which is shared.
    for year in results.years.iter().skip(1) {
        nearly(year.room_savings, rooms.today);
        nearly(year.shared_costs, rooms.with_cooperation);
        nearly(year.net, 4.0 * FIXED);
    }
    for member in &results.members {
        nearly(member.savings_per_year, FIXED + RENT + POWER);
    }
}

/// None of it is on a budget for IT, as the study found: there is nothing to see, in any result.
#[test]
fn on_the_budget_for_it_alone_nothing_is_saved() {
    let mut case = five_rooms();
    case.scope = Scope::ItBudget;
    let seen = results(&case);
    assert_eq!((seen.rooms.number, seen.rooms.area), (5, 40.0));
    assert_eq!((seen.rooms.today, seen.rooms.with_cooperation), (0.0, 0.0));
    assert_eq!(seen.savings_per_year, 0.0);
    assert!(seen.years.iter().all(|year| year.room_savings == 0.0 && year.net == 0.0));
    // What is on it counts: access control for five rooms, and then for one.
    case.common_rooms.on_it_budget.access_control = true;
    let seen = results(&case);
    nearly(seen.rooms.today, 5.0 * ACCESS_CONTROL);
    nearly(seen.rooms.today - seen.rooms.with_cooperation, 4.0 * ACCESS_CONTROL);
    // What is on the budget makes no difference where all costs count.
    case.scope = Scope::AllCosts;
    assert_eq!(results(&case), results(&five_rooms()));
}

/// Servers that are used twice as well take half the room.
#[test]
fn better_used_servers_take_less_room() {
    let mut case = five_rooms();
    case.common_rooms.utilisation_today = Some(Share(0.25));
    // Half of a comparison says nothing.
    nearly(results(&case).rooms.common_area, 40.0);
    case.common_rooms.utilisation = Some(Share(0.5));
    let rooms = results(&case).rooms;
    nearly(rooms.common_area, 20.0);
    nearly(rooms.with_cooperation, FIXED + 20.0 * 2_500.0);
    // An area that is given is the area.
    case.common_rooms.area = Some(30.0);
    nearly(results(&case).rooms.with_cooperation, FIXED + 30.0 * 2_500.0);
}

/// A second room, to take over from the first, costs what a room costs.
#[test]
fn two_rooms_cost_twice_as_much() {
    let mut case = five_rooms();
    let one = results(&case).rooms.with_cooperation;
    case.common_rooms.number = 2;
    nearly(results(&case).rooms.with_cooperation, 2.0 * one);
    // Without any in common all stay where they are.
    case.common_rooms.number = 0;
    let kept = results(&case);
    assert_eq!((kept.rooms.with_cooperation, kept.savings_per_year), (0.0, 0.0));
    nearly(kept.rooms.today, 5.0 * (FIXED + RENT + POWER));
}

/// Rent and power go by the area: without one, a common room would cost nothing.
#[test]
fn rent_and_power_need_an_area() {
    for (area, rent, asked) in [(None, 50_000.0, true), (Some(0.0), 1.0, true), (None, 0.0, false)]
    {
        let mut case = five_rooms();
        if let Some(member) = case.members.first_mut() {
            let rent = Some(NokPerYear(rent));
            member.rooms = vec![Room { area, rent, ..Room::default() }];
        }
        let issues = ValidCase::new(case).err().unwrap_or_default();
        let fields: Vec<_> = issues.into_iter().map(|issue| (issue.field, issue.problem)).collect();
        let expected = ("members[0].rooms[0].area".to_owned(), CaseProblem::AreaMissing);
        assert_eq!(fields, if asked { vec![expected] } else { Vec::new() });
    }
}
