//! *Om*: method, sources, what is ours, and what leaves the machine: nothing.

use super::Heading;
use crate::state::State;
use crate::words::{part, say, tell};
use leptos::prelude::*;

/// The view.
#[component]
pub(crate) fn About() -> impl IntoView {
    let state = expect_context::<State>();
    let text = move || &state.text().about;
    let sections = part(move || {
        text()
            .sections
            .iter()
            .map(|section| {
                let paragraphs = section.paragraphs.iter().map(|p| view! { <p>{*p}</p> });
                let items = section.list.iter().map(|item| view! { <li>{*item}</li> });
                let list =
                    (!section.list.is_empty()).then(|| view! { <ul>{items.collect_view()}</ul> });
                view! {
                    <section class="card prose" id=section.id tabindex="-1">
                        <h2>{section.heading}</h2>
                        {paragraphs.collect_view()}
                        {list}
                    </section>
                }
            })
            .collect_view()
    });
    view! {
        <Heading text=Signal::derive(move || text().heading.to_owned()) />
        <p class="lead">{say(|text| text.about.lead)}</p>
        <div class="figures">{sections}</div>
        <p class="hint">{tell(move || (text().version)(env!("CARGO_PKG_VERSION")))}</p>
    }
}
