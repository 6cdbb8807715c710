//! What can be uncertain: numbers of a case or of a scenario, and what they are changed by as a whole.

use crate::distribution::{DistributionProblem, Spread};
use crate::subject::Subject;
use synergi_case::{Case, CaseInput, CostInput, Distribution, MemberInput, Ranged};
use synergi_model::input::Input;
use synergi_model::range::Range;
use synergi_model::scenario::Scenario;
use synergi_model::{Element, InvoicedElement};

/// Something that can be uncertain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A number of the case.
    Input(CaseInput),
    /// The part of an element's computed saving that comes: 1 for all of it.
    Saving(Element),
    /// What all costs are multiplied by: 1 for as they are.
    Costs,
}

/// What factors may be.
pub const FACTOR: Range = Range { min: -1.0, max: 10.0, whole: false };

impl Target {
    /// All that can be uncertain in a case, in the order of the form: factors first. A number that is missing is none, and years
    /// of the calendar and of the case are choices.
    #[must_use]
    pub fn all(case: &Case) -> Vec<Self> {
        let factors = Element::ALL.map(Self::Saving).into_iter().chain([Self::Costs]);
        let inputs = CaseInput::all(case)
            .into_iter()
            .filter(|input| can_be_uncertain(*input) && input.get(case).is_some());
        factors.chain(inputs.map(Self::Input)).collect()
    }

    /// The one of a path, as [`Ranged::of`] says it.
    #[must_use]
    pub fn from_path(case: &Case, path: &str) -> Option<Self> {
        Self::all(case).into_iter().find(|target| target.path() == path)
    }

    /// Its path.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Input(input) => input.path(),
            Self::Saving(element) => format!("savings.{}", element.key()),
            Self::Costs => "costs".to_owned(),
        }
    }

    /// What it is in a case, when it is not uncertain.
    #[must_use]
    pub fn value(self, case: &Case) -> f64 {
        match self {
            Self::Input(input) => input.get(case).unwrap_or(0.0),
            Self::Saving(_) | Self::Costs => 1.0,
        }
    }

    /// The values it may take.
    #[must_use]
    pub fn range(self, case: &Case) -> Range {
        match self {
            Self::Input(input) => input.range(case),
            Self::Saving(_) | Self::Costs => FACTOR,
        }
    }

    /// A range to begin with: ours, for the user to change. The saving in staff may fail to come: the study itself doubts it, since
    /// the demand for IT staff rises (§ 3.4).
    #[must_use]
    pub fn suggested(self, case: &Case) -> Distribution {
        let value = self.value(case);
        let Range { min, max, .. } = self.range(case);
        let between = |low: f64, high: f64| Distribution::Pert {
            low: low.clamp(min, max),
            likely: value,
            high: high.clamp(min, max),
        };
        match self {
            Self::Saving(element) => saving(element),
            Self::Costs => between(0.8, 2.0),
            Self::Input(CaseInput::Cost(place, CostInput::Likely)) => {
                let amount = case.costs.get(place).map(|cost| cost.amount);
                let given =
                    |end: fn(&synergi_case::Amount) -> Option<synergi_model::units::NokPerYear>| {
                        amount.as_ref().and_then(end).map(|end| end.0)
                    };
                let (low, high) = if value >= 0.0 {
                    (0.8 * value, 1.5 * value)
                } else {
                    (1.2 * value, 0.5 * value)
                };
                between(
                    given(|amount| amount.low).unwrap_or(low),
                    given(|amount| amount.high).unwrap_or(high),
                )
            }
            Self::Input(_) => a_fifth_to_either_side(value, self.range(case)),
        }
    }

    /// What goes up and down together: numbers of the same element, and costs.
    pub(crate) const fn group(self) -> u32 {
        match self {
            Self::Saving(element) => element_group(element),
            Self::Costs | Self::Input(CaseInput::Cost(..)) => 4,
            Self::Input(CaseInput::PhaseIn(element, _)) => element_group(element),
            Self::Input(CaseInput::Basis(Input::Mechanism(element, _))) => element_group(element),
            Self::Input(CaseInput::Member(_, MemberInput::Fte)) => 3,
            Self::Input(CaseInput::Member(_, MemberInput::Cost(element))) => {
                invoiced_group(element)
            }
            Self::Input(_) => 5,
        }
    }
}

const fn element_group(element: Element) -> u32 {
    match element {
        Element::Telecom => 0,
        Element::BaseOperations => 1,
        Element::BusinessSystems => 2,
        Element::Staff => 3,
    }
}

const fn invoiced_group(element: InvoicedElement) -> u32 {
    match element {
        InvoicedElement::Telecom => element_group(Element::Telecom),
        InvoicedElement::BaseOperations => element_group(Element::BaseOperations),
        InvoicedElement::BusinessSystems => element_group(Element::BusinessSystems),
    }
}

/// How much of a saving comes: all of it most likely, and in staff perhaps nothing.
const fn saving(element: Element) -> Distribution {
    match element {
        Element::Staff => Distribution::Pert { low: 0.0, likely: 1.0, high: 1.1 },
        _ => Distribution::Pert { low: 0.5, likely: 1.0, high: 1.2 },
    }
}

fn a_fifth_to_either_side(value: f64, within: Range) -> Distribution {
    let margin = 0.2 * value.abs();
    let clamped = |end: f64| end.clamp(within.min, within.max);
    Distribution::Pert {
        low: clamped(value - margin),
        likely: value,
        high: clamped(value + margin),
    }
}

/// Whether a number of a scenario is a quantity, not a choice: as bounds, years, rounding and what is left out are.
const fn is_quantity(input: Input) -> bool {
    !matches!(
        input,
        Input::MediumFrom
            | Input::MediumTo
            | Input::Municipalities(_)
            | Input::FteCostYears
            | Input::FteCostRounding
            | Input::Outliers
    )
}

/// Whether a number is a quantity, not a choice.
const fn can_be_uncertain(input: CaseInput) -> bool {
    match input {
        CaseInput::Horizon
        | CaseInput::PriceYear
        | CaseInput::FixedPart
        | CaseInput::CommonRooms => false,
        CaseInput::Basis(input) => is_quantity(input),
        CaseInput::Cost(_, cost) => matches!(cost, CostInput::Likely | CostInput::Quantity),
        CaseInput::Member(_, member) => {
            !matches!(member, MemberInput::Ownership | MemberInput::Weight)
        }
        _ => true,
    }
}

/// What is wrong with ranges, each with the path of its number.
pub type RangeProblems = Vec<(String, RangeProblem)>;

/// What is wrong with a range.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum RangeProblem {
    /// Nothing of that path is there.
    #[error("is not there, or is empty")]
    Unknown,
    /// Two ranges of the same number.
    #[error("has two ranges")]
    Twice,
    /// No distribution.
    #[error("{0}")]
    Distribution(DistributionProblem),
}

/// What can be uncertain in the country as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CountryTarget {
    /// A number of the scenario.
    Input(Input),
    /// The part of an element's computed saving that comes: 1 for all of it.
    Saving(Element),
}

impl CountryTarget {
    /// All that can be uncertain, factors first.
    #[must_use]
    pub fn all(scenario: &Scenario) -> Vec<Self> {
        let quantities = Input::all()
            .into_iter()
            .filter(|input| is_quantity(*input) && input.get(scenario).is_some());
        Element::ALL.map(Self::Saving).into_iter().chain(quantities.map(Self::Input)).collect()
    }

    /// The one of a path.
    #[must_use]
    pub fn from_path(scenario: &Scenario, path: &str) -> Option<Self> {
        Self::all(scenario).into_iter().find(|target| target.path() == path)
    }

    /// Its path, as in a scenario file; `savings.staff` for a part of a saving.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Input(input) => input.path(),
            Self::Saving(element) => Target::Saving(element).path(),
        }
    }

    /// What it is in a scenario, when it is not uncertain.
    #[must_use]
    pub fn value(self, scenario: &Scenario) -> f64 {
        match self {
            Self::Input(input) => input.get(scenario).unwrap_or(0.0),
            Self::Saving(_) => 1.0,
        }
    }

    /// A range to begin with: see [`Target::suggested`].
    #[must_use]
    pub fn suggested(self, scenario: &Scenario) -> Distribution {
        match self {
            Self::Saving(element) => saving(element),
            Self::Input(input) => {
                a_fifth_to_either_side(self.value(scenario), input.range(scenario))
            }
        }
    }

    pub(crate) const fn group(self) -> u32 {
        match self {
            Self::Saving(element) | Self::Input(Input::Mechanism(element, _)) => {
                element_group(element)
            }
            Self::Input(Input::Rate(element, _)) => invoiced_group(element),
            Self::Input(
                Input::Fte(_) | Input::FteCost | Input::FteCostStatistics | Input::FteCostGrowth,
            ) => 3,
            Self::Input(_) => 5,
        }
    }
}

/// An uncertain number, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Uncertain<T> {
    pub(crate) target: T,
    pub(crate) spread: Spread,
}

/// The uncertain numbers of what is drawn.
///
/// # Errors
/// What is wrong, each with the path of its number.
pub(crate) fn uncertain<S: Subject>(
    subject: &S,
) -> Result<Vec<Uncertain<S::Target>>, RangeProblems> {
    let mut problems = Vec::new();
    let mut found: Vec<Uncertain<S::Target>> = Vec::new();
    let all: Vec<_> =
        subject.targets().into_iter().map(|target| (S::path(target), target)).collect();
    for Ranged { of, distribution } in &subject.uncertainty().ranges {
        let target = all.iter().find(|(path, _)| path == of).map(|(_, target)| *target);
        match (target, Spread::new(distribution)) {
            (None, _) => problems.push((of.clone(), RangeProblem::Unknown)),
            (Some(target), _) if found.iter().any(|one| one.target == target) => {
                problems.push((of.clone(), RangeProblem::Twice));
            }
            (_, Err(problem)) => problems.push((of.clone(), RangeProblem::Distribution(problem))),
            (Some(target), Ok(spread)) => found.push(Uncertain { target, spread }),
        }
    }
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}
