//! The page: the only crate that knows the browser's document.
//!
//! One history of scenarios in [`state::State`]; results, figures and tables are derived from it. No effect writes what it
//! reads: effects draw, remember, and set attributes.

#![expect(
    unreachable_pub,
    reason = "Leptos' component macro makes the props of private components public"
)]

mod browser;
mod explanation;
mod fields;
mod figure_card;
mod files;
mod frame;
mod host;
mod register;
mod state;
mod table;
mod views;
mod words;

use leptos::prelude::*;

fn main() {
    console_error_panic_hook::set_once();
    mount_to_body(frame::App);
}
