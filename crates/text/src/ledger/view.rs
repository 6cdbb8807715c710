//! The words of the view that takes ledgers.

use crate::texts::{With1, With2, With3, Words};

/// All of them in one language.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct LedgerText {
    pub heading: Words,
    /// Amount and years.
    pub finding: With2,
    pub lead: Words,
    pub files: FilesText,
    pub reading: ReadingText,
    pub result: ResultText,
    pub suppliers: SuppliersText,
    pub carry: CarryText,
    pub statistics: TablesText,
    pub settings: SettingsText,
}

/// Files and the register.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct FilesText {
    pub heading: Words,
    pub drop: Words,
    pub format: Words,
    pub choose: Words,
    pub list: Words,
    pub looking: Words,
    /// Per cent and rows.
    pub reading: With2,
    /// Rows and amount.
    pub read: With2,
    /// Rows left out.
    pub with_skipped: With1,
    pub cancel: Words,
    /// Name of the file.
    pub cancel_name: With1,
    pub remove: Words,
    pub remove_name: With1,
    pub how: Words,
    pub how_name: With1,
    pub kept: Words,
    pub not_here: Words,
    pub register: Words,
    pub register_help: Words,
    pub register_choose: Words,
    /// Found, looked for, organisations in the extract.
    pub register_found: With3,
    pub register_waits: Words,
    pub register_reading: With2,
    pub undo: Words,
    pub delete_all: Words,
    pub deleted: Words,
}

/// How a file is read.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct ReadingText {
    pub heading: With1,
    pub question: Words,
    pub columns: Words,
    pub columns_help: Words,
    pub none: Words,
    /// Place of a column without heading.
    pub column: With1,
    pub roles: [Words; 10],
    pub form: Words,
    pub encoding: Words,
    pub encodings: [Words; 4],
    pub delimiter: Words,
    pub delimiters: [Words; 4],
    pub quote: Words,
    pub quotes: [Words; 3],
    pub decimal: Words,
    pub decimals: [Words; 3],
    pub date: Words,
    pub dates: [Words; 4],
    pub skip: Words,
    pub header: Words,
    pub sheet: Words,
    pub municipality: Words,
    pub municipality_help: Words,
    pub year: Words,
    pub year_help: Words,
    pub bad_year: Words,
    pub preview: Words,
    pub line: Words,
    pub as_amount: Words,
    pub as_year: Words,
    pub read: Words,
    pub remembered: Words,
    pub known: Words,
}

/// What the invoices come to.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct ResultText {
    pub all_years: Words,
    pub no_year: Words,
    pub year: Words,
    pub vat: Words,
    pub without_vat: Words,
    pub with_vat: Words,
    pub vat_rate: Words,
    pub bad_rate: Words,
    pub groups_title: With2,
    pub groups_subtitle: With1,
    pub groups_source: Words,
    pub group: Words,
    pub amount: Words,
    pub base: Words,
    pub business: Words,
    pub telecom: Words,
    pub sum: Words,
    pub municipalities: Words,
    pub municipality: Words,
    pub unnamed: Words,
    pub kroner: Words,
    pub apart: Words,
    pub apart_rows: ApartText,
    pub left_out: Words,
    /// Rows and amount.
    pub left_out_lead: With2,
    pub nothing_left_out: Words,
    pub reason: Words,
    pub rows: Words,
    pub file: Words,
    pub reasons: fn(&str) -> Words,
    pub download_rows: Words,
    pub rows_file: Words,
    pub download_sums: Words,
    pub sums_file: Words,
    pub credits: With2,
    pub rounded: With1,
    pub wrong_numbers: With1,
    pub outliers: Words,
    pub outliers_k: Words,
    pub outliers_none: Words,
    pub outliers_need: Words,
}

/// What is kept apart.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct ApartText {
    pub not_ict: Words,
    pub own_cooperation: Words,
    pub open: Words,
    pub staff: Words,
}

/// Suppliers and where they are put.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct SuppliersText {
    pub heading: Words,
    pub accounts: Words,
    pub lead_open: With2,
    pub lead_done: Words,
    pub accounts_lead: Words,
    pub show: Words,
    pub shows: [Words; 4],
    pub search: Words,
    pub shown: With2,
    pub supplier: Words,
    pub account: Words,
    pub code: Words,
    pub placed: Words,
    pub placed_name: With1,
    pub by_code: With1,
    pub not_ict: Words,
    pub own_cooperation: Words,
    pub open: Words,
    pub element: With1,
    pub suggestion: With1,
    pub confirm: Words,
    pub confirm_name: With2,
    pub confirm_all: Words,
    pub own_trap: Words,
    pub reseller_trap: With1,
    pub unnamed: With1,
}

/// Taking results to where they are used.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct CarryText {
    pub heading: Words,
    pub lead: Words,
    pub which_year: Words,
    pub members: Words,
    pub national: Words,
    /// Updated and added.
    pub carried_members: With2,
    pub carried_national: With1,
    pub not_found: With1,
    pub no_municipalities: Words,
    pub see_members: Words,
    pub refused: Words,
    pub whole_year: Words,
}

/// Tables of statistics.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct TablesText {
    pub heading: Words,
    pub lead: Words,
    pub choose: Words,
    pub found: With2,
    pub figure: Words,
    pub use_as: Words,
    pub uses: [Words; 5],
    pub missing: With1,
    pub take: Words,
    pub taken: With1,
    pub need_population: Words,
}

/// Codes, shares, and the file that keeps them.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct SettingsText {
    pub heading: Words,
    pub generation: Words,
    pub generations: [Words; 3],
    pub seen: With1,
    pub mixed: Words,
    pub codes: Words,
    pub codes_lead: Words,
    pub code: Words,
    pub name: Words,
    pub generation_short: Words,
    pub group: Words,
    pub group_of: With1,
    pub shares: Words,
    pub shares_lead: Words,
    pub share: With1,
    pub bad_share: Words,
    pub reset: Words,
    pub save: Words,
    pub open: Words,
    pub file: Words,
    pub saved: With1,
    pub opened: Words,
    pub other_file: Words,
    pub newer_file: Words,
}
