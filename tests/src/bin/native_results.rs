//! Prints scenarios and business cases with the results of native code, one JSON object a line: the study's and 200 others,
//! the example and 1 000 others, always the same.
//! `tests/node/api.test.mjs` compares them bit for bit with those of wasm.

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::json;
use std::error::Error;
use std::io::{BufWriter, Write};
use synergi_case::ValidCase;
use synergi_model::evaluate;
use synergi_model::scenario::ValidScenario;
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
    for _ in 0..1_000 {
        let tree = cases().new_tree(&mut runner).map_err(|reason| reason.to_string())?;
        case(&tree.current())?;
    }
    Ok(())
}
