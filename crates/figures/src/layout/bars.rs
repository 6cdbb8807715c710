//! Lying bars. On a wide page the label stands to the left of its bar and the total to the right; on a narrow one both
//! stand over it.

use super::axis::{self, shown_ticks, tick};
use super::{Anchor, Layout, Line, Rect, Style, WIDE, centred, finite, height, widest};
#[cfg(feature = "case")]
use crate::chart::LegendKey;
use crate::chart::{Axis, Bars, Marker, Pattern, Row, RowTotal, Segment};
use crate::theme::Colour;

/// Between neighbours in a stack.
const SEAM: f64 = 2.0;
/// Between a bar and its total.
const TOTAL_GAP: f64 = 12.0;
/// Between the columns of a wide page, and between label and total on a narrow one.
const COLUMN_GAP: f64 = 20.0;
/// How far a marker reaches over and under its bar.
const OVERHANG: f64 = 5.0;
/// Between the edge of a segment and the words in it.
const INSET: f64 = 10.0;
/// The least of it.
const TIGHT_INSET: f64 = 5.0;
/// How far from a marker's line one still points at it.
const REACH: f64 = 6.0;

/// A row whose words are broken into lines.
struct Lettered<'a> {
    row: &'a Row,
    label: Vec<Line>,
    total: Vec<Line>,
}

impl Lettered<'_> {
    fn height(&self) -> f64 {
        height(&self.label).max(height(&self.total))
    }

    /// Where the bar ends to the left and to the right of zero, without its marker.
    fn extent(&self) -> (f64, f64) {
        self.row.segments.iter().fold((0.0, 0.0), |(low, high), segment| {
            match finite(segment.value) {
                value if value < 0.0 => (low + value, high),
                value => (low, high + value),
            }
        })
    }

    fn marker(&self) -> Option<&Marker> {
        self.row.marker.as_ref().filter(|marker| marker.value.is_finite())
    }

    /// The leftmost and the rightmost value of the row.
    fn reach(&self) -> (f64, f64) {
        let (low, high) = self.extent();
        self.marker().map_or((low, high), |marker| (low.min(marker.value), high.max(marker.value)))
    }
}

/// From values to pixels.
#[derive(Clone, Copy)]
struct Scale {
    left: f64,
    low: f64,
    per_unit: f64,
}

impl Scale {
    fn x(self, value: f64) -> f64 {
        libm::round(self.left + (value - self.low) * self.per_unit)
    }
}

pub(super) fn place(bars: &Bars, layout: &mut Layout) {
    let wide = layout.width >= WIDE;
    let rows: Vec<_> = bars.rows.iter().map(|row| letter(row, layout.width, wide)).collect();
    let labels = rows.iter().map(|row| widest(&row.label)).fold(0.0, f64::max);
    let left = if wide && labels > 0.0 { libm::ceil(labels) + COLUMN_GAP } else { 0.0 };
    let scale = scale(bars, &rows, left, layout.width, wide);
    let (bar_height, row_gap) = if wide { (40.0, 20.0) } else { (32.0, 22.0) };

    let mut tracks = Vec::with_capacity(rows.len());
    let mut y = OVERHANG + 1.0;
    for row in &rows {
        let words = row.height();
        let area = |y, height| Rect { x: left, y, width: layout.width - left, height };
        let track = if wide {
            let slot = area(y, words.max(bar_height));
            y = slot.bottom();
            slot.with_height(bar_height)
        } else {
            let gap = if words > 0.0 { OVERHANG + 2.0 } else { 0.0 };
            let track = area(y + words + gap, bar_height);
            layout.stack(&row.label, 0.0, y, Anchor::Start);
            layout.stack(&row.total, layout.width, y, Anchor::End);
            y = track.bottom();
            track
        };
        let end = bar(row, scale, track, layout);
        if wide {
            let (x, top) = (total_x(row, scale, end), centred(track, &row.total));
            let (width, height) = (libm::ceil(widest(&row.total)), height(&row.total));
            if bars.axis.show_ticks && width > 0.0 {
                // Keeps the lines of the ticks clear of the letters.
                layout.block(Rect { x, y: top, width, height }, Colour::Background);
            }
            layout.stack(&row.label, 0.0, centred(track, &row.label), Anchor::Start);
            layout.stack(&row.total, x, top, Anchor::Start);
        }
        #[cfg(feature = "case")]
        {
            y = positions(row.row, left, y, layout);
        }
        tracks.push(track);
        y += row_gap;
    }
    y += if rows.is_empty() { 0.0 } else { OVERHANG - row_gap };

    grid(&bars.axis, &rows, scale, &tracks, wide, layout);
    if bars.axis.show_ticks {
        y = tick_labels(&bars.axis, scale, y + 4.0, wide, layout);
    }
    if !bars.legend.is_empty() {
        y = layout.legend(&bars.legend, left, y + 12.0);
    }
    layout.height = libm::ceil(y);
}

fn letter(row: &Row, width: f64, wide: bool) -> Lettered<'_> {
    let total_width = if wide { width * 0.34 } else { width * 0.55 };
    let total = row.total.as_ref().map_or_else(Vec::new, |RowTotal { strong, muted }| {
        let strong = Style::TOTAL.ellipsise(strong, total_width);
        let muted = muted.as_ref().map(|muted| Style::QUIET.ellipsise(muted, total_width));
        [strong].into_iter().chain(muted).collect()
    });
    let label_width = if wide {
        width * 0.3
    } else {
        let beside = widest(&total);
        if beside > 0.0 { width - beside - COLUMN_GAP } else { width }
    };
    let mut label = Style::LABEL.wrap(&row.label, label_width, 2);
    if let Some(sublabel) = &row.sublabel {
        label.extend(Style::QUIET.wrap(sublabel, label_width, 2));
    }
    Lettered { row, label, total }
}

/// The largest scale on which everything has room: the bars, the markers, the totals and the ticks.
fn scale(bars: &Bars, rows: &[Lettered<'_>], left: f64, width: f64, wide: bool) -> Scale {
    let axis = [(finite(bars.axis.min), finite(bars.axis.max))].into_iter();
    let ticks = shown_ticks(&bars.axis).map(|(value, _)| (*value, *value));
    let (low, high) = axis
        .chain(ticks)
        .chain(rows.iter().map(Lettered::reach))
        .fold((0.0, 0.0), |(low, high): (f64, f64), reach| (low.min(reach.0), high.max(reach.1)));
    let (room, span) = (width - left, high - low);
    if span <= 0.0 || !span.is_finite() {
        return Scale { left, low: 0.0, per_unit: 0.0 };
    }
    let totals = rows
        .iter()
        .filter(|row| wide && !row.total.is_empty())
        .map(|row| (row.reach().1, TOTAL_GAP + libm::ceil(widest(&row.total))));
    let ticks =
        shown_ticks(&bars.axis).map(|(value, label)| (*value, tick(label, width).width() / 2.0));
    let per_unit = totals
        .chain(ticks)
        .filter(|&(value, _)| value > low)
        .map(|(value, words)| (room - words) / (value - low))
        .fold(room / span, f64::min)
        .min(f64::MAX);
    Scale { left, low, per_unit }
}

/// Draws a bar and its marker; returns its right end.
fn bar(row: &Lettered<'_>, scale: Scale, track: Rect, layout: &mut Layout) -> f64 {
    let (mut low, mut high) = (0.0, 0.0);
    let highest = row.extent().1;
    for segment in &row.row.segments {
        let value = finite(segment.value);
        let (from, to) = if value > 0.0 {
            let from = scale.x(high);
            high += value;
            (from, scale.x(high) - if high < highest { SEAM } else { 0.0 })
        } else if value < 0.0 {
            let to = scale.x(low) - SEAM;
            low += value;
            (scale.x(low), to)
        } else {
            continue;
        };
        // The smallest part is still a line.
        let area = Rect { x: from.min(layout.width - 1.0), width: (to - from).max(1.0), ..track };
        layout.filled(area, segment.fill, 2.0);
        inside(segment, area, layout);
        layout.mark(area, &segment.name);
    }
    if let Some(marker) = row.marker() {
        let x = scale.x(marker.value).clamp(1.0, layout.width - 1.0);
        let around =
            |reach: f64| Rect { x: x - reach, width: 2.0 * reach, ..track }.clipped(layout.width);
        let area =
            Rect { y: track.y - OVERHANG, height: track.height + 2.0 * OVERHANG, ..around(REACH) };
        // Set off from the bar, so that it is seen on any colour.
        let halo = around(2.0);
        layout.block(halo, Colour::Background);
        layout.dashes(x, area.y, area.bottom());
        layout.mark(area, &marker.name);
    }
    scale.x(highest)
}

/// Whether there are words under the bar.
#[cfg(feature = "case")]
fn is_listed_under(row: &Row) -> bool {
    !row.positions.is_empty()
}

/// Whether there are words under the bar: never, without cases.
#[cfg(not(feature = "case"))]
const fn is_listed_under(_: &Row) -> bool {
    false
}

/// The user's own under the bar, as many to a line as have room; returns where they end.
#[cfg(feature = "case")]
fn positions(row: &Row, left: f64, top: f64, layout: &mut Layout) -> f64 {
    const CHOSEN: LegendKey = LegendKey::Dot { series: 0, chosen: true };
    let words = row.positions.iter().map(|position| (CHOSEN, position.label.as_str()));
    let style = Style::LISTED.coloured(Colour::Ink);
    let areas = layout.keyed(words, style, left, top + OVERHANG + 2.0);
    for (position, area) in row.positions.iter().zip(&areas) {
        layout.mark(*area, &position.name);
    }
    areas.last().map_or(top, Rect::bottom)
}

/// The label of a segment, if there is room for it.
fn inside(segment: &Segment, area: Rect, layout: &mut Layout) {
    let hue = segment.fill.hue;
    let style = match segment.fill.pattern {
        Pattern::Solid => Style::INSIDE.coloured(Colour::OnMark(hue)),
        Pattern::Hatched => Style::INSIDE,
    };
    let line = style.ellipsise(&segment.label, f64::INFINITY);
    let width = line.width();
    let inset = INSET.min((area.width - width) / 2.0);
    if inset < TIGHT_INSET || width <= 0.0 {
        return;
    }
    let top = centred(area, core::slice::from_ref(&line));
    if segment.fill.pattern == Pattern::Hatched {
        // Letters are not to stand on stripes.
        let plate = Rect {
            x: libm::floor(area.x + inset - 4.0),
            y: top,
            width: libm::ceil(width + 8.0),
            height: style.line_height,
        };
        layout.block(plate, Colour::Tint(hue));
    }
    layout.line(&line, area.x + inset, top, Anchor::Start);
}

/// A total stands at the end of its bar, or after the marker where it would run into it.
fn total_x(row: &Lettered<'_>, scale: Scale, end: f64) -> f64 {
    let x = end + TOTAL_GAP;
    match row.marker().map(|marker| scale.x(marker.value)) {
        Some(marker) if marker + TOTAL_GAP > x && marker - TOTAL_GAP < x + widest(&row.total) => {
            marker + TOTAL_GAP
        }
        _ => x,
    }
}

/// Light lines at the ticks behind the bars, and a stronger one at zero where bars go both ways. Where words stand between
/// the bars, the lines keep to the bars.
fn grid(
    axis: &Axis,
    rows: &[Lettered<'_>],
    scale: Scale,
    tracks: &[Rect],
    wide: bool,
    layout: &mut Layout,
) {
    let clear = wide && !rows.iter().any(|row| is_listed_under(row.row));
    let spans: Vec<_> = match (tracks.first(), tracks.last()) {
        (Some(first), Some(last)) if clear => vec![(first.y, last.bottom())],
        _ => tracks.iter().map(|track| (track.y, track.bottom())).collect(),
    };
    let line = |value: f64, top: f64, bottom: f64| Rect {
        x: (scale.x(value) - 1.0).max(0.0),
        y: top - OVERHANG,
        width: 1.0,
        height: bottom - top + 2.0 * OVERHANG,
    };
    let mut behind = Layout::empty(layout.width);
    for &(top, bottom) in &spans {
        for (value, _) in shown_ticks(axis) {
            behind.block(line(*value, top, bottom), Colour::Rule);
        }
        if rows.iter().any(|row| row.reach().0 < 0.0) {
            layout.block(line(0.0, top, bottom), Colour::Muted);
        }
    }
    layout.shapes.splice(0..0, behind.shapes);
}

/// The ticks' labels, as many as have room, and the unit; returns where they end.
fn tick_labels(axis: &Axis, scale: Scale, top: f64, wide: bool, layout: &mut Layout) -> f64 {
    let left = scale.left;
    // On a wide page the first label may stand out into the gap before the bars.
    let first = if wide { (left - COLUMN_GAP / 2.0).max(0.0) } else { left };
    let below = axis::labels(axis, |value| scale.x(value), first, top, layout);
    let Some(unit) = &axis.unit_label else { return below };
    // Beside the ticks where the labels of the rows leave room, else under them.
    let beside = Style::QUIET.ellipsise(unit, f64::INFINITY);
    if wide && beside.width() + axis::GAP <= first {
        layout.line(&beside, 0.0, top, Anchor::Start);
        top + Style::QUIET.line_height
    } else {
        layout.stack(&Style::QUIET.wrap(unit, layout.width - left, 2), left, below, Anchor::Start)
    }
}
