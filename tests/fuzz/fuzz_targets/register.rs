//! An extract of the business register yields what was looked for, or an error.
#![no_main]

use libfuzzer_sys::fuzz_target;
use synergi_fuzz::now;
use synergi_ledger::read_register_extract;

fuzz_target!(|bytes: &[u8]| {
    let wanted = [923_609_016, 974_760_673].into_iter().collect();
    if let Ok(extract) = now(read_register_extract(&bytes, wanted, &mut |_| true)) {
        assert!(extract.found.len() as u64 <= extract.rows);
    }
});
