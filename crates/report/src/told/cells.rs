//! Cells of tables: what a row of yearly amounts is worth, in words where there is no number.

use synergi_case::{RateOfReturn, Worth};
use synergi_figures::{Cell, Column};
use synergi_text::number::format_share;
use synergi_text::{Language, decimal, whole};

/// An amount in its usual form.
#[must_use]
pub fn amount(language: Language, kroner: f64) -> Cell {
    Cell::number(kroner, language.amount(kroner))
}

/// An amount in a column of thousands.
#[must_use]
pub fn thousands(kroner: f64) -> Cell {
    Cell::number(kroner, whole(kroner / 1_000.0))
}

/// An amount with its sign: "+1,2 mill. kr", "−340 000 kr".
#[must_use]
pub fn signed(language: Language, kroner: f64) -> String {
    let sign = if kroner > 0.0 { "+" } else { "" };
    format!("{sign}{}", language.amount(kroner))
}

/// Columns by their headings; those of numbers stand to the right.
#[must_use]
pub fn columns(headers: &[(&str, bool)]) -> Vec<Column> {
    headers
        .iter()
        .map(|(header, numeric)| Column { header: (*header).to_owned(), numeric: *numeric })
        .collect()
}

/// The internal rate of return, or why there is none to speak of.
#[must_use]
pub fn rate_of_return(language: Language, worth: &Worth) -> Cell {
    let words = &language.case_text().result;
    match &worth.rate_of_return {
        RateOfReturn::None => Cell::text(words.no_rate),
        RateOfReturn::One(rate) => Cell::number(*rate, format_share(*rate, 1)),
        RateOfReturn::Several(rates) => {
            let rates: Vec<String> = rates.iter().map(|rate| format_share(*rate, 1)).collect();
            Cell::text((words.several_rates)(&rates.join("; ")))
        }
    }
}

/// After how many years costs are earned.
#[must_use]
pub fn payback(language: Language, years: Option<f64>) -> Cell {
    let words = language.case_text();
    match years {
        Some(years) if years > 0.0 => Cell::number(years, (words.names.years)(&decimal(years, 1))),
        Some(_) => Cell::text(words.result.at_once),
        None => Cell::text(words.result.never),
    }
}

/// Savings for each krone of cost.
#[must_use]
pub fn benefit_cost_ratio(language: Language, worth: &Worth) -> Cell {
    match worth.benefit_cost_ratio {
        Some(ratio) => Cell::number(ratio, decimal(ratio, 2)),
        None => Cell::text(language.case_text().result.no_costs),
    }
}

/// The part of the savings that has to come.
#[must_use]
pub fn break_even_share(language: Language, worth: &Worth) -> Cell {
    match worth.break_even_share {
        Some(share) => Cell::number(share, format_share(share, 0)),
        None => Cell::text(language.case_text().result.nothing_saved),
    }
}
