//! Bokmål.

use super::*;
use synergi_case::{CaseInput, CostInput, MemberInput, RoomInput};
use synergi_model::InvoicedElement;

pub(crate) static TEXT: CaseText = CaseText {
    frame: Frame {
        steps_nav: "Trinnene i regnestykket",
        step: |step| match step {
            Step::Result => "Resultat",
            Step::Members => "Kommunene",
            Step::Savings => "Besparelser",
            Step::Operating => "Drift og datarom",
            Step::Costs => "Omstilling",
            Step::Pace => "Tempo og priser",
            Step::Uncertainty => "Hvor sikkert",
            Step::Keys => "Hvem betaler",
            Step::Judged => "Drivere og kvalitet",
            Step::FollowUp => "Oppfølging",
            Step::Compare => "Sammenligning",
            Step::Report => "Rapport",
        },
        help: |step| match step {
            Step::Result => {
                "Her står svaret: hva samarbeidet er verdt, når det lønner seg, og hvem som vinner. Trinnene gir tallene bak."
            }
            Step::Members => {
                "Legg inn kommunene som skal samarbeide. Navn og innbyggertall er nok til å begynne; det du ikke vet, anslår modellen."
            }
            Step::Savings => {
                "Slik sparer samarbeidet på hvert ledd i verdikjeden. Utgangspunktet er studiens nivåer. Endre dem om dere vet bedre."
            }
            Step::Operating => {
                "Hvor mye driver kommunene selv, og hvor står serverne? Felles datarom kan spare husleie, strøm og vakthold som sjelden står på IKT-budsjettet."
            }
            Step::Costs => {
                "Hva koster det å komme dit? Noen av postene er studiens, resten er våre. Beløpene er tomme til dere fyller dem ut: studien oppgir ingen."
            }
            Step::Pace => {
                "Hvor fort kommer besparelsene, og hvilke priser og hvilken rente regner dere med?"
            }
            Step::Uncertainty => {
                "Hvor lavt og hvor høyt kan tallene bli, og hva betyr det for svaret?"
            }
            Step::Keys => {
                "Felles kostnader må deles. Velg en nøkkel, og se hvem som vinner og hvem som taper på den."
            }
            Step::Judged => {
                "Ikke alt lar seg telle. Vurder hva som driver samarbeidet fram, hva som står i veien, og hva det gjør med kvaliteten."
            }
            Step::FollowUp => {
                "En besparelse ingen har ansvar for, kommer sjelden. Velg en ansvarlig for hver, frys planen når den er vedtatt, og følg med."
            }
            Step::Compare => {
                "Still opptil fire varianter side om side: alene, med naboen, med hele regionen."
            }
            Step::Report => {
                "Alt samlet til saksframlegget. Velg hva som skal være med, skriv det ut, eller ta det med til Word."
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
        shelf: "Regnestykker i nettleseren",
        shelf_lead: "Legg til side det du arbeider med, og hent det fram igjen senere. Alt ligger på din egen maskin.",
        shelf_empty: "Ingen er lagt til side.",
        shelve: "Legg til side det som er åpent",
        shelf_item: |name, day| format!("{name}, lagt til side {day}"),
        shelf_open: "Åpne",
        shelf_opened: "Regnestykket er åpnet. Du kan angre.",
        shelf_copy: "Lag en kopi",
        copy_of: |name| format!("{name} (kopi)"),
        shelf_deleted: |name| format!("{name} er slettet."),
        shelf_failed: "Nettleseren lot ikke siden lagre. Lagre en fil i stedet.",
        shelf_no_name: "Skriv et navn.",
        delete_all: "Slett alt i nettleseren",
        delete_all_sure: "Alt siden har lagret i denne nettleseren, blir slettet: regnestykker, valg og tall. Det kan ikke angres.",
        delete_all_yes: "Ja, slett alt",
        delete_all_no: "Behold",
        link: "Kopier lenke",
        link_copied: |length| {
            format!(
                "Lenken er kopiert. Den har hele regnestykket i seg og er på {length} tegn; ingenting er sendt noe sted."
            )
        },
        link_shown: |length| {
            format!(
                "Nettleseren lot ikke siden kopiere. Lenken står i adressefeltet og er på {length} tegn."
            )
        },
        link_long: "Noen programmer for e-post og chat kutter så lange lenker: send en fil i stedet.",
        link_failed: "Lenken kunne ikke lages.",
        damaged_link: "Lenken er skadet eller ufullstendig. Ingenting er endret.",
        link_asks: |members| {
            format!(
                "Lenken har et regnestykke med {members} kommuner i seg. Skal det åpnes i stedet for ditt? Du kan angre."
            )
        },
        link_open: "Åpne det i lenken",
        link_keep: "Behold mitt",
        link_opened: "Regnestykket i lenken er åpnet. Du kan angre.",
        workbook: "Last ned regneark",
        workbook_made: |name| {
            format!("Regnearket {name} er lastet ned. Alle resultater i det er formler.")
        },
        workbook_failed: "Regnearket kunne ikke lages. Prøv igjen.",
        open_example: "Åpne eksempelet",
        example_opened: "Eksempelet er åpnet. Du kan angre.",
        is_example: "Dette er et eksempel: kommunene i Kongsbergregionen i 2014, med kostnader som modellen har anslått. Ingen av dem har oppgitt tall.",
        scope: "Kostnader som regnes med",
        stale: "Resultatene viser det siste gyldige regnestykket. Rett feltene under, så følger de med.",
        saved_unreadable: "Samarbeidet som var lagret i nettleseren, kunne ikke leses.",
        other_file: "Filen er ikke et samarbeid fra IKT-synergi. Ingenting er endret.",
        newer_file: "Filen er skrevet av en nyere utgave. Oppdater siden og prøv igjen. Ingenting er endret.",
        too_large: "Filen er for stor til å være et samarbeid herfra. Ingenting er endret.",
        damaged_file: "Filen er skadet eller ufullstendig. Ingenting er endret.",
        basis_differs: "Nivåene i dette regnestykket er ikke de samme som i den nasjonale modellen nå.",
        basis_use: "Bruk den nasjonale modellen",
        basis_used: "Regnestykket bygger nå på den nasjonale modellen slik den er. Du kan angre.",
        not_kept: "Nettleseren får ikke husket samarbeidet. Lagre en fil før du lukker siden.",
        optional: "Kan stå tomt",
        own: "eget tall",
        from_table: "fra tabellen",
        from_invoices: "fra fakturaer",
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
            CostKind::Migration => {
                "Beløpet gjelder ett system. Antallet er hvor mange som skal byttes."
            }
            CostKind::Training => {
                "Beløpet kan gjelde per bruker: velg det i feltet «Hvem betaler»."
            }
            CostKind::Procurement => "Konkurranse, kontrakter og selskapsavtale.",
            CostKind::ProjectManagement => "Innleid eller frikjøpt, for tiden prosjektet varer.",
            CostKind::Network => "Fiber og utstyr som knytter kommunene sammen.",
            CostKind::DoubleLicences => "Avtaler som må løpe ut eller brytes.",
            CostKind::StaffTransfer => "Virksomhetsoverdragelse, pensjon og flytting.",
            CostKind::OldSystems => "Lesetilgang til det som er byttet ut.",
            CostKind::Security => "Risikovurdering og databehandleravtaler.",
            CostKind::Contingency => "Det ingen har tenkt på.",
            CostKind::Operation => "Ledelse, lokaler og administrasjon i samarbeidet, hvert år.",
            CostKind::Other => "Skriv i notatet hva det er.",
        },
        quantity: |kind| match kind {
            CostKind::ParallelRunning => "Måneder",
            CostKind::Migration => "Antall systemer",
            _ => "Antall",
        },
        borne: |borne| match borne {
            Borne::Shared => "Alle i fellesskap",
            Borne::ByEachMember => "Hver kommune, hele beløpet",
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
                format!("{} likt, resten etter innbyggere", share_in_name(fixed))
            }
        },
        key_help: |key| match key {
            CostKey::Equal => "Alle betaler det samme, små som store.",
            CostKey::Inhabitants => "Like mye per innbygger, så de store betaler mest.",
            CostKey::Users => "Etter hvor mange som bruker IKT i hver kommune.",
            CostKey::Fte => "Etter IT-årsverkene kommunene har i dag.",
            CostKey::Ownership => "Etter andelene i selskapet. De må bli 100\u{a0}% til sammen.",
            CostKey::Weights => "Etter vekter dere blir enige om.",
            CostKey::FixedAndInhabitants { .. } => {
                "En del deles likt, fordi noe koster det samme uansett størrelse. IKT Nordhordland delte en tredel likt i 2018, eKommune Sunnmøre 30\u{a0}% i 2016."
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
            Topic::LockIn => "Binding til én leverandør",
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
            Topic::LossOfControl => {
                "Den som har stått for driften selv, må dele både innsyn og avgjørelser."
            }
            Topic::Trust => "Dårlige erfaringer fra tidligere samarbeid sitter lenge.",
            Topic::LockIn => "Et samarbeid kan bli avhengig av én leverandør.",
            Topic::LocalJobs => {
                "IT-stillinger kan flyttes eller bli borte, selv om noe alltid må gjøres på stedet."
            }
            Topic::HiddenCosts => {
                "Husleie, strøm og vakthold står sjelden på IKT-budsjettet, men blir synlige når datarommet blir felles."
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
            CaseUnit::Model(unit) => (crate::nb::TEXT.fields.unit)(unit),
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
            CaseProblem::Value(problem) => (crate::nb::TEXT.problems.problem)(problem, show),
            CaseProblem::NoMembers => "Legg inn minst én kommune.".to_owned(),
            CaseProblem::TooMany { most } => format!("Det er plass til høyst {most}."),
            CaseProblem::OwnershipSum { sum } => format!(
                "Eierandelene er {} til sammen. De må bli 100\u{a0}%.",
                crate::number::format_share(*sum, 2)
            ),
            CaseProblem::Missing => "Må fylles ut, for kostnader deles etter dette.".to_owned(),
            CaseProblem::AreaMissing => {
                "Må fylles ut, for husleie og strøm regnes per kvadratmeter.".to_owned()
            }
            CaseProblem::NothingToWeigh => {
                "Minst én kommune må ha mer enn 0 å dele etter.".to_owned()
            }
            CaseProblem::BeyondHorizon { horizon } => {
                format!(
                    "Kostnaden må være betalt innen år {horizon}, som er det siste året som er med."
                )
            }
            CaseProblem::Disorder => {
                "Lavt beløp kan ikke være over det sannsynlige, og høyt ikke under.".to_owned()
            }
        },
        members: "Kommunene",
        key: "Fordelingsnøkkel",
        costs: "Kostnader",
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
        saves_nothing: "Slik det er satt opp, sparer det ingenting.",
        costs_more: |amount| format!("Driften blir {amount} dyrere i året."),
        paid_back: |years| format!("Omstillingen er tjent inn etter {years}."),
        paid_at_once: "Det lønner seg fra første dag.",
        rooms_run: |amount| format!("Av det går {amount} i året til drift av felles datarom."),
        paid_back_undiscounted: |years| {
            format!(
                "Uten rente er omstillingen tjent inn etter {years}, men ikke når renten regnes med."
            )
        },
        never_paid_back: |years| format!("Omstillingen er ikke tjent inn på {years}."),
        paid_back_marker: |years| format!("Tjent inn etter {years}"),
        all_gain: "Alle kommunene vinner.",
        gains_alone: "Kommunen vinner på det.",
        losers: |who| format!("Med denne fordelingen taper {who}."),
        not_filled_in: |n, which| {
            if n == "1" {
                format!("Én kostnad er ikke fylt ut, og er ikke med i resultatet: {which}.")
            } else {
                format!("{n} kostnader er ikke fylt ut, og er ikke med i resultatet: {which}.")
            }
        },
        fill_in: "Fyll ut",
        key_figures: "Nøkkeltall",
        municipal: "Kommunenes økonomi",
        socio_economic: "Samfunnets økonomi",
        socio_economic_note: "For samfunnet teller hver offentlig krone som mer enn en krone, fordi det koster noe å kreve inn skatt. Merverdiavgift flytter bare penger og regnes ikke med.",
        savings_per_year: "Besparelse per år, alt på plass",
        net_present_value: "Nåverdi",
        rate_of_return: "Internrente",
        no_rate: "Finnes ikke: ingen rente gjør nåverdien til 0",
        several_rates: |rates| format!("Flere ({rates}): sier ingenting her"),
        payback: "Tjent inn etter",
        discounted_payback: "Tjent inn etter, med rente",
        benefit_cost_ratio: "Nytte per krone",
        no_costs: "Ingen kostnader er lagt inn",
        break_even_share: "Så mye av besparelsene må komme",
        nothing_saved: "Ingenting spares",
        never: "Ikke innen tidshorisonten",
        at_once: "Fra første dag",
        range_text: |high, low| format!("Med høye kostnader er nåverdien {high}, med lave {low}."),
        adjusted: |change, realised| {
            format!(
                "Vurderingene av drivere og hindringer endrer besparelsen med {change}, til {realised} av den fulle."
            )
        },
        delayed: |years| format!("Vurderingene utsetter besparelsene med {years}."),
        flow_title: |years, worth| format!("Tjent inn etter {years}, verdt {worth}"),
        flow_title_undiscounted: |years| {
            format!("Tjent inn etter {years}, men ikke når renten regnes med")
        },
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
        vat: "av dette merverdiavgift",
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
        in_thousands: |year| format!("Beløp i 1\u{a0}000\u{a0}kr, i {year}-kroner."),
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
        costs: |year| format!("Kostnad per år, i {year}-kroner"),
        staff: "Stab og brukere",
        shares: "Andeler og vekter",
        rooms: "Datarom i dag",
        rooms_help: "Før bare opp det som ikke allerede er med i basis drift. Ellers telles det to ganger.",
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
        heading_costs: |amount| format!("Samarbeidet koster {amount} mer i året"),
        heading_none: "Ingenting spares ennå",
        table: "Besparelse per kommune og ledd",
        with_rooms: |elements, rooms| {
            format!(
                "{elements} kommer fra leddene under og {rooms} fra datarommene dere flytter ut av."
            )
        },
        realised: |share, full| {
            format!(
                "Den fulle besparelsen er {full}. Etter vurderingen av drivere og hindringer regnes {share} av den med."
            )
        },
        negative: |who| format!("For {who} blir det dyrere enn i dag."),
        negative_here: |who| format!("Dette blir dyrere enn i dag for {who}."),
        below_target: |who| {
            format!("{who} ligger allerede på målet eller under, og sparer ingenting her.")
        },
        mechanisms: "Slik sparer dere",
        mechanisms_help: "Valgene gjelder bare dette samarbeidet. Den nasjonale modellen står urørt.",
        element_table: |element| format!("{element}: kostnad i dag og med samarbeid"),
        figure_title: |name, saving| format!("{name} sparer mest: {saving} i året"),
        figure_title_none: "Ingen av kommunene sparer noe",
        figure_subtitle: |year| {
            format!("Årlig besparelse når alt er på plass, mill. kr i {year}-kroner")
        },
        source: "Regnet her, med studiens måter å spare på (figur 11, 13 og 15) eller deres egne.",
        levels: "Nivåene som anslagene bygger på",
        levels_help: "Kostnader og årsverk som dere ikke har egne tall for, anslås fra snittet for størrelsen. Beløpene er i 2014-kroner og føres fram til prisåret.",
        levels_listed: |municipalities| {
            format!("Tabellen bak har {municipalities}. De med egne tall går foran nivåene her.")
        },
        sizes: "Grenser mellom størrelsene",
    },
    operating: OperatingText {
        models: "Driftsmodell",
        models_help: "Figurene viser hvordan de spurte i studien fordeler seg (figur 5 og 6), og hvor kommunene deres ligger. Andelene i dag skriver dere inn under «Kommunene».",
        in_house_title: "Hvor mye driver dere selv?",
        in_house_subtitle: "Andel av basis drift i egen regi. Prosent av de spurte",
        cloud_title: "Hvor mye ligger i allmenn sky?",
        cloud_subtitle: "Andel av produksjonen i allmenn sky. Prosent av de spurte",
        source: "Kilde: Nexia 2016, figur 5 og 6. Andelene for kommunene har dere skrevet inn selv.",
        with_cooperation: "Med samarbeid",
        staff_effect: "Hva gjør det med staben?",
        staff_effect_none: "Studien fant ingen klar sammenheng, så modellen regner ikke med noen virkning før dere skriver inn en.",
        staff_unknown: "Virkningen kan ikke regnes ut ennå. Fyll ut andelen med samarbeid her, og andelene i dag under «Kommunene».",
        staff_change: |today, without, with| {
            format!(
                "I dag har kommunene {today} IT-årsverk. Samarbeidet gir {without}, og med ny driftsmodell {with}."
            )
        },
        staff_table: "IT-årsverk i hver kommune",
        staff_today: "I dag",
        staff_without: "Med samarbeid",
        staff_with: "Med ny driftsmodell også",
        staff_freed: "Frigjøres",
        of_staff: "av staben",
        rooms: "Datarom",
        rooms_help: "Hvert rom koster noe uansett størrelse. Fem rom på 8\u{a0}m² koster derfor mer enn ett på 40. Rommene i dag føres under «Kommunene».",
        rooms_none: "Ingen datarom er ført opp. Legg dem inn under «Kommunene».",
        rooms_today: |n, area, cost| {
            format!("I dag: {n} rom, til sammen {area}\u{a0}m², {cost} i året.")
        },
        rooms_common: |n, area, cost| format!("Felles: {n} rom på {area}\u{a0}m², {cost} i året."),
        rooms_kept: "Alle beholder datarommene sine til dere skriver inn et felles.",
        rooms_saved: |amount| format!("Felles datarom sparer {amount} i året"),
        rooms_cost_more: |amount| format!("Felles datarom koster {amount} mer i året"),
        rooms_same: "Felles datarom koster det samme som dagens",
        rooms_result: "Datarom, kostnad per år",
        rooms_count: |n| format!("{n} rom"),
        rooms_per_area: "I dag: et fast beløp for hvert rom, og resten etter areal",
        rooms_area: "Areal: dagens, krympet når serverne utnyttes bedre",
        rooms_in_common: "Felles: samme faste beløp og samme pris per kvadratmeter",
        on_it_budget: "Dette står på IKT-budsjettet",
        on_it_budget_help: "Brukes når dere bare regner på IKT-budsjettet. Studien fant at husleie, strøm og adgangskontroll sjelden står der (§ 4.2).",
    },
    costs: CostsText {
        sum: |amount| format!("Å komme dit koster {amount}"),
        sum_none: "Hva koster det å komme dit?",
        filled_in: |n, all| format!("{n} av {all} poster er fylt ut."),
        operation: |amount| format!("Driften av selve samarbeidet koster {amount} i tillegg."),
        not_filled_in: "Ikke fylt ut",
        filled: "Fylt ut",
        likely_missing: "Posten regnes ikke med før det sannsynlige beløpet er fylt ut.",
        outside_budget: "Regnes ikke med: betales ikke over IKT-budsjettet",
        from_study: "Fra studien (§ 3.6)",
        ours: "Vårt tillegg til studien",
        runs_twice_help: "Kryss av for det som går dobbelt, så regnes beløpet ut av det dere betaler i dag. Ellers skriver dere det inn selv, for én måned.",
        computed: |amount| format!("Det som går dobbelt, koster {amount} i måneden i dag."),
        unit: |kind, one| match (kind, one) {
            (CostKind::ParallelRunning, true) => "måned",
            (CostKind::ParallelRunning, false) => "måneder",
            (CostKind::Migration, true) => "system",
            (CostKind::Migration, false) => "systemer",
            _ => "",
        },
        named: |kind, note| format!("{kind}: {note}"),
        add: "Legg til kostnad",
        kind: "Hva slags kostnad?",
        added: |name| format!("{name} er lagt til."),
        remove: |name| format!("Fjern {name}"),
        removed: |name| format!("{name} er fjernet. Du kan angre."),
        amounts: "Beløp",
        amounts_help: |year| {
            format!(
                "For ett år, i {year}-kroner uten merverdiavgift. Resultatet bruker det sannsynlige beløpet. Lavt og høyt gir spennet, og kan stå tomme."
            )
        },
        table: "Kostnader år for år",
        item: "Post",
        amount: "Sum",
        rooms: "Drift av felles datarom",
        vat: "Merverdiavgift som ikke blir kompensert",
        when: "Når",
        years: |from, to| format!("År {from}–{to}"),
        paying: "Betaling",
    },
    pace: PaceText {
        full_too_late: "Hele besparelsen kommer ikke innen tidshorisonten",
        full_from: |year| format!("Hele besparelsen er på plass fra år {year}"),
        phase_in: "Innfasing",
        phase_in_help: "Hvor mye av den fulle besparelsen kommer hvert år? Studien sier ikke noe om det, så dette er deres egen forutsetning.",
        last_year_holds: "Det siste året gjelder også for årene etter.",
        never_full: |which| {
            format!("Besparelsen på {which} kommer aldri fullt ut: siste år er under 100\u{a0}%.")
        },
        add_year: "Legg til et år",
        remove_year: "Ta bort siste år",
        year_removed: |year| format!("År {year} er tatt bort. Du kan angre."),
        at_once: "Alt kommer fra år 1.",
        from_year: |year| format!("fra år {year}"),
        assumptions: "Horisont og rente",
        prices: "Priser og lønn",
        prices_help: "Studiens beløp er i 2014-kroner og føres fram til prisåret. Egne tall skriver dere inn i prisårets kroner. Alt regnes i faste priser, og renten er reell.",
        fte_cost: |[statistics, growth, years, exact, used]| {
            format!(
                "Et årsverk i IKT-næringen kostet {statistics} i 2012. Med {growth} vekst i {years} blir det {exact}, rundet av til {used}."
            )
        },
        fte_cost_own: |used| {
            format!(
                "Dere regner med {used} per årsverk i 2014, ikke det som følger av statistikken."
            )
        },
        fte_cost_derive: |derived| format!("Bruk {derived} fra statistikken"),
        fte_cost_carried: |used, year, carried| {
            format!("Ført fram fra {used} i 2014 blir det {carried} i {year}.")
        },
        rounded: "rundet av til nærmeste",
        price_factor: "Fra 2014-kroner til prisåret",
        prices_carried: |growth, year, factor| {
            format!("Studiens priser ganges med {factor}: {growth} i året fra 2014 til {year}.")
        },
        real_wages: |growth| {
            format!(
                "Lønn vokser {growth} mer enn priser i året. Det gjør besparelsen på stab større for hvert år."
            )
        },
        real_wages_less: |growth| {
            format!(
                "Lønn vokser {growth} mindre enn priser i året. Det gjør besparelsen på stab mindre for hvert år."
            )
        },
    },
    keys: KeysText {
        heading_all_gain: "Alle vinner med denne fordelingen",
        heading_losers: |n, all| format!("{n} av {all} taper med denne fordelingen"),
        nothing_shared: "Det er ingen felles kostnader å dele ennå. Når de er fylt ut, vises det her hvem som vinner og hvem som taper.",
        alone: "Med én kommune er det ingen å dele med.",
        choose: "Velg fordeling",
        needs_users: "Nøkkelen trenger antall brukere i hver kommune. Det mangler her:",
        shares: "Eierandeler og vekter",
        shares_help: "Kan stå tomme så lenge ingen deler etter dem. Fyll ut for alle, så blir de med i figuren.",
        ownership_sum: |sum| format!("Eierandelene er {sum} til sammen."),
        ownership_left: |left| format!("{left} gjenstår."),
        table: "Verdien for hver kommune, etter fordeling",
        figure_title: "Hvem vinner, og hvor mye avhenger det av nøkkelen?",
        figure_subtitle: |years| format!("Nåverdi for hver kommune over {years}, mill. kr"),
        source: "Regnet her. Alle nøkler deler de samme kostnadene.",
        chosen: "valgt",
        loser: "taper",
        losers_title: "Hvem taper, nøkkel for nøkkel?",
        losers_under: |key, who| format!("{key}: {who} taper."),
        no_losers: "Ingen taper, uansett nøkkel.",
        members_table: |year| {
            format!("Hva hver kommune betaler og sitter igjen med, {year}-kroner")
        },
        stops_gaining: "Vippepunkt: så mye kan deles likt",
        stops_gaining_help: "Vippepunktet gjelder når en del av de felles kostnadene deles likt og resten etter innbyggere: hvor stor del som kan deles likt før kommunen går fra å vinne til å tape, eller omvendt.",
        gains_always: "Vinner uansett",
        loses_always: "Taper uansett",
        neither: "Verken vinner eller taper",
        gains_below: |share| format!("Vinner når under {share} deles likt"),
        gains_above: |share| format!("Vinner når over {share} deles likt"),
        share_of_costs: "Del av felles kostnader, alle år",
        rounding: "Felles kostnader deles på øret hvert år: hver del rundes ned, og ørene som er igjen, går til dem som mistet mest på avrundingen.",
        share_of: |name| format!("{name}: del av de felles kostnadene"),
        worth_of: |name| format!("{name}: nåverdi"),
        amount_of: |total, part| format!(" av {total}, delt år for år: {part}"),
    },
    judged: JudgedText {
        heading_less: |share| format!("Vurderingene tar bort {share} av besparelsene"),
        heading_more: |share| format!("Vurderingene legger {share} til besparelsene"),
        heading_later: |years| format!("Vurderingene utsetter besparelsene med {years}"),
        drivers: "Drivere",
        drivers_source: "Listen er studiens (§ 4.1), med våre ord. Vurderingene er deres egne.",
        obstacles: "Hindringer",
        obstacles_source: "Listen er studiens (§ 4.2), med våre ord. Vurderingene er deres egne.",
        effect_help: "En vurdering endrer ikke tallene før dere skriver inn hvor mye. Studien har ingen slike tall, så de er deres egne.",
        in_calculation: "I regnestykket",
        no_effect: "Vurderingene endrer ikke regnestykket.",
        total: |change, realised| {
            format!("Til sammen {change}: {realised} av besparelsene kommer.")
        },
        assessment: "Vurdering",
        change: "Endrer besparelsene",
        kroner: "Kroner i året",
        delay: "Utsetter",
        realisation: "Den delen av besparelsene som kommer",
        delays: "Utsettelse: det som skjer samtidig, legges ikke sammen",
        counts_as: |share| format!(", som regnes som {share}"),
        longest: |years| format!(": den lengste gjelder, {years}"),
        quality: "Virkninger uten pris",
        quality_help: "Hvor mye betyr dette for dere, og hvor mye endrer det seg? Sammen gir svarene en konsekvens fra fire minus til fire pluss.",
        quality_source: "De sju første er studiens (§ 3.5), med våre ord. Pluss-minus-metoden er fra DFØs veileder i samfunnsøkonomiske analyser, kapittel 3.4. Vurderingene er deres egne.",
        quality_table: "Virkningene samlet",
        consequence: "Konsekvens",
        consequence_in_words: |consequence| match consequence {
            ..=-4 => "meget stor negativ",
            -3 => "stor negativ",
            -2 => "middels negativ",
            -1 => "liten negativ",
            0 => "ingen",
            1 => "liten positiv",
            2 => "middels positiv",
            3 => "stor positiv",
            4.. => "meget stor positiv",
        },
        effect: "Virkning",
        add: "Legg til en virkning",
        remove: |name| format!("Fjern {name}"),
        removed: |name| format!("{name} er fjernet. Du kan angre."),
        profile: |judged, all| format!("Vurdert: {judged} av {all}."),
        weighs_most: |which| format!("Veier tyngst: {which}."),
        balance: |better, worse| format!("{better} til det bedre, {worse} til det verre."),
    },
    follow_up: FollowUpText {
        heading_owners: "Hvem sørger for at besparelsene kommer?",
        heading_frozen: "Planen er frosset. Hvordan går det?",
        ahead: |amount| format!("Så langt ligger dere {amount} foran planen"),
        behind: |amount| format!("Så langt ligger dere {amount} bak planen"),
        on_plan: "Så langt går det som planlagt",
        owners: "Hvem har ansvar for besparelsen?",
        owners_help: "En rolle, ikke et navn: den følger stillingen.",
        saves: |amount| format!("Skal spare {amount} i året"),
        costs_more: |amount| format!("Blir {amount} dyrere i året"),
        saves_nothing: "Skal ikke spare noe",
        with_rooms: "Datarom som blir borte, er regnet med her.",
        baseline: "Planen som er vedtatt",
        baseline_help: "Frys regnestykket slik det er når det vedtas. Siden kan dere endre videre her og likevel måle mot planen.",
        freeze: "Frys planen",
        freeze_empty: "Legg inn kommunene først. Uten dem er det ingen plan å fryse.",
        freeze_faults: "Rett feilene i regnestykket først. Bare en plan uten feil kan fryses.",
        frozen: |date| format!("Planen er frosset slik den er {date}."),
        frozen_on: |name, date| format!("{name}, frosset {date}."),
        freeze_again: "Frys på nytt",
        unfreeze: "Slett planen",
        unfrozen: "Den frosne planen er slettet. Du kan angre.",
        baseline_invalid: "Planen kan ikke regnes ut, for den hadde feil da den ble frosset.",
        now_differs: |plan, now| {
            format!("Planen var verdt {plan}. Slik regnestykket er nå, er det verdt {now}.")
        },
        now_same: "Regnestykket gir det samme som da planen ble frosset.",
        changed: "Endret siden planen ble frosset (planens tall først)",
        in_plan: "planen",
        in_present: "regnestykket nå",
        actuals: "Plan og virkelighet",
        actuals_help: "Skriv inn hva dere faktisk sparte og brukte. Besparelsen i et år er det dere ville ha brukt uten samarbeid, minus det dere brukte. Tomme felt regnes ikke med, heller ikke i planen de måles mot.",
        actuals_first: "Frys planen først. Da kan dere føre hva som faktisk skjer, år for år, og se det mot planen.",
        actuals_prices: |year| {
            format!(
                "Planen er i {year}-kroner. Regn faktiske beløp om til samme kroneverdi før dere fører dem."
            )
        },
        no_actuals: "Ingen faktiske tall er ført ennå.",
        planned: |plan| format!("Plan: {plan}"),
        planned_and_deviation: |plan, deviation| format!("Plan: {plan}. Avvik: {deviation}"),
        year_plan: |net| format!("Netto i planen: {net}"),
        year_actual: |n, all, deviation| {
            format!("{n} av {all} felt er fylt ut. Avvik, netto: {deviation}")
        },
        item: "Post",
        plan: "Plan",
        actual: "Faktisk",
        deviation: "Avvik",
        so_far: "Så langt",
        table: "Plan og faktiske tall, år for år",
        figure_title: |actual, plan| format!("{actual} spart så langt, mot {plan} i planen"),
        figure_title_costs: |actual, plan| format!("{actual} brukt så langt, mot {plan} i planen"),
        figure_subtitle: |year| format!("Sum av det som er ført, i {year}-kroner"),
        source: "Planen er regnet her, av regnestykket som ble frosset. De faktiske tallene har dere ført selv.",
        formula: "Avvik så langt: besparelser utover planen, minus kostnader utover planen",
    },
    compare: CompareText {
        heading_one: "Hva om dere gjør det annerledes?",
        heading: |best, more, next| format!("{best} er verdt {more} mer enn {next}"),
        heading_equal: "Variantene er verdt like mye",
        variants: "Varianter",
        add: "Lag en ny variant",
        add_help: "Den begynner som en kopi av den som er åpen. Ta ut kommuner, bytt fordeling eller endre hvordan dere sparer: alene, med naboen, med hele regionen. Navnet skriver dere i feltet øverst på siden.",
        added: |name| {
            format!(
                "{name} er laget, og åpen nå. Gi den et navn, og endre det som skal være annerledes."
            )
        },
        to_members: "Endre hvem som er med",
        copy_name: |name, n| format!("{name}, variant {n}"),
        unnamed: |n| format!("Variant {n}"),
        open: "Åpne",
        open_named: |name| format!("Åpne {name}"),
        is_open: |name| format!("Åpen nå: {name}"),
        opened: |name| format!("{name} er åpen nå, i alle trinnene."),
        chosen: "åpen nå",
        remove: "Slett",
        remove_named: |name| format!("Slett {name}"),
        removed: |name| format!("{name} er slettet. Du kan angre."),
        full: "Det er plass til fire varianter. Slett en for å lage en ny.",
        one: "Det er bare én variant. Lag en til, endre den, og se forskjellen her.",
        summary: |members, worth| format!("{members} · nåverdi {worth}"),
        table: "Nøkkeltall for variantene",
        figure_title_loss: |name, loss| format!("{name} taper minst: {loss}"),
        figure_title: |name, worth| format!("Størst verdi: {name}, {worth}"),
        figure_subtitle: |years| format!("Nåverdi for kommunene over {years}"),
        source: "Regnet her, hver variant for seg.",
        not_comparable: "Variantene er ikke regnet på samme vis: tidshorisont, rente, priser eller hvilke kostnader som regnes med, er ulike. Da kan ikke beløpene uten videre sammenlignes.",
        explained: |name| format!("Formlene gjelder {name}, som er åpen nå."),
        differences: "Dette skiller dem fra hverandre",
        between: |one, other| format!("{one} og {other}"),
        none: "De er like.",
        invalid: "har feil som må rettes",
        only_in: |what, variant| format!("{what} er bare med i {variant}"),
        from_to: |what, one, other| format!("{what}: {one} mot {other}"),
        empty_value: "tomt",
        rooms_of: |name| format!("Datarommene i {name}"),
        mechanism_of: |element, class| format!("Hvordan dere sparer på {element}, {class}"),
        phase_in_of: |element| format!("Innfasingen av {element}"),
        at_once: "alt fra år 1",
        in_member: |what, member| format!("{what} i {member}"),
        cost_terms: |cost| format!("{cost}: hva som går dobbelt, budsjettet eller notatet"),
        key: "Fordelingsnøkkelen",
        scope: "Hvilke kostnader som regnes med",
        room_budget: "Hva av datarommene som står på IKT-budsjettet",
        municipalities: "Kommunene bak anslagene",
        assessments: "Vurderingen av drivere og hindringer",
        effects: "Virkningene uten pris",
        owners: "Hvem som har ansvar for besparelsene",
        members: "Kommuner",
        costs: "Kostnader i alt",
        losers: "Taper",
        losers_of: |n, all| format!("{n} av {all}"),
        nobody: "Ingen",
    },
    explain: ExplainText {
        click: "Velg et understreket tall for å komme til feltet.",
        element: |element| match element {
            Element::Telecom => "nettverk og telekom",
            Element::BaseOperations => "basis drift",
            Element::BusinessSystems => "fagsystemer",
            Element::Staff => "stab",
        },
        no_saving: "ingen besparelse er lagt inn",
        at_target: "ligger allerede på målet eller under: 0",
        no_gap: "har ikke høyere kostnad enn gruppen den sammenlignes med: 0",
        inhabitants: "innbyggere",
        fte: "årsverk",
        per_fte: "kr per årsverk",
        per_year: |year| format!("år {year}"),
        sum: "Besparelse per år: leddene og datarommene lagt sammen, med den delen som kommer",
        discounting: "Nåverdi: netto hvert år, delt på (1 + renten) én gang for hvert år som går",
        tax: "Nåverdi for samfunnet: uten merverdiavgift, ganget med (1 + skattefinansieringskostnaden)",
        payback: |before, after, years| {
            format!(
                "Summen så langt er {before} ved utgangen av ett år og {after} ved utgangen av det neste; den passerer null etter {years}"
            )
        },
        irr: "Internrente: renten som gjør nåverdien til 0",
        payback_at_once: "Summen er aldri under null",
        payback_never: |end| format!("Summen er {end} når siste år er over, altså ikke tjent inn"),
        irr_never_below: "Finnes ikke: netto er ikke under null i noe år",
        irr_never_above: "Finnes ikke: netto er ikke over null i noe år",
        irr_none: "Finnes ikke: ingen rente fra −99\u{a0}% til 1\u{a0}000\u{a0}% gjør nåverdien til 0",
        irr_several: |rates| {
            format!(
                "{rates} gjør alle nåverdien til 0: netto skifter fortegn flere ganger, og da sier internrenten ingenting"
            )
        },
        with_low: "Nåverdi med lave omstillingskostnader: nåverdien av besparelsene minus nåverdien av kostnadene",
        with_high: "Nåverdi med høye omstillingskostnader: nåverdien av besparelsene minus nåverdien av kostnadene",
        savings_for_society: "Besparelse per år for samfunnet: ganget med (1 + skattefinansieringskostnaden)",
        for_society: |name| format!("{name} (for samfunnet)"),
        sources: "Kilder til tall dere ikke har lagt inn selv",
        from_study: "anslag og mål for besparelser som ingen har endret: tallene i studien",
        not_more_than_all: ": mer enn alt regnes ikke med",
        turning_of: |name| format!("{name}: vippepunkt"),
        turning: |none, all| {
            format!("Verdien er {none} når alt deles etter innbyggere og {all} når alt deles likt")
        },
        turning_nowhere: ", så den er ikke null noe sted imellom",
        ratio: "Nytte per krone: nåverdien av besparelsene delt på nåverdien av kostnadene",
        break_even: "Så mye av besparelsene må komme: nåverdien av kostnadene delt på nåverdien av besparelsene",
        phase: "Innfasing",
        key: "Verdien for kommunen: egne besparelser minus egne kostnader, minus delen av de felles",
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
            return (*crate::nb::TEXT.names.elements.get(element)).to_owned();
        }
        FileInput::ActualCosts(_) => return "Kostnader".to_owned(),
    };
    match input {
        CaseInput::Basis(input) => (crate::nb::TEXT.fields.label)(input),
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
            MemberInput::Cloud => "Produksjon i allmenn sky",
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
        CaseInput::Delay(_) => "Utsetter besparelsene med".to_owned(),
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
        CaseInput::TaxFinancingCost => "Skatte\u{ad}finansierings\u{ad}kostnad".to_owned(),
        CaseInput::VatNotCompensated => {
            "Felles kostnader uten kompensert merverdiavgift".to_owned()
        }
        CaseInput::PriceYear => "Prisår".to_owned(),
        CaseInput::WageGrowth => "Lønnsvekst per år".to_owned(),
        CaseInput::PriceGrowth => "Prisvekst per år".to_owned(),
        CaseInput::InHouse => "Basis drift i egen regi, med samarbeid".to_owned(),
        CaseInput::Cloud => "Produksjon i allmenn sky, med samarbeid".to_owned(),
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
        CaseInput::Horizon => "Vår forutsetning, endre den",
        CaseInput::DiscountRate => {
            "Finansdepartementet, R-109/2021: 4\u{a0}% for år 0–40. Laget for statlige tiltak"
        }
        CaseInput::TaxFinancingCost => "Finansdepartementet, R-109/2021: 20 øre per krone",
        CaseInput::VatNotCompensated => {
            "Vår forutsetning, endre den. Kommuner får avgiften kompensert, deltakere i et selskap ikke alltid. Sats 25\u{a0}%"
        }
        CaseInput::PriceYear => "Studiens beløp er i 2014-kroner",
        CaseInput::WageGrowth => "Studien, § 3.4, note 2: 2,5\u{a0}%",
        CaseInput::PriceGrowth => {
            "Vår forutsetning: samme vekst som studien regner med for lønn. Endre den"
        }
        CaseInput::StaffByOutsourcing | CaseInput::StaffByCloud => {
            "Vår forutsetning: 0 til dere endrer den"
        }
        CaseInput::CommonRooms => {
            "0: alle beholder sine. 1: ett felles. 2: to, der det ene kan ta over for det andre"
        }
        CaseInput::CommonArea => "Tomt: dagens areal, krympet når serverne utnyttes bedre",
        CaseInput::UtilisationToday | CaseInput::Utilisation => {
            "Fyll ut begge, eller ingen: Tomt betyr ingen endring. Studien: større miljøer utnytter serverne bedre (§ 3.2)"
        }
        CaseInput::PhaseIn(..) => "Deres egen forutsetning",
        CaseInput::Member(_, MemberInput::InHouse) => {
            "Deres egen driftsmodell. Studiens fordeling: figur 5"
        }
        CaseInput::Member(_, MemberInput::Cloud) => {
            "Deres egen bruk av sky. Studiens fordeling: figur 6"
        }
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
