//! How wide a string is in Inter, without asking a browser.
//!
//! plotters measures text on wasm by inserting an element into the page: a forced layout for every label and a breach
//! of a strict content security policy. A table of advance widths is neither, and gives the same layout everywhere.

mod advances;

/// Height of the letters over the baseline, diacritics included, in ems.
pub(crate) const ASCENT: f64 = 0.969;
/// Depth of the letters under the baseline, in ems.
pub(crate) const DESCENT: f64 = 0.241;
/// Height of a capital, in ems.
pub(crate) const CAP_HEIGHT: f64 = 0.7275;

/// A character the font file does not have: about as wide as a letter, a full em from the arrows on.
const UNKNOWN: u16 = 1300;
const UNKNOWN_SYMBOL: u16 = 2048;
const FIRST_SYMBOL: char = '\u{2190}';

/// The two cuts of the font in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600.
    Semibold,
}

/// A size and a weight of Inter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Font {
    /// In CSS pixels.
    pub size: f64,
    /// The cut.
    pub weight: Weight,
}

impl Font {
    /// Inter 400.
    #[must_use]
    pub const fn regular(size: f64) -> Self {
        Self { size, weight: Weight::Regular }
    }

    /// Inter 600.
    #[must_use]
    pub const fn semibold(size: f64) -> Self {
        Self { size, weight: Weight::Semibold }
    }

    /// The width of a line of text, kerning not counted.
    #[must_use]
    pub fn width(self, text: &str) -> f64 {
        let units: f64 = text.chars().map(|c| f64::from(advance(c, self.weight))).sum();
        units * self.size / advances::UNITS
    }

    /// The text itself where it fits, else as much of its beginning as fits with an ellipsis.
    #[must_use]
    pub fn ellipsise(self, text: &str, width: f64) -> String {
        if self.width(text) <= width { text.to_owned() } else { self.cut(text, "…", width).0 }
    }

    /// The text broken at spaces into lines that fit. A word wider than a line is hyphenated by force; what does not
    /// fit in `max_lines` ends in an ellipsis.
    #[must_use]
    pub fn wrap(self, text: &str, width: f64, max_lines: usize) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in text.split_ascii_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(&longer) <= width {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(core::mem::take(&mut line));
            }
            let mut rest = word;
            while self.width(rest) > width && lines.len() <= max_lines {
                let (head, tail) = self.cut(rest, "-", width);
                lines.push(head);
                rest = tail;
            }
            rest.clone_into(&mut line);
        }
        if !line.is_empty() {
            lines.push(line);
        }
        if lines.len() > max_lines {
            lines.truncate(max_lines);
            if let Some(last) = lines.last_mut() {
                *last = self.cut(last, "…", width).0;
            }
        }
        lines
    }

    /// As much of the beginning as fits with `end` after it, one character at least, and the rest.
    fn cut<'a>(self, text: &'a str, end: &str, width: f64) -> (String, &'a str) {
        let boundaries = text.char_indices().skip(1).map(|(at, _)| at).chain([text.len()]);
        let mut cut = text.split_at(0);
        for at in boundaries {
            let longer = text.split_at(at);
            if !cut.0.is_empty() && self.width(longer.0) + self.width(end) > width {
                break;
            }
            cut = longer;
        }
        (format!("{}{end}", cut.0.trim_end()), cut.1)
    }
}

fn advance(c: char, weight: Weight) -> u16 {
    let latin = match weight {
        Weight::Regular => &advances::REGULAR,
        Weight::Semibold => &advances::SEMIBOLD,
    };
    let index = match c {
        ' '..='~' => c as usize - 0x20,
        '\u{a0}'..='ÿ' => c as usize - 0xa0 + 95,
        _ => latin.len(),
    };
    latin.get(index).copied().unwrap_or_else(|| {
        let found = advances::OTHER.binary_search_by_key(&c, |&(other, ..)| other).ok();
        match found.and_then(|at| advances::OTHER.get(at)) {
            Some(&(_, regular, semibold)) => match weight {
                Weight::Regular => regular,
                Weight::Semibold => semibold,
            },
            None if c >= FIRST_SYMBOL => UNKNOWN_SYMBOL,
            None => UNKNOWN,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FONT: Font = Font::regular(16.0);

    #[test]
    fn widths_are_those_of_the_font() {
        // hmtx of wght 400: H 1522, a 1150, n 1210, d 1254; of wght 600: M 1889.
        assert_eq!(FONT.width("Hand"), (1522 + 1150 + 1210 + 1254) as f64 * 16.0 / 2048.0);
        assert_eq!(Font::semibold(2048.0).width("M"), 1889.0);
        assert_eq!(FONT.width("Å"), FONT.width("A"));
        assert_eq!(FONT.width("\u{a0}"), FONT.width(" "));
        assert_eq!(FONT.width("–"), 8.0);
        assert_eq!(FONT.width("→"), 16.0);
        assert_eq!(FONT.width(""), 0.0);
    }

    #[test]
    fn the_table_of_others_is_sorted() {
        assert!(advances::OTHER.is_sorted_by_key(|row| row.0));
    }

    #[test]
    fn text_is_wrapped_at_spaces_only() {
        assert_eq!(FONT.wrap("Nettverk og telekom", 90.0, 3), ["Nettverk og", "telekom"]);
        assert_eq!(
            FONT.wrap("1\u{a0}998\u{a0}kr i året", 66.0, 3),
            ["1\u{a0}998\u{a0}kr", "i året"]
        );
        assert_eq!(FONT.wrap("Nettverk og telekom", 90.0, 1), ["Nettverk…"]);
        assert_eq!(FONT.wrap("Informasjonssikkerhet", 90.0, 3), ["Informasjo-", "nssikkerhet"]);
        assert!(FONT.wrap(" \n ", 90.0, 3).is_empty());
        assert_eq!(FONT.ellipsise("Mellomstore", 60.0), "Mello…");
    }

    proptest! {
        #[test]
        fn wrapped_lines_fit(text in "\\PC{0,60}", width in 40.0..300.0_f64, max_lines in 0_usize..4) {
            let lines = FONT.wrap(&text, width, max_lines);
            prop_assert!(lines.len() <= max_lines);
            for line in lines {
                prop_assert!(FONT.width(&line) <= width, "{line:?}");
            }
            prop_assert!(FONT.width(&FONT.ellipsise(&text, width)) <= width);
        }
    }
}
