//! A layout as an SVG document: real text, no style attributes, named for screen readers.

use core::fmt::Write as _;

use plotters::drawing::IntoDrawingArea;
use plotters_svg::SVGBackend;

use crate::layout::Layout;
use crate::paint::paint;
use crate::theme::Theme;

/// The layout as an SVG document with `title` as its name and `description` as its words for those who do not see it.
#[must_use]
pub fn svg(layout: &Layout, theme: &Theme, title: &str, description: &str) -> String {
    let (width, height) = (layout.width as u32, layout.height as u32);
    let mut drawn = String::new();
    {
        let root = SVGBackend::with_string(&mut drawn, (width, height)).into_drawing_area();
        // Writing into a string does not fail.
        let _ = paint(&root, layout, theme, 1.0);
    }
    let mut document = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" font-family=\"{}\">\n<title>{}</title>\n<desc>{}</desc>\n",
        Theme::FONT_STACK,
        Escaped(title),
        Escaped(description),
    );
    // The first line is the opening tag, replaced by the one above.
    for line in drawn.lines().skip(1) {
        let is_tag = line.starts_with('<');
        if is_tag {
            document.push_str(&tidied(line));
        } else {
            document.push_str(line);
        }
        // Text is to stand in its element without a break before or after it.
        if is_tag && !line.starts_with("<text") {
            document.push('\n');
        }
    }
    document
}

/// A tag of plotters' without what says nothing, and with what plotters cannot say.
fn tidied(tag: &str) -> String {
    let family = format!(" font-family=\"{}\"", Theme::FONT_FAMILY);
    let tag = tag
        .replace(&family, "")
        .replace(" opacity=\"1\"", "")
        .replace(" stroke=\"none\" stroke-width=\"1\"", "")
        .replace(" stroke=\"none\"", "")
        .replace(" text-anchor=\"start\"", "")
        .replace("<polyline", "<polyline stroke-linejoin=\"round\"")
        // The y of a text is its baseline.
        .replace(" dy=\"-0.5ex\"", "")
        .replace(" font-weight=\"bold\"", " font-weight=\"600\"")
        .replace(" \"/>", "\"/>");
    unscaled(&tag).unwrap_or(tag)
}

/// plotters-svg divides font sizes by 1.24, for fonts whose size is not that of their em.
fn unscaled(tag: &str) -> Option<String> {
    let (before, rest) = tag.split_once("font-size=\"")?;
    let (size, after) = rest.split_once('"')?;
    let size = libm::round(size.parse::<f64>().ok()? * 1.24 * 100.0) / 100.0;
    Some(format!("{before}font-size=\"{size}\"{after}"))
}

/// Text as XML says it.
struct Escaped<'a>(&'a str);

impl core::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for c in self.0.chars() {
            match c {
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '&' => f.write_str("&amp;")?,
                '"' => f.write_str("&quot;")?,
                '\u{fffe}' | '\u{ffff}' => {}
                c if c.is_control() => f.write_char(' ')?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::layout;
    use crate::{Bars, Chart, Row};

    fn document(label: &str) -> String {
        let row = Row { label: label.to_owned(), ..Row::default() };
        let chart = Chart::Bars(Bars { rows: vec![row], ..Bars::default() });
        svg(&layout(&chart, 700.0), &Theme::light(), "A < B & \"C\"", "D\u{0}\nE")
    }

    #[test]
    fn the_document_is_named() {
        let document = document("Små");
        assert!(document.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"700\" "));
        assert!(document.contains(" role=\"img\" "));
        assert!(
            document.contains("\n<title>A &lt; B &amp; &quot;C&quot;</title>\n<desc>D  E</desc>\n")
        );
    }

    #[test]
    fn text_is_text() {
        let text = "<text x=\"0\" y=\"31\" font-size=\"14\" fill=\"#1B2733\" font-weight=\"600\">Små &amp; &lt;b&gt;</text>\n";
        assert!(document("Små & <b>").contains(text), "{}", document("Små & <b>"));
    }

    /// What is taken out of tags is left in words.
    #[test]
    fn words_are_not_tidied() {
        let label = " opacity=\"1\" font-size=\"2\"";
        assert!(document(label).contains(">opacity=&quot;1&quot; font-size=&quot;2&quot;</text>"));
    }
}
