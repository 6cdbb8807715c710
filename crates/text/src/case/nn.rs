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
            CaseUnit::Model(unit) => (crate::nn::TEXT.fields.unit)(unit),
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
            CaseProblem::Value(problem) => (crate::nn::TEXT.problems.problem)(problem, show),
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
        heading: |saving| format!("Samarbeidet sparer {saving} i året"),
        heading_costs: |amount| format!("Samarbeidet kostar {amount} meir i året"),
        heading_none: "Ingenting blir spart enno",
        table: "Innsparing per kommune og element",
        with_rooms: |elements, rooms| {
            format!("{elements} kjem frå elementa under og {rooms} frå dataromma de flyttar ut av.")
        },
        realised: |share, full| {
            format!(
                "Den fulle innsparinga er {full}. Etter vurderinga av drivarar og hindringar blir {share} av henne rekna med."
            )
        },
        negative: |who| format!("For {who} blir det dyrare enn i dag."),
        negative_here: |who| format!("Dette blir dyrare enn i dag for {who}."),
        below_target: |who| {
            format!("{who} ligg alt på målet eller under, og sparer ingenting her.")
        },
        mechanisms: "Slik sparer de",
        mechanisms_help: "Vala gjeld berre dette samarbeidet. Den nasjonale modellen står urørt.",
        element_table: |element| format!("{element}: kostnad i dag og med samarbeid"),
        figure_title: |name, saving| format!("{name} sparer mest: {saving} i året"),
        figure_title_none: "Ingen av kommunane sparer noko",
        figure_subtitle: |year| {
            format!("Årleg innsparing når alt er på plass, mill. kr i {year}-kroner")
        },
        source: "Rekna her, med mekanismane i studien (figur 11, 13 og 15) eller dine eigne.",
        levels: "Nivåa det blir anslått frå",
        levels_help: "Kostnader og årsverk som de ikkje har eigne tal for, blir anslått frå snittet for storleiken. Beløpa er i 2014-kroner og blir førte fram til prisåret.",
        levels_listed: |municipalities| {
            format!("Tabellen bak har {municipalities}. Dei med eigne tal går føre nivåa her.")
        },
        sizes: "Grenser mellom storleikane",
    },
    operating: OperatingText {
        models: "Driftsmodell",
        models_help: "Figurane viser korleis dei spurde i studien fordeler seg (figur 5 og 6), og kvar kommunane dykkar ligg. Delane kommunane har i dag, skriv de inn under «Kommunane».",
        in_house_title: "Kor mykje driv de sjølve?",
        in_house_subtitle: "Del av basis drift i eigen regi. Prosent av dei spurde",
        cloud_title: "Kor mykje ligg i allmenn sky?",
        cloud_subtitle: "Del av produksjonen i allmenn sky. Prosent av dei spurde",
        source: "Kjelde: Nexia 2016, figur 5 og 6. Delane til kommunane er deira eigne.",
        with_cooperation: "Med samarbeid",
        staff_effect: "Kva gjer det med staben?",
        staff_effect_none: "Studien fann ingen klar samanheng, så modellen reknar ikkje med nokon verknad før de skriv inn ein.",
        staff_unknown: "Verknaden kan ikkje reknast ut enno. Fyll ut delen med samarbeid her, og delane i dag under «Kommunane».",
        staff_change: |today, without, with| {
            format!(
                "I dag har kommunane {today} IT-årsverk. Samarbeidet gir {without}, og med ny driftsmodell {with}."
            )
        },
        staff_table: "IT-årsverk i kvar kommune",
        staff_today: "I dag",
        staff_without: "Med samarbeid",
        staff_with: "Med ny driftsmodell òg",
        staff_freed: "Blir frigjort",
        of_staff: "av staben",
        rooms: "Datarom",
        rooms_help: "Kvart rom kostar noko uansett storleik. Fem rom på 8 m² kostar difor meir enn eitt på 40. Romma i dag fører de opp under «Kommunane».",
        rooms_none: "Ingen datarom er førte opp. Legg dei inn under «Kommunane».",
        rooms_today: |n, area, cost| format!("I dag: {n} rom, til saman {area} m², {cost} i året."),
        rooms_common: |n, area, cost| format!("Felles: {n} rom à {area} m², {cost} i året."),
        rooms_kept: "Alle held på dataromma sine til de skriv inn eit felles.",
        rooms_saved: |amount| format!("Felles datarom sparer {amount} i året"),
        rooms_cost_more: |amount| format!("Felles datarom kostar {amount} meir i året"),
        rooms_same: "Felles datarom kostar det same som dei i dag",
        rooms_result: "Datarom, kostnad per år",
        rooms_count: |n| format!("{n} rom"),
        rooms_unmeasured: |amount| format!("{amount} i rom utan oppgitt areal"),
        rooms_per_area: "I dag: eit fast beløp for kvart rom, og resten etter areal",
        rooms_area: "Areal: det i dag, krympa når serverane blir betre utnytta",
        rooms_in_common: "Felles: same faste beløp og same pris per kvadratmeter",
        on_it_budget: "Dette står på IKT-budsjettet",
        on_it_budget_help: "Blir brukt når du reknar berre på IKT-budsjettet. Studien fann at husleige, straum og tilgangskontroll sjeldan står der (§ 4.2).",
    },
    costs: CostsText {
        sum: |amount| format!("Å kome dit kostar {amount}"),
        sum_none: "Kva kostar det å kome dit?",
        filled_in: |n, all| format!("{n} av {all} postar er fylte ut."),
        operation: |amount| format!("Drifta av sjølve samarbeidet kostar {amount} i tillegg."),
        not_filled_in: "Ikkje fylt ut",
        filled: "Fylt ut",
        likely_missing: "Posten blir ikkje rekna med før det sannsynlege beløpet er fylt ut.",
        outside_budget: "Blir ikkje rekna med: blir ikkje betalt over IKT-budsjettet",
        from_study: "Frå studien (§ 3.6)",
        ours: "Vårt tillegg til studien",
        runs_twice_help: "Kryss av for det som går dobbelt, så blir beløpet rekna ut av det de betaler i dag. Elles skriv de det inn sjølve, for éin månad.",
        computed: |amount| format!("Det som går dobbelt, kostar {amount} i månaden i dag."),
        unit: |kind, one| match (kind, one) {
            (CostKind::ParallelRunning, true) => "månad",
            (CostKind::ParallelRunning, false) => "månader",
            (CostKind::Migration, _) => "system",
            _ => "",
        },
        named: |kind, note| format!("{kind}: {note}"),
        add: "Legg til kostnad",
        kind: "Kva slags kostnad?",
        added: |name| format!("{name} er lagd til."),
        remove: |name| format!("Fjern {name}"),
        removed: |name| format!("{name} er fjerna. Du kan angre."),
        amounts: "Beløp",
        amounts_help: |year| {
            format!(
                "For eitt år, i {year}-kroner utan meirverdiavgift. Resultatet bruker det sannsynlege beløpet. Lågt og høgt gir spennet, og kan stå tomme."
            )
        },
        table: "Kostnader år for år",
        item: "Post",
        amount: "Sum",
        rooms: "Drift av felles datarom",
        vat: "Meirverdiavgift som ikkje blir kompensert",
        when: "Når",
        years: |from, to| format!("År {from}–{to}"),
        paying: "Betaling",
    },
    pace: PaceText {
        full_from: |year| format!("Heile innsparinga er på plass frå år {year}"),
        phase_in: "Innfasing",
        phase_in_help: "Kor mykje av den fulle innsparinga kjem kvart år? Studien seier ikkje noko om det, så dette er dykkar eigne føresetnader.",
        last_year_holds: "Det siste året gjeld òg for åra etter.",
        never_full: |which| {
            format!("Innsparinga på {which} kjem aldri fullt ut: siste år er under 100 %.")
        },
        add_year: "Legg til eit år",
        remove_year: "Ta bort siste år",
        year_removed: |year| format!("År {year} er teke bort. Du kan angre."),
        at_once: "Alt kjem frå år 1.",
        from_year: |year| format!("frå år {year}"),
        assumptions: "Horisont og rente",
        prices: "Prisar og lønn",
        prices_help: "Beløpa i studien er i 2014-kroner og blir førte fram til prisåret. Eigne tal skriv de inn i kroner for prisåret. Alt er rekna i faste prisar, og renta er reell.",
        fte_cost: |[statistics, growth, years, exact, used]| {
            format!(
                "Eit årsverk i IKT-næringa kosta {statistics} i 2012. Med {growth} vekst i {years} blir det {exact}, runda av til {used}."
            )
        },
        fte_cost_own: |used| {
            format!(
                "De reknar med {used} per årsverk i 2014, ikkje det som følgjer av statistikken."
            )
        },
        fte_cost_derive: |derived| format!("Bruk {derived} frå statistikken"),
        fte_cost_carried: |used, year, carried| {
            format!("Ført fram frå {used} i 2014 blir det {carried} i {year}.")
        },
        rounded: "runda av til nærmaste",
        price_factor: "Frå 2014-kroner til prisåret",
        prices_carried: |growth, year, factor| {
            format!(
                "Prisane i studien blir gonga med {factor}: {growth} i året frå 2014 til {year}."
            )
        },
        real_wages: |growth| {
            format!(
                "Lønn veks {growth} meir enn prisar i året. Det gjer innsparinga på stab større for kvart år."
            )
        },
        real_wages_less: |growth| {
            format!(
                "Lønn veks {growth} mindre enn prisar i året. Det gjer innsparinga på stab mindre for kvart år."
            )
        },
    },
    keys: KeysText {
        heading_all_gain: "Alle vinn med denne fordelinga",
        heading_losers: |n, all| format!("{n} av {all} taper med denne fordelinga"),
        nothing_shared: "Det er ingen felles kostnader å dele enno. Når dei er fylte ut, ser du her kven som vinn og kven som taper.",
        alone: "Med éin kommune er det ingen å dele med.",
        choose: "Vel fordeling",
        needs_users: "Nøkkelen treng talet på brukarar i kvar kommune. Det manglar her:",
        shares: "Eigardelar og vekter",
        shares_help: "Kan stå tomme så lenge ingen deler etter dei. Fyll ut for alle, så blir dei med i figuren.",
        ownership_sum: |sum| format!("Eigardelane er {sum} til saman."),
        ownership_left: |left| format!("{left} står att."),
        table: "Verdt for kvar kommune, etter fordeling",
        figure_title: "Kven vinn, og kor mykje kjem an på nøkkelen?",
        figure_subtitle: |years| format!("Noverdi for kvar kommune over {years}, mill. kr"),
        source: "Rekna her. Alle nøklar deler dei same kostnadene.",
        chosen: "vald",
        loser: "taper",
        losers_title: "Kven taper, nøkkel for nøkkel?",
        losers_under: |key, who| format!("{key}: {who} taper."),
        no_losers: "Ingen taper, uansett nøkkel.",
        members_table: |year| format!("Kva kvar kommune betaler og sit att med, {year}-kroner"),
        stops_gaining: "Vippepunkt: lik del",
        stops_gaining_help: "Vippepunktet gjeld når ein del av dei felles kostnadene blir delt likt og resten etter innbyggjarar: kor stor del som kan delast likt før kommunen går frå å vinne til å tape, eller omvendt.",
        gains_always: "Vinn uansett",
        loses_always: "Taper uansett",
        neither: "Verken vinn eller taper",
        gains_below: |share| format!("Vinn når under {share} blir delt likt"),
        gains_above: |share| format!("Vinn når over {share} blir delt likt"),
        share_of_costs: "Del av felles kostnader, alle år",
        rounding: "Felles kostnader blir delte på øret kvart år: kvar del blir runda ned, og dei øra som er att, går til dei som mista mest på avrundinga.",
        share_of: |name| format!("{name}: del av dei felles kostnadene"),
        worth_of: |name| format!("{name}: noverdi"),
        amount_of: |total, part| format!(" av {total}, delt år for år: {part}"),
    },
    judged: JudgedText {
        heading_less: |share| format!("Vurderingane tek bort {share} av innsparingane"),
        heading_more: |share| format!("Vurderingane legg {share} til innsparingane"),
        heading_later: |years| format!("Vurderingane utset innsparingane med {years}"),
        drivers: "Drivarar",
        drivers_source: "Lista er henta frå studien (§ 4.1), med våre ord. Vurderingane er dykkar eigne.",
        obstacles: "Hindringar",
        obstacles_source: "Lista er henta frå studien (§ 4.2), med våre ord. Vurderingane er dykkar eigne.",
        effect_help: "Ei vurdering endrar ikkje tala før du skriv inn kor mykje. Studien har ingen slike tal, så dei er dykkar eigne.",
        in_calculation: "I reknestykket",
        no_effect: "Vurderingane endrar ikkje reknestykket.",
        total: |change, realised| format!("Til saman {change}: {realised} av innsparingane kjem."),
        assessment: "Vurdering",
        change: "Endrar innsparingane",
        kroner: "Kroner i året",
        delay: "Utset",
        realisation: "Den delen av innsparingane som kjem",
        delays: "Utsetjing: det som skjer samtidig, blir ikkje lagt saman",
        counts_as: |share| format!(", som blir rekna som {share}"),
        longest: |years| format!(": den lengste gjeld, {years}"),
        quality: "Verknader utan pris",
        quality_help: "Kor mykje har dette å seie for dykk, og kor mykje endrar det seg? Saman gjev svara ein konsekvens frå fire minus til fire pluss.",
        quality_source: "Dei sju første er henta frå studien (§ 3.5), med våre ord. Pluss-minus-metoden er frå rettleiaren i samfunnsøkonomiske analysar frå DFØ, kapittel 3.4. Vurderingane er dykkar eigne.",
        quality_table: "Verknadene samla",
        consequence: "Konsekvens",
        consequence_in_words: |consequence| match consequence {
            ..=-4 => "særs stor negativ",
            -3 => "stor negativ",
            -2 => "middels negativ",
            -1 => "liten negativ",
            0 => "ingen",
            1 => "liten positiv",
            2 => "middels positiv",
            3 => "stor positiv",
            4.. => "særs stor positiv",
        },
        effect: "Verknad",
        add: "Legg til ein verknad",
        remove: |name| format!("Fjern {name}"),
        removed: |name| format!("{name} er fjerna. Du kan angre."),
        profile: |judged, all| format!("Vurdert: {judged} av {all}."),
        weighs_most: |which| format!("Veg tyngst: {which}."),
        balance: |better, worse| format!("{better} til det betre, {worse} til det verre."),
    },
    follow_up: FollowUpText {
        heading_owners: "Kven syter for at innsparingane kjem?",
        heading_frozen: "Planen er frosen. Korleis går det?",
        ahead: |amount| format!("Så langt er de {amount} framom planen"),
        behind: |amount| format!("Så langt er de {amount} bak planen"),
        on_plan: "Så langt går det som planlagt",
        owners: "Kven har ansvar for innsparinga?",
        owners_help: "Ei rolle, ikkje eit namn: ho følgjer stillinga.",
        saves: |amount| format!("Skal spare {amount} i året"),
        costs_more: |amount| format!("Blir {amount} dyrare i året"),
        saves_nothing: "Skal ikkje spare noko",
        with_rooms: "Datarom som fell bort, er rekna med her.",
        baseline: "Planen som er vedteken",
        baseline_help: "Frys reknestykket slik det er når det blir vedteke. Sidan kan de endre vidare her og likevel måle mot planen.",
        freeze: "Frys planen",
        freeze_empty: "Legg inn kommunane først. Utan dei er det ingen plan å fryse.",
        freeze_faults: "Rett feila i reknestykket først. Berre ein plan utan feil kan frysast.",
        frozen: |date| format!("Planen er frosen slik han er {date}."),
        frozen_on: |name, date| format!("{name}, frosen {date}."),
        freeze_again: "Frys på nytt",
        unfreeze: "Slett planen",
        unfrozen: "Den frosne planen er sletta. Du kan angre.",
        baseline_invalid: "Planen kan ikkje reknast ut, for han hadde feil då han vart frosen.",
        now_differs: |plan, now| {
            format!("Planen var verd {plan}. Slik reknestykket er no, er det {now}.")
        },
        now_same: "Reknestykket gir det same som då planen vart frosen.",
        changed: "Endra sidan planen vart frosen (tala i planen først)",
        in_plan: "planen",
        in_present: "reknestykket no",
        actuals: "Plan og røyndom",
        actuals_help: "Skriv inn kva som faktisk vart spart og brukt. Innsparinga i eit år er det de ville ha brukt utan samarbeid, minus det de brukte. Tomme felt blir ikkje rekna med, heller ikkje i planen dei blir målte mot.",
        actuals_first: "Frys planen først. Då kan de føre kva som faktisk skjer, år for år, og sjå det mot planen.",
        actuals_prices: |year| {
            format!(
                "Planen er i {year}-kroner. Rekn faktiske beløp om til same kroneverdi før de fører dei."
            )
        },
        no_actuals: "Ingen faktiske tal er førte enno.",
        planned: |plan| format!("Plan: {plan}"),
        planned_and_deviation: |plan, deviation| format!("Plan: {plan}. Avvik: {deviation}"),
        year_plan: |net| format!("Netto i planen: {net}"),
        year_actual: |n, all, deviation| {
            format!("{n} av {all} felt er fylte ut. Avvik, netto: {deviation}")
        },
        item: "Post",
        plan: "Plan",
        actual: "Faktisk",
        deviation: "Avvik",
        so_far: "Så langt",
        table: "Plan og faktiske tal, år for år",
        figure_title: |actual, plan| format!("{actual} spart så langt, mot {plan} i planen"),
        figure_title_costs: |actual, plan| format!("{actual} brukt så langt, mot {plan} i planen"),
        figure_subtitle: |year| format!("Sum av det som er ført, i {year}-kroner"),
        source: "Planen er rekna her, av reknestykket som vart frose. Dei faktiske tala har de ført sjølve.",
        formula: "Avvik så langt: innsparingar ut over planen, minus kostnader ut over planen",
    },
    compare: CompareText {
        heading_one: "Kva om de gjer det annleis?",
        heading: |best, more, next| format!("{best} er verd {more} meir enn {next}"),
        heading_equal: "Variantane er verde like mykje",
        variants: "Variantar",
        add: "Lag ein ny variant",
        add_help: "Han begynner som ein kopi av den som er open. Ta ut kommunar, byt fordeling eller endre korleis de sparer: åleine, med naboen, med heile regionen. Namnet skriv du i feltet øvst på sida.",
        added: |name| {
            format!(
                "{name} er laga, og open no. Gi varianten eit namn, og endre det som skal vere annleis."
            )
        },
        to_members: "Endre kven som er med",
        copy_name: |name, n| format!("{name}, variant {n}"),
        unnamed: |n| format!("Variant {n}"),
        open: "Opne",
        open_named: |name| format!("Opne {name}"),
        is_open: |name| format!("Open no: {name}"),
        opened: |name| format!("{name} er open no, i alle trinna."),
        chosen: "open no",
        remove: "Slett",
        remove_named: |name| format!("Slett {name}"),
        removed: |name| format!("{name} er sletta. Du kan angre."),
        full: "Det er plass til fire variantar. Slett ein for å lage ein ny.",
        one: "Det er berre éin variant. Lag ein til, endre han, og sjå skilnaden her.",
        summary: |members, worth| format!("{members} · noverdi {worth}"),
        table: "Nøkkeltal for variantane",
        figure_title: |name, worth| format!("{name} er verd mest: {worth}"),
        figure_subtitle: |years| format!("Noverdi for kommunane over {years}"),
        source: "Rekna her, kvar variant for seg.",
        not_comparable: "Variantane er ikkje rekna på same vis: tidshorisont, rente, prisar eller kva kostnader som blir rekna med, er ulike. Då kan ikkje beløpa utan vidare målast mot kvarandre.",
        explained: |name| format!("Formlane gjeld {name}, som er open no."),
        differences: "Dette skil dei",
        between: |one, other| format!("{one} og {other}"),
        none: "Dei er like.",
        invalid: "har feil som må rettast",
        only_in: |what, variant| format!("{what} er berre med i {variant}"),
        from_to: |what, one, other| format!("{what}: {one} mot {other}"),
        empty_value: "tomt",
        rooms_of: |name| format!("Dataromma i {name}"),
        mechanism_of: |element, class| format!("Korleis de sparer på {element}, {class}"),
        phase_in_of: |element| format!("Innfasinga av {element}"),
        at_once: "alt frå år 1",
        in_member: |what, member| format!("{what} i {member}"),
        cost_terms: |cost| format!("{cost}: kva som går dobbelt, budsjettet eller notatet"),
        key: "Fordelingsnøkkelen",
        scope: "Kva kostnader som blir rekna med",
        room_budget: "Kva av dataromma som står på IKT-budsjettet",
        municipalities: "Kommunane bak overslaga",
        assessments: "Vurderinga av drivarar og hindringar",
        effects: "Verknadene utan pris",
        owners: "Kven som har ansvar for innsparingane",
        members: "Kommunar",
        costs: "Kostnader i alt",
        losers: "Taper",
        losers_of: |n, all| format!("{n} av {all}"),
        nobody: "Ingen",
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
            return (*crate::nn::TEXT.names.elements.get(element)).to_owned();
        }
        FileInput::ActualCosts(_) => return "Kostnader".to_owned(),
    };
    match input {
        CaseInput::Basis(input) => (crate::nn::TEXT.fields.label)(input),
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
