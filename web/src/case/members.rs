//! *Kommunene*: who is in the cooperation, and what is known of each.

use super::fields::{Action, CaseField, TextField, say_case};
use super::frame::StepHeading;
use super::state::{CaseState, Place, TextInput};
use crate::browser;
use crate::words::{part, tell, whether};
use leptos::prelude::*;
use synergi_case::{
    CaseInput, FileInput, MOST_MEMBERS, MOST_ROOMS, Member, MemberInput, Room, RoomInput, spread,
};
use synergi_model::issue::Problem;
use synergi_model::scenario::{Municipality, MunicipalityPart};
use synergi_model::units::Inhabitants;
use synergi_model::{Basis, Element, InvoicedElement};
use synergi_report::told::members::origin;
use synergi_text::case::CaseText;
use synergi_text::number::parse;
use synergi_text::{decimal, lowercase, whole};

/// How many municipalities a search lists.
const MOST_HITS: usize = 8;

/// The view.
#[component]
pub(super) fn Members() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let heading = tell(move || {
        let words = state.words();
        match state.with_case(|case| case.members.len()) {
            0 => (words.frame.step)(synergi_text::case::Step::Members).to_owned(),
            n => (words.names.members)(&n.to_string()),
        }
    });
    let count = Memo::new(move |_| state.with_case(|case| case.members.len()));
    let list = part(move || {
        let count = count.get();
        if count == 0 {
            return view! { <p class="hint">{say_case(|text| text.members.none)}</p> }.into_any();
        }
        let items = (0..count).map(|place| view! { <MemberCard place=place count=count /> });
        view! { <ol class="members">{items.collect_view()}</ol> }.into_any()
    });
    view! {
        <StepHeading text=heading />
        <div id=Place::Members.id() tabindex="-1">{list}</div>
        <Adding />
    }
}

/// What a member is called on the page.
pub(super) fn name_of(state: CaseState, place: usize) -> String {
    let name = state.with_case(|case| case.members.get(place).map(|member| member.name.clone()));
    match name {
        Some(name) if !name.trim().is_empty() => name,
        _ => (state.words().names.unnamed_member)(&(place + 1).to_string()),
    }
}

/// One member: its line, what can be done with it, and its fields once they are opened.
#[component]
fn MemberCard(
    /// Its place in the list.
    place: usize,
    /// How many there are.
    count: usize,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let name = Memo::new(move |_| name_of(state, place));
    let open = Memo::new(move |_| state.open_member.get() == Some(place));
    let summary = tell(move || {
        let told = state.told(|language, evaluated| {
            let number = state.with_case(|case| {
                case.members.get(place).map(|member| member.number.clone()).unwrap_or_default()
            });
            let member = evaluated.results.members.iter().find(|member| member.number == number)?;
            let today: f64 =
                Element::ALL.iter().map(|element| member.elements.get(*element).today.0).sum();
            let words = language.case_text();
            Some((words.members.summary)(
                &whole(member.population.0),
                &language.amount(today),
                &language.amount(member.savings_per_year),
            ))
        });
        told.flatten().unwrap_or_default()
    });
    let fields_id = format!("kommune-{place}");
    let toggle = tell(move || {
        let words = &state.words().members;
        if open.get() { (words.hide)(&name.get()) } else { (words.edit)(&name.get()) }
    });
    let controlled = fields_id.clone();
    let button = move |id: String,
                       glyph: &'static str,
                       label: fn(&'static CaseText) -> synergi_text::With1,
                       enabled: bool,
                       action: Callback<()>| {
        view! {
            <button
                type="button"
                id=id
                class="ds-button"
                data-variant="tertiary"
                data-size="sm"
                aria-label=tell(move || label(state.words())(&name.get()))
                aria-disabled=(!enabled).then_some("true")
                on:click=move |_| {
                    if enabled {
                        action.run(());
                    }
                }
            >
                <span aria-hidden="true">{glyph}</span>
            </button>
        }
    };
    let fields = part(move || open.get().then(|| view! { <MemberFields place=place /> }));
    view! {
        <li class="card member">
            <div class="member-head">
                <button
                    type="button"
                    class="member-name"
                    aria-expanded=tell(move || open.get().to_string())
                    aria-controls=controlled
                    aria-label=toggle
                    on:click=move |_| {
                        let now = (!open.get_untracked()).then_some(place);
                        state.open_member.set(now);
                    }
                >
                    {name}
                </button>
                <p class="hint">{summary}</p>
                <div class="member-actions">
                    {button(shift_id(place, true), "↑", |text| text.members.up, place > 0, Callback::new(move |()| {
                        shift(state, place, place.saturating_sub(1));
                    }))}
                    {button(shift_id(place, false), "↓", |text| text.members.down, place + 1 < count, Callback::new(move |()| {
                        shift(state, place, place + 1);
                    }))}
                    {button(format!("kommune-{place}-fjern"), "×", |text| text.members.remove, true, Callback::new(move |()| {
                        remove(state, place);
                    }))}
                </div>
            </div>
            <div id=fields_id>{fields}</div>
        </li>
    }
}

/// Moves a member to another place; the other takes its.
fn shift(state: CaseState, from: usize, to: usize) {
    let name = untrack(|| name_of(state, from));
    let moved = move |place| match place {
        place if place == from => to,
        place if place == to => from,
        place => place,
    };
    batch(|| {
        state.edit_list(
            |case| case.members.swap(from, to),
            move |input| {
                Some(match input {
                    CaseInput::Member(place, input) => CaseInput::Member(moved(place), input),
                    CaseInput::Room(place, room, input) => {
                        CaseInput::Room(moved(place), room, input)
                    }
                    other => other,
                })
            },
        );
        state.open_member.update(|open| *open = open.map(moved));
        state.announce(move |text| (text.members.moved)(&name, &(to + 1).to_string()));
    });
    // The keyboard goes with the member, so that the same key moves it on.
    browser::focus_in_place(&shift_id(to, to < from));
}

/// The id of the button that moves the member in a place.
fn shift_id(place: usize, up: bool) -> String {
    format!("kommune-{place}-{}", if up { "opp" } else { "ned" })
}

fn remove(state: CaseState, place: usize) {
    let name = untrack(|| name_of(state, place));
    let left = move |other: usize| match other {
        other if other == place => None,
        other if other > place => Some(other - 1),
        other => Some(other),
    };
    batch(|| {
        state.edit_list(
            |case| {
                case.members.remove(place);
            },
            move |input| {
                Some(match input {
                    CaseInput::Member(other, input) => CaseInput::Member(left(other)?, input),
                    CaseInput::Room(other, room, input) => {
                        CaseInput::Room(left(other)?, room, input)
                    }
                    other => other,
                })
            },
        );
        state.open_member.update(|open| *open = open.and_then(left));
        state.announce(move |text| (text.members.removed)(&name));
    });
    // What had the keyboard is gone.
    browser::focus(&Place::Members.id());
}

/// The fields of one member.
#[component]
fn MemberFields(
    /// Its place in the list.
    place: usize,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let field = move |input| view! { <CaseField input=CaseInput::Member(place, input) /> };
    let costs = InvoicedElement::ALL.map(|element| {
        let note = Signal::derive(move || cost_note(state, place, element));
        view! { <CaseField input=CaseInput::Member(place, MemberInput::Cost(element)) note=note /> }
    });
    let staff_note = Signal::derive(move || staff_note(state, place));
    let costs_in = tell(move || {
        let year = state.with_case(|case| case.prices.year.to_string());
        (state.words().members.costs)(&year)
    });
    view! {
        <div class="member-fields">
            <fieldset>
                <legend>{tell(move || name_of(state, place))}</legend>
                <TextField
                    input=TextInput::MemberName(place)
                    label=tell(move || state.words().fields.member_name.to_owned())
                />
                <TextField
                    input=TextInput::MemberNumber(place)
                    label=tell(move || state.words().fields.number.to_owned())
                />
                {field(MemberInput::Population)}
            </fieldset>
            <fieldset>
                <legend>{costs_in}</legend>
                {costs.collect_view()}
            </fieldset>
            <fieldset>
                <legend>{say_case(|text| text.members.staff)}</legend>
                <CaseField input=CaseInput::Member(place, MemberInput::Fte) note=staff_note />
                {field(MemberInput::Users)}
            </fieldset>
            <fieldset>
                <legend>{say_case(|text| text.operating.models)}</legend>
                {field(MemberInput::InHouse)}
                {field(MemberInput::Cloud)}
            </fieldset>
            <Rooms member=place />
        </div>
    }
}

/// What stands under a cost: where it comes from, what it would be estimated at, and how its class is spread.
fn cost_note(state: CaseState, place: usize, element: InvoicedElement) -> String {
    let words = state.words();
    let member = state.with_case(|case| case.members.get(place).cloned());
    let Some(member) = member else { return String::new() };
    let mut sentences = Vec::new();
    if member.costs.get(element).is_some() {
        sentences.push(state.with_case(|case| {
            synergi_text::capitalised(origin(words, case, &member, element.into(), true)) + "."
        }));
    } else {
        let estimate = state.told(|language, evaluated| {
            let result =
                evaluated.results.members.iter().find(|result| result.number == member.number)?;
            let estimated = *result.basis.get(element.into()) == Basis::Estimated;
            let today = result.elements.get(element.into()).today.0;
            estimated.then(|| (words.members.estimate)(&language.amount(today)) + ".")
        });
        sentences.extend(estimate.flatten());
    }
    let spread = state.with_case(|case| {
        let class = case.basis.size_bounds.class_of(member.population);
        spread(&case.basis, element, class)
    });
    if let Some(spread) = spread {
        let values = [
            spread.least,
            spread.lower_quartile,
            spread.median,
            spread.upper_quartile,
            spread.most,
        ];
        sentences.push((words.members.spread)(&values.map(whole), &spread.count.to_string()));
    }
    sentences.join(" ")
}

fn staff_note(state: CaseState, place: usize) -> String {
    let words = state.words();
    let member = state.with_case(|case| case.members.get(place).cloned());
    let Some(member) = member else { return String::new() };
    if member.fte.is_some() {
        return state.with_case(|case| {
            synergi_text::capitalised(origin(words, case, &member, Element::Staff, true))
        });
    }
    let estimate = state.told(|_, evaluated| {
        let result =
            evaluated.results.members.iter().find(|result| result.number == member.number)?;
        Some((words.members.estimate_staff)(&decimal(result.fte_today.0, 1)))
    });
    estimate.flatten().unwrap_or_default()
}

/// The data rooms of a member.
#[component]
fn Rooms(
    /// Its place in the list.
    member: usize,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let count = Memo::new(move |_| {
        state.with_case(|case| case.members.get(member).map_or(0, |member| member.rooms.len()))
    });
    let rooms = part(move || {
        (0..count.get())
            .map(|room| {
                let fields = RoomInput::ALL
                    .map(|input| view! { <CaseField input=CaseInput::Room(member, room, input) /> });
                let name = move || (state.words().members.room)(&(room + 1).to_string());
                view! {
                    <div class="room" role="group" aria-label=tell(name)>
                        <p class="effect">{tell(name)}</p>
                        {fields.collect_view()}
                        <Action
                            label=tell(move || (state.words().members.remove_room)(&(room + 1).to_string()))
                            variant="tertiary"
                            action=Callback::new(move |()| remove_room(state, member, room))
                        />
                    </div>
                }
            })
            .collect_view()
    });
    let add = Callback::new(move |()| {
        state.edit(|case| {
            if let Some(member) = case.members.get_mut(member)
                && member.rooms.len() < MOST_ROOMS
            {
                member.rooms.push(Room::default());
            }
        });
        let room = count.get_untracked().saturating_sub(1);
        let first = CaseInput::Room(member, room, RoomInput::Area);
        state.lead_to(Place::Number(FileInput::Case(first)));
    });
    view! {
        <fieldset id=rooms_id(member) tabindex="-1">
            <legend>{say_case(|text| text.members.rooms)}</legend>
            <p class="hint">{say_case(|text| text.members.rooms_help)}</p>
            {rooms}
            <Action label=tell(move || state.words().members.add_room.to_owned()) action=add />
        </fieldset>
    }
}

fn rooms_id(member: usize) -> String {
    format!("kommune-{member}-rom")
}

fn remove_room(state: CaseState, member: usize, room: usize) {
    state.edit_list(
        |case| {
            if let Some(member) = case.members.get_mut(member)
                && room < member.rooms.len()
            {
                member.rooms.remove(room);
            }
        },
        move |input| match input {
            CaseInput::Room(of, other, input) if of == member => match other {
                other if other == room => None,
                other if other > room => Some(CaseInput::Room(of, other - 1, input)),
                other => Some(CaseInput::Room(of, other, input)),
            },
            other => Some(other),
        },
    );
    state.announce(move |text| {
        (text.members.removed)(&(text.members.room)(&(room + 1).to_string()))
    });
    // What had the keyboard is gone.
    browser::focus_in_place(&rooms_id(member));
}

/// Adds a member to the case; the first brings the national scenario as it is.
fn add(state: CaseState, member: Member) {
    let name = member.name.clone();
    batch(|| {
        if state.with_case(|case| case.members.len() < MOST_MEMBERS) {
            state.add_member(member);
            state.announce(move |text| (text.members.added)(&name));
        }
    });
}

fn member_of(municipality: &Municipality) -> Member {
    let Municipality { number, name, population, costs, fte, imported } = municipality.clone();
    let member = Member { costs, fte, ..Member::new(number, name, population) };
    if imported { Member { imported: costs, ..member } } else { member }
}

/// Where members come from: the list of municipalities, or the keyboard.
#[component]
fn Adding() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let listed = Memo::new(move |_| state.national.with(|national| national.municipalities.len()));
    let search = RwSignal::new(String::new());
    let hits = Memo::new(move |_| {
        let wanted = lowercase(search.get().trim());
        if wanted.is_empty() {
            return Vec::new();
        }
        state.national.with(|national| {
            let fits = |municipality: &&Municipality| {
                municipality.number.starts_with(&wanted)
                    || lowercase(&municipality.name).contains(&wanted)
            };
            let mut hits: Vec<_> =
                national.municipalities.iter().filter(fits).map(member_of).collect();
            // Names that begin with what is typed come first.
            hits.sort_by_key(|member| !lowercase(&member.name).starts_with(&wanted));
            hits.truncate(MOST_HITS);
            hits
        })
    });
    let picking = part(move || {
        if listed.get() == 0 {
            return view! { <p class="hint">{say_case(|text| text.members.no_register)}</p> }
                .into_any();
        }
        view! {
            <div class="field search">
                <label for="finn-medlem">{say_case(|text| text.members.search)}</label>
                <div class="field-value">
                    <input
                        class="ds-input"
                        id="finn-medlem"
                        type="search"
                        autocomplete="off"
                        aria-describedby="finn-medlem-hjelp"
                        prop:value=search
                        on:input:target=move |event| search.set(event.target().value())
                    />
                </div>
                <div class="field-source" id="finn-medlem-hjelp">
                    {tell(move || (state.words().members.search_help)(&listed.get().to_string()))}
                </div>
            </div>
            <Hits hits=hits search=search />
        }
        .into_any()
    });
    view! {
        <section class="card" aria-labelledby="legg-til">
            <h2 id="legg-til">{say_case(|text| text.members.add)}</h2>
            {picking}
            <Typing />
        </section>
    }
}

/// The municipalities that a search finds, each to be added.
#[component]
fn Hits(
    /// Those found.
    hits: Memo<Vec<Member>>,
    /// What is searched for.
    search: RwSignal<String>,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let list = part(move || {
        let hits = hits.get();
        let wanted = search.get();
        if hits.is_empty() {
            let none = !wanted.trim().is_empty();
            return none
                .then(|| view! { <p class="hint">{(state.words().members.no_hit)(wanted.trim())}</p> })
                .into_any();
        }
        let items = hits.into_iter().map(|member| {
            let words = &state.words().members;
            let there = state
                .with_case(|case| case.members.iter().any(|other| other.number == member.number));
            let label =
                format!("{} ({}, {})", member.name, member.number, whole(member.population.0));
            let name = (words.add_named)(&label);
            view! {
                <li>
                    <button
                        type="button"
                        class="ds-button"
                        data-variant="secondary"
                        data-size="sm"
                        aria-label=name
                        disabled=there
                        on:click=move |_| {
                            add(state, member.clone());
                            search.set(String::new());
                            browser::focus("finn-medlem");
                        }
                    >
                        {label}
                        {there.then(|| format!(" – {}", words.already))}
                    </button>
                </li>
            }
        });
        view! { <ul class="hits">{items.collect_view()}</ul> }.into_any()
    });
    view! { <div role="status">{list}</div> }
}

/// A member that is typed in: name, number and inhabitants are enough.
#[component]
fn Typing() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let free = move || {
        state.with_case(|case| {
            let taken = |number: &str| case.members.iter().any(|member| member.number == number);
            (9901..10_000).map(|number| number.to_string()).find(|number| !taken(number))
        })
    };
    let name = RwSignal::new(String::new());
    let population = RwSignal::new(String::new());
    let number = RwSignal::new(String::new());
    let faults = RwSignal::new(Vec::<(MunicipalityPart, String)>::new());
    let submit = move || {
        let words = state.text();
        let given = untrack(|| {
            let given = number.get();
            if given.trim().is_empty() {
                free().unwrap_or_default()
            } else {
                given.trim().to_owned()
            }
        });
        let mut found = Vec::new();
        let parsed = match parse(&population.get_untracked()) {
            Ok(parsed) => parsed.value,
            Err(error) => {
                found.push((MunicipalityPart::Population, (words.problems.number)(&error)));
                1.0
            }
        };
        let member =
            Member::new(given.clone(), name.get_untracked().trim().to_owned(), Inhabitants(parsed));
        member.municipality().check(|part, problem| {
            found.push((part, (words.problems.problem)(&problem, &whole)));
        });
        let taken = state.with_case(|case| case.members.iter().any(|other| other.number == given));
        if taken {
            let problem = Problem::DuplicateNumber { number: given };
            found.push((MunicipalityPart::Number, (words.problems.problem)(&problem, &whole)));
        }
        if found.is_empty() {
            add(state, member);
            for field in [name, population, number] {
                field.set(String::new());
            }
            browser::focus("nytt-navn");
        } else if let Some((part, _)) = found.first() {
            browser::focus(id_of(*part));
        }
        faults.set(found);
    };
    let field = move |part_of: MunicipalityPart,
                      label: Signal<&'static str>,
                      value: RwSignal<String>,
                      hint: Signal<String>| {
        let id = id_of(part_of);
        let fault = tell(move || {
            faults.with(|faults| {
                let of = faults.iter().find(|(part, _)| *part == part_of);
                of.map(|(_, message)| message.clone()).unwrap_or_default()
            })
        });
        view! {
            <div class="field text-field" class:invalid=whether(move || !fault.get().is_empty())>
                <label for=id>{label}</label>
                <div class="field-value">
                    <input
                        class="ds-input"
                        id=id
                        type="text"
                        autocomplete="off"
                        placeholder=hint
                        aria-describedby=format!("{id}-feil")
                        aria-invalid=move || (!fault.get().is_empty()).then_some("true")
                        prop:value=value
                        on:input:target=move |event| value.set(event.target().value())
                    />
                </div>
                <p class="field-error" id=format!("{id}-feil") role="alert">{fault}</p>
            </div>
        }
    };
    let inhabitants = Signal::derive(move || state.words().result.inhabitants);
    view! {
        <form
            class="typing"
            aria-labelledby="skriv-inn"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <h3 id="skriv-inn">{say_case(|text| text.members.type_in)}</h3>
            <div class="typing-fields">
                {field(MunicipalityPart::Name, say_case(|text| text.fields.member_name), name, Signal::derive(String::new))}
                {field(MunicipalityPart::Population, inhabitants, population, Signal::derive(String::new))}
                {field(
                    MunicipalityPart::Number,
                    say_case(|text| text.fields.number),
                    number,
                    Signal::derive(move || free().unwrap_or_default()),
                )}
            </div>
            <button type="submit" class="ds-button" data-variant="primary" data-size="sm">
                {say_case(|text| text.members.add_typed)}
            </button>
        </form>
    }
}

const fn id_of(part: MunicipalityPart) -> &'static str {
    match part {
        MunicipalityPart::Name => "nytt-navn",
        MunicipalityPart::Population => "nytt-innbyggertall",
        _ => "nytt-nummer",
    }
}
