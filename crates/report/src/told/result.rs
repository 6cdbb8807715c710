//! What it is worth, when it pays, who gains.

use super::cells::{self, columns, signed};
use super::members::origin;
use synergi_case::{Case, Evaluated, Member, MemberResult, Worth};
use synergi_figures::{Cell, Table, TableRow};
use synergi_model::{Basis, Element};
use synergi_text::case::CaseText;
use synergi_text::{Language, decimal, percent, whole};

/// The finding: what the cooperation is worth.
#[must_use]
pub fn headline(language: Language, evaluated: &Evaluated) -> String {
    let words = &language.case_text().result;
    let worth = evaluated.results.net_present_value;
    let years = horizon(language, evaluated);
    if worth > 0.0 {
        (words.worth)(&language.amount(worth), &years)
    } else if worth < 0.0 {
        (words.loses)(&language.amount(-worth), &years)
    } else {
        words.worth_nothing.to_owned()
    }
}

/// What stands under a table of thousands.
#[must_use]
pub fn in_thousands(language: Language, case: &Case) -> String {
    (language.case_text().result.in_thousands)(&case.prices.year.to_string())
}

/// "10 år"
#[must_use]
pub fn horizon(language: Language, evaluated: &Evaluated) -> String {
    (language.case_text().names.years)(&evaluated.case.horizon.to_string())
}

/// The answer in a few sentences: saving, payback, who loses.
#[must_use]
pub fn lead(language: Language, evaluated: &Evaluated) -> String {
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

/// Which costs have no amount; empty where all have.
#[must_use]
pub fn not_filled_in(language: Language, evaluated: &Evaluated) -> String {
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

/// What the assessments change; empty where they change nothing.
#[must_use]
pub fn adjustment(language: Language, evaluated: &Evaluated) -> String {
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

/// What the net present value is with the lowest and the highest costs, where they differ.
#[must_use]
pub fn range(language: Language, evaluated: &Evaluated) -> String {
    let results = &evaluated.results;
    if results.with_low_costs == results.with_high_costs {
        return String::new();
    }
    let [low, high] = [results.with_low_costs, results.with_high_costs];
    (language.case_text().result.range_text)(&language.amount(high), &language.amount(low))
}

/// The key figures, for the municipalities and for society.
#[must_use]
pub fn key_figures(language: Language, evaluated: &Evaluated) -> Table {
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

/// The members: size, basis, cost today, saving and worth.
#[must_use]
pub fn members(language: Language, evaluated: &Evaluated) -> Table {
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
#[must_use]
pub fn basis(
    words: &'static CaseText,
    evaluated: &Evaluated,
    entered: &Member,
    member: &MemberResult,
) -> String {
    let kinds = Element::ALL.map(|element| {
        let own = *member.basis.get(element) == Basis::Own;
        origin(words, &evaluated.case, entered, element, own)
    });
    let mut names: Vec<&str> = Vec::new();
    for kind in kinds {
        if !names.contains(&kind) {
            names.push(kind);
        }
    }
    names.join(", ")
}
