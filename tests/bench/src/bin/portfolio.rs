//! Times the peers' job natively: milliseconds, and the sum it comes to.

#![expect(clippy::print_stdout, reason = "a measurement, not a part of the product")]

use std::time::Instant;
use synergi_bench::portfolio;

/// Runs, of which the one in the middle counts.
const RUNS: usize = 5;

fn main() {
    let iterations = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(10_000);
    let mut sum = 0.0;
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            sum = portfolio(0, iterations);
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{} {sum}", times.get(RUNS / 2).copied().unwrap_or_default());
}
