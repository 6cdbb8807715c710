//! Fields of a case: numbers, texts and choices, each with its name, its message and its place to be led to.

use super::state::{CaseState, Place, TextInput};
use crate::words::{part, tell, whether};
use leptos::prelude::*;
use synergi_case::{CaseInput, FileInput};
use synergi_text::case::{
    CaseText, case_field_value, case_input_name, cost_name, member_name, named,
};

/// Fixed words of a case, in the page's language.
pub(crate) fn say_case(words: fn(&'static CaseText) -> &'static str) -> Signal<&'static str> {
    let state = expect_context::<CaseState>();
    Signal::derive(move || words(state.words()))
}

/// A number of the case in hand.
#[component]
pub(crate) fn CaseField(
    /// Which number.
    input: CaseInput,
    /// What it is called here, where that is not its usual label.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// What stands under it, where that is not its usual source.
    #[prop(optional, into)]
    note: Option<Signal<String>>,
    /// Its name where the label alone does not say enough: in a table.
    #[prop(optional, into)]
    name: Option<Signal<String>>,
) -> impl IntoView {
    view! { <FileField input=FileInput::Case(input) label=label note=note name=name /> }
}

/// A number of the file.
#[component]
pub(crate) fn FileField(
    /// Which number.
    input: FileInput,
    /// What it is called here, where that is not its usual label.
    #[prop(optional_no_strip)]
    label: Option<Signal<String>>,
    /// What stands under it, where that is not its usual source.
    #[prop(optional_no_strip)]
    note: Option<Signal<String>>,
    /// Its name where the label alone does not say enough: in a table, where the label is not shown.
    #[prop(optional_no_strip)]
    name: Option<Signal<String>>,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let place = Place::Number(input);
    let id = place.id();
    let note_id = format!("{id}-kilde");
    let error_id = format!("{id}-feil");
    let described = format!("{error_id} {note_id}");
    let wrong = Memo::new(move |_| state.wrong(place));
    let unit = Memo::new(move |_| state.file.with(|file| input.unit(file)));
    let message = tell(move || {
        let show = |value| case_field_value(value, unit.get());
        wrong
            .with(|wrong| {
                wrong.as_ref().map(|wrong| wrong.message(state.text(), state.words(), &show))
            })
            .unwrap_or_default()
    });
    let own_label = Signal::derive(move || match label {
        Some(label) => label.get(),
        None => (state.words().fields.label)(input),
    });
    let under = Signal::derive(move || match note {
        Some(note) => note.get(),
        None => source(state, input),
    });
    let unit_shown = Signal::derive(move || (state.words().fields.unit)(unit.get()));
    let in_table = name.is_some();
    view! {
        <div
            class="field"
            class:bare=in_table
            class:invalid=whether(move || wrong.with(Option::is_some))
        >
            {(!in_table).then(|| view! { <label for=id.clone()>{own_label}</label> })}
            <div class="field-value">
                <div class="field-box">
                    <input
                        class="ds-input"
                        id=id
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        spellcheck="false"
                        aria-label=name
                        aria-describedby=described
                        aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                        prop:value=move || state.field_text(input)
                        on:input:target=move |event| state.type_in(input, event.target().value())
                        on:blur=move |_| state.leave(input)
                    />
                    <span class="field-unit">{unit_shown}</span>
                </div>
            </div>
            <div class="field-source" id=note_id>{under}</div>
            <p class="field-error" id=error_id role="alert">
                {message}
            </p>
        </div>
    }
}

/// Where a number comes from, or whose assumption it is.
fn source(state: CaseState, input: FileInput) -> String {
    match input {
        FileInput::Case(CaseInput::Basis(of)) => {
            let study = synergi_model::study::scenario();
            let own = state.with_case(|case| of.differs(&case.basis, &study));
            if own {
                state.text().fields.own_value.to_owned()
            } else {
                (state.text().fields.locator)(of.locator())
            }
        }
        _ => (state.words().fields.source)(input).to_owned(),
    }
}

/// A text of the case in hand.
#[component]
pub(crate) fn TextField(
    /// Which text.
    input: TextInput,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// Whether there is room for several lines.
    #[prop(optional)]
    long: bool,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let place = Place::Text(input);
    let id = place.id();
    let error_id = format!("{id}-feil");
    let wrong = Memo::new(move |_| state.wrong(place));
    let message = tell(move || {
        let show = |value| synergi_text::decimal(value, 0);
        wrong
            .with(|wrong| {
                wrong.as_ref().map(|wrong| wrong.message(state.text(), state.words(), &show))
            })
            .unwrap_or_default()
    });
    let value = Signal::derive(move || state.with_case(|case| input.get(case).to_owned()));
    let field = if long {
        view! {
            <textarea
                class="ds-input"
                id=id.clone()
                rows="2"
                aria-describedby=error_id.clone()
                prop:value=value
                on:input:target=move |event| state.type_text(input, event.target().value())
                on:blur=move |_| state.leave_text()
            />
        }
        .into_any()
    } else {
        view! {
            <input
                class="ds-input"
                id=id.clone()
                type="text"
                autocomplete="off"
                aria-describedby=error_id.clone()
                aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                prop:value=value
                on:input:target=move |event| state.type_text(input, event.target().value())
                on:blur=move |_| state.leave_text()
            />
        }
        .into_any()
    };
    view! {
        <div class="field text-field" class:invalid=whether(move || wrong.with(Option::is_some))>
            <label for=id>{label}</label>
            <div class="field-value">{field}</div>
            <p class="field-error" id=error_id role="alert">
                {message}
            </p>
        </div>
    }
}

/// A choice among a few: places count from 0.
#[component]
pub(crate) fn Choice(
    /// Names the element.
    #[prop(into)]
    id: String,
    /// What is chosen.
    #[prop(into)]
    label: Signal<String>,
    /// What there is to choose from.
    options: Signal<Vec<String>>,
    /// The place of the present choice.
    chosen: Signal<usize>,
    /// Takes another.
    choose: Callback<usize>,
) -> impl IntoView {
    let list = part(move || {
        options
            .get()
            .into_iter()
            .enumerate()
            .map(|(place, option)| {
                view! {
                    <option value=place.to_string() selected=whether(move || chosen.get() == place)>
                        {option}
                    </option>
                }
            })
            .collect_view()
    });
    view! {
        <div class="field choice">
            <label for=id.clone()>{label}</label>
            <div class="field-value">
                <select
                    class="ds-input"
                    id=id
                    on:change:target=move |event| {
                        if let Ok(place) = event.target().value().parse() {
                            choose.run(place);
                        }
                    }
                >
                    {list}
                </select>
            </div>
        </div>
    }
}

/// Something that is so or not.
#[component]
pub(crate) fn Tick(
    /// What is so.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is.
    ticked: Signal<bool>,
    /// Changes it.
    tick: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                class="ds-input"
                prop:checked=ticked
                on:change:target=move |event| tick.run(event.target().checked())
            />
            {label}
        </label>
    }
}

/// A button of the form.
#[component]
pub(crate) fn Action(
    /// What it says.
    #[prop(into)]
    label: Signal<String>,
    /// Its name where that is more than it says.
    #[prop(optional, into)]
    name: Option<Signal<String>>,
    /// Designsystemet's variant.
    #[prop(default = "secondary")]
    variant: &'static str,
    /// What it does.
    action: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="ds-button"
            data-variant=variant
            data-size="sm"
            aria-label=name
            on:click=move |_| action.run(())
        >
            {label}
        </button>
    }
}

/// A field whose text is taken where it fits; what does not stays, with a message.
#[component]
pub(crate) fn EntryField(
    /// Names the element.
    #[prop(into)]
    id: String,
    /// What it is called.
    label: Signal<String>,
    /// What stands under it.
    #[prop(optional, into)]
    help: Option<Signal<String>>,
    /// What it holds, as it is shown.
    value: Signal<String>,
    /// What is wrong with a text that does not fit.
    wrong: Signal<String>,
    /// Whether it is taken with every key, and not only once the user is done.
    #[prop(optional)]
    live: bool,
    /// Takes a text, and says whether it fits.
    take: Callback<String, bool>,
) -> impl IntoView {
    let draft = RwSignal::new(None::<String>);
    let fits = RwSignal::new(true);
    let error_id = format!("{id}-feil");
    let help_id = format!("{id}-hjelp");
    let described = format!("{error_id} {help_id}");
    let shown = Signal::derive(move || draft.get().unwrap_or_else(|| value.get()));
    let message = tell(move || if fits.get() { String::new() } else { wrong.get() });
    view! {
        <div class="field" class:invalid=whether(move || !fits.get())>
            <label for=id.clone()>{label}</label>
            <div class="field-value">
                <input
                    class="ds-input"
                    id=id
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=described
                    aria-invalid=move || (!fits.get()).then_some("true")
                    prop:value=shown
                    on:input:target=move |event| {
                        let typed = event.target().value();
                        draft.set(Some(typed.clone()));
                        if live {
                            fits.set(take.run(typed));
                        }
                    }
                    on:change:target=move |event| {
                        if !live {
                            fits.set(take.run(event.target().value()));
                        }
                        if fits.get_untracked() {
                            draft.set(None);
                        }
                    }
                />
            </div>
            <div class="field-source" id=help_id>{help}</div>
            <p class="field-error" id=error_id role="alert">
                {message}
            </p>
        </div>
    }
}

/// What a field is called where nothing around it says what it belongs to.
pub(crate) fn full_name(state: CaseState, place: Place) -> String {
    let (words, language) = (state.words(), state.settings.language.get());
    let member = |place| state.with_case(|case| member_name(language, case, place));
    let cost = |place| state.with_case(|case| cost_name(language, case, place));
    let of = named;
    let numbered = |name: &str, place: usize| format!("{name} {}", place + 1);
    match place {
        Place::Key => words.problems.key.to_owned(),
        Place::Members => words.problems.members.to_owned(),
        Place::Costs => words.problems.costs.to_owned(),
        Place::Step(step) => (words.frame.step)(step).to_owned(),
        Place::Text(input) => match input {
            TextInput::Name => words.frame.name.to_owned(),
            TextInput::MemberNumber(place) => of(&member(place), words.fields.number),
            TextInput::MemberName(place) => of(&member(place), words.fields.member_name),
            TextInput::CostNote(place) => of(cost(place), words.fields.note),
            TextInput::AssessmentNote(place) => numbered(words.fields.note, place),
            TextInput::EffectName(place) => numbered(words.fields.effect_name, place),
            TextInput::EffectReason(place) => numbered(words.fields.reason, place),
            TextInput::OwnerRole(element) => {
                of(state.text().names.elements.get(element), words.fields.role)
            }
            TextInput::OwnerMeasure(element) => {
                of(state.text().names.elements.get(element), words.fields.measure)
            }
        },
        Place::Number(input) => match input {
            FileInput::Case(input) => {
                state.with_case(|case| case_input_name(language, case, input))
            }
            FileInput::ActualSaving(year, _) | FileInput::ActualCosts(year) => {
                let label = (words.fields.label)(input);
                of(&(words.names.year)(&year.to_string()), &label)
            }
        },
    }
}
