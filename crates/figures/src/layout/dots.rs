//! Rows of dots. On a wide page the label stands to the left of its dots, flag and total to the right; on a narrow one all
//! stand over them. The legend comes first, for a hundred rows are long.

use super::axis::{self, Scale, shown_ticks};
use super::sign::{self, Sign};
use super::{Anchor, Layout, Line, Rect, Shape, Style, WIDE, centred, height, widest};
use crate::chart::{DotRow, Dots, Hue, RowTotal};
use crate::theme::Colour;

/// How far a dot reaches from its place, and how far the chosen one does.
const REACH: f64 = 6.0;
const CHOSEN_REACH: f64 = 8.0;
/// How far from a dot one still points at it.
const POINTING: f64 = 11.0;
/// The height of a row without its words.
const TRACK: f64 = 24.0;
/// Between the columns of a wide page, and between the words over the dots on a narrow one.
const GAP: f64 = 16.0;
/// Between the sign of a flag and its word, and the sign's reach.
const FLAG_GAP: f64 = 5.0;
const FLAG_REACH: f64 = 5.0;
/// Rows taller than this together have the ticks' labels under them too.
const TALL: f64 = 480.0;

/// A row whose words are broken into lines.
struct Lettered<'a> {
    row: &'a DotRow,
    label: Vec<Line>,
    flag: Option<Line>,
    total: Vec<Line>,
}

impl Lettered<'_> {
    fn height(&self) -> f64 {
        let flag = self.flag.as_ref().map_or(0.0, |flag| flag.style.line_height);
        height(&self.label).max(height(&self.total)).max(flag)
    }
}

/// Where the columns are. On a narrow page the words share their lines, and the dots have the whole width.
struct Columns {
    plot: Rect,
    /// The right edge of the flags.
    flags: f64,
}

pub(super) fn place(dots: &Dots, layout: &mut Layout) {
    let (width, wide) = (layout.width, layout.width >= WIDE);
    let totals: Vec<_> = dots.rows.iter().map(|row| total(row, width, wide)).collect();
    let totals_width = column(totals.iter().map(|total| widest(total)));
    let rows: Vec<_> = dots
        .rows
        .iter()
        .zip(totals)
        .map(|(row, total)| letter(row, total, totals_width, width, wide))
        .collect();
    let labels_width = column(rows.iter().map(|row| widest(&row.label)));
    let flags_width = column(rows.iter().filter_map(|row| row.flag.as_ref()).map(flag_width));
    let (left, right) = if wide { (labels_width, totals_width + flags_width) } else { (0.0, 0.0) };
    let plot = Rect { x: left, width: width - left - right, ..Rect::default() };
    let columns = Columns { plot, flags: width - totals_width };

    let values = dots.rows.iter().flat_map(|row| row.values.iter().map(|value| value.value));
    let values = axis::reach(&dots.axis, values.filter(|value| value.is_finite()));
    let inset = CHOSEN_REACH + sign::RIM;
    let pixels = (plot.x + inset, plot.right() - inset);
    let scale = Scale { values, pixels };

    let mut y = 0.0;
    if !dots.legend.is_empty() {
        y = layout.legend(&dots.legend, 0.0, y) + 8.0;
    }
    if let Some(unit) = dots.axis.unit_label.as_ref().filter(|_| dots.axis.show_ticks) {
        y = layout.stack(&Style::QUIET.wrap(unit, plot.width, 2), plot.x, y, Anchor::Start);
    }
    // On a wide page the first label may stand out into the gap before the dots.
    let first = (plot.x - GAP / 2.0).max(0.0);
    y = axis::labels(&dots.axis, |value| scale.at(value), first, y, layout)
        + if wide { 2.0 } else { 6.0 };

    // Lines lie under all dots, so they come first; where they are is known last.
    let mut above = Layout::empty(width);
    let top = y;
    let mut tracks = Vec::with_capacity(rows.len());
    for row in &rows {
        let track;
        (track, y) = words(row, &columns, y, wide, &mut above);
        values_of(row.row, scale, track, &mut above);
        tracks.push(track);
    }
    let spans = if wide && !tracks.is_empty() {
        vec![Rect { y: top, height: y - top, ..plot }]
    } else {
        tracks
    };
    for span in spans {
        grid(dots, scale, span, layout);
    }
    layout.insert(above, 0.0, 0.0);
    if y - top > TALL {
        y = axis::labels(&dots.axis, |value| scale.at(value), first, y + 2.0, layout);
    }
    layout.height = libm::ceil(y);
}

/// The width of a column of words with the gap beside it, none where there are no words.
fn column(widths: impl Iterator<Item = f64>) -> f64 {
    match widths.fold(0.0, f64::max) {
        0.0 => 0.0,
        widest => libm::ceil(widest) + GAP,
    }
}

fn total(row: &DotRow, width: f64, wide: bool) -> Vec<Line> {
    let width = width * if wide { 0.2 } else { 0.36 };
    row.total.as_ref().map_or_else(Vec::new, |RowTotal { strong, muted }| {
        let strong = Style::LABEL.ellipsise(strong, width);
        let muted = muted.as_ref().map(|muted| Style::QUIET.ellipsise(muted, width));
        [strong].into_iter().chain(muted).collect()
    })
}

fn letter(
    row: &DotRow,
    total: Vec<Line>,
    totals_width: f64,
    width: f64,
    wide: bool,
) -> Lettered<'_> {
    let room = width * if wide { 0.14 } else { 0.24 } - 2.0 * FLAG_REACH - FLAG_GAP;
    let flag = row.flag.as_ref().map(|flag| Style::FLAG.ellipsise(flag, room));
    let label_width = if wide {
        width * 0.28
    } else {
        width - totals_width - column(flag.iter().map(flag_width))
    };
    // A row that is set apart has a heavier label too.
    let style = if row.flag.is_some() { Style::LABEL } else { Style::BODY };
    let mut label = style.wrap(&row.label, label_width, 2);
    if let Some(sublabel) = &row.sublabel {
        label.extend(Style::QUIET.wrap(sublabel, label_width, 2));
    }
    Lettered { row, label, flag, total }
}

fn flag_width(flag: &Line) -> f64 {
    2.0 * FLAG_REACH + FLAG_GAP + flag.width()
}

/// The words of a row; returns where its dots go and where the row ends.
fn words(
    row: &Lettered<'_>,
    columns: &Columns,
    top: f64,
    wide: bool,
    layout: &mut Layout,
) -> (Rect, f64) {
    let words = row.height();
    let width = layout.width;
    if wide {
        let track = Rect { y: top, height: words.max(TRACK) + 6.0, ..columns.plot };
        layout.stack(&row.label, 0.0, centred(track, &row.label), Anchor::Start);
        layout.stack(&row.total, width, centred(track, &row.total), Anchor::End);
        flag(row, columns.flags, centred(track, row.flag.as_slice()), layout);
        (track, track.bottom())
    } else {
        let track = Rect { y: top + words, height: TRACK, ..columns.plot };
        layout.stack(&row.label, 0.0, top, Anchor::Start);
        layout.stack(&row.total, width, top, Anchor::End);
        flag(row, columns.flags, top, layout);
        (track, track.bottom() + 8.0)
    }
}

/// A triangle that points down, and a word.
fn flag(row: &Lettered<'_>, right: f64, top: f64, layout: &mut Layout) {
    let Some(line) = &row.flag else { return };
    let left = libm::floor(right - flag_width(line));
    let (x, y) = (left + FLAG_REACH, libm::round(top + line.style.line_height / 2.0));
    let points = vec![(x - FLAG_REACH, y - 4.0), (x + FLAG_REACH, y - 4.0), (x, y + FLAG_REACH)];
    layout.shapes.push(Shape::Polygon { points, colour: Colour::Ink });
    layout.line(line, right, top, Anchor::End);
}

/// The dots of a row on a line from the lowest to the highest, the chosen one over the others.
fn values_of(row: &DotRow, scale: Scale, track: Rect, layout: &mut Layout) {
    let y = libm::round(track.y + track.height / 2.0);
    let mut placed: Vec<_> = row
        .values
        .iter()
        .enumerate()
        .filter(|(_, value)| value.value.is_finite())
        .map(|(series, value)| (scale.at(value.value), series == row.chosen, series, value))
        .collect();
    // As one reads them, the chosen one last of those in one place, where it is found by pointing.
    placed.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    if let (Some(first), Some(last)) = (placed.first(), placed.last())
        && first.0 < last.0
    {
        let range = Rect { x: first.0, y: y - 2.0, width: last.0 - first.0, height: 4.0 };
        layout.block(range, Colour::Rule);
    }
    let (chosen, others): (Vec<_>, Vec<_>) = placed.iter().partition(|dot| dot.1);
    for &(x, is_chosen, series, _) in others.into_iter().chain(chosen) {
        let reach = if is_chosen { CHOSEN_REACH } else { REACH };
        layout.sign_set_off(Sign::of(series), (x, y), reach, sign::colour(is_chosen));
    }
    for &(x, _, _, value) in &placed {
        // Half of the way to the next on either side is nearer to this one.
        let half = |other: f64| (x + other) / 2.0;
        let before = placed.iter().map(|dot| dot.0).filter(|other| *other < x);
        let after = placed.iter().map(|dot| dot.0).filter(|other| *other > x);
        let from = before.map(half).fold(x - POINTING, f64::max).max(0.0);
        let to = after.map(half).fold(x + POINTING, f64::min).min(layout.width);
        layout.mark(Rect { x: from, width: to - from, ..track }, &value.name);
    }
}

/// Losses on a tint, light lines at the ticks, and a strong one at zero.
fn grid(dots: &Dots, scale: Scale, span: Rect, layout: &mut Layout) {
    let zero = scale.at(0.0);
    let losses = scale.values.0 < 0.0;
    if losses && zero > span.x {
        layout.block(Rect { width: zero - span.x, ..span }, Colour::Tint(Hue::Neutral));
    }
    for (value, _) in shown_ticks(&dots.axis) {
        layout.block(Rect { x: scale.at(*value), width: 1.0, ..span }, Colour::Rule);
    }
    layout.block(Rect { x: zero - 1.0, width: 2.0, ..span }, Colour::Ink);
}
