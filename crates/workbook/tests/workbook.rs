//! Workbooks of every language are written, and the same case gives the same bytes.

#![expect(clippy::unwrap_used, reason = "tests")]

use synergi_case::{ValidCase, example};
use synergi_model::units::NokPerYear;
use synergi_text::Language;
use synergi_workbook::workbook;

/// The example with amounts, and names that look like formulas.
fn case() -> ValidCase {
    let mut case = example();
    for (place, cost) in case.costs.iter_mut().enumerate() {
        cost.amount.likely = Some(NokPerYear(100_000.0 * (place + 1) as f64));
    }
    case.name = "=1+1".to_owned();
    if let Some(member) = case.members.first_mut() {
        member.name = "@SUM(A1)".to_owned();
    }
    ValidCase::new(case).unwrap()
}

#[test]
fn the_same_case_gives_the_same_bytes_in_each_language() {
    let case = case();
    for language in Language::ALL {
        let bytes = workbook(&case, language).unwrap();
        assert!(bytes.starts_with(b"PK"));
        assert_eq!(bytes, workbook(&case, language).unwrap());
        std::fs::create_dir_all(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let name = format!("{}/{}.xlsx", env!("CARGO_TARGET_TMPDIR"), language.code());
        std::fs::write(name, &bytes).unwrap();
    }
    assert_eq!(case.sha256().len(), 64);
}
