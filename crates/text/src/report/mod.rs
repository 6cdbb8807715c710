//! The words of the report. Not a part of [`crate::Text`]: what a first visit waits for does without them.

mod en;
mod nb;
mod nn;

use crate::Language;
use crate::texts::{With1, With2, With3, Words};
use synergi_case::CaseInput;

impl Language {
    /// The words of the report.
    #[must_use]
    pub const fn report_text(self) -> &'static ReportText {
        match self {
            Self::Bokmal => &nb::TEXT,
            Self::Nynorsk => &nn::TEXT,
            Self::English => &en::TEXT,
        }
    }
}

/// The parts of the report, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// A page for those who decide.
    Summary,
    /// Every number it rests on, with its source.
    Assumptions,
    /// Savings, costs and cash flow.
    Result,
    /// What each member gains and pays.
    Members,
    /// How sure it is.
    Sensitivity,
    /// What helps and hinders, what has no price, who answers for it.
    Judged,
    /// How it is computed.
    Method,
    /// Where it is not the study's.
    Deviations,
    /// What has no number yet.
    Missing,
    /// What it was made by and from.
    About,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Summary,
        Self::Assumptions,
        Self::Result,
        Self::Members,
        Self::Sensitivity,
        Self::Judged,
        Self::Method,
        Self::Deviations,
        Self::Missing,
        Self::About,
    ];

    /// Its name in addresses and in what the browser remembers.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Summary => "sammendrag",
            Self::Result => "gevinst",
            Self::Members => "kommuner",
            Self::Sensitivity => "usikkerhet",
            Self::Judged => "vurderinger",
            Self::Assumptions => "forutsetninger",
            Self::Method => "metode",
            Self::Deviations => "avvik",
            Self::Missing => "mangler",
            Self::About => "om",
        }
    }
}

/// All words in one language.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct ReportText {
    pub part: fn(Part) -> Words,
    pub choose: Words,
    pub print: Words,
    pub print_help: Words,
    pub word: Words,
    pub word_made: With1,
    pub word_failed: Words,
    pub waiting: Words,
    pub nothing_chosen: Words,
    pub preview: Words,
    pub contents: Words,
    /// Years, price year, which costs count.
    pub subtitle: With3,
    /// Where a page is, of how many.
    pub page: With2,
    pub table: With1,
    pub figure: With1,
    /// The number of a figure, and what the caption of its table says.
    pub numbers_of: With2,
    pub members_are: With1,
    pub member_alone: With1,
    /// The key, within a sentence.
    pub divided_by: With1,
    /// Years, discount rate, price year.
    pub reckoned: With3,
    /// How many members have figures of their own, of how many.
    pub own_figures: With2,
    pub all_estimated: Words,
    pub how_sure: Words,
    pub no_ranges: Words,
    pub rests_on: Words,
    pub savings: Words,
    pub costs: Words,
    pub no_costs: Words,
    pub rooms: Words,
    pub members_own: Words,
    pub members_own_lead: Words,
    pub drawn: With3,
    pub judged_lead: Words,
    pub owners: Words,
    pub no_owner: Words,
    pub nobody_owns: Words,
    pub assumptions_lead: Words,
    pub when: Words,
    pub paid_by: Words,
    pub status: Words,
    pub estimates: Words,
    pub method: [Words; 7],
    pub formulas: Words,
    pub changes: Words,
    pub beyond: Words,
    pub beyond_lead: Words,
    pub beyond_costs: Words,
    pub beyond_value: Words,
    pub beyond_phase_in: Words,
    pub beyond_prices: With1,
    pub beyond_rooms: Words,
    pub beyond_staff: Words,
    pub beyond_judged: Words,
    pub beyond_ranges: Words,
    /// How many agree, of how many.
    pub reconciled: With2,
    pub differing: Words,
    pub missing_costs: Words,
    pub missing_figures: Words,
    pub missing_figure: With2,
    pub missing_judged: With2,
    pub missing_owners: With1,
    pub missing_ranges: Words,
    pub missing_rest: Words,
    pub same_again: Words,
    pub computed: Words,
    pub computed_flow: Words,
    /// Draws, seed.
    pub drawn_source: With2,
    pub own_all: Words,
    pub not_drawn: Words,
    pub not_filled_in: With1,
    pub for_one: Words,
    pub members_after: Words,
    pub at_study_prices: With1,
    pub listed_prices: With1,
    pub changed_from: With1,
    /// Elements.
    pub runs_twice: With1,
    pub on_it_budget: With1,
    pub list_of_study: With1,
    pub quality_source: Words,
    pub beyond_wages: Words,
    pub beyond_key: Words,
    pub beyond_society: Words,
    pub beyond_vat: Words,
    pub missing_effects: With2,
    pub method_draws: Words,
    /// Where the usual value of a number that is not the study's is from.
    pub source: fn(CaseInput) -> Words,
    pub kept: Words,
}
