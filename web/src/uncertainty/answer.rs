//! What the draws come to: how they are spread, and what matters most.

use super::Local;
use crate::figure_card::FigureCard;
use crate::table::DataTable;
use crate::words::part;
use leptos::prelude::*;
use std::sync::Arc;
use synergi_figures::{Figure, Table};
use synergi_report::told::uncertainty::Drawn;

pub(super) fn figure_of(local: Local, build: fn(&Drawn<'_>) -> Figure) -> Memo<Arc<Figure>> {
    Memo::new(move |before: Option<&Arc<Figure>>| {
        // Between two runs the last one stays.
        local
            .told(build)
            .map_or_else(|| before.cloned().unwrap_or_else(|| Arc::new(nothing())), Arc::new)
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
    let drawn = figure_of(local, |drawn| drawn.histogram());
    let summed = figure_of(local, |drawn| drawn.curve());
    let swings = figure_of(local, |drawn| drawn.tornado());
    let stale = local.of.stale();
    view! {
        <FigureCard figure=drawn stale=stale />
        <KeyFigures />
        <FigureCard figure=summed stale=stale />
        <FigureCard figure=swings stale=stale />
    }
}

#[component]
fn KeyFigures() -> impl IntoView {
    let local = expect_context::<Local>();
    let table = part(move || {
        local.told(|drawn| {
            view! {
                <DataTable table=drawn.key_figures() />
                <p class="hint">{drawn.enough()}</p>
            }
        })
    });
    view! {
        <section class="card" aria-labelledby="usikkerhet-nokkeltall">
            <h2 id="usikkerhet-nokkeltall">{local.say(|words| words.key_figures)}</h2>
            <div data-testid="sureness-figures">{table}</div>
        </section>
    }
}
