//! English.

use super::{Part, ReportText};
use synergi_case::CaseInput;

pub(super) static TEXT: ReportText = ReportText {
    part: |part| match part {
        Part::Summary => "Summary",
        Part::Result => "Savings and costs",
        Part::Members => "Each municipality",
        Part::Sensitivity => "How sure it is",
        Part::Judged => "Drivers, obstacles and quality",
        Part::Assumptions => "Assumptions and sources",
        Part::Method => "How it is calculated",
        Part::Deviations => "Where the case differs from the study",
        Part::Missing => "What has not been filled in",
        Part::About => "About this report",
    },
    choose: "What should be included?",
    print: "Print or save as PDF",
    print_help: "Chrome and Edge number the pages. In Firefox, turn on footers in the print window.",
    word: "Download as a Word document",
    word_made: |name| {
        format!(
            "{name} has been downloaded. The first time you open it, Word may ask to update the table of contents: say yes."
        )
    },
    word_failed: "The document could not be made. Try again.",
    waiting: "Working out how sure it is …",
    nothing_chosen: "Choose at least one part.",
    preview: "The report",
    contents: "Contents",
    subtitle: |years, year, scope| {
        format!("Savings and costs of sharing IT over {years}, in {year} kroner ({scope})")
    },
    page: |page, of| format!("Page {page} of {of}"),
    table: |n| format!("Table {n}"),
    figure: |n| format!("Figure {n}"),
    numbers_of: |figure, what| format!("The numbers in figure {figure}: {what}"),
    members_are: |list| format!("The cooperation is between {list}."),
    member_alone: |name| format!("The case covers only {name}."),
    divided_by: |key| format!("Shared costs are divided as follows: {key}."),
    reckoned: |years, rate, year| {
        format!(
            "Present value is over {years} at a real discount rate of {rate}, in {year} kroner."
        )
    },
    own_figures: |n, all| {
        format!(
            "{n} of {all} municipalities have given figures of their own. The other figures are estimated by size."
        )
    },
    all_estimated: "No municipality has given figures of its own. Today’s costs are estimated by size.",
    how_sure: "How sure is it?",
    no_ranges: "No number has been marked as uncertain, so the report cannot say how likely a loss is.",
    rests_on: "What the answer rests on",
    savings: "What is saved",
    costs: "What it costs to get there",
    no_costs: "No cost of change has an amount.",
    rooms: "Server rooms",
    members_own: "Figures the municipalities have given themselves",
    members_own_lead: "Blank means that the figure is estimated by size, or not used.",
    drawn: |draws, seed, correlation| {
        format!(
            "{draws} draws with seed {seed} and correlation {correlation}. The same seed gives the same draws on every machine."
        )
    },
    judged_lead: "The municipalities have judged this themselves. Only what is shown with an effect is part of the amounts.",
    owners: "Who answers for the savings",
    no_owner: "Nobody chosen",
    nobody_owns: "Nobody answers for the savings yet.",
    assumptions_lead: "The numbers the case rests on, with their sources, and whether they are as usual or changed here.",
    when: "When",
    paid_by: "Paid by",
    status: "Status",
    estimates: "Levels for figures the municipalities have not given",
    method: [
        "The model follows the study Kommunal IKT-synergier, made by Nexia for the Norwegian Ministry of Local Government and Modernisation in 2016. It divides IT cost into four elements: networks and telecom, base operations, business systems and staff.",
        "What a municipality has not given itself is estimated from the mean of municipalities of its size: small, medium or large.",
        "For each element and each size there is a way to save, or none: down to a cost per inhabitant, down to a number of full-time equivalents, a percentage, or part of the gap to a group that runs at lower cost. The saving is the cost today less the cost with cooperation.",
        "Savings come as they are phased in. Drivers and obstacles can change how much comes, and when.",
        "Shared server rooms take the place of the municipalities’ own. A new operating model frees staff only where the municipalities have entered that it does. Where wages grow faster than prices, staff saves more each year.",
        "Costs are placed in the years in which they fall. Shared costs are divided by the key, to the øre; each municipality pays its own costs itself.",
        "Net present value is savings less costs of each year, discounted to year 0 and added up. For society a krone of public money counts as more than a krone, and value added tax is left out.",
    ],
    formulas: "The case in formulas",
    changes: "Numbers changed from the study",
    beyond: "What the study did not calculate",
    beyond_lead: "The study worked out what the country could save in a year. This has been added here:",
    beyond_costs: "Amounts for the costs of change. The study says what costs money but gives no amounts; those here are the municipalities’ own.",
    beyond_value: "Present value, rate of return and payback over several years.",
    beyond_phase_in: "Phasing in of savings year by year.",
    beyond_prices: |year| {
        format!(
            "The study’s amounts are carried from 2014 to {year} by the growth of wages and prices."
        )
    },
    beyond_rooms: "Shared server rooms in place of the municipalities’ own.",
    beyond_staff: "What operating model and cloud do to staff. The study found no clear relation.",
    beyond_judged: "Drivers and obstacles that change how much comes, or when.",
    beyond_ranges: "Ranges for uncertain numbers, and the probability of a loss.",
    reconciled: |n, all| {
        format!(
            "The underlying model has been tested against the study: {n} of {all} numbers in figures 4 to 16 come out the same. The others are in the table, with the reason."
        )
    },
    differing: "Numbers that the model computes differently from the study",
    missing_costs: "Costs without an amount, which the result leaves out",
    missing_figures: "Figures that are estimated",
    missing_figure: |member, what| format!("{member}: {what}"),
    missing_judged: |n, all| format!("{n} of {all} drivers and obstacles have not been judged."),
    missing_owners: |list| format!("Nobody answers for the saving in {list}."),
    missing_ranges: "No number has been marked as uncertain.",
    missing_rest: "Other",
    same_again: "The same case gives the same report. The fingerprint below is in the workbook too: where it is the same, both rest on the same numbers.",
    computed: "Calculated in IKT-synergi.",
    computed_flow: "Calculated in IKT-synergi, without value added tax that is compensated.",
    drawn_source: |draws, seed| {
        format!("Source: {draws} draws of the uncertain numbers, seed {seed}.")
    },
    own_all: "All the municipalities have given the figures for today’s costs themselves.",
    not_drawn: "This browser could not work out how sure it is.",
    not_filled_in: |n| match n {
        "1" => "One cost has not been filled in and is not in the result.".to_owned(),
        n => format!("{n} costs have not been filled in and are not in the result."),
    },
    for_one: "Amount for one",
    members_after: "The assessments of drivers and obstacles, and the gain from shared server rooms, are included here.",
    at_study_prices: |year| {
        format!(
            "The study’s amounts are in 2014 kroner, and are carried to {year} kroner when they are used."
        )
    },
    listed_prices: |year| {
        format!("Levels from municipalities that are listed in the model are in {year} kroner.")
    },
    changed_from: |usual| format!("changed from {usual}"),
    runs_twice: |list| format!("Runs twice: {list}"),
    on_it_budget: |list| format!("On the IT budget: {list}."),
    list_of_study: |paragraph| format!("The list is the study’s (§ {paragraph})."),
    quality_source: "The first seven effects are the study’s (§ 3.5). The plus–minus method is from the Norwegian state’s guide to economic analysis (DFØ), chapter 3.4.",
    beyond_wages: "Wages that grow at another rate than prices.",
    beyond_key: "How shared costs are divided among the municipalities.",
    beyond_society: "Society’s economy: what it costs to raise taxes.",
    beyond_vat: "Value added tax that nobody gets back.",
    missing_effects: |n, all| format!("{n} of {all} effects without a price have not been judged."),
    method_draws: "Uncertainty is found by drawing a random number from each range, working out the answer, and doing so many times.",
    source: |input| match input {
        CaseInput::Horizon => "Assumption in IKT-synergi",
        CaseInput::DiscountRate => {
            "Ministry of Finance, R-109/2021: 4\u{a0}% for years 0–40, made for the state’s own measures"
        }
        CaseInput::TaxFinancingCost => "Ministry of Finance, R-109/2021: 20 øre per krone",
        CaseInput::VatNotCompensated => "Assumption in IKT-synergi. The rate is 25\u{a0}%",
        CaseInput::PriceYear => "The study’s amounts are in 2014 kroner",
        CaseInput::PriceGrowth => "Assumption in IKT-synergi: as the study’s growth of wages",
        CaseInput::StaffByOutsourcing | CaseInput::StaffByCloud => "The study says nothing of it",
        CaseInput::CommonRooms | CaseInput::CommonArea => "The study, § 3.2",
        CaseInput::UtilisationToday | CaseInput::Utilisation => {
            "The study, § 3.2: larger environments use their servers better"
        }
        _ => "",
    },
    kept: "The report was made in the browser. No numbers were sent anywhere.",
};
