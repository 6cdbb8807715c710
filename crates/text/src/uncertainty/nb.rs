//! Bokmål.

use super::{ResultWords, UncertaintyText};

pub(super) static TEXT: UncertaintyText = UncertaintyText {
    cooperation: ResultWords {
        heading: "Hvor sikkert er det?",
        lead: "Et enkelt tall sier mer enn noen vet. Si hvor lavt og hvor høyt tallene kan bli; da viser siden hvor sannsynlig et tap er, og hva det kommer an på.",
        loses_in: |some, of, _| format!("Samarbeidet taper penger i {some} av {of} tilfeller"),
        never_loses: |draws, _| {
            format!("Samarbeidet taper ikke penger i noen av {draws} trekninger")
        },
        always_loses: |draws, _| format!("Samarbeidet taper penger i alle {draws} trekninger"),
        between: |low, high| {
            format!(
                "Med spennene som er lagt inn, blir nåverdien mellom {low} og {high} i åtte av ti trekninger."
            )
        },
        amount: "Nåverdi",
        point: "Regnestykket uten spenn",
        loss: |_| "Sannsynlighet for tap".to_owned(),
        range_of: |name, value| format!("{name}, {value} i regnestykket"),
        histogram_subtitle: |draws, year| {
            format!("Nåverdi, mill. kr, {draws} trekninger, {year}-kroner")
        },
        curve_title: |chance, _| {
            format!("Det er {chance} sannsynlig at samarbeidet ikke taper penger")
        },
        curve_subtitle: "Andel av trekningene med nåverdi opp til hvert beløp, mill. kr",
        tornado_subtitle: "Nåverdi, mill. kr, når ett tall er lavt (P10) eller høyt (P90) og resten er som i regnestykket",
        worth_at_low: "Nåverdi når det er lavt",
        worth_at_high: "Nåverdi når det er høyt",
        members: "Hver kommune",
        member: "Kommune",
        pays_above: |name, value, _| {
            format!("Samarbeidet lønner seg så lenge {name} er over {value}.")
        },
        pays_below: |name, value, _| {
            format!("Samarbeidet lønner seg så lenge {name} er under {value}.")
        },
        pays_always: |name, _| {
            format!("Samarbeidet lønner seg uansett hvor i spennet {name} ligger.")
        },
        pays_never: |name, _| {
            format!("Samarbeidet lønner seg ikke, uansett hvor i spennet {name} ligger.")
        },
        two_way_lead: "Nåverdi, mill. kr, når begge varierer.",
        file: "trekninger.csv",
    },
    country: ResultWords {
        heading: "Hvor sikker er besparelsen?",
        lead: "Studien fant ett tall for hele landet og sa selv at det er usikkert. Si hvor lavt og hvor høyt tallene kan bli; da viser siden hvor mye som kan spares, og hva det kommer an på.",
        loses_in: |some, of, goal| {
            format!("Besparelsen blir under {goal} i {some} av {of} tilfeller")
        },
        never_loses: |draws, goal| {
            format!("Besparelsen blir minst {goal} i alle {draws} trekninger")
        },
        always_loses: |draws, goal| {
            format!("Besparelsen når ikke {goal} i noen av {draws} trekninger")
        },
        between: |low, high| {
            format!(
                "Med spennene som er lagt inn, blir besparelsen mellom {low} og {high} i året i åtte av ti trekninger."
            )
        },
        amount: "Besparelse i året",
        point: "Modellen uten spenn",
        loss: |goal| format!("Sannsynlighet for mindre enn {goal}"),
        range_of: |name, value| format!("{name}, {value} i modellen"),
        histogram_subtitle: |draws, _| format!("Besparelse i året, mill. kr, {draws} trekninger"),
        curve_title: |chance, goal| {
            format!("Det er {chance} sannsynlig at besparelsen blir minst {goal}")
        },
        curve_subtitle: "Andel av trekningene med besparelse opp til hvert beløp, mill. kr i året",
        tornado_subtitle: "Besparelse i året, mill. kr, når ett tall er lavt (P10) eller høyt (P90) og resten er som i modellen",
        worth_at_low: "Besparelse når det er lavt",
        worth_at_high: "Besparelse når det er høyt",
        members: "Hver størrelsesgruppe",
        member: "Kommuner",
        pays_above: |name, value, goal| {
            format!("Besparelsen er minst {goal} så lenge {name} er over {value}.")
        },
        pays_below: |name, value, goal| {
            format!("Besparelsen er minst {goal} så lenge {name} er under {value}.")
        },
        pays_always: |name, goal| {
            format!("Besparelsen er minst {goal} uansett hvor i spennet {name} ligger.")
        },
        pays_never: |name, goal| {
            format!("Besparelsen når ikke {goal}, uansett hvor i spennet {name} ligger.")
        },
        two_way_lead: "Besparelse i året, mill. kr, når begge varierer.",
        file: "trekninger-landet.csv",
    },
    goal: "Besparelse å måle mot (mill. kr i året)",
    goal_help: "Siden sier hvor sannsynlig det er å komme under dette.",
    bad_goal: "Skriv et beløp fra 0 til 100 000 mill. kr.",
    decides: |name| format!("Mest avgjør {name}."),
    certain: "Ingen tall er usikre ennå. Legg inn spenn for det som er usikkert, så regnes resultatet ut tusenvis av ganger.",
    failed: "Nettleseren klarte ikke å regne. Prøv igjen, eller last siden på nytt.",
    invalid: "Noen av spennene må rettes før det kan regnes.",
    suggest: "Bruk forslag til spenn",
    suggested: "Spennene er våre forslag, ikke studiens. Studien sier selv at besparelsen i stab er usikker fordi behovet for IT-folk øker; derfor begynner spennet der på null.",
    add: "Legg til",
    choose: "Velg et tall",
    ranges: "Usikre tall",
    no_ranges: "Ingen.",
    kind: "Fordeling",
    kinds: [
        "Lavt, sannsynlig, høyt",
        "Trekant",
        "Jevn mellom to tall",
        "Normal, åtte av ti innenfor",
        "Skjev, åtte av ti innenfor",
        "Fast",
    ],
    low: "Lavest",
    likely: "Sannsynlig",
    high: "Høyest",
    value: "Verdi",
    tenth_low: "Én av ti er lavere enn",
    tenth_high: "Én av ti er høyere enn",
    remove: "Fjern",
    remove_named: |name| format!("Fjern {name}"),
    outline: |name| format!("Hvordan {name} fordeler seg"),
    saving: |element| format!("besparelsen i {element}"),
    costs: "alle kostnader samlet",
    disorder: "Tallene må stå i rekkefølge: lavest, sannsynlig, høyest.",
    not_positive: "Denne fordelingen krever tall over null.",
    unknown: "Tallet finnes ikke lenger i regnestykket. Fjern spennet.",
    twice: "Tallet har to spenn. Fjern det ene.",
    no_number: "Skriv et tall.",
    settings: "Slik regnes det",
    draws: "Antall trekninger",
    draws_help: "Hver trekning velger ett tilfeldig tall fra hvert spenn.",
    seed: "Startverdi",
    seed_help: "Samme startverdi gir nøyaktig de samme trekningene, på alle maskiner.",
    correlation: "Samvariasjon (%)",
    correlation_help: "Hvor mye tall for samme element, og kostnader seg imellom, går opp og ned sammen. 0 er ikke i det hele tatt.",
    bad_draws: "Skriv et helt tall fra 100 til 1 000 000.",
    bad_seed: "Skriv et helt tall fra 0 til 4 294 967 295.",
    bad_share: "Skriv en andel fra 0 til 100 prosent.",
    working: |draws| format!("Regner: {draws} trekninger …"),
    key_figures: "Nøkkeltall",
    measure: "Mål",
    p10: "Lavere i én av ti trekninger (P10)",
    p50: "Midt på (P50)",
    p90: "Høyere i én av ti trekninger (P90)",
    mean: "Gjennomsnitt",
    standard_error: "Usikkerhet i gjennomsnittet (standardfeil)",
    enough: |draws| format!("{draws} trekninger er nok: flere endrer ikke det som vises."),
    not_enough: |draws| {
        format!("{draws} trekninger er i minste laget: tallene kan endre seg litt med flere.")
    },
    histogram_title: |low, high| format!("Åtte av ti trekninger gir mellom {low} og {high}"),
    step: |from, to| format!("{from} til {to}"),
    up_to: |amount| format!("Opp til {amount}"),
    draws_column: "Trekninger",
    below_column: "Andel hit",
    fan_title: |year| format!("I halvparten av trekningene er pengene tjent inn i år {year}"),
    fan_title_never: "I halvparten av trekningene blir pengene ikke tjent inn",
    fan_subtitle: |year| {
        format!("Sum så langt, mill. kr, P10, P50 og P90 for hvert år, {year}-kroner")
    },
    year: "År",
    tornado_title: |name| format!("Mest kommer an på {name}"),
    at_low: |value| format!("lavt: {value}"),
    at_high: |value| format!("høyt: {value}"),
    number: "Tall",
    correlation_column: "Samvariasjon med resultatet",
    source: |draws, seed| {
        format!("Kilde: {draws} trekninger fra spennene over, startverdi {seed}.")
    },
    break_even: "Hva må holde",
    stresses: "Hva om noe går galt?",
    stress: "Hendelse",
    late: |years| format!("Alt kommer {years} år senere"),
    partial: |share| format!("Bare {share} av besparelsene kommer"),
    cheaper: |share| format!("Alle kostnader blir {share} lavere"),
    dearer: |share| format!("Alle kostnader blir {share} høyere"),
    leaves: |name| format!("{name} går ut; omstillingen er betalt, og de andre deler"),
    own_stresses: "Egne hendelser",
    own_stresses_lead: "Sett sammen det du selv er redd for. Alt i én hendelse skjer samtidig.",
    add_stress: "Legg til hendelse",
    stress_name: "Navn",
    new_stress: "Ny hendelse",
    who_leaves: "Kommune som går ut",
    nobody_leaves: "Ingen",
    no_longer_member: "Kommunen er ikke med i samarbeidet, eller er den eneste.",
    no_name: "Gi hendelsen et navn.",
    late_years: "År senere",
    bad_years: "Skriv et helt tall fra 0 til 40.",
    bad_dearer: "Skriv en andel fra −100 til 1 000 prosent.",
    partial_share: "Andel av besparelsene (%)",
    dearer_share: "Høyere kostnader (%)",
    losers: "Taper",
    nobody: "Ingen",
    two_way: "To tall mot hverandre",
    down: "Nedover",
    across: "Bortover",
    download: "Last ned trekningene (CSV)",
};
