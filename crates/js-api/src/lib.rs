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

#[cfg(feature = "case")]
mod case;
mod error;
#[cfg(feature = "import")]
mod import;
mod plain;
#[cfg(any(feature = "import", feature = "worker"))]
mod source;
#[cfg(feature = "worker")]
mod worker;

#[cfg(feature = "schemas")]
use js_sys::JSON;
use serde::Serialize;
use synergi_model::scenario::ValidScenario;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

#[cfg(feature = "case")]
pub use case::*;
#[cfg(feature = "import")]
pub use import::*;
#[cfg(feature = "worker")]
pub use worker::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const ERROR_TYPE: &str = include_str!("error.d.ts");

/// JSON Schema of a scenario, also found in the documentation.
#[cfg(feature = "schemas")]
const SCHEMA: &str = include_str!("../../../docs/scenario.schema.json");

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

/// Every number the study publishes in figures 4 to 16, beside the one that follows from its own inputs.
#[wasm_bindgen(unchecked_return_type = "Comparison[]")]
pub fn reconciliation() -> Result<JsValue, JsValue> {
    write(&synergi_model::reconciliation::reconciliation())
}

/// JSON Schema (draft 2020-12) of a scenario; that of a saved file is its `#/$defs/ScenarioFile`.
#[cfg(feature = "schemas")]
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
