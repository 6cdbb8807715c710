//! *Vårt samarbeid*: the business case of one cooperation, an application of its own.

mod compare;
mod costs;
mod explanation;
mod fields;
mod follow_up;
mod frame;
mod judged;
mod keys;
mod members;
mod operating;
mod pace;
mod report;
mod result;
mod savings;
mod shelf;
mod state;

pub(crate) use explanation::CaseExplanation;
pub(crate) use fields::{Action, Choice, EntryField};
pub(crate) use frame::StepHeading;
pub use frame::start;
pub(crate) use state::CaseState;
