//! How costs of a size class are spread: a mean is not a target.

use synergi_model::scenario::Scenario;
use synergi_model::{InvoicedElement, SizeClass};

/// Cost per inhabitant among the municipalities of a class that have figures of their own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many they are.
    pub count: usize,
    /// The lowest.
    pub least: f64,
    /// A quarter pays less.
    pub lower_quartile: f64,
    /// Half pay less.
    pub median: f64,
    /// A quarter pays more.
    pub upper_quartile: f64,
    /// The highest.
    pub most: f64,
}

/// The spread of a class, where at least four of its municipalities have figures.
#[must_use]
pub fn spread(scenario: &Scenario, element: InvoicedElement, class: SizeClass) -> Option<Spread> {
    let of_class = scenario
        .municipalities
        .iter()
        .filter(|municipality| scenario.size_bounds.class_of(municipality.population) == class);
    let mut rates: Vec<f64> = of_class
        .filter_map(|municipality| {
            let cost = (*municipality.costs.get(element))?;
            Some(cost.per_inhabitant(municipality.population).0)
        })
        .collect();
    rates.sort_by(f64::total_cmp);
    // Fewer have no quarters.
    (rates.len() >= 4).then(|| Spread {
        count: rates.len(),
        least: quantile(&rates, 0, 4),
        lower_quartile: quantile(&rates, 1, 4),
        median: quantile(&rates, 2, 4),
        upper_quartile: quantile(&rates, 3, 4),
        most: quantile(&rates, 4, 4),
    })
}

/// The value below which a part of a sorted list lies, between two of the list where it falls between them (as spreadsheets'
/// QUARTILE.INC).
fn quantile(sorted: &[f64], part: usize, of: usize) -> f64 {
    let last = sorted.len().saturating_sub(1);
    let (below, rest) = (last * part / of, last * part % of);
    let at = |place: usize| sorted.get(place.min(last)).copied().unwrap_or(0.0);
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    let between = rest as f64 / of as f64;
    at(below) + (at(below + 1) - at(below)) * between
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_as_in_a_spreadsheet() {
        let list = [1.0, 2.0, 4.0, 7.0, 8.0, 9.0, 10.0, 12.0];
        let quartiles = [0, 1, 2, 3, 4].map(|part| quantile(&list, part, 4));
        // Microsoft's own example of QUARTILE.INC gives 3.5 for the first.
        assert_eq!(quartiles, [1.0, 3.5, 7.5, 9.25, 12.0]);
    }
}
