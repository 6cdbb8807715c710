//! Organisation numbers.

/// What a cell for an organisation number holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Organisation {
    /// A Norwegian number whose control digit is right.
    Number(u32),
    /// Nothing.
    Empty,
    /// Nine digits with another control digit.
    WrongDigit,
    /// Something else: a number of another country, or none.
    Other,
}

/// The weights of the digits before the control digit.
const WEIGHTS: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];

/// Reads an organisation number, `NO` before it and `MVA` behind it taken off, as are spaces and points.
pub(crate) fn parse(cell: &[u8]) -> Organisation {
    let mut digits = [0_u32; 9];
    let mut count = 0;
    let mut letters = [0_u8; 6];
    let mut letter_count = 0;
    for &byte in cell {
        match byte {
            b'0'..=b'9' => {
                if let Some(slot) = digits.get_mut(count) {
                    *slot = u32::from(byte - b'0');
                }
                count += 1;
            }
            b' ' | b'.' | b'-' | b'\t' | 0xa0 | 0xc2 => {}
            b'A'..=b'Z' | b'a'..=b'z' => {
                if let Some(slot) = letters.get_mut(letter_count) {
                    *slot = byte.to_ascii_uppercase();
                }
                letter_count += 1;
            }
            _ => return Organisation::Other,
        }
    }
    if count == 0 && letter_count == 0 {
        return Organisation::Empty;
    }
    let known =
        matches!(letters.get(..letter_count), Some(b"" | b"NO" | b"MVA" | b"NOMVA" | b"ORGNR"));
    if count != 9 || !known {
        return Organisation::Other;
    }
    if !is_right(&digits) {
        return Organisation::WrongDigit;
    }
    Organisation::Number(digits.iter().fold(0, |number, digit| number * 10 + digit))
}

/// Whether the last digit is the one that modulus 11 asks for.
fn is_right(digits: &[u32; 9]) -> bool {
    let [first @ .., control] = digits;
    let sum: u32 = first.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    (11 - sum % 11) % 11 == *control
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_and_checks_them() {
        let equinor = Organisation::Number(923_609_016);
        for text in [
            "923609016",
            "923 609 016",
            "NO 923 609 016 MVA",
            "923609016MVA",
            "NO923609016",
            "923.609.016",
        ] {
            assert_eq!(parse(text.as_bytes()), equinor, "{text}");
        }
        assert_eq!(parse(b"923\xa0609\xa0016"), equinor);
        assert_eq!(parse("923\u{a0}609\u{a0}016".as_bytes()), equinor);
        assert_eq!(parse(b"923609017"), Organisation::WrongDigit);
        assert_eq!(parse(b""), Organisation::Empty);
        for text in [
            "556012-5790",
            "92360901",
            "SE556012579001",
            "12345678901",
            "x",
            "923609016 AS",
            "SE923609016",
        ] {
            assert_eq!(parse(text.as_bytes()), Organisation::Other, "{text}");
        }
    }

    #[test]
    fn a_control_digit_of_ten_is_none() {
        // 3 × 1 + 2 × 4 = 11 + …: search for a beginning whose remainder is 1.
        let beginning = (10_000_000..10_001_000_u32).find(|number| {
            let digits = number.to_string().into_bytes();
            let sum: u32 = digits.iter().zip(WEIGHTS).map(|(d, w)| u32::from(d - b'0') * w).sum();
            sum % 11 == 1
        });
        let beginning = beginning.unwrap();
        for digit in 0..10 {
            assert_eq!(parse(format!("{beginning}{digit}").as_bytes()), Organisation::WrongDigit);
        }
    }
}
