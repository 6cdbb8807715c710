//! English.

use super::view::*;
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

pub(super) static TEXT: LedgerText = LedgerText {
    heading: "From supplier invoices to the cost of ICT",
    finding: |amount, years| {
        let when = if years.is_empty() { String::new() } else { format!(" in {years}") };
        format!("ICT invoices come to {amount}{when}")
    },
    lead: "Drop a file of invoices here. They are sorted by the supplier's industry code and summed by municipality, as the study did. The file is read on your machine and sent nowhere.",
    files: FilesText {
        heading: "Files",
        drop: "Drop files here, or choose them.",
        format: "CSV, text, Excel (.xlsx) or ZIP. Two columns at least: an amount, and supplier, organisation number, industry code or account. A municipality's accounts will do too.",
        choose: "Choose files",
        list: "The files",
        looking: "Looking at the file …",
        reading: |percent, rows| format!("Reading: {percent}, {rows} rows"),
        read: |rows, amount| format!("{rows} rows, {amount}"),
        with_skipped: |rows| format!("{rows} rows are left out"),
        cancel: "Cancel",
        cancel_name: |name| format!("Cancel reading {name}"),
        remove: "Remove",
        remove_name: |name| format!("Remove {name}"),
        how: "How it is read",
        how_name: |name| format!("How it is read: {name}"),
        kept: "The sums are remembered from last time. The file itself is not kept; choose it again to read it in another way.",
        not_here: "The sums are too large to be remembered. They are gone when the page is closed.",
        register: "Industry codes from the business register",
        register_help: "Do the invoices lack industry codes? Download all entities from the Brønnøysund Register Centre (CSV or JSON, packed or not) and drop the file here. It is joined by organisation number, on your machine.",
        register_choose: "Choose extract",
        register_found: |found, wanted, all| {
            format!("{found} of {wanted} suppliers were found among {all} entities.")
        },
        register_waits: "The extract is ready. It is used once the invoices have been read.",
        register_reading: |percent, rows| {
            format!("Reading the extract: {percent}, {rows} entities")
        },
        undo: "Undo",
        delete_all: "Delete everything about invoices",
        deleted: "Sums, choices and settings for invoices have been deleted from the browser.",
    },
    reading: ReadingText {
        heading: |name| format!("How {name} is read"),
        question: "A choice is needed",
        columns: "Columns",
        columns_help: "Choose which column holds what. An amount is needed, and at least one that says who was paid, or for what.",
        none: "None",
        column: |place| format!("Column {place}"),
        roles: [
            "Amount",
            "Supplier",
            "Organisation number",
            "Industry code",
            "Municipality",
            "Date or year",
            "Account",
            "Account name",
            "Responsibility",
            "Function or service",
        ],
        form: "Form",
        encoding: "Encoding",
        encodings: ["UTF-8", "Windows-1252 (Latin-1)", "UTF-16", "UTF-16, reversed"],
        delimiter: "Delimiter",
        delimiters: ["Semicolon", "Tab", "Vertical bar", "Comma"],
        quote: "Quotation mark",
        quotes: ["Double (\")", "Single (')", "Not in use"],
        decimal: "Decimal sign",
        decimals: ["Not decided", "Comma: 1 234,50", "Point: 1,234.50"],
        date: "Date",
        dates: [
            "Not decided",
            "Day first: 31.12.2016",
            "Month first: 12/31/2016",
            "Year first: 2016-12-31",
        ],
        skip: "Rows above the headings",
        header: "Rows of headings",
        sheet: "Sheet",
        municipality: "Municipality of the whole file",
        municipality_help: "Number or name, where no column has it.",
        year: "Year of the whole file",
        year_help: "Where no column has a date.",
        bad_year: "Write a year from 1990 to 2099.",
        preview: "The first rows",
        line: "Line",
        as_amount: "Read as kroner",
        as_year: "Read as year",
        read: "Read the file this way",
        remembered: "The choices are remembered for files with the same headings.",
        known: "The file has headings that are known from before, and is read as you chose then.",
    },
    result: ResultText {
        all_years: "All years",
        no_year: "Without year",
        year: "Year",
        vat: "Value added tax",
        without_vat: "The amounts are without VAT.",
        with_vat: "The amounts are with VAT.",
        vat_rate: "Rate in per cent",
        bad_rate: "Write a rate from 0 to 100 per cent.",
        groups_title: |group, share| format!("The largest is {group}: {share}"),
        groups_subtitle: |years| {
            format!("Own invoices by service group, NOK million without VAT, {years}")
        },
        groups_source: "Source: own invoices. Split between base operations and business systems: figure 9 of the study, or own shares.",
        group: "Service group",
        amount: "Kroner",
        base: "Base operations",
        business: "Business systems",
        telecom: "Network and telecom",
        sum: "Sum",
        municipalities: "By municipality and element",
        municipality: "Municipality",
        unnamed: "Without name",
        kroner: "Kroner without VAT",
        apart: "Kept apart",
        apart_rows: ApartText {
            not_ict: "Not ICT",
            own_cooperation: "Bills from the own cooperation",
            open: "Not placed",
            staff: "Staff (does not come from invoices)",
        },
        left_out: "Rows left out",
        left_out_lead: |rows, amount| {
            format!(
                "{rows} rows are left out. The amounts that could be read in them come to {amount}."
            )
        },
        nothing_left_out: "All rows are in.",
        reason: "Reason",
        rows: "Rows",
        file: "File",
        reasons: |code| match code {
            "no_amount" => "Without amount",
            "not_an_amount" => "The amount cannot be read",
            "amount_too_large" => "The amount is too large",
            "not_a_date" => "The date cannot be read",
            "too_many_cells" => "More values than columns",
            "stray_quote" => "Quotation mark within a value",
            "total" => "Sum of other rows",
            "heading_again" => "The headings repeated",
            "no_supplier" => "Without supplier or account",
            _ => "Error from Excel",
        },
        download_rows: "Download the rows (CSV)",
        rows_file: "rows-left-out.csv",
        download_sums: "Download the sums (CSV)",
        sums_file: "ict-costs-from-invoices.csv",
        credits: |rows, amount| format!("{rows} credit notes are deducted, {amount} together."),
        rounded: |rows| {
            format!("{rows} amounts had more than two decimals and are rounded to whole øre.")
        },
        wrong_numbers: |rows| {
            format!(
                "{rows} rows have an organisation number with the wrong control digit. They are in, but not joined with the register."
            )
        },
        outliers: "Municipalities that stand out",
        outliers_k: "Leave out so many of the lowest and of the highest costs per inhabitant",
        outliers_none: "None is left out.",
        outliers_need: "Populations are missing. Enter the municipalities under “Cost today”, and costs can be compared per inhabitant.",
    },
    suppliers: SuppliersText {
        heading: "Suppliers",
        accounts: "Accounts",
        lead_open: |count, amount| {
            format!(
                "{count} suppliers with {amount} together have no known industry code. Place the largest; the rest is kept apart."
            )
        },
        lead_done: "All suppliers are placed.",
        accounts_lead: "Choose an element for the accounts that are ICT. The suggestions rest on the accounts' names, and count only once you confirm them.",
        show: "Show",
        shows: ["Not placed", "ICT", "Not ICT", "All"],
        search: "Find name, number or code",
        shown: |shown, all| format!("Showing {shown} of {all}, largest first."),
        supplier: "Supplier",
        account: "Account",
        code: "Industry code",
        placed: "Placed as",
        placed_name: |name| format!("Place of {name}"),
        by_code: |group| format!("By code: {group}"),
        not_ict: "Not ICT",
        own_cooperation: "Bill from the own cooperation",
        open: "Not placed",
        element: |element| format!("Element: {element}"),
        suggestion: |element| format!("Suggestion: {element}"),
        confirm: "Confirm",
        confirm_name: |name, element| format!("Confirm {element} for {name}"),
        confirm_all: "Confirm all suggestions",
        own_trap: "Host municipalities and intermunicipal companies seldom have an ICT code. Count either the cooperation's bill or the cooperation's own suppliers, not both.",
        reseller_trap: |amount| {
            format!(
                "Wholesalers stand for {amount}. Licences bought through them count as base operations, not as business systems."
            )
        },
        unnamed: |key| format!("Without name ({key})"),
    },
    carry: CarryText {
        heading: "Use the numbers",
        lead: "The sums by element become the municipalities' own costs, marked “from invoices”.",
        which_year: "Choose one year: costs are to be those of a whole year.",
        members: "Put into the cooperation",
        national: "Put into the list of municipalities",
        carried_members: |updated, added| {
            format!("{updated} members have got own costs, and {added} have been added.")
        },
        carried_national: |count| format!("{count} municipalities have got own costs."),
        not_found: |names| {
            format!("Not found: {names}. Add them with number and inhabitants first.")
        },
        no_municipalities: "The invoices do not say which municipality they are of. Choose a column, or write the municipality, under “How it is read”.",
        see_members: "See the members",
        refused: "The list of municipalities did not take the numbers.",
        whole_year: "Check that the invoices cover the whole year.",
    },
    statistics: TablesText {
        heading: "Tables from Statistics Norway",
        lead: "Population and other numbers by municipality: save the table from StatBank as CSV or JSON-stat, and drop it here.",
        choose: "Choose table",
        found: |municipalities, title| format!("{title}: {municipalities} municipalities"),
        figure: "Number",
        use_as: "Used as",
        uses: [
            "Inhabitants",
            "Network and telecom, NOK",
            "Base operations, NOK",
            "Business systems, NOK",
            "FTEs in IT",
        ],
        missing: |count| format!("{count} municipalities have no number and are unchanged."),
        take: "Put into the list of municipalities",
        taken: |count| format!("{count} municipalities have been put into the list."),
        need_population: "Put in the population first; the list has none of these municipalities.",
    },
    settings: SettingsText {
        heading: "Codes and shares",
        generation: "Edition of the industry codes",
        generations: ["Find out by the codes", "SN2007", "SN2025"],
        seen: |generation| format!("The codes in the file are of {generation}."),
        mixed: "The file mixes codes of SN2007 and SN2025. Codes that changed meaning are read by the edition chosen here.",
        codes: "Industry codes that count as ICT",
        codes_lead: "The list is ours, not the study's: the study does not say which codes it used. Change it if you reckon otherwise.",
        code: "Code",
        name: "Name (in Norwegian)",
        generation_short: "Edition",
        group: "Service group",
        group_of: |code| format!("Service group of {code}"),
        shares: "Share of base operations",
        shares_lead: "The rest is business systems. The study's shares are in figure 9.",
        share: |group| format!("Share of base operations in {group}"),
        bad_share: "Write a share from 0 to 100 per cent.",
        reset: "Back to our codes and the study's shares",
        save: "Save the choices as a file",
        open: "Open choices from a file",
        file: "invoice-choices.json",
        saved: |name| format!("The choices have been saved in {name}."),
        opened: "The choices have been opened.",
        other_file: "The file has no choices for invoices from here. Nothing has been changed.",
        newer_file: "The file is from a newer version of the calculator. Nothing has been changed.",
    },
};
