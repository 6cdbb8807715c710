//! The views, one file each.

mod about;
mod cooperation;
mod cost;
mod operating;
mod overview;
mod study;

pub(crate) use about::About;
pub(crate) use cooperation::Cooperation;
pub(crate) use cost::CostToday;
pub(crate) use operating::Operating;
pub(crate) use overview::Overview;
pub(crate) use study::Study;

use crate::state::State;
use leptos::prelude::*;
use synergi_model::Element;
use synergi_model::units::NokPerYear;
use synergi_text::{Language, millions, whole};

/// The heading of a view: what takes the keyboard when the view comes.
#[component]
fn Heading(
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
fn ElementName(
    /// Which element.
    element: Element,
) -> impl IntoView {
    let state = expect_context::<State>();
    view! {
        <span class=format!("swatch swatch-{}", element.key()) aria-hidden="true" />
        {Signal::derive(move || *state.text().names.elements.get(element))}
    }
}

/// "426 millioner kroner", for costs of zero and more: whole millions from ten upwards, one decimal below.
fn in_words(language: Language, cost: NokPerYear) -> String {
    let number =
        if cost.to_millions() >= 10.0 { whole(cost.to_millions()) } else { millions(cost) };
    (language.text().names.millions_long)(&number)
}
