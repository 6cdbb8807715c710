//! *Vårt samarbeid* and *Fakturaer*: the place for the views that are an application of their own, and come later.

use crate::browser;
use crate::host;
use crate::state::State;
use crate::words::{part, say, whether};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The id of the place, where `case::start` looks for it.
const PLACE: &str = "case-view";

/// Whether the application is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Arrival {
    Awaited,
    Here,
    Failed,
}

/// The place, and what is said in it until the application has come.
#[component]
pub(crate) fn Case() -> impl IntoView {
    let state = expect_context::<State>();
    let shown = Memo::new(move |_| state.view.get().comes_later());
    let arrival = RwSignal::new(Arrival::Awaited);
    let start = move || {
        arrival.set(Arrival::Awaited);
        spawn_local(async move {
            match host::start_case().await {
                Ok(_) => arrival.set(Arrival::Here),
                Err(error) => {
                    browser::log(&format!("{error:?}"));
                    arrival.set(Arrival::Failed);
                }
            }
        });
    };
    // Once, when the view is first wanted; after a failure, when the user says so.
    Effect::new(move |asked: Option<bool>| {
        let wanted = shown.get();
        if wanted && asked != Some(true) {
            start();
        }
        wanted || asked == Some(true)
    });
    let waiting = part(move || {
        let words = match arrival.get() {
            Arrival::Here => return None,
            Arrival::Awaited => {
                view! { <p class="lead">{say(|text| text.case.loading)}</p> }.into_any()
            }
            Arrival::Failed => view! {
                <p class="lead">{say(|text| text.case.failed)}</p>
                <button type="button" class="ds-button" on:click=move |_| start()>
                    {say(|text| text.case.again)}
                </button>
            }
            .into_any(),
        };
        Some(words)
    });
    view! {
        <div hidden=whether(move || !shown.get())>
            <div role="status">{waiting}</div>
            // A constant, not a literal: of what is fixed in every part Leptos makes markup, which the policy refuses.
            <div id=PLACE />
        </div>
    }
}
