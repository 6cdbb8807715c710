//! Draws a layout with plotters.

use core::f64::consts::FRAC_PI_2;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
#[cfg(feature = "case")]
use plotters::element::{Circle, PathElement};
use plotters::element::{Polygon, Rectangle, Text as Lettering};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, TextStyle};
use plotters_backend::DrawingBackend;

use crate::chart::Hue;
use crate::layout::{Anchor, Layout, Rect, Shape, Text};
use crate::text_metrics::Weight;
use crate::theme::{Colour, Theme};

/// From one stripe of a hatching to the next, sideways.
const HATCH_STEP: f64 = 8.0;
/// How much of it is stripe.
const HATCH_STRIPE: f64 = 2.75;

/// Draws the layout in the theme's colours, every coordinate and size times `scale`: 1 for vectors, the device pixel
/// ratio for a canvas.
///
/// Of text, plotters is told where it is anchored and on which baseline it stands, as [`VPos::Bottom`]; semibold is
/// said as [`FontStyle::Bold`]. A backend that means something else by these is to be wrapped. Nothing is measured, so
/// that plotters has no reason to ask a browser.
///
/// # Errors
///
/// What the backend fails with.
pub fn paint<DB: DrawingBackend>(
    root: &DrawingArea<DB, Shift>,
    layout: &Layout,
    theme: &Theme,
    scale: f64,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    let brush = Brush { root, theme, scale };
    if layout.opaque {
        root.fill(&brush.colour(Colour::Background))?;
    }
    for shape in &layout.shapes {
        match shape {
            Shape::Block { area, colour, radius } if *radius > 0.0 => {
                brush.polygon(&rounded(*area, *radius, scale), *colour)?;
            }
            Shape::Block { area, colour, .. } => brush.rectangle(*area, *colour)?,
            Shape::Hatch { area, hue } => brush.hatch(*area, *hue)?,
            Shape::Polygon { points, colour } => brush.polygon(points, *colour)?,
            #[cfg(feature = "case")]
            Shape::Disc { centre, radius, colour } => brush.disc(*centre, *radius, *colour)?,
            #[cfg(feature = "case")]
            Shape::Line { points, thickness, colour } => brush.line(points, *thickness, *colour)?,
            Shape::Text(text) => brush.text(text)?,
        }
    }
    root.present()
}

struct Brush<'a, DB: DrawingBackend> {
    root: &'a DrawingArea<DB, Shift>,
    theme: &'a Theme,
    scale: f64,
}

type Painted<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

impl<DB: DrawingBackend> Brush<'_, DB> {
    fn colour(&self, purpose: Colour) -> RGBColor {
        let rgb = self.theme.colour(purpose);
        RGBColor(rgb.0, rgb.1, rgb.2)
    }

    fn point(&self, (x, y): (f64, f64)) -> (i32, i32) {
        (libm::round(x * self.scale) as i32, libm::round(y * self.scale) as i32)
    }

    fn rectangle(&self, area: Rect, colour: Colour) -> Painted<DB> {
        let (from, to) = (self.point((area.x, area.y)), self.point((area.right(), area.bottom())));
        // Hairlines are all of one thickness, wherever they fall on the pixels.
        let end = |from: i32, to: i32, size: f64| {
            if size > 2.0 { to } else { from + libm::round(size * self.scale).max(1.0) as i32 }
        };
        let to = (end(from.0, to.0, area.width), end(from.1, to.1, area.height));
        self.root.draw(&Rectangle::new([from, to], self.colour(colour).filled()))
    }

    fn polygon(&self, points: &[(f64, f64)], colour: Colour) -> Painted<DB> {
        let mut points: Vec<_> = points.iter().map(|&point| self.point(point)).collect();
        points.dedup();
        self.root.draw(&Polygon::new(points, self.colour(colour)))
    }

    #[cfg(feature = "case")]
    fn disc(&self, centre: (f64, f64), radius: f64, colour: Colour) -> Painted<DB> {
        let radius = libm::round(radius * self.scale).max(1.0) as i32;
        self.root.draw(&Circle::new(self.point(centre), radius, self.colour(colour).filled()))
    }

    #[cfg(feature = "case")]
    fn line(&self, points: &[(f64, f64)], thickness: f64, colour: Colour) -> Painted<DB> {
        let points: Vec<_> = points.iter().map(|&point| self.point(point)).collect();
        let thickness = libm::round(thickness * self.scale).max(1.0) as u32;
        let style = self.colour(colour).stroke_width(thickness);
        self.root.draw(&PathElement::new(points, style))
    }

    fn hatch(&self, area: Rect, hue: Hue) -> Painted<DB> {
        self.rectangle(area, Colour::Tint(hue))?;
        for stripe in stripes(area) {
            self.polygon(&stripe, Colour::Mark(hue))?;
        }
        Ok(())
    }

    fn text(&self, text: &Text) -> Painted<DB> {
        let style = match text.font.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Semibold => FontStyle::Bold,
        };
        let anchor = match text.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let font =
            FontDesc::new(FontFamily::Name(Theme::FONT_FAMILY), text.font.size * self.scale, style);
        let colour = self.colour(text.colour);
        let style = TextStyle::from(font).color(&colour).pos(Pos::new(anchor, VPos::Bottom));
        self.root.draw(&Lettering::new(
            text.content.as_str(),
            self.point((text.x, text.baseline)),
            style,
        ))
    }
}

/// A rectangle with round corners, as round as its pixels allow: at scale 1 a corner is cut straight.
fn rounded(area: Rect, radius: f64, scale: f64) -> Vec<(f64, f64)> {
    let steps = libm::round(scale).max(1.0) as u32;
    let radius = radius.min(area.width / 2.0).min(area.height / 2.0);
    let corners = [
        (area.right() - radius, area.y + radius),
        (area.right() - radius, area.bottom() - radius),
        (area.x + radius, area.bottom() - radius),
        (area.x + radius, area.y + radius),
    ];
    let quarters = (0..).map(f64::from).zip(corners);
    quarters
        .flat_map(|(quarter, (x, y))| {
            (0..=steps).map(move |step| {
                let angle = (quarter - 1.0 + f64::from(step) / f64::from(steps)) * FRAC_PI_2;
                (x + radius * libm::cos(angle), y + radius * libm::sin(angle))
            })
        })
        .collect()
}

/// Stripes rising to the right at 45°, clipped to the rectangle.
fn stripes(area: Rect) -> impl Iterator<Item = Vec<(f64, f64)>> {
    // A stripe is where `from <= x + y < from + HATCH_STRIPE`, with x and y from the corner of the rectangle.
    let Rect { x, y, width, height } = area;
    let count = libm::ceil((width + height) / HATCH_STEP) as u32;
    (0..count).map(move |index| {
        let from = f64::from(index) * HATCH_STEP;
        let to = (from + HATCH_STRIPE).min(width + height);
        // Along the upper and right edge for where it leaves, along the left and lower edge for where it enters.
        let leaves = |sum: f64| if sum <= width { (sum, 0.0) } else { (width, sum - width) };
        let enters = |sum: f64| if sum <= height { (0.0, sum) } else { (sum - height, height) };
        let corner = |inside: bool, at: (f64, f64)| inside.then_some(at);
        [
            Some(leaves(from)),
            corner(from < width && width < to, (width, 0.0)),
            Some(leaves(to)),
            Some(enters(to)),
            corner(from < height && height < to, (0.0, height)),
            Some(enters(from)),
        ]
        .into_iter()
        .flatten()
        .map(|(dx, dy)| (x + dx, y + dy))
        .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::layout_framed;
    use crate::{Axis, Bars, Chart, Frame, LegendItem, LegendKey, Row, Segment};
    use core::fmt;
    use plotters::drawing::IntoDrawingArea;
    use plotters_backend::{
        BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle,
    };
    use proptest::prelude::*;
    use std::cell::RefCell;
    use std::rc::Rc;

    /// Writes down what it is told to draw and refuses to measure.
    struct Witness(Rc<RefCell<Vec<Drawn>>>);

    #[derive(Debug, PartialEq)]
    enum Drawn {
        Rectangle(BackendCoord, BackendCoord),
        Polygon(Vec<BackendCoord>),
        Path { points: Vec<BackendCoord>, thickness: u32 },
        Circle { centre: BackendCoord, radius: u32 },
        Text { text: String, size: f64, bold: bool, at: BackendCoord },
    }

    #[derive(Debug)]
    struct Measured;

    impl fmt::Display for Measured {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("text was measured")
        }
    }

    impl std::error::Error for Measured {}

    type Told = Result<(), DrawingErrorKind<Measured>>;

    impl DrawingBackend for Witness {
        type ErrorType = Measured;

        fn get_size(&self) -> (u32, u32) {
            (1000, 1000)
        }

        fn ensure_prepared(&mut self) -> Told {
            Ok(())
        }

        fn present(&mut self) -> Told {
            Ok(())
        }

        fn draw_pixel(&mut self, at: BackendCoord, _: BackendColor) -> Told {
            panic!("a single pixel at {at:?}");
        }

        fn draw_rect<S: BackendStyle>(
            &mut self,
            from: BackendCoord,
            to: BackendCoord,
            _: &S,
            fill: bool,
        ) -> Told {
            assert!(fill);
            self.0.borrow_mut().push(Drawn::Rectangle(from, to));
            Ok(())
        }

        fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
            &mut self,
            path: I,
            style: &S,
        ) -> Told {
            let (points, thickness) = (path.into_iter().collect(), style.stroke_width());
            self.0.borrow_mut().push(Drawn::Path { points, thickness });
            Ok(())
        }

        fn draw_circle<S: BackendStyle>(
            &mut self,
            centre: BackendCoord,
            radius: u32,
            _: &S,
            fill: bool,
        ) -> Told {
            assert!(fill);
            self.0.borrow_mut().push(Drawn::Circle { centre, radius });
            Ok(())
        }

        fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
            &mut self,
            path: I,
            _: &S,
        ) -> Told {
            self.0.borrow_mut().push(Drawn::Polygon(path.into_iter().collect()));
            Ok(())
        }

        fn draw_text<S: BackendTextStyle>(
            &mut self,
            text: &str,
            style: &S,
            at: BackendCoord,
        ) -> Told {
            let bold = matches!(style.style(), FontStyle::Bold);
            self.0.borrow_mut().push(Drawn::Text {
                text: text.to_owned(),
                size: style.size(),
                bold,
                at,
            });
            Ok(())
        }

        fn estimate_text_size<S: BackendTextStyle>(
            &self,
            _: &str,
            _: &S,
        ) -> Result<(u32, u32), DrawingErrorKind<Measured>> {
            Err(DrawingErrorKind::DrawingError(Measured))
        }
    }

    fn drawn(layout: &Layout, scale: f64) -> Vec<Drawn> {
        let drawn = Rc::new(RefCell::new(Vec::new()));
        let root = Witness(Rc::clone(&drawn)).into_drawing_area();
        paint(&root, layout, &Theme::light(), scale).unwrap();
        drop(root);
        Rc::into_inner(drawn).unwrap().into_inner()
    }

    fn chart() -> Chart {
        let segment =
            |value, fill| Segment { value, label: "1,5".to_owned(), name: String::new(), fill };
        let segments = vec![segment(2.0, Hue::Staff.solid()), segment(1.0, Hue::Staff.hatched())];
        Chart::Bars(Bars {
            rows: vec![Row { label: "Små".to_owned(), segments, ..Row::default() }],
            axis: Axis::with_ticks(0.0, 3.0, &|value| format!("{value}")),
            legend: vec![LegendItem { key: LegendKey::Marker, label: "Studien".to_owned() }],
        })
    }

    #[test]
    fn nothing_is_measured_and_everything_is_scaled() {
        let frame = Frame { title: "Tittel", subtitle: "Undertittel", source: "Kilde" };
        let layout = layout_framed(&chart(), 400.0, &frame);
        let (once, twice) = (drawn(&layout, 1.0), drawn(&layout, 2.0));
        let texts = |drawn: Vec<Drawn>, scale: f64| -> Vec<_> {
            let texts = drawn.into_iter().filter_map(|shape| match shape {
                Drawn::Text { text, size, bold, at } => Some((text, size / scale, bold, at)),
                _ => None,
            });
            texts.map(|(text, size, bold, _)| (text, size, bold)).collect()
        };
        assert_eq!(once[0], Drawn::Rectangle((0, 0), (1000, 1000)), "the background comes first");
        assert_eq!(texts(once, 1.0), texts(twice, 2.0));
    }

    #[test]
    fn lines_and_discs_are_scaled_whole() {
        let mut layout =
            layout_framed(&chart(), 400.0, &Frame { title: "", subtitle: "", source: "" });
        let colour = Colour::Ink;
        layout.opaque = false;
        layout.shapes = vec![
            Shape::Line { points: vec![(1.0, 2.0), (3.0, 4.0)], thickness: 3.0, colour },
            Shape::Disc { centre: (5.0, 6.0), radius: 5.0, colour },
        ];
        let expected = |scale: i32| {
            let points = vec![(scale, 2 * scale), (3 * scale, 4 * scale)];
            let centre = (5 * scale, 6 * scale);
            let scale = scale as u32;
            vec![
                Drawn::Path { points, thickness: 3 * scale },
                Drawn::Circle { centre, radius: 5 * scale },
            ]
        };
        assert_eq!(drawn(&layout, 1.0), expected(1));
        assert_eq!(drawn(&layout, 3.0), expected(3));
    }

    #[test]
    fn hairlines_are_of_one_thickness() {
        for scale in [1.0, 1.25, 1.5, 2.0, 3.0] {
            let mut layout =
                layout_framed(&chart(), 400.0, &Frame { title: "", subtitle: "", source: "" });
            layout.shapes = (0..20)
                .map(|y| Shape::Block {
                    area: Rect { x: 0.0, y: f64::from(y), width: 50.0, height: 1.0 },
                    colour: Colour::Rule,
                    radius: 0.0,
                })
                .collect();
            for shape in &drawn(&layout, scale)[1..] {
                let Drawn::Rectangle(from, to) = shape else { panic!("{shape:?}") };
                assert_eq!(f64::from(to.1 - from.1), libm::round(scale));
            }
        }
    }

    fn doubled_area(polygon: &[(f64, f64)]) -> f64 {
        let next = polygon.iter().cycle().skip(1);
        polygon.iter().zip(next).map(|((x0, y0), (x1, y1))| x0 * y1 - x1 * y0).sum::<f64>().abs()
    }

    proptest! {
        #[test]
        fn stripes_keep_within_their_rectangle(width in 1.0..300.0_f64, height in 1.0..60.0_f64) {
            let area = Rect { x: 10.0, y: 20.0, width, height };
            let mut striped = 0.0;
            for stripe in stripes(area) {
                for &(x, y) in &stripe {
                    prop_assert!((area.x - 1e-9..=area.right() + 1e-9).contains(&x));
                    prop_assert!((area.y - 1e-9..=area.bottom() + 1e-9).contains(&y));
                }
                striped += doubled_area(&stripe) / 2.0;
            }
            let share = striped / (width * height);
            prop_assert!(width * height < 2000.0 || (share - HATCH_STRIPE / HATCH_STEP).abs() < 0.06, "{share}");
        }

        #[test]
        fn round_corners_keep_within_their_rectangle(width in 1.0..300.0_f64, height in 1.0..60.0_f64, scale in 1.0..4.0_f64) {
            let area = Rect { x: 10.0, y: 20.0, width, height };
            for (x, y) in rounded(area, 2.0, scale) {
                prop_assert!((area.x - 1e-9..=area.right() + 1e-9).contains(&x));
                prop_assert!((area.y - 1e-9..=area.bottom() + 1e-9).contains(&y));
            }
        }
    }
}
