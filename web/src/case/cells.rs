//! Cells of tables: what a row of yearly amounts is worth, in words where there is no number.

use super::state::CaseState;
use crate::words::tell;
use leptos::prelude::*;
use synergi_case::{RateOfReturn, Worth};
use synergi_figures::Cell;
use synergi_text::number::format_share;
use synergi_text::{Language, decimal, whole};

/// An amount in its usual form.
pub(super) fn amount(language: Language, kroner: f64) -> Cell {
    Cell::number(kroner, language.amount(kroner))
}

/// An amount in a column of thousands.
pub(super) fn thousands(kroner: f64) -> Cell {
    Cell::number(kroner, whole(kroner / 1_000.0))
}

/// What stands under a table of thousands.
pub(super) fn in_thousands(state: CaseState) -> Signal<String> {
    tell(move || {
        let year = state.with_case(|case| case.prices.year.to_string());
        (state.words().result.in_thousands)(&year)
    })
}

/// The internal rate of return, or why there is none to speak of.
pub(super) fn rate_of_return(language: Language, worth: &Worth) -> Cell {
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
pub(super) fn payback(language: Language, years: Option<f64>) -> Cell {
    let words = language.case_text();
    match years {
        Some(years) if years > 0.0 => Cell::number(years, (words.names.years)(&decimal(years, 1))),
        Some(_) => Cell::text(words.result.at_once),
        None => Cell::text(words.result.never),
    }
}

/// Savings for each krone of cost.
pub(super) fn benefit_cost_ratio(language: Language, worth: &Worth) -> Cell {
    match worth.benefit_cost_ratio {
        Some(ratio) => Cell::number(ratio, decimal(ratio, 2)),
        None => Cell::text(language.case_text().result.no_costs),
    }
}

/// The part of the savings that has to come.
pub(super) fn break_even_share(language: Language, worth: &Worth) -> Cell {
    match worth.break_even_share {
        Some(share) => Cell::number(share, format_share(share, 0)),
        None => Cell::text(language.case_text().result.nothing_saved),
    }
}
