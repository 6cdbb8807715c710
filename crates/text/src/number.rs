//! Numbers as text: written in Norwegian form, read in any form that has one meaning.

/// Stands between groups of three digits, and before the per cent sign.
const NO_BREAK_SPACE: char = '\u{a0}';
/// Stands before a negative number.
const MINUS: char = '\u{2212}';
/// Stands in place of a number there is none of.
const NONE: &str = "–";

/// What is read as a minus: hyphen, minus, en dash.
const MINUSES: [char; 3] = ['-', MINUS, '–'];
/// The spaces that may stand between groups: common, no-break, figure, thin and narrow no-break.
const SPACES: [char; 5] = [' ', NO_BREAK_SPACE, '\u{2007}', '\u{2009}', '\u{202f}'];
/// The apostrophes that may stand between groups: straight and typographic.
const APOSTROPHES: [char; 2] = ['\'', '’'];
/// The names of the currency; a name that begins with another comes first.
const CURRENCY: [&str; 4] = ["kroner", "kr.", "kr", "nok"];
/// Most digits before the decimals: whole numbers of this length are exact.
const MOST_DIGITS: usize = 15;

/// Writes a number in Norwegian form with so many decimals.
///
/// What lies exactly halfway is rounded away from zero. Exactly: the 2.675 of a computer is 2.67499999999999982…, so it
/// becomes 2,67. What rounds to zero has no minus. NaN and infinities are written as a dash.
///
/// ```
/// use synergi_text::number::format;
/// assert_eq!(format(-1998.25, 1), "−1\u{a0}998,3");
/// assert_eq!(format(-0.04, 1), "0,0");
/// ```
#[must_use]
pub fn format(value: f64, decimals: u8) -> String {
    if value.is_finite() { dress(value, &round(value.abs(), decimals)) } else { NONE.to_owned() }
}

/// Writes a share in per cent with so many decimals.
///
/// ```
/// use synergi_text::number::format_share;
/// assert_eq!(format_share(0.5, 0), "50\u{a0}%");
/// ```
#[must_use]
pub fn format_share(share: f64, decimals: u8) -> String {
    let mut text = format(share * 100.0, decimals);
    if share.is_finite() {
        text.extend([NO_BREAK_SPACE, '%']);
    }
    text
}

/// Writes a number as a field holds it: as few decimals as it needs, and no more than so many.
///
/// ```
/// use synergi_text::number::format_input;
/// assert_eq!(format_input(870_000.0, 2), "870\u{a0}000");
/// assert_eq!(format_input(1.10, 2), "1,1");
/// ```
#[must_use]
pub fn format_input(value: f64, max_decimals: u8) -> String {
    let text = format(value, max_decimals);
    if text.contains(',') {
        text.trim_end_matches('0').trim_end_matches(',').to_owned()
    } else {
        text
    }
}

/// The digits of a magnitude, a point before the decimals.
fn round(magnitude: f64, decimals: u8) -> String {
    // The standard library rounds the exact value, a tie to the even digit. A tie times 10^decimals is an odd number of halves,
    // so the tie itself is an odd number of 2^-(decimals + 1). The least step upwards makes it no tie.
    let scaled = (0..=decimals).fold(magnitude, |value, _| value * 2.0);
    let magnitude = if scaled % 2.0 == 1.0 { magnitude.next_up() } else { magnitude };
    format!("{magnitude:.*}", usize::from(decimals))
}

/// Gives the digits of a number their Norwegian form.
fn dress(value: f64, digits: &str) -> String {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = String::with_capacity(2 * digits.len());
    if value < 0.0 && digits.contains(|digit| matches!(digit, '1'..='9')) {
        text.push(MINUS);
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            text.push(NO_BREAK_SPACE);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(',');
        text.push_str(fraction);
    }
    text
}

/// A number somebody wrote.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parsed {
    /// The number as it stands: 50 for "50 %".
    pub value: f64,
    /// Whether a per cent sign follows it.
    pub percent: bool,
}

/// Why a text is not read as a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NumberError {
    /// Nothing but white space.
    Empty,
    /// A character that is no part of a number.
    NotANumber {
        /// Its place in the text, counted in characters from 0.
        at: usize,
        /// The character.
        found: char,
    },
    /// More than one sign.
    SeveralSigns,
    /// Spaces, points, commas or apostrophes that do not divide the digits in threes.
    BadGrouping,
    /// "1.234" is a little more than one to some and more than a thousand to others.
    Ambiguous {
        /// The number if the point begins the decimals.
        as_decimal: f64,
        /// The number if the point divides groups of three.
        as_thousands: f64,
    },
    /// More digits before the decimals than are read exactly, 15.
    TooLarge,
}

/// Reads a number as people type it or paste it.
///
/// - Decimals follow a comma or a point. Before them or after them the digits may be missing: ",5", "5,".
/// - Groups of three are divided by spaces of any width, apostrophes, points or commas, the same throughout.
/// - One comma begins decimals, also in "1,234". One point does too, unless it may as well divide groups:
///   "1.234" is [`NumberError::Ambiguous`]; "0.234", "1234.567" and "1 234.567" are not.
/// - A sign may stand before the number, "%" after it, "kr", "kr.", "kroner" or "NOK" on either side, ",-" after it.
///
/// ```
/// use synergi_text::number::{NumberError, parse};
/// assert_eq!(parse("1 234,5 kr").map(|parsed| parsed.value), Ok(1234.5));
/// assert_eq!(parse("−12 %").map(|parsed| (parsed.value, parsed.percent)), Ok((-12.0, true)));
/// assert_eq!(parse("8 mill"), Err(NumberError::NotANumber { at: 2, found: 'm' }));
/// assert_eq!(parse("1.234"), Err(NumberError::Ambiguous { as_decimal: 1.234, as_thousands: 1234.0 }));
/// ```
///
/// # Errors
/// Why the text is no number, or not one number only.
pub fn parse(text: &str) -> Result<Parsed, NumberError> {
    if !text.contains(|char: char| char.is_ascii_digit()) {
        let mut visible = text.chars().enumerate().filter(|(_, char)| !char.is_whitespace());
        return Err(match visible.next() {
            Some((at, found)) => NumberError::NotANumber { at, found },
            None => NumberError::Empty,
        });
    }

    let (outer_sign, rest) = take_sign(text);
    let (inner_sign, rest) = take_sign(without_currency_before(rest));
    if outer_sign.is_some() && inner_sign.is_some() {
        return Err(NumberError::SeveralSigns);
    }
    let rest = rest.trim_start();
    let start = text.chars().count() - rest.chars().count();
    let (body, percent) = match rest.trim_end().strip_suffix('%') {
        Some(body) => (body, true),
        None => (without_currency_after(rest.trim_end()), false),
    };
    let number = normalise(body.trim_end(), start)?;

    let signed = |digits: &str| match digits.parse::<f64>() {
        Ok(value) if outer_sign.or(inner_sign) == Some(Sign::Minus) => Ok(0.0 - value),
        Ok(value) => Ok(value),
        Err(_) => Err(NumberError::BadGrouping),
    };
    let (mark, whole, fraction) = split_decimals(&number);
    let whole = without_groups(whole).ok_or(NumberError::BadGrouping)?;
    if fraction.contains(|char: char| !char.is_ascii_digit()) {
        return Err(NumberError::BadGrouping);
    }
    if whole.trim_start_matches('0').len() > MOST_DIGITS {
        return Err(NumberError::TooLarge);
    }
    let value = signed(&format!("{whole}.{fraction}"))?;
    match without_groups(&number) {
        Some(thousands) if mark == Some('.') => {
            Err(NumberError::Ambiguous { as_decimal: value, as_thousands: signed(&thousands)? })
        }
        _ => Ok(Parsed { value, percent }),
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Sign {
    Plus,
    Minus,
}

/// The sign that a text begins with, and what follows it.
fn take_sign(text: &str) -> (Option<Sign>, &str) {
    let text = text.trim_start();
    if let Some(rest) = text.strip_prefix(MINUSES) {
        (Some(Sign::Minus), rest)
    } else if let Some(rest) = text.strip_prefix('+') {
        (Some(Sign::Plus), rest)
    } else {
        (None, text)
    }
}

/// A text without the currency it begins with.
fn without_currency_before(text: &str) -> &str {
    let text = text.trim_start();
    let rest = CURRENCY.iter().find_map(|name| {
        let (start, rest) = text.split_at_checked(name.len())?;
        start.eq_ignore_ascii_case(name).then_some(rest)
    });
    rest.unwrap_or(text)
}

/// A text without the currency it ends with, and without the dash of ",-": the comma then ends the whole kroner.
fn without_currency_after(text: &str) -> &str {
    let rest = CURRENCY.iter().find_map(|name| {
        let (rest, end) = text.split_at_checked(text.len().checked_sub(name.len())?)?;
        end.eq_ignore_ascii_case(name).then_some(rest)
    });
    let rest = rest.unwrap_or(text).trim_end();
    rest.strip_suffix(MINUSES).filter(|rest| rest.ends_with(',')).unwrap_or(rest)
}

/// The number with one kind of space and one kind of apostrophe; `start` is its place in the whole text.
fn normalise(number: &str, start: usize) -> Result<String, NumberError> {
    let normal = number.chars().enumerate().map(|(i, char)| match char {
        '0'..='9' | '.' | ',' => Ok(char),
        _ if SPACES.contains(&char) => Ok(' '),
        _ if APOSTROPHES.contains(&char) => Ok('\''),
        _ => Err(NumberError::NotANumber { at: start + i, found: char }),
    });
    normal.collect()
}

/// The decimal mark, what precedes it and what follows it: the only one of its kind, with none of the other kind behind it.
fn split_decimals(number: &str) -> (Option<char>, &str, &str) {
    let split = ['.', ','].into_iter().find_map(|mark| {
        let (whole, fraction) = number.split_once(mark)?;
        (!fraction.contains(['.', ','])).then_some((Some(mark), whole, fraction))
    });
    split.unwrap_or((None, number, ""))
}

/// The digits of a whole number; nothing where it has groups that are not in order.
fn without_groups(whole: &str) -> Option<String> {
    let Some(mark) = whole.chars().find(|char| !char.is_ascii_digit()) else {
        return Some(whole.to_owned());
    };
    let (first, others) = whole.split_once(mark)?;
    let in_order = matches!(first.len(), 1..=3)
        && !first.starts_with('0')
        && others
            .split(mark)
            .all(|group| group.len() == 3 && group.chars().all(|char| char.is_ascii_digit()));
    in_order.then(|| whole.replace(mark, ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use NumberError::*;
    use proptest::prelude::*;

    /// The input is read as the value, per cent or not, or refused for the reason.
    #[track_caller]
    fn check(text: &str, expected: Result<f64, NumberError>) {
        let percent = text.contains('%');
        assert_eq!(parse(text), expected.map(|value| Parsed { value, percent }), "{text:?}");
    }

    #[track_caller]
    fn check_written(written: &str, expected: &str) {
        assert_eq!(written.replace(NO_BREAK_SPACE, " "), expected);
        assert!(!written.contains(' '), "a space at which the line may break: {written:?}");
    }

    #[test]
    fn writes_norwegian_form() {
        check_written(&format(0.0, 0), "0");
        check_written(&format(999.0, 0), "999");
        check_written(&format(1998.0, 0), "1 998");
        check_written(&format(870_000.0, 0), "870 000");
        check_written(&format(1_234_567.891, 2), "1 234 567,89");
        check_written(&format(-39.8, 1), "−39,8");
        check_written(&format(-123_456.0, 0), "−123 456");
        check_written(&format(999.95, 1), "1 000,0");
        check_written(&format(1e21, 0), "1 000 000 000 000 000 000 000");
        check_written(&format(f64::MIN_POSITIVE, u8::MAX), &format!("0,{}", "0".repeat(255)));
    }

    #[test]
    fn rounds_exact_halves_away_from_zero() {
        check_written(&format(0.5, 0), "1");
        check_written(&format(-0.5, 0), "−1");
        check_written(&format(1.5, 0), "2");
        check_written(&format(2.5, 0), "3");
        check_written(&format(0.25, 1), "0,3");
        check_written(&format(-0.125, 2), "−0,13");
        check_written(&format(2.675, 2), "2,67");
        check_written(&format(1.005, 2), "1,00");
        check_written(&format(0.5_f64.next_down(), 0), "0");
    }

    #[test]
    fn writes_no_negative_zero_and_no_number_that_is_none() {
        check_written(&format(-0.0, 1), "0,0");
        check_written(&format(-0.04, 1), "0,0");
        check_written(&format_input(-0.04, 1), "0");
        check_written(&format(f64::NAN, 1), "–");
        check_written(&format(f64::INFINITY, 0), "–");
        check_written(&format_share(f64::NEG_INFINITY, 0), "–");
        check_written(&format_input(f64::NAN, 2), "–");
    }

    #[test]
    fn writes_shares() {
        check_written(&format_share(0.5, 0), "50 %");
        check_written(&format_share(-0.125, 0), "−13 %");
        check_written(&format_share(0.1234, 1), "12,3 %");
        check_written(&format_share(12.0, 0), "1 200 %");
    }

    #[test]
    fn writes_what_a_field_holds() {
        check_written(&format_input(870_000.0, 2), "870 000");
        check_written(&format_input(870_000.0, 0), "870 000");
        check_written(&format_input(1.1, 2), "1,1");
        check_written(&format_input(12.25, 2), "12,25");
        check_written(&format_input(0.07 * 100.0, 2), "7");
        check_written(&format_input(-100.0, 3), "−100");
        check_written(&format_input(1e-9, 2), "0");
    }

    #[test]
    fn reads_plain_numbers() {
        check("0", Ok(0.0));
        check("-0", Ok(0.0));
        check("0301", Ok(301.0));
        check(" \t1998\n", Ok(1998.0));
        check("12,25", Ok(12.25));
        check("12.25", Ok(12.25));
        check("1234.5", Ok(1234.5));
        check(",5", Ok(0.5));
        check(".5", Ok(0.5));
        check("5,", Ok(5.0));
        check("0,1", Ok(0.1));
        check("999999999999999,9", Ok(999_999_999_999_999.9));
        check("000000000000000000001", Ok(1.0));
    }

    #[test]
    fn reads_groups() {
        for mark in SPACES.into_iter().chain(APOSTROPHES) {
            check(&format!("1{mark}234"), Ok(1234.0));
            check(&format!("12{mark}345{mark}678,5"), Ok(12_345_678.5));
            check(&format!("1{mark}234.567"), Ok(1234.567));
        }
        check("1 234\u{a0}567", Ok(1_234_567.0));
        check("1.234.567", Ok(1_234_567.0));
        check("1,234,567", Ok(1_234_567.0));
        check("1.234,5", Ok(1234.5));
        check("1,234.5", Ok(1234.5));
        check("1.234,567", Ok(1234.567));
        check("1,234.567", Ok(1234.567));
        check("1,234,567.8", Ok(1_234_567.8));
    }

    #[test]
    fn reads_signs() {
        for minus in MINUSES {
            check(&format!("{minus}5"), Ok(-5.0));
            check(&format!(" {minus} 1 234,5"), Ok(-1234.5));
        }
        check("+5", Ok(5.0));
        check("--5", Err(SeveralSigns));
        check("+ −5", Err(SeveralSigns));
        check("-kr -5", Err(SeveralSigns));
        check("5-", Err(NotANumber { at: 1, found: '-' }));
        check("2016-2017", Err(NotANumber { at: 4, found: '-' }));
    }

    #[test]
    fn reads_units() {
        check("50%", Ok(50.0));
        check("50 %", Ok(50.0));
        check("−12,5\u{202f}% ", Ok(-12.5));
        check("870 000 kr", Ok(870_000.0));
        check("870 000 kr.", Ok(870_000.0));
        check("870 000 kroner", Ok(870_000.0));
        check("870\u{a0}000\u{a0}NOK", Ok(870_000.0));
        check("500kr", Ok(500.0));
        check("500,-", Ok(500.0));
        check("500,–", Ok(500.0));
        check("1.234,-", Ok(1234.0));
        check("Kr 1 234,50", Ok(1234.5));
        check("kr. 500,-", Ok(500.0));
        check("-kr 500", Ok(-500.0));
        check("kr −500", Ok(-500.0));
        check("50 %%", Err(NotANumber { at: 3, found: '%' }));
        check("50 kr %", Err(NotANumber { at: 3, found: 'k' }));
        check("12,5,-", Err(BadGrouping));
    }

    #[test]
    fn asks_where_a_point_has_two_meanings() {
        let ambiguous = |as_decimal, as_thousands| Err(Ambiguous { as_decimal, as_thousands });
        check("1.234", ambiguous(1.234, 1234.0));
        check("12.345", ambiguous(12.345, 12_345.0));
        check("870.000", ambiguous(870.0, 870_000.0));
        check("-1.234 kr", ambiguous(-1.234, -1234.0));
        check("1.234 %", ambiguous(1.234, 1234.0));
        check("1,234", Ok(1.234));
        check("0.234", Ok(0.234));
        check("1234.567", Ok(1234.567));
        check("1.23", Ok(1.23));
        check("1.2345", Ok(1.2345));
    }

    #[test]
    fn refuses_what_is_no_number() {
        check("", Err(Empty));
        check(" \u{a0}\t", Err(Empty));
        check("kr", Err(NotANumber { at: 0, found: 'k' }));
        check(" -", Err(NotANumber { at: 1, found: '-' }));
        check(".", Err(NotANumber { at: 0, found: '.' }));
        check("8 mill", Err(NotANumber { at: 2, found: 'm' }));
        check(" −åtte 8", Err(NotANumber { at: 2, found: 'å' }));
        check("1e5", Err(NotANumber { at: 1, found: 'e' }));
        check("1\t234", Err(NotANumber { at: 1, found: '\t' }));
        check("٣4", Err(NotANumber { at: 0, found: '٣' }));
        check("NaN", Err(NotANumber { at: 0, found: 'N' }));
    }

    #[test]
    fn refuses_groups_out_of_order() {
        let texts = [
            "1 23",
            "1 2345",
            "1234 567",
            "1  234",
            "0 123",
            "'123",
            "1 234'567",
            "1.234 567",
            "1.23.456",
            "1,23,456",
            "1.234,567.8",
            "1,234 567",
            "12 ,5",
            "12..5",
        ];
        for text in texts {
            check(text, Err(BadGrouping));
        }
    }

    #[test]
    fn refuses_more_digits_than_are_exact() {
        check("999 999 999 999 999", Ok(999_999_999_999_999.0));
        check("1 000 000 000 000 000", Err(TooLarge));
        check(&"9".repeat(400), Err(TooLarge));
    }

    proptest! {
        #[test]
        fn reads_back_what_it_writes(value in -1e12..1e12, decimals in 0_u8..=6) {
            for text in [format(value, decimals), format_input(value, decimals)] {
                let read = parse(&text).unwrap().value;
                let half_a_step = format!("5e-{}", decimals + 1).parse::<f64>().unwrap();
                prop_assert!((read - value).abs() <= half_a_step + value.abs() * f64::EPSILON, "{text}");
                prop_assert_eq!(format(read, decimals), format(value, decimals));
            }
        }

        #[test]
        fn reads_back_decimals_exactly(steps in -999_999_999_999_i64..=999_999_999_999, decimals in 0_u8..=6) {
            let value = format!("{steps}e-{decimals}").parse::<f64>().unwrap();
            let read = |text: String| parse(&text).unwrap();
            prop_assert_eq!(read(format(value, decimals)), Parsed { value, percent: false });
            prop_assert_eq!(read(format_input(value, decimals)), Parsed { value, percent: false });
            let percent = read(format_share(value / 100.0, decimals));
            prop_assert_eq!(percent, Parsed { value, percent: true });
        }

        /// Against whole numbers: `numerator / 2^shift` in steps of `10^-decimals`, half away from zero.
        #[test]
        fn rounds_as_whole_numbers_do(numerator in 0_i64..=1 << 40, shift in 0_u32..=8, decimals in 0_u8..=6) {
            let value = numerator as f64 / f64::from(1 << shift);
            let twice = 2 * i128::from(numerator) * 10_i128.pow(decimals.into());
            let steps = (twice + (1 << shift)) / (2 << shift);
            let digits: String = format(value, decimals).chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits.parse::<i128>().unwrap(), steps);
            let negative = format(-value, decimals);
            prop_assert_eq!(negative.trim_start_matches(MINUS), format(value, decimals));
            prop_assert_eq!(negative.starts_with(MINUS), steps > 0);
        }

        #[test]
        fn reads_anything_without_panic(text in any::<String>(), numberlike in "[-+−– 0-9.,'%kKrRnN\u{a0}å]{0,12}") {
            for text in [text, numberlike] {
                if let Ok(parsed) = parse(&text) {
                    prop_assert!(parsed.value.is_finite());
                }
            }
        }

        #[test]
        fn writes_anything_without_panic(value in any::<f64>(), decimals in any::<u8>()) {
            prop_assert!(!format(value, decimals).is_empty());
            prop_assert!(!format_input(value, decimals).is_empty());
            prop_assert!(!format_share(value, decimals).is_empty());
        }
    }
}
