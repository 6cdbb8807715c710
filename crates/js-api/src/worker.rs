//! What only the page's worker does: it reads files that stay where they are, and hands on what they come to as text.

use crate::source::{BlobSource, watch};
use js_sys::Function;
use serde::Serialize;
use std::fmt::Write as _;
use synergi_ledger::{
    LARGEST_TABLE, Source as _, Wanted, Wishes, inspect_ledger, read_ledger, read_register_extract,
    read_statistics,
};
use synergi_text::ledger::ImportProblem;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// `{"Ok": …}` or `{"Err": …}`, which the page reads back.
fn text<T: Serialize>(result: &Result<T, ImportProblem>) -> String {
    serde_json::to_string(result).unwrap_or_default()
}

async fn blob(file: &JsValue) -> Result<BlobSource, ImportProblem> {
    BlobSource::of(file).await.ok().flatten().ok_or(ImportProblem::Unreadable)
}

/// Looks at a file: an inspection.
#[wasm_bindgen(js_name = inspectFile)]
pub async fn inspect_file(file: JsValue, wishes: String, _watched: Function) -> String {
    let wishes: Wishes = serde_json::from_str(&wishes).unwrap_or_default();
    let found = match blob(&file).await {
        Ok(source) => inspect_ledger(&source, &wishes).await,
        Err(problem) => Err(problem),
    };
    text(&found)
}

/// Reads a ledger: what it comes to.
#[wasm_bindgen(js_name = readLedgerFile)]
pub async fn read_ledger_file(file: JsValue, wishes: String, watched: Function) -> String {
    let wishes: Wishes = serde_json::from_str(&wishes).unwrap_or_default();
    let read = match blob(&file).await {
        Ok(source) => read_ledger(&source, &wishes, &mut watch(Some(watched), || true)).await,
        Err(problem) => Err(problem),
    };
    text(&read)
}

/// Reads an extract of the business register: what it has of the organisations wanted, a list of numbers.
#[wasm_bindgen(js_name = readRegisterFile)]
pub async fn read_register_file(file: JsValue, wanted: String, watched: Function) -> String {
    let wanted: Vec<u32> = serde_json::from_str(&wanted).unwrap_or_default();
    let wanted: Wanted = wanted.into_iter().collect();
    let read = match blob(&file).await {
        Ok(source) => {
            read_register_extract(&source, wanted, &mut watch(Some(watched), || true)).await
        }
        Err(problem) => Err(problem),
    };
    text(&read)
}

/// Reads a table of statistics by municipality.
#[wasm_bindgen(js_name = readStatisticsFile)]
pub async fn read_statistics_file(file: JsValue, _with: String, _watched: Function) -> String {
    let bytes = match blob(&file).await {
        // One byte more than is read says that there is more.
        Ok(source) => source.read(0, LARGEST_TABLE + 1).await,
        Err(problem) => Err(problem),
    };
    text(&bytes.and_then(|bytes| read_statistics(&bytes)))
}

/// Rows that are read for practice.
const PRACTICE_ROWS: usize = 40_000;

/// Reads a ledger that nobody has, so that the browser compiles what reads ledgers well before there is one: it does so only
/// for what has run for a while, and a million rows are read in the time that takes.
#[wasm_bindgen(js_name = warmUp)]
pub async fn warm_up() {
    let mut ledger = String::from("kommunenr;orgnr;leverandor;naeringskode;dato;belop\n");
    for row in 0..PRACTICE_ROWS {
        let (municipality, supplier) = (1101 + row % 300, row % 200);
        // Writing to a string does not fail.
        let _ = writeln!(
            ledger,
            "{municipality};{};Leverandor {supplier};62.010;{:02}.01.2016;{row},{:02}",
            810_000_000 + supplier,
            1 + row % 28,
            row % 100,
        );
    }
    let _ = read_ledger(&ledger.as_bytes(), &Wishes::default(), &mut |_| true).await;
}
