//! Small parts of every view.

use crate::words::say_by;
use leptos::prelude::*;
use synergi_model::Element;

/// The heading of a view: what takes the keyboard when the view comes.
#[component]
pub(crate) fn Heading(
    /// The finding, or what the view is.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <h1 id="overskrift" tabindex="-1">
            {text}
        </h1>
    }
}

/// The colour of an element, beside its name.
#[component]
pub(crate) fn ElementName(
    /// Which element.
    element: Element,
) -> impl IntoView {
    view! {
        <span class=format!("swatch swatch-{}", element.key()) aria-hidden="true" />
        {say_by(move |text| text.names.elements.get(element))}
    }
}
