//! The shape of the texts: what there is to say, whatever the language.

use crate::number::NumberError;
use synergi_model::issue::Problem;
use synergi_model::mechanism::MechanismKind;
use synergi_model::reconciliation::{Quantity, Reason};
use synergi_model::scenario::FileError;
use synergi_model::study::Locator;
use synergi_model::*;

/// A sentence with one number or name in it.
pub type With1 = fn(&str) -> String;
/// A sentence with two numbers or names in it.
pub type With2 = fn(&str, &str) -> String;
/// A sentence with three numbers or names in it.
pub type With3 = fn(&str, &str, &str) -> String;
/// Fixed words.
pub type Words = &'static str;

/// All texts of one language.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct Text {
    pub app: App,
    pub names: Names,
    pub fields: Fields,
    pub problems: Problems,
    pub files: Files,
    pub register: Register,
    pub figures: Figures,
    pub overview: Overview,
    pub cost: CostToday,
    pub cooperation: Cooperation,
    pub operating: Operating,
    pub case: CaseArrival,
    pub study: Study,
    pub about: About,
    pub explain: Explain,
}

/// The frame of the page.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct App {
    pub title: Words,
    pub skip: Words,
    pub nav: Words,
    pub views: PerView<Words>,
    pub stays_local: Words,
    pub language: Words,
    pub theme: Words,
    pub theme_system: Words,
    pub theme_light: Words,
    pub theme_dark: Words,
    pub scenario: Words,
    pub study_values: Words,
    pub own_values: fn(usize) -> String,
    pub undo: Words,
    pub redo: Words,
    pub undone: Words,
    pub redone: Words,
    pub reset_all: Words,
    pub reset_done: Words,
    pub save: Words,
    pub open: Words,
    pub stale: Words,
    pub no_storage: Words,
    pub saved_state_unreadable: Words,
    pub not_kept: Words,
    pub given_linked: Words,
    pub given_opened: Words,
    pub given_and_changed: Words,
    pub given_unreadable: Words,
    pub update_ready: Words,
    pub update_ready_unsaved: Words,
    pub update_now: Words,
    pub close: Words,
    pub footer: Words,
}

/// The views of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// The answer in one glance.
    Overview,
    /// Cost today.
    Cost,
    /// What cooperation saves.
    Cooperation,
    /// Operating models.
    Operating,
    /// How sure the country's saving is.
    Uncertainty,
    /// From supplier invoices to costs.
    Invoices,
    /// One cooperation's own case.
    Case,
    /// The study, figure by figure.
    Study,
    /// Method and sources.
    About,
}

impl View {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 9] = [
        Self::Overview,
        Self::Cost,
        Self::Cooperation,
        Self::Operating,
        Self::Uncertainty,
        Self::Invoices,
        Self::Case,
        Self::Study,
        Self::About,
    ];

    /// The view's name in the address, the same in every language.
    #[must_use]
    pub const fn fragment(self) -> &'static str {
        match self {
            Self::Overview => "oversikt",
            Self::Cost => "kostnad",
            Self::Cooperation => "samarbeid",
            Self::Operating => "driftsmodeller",
            Self::Uncertainty => "usikkerhet",
            Self::Invoices => "fakturaer",
            Self::Case => "vart-samarbeid",
            Self::Study => "studien",
            Self::About => "om",
        }
    }

    /// The view that an address names.
    #[must_use]
    pub fn from_fragment(fragment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.fragment() == fragment)
    }

    /// Whether it is of the application that comes after the first figure.
    #[must_use]
    pub const fn comes_later(self) -> bool {
        matches!(self, Self::Uncertainty | Self::Invoices | Self::Case)
    }
}

/// One value for each view.
#[expect(missing_docs, reason = "named as the views are")]
pub struct PerView<T> {
    pub overview: T,
    pub cost: T,
    pub cooperation: T,
    pub operating: T,
    pub uncertainty: T,
    pub invoices: T,
    pub case: T,
    pub study: T,
    pub about: T,
}

impl<T> PerView<T> {
    /// The value of one view.
    pub const fn get(&self, view: View) -> &T {
        match view {
            View::Overview => &self.overview,
            View::Cost => &self.cost,
            View::Cooperation => &self.cooperation,
            View::Operating => &self.operating,
            View::Uncertainty => &self.uncertainty,
            View::Invoices => &self.invoices,
            View::Case => &self.case,
            View::Study => &self.study,
            View::About => &self.about,
        }
    }
}

/// What things are called.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct Names {
    /// "Små"
    pub classes: PerClass<Words>,
    /// "små kommuner"
    pub classes_of_municipalities: PerClass<Words>,
    /// "under 5 000"
    pub class_bounds: PerClass<With2>,
    pub elements: PerElement<Words>,
    /// The same in the middle of a sentence.
    pub elements_in_sentence: PerElement<Words>,
    pub groups: PerServiceGroup<Words>,
    pub bands: PerBand<Words>,
    pub total: Words,
    pub sum: Words,
    pub with_cooperation: Words,
    pub saving: Words,
    pub quantity: fn(Quantity) -> Words,
    /// "1 kommune", "228 kommuner"
    pub count_of_municipalities: With1,
    /// "39,8 mill. kr"
    pub millions: With1,
    /// "426 millioner kroner"
    pub millions_long: With1,
    /// "356 kr"
    pub kroner: With1,
    /// "356 kr per innbygger"
    pub kroner_per_inhabitant: With1,
    pub millions_unit: Words,
    pub per_inhabitant_unit: Words,
}

/// Fields of the form.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct Fields {
    /// Label of a field.
    pub label: fn(input::Input) -> String,
    /// Unit behind a field.
    pub unit: fn(input::Unit) -> Words,
    pub locator: fn(Locator) -> String,
    pub own_value: Words,
    pub reset_name: With2,
    pub mechanism_of: With2,
    pub mechanism_kind: fn(MechanismKind) -> String,
    /// Label of a mechanism's number, for a class: "Små kommer ned til".
    pub mechanism_number: fn(MechanismKind, SizeClass) -> String,
    pub rate_method: Words,
    pub weighted: Words,
    pub unweighted: Words,
}

/// What can be wrong with a value.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct Problems {
    pub number: fn(&NumberError) -> String,
    pub unexpected_percent: Words,
    /// The second argument shows a number as the field does.
    pub problem: fn(&Problem, &dyn Fn(f64) -> String) -> String,
    pub summary: fn(usize) -> String,
}

/// Saving and opening.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct Files {
    pub scenario_name: Words,
    pub saved: With1,
    pub opened: With1,
    pub error: fn(&FileError) -> String,
    pub not_opened: With1,
    pub unreadable: Words,
}

/// The table of municipalities.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct Register {
    pub heading: Words,
    pub intro: Words,
    pub format: Words,
    pub drop_here: Words,
    pub choose: Words,
    pub template: Words,
    pub template_heading: Words,
    pub paste_label: Words,
    pub pasted: Words,
    pub paste_use: Words,
    pub paste_help: Words,
    pub loaded: With2,
    pub from_host: With1,
    pub download: Words,
    pub remove: Words,
    pub removed: Words,
    pub none: Words,
    pub rejected: With1,
    pub not_read: Words,
    pub issues_heading: fn(usize) -> String,
    pub line: With2,
    pub columns: RegisterColumns,
    pub own: Words,
    pub from_invoices: Words,
    pub estimated: Words,
    pub compare_heading: Words,
    pub compare_same: Words,
    pub compare_differs: Words,
    pub search: Words,
    pub shown: With2,
    pub shown_first: With2,
    pub left_out: Words,
    pub left_out_row: With3,
    pub show_table: Words,
}

/// Headings of the table of municipalities.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct RegisterColumns {
    pub number: Words,
    pub name: Words,
    pub population: Words,
    pub class: Words,
    pub fte: Words,
    pub cost: Words,
    pub saving: Words,
    pub per_inhabitant: Words,
    pub basis: Words,
    pub in_study: Words,
}

/// What can be wrong with a table of municipalities.
#[derive(Clone, Debug, PartialEq)]
pub enum RegisterProblem {
    /// No row holds a municipality.
    Empty,
    /// The file is larger than is read, in bytes.
    TooLarge {
        /// Most bytes.
        most: usize,
    },
    /// The bytes are not text.
    NotText,
    /// A column that is needed has no heading.
    MissingColumn(RegisterColumn),
    /// A heading stands twice.
    ColumnTwice(RegisterColumn),
    /// A row with values for other columns than the header has.
    RowLength {
        /// Values expected.
        expected: usize,
        /// Values found.
        found: usize,
    },
    /// A quotation mark that is opened and not closed, so that rows below belong to a value.
    OpenQuote,
    /// A value that is no number.
    Number(RegisterColumn, NumberError),
    /// A value that the model does not take.
    Value(RegisterColumn, Problem),
}

/// A column of the table of municipalities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RegisterColumn {
    /// Number of the municipality.
    Number,
    /// Its name.
    Name,
    /// Its inhabitants.
    Population,
    /// Its cost of an element.
    Cost(InvoicedElement),
    /// Its full-time equivalents.
    Fte,
}

/// Titles of figures, and what stands around them.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct Figures {
    pub figure: With1,
    pub show_table: Words,
    pub hide_table: Words,
    pub more: Words,
    pub copy_picture: Words,
    pub copy_table: Words,
    pub plain_csv: Words,
    pub clear_png: Words,
    pub copied: Words,
    pub not_copied: Words,
    pub download: With2,
    pub keyboard_hint: Words,
    pub saves: With1,
    pub costs_more: With1,
    pub table_name: With1,
    pub not_current: Words,
    pub role: Words,
    pub source: fn(&[u8]) -> String,
    pub computed_here: Words,
    pub marker_note: Words,
    pub hatched_note: Words,
    pub study_marker: With1,
    pub no_saving_title: Words,
    pub costs_more_title: With1,
    pub element_costs_more: With2,
    pub element_no_saving: With1,
    /// Element, its share, class that saves most per inhabitant, its kroner.
    pub savings_title: fn(&str, &str, &str, &str) -> String,
    pub savings_subtitle: Words,
    pub per_inhabitant_title: With3,
    pub per_inhabitant_equal_title: With1,
    pub per_inhabitant_subtitle: Words,
    pub today: With1,
    pub value_chain_title: Words,
    pub value_chain_subtitle: Words,
    pub value_chain: PerElement<&'static [Words]>,
    pub areas_title: Words,
    pub areas_subtitle: Words,
    pub areas: &'static [(Words, &'static [Words])],
    pub staff_numbers_title: With2,
    pub staff_numbers_subtitle: Words,
    pub in_house_title: With2,
    pub in_house_subtitle: With1,
    pub cloud_title: With1,
    pub cloud_subtitle: Words,
    pub highest_rate_title: With3,
    pub rate_subtitle: With1,
    pub groups_title: With2,
    pub groups_subtitle: Words,
    pub split_title: With2,
    pub split_subtitle: Words,
    pub element_saving_title: With2,
    pub rate_change_subtitle: With1,
    pub fte_change_subtitle: Words,
    pub staff_cost_title: With1,
    pub staff_cost_subtitle: Words,
    pub columns: FigureColumns,
}

/// Headings of the figures' tables.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct FigureColumns {
    pub class: Words,
    pub element: Words,
    pub group: Words,
    pub band: Words,
    pub municipalities: Words,
    pub with_data: Words,
    pub inhabitants: Words,
    pub fte: Words,
    pub fte_per_municipality: Words,
    pub inhabitants_per_fte: Words,
    pub organisations: Words,
    pub cost: Words,
    pub cost_per_inhabitant: Words,
    pub cost_per_inhabitant_with: Words,
    pub fte_with: Words,
    pub saving: Words,
    pub saving_per_inhabitant: Words,
    pub in_study: Words,
    pub in_study_millions: Words,
    pub base_operations_share: Words,
    pub business_systems_share: Words,
    pub task: Words,
}

/// The view *Oversikt*.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct Overview {
    pub kicker: With1,
    pub kicker_own: With1,
    pub headline: With1,
    pub headline_none: Words,
    pub headline_costs: With1,
    pub lead: With1,
    pub lead_costs: With1,
    pub lead_without_staff: With1,
    pub lead_without_staff_costs: With1,
    pub lead_study: With1,
    pub why_different: Words,
    pub how_the_study: Words,
    pub own_cooperation: Words,
    pub use_own: Words,
    pub see_study: Words,
    pub assumptions: Words,
    pub assumptions_help: Words,
    pub key_figures: Words,
    pub without_staff: Words,
    pub of_today: With1,
    pub choose_mechanism: Words,
    pub how: Words,
}

/// The view *Kostnad i dag*.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct CostToday {
    pub heading: With1,
    pub lead: Words,
    pub classes: Words,
    pub classes_help: Words,
    pub classes_from_register: Words,
    pub staff: Words,
    pub staff_help: Words,
    pub allocation: Words,
    pub allocation_help: Words,
    pub rates_help: Words,
    pub rates_from_register: Words,
    pub fte_cost: Words,
    pub fte_cost_help: With1,
    pub register_method: Words,
    pub register_method_help: Words,
    pub invoices: Words,
    pub share_base_operations: Words,
}

/// The view *Samarbeid*.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct Cooperation {
    pub heading: With1,
    pub heading_none: Words,
    pub heading_costs: With1,
    pub lead: Words,
    pub reasons: PerElement<Words>,
    pub saves: With1,
    pub costs: With1,
    pub saves_nothing: Words,
}

/// What stands in the place of the view *Vårt samarbeid* until it has come.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct CaseArrival {
    pub loading: Words,
    pub failed: Words,
    pub again: Words,
}

/// The view *Driftsmodeller*.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct Operating {
    pub heading: Words,
    pub lead: Words,
    pub in_house: Words,
    pub in_house_text: Words,
    pub cloud: Words,
    pub cloud_text: Words,
    pub caution: Words,
}

/// The view *Studien, figur for figur*.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct Study {
    pub heading: Words,
    pub lead: Words,
    pub own_values_note: Words,
    pub contents: Words,
    pub figure_names: [Words; 16],
    pub figure_2: Words,
    pub figure_3_note: Words,
    pub figure_8_note: Words,
    pub reconciliation: Words,
    pub reconciliation_lead: fn(usize, usize, usize) -> String,
    pub only_differences: Words,
    pub columns: ReconciliationColumns,
    pub given: Words,
    pub agrees: Words,
    pub differs: Words,
    pub reason: fn(Reason) -> Words,
    pub text_row: Words,
    pub not_reproduced: Words,
    pub not_reproduced_list: &'static [Words],
    pub download: Words,
}

/// Headings of the reconciliation.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct ReconciliationColumns {
    pub figure: Words,
    pub row: Words,
    pub quantity: Words,
    pub published: Words,
    pub computed: Words,
    pub deviation: Words,
    pub verdict: Words,
}

/// The calculator as one file.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct Offline {
    pub heading: Words,
    pub about: Words,
    pub save: Words,
    pub save_with_case: Words,
    pub name: Words,
    pub name_with_case: Words,
    pub saved: With1,
    pub checksum: Words,
    pub checksum_help: Words,
    pub checksum_with_case: Words,
    pub no_checksum: Words,
    pub failed: Words,
}

/// The view *Om*.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct About {
    pub heading: Words,
    pub lead: Words,
    pub sections: &'static [Section],
    pub offline: Offline,
    pub version: With1,
}

/// A heading with paragraphs and a list.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct Section {
    pub id: Words,
    pub heading: Words,
    pub paragraphs: &'static [Words],
    pub list: &'static [Words],
}

/// Words of the formulas.
#[expect(missing_docs, reason = "the texts themselves say what they are")]
pub struct Explain {
    pub kroner_per_inhabitant: Words,
    pub inhabitants: Words,
    pub fte: Words,
    pub municipalities: Words,
    pub kroner_per_fte: Words,
    pub where_: Words,
    pub no_mechanism: Words,
    pub at_target: Words,
    pub no_gap: Words,
    pub sum_of: With1,
    pub click: Words,
}
