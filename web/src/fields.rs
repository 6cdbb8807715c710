//! Fields: a number of the scenario with its label, unit, source, mark and message.

use crate::explanation::full_name;
use crate::state::State;
use crate::words::{part, tell, whether};
use leptos::prelude::*;
use synergi_model::input::Input;
use synergi_model::mechanism::{Mechanism, MechanismKind};
use synergi_model::units::{Fte, NokPerInhabitant};
use synergi_model::{Element, SizeClass, study};
use synergi_text::field_value;

/// The id of an input's field in the page.
pub(crate) fn field_id(input: Input) -> String {
    format!("felt-{}", input.path().replace('.', "-"))
}

/// A number.
#[component]
pub(crate) fn NumberField(
    /// Which number.
    input: Input,
    /// What it is called here, where that is not its usual label.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
) -> impl IntoView {
    let state = expect_context::<State>();
    let id = field_id(input);
    let source_id = format!("{id}-kilde");
    let error_id = format!("{id}-feil");
    let unit = Memo::new(move |_| state.scenario.with(|scenario| input.unit(scenario)));
    let error = Memo::new(move |_| state.field_error(input));
    let own = Memo::new(move |_| state.is_own(input));
    let label = move || match label {
        Some(label) => label.get(),
        None => (state.text().fields.label)(input),
    };
    let label = Memo::new(move |_| label());
    let message = tell(move || {
        error.get().map(|error| error.message(state.text(), unit.get())).unwrap_or_default()
    });
    let described = format!("{error_id} {source_id}");
    view! {
        <div class="field" class:own=own class:invalid=whether(move || error.get().is_some())>
            <label for=id.clone()>{label}</label>
            <div class="field-value">
                <div class="field-box">
                    <input
                        class="ds-input"
                        id=id
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        spellcheck="false"
                        aria-describedby=described
                        aria-invalid=move || error.get().is_some().then_some("true")
                        prop:value=move || state.field_text(input)
                        on:input:target=move |event| state.type_in(input, event.target().value())
                        on:blur=move |_| state.leave(input)
                    />
                    <span class="field-unit">{Signal::derive(move || (state.text().fields.unit)(unit.get()))}</span>
                </div>
            </div>
            <div class="field-source" id=source_id>
                <Source input=input own=own label=label />
            </div>
            <p class="field-error" id=error_id role="alert">
                {message}
            </p>
        </div>
    }
}

/// Where a value comes from: the study, or the user, who can go back.
#[component]
fn Source(
    /// Which number.
    input: Input,
    /// Whether it differs from the study's.
    own: Memo<bool>,
    /// What the field is called.
    label: Memo<String>,
) -> impl IntoView {
    let state = expect_context::<State>();
    part(move || {
        let text = state.text();
        if !own.get() {
            let source = (text.fields.locator)(input.locator());
            return view! { <span>{source}</span> }.into_any();
        }
        let study = study::scenario();
        let value = match (input, input.get(&study)) {
            (_, Some(value)) => field_value(value, input.unit(&study)),
            (Input::Mechanism(element, class), None) => {
                let kind = study.mechanisms.get(element).get(class).kind();
                (text.fields.mechanism_kind)(kind)
            }
            (_, None) => String::new(),
        };
        view! {
            <span class="own-mark">{text.fields.own_value}</span>
            <button
                type="button"
                class="reset"
                aria-label=(text.fields.reset_name)(&label.get(), &value)
                on:click=move |_| {
                    state.reset(input);
                    crate::browser::focus(&field_id(input));
                }
            >
                <span aria-hidden="true">{"↺ "}</span>
                {value.clone()}
            </button>
        }
        .into_any()
    })
}

/// How cooperation saves on an element in a class: the kind of mechanism, and its number.
#[component]
pub(crate) fn MechanismField(
    /// Which element.
    element: Element,
    /// Which class.
    class: SizeClass,
) -> impl IntoView {
    let state = expect_context::<State>();
    let input = Input::Mechanism(element, class);
    let select_id = format!("{}-slag", field_id(input));
    let kind = Memo::new(move |_| {
        state.scenario.with(|scenario| scenario.mechanisms.get(element).get(class).kind())
    });
    let kinds: Vec<_> = MechanismKind::choices(element, class).collect();
    let chosen = kinds.clone();
    let choose = move |place: usize| {
        if let Some(kind) = chosen.get(place) {
            state.set_mechanism(element, class, same_effect(state, element, class, *kind));
        }
    };
    let name = tell(move || {
        let names = &state.text().names;
        (state.text().fields.mechanism_of)(
            names.elements_in_sentence.get(element),
            names.classes_of_municipalities.get(class),
        )
    });
    let options = part(move || {
        kinds
            .iter()
            .enumerate()
            .map(|(place, choice)| {
                let choice = *choice;
                view! {
                    <option value=place.to_string() selected=whether(move || kind.get() == choice)>
                        {(state.text().fields.mechanism_kind)(choice)}
                    </option>
                }
            })
            .collect_view()
    });
    let number = part(move || match kind.get() {
        MechanismKind::NoSaving => view! { <NoNumber input=input /> }.into_any(),
        kind => {
            let label = Signal::derive(move || (state.text().fields.mechanism_number)(kind, class));
            view! { <NumberField input=input label=label /> }.into_any()
        }
    });
    view! {
        <div class="mechanism">
            <label class="mechanism-class" for=select_id.clone()>
                {Signal::derive(move || *state.text().names.classes.get(class))}
            </label>
            <select
                class="ds-input"
                id=select_id
                aria-label=name
                on:change:target=move |event| {
                    if let Ok(place) = event.target().value().parse() {
                        choose(place);
                    }
                }
            >
                {options}
            </select>
            {number}
        </div>
    }
}

/// In place of a number, where the mechanism has none: whether that is the study's choice, and the way back.
#[component]
fn NoNumber(
    /// Which mechanism.
    input: Input,
) -> impl IntoView {
    let state = expect_context::<State>();
    let own = Memo::new(move |_| state.is_own(input));
    let label = Memo::new(move |_| full_name(state, input));
    view! {
        <div class="field no-number" class:own=own>
            <div class="field-source">
                <Source input=input own=own label=label />
            </div>
        </div>
    }
}

/// The mechanism of another kind with about the effect of the present one, so that a change of kind alone changes little; half,
/// where a gap is to be closed, as in figure 11.
/// Where the study has that kind here, its number is taken.
fn same_effect(state: State, element: Element, class: SizeClass, kind: MechanismKind) -> Mechanism {
    let study = study::scenario();
    let studys = *study.mechanisms.get(element).get(class);
    if studys.kind() == kind {
        return studys;
    }
    state.results.with_untracked(|results| {
        let group = results.classes.get(class);
        let change = group.elements.get(element);
        let NokPerInhabitant(rate) = change.with_cooperation.per_inhabitant(group.inhabitants);
        let Fte(fte) = group.fte_with_cooperation.per_municipality(group.municipalities);
        kind.with_value(match kind {
            MechanismKind::NoSaving => 0.0,
            MechanismKind::CloseTheGap(_) => 0.5,
            MechanismKind::TargetRate => rate.round(),
            MechanismKind::TargetFte => (fte * 10.0).round() / 10.0,
            MechanismKind::Percentage => {
                (change.saving.share_of(change.today).0 * 100.0).round() / 100.0
            }
        })
    })
}
