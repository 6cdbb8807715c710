//! The peers' job: the net present value of as many municipalities as Norway had, each with a dozen uncertain numbers, over and
//! over. It is drawn as a case is, by the same generator and distributions, and computed by a formula of a few lines.

use std::hint::black_box;
use synergi_case::Distribution;
use synergi_uncertainty::{Spread, uniforms};

const MUNICIPALITIES: u32 = 357;
const YEARS: usize = 10;

/// Numbers drawn in one iteration.
pub const DRAWS: u32 = MUNICIPALITIES * 12;

/// The sum of net present values of so many iterations from one on: it shows that nothing was left out.
#[must_use]
pub fn portfolio(from: u32, iterations: u32) -> f64 {
    let part = |low, likely, high| Distribution::Triangular { low, likely, high };
    // For each of four elements the part that is saved and how fast it comes; what it costs to get there, to run twice and to run.
    let savings =
        [part(0.02, 0.08, 0.12), part(0.1, 0.2, 0.3), part(0.0, 0.05, 0.1), part(0.0, 0.15, 0.2)];
    let paces =
        [part(0.5, 0.8, 1.0), part(0.3, 0.5, 1.0), part(0.2, 0.4, 0.8), part(0.1, 0.3, 0.6)];
    let [change, twice, running, rate] = [
        part(0.05, 0.1, 0.3),
        part(0.0, 0.05, 0.2),
        part(0.005, 0.01, 0.03),
        part(0.02, 0.04, 0.06),
    ];
    let all: Vec<Spread> = savings
        .into_iter()
        .chain(paces)
        .chain([change, twice, running, rate])
        .filter_map(|distribution| Spread::new(&distribution).ok())
        .collect();
    let Ok([s0, s1, s2, s3, p0, p1, p2, p3, change, twice, running, rate]) =
        <[Spread; 12]>::try_from(all)
    else {
        return f64::NAN;
    };
    let mut sum = 0.0;
    let mut numbers = vec![0.0; DRAWS as usize];
    for draw in from..from + iterations {
        uniforms(1, draw, &mut numbers);
        for (numbers, cost) in numbers.chunks_exact(12).zip((0..40_u32).cycle()) {
            let cost = 1e6 * f64::from(1 + cost);
            let mut next = numbers.iter();
            let mut drawn = |spread: &Spread| spread.quantile(next.next().copied().unwrap_or(0.5));
            let saved = [&s0, &s1, &s2, &s3].map(|part| drawn(part) * cost);
            let pace = [&p0, &p1, &p2, &p3].map(&mut drawn);
            let (change, twice, running) = (drawn(&change), drawn(&twice), drawn(&running));
            let factor = 1.0 / (1.0 + drawn(&rate));
            let mut worth = -(change + twice) * cost;
            let mut discount = 1.0;
            let mut come = [0.0_f64; 4];
            for _ in 0..YEARS {
                discount *= factor;
                let mut year = -running * cost;
                for ((come, pace), saved) in come.iter_mut().zip(&pace).zip(&saved) {
                    *come = (*come + pace).min(1.0);
                    year += *come * saved;
                }
                worth += year * discount;
            }
            sum += black_box(worth);
        }
    }
    sum
}
