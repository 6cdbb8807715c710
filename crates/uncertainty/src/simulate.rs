//! Draws, and how they are spread.

use crate::distribution::Sampler;
use crate::philox::{uniform, uniforms};
use crate::special::normal_quantile;
use crate::subject::{Cooperation, Country, Subject};
use crate::target::{RangeProblems, Uncertain, uncertain};
use serde::{Deserialize, Serialize};
use std::cell::OnceCell;
use synergi_case::{Uncertainty, ValidCase};
use synergi_model::scenario::ValidScenario;

/// Draws whose inputs and years are kept: more make no correlation or fan visibly better.
pub const MOST_KEPT: u32 = 20_000;

/// Bars of the histogram.
const BINS: usize = 14;

/// The stream of the first group that goes up and down together: beyond those of numbers.
const GROUP_STREAM: u32 = 1 << 20;

/// Draws, from one number on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draws {
    /// The number of the first.
    pub from: u32,
    /// What each comes to as a whole.
    pub total: Vec<f64>,
    /// The same of each part, a cooperation's members: all draws of the first, then of the next.
    pub parts: Vec<Vec<f64>>,
    /// Values of the uncertain numbers, all draws of the first, then of the next; of the first draws only.
    pub inputs: Vec<Vec<f64>>,
    /// Cumulated savings less costs, all draws of year 0, then of year 1; of the first draws only.
    pub years: Vec<Vec<f64>>,
}

impl Draws {
    /// As one row of numbers, for the way between two workers.
    #[must_use]
    pub fn to_numbers(&self) -> Vec<f64> {
        let lists = [&self.parts, &self.inputs, &self.years];
        let kept = self.inputs.iter().chain(&self.years).next().map_or(0, Vec::len);
        let mut numbers = vec![f64::from(self.from), real(self.total.len()), real(kept)];
        numbers.extend(lists.map(|list| real(list.len())));
        numbers.extend(&self.total);
        numbers.extend(lists.into_iter().flatten().flatten());
        numbers
    }

    /// What [`Self::to_numbers`] gave; nothing where it is no such row.
    #[must_use]
    pub fn from_numbers(numbers: &[f64]) -> Option<Self> {
        let (head, mut rest) = numbers.split_at_checked(6)?;
        let &[from, draws, kept, parts, inputs, years] = head else { return None };
        let mut take = |length: f64| {
            let (taken, after) = rest.split_at_checked(count(length)?)?;
            rest = after;
            Some(taken.to_vec())
        };
        let total = take(draws)?;
        let mut lists = |number: f64, length: f64| {
            (0..count(number)?).map(|_| take(length)).collect::<Option<Vec<_>>>()
        };
        let found = Self {
            from: u32::try_from(count(from)?).ok()?,
            total,
            parts: lists(parts, draws)?,
            inputs: lists(inputs, kept)?,
            years: lists(years, kept)?,
        };
        rest.is_empty().then_some(found)
    }

    /// Adds the draws that follow; whether they do. Those that do not are not taken.
    pub fn append(&mut self, next: Self) -> bool {
        let expected = u64::from(self.from) + self.total.len() as u64;
        if self.total.is_empty() {
            *self = next;
            return true;
        }
        if u64::from(next.from) != expected {
            return false;
        }
        self.total.extend(next.total);
        for (own, more) in [
            (&mut self.parts, next.parts),
            (&mut self.inputs, next.inputs),
            (&mut self.years, next.years),
        ] {
            for (list, more) in own.iter_mut().zip(more) {
                list.extend(more);
            }
        }
        true
    }
}

/// Uncertain numbers, ready to be drawn.
pub struct Simulation<S: Subject> {
    subject: S,
    uncertain: Vec<Uncertain<S::Target>>,
    /// What is drawn from, made when it is first drawn.
    samplers: OnceCell<Vec<Sampler>>,
}

impl Simulation<Cooperation> {
    /// Makes a case ready.
    ///
    /// # Errors
    /// Ranges that are none, each with the path of its number.
    pub fn new(case: &ValidCase) -> Result<Self, RangeProblems> {
        Self::of(Cooperation::new(case))
    }
}

impl<S: Subject> Simulation<S> {
    /// Makes ready what is to be drawn.
    ///
    /// # Errors
    /// Ranges that are none, each with the path of its number.
    pub fn of(subject: S) -> Result<Self, RangeProblems> {
        let uncertain = uncertain(&subject)?;
        Ok(Self { subject, uncertain, samplers: OnceCell::new() })
    }

    /// Whether no number is uncertain.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.uncertain.iter().all(|one| one.spread.is_fixed())
    }

    /// What all it comes to is told by: seed and number of draws.
    #[must_use]
    pub fn uncertainty(&self) -> &Uncertainty {
        self.subject.uncertainty()
    }

    /// So many draws from one number on.
    #[must_use]
    pub fn draw(&self, seed: u32, from: u32, count: u32) -> Draws {
        let mut subject = self.subject.clone();
        let samplers = self
            .samplers
            .get_or_init(|| self.uncertain.iter().map(|one| one.spread.sampler()).collect());
        let mut draws = Draws {
            from,
            total: Vec::with_capacity(count as usize),
            parts: vec![Vec::with_capacity(count as usize); self.subject.parts().len()],
            inputs: vec![Vec::new(); self.uncertain.len()],
            years: vec![Vec::new(); self.subject.years()],
        };
        let shared = self.uncertainty().correlation.0;
        let (of_group, of_own) = (shared.sqrt(), (1.0 - shared).sqrt());
        // The normal number of each group, drawn once for all in it.
        let mut groups: Vec<(u32, f64)> = Vec::new();
        let mut own = vec![0.0; self.uncertain.len()];
        let mut values = Vec::with_capacity(self.uncertain.len());
        for draw in from..from.saturating_add(count) {
            groups.clear();
            values.clear();
            uniforms(seed, draw, &mut own);
            for ((own, one), sampler) in own.iter().copied().zip(&self.uncertain).zip(samplers) {
                let value = if shared <= 0.0 || one.spread.is_fixed() {
                    sampler.at(own)
                } else {
                    let group = S::group(one.target);
                    let known = groups.iter().find(|(of, _)| *of == group).map(|(_, z)| *z);
                    let z = known.unwrap_or_else(|| {
                        let z = normal_quantile(uniform(seed, GROUP_STREAM + group, draw));
                        groups.push((group, z));
                        z
                    });
                    // Weighted so that two of a group correlate as is said.
                    sampler.at_score(of_group * z + of_own * normal_quantile(own))
                };
                values.push((one.target, value));
            }
            if !subject.put(&values) {
                // What did not fit is what it was before any draw, not what the last one left.
                subject = self.subject.clone();
                subject.put(&values);
            }
            let outcome = subject.outcome();
            draws.total.push(outcome.total);
            for (list, value) in draws.parts.iter_mut().zip(outcome.parts) {
                list.push(value);
            }
            if draw < MOST_KEPT {
                for (list, (_, value)) in draws.inputs.iter_mut().zip(&values) {
                    list.push(*value);
                }
                let mut sum = 0.0;
                for (list, net) in draws.years.iter_mut().zip(outcome.years) {
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
        let goal = self.subject.goal();
        let total = Spreading::of(&draws.total, goal);
        let parts = self.subject.parts().into_iter().zip(&draws.parts);
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
                of: S::path(one.target),
                correlation: correlation(&self::ranks(values), &ranks),
            })
            .collect();
        correlations
            .sort_by(|one, other| other.correlation.abs().total_cmp(&one.correlation.abs()));
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
            histogram: histogram(&draws.total, goal),
            years: years.collect(),
            members: parts
                .map(|((number, name), values)| {
                    // What the parts are to reach is not said: nothing to be lost.
                    let of = Spreading::of(values, 0.0);
                    MemberSpread {
                        number,
                        name,
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

    pub(crate) fn uncertain(&self) -> &[Uncertain<S::Target>] {
        &self.uncertain
    }

    pub(crate) const fn subject(&self) -> &S {
        &self.subject
    }
}

/// How results are spread. Amounts are kroner: a cooperation's net present value, the country's yearly saving.
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
    /// The part of the draws below zero; of the country, below what is asked for.
    pub probability_of_loss: f64,
    /// How far that part is usually from the true one.
    pub error_of_probability: f64,
    /// Whether more draws would change nothing that is shown.
    pub enough: bool,
    /// The draws in steps.
    pub histogram: Vec<Bin>,
    /// Cumulated savings less costs of each year; of the country none.
    pub years: Vec<YearSpread>,
    /// Each member under the chosen key; of the country, each size class.
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

/// A number of things, which a float holds exactly.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "looked at before")]
fn count(number: f64) -> Option<usize> {
    ((0.0..=f64::from(u32::MAX)).contains(&number) && number.trunc() == number)
        .then_some(number as usize)
}

#[expect(clippy::cast_precision_loss, reason = "at most a million")]
const fn real(count: usize) -> f64 {
    count as f64
}

impl Spreading {
    fn of(values: &[f64], goal: f64) -> Self {
        let n = real(values.len().max(1));
        let mean = values.iter().fold(0.0, |sum, value| sum + value) / n;
        // Of pairs, whose halves go against each other: their means are what is independent.
        let pair_means: Vec<f64> = values
            .chunks(2)
            .map(|pair| pair.iter().fold(0.0, |sum, value| sum + value) / real(pair.len()))
            .collect();
        let losses: Vec<f64> = values
            .chunks(2)
            .map(|pair| real(pair.iter().filter(|value| **value < goal).count()) / real(pair.len()))
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
            probability_of_loss: real(sorted.partition_point(|value| *value < goal)) / n,
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
    (mean, (squares / (n - 1.0).max(1.0) / n).sqrt())
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
    let below = place.floor() as usize;
    let at = |place: usize| sorted.get(place.min(last)).copied().unwrap_or(0.0);
    let (low, high) = (at(below), at(below + 1));
    // What is the same on both sides is that, to the bit.
    if low == high { low } else { low + (high - low) * (place - place.floor()) }
}

/// Steps of one width, of which one begins at the goal: gains and losses are in none together.
fn histogram(values: &[f64], goal: f64) -> Vec<Bin> {
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
    let first = ((least - goal) / width).floor();
    let mut bins = Vec::with_capacity(BINS + 2);
    let mut before = 0;
    for step in 0..BINS + 2 {
        let (from, to) =
            (goal + width * (first + real(step)), goal + width * (first + real(step + 1)));
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
    let below = (squares.0 * squares.1).sqrt();
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
pub fn simulate(case: &ValidCase) -> Result<Simulated, RangeProblems> {
    simulate_subject(Cooperation::new(case))
}

/// Draws the country as often as is said, and says how the saving of a year is spread; the goal is kroner a year.
///
/// # Errors
/// Ranges that are none, each with the path of its number.
pub fn simulate_country(
    scenario: &ValidScenario,
    uncertainty: &Uncertainty,
    goal: f64,
) -> Result<Simulated, RangeProblems> {
    simulate_subject(Country::new(scenario, uncertainty, goal))
}

fn simulate_subject<S: Subject>(subject: S) -> Result<Simulated, RangeProblems> {
    let simulation = Simulation::of(subject)?;
    let Uncertainty { seed, draws, .. } = *simulation.uncertainty();
    let drawn = simulation.draw(seed, 0, draws);
    Ok(simulation.summarise(&drawn, seed))
}

/// What is drawn, one row to a draw, for a file: headings and values. The result is called by `total`.
#[must_use]
pub fn table<S: Subject>(
    simulation: &Simulation<S>,
    draws: &Draws,
    total: &str,
) -> (Vec<String>, Vec<Vec<f64>>) {
    let mut headings: Vec<String> =
        simulation.uncertain.iter().map(|one| S::path(one.target)).collect();
    headings.push(total.to_owned());
    let parts = simulation.subject.parts();
    headings.extend(parts.iter().map(|(number, _)| format!("{total}.{number}")));
    let kept = draws.inputs.first().map_or(draws.total.len(), Vec::len);
    let value = |list: &Vec<f64>, draw: usize| list.get(draw).copied().unwrap_or(0.0);
    let rows = (0..kept).map(|draw| {
        let inputs = draws.inputs.iter().map(|list| value(list, draw));
        inputs
            .chain([value(&draws.total, draw)])
            .chain(draws.parts.iter().map(|list| value(list, draw)))
            .collect()
    });
    (headings, rows.collect())
}
