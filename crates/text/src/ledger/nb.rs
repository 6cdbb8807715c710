//! Bokmål.

use super::{ArchiveProblem, Foreign, ImportProblem, RowProblem, StatisticsProblem};

pub(super) fn import_problem(problem: &ImportProblem) -> String {
    match problem {
        ImportProblem::Empty => "Filen er tom.".to_owned(),
        ImportProblem::Foreign(foreign) => match foreign {
            Foreign::Picture => "Filen er et bilde, ikke en tabell. Eksporter fakturaene som CSV eller Excel (.xlsx).",
            Foreign::Pdf => "Filen er en PDF. Be om fakturaene som CSV eller Excel (.xlsx); tall i en PDF kan ikke leses sikkert.",
            Foreign::OldWorkbook => "Filen er en arbeidsbok fra Excel 97–2003 (.xls). Åpne den i Excel og lagre den som .xlsx eller CSV.",
            Foreign::Encrypted => "Filen er beskyttet med passord. Åpne den i Excel, fjern passordet, og lagre den på nytt.",
            Foreign::Document => "Filen er et dokument, ikke en tabell. Lagre tabellen som .xlsx eller CSV.",
            Foreign::WebPage => "Filen er en nettside, selv om navnet kan si noe annet. Åpne den i Excel og lagre den som .xlsx.",
            Foreign::Binary => "Filen er ikke tekst. Eksporter fakturaene som CSV eller Excel (.xlsx).",
        }
        .to_owned(),
        ImportProblem::NulByte { line } => format!(
            "Linje {line} har et tegn som ikke finnes i tekst. Filen er trolig skadet; eksporter den på nytt."
        ),
        ImportProblem::OneColumn => {
            "Filen har bare én kolonne. Velg et annet skilletegn, eller eksporter med minst leverandør og beløp.".to_owned()
        }
        ImportProblem::TooManyColumns { line, most } => format!(
            "Linje {line} har mer enn {most} kolonner. Kontroller skilletegnet, eller ta bort kolonner som ikke trengs."
        ),
        ImportProblem::OpenQuote { line } => format!(
            "På linje {line} begynner et anførselstegn som aldri slutter. Rett det i filen, eller velg at anførselstegn ikke brukes."
        ),
        ImportProblem::LongRow { line, most } => format!(
            "Linje {line} er lengre enn {most} tegn. Det er neppe en rad i en tabell; kontroller filen."
        ),
        ImportProblem::NoAmount => "Ingen kolonne er valgt som beløp. Velg hvilken kolonne som har beløpene.".to_owned(),
        ImportProblem::NoSupplier => {
            "Ingen kolonne forteller hvem som er betalt. Velg kolonnen med leverandør, organisasjonsnummer, næringskode eller konto."
                .to_owned()
        }
        ImportProblem::AmountUnclear { line, text } => format!(
            "«{text}» på linje {line} kan bety to ting: tusener eller desimaler. Velg desimaltegn, så leses filen slik."
        ),
        ImportProblem::DateUnclear { line, text } => format!(
            "«{text}» på linje {line} kan være ulike år. Velg rekkefølgen på dag, måned og år."
        ),
        ImportProblem::NothingRead => {
            "Ingen rad i filen kunne leses. Se radene nedenfor, og kontroller kolonner og tallform.".to_owned()
        }
        ImportProblem::SumTooLarge => "Beløpene er større enn det som kan summeres nøyaktig. Kontroller beløpskolonnen.".to_owned(),
        ImportProblem::TooManyMunicipalities => {
            "Kolonnen for kommune har flere ulike verdier enn det finnes kommuner. Velg en annen kolonne.".to_owned()
        }
        ImportProblem::Unreadable => {
            "Filen kunne ikke leses videre. Den er kanskje flyttet, endret eller fjernet siden den ble valgt. Velg den på nytt.".to_owned()
        }
        ImportProblem::Cancelled => "Lesingen er avbrutt.".to_owned(),
        ImportProblem::NoRegister => {
            "Filen mangler kolonnene organisasjonsnummer og naeringskode1.kode, og er derfor ikke et uttrekk fra Enhetsregisteret."
                .to_owned()
        }
        ImportProblem::Json { byte } => format!("Filen er ikke gyldig JSON; feilen er etter {byte} byte. Last den ned på nytt."),
        ImportProblem::Archive(problem) => archive_problem(problem),
        ImportProblem::Statistics(problem) => statistics_problem(problem),
    }
}

fn archive_problem(problem: &ArchiveProblem) -> String {
    match problem {
        ArchiveProblem::Damaged => {
            "Filen er skadet eller ikke hel. Last den ned eller lagre den på nytt.".to_owned()
        }
        ArchiveProblem::WrongSum { name } => format!(
            "«{name}» i arkivet er skadet: kontrollsummen stemmer ikke. Lag arkivet på nytt."
        ),
        ArchiveProblem::Method { name } => {
            format!(
                "«{name}» er pakket på en måte som ikke kan leses her. Pakk ut filen og velg den direkte."
            )
        }
        ArchiveProblem::Encrypted => {
            "Arkivet er beskyttet med passord. Pakk det ut og velg filene direkte.".to_owned()
        }
        ArchiveProblem::TooLarge { name, most } => {
            format!(
                "«{name}» blir større enn {most} MB utpakket, eller er pakket mistenkelig tett. Den leses ikke."
            )
        }
        ArchiveProblem::TooMany { most } => {
            format!("Arkivet har mer enn {most} filer. Pakk ut dem som trengs.")
        }
        ArchiveProblem::NoTable => "Arkivet har ingen CSV-fil i seg.".to_owned(),
        ArchiveProblem::NoSheet { name } => {
            format!("Arbeidsboken har ikke noe ark som heter «{name}».")
        }
    }
}

fn statistics_problem(problem: &StatisticsProblem) -> String {
    match problem {
        StatisticsProblem::NotStatistics => {
            "Filen er ikke en tabell fra SSB. Lagre tabellen fra Statistikkbanken som CSV eller JSON-stat.".to_owned()
        }
        StatisticsProblem::WrongSize => "Tabellen har ikke så mange tall som den selv sier. Last den ned på nytt.".to_owned(),
        StatisticsProblem::NoMunicipalities => "Tabellen har ingen kommuner med firesifret nummer. Velg «region» i tabellen.".to_owned(),
        StatisticsProblem::TooLarge { most } => format!("Tabellen er større enn {most} MB. Velg færre variabler eller år."),
    }
}

pub(super) fn row_problem(problem: &RowProblem) -> String {
    match problem {
        RowProblem::NoAmount => "Raden har ikke noe beløp.".to_owned(),
        RowProblem::NotAnAmount { text } => format!("«{text}» er ikke et beløp i filens tallform."),
        RowProblem::AmountTooLarge { text } => {
            format!("«{text}» er for stort til å være et fakturabeløp.")
        }
        RowProblem::NotADate { text } => format!("«{text}» er ikke en dato."),
        RowProblem::TooManyCells { expected, found } => {
            format!("Raden har {found} verdier, men tabellen har {expected} kolonner.")
        }
        RowProblem::StrayQuote => {
            "Et anførselstegn står midt i en verdi; flere rader kan ha glidd sammen.".to_owned()
        }
        RowProblem::Total => "Raden er en sum av andre rader.".to_owned(),
        RowProblem::HeadingAgain => "Raden gjentar overskriftene.".to_owned(),
        RowProblem::NoSupplier => "Raden forteller ikke hvem som er betalt.".to_owned(),
        RowProblem::FormulaError { text } => format!("Cellen har en feil fra Excel: {text}."),
    }
}
