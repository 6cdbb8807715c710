//! What a formula comes to by its numbers as they are shown: rounded, they may come to something else than its result.

use crate::number;
use core::iter::Peekable;
use std::vec::IntoIter;

/// How far what is shown is from the result it is said to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Off {
    /// By no more than the rounding of the result.
    Nothing,
    /// By more, and by too little to matter.
    Little,
    /// By what somebody who reckons along would see.
    Much,
}

impl Off {
    /// How far one number is from another, of which so much is lost in rounding.
    pub(super) fn between(one: f64, other: f64, rounding: f64) -> Self {
        let off = (one - other).abs();
        // What is exactly halfway may be either.
        if off <= rounding * (1.0 + 1e-6) || off <= other.abs() * 1e-5 {
            Self::Nothing
        } else if off <= other.abs() * 1e-4 {
            Self::Little
        } else {
            Self::Much
        }
    }
}

/// How far the expression that ends a text is from a result. What is no expression is taken at its word.
pub(super) fn off(text: &str, result: &str) -> Off {
    let Some((shown, stated)) = value(text).zip(value(result)) else { return Off::Nothing };
    let decimals = result
        .split(',')
        .nth(1)
        .map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
    let step =
        (0..decimals).fold(if result.contains('%') { 0.01 } else { 1.0 }, |step, _| step / 10.0);
    Off::between(shown, stated, step / 2.0)
}

/// The value of the expression that ends a text; words between its numbers are passed over.
pub(super) fn value(text: &str) -> Option<f64> {
    // "år 1: 72 000 kr × …"
    let expression = text.rsplit([':', ';', '=', '≈']).next()?;
    let mut tokens = tokens(expression)?.into_iter().peekable();
    let value = sum(&mut tokens)?;
    tokens.next().is_none().then_some(value)
}

#[derive(Clone, Copy, PartialEq)]
enum Token {
    Number(f64),
    /// "²"
    Power(u32),
    Sign(char),
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut letters = text.chars().peekable();
    // A "²" after a letter is one of a square metre.
    let mut in_word = false;
    while let Some(letter) = letters.next() {
        if letter.is_ascii_digit() {
            let mut number = String::from(letter);
            // What stands between groups is no common space.
            while let Some(next) =
                letters.next_if(|next| matches!(next, '0'..='9' | ',' | '\u{a0}'))
            {
                number.push(next);
            }
            let number = number.trim_end_matches([',', '\u{a0}']);
            tokens.push(Token::Number(number::parse(number).ok()?.value));
        } else if let Some(digit) = SUPERSCRIPT.iter().position(|digit| *digit == letter) {
            let digit = u32::try_from(digit).ok()?;
            match tokens.last_mut() {
                _ if in_word => {}
                Some(Token::Power(power)) => *power = *power * 10 + digit,
                _ => tokens.push(Token::Power(digit)),
            }
            continue;
        } else if matches!(letter, '+' | '−' | '×' | '/' | '(' | ')' | '%') {
            tokens.push(Token::Sign(letter));
        } else if matches!(letter, '…' | '^') {
            // Not all is shown, or nothing that is worth reckoning with here.
            return None;
        }
        in_word = letter.is_alphabetic();
    }
    Some(tokens)
}

/// Digits of a power.
pub(super) const SUPERSCRIPT: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

type Tokens = Peekable<IntoIter<Token>>;

fn next_is(tokens: &mut Tokens, sign: char) -> bool {
    tokens.next_if_eq(&Token::Sign(sign)).is_some()
}

fn sum(tokens: &mut Tokens) -> Option<f64> {
    let mut value = product(tokens)?;
    loop {
        if next_is(tokens, '+') {
            value += product(tokens)?;
        } else if next_is(tokens, '−') {
            value -= product(tokens)?;
        } else {
            return Some(value);
        }
    }
}

fn product(tokens: &mut Tokens) -> Option<f64> {
    let mut value = factor(tokens)?;
    loop {
        if next_is(tokens, '×') {
            value *= factor(tokens)?;
        } else if next_is(tokens, '/') {
            value /= factor(tokens)?;
        } else {
            return Some(value);
        }
    }
}

fn factor(tokens: &mut Tokens) -> Option<f64> {
    if next_is(tokens, '−') {
        return factor(tokens).map(|value| -value);
    }
    let mut value = match tokens.next()? {
        Token::Number(number) => number,
        Token::Sign('(') => sum(tokens).filter(|_| next_is(tokens, ')'))?,
        _ => return None,
    };
    if next_is(tokens, '%') {
        value /= 100.0;
    }
    if let Some(Token::Power(power)) = tokens.next_if(|token| matches!(token, Token::Power(_))) {
        value = (0..power).fold(1.0, |product, _| product * value);
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<f64>) {
        assert_eq!(value(text), expected, "{text}");
    }

    #[test]
    fn expressions_among_words() {
        check("år 1: 72\u{a0}000\u{a0}kr × 25\u{a0}%", Some(18_000.0));
        check("(1,5 + 2\u{a0}årsverk) × −2", Some(-7.0));
        check("8 / (1 + 100\u{a0}%)² − 40\u{a0}m² / 20", Some(0.0));
        check("2¹⁰", Some(1024.0));
        check("1 + … + 2", None);
        check("2^1,5", None);
        check("1 2", None);
        check("2 × ", None);
        check("(2", None);
        check("ingenting", None);
    }

    #[test]
    fn how_far_off() {
        assert_eq!(off("1 / 7", "14,29\u{a0}%"), Off::Nothing);
        assert_eq!(off("1 / 7", "14,28\u{a0}%"), Off::Much);
        assert_eq!(off("2 × 0,25", "1\u{a0}kr"), Off::Nothing);
        assert_eq!(off("88\u{a0}816", "88\u{a0}812\u{a0}kr"), Off::Little);
        assert_eq!(off("30\u{a0}909", "30\u{a0}898\u{a0}kr"), Off::Much);
        assert_eq!(off("ingenting", "0"), Off::Nothing);
    }
}
