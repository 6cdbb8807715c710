//! Nynorsk.

use super::{Part, ReportText};
use synergi_case::CaseInput;

pub(super) static TEXT: ReportText = ReportText {
    part: |part| match part {
        Part::Summary => "Samandrag",
        Part::Result => "Innsparingar og kostnader",
        Part::Members => "Kvar kommune",
        Part::Sensitivity => "Kor sikkert det er",
        Part::Judged => "Drivkrefter, hindringar og kvalitet",
        Part::Assumptions => "Føresetnader og kjelder",
        Part::Method => "Slik er det rekna",
        Part::Deviations => "Der reknestykket skil seg frå studien",
        Part::Missing => "Det som ikkje er fylt ut",
        Part::About => "Om rapporten",
    },
    choose: "Kva skal vere med?",
    print: "Skriv ut eller lagre som PDF",
    print_help: "Chrome og Edge set sidetal. I Firefox slår du på botntekst i utskriftsvindauget.",
    word: "Last ned som Word-dokument",
    word_made: |name| {
        format!(
            "{name} er lasta ned. Første gong du opnar det, kan Word spørje om å oppdatere innhaldslista: svar ja."
        )
    },
    word_failed: "Dokumentet kunne ikkje lagast. Prøv igjen.",
    waiting: "Uvissa blir rekna ut …",
    nothing_chosen: "Vel minst éin del.",
    preview: "Rapporten",
    contents: "Innhald",
    subtitle: |years, year, scope| {
        format!(
            "Innsparingar og kostnader ved å samarbeide om IKT over {years}, i {year}-kroner ({scope})"
        )
    },
    page: |page, of| format!("Side {page} av {of}"),
    table: |n| format!("Tabell {n}"),
    figure: |n| format!("Figur {n}"),
    numbers_of: |figure, what| format!("Tala i figur {figure}: {what}"),
    members_are: |list| format!("Samarbeidet er mellom {list}."),
    member_alone: |name| format!("Reknestykket gjeld {name} åleine."),
    divided_by: |key| format!("Felles kostnader blir delte {key}."),
    reckoned: |years, rate, year| {
        format!("Noverdien er rekna over {years} med {rate} realrente, i {year}-kroner.")
    },
    own_figures: |n, all| {
        format!(
            "{n} av {all} kommunar har oppgitt eigne tal. Resten av tala er anslått etter storleiken."
        )
    },
    all_estimated: "Ingen kommunar har oppgitt eigne tal. Kostnadene i dag er anslått etter storleiken.",
    how_sure: "Kor sikkert er det?",
    no_ranges: "Ingen tal er sette som usikre, så rapporten kan ikkje seie kor sannsynleg eit tap er.",
    rests_on: "Dette byggjer svaret på",
    savings: "Innsparingane",
    costs: "Kva det kostar å kome dit",
    no_costs: "Ingen omstillingskostnader har fått beløp.",
    rooms: "Datarom",
    members_own: "Tal kommunane har oppgitt sjølve",
    members_own_lead: "Tomt betyr at talet er anslått etter storleiken, eller ikkje brukt.",
    drawn: |draws, seed, correlation| {
        format!(
            "{draws} trekningar med startverdi {seed} og samvariasjon {correlation}. Same startverdi gir dei same trekningane på alle maskiner."
        )
    },
    judged_lead: "Dette har kommunane vurdert sjølve. Berre det som står med ein verknad, er med i beløpa.",
    owners: "Kven som har ansvar for innsparingane",
    no_owner: "Ingen er vald",
    nobody_owns: "Ingen har fått ansvar for innsparingane enno.",
    assumptions_lead: "Tala reknestykket byggjer på, med kjelde, og om dei er som vanleg eller endra her.",
    when: "Når",
    paid_by: "Kven betaler",
    status: "Status",
    estimates: "Nivå for tal kommunane ikkje har oppgitt",
    method: [
        "Modellen følgjer studien Kommunal IKT-synergier, som Nexia gjorde for Kommunal- og moderniseringsdepartementet i 2016. Han deler IKT-kostnaden i fire ledd: nettverk og telekom, basis drift, fagsystem og stab.",
        "Det ein kommune ikkje har oppgitt sjølv, blir anslått frå snittet for kommunar av same storleik: små, mellomstore eller store.",
        "For kvart ledd og kvar storleik er det valt ein måte å spare på, eller ingen: ned til ein kostnad per innbyggjar, ned til eit visst tal årsverk, ein prosentdel, eller ein del av avstanden til ei gruppe som driv rimelegare. Innsparinga er kostnaden i dag minus kostnaden med samarbeid.",
        "Innsparingane kjem etter kvart som dei blir fasa inn. Drivkrefter og hindringar kan endre kor mykje som kjem, og når.",
        "Felles datarom kjem i staden for dei kommunane har sjølve. Ein ny driftsmodell frigjer stab berre der kommunane har skrive inn at han gjer det. Veks løn fortare enn prisar, sparer stab meir for kvart år.",
        "Kostnader blir førte i dei åra dei kjem. Felles kostnader blir delte etter nøkkelen, på øret, og kommunen betaler sine eigne kostnader sjølv.",
        "Noverdien er innsparingar minus kostnader i kvart år, rekna om til år 0 med kalkulasjonsrenta og lagde saman. For samfunnet tel ei offentleg krone som meir enn ei krone, og meirverdiavgift blir halden utanfor.",
    ],
    formulas: "Reknestykket i formlar",
    changes: "Tal som er endra frå studien",
    beyond: "Det studien ikkje rekna på",
    beyond_lead: "Studien rekna ut kva landet kunne spare i året. Dette er lagt til her:",
    beyond_costs: "Beløp for omstilling. Studien nemner kva som kostar, men oppgir ingen beløp; dei som står her, er kommunane sine eigne.",
    beyond_value: "Noverdi, internrente og tilbakebetaling over fleire år.",
    beyond_phase_in: "Innfasing av innsparingane år for år.",
    beyond_prices: |year| {
        format!("Beløpa i studien er førte fram frå 2014 til {year} med løns- og prisvekst.")
    },
    beyond_rooms: "Felles datarom i staden for dei kommunane har sjølve.",
    beyond_staff: "Verknaden av driftsmodell og sky på staben. Studien fann ingen klar samanheng.",
    beyond_judged: "Drivkrefter og hindringar som endrar kor mykje som kjem, eller når.",
    beyond_ranges: "Spenn for usikre tal, og kor sannsynleg eit tap er.",
    reconciled: |n, all| {
        format!(
            "Modellen bak er prøvd mot studien: {n} av {all} tal i figurane 4 til 16 blir dei same. Dei andre står i tabellen, med grunn."
        )
    },
    differing: "Tal som modellen reknar annleis enn studien",
    missing_costs: "Kostnader utan beløp, som resultatet er rekna utan",
    missing_figures: "Tal som er anslåtte",
    missing_figure: |member, what| format!("{member}: {what}"),
    missing_judged: |n, all| format!("{n} av {all} drivkrefter og hindringar er ikkje vurderte."),
    missing_owners: |list| format!("Ingen har ansvar for innsparinga i {list}."),
    missing_ranges: "Ingen tal er sette som usikre.",
    missing_rest: "Anna",
    same_again: "Same reknestykke gir same rapport. Fingeravtrykket under står òg i reknearket: er det likt, byggjer dei på dei same tala.",
    computed: "Rekna i IKT-synergi.",
    computed_flow: "Rekna i IKT-synergi, utan meirverdiavgift som blir kompensert.",
    drawn_source: |draws, seed| {
        format!("Kjelde: {draws} trekningar av tala som er usikre, med startverdi {seed}.")
    },
    own_all: "Alle kommunane har oppgitt tala for kostnadene i dag sjølve.",
    not_drawn: "Uvissa kunne ikkje reknast ut i denne nettlesaren.",
    not_filled_in: |n| match n {
        "1" => "Éin kostnad er ikkje fylt ut, og er ikkje med i resultatet.".to_owned(),
        n => format!("{n} kostnader er ikkje fylte ut, og er ikkje med i resultatet."),
    },
    for_one: "Beløp for éin",
    members_after: "Vurderingane av drivkrefter og hindringar og gevinsten av felles datarom er rekna med her.",
    at_study_prices: |year| {
        format!(
            "Beløpa i studien er i 2014-kroner, og blir førte fram til {year}-kroner når dei blir brukte."
        )
    },
    listed_prices: |year| {
        format!("Nivå frå kommunar som er lagde inn i modellen, er i {year}-kroner.")
    },
    changed_from: |usual| format!("endra frå {usual}"),
    runs_twice: |list| format!("Går dobbelt: {list}"),
    on_it_budget: |list| format!("På IKT-budsjettet: {list}."),
    list_of_study: |paragraph| format!("Lista er henta frå studien (§ {paragraph})."),
    quality_source: "Dei sju første verknadene er henta frå studien (§ 3.5). Pluss-minus-metoden er frå rettleiaren i samfunnsøkonomiske analysar frå DFØ, kapittel 3.4.",
    beyond_wages: "Løn som veks i ein annan takt enn prisane.",
    beyond_key: "Deling av felles kostnader mellom kommunane.",
    beyond_society: "Økonomien til samfunnet: kva det kostar å krevje inn skatt.",
    beyond_vat: "Meirverdiavgift som ingen får att.",
    missing_effects: |n, all| format!("{n} av {all} verknader utan pris er ikkje vurderte."),
    method_draws: "Uvissa er rekna ved å trekkje eit tilfeldig tal frå kvart spenn, rekne ut svaret, og gjere det mange gonger.",
    source: |input| match input {
        CaseInput::Horizon => "Føresetnad i IKT-synergi",
        CaseInput::DiscountRate => {
            "Finansdepartementet, R-109/2021: 4\u{a0}% for år 0–40, laga for statlege tiltak"
        }
        CaseInput::TaxFinancingCost => "Finansdepartementet, R-109/2021: 20 øre per krone",
        CaseInput::VatNotCompensated => "Føresetnad i IKT-synergi. Satsen er 25\u{a0}%",
        CaseInput::PriceYear => "Beløpa i studien er i 2014-kroner",
        CaseInput::PriceGrowth => "Føresetnad i IKT-synergi: som lønsveksten i studien",
        CaseInput::StaffByOutsourcing | CaseInput::StaffByCloud => {
            "Studien seier ikkje noko om det"
        }
        CaseInput::CommonRooms | CaseInput::CommonArea => "Studien, § 3.2",
        CaseInput::UtilisationToday | CaseInput::Utilisation => {
            "Studien, § 3.2: større miljø utnyttar serverane betre"
        }
        _ => "",
    },
    kept: "Rapporten er laga i nettlesaren. Ingen tal er sende nokon stad.",
};
