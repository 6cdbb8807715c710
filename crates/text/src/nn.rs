//! Nynorsk.

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
        skip: "Hopp til innhaldet",
        nav: "Sider",
        views: PerView {
            overview: "Oversyn",
            cost: "Kostnad i dag",
            cooperation: "Samarbeid",
            operating: "Driftsmodellar",
            uncertainty: "Uvisse",
            invoices: "Fakturaer",
            case: "Vårt samarbeid",
            study: "Studien",
            about: "Om",
        },
        stays_local: "Alt blir på maskina di",
        language: "Språk",
        theme: "Utsjånad",
        theme_system: "Som maskina",
        theme_light: "Lyst",
        theme_dark: "Mørkt",
        scenario: "Reknestykket",
        study_values: "Alle tal er frå studien",
        own_values: |n| {
            if n == 1 { "1 eigen verdi".to_owned() } else { format!("{n} eigne verdiar") }
        },
        undo: "Angre",
        redo: "Gjer om",
        undone: "Endringa er angra.",
        redone: "Endringa er gjord på nytt.",
        reset_all: "Tilbake til studien",
        reset_done: "Alle verdiane er frå studien igjen. Du kan angre.",
        save: "Lagre fil",
        open: "Opne fil",
        stale: "Figurane viser dei siste gyldige verdiane. Rett feltet som er merkt, så følgjer dei med.",
        no_storage: "Nettlesaren lèt ikkje sida hugse noko. Lagre ei fil før du lukkar sida.",
        saved_state_unreadable: "Det som var lagra i nettlesaren, kunne ikkje lesast. Sida viser verdiane frå studien.",
        not_kept: "Nettlesaren får ikkje hugsa endringane. Lagre ei fil før du lukkar sida.",
        given_linked: "Reknestykket i lenkja er opna. Endringar blir hugsa til fana blir lukka; lagre ei fil for å ta vare på dei.",
        given_opened: "Reknestykket som ligg i fila, er opna.",
        given_and_changed: "Reknestykket som følgde med, er opna med endringane dine. «Angre» gir det slik det var.",
        given_unreadable: "Reknestykket som følgde med, kunne ikkje lesast.",
        update_ready: "Ei ny utgåve av sida er klar. Tala dine blir med.",
        update_ready_unsaved: "Ei ny utgåve av sida er klar. Lagre ei fil først: det du har skrive, blir ikkje hugsa.",
        update_now: "Bruk den nye",
        close: "Lukk",
        footer: "Byggjer på studien Kommunal IKT-synergier (Nexia, 2016). Utrekninga skjer i nettlesaren din; ingenting blir sendt.",
    },
    names: Names {
        classes: PerClass { small: "Små", medium: "Mellomstore", large: "Store" },
        classes_of_municipalities: PerClass {
            small: "små kommunar",
            medium: "mellomstore kommunar",
            large: "store kommunar",
        },
        class_bounds: PerClass {
            small: |from, _| format!("under {from} innb."),
            medium: |from, to| format!("{from}–{to} innb."),
            large: |_, to| format!("over {to} innb."),
        },
        elements: PerElement {
            telecom: "Nettverk og telekom",
            base_operations: "Basis drift",
            business_systems: "Fagsystem",
            staff: "Stab",
        },
        elements_in_sentence: PerElement {
            telecom: "nettverk og telekom",
            base_operations: "basis drift",
            business_systems: "fagsystem",
            staff: "stab",
        },
        groups: PerServiceGroup {
            it_services: "IKT-tenester",
            software_publishing: "Utgjeving av programvare",
            ict_wholesale: "Engroshandel med IKT-varer",
            data_processing: "Databehandlingstenester",
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
        saving: "Innsparing",
        quantity: |quantity| match quantity {
            Quantity::Municipalities => "Kommunar",
            Quantity::MunicipalitiesWithData => "Kommunar med tal",
            Quantity::Inhabitants => "Innbyggjarar",
            Quantity::Fte => "IT-årsverk",
            Quantity::FtePerMunicipality => "IT-årsverk per kommune",
            Quantity::FtePerMunicipalityWithCooperation => "IT-årsverk per kommune med samarbeid",
            Quantity::InhabitantsPerFte => "Innbyggjarar per IT-årsverk",
            Quantity::Organisations => "Del av dei spurde",
            Quantity::OrganisationsMostlyOutsourced => "Dei to lågaste gruppene til saman",
            Quantity::Cost => "Kostnad",
            Quantity::CostPerInhabitant => "Kostnad per innbyggjar",
            Quantity::CostPerInhabitantWithCooperation => "Kostnad per innbyggjar med samarbeid",
            Quantity::SmallAboveMean => "Små kommunar over snittet",
            Quantity::BaseOperationsShare => "Del til basis drift",
            Quantity::BusinessSystemsShare => "Del til fagsystem",
            Quantity::Saving(Element::Telecom) => "Innsparing, nettverk og telekom",
            Quantity::Saving(Element::BaseOperations) => "Innsparing, basis drift",
            Quantity::Saving(Element::BusinessSystems) => "Innsparing, fagsystem",
            Quantity::Saving(Element::Staff) => "Innsparing, stab",
            Quantity::SavingOnAll => "Samla innsparing",
        },
        count_of_municipalities: municipalities,
        millions: |n| format!("{n} mill.\u{a0}kr"),
        millions_long: |n| {
            if n == "1" { "1 million kroner".to_owned() } else { format!("{n} millionar kroner") }
        },
        kroner: |n| format!("{n}\u{a0}kr"),
        kroner_per_inhabitant: |n| format!("{n}\u{a0}kr per innbyggjar"),
        millions_unit: "mill. kr",
        per_inhabitant_unit: "kr per innbyggjar",
    },
    fields: Fields {
        label,
        unit: |unit| match unit {
            Unit::Inhabitants => "innb.",
            Unit::Municipalities => "komm.",
            Unit::NokPerInhabitant => "kr/innb.",
            Unit::Nok => "mill. kr",
            Unit::Fte => "årsv.",
            Unit::FtePerMunicipality => "årsv.",
            Unit::NokPerFte => "kr",
            Unit::Share => "%",
            Unit::Years => "år",
        },
        locator: |at: Locator| match at.figure {
            Some(figure) => format!("Studien, figur {figure}"),
            None => format!("Studien, § {}", at.section),
        },
        own_value: "Eigen verdi",
        reset_name: |field, value| format!("{field}: tilbake til {value} frå studien"),
        mechanism_of: |element, class| format!("Slik sparer samarbeidet: {element}, {class}"),
        mechanism_kind: |kind| match kind {
            MechanismKind::NoSaving => "Inga innsparing".to_owned(),
            MechanismKind::CloseTheGap(class) => {
                let to = match class {
                    SizeClass::Small => "små",
                    SizeClass::Medium => "mellomstore",
                    SizeClass::Large => "store",
                };
                format!("Lukkar gapet til {to}")
            }
            MechanismKind::TargetRate => "Ned til ein kostnad per innb.".to_owned(),
            MechanismKind::TargetFte => "Ned til eit tal årsverk".to_owned(),
            MechanismKind::Percentage => "Sparer ein prosentdel".to_owned(),
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
                    format!("{class} kjem ned til")
                }
            }
        },
        rate_method: "Snitt for ei gruppe kommunar",
        weighted: "Vekta med innbyggjarar",
        unweighted: "Uvekta",
    },
    problems: Problems {
        number: |error| match error {
            NumberError::Empty => "Skriv eit tal.".to_owned(),
            NumberError::NotANumber { found, .. } => {
                format!("«{found}» høyrer ikkje heime i eit tal. Skriv til dømes 1 234,5.")
            }
            NumberError::BadGrouping => {
                "Sifra er ikkje delte i grupper på tre. Skriv til dømes 1 234,5.".to_owned()
            }
            NumberError::Ambiguous { as_decimal, as_thousands } => format!(
                "Dette kan lesast som to ulike tal. Skriv {} eller {}.",
                crate::number::format_input(*as_decimal, 3),
                crate::number::format_input(*as_thousands, 0)
            ),
            NumberError::TooLarge => "Talet er for stort.".to_owned(),
            NumberError::SeveralSigns => "Talet har meir enn eitt forteikn.".to_owned(),
        },
        problem: |problem, show| match problem {
            Problem::OutOfRange { min, max } => {
                format!("Skriv eit tal frå {} til {}.", show(*min), show(*max))
            }
            Problem::NotFinite => "Skriv eit tal.".to_owned(),
            Problem::NotWhole => "Skriv eit heilt tal.".to_owned(),
            Problem::BelowLowerBound { lower } => {
                format!("Øvre grense kan ikkje vere lågare enn nedre, {}.", show(*lower))
            }
            Problem::NothingToAllocate => "Minst éi gruppe må koste meir enn 0.".to_owned(),
            Problem::MechanismDoesNotFit => "Denne måten å spare på høver ikkje her.".to_owned(),
            Problem::NotAMunicipalityNumber => {
                "Kommunenummeret må ha fire siffer, til dømes 0301.".to_owned()
            }
            Problem::NotAName { longest } => format!("Namnet må ha frå 1 til {longest} teikn."),
            Problem::DuplicateNumber { number } => format!("Nummeret {number} står to gonger."),
            Problem::TooMany { most } => format!("Det er plass til høgst {most} kommunar."),
        },
        unexpected_percent: "Dette feltet er ikkje i prosent. Skriv berre talet.",
        summary: |n| {
            if n == 1 {
                "Eitt felt må rettast".to_owned()
            } else {
                format!("{n} felt må rettast")
            }
        },
    },
    files: Files {
        scenario_name: "ikt-synergi",
        saved: |name| format!("Lagra som {name}."),
        opened: |name| format!("{name} er opna. Du kan angre."),
        error: |error| match error {
            FileError::TooLarge => {
                "Fila er for stor til å vere eit reknestykke herifrå.".to_owned()
            }
            FileError::NotJson { line, column } => format!(
                "Fila er skadd eller av eit anna slag: ho kunne ikkje lesast ved linje {line}, teikn {column}."
            ),
            FileError::OtherFormat => "Fila er ikkje eit reknestykke frå IKT-synergi.".to_owned(),
            FileError::NewerVersion { found } => {
                format!(
                    "Fila er skriven av ei nyare utgåve (format {found}). Oppdater sida og prøv igjen."
                )
            }
            FileError::Shape(error) => {
                format!("Innhaldet i fila følgjer ikkje formatet: {}.", shape(error))
            }
            FileError::Invalid(issues) => {
                let paths: Vec<_> = issues.iter().take(3).map(|issue| issue.field.path()).collect();
                let paths = paths.join(", ");
                match issues.len() {
                    1 => format!("Éin verdi i fila er ugyldig: {paths}."),
                    n @ 2..=3 => format!("{n} verdiar i fila er ugyldige: {paths}."),
                    n => format!("{n} verdiar i fila er ugyldige, mellom dei {paths}."),
                }
            }
        },
        not_opened: |name| format!("{name} vart ikkje opna. Ingenting er endra."),
        unreadable: "Fila kunne ikkje lesast.",
    },
    register: Register {
        heading: "Kommunane, éin for éin",
        intro: "Slepp ein tabell med kommunar her, så reknar modellen for kvar av dei. Det som manglar, blir anslått og merkt: kostnad per innbyggjar og årsverk per kommune er snittet for storleiken.",
        format: "CSV med overskriftene nummer, namn og innbyggjarar. Valfritt: telekom, basis drift og fagsystem (kr per år) og årsverk.",
        drop_here: "Slepp CSV-fila her",
        choose: "Vel fil",
        template: "Last ned ein mal",
        template_heading: "nummer;namn;innbyggjarar;telekom;basis drift;fagsystem;årsverk",
        paste_label: "… eller lim inn tabellen",
        pasted: "Tabellen du limte inn",
        paste_use: "Bruk tabellen",
        paste_help: "Frå eit rekneark: merk cellene med overskrift, kopier og lim inn.",
        loaded: |n, inhabitants| {
            format!("{} med {inhabitants} innbyggjarar er med.", municipalities(n))
        },
        from_host: |n| {
            format!("{} vart henta frå register.csv, som ligg saman med sida.", municipalities(n))
        },
        download: "Last ned lista",
        remove: "Fjern kommunane",
        removed: "Kommunane er fjerna. Du kan angre.",
        none: "Ingen kommunar er lagde inn. Modellen reknar med dei tre gruppene i studien.",
        rejected: |name| {
            format!("{name} er ikkje teken i bruk. Det som låg her frå før, er uendra.")
        },
        not_read: "Tabellen vart ikkje lesen, for nettlesaren fekk ikkje starta det som les han. Last sida på nytt og prøv igjen.",
        issues_heading: |n| format!("{n} feil i tabellen"),
        line: |line, what| format!("Linje {line}: {what}"),
        columns: RegisterColumns {
            number: "Nr.",
            name: "Kommune",
            population: "Innbyggjarar",
            class: "Storleik",
            fte: "Årsverk",
            cost: "Kostnad i dag, mill. kr",
            saving: "Innsparing, mill. kr",
            per_inhabitant: "Innsparing, kr per innb.",
            basis: "Grunnlag",
            in_study: "Studien",
        },
        own: "eigne tal",
        from_invoices: "frå fakturaer",
        estimated: "anslått",
        compare_heading: "Gruppene jamførte med studien",
        compare_same: "Kommunane fordeler seg som i studien.",
        compare_differs: "Kommunane fordeler seg annleis enn i studien.",
        search: "Finn kommune",
        shown: |shown, all| format!("Viser {shown} av {all}."),
        shown_first: |shown, all| {
            format!("Viser dei første {shown} av {all}. Søk for å finne fleire.")
        },
        left_out: "Haldne utanfor snittet",
        left_out_row: |name, element, rate| format!("{name}: {element}, {rate}"),
        show_table: "Vis kommunane",
    },
    figures: Figures {
        figure: |n| format!("Figur {n}"),
        show_table: "Vis som tabell",
        hide_table: "Gøym tabellen",
        more: "Fleire val",
        copy_picture: "Kopier bilete",
        copy_table: "Kopier tabell",
        plain_csv: "CSV med punktum",
        clear_png: "PNG utan bakgrunn",
        copied: "Kopiert",
        not_copied: "Nettlesaren lét ikkje sida kopiere.",
        download: |what, figure| format!("Last ned {what}: {figure}"),
        saves: |amount| format!("sparer {amount}"),
        costs_more: |amount| format!("kostar {amount} meir"),
        table_name: |title| format!("Tabell: {title}"),
        not_current: "Ikkje oppdatert: eit felt må rettast først.",
        keyboard_hint: "Bruk piltastane for å lese verdiane éin for éin.",
        role: "figur",
        source: |figures| {
            let list: Vec<_> = figures.iter().map(u8::to_string).collect();
            match list.split_last() {
                Some((last, [])) => format!("Kjelde: Nexia 2016, figur {last}."),
                Some((last, rest)) => {
                    format!("Kjelde: Nexia 2016, figur {} og {last}.", rest.join(", "))
                }
                None => "Kjelde: Nexia 2016.".to_owned(),
            }
        },
        computed_here: "Rekna her.",
        marker_note: "Strek: talet i studien, der det er eit anna.",
        hatched_note: "Skravert: det samarbeid sparer.",
        study_marker: |value| format!("Studien: {value}"),
        no_saving_title: "Med desse verdiane sparer samarbeid ingenting",
        costs_more_title: |amount| {
            format!("Med desse verdiane kostar samarbeid {amount} meir i året")
        },
        element_costs_more: |element, amount| {
            format!("{element}: samarbeid kostar {amount} meir i året")
        },
        element_no_saving: |element| format!("{element}: samarbeid sparer ingenting"),
        savings_title: |element, share, class, kroner| {
            format!(
                "{element} står for {share} av innsparinga; {class} sparer mest per innbyggjar: {kroner}"
            )
        },
        savings_subtitle: "Årleg innsparing etter kommunestorleik, millionar kroner",
        per_inhabitant_title: |class, kroner, more| {
            format!("{class} betaler mest: {kroner} per innbyggjar, {more} over snittet")
        },
        per_inhabitant_equal_title: |kroner| {
            format!("IT kostar {kroner} per innbyggjar i alle grupper")
        },
        per_inhabitant_subtitle: "IT-kostnad per innbyggjar i året, kroner",
        today: |kroner| format!("i dag {kroner}"),
        value_chain_title: "IT i ein kommune er fire ledd i ei kjede",
        value_chain_subtitle: "Verdikjeda, teikna etter teksten i studien (§ 2)",
        value_chain: PerElement {
            telecom: &[
                "Kablar og trådlaust nett",
                "Logiske nett",
                "Brannmur og overvaking",
                "Feilretting",
            ],
            base_operations: &[
                "PC, nettbrett og mobil",
                "Brukarar og brukarstøtte",
                "Serverar, lagring, kopi",
                "Datarom og utskrift",
            ],
            business_systems: &[
                "Over 60 system",
                "Installere og oppgradere",
                "Tilgangar",
                "Opplæring og støtte",
            ],
            staff: &["Årsverka i IT-avdelinga", "Driv alle ledda", "Bestiller og følgjer opp"],
        },
        areas_title: "Fagsystema følgjer oppgåvene i kommunen",
        areas_subtitle: "Døme, teikna etter teksten i studien",
        areas: &[
            ("Skule og barnehage", &["Tenester for elevar, barn og foreldre"]),
            ("Helse og omsorg", &["Tryggleiksalarmar, òg mobile"]),
            ("Administrasjon", &["Økonomi, løn og rekneskap"]),
            ("Tekniske tenester", &["Mobile verktøy for dei som er ute"]),
            ("Dialog med innbyggjarar", &["Digitalt førsteval, Altinn"]),
            (
                "Felles for alle",
                &[
                    "Installasjon og oppgradering",
                    "Tilgangar og tryggingskopi",
                    "Opplæring og støtte",
                ],
            ),
        ],
        staff_numbers_title: |class, n| {
            format!("{class} har færrast innbyggjarar per IT-årsverk: {n}")
        },
        staff_numbers_subtitle: "Kor mange innbyggjarar kvart IT-årsverk dekkjer",
        in_house_title: |most, own| {
            format!("{most} har sett ut det meste av drifta, {own} gjer nesten alt sjølve")
        },
        in_house_subtitle: |n| {
            format!("Del av basis drift i eige hus, prosent av {n} offentlege verksemder, 2015")
        },
        cloud_title: |share| format!("{share} hentar under ein femdel av IT-produksjonen frå skya"),
        cloud_subtitle: "Skytenester som del av IT-produksjonen, prosent av verksemdene, 2015",
        highest_rate_title: |class, element, kroner| {
            format!("{class} betaler mest for {element}: {kroner} per innbyggjar")
        },
        rate_subtitle: |element| format!("{element}, kroner per innbyggjar i året"),
        groups_title: |group, amount| format!("{group} er den største posten: {amount}"),
        groups_subtitle: "Fakturaar i 2014 etter bransjen til leverandøren, millionar kroner",
        split_title: |base, systems| {
            format!("{base} av fakturaane er basis drift, {systems} er fagsystem")
        },
        split_subtitle: "Fordeling av kvar tenestegruppe, prosent",
        element_saving_title: |element, amount| {
            format!("{element}: samarbeid sparer {amount} i året")
        },
        rate_change_subtitle: |element| {
            format!("{element}, kroner per innbyggjar i året, med samarbeid og i dag")
        },
        fte_change_subtitle: "IT-årsverk per kommune, med samarbeid og i dag",
        staff_cost_title: |amount| format!("IT-staben kostar {amount} i året"),
        staff_cost_subtitle: "Årsverk gonger kostnad per årsverk, millionar kroner i året",
        columns: FigureColumns {
            class: "Kommunar",
            element: "Ledd",
            group: "Tenestegruppe",
            band: "Del",
            municipalities: "Antal",
            with_data: "Med tal",
            inhabitants: "Innbyggjarar",
            fte: "IT-årsverk",
            fte_per_municipality: "Årsverk per kommune",
            inhabitants_per_fte: "Innbyggjarar per årsverk",
            organisations: "Verksemder, %",
            cost: "Kostnad, mill. kr",
            cost_per_inhabitant: "I dag, kr per innb.",
            cost_per_inhabitant_with: "Med samarbeid, kr per innb.",
            fte_with: "Med samarbeid",
            saving: "Innsparing, mill. kr",
            saving_per_inhabitant: "Innsparing, kr per innb.",
            in_study: "Studien",
            in_study_millions: "Studien, mill. kr",
            base_operations_share: "Basis drift, %",
            business_systems_share: "Fagsystem, %",
            task: "Oppgåver",
        },
    },
    overview: Overview {
        kicker: |municipalities| format!("Nasjonal modell · {municipalities} · 2014-kroner"),
        kicker_own: |municipalities| format!("Eigne kommunar · {municipalities} · 2014-kroner"),
        headline: |amount| format!("Kommunane kan spare {amount} i året på tettare samarbeid"),
        headline_none: "Med desse verdiane sparer samarbeid ingenting",
        headline_costs: |amount| {
            format!("Med desse verdiane kostar samarbeid {amount} meir i året")
        },
        lead: |rate| format!("{rate}."),
        lead_costs: |rate| format!("{rate} meir enn i dag."),
        lead_without_staff: |amount| format!("Utan kutt i staben blir det {amount}."),
        lead_without_staff_costs: |amount| format!("Utan kutt i staben kostar det {amount} meir."),
        lead_study: |millions| format!("Studien frå 2016 seier {millions} millionar:"),
        why_different: "sjå kvifor tala er ulike",
        how_the_study: "sjå korleis studien reknar",
        own_cooperation: "Rekn på samarbeidet dykkar",
        use_own: "Rekn med eigne kommunar",
        see_study: "Sjå studien, figur for figur",
        assumptions: "Føresetnader",
        assumptions_help: "Endre ein verdi, og alt følgjer med.",
        key_figures: "Innsparing i året",
        without_staff: "I alt utan stab",
        of_today: |share| format!("{share} av kostnaden"),
        choose_mechanism: "Vel ein måte å spare på",
        how: "Slik blir tala til",
    },
    cost: CostToday {
        heading: |amount| format!("IT kostar kommunane {amount} i året"),
        lead: "Leverandørfakturaar for tre ledd, årsverk for det fjerde. Tala i felta er frå studien, til du skriv dine eigne.",
        classes: "Kommunar og innbyggjarar",
        classes_help: "Begge grensene høyrer til dei mellomstore.",
        classes_from_register: "Talet på kommunar og innbyggjarar kjem frå kommunane du har lagt inn.",
        staff: "Stab",
        staff_help: "IT-årsverk i alle kommunane i gruppa.",
        allocation: "Frå fakturaar til ledd",
        allocation_help: "Kvar tenestegruppe blir delt mellom basis drift og fagsystem. Endrar du fordelinga, blir same del av kostnaden flytt i alle tre kommunegruppene; endrar du summen, følgjer dei med. Denne regelen er vår: studien har berre landstal her.",
        rates_help: "Kostnad per innbyggjar, slik studien fordeler fakturaane.",
        rates_from_register: "Kommunane du har lagt inn med eigne kostnader, går framfor desse tala.",
        fte_cost: "Kostnad per årsverk",
        fte_cost_help: |exact| {
            format!("Utleidd av arbeidskraftkostnaden i IKT-bransjen (SSB): {exact} før avrunding.")
        },
        register_method: "Slik blir snittet rekna ut",
        register_method_help: "Kostnad per innbyggjar i kvar gruppe, ut frå kommunane med eigne tal.",
        invoices: "Fakturaar i året",
        share_base_operations: "Del til basis drift",
    },
    cooperation: Cooperation {
        heading: |amount| format!("Samarbeid kan spare {amount} i året"),
        heading_none: "Med desse verdiane sparer samarbeid ingenting",
        heading_costs: |amount| format!("Med desse verdiane kostar samarbeid {amount} meir i året"),
        lead: "Kvart ledd har sin måte å spare på. Vel måten og talet for kvar storleik; figurane følgjer med.",
        reasons: PerElement {
            telecom: "Terreng og busetnad avgjer kva nettet kostar. Samarbeid endrar lite på det.",
            base_operations: "Færre datarom, serverar som blir betre utnytta, og kontroll med lisensane. Dei små kan kome halvvegs til dei mellomstore.",
            business_systems: "Eitt felles system kostar mindre enn mange like. Det krev at kommunane blir samde om kva for eit, og eit felles nett i botnen.",
            staff: "Felles drift og meir sky treng færre hender. Mange melder samstundes om større behov for IT-folk, så dette er det mest usikre leddet.",
        },
        saves: |amount| format!("Sparer {amount} i året"),
        costs: |amount| format!("Kostar {amount} meir i året"),
        saves_nothing: "Sparer ingenting",
    },
    operating: Operating {
        heading: "Dei fleste har sett ut drifta, få har flytta henne til skya",
        lead: "Kor mange årsverk ein kommune treng, kjem an på kven som står for drifta. Nexia spurde offentlege verksemder i 2015.",
        in_house: "Eiga drift eller sett ut",
        in_house_text: "Den som set ut drifta, treng framleis folk som kan bestille og følgje opp, men færre til sjølve drifta. Om lag halvparten av dei som driv sjølve, venta at delen ville gå ned.",
        cloud: "Bruk av skytenester",
        cloud_text: "86 prosent hadde teke i bruk skytenester, men til under ein femdel av produksjonen. Halvparten av kommunane som brukte slike, ville auke bruken i løpet av tre til fem år.",
        caution: "Meir sky og meir samarbeid kjem gjerne saman. Difor er det vanskeleg å seie kva som sparer kva.",
    },
    case: CaseArrival {
        loading: "Hentar reknestykket for samarbeid …",
        failed: "Denne delen av kalkulatoren kunne ikkje hentast. Sjekk nettet og prøv igjen.",
        again: "Prøv igjen",
    },
    study: Study {
        heading: "Studien, figur for figur",
        lead: "Dei seksten figurane i rekkjefølgje, alle utanom figur 2 teikna på nytt. Under dei står kvart publisert tal ved sida av det som følgjer av føresetnadene i studien.",
        own_values_note: "Figurane viser dine eigne verdiar der du har endra noko. Avstemminga gjeld alltid verdiane i studien.",
        contents: "Figurane",
        figure_names: [
            "Verdikjeda",
            "Breiband til bygg",
            "Fagsystem",
            "IT-årsverk",
            "Eiga drift eller sett ut",
            "Skytenester",
            "Nettverk og telekom",
            "Fakturaar etter bransje",
            "Frå fakturaar til ledd",
            "Basis drift i dag",
            "Basis drift med samarbeid",
            "Fagsystem i dag",
            "Fagsystem med samarbeid",
            "Stab i dag",
            "Stab med samarbeid",
            "Samla innsparing",
        ],
        figure_2: "Figur 2 viser kor mange næringsbygg og offentlege bygg som hadde tilbod om breiband, år for år. Tala bak kurva står ikkje i teksten, så figuren kan ikkje teiknast på nytt. Modellen bruker han ikkje.",
        figure_3_note: "Den opphavlege teikninga har vi ikkje. Dette er områda og oppgåvene som teksten nemner.",
        figure_8_note: "Søylene er tala i figur 9 og telekomfakturaane i § 3.1; den opphavlege figuren er eit diagram utan tal. Telekom gjeld dei 375 kommunane studien hadde fakturaer frå; for alle kommunar er anslaget 986 millionar (figur 7).",
        reconciliation: "Avstemming mot studien",
        reconciliation_lead: |all, agree, differ| {
            format!(
                "{all} publiserte tal: {agree} er gjevne eller stemmer, {differ} avvik. Kvart avvik har sin grunn."
            )
        },
        only_differences: "Vis berre avvik",
        columns: ReconciliationColumns {
            figure: "Figur",
            row: "Rad",
            quantity: "Tal",
            published: "Studien",
            computed: "Rekna",
            deviation: "Avvik",
            verdict: "Vurdering",
        },
        given: "Gjeve",
        agrees: "Stemmer",
        differs: "Ulikt",
        reason: |reason| match reason {
            Reason::RatesRounded => {
                "Kostnad per innbyggjar er trykt i heile kroner; studien rekna med fleire desimalar."
            }
            Reason::SumsRounded => "Studien summerte før han runda av, eller omvendt.",
            Reason::TwoStaffEstimates => {
                "Dei to kolonnane i figur 4 byggjer på ulike anslag: den andre svarer til 340,6, 554,8 og 973,6 årsverk."
            }
            Reason::TextAndTable => "Teksten seier rundt 3 300, tabellen 3 202.",
            Reason::FiguresDisagree => {
                "Figur 11 viser 42, figur 16 viser 40 for det same. Av tala følgjer 39,8."
            }
            Reason::MeanDoesNotFollow => "Snittet følgjer ikkje av summane for dei tre gruppene.",
            Reason::ImpliedStaff => {
                "Følgjer av årsverka bak den andre kolonnen i figur 4 (340,6, 554,8 og 973,6), ikkje av dei som er trykte."
            }
            Reason::StaffSavingDoesNotFollow => {
                "Følgjer ikkje av 568 årsverk og målet 3,0 per kommune."
            }
            Reason::CarriedOver => "Avviket kjem frå ein annan figur.",
        },
        text_row: "I teksten",
        not_reproduced: "Det som ikkje kan gjenskapast",
        not_reproduced_list: &[
            "Figur 1 og 3 er teikna på nytt etter teksten; dei opphavlege teikningane har vi ikkje.",
            "Figur 2: tala bak kurva er ikkje tilgjengelege.",
            "Figur 8: berre fordelinga mellom tenestegrupper finst som tal (figur 9 og § 3.1).",
            "Kostnad per kommune: studien hadde tal for 376 kommunar, men trykkjer berre snittet for tre grupper.",
        ],
        download: "Last ned avstemminga",
    },
    about: About {
        heading: "Om reknestykket",
        lead: "Kva modellen gjer, kvar tala kjem frå, og kva som er vårt.",
        sections: &[
            Section {
                id: "metode",
                heading: "Slik reknar modellen",
                paragraphs: &[
                    "Kostnaden er delt i fire ledd: nettverk og telekom, basis drift, fagsystem og stab. Dei tre første kjem frå leverandørfakturaar, sorterte etter bransjen til leverandøren. Staben er årsverk gonger kostnad per årsverk.",
                    "Kommunane er delte i tre storleikar. Kvar gruppe har sin kostnad per innbyggjar, og ein kommune utan eigne tal får kostnaden til gruppa. For kvart ledd og kvar storleik er det valt éin måte å spare på, og den avgjer kva samarbeid gjev.",
                    "Innsparinga er kostnaden i dag minus kostnaden med samarbeid, før omstilling. Kva omstillinga kostar i kroner, seier studien ikkje.",
                ],
                list: &[],
            },
            Section {
                id: "kilder",
                heading: "Kjelder",
                paragraphs: &[],
                list: &[
                    "Kommunal IKT-synergier, Nexia Management Consulting for Kommunal- og moderniseringsdepartementet, 2016: alle tal merkte «Studien».",
                    "Fakturaane i studien kjem frå databasen til Kommunal Rapport og vart sorterte av Concreto; årsverka kjem frå 371 kommunar.",
                    "Innbyggjartal i tabellar du sjølv slepper på sida, kjem frå fila di. Sida har ingen eigne kommunetal.",
                ],
            },
            Section {
                id: "vart",
                heading: "Dette er vårt",
                paragraphs: &[
                    "Dette står ikkje i studien. Det kan endrast, og det er merkt der det blir brukt:",
                ],
                list: &[
                    "Når du endrar fordelinga i figur 9, blir same del av kostnaden flytt i alle tre storleikane, og når du endrar summen, følgjer alle med. Studien har berre landstal her.",
                    "Måten «Sparer ein prosentdel», som òg kan vere negativ: då kostar samarbeid meir.",
                    "Ein kommune med eigne tal blir rekna med dei; ligg han allereie under eit mål, sparer han ingenting der.",
                    "Kommunar som blir haldne utanfor snittet, har framleis sine eigne tal; berre snittet for gruppa blir endra.",
                ],
            },
            Section {
                id: "personvern",
                heading: "Ingenting blir sendt",
                paragraphs: &[
                    "Alt blir rekna ut i nettlesaren. Sida har inga sporing og ingen informasjonskapslar, og ho hentar ingenting etter at ho er lasta. Det du skriv, blir i denne nettlesaren.",
                    "Slik kan du kontrollere det: opne utviklarverktøya i nettlesaren (F12), vel Nettverk, og bruk sida. Lista held fram med å vere tom; berre knappane under «Bruk utan nett» hentar noko, nemleg sida sjølv som fil. Eller kople frå nettet: sida verkar likevel.",
                ],
                list: &[],
            },
            Section {
                id: "forbehold",
                heading: "Atterhald",
                paragraphs: &[
                    "Tala er frå 2014 og i 2014-kroner. Dei viser kva studien fann, ikkje kva ein bestemt kommune vil spare. To tredelar av innsparinga er færre årsverk, og mange kommunar sa allereie då at dei trong fleire IT-folk.",
                ],
                list: &[],
            },
        ],
        offline: Offline {
            heading: "Bruk utan nett",
            about: "Lagre heile kalkulatoren som éi fil. Ho blir opna med dobbeltklikk, verkar utan nett og kan sendast på e-post. Du kan òg leggje tala dine i ho; då blir ho opna med dei.",
            save: "Lagre for bruk utan nett",
            save_with_case: "Lagre med tala mine i",
            name: "ikt-synergi.html",
            name_with_case: "ikt-synergi-med-tal.html",
            saved: |name| format!("{name} er lagra."),
            checksum: "Kontrollsum (SHA-256)",
            checksum_help: "Han skal vere lik summen for ikt-synergi.html i SHA256SUMS på nettstaden.",
            checksum_with_case: "Fila har tala dine i seg og difor sin eigen sum.",
            no_checksum: "Nettlesaren reknar berre ut kontrollsum på sider som er henta over https.",
            failed: "Fila vart ikkje henta. Prøv igjen når du er på nett.",
        },
        version: |version| {
            format!("Versjon {version}. Kjeldekoden er open (MIT eller Apache 2.0).")
        },
    },
    explain: Explain {
        kroner_per_inhabitant: "kr per innbyggjar",
        inhabitants: "innbyggjarar",
        fte: "årsverk",
        municipalities: "kommunar",
        kroner_per_fte: "kr per årsverk",
        where_: "der",
        no_mechanism: "Inga innsparing er lagd inn her.",
        at_target: "Målet er allereie nådd, så her er det ingenting å spare.",
        no_gap: "Det er ikkje noko gap å lukke, så her er det ingenting å spare.",
        sum_of: |n| {
            format!(
                "Summen av {}, rekna kvar for seg med eigne eller anslåtte tal.",
                municipalities(n)
            )
        },
        click: "Vel eit understreka tal for å kome til feltet.",
    },
};

fn municipalities(n: &str) -> String {
    if n == "1" { "1 kommune".to_owned() } else { format!("{n} kommunar") }
}

fn label(input: Input) -> String {
    let names = &TEXT.names;
    let class = |class| *names.classes.get(class);
    let plural = |class| crate::capitalised(names.classes_of_municipalities.get(class));
    match input {
        Input::MediumFrom => "Mellomstore frå".to_owned(),
        Input::MediumTo => "Mellomstore til og med".to_owned(),
        Input::Municipalities(c) => format!("{}, antal", plural(c)),
        Input::Inhabitants(c) => format!("{}, innbyggjarar", plural(c)),
        Input::Rate(_, c) => plural(c),
        Input::ServiceGroupCost(group) => format!("{}, fakturaar", names.groups.get(group)),
        Input::BaseOperationsShare(group) => {
            format!("{}, del til basis drift", names.groups.get(group))
        }
        Input::Fte(c) => format!("{}, årsverk", plural(c)),
        Input::FteCostStatistics => "Kostnad i statistikken (2012)".to_owned(),
        Input::FteCostGrowth => "Vekst per år".to_owned(),
        Input::FteCostYears => "Antal år".to_owned(),
        Input::FteCostRounding => "Runda av til næraste".to_owned(),
        Input::FteCost => "Kostnad per årsverk".to_owned(),
        Input::Mechanism(_, c) => class(c).to_owned(),
        Input::Outliers => "Lågaste og høgaste som blir haldne utanfor".to_owned(),
    }
}

fn column(column: RegisterColumn) -> &'static str {
    match column {
        RegisterColumn::Number => "nummer",
        RegisterColumn::Name => "namn",
        RegisterColumn::Population => "innbyggjarar",
        RegisterColumn::Cost(InvoicedElement::Telecom) => "telekom",
        RegisterColumn::Cost(InvoicedElement::BaseOperations) => "basis drift",
        RegisterColumn::Cost(InvoicedElement::BusinessSystems) => "fagsystem",
        RegisterColumn::Fte => "årsverk",
    }
}

pub(crate) fn register_issue(problem: &RegisterProblem) -> String {
    match problem {
        RegisterProblem::Empty => "Tabellen har ingen kommunar.".to_owned(),
        RegisterProblem::TooLarge { most } => format!("Fila er større enn {} MB.", most >> 20),
        RegisterProblem::NotText => {
            "Dette er ikkje ei tekstfil. Lagre reknearket som CSV.".to_owned()
        }
        RegisterProblem::MissingColumn(c) => format!("Det manglar ein kolonne for {}.", column(*c)),
        RegisterProblem::ColumnTwice(c) => format!("To kolonnar heiter {}.", column(*c)),
        RegisterProblem::RowLength { expected, found } => {
            format!("Rada har {found} verdiar, overskriftsrada har {expected}.")
        }
        RegisterProblem::OpenQuote => "Eit hermeteikn er opna og ikkje lukka.".to_owned(),
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
        ShapeProblem::Missing => format!("{path} manglar"),
        ShapeProblem::Superfluous => format!("{path} høyrer ikkje heime der"),
        ShapeProblem::Expected(kind) => {
            let kind = match kind {
                Kind::Object => "eit objekt",
                Kind::Array => "ei liste",
                Kind::Number => "eit tal",
                Kind::Whole => "eit heilt tal",
                Kind::String => "ein tekst",
                Kind::Truth => "true eller false",
                Kind::Word => "eitt av orda i skjemaet",
            };
            format!("{path} må vere {kind}")
        }
    }
}
