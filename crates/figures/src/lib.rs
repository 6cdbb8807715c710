//! Figures as data, drawn on any plotters backend.
//!
//! A [`Chart`] is plain data. [`layout()`] places it on a given width, as shapes with coordinates and marks with names,
//! without a browser and without a theme. [`paint()`] draws a [`Layout`] in the colours of a [`Theme`] on any plotters
//! backend; [`svg()`] and [`draw_on_canvas`] are the two in use. The same [`Figure`] carries the [`Table`] that
//! the page shows and [`csv()`] writes.

mod canvas;
#[cfg(feature = "case")]
pub mod case;
mod catalogue;
mod chart;
mod figure_id;
#[cfg(feature = "case")]
pub mod invoices;
mod layout;
mod paint;
mod svg;
mod table;
mod text_metrics;
mod theme;
#[cfg(feature = "case")]
pub mod uncertainty;

pub use canvas::{DrawError, draw_on_canvas};
pub use catalogue::{Published, Sources, figure};
pub use chart::{
    Axis, Bars, Block, Chart, Diagram, DotRow, DotValue, Dots, Fill, Flow, FlowColumn, FlowMarker,
    FlowPart, Form, Hue, LegendItem, LegendKey, Marker, Pattern, Position, Row, RowTotal, Segment,
};
pub use figure_id::FigureId;
pub use layout::{Anchor, Frame, Layout, Mark, Rect, Shape, Text, layout, layout_framed};
pub use paint::paint;
pub use svg::svg;
pub use table::{Cell, Column, CsvStyle, Table, TableRow, csv, tabbed};
pub use text_metrics::{Font, Weight};
pub use theme::{Colour, Rgb, Theme};

/// A figure with everything that goes with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Names the figure in addresses and files.
    pub id: &'static str,
    /// The finding.
    pub title: String,
    /// Quantity, unit and year.
    pub subtitle: String,
    /// Where the numbers come from.
    pub source: String,
    /// What is drawn.
    pub chart: Chart,
    /// The same as numbers.
    pub table: Table,
}

impl Figure {
    /// The figure as it stands on the page, which writes title, subtitle and source itself.
    #[must_use]
    pub fn layout(&self, width: f64) -> Layout {
        layout(&self.chart, width)
    }

    /// The figure as it stands alone, for files.
    #[must_use]
    pub fn layout_framed(&self, width: f64) -> Layout {
        let frame = Frame { title: &self.title, subtitle: &self.subtitle, source: &self.source };
        layout_framed(&self.chart, width, &frame)
    }
}
