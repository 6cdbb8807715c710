//! Sheets that tell, and compute nothing: how sure the result is, what has been changed, what the workbook is.

use crate::sheet::{Kind, Sheet};
use rust_xlsxwriter::XlsxError;
use synergi_case::{CaseInput, CaseUnit, ValidCase};
use synergi_model::{reconciliation, study};
use synergi_text::Language;
use synergi_text::case::case_input_name;
use synergi_uncertainty::{Simulated, Target, Tried};

/// How sure the result is.
pub(crate) fn uncertainty(
    sheet: &mut Sheet,
    case: &ValidCase,
    simulated: Option<&Simulated>,
    tried: &[Tried],
    language: Language,
) -> Result<(), XlsxError> {
    let words = language.workbook_text();
    let unsure = language.uncertainty_text();
    sheet.title(0, unsure.cooperation.heading)?;
    sheet.text(1, 0, words.uncertainty_lead)?;
    sheet.widths(&[60.0, 26.0, 16.0, 16.0, 16.0])?;
    let uncertainty = &case.uncertainty;
    let settings = [
        (unsure.draws, f64::from(uncertainty.draws), Kind::Whole),
        (unsure.seed, f64::from(uncertainty.seed), Kind::Year),
        (words.correlation, uncertainty.correlation.0, Kind::Share),
    ];
    let mut row = 3;
    for (label, value, kind) in settings {
        sheet.text(row, 0, label)?;
        sheet.number(row, 1, value, kind)?;
        row += 1;
    }
    row += 1;
    let headings = [unsure.number, unsure.kind, unsure.low, unsure.likely, unsure.high];
    sheet.headings(row, 0, &headings.map(str::to_owned))?;
    row += 1;
    for ranged in &uncertainty.ranges {
        let name = match Target::from_path(case, &ranged.of) {
            Some(Target::Saving(element)) => {
                (unsure.saving)(language.text().names.elements_in_sentence.get(element))
            }
            Some(Target::Costs) => unsure.costs.to_owned(),
            Some(Target::Input(input)) => case_input_name(language, case, input),
            None => ranged.of.clone(),
        };
        sheet.text(row, 0, &synergi_text::capitalised(&name))?;
        let kind = ranged.distribution.place();
        sheet.text(row, 1, unsure.kinds.get(kind).copied().unwrap_or_default())?;
        let unit = match Target::from_path(case, &ranged.of) {
            Some(Target::Saving(_)) => Kind::Share,
            Some(Target::Input(input)) => crate::inputs::kind(input.unit(case)),
            Some(Target::Costs) | None => Kind::Decimals,
        };
        for (column, value) in (2..).zip(ranged.distribution.values()) {
            if let Some(value) = value {
                sheet.number(row, column, value, unit)?;
            }
        }
        row += 1;
    }
    if let Some(of) = simulated {
        row = drawn(sheet, row + 1, of, language)?;
    } else {
        let told = if uncertainty.ranges.is_empty() { unsure.certain } else { unsure.invalid };
        sheet.text(row + 1, 0, told)?;
        row += 1;
    }
    row += 2;
    sheet.headings(row, 0, &[unsure.stress, unsure.cooperation.amount].map(str::to_owned))?;
    for (what, came) in tried {
        row += 1;
        let name = |number: &str| {
            let member = case.members.iter().find(|member| member.number == number);
            member.map_or_else(|| number.to_owned(), |member| member.name.clone())
        };
        sheet.text(row, 0, &synergi_text::uncertainty::stress_in_words(language, what, name))?;
        sheet.number(row, 1, came.net_present_value, Kind::Whole)?;
    }
    Ok(())
}

/// What the draws come to; gives the last row.
fn drawn(
    sheet: &mut Sheet,
    from: u32,
    of: &Simulated,
    language: Language,
) -> Result<u32, XlsxError> {
    let unsure = language.uncertainty_text();
    let mut row = from;
    sheet.headings(row, 0, &[unsure.measure, unsure.cooperation.amount].map(str::to_owned))?;
    let loss = (unsure.cooperation.loss)("");
    for (label, value, kind) in [
        (unsure.p10, of.p10, Kind::Whole),
        (unsure.p50, of.p50, Kind::Whole),
        (unsure.p90, of.p90, Kind::Whole),
        (unsure.mean, of.mean, Kind::Whole),
        (unsure.standard_error, of.standard_error, Kind::Whole),
        (loss.as_str(), of.probability_of_loss, Kind::Share),
    ] {
        row += 1;
        sheet.text(row, 0, label)?;
        sheet.number(row, 1, value, kind)?;
    }
    row += 2;
    let headings = [unsure.cooperation.member, unsure.p10, unsure.p50, unsure.p90, loss.as_str()];
    sheet.headings(row, 0, &headings.map(str::to_owned))?;
    for member in &of.members {
        row += 1;
        sheet.text(row, 0, &member.name)?;
        let amounts = [member.p10, member.p50, member.p90];
        for (column, amount) in (1..).zip(amounts) {
            sheet.number(row, column, amount, Kind::Whole)?;
        }
        sheet.number(row, 4, member.probability_of_loss, Kind::Share)?;
    }
    Ok(row)
}

#[expect(clippy::cast_precision_loss, reason = "at most two thousand")]
const fn real(count: usize) -> f64 {
    count as f64
}

/// What has been changed from the study, number by number.
pub(crate) fn changes(
    sheet: &mut Sheet,
    case: &ValidCase,
    language: Language,
) -> Result<(), XlsxError> {
    let words = language.workbook_text();
    sheet.title(0, words.changes_title)?;
    sheet.text(1, 0, words.changes_lead)?;
    sheet.widths(&[64.0, 20.0, 20.0, 30.0])?;
    sheet.headings(3, 0, &words.change_log_headings.map(str::to_owned))?;
    sheet.freeze(4, 0)?;
    let study = study::scenario();
    let mut row = 4;
    for input in CaseInput::all(case) {
        let CaseInput::Basis(of) = input else { continue };
        if !of.differs(&study, &case.basis) {
            continue;
        }
        sheet.text(row, 0, &case_input_name(language, case, input))?;
        for (column, scenario) in [(1, &study), (2, &case.basis)] {
            if let Some(value) = of.get(scenario) {
                let kind = crate::inputs::kind(CaseUnit::Model(of.unit(scenario)));
                sheet.number(row, column, value, kind)?;
            }
        }
        sheet.text(row, 3, &(language.text().fields.locator)(of.locator()))?;
        row += 1;
    }
    let listed = case.basis.municipalities.len();
    if listed > 0 {
        let count = synergi_text::decimal(real(listed), 0);
        sheet.text(row, 0, &(words.listed)(&count))?;
        row += 1;
    }
    if case.basis.rate_method != study.rate_method {
        sheet.text(row, 0, words.other_method)?;
        row += 1;
    }
    if row == 4 {
        sheet.text(row, 0, words.no_changes)?;
    }
    Ok(())
}

/// Every published number beside the computed one.
pub(crate) fn reconciliation(sheet: &mut Sheet, language: Language) -> Result<(), XlsxError> {
    let text = language.text();
    let columns = &text.study.columns;
    sheet.title(0, text.study.reconciliation)?;
    sheet.text(1, 0, language.workbook_text().reconciliation_lead)?;
    sheet.widths(&[8.0, 26.0, 44.0, 14.0, 14.0, 14.0, 80.0])?;
    let headings = [
        columns.figure,
        columns.row,
        columns.quantity,
        columns.published,
        columns.computed,
        columns.deviation,
        columns.verdict,
    ];
    sheet.headings(3, 0, &headings.map(str::to_owned))?;
    sheet.freeze(4, 0)?;
    for (comparison, row) in reconciliation::reconciliation().iter().zip(4..) {
        let words = text.comparison(comparison);
        sheet.number(row, 0, f64::from(comparison.figure), Kind::Year)?;
        sheet.text(row, 1, words.row)?;
        sheet.text(row, 2, &words.quantity)?;
        let published = sheet.number(row, 3, comparison.published, Kind::Decimals)?;
        let computed = sheet.number(row, 4, comparison.computed, Kind::Decimals)?;
        sheet.formula(row, 5, &(computed - published), Kind::Decimals)?;
        sheet.text(row, 6, &words.verdict)?;
    }
    Ok(())
}

/// What the workbook is, and what it was made from.
pub(crate) fn about(
    sheet: &mut Sheet,
    case: &ValidCase,
    hash: &str,
    language: Language,
) -> Result<(), XlsxError> {
    let words = language.workbook_text();
    let name = if case.name.trim().is_empty() {
        language.case_text().frame.unnamed
    } else {
        case.name.as_str()
    };
    sheet.title(0, name)?;
    sheet.widths(&[48.0, 140.0])?;
    let mut row = 2;
    for sentence in words.how_to_read {
        sheet.wrapped(row, 1, sentence)?;
        row += 1;
    }
    row += 1;
    let seed = case.uncertainty.seed.to_string();
    let scope = (language.case_text().names.scope)(case.scope);
    for (label, value) in [
        (words.made_by, synergi_text::MADE_BY),
        (words.case_hash, hash),
        (language.uncertainty_text().seed, seed.as_str()),
        (words.scope, scope),
    ] {
        sheet.text(row, 0, label)?;
        sheet.wrapped(row, 1, value)?;
        row += 1;
    }
    row += 1;
    sheet.heading(row, words.missing_title)?;
    let results = synergi_case::evaluate(case);
    let names = &language.case_text().names;
    for kind in &results.not_filled_in {
        row += 1;
        sheet.text(row, 1, (names.cost)(*kind))?;
    }
    if results.not_filled_in.is_empty() {
        sheet.text(row + 1, 1, words.nothing_missing)?;
    }
    Ok(())
}
