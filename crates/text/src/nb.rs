//! Bokmål.

use crate::number::NumberError;
use crate::texts::*;
use synergi_model::input::{Input, Unit};
use synergi_model::issue::Problem;
use synergi_model::json::{Kind, ShapeError, ShapeProblem};
use synergi_model::mechanism::MechanismKind;
use synergi_model::reconciliation::{Quantity, Reason};
use synergi_model::scenario::FileError;
use synergi_model::study::Locator;
use synergi_model::*;

pub(crate) static TEXT: Text = Text {
    app: App {
        title: "IKT-synergi",
        skip: "Hopp til innholdet",
        nav: "Sider",
        views: PerView {
            overview: "Oversikt",
            cost: "Kostnad i dag",
            cooperation: "Samarbeid",
            operating: "Driftsmodeller",
            uncertainty: "Usikkerhet",
            invoices: "Fakturaer",
            case: "Vårt samarbeid",
            study: "Studien",
            about: "Om",
        },
        stays_local: "Alt blir på din maskin",
        language: "Språk",
        theme: "Utseende",
        theme_system: "Som maskinen",
        theme_light: "Lyst",
        theme_dark: "Mørkt",
        scenario: "Regnestykket",
        study_values: "Alle tall er studiens",
        own_values: |n| {
            if n == 1 { "1 egen verdi".to_owned() } else { format!("{n} egne verdier") }
        },
        undo: "Angre",
        redo: "Gjør om",
        undone: "Endringen er angret.",
        redone: "Endringen er gjort om igjen.",
        reset_all: "Tilbake til studien",
        reset_done: "Alle verdier er studiens igjen. Du kan angre.",
        save: "Lagre fil",
        open: "Åpne fil",
        stale: "Figurene viser de siste gyldige verdiene. Rett feltet som er merket, så følger de med.",
        no_storage: "Nettleseren lar ikke siden huske noe. Lagre en fil før du lukker siden.",
        saved_state_unreadable: "Det som var lagret i nettleseren, kunne ikke leses. Siden viser studiens verdier.",
        not_kept: "Nettleseren får ikke husket endringene. Lagre en fil før du lukker siden.",
        given_linked: "Regnestykket i lenken er åpnet. Endringer huskes til fanen lukkes; lagre en fil for å ta vare på dem.",
        given_opened: "Regnestykket som ligger i filen, er åpnet.",
        given_and_changed: "Regnestykket som fulgte med, er åpnet med endringene dine. «Angre» gir det slik det var.",
        given_unreadable: "Regnestykket som fulgte med, kunne ikke leses.",
        update_ready: "En ny utgave av siden er klar. Tallene dine blir med.",
        update_ready_unsaved: "En ny utgave av siden er klar. Lagre en fil først: det du har skrevet, blir ikke husket.",
        update_now: "Bruk den nye",
        close: "Lukk",
        footer: "Bygger på studien Kommunal IKT-synergier (Nexia, 2016). Utregningen skjer i nettleseren din; ingenting sendes.",
    },
    names: Names {
        classes: PerClass { small: "Små", medium: "Mellomstore", large: "Store" },
        classes_of_municipalities: PerClass {
            small: "små kommuner",
            medium: "mellomstore kommuner",
            large: "store kommuner",
        },
        class_bounds: PerClass {
            small: |from, _| format!("under {from} innb."),
            medium: |from, to| format!("{from}–{to} innb."),
            large: |_, to| format!("over {to} innb."),
        },
        elements: PerElement {
            telecom: "Nettverk og telekom",
            base_operations: "Basis drift",
            business_systems: "Fagsystemer",
            staff: "Stab",
        },
        elements_in_sentence: PerElement {
            telecom: "nettverk og telekom",
            base_operations: "basis drift",
            business_systems: "fagsystemer",
            staff: "stab",
        },
        groups: PerServiceGroup {
            it_services: "IKT-tjenester",
            software_publishing: "Utgivelse av programvare",
            ict_wholesale: "Engroshandel med IKT-varer",
            data_processing: "Databehandlingstjenester",
            ict_manufacturing: "Produksjon av IKT-varer",
            ict_repair: "Reparasjon av IKT-utstyr",
        },
        bands: PerBand {
            none: "Ingenting",
            very_little: "Under 20\u{a0}%",
            some: "20–40\u{a0}%",
            a_good_part: "40–60\u{a0}%",
            much: "60–80\u{a0}%",
            nearly_all: "Over 80\u{a0}%",
        },
        total: "I alt",
        sum: "Sum",
        with_cooperation: "Med samarbeid",
        saving: "Besparelse",
        quantity: |quantity| match quantity {
            Quantity::Municipalities => "Kommuner",
            Quantity::MunicipalitiesWithData => "Kommuner med tall",
            Quantity::Inhabitants => "Innbyggere",
            Quantity::Fte => "IT-årsverk",
            Quantity::FtePerMunicipality => "IT-årsverk per kommune",
            Quantity::FtePerMunicipalityWithCooperation => "IT-årsverk per kommune med samarbeid",
            Quantity::InhabitantsPerFte => "Innbyggere per IT-årsverk",
            Quantity::Organisations => "Andel av de spurte",
            Quantity::OrganisationsMostlyOutsourced => "De to laveste gruppene til sammen",
            Quantity::Cost => "Kostnad",
            Quantity::CostPerInhabitant => "Kostnad per innbygger",
            Quantity::CostPerInhabitantWithCooperation => "Kostnad per innbygger med samarbeid",
            Quantity::SmallAboveMean => "Små kommuner over snittet",
            Quantity::BaseOperationsShare => "Andel basis drift",
            Quantity::BusinessSystemsShare => "Andel fagsystemer",
            Quantity::Saving(Element::Telecom) => "Besparelse, nettverk og telekom",
            Quantity::Saving(Element::BaseOperations) => "Besparelse, basis drift",
            Quantity::Saving(Element::BusinessSystems) => "Besparelse, fagsystemer",
            Quantity::Saving(Element::Staff) => "Besparelse, stab",
            Quantity::SavingOnAll => "Samlet besparelse",
        },
        count_of_municipalities: |n| {
            if n == "1" { "1 kommune".to_owned() } else { format!("{n} kommuner") }
        },
        millions: |n| format!("{n} mill.\u{a0}kr"),
        millions_long: |n| {
            if n == "1" { "1 million kroner".to_owned() } else { format!("{n} millioner kroner") }
        },
        kroner: |n| format!("{n}\u{a0}kr"),
        kroner_per_inhabitant: |n| format!("{n}\u{a0}kr per innbygger"),
        millions_unit: "mill. kr",
        per_inhabitant_unit: "kr per innbygger",
    },
    fields: Fields {
        label,
        unit: |unit| match unit {
            Unit::Inhabitants => "innb.",
            Unit::Municipalities => "komm.",
            Unit::NokPerInhabitant => "kr/innb.",
            Unit::Nok => "mill. kr",
            Unit::Fte | Unit::FtePerMunicipality => "årsv.",
            Unit::NokPerFte => "kr",
            Unit::Share => "%",
            Unit::Years => "år",
        },
        locator: |at: Locator| match at.figure {
            Some(figure) => format!("Studien, figur {figure}"),
            None => format!("Studien, § {}", at.section),
        },
        own_value: "Egen verdi",
        reset_name: |field, value| format!("{field}: tilbake til studiens {value}"),
        mechanism_of: |element, class| format!("Slik sparer samarbeidet: {element}, {class}"),
        mechanism_kind: |kind| match kind {
            MechanismKind::NoSaving => "Ingen besparelse".to_owned(),
            MechanismKind::CloseTheGap(class) => {
                let to = match class {
                    SizeClass::Small => "små",
                    SizeClass::Medium => "mellomstore",
                    SizeClass::Large => "store",
                };
                format!("Lukker gapet til {to}")
            }
            MechanismKind::TargetRate => "Ned til en kostnad per innb.".to_owned(),
            MechanismKind::TargetFte => "Ned til et antall årsverk".to_owned(),
            MechanismKind::Percentage => "Sparer en prosentandel".to_owned(),
        },
        mechanism_number: |kind, class| {
            let class = TEXT.names.classes.get(class);
            match kind {
                MechanismKind::NoSaving | MechanismKind::Percentage => format!("{class} sparer"),
                MechanismKind::CloseTheGap(_) => {
                    let kind = (TEXT.fields.mechanism_kind)(kind);
                    format!("{class} {}", crate::uncapitalised(&kind))
                }
                MechanismKind::TargetRate | MechanismKind::TargetFte => {
                    format!("{class} kommer ned til")
                }
            }
        },
        rate_method: "Snitt for en gruppe kommuner",
        weighted: "Vektet med innbyggere",
        unweighted: "Uvektet",
    },
    problems: Problems {
        number: |error| match error {
            NumberError::Empty => "Skriv et tall.".to_owned(),
            NumberError::NotANumber { found, .. } => {
                format!("«{found}» hører ikke hjemme i et tall. Skriv for eksempel 1 234,5.")
            }
            NumberError::BadGrouping => {
                "Sifrene er ikke delt i grupper på tre. Skriv for eksempel 1 234,5.".to_owned()
            }
            NumberError::Ambiguous { as_decimal, as_thousands } => format!(
                "Dette kan leses som to ulike tall. Skriv {} eller {}.",
                crate::number::format_input(*as_decimal, 3),
                crate::number::format_input(*as_thousands, 0)
            ),
            NumberError::TooLarge => "Tallet er for stort.".to_owned(),
            NumberError::SeveralSigns => "Tallet har mer enn ett fortegn.".to_owned(),
        },
        problem: |problem, show| match problem {
            Problem::OutOfRange { min, max } => {
                format!("Skriv et tall fra {} til {}.", show(*min), show(*max))
            }
            Problem::NotFinite => "Skriv et tall.".to_owned(),
            Problem::NotWhole => "Skriv et helt tall.".to_owned(),
            Problem::BelowLowerBound { lower } => {
                format!("Øvre grense kan ikke være lavere enn nedre, {}.", show(*lower))
            }
            Problem::NothingToAllocate => "Minst én gruppe må koste mer enn 0.".to_owned(),
            Problem::MechanismDoesNotFit => "Denne måten å spare på passer ikke her.".to_owned(),
            Problem::NotAMunicipalityNumber => {
                "Kommunenummeret må ha fire siffer, for eksempel 0301.".to_owned()
            }
            Problem::NotAName { longest } => format!("Navnet må ha fra 1 til {longest} tegn."),
            Problem::DuplicateNumber { number } => format!("Nummeret {number} står to ganger."),
            Problem::TooMany { most } => format!("Det er plass til høyst {most} kommuner."),
        },
        unexpected_percent: "Dette feltet er ikke i prosent. Skriv bare tallet.",
        summary: |n| {
            if n == 1 { "Ett felt må rettes".to_owned() } else { format!("{n} felt må rettes") }
        },
    },
    files: Files {
        scenario_name: "ikt-synergi",
        saved: |name| format!("Lagret som {name}."),
        opened: |name| format!("{name} er åpnet. Du kan angre."),
        error: |error| match error {
            FileError::TooLarge => "Filen er for stor til å være et regnestykke herfra.".to_owned(),
            FileError::NotJson { line, column } => format!(
                "Filen er skadet eller av et annet slag: den kunne ikke leses ved linje {line}, tegn {column}."
            ),
            FileError::OtherFormat => "Filen er ikke et regnestykke fra IKT-synergi.".to_owned(),
            FileError::NewerVersion { found } => {
                format!(
                    "Filen er skrevet av en nyere utgave (format {found}). Oppdater siden og prøv igjen."
                )
            }
            FileError::Shape(error) => {
                format!("Innholdet i filen følger ikke formatet: {}.", shape(error))
            }
            FileError::Invalid(issues) => {
                let paths: Vec<_> = issues.iter().take(3).map(|issue| issue.field.path()).collect();
                format!(
                    "{} verdier i filen er ugyldige, blant dem {}.",
                    issues.len(),
                    paths.join(", ")
                )
            }
        },
        not_opened: |name| format!("{name} ble ikke åpnet. Ingenting er endret."),
        unreadable: "Filen kunne ikke leses.",
    },
    register: Register {
        heading: "Kommunene, én for én",
        intro: "Slipp en tabell med kommuner her, så regner modellen for hver av dem. Det som mangler, anslås og merkes: kostnad per innbygger og årsverk per kommune er snittet for størrelsen.",
        format: "CSV med overskriftene nummer, navn og innbyggere. Valgfritt: telekom, basis drift og fagsystemer (kr per år) og årsverk.",
        drop_here: "Slipp CSV-filen her",
        choose: "Velg fil",
        template: "Last ned en mal",
        template_heading: "nummer;navn;innbyggere;telekom;basis drift;fagsystemer;årsverk",
        paste_label: "… eller lim inn tabellen",
        pasted: "Tabellen du limte inn",
        paste_use: "Bruk tabellen",
        paste_help: "Fra et regneark: marker cellene med overskrift, kopier og lim inn.",
        loaded: |n, inhabitants| {
            format!(
                "{} med {inhabitants} innbyggere er med.",
                (TEXT.names.count_of_municipalities)(n)
            )
        },
        from_host: |n| {
            format!("{n} kommuner ble hentet fra register.csv, som ligger sammen med siden.")
        },
        download: "Last ned listen",
        remove: "Fjern kommunene",
        removed: "Kommunene er fjernet. Du kan angre.",
        none: "Ingen kommuner er lagt inn. Modellen regner med studiens tre grupper.",
        rejected: |name| format!("{name} er ikke tatt inn. Det som lå her fra før, er uendret."),
        not_read: "Tabellen ble ikke lest, for nettleseren fikk ikke startet det som leser den. Last siden på nytt og prøv igjen.",
        issues_heading: |n| {
            if n == 1 { "1 feil i tabellen".to_owned() } else { format!("{n} feil i tabellen") }
        },
        line: |line, what| format!("Linje {line}: {what}"),
        columns: RegisterColumns {
            number: "Nr.",
            name: "Kommune",
            population: "Innbyggere",
            class: "Størrelse",
            fte: "Årsverk",
            cost: "Kostnad i dag, mill. kr",
            saving: "Besparelse, mill. kr",
            per_inhabitant: "Besparelse, kr per innb.",
            basis: "Grunnlag",
            in_study: "Studien",
        },
        own: "egne tall",
        from_invoices: "fra fakturaer",
        estimated: "anslått",
        compare_heading: "Gruppene sammenlignet med studien",
        compare_same: "Kommunene fordeler seg som i studien.",
        compare_differs: "Kommunene fordeler seg annerledes enn i studien.",
        search: "Finn kommune",
        shown: |shown, all| format!("Viser {shown} av {all}."),
        shown_first: |shown, all| {
            format!("Viser de første {shown} av {all}. Søk for å finne flere.")
        },
        left_out: "Holdt utenfor snittet",
        left_out_row: |name, element, rate| format!("{name}: {element}, {rate}"),
        show_table: "Vis kommunene",
    },
    figures: Figures {
        figure: |n| format!("Figur {n}"),
        show_table: "Vis som tabell",
        hide_table: "Skjul tabellen",
        more: "Flere valg",
        copy_picture: "Kopier bilde",
        copy_table: "Kopier tabell",
        plain_csv: "CSV med punktum",
        clear_png: "PNG uten bakgrunn",
        copied: "Kopiert",
        not_copied: "Nettleseren lot ikke siden kopiere.",
        download: |what, figure| format!("Last ned {what}: {figure}"),
        saves: |amount| format!("sparer {amount}"),
        costs_more: |amount| format!("koster {amount} mer"),
        table_name: |title| format!("Tabell: {title}"),
        not_current: "Ikke oppdatert: et felt må rettes først.",
        keyboard_hint: "Bruk piltastene for å lese verdiene én for én.",
        role: "figur",
        source: |figures| {
            let list: Vec<_> = figures.iter().map(u8::to_string).collect();
            match list.split_last() {
                Some((last, [])) => format!("Kilde: Nexia 2016, figur {last}."),
                Some((last, rest)) => {
                    format!("Kilde: Nexia 2016, figur {} og {last}.", rest.join(", "))
                }
                None => "Kilde: Nexia 2016.".to_owned(),
            }
        },
        computed_here: "Regnet her.",
        marker_note: "Strek: studiens tall, der det er et annet.",
        hatched_note: "Skravert: det samarbeid sparer.",
        study_marker: |value| format!("Studien: {value}"),
        no_saving_title: "Med disse verdiene sparer samarbeid ingenting",
        costs_more_title: |amount| {
            format!("Med disse verdiene koster samarbeid {amount} mer i året")
        },
        element_costs_more: |element, amount| {
            format!("{element}: samarbeid koster {amount} mer i året")
        },
        element_no_saving: |element| format!("{element}: samarbeid sparer ingenting"),
        savings_title: |element, share, class, kroner| {
            format!(
                "{element} står for {share} av besparelsen; {class} sparer mest per innbygger: {kroner}"
            )
        },
        savings_subtitle: "Årlig besparelse etter kommunestørrelse, millioner kroner",
        per_inhabitant_title: |class, kroner, more| {
            format!("{class} betaler mest: {kroner} per innbygger, {more} over snittet")
        },
        per_inhabitant_equal_title: |kroner| {
            format!("IT koster {kroner} per innbygger i alle grupper")
        },
        per_inhabitant_subtitle: "IT-kostnad per innbygger i året, kroner",
        today: |kroner| format!("i dag {kroner}"),
        value_chain_title: "IT i en kommune er fire ledd i en kjede",
        value_chain_subtitle: "Verdikjeden, tegnet etter studiens tekst (§ 2)",
        value_chain: PerElement {
            telecom: &[
                "Kabler og trådløst nett",
                "Logiske nett",
                "Brannmur og overvåking",
                "Feilretting",
            ],
            base_operations: &[
                "PC, nettbrett og mobil",
                "Brukere og brukerstøtte",
                "Servere, lagring, kopi",
                "Datarom og utskrift",
            ],
            business_systems: &[
                "Over 60 systemer",
                "Installere og oppgradere",
                "Tilganger",
                "Opplæring og støtte",
            ],
            staff: &["IT-avdelingens årsverk", "Driver alle leddene", "Bestiller og følger opp"],
        },
        areas_title: "Fagsystemene følger oppgavene i kommunen",
        areas_subtitle: "Eksempler, tegnet etter studiens tekst",
        areas: &[
            ("Skole og barnehage", &["Tjenester for elever, barn og foreldre"]),
            ("Helse og omsorg", &["Trygghetsalarmer, også mobile"]),
            ("Administrasjon", &["Økonomi, lønn og regnskap"]),
            ("Tekniske tjenester", &["Mobile verktøy for dem som er ute"]),
            ("Dialog med innbyggere", &["Digitalt førstevalg, Altinn"]),
            (
                "Felles for alle",
                &[
                    "Installasjon og oppgradering",
                    "Tilganger og sikkerhetskopi",
                    "Opplæring og støtte",
                ],
            ),
        ],
        staff_numbers_title: |class, n| {
            format!("{class} har færrest innbyggere per IT-årsverk: {n}")
        },
        staff_numbers_subtitle: "Hvor mange innbyggere hvert IT-årsverk dekker",
        in_house_title: |most, own| {
            format!("{most} har satt ut det meste av driften, {own} gjør nesten alt selv")
        },
        in_house_subtitle: |n| {
            format!("Andel av basis drift i eget hus, prosent av {n} offentlige virksomheter, 2015")
        },
        cloud_title: |share| format!("{share} henter under en femdel av IT-produksjonen fra skyen"),
        cloud_subtitle: "Skytjenester som andel av IT-produksjonen, prosent av virksomhetene, 2015",
        highest_rate_title: |class, element, kroner| {
            format!("{class} betaler mest for {element}: {kroner} per innbygger")
        },
        rate_subtitle: |element| format!("{element}, kroner per innbygger i året"),
        groups_title: |group, amount| format!("{group} er den største posten: {amount}"),
        groups_subtitle: "Fakturaer etter leverandørens bransje i 2014, millioner kroner",
        split_title: |base, systems| {
            format!("{base} av fakturaene er basis drift, {systems} er fagsystemer")
        },
        split_subtitle: "Fordeling av hver tjenestegruppe, prosent",
        element_saving_title: |element, amount| {
            format!("{element}: samarbeid sparer {amount} i året")
        },
        rate_change_subtitle: |element| {
            format!("{element}, kroner per innbygger i året, med samarbeid og i dag")
        },
        fte_change_subtitle: "IT-årsverk per kommune, med samarbeid og i dag",
        staff_cost_title: |amount| format!("IT-staben koster {amount} i året"),
        staff_cost_subtitle: "Årsverk ganger kostnad per årsverk, millioner kroner i året",
        columns: FigureColumns {
            class: "Kommuner",
            element: "Ledd",
            group: "Tjenestegruppe",
            band: "Andel",
            municipalities: "Antall",
            with_data: "Med tall",
            inhabitants: "Innbyggere",
            fte: "IT-årsverk",
            fte_per_municipality: "Årsverk per kommune",
            inhabitants_per_fte: "Innbyggere per årsverk",
            organisations: "Virksomheter, %",
            cost: "Kostnad, mill. kr",
            cost_per_inhabitant: "I dag, kr per innb.",
            cost_per_inhabitant_with: "Med samarbeid, kr per innb.",
            fte_with: "Med samarbeid",
            saving: "Besparelse, mill. kr",
            saving_per_inhabitant: "Besparelse, kr per innb.",
            in_study: "Studien",
            in_study_millions: "Studien, mill. kr",
            base_operations_share: "Basis drift, %",
            business_systems_share: "Fagsystemer, %",
            task: "Oppgaver",
        },
    },
    overview: Overview {
        kicker: |municipalities| format!("Nasjonal modell · {municipalities} · 2014-kroner"),
        kicker_own: |municipalities| format!("Egne kommuner · {municipalities} · 2014-kroner"),
        headline: |amount| format!("Kommunene kan spare {amount} i året på tettere samarbeid"),
        headline_none: "Med disse verdiene sparer samarbeid ingenting",
        headline_costs: |amount| format!("Med disse verdiene koster samarbeid {amount} mer i året"),
        lead: |rate| format!("{rate}."),
        lead_costs: |rate| format!("{rate} mer enn i dag."),
        lead_without_staff: |amount| format!("Uten kutt i staben blir det {amount}."),
        lead_without_staff_costs: |amount| format!("Uten kutt i staben koster det {amount} mer."),
        lead_study: |millions| format!("Studien fra 2016 oppgir {millions} millioner:"),
        why_different: "se hvorfor tallene er ulike",
        how_the_study: "se hvordan studien regner",
        own_cooperation: "Regn på samarbeidet deres",
        use_own: "Regn med egne kommuner",
        see_study: "Se studien, figur for figur",
        assumptions: "Forutsetninger",
        assumptions_help: "Endre en verdi, og alt følger med.",
        key_figures: "Besparelse i året",
        without_staff: "I alt uten stab",
        of_today: |share| format!("{share} av kostnaden"),
        choose_mechanism: "Velg en måte å spare på",
        how: "Slik blir tallene til",
    },
    cost: CostToday {
        heading: |amount| format!("IT koster kommunene {amount} i året"),
        lead: "Leverandørfakturaer for tre ledd, årsverk for det fjerde. Tallene i feltene er studiens, til du skriver dine egne.",
        classes: "Kommuner og innbyggere",
        classes_help: "Begge grensene hører til de mellomstore.",
        classes_from_register: "Antall og innbyggere kommer fra kommunene du har lagt inn.",
        staff: "Stab",
        staff_help: "IT-årsverk i alle kommuner i gruppen.",
        allocation: "Fra fakturaer til ledd",
        allocation_help: "Hver tjenestegruppe deles mellom basis drift og fagsystemer. Endrer du fordelingen, flyttes samme del av kostnaden i alle tre grupper av kommuner; endrer du summen, følger de med. Det er vår regel: studien har bare landstall her.",
        rates_help: "Kostnad per innbygger med studiens fordeling av fakturaene.",
        rates_from_register: "Kommunene du har lagt inn med egne kostnader, går foran disse tallene.",
        fte_cost: "Kostnad per årsverk",
        fte_cost_help: |exact| {
            format!("Utledet av arbeidskraftkostnaden i IKT-bransjen (SSB): {exact} før avrunding.")
        },
        register_method: "Slik regnes snittet",
        register_method_help: "Kostnad per innbygger i hver gruppe, ut fra kommunene med egne tall.",
        invoices: "Fakturaer i året",
        share_base_operations: "Andel basis drift",
    },
    cooperation: Cooperation {
        heading: |amount| format!("Samarbeid kan spare {amount} i året"),
        heading_none: "Med disse verdiene sparer samarbeid ingenting",
        heading_costs: |amount| format!("Med disse verdiene koster samarbeid {amount} mer i året"),
        lead: "Hvert ledd har sin måte å spare på. Velg måten og tallet for hver størrelse; figurene følger med.",
        reasons: PerElement {
            telecom: "Terreng og bosetting avgjør hva nettet koster. Samarbeid endrer lite på det.",
            base_operations: "Færre datarom, servere som utnyttes bedre, og kontroll med lisensene. De små kan komme halvveis til de mellomstore.",
            business_systems: "Ett felles system koster mindre enn mange like. Det krever at kommunene blir enige om hvilket, og et felles nett i bunnen.",
            staff: "Felles drift og mer sky trenger færre hender. Mange melder samtidig om større behov for IT-folk, så dette er det mest usikre leddet.",
        },
        saves: |amount| format!("Sparer {amount} i året"),
        costs: |amount| format!("Koster {amount} mer i året"),
        saves_nothing: "Sparer ingenting",
    },
    operating: Operating {
        heading: "De fleste har satt ut driften, få har flyttet den til skyen",
        lead: "Hvor mange årsverk en kommune trenger, avhenger av hvem som driver. Nexia spurte offentlige virksomheter i 2015.",
        in_house: "Egen drift eller satt ut",
        in_house_text: "Den som setter ut driften, trenger fortsatt folk som kan bestille og følge opp, men færre til selve driften. Om lag halvparten av dem som driver selv, ventet at andelen ville gå ned.",
        cloud: "Bruk av skytjenester",
        cloud_text: "86 prosent hadde tatt i bruk skytjenester, men til under en femdel av produksjonen. Halvparten av kommunene som brukte dem, ville øke bruken i løpet av tre til fem år.",
        caution: "Mer sky og mer samarbeid kommer gjerne sammen. Derfor er det vanskelig å si hva som sparer hva.",
    },
    case: CaseArrival {
        loading: "Henter regnestykket for samarbeid …",
        failed: "Denne delen av kalkulatoren kunne ikke hentes. Sjekk nettet og prøv igjen.",
        again: "Prøv igjen",
    },
    study: Study {
        heading: "Studien, figur for figur",
        lead: "De seksten figurene i rekkefølge, alle unntatt figur 2 tegnet på nytt. Under dem står hvert publisert tall ved siden av det som følger av studiens egne forutsetninger.",
        own_values_note: "Figurene viser dine egne verdier der du har endret noe. Avstemmingen gjelder alltid studiens.",
        contents: "Figurene",
        figure_names: [
            "Verdikjeden",
            "Bredbånd til bygg",
            "Fagsystemer",
            "IT-årsverk",
            "Egen drift eller satt ut",
            "Skytjenester",
            "Nettverk og telekom",
            "Fakturaer etter bransje",
            "Fra fakturaer til ledd",
            "Basis drift i dag",
            "Basis drift med samarbeid",
            "Fagsystemer i dag",
            "Fagsystemer med samarbeid",
            "Stab i dag",
            "Stab med samarbeid",
            "Samlet besparelse",
        ],
        figure_2: "Figur 2 viser hvor mange næringsbygg og offentlige bygg som hadde tilbud om bredbånd, år for år. Tallene bak kurven er ikke gjengitt i studiens tekst, så figuren kan ikke tegnes på nytt. Modellen bruker den ikke.",
        figure_3_note: "Den opprinnelige tegningen har vi ikke. Dette er områdene og oppgavene som teksten nevner.",
        figure_8_note: "Søylene er tallene i figur 9 og telekomfakturaene i § 3.1; den opprinnelige figuren er et diagram uten tall. Telekom gjelder de 375 kommunene studien hadde fakturaer fra; for alle kommuner anslår den 986 millioner (figur 7).",
        reconciliation: "Avstemming mot studien",
        reconciliation_lead: |all, agree, differ| {
            format!(
                "{all} publiserte tall: {agree} er gitt eller stemmer, {differ} avviker. Hvert avvik har sin grunn."
            )
        },
        only_differences: "Vis bare avvik",
        columns: ReconciliationColumns {
            figure: "Figur",
            row: "Rad",
            quantity: "Tall",
            published: "Studien",
            computed: "Regnet",
            deviation: "Avvik",
            verdict: "Vurdering",
        },
        given: "Gitt",
        agrees: "Stemmer",
        differs: "Avviker",
        reason: |reason| match reason {
            Reason::RatesRounded => {
                "Kostnad per innbygger er trykt i hele kroner; studien regnet med flere desimaler."
            }
            Reason::SumsRounded => "Studien summerte før den rundet av, eller omvendt.",
            Reason::TwoStaffEstimates => {
                "De to kolonnene i figur 4 bygger på ulike anslag: den andre svarer til 340,6, 554,8 og 973,6 årsverk."
            }
            Reason::TextAndTable => "Teksten sier rundt 3 300, tabellen 3 202.",
            Reason::FiguresDisagree => {
                "Figur 11 viser 42, figur 16 viser 40 for det samme. Av tallene følger 39,8."
            }
            Reason::MeanDoesNotFollow => "Snittet følger ikke av summene for de tre gruppene.",
            Reason::ImpliedStaff => {
                "Følger av årsverkene bak den andre kolonnen i figur 4 (340,6, 554,8 og 973,6), ikke av dem som er trykt."
            }
            Reason::StaffSavingDoesNotFollow => {
                "Følger ikke av 568 årsverk og målet 3,0 per kommune."
            }
            Reason::CarriedOver => "Avviket kommer fra en annen figur.",
        },
        text_row: "I teksten",
        not_reproduced: "Det som ikke kan gjenskapes",
        not_reproduced_list: &[
            "Figur 1 og 3 er tegnet på nytt etter teksten; de opprinnelige tegningene har vi ikke.",
            "Figur 2: tallene bak kurven er ikke tilgjengelige.",
            "Figur 8: bare fordelingen mellom tjenestegrupper finnes som tall (figur 9 og § 3.1).",
            "Kostnad per kommune: studien hadde tall for 376 kommuner, men trykker bare snittet for tre grupper.",
        ],
        download: "Last ned avstemmingen",
    },
    about: About {
        heading: "Om regnestykket",
        lead: "Hva modellen gjør, hvor tallene kommer fra, og hva som er vårt.",
        sections: &[
            Section {
                id: "metode",
                heading: "Slik regner modellen",
                paragraphs: &[
                    "Kostnaden deles i fire ledd: nettverk og telekom, basis drift, fagsystemer og stab. De tre første kommer fra leverandørfakturaer, sortert etter leverandørens bransje. Staben er årsverk ganger kostnad per årsverk.",
                    "Kommunene deles i tre størrelser. Hver gruppe har sin kostnad per innbygger, og en kommune uten egne tall får gruppens. For hvert ledd og hver størrelse er det valgt én måte å spare på, og den avgjør hva samarbeid gir.",
                    "Besparelsen er kostnaden i dag minus kostnaden med samarbeid, før omstilling. Hva omstillingen koster, oppgir studien ikke i kroner.",
                ],
                list: &[],
            },
            Section {
                id: "kilder",
                heading: "Kilder",
                paragraphs: &[],
                list: &[
                    "Kommunal IKT-synergier, Nexia Management Consulting for Kommunal- og moderniseringsdepartementet, 2016: alle tall merket «Studien».",
                    "Fakturaene i studien kommer fra Kommunal Rapports database og ble sortert av Concreto; årsverkene kommer fra 371 kommuner.",
                    "Innbyggertall i tabeller du selv slipper på siden, kommer fra filen din. Siden har ingen egne kommunetall.",
                ],
            },
            Section {
                id: "vart",
                heading: "Dette er vårt",
                paragraphs: &[
                    "Dette står ikke i studien. Det kan endres, og det er merket der det brukes:",
                ],
                list: &[
                    "Når fordelingen i figur 9 endres, flyttes samme del av kostnaden i alle tre størrelser, og endres summen, følger alle med. Studien har bare landstall her.",
                    "Måten «Sparer en prosentandel», som også kan være negativ: da koster samarbeid mer.",
                    "En kommune med egne tall regnes med dem; ligger den allerede under et mål, sparer den ingenting der.",
                    "Kommuner som holdes utenfor snittet, beholder sine egne tall; bare gruppens snitt endres.",
                ],
            },
            Section {
                id: "personvern",
                heading: "Ingenting sendes",
                paragraphs: &[
                    "Alt regnes ut i nettleseren. Siden har ingen sporing, ingen informasjonskapsler og henter ingenting etter at den er lastet. Det du skriver, blir i denne nettleseren.",
                    "Slik kan du kontrollere det: åpne nettleserens utviklerverktøy (F12), velg Nettverk, og bruk siden. Listen forblir tom; bare knappene under «Bruk uten nett» henter noe, nemlig siden selv som fil. Eller koble fra nettet: siden virker likevel.",
                ],
                list: &[],
            },
            Section {
                id: "forbehold",
                heading: "Forbehold",
                paragraphs: &[
                    "Tallene er fra 2014 og i 2014-kroner. De viser hva studien fant, ikke hva en bestemt kommune vil spare. To tredeler av besparelsen er færre årsverk, og mange kommuner sa allerede da at de trengte flere IT-folk.",
                ],
                list: &[],
            },
        ],
        offline: Offline {
            heading: "Bruk uten nett",
            about: "Lagre hele kalkulatoren som én fil. Den åpnes med dobbeltklikk, virker uten nett og kan sendes på e-post. Du kan også legge tallene dine i den; da åpnes den med dem.",
            save: "Lagre for bruk uten nett",
            save_with_case: "Lagre med tallene mine i",
            name: "ikt-synergi.html",
            name_with_case: "ikt-synergi-med-tall.html",
            saved: |name| format!("{name} er lagret."),
            checksum: "Kontrollsum (SHA-256)",
            checksum_help: "Den skal være lik summen for ikt-synergi.html i SHA256SUMS på nettstedet.",
            checksum_with_case: "Filen har tallene dine i seg og derfor sin egen sum.",
            no_checksum: "Nettleseren regner bare ut kontrollsum på sider som er hentet over https.",
            failed: "Filen ble ikke hentet. Prøv igjen når du er på nett.",
        },
        version: |version| format!("Versjon {version}. Kildekoden er åpen (MIT eller Apache 2.0)."),
    },
    explain: Explain {
        kroner_per_inhabitant: "kr per innbygger",
        inhabitants: "innbyggere",
        fte: "årsverk",
        municipalities: "kommuner",
        kroner_per_fte: "kr per årsverk",
        where_: "der",
        no_mechanism: "Ingen besparelse er lagt inn her.",
        at_target: "Målet er allerede nådd, så her er det ingenting å spare.",
        no_gap: "Det er ikke noe gap å lukke, så her spares ingenting.",
        sum_of: |n| {
            format!("Summen av {n} kommuner, hver regnet for seg med egne eller anslåtte tall.")
        },
        click: "Velg et understreket tall for å komme til feltet.",
    },
};

fn label(input: Input) -> String {
    let names = &TEXT.names;
    let class = |class| *names.classes.get(class);
    let plural = |class| crate::capitalised(names.classes_of_municipalities.get(class));
    match input {
        Input::MediumFrom => "Mellomstore fra".to_owned(),
        Input::MediumTo => "Mellomstore til og med".to_owned(),
        Input::Municipalities(c) => format!("{}, antall", plural(c)),
        Input::Inhabitants(c) => format!("{}, innbyggere", plural(c)),
        Input::Rate(_, c) => plural(c),
        Input::ServiceGroupCost(group) => format!("{}, fakturaer", names.groups.get(group)),
        Input::BaseOperationsShare(group) => {
            format!("{}, andel basis drift", names.groups.get(group))
        }
        Input::Fte(c) => format!("{}, årsverk", plural(c)),
        Input::FteCostStatistics => "Kostnad i statistikken (2012)".to_owned(),
        Input::FteCostGrowth => "Vekst per år".to_owned(),
        Input::FteCostYears => "Antall år".to_owned(),
        Input::FteCostRounding => "Rundes av til nærmeste".to_owned(),
        Input::FteCost => "Kostnad per årsverk".to_owned(),
        Input::Mechanism(_, c) => class(c).to_owned(),
        Input::Outliers => "Laveste og høyeste som holdes utenfor".to_owned(),
    }
}

fn column(column: RegisterColumn) -> &'static str {
    match column {
        RegisterColumn::Number => "nummer",
        RegisterColumn::Name => "navn",
        RegisterColumn::Population => "innbyggere",
        RegisterColumn::Cost(InvoicedElement::Telecom) => "telekom",
        RegisterColumn::Cost(InvoicedElement::BaseOperations) => "basis drift",
        RegisterColumn::Cost(InvoicedElement::BusinessSystems) => "fagsystemer",
        RegisterColumn::Fte => "årsverk",
    }
}

pub(crate) fn register_issue(problem: &RegisterProblem) -> String {
    match problem {
        RegisterProblem::Empty => "Tabellen har ingen kommuner.".to_owned(),
        RegisterProblem::TooLarge { most } => format!("Filen er større enn {} MB.", most >> 20),
        RegisterProblem::NotText => {
            "Dette er ikke en tekstfil. Lagre regnearket som CSV.".to_owned()
        }
        RegisterProblem::MissingColumn(c) => format!("Det mangler en kolonne for {}.", column(*c)),
        RegisterProblem::ColumnTwice(c) => format!("To kolonner heter {}.", column(*c)),
        RegisterProblem::RowLength { expected, found } => {
            format!("Raden har {found} verdier, overskriftsraden har {expected}.")
        }
        RegisterProblem::OpenQuote => "Et anførselstegn er åpnet og ikke lukket.".to_owned(),
        RegisterProblem::Number(c, error) => {
            format!("{}: {}", crate::capitalised(column(*c)), (TEXT.problems.number)(error))
        }
        RegisterProblem::Value(c, problem) => {
            let show = |value: f64| crate::number::format_input(value, 3);
            format!(
                "{}: {}",
                crate::capitalised(column(*c)),
                (TEXT.problems.problem)(problem, &show)
            )
        }
    }
}

fn shape(ShapeError { path, problem }: &ShapeError) -> String {
    match problem {
        ShapeProblem::Missing => format!("{path} mangler"),
        ShapeProblem::Superfluous => format!("{path} hører ikke hjemme der"),
        ShapeProblem::Expected(kind) => {
            let kind = match kind {
                Kind::Object => "et objekt",
                Kind::Array => "en liste",
                Kind::Number => "et tall",
                Kind::Whole => "et helt tall",
                Kind::String => "en tekst",
                Kind::Truth => "true eller false",
                Kind::Word => "et av ordene i skjemaet",
            };
            format!("{path} må være {kind}")
        }
    }
}
