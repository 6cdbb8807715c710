//! The example worked out line by line, as one would on paper, and cases that are wrong.

#![expect(clippy::panic, reason = "a helper of tests")]

use synergi_case::*;
use synergi_model::units::{Count, Fte, Inhabitants, NokPerYear, Share};

fn valid(case: Case) -> ValidCase {
    ValidCase::new(case).unwrap_or_else(|issues| panic!("{issues:?}"))
}

fn nearly(found: f64, expected: f64) {
    assert!((found - expected).abs() < 0.01 + expected.abs() * 1e-12, "{found} for {expected}");
}

/// The example's yearly saving: the study's rates, FTE means and mechanisms, member by member.
#[test]
fn the_examples_savings_on_paper() {
    let results = evaluate(&valid(example()));
    // Small: base operations from 540 half the way to 396, business systems from 639 to 500, and
    // 343 FTE in 228 municipalities down to 1.1, at 870 000 kr.
    let small = |people: f64| {
        people * (540.0 - 396.0) * 0.5
            + people * (639.0 - 500.0)
            + (343.0 / 228.0 - 1.1) * 870_000.0
    };
    // Medium: business systems from 461 to 445; 568 FTE in 146 municipalities down to 3.0.
    let medium = |people: f64| people * (461.0 - 445.0) + (568.0 / 146.0 - 3.0) * 870_000.0;
    // Large: 971 FTE in 54 municipalities down to 16.0.
    let large = (971.0 / 54.0 - 16.0) * 870_000.0;
    let expected = [
        large,
        medium(12_609.0),
        medium(5_957.0),
        small(1_602.0),
        small(2_683.0),
        small(1_369.0),
        small(2_557.0),
    ];
    for (member, expected) in results.members.iter().zip(expected) {
        nearly(member.savings_per_year, expected);
    }
    nearly(results.savings_per_year, expected.iter().sum());
}

/// One million in year 0 and half a million a year, beside savings that come over three years.
#[test]
fn a_cash_flow_on_paper() {
    let mut case = example();
    case.horizon = 4;
    let [first, second, ..] = case.costs.as_mut_slice() else { panic!() };
    first.amount.likely = Some(NokPerYear(1_000_000.0));
    second.amount.likely = Some(NokPerYear(250_000.0));
    (second.quantity, second.from_year, second.years) = (2.0, 1, 4);
    let results = evaluate(&valid(case));
    let full = results.savings_per_year;
    let net = [-1e6, full * 0.25 - 5e5, full * 0.6 - 5e5, full - 5e5, full - 5e5];
    for (year, net) in results.years.iter().zip(net) {
        nearly(year.net, net);
    }
    let present: f64 = net.iter().rev().fold(0.0, |later, net| net + later / 1.04);
    nearly(results.net_present_value, present);
    nearly(results.municipal.payback_years.unwrap(), 1e6 / net[1]);
    nearly(results.socio_economic.net_present_value, present * 1.2);
    nearly(results.years.last().unwrap().cumulative, net.iter().sum());
    assert_eq!(results.not_filled_in.len(), 11);
}

#[test]
fn members_sum_to_the_case_and_shared_costs_to_the_øre() {
    let mut case = example();
    for cost in &mut case.costs {
        cost.amount.likely = Some(NokPerYear(123_456.78));
    }
    let results = evaluate(&valid(case));
    nearly(
        results.members.iter().map(|member| member.savings_per_year).sum(),
        results.savings_per_year,
    );
    nearly(
        results.members.iter().map(|member| member.net_present_value).sum(),
        results.net_present_value,
    );
    let øre = |amount: f64| (amount * 100.0).round();
    for key in &results.keys {
        let shared: f64 = results.years.iter().map(|year| year.shared_costs).sum();
        assert_eq!(
            key.shared_costs.iter().map(|part| øre(*part)).sum::<f64>(),
            øre(shared),
            "{:?}",
            key.key
        );
        let losers = key.net_present_values.iter().filter(|value| **value < 0.0).count();
        assert_eq!(key.losers.len(), losers);
    }
    assert_eq!(results.keys.len(), 5); // fixed third, equal, inhabitants, FTE, half
}

/// At the fixed part that is named, the member neither gains nor loses.
#[test]
fn where_a_member_stops_gaining() {
    let mut case = example();
    case.costs[0].amount.likely = Some(NokPerYear(6_000_000.0));
    (case.costs[0].from_year, case.costs[0].years) = (1, 10);
    let results = evaluate(&valid(case.clone()));
    let turning: Vec<_> = results
        .members
        .iter()
        .enumerate()
        .filter_map(|(place, member)| Some((place, member.stops_gaining_at?)))
        .collect();
    assert!(!turning.is_empty());
    for (place, fixed) in turning {
        case.key = CostKey::FixedAndInhabitants { fixed: Share(fixed) };
        let there = evaluate(&valid(case.clone()));
        // Rounding to the øre each year is all that is left.
        assert!(
            there.members[place].net_present_value.abs() < 1.0,
            "{}",
            there.members[place].net_present_value
        );
    }
}

/// What is said of one municipality alone is said by the national model.
#[test]
fn a_cooperation_of_one_saves_what_its_class_does() {
    let mut case = example();
    case.members.truncate(1);
    case.phase_in = Default::default();
    let results = evaluate(&valid(case));
    nearly(results.years[1].net, results.savings_per_year);
    assert_eq!(results.years[0].net, 0.0);
    assert!(results.municipal.benefit_cost_ratio.is_none());
    assert_eq!(results.payback_years, Some(0.0));
}

/// What helps makes up for what hinders, and no more: nobody saves more than there is to save.
#[test]
fn no_more_than_all_is_realised() {
    let realised = |effects: [f64; 2]| {
        let mut case = example();
        for (assessment, effect) in case.assessments.iter_mut().zip(effects) {
            assessment.effect = Share(effect);
        }
        evaluate(&valid(case)).adjustment.realisation.0
    };
    assert_eq!(realised([0.5, 0.5]), 1.0);
    assert_eq!(realised([0.25, -0.5]), 0.75);
    assert_eq!(realised([-0.9, -0.9]), 0.0);
}

/// The members' own staff is not bought, so that there is no tax on it when it runs twice.
#[test]
fn no_tax_on_staff() {
    let mut case = example();
    case.vat_not_compensated = Share(1.0);
    let parallel = case.costs.iter_mut().find(|cost| cost.kind == CostKind::ParallelRunning);
    if let Some(cost) = parallel {
        (cost.runs_twice.staff, cost.runs_twice.telecom, cost.quantity) = (true, true, 12.0);
    }
    let results = evaluate(&valid(case));
    let (telecom, staff) = (results.elements.telecom.today.0, results.elements.staff.today.0);
    let first = results.years.first().unwrap();
    nearly(first.vat, telecom * 0.25);
    nearly(first.shared_costs, telecom * 1.25 + staff);
}

/// A list of municipalities is the user's, and of the price year as their own costs are: carrying prices changes what the
/// study says, not what they say.
#[test]
fn listed_costs_are_of_the_price_year() {
    use synergi_model::scenario::Municipality;
    let mut case = example();
    case.basis.municipalities = ["9901", "9902"]
        .map(|number| Municipality {
            number: number.to_owned(),
            name: number.to_owned(),
            population: Inhabitants(2_000.0),
            costs: synergi_model::PerInvoiced {
                telecom: Some(NokPerYear(600_000.0)),
                ..Default::default()
            },
            fte: None,
            imported: false,
        })
        .to_vec();
    case.prices.year = 2026;
    let results = evaluate(&valid(case));
    let hjartdal = results.members.get(3).unwrap();
    assert_eq!(hjartdal.population.0, 1_602.0);
    nearly(hjartdal.elements.telecom.today.0, 1_602.0 * 300.0);
    let carried = libm::pow(1.025, 12.0);
    nearly(hjartdal.elements.business_systems.today.0, 1_602.0 * 639.0 * carried);
}

/// With all delayed beyond the horizon nothing happens, and so nothing is earned either.
#[test]
fn nothing_happens() {
    let mut case = example();
    case.horizon = 5;
    if let Some(assessment) = case.assessments.first_mut() {
        assessment.delay = 10;
    }
    let results = evaluate(&valid(case));
    assert_eq!(results.net_present_value, 0.0);
    assert_eq!(results.payback_years, None);
}

#[test]
fn what_is_wrong_is_named_with_its_field() {
    type Change = fn(&mut Case);
    let cases: [(&str, Change); 23] = [
        ("members", |case| case.members.clear()),
        ("members[1].population", |case| case.members[1].population = Inhabitants(0.0)),
        ("members[0].number", |case| case.members[0].number = "604".to_owned()),
        ("members[2].number", |case| case.members[2].number = "0604".to_owned()),
        ("members[0].name", |case| case.members[0].name = " ".to_owned()),
        ("members[0].fte", |case| case.members[0].fte = Some(Fte(-1.0))),
        ("members[0].costs.telecom", |case| case.members[0].costs.telecom = Some(NokPerYear(1e15))),
        ("members[0].users", |case| case.key = CostKey::Users),
        ("members[6].ownership", |case| case.key = CostKey::Ownership),
        ("members[3].weight", |case| case.key = CostKey::Weights),
        ("members", |case| {
            case.members.iter_mut().for_each(|member| member.ownership = Some(Share(0.2)));
        }),
        ("members", |case| {
            // Two of seven have more than the whole already.
            case.members.iter_mut().take(2).for_each(|member| member.ownership = Some(Share(0.9)));
        }),
        ("key", |case| {
            case.key = CostKey::Users;
            case.members.iter_mut().for_each(|member| member.users = Some(Count(0.0)));
        }),
        ("key.fixed", |case| case.key = CostKey::FixedAndInhabitants { fixed: Share(1.1) }),
        ("horizon", |case| case.horizon = 0),
        ("horizon", |case| case.horizon = 41),
        ("discount_rate", |case| case.discount_rate = Share(-1.0)),
        ("tax_financing_cost", |case| case.tax_financing_cost = Share(f64::NAN)),
        ("phase_in.staff[1]", |case| case.phase_in.staff[1] = Share(1.01)),
        ("costs[0].amount.likely", |case| case.costs[0].amount.likely = Some(NokPerYear(1e15))),
        ("costs[2].amount", |case| {
            case.costs[2].amount =
                Amount { low: Some(NokPerYear(2.0)), likely: Some(NokPerYear(1.0)), high: None };
        }),
        ("costs[1].from_year", |case| case.costs[1].from_year = 11),
        ("basis.rates.telecom.small", |case| case.basis.rates.telecom.small.0 = -1.0),
    ];
    for (field, change) in cases {
        let mut case = example();
        change(&mut case);
        let issues = ValidCase::new(case).expect_err(field);
        assert!(issues.iter().any(|issue| issue.field == field), "{field}: {issues:?}");
    }
}
