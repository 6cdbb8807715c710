//! What each uncertain number does by itself.

use crate::simulate::Simulation;
use crate::subject::Subject;
use crate::target::Uncertain;
use serde::{Deserialize, Serialize};

/// What a number does at its ends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Swing {
    /// The path of the number.
    pub of: String,
    /// Its P10.
    pub low: f64,
    /// Its P90.
    pub high: f64,
    /// The result where it is low and all else as it is: kroner.
    pub at_low: f64,
    /// The same where it is high.
    pub at_high: f64,
}

impl Swing {
    /// How far apart the two are.
    #[must_use]
    pub fn width(&self) -> f64 {
        (self.at_high - self.at_low).abs()
    }
}

/// The value of a number at which the goal is just reached: nothing is gained or lost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct BreakEven {
    /// The path of the number.
    pub of: String,
    /// The value; nothing where the sign is the same whatever the number is.
    pub at: Option<f64>,
    /// Whether it pays above; else it pays below. Where there is no such value: whether it pays at all.
    pub pays_above: bool,
}

/// Results over two numbers: kroner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct TwoWay {
    /// Values of the one, down.
    pub down: Vec<f64>,
    /// Values of the other, across.
    pub across: Vec<f64>,
    /// Results, a row for each of `down`.
    pub rows: Vec<Vec<f64>>,
}

impl<S: Subject> Simulation<S> {
    /// The result with some numbers as given, and all else as it is.
    fn at(&self, values: &[(S::Target, f64)]) -> f64 {
        let mut subject = self.subject().clone();
        subject.put(values);
        subject.outcome().total
    }

    fn loose(&self) -> impl Iterator<Item = &Uncertain<S::Target>> {
        self.uncertain().iter().filter(|one| !one.spread.is_fixed())
    }

    /// What each number does at its P10 and P90, the one that does most first.
    #[must_use]
    pub fn tornado(&self) -> Vec<Swing> {
        let swing = |one: &Uncertain<S::Target>| {
            let (low, high) = (one.spread.quantile(0.1), one.spread.quantile(0.9));
            let of = S::path(one.target);
            Swing {
                of,
                low,
                high,
                at_low: self.at(&[(one.target, low)]),
                at_high: self.at(&[(one.target, high)]),
            }
        };
        let mut swings: Vec<Swing> = self.loose().map(swing).collect();
        swings.sort_by(|one, other| other.width().total_cmp(&one.width()));
        swings
    }

    /// The value of each number at which the goal is just reached, all else as it is. It is looked for from where a
    /// thousandth lies below to where a thousandth lies above.
    #[must_use]
    pub fn break_even(&self) -> Vec<BreakEven> {
        const STEPS: u32 = 24;
        let goal = self.subject().goal();
        self.loose()
            .map(|one| {
                let (from, to) = (one.spread.quantile(0.001), one.spread.quantile(0.999));
                let value = |step: u32| from + (to - from) * f64::from(step) / f64::from(STEPS);
                let worth = |value: f64| self.at(&[(one.target, value)]) - goal;
                let of = S::path(one.target);
                let mut before = (value(0), worth(value(0)));
                for step in 1..=STEPS {
                    let here = (value(step), worth(value(step)));
                    if (before.1 < 0.0) != (here.1 < 0.0) {
                        let pays_above = here.1 >= 0.0;
                        let (mut low, mut high) = (before.0, here.0);
                        for _ in 0..60 {
                            let middle = 0.5 * (low + high);
                            if (worth(middle) >= 0.0) == pays_above {
                                high = middle;
                            } else {
                                low = middle;
                            }
                        }
                        return BreakEven { of, at: Some(0.5 * (low + high)), pays_above };
                    }
                    before = here;
                }
                BreakEven { of, at: None, pays_above: before.1 >= 0.0 }
            })
            .collect()
    }

    /// Results over two uncertain numbers, from the P10 to the P90 of each; nothing where one of them is not
    /// uncertain.
    #[must_use]
    pub fn two_way(&self, down: &str, across: &str) -> Option<TwoWay> {
        let find = |path: &str| self.loose().find(|one| S::path(one.target) == path);
        let (one, other) = (find(down)?, find(across)?);
        let parts = [0.1, 0.3, 0.5, 0.7, 0.9];
        let values =
            |of: &Uncertain<S::Target>| parts.map(|part| of.spread.quantile(part)).to_vec();
        let (down, across) = (values(one), values(other));
        let row = |value: &f64| {
            across
                .iter()
                .map(|next| self.at(&[(one.target, *value), (other.target, *next)]))
                .collect()
        };
        Some(TwoWay { rows: down.iter().map(row).collect(), down, across })
    }
}
