//! *Studien, figur for figur*: every figure in order, and every published number beside the computed one.

use super::Heading;
use crate::browser;
use crate::figure_card::StudyFigure;
use crate::state::State;
use crate::words::{part, say, tell};
use leptos::prelude::*;
use synergi_figures::{Cell, Column, CsvStyle, FigureId, Table, TableRow, csv};
use synergi_model::reconciliation::{Comparison, Verdict};
use synergi_text::{ComparisonWords, Text, decimal};

/// The view.
#[component]
pub(crate) fn Study() -> impl IntoView {
    let state = expect_context::<State>();
    let text = move || &state.text().study;
    let contents = (1..=16).map(|number: usize| {
        let name = Signal::derive(move || {
            text().figure_names.get(number - 1).copied().unwrap_or_default()
        });
        view! {
            <li>
                <a href=format!("#studien/figur-{number}")>{number.to_string()} ". " {name}</a>
            </li>
        }
    });
    // Those with a number in the study; 2 is missing, since its numbers are not published.
    let of_the_study = FigureId::ALL.into_iter().filter(|id| id.number().is_some());
    let figures = of_the_study.map(|id| {
        let note = move || match id {
            FigureId::Areas => Some(text().figure_3_note),
            FigureId::ServiceGroups => Some(text().figure_8_note),
            _ => None,
        };
        let after = (id == FigureId::ValueChain).then(|| view! { <FigureTwo /> });
        view! {
            <div class="figure-with-note">
                <StudyFigure id=id numbered=true />
                {part(move || note().map(|note| view! { <p class="hint">{note}</p> }))}
            </div>
            {after}
        }
    });
    view! {
        <Heading text=Signal::derive(move || text().heading.to_owned()) />
        <p class="lead">{say(|text| text.study.lead)}</p>
        {part(move || {
            (state.own_values() > 0)
                .then(|| view! { <p class="ds-alert" data-color="info">{text().own_values_note}</p> })
        })}
        <nav class="contents" aria-labelledby="innholdsliste">
            <h2 id="innholdsliste">{say(|text| text.study.contents)}</h2>
            <ol>{contents.collect_view()}</ol>
            <p>
                <a href="#studien/avstemming">{say(|text| text.study.reconciliation)}</a>
            </p>
        </nav>
        <div class="study-figures">{figures.collect_view()}</div>
        <Reconciliation />
        <section class="card prose" aria-labelledby="ikke-gjenskapt">
            <h2 id="ikke-gjenskapt">{say(|text| text.study.not_reproduced)}</h2>
            <ul>
                {part(move || {
                    text().not_reproduced_list.iter().map(|item| view! { <li>{*item}</li> }).collect_view()
                })}
            </ul>
        </section>
    }
}

/// Figure 2 has a place, and the reason why it is empty.
#[component]
fn FigureTwo() -> impl IntoView {
    let state = expect_context::<State>();
    let text = move || state.text();
    view! {
        <section class="card figure missing" id="figur-2" tabindex="-1" aria-labelledby="figur-2-tittel">
            <h2 id="figur-2-tittel">
                <span class="figure-number">{tell(move || (text().figures.figure)("2"))}</span>
                {Signal::derive(move || text().study.figure_names[1])}
            </h2>
            <p>{Signal::derive(move || text().study.figure_2)}</p>
        </section>
    }
}

/// Every published number.
#[component]
fn Reconciliation() -> impl IntoView {
    let state = expect_context::<State>();
    let text = move || &state.text().study;
    let only_differences = RwSignal::new(true);
    let rows = state.published.get_value();
    let differ =
        rows.rows().iter().filter(|row| matches!(row.verdict, Verdict::Differs(_))).count();
    let all = rows.rows().len();
    let lead = tell(move || (text().reconciliation_lead)(all, all - differ, differ));
    let table = move || {
        let published = state.published.get_value();
        let only = only_differences.get();
        let shown = published
            .rows()
            .iter()
            .filter(|row| !only || matches!(row.verdict, Verdict::Differs(_)));
        reconciliation_table(state.text(), shown)
    };
    let save = move |_| {
        let published = state.published.get_value();
        let table = untrack(|| reconciliation_table(state.text(), published.rows().iter()));
        browser::download(
            "avstemming.csv",
            "text/csv;charset=utf-8",
            csv(&table, CsvStyle::Norwegian).as_bytes(),
        );
    };
    view! {
        <section class="card" id="avstemming" tabindex="-1" aria-labelledby="avstemming-tittel">
            <h2 id="avstemming-tittel">{say(|text| text.study.reconciliation)}</h2>
            <p>{lead}</p>
            <div class="table-tools">
                <label class="check">
                    <input
                        class="ds-input"
                        type="checkbox"
                        prop:checked=only_differences
                        on:change:target=move |event| only_differences.set(event.target().checked())
                    />
                    {say(|text| text.study.only_differences)}
                </label>
                <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=save>
                    {say(|text| text.study.download)}
                </button>
            </div>
            {part(move || view! { <crate::table::DataTable table=table() /> })}
        </section>
    }
}

fn reconciliation_table<'a>(
    text: &'static Text,
    comparisons: impl Iterator<Item = &'a Comparison>,
) -> Table {
    let columns = &text.study.columns;
    let numeric = |header: &str| Column { header: header.to_owned(), numeric: true };
    let words = |header: &str| Column { header: header.to_owned(), numeric: false };
    Table {
        caption: text.study.reconciliation.to_owned(),
        columns: vec![
            words(columns.figure),
            words(columns.row),
            words(columns.quantity),
            numeric(columns.published),
            numeric(columns.computed),
            numeric(columns.deviation),
            words(columns.verdict),
        ],
        rows: comparisons.map(|comparison| reconciliation_row(text, comparison)).collect(),
    }
}

fn reconciliation_row(text: &'static Text, comparison: &Comparison) -> TableRow {
    let ComparisonWords { row, quantity, verdict } = text.comparison(comparison);
    let printed = comparison.measure.decimals();
    let given = comparison.verdict == Verdict::Given;
    let number = |value: f64, decimals| Cell::number(value, decimal(value, decimals));
    let exact = if given { printed } else { printed + 1 };
    TableRow {
        cells: vec![
            Cell::text(comparison.figure.to_string()),
            Cell::text(row),
            Cell::text(quantity),
            number(comparison.published, printed),
            number(comparison.computed, exact),
            if given { Cell::text("") } else { number(comparison.deviation, exact) },
            Cell::text(verdict),
        ],
        sum: false,
    }
}
