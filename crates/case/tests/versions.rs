//! Files and links of every version that was ever written are read. A new version adds its files; none is taken away.

use synergi_case::{CASE_VERSION, CaseFile, ValidCase, evaluate};

#[test]
fn every_version_ever_written_is_read() {
    let file = |text| CaseFile::read(text).unwrap();
    let read = [
        ("version 1", file(include_str!("files/version-1.json"))),
        // Before there were events of one's own.
        ("version 1, November 2026", file(include_str!("files/version-1-november.json"))),
        ("a link", CaseFile::from_link(include_str!("files/version-1-link.json").trim()).unwrap()),
    ];
    for (name, file) in read {
        assert_eq!(file.version, CASE_VERSION, "{name}");
        assert_eq!(file.baseline.as_ref().unwrap().frozen_on, "2026-11-29", "{name}");
        let case = ValidCase::new(file.case().unwrap().clone()).unwrap();
        assert_eq!(case.uncertainty.ranges.len(), 1, "{name}");
        assert_eq!(evaluate(&case).net_present_value, 25_902_408.044_437_654, "{name}");
        assert_eq!(CaseFile::read(&file.write()).unwrap(), file, "{name}");
    }
}

#[test]
fn what_a_later_version_has_written_is_refused() {
    let text = include_str!("files/version-1.json").replacen("\"version\":1", "\"version\":2", 1);
    let refused = CaseFile::read(&text).unwrap_err();
    assert_eq!(refused.to_string(), "the file is of version 2, this calculator reads up to 1");
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let text = include_str!("files/version-1.json").trim();
    for length in (0..text.len()).step_by(97) {
        assert!(CaseFile::read(text.get(..length).unwrap_or_default()).is_err(), "{length}");
    }
}
