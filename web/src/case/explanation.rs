//! Formulas whose numbers lead to their fields.

use super::state::{CaseState, Place};
use crate::words::part;
use leptos::prelude::*;
use synergi_case::FileInput;
use synergi_text::case::explain::CasePart;

/// A formula.
#[component]
pub(crate) fn CaseFormula(
    /// Its pieces.
    parts: Vec<CasePart>,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let pieces = parts.into_iter().map(|piece| match piece {
        CasePart::Text(text) => view! { <span>{text}</span> }.into_any(),
        CasePart::Input(text, input) => {
            let place = Place::Number(FileInput::Case(input));
            let name = super::fields::full_name(state, place);
            view! {
                <button
                    type="button"
                    class="field-link"
                    title=name
                    on:click=move |_| state.lead_to(place)
                >
                    {text}
                </button>
            }
            .into_any()
        }
    });
    view! { <span class="formula">{pieces.collect_view()}</span> }
}

/// Formulas behind a heading that opens them.
#[component]
pub(crate) fn CaseExplanation(
    /// A name for each formula, and its pieces.
    lines: Signal<Vec<(String, Vec<CasePart>)>>,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let list = part(move || {
        lines
            .get()
            .into_iter()
            .map(|(name, parts)| {
                view! {
                    <dt>{name}</dt>
                    <dd>
                        <CaseFormula parts=parts />
                    </dd>
                }
            })
            .collect_view()
    });
    view! {
        <details class="card explanation">
            <summary>{move || state.words().frame.how}</summary>
            <div class="explanation-body">
                <dl>{list}</dl>
                <p class="hint">{move || state.words().explain.click}</p>
            </div>
        </details>
    }
}
