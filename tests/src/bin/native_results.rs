//! Prints scenarios with the results of native code, one JSON object a line: the study's and 200 others, always the same.
//! `tests/node/api.test.mjs` compares them bit for bit with those of wasm.

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::error::Error;
use std::io::{BufWriter, Write};
use synergi_model::evaluate;
use synergi_model::scenario::ValidScenario;
use synergi_tests::scenarios::scenarios;

fn main() -> Result<(), Box<dyn Error>> {
    let mut runner = TestRunner::deterministic();
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut print = |scenario: ValidScenario| {
        let results = evaluate(&scenario);
        let line = serde_json::json!({ "scenario": scenario, "results": results });
        writeln!(out, "{line}")
    };
    print(ValidScenario::default())?;
    for _ in 0..200 {
        let tree = scenarios().new_tree(&mut runner).map_err(|reason| reason.to_string())?;
        print(tree.current())?;
    }
    Ok(())
}
