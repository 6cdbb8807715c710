//! Standing columns with a line over them. Words stand round the plot, never in it: the unit and the marker above, the
//! ticks to the left, the end of the line to the right, the years below.

use super::axis::{self, Scale, shown_ticks, tick};
use super::{Anchor, Layout, Line, Rect, Shape, Style, WIDE, finite, height, widest};
use crate::chart::{Flow, FlowColumn, FlowMarker, FlowPart, Hue};
use crate::theme::Colour;

/// Between the plot and the words over and under it, so that the labels of the ticks have room.
const AIR: f64 = 10.0;
/// The thickest column.
const THICKEST: f64 = 64.0;
/// Of the room of a year, what its column takes.
const SHARE: f64 = 0.72;
/// How thick the line is, and what sets it off from the columns.
const LINE: f64 = 3.0;
const HALO: f64 = 7.0;
/// The dots at the end of the line and where it passes zero.
const DOT: f64 = 5.0;
/// How far they reach from their middle.
const RIM: f64 = DOT + 2.0;
/// Between the end of the line and its label.
const END_GAP: f64 = 12.0;
/// What the label may take of the narrowest figure: a number and its unit.
const END_WIDTH: f64 = 88.0;
/// How far the mark of a year reaches down to its label.
const TICK: f64 = 5.0;

/// Where the years are.
struct Years {
    left: f64,
    count: usize,
    /// From one to the next; whole unless there are more of them than pixels.
    step: f64,
    /// Of a column; even where that can be, so that the line meets its middle.
    thickness: f64,
}

impl Years {
    fn new(left: f64, room: f64, count: usize) -> Self {
        let step = room / count as f64;
        let step = if step < 2.0 { step } else { libm::floor(step) };
        let thickness = libm::floor(step * SHARE).clamp(1.0, THICKEST);
        let thickness = if thickness > 3.0 { thickness - thickness % 2.0 } else { thickness };
        Self { left, count, step, thickness }
    }

    fn width(&self) -> f64 {
        libm::ceil(self.step * self.count as f64)
    }

    fn column(&self, index: usize) -> f64 {
        libm::floor(self.left + self.step * index as f64 + (self.step - self.thickness) / 2.0)
    }

    fn middle(&self, index: usize) -> f64 {
        self.column(index) + libm::floor(self.thickness / 2.0)
    }

    /// All of a year's room in the plot, and down to its label.
    fn around(&self, index: usize, plot: Rect) -> Rect {
        let beside = (self.step - self.thickness) / 2.0;
        let x = self.column(index) - beside;
        Rect { x, width: self.step, height: plot.height + AIR, ..plot }
    }

    /// A moment between the middle of the first and that of the last.
    fn moment(&self, at: f64) -> f64 {
        let (first, last) = (self.middle(0), self.middle(self.count.saturating_sub(1)));
        libm::round(first + at.max(0.0) * self.step).min(last)
    }
}

pub(super) fn place(flow: &Flow, layout: &mut Layout) {
    if flow.columns.is_empty() {
        return;
    }
    let width = layout.width;
    let ticks: Vec<_> =
        shown_ticks(&flow.axis).map(|(value, label)| (*value, tick(label, width))).collect();
    let left = match ticks.iter().map(|(_, line)| line.width()).fold(0.0, f64::max) {
        0.0 => RIM,
        widest => libm::ceil(widest) + axis::GAP,
    };
    let end_style = Style::LABEL.coloured(Colour::Mark(Hue::Accent));
    let end = flow
        .end_label
        .as_ref()
        .map_or_else(Vec::new, |label| end_style.wrap(label, (width * 0.27).max(END_WIDTH), 3));
    let right = if end.is_empty() { RIM } else { libm::ceil(widest(&end)) + END_GAP };
    let years = Years::new(left, width - left - right, flow.columns.len());

    let unit = flow.axis.unit_label.as_deref().unwrap_or_default();
    let top = layout.stack(&Style::QUIET.wrap(unit, width, 2), 0.0, 0.0, Anchor::Start);
    let marker = flow.marker.as_ref().filter(|marker| marker.at.is_finite());
    let moment = marker.map(|marker| years.moment(marker.at));
    let top = match (marker, moment) {
        (Some(marker), Some(x)) => marker_label(marker, x, top, layout),
        _ => top,
    };
    let plot = Rect {
        x: left,
        y: top + AIR,
        width: years.width(),
        height: match (flow.low, width < WIDE) {
            (true, _) => 150.0,
            (false, true) => 260.0,
            (false, false) => 340.0,
        },
    };
    let scale = Scale { values: reach(flow), pixels: (plot.bottom(), plot.y) };

    tick_labels(&ticks, scale, plot, layout);
    for (value, _) in &ticks {
        layout.block(Rect { y: scale.at(*value), height: 1.0, ..plot }, Colour::Rule);
    }
    for (index, column) in flow.columns.iter().enumerate() {
        stack(column, years.column(index), years.thickness, scale, layout);
        layout.mark(years.around(index, plot).clipped(width), &column.name);
    }
    let zero = Rect { y: scale.at(0.0), height: 1.0, ..plot };
    layout.block(zero, Colour::Ink);
    if let Some(x) = moment {
        let stem = Rect { x, y: top, width: 1.0, height: zero.y - top };
        layout.block(Rect { x: x - 1.0, width: 3.0, ..stem }, Colour::Background);
        layout.block(stem, Colour::Ink);
    }
    let line_end = line(flow, &years, scale, layout);
    if let Some(x) = moment {
        layout.dot((x, zero.y), Colour::Ink);
    }
    if let Some((x, y)) = line_end {
        layout.dot((x, y), Colour::Mark(Hue::Accent));
        // Clear of the last column, whose upper end may be there too.
        let beside = (x + END_GAP).max(x + years.thickness / 2.0 + 6.0).min(width - widest(&end));
        let lowest = plot.bottom() - height(&end);
        let middle = libm::round(y - height(&end) / 2.0).min(lowest).max(top);
        layout.stack(&end, beside, middle, Anchor::Start);
    }
    let bottom = year_labels(flow, &years, plot.bottom() + AIR, layout);
    let bottom = if flow.legend.is_empty() {
        bottom
    } else {
        layout.legend(&flow.legend, 0.0, bottom + 12.0)
    };
    layout.height = libm::ceil(bottom);
}

/// The lowest and the highest value that is drawn.
fn reach(flow: &Flow) -> (f64, f64) {
    let ends = flow.columns.iter().flat_map(|column| {
        let part = |part: &FlowPart| finite(part.value);
        let up: f64 = column.parts.iter().map(part).filter(|value| *value > 0.0).sum();
        let down: f64 = column.parts.iter().map(part).filter(|value| *value < 0.0).sum();
        [up, down, column.cumulative]
    });
    axis::reach(&flow.axis, ends)
}

/// The label of the marker over its line; returns where the line begins.
fn marker_label(marker: &FlowMarker, x: f64, top: f64, layout: &mut Layout) -> f64 {
    let lines = Style::LABEL.wrap(&marker.label, layout.width, 2);
    let width = widest(&lines);
    let middle = x.min(layout.width - width / 2.0).max(width / 2.0);
    let top = top + 4.0;
    let bottom = layout.stack(&lines, middle, top, Anchor::Middle);
    // Without words there is still the upper end of the line to point at.
    let reach = (width / 2.0).max(AIR);
    let area = Rect { x: middle - reach, y: top, width: 2.0 * reach, height: bottom + AIR - top };
    layout.mark(area.clipped(layout.width), &marker.label);
    bottom
}

/// The labels of the ticks, zero's first, without those that would run into one another.
fn tick_labels(ticks: &[(f64, Line)], scale: Scale, plot: Rect, layout: &mut Layout) {
    let (zero, others): (Vec<_>, Vec<_>) = ticks.iter().partition(|(value, _)| *value == 0.0);
    let mut taken: Vec<f64> = Vec::new();
    for (value, line) in zero.into_iter().chain(others) {
        let y = scale.at(*value);
        if taken.iter().all(|other| (other - y).abs() >= line.style.line_height) {
            layout.line(line, plot.x - axis::GAP, y - line.style.line_height / 2.0, Anchor::End);
            taken.push(y);
        }
    }
}

/// The parts of a year upwards and downwards from the line at zero, a seam between them where there is room for one.
fn stack(column: &FlowColumn, x: f64, thickness: f64, scale: Scale, layout: &mut Layout) {
    /// A part less high than this is all colour.
    const SEAMED: f64 = 4.0;
    let (mut low, mut high) = (0.0, 0.0);
    for part in &column.parts {
        let value = finite(part.value);
        let end = if value > 0.0 { &mut high } else { &mut low };
        let (from, to) = (scale.at(*end), scale.at(*end + value));
        let is_first = *end == 0.0;
        *end += value;
        // The smallest part is still a line.
        let height = (to - from).abs().max(1.0);
        let seam = if is_first || height < SEAMED { 0.0 } else { 1.0 };
        // The line at zero is between what is above and what is below.
        let y = if value > 0.0 { from - height } else { from + 1.0 + seam };
        if value != 0.0 {
            let area = Rect { x, y, width: thickness, height: height - seam };
            layout.filled(area, part.fill, 0.0);
        }
    }
}

/// The line of the sum; returns where it ends.
fn line(flow: &Flow, years: &Years, scale: Scale, layout: &mut Layout) -> Option<(f64, f64)> {
    let points: Vec<_> = flow
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| (years.middle(index), scale.exactly(column.cumulative)))
        .collect();
    let end = points.last().map(|&(x, y)| (x, libm::round(y)));
    // A single year has only the end of a line.
    if points.len() > 1 {
        for (thickness, colour) in [(HALO, Colour::Background), (LINE, Colour::Mark(Hue::Accent))] {
            layout.shapes.push(Shape::Line { points: points.clone(), thickness, colour });
        }
    }
    end
}

/// The label of a year with its place.
struct YearLabel {
    index: usize,
    x: f64,
    line: Line,
}

impl YearLabel {
    fn is_clear_of(&self, next: &Self) -> bool {
        self.x + self.line.width() + axis::GAP <= next.x
    }
}

/// The labels of the first and the last year, and between them of every second, fifth or tenth, whichever keeps them
/// apart; returns where they end.
fn year_labels(flow: &Flow, years: &Years, top: f64, layout: &mut Layout) -> f64 {
    /// People count years in these.
    const STRIDES: [usize; 6] = [1, 2, 5, 10, 20, 50];
    let style = Style::QUIET;
    let most = if years.count == 1 { layout.width } else { years.width() / 2.0 - axis::GAP };
    let labels: Vec<_> = flow
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| {
            let line = style.ellipsise(&column.label, most);
            let width = line.width();
            let x = (years.middle(index) - width / 2.0).min(layout.width - width).max(0.0);
            YearLabel { index, x, line }
        })
        .collect();
    let Some((end, before)) = labels.split_last() else { return top };
    let every = |stride: usize| labels.iter().step_by(stride);
    let is_clear = |stride: usize| {
        every(stride).zip(every(stride).skip(1)).all(|(label, next)| label.is_clear_of(next))
    };
    let stride = STRIDES.into_iter().find(|&stride| is_clear(stride)).unwrap_or(years.count);
    let between = before.iter().step_by(stride);
    let shown = between.filter(|label| label.index == 0 || label.is_clear_of(end)).chain([end]);
    for label in shown {
        let x = years.middle(label.index);
        layout.block(Rect { x, y: top - AIR + 2.0, width: 1.0, height: TICK }, Colour::Muted);
        layout.line(&label.line, label.x, top, Anchor::Start);
    }
    top + style.line_height
}

impl Layout {
    /// A dot that is set off from what is under it.
    fn dot(&mut self, centre: (f64, f64), colour: Colour) {
        for (radius, colour) in [(RIM, Colour::Background), (DOT, colour)] {
            self.shapes.push(Shape::Disc { centre, radius, colour });
        }
    }
}
