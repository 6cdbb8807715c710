//! *Omstilling*: what it costs to get there, item by item.

use super::explanation::{CaseExplanation, CaseFormula};
use super::fields::{Action, CaseField, Choice, TextField, Tick, say_case};
use super::frame::StepHeading;
use super::result::table_of;
use super::state::{CaseState, Place, TextInput};
use crate::browser;
use crate::words::{part, tell, whether};
use leptos::prelude::*;
use synergi_case::{
    Amount, Borne, CaseInput, CaseProblem, Cost, CostInput, CostKind, Evaluated, FileInput,
    MOST_COSTS,
};
use synergi_model::Element;
use synergi_report::told::costs::{by_year, named, spent, when};
use synergi_text::case::explain::{self, CasePart};
use synergi_text::{Language, whole};

/// Who can bear a cost, in the order of the choice.
const BORNE: [Borne; 3] = [Borne::Shared, Borne::ByEachMember, Borne::ByUsers];

/// The view.
#[component]
pub(super) fn Costs() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let count = Memo::new(move |_| state.with_case(|case| case.costs.len()));
    let list = part(move || {
        let cards = (0..count.get()).map(|place| view! { <CostCard place=place /> });
        view! { <ol class="costs">{cards.collect_view()}</ol> }
    });
    let lines = Signal::derive(move || state.told(formulas).unwrap_or_default());
    // Whether there is anything to sum changes seldom; the sums follow by themselves.
    let there_are = Memo::new(move |_| state.told(|_, of| any(of)).unwrap_or_default());
    let sums = part(move || {
        there_are.get().then(|| {
            view! {
                <div class="figures section">
                    <section class="card" aria-labelledby="ar-for-ar">
                        <h2 id="ar-for-ar">{say_case(|text| text.costs.table)}</h2>
                        {table_of(state, by_year)}
                    </section>
                    <CaseExplanation lines=lines />
                </div>
            }
        })
    });
    view! {
        <StepHeading text=tell(move || heading(state)) />
        <p class="lead" data-testid="costs-lead">{tell(move || lead(state))}</p>
        <div id=Place::Costs.id() tabindex="-1">{list}</div>
        <Adding />
        {sums}
    }
}

/// A sum of what results are with.
fn sum_of(evaluated: &Evaluated, of: impl Fn(&Cost) -> bool) -> f64 {
    let Evaluated { case, results } = evaluated;
    let counted = case.costs.iter().filter(|cost| case.counts(cost) && of(cost));
    counted.fold(0.0, |sum, cost| sum + cost.of_all_years(case, results).likely)
}

fn heading(state: CaseState) -> String {
    let words = &state.words().costs;
    let sum = state.told(|language, evaluated| {
        // What goes on year after year is not the way there.
        let sum = sum_of(evaluated, |cost| cost.kind != CostKind::Operation);
        (sum != 0.0).then(|| (words.sum)(&language.amount(sum)))
    });
    sum.flatten().unwrap_or_else(|| words.sum_none.to_owned())
}

fn lead(state: CaseState) -> String {
    let words = &state.words().costs;
    let (filled, all) = state.with_case(|case| {
        (case.costs.iter().filter(|cost| cost.is_filled_in()).count(), case.costs.len())
    });
    let operation = state.told(|language, evaluated| {
        let sum = sum_of(evaluated, |cost| cost.kind == CostKind::Operation);
        (sum != 0.0).then(|| (words.operation)(&language.amount(sum)))
    });
    let filled = (words.filled_in)(&filled.to_string(), &all.to_string());
    std::iter::once(filled).chain(operation.flatten()).collect::<Vec<_>>().join(" ")
}

/// Reads a cost of the case in hand.
fn with_cost<T>(state: CaseState, place: usize, read: impl FnOnce(&Cost) -> T) -> Option<T> {
    state.with_case(|case| case.costs.get(place).map(read))
}

fn name_of(state: CaseState, place: usize) -> String {
    let language = state.settings.language.get();
    with_cost(state, place, |cost| named(language, cost)).unwrap_or_default()
}

/// What a cost comes to: in the last case without faults, if it has the cost in this place.
fn sum_shown(state: CaseState, place: usize) -> String {
    let words = &state.words().costs;
    let now = state.with_case(|case| {
        let cost = case.costs.get(place)?;
        Some((cost.kind, case.costs.len(), cost.is_filled_in(), case.counts(cost)))
    });
    let Some((kind, count, filled, counts)) = now else { return String::new() };
    if !filled {
        return words.not_filled_in.to_owned();
    }
    if !counts {
        return words.outside_budget.to_owned();
    }
    let sum = state.told(|language, Evaluated { case, results }| {
        let cost = case.costs.get(place)?;
        let same = cost.kind == kind && case.costs.len() == count && cost.is_filled_in();
        same.then(|| language.amount(cost.of_all_years(case, results).likely))
    });
    sum.flatten().unwrap_or_else(|| words.filled.to_owned())
}

/// "År 0 · Alle i fellesskap · Fra studien (§ 3.6)"
fn summary(state: CaseState, place: usize) -> String {
    let language = state.settings.language.get();
    let words = language.case_text();
    let parts = with_cost(state, place, |cost| {
        let origin =
            if cost.kind.is_from_study() { words.costs.from_study } else { words.costs.ours };
        [when(language, cost), (words.names.borne)(cost.bearing()).to_owned(), origin.to_owned()]
    });
    parts.map(|parts| parts.join(" · ")).unwrap_or_default()
}

/// One cost: its line, and its fields once they are opened.
#[component]
fn CostCard(
    /// Its place in the list.
    place: usize,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let name = Memo::new(move |_| name_of(state, place));
    let open = Memo::new(move |_| state.open_cost.get() == Some(place));
    let missing = Memo::new(move |_| with_cost(state, place, |cost| !cost.is_filled_in()));
    let fields_id = format!("kostnad-{place}");
    let controlled = fields_id.clone();
    let fields = part(move || open.get().then(|| view! { <CostFields place=place /> }));
    view! {
        <li class="card cost">
            <div class="cost-head">
                <button
                    type="button"
                    class="cost-name"
                    aria-expanded=tell(move || open.get().to_string())
                    aria-controls=controlled
                    on:click=move |_| {
                        state.open_cost.set((!open.get_untracked()).then_some(place));
                    }
                >
                    {name}
                </button>
                <p class="cost-sum" class:missing=whether(move || missing.get() == Some(true))>
                    {tell(move || sum_shown(state, place))}
                </p>
                <p class="hint">{tell(move || summary(state, place))}</p>
                <button
                    type="button"
                    class="ds-button"
                    data-variant="tertiary"
                    data-size="sm"
                    aria-label=tell(move || (state.words().costs.remove)(&name.get()))
                    on:click=move |_| remove(state, place)
                >
                    <span aria-hidden="true">{"×"}</span>
                </button>
            </div>
            <div id=fields_id>{fields}</div>
        </li>
    }
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
                if place < case.costs.len() {
                    case.costs.remove(place);
                }
            },
            move |input| {
                Some(match input {
                    CaseInput::Cost(other, input) => CaseInput::Cost(left(other)?, input),
                    other => other,
                })
            },
        );
        state.open_cost.update(|open| *open = open.and_then(left));
        state.announce(move |text| (text.costs.removed)(&name));
    });
    // What had the keyboard is gone.
    browser::focus(&Place::Costs.id());
}

/// The fields of one cost.
#[component]
fn CostFields(
    /// Its place in the list.
    place: usize,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let kind =
        Memo::new(move |_| with_cost(state, place, |cost| cost.kind).unwrap_or(CostKind::Other));
    let field = move |input| view! { <CaseField input=CaseInput::Cost(place, input) /> };
    let computed = Memo::new(move |_| with_cost(state, place, Cost::is_computed) == Some(true));
    let amounts = part(move || {
        if computed.get() {
            return view! { <Computed place=place /> }.into_any();
        }
        let help = tell(move || {
            let year = state.with_case(|case| case.prices.year);
            (state.words().costs.amounts_help)(&year.to_string())
        });
        view! {
            <p class="hint">{help}</p>
            {[CostInput::Low, CostInput::Likely, CostInput::High].map(field).collect_view()}
            <p class="hint">{tell(move || likely_missing(state, place).to_owned())}</p>
        }
        .into_any()
    });
    // A file can have what runs twice under any kind; once unticked it can be ticked again.
    let from_file = computed.get_untracked();
    let twice = part(move || {
        let offered = from_file || kind.get() == CostKind::ParallelRunning;
        offered.then(|| view! { <RunsTwice place=place /> })
    });
    let borne = Signal::derive(move || with_cost(state, place, Cost::bearing));
    let help = tell(move || (state.words().names.cost_help)(kind.get()).to_owned());
    // What runs twice is all the members' together, and not each one's. A file may say otherwise.
    let only_shared = Memo::new(move |_| computed.get() && borne.get() == Some(Borne::Shared));
    let options = Signal::derive(move || {
        let names = &state.words().names;
        let offered = if only_shared.get() { 1 } else { BORNE.len() };
        let offered = BORNE.iter().take(offered);
        offered.map(|borne| (names.borne)(*borne).to_owned()).collect()
    });
    view! {
        <div class="cost-fields">
            <p class="hint">{help}</p>
            {twice}
            <fieldset>
                <legend>{say_case(|text| text.costs.amounts)}</legend>
                {amounts}
                <CaseField
                    input=CaseInput::Cost(place, CostInput::Quantity)
                    label=tell(move || (state.words().names.quantity)(kind.get()).to_owned())
                />
            </fieldset>
            <fieldset>
                <legend>{say_case(|text| text.costs.when)}</legend>
                {field(CostInput::FromYear)}
                {field(CostInput::Years)}
            </fieldset>
            <fieldset>
                <legend>{say_case(|text| text.costs.paying)}</legend>
                <Choice
                    id=format!("kostnad-{place}-betaler")
                    label=tell(move || state.words().fields.borne.to_owned())
                    options=options
                    chosen=Signal::derive(move || {
                        let borne = borne.get().unwrap_or_default();
                        BORNE.iter().position(|other| *other == borne).unwrap_or_default()
                    })
                    choose=Callback::new(move |chosen: usize| {
                        let borne = BORNE.get(chosen).copied().unwrap_or_default();
                        change(state, place, |cost| cost.borne = borne);
                    })
                />
                <Tick
                    label=tell(move || state.words().fields.on_it_budget.to_owned())
                    ticked=whether(move || {
                        with_cost(state, place, |cost| cost.on_it_budget) == Some(true)
                    })
                    tick=Callback::new(move |on| {
                        change(state, place, |cost| cost.on_it_budget = on);
                    })
                />
            </fieldset>
            <TextField
                input=TextInput::CostNote(place)
                label=tell(move || state.words().fields.note.to_owned())
                long=true
            />
        </div>
    }
}

fn change(state: CaseState, place: usize, change: impl FnOnce(&mut Cost)) {
    state.edit(|case| {
        if let Some(cost) = case.costs.get_mut(place) {
            change(cost);
        }
    });
}

/// What to say where a range has been given and nothing within it.
fn likely_missing(state: CaseState, place: usize) -> &'static str {
    let missing = with_cost(state, place, |cost| {
        let Amount { low, likely, high } = cost.amount;
        likely.is_none() && (low.is_some() || high.is_some())
    });
    if missing == Some(true) { state.words().costs.likely_missing } else { "" }
}

/// What stands in the place of an amount that follows from what runs twice.
#[component]
fn Computed(
    /// The cost's place in the list.
    place: usize,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let sentence = tell(move || {
        let twice = with_cost(state, place, |cost| cost.runs_twice).unwrap_or_default();
        let sentence = state.told(|language, evaluated| {
            let elements = &evaluated.results.elements;
            let today = twice
                .iter()
                .filter(|(_, twice)| **twice)
                .fold(0.0, |sum, (element, _)| sum + elements.get(element).today.0);
            (language.case_text().costs.computed)(&language.amount(today / 12.0))
        });
        // Of nobody there is nothing that runs.
        sentence.unwrap_or_else(|| {
            let nobody = state.is_empty();
            if nobody { state.words().members.none.to_owned() } else { String::new() }
        })
    });
    let formula = part(move || {
        let parts = state.told(|language, Evaluated { case, results }| {
            // The last case without faults may be one without it.
            let is = case.costs.get(place).is_some_and(Cost::is_computed);
            is.then(|| explain::cost(language, case, results, place))
        });
        parts.flatten().map(|parts| view! { <CaseFormula parts=parts /> })
    });
    view! {
        <p class="effect">{sentence}</p>
        <p>{formula}</p>
    }
}

/// Which elements run twice.
#[component]
fn RunsTwice(
    /// The cost's place in the list.
    place: usize,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let ticks = Element::ALL.map(|element| {
        view! {
            <Tick
                label=tell(move || (*state.text().names.elements.get(element)).to_owned())
                ticked=whether(move || {
                    with_cost(state, place, |cost| *cost.runs_twice.get(element)) == Some(true)
                })
                tick=Callback::new(move |on| set_twice(state, place, element, on))
            />
        }
    });
    view! {
        <fieldset>
            <legend>{say_case(|text| text.fields.runs_twice)}</legend>
            <p class="hint">{say_case(|text| text.costs.runs_twice_help)}</p>
            <div class="ticks">{ticks.collect_view()}</div>
        </fieldset>
    }
}

/// Takes that an element runs twice, or no longer. What is computed has no amount beside: nothing
/// stands in the file that the page does not show.
fn set_twice(state: CaseState, place: usize, element: Element, on: bool) {
    let is_amount = |input| matches!(input, CostInput::Low | CostInput::Likely | CostInput::High);
    state.edit_list(
        |case| {
            if let Some(cost) = case.costs.get_mut(place) {
                *cost.runs_twice.get_mut(element) = on;
                if on {
                    cost.amount = Amount::default();
                    cost.borne = Borne::Shared;
                }
            }
        },
        move |input| match input {
            CaseInput::Cost(other, input) if on && other == place && is_amount(input) => None,
            other => Some(other),
        },
    );
}

/// Where further costs come from.
#[component]
fn Adding() -> impl IntoView {
    let state = expect_context::<CaseState>();
    // The last of the list is of no kind: what a user who looks for no particular one is after.
    let kinds: Vec<CostKind> =
        CostKind::ONE_OFF.into_iter().chain([CostKind::Operation, CostKind::Other]).collect();
    let kinds = StoredValue::new(kinds);
    let chosen = RwSignal::new(kinds.with_value(|kinds| kinds.len().saturating_sub(1)));
    let options = Signal::derive(move || {
        let names = &state.words().names;
        kinds.with_value(|kinds| {
            kinds.iter().map(|kind| (names.cost)(*kind).to_owned()).collect::<Vec<_>>()
        })
    });
    let action = Callback::new(move |()| {
        let kind = kinds.with_value(|kinds| kinds.get(chosen.get_untracked()).copied());
        add(state, kind.unwrap_or(CostKind::Other));
    });
    view! {
        <section class="card form" aria-labelledby="ny-kostnad">
            <h2 id="ny-kostnad">{say_case(|text| text.costs.add)}</h2>
            <Choice
                id="ny-kostnad-slag"
                label=tell(move || state.words().costs.kind.to_owned())
                options=options
                chosen=chosen.into()
                choose=Callback::new(move |place| chosen.set(place))
            />
            <div class="actions">
                <Action label=tell(move || state.words().costs.add.to_owned()) action=action />
            </div>
        </section>
    }
}

fn add(state: CaseState, kind: CostKind) {
    let place = untrack(|| state.with_case(|case| case.costs.len()));
    if place >= MOST_COSTS {
        let problem = CaseProblem::TooMany { most: MOST_COSTS };
        return state.warn(move |text| (text.problems.problem)(&problem, &whole));
    }
    state.edit(|case| case.costs.push(Cost::new(kind)));
    state.announce(move |text| (text.costs.added)((text.names.cost)(kind)));
    state.lead_to(Place::Number(FileInput::Case(CaseInput::Cost(place, CostInput::Likely))));
}

/// Whether there is anything to sum.
fn any(evaluated: &Evaluated) -> bool {
    let counted = |cost: &Cost| cost.is_filled_in() && evaluated.case.counts(cost);
    evaluated.case.costs.iter().any(counted)
        || evaluated.results.years.iter().any(|year| spent(year) != 0.0)
}

/// Every cost that has an amount, with its formula.
fn formulas(language: Language, evaluated: &Evaluated) -> Vec<(String, Vec<CasePart>)> {
    let Evaluated { case, results } = evaluated;
    let filled_in = case.costs.iter().enumerate().filter(|(_, cost)| cost.is_filled_in());
    filled_in
        .map(|(place, cost)| (named(language, cost), explain::cost(language, case, results, place)))
        .collect()
}
