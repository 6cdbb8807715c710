//! English.

use super::*;
use synergi_case::{CaseInput, CostInput, MemberInput, RoomInput};
use synergi_model::InvoicedElement;

pub(crate) static TEXT: CaseText = CaseText {
    frame: Frame {
        steps_nav: "Steps of the calculation",
        step: |step| match step {
            Step::Result => "Result",
            Step::Members => "The municipalities",
            Step::Savings => "Savings",
            Step::Operating => "Operations and server rooms",
            Step::Costs => "Restructuring",
            Step::Pace => "Pace and prices",
            Step::Uncertainty => "How sure",
            Step::Keys => "Who pays",
            Step::Judged => "Drivers and quality",
            Step::FollowUp => "Follow-up",
            Step::Compare => "Comparison",
            Step::Report => "Report",
        },
        help: |step| match step {
            Step::Result => {
                "Here is the answer: what cooperation is worth, when it pays off and who gains. The steps give the numbers behind it."
            }
            Step::Members => {
                "Enter the municipalities that are to cooperate. Names and inhabitants are enough to begin with; the model estimates what you do not know."
            }
            Step::Savings => {
                "How cooperation saves on each part of the value chain. It starts from the levels in the study. Change them if you know better."
            }
            Step::Operating => {
                "How much do the municipalities run themselves, and where are the servers? Shared server rooms can save rent, power and security that are seldom on the IT budget."
            }
            Step::Costs => {
                "What does it cost to get there? Some of the items are the study’s, the rest are ours. The amounts are empty until you fill them in: the study gives none."
            }
            Step::Pace => {
                "How soon do the savings come, and which prices and discount rate do you use?"
            }
            Step::Uncertainty => {
                "How low and how high may the numbers be, and what does that do to the answer?"
            }
            Step::Keys => {
                "Shared costs have to be split. Choose how, and see who gains and who loses."
            }
            Step::Judged => {
                "Not everything can be counted. Consider what drives the cooperation, what stands in its way and what it does to quality."
            }
            Step::FollowUp => {
                "A saving that nobody is responsible for seldom comes. Name somebody for each, freeze the plan once it is adopted, and keep track."
            }
            Step::Compare => {
                "Set up to four variants side by side: alone, with your neighbour, with the whole region."
            }
            Step::Report => {
                "All of it for the case paper. Choose what to include, print it, or take it to Word."
            }
        },
        next: |step| format!("Next: {step}"),
        previous: |step| format!("Previous: {step}"),
        bar: "The calculation for the cooperation",
        name: "What is the cooperation called?",
        unnamed: "Unnamed cooperation",
        file_name: "cooperation",
        new_case: "Start again",
        new_case_done: "An empty calculation is open. You can undo this.",
        shelf: "Cases in the browser",
        shelf_lead: "Put aside what you are working on, and take it up again later. All of it stays on your own machine.",
        shelf_empty: "None has been put aside.",
        shelve: "Put aside the one that is open",
        shelf_item: |name, day| format!("{name}, put aside {day}"),
        shelf_open: "Open",
        shelf_opened: "The case is open. You can undo.",
        shelf_copy: "Make a copy",
        copy_of: |name| format!("{name} (copy)"),
        shelf_deleted: |name| format!("{name} is deleted."),
        shelf_failed: "The browser did not let the page keep it. Save a file instead.",
        shelf_no_name: "Enter a name.",
        delete_all: "Delete everything in the browser",
        delete_all_sure: "All that the page has kept in this browser will be deleted: cases, choices and numbers. It cannot be undone.",
        delete_all_yes: "Yes, delete everything",
        delete_all_no: "Keep it",
        link: "Copy link",
        link_copied: |length| {
            format!(
                "The link is copied. It holds the whole case and is {length} characters long; nothing has been sent anywhere."
            )
        },
        link_shown: |length| {
            format!(
                "The browser did not let the page copy. The link stands in the address bar and is {length} characters long."
            )
        },
        link_long: "Some programs for mail and chat cut such long links: send a file instead.",
        link_failed: "The link could not be made.",
        damaged_link: "The link is damaged or incomplete. Nothing is changed.",
        link_asks: |members| {
            format!(
                "The link holds a case of {members} municipalities. Open it in place of yours? You can undo."
            )
        },
        link_open: "Open the one in the link",
        link_keep: "Keep mine",
        link_opened: "The case in the link is open. You can undo.",
        workbook: "Download workbook",
        workbook_made: |name| {
            format!("The workbook {name} is downloaded. All results in it are formulas.")
        },
        workbook_failed: "The workbook could not be made. Try again.",
        open_example: "Open the example",
        example_opened: "The example is open. You can undo this.",
        is_example: "This is an example: the municipalities of Kongsbergregionen in 2014, with costs estimated by the model. None of them has supplied numbers.",
        scope: "Costs that count",
        stale: "The results show the last valid calculation. Correct the fields below and they will follow.",
        saved_unreadable: "The cooperation stored in the browser could not be read.",
        other_file: "The file is not a cooperation from IKT-synergi. Nothing has changed.",
        newer_file: "The file was written by a newer version. Reload the page and try again. Nothing has changed.",
        too_large: "The file is too large to be a cooperation from this page. Nothing has changed.",
        damaged_file: "The file is damaged or incomplete. Nothing has changed.",
        basis_differs: "The levels in this calculation are not those of the national model as it is now.",
        basis_use: "Use the national model",
        basis_used: "The calculation now uses the national model as it is. You can undo this.",
        not_kept: "The browser does not remember the cooperation. Save a file before you close the page.",
        optional: "Can be left empty",
        own: "own number",
        from_table: "from the table",
        from_invoices: "from invoices",
        estimated: "estimated",
        remove: "Remove",
        how: "How the numbers come about",
        yes: "Yes",
        no: "No",
    },
    names: CaseNames {
        cost: |kind| match kind {
            CostKind::Analysis => "Analysis and strategy",
            CostKind::DataCentre => "Shared data centre",
            CostKind::ParallelRunning => "Running old and new in parallel",
            CostKind::Migration => "Changing business systems",
            CostKind::Training => "Training",
            CostKind::Procurement => "Procurement and legal help",
            CostKind::ProjectManagement => "Project management",
            CostKind::Network => "Network between the municipalities",
            CostKind::DoubleLicences => "Double licences and exit fees",
            CostKind::StaffTransfer => "Transfer of staff",
            CostKind::OldSystems => "Access to old systems",
            CostKind::Security => "Security and privacy assessments",
            CostKind::Contingency => "Contingency",
            CostKind::Operation => "Running the cooperation itself",
            CostKind::Other => "Other cost",
        },
        cost_help: |kind| match kind {
            CostKind::Analysis => {
                "The groundwork for the decision, including the time your own people spend."
            }
            CostKind::DataCentre => "Building, extending or moving into a shared server room.",
            CostKind::ParallelRunning => "Old and new run side by side until everything has moved.",
            CostKind::Migration => {
                "The amount is for one system. The number is how many are changed."
            }
            CostKind::Training => {
                "The amount can be per user: choose that in the field “Who pays”."
            }
            CostKind::Procurement => "Tendering, contracts and a company agreement.",
            CostKind::ProjectManagement => {
                "Hired in or released from other work, for as long as the project lasts."
            }
            CostKind::Network => "Fibre and equipment that connect the municipalities.",
            CostKind::DoubleLicences => "Contracts that have to run out or be broken.",
            CostKind::StaffTransfer => "Transfer of undertakings, pensions and relocation.",
            CostKind::OldSystems => "Read access to what has been replaced.",
            CostKind::Security => "Risk assessments and data processing agreements.",
            CostKind::Contingency => "What nobody has thought of.",
            CostKind::Operation => {
                "Management, premises and administration of the cooperation, every year."
            }
            CostKind::Other => "Say in the note what it is.",
        },
        quantity: |kind| match kind {
            CostKind::ParallelRunning => "Months",
            CostKind::Migration => "Number of systems",
            _ => "Number",
        },
        borne: |borne| match borne {
            Borne::Shared => "All together",
            Borne::ByEachMember => "Each municipality, the full amount",
            Borne::ByUsers => "Each municipality, the amount per user",
        },
        key: |key| match key {
            CostKey::Equal => "Equally".to_owned(),
            CostKey::Inhabitants => "By inhabitants".to_owned(),
            CostKey::Users => "By users".to_owned(),
            CostKey::Fte => "By IT FTEs".to_owned(),
            CostKey::Ownership => "By ownership".to_owned(),
            CostKey::Weights => "By your own weights".to_owned(),
            CostKey::FixedAndInhabitants { fixed } => {
                format!("{} equally, rest by inhabitants", share_in_name(fixed))
            }
        },
        key_help: |key| match key {
            CostKey::Equal => "All pay the same, small and large alike.",
            CostKey::Inhabitants => "The same per inhabitant, so the large pay most.",
            CostKey::Users => "By how many use IT in each municipality.",
            CostKey::Fte => "By the IT FTEs the municipalities have today.",
            CostKey::Ownership => "By shares in the company. They have to add up to 100\u{a0}%.",
            CostKey::Weights => "By weights that you agree on.",
            CostKey::FixedAndInhabitants { .. } => {
                "A part is split equally, because some things cost the same whatever the size. IKT Nordhordland split a third equally in 2018, eKommune Sunnmøre 30\u{a0}% in 2016."
            }
        },
        scope: |scope| match scope {
            Scope::AllCosts => "All costs",
            Scope::ItBudget => "The IT budget only",
        },
        topic: |topic| match topic {
            Topic::DigitalFirst => "Digital first as a requirement",
            Topic::Expectations => "What inhabitants expect",
            Topic::SafetyAlarms => "Mobile personal alarms",
            Topic::Uptime => "Demands on uptime",
            Topic::SupplierOffers => "What suppliers offer",
            Topic::Broadband => "Broadband between and within municipalities",
            Topic::StrategyCompetence => "Skills in strategy",
            Topic::CommonSystems => "Agreeing on business systems",
            Topic::LossOfControl => "Fear of losing control",
            Topic::Trust => "Trust between the municipalities",
            Topic::LockIn => "Lock-in to one supplier",
            Topic::LocalJobs => "Local jobs",
            Topic::HiddenCosts => "Hidden costs",
        },
        topic_help: |topic| match topic {
            Topic::DigitalFirst => {
                "The state is expected to demand more and better digital services than small IT departments can provide alone."
            }
            Topic::Expectations => {
                "What the neighbouring municipality offers online, inhabitants will soon want here too."
            }
            Topic::SafetyAlarms => "Alarms that work everywhere need systems that always run.",
            Topic::Uptime => "When services exist only online, every hour of downtime costs more.",
            Topic::SupplierOffers => {
                "More suppliers than before will run IT for a whole cooperation."
            }
            Topic::Broadband => {
                "Shared operations need good lines, both between municipalities and out to every building."
            }
            Topic::StrategyCompetence => {
                "Many have their hands full with daily operations and little time to plan."
            }
            Topic::CommonSystems => {
                "Business systems only become cheaper when several municipalities use the same ones."
            }
            Topic::LossOfControl => {
                "Those who have run things themselves must share both insight and decisions."
            }
            Topic::Trust => "Bad experiences of earlier cooperation linger.",
            Topic::LockIn => "A cooperation can come to depend on a single supplier.",
            Topic::LocalJobs => {
                "IT jobs may move or disappear, even if some work must always be done on site."
            }
            Topic::HiddenCosts => {
                "Rent, power and security are seldom on the IT budget, but become visible once the server room is shared."
            }
        },
        effect: |kind| match kind {
            EffectKind::NetworkQuality => "Better and more stable networks",
            EffectKind::Uniformity => "The same network, architecture and plans",
            EffectKind::Redundancy => "Shared fallback systems",
            EffectKind::Monitoring => "Shared monitoring and emergency response",
            EffectKind::LifeCycle => "Equipment replaced in time",
            EffectKind::Processes => "Better routines in operations",
            EffectKind::Competence => "Access to skills, and the chance to share them",
            EffectKind::Own => "An effect of your own",
        },
        importance: |importance| match importance {
            Importance::Small => "Low",
            Importance::Medium => "Medium",
            Importance::Large => "High",
        },
        extent: |extent| match extent {
            -3 => "Much worse",
            -2 => "Worse",
            -1 => "Slightly worse",
            0 => "No change",
            1 => "Slightly better",
            2 => "Better",
            _ => "Much better",
        },
        year: |n| format!("Year {n}"),
        members: |n| {
            if n == "1" { "1 municipality".to_owned() } else { format!("{n} municipalities") }
        },
        list: |names| joined(names, "and"),
        years: |n| if n == "1" { "1 year".to_owned() } else { format!("{n} years") },
        rooms: "Server rooms",
        unnamed_member: |n| format!("Municipality {n}"),
    },
    fields: CaseFields {
        label,
        source,
        unit: |unit| match unit {
            CaseUnit::Model(unit) => (crate::en::TEXT.fields.unit)(unit),
            CaseUnit::Kroner => "NOK",
            CaseUnit::SquareMetres => "m²",
            CaseUnit::Users => "users",
            CaseUnit::Number | CaseUnit::CalendarYear | CaseUnit::CaseYear => "",
        },
        number: "Municipality number",
        member_name: "Name",
        note: "Note",
        role: "Responsible role",
        measure: "How it is measured",
        reason: "Reason",
        effect_name: "What changes?",
        importance: "Importance",
        extent: "Change",
        not_judged: "Not assessed",
        borne: "Who pays",
        runs_twice: "This runs twice",
        on_it_budget: "Paid from the IT budget",
        key: "How costs are split",
        mechanism: |element, class| format!("How cooperation saves: {element}, {class}"),
    },
    problems: CaseProblems {
        problem: |problem, show| match problem {
            CaseProblem::Value(problem) => (crate::en::TEXT.problems.problem)(problem, show),
            CaseProblem::NoMembers => "Enter at least one municipality.".to_owned(),
            CaseProblem::TooMany { most } => format!("There is room for at most {most}."),
            CaseProblem::OwnershipSum { sum } => format!(
                "The ownership shares add up to {}. They have to add up to 100\u{a0}%.",
                crate::number::format_share(*sum, 2)
            ),
            CaseProblem::Missing => "Must be filled in: costs are split by this.".to_owned(),
            CaseProblem::AreaMissing => {
                "Needed, since rent and power are reckoned per square metre.".to_owned()
            }
            CaseProblem::NothingToWeigh => {
                "At least one municipality must have more than 0 to split by.".to_owned()
            }
            CaseProblem::BeyondHorizon { horizon } => {
                format!("The cost must be paid by year {horizon}, the last year that counts.")
            }
            CaseProblem::Disorder => {
                "The low amount cannot be above the likely one, nor the high one below it."
                    .to_owned()
            }
        },
        members: "The municipalities",
        key: "How costs are split",
        costs: "Costs",
        other: "The calculation",
    },
    result: ResultText {
        empty: "What is your cooperation worth?",
        empty_lead: "Enter the municipalities, and the page works out what they can save, what it costs to get there and who gains. Your numbers stay on your computer.",
        invalid: "The calculation cannot be shown yet",
        worth: |worth, years| format!("The cooperation is worth {worth} over {years}"),
        worth_nothing: "The cooperation breaks even",
        loses: |loss, years| {
            format!("The cooperation costs {loss} more than it brings in over {years}")
        },
        saves: |saving| format!("It saves {saving} a year once everything is in place."),
        saves_nothing: "As it is set up, it saves nothing.",
        costs_more: |amount| format!("Running IT costs {amount} more a year."),
        paid_back: |years| format!("The restructuring has paid for itself after {years}."),
        paid_at_once: "It pays off from day one.",
        rooms_run: |amount| {
            format!("Of that, {amount} a year goes to running the common server rooms.")
        },
        paid_back_undiscounted: |years| {
            format!(
                "Without discounting, the restructuring is earned back after {years}; with discounting it is not."
            )
        },
        never_paid_back: |years| {
            format!("The restructuring does not pay for itself within {years}.")
        },
        paid_back_marker: |years| format!("Paid back after {years}"),
        all_gain: "All the municipalities gain.",
        gains_alone: "The municipality gains.",
        losers: |who| format!("With this split, there is a loss for {who}."),
        not_filled_in: |n, which| {
            if n == "1" {
                format!("One cost has not been filled in and is not in the result: {which}.")
            } else {
                format!("{n} costs have not been filled in and are not in the result: {which}.")
            }
        },
        fill_in: "Fill in",
        key_figures: "Key figures",
        municipal: "The municipalities’ economy",
        socio_economic: "Society’s economy",
        socio_economic_note: "To society every public krone counts for more than a krone, since raising taxes has a cost. VAT only moves money around and does not count.",
        savings_per_year: "Saving per year, all in place",
        net_present_value: "Net present value",
        rate_of_return: "Internal rate of return",
        no_rate: "None: no rate makes the net present value 0",
        several_rates: |rates| format!("Several ({rates}): says nothing here"),
        payback: "Paid back after",
        discounted_payback: "Paid back after, discounted",
        benefit_cost_ratio: "Benefit per krone",
        no_costs: "No costs have been entered",
        break_even_share: "Part of the savings that must come",
        nothing_saved: "Nothing is saved",
        never: "Not within the horizon",
        at_once: "From day one",
        range_text: |high, low| {
            format!("With high costs the net present value is {high}, with low ones {low}.")
        },
        adjusted: |change, realised| {
            format!(
                "The assessments of drivers and obstacles change the saving by {change}, to {realised} of the full one."
            )
        },
        delayed: |years| format!("The assessments delay the savings by {years}."),
        flow_title: |years, worth| format!("Paid back after {years}, worth {worth}"),
        flow_title_undiscounted: |years| {
            format!("Earned back after {years}, but not with discounting")
        },
        flow_title_never: |years| format!("Not paid back within {years}"),
        flow_title_at_once: "In the black from the first year",
        flow_subtitle: |year, scope| {
            format!("Savings and costs per year, NOK million in {year} prices. {scope}")
        },
        flow_source: "Calculated here, from the numbers in the steps. Without VAT that is compensated.",
        flow_unit: "NOK million",
        cumulative: "Total so far",
        shared_costs: "Shared costs",
        own_costs: "Own costs",
        vat: "of which VAT",
        rooms: "Server rooms no longer needed",
        net: "Net",
        discounted: "Present value",
        year: "Year",
        members_title: "The municipalities in the cooperation",
        member: "Municipality",
        inhabitants: "Inhabitants",
        today: "Cost today",
        saving: "Saves per year",
        per_inhabitant: "NOK per inhab.",
        worth_column: "Worth to the municipality",
        basis: "Based on",
        in_thousands: |year| format!("Amounts in NOK\u{a0}1\u{a0}000, in {year} prices."),
        in_kroner_of: |year| format!("NOK, {year} prices"),
    },
    members: MembersText {
        none: "No municipalities yet.",
        add: "Add a municipality",
        search: "Find a municipality by name or number",
        search_help: |n| format!("Searches the {n} municipalities entered under “Cost today”."),
        no_register: "No list of municipalities has been entered. Type them in here, or drop a table of municipalities under “Cost today”.",
        no_hit: |what| format!("No municipality matches “{what}”. You can type it in yourself."),
        add_named: |name| format!("Add {name}"),
        already: "included",
        type_in: "Type in a municipality",
        add_typed: "Add",
        added: |name| format!("{name} has been added."),
        removed: |name| format!("{name} has been removed. You can undo this."),
        up: |name| format!("Move {name} up"),
        down: |name| format!("Move {name} down"),
        remove: |name| format!("Remove {name}"),
        moved: |name, place| format!("{name} is now number {place}."),
        edit: |name| format!("Change the numbers for {name}"),
        hide: |name| format!("Hide the numbers for {name}"),
        costs: |year| format!("Cost per year, in {year} prices"),
        staff: "Staff and users",
        shares: "Shares and weights",
        rooms: "Server rooms today",
        rooms_help: "Enter only what is not already part of base operations. Otherwise it is counted twice.",
        room: |n| format!("Room {n}"),
        add_room: "Add a server room",
        remove_room: |n| format!("Remove room {n}"),
        estimate: |amount| format!("If empty: estimated at {amount}"),
        estimate_staff: |fte| {
            format!("If empty: estimated at {fte} FTEs, the average for the size")
        },
        spread: |[least, lower, median, upper, most], n| {
            format!(
                "{n} municipalities of the same size spend from NOK\u{a0}{least} to NOK\u{a0}{most} per inhabitant; half of them lie between {lower} and {upper}, with {median} in the middle. An average is not a target."
            )
        },
        summary: |inhabitants, today, saving| {
            format!("{inhabitants} inhab. · {today} today · saves {saving} a year")
        },
    },
    savings: SavingsText {
        heading: |saving| format!("The cooperation saves {saving} a year"),
        heading_costs: |amount| format!("The cooperation costs {amount} more a year"),
        heading_none: "Nothing is saved yet",
        table: "Saving by municipality and part",
        with_rooms: |elements, rooms| {
            format!(
                "{elements} comes from the four parts below and {rooms} from the server rooms you move out of."
            )
        },
        realised: |share, full| {
            format!(
                "The full saving is {full}. After the assessment of drivers and obstacles, {share} of it counts."
            )
        },
        negative: |who| format!("It costs more than today for {who}."),
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
            format!("Yearly saving when all is in place, NOK million in {year} prices")
        },
        source: "Calculated here, in the study’s way (figures 11, 13 and 15) or your own.",
        levels: "The levels behind the estimates",
        levels_help: "Costs and FTEs for which you have no numbers of your own are estimated from the average for the size. Amounts are in 2014 prices and are carried forward to the price year.",
        levels_listed: |municipalities| {
            format!(
                "The table behind them has {municipalities}. Those with numbers of their own take precedence over the levels here."
            )
        },
        sizes: "Limits between the sizes",
    },
    operating: OperatingText {
        models: "Operating model",
        models_help: "The figures show how those asked in the study are spread (figures 5 and 6), and where your municipalities are among them. Enter today’s shares under “The municipalities”.",
        in_house_title: "How much do you run yourselves?",
        in_house_subtitle: "Share of base operations in-house. Per cent of those asked",
        cloud_title: "How much is in a public cloud?",
        cloud_subtitle: "Share of production in a public cloud. Per cent of those asked",
        source: "Source: Nexia 2016, figures 5 and 6. You entered the municipalities’ shares yourselves.",
        with_cooperation: "With cooperation",
        staff_effect: "What does it do to staffing?",
        staff_effect_none: "The study found no clear connection, so the model assumes no effect until you enter one.",
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
        rooms_help: "Each room costs something whatever its size. Five rooms of 8\u{a0}m² therefore cost more than one of 40. Today’s rooms are entered under “The municipalities”.",
        rooms_none: "No server rooms are entered. Add them under “The municipalities”.",
        rooms_today: |n, area, cost| {
            let rooms = if n == "1" { "room" } else { "rooms" };
            format!("Today: {n} {rooms}, {area}\u{a0}m² in all, {cost} a year.")
        },
        rooms_common: |n, area, cost| {
            let rooms = if n == "1" { "room" } else { "rooms" };
            format!("Shared: {n} {rooms} of {area}\u{a0}m², {cost} a year.")
        },
        rooms_kept: "All keep their server rooms until you enter a shared one.",
        rooms_saved: |amount| format!("Shared server rooms save {amount} a year"),
        rooms_cost_more: |amount| format!("Shared server rooms cost {amount} more a year"),
        rooms_same: "Shared server rooms cost the same as today’s",
        rooms_result: "Server rooms, cost per year",
        rooms_count: |n| if n == "1" { "1 room".to_owned() } else { format!("{n} rooms") },
        rooms_per_area: "Today: a fixed amount for each room, and the rest by area",
        rooms_area: "Area: today’s, reduced as servers are better used",
        rooms_in_common: "Shared: the same fixed amount and the same price per square metre",
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
        likely_missing: "The item does not count until you fill in the likely amount.",
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
        removed: |name| format!("{name} has been removed. You can undo this."),
        amounts: "Amounts",
        amounts_help: |year| {
            format!(
                "For one year, in {year} prices without VAT. The result uses the likely amount. Low and high give the range and can be left empty."
            )
        },
        table: "Costs year by year",
        item: "Item",
        amount: "Total",
        rooms: "Running the shared server rooms",
        vat: "VAT that is not compensated",
        when: "When",
        years: |from, to| format!("Years {from}–{to}"),
        paying: "Payment",
    },
    pace: PaceText {
        full_too_late: "The whole saving does not come within the horizon",
        full_from: |year| format!("The whole saving is in place from year {year}"),
        phase_in: "Phase-in",
        phase_in_help: "How much of the full saving comes each year? The study does not say, so this is your own assumption.",
        last_year_holds: "The last year also applies to the years after it.",
        never_full: |which| {
            format!("The saving on {which} never comes in full: the last year is below 100\u{a0}%.")
        },
        add_year: "Add a year",
        remove_year: "Remove the last year",
        year_removed: |year| format!("Year {year} has been removed. You can undo this."),
        at_once: "Everything comes from year 1.",
        from_year: |year| format!("from year {year}"),
        assumptions: "Horizon and discount rate",
        prices: "Prices and wages",
        prices_help: "The study’s amounts are in 2014 prices and are carried forward to the price year. Enter your own in the prices of that year. Everything is in constant prices, and the discount rate is real.",
        fte_cost: |[statistics, growth, years, exact, used]| {
            format!(
                "A full-time equivalent (FTE) in the ICT industry cost {statistics} in 2012. With {growth} growth for {years} that makes {exact}, rounded to {used}."
            )
        },
        fte_cost_own: |used| {
            format!(
                "You use {used} per full-time equivalent (FTE) in 2014, not what follows from the statistics."
            )
        },
        fte_cost_derive: |derived| format!("Use {derived} from the statistics"),
        fte_cost_carried: |used, year, carried| {
            format!("Carried forward, {used} in 2014 becomes {carried} in {year}.")
        },
        rounded: "rounded to the nearest",
        price_factor: "From 2014 prices to the price year",
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
        heading_all_gain: "All gain with this split",
        heading_losers: |n, all| format!("{n} of {all} would lose with this split"),
        nothing_shared: "There are no shared costs to split yet. Once they are filled in, you see here who gains and who loses.",
        alone: "A single municipality has nobody to share with.",
        choose: "Choose a split",
        needs_users: "This split needs the number of users in each municipality. It is missing here:",
        shares: "Ownership shares and weights",
        shares_help: "Can be left empty as long as nothing is split by them. Fill them in for all, and they join the figure.",
        ownership_sum: |sum| format!("The ownership shares add up to {sum}."),
        ownership_left: |left| format!("{left} is left."),
        table: "Worth to each municipality, by split",
        figure_title: "Who gains, and how much depends on the split?",
        figure_subtitle: |years| {
            format!("Net present value for each municipality over {years}, NOK million")
        },
        source: "Calculated here. Every split is of the same costs.",
        chosen: "chosen",
        loser: "loses",
        losers_title: "Who loses, split by split?",
        losers_under: |key, who| format!("{key}: loss for {who}."),
        no_losers: "Nobody loses, whichever split you choose.",
        members_table: |year| {
            format!("What each municipality pays and is left with, NOK, {year} prices")
        },
        stops_gaining: "Tipping point: so much can be split equally",
        stops_gaining_help: "The tipping point is for when part of the shared costs is split equally and the rest by inhabitants: how large that part can be before the municipality goes from gaining to losing, or the other way round.",
        gains_always: "Gains either way",
        loses_always: "Loses either way",
        neither: "Neither gains nor loses",
        gains_below: |share| format!("Gains when less than {share} is split equally"),
        gains_above: |share| format!("Gains when more than {share} is split equally"),
        share_of_costs: "Part of the shared costs, all years",
        rounding: "Shared costs are split to the øre each year: every part is rounded down, and the øre left over go to those who lost most by the rounding.",
        share_of: |name| format!("{name}: part of the shared costs"),
        worth_of: |name| format!("{name}: net present value"),
        amount_of: |total, part| format!(" of {total}, split year by year: {part}"),
    },
    judged: JudgedText {
        heading_less: |share| format!("The assessments take {share} off the savings"),
        heading_more: |share| format!("The assessments add {share} to the savings"),
        heading_later: |years| format!("The assessments delay the savings by {years}"),
        drivers: "Drivers",
        drivers_source: "The list is the study’s (§ 4.1), in our words. The assessments are your own.",
        obstacles: "Obstacles",
        obstacles_source: "The list is the study’s (§ 4.2), in our words. The assessments are your own.",
        effect_help: "An assessment changes no numbers until you enter how much. The study has no such numbers, so they are your own.",
        in_calculation: "In the calculation",
        no_effect: "The assessments do not change the calculation.",
        total: |change, realised| format!("{change} in all: {realised} of the savings come."),
        assessment: "Assessment",
        change: "Changes the savings",
        kroner: "Kroner a year",
        delay: "Delays",
        realisation: "The part of the savings that comes",
        delays: "Delay: what happens at the same time is not added up",
        counts_as: |share| format!(", which counts as {share}"),
        longest: |years| format!(": the longest counts, {years}"),
        quality: "Effects without a price",
        quality_help: "How much does this matter to you, and how much does it change? Together the answers give a consequence from four minuses to four pluses.",
        quality_source: "The first seven are the study’s (§ 3.5), in our words. The plus–minus method is from the Norwegian state’s guide to economic analysis (DFØ), chapter 3.4. The assessments are your own.",
        quality_table: "The effects in all",
        consequence: "Consequence",
        consequence_in_words: |consequence| match consequence {
            ..=-4 => "very large negative",
            -3 => "large negative",
            -2 => "medium negative",
            -1 => "small negative",
            0 => "none",
            1 => "small positive",
            2 => "medium positive",
            3 => "large positive",
            4.. => "very large positive",
        },
        effect: "Effect",
        add: "Add an effect",
        remove: |name| format!("Remove {name}"),
        removed: |name| format!("{name} has been removed. You can undo this."),
        profile: |judged, all| format!("Assessed: {judged} of {all}."),
        weighs_most: |which| format!("Weighs most: {which}."),
        balance: |better, worse| format!("{better} for the better, {worse} for the worse."),
    },
    follow_up: FollowUpText {
        heading_owners: "Who makes sure that the savings come?",
        heading_frozen: "The plan is frozen. How is it going?",
        ahead: |amount| format!("So far you are {amount} ahead of the plan"),
        behind: |amount| format!("So far you are {amount} behind the plan"),
        on_plan: "So far all is going to plan",
        owners: "Who is responsible for the saving?",
        owners_help: "A role, not a name: it goes with the job.",
        saves: |amount| format!("Expected to save {amount} a year"),
        costs_more: |amount| format!("Expected to cost {amount} more a year"),
        saves_nothing: "Not expected to save anything",
        with_rooms: "Server rooms no longer needed are included here.",
        baseline: "The plan as adopted",
        baseline_help: "Freeze the calculation as it stands when it is adopted. You can then go on changing it here and still measure against the plan.",
        freeze: "Freeze the plan",
        freeze_empty: "Enter the municipalities first. Without them there is no plan to freeze.",
        freeze_faults: "Correct the errors in the calculation first. Only a plan without errors can be frozen.",
        frozen: |date| format!("The plan is frozen as it stands on {date}."),
        frozen_on: |name, date| format!("{name}, frozen on {date}."),
        freeze_again: "Freeze again",
        unfreeze: "Delete the plan",
        unfrozen: "The frozen plan has been deleted. You can undo this.",
        baseline_invalid: "The plan cannot be calculated, because it had errors when it was frozen.",
        now_differs: |plan, now| {
            format!("The plan was worth {plan}. As the calculation stands now, it is worth {now}.")
        },
        now_same: "The calculation gives the same as when the plan was frozen.",
        changed: "Changed since the plan was frozen (the plan’s numbers first)",
        in_plan: "the plan",
        in_present: "the calculation now",
        actuals: "Plan and reality",
        actuals_help: "Enter what you actually saved and spent. A year’s saving is what you would have spent without cooperation, less what you spent. Empty fields do not count, nor does what the plan has for them.",
        actuals_first: "Freeze the plan first. You can then enter what actually happens, year by year, and see it against the plan.",
        actuals_prices: |year| {
            format!(
                "The plan is in {year} prices. Convert actual amounts to the same prices before you enter them."
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
        figure_subtitle: |year| format!("Total of what has been entered, NOK in {year} prices"),
        source: "The plan is calculated here, from the frozen calculation. The actual figures are those you have entered.",
        formula: "Difference so far: savings beyond the plan, less costs beyond the plan",
    },
    compare: CompareText {
        heading_one: "What if you do it differently?",
        heading: |best, more, next| format!("{best} is worth {more} more than {next}"),
        heading_equal: "The variants are worth the same",
        variants: "Variants",
        add: "Make a new variant",
        add_help: "It begins as a copy of the one that is open. Take out municipalities, change the split or how you save: alone, with your neighbour, with the whole region. Enter its name in the field at the top of the page.",
        added: |name| {
            format!(
                "{name} has been made and is open now. Give it a name, and change what is to be different."
            )
        },
        to_members: "Change who takes part",
        copy_name: |name, n| format!("{name}, variant {n}"),
        unnamed: |n| format!("Variant {n}"),
        open: "Open",
        open_named: |name| format!("Open {name}"),
        is_open: |name| format!("Open now: {name}"),
        opened: |name| format!("{name} is open now, in all the steps."),
        chosen: "open now",
        remove: "Delete",
        remove_named: |name| format!("Delete {name}"),
        removed: |name| format!("{name} has been deleted. You can undo this."),
        full: "There is room for four variants. Delete one to make a new one.",
        one: "There is only one variant. Make another, change it, and see the difference here.",
        summary: |members, worth| format!("{members} · net present value {worth}"),
        table: "Key figures of the variants",
        figure_title_loss: |name, loss| format!("{name} loses least: {loss}"),
        figure_title: |name, worth| format!("Worth most: {name}, {worth}"),
        figure_subtitle: |years| format!("Net present value to the municipalities over {years}"),
        source: "Calculated here, each variant on its own.",
        not_comparable: "The variants are not calculated alike: their time horizons, discount rates, prices or the costs that count differ. The amounts cannot simply be compared.",
        explained: |name| format!("The formulas are those of {name}, which is open now."),
        differences: "What tells them apart",
        between: |one, other| format!("{one} and {other}"),
        none: "They are alike.",
        invalid: "has errors that must be corrected",
        only_in: |what, variant| format!("{what} is only in {variant}"),
        from_to: |what, one, other| format!("{what}: {one} against {other}"),
        empty_value: "empty",
        rooms_of: |name| format!("The server rooms in {name}"),
        mechanism_of: |element, class| format!("How you save on {element}, {class}"),
        phase_in_of: |element| format!("The phase-in of {element}"),
        at_once: "all from year 1",
        in_member: |what, member| format!("{what} in {member}"),
        cost_terms: |cost| format!("{cost}: what runs twice, the budget or the note"),
        key: "How costs are split",
        scope: "Which costs count",
        room_budget: "Which server room costs are on the IT budget",
        municipalities: "The municipalities behind the estimates",
        assessments: "The assessment of drivers and obstacles",
        effects: "The effects without a price",
        owners: "Who is responsible for the savings",
        members: "Municipalities",
        costs: "Total costs",
        losers: "Who loses",
        losers_of: |n, all| format!("{n} of {all}"),
        nobody: "Nobody",
    },
    explain: ExplainText {
        click: "Choose an underlined number to go to its field.",
        element: |element| match element {
            Element::Telecom => "networks and telecom",
            Element::BaseOperations => "base operations",
            Element::BusinessSystems => "business systems",
            Element::Staff => "staff",
        },
        no_saving: "no saving is entered",
        at_target: "is already at the target or below: 0",
        no_gap: "costs no more than the group it is compared with: 0",
        inhabitants: "inhabitants",
        fte: "FTEs",
        per_fte: "NOK per FTE",
        per_year: |year| format!("year {year}"),
        sum: "Saving per year: the parts and the server rooms added up, with the share that comes",
        discounting: "Net present value: the net of each year, divided by (1 + discount rate) once for each year that has passed",
        tax: "Net present value to society: without VAT, times (1 + tax-financing cost)",
        payback: |before, after, years| {
            format!(
                "The total so far is {before} at the end of one year and {after} at the end of the next; it passes zero after {years}"
            )
        },
        irr: "Internal rate of return: the rate that makes the net present value 0",
        payback_at_once: "The total is never below zero",
        payback_never: |end| {
            format!("The total is {end} when the last year is over, so it is not earned back")
        },
        irr_never_below: "There is none: the net is not below zero in any year",
        irr_never_above: "There is none: the net is not above zero in any year",
        irr_none: "There is none: no rate from −99\u{a0}% to 1\u{a0}000\u{a0}% makes the net present value 0",
        irr_several: |rates| {
            format!(
                "{rates} all make the net present value 0: the net changes sign several times, and then the internal rate of return says nothing"
            )
        },
        with_low: "Net present value with low transition costs: present value of the savings less present value of the costs",
        with_high: "Net present value with high transition costs: present value of the savings less present value of the costs",
        savings_for_society: "Saving per year to society: times (1 + tax-financing cost)",
        for_society: |name| format!("{name} (to society)"),
        sources: "Sources of numbers you have not entered yourselves",
        from_study: "estimates and targets for savings that nobody has changed: the figures of the study",
        not_more_than_all: ": more than all is not counted",
        turning_of: |name| format!("{name}: tipping point"),
        turning: |none, all| {
            format!(
                "The worth is {none} when all is divided by inhabitants and {all} when all is divided equally"
            )
        },
        turning_nowhere: ", so it is not zero anywhere in between",
        ratio: "Benefit per krone: present value of the savings divided by present value of the costs",
        break_even: "Part of the savings that must come: present value of the costs divided by present value of the savings",
        phase: "Phase-in",
        key: "Worth to the municipality: its savings less its own costs, less its part of the shared ones",
        carried: |what, factor, year| {
            format!("{what} is multiplied by {factor} to be in {year} prices")
        },
        cells: PerElement {
            telecom: "Networks and telecom",
            base_operations: "Base operations",
            business_systems: "Business systems",
            staff: "Staff",
        },
    },
};

fn label(input: FileInput) -> String {
    let input = match input {
        FileInput::Case(input) => input,
        FileInput::ActualSaving(_, element) => {
            return (*crate::en::TEXT.names.elements.get(element)).to_owned();
        }
        FileInput::ActualCosts(_) => return "Costs".to_owned(),
    };
    match input {
        CaseInput::Basis(input) => (crate::en::TEXT.fields.label)(input),
        CaseInput::Member(_, input) => match input {
            MemberInput::Population => "Inhabitants",
            MemberInput::Cost(InvoicedElement::Telecom) => "Networks and telecom",
            MemberInput::Cost(InvoicedElement::BaseOperations) => "Base operations",
            MemberInput::Cost(InvoicedElement::BusinessSystems) => "Business systems",
            MemberInput::Fte => "IT FTEs",
            MemberInput::Users => "IT users",
            MemberInput::Ownership => "Ownership share",
            MemberInput::Weight => "Weight",
            MemberInput::InHouse => "Base operations in-house",
            MemberInput::Cloud => "Production in a public cloud",
        }
        .to_owned(),
        CaseInput::Room(_, _, input) => match input {
            RoomInput::Area => "Area",
            RoomInput::Rent => "Rent",
            RoomInput::Power => "Power and cooling",
            RoomInput::AccessControl => "Access control",
            RoomInput::Other => "Other, whatever the size",
        }
        .to_owned(),
        CaseInput::Effect(_) => "Changes the savings by".to_owned(),
        CaseInput::Delay(_) => "Delays the savings by".to_owned(),
        CaseInput::Cost(_, input) => match input {
            CostInput::Low => "Low",
            CostInput::Likely => "Likely",
            CostInput::High => "High",
            CostInput::Quantity => "Number",
            CostInput::FromYear => "First year",
            CostInput::Years => "Number of years",
        }
        .to_owned(),
        CaseInput::PhaseIn(_, year) => format!("Year {}", year + 1),
        CaseInput::FixedPart => "Part split equally".to_owned(),
        CaseInput::Horizon => "Time horizon".to_owned(),
        CaseInput::DiscountRate => "Discount rate, real".to_owned(),
        CaseInput::TaxFinancingCost => "Tax-financing cost".to_owned(),
        CaseInput::VatNotCompensated => "Shared costs whose VAT is not compensated".to_owned(),
        CaseInput::PriceYear => "Price year".to_owned(),
        CaseInput::WageGrowth => "Wage growth per year".to_owned(),
        CaseInput::PriceGrowth => "Price growth per year".to_owned(),
        CaseInput::InHouse => "Base operations in-house, with cooperation".to_owned(),
        CaseInput::Cloud => "Production in a public cloud, with cooperation".to_owned(),
        CaseInput::StaffByOutsourcing => {
            "Staff freed if all base operations are outsourced".to_owned()
        }
        CaseInput::StaffByCloud => "Staff freed if everything moves to a cloud".to_owned(),
        CaseInput::CommonRooms => "Shared server rooms".to_owned(),
        CaseInput::CommonArea => "Area of each shared room".to_owned(),
        CaseInput::UtilisationToday => "Server utilisation today".to_owned(),
        CaseInput::Utilisation => "Server utilisation with cooperation".to_owned(),
    }
}

fn source(input: FileInput) -> &'static str {
    let FileInput::Case(input) = input else { return "" };
    match input {
        CaseInput::Horizon => "Our assumption, change it",
        CaseInput::DiscountRate => {
            "Ministry of Finance, R-109/2021: 4\u{a0}% for years 0–40. Made for central government projects"
        }
        CaseInput::TaxFinancingCost => "Ministry of Finance, R-109/2021: 20 øre per krone",
        CaseInput::VatNotCompensated => {
            "Our assumption, change it. Municipalities are compensated for VAT, participants in a company not always. The rate is 25\u{a0}%"
        }
        CaseInput::PriceYear => "The study’s amounts are in 2014 prices",
        CaseInput::WageGrowth => "The study, § 3.4, note 2: 2,5\u{a0}%",
        CaseInput::PriceGrowth => {
            "Our assumption: the same growth as the study uses for wages. Change it"
        }
        CaseInput::StaffByOutsourcing | CaseInput::StaffByCloud => {
            "Our assumption: 0 until you change it"
        }
        CaseInput::CommonRooms => {
            "0: all keep their own. 1: one shared. 2: two, where one can take over from the other"
        }
        CaseInput::CommonArea => "If empty: today’s area, less what better utilisation saves",
        CaseInput::UtilisationToday | CaseInput::Utilisation => {
            "Fill in both, or neither: empty means no change. The study: larger units use their servers better (§ 3.2)"
        }
        CaseInput::PhaseIn(..) => "Your own assumption",
        CaseInput::Member(_, MemberInput::InHouse) => {
            "Your own operating model. The study's distribution: figure 5"
        }
        CaseInput::Member(_, MemberInput::Cloud) => {
            "Your own use of cloud. The study's distribution: figure 6"
        }
        CaseInput::Member(_, MemberInput::Users) => "Employees and others with an account",
        CaseInput::Cost(_, CostInput::FromYear) => "0 is the year you begin",
        _ => "",
    }
}

/// "A, B and C"
pub(super) fn joined(names: &[&str], and: &str) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} {and} {last}", most.join(", ")),
    }
}
