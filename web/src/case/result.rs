//! *Resultat*: what cooperation is worth, when it pays, who gains.

use super::cells;
use super::explanation::CaseExplanation;
use super::fields::{Action, say_case};
use super::frame::StepHeading;
use super::state::{CaseState, Evaluated};
use crate::figure_card::FigureCard;
use crate::table::DataTable;
use crate::words::{part, tell};
use leptos::prelude::*;
use std::sync::Arc;
use synergi_case::Worth;
use synergi_figures::case::{CaseSources, cash_flow};
use synergi_figures::{Cell, Column, Figure, Table, TableRow};
use synergi_model::{Basis, Element};
use synergi_text::case::{CaseText, Step, explain};
use synergi_text::{Language, decimal, percent, whole};

/// The view.
#[component]
pub(super) fn Result() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let heading = tell(move || heading(state));
    // Whether there are members and a result changes seldom; what it is, follows by itself.
    let empty = Memo::new(move |_| state.is_empty());
    let there_is = Memo::new(move |_| state.evaluated.with(Option::is_some));
    let content = part(move || {
        if empty.get() {
            return view! { <Beginning /> }.into_any();
        }
        if there_is.get() { view! { <Answer /> }.into_any() } else { ().into_any() }
    });
    view! {
        <StepHeading text=heading />
        {content}
    }
}

/// What a user sees who has not begun.
#[component]
fn Beginning() -> impl IntoView {
    let state = expect_context::<CaseState>();
    view! {
        <p class="lead">{say_case(|text| text.result.empty_lead)}</p>
        <div class="actions">
            <Action
                label=tell(move || state.words().members.add.to_owned())
                variant="primary"
                action=Callback::new(move |()| state.go_to(Step::Members))
            />
            <Action
                label=tell(move || state.words().frame.open_example.to_owned())
                action=Callback::new(move |()| state.open_example())
            />
        </div>
    }
}

fn heading(state: CaseState) -> String {
    let words = &state.words().result;
    if state.is_empty() {
        return words.empty.to_owned();
    }
    state
        .told(|language, evaluated| {
            let worth = evaluated.results.net_present_value;
            let years = horizon(language, evaluated);
            if worth > 0.0 {
                (words.worth)(&language.amount(worth), &years)
            } else if worth < 0.0 {
                (words.loses)(&language.amount(-worth), &years)
            } else {
                words.worth_nothing.to_owned()
            }
        })
        .unwrap_or_else(|| words.invalid.to_owned())
}

pub(super) fn horizon(language: Language, evaluated: &Evaluated) -> String {
    (language.case_text().names.years)(&evaluated.case.horizon.to_string())
}

/// The answer and what is behind it.
#[component]
fn Answer() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let lead = tell(move || state.told(lead).unwrap_or_default());
    let not_filled_in = part(move || {
        let sentence = state.told(not_filled_in).filter(|sentence| !sentence.is_empty())?;
        Some(view! {
            <div class="ds-alert notice" data-color="warning" data-testid="not-filled-in">
                <p>{sentence}</p>
                <Action
                    label=tell(move || state.words().result.fill_in.to_owned())
                    action=Callback::new(move |()| state.go_to(Step::Costs))
                />
            </div>
        })
    });
    let flow = figure_of(state, cash_flow);
    let adjusted = part(move || {
        let sentences = state.told(adjustment).filter(|sentence| !sentence.is_empty())?;
        Some(view! { <p class="effect">{sentences}</p> })
    });
    let lines = Signal::derive(move || {
        state
            .told(|language, evaluated| {
                let lines = explain::worth(language, &evaluated.case, &evaluated.results);
                lines.into_iter().map(|(name, parts)| (name.to_owned(), parts)).collect()
            })
            .unwrap_or_default()
    });
    view! {
        <p class="lead" data-testid="case-lead">{lead}</p>
        {not_filled_in}
        {adjusted}
        <div class="figures">
            <FigureCard figure=flow stale=state.stale() />
            <section class="card side-by-side" aria-labelledby="nokkeltall">
                <h2 id="nokkeltall">{say_case(|text| text.result.key_figures)}</h2>
                {table_of(state, key_figures)}
                <p>{tell(move || state.told(range).unwrap_or_default())}</p>
                <p class="hint">{say_case(|text| text.result.socio_economic_note)}</p>
            </section>
            <section class="card" aria-labelledby="kommunene">
                <h2 id="kommunene">{say_case(|text| text.result.members_title)}</h2>
                {table_of(state, members)}
                <p class="hint">{cells::in_thousands(state)}</p>
            </section>
            <CaseExplanation lines=lines />
        </div>
    }
}

/// A figure of the case, as it changes.
pub(super) fn figure_of(
    state: CaseState,
    build: fn(CaseSources<'_>) -> Figure,
) -> Memo<Arc<Figure>> {
    Memo::new(move |_| {
        let figure = state.told(|language, evaluated| {
            let Evaluated { case, results } = evaluated;
            build(CaseSources { case, results, language })
        });
        Arc::new(figure.unwrap_or_else(Figure::empty))
    })
}

/// A table of the case, as it changes.
pub(super) fn table_of(
    state: CaseState,
    build: fn(Language, &Evaluated) -> Table,
) -> impl IntoView + use<> {
    part(move || state.told(build).map(|table| view! { <DataTable table=table /> }))
}

fn lead(language: Language, evaluated: &Evaluated) -> String {
    let words = &language.case_text().result;
    let results = &evaluated.results;
    let saving = results.savings_per_year;
    let mut sentences = vec![if saving > 0.0 {
        (words.saves)(&language.amount(saving))
    } else if saving < 0.0 {
        (words.costs_more)(&language.amount(-saving))
    } else {
        words.saves_nothing.to_owned()
    }];
    if saving > 0.0 {
        let shown = |years| (language.case_text().names.years)(&decimal(years, 1));
        let discounted = results.municipal.discounted_payback_years.is_some();
        sentences.push(match results.payback_years {
            Some(years) if years > 0.0 && discounted => (words.paid_back)(&shown(years)),
            Some(years) if years > 0.0 => (words.paid_back_undiscounted)(&shown(years)),
            Some(_) => words.paid_at_once.to_owned(),
            None => (words.never_paid_back)(&horizon(language, evaluated)),
        });
    }
    let rooms = results.rooms.with_cooperation;
    if saving > 0.0 && rooms > 0.0 {
        sentences.insert(1, (words.rooms_run)(&language.amount(rooms)));
    }
    let losers: Vec<&str> = results
        .members
        .iter()
        .filter(|member| member.net_present_value < 0.0)
        .map(|member| member.name.as_str())
        .collect();
    let gains = results.members.iter().any(|member| member.net_present_value > 0.0);
    if !losers.is_empty() {
        sentences.push((words.losers)(&(language.case_text().names.list)(&losers)));
    } else if gains {
        let alone = results.members.len() == 1;
        sentences.push(if alone { words.gains_alone } else { words.all_gain }.to_owned());
    }
    sentences.join(" ")
}

fn not_filled_in(language: Language, evaluated: &Evaluated) -> String {
    let words = language.case_text();
    let empty = &evaluated.results.not_filled_in;
    if empty.is_empty() {
        return String::new();
    }
    let names: Vec<String> =
        empty.iter().map(|kind| synergi_text::uncapitalised((words.names.cost)(*kind))).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    (words.result.not_filled_in)(&empty.len().to_string(), &(words.names.list)(&names))
}

fn adjustment(language: Language, evaluated: &Evaluated) -> String {
    let words = &language.case_text().result;
    let results = &evaluated.results;
    let adjustment = results.adjustment;
    let mut sentences = Vec::new();
    if adjustment.realisation.0 != 1.0 {
        let change = results.savings_per_year - results.full_savings_per_year;
        sentences
            .push((words.adjusted)(&signed(language, change), &percent(adjustment.realisation)));
    }
    if adjustment.delay > 0 {
        let years = (language.case_text().names.years)(&adjustment.delay.to_string());
        sentences.push((words.delayed)(&years));
    }
    sentences.join(" ")
}

/// "+1,2 mill. kr", "−340 000 kr"
pub(super) fn signed(language: Language, kroner: f64) -> String {
    let sign = if kroner > 0.0 { "+" } else { "" };
    format!("{sign}{}", language.amount(kroner))
}

/// What the net present value is with the lowest and the highest costs, where they differ.
fn range(language: Language, evaluated: &Evaluated) -> String {
    let results = &evaluated.results;
    if results.with_low_costs == results.with_high_costs {
        return String::new();
    }
    let [low, high] = [results.with_low_costs, results.with_high_costs];
    (language.case_text().result.range_text)(&language.amount(high), &language.amount(low))
}

fn key_figures(language: Language, evaluated: &Evaluated) -> Table {
    let words = language.case_text();
    let text = &words.result;
    let results = &evaluated.results;
    let (one, other) = (&results.municipal, &results.socio_economic);
    let row = |name: &str, of: &dyn Fn(&Worth) -> Cell| TableRow {
        cells: vec![Cell::text(name), of(one), of(other)],
        sum: false,
    };
    let saving = results.savings_per_year;
    let for_society = 1.0 + evaluated.case.tax_financing_cost.0;
    let rows = vec![
        TableRow {
            cells: vec![
                Cell::text(text.savings_per_year),
                cells::amount(language, saving),
                cells::amount(language, saving * for_society),
            ],
            sum: false,
        },
        row(text.net_present_value, &|worth| cells::amount(language, worth.net_present_value)),
        row(text.rate_of_return, &|worth| cells::rate_of_return(language, worth)),
        row(text.payback, &|worth| cells::payback(language, worth.payback_years)),
        row(text.discounted_payback, &|worth| {
            cells::payback(language, worth.discounted_payback_years)
        }),
        row(text.benefit_cost_ratio, &|worth| cells::benefit_cost_ratio(language, worth)),
        row(text.break_even_share, &|worth| cells::break_even_share(language, worth)),
    ];
    let year = evaluated.case.prices.year.to_string();
    Table {
        caption: format!("{}, {}", text.key_figures, (text.in_kroner_of)(&year)),
        columns: columns(&[
            (text.key_figures, false),
            (text.municipal, true),
            (text.socio_economic, true),
        ]),
        rows,
    }
}

pub(super) fn columns(headers: &[(&str, bool)]) -> Vec<Column> {
    headers
        .iter()
        .map(|(header, numeric)| Column { header: (*header).to_owned(), numeric: *numeric })
        .collect()
}

fn members(language: Language, evaluated: &Evaluated) -> Table {
    let words = language.case_text();
    let text = &words.result;
    let Evaluated { case, results } = evaluated;
    let rows = results.members.iter().zip(&case.members).map(|(member, entered)| {
        let today: f64 = Element::ALL.iter().map(|e| member.elements.get(*e).today.0).sum();
        let worth = member.net_present_value;
        let loses = if worth < 0.0 { format!(" ({})", words.keys.loser) } else { String::new() };
        let per_inhabitant = member.savings_per_year / member.population.0;
        TableRow {
            cells: vec![
                Cell::text(member.name.clone()),
                Cell::number(member.population.0, whole(member.population.0)),
                Cell::text(basis(words, evaluated, entered, member)),
                cells::thousands(today),
                cells::thousands(member.savings_per_year),
                Cell::number(per_inhabitant, whole(per_inhabitant)),
                Cell::number(worth, format!("{}{loses}", whole(worth / 1_000.0))),
            ],
            sum: false,
        }
    });
    Table {
        caption: text.members_title.to_owned(),
        columns: columns(&[
            (text.member, false),
            (text.inhabitants, true),
            (text.basis, false),
            (text.today, true),
            (text.saving, true),
            (text.per_inhabitant, true),
            (text.worth_column, true),
        ]),
        rows: rows.collect(),
    }
}

/// "eget tall", "anslått", or both.
fn basis(
    words: &'static CaseText,
    evaluated: &Evaluated,
    entered: &synergi_case::Member,
    member: &synergi_case::MemberResult,
) -> String {
    let kinds = Element::ALL.map(|element| {
        let own = *member.basis.get(element) == Basis::Own;
        super::members::origin(words, &evaluated.case, entered, element, own)
    });
    let mut names: Vec<&str> = Vec::new();
    for kind in kinds {
        if !names.contains(&kind) {
            names.push(kind);
        }
    }
    names.join(", ")
}
