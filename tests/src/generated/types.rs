//! The TypeScript types of what the JavaScript library takes and gives.

use std::collections::BTreeMap;
use synergi_case::{Case, CaseResults};
use synergi_model::Results;
use synergi_model::reconciliation::Comparison;
use synergi_model::scenario::{Scenario, ScenarioFile};
use synergi_uncertainty::Simulated;
use ts_rs::{TS, TypeVisitor};

#[test]
fn types_are_current() {
    let mut types = Types::default();
    types.visit::<Scenario>();
    types.visit::<ScenarioFile>();
    types.visit::<Results>();
    types.visit::<Comparison>();
    types.visit::<Case>();
    types.visit::<CaseResults>();
    types.visit::<Simulated>();
    let mut text =
        "// Written from the model by the tests of the repository; not to be changed by hand.\n"
            .to_owned();
    // In order of their names: the order they are found in is another in every build.
    text.extend(types.0.into_values());
    super::assert_current("crates/js-api/src/types.d.ts", &text);
}

/// Declarations by name, of the types visited and of all they are made of.
#[derive(Default)]
struct Types(BTreeMap<String, String>);

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        T::visit_generics(self);
        // Types of TypeScript itself have no file of their own.
        if T::output_path().is_none() || self.0.contains_key(&T::ident()) {
            return;
        }
        let documentation = T::docs().unwrap_or_default();
        let text = tidy(&format!("\n{documentation}export {}\n", T::decl()));
        self.0.insert(T::ident(), text);
        T::visit_dependencies(self);
    }
}

/// Lines as one would write them: short comments on one, fields indented.
fn tidy(declaration: &str) -> String {
    let text = super::plain(declaration)
        .replace("/**\n * ", "/** ")
        .replace("\n */", " */")
        .replace(", } | {", ",\n} | {")
        .replace(", };", ",\n};");
    let mut inside = false;
    let mut lines = Vec::new();
    for line in text.lines() {
        let indent = if inside && !line.starts_with('}') { "  " } else { "" };
        lines.push(format!("{indent}{}\n", line.trim_end()));
        inside |= line.starts_with("export");
    }
    lines.concat()
}
