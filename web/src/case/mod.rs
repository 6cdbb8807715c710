//! *Vårt samarbeid*: the business case of one cooperation, an application of its own.

mod cells;
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
mod result;
mod savings;
mod state;
mod uncertain;

pub(crate) use fields::{Action, Choice, EntryField};
pub use frame::start;
pub(crate) use state::CaseState;
