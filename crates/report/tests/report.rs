//! Reports of every language are written, and the same case gives the same bytes.

#![expect(clippy::unwrap_used, reason = "tests")]

use synergi_case::{Evaluated, Ranged, example};
use synergi_model::Element;
use synergi_model::units::NokPerYear;
use synergi_report::{docx, report};
use synergi_text::Language;
use synergi_text::report::Part;
use synergi_uncertainty::{Simulation, Sureness, Target, stress, stresses};

/// The example with amounts and ranges.
fn evaluated() -> (Evaluated, Sureness) {
    let mut case = example();
    for (place, cost) in case.costs.iter_mut().take(6).enumerate() {
        cost.amount.likely = Some(NokPerYear(100_000.0 * (place + 1) as f64));
    }
    for target in [Target::Saving(Element::Staff), Target::Costs] {
        let distribution = target.suggested(&case);
        case.uncertainty.ranges.push(Ranged { of: target.path(), distribution });
    }
    let evaluated = Evaluated::of(&case).unwrap();
    let simulation = Simulation::new(&evaluated.case).unwrap();
    let drawn = simulation.draw(case.uncertainty.seed, 0, 1_000);
    let tried = stresses(&evaluated.case).into_iter();
    let tried = tried.filter_map(|what| stress(&evaluated.case, &what).map(|came| (what, came)));
    let found = Sureness { stresses: tried.collect(), ..Sureness::of(&simulation, &drawn) };
    (evaluated, found)
}

#[test]
fn the_same_case_gives_the_same_bytes_in_each_language() {
    let (evaluated, found) = evaluated();
    for language in Language::ALL {
        let made = report(&evaluated, Some(&found), language, &Part::ALL);
        let bytes = docx(&made, &[]).unwrap();
        assert!(bytes.starts_with(b"PK"));
        // Not `assert_eq`, which would print them.
        let again = docx(&made, &[]).unwrap();
        assert!(bytes == again, "{}", language.code());
        std::fs::create_dir_all(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let name = format!("{}/{}.docx", env!("CARGO_TARGET_TMPDIR"), language.code());
        std::fs::write(name, &bytes).unwrap();
    }
}
