//! Who pays what, and who loses on it.

use super::cells::columns;
use synergi_case::{CostKey, Evaluated, KeyResult, MemberResult};
use synergi_figures::{Cell, Table, TableRow};
use synergi_text::case::CaseText;
use synergi_text::number::format_share;
use synergi_text::{Language, decimal, whole};

/// Who loses under the chosen key, in one line.
#[must_use]
pub fn finding(language: Language, evaluated: &Evaluated) -> String {
    let words = &language.case_text().keys;
    let members = &evaluated.results.members;
    match members.iter().filter(|member| member.net_present_value < 0.0).count() {
        0 => words.heading_all_gain.to_owned(),
        losers => (words.heading_losers)(&losers.to_string(), &members.len().to_string()),
    }
}

/// Who loses, of each key that somebody loses under.
#[must_use]
pub fn losers(language: Language, evaluated: &Evaluated) -> Vec<String> {
    let words = language.case_text();
    let results = &evaluated.results;
    let of_key = |(place, key): (usize, &KeyResult)| {
        let loses = |worth: &f64| *worth < 0.0;
        let members = results.members.iter().zip(&key.net_present_values);
        let names: Vec<&str> = members
            .filter(|(_, worth)| loses(worth))
            .map(|(member, _)| member.name.as_str())
            .collect();
        let mut name = (words.names.key)(key.key);
        if place == 0 {
            name = format!("{name} ({})", words.keys.chosen);
        }
        (!names.is_empty()).then(|| (words.keys.losers_under)(&name, &(words.names.list)(&names)))
    };
    results.keys.iter().enumerate().filter_map(of_key).collect()
}

/// Heading of what each member pays.
#[must_use]
pub fn members_title(language: Language, evaluated: &Evaluated) -> String {
    (language.case_text().keys.members_table)(&evaluated.case.prices.year.to_string())
}

/// What each member pays and gains under the chosen key.
#[must_use]
pub fn members(language: Language, evaluated: &Evaluated) -> Table {
    let words = language.case_text();
    let results = &evaluated.results;
    let worth = |worth: f64| {
        let loses = if worth < 0.0 { format!(" ({})", words.keys.loser) } else { String::new() };
        Cell::number(worth, format!("{}{loses}", whole(worth)))
    };
    let row = |name: &str, [shared, own, net]: [f64; 3], turns: String, sum: bool| TableRow {
        cells: vec![
            Cell::text(name),
            // To the øre: these are the amounts that are invoiced.
            Cell::number(shared, decimal(shared, 2)),
            Cell::number(own, whole(own)),
            worth(net),
            Cell::text(turns),
        ],
        sum,
    };
    let amounts =
        |member: &MemberResult| [member.shared_costs, member.own_costs, member.net_present_value];
    let mut rows: Vec<TableRow> = results
        .members
        .iter()
        .enumerate()
        .map(|(place, member)| {
            let turns = turning_point(words, &results.keys, place, member.stops_gaining_at);
            row(&member.name, amounts(member), turns, false)
        })
        .collect();
    let sums = results
        .members
        .iter()
        .map(amounts)
        .fold([0.0; 3], |[a, b, c], [x, y, z]| [a + x, b + y, c + z]);
    rows.push(row(language.text().names.sum, sums, String::new(), true));
    Table {
        caption: members_title(language, evaluated),
        columns: columns(&[
            (words.result.member, false),
            (words.keys.share_of_costs, true),
            (words.result.own_costs, true),
            (words.result.net_present_value, true),
            (words.keys.stops_gaining, false),
        ]),
        rows,
    }
}

/// Up to which fixed part a member gains, or from which.
fn turning_point(
    words: &'static CaseText,
    keys: &[KeyResult],
    place: usize,
    stops_gaining_at: Option<f64>,
) -> String {
    let words = &words.keys;
    let under = |key: CostKey| {
        let result = keys.iter().find(|result| result.key == key);
        let worth = result.and_then(|result| result.net_present_values.get(place));
        worth.copied().unwrap_or_default()
    };
    // The two ends: nothing equally, and all of it.
    let (none, all) = (under(CostKey::Inhabitants), under(CostKey::Equal));
    match stops_gaining_at {
        Some(part) if none > all => (words.gains_below)(&format_share(part, 1)),
        Some(part) => (words.gains_above)(&format_share(part, 1)),
        None if none + all > 0.0 => words.gains_always.to_owned(),
        None if none + all < 0.0 => words.loses_always.to_owned(),
        None => words.neither.to_owned(),
    }
}
