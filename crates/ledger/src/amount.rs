//! Amounts as ledgers write them, to the øre.

/// What stands before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalSign {
    /// "1 234,50"
    Comma,
    /// "1,234.50"
    Point,
}

use serde::{Deserialize, Serialize};

impl DecimalSign {
    const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Point => b'.',
        }
    }

    const fn of(byte: u8) -> Option<Self> {
        match byte {
            b',' => Some(Self::Comma),
            b'.' => Some(Self::Point),
            _ => None,
        }
    }
}

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Amount {
    /// So much, in øre.
    Ore {
        /// Øre; below zero for a credit note.
        ore: i64,
        /// The sign before its decimals, where only that makes sense of it.
        sign: Option<DecimalSign>,
        /// Whether there were more decimals than øre.
        rounded: bool,
    },
    /// Nothing.
    Empty,
    /// "1.234", where the sign before decimals is not known.
    Ambiguous,
    /// No amount, or none in this form.
    Bad,
    /// More than [`MOST_DIGITS`] digits before the decimals.
    TooLarge,
}

/// Digits before the decimals: nobody's invoice has more.
const MOST_DIGITS: usize = 12;

/// Longest cell that is looked at.
const LONGEST: usize = 48;

/// Reads a cell's bytes, in UTF-8 or Windows-1252.
///
/// Groups of three are divided by spaces of any width, by apostrophes, or by the sign that is not before decimals. A minus
/// stands before or behind, or the amount in parentheses; a minus alone is nothing, as accountants write it.
#[inline]
pub(crate) fn parse(cell: &[u8], sign: Option<DecimalSign>) -> Amount {
    if let Some(ore) = sign.and_then(|sign| plain(cell, sign.byte())) {
        return Amount::Ore { ore, sign: None, rounded: false };
    }
    general(cell, sign)
}

/// The øre of a cell; none where it holds no amount, or none in this form.
///
/// ```
/// use synergi_ledger::{DecimalSign, ore};
/// assert_eq!(ore("(1 234,50)".as_bytes(), Some(DecimalSign::Comma)), Some(-123_450));
/// assert_eq!(ore(b"1.234", None), None);
/// ```
#[must_use]
pub fn ore(cell: &[u8], sign: Option<DecimalSign>) -> Option<i64> {
    match parse(cell, sign) {
        Amount::Ore { ore, .. } => Some(ore),
        _ => None,
    }
}

/// "-1234,50": what programs write, and most of a ledger.
#[inline]
fn plain(cell: &[u8], sign: u8) -> Option<i64> {
    let (negative, digits) = match cell {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    let (whole, ore) = match digits {
        [whole @ .., point, tens, ones] if *point == sign => {
            (whole, digit(*tens)? * 10 + digit(*ones)?)
        }
        whole => (whole, 0),
    };
    if whole.is_empty() || whole.len() > MOST_DIGITS {
        return None;
    }
    let mut value = 0;
    for byte in whole {
        value = value * 10 + digit(*byte)?;
    }
    let value = value * 100 + ore;
    Some(if negative { -value } else { value })
}

#[inline]
fn digit(byte: u8) -> Option<i64> {
    let digit = byte.wrapping_sub(b'0');
    (digit < 10).then_some(i64::from(digit))
}

#[cold]
#[inline(never)]
fn general(cell: &[u8], decimal: Option<DecimalSign>) -> Amount {
    let mut buffer = [0; LONGEST];
    let Some(length) = normalise(cell, &mut buffer) else { return Amount::Bad };
    let text = buffer.get(..length).unwrap_or_default();
    let (negative, body) = match unsigned(text) {
        Some(parts) => parts,
        None => return Amount::Bad,
    };
    if body.is_empty() {
        // " -   " is nought.
        return if negative {
            Amount::Ore { ore: 0, sign: None, rounded: false }
        } else {
            Amount::Empty
        };
    }
    if !body.iter().all(|byte| matches!(byte, b'0'..=b'9' | b' ' | b'\'' | b'.' | b',')) {
        return Amount::Bad;
    }
    let (point, evidence) = match decimals(body, decimal) {
        Decimals::At(point) => (Some(point), body.get(point).copied().and_then(DecimalSign::of)),
        Decimals::None(evidence) => (None, evidence),
        Decimals::Ambiguous => return Amount::Ambiguous,
        Decimals::Bad => return Amount::Bad,
    };
    let (whole, fraction) = match point.and_then(|point| body.split_at_checked(point)) {
        Some((whole, rest)) => (whole, rest.get(1..).unwrap_or_default()),
        None => (body, &b""[..]),
    };
    let fraction_is_digits = fraction.iter().all(u8::is_ascii_digit);
    if !fraction_is_digits || (point.is_some() && fraction.is_empty()) || !grouped(whole) {
        return Amount::Bad;
    }
    let mut ore: i64 = 0;
    let mut count = 0;
    for digit in whole.iter().copied().filter_map(digit) {
        count += usize::from(count > 0 || digit > 0);
        if count > MOST_DIGITS {
            return Amount::TooLarge;
        }
        ore = ore * 10 + digit;
    }
    let mut places = fraction.iter().copied().filter_map(digit);
    for _ in 0..2 {
        ore = ore * 10 + places.next().unwrap_or(0);
    }
    let rest: Vec<i64> = places.collect();
    ore += i64::from(rest.first().is_some_and(|next| *next >= 5));
    let rounded = rest.iter().any(|digit| *digit != 0);
    Amount::Ore { ore: if negative { -ore } else { ore }, sign: evidence, rounded }
}

/// The cell in ASCII, spaces and minus signs of every kind as those of a keyboard; none where it is too long or has other
/// signs.
fn normalise(cell: &[u8], buffer: &mut [u8; LONGEST]) -> Option<usize> {
    let mut length = 0;
    let mut rest = cell;
    while let [first, after @ ..] = rest {
        let (byte, after) = match rest {
            [0xc2, 0xa0, after @ ..] => (b' ', after),
            [0xe2, 0x80, 0x87 | 0x89 | 0xaf, after @ ..] => (b' ', after),
            [0xe2, 0x88, 0x92, after @ ..] | [0xe2, 0x80, 0x93, after @ ..] => (b'-', after),
            [0xe2, 0x80, 0x99, after @ ..] => (b'\'', after),
            [0xa0, ..] | [b'\t', ..] => (b' ', after),
            [0x96, ..] => (b'-', after),
            [0x92, ..] => (b'\'', after),
            _ if first.is_ascii() => (first.to_ascii_lowercase(), after),
            _ => return None,
        };
        *buffer.get_mut(length)? = byte;
        length += 1;
        rest = after;
    }
    Some(length)
}

/// Takes currency and sign off; whether it is below zero, and the rest. None for two signs.
fn unsigned(text: &[u8]) -> Option<(bool, &[u8])> {
    let mut signs = 0;
    let mut negative = false;
    let mut rest = text.trim_ascii();
    if let Some(inner) = rest.strip_prefix(b"(").and_then(|rest| rest.strip_suffix(b")")) {
        (signs, negative, rest) = (1, true, inner.trim_ascii());
    }
    loop {
        let before = rest;
        for name in [&b"kroner"[..], b"kr.", b"kr", b"nok", b"sek"] {
            rest = rest.strip_prefix(name).or_else(|| rest.strip_suffix(name)).unwrap_or(rest);
        }
        // "1 234,-": no øre, and no minus.
        if let Some(whole) = rest.strip_suffix(b",-")
            && whole.last().is_some_and(u8::is_ascii_digit)
        {
            rest = whole;
        }
        rest = rest.trim_ascii();
        if let Some(inner) = rest.strip_prefix(b"-").or_else(|| rest.strip_suffix(b"-")) {
            (signs, negative, rest) = (signs + 1, true, inner);
        } else if let Some(inner) = rest.strip_prefix(b"+") {
            (signs, rest) = (signs + 1, inner);
        }
        rest = rest.trim_ascii();
        if rest == before {
            break;
        }
    }
    (signs <= 1).then_some((negative, rest))
}

enum Decimals {
    At(usize),
    /// None; a point or comma that can only divide groups tells what the other one does.
    None(Option<DecimalSign>),
    Ambiguous,
    Bad,
}

/// Where decimals begin.
fn decimals(body: &[u8], decimal: Option<DecimalSign>) -> Decimals {
    let places = |sign: u8| body.iter().filter(|byte| **byte == sign).count();
    let last = |sign: u8| body.iter().rposition(|byte| *byte == sign);
    let (points, commas) = (places(b'.'), places(b','));
    let group_sign = |sign: u8| match (sign, decimal) {
        (b'.', Some(DecimalSign::Point)) | (b',', Some(DecimalSign::Comma)) => Decimals::Bad,
        (b'.', _) => Decimals::None(Some(DecimalSign::Comma)),
        _ => Decimals::None(Some(DecimalSign::Point)),
    };
    match (last(b'.'), last(b',')) {
        (None, None) => Decimals::None(None),
        (Some(point), Some(comma)) => {
            let (at, sign, count) =
                if point > comma { (point, b'.', points) } else { (comma, b',', commas) };
            let agrees = decimal.is_none_or(|decimal| decimal.byte() == sign);
            if agrees && count == 1 { Decimals::At(at) } else { Decimals::Bad }
        }
        (Some(at), None) => alone(body, at, b'.', points, decimal, group_sign),
        (None, Some(at)) => alone(body, at, b',', commas, decimal, group_sign),
    }
}

fn alone(
    body: &[u8],
    at: usize,
    sign: u8,
    count: usize,
    decimal: Option<DecimalSign>,
    group_sign: impl Fn(u8) -> Decimals,
) -> Decimals {
    if count > 1 {
        return group_sign(sign);
    }
    match decimal {
        Some(decimal) if decimal.byte() == sign => Decimals::At(at),
        Some(_) => group_sign(sign),
        None => {
            let (before, after) = (body.get(..at).unwrap_or_default(), body.len() - at - 1);
            // "1.234" may be either; "0.234", "1234.567" and "12 345.678" may not.
            let may_divide = after == 3
                && (1..=3).contains(&before.len())
                && before.iter().all(u8::is_ascii_digit)
                && before.first() != Some(&b'0');
            if may_divide { Decimals::Ambiguous } else { Decimals::At(at) }
        }
    }
}

/// Whether digits are divided in threes, by one sign, or not at all. No digits are none: ",50".
fn grouped(whole: &[u8]) -> bool {
    let Some(&sign) = whole.iter().find(|byte| !byte.is_ascii_digit()) else { return true };
    let mut groups = whole.split(|byte| *byte == sign);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &[u8]| group.iter().all(u8::is_ascii_digit);
    (1..=3).contains(&first.len())
        && digits(first)
        && groups.all(|group| group.len() == 3 && digits(group))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const COMMA: Option<DecimalSign> = Some(DecimalSign::Comma);
    const POINT: Option<DecimalSign> = Some(DecimalSign::Point);

    #[track_caller]
    fn check(sign: Option<DecimalSign>, texts: &[&str], expected: i64) {
        for text in texts {
            match parse(text.as_bytes(), sign) {
                Amount::Ore { ore, .. } => assert_eq!(ore, expected, "{text:?}"),
                other => panic!("{text:?}: {other:?}"),
            }
        }
    }

    #[track_caller]
    fn refuse(sign: Option<DecimalSign>, texts: &[&str], expected: Amount) {
        for text in texts {
            assert_eq!(parse(text.as_bytes(), sign), expected, "{text:?}");
        }
    }

    #[test]
    fn reads_amounts_as_ledgers_write_them() {
        let forms = [
            "1234,50",
            "1 234,50",
            "1.234,50",
            "1234,5",
            "1\u{a0}234,50",
            "1\u{202f}234,50",
            "+1234,50",
            "1'234,50",
            "kr 1 234,50",
            "1 234,50 kr",
            "NOK 1.234,50",
            "01234,500",
            "1\u{2019}234,50",
        ];
        check(COMMA, &forms, 123_450);
        check(None, &forms[..3], 123_450);
        check(POINT, &["1234.50", "1,234.50", "1 234.5", "1,234.50 NOK"], 123_450);
        check(None, &["1,234.50", "1234.50", "1 234.50"], 123_450);
        check(
            COMMA,
            &[
                "-1 234",
                "(1 234)",
                "1234-",
                "−1 234",
                "–1 234",
                "- 1 234",
                "kr -1 234",
                "-1.234,00",
            ],
            -123_400,
        );
        check(COMMA, &[" -   ", "-", "–", "0", "-0,00", "0,-"], 0);
        check(COMMA, &["1 234,-", "1.234", "1234,-"], 123_400);
        check(COMMA, &[",5", "0,50"], 50);
        check(COMMA, &["1.234.567", "1 234 567"], 123_456_700);
        check(None, &["1.234.567", "1,234,567"], 123_456_700);
        check(COMMA, &["999999999999,99"], 99_999_999_999_999);
        assert!(matches!(parse(b"1\xa0234,50 \x96", COMMA), Amount::Ore { ore: -123_450, .. }));
    }

    #[test]
    fn the_silent_errors_of_others_are_none_here() {
        // SheetJS and DuckDB read the first as 1935520.
        check(COMMA, &["19355,20"], 1_935_520);
        refuse(POINT, &["19355,20"], Amount::Bad);
        refuse(None, &["1.234", "19,355", "123.456"], Amount::Ambiguous);
        check(None, &["0.234"], 23);
    }

    #[test]
    fn rounds_to_the_ore_and_says_so() {
        let read = |text: &str| parse(text.as_bytes(), COMMA);
        assert_eq!(read("1,005"), Amount::Ore { ore: 101, sign: COMMA, rounded: true });
        assert_eq!(read("-1,0049"), Amount::Ore { ore: -100, sign: COMMA, rounded: true });
        assert_eq!(read("1,5000"), Amount::Ore { ore: 150, sign: COMMA, rounded: false });
    }

    #[test]
    fn refuses_what_is_no_amount() {
        refuse(COMMA, &["", "  ", "kr"], Amount::Empty);
        let bad = [
            "x",
            "12 34",
            "1.23",
            "1,2,3",
            "1.234.56",
            "--1",
            "(-1)",
            "1-2",
            "1,",
            "12.3456,7",
            "1,5E+06",
            "50 %",
            "1234.50",
            "1 2345",
            "1,234.5",
            "kr1kr2",
            "²",
            "1 234.567",
            "#REF!",
        ];
        refuse(COMMA, &bad, Amount::Bad);
        refuse(COMMA, &["1234567890123", "1 234 567 890 123,00"], Amount::TooLarge);
        refuse(COMMA, &[&"1".repeat(100)], Amount::Bad);
    }

    proptest! {
        #[test]
        fn reads_back_what_is_written(ore in -99_999_999_999_999_i64..=99_999_999_999_999, form in 0..6_usize) {
            let (whole, rest) = (ore.abs() / 100, ore.abs() % 100);
            let grouped = |sign: &str| {
                let digits = whole.to_string();
                let first = (digits.len() - 1) % 3 + 1;
                let mut text = digits[..first].to_owned();
                for place in (first..digits.len()).step_by(3) {
                    text += sign;
                    text += &digits[place..place + 3];
                }
                text
            };
            let (text, sign) = match form {
                0 => (format!("{whole},{rest:02}"), COMMA),
                1 => (format!("{},{rest:02}", grouped(" ")), COMMA),
                2 => (format!("{},{rest:02}", grouped(".")), COMMA),
                3 => (format!("{}.{rest:02}", grouped(",")), POINT),
                4 => (format!("{},{rest:02}", grouped("\u{a0}")), None),
                _ => (format!("{whole}.{rest:02}"), None),
            };
            let minus = if ore < 0 { "-" } else { "" };
            let forms = [format!("{minus}{text}"), format!("{text}{minus}")];
            for text in forms {
                prop_assert!(matches!(parse(text.as_bytes(), sign), Amount::Ore { ore: read, .. } if read == ore), "{text}");
            }
        }

        #[test]
        fn reads_any_bytes_without_panic(bytes in any::<Vec<u8>>()) {
            for sign in [None, COMMA, POINT] {
                let _ = parse(&bytes, sign);
            }
        }
    }
}
