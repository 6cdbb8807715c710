//! What holds of every business case.

use crate::cases::cases;
use proptest::prelude::*;
use synergi_case::*;
use synergi_model::PerElement;
use synergi_model::units::Share;

/// Whether two sums of amounts of this size are the same but for rounding.
fn same(one: f64, other: f64, size: f64) -> bool {
    (one - other).abs() <= 0.5 + size * 1e-9
}

/// The size of all that is added up in a case's results. Where the rate of discount is negative, what comes late weighs most,
/// and members' amounts may be large where the sum of all is nothing.
fn size(case: &Case, results: &CaseResults) -> f64 {
    let of = |year: &Year| {
        let savings: f64 = year.savings.iter().map(|(_, saving)| saving.abs()).sum();
        savings + year.room_savings.abs() + year.shared_costs.abs() + year.own_costs.abs()
    };
    let most = libm::pow(1.0 + case.discount_rate.0, -f64::from(case.horizon)).max(1.0);
    // Costs are divided to the øre: what a year's parts sum to may be an øre from its cost, and discounted with it.
    let ore = 0.01 * results.years.len() as f64 / 1e-9;
    (results.years.iter().map(of).sum::<f64>() + ore) * most
}

/// All numbers of a JSON value are there: NaN and infinity would be null.
fn finite(results: &CaseResults) -> bool {
    let worths = [&results.municipal, &results.socio_economic];
    worths.iter().all(|worth| {
        let some = [
            worth.payback_years,
            worth.discounted_payback_years,
            worth.benefit_cost_ratio,
            worth.break_even_share,
        ];
        worth.net_present_value.is_finite() && some.iter().flatten().all(|value| value.is_finite())
    }) && results
        .years
        .iter()
        .all(|year| year.discounted.is_finite() && year.cumulative.is_finite())
        && results
            .members
            .iter()
            .all(|member| member.net_present_value.is_finite() && member.shared_costs.is_finite())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_link_has_all_of_a_case(case in cases(), other in cases()) {
        let mut file = CaseFile::new((*case).clone());
        prop_assert_eq!(CaseFile::from_link(&file.to_link()), Ok(file.clone()));
        // With variants and a baseline too.
        file.variants.push((*other).clone());
        file.chosen = 1;
        file.baseline = Some(Baseline { frozen_on: "2026-11-24".to_owned(), case: (*case).clone() });
        prop_assert_eq!(CaseFile::from_link(&file.to_link()), Ok(file));
    }

    #[test]
    fn every_result_of_a_case_is_finite(case in cases()) {
        prop_assert!(finite(&evaluate(&case)));
    }

    #[test]
    fn members_and_elements_sum_to_the_case(case in cases()) {
        let results = evaluate(&case);
        let size = size(&case, &results);
        let members: f64 = results.members.iter().map(|member| member.net_present_value).sum();
        prop_assert!(same(members, results.net_present_value, size), "{members} {}", results.net_present_value);
        let saved: f64 = results.members.iter().map(|member| member.savings_per_year).sum();
        let elements: f64 = results.elements.iter().map(|(_, change)| change.saving.0).sum();
        let today: f64 = results.elements.iter().map(|(_, change)| change.today.0.abs()).sum();
        let left = if case.common_rooms.number > 0 { results.rooms.today } else { 0.0 };
        let size = 14.0 * (today + left);
        prop_assert!(same(elements + left, results.full_savings_per_year, size));
        let realised = results.full_savings_per_year * results.adjustment.realisation.0;
        prop_assert!(same(realised, results.savings_per_year, size));
        prop_assert!(same(saved, results.savings_per_year, size));
    }

    #[test]
    fn today_less_with_cooperation_is_the_saving(case in cases()) {
        let results = evaluate(&case);
        for change in results.members.iter().flat_map(|member| member.elements.iter()).chain(results.elements.iter()) {
            let synergi_model::Change { today, with_cooperation, saving } = *change.1;
            prop_assert!(same(today.0 - with_cooperation.0, saving.0, today.0.abs() + with_cooperation.0.abs()));
        }
    }

    /// Without shared items, another operating model or judgements, one member saves what the national model says of it.
    #[test]
    fn alone_a_member_saves_what_its_class_does(case in cases()) {
        let mut alone: Case = (*case).clone();
        alone.members.truncate(1);
        alone.members[0].ownership = None;
        alone.costs.clear();
        alone.key = CostKey::Equal;
        alone.assessments.clear();
        alone.prices = Prices::default();
        alone.operating = Operating::default();
        alone.common_rooms = CommonRooms::default();
        let alone = ValidCase::new(alone).unwrap();
        let municipality = alone.members[0].municipality();
        let national = synergi_model::evaluate_members(alone.basis(), &[municipality]);
        let saving = national[0].result.sum.saving.0;
        let today = national[0].result.sum.today.0;
        prop_assert!(same(evaluate(&alone).savings_per_year, saving, today));
    }

    /// Payback is where the sum so far comes to stay at zero or above.
    #[test]
    fn payback_is_within_the_horizon(case in cases()) {
        let results = evaluate(&case);
        if let Some(years) = results.payback_years {
            prop_assert!((0.0..=f64::from(case.horizon)).contains(&years));
            prop_assert!(results.years.last().unwrap().cumulative >= -0.5 - size(&case, &results) * 1e-9);
        }
    }

    /// What is not on a budget for IT is left out, whatever else holds.
    #[test]
    fn costs_outside_the_budget_count_in_one_scope_only(case in cases()) {
        let mut outside: Case = (*case).clone();
        for cost in &mut outside.costs {
            cost.on_it_budget = false;
        }
        outside.common_rooms.on_it_budget = RoomBudget::default();
        outside.scope = Scope::ItBudget;
        let results = evaluate(&ValidCase::new(outside).unwrap());
        for year in &results.years {
            prop_assert_eq!((year.shared_costs, year.own_costs, year.room_savings), (0.0, 0.0, 0.0));
        }
    }

    #[test]
    fn low_costs_are_worth_more_than_high_ones(case in cases()) {
        let results = evaluate(&case);
        let rounding = 0.5 + size(&case, &results) * 1e-9 + results.with_high_costs.abs() * 1e-9;
        prop_assert!(results.with_low_costs >= results.net_present_value - rounding);
        prop_assert!(results.net_present_value >= results.with_high_costs - rounding);
    }

    #[test]
    fn a_file_gives_back_the_case(case in cases()) {
        let file = CaseFile::new((*case).clone());
        prop_assert_eq!(CaseFile::read(&file.write()).unwrap(), file);
    }

    #[test]
    fn undiscounted_a_case_is_worth_its_cash_flow(case in cases()) {
        let mut plain: Case = (*case).clone();
        plain.discount_rate = Share(0.0);
        let results = evaluate(&ValidCase::new(plain).unwrap());
        let net: f64 = results.years.iter().map(|year| year.net).sum();
        prop_assert!(same(results.net_present_value, net, size(&case, &results)));
    }

    #[test]
    fn any_key_divides_all_of_the_shared_costs(case in cases()) {
        let results = evaluate(&case);
        for year in &results.years {
            prop_assume!(year.shared_costs.abs() < 1e13); // beyond, a krone has no øre
        }
        let shared: f64 = results.years.iter().map(|year| year.shared_costs).sum();
        for key in &results.keys {
            let parts: f64 = key.shared_costs.iter().sum();
            prop_assert!((parts - shared).abs() < 0.01 * results.years.len() as f64 + shared.abs() * 1e-9, "{:?}", key.key);
        }
    }

    #[test]
    fn the_order_of_members_changes_nothing(case in cases()) {
        let mut turned: Case = (*case).clone();
        turned.members.reverse();
        let turned = evaluate(&ValidCase::new(turned).unwrap());
        let results = evaluate(&case);
        prop_assert!(same(turned.net_present_value, results.net_present_value, size(&case, &results)));
        for (one, other) in results.members.iter().zip(turned.members.iter().rev()) {
            prop_assert_eq!(&one.number, &other.number);
            prop_assert_eq!(one.savings_per_year.to_bits(), other.savings_per_year.to_bits());
            // Of equals, the first gets the øre that is left over.
            prop_assert!((one.shared_costs - other.shared_costs).abs() < 0.02 * results.years.len() as f64 + one.shared_costs.abs() * 1e-9);
        }
    }

    #[test]
    fn a_saving_that_is_never_realised_is_worth_nothing(case in cases()) {
        let mut never: Case = (*case).clone();
        never.phase_in = PerElement::from_fn(|_| vec![Share(0.0)]);
        never.costs.clear();
        never.common_rooms.number = 0;
        let results = evaluate(&ValidCase::new(never).unwrap());
        prop_assert_eq!(results.net_present_value, 0.0);
    }
}
