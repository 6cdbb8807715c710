//! What holds for every scenario (model, § 5), over generated ones.

use crate::scenarios::{number, scenarios, with_the_studys_mechanisms};
use proptest::prelude::*;
use proptest::sample::Index;
use serde::Serialize;
use serde_json::Value;
use synergi_model::input::Input;
use synergi_model::issue::Field;
use synergi_model::json::{Kind, ShapeError, ShapeProblem};
use synergi_model::mechanism::{Mechanism, MechanismKind};
use synergi_model::scenario::{
    self, FileError, Municipality, Scenario, ScenarioFile, ValidScenario,
};
use synergi_model::units::{Count, Fte, Inhabitants, NokPerInhabitant, NokPerYear, Share};
use synergi_model::*;

/// Equal but for what rounding in between may do; `scale` is the size of what was added up.
fn close(one: f64, other: f64, scale: f64) -> bool {
    (one - other).abs() <= 1e-9 * scale.abs().max(one.abs()).max(other.abs())
}

/// Every group of the results, from single municipalities to the total.
fn groups(results: &Results) -> Vec<Group> {
    let classes = results.classes.iter().map(|(_, group)| *group);
    let municipalities = results.municipalities.iter().map(|municipality| municipality.result);
    classes.chain(municipalities).chain([results.total]).collect()
}

/// The elements' changes and their sum.
fn changes(group: &Group) -> Vec<Change> {
    group.elements.iter().map(|(_, change)| *change).chain([group.sum]).collect()
}

/// The numbers of a group, each with the size of what goes into it.
fn numbers(group: &Group) -> Vec<(f64, f64)> {
    let largest = |change: Change| change.today.0.max(change.with_cooperation.0);
    let mut numbers = vec![
        (group.municipalities.0, 1.0),
        (group.inhabitants.0, 1.0),
        (group.fte_today.0, 1.0),
        (group.fte_with_cooperation.0, group.fte_today.0),
    ];
    for change in changes(group) {
        for amount in [change.today, change.with_cooperation, change.saving] {
            numbers.push((amount.0, largest(change)));
        }
    }
    numbers
}

/// Asserts that two groups are the same, but for rounding.
fn assert_same(one: &Group, other: &Group) -> Result<(), TestCaseError> {
    for ((one, scale), (other, _)) in numbers(one).into_iter().zip(numbers(other)) {
        prop_assert!(close(one, other, scale), "{one} against {other}");
    }
    Ok(())
}

fn sum(groups: impl Iterator<Item = Group>) -> Group {
    groups.fold(Group::default(), |sum, group| sum + group)
}

/// Paths of all `null`s, which is how serde_json writes NaN and infinity.
fn nulls(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Null => found.push(path.to_owned()),
        Value::Array(list) => {
            for (index, part) in list.iter().enumerate() {
                nulls(part, &format!("{path}[{index}]"), found);
            }
        }
        Value::Object(map) => {
            for (key, part) in map {
                nulls(part, &format!("{path}.{key}"), found);
            }
        }
        _ => {}
    }
}

/// All bits of something: as text, zero and minus zero differ too.
fn bits(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

fn input() -> impl Strategy<Value = Input> {
    proptest::sample::select(Input::all())
}

proptest! {
    #[test]
    fn today_less_with_cooperation_is_the_saving(scenario in scenarios()) {
        for group in groups(&evaluate(&scenario)) {
            for Change { today, with_cooperation, saving } in changes(&group) {
                let scale = today.0.max(with_cooperation.0);
                prop_assert!(close(today.0 - with_cooperation.0, saving.0, scale));
            }
        }
    }

    #[test]
    fn elements_sum_to_the_sum(scenario in scenarios()) {
        for group in groups(&evaluate(&scenario)) {
            let elements = group.elements.iter().map(|(_, change)| *change);
            let sum = elements.fold(Change::default(), |sum, change| sum + change);
            assert_same(&Group { sum, ..group }, &group)?;
        }
    }

    #[test]
    fn municipalities_sum_to_classes_and_classes_to_the_total(scenario in scenarios()) {
        let results = evaluate(&scenario);
        assert_same(&sum(results.classes.iter().map(|(_, group)| *group)), &results.total)?;
        prop_assert_eq!(results.municipalities.len(), scenario.municipalities.len());
        if !results.municipalities.is_empty() {
            for (class, group) in results.classes.iter() {
                let members = results.municipalities.iter().filter(|m| m.class == class);
                assert_same(&sum(members.map(|m| m.result)), group)?;
            }
        }
    }

    #[test]
    fn the_studys_mechanisms_never_cost_more(scenario in with_the_studys_mechanisms()) {
        for group in groups(&evaluate(&scenario)) {
            prop_assert!(changes(&group).iter().all(|change| change.saving.0 >= 0.0), "{group:?}");
            prop_assert!(group.fte_with_cooperation <= group.fte_today);
        }
    }

    #[test]
    fn a_share_of_nothing_saves_nothing(scenario in scenarios(), gap in any::<bool>()) {
        let none = Share(0.0);
        let scenario = scenario.edit(|scenario| {
            scenario.mechanisms = PerElement::from_fn(|_| {
                PerClass::from_fn(|class| match SizeClass::ALL.into_iter().find(|c| *c != class) {
                    Some(to) if gap => Mechanism::CloseTheGap { to, share: none },
                    _ => Mechanism::Percentage { share: none },
                })
            });
        }).unwrap();
        for group in groups(&evaluate(&scenario)) {
            prop_assert!(changes(&group).iter().all(|change| change.saving.0 == 0.0), "{group:?}");
            prop_assert_eq!(group.fte_with_cooperation, group.fte_today);
        }
    }

    #[test]
    fn every_result_is_finite(scenario in scenarios()) {
        let mut found = Vec::new();
        nulls(&serde_json::to_value(evaluate(&scenario)).unwrap(), "results", &mut found);
        prop_assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn the_order_of_municipalities_changes_no_bit(
        (scenario, shuffled) in scenarios().prop_flat_map(|scenario| {
            let order = Just(scenario.municipalities.clone()).prop_shuffle();
            (Just(scenario), order)
        })
    ) {
        let shuffled = scenario.edit(|scenario| scenario.municipalities = shuffled).unwrap();
        let sorted = |scenario| {
            let mut results = evaluate(scenario);
            results.municipalities.sort_by(|one, other| one.number.cmp(&other.number));
            bits(&results)
        };
        prop_assert_eq!(sorted(&scenario), sorted(&shuffled));
    }

    #[test]
    fn results_come_in_the_order_of_the_municipalities(scenario in scenarios()) {
        let results = evaluate(&scenario);
        for (result, municipality) in results.municipalities.iter().zip(&scenario.municipalities) {
            prop_assert_eq!(&result.number, &municipality.number);
        }
    }

    #[test]
    fn missing_data_adds_no_one(scenario in scenarios(), kept in any::<[bool; 7]>()) {
        let less = scenario.edit(|scenario| {
            for (municipality, kept) in scenario.municipalities.iter_mut().zip(kept.iter().cycle()) {
                if !kept {
                    municipality.costs = PerInvoiced::default();
                    municipality.fte = None;
                }
            }
        }).unwrap();
        let (all, less) = (evaluate(&scenario), evaluate(&less));
        for (with, without) in groups(&all).into_iter().zip(groups(&less)) {
            prop_assert_eq!(with.municipalities, without.municipalities);
            prop_assert_eq!(with.inhabitants, without.inhabitants);
        }
    }

    /// As many municipalities as there are, nothing known of them but their inhabitants: nothing can differ from their classes.
    #[test]
    fn estimated_municipalities_give_the_results_of_their_classes(
        scenario in scenarios(),
        populations in proptest::collection::vec((1..5_000_u32, 5_000..=20_000_u32, 20_001..900_000_u32), 1..30),
    ) {
        let populations = populations.into_iter().flat_map(|(small, medium, large)| [small, medium, large]);
        let listed: Vec<_> = populations.enumerate().map(|(place, population)| Municipality {
            number: format!("{place:04}"),
            name: "Utan tal".to_owned(),
            population: Inhabitants(population.into()),
            costs: PerInvoiced::default(),
            fte: None,
            imported: false,
        }).collect();
        let by_name = scenario.edit(|scenario| {
            scenario.size_bounds = study::SIZE_BOUNDS.value;
            scenario.municipalities = listed;
            // Every municipality has the mean staff of its class, so that the smallest has the most per inhabitant: a mechanism
            // on staff per inhabitant saves more there than in the class as a whole.
            for class in SizeClass::ALL {
                let mechanism = scenario.mechanisms.staff.get_mut(class);
                if matches!(mechanism, Mechanism::CloseTheGap { .. } | Mechanism::TargetRate { .. }) {
                    *mechanism = Mechanism::NoSaving;
                }
            }
        }).unwrap();
        let results = evaluate(&by_name);
        let by_class = by_name.edit(|scenario| {
            scenario.municipalities.clear();
            scenario.municipality_count = results.classes.map(|group| group.municipalities);
            scenario.inhabitants = results.classes.map(|group| group.inhabitants);
            scenario.fte = results.classes.map(|group| group.fte_today);
        });
        // A mean of many full-time equivalents can exceed what a class may have.
        prop_assume!(by_class.is_ok());
        let by_class = evaluate(&by_class.unwrap());
        for (class, group) in by_class.classes.iter() {
            assert_same(group, results.classes.get(class))?;
        }
    }

    #[test]
    fn who_is_below_the_target_saves_nothing(
        scenario in scenarios(),
        target in 1.0..2_000.0,
        part in 0.0..0.999,
        chosen in any::<Index>(),
    ) {
        prop_assume!(!scenario.municipalities.is_empty());
        let chosen = chosen.index(scenario.municipalities.len());
        let scenario = scenario.edit(|scenario| {
            scenario.mechanisms = PerElement::from_fn(|element| PerClass::from_fn(|_| match element {
                Element::Staff => Mechanism::TargetFte { fte: Fte(target) },
                _ => Mechanism::TargetRate { rate: NokPerInhabitant(target) },
            }));
            let municipality = &mut scenario.municipalities[chosen];
            municipality.population = Inhabitants(4_321.0);
            let cost = NokPerYear(target * part * municipality.population.0);
            municipality.costs = PerInvoiced::from_fn(|_| Some(cost));
            municipality.fte = Some(Fte(target * part));
        }).unwrap();
        let result = &evaluate(&scenario).municipalities[chosen].result;
        prop_assert!(changes(result).iter().all(|change| change.saving.0 == 0.0), "{result:?}");
        prop_assert_eq!(result.fte_with_cooperation, result.fte_today);
    }

    #[test]
    fn a_file_gives_back_what_was_saved(scenario in scenarios()) {
        let read = ScenarioFile::read(&ScenarioFile::write(&scenario)).unwrap();
        prop_assert_eq!(bits(&read), bits(&scenario));
    }

    #[test]
    fn what_is_set_is_what_one_gets(
        scenario in scenarios(),
        (input, value) in input().prop_flat_map(|input| {
            (Just(input), number(input.range(&study::scenario())))
        }),
    ) {
        let mut changed = Scenario::clone(&scenario);
        input.set(&mut changed, value);
        let has_number = input.get(&scenario).is_some();
        prop_assert_eq!(input.get(&changed), has_number.then_some(value));
        for other in Input::all() {
            // The cost of a full-time equivalent is derived from the four others until it is set itself.
            let derived = other == Input::FteCost && scenario.fte_cost.own.is_none();
            prop_assert!(other == input || derived || other.get(&changed) == other.get(&scenario));
        }
    }

    #[test]
    fn a_reset_leaves_no_difference(scenario in scenarios(), input in input()) {
        let study = study::scenario();
        let mut changed = Scenario::clone(&scenario);
        input.copy(&study, &mut changed);
        prop_assert!(!input.differs(&changed, &study));
        for input in Input::all() {
            input.copy(&study, &mut changed);
        }
        changed.municipalities.clear();
        changed.rate_method = study.rate_method;
        prop_assert_eq!(changed, study);
    }

    #[test]
    fn what_is_out_of_range_is_reported_where_it_is(scenario in scenarios(), input in input()) {
        let range = input.range(&scenario);
        let mut wrong = vec![f64::NAN, f64::INFINITY, range.min - 1.0, range.max + 1.0, range.max * 2.0];
        if range.whole {
            wrong.push(range.min + 0.5);
        }
        for value in wrong {
            let mut changed = Scenario::clone(&scenario);
            input.set(&mut changed, value);
            // A mechanism without a number has nothing to set, and the type of the outliers holds whole numbers only.
            if input.get(&changed).is_none_or(|now| now.to_bits() != value.to_bits()) {
                let may = matches!(input, Input::Mechanism(..) | Input::Outliers);
                prop_assert!(may, "{input:?}");
                continue;
            }
            let issues = ValidScenario::new(changed).unwrap_err();
            prop_assert!(
                issues.iter().any(|issue| issue.field == Field::Input(input)
                    && issue.field.path() == input.path()),
                "{value} for {input:?}: {issues:?}"
            );
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        prop_assert!(ScenarioFile::read(&text).is_err());
    }

    #[test]
    fn a_damaged_file_is_read_or_refused(
        scenario in scenarios(),
        at in any::<Index>(),
        damage in prop_oneof![
            Just(String::new()),
            Just("NaN".to_owned()),
            Just("null".to_owned()),
            "[-0-9eE.,:\"{}\\[\\]a-z]{1,5}",
            any::<String>(),
        ],
        length in 0..20_usize,
    ) {
        let mut characters: Vec<char> = ScenarioFile::write(&scenario).chars().collect();
        let start = at.index(characters.len());
        let end = (start + length).min(characters.len());
        characters.splice(start..end, damage.chars());
        if let Ok(read) = ScenarioFile::read(&characters.iter().collect::<String>()) {
            prop_assert!(evaluate(&read).total.inhabitants >= Inhabitants(1.0));
        }
    }

    #[test]
    fn a_file_cut_off_is_no_json(scenario in scenarios(), at in any::<Index>()) {
        let text = ScenarioFile::write(&scenario);
        let kept: String = text.chars().take(at.index(text.chars().count())).collect();
        let refused = matches!(ScenarioFile::read(&kept), Err(FileError::NotJson { .. }));
        prop_assert!(refused, "{kept}");
    }
}

/// The study's file with one place of it changed, or taken out.
fn file_with(pointer: &str, value: Value) -> String {
    let mut file: Value =
        serde_json::from_str(&ScenarioFile::write(&ValidScenario::default())).unwrap();
    *file.pointer_mut(pointer).unwrap() = value;
    file.to_string()
}

#[test]
fn each_flaw_of_a_file_has_its_error() {
    let read = |text: &str| ScenarioFile::read(text).map(|_| ()).unwrap_err();
    let study = ScenarioFile::write(&ValidScenario::default());
    let small = "/scenario/rates/telecom/small";

    assert!(matches!(read(""), FileError::NotJson { line: 1, .. }));
    assert!(matches!(
        read(&study.replacen(": 280", ": NaN", 1)),
        FileError::NotJson { line: 17.., .. }
    ));
    assert_eq!(read("[]"), FileError::OtherFormat);
    assert_eq!(read("{}"), FileError::OtherFormat);
    assert_eq!(read(&file_with("/format", "another".into())), FileError::OtherFormat);
    assert_eq!(read(&file_with("/version", 2.into())), FileError::NewerVersion { found: 2 });
    assert_eq!(read(&file_with("/version", "1".into())), FileError::OtherFormat);
    let shape =
        |path: &str, problem| FileError::Shape(ShapeError { path: path.to_owned(), problem });
    let no_number = shape("rates.telecom.small", ShapeProblem::Expected(Kind::Number));
    assert_eq!(read(&file_with(small, "NaN".into())), no_number);
    assert_eq!(read(&file_with(small, Value::Null)), no_number);
    let unknown = study.replacen("\"statistics\"", "\"statistikk\"", 1);
    assert_eq!(read(&unknown), shape("fte_cost.statistikk", ShapeProblem::Superfluous));
    let dotted =
        study.replacen("\"outliers\": 0", "\"outliers\": 0, \"rates.telecom.small\": 1", 1);
    assert_eq!(read(&dotted), shape("rates.telecom.small", ShapeProblem::Superfluous));
    assert!(ScenarioFile::read(&study.replacen("\"outliers\": 0", "\"outliers\": 0.0", 1)).is_ok());
    let missing = study.replacen("\"medium\": 147,", "", 1);
    assert_eq!(read(&missing), shape("rates.telecom.medium", ShapeProblem::Missing));
    let FileError::Invalid(issues) = read(&file_with(small, (-1.0).into())) else { panic!() };
    assert_eq!(issues.len(), 1);
    assert_eq!(issues[0].field.path(), "rates.telecom.small");
    assert_eq!(read(&" ".repeat(scenario::LARGEST_FILE + 1)), FileError::TooLarge);
    assert!(ScenarioFile::read(&format!("\u{feff}{study}")).is_ok());
}

#[test]
fn every_choice_of_mechanism_is_valid() {
    for element in Element::ALL {
        for class in SizeClass::ALL {
            for kind in MechanismKind::choices(element, class) {
                let mechanism = kind.with_value(kind.with_value(0.0).range().max);
                let edited = ValidScenario::default()
                    .edit(|s| *s.mechanisms.get_mut(element).get_mut(class) = mechanism);
                assert!(edited.is_ok(), "{mechanism:?} for {element:?}, {class:?}");
                assert_eq!(mechanism.kind(), kind);
            }
        }
    }
}

#[test]
fn no_class_has_a_gap_to_itself() {
    let itself = Mechanism::CloseTheGap { to: SizeClass::Small, share: Share(0.5) };
    let issues = ValidScenario::default()
        .edit(|scenario| scenario.mechanisms.base_operations.small = itself)
        .unwrap_err();
    assert_eq!(issues[0].field.path(), "mechanisms.base_operations.small");
}

#[test]
fn nothing_among_nobody_is_nothing() {
    let nothing = NokPerYear(0.0);
    assert_eq!(nothing.per_inhabitant(Inhabitants(0.0)), NokPerInhabitant(0.0));
    assert_eq!(NokPerYear(1.0).share_of(nothing), Share(0.0));
    assert_eq!(Fte(1.0).per_municipality(Count(0.0)), Fte(0.0));
    assert_eq!(Inhabitants(1.0).per_fte(Fte(0.0)), Inhabitants(0.0));
}

#[test]
fn nobody_living_there_is_an_error_at_the_input() {
    let empty = Municipality {
        number: "0301".to_owned(),
        name: "Tom".to_owned(),
        population: Inhabitants(0.0),
        costs: PerInvoiced::default(),
        fte: None,
        imported: false,
    };
    let issues = ValidScenario::default().edit(|s| s.municipalities = vec![empty]).unwrap_err();
    assert_eq!(issues[0].field.path(), "municipalities[0].population");
}
