//! Draws, and how they are spread.

use crate::philox::uniform;
use crate::special::{normal_below, normal_quantile};
use crate::target::{Bench, RangeProblem, Target, Uncertain, uncertain};
use serde::{Deserialize, Serialize};
use synergi_case::ValidCase;

/// Draws whose inputs and years are kept: more make no correlation or fan visibly better.
pub const MOST_KEPT: u32 = 20_000;

/// Bars of the histogram.
const BINS: usize = 14;

/// The stream of the first group that goes up and down together: beyond those of numbers.
const GROUP_STREAM: u32 = 1 << 20;

/// Draws of a case, from one number on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draws {
    /// The number of the first.
    pub from: u32,
    /// Net present value of each.
    pub total: Vec<f64>,
    /// The same of each member, all draws of the first, then of the next.
    pub members: Vec<Vec<f64>>,
    /// Values of the uncertain numbers, all draws of the first, then of the next; of the first draws only.
    pub inputs: Vec<Vec<f64>>,
    /// Cumulated savings less costs, all draws of year 0, then of year 1; of the first draws only.
    pub years: Vec<Vec<f64>>,
}

impl Draws {
    /// Adds the draws that follow. Those that do not are not taken.
    pub fn append(&mut self, next: Self) {
        let expected = u64::from(self.from) + self.total.len() as u64;
        if self.total.is_empty() {
            *self = next;
            return;
        }
        if u64::from(next.from) != expected {
            return;
        }
        self.total.extend(next.total);
        for (own, more) in [
            (&mut self.members, next.members),
            (&mut self.inputs, next.inputs),
            (&mut self.years, next.years),
        ] {
            for (list, more) in own.iter_mut().zip(more) {
                list.extend(more);
            }
        }
    }
}

/// A case's uncertain numbers, ready to be drawn.
pub struct Simulation {
    case: ValidCase,
    uncertain: Vec<Uncertain>,
}

impl Simulation {
    /// Makes ready.
    ///
    /// # Errors
    /// Ranges that are none, each with the path of its number.
    pub fn new(case: &ValidCase) -> Result<Self, Vec<(String, RangeProblem)>> {
        Ok(Self { case: case.clone(), uncertain: uncertain(case)? })
    }

    /// Whether any number is uncertain.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.uncertain.iter().all(|one| one.spread.is_fixed())
    }

    /// The value of an uncertain number in a draw.
    fn value(&self, place: u32, one: &Uncertain, seed: u32, draw: u32) -> f64 {
        let own = uniform(seed, place, draw);
        let shared = self.case.uncertainty.correlation.0;
        if shared <= 0.0 || one.spread.is_fixed() {
            return one.spread.quantile(own);
        }
        // A normal number of the group and one of its own, weighted so that two of a group correlate as is said.
        let group = normal_quantile(uniform(seed, GROUP_STREAM + one.target.group(), draw));
        let z = libm::sqrt(shared) * group + libm::sqrt(1.0 - shared) * normal_quantile(own);
        one.spread.quantile(normal_below(z).clamp(1e-12, 1.0 - 1e-12))
    }

    /// So many draws from one number on.
    #[must_use]
    pub fn draw(&self, seed: u32, from: u32, count: u32) -> Draws {
        let mut bench = Bench::new(&self.case);
        let mut draws = Draws {
            from,
            total: Vec::with_capacity(count as usize),
            members: vec![Vec::with_capacity(count as usize); self.case.members.len()],
            inputs: vec![Vec::new(); self.uncertain.len()],
            years: vec![Vec::new(); self.case.horizon as usize + 1],
        };
        let mut values = Vec::with_capacity(self.uncertain.len());
        for draw in from..from.saturating_add(count) {
            values.clear();
            values.extend(
                (0..)
                    .zip(&self.uncertain)
                    .map(|(place, one)| (one.target, self.value(place, one, seed, draw))),
            );
            bench.put(values.iter().copied());
            let outcome = bench.outcome();
            draws.total.push(outcome.net_present_value);
            for (list, value) in draws.members.iter_mut().zip(outcome.members) {
                list.push(value);
            }
            if draw < MOST_KEPT {
                for (list, (_, value)) in draws.inputs.iter_mut().zip(&values) {
                    list.push(*value);
                }
                let mut sum = 0.0;
                for (list, net) in draws.years.iter_mut().zip(outcome.net) {
                    sum += net;
                    list.push(sum);
                }
            }
        }
        draws
    }

    /// What draws come to.
    #[must_use]
    pub fn summarise(&self, draws: &Draws, seed: u32) -> Simulated {
        let total = Spreading::of(&draws.total);
        let members = self.case.members.iter().zip(&draws.members);
        let years = (0..).zip(&draws.years).map(|(year, values)| {
            let sorted = sorted(values);
            YearSpread {
                year,
                p10: percentile(&sorted, 0.1),
                p50: percentile(&sorted, 0.5),
                p90: percentile(&sorted, 0.9),
            }
        });
        let kept = draws.inputs.first().map_or(0, Vec::len);
        let ranks = ranks(draws.total.get(..kept).unwrap_or_default());
        let mut correlations: Vec<RankCorrelation> = self
            .uncertain
            .iter()
            .zip(&draws.inputs)
            .filter(|(one, _)| !one.spread.is_fixed())
            .map(|(one, values)| RankCorrelation {
                of: one.target.path(),
                correlation: correlation(&self::ranks(values), &ranks),
            })
            .collect();
        correlations.sort_by(|one, other| {
            libm::fabs(other.correlation).total_cmp(&libm::fabs(one.correlation))
        });
        Simulated {
            draws: u32::try_from(draws.total.len()).unwrap_or(u32::MAX),
            seed,
            mean: total.mean,
            standard_error: total.standard_error,
            p10: total.p10,
            p50: total.p50,
            p90: total.p90,
            probability_of_loss: total.probability_of_loss,
            error_of_probability: total.error_of_probability,
            enough: total.is_enough(),
            histogram: histogram(&draws.total),
            years: years.collect(),
            members: members
                .map(|(member, values)| {
                    let of = Spreading::of(values);
                    MemberSpread {
                        number: member.number.clone(),
                        name: member.name.clone(),
                        mean: of.mean,
                        p10: of.p10,
                        p50: of.p50,
                        p90: of.p90,
                        probability_of_loss: of.probability_of_loss,
                    }
                })
                .collect(),
            correlations,
        }
    }

    pub(crate) fn uncertain(&self) -> &[Uncertain] {
        &self.uncertain
    }

    pub(crate) const fn case(&self) -> &ValidCase {
        &self.case
    }
}

/// How the results of a case are spread. Amounts are kroner, net present value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Simulated {
    /// How many draws.
    pub draws: u32,
    /// What they began from.
    pub seed: u32,
    /// The mean.
    pub mean: f64,
    /// How far the mean of so many draws is usually from that of all there could be.
    pub standard_error: f64,
    /// One time in ten it is below.
    pub p10: f64,
    /// As often below as above.
    pub p50: f64,
    /// One time in ten it is above.
    pub p90: f64,
    /// The part of the draws below zero.
    pub probability_of_loss: f64,
    /// How far that part is usually from the true one.
    pub error_of_probability: f64,
    /// Whether more draws would change nothing that is shown.
    pub enough: bool,
    /// The draws in steps.
    pub histogram: Vec<Bin>,
    /// Cumulated savings less costs of each year.
    pub years: Vec<YearSpread>,
    /// Each member under the chosen key.
    pub members: Vec<MemberSpread>,
    /// How each uncertain number goes with the result, the strongest first.
    pub correlations: Vec<RankCorrelation>,
}

/// A step of the histogram.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Bin {
    /// From here,
    pub from: f64,
    /// to here,
    pub to: f64,
    /// so many draws;
    pub draws: u32,
    /// and this part of all is in it or below.
    pub below: f64,
}

/// Percentiles of a year.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct YearSpread {
    /// 0 is the year in which the case begins.
    pub year: u32,
    /// One time in ten it is below.
    pub p10: f64,
    /// As often below as above.
    pub p50: f64,
    /// One time in ten it is above.
    pub p90: f64,
}

/// How the result of a member is spread.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct MemberSpread {
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// The mean.
    pub mean: f64,
    /// One time in ten it is below.
    pub p10: f64,
    /// As often below as above.
    pub p50: f64,
    /// One time in ten it is above.
    pub p90: f64,
    /// The part of the draws below zero.
    pub probability_of_loss: f64,
}

/// How a number goes with the result (Spearman's rank correlation): 1 where the higher always gives the higher.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct RankCorrelation {
    /// The path of the number.
    pub of: String,
    /// From −1 to 1.
    pub correlation: f64,
}

struct Spreading {
    mean: f64,
    standard_error: f64,
    p10: f64,
    p50: f64,
    p90: f64,
    probability_of_loss: f64,
    error_of_probability: f64,
}

#[expect(clippy::cast_precision_loss, reason = "at most a million")]
const fn real(count: usize) -> f64 {
    count as f64
}

impl Spreading {
    fn of(values: &[f64]) -> Self {
        let n = real(values.len().max(1));
        let mean = values.iter().fold(0.0, |sum, value| sum + value) / n;
        // Of pairs, whose halves go against each other: their means are what is independent.
        let pair_means: Vec<f64> = values
            .chunks(2)
            .map(|pair| pair.iter().fold(0.0, |sum, value| sum + value) / real(pair.len()))
            .collect();
        let losses: Vec<f64> = values
            .chunks(2)
            .map(|pair| real(pair.iter().filter(|value| **value < 0.0).count()) / real(pair.len()))
            .collect();
        let (_, standard_error) = mean_and_error(&pair_means);
        let (_, error_of_probability) = mean_and_error(&losses);
        let sorted = sorted(values);
        Self {
            mean,
            standard_error,
            p10: percentile(&sorted, 0.1),
            p50: percentile(&sorted, 0.5),
            p90: percentile(&sorted, 0.9),
            probability_of_loss: real(sorted.partition_point(|value| *value < 0.0)) / n,
            error_of_probability,
        }
    }

    /// The mean is known to a hundredth of the distance from P10 to P90, the probability of a loss to one in a hundred.
    fn is_enough(&self) -> bool {
        self.standard_error <= 0.01 * (self.p90 - self.p10) && self.error_of_probability <= 0.01
    }
}

fn mean_and_error(values: &[f64]) -> (f64, f64) {
    let n = real(values.len().max(1));
    let mean = values.iter().fold(0.0, |sum, value| sum + value) / n;
    let squares = values.iter().fold(0.0, |sum, value| sum + (value - mean) * (value - mean));
    (mean, libm::sqrt(squares / (n - 1.0).max(1.0) / n))
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

/// A percentile of sorted values, between two of them where it falls there (Hyndman and Fan's type 7, as spreadsheets have it).
fn percentile(sorted: &[f64], part: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let place = part * real(last);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place in the list"
    )]
    let below = libm::floor(place) as usize;
    let at = |place: usize| sorted.get(place.min(last)).copied().unwrap_or(0.0);
    let (low, high) = (at(below), at(below + 1));
    // What is the same on both sides is that, to the bit.
    if low == high { low } else { low + (high - low) * (place - libm::floor(place)) }
}

/// Steps of one width, of which one begins at zero: gains and losses are in none together.
fn histogram(values: &[f64]) -> Vec<Bin> {
    let sorted = sorted(values);
    let (Some(least), Some(most)) = (sorted.first().copied(), sorted.last().copied()) else {
        return Vec::new();
    };
    let part = |count: usize| real(count) / real(sorted.len());
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    if most <= least {
        return vec![Bin { from: least, to: most, draws: number(sorted.len()), below: 1.0 }];
    }
    let width = (most - least) / real(BINS);
    let first = libm::floor(least / width);
    let mut bins = Vec::with_capacity(BINS + 2);
    let mut before = 0;
    for step in 0..BINS + 2 {
        let (from, to) = (width * (first + real(step)), width * (first + real(step + 1)));
        let below = sorted.partition_point(|value| *value < to);
        // The greatest is in the last, whatever is lost in rounding.
        let below = if to > most || step == BINS + 1 { sorted.len() } else { below };
        bins.push(Bin { from, to, draws: number(below - before), below: part(below) });
        before = below;
        if below == sorted.len() {
            break;
        }
    }
    bins
}

/// The rank of each value; of equals, their mean.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    let at = |place: &usize| values.get(*place).copied().unwrap_or(0.0);
    order.sort_by(|one, other| at(one).total_cmp(&at(other)));
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0;
    for equal in order.chunk_by(|one, other| at(one) == at(other)) {
        let rank = real(before) + 0.5 * real(equal.len() - 1);
        for place in equal {
            if let Some(slot) = ranks.get_mut(*place) {
                *slot = rank;
            }
        }
        before += equal.len();
    }
    ranks
}

fn correlation(one: &[f64], other: &[f64]) -> f64 {
    let mean = |values: &[f64]| {
        values.iter().fold(0.0, |sum, value| sum + value) / real(values.len().max(1))
    };
    let (mean_one, mean_other) = (mean(one), mean(other));
    let pairs = || one.iter().zip(other).map(|(a, b)| (a - mean_one, b - mean_other));
    let product = pairs().fold(0.0, |sum, (a, b)| sum + a * b);
    let squares = pairs().fold((0.0, 0.0), |sum, (a, b)| (sum.0 + a * a, sum.1 + b * b));
    let below = libm::sqrt(squares.0 * squares.1);
    if below > 0.0 { product / below } else { 0.0 }
}

/// Draws a case as often as it says, and says how its results are spread.
///
/// ```
/// use synergi_case::{Distribution, Ranged, ValidCase, example};
/// let mut case = example();
/// case.uncertainty.draws = 1_000;
/// case.uncertainty.ranges.push(Ranged {
///     of: "savings.staff".to_owned(),
///     distribution: Distribution::Pert { low: 0.0, likely: 1.0, high: 1.1 },
/// });
/// let simulated = synergi_uncertainty::simulate(&ValidCase::new(case).unwrap()).unwrap();
/// assert!(simulated.p10 < simulated.p50 && simulated.p50 < simulated.p90);
/// ```
///
/// # Errors
/// Ranges that are none, each with the path of its number.
pub fn simulate(case: &ValidCase) -> Result<Simulated, Vec<(String, RangeProblem)>> {
    let simulation = Simulation::new(case)?;
    let seed = case.uncertainty.seed;
    let draws = simulation.draw(seed, 0, case.uncertainty.draws);
    Ok(simulation.summarise(&draws, seed))
}

/// What is drawn, one row to a draw, for a file: headings and values.
#[must_use]
pub fn table(simulation: &Simulation, draws: &Draws) -> (Vec<String>, Vec<Vec<f64>>) {
    let mut headings: Vec<String> =
        simulation.uncertain.iter().map(|one| Target::path(one.target)).collect();
    headings.push("net_present_value".to_owned());
    headings.extend(
        simulation.case.members.iter().map(|member| format!("net_present_value.{}", member.number)),
    );
    let kept = draws.inputs.first().map_or(draws.total.len(), Vec::len);
    let value = |list: &Vec<f64>, draw: usize| list.get(draw).copied().unwrap_or(0.0);
    let rows = (0..kept).map(|draw| {
        let inputs = draws.inputs.iter().map(|list| value(list, draw));
        inputs
            .chain([value(&draws.total, draw)])
            .chain(draws.members.iter().map(|list| value(list, draw)))
            .collect()
    });
    (headings, rows.collect())
}
