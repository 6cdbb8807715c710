//! Times the csv crate and this one on the same ledger, natively: what `scripts/bench-import.mjs` compares with.
//!
//! Both sum by municipality and industry code; the csv crate is given the place of the columns and reads bytes, as fast as it goes.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement, not a part of the product"
)]

use std::collections::HashMap;
use std::future::Future;
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};
use synergi_ledger::{Wishes, read_ledger};

/// Runs of each, turn by turn.
const RUNS: usize = 7;

fn main() {
    let path = std::env::args().nth(1).unwrap();
    let bytes = std::fs::read(path).unwrap();
    let (mut theirs, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        theirs.push(timed(|| with_csv(&bytes)));
        ours.push(timed(|| {
            let read = pin!(read_ledger(&bytes.as_slice(), &Wishes::default(), &mut |_| true))
                .poll(&mut Context::from_waker(Waker::noop()));
            let Poll::Ready(Ok(imported)) = read else { return 0 };
            imported.ore()
        }));
    }
    assert_eq!(theirs.first().unwrap().1, ours.first().unwrap().1, "the same sum");
    println!("{} {}", median(theirs), median(ours));
}

fn timed(run: impl FnOnce() -> i64) -> (Duration, i64) {
    let start = Instant::now();
    let sum = black_box(run());
    (start.elapsed(), sum)
}

/// Milliseconds.
fn median(mut times: Vec<(Duration, i64)>) -> f64 {
    times.sort();
    times.get(times.len() / 2).unwrap().0.as_secs_f64() * 1000.0
}

fn with_csv(bytes: &[u8]) -> i64 {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(bytes);
    let mut sums: HashMap<(Vec<u8>, Vec<u8>), i64> = HashMap::new();
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record).unwrap() {
        let cell = |place| record.get(place).unwrap_or_default();
        let mut ore = 0;
        let mut negative = false;
        for byte in cell(5) {
            match byte {
                b'0'..=b'9' => ore = ore * 10 + i64::from(byte - b'0'),
                b'-' => negative = true,
                _ => {}
            }
        }
        let ore = if negative { -ore } else { ore };
        match sums.get_mut(&(cell(0).to_vec(), cell(3).to_vec())) {
            Some(sum) => *sum += ore,
            None => _ = sums.insert((cell(0).to_vec(), cell(3).to_vec()), ore),
        }
    }
    sums.values().sum()
}
