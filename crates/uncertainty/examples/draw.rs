//! Times draws of an example case natively.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement, not a part of the product"
)]

use std::hint::black_box;
use std::time::Instant;
use synergi_case::{Ranged, ValidCase, example};
use synergi_model::Element;
use synergi_uncertainty::{Simulation, Target};

fn main() {
    let mut case = example();
    for (place, cost) in case.costs.iter_mut().enumerate() {
        cost.amount.likely = Some(synergi_model::units::NokPerYear(100_000.0 * (place + 1) as f64));
    }
    let targets: Vec<Target> = Target::all(&case)
        .into_iter()
        .filter(|t| {
            matches!(
                t,
                Target::Saving(_)
                    | Target::Input(synergi_case::CaseInput::Cost(
                        _,
                        synergi_case::CostInput::Likely
                    ))
            )
        })
        .collect();
    for target in targets {
        let distribution = target.suggested(&case);
        case.uncertainty.ranges.push(Ranged { of: target.path(), distribution });
    }
    let _ = Element::ALL;
    println!("{} ranges {} members", case.uncertainty.ranges.len(), case.members.len());
    let case = ValidCase::new(case).unwrap();
    let t = Instant::now();
    let simulation = Simulation::new(&case).unwrap();
    println!("new {:?}", t.elapsed());
    let t = Instant::now();
    let draws = simulation.draw(1, 0, 10_000);
    println!("10000 draws {:?}", t.elapsed());
    let t = Instant::now();
    black_box(simulation.summarise(&draws, 1));
    println!("summary {:?}", t.elapsed());
    let t = Instant::now();
    black_box(simulation.tornado());
    println!("tornado {:?}", t.elapsed());
    let t = Instant::now();
    black_box(simulation.break_even());
    println!("break_even {:?}", t.elapsed());
}
