//! Quantities as they are shown.

use crate::Language;
use crate::number;
use synergi_model::input::Unit;
use synergi_model::units::*;

/// Shows a number with so many decimals.
#[must_use]
pub fn decimal(value: f64, decimals: u8) -> String {
    number::format(value, decimals)
}

/// Shows a whole number.
#[must_use]
pub fn whole(value: f64) -> String {
    number::format(value, 0)
}

/// Shows a cost in million kroner, without its unit: one decimal below a thousand, none above.
#[must_use]
pub fn millions(cost: NokPerYear) -> String {
    let value = cost.to_millions();
    number::format(value, if value.abs() < 999.95 { 1 } else { 0 })
}

/// Shows a share in whole per cent.
#[must_use]
pub fn percent(share: Share) -> String {
    number::format_share(share.0, 0)
}

impl Language {
    /// "39,8 mill. kr"
    #[must_use]
    pub fn millions(self, cost: NokPerYear) -> String {
        (self.text().names.millions)(&millions(cost))
    }

    /// "31,2 mill. kr", and below a million "845 000 kr": three figures or so, for amounts from small to large.
    #[must_use]
    pub fn amount(self, kroner: f64) -> String {
        match kroner.abs() {
            size if size >= 999_500.0 => self.millions(NokPerYear(kroner)),
            size if size >= 100_000.0 => self.kroner((kroner / 1_000.0).round() * 1_000.0),
            size if size >= 10_000.0 => self.kroner((kroner / 100.0).round() * 100.0),
            _ => self.kroner(kroner),
        }
    }

    /// "356 kr per innbygger"
    #[must_use]
    pub fn rate(self, rate: NokPerInhabitant) -> String {
        (self.text().names.kroner_per_inhabitant)(&whole(rate.0))
    }

    /// "356 kr"
    #[must_use]
    pub fn kroner(self, amount: f64) -> String {
        (self.text().names.kroner)(&whole(amount))
    }
}

/// Most decimals that a field of a unit shows.
const fn field_decimals(unit: Unit) -> u8 {
    match unit {
        Unit::Nok => 6,
        Unit::Inhabitants | Unit::Municipalities => 0,
        Unit::Share | Unit::NokPerInhabitant | Unit::NokPerFte | Unit::Years => 2,
        Unit::Fte | Unit::FtePerMunicipality => 3,
    }
}

/// Shows a value of the model as a field does: shares in per cent, yearly costs in million kroner.
#[must_use]
pub fn field_value(value: f64, unit: Unit) -> String {
    let shown = match unit {
        Unit::Share => value * 100.0,
        Unit::Nok => value / 1e6,
        _ => value,
    };
    number::format_input(shown, field_decimals(unit))
}

/// The model's value of a number typed in a field: the inverse of [`field_value`].
#[must_use]
pub fn from_field(typed: f64, unit: Unit) -> f64 {
    match unit {
        Unit::Share => typed / 100.0,
        Unit::Nok => typed * 1e6,
        _ => typed,
    }
}

/// The first letter as a capital.
#[must_use]
pub fn capitalised(words: &str) -> String {
    map_first(words, |letter| if is_small(letter) { shifted(letter, -32) } else { letter })
}

/// The first letter small, for the middle of a sentence; not where an abbreviation begins it, as in "IT-årsverk".
#[must_use]
pub fn uncapitalised(words: &str) -> String {
    let is_capital = |letter: char| small(letter) != letter;
    let mut letters = words.chars();
    if letters.next().is_some_and(is_capital) && letters.next().is_some_and(is_capital) {
        return words.to_owned();
    }
    map_first(words, small)
}

/// All letters small, to compare names.
#[must_use]
pub fn lowercase(words: &str) -> String {
    words.chars().map(small).collect()
}

fn map_first(words: &str, map: impl Fn(char) -> char) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().map(map).chain(letters).collect()
}

/// The small letter of a capital: of those that Norwegian, and most names, are written with. The standard library knows the
/// letters of all scripts, by tables that would be a thirtieth of the page's weight.
fn small(letter: char) -> char {
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => shifted(letter, 32),
        'Š' => 'š',
        'Č' => 'č',
        'Đ' => 'đ',
        'Ž' => 'ž',
        'Ŋ' => 'ŋ',
        'Ŧ' => 'ŧ',
        _ => letter,
    }
}

fn is_small(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'à'..='ö' | 'ø'..='þ')
}

/// Small and capital letters of Latin-1 lie 32 apart.
fn shifted(letter: char, by: i32) -> char {
    u32::from(letter).checked_add_signed(by).and_then(char::from_u32).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_norwegian_and_sami_names() {
        assert_eq!(capitalised("årsverk"), "Årsverk");
        assert_eq!(capitalised("IT-årsverk"), "IT-årsverk");
        assert_eq!(uncapitalised("Ørsta"), "ørsta");
        assert_eq!(lowercase("KÁRÁŠJOHKA ÆØÅ × 5"), "kárášjohka æøå × 5");
        assert_eq!(capitalised(""), "");
    }

    #[test]
    fn an_abbreviation_keeps_its_capitals() {
        assert_eq!(uncapitalised("IT-årsverk"), "IT-årsverk");
        assert_eq!(uncapitalised("IT FTEs per municipality"), "IT FTEs per municipality");
        assert_eq!(uncapitalised("NOK"), "NOK");
        assert_eq!(uncapitalised("ØKS"), "ØKS");
        assert_eq!(uncapitalised("E-post"), "e-post");
        assert_eq!(uncapitalised("I alt"), "i alt");
        assert_eq!(uncapitalised("Å byggje"), "å byggje");
        assert_eq!(uncapitalised("X"), "x");
        assert_eq!(uncapitalised(""), "");
    }
}
