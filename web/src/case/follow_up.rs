//! *Oppfølging*: who answers for the savings, the plan that was decided, and what came of it.

use super::compare::{Entered, entered, listed};
use super::explanation::CaseExplanation;
use super::fields::{Action, FileField, TextField, say_case};
use super::frame::StepHeading;
use super::state::{CaseState, Place, TextInput};
use crate::browser;
use crate::figure_card::FigureCard;
use crate::parts::ElementName;
use crate::table::DataTable;
use crate::words::{part, tell, whether};
use leptos::prelude::*;
use std::sync::Arc;
use synergi_case::{
    CaseResults, Compared, Evaluated, FileInput, Followed, SoFar, follow_up, owned_savings,
};
use synergi_figures::case::plan_and_actual;
use synergi_figures::{Cell, Table, TableRow};
use synergi_model::Element;
use synergi_report::told::cells::{columns, signed};
use synergi_text::case::explain::{self, CasePart};
use synergi_text::case::{Named, date, differences};
use synergi_text::{Language, decimal, uncapitalised, whole};

/// The button that freezes: what takes the keyboard when the plan goes.
const FREEZE: &str = "frys-planen";
/// Why it may not.
const HINDRANCE: &str = "frys-planen-hinder";

/// The plan that was decided, and what came of it.
#[derive(Clone, Copy)]
struct Plan {
    frozen: Memo<Option<Arc<Entered>>>,
    /// What has an actual figure.
    compared: Memo<Vec<Compared>>,
}

impl Plan {
    fn new(state: CaseState) -> Self {
        let frozen = entered(state, |file| file.baseline.as_ref().map(|baseline| &baseline.case));
        let compared = Memo::new(move |_| {
            frozen.with(|frozen| {
                let plan = frozen.as_ref().and_then(|frozen| frozen.evaluated.as_ref());
                plan.map(|plan| state.file.with(|file| follow_up(&plan.results, &file.actuals)))
                    .unwrap_or_default()
            })
        });
        Self { frozen, compared }
    }

    /// Reads the plan; nothing where there is none, or one with faults.
    fn read<T>(self, read: impl FnOnce(&Evaluated) -> T) -> Option<T> {
        self.frozen.with(|frozen| frozen.as_ref()?.evaluated.as_ref().map(read))
    }
}

/// The view.
#[component]
pub(super) fn FollowUp() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let plan = Plan::new(state);
    let heading = tell(move || {
        let language = state.settings.language.get();
        let words = &language.case_text().follow_up;
        if plan.frozen.with(Option::is_none) {
            return words.heading_owners.to_owned();
        }
        match plan.compared.with(|compared| SoFar::net(compared)).map(SoFar::deviation) {
            None => words.heading_frozen.to_owned(),
            // Less than a krone is no deviation.
            Some(ahead) if ahead >= 1.0 => (words.ahead)(&language.amount(ahead)),
            Some(behind) if behind <= -1.0 => (words.behind)(&language.amount(-behind)),
            Some(_) => words.on_plan.to_owned(),
        }
    });
    let followed = part(move || {
        let there_is = plan.frozen.with(Option::is_some);
        let horizon = plan.read(|plan| plan.case.horizon);
        match horizon {
            Some(horizon) => view! { <Actuals plan=plan horizon=horizon /> }.into_any(),
            // One with faults says so itself.
            None if there_is => ().into_any(),
            None => view! { <p class="hint">{say_case(|text| text.follow_up.actuals_first)}</p> }
                .into_any(),
        }
    });
    let lines = Memo::new(move |_| formulas(state, plan));
    let there_are = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    let explanation =
        part(move || there_are.get().then(|| view! { <CaseExplanation lines=lines.into() /> }));
    view! {
        <StepHeading text=heading />
        <div class="two-columns">
            <Owners />
            <Baseline plan=plan />
        </div>
        {followed}
        {explanation}
    }
}

/// Who answers for each element's saving.
#[component]
fn Owners() -> impl IntoView {
    let rows = Element::ALL.map(|element| view! { <Owner element=element /> });
    view! {
        <section class="card" aria-labelledby="gevinstansvar">
            <h2 id="gevinstansvar">{say_case(|text| text.follow_up.owners)}</h2>
            <p class="hint">{say_case(|text| text.follow_up.owners_help)}</p>
            <div class="owners">{rows.collect_view()}</div>
        </section>
    }
}

/// Who answers for one.
#[component]
fn Owner(
    /// Which element.
    element: Element,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let saving = tell(move || {
        let told = state.told(|language, evaluated| {
            let words = &language.case_text().follow_up;
            let saving = *owned_savings(&evaluated.results).get(element);
            if saving >= 0.5 {
                (words.saves)(&language.amount(saving))
            } else if saving <= -0.5 {
                (words.costs_more)(&language.amount(-saving))
            } else {
                words.saves_nothing.to_owned()
            }
        });
        told.unwrap_or_default()
    });
    let rooms = part(move || {
        let left = state
            .evaluated
            .with(|evaluated| evaluated.as_ref().is_some_and(|case| leaves_rooms(&case.results)));
        let counted = element == Element::BaseOperations && left;
        counted.then(|| view! { <p class="hint">{say_case(|text| text.follow_up.with_rooms)}</p> })
    });
    view! {
        <fieldset class="owner">
            <legend>
                <ElementName element=element />
            </legend>
            <p class="effect">{saving}</p>
            {rooms}
            <TextField
                input=TextInput::OwnerRole(element)
                label=tell(move || state.words().fields.role.to_owned())
            />
            <TextField
                input=TextInput::OwnerMeasure(element)
                label=tell(move || state.words().fields.measure.to_owned())
            />
        </fieldset>
    }
}

fn leaves_rooms(results: &CaseResults) -> bool {
    results.full_savings_per_year != results.sum.saving.0
}

/// The case as it was decided: freezing it, and what it is beside the case in hand.
#[component]
fn Baseline(
    /// The plan.
    plan: Plan,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let frozen = Memo::new(move |_| plan.frozen.with(Option::is_some));
    let standing = part(move || frozen.get().then(|| view! { <Standing plan=plan /> }));
    let may_not = Memo::new(move |_| state.is_stale());
    let hindrance = tell(move || {
        let words = &state.words().follow_up;
        if state.is_empty() {
            words.freeze_empty.to_owned()
        } else if may_not.get() {
            words.freeze_faults.to_owned()
        } else {
            String::new()
        }
    });
    let freeze = move |_| {
        if may_not.get_untracked() {
            return;
        }
        let today = today();
        let shown = date(&today);
        batch(|| {
            state.freeze(today);
            state.announce(move |text| (text.follow_up.frozen)(&shown));
        });
    };
    let label = tell(move || {
        let words = &state.words().follow_up;
        if frozen.get() { words.freeze_again } else { words.freeze }.to_owned()
    });
    let unfreeze = part(move || {
        frozen.get().then(|| {
            view! {
                <Action
                    label=tell(move || state.words().follow_up.unfreeze.to_owned())
                    variant="tertiary"
                    action=Callback::new(move |()| unfreeze(state))
                />
            }
        })
    });
    view! {
        <section class="card" aria-labelledby="vedtatt-plan">
            <h2 id="vedtatt-plan">{say_case(|text| text.follow_up.baseline)}</h2>
            <p class="hint">{say_case(|text| text.follow_up.baseline_help)}</p>
            {standing}
            <p class="effect" id=HINDRANCE>{hindrance}</p>
            <div class="actions">
                <button
                    type="button"
                    class="ds-button"
                    id=FREEZE
                    data-variant="primary"
                    data-size="sm"
                    aria-disabled=tell(move || may_not.get().to_string())
                    aria-describedby=HINDRANCE
                    on:click=freeze
                >
                    {label}
                </button>
                {unfreeze}
            </div>
        </section>
    }
}

/// Takes the plan away.
fn unfreeze(state: CaseState) {
    batch(|| {
        state.unfreeze();
        state.announce(|text| text.follow_up.unfrozen.to_owned());
    });
    // What had the keyboard is gone.
    browser::focus(FREEZE);
}

/// The day where the user is, as "2026-11-25".
fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// What the plan is, and what has become of the case since.
#[component]
fn Standing(
    /// The plan.
    plan: Plan,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let which = tell(move || {
        let words = state.words();
        state.file.with(|file| {
            let told = file.baseline.as_ref().map(|baseline| {
                let name = baseline.case.name.trim();
                let name = if name.is_empty() { words.frame.unnamed } else { name };
                (words.follow_up.frozen_on)(name, &date(&baseline.frozen_on))
            });
            told.unwrap_or_default()
        })
    });
    let worth = tell(move || {
        let language = state.settings.language.get();
        let words = &language.case_text().follow_up;
        let compared = plan.read(|plan| {
            state.evaluated.with(|now| match now {
                None => String::new(),
                Some(now) if now.results == plan.results => words.now_same.to_owned(),
                Some(now) => (words.now_differs)(
                    &language.amount(plan.results.net_present_value),
                    &language.amount(now.results.net_present_value),
                ),
            })
        });
        compared.unwrap_or_else(|| words.baseline_invalid.to_owned())
    });
    let changed = part(move || {
        let language = state.settings.language.get();
        let words = &language.case_text().follow_up;
        let lines = plan.frozen.with(|frozen| {
            let frozen = frozen.as_ref()?;
            let plan = Named { name: words.in_plan, case: &frozen.case };
            state.file.with(|file| {
                let now = Named { name: words.in_present, case: file.case()? };
                Some(differences(language, plan, now))
            })
        });
        let lines = lines.filter(|lines| !lines.is_empty())?;
        Some(view! {
            <h3>{words.changed}</h3>
            {listed(lines)}
        })
    });
    view! {
        <p class="effect" data-testid="frozen">{which}</p>
        <p>{worth}</p>
        {changed}
    }
}

/// Plan and actual figures.
#[component]
fn Actuals(
    /// The plan.
    plan: Plan,
    /// Its last year.
    horizon: u32,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let there_are = Memo::new(move |_| plan.compared.with(|compared| !compared.is_empty()));
    let answer = part(move || {
        if there_are.get() {
            view! { <Outcome plan=plan /> }.into_any()
        } else {
            view! { <p class="hint">{say_case(|text| text.follow_up.no_actuals)}</p> }.into_any()
        }
    });
    // What a user comes for: the last year that has been begun on, and the one after.
    let last = plan
        .compared
        .with_untracked(|compared| compared.iter().map(|one| one.year).max().unwrap_or_default());
    let years = (0..=horizon).map(|year| {
        let open = year == last || year == last + 1;
        view! { <ActualYear plan=plan year=year open=open /> }
    });
    let prices = tell(move || {
        let year = plan.read(|plan| plan.case.prices.year.to_string());
        (state.words().follow_up.actuals_prices)(&year.unwrap_or_default())
    });
    view! {
        <div class="with-form">
            <section class="card form" aria-labelledby="faktiske-tall">
                <h2 id="faktiske-tall">{say_case(|text| text.follow_up.actuals)}</h2>
                <p class="hint">{say_case(|text| text.follow_up.actuals_help)}</p>
                <p class="hint">{prices}</p>
                <div class="years">{years.collect_view()}</div>
            </section>
            <div class="figures">{answer}</div>
        </div>
    }
}

/// The actual figures of one year; its fields are there once they are opened.
#[component]
fn ActualYear(
    /// The plan.
    plan: Plan,
    /// Which year.
    year: u32,
    /// Whether its fields are open to begin with.
    open: bool,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let faulty = move || {
        let places = Followed::ALL.map(|followed| Place::Number(followed.input(year)));
        untrack(|| places.into_iter().any(|place| state.wrong(place).is_some()))
    };
    let open = RwSignal::new(open || faulty());
    // What has to be mended stays in sight.
    let toggle = move |_| open.update(|open| *open = !*open || faulty());
    let name = tell(move || (state.words().names.year)(&year.to_string()));
    let summary = tell(move || {
        let language = state.settings.language.get();
        let summary = plan.read(|plan| state_of_year(language, plan, year));
        plan.compared.with(|compared| {
            let compared: Vec<_> =
                compared.iter().filter(|one| one.year == year).copied().collect();
            filled_in(language, &compared).or(summary).unwrap_or_default()
        })
    });
    let fields = part(move || {
        open.get().then(|| {
            let fields = Followed::ALL.map(|followed| {
                let note = tell(move || note(state, plan, followed, year));
                view! { <FileField input=followed.input(year) note=Some(note) /> }
            });
            view! { <div role="group" aria-label=name>{fields.collect_view()}</div> }
        })
    });
    let id = format!("faktisk-{year}");
    view! {
        <div class="year">
            <h3>
                <button
                    type="button"
                    class="year-toggle"
                    aria-expanded=tell(move || open.get().to_string())
                    aria-controls=id.clone()
                    on:click=toggle
                >
                    {name}
                </button>
            </h3>
            <p class="hint">{summary}</p>
            <div id=id>{fields}</div>
        </div>
    }
}

/// What is planned for a year.
fn state_of_year(language: Language, plan: &Evaluated, year: u32) -> String {
    let net = plan.results.years.get(year as usize).map_or(0.0, |year| year.net);
    (language.case_text().follow_up.year_plan)(&language.amount(net))
}

/// How much of a year is filled in, and what it says; nothing where nothing is.
fn filled_in(language: Language, of_year: &[Compared]) -> Option<String> {
    let deviation = SoFar::net(of_year)?.deviation();
    Some((language.case_text().follow_up.year_actual)(
        &of_year.len().to_string(),
        &Followed::ALL.len().to_string(),
        &signed(language, deviation),
    ))
}

/// What stands under a field: the plan, and how far what came is from it.
fn note(state: CaseState, plan: Plan, followed: Followed, year: u32) -> String {
    let language = state.settings.language.get();
    let words = &language.case_text().follow_up;
    let planned = plan.read(|plan| followed.planned(&plan.results, year)).flatten();
    let planned = language.amount(planned.unwrap_or_default());
    let deviation = plan.compared.with(|compared| {
        let one = compared.iter().find(|one| one.year == year && one.followed == followed)?;
        Some(signed(language, one.actual - one.planned))
    });
    match deviation {
        Some(deviation) => (words.planned_and_deviation)(&planned, &deviation),
        None => (words.planned)(&planned),
    }
}

/// What has come of the plan so far.
#[component]
fn Outcome(
    /// The plan.
    plan: Plan,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let figure = Memo::new(move |_| {
        let language = state.settings.language.get();
        let price_year = plan.read(|plan| plan.case.prices.year).unwrap_or_default();
        plan.compared.with(|compared| Arc::new(plan_and_actual(language, price_year, compared)))
    });
    let stale = whether(move || state.wrong_places().into_iter().any(is_actual));
    let table = part(move || {
        let language = state.settings.language.get();
        let table = plan.compared.with(|compared| table(language, compared));
        view! { <DataTable table=table /> }
    });
    view! {
        <FigureCard figure=figure stale=stale />
        <section class="card" aria-labelledby="plan-mot-faktisk">
            <h2 id="plan-mot-faktisk">{say_case(|text| text.follow_up.table)}</h2>
            {table}
        </section>
    }
}

fn is_actual(place: Place) -> bool {
    matches!(place, Place::Number(FileInput::ActualSaving(..) | FileInput::ActualCosts(_)))
}

/// Plan, actual and deviation of each year and element, and their sums.
fn table(language: Language, compared: &[Compared]) -> Table {
    let words = language.case_text();
    let text = &words.follow_up;
    let row = |when: &str, what: &str, SoFar { planned, actual }: SoFar, sum: bool| {
        let deviation = actual - planned;
        let cells = vec![
            Cell::text(format!("{when}: {}", uncapitalised(what))),
            Cell::number(planned, whole(planned)),
            Cell::number(actual, whole(actual)),
            Cell::number(deviation, whole(deviation)),
        ];
        TableRow { cells, sum }
    };
    let name = |followed: Followed| (words.fields.label)(followed.input(0));
    let years = compared.iter().map(|one| {
        let year = (words.names.year)(&one.year.to_string());
        let amounts = SoFar { planned: one.planned, actual: one.actual };
        row(&year, &name(one.followed), amounts, false)
    });
    let sums = Followed::ALL.into_iter().filter_map(|followed| {
        let sum = SoFar::of(compared, |other| other == followed)?;
        Some(row(text.so_far, &name(followed), sum, true))
    });
    let net = SoFar::net(compared).map(|net| row(text.so_far, words.result.net, net, true));
    Table {
        caption: text.table.to_owned(),
        columns: columns(&[
            (text.item, false),
            (text.plan, true),
            (text.actual, true),
            (text.deviation, true),
        ]),
        rows: years.chain(sums).chain(net).collect(),
    }
}

/// How the savings that somebody answers for come about, and how far from the plan all is.
fn formulas(state: CaseState, plan: Plan) -> Vec<(String, Vec<CasePart>)> {
    let savings = state.told(|language, evaluated| {
        let lines = explain::worth(language, &evaluated.case, &evaluated.results);
        lines.into_iter().next().map(|(name, parts)| (name.to_owned(), parts))
    });
    let language = state.settings.language.get();
    let deviation = plan.compared.with(|compared| deviation(language, compared));
    savings.flatten().into_iter().chain(deviation).collect()
}

/// "(1,20 − 1,00) − (0,50 − 0,40) = 0,10 mill. kr"
fn deviation(language: Language, compared: &[Compared]) -> Option<(String, Vec<CasePart>)> {
    let net = SoFar::net(compared)?;
    let difference = |costs: bool| {
        let sum = SoFar::of(compared, |followed| (followed == Followed::Costs) == costs)?;
        let millions = |kroner: f64| decimal(kroner / 1e6, 2);
        Some(format!("({} − {})", millions(sum.actual), millions(sum.planned)))
    };
    let terms = match (difference(false), difference(true)) {
        (Some(savings), Some(costs)) => format!("{savings} − {costs}"),
        (Some(savings), None) => savings,
        (None, Some(costs)) => format!("−{costs}"),
        (None, None) => return None,
    };
    let result = (language.text().names.millions)(&decimal(net.deviation() / 1e6, 2));
    let name = language.case_text().follow_up.formula.to_owned();
    Some((name, vec![CasePart::Text(format!("{terms} = {result}"))]))
}
