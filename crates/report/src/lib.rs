//! What a case comes to, in words, tables and figures; and all of it as a report.

mod build;
mod docx;
mod report;
pub mod told;

pub use build::report;
pub use docx::{Picture, docx};
pub use report::{Block, Report, Section};
