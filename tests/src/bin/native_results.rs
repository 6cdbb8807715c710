//! Prints scenarios and business cases with the results of native code, one JSON object a line: the study's and 200 others,
//! the example and 1 000 others, always the same.
//! `tests/node/api.test.mjs` compares them bit for bit with those of wasm.

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::json;
use std::error::Error;
use std::io::{BufWriter, Write};
use synergi_case::{Distribution, Ranged, ValidCase};
use synergi_model::evaluate;
use synergi_model::scenario::ValidScenario;
use synergi_model::units::Share;
use synergi_tests::cases::cases;
use synergi_tests::scenarios::scenarios;

fn main() -> Result<(), Box<dyn Error>> {
    let mut runner = TestRunner::deterministic();
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut print = |line: serde_json::Value| writeln!(out, "{line}");

    let mut scenario = |scenario: &ValidScenario| {
        print(json!({ "scenario": **scenario, "results": evaluate(scenario) }))
    };
    scenario(&ValidScenario::default())?;
    for _ in 0..200 {
        let tree = scenarios().new_tree(&mut runner).map_err(|reason| reason.to_string())?;
        scenario(&tree.current())?;
    }

    let mut case = |case: &ValidCase| {
        print(json!({ "case": **case, "results": synergi_case::evaluate(case) }))
    };
    if let Ok(example) = ValidCase::new(synergi_case::example()) {
        case(&example)?;
    }
    let mut simulation = |case: &ValidCase| {
        let simulated =
            synergi_uncertainty::simulate(case).map_err(|problems| format!("{problems:?}"));
        simulated.map(|simulated| print(json!({ "drawn": **case, "results": simulated })))
    };
    for (seed, correlation) in [(1, 0.0), (2, 0.5)] {
        simulation(&uncertain(seed, correlation)?)??;
    }
    let mut case = |case: &ValidCase| {
        print(json!({ "case": **case, "results": synergi_case::evaluate(case) }))
    };
    for _ in 0..1_000 {
        let tree = cases().new_tree(&mut runner).map_err(|reason| reason.to_string())?;
        case(&tree.current())?;
    }
    Ok(())
}

/// The example with a range of every kind.
fn uncertain(seed: u32, correlation: f64) -> Result<ValidCase, Box<dyn Error>> {
    let mut case = synergi_case::example();
    for (of, distribution) in [
        ("savings.staff", Distribution::Pert { low: 0.0, likely: 1.0, high: 1.1 }),
        ("savings.base_operations", Distribution::Triangular { low: 0.5, likely: 1.0, high: 1.2 }),
        ("savings.business_systems", Distribution::Normal { low: 0.7, high: 1.1 }),
        ("costs", Distribution::LogNormal { low: 0.8, high: 2.0 }),
        ("discount_rate", Distribution::Uniform { low: 0.02, high: 0.06 }),
        ("members[0].population", Distribution::Fixed { value: 25_000.0 }),
    ] {
        case.uncertainty.ranges.push(Ranged { of: of.to_owned(), distribution });
    }
    case.uncertainty.seed = seed;
    case.uncertainty.draws = 1_001;
    case.uncertainty.correlation = Share(correlation);
    ValidCase::new(case).map_err(|issues| format!("{issues:?}").into())
}
