//! The sheet of who pays and who gains: shared costs divided to the øre by the key, and what is left to each member.

use crate::flow::{Costs, Flow};
use crate::inputs::{Inputs, of_elements, of_member};
use crate::members::Members;
use crate::sheet::{Kind, Sheet};
use crate::value::{Val, number, range, sum, sum_of_products};
use rust_xlsxwriter::XlsxError;
use synergi_case::{CaseInput, CostKey, MemberInput, Origin, ValidCase};
use synergi_model::range::Range;
use synergi_model::units::Share;
use synergi_text::Language;

/// The keys, in the order of their numbers in the sheet.
const KEYS: [CostKey; 7] = [
    CostKey::Equal,
    CostKey::Inhabitants,
    CostKey::Users,
    CostKey::Fte,
    CostKey::Ownership,
    CostKey::Weights,
    CostKey::FixedAndInhabitants { fixed: Share(1.0 / 3.0) },
];

/// Where members begin.
const FIRST: u32 = 6;

pub(crate) fn write(
    sheet: &mut Sheet,
    case: &ValidCase,
    (inputs, members, costs, flow): (&Inputs, &Members, &Costs, &Flow),
    language: Language,
) -> Result<(), XlsxError> {
    let (words, names) = (language.workbook_text(), &language.case_text().names);
    sheet.title(0, words.allocation_title)?;
    sheet.text(1, 0, words.allocation_lead)?;
    sheet.widths(&[24.0, 14.0])?;
    sheet.freeze(FIRST, 1)?;
    let chosen = KEYS
        .iter()
        .position(|key| std::mem::discriminant(key) == std::mem::discriminant(&case.key));
    #[expect(clippy::cast_precision_loss, reason = "one of seven")]
    let chosen = chosen.map(|place| (place + 1) as f64);
    sheet.text(3, 0, words.key)?;
    let choices = Range { min: 1.0, max: 7.0, whole: true };
    let key = sheet.input(
        (3, 1),
        chosen,
        (Kind::Year, Origin::Own),
        Some((choices, words.key_choices)),
    )?;
    let key = Val::reference(key, chosen);
    sheet.text(3, 2, words.key_choices)?;

    let key_names = KEYS.iter().map(|key| match (key, case.key) {
        (CostKey::FixedAndInhabitants { .. }, own @ CostKey::FixedAndInhabitants { .. }) => {
            (names.key)(own)
        }
        (key, _) => (names.key)(*key),
    });
    let mut headings = vec![words.member.to_owned()];
    headings.extend(key_names);
    headings.extend([words.share, words.order].map(str::to_owned));
    headings.extend(
        [words.shared, words.borne, words.before_shared, words.net_present_value]
            .map(str::to_owned),
    );
    sheet.headings(FIRST - 1, 0, &headings)?;

    let count = case.members.len();
    #[expect(clippy::cast_precision_loss, reason = "at most a hundred members")]
    let each = number(1.0) / number(count as f64);
    let fixed = match case.key {
        CostKey::FixedAndInhabitants { .. } => inputs.get(CaseInput::FixedPart),
        _ => number(1.0 / 3.0),
    };
    // By number: which of equals gets the øre that is left over is not to follow from how they are listed.
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|place| case.members.get(*place).map(|member| &member.number));
    let mut weights = Vec::new();
    let mut orders = Vec::new();
    for (place, row) in (0..count).zip(FIRST..) {
        if let Some(member) = case.members.get(place) {
            sheet.text(row, 0, &member.name)?;
        }
        let of = |input| inputs.get(of_member(place, input)) + number(0.0);
        let population = inputs.get(of_member(place, MemberInput::Population));
        let by_key = [
            each.clone(),
            population.clone(),
            of(MemberInput::Users),
            members.fte.get(place).cloned().unwrap_or_else(|| number(0.0)),
            of(MemberInput::Ownership),
            of(MemberInput::Weight),
            &fixed * &each + (number(1.0) - &fixed) * &population / &members.inhabitants,
        ];
        let mut cells = Vec::new();
        for (column, weight) in (1..).zip(&by_key) {
            cells.push(sheet.formula(row, column, weight, Kind::Decimals)?);
        }
        weights.push(sheet.formula(row, 8, &key.choose(&cells), Kind::Decimals)?);
        #[expect(clippy::cast_precision_loss, reason = "at most a hundred members")]
        let place_in_order =
            order.iter().position(|other| *other == place).map(|place| place as f64 + 1.0);
        orders.push(sheet.number(row, 9, place_in_order.unwrap_or_default(), Kind::Year)?);
    }

    // Each member's part of each year, to the øre, under the members.
    #[expect(clippy::cast_possible_truncation, reason = "at most a hundred members")]
    let (height, mut at) = (count as u32, FIRST + count as u32 + 3);
    let year_names: Vec<String> = (0..=case.horizon)
        .map(|year| (names.year)(&synergi_text::decimal(f64::from(year), 0)))
        .collect();
    let mut block = |sheet: &mut Sheet,
                     title: &str,
                     of: &mut dyn FnMut(usize, usize) -> Val|
     -> Result<Vec<Vec<Val>>, XlsxError> {
        sheet.heading(at, title)?;
        sheet.headings(at + 1, 1, &year_names)?;
        // Year by year, since a year needs all its members.
        let mut by_year: Vec<Vec<Val>> = Vec::new();
        for (year, column) in (0..year_names.len()).zip(1_u16..) {
            let mut cells = Vec::new();
            for (place, row) in (0..count).zip(at + 2..) {
                if year == 0
                    && let Some(member) = case.members.get(place)
                {
                    sheet.text(row, 0, &member.name)?;
                }
                let value = of(place, year);
                cells.push(sheet.formula(row, column, &value, Kind::Decimals)?);
            }
            by_year.push(cells);
        }
        at += height + 4;
        Ok(by_year)
    };
    let at_place = |of: &[Val], place: usize| of.get(place).cloned().unwrap_or_else(|| number(0.0));
    let all_weights = sum(&weights);
    let ore = |year: usize| (at_place(&flow.shared, year).abs() * number(100.0)).rounded();
    let exact = block(sheet, words.exact, &mut |place, year| {
        // Weights that are all zero divide equally, as in the model.
        let share = at_place(&weights, place) / &all_weights;
        ore(year) * all_weights.equals(&number(0.0)).then(&each, &share)
    })?;
    let of_year = |block: &[Vec<Val>], year: usize| block.get(year).cloned().unwrap_or_default();
    let whole = block(sheet, words.whole_ore, &mut |place, year| {
        at_place(&of_year(&exact, year), place).floored()
    })?;
    let lost = block(sheet, words.lost, &mut |place, year| {
        at_place(&of_year(&exact, year), place) - at_place(&of_year(&whole, year), place)
    })?;
    let parts = block(sheet, words.parts, &mut |place, year| {
        let (lost, whole) = (of_year(&lost, year), of_year(&whole, year));
        let left = ore(year) - sum(&whole);
        let before = before(&lost, &orders, place);
        let one_more = before.less(&left).then(&number(1.0), &number(0.0));
        at_place(&flow.shared, year).sign() * (at_place(&whole, place) + one_more) / number(100.0)
    })?;
    let own = block(sheet, words.before_shared, &mut |place, year| {
        let saved = members.savings.get(place).map(|savings| {
            of_elements(|element| savings.get(element) * at_place(flow.come.get(element), year))
        });
        let saved = saved.into_iter().flatten().reduce(|one, other| one + other);
        let rooms = at_place(&members.rooms, place) * at_place(&flow.rooms_left, year);
        let borne = costs.own.get(place).map(|own| at_place(own, year));
        saved.unwrap_or_else(|| number(0.0)) + rooms - borne.unwrap_or_else(|| number(0.0))
    })?;

    let row_of = |block: &[Vec<Val>], place: usize| -> Vec<Val> {
        block.iter().map(|year| at_place(year, place)).collect()
    };
    let mut sums: [Vec<Val>; 4] = Default::default();
    for (place, row) in (0..count).zip(FIRST..) {
        let shared = row_of(&parts, place);
        let borne = costs.own.get(place).cloned().unwrap_or_default();
        let before = sum_of_products(&row_of(&own, place), &flow.discount);
        let cells = [sum(&shared), sum(&borne), before];
        let mut written = Vec::new();
        for (column, cell) in (10..).zip(&cells) {
            written.push(sheet.formula(row, column, cell, Kind::Whole)?);
        }
        let worth = at_place(&written, 2) - sum_of_products(&shared, &flow.discount);
        written.push(sheet.result(row, 13, &worth, Kind::Whole)?);
        for (sum, cell) in sums.iter_mut().zip(written) {
            sum.push(cell);
        }
    }
    sheet.text(FIRST + height, 0, words.sum)?;
    for (column, cells) in (10..).zip(&sums) {
        sheet.result(FIRST + height, column, &sum(cells), Kind::Whole)?;
    }
    Ok(())
}

/// How many come before a member when the øre that rounding leaves over are given out: who lost more by it, and of equals the first.
fn before(lost: &[Val], orders: &[Val], place: usize) -> Val {
    let (Some(own), Some(order)) = (lost.get(place), orders.get(place)) else { return number(0.0) };
    let count = lost
        .iter()
        .zip(orders)
        .filter(|(other, of)| {
            other.value > own.value || other.value == own.value && of.value < order.value
        })
        .count();
    let (lost, orders) = (range(lost).unwrap_or_default(), range(orders).unwrap_or_default());
    let formula = format!(
        "SUMPRODUCT(({lost}>{own})+({lost}={own})*({orders}<{order}))",
        own = own.formula(),
        order = order.formula(),
    );
    #[expect(clippy::cast_precision_loss, reason = "at most a hundred members")]
    Val::reference(formula, Some(count as f64))
}
