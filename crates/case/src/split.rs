//! Splitting a cost so that the parts sum to it, to the øre.

/// Splits an amount of kroner by weights: each part is whole øre, and they sum to the amount rounded to øre. What rounding
/// leaves over goes to the parts that lost most by it, the first of equals first (largest remainder).
///
/// Weights that are all zero split equally; there are as many parts as weights.
///
/// ```
/// use synergi_case::split::split;
/// assert_eq!(split(100.0, &[1.0, 1.0, 1.0]), [33.34, 33.33, 33.33]);
/// assert_eq!(split(-0.05, &[1.0, 1.0]), [-0.03, -0.02]);
/// ```
#[must_use]
pub fn split(amount: f64, weights: &[f64]) -> Vec<f64> {
    let sum: f64 = weights.iter().fold(0.0, |sum, weight| sum + weight);
    #[expect(clippy::cast_precision_loss, reason = "a few dozen members")]
    let equal = 1.0 / weights.len().max(1) as f64;
    let share = |weight: &f64| if sum > 0.0 { weight / sum } else { equal };
    let øre = libm::round(libm::fabs(amount) * 100.0);
    let sign = if amount < 0.0 { -1.0 } else { 1.0 };

    let exact: Vec<f64> = weights.iter().map(|weight| øre * share(weight)).collect();
    let mut parts: Vec<f64> = exact.iter().map(|part| libm::floor(*part)).collect();
    let given = parts.iter().fold(0.0, |sum, part| sum + part);
    let mut order: Vec<usize> = (0..parts.len()).collect();
    let lost = |place: &usize| exact.get(*place).map_or(0.0, |part| part - libm::floor(*part));
    order.sort_by(|one, other| lost(other).total_cmp(&lost(one)));
    // Less than one øre for each part is left over.
    let mut left = øre - given;
    for place in order {
        if left < 1.0 {
            break;
        }
        if let Some(part) = parts.get_mut(place) {
            *part += 1.0;
            left -= 1.0;
        }
    }
    parts.into_iter().map(|part| sign * part / 100.0).collect()
}
