//! English.

use crate::number::NumberError;
use crate::texts::*;
use synergi_model::input::{Input, Unit};
use synergi_model::issue::Problem;
use synergi_model::json::{Kind, ShapeError, ShapeProblem};
use synergi_model::mechanism::MechanismKind;
use synergi_model::reconciliation::{Quantity, Reason};
use synergi_model::scenario::FileError;
use synergi_model::study::Locator;
use synergi_model::*;

pub(crate) static TEXT: Text = Text {
    app: App {
        title: "IKT-synergi",
        skip: "Skip to content",
        nav: "Pages",
        views: PerView {
            overview: "Overview",
            cost: "Cost today",
            cooperation: "Cooperation",
            operating: "Operating models",
            uncertainty: "Uncertainty",
            invoices: "Invoices",
            case: "Our cooperation",
            study: "The study",
            about: "About",
        },
        stays_local: "Nothing leaves your computer",
        language: "Language",
        theme: "Appearance",
        theme_system: "As the device",
        theme_light: "Light",
        theme_dark: "Dark",
        scenario: "The calculation",
        study_values: "All numbers are the study’s",
        own_values: |n| {
            if n == 1 {
                "1 value of your own".to_owned()
            } else {
                format!("{n} values of your own")
            }
        },
        undo: "Undo",
        redo: "Redo",
        undone: "Change undone.",
        redone: "Change redone.",
        reset_all: "Reset to the study",
        reset_done: "All values are the study’s again. You can undo this.",
        save: "Save file",
        open: "Open file",
        stale: "The figures show the last valid values. Correct the marked field and they will follow.",
        no_storage: "Your browser does not let this page remember anything. Save a file before you close it.",
        saved_state_unreadable: "What was stored in the browser could not be read. The page shows the study’s values.",
        not_kept: "The browser does not remember your changes. Save a file before you close the page.",
        given_linked: "The calculation in the link is open. Changes are remembered until the tab is closed; save a file to keep them.",
        given_opened: "The calculation in the file is open.",
        given_and_changed: "The calculation that came along is open with your changes. “Undo” shows it as it was.",
        given_unreadable: "The calculation that came along could not be read.",
        update_ready: "A new version of the page is ready. Your numbers come along.",
        update_ready_unsaved: "A new version of the page is ready. Save a file first: what you have typed is not remembered.",
        update_now: "Use the new one",
        close: "Close",
        footer: "Based on the study Kommunal IKT-synergier (Nexia, 2016). Everything is calculated in your browser; nothing is sent.",
    },
    names: Names {
        classes: PerClass { small: "Small", medium: "Medium-sized", large: "Large" },
        classes_of_municipalities: PerClass {
            small: "small municipalities",
            medium: "medium-sized municipalities",
            large: "large municipalities",
        },
        class_bounds: PerClass {
            small: |from, _| format!("under {from} inhab."),
            medium: |from, to| format!("{from}–{to} inhab."),
            large: |_, to| format!("over {to} inhab."),
        },
        elements: PerElement {
            telecom: "Networks and telecom",
            base_operations: "Base operations",
            business_systems: "Business systems",
            staff: "Staff",
        },
        elements_in_sentence: PerElement {
            telecom: "networks and telecom",
            base_operations: "base operations",
            business_systems: "business systems",
            staff: "staff",
        },
        groups: PerServiceGroup {
            it_services: "ICT services",
            software_publishing: "Software publishing",
            ict_wholesale: "Wholesale of ICT goods",
            data_processing: "Data processing services",
            ict_manufacturing: "Manufacture of ICT goods",
            ict_repair: "Repair of ICT equipment",
        },
        bands: PerBand {
            none: "None",
            very_little: "Under 20\u{a0}%",
            some: "20–40\u{a0}%",
            a_good_part: "40–60\u{a0}%",
            much: "60–80\u{a0}%",
            nearly_all: "Over 80\u{a0}%",
        },
        total: "Total",
        sum: "Total",
        with_cooperation: "With cooperation",
        saving: "Saving",
        quantity: |quantity| match quantity {
            Quantity::Municipalities => "Municipalities",
            Quantity::MunicipalitiesWithData => "Municipalities with data",
            Quantity::Inhabitants => "Inhabitants",
            Quantity::Fte => "IT FTEs",
            Quantity::FtePerMunicipality => "IT FTEs per municipality",
            Quantity::FtePerMunicipalityWithCooperation => {
                "IT FTEs per municipality with cooperation"
            }
            Quantity::InhabitantsPerFte => "Inhabitants per IT FTE",
            Quantity::Organisations => "Share of those asked",
            Quantity::OrganisationsMostlyOutsourced => "The two lowest groups together",
            Quantity::Cost => "Cost",
            Quantity::CostPerInhabitant => "Cost per inhabitant",
            Quantity::CostPerInhabitantWithCooperation => "Cost per inhabitant with cooperation",
            Quantity::SmallAboveMean => "Small municipalities above the average",
            Quantity::BaseOperationsShare => "Share for base operations",
            Quantity::BusinessSystemsShare => "Share for business systems",
            Quantity::Saving(Element::Telecom) => "Saving, networks and telecom",
            Quantity::Saving(Element::BaseOperations) => "Saving, base operations",
            Quantity::Saving(Element::BusinessSystems) => "Saving, business systems",
            Quantity::Saving(Element::Staff) => "Saving, staff",
            Quantity::SavingOnAll => "Total saving",
        },
        count_of_municipalities: municipalities,
        millions: |n| format!("NOK\u{a0}{n} million"),
        millions_long: |n| format!("NOK\u{a0}{n} million"),
        kroner: |n| format!("NOK\u{a0}{n}"),
        kroner_per_inhabitant: |n| format!("NOK\u{a0}{n} per inhabitant"),
        millions_unit: "NOK million",
        per_inhabitant_unit: "NOK per inhabitant",
    },
    fields: Fields {
        label,
        unit: |unit| match unit {
            Unit::Inhabitants => "inhab.",
            Unit::Municipalities => "munic.",
            Unit::NokPerInhabitant => "NOK/inhab.",
            Unit::Nok => "NOK million",
            Unit::Fte => "FTEs",
            Unit::FtePerMunicipality => "FTEs",
            Unit::NokPerFte => "NOK",
            Unit::Share => "%",
            Unit::Years => "years",
        },
        locator: |at: Locator| match at.figure {
            Some(figure) => format!("The study, figure {figure}"),
            None => format!("The study, § {}", at.section),
        },
        own_value: "Your own value",
        reset_name: |field, value| format!("{field}: reset to the study’s {value}"),
        mechanism_of: |element, class| format!("How cooperation saves: {element}, {class}"),
        mechanism_kind: |kind| match kind {
            MechanismKind::NoSaving => "No saving".to_owned(),
            MechanismKind::CloseTheGap(class) => {
                let to = match class {
                    SizeClass::Small => "small",
                    SizeClass::Medium => "medium-sized",
                    SizeClass::Large => "large",
                };
                format!("Closes the gap to {to}")
            }
            MechanismKind::TargetRate => "Comes down to a cost per inhabitant".to_owned(),
            MechanismKind::TargetFte => "Comes down to a number of FTEs".to_owned(),
            MechanismKind::Percentage => "Saves a percentage".to_owned(),
        },
        mechanism_number: |kind, class| {
            let class = TEXT.names.classes.get(class);
            match kind {
                MechanismKind::NoSaving | MechanismKind::Percentage => format!("{class}: save"),
                MechanismKind::CloseTheGap(_) => {
                    let kind = (TEXT.fields.mechanism_kind)(kind);
                    format!("{class}: {}", crate::uncapitalised(&kind))
                }
                MechanismKind::TargetRate | MechanismKind::TargetFte => {
                    format!("{class}: come down to")
                }
            }
        },
        rate_method: "Average for a group of municipalities",
        weighted: "Weighted by inhabitants",
        unweighted: "Unweighted",
    },
    problems: Problems {
        number: |error| match error {
            NumberError::Empty => "Enter a number.".to_owned(),
            NumberError::NotANumber { found, .. } => {
                format!(
                    "“{found}” does not belong in a number. Write it like 1 234,5, with a decimal comma."
                )
            }
            NumberError::BadGrouping => {
                "The digits are not grouped in threes. Write it like 1 234,5, with a decimal comma."
                    .to_owned()
            }
            NumberError::Ambiguous { as_decimal, as_thousands } => format!(
                "This could be read as two different numbers. Write {} or {}.",
                crate::number::format_input(*as_decimal, 3),
                crate::number::format_input(*as_thousands, 0)
            ),
            NumberError::TooLarge => "The number is too large.".to_owned(),
            NumberError::SeveralSigns => "The number has more than one sign.".to_owned(),
        },
        problem: |problem, show| match problem {
            Problem::OutOfRange { min, max } => {
                format!("Enter a number from {} to {}.", show(*min), show(*max))
            }
            Problem::NotFinite => "Enter a number.".to_owned(),
            Problem::NotWhole => "Enter a whole number.".to_owned(),
            Problem::BelowLowerBound { lower } => {
                format!("The upper limit cannot be below the lower one, {}.", show(*lower))
            }
            Problem::NothingToAllocate => "At least one group must cost more than 0.".to_owned(),
            Problem::MechanismDoesNotFit => "This way to save does not apply here.".to_owned(),
            Problem::NotAMunicipalityNumber => {
                "The municipality number must have four digits, for example 0301.".to_owned()
            }
            Problem::NotAName { longest } => {
                format!("The name must have from 1 to {longest} characters.")
            }
            Problem::DuplicateNumber { number } => format!("The number {number} is there twice."),
            Problem::TooMany { most } => {
                format!("There is room for at most {most} municipalities.")
            }
        },
        unexpected_percent: "This field is not a percentage. Enter the number only.",
        summary: |n| {
            if n == 1 {
                "One field needs correcting".to_owned()
            } else {
                format!("{n} fields need correcting")
            }
        },
    },
    files: Files {
        scenario_name: "ikt-synergi",
        saved: |name| format!("Saved as {name}."),
        opened: |name| format!("{name} is open. You can undo this."),
        error: |error| match error {
            FileError::TooLarge => {
                "The file is too large to be a calculation from this page.".to_owned()
            }
            FileError::NotJson { line, column } => format!(
                "The file is damaged or of another kind: it could not be read at line {line}, character {column}."
            ),
            FileError::OtherFormat => "The file is not a calculation from IKT-synergi.".to_owned(),
            FileError::NewerVersion { found } => {
                format!(
                    "The file was written by a newer version (format {found}). Reload the page and try again."
                )
            }
            FileError::Shape(error) => {
                format!("The contents of the file do not follow the format: {}.", shape(error))
            }
            FileError::Invalid(issues) => {
                let paths: Vec<_> = issues.iter().take(3).map(|issue| issue.field.path()).collect();
                let paths = paths.join(", ");
                match issues.len() {
                    1 => format!("One value in the file is not valid: {paths}."),
                    n @ 2..=3 => format!("{n} values in the file are not valid: {paths}."),
                    n => format!("{n} values in the file are not valid, among them {paths}."),
                }
            }
        },
        not_opened: |name| format!("{name} was not opened. Nothing has changed."),
        unreadable: "The file could not be read.",
    },
    register: Register {
        heading: "The municipalities, one by one",
        intro: "Drop a table of municipalities here and the model calculates for each of them. What is missing is estimated and marked: cost per inhabitant and FTEs per municipality are the average for the size.",
        format: "CSV with the headings number, name and inhabitants. Optional: telecom, base operations and business systems (NOK a year) and FTEs.",
        drop_here: "Drop the CSV file here",
        choose: "Choose file",
        template: "Download a template",
        template_heading: "number;name;inhabitants;telecom;base operations;business systems;FTEs",
        paste_label: "… or paste the table",
        pasted: "The table you pasted",
        paste_use: "Use the table",
        paste_help: "From a spreadsheet: select the cells with their headings, copy and paste.",
        loaded: |n, inhabitants| {
            format!("{} with {inhabitants} inhabitants included.", municipalities(n))
        },
        from_host: |n| {
            format!(
                "{} loaded from register.csv, which is stored with this page.",
                municipalities(n)
            )
        },
        download: "Download the list",
        remove: "Remove the municipalities",
        removed: "The municipalities are removed. You can undo this.",
        none: "No municipalities entered. The model uses the study’s three groups.",
        rejected: |name| format!("{name} was not used. What was here before is unchanged."),
        not_read: "The table was not read: the browser could not start what reads it. Reload the page and try again.",
        issues_heading: |n| {
            if n == 1 {
                "1 error in the table".to_owned()
            } else {
                format!("{n} errors in the table")
            }
        },
        line: |line, what| format!("Line {line}: {what}"),
        columns: RegisterColumns {
            number: "No.",
            name: "Municipality",
            population: "Inhabitants",
            class: "Size",
            fte: "FTEs",
            cost: "Cost today, NOK million",
            saving: "Saving, NOK million",
            per_inhabitant: "Saving, NOK per inhab.",
            basis: "Based on",
            in_study: "The study",
        },
        own: "own numbers",
        from_invoices: "from invoices",
        estimated: "estimated",
        compare_heading: "The groups compared with the study",
        compare_same: "The municipalities are spread as in the study.",
        compare_differs: "The municipalities are spread differently from the study.",
        search: "Find municipality",
        shown: |shown, all| format!("Showing {shown} of {all}."),
        shown_first: |shown, all| {
            format!("Showing the first {shown} of {all}. Search to find more.")
        },
        left_out: "Left out of the average",
        left_out_row: |name, element, rate| format!("{name}: {element}, {rate}"),
        show_table: "Show the municipalities",
    },
    figures: Figures {
        figure: |n| format!("Figure {n}"),
        show_table: "Show as table",
        hide_table: "Hide table",
        more: "More",
        copy_picture: "Copy picture",
        copy_table: "Copy table",
        plain_csv: "CSV with points",
        clear_png: "PNG without background",
        copied: "Copied",
        not_copied: "The browser did not let the page copy.",
        download: |what, figure| format!("Download {what}: {figure}"),
        saves: |amount| format!("saves {amount}"),
        costs_more: |amount| format!("costs {amount} more"),
        table_name: |title| format!("Table: {title}"),
        not_current: "Not up to date: a field must be corrected first.",
        keyboard_hint: "Use the arrow keys to read the values one by one.",
        role: "figure",
        source: |figures| {
            let list: Vec<_> = figures.iter().map(u8::to_string).collect();
            match list.split_last() {
                Some((last, [])) => format!("Source: Nexia 2016, figure {last}."),
                Some((last, rest)) => {
                    format!("Source: Nexia 2016, figures {} and {last}.", rest.join(", "))
                }
                None => "Source: Nexia 2016.".to_owned(),
            }
        },
        computed_here: "Calculated here.",
        marker_note: "Line: the study’s number, where it differs.",
        hatched_note: "Hatched: what cooperation saves.",
        study_marker: |value| format!("The study: {value}"),
        no_saving_title: "With these values, cooperation saves nothing",
        costs_more_title: |amount| {
            format!("With these values, cooperation costs {amount} more a year")
        },
        element_costs_more: |element, amount| {
            format!("{element}: cooperation costs {amount} more a year")
        },
        element_no_saving: |element| format!("{element}: cooperation saves nothing"),
        savings_title: |element, share, class, kroner| {
            format!(
                "{element} make up {share} of the saving; {class} save most per inhabitant: {kroner}"
            )
        },
        savings_subtitle: "Yearly saving by size of municipality, NOK million",
        per_inhabitant_title: |class, kroner, more| {
            format!("{class} pay most: {kroner} per inhabitant, {more} above the average")
        },
        per_inhabitant_equal_title: |kroner| {
            format!("IT costs {kroner} per inhabitant in every group")
        },
        per_inhabitant_subtitle: "IT cost per inhabitant a year, NOK",
        today: |kroner| format!("today {kroner}"),
        value_chain_title: "A municipality’s IT is a chain of four parts",
        value_chain_subtitle: "The value chain, drawn from the study’s text (§ 2)",
        value_chain: PerElement {
            telecom: &[
                "Cables and wireless",
                "Virtual networks",
                "Firewall, monitoring",
                "Fixing faults",
            ],
            base_operations: &[
                "PCs, tablets, phones",
                "Users and user support",
                "Servers, storage, backup",
                "Server rooms, printing",
            ],
            business_systems: &[
                "Over 60 systems",
                "Installing, upgrading",
                "Access rights",
                "Training and support",
            ],
            staff: &["IT department FTEs", "Run all the parts", "Order and follow up"],
        },
        areas_title: "Business systems follow the municipality’s tasks",
        areas_subtitle: "Examples, drawn from the study’s text",
        areas: &[
            ("Schools and nurseries", &["Services for pupils, children and parents"]),
            ("Health and care", &["Personal alarms, mobile ones too"]),
            ("Administration", &["Finance, payroll and accounts"]),
            ("Technical services", &["Mobile tools for staff on the move"]),
            ("Contact with inhabitants", &["Digital first, Altinn"]),
            (
                "Common to all",
                &["Installation and upgrades", "Access rights and backup", "Training and support"],
            ),
        ],
        staff_numbers_title: |class, n| format!("{class} have fewest inhabitants per IT FTE: {n}"),
        staff_numbers_subtitle: "Inhabitants served by each full-time equivalent (FTE) in IT",
        in_house_title: |most, own| {
            format!(
                "{most} have outsourced most of their operations, {own} do nearly everything themselves"
            )
        },
        in_house_subtitle: |n| {
            format!("Share of base operations in-house, per cent of {n} public bodies, 2015")
        },
        cloud_title: |share| format!("{share} get less than a fifth of their IT from the cloud"),
        cloud_subtitle: "Cloud services as a share of IT production, per cent of bodies, 2015",
        highest_rate_title: |class, element, kroner| {
            format!("{class} pay most for {element}: {kroner} per inhabitant")
        },
        rate_subtitle: |element| format!("{element}, NOK per inhabitant a year"),
        groups_title: |group, amount| format!("Largest item: {group}, {amount}"),
        groups_subtitle: "Invoices in 2014 by the supplier’s industry, NOK million",
        split_title: |base, systems| {
            format!(
                "{base} of the invoices are for base operations, {systems} for business systems"
            )
        },
        split_subtitle: "How each service group is split, per cent",
        element_saving_title: |element, amount| {
            format!("{element}: cooperation saves {amount} a year")
        },
        rate_change_subtitle: |element| {
            format!("{element}, NOK per inhabitant a year, with cooperation and today")
        },
        fte_change_subtitle: "IT FTEs per municipality, with cooperation and today",
        staff_cost_title: |amount| format!("IT staff cost {amount} a year"),
        staff_cost_subtitle: "FTEs times cost per FTE, NOK million a year",
        columns: FigureColumns {
            class: "Municipalities",
            element: "Part",
            group: "Service group",
            band: "Share",
            municipalities: "Number",
            with_data: "With data",
            inhabitants: "Inhabitants",
            fte: "IT FTEs",
            fte_per_municipality: "FTEs per municipality",
            inhabitants_per_fte: "Inhabitants per FTE",
            organisations: "Bodies, %",
            cost: "Cost, NOK million",
            cost_per_inhabitant: "Today, NOK per inhab.",
            cost_per_inhabitant_with: "With cooperation, NOK per inhab.",
            fte_with: "With cooperation",
            saving: "Saving, NOK million",
            saving_per_inhabitant: "Saving, NOK per inhab.",
            in_study: "The study",
            in_study_millions: "The study, NOK million",
            base_operations_share: "Base operations, %",
            business_systems_share: "Business systems, %",
            task: "Tasks",
        },
    },
    overview: Overview {
        kicker: |municipalities| format!("National model · {municipalities} · 2014 prices"),
        kicker_own: |municipalities| {
            format!("Your municipalities · {municipalities} · 2014 prices")
        },
        headline: |amount| {
            format!("Municipalities can save {amount} a year by working more closely together")
        },
        headline_none: "With these values, cooperation saves nothing",
        headline_costs: |amount| {
            format!("With these values, cooperation costs {amount} more a year")
        },
        lead: |rate| format!("{rate}."),
        lead_costs: |rate| format!("{rate} more than today."),
        lead_without_staff: |amount| format!("Without staff cuts it is {amount}."),
        lead_without_staff_costs: |amount| format!("Without staff cuts it costs {amount} more."),
        lead_study: |millions| format!("The 2016 study says NOK\u{a0}{millions} million:"),
        why_different: "see why the numbers differ",
        how_the_study: "see how the study calculates",
        own_cooperation: "Work out your own cooperation",
        use_own: "Use your own municipalities",
        see_study: "See the study, figure by figure",
        assumptions: "Assumptions",
        assumptions_help: "Change a value and everything follows. Numbers are written the Norwegian way: 1\u{a0}234,5.",
        key_figures: "Saving per year",
        without_staff: "Total without staff",
        of_today: |share| format!("{share} of the cost"),
        choose_mechanism: "Choose a way to save",
        how: "How the numbers come about",
    },
    cost: CostToday {
        heading: |amount| format!("IT costs municipalities {amount} a year"),
        lead: "Supplier invoices for three parts, full-time equivalents (FTEs) for the fourth. The numbers in the fields are the study’s until you enter your own.",
        classes: "Municipalities and inhabitants",
        classes_help: "Both limits belong to the medium-sized.",
        classes_from_register: "Numbers of municipalities and inhabitants come from the municipalities you have entered.",
        staff: "Staff",
        staff_help: "IT FTEs in all municipalities in the group.",
        allocation: "From invoices to parts",
        allocation_help: "Each service group is split between base operations and business systems. Change the split, and the same share of the cost moves in all three groups of municipalities; change the total, and they follow. That rule is ours: the study only has national numbers here.",
        rates_help: "Cost per inhabitant, with the invoices split as in the study.",
        rates_from_register: "Municipalities you have entered with their own costs take precedence over these numbers.",
        fte_cost: "Cost per FTE",
        fte_cost_help: |exact| {
            format!(
                "Derived from labour costs in the ICT industry (Statistics Norway): {exact} before rounding."
            )
        },
        register_method: "How the average is calculated",
        register_method_help: "Cost per inhabitant in each group, from the municipalities with numbers of their own.",
        invoices: "Invoices per year",
        share_base_operations: "Share for base operations",
    },
    cooperation: Cooperation {
        heading: |amount| format!("Cooperation can save {amount} a year"),
        heading_none: "With these values, cooperation saves nothing",
        heading_costs: |amount| {
            format!("With these values, cooperation costs {amount} more a year")
        },
        lead: "Each part saves in its own way. Choose the way and the number for each size; the figures follow.",
        reasons: PerElement {
            telecom: "Terrain and where people live decide what the network costs. Cooperation changes little.",
            base_operations: "Fewer server rooms, better-used servers and control of licences. The small can come halfway to the medium-sized.",
            business_systems: "One shared system costs less than many alike. Municipalities must agree on which one, and have a shared network to run it on.",
            staff: "Shared operations and more cloud need fewer people. Yet many say they need more IT staff, so this is the least certain part.",
        },
        saves: |amount| format!("Saves {amount} a year"),
        costs: |amount| format!("Costs {amount} more a year"),
        saves_nothing: "Saves nothing",
    },
    operating: Operating {
        heading: "Most have outsourced operations, few have moved them to the cloud",
        lead: "How many FTEs a municipality needs depends on who runs its IT. Nexia asked public bodies in 2015.",
        in_house: "In-house or outsourced",
        in_house_text: "Those who outsource still need people to order and follow up, but fewer to run things. About half of those who run their own IT expected that share to fall.",
        cloud: "Use of cloud services",
        cloud_text: "86 per cent had started using cloud services, but for less than a fifth of their production. Half of the municipalities among them planned to use more within three to five years.",
        caution: "More cloud and more cooperation tend to come together, so it is hard to tell which of them saves what.",
    },
    case: CaseArrival {
        loading: "Getting the calculation for a cooperation …",
        failed: "This part of the calculator could not be fetched. Check the network and try again.",
        again: "Try again",
    },
    study: Study {
        heading: "The study, figure by figure",
        lead: "The sixteen figures in order, all but figure 2 redrawn. Below them, every published number stands beside what follows from the study’s own assumptions.",
        own_values_note: "The figures show your own values where you have changed something. The comparison always uses the study’s.",
        contents: "The figures",
        figure_names: [
            "The value chain",
            "Broadband to buildings",
            "Business systems",
            "IT FTEs",
            "In-house or outsourced",
            "Cloud services",
            "Networks and telecom",
            "Invoices by industry",
            "From invoices to parts",
            "Base operations today",
            "Base operations with cooperation",
            "Business systems today",
            "Business systems with cooperation",
            "Staff today",
            "Staff with cooperation",
            "Total saving",
        ],
        figure_2: "Figure 2 shows how many commercial and public buildings were offered broadband, year by year. The numbers behind the curve are not in the text, so the figure cannot be redrawn. The model does not use it.",
        figure_3_note: "We do not have the original drawing. These are the areas and tasks that the text mentions.",
        figure_8_note: "The bars are the numbers in figure 9 and the telecom invoices in § 3.1; the original figure is a chart without numbers. Telecom covers the 375 municipalities whose invoices the study had; for all of them it estimates 986 million (figure 7).",
        reconciliation: "Compared with the study",
        reconciliation_lead: |all, agree, differ| {
            format!(
                "{all} published numbers: {agree} are given or agree, {differ} differ. Every difference has its reason."
            )
        },
        only_differences: "Show only differences",
        columns: ReconciliationColumns {
            figure: "Figure",
            row: "Row",
            quantity: "Number",
            published: "The study",
            computed: "Calculated",
            deviation: "Difference",
            verdict: "Verdict",
        },
        given: "Given",
        agrees: "Agrees",
        differs: "Differs",
        reason: |reason| match reason {
            Reason::RatesRounded => {
                "Cost per inhabitant is printed in whole kroner; the study calculated with more decimals."
            }
            Reason::SumsRounded => "The study added before it rounded, or the other way round.",
            Reason::TwoStaffEstimates => {
                "The two columns of figure 4 rest on different estimates: the second implies 340,6, 554,8 and 973,6 FTEs."
            }
            Reason::TextAndTable => "The text says around 3 300, the table 3 202.",
            Reason::FiguresDisagree => {
                "Figure 11 shows 42 and figure 16 shows 40 for the same thing. The numbers give 39,8."
            }
            Reason::MeanDoesNotFollow => {
                "The average does not follow from the totals of the three groups."
            }
            Reason::ImpliedStaff => {
                "Follows from the FTEs behind the second column of figure 4 (340,6, 554,8 and 973,6), not from those printed."
            }
            Reason::StaffSavingDoesNotFollow => {
                "Does not follow from 568 FTEs and the target of 3,0 per municipality."
            }
            Reason::CarriedOver => "The difference comes from another figure.",
        },
        text_row: "In the text",
        not_reproduced: "What cannot be reproduced",
        not_reproduced_list: &[
            "Figures 1 and 3 are redrawn from the texts.",
            "Figure 2: the numbers behind the curve are not available.",
            "Figure 8: only the split between service groups exists as numbers (figure 9 and § 3.1).",
            "Cost per municipality: the study had data for 376 municipalities, but prints only the average of three groups.",
        ],
        download: "Download the comparison",
    },
    about: About {
        heading: "About the calculation",
        lead: "What the model does, where the numbers come from, and what is ours.",
        sections: &[
            Section {
                id: "metode",
                heading: "How the model calculates",
                paragraphs: &[
                    "The cost has four parts: networks and telecom, base operations, business systems and staff. The first three come from supplier invoices, sorted by the supplier’s industry. Staff is full-time equivalents (FTEs) times cost per FTE.",
                    "Municipalities come in three sizes. Each group has its cost per inhabitant, and a municipality without numbers of its own gets the group’s. For each part and size, one way of saving decides what cooperation gives.",
                    "The saving is the cost today minus the cost with cooperation, before the cost of the change itself, which the study does not give in kroner.",
                ],
                list: &[],
            },
            Section {
                id: "kilder",
                heading: "Sources",
                paragraphs: &[],
                list: &[
                    "Kommunal IKT-synergier, Nexia Management Consulting for the Ministry of Local Government and Modernisation, 2016: all numbers marked “The study”.",
                    "The study’s invoices come from Kommunal Rapport’s database and were sorted by Concreto; the FTEs come from 371 municipalities.",
                    "Inhabitants in tables you drop on the page come from your file. The page has no municipal data of its own.",
                ],
            },
            Section {
                id: "vart",
                heading: "This is ours",
                paragraphs: &[
                    "This is not in the study. It can be changed, and is marked where it is used:",
                ],
                list: &[
                    "When you change the split in figure 9, the same share of the cost moves in all three sizes; when you change the total, all follow. The study only has national numbers here.",
                    "“Saves a percentage”, which can also be negative: then cooperation costs more.",
                    "A municipality with numbers of its own is calculated with those; if it is already below a target, it saves nothing there.",
                    "Municipalities left out of the average keep their own numbers; only the group’s average changes.",
                ],
            },
            Section {
                id: "personvern",
                heading: "Nothing is sent",
                paragraphs: &[
                    "Everything is calculated in your browser. The page has no tracking and no cookies, and fetches nothing once it has loaded. What you enter stays in this browser.",
                    "You can check: open the browser’s developer tools (F12), choose Network, and use the page. The list stays empty; only the buttons under “Use it without a network” fetch something, namely the page itself as a file. Or disconnect from the internet: the page still works.",
                ],
                list: &[],
            },
            Section {
                id: "forbehold",
                heading: "Please note",
                paragraphs: &[
                    "The numbers are from 2014, in 2014 prices. They show what the study found, not what a particular municipality will save. Two thirds of the saving is fewer FTEs, and many municipalities said even then that they needed more IT staff.",
                ],
                list: &[],
            },
        ],
        offline: Offline {
            heading: "Use it without a network",
            about: "Save the whole calculator as one file. It opens with a double click, works without a network and can be sent by e-mail. You can put your numbers into it; then it opens with them.",
            save: "Save for use without a network",
            save_with_case: "Save with my numbers inside",
            name: "ikt-synergi.html",
            name_with_case: "ikt-synergi-with-numbers.html",
            saved: |name| format!("{name} has been saved."),
            checksum: "Checksum (SHA-256)",
            checksum_help: "It should equal the one for ikt-synergi.html in SHA256SUMS on the website.",
            checksum_with_case: "The file has your numbers in it, and therefore a checksum of its own.",
            no_checksum: "The browser computes checksums only on pages fetched over https.",
            failed: "The file could not be fetched. Try again when you have a network.",
        },
        version: |version| {
            format!("Version {version}. The source code is open (MIT or Apache 2.0).")
        },
    },
    explain: Explain {
        kroner_per_inhabitant: "NOK per inhabitant",
        inhabitants: "inhabitants",
        fte: "FTEs",
        municipalities: "municipalities",
        kroner_per_fte: "NOK per FTE",
        where_: "where",
        no_mechanism: "No saving is entered here.",
        at_target: "The target is already met, so there is nothing to save here.",
        no_gap: "There is no gap to close, so there is nothing to save here.",
        sum_of: |n| {
            format!(
                "The sum of {}, each calculated with its own or estimated numbers.",
                municipalities(n)
            )
        },
        click: "Choose an underlined number to go to its field.",
    },
};

fn municipalities(n: &str) -> String {
    if n == "1" { "1 municipality".to_owned() } else { format!("{n} municipalities") }
}

fn label(input: Input) -> String {
    let names = &TEXT.names;
    let class = |class| *names.classes.get(class);
    let plural = |class| crate::capitalised(names.classes_of_municipalities.get(class));
    match input {
        Input::MediumFrom => "Medium-sized from".to_owned(),
        Input::MediumTo => "Medium-sized up to and including".to_owned(),
        Input::Municipalities(c) => format!("{}, number", plural(c)),
        Input::Inhabitants(c) => format!("{}, inhabitants", plural(c)),
        Input::Rate(_, c) => plural(c),
        Input::ServiceGroupCost(group) => format!("{}, invoices", names.groups.get(group)),
        Input::BaseOperationsShare(group) => {
            format!("{}, share for base operations", names.groups.get(group))
        }
        Input::Fte(c) => format!("{}, FTEs", plural(c)),
        Input::FteCostStatistics => "Cost in the statistics (2012)".to_owned(),
        Input::FteCostGrowth => "Growth per year".to_owned(),
        Input::FteCostYears => "Number of years".to_owned(),
        Input::FteCostRounding => "Rounded to the nearest".to_owned(),
        Input::FteCost => "Cost per FTE".to_owned(),
        Input::Mechanism(_, c) => class(c).to_owned(),
        Input::Outliers => "Lowest and highest left out".to_owned(),
    }
}

fn column(column: RegisterColumn) -> &'static str {
    match column {
        RegisterColumn::Number => "number",
        RegisterColumn::Name => "name",
        RegisterColumn::Population => "inhabitants",
        RegisterColumn::Cost(InvoicedElement::Telecom) => "telecom",
        RegisterColumn::Cost(InvoicedElement::BaseOperations) => "base operations",
        RegisterColumn::Cost(InvoicedElement::BusinessSystems) => "business systems",
        RegisterColumn::Fte => "FTEs",
    }
}

pub(crate) fn register_issue(problem: &RegisterProblem) -> String {
    match problem {
        RegisterProblem::Empty => "The table has no municipalities.".to_owned(),
        RegisterProblem::TooLarge { most } => format!("The file is larger than {} MB.", most >> 20),
        RegisterProblem::NotText => {
            "This is not a text file. Save the spreadsheet as CSV.".to_owned()
        }
        RegisterProblem::MissingColumn(c) => format!("A column for {} is missing.", column(*c)),
        RegisterProblem::ColumnTwice(c) => format!("Two columns are called {}.", column(*c)),
        RegisterProblem::RowLength { expected, found } => {
            format!("The row has {found} values, the heading row {expected}.")
        }
        RegisterProblem::OpenQuote => "A quotation mark is opened and not closed.".to_owned(),
        RegisterProblem::Number(c, error) => {
            format!("{}: {}", crate::capitalised(column(*c)), (TEXT.problems.number)(error))
        }
        RegisterProblem::Value(c, problem) => {
            let show = |value: f64| crate::number::format_input(value, 3);
            format!(
                "{}: {}",
                crate::capitalised(column(*c)),
                (TEXT.problems.problem)(problem, &show)
            )
        }
    }
}

fn shape(ShapeError { path, problem }: &ShapeError) -> String {
    match problem {
        ShapeProblem::Missing => format!("{path} is missing"),
        ShapeProblem::Superfluous => format!("{path} does not belong there"),
        ShapeProblem::Expected(kind) => {
            let kind = match kind {
                Kind::Object => "an object",
                Kind::Array => "a list",
                Kind::Number => "a number",
                Kind::Whole => "a whole number",
                Kind::String => "a text",
                Kind::Truth => "true or false",
                Kind::Word => "one of the words in the schema",
            };
            format!("{path} must be {kind}")
        }
    }
}
