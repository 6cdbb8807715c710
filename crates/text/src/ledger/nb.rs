//! Bokmål.

use super::view::*;
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

pub(super) static TEXT: LedgerText = LedgerText {
    heading: "Fra leverandørfakturaer til IKT-kostnader",
    finding: |amount, years| {
        let when = if years.is_empty() { String::new() } else { format!(" i {years}") };
        format!("IKT-fakturaene kommer til {amount}{when}")
    },
    lead: "Slipp en fil med fakturaer her. De sorteres etter leverandørens næringskode og summeres per kommune, slik studien gjorde. Filen leses på din maskin og sendes ingen steder.",
    files: FilesText {
        heading: "Filer",
        drop: "Slipp filer her, eller velg dem.",
        format: "CSV, tekst, Excel (.xlsx) eller ZIP. Minst to kolonner: beløp, og leverandør, organisasjonsnummer, næringskode eller konto. Kommunens regnskap går også.",
        choose: "Velg filer",
        list: "Filene",
        looking: "Ser på filen …",
        reading: |percent, rows| format!("Leser: {percent}, {rows} rader"),
        read: |rows, amount| format!("{rows} rader, {amount}"),
        with_skipped: |rows| format!("{rows} rader er utelatt"),
        cancel: "Avbryt",
        cancel_name: |name| format!("Avbryt lesingen av {name}"),
        remove: "Fjern",
        remove_name: |name| format!("Fjern {name}"),
        how: "Slik leses den",
        how_name: |name| format!("Slik leses den: {name}"),
        kept: "Summene er husket fra sist. Selve filen er ikke tatt vare på; velg den på nytt for å lese den på en annen måte.",
        not_here: "Summene er for store til å huskes. De er borte når siden lukkes.",
        register: "Næringskoder fra Enhetsregisteret",
        register_help: "Mangler fakturaene næringskode? Last ned alle enheter fra Brønnøysundregistrene (CSV eller JSON, gjerne pakket) og slipp filen her. Den kobles på organisasjonsnummer, på din maskin.",
        register_choose: "Velg uttrekk",
        register_found: |found, wanted, all| {
            format!("{found} av {wanted} leverandører er funnet blant {all} enheter.")
        },
        register_waits: "Uttrekket er klart. Det brukes når fakturaene er lest.",
        register_reading: |percent, rows| format!("Leser uttrekket: {percent}, {rows} enheter"),
        undo: "Angre",
        delete_all: "Slett alt om fakturaer",
        deleted: "Summer, valg og innstillinger for fakturaer er slettet fra nettleseren.",
    },
    reading: ReadingText {
        heading: |name| format!("Slik leses {name}"),
        question: "Et valg trengs",
        columns: "Kolonner",
        columns_help: "Velg hvilken kolonne som har hva. Beløp trengs, og minst én som forteller hvem eller hva som er betalt.",
        none: "Ingen",
        column: |place| format!("Kolonne {place}"),
        roles: [
            "Beløp",
            "Leverandør",
            "Organisasjonsnummer",
            "Næringskode",
            "Kommune",
            "Dato eller år",
            "Konto",
            "Kontotekst",
            "Ansvar",
            "Funksjon eller tjeneste",
        ],
        form: "Form",
        encoding: "Tegnsett",
        encodings: ["UTF-8", "Windows-1252 (Latin-1)", "UTF-16", "UTF-16, omvendt"],
        delimiter: "Skilletegn",
        delimiters: ["Semikolon", "Tabulator", "Loddrett strek", "Komma"],
        quote: "Anførselstegn",
        quotes: ["Dobbelt (\")", "Enkelt (')", "Brukes ikke"],
        decimal: "Desimaltegn",
        decimals: ["Ikke avgjort", "Komma: 1 234,50", "Punktum: 1,234.50"],
        date: "Dato",
        dates: [
            "Ikke avgjort",
            "Dag først: 31.12.2016",
            "Måned først: 12/31/2016",
            "År først: 2016-12-31",
        ],
        skip: "Rader over overskriftene",
        header: "Rader med overskrifter",
        sheet: "Ark",
        municipality: "Kommune for hele filen",
        municipality_help: "Nummer eller navn, når ingen kolonne har kommune.",
        year: "År for hele filen",
        year_help: "Når ingen kolonne har dato.",
        bad_year: "Skriv et år fra 1990 til 2099.",
        preview: "De første radene",
        line: "Linje",
        as_amount: "Lest som kroner",
        as_year: "Lest som år",
        read: "Les filen slik",
        remembered: "Valgene huskes for filer med de samme overskriftene.",
        known: "Filen har overskrifter som er kjent fra før, og leses slik du valgte da.",
    },
    result: ResultText {
        all_years: "Alle år",
        no_year: "Uten år",
        year: "År",
        vat: "Merverdiavgift",
        without_vat: "Beløpene er uten mva.",
        with_vat: "Beløpene er med mva.",
        vat_rate: "Sats i prosent",
        bad_rate: "Skriv en sats fra 0 til 100 prosent.",
        groups_title: |group, share| format!("Størst er {group}: {share}"),
        groups_subtitle: |years| {
            format!("Egne fakturaer etter tjenestegruppe, mill. kr uten mva., {years}")
        },
        groups_source: "Kilde: egne fakturaer. Fordeling mellom basis drift og fagsystemer: figur 9 i studien, eller egne andeler.",
        group: "Tjenestegruppe",
        amount: "Kroner",
        base: "Basis drift",
        business: "Fagsystemer",
        telecom: "Nettverk og telekom",
        sum: "Sum",
        municipalities: "Per kommune og element",
        municipality: "Kommune",
        unnamed: "Uten navn",
        kroner: "Kroner uten mva.",
        apart: "Holdt utenfor",
        apart_rows: ApartText {
            not_ict: "Ikke IKT",
            own_cooperation: "Regninger fra eget samarbeid",
            open: "Ikke plassert",
            staff: "Stab (kommer ikke fra fakturaer)",
        },
        left_out: "Rader som er utelatt",
        left_out_lead: |rows, amount| {
            format!(
                "{rows} rader er utelatt. Beløpene som kunne leses i dem, er til sammen {amount}."
            )
        },
        nothing_left_out: "Alle rader er med.",
        reason: "Grunn",
        rows: "Rader",
        file: "Fil",
        reasons: |code| match code {
            "no_amount" => "Uten beløp",
            "not_an_amount" => "Beløpet kan ikke leses",
            "amount_too_large" => "Beløpet er for stort",
            "not_a_date" => "Datoen kan ikke leses",
            "too_many_cells" => "Flere verdier enn kolonner",
            "stray_quote" => "Anførselstegn midt i en verdi",
            "total" => "Sum av andre rader",
            "heading_again" => "Overskriftene gjentatt",
            "no_supplier" => "Uten leverandør eller konto",
            _ => "Feil fra Excel",
        },
        download_rows: "Last ned radene (CSV)",
        rows_file: "utelatte-rader.csv",
        download_sums: "Last ned summene (CSV)",
        sums_file: "ikt-kostnader-fra-fakturaer.csv",
        credits: |rows, amount| format!("{rows} kreditnotaer er trukket fra, til sammen {amount}."),
        rounded: |rows| {
            format!("{rows} beløp hadde flere enn to desimaler og er rundet av til hele øre.")
        },
        wrong_numbers: |rows| {
            format!(
                "{rows} rader har et organisasjonsnummer med feil kontrollsiffer. De er med, men kobles ikke mot registeret."
            )
        },
        outliers: "Kommuner som skiller seg ut",
        outliers_k: "Utelat så mange av de laveste og de høyeste kostnadene per innbygger",
        outliers_none: "Ingen er utelatt.",
        outliers_need: "Folketall mangler. Legg inn kommunene under «Kostnad i dag», så kan kostnadene sammenlignes per innbygger.",
    },
    suppliers: SuppliersText {
        heading: "Leverandører",
        accounts: "Konti",
        lead_open: |count, amount| {
            format!(
                "{count} leverandører på til sammen {amount} har ingen kjent næringskode. Plasser de største; resten holdes utenfor."
            )
        },
        lead_done: "Alle leverandører er plassert.",
        accounts_lead: "Velg element for kontoene som gjelder IKT. Forslagene bygger på kontoteksten og teller først når du bekrefter dem.",
        show: "Vis",
        shows: ["Ikke plassert", "IKT", "Ikke IKT", "Alle"],
        search: "Finn navn, nummer eller kode",
        shown: |shown, all| format!("Viser {shown} av {all}, største først."),
        supplier: "Leverandør",
        account: "Konto",
        code: "Næringskode",
        placed: "Plassert som",
        placed_name: |name| format!("Plassering av {name}"),
        by_code: |group| format!("Etter kode: {group}"),
        not_ict: "Ikke IKT",
        own_cooperation: "Regning fra eget samarbeid",
        open: "Ikke plassert",
        element: |element| format!("Element: {element}"),
        suggestion: |element| format!("Forslag: {element}"),
        confirm: "Bekreft",
        confirm_name: |name, element| format!("Bekreft {element} for {name}"),
        confirm_all: "Bekreft alle forslag",
        own_trap: "Vertskommuner og interkommunale selskaper har sjelden IKT-kode. Tell enten regningen fra samarbeidet eller samarbeidets egne leverandører, ikke begge.",
        reseller_trap: |amount| {
            format!(
                "Grossister står for {amount}. Lisenser som er kjøpt gjennom dem, teller som basis drift og ikke som fagsystemer."
            )
        },
        unnamed: |key| format!("Uten navn ({key})"),
    },
    carry: CarryText {
        heading: "Bruk tallene",
        lead: "Summene per element settes inn som kommunenes egne kostnader og merkes «fra fakturaer».",
        which_year: "Velg ett år: kostnadene skal gjelde et helt år.",
        members: "Sett inn i samarbeidet",
        national: "Sett inn i kommunelisten",
        carried_members: |updated, added| {
            format!("{updated} medlemmer har fått egne kostnader, og {added} er lagt til.")
        },
        carried_national: |count| format!("{count} kommuner har fått egne kostnader."),
        not_found: |names| {
            format!("Fant ikke: {names}. Legg dem til med nummer og innbyggere først.")
        },
        no_municipalities: "Fakturaene sier ikke hvilken kommune de gjelder. Velg en kolonne, eller skriv kommunen, under «Slik leses den».",
        see_members: "Se medlemmene",
        refused: "Kommunelisten tok ikke imot tallene.",
        whole_year: "Kontroller at fakturaene dekker hele året.",
    },
    statistics: TablesText {
        heading: "Tabeller fra SSB",
        lead: "Folketall og andre tall per kommune: lagre tabellen fra Statistikkbanken som CSV eller JSON-stat, og slipp den her.",
        choose: "Velg tabell",
        found: |municipalities, title| format!("{title}: {municipalities} kommuner"),
        figure: "Tall",
        use_as: "Brukes som",
        uses: [
            "Innbyggere",
            "Nettverk og telekom, kr",
            "Basis drift, kr",
            "Fagsystemer, kr",
            "IT-årsverk",
        ],
        missing: |count| format!("{count} kommuner har ikke noe tall og er uendret."),
        take: "Sett inn i kommunelisten",
        taken: |count| format!("{count} kommuner er satt inn i kommunelisten."),
        need_population: "Sett inn folketallet først; listen har ingen av disse kommunene.",
    },
    settings: SettingsText {
        heading: "Koder og andeler",
        generation: "Utgave av næringskodene",
        generations: ["Finn ut av kodene", "SN2007", "SN2025"],
        seen: |generation| format!("Kodene i filen er fra {generation}."),
        mixed: "Filen blander koder fra SN2007 og SN2025. Koder som har endret mening, leses etter utgaven som er valgt her.",
        codes: "Næringskoder som regnes som IKT",
        codes_lead: "Listen er vår, ikke studiens: studien sier ikke hvilke koder den brukte. Endre den om dere regner annerledes.",
        code: "Kode",
        name: "Navn",
        generation_short: "Utgave",
        group: "Tjenestegruppe",
        group_of: |code| format!("Tjenestegruppe for {code}"),
        shares: "Andel basis drift",
        shares_lead: "Resten er fagsystemer. Studiens andeler står i figur 9.",
        share: |group| format!("Andel basis drift av {group}"),
        bad_share: "Skriv en andel fra 0 til 100 prosent.",
        reset: "Tilbake til våre koder og studiens andeler",
        save: "Lagre valgene som fil",
        open: "Åpne valg fra fil",
        file: "fakturavalg.json",
        saved: |name| format!("Valgene er lagret i {name}."),
        opened: "Valgene er åpnet.",
        other_file: "Filen er ikke valg for fakturaer herfra. Ingenting er endret.",
        newer_file: "Filen er fra en nyere utgave av kalkulatoren. Ingenting er endret.",
    },
};
