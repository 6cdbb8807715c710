//! Three municipalities worked out as on a sheet of paper, line by line: what is typed here was computed by hand, and the model
//! is to come to the same, to the øre.

use synergi_case::*;
use synergi_model::units::{Count, Fte, Inhabitants, NokPerYear, Share};
use synergi_model::{PerElement, PerInvoiced, study};

/// A line of the sheet: how it is computed, what comes out by hand, what the model has.
struct Line(&'static str, f64, f64);

fn the_case() -> Case {
    let room = Room {
        area: Some(8.0),
        rent: Some(NokPerYear(9_600.0)),
        power: Some(NokPerYear(64_000.0)),
        access_control: Some(NokPerYear(20_000.0)),
        other: Some(NokPerYear(30_000.0)),
    };
    let member = |number: &str, name: &str, population| {
        Member::new(number.to_owned(), name.to_owned(), Inhabitants(population))
    };
    let members = vec![
        Member {
            costs: PerInvoiced {
                telecom: Some(NokPerYear(6_000_000.0)),
                base_operations: Some(NokPerYear(12_000_000.0)),
                business_systems: Some(NokPerYear(13_500_000.0)),
            },
            fte: Some(Fte(20.0)),
            users: Some(Count(2_500.0)),
            ownership: Some(Share(0.6)),
            rooms: vec![room],
            ..member("9901", "Storby", 30_000.0)
        },
        Member {
            users: Some(Count(800.0)),
            ownership: Some(Share(0.3)),
            rooms: vec![room],
            ..member("9902", "Mellom", 10_000.0)
        },
        Member {
            costs: PerInvoiced {
                telecom: None,
                base_operations: Some(NokPerYear(1_000_000.0)),
                business_systems: Some(NokPerYear(1_400_000.0)),
            },
            users: Some(Count(200.0)),
            ownership: Some(Share(0.1)),
            ..member("9903", "Liten", 2_500.0)
        },
    ];
    let cost = |kind, likely: Option<f64>| Cost {
        amount: Amount { likely: likely.map(NokPerYear), ..Amount::default() },
        from_year: 1,
        ..Cost::new(kind)
    };
    let twice = PerElement { base_operations: true, ..PerElement::default() };
    let costs = vec![
        Cost { from_year: 0, ..cost(CostKind::Analysis, Some(500_000.0)) },
        cost(CostKind::DataCentre, Some(1_000_000.0)),
        Cost { runs_twice: twice, quantity: 3.0, ..cost(CostKind::ParallelRunning, None) },
        Cost { quantity: 5.0, years: 2, ..cost(CostKind::Migration, Some(100_000.0)) },
        Cost { borne: Borne::ByUsers, ..cost(CostKind::Training, Some(1_000.0)) },
    ];
    let mut case = Case {
        members,
        costs,
        horizon: 4,
        phase_in: PerElement::from_fn(|_| vec![Share(0.5), Share(1.0)]),
        key: CostKey::Ownership,
        vat_not_compensated: Share(0.4),
        common_rooms: CommonRooms {
            number: 1,
            utilisation_today: Some(Share(0.4)),
            utilisation: Some(Share(0.8)),
            ..CommonRooms::default()
        },
        ..Case::empty()
    };
    if let Some(first) = case.assessments.first_mut() {
        first.effect = Share(-0.1);
    }
    case
}

#[test]
fn a_sheet_of_paper() {
    let case = ValidCase::new(the_case()).unwrap();
    let results = evaluate(&case);
    let [storby, mellom, liten] = results.members.as_slice() else { panic!() };
    let year = |place: usize| results.years.get(place).unwrap();
    let fte_cost = study::FTE_COST.value;

    let lines = [
        // DIFFERENCE: 830 000 × 1.025² is 872 018.75; the study rounds it to 870 000, and so do all lines below.
        Line("830 000 × 1.025 × 1.025", 872_018.75, fte_cost.projected().0),
        Line("the same, rounded", 870_000.0, results.cost_per_fte),
        // Cost today.
        Line("Mellom, telecom: 10 000 × 147", 1_470_000.0, mellom.elements.telecom.today.0),
        Line("Mellom, base: 10 000 × 396", 3_960_000.0, mellom.elements.base_operations.today.0),
        Line(
            "Mellom, systems: 10 000 × 461",
            4_610_000.0,
            mellom.elements.business_systems.today.0,
        ),
        Line("Mellom, staff: 568/146 × 870 000", 3_384_657.53, mellom.elements.staff.today.0),
        Line("Storby, staff: 20 × 870 000", 17_400_000.0, storby.elements.staff.today.0),
        Line("Liten, staff: 343/228 × 870 000", 1_308_815.79, liten.elements.staff.today.0),
        Line("Liten, telecom: 2 500 × 280", 700_000.0, liten.elements.telecom.today.0),
        // Savings.
        Line("Storby, base: large, none", 0.0, storby.elements.base_operations.saving.0),
        Line("Storby, staff: (20 − 16) × 870 000", 3_480_000.0, storby.elements.staff.saving.0),
        Line(
            "Mellom, systems: (461 − 445) × 10 000",
            160_000.0,
            mellom.elements.business_systems.saving.0,
        ),
        Line("Mellom, staff: (568/146 − 3) × 870 000", 774_657.53, mellom.elements.staff.saving.0),
        Line(
            "Liten, base: 50 % of (400 − 396) × 2 500",
            5_000.0,
            liten.elements.base_operations.saving.0,
        ),
        Line(
            "Liten, systems: (560 − 500) × 2 500",
            150_000.0,
            liten.elements.business_systems.saving.0,
        ),
        Line("Liten, staff: (343/228 − 1.1) × 870 000", 351_815.79, liten.elements.staff.saving.0),
        Line("all elements", 4_921_473.32, results.sum.saving.0),
        // Data rooms: fixed 20 000 + 30 000, and 73 600 for 8 m².
        Line("rooms today: 2 × (50 000 + 9 200 × 8)", 247_200.0, results.rooms.today),
        Line("in common: 16 m² × 0.4 / 0.8", 8.0, results.rooms.common_area),
        Line("in common: 50 000 + 9 200 × 8", 123_600.0, results.rooms.with_cooperation),
        Line("in full: 4 921 473.32 + 247 200", 5_168_673.32, results.full_savings_per_year),
        Line("of it 90 %", 4_651_805.99, results.savings_per_year),
        // Shared costs with a tenth of tax: 25 % on 40 % of them.
        Line("year 0: 500 000 × 1.1", 550_000.0, year(0).shared_costs),
        Line(
            "year 1: (1 000 000 + 16 960 000 / 12 × 3 + 500 000 + 123 600) × 1.1",
            6_449_960.0,
            year(1).shared_costs,
        ),
        Line("year 2: (500 000 + 123 600) × 1.1", 685_960.0, year(2).shared_costs),
        Line("year 4: 123 600 × 1.1", 135_960.0, year(4).shared_costs),
        Line("year 1, of each: 3 500 × 1 000", 3_500_000.0, year(1).own_costs),
        // Net.
        Line("year 1: 5 168 673.32 × 0.45 − 9 949 960", -7_624_057.0, year(1).net),
        Line("year 2: 5 168 673.32 × 0.9 − 685 960", 3_965_845.99, year(2).net),
        Line("year 3: 5 168 673.32 × 0.9 − 135 960", 4_515_845.99, year(3).net),
        Line("so far, year 2", -4_208_211.02, year(2).cumulative),
        Line("so far, year 4", 4_823_480.96, year(4).cumulative),
        Line("paid back: 2 + 4 208 211.02 / 4 515 845.99", 2.93, results.payback_years.unwrap()),
        Line(
            "−550 000 − 7 624 057.01/1.04 + 3 965 845.99/1.04² + 4 515 845.99/1.04³ + 4 515 845.99/1.04⁴",
            3_660_558.23,
            results.net_present_value,
        ),
        // Liten: a tenth of what is shared, and 200 users to be trained.
        Line("Liten, shared: 7 957 840 / 10", 795_784.0, liten.shared_costs),
        Line("Liten, own: 200 × 1 000", 200_000.0, liten.own_costs),
        Line(
            "−55 000 − 616 928.89/1.04 + 387 538.21/1.04² + 442 538.21/1.04³ + 442 538.21/1.04⁴",
            481_798.37,
            liten.net_present_value,
        ),
    ];
    let wrong: Vec<String> = lines
        .iter()
        .filter(|Line(_, by_hand, found)| (found - by_hand).abs() > 0.005 + by_hand.abs() * 1e-9)
        .map(|Line(how, by_hand, found)| format!("{how}: {by_hand} by hand, {found} by the model"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
