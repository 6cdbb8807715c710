//! How a number comes about: formulas whose numbers lead to their fields.

use crate::browser;
use crate::fields::field_id;
use crate::state::State;
use crate::words::{part, say, tell};
use leptos::prelude::*;
use synergi_model::input::Input;
use synergi_model::mechanism::Mechanism;
use synergi_model::{Element, SizeClass};
use synergi_text::explain::{self, Part};
use synergi_text::{View, capitalised, uncapitalised};

/// What an input is called where nothing around it says which element it belongs to.
pub(crate) fn full_name(state: State, input: Input) -> String {
    let text = state.text();
    let label = state.scenario.with(|scenario| match input {
        Input::Mechanism(element, class) => {
            let kind = scenario.mechanisms.get(element).get(class).kind();
            (text.fields.mechanism_number)(kind, class)
        }
        _ => (text.fields.label)(input),
    });
    let element = match input {
        Input::Mechanism(element, _) => element,
        Input::Rate(element, _) => element.into(),
        _ => return label,
    };
    format!("{}: {}", text.names.elements.get(element), uncapitalised(&label))
}

/// The view that has the field of an input.
fn view_of(input: Input) -> View {
    match input {
        Input::Mechanism(..) => View::Cooperation,
        _ => View::Cost,
    }
}

/// Leads to a field, in another view if need be.
#[component]
pub(crate) fn FieldLink(
    /// Which field.
    input: Input,
    /// What the link says.
    children: Children,
) -> impl IntoView {
    let id = field_id(input);
    let address = format!("#{}/{id}", view_of(input).fragment());
    let go = move |event: web_sys::MouseEvent| {
        // A view that has the field too is not left for it.
        if document().get_element_by_id(&id).is_some() {
            event.prevent_default();
            browser::focus(&id);
        }
    };
    view! {
        <a class="field-link" href=address on:click=go>
            {children()}
        </a>
    }
}

/// The saving of an element in a class, as a formula.
#[component]
pub(crate) fn Formula(
    /// Which element.
    element: Element,
    /// Which class.
    class: SizeClass,
) -> impl IntoView {
    let state = expect_context::<State>();
    let parts = Memo::new(move |_| {
        state.scenario.with(|scenario| {
            state.results.with(|results| {
                explain::saving(state.language.get(), scenario, results, element, class)
            })
        })
    });
    part(move || {
        let parts = parts.get().into_iter().map(|part| match part {
            Part::Text(text) => view! { <span>{text}</span> }.into_any(),
            Part::Input(text, input) => {
                view! { <FieldLink input=input>{text}</FieldLink> }.into_any()
            }
        });
        view! { <span class="formula">{parts.collect_view()}</span> }
    })
}

/// Every mechanism, with what it saves as a formula.
#[component]
pub(crate) fn Explanation(
    /// The elements to explain.
    elements: &'static [Element],
) -> impl IntoView {
    let state = expect_context::<State>();
    // Which lines there are changes rarely; their numbers change by themselves.
    let lines = Memo::new(move |_| {
        state.scenario.with(|scenario| {
            state.results.with(|results| {
                let pairs = elements.iter().flat_map(|e| SizeClass::ALL.map(|class| (*e, class)));
                pairs
                    .filter(|(element, class)| {
                        let mechanism = *scenario.mechanisms.get(*element).get(*class);
                        let somebody = results.classes.get(*class).municipalities.0 > 0.0;
                        mechanism != Mechanism::NoSaving && somebody
                    })
                    .collect::<Vec<_>>()
            })
        })
    });
    let list = part(move || {
        lines
            .get()
            .into_iter()
            .map(|(element, class)| {
                let heading = tell(move || {
                    let names = &state.text().names;
                    format!(
                        "{}, {}",
                        capitalised(names.elements_in_sentence.get(element)),
                        names.classes_of_municipalities.get(class)
                    )
                });
                view! {
                    <dt>
                        <span class=format!("swatch swatch-{}", element.key()) aria-hidden="true" />
                        {heading}
                    </dt>
                    <dd>
                        <Formula element=element class=class />
                    </dd>
                }
            })
            .collect_view()
    });
    let hint = Signal::derive(move || {
        let text = &state.text().explain;
        if lines.with(Vec::is_empty) { text.no_mechanism } else { text.click }
    });
    view! {
        <details class="card explanation">
            <summary>{say(|text| text.overview.how)}</summary>
            <div class="explanation-body">
                <dl>{list}</dl>
                <p class="hint">{hint}</p>
            </div>
        </details>
    }
}
