//! What it costs to get there.

use super::cells::columns;
use synergi_case::{
    Borne, CaseInput, Cost, CostInput, CostKind, Estimates, Evaluated, FileInput, VAT_RATE, Year,
};
use synergi_figures::{Cell, Table, TableRow};
use synergi_text::{Language, whole};

/// What a cost is called: one that is of no kind, by the first line of the user's note too.
#[must_use]
pub fn named(language: Language, cost: &Cost) -> String {
    let words = language.case_text();
    let kind = (words.names.cost)(cost.kind);
    let own = cost.note.lines().next().map(str::trim).filter(|own| !own.is_empty());
    match own {
        Some(own) if cost.kind == CostKind::Other => (words.costs.named)(kind, own),
        _ => kind.to_owned(),
    }
}

/// When a cost is paid: "År 2", "År 0–3".
#[must_use]
pub fn when(language: Language, cost: &Cost) -> String {
    let words = language.case_text();
    let first = cost.from_year.to_string();
    match cost.from_year.saturating_add(cost.years).saturating_sub(1) {
        last if last > cost.from_year => (words.costs.years)(&first, &last.to_string()),
        _ => (words.names.year)(&first),
    }
}

/// What is spent in a year, shared and own.
#[must_use]
pub fn spent(year: &Year) -> f64 {
    year.shared_costs + year.own_costs
}

/// A row of the table: what something costs in all, and in each year.
struct Sums {
    name: String,
    all: Estimates,
    years: Vec<f64>,
}

/// All costs of each year, which sum to those of the results. Years without any are left out, and
/// so is the range where there is none.
#[must_use]
pub fn by_year(language: Language, evaluated: &Evaluated) -> Table {
    let words = language.case_text();
    let rows = rows(language, evaluated);
    let ranged = rows.iter().any(|row| row.all.low != row.all.high);
    let paid: Vec<&Year> =
        evaluated.results.years.iter().filter(|year| spent(year) != 0.0).collect();
    let label = |input| (words.fields.label)(FileInput::Case(CaseInput::Cost(0, input)));
    let sums = if ranged {
        [CostInput::Low, CostInput::Likely, CostInput::High].map(label).to_vec()
    } else {
        vec![words.costs.amount.to_owned()]
    };
    let years = paid.iter().map(|year| (words.names.year)(&year.year.to_string()));
    let numeric: Vec<String> = sums.into_iter().chain(years).collect();
    let headers: Vec<(&str, bool)> = std::iter::once((words.costs.item, false))
        .chain(numeric.iter().map(|header| (header.as_str(), true)))
        .collect();
    let last = rows.len().saturating_sub(1);
    let table_rows = rows.iter().enumerate().map(|(place, row)| {
        let Estimates { low, likely, high } = row.all;
        let sums = if ranged { vec![low, likely, high] } else { vec![likely] };
        let years = paid.iter().filter_map(|year| row.years.get(year.year as usize).copied());
        let amounts = sums.into_iter().chain(years);
        let cells = std::iter::once(Cell::text(row.name.clone()))
            .chain(amounts.map(|amount| Cell::number(amount, whole(amount))))
            .collect();
        TableRow { cells, sum: place == last }
    });
    let year = evaluated.case.prices.year.to_string();
    Table {
        caption: format!("{}, {}", words.costs.table, (words.result.in_kroner_of)(&year)),
        columns: columns(&headers),
        rows: table_rows.collect(),
    }
}

/// The costs of the list, what else the results reckon with, and the sum.
fn rows(language: Language, evaluated: &Evaluated) -> Vec<Sums> {
    let Evaluated { case, results } = evaluated;
    let words = language.case_text();
    let mut rows = Vec::new();
    let mut shared = Estimates::default();
    // Of what is shared: that which is no cost of the list, and no tax.
    let mut rooms: Vec<f64> =
        results.years.iter().map(|year| year.shared_costs - year.vat).collect();
    for cost in case.costs.iter().filter(|cost| cost.is_filled_in() && case.counts(cost)) {
        let all = cost.of_all_years(case, results);
        let of_one_year = cost.of_one_year(case, results).likely;
        let due = |year: &Year| if cost.is_due(year.year) { of_one_year } else { 0.0 };
        let years: Vec<f64> = results.years.iter().map(due).collect();
        if cost.bearing() == Borne::Shared {
            shared = shared + all;
            rooms.iter_mut().zip(&years).for_each(|(rooms, cost)| *rooms -= cost);
        }
        rows.push(Sums { name: named(language, cost), all, years });
    }
    if results.rooms.with_cooperation != 0.0 {
        let sum = rooms.iter().fold(0.0, |sum, year| sum + year);
        // The same, whatever the others turn out to be.
        let all = Estimates { low: sum, likely: sum, high: sum };
        shared = shared + all;
        rows.push(Sums { name: words.costs.rooms.to_owned(), all, years: rooms });
    }
    if results.years.iter().any(|year| year.vat != 0.0) {
        let rate = VAT_RATE * case.vat_not_compensated.0;
        let Estimates { low, likely, high } = shared;
        rows.push(Sums {
            name: words.costs.vat.to_owned(),
            all: Estimates { low: low * rate, likely: likely * rate, high: high * rate },
            years: results.years.iter().map(|year| year.vat).collect(),
        });
    }
    rows.push(Sums {
        name: language.text().names.sum.to_owned(),
        all: rows.iter().fold(Estimates::default(), |sum, row| sum + row.all),
        years: results.years.iter().map(spent).collect(),
    });
    rows
}
