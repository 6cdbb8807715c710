//! What is thrown: an `Error` that says it in words, and carries the same as data.

use js_sys::{Error, Reflect};
use serde::Serialize;
use std::collections::BTreeMap;
use synergi_ledger::RegisterIssue;
use synergi_model::issue::Issue;
use synergi_text::{Language, RegisterProblem};
use wasm_bindgen::JsValue;

/// Something wrong in a scenario.
#[derive(Debug, Serialize)]
pub(crate) struct Flaw {
    /// Path of the field; empty where it is the whole scenario.
    pub(crate) field: String,
    /// What is wrong, in English.
    pub(crate) message: String,
}

/// The error for an object that is no scenario.
pub(crate) fn shape(flaws: Vec<Flaw>) -> JsValue {
    scenario_error("shape", &flaws)
}

/// The error for a scenario with values out of their range.
pub(crate) fn values(issues: Vec<Issue>) -> JsValue {
    let flaws = issues
        .iter()
        .map(|issue| Flaw { field: issue.field.path(), message: issue.problem.to_string() });
    flawed_values(flaws.collect())
}

/// The same for flaws of any object.
pub(crate) fn flawed_values(flaws: Vec<Flaw>) -> JsValue {
    scenario_error("values", &flaws)
}

fn scenario_error(code: &str, flaws: &[Flaw]) -> JsValue {
    let (field, mut message) = match flaws.first() {
        Some(Flaw { field, message }) if field.is_empty() => (field.as_str(), message.clone()),
        Some(Flaw { field, message }) => (field.as_str(), format!("{field}: {message}")),
        None => ("", String::new()),
    };
    if flaws.len() > 1 {
        message += &more(flaws.len());
    }
    error("ScenarioError", &message, &[("code", code.into()), ("field", field.into())], &flaws)
}

/// Something wrong in a table of municipalities.
#[derive(Debug, Serialize)]
struct Fault {
    /// Line of the file, from 1.
    line: usize,
    /// What is wrong, in each language of the page.
    message: BTreeMap<&'static str, String>,
}

/// The error for a file that is no table of municipalities.
pub(crate) fn table(issues: &[RegisterIssue]) -> JsValue {
    let is_empty = issues.iter().all(|issue| issue.problem == RegisterProblem::Empty);
    let code = if is_empty { "empty" } else { "faults" };
    let faults: Vec<Fault> = issues
        .iter()
        .map(|RegisterIssue { line, problem }| Fault {
            line: *line,
            message: Language::ALL.map(|l| (l.code(), l.register_issue(problem))).into(),
        })
        .collect();
    let mut message = issues.first().map_or_else(String::new, |RegisterIssue { line, problem }| {
        format!("line {line}: {}", Language::English.register_issue(problem))
    });
    if issues.len() > 1 {
        message += &more(issues.len());
    }
    error("TableError", &message, &[("code", code.into())], &faults)
}

/// The error for a ledger that cannot be read.
#[cfg(feature = "import")]
pub(crate) fn import(problem: &synergi_text::ledger::ImportProblem) -> JsValue {
    let messages: BTreeMap<&str, String> =
        Language::ALL.map(|language| (language.code(), language.import_problem(problem))).into();
    let message = messages.get(Language::English.code()).cloned().unwrap_or_default();
    let mut properties = vec![
        ("code", problem.code().into()),
        ("messages", crate::write(&messages).unwrap_or(JsValue::NULL)),
    ];
    #[expect(clippy::cast_precision_loss, reason = "no file has so many lines")]
    properties.extend(problem.line().map(|line| ("line", JsValue::from(line as f64))));
    let none: [(); 0] = [];
    error("ImportError", &message, &properties, &none)
}

fn more(count: usize) -> String {
    format!(" (and {} more)", count - 1)
}

fn error(
    name: &str,
    message: &str,
    properties: &[(&str, JsValue)],
    issues: &impl Serialize,
) -> JsValue {
    let error = Error::new(message);
    error.set_name(name);
    let issues = crate::write(issues).unwrap_or(JsValue::NULL);
    let set = |key: &str, value: &JsValue| {
        // An object just made takes a property.
        let _ = Reflect::set(&error, &key.into(), value);
    };
    for (key, value) in properties {
        set(key, value);
    }
    set("issues", &issues);
    error.into()
}
