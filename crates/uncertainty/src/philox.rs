//! Philox 4×32 with ten rounds (Salmon, Moraes, Dror and Shaw: Parallel random numbers: as easy as 1, 2, 3, SC 2011): random
//! numbers out of a counter, without a state to pass on.

const MULTIPLIERS: [u32; 2] = [0xd251_1f53, 0xcd9e_8d57];
const WEYL: [u32; 2] = [0x9e37_79b9, 0xbb67_ae85];

/// Four numbers of 32 bits for a counter and a key.
#[inline]
const fn block(mut counter: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    let mut round = 0;
    while round < 10 {
        let [c0, c1, c2, c3] = counter;
        let [k0, k1] = key;
        let [m0, m1] = MULTIPLIERS;
        let (one, other) = (m0 as u64 * c0 as u64, m1 as u64 * c2 as u64);
        counter = [
            (other >> 32) as u32 ^ c1 ^ k0,
            other as u32,
            (one >> 32) as u32 ^ c3 ^ k1,
            one as u32,
        ];
        let [w0, w1] = WEYL;
        key = [k0.wrapping_add(w0), k1.wrapping_add(w1)];
        round += 1;
    }
    counter
}

/// The numbers between 0 and 1, neither included, of a draw: one for each stream from the first on, a stream for each uncertain
/// number.
///
/// Draws come in pairs, of which the second has 1 − u where the first has u: what is high in the one is low in the other, and much
/// of the error goes out against itself.
pub fn uniforms(seed: u32, draw: u32, numbers: &mut [f64]) {
    // A block is enough for two.
    for (pair, two) in (0..).zip(numbers.chunks_mut(2)) {
        for (number, value) in two.iter_mut().zip(pair_of(seed, pair, draw)) {
            *number = value;
        }
    }
}

/// The number of one stream of a draw, as [`uniforms`] gives it.
pub(crate) fn uniform(seed: u32, stream: u32, draw: u32) -> f64 {
    let [even, odd] = pair_of(seed, stream / 2, draw);
    if stream.is_multiple_of(2) { even } else { odd }
}

#[inline]
fn pair_of(seed: u32, pair: u32, draw: u32) -> [f64; 2] {
    let [a, b, c, d] = block([draw / 2, pair, 0, 0], [seed, 0x1c75_5a17]);
    // u, or 1 − u, without asking which for each.
    let (from, sign) = if draw.is_multiple_of(2) { (0.0, 1.0) } else { (1.0, -1.0) };
    [(a, b), (c, d)].map(|(high, low)| {
        // 52 bits, and half a step: never 0, never 1, and 1 − u is exact. Signed: wasm has an instruction for those only.
        let bits = (i64::from(high) << 20) | i64::from(low >> 12);
        #[expect(clippy::cast_precision_loss, reason = "52 bits")]
        let u = (bits as f64 + 0.5) * (1.0 / 4_503_599_627_370_496.0);
        from + sign * u
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The published vectors (Random123, `kat_vectors`).
    #[test]
    fn gives_the_published_numbers() {
        let ones = u32::MAX;
        assert_eq!(block([0; 4], [0; 2]), [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]);
        assert_eq!(
            block([ones; 4], [ones; 2]),
            [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]
        );
        assert_eq!(
            block([0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], [0xa409_3822, 0x299f_31d0]),
            [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
        );
    }

    /// Chi-square over a hundred bins, mean, variance, and correlation between streams and between neighbours, each within five
    /// standard errors of what they are to be; which are those of independent numbers, for the first of each pair.
    #[test]
    fn streams_are_even_and_independent() {
        const N: u32 = 100_000;
        let stream =
            |stream: u32| -> Vec<f64> { (0..N).map(|draw| uniform(7, stream, draw * 2)).collect() };
        let (one, other) = (stream(0), stream(1));
        let n = f64::from(N);
        for numbers in [&one, &other] {
            let mean = numbers.iter().sum::<f64>() / n;
            assert!((mean - 0.5).abs() < 5.0 * (1.0 / 12.0_f64).sqrt() / n.sqrt(), "{mean}");
            let variance = numbers.iter().map(|u| (u - 0.5) * (u - 0.5)).sum::<f64>() / n;
            // The variance of (u − ½)² is 1/180.
            assert!(
                (variance - 1.0 / 12.0).abs() < 5.0 * (1.0 / 180.0_f64).sqrt() / n.sqrt(),
                "{variance}"
            );
            let mut bins = [0_u32; 100];
            for u in numbers {
                bins[(u * 100.0) as usize] += 1;
            }
            let expected = n / 100.0;
            let chi: f64 = bins
                .iter()
                .map(|count| libm::pow(f64::from(*count) - expected, 2.0) / expected)
                .sum();
            // 99 degrees of freedom: standard deviation √198.
            assert!((chi - 99.0).abs() < 5.0 * 198.0_f64.sqrt(), "{chi}");
            let lag: f64 =
                numbers.windows(2).map(|pair| (pair[0] - 0.5) * (pair[1] - 0.5)).sum::<f64>() / n;
            assert!(lag.abs() < 5.0 / 12.0 / n.sqrt(), "{lag}");
        }
        let cross: f64 =
            one.iter().zip(&other).map(|(u, v)| (u - 0.5) * (v - 0.5)).sum::<f64>() / n;
        assert!(cross.abs() < 5.0 / 12.0 / n.sqrt(), "{cross}");
    }

    #[test]
    fn pairs_mirror_each_other_and_ends_are_never_met() {
        for draw in 0..1_000 {
            let (one, other) = (uniform(3, 5, 2 * draw), uniform(3, 5, 2 * draw + 1));
            assert_eq!(one + other, 1.0);
            assert!(one > 0.0 && one < 1.0);
        }
        assert_ne!(uniform(3, 5, 0), uniform(4, 5, 0));
        assert_ne!(uniform(3, 5, 0), uniform(3, 6, 0));
        let mut numbers = [0.0; 7];
        uniforms(3, 9, &mut numbers);
        for (stream, number) in (0..).zip(numbers) {
            assert_eq!(number, uniform(3, stream, 9));
        }
    }
}
