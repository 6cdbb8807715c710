//! Any bytes are a ledger or are refused; read whole or in pieces they come to the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use synergi_fuzz::now;
use synergi_ledger::{Wishes, inspect, read_ledger};

fuzz_target!(|bytes: &[u8]| {
    let wishes = Wishes::default();
    let complete = inspect(bytes, true, &wishes);
    let _ = inspect(bytes, false, &wishes);
    let read = now(read_ledger(&bytes, &wishes, &mut |_| true));
    if let Ok(imported) = &read {
        assert!(complete.is_ok());
        assert_eq!(imported.rows, imported.sums.iter().map(|sum| sum.rows).sum::<u64>());
        assert!(imported.skipped.is_sorted_by_key(|row| row.line));
    }
});
