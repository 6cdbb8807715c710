//! The mechanisms by which cooperation saves money (§ 3).

use crate::dimensions::{Element, SizeClass};
use crate::units::{Fte, NokPerInhabitant, Share};
use serde::Serialize;

/// How cooperation changes the cost of one element in one size class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Mechanism {
    /// Cost stays as it is (§ 3.1 for telecom).
    #[default]
    NoSaving,
    /// The rate moves by a share of the way down to another class's rate (figure 11).
    CloseTheGap {
        /// The class whose rate is approached.
        to: SizeClass,
        /// How much of the gap is closed.
        share: Share,
    },
    /// The rate falls to a target; one already below it stays (figure 13).
    TargetRate {
        /// Cost per inhabitant per year with cooperation.
        rate: NokPerInhabitant,
    },
    /// Staff per municipality falls to a target; fewer stay as they are (figure 15).
    TargetFte {
        /// Full-time equivalents per municipality with cooperation.
        fte: Fte,
    },
    /// The cost falls by a percentage; a negative one says that cooperation costs more. Ours.
    Percentage {
        /// The part of today's cost that is saved.
        share: Share,
    },
}

/// A [`Mechanism`] without its value: what a user picks from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MechanismKind {
    /// See [`Mechanism::NoSaving`].
    NoSaving,
    /// See [`Mechanism::CloseTheGap`], with the class to approach.
    CloseTheGap(SizeClass),
    /// See [`Mechanism::TargetRate`].
    TargetRate,
    /// See [`Mechanism::TargetFte`].
    TargetFte,
    /// See [`Mechanism::Percentage`].
    Percentage,
}

impl Mechanism {
    /// Which mechanism it is.
    #[must_use]
    pub const fn kind(self) -> MechanismKind {
        match self {
            Self::NoSaving => MechanismKind::NoSaving,
            Self::CloseTheGap { to, .. } => MechanismKind::CloseTheGap(to),
            Self::TargetRate { .. } => MechanismKind::TargetRate,
            Self::TargetFte { .. } => MechanismKind::TargetFte,
            Self::Percentage { .. } => MechanismKind::Percentage,
        }
    }

    /// The one number of the mechanism, in its own unit; nothing for [`Mechanism::NoSaving`].
    #[must_use]
    pub const fn value(self) -> Option<f64> {
        match self {
            Self::NoSaving => None,
            Self::CloseTheGap { share, .. } | Self::Percentage { share } => Some(share.0),
            Self::TargetRate { rate } => Some(rate.0),
            Self::TargetFte { fte } => Some(fte.0),
        }
    }

    /// The same mechanism with another number.
    #[must_use]
    pub const fn with_value(self, value: f64) -> Self {
        self.kind().with_value(value)
    }

    /// Cost per inhabitant with cooperation. A target for staff numbers says nothing about a rate and leaves it as it is.
    #[must_use]
    pub fn new_rate(
        self,
        today: NokPerInhabitant,
        class_rate: impl Fn(SizeClass) -> NokPerInhabitant,
    ) -> NokPerInhabitant {
        match self {
            Self::NoSaving | Self::TargetFte { .. } => today,
            Self::CloseTheGap { to, share } => {
                today - (today - class_rate(to)).at_least_zero() * share
            }
            Self::TargetRate { rate } => today.min(rate),
            Self::Percentage { share } => today * share.rest(),
        }
    }
}

impl MechanismKind {
    /// The kinds there are for an element and a class: only staff has full-time equivalents, and a class has no gap to itself.
    pub fn choices(element: Element, class: SizeClass) -> impl Iterator<Item = Self> {
        let gaps =
            SizeClass::ALL.into_iter().filter(move |other| *other != class).map(Self::CloseTheGap);
        std::iter::once(Self::NoSaving)
            .chain(gaps)
            .chain([Self::TargetRate, Self::TargetFte, Self::Percentage])
            .filter(move |kind| *kind != Self::TargetFte || element == Element::Staff)
    }

    /// The mechanism of this kind with a number in its own unit.
    #[must_use]
    pub const fn with_value(self, value: f64) -> Mechanism {
        match self {
            Self::NoSaving => Mechanism::NoSaving,
            Self::CloseTheGap(to) => Mechanism::CloseTheGap { to, share: Share(value) },
            Self::TargetRate => Mechanism::TargetRate { rate: NokPerInhabitant(value) },
            Self::TargetFte => Mechanism::TargetFte { fte: Fte(value) },
            Self::Percentage => Mechanism::Percentage { share: Share(value) },
        }
    }
}
