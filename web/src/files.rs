//! Files that a user brings: a saved scenario, or a table of municipalities.

use crate::browser;
use crate::register;
use crate::state::State;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use web_sys::{File, HtmlInputElement};

/// Opens what a user chose or dropped: a saved scenario, or a table of municipalities.
pub(crate) fn take_file(state: State, file: File) {
    spawn_local(async move {
        let name = file.name();
        let Some(bytes) = browser::read(&file).await else {
            return state.warn(|text| text.files.unreadable.to_owned());
        };
        if !name.to_ascii_lowercase().ends_with(".json") {
            return register::take(state, Some(name), bytes).await;
        }
        match state.open(&String::from_utf8_lossy(&bytes)) {
            Ok(()) => state.announce(move |text| (text.files.opened)(&name)),
            Err(error) => state.warn(move |text| {
                format!("{} {}", (text.files.not_opened)(&name), (text.files.error)(&error))
            }),
        }
    });
}

/// A button that asks for a file. The input takes the keyboard and the click; the label is what is seen.
#[component]
pub(crate) fn FileButton(
    /// Id of the input.
    id: &'static str,
    /// Which files are offered.
    accept: &'static str,
    /// What the button says.
    label: Signal<&'static str>,
    /// Designsystemet's variant of the button.
    variant: &'static str,
) -> impl IntoView {
    let state = expect_context::<State>();
    let choose = move |event: web_sys::Event| {
        let Some(input) =
            event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            take_file(state, file);
        }
        // The same file can be chosen again.
        input.set_value("");
    };
    view! {
        <span class="file-button">
            <input type="file" id=id accept=accept on:change=choose />
            <label class="ds-button" data-variant=variant data-size="sm" for=id>
                {label}
            </label>
        </span>
    }
}
