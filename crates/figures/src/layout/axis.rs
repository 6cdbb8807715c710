//! Ticks and their labels, and a scale for any values.

use super::{Anchor, Layout, Line, Style, finite};
use crate::chart::Axis;

/// Between the labels of the ticks.
pub(super) const GAP: f64 = 8.0;

/// From values to pixels: `values.0` is at `pixels.0`, `values.1` at `pixels.1`.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    pub(super) values: (f64, f64),
    pub(super) pixels: (f64, f64),
}

impl Scale {
    pub(super) fn at(self, value: f64) -> f64 {
        libm::round(self.exactly(value))
    }

    /// For lines that slope: whole pixels would bend them.
    pub(super) fn exactly(self, value: f64) -> f64 {
        let ((low, high), (from, to)) = (self.values, self.pixels);
        // Nothing by nothing where all values are the same.
        let share = finite((finite(value) - low) / (high - low)).clamp(0.0, 1.0);
        from + share * (to - from)
    }
}

/// The lowest and the highest of an axis, its ticks, zero and more values.
pub(super) fn reach(axis: &Axis, values: impl Iterator<Item = f64>) -> (f64, f64) {
    let ticks = shown_ticks(axis).map(|(value, _)| *value);
    [axis.min, axis.max]
        .into_iter()
        .chain(ticks)
        .chain(values)
        .map(finite)
        .fold((0.0, 0.0), |(low, high), value| (value.min(low), value.max(high)))
}

pub(super) fn shown_ticks(axis: &Axis) -> impl Iterator<Item = &(f64, String)> {
    axis.ticks.iter().filter(|(value, _)| axis.show_ticks && value.is_finite())
}

pub(super) fn tick(label: &str, width: f64) -> Line {
    Style::QUIET.ellipsise(label, width / 4.0)
}

/// The labels of the ticks beside one another, as many as have room from `first` on; returns where they end.
pub(super) fn labels(
    axis: &Axis,
    x: impl Fn(f64) -> f64,
    first: f64,
    top: f64,
    layout: &mut Layout,
) -> f64 {
    let mut end = f64::NEG_INFINITY;
    for (value, label) in shown_ticks(axis) {
        let line = tick(label, layout.width);
        let width = line.width();
        let x = (x(*value) - width / 2.0).min(layout.width - width).max(first);
        if x >= end + GAP && x + width <= layout.width {
            layout.line(&line, x, top, Anchor::Start);
            end = x + width;
        }
    }
    if end.is_finite() { top + Style::QUIET.line_height } else { top }
}
