//! Nynorsk.

use super::*;
use synergi_case::{CaseInput, CostInput, MemberInput, RoomInput};
use synergi_model::InvoicedElement;

pub(crate) static TEXT: CaseText = CaseText {
    frame: Frame {
        steps_nav: "Trinna i reknestykket",
        step: |step| match step {
            Step::Result => "Resultat",
            Step::Members => "Kommunane",
            Step::Savings => "Innsparingar",
            Step::Operating => "Drift og datarom",
            Step::Costs => "Omstilling",
            Step::Pace => "Tempo og prisar",
            Step::Uncertainty => "Kor sikkert",
            Step::Keys => "Kven betaler",
            Step::Judged => "Drivkrefter og kvalitet",
            Step::FollowUp => "Oppfølging",
            Step::Compare => "Jamføring",
            Step::Report => "Rapport",
        },
        help: |step| match step {
            Step::Result => {
                "Her står svaret: kva samarbeidet er verdt, når det løner seg, og kven som vinn. Trinna gir tala bak."
            }
            Step::Members => {
                "Legg inn kommunane som skal samarbeide. Namn og innbyggjartal er nok til å begynne; det du ikkje veit, anslår modellen."
            }
            Step::Savings => {
                "Slik sparer samarbeidet på kvart ledd i verdikjeda. Utgangspunktet er nivåa i studien. Endre dei om de veit betre."
            }
            Step::Operating => {
                "Kor mykje driv kommunane sjølve, og kvar står serverane? Felles datarom kan spare husleige, straum og vakthald som sjeldan står på IKT-budsjettet."
            }
            Step::Costs => {
                "Kva kostar det å kome dit? Nokre av postane er frå studien, resten er våre. Beløpa er tomme til de fyller dei ut: studien oppgir ingen."
            }
            Step::Pace => "Kor fort kjem innsparingane, og kva prisar og rente reknar de med?",
            Step::Uncertainty => {
                "Kor lågt og kor høgt kan tala bli, og kva har det å seie for svaret?"
            }
            Step::Keys => {
                "Felles kostnader må delast. Vel ein nøkkel, og sjå kven som vinn og kven som taper på han."
            }
            Step::Judged => {
                "Ikkje alt lèt seg telje. Vurder kva som driv samarbeidet fram, kva som står i vegen, og kva det gjer med kvaliteten."
            }
            Step::FollowUp => {
                "Ei innsparing ingen har ansvar for, kjem sjeldan. Vel ein ansvarleg for kvar, frys planen når han er vedteken, og følg med."
            }
            Step::Compare => {
                "Still opptil fire variantar side om side: åleine, med naboen, med heile regionen."
            }
            Step::Report => {
                "Alt samla til saksframlegget. Vel kva som skal vere med, skriv det ut, eller ta det med til Word."
            }
        },
        next: |step| format!("Neste: {step}"),
        previous: |step| format!("Førre: {step}"),
        bar: "Reknestykket for samarbeidet",
        name: "Kva heiter samarbeidet?",
        unnamed: "Samarbeid utan namn",
        file_name: "samarbeid",
        new_case: "Begynn på nytt",
        new_case_done: "Eit tomt reknestykke er opna. Du kan angre.",
        shelf: "Reknestykke i nettlesaren",
        shelf_lead: "Legg til side det du arbeider med, og hent det fram att seinare. Alt ligg på di eiga maskin.",
        shelf_empty: "Ingen er lagde til side.",
        shelve: "Legg til side det som er ope",
        shelf_item: |name, day| format!("{name}, lagt til side {day}"),
        shelf_open: "Opne",
        shelf_opened: "Reknestykket er opna. Du kan angre.",
        shelf_copy: "Lag ein kopi",
        copy_of: |name| format!("{name} (kopi)"),
        shelf_deleted: |name| format!("{name} er sletta."),
        shelf_failed: "Nettlesaren lét ikkje sida lagre. Lagre ei fil i staden.",
        shelf_no_name: "Skriv eit namn.",
        delete_all: "Slett alt i nettlesaren",
        delete_all_sure: "Alt sida har lagra i denne nettlesaren, blir sletta: reknestykke, val og tal. Det kan ikkje angrast.",
        delete_all_yes: "Ja, slett alt",
        delete_all_no: "Behald",
        link: "Kopier lenkje",
        link_copied: |length| {
            format!(
                "Lenkja er kopiert. Ho har heile reknestykket i seg og er på {length} teikn; ingenting er sendt nokon stad."
            )
        },
        link_shown: |length| {
            format!(
                "Nettlesaren lét ikkje sida kopiere. Lenkja står i adressefeltet og er på {length} teikn."
            )
        },
        link_long: "Nokre program for e-post og chat kuttar så lange lenkjer: send ei fil i staden.",
        link_failed: "Lenkja kunne ikkje lagast.",
        damaged_link: "Lenkja er skadd eller ufullstendig. Ingenting er endra.",
        link_asks: |members| {
            format!(
                "Lenkja har eit reknestykke med {members} kommunar i seg. Skal det opnast i staden for ditt? Du kan angre."
            )
        },
        link_open: "Opne det i lenkja",
        link_keep: "Behald mitt",
        link_opened: "Reknestykket i lenkja er opna. Du kan angre.",
        workbook: "Last ned rekneark",
        workbook_made: |name| {
            format!("Reknearket {name} er lasta ned. Alle resultat i det er formlar.")
        },
        workbook_failed: "Reknearket kunne ikkje lagast. Prøv igjen.",
        open_example: "Opne dømet",
        example_opened: "Dømet er opna. Du kan angre.",
        is_example: "Dette er eit døme: kommunane i Kongsbergregionen i 2014, med kostnader som modellen har anslått. Ingen av dei har oppgitt tal.",
        scope: "Kostnader som blir rekna med",
        stale: "Resultata viser det siste gyldige reknestykket. Rett felta under, så følgjer dei med.",
        saved_unreadable: "Samarbeidet som var lagra i nettlesaren, kunne ikkje lesast.",
        other_file: "Fila er ikkje eit samarbeid frå IKT-synergi. Ingenting er endra.",
        newer_file: "Fila er skriven av ei nyare utgåve. Oppdater sida og prøv igjen. Ingenting er endra.",
        too_large: "Fila er for stor til å vere eit samarbeid herifrå. Ingenting er endra.",
        damaged_file: "Fila er skadd eller ufullstendig. Ingenting er endra.",
        basis_differs: "Nivåa i dette reknestykket er ikkje dei same som i den nasjonale modellen no.",
        basis_use: "Bruk den nasjonale modellen",
        basis_used: "Reknestykket byggjer no på den nasjonale modellen slik han er. Du kan angre.",
        not_kept: "Nettlesaren får ikkje hugsa samarbeidet. Lagre ei fil før du lukkar sida.",
        optional: "Kan stå tomt",
        own: "eige tal",
        from_table: "frå tabellen",
        from_invoices: "frå fakturaer",
        estimated: "anslått",
        remove: "Fjern",
        how: "Slik er tala rekna ut",
        yes: "Ja",
        no: "Nei",
    },
    names: CaseNames {
        cost: |kind| match kind {
            CostKind::Analysis => "Analyse og strategi",
            CostKind::DataCentre => "Felles datasenter",
            CostKind::ParallelRunning => "Dobbel drift i overgangen",
            CostKind::Migration => "Byte av fagsystem",
            CostKind::Training => "Opplæring",
            CostKind::Procurement => "Innkjøp og juridisk hjelp",
            CostKind::ProjectManagement => "Prosjektleiing",
            CostKind::Network => "Nett mellom kommunane",
            CostKind::DoubleLicences => "Doble lisensar og brotgebyr",
            CostKind::StaffTransfer => "Overføring av tilsette",
            CostKind::OldSystems => "Innsyn i gamle system",
            CostKind::Security => "Vurdering av tryggleik og personvern",
            CostKind::Contingency => "Uføresett",
            CostKind::Operation => "Drift av sjølve samarbeidet",
            CostKind::Other => "Annan kostnad",
        },
        cost_help: |kind| match kind {
            CostKind::Analysis => "Grunnlag for vedtaket, òg tida eigne folk bruker.",
            CostKind::DataCentre => "Å byggje, utvide eller flytte inn i eit felles datarom.",
            CostKind::ParallelRunning => "Gammal og ny drift går side om side til alt er flytt.",
            CostKind::Migration => {
                "Beløpet gjeld eitt system. Talet på system er kor mange som skal bytast."
            }
            CostKind::Training => "Beløpet kan gjelde per brukar: vel det i feltet «Kven betaler».",
            CostKind::Procurement => "Konkurranse, kontraktar og selskapsavtale.",
            CostKind::ProjectManagement => "Innleigd eller frikjøpt, for tida prosjektet varer.",
            CostKind::Network => "Fiber og utstyr som knyter kommunane saman.",
            CostKind::DoubleLicences => "Avtalar som må gå ut eller brytast.",
            CostKind::StaffTransfer => "Verksemdsoverdraging, pensjon og flytting.",
            CostKind::OldSystems => "Lesetilgang til det som er bytt ut.",
            CostKind::Security => "Risikovurdering og databehandlaravtalar.",
            CostKind::Contingency => "Det ingen har tenkt på.",
            CostKind::Operation => "Leiing, lokale og administrasjon i samarbeidet, kvart år.",
            CostKind::Other => "Skriv i notatet kva det er.",
        },
        quantity: |kind| match kind {
            CostKind::ParallelRunning => "Månader",
            CostKind::Migration => "Talet på system",
            _ => "Antal",
        },
        borne: |borne| match borne {
            Borne::Shared => "Alle i fellesskap",
            Borne::ByEachMember => "Kvar kommune, heile beløpet",
            Borne::ByUsers => "Kvar kommune, beløpet per brukar",
        },
        key: |key| match key {
            CostKey::Equal => "Likt".to_owned(),
            CostKey::Inhabitants => "Etter innbyggjarar".to_owned(),
            CostKey::Users => "Etter brukarar".to_owned(),
            CostKey::Fte => "Etter IT-årsverk".to_owned(),
            CostKey::Ownership => "Etter eigardel".to_owned(),
            CostKey::Weights => "Etter eigne vekter".to_owned(),
            CostKey::FixedAndInhabitants { fixed } => {
                format!("{} likt, resten etter innbyggjarar", share_in_name(fixed))
            }
        },
        key_help: |key| match key {
            CostKey::Equal => "Alle betaler det same, små som store.",
            CostKey::Inhabitants => "Like mykje per innbyggjar, så dei store betaler mest.",
            CostKey::Users => "Etter kor mange som bruker IKT i kvar kommune.",
            CostKey::Fte => "Etter IT-årsverka kommunane har i dag.",
            CostKey::Ownership => "Etter delane i selskapet. Dei må bli 100\u{a0}% til saman.",
            CostKey::Weights => "Etter vekter de blir samde om.",
            CostKey::FixedAndInhabitants { .. } => {
                "Ein del blir delt likt, fordi noko kostar det same uansett storleik. IKT Nordhordland delte ein tredel likt i 2018, eKommune Sunnmøre 30\u{a0}% i 2016."
            }
        },
        scope: |scope| match scope {
            Scope::AllCosts => "Alle kostnader",
            Scope::ItBudget => "Berre IKT-budsjettet",
        },
        topic: |topic| match topic {
            Topic::DigitalFirst => "Krav om digitalt førsteval",
            Topic::Expectations => "Forventningane til innbyggjarane",
            Topic::SafetyAlarms => "Mobile tryggleiksalarmar",
            Topic::Uptime => "Krav til oppetid",
            Topic::SupplierOffers => "Tilboda frå leverandørane",
            Topic::Broadband => "Breiband mellom og i kommunane",
            Topic::StrategyCompetence => "Kompetanse på strategi",
            Topic::CommonSystems => "Semje om fagsystem",
            Topic::LossOfControl => "Frykt for å miste styringa",
            Topic::Trust => "Tillit mellom kommunane",
            Topic::LockIn => "Binding til éin leverandør",
            Topic::LocalJobs => "Lokale arbeidsplassar",
            Topic::HiddenCosts => "Løynde kostnader",
        },
        topic_help: |topic| match topic {
            Topic::DigitalFirst => {
                "Staten kjem truleg til å krevje fleire og betre digitale tenester enn små IT-avdelingar kan levere åleine."
            }
            Topic::Expectations => {
                "Det nabokommunen tilbyr på nett, vil innbyggjarane snart ha her òg."
            }
            Topic::SafetyAlarms => "Alarmar som verkar overalt, krev drift som alltid verkar.",
            Topic::Uptime => "Når tenestene berre finst på nett, kostar kvar time nede meir.",
            Topic::SupplierOffers => {
                "Det finst fleire leverandørar enn før som sel drift til heile samarbeid."
            }
            Topic::Broadband => {
                "Felles drift krev gode linjer, både mellom kommunane og ut til kvart bygg."
            }
            Topic::StrategyCompetence => {
                "Mange har hendene fulle med dagleg drift og lita tid til å planleggje."
            }
            Topic::CommonSystems => "Gevinsten på fagsystem kjem først når fleire bruker det same.",
            Topic::LossOfControl => {
                "Den som har stått for drifta sjølv, må dele både innsyn og avgjerder."
            }
            Topic::Trust => "Dårlege røynsler frå tidlegare samarbeid sit lenge i.",
            Topic::LockIn => "Eit samarbeid kan bli avhengig av éin leverandør.",
            Topic::LocalJobs => {
                "IT-stillingar kan bli flytte eller falle bort, sjølv om noko alltid må gjerast på staden."
            }
            Topic::HiddenCosts => {
                "Husleige, straum og vakthald står sjeldan på IKT-budsjettet, men blir synlege når datarommet blir felles."
            }
        },
        effect: |kind| match kind {
            EffectKind::NetworkQuality => "Betre og meir stabile nett",
            EffectKind::Uniformity => "Same nett, arkitektur og planar",
            EffectKind::Redundancy => "Felles reserveløysingar",
            EffectKind::Monitoring => "Felles overvaking og beredskap",
            EffectKind::LifeCycle => "Utstyr som blir bytt i tide",
            EffectKind::Processes => "Betre rutinar i drifta",
            EffectKind::Competence => "Tilgang til kompetanse som kan delast",
            EffectKind::Own => "Eigen verknad",
        },
        importance: |importance| match importance {
            Importance::Small => "Lite viktig",
            Importance::Medium => "Middels viktig",
            Importance::Large => "Svært viktig",
        },
        extent: |extent| match extent {
            -3 => "Mykje verre",
            -2 => "Verre",
            -1 => "Litt verre",
            0 => "Inga endring",
            1 => "Litt betre",
            2 => "Betre",
            _ => "Mykje betre",
        },
        year: |n| format!("År {n}"),
        members: |n| if n == "1" { "1 kommune".to_owned() } else { format!("{n} kommunar") },
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
            CaseUnit::Users => "brukarar",
            CaseUnit::Number | CaseUnit::CalendarYear | CaseUnit::CaseYear => "",
        },
        number: "Kommunenummer",
        member_name: "Namn",
        note: "Notat",
        role: "Ansvarleg",
        measure: "Slik blir det målt",
        reason: "Grunngiving",
        effect_name: "Kva endrar seg?",
        importance: "Kor viktig",
        extent: "Endring",
        not_judged: "Ikkje vurdert",
        borne: "Kven betaler",
        runs_twice: "Dette går dobbelt",
        on_it_budget: "Blir betalt over IKT-budsjettet",
        key: "Fordelingsnøkkel",
        mechanism: |element, class| format!("Slik sparer samarbeidet: {element}, {class}"),
    },
    problems: CaseProblems {
        problem: |problem, show| match problem {
            CaseProblem::Value(problem) => (crate::nn::TEXT.problems.problem)(problem, show),
            CaseProblem::NoMembers => "Legg inn minst éin kommune.".to_owned(),
            CaseProblem::TooMany { most } => format!("Det er plass til høgst {most}."),
            CaseProblem::OwnershipSum { sum } => format!(
                "Eigardelane er {} til saman. Dei må bli 100\u{a0}%.",
                crate::number::format_share(*sum, 2)
            ),
            CaseProblem::Missing => {
                "Må fyllast ut, for kostnader blir delte etter dette.".to_owned()
            }
            CaseProblem::AreaMissing => {
                "Må fyllast ut, for husleige og straum blir rekna per kvadratmeter.".to_owned()
            }
            CaseProblem::NothingToWeigh => {
                "Minst éin kommune må ha meir enn 0 å dele etter.".to_owned()
            }
            CaseProblem::BeyondHorizon { horizon } => {
                format!(
                    "Kostnaden må vere betalt innan år {horizon}, som er det siste året som er med."
                )
            }
            CaseProblem::Disorder => {
                "Lågt beløp kan ikkje vere over det sannsynlege, og høgt ikkje under.".to_owned()
            }
        },
        members: "Kommunane",
        key: "Fordelingsnøkkel",
        costs: "Kostnader",
        other: "Reknestykket",
    },
    result: ResultText {
        empty: "Kva er samarbeidet dykkar verdt?",
        empty_lead: "Legg inn kommunane, så reknar sida ut kva dei kan spare, kva det kostar å kome dit, og kven som vinn på det. Tala blir på maskina di.",
        invalid: "Reknestykket kan ikkje visast enno",
        worth: |worth, years| format!("Samarbeidet er verdt {worth} over {years}"),
        worth_nothing: "Samarbeidet verken gir eller kostar noko",
        loses: |loss, years| format!("Samarbeidet kostar {loss} meir enn det gir over {years}"),
        saves: |saving| format!("Det sparer {saving} i året når alt er på plass."),
        saves_nothing: "Slik det er sett opp, sparer det ingenting.",
        costs_more: |amount| format!("Drifta blir {amount} dyrare i året."),
        paid_back: |years| format!("Omstillinga er spart inn etter {years}."),
        paid_at_once: "Det løner seg frå første dag.",
        rooms_run: |amount| format!("Av det går {amount} i året til drift av felles datarom."),
        paid_back_undiscounted: |years| {
            format!(
                "Utan rente er omstillinga tent inn etter {years}, men ikkje når renta blir rekna med."
            )
        },
        never_paid_back: |years| format!("Omstillinga er ikkje spart inn på {years}."),
        paid_back_marker: |years| format!("Spart inn etter {years}"),
        all_gain: "Alle kommunane vinn.",
        gains_alone: "Kommunen vinn på det.",
        losers: |who| format!("Med denne fordelinga taper {who}."),
        not_filled_in: |n, which| {
            if n == "1" {
                format!("Éin kostnad er ikkje fylt ut, og er ikkje med i resultatet: {which}.")
            } else {
                format!("{n} kostnader er ikkje fylte ut, og er ikkje med i resultatet: {which}.")
            }
        },
        fill_in: "Fyll ut",
        key_figures: "Nøkkeltal",
        municipal: "Økonomien i kommunane",
        socio_economic: "Økonomien i samfunnet",
        socio_economic_note: "For samfunnet tel kvar offentleg krone som meir enn ei krone, fordi det kostar noko å krevje inn skatt. Meirverdiavgift flyttar berre pengar og blir ikkje rekna med.",
        savings_per_year: "Innsparing per år, alt på plass",
        net_present_value: "Noverdi",
        rate_of_return: "Internrente",
        no_rate: "Finst ikkje: inga rente gjer noverdien til 0",
        several_rates: |rates| format!("Fleire ({rates}): seier ingenting her"),
        payback: "Spart inn etter",
        discounted_payback: "Spart inn etter, med rente",
        benefit_cost_ratio: "Nytte per krone",
        no_costs: "Ingen kostnader er lagde inn",
        break_even_share: "Så mykje av innsparingane må kome",
        nothing_saved: "Ingenting blir spart",
        never: "Ikkje innan tidshorisonten",
        at_once: "Frå første dag",
        range_text: |high, low| format!("Med høge kostnader er noverdien {high}, med låge {low}."),
        adjusted: |change, realised| {
            format!(
                "Vurderingane av drivkrefter og hindringar endrar innsparinga med {change}, til {realised} av den fulle."
            )
        },
        delayed: |years| format!("Vurderingane utset innsparingane med {years}."),
        flow_title: |years, worth| format!("Spart inn etter {years}, verdt {worth}"),
        flow_title_undiscounted: |years| {
            format!("Tent inn etter {years}, men ikkje når renta blir rekna med")
        },
        flow_title_never: |years| format!("Ikkje spart inn på {years}"),
        flow_title_at_once: "Pluss frå første år",
        flow_subtitle: |year, scope| {
            format!("Innsparingar og kostnader per år, mill. kr i {year}-kroner. {scope}")
        },
        flow_source: "Rekna her, av tala i trinna. Utan meirverdiavgift som blir kompensert.",
        flow_unit: "mill. kr",
        cumulative: "Samla så langt",
        shared_costs: "Felles kostnader",
        own_costs: "Eigne kostnader",
        vat: "av dette meirverdiavgift",
        rooms: "Datarom som fell bort",
        net: "Netto",
        discounted: "Noverdi",
        year: "År",
        members_title: "Kommunane i samarbeidet",
        member: "Kommune",
        inhabitants: "Innbyggjarar",
        today: "Kostnad i dag",
        saving: "Sparer per år",
        per_inhabitant: "kr per innb.",
        worth_column: "Verdt for kommunen",
        basis: "Grunnlag",
        in_thousands: |year| format!("Beløp i 1\u{a0}000\u{a0}kr, i {year}-kroner."),
        in_kroner_of: |year| format!("{year}-kroner"),
    },
    members: MembersText {
        none: "Ingen kommunar enno.",
        add: "Legg til kommune",
        search: "Finn kommune etter namn eller nummer",
        search_help: |n| {
            format!("Søkjer i dei {n} kommunane som er lagde inn under «Kostnad i dag».")
        },
        no_register: "Inga liste over kommunar er lagd inn. Skriv dei inn her, eller slepp ein tabell med kommunar under «Kostnad i dag».",
        no_hit: |what| format!("Ingen kommune passar til «{what}». Du kan skrive han inn sjølv."),
        add_named: |name| format!("Legg til {name}"),
        already: "er med",
        type_in: "Skriv inn ein kommune",
        add_typed: "Legg til",
        added: |name| format!("{name} er lagd til."),
        removed: |name| format!("{name} er fjerna. Du kan angre."),
        up: |name| format!("Flytt {name} opp"),
        down: |name| format!("Flytt {name} ned"),
        remove: |name| format!("Fjern {name}"),
        moved: |name, place| format!("{name} er no nummer {place}."),
        edit: |name| format!("Endre tala for {name}"),
        hide: |name| format!("Gøym tala for {name}"),
        costs: |year| format!("Kostnad per år, i {year}-kroner"),
        staff: "Stab og brukarar",
        shares: "Delar og vekter",
        rooms: "Datarom i dag",
        rooms_help: "Før berre opp det som ikkje allereie er med i basis drift. Elles blir det talt to gonger.",
        room: |n| format!("Rom {n}"),
        add_room: "Legg til datarom",
        remove_room: |n| format!("Fjern rom {n}"),
        estimate: |amount| format!("Tomt: blir anslått til {amount}"),
        estimate_staff: |fte| {
            format!("Tomt: blir anslått til {fte} årsverk, snittet for storleiken")
        },
        spread: |[least, lower, median, upper, most], n| {
            format!(
                "{n} kommunar av same storleik bruker frå {least} til {most} kr per innbyggjar; halvparten ligg mellom {lower} og {upper}, med {median} i midten. Eit snitt er ikkje eit mål."
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
        table: "Innsparing per kommune og ledd",
        with_rooms: |elements, rooms| {
            format!("{elements} kjem frå ledda under og {rooms} frå dataromma de flyttar ut av.")
        },
        realised: |share, full| {
            format!(
                "Den fulle innsparinga er {full}. Etter vurderinga av drivkrefter og hindringar blir {share} av den rekna med."
            )
        },
        negative: |who| format!("For {who} blir det dyrare enn i dag."),
        negative_here: |who| format!("Dette blir dyrare enn i dag for {who}."),
        below_target: |who| {
            format!("{who} ligg allereie på målet eller under, og sparer ingenting her.")
        },
        mechanisms: "Slik sparer de",
        mechanisms_help: "Vala gjeld berre dette samarbeidet. Den nasjonale modellen står urørt.",
        element_table: |element| format!("{element}: kostnad i dag og med samarbeid"),
        figure_title: |name, saving| format!("{name} sparer mest: {saving} i året"),
        figure_title_none: "Ingen av kommunane sparer noko",
        figure_subtitle: |year| {
            format!("Årleg innsparing når alt er på plass, mill. kr i {year}-kroner")
        },
        source: "Rekna her, med måtane å spare på i studien (figur 11, 13 og 15) eller dykkar eigne.",
        levels: "Nivåa som anslaga byggjer på",
        levels_help: "Kostnader og årsverk som de ikkje har eigne tal for, blir anslått frå snittet for storleiken. Beløpa er i 2014-kroner og blir førte fram til prisåret.",
        levels_listed: |municipalities| {
            format!("Tabellen bak har {municipalities}. Dei med eigne tal går framfor nivåa her.")
        },
        sizes: "Grenser mellom storleikane",
    },
    operating: OperatingText {
        models: "Driftsmodell",
        models_help: "Figurane viser korleis dei spurde i studien fordeler seg (figur 5 og 6), og kvar kommunane dykkar ligg. Delane i dag skriv de inn under «Kommunane».",
        in_house_title: "Kor mykje driv de sjølve?",
        in_house_subtitle: "Del av basis drift i eigen regi. Prosent av dei spurde",
        cloud_title: "Kor mykje ligg i allmenn sky?",
        cloud_subtitle: "Del av produksjonen i allmenn sky. Prosent av dei spurde",
        source: "Kjelde: Nexia 2016, figur 5 og 6. Delane for kommunane har de skrive inn sjølve.",
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
        rooms_help: "Kvart rom kostar noko uansett storleik. Fem rom på 8\u{a0}m² kostar difor meir enn eitt på 40. Romma i dag fører de opp under «Kommunane».",
        rooms_none: "Ingen datarom er førte opp. Legg dei inn under «Kommunane».",
        rooms_today: |n, area, cost| {
            format!("I dag: {n} rom, til saman {area}\u{a0}m², {cost} i året.")
        },
        rooms_common: |n, area, cost| format!("Felles: {n} rom på {area}\u{a0}m², {cost} i året."),
        rooms_kept: "Alle held på dataromma sine til de skriv inn eit felles.",
        rooms_saved: |amount| format!("Felles datarom sparer {amount} i året"),
        rooms_cost_more: |amount| format!("Felles datarom kostar {amount} meir i året"),
        rooms_same: "Felles datarom kostar det same som dei i dag",
        rooms_result: "Datarom, kostnad per år",
        rooms_count: |n| format!("{n} rom"),
        rooms_per_area: "I dag: eit fast beløp for kvart rom, og resten etter areal",
        rooms_area: "Areal: det i dag, krympa når serverane blir betre utnytta",
        rooms_in_common: "Felles: same faste beløp og same pris per kvadratmeter",
        on_it_budget: "Dette står på IKT-budsjettet",
        on_it_budget_help: "Blir brukt når de berre reknar på IKT-budsjettet. Studien fann at husleige, straum og tilgangskontroll sjeldan står der (§ 4.2).",
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
        full_too_late: "Heile innsparinga kjem ikkje innan tidshorisonten",
        full_from: |year| format!("Heile innsparinga er på plass frå år {year}"),
        phase_in: "Innfasing",
        phase_in_help: "Kor mykje av den fulle innsparinga kjem kvart år? Studien seier ikkje noko om det, så dette er dykkar eigen føresetnad.",
        last_year_holds: "Det siste året gjeld òg for åra etter.",
        never_full: |which| {
            format!("Innsparinga på {which} kjem aldri fullt ut: siste år er under 100\u{a0}%.")
        },
        add_year: "Legg til eit år",
        remove_year: "Ta bort siste år",
        year_removed: |year| format!("År {year} er teke bort. Du kan angre."),
        at_once: "Alt kjem frå år 1.",
        from_year: |year| format!("frå år {year}"),
        assumptions: "Horisont og rente",
        prices: "Prisar og løn",
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
                "Løn veks {growth} meir enn prisar i året. Det gjer innsparinga på stab større for kvart år."
            )
        },
        real_wages_less: |growth| {
            format!(
                "Løn veks {growth} mindre enn prisar i året. Det gjer innsparinga på stab mindre for kvart år."
            )
        },
    },
    keys: KeysText {
        heading_all_gain: "Alle vinn med denne fordelinga",
        heading_losers: |n, all| format!("{n} av {all} taper med denne fordelinga"),
        nothing_shared: "Det er ingen felles kostnader å dele enno. Når dei er fylte ut, ser de her kven som vinn og kven som taper.",
        alone: "Med éin kommune er det ingen å dele med.",
        choose: "Vel fordeling",
        needs_users: "Nøkkelen treng talet på brukarar i kvar kommune. Det manglar her:",
        shares: "Eigardelar og vekter",
        shares_help: "Kan stå tomme så lenge ingen deler etter dei. Fyll ut for alle, så blir dei med i figuren.",
        ownership_sum: |sum| format!("Eigardelane er {sum} til saman."),
        ownership_left: |left| format!("{left} står att."),
        table: "Verdien for kvar kommune, etter fordeling",
        figure_title: "Kven vinn, og kor mykje kjem an på nøkkelen?",
        figure_subtitle: |years| format!("Noverdi for kvar kommune over {years}, mill. kr"),
        source: "Rekna her. Alle nøklar deler dei same kostnadene.",
        chosen: "vald",
        loser: "taper",
        losers_title: "Kven taper, nøkkel for nøkkel?",
        losers_under: |key, who| format!("{key}: {who} taper."),
        no_losers: "Ingen taper, uansett nøkkel.",
        members_table: |year| format!("Kva kvar kommune betaler og sit att med, {year}-kroner"),
        stops_gaining: "Vippepunkt: så mykje kan delast likt",
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
        drivers: "Drivkrefter",
        drivers_source: "Lista er henta frå studien (§ 4.1), med våre ord. Vurderingane er dykkar eigne.",
        obstacles: "Hindringar",
        obstacles_source: "Lista er henta frå studien (§ 4.2), med våre ord. Vurderingane er dykkar eigne.",
        effect_help: "Ei vurdering endrar ikkje tala før de skriv inn kor mykje. Studien har ingen slike tal, så dei er dykkar eigne.",
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
        quality_help: "Kor mykje har dette å seie for dykk, og kor mykje endrar det seg? Saman gir svara ein konsekvens frå fire minus til fire pluss.",
        quality_source: "Dei sju første er henta frå studien (§ 3.5), med våre ord. Pluss-minus-metoden er frå rettleiaren i samfunnsøkonomiske analysar frå DFØ, kapittel 3.4. Vurderingane er dykkar eigne.",
        quality_table: "Verknadene samla",
        consequence: "Konsekvens",
        consequence_in_words: |consequence| match consequence {
            ..=-4 => "svært stor negativ",
            -3 => "stor negativ",
            -2 => "middels negativ",
            -1 => "liten negativ",
            0 => "ingen",
            1 => "liten positiv",
            2 => "middels positiv",
            3 => "stor positiv",
            4.. => "svært stor positiv",
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
        ahead: |amount| format!("Så langt ligg de {amount} framfor planen"),
        behind: |amount| format!("Så langt ligg de {amount} bak planen"),
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
            format!("Planen var verd {plan}. Slik reknestykket er no, er det verdt {now}.")
        },
        now_same: "Reknestykket gir det same som då planen vart frosen.",
        changed: "Endra sidan planen vart frosen (tala i planen først)",
        in_plan: "planen",
        in_present: "reknestykket no",
        actuals: "Plan og røyndom",
        actuals_help: "Skriv inn kva de faktisk sparte og brukte. Innsparinga i eit år er det de ville ha brukt utan samarbeid, minus det de brukte. Tomme felt blir ikkje rekna med, heller ikkje i planen dei blir målte mot.",
        actuals_first: "Frys planen først. Då kan de føre opp kva som faktisk skjer, år for år, og sjå det mot planen.",
        actuals_prices: |year| {
            format!(
                "Planen er i {year}-kroner. Rekn faktiske beløp om til same kroneverdi før de fører dei opp."
            )
        },
        no_actuals: "Ingen faktiske tal er førte opp enno.",
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
        figure_subtitle: |year| format!("Sum av det som er ført opp, i {year}-kroner"),
        source: "Planen er rekna her, av reknestykket som vart frose. Dei faktiske tala har de ført opp sjølve.",
        formula: "Avvik så langt: innsparingar utover planen, minus kostnader utover planen",
    },
    compare: CompareText {
        heading_one: "Kva om de gjer det annleis?",
        heading: |best, more, next| format!("{best} er verd {more} meir enn {next}"),
        heading_equal: "Variantane er verde like mykje",
        variants: "Variantar",
        add: "Lag ein ny variant",
        add_help: "Han begynner som ein kopi av den som er open. Ta ut kommunar, byt fordeling eller endre korleis de sparer: åleine, med naboen, med heile regionen. Namnet skriv de i feltet øvst på sida.",
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
        figure_title_loss: |name, loss| format!("{name} taper minst: {loss}"),
        figure_title: |name, worth| format!("Størst verdi: {name}, {worth}"),
        figure_subtitle: |years| format!("Noverdi for kommunane over {years}"),
        source: "Rekna her, kvar variant for seg.",
        not_comparable: "Variantane er ikkje rekna på same vis: tidshorisont, rente, prisar eller kva kostnader som blir rekna med, er ulike. Då kan ikkje beløpa utan vidare jamførast.",
        explained: |name| format!("Formlane gjeld {name}, som er open no."),
        differences: "Dette skil dei frå kvarandre",
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
        municipalities: "Kommunane bak anslaga",
        assessments: "Vurderinga av drivkrefter og hindringar",
        effects: "Verknadene utan pris",
        owners: "Kven som har ansvar for innsparingane",
        members: "Kommunar",
        costs: "Kostnader i alt",
        losers: "Taper",
        losers_of: |n, all| format!("{n} av {all}"),
        nobody: "Ingen",
    },
    explain: ExplainText {
        click: "Vel eit understreka tal for å kome til feltet.",
        element: |element| match element {
            Element::Telecom => "nettverk og telekom",
            Element::BaseOperations => "basis drift",
            Element::BusinessSystems => "fagsystem",
            Element::Staff => "stab",
        },
        no_saving: "inga innsparing er lagd inn",
        at_target: "ligg allereie på målet eller under: 0",
        no_gap: "har ikkje høgare kostnad enn gruppa han blir jamført med: 0",
        inhabitants: "innbyggjarar",
        fte: "årsverk",
        per_fte: "kr per årsverk",
        per_year: |year| format!("år {year}"),
        sum: "Innsparing per år: ledda og dataromma lagde saman, med den delen som kjem",
        discounting: "Noverdi: netto kvart år, delt på (1 + renta) éin gong for kvart år som går",
        tax: "Noverdi for samfunnet: utan meirverdiavgift, gonga med (1 + skattefinansieringskostnaden)",
        payback: |before, after, years| {
            format!(
                "Summen så langt er {before} ved utgangen av eitt år og {after} ved utgangen av det neste; han passerer null etter {years}"
            )
        },
        irr: "Internrente: renta som gjer noverdien til 0",
        payback_at_once: "Summen kjem aldri under null",
        payback_never: |end| {
            format!("Summen er {end} når det siste året er over, altså ikkje spart inn")
        },
        irr_never_below: "Finst ikkje: netto er ikkje under null i noko år",
        irr_never_above: "Finst ikkje: netto er ikkje over null i noko år",
        irr_none: "Finst ikkje: inga rente frå −99\u{a0}% til 1\u{a0}000\u{a0}% gjer noverdien til 0",
        irr_several: |rates| {
            format!(
                "{rates} gjer alle noverdien til 0: netto skiftar forteikn fleire gonger, og då seier internrenta ingenting"
            )
        },
        with_low: "Noverdi med låge omstillingskostnader: noverdien av innsparingane minus noverdien av kostnadene",
        with_high: "Noverdi med høge omstillingskostnader: noverdien av innsparingane minus noverdien av kostnadene",
        savings_for_society: "Innsparing per år for samfunnet: gonga med (1 + skattefinansieringskostnaden)",
        for_society: |name| format!("{name} (for samfunnet)"),
        sources: "Kjelder til tal de ikkje har lagt inn sjølve",
        from_study: "overslag og mål for innsparingar som ingen har endra: tala i studien",
        not_more_than_all: ": meir enn alt blir ikkje rekna med",
        turning_of: |name| format!("{name}: vippepunkt"),
        turning: |none, all| {
            format!(
                "Verdien er {none} når alt blir delt etter innbyggjarar og {all} når alt blir delt likt"
            )
        },
        turning_nowhere: ", så han er ikkje null nokon stad imellom",
        ratio: "Nytte per krone: noverdien av innsparingane delt på noverdien av kostnadene",
        break_even: "Så mykje av innsparingane må kome: noverdien av kostnadene delt på noverdien av innsparingane",
        phase: "Innfasing",
        key: "Verdien for kommunen: eigne innsparingar minus eigne kostnader, minus delen av dei felles",
        carried: |what, factor, year| {
            format!("{what} er gonga med {factor} for å bli {year}-kroner")
        },
        cells: PerElement {
            telecom: "Nettverk og telekom",
            base_operations: "Basis drift",
            business_systems: "Fagsystem",
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
            MemberInput::Population => "Innbyggjarar",
            MemberInput::Cost(InvoicedElement::Telecom) => "Nettverk og telekom",
            MemberInput::Cost(InvoicedElement::BaseOperations) => "Basis drift",
            MemberInput::Cost(InvoicedElement::BusinessSystems) => "Fagsystem",
            MemberInput::Fte => "IT-årsverk",
            MemberInput::Users => "Brukarar av IKT",
            MemberInput::Ownership => "Eigardel",
            MemberInput::Weight => "Vekt",
            MemberInput::InHouse => "Basis drift i eigen regi",
            MemberInput::Cloud => "Produksjon i allmenn sky",
        }
        .to_owned(),
        CaseInput::Room(_, _, input) => match input {
            RoomInput::Area => "Areal",
            RoomInput::Rent => "Husleige",
            RoomInput::Power => "Straum og kjøling",
            RoomInput::AccessControl => "Tilgangskontroll",
            RoomInput::Other => "Anna, uansett storleik",
        }
        .to_owned(),
        CaseInput::Effect(_) => "Endrar innsparingane med".to_owned(),
        CaseInput::Delay(_) => "Utset innsparingane med".to_owned(),
        CaseInput::Cost(_, input) => match input {
            CostInput::Low => "Lågt",
            CostInput::Likely => "Sannsynleg",
            CostInput::High => "Høgt",
            CostInput::Quantity => "Antal",
            CostInput::FromYear => "Første år",
            CostInput::Years => "Antal år",
        }
        .to_owned(),
        CaseInput::PhaseIn(_, year) => format!("År {}", year + 1),
        CaseInput::FixedPart => "Del som blir delt likt".to_owned(),
        CaseInput::Horizon => "Tidshorisont".to_owned(),
        CaseInput::DiscountRate => "Kalkulasjonsrente, reell".to_owned(),
        CaseInput::TaxFinancingCost => "Skatte\u{ad}finansierings\u{ad}kostnad".to_owned(),
        CaseInput::VatNotCompensated => {
            "Felles kostnader utan kompensert meirverdiavgift".to_owned()
        }
        CaseInput::PriceYear => "Prisår".to_owned(),
        CaseInput::WageGrowth => "Lønsvekst per år".to_owned(),
        CaseInput::PriceGrowth => "Prisvekst per år".to_owned(),
        CaseInput::InHouse => "Basis drift i eigen regi, med samarbeid".to_owned(),
        CaseInput::Cloud => "Produksjon i allmenn sky, med samarbeid".to_owned(),
        CaseInput::StaffByOutsourcing => {
            "Stab som blir frigjord om all basis drift blir sett ut".to_owned()
        }
        CaseInput::StaffByCloud => "Stab som blir frigjord om alt blir flytt til sky".to_owned(),
        CaseInput::CommonRooms => "Felles datarom".to_owned(),
        CaseInput::CommonArea => "Areal i kvart felles rom".to_owned(),
        CaseInput::UtilisationToday => "Utnytting av serverane i dag".to_owned(),
        CaseInput::Utilisation => "Utnytting med samarbeid".to_owned(),
    }
}

fn source(input: FileInput) -> &'static str {
    let FileInput::Case(input) = input else { return "" };
    match input {
        CaseInput::Horizon => "Vår føresetnad, endre han",
        CaseInput::DiscountRate => {
            "Finansdepartementet, R-109/2021: 4\u{a0}% for år 0–40. Laga for statlege tiltak"
        }
        CaseInput::TaxFinancingCost => "Finansdepartementet, R-109/2021: 20 øre for kvar krone",
        CaseInput::VatNotCompensated => {
            "Vår føresetnad, endre han. Kommunar får avgifta kompensert, deltakarar i eit selskap ikkje alltid. Sats 25\u{a0}%"
        }
        CaseInput::PriceYear => "Beløpa i studien er i 2014-kroner",
        CaseInput::WageGrowth => "Studien, § 3.4, note 2: 2,5\u{a0}%",
        CaseInput::PriceGrowth => {
            "Vår føresetnad: same vekst som studien reknar med for løn. Endre han"
        }
        CaseInput::StaffByOutsourcing | CaseInput::StaffByCloud => {
            "Vår føresetnad: 0 til de endrar han"
        }
        CaseInput::CommonRooms => {
            "0: alle held på sine. 1: eitt felles. 2: to, der det eine kan ta over for det andre"
        }
        CaseInput::CommonArea => "Tomt: arealet i dag, krympa når serverane blir betre utnytta",
        CaseInput::UtilisationToday | CaseInput::Utilisation => {
            "Fyll ut begge, eller ingen: Tomt vil seie inga endring. Studien: større miljø nyttar serverane betre (§ 3.2)"
        }
        CaseInput::PhaseIn(..) => "Dykkar eigen føresetnad",
        CaseInput::Member(_, MemberInput::InHouse) => {
            "Dykkar eigen driftsmodell. Fordelinga i studien: figur 5"
        }
        CaseInput::Member(_, MemberInput::Cloud) => {
            "Dykkar eigen bruk av sky. Fordelinga i studien: figur 6"
        }
        CaseInput::Member(_, MemberInput::Users) => "Tilsette og andre med konto",
        CaseInput::Cost(_, CostInput::FromYear) => "0 er året de begynner",
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
