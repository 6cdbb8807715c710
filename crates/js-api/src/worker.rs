//! What only the page's worker does: it reads files that stay where they are, and hands on what they come to as text.

use crate::source::{BlobSource, watch};
use js_sys::{Float64Array, Function, Promise, Reflect};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use synergi_case::{Case, Stress, Uncertainty, ValidCase};
use synergi_ledger::Progress;
use synergi_ledger::{
    LARGEST_TABLE, Source as _, Wanted, Wishes, inspect_ledger, read_ledger, read_register_extract,
    read_statistics,
};
use synergi_model::json;
use synergi_model::scenario::ValidScenario;
use synergi_text::Language;
use synergi_text::ledger::ImportProblem;
use synergi_uncertainty::{
    Cooperation, Country, Draws, MOST_KEPT, Simulation, Subject, Sureness, stress,
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

/// What is to be drawn: a case, or a scenario with what is uncertain in it and what it is to reach.
#[derive(Deserialize)]
#[serde(untagged)]
enum Asked {
    Case { case: Box<Case> },
    Country { scenario: serde_json::Value, uncertainty: Uncertainty, goal: f64 },
}

/// The same, ready to be drawn.
enum Ready {
    Case(Box<ValidCase>, Box<Simulation<Cooperation>>),
    Country(Box<Simulation<Country>>),
}

impl Ready {
    /// Nothing for what the page has seen to be wrong before.
    fn of(text: &str) -> Option<Self> {
        Some(match from_text(text)? {
            Asked::Case { case } => {
                let case = ValidCase::new(*case).ok()?;
                let simulation = Simulation::new(&case).ok()?;
                Self::Case(Box::new(case), Box::new(simulation))
            }
            Asked::Country { scenario, uncertainty, goal } => {
                let scenario = ValidScenario::new(json::read(&scenario).ok()?).ok()?;
                let country = Country::new(&scenario, &uncertainty, goal);
                Self::Country(Box::new(Simulation::of(country).ok()?))
            }
        })
    }
}

/// Draws a part of what there is to draw: from one draw on, so many. Nothing where it was stopped, or where there is nothing to
/// draw.
#[wasm_bindgen(js_name = drawPart)]
pub async fn draw_part(asked: String, from: u32, count: u32, watched: Function) -> Vec<f64> {
    let drawn = match Ready::of(&asked) {
        Some(Ready::Case(_, simulation)) => draw(&simulation, from, count, watched).await,
        Some(Ready::Country(simulation)) => draw(&simulation, from, count, watched).await,
        None => None,
    };
    drawn.map(|drawn| drawn.to_numbers()).unwrap_or_default()
}

/// Milliseconds between two looks at whether to stop.
const BETWEEN_LOOKS: f64 = 25.0;

async fn draw<S: Subject>(
    simulation: &Simulation<S>,
    from: u32,
    count: u32,
    watched: Function,
) -> Option<Draws> {
    let seed = simulation.uncertainty().seed;
    let mut goes_on = watch(Some(watched), || true);
    let mut drawn = simulation.draw(seed, from, 0);
    let (mut done, mut at_a_time) = (0, 100);
    while done < count {
        let start = js_sys::Date::now();
        let next = at_a_time.min(count - done);
        drawn.append(simulation.draw(seed, from.saturating_add(done), next));
        done += next;
        let took = js_sys::Date::now() - start;
        // What is drawn at a time changes nothing but when it is done.
        at_a_time =
            if took < BETWEEN_LOOKS { at_a_time.saturating_mul(2) } else { at_a_time.div_ceil(2) };
        let progress =
            Progress { bytes: u64::from(done), of: u64::from(count), rows: u64::from(done) };
        if done < count {
            if !goes_on(progress) {
                return None;
            }
            breathe().await;
        }
    }
    Some(drawn)
}

/// What parts that were drawn come to, in their order, and what each uncertain number does; of a case, what comes of stresses too.
/// An empty text where the parts do not follow on each other, or one was stopped.
#[wasm_bindgen]
pub fn sureness(asked: &str, stresses: &str, parts: Vec<Float64Array>) -> String {
    let mut drawn = Draws::default();
    for part in parts {
        let next = Draws::from_numbers(&part.to_vec());
        if !next.is_some_and(|next| drawn.append(next)) {
            return String::new();
        }
    }
    let found = match Ready::of(asked) {
        Some(Ready::Case(case, simulation)) => {
            let tried = from_text::<Vec<Stress>>(stresses).unwrap_or_default();
            let tried =
                tried.into_iter().filter_map(|of| stress(&case, &of).map(|came| (of, came)));
            Sureness { stresses: tried.collect(), ..Sureness::of(&simulation, &drawn) }
        }
        Some(Ready::Country(simulation)) => Sureness::of(&simulation, &drawn),
        None => return String::new(),
    };
    serde_json::to_string(&found).unwrap_or_default()
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

/// The draws as a file: for spreadsheets set to Norwegian.
#[wasm_bindgen(js_name = drawsAsFile)]
#[must_use]
pub fn draws_as_file(asked: &str) -> String {
    match Ready::of(asked) {
        Some(Ready::Case(_, simulation)) => as_file(&simulation, "net_present_value"),
        Some(Ready::Country(simulation)) => as_file(&simulation, "saving"),
        None => String::new(),
    }
}

fn as_file<S: Subject>(simulation: &Simulation<S>, total: &str) -> String {
    let Uncertainty { seed, draws, .. } = *simulation.uncertainty();
    let drawn = simulation.draw(seed, 0, draws.min(MOST_KEPT));
    let (headings, rows) = synergi_uncertainty::table(simulation, &drawn, total);
    let mut text = format!("\u{feff}{}\r\n", headings.join(";"));
    for row in rows {
        let cells: Vec<String> =
            row.iter().map(|value| value.to_string().replace('.', ",")).collect();
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text
}

/// The workbook of a case, in the language of a code; nothing where the case is none, which the page has seen before.
#[wasm_bindgen(js_name = workbookOfCase)]
#[must_use]
pub fn workbook_of_case(case: &str, language: &str) -> Vec<u8> {
    let case = from_text::<Case>(case).and_then(|case| ValidCase::new(case).ok());
    let language = Language::from_code(language).unwrap_or(Language::Bokmal);
    case.and_then(|case| synergi_workbook::workbook(&case, language).ok()).unwrap_or_default()
}
