//! What the draws come to: how they are spread, and what matters most.

use super::{Local, Sureness, percent_of, three_digits};
use crate::figure_card::FigureCard;
use crate::table::DataTable;
use crate::words::part;
use leptos::prelude::*;
use std::sync::Arc;
use synergi_figures::uncertainty::{DrawnSources, Step, SwingRow, curve, histogram, tornado};
use synergi_figures::{Cell, Column, Figure, Table, TableRow};
use synergi_text::whole;
use synergi_uncertainty::Swing;

pub(super) fn figure_of(
    local: Local,
    build: fn(&DrawnSources<'_>, Local, &Sureness) -> Figure,
) -> Memo<Arc<Figure>> {
    Memo::new(move |before: Option<&Arc<Figure>>| {
        let (year, goal) = (local.of.price_year(), local.of.goal_in_words());
        let figure = local.found.with(|found| {
            found.as_ref().map(|found| {
                let sources = DrawnSources {
                    language: local.of.language(),
                    draws: found.simulated.draws,
                    seed: found.simulated.seed,
                    price_year: &year,
                    result: local.of.result(),
                    goal: local.of.goal(),
                    goal_in_words: &goal,
                };
                build(&sources, local, found)
            })
        });
        // Between two runs the last one stays.
        figure.map_or_else(|| before.cloned().unwrap_or_else(|| Arc::new(nothing())), Arc::new)
    })
}

/// A figure of nothing, which is never shown.
fn nothing() -> Figure {
    Figure {
        id: "",
        title: String::new(),
        subtitle: String::new(),
        source: String::new(),
        chart: synergi_figures::Chart::Bars(synergi_figures::Bars::default()),
        table: Table::default(),
    }
}

/// How the draws are spread.
#[component]
pub(super) fn Answer() -> impl IntoView {
    let local = expect_context::<Local>();
    let drawn = figure_of(local, |sources, _, found| {
        histogram(sources, &steps(found), found.simulated.p10, found.simulated.p90)
    });
    let summed = figure_of(local, |sources, _, found| {
        curve(sources, &steps(found), found.simulated.probability_of_loss)
    });
    let swings = figure_of(local, |sources, local, found| {
        let rows: Vec<SwingRow> =
            found.tornado.iter().take(12).map(|swing| swing_row(local, found, swing)).collect();
        tornado(sources, &rows)
    });
    let stale = local.of.stale();
    view! {
        <FigureCard figure=drawn stale=stale />
        <KeyFigures />
        <FigureCard figure=summed stale=stale />
        <FigureCard figure=swings stale=stale />
    }
}

/// The steps of the histogram.
fn steps(found: &Sureness) -> Vec<Step> {
    let bins = found.simulated.histogram.iter();
    bins.map(|bin| (bin.from, bin.to, bin.draws, bin.below)).collect()
}

fn swing_row(local: Local, found: &Sureness, swing: &Swing) -> SwingRow {
    let number = local.of.number(&swing.of);
    let value = |value: f64| {
        number.as_ref().map(|number| number.shown(three_digits(value))).unwrap_or_default()
    };
    SwingRow {
        name: local.of.name(&swing.of),
        low: value(swing.low),
        high: value(swing.high),
        at_low: swing.at_low,
        at_high: swing.at_high,
        correlation: found
            .simulated
            .correlations
            .iter()
            .find(|one| one.of == swing.of)
            .map(|one| one.correlation),
    }
}

#[component]
fn KeyFigures() -> impl IntoView {
    let local = expect_context::<Local>();
    let table = part(move || {
        let (words, result, language) = (local.words(), local.of.result(), local.of.language());
        let point = local.of.point();
        local.found.with(|found| {
            let of = &found.as_ref()?.simulated;
            let amount = |name: &str, value: f64| TableRow {
                cells: vec![Cell::text(name), Cell::number(value, language.amount(value))],
                sum: false,
            };
            let mut rows = vec![
                amount(words.p10, of.p10),
                amount(words.p50, of.p50),
                amount(words.p90, of.p90),
            ];
            rows.push(amount(words.mean, of.mean));
            rows.extend(point.map(|point| amount(result.point, point)));
            rows.push(amount(words.standard_error, of.standard_error));
            let loss = format!(
                "{} (± {})",
                percent_of(of.probability_of_loss),
                percent_of(of.error_of_probability)
            );
            rows.push(TableRow {
                cells: vec![
                    Cell::text((result.loss)(&local.of.goal_in_words())),
                    Cell::number(of.probability_of_loss, loss),
                ],
                sum: false,
            });
            let columns = vec![
                Column { header: words.measure.to_owned(), numeric: false },
                Column { header: result.amount.to_owned(), numeric: true },
            ];
            let draws = whole(f64::from(of.draws));
            let enough =
                if of.enough { (words.enough)(&draws) } else { (words.not_enough)(&draws) };
            let table = Table { caption: words.key_figures.to_owned(), columns, rows };
            Some(view! {
                <DataTable table=table />
                <p class="hint">{enough}</p>
            })
        })
    });
    view! {
        <section class="card" aria-labelledby="usikkerhet-nokkeltall">
            <h2 id="usikkerhet-nokkeltall">{local.say(|words| words.key_figures)}</h2>
            <div data-testid="sureness-figures">{table}</div>
        </section>
    }
}
