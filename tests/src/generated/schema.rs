//! The JSON Schema of scenarios and of the files they are kept in: shapes from the types, limits from the ranges.

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};
use synergi_case::*;
use synergi_model::input::Input;
use synergi_model::mechanism::MechanismKind;
use synergi_model::range::{self, Range};
use synergi_model::scenario::{FORMAT, LONGEST_NAME, MOST_MUNICIPALITIES, ScenarioFile, VERSION};
use synergi_model::{Element, InvoicedElement, SizeClass, study};

#[test]
fn schema_is_current() {
    let mut text = serde_json::to_string_pretty(&schema()).unwrap();
    text.push('\n');
    super::assert_current("docs/scenario.schema.json", &text);
}

#[test]
fn case_schema_is_current() {
    let mut text = serde_json::to_string_pretty(&case_schema()).unwrap();
    text.push('\n');
    super::assert_current("docs/case.schema.json", &text);
}

fn case_schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    generator.subschema_for::<Case>();
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Business case of one cooperation",
        "$ref": "#/$defs/Case",
        "$defs": generator.take_definitions(true),
    });
    describe(&mut schema);
    // A type without a sign says 0; these begin at 1.
    for (definition, property) in [("Case", "horizon"), ("Cost", "years")] {
        let place = &mut schema["$defs"][definition]["properties"][property];
        place.as_object_mut().unwrap().remove("minimum");
    }
    let mut limit = |path: &[&str], range| add(&mut schema, path, limits(range));
    limit(&["Case", "horizon"], HORIZON);
    limit(&["Case", "discount_rate"], DISCOUNT_RATE);
    limit(&["Case", "tax_financing_cost"], range::SHARE);
    limit(&["Member", "population"], range::POPULATION);
    limit(&["Member", "fte"], range::FTE);
    limit(&["Member", "users"], USERS);
    limit(&["Member", "ownership"], range::SHARE);
    limit(&["Member", "weight"], WEIGHT);
    limit(&["Cost", "quantity"], QUANTITY);
    limit(&["Cost", "years"], HORIZON);
    for end in ["low", "likely", "high"] {
        limit(&["Amount", end], AMOUNT);
    }
    add(&mut schema, &["Case", "members"], json!({ "minItems": 1, "maxItems": MOST_MEMBERS }));
    add(&mut schema, &["Case", "costs"], json!({ "maxItems": MOST_COSTS }));
    add(&mut schema, &["Member", "number"], json!({ "pattern": "^[0-9]{4}$" }));
    schema
}

fn schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    generator.subschema_for::<ScenarioFile>();
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Scenario of municipal IT costs",
        "$ref": "#/$defs/Scenario",
        "$defs": generator.take_definitions(true),
    });
    describe(&mut schema);
    limit_inputs(&mut schema);
    limit_municipalities(&mut schema);
    let file = |part| ["ScenarioFile", part];
    add(&mut schema, &file("format"), json!({ "const": FORMAT }));
    add(&mut schema, &file("version"), json!({ "maximum": VERSION }));
    schema
}

/// Every number of the form.
fn limit_inputs(schema: &mut Value) {
    let study = study::scenario();
    for input in Input::all() {
        if !matches!(input, Input::Mechanism(..)) {
            let path = format!("Scenario.{}", input.path());
            let steps: Vec<_> = path.split('.').collect();
            add(schema, &steps, limits(input.range(&study)));
        }
    }
    // All elements and classes share one definition of mechanisms.
    for kind in MechanismKind::choices(Element::Staff, SizeClass::Small) {
        let mechanism = kind.with_value(0.0);
        let example = serde_json::to_value(mechanism).unwrap();
        for field in example
            .as_object()
            .unwrap()
            .keys()
            .filter(|key| !["kind", "to"].contains(&key.as_str()))
        {
            let variants = schema["$defs"]["Mechanism"]["oneOf"].as_array_mut().unwrap();
            let variant =
                variants.iter_mut().find(|v| v["properties"]["kind"]["const"] == example["kind"]);
            extend(&mut variant.unwrap()["properties"][field], limits(mechanism.range()));
        }
    }
}

/// The columns of the table of municipalities.
fn limit_municipalities(schema: &mut Value) {
    add(schema, &["Scenario", "municipalities"], json!({ "maxItems": MOST_MUNICIPALITIES }));
    let add = |schema: &mut _, column: &[&str], with| {
        add(schema, &[&["Municipality"], column].concat(), with);
    };
    add(schema, &["number"], json!({ "pattern": "^[0-9]{4}$" }));
    add(schema, &["name"], json!({ "pattern": "\\S", "maxLength": LONGEST_NAME }));
    add(schema, &["population"], limits(range::POPULATION));
    add(schema, &["fte"], limits(range::FTE));
    for element in InvoicedElement::ALL {
        add(schema, &["costs", element.key()], limits(range::COST));
    }
}

fn limits(range: Range) -> Value {
    // Ends written as whole numbers where they are.
    let end = |value: f64| match value as i64 {
        whole if whole as f64 == value => json!(whole),
        _ => json!(value),
    };
    let kind = if range.whole { "integer" } else { "number" };
    json!({ "type": kind, "minimum": end(range.min), "maximum": end(range.max) })
}

/// Adds keywords to the property that a path from a definition leads to.
fn add(schema: &mut Value, path: &[&str], keywords: Value) {
    let [definition, steps @ ..] = path else { panic!("no definition") };
    let mut pointer = format!("/$defs/{definition}");
    for step in steps {
        if let Some(reference) = schema.pointer(&pointer).and_then(|place| place["$ref"].as_str()) {
            pointer = reference.trim_start_matches('#').to_owned();
        }
        pointer += &format!("/properties/{step}");
    }
    let place = schema.pointer_mut(&pointer);
    extend(place.unwrap_or_else(|| panic!("no {pointer} for {path:?}")), keywords);
}

/// Adds keywords; two paths that share a definition have to agree.
fn extend(place: &mut Value, keywords: Value) {
    let (Value::Object(place), Value::Object(keywords)) = (place, keywords) else {
        panic!("not a schema")
    };
    for (keyword, mut value) in keywords {
        // What may be missing is null as well.
        let optional =
            place.contains_key("anyOf") || place.get("type").is_some_and(Value::is_array);
        if keyword == "type" && optional {
            value = json!([value, "null"]);
        }
        let there = place.entry(&keyword).or_insert_with(|| value.clone());
        assert_eq!(*there, value, "{keyword} of one definition from two paths");
    }
}

/// Descriptions in plain text, and no formats, which are Rust's.
fn describe(value: &mut Value) {
    let parts: Box<dyn Iterator<Item = &mut Value>> = match value {
        Value::Object(map) => {
            if map.get("format").is_some_and(Value::is_string) {
                map.remove("format");
            }
            if let Some(Value::String(text)) = map.get_mut("description") {
                *text = super::plain(text);
            }
            Box::new(map.values_mut())
        }
        Value::Array(list) => Box::new(list.iter_mut()),
        _ => return,
    };
    parts.for_each(describe);
}
