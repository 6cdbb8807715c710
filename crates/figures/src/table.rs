//! The table behind a figure, and the table as a file.

use core::fmt::Write as _;

/// What a figure shows, as numbers and words.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// What the table is about.
    pub caption: String,
    /// The columns from the left; the first names the rows.
    pub columns: Vec<Column>,
    /// The rows from the top.
    pub rows: Vec<TableRow>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    /// Quantity and unit.
    pub header: String,
    /// Numbers stand to the right.
    pub numeric: bool,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TableRow {
    /// One for every column.
    pub cells: Vec<Cell>,
    /// The row sums those above it.
    pub sum: bool,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// As people read it.
    pub text: String,
    /// In full, for machines.
    pub number: Option<f64>,
}

impl Cell {
    /// Words.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), number: None }
    }

    /// A number and how it is written.
    #[must_use]
    pub fn number(number: f64, text: impl Into<String>) -> Self {
        Self { text: text.into(), number: Some(number) }
    }
}

/// Which readers a file of separated values is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CsvStyle {
    /// Spreadsheets set to Norwegian: semicolons, decimal comma, a byte order mark.
    Norwegian,
    /// Programs: commas and decimal points.
    Plain,
}

impl CsvStyle {
    fn separator(self) -> char {
        match self {
            Self::Norwegian => ';',
            Self::Plain => ',',
        }
    }
}

/// The table as separated values: a header and the rows, numbers in full and ungrouped, lines ended by CRLF (RFC 4180).
#[must_use]
pub fn csv(table: &Table, style: CsvStyle) -> String {
    let mut file = String::new();
    if style == CsvStyle::Norwegian {
        file.push('\u{feff}');
    }
    let header = table.columns.iter().map(|column| quoted(&harmless(&column.header), style));
    push_line(&mut file, header, style);
    for row in &table.rows {
        push_line(&mut file, row.cells.iter().map(|cell| field(cell, style)), style);
    }
    file
}

/// The table as people read it: a header and the rows, cells between tabs, to be pasted.
#[must_use]
pub fn tabbed(table: &Table) -> String {
    let plain = |text: &str| text.replace(['\t', '\n', '\r'], " ");
    let header = table.columns.iter().map(|column| plain(&column.header)).collect::<Vec<_>>();
    let rows =
        table.rows.iter().map(|row| row.cells.iter().map(|cell| plain(&cell.text)).collect());
    let lines: Vec<String> =
        std::iter::once(header).chain(rows).map(|cells| cells.join("\t")).collect();
    lines.join("\n")
}

fn push_line(file: &mut String, fields: impl Iterator<Item = String>, style: CsvStyle) {
    for (index, field) in fields.enumerate() {
        if index > 0 {
            file.push(style.separator());
        }
        file.push_str(&field);
    }
    file.push_str("\r\n");
}

fn field(cell: &Cell, style: CsvStyle) -> String {
    match cell.number {
        Some(number) if number.is_finite() => match style {
            CsvStyle::Norwegian => decimal(number).replace('.', ","),
            CsvStyle::Plain => decimal(number),
        },
        Some(_) => String::new(),
        None => quoted(&harmless(&cell.text), style),
    }
}

/// At most twelve significant digits: what a sum of binary fractions leaves behind (`0.30000000000000004`) is not data.
fn decimal(number: f64) -> String {
    let mut text = String::new();
    let rounded =
        write!(text, "{number:.11e}").ok().and_then(|()| text.parse().ok()).unwrap_or(number);
    // `+ 0.0` makes negative zero zero.
    format!("{}", rounded + 0.0)
}

/// Text that a spreadsheet would run as a formula gets an apostrophe before it.
fn harmless(text: &str) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{text}"),
        _ => text.to_owned(),
    }
}

fn quoted(text: &str, style: CsvStyle) -> String {
    if text.contains([style.separator(), '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_copied_is_what_is_read() {
        let table = Table {
            caption: String::new(),
            columns: vec![Column::default(), Column { header: "a\tb".into(), numeric: true }],
            rows: vec![TableRow {
                cells: vec![Cell::text("x"), Cell::number(1234.5, "1 234,5")],
                sum: false,
            }],
        };
        assert_eq!(tabbed(&table), "\ta b\nx\t1 234,5");
    }

    fn table() -> Table {
        let column = |header: &str, numeric| Column { header: header.to_owned(), numeric };
        let row = |name: &str, number, sum| TableRow {
            cells: vec![Cell::text(name), Cell::number(number, "…")],
            sum,
        };
        Table {
            caption: "Årlig besparelse".to_owned(),
            columns: vec![column("Størrelse", false), column("Mill. kr; 2014", true)],
            rows: vec![
                row("Små, \"under 5 000\"", 0.1 + 0.2, false),
                row("=HYPERLINK(\"x\")", -1_234_567.5, false),
                row("- ukjent", f64::NAN, false),
                row("Sum", -0.0, true),
            ],
        }
    }

    #[test]
    fn norwegian() {
        assert_eq!(
            csv(&table(), CsvStyle::Norwegian),
            "\u{feff}Størrelse;\"Mill. kr; 2014\"\r\n\
             \"Små, \"\"under 5 000\"\"\";0,3\r\n\
             \"'=HYPERLINK(\"\"x\"\")\";-1234567,5\r\n\
             '- ukjent;\r\n\
             Sum;0\r\n"
        );
    }

    #[test]
    fn plain() {
        assert_eq!(
            csv(&table(), CsvStyle::Plain),
            "Størrelse,Mill. kr; 2014\r\n\
             \"Små, \"\"under 5 000\"\"\",0.3\r\n\
             \"'=HYPERLINK(\"\"x\"\")\",-1234567.5\r\n\
             '- ukjent,\r\n\
             Sum,0\r\n"
        );
    }

    #[test]
    fn numbers_keep_twelve_digits() {
        assert_eq!(decimal(1.0 / 3.0), "0.333333333333");
        assert_eq!(decimal(123_456_789_012.0), "123456789012");
        assert_eq!(decimal(1e-7), "0.0000001");
        assert_eq!(decimal(39.8), "39.8");
    }
}
