//! What can be uncertain: numbers of a case, and what it is changed by as a whole.

use crate::distribution::{DistributionProblem, Spread};
use synergi_case::{
    Case, CaseInput, CostInput, Distribution, Factors, MemberInput, Ranged, ValidCase,
};
use synergi_model::Element;
use synergi_model::input::Input;
use synergi_model::range::Range;

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
            Self::Saving(Element::Staff) => between(0.0, 1.1),
            Self::Saving(_) => between(0.5, 1.2),
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
            Self::Input(_) => {
                let margin = 0.2 * libm::fabs(value);
                between(value - margin, value + margin)
            }
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
            Self::Input(CaseInput::Member(_, MemberInput::Cost(element))) => match element {
                synergi_model::InvoicedElement::Telecom => 0,
                synergi_model::InvoicedElement::BaseOperations => 1,
                synergi_model::InvoicedElement::BusinessSystems => 2,
            },
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

/// Whether a number is a quantity, not a choice.
const fn can_be_uncertain(input: CaseInput) -> bool {
    match input {
        CaseInput::Horizon
        | CaseInput::PriceYear
        | CaseInput::FixedPart
        | CaseInput::CommonRooms => false,
        CaseInput::Cost(_, cost) => matches!(cost, CostInput::Likely | CostInput::Quantity),
        CaseInput::Member(_, member) => {
            !matches!(member, MemberInput::Ownership | MemberInput::Weight)
        }
        _ => true,
    }
}

/// What is wrong with a range of a case.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum RangeProblem {
    /// Nothing of that path in the case.
    #[error("is not in the case, or is empty there")]
    Unknown,
    /// Two ranges of the same number.
    #[error("has two ranges")]
    Twice,
    /// No distribution.
    #[error("{0}")]
    Distribution(DistributionProblem),
}

/// An uncertain number, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Uncertain {
    pub(crate) target: Target,
    pub(crate) spread: Spread,
}

/// The uncertain numbers of a case.
///
/// # Errors
/// What is wrong, each with the path of its number.
pub(crate) fn uncertain(case: &Case) -> Result<Vec<Uncertain>, Vec<(String, RangeProblem)>> {
    let mut problems = Vec::new();
    let mut found: Vec<Uncertain> = Vec::new();
    let all = Target::all(case);
    for Ranged { of, distribution } in &case.uncertainty.ranges {
        let target = all.iter().copied().find(|target| target.path() == *of);
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

/// A case with numbers to be put in, over and over.
#[derive(Clone)]
pub(crate) struct Bench {
    case: ValidCase,
    pub(crate) factors: Factors,
}

impl Bench {
    pub(crate) fn new(case: &ValidCase) -> Self {
        Self { case: case.clone(), factors: Factors::NONE }
    }

    /// Puts values in.
    pub(crate) fn put(&mut self, values: impl Iterator<Item = (Target, f64)>) {
        for (target, value) in values {
            match target {
                Target::Input(input) => self.case.put(&[(input, value)]),
                Target::Saving(element) => {
                    *self.factors.savings.get_mut(element) = value.clamp(FACTOR.min, FACTOR.max);
                }
                Target::Costs => self.factors.costs = value.clamp(FACTOR.min, FACTOR.max),
            }
        }
    }

    pub(crate) fn outcome(&self) -> synergi_case::Outcome {
        synergi_case::outcome(&self.case, &self.factors)
    }
}
