//! Sums of rows: by municipality, payee and year, exact to the øre.

use crate::amount::{self, Amount, DecimalSign};
use crate::columns::{Role, fold};
use crate::date::{DateForm, Year, year_of};
use crate::encoding::Encoding;
use crate::organisation::{self, Organisation};
use crate::reading::Reading;
use crate::scan::Row;
use rustc_hash::FxBuildHasher;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};
use synergi_text::ledger::{ImportProblem, RowProblem};
use synergi_text::lowercase;

/// Rows left out that are listed; all are counted.
pub const MOST_LISTED: usize = 10_000;

/// Whole numbers that JavaScript reckons with exactly.
const LARGEST_EXACT: i128 = (1 << 53) - 1;

/// More than there are, and than there have been.
const MOST_MUNICIPALITIES: usize = 4_096;

/// Longest text of a faulty cell that is repeated.
const LONGEST_QUOTED: usize = 60;

/// Who was paid, or, in accounts, what for.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Payee {
    /// Organisation number, where it is a Norwegian one with the right control digit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<u32>,
    /// What stands in place of such a number: one of another country, or a wrong one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub other_number: String,
    /// The first name met under the number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Industry code, as the ledger has it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// Account.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub account: String,
}

impl Payee {
    /// What decisions are kept under, the same in every ledger: the number, else the name; an account's number.
    #[must_use]
    pub fn key(&self) -> String {
        if !self.account.is_empty() {
            return format!("account:{}", self.account);
        }
        match self.organisation {
            Some(number) => number.to_string(),
            None if !self.name.is_empty() => format!("name:{}", lowercase(&self.name)),
            None if !self.other_number.is_empty() => format!("number:{}", self.other_number),
            None => format!("code:{}", self.code),
        }
    }
}

/// A sum of rows. Written as a list of its five parts: there may be hundreds of thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "SumParts", into = "SumParts")]
pub struct Sum {
    /// Place in [`Imported::municipalities`].
    pub municipality: u32,
    /// Place in [`Imported::payees`].
    pub payee: u32,
    /// Year; none where the file does not say.
    pub year: Option<u16>,
    /// Øre.
    pub ore: i64,
    /// Rows.
    pub rows: u64,
}

type SumParts = (u32, u32, Option<u16>, i64, u64);

impl From<SumParts> for Sum {
    fn from((municipality, payee, year, ore, rows): SumParts) -> Self {
        Self { municipality, payee, year, ore, rows }
    }
}

impl From<Sum> for SumParts {
    fn from(Sum { municipality, payee, year, ore, rows }: Sum) -> Self {
        (municipality, payee, year, ore, rows)
    }
}

/// A row left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// Line of the file, from 1; row of a sheet.
    pub line: u64,
    /// Why.
    pub problem: RowProblem,
    /// Its amount in øre, where that could be read.
    pub ore: Option<i64>,
}

/// What a file comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// Rows that are in the sums.
    pub rows: u64,
    /// Rows left out, the first of them.
    pub skipped: Vec<Skipped>,
    /// How many were left out, by reason, and what they amount to in øre as far as known.
    pub left_out: BTreeMap<String, (u64, i64)>,
    /// Rows with more decimals than øre.
    pub rounded: u64,
    /// Rows below zero, and their øre.
    pub credits: (u64, i64),
    /// Rows whose organisation number has the wrong control digit.
    pub wrong_numbers: u64,
    /// Names or numbers, as the file has them; an empty one where it says none.
    pub municipalities: Vec<String>,
    /// Who was paid.
    pub payees: Vec<Payee>,
    /// Their sums, in the order in which they were met.
    pub sums: Vec<Sum>,
}

impl Imported {
    /// All rows left out.
    #[must_use]
    pub fn skipped_rows(&self) -> u64 {
        self.left_out.values().map(|(rows, _)| rows).sum()
    }

    /// All øre.
    #[must_use]
    pub fn ore(&self) -> i64 {
        self.sums.iter().map(|sum| sum.ore).sum()
    }

    /// Adds what another file comes to; payees and municipalities that are the same become one.
    ///
    /// # Errors
    /// Where sums get too large to be exact.
    pub fn join(&mut self, other: Self) -> Result<(), ImportProblem> {
        self.rows += other.rows;
        self.rounded += other.rounded;
        self.credits.0 += other.credits.0;
        self.credits.1 += other.credits.1;
        self.wrong_numbers += other.wrong_numbers;
        self.skipped.extend(other.skipped);
        self.skipped.truncate(MOST_LISTED);
        for (code, (rows, ore)) in other.left_out {
            let entry = self.left_out.entry(code).or_default();
            *entry = (entry.0 + rows, entry.1.saturating_add(ore));
        }
        let mut payees: HashMap<(String, String), u32, FxBuildHasher> = HashMap::default();
        for (place, payee) in self.payees.iter().enumerate() {
            payees.insert((payee.key(), payee.code.clone()), place_of(place));
        }
        let mut moved_payees = Vec::with_capacity(other.payees.len());
        for payee in other.payees {
            let next = place_of(self.payees.len());
            let place = *payees.entry((payee.key(), payee.code.clone())).or_insert(next);
            if place == next {
                self.payees.push(payee);
            }
            moved_payees.push(place);
        }
        let mut moved = Vec::with_capacity(other.municipalities.len());
        for name in other.municipalities {
            let found = self.municipalities.iter().position(|own| *own == name);
            moved.push(place_of(found.unwrap_or(self.municipalities.len())));
            if found.is_none() {
                self.municipalities.push(name);
            }
        }
        let mut places: HashMap<(u32, u32, Option<u16>), usize, FxBuildHasher> = HashMap::default();
        for (place, sum) in self.sums.iter().enumerate() {
            places.insert((sum.municipality, sum.payee, sum.year), place);
        }
        for sum in other.sums {
            let there =
                moved.get(sum.municipality as usize).zip(moved_payees.get(sum.payee as usize));
            let Some((&municipality, &payee)) = there else { continue };
            let next = self.sums.len();
            let place = *places.entry((municipality, payee, sum.year)).or_insert(next);
            match self.sums.get_mut(place) {
                Some(own) => {
                    own.rows += sum.rows;
                    own.ore = exact(i128::from(own.ore) + i128::from(sum.ore))?;
                }
                None => self.sums.push(Sum { municipality, payee, ..sum }),
            }
        }
        self.check_total()
    }

    /// The whole is to be exact too.
    fn check_total(&self) -> Result<(), ImportProblem> {
        let magnitude: i128 = self.sums.iter().map(|sum| i128::from(sum.ore).abs()).sum();
        exact(magnitude).map(|_| ())
    }
}

fn place_of(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn exact(ore: i128) -> Result<i64, ImportProblem> {
    i64::try_from(ore).ok().filter(|_| ore.abs() <= LARGEST_EXACT).ok_or(ImportProblem::SumTooLarge)
}

/// Which payee a row is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Payee(u32, bool),
    Total,
    Nobody,
}

/// Hashes the key of a sum. Its parts lie side by side with zeros between them, which a multiplication alone would leave in heaps.
#[derive(Default)]
struct Mixer(u64);

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    #[inline]
    fn write_u64(&mut self, value: u64) {
        // The end of SplitMix64 (Steele, Lea and Flood 2014).
        let mixed = self.0 ^ value;
        let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        self.0 = mixed ^ (mixed >> 31);
    }
}

/// Small, since there may be hundreds of thousands, met in no order: what does not lie in the processor's cache is waited for.
#[derive(Clone, Copy, Default)]
struct Running {
    /// Saturates, far beyond what is exact.
    ore: i64,
    rows: u32,
}

/// Sums rows as they come.
pub(crate) struct Summing {
    encoding: Encoding,
    decimal: Option<DecimalSign>,
    date: Option<DateForm>,
    amount: usize,
    amount_heading: String,
    width: usize,
    supplier: Option<usize>,
    organisation: Option<usize>,
    code: Option<usize>,
    account: Option<usize>,
    account_name: Option<usize>,
    municipality: Option<usize>,
    date_column: Option<usize>,
    year: u16,
    /// Whose each spelling of number, code and name is.
    spellings: HashMap<Box<[u8]>, Whose, FxBuildHasher>,
    /// Payees by what makes them one.
    known: HashMap<(String, String), u32, FxBuildHasher>,
    municipality_spellings: HashMap<Box<[u8]>, u32, FxBuildHasher>,
    sums: HashMap<u64, Running, BuildHasherDefault<Mixer>>,
    /// Keys of the sums, in the order in which they were met.
    order: Vec<u64>,
    key: Vec<u8>,
    last_date: (Vec<u8>, u16),
    credits: (u64, i128),
    pub(crate) done: Imported,
}

impl Summing {
    /// Begins, with the headings of all columns.
    ///
    /// # Errors
    /// Where the columns do not suffice.
    pub(crate) fn new(reading: &Reading, headings: &[String]) -> Result<Self, ImportProblem> {
        let columns = &reading.columns;
        let amount = columns.get(Role::Amount).ok_or(ImportProblem::NoAmount)?;
        if !columns.names_payee() {
            return Err(ImportProblem::NoSupplier);
        }
        // Where suppliers are named, accounts are beside the point.
        let invoices = [Role::Supplier, Role::Organisation, Role::IndustryCode];
        let invoices = invoices.into_iter().any(|role| columns.get(role).is_some());
        let account = |role| columns.get(role).filter(|_| !invoices);
        let amount_heading = headings.get(amount).map(|heading| fold(heading)).unwrap_or_default();
        let heading_year =
            headings.get(amount).and_then(|heading| crate::columns::year_in(heading));
        let mut summing = Self {
            encoding: reading.encoding,
            decimal: reading.decimal,
            date: reading.date,
            amount,
            amount_heading,
            width: headings.len(),
            supplier: columns.get(Role::Supplier),
            organisation: columns.get(Role::Organisation),
            code: columns.get(Role::IndustryCode),
            account: account(Role::Account),
            account_name: account(Role::AccountName),
            municipality: columns.get(Role::Municipality),
            date_column: columns.get(Role::Date),
            year: reading.year.or(heading_year).unwrap_or(0),
            spellings: HashMap::default(),
            known: HashMap::default(),
            municipality_spellings: HashMap::default(),
            sums: HashMap::default(),
            order: Vec::new(),
            key: Vec::new(),
            last_date: (Vec::new(), 0),
            credits: (0, 0),
            done: Imported::default(),
        };
        if summing.municipality.is_none() {
            summing.done.municipalities.push(reading.municipality.clone().unwrap_or_default());
        }
        Ok(summing)
    }

    /// Takes a row.
    ///
    /// # Errors
    /// What ends the reading of the file; a row that cannot be read is left out instead.
    pub(crate) fn row(&mut self, row: &Row<'_>) -> Result<(), ImportProblem> {
        let cell = row.get(self.amount);
        let sign = if row.is_number(self.amount) { Some(DecimalSign::Point) } else { self.decimal };
        let (ore, rounded) = match amount::parse(&cell, sign) {
            Amount::Ore { ore, sign: told, rounded } => {
                // The first that tells tells of all: none before it could be read in two ways.
                if self.decimal.is_none() && !row.is_number(self.amount) {
                    self.decimal = told;
                }
                (ore, rounded)
            }
            other => return self.unread(row, &cell, other),
        };
        if row.stray {
            return self.skip(row, RowProblem::StrayQuote, None);
        }
        if row.len() > self.width && (self.width..row.len()).any(|place| !row.get(place).is_empty())
        {
            let (expected, found) = (self.width, row.len());
            return self.skip(row, RowProblem::TooManyCells { expected, found }, None);
        }
        let (payee, wrong_number) = match self.whose(row) {
            Whose::Payee(payee, wrong) => (payee, wrong),
            Whose::Total => return self.skip(row, RowProblem::Total, Some(ore)),
            Whose::Nobody => return self.skip(row, RowProblem::NoSupplier, Some(ore)),
        };
        let year = match self.year(row) {
            Ok(year) => year,
            Err(Year::Ambiguous) => {
                let text =
                    self.date_column.map(|place| self.text(&row.get(place))).unwrap_or_default();
                return Err(ImportProblem::DateUnclear { line: row.line, text });
            }
            Err(_) => {
                let text =
                    self.date_column.map(|place| self.text(&row.get(place))).unwrap_or_default();
                return self.skip(row, RowProblem::NotADate { text }, Some(ore));
            }
        };
        let municipality = self.municipality(row)?;
        let key = u64::from(municipality) << 48 | u64::from(payee) << 16 | u64::from(year);
        let order = &mut self.order;
        let running = self.sums.entry(key).or_insert_with(|| {
            order.push(key);
            Running::default()
        });
        running.ore = running.ore.saturating_add(ore);
        running.rows = running.rows.saturating_add(1);
        self.done.rows += 1;
        self.done.rounded += u64::from(rounded);
        self.done.wrong_numbers += u64::from(wrong_number);
        if ore < 0 {
            self.credits = (self.credits.0 + 1, self.credits.1 + i128::from(ore));
        }
        Ok(())
    }

    /// A row whose amount is none.
    #[cold]
    fn unread(&mut self, row: &Row<'_>, cell: &[u8], amount: Amount) -> Result<(), ImportProblem> {
        let text = self.text(cell);
        let problem = match amount {
            Amount::Empty if row.is_empty() => return Ok(()),
            Amount::Ambiguous => return Err(ImportProblem::AmountUnclear { line: row.line, text }),
            Amount::Empty if row.stray => RowProblem::StrayQuote,
            Amount::Empty => RowProblem::NoAmount,
            Amount::TooLarge => RowProblem::AmountTooLarge { text },
            _ if !self.amount_heading.is_empty() && fold(&text) == self.amount_heading => {
                RowProblem::HeadingAgain
            }
            _ if row.stray => RowProblem::StrayQuote,
            _ if text.starts_with('#') => RowProblem::FormulaError { text },
            _ => RowProblem::NotAnAmount { text },
        };
        self.skip(row, problem, None)
    }

    #[cold]
    fn skip(
        &mut self,
        row: &Row<'_>,
        problem: RowProblem,
        ore: Option<i64>,
    ) -> Result<(), ImportProblem> {
        let entry = self.done.left_out.entry(problem.code().to_owned()).or_default();
        *entry = (entry.0 + 1, entry.1.saturating_add(ore.unwrap_or(0)));
        if self.done.skipped.len() < MOST_LISTED {
            self.done.skipped.push(Skipped { line: row.line, problem, ore });
        }
        Ok(())
    }

    /// A cell as text, no longer than it is good for.
    fn text(&self, cell: &[u8]) -> String {
        let text = self.encoding.text(cell);
        match text.char_indices().nth(LONGEST_QUOTED) {
            Some((end, _)) => text.get(..end).unwrap_or_default().to_owned() + "…",
            None => text,
        }
    }

    fn year(&mut self, row: &Row<'_>) -> Result<u16, Year> {
        let Some(column) = self.date_column else { return Ok(self.year) };
        let cell = row.get(column);
        // The time of day of a workbook's date.
        let whole = cell.iter().position(|byte| *byte == b'.').filter(|_| row.is_number(column));
        let cell = whole.and_then(|end| cell.get(..end)).unwrap_or(&cell);
        if *cell == *self.last_date.0 && !cell.is_empty() {
            return Ok(self.last_date.1);
        }
        let year = match year_of(cell, self.date) {
            Year::Of(year) => year,
            Year::Empty => return Ok(self.year),
            other => return Err(other),
        };
        self.last_date.0.clear();
        self.last_date.0.extend_from_slice(cell);
        self.last_date.1 = year;
        Ok(year)
    }

    fn municipality(&mut self, row: &Row<'_>) -> Result<u32, ImportProblem> {
        let Some(column) = self.municipality else { return Ok(0) };
        let cell = row.get(column);
        if let Some(place) = self.municipality_spellings.get(&*cell) {
            return Ok(*place);
        }
        let name = municipality_name(&self.encoding.text(&cell));
        let list = &mut self.done.municipalities;
        let found = list.iter().position(|own| *own == name);
        let place = found.unwrap_or(list.len());
        if found.is_none() {
            if list.len() >= MOST_MUNICIPALITIES {
                return Err(ImportProblem::TooManyMunicipalities);
            }
            list.push(name);
        }
        let place = place_of(place);
        self.municipality_spellings.insert(cell.into(), place);
        Ok(place)
    }

    fn whose(&mut self, row: &Row<'_>) -> Whose {
        self.key.clear();
        for column in [self.organisation, self.code, self.supplier, self.account, self.account_name]
            .into_iter()
            .flatten()
        {
            append(&mut self.key, &row.get(column));
            self.key.push(0);
        }
        match self.spellings.get(self.key.as_slice()) {
            Some(whose) => *whose,
            None => self.new_spelling(row),
        }
    }

    #[cold]
    fn new_spelling(&mut self, row: &Row<'_>) -> Whose {
        let text = |column: Option<usize>| {
            let cell = column.map(|place| row.get(place)).unwrap_or_default();
            let text = self.encoding.text(&cell);
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let number = self.organisation.map(|place| row.get(place)).unwrap_or_default();
        let parsed = organisation::parse(&number);
        let payee = Payee {
            organisation: match parsed {
                Organisation::Number(number) => Some(number),
                _ => None,
            },
            other_number: match parsed {
                Organisation::Number(_) | Organisation::Empty => String::new(),
                _ => text(self.organisation),
            },
            name: if self.account.is_some() {
                text(self.account_name)
            } else {
                text(self.supplier)
            },
            code: text(self.code),
            account: text(self.account),
        };
        let whose = if is_total(&payee.name) || is_total(&payee.account) {
            Whose::Total
        } else if payee == Payee::default() || (self.account.is_some() && payee.account.is_empty())
        {
            Whose::Nobody
        } else {
            let next = place_of(self.done.payees.len());
            let place = *self.known.entry((payee.key(), payee.code.clone())).or_insert(next);
            if place == next {
                self.done.payees.push(payee);
            }
            Whose::Payee(place, parsed == Organisation::WrongDigit)
        };
        self.spellings.insert(self.key.as_slice().into(), whose);
        whose
    }

    /// Ends, with what all rows come to.
    ///
    /// # Errors
    /// Where sums are too large to be exact.
    pub(crate) fn finish(mut self) -> Result<Imported, ImportProblem> {
        self.done.credits = (self.credits.0, exact(self.credits.1)?);
        for key in &self.order {
            let Some(Running { ore, rows }) = self.sums.get(key).copied() else { continue };
            #[expect(clippy::cast_possible_truncation, reason = "the parts it was made of")]
            let (municipality, payee, year) = ((key >> 48) as u32, (key >> 16) as u32, *key as u16);
            let year = Some(year).filter(|year| *year != 0);
            self.done.sums.push(Sum {
                municipality,
                payee,
                year,
                ore: exact(i128::from(ore))?,
                rows: u64::from(rows),
            });
        }
        self.done.check_total()?;
        Ok(self.done)
    }
}

/// Appends a cell eight bytes at a time: wasm has an instruction for copying any length, and it takes longer to begin than
/// most cells are long.
#[inline]
fn append(key: &mut Vec<u8>, cell: &[u8]) {
    let (eights, rest) = cell.as_chunks::<8>();
    for eight in eights {
        key.extend_from_slice(eight);
    }
    for byte in rest {
        key.push(*byte);
    }
}

/// A municipality as the file names it; a number that a spreadsheet took its zero from gets it back.
fn municipality_name(text: &str) -> String {
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_short = plain.len() == 3 && plain.bytes().all(|byte| byte.is_ascii_digit());
    if is_short { format!("0{plain}") } else { plain }
}

/// Whether a name is that of a sum of other rows.
fn is_total(name: &str) -> bool {
    let words = [
        "grandtotal",
        "total",
        "totalt",
        "totalsum",
        "sum",
        "sumtotal",
        "sumtotalt",
        "ialt",
        "totaltalt",
        "summa",
        "totalbelop",
    ];
    name.len() <= 24 && words.contains(&fold(name).as_str())
}
