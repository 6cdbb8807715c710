//! Formulas whose numbers lead to their fields.

use super::fields::say_case;
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
            // A name in passing: the formula is not to be built anew for it.
            let name = untrack(|| super::fields::full_name(state, place));
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
    // Formulas of thirty members are many; those that nobody sees are not written.
    let open = RwSignal::new(false);
    let printed = window_event_listener(leptos::ev::beforeprint, move |_| open.set(true));
    on_cleanup(move || printed.remove());
    let list = part(move || {
        let lines = if open.get() { lines.get() } else { Vec::new() };
        lines
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
        <details
            class="card explanation"
            on:toggle:target=move |event| open.set(event.target().open())
        >
            <summary>{say_case(|text| text.frame.how)}</summary>
            <div class="explanation-body">
                <dl>{list}</dl>
                <p class="hint">{say_case(|text| text.explain.click)}</p>
            </div>
        </details>
    }
}
