//! The words of a cooperation's case. Not a part of [`crate::Text`]: what a first visit waits for does without them.

mod en;
pub mod explain;
mod name;
mod nb;
mod nn;
mod shown;
mod variants;

pub use name::{case_input_name, case_input_source, cost_name, member_name, named};
pub use variants::{Named, differences, new_variant_name, variant_names};

use crate::number::format_input;
use crate::texts::{With1, With2, With3, Words};
use crate::{Language, field_value, from_field};
use synergi_case::{
    Borne, CaseProblem, CaseUnit, CostKey, CostKind, EffectKind, FileInput, Importance, Scope,
    Topic,
};
use synergi_model::units::Share;
use synergi_model::{Element, PerElement};

impl Language {
    /// The words of a case in this language.
    #[must_use]
    pub const fn case_text(self) -> &'static CaseText {
        match self {
            Self::Bokmal => &nb::TEXT,
            Self::Nynorsk => &nn::TEXT,
            Self::English => &en::TEXT,
        }
    }
}

/// Shows a value of a case as its field does: shares in per cent, amounts in kroner.
#[must_use]
pub fn case_field_value(value: f64, unit: CaseUnit) -> String {
    match unit {
        CaseUnit::Model(unit) => field_value(value, unit),
        // A year is a name: it has no spaces.
        CaseUnit::CalendarYear | CaseUnit::CaseYear => format!("{value:.0}"),
        CaseUnit::Kroner | CaseUnit::SquareMetres | CaseUnit::Users | CaseUnit::Number => {
            format_input(value, 2)
        }
    }
}

/// A day as people write it; what is no day is given back as it is.
///
/// ```
/// use synergi_text::case::date;
/// assert_eq!(date("2026-11-25"), "25.11.2026");
/// assert_eq!(date("in November"), "in November");
/// ```
#[must_use]
pub fn date(iso: &str) -> String {
    let mut parts = iso.split('-');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(year), Some(month), Some(day), None) => format!("{day}.{month}.{year}"),
        _ => iso.to_owned(),
    }
}

/// The value of a number typed in a field: the inverse of [`case_field_value`].
#[must_use]
pub fn from_case_field(typed: f64, unit: CaseUnit) -> f64 {
    match unit {
        CaseUnit::Model(unit) => from_field(typed, unit),
        _ => typed,
    }
}

/// "33,3 %": so that a third and 33 % have names of their own.
fn share_in_name(share: Share) -> String {
    format_input(share.0 * 100.0, 1) + "\u{a0}%"
}

/// The steps of a case, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// What it comes to.
    Result,
    /// Who is in it.
    Members,
    /// What they save.
    Savings,
    /// How they operate, and where.
    Operating,
    /// What it costs to get there.
    Costs,
    /// How fast, at what prices.
    Pace,
    /// How sure it is.
    Uncertainty,
    /// Who pays, who gains.
    Keys,
    /// What helps and hinders, and what has no price.
    Judged,
    /// Who answers for it, and what came of it.
    FollowUp,
    /// Variants side by side.
    Compare,
    /// All of it on paper.
    Report,
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Result,
        Self::Members,
        Self::Savings,
        Self::Operating,
        Self::Costs,
        Self::Pace,
        Self::Uncertainty,
        Self::Keys,
        Self::Judged,
        Self::FollowUp,
        Self::Compare,
        Self::Report,
    ];

    /// The step's name in the address, the same in every language.
    #[must_use]
    pub const fn fragment(self) -> &'static str {
        match self {
            Self::Result => "resultat",
            Self::Members => "kommuner",
            Self::Savings => "besparelser",
            Self::Operating => "drift",
            Self::Costs => "omstilling",
            Self::Pace => "forutsetninger",
            Self::Uncertainty => "usikkerhet",
            Self::Keys => "fordeling",
            Self::Judged => "vurdering",
            Self::FollowUp => "oppfolging",
            Self::Compare => "sammenligning",
            Self::Report => "rapport",
        }
    }

    /// The step that an address names.
    #[must_use]
    pub fn from_fragment(fragment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.fragment() == fragment)
    }
}

/// All words of a case in one language.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct CaseText {
    pub frame: Frame,
    pub names: CaseNames,
    pub fields: CaseFields,
    pub problems: CaseProblems,
    pub result: ResultText,
    pub members: MembersText,
    pub savings: SavingsText,
    pub operating: OperatingText,
    pub costs: CostsText,
    pub pace: PaceText,
    pub keys: KeysText,
    pub judged: JudgedText,
    pub follow_up: FollowUpText,
    pub compare: CompareText,
    pub explain: ExplainText,
}

/// What stands around every step.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct Frame {
    pub steps_nav: Words,
    pub step: fn(Step) -> Words,
    /// What the step asks for, in plain words.
    pub help: fn(Step) -> Words,
    pub next: With1,
    pub previous: With1,
    pub bar: Words,
    pub name: Words,
    pub unnamed: Words,
    pub file_name: Words,
    pub new_case: Words,
    pub new_case_done: Words,
    pub shelf: Words,
    pub shelf_lead: Words,
    pub shelf_empty: Words,
    pub shelve: Words,
    pub shelf_item: With2,
    pub shelf_open: Words,
    pub shelf_opened: Words,
    pub shelf_copy: Words,
    pub copy_of: With1,
    pub shelf_deleted: With1,
    pub shelf_failed: Words,
    pub shelf_no_name: Words,
    pub delete_all: Words,
    pub delete_all_sure: Words,
    pub delete_all_yes: Words,
    pub delete_all_no: Words,
    pub link: Words,
    pub link_copied: With1,
    pub link_shown: With1,
    pub link_long: Words,
    pub link_failed: Words,
    pub damaged_link: Words,
    pub link_asks: With1,
    pub link_open: Words,
    pub link_keep: Words,
    pub link_opened: Words,
    pub workbook: Words,
    pub workbook_made: With1,
    pub workbook_failed: Words,
    pub open_example: Words,
    pub example_opened: Words,
    pub is_example: Words,
    pub scope: Words,
    pub stale: Words,
    pub saved_unreadable: Words,
    pub other_file: Words,
    pub newer_file: Words,
    pub too_large: Words,
    pub damaged_file: Words,
    pub basis_differs: Words,
    pub basis_use: Words,
    pub basis_used: Words,
    pub not_kept: Words,
    pub optional: Words,
    pub own: Words,
    pub from_table: Words,
    pub from_invoices: Words,
    pub estimated: Words,
    pub remove: Words,
    pub how: Words,
    pub yes: Words,
    pub no: Words,
}

/// What things are called.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct CaseNames {
    pub cost: fn(CostKind) -> Words,
    pub cost_help: fn(CostKind) -> Words,
    /// What the quantity of a cost counts.
    pub quantity: fn(CostKind) -> Words,
    pub borne: fn(Borne) -> Words,
    pub key: fn(CostKey) -> String,
    pub key_help: fn(CostKey) -> Words,
    pub scope: fn(Scope) -> Words,
    pub topic: fn(Topic) -> Words,
    pub topic_help: fn(Topic) -> Words,
    pub effect: fn(EffectKind) -> Words,
    pub importance: fn(Importance) -> Words,
    pub extent: fn(i32) -> Words,
    /// "År 3"
    pub year: With1,
    /// "3 kommuner"
    pub members: With1,
    /// "A, B og C"
    pub list: fn(&[&str]) -> String,
    /// "2,4 år"
    pub years: With1,
    pub rooms: Words,
    pub unnamed_member: With1,
}

/// Fields.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct CaseFields {
    /// Label of a field; the kind of a cost decides what its quantity is called.
    pub label: fn(FileInput) -> String,
    /// What stands under it: source, or whose assumption it is.
    pub source: fn(FileInput) -> Words,
    pub unit: fn(CaseUnit) -> Words,
    pub number: Words,
    pub member_name: Words,
    pub note: Words,
    pub role: Words,
    pub measure: Words,
    pub reason: Words,
    pub effect_name: Words,
    pub importance: Words,
    pub extent: Words,
    pub not_judged: Words,
    pub borne: Words,
    pub runs_twice: Words,
    pub on_it_budget: Words,
    pub key: Words,
    pub mechanism: With2,
}

/// What can be wrong.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct CaseProblems {
    pub problem: fn(&CaseProblem, &dyn Fn(f64) -> String) -> String,
    /// What a problem of the whole is called in the list of what has to be mended.
    pub members: Words,
    pub key: Words,
    pub costs: Words,
    pub other: Words,
}

/// The result.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct ResultText {
    pub empty: Words,
    pub empty_lead: Words,
    pub invalid: Words,
    /// Worth, years.
    pub worth: With2,
    pub worth_nothing: Words,
    pub loses: With2,
    /// Saving a year.
    pub saves: With1,
    pub saves_nothing: Words,
    pub costs_more: With1,
    pub paid_back: With1,
    pub paid_at_once: Words,
    pub rooms_run: With1,
    pub paid_back_undiscounted: With1,
    pub never_paid_back: With1,
    pub paid_back_marker: With1,
    pub all_gain: Words,
    pub gains_alone: Words,
    pub losers: With1,
    /// How many costs have no amount, which.
    pub not_filled_in: With2,
    pub fill_in: Words,
    pub key_figures: Words,
    pub municipal: Words,
    pub socio_economic: Words,
    pub socio_economic_note: Words,
    pub savings_per_year: Words,
    pub net_present_value: Words,
    pub rate_of_return: Words,
    pub no_rate: Words,
    pub several_rates: With1,
    pub payback: Words,
    pub discounted_payback: Words,
    pub benefit_cost_ratio: Words,
    pub no_costs: Words,
    pub break_even_share: Words,
    pub nothing_saved: Words,
    pub never: Words,
    pub at_once: Words,
    pub range_text: With2,
    pub adjusted: With2,
    pub delayed: With1,
    pub flow_title: With2,
    pub flow_title_undiscounted: With1,
    pub flow_title_never: With1,
    pub flow_title_at_once: Words,
    pub flow_subtitle: With2,
    pub flow_source: Words,
    pub flow_unit: Words,
    pub cumulative: Words,
    pub shared_costs: Words,
    pub own_costs: Words,
    pub vat: Words,
    pub rooms: Words,
    pub net: Words,
    pub discounted: Words,
    pub year: Words,
    pub members_title: Words,
    pub member: Words,
    pub inhabitants: Words,
    pub today: Words,
    pub saving: Words,
    pub per_inhabitant: Words,
    pub worth_column: Words,
    pub basis: Words,
    pub in_kroner_of: With1,
    pub in_thousands: With1,
}

/// Members.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct MembersText {
    pub none: Words,
    pub add: Words,
    pub search: Words,
    pub search_help: With1,
    pub no_register: Words,
    pub no_hit: With1,
    pub add_named: With1,
    pub already: Words,
    pub type_in: Words,
    pub add_typed: Words,
    pub added: With1,
    pub removed: With1,
    pub up: With1,
    pub down: With1,
    pub remove: With1,
    pub moved: With2,
    pub edit: With1,
    pub hide: With1,
    pub costs: With1,
    pub staff: Words,
    pub shares: Words,
    pub rooms: Words,
    pub rooms_help: Words,
    pub room: With1,
    pub add_room: Words,
    pub remove_room: With1,
    pub estimate: With1,
    pub estimate_staff: With1,
    pub spread: fn(&[String; 5], &str) -> String,
    pub summary: With3,
}

/// Savings.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct SavingsText {
    pub heading: With1,
    pub heading_costs: With1,
    pub heading_none: Words,
    pub table: Words,
    /// Elements, data rooms.
    pub with_rooms: With2,
    /// Share, full saving.
    pub realised: With2,
    pub negative: With1,
    /// The same of one element.
    pub negative_here: With1,
    pub below_target: With1,
    pub mechanisms: Words,
    pub mechanisms_help: Words,
    pub element_table: With1,
    pub figure_title: With2,
    pub figure_title_none: Words,
    pub figure_subtitle: With1,
    pub source: Words,
    pub levels: Words,
    pub levels_help: Words,
    pub levels_listed: With1,
    pub sizes: Words,
}

/// Operating models and data rooms.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct OperatingText {
    pub models: Words,
    pub models_help: Words,
    pub in_house_title: Words,
    pub in_house_subtitle: Words,
    pub cloud_title: Words,
    pub cloud_subtitle: Words,
    pub source: Words,
    pub with_cooperation: Words,
    pub staff_effect: Words,
    pub staff_effect_none: Words,
    pub staff_unknown: Words,
    /// Today, with cooperation, with the operating model too.
    pub staff_change: With3,
    pub staff_table: Words,
    pub staff_today: Words,
    pub staff_without: Words,
    pub staff_with: Words,
    pub staff_freed: Words,
    pub of_staff: Words,
    pub rooms: Words,
    pub rooms_help: Words,
    pub rooms_none: Words,
    /// How many, area, cost.
    pub rooms_today: With3,
    /// How many, area of each, cost.
    pub rooms_common: With3,
    pub rooms_kept: Words,
    pub rooms_saved: With1,
    pub rooms_cost_more: With1,
    pub rooms_same: Words,
    pub rooms_result: Words,
    /// "5 rom"
    pub rooms_count: With1,
    pub rooms_per_area: Words,
    pub rooms_area: Words,
    pub rooms_in_common: Words,
    pub on_it_budget: Words,
    pub on_it_budget_help: Words,
}

/// Costs.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct CostsText {
    pub sum: With1,
    pub sum_none: Words,
    pub filled_in: With2,
    /// What the cooperation's own running costs beside.
    pub operation: With1,
    pub not_filled_in: Words,
    pub filled: Words,
    pub likely_missing: Words,
    pub outside_budget: Words,
    pub from_study: Words,
    pub ours: Words,
    pub runs_twice_help: Words,
    pub computed: With1,
    /// What a quantity counts, after a number; whether there is one.
    pub unit: fn(CostKind, bool) -> Words,
    /// A kind of cost and the user's own words for it.
    pub named: With2,
    pub add: Words,
    pub kind: Words,
    pub added: With1,
    pub remove: With1,
    pub removed: With1,
    pub amounts: Words,
    /// The price year.
    pub amounts_help: With1,
    pub table: Words,
    pub item: Words,
    pub amount: Words,
    pub rooms: Words,
    pub vat: Words,
    pub when: Words,
    pub years: With2,
    pub paying: Words,
}

/// Pace and assumptions.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct PaceText {
    /// The year from which all has come.
    pub full_too_late: Words,
    pub full_from: With1,
    pub phase_in: Words,
    pub phase_in_help: Words,
    pub last_year_holds: Words,
    /// Of which elements not all ever comes.
    pub never_full: With1,
    pub add_year: Words,
    pub remove_year: Words,
    pub year_removed: With1,
    pub at_once: Words,
    pub from_year: With1,
    pub assumptions: Words,
    pub prices: Words,
    pub prices_help: Words,
    /// Statistics, growth, years, derived, rounded.
    pub fte_cost: fn(&[String; 5]) -> String,
    pub fte_cost_own: With1,
    pub fte_cost_derive: With1,
    pub fte_cost_carried: With3,
    pub rounded: Words,
    pub price_factor: Words,
    pub prices_carried: With3,
    pub real_wages: With1,
    pub real_wages_less: With1,
}

/// Keys.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct KeysText {
    pub heading_all_gain: Words,
    pub heading_losers: With2,
    pub nothing_shared: Words,
    pub alone: Words,
    pub choose: Words,
    pub needs_users: Words,
    pub shares: Words,
    pub shares_help: Words,
    pub ownership_sum: With1,
    pub ownership_left: With1,
    pub table: Words,
    pub figure_title: Words,
    pub figure_subtitle: With1,
    pub source: Words,
    pub chosen: Words,
    pub loser: Words,
    pub losers_title: Words,
    pub losers_under: With2,
    pub no_losers: Words,
    /// Caption of the table of what each member pays; takes the price year.
    pub members_table: With1,
    pub stops_gaining: Words,
    pub stops_gaining_help: Words,
    pub gains_always: Words,
    pub loses_always: Words,
    pub neither: Words,
    pub gains_below: With1,
    pub gains_above: With1,
    pub share_of_costs: Words,
    /// How the parts come to sum to the whole.
    pub rounding: Words,
    /// Names of two formulas of a member.
    pub share_of: With1,
    pub worth_of: With1,
    /// All there is to share, and the member's part.
    pub amount_of: With2,
}

/// What is judged.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct JudgedText {
    pub heading_less: With1,
    pub heading_more: With1,
    pub heading_later: With1,
    pub drivers: Words,
    pub drivers_source: Words,
    pub obstacles: Words,
    pub obstacles_source: Words,
    pub effect_help: Words,
    pub in_calculation: Words,
    pub no_effect: Words,
    /// Change, and what is then realised.
    pub total: With2,
    pub assessment: Words,
    pub change: Words,
    pub kroner: Words,
    pub delay: Words,
    /// Names of two formulas, and what is said in them.
    pub realisation: Words,
    pub delays: Words,
    pub counts_as: With1,
    pub longest: With1,
    pub quality: Words,
    pub quality_help: Words,
    pub quality_source: Words,
    pub quality_table: Words,
    pub consequence: Words,
    /// In words, of a consequence from −4 to 4.
    pub consequence_in_words: fn(i32) -> Words,
    pub effect: Words,
    pub add: Words,
    pub remove: With1,
    pub removed: With1,
    pub profile: With2,
    pub weighs_most: With1,
    pub balance: With2,
}

/// What comes after the decision.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct FollowUpText {
    pub heading_owners: Words,
    pub heading_frozen: Words,
    /// How much the net is ahead of the plan.
    pub ahead: With1,
    pub behind: With1,
    pub on_plan: Words,
    pub owners: Words,
    pub owners_help: Words,
    pub saves: With1,
    pub costs_more: With1,
    pub saves_nothing: Words,
    pub with_rooms: Words,
    pub baseline: Words,
    pub baseline_help: Words,
    pub freeze: Words,
    pub freeze_empty: Words,
    pub freeze_faults: Words,
    pub frozen: With1,
    /// The plan's name, the date.
    pub frozen_on: With2,
    pub freeze_again: Words,
    pub unfreeze: Words,
    pub unfrozen: Words,
    pub baseline_invalid: Words,
    /// What the plan was worth, what the case is worth now.
    pub now_differs: With2,
    pub now_same: Words,
    pub changed: Words,
    /// What the plan, and the case as it is, are called in a sentence.
    pub in_plan: Words,
    pub in_present: Words,
    pub actuals: Words,
    pub actuals_help: Words,
    pub actuals_first: Words,
    pub actuals_prices: With1,
    pub no_actuals: Words,
    pub planned: With1,
    pub planned_and_deviation: With2,
    pub year_plan: With1,
    /// How many fields are filled in, of how many, the deviation.
    pub year_actual: With3,
    pub item: Words,
    pub plan: Words,
    pub actual: Words,
    pub deviation: Words,
    pub so_far: Words,
    pub table: Words,
    /// What has been saved, what was planned.
    pub figure_title: With2,
    /// What has been spent, what was planned.
    pub figure_title_costs: With2,
    pub figure_subtitle: With1,
    pub source: Words,
    pub formula: Words,
}

/// Variants.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct CompareText {
    pub heading_one: Words,
    /// The best, how much more it is worth, the next best.
    pub heading: With3,
    pub heading_equal: Words,
    pub variants: Words,
    pub add: Words,
    pub add_help: Words,
    pub added: With1,
    pub to_members: Words,
    /// The first variant's name, the number of the new one.
    pub copy_name: With2,
    pub unnamed: With1,
    pub open: Words,
    pub open_named: With1,
    pub is_open: With1,
    pub opened: With1,
    pub chosen: Words,
    pub remove: Words,
    pub remove_named: With1,
    pub removed: With1,
    pub full: Words,
    pub one: Words,
    /// Members, worth.
    pub summary: With2,
    pub table: Words,
    pub figure_title_loss: With2,
    pub figure_title: With2,
    pub figure_subtitle: With1,
    pub source: Words,
    pub not_comparable: Words,
    pub explained: With1,
    pub differences: Words,
    pub between: With2,
    pub none: Words,
    pub invalid: Words,
    pub only_in: With2,
    pub from_to: With3,
    pub empty_value: Words,
    pub rooms_of: With1,
    pub mechanism_of: With2,
    pub phase_in_of: With1,
    /// A phase-in without shares of its own.
    pub at_once: Words,
    /// A number, whose.
    pub in_member: With2,
    pub cost_terms: With1,
    pub key: Words,
    pub scope: Words,
    pub room_budget: Words,
    pub municipalities: Words,
    pub assessments: Words,
    pub effects: Words,
    pub owners: Words,
    pub members: Words,
    pub costs: Words,
    pub losers: Words,
    pub losers_of: With2,
    pub nobody: Words,
}

/// Formulas.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct ExplainText {
    pub click: Words,
    pub element: fn(Element) -> Words,
    pub no_saving: Words,
    pub at_target: Words,
    pub no_gap: Words,
    pub inhabitants: Words,
    pub fte: Words,
    pub per_fte: Words,
    pub per_year: With1,
    pub sum: Words,
    pub discounting: Words,
    pub tax: Words,
    pub payback: With3,
    pub payback_at_once: Words,
    pub payback_never: With1,
    pub irr: Words,
    /// Why there is no rate: no year costs, no year gives, or nothing is enough.
    pub irr_never_below: Words,
    pub irr_never_above: Words,
    pub irr_none: Words,
    pub irr_several: With1,
    pub with_low: Words,
    pub with_high: Words,
    pub savings_for_society: Words,
    pub for_society: With1,
    pub sources: Words,
    /// What the study gives, in the middle of a sentence.
    pub from_study: Words,
    /// Follows what the effects come to.
    pub not_more_than_all: Words,
    pub turning_of: With1,
    pub turning: With2,
    /// Follows the worth at both ends.
    pub turning_nowhere: Words,
    pub ratio: Words,
    pub break_even: Words,
    pub phase: Words,
    pub key: Words,
    pub carried: With3,
    pub cells: PerElement<Words>,
}
