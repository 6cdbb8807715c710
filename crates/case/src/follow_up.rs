//! What came of a plan, beside the plan.

use crate::evaluate::CaseResults;
use crate::file::{Actual, FileInput};
use synergi_model::{Element, PerElement};

/// What is followed up in each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Followed {
    /// What an element saves. Data rooms that are left count with base operations, which they follow.
    Saving(Element),
    /// All costs of the cooperation.
    Costs,
}

impl Followed {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 5] = [
        Self::Saving(Element::Telecom),
        Self::Saving(Element::BaseOperations),
        Self::Saving(Element::BusinessSystems),
        Self::Saving(Element::Staff),
        Self::Costs,
    ];

    /// The field that takes what came of it in a year.
    #[must_use]
    pub const fn input(self, year: u32) -> FileInput {
        match self {
            Self::Saving(element) => FileInput::ActualSaving(year, element),
            Self::Costs => FileInput::ActualCosts(year),
        }
    }

    /// What is planned for a year: kroner, nothing beyond the horizon of the plan.
    #[must_use]
    pub fn planned(self, plan: &CaseResults, year: u32) -> Option<f64> {
        let year = plan.years.get(year as usize)?;
        Some(match self {
            Self::Saving(Element::BaseOperations) => {
                year.savings.base_operations + year.room_savings
            }
            Self::Saving(element) => *year.savings.get(element),
            Self::Costs => year.shared_costs + year.own_costs,
        })
    }

    fn actual(self, actual: &Actual) -> Option<f64> {
        let amount = match self {
            Self::Saving(element) => *actual.savings.get(element),
            Self::Costs => actual.costs,
        };
        amount.map(|amount| amount.0)
    }
}

/// What was planned for a year, and what came of it: kroner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// 0 is the year in which the case begins.
    pub year: u32,
    /// Of what.
    pub followed: Followed,
    /// What was planned.
    pub planned: f64,
    /// What came of it.
    pub actual: f64,
}

/// Plan and actual figures side by side, year by year. Where no actual figure is given, nothing is compared.
#[must_use]
pub fn follow_up(plan: &CaseResults, actuals: &[Actual]) -> Vec<Compared> {
    let of_year = |actual: &Actual| {
        let year = actual.year;
        Followed::ALL
            .into_iter()
            .filter_map(|followed| {
                Some(Compared {
                    year,
                    followed,
                    planned: followed.planned(plan, year)?,
                    actual: followed.actual(actual)?,
                })
            })
            .collect::<Vec<_>>()
    };
    actuals.iter().flat_map(of_year).collect()
}

/// Sums of plan and actual figures, of the same things in the same years: kroner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SoFar {
    /// What was planned.
    pub planned: f64,
    /// What came of it.
    pub actual: f64,
}

impl SoFar {
    /// The sums over what is followed up of one kind; nothing where nothing is compared.
    #[must_use]
    pub fn of(compared: &[Compared], counts: impl Fn(Followed) -> bool) -> Option<Self> {
        Self::sum(compared.iter().filter(|one| counts(one.followed)), |_| 1.0)
    }

    /// Savings less costs; nothing where nothing is compared.
    #[must_use]
    pub fn net(compared: &[Compared]) -> Option<Self> {
        Self::sum(compared.iter(), |followed| match followed {
            Followed::Saving(_) => 1.0,
            Followed::Costs => -1.0,
        })
    }

    fn sum<'a>(
        compared: impl Iterator<Item = &'a Compared>,
        sign: fn(Followed) -> f64,
    ) -> Option<Self> {
        compared.fold(None, |sum: Option<Self>, one| {
            let sum = sum.unwrap_or_default();
            let sign = sign(one.followed);
            Some(Self {
                planned: sum.planned + sign * one.planned,
                actual: sum.actual + sign * one.actual,
            })
        })
    }

    /// How much more came than was planned; below zero where less did.
    #[must_use]
    pub fn deviation(self) -> f64 {
        self.actual - self.planned
    }
}

/// What each element saves a year when all of it that is realised has come: what its owner answers for. They sum to
/// [`CaseResults::savings_per_year`], since data rooms count with base operations.
#[must_use]
pub fn owned_savings(results: &CaseResults) -> PerElement<f64> {
    let rooms = results.full_savings_per_year - results.sum.saving.0;
    PerElement::from_fn(|element| {
        let saving = results.elements.get(element).saving.0;
        let full = if element == Element::BaseOperations { saving + rooms } else { saving };
        full * results.adjustment.realisation.0
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{CommonRooms, Room};
    use crate::{Case, CaseFile, ValidCase, evaluate, example};
    use synergi_model::units::{NokPerYear, Share};

    fn results(case: Case) -> CaseResults {
        evaluate(&ValidCase::new(case).unwrap())
    }

    fn with_rooms() -> Case {
        let mut case = example();
        case.common_rooms = CommonRooms { number: 1, ..CommonRooms::default() };
        for member in &mut case.members {
            let rent = Some(NokPerYear(40_000.0));
            member.rooms = vec![Room { area: Some(8.0), rent, ..Room::default() }];
        }
        case.costs[0].amount.likely = Some(NokPerYear(500_000.0));
        case.assessments[0].effect = Share(-0.1);
        case
    }

    fn actual(year: u32, telecom: Option<f64>, costs: Option<f64>) -> Actual {
        let mut actual = Actual { year, costs: costs.map(NokPerYear), ..Actual::default() };
        actual.savings.telecom = telecom.map(NokPerYear);
        actual
    }

    #[test]
    fn a_plan_is_followed_up_whole() {
        let plan = results(with_rooms());
        for year in &plan.years {
            let planned = Followed::ALL.map(|followed| {
                let planned = followed.planned(&plan, year.year).unwrap();
                if followed == Followed::Costs { -planned } else { planned }
            });
            assert!((planned.iter().sum::<f64>() - year.net).abs() < 1e-6);
        }
        let owned: f64 = owned_savings(&plan).iter().map(|(_, saving)| saving).sum();
        assert!((owned - plan.savings_per_year).abs() < 1e-6);
    }

    #[test]
    fn what_has_no_actual_figure_counts_on_neither_side() {
        let plan = results(with_rooms());
        let actuals = [
            actual(0, None, Some(450_000.0)),
            actual(1, Some(1000.0), None),
            actual(2, None, None),
        ];
        let compared = follow_up(&plan, &actuals);
        assert_eq!(compared.len(), 2);
        let costs = SoFar::of(&compared, |followed| followed == Followed::Costs).unwrap();
        assert_eq!((costs.planned, costs.deviation()), (500_000.0, -50_000.0));
        let telecom = Followed::Saving(Element::Telecom);
        let telecom = SoFar::of(&compared, |followed| followed == telecom).unwrap();
        assert_eq!((telecom.planned, telecom.actual), (0.0, 1000.0));
        assert_eq!(
            SoFar::of(&compared, |followed| followed == Followed::Saving(Element::Staff)),
            None
        );
        assert_eq!(SoFar::net(&compared).unwrap().deviation(), 51_000.0);
        assert_eq!(SoFar::net(&[]), None);
    }

    #[test]
    fn a_file_has_each_year_once_and_in_order() {
        let mut file = CaseFile::new(example());
        file.actuals =
            vec![actual(2, Some(5.0), None), actual(0, None, Some(1.0)), actual(2, None, None)];
        let mut read = CaseFile::read(&file.write()).unwrap();
        assert_eq!(read.actuals.iter().map(|actual| actual.year).collect::<Vec<_>>(), [0, 2]);
        Followed::Costs.input(1).set(&mut read, Some(3.0));
        assert_eq!(read.actuals.iter().map(|actual| actual.year).collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!(Followed::Saving(Element::Telecom).input(2).get(&read), Some(5.0));
    }

    #[test]
    fn beyond_its_horizon_a_plan_says_nothing() {
        let plan = results(Case { horizon: 3, ..example() });
        assert_eq!(follow_up(&plan, &[actual(4, Some(1.0), Some(1.0))]), []);
    }
}
