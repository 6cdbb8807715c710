//! Files users bring: bytes in, checked rows, exact sums and issues out.

mod amount;
mod business_register;
mod classify;
mod columns;
mod date;
mod decode;
mod encoding;
mod industry;
mod inspect;
mod ledger_file;
#[cfg(test)]
mod made;
mod organisation;
mod reading;
mod register;
mod scan;
mod source;
mod statistics;
mod sums;
mod text_file;
mod xlsx;
mod xml;
mod zip;

pub use amount::{DecimalSign, ore};
pub use business_register::{Extract, Registered, Wanted};
pub use classify::*;
pub use columns::{Columns, Role};
pub use date::DateForm;
pub use encoding::Encoding;
pub use industry::*;
pub use inspect::{Inspection, Kind, PreviewRow, START, inspect, kind_of};
pub use ledger_file::{inspect_ledger, read_ledger, read_register_extract};
pub use reading::{Reading, Wishes};
pub use register::*;
pub use scan::{LONGEST_ROW, MOST_COLUMNS};
pub use source::{Progress, Source, Watch};
pub use statistics::{LARGEST_TABLE, TableFigure, Tables, read_statistics};
pub use sums::{Imported, MOST_LISTED, Payee, Skipped, Sum};
