//! A case as a workbook whose every result is a formula on its inputs, with the value it has.
//!
//! What is computed here is computed twice at once, as a number and as a formula ([`value`]): the numbers are those that a
//! spreadsheet shows before it computes, and tests hold them against the model, and against LibreOffice.

mod allocation;
mod flow;
mod inputs;
mod members;
mod sheet;
mod told;
mod value;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use sheet::Sheet;
use synergi_case::{Uncertainty, ValidCase, evaluate};
use synergi_text::Language;
use synergi_uncertainty::{Simulated, Simulation, Tried, stress, stresses};

/// Makes the workbook of a case: the bytes of an `.xlsx`, the same for the same case, language and version.
///
/// # Errors
/// What the library that writes it says of what it cannot write: there is nothing of the kind in a valid case.
pub fn workbook(case: &ValidCase, language: Language) -> Result<Vec<u8>, XlsxError> {
    let words = language.workbook_text();
    let hash = case.sha256();
    let footer = format!("{} · {}", case.name, hash.get(..12).unwrap_or_default());
    let [about, inputs, members, costs, flow, allocation, uncertainty, reconciliation, changes] =
        words.sheets;
    let sheet = |name| Sheet::new(name, &footer);

    let mut about_sheet = sheet(about)?;
    told::about(&mut about_sheet, case, &hash, language)?;
    let mut input_sheet = sheet(inputs)?;
    let (inputs, names) = inputs::write(&mut input_sheet, case, language)?;
    let mut member_sheet = sheet(members)?;
    let members = members::write(&mut member_sheet, case, &inputs, language)?;
    let mut cost_sheet = sheet(costs)?;
    let costs = flow::write_costs(&mut cost_sheet, case, &inputs, &members, language)?;
    let mut case_sheet = sheet(flow)?;
    let results = evaluate(case);
    let flow =
        flow::write_case(&mut case_sheet, case, &results, (&inputs, &members, &costs), language)?;
    let mut allocation_sheet = sheet(allocation)?;
    let parts = (&inputs, &members, &costs, &flow);
    allocation::write(&mut allocation_sheet, case, parts, language)?;
    let mut uncertainty_sheet = sheet(uncertainty)?;
    let (simulated, tried) = sureness(case);
    told::uncertainty(&mut uncertainty_sheet, case, simulated.as_ref(), &tried, language)?;
    let mut reconciliation_sheet = sheet(reconciliation)?;
    told::reconciliation(&mut reconciliation_sheet, language)?;
    let mut change_sheet = sheet(changes)?;
    told::changes(&mut change_sheet, case, language)?;

    let mut workbook = Workbook::new();
    let epoch = ExcelDateTime::from_ymd(2016, 1, 1)?;
    // Not when it was made: the same case gives the same bytes.
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&case.name)
            .set_author("IKT-synergi")
            .set_creation_datetime(&epoch),
    );
    for sheet in [
        about_sheet,
        case_sheet,
        input_sheet,
        member_sheet,
        cost_sheet,
        allocation_sheet,
        uncertainty_sheet,
        reconciliation_sheet,
        change_sheet,
    ] {
        sheet.into(&mut workbook);
    }
    inputs::define(&mut workbook, names)?;
    workbook.save_to_buffer()
}

/// Draws of a workbook: more would keep whoever asked for it waiting, and change nothing that it shows.
const MOST_DRAWS: u32 = 50_000;

/// How sure the case is, where it says that anything is uncertain.
fn sureness(case: &ValidCase) -> (Option<Simulated>, Vec<Tried>) {
    let simulation = Simulation::new(case).ok().filter(|simulation| !simulation.is_certain());
    let simulated = simulation.map(|simulation| {
        let Uncertainty { seed, draws, .. } = case.uncertainty;
        simulation.summarise(&simulation.draw(seed, 0, draws.min(MOST_DRAWS)), seed)
    });
    let all = stresses(case).into_iter().chain(case.uncertainty.stresses.clone());
    let tried = all.filter_map(|what| stress(case, &what).map(|came| (what, came)));
    (simulated, tried.collect())
}
