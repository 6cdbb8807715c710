//! What came of a plan, as a figure.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests are tests")]

use synergi_case::{Actual, Compared, ValidCase, evaluate, example, follow_up};
use synergi_figures::case::plan_and_actual;
use synergi_figures::{Bars, Chart, Figure, Shape};
use synergi_model::units::NokPerYear;
use synergi_text::Language;

fn compared(actuals: &[Actual]) -> Vec<Compared> {
    follow_up(&evaluate(&ValidCase::new(example()).unwrap()), actuals)
}

fn actual(year: u32, business_systems: Option<f64>, costs: Option<f64>) -> Actual {
    let mut actual = Actual { year, costs: costs.map(NokPerYear), ..Actual::default() };
    actual.savings.business_systems = business_systems.map(NokPerYear);
    actual
}

fn bars(figure: &Figure) -> &Bars {
    match &figure.chart {
        Chart::Bars(bars) => bars,
        other => panic!("{other:?}"),
    }
}

#[test]
fn only_what_has_an_actual_figure_is_drawn() {
    let compared =
        compared(&[actual(1, Some(250_000.0), None), actual(2, Some(1_100_000.0), Some(30_000.0))]);
    let figure = plan_and_actual(Language::Bokmal, 2014, &compared);
    let title = figure.title.replace('\u{a0}', " ");
    assert_eq!(title, "1,4 mill. kr spart så langt, mot 1,2 mill. kr i planen");
    let rows = &bars(&figure).rows;
    let labels: Vec<_> = rows.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(labels, ["Fagsystemer", "Kostnader"]);
    let planned: f64 = compared.iter().filter(|one| one.planned > 0.0).map(|one| one.planned).sum();
    let marker = rows.first().and_then(|row| row.marker.as_ref()).unwrap();
    assert_eq!(marker.value, planned);
    let [first, costs] = figure.table.rows.as_slice() else { panic!("{:?}", figure.table) };
    let numbers = |row: &synergi_figures::TableRow| -> Vec<_> {
        row.cells.iter().filter_map(|cell| cell.number).collect()
    };
    assert_eq!(numbers(first), [planned, 1_350_000.0, 1_350_000.0 - planned]);
    assert_eq!(numbers(costs), [0.0, 30_000.0, 30_000.0]);
}

#[test]
fn costs_alone_are_told_as_spent() {
    let compared = compared(&[actual(0, None, Some(500_000.0))]);
    let figure = plan_and_actual(Language::Bokmal, 2014, &compared);
    assert_eq!(figure.title.replace('\u{a0}', " "), "500 000 kr brukt så langt, mot 0 kr i planen");
}

#[test]
fn text_stays_within_the_figure() {
    let compared = compared(&[actual(1, Some(-98_765_432.0), Some(123_456_789.0))]);
    for language in Language::ALL {
        let figure = plan_and_actual(language, 2014, &compared);
        for width in [286.0, 328.0, 559.0, 560.0, 762.0] {
            for shape in figure.layout(width).shapes {
                if let Shape::Text(text) = shape {
                    let bounds = text.bounds();
                    assert!(
                        bounds.x >= -0.5 && bounds.right() <= width + 0.5,
                        "{text:?} at {width}"
                    );
                }
            }
        }
    }
}
