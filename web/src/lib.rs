//! The page: the only crate that knows the browser's document.
//!
//! One history of scenarios in [`state::State`]; results, figures and tables are derived from it. No effect writes what it
//! reads: effects draw, remember, and set attributes.
//!
//! The view of one cooperation's case is an application of its own, with a state of its own. It shares fields, figures and
//! tables with the page, and is told of language, appearance, view and scenario through [`host`].

#![expect(
    unreachable_pub,
    reason = "Leptos' component macro makes the props of private components public"
)]

mod browser;
#[cfg(feature = "case")]
mod case;
mod explanation;
mod fields;
mod figure_card;
mod files;
mod frame;
mod host;
#[cfg(feature = "case")]
mod invoices;
mod parts;
mod register;
mod settings;
mod state;
mod table;
#[cfg(feature = "case")]
mod uncertainty;
mod views;
mod words;

#[cfg(feature = "case")]
pub use case::start as start_case;

/// Mounts the page.
pub fn start() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(frame::App);
}
