//! A case and what it comes to, which belong together.

use crate::{Case, CaseIssue, CaseResults, ValidCase, evaluate};

/// A case without faults and what it comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluated {
    /// The case.
    pub case: ValidCase,
    /// What it comes to.
    pub results: CaseResults,
}

impl Evaluated {
    /// Checks a case, and evaluates it.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn of(case: &Case) -> Result<Self, Vec<CaseIssue>> {
        let case = ValidCase::new(case.clone())?;
        let results = evaluate(&case);
        Ok(Self { case, results })
    }
}
