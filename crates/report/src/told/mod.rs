//! What a case comes to, in words and tables: the same on the page and in a report.

pub mod cells;
pub mod costs;
pub mod judged;
pub mod keys;
pub mod members;
pub mod operating;
pub mod result;
pub mod savings;
pub mod uncertainty;
