//! *Resultat*: what cooperation is worth, when it pays, who gains.

use super::explanation::CaseExplanation;
use super::fields::{Action, say_case};
use super::frame::StepHeading;
use super::state::CaseState;
use crate::figure_card::FigureCard;
use crate::table::DataTable;
use crate::words::{part, tell};
use leptos::prelude::*;
use std::sync::Arc;
use synergi_case::Evaluated;
use synergi_figures::case::{CaseSources, cash_flow};
use synergi_figures::{Figure, Table};
use synergi_report::told::result::{
    adjustment, headline, in_thousands, key_figures, lead, members, not_filled_in, range,
};
use synergi_text::Language;
use synergi_text::case::{Step, explain};

/// The view.
#[component]
pub(super) fn Result() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let heading = tell(move || heading(state));
    // Whether there are members and a result changes seldom; what it is, follows by itself.
    let empty = Memo::new(move |_| state.is_empty());
    let there_is = Memo::new(move |_| state.evaluated.with(Option::is_some));
    let content = part(move || {
        if empty.get() {
            return view! { <Beginning /> }.into_any();
        }
        if there_is.get() { view! { <Answer /> }.into_any() } else { ().into_any() }
    });
    view! {
        <StepHeading text=heading />
        {content}
    }
}

/// What a user sees who has not begun.
#[component]
pub(super) fn Beginning() -> impl IntoView {
    let state = expect_context::<CaseState>();
    view! {
        <p class="lead">{say_case(|text| text.result.empty_lead)}</p>
        <div class="actions">
            <Action
                label=tell(move || state.words().members.add.to_owned())
                variant="primary"
                action=Callback::new(move |()| state.go_to(Step::Members))
            />
            <Action
                label=tell(move || state.words().frame.open_example.to_owned())
                action=Callback::new(move |()| state.open_example())
            />
        </div>
    }
}

fn heading(state: CaseState) -> String {
    let words = &state.words().result;
    if state.is_empty() {
        return words.empty.to_owned();
    }
    state.told(headline).unwrap_or_else(|| words.invalid.to_owned())
}

/// The answer and what is behind it.
#[component]
fn Answer() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let lead = tell(move || state.told(lead).unwrap_or_default());
    let not_filled_in = part(move || {
        let sentence = state.told(not_filled_in).filter(|sentence| !sentence.is_empty())?;
        Some(view! {
            <div class="ds-alert notice" data-color="warning" data-testid="not-filled-in">
                <p>{sentence}</p>
                <Action
                    label=tell(move || state.words().result.fill_in.to_owned())
                    action=Callback::new(move |()| state.go_to(Step::Costs))
                />
            </div>
        })
    });
    let flow = figure_of(state, cash_flow);
    let adjusted = part(move || {
        let sentences = state.told(adjustment).filter(|sentence| !sentence.is_empty())?;
        Some(view! { <p class="effect">{sentences}</p> })
    });
    let lines = Signal::derive(move || {
        state
            .told(|language, evaluated| {
                let lines = explain::worth(language, &evaluated.case, &evaluated.results);
                lines.into_iter().map(|(name, parts)| (name.to_owned(), parts)).collect()
            })
            .unwrap_or_default()
    });
    view! {
        <p class="lead" data-testid="case-lead">{lead}</p>
        {not_filled_in}
        {adjusted}
        <div class="figures">
            <FigureCard figure=flow stale=state.stale() />
            <section class="card side-by-side" aria-labelledby="nokkeltall">
                <h2 id="nokkeltall">{say_case(|text| text.result.key_figures)}</h2>
                {table_of(state, key_figures)}
                <p>{tell(move || state.told(range).unwrap_or_default())}</p>
                <p class="hint">{say_case(|text| text.result.socio_economic_note)}</p>
            </section>
            <section class="card" aria-labelledby="kommunene">
                <h2 id="kommunene">{say_case(|text| text.result.members_title)}</h2>
                {table_of(state, members)}
                <p class="hint">{below_thousands(state)}</p>
            </section>
            <CaseExplanation lines=lines />
        </div>
    }
}

/// A figure of the case, as it changes.
pub(super) fn figure_of(
    state: CaseState,
    build: fn(CaseSources<'_>) -> Figure,
) -> Memo<Arc<Figure>> {
    Memo::new(move |_| {
        let figure = state.told(|language, evaluated| {
            let Evaluated { case, results } = evaluated;
            build(CaseSources { case, results, language })
        });
        Arc::new(figure.unwrap_or_else(Figure::empty))
    })
}

/// A table of the case, as it changes.
pub(super) fn table_of(
    state: CaseState,
    build: fn(Language, &Evaluated) -> Table,
) -> impl IntoView + use<> {
    part(move || state.told(build).map(|table| view! { <DataTable table=table /> }))
}

/// What stands under a table of thousands.
pub(super) fn below_thousands(state: CaseState) -> Signal<String> {
    tell(move || {
        let language = state.settings.language.get();
        state.with_case(|case| in_thousands(language, case))
    })
}
