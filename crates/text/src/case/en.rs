//! Bokmål.

use super::*;
use synergi_case::{CaseInput, CostInput, MemberInput, RoomInput};
use synergi_model::InvoicedElement;

pub(crate) static TEXT: CaseText = CaseText {
    frame: Frame {
        steps_nav: "Trinn i regnestykket",
        step: |step| match step {
            Step::Result => "Resultat",
            Step::Members => "Kommunene",
            Step::Savings => "Besparelser",
            Step::Operating => "Drift og datarom",
            Step::Costs => "Omstilling",
            Step::Pace => "Tempo og priser",
            Step::Keys => "Hvem betaler",
            Step::Judged => "Drivere og kvalitet",
            Step::FollowUp => "Oppfølging",
            Step::Compare => "Sammenligning",
        },
        help: |step| match step {
            Step::Result => {
                "Her står svaret: hva samarbeidet er verdt, når det lønner seg, og hvem som vinner. Trinnene gir tallene bak."
            }
            Step::Members => {
                "Legg inn kommunene som skal samarbeide. Navn og innbyggertall er nok til å begynne; det du ikke vet, anslår modellen."
            }
            Step::Savings => {
                "Slik sparer samarbeidet på hvert element i verdikjeden. Utgangspunktet er studiens nivåer. Endre dem om dere vet bedre."
            }
            Step::Operating => {
                "Hvor mye driver kommunene selv, og hvor står serverne? Felles datarom kan spare husleie, strøm og vakthold som sjelden står på IKT-budsjettet."
            }
            Step::Costs => {
                "Hva koster det å komme dit? Postene er studiens og noen til. Beløpene er tomme til dere fyller dem ut: studien oppgir ingen."
            }
            Step::Pace => {
                "Hvor fort kommer besparelsene, og hvilke priser og renter regner dere med?"
            }
            Step::Keys => {
                "Felles kostnader må deles. Velg en nøkkel og se hvem som vinner og taper på den."
            }
            Step::Judged => {
                "Ikke alt lar seg telle. Vurder hva som driver samarbeidet fram, hva som står i veien, og hva det gjør med kvaliteten."
            }
            Step::FollowUp => {
                "En besparelse ingen har ansvar for, kommer sjelden. Sett en ansvarlig på hver, frys planen når den er vedtatt, og følg med."
            }
            Step::Compare => {
                "Sett opp til fire varianter ved siden av hverandre: alene, med naboen, med hele regionen."
            }
        },
        next: |step| format!("Neste: {step}"),
        previous: |step| format!("Forrige: {step}"),
        bar: "Regnestykket for samarbeidet",
        name: "Hva heter samarbeidet?",
        unnamed: "Samarbeid uten navn",
        file_name: "samarbeid",
        new_case: "Begynn på nytt",
        new_case_done: "Et tomt regnestykke er åpnet. Du kan angre.",
        open_example: "Åpne eksempelet",
        example_opened: "Eksempelet er åpnet. Du kan angre.",
        is_example: "Dette er et eksempel: medlemmene i Kongsbergregionen i 2014, med kostnader anslått av modellen. Ingen av dem har oppgitt tall.",
        scope: "Kostnader som regnes med",
        stale: "Resultatene viser det siste gyldige regnestykket. Rett feltene under, så følger de med.",
        saved_unreadable: "Samarbeidet som var lagret i nettleseren, kunne ikke leses.",
        other_file: "Filen er ikke et samarbeid fra IKT-synergi. Ingenting er endret.",
        newer_file: "Filen er skrevet av en nyere utgave. Oppdater siden og prøv igjen. Ingenting er endret.",
        too_large: "Filen er for stor til å være et samarbeid herfra. Ingenting er endret.",
        damaged_file: "Filen er skadet eller ufullstendig. Ingenting er endret.",
        basis_differs: "Den nasjonale modellen er endret siden dette regnestykket tok utgangspunkt i den.",
        basis_use: "Bruk den slik den er nå",
        basis_used: "Regnestykket bygger nå på den nasjonale modellen slik den er. Du kan angre.",
        not_kept: "Nettleseren får ikke husket samarbeidet. Lagre en fil før du lukker siden.",
        optional: "Kan stå tomt",
        own: "eget tall",
        from_table: "fra tabellen",
        estimated: "anslått",
        remove: "Fjern",
        how: "Slik er tallene regnet ut",
        yes: "Ja",
        no: "Nei",
    },
    names: CaseNames {
        cost: |kind| match kind {
            CostKind::Analysis => "Analyse og strategi",
            CostKind::DataCentre => "Felles datasenter",
            CostKind::ParallelRunning => "Dobbel drift i overgangen",
            CostKind::Migration => "Bytte av fagsystemer",
            CostKind::Training => "Opplæring",
            CostKind::Procurement => "Anskaffelse og juridisk hjelp",
            CostKind::ProjectManagement => "Prosjektledelse",
            CostKind::Network => "Nett mellom kommunene",
            CostKind::DoubleLicences => "Doble lisenser og bruddgebyr",
            CostKind::StaffTransfer => "Overføring av ansatte",
            CostKind::OldSystems => "Innsyn i gamle systemer",
            CostKind::Security => "Vurdering av sikkerhet og personvern",
            CostKind::Contingency => "Uforutsett",
            CostKind::Operation => "Drift av selve samarbeidet",
            CostKind::Other => "Annen kostnad",
        },
        cost_help: |kind| match kind {
            CostKind::Analysis => "Grunnlag for vedtaket, også tiden egne folk bruker.",
            CostKind::DataCentre => "Å bygge, utvide eller flytte inn i et felles datarom.",
            CostKind::ParallelRunning => "Gammel og ny drift går side om side til alt er flyttet.",
            CostKind::Migration => "Beløpet gjelder ett system. Antallet er hvor mange som byttes.",
            CostKind::Training => "Beløpet kan gjelde hver bruker: velg det under «Hvem betaler».",
            CostKind::Procurement => "Konkurranse, kontrakter og selskapsavtale.",
            CostKind::ProjectManagement => "Innleid eller frikjøpt, for tiden prosjektet varer.",
            CostKind::Network => "Fiber og utstyr som knytter kommunene sammen.",
            CostKind::DoubleLicences => "Avtaler som må løpe ut eller brytes.",
            CostKind::StaffTransfer => "Virksomhetsoverdragelse, pensjon og flytting.",
            CostKind::OldSystems => "Lesetilgang til det som er byttet ut.",
            CostKind::Security => "Risikovurdering og databehandleravtaler.",
            CostKind::Contingency => "Det ingen har tenkt på.",
            CostKind::Operation => "Ledelse, lokaler og administrasjon i samarbeidet, hvert år.",
            CostKind::Other => "Si i notatet hva det er.",
        },
        quantity: |kind| match kind {
            CostKind::ParallelRunning => "Måneder",
            CostKind::Migration => "Antall systemer",
            _ => "Antall",
        },
        borne: |borne| match borne {
            Borne::Shared => "Alle i fellesskap",
            Borne::ByEachMember => "Hver kommune, beløpet hver",
            Borne::ByUsers => "Hver kommune, beløpet per bruker",
        },
        key: |key| match key {
            CostKey::Equal => "Likt".to_owned(),
            CostKey::Inhabitants => "Etter innbyggere".to_owned(),
            CostKey::Users => "Etter brukere".to_owned(),
            CostKey::Fte => "Etter IT-årsverk".to_owned(),
            CostKey::Ownership => "Etter eierandel".to_owned(),
            CostKey::Weights => "Etter egne vekter".to_owned(),
            CostKey::FixedAndInhabitants { fixed } => {
                format!("{} likt, resten etter innbyggere", crate::percent(fixed))
            }
        },
        key_help: |key| match key {
            CostKey::Equal => "Alle betaler det samme, små som store.",
            CostKey::Inhabitants => "Vanligst. De store betaler mest.",
            CostKey::Users => "Etter hvor mange som bruker IKT i hver kommune.",
            CostKey::Fte => "Etter IT-årsverkene kommunene har i dag.",
            CostKey::Ownership => "Etter andelene i selskapet. De må bli 100 % til sammen.",
            CostKey::Weights => "Etter vekter dere blir enige om.",
            CostKey::FixedAndInhabitants { .. } => {
                "En del deles likt, fordi noe koster det samme uansett størrelse. IKT Nordhordland delte en tredel likt i 2018, eKommune Sunnmøre 30 % i 2016."
            }
        },
        scope: |scope| match scope {
            Scope::AllCosts => "Alle kostnader",
            Scope::ItBudget => "Bare IKT-budsjettet",
        },
        topic: |topic| match topic {
            Topic::DigitalFirst => "Krav om digitalt førstevalg",
            Topic::Expectations => "Innbyggernes forventninger",
            Topic::SafetyAlarms => "Mobile trygghetsalarmer",
            Topic::Uptime => "Krav til oppetid",
            Topic::SupplierOffers => "Leverandørenes tilbud",
            Topic::Broadband => "Bredbånd mellom og i kommunene",
            Topic::StrategyCompetence => "Kompetanse på strategi",
            Topic::CommonSystems => "Enighet om fagsystemer",
            Topic::LossOfControl => "Frykt for å miste styringen",
            Topic::Trust => "Tillit mellom kommunene",
            Topic::LockIn => "Binding til en leverandør",
            Topic::LocalJobs => "Lokale arbeidsplasser",
            Topic::HiddenCosts => "Skjulte kostnader",
        },
        topic_help: |topic| match topic {
            Topic::DigitalFirst => {
                "Staten ventes å kreve flere og bedre digitale tjenester enn små IT-avdelinger kan levere alene."
            }
            Topic::Expectations => {
                "Det nabokommunen tilbyr på nett, vil innbyggerne snart ha også her."
            }
            Topic::SafetyAlarms => "Alarmer som virker overalt, krever drift som virker alltid.",
            Topic::Uptime => "Når tjenestene bare finnes på nett, koster hver time nede mer.",
            Topic::SupplierOffers => {
                "Det finnes flere leverandører enn før som selger drift til hele samarbeid."
            }
            Topic::Broadband => {
                "Felles drift krever gode linjer, både mellom kommunene og ut til hvert bygg."
            }
            Topic::StrategyCompetence => {
                "Mange har hendene fulle med daglig drift og lite tid til å planlegge."
            }
            Topic::CommonSystems => {
                "Gevinsten på fagsystemer kommer først når flere bruker det samme."
            }
            Topic::LossOfControl => "Den som har driftet selv, må dele både innsyn og avgjørelser.",
            Topic::Trust => "Dårlige erfaringer fra tidligere samarbeid sitter lenge.",
            Topic::LockIn => "Et samarbeid kan bli avhengig av én leverandør.",
            Topic::LocalJobs => {
                "IT-stillinger kan flyttes eller bli borte, selv om noe alltid må gjøres på stedet."
            }
            Topic::HiddenCosts => {
                "Husleie, strøm og vakthold står sjelden på IKT-budsjettet, men blir synlig når datarommet blir felles."
            }
        },
        effect: |kind| match kind {
            EffectKind::NetworkQuality => "Bedre og mer stabile nett",
            EffectKind::Uniformity => "Samme nett, arkitektur og planer",
            EffectKind::Redundancy => "Felles reserveløsninger",
            EffectKind::Monitoring => "Felles overvåking og beredskap",
            EffectKind::LifeCycle => "Utstyr som skiftes i tide",
            EffectKind::Processes => "Bedre rutiner i driften",
            EffectKind::Competence => "Tilgang til kompetanse, og mulighet til å dele den",
            EffectKind::Own => "Egen virkning",
        },
        importance: |importance| match importance {
            Importance::Small => "Liten",
            Importance::Medium => "Middels",
            Importance::Large => "Stor",
        },
        extent: |extent| match extent {
            -3 => "Mye verre",
            -2 => "Verre",
            -1 => "Litt verre",
            0 => "Ingen endring",
            1 => "Litt bedre",
            2 => "Bedre",
            _ => "Mye bedre",
        },
        year: |n| format!("År {n}"),
        members: |n| if n == "1" { "1 kommune".to_owned() } else { format!("{n} kommuner") },
        list: |names| joined(names, "og"),
        years: |n| format!("{n} år"),
        rooms: "Datarom",
        unnamed_member: |n| format!("Kommune {n}"),
    },
    fields: CaseFields {
        label,
        source,
        unit: |unit| match unit {
            CaseUnit::Model(unit) => (crate::en::TEXT.fields.unit)(unit),
            CaseUnit::Kroner => "kr",
            CaseUnit::SquareMetres => "m²",
            CaseUnit::Users => "brukere",
            CaseUnit::Number | CaseUnit::CalendarYear | CaseUnit::CaseYear => "",
        },
        number: "Kommunenummer",
        member_name: "Navn",
        note: "Notat",
        role: "Ansvarlig",
        measure: "Slik måles det",
        reason: "Begrunnelse",
        effect_name: "Hva endrer seg?",
        importance: "Betydning",
        extent: "Endring",
        not_judged: "Ikke vurdert",
        borne: "Hvem betaler",
        runs_twice: "Dette går dobbelt",
        on_it_budget: "Betales over IKT-budsjettet",
        key: "Fordelingsnøkkel",
        mechanism: |element, class| format!("Slik sparer samarbeidet: {element}, {class}"),
    },
    problems: CaseProblems {
        problem: |problem, show| match problem {
            CaseProblem::Value(problem) => (crate::en::TEXT.problems.problem)(problem, show),
            CaseProblem::NoMembers => "Legg inn minst én kommune.".to_owned(),
            CaseProblem::TooMany { most } => format!("Det er plass til høyst {most}."),
            CaseProblem::OwnershipSum { sum } => format!(
                "Eierandelene er {} til sammen. De må bli 100 %.",
                crate::number::format_share(*sum, 2)
            ),
            CaseProblem::Missing => "Må fylles ut, for kostnader deles etter dette.".to_owned(),
            CaseProblem::NothingToWeigh => {
                "Minst én kommune må ha mer enn 0 å dele etter.".to_owned()
            }
            CaseProblem::BeyondHorizon { horizon } => {
                format!(
                    "Kostnaden må være betalt innen år {horizon}, som er det siste det regnes på."
                )
            }
            CaseProblem::Disorder => {
                "Lavt beløp kan ikke være over det sannsynlige, og høyt ikke under.".to_owned()
            }
        },
        members: "Kommunene",
        key: "Fordelingsnøkkel",
        costs: "Kostnadene",
        other: "Regnestykket",
    },
    result: ResultText {
        empty: "Hva er samarbeidet deres verdt?",
        empty_lead: "Legg inn kommunene, så regner siden ut hva de kan spare, hva det koster å komme dit, og hvem som vinner på det. Tallene blir på maskinen din.",
        invalid: "Regnestykket kan ikke vises ennå",
        worth: |worth, years| format!("Samarbeidet er verdt {worth} over {years}"),
        worth_nothing: "Samarbeidet verken gir eller koster noe",
        loses: |loss, years| format!("Samarbeidet koster {loss} mer enn det gir over {years}"),
        saves: |saving| format!("Det sparer {saving} i året når alt er på plass."),
        saves_nothing: "Det sparer ingenting slik det er satt opp.",
        costs_more: |amount| format!("Driften blir {amount} dyrere i året."),
        paid_back: |years| format!("Omstillingen er tjent inn etter {years}."),
        paid_at_once: "Det lønner seg fra første dag.",
        never_paid_back: |years| format!("Omstillingen er ikke tjent inn på {years}."),
        paid_back_marker: |years| format!("Tjent inn etter {years}"),
        all_gain: "Alle kommunene vinner.",
        gains_alone: "Kommunen vinner på det.",
        losers: |who| format!("Med denne fordelingen taper {who}."),
        not_filled_in: |n, which| {
            if n == "1" {
                format!(
                    "Én omstillingskostnad er ikke fylt ut, og resultatet er uten den: {which}."
                )
            } else {
                format!(
                    "{n} omstillingskostnader er ikke fylt ut, og resultatet er uten dem: {which}."
                )
            }
        },
        fill_in: "Fyll ut",
        key_figures: "Nøkkeltall",
        municipal: "Kommunenes økonomi",
        socio_economic: "Samfunnets økonomi",
        socio_economic_note: "I samfunnets regnskap teller hver offentlig krone med det det koster å kreve den inn. Merverdiavgift flytter bare penger og regnes ikke med.",
        savings_per_year: "Besparelse per år, alt på plass",
        net_present_value: "Nåverdi",
        rate_of_return: "Internrente",
        no_rate: "Finnes ikke: pengestrømmen skifter ikke fortegn",
        several_rates: |rates| format!("Flere ({rates}): sier ingenting her"),
        payback: "Tjent inn etter",
        discounted_payback: "Tjent inn etter, med rente",
        benefit_cost_ratio: "Nytte per krone",
        no_costs: "Ingen kostnader er lagt inn",
        break_even_share: "Så mye av besparelsene må komme",
        nothing_saved: "Ingenting spares",
        never: "Ikke innen tidshorisonten",
        range: "Spenn i nåverdien",
        range_text: |high, low| {
            format!("Fra {high} med høye omstillingskostnader til {low} med lave.")
        },
        adjusted: |change, realised| {
            format!(
                "Vurderingene av drivere og hindringer endrer besparelsen med {change}: {realised} av den kommer."
            )
        },
        delayed: |years| format!("Hindringene utsetter besparelsene med {years}."),
        flow_title: |years, worth| format!("Tjent inn etter {years}, verdt {worth}"),
        flow_title_never: |years| format!("Ikke tjent inn på {years}"),
        flow_title_at_once: "Pluss fra første år",
        flow_subtitle: |year, scope| {
            format!("Besparelser og kostnader per år, mill. kr i {year}-kroner. {scope}")
        },
        flow_source: "Regnet her, av tallene i trinnene. Uten merverdiavgift som blir kompensert.",
        flow_unit: "mill. kr",
        cumulative: "Samlet så langt",
        shared_costs: "Felles kostnader",
        own_costs: "Egne kostnader",
        vat: "herav merverdiavgift",
        rooms: "Datarom som blir borte",
        net: "Netto",
        discounted: "Nåverdi",
        year: "År",
        members_title: "Kommunene i samarbeidet",
        member: "Kommune",
        inhabitants: "Innbyggere",
        today: "Kostnad i dag",
        saving: "Sparer per år",
        per_inhabitant: "kr per innb.",
        worth_column: "Verdt for kommunen",
        basis: "Grunnlag",
        in_kroner_of: |year| format!("{year}-kroner"),
    },
    members: MembersText {
        none: "Ingen kommuner ennå.",
        add: "Legg til kommune",
        search: "Finn kommune etter navn eller nummer",
        search_help: |n| format!("Søker i de {n} kommunene som er lagt inn under «Kostnad i dag»."),
        no_register: "Ingen liste over kommuner er lagt inn. Skriv dem inn her, eller slipp en tabell med kommuner under «Kostnad i dag».",
        no_hit: |what| format!("Ingen kommune passer til «{what}». Du kan skrive den inn selv."),
        add_named: |name| format!("Legg til {name}"),
        already: "er med",
        type_in: "Skriv inn en kommune",
        add_typed: "Legg til",
        added: |name| format!("{name} er lagt til."),
        removed: |name| format!("{name} er fjernet. Du kan angre."),
        up: |name| format!("Flytt {name} opp"),
        down: |name| format!("Flytt {name} ned"),
        remove: |name| format!("Fjern {name}"),
        moved: |name, place| format!("{name} er nå nummer {place}."),
        edit: |name| format!("Endre tallene for {name}"),
        hide: |name| format!("Skjul tallene for {name}"),
        costs: "Kostnad per år",
        staff: "Stab og brukere",
        shares: "Andeler og vekter",
        rooms: "Datarom i dag",
        rooms_help: "Før opp bare det som ikke alt er med i basis drift, ellers telles det to ganger.",
        room: |n| format!("Rom {n}"),
        add_room: "Legg til datarom",
        remove_room: |n| format!("Fjern rom {n}"),
        estimate: |amount| format!("Tomt: anslås til {amount}"),
        estimate_staff: |fte| format!("Tomt: anslås til {fte} årsverk, snittet for størrelsen"),
        spread: |[least, lower, median, upper, most], n| {
            format!(
                "{n} kommuner av samme størrelse bruker fra {least} til {most} kr per innbygger; halvparten ligger mellom {lower} og {upper}, med {median} i midten. Et snitt er ikke et mål."
            )
        },
        summary: |inhabitants, today, saving| {
            format!("{inhabitants} innb. · {today} i dag · sparer {saving} per år")
        },
    },
    savings: SavingsText {
        heading: |saving| format!("The cooperation saves {saving} a year"),
        heading_costs: |amount| format!("The cooperation costs {amount} more a year"),
        heading_none: "Nothing is saved yet",
        table: "Saving by municipality and element",
        with_rooms: |elements, rooms| {
            format!(
                "{elements} comes from the elements below and {rooms} from the server rooms you move out of."
            )
        },
        realised: |share, full| {
            format!(
                "The full saving is {full}. After the assessment of drivers and obstacles, {share} of it is counted."
            )
        },
        negative: |who| format!("For {who} it costs more than today."),
        negative_here: |who| format!("This costs more than today for {who}."),
        below_target: |who| {
            format!("Already at the target or below, and saving nothing here: {who}.")
        },
        mechanisms: "How you save",
        mechanisms_help: "The choices are for this cooperation only. The national model stays as it is.",
        element_table: |element| format!("{element}: cost today and with cooperation"),
        figure_title: |name, saving| format!("{name} saves most: {saving} a year"),
        figure_title_none: "None of the municipalities saves anything",
        figure_subtitle: |year| {
            format!("Yearly saving when all is in place, NOK million in {year} kroner")
        },
        source: "Calculated here, with the study’s mechanisms (figures 11, 13 and 15) or your own.",
        levels: "The levels that estimates start from",
        levels_help: "Costs and FTEs that you have no figures of your own for are estimated from the average for the size. Amounts are in 2014 kroner and are carried forward to the price year.",
        levels_listed: |municipalities| {
            format!(
                "The table behind it has {municipalities}. Those with figures of their own come before the levels here."
            )
        },
        sizes: "Bounds between the sizes",
    },
    operating: OperatingText {
        models: "Operating model",
        models_help: "The figures show how those asked in the study are spread (figures 5 and 6), and where your municipalities lie. The municipalities’ shares today are entered under “The municipalities”.",
        in_house_title: "How much do you run yourselves?",
        in_house_subtitle: "Share of base operations in-house. Per cent of those asked",
        cloud_title: "How much is in a public cloud?",
        cloud_subtitle: "Share of production in a public cloud. Per cent of those asked",
        source: "Source: Nexia 2016, figures 5 and 6. The municipalities’ own shares are theirs.",
        with_cooperation: "With cooperation",
        staff_effect: "What does it do to the staff?",
        staff_effect_none: "The study found no clear connection, so the model counts no effect until you enter one.",
        staff_unknown: "The effect cannot be calculated yet. Fill in the share with cooperation here, and the shares today under “The municipalities”.",
        staff_change: |today, without, with| {
            format!(
                "The municipalities have {today} IT FTEs today. Cooperation takes them to {without}, and with a new operating model to {with}."
            )
        },
        staff_table: "IT FTEs in each municipality",
        staff_today: "Today",
        staff_without: "With cooperation",
        staff_with: "With a new operating model too",
        staff_freed: "Freed",
        of_staff: "of the staff",
        rooms: "Server rooms",
        rooms_help: "Each room costs something whatever its size. Five rooms of 8 m² therefore cost more than one of 40. Today’s rooms are entered under “The municipalities”.",
        rooms_none: "No server rooms are entered. Add them under “The municipalities”.",
        rooms_today: |n, area, cost| {
            let rooms = if n == "1" { "room" } else { "rooms" };
            format!("Today: {n} {rooms}, {area} m² in all, {cost} a year.")
        },
        rooms_common: |n, area, cost| {
            let rooms = if n == "1" { "room" } else { "rooms" };
            format!("In common: {n} {rooms} of {area} m², {cost} a year.")
        },
        rooms_kept: "All keep their server rooms until you enter one in common.",
        rooms_saved: |amount| format!("Common server rooms save {amount} a year"),
        rooms_cost_more: |amount| format!("Common server rooms cost {amount} more a year"),
        rooms_same: "Common server rooms cost the same as today’s",
        rooms_result: "Server rooms, cost per year",
        rooms_count: |n| if n == "1" { "1 room".to_owned() } else { format!("{n} rooms") },
        rooms_unmeasured: |amount| format!("{amount} in rooms whose area is not given"),
        rooms_per_area: "Today: a fixed amount for each room, and the rest by area",
        rooms_area: "Area: today’s, shrunk as servers are better used",
        rooms_in_common: "In common: the same fixed amount and the same price per square metre",
        on_it_budget: "This is on the IT budget",
        on_it_budget_help: "Used when you count the IT budget only. The study found that rent, power and access control are seldom there (§ 4.2).",
    },
    costs: CostsText {
        sum: |amount| format!("Getting there costs {amount}"),
        sum_none: "What does it cost to get there?",
        filled_in: |n, all| format!("{n} of {all} items are filled in."),
        operation: |amount| format!("Running the cooperation itself costs another {amount}."),
        not_filled_in: "Not filled in",
        filled: "Filled in",
        likely_missing: "The item does not count until the likely amount is filled in.",
        outside_budget: "Does not count: not paid from the IT budget",
        from_study: "From the study (§ 3.6)",
        ours: "Our addition to the study",
        runs_twice_help: "Tick what runs twice, and the amount follows from what you pay today. Otherwise enter it yourselves, for one month.",
        computed: |amount| format!("What runs twice costs {amount} a month today."),
        unit: |kind, one| match (kind, one) {
            (CostKind::ParallelRunning, true) => "month",
            (CostKind::ParallelRunning, false) => "months",
            (CostKind::Migration, true) => "system",
            (CostKind::Migration, false) => "systems",
            _ => "",
        },
        named: |kind, note| format!("{kind}: {note}"),
        add: "Add a cost",
        kind: "What kind of cost?",
        added: |name| format!("{name} has been added."),
        remove: |name| format!("Remove {name}"),
        removed: |name| format!("{name} has been removed. You can undo."),
        amounts: "Amounts",
        amounts_help: |year| {
            format!(
                "For one year, in {year} kroner without VAT. The result uses the likely amount. Low and high give the range, and can be left empty."
            )
        },
        table: "Costs year by year",
        item: "Item",
        amount: "Sum",
        rooms: "Running the shared data rooms",
        vat: "VAT that is not compensated",
        when: "When",
        years: |from, to| format!("Years {from}–{to}"),
        paying: "Payment",
    },
    pace: PaceText {
        full_from: |year| format!("The whole saving is in place from year {year}"),
        phase_in: "Phase-in",
        phase_in_help: "How much of the full saving comes each year? The study does not say, so these are your own assumptions.",
        last_year_holds: "The last year also holds for the years after it.",
        never_full: |which| {
            format!("The saving on {which} never comes in full: the last year is below 100 %.")
        },
        add_year: "Add a year",
        remove_year: "Remove the last year",
        year_removed: |year| format!("Year {year} has been removed. You can undo."),
        at_once: "All of it comes from year 1.",
        from_year: |year| format!("from year {year}"),
        assumptions: "Horizon and discount rate",
        prices: "Prices and wages",
        prices_help: "The study’s amounts are in 2014 kroner and are carried to the price year. Enter your own in kroner of the price year. Everything is in constant prices, and the discount rate is real.",
        fte_cost: |[statistics, growth, years, exact, used]| {
            format!(
                "A full-time equivalent in the ICT industry cost {statistics} in 2012. With growth of {growth} for {years} that makes {exact}, rounded to {used}."
            )
        },
        fte_cost_own: |used| {
            format!(
                "You reckon with {used} per full-time equivalent in 2014, not with what follows from the statistics."
            )
        },
        fte_cost_derive: |derived| format!("Use {derived} from the statistics"),
        fte_cost_carried: |used, year, carried| {
            format!("Carried from {used} in 2014 it becomes {carried} in {year}.")
        },
        rounded: "rounded to the nearest",
        price_factor: "From 2014 kroner to the price year",
        prices_carried: |growth, year, factor| {
            format!(
                "The study’s prices are multiplied by {factor}: {growth} a year from 2014 to {year}."
            )
        },
        real_wages: |growth| {
            format!(
                "Wages grow {growth} more than prices each year. That makes the saving on staff larger every year."
            )
        },
        real_wages_less: |growth| {
            format!(
                "Wages grow {growth} less than prices each year. That makes the saving on staff smaller every year."
            )
        },
    },
    keys: KeysText {
        heading_all_gain: "Everyone gains under this key",
        heading_losers: |n, all| format!("{n} of {all} would lose under this key"),
        nothing_shared: "There are no shared costs to divide yet. Once they are filled in, this page shows who gains and who loses.",
        alone: "A single municipality has nobody to share with.",
        choose: "Choose a key",
        needs_users: "This key needs the number of users in every municipality. It is missing here:",
        shares: "Ownership and weights",
        shares_help: "May be left empty as long as nothing is divided by them. Fill them in for everyone, and they join the figure.",
        ownership_sum: |sum| format!("Ownership adds up to {sum}."),
        ownership_left: |left| format!("{left} is left."),
        table: "What each municipality gains, by key",
        figure_title: "Who gains, and how much depends on the key?",
        figure_subtitle: |years| {
            format!("Net present value for each municipality over {years}, NOK million")
        },
        source: "Computed here. Every key divides the same costs.",
        chosen: "chosen",
        loser: "loses",
        losers_title: "Who loses, key by key?",
        losers_under: |key, who| format!("{key}: loss for {who}."),
        no_losers: "Nobody loses, whichever key is chosen.",
        members_table: |year| {
            format!("What each municipality pays and is left with, {year} kroner")
        },
        stops_gaining: "Turning point: equal part",
        stops_gaining_help: "The turning point holds where a part of the shared costs is divided equally and the rest by inhabitants: how large a part can be equal before the municipality goes from gaining to losing, or the other way round.",
        gains_always: "Gains in any case",
        loses_always: "Loses in any case",
        neither: "Neither gains nor loses",
        gains_below: |share| format!("Gains while less than {share} is equal"),
        gains_above: |share| format!("Gains once more than {share} is equal"),
        share_of_costs: "Part of the shared costs, all years",
        rounding: "Shared costs are divided to the øre each year: every part is rounded down, and the øre that are left go to those who lost most by it.",
        share_of: |name| format!("{name}: part of the shared costs"),
        worth_of: |name| format!("{name}: net present value"),
        amount_of: |total, part| format!(" of {total}, divided year by year: {part}"),
    },
    judged: JudgedText {
        heading_less: |share| format!("The assessments take {share} off the savings"),
        heading_more: |share| format!("The assessments add {share} to the savings"),
        heading_later: |years| format!("The assessments delay the savings by {years}"),
        drivers: "Drivers",
        drivers_source: "The list is the study’s (§ 4.1), in our words. The assessments are your own.",
        obstacles: "Obstacles",
        obstacles_source: "The list is the study’s (§ 4.2), in our words. The assessments are your own.",
        effect_help: "An assessment changes no numbers until you enter by how much. The study has no such numbers, so they are your own.",
        in_calculation: "In the calculation",
        no_effect: "The assessments do not change the calculation.",
        total: |change, realised| {
            format!("{change} in all: {realised} of the savings are realised.")
        },
        assessment: "Assessment",
        change: "Changes the savings",
        kroner: "Kroner a year",
        delay: "Delays them",
        realisation: "The part of the savings that is realised",
        delays: "Delay: what goes on at the same time does not add up",
        counts_as: |share| format!(", which counts as {share}"),
        longest: |years| format!(": the longest holds, {years}"),
        quality: "Effects without a price",
        quality_help: "How much does this matter to you, and how much does it change? Together the answers give a consequence from four minuses to four pluses.",
        quality_source: "The first seven are the study’s (§ 3.5), in our words. The plus–minus method is from the Norwegian state’s guide to economic analysis (DFØ), chapter 3.4. The assessments are your own.",
        quality_table: "The effects together",
        consequence: "Consequence",
        consequence_in_words: |consequence| match consequence {
            ..=-4 => "very large, negative",
            -3 => "large, negative",
            -2 => "medium, negative",
            -1 => "small, negative",
            0 => "none",
            1 => "small, positive",
            2 => "medium, positive",
            3 => "large, positive",
            4.. => "very large, positive",
        },
        effect: "Effect",
        add: "Add an effect",
        remove: |name| format!("Remove {name}"),
        removed: |name| format!("{name} has been removed. You can undo."),
        profile: |judged, all| format!("Assessed: {judged} of {all}."),
        weighs_most: |which| format!("Weighs most: {which}."),
        balance: |better, worse| format!("{better} for the better, {worse} for the worse."),
    },
    follow_up: FollowUpText {
        heading_owners: "Who sees to it that the savings come?",
        heading_frozen: "The plan is frozen. How is it going?",
        ahead: |amount| format!("So far you are {amount} ahead of the plan"),
        behind: |amount| format!("So far you are {amount} behind the plan"),
        on_plan: "So far it goes as planned",
        owners: "Who answers for the saving?",
        owners_help: "A role, not a name: it stays with the job.",
        saves: |amount| format!("Is to save {amount} a year"),
        costs_more: |amount| format!("Will cost {amount} more a year"),
        saves_nothing: "Is not to save anything",
        with_rooms: "Data rooms that are left are counted here.",
        baseline: "The plan that was decided",
        baseline_help: "Freeze the case as it is when it is decided. You can then go on changing it here and still measure against the plan.",
        freeze: "Freeze the plan",
        freeze_empty: "Enter the municipalities first. Without them there is no plan to freeze.",
        freeze_faults: "Correct the faults in the case first. Only a plan without faults can be frozen.",
        frozen: |date| format!("The plan is frozen as it is on {date}."),
        frozen_on: |name, date| format!("{name}, frozen on {date}."),
        freeze_again: "Freeze again",
        unfreeze: "Delete the plan",
        unfrozen: "The frozen plan has been deleted. You can undo.",
        baseline_invalid: "The plan cannot be computed, since it had faults when it was frozen.",
        now_differs: |plan, now| {
            format!("The plan was worth {plan}. As the case is now, it is worth {now}.")
        },
        now_same: "The case gives the same as when the plan was frozen.",
        changed: "Changed since the plan was frozen (the plan’s figures first)",
        in_plan: "the plan",
        in_present: "the case as it is now",
        actuals: "Plan and actual figures",
        actuals_help: "Enter what was in fact saved and spent. A year’s saving is what you would have spent without cooperation, less what you spent. Empty fields are left out, of the plan they are measured against too.",
        actuals_first: "Freeze the plan first. You can then enter what happens, year by year, and see it against the plan.",
        actuals_prices: |year| {
            format!(
                "The plan is in kroner of {year}. Convert actual amounts to the same value of money before you enter them."
            )
        },
        no_actuals: "No actual figures have been entered yet.",
        planned: |plan| format!("Plan: {plan}"),
        planned_and_deviation: |plan, deviation| format!("Plan: {plan}. Difference: {deviation}"),
        year_plan: |net| format!("Net in the plan: {net}"),
        year_actual: |n, all, deviation| {
            format!("{n} of {all} fields are filled in. Difference, net: {deviation}")
        },
        item: "Item",
        plan: "Plan",
        actual: "Actual",
        deviation: "Difference",
        so_far: "So far",
        table: "Plan and actual figures, year by year",
        figure_title: |actual, plan| format!("{actual} saved so far, against {plan} in the plan"),
        figure_title_costs: |actual, plan| {
            format!("{actual} spent so far, against {plan} in the plan")
        },
        figure_subtitle: |year| format!("Sum of what has been entered, in kroner of {year}"),
        source: "The plan is computed here, from the case that was frozen. The actual figures are what you have entered.",
        formula: "Difference so far: savings beyond the plan, less costs beyond the plan",
    },
    compare: CompareText {
        heading_one: "What if you did it another way?",
        heading: |best, more, next| format!("{best} is worth {more} more than {next}"),
        heading_equal: "The variants are worth the same",
        variants: "Variants",
        add: "Make a new variant",
        add_help: "It begins as a copy of the one that is open. Take out municipalities, change the split or how you save: alone, with the neighbour, with the whole region. You write its name in the field at the top of the page.",
        added: |name| {
            format!(
                "{name} has been made, and is open now. Give it a name, and change what is to be different."
            )
        },
        to_members: "Change who takes part",
        copy_name: |name, n| format!("{name}, variant {n}"),
        unnamed: |n| format!("Variant {n}"),
        open: "Open",
        open_named: |name| format!("Open {name}"),
        is_open: |name| format!("Open now: {name}"),
        opened: |name| format!("{name} is open now, in all steps."),
        chosen: "open now",
        remove: "Delete",
        remove_named: |name| format!("Delete {name}"),
        removed: |name| format!("{name} has been deleted. You can undo."),
        full: "There is room for four variants. Delete one to make a new one.",
        one: "There is only one variant. Make another, change it, and see the difference here.",
        summary: |members, worth| format!("{members} · net present value {worth}"),
        table: "Key figures of the variants",
        figure_title: |name, worth| format!("{name} is worth most: {worth}"),
        figure_subtitle: |years| format!("Net present value to the municipalities over {years}"),
        source: "Computed here, each variant by itself.",
        not_comparable: "The variants are not computed alike: time horizon, rate, prices or which costs count are different. The amounts cannot simply be measured against each other.",
        explained: |name| format!("The formulas are those of {name}, which is open now."),
        differences: "What tells them apart",
        between: |one, other| format!("{one} and {other}"),
        none: "They are alike.",
        invalid: "has faults to be corrected",
        only_in: |what, variant| format!("{what} is only in {variant}"),
        from_to: |what, one, other| format!("{what}: {one} against {other}"),
        empty_value: "empty",
        rooms_of: |name| format!("Data rooms in {name}"),
        mechanism_of: |element, class| format!("How you save on {element}, {class}"),
        phase_in_of: |element| format!("Phase-in of {element}"),
        at_once: "all from year 1",
        in_member: |what, member| format!("{what} in {member}"),
        cost_terms: |cost| format!("{cost}: what runs twice, the budget or the note"),
        key: "The key",
        scope: "Which costs count",
        room_budget: "What of the data rooms is on the ICT budget",
        municipalities: "The municipalities behind the estimates",
        assessments: "How drivers and obstacles are judged",
        effects: "Effects without a price",
        owners: "Who answers for the savings",
        members: "Municipalities",
        costs: "Costs in all",
        losers: "Loses",
        losers_of: |n, all| format!("{n} of {all}"),
        nobody: "Nobody",
    },
    explain: ExplainText {
        click: "Klikk på et tall for å komme til feltet det står i.",
        element: |element| match element {
            Element::Telecom => "nettverk og telekom",
            Element::BaseOperations => "basis drift",
            Element::BusinessSystems => "fagsystemer",
            Element::Staff => "stab",
        },
        no_saving: "ingen besparelse er lagt inn",
        at_target: "ligger alt på eller under målet: 0",
        no_gap: "har ikke høyere kostnad enn gruppen det sammenlignes med: 0",
        inhabitants: "innbyggere",
        fte: "årsverk",
        per_fte: "kr per årsverk",
        per_year: |year| format!("år {year}"),
        sum: "Summen av besparelsene, med delen som kommer",
        discounting: "Nåverdi: netto hvert år, delt på (1 + rente) for hvert år som går",
        tax: "Samfunnets nåverdi: uten merverdiavgift, ganget med 1 + skattefinansieringskostnad",
        payback: |before, after, years| {
            format!(
                "Samlet er {before} ved utgangen av ett år og {after} ved neste; null ligger {years} fram"
            )
        },
        irr: "Internrente: renten som gjør nåverdien til 0",
        ratio: "Nytte per krone: nåverdien av besparelsene delt på nåverdien av kostnadene",
        break_even: "Nødvendig del av besparelsene: nåverdien av kostnadene delt på nåverdien av besparelsene",
        phase: "Innfasing",
        key: "Kommunens verdi: egne besparelser, minus egne kostnader og sin del av de felles",
        carried: |what, factor, year| {
            format!("{what} er ganget med {factor} for å bli {year}-kroner")
        },
        cells: PerElement {
            telecom: "Nettverk og telekom",
            base_operations: "Basis drift",
            business_systems: "Fagsystemer",
            staff: "Stab",
        },
    },
};

fn label(input: FileInput) -> String {
    let input = match input {
        FileInput::Case(input) => input,
        FileInput::ActualSaving(_, element) => {
            return (*crate::en::TEXT.names.elements.get(element)).to_owned();
        }
        FileInput::ActualCosts(_) => return "Kostnader".to_owned(),
    };
    match input {
        CaseInput::Basis(input) => (crate::en::TEXT.fields.label)(input),
        CaseInput::Member(_, input) => match input {
            MemberInput::Population => "Innbyggere",
            MemberInput::Cost(InvoicedElement::Telecom) => "Nettverk og telekom",
            MemberInput::Cost(InvoicedElement::BaseOperations) => "Basis drift",
            MemberInput::Cost(InvoicedElement::BusinessSystems) => "Fagsystemer",
            MemberInput::Fte => "IT-årsverk",
            MemberInput::Users => "Brukere av IKT",
            MemberInput::Ownership => "Eierandel",
            MemberInput::Weight => "Vekt",
            MemberInput::InHouse => "Basis drift i egen regi",
            MemberInput::Cloud => "I allmenn sky",
        }
        .to_owned(),
        CaseInput::Room(_, _, input) => match input {
            RoomInput::Area => "Areal",
            RoomInput::Rent => "Husleie",
            RoomInput::Power => "Strøm og kjøling",
            RoomInput::AccessControl => "Adgangskontroll",
            RoomInput::Other => "Annet, uansett størrelse",
        }
        .to_owned(),
        CaseInput::Effect(_) => "Endrer besparelsene med".to_owned(),
        CaseInput::Delay(_) => "Utsetter dem".to_owned(),
        CaseInput::Cost(_, input) => match input {
            CostInput::Low => "Lavt",
            CostInput::Likely => "Sannsynlig",
            CostInput::High => "Høyt",
            CostInput::Quantity => "Antall",
            CostInput::FromYear => "Første år",
            CostInput::Years => "Antall år",
        }
        .to_owned(),
        CaseInput::PhaseIn(_, year) => format!("År {}", year + 1),
        CaseInput::FixedPart => "Del som deles likt".to_owned(),
        CaseInput::Horizon => "Tidshorisont".to_owned(),
        CaseInput::DiscountRate => "Kalkulasjonsrente, reell".to_owned(),
        CaseInput::TaxFinancingCost => "Skattefinansieringskostnad".to_owned(),
        CaseInput::VatNotCompensated => {
            "Felles kostnader uten kompensert merverdiavgift".to_owned()
        }
        CaseInput::PriceYear => "Prisår".to_owned(),
        CaseInput::WageGrowth => "Lønnsvekst per år".to_owned(),
        CaseInput::PriceGrowth => "Prisvekst per år".to_owned(),
        CaseInput::InHouse => "Basis drift i egen regi, med samarbeid".to_owned(),
        CaseInput::Cloud => "I allmenn sky, med samarbeid".to_owned(),
        CaseInput::StaffByOutsourcing => {
            "Stab som frigjøres om all basis drift settes ut".to_owned()
        }
        CaseInput::StaffByCloud => "Stab som frigjøres om alt flyttes til sky".to_owned(),
        CaseInput::CommonRooms => "Felles datarom".to_owned(),
        CaseInput::CommonArea => "Areal i hvert felles rom".to_owned(),
        CaseInput::UtilisationToday => "Utnyttelse av serverne i dag".to_owned(),
        CaseInput::Utilisation => "Utnyttelse med samarbeid".to_owned(),
    }
}

fn source(input: FileInput) -> &'static str {
    let FileInput::Case(input) = input else { return "" };
    match input {
        CaseInput::Horizon => "Egen forutsetning, endre den",
        CaseInput::DiscountRate => {
            "Finansdepartementet, R-109/2021: 4 % for år 0–40. Laget for statlige tiltak"
        }
        CaseInput::TaxFinancingCost => "Finansdepartementet, R-109/2021: 20 øre per krone",
        CaseInput::VatNotCompensated => {
            "Egen forutsetning. Kommuner får avgiften kompensert, deltakere i et selskap ikke alltid. Sats 25 %"
        }
        CaseInput::PriceYear => "Studiens beløp er i 2014-kroner",
        CaseInput::WageGrowth => "Studien, § 3.4, note 2: 2,5 %",
        CaseInput::PriceGrowth => {
            "Egen forutsetning: samme vekst som studien regner for lønn. Endre den"
        }
        CaseInput::StaffByOutsourcing | CaseInput::StaffByCloud => {
            "Egen forutsetning: 0 til dere endrer den"
        }
        CaseInput::CommonRooms => "0: alle beholder sine. 2: det ene tar over for det andre",
        CaseInput::CommonArea => "Tomt: dagens areal, krympet av bedre utnyttelse",
        CaseInput::UtilisationToday | CaseInput::Utilisation => {
            "Tomt: ingen endring. Studien: større miljøer utnytter serverne bedre (§ 3.2)"
        }
        CaseInput::PhaseIn(..) => "Egen forutsetning, endre den",
        CaseInput::Member(_, MemberInput::InHouse) => "Studien, figur 5",
        CaseInput::Member(_, MemberInput::Cloud) => "Studien, figur 6",
        CaseInput::Member(_, MemberInput::Users) => "Ansatte og andre med konto",
        CaseInput::Cost(_, CostInput::FromYear) => "0 er året dere begynner",
        _ => "",
    }
}

/// "A, B og C"
pub(super) fn joined(names: &[&str], and: &str) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} {and} {last}", most.join(", ")),
    }
}
