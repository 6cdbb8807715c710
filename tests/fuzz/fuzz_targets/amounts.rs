//! What is read as an amount is one: written plainly it is read as the same, and its opposite with a minus.
#![no_main]

use libfuzzer_sys::fuzz_target;
use synergi_ledger::{DecimalSign, ore};

fuzz_target!(|cell: &[u8]| {
    for sign in [None, Some(DecimalSign::Comma), Some(DecimalSign::Point)] {
        let Some(read) = ore(cell, sign) else { continue };
        let minus = if read < 0 { "-" } else { "" };
        let plain = format!("{minus}{},{:02}", read.abs() / 100, read.abs() % 100);
        assert_eq!(ore(plain.as_bytes(), Some(DecimalSign::Comma)), Some(read));
        let digits: Vec<u8> = cell.iter().copied().filter(u8::is_ascii_digit).collect();
        assert!(read == 0 || digits.iter().any(|digit| *digit != b'0'));
    }
});
