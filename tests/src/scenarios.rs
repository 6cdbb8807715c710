//! Valid scenarios of every kind, made from the ranges of the inputs: a new input is tested from the day it is listed.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use synergi_model::input::Input;
use synergi_model::mechanism::{Mechanism, MechanismKind};
use synergi_model::range::{self, Range};
use synergi_model::scenario::{Municipality, RateMethod, Scenario, ValidScenario};
use synergi_model::units::{Fte, Inhabitants, NokPerYear};
use synergi_model::{Element, InvoicedElement, PerInvoiced, SizeClass, study};

/// Any valid scenario: every number anywhere in its range, any mechanism, up to 60 municipalities in any order.
pub fn scenarios() -> impl Strategy<Value = ValidScenario> {
    (any_numbers(), mechanisms(MechanismKind::choices), municipalities()).prop_filter_map(
        "what fits together only by chance",
        |(mut scenario, mechanisms, municipalities)| {
            put(&mut scenario, &mechanisms);
            scenario.municipalities = municipalities;
            ValidScenario::new(scenario).ok()
        },
    )
}

/// The study's mechanisms, unchanged, with any other numbers.
pub fn with_the_studys_mechanisms() -> impl Strategy<Value = ValidScenario> {
    scenarios().prop_filter_map("what does not fit together", |scenario| {
        scenario.edit(|scenario| scenario.mechanisms = study::scenario().mechanisms).ok()
    })
}

/// A number from a range: an end, near the lower one, or anywhere.
pub fn number(range: Range) -> impl Strategy<Value = f64> {
    let Range { min, max, whole } = range;
    let width = max - min;
    let near = (0.0..=1.0).prop_map(move |part: f64| min + width * libm::pow(part, 6.0));
    prop_oneof![1 => Just(min), 1 => Just(max), 4 => near, 2 => min..=max]
        .prop_map(move |value| if whole { libm::round(value) } else { value })
}

/// A mechanism of one of the kinds that `choices` offers, for each element and class.
fn mechanisms<I: Iterator<Item = MechanismKind>>(
    choices: impl Fn(Element, SizeClass) -> I,
) -> impl Strategy<Value = Vec<(Element, SizeClass, Mechanism)>> {
    let pairs = Element::ALL.into_iter().flat_map(|e| SizeClass::ALL.map(|class| (e, class)));
    pairs
        .map(|(element, class)| {
            let kinds: Vec<_> = choices(element, class).collect();
            proptest::sample::select(kinds)
                .prop_flat_map(|kind| {
                    number(kind.with_value(0.0).range())
                        .prop_map(move |value| kind.with_value(value))
                })
                .prop_map(move |mechanism| (element, class, mechanism))
        })
        .collect::<Vec<_>>()
}

fn put(scenario: &mut Scenario, mechanisms: &[(Element, SizeClass, Mechanism)]) {
    for (element, class, mechanism) in mechanisms {
        *scenario.mechanisms.get_mut(*element).get_mut(*class) = *mechanism;
    }
}

/// The study with each number left as it is or replaced, and either method for rates.
fn any_numbers() -> impl Strategy<Value = Scenario> {
    let study = study::scenario();
    let inputs = Input::all();
    let values: Vec<_> =
        inputs.iter().map(|input| proptest::option::of(number(input.range(&study)))).collect();
    (values, any::<bool>()).prop_map(move |(values, weighted)| {
        let mut scenario = study.clone();
        for (input, value) in inputs.iter().zip(values) {
            if let Some(value) = value {
                input.set(&mut scenario, value);
            }
        }
        let bounds = &mut scenario.size_bounds;
        if bounds.medium_from > bounds.medium_to {
            std::mem::swap(&mut bounds.medium_from, &mut bounds.medium_to);
        }
        scenario.rate_method = if weighted { RateMethod::Weighted } else { RateMethod::Unweighted };
        scenario
    })
}

fn municipalities() -> impl Strategy<Value = Vec<Municipality>> {
    // Often none: then the classes as a whole are computed.
    let size = prop_oneof![1 => Just(0..=0), 2 => Just(1..=60)];
    size.prop_flat_map(|size| btree_map(0..10_000_u32, municipality(), size))
        .prop_map(|by_number| {
            let listed = by_number.into_iter();
            listed.map(|(number, m)| Municipality { number: format!("{number:04}"), ..m }).collect()
        })
        .prop_shuffle()
}

/// A municipality without a number, mostly of a size that there is, with or without figures of its own.
fn municipality() -> impl Strategy<Value = Municipality> {
    let population = prop_oneof![
        3 => (200..=60_000_u32).prop_map(f64::from),
        1 => number(range::POPULATION),
    ];
    let costs = vec(proptest::option::of(number(range::COST)), InvoicedElement::ALL.len());
    let fte = proptest::option::of(number(range::FTE));
    let imported = proptest::bool::ANY;
    ("[A-ZÆØÅ][a-zæøå \"<&;]{0,20}", population, costs, fte, imported).prop_map(
        |(name, population, costs, fte, imported)| {
            let mut costs = costs.into_iter().map(|cost| cost.map(NokPerYear));
            Municipality {
                number: String::new(),
                name,
                population: Inhabitants(population),
                costs: PerInvoiced::from_fn(|_| costs.next().flatten()),
                fte: fte.map(Fte),
                imported,
            }
        },
    )
}
