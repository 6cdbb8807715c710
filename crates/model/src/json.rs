//! A scenario as JSON, read and written along the list of inputs.
//!
//! Not derived with serde: the page is small because it carries one reader for all numbers instead of one for each struct,
//! and a reader that knows paths can say where something is missing.

use crate::dimensions::*;
use crate::input::Input;
use crate::mechanism::Mechanism;
use crate::scenario::{Municipality, RateMethod, Scenario};
use crate::study;
use crate::units::*;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Why a JSON value is no scenario.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{problem}", path_before(.path))]
pub struct ShapeError {
    /// Path of the part, as `rates.telecom.small`; empty for the whole.
    pub path: String,
    /// What is wrong with it.
    pub problem: ShapeProblem,
}

/// What is wrong with a part of a JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShapeProblem {
    /// It is not there.
    #[error("is missing")]
    Missing,
    /// It is there, and a scenario has no such part.
    #[error("is not a part of a scenario")]
    Superfluous,
    /// It is of another kind.
    #[error("must be {0}")]
    Expected(Kind),
}

/// A kind of JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Kind {
    /// An object.
    #[error("an object")]
    Object,
    /// An array.
    #[error("an array")]
    Array,
    /// A number.
    #[error("a number")]
    Number,
    /// A whole number from 0 to 4 294 967 295.
    #[error("a whole number")]
    Whole,
    /// A string.
    #[error("a string")]
    String,
    /// True or false.
    #[error("true or false")]
    Truth,
    /// One of a few words, which the schema lists.
    #[error("one of the words that the schema lists")]
    Word,
}

fn path_before(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!("{path}: ") }
}

impl ShapeError {
    fn new(path: impl Into<String>, problem: ShapeProblem) -> Self {
        Self { path: path.into(), problem }
    }
}

type Read<T> = Result<T, ShapeError>;

/// Parts that may be left out, with what then holds: no own cost, weighted rates, no outliers, no municipalities.
const OPTIONAL: [&str; 4] = ["fte_cost.own", "rate_method", "outliers", "municipalities"];

/// Reads a scenario; its values are not yet checked.
///
/// # Errors
/// The first part that is missing, superfluous or of another kind.
pub fn read(value: &Value) -> Read<Scenario> {
    let numbers: Vec<_> = Input::all().into_iter().filter(|input| is_plain(*input)).collect();
    let mut known: BTreeSet<String> = BTreeSet::new();
    known.extend(numbers.iter().map(|input| input.path()));
    known.extend(mechanisms().map(|(element, class)| Input::Mechanism(element, class).path()));
    known.extend(OPTIONAL.map(str::to_owned));
    refuse_superfluous(value, "", &known)?;

    let mut scenario = study::scenario();
    for input in numbers {
        let path = input.path();
        input.set(&mut scenario, number(required(value, &path)?, &path)?);
    }
    for (element, class) in mechanisms() {
        let path = Input::Mechanism(element, class).path();
        *scenario.mechanisms.get_mut(element).get_mut(class) =
            mechanism(required(value, &path)?, &path)?;
    }
    scenario.fte_cost.own = optional(value, "fte_cost.own")
        .map(|own| number(own, "fte_cost.own").map(NokPerFte))
        .transpose()?;
    if let Some(method) = optional(value, "rate_method") {
        scenario.rate_method = match word(method, "rate_method")? {
            "weighted" => RateMethod::Weighted,
            "unweighted" => RateMethod::Unweighted,
            _ => return expected("rate_method", Kind::Word),
        };
    }
    if let Some(outliers) = optional(value, "outliers") {
        let count = number(outliers, "outliers")?;
        if libm::trunc(count) != count || !(0.0..=f64::from(u32::MAX)).contains(&count) {
            return expected("outliers", Kind::Whole);
        }
        Input::Outliers.set(&mut scenario, count);
    }
    if let Some(list) = optional(value, "municipalities") {
        scenario.municipalities = read_municipalities(list)?;
    }
    Ok(scenario)
}

/// Reads a scenario's list of municipalities; their values are not yet checked.
///
/// # Errors
/// The first part that is missing, superfluous or of another kind.
pub fn read_municipalities(list: &Value) -> Read<Vec<Municipality>> {
    let list = list.as_array().map_or_else(|| expected("municipalities", Kind::Array), Ok)?;
    list.iter()
        .enumerate()
        .map(|(index, entry)| municipality(entry, &format!("municipalities[{index}]")))
        .collect()
}

/// The scenario as a JSON value.
#[must_use]
pub fn write(scenario: &Scenario) -> Value {
    let mut root = Map::new();
    for input in Input::all().into_iter().filter(|input| is_plain(*input)) {
        if let Some(number) = input.get(scenario) {
            put(&mut root, &input.path(), number_value(number));
        }
    }
    for (element, class) in mechanisms() {
        let mechanism = *scenario.mechanisms.get(element).get(class);
        put(&mut root, &Input::Mechanism(element, class).path(), mechanism_value(mechanism));
    }
    put(&mut root, "fte_cost.own", optional_number(scenario.fte_cost.own.map(|own| own.0)));
    let method = match scenario.rate_method {
        RateMethod::Weighted => "weighted",
        RateMethod::Unweighted => "unweighted",
    };
    put(&mut root, "rate_method", method.into());
    put(&mut root, "outliers", scenario.outliers.into());
    let municipalities = scenario.municipalities.iter().map(municipality_value).collect();
    put(&mut root, "municipalities", Value::Array(municipalities));
    Value::Object(root)
}

/// Whether an input is a number that every scenario has, at its own path.
fn is_plain(input: Input) -> bool {
    !matches!(input, Input::Mechanism(..) | Input::FteCost | Input::Outliers)
}

fn mechanisms() -> impl Iterator<Item = (Element, SizeClass)> {
    Element::ALL.into_iter().flat_map(|element| SizeClass::ALL.map(|class| (element, class)))
}

/// The first part of the value that is neither known nor leads to something known.
fn refuse_superfluous(value: &Value, path: &str, known: &BTreeSet<String>) -> Read<()> {
    let Value::Object(parts) = value else { return expected(path, Kind::Object) };
    for (key, part) in parts {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        // A key with a dot in it looks like a path, and is none.
        let dotted = key.contains('.');
        if known.contains(&path) && !dotted {
            continue;
        }
        let inside = format!("{path}.");
        if dotted || !known.iter().any(|known| known.starts_with(&inside)) {
            return Err(ShapeError::new(path, ShapeProblem::Superfluous));
        }
        refuse_superfluous(part, &path, known)?;
    }
    Ok(())
}

fn expected<T>(path: &str, kind: Kind) -> Read<T> {
    Err(ShapeError::new(path, ShapeProblem::Expected(kind)))
}

fn part<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(value, |value, key| value.get(key))
}

pub(crate) fn required<'a>(value: &'a Value, path: &str) -> Read<&'a Value> {
    part(value, path).ok_or_else(|| ShapeError::new(path, ShapeProblem::Missing))
}

/// A part that may be left out, or be null.
fn optional<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    part(value, path).filter(|part| !part.is_null())
}

fn number(value: &Value, path: &str) -> Read<f64> {
    value.as_f64().map_or_else(|| expected(path, Kind::Number), Ok)
}

fn word<'a>(value: &'a Value, path: &str) -> Read<&'a str> {
    value.as_str().map_or_else(|| expected(path, Kind::String), Ok)
}

/// Reads an object whose keys are all listed.
pub(crate) fn object<'a>(
    value: &'a Value,
    path: &str,
    keys: &[&str],
) -> Read<&'a Map<String, Value>> {
    let Value::Object(parts) = value else { return expected(path, Kind::Object) };
    match parts.keys().find(|key| !keys.contains(&key.as_str())) {
        Some(key) => {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            Err(ShapeError::new(path, ShapeProblem::Superfluous))
        }
        None => Ok(parts),
    }
}

/// A part that an object must have, with its path.
fn child<'a>(value: &'a Value, path: &str, key: &str) -> Read<(&'a Value, String)> {
    let path = format!("{path}.{key}");
    match value.get(key) {
        Some(part) => Ok((part, path)),
        None => Err(ShapeError::new(path, ShapeProblem::Missing)),
    }
}

fn inside(value: &Value, path: &str, key: &str) -> Read<f64> {
    let (part, path) = child(value, path, key)?;
    number(part, &path)
}

fn mechanism(value: &Value, path: &str) -> Read<Mechanism> {
    object(value, path, &["kind", "to", "share", "rate", "fte"])?;
    let (kind, kind_path) = child(value, path, "kind")?;
    let (mechanism, keys): (_, &[&str]) = match word(kind, &kind_path)? {
        "no_saving" => (Mechanism::NoSaving, &["kind"]),
        "close_the_gap" => {
            let (to, to_path) = child(value, path, "to")?;
            let name = word(to, &to_path)?;
            let to = SizeClass::ALL.into_iter().find(|class| class.key() == name);
            let to = to.map_or_else(|| expected(&to_path, Kind::Word), Ok)?;
            let share = Share(inside(value, path, "share")?);
            (Mechanism::CloseTheGap { to, share }, &["kind", "to", "share"])
        }
        "target_rate" => {
            let rate = NokPerInhabitant(inside(value, path, "rate")?);
            (Mechanism::TargetRate { rate }, &["kind", "rate"])
        }
        "target_fte" => {
            (Mechanism::TargetFte { fte: Fte(inside(value, path, "fte")?) }, &["kind", "fte"])
        }
        "percentage" => {
            let share = Share(inside(value, path, "share")?);
            (Mechanism::Percentage { share }, &["kind", "share"])
        }
        _ => return expected(&kind_path, Kind::Word),
    };
    object(value, path, keys)?;
    Ok(mechanism)
}

fn municipality(value: &Value, path: &str) -> Read<Municipality> {
    object(value, path, &["number", "name", "population", "costs", "fte", "imported"])?;
    let text = |key: &str| {
        let (part, path) = child(value, path, key)?;
        word(part, &path).map(str::to_owned)
    };
    let given = |place: &str| {
        optional(value, place).map(|part| number(part, &format!("{path}.{place}"))).transpose()
    };
    let imported = match optional(value, "imported") {
        Some(part) => {
            part.as_bool().map_or_else(|| expected(&format!("{path}.imported"), Kind::Truth), Ok)?
        }
        None => false,
    };
    if let Some(costs) = optional(value, "costs") {
        object(costs, &format!("{path}.costs"), &InvoicedElement::ALL.map(InvoicedElement::key))?;
    }
    Ok(Municipality {
        number: text("number")?,
        name: text("name")?,
        population: Inhabitants(inside(value, path, "population")?),
        costs: PerInvoiced {
            telecom: given("costs.telecom")?.map(NokPerYear),
            base_operations: given("costs.base_operations")?.map(NokPerYear),
            business_systems: given("costs.business_systems")?.map(NokPerYear),
        },
        fte: given("fte")?.map(Fte),
        imported,
    })
}

/// Puts a value at a path, making the objects on the way.
fn put(root: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None => {
            root.insert(path.to_owned(), value);
        }
        Some((key, rest)) => {
            let inner = root.entry(key).or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(inner) = inner {
                put(inner, rest, value);
            }
        }
    }
}

/// A finite number, written as Rust writes it: the shortest digits that read back as the same bits. JSON knows no other.
fn number_value(number: f64) -> Value {
    format!("{number}").parse().map_or(Value::Null, Value::Number)
}

fn optional_number(number: Option<f64>) -> Value {
    number.map_or(Value::Null, number_value)
}

fn mechanism_value(mechanism: Mechanism) -> Value {
    let mut parts = Map::new();
    let mut put = |key: &str, value: Value| {
        parts.insert(key.to_owned(), value);
    };
    match mechanism {
        Mechanism::NoSaving => put("kind", "no_saving".into()),
        Mechanism::CloseTheGap { to, share } => {
            put("kind", "close_the_gap".into());
            put("to", to.key().into());
            put("share", number_value(share.0));
        }
        Mechanism::TargetRate { rate } => {
            put("kind", "target_rate".into());
            put("rate", number_value(rate.0));
        }
        Mechanism::TargetFte { fte } => {
            put("kind", "target_fte".into());
            put("fte", number_value(fte.0));
        }
        Mechanism::Percentage { share } => {
            put("kind", "percentage".into());
            put("share", number_value(share.0));
        }
    }
    Value::Object(parts)
}

fn municipality_value(municipality: &Municipality) -> Value {
    let mut parts = Map::new();
    let mut put_in = |path: &str, value| put(&mut parts, path, value);
    put_in("number", municipality.number.as_str().into());
    put_in("name", municipality.name.as_str().into());
    put_in("population", number_value(municipality.population.0));
    for (element, cost) in municipality.costs.iter() {
        put_in(&format!("costs.{}", element.key()), optional_number(cost.map(|cost| cost.0)));
    }
    put_in("fte", optional_number(municipality.fte.map(|fte| fte.0)));
    // Files of others stay as they were.
    if municipality.imported {
        put_in("imported", true.into());
    }
    Value::Object(parts)
}
