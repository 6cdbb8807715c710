//! The sheets of costs and of the case itself: what is spent and saved in each year, and what it is worth.

use crate::inputs::{Inputs, of_elements, of_member};
use crate::members::Members;
use crate::sheet::{Kind, Sheet};
use crate::value::{Val, largest, number, sum_of_products};
use rust_xlsxwriter::XlsxError;
use synergi_case::finance::RateOfReturn;
use synergi_case::{Borne, CaseInput, CaseResults, CostInput, MemberInput, VAT_RATE, ValidCase};
use synergi_model::{Element, PerElement};
use synergi_text::Language;

/// What is spent in each year.
pub(crate) struct Costs {
    /// Bought together.
    bought: Vec<Val>,
    /// Of that what is the members' own staff, running twice.
    staff: Vec<Val>,
    /// What each member bears for itself, member by member.
    pub(crate) own: Vec<Vec<Val>>,
}

/// Where the columns of years begin, in both sheets.
const YEARS_FROM: u16 = 8;
/// Where the years of the case have their names.
const HEAD: u32 = 16;

fn years(case: &ValidCase) -> impl Iterator<Item = (u16, f64)> + use<> {
    (0..=case.horizon).zip(YEARS_FROM..).map(|(year, column)| (column, f64::from(year)))
}

fn year_headings(case: &ValidCase, language: Language) -> Vec<String> {
    years(case)
        .map(|(_, year)| (language.case_text().names.year)(&synergi_text::decimal(year, 0)))
        .collect()
}

pub(crate) fn write_costs(
    sheet: &mut Sheet,
    case: &ValidCase,
    inputs: &Inputs,
    members: &Members,
    language: Language,
) -> Result<Costs, XlsxError> {
    let (words, names) = (language.workbook_text(), &language.case_text().names);
    sheet.title(0, words.costs_title)?;
    sheet.text(1, 0, words.costs_lead)?;
    sheet.widths(&[34.0, 14.0, 10.0, 8.0, 8.0, 22.0, 26.0, 16.0])?;
    sheet.freeze(4, 1)?;
    let headings = words.cost_headings.map(str::to_owned);
    sheet.headings(
        3,
        0,
        &headings.into_iter().chain(year_headings(case, language)).collect::<Vec<_>>(),
    )?;
    for (column, year) in years(case) {
        sheet.number(2, column, year, Kind::Year)?;
    }
    let mut row = 4;
    // Due amounts of each cost, year by year.
    let mut due: Vec<Vec<Val>> = Vec::new();
    for (place, cost) in case.costs.iter().enumerate() {
        let of = |input| inputs.get(CaseInput::Cost(place, input));
        sheet.text(row, 0, (names.cost)(cost.kind))?;
        let likely = sheet.formula(row, 1, &(of(CostInput::Likely) + number(0.0)), Kind::Whole)?;
        let quantity = sheet.formula(row, 2, &of(CostInput::Quantity), Kind::Decimals)?;
        let from = sheet.formula(row, 3, &of(CostInput::FromYear), Kind::Year)?;
        let length = sheet.formula(row, 4, &of(CostInput::Years), Kind::Year)?;
        sheet.text(row, 5, (names.borne)(cost.bearing()))?;
        let twice: Vec<Element> =
            Element::ALL.into_iter().filter(|element| *cost.runs_twice.get(*element)).collect();
        let twice_named: Vec<&str> =
            twice.iter().map(|element| *language.text().names.elements.get(*element)).collect();
        sheet.text(row, 6, &twice_named.join(", "))?;
        let amount = if !case.counts(cost) {
            number(0.0)
        } else if cost.is_computed() {
            let today = twice.iter().map(|element| members.today.get(*element).clone());
            let today = today.reduce(|one, other| one + other).unwrap_or_else(|| number(0.0));
            today / number(12.0) * &quantity
        } else {
            &likely * &quantity
        };
        let amount = sheet.formula(row, 7, &amount, Kind::Whole)?;
        let mut by_year = Vec::new();
        for (column, year) in years(case) {
            let year = number(year);
            let is_due = year.at_least(&from).and(&year.less(&(&from + &length)));
            by_year.push(sheet.formula(
                row,
                column,
                &is_due.then(&amount, &number(0.0)),
                Kind::Whole,
            )?);
        }
        due.push(by_year);
        row += 1;
    }

    let staff_part = |place: usize| {
        let cost = case.costs.get(place);
        let counts = cost.is_some_and(|cost| case.counts(cost) && cost.runs_twice.staff);
        counts.then(|| &members.today.staff / number(12.0))
    };
    let mut total = |sheet: &mut Sheet, label: &str, of: &dyn Fn(usize, &Val) -> Option<Val>| {
        row += 1;
        sheet.text(row, 0, label)?;
        years(case)
            .enumerate()
            .map(|(year, (column, _))| {
                let parts = due.iter().enumerate().filter_map(|(place, by_year)| {
                    by_year.get(year).and_then(|amount| of(place, amount))
                });
                let whole = parts.reduce(|one, other| one + other).unwrap_or_else(|| number(0.0));
                sheet.result(row, column, &whole, Kind::Whole)
            })
            .collect::<Result<Vec<_>, _>>()
    };
    let bearing = |place: usize| case.costs.get(place).map(synergi_case::Cost::bearing);
    let bought = total(sheet, words.bought, &|place, amount| {
        (bearing(place) == Some(Borne::Shared)).then(|| amount.clone())
    })?;
    let staff = total(sheet, words.own_staff_twice, &|place, amount| {
        let part = staff_part(place)?;
        let quantity = inputs.get(CaseInput::Cost(place, CostInput::Quantity));
        // The same part of what is due in the year: nothing in years in which it is not.
        Some(number(0.0).equals(amount).then(&number(0.0), &(part * quantity)))
    })?;
    let mut own = Vec::new();
    for (member, of) in case.members.iter().enumerate() {
        let users = inputs.get(of_member(member, MemberInput::Users));
        own.push(total(
            sheet,
            &(words.own_costs_of)(&of.name),
            &|place, amount| match bearing(place) {
                Some(Borne::ByEachMember) => Some(amount.clone()),
                Some(Borne::ByUsers) => Some(amount * &users),
                _ => None,
            },
        )?);
    }
    Ok(Costs { bought, staff, own })
}

/// What other sheets need of the case.
pub(crate) struct Flow {
    /// What the amounts of each year are worth today.
    pub(crate) discount: Vec<Val>,
    /// What is to be divided in each year.
    pub(crate) shared: Vec<Val>,
    /// The part of each element's saving that has come in each year, with growth of wages.
    pub(crate) come: PerElement<Vec<Val>>,
    /// The part of the data rooms that has been left.
    pub(crate) rooms_left: Vec<Val>,
}

/// Fills the sheet of the case.
pub(crate) fn write_case(
    sheet: &mut Sheet,
    case: &ValidCase,
    results: &CaseResults,
    (inputs, members, costs): (&Inputs, &Members, &Costs),
    language: Language,
) -> Result<Flow, XlsxError> {
    let words = language.workbook_text();
    sheet.title(0, words.case_title)?;
    sheet.text(1, 0, words.case_lead)?;
    sheet.widths(&[52.0, 18.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0])?;
    let (zero, one) = (number(0.0), number(1.0));

    // What the assessments do.
    let effects = (0..case.assessments.len()).map(|place| inputs.get(CaseInput::Effect(place)));
    let effects = effects.fold(number(1.0), |sum, effect| sum + effect);
    let delays = (0..case.assessments.len()).map(|place| inputs.get(CaseInput::Delay(place)));
    let delay = largest(&zero, &delays.collect::<Vec<_>>());
    sheet.text(3, 0, words.realised)?;
    let realised = sheet.formula(3, 1, &effects.max(&zero).min(&one), Kind::Share)?;
    sheet.text(4, 0, words.delay)?;
    let delay = sheet.formula(4, 1, &delay, Kind::Year)?;

    sheet.headings(HEAD, 0, &[words.year_by_year.to_owned()])?;
    sheet.headings(HEAD, YEARS_FROM, &year_headings(case, language))?;

    let mut at = HEAD;
    let mut row = |sheet: &mut Sheet,
                   label: &str,
                   kind: Kind,
                   is_sum: bool,
                   of: &mut dyn FnMut(usize, &Val, &[Val]) -> Val|
     -> Result<Vec<Val>, XlsxError> {
        at += 1;
        sheet.text(at, 0, label)?;
        let mut cells: Vec<Val> = Vec::new();
        for (place, (column, year)) in years(case).enumerate() {
            let value = of(place, &number(year), &cells);
            cells.push(if is_sum {
                sheet.result(at, column, &value, kind)?
            } else {
                sheet.formula(at, column, &value, kind)?
            });
        }
        Ok(cells)
    };
    let at_year = |of: &[Val], place: usize| of.get(place).cloned().unwrap_or_else(|| number(0.0));
    let factor = &one / (&one + &inputs.get(CaseInput::DiscountRate));
    let discount = row(sheet, words.discount_factor, Kind::Factor, false, &mut |_, year, _| {
        factor.power(year)
    })?;
    let names = &language.text().names.elements;
    let mut phased = Vec::new();
    for element in Element::ALL {
        let length = case.phase_in.get(element).len();
        let shares: Vec<Val> =
            (0..length).map(|year| inputs.get(CaseInput::PhaseIn(element, year))).collect();
        #[expect(clippy::cast_precision_loss, reason = "a few years")]
        let last = number(length as f64);
        let label = (words.phased_in)(names.get(element));
        phased.push(row(sheet, &label, Kind::Share, false, &mut |_, year, _| {
            let place = year - &delay;
            let come =
                if shares.is_empty() { number(1.0) } else { place.min(&last).choose(&shares) };
            place.less(&one).then(&zero, &come)
        })?);
    }
    let phased = PerElement::from_fn(|element| {
        let place = Element::ALL.into_iter().position(|other| other == element);
        place.and_then(|place| phased.get(place)).cloned().unwrap_or_default()
    });
    let wages = row(sheet, words.wages_of_year, Kind::Factor, false, &mut |_, year, _| {
        members.real_wages.power(year)
    })?;
    let mut come = Vec::new();
    for element in Element::ALL {
        let label = (words.come)(names.get(element));
        come.push(row(sheet, &label, Kind::Factor, false, &mut |place, _, _| {
            let part = at_year(phased.get(element), place) * &realised;
            if element == Element::Staff { part * at_year(&wages, place) } else { part }
        })?);
    }
    let come = PerElement::from_fn(|element| {
        let place = Element::ALL.into_iter().position(|other| other == element);
        place.and_then(|place| come.get(place)).cloned().unwrap_or_default()
    });
    let rooms_left = row(sheet, words.rooms_left_share, Kind::Share, false, &mut |place, _, _| {
        at_year(&phased.base_operations, place) * &realised
    })?;
    let moved_in = row(sheet, words.moved_in, Kind::Year, false, &mut |place, _, before| {
        let moves = zero.less(&at_year(&phased.base_operations, place));
        match before.last() {
            Some(before) => moves.or(&before.equals(&one)).then(&one, &zero),
            None => moves.then(&one, &zero),
        }
    })?;

    let mut savings = Vec::new();
    for element in Element::ALL {
        let label = (words.saving_of)(names.get(element));
        savings.push(row(sheet, &label, Kind::Whole, false, &mut |place, _, _| {
            members.saving.get(element) * at_year(come.get(element), place)
        })?);
    }
    let rooms = row(sheet, words.room_savings, Kind::Whole, false, &mut |place, _, _| {
        &members.rooms_today * at_year(&rooms_left, place)
    })?;
    let saved = row(sheet, words.saved, Kind::Whole, true, &mut |place, _, _| {
        savings.iter().fold(at_year(&rooms, place), |sum, of| sum + at_year(of, place))
    })?;
    let bought = row(sheet, words.bought, Kind::Whole, false, &mut |place, _, _| {
        at_year(&costs.bought, place)
    })?;
    let common = row(sheet, words.common_cost, Kind::Whole, false, &mut |place, _, _| {
        &members.common_rooms * at_year(&moved_in, place)
    })?;
    let vat = row(sheet, words.vat, Kind::Whole, false, &mut |place, _, _| {
        let carries =
            at_year(&bought, place) + at_year(&common, place) - at_year(&costs.staff, place);
        carries * number(VAT_RATE) * inputs.get(CaseInput::VatNotCompensated)
    })?;
    let shared = row(sheet, words.shared, Kind::Whole, true, &mut |place, _, _| {
        at_year(&bought, place) + at_year(&common, place) + at_year(&vat, place)
    })?;
    let own = row(sheet, words.borne, Kind::Whole, false, &mut |place, _, _| {
        costs.own.iter().fold(number(0.0), |sum, of| sum + at_year(of, place))
    })?;
    let net = row(sheet, words.net, Kind::Whole, true, &mut |place, _, _| {
        at_year(&saved, place) - at_year(&shared, place) - at_year(&own, place)
    })?;
    let cumulative =
        row(
            sheet,
            words.cumulative,
            Kind::Whole,
            false,
            &mut |place, _, before| match before.last() {
                Some(before) => before + &at_year(&net, place),
                None => at_year(&net, place),
            },
        )?;
    // From the last year backwards: whether the sum stays at zero or above.
    let horizon = cumulative.len();
    let mut stays = vec![number(0.0); horizon];
    at += 1;
    sheet.text(at, 0, words.stays_earned)?;
    for (place, (column, _)) in years(case).enumerate().collect::<Vec<_>>().into_iter().rev() {
        let earned = at_year(&cumulative, place).at_least(&zero);
        let earned = match stays.get(place + 1) {
            Some(next) if place + 1 < horizon => earned.and(&next.equals(&one)),
            _ => earned,
        };
        let cell = sheet.formula(at, column, &earned.then(&one, &zero), Kind::Year)?;
        if let Some(slot) = stays.get_mut(place) {
            *slot = cell;
        }
    }

    // What it comes to, above the years.
    let result = |sheet: &mut Sheet, row: u32, label: &str, of: &Val, kind| {
        sheet.text(row, 0, label)?;
        sheet.result(row, 1, of, kind)
    };
    result(sheet, 6, words.net_present_value, &sum_of_products(&net, &discount), Kind::Whole)?;
    let full = of_elements(|element| members.saving.get(element).clone())
        .into_iter()
        .fold(members.rooms_today.clone(), |sum, of| sum + of);
    result(sheet, 7, words.savings_per_year, &(full * &realised), Kind::Whole)?;
    let worth = sum_of_products(&saved, &discount);
    let spent = sum_of_products(&shared, &discount) + sum_of_products(&own, &discount);
    let worth = result(sheet, 8, words.worth_of_savings, &worth, Kind::Whole)?;
    let spent = result(sheet, 9, words.worth_of_costs, &spent, Kind::Whole)?;
    sheet.text(10, 0, words.benefit_cost)?;
    let (worth_cell, spent_cell) = (worth.formula(), spent.formula());
    let formula = format!("IF({spent_cell}>0,{worth_cell}/{spent_cell},\"–\")");
    let value =
        if spent.value > 0.0 { (worth.value / spent.value).to_string() } else { "–".to_owned() };
    sheet.told(10, 1, &formula, &value, Kind::Decimals)?;
    sheet.text(11, 0, words.rate_of_return)?;
    if let Some(range) = crate::value::range(&net) {
        // A spreadsheet finds one rate, or none: where there are several it would pick any.
        match &results.municipal.rate_of_return {
            RateOfReturn::One(rate) => {
                let formula = format!("IFERROR(IRR({range},{}),\"–\")", guess(*rate));
                sheet.told(11, 1, &formula, &rate.to_string(), Kind::Share)?;
            }
            RateOfReturn::None | RateOfReturn::Several(_) => sheet.text(11, 1, "–")?,
        }
    }
    // The year in which the sum passes zero for good, and the part of it that was needed.
    sheet.text(12, 0, words.payback)?;
    if let (Some(stays), Some(cumulative), Some(net)) =
        (crate::value::range(&stays), crate::value::range(&cumulative), crate::value::range(&net))
    {
        let first = format!("MATCH(1,{stays},0)");
        let formula = format!(
            "IF(OR(SUMPRODUCT(ABS({net}))=0,COUNTIF({stays},1)=0),\"{never}\",IF({first}=1,0,{first}-2-INDEX({cumulative},{first}-1)/INDEX({net},{first})))",
            never = words.never,
        );
        let value =
            results.payback_years.map_or_else(|| words.never.to_owned(), |years| years.to_string());
        sheet.told(12, 1, &formula, &value, Kind::Decimals)?;
    }
    sheet.text(13, 0, words.society)?;
    let tax = &one + &inputs.get(CaseInput::TaxFinancingCost);
    let society = tax * (&worth - &spent + sum_of_products(&vat, &discount));
    sheet.result(13, 1, &society, Kind::Whole)?;
    chart(sheet, case, words.case_title, &[(&net, words.net), (&cumulative, words.cumulative)])?;
    Ok(Flow { discount, shared, come, rooms_left })
}

/// Where a spreadsheet's search begins: near the rate, since not all find it from elsewhere.
fn guess(rate: f64) -> f64 {
    libm::round(rate * 100.0) / 100.0
}

/// Columns of each year, and the line of their sum.
fn chart(
    sheet: &mut Sheet,
    case: &ValidCase,
    title: &str,
    series: &[(&[Val], &str)],
) -> Result<(), XlsxError> {
    use rust_xlsxwriter::{Chart, ChartType};
    let mut of_year = Chart::new(ChartType::Column);
    let mut summed = Chart::new(ChartType::Line);
    let name = sheet.name();
    let heads = format!(
        "={name}!{}",
        rust_xlsxwriter::utility::cell_range_absolute(
            HEAD,
            YEARS_FROM,
            HEAD,
            YEARS_FROM + u16::try_from(case.horizon).unwrap_or(0)
        )
    );
    for ((cells, label), chart) in series.iter().zip([&mut of_year, &mut summed]) {
        if let Some(range) = crate::value::range(cells) {
            let range = format!("={range}");
            chart
                .add_series()
                .set_values(range.as_str())
                .set_categories(heads.as_str())
                .set_name(*label);
        }
    }
    of_year.combine(&summed);
    of_year.title().set_name(title);
    of_year.set_width(900).set_height(290);
    sheet.chart(1, YEARS_FROM, &of_year)
}
