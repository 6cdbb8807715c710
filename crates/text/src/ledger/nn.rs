//! Nynorsk.

use super::{ArchiveProblem, Foreign, ImportProblem, RowProblem, StatisticsProblem};

pub(super) fn import_problem(problem: &ImportProblem) -> String {
    match problem {
        ImportProblem::Empty => "Fila er tom.".to_owned(),
        ImportProblem::Foreign(foreign) => match foreign {
            Foreign::Picture => "Fila er eit bilete, ikkje ein tabell. Eksporter fakturaane som CSV eller Excel (.xlsx).",
            Foreign::Pdf => "Fila er ein PDF. Be om fakturaane som CSV eller Excel (.xlsx); tal i ein PDF kan ikkje lesast sikkert.",
            Foreign::OldWorkbook => "Fila er ei arbeidsbok frå Excel 97–2003 (.xls). Opne ho i Excel og lagre ho som .xlsx eller CSV.",
            Foreign::Encrypted => "Fila er verna med passord. Opne ho i Excel, fjern passordet, og lagre ho på nytt.",
            Foreign::Document => "Fila er eit dokument, ikkje ein tabell. Lagre tabellen som .xlsx eller CSV.",
            Foreign::WebPage => "Fila er ei nettside, sjølv om namnet kan seie noko anna. Opne ho i Excel og lagre ho som .xlsx.",
            Foreign::Binary => "Fila er ikkje tekst. Eksporter fakturaane som CSV eller Excel (.xlsx).",
        }
        .to_owned(),
        ImportProblem::NulByte { line } => format!(
            "Linje {line} har eit teikn som ikkje finst i tekst. Fila er truleg skadd; eksporter ho på nytt."
        ),
        ImportProblem::OneColumn => {
            "Fila har berre éi kolonne. Vel eit anna skiljeteikn, eller eksporter med minst leverandør og beløp.".to_owned()
        }
        ImportProblem::TooManyColumns { line, most } => format!(
            "Linje {line} har meir enn {most} kolonner. Kontroller skiljeteiknet, eller ta bort kolonner som ikkje trengst."
        ),
        ImportProblem::OpenQuote { line } => format!(
            "På linje {line} tek det til eit hermeteikn som aldri sluttar. Rett det i fila, eller vel at hermeteikn ikkje er i bruk."
        ),
        ImportProblem::LongRow { line, most } => format!(
            "Linje {line} er lengre enn {most} teikn. Det er neppe ei rad i ein tabell; kontroller fila."
        ),
        ImportProblem::NoAmount => "Inga kolonne er vald som beløp. Vel kva for ei kolonne som har beløpa.".to_owned(),
        ImportProblem::NoSupplier => {
            "Inga kolonne fortel kven som er betalt. Vel kolonna med leverandør, organisasjonsnummer, næringskode eller konto."
                .to_owned()
        }
        ImportProblem::AmountUnclear { line, text } => format!(
            "«{text}» på linje {line} kan tyde to ting: tusen eller desimalar. Vel desimalteikn, så blir fila lesen slik."
        ),
        ImportProblem::DateUnclear { line, text } => format!(
            "«{text}» på linje {line} kan vere ulike år. Vel rekkjefølgja på dag, månad og år."
        ),
        ImportProblem::NothingRead => {
            "Inga rad i fila kunne lesast. Sjå radene nedanfor, og kontroller kolonner og talform.".to_owned()
        }
        ImportProblem::SumTooLarge => "Beløpa er større enn det som kan summerast nøyaktig. Kontroller beløpskolonna.".to_owned(),
        ImportProblem::TooManyMunicipalities => {
            "Kolonna for kommune har fleire ulike verdiar enn det finst kommunar. Vel ei anna kolonne.".to_owned()
        }
        ImportProblem::Unreadable => {
            "Fila kunne ikkje lesast vidare. Ho er kanskje flytta, endra eller fjerna sidan ho vart vald. Vel ho på nytt.".to_owned()
        }
        ImportProblem::Cancelled => "Lesinga er avbroten.".to_owned(),
        ImportProblem::NoRegister => {
            "Fila manglar kolonnene organisasjonsnummer og naeringskode1.kode, og er difor ikkje eit uttrekk frå Einingsregisteret."
                .to_owned()
        }
        ImportProblem::Json { byte } => format!("Fila er ikkje gyldig JSON; feilen er etter {byte} byte. Last ho ned på nytt."),
        ImportProblem::Archive(problem) => archive_problem(problem),
        ImportProblem::Statistics(problem) => statistics_problem(problem),
    }
}

fn archive_problem(problem: &ArchiveProblem) -> String {
    match problem {
        ArchiveProblem::Damaged => {
            "Fila er skadd eller ikkje heil. Last ho ned eller lagre ho på nytt.".to_owned()
        }
        ArchiveProblem::WrongSum { name } => format!(
            "«{name}» i arkivet er skadd: kontrollsummen stemmer ikkje. Lag arkivet på nytt."
        ),
        ArchiveProblem::Method { name } => {
            format!(
                "«{name}» er pakka på ein måte som ikkje kan lesast her. Pakk ut fila og vel ho direkte."
            )
        }
        ArchiveProblem::Encrypted => {
            "Arkivet er verna med passord. Pakk det ut og vel filene direkte.".to_owned()
        }
        ArchiveProblem::TooLarge { name, most } => {
            format!(
                "«{name}» blir større enn {most} MB utpakka, eller er pakka mistenkjeleg tett. Ho blir ikkje lesen."
            )
        }
        ArchiveProblem::TooMany { most } => {
            format!("Arkivet har meir enn {most} filer. Pakk ut dei som trengst.")
        }
        ArchiveProblem::NoTable => "Arkivet har inga CSV-fil i seg.".to_owned(),
        ArchiveProblem::NoSheet { name } => {
            format!("Arbeidsboka har ikkje noko ark som heiter «{name}».")
        }
    }
}

fn statistics_problem(problem: &StatisticsProblem) -> String {
    match problem {
        StatisticsProblem::NotStatistics => {
            "Fila er ikkje ein tabell frå SSB. Lagre tabellen frå Statistikkbanken som CSV eller JSON-stat.".to_owned()
        }
        StatisticsProblem::WrongSize => "Tabellen har ikkje så mange tal som han sjølv seier. Last han ned på nytt.".to_owned(),
        StatisticsProblem::NoMunicipalities => "Tabellen har ingen kommunar med firesifra nummer. Vel «region» i tabellen.".to_owned(),
        StatisticsProblem::TooLarge { most } => format!("Tabellen er større enn {most} MB. Vel færre variablar eller år."),
    }
}

pub(super) fn row_problem(problem: &RowProblem) -> String {
    match problem {
        RowProblem::NoAmount => "Rada har ikkje noko beløp.".to_owned(),
        RowProblem::NotAnAmount { text } => {
            format!("«{text}» er ikkje eit beløp i talforma til fila.")
        }
        RowProblem::AmountTooLarge { text } => {
            format!("«{text}» er for stort til å vere eit fakturabeløp.")
        }
        RowProblem::NotADate { text } => format!("«{text}» er ikkje ein dato."),
        RowProblem::TooManyCells { expected, found } => {
            format!("Rada har {found} verdiar, men tabellen har {expected} kolonner.")
        }
        RowProblem::StrayQuote => {
            "Eit hermeteikn står midt i ein verdi; fleire rader kan ha glidd saman.".to_owned()
        }
        RowProblem::Total => "Rada er ein sum av andre rader.".to_owned(),
        RowProblem::HeadingAgain => "Rada tek opp att overskriftene.".to_owned(),
        RowProblem::NoSupplier => "Rada fortel ikkje kven som er betalt.".to_owned(),
        RowProblem::FormulaError { text } => format!("Cella har ein feil frå Excel: {text}."),
    }
}
