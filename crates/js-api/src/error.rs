//! What is thrown: an `Error` that says it in words, and carries the same as data.

use js_sys::{Error, Reflect};
use serde::Serialize;
use synergi_model::issue::Issue;
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
    error("shape", &flaws)
}

/// The error for a scenario with values out of their range.
pub(crate) fn values(issues: Vec<Issue>) -> JsValue {
    let flaws: Vec<Flaw> = issues
        .iter()
        .map(|issue| Flaw { field: issue.field.path(), message: issue.problem.to_string() })
        .collect();
    error("values", &flaws)
}

fn error(code: &str, flaws: &[Flaw]) -> JsValue {
    let (field, mut message) = match flaws.first() {
        Some(Flaw { field, message }) if field.is_empty() => (field.as_str(), message.clone()),
        Some(Flaw { field, message }) => (field.as_str(), format!("{field}: {message}")),
        None => ("", String::new()),
    };
    if flaws.len() > 1 {
        message += &format!(" (and {} more)", flaws.len() - 1);
    }
    let error = Error::new(&message);
    error.set_name("ScenarioError");
    let issues = crate::write(&flaws).unwrap_or(JsValue::NULL);
    for (key, value) in [("code", code.into()), ("field", field.into()), ("issues", issues)] {
        // An object just made takes a property.
        let _ = Reflect::set(&error, &key.into(), &value);
    }
    error.into()
}
