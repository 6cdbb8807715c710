//! What each cost comes to by itself: results hold their sums.

use crate::case::{Borne, Case, Cost};
use crate::evaluate::{CaseResults, Estimate, amount, total};
use core::ops::Add;

/// What costs come to, all members together: kroner without value added tax.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Estimates {
    /// Where every amount is its lowest.
    pub low: f64,
    /// As results reckon with it.
    pub likely: f64,
    /// Where every amount is its highest.
    pub high: f64,
}

impl Add for Estimates {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            likely: self.likely + other.likely,
            high: self.high + other.high,
        }
    }
}

impl Cost {
    /// What it comes to in a year in which it is paid, as a cost of this case, whether or not it
    /// counts in the case's scope.
    #[must_use]
    pub fn of_one_year(&self, case: &Case, results: &CaseResults) -> Estimates {
        let today = results.elements.map(|change| change.today.0);
        let times = match self.bearing() {
            Borne::Shared => 1.0,
            Borne::ByEachMember => total(case.members.iter().map(|_| 1.0)),
            Borne::ByUsers => {
                total(case.members.iter().filter_map(|member| member.users).map(|users| users.0))
            }
        };
        let [low, likely, high] = [Estimate::Low, Estimate::Likely, Estimate::High]
            .map(|estimate| amount(self, &today, estimate) * times);
        Estimates { low, likely, high }
    }

    /// The same in all of its years.
    #[must_use]
    pub fn of_all_years(&self, case: &Case, results: &CaseResults) -> Estimates {
        let Estimates { low, likely, high } = self.of_one_year(case, results);
        let years = f64::from(self.years);
        Estimates { low: low * years, likely: likely * years, high: high * years }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Scope, ValidCase, evaluate, example};
    use synergi_model::units::{Count, NokPerYear, Share};

    /// However they are borne, computed or not, on a budget for IT or not.
    #[test]
    fn costs_sum_to_those_of_the_results() {
        let mut case = example();
        case.vat_not_compensated = Share(0.0);
        for member in &mut case.members {
            member.users = Some(Count(100.0));
        }
        let borne = [Borne::Shared, Borne::ByEachMember, Borne::ByUsers];
        for ((cost, borne), place) in
            case.costs.iter_mut().zip(borne.into_iter().cycle()).zip(0_u32..)
        {
            cost.amount.likely = Some(NokPerYear(10_000.0 * f64::from(place)));
            cost.amount.low = Some(NokPerYear(1_000.0 * f64::from(place)));
            cost.borne = borne;
            (cost.from_year, cost.years) = (place % 3, 1 + place % 4);
            cost.on_it_budget = place % 5 > 0;
        }
        case.costs[3].runs_twice.base_operations = true;
        case.costs[3].quantity = 6.0;
        for scope in [Scope::AllCosts, Scope::ItBudget] {
            case.scope = scope;
            let case = ValidCase::new(case.clone()).unwrap();
            let results = evaluate(&case);
            for year in &results.years {
                let due = case.costs.iter().filter(|cost| cost.is_due(year.year));
                let sum = total(
                    due.filter(|cost| case.counts(cost))
                        .map(|cost| cost.of_one_year(&case, &results).likely),
                );
                let found = year.shared_costs + year.own_costs;
                assert!((sum - found).abs() < 1e-6, "{sum} for {found}");
            }
        }
    }

    /// What runs twice is the members' together, and a range without a likely amount is nothing yet.
    #[test]
    fn what_is_computed_is_shared_and_what_is_not_filled_in_counts_nothing() {
        let mut case = example();
        let plain = evaluate(&ValidCase::new(case.clone()).unwrap());
        case.costs[0].amount.high = Some(NokPerYear(1e6));
        let results = evaluate(&ValidCase::new(case.clone()).unwrap());
        assert_eq!(results.with_high_costs, plain.net_present_value);
        assert_eq!(results.not_filled_in.len(), 13);
        case.costs[2].runs_twice.telecom = true;
        case.costs[2].borne = Borne::ByEachMember;
        let results = evaluate(&ValidCase::new(case.clone()).unwrap());
        let month = results.elements.telecom.today.0 / 12.0;
        assert_eq!(results.years[0].shared_costs, month);
        assert_eq!(results.years[0].own_costs, 0.0);
    }

    #[test]
    fn a_cost_on_paper() {
        let case = ValidCase::new(example()).unwrap();
        let results = evaluate(&case);
        let mut cost = case.costs[3].clone();
        cost.amount.likely = Some(NokPerYear(50_000.0));
        cost.amount.high = Some(NokPerYear(80_000.0));
        (cost.quantity, cost.years, cost.borne) = (4.0, 2, Borne::ByEachMember);
        let sum = cost.of_all_years(&case, &results);
        // Four systems, seven members, two years; with no lowest amount the likely one holds.
        assert_eq!(sum, Estimates { low: 2.8e6, likely: 2.8e6, high: 4.48e6 });
    }
}
