//! What holds of every simulation.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use proptest::prelude::*;
use synergi_case::Uncertainty;
use synergi_case::{CostKey, Distribution, Ranged, Stress, ValidCase, evaluate, example};
use synergi_model::scenario::ValidScenario;
use synergi_model::units::Share;
use synergi_uncertainty::{
    Country, CountryTarget, Draws, Simulation, Target, simulate, simulate_country, stress,
    stresses, table,
};

/// The example with a range on everything that can have one of those asked for.
fn case(paths: &[&str], width: f64, draws: u32, seed: u32) -> ValidCase {
    let mut case = example();
    // Costs of its own: the example's are empty.
    for (place, cost) in case.costs.iter_mut().enumerate() {
        cost.amount.likely = Some(synergi_model::units::NokPerYear(100_000.0 * (place + 1) as f64));
    }
    for path in paths {
        let value = Target::from_path(&case, path).unwrap_or_else(|| panic!("{path}")).value(&case);
        let margin = width * value.abs();
        case.uncertainty.ranges.push(Ranged {
            of: (*path).to_owned(),
            distribution: Distribution::Pert {
                low: value - margin,
                likely: value,
                high: value + margin,
            },
        });
    }
    case.uncertainty.draws = draws;
    case.uncertainty.seed = seed;
    ValidCase::new(case).unwrap()
}

const PATHS: [&str; 6] = [
    "savings.staff",
    "savings.base_operations",
    "costs",
    "costs[0].amount.likely",
    "discount_rate",
    "basis.mechanisms.base_operations.small",
];

#[test]
fn ranges_of_no_width_give_the_point_estimate_to_the_bit() {
    let case = case(&PATHS, 0.0, 200, 3);
    let point = evaluate(&case);
    let simulated = simulate(&case).unwrap();
    let bits = |value: f64| value.to_bits();
    for value in [simulated.p10, simulated.p50, simulated.p90] {
        assert_eq!(bits(value), bits(point.net_present_value));
    }
    for (member, of) in point.members.iter().zip(&simulated.members) {
        assert_eq!(bits(member.net_present_value), bits(of.p50), "{}", member.name);
    }
    for (year, of) in point.years.iter().zip(&simulated.years) {
        assert_eq!(year.cumulative.to_bits(), of.p50.to_bits());
    }
    assert!(Simulation::new(&case).unwrap().is_certain());
}

#[test]
fn any_part_of_the_draws_is_the_same_wherever_it_is_drawn() {
    let case = case(&PATHS, 0.3, 600, 5);
    let simulation = Simulation::new(&case).unwrap();
    let whole = simulation.draw(5, 0, 600);
    let mut parts = simulation.draw(5, 0, 200);
    parts.append(simulation.draw(5, 200, 150));
    parts.append(simulation.draw(5, 350, 250));
    assert_eq!(whole, parts);
    // Over the way between two workers nothing is lost, and what is no draws is not taken for some.
    let numbers = whole.to_numbers();
    assert_eq!(Draws::from_numbers(&numbers), Some(whole.clone()));
    for broken in [&numbers[..5], &numbers[..numbers.len() - 1], &[0.0, -1.0, 0.0, 0.0, 0.0, 0.0]] {
        assert_eq!(Draws::from_numbers(broken), None);
    }
    // What does not follow is not taken.
    parts.append(simulation.draw(5, 900, 10));
    assert_eq!(whole, parts);
    assert_ne!(simulation.draw(6, 0, 600).total, whole.total);
}

#[test]
fn percentiles_are_in_order_and_the_histogram_has_every_draw() {
    let simulated = simulate(&case(&PATHS, 0.5, 2_000, 1)).unwrap();
    assert!(simulated.p10 < simulated.p50 && simulated.p50 < simulated.p90);
    assert_eq!(simulated.histogram.iter().map(|bin| bin.draws).sum::<u32>(), 2_000);
    assert!(
        simulated
            .histogram
            .is_sorted_by(|one, other| one.to <= other.from && one.below <= other.below)
    );
    assert_eq!(simulated.histogram.last().unwrap().below, 1.0);
    // Gains and losses are in no step together.
    assert!(simulated.histogram.iter().all(|bin| bin.from * bin.to >= 0.0));
    let lost: u32 =
        simulated.histogram.iter().filter(|bin| bin.to <= 0.0).map(|bin| bin.draws).sum();
    assert_eq!(f64::from(lost) / 2_000.0, simulated.probability_of_loss);
    for year in &simulated.years {
        assert!(year.p10 <= year.p50 && year.p50 <= year.p90);
    }
    assert!((0.0..=1.0).contains(&simulated.probability_of_loss));
}

#[test]
fn members_in_another_order_give_the_same_in_that_order() {
    let paths = ["members[0].population", "members[3].population", "savings.staff"];
    let one = case(&paths, 0.3, 400, 9);
    let mut turned = (*one).clone();
    turned.members.reverse();
    let last = turned.members.len() - 1;
    for ranged in &mut turned.uncertainty.ranges {
        for (from, to) in [(0, last), (3, last - 3)] {
            if ranged.of == format!("members[{from}].population") {
                ranged.of = format!("members[{to}].population#");
            }
        }
        ranged.of = ranged.of.replace('#', "");
    }
    let other = ValidCase::new(turned).unwrap();
    let (one, mut other) = (simulate(&one).unwrap(), simulate(&other).unwrap());
    other.members.reverse();
    for (member, same) in one.members.iter().zip(&other.members) {
        assert_eq!(member.number, same.number);
        // Sums over members are made in their order.
        assert!(
            (member.p50 - same.p50).abs() <= 1e-6 * member.p50.abs().max(1.0),
            "{} {}",
            member.p50,
            same.p50
        );
    }
    assert!((one.mean - other.mean).abs() <= 1e-6 * one.mean.abs());
}

#[test]
fn pairs_that_mirror_each_other_lower_the_error() {
    let case = case(&["savings.staff", "costs"], 0.3, 4_000, 2);
    let simulation = Simulation::new(&case).unwrap();
    // Means of as many draws: in pairs, and the first ones of twice as many pairs. Their spread over seeds is the error.
    let spread = |means: &[f64]| {
        let mean = means.iter().sum::<f64>() / means.len() as f64;
        means.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / means.len() as f64
    };
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let (mut paired, mut alone) = (Vec::new(), Vec::new());
    for seed in 0..40 {
        let draws = simulation.draw(seed, 0, 200).total;
        paired.push(mean(draws.get(..100).unwrap()));
        alone.push(mean(&draws.iter().copied().step_by(2).collect::<Vec<_>>()));
    }
    assert!(spread(&paired) < 0.2 * spread(&alone), "{} {}", spread(&paired), spread(&alone));
}

#[test]
fn the_standard_error_is_what_means_of_other_seeds_show() {
    // Skewed: what is even on both sides goes out against itself altogether.
    let mut of = (*case(&[], 0.0, 2, 0)).clone();
    for (path, distribution) in [
        ("savings.staff", Distribution::Pert { low: 0.0, likely: 1.0, high: 1.1 }),
        ("costs", Distribution::LogNormal { low: 0.5, high: 3.0 }),
    ] {
        of.uncertainty.ranges.push(Ranged { of: path.to_owned(), distribution });
    }
    let case = ValidCase::new(of).unwrap();
    let simulation = Simulation::new(&case).unwrap();
    let summaries: Vec<_> =
        (0..60).map(|seed| simulation.summarise(&simulation.draw(seed, 0, 400), seed)).collect();
    let n = summaries.len() as f64;
    let mean = summaries.iter().map(|one| one.mean).sum::<f64>() / n;
    let seen = (summaries.iter().map(|one| (one.mean - mean) * (one.mean - mean)).sum::<f64>()
        / (n - 1.0))
        .sqrt();
    let said = summaries.iter().map(|one| one.standard_error).sum::<f64>() / n;
    // A standard deviation of 60 values is off by a tenth; five times that.
    assert!((seen / said - 1.0).abs() < 5.0 / (2.0 * (n - 1.0)).sqrt(), "{seen} {said}");
}

#[test]
fn what_goes_together_spreads_wider() {
    let mut loose = (*case(&["savings.staff", "savings.base_operations"], 0.5, 4_000, 4)).clone();
    loose.uncertainty.ranges.push(Ranged {
        of: "members[0].population".to_owned(),
        distribution: Distribution::Fixed { value: loose.members[0].population.0 },
    });
    let width = |correlation: f64, paths: [&str; 2]| {
        let mut of = (*case(&paths, 0.5, 4_000, 4)).clone();
        of.uncertainty.correlation = Share(correlation);
        let simulated = simulate(&ValidCase::new(of).unwrap()).unwrap();
        simulated.p90 - simulated.p10
    };
    let costs = ["costs[0].amount.likely", "costs[1].amount.likely"];
    assert!(width(0.9, costs) > 1.1 * width(0.0, costs));
    // Of different elements nothing goes together.
    let elements = ["savings.staff", "savings.base_operations"];
    assert!((width(0.9, elements) / width(0.0, elements) - 1.0).abs() < 0.1);
}

#[test]
fn a_tornado_says_which_end_is_which() {
    let case = case(&["savings.staff", "costs", "savings.telecom"], 0.5, 2, 1);
    let simulation = Simulation::new(&case).unwrap();
    let tornado = simulation.tornado();
    assert!(tornado.is_sorted_by(|one, other| one.width() >= other.width()));
    let of = |path: &str| tornado.iter().find(|swing| swing.of == path).unwrap();
    assert!(of("savings.staff").at_low < of("savings.staff").at_high);
    assert!(of("costs").at_low > of("costs").at_high);
    assert!(of("costs").low < 1.0 && of("costs").high > 1.0);
    // Correlations have the same signs.
    let simulated = simulation.summarise(&simulation.draw(1, 0, 1_000), 1);
    let correlation =
        |path: &str| simulated.correlations.iter().find(|one| one.of == path).unwrap().correlation;
    assert!(correlation("savings.staff") > 0.3 && correlation("costs") < -0.05);
}

#[test]
fn at_the_break_even_nothing_is_gained_or_lost() {
    let mut of = (*case(&[], 0.0, 2, 1)).clone();
    of.uncertainty.ranges = vec![Ranged {
        of: "costs".to_owned(),
        distribution: Distribution::Uniform { low: 0.1, high: 10.0 },
    }];
    let case = ValidCase::new(of).unwrap();
    let simulation = Simulation::new(&case).unwrap();
    let [even] = simulation.break_even().try_into().unwrap();
    let at = even.at.unwrap();
    assert!(!even.pays_above);
    let factors = synergi_case::Factors { costs: at, ..synergi_case::Factors::NONE };
    let worth = synergi_case::outcome(&case, &factors).net_present_value;
    assert!(worth.abs() < 1.0, "{worth}");
}

#[test]
fn two_numbers_are_laid_out_against_each_other() {
    let case = case(&["savings.staff", "costs"], 0.5, 2, 1);
    let simulation = Simulation::new(&case).unwrap();
    let grid = simulation.two_way("savings.staff", "costs").unwrap();
    assert_eq!((grid.down.len(), grid.across.len(), grid.rows.len()), (5, 5, 5));
    for row in &grid.rows {
        assert!(row.is_sorted_by(|one, other| one >= other), "dearer is worse");
    }
    assert!(grid.rows.is_sorted_by(|one, other| one[0] <= other[0]), "saving more is better");
    assert_eq!(simulation.two_way("savings.staff", "x"), None);
}

fn leaves(number: &str) -> Stress {
    Stress { leaves: Some(number.to_owned()), ..Stress::NONE }
}

#[test]
fn stresses_hurt() {
    let case = case(&[], 0.0, 2, 1);
    let point = evaluate(&case).net_present_value;
    for of in stresses(&case) {
        let stressed = stress(&case, &of).unwrap();
        let left = of.leaves.is_some();
        assert!(left || stressed.net_present_value < point, "{of:?}");
        assert_eq!(stressed.members.len(), case.members.len() - usize::from(left));
        let sum: f64 = stressed.members.iter().map(|(_, value)| value).sum();
        assert!(
            (sum - stressed.net_present_value).abs() < 1.0,
            "{of:?}: {sum} {}",
            stressed.net_present_value
        );
    }
    assert_eq!(stress(&case, &leaves("x")), None);
    let nothing = stress(&case, &Stress::NONE).unwrap();
    assert_eq!(nothing.net_present_value.to_bits(), point.to_bits());
}

#[test]
fn who_leaves_leaves_the_costs_to_the_others() {
    let mut of = (*case(&[], 0.0, 2, 1)).clone();
    of.key = CostKey::Equal;
    let case = ValidCase::new(of).unwrap();
    let before = evaluate(&case);
    let first = case.members[0].number.clone();
    let after = stress(&case, &leaves(&first)).unwrap();
    for (number, value) in &after.members {
        let member = before.members.iter().find(|member| member.number == *number).unwrap();
        assert!(*value < member.net_present_value, "{number}");
    }
}

#[test]
fn ranges_that_are_none_are_named() {
    let mut of = (*case(&["costs"], 0.2, 2, 1)).clone();
    for (path, distribution) in [
        ("members[99].population", Distribution::Fixed { value: 1.0 }),
        ("costs", Distribution::Fixed { value: 1.0 }),
        ("savings.staff", Distribution::Uniform { low: 2.0, high: 1.0 }),
    ] {
        of.uncertainty.ranges.push(Ranged { of: path.to_owned(), distribution });
    }
    let problems = simulate(&ValidCase::new(of).unwrap()).unwrap_err();
    let named: Vec<String> =
        problems.iter().map(|(path, problem)| format!("{path} {problem}")).collect();
    assert_eq!(
        named,
        [
            "members[99].population is not there, or is empty",
            "costs has two ranges",
            "savings.staff must be in order: low, likely, high",
        ]
    );
}

#[test]
fn suggested_ranges_hold_the_value_and_staff_may_save_nothing() {
    let case = case(&[], 0.0, 2, 1);
    for target in Target::all(&case) {
        let Distribution::Pert { low, likely, high } = target.suggested(&case) else { panic!() };
        assert!(low <= likely && likely <= high, "{}", target.path());
        assert_eq!(likely, target.value(&case), "{}", target.path());
    }
    let Distribution::Pert { low, .. } =
        Target::Saving(synergi_model::Element::Staff).suggested(&case)
    else {
        panic!()
    };
    assert_eq!(low, 0.0);
}

#[test]
fn draws_can_be_kept_as_a_table() {
    let case = case(&["savings.staff", "costs"], 0.5, 50, 1);
    let simulation = Simulation::new(&case).unwrap();
    let draws = simulation.draw(1, 0, 50);
    let (headings, rows) = table(&simulation, &draws, "net_present_value");
    assert_eq!(headings.len(), 2 + 1 + case.members.len());
    assert_eq!(rows.len(), 50);
    assert!(
        rows.iter()
            .zip(&draws.total)
            .all(|(row, total)| row[2] == *total && row.len() == headings.len())
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_that_is_drawn_is_not_a_number(seed in any::<u32>(), width in 0.0..3.0_f64, correlation in 0.0..=1.0_f64) {
        let mut of = (*case(&PATHS, width, 40, seed)).clone();
        of.uncertainty.correlation = Share(correlation);
        let case = ValidCase::new(of).unwrap();
        let simulation = Simulation::new(&case).unwrap();
        let draws = simulation.draw(seed, u32::MAX - 100, 40);
        prop_assert!(draws.total.iter().chain(draws.parts.iter().flatten()).all(|value| value.is_finite()));
    }
}

#[test]
fn what_the_page_and_the_worker_tell_each_other_is_read_back() {
    let case = case(&PATHS, 0.3, 100, 1);
    let stresses = stresses(&case);
    let through = |value: serde_json::Value| {
        let text = value.to_string();
        serde_json::from_str::<serde_json::Value>(&text).unwrap()
    };
    let back: synergi_case::Case =
        serde_json::from_value(through(serde_json::to_value(&*case).unwrap())).unwrap();
    assert_eq!(back, *case);
    let back: Vec<Stress> =
        serde_json::from_value(through(serde_json::to_value(&stresses).unwrap())).unwrap();
    assert_eq!(back, stresses);
    let simulated = simulate(&case).unwrap();
    let back: synergi_uncertainty::Simulated =
        serde_json::from_value(through(serde_json::to_value(&simulated).unwrap())).unwrap();
    assert_eq!(back, simulated);
}

#[test]
fn draws_and_correlations_beyond_their_range_are_faults_of_the_case() {
    let fields = |change: fn(&mut synergi_case::Uncertainty)| {
        let mut case = example();
        change(&mut case.uncertainty);
        let issues = ValidCase::new(case).err().unwrap_or_default();
        issues.into_iter().map(|issue| issue.field).collect::<Vec<_>>()
    };
    assert_eq!(fields(|of| of.correlation = Share(5.0)), ["uncertainty.correlation"]);
    assert_eq!(fields(|of| of.correlation = Share(f64::NAN)), ["uncertainty.correlation"]);
    assert_eq!(fields(|of| of.draws = 1), ["uncertainty.draws"]);
    assert_eq!(fields(|of| of.draws = u32::MAX), ["uncertainty.draws"]);
    let one = Ranged { of: "costs".to_owned(), distribution: Distribution::Fixed { value: 1.0 } };
    let mut case = example();
    case.uncertainty.ranges = vec![one; synergi_case::MOST_RANGES + 1];
    assert_eq!(ValidCase::new(case).unwrap_err()[0].field, "uncertainty.ranges");
    assert!(fields(|of| of.draws = 2).is_empty());
}

#[test]
fn several_things_may_go_wrong_at_once() {
    let case = case(&[], 0.0, 2, 1);
    let worth = |of: &Stress| stress(&case, of).unwrap().net_present_value;
    let late = Stress { years_late: 2, ..Stress::NONE };
    let both = Stress { dearer: 0.3, ..late.clone() };
    assert!(worth(&both) < worth(&late) && worth(&late) < worth(&Stress::NONE));
    let mut of = example();
    of.uncertainty.stresses =
        vec![Stress { years_late: 41, savings: Share(1.1), dearer: f64::NAN, ..Stress::NONE }];
    let fields: Vec<String> =
        ValidCase::new(of).unwrap_err().into_iter().map(|issue| issue.field).collect();
    assert_eq!(
        fields,
        ["years_late", "savings", "dearer"].map(|field| format!("uncertainty.stresses[0].{field}"))
    );
}

/// The country with ranges on what is suggested of the four savings.
fn country(draws: u32) -> (ValidScenario, Uncertainty) {
    let scenario = ValidScenario::default();
    let savings = CountryTarget::all(&scenario)
        .into_iter()
        .filter(|target| matches!(target, CountryTarget::Saving(_)));
    let ranges = savings
        .map(|target| Ranged { of: target.path(), distribution: target.suggested(&scenario) })
        .collect();
    (scenario, Uncertainty { ranges, draws, ..Uncertainty::default() })
}

#[test]
fn the_country_without_width_saves_what_the_model_says() {
    let (scenario, mut uncertainty) = country(50);
    for ranged in &mut uncertainty.ranges {
        ranged.distribution = Distribution::Fixed { value: 1.0 };
    }
    let simulated = simulate_country(&scenario, &uncertainty, 0.0).unwrap();
    let results = synergi_model::evaluate(&scenario);
    let near = |found: f64, saving: f64| assert!((found - saving).abs() < 1e-3, "{found} {saving}");
    near(simulated.p50, results.total.sum.saving.0);
    assert_eq!(simulated.p10.to_bits(), simulated.p90.to_bits());
    for (part, class) in simulated.members.iter().zip(synergi_model::SizeClass::ALL) {
        assert_eq!(part.number, class.key());
        near(part.p50, results.classes.get(class).sum.saving.0);
    }
    assert!(simulated.years.is_empty());
}

#[test]
fn the_country_is_held_against_a_goal() {
    let (scenario, uncertainty) = country(4_000);
    let below =
        |goal: f64| simulate_country(&scenario, &uncertainty, goal).unwrap().probability_of_loss;
    let steps = [0.0, 200e6, 300e6, 350e6, 400e6, 500e6].map(below);
    assert!(steps.is_sorted() && steps[0] == 0.0 && steps[5] == 1.0, "{steps:?}");
    let simulated = simulate_country(&scenario, &uncertainty, 300e6).unwrap();
    // Both sides of the goal are in no step together.
    assert!(simulated.histogram.iter().all(|bin| (bin.from - 300e6) * (bin.to - 300e6) >= -1.0));
    let simulation = Simulation::of(Country::new(&scenario, &uncertainty, 300e6)).unwrap();
    let staff =
        simulation.break_even().into_iter().find(|even| even.of == "savings.staff").unwrap();
    let results = synergi_model::evaluate(&scenario).total;
    let expected = (300e6 - results.saving_without_staff().0) / results.elements.staff.saving.0;
    assert!((staff.at.unwrap() - expected).abs() < 1e-9 && staff.pays_above);
    assert_eq!(simulation.tornado()[0].of, "savings.staff");
}

#[test]
fn every_number_of_the_country_can_be_uncertain() {
    let scenario = ValidScenario::default();
    for target in CountryTarget::all(&scenario) {
        assert_eq!(CountryTarget::from_path(&scenario, &target.path()), Some(target));
        let Distribution::Pert { low, likely, high } = target.suggested(&scenario) else {
            panic!()
        };
        assert!(low <= likely && likely <= high, "{}", target.path());
        let uncertainty = Uncertainty {
            ranges: vec![Ranged { of: target.path(), distribution: target.suggested(&scenario) }],
            draws: 20,
            ..Uncertainty::default()
        };
        let simulated = simulate_country(&scenario, &uncertainty, 0.0).unwrap();
        assert!(simulated.p10.is_finite(), "{}", target.path());
    }
}
