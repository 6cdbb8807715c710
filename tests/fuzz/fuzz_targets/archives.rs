//! No archive and no workbook makes the reader fail otherwise than by saying so.
#![no_main]

use libfuzzer_sys::fuzz_target;
use synergi_fuzz::now;
use synergi_ledger::{Wishes, inspect_ledger, read_ledger};

fuzz_target!(|bytes: &[u8]| {
    let wishes = Wishes::default();
    let _ = now(inspect_ledger(&bytes, &wishes));
    let _ = now(read_ledger(&bytes, &wishes, &mut |_| true));
});
