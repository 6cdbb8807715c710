//! Bokmål.

use super::{Part, ReportText};
use synergi_case::Origin;

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
    print_help: "Velg A4 i utskriftsvinduet. Sidetallene kommer med av seg selv.",
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
            "Gevinster og kostnader ved å samarbeide om IKT over {years}, i {year}-kroner ({scope})"
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
        format!("{n} av {all} kommuner har oppgitt egne tall. Resten er anslått etter størrelse.")
    },
    all_estimated: "Ingen kommuner har oppgitt egne tall. Alt er anslått etter størrelse, med studiens tall.",
    how_sure: "Hvor sikkert er det?",
    no_ranges: "Ingen tall er satt som usikre, så rapporten kan ikke si hvor sannsynlig et tap er.",
    rests_on: "Dette hviler svaret på",
    savings: "Hva som spares",
    costs: "Hva det koster å komme dit",
    no_costs: "Ingen omstillingskostnader har fått beløp.",
    rooms: "Datarom",
    members_own: "Tall kommunene har oppgitt selv",
    members_own_lead: "Kostnader i kroner per år. Tomt betyr at tallet er anslått etter størrelse, eller ikke brukt.",
    users: "Brukere",
    room_count: "Datarom",
    drawn: |draws, seed, correlation| {
        format!(
            "{draws} trekninger med startverdi {seed} og samvariasjon {correlation}. Samme startverdi gir de samme trekningene på alle maskiner."
        )
    },
    judged_lead: "Dette har kommunene vurdert selv. Bare det som står med en virkning, er med i beløpene.",
    owners: "Hvem som har ansvar for besparelsene",
    no_owner: "Ingen er valgt",
    nobody_owns: "Ingen har fått ansvar for besparelsene ennå.",
    assumptions_lead: "Alle tall regnestykket bygger på, med kilde, og om de er som vanlig eller endret her.",
    when: "Når",
    paid_by: "Hvem betaler",
    status: "Status",
    origin: |of| match of {
        Origin::Usual => "som vanlig",
        Origin::Changed => "endret",
        Origin::Own => "eget tall",
        Origin::Empty => "tomt",
    },
    estimates: "Nivåer for tall kommunene ikke har oppgitt",
    method: [
        "Modellen følger studien Kommunal IKT-synergier, som Nexia gjorde for Kommunal- og moderniseringsdepartementet i 2016. Den deler IKT-kostnaden i fire ledd: nettverk og telekom, basis drift, fagsystemer og stab.",
        "Det en kommune ikke har oppgitt selv, anslås fra snittet for kommuner av samme størrelse: små, mellomstore eller store.",
        "For hvert ledd og hver størrelse er det valgt en måte å spare på: ned til en kostnad per innbygger, ned til et antall årsverk, en prosentandel, eller en del av avstanden til en gruppe som driver rimeligere. Besparelsen er kostnaden i dag minus kostnaden med samarbeid.",
        "Besparelsene kommer etter hvert som de fases inn. Drivere og hindringer kan endre hvor mye som kommer, og når.",
        "Kostnader føres i årene de faller. Felles kostnader deles etter nøkkelen, på øret, og kommunens egne kostnader betaler den selv.",
        "Nåverdien er besparelser minus kostnader i hvert år, regnet om til år 0 med kalkulasjonsrenten og lagt sammen. For samfunnet teller en offentlig krone mer enn en krone, og merverdiavgift holdes utenfor.",
        "Usikkerheten er regnet ved å trekke et tilfeldig tall fra hvert spenn, regne ut svaret, og gjøre det mange tusen ganger.",
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
    missing_costs: "Kostnader uten beløp, som resultatet er uten",
    missing_figures: "Tall som er anslått",
    missing_figure: |member, what| format!("{member}: {what}"),
    missing_judged: |n, all| format!("{n} av {all} drivere og hindringer er ikke vurdert."),
    missing_owners: |list| format!("Ingen har ansvar for besparelsen i {list}."),
    missing_ranges: "Ingen tall er satt som usikre.",
    missing_rest: "Annet",
    same_again: "Samme regnestykke gir samme rapport. Fingeravtrykket under står også i regnearket: er det likt, bygger de på de samme tallene.",
    kept: "Rapporten er laget i nettleseren. Ingen tall er sendt noe sted.",
};
