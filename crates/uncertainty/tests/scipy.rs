//! Distributions agree with those of SciPy, and a whole case with one that NumPy has drawn: see `data/quantiles.py` and
//! `data/case.py`.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::HashMap;
use synergi_case::{Amount, Case, Cost, CostKind, Distribution, Member, Ranged, ValidCase};
use synergi_model::PerElement;
use synergi_model::mechanism::Mechanism;
use synergi_model::units::{Fte, Inhabitants, NokPerFte, NokPerYear, Share};
use synergi_model::{Element, InvoicedElement, PerClass, PerInvoiced};
use synergi_uncertainty::{Simulation, Spread};

#[test]
fn quantiles_are_scipys() {
    let mut count = 0;
    for line in include_str!("data/quantiles.csv").lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        let [kind, parameters, u, expected] = cells[..] else { panic!("{line}") };
        let parameters: Vec<f64> = parameters.split(',').map(|one| one.parse().unwrap()).collect();
        let (u, expected): (f64, f64) = (u.parse().unwrap(), expected.parse().unwrap());
        let distribution = match (kind, parameters[..].as_ref()) {
            ("pert", [low, likely, high]) => {
                Distribution::Pert { low: *low, likely: *likely, high: *high }
            }
            ("triangular", [low, likely, high]) => {
                Distribution::Triangular { low: *low, likely: *likely, high: *high }
            }
            ("uniform", [low, high]) => Distribution::Uniform { low: *low, high: *high },
            ("normal", [low, high]) => Distribution::Normal { low: *low, high: *high },
            ("log_normal", [low, high]) => Distribution::LogNormal { low: *low, high: *high },
            _ => panic!("{line}"),
        };
        let found = Spread::new(&distribution).unwrap().quantile(u);
        let width = parameters.last().unwrap() - parameters.first().unwrap();
        // Of the width, or of the value where that is the smaller thing.
        let tolerance = 1e-9 * width.min(expected.abs().max(1e-6 * width));
        assert!((found - expected).abs() <= tolerance, "{line}: {found}");
        count += 1;
    }
    assert_eq!(count, 110);
}

/// The case of `data/case.py`, without its formulas.
fn case(draws: u32) -> ValidCase {
    let shares = |list: &[f64]| list.iter().copied().map(Share).collect::<Vec<_>>();
    let member = |number: &str, population, costs: [f64; 3], fte| {
        let mut member = Member::new(number.to_owned(), number.to_owned(), Inhabitants(population));
        member.costs = PerInvoiced::from_fn(|element| {
            Some(NokPerYear(match element {
                InvoicedElement::Telecom => costs[0],
                InvoicedElement::BaseOperations => costs[1],
                InvoicedElement::BusinessSystems => costs[2],
            }))
        });
        member.fte = Some(Fte(fte));
        member
    };
    let mut case = Case::empty();
    case.members = vec![
        member("0001", 8_000.0, [1.6e6, 4.0e6, 5.0e6], 3.0),
        member("0002", 30_000.0, [4.5e6, 12.0e6, 16.0e6], 11.0),
    ];
    case.horizon = 8;
    case.prices.year = synergi_case::STUDY_YEAR;
    (case.prices.price_growth, case.prices.wage_growth) = (Share(0.0), Share(0.0));
    case.basis.fte_cost.own = Some(NokPerFte(700_000.0));
    for (element, share) in Element::ALL.into_iter().zip([0.10, 0.20, 0.08, 0.15]) {
        *case.basis.mechanisms.get_mut(element) =
            PerClass::from_fn(|_| Mechanism::Percentage { share: Share(share) });
    }
    case.phase_in = PerElement {
        telecom: shares(&[0.5, 1.0]),
        base_operations: shares(&[0.25, 0.75, 1.0]),
        business_systems: shares(&[1.0]),
        staff: shares(&[0.0, 0.5, 1.0]),
    };
    let cost = |likely: f64, from_year, years| {
        let mut cost = Cost::new(CostKind::ONE_OFF[0]);
        cost.amount = Amount { likely: Some(NokPerYear(likely)), ..Amount::default() };
        (cost.quantity, cost.from_year, cost.years) = (1.0, from_year, years);
        cost
    };
    case.costs = vec![cost(22e6, 0, 1), cost(400_000.0, 1, 8)];
    let ranges = [
        ("savings.staff", Distribution::Pert { low: 0.0, likely: 1.0, high: 1.1 }),
        ("members[1].fte", Distribution::Normal { low: 9.0, high: 13.0 }),
        ("savings.base_operations", Distribution::Triangular { low: 0.4, likely: 1.0, high: 1.2 }),
        ("costs", Distribution::LogNormal { low: 0.8, high: 2.0 }),
        ("costs[0].amount.likely", Distribution::Pert { low: 15e6, likely: 22e6, high: 60e6 }),
        ("discount_rate", Distribution::Uniform { low: 0.02, high: 0.06 }),
    ];
    case.uncertainty.ranges =
        ranges.map(|(of, distribution)| Ranged { of: of.to_owned(), distribution }).into();
    case.uncertainty.correlation = Share(0.5);
    case.uncertainty.draws = draws;
    ValidCase::new(case).unwrap()
}

/// Within five standard errors of both: none of these numbers is chosen. A percentile is held against the part of our draws that
/// lies below NumPy's, whose error is known without knowing the density there.
#[test]
fn a_whole_case_is_numpys() {
    let expected: HashMap<&str, (f64, f64)> = include_str!("data/case.csv")
        .lines()
        .skip(1)
        .map(|line| {
            let mut cells = line.split(';');
            let name = cells.next().unwrap();
            let mut number = || cells.next().unwrap().parse().unwrap();
            (name, (number(), number()))
        })
        .collect();
    let case = case(200_000);
    let simulation = Simulation::new(&case).unwrap();
    let drawn = simulation.draw(7, 0, 200_000);
    let n = 200_000.0_f64;
    let lists = [("total", &drawn.total), ("first", &drawn.parts[0]), ("second", &drawn.parts[1])];
    for (name, values) in lists {
        let of = |what: &str| expected[format!("{name}.{what}").as_str()];
        let mean = values.iter().sum::<f64>() / n;
        let variance = values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / n;
        let (value, error) = of("mean");
        let tolerance = 5.0 * (error * error + variance / n).sqrt();
        assert!((mean - value).abs() < tolerance, "{name}: mean {mean} for {value} ± {tolerance}");
        let part_below =
            |limit: f64| values.iter().filter(|value| **value < limit).count() as f64 / n;
        for (what, part) in [("p10", 0.1), ("p50", 0.5), ("p90", 0.9)] {
            let (value, error) = of(what);
            let tolerance = 5.0 * (error * error + part * (1.0 - part) / n).sqrt();
            let found = part_below(value);
            assert!((found - part).abs() < tolerance, "{name}.{what}: {found} ± {tolerance}");
        }
        let (value, error) = of("loss");
        let tolerance = 5.0 * (error * error + value * (1.0 - value) / n).sqrt();
        let found = part_below(0.0);
        assert!(
            (found - value).abs() < tolerance,
            "{name}: loss {found} for {value} ± {tolerance}"
        );
    }
    assert!(expected["total.loss"].0 > 0.02 && expected["total.loss"].0 < 0.98);
}
