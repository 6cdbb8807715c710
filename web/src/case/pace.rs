//! *Tempo og priser*: how fast savings come, over how many years, at what prices.

use super::explanation::CaseExplanation;
use super::fields::{Action, CaseField, full_name, say_case};
use super::frame::StepHeading;
use super::result::figure_of;
use super::state::{CaseState, Place};
use crate::browser;
use crate::figure_card::FigureCard;
use crate::parts::ElementName;
use crate::words::{part, say, tell};
use leptos::prelude::*;
use synergi_case::{Case, CaseInput, CaseProblem, Evaluated, FileInput, MOST_PHASES, STUDY_YEAR};
use synergi_figures::case::cash_flow;
use synergi_model::input::{Input, Unit};
use synergi_model::units::Share;
use synergi_model::{Element, PerElement};
use synergi_text::case::CaseText;
use synergi_text::case::explain::{self, CasePart};
use synergi_text::{Language, decimal, field_value, percent};

/// Id of the phase-in's heading: it takes the keyboard when what had it is gone.
const PHASE_IN: &str = "innfasing";

/// The view.
#[component]
pub(super) fn Pace() -> impl IntoView {
    let state = expect_context::<CaseState>();
    // Whether there is a result changes seldom; what it is, follows by itself.
    let there_is = Memo::new(move |_| state.evaluated.with(Option::is_some));
    let flow = part(move || {
        there_is.get().then(|| {
            view! { <FigureCard figure=figure_of(state, cash_flow) stale=state.stale() /> }
        })
    });
    let lines = Signal::derive(move || state.told(formulas).unwrap_or_default());
    let explanation =
        part(move || there_is.get().then(|| view! { <CaseExplanation lines=lines /> }));
    view! {
        <StepHeading text=tell(move || heading(state)) />
        <PhaseIn />
        <div class="section with-form">
            <div class="forms">
                <Form
                    id="horisont"
                    heading=|text| text.pace.assumptions
                    inputs=&[
                        CaseInput::Horizon,
                        CaseInput::DiscountRate,
                        CaseInput::TaxFinancingCost,
                        CaseInput::VatNotCompensated,
                    ]
                />
                <Prices />
                <FteCost />
            </div>
            <div class="figures">{flow} {explanation}</div>
        </div>
    }
}

/// A card with fields under a heading.
#[component]
fn Form(
    /// Id of the heading.
    id: &'static str,
    /// The heading.
    heading: fn(&'static CaseText) -> &'static str,
    /// Which fields.
    inputs: &'static [CaseInput],
) -> impl IntoView {
    view! {
        <section class="card form" aria-labelledby=id>
            <h2 id=id>{say_case(heading)}</h2>
            {fields(inputs)}
        </section>
    }
}

fn fields(inputs: &'static [CaseInput]) -> impl IntoView {
    inputs.iter().map(|input| view! { <CaseField input=*input /> }).collect_view()
}

/// From which year all that is saved has come, if ever.
fn full_from(case: &Case) -> Option<u32> {
    let mut from = 1;
    for (_, shares) in case.phase_in.iter() {
        let before = shares.iter().rposition(|share| share.0 < 1.0);
        // A last share below the whole holds for all years.
        let first = before.map_or(0, |place| place + 1);
        if first > 0 && first >= shares.len() {
            return None;
        }
        from = from.max(u32::try_from(first).ok()?.saturating_add(1));
    }
    let delay = case.assessments.iter().map(|assessment| assessment.delay).max();
    Some(from.saturating_add(delay.unwrap_or_default()))
}

fn heading(state: CaseState) -> String {
    let words = state.words();
    match state.with_case(full_from).filter(|_| !state.is_empty()) {
        Some(year) if year > state.with_case(|case| case.horizon) => {
            words.pace.full_too_late.to_owned()
        }
        Some(year) => (words.pace.full_from)(&year.to_string()),
        None => (words.frame.step)(synergi_text::case::Step::Pace).to_owned(),
    }
}

/// The part of an element's saving that has come in a year, counted from 0 for year 1.
fn phased_in(shares: &[Share], year: usize) -> Share {
    let last = shares.len().saturating_sub(1);
    shares.get(year.min(last)).copied().unwrap_or(Share(1.0))
}

/// In how many years something is said of an element at least.
fn years_of(case: &Case) -> usize {
    case.phase_in.iter().map(|(_, shares)| shares.len()).max().unwrap_or_default()
}

/// Every element's saving, year by year.
#[component]
fn PhaseIn() -> impl IntoView {
    let state = expect_context::<CaseState>();
    // A file can say more of one element than of another.
    let lengths = Memo::new(move |_| {
        state.with_case(|case| Element::ALL.map(|element| case.phase_in.get(element).len()))
    });
    let count = Memo::new(move |_| lengths.get().into_iter().max().unwrap_or_default());
    let table = part(move || {
        if count.get() == 0 {
            return view! { <p>{say_case(|text| text.pace.at_once)}</p> }.into_any();
        }
        view! { <PhaseTable lengths=lengths.get() /> }.into_any()
    });
    let never_full = tell(move || never_full(state));
    let remove = part(move || {
        (count.get() > 0).then(|| {
            view! {
                <Action
                    label=tell(move || state.words().pace.remove_year.to_owned())
                    variant="tertiary"
                    action=Callback::new(move |()| remove_year(state))
                />
            }
        })
    });
    view! {
        <section class="card" aria-labelledby=PHASE_IN>
            <h2 id=PHASE_IN tabindex="-1">{say_case(|text| text.pace.phase_in)}</h2>
            <p class="hint">{say_case(|text| text.pace.phase_in_help)}</p>
            {table}
            <p class="effect">{never_full}</p>
            <div class="actions">
                <Action
                    label=tell(move || state.words().pace.add_year.to_owned())
                    action=Callback::new(move |()| add_year(state))
                />
                {remove}
            </div>
        </section>
    }
}

/// A field for each element and year.
#[component]
fn PhaseTable(
    /// Of how many years something is said, for each element.
    lengths: [usize; 4],
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let count = lengths.into_iter().max().unwrap_or_default();
    let years = (0..count).map(|year| {
        let name = tell(move || (state.words().names.year)(&(year + 1).to_string()));
        view! { <th scope="col" class="numeric">{name}</th> }
    });
    let rows = Element::ALL.into_iter().zip(lengths).map(|(element, length)| {
        let cells = (0..count).map(|year| {
            if year >= length {
                // Nothing is said of this year: what holds then has no field.
                let holds = tell(move || {
                    percent(
                        state
                            .with_case(|case| Some(phased_in(case.phase_in.get(element), year)))
                            .unwrap_or(Share(1.0)),
                    )
                });
                return view! { <td class="numeric muted">{holds}</td> }.into_any();
            }
            let input = CaseInput::PhaseIn(element, year);
            let place = Place::Number(FileInput::Case(input));
            view! {
                <td>
                    <CaseField
                        input=input
                        note=Signal::derive(String::new)
                        name=tell(move || full_name(state, place))
                    />
                </td>
            }
            .into_any()
        });
        view! {
            <tr>
                <th scope="row"><ElementName element=element /></th>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <div class="table-scroll">
            <table class="ds-table phase-in" data-size="sm">
                <caption class="visually-hidden">{say_case(|text| text.pace.phase_in)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say(|text| text.figures.columns.element)}</th>
                        {years.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
        <p class="hint">{say_case(|text| text.pace.last_year_holds)}</p>
    }
}

/// What to say where an element's last year is not the whole.
fn never_full(state: CaseState) -> String {
    let names = &state.text().names;
    let which: Vec<&str> = state.with_case(|case| {
        let short = case
            .phase_in
            .iter()
            .filter(|(_, shares)| shares.last().is_some_and(|share| share.0 < 1.0));
        short.map(|(element, _)| *names.elements_in_sentence.get(element)).collect()
    });
    if which.is_empty() {
        return String::new();
    }
    let words = state.words();
    (words.pace.never_full)(&(words.names.list)(&which))
}

/// Lets something be said of one year more: at first what holds in it already.
fn add_year(state: CaseState) {
    let count = untrack(|| state.with_case(years_of));
    if count >= MOST_PHASES {
        let problem = CaseProblem::TooMany { most: MOST_PHASES };
        return state.warn(move |text| (text.problems.problem)(&problem, &synergi_text::whole));
    }
    state.edit(|case| case.phase_in = of_years(case, count + 1));
    let first = Element::ALL.first().copied().unwrap_or(Element::Telecom);
    state.lead_to(Place::Number(FileInput::Case(CaseInput::PhaseIn(first, count))));
}

fn remove_year(state: CaseState) {
    let count = untrack(|| state.with_case(years_of));
    let Some(left) = count.checked_sub(1) else { return };
    state.edit_list(
        |case| case.phase_in = of_years(case, left),
        move |input| match input {
            CaseInput::PhaseIn(_, year) if year >= left => None,
            other => Some(other),
        },
    );
    state.announce(move |text| (text.pace.year_removed)(&count.to_string()));
    if left == 0 {
        // What had the keyboard is gone.
        browser::focus(PHASE_IN);
    }
}

/// The phase-in of a case, said for so many years of every element.
fn of_years(case: &Case, count: usize) -> PerElement<Vec<Share>> {
    case.phase_in.map(|shares| (0..count).map(|year| phased_in(shares, year)).collect())
}

/// The price level, and growth.
#[component]
fn Prices() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let carried = tell(move || state.told(prices_carried).unwrap_or_default());
    view! {
        <section class="card form" aria-labelledby="priser">
            <h2 id="priser">{say_case(|text| text.pace.prices)}</h2>
            <p class="hint">{say_case(|text| text.pace.prices_help)}</p>
            {fields(&[CaseInput::PriceYear, CaseInput::WageGrowth, CaseInput::PriceGrowth])}
            <p class="effect">{carried}</p>
        </section>
    }
}

/// A share as its field shows it.
fn in_percent(share: f64) -> String {
    field_value(share, Unit::Share) + "\u{a0}%"
}

/// What prices and wages do in this case.
fn prices_carried(language: Language, evaluated: &Evaluated) -> String {
    let words = &language.case_text().pace;
    let Evaluated { case, results } = evaluated;
    let carried = results.carried;
    let mut sentences = Vec::new();
    if case.prices.year != STUDY_YEAR {
        sentences.push((words.prices_carried)(
            &in_percent(case.prices.price_growth.0),
            &case.prices.year.to_string(),
            &decimal(carried.prices, 4),
        ));
    }
    let dearer = carried.real_wages - 1.0;
    if dearer != 0.0 {
        let shown = in_percent(dearer.abs());
        let sentence = if dearer > 0.0 { words.real_wages } else { words.real_wages_less };
        sentences.push(sentence(&shown));
    }
    sentences.join(" ")
}

/// What a full-time equivalent costs, and how that follows.
#[component]
fn FteCost() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let derivation = tell(move || state.told(fte_cost).unwrap_or_default());
    let own = Memo::new(move |_| state.with_case(|case| case.basis.fte_cost.own.is_some()));
    let derive = part(move || {
        own.get().then(|| {
            let label = tell(move || {
                let language = state.settings.language.get();
                let derived = state.with_case(|case| case.basis.fte_cost.derived().0);
                (state.words().pace.fte_cost_derive)(&language.kroner(derived))
            });
            let action = Callback::new(move |()| {
                state.edit_list(
                    |case| case.basis.fte_cost.own = None,
                    |input| (input != CaseInput::Basis(Input::FteCost)).then_some(input),
                );
                let place = CaseInput::Basis(Input::FteCost);
                // What had the keyboard is gone.
                browser::focus(&Place::Number(FileInput::Case(place)).id());
            });
            view! { <Action label=label action=action /> }
        })
    });
    view! {
        <section class="card form" aria-labelledby="arsverk">
            <h2 id="arsverk">{say(|text| text.cost.fte_cost)}</h2>
            <p class="hint">{derivation}</p>
            {fields(&[
                CaseInput::Basis(Input::FteCostStatistics),
                CaseInput::Basis(Input::FteCostGrowth),
                CaseInput::Basis(Input::FteCostYears),
                CaseInput::Basis(Input::FteCostRounding),
                CaseInput::Basis(Input::FteCost),
            ])}
            {derive}
        </section>
    }
}

fn fte_cost(language: Language, evaluated: &Evaluated) -> String {
    let words = &language.case_text().pace;
    let Evaluated { case, results } = evaluated;
    let cost = &case.basis.fte_cost;
    let used = language.kroner(cost.used().0);
    let mut sentences = vec![if cost.own.is_some() {
        (words.fte_cost_own)(&used)
    } else {
        (words.fte_cost)(&[
            language.kroner(cost.statistics.0),
            in_percent(cost.yearly_growth.0),
            (language.case_text().names.years)(&field_value(cost.years, Unit::Years)),
            language.kroner(cost.projected().0),
            used.clone(),
        ])
    }];
    if case.prices.year != STUDY_YEAR {
        sentences.push((words.fte_cost_carried)(
            &used,
            &case.prices.year.to_string(),
            &language.kroner(results.cost_per_fte),
        ));
    }
    sentences.join(" ")
}

/// How each saving comes, and how the study's amounts became this case's.
fn formulas(language: Language, evaluated: &Evaluated) -> Vec<(String, Vec<CasePart>)> {
    let Evaluated { case, results } = evaluated;
    let (text, words) = (language.text(), language.case_text());
    let saved = results.elements.iter().filter(|(_, change)| change.saving.0 != 0.0);
    let mut lines: Vec<_> = saved
        .map(|(element, _)| {
            let name = (*text.names.elements.get(element)).to_owned();
            (name, explain::phase_in(language, case, results, element))
        })
        .collect();
    lines.push((text.cost.fte_cost.to_owned(), explain::fte_cost(language, case, results)));
    if case.prices.year != STUDY_YEAR {
        let name = words.pace.price_factor.to_owned();
        lines.push((name, explain::price_factor(language, case, results)));
    }
    lines
}
