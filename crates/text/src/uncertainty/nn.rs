//! Nynorsk.

use super::{ResultWords, UncertaintyText};

pub(super) static TEXT: UncertaintyText = UncertaintyText {
    cooperation: ResultWords {
        heading: "Kor sikkert er det?",
        lead: "Eit einskilt tal seier meir enn nokon veit. Sei kor lågt og kor høgt tala kan bli; då viser sida kor sannsynleg eit tap er, og kva det kjem an på.",
        loses_in: |some, of, _| format!("Samarbeidet taper pengar i {some} av {of} tilfelle"),
        never_loses: |draws, _| {
            format!("Samarbeidet taper ikkje pengar i nokon av {draws} trekningar")
        },
        always_loses: |draws, _| format!("Samarbeidet taper pengar i alle {draws} trekningar"),
        between: |low, high| {
            format!(
                "Med spenna som er lagde inn, blir noverdien mellom {low} og {high} i åtte av ti trekningar."
            )
        },
        amount: "Noverdi",
        point: "Reknestykket utan spenn",
        loss: |_| "Sannsyn for tap".to_owned(),
        range_of: |name, value| format!("{name}, {value} i reknestykket"),
        histogram_subtitle: |draws, year| {
            format!("Noverdi, mill. kr, {draws} trekningar, {year}-kroner")
        },
        curve_title: |chance, _| {
            format!("Det er {chance} sannsynleg at samarbeidet ikkje taper pengar")
        },
        curve_subtitle: "Del av trekningane med noverdi opp til kvart beløp, mill. kr",
        tornado_subtitle: "Noverdi, mill. kr, når eitt tal er lågt (P10) eller høgt (P90) og resten er som i reknestykket",
        worth_at_low: "Noverdi når det er lågt",
        worth_at_high: "Noverdi når det er høgt",
        members: "Kvar kommune",
        member: "Kommune",
        pays_above: |name, value, _| {
            format!("Samarbeidet lønner seg så lenge {name} er over {value}.")
        },
        pays_below: |name, value, _| {
            format!("Samarbeidet lønner seg så lenge {name} er under {value}.")
        },
        pays_always: |name, _| {
            format!("Samarbeidet lønner seg uansett kvar i spennet {name} ligg.")
        },
        pays_never: |name, _| {
            format!("Samarbeidet lønner seg ikkje, uansett kvar i spennet {name} ligg.")
        },
        two_way_lead: "Noverdi, mill. kr, når begge varierer.",
        file: "trekningar.csv",
    },
    country: ResultWords {
        heading: "Kor sikker er innsparinga?",
        lead: "Studien fann eitt tal for heile landet og sa sjølv at det er usikkert. Sei kor lågt og kor høgt tala kan bli; då viser sida kor mykje som kan sparast, og kva det kjem an på.",
        loses_in: |some, of, goal| {
            format!("Innsparinga blir under {goal} i {some} av {of} tilfelle")
        },
        never_loses: |draws, goal| {
            format!("Innsparinga blir minst {goal} i alle {draws} trekningar")
        },
        always_loses: |draws, goal| {
            format!("Innsparinga når ikkje {goal} i nokon av {draws} trekningar")
        },
        between: |low, high| {
            format!(
                "Med spenna som er lagde inn, blir innsparinga mellom {low} og {high} i året i åtte av ti trekningar."
            )
        },
        amount: "Innsparing i året",
        point: "Modellen utan spenn",
        loss: |goal| format!("Sannsyn for mindre enn {goal}"),
        range_of: |name, value| format!("{name}, {value} i modellen"),
        histogram_subtitle: |draws, _| format!("Innsparing i året, mill. kr, {draws} trekningar"),
        curve_title: |chance, goal| {
            format!("Det er {chance} sannsynleg at innsparinga blir minst {goal}")
        },
        curve_subtitle: "Del av trekningane med innsparing opp til kvart beløp, mill. kr i året",
        tornado_subtitle: "Innsparing i året, mill. kr, når eitt tal er lågt (P10) eller høgt (P90) og resten er som i modellen",
        worth_at_low: "Innsparing når det er lågt",
        worth_at_high: "Innsparing når det er høgt",
        members: "Kvar storleiksgruppe",
        member: "Kommunar",
        pays_above: |name, value, goal| {
            format!("Innsparinga er minst {goal} så lenge {name} er over {value}.")
        },
        pays_below: |name, value, goal| {
            format!("Innsparinga er minst {goal} så lenge {name} er under {value}.")
        },
        pays_always: |name, goal| {
            format!("Innsparinga er minst {goal} uansett kvar i spennet {name} ligg.")
        },
        pays_never: |name, goal| {
            format!("Innsparinga når ikkje {goal}, uansett kvar i spennet {name} ligg.")
        },
        two_way_lead: "Innsparing i året, mill. kr, når begge varierer.",
        file: "trekningar-landet.csv",
    },
    goal: "Innsparing å måle mot (mill. kr i året)",
    goal_help: "Sida seier kor sannsynleg det er å kome under dette.",
    bad_goal: "Skriv eit beløp frå 0 til 100 000 mill. kr.",
    decides: |name| format!("Mest avgjer {name}."),
    certain: "Ingen tal er usikre enno. Legg inn spenn for det som er usikkert, så blir resultatet rekna ut tusenvis av gonger.",
    failed: "Nettlesaren klarte ikkje å rekne. Prøv igjen, eller last sida på nytt.",
    invalid: "Nokre av spenna må rettast før det kan reknast.",
    suggest: "Bruk framlegg til spenn",
    suggested: "Spenna er våre framlegg, ikkje studien sine. Studien seier sjølv at innsparinga i stab er usikker fordi behovet for IT-folk aukar; difor tek spennet der til på null.",
    add: "Legg til",
    choose: "Vel eit tal",
    ranges: "Usikre tal",
    no_ranges: "Ingen.",
    kind: "Fordeling",
    kinds: [
        "Lågt, sannsynleg, høgt",
        "Trekant",
        "Jamn mellom to tal",
        "Normal, åtte av ti innanfor",
        "Skeiv, åtte av ti innanfor",
        "Fast",
    ],
    low: "Lågast",
    likely: "Sannsynleg",
    high: "Høgast",
    value: "Verdi",
    tenth_low: "Éin av ti er lågare enn",
    tenth_high: "Éin av ti er høgare enn",
    remove: "Fjern",
    remove_named: |name| format!("Fjern {name}"),
    outline: |name| format!("Korleis {name} fordeler seg"),
    saving: |element| format!("innsparinga i {element}"),
    costs: "alle kostnader samla",
    disorder: "Tala må stå i rekkjefølgje: lågast, sannsynleg, høgast.",
    not_positive: "Denne fordelinga krev tal over null.",
    unknown: "Talet finst ikkje lenger i reknestykket. Fjern spennet.",
    twice: "Talet har to spenn. Fjern det eine.",
    no_number: "Skriv eit tal.",
    settings: "Slik blir det rekna",
    draws: "Tal på trekningar",
    draws_help: "Kvar trekning vel eitt tilfeldig tal frå kvart spenn.",
    seed: "Startverdi",
    seed_help: "Same startverdi gir nøyaktig dei same trekningane, på alle maskiner.",
    correlation: "Samvariasjon (%)",
    correlation_help: "Kor mykje tal for same element, og kostnader seg imellom, går opp og ned saman. 0 er ikkje i det heile.",
    bad_draws: "Skriv eit heilt tal frå 100 til 1 000 000.",
    bad_seed: "Skriv eit heilt tal frå 0 til 4 294 967 295.",
    bad_share: "Skriv ein del frå 0 til 100 prosent.",
    working: |draws| format!("Reknar: {draws} trekningar …"),
    key_figures: "Nøkkeltal",
    measure: "Mål",
    p10: "Lågare i éi av ti trekningar (P10)",
    p50: "Midt på (P50)",
    p90: "Høgare i éi av ti trekningar (P90)",
    mean: "Gjennomsnitt",
    standard_error: "Uvisse i gjennomsnittet (standardfeil)",
    enough: |draws| format!("{draws} trekningar er nok: fleire endrar ikkje det som blir vist."),
    not_enough: |draws| {
        format!("{draws} trekningar er i minste laget: tala kan endre seg litt med fleire.")
    },
    histogram_title: |low, high| format!("Åtte av ti trekningar gir mellom {low} og {high}"),
    step: |from, to| format!("{from} til {to}"),
    up_to: |amount| format!("Opp til {amount}"),
    draws_column: "Trekningar",
    below_column: "Del hit",
    fan_title: |year| format!("I halvparten av trekningane er pengane tente inn i år {year}"),
    fan_title_never: "I halvparten av trekningane blir pengane ikkje tente inn",
    fan_subtitle: |year| {
        format!("Sum så langt, mill. kr, P10, P50 og P90 for kvart år, {year}-kroner")
    },
    year: "År",
    tornado_title: |name| format!("Mest kjem an på {name}"),
    at_low: |value| format!("lågt: {value}"),
    at_high: |value| format!("høgt: {value}"),
    number: "Tal",
    correlation_column: "Samvariasjon med resultatet",
    source: |draws, seed| format!("Kjelde: {draws} trekningar frå spenna over, startverdi {seed}."),
    break_even: "Kva må halde",
    stresses: "Kva om noko går gale?",
    stress: "Hending",
    late: |years| format!("Alt kjem {years} år seinare"),
    partial: |share| format!("Berre {share} av innsparingane kjem"),
    cheaper: |share| format!("Alle kostnader blir {share} lågare"),
    dearer: |share| format!("Alle kostnader blir {share} høgare"),
    leaves: |name| format!("{name} går ut; omstillinga er betalt, og dei andre deler"),
    own_stresses: "Eigne hendingar",
    own_stresses_lead: "Set saman det du sjølv er redd for. Alt i éi hending skjer samstundes.",
    add_stress: "Legg til hending",
    stress_name: "Namn",
    new_stress: "Ny hending",
    who_leaves: "Kommune som går ut",
    nobody_leaves: "Ingen",
    no_longer_member: "Kommunen er ikkje med i samarbeidet, eller er den einaste.",
    no_name: "Gi hendinga eit namn.",
    late_years: "År seinare",
    bad_years: "Skriv eit heilt tal frå 0 til 40.",
    bad_dearer: "Skriv ein del frå −100 til 1 000 prosent.",
    partial_share: "Del av innsparingane (%)",
    dearer_share: "Høgare kostnader (%)",
    losers: "Taper",
    nobody: "Ingen",
    two_way: "To tal mot kvarandre",
    down: "Nedover",
    across: "Bortover",
    download: "Last ned trekningane (CSV)",
};
