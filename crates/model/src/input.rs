//! Every number of a scenario that a user can change: where it sits, its range, its unit, and where the study says it.
//!
//! Fields on the page, undo and reset, marks on changed values, error messages, the documentation of parameters and the
//! generator of the property tests all walk this one list.

use crate::dimensions::*;
use crate::issue::{Field, Issue};
use crate::mechanism::Mechanism;
use crate::range::{self, Range};
use crate::scenario::Scenario;
use crate::study::{self, Locator};
use crate::units::{NokPerFte, Share};

/// Names one number of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Input {
    /// Fewest inhabitants of a medium-sized municipality.
    MediumFrom,
    /// Most inhabitants of a medium-sized municipality.
    MediumTo,
    /// Municipalities in a class.
    Municipalities(SizeClass),
    /// Inhabitants of a class.
    Inhabitants(SizeClass),
    /// Cost per inhabitant of an invoiced element.
    Rate(InvoicedElement, SizeClass),
    /// Invoices of a service group.
    ServiceGroupCost(ServiceGroup),
    /// The part of a service group that is base operations.
    BaseOperationsShare(ServiceGroup),
    /// Full-time equivalents of a class.
    Fte(SizeClass),
    /// Cost per full-time equivalent in the year of the statistics.
    FteCostStatistics,
    /// Its growth per year.
    FteCostGrowth,
    /// Years of growth.
    FteCostYears,
    /// What the cost is rounded to.
    FteCostRounding,
    /// Cost per full-time equivalent: derived, until the user gives another.
    FteCost,
    /// The number of the mechanism of an element and class.
    Mechanism(Element, SizeClass),
    /// Rates left out at each end.
    Outliers,
}

/// What a number measures; decides how it is shown and read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Inhabitants.
    Inhabitants,
    /// Municipalities.
    Municipalities,
    /// Kroner per inhabitant per year.
    NokPerInhabitant,
    /// Kroner per year; shown and typed in millions.
    Nok,
    /// Full-time equivalents.
    Fte,
    /// Full-time equivalents per municipality.
    FtePerMunicipality,
    /// Kroner per full-time equivalent per year.
    NokPerFte,
    /// A share; shown and typed in per cent.
    Share,
    /// Years.
    Years,
}

impl Input {
    /// All of them, in the order of the study.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::MediumFrom, Self::MediumTo];
        all.extend(SizeClass::ALL.map(Self::Municipalities));
        all.extend(SizeClass::ALL.map(Self::Inhabitants));
        all.extend(SizeClass::ALL.map(Self::Fte));
        for element in InvoicedElement::ALL {
            all.extend(SizeClass::ALL.map(|class| Self::Rate(element, class)));
        }
        all.extend(ServiceGroup::ALL.map(Self::ServiceGroupCost));
        all.extend(ServiceGroup::ALL.map(Self::BaseOperationsShare));
        all.extend([
            Self::FteCostStatistics,
            Self::FteCostGrowth,
            Self::FteCostYears,
            Self::FteCostRounding,
            Self::FteCost,
            Self::Outliers,
        ]);
        for element in Element::ALL {
            all.extend(SizeClass::ALL.map(|class| Self::Mechanism(element, class)));
        }
        all
    }

    /// The value in a scenario; nothing where the mechanism has no number.
    #[must_use]
    pub fn get(self, scenario: &Scenario) -> Option<f64> {
        let s = scenario;
        Some(match self {
            Self::MediumFrom => s.size_bounds.medium_from.0,
            Self::MediumTo => s.size_bounds.medium_to.0,
            Self::Municipalities(class) => s.municipality_count.get(class).0,
            Self::Inhabitants(class) => s.inhabitants.get(class).0,
            Self::Rate(element, class) => s.rates.get(element).get(class).0,
            Self::ServiceGroupCost(group) => s.allocation.get(group).cost.0,
            Self::BaseOperationsShare(group) => s.allocation.get(group).base_operations.0,
            Self::Fte(class) => s.fte.get(class).0,
            Self::FteCostStatistics => s.fte_cost.statistics.0,
            Self::FteCostGrowth => s.fte_cost.yearly_growth.0,
            Self::FteCostYears => s.fte_cost.years,
            Self::FteCostRounding => s.fte_cost.rounded_to.0,
            Self::FteCost => s.fte_cost.used().0,
            Self::Mechanism(element, class) => {
                return s.mechanisms.get(element).get(class).value();
            }
            Self::Outliers => f64::from(s.outliers),
        })
    }

    /// Puts a value into a scenario, unchecked; does nothing where the mechanism has no number.
    pub fn set(self, scenario: &mut Scenario, value: f64) {
        let s = scenario;
        match self {
            Self::MediumFrom => s.size_bounds.medium_from.0 = value,
            Self::MediumTo => s.size_bounds.medium_to.0 = value,
            Self::Municipalities(class) => s.municipality_count.get_mut(class).0 = value,
            Self::Inhabitants(class) => s.inhabitants.get_mut(class).0 = value,
            Self::Rate(element, class) => s.rates.get_mut(element).get_mut(class).0 = value,
            Self::ServiceGroupCost(group) => s.allocation.get_mut(group).cost.0 = value,
            Self::BaseOperationsShare(group) => {
                s.allocation.get_mut(group).base_operations = Share(value);
            }
            Self::Fte(class) => s.fte.get_mut(class).0 = value,
            Self::FteCostStatistics => s.fte_cost.statistics.0 = value,
            Self::FteCostGrowth => s.fte_cost.yearly_growth.0 = value,
            Self::FteCostYears => s.fte_cost.years = value,
            Self::FteCostRounding => s.fte_cost.rounded_to.0 = value,
            Self::FteCost => s.fte_cost.own = Some(NokPerFte(value)),
            Self::Mechanism(element, class) => {
                let mechanism = s.mechanisms.get_mut(element).get_mut(class);
                *mechanism = mechanism.with_value(value);
            }
            // Saturates; what is no whole number of this size has been refused by the range before.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            Self::Outliers => s.outliers = value as u32,
        }
    }

    /// Takes the value of another scenario: a reset, when that is the study's. A mechanism comes back whole, kind and number.
    pub fn copy(self, from: &Scenario, to: &mut Scenario) {
        match self {
            Self::FteCost => to.fte_cost.own = from.fte_cost.own,
            Self::Mechanism(element, class) => {
                *to.mechanisms.get_mut(element).get_mut(class) =
                    *from.mechanisms.get(element).get(class);
            }
            _ => {
                if let Some(value) = self.get(from) {
                    self.set(to, value);
                }
            }
        }
    }

    /// Whether two scenarios differ here.
    #[must_use]
    pub fn differs(self, one: &Scenario, other: &Scenario) -> bool {
        match self {
            Self::FteCost => one.fte_cost.own != other.fte_cost.own,
            Self::Mechanism(element, class) => {
                one.mechanisms.get(element).get(class) != other.mechanisms.get(element).get(class)
            }
            _ => self.get(one) != self.get(other),
        }
    }

    /// The values it may take.
    #[must_use]
    pub fn range(self, scenario: &Scenario) -> Range {
        match self {
            Self::MediumFrom | Self::MediumTo | Self::Inhabitants(_) => range::POPULATION,
            Self::Municipalities(_) => range::MUNICIPALITIES,
            Self::Rate(..) => range::RATE,
            Self::ServiceGroupCost(_) => range::COST,
            Self::BaseOperationsShare(_) => range::SHARE,
            Self::Fte(_) => range::FTE,
            Self::FteCostStatistics | Self::FteCost => range::FTE_COST,
            Self::FteCostGrowth => range::GROWTH,
            Self::FteCostYears => range::YEARS,
            Self::FteCostRounding => range::ROUNDING,
            Self::Mechanism(element, class) => scenario.mechanisms.get(element).get(class).range(),
            Self::Outliers => range::OUTLIERS,
        }
    }

    /// What it measures.
    #[must_use]
    pub fn unit(self, scenario: &Scenario) -> Unit {
        match self {
            Self::MediumFrom | Self::MediumTo | Self::Inhabitants(_) => Unit::Inhabitants,
            Self::Municipalities(_) | Self::Outliers => Unit::Municipalities,
            Self::Rate(..) => Unit::NokPerInhabitant,
            Self::ServiceGroupCost(_) => Unit::Nok,
            Self::BaseOperationsShare(_) | Self::FteCostGrowth => Unit::Share,
            Self::Fte(_) => Unit::Fte,
            Self::FteCostStatistics | Self::FteCostRounding | Self::FteCost => Unit::NokPerFte,
            Self::FteCostYears => Unit::Years,
            Self::Mechanism(element, class) => scenario.mechanisms.get(element).get(class).unit(),
        }
    }

    /// Where the study says it.
    #[must_use]
    pub const fn locator(self) -> Locator {
        match self {
            Self::MediumFrom | Self::MediumTo => study::SIZE_BOUNDS.at,
            Self::Municipalities(_) => study::MUNICIPALITIES.at,
            Self::Inhabitants(_) => study::INHABITANTS.at,
            Self::Rate(InvoicedElement::Telecom, _) => study::TELECOM_RATE.at,
            Self::Rate(InvoicedElement::BaseOperations, _) => study::BASE_OPERATIONS_RATE.at,
            Self::Rate(InvoicedElement::BusinessSystems, _) => study::BUSINESS_SYSTEMS_RATE.at,
            Self::ServiceGroupCost(_) | Self::BaseOperationsShare(_) => study::ALLOCATION.at,
            Self::Fte(_) => study::FTE.at,
            Self::FteCostStatistics
            | Self::FteCostGrowth
            | Self::FteCostYears
            | Self::FteCostRounding
            | Self::FteCost => study::FTE_COST.at,
            Self::Mechanism(Element::Telecom, _) => study::TELECOM_SAVING.at,
            Self::Mechanism(Element::BaseOperations, _) => study::BASE_OPERATIONS_SAVING.at,
            Self::Mechanism(Element::BusinessSystems, _) => study::BUSINESS_SYSTEMS_SAVING.at,
            Self::Mechanism(Element::Staff, _) => study::STAFF_SAVING.at,
            Self::Outliers => Locator { figure: None, section: "1.2" },
        }
    }

    /// The path in a scenario file: `rates.telecom.small`.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::MediumFrom => "size_bounds.medium_from".to_owned(),
            Self::MediumTo => "size_bounds.medium_to".to_owned(),
            Self::Municipalities(class) => format!("municipality_count.{}", class.key()),
            Self::Inhabitants(class) => format!("inhabitants.{}", class.key()),
            Self::Rate(element, class) => format!("rates.{}.{}", element.key(), class.key()),
            Self::ServiceGroupCost(group) => format!("allocation.{}.cost", group.key()),
            Self::BaseOperationsShare(group) => {
                format!("allocation.{}.base_operations", group.key())
            }
            Self::Fte(class) => format!("fte.{}", class.key()),
            Self::FteCostStatistics => "fte_cost.statistics".to_owned(),
            Self::FteCostGrowth => "fte_cost.yearly_growth".to_owned(),
            Self::FteCostYears => "fte_cost.years".to_owned(),
            Self::FteCostRounding => "fte_cost.rounded_to".to_owned(),
            Self::FteCost => "fte_cost.own".to_owned(),
            Self::Mechanism(element, class) => {
                format!("mechanisms.{}.{}", element.key(), class.key())
            }
            Self::Outliers => "outliers".to_owned(),
        }
    }

    /// What is wrong with the value in a scenario, if anything.
    #[must_use]
    pub fn check(self, scenario: &Scenario) -> Option<Issue> {
        let value = self.get(scenario)?;
        let problem = self.range(scenario).check(value).err()?;
        Some(Issue::new(Field::Input(self), problem))
    }
}

impl Mechanism {
    /// The values its number may take.
    #[must_use]
    pub const fn range(self) -> Range {
        match self {
            Self::NoSaving | Self::CloseTheGap { .. } => range::SHARE,
            Self::TargetRate { .. } => range::RATE,
            Self::TargetFte { .. } => range::FTE,
            Self::Percentage { .. } => range::PERCENTAGE,
        }
    }

    /// What its number measures.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::NoSaving | Self::CloseTheGap { .. } | Self::Percentage { .. } => Unit::Share,
            Self::TargetRate { .. } => Unit::NokPerInhabitant,
            Self::TargetFte { .. } => Unit::FtePerMunicipality,
        }
    }
}
