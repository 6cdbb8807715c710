//! Nynorsk.

use super::view::*;
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

pub(super) static TEXT: LedgerText = LedgerText {
    heading: "Frå leverandørfakturaer til IKT-kostnader",
    finding: |amount, years| {
        let when = if years.is_empty() { String::new() } else { format!(" i {years}") };
        format!("IKT-fakturaane kjem til {amount}{when}")
    },
    lead: "Slepp ei fil med fakturaer her. Dei blir sorterte etter næringskoden til leverandøren og summerte per kommune, slik studien gjorde. Fila blir lesen på maskina di og ikkje send nokon stad.",
    files: FilesText {
        heading: "Filer",
        drop: "Slepp filer her, eller vel dei.",
        format: "CSV, tekst, Excel (.xlsx) eller ZIP. Minst to kolonner: beløp, og leverandør, organisasjonsnummer, næringskode eller konto. Rekneskapen til kommunen går òg.",
        choose: "Vel filer",
        list: "Filene",
        looking: "Ser på fila …",
        reading: |percent, rows| format!("Les: {percent}, {rows} rader"),
        read: |rows, amount| format!("{rows} rader, {amount}"),
        with_skipped: |rows| format!("{rows} rader er utelatne"),
        cancel: "Avbryt",
        cancel_name: |name| format!("Avbryt lesinga av {name}"),
        remove: "Fjern",
        remove_name: |name| format!("Fjern {name}"),
        how: "Slik blir ho lesen",
        how_name: |name| format!("Slik blir ho lesen: {name}"),
        kept: "Summane er hugsa frå sist. Sjølve fila er ikkje teken vare på; vel ho på nytt for å lese ho på ein annan måte.",
        not_here: "Summane er for store til å hugsast. Dei er borte når sida blir lukka.",
        register: "Næringskodar frå Einingsregisteret",
        register_help: "Manglar fakturaane næringskode? Last ned alle einingar frå Brønnøysundregistra (CSV eller JSON, gjerne pakka) og slepp fila her. Ho blir kopla på organisasjonsnummer, på maskina di.",
        register_choose: "Vel uttrekk",
        register_found: |found, wanted, all| {
            format!("{found} av {wanted} leverandørar er funne mellom {all} einingar.")
        },
        register_waits: "Uttrekket er klart. Det blir brukt når fakturaane er lesne.",
        register_reading: |percent, rows| format!("Les uttrekket: {percent}, {rows} einingar"),
        undo: "Angre",
        delete_all: "Slett alt om fakturaer",
        deleted: "Summar, val og innstillingar for fakturaer er sletta frå nettlesaren.",
    },
    reading: ReadingText {
        heading: |name| format!("Slik blir {name} lesen"),
        question: "Du må velje",
        columns: "Kolonner",
        columns_help: "Vel kva for ei kolonne som har kva. Beløp trengst, og minst éi som fortel kven eller kva som er betalt.",
        none: "Inga",
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
            "Funksjon eller teneste",
        ],
        form: "Form",
        encoding: "Teiknsett",
        encodings: ["UTF-8", "Windows-1252 (Latin-1)", "UTF-16", "UTF-16, omvendt"],
        delimiter: "Skiljeteikn",
        delimiters: ["Semikolon", "Tabulator", "Loddrett strek", "Komma"],
        quote: "Hermeteikn",
        quotes: ["Dobbelt (\")", "Enkelt (')", "Ikkje i bruk"],
        decimal: "Desimalteikn",
        decimals: ["Ikkje avgjort", "Komma: 1 234,50", "Punktum: 1,234.50"],
        date: "Dato",
        dates: [
            "Ikkje avgjort",
            "Dag først: 31.12.2016",
            "Månad først: 12/31/2016",
            "År først: 2016-12-31",
        ],
        skip: "Rader over overskriftene",
        header: "Rader med overskrifter",
        sheet: "Ark",
        municipality: "Kommune for heile fila",
        municipality_help: "Nummer eller namn, når inga kolonne har kommune.",
        year: "År for heile fila",
        year_help: "Når inga kolonne har dato.",
        bad_year: "Skriv eit år frå 1990 til 2099.",
        preview: "Dei første radene",
        line: "Linje",
        as_amount: "Lese som kroner",
        as_year: "Lese som år",
        read: "Les fila slik",
        remembered: "Vala blir hugsa for filer med dei same overskriftene.",
        known: "Fila har overskrifter som er kjende frå før, og blir lesen slik du valde då.",
    },
    result: ResultText {
        all_years: "Alle år",
        no_year: "Utan år",
        year: "År",
        vat: "Meirverdiavgift",
        without_vat: "Beløpa er utan mva.",
        with_vat: "Beløpa er med mva.",
        vat_rate: "Sats i prosent",
        bad_rate: "Skriv ein sats frå 0 til 100 prosent.",
        groups_title: |group, share| format!("Størst er {group}: {share}"),
        groups_subtitle: |years| {
            format!("Eigne fakturaer etter tenestegruppe, mill. kr utan mva., {years}")
        },
        groups_source: "Kjelde: eigne fakturaer. Fordeling mellom basis drift og fagsystem: figur 9 i studien, eller eigne delar.",
        group: "Tenestegruppe",
        amount: "Kroner",
        base: "Basis drift",
        business: "Fagsystem",
        telecom: "Nettverk og telekom",
        sum: "Sum",
        municipalities: "Per kommune og element",
        municipality: "Kommune",
        unnamed: "Utan namn",
        kroner: "Kroner utan mva.",
        apart: "Halde utanfor",
        apart_rows: ApartText {
            not_ict: "Ikkje IKT",
            own_cooperation: "Rekningar frå eige samarbeid",
            open: "Ikkje plassert",
            staff: "Stab (kjem ikkje frå fakturaer)",
        },
        left_out: "Rader som er utelatne",
        left_out_lead: |rows, amount| {
            format!(
                "{rows} rader er utelatne. Beløpa som kunne lesast i dei, er til saman {amount}."
            )
        },
        nothing_left_out: "Alle radene er med.",
        reason: "Grunn",
        rows: "Rader",
        file: "Fil",
        reasons: |code| match code {
            "no_amount" => "Utan beløp",
            "not_an_amount" => "Beløpet kan ikkje lesast",
            "amount_too_large" => "Beløpet er for stort",
            "not_a_date" => "Datoen kan ikkje lesast",
            "too_many_cells" => "Fleire verdiar enn kolonner",
            "stray_quote" => "Hermeteikn midt i ein verdi",
            "total" => "Sum av andre rader",
            "heading_again" => "Overskriftene tekne opp att",
            "no_supplier" => "Utan leverandør eller konto",
            _ => "Feil frå Excel",
        },
        download_rows: "Last ned radene (CSV)",
        rows_file: "utelatne-rader.csv",
        download_sums: "Last ned summane (CSV)",
        sums_file: "ikt-kostnader-fra-fakturaer.csv",
        credits: |rows, amount| format!("{rows} kreditnotaer er trekte frå, til saman {amount}."),
        rounded: |rows| {
            format!("{rows} beløp hadde fleire enn to desimalar og er runda av til heile øre.")
        },
        wrong_numbers: |rows| {
            format!(
                "{rows} rader har eit organisasjonsnummer med feil kontrollsiffer. Dei er med, men blir ikkje kopla mot registeret."
            )
        },
        outliers: "Kommunar som skil seg ut",
        outliers_k: "Utelat så mange av dei lågaste og dei høgaste kostnadene per innbyggjar",
        outliers_none: "Ingen er utelatne.",
        outliers_need: "Folketal manglar. Legg inn kommunane under «Kostnad i dag», så kan kostnadene samanliknast per innbyggjar.",
    },
    suppliers: SuppliersText {
        heading: "Leverandørar",
        accounts: "Kontoar",
        lead_open: |count, amount| {
            format!(
                "{count} leverandørar på til saman {amount} har ingen kjend næringskode. Plasser dei største; resten blir halde utanfor."
            )
        },
        lead_done: "Alle leverandørane er plasserte.",
        accounts_lead: "Vel element for kontoane som gjeld IKT. Framlegga byggjer på kontoteksten og tel først når du stadfestar dei.",
        show: "Vis",
        shows: ["Ikkje plassert", "IKT", "Ikkje IKT", "Alle"],
        search: "Finn namn, nummer eller kode",
        shown: |shown, all| format!("Viser {shown} av {all}, størst først."),
        supplier: "Leverandør",
        account: "Konto",
        code: "Næringskode",
        placed: "Plassert som",
        placed_name: |name| format!("Plassering av {name}"),
        by_code: |group| format!("Etter kode: {group}"),
        not_ict: "Ikkje IKT",
        own_cooperation: "Rekning frå eige samarbeid",
        open: "Ikkje plassert",
        element: |element| format!("Element: {element}"),
        suggestion: |element| format!("Framlegg: {element}"),
        confirm: "Stadfest",
        confirm_name: |name, element| format!("Stadfest {element} for {name}"),
        confirm_all: "Stadfest alle framlegga",
        own_trap: "Vertskommunar og interkommunale selskap har sjeldan IKT-kode. Tel anten rekninga frå samarbeidet eller leverandørane til samarbeidet, ikkje begge.",
        reseller_trap: |amount| {
            format!(
                "Grossistar står for {amount}. Lisensar som er kjøpte gjennom dei, tel som basis drift og ikkje som fagsystem."
            )
        },
        unnamed: |key| format!("Utan namn ({key})"),
    },
    carry: CarryText {
        heading: "Bruk tala",
        lead: "Summane per element blir sette inn som kommunane sine eigne kostnader og merkte «frå fakturaer».",
        which_year: "Vel eitt år: kostnadene skal gjelde eit heilt år.",
        members: "Set inn i samarbeidet",
        national: "Set inn i kommunelista",
        carried_members: |updated, added| {
            format!("{updated} medlemmer har fått eigne kostnader, og {added} er lagde til.")
        },
        carried_national: |count| format!("{count} kommunar har fått eigne kostnader."),
        not_found: |names| {
            format!("Fann ikkje: {names}. Legg dei til med nummer og innbyggjarar først.")
        },
        no_municipalities: "Fakturaane seier ikkje kva kommune dei gjeld. Vel ei kolonne, eller skriv kommunen, under «Slik blir ho lesen».",
        see_members: "Sjå medlemmene",
        refused: "Kommunelista tok ikkje imot tala.",
        whole_year: "Kontroller at fakturaane dekkjer heile året.",
    },
    statistics: TablesText {
        heading: "Tabellar frå SSB",
        lead: "Folketal og andre tal per kommune: lagre tabellen frå Statistikkbanken som CSV eller JSON-stat, og slepp han her.",
        choose: "Vel tabell",
        found: |municipalities, title| format!("{title}: {municipalities} kommunar"),
        figure: "Tal",
        use_as: "Brukt som",
        uses: [
            "Innbyggjarar",
            "Nettverk og telekom, kr",
            "Basis drift, kr",
            "Fagsystem, kr",
            "IT-årsverk",
        ],
        missing: |count| format!("{count} kommunar har ikkje noko tal og er uendra."),
        take: "Set inn i kommunelista",
        taken: |count| format!("{count} kommunar er sette inn i kommunelista."),
        need_population: "Set inn folketalet først; lista har ingen av desse kommunane.",
    },
    settings: SettingsText {
        heading: "Kodar og delar",
        generation: "Utgåve av næringskodane",
        generations: ["Finn ut av kodane", "SN2007", "SN2025"],
        seen: |generation| format!("Kodane i fila er frå {generation}."),
        mixed: "Fila blandar kodar frå SN2007 og SN2025. Kodar som har endra tyding, blir lesne etter utgåva som er vald her.",
        codes: "Næringskodar som blir rekna som IKT",
        codes_lead: "Lista er vår, ikkje studien si: studien seier ikkje kva kodar han brukte. Endre ho om de reknar annleis.",
        code: "Kode",
        name: "Namn",
        generation_short: "Utgåve",
        group: "Tenestegruppe",
        group_of: |code| format!("Tenestegruppe for {code}"),
        shares: "Del basis drift",
        shares_lead: "Resten er fagsystem. Delane i studien står i figur 9.",
        share: |group| format!("Del basis drift av {group}"),
        bad_share: "Skriv ein del frå 0 til 100 prosent.",
        reset: "Tilbake til kodane våre og delane i studien",
        save: "Lagre vala som fil",
        open: "Opne val frå fil",
        file: "fakturaval.json",
        saved: |name| format!("Vala er lagra i {name}."),
        opened: "Vala er opna.",
        other_file: "Fila er ikkje val for fakturaer herifrå. Ingenting er endra.",
        newer_file: "Fila er frå ei nyare utgåve av kalkulatoren. Ingenting er endra.",
    },
};
