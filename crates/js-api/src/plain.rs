//! Reads a scenario, or any plain data, from any JavaScript value whatever.
//!
//! The value is first copied into a tree of plain data, then read as a file is. Straight from JavaScript, serde-wasm-bindgen would
//! overlook superfluous keys, follow a cycle until the stack ends, and let an exception from a getter pass through Rust.

use crate::error::Flaw;
use js_sys::{Array, Reflect};
use serde_json::{Map, Number, Value};
use std::fmt::Write;
use synergi_model::json;
use synergi_model::scenario::Scenario;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// As [`Array::is_array`], which does not expect that a revoked proxy throws.
    #[wasm_bindgen(js_namespace = Array, js_name = isArray, catch)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

/// A scenario is 5 levels deep: what goes further is none, or turns in a circle.
const DEEPEST: usize = 16;

/// Several times what the largest scenario holds, so that no input can take all memory.
const MOST_VALUES: usize = 100_000;

/// Reads a scenario; its values are not yet checked.
pub(crate) fn read(value: &JsValue) -> Result<Scenario, Vec<Flaw>> {
    json::read(&plain(value)?)
        .map_err(|error| vec![Flaw { field: error.path, message: error.problem.to_string() }])
}

/// Plain data of a value, or what in it is none.
pub(crate) fn plain(value: &JsValue) -> Result<Value, Vec<Flaw>> {
    let mut reader = Reader::default();
    let plain = reader.value(value).unwrap_or_default();
    if reader.flaws.is_empty() { Ok(plain) } else { Err(reader.flaws) }
}

/// Where the reader is, how much it has read, and what it found that is no plain data.
#[derive(Default)]
struct Reader {
    path: Vec<Step>,
    values: usize,
    flaws: Vec<Flaw>,
}

enum Step {
    Key(String),
    Index(u32),
}

impl Reader {
    /// The value as plain data; nothing where reading on makes no sense.
    fn value(&mut self, value: &JsValue) -> Option<Value> {
        self.values += 1;
        if self.values > MOST_VALUES {
            self.flaw(&format!("holds more than {MOST_VALUES} values"));
            return None;
        }
        if value.is_null() || value.is_undefined() {
            Some(Value::Null)
        } else if let Some(number) = value.as_f64() {
            Some(self.number(number))
        } else if let Some(truth) = value.as_bool() {
            Some(Value::Bool(truth))
        } else if let Some(text) = value.as_string() {
            Some(Value::String(text))
        } else if !value.is_object() {
            let kind = value.js_typeof().as_string().unwrap_or_default();
            self.flaw(&format!("must be plain data, not a {kind}"));
            Some(Value::Null)
        } else if self.path.len() >= DEEPEST {
            self.flaw("is nested too deeply, or contains itself");
            None
        } else {
            self.parts(value).unwrap_or_else(|_exception| {
                self.flaw("cannot be read");
                None
            })
        }
    }

    fn number(&mut self, number: f64) -> Value {
        // A year is a whole number and is to be read as one; minus zero is not.
        #[expect(clippy::cast_possible_truncation, reason = "compared afterwards")]
        let whole = number as i64;
        #[expect(clippy::cast_precision_loss, reason = "compared")]
        let same = (whole as f64).to_bits() == number.to_bits();
        if same {
            return whole.into();
        }
        Number::from_f64(number).map_or_else(
            || {
                self.flaw("must be a finite number");
                Value::Null
            },
            Value::Number,
        )
    }

    /// The parts of an array or object; fails with the exception that its code throws, if it has any.
    fn parts(&mut self, value: &JsValue) -> Result<Option<Value>, JsValue> {
        if is_array(value)? {
            let mut list = Vec::new();
            for index in 0..value.unchecked_ref::<Array>().length() {
                let part = Reflect::get_u32(value, index)?;
                let Some(plain) = self.part(Step::Index(index), &part) else { return Ok(None) };
                list.push(plain);
            }
            return Ok(Some(Value::Array(list)));
        }
        let mut map = Map::new();
        // Keys that are symbols are no data.
        for key in Reflect::own_keys(value)?.iter().filter_map(|key| key.as_string()) {
            let part = Reflect::get(value, &key.as_str().into())?;
            // As in JSON, what is undefined is missing.
            if part.is_undefined() {
                continue;
            }
            let Some(plain) = self.part(Step::Key(key.clone()), &part) else { return Ok(None) };
            map.insert(key, plain);
        }
        Ok(Some(Value::Object(map)))
    }

    fn part(&mut self, step: Step, value: &JsValue) -> Option<Value> {
        self.path.push(step);
        let plain = self.value(value);
        self.path.pop();
        plain
    }

    fn flaw(&mut self, message: &str) {
        let mut field = String::new();
        for step in &self.path {
            // Writing to a string does not fail.
            let _ = match step {
                Step::Key(key) if field.is_empty() => write!(field, "{key}"),
                Step::Key(key) => write!(field, ".{key}"),
                Step::Index(index) => write!(field, "[{index}]"),
            };
        }
        self.flaws.push(Flaw { field, message: message.to_owned() });
    }
}
