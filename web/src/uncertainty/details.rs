//! What follows the ranges: years, parts, what has to hold, what may go wrong.

use super::answer::figure_of;
use super::stresses::Stresses;
use super::subject::Subject;
use super::{Local, Sureness, percent_of, three_digits};
use crate::figure_card::FigureCard;
use crate::table::DataTable;
use crate::words::{part, tell};
use leptos::prelude::*;
use synergi_figures::uncertainty::fan;
use synergi_figures::{Cell, Column, Table, TableRow};
use synergi_text::decimal;
use synergi_uncertainty::BreakEven;

/// What follows the ranges: years, members, what has to hold, what may go wrong, two numbers at once.
#[component]
pub(super) fn Details() -> impl IntoView {
    let local = expect_context::<Local>();
    let years = figure_of(local, |sources, _, found| {
        let rows: Vec<_> = found
            .simulated
            .years
            .iter()
            .map(|year| (year.year, [year.p10, year.p50, year.p90]))
            .collect();
        fan(sources, &rows)
    });
    let stale = local.of.stale();
    // The country has no years, and nothing that goes wrong with a cooperation.
    let is_case = matches!(local.of, Subject::Cooperation(_));
    let years = is_case.then(|| view! { <FigureCard figure=years stale=stale /> });
    let stresses = is_case.then(|| view! { <Stresses /> });
    view! {
        {years}
        <section class="card" aria-labelledby="usikre-kommuner">
            <h2 id="usikre-kommuner">{tell(move || local.of.result().members.to_owned())}</h2>
            {table_of(local, members_table)}
        </section>
        <section class="card" aria-labelledby="hva-ma-holde">
            <h2 id="hva-ma-holde">{local.say(|words| words.break_even)}</h2>
            {part(move || {
                local.found.with(|found| {
                    let items = found.iter().flat_map(|found| &found.break_even);
                    let items = items.map(|even| view! { <li>{break_even(local, even)}</li> }).collect_view();
                    view! { <ul data-testid="break-even">{items}</ul> }
                })
            })}
        </section>
        {stresses}
    }
}

pub(super) fn table_of(
    local: Local,
    build: fn(Local, &Sureness) -> Table,
) -> Box<dyn Fn() -> AnyView + Send + Sync> {
    part(move || {
        local.found.with(|found| {
            found.as_ref().map(|found| view! { <DataTable table=build(local, found) /> })
        })
    })
}

fn members_table(local: Local, found: &Sureness) -> Table {
    let (words, result) = (local.words(), local.of.result());
    let kroner = |value: f64| Cell::number(value, decimal(value, 0));
    let rows = found.simulated.members.iter().map(|member| TableRow {
        cells: vec![
            Cell::text(local.of.part(&member.number, &member.name)),
            kroner(member.p10),
            kroner(member.p50),
            kroner(member.p90),
            Cell::number(member.probability_of_loss, percent_of(member.probability_of_loss)),
        ],
        sum: false,
    });
    let column = |header: &str, numeric| Column { header: header.to_owned(), numeric };
    Table {
        caption: result.members.to_owned(),
        columns: vec![
            column(result.member, false),
            column(words.p10, true),
            column(words.p50, true),
            column(words.p90, true),
            column(&(result.loss)(&local.of.language().amount(0.0)), true),
        ],
        rows: rows.collect(),
    }
}

fn break_even(local: Local, even: &BreakEven) -> String {
    let (words, goal) = (local.of.result(), local.of.goal_in_words());
    let name = local.of.name(&even.of);
    let number = local.of.number(&even.of);
    let value = even.at.zip(number).map(|(at, number)| number.shown(three_digits(at)));
    match (value, even.pays_above) {
        (Some(value), true) => (words.pays_above)(&name, &value, &goal),
        (Some(value), false) => (words.pays_below)(&name, &value, &goal),
        (None, true) => (words.pays_always)(&name, &goal),
        (None, false) => (words.pays_never)(&name, &goal),
    }
}
