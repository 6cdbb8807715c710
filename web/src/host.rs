//! What the page asks of `web/host/*.js`: things that differ between the page on a server, in a frame of another page and as
//! one file, and things that are shorter to say in JavaScript.

use serde_json::Value;
use synergi_model::json;
use synergi_model::scenario::Municipality;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// "page", "frame" or "file".
    #[wasm_bindgen(js_namespace = iktSynergi)]
    pub(crate) fn delivery() -> String;

    /// The case that came with the address or the file: the text of a scenario file.
    #[wasm_bindgen(js_namespace = iktSynergi)]
    pub(crate) fn given() -> Option<String>;

    /// Says that the case that came along is none: what is remembered is then what was before it.
    #[wasm_bindgen(js_namespace = iktSynergi, js_name = dropGiven)]
    pub(crate) fn drop_given();

    /// What was remembered under a key.
    #[wasm_bindgen(js_namespace = iktSynergi)]
    pub(crate) fn recall(key: &str) -> Option<String>;

    /// Remembers a text under a key; false where the browser does not let us.
    #[wasm_bindgen(js_namespace = iktSynergi)]
    pub(crate) fn remember(key: &str, text: &str) -> bool;

    /// Hands in what takes commands from outside: what is to be done, with what; it gives what it has to answer.
    #[wasm_bindgen(js_namespace = iktSynergi)]
    pub(crate) fn connect(take: &Closure<dyn Fn(String, String) -> Option<String>>);

    /// Fetches a file that lies beside the page; nothing where there is none.
    #[wasm_bindgen(js_namespace = iktSynergi)]
    pub(crate) async fn beside(name: &str) -> JsValue;

    #[wasm_bindgen(js_namespace = iktSynergi, js_name = readTable)]
    async fn read_table_as_json(bytes: Vec<u8>) -> JsValue;

    /// The element of a picture's SVG text.
    #[wasm_bindgen(js_namespace = iktSynergi)]
    pub(crate) fn picture(svg: &str) -> Element;

    /// Saves the page as one file, with a case in it or without; gives its SHA-256, empty where that is not known.
    #[wasm_bindgen(js_namespace = iktSynergi, js_name = saveCopy, catch)]
    pub(crate) async fn save_copy(name: &str, case: Option<String>) -> Result<JsValue, JsValue>;

    /// Says what something is now, to whoever follows it.
    #[wasm_bindgen(js_namespace = iktSynergi)]
    pub(crate) fn publish(name: &str, value: &str);

    /// Starts the view of a cooperation's case, once.
    #[wasm_bindgen(js_namespace = iktSynergi, js_name = startCase, catch)]
    pub(crate) async fn start_case() -> Result<JsValue, JsValue>;

    /// Has the worker do something with a file, and gives what it comes to, as text. Told how far it is in bytes, of bytes, and rows;
    /// false stops it.
    #[cfg(feature = "case")]
    #[wasm_bindgen(js_namespace = iktSynergi, catch)]
    pub(crate) async fn work(
        name: &str,
        file: &web_sys::File,
        with: &str,
        told: &Closure<dyn FnMut(f64, f64, f64) -> bool>,
    ) -> Result<JsValue, JsValue>;

    /// Has the workers draw what is asked for, so many times, and try stresses: what it comes to, as text, which is empty where it
    /// was stopped. It is asked every now and then whether to go on; false stops it.
    #[cfg(feature = "case")]
    #[wasm_bindgen(js_namespace = iktSynergi, catch)]
    pub(crate) async fn simulate(
        asked: &str,
        stresses: &str,
        draws: u32,
        told: &Closure<dyn FnMut() -> bool>,
    ) -> Result<JsValue, JsValue>;

    /// Has the draws made as a file.
    #[cfg(feature = "case")]
    #[wasm_bindgen(js_namespace = iktSynergi, js_name = drawsAsFile, catch)]
    pub(crate) async fn draws_as_file(asked: &str) -> Result<JsValue, JsValue>;

    /// The cases that have been put aside, newest first, as JSON; `null` where the browser keeps none.
    #[cfg(feature = "case")]
    #[wasm_bindgen(js_namespace = iktSynergi)]
    pub(crate) async fn shelf() -> JsValue;

    /// Puts a case aside: in the place of the one with its id, and as kept then, where those are told; whether that was possible.
    #[cfg(feature = "case")]
    #[wasm_bindgen(js_namespace = iktSynergi)]
    pub(crate) async fn shelve(id: &str, kept: &str, text: &str) -> JsValue;

    /// Takes one away.
    #[cfg(feature = "case")]
    #[wasm_bindgen(js_namespace = iktSynergi)]
    pub(crate) async fn unshelve(id: &str) -> JsValue;

    /// Deletes all that the page keeps in the browser, and loads it anew.
    #[cfg(feature = "case")]
    #[wasm_bindgen(js_namespace = iktSynergi, js_name = deleteEverything)]
    pub(crate) async fn delete_everything() -> JsValue;

    /// Copies the address of a case's link: its length, below zero where the browser did not let it be copied and the page's own
    /// address shows it.
    #[cfg(feature = "case")]
    #[wasm_bindgen(js_namespace = iktSynergi, js_name = copyLink, catch)]
    pub(crate) async fn copy_link(text: &str) -> Result<JsValue, JsValue>;

    /// Has the worker make the workbook of a case in the language of a code: its bytes.
    #[cfg(feature = "case")]
    #[wasm_bindgen(js_namespace = iktSynergi, catch)]
    pub(crate) async fn workbook(case: &str, language: &str) -> Result<JsValue, JsValue>;

    /// Has the worker practise reading ledgers.
    #[cfg(feature = "case")]
    #[wasm_bindgen(js_namespace = iktSynergi)]
    pub(crate) fn warm();

    /// Asks something of the page: what is wrong with it, if anything.
    #[cfg(feature = "case")]
    #[wasm_bindgen(js_namespace = iktSynergi)]
    pub(crate) async fn command(what: &str, with: &str) -> JsValue;

    /// Forgets what was remembered under a key.
    #[cfg(feature = "case")]
    #[wasm_bindgen(js_namespace = iktSynergi)]
    pub(crate) fn forget(key: &str);

    #[cfg(feature = "case")]
    #[wasm_bindgen(js_namespace = iktSynergi, js_name = follow)]
    fn follow_with(name: &str, told: &Closure<dyn Fn(String)>);

    /// Copies a canvas as a picture; whether the browser allowed it.
    #[wasm_bindgen(js_namespace = iktSynergi, js_name = copyPicture)]
    pub(crate) async fn copy_picture(canvas: &web_sys::HtmlCanvasElement) -> JsValue;

    /// Copies a table, given as lines of cells between tabs; whether the browser allowed it.
    #[wasm_bindgen(js_namespace = iktSynergi, js_name = copyTable)]
    pub(crate) async fn copy_table(text: &str) -> JsValue;

    /// Goes over to the new version that has been announced.
    #[wasm_bindgen(js_namespace = iktSynergi)]
    pub(crate) fn update();
}

/// Calls back with what is published under a name: what was said last, at once, and each time it is said anew.
#[cfg(feature = "case")]
pub(crate) fn follow(name: &str, told: impl Fn(String) + 'static) {
    let told = Closure::new(told);
    follow_with(name, &told);
    told.forget();
}

/// A fault in a table: its line, and what is wrong, in words of each language.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TableFault {
    pub(crate) line: String,
    message: Value,
}

impl TableFault {
    pub(crate) fn message(&self, language: synergi_text::Language) -> &str {
        self.message.get(language.code()).and_then(Value::as_str).unwrap_or_default()
    }
}

/// Has a table of municipalities read in the worker.
///
/// # Errors
/// What is wrong with the table; nothing where the browser failed, not the table.
pub(crate) async fn read_table(bytes: Vec<u8>) -> Result<Vec<Municipality>, Vec<TableFault>> {
    let answer = read_table_as_json(bytes).await.as_string().unwrap_or_default();
    let answer: Value = serde_json::from_str(&answer).unwrap_or_default();
    if let Some(list) = answer.get("municipalities") {
        return json::read_municipalities(list).map_err(|_| Vec::new());
    }
    let issues = answer.get("issues").and_then(Value::as_array);
    let faults = issues.into_iter().flatten().map(|issue| TableFault {
        line: issue.get("line").map(Value::to_string).unwrap_or_default(),
        message: issue.get("message").cloned().unwrap_or_default(),
    });
    Err(faults.collect())
}
