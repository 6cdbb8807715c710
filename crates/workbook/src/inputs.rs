//! The sheet of inputs: every number a formula starts from, once, with its unit, its source and where its value is from.

use crate::sheet::{Kind, Sheet, Status};
use crate::value::Val;
use rust_xlsxwriter::{Workbook, XlsxError};
use std::collections::HashMap;
use synergi_case::{
    Case, CaseInput, CaseUnit, FileInput, MemberInput, ValidCase, basis_at_the_studys_prices,
};
use synergi_model::input::{Input, Unit};
use synergi_model::range::Range;
use synergi_model::{Element, InvoicedElement, PerClass, PerInvoiced, SizeClass, evaluate, study};
use synergi_text::Language;
use synergi_text::case::case_input_name;

/// The cells of all inputs.
pub(crate) struct Inputs {
    cells: HashMap<CaseInput, Val>,
    /// Cost per inhabitant of each class, at the study's prices.
    pub(crate) rates: PerInvoiced<PerClass<Val>>,
    /// Full-time equivalents of a municipality that does not give its own.
    pub(crate) mean_fte: PerClass<Val>,
    /// Staff cost per inhabitant of each class.
    pub(crate) staff_rates: PerClass<Val>,
    /// Cost of a full-time equivalent, at the study's prices.
    pub(crate) fte_cost: Val,
}

impl Inputs {
    /// The cell of an input; what a case does not have is a blank.
    pub(crate) fn get(&self, input: CaseInput) -> Val {
        self.cells.get(&input).cloned().unwrap_or_else(|| Val::reference("0", None))
    }
}

/// What a row says.
struct Row {
    label: String,
    path: String,
    value: Option<f64>,
    unit: CaseUnit,
    /// What it is in the study, or before anybody has changed it.
    usual: Option<f64>,
    source: String,
    range: Option<Range>,
}

struct Writer<'a> {
    sheet: &'a mut Sheet,
    names: &'a mut Vec<(String, String)>,
    language: Language,
    row: u32,
}

impl Writer<'_> {
    fn heading(&mut self, text: &str) -> Result<(), XlsxError> {
        self.sheet.heading(self.row + 1, text)?;
        self.row += 2;
        Ok(())
    }

    fn write(&mut self, row: &Row) -> Result<Val, XlsxError> {
        let words = self.language.workbook_text();
        let kind = kind(row.unit);
        let status = match (row.value, row.usual) {
            (None, _) => Status::Empty,
            (Some(value), Some(usual)) if value == usual => Status::Usual,
            (Some(_), Some(_)) => Status::Changed,
            (Some(_), None) => Status::Own,
        };
        let at = self.row;
        self.row += 1;
        self.sheet.text(at, 0, &row.label)?;
        let message = row.range.map(|range| {
            let shown = |end: f64| match kind {
                Kind::Share => synergi_text::number::format_share(end, 0),
                _ => synergi_text::decimal(end, 0),
            };
            (range, (words.out_of_range)(&shown(range.min), &shown(range.max)))
        });
        let range = message.as_ref().map(|(range, message)| (*range, message.as_str()));
        let cell = self.sheet.input((at, 1), row.value, (kind, status), range)?;
        self.sheet.text(at, 2, (words.unit)(row.unit))?;
        if let Some(usual) = row.usual {
            self.sheet.number(at, 3, usual, kind)?;
        }
        self.sheet.text(at, 4, &row.source)?;
        let told = match status {
            Status::Usual => words.usual,
            Status::Changed => words.changed,
            Status::Own => words.own,
            Status::Empty => words.empty,
        };
        self.sheet.text(at, 5, told)?;
        let name = name(&row.path);
        self.sheet.text(at, 6, &name)?;
        if !row.source.is_empty() {
            self.sheet.note(at, 1, &row.source)?;
        }
        self.names.push((name.clone(), cell));
        Ok(Val::reference(name, row.value))
    }
}

/// The name of an input in formulas: its path in a case, in the letters that names may have.
pub(crate) fn name(path: &str) -> String {
    path.replace(['.', '['], "_").replace(']', "")
}

pub(crate) const fn kind(unit: CaseUnit) -> Kind {
    match unit {
        CaseUnit::Model(Unit::Share) => Kind::Share,
        CaseUnit::Model(
            Unit::Inhabitants | Unit::Municipalities | Unit::Nok | Unit::NokPerFte | Unit::Years,
        )
        | CaseUnit::Kroner
        | CaseUnit::Users => Kind::Whole,
        CaseUnit::Model(Unit::NokPerInhabitant | Unit::Fte | Unit::FtePerMunicipality)
        | CaseUnit::SquareMetres
        | CaseUnit::Number => Kind::Decimals,
        CaseUnit::CalendarYear | CaseUnit::CaseYear => Kind::Year,
    }
}

/// Fills the sheet, and says which names its cells have.
pub(crate) fn write(
    sheet: &mut Sheet,
    case: &ValidCase,
    language: Language,
) -> Result<(Inputs, Vec<(String, String)>), XlsxError> {
    let words = language.workbook_text();
    let usual_case = Case::empty();
    sheet.title(0, words.inputs_title)?;
    sheet.text(1, 0, words.inputs_lead)?;
    sheet.widths(&[58.0, 16.0, 18.0, 16.0, 60.0, 18.0, 34.0])?;
    sheet.headings(2, 0, &words.input_headings.map(str::to_owned))?;
    sheet.freeze(3, 2)?;
    let mut names = Vec::new();
    let mut writer = Writer { sheet, names: &mut names, language, row: 3 };
    let mut cells = HashMap::new();
    let source = |input: CaseInput| match input {
        CaseInput::Basis(input) => locator(language, input),
        input => (language.case_text().fields.source)(FileInput::Case(input)).to_owned(),
    };
    let mut write = |writer: &mut Writer<'_>, input: CaseInput| -> Result<(), XlsxError> {
        let row = Row {
            label: case_input_name(language, case, input),
            path: input.path(),
            value: input.get(case),
            unit: input.unit(case),
            usual: match input {
                CaseInput::Basis(input) => input.get(&study::scenario()),
                CaseInput::Member(..)
                | CaseInput::Room(..)
                | CaseInput::Cost(..)
                | CaseInput::PhaseIn(..)
                | CaseInput::FixedPart => None,
                input => input.get(&usual_case),
            },
            source: source(input),
            range: Some(input.range(case)),
        };
        cells.insert(input, writer.write(&row)?);
        Ok(())
    };
    let all = CaseInput::all(case);
    for (heading, belongs) in groups(language) {
        let group: Vec<_> = all.iter().copied().filter(|input| belongs(*input)).collect();
        if group.is_empty() {
            continue;
        }
        writer.heading(heading)?;
        for input in group {
            // A mechanism without a number has none to change.
            if !matches!(input, CaseInput::Basis(_)) || input.get(case).is_some() {
                write(&mut writer, input)?;
            }
        }
    }
    // What the national model makes of its own inputs: rates after outliers and the split of invoices, and means.
    writer.heading(words.from_the_national_model)?;
    let basis = basis_at_the_studys_prices(case);
    let results = evaluate(&basis);
    let studied = evaluate(&synergi_model::scenario::ValidScenario::default());
    let rates = per_invoiced(|element, class| {
        let value = results.rates.get(element).get(class).0;
        writer.write(&Row {
            label: case_input_name(language, case, CaseInput::Basis(Input::Rate(element, class))),
            path: format!("rate.{}.{}", element.key(), class.key()),
            value: Some(value),
            unit: CaseUnit::Model(Unit::NokPerInhabitant),
            usual: Some(studied.rates.get(element).get(class).0),
            source: locator(language, Input::Rate(element, class)),
            range: Some(Input::Rate(element, class).range(&case.basis)),
        })
    })?;
    let (means, staff) = synergi_model::staff_of_classes(&basis);
    let (study_means, study_staff) = synergi_model::staff_of_classes(&Default::default());
    let mean_fte = per_class(|class| {
        writer.write(&Row {
            label: (words.mean_fte)(language.text().names.classes_of_municipalities.get(class)),
            path: format!("mean_fte.{}", class.key()),
            value: Some(means.get(class).0),
            unit: CaseUnit::Model(Unit::FtePerMunicipality),
            usual: Some(study_means.get(class).0),
            source: locator(language, Input::Fte(class)),
            range: None,
        })
    })?;
    let staff_rates = per_class(|class| {
        writer.write(&Row {
            label: (words.staff_rate)(language.text().names.classes_of_municipalities.get(class)),
            path: format!("staff_rate.{}", class.key()),
            value: Some(staff.get(class).0),
            unit: CaseUnit::Model(Unit::NokPerInhabitant),
            usual: Some(study_staff.get(class).0),
            source: locator(language, Input::Fte(class)),
            range: None,
        })
    })?;
    let fte_cost = writer.write(&Row {
        label: case_input_name(language, case, CaseInput::Basis(Input::FteCost)),
        path: "fte_cost".to_owned(),
        value: Some(case.basis.fte_cost.used().0),
        unit: CaseUnit::Model(Unit::NokPerFte),
        usual: Some(study::scenario().fte_cost.used().0),
        source: locator(language, Input::FteCost),
        range: Some(Input::FteCost.range(&case.basis)),
    })?;
    Ok((Inputs { cells, rates, mean_fte, staff_rates, fte_cost }, names))
}

/// "Figur 9, § 3.1"
fn locator(language: Language, input: Input) -> String {
    (language.text().fields.locator)(input.locator())
}

type Belongs = fn(CaseInput) -> bool;

fn groups(language: Language) -> [(&'static str, Belongs); 8] {
    let words = language.workbook_text();
    [
        (words.group_frame, |input| {
            matches!(
                input,
                CaseInput::Horizon
                    | CaseInput::DiscountRate
                    | CaseInput::TaxFinancingCost
                    | CaseInput::VatNotCompensated
                    | CaseInput::PriceYear
                    | CaseInput::WageGrowth
                    | CaseInput::PriceGrowth
                    | CaseInput::FixedPart
            )
        }),
        (words.group_members, |input| matches!(input, CaseInput::Member(..))),
        (words.group_rooms, |input| matches!(input, CaseInput::Room(..))),
        (words.group_operating, |input| {
            matches!(
                input,
                CaseInput::InHouse
                    | CaseInput::Cloud
                    | CaseInput::StaffByOutsourcing
                    | CaseInput::StaffByCloud
                    | CaseInput::CommonRooms
                    | CaseInput::CommonArea
                    | CaseInput::UtilisationToday
                    | CaseInput::Utilisation
            )
        }),
        (words.group_costs, |input| matches!(input, CaseInput::Cost(..))),
        (words.group_pace, |input| matches!(input, CaseInput::PhaseIn(..))),
        (words.group_judged, |input| matches!(input, CaseInput::Effect(_) | CaseInput::Delay(_))),
        (words.group_mechanisms, |input| {
            matches!(
                input,
                CaseInput::Basis(Input::Mechanism(..) | Input::MediumFrom | Input::MediumTo)
            )
        }),
    ]
}

/// One for each class, or what went wrong.
pub(crate) fn per_class<T: Clone, E>(
    mut make: impl FnMut(SizeClass) -> Result<T, E>,
) -> Result<PerClass<T>, E> {
    Ok(PerClass {
        small: make(SizeClass::Small)?,
        medium: make(SizeClass::Medium)?,
        large: make(SizeClass::Large)?,
    })
}

fn per_invoiced<E>(
    mut make: impl FnMut(InvoicedElement, SizeClass) -> Result<Val, E>,
) -> Result<PerInvoiced<PerClass<Val>>, E> {
    let mut of = |element| per_class(|class| make(element, class));
    Ok(PerInvoiced {
        telecom: of(InvoicedElement::Telecom)?,
        base_operations: of(InvoicedElement::BaseOperations)?,
        business_systems: of(InvoicedElement::BusinessSystems)?,
    })
}

/// Gives the cells of the sheet the names they have in formulas.
pub(crate) fn define(
    workbook: &mut Workbook,
    names: Vec<(String, String)>,
) -> Result<(), XlsxError> {
    for (name, cell) in names {
        workbook.define_name(name, &format!("={cell}"))?;
    }
    Ok(())
}

/// All elements, each with a value.
pub(crate) fn of_elements<T>(make: impl FnMut(Element) -> T) -> Vec<T> {
    Element::ALL.into_iter().map(make).collect()
}

/// A member's input.
pub(crate) const fn of_member(place: usize, input: MemberInput) -> CaseInput {
    CaseInput::Member(place, input)
}
