//! From a chart and a width to shapes with coordinates, without a browser and without colours.
//!
//! Coordinates are CSS pixels from the upper left corner; those of filled shapes are whole, so that edges are crisp.

#[cfg_attr(
    not(feature = "case"),
    expect(dead_code, reason = "half of it is for the forms of a case")
)]
mod axis;
mod bars;
mod diagram;
#[cfg(feature = "case")]
mod dots;
#[cfg(feature = "case")]
mod flow;
#[cfg(feature = "case")]
mod sign;

use crate::chart::{Chart, Fill, Hue, LegendItem, LegendKey, Pattern};
use crate::text_metrics::{ASCENT, CAP_HEIGHT, DESCENT, Font};
use crate::theme::Colour;
#[cfg(feature = "case")]
use sign::Sign;

/// From this width on, labels stand beside the marks rather than over them.
const WIDE: f64 = 560.0;
/// A width to lay out on is never smaller than this.
const NARROWEST: f64 = 240.0;

/// A figure with everything in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The width that was asked for.
    pub width: f64,
    /// The height that is needed.
    pub height: f64,
    /// Drawn in this order, later over earlier.
    pub shapes: Vec<Shape>,
    /// What can be pointed at and stepped through, in reading order.
    pub marks: Vec<Mark>,
    /// The figure brings its own background; otherwise the page shows through.
    pub opaque: bool,
}

/// A part of a figure that has a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Where it is.
    pub area: Rect,
    /// What it says.
    pub name: String,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// Something to draw.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Block {
        /// Where.
        area: Rect,
        /// Its fill.
        colour: Colour,
        /// The radius of its corners.
        radius: f64,
    },
    /// A hatched rectangle.
    Hatch {
        /// Where.
        area: Rect,
        /// The stripes' hue; its tint is between them.
        hue: Hue,
    },
    /// A filled polygon.
    Polygon {
        /// Its corners.
        points: Vec<(f64, f64)>,
        /// Its fill.
        colour: Colour,
    },
    /// A filled circle.
    #[cfg(feature = "case")]
    Disc {
        /// Its middle.
        centre: (f64, f64),
        /// From the middle to the edge.
        radius: f64,
        /// Its fill.
        colour: Colour,
    },
    /// A line from point to point.
    #[cfg(feature = "case")]
    Line {
        /// Two at least.
        points: Vec<(f64, f64)>,
        /// Across.
        thickness: f64,
        /// Its colour.
        colour: Colour,
    },
    /// A line of text.
    Text(Text),
}

/// Which end of a text its x belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// The words.
    pub content: String,
    /// Where the anchor is.
    pub x: f64,
    /// Where the letters stand.
    pub baseline: f64,
    /// What the anchor is.
    pub anchor: Anchor,
    /// Size and weight.
    pub font: Font,
    /// Its colour.
    pub colour: Colour,
}

/// The words round a figure that stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame<'a> {
    /// The finding.
    pub title: &'a str,
    /// Quantity, unit and year.
    pub subtitle: &'a str,
    /// Where the numbers come from.
    pub source: &'a str,
}

/// Places a chart on a width, without words round it.
#[must_use]
pub fn layout(chart: &Chart, width: f64) -> Layout {
    let mut layout = Layout::empty(width);
    match chart {
        Chart::Bars(bars) => bars::place(bars, &mut layout),
        #[cfg(feature = "case")]
        Chart::Flow(flow) => flow::place(flow, &mut layout),
        #[cfg(feature = "case")]
        Chart::Dots(dots) => dots::place(dots, &mut layout),
        Chart::Diagram(diagram) => diagram::place(diagram, &mut layout),
    }
    layout
}

/// Places a chart on a width with a title, a source and a background.
#[must_use]
pub fn layout_framed(chart: &Chart, width: f64, frame: &Frame<'_>) -> Layout {
    let mut framed = Layout { opaque: true, ..Layout::empty(width) };
    let padding = if framed.width < WIDE { 16.0 } else { 28.0 };
    framed.width = framed.width.max(NARROWEST + 2.0 * padding);
    let inner = framed.width - 2.0 * padding;

    let mut y = framed.stack(
        &Style::TITLE.wrap(frame.title, inner, 4),
        padding,
        padding - 2.0,
        Anchor::Start,
    );
    y = framed.stack(
        &Style::SUBTITLE.wrap(frame.subtitle, inner, 4),
        padding,
        y + 2.0,
        Anchor::Start,
    ) + 20.0;
    let plot = layout(chart, inner);
    let plot_height = plot.height;
    framed.insert(plot, padding, y);
    y += plot_height + 16.0;
    framed.block(Rect { x: padding, y, width: inner, height: 1.0 }, Colour::Rule);
    y = framed.stack(&Style::SOURCE.wrap(frame.source, inner, 4), padding, y + 9.0, Anchor::Start);
    framed.height = y + padding - 4.0;
    framed
}

impl Layout {
    fn empty(width: f64) -> Self {
        let width = if width.is_finite() { libm::floor(width).max(NARROWEST) } else { WIDE };
        Self { width, height: 0.0, shapes: Vec::new(), marks: Vec::new(), opaque: false }
    }

    /// The mark at a point, the topmost where several overlap.
    #[must_use]
    pub fn mark_at(&self, x: f64, y: f64) -> Option<usize> {
        self.marks.iter().rposition(|mark| mark.area.contains(x, y))
    }

    fn insert(&mut self, other: Self, x: f64, y: f64) {
        self.shapes.extend(other.shapes.into_iter().map(|shape| shape.moved(x, y)));
        self.marks.extend(
            other.marks.into_iter().map(|mark| Mark { area: mark.area.moved(x, y), ..mark }),
        );
    }

    fn block(&mut self, area: Rect, colour: Colour) {
        self.shapes.push(Shape::Block { area, colour, radius: 0.0 });
    }

    fn filled(&mut self, area: Rect, fill: Fill, radius: f64) {
        self.shapes.push(match fill.pattern {
            Pattern::Solid => Shape::Block { area, colour: Colour::Mark(fill.hue), radius },
            Pattern::Hatched => Shape::Hatch { area, hue: fill.hue },
        });
    }

    fn mark(&mut self, area: Rect, name: &str) {
        self.marks.push(Mark { area, name: name.to_owned() });
    }

    /// One line of text on a line of its style's height.
    fn line(&mut self, line: &Line, x: f64, top: f64, anchor: Anchor) {
        let Line { text, style } = line;
        if text.is_empty() {
            return;
        }
        self.shapes.push(Shape::Text(Text {
            content: text.clone(),
            x,
            baseline: top + style.baseline(),
            anchor,
            font: style.font,
            colour: style.colour,
        }));
    }

    /// Lines under one another; returns where they end.
    fn stack(&mut self, lines: &[Line], x: f64, mut top: f64, anchor: Anchor) -> f64 {
        for line in lines {
            self.line(line, x, top, anchor);
            top += line.style.line_height;
        }
        top
    }

    /// The signs and what they mean; returns where they end.
    fn legend(&mut self, items: &[LegendItem], left: f64, top: f64) -> f64 {
        let items = items.iter().map(|item| (item.key, item.label.as_str()));
        self.keyed(items, Style::LEGEND, left, top).last().map_or(top, Rect::bottom)
    }

    /// Signs with words beside them, wrapped between `left` and the right edge; returns where each is.
    fn keyed<'a>(
        &mut self,
        items: impl IntoIterator<Item = (LegendKey, &'a str)>,
        style: Style,
        left: f64,
        mut top: f64,
    ) -> Vec<Rect> {
        const SWATCH: f64 = 12.0;
        const GAP: f64 = 7.0;
        const BETWEEN: f64 = 22.0;
        let mut x = left;
        let mut place = |(key, label): (LegendKey, &str)| {
            let text = style.ellipsise(label, self.width - left - SWATCH - GAP);
            let width = SWATCH + GAP + text.width();
            if x > left && x + width > self.width {
                (x, top) = (left, top + style.line_height);
            }
            let middle = libm::round(top + style.baseline() - CAP_HEIGHT * style.font.size / 2.0);
            let swatch = Rect { x, y: middle - SWATCH / 2.0, width: SWATCH, height: SWATCH };
            let centre = (swatch.x + SWATCH / 2.0, middle);
            match key {
                LegendKey::Fill(fill) => self.filled(swatch, fill, 2.0),
                LegendKey::Marker => self.dashes(centre.0, middle - 9.0, middle + 9.0),
                #[cfg(feature = "case")]
                LegendKey::Line => self.block(
                    Rect { y: middle - 2.0, height: 3.0, ..swatch },
                    Colour::Mark(Hue::Accent),
                ),
                #[cfg(feature = "case")]
                LegendKey::Dot { series, chosen } => {
                    self.sign(Sign::of(series), centre, SWATCH / 2.0, sign::colour(chosen));
                }
            }
            self.line(&text, swatch.right() + GAP, top, Anchor::Start);
            let area = Rect { x, y: top, width, height: style.line_height };
            x += libm::ceil(width) + BETWEEN;
            area
        };
        items.into_iter().map(&mut place).collect()
    }

    /// A dashed vertical line, two pixels thick.
    fn dashes(&mut self, x: f64, top: f64, bottom: f64) {
        const DASH: f64 = 4.0;
        const GAP: f64 = 3.0;
        let mut y = top;
        while y < bottom {
            self.block(
                Rect { x: x - 1.0, y, width: 2.0, height: DASH.min(bottom - y) },
                Colour::Ink,
            );
            y += DASH + GAP;
        }
    }
}

impl Rect {
    /// The right edge.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The lower edge.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Whether a point is inside.
    #[must_use]
    pub fn contains(&self, x: f64, y: f64) -> bool {
        (self.x..self.right()).contains(&x) && (self.y..self.bottom()).contains(&y)
    }

    fn moved(self, x: f64, y: f64) -> Self {
        Self { x: self.x + x, y: self.y + y, ..self }
    }

    /// What is left of it between the edges of a figure.
    fn clipped(self, width: f64) -> Self {
        let x = self.x.max(0.0);
        Self { x, width: self.right().min(width) - x, ..self }
    }

    /// A rectangle of the same middle and another height.
    fn with_height(self, height: f64) -> Self {
        Self { y: self.y + (self.height - height) / 2.0, height, ..self }
    }
}

impl Shape {
    fn moved(self, x: f64, y: f64) -> Self {
        match self {
            Self::Block { area, colour, radius } => {
                Self::Block { area: area.moved(x, y), colour, radius }
            }
            Self::Hatch { area, hue } => Self::Hatch { area: area.moved(x, y), hue },
            Self::Polygon { points, colour } => Self::Polygon {
                points: points.into_iter().map(|(px, py)| (px + x, py + y)).collect(),
                colour,
            },
            #[cfg(feature = "case")]
            Self::Disc { centre: (cx, cy), radius, colour } => {
                Self::Disc { centre: (cx + x, cy + y), radius, colour }
            }
            #[cfg(feature = "case")]
            Self::Line { points, thickness, colour } => Self::Line {
                points: points.into_iter().map(|(px, py)| (px + x, py + y)).collect(),
                thickness,
                colour,
            },
            Self::Text(text) => {
                Self::Text(Text { x: text.x + x, baseline: text.baseline + y, ..text })
            }
        }
    }
}

impl Text {
    /// The box round the letters.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let width = self.font.width(&self.content);
        let before = match self.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => width / 2.0,
            Anchor::End => width,
        };
        Rect {
            x: self.x - before,
            y: self.baseline - ASCENT * self.font.size,
            width,
            height: (ASCENT + DESCENT) * self.font.size,
        }
    }
}

/// A kind of text.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Style {
    font: Font,
    line_height: f64,
    colour: Colour,
}

impl Style {
    const TITLE: Self = Self::new(Font::semibold(20.0), 26.0, Colour::Ink);
    const SUBTITLE: Self = Self::new(Font::regular(15.0), 22.0, Colour::Muted);
    const SOURCE: Self = Self::new(Font::regular(13.0), 18.0, Colour::Muted);
    const LABEL: Self = Self::new(Font::semibold(14.0), 20.0, Colour::Ink);
    const TOTAL: Self = Self::new(Font::semibold(16.0), 20.0, Colour::Ink);
    const QUIET: Self = Self::new(Font::regular(13.0), 18.0, Colour::Muted);
    const LEGEND: Self = Self::new(Font::regular(13.5), 24.0, Colour::Ink);
    const INSIDE: Self = Self::new(Font::semibold(14.0), 20.0, Colour::Ink);
    #[cfg(feature = "case")]
    const FLAG: Self = Self::new(Font::semibold(13.0), 20.0, Colour::Ink);
    const LISTED: Self = Self::new(Font::regular(13.5), 20.0, Colour::Muted);
    const BODY: Self = Self::new(Font::regular(14.0), 20.0, Colour::Ink);

    const fn new(font: Font, line_height: f64, colour: Colour) -> Self {
        Self { font, line_height, colour }
    }

    const fn coloured(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// Where the letters stand in a line, so that capitals are in its middle.
    fn baseline(self) -> f64 {
        libm::floor((self.line_height + CAP_HEIGHT * self.font.size) / 2.0)
    }

    fn wrap(self, text: &str, width: f64, max_lines: usize) -> Vec<Line> {
        let lines = self.font.wrap(&printable(text), width, max_lines);
        lines.into_iter().map(|text| Line { text, style: self }).collect()
    }

    fn ellipsise(self, text: &str, width: f64) -> Line {
        Line { text: self.font.ellipsise(&printable(text), width), style: self }
    }
}

/// What a line of text may consist of: control characters have no width and break XML.
fn printable(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

/// A line of text that has no place yet.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    text: String,
    style: Style,
}

impl Line {
    fn width(&self) -> f64 {
        self.style.font.width(&self.text)
    }
}

fn widest(lines: &[Line]) -> f64 {
    lines.iter().map(Line::width).fold(0.0, f64::max)
}

fn height(lines: &[Line]) -> f64 {
    lines.iter().map(|line| line.style.line_height).sum()
}

/// Where lines begin that are to stand in the middle of a rectangle.
fn centred(area: Rect, lines: &[Line]) -> f64 {
    libm::round(area.y + (area.height - height(lines)) / 2.0)
}

/// A value that can be drawn: any number of them has a finite sum, and any two a finite distance.
fn finite(value: f64) -> f64 {
    if value.is_finite() { value.clamp(-1e300, 1e300) } else { 0.0 }
}
