//! All of it in one wasm, with one standard library and one Leptos.
//!
//! On a server a first visit gets the page alone, which is smaller; this comes after the first figure, for the view of a
//! cooperation's case and for the worker. In the single file there is nothing else.

use wasm_bindgen::prelude::wasm_bindgen;

/// What the worker runs: named here, so that its exports are linked.
pub use synergi_js_api::*;

/// Mounts the page.
#[wasm_bindgen(js_name = startPage)]
pub fn start_page() {
    synergi_web::start();
}

/// Mounts the view of a cooperation's case in the page's place for it.
#[wasm_bindgen(js_name = startCase)]
pub fn start_case() {
    synergi_web::start_case();
}
