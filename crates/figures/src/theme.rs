//! The colours and the font: one palette in a light, a dark and a print variant.

use crate::chart::Hue;

/// An sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    const WHITE: Self = Self(255, 255, 255);
    const BLACK: Self = Self(14, 22, 30);

    const fn hex(rgb: u32) -> Self {
        let [_, red, green, blue] = rgb.to_be_bytes();
        Self(red, green, blue)
    }

    /// So much of this colour over the other.
    fn over(self, other: Self, share: f64) -> Self {
        let mix = |a, b| libm::round(f64::from(a) * share + f64::from(b) * (1.0 - share)) as u8;
        Self(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }

    fn linear(self) -> [f64; 3] {
        [self.0, self.1, self.2].map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
        })
    }

    /// The contrast of two colours after WCAG 2: 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let luminance = |colour: Self| {
            let [red, green, blue] = colour.linear();
            0.2126 * red + 0.7152 * green + 0.0722 * blue
        };
        let (a, b) = (luminance(self), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

/// What a colour is for; the theme says which one it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Colour {
    /// What the figure stands on.
    Background,
    /// Text and markers.
    Ink,
    /// Text of second rank.
    Muted,
    /// Grid lines and hairlines.
    Rule,
    /// A mark.
    Mark(Hue),
    /// Text on a mark.
    OnMark(Hue),
    /// A mark's colour thinned, to write on.
    Tint(Hue),
}

/// A hue in a theme.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Tone {
    mark: Rgb,
    on_mark: Rgb,
    tint: Rgb,
}

/// The colours of a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    background: Rgb,
    ink: Rgb,
    muted: Rgb,
    rule: Rgb,
    /// In the order of [`Hue`].
    tones: [Tone; Hue::ALL.len()],
}

impl Theme {
    /// The font the page brings, in which all text is measured.
    pub const FONT_FAMILY: &'static str = "Inter Variable";
    /// The font with those to fall back on, for CSS.
    pub const FONT_STACK: &'static str = "Inter Variable, Inter, system-ui, sans-serif";

    /// Dark on light.
    #[must_use]
    pub fn light() -> Self {
        let marks = [0x5b6b7a, 0x0a6ebd, 0xc2570c, 0x1f7a5c, 0x76838f, 0x7a2e8a];
        Self::new([0xffffff, 0x1b2733, 0x56636f, 0xdfe4e8], marks)
    }

    /// Light on dark.
    #[must_use]
    pub fn dark() -> Self {
        let marks = [0x9aabba, 0x58a6ee, 0xf0925a, 0x45c197, 0x7f8d9a, 0xe3b3f0];
        Self::new([0x1e2022, 0xececec, 0xb4b9be, 0x3d4246], marks)
    }

    /// For paper: neighbours in a bar differ in lightness too.
    #[must_use]
    pub fn print() -> Self {
        let marks = [0x8795a2, 0x06508c, 0xcb7f45, 0x0f5a41, 0x55606a, 0x6a2478];
        Self::new([0xffffff, 0x000000, 0x444444, 0xcccccc], marks)
    }

    fn new([background, ink, muted, rule]: [u32; 4], marks: [u32; Hue::ALL.len()]) -> Self {
        let background = Rgb::hex(background);
        let tones = marks.map(|mark| {
            let mark = Rgb::hex(mark);
            let white_reads_better = mark.contrast(Rgb::WHITE) >= mark.contrast(Rgb::BLACK);
            let on_mark = if white_reads_better { Rgb::WHITE } else { Rgb::BLACK };
            Tone { mark, on_mark, tint: mark.over(background, 0.14) }
        });
        Self { background, ink: Rgb::hex(ink), muted: Rgb::hex(muted), rule: Rgb::hex(rule), tones }
    }

    /// The colour for a purpose.
    #[must_use]
    pub fn colour(&self, purpose: Colour) -> Rgb {
        match purpose {
            Colour::Background => self.background,
            Colour::Ink => self.ink,
            Colour::Muted => self.muted,
            Colour::Rule => self.rule,
            Colour::Mark(hue) => self.tone(hue).mark,
            Colour::OnMark(hue) => self.tone(hue).on_mark,
            Colour::Tint(hue) => self.tone(hue).tint,
        }
    }

    fn tone(&self, hue: Hue) -> Tone {
        let [telecom, base, systems, staff, neutral, accent] = self.tones;
        match hue {
            Hue::Telecom => telecom,
            Hue::BaseOperations => base,
            Hue::BusinessSystems => systems,
            Hue::Staff => staff,
            Hue::Neutral => neutral,
            Hue::Accent => accent,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn themes() -> [(&'static str, Theme); 3] {
        [("light", Theme::light()), ("dark", Theme::dark()), ("print", Theme::print())]
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert_eq!(Rgb::WHITE.contrast(Rgb(0, 0, 0)), 21.0);
        assert!((Rgb::hex(0x767676).contrast(Rgb::WHITE) - 4.54).abs() < 0.005);
    }

    #[test]
    fn marks_and_text_stand_out() {
        for (name, theme) in themes() {
            let check = |on: Colour, what: Colour, least: f64| {
                let contrast = theme.colour(what).contrast(theme.colour(on));
                assert!(contrast >= least, "{name}: {what:?} on {on:?} is {contrast:.2}");
            };
            check(Colour::Background, Colour::Ink, 7.0);
            check(Colour::Background, Colour::Muted, 4.5);
            // What a line is at its end stands in its colour.
            check(Colour::Background, Colour::Mark(Hue::Accent), 4.5);
            for hue in Hue::ALL {
                check(Colour::Background, Colour::Mark(hue), 3.0);
                check(Colour::Mark(hue), Colour::OnMark(hue), 4.5);
                check(Colour::Tint(hue), Colour::Ink, 4.5);
                check(Colour::Tint(hue), Colour::Muted, 4.5);
            }
        }
    }

    /// The dark figure stands on any of the design system's dark surfaces.
    #[test]
    fn dark_marks_stand_out_on_every_dark_surface() {
        let theme = Theme::dark();
        for surface in [0x17181a, 0x1e2022, 0x26282b] {
            for hue in Hue::ALL {
                assert!(theme.colour(Colour::Mark(hue)).contrast(Rgb::hex(surface)) >= 3.0);
            }
            assert!(theme.colour(Colour::Muted).contrast(Rgb::hex(surface)) >= 4.5);
        }
    }

    /// Linear RGB as seen with a colour-vision deficiency of full severity (Machado, Oliveira and Fernandes 2009).
    const VISIONS: [(&str, [[f64; 3]; 3]); 4] = [
        ("typical", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        (
            "protanopia",
            [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ],
        ),
        (
            "deuteranopia",
            [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ],
        ),
        (
            "tritanopia",
            [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ],
        ),
    ];

    fn apply(matrix: &[[f64; 3]; 3], vector: [f64; 3]) -> [f64; 3] {
        matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
    }

    /// Oklab (Ottosson 2020), where distance is about how different two colours look; 0.02 is just noticeable.
    fn oklab(linear: [f64; 3]) -> [f64; 3] {
        const TO_CONES: [[f64; 3]; 3] = [
            [0.4122214708, 0.5363325363, 0.0514459929],
            [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ];
        const TO_LAB: [[f64; 3]; 3] = [
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ];
        apply(&TO_LAB, apply(&TO_CONES, linear).map(libm::cbrt))
    }

    fn difference(a: Rgb, b: Rgb, vision: &[[f64; 3]; 3]) -> f64 {
        let seen = |colour: Rgb| {
            oklab(apply(vision, colour.linear()).map(|channel| channel.clamp(0.0, 1.0)))
        };
        let (a, b) = (seen(a), seen(b));
        a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt()
    }

    #[test]
    fn hues_differ_for_every_eye() {
        for (name, theme) in themes() {
            for (index, &one) in Hue::ALL.iter().enumerate() {
                for (distance, &other) in (1..).zip(&Hue::ALL[index + 1..]) {
                    // Neighbours in the value chain touch in every stacked bar.
                    let neighbours = distance == 1 && index < 3;
                    let least = if neighbours { 0.06 } else { 0.03 };
                    for (vision, matrix) in &VISIONS {
                        let found = difference(
                            theme.colour(Colour::Mark(one)),
                            theme.colour(Colour::Mark(other)),
                            matrix,
                        );
                        assert!(
                            found >= least,
                            "{name}, {vision}: {one:?} and {other:?} differ by {found:.3}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn neighbours_differ_in_lightness_on_paper() {
        let theme = Theme::print();
        for pair in Hue::ALL[..4].windows(2) {
            let contrast =
                theme.colour(Colour::Mark(pair[0])).contrast(theme.colour(Colour::Mark(pair[1])));
            assert!(contrast >= 2.0, "{pair:?}: {contrast:.2}");
        }
    }
}
