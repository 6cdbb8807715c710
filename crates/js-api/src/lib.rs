//! The model and the reading of tables as a JavaScript library: plain objects in, plain objects out, a real `Error` for what does not fit.
//!
//! ```js
//! import init, { evaluate, study } from "./ikt_synergi.js";
//! await init(); // in Node: init({ module_or_path: bytes })
//! const scenario = study();
//! scenario.rates.telecom.small = 250;
//! console.log(evaluate(scenario).total.sum.saving);
//! ```
//!
//! It is also what the page runs in its worker.
//!
//! The TypeScript types, the schema and the list of parameters are generated from the model; `tests` keeps them current.

mod error;
mod plain;

use js_sys::JSON;
use serde::Serialize;
use synergi_case::{Case, ValidCase};
use synergi_model::scenario::ValidScenario;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const ERROR_TYPE: &str = include_str!("error.d.ts");

/// JSON Schema of a scenario, also found in the documentation.
const SCHEMA: &str = include_str!("../../../docs/scenario.schema.json");

/// JSON Schema of a case.
const CASE_SCHEMA: &str = include_str!("../../../docs/case.schema.json");

/// Computes what a scenario costs today, what it costs with cooperation, and the difference.
///
/// @throws {ScenarioError} naming every field that is wrong; the argument is never changed.
#[wasm_bindgen(unchecked_return_type = "Results")]
pub fn evaluate(
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
) -> Result<JsValue, JsValue> {
    let scenario = plain::read(scenario).map_err(error::shape)?;
    let scenario = ValidScenario::new(scenario).map_err(error::values)?;
    write(&synergi_model::evaluate(&scenario))
}

/// The scenario of the 2016 study: a fresh object to change and evaluate.
#[wasm_bindgen(unchecked_return_type = "Scenario")]
pub fn study() -> Result<JsValue, JsValue> {
    write(&synergi_model::study::scenario())
}

/// Reads a table of municipalities, the bytes of a CSV file: number, name, inhabitants, and what is known of costs and staff.
///
/// @throws {TableError} naming every line that is wrong: a table is taken whole or not at all.
#[wasm_bindgen(js_name = readMunicipalities, unchecked_return_type = "Municipality[]")]
pub fn read_municipalities(table: &[u8]) -> Result<JsValue, JsValue> {
    write(&synergi_ledger::read_register(table).map_err(|issues| error::table(&issues))?)
}

/// An example of a cooperation, plainly one: seven municipalities of 2014 with estimated costs.
#[wasm_bindgen(js_name = exampleCase, unchecked_return_type = "Case")]
pub fn example_case() -> Result<JsValue, JsValue> {
    write(&synergi_case::example())
}

/// A case that nobody has filled in: no members, and the kinds of cost without amounts.
#[wasm_bindgen(js_name = emptyCase, unchecked_return_type = "Case")]
pub fn empty_case() -> Result<JsValue, JsValue> {
    write(&Case::empty())
}

/// Computes what a cooperation is worth: savings, cash flow, net present value, payback, and each member under each key.
///
/// @throws {ScenarioError} naming every field that is wrong; the argument is never changed.
#[wasm_bindgen(js_name = evaluateCase, unchecked_return_type = "CaseResults")]
pub fn evaluate_case(
    #[wasm_bindgen(unchecked_param_type = "Case")] case: &JsValue,
) -> Result<JsValue, JsValue> {
    let case = plain::read_case(case).map_err(error::shape)?;
    let case = ValidCase::new(case).map_err(error::case_values)?;
    write(&synergi_case::evaluate(&case))
}

/// JSON Schema (draft 2020-12) of a case.
#[wasm_bindgen(js_name = caseSchema, unchecked_return_type = "Record<string, unknown>")]
pub fn case_schema() -> Result<JsValue, JsValue> {
    JSON::parse(CASE_SCHEMA)
}

/// Every number the study publishes in figures 4 to 16, beside the one that follows from its own inputs.
#[wasm_bindgen(unchecked_return_type = "Comparison[]")]
pub fn reconciliation() -> Result<JsValue, JsValue> {
    write(&synergi_model::reconciliation::reconciliation())
}

/// JSON Schema (draft 2020-12) of a scenario; that of a saved file is its `#/$defs/ScenarioFile`.
#[wasm_bindgen(js_name = scenarioSchema, unchecked_return_type = "Record<string, unknown>")]
pub fn scenario_schema() -> Result<JsValue, JsValue> {
    JSON::parse(SCHEMA)
}

/// The version of the library, as in `"0.1.0"`.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Objects, arrays and `null`, as from `JSON.parse`; numbers keep every bit.
fn write(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(|error| JsError::new(&error.to_string()).into())
}
