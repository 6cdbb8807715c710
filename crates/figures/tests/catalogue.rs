//! The figures as they are built from results: readable at every width, in every language.

use synergi_figures::{FigureId, Published, Shape, Sources, figure};
use synergi_model::evaluate;
use synergi_model::scenario::ValidScenario;
use synergi_text::Language;

/// Calls back with every figure of a scenario in every language.
fn each_figure(scenario: &ValidScenario, check: impl Fn(synergi_figures::Figure)) {
    let results = evaluate(scenario);
    let published = Published::default();
    for language in Language::ALL {
        for id in FigureId::ALL {
            let sources = Sources { scenario, results: &results, published: &published, language };
            check(figure(id, sources));
        }
    }
}

#[test]
fn text_stays_within_the_figure() {
    each_figure(&ValidScenario::default(), |figure| {
        for width in [286.0, 328.0, 480.0, 559.0, 560.0, 680.0, 762.0, 1100.0] {
            let layout = figure.layout(width);
            for shape in &layout.shapes {
                if let Shape::Text(text) = shape {
                    let bounds = text.bounds();
                    assert!(
                        bounds.x >= -0.5 && bounds.right() <= width + 0.5,
                        "{} at {width}: {:?} reaches {:.1}",
                        figure.id,
                        text.content,
                        bounds.right()
                    );
                }
            }
        }
    });
}
