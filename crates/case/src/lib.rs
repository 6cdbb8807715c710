//! The business case of one cooperation: what its members save, what it costs to get there, when it pays, and who gains.
//!
//! A [`Case`] holds the members and what is assumed of their cooperation. [`ValidCase::new`] checks it once; [`evaluate`] then
//! cannot fail. What the members spend and save comes from `synergi-model`, by the rates and mechanisms of the case's own
//! [`Case::basis`]; the cash flow, present value, payback and the split of shared costs are ours, after the usual rules of
//! public business cases.
//!
//! All amounts are kroner at the price level of the basis, per year, without VAT.

mod case;
mod check;
mod evaluate;
mod example;
pub mod finance;
pub mod split;

pub use case::*;
pub use check::*;
pub use evaluate::*;
pub use example::example;
