//! The table of municipalities.

use crate::decode::decode;
use csv::{ReaderBuilder, StringRecord, Trim};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use synergi_model::issue::Problem;
use synergi_model::range;
use synergi_model::scenario::{MOST_MUNICIPALITIES, Municipality, MunicipalityPart};
use synergi_model::units::{self, Inhabitants, NokPerYear};
use synergi_model::{InvoicedElement, PerInvoiced};
use synergi_text::number::{NumberError, parse};
use synergi_text::{RegisterColumn, RegisterProblem, lowercase};

/// Largest table that is read, in bytes: many times what [`MOST_MUNICIPALITIES`] rows take.
pub const LARGEST_REGISTER: usize = 4 << 20;

/// Most issues reported of one table: nobody reads more, and a wrong file has one in every row.
pub const MOST_ISSUES: usize = 200;

/// A header may have titles and notes above it. It is looked for in so many rows.
const HEADER_ROWS: usize = 10;

/// In order of preference, where a header of one column leaves the choice open.
const DELIMITERS: [u8; 3] = [b';', b'\t', b','];

const REQUIRED: [RegisterColumn; 3] =
    [RegisterColumn::Number, RegisterColumn::Name, RegisterColumn::Population];

/// What stands for a number that is not there, Statistics Norway's signs among them.
const MISSING: [&str; 8] = ["", ".", "..", "...", ":", "-", "–", "—"];

/// A problem and the line it is on.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterIssue {
    /// Line of the file, from 1; 1 where the file as a whole is wrong.
    pub line: usize,
    /// What.
    pub problem: RegisterProblem,
}

/// Reads a table of municipalities: a file, or cells pasted from a spreadsheet.
///
/// - The text is UTF-8, UTF-16 with a byte order mark or Windows-1252; `;`, tab or `,` stands between the values.
/// - Headings are Norwegian or English, in any order; columns with other headings are passed over. So is a column of another
///   unit: `Telekom (1000 kr)` is not `Telekom (kr)`.
/// - Numbers are read as people write them (see [`synergi_text::number::parse`]), but not per cent.
///
/// ```
/// let table = "Kommunenr.;Kommune;Innbyggere 2014;Telekom (kr)\n301;Oslo;634 463;..\n";
/// let municipalities = synergi_ledger::read_register(table.as_bytes()).unwrap();
/// assert_eq!(municipalities[0].number, "0301");
/// assert_eq!(municipalities[0].population.0, 634_463.0);
/// assert_eq!(municipalities[0].costs.telecom, None);
/// ```
///
/// # Errors
/// All that is wrong, up to [`MOST_ISSUES`]: a table is taken whole or not at all.
pub fn read_register(bytes: &[u8]) -> Result<Vec<Municipality>, Vec<RegisterIssue>> {
    let whole = |problem| vec![RegisterIssue { line: 1, problem }];
    if bytes.len() > LARGEST_REGISTER {
        return Err(whole(RegisterProblem::TooLarge { most: LARGEST_REGISTER }));
    }
    let text = decode(bytes).ok_or_else(|| whole(RegisterProblem::NotText))?;
    let header = Header::find(&text).ok_or_else(|| whole(RegisterProblem::Empty))?;
    let at = |line| move |problem| RegisterIssue { line, problem };

    let mut issues: Vec<_> = header.problems().into_iter().map(at(header.line)).collect();
    if !issues.is_empty() {
        return Err(issues);
    }
    let mut municipalities = Vec::new();
    let mut seen = BTreeSet::new();
    for (index, (line, row)) in rows(&text, header.delimiter).skip(header.index + 1).enumerate() {
        if issues.len() >= MOST_ISSUES {
            break;
        }
        if index == MOST_MUNICIPALITIES {
            let problem = Problem::TooMany { most: MOST_MUNICIPALITIES };
            issues.push(at(line)(RegisterProblem::Value(RegisterColumn::Number, problem)));
            break;
        }
        match header.municipality(&row, &mut seen) {
            Ok(municipality) => municipalities.push(municipality),
            Err(problems) => issues.extend(problems.into_iter().map(at(line))),
        }
    }
    issues.truncate(MOST_ISSUES);
    match (issues.is_empty(), municipalities.is_empty()) {
        (false, _) => Err(issues),
        (true, true) => Err(whole(RegisterProblem::Empty)),
        (true, false) => Ok(municipalities),
    }
}

/// The rows that hold anything, each with the line it begins on.
fn rows(text: &str, delimiter: u8) -> impl Iterator<Item = (usize, StringRecord)> {
    let mut reader = ReaderBuilder::new();
    reader.delimiter(delimiter).has_headers(false).flexible(true).trim(Trim::All);
    // Of what the reader can fail at, input and output, UTF-8 and rows of unequal length, nothing occurs here.
    let records = reader.from_reader(text.as_bytes()).into_records().filter_map(Result::ok);
    let is_empty = |cell: &str| cell.bytes().all(|byte| byte == b' ' || DELIMITERS.contains(&byte));
    records.filter(move |row| !row.iter().all(is_empty)).map(|row| {
        // The reader places a row at the empty lines before it.
        let (line, byte) = row.position().map_or((1, 0), |start| (start.line(), start.byte()));
        let from_there = text.bytes().skip(byte as usize);
        (line as usize + from_there.take_while(|byte| *byte == b'\n').count(), row)
    })
}

/// Where the columns are.
struct Header {
    delimiter: u8,
    /// Its place among the rows, from 0.
    index: usize,
    line: usize,
    /// What each column holds; nothing where the heading is not known.
    columns: Vec<Option<RegisterColumn>>,
    /// Whether a quotation mark that nothing closes has drawn rows into a heading.
    quote_open: bool,
}

impl Header {
    /// The row, and the delimiter, with most known headings; nothing if there are no rows.
    fn find(text: &str) -> Option<Self> {
        let candidates = DELIMITERS.into_iter().flat_map(|delimiter| {
            let rows = rows(text, delimiter).take(HEADER_ROWS).enumerate();
            rows.map(move |(index, (line, row))| Self {
                delimiter,
                index,
                line,
                columns: row.iter().map(column_of).collect(),
                quote_open: quote_open(&row, delimiter),
            })
        });
        // The first of those with most, as `max_by_key` would not give.
        candidates.min_by_key(|header| {
            Reverse(header.columns.iter().flatten().collect::<BTreeSet<_>>().len())
        })
    }

    fn problems(&self) -> Vec<RegisterProblem> {
        let mut problems = Vec::new();
        for column in REQUIRED {
            if !self.columns.contains(&Some(column)) {
                problems.push(RegisterProblem::MissingColumn(column));
            }
        }
        let (mut seen, mut twice) = (BTreeSet::new(), BTreeSet::new());
        for column in self.columns.iter().flatten() {
            if !seen.insert(*column) {
                twice.insert(*column);
            }
        }
        problems.extend(twice.into_iter().map(RegisterProblem::ColumnTwice));
        if self.quote_open {
            problems.push(RegisterProblem::OpenQuote);
        }
        problems
    }

    /// Place of a column in the row.
    fn place(&self, column: RegisterColumn) -> Option<usize> {
        self.columns.iter().position(|found| *found == Some(column))
    }

    fn cell<'a>(&self, row: &'a StringRecord, column: RegisterColumn) -> &'a str {
        self.place(column).and_then(|place| row.get(place)).unwrap_or_default()
    }

    /// One row; `seen` are the numbers of those above it.
    fn municipality(
        &self,
        row: &StringRecord,
        seen: &mut BTreeSet<String>,
    ) -> Result<Municipality, Vec<RegisterProblem>> {
        if quote_open(row, self.delimiter) {
            return Err(vec![RegisterProblem::OpenQuote]);
        }
        // Spreadsheets leave out empty values at the end of a row, so it may be shorter than the header. One that is longer
        // has a delimiter within a value, and the values behind it are not in their columns.
        let (expected, found) = (self.columns.len(), row.len());
        let needed = REQUIRED.into_iter().filter_map(|column| self.place(column)).max();
        let longer = row.iter().skip(expected).any(|cell| !cell.is_empty());
        if longer || needed.is_some_and(|last| found <= last) {
            return Err(vec![RegisterProblem::RowLength { expected, found }]);
        }

        let mut problems = Vec::new();
        let mut number = |column| {
            let number = read_number(column, self.cell(row, column));
            number.unwrap_or_else(|error| {
                problems.push(RegisterProblem::Number(column, error));
                None
            })
        };
        let municipality = Municipality {
            number: with_leading_zero(self.cell(row, RegisterColumn::Number)),
            name: single_spaced(self.cell(row, RegisterColumn::Name)),
            // What could not be read has its problem already, and needs no second one from the check.
            population: Inhabitants(
                number(RegisterColumn::Population).unwrap_or(range::POPULATION.min),
            ),
            costs: PerInvoiced::from_fn(|element| {
                number(RegisterColumn::Cost(element)).map(NokPerYear)
            }),
            fte: number(RegisterColumn::Fte).map(units::Fte),
            imported: false,
        };
        municipality.check(|part, problem| {
            problems.push(RegisterProblem::Value(column_of_part(part), problem));
        });
        let number = &municipality.number;
        if !number.is_empty() && !seen.insert(number.clone()) {
            let problem = Problem::DuplicateNumber { number: number.clone() };
            problems.push(RegisterProblem::Value(RegisterColumn::Number, problem));
        }
        if problems.is_empty() { Ok(municipality) } else { Err(problems) }
    }
}

/// The column that a heading names: "Kommunenr.", "population_2014_01_01", "Telekom (kr per år)".
fn column_of(heading: &str) -> Option<RegisterColumn> {
    let folded = lowercase(heading).replace(['å', '\u{30a}'], "a").replace("aa", "a");
    let mut words: Vec<_> =
        folded.split(|char: char| !(char.is_ascii_alphanumeric() || char > '\u{bf}')).collect();
    words.retain(|word| !word.is_empty());
    while words.pop_if(|word| is_unit_or_date(word)).is_some() {}
    let words = match words.as_slice() {
        ["cost" | "costs" | "kostnad" | "kostnader" | "antall" | "antal", rest @ ..] => rest,
        words => words,
    };
    match words.concat().as_str() {
        "number" | "nummer" | "nr" | "knr" | "kommunenummer" | "kommunenr" | "kommnr"
        | "municipalitynumber" => Some(RegisterColumn::Number),
        "name" | "navn" | "namn" | "kommune" | "kommunenavn" | "kommunenamn" | "municipality"
        | "municipalityname" => Some(RegisterColumn::Name),
        "population" | "inhabitants" | "innbyggere" | "innbyggjarar" | "innbyggertall"
        | "innbyggjartal" | "folketall" | "folketal" | "folkemengde" => {
            Some(RegisterColumn::Population)
        }
        "telecom" | "telekom" | "nettverkogtelekom" => {
            Some(RegisterColumn::Cost(InvoicedElement::Telecom))
        }
        "baseoperations" | "basisdrift" => {
            Some(RegisterColumn::Cost(InvoicedElement::BaseOperations))
        }
        "businesssystems" | "fagsystemer" | "fagsystem" => {
            Some(RegisterColumn::Cost(InvoicedElement::BusinessSystems))
        }
        "fte" | "ftes" | "itfte" | "arsverk" | "itarsverk" | "iktarsverk" => {
            Some(RegisterColumn::Fte)
        }
        _ => None,
    }
}

/// Whether a word behind a heading leaves it what it was. Not so "1000", "mill.", "per innbygger".
fn is_unit_or_date(word: &str) -> bool {
    let digits = word.bytes().all(|byte| byte.is_ascii_digit());
    let year = word.starts_with("19") || word.starts_with("20");
    match word {
        "kr" | "kroner" | "nok" | "per" | "pr" | "i" | "in" | "ar" | "year" => true,
        "januar" | "january" => true,
        // A day or month, a year, a date in one.
        _ => digits && (word.len() <= 2 || year && matches!(word.len(), 4 | 8)),
    }
}

fn column_of_part(part: MunicipalityPart) -> RegisterColumn {
    match part {
        MunicipalityPart::Number => RegisterColumn::Number,
        MunicipalityPart::Name => RegisterColumn::Name,
        MunicipalityPart::Population => RegisterColumn::Population,
        MunicipalityPart::Cost(element) => RegisterColumn::Cost(element),
        MunicipalityPart::Fte => RegisterColumn::Fte,
    }
}

/// The number in a cell; nothing where none is given and none is needed.
fn read_number(column: RegisterColumn, cell: &str) -> Result<Option<f64>, NumberError> {
    if MISSING.contains(&cell) {
        return if REQUIRED.contains(&column) { Err(NumberError::Empty) } else { Ok(None) };
    }
    if let Some(at) = cell.chars().position(|char| char == '%') {
        return Err(NumberError::NotANumber { at, found: '%' });
    }
    // Three digits behind a comma are decimals of a full-time equivalent, but who counts people or kroner in thousandths?
    // People come whole, so it is thousands; of kroner the user has to say.
    let number = match (column, parse(&cell.replace(',', "."))) {
        (RegisterColumn::Population, Err(NumberError::Ambiguous { as_thousands, .. })) => {
            Ok(as_thousands)
        }
        (RegisterColumn::Cost(_), Err(ambiguous @ NumberError::Ambiguous { .. })) => Err(ambiguous),
        _ => parse(cell).map(|parsed| parsed.value),
    };
    number.map(Some)
}

/// The number of a municipality, with the zero that spreadsheets drop.
fn with_leading_zero(number: &str) -> String {
    let dropped = number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    if dropped { format!("0{number}") } else { number.to_owned() }
}

fn single_spaced(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a value holds the rows below it, as happens where a quotation mark is opened and not closed. The reader takes
/// them for part of the value, and without a word they would be gone.
fn quote_open(row: &StringRecord, delimiter: u8) -> bool {
    row.iter().any(|cell| {
        cell.split_once('\n').is_some_and(|(_, below)| below.contains(char::from(delimiter)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use InvoicedElement::*;
    use RegisterColumn::*;
    use RegisterProblem::{ColumnTwice, Empty, MissingColumn, NotText, RowLength, TooLarge, Value};
    use proptest::prelude::*;
    use std::path::Path;

    /// What most tables here hold.
    const OSLO: &str = "0301 Oslo 634463";
    const OSLO_AND_VIK: &str = "0301 Oslo 634463, 1417 Vik 2715";

    /// A municipality in one line, what is not there left out.
    fn summary(municipality: &Municipality) -> String {
        let Municipality { number, name, population, costs, fte, .. } = municipality;
        let mut text = format!("{number} {name} {}", population.0);
        for (element, cost) in costs.iter() {
            if let Some(cost) = cost {
                text += &format!(" {}={}", element.key(), cost.0);
            }
        }
        fte.map(|fte| text += &format!(" fte={}", fte.0));
        text
    }

    /// The table holds the municipalities of the summary.
    #[track_caller]
    fn check(table: impl AsRef<[u8]>, expected: &str) {
        let table = table.as_ref();
        let municipalities = read_register(table);
        let summaries = municipalities.map(|all| all.iter().map(summary).collect::<Vec<_>>());
        let summaries = summaries.map(|all| all.join(", "));
        assert_eq!(summaries, Ok(expected.to_owned()), "{}", String::from_utf8_lossy(table));
    }

    /// The table is refused for these reasons on these lines.
    #[track_caller]
    fn refuse<const N: usize>(table: impl AsRef<[u8]>, expected: [(usize, RegisterProblem); N]) {
        let table = table.as_ref();
        let issues = expected.map(|(line, problem)| RegisterIssue { line, problem }).to_vec();
        assert_eq!(read_register(table), Err(issues), "{}", String::from_utf8_lossy(table));
    }

    fn no_number(column: RegisterColumn, at: usize, found: char) -> RegisterProblem {
        RegisterProblem::Number(column, NumberError::NotANumber { at, found })
    }

    fn ambiguous(column: RegisterColumn, as_decimal: f64, as_thousands: f64) -> RegisterProblem {
        RegisterProblem::Number(column, NumberError::Ambiguous { as_decimal, as_thousands })
    }

    #[test]
    fn reads_what_is_there() {
        check("number;name;population\n0301;Oslo;634463\n1417;Vik;2715\n", OSLO_AND_VIK);
        check(
            "number;name;population;telecom;base_operations;business_systems;it_fte\n\
             0301;Oslo;634 463;1 000,50;2000 kr;3000,-;12,125\n",
            "0301 Oslo 634463 telecom=1000.5 base_operations=2000 business_systems=3000 fte=12.125",
        );
        check("fte;population;x;name;number\n3,5;634463;?;Oslo;0301", "0301 Oslo 634463 fte=3.5");
        check("nr;navn;innbyggere\n0301;\" Oslo\n  kommune \";1", "0301 Oslo kommune 1");
        check("nr;navn;innbyggere\n0301;\"Os\"\"lo;\"\"\";1", "0301 Os\"lo;\" 1");
    }

    #[test]
    fn reads_every_delimiter_and_encoding() {
        let table = "nr;namn;årsverk;folketal\n0301;Oslo;;634463\n1417;Vik;;2715\n";
        for delimiter in [";", ",", "\t"] {
            for end in ["\n", "\r\n", "\r"] {
                let table = table.replace(';', delimiter).replace('\n', end);
                check(&table, OSLO_AND_VIK);
                for bytes in encoded(&table) {
                    check(bytes, OSLO_AND_VIK);
                }
            }
        }
        check("nr,navn,innbyggere\n0301,Oslo,\"634,463\"", OSLO);
        check("nr,navn,innbyggere,a;b;c;nr\n0301,Oslo,634463", OSLO);
    }

    #[test]
    fn finds_the_header() {
        check("sep=;\nnr;navn;innbyggere\n0301;Oslo;634463", OSLO);
        check("Folkemengde, 2014\n\n\nnr;navn;innbyggere\n0301;Oslo;634463", OSLO);
        check("Innbyggere;;\n;;\nnr;navn;innbyggere\n0301;Oslo;634463", OSLO);
        let ninth = "x\n".repeat(9) + "nr;navn;innbyggere\n0301;Oslo;634463";
        check(&ninth, OSLO);
        refuse(
            format!("x\n{ninth}"),
            [(1, MissingColumn(Number)), (1, MissingColumn(Name)), (1, MissingColumn(Population))],
        );
    }

    #[test]
    fn passes_over_empty_rows_and_ends_of_rows() {
        check(
            "\n\nnr;navn;innbyggere\n\n0301;Oslo;634463\n ; ;\n;;;;;\n1417;Vik;2715;;;\n\n;;",
            OSLO_AND_VIK,
        );
        check("nr;navn;innbyggere;telekom;fte;\n0301;Oslo;634463\n1417;Vik;2715;;", OSLO_AND_VIK);
    }

    #[test]
    fn knows_headings() {
        #[track_caller]
        fn check(headings: &[&str], expected: Option<RegisterColumn>) {
            for heading in headings {
                assert_eq!(column_of(heading), expected, "{heading:?}");
            }
        }
        check(
            &["number", "Nummer", "NR.", "knr", "Komm. nr", "kommune-nr", "Kommune_nummer", " Nr "],
            Some(Number),
        );
        check(&["name", "Navn", "namn", "Kommune", "kommune navn", "KOMMUNENAMN"], Some(Name));
        check(
            &[
                "population",
                "population_2014_01_01",
                "population_2025",
                "Innbyggere 2014",
                "Innbyggere\n(1.1.2014)",
                "Innbyggjarar",
                "innbyggertall",
                "innbyggjartal per 1. januar 2014",
                "Folketall",
                "Folketal",
                "Folkemengde 20140101",
                "Antall innbyggere",
            ],
            Some(Population),
        );
        check(
            &[
                "telecom",
                "Telekom (kr per år)",
                "Nettverk og telekom",
                "cost_telecom",
                "costs.telecom",
            ],
            Some(Cost(Telecom)),
        );
        check(
            &["base_operations", "Basis drift", "basisdrift", "Basis-drift 2013 [kr]"],
            Some(Cost(BaseOperations)),
        );
        check(&["business_systems", "Fagsystemer", "fagsystem, NOK"], Some(Cost(BusinessSystems)));
        check(
            &[
                "fte",
                "FTEs",
                "Årsverk",
                "arsverk",
                "AARSVERK",
                "A\u{30a}rsverk",
                "IT-årsverk",
                "it_fte",
            ],
            Some(Fte),
        );
        check(
            &[
                "",
                "2014",
                "kr",
                "Kostnad",
                "county_number",
                "county",
                "Fylkesnummer",
                "Telekom (1000 kr)",
                "Telekom, 1 000 kr",
                "Telekom (mill. kr)",
                "Telekom per innbygger",
                "Innbyggere per årsverk",
                "Innbyggere 65 år og over",
                "Kommunestyre",
            ],
            None,
        );
    }

    #[test]
    fn refuses_what_is_no_table() {
        refuse("", [(1, Empty)]);
        refuse("\u{feff}\r\n;;\n \n", [(1, Empty)]);
        refuse("nr;navn;innbyggere\n;;\n", [(1, Empty)]);
        refuse(b"PK\x03\x04", [(1, NotText)]);
        let most = LARGEST_REGISTER;
        refuse(vec![b' '; most], [(1, Empty)]);
        refuse(vec![b' '; most + 1], [(1, TooLarge { most })]);
    }

    #[test]
    fn refuses_columns() {
        refuse(
            "\nnr;kommune nr;fylke\n0301;0301;Oslo",
            [(2, MissingColumn(Name)), (2, MissingColumn(Population)), (2, ColumnTwice(Number))],
        );
        refuse(
            "nr;navn;innbyggere 2013;innbyggere 2014;fte;årsverk\n",
            [(1, ColumnTwice(Population)), (1, ColumnTwice(Fte))],
        );
    }

    #[test]
    fn refuses_rows_of_other_lengths() {
        refuse(
            "telekom,nr,navn,innbyggere\n,0301,Oslo\n,0301,Oslo,634,463\n",
            [(2, RowLength { expected: 4, found: 3 }), (3, RowLength { expected: 4, found: 5 })],
        );
    }

    #[test]
    fn refuses_rows_lost_in_a_value() {
        let open = RegisterProblem::OpenQuote;
        let header = "nr;navn;innbyggere;kilde";
        refuse(
            format!("{header}\n0301;Oslo;634463;\"SSB\n1417;Vik;2715;SSB\n"),
            [(2, open.clone())],
        );
        refuse(
            format!("{header}\n0301;\"Oslo;634463;SSB\n1417;\"Vik;2715;SSB\nx;Moss;1;\n"),
            [(2, open.clone()), (4, Value(Number, Problem::NotAMunicipalityNumber))],
        );
        refuse("nr;navn;innbyggere;\"kilde\n0301;Oslo;634463;SSB\n", [(1, open)]);
    }

    #[test]
    fn reads_numbers_of_municipalities() {
        check("nr;navn;innbyggere\n301;Oslo;634463\n 1417 ;Vik;2715", OSLO_AND_VIK);
        for number in ["", "1", "30", "03011", "K-0301", "0301 Oslo", "301,0", "3O1", "٣٠١"] {
            let problem = Value(Number, Problem::NotAMunicipalityNumber);
            refuse(format!("nr;navn;innbyggere\n{number};Oslo;634463"), [(2, problem)]);
        }
        let twice =
            |number: &str| Value(Number, Problem::DuplicateNumber { number: number.to_owned() });
        refuse(
            "nr;navn;innbyggere\n0301;Oslo;x\n1417;Vik;1\n301;Oslo;1\n1417;Vik;1",
            [(2, no_number(Population, 0, 'x')), (4, twice("0301")), (5, twice("1417"))],
        );
    }

    #[test]
    fn reads_inhabitants_whole() {
        for text in ["634463", "634 463", "634\u{a0}463", "634.463", "634,463", "634463,0"] {
            check(format!("nr;navn;innbyggere\n0301;Oslo;{text}"), OSLO);
        }
        let refuse = |text: &str, problem| {
            refuse(format!("nr;navn;innbyggere\n0301;Oslo;{text}"), [(2, problem)]);
        };
        let range = range::POPULATION;
        for text in ["", "..", "-"] {
            refuse(text, RegisterProblem::Number(Population, NumberError::Empty));
        }
        refuse("100 %", no_number(Population, 4, '%'));
        refuse("1.234 %", no_number(Population, 6, '%'));
        refuse("1234,5", Value(Population, Problem::NotWhole));
        refuse("1.234,567", Value(Population, Problem::NotWhole));
        refuse("0", Value(Population, Problem::OutOfRange { min: range.min, max: range.max }));
    }

    #[test]
    fn reads_costs_and_staff() {
        let table = |telecom: &str, fte: &str| {
            format!("nr;navn;innbyggere;telekom;fte\n0301;Oslo;634463;{telecom};{fte}")
        };
        for missing in MISSING {
            check(table(missing, missing), OSLO);
        }
        check(table("0", "0"), "0301 Oslo 634463 telecom=0 fte=0");
        check(table("1 234 567 kr", "2,125"), "0301 Oslo 634463 telecom=1234567 fte=2.125");
        check(table("1.234.567", "2.5"), "0301 Oslo 634463 telecom=1234567 fte=2.5");
        refuse(
            table("1.234", "1.234"),
            [(2, ambiguous(Cost(Telecom), 1.234, 1234.0)), (2, ambiguous(Fte, 1.234, 1234.0))],
        );
        refuse(table("634,463", ""), [(2, ambiguous(Cost(Telecom), 634.463, 634_463.0))]);
        let out_of = |range: range::Range| Problem::OutOfRange { min: range.min, max: range.max };
        refuse(
            table("-1", "1e5"),
            [(2, no_number(Fte, 1, 'e')), (2, Value(Cost(Telecom), out_of(range::COST)))],
        );
        refuse(table("", "-1"), [(2, Value(Fte, out_of(range::FTE)))]);
    }

    #[test]
    fn counts_lines_of_the_file() {
        let table = "\n\nTabell\n\nnr;\"a\nb\";navn;innbyggere\n\n;;\n0301;\"a\n\nb\";Oslo;x\n\n1417;;Vik;y";
        let expected = [(9, no_number(Population, 0, 'x')), (13, no_number(Population, 0, 'y'))];
        refuse(table, expected.clone());
        refuse(table.replace('\n', "\r\n"), expected.clone());
        refuse(table.replace('\n', "\r"), expected.clone());
        for bytes in encoded(&table.replace('T', "å")) {
            refuse(bytes, expected.clone());
        }
    }

    #[test]
    fn takes_so_many_rows_and_reports_so_many_issues() {
        let table = |rows: usize| {
            let rows = (0..rows).map(|row| format!("{row:04};Vik;1\n"));
            "nr;navn;innbyggere\n".to_owned() + &rows.collect::<String>()
        };
        let most = MOST_MUNICIPALITIES;
        assert_eq!(read_register(table(most).as_bytes()).unwrap().len(), most);
        refuse(table(most + 2), [(most + 2, Value(Number, Problem::TooMany { most }))]);
        let issues = read_register(table(most).replace(";Vik;1", ";;x").as_bytes()).unwrap_err();
        assert_eq!(issues.len(), MOST_ISSUES);
    }

    #[test]
    fn reads_the_municipalities_of_statistics_norway() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
        for (file, count, inhabitants) in [
            ("municipalities_2014.csv", 428, 5_109_056.0),
            ("municipalities_2025.csv", 357, 5_585_868.0),
        ] {
            let Ok(bytes) = std::fs::read(data.join(file)) else {
                println!("skipped: {file} is not there");
                continue;
            };
            let municipalities = read_register(&bytes).unwrap();
            let sum: f64 = municipalities.iter().map(|one| one.population.0).sum();
            assert_eq!((municipalities.len(), sum), (count, inhabitants), "{file}");
        }
    }

    /// A text in every encoding that is read. It has an å before a letter, or Windows-1252 could be taken for UTF-8.
    fn encoded(text: &str) -> Vec<Vec<u8>> {
        let with_mark = format!("\u{feff}{text}");
        let units: Vec<u16> = with_mark.encode_utf16().collect();
        vec![
            text.as_bytes().to_vec(),
            with_mark.into_bytes(),
            units.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
            units.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
            text.chars().map(|char| u8::try_from(char).unwrap()).collect(),
        ]
    }

    fn write(municipalities: &[Municipality], delimiter: u8) -> String {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        let headings =
            ["nr", "navn", "innbyggere", "telekom", "basis drift", "fagsystemer", "årsverk"];
        writer.write_record(headings).unwrap();
        let number = |value: f64| synergi_text::number::format_input(value, 2);
        for Municipality { number: own, name, population, costs, fte, .. } in municipalities {
            let costs = costs.iter().map(|(_, cost)| cost.map(|cost| number(cost.0)));
            let numbers =
                costs.chain([fte.map(|fte| number(fte.0))]).map(Option::unwrap_or_default);
            let start = [own.clone(), name.clone(), number(population.0)];
            writer.write_record(start.into_iter().chain(numbers)).unwrap();
        }
        String::from_utf8(writer.into_inner().unwrap()).unwrap().replace('\u{2212}', "-")
    }

    prop_compose! {
        fn municipality()(
            name in "[A-ZÆØÅ][a-zæøåáöA-Z0-9 \";,.'-]{0,30}",
            population in 1_u32..=100_000_000,
            costs in prop::array::uniform3(prop::option::of(0_u64..=100_000_000_000_000)),
            fte in prop::option::of(0_u32..=10_000_000),
        ) -> Municipality {
            let hundredths = |value: u64| value as f64 / 100.0;
            let [telecom, base_operations, business_systems] = costs.map(|cost| cost.map(|cost| NokPerYear(hundredths(cost))));
            Municipality {
                number: String::new(),
                name: single_spaced(&name),
                population: Inhabitants(population.into()),
                costs: PerInvoiced { telecom, base_operations, business_systems },
                fte: fte.map(|fte| units::Fte(hundredths(fte.into()))),
                imported: false,
            }
        }
    }

    proptest! {
        #[test]
        fn reads_back_what_is_written(
            rows in prop::collection::btree_map("[0-9]{4}", municipality(), 1..20),
            delimiter in prop::sample::select(&DELIMITERS[..]),
            encoding in 0..5_usize,
        ) {
            let with_number = |(number, row)| Municipality { number, ..row };
            let municipalities: Vec<_> = rows.into_iter().map(with_number).collect();
            let bytes = &encoded(&write(&municipalities, delimiter))[encoding];
            prop_assert_eq!(read_register(bytes), Ok(municipalities));
        }

        #[test]
        fn reads_any_bytes_without_panic(bytes in any::<Vec<u8>>(), mark in 0..4_usize) {
            let mark: &[u8] = [&b""[..], b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"][mark];
            let _ = read_register(&[mark, &bytes].concat());
        }

        /// Issues are in order, on lines that the file has; what is read, the model takes.
        #[test]
        fn reads_any_rows_as_promised(rows in "([0-9\"x.%å-]{0,4}[;,\t\r\n]{1,2}){0,40}") {
            let table = format!("nr;navn;innbyggere;fte\n{rows}");
            match read_register(table.as_bytes()) {
                Ok(municipalities) => for municipality in municipalities {
                    municipality.check(|part, problem| panic!("{part:?}: {problem}"));
                },
                Err(issues) => {
                    prop_assert!(!issues.is_empty());
                    prop_assert!(issues.is_sorted_by_key(|issue| issue.line));
                    let lines = table.replace("\r\n", "\n").split(['\r', '\n']).count();
                    prop_assert!(issues.iter().all(|issue| (1..=lines).contains(&issue.line)));
                }
            }
        }
    }
}
