//! Distributions, made ready to be drawn from.

use crate::special::{Beta, BetaByScore, normal_below, normal_quantile};
use synergi_case::Distribution;

/// What is wrong with a distribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DistributionProblem {
    /// A value that is no number.
    #[error("must be finite numbers")]
    NotFinite,
    /// Low, likely and high are not in that order.
    #[error("must be in order: low, likely, high")]
    Disorder,
    /// A logarithm of what is not above zero.
    #[error("must be above zero for a log-normal distribution")]
    NotPositive,
}

/// z of the nine tenths: an interval of 80 % reaches so many standard deviations to either side.
const Z_90: f64 = 1.281_551_565_544_600_4;

/// A distribution, ready to be drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread(Form);

#[derive(Clone, Debug, PartialEq)]
enum Form {
    Fixed(f64),
    Uniform {
        low: f64,
        width: f64,
    },
    /// Under each side of the triangle a root of so much.
    Triangular {
        low: f64,
        high: f64,
        turn: f64,
        rising: f64,
        falling: f64,
    },
    Pert {
        low: f64,
        width: f64,
        beta: Beta,
    },
    Normal {
        mean: f64,
        deviation: f64,
    },
    LogNormal {
        mean: f64,
        deviation: f64,
    },
}

/// A distribution, ready to be drawn from many times.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Sampler {
    /// Quicker from a normal score.
    ByScore { low: f64, width: f64, beta: BetaByScore },
    /// Quick enough as it is.
    Exact(Spread),
}

impl Sampler {
    /// The value that has the part u of the distribution below it.
    pub(crate) fn at(&self, u: f64) -> f64 {
        match self {
            Self::ByScore { .. } => self.at_score(normal_quantile(u)),
            Self::Exact(spread) => spread.quantile(u),
        }
    }

    /// The value that has as much of the distribution below it as a normal one has below z.
    pub(crate) fn at_score(&self, z: f64) -> f64 {
        match self {
            Self::ByScore { low, width, beta } => low + width * beta.at(z),
            Self::Exact(Spread(Form::Normal { mean, deviation })) => mean + deviation * z,
            Self::Exact(Spread(Form::LogNormal { mean, deviation })) => {
                libm::exp(mean + deviation * z)
            }
            Self::Exact(spread) => spread.quantile(normal_below(z).clamp(1e-12, 1.0 - 1e-12)),
        }
    }
}

impl Spread {
    /// Makes a distribution ready.
    ///
    /// # Errors
    /// Where it is none.
    pub fn new(distribution: &Distribution) -> Result<Self, DistributionProblem> {
        let ordered = |values: &[f64]| {
            let apart =
                values.last().copied().unwrap_or(0.0) - values.first().copied().unwrap_or(0.0);
            // Two ends may each be a number and too far apart for one.
            if !values.iter().all(|value| value.is_finite()) || !apart.is_finite() {
                Err(DistributionProblem::NotFinite)
            } else if !values.is_sorted() {
                Err(DistributionProblem::Disorder)
            } else {
                Ok(())
            }
        };
        // Of no width, whatever the form: the value itself, to the bit.
        let form = match *distribution {
            Distribution::Fixed { value } => {
                ordered(&[value])?;
                Form::Fixed(value)
            }
            Distribution::Uniform { low, high } => {
                ordered(&[low, high])?;
                if low == high {
                    Form::Fixed(low)
                } else {
                    Form::Uniform { low, width: high - low }
                }
            }
            Distribution::Triangular { low, likely, high } => {
                ordered(&[low, likely, high])?;
                if low == high {
                    Form::Fixed(low)
                } else {
                    {
                        let width = high - low;
                        Form::Triangular {
                            low,
                            high,
                            turn: (likely - low) / width,
                            rising: width * (likely - low),
                            falling: width * (high - likely),
                        }
                    }
                }
            }
            Distribution::Pert { low, likely, high } => {
                ordered(&[low, likely, high])?;
                if low == high {
                    Form::Fixed(low)
                } else {
                    let at = (likely - low) / (high - low);
                    let beta = Beta::new(1.0 + 4.0 * at, 1.0 + 4.0 * (1.0 - at));
                    Form::Pert { low, width: high - low, beta }
                }
            }
            Distribution::Normal { low, high } => {
                ordered(&[low, high])?;
                if low == high {
                    Form::Fixed(low)
                } else {
                    Form::Normal {
                        mean: 0.5 * (low + high),
                        deviation: (high - low) / (2.0 * Z_90),
                    }
                }
            }
            Distribution::LogNormal { low, high } => {
                ordered(&[low, high])?;
                if low <= 0.0 {
                    return Err(DistributionProblem::NotPositive);
                }
                let (from, to) = (libm::log(low), libm::log(high));
                if low == high {
                    Form::Fixed(low)
                } else {
                    Form::LogNormal {
                        mean: 0.5 * (from + to),
                        deviation: (to - from) / (2.0 * Z_90),
                    }
                }
            }
        };
        Ok(Self(form))
    }

    /// The value that has the part u of the distribution below it.
    #[must_use]
    pub fn quantile(&self, u: f64) -> f64 {
        match &self.0 {
            Form::Fixed(value) => *value,
            Form::Uniform { low, width } => low + width * u,
            Form::Triangular { low, high, turn, rising, falling } => {
                let (from, sign, under) = if u < *turn {
                    (low, 1.0, u * rising)
                } else {
                    (high, -1.0, (1.0 - u) * falling)
                };
                from + sign * under.sqrt()
            }
            Form::Pert { low, width, beta } => low + width * beta.quantile(u),
            Form::Normal { mean, deviation } => mean + deviation * normal_quantile(u),
            Form::LogNormal { mean, deviation } => libm::exp(mean + deviation * normal_quantile(u)),
        }
    }

    /// Makes ready what is drawn from it over and over.
    pub(crate) fn sampler(&self) -> Sampler {
        match &self.0 {
            Form::Pert { low, width, beta } => {
                Sampler::ByScore { low: *low, width: *width, beta: BetaByScore::new(beta.clone()) }
            }
            _ => Sampler::Exact(self.clone()),
        }
    }

    /// Whether there is nothing uncertain about it.
    #[must_use]
    pub const fn is_fixed(&self) -> bool {
        matches!(self.0, Form::Fixed(_))
    }

    /// How dense it is at as many evenly spaced places, the densest 1, from the value with a thousandth below it to that with a
    /// thousandth above: for a small picture.
    #[must_use]
    pub fn outline(&self, places: usize) -> Vec<(f64, f64)> {
        if self.is_fixed() || places < 2 {
            return vec![(self.quantile(0.5), 1.0)];
        }
        let (from, to) = (self.quantile(0.001), self.quantile(0.999));
        // Densities by differences of quantiles: steep where many lie.
        const STEPS: u32 = 400;
        let edges: Vec<f64> = (0..=STEPS)
            .map(|step| self.quantile(0.001 + 0.998 * f64::from(step) / f64::from(STEPS)))
            .collect();
        #[expect(clippy::cast_precision_loss, reason = "a few dozen")]
        let width = (to - from) / places as f64;
        let mut bins = vec![0.0; places];
        for pair in edges.windows(2) {
            let [low, high] = pair else { continue };
            let middle = 0.5 * (low + high);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "within the places"
            )]
            let place = (((middle - from) / width) as usize).min(places - 1);
            if let Some(bin) = bins.get_mut(place) {
                *bin += 1.0;
            }
        }
        let most = bins.iter().copied().fold(1.0, f64::max);
        #[expect(clippy::cast_precision_loss, reason = "a few dozen")]
        let at = |place: usize| from + width * (place as f64 + 0.5);
        bins.into_iter().enumerate().map(|(place, count)| (at(place), count / most)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::philox::uniform;

    fn spread(distribution: Distribution) -> Spread {
        Spread::new(&distribution).unwrap()
    }

    /// Mean and variance of draws against those that the formulas give, within five standard errors; the variance of a variance is
    /// bounded by the fourth moment, (range)⁴/16 for what has ends. Draws of pairs cancel, so each first one is taken alone.
    #[test]
    fn draws_have_the_moments_of_their_distributions() {
        const N: u32 = 40_000;
        let (low, likely, high) = (-2.0, 1.0, 6.0);
        let pert_mean = (low + 4.0 * likely + high) / 6.0;
        let (of_log_mean, of_log_deviation) = (libm::log(9.0) / 2.0, libm::log(9.0) / (2.0 * Z_90));
        let log_variance = of_log_deviation * of_log_deviation;
        let log_mean = libm::exp(of_log_mean + log_variance / 2.0);
        let cases = [
            (Distribution::Uniform { low, high }, 2.0, 64.0 / 12.0),
            (
                Distribution::Triangular { low, likely, high },
                5.0 / 3.0,
                (low * low + likely * likely + high * high
                    - low * likely
                    - low * high
                    - likely * high)
                    / 18.0,
            ),
            (
                Distribution::Pert { low, likely, high },
                pert_mean,
                (pert_mean - low) * (high - pert_mean) / 7.0,
            ),
            (Distribution::Normal { low, high }, 2.0, (8.0 / (2.0 * Z_90)) * (8.0 / (2.0 * Z_90))),
            (
                Distribution::LogNormal { low: 1.0, high: 9.0 },
                log_mean,
                (libm::exp(log_variance) - 1.0) * log_mean * log_mean,
            ),
        ];
        for (stream, (distribution, mean, variance)) in (0..).zip(cases) {
            let of = spread(distribution);
            let drawn: Vec<f64> =
                (0..N).map(|draw| of.quantile(uniform(11, stream, 2 * draw))).collect();
            let n = f64::from(N);
            let found = drawn.iter().sum::<f64>() / n;
            assert!(
                (found - mean).abs() < 5.0 * (variance / n).sqrt(),
                "{distribution:?}: {found} for {mean}"
            );
            let squares: Vec<f64> =
                drawn.iter().map(|value| (value - mean) * (value - mean)).collect();
            let found = squares.iter().sum::<f64>() / n;
            let fourth = squares.iter().map(|square| square * square).sum::<f64>() / n;
            let error = ((fourth - found * found) / n).sqrt();
            assert!(
                (found - variance).abs() < 5.0 * error,
                "{distribution:?}: {found} for {variance}"
            );
        }
    }

    #[test]
    fn quantiles_are_those_said() {
        let near = |found: f64, expected: f64| {
            assert!((found - expected).abs() < 1e-9, "{found} for {expected}");
        };
        for distribution in [
            Distribution::Normal { low: 2.0, high: 10.0 },
            Distribution::LogNormal { low: 2.0, high: 10.0 },
        ] {
            near(spread(distribution).quantile(0.1), 2.0);
            near(spread(distribution).quantile(0.9), 10.0);
        }
        let triangle = spread(Distribution::Triangular { low: 0.0, likely: 1.0, high: 4.0 });
        near(triangle.quantile(0.25), 1.0);
        near(triangle.quantile(0.0625), 0.5);
        let even = spread(Distribution::Pert { low: 0.0, likely: 5.0, high: 10.0 });
        near(even.quantile(0.5), 5.0);
    }

    #[test]
    fn what_has_no_width_is_the_value_itself() {
        let value = 0.1 + 0.2;
        for distribution in [
            Distribution::Fixed { value },
            Distribution::Uniform { low: value, high: value },
            Distribution::Triangular { low: value, likely: value, high: value },
            Distribution::Pert { low: value, likely: value, high: value },
            Distribution::Normal { low: value, high: value },
            Distribution::LogNormal { low: value, high: value },
        ] {
            for u in [0.001, 0.5, 0.9] {
                assert_eq!(spread(distribution).quantile(u).to_bits(), value.to_bits());
            }
        }
    }

    #[test]
    fn refuses_what_is_no_distribution() {
        let problem = |distribution| Spread::new(&distribution).unwrap_err();
        assert_eq!(
            problem(Distribution::Pert { low: 2.0, likely: 1.0, high: 3.0 }),
            DistributionProblem::Disorder
        );
        assert_eq!(
            problem(Distribution::Uniform { low: 2.0, high: 1.0 }),
            DistributionProblem::Disorder
        );
        assert_eq!(
            problem(Distribution::Normal { low: f64::NAN, high: 1.0 }),
            DistributionProblem::NotFinite
        );
        assert_eq!(
            problem(Distribution::Uniform { low: -1e308, high: 1e308 }),
            DistributionProblem::NotFinite
        );
        assert_eq!(
            problem(Distribution::LogNormal { low: 0.0, high: 1.0 }),
            DistributionProblem::NotPositive
        );
    }

    #[test]
    fn an_outline_is_highest_where_most_lies() {
        let outline = spread(Distribution::Pert { low: 0.0, likely: 2.0, high: 10.0 }).outline(20);
        let (at, _) =
            outline.iter().copied().max_by(|one, other| one.1.total_cmp(&other.1)).unwrap();
        assert!((1.0..3.5).contains(&at), "{at}");
        assert!(outline.iter().all(|(_, height)| (0.0..=1.0).contains(height)));
    }
}
