//! The functions behind distributions, the same bits everywhere: those that are not exact come from libm alone. Square roots,
//! absolute values and floors are exact wherever they are computed (IEEE 754).

use core::f64::consts::{FRAC_1_SQRT_2, PI, SQRT_2};

/// The part of a normal distribution below z.
pub(crate) fn normal_below(z: f64) -> f64 {
    0.5 * libm::erfc(-z / SQRT_2)
}

/// The z that has the part u below it: Wichura's algorithm AS 241 (Applied Statistics 37, 1988), to about 16 digits.
pub(crate) fn normal_quantile(u: f64) -> f64 {
    let q = u - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * ratio(r, &CENTRE.0, &CENTRE.1);
    }
    let tail = if q < 0.0 { u } else { 1.0 - u };
    let r = (-libm::log(tail)).sqrt();
    let z =
        if r <= 5.0 { ratio(r - 1.6, &NEAR.0, &NEAR.1) } else { ratio(r - 5.0, &FAR.0, &FAR.1) };
    if q < 0.0 { -z } else { z }
}

fn ratio(r: f64, above: &[f64; 8], below: &[f64; 8]) -> f64 {
    let polynomial =
        |coefficients: &[f64; 8]| coefficients.iter().rev().fold(0.0, |sum, c| sum * r + c);
    polynomial(above) / polynomial(below)
}

type Coefficients = ([f64; 8], [f64; 8]);

const CENTRE: Coefficients = (
    [
        3.387_132_872_796_366_5,
        133.141_667_891_784_38,
        1_971.590_950_306_551_3,
        13_731.693_765_509_46,
        45_921.953_931_549_87,
        67_265.770_927_008_7,
        33_430.575_583_588_13,
        2_509.080_928_730_122_7,
    ],
    [
        1.0,
        42.313_330_701_600_91,
        687.187_007_492_057_9,
        5_394.196_021_424_751,
        21_213.794_301_586_597,
        39_307.895_800_092_71,
        28_729.085_735_721_943,
        5_226.495_278_852_545,
    ],
);
const NEAR: Coefficients = (
    [
        1.423_437_110_749_683_5,
        4.630_337_846_156_546,
        5.769_497_221_460_691,
        3.647_848_324_763_204_5,
        1.270_458_252_452_368_4,
        0.241_780_725_177_450_6,
        0.022_723_844_989_269_184,
        7.745_450_142_783_414e-4,
    ],
    [
        1.0,
        2.053_191_626_637_759,
        1.676_384_830_183_803_8,
        0.689_767_334_985_1,
        0.148_103_976_427_480_08,
        0.015_198_666_563_616_457,
        5.475_938_084_995_345e-4,
        1.050_750_071_644_416_9e-9,
    ],
);
const FAR: Coefficients = (
    [
        6.657_904_643_501_103,
        5.463_784_911_164_114,
        1.784_826_539_917_291_3,
        0.296_560_571_828_504_87,
        0.026_532_189_526_576_124,
        0.001_242_660_947_388_078_4,
        2.711_555_568_743_487_6e-5,
        2.010_334_399_292_288_1e-7,
    ],
    [
        1.0,
        0.599_832_206_555_888,
        0.136_929_880_922_735_8,
        0.014_875_361_290_850_615,
        7.868_691_311_456_133e-4,
        1.846_318_317_510_054_7e-5,
        1.421_511_758_316_446e-7,
        2.044_263_103_389_939_8e-15,
    ],
);

/// A beta distribution on 0 to 1, made ready to be turned round.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Beta {
    alpha: f64,
    beta: f64,
    /// The logarithm of what makes the whole 1.
    log_whole: f64,
    /// What is below each of as many values, evenly spaced.
    below: Vec<f64>,
}

/// Steps of the table that the search for a quantile begins in.
const STEPS: usize = 64;

impl Beta {
    pub(crate) fn new(alpha: f64, beta: f64) -> Self {
        let log_whole = libm::lgamma(alpha + beta) - libm::lgamma(alpha) - libm::lgamma(beta);
        let mut own = Self { alpha, beta, log_whole, below: Vec::new() };
        #[expect(clippy::cast_precision_loss, reason = "a few steps")]
        let below = (0..=STEPS).map(|step| own.below(step as f64 / STEPS as f64)).collect();
        own.below = below;
        own
    }

    /// The part below x: the regularised incomplete beta function, by Lentz's continued fraction.
    pub(crate) fn below(&self, x: f64) -> f64 {
        if x <= 0.0 {
            return 0.0;
        }
        if x >= 1.0 {
            return 1.0;
        }
        let (a, b) = (self.alpha, self.beta);
        let front = libm::exp(self.log_whole + a * libm::log(x) + b * libm::log1p(-x));
        if x < (a + 1.0) / (a + b + 2.0) {
            front * fraction(a, b, x) / a
        } else {
            1.0 - front * fraction(b, a, 1.0 - x) / b
        }
    }

    fn density(&self, x: f64) -> f64 {
        let (a, b) = (self.alpha, self.beta);
        libm::exp(self.log_whole + (a - 1.0) * libm::log(x) + (b - 1.0) * libm::log1p(-x))
    }

    /// The value that has the part u below it: Newton's method between two bounds that close in.
    pub(crate) fn quantile(&self, u: f64) -> f64 {
        let step = self.below.partition_point(|below| *below < u).clamp(1, STEPS);
        #[expect(clippy::cast_precision_loss, reason = "a few steps")]
        let (mut low, mut high) = ((step - 1) as f64 / STEPS as f64, step as f64 / STEPS as f64);
        let at = |place: usize| self.below.get(place).copied().unwrap_or(0.0);
        let (from, to) = (at(step - 1), at(step));
        let mut x = if to > from {
            low + (high - low) * (u - from) / (to - from)
        } else {
            0.5 * (low + high)
        };
        for _ in 0..60 {
            let off = self.below(x) - u;
            if off > 0.0 {
                high = x;
            } else {
                low = x;
            }
            let next = x - off / self.density(x);
            let next = if next > low && next < high { next } else { 0.5 * (low + high) };
            let moved = (next - x).abs();
            x = next;
            if moved <= 1e-15 * x {
                break;
            }
        }
        x
    }
}

/// The quantiles of a beta distribution over normal scores, as pieces of polynomials: what is drawn from. A draw in thousands needs
/// no more digits than these have, and needs them many times faster.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BetaByScore {
    beta: Beta,
    /// At each step: the quantile, and its first two derivatives.
    nodes: Vec<[f64; 3]>,
}

/// Scores from which the table begins; beyond, one draw in five hundred million, the quantile itself is computed.
const SCORES: f64 = 6.0;
/// Steps for each unit of score.
const STEPS_PER_SCORE: f64 = 8.0;

impl BetaByScore {
    pub(crate) fn new(beta: Beta) -> Self {
        const NODES: u32 = 97;
        let nodes = (0..NODES)
            .map(|step| {
                let z = f64::from(step) / STEPS_PER_SCORE - SCORES;
                let x = beta.quantile(normal_below(z));
                let bell = libm::exp(-0.5 * z * z) * FRAC_1_SQRT_2 / PI.sqrt();
                let slope = bell / beta.density(x);
                let steeper = (beta.alpha - 1.0) / x - (beta.beta - 1.0) / (1.0 - x);
                [x, slope, -slope * (z + steeper * slope)]
            })
            .collect();
        Self { beta, nodes }
    }

    /// The value that has as much below it as a normal distribution has below z, to nine digits of the width.
    pub(crate) fn at(&self, z: f64) -> f64 {
        let place = (z + SCORES) * STEPS_PER_SCORE;
        let step = place.floor();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "what is below 0 becomes 0, and is looked at before"
        )]
        let from = step as usize;
        let (Some([x0, d0, c0]), Some([x1, d1, c1]), true) =
            (self.nodes.get(from), self.nodes.get(from + 1), step >= 0.0)
        else {
            return self.beta.quantile(normal_below(z));
        };
        // The polynomial of the fifth degree with these values and derivatives at both ends (Hermite).
        let (t, width) = (place - step, 1.0 / STEPS_PER_SCORE);
        let (d0, d1) = (d0 * width, d1 * width);
        let (c0, c1) = (0.5 * c0 * width * width, 0.5 * c1 * width * width);
        let (rise, turn, bend) = (x1 - x0 - d0 - c0, d1 - d0 - 2.0 * c0, c1 - c0);
        let cubic = 10.0 * rise - 4.0 * turn + bend;
        let quartic = -15.0 * rise + 7.0 * turn - 2.0 * bend;
        let quintic = 6.0 * rise - 3.0 * turn + bend;
        x0 + t * (d0 + t * (c0 + t * (cubic + t * (quartic + t * quintic))))
    }
}

fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut sum = d;
    for m in 1..200 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away(1.0 + even * d);
        c = away(1.0 + even / c);
        sum *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away(1.0 + odd * d);
        c = away(1.0 + odd / c);
        sum *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn near(found: f64, expected: f64, tolerance: f64) {
        assert!(
            (found - expected).abs() <= tolerance * expected.abs().max(1e-3),
            "{found} for {expected}"
        );
    }

    /// The values are SciPy's (`scipy.stats.norm.ppf`, `scipy.special.betainc`, `betaincinv`); tests/data has more.
    #[test]
    fn agrees_with_scipy() {
        for (u, z) in [
            (0.5, 0.0),
            (0.9, 1.281_551_565_544_600_4),
            (0.1, -1.281_551_565_544_600_4),
            (0.999, 3.090_232_306_167_813),
            (1e-10, -6.361_340_902_404_056),
            (0.025, -1.959_963_984_540_054),
        ] {
            near(normal_quantile(u), z, 1e-14);
            near(normal_below(z), u, 1e-13);
        }
        near(Beta::new(2.0, 4.0).below(0.3), 0.471_78, 1e-12);
        near(Beta::new(3.0, 3.0).quantile(0.1), 0.246_636_453_288_466_6, 1e-13);
        near(Beta::new(1.0, 5.0).quantile(0.5), 1.0 - libm::pow(0.5, 0.2), 1e-13);
    }

    #[test]
    fn what_is_drawn_is_the_quantile_to_nine_digits_and_rises() {
        for (alpha, beta) in [(1.0, 5.0), (5.0, 1.0), (3.0, 3.0), (1.4, 4.6), (4.999, 1.001)] {
            let exact = Beta::new(alpha, beta);
            let fast = BetaByScore::new(exact.clone());
            let mut before = 0.0;
            for step in 0..=14_000 {
                let z = f64::from(step) / 1_000.0 - 7.0;
                let drawn = fast.at(z);
                assert!(drawn >= before - 1e-14, "{alpha} {z}: {drawn} after {before}");
                before = drawn;
                let off = (drawn - exact.quantile(normal_below(z))).abs();
                assert!(off <= 1e-9, "{alpha} {beta} {z}: {off}");
            }
            assert!(before <= 1.0);
        }
    }

    #[test]
    fn quantiles_are_the_reverse_of_what_lies_below() {
        for (alpha, beta) in [(1.0, 5.0), (5.0, 1.0), (3.0, 3.0), (1.4, 4.6), (4.999, 1.001)] {
            let of = Beta::new(alpha, beta);
            for u in [1e-9, 0.001, 0.1, 0.5, 0.777, 0.9, 0.999, 1.0 - 1e-9] {
                near(of.below(of.quantile(u)), u, 1e-11);
            }
        }
    }
}
