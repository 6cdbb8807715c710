//! Present value, rate of return and payback beside published examples.

use proptest::prelude::*;
use synergi_case::finance::{RateOfReturn, discounted, payback, present_value, rate_of_return};
use synergi_case::split::split;

/// The one rate of return; NaN, which equals nothing, where there is another number of them.
fn rate(amounts: &[f64]) -> f64 {
    let RateOfReturn::One(rate) = rate_of_return(amounts) else { return f64::NAN };
    rate
}

/// Per cent with two decimals, as published.
fn per_cent(rate: f64) -> f64 {
    (rate * 1e4).round() / 100.0
}

/// The examples of Microsoft's reference of Excel's functions NPV and IRR.
#[test]
fn excels_examples() {
    // NPV counts the first amount as a year away.
    let npv = present_value(0.1, &[0.0, -10_000.0, 3_000.0, 4_200.0, 6_800.0]);
    assert_eq!((npv * 100.0).round() / 100.0, 1_188.44);
    let shop = present_value(0.08, &[-40_000.0, 8_000.0, 9_200.0, 10_000.0, 12_000.0, 14_500.0]);
    assert_eq!((shop * 100.0).round() / 100.0, 1_922.06);
    let loss = [-40_000.0, 8_000.0, 9_200.0, 10_000.0, 12_000.0, 14_500.0, -9_000.0];
    assert_eq!((present_value(0.08, &loss) * 100.0).round() / 100.0, -3_749.47);

    let business = [-70_000.0, 12_000.0, 15_000.0, 18_000.0, 21_000.0, 26_000.0];
    assert_eq!(per_cent(rate(&business)), 8.66);
    assert_eq!(per_cent(rate(&business[..5])), -2.12);
    assert_eq!(per_cent(rate(&business[..3])), -44.35);
}

/// Independent of ours: numpy-financial finds rates as eigenvalues of a matrix. data/rates.py made the file.
#[test]
fn as_numpy_financial_has_it() {
    let cases: serde_json::Value = serde_json::from_str(include_str!("data/rates.json")).unwrap();
    let cases = cases.as_array().unwrap();
    assert_eq!(cases.len(), 60);
    let number = |value: &serde_json::Value| value.as_f64().unwrap();
    for case in cases {
        let amounts: Vec<f64> = case["amounts"].as_array().unwrap().iter().map(number).collect();
        let size: f64 = amounts.iter().map(|amount| amount.abs()).sum();
        let npv = present_value(number(&case["rate"]), &amounts);
        assert!((npv - number(&case["npv"])).abs() <= size * 1e-12, "{npv} for {case}");
        let irr = rate(&amounts);
        assert!((irr - number(&case["irr"])).abs() <= 1e-9, "{irr} for {case}");
    }
}

#[test]
fn rates_that_are_several_or_none() {
    let RateOfReturn::Several(rates) = rate_of_return(&[-100.0, 230.0, -132.0]) else { panic!() };
    assert_eq!(rates.into_iter().map(per_cent).collect::<Vec<_>>(), [10.0, 20.0]);
    for amounts in [&[][..], &[0.0, 0.0], &[-100.0, -1.0], &[5.0, 5.0], &[-100.0, 0.0]] {
        assert_eq!(rate_of_return(amounts), RateOfReturn::None, "{amounts:?}");
    }
    // What pays a thousand times over within a year has no rate that says anything.
    assert_eq!(rate_of_return(&[-1.0, 1_000.0]), RateOfReturn::None);
}

#[test]
fn payback_within_a_year_never_and_more_than_once() {
    assert_eq!(payback(&[-100.0, 30.0, 30.0, 80.0]), Some(2.5));
    assert_eq!(payback(&[-100.0, 50.0, 49.0]), None);
    // Earned, lost again, and earned for good.
    assert_eq!(payback(&[-100.0, 150.0, -100.0, 100.0]), Some(2.5));
    assert_eq!(payback(&[]), None);
    assert_eq!(payback(&[10.0, -5.0]), Some(0.0));
}

#[test]
fn splits_to_the_øre() {
    assert_eq!(split(10.0, &[1.0, 2.0, 3.0]), [1.67, 3.33, 5.0]);
    assert_eq!(split(0.01, &[1.0, 1.0]), [0.01, 0.0]);
    assert_eq!(split(7.0, &[0.0, 0.0]), [3.5, 3.5]);
    assert_eq!(split(7.0, &[]), Vec::<f64>::new());
}

fn amounts() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(-1e9..1e9_f64, 0..41)
}

proptest! {
    #[test]
    fn at_no_discount_the_value_is_the_sum(amounts in amounts()) {
        let sum = amounts.iter().rev().fold(0.0, |sum, amount| amount + sum);
        prop_assert_eq!(present_value(0.0, &amounts), sum);
        prop_assert_eq!(discounted(0.0, &amounts), amounts);
    }

    #[test]
    fn the_value_is_that_of_the_discounted_amounts(amounts in amounts(), rate in -0.5..1.0_f64) {
        let value = present_value(rate, &amounts);
        let sum: f64 = discounted(rate, &amounts).iter().sum();
        let size: f64 = discounted(rate, &amounts).iter().map(|amount| amount.abs()).sum();
        prop_assert!((value - sum).abs() <= size * 1e-9);
        prop_assert!(value.is_finite());
    }

    #[test]
    fn at_the_rate_of_return_nothing_is_left(amounts in amounts()) {
        let rates = match rate_of_return(&amounts) {
            RateOfReturn::None => vec![],
            RateOfReturn::One(rate) => vec![rate],
            RateOfReturn::Several(rates) => rates,
        };
        for rate in rates {
            let size: f64 = discounted(rate, &amounts).iter().map(|amount| amount.abs()).sum();
            prop_assert!(present_value(rate, &amounts).abs() <= size * 1e-9);
        }
    }

    #[test]
    fn parts_sum_to_the_amount_and_none_is_an_øre_off(
        amount in -1e9..1e9_f64,
        weights in prop::collection::vec(0.0..1e6_f64, 1..100),
    ) {
        let parts = split(amount, &weights);
        let øre = |amount: f64| (amount * 100.0).round();
        prop_assert_eq!(parts.iter().map(|part| øre(*part)).sum::<f64>(), øre(amount));
        let sum: f64 = weights.iter().sum();
        for (part, weight) in parts.iter().zip(&weights).filter(|_| sum > 0.0) {
            prop_assert!((part - amount * weight / sum).abs() < 0.02);
        }
    }
}
