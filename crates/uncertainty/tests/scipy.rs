//! Distributions agree with those of SciPy: see `data/quantiles.py`.

use synergi_case::Distribution;
use synergi_uncertainty::Spread;

#[test]
fn quantiles_are_scipys() {
    let mut count = 0;
    for line in include_str!("data/quantiles.csv").lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        let [kind, parameters, u, expected] = cells[..] else { panic!("{line}") };
        let parameters: Vec<f64> = parameters.split(',').map(|one| one.parse().unwrap()).collect();
        let (u, expected): (f64, f64) = (u.parse().unwrap(), expected.parse().unwrap());
        let distribution = match (kind, parameters[..].as_ref()) {
            ("pert", [low, likely, high]) => {
                Distribution::Pert { low: *low, likely: *likely, high: *high }
            }
            ("triangular", [low, likely, high]) => {
                Distribution::Triangular { low: *low, likely: *likely, high: *high }
            }
            ("uniform", [low, high]) => Distribution::Uniform { low: *low, high: *high },
            ("normal", [low, high]) => Distribution::Normal { low: *low, high: *high },
            ("log_normal", [low, high]) => Distribution::LogNormal { low: *low, high: *high },
            _ => panic!("{line}"),
        };
        let found = Spread::new(&distribution).unwrap().quantile(u);
        let width = parameters.last().unwrap() - parameters.first().unwrap();
        // Of the width, or of the value where that is the smaller thing.
        let tolerance = 1e-9 * width.min(expected.abs().max(1e-6 * width));
        assert!((found - expected).abs() <= tolerance, "{line}: {found}");
        count += 1;
    }
    assert_eq!(count, 110);
}
