//! Values that know their formula: what is computed here is at the same time written for a spreadsheet.

use std::ops::{Add, Div, Mul, Sub};

/// How tightly the parts of a formula hold together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Bond {
    Sum,
    Product,
    Power,
    Atom,
}

/// A number, and the formula that gives it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Val {
    formula: String,
    bond: Bond,
    pub(crate) value: f64,
    /// Whether it is a cell with nothing in it, which reckons as zero.
    pub(crate) is_blank: bool,
}

/// Whether something holds, and the formula that says so.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cond {
    formula: String,
    pub(crate) holds: bool,
}

impl Val {
    /// A cell or a name that has a value, or nothing.
    pub(crate) fn reference(name: impl Into<String>, value: Option<f64>) -> Self {
        Self {
            formula: name.into(),
            bond: Bond::Atom,
            value: value.unwrap_or(0.0),
            is_blank: value.is_none(),
        }
    }

    /// What the formula is, without the sign of equality.
    pub(crate) fn formula(&self) -> &str {
        &self.formula
    }

    fn made(formula: String, bond: Bond, value: f64) -> Self {
        Self { formula, bond, value, is_blank: false }
    }

    fn function(name: &str, arguments: &[&str], value: f64) -> Self {
        Self::made(format!("{name}({})", arguments.join(",")), Bond::Atom, value)
    }

    fn within(&self, bond: Bond) -> String {
        if self.bond < bond { format!("({})", self.formula) } else { self.formula.clone() }
    }

    /// It, or another where it is blank.
    pub(crate) fn or(&self, other: &Self) -> Self {
        self.is_blank().then(other, self)
    }

    /// Whether there is nothing in the cell.
    pub(crate) fn is_blank(&self) -> Cond {
        Cond { formula: format!("ISBLANK({})", self.formula), holds: self.is_blank }
    }

    pub(crate) fn min(&self, other: &Self) -> Self {
        Self::function("MIN", &[&self.formula, &other.formula], self.value.min(other.value))
    }

    pub(crate) fn max(&self, other: &Self) -> Self {
        Self::function("MAX", &[&self.formula, &other.formula], self.value.max(other.value))
    }

    /// To a whole number, halves away from zero.
    pub(crate) fn rounded(&self) -> Self {
        Self::function("ROUND", &[&self.formula, "0"], libm::round(self.value))
    }

    pub(crate) fn floored(&self) -> Self {
        Self::function("INT", &[&self.formula], libm::floor(self.value))
    }

    pub(crate) fn abs(&self) -> Self {
        Self::function("ABS", &[&self.formula], libm::fabs(self.value))
    }

    pub(crate) fn sign(&self) -> Self {
        let sign = if self.value > 0.0 {
            1.0
        } else if self.value < 0.0 {
            -1.0
        } else {
            0.0
        };
        Self::function("SIGN", &[&self.formula], sign)
    }

    pub(crate) fn power(&self, exponent: &Self) -> Self {
        let formula = format!("{}^{}", self.within(Bond::Atom), exponent.within(Bond::Atom));
        Self::made(formula, Bond::Power, libm::pow(self.value, exponent.value))
    }

    /// Divided, and zero by zero: among none there is nothing to share.
    pub(crate) fn ratio(&self, of: &Self) -> Self {
        let quotient = if of.value == 0.0 { 0.0 } else { self.value / of.value };
        let formula = format!(
            "IF({}=0,0,{}/{})",
            of.formula,
            self.within(Bond::Product),
            of.within(Bond::Power)
        );
        Self::made(formula, Bond::Atom, quotient)
    }

    pub(crate) fn equals(&self, other: &Self) -> Cond {
        self.compared("=", other, self.value == other.value)
    }

    pub(crate) fn less(&self, other: &Self) -> Cond {
        self.compared("<", other, self.value < other.value)
    }

    pub(crate) fn at_least(&self, other: &Self) -> Cond {
        self.compared(">=", other, self.value >= other.value)
    }

    fn compared(&self, sign: &str, other: &Self, holds: bool) -> Cond {
        let formula = format!("{}{sign}{}", self.within(Bond::Sum), other.within(Bond::Sum));
        Cond { formula, holds }
    }

    /// The one in a place, counted from 1; the last where there are fewer.
    pub(crate) fn choose(&self, of: &[Self]) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place in a short list; what is below is its first"
        )]
        let place = (self.value.max(1.0) as usize - 1).min(of.len().saturating_sub(1));
        let mut arguments = vec![self.formula.as_str()];
        arguments.extend(of.iter().map(|one| one.formula.as_str()));
        let chosen = of.get(place).map_or(0.0, |one| one.value);
        Self::function("CHOOSE", &arguments, chosen)
    }
}

/// What all of them come to, written as a range from the first to the last: they stand beside or below each other.
pub(crate) fn sum(of: &[Val]) -> Val {
    let value = of.iter().fold(0.0, |sum, one| sum + one.value);
    match range(of) {
        Some(range) => Val::function("SUM", &[&range], value),
        None => number(0.0),
    }
}

/// The largest of some, of which there is one at least.
pub(crate) fn largest(first: &Val, others: &[Val]) -> Val {
    let mut arguments = vec![first.formula.as_str()];
    arguments.extend(others.iter().map(|one| one.formula.as_str()));
    let value = others.iter().fold(first.value, |most, one| most.max(one.value));
    Val::function("MAX", &arguments, value)
}

/// The cells of a row or column as a range; nothing where there are none.
pub(crate) fn range(of: &[Val]) -> Option<String> {
    let (first, last) = (of.first()?, of.last()?);
    // Of the last the sheet is that of the first.
    let last = last.formula.rsplit('!').next().unwrap_or_default();
    Some(format!("{}:{last}", first.formula))
}

/// Sums of products of two rows or columns of the same length.
pub(crate) fn sum_of_products(one: &[Val], other: &[Val]) -> Val {
    let value = one.iter().zip(other).fold(0.0, |sum, (one, other)| sum + one.value * other.value);
    match (range(one), range(other)) {
        (Some(one), Some(other)) => Val::function("SUMPRODUCT", &[&one, &other], value),
        _ => number(0.0),
    }
}

/// A number that is no input.
pub(crate) fn number(value: f64) -> Val {
    let bond = if value < 0.0 { Bond::Sum } else { Bond::Atom };
    Val::made(value.to_string(), bond, value)
}

impl Cond {
    /// One of two.
    pub(crate) fn then(&self, so: &Val, otherwise: &Val) -> Val {
        let value = if self.holds { so.value } else { otherwise.value };
        Val::function("IF", &[&self.formula, &so.formula, &otherwise.formula], value)
    }

    pub(crate) fn and(&self, other: &Self) -> Self {
        let formula = format!("AND({},{})", self.formula, other.formula);
        Self { formula, holds: self.holds && other.holds }
    }

    pub(crate) fn or(&self, other: &Self) -> Self {
        let formula = format!("OR({},{})", self.formula, other.formula);
        Self { formula, holds: self.holds || other.holds }
    }
}

macro_rules! operator {
    ($name:ident, $method:ident, $sign:literal, $bond:expr, $right:expr) => {
        impl $name for &Val {
            type Output = Val;
            fn $method(self, other: Self) -> Val {
                let formula = format!("{}{}{}", self.within($bond), $sign, other.within($right));
                Val::made(formula, $bond, self.value.$method(other.value))
            }
        }
        impl $name for Val {
            type Output = Val;
            fn $method(self, other: Self) -> Val {
                (&self).$method(&other)
            }
        }
        impl $name<&Val> for Val {
            type Output = Val;
            fn $method(self, other: &Val) -> Val {
                (&self).$method(other)
            }
        }
        impl $name<Val> for &Val {
            type Output = Val;
            fn $method(self, other: Val) -> Val {
                self.$method(&other)
            }
        }
    };
}

operator!(Add, add, "+", Bond::Sum, Bond::Sum);
operator!(Sub, sub, "-", Bond::Sum, Bond::Product);
operator!(Mul, mul, "*", Bond::Product, Bond::Product);
operator!(Div, div, "/", Bond::Product, Bond::Power);

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(name: &str, value: f64) -> Val {
        Val::reference(name, Some(value))
    }

    #[test]
    fn formulas_hold_together_as_their_values_do() {
        let (a, b, c) = (cell("A1", 2.0), cell("B1", 3.0), cell("C1", 4.0));
        for (made, formula, value) in [
            (&a - (&b - &c), "A1-(B1-C1)", 3.0),
            ((&a - &b) - &c, "A1-B1-C1", -5.0),
            ((&a + &b) * &c, "(A1+B1)*C1", 20.0),
            (&a / (&b * &c), "A1/(B1*C1)", 2.0 / 12.0),
            ((&a + &b).power(&c), "(A1+B1)^C1", 625.0),
            (&a - number(-1.0), "A1-(-1)", 3.0),
            (a.less(&b).then(&a, &c), "IF(A1<B1,A1,C1)", 2.0),
            (b.choose(&[a.clone(), b.clone(), c.clone()]), "CHOOSE(B1,A1,B1,C1)", 4.0),
            (sum(&[a.clone(), b.clone(), c.clone()]), "SUM(A1:C1)", 9.0),
            (a.ratio(&number(0.0)), "IF(0=0,0,A1/0)", 0.0),
            (largest(&a, &[b.clone(), c.clone()]), "MAX(A1,B1,C1)", 4.0),
        ] {
            assert_eq!((made.formula(), made.value), (formula, value));
        }
    }

    #[test]
    fn a_blank_cell_is_another_until_it_is_filled() {
        let (blank, other) = (Val::reference("A1", None), cell("B1", 7.0));
        assert_eq!(blank.or(&other).value, 7.0);
        assert_eq!(other.or(&blank).value, 7.0);
        assert_eq!(blank.or(&other).formula(), "IF(ISBLANK(A1),B1,A1)");
        assert_eq!(range(&[cell("S!A1", 1.0), cell("S!A9", 1.0)]).unwrap(), "S!A1:A9");
    }
}
