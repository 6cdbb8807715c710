//! Quantities with their unit in the type. Money is kroner at the price level of 2014, but for
//! the statistics behind the cost of a full-time equivalent, which are of 2012.

use serde::{Deserialize, Serialize};
use std::iter::Sum;
use std::ops::{Add, Mul, Sub};

macro_rules! unit {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        #[serde(transparent)]
        pub struct $name(pub f64);

        impl $name {
            /// The larger of zero and this quantity.
            #[must_use]
            pub fn at_least_zero(self) -> Self {
                Self(self.0.max(0.0))
            }

            /// The smaller of two quantities.
            #[must_use]
            pub fn min(self, other: Self) -> Self {
                Self(self.0.min(other.0))
            }
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl Mul<Share> for $name {
            type Output = Self;
            fn mul(self, share: Share) -> Self {
                Self(self.0 * share.0)
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(quantities: I) -> Self {
                // Not `f64::sum`: that starts from -0.0, which would show in an empty class.
                quantities.fold(Self(0.0), Add::add)
            }
        }
    };
}

unit!(
    /// Kroner per year.
    #[doc(alias = "kroner")]
    NokPerYear
);
unit!(
    /// Kroner per inhabitant per year (*innbyggerkostnad*).
    #[doc(alias = "innbyggerkostnad")]
    NokPerInhabitant
);
unit!(
    /// Kroner per full-time equivalent per year.
    #[doc(alias = "årsverkskostnad")]
    NokPerFte
);
unit!(
    /// A number of inhabitants.
    #[doc(alias = "innbyggere")]
    Inhabitants
);
unit!(
    /// Full-time equivalents (*årsverk*).
    #[doc(alias = "årsverk")]
    Fte
);
unit!(
    /// A number of municipalities.
    #[doc(alias = "kommuner")]
    Count
);
unit!(
    /// A share of a whole: 0.5 is 50 %.
    #[doc(alias = "andel")]
    Share
);

impl Mul<Inhabitants> for NokPerInhabitant {
    type Output = NokPerYear;
    fn mul(self, inhabitants: Inhabitants) -> NokPerYear {
        NokPerYear(self.0 * inhabitants.0)
    }
}

impl Mul<Fte> for NokPerFte {
    type Output = NokPerYear;
    fn mul(self, fte: Fte) -> NokPerYear {
        NokPerYear(self.0 * fte.0)
    }
}

impl Mul<Count> for Fte {
    type Output = Fte;
    fn mul(self, count: Count) -> Fte {
        Fte(self.0 * count.0)
    }
}

impl NokPerYear {
    /// From million kroner, the unit the study prints (MNOK).
    #[doc(alias = "MNOK")]
    #[must_use]
    pub const fn from_millions(millions: f64) -> Self {
        Self(millions * 1e6)
    }

    /// In million kroner, the unit the study prints (MNOK).
    #[doc(alias = "MNOK")]
    #[must_use]
    pub fn to_millions(self) -> f64 {
        self.0 / 1e6
    }

    /// Cost per inhabitant; 0 where nobody lives, as an empty size class has.
    #[must_use]
    pub fn per_inhabitant(self, inhabitants: Inhabitants) -> NokPerInhabitant {
        NokPerInhabitant(ratio(self.0, inhabitants.0))
    }

    /// This cost as a share of `whole`; 0 where the whole is 0.
    #[must_use]
    pub fn share_of(self, whole: Self) -> Share {
        Share(ratio(self.0, whole.0))
    }
}

impl Fte {
    /// Mean per municipality; 0 where there is none.
    #[must_use]
    pub fn per_municipality(self, municipalities: Count) -> Fte {
        Fte(ratio(self.0, municipalities.0))
    }
}

impl Inhabitants {
    /// Inhabitants that one full-time equivalent serves (figure 4); 0 where there is no staff.
    #[must_use]
    pub fn per_fte(self, fte: Fte) -> Inhabitants {
        Inhabitants(ratio(self.0, fte.0))
    }
}

impl Share {
    /// What is left of the whole.
    #[must_use]
    pub fn rest(self) -> Share {
        Share(1.0 - self.0)
    }
}

/// Division that keeps NaN and infinity out of results: nothing divided among nobody is 0.
pub(crate) fn ratio(part: f64, whole: f64) -> f64 {
    if whole == 0.0 { 0.0 } else { part / whole }
}
