//! What the page needs of the browser. Every call can be refused (private windows, blocked storage); none of them panics.

use js_sys::{Array, Function, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Element, File, FocusOptions, HtmlAnchorElement, HtmlElement, NodeList,
    Url,
};

/// The part of the address behind `#`.
pub(crate) fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Offers bytes as a file to keep.
pub(crate) fn download(name: &str, kind: &str, bytes: &[u8]) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes).into());
    if let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &options) {
        download_blob(name, &blob);
    }
}

/// Offers a blob as a file to keep.
pub(crate) fn download_blob(name: &str, blob: &Blob) {
    let Ok(url) = Url::create_object_url_with_blob(blob) else { return };
    if let Some(link) = document()
        .create_element("a")
        .ok()
        .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok())
    {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The browser has taken hold of the blob once the click has been handled.
    let _ = Url::revoke_object_url(&url);
}

/// Reads a file the user chose.
pub(crate) async fn read(file: &File) -> Option<Vec<u8>> {
    Some(Uint8Array::new(&JsFuture::from(file.array_buffer()).await.ok()?).to_vec())
}

/// Whether a media query holds now.
pub(crate) fn media(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// Calls back whenever the answer to a media query changes, as long as the page lives.
pub(crate) fn on_media_change(query: &str, changed: impl Fn() + 'static) {
    if let Ok(Some(list)) = window().match_media(query) {
        let callback = Closure::<dyn Fn()>::new(changed);
        list.set_onchange(Some(callback.as_ref().unchecked_ref::<Function>()));
        callback.forget();
    }
}

/// Calls back once the page's font is there: text on a canvas is not redrawn by the browser.
pub(crate) async fn font_loaded() {
    if let Ok(ready) = document().fonts().ready() {
        let _ = JsFuture::from(ready).await;
    }
}

/// Goes to a place in the page, as a link would, but without a step in the browser's history.
pub(crate) fn go_to(fragment: &str) {
    let _ = window().location().replace(&format!("#{fragment}"));
}

/// Whether the keyboard is on a link to a view.
#[cfg(feature = "case")]
pub(crate) fn is_on_link_to(fragment: &str) -> bool {
    let link = format!("[href='#{fragment}']");
    document().active_element().is_some_and(|element| element.matches(&link).unwrap_or(false))
}

/// Goes to a place in the page as a link does, with a step in the browser's history.
#[cfg(feature = "case")]
pub(crate) fn visit(fragment: &str) {
    let _ = window().location().set_hash(fragment);
}

/// The year where the user is.
#[cfg(feature = "case")]
pub(crate) fn this_year() -> u32 {
    js_sys::Date::new_0().get_full_year()
}

/// Moves the keyboard to an element that is in sight, or nearly.
#[cfg(feature = "case")]
pub(crate) fn focus_in_place(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves the keyboard to an element, opening what it lies in.
pub(crate) fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id)
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        while let Ok(Some(around)) = element.closest("details:not([open])") {
            if around.set_attribute("open", "").is_err() {
                break;
            }
        }
        element.scroll_into_view();
        let _ = element.focus();
    }
}

/// Takes the keyboard to the place that the address names behind a slash, or else to the heading at the top of the view.
pub(crate) fn lead_to_place() {
    if let Some((_, place)) = fragment().split_once('/') {
        return focus(place);
    }
    // In a frame the keyboard may be in the page around, and stays there.
    let heading = document()
        .get_element_by_id("overskrift")
        .filter(|_| document().has_focus().unwrap_or(true));
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Scrolls a row that is wider than the screen to the one of its links that is current.
#[cfg(feature = "case")]
pub(crate) fn scroll_to_current(row: &str) {
    let row = document().query_selector(row).ok().flatten();
    let link = row.as_ref().and_then(|row| row.query_selector("[aria-current]").ok().flatten());
    if let (Some(row), Some(link)) = (row, link) {
        let beside = link.get_bounding_client_rect().x() - row.get_bounding_client_rect().x();
        #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
        row.set_scroll_left(row.scroll_left() + beside as i32);
    }
}

const OPENED_FOR_PAPER: &str = "data-paper";

/// Opens the explanations that are closed.
pub(crate) fn open_for_paper() {
    for details in all(".explanation:not([open])") {
        let _ = details.set_attribute("open", "");
        let _ = details.set_attribute(OPENED_FOR_PAPER, "");
    }
}

/// Closes the explanations that were opened for paper.
pub(crate) fn close_after_paper() {
    for details in all(".explanation[data-paper]") {
        let _ = details.remove_attribute("open");
        let _ = details.remove_attribute(OPENED_FOR_PAPER);
    }
}

fn all(selector: &str) -> impl Iterator<Item = Element> {
    let list = document().query_selector_all(selector).ok();
    let count = list.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |place| list.as_ref()?.item(place)?.dyn_into().ok())
}

/// Sets an attribute of the page's root element.
pub(crate) fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}

/// The number of device pixels in a CSS pixel.
pub(crate) fn device_pixel_ratio() -> f64 {
    window().device_pixel_ratio()
}

/// A canvas as a PNG. At once: where a browser is asked for one by and by, it may wait until it has nothing else to do.
#[cfg(feature = "case")]
pub(crate) fn png(canvas: &web_sys::HtmlCanvasElement) -> Option<Vec<u8>> {
    let address = canvas.to_data_url().ok()?;
    let binary = window().atob(address.split_once(',')?.1).ok()?;
    binary.chars().map(|letter| u8::try_from(u32::from(letter)).ok()).collect()
}

/// Opens the browser's window for printing.
#[cfg(feature = "case")]
pub(crate) fn print() {
    if window().print().is_err() {
        log("the browser does not print");
    }
}

/// Sets a text that the style sheet shows, as at the foot of printed pages; an empty one takes it away.
#[cfg(feature = "case")]
pub(crate) fn set_style_text(name: &str, text: &str) {
    let root = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    let Some(root) = root else { return };
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    let _ = if text.is_empty() {
        root.style().remove_property(name).map(|_| ())
    } else {
        root.style().set_property(name, &quoted)
    };
}

/// Reports a failure that the user cannot mend to the developer's console.
pub(crate) fn log(message: &str) {
    web_sys::console::warn_1(&JsValue::from_str(message));
}
