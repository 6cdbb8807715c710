//! Rules of the repository: which crate may depend on which, and what the model does without.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// Each crate with those of ours it may depend on. A new arrow is a decision: make it here and in the architecture.
const ARROWS: [(&str, &[&str]); 13] = [
    ("synergi-model", &[]),
    ("synergi-text", &["synergi-model", "synergi-case"]),
    ("synergi-ledger", &["synergi-model", "synergi-text"]),
    ("synergi-case", &["synergi-model"]),
    ("synergi-uncertainty", &["synergi-model", "synergi-case"]),
    ("synergi-figures", &["synergi-model", "synergi-text", "synergi-case"]),
    (
        "synergi-report",
        &[
            "synergi-model",
            "synergi-text",
            "synergi-case",
            "synergi-figures",
            "synergi-uncertainty",
        ],
    ),
    ("synergi-workbook", &["synergi-model", "synergi-text", "synergi-case", "synergi-uncertainty"]),
    (
        "synergi-js-api",
        &[
            "synergi-model",
            "synergi-text",
            "synergi-ledger",
            "synergi-case",
            "synergi-uncertainty",
            "synergi-workbook",
        ],
    ),
    (
        "synergi-web",
        &[
            "synergi-model",
            "synergi-text",
            "synergi-ledger",
            "synergi-case",
            "synergi-report",
            "synergi-uncertainty",
            "synergi-figures",
        ],
    ),
    ("synergi-whole", &["synergi-js-api", "synergi-web"]),
    ("synergi-bench", &["synergi-model", "synergi-case", "synergi-uncertainty"]),
    (
        "synergi-tests",
        &[
            "synergi-model",
            "synergi-text",
            "synergi-ledger",
            "synergi-case",
            "synergi-report",
            "synergi-uncertainty",
            "synergi-figures",
            "synergi-js-api",
            "synergi-web",
            "synergi-whole",
        ],
    ),
];

/// The crates of the workspace with what they declare to depend on.
fn packages() -> BTreeMap<String, Vec<Value>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| {
            let dependencies = package["dependencies"].as_array().unwrap().clone();
            (package["name"].as_str().unwrap().to_owned(), dependencies)
        })
        .collect()
}

fn name(dependency: &Value) -> &str {
    dependency["name"].as_str().unwrap()
}

#[test]
fn arrows_between_crates() {
    let packages = packages();
    let known: BTreeSet<_> = ARROWS.iter().map(|(package, _)| *package).collect();
    let there: BTreeSet<_> = packages.keys().map(String::as_str).collect();
    assert_eq!(there, known, "a crate that the list of arrows does not know, or the reverse");
    for (package, allowed) in ARROWS {
        // Those of the tests of a crate as well: they would be arrows too.
        for dependency in packages[package].iter().map(name) {
            let ours = known.contains(dependency);
            let itself = dependency == package;
            assert!(
                !ours || itself || allowed.contains(&dependency),
                "new arrow: {package} → {dependency}"
            );
        }
    }
}

#[test]
fn the_model_depends_on_next_to_nothing() {
    let packages = packages();
    let of_kind = |optional: bool| -> BTreeSet<&str> {
        packages["synergi-model"]
            .iter()
            .filter(|dependency| dependency["kind"].is_null() && dependency["optional"] == optional)
            .map(name)
            .collect()
    };
    assert_eq!(of_kind(false), BTreeSet::from(["libm", "serde", "serde_json", "thiserror"]));
    assert_eq!(of_kind(true), BTreeSet::from(["schemars", "ts-rs"]), "for the generators only");
}

#[test]
fn the_model_has_no_clock_no_files_and_no_page() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/model/src");
    let files: Vec<_> = std::fs::read_dir(&sources).unwrap().map(|e| e.unwrap().path()).collect();
    assert!(files.len() > 5 && files.iter().all(|path| path.is_file()), "{files:?}");
    for path in files {
        let source = std::fs::read_to_string(&path).unwrap();
        for absent in
            ["std::time", "std::fs", "std::env", "std::net", "web_sys", "js_sys", "leptos"]
        {
            assert!(!source.contains(absent), "{absent} in {}", path.display());
        }
    }
}

/// The page's style sheet repeats the colours of the value chain: in light, in dark, and in dark by the machine's choice.
#[test]
fn page_and_figures_have_the_same_colours() {
    use synergi_figures::{Colour, Hue, Rgb, Theme};
    let style = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/styles/app.css");
    let style = std::fs::read_to_string(style).unwrap();
    let hues = [
        ("--telecom", Hue::Telecom),
        ("--base_operations", Hue::BaseOperations),
        ("--business_systems", Hue::BusinessSystems),
        ("--staff", Hue::Staff),
        ("--own", Hue::Accent),
    ];
    for (theme, times) in [(Theme::light(), 1), (Theme::dark(), 2), (Theme::print(), 1)] {
        for (name, hue) in hues {
            let Rgb(red, green, blue) = theme.colour(Colour::Mark(hue));
            let line = format!("{name}: #{red:02x}{green:02x}{blue:02x};");
            assert_eq!(style.matches(&line).count(), times, "{line}");
        }
        let Rgb(red, green, blue) = theme.colour(Colour::Background);
        assert!(style.contains(&format!("--paper: #{red:02x}{green:02x}{blue:02x};")));
    }
}
