//! The business case of one cooperation.

use crate::error::{self, Flaw};
use crate::{plain, write};
use synergi_case::{Case, CaseIssue, Ranged, Uncertainty, ValidCase};
use synergi_model::scenario::ValidScenario;
use synergi_model::units::Share;
use synergi_text::Language;
use synergi_uncertainty::{RangeProblem, RangeProblems};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// JSON Schema of a case.
#[cfg(feature = "schemas")]
const SCHEMA: &str = include_str!("../../../docs/case.schema.json");

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
    let case = read(case).map_err(error::shape)?;
    let case = ValidCase::new(case).map_err(values)?;
    write(&synergi_case::evaluate(&case))
}

/// What a simulation is told beside the case.
#[derive(Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
struct SimulationOptions {
    draws: Option<u32>,
    seed: Option<u32>,
}

/// What a simulation is told beside the scenario.
#[derive(Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
struct CountryOptions {
    ranges: Vec<Ranged>,
    correlation: Option<f64>,
    goal: f64,
    draws: Option<u32>,
    seed: Option<u32>,
}

#[wasm_bindgen(typescript_custom_section)]
const SIMULATION_OPTIONS: &str = r#"
/** How often a case is drawn, and what the draws begin from; what is left out is as in `case.uncertainty`. */
export interface SimulationOptions {
  /** From 2 to 1 000 000. */
  draws?: number;
  /** From 0 to 4 294 967 295. */
  seed?: number;
}

/** What is uncertain in a scenario. */
export interface ScenarioSimulationOptions extends SimulationOptions {
  /** Numbers by their path in the scenario, as `rates.telecom.small`, or `savings.staff` for the part of a saving that comes. */
  ranges?: Ranged[];
  /** How far numbers of the same element go up and down together, from 0 to 1. */
  correlation?: number;
  /** Kroner a year: `probability_of_loss` is that of a smaller saving. */
  goal?: number;
}
"#;

/// Draws a case's uncertain numbers many times over, and says how its net present value is spread. The same seed gives the same
/// bits on every machine.
///
/// @throws {ScenarioError} naming every field that is wrong, ranges among them; the argument is never changed.
#[wasm_bindgen(unchecked_return_type = "Simulated")]
pub fn simulate(
    #[wasm_bindgen(unchecked_param_type = "Case")] case: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "SimulationOptions | undefined")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let mut case = read(case).map_err(error::shape)?;
    let options: SimulationOptions = given(options)?;
    case.uncertainty.draws = options.draws.unwrap_or(case.uncertainty.draws);
    case.uncertainty.seed = options.seed.unwrap_or(case.uncertainty.seed);
    let case = ValidCase::new(case).map_err(values)?;
    let simulated = synergi_uncertainty::simulate(&case)
        .map_err(|problems| ranges("uncertainty.ranges", problems))?;
    write(&simulated)
}

/// The same for a scenario: how the saving of a year in the whole country is spread.
///
/// @throws {ScenarioError} naming every field that is wrong, ranges among them; the arguments are never changed.
#[wasm_bindgen(js_name = simulateScenario, unchecked_return_type = "Simulated")]
pub fn simulate_scenario(
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "ScenarioSimulationOptions | undefined")]
    options: &JsValue,
) -> Result<JsValue, JsValue> {
    let scenario = plain::read(scenario).map_err(error::shape)?;
    let scenario = ValidScenario::new(scenario).map_err(error::values)?;
    let options: CountryOptions = given(options)?;
    let usual = Uncertainty::default();
    let uncertainty = Uncertainty {
        ranges: options.ranges,
        correlation: options.correlation.map_or(usual.correlation, Share),
        seed: options.seed.unwrap_or(usual.seed),
        draws: options.draws.unwrap_or(usual.draws),
        stresses: Vec::new(),
    };
    uncertainty.check("").map_err(values)?;
    let simulated = synergi_uncertainty::simulate_country(&scenario, &uncertainty, options.goal)
        .map_err(|problems| ranges("ranges", problems))?;
    write(&simulated)
}

/// Options, or those that are usual where none are given.
fn given<T: Default + for<'de> serde::Deserialize<'de>>(options: &JsValue) -> Result<T, JsValue> {
    if options.is_undefined() {
        Ok(T::default())
    } else {
        from_plain(options).map_err(error::shape)
    }
}

/// The error for ranges that are none.
fn ranges(field: &str, problems: RangeProblems) -> JsValue {
    let flaw = |(path, problem): (String, RangeProblem)| Flaw {
        field: format!("{field}: {path}"),
        message: problem.to_string(),
    };
    error::flawed_values(problems.into_iter().map(flaw).collect())
}

/// The workbook of a case, whose every result is a formula: the bytes of an `.xlsx`. The same case gives the same bytes.
///
/// @throws {ScenarioError} naming every field that is wrong; the argument is never changed.
#[wasm_bindgen]
pub fn workbook(
    #[wasm_bindgen(unchecked_param_type = "Case")] case: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "\"nb\" | \"nn\" | \"en\" | undefined")]
    language: &JsValue,
) -> Result<Vec<u8>, JsValue> {
    let case = read(case).map_err(error::shape)?;
    let case = ValidCase::new(case).map_err(values)?;
    let language = match language.as_string() {
        None if language.is_undefined() => Language::Bokmal,
        code => code.and_then(|code| Language::from_code(&code)).ok_or_else(|| {
            error::flawed_values(vec![Flaw {
                field: "language".to_owned(),
                message: "must be \"nb\", \"nn\" or \"en\"".to_owned(),
            }])
        })?,
    };
    synergi_workbook::workbook(&case, language)
        .map_err(|error| wasm_bindgen::JsError::new(&error.to_string()).into())
}

/// JSON Schema (draft 2020-12) of a case.
#[cfg(feature = "schemas")]
#[wasm_bindgen(js_name = caseSchema, unchecked_return_type = "Record<string, unknown>")]
pub fn case_schema() -> Result<JsValue, JsValue> {
    js_sys::JSON::parse(SCHEMA)
}

/// Reads a case; its values are not yet checked.
fn read(value: &JsValue) -> Result<Case, Vec<Flaw>> {
    from_plain(value)
}

fn from_plain<T: for<'de> serde::Deserialize<'de>>(value: &JsValue) -> Result<T, Vec<Flaw>> {
    serde_path_to_error::deserialize(plain::plain(value)?).map_err(|error| {
        let path = error.path().to_string();
        // "." stands for the whole.
        let field = if path == "." { String::new() } else { path };
        vec![Flaw { field, message: error.into_inner().to_string() }]
    })
}

/// The error for a case with values out of their range.
fn values(issues: Vec<CaseIssue>) -> JsValue {
    let flaws = issues
        .into_iter()
        .map(|CaseIssue { field, problem }| Flaw { field, message: problem.to_string() });
    error::flawed_values(flaws.collect())
}
