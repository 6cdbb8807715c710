//! The signs of dots: told apart by their shape, so that colour is free to say which one is chosen.

use super::{Layout, Rect, Shape};
use crate::chart::Hue;
use crate::theme::Colour;

/// A shape for a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Disc,
    Square,
    Triangle,
    Diamond,
    Ring,
    HollowSquare,
    HollowTriangle,
    HollowDiamond,
    Cross,
}

impl Sign {
    const ALL: [Self; 9] = [
        Self::Disc,
        Self::Square,
        Self::Triangle,
        Self::Diamond,
        Self::Ring,
        Self::HollowSquare,
        Self::HollowTriangle,
        Self::HollowDiamond,
        Self::Cross,
    ];

    /// The same without a hole in it.
    fn filled(self) -> Self {
        match self {
            Self::Ring => Self::Disc,
            Self::HollowSquare => Self::Square,
            Self::HollowTriangle => Self::Triangle,
            Self::HollowDiamond => Self::Diamond,
            filled => filled,
        }
    }

    /// The sign of a series; the tenth has that of the first.
    pub(super) fn of(series: usize) -> Self {
        Self::ALL.into_iter().cycle().nth(series % Self::ALL.len()).unwrap_or(Self::Disc)
    }
}

/// What a dot is filled with.
pub(super) fn colour(chosen: bool) -> Colour {
    Colour::Mark(if chosen { Hue::Accent } else { Hue::Neutral })
}

/// How far from a sign it is set off from what is under it.
pub(super) const RIM: f64 = 2.0;

impl Layout {
    /// A sign on others, or on a tint.
    pub(super) fn sign_set_off(
        &mut self,
        sign: Sign,
        centre: (f64, f64),
        reach: f64,
        colour: Colour,
    ) {
        self.sign(sign.filled(), centre, reach + RIM, Colour::Background);
        self.sign(sign, centre, reach, colour);
    }

    /// A sign that reaches at most `reach` from a point, all of them about equally large.
    pub(super) fn sign(&mut self, sign: Sign, centre: (f64, f64), reach: f64, colour: Colour) {
        /// How thick hollow signs are.
        const STROKE: f64 = 2.0;
        let (x, y) = centre;
        let disc = |radius, colour| Shape::Disc { centre, radius, colour };
        let block = |across: f64, down: f64, colour| Shape::Block {
            area: Rect { x: x - across, y: y - down, width: 2.0 * across, height: 2.0 * down },
            colour,
            radius: 0.0,
        };
        let diamond = |reach: f64, colour| Shape::Polygon {
            points: vec![(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)],
            colour,
        };
        // `inset` keeps the three sides of the inner triangle equally far from those of the outer.
        let triangle = |inset: f64, colour| Shape::Polygon {
            points: vec![
                (x, y - reach + 2.2 * inset),
                (x + reach - 1.7 * inset, y + reach - 2.0 - inset),
                (x - reach + 1.7 * inset, y + reach - 2.0 - inset),
            ],
            colour,
        };
        let (round, square) = (reach - 1.0, reach - 2.0);
        let (inner, hollow) = (STROKE, Colour::Background);
        self.shapes.extend(match sign {
            Sign::Disc => vec![disc(round, colour)],
            Sign::Square => vec![block(square, square, colour)],
            Sign::Triangle => vec![triangle(0.0, colour)],
            Sign::Diamond => vec![diamond(reach, colour)],
            Sign::Ring => vec![disc(round, colour), disc(round - inner, hollow)],
            Sign::HollowSquare => {
                let within = square - inner;
                vec![block(square, square, colour), block(within, within, hollow)]
            }
            Sign::HollowTriangle => vec![triangle(0.0, colour), triangle(inner, hollow)],
            Sign::HollowDiamond => {
                vec![diamond(reach, colour), diamond(reach - 1.5 * inner, hollow)]
            }
            Sign::Cross => vec![block(round, 2.0, colour), block(2.0, round, colour)],
        });
    }
}
