//! The business case of one cooperation: what its members save, what it costs to get there, when it pays, and who gains.
//!
//! A [`Case`] holds the members and what is assumed of their cooperation. [`ValidCase::new`] checks it once; [`evaluate`] then
//! cannot fail. What the members spend and save comes from `synergi-model`, by the rates and mechanisms of the case's own
//! [`Case::basis`]; the cash flow, present value, payback and the split of shared costs are ours, after the usual rules of
//! public business cases.
//!
//! All amounts are kroner of the case's price year, per year, without value added tax but for that which nobody gets back.

mod case;
mod check;
mod compare;
mod costs;
mod evaluate;
mod evaluated;
mod example;
mod file;
pub mod finance;
mod follow_up;
mod hash;
mod input;
mod link;
pub mod split;
mod spread;

pub use case::*;
pub use check::*;
pub use compare::*;
pub use costs::*;
pub use evaluate::*;
pub use evaluated::Evaluated;
pub use example::example;
pub use file::*;
pub use finance::RateOfReturn;
pub use follow_up::*;
pub use input::*;
pub use spread::*;
