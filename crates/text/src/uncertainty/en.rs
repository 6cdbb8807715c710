//! English.

use super::{ResultWords, UncertaintyText};

pub(super) static TEXT: UncertaintyText = UncertaintyText {
    cooperation: ResultWords {
        heading: "How sure is it?",
        lead: "A single number says more than anyone knows. Say how low and how high the numbers may be; the page then shows how likely a loss is, and what it depends on.",
        loses_in: |some, of, _| format!("The cooperation loses money in {some} of {of} cases"),
        never_loses: |draws, _| format!("The cooperation loses money in none of {draws} draws"),
        always_loses: |draws, _| format!("The cooperation loses money in all of {draws} draws"),
        between: |low, high| {
            format!(
                "With the ranges given, the net present value is between {low} and {high} in eight draws of ten."
            )
        },
        amount: "Net present value",
        point: "The case without ranges",
        loss: |_| "Probability of a loss".to_owned(),
        range_of: |name, value| format!("{name}, {value} in the case"),
        histogram_subtitle: |draws, year| {
            format!("Net present value, NOK million, {draws} draws, kroner of {year}")
        },
        curve_title: |chance, _| {
            format!("The probability that the cooperation loses no money is {chance}")
        },
        curve_subtitle: "Part of the draws with a net present value up to each amount, NOK million",
        tornado_subtitle: "Net present value, NOK million, where one number is low (P10) or high (P90) and the rest as in the case",
        worth_at_low: "Net present value where it is low",
        worth_at_high: "Net present value where it is high",
        members: "Each municipality",
        member: "Municipality",
        pays_above: |name, value, _| {
            format!("The cooperation pays as long as {name} is above {value}.")
        },
        pays_below: |name, value, _| {
            format!("The cooperation pays as long as {name} is below {value}.")
        },
        pays_always: |name, _| format!("The cooperation pays wherever in its range {name} lies."),
        pays_never: |name, _| {
            format!("The cooperation does not pay, wherever in its range {name} lies.")
        },
        two_way_lead: "Net present value, NOK million, where both vary.",
        file: "draws.csv",
    },
    country: ResultWords {
        heading: "How sure is the saving?",
        lead: "The study found one number for the whole country, and said itself that it is uncertain. Say how low and how high the numbers may be; the page then shows how much may be saved, and what it depends on.",
        loses_in: |some, of, goal| format!("The saving is below {goal} in {some} of {of} cases"),
        never_loses: |draws, goal| format!("The saving is at least {goal} in all of {draws} draws"),
        always_loses: |draws, goal| format!("The saving reaches {goal} in none of {draws} draws"),
        between: |low, high| {
            format!(
                "With the ranges given, the saving is between {low} and {high} a year in eight draws of ten."
            )
        },
        amount: "Saving a year",
        point: "The model without ranges",
        loss: |goal| format!("Probability of less than {goal}"),
        range_of: |name, value| format!("{name}, {value} in the model"),
        histogram_subtitle: |draws, _| format!("Saving a year, NOK million, {draws} draws"),
        curve_title: |chance, goal| {
            format!("The probability that the saving is at least {goal} is {chance}")
        },
        curve_subtitle: "Part of the draws with a saving up to each amount, NOK million a year",
        tornado_subtitle: "Saving a year, NOK million, where one number is low (P10) or high (P90) and the rest as in the model",
        worth_at_low: "Saving where it is low",
        worth_at_high: "Saving where it is high",
        members: "Each size class",
        member: "Municipalities",
        pays_above: |name, value, goal| {
            format!("The saving is at least {goal} as long as {name} is above {value}.")
        },
        pays_below: |name, value, goal| {
            format!("The saving is at least {goal} as long as {name} is below {value}.")
        },
        pays_always: |name, goal| {
            format!("The saving is at least {goal} wherever in its range {name} lies.")
        },
        pays_never: |name, goal| {
            format!("The saving does not reach {goal}, wherever in its range {name} lies.")
        },
        two_way_lead: "Saving a year, NOK million, where both vary.",
        file: "draws-country.csv",
    },
    goal: "Saving to hold it against (NOK million a year)",
    goal_help: "The page says how likely it is to fall below this.",
    bad_goal: "Enter an amount from 0 to 100 000 million.",
    decides: |name| format!("What decides most is {name}."),
    certain: "No number is uncertain yet. Give ranges for what is, and the result is computed thousands of times.",
    failed: "The browser could not compute it. Try again, or reload the page.",
    invalid: "Some of the ranges have to be mended before anything can be computed.",
    suggest: "Use suggested ranges",
    suggested: "The ranges are our suggestions, not the study's. The study itself says that the saving in staff is doubtful because the demand for IT staff rises; that is why its range begins at zero.",
    add: "Add",
    choose: "Choose a number",
    ranges: "Uncertain numbers",
    no_ranges: "None.",
    kind: "Distribution",
    kinds: [
        "Low, likely, high",
        "Triangle",
        "Even between two numbers",
        "Normal, eight of ten within",
        "Skewed, eight of ten within",
        "Fixed",
    ],
    low: "Lowest",
    likely: "Likely",
    high: "Highest",
    value: "Value",
    tenth_low: "One in ten is below",
    tenth_high: "One in ten is above",
    remove: "Remove",
    remove_named: |name| format!("Remove {name}"),
    outline: |name| format!("How {name} is spread"),
    saving: |element| format!("the saving in {element}"),
    costs: "all costs together",
    disorder: "The numbers have to be in order: lowest, likely, highest.",
    not_positive: "This distribution needs numbers above zero.",
    unknown: "The number is no longer in the case. Remove the range.",
    twice: "The number has two ranges. Remove one.",
    no_number: "Write a number.",
    settings: "How it is computed",
    draws: "Number of draws",
    draws_help: "Each draw picks one number at random from each range.",
    seed: "Seed",
    seed_help: "The same seed gives exactly the same draws, on every machine.",
    correlation: "Correlation (%)",
    correlation_help: "How far numbers of the same element, and costs among themselves, go up and down together. 0 is not at all.",
    bad_draws: "Write a whole number from 100 to 1 000 000.",
    bad_seed: "Write a whole number from 0 to 4 294 967 295.",
    bad_share: "Write a share from 0 to 100 per cent.",
    working: |draws| format!("Computing: {draws} draws …"),
    key_figures: "Key figures",
    measure: "Measure",
    p10: "Lower in one draw of ten (P10)",
    p50: "In the middle (P50)",
    p90: "Higher in one draw of ten (P90)",
    mean: "Mean",
    standard_error: "Uncertainty of the mean (standard error)",
    enough: |draws| format!("{draws} draws are enough: more would change nothing that is shown."),
    not_enough: |draws| {
        format!("{draws} draws are rather few: the numbers may change a little with more.")
    },
    histogram_title: |low, high| format!("Eight draws of ten give between {low} and {high}"),
    step: |from, to| format!("{from} to {to}"),
    up_to: |amount| format!("Up to {amount}"),
    draws_column: "Draws",
    below_column: "Part up to here",
    fan_title: |year| format!("In half of the draws the money has been earned in year {year}"),
    fan_title_never: "In half of the draws the money is not earned",
    fan_subtitle: |year| {
        format!("Sum so far, NOK million, P10, P50 and P90 of each year, kroner of {year}")
    },
    year: "Year",
    tornado_title: |name| format!("Most depends on {name}"),
    at_low: |value| format!("low: {value}"),
    at_high: |value| format!("high: {value}"),
    number: "Number",
    correlation_column: "Correlation with the result",
    source: |draws, seed| format!("Source: {draws} draws from the ranges above, seed {seed}."),
    break_even: "What has to hold",
    stresses: "What if something goes wrong?",
    stress: "Event",
    late: |years| {
        let unit = if years == "1" { "year" } else { "years" };
        format!("Everything comes {years} {unit} later")
    },
    partial: |share| format!("Only {share} of the savings come"),
    cheaper: |share| format!("All costs are {share} lower"),
    dearer: |share| format!("All costs are {share} higher"),
    leaves: |name| format!("{name} leaves; restructuring is paid, and the others share"),
    own_stresses: "Events of your own",
    own_stresses_lead: "Put together what you fear yourself. All in one event happens at once.",
    add_stress: "Add an event",
    stress_name: "Name",
    new_stress: "New event",
    who_leaves: "Municipality that leaves",
    nobody_leaves: "None",
    no_longer_member: "The municipality is not in the cooperation, or is the only one.",
    no_name: "Give the event a name.",
    late_years: "Years later",
    bad_years: "Enter a whole number from 0 to 40.",
    bad_dearer: "Enter a share from −100 to 1 000 per cent.",
    partial_share: "Part of the savings (%)",
    dearer_share: "Higher costs (%)",
    losers: "Lose",
    nobody: "Nobody",
    two_way: "Two numbers against each other",
    down: "Down",
    across: "Across",
    download: "Download the draws (CSV)",
};
