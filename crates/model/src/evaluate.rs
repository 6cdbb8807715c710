//! From a scenario to its results. Nothing in here can fail: a [`ValidScenario`] has been checked.

use crate::dimensions::*;
use crate::mechanism::Mechanism;
use crate::scenario::{Municipality, RateMethod, Rates, Scenario, ValidScenario};
use crate::study;
use crate::units::*;
use serde::Serialize;

/// What the model finds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Results {
    /// Results of each size class.
    pub classes: PerClass<Group>,
    /// The classes together.
    pub total: Group,
    /// Results of the municipalities listed by name, in the scenario's order.
    pub municipalities: Vec<MunicipalityResult>,
    /// Cost per inhabitant that stands for a municipality without costs of its own.
    pub rates: Rates,
    /// Municipalities whose own costs the rates rest on; the study's, where none is listed with costs.
    pub with_data: PerInvoiced<PerClass<Count>>,
    /// Rates left out as outliers, lowest first within each element.
    pub left_out: Vec<Outlier>,
    /// How the invoices split between base operations and business systems.
    pub split: Split,
    /// Cost of one full-time equivalent.
    pub fte_cost: NokPerFte,
}

/// Municipalities taken together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Group {
    /// How many there are.
    pub municipalities: Count,
    /// Their inhabitants.
    pub inhabitants: Inhabitants,
    /// Yearly cost by element.
    pub elements: PerElement<Change>,
    /// Yearly cost of all elements.
    pub sum: Change,
    /// Full-time equivalents in IT today.
    pub fte_today: Fte,
    /// Full-time equivalents in IT with cooperation.
    pub fte_with_cooperation: Fte,
}

/// A yearly cost today and with cooperation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Change {
    /// Cost today.
    pub today: NokPerYear,
    /// Cost with cooperation.
    pub with_cooperation: NokPerYear,
    /// The difference; negative where cooperation costs more.
    pub saving: NokPerYear,
}

impl Change {
    fn new(today: NokPerYear, with_cooperation: NokPerYear) -> Self {
        Self { today, with_cooperation, saving: today - with_cooperation }
    }
}

impl std::ops::Add for Change {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            today: self.today + other.today,
            with_cooperation: self.with_cooperation + other.with_cooperation,
            saving: self.saving + other.saving,
        }
    }
}

impl std::ops::Add for Group {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            municipalities: self.municipalities + other.municipalities,
            inhabitants: self.inhabitants + other.inhabitants,
            elements: PerElement::from_fn(|element| {
                *self.elements.get(element) + *other.elements.get(element)
            }),
            sum: self.sum + other.sum,
            fte_today: self.fte_today + other.fte_today,
            fte_with_cooperation: self.fte_with_cooperation + other.fte_with_cooperation,
        }
    }
}

impl Group {
    /// Yearly saving of all elements but staff, which the study shows apart because the need for staff is rising (§ 3.5).
    #[must_use]
    pub fn saving_without_staff(&self) -> NokPerYear {
        self.sum.saving - self.elements.staff.saving
    }
}

/// Results of one municipality.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct MunicipalityResult {
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// The class its population puts it in.
    pub class: SizeClass,
    /// Its figures, in the form that classes have.
    pub result: Group,
    /// Whether the cost of an element is its own or estimated from its class.
    pub basis: PerElement<Basis>,
    /// Whether its own costs were carried over from supplier invoices.
    pub imported: bool,
}

/// What a municipality's cost of an element rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Its own figures.
    Own,
    /// The figures of its class.
    Estimated,
}

/// A rate left out of its class's rate.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Outlier {
    /// Number of the municipality.
    pub number: String,
    /// Name of the municipality.
    pub name: String,
    /// The element.
    pub element: InvoicedElement,
    /// Its own cost per inhabitant.
    pub rate: NokPerInhabitant,
}

/// The invoices of figure 9, split.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Split {
    /// All groups.
    pub cost: NokPerYear,
    /// The part that is base operations.
    pub base_operations: NokPerYear,
    /// The part that is business systems.
    pub business_systems: NokPerYear,
}

impl Split {
    fn of(scenario: &Scenario) -> Self {
        let groups = || scenario.allocation.iter().map(|(_, group)| group);
        Self {
            cost: groups().map(|group| group.cost).sum(),
            base_operations: groups().map(|group| group.cost * group.base_operations).sum(),
            business_systems: groups().map(|group| group.cost * group.base_operations.rest()).sum(),
        }
    }
}

/// Computes all results of a scenario.
///
/// ```
/// use synergi_model::{evaluate, scenario::ValidScenario};
/// let results = evaluate(&ValidScenario::default());
/// assert_eq!(results.total.sum.saving.to_millions().round(), 426.0);
/// ```
#[must_use]
pub fn evaluate(scenario: &ValidScenario) -> Results {
    let split = Split::of(scenario);
    let listed = by_number(&scenario.municipalities);
    let (own_rates, with_data, left_out) = own_rates(scenario, &listed);
    let model = Model::new(scenario, &split, &listed, &own_rates);

    let mut classes = PerClass::<Group>::default();
    let mut municipalities = vec![None; listed.len()];
    if listed.is_empty() {
        for class in SizeClass::ALL {
            *classes.get_mut(class) = model.class_of_the_study(class);
        }
    }
    for (place, municipality) in listed {
        let result = model.municipality(municipality);
        let class = classes.get_mut(result.class);
        *class = *class + result.result;
        if let Some(slot) = municipalities.get_mut(place) {
            *slot = Some(result);
        }
    }
    Results {
        total: classes.small + classes.medium + classes.large,
        classes,
        municipalities: municipalities.into_iter().flatten().collect(),
        rates: model.rates,
        with_data: with_data.unwrap_or_else(|| PerInvoiced::from_fn(study_with_data)),
        left_out,
        split,
        fte_cost: model.fte_cost,
    }
}

/// Computes results of municipalities that are looked at by themselves: what they do not know of their costs is estimated by
/// the scenario's classes, which they are no part of.
///
/// They are to have been checked, as [`crate::scenario::ValidScenario`] checks those it lists.
#[must_use]
pub fn evaluate_members(
    scenario: &ValidScenario,
    members: &[Municipality],
) -> Vec<MunicipalityResult> {
    let listed = by_number(&scenario.municipalities);
    let (own_rates, ..) = own_rates(scenario, &listed);
    let model = Model::new(scenario, &Split::of(scenario), &listed, &own_rates);
    members.iter().map(|member| model.municipality(member)).collect()
}

/// What stands for the staff of a municipality that does not know its own: full-time equivalents, and for mechanisms that work on
/// rates, staff cost per inhabitant.
#[must_use]
pub fn staff_of_classes(scenario: &ValidScenario) -> (PerClass<Fte>, PerClass<NokPerInhabitant>) {
    let listed = by_number(&scenario.municipalities);
    let (own_rates, ..) = own_rates(scenario, &listed);
    let model = Model::new(scenario, &Split::of(scenario), &listed, &own_rates);
    (model.mean_fte, model.staff_rates)
}

/// The municipalities with their places, in the order of their numbers: sums then come out the same to the last bit however
/// the list is ordered.
fn by_number(municipalities: &[Municipality]) -> Vec<(usize, &Municipality)> {
    let mut listed: Vec<_> = municipalities.iter().enumerate().collect();
    listed.sort_by(|(_, one), (_, other)| one.number.cmp(&other.number));
    listed
}

/// The study counts municipalities with invoices for figures 10 and 12; for telecom it takes all (figure 7).
fn study_with_data(element: InvoicedElement) -> PerClass<Count> {
    match element {
        InvoicedElement::Telecom => study::MUNICIPALITIES.value,
        InvoicedElement::BaseOperations | InvoicedElement::BusinessSystems => {
            study::WITH_DATA.value
        }
    }
}

/// The scenario's rates under the user's allocation.
///
/// The study prints rates per class only for its own shares, and service groups only for the country. *Ours*: all classes'
/// invoices follow the national sum in proportion, and where the shares move money between the two elements, the same part
/// of each class's cost moves. Under the study's figure 9 the rates are the study's, exactly.
fn reallocated(scenario: &Scenario, split: &Split) -> Rates {
    let study = study::scenario();
    if scenario.allocation == study.allocation {
        return scenario.rates;
    }
    let before = Split::of(&study);
    let growth = Share(ratio(split.cost.0, before.cost.0));
    let moved = split.base_operations.share_of(split.cost).0
        - before.base_operations.share_of(before.cost).0;
    // Positive: a part of business systems becomes base operations. Negative: the other way.
    let from_systems = Share((moved / before.business_systems.share_of(before.cost).0).max(0.0));
    let from_base = Share((-moved / before.base_operations.share_of(before.cost).0).max(0.0));
    let rate = |element, class| *scenario.rates.get(element).get(class);
    Rates::from_fn(|element| {
        PerClass::from_fn(|class| {
            let base = rate(InvoicedElement::BaseOperations, class);
            let systems = rate(InvoicedElement::BusinessSystems, class);
            match element {
                InvoicedElement::Telecom => rate(element, class),
                InvoicedElement::BaseOperations => {
                    (base * from_base.rest() + systems * from_systems) * growth
                }
                InvoicedElement::BusinessSystems => {
                    (systems * from_systems.rest() + base * from_base) * growth
                }
            }
        })
    })
}

type OwnRates = PerInvoiced<PerClass<Option<NokPerInhabitant>>>;
type WithData = PerInvoiced<PerClass<Count>>;

/// Rates of the classes from their municipalities' own costs, how many those are, and which were left out.
fn own_rates(
    scenario: &Scenario,
    listed: &[(usize, &Municipality)],
) -> (OwnRates, Option<WithData>, Vec<Outlier>) {
    let mut left_out = Vec::new();
    let mut with_data = WithData::default();
    let rates = OwnRates::from_fn(|element| {
        let mut own: Vec<(NokPerInhabitant, &Municipality, NokPerYear)> = listed
            .iter()
            .filter_map(|(_, municipality)| {
                let cost = (*municipality.costs.get(element))?;
                Some((cost.per_inhabitant(municipality.population), *municipality, cost))
            })
            .collect();
        let mut kept = own.clone();
        if scenario.outliers > 0 {
            own.sort_by(|(one, ..), (other, ..)| one.0.total_cmp(&other.0));
            let k = scenario.outliers as usize;
            // Where the two ends meet, nothing is left, and the classes fall back on the scenario's rates.
            let ends = |place: usize| place < k || place >= own.len().saturating_sub(k);
            let out: Vec<_> =
                own.iter().enumerate().filter(|(place, _)| ends(*place)).map(|(_, o)| *o).collect();
            kept.retain(|(_, municipality, _)| {
                !out.iter().any(|(_, other, _)| other.number == municipality.number)
            });
            left_out.extend(out.into_iter().map(|(rate, municipality, _)| Outlier {
                number: municipality.number.clone(),
                name: municipality.name.clone(),
                element,
                rate,
            }));
        }
        PerClass::from_fn(|class| {
            let members = || {
                kept.iter().filter(|(_, m, _)| scenario.size_bounds.class_of(m.population) == class)
            };
            let count = members().count();
            if count == 0 {
                return None;
            }
            #[expect(clippy::cast_precision_loss, reason = "at most 2 000 municipalities")]
            let count = Count(count as f64);
            *with_data.get_mut(element).get_mut(class) = count;
            Some(match scenario.rate_method {
                RateMethod::Weighted => members()
                    .map(|(_, _, cost)| *cost)
                    .sum::<NokPerYear>()
                    .per_inhabitant(members().map(|(_, m, _)| m.population).sum()),
                RateMethod::Unweighted => NokPerInhabitant(ratio(
                    members().map(|(rate, ..)| *rate).sum::<NokPerInhabitant>().0,
                    count.0,
                )),
            })
        })
    });
    let any = listed.iter().any(|(_, m)| m.costs.iter().any(|(_, cost)| cost.is_some()));
    (rates, any.then_some(with_data), left_out)
}

/// Mean full-time equivalents per municipality of each class: of those that give theirs, or else the scenario's.
fn mean_fte(scenario: &Scenario, listed: &[(usize, &Municipality)]) -> PerClass<Fte> {
    PerClass::from_fn(|class| {
        let given = || {
            listed
                .iter()
                .filter(|(_, m)| scenario.size_bounds.class_of(m.population) == class)
                .filter_map(|(_, m)| m.fte)
        };
        let count: Count = given().map(|_| Count(1.0)).sum();
        if count.0 > 0.0 {
            given().sum::<Fte>().per_municipality(count)
        } else {
            scenario.fte.get(class).per_municipality(*scenario.municipality_count.get(class))
        }
    })
}

/// What applies to every municipality.
struct Model<'a> {
    scenario: &'a Scenario,
    rates: Rates,
    fte_cost: NokPerFte,
    mean_fte: PerClass<Fte>,
    /// Staff cost per inhabitant of each class, for mechanisms that work on rates.
    staff_rates: PerClass<NokPerInhabitant>,
}

impl<'a> Model<'a> {
    fn new(
        scenario: &'a Scenario,
        split: &Split,
        listed: &[(usize, &Municipality)],
        own_rates: &OwnRates,
    ) -> Self {
        let study_rates = reallocated(scenario, split);
        let rates = Rates::from_fn(|element| {
            PerClass::from_fn(|class| {
                own_rates.get(element).get(class).unwrap_or(*study_rates.get(element).get(class))
            })
        });
        Self {
            scenario,
            fte_cost: scenario.fte_cost.used(),
            mean_fte: mean_fte(scenario, listed),
            staff_rates: PerClass::default(),
            rates,
        }
        .with_staff_rates(listed)
    }

    fn with_staff_rates(mut self, listed: &[(usize, &Municipality)]) -> Self {
        let bounds = &self.scenario.size_bounds;
        self.staff_rates = PerClass::from_fn(|class| {
            let (fte, inhabitants) = if listed.is_empty() {
                (*self.scenario.fte.get(class), *self.scenario.inhabitants.get(class))
            } else {
                let members = || {
                    listed.iter().map(|(_, m)| m).filter(|m| bounds.class_of(m.population) == class)
                };
                let mean = *self.mean_fte.get(class);
                (
                    members().map(|m| m.fte.unwrap_or(mean)).sum(),
                    members().map(|m| m.population).sum(),
                )
            };
            (self.fte_cost * fte).per_inhabitant(inhabitants)
        });
        self
    }

    /// A class of which only sums are known.
    fn class_of_the_study(&self, class: SizeClass) -> Group {
        let municipalities = *self.scenario.municipality_count.get(class);
        let inhabitants = *self.scenario.inhabitants.get(class);
        let costs =
            PerInvoiced::from_fn(|element| *self.rates.get(element).get(class) * inhabitants);
        self.group(class, municipalities, inhabitants, &costs, *self.scenario.fte.get(class))
    }

    fn municipality(&self, municipality: &Municipality) -> MunicipalityResult {
        let population = municipality.population;
        let class = self.scenario.size_bounds.class_of(population);
        let costs = PerInvoiced::from_fn(|element| {
            municipality
                .costs
                .get(element)
                .unwrap_or_else(|| *self.rates.get(element).get(class) * population)
        });
        let fte = municipality.fte.unwrap_or_else(|| *self.mean_fte.get(class));
        let basis = |own: bool| if own { Basis::Own } else { Basis::Estimated };
        MunicipalityResult {
            number: municipality.number.clone(),
            name: municipality.name.clone(),
            class,
            result: self.group(class, Count(1.0), population, &costs, fte),
            basis: PerElement {
                telecom: basis(municipality.costs.telecom.is_some()),
                base_operations: basis(municipality.costs.base_operations.is_some()),
                business_systems: basis(municipality.costs.business_systems.is_some()),
                staff: basis(municipality.fte.is_some()),
            },
            imported: municipality.imported,
        }
    }

    /// Municipalities of one class, all with the same rates: one of them, or the class as a whole.
    fn group(
        &self,
        class: SizeClass,
        municipalities: Count,
        inhabitants: Inhabitants,
        costs: &PerInvoiced<NokPerYear>,
        fte: Fte,
    ) -> Group {
        let mechanism = |element| *self.scenario.mechanisms.get(element).get(class);
        let invoiced = |element: InvoicedElement| {
            let today = *costs.get(element);
            let class_rate = |other| *self.rates.get(element).get(other);
            Change::new(today, new_cost(mechanism(element.into()), today, inhabitants, class_rate))
        };
        let staff_today = self.fte_cost * fte;
        let (staff, fte_with_cooperation) = match mechanism(Element::Staff) {
            Mechanism::TargetFte { fte: target } => {
                let new = fte.per_municipality(municipalities).min(target) * municipalities;
                // The saving of nothing is exactly nothing, also after the way over the mean.
                let new = if fte.per_municipality(municipalities) <= target { fte } else { new };
                (Change::new(staff_today, self.fte_cost * new), new)
            }
            other => {
                let class_rate = |class| *self.staff_rates.get(class);
                let new = new_cost(other, staff_today, inhabitants, class_rate);
                let left = Share(ratio(new.0, staff_today.0));
                // Staff that costs nothing cannot shrink by what it costs.
                let fte_left = if staff_today.0 == 0.0 { fte } else { fte * left };
                (Change::new(staff_today, new), fte_left)
            }
        };
        let elements = PerElement {
            telecom: invoiced(InvoicedElement::Telecom),
            base_operations: invoiced(InvoicedElement::BaseOperations),
            business_systems: invoiced(InvoicedElement::BusinessSystems),
            staff,
        };
        Group {
            municipalities,
            inhabitants,
            elements,
            sum: elements.iter().fold(Change::default(), |sum, (_, change)| sum + *change),
            fte_today: fte,
            fte_with_cooperation,
        }
    }
}

/// The cost that a mechanism on rates leaves. Where the rate stays, so does the cost, to the last bit.
fn new_cost(
    mechanism: Mechanism,
    today: NokPerYear,
    inhabitants: Inhabitants,
    class_rate: impl Fn(SizeClass) -> NokPerInhabitant,
) -> NokPerYear {
    let rate = today.per_inhabitant(inhabitants);
    let new = mechanism.new_rate(rate, class_rate);
    if new == rate { today } else { new * inhabitants }
}
