//! Bokmål.

use super::{Part, ReportText};
use synergi_case::CaseInput;

pub(super) static TEXT: ReportText = ReportText {
    part: |part| match part {
        Part::Summary => "Sammendrag",
        Part::Result => "Besparelser og kostnader",
        Part::Members => "Hver kommune",
        Part::Sensitivity => "Hvor sikkert det er",
        Part::Judged => "Drivere, hindringer og kvalitet",
        Part::Assumptions => "Forutsetninger og kilder",
        Part::Method => "Slik er det regnet",
        Part::Deviations => "Der regnestykket skiller seg fra studien",
        Part::Missing => "Det som ikke er fylt ut",
        Part::About => "Om rapporten",
    },
    choose: "Hva skal være med?",
    print: "Skriv ut eller lagre som PDF",
    print_help: "Chrome og Edge setter sidetall. I Firefox slår du på bunntekst i utskriftsvinduet.",
    word: "Last ned som Word-dokument",
    word_made: |name| {
        format!(
            "{name} er lastet ned. Første gang du åpner det, kan Word spørre om å oppdatere innholdsfortegnelsen: svar ja."
        )
    },
    word_failed: "Dokumentet kunne ikke lages. Prøv igjen.",
    waiting: "Usikkerheten regnes ut …",
    nothing_chosen: "Velg minst én del.",
    preview: "Rapporten",
    contents: "Innhold",
    subtitle: |years, year, scope| {
        format!(
            "Besparelser og kostnader ved å samarbeide om IKT over {years}, i {year}-kroner ({scope})"
        )
    },
    page: |page, of| format!("Side {page} av {of}"),
    table: |n| format!("Tabell {n}"),
    figure: |n| format!("Figur {n}"),
    numbers_of: |figure, what| format!("Tallene i figur {figure}: {what}"),
    members_are: |list| format!("Samarbeidet er mellom {list}."),
    member_alone: |name| format!("Regnestykket gjelder {name} alene."),
    divided_by: |key| format!("Felles kostnader deles {key}."),
    reckoned: |years, rate, year| {
        format!("Nåverdien er regnet over {years} med {rate} realrente, i {year}-kroner.")
    },
    own_figures: |n, all| {
        format!(
            "{n} av {all} kommuner har oppgitt egne tall. Resten av tallene er anslått etter størrelse."
        )
    },
    all_estimated: "Ingen kommuner har oppgitt egne tall. Dagens kostnader er anslått etter størrelse.",
    how_sure: "Hvor sikkert er det?",
    no_ranges: "Ingen tall er satt som usikre, så rapporten kan ikke si hvor sannsynlig et tap er.",
    rests_on: "Dette bygger svaret på",
    savings: "Besparelsene",
    costs: "Hva det koster å komme dit",
    no_costs: "Ingen omstillingskostnader har fått beløp.",
    rooms: "Datarom",
    members_own: "Tall kommunene har oppgitt selv",
    members_own_lead: "Tomt betyr at tallet er anslått etter størrelse, eller ikke brukt.",
    drawn: |draws, seed, correlation| {
        format!(
            "{draws} trekninger med startverdi {seed} og samvariasjon {correlation}. Samme startverdi gir de samme trekningene på alle maskiner."
        )
    },
    judged_lead: "Dette har kommunene vurdert selv. Bare det som står med en virkning, er med i beløpene.",
    owners: "Hvem som har ansvar for besparelsene",
    no_owner: "Ingen er valgt",
    nobody_owns: "Ingen har fått ansvar for besparelsene ennå.",
    assumptions_lead: "Tallene regnestykket bygger på, med kilde, og om de er som vanlig eller endret her.",
    when: "Når",
    paid_by: "Hvem betaler",
    status: "Status",
    estimates: "Nivåer for tall kommunene ikke har oppgitt",
    method: [
        "Modellen følger studien Kommunal IKT-synergier, som Nexia gjorde for Kommunal- og moderniseringsdepartementet i 2016. Den deler IKT-kostnaden i fire ledd: nettverk og telekom, basis drift, fagsystemer og stab.",
        "Det en kommune ikke har oppgitt selv, anslås fra snittet for kommuner av samme størrelse: små, mellomstore eller store.",
        "For hvert ledd og hver størrelse er det valgt en måte å spare på, eller ingen: ned til en kostnad per innbygger, ned til et antall årsverk, en prosentandel, eller en del av avstanden til en gruppe som driver rimeligere. Besparelsen er kostnaden i dag minus kostnaden med samarbeid.",
        "Besparelsene kommer etter hvert som de fases inn. Drivere og hindringer kan endre hvor mye som kommer, og når.",
        "Felles datarom kommer i stedet for kommunenes egne. En ny driftsmodell frigjør stab bare der kommunene har skrevet inn at den gjør det. Vokser lønn fortere enn priser, sparer stab mer for hvert år.",
        "Kostnader føres i årene de faller. Felles kostnader deles etter nøkkelen, på øret, og kommunens egne kostnader betaler den selv.",
        "Nåverdien er besparelser minus kostnader i hvert år, regnet om til år 0 med kalkulasjonsrenten og lagt sammen. For samfunnet teller en offentlig krone som mer enn en krone, og merverdiavgift holdes utenfor.",
    ],
    formulas: "Regnestykket i formler",
    changes: "Tall som er endret fra studien",
    beyond: "Det studien ikke regnet på",
    beyond_lead: "Studien regnet ut hva landet kunne spare i året. Dette er lagt til her:",
    beyond_costs: "Beløp for omstilling. Studien nevner hva som koster, men oppgir ingen beløp; de som står her, er kommunenes egne.",
    beyond_value: "Nåverdi, internrente og tilbakebetaling over flere år.",
    beyond_phase_in: "Innfasing av besparelsene år for år.",
    beyond_prices: |year| {
        format!("Studiens beløp er ført fram fra 2014 til {year} med lønns- og prisvekst.")
    },
    beyond_rooms: "Felles datarom i stedet for kommunenes egne.",
    beyond_staff: "Virkningen av driftsmodell og sky på staben. Studien fant ingen klar sammenheng.",
    beyond_judged: "Drivere og hindringer som endrer hvor mye som kommer, eller når.",
    beyond_ranges: "Spenn for usikre tall, og sannsynligheten for tap.",
    reconciled: |n, all| {
        format!(
            "Modellen bak er prøvd mot studien: {n} av {all} tall i figurene 4 til 16 blir de samme. De andre står i tabellen, med grunn."
        )
    },
    differing: "Tall som modellen regner annerledes enn studien",
    missing_costs: "Kostnader uten beløp, som resultatet er regnet uten",
    missing_figures: "Tall som er anslått",
    missing_figure: |member, what| format!("{member}: {what}"),
    missing_judged: |n, all| format!("{n} av {all} drivere og hindringer er ikke vurdert."),
    missing_owners: |list| format!("Ingen har ansvar for besparelsen i {list}."),
    missing_ranges: "Ingen tall er satt som usikre.",
    missing_rest: "Annet",
    same_again: "Samme regnestykke gir samme rapport. Fingeravtrykket under står også i regnearket: er det likt, bygger de på de samme tallene.",
    computed: "Regnet i IKT-synergi.",
    computed_flow: "Regnet i IKT-synergi, uten merverdiavgift som blir kompensert.",
    drawn_source: |draws, seed| {
        format!("Kilde: {draws} trekninger av tallene som er usikre, med startverdi {seed}.")
    },
    own_all: "Alle kommunene har oppgitt tallene for dagens kostnader selv.",
    not_drawn: "Usikkerheten kunne ikke regnes ut i denne nettleseren.",
    not_filled_in: |n| match n {
        "1" => "Én kostnad er ikke fylt ut, og er ikke med i resultatet.".to_owned(),
        n => format!("{n} kostnader er ikke fylt ut, og er ikke med i resultatet."),
    },
    for_one: "Beløp for én",
    members_after: "Vurderingene av drivere og hindringer og gevinsten av felles datarom er regnet med her.",
    at_study_prices: |year| {
        format!("Studiens beløp er i 2014-kroner, og føres fram til {year}-kroner når de brukes.")
    },
    listed_prices: |year| {
        format!("Nivåer fra kommuner som er lagt inn i modellen, er i {year}-kroner.")
    },
    changed_from: |usual| format!("endret fra {usual}"),
    runs_twice: |list| format!("Går dobbelt: {list}"),
    on_it_budget: |list| format!("På IKT-budsjettet: {list}."),
    list_of_study: |paragraph| format!("Listen er studiens (§ {paragraph})."),
    quality_source: "De sju første virkningene er studiens (§ 3.5). Pluss-minus-metoden er fra DFØs veileder i samfunnsøkonomiske analyser, kapittel 3.4.",
    beyond_wages: "Lønn som vokser i en annen takt enn prisene.",
    beyond_key: "Deling av felles kostnader mellom kommunene.",
    beyond_society: "Samfunnets økonomi: hva det koster å kreve inn skatt.",
    beyond_vat: "Merverdiavgift som ingen får igjen.",
    missing_effects: |n, all| format!("{n} av {all} virkninger uten pris er ikke vurdert."),
    method_draws: "Usikkerheten er regnet ved å trekke et tilfeldig tall fra hvert spenn, regne ut svaret, og gjøre det mange ganger.",
    source: |input| match input {
        CaseInput::Horizon => "Forutsetning i IKT-synergi",
        CaseInput::DiscountRate => {
            "Finansdepartementet, R-109/2021: 4\u{a0}% for år 0–40, laget for statlige tiltak"
        }
        CaseInput::TaxFinancingCost => "Finansdepartementet, R-109/2021: 20 øre per krone",
        CaseInput::VatNotCompensated => "Forutsetning i IKT-synergi. Satsen er 25\u{a0}%",
        CaseInput::PriceYear => "Studiens beløp er i 2014-kroner",
        CaseInput::PriceGrowth => "Forutsetning i IKT-synergi: som studiens lønnsvekst",
        CaseInput::StaffByOutsourcing | CaseInput::StaffByCloud => "Studien sier ikke noe om det",
        CaseInput::CommonRooms | CaseInput::CommonArea => "Studien, § 3.2",
        CaseInput::UtilisationToday | CaseInput::Utilisation => {
            "Studien, § 3.2: større miljøer utnytter serverne bedre"
        }
        _ => "",
    },
    kept: "Rapporten er laget i nettleseren. Ingen tall er sendt noe sted.",
};
