//! Charts as plain data: no colours, no coordinates, no language.

/// Anything the crate can draw.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// Lying, stacked bars.
    Bars(Bars),
    /// Standing columns, one a year, and a line of their running sum.
    #[cfg(feature = "case")]
    Flow(Flow),
    /// Rows of dots on one axis.
    #[cfg(feature = "case")]
    Dots(Dots),
    /// Boxes with words in them.
    Diagram(Diagram),
}

/// Lying bars, one a row. Positive segments stack to the right of zero, negative ones to the left.
///
/// ```
/// use synergi_figures::{
///     Axis, Bars, Chart, Hue, Marker, Position, Row, RowTotal, Segment, Theme, layout, svg,
/// };
///
/// let bars = Bars {
///     rows: vec![Row {
///         label: "Små".into(),
///         sublabel: Some("< 5 000 innb.".into()),
///         segments: vec![Segment {
///             value: 39.8,
///             label: "39,8".into(),
///             name: "Små: basis drift 39,8 mill. kr".into(),
///             fill: Hue::BaseOperations.solid(),
///         }],
///         total: Some(RowTotal { strong: "39,8".into(), muted: Some("72 kr per innb.".into()) }),
///         marker: Some(Marker { value: 40.0, name: "Studien: 40 mill. kr".into() }),
///         positions: vec![Position { label: "Tinn".into(), name: "Tinn: 5 591 innbyggere".into() }],
///     }],
///     axis: Axis::hidden(0.0, 39.8),
///     legend: Vec::new(),
/// };
/// let layout = layout(&Chart::Bars(bars), 328.0);
/// assert_eq!(layout.marks.len(), 3);
/// assert!(svg(&layout, &Theme::light(), "Besparelse", "").contains(">39,8</text>"));
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bars {
    /// The rows from the top.
    pub rows: Vec<Row>,
    /// The value axis.
    pub axis: Axis,
    /// What the colours mean; empty where every bar says so itself.
    pub legend: Vec<LegendItem>,
}

/// One bar with its words.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// What the bar is about.
    pub label: String,
    /// A quieter line under the label.
    pub sublabel: Option<String>,
    /// The parts of the bar, from zero outwards. Parts of value zero are not drawn.
    pub segments: Vec<Segment>,
    /// What stands at the end of the bar.
    pub total: Option<RowTotal>,
    /// A value to compare with.
    pub marker: Option<Marker>,
    /// Those of the user's own that belong to the row, listed under the bar.
    #[cfg(feature = "case")]
    pub positions: Vec<Position>,
}

/// One of the user's own, at the row it belongs to: a chosen dot and a word.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Position {
    /// Stands beside the dot.
    pub label: String,
    /// Read on hover and focus.
    pub name: String,
}

/// The words at the end of a bar.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RowTotal {
    /// The number that counts.
    pub strong: String,
    /// A quieter line under it.
    pub muted: Option<String>,
}

/// A thin dashed line across the bar: the study's value beside the user's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Marker {
    /// Where on the axis.
    pub value: f64,
    /// Read on hover and focus.
    pub name: String,
}

/// A part of a bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// Its length; negative ones go to the left of zero.
    pub value: f64,
    /// Printed inside the part when there is room, else left out.
    pub label: String,
    /// Read on hover and focus: "Små: basis drift 39,8 mill. kr".
    pub name: String,
    /// How it is filled.
    pub fill: Fill,
}

/// Colour and pattern of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fill {
    /// The colour's meaning.
    pub hue: Hue,
    /// The pattern's meaning.
    pub pattern: Pattern,
}

/// What a colour stands for, the same in every figure and table. The theme says which colour it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hue {
    /// Network and telecom.
    Telecom,
    /// Base operations.
    BaseOperations,
    /// Business systems.
    BusinessSystems,
    /// ICT staff.
    Staff,
    /// No element of the value chain.
    Neutral,
    /// The user's own.
    Accent,
}

impl Hue {
    /// All hues, the value chain first and in its order.
    pub const ALL: [Self; 6] = [
        Self::Telecom,
        Self::BaseOperations,
        Self::BusinessSystems,
        Self::Staff,
        Self::Neutral,
        Self::Accent,
    ];

    /// A solid fill.
    #[must_use]
    pub fn solid(self) -> Fill {
        Fill { hue: self, pattern: Pattern::Solid }
    }

    /// A hatched fill.
    #[must_use]
    pub fn hatched(self) -> Fill {
        Fill { hue: self, pattern: Pattern::Hatched }
    }
}

/// How a mark is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pattern {
    /// What there is.
    #[default]
    Solid,
    /// What cooperation saves.
    Hatched,
}

/// One entry of the legend.
#[derive(Debug, Clone, PartialEq)]
pub struct LegendItem {
    /// The sign that is explained.
    pub key: LegendKey,
    /// What it means.
    pub label: String,
}

/// What a legend explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegendKey {
    /// A fill.
    Fill(Fill),
    /// The dashed line of [`Marker`].
    Marker,
    /// The line of [`Flow`].
    #[cfg(feature = "case")]
    Line,
    /// A dot of [`Dots`]; the chosen one of series 0 is also the dot of a [`Position`].
    #[cfg(feature = "case")]
    Dot {
        /// Which of the values of a row.
        series: usize,
        /// As the chosen one of a row is drawn.
        chosen: bool,
    },
}

/// The value axis. What reaches outside it widens it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Axis {
    /// The lowest value, zero or below.
    pub min: f64,
    /// The highest value.
    pub max: f64,
    /// At most four values with their labels.
    pub ticks: Vec<(f64, String)>,
    /// Quantity and unit, written beside the ticks.
    pub unit_label: Option<String>,
    /// Off where every bar is labelled directly.
    pub show_ticks: bool,
}

impl Axis {
    /// The highest number of ticks.
    pub const MAX_TICKS: usize = 4;

    /// An axis over `min..=max` and zero with round ticks, for bars that carry no labels of their own.
    #[must_use]
    pub fn with_ticks(min: f64, max: f64, format: &dyn Fn(f64) -> String) -> Self {
        let (min, max) = (min.min(0.0), max.max(0.0));
        let ticks = nice_ticks(min, max).into_iter().map(|value| (value, format(value))).collect();
        Self { min, max, ticks, unit_label: None, show_ticks: true }
    }

    /// An axis over `min..=max` and zero that is not shown, for bars that are labelled directly.
    #[must_use]
    pub fn hidden(min: f64, max: f64) -> Self {
        Self { min: min.min(0.0), max: max.max(0.0), ..Self::default() }
    }
}

/// At most [`Axis::MAX_TICKS`] round values within `min..=max`, zero among them.
fn nice_ticks(min: f64, max: f64) -> Vec<f64> {
    let span = max - min;
    if !span.is_finite() || span <= 0.0 {
        return vec![0.0];
    }
    let decade = libm::floor(libm::log10(span)) as i32 - 1;
    // 2.5 only where it needs no decimal of its own.
    let steps = (decade..decade + 3).flat_map(|exponent| {
        let unit = libm::pow(10.0, f64::from(exponent));
        let factors: &[f64] = if exponent > 0 { &[1.0, 2.0, 2.5, 5.0] } else { &[1.0, 2.0, 5.0] };
        factors.iter().map(move |factor| factor * unit)
    });
    for step in steps {
        // A hair of slack: 3 × 0.1 is to be within 0.3.
        let first = libm::ceil(min / step - 1e-9) as i64;
        let last = libm::floor(max / step + 1e-9) as i64;
        if last - first < Axis::MAX_TICKS as i64 {
            return (first..=last).map(|index| index as f64 * step).collect();
        }
    }
    vec![0.0]
}

/// Standing columns, one a year, and over them a line of their running sum.
///
/// ```
/// use synergi_figures::{Axis, Chart, Flow, FlowColumn, FlowMarker, FlowPart, Hue, layout};
///
/// let column = |label: &str, part: FlowPart, cumulative: f64| FlowColumn {
///     label: label.into(),
///     parts: vec![part],
///     cumulative,
///     name: format!("{label}: {} mill. kr, i alt {cumulative}", part.value),
/// };
/// let saved = FlowPart { value: 4.0, fill: Hue::Staff.solid() };
/// let flow = Flow {
///     columns: vec![
///         column("2026", FlowPart { value: -6.0, fill: Hue::Neutral.solid() }, -6.0),
///         column("2027", saved, -2.0),
///         column("2028", saved, 2.0),
///     ],
///     axis: Axis {
///         unit_label: Some("Mill. kr".into()),
///         ..Axis::with_ticks(-6.0, 4.0, &|value| format!("{value}"))
///     },
///     marker: Some(FlowMarker { at: 1.5, label: "Tilbakebetalt etter 1,5 år".into() }),
///     end_label: Some("2 mill. kr".into()),
///     legend: Vec::new(),
///     low: false,
/// };
/// let layout = layout(&Chart::Flow(flow), 328.0);
/// assert_eq!(layout.marks[0].name, "Tilbakebetalt etter 1,5 år");
/// assert_eq!(layout.marks[1].name, "2026: -6 mill. kr, i alt -6");
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Flow {
    /// The years from the left.
    pub columns: Vec<FlowColumn>,
    /// The value axis, for columns and line alike.
    pub axis: Axis,
    /// Where the line passes zero for good.
    pub marker: Option<FlowMarker>,
    /// Stands at the end of the line.
    pub end_label: Option<String>,
    /// What the colours and the line mean.
    pub legend: Vec<LegendItem>,
    /// Whether it is drawn low, to share a page with more.
    pub low: bool,
}

/// A year of a [`Flow`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FlowColumn {
    /// Stands under the column if there is room; the first and the last always do.
    pub label: String,
    /// The parts of the column, from zero outwards.
    pub parts: Vec<FlowPart>,
    /// How high the line is at the end of the year.
    pub cumulative: f64,
    /// Read on hover and focus: the whole year in words.
    pub name: String,
}

/// A part of a column. Parts have neither words nor names of their own: the line crosses them, and a year is read as one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FlowPart {
    /// Its height; negative ones stack downwards.
    pub value: f64,
    /// How it is filled.
    pub fill: Fill,
}

/// A moment of a [`Flow`].
#[derive(Debug, Clone, PartialEq)]
pub struct FlowMarker {
    /// In years from the middle of the first column, where the line begins.
    pub at: f64,
    /// Stands over it, and is read on hover and focus.
    pub label: String,
}

/// Rows of dots on one axis through zero: what comes of several choices, for each of many. One choice of each row stands
/// out.
///
/// ```
/// use synergi_figures::{Axis, Chart, DotRow, DotValue, Dots, RowTotal, layout};
///
/// let value = |value: f64| DotValue { value, name: format!("Tinn: {value} kr per innbygger") };
/// let dots = Dots {
///     rows: vec![DotRow {
///         label: "Tinn".into(),
///         sublabel: None,
///         values: vec![value(140.0), value(-35.0)],
///         chosen: 1,
///         total: Some(RowTotal { strong: "−35 kr".into(), muted: None }),
///         flag: Some("taper".into()),
///     }],
///     axis: Axis::with_ticks(-35.0, 140.0, &|value| format!("{value}")),
///     legend: Vec::new(),
/// };
/// let layout = layout(&Chart::Dots(dots), 328.0);
/// assert_eq!(layout.marks[0].name, "Tinn: -35 kr per innbygger");
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dots {
    /// The rows from the top.
    pub rows: Vec<DotRow>,
    /// The value axis.
    pub axis: Axis,
    /// What the signs mean, and which is the chosen one.
    pub legend: Vec<LegendItem>,
}

/// One row of [`Dots`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DotRow {
    /// Who or what the row is about.
    pub label: String,
    /// A quieter line under the label.
    pub sublabel: Option<String>,
    /// One of each series, in the same order in every row: each series has its sign, nine in all.
    pub values: Vec<DotValue>,
    /// Which of the values stands out.
    pub chosen: usize,
    /// The chosen value in words, at the end of the row.
    pub total: Option<RowTotal>,
    /// A word that sets the row apart from the others, say because it loses.
    pub flag: Option<String>,
}

/// One dot.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DotValue {
    /// Where on the axis; not drawn if it is not finite.
    pub value: f64,
    /// Read on hover and focus.
    pub name: String,
}

/// Boxes with words: a chain, or a grid.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagram {
    /// How the boxes hang together.
    pub form: Form,
    /// The boxes in reading order.
    pub blocks: Vec<Block>,
}

/// How the boxes of a diagram hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Arrow-shaped boxes, each leading to the next; under one another on a narrow screen.
    Chain,
    /// Boxes in rows of at most so many; fewer on a narrow screen.
    Grid {
        /// The highest number of boxes beside one another.
        columns: usize,
    },
}

/// A box of a diagram.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it is.
    pub heading: String,
    /// What is in it, a few words a line.
    pub lines: Vec<String>,
    /// Its colour.
    pub hue: Hue,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ticks_are_round() {
        assert_eq!(nice_ticks(0.0, 196.9), [0.0, 50.0, 100.0, 150.0]);
        assert_eq!(nice_ticks(0.0, 80.0), [0.0, 25.0, 50.0, 75.0]);
        assert_eq!(nice_ticks(0.0, 1.0), [0.0, 0.5, 1.0]);
        assert_eq!(nice_ticks(0.0, 2000.0), [0.0, 1000.0, 2000.0]);
        assert_eq!(nice_ticks(-30.0, 60.0), [-25.0, 0.0, 25.0, 50.0]);
        assert_eq!(nice_ticks(0.0, 0.0), [0.0]);
        assert_eq!(nice_ticks(0.0, f64::INFINITY), [0.0]);
    }

    proptest! {
        #[test]
        fn ticks_are_few_within_and_include_zero(min in -1e12..0.0_f64, max in 0.0..1e12_f64) {
            let ticks = nice_ticks(min, max);
            prop_assert!((1..=Axis::MAX_TICKS).contains(&ticks.len()));
            prop_assert!(ticks.contains(&0.0));
            let slack = (max - min) * 1e-6;
            prop_assert!(ticks.iter().all(|tick| (min - slack..=max + slack).contains(tick)));
            prop_assert!(max - min <= 0.0 || ticks.len() > 1, "{ticks:?}");
        }
    }
}
