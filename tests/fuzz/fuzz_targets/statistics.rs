//! A table that is read has a value, or none, for each of its municipalities.
#![no_main]

use libfuzzer_sys::fuzz_target;
use synergi_ledger::read_statistics;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(tables) = read_statistics(bytes) {
        assert!(tables.figures.iter().all(|figure| figure.values.len() == tables.municipalities.len()));
        assert!(tables.municipalities.iter().all(|(number, _)| number.len() == 4));
    }
});
