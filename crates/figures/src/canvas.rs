//! A layout on an HTML canvas.

use plotters::drawing::IntoDrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::layout::Layout;
use crate::paint::paint;
use crate::text_metrics::Font;
use crate::theme::Theme;

/// Why a canvas was not drawn on.
#[derive(Debug, thiserror::Error)]
pub enum DrawError {
    /// The browser gives no two-dimensional context.
    #[error("the canvas has no 2d context")]
    NoContext,
    /// The browser refused to draw.
    #[error("the canvas cannot be drawn on: {0}")]
    Backend(String),
}

/// Draws the layout on the canvas, replacing what was there.
///
/// The canvas gets as many pixels as the screen has for it; its size on the page, `layout.width` × `layout.height`, is
/// the page's to set. The font is to be loaded beforehand.
///
/// # Errors
///
/// If the browser gives no context or refuses to draw.
pub fn draw_on_canvas(
    canvas: &HtmlCanvasElement,
    layout: &Layout,
    theme: &Theme,
    device_pixel_ratio: f64,
) -> Result<(), DrawError> {
    let scale =
        if device_pixel_ratio.is_finite() { device_pixel_ratio.clamp(1.0, 4.0) } else { 1.0 };
    // Setting the size clears the canvas.
    canvas.set_width(libm::round(layout.width * scale) as u32);
    canvas.set_height(libm::round(layout.height * scale) as u32);
    let root = Surface::new(canvas).ok_or(DrawError::NoContext)?.into_drawing_area();
    paint(&root, layout, theme, scale).map_err(|error| DrawError::Backend(error.to_string()))
}

/// plotters' canvas, with text as [`paint`] means it.
///
/// plotters-canvas knows two weights and three baselines that browsers place differently, names the font without
/// fallbacks, and lets plotters measure text by inserting an element into the page.
struct Surface {
    shapes: CanvasBackend,
    context: CanvasRenderingContext2d,
}

type Drawn = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl Surface {
    fn new(canvas: &HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self { shapes: CanvasBackend::with_canvas_object(canvas.clone())?, context })
    }
}

impl DrawingBackend for Surface {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        pos: BackendCoord,
    ) -> Drawn {
        let weight = match style.style() {
            FontStyle::Bold => 600,
            _ => 400,
        };
        let align = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        };
        let BackendColor { rgb: (red, green, blue), .. } = style.color();
        self.context.set_font(&format!("{weight} {}px {}", style.size(), Theme::FONT_STACK));
        self.context.set_text_align(align);
        self.context.set_text_baseline("alphabetic");
        self.context.set_fill_style_str(&format!("rgb({red},{green},{blue})"));
        // Fails only for more arguments than are given here.
        let _ = self.context.fill_text(text, f64::from(pos.0), f64::from(pos.1));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        let font = match style.style() {
            FontStyle::Bold => Font::semibold(style.size()),
            _ => Font::regular(style.size()),
        };
        Ok((libm::ceil(font.width(text)) as u32, libm::ceil(style.size()) as u32))
    }

    fn get_size(&self) -> (u32, u32) {
        self.shapes.get_size()
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.shapes.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.shapes.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.shapes.draw_pixel(point, color)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.shapes.draw_rect(from, to, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.context.set_line_join("round");
        self.shapes.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.shapes.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.shapes.fill_polygon(path, style)
    }
}
