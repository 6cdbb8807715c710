//! English.

use super::{ArchiveProblem, Foreign, ImportProblem, RowProblem, StatisticsProblem};

pub(super) fn import_problem(problem: &ImportProblem) -> String {
    match problem {
        ImportProblem::Empty => "The file is empty.".to_owned(),
        ImportProblem::Foreign(foreign) => match foreign {
            Foreign::Picture => "The file is a picture, not a table. Export the invoices as CSV or Excel (.xlsx).",
            Foreign::Pdf => "The file is a PDF. Ask for the invoices as CSV or Excel (.xlsx); numbers in a PDF cannot be read safely.",
            Foreign::OldWorkbook => "The file is a workbook of Excel 97–2003 (.xls). Open it in Excel and save it as .xlsx or CSV.",
            Foreign::Encrypted => "The file is protected by a password. Open it in Excel, remove the password and save it again.",
            Foreign::Document => "The file is a document, not a table. Save the table as .xlsx or CSV.",
            Foreign::WebPage => "The file is a web page, whatever its name says. Open it in Excel and save it as .xlsx.",
            Foreign::Binary => "The file is not text. Export the invoices as CSV or Excel (.xlsx).",
        }
        .to_owned(),
        ImportProblem::NulByte { line } => {
            format!("Line {line} has a character that is found in no text. The file is probably damaged; export it again.")
        }
        ImportProblem::OneColumn => {
            "The file has one column only. Choose another delimiter, or export supplier and amount at least.".to_owned()
        }
        ImportProblem::TooManyColumns { line, most } => {
            format!("Line {line} has more than {most} columns. Check the delimiter, or remove columns that are not needed.")
        }
        ImportProblem::OpenQuote { line } => format!(
            "A quotation mark begins on line {line} and never ends. Mend it in the file, or choose that quotation marks are not used."
        ),
        ImportProblem::LongRow { line, most } => {
            format!("Line {line} is longer than {most} characters. That is hardly a row of a table; check the file.")
        }
        ImportProblem::NoAmount => "No column is chosen for the amount. Choose the one that has the amounts.".to_owned(),
        ImportProblem::NoSupplier => {
            "No column says who was paid. Choose the one with supplier, organisation number, industry code or account.".to_owned()
        }
        ImportProblem::AmountUnclear { line, text } => {
            format!("“{text}” on line {line} may mean thousands or decimals. Choose the decimal sign, and the file is read that way.")
        }
        ImportProblem::DateUnclear { line, text } => {
            format!("“{text}” on line {line} may be of different years. Choose the order of day, month and year.")
        }
        ImportProblem::NothingRead => {
            "Not one row of the file could be read. See the rows below, and check columns and number form.".to_owned()
        }
        ImportProblem::SumTooLarge => "The amounts are larger than can be summed exactly. Check the column of amounts.".to_owned(),
        ImportProblem::TooManyMunicipalities => {
            "The municipality column has more different values than there are municipalities. Choose another column.".to_owned()
        }
        ImportProblem::Unreadable => {
            "The file could not be read on. It may have been moved, changed or removed since it was chosen. Choose it again.".to_owned()
        }
        ImportProblem::Cancelled => "Reading was cancelled.".to_owned(),
        ImportProblem::NoRegister => {
            "The file has no columns organisasjonsnummer and naeringskode1.kode, so it is no extract of the business register.".to_owned()
        }
        ImportProblem::Json { byte } => format!("The file is not valid JSON; the fault is after {byte} bytes. Download it again."),
        ImportProblem::Archive(problem) => archive_problem(problem),
        ImportProblem::Statistics(problem) => statistics_problem(problem),
    }
}

fn archive_problem(problem: &ArchiveProblem) -> String {
    match problem {
        ArchiveProblem::Damaged => {
            "The file is damaged or incomplete. Download or save it again.".to_owned()
        }
        ArchiveProblem::WrongSum { name } => format!(
            "“{name}” in the archive is damaged: its checksum is wrong. Make the archive again."
        ),
        ArchiveProblem::Method { name } => {
            format!(
                "“{name}” is packed in a way that is not read here. Unpack the file and choose it directly."
            )
        }
        ArchiveProblem::Encrypted => {
            "The archive is protected by a password. Unpack it and choose the files directly."
                .to_owned()
        }
        ArchiveProblem::TooLarge { name, most } => {
            format!(
                "“{name}” unpacks to more than {most} MB, or is packed suspiciously densely. It is not read."
            )
        }
        ArchiveProblem::TooMany { most } => {
            format!("The archive has more than {most} files. Unpack those that are needed.")
        }
        ArchiveProblem::NoTable => "The archive has no CSV file in it.".to_owned(),
        ArchiveProblem::NoSheet { name } => format!("The workbook has no sheet called “{name}”."),
    }
}

fn statistics_problem(problem: &StatisticsProblem) -> String {
    match problem {
        StatisticsProblem::NotStatistics => {
            "The file is no table of Statistics Norway's. Save the table from StatBank as CSV or JSON-stat.".to_owned()
        }
        StatisticsProblem::WrongSize => "The table does not have as many numbers as it says itself. Download it again.".to_owned(),
        StatisticsProblem::NoMunicipalities => {
            "The table has no municipalities with numbers of four digits. Choose “region” in the table.".to_owned()
        }
        StatisticsProblem::TooLarge { most } => format!("The table is larger than {most} MB. Choose fewer variables or years."),
    }
}

pub(super) fn row_problem(problem: &RowProblem) -> String {
    match problem {
        RowProblem::NoAmount => "The row has no amount.".to_owned(),
        RowProblem::NotAnAmount { text } => {
            format!("“{text}” is no amount in the file's number form.")
        }
        RowProblem::AmountTooLarge { text } => {
            format!("“{text}” is too large for the amount of an invoice.")
        }
        RowProblem::NotADate { text } => format!("“{text}” is no date."),
        RowProblem::TooManyCells { expected, found } => {
            format!("The row has {found} values, but the table has {expected} columns.")
        }
        RowProblem::StrayQuote => {
            "A quotation mark stands within a value; rows may have run together.".to_owned()
        }
        RowProblem::Total => "The row is a sum of other rows.".to_owned(),
        RowProblem::HeadingAgain => "The row repeats the headings.".to_owned(),
        RowProblem::NoSupplier => "The row does not say who was paid.".to_owned(),
        RowProblem::FormulaError { text } => format!("The cell has an error from Excel: {text}."),
    }
}
