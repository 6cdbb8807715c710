//! A file or a link of a case is one, or an error; what is one can be computed, and is the same after the way through a link.
#![no_main]

use libfuzzer_sys::fuzz_target;
use synergi_case::{CaseFile, ValidCase, evaluate};

fuzz_target!(|text: &str| {
    for read in [CaseFile::read(text), CaseFile::from_link(text)] {
        let Ok(file) = read else { continue };
        assert_eq!(CaseFile::read(&file.write()).as_ref(), Ok(&file));
        assert_eq!(CaseFile::from_link(&file.to_link()).as_ref(), Ok(&file));
        for case in file.variants {
            if let Ok(case) = ValidCase::new(case) {
                assert!(evaluate(&case).net_present_value.is_finite());
            }
        }
    }
});
