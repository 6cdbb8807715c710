//! Word documents: well formed whatever stands in a case, said in words for those who do not see it, and the same each time.

#![expect(clippy::unwrap_used, reason = "tests")]

use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use synergi_case::{Evaluated, Ranged, example};
use synergi_model::Element;
use synergi_model::units::NokPerYear;
use synergi_report::{Block, Picture, docx, report};
use synergi_text::Language;
use synergi_text::report::Part;
use synergi_uncertainty::{Simulation, Sureness, Target, stress, stresses};

/// The example with amounts and ranges, and names as somebody may paste them.
fn evaluated() -> (Evaluated, Sureness) {
    let mut case = example();
    case.name = "A & B <c> \u{b}\"d\" \u{ffff}".to_owned();
    for (place, cost) in case.costs.iter_mut().take(6).enumerate() {
        cost.amount.likely = Some(NokPerYear(100_000.0 * (place + 1) as f64));
        cost.note = "en\nto\u{0}\u{1f}".to_owned();
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

/// What is in the archive, by name.
fn parts(bytes: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|place| {
            let mut file = archive.by_index(place).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        })
        .collect()
}

/// Its elements are closed in their order, and it has no character that XML does not.
fn is_well_formed(name: &str, xml: &str) {
    let mut reader = Reader::from_str(xml);
    let mut last = reader.read_event();
    while matches!(&last, Ok(event) if *event != Event::Eof) {
        last = reader.read_event();
    }
    assert!(last.is_ok(), "{name}: {last:?}");
    let strange = xml.chars().find(|letter| {
        letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')
            || matches!(letter, '\u{fffe}' | '\u{ffff}')
    });
    assert_eq!(strange, None, "{name}");
}

#[test]
fn a_document_is_well_formed_and_the_same_each_time() {
    let (evaluated, found) = evaluated();
    for language in Language::ALL {
        let made = report(&evaluated, Some(&found), language, &Part::ALL);
        let figures = made.figures().count();
        let picture = |place| Picture { png: vec![1, 2, place], width: 2_040, height: 900 };
        let pictures: Vec<_> = (0..).take(figures).map(|place| Some(picture(place))).collect();
        let bytes = docx(&made, &pictures).unwrap();
        // Not `assert_eq`, which would print them.
        assert!(bytes == docx(&made, &pictures).unwrap(), "{}", language.code());
        let parts = parts(bytes);
        for (name, content) in &parts {
            if !name.ends_with(".png") {
                is_well_formed(name, core::str::from_utf8(content).unwrap());
            }
        }
        let part = |name: &str| core::str::from_utf8(&parts[name]).unwrap();
        let count = |name: &str, what: &str| part(name).matches(what).count();
        let blocks = made.sections.iter().flat_map(|section| &section.blocks);
        let tables = blocks.filter(|block| matches!(block, Block::Table { .. })).count();
        assert_eq!(count("word/document.xml", "<w:tblHeader />"), tables);
        assert_eq!(count("word/document.xml", "<w:tbl>"), tables);
        assert_eq!(count("word/document.xml", " descr=\""), figures);
        assert_eq!(parts.keys().filter(|name| name.ends_with(".png")).count(), figures);
        assert_eq!(count("word/styles.xml", "w:styleId=\"Normal\""), 1);
        assert_eq!(count("word/styles.xml", "w:default=\"1\" w:styleId=\"Normal\""), 1);
        assert_eq!(count("word/styles.xml", "<w:lang "), 1);
        assert_eq!(count("docProps/core.xml", "<dc:title>A &amp; B &lt;c&gt;"), 1);
        assert!(!part("word/document.xml").contains('\u{ad}'));
    }
}

#[test]
fn a_figure_that_could_not_be_drawn_has_its_numbers() {
    let (evaluated, found) = evaluated();
    let made = report(&evaluated, Some(&found), Language::Bokmal, &Part::ALL);
    let parts = parts(docx(&made, &[]).unwrap());
    assert!(parts.keys().all(|name| !name.ends_with(".png")));
    let document = core::str::from_utf8(&parts["word/document.xml"]).unwrap();
    assert!(
        made.figures().all(|(figure, _)| document.contains(&figure.title.replace('&', "&amp;")))
    );
}
