//! *Om*: method, sources, what is ours, and what leaves the machine: nothing.

use super::Heading;
use crate::host;
use crate::state::State;
use crate::words::{part, say, tell};
use leptos::prelude::*;
use leptos::task::spawn_local;

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
        <div class="figures">{sections} <Offline /></div>
        <p class="hint">{tell(move || (text().version)(env!("CARGO_PKG_VERSION")))}</p>
    }
}

/// A copy of the calculator that was saved.
#[derive(Clone)]
struct Copy {
    name: &'static str,
    has_case: bool,
    /// Its SHA-256; empty where the browser did not compute it.
    checksum: String,
}

/// The calculator as one file to keep.
#[component]
fn Offline() -> impl IntoView {
    let state = expect_context::<State>();
    let saved = RwSignal::new(None::<Result<Copy, ()>>);
    let save = move |has_case: bool| {
        spawn_local(async move {
            let text = &state.language.get_untracked().text().about.offline;
            let name = if has_case { text.name_with_case } else { text.name };
            let case = has_case.then(|| untrack(|| state.case()));
            let checksum = host::save_copy(name, case).await.map_err(|_| ());
            saved.set(Some(checksum.map(|checksum| Copy {
                name,
                has_case,
                checksum: checksum.as_string().unwrap_or_default(),
            })));
        });
    };
    let outcome = part(move || {
        let text = &state.text().about.offline;
        saved.get().map(|saved| match saved {
            Err(()) => {
                view! { <p class="ds-alert" data-color="danger">{text.failed}</p> }.into_any()
            }
            Ok(Copy { name, checksum, .. }) if checksum.is_empty() => {
                view! { <p>{(text.saved)(name)} " " {text.no_checksum}</p> }.into_any()
            }
            Ok(Copy { name, has_case, checksum }) => {
                let help = if has_case { text.checksum_with_case } else { text.checksum_help };
                view! {
                    <p>{(text.saved)(name)}</p>
                    <p>{text.checksum} ": " <code class="checksum">{checksum}</code></p>
                    <p class="hint">{help}</p>
                }
                .into_any()
            }
        })
    });
    view! {
        <section class="card prose" id="uten-nett" tabindex="-1">
            <h2>{say(|text| text.about.offline.heading)}</h2>
            <p>{say(|text| text.about.offline.about)}</p>
            <div class="actions">
                <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=move |_| save(false)>
                    {say(|text| text.about.offline.save)}
                </button>
                <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=move |_| save(true)>
                    {say(|text| text.about.offline.save_with_case)}
                </button>
            </div>
            <div role="status" data-testid="copy">{outcome}</div>
        </section>
    }
}
