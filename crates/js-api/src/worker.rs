//! What only the page's worker does: it reads files that stay where they are, and hands on what they come to as text.

use crate::source::{BlobSource, watch};
use js_sys::{Function, Promise, Reflect};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use synergi_case::{Case, ValidCase};
use synergi_ledger::Progress;
use synergi_ledger::{
    LARGEST_TABLE, Source as _, Wanted, Wishes, inspect_ledger, read_ledger, read_register_extract,
    read_statistics,
};
use synergi_text::ledger::ImportProblem;
use synergi_uncertainty::{
    BreakEven, Draws, MOST_KEPT, Simulated, Simulation, Stress, Stressed, Swing, stress,
};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

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

/// Reads by way of a tree: straight from text, numbers within what is told apart by a tag are not read, since they are kept digit by
/// digit (serde-rs/json, "arbitrary_precision").
fn from_text<T: for<'de> Deserialize<'de>>(text: &str) -> Option<T> {
    let value: serde_json::Value = serde_json::from_str(text).ok()?;
    serde_json::from_value(value).ok()
}

fn read_case(text: &str) -> Option<ValidCase> {
    ValidCase::new(from_text::<Case>(text)?).ok()
}

/// Draws at a time: between them the worker hears whether it is to stop.
const DRAWS_AT_A_TIME: u32 = 250;

/// What the page shows of how sure a case is.
#[derive(Serialize)]
struct Sureness {
    simulated: Simulated,
    tornado: Vec<Swing>,
    break_even: Vec<BreakEven>,
    stresses: Vec<(Stress, Stressed)>,
}

/// Draws a case, and looks at what each of its uncertain numbers does: `{"Ok": …}`, or `{"Err": …}` with what is wrong with its
/// ranges, `null` where it was stopped.
#[wasm_bindgen(js_name = simulateCase)]
pub async fn simulate_case(case: String, options: String, watched: Function) -> String {
    let (draws, stresses): (u32, Vec<Stress>) = from_text(&options).unwrap_or_default();
    let Some(case) = read_case(&case) else { return String::new() };
    let simulation = match Simulation::new(&case) {
        Ok(simulation) => simulation,
        Err(problems) => {
            let paths: Vec<String> = problems.into_iter().map(|(path, _)| path).collect();
            return serde_json::to_string(&Err::<(), _>(Some(paths))).unwrap_or_default();
        }
    };
    let mut goes_on = watch(Some(watched), || true);
    let seed = case.uncertainty.seed;
    let mut drawn = Draws::default();
    while (drawn.total.len() as u64) < u64::from(draws) {
        let from = u32::try_from(drawn.total.len()).unwrap_or(u32::MAX);
        drawn.append(simulation.draw(seed, from, DRAWS_AT_A_TIME.min(draws - from)));
        let progress =
            Progress { bytes: u64::from(from), of: u64::from(draws), rows: u64::from(from) };
        if !goes_on(progress) {
            return "{\"Err\":null}".to_owned();
        }
        breathe().await;
    }
    let sureness = Sureness {
        simulated: simulation.summarise(&drawn, seed),
        tornado: simulation.tornado(),
        break_even: simulation.break_even(),
        stresses: stresses
            .into_iter()
            .filter_map(|of| stress(&case, &of).map(|came| (of, came)))
            .collect(),
    };
    serde_json::to_string(&Ok::<_, ()>(sureness)).unwrap_or_default()
}

/// Lets messages come in.
async fn breathe() {
    let promise = Promise::new(&mut |resolve, _| {
        let global = js_sys::global();
        let set = Reflect::get(&global, &"setTimeout".into())
            .ok()
            .and_then(|set| set.dyn_into::<Function>().ok());
        // Without timers there is nothing to wait for.
        let waits = set.is_some_and(|set| set.call2(&global, &resolve, &0.into()).is_ok());
        if !waits {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    });
    let _ = JsFuture::from(promise).await;
}

/// The draws of a case as a file: for spreadsheets set to Norwegian.
#[wasm_bindgen(js_name = drawsOfCase)]
pub async fn draws_of_case(case: String, _options: String, _watched: Function) -> String {
    let Some((case, simulation)) =
        read_case(&case).and_then(|case| Some((case.clone(), Simulation::new(&case).ok()?)))
    else {
        return String::new();
    };
    let draws = simulation.draw(case.uncertainty.seed, 0, case.uncertainty.draws.min(MOST_KEPT));
    let (headings, rows) = synergi_uncertainty::table(&simulation, &draws);
    let mut text = format!("\u{feff}{}\r\n", headings.join(";"));
    for row in rows {
        let cells: Vec<String> =
            row.iter().map(|value| value.to_string().replace('.', ",")).collect();
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text
}
