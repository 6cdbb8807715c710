//! Present value, internal rate of return and payback of a row of yearly amounts.
//!
//! Amounts are kroner at one price level, place 0 is the year in which the case begins and is not discounted. All of it is
//! textbook arithmetic on additions, multiplications and divisions, so that results are the same bits everywhere.

use serde::Serialize;

/// The sum of amounts, each discounted by its years from the start.
///
/// ```
/// use synergi_case::finance::present_value;
/// // 100 today, and 110 in a year at 10 %.
/// assert_eq!(present_value(0.1, &[100.0, 110.0]).round(), 200.0);
/// assert_eq!(present_value(0.0, &[-5.0, 2.0, 4.0]), 1.0);
/// ```
#[must_use]
pub fn present_value(rate: f64, amounts: &[f64]) -> f64 {
    // From the last year backwards, so that no power has to be computed.
    let factor = 1.0 / (1.0 + rate);
    amounts.iter().rev().fold(0.0, |later, amount| amount + later * factor)
}

/// Each amount, discounted.
#[must_use]
pub fn discounted(rate: f64, amounts: &[f64]) -> Vec<f64> {
    let mut factor = 1.0;
    amounts
        .iter()
        .map(|amount| {
            let value = amount * factor;
            factor /= 1.0 + rate;
            value
        })
        .collect()
}

/// The discount rates at which a row of amounts is worth nothing.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(tag = "kind", content = "rates", rename_all = "snake_case")]
pub enum RateOfReturn {
    /// There is none from −99 % to 1 000 %: the amounts never change sign, or never by enough.
    None,
    /// There is one.
    One(f64),
    /// There are several, which says that the measure is of no use here.
    Several(Vec<f64>),
}

/// From −99 %: nothing that is lost entirely has a rate.
const LOWEST_RATE: f64 = -0.99;
/// To 1 000 %: beyond, the figure says nothing to anyone.
const HIGHEST_RATE: f64 = 10.0;
/// Steps of the search, equal in the logarithm of 1 + rate. Two rates within one step would be overlooked.
const STEPS: u32 = 4_000;

/// Finds the internal rate of return, or all of them.
///
/// ```
/// use synergi_case::finance::{RateOfReturn, rate_of_return};
/// let RateOfReturn::One(rate) = rate_of_return(&[-100.0, 60.0, 60.0]) else { panic!() };
/// assert_eq!((rate * 10_000.0).round(), 1_307.0);
/// ```
#[must_use]
pub fn rate_of_return(amounts: &[f64]) -> RateOfReturn {
    // Most rows that have no rate have one sign.
    if amounts.iter().all(|amount| *amount >= 0.0) || amounts.iter().all(|amount| *amount <= 0.0) {
        return RateOfReturn::None;
    }
    let span = libm::log((1.0 + HIGHEST_RATE) / (1.0 + LOWEST_RATE));
    let rate_at = |step: u32| {
        (1.0 + LOWEST_RATE) * libm::exp(span * f64::from(step) / f64::from(STEPS)) - 1.0
    };
    let mut rates = Vec::new();
    let mut below = (rate_at(0), present_value(rate_at(0), amounts));
    for step in 1..=STEPS {
        let above = (rate_at(step), present_value(rate_at(step), amounts));
        if above.1 == 0.0 && amounts.iter().any(|amount| *amount != 0.0) {
            rates.push(above.0);
        } else if below.1 * above.1 < 0.0 {
            rates.push(bisect(below, above, amounts));
        }
        below = above;
    }
    match rates.as_slice() {
        [] => RateOfReturn::None,
        [one] => RateOfReturn::One(*one),
        _ => RateOfReturn::Several(rates),
    }
}

/// The rate between two at which the present value changes sign.
fn bisect(below: (f64, f64), above: (f64, f64), amounts: &[f64]) -> f64 {
    let (mut low, mut high) = (below.0, above.0);
    let rises = above.1 > 0.0;
    loop {
        let middle = f64::midpoint(low, high);
        // Until no number lies between.
        if middle <= low || middle >= high {
            return middle;
        }
        if (present_value(middle, amounts) > 0.0) == rises {
            high = middle;
        } else {
            low = middle;
        }
    }
}

/// Years until the running sum of the amounts is zero or more and stays so, as a part of a year where it passes zero within
/// one; nothing if it ends below zero.
///
/// ```
/// use synergi_case::finance::payback;
/// assert_eq!(payback(&[-100.0, 40.0, 40.0, 40.0]), Some(2.5));
/// assert_eq!(payback(&[-100.0, 40.0]), None);
/// assert_eq!(payback(&[0.0, 40.0]), Some(0.0));
/// ```
#[must_use]
pub fn payback(amounts: &[f64]) -> Option<f64> {
    let mut sum = 0.0;
    let mut since = None;
    for (year, amount) in (0_u32..).zip(amounts) {
        let before = sum;
        sum += amount;
        if sum < 0.0 {
            since = None;
        } else if since.is_none() {
            let part = if before < 0.0 { -before / amount } else { 0.0 };
            // What comes in a year comes evenly through it, and year 0 is over when year 1 begins.
            since = Some(if before < 0.0 { f64::from(year) - 1.0 + part } else { f64::from(year) });
        }
    }
    since
}
