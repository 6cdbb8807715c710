//! The words of the workbook. Not a part of [`crate::Text`]: what a first visit waits for does without them.

mod en;
mod nb;
mod nn;

use crate::Language;
use crate::texts::{With1, With2, Words};
use synergi_case::{CaseUnit, InputGroup, Origin};

impl Language {
    /// The words of the workbook.
    #[must_use]
    pub const fn workbook_text(self) -> &'static WorkbookText {
        match self {
            Self::Bokmal => &nb::TEXT,
            Self::Nynorsk => &nn::TEXT,
            Self::English => &en::TEXT,
        }
    }
}

/// All words in one language.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct WorkbookText {
    /// Names of the sheets: letters only, since formulas are to call them as they are.
    pub sheets: [Words; 9],
    pub inputs_title: Words,
    pub inputs_lead: Words,
    pub input_headings: [Words; 7],
    pub usual: Words,
    pub changed: Words,
    pub own: Words,
    pub empty: Words,
    pub on_the_page: Words,
    pub out_of_range: With2,
    pub unit: fn(CaseUnit) -> Words,
    pub group_frame: Words,
    pub group_members: Words,
    pub group_rooms: Words,
    pub group_operating: Words,
    pub group_costs: Words,
    pub group_pace: Words,
    pub group_judged: Words,
    pub group_mechanisms: Words,
    pub from_the_national_model: Words,
    pub mean_fte: With1,
    pub staff_rate: With1,
    pub members_title: Words,
    pub members_lead: Words,
    pub price_factor: Words,
    pub wage_factor: Words,
    pub real_wages: Words,
    pub member_headings: [Words; 4],
    pub staff_headings: [Words; 2],
    pub change_headings: [Words; 3],
    pub sum: Words,
    pub rooms_today: Words,
    pub rooms_title: Words,
    pub room_headings: [Words; 6],
    pub per_room: Words,
    pub area: Words,
    pub per_square_metre: Words,
    pub common_area: Words,
    pub common_cost: Words,
    pub rooms_left: Words,
    pub costs_title: Words,
    pub costs_lead: Words,
    pub cost_headings: [Words; 8],
    pub bought: Words,
    pub own_staff_twice: Words,
    pub own_costs_of: With1,
    pub case_title: Words,
    pub case_lead: Words,
    pub realised: Words,
    pub delay: Words,
    pub year_by_year: Words,
    pub discount_factor: Words,
    pub phased_in: With1,
    pub wages_of_year: Words,
    pub come: With1,
    pub rooms_left_share: Words,
    pub moved_in: Words,
    pub saving_of: With1,
    pub room_savings: Words,
    pub saved: Words,
    pub vat: Words,
    pub shared: Words,
    pub borne: Words,
    pub net: Words,
    pub cumulative: Words,
    pub stays_earned: Words,
    pub net_present_value: Words,
    pub savings_per_year: Words,
    pub worth_of_savings: Words,
    pub worth_of_costs: Words,
    pub benefit_cost: Words,
    pub rate_of_return: Words,
    pub payback: Words,
    pub never: Words,
    pub society: Words,
    pub allocation_title: Words,
    pub allocation_lead: Words,
    pub key: Words,
    pub key_choices: Words,
    pub member: Words,
    pub share: Words,
    pub order: Words,
    pub before_shared: Words,
    pub exact: Words,
    pub whole_ore: Words,
    pub lost: Words,
    pub parts: Words,
    pub uncertainty_lead: Words,
    pub correlation: Words,
    pub reconciliation_lead: Words,
    pub changes_title: Words,
    pub changes_lead: Words,
    pub change_log_headings: [Words; 4],
    pub listed: With1,
    pub other_method: Words,
    pub no_changes: Words,
    pub how_to_read: [Words; 5],
    pub made_by: Words,
    pub case_hash: Words,
    pub scope: Words,
    pub missing_title: Words,
    pub nothing_missing: Words,
}

impl WorkbookText {
    /// What a group of numbers is called.
    #[must_use]
    pub const fn group(&self, of: InputGroup) -> Words {
        match of {
            InputGroup::Frame => self.group_frame,
            InputGroup::Members => self.group_members,
            InputGroup::Rooms => self.group_rooms,
            InputGroup::Operating => self.group_operating,
            InputGroup::Costs => self.group_costs,
            InputGroup::Pace => self.group_pace,
            InputGroup::Judged => self.group_judged,
            InputGroup::Mechanisms => self.group_mechanisms,
        }
    }

    /// Where a number comes from.
    #[must_use]
    pub const fn origin(&self, of: Origin) -> Words {
        match of {
            Origin::Usual => self.usual,
            Origin::Changed => self.changed,
            Origin::Own => self.own,
            Origin::Empty => self.empty,
        }
    }
}
