//! The table of everything the study gives to compute from.

use synergi_model::input::{Input, Unit};
use synergi_model::mechanism::Mechanism;
use synergi_model::scenario::Scenario;
use synergi_model::study;

#[test]
fn parameters_are_current() {
    let study = study::scenario();
    let mut text = "# Parameters\n\n\
        Every number that the model starts from, as the study has it, with the values it may take and its place in the report.\n\
        Written from `Input::all()` in `crates/model/src/input.rs` by the tests of the repository; not to be changed by hand.\n\
        The path is that of a scenario file and of the JavaScript library.\n\n\
        | path | value | unit | range | figure | section |\n\
        |---|---:|---|---|---|---|\n"
        .to_owned();
    for input in Input::all() {
        let range = input.range(&study);
        let whole = if range.whole { ", whole" } else { "" };
        let at = input.locator();
        let figure = at.figure.map_or("–".to_owned(), |figure| figure.to_string());
        let section = at.section;
        let range = match input.get(&study) {
            Some(_) => format!("{} to {}{whole}", range.min, range.max),
            None => "–".to_owned(),
        };
        let unit = if input.get(&study).is_some() { unit(input.unit(&study)) } else { "–" };
        text += &format!(
            "| `{}` | {} | {unit} | {range} | {figure} | {section} |\n",
            input.path(),
            value(input, &study),
        );
    }
    super::assert_current("docs/parameters.md", &text);
}

fn value(input: Input, study: &Scenario) -> String {
    let number = input.get(study).map(|value| value.to_string()).unwrap_or_default();
    match input {
        Input::Mechanism(element, class) => match study.mechanisms.get(element).get(class) {
            Mechanism::NoSaving => "no saving".to_owned(),
            Mechanism::CloseTheGap { to, .. } => {
                format!("close the gap to {} by {number}", to.key())
            }
            Mechanism::TargetRate { .. } | Mechanism::TargetFte { .. } => {
                format!("at most {number}")
            }
            Mechanism::Percentage { .. } => format!("less {number}"),
        },
        Input::FteCost => format!("derived: {number}"),
        _ => number,
    }
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Inhabitants => "inhabitants",
        Unit::Municipalities => "municipalities",
        Unit::NokPerInhabitant => "kr per inhabitant per year",
        Unit::Nok => "kr per year",
        Unit::Fte => "full-time equivalents",
        Unit::FtePerMunicipality => "full-time equivalents per municipality",
        Unit::NokPerFte => "kr per full-time equivalent per year",
        Unit::Share => "share",
        Unit::Years => "years",
    }
}
