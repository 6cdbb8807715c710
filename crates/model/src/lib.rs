//! The cost model of municipal IT and of what cooperation saves, after the 2016 study.
//!
//! # Steps
//! 1. A [`scenario::Scenario`] holds what the model starts from; [`study::scenario`] is the study's. [`input`] names each number
//!    of it, with its range, unit and place in the report.
//! 2. [`scenario::ValidScenario::new`] checks it once; what is wrong comes back as [`issue::Issue`]s.
//! 3. [`evaluate`] computes [`Results`]: invoices split between elements (figure 9), rates of the classes, estimates for
//!    municipalities without figures, staff cost, and the saving by the [`mechanism::Mechanism`] of each element and class.
//! 4. [`reconciliation`] sets every number the study publishes beside the one computed from its own inputs.
//!
//! # What is absent
//! No clock, no files, no network, no randomness, no language, no colours. Functions of the platform that differ between
//! native code and wasm in the last bits are banned (`clippy.toml`), so results are the same bits everywhere.

mod dimensions;
mod evaluate;
pub mod input;
pub mod issue;
pub mod json;
pub mod mechanism;
pub mod range;
pub mod reconciliation;
pub mod scenario;
pub mod study;
pub mod units;

pub use dimensions::*;
pub use evaluate::*;
