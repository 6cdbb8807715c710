//! Ledgers: from supplier invoices to cost per service group.

use crate::error::{self, Flaw};
use crate::source::{BlobSource, watch};
use crate::{plain, write};
use js_sys::{Function, Reflect};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use synergi_ledger::{
    Bucket, CellKey, Decisions, Generation, Imported, Seen, Wanted, Wishes, classify, read_ledger,
    read_register_extract,
};
use synergi_text::Language;
use synergi_text::ledger::{ImportProblem, RowProblem};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("import.d.ts");

/// What `importLedger` is told beside the ledger; the keys that are no plain data are taken out before.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Options {
    reading: Wishes,
    decisions: Decisions,
}

#[derive(Serialize)]
struct Ledger<'a> {
    rows: u64,
    ore: i64,
    skipped_rows: u64,
    skipped: Vec<SkippedRow>,
    rounded_rows: u64,
    credits: Credits,
    wrong_numbers: u64,
    generation: Generation,
    generations_seen: Seen,
    register_rows: Option<u64>,
    sums: Vec<SumRow<'a>>,
    elements: Vec<ElementRow<'a>>,
    suppliers: Vec<SupplierRow>,
}

#[derive(Serialize)]
struct Credits {
    rows: u64,
    ore: i64,
}

#[derive(Serialize)]
struct SkippedRow {
    line: u64,
    reason: &'static str,
    message: BTreeMap<&'static str, String>,
    ore: Option<i64>,
}

#[derive(Serialize)]
struct SumRow<'a> {
    municipality: &'a str,
    service_group: String,
    year: Option<u16>,
    ore: i64,
}

#[derive(Serialize)]
struct ElementRow<'a> {
    municipality: &'a str,
    year: Option<u16>,
    telecom: i64,
    base_operations: i64,
    business_systems: i64,
}

#[derive(Serialize)]
struct SupplierRow {
    key: String,
    name: String,
    industry_code: String,
    service_group: String,
    decided: bool,
    ore: i64,
    rows: u64,
}

/// Reads a ledger of supplier invoices, or accounts, and sums it by municipality, service group and year, in whole øre.
///
/// The ledger is a `Blob` or `File`, bytes, or a stream: CSV, an Excel workbook, or either in a ZIP archive or gzip. `onProgress` is told how far it is; `false`
/// from it ends the reading, as does `options.signal`.
///
/// @throws {ImportError} saying what is wrong, where, and what to do; `code` names it, `line` is there where it is on one.
#[wasm_bindgen(js_name = importLedger, unchecked_return_type = "ImportedLedger")]
pub async fn import_ledger(
    #[wasm_bindgen(unchecked_param_type = "LedgerSource")] source: JsValue,
    #[wasm_bindgen(unchecked_param_type = "ImportOptions | undefined")] options: JsValue,
    #[wasm_bindgen(js_name = onProgress, unchecked_param_type = "((progress: ImportProgress) => unknown) | undefined")]
    on_progress: JsValue,
) -> Result<JsValue, JsValue> {
    let (options, register, signal) = read_options(&options)?;
    let told = on_progress.dyn_into::<Function>().ok();
    let source = blob(&source, "source").await?;
    let imported =
        read_ledger(&source, &options.reading, &mut watch(told.clone(), || !aborted(&signal)))
            .await
            .map_err(|problem| error::import(&problem))?;
    let mut registered = BTreeMap::new();
    let mut register_rows = None;
    if !register.is_undefined() && !register.is_null() {
        let register = blob(&register, "register").await?;
        let wanted: Wanted =
            imported.payees.iter().filter_map(|payee| payee.organisation).collect();
        let extract =
            read_register_extract(&register, wanted, &mut watch(told, || !aborted(&signal)))
                .await
                .map_err(|problem| error::import(&problem))?;
        registered = extract.found;
        register_rows = Some(extract.rows);
    }
    let classified = classify(&imported, &registered, &options.decisions);
    let name = |place: u32| imported.municipalities.get(place as usize).map_or("", String::as_str);
    let sum = |(key, ore): (&CellKey, &i64)| SumRow {
        municipality: name(key.municipality),
        service_group: key.bucket.key(),
        year: key.year,
        ore: *ore,
    };
    let elements = classified.elements();
    let result = Ledger {
        rows: imported.rows,
        ore: imported.ore(),
        skipped_rows: imported.skipped_rows(),
        skipped: skipped(&imported),
        rounded_rows: imported.rounded,
        credits: Credits { rows: imported.credits.0, ore: imported.credits.1 },
        wrong_numbers: imported.wrong_numbers,
        generation: classified.generation,
        generations_seen: classified.seen,
        register_rows,
        sums: classified.cells.iter().map(sum).collect(),
        elements: elements
            .iter()
            .map(|((municipality, year), parts)| ElementRow {
                municipality: name(*municipality),
                year: *year,
                telecom: parts.telecom,
                base_operations: parts.base_operations,
                business_systems: parts.business_systems,
            })
            .collect(),
        suppliers: classified
            .payees
            .iter()
            .map(|placed| SupplierRow {
                key: placed.key.clone(),
                name: placed.name.clone(),
                industry_code: placed.code.clone(),
                service_group: Bucket::key(placed.bucket),
                decided: placed.decided,
                ore: placed.ore,
                rows: placed.rows,
            })
            .collect(),
    };
    write(&result)
}

/// Looks at a ledger without reading it: how it would be read, its headings and first rows, and what has to be asked.
///
/// @throws {ImportError} where it is no table.
#[wasm_bindgen(js_name = inspectLedger, unchecked_return_type = "LedgerInspection")]
pub async fn inspect_ledger(
    #[wasm_bindgen(unchecked_param_type = "LedgerSource")] source: JsValue,
    #[wasm_bindgen(unchecked_param_type = "LedgerReading | undefined")] reading: JsValue,
) -> Result<JsValue, JsValue> {
    let wishes: Wishes =
        if reading.is_undefined() { Wishes::default() } else { deserialize(&reading)? };
    let source = blob(&source, "source").await?;
    write(
        &synergi_ledger::inspect_ledger(&source, &wishes)
            .await
            .map_err(|problem| error::import(&problem))?,
    )
}

fn skipped(imported: &Imported) -> Vec<SkippedRow> {
    let message = |problem: &RowProblem| {
        Language::ALL.map(|language| (language.code(), language.row_problem(problem))).into()
    };
    imported
        .skipped
        .iter()
        .map(|row| SkippedRow {
            line: row.line,
            reason: row.problem.code(),
            message: message(&row.problem),
            ore: row.ore,
        })
        .collect()
}

async fn blob(value: &JsValue, name: &str) -> Result<BlobSource, JsValue> {
    match BlobSource::of(value).await {
        Ok(Some(source)) => Ok(source),
        Ok(None) => {
            let message =
                "must be a Blob, an ArrayBuffer, a view of one, or a ReadableStream".to_owned();
            Err(error::shape(vec![Flaw { field: name.to_owned(), message }]))
        }
        Err(_) => Err(error::import(&ImportProblem::Unreadable)),
    }
}

/// The options that are plain data, the register and the signal.
fn read_options(options: &JsValue) -> Result<(Options, JsValue, JsValue), JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok((Options::default(), JsValue::UNDEFINED, JsValue::UNDEFINED));
    }
    let part = |name: &str| Reflect::get(options, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let known = ["reading", "decisions", "register", "signal"];
    let keys = Reflect::own_keys(options).unwrap_or_default();
    let mut flaws = keys
        .iter()
        .filter_map(|key| key.as_string())
        .filter(|key| !known.contains(&key.as_str()))
        .peekable();
    if flaws.peek().is_some() {
        let flaw = |field| Flaw { field, message: "is not an option".to_owned() };
        return Err(error::shape(flaws.map(flaw).collect()));
    }
    let mut read = Options::default();
    if !part("reading").is_undefined() {
        read.reading = deserialize(&part("reading"))?;
    }
    if !part("decisions").is_undefined() {
        read.decisions = deserialize(&part("decisions"))?;
    }
    Ok((read, part("register"), part("signal")))
}

fn deserialize<T: for<'de> Deserialize<'de>>(value: &JsValue) -> Result<T, JsValue> {
    let value = plain::plain(value).map_err(error::shape)?;
    serde_path_to_error::deserialize(value).map_err(|error| {
        let field = error.path().to_string();
        error::shape(vec![Flaw { field, message: error.into_inner().to_string() }])
    })
}

fn aborted(signal: &JsValue) -> bool {
    signal.is_object()
        && Reflect::get(signal, &"aborted".into()).is_ok_and(|aborted| aborted == JsValue::TRUE)
}
