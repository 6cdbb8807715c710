//! The sheet of inputs: every number a formula starts from, once, with its unit, its source and where its value is from.

use crate::sheet::{Kind, Sheet};
use crate::value::{Val, number};
use rust_xlsxwriter::{Workbook, XlsxError};
use std::collections::HashMap;
use synergi_case::{
    CaseInput, CaseUnit, CostInput, InputGroup, MemberInput, Origin, STUDY_YEAR, ValidCase,
    basis_at_the_studys_prices,
};
use synergi_model::input::{Input, Unit};
use synergi_model::mechanism::Mechanism;
use synergi_model::range::Range;
use synergi_model::scenario::{Scenario, ValidScenario};
use synergi_model::units::Share;
use synergi_model::{
    Element, InvoicedElement, PerClass, PerInvoiced, Results, SizeClass, evaluate,
    staff_of_classes, study,
};
use synergi_text::Language;
use synergi_text::case::{case_input_name, case_input_source};

/// The cells of all inputs.
pub(crate) struct Inputs {
    cells: HashMap<CaseInput, Val>,
    /// Cost per inhabitant of each class.
    pub(crate) rates: PerInvoiced<PerClass<Rate>>,
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

/// A rate of a class.
#[derive(Clone)]
pub(crate) struct Rate {
    pub(crate) cell: Val,
    /// Whether it is of the price year: municipalities that the scenario lists have given their costs in its prices. Else it is
    /// at the study's.
    pub(crate) is_of_price_year: bool,
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
    /// Whether formulas follow it when it is changed.
    is_live: bool,
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
        let origin = Origin::of(row.value, row.usual);
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
        let cell = if row.is_live {
            self.sheet.input((at, 1), row.value, (kind, origin), range)?
        } else {
            if let Some(value) = row.value {
                self.sheet.number(at, 1, value, kind)?;
            }
            String::new()
        };
        self.sheet.indented(at, 2, (words.unit)(row.unit))?;
        if let Some(usual) = row.usual {
            self.sheet.number(at, 3, usual, kind)?;
        }
        self.sheet.indented(at, 4, &row.source)?;
        let told = if row.is_live { words.origin(origin) } else { words.on_the_page };
        self.sheet.text(at, 5, told)?;
        if !row.is_live {
            // What no formula follows has no name in any: where one has its value, it is that.
            return Ok(row.value.map_or_else(|| Val::reference("0", None), number));
        }
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
    sheet.title(0, words.inputs_title)?;
    sheet.text(1, 0, words.inputs_lead)?;
    sheet.widths(&[58.0, 16.0, 24.0, 16.0, 80.0, 28.0, 34.0])?;
    sheet.headings(2, 0, &words.input_headings.map(str::to_owned))?;
    sheet.freeze(3, 2)?;
    let mut names = Vec::new();
    let mut writer = Writer { sheet, names: &mut names, language, row: 3 };
    let mut cells = HashMap::new();
    let mut write = |writer: &mut Writer<'_>, input: CaseInput| -> Result<(), XlsxError> {
        let row = Row {
            label: case_input_name(language, case, input),
            path: input.path(),
            value: input.get(case),
            unit: input.unit(case),
            usual: input.usual(case),
            source: case_input_source(language, input),
            range: Some(input.range(case)),
            is_live: is_live(input, case),
        };
        cells.insert(input, writer.write(&row)?);
        Ok(())
    };
    let all = CaseInput::all(case);
    for group in InputGroup::ALL {
        let inputs: Vec<_> =
            all.iter().copied().filter(|input| input.group() == Some(group)).collect();
        if inputs.is_empty() {
            continue;
        }
        writer.heading(words.group(group))?;
        for input in inputs {
            // A mechanism without a number has none to change; what a cost is at its lowest and highest is for draws.
            let is_told = match input {
                CaseInput::Basis(_) => input.get(case).is_some(),
                CaseInput::Cost(_, CostInput::Low | CostInput::High) => false,
                CaseInput::Cost(place, CostInput::Likely) => {
                    !case.costs.get(place).is_some_and(synergi_case::Cost::is_computed)
                }
                _ => true,
            };
            if is_told {
                write(&mut writer, input)?;
            }
        }
    }
    // What the national model makes of its own inputs: rates after outliers and the split of invoices, and means.
    writer.heading(words.from_the_national_model)?;
    let of_basis = |input| case_input_name(language, case, CaseInput::Basis(input));
    let of_study = |input| case_input_source(language, CaseInput::Basis(input));
    let (results, raw) = (evaluate(&basis_at_the_studys_prices(case)), evaluate(case.basis()));
    let studied = evaluate(&ValidScenario::default());
    let has_one_price_level =
        case.prices.year == STUDY_YEAR || case.prices.price_growth == Share(0.0);
    let rates = per_invoiced(|element, class| {
        let of = |results: &Results| *results.rates.get(element).get(class);
        // Those of the study are the same at either price level; where there is but one, the list tells.
        let is_of_price_year = if has_one_price_level {
            lists_costs(&case.basis, element, class)
        } else {
            of(&raw) != of(&results)
        };
        let input = Input::Rate(element, class);
        let cell = writer.write(&Row {
            label: of_basis(input),
            path: format!("rate.{}.{}", element.key(), class.key()),
            value: Some(of(&raw).0),
            unit: CaseUnit::Model(Unit::NokPerInhabitant),
            usual: Some(of(&studied).0),
            source: of_study(input),
            range: Some(input.range(&case.basis)),
            is_live: true,
        })?;
        Ok::<_, XlsxError>(Rate { cell, is_of_price_year })
    })?;
    let fte_cost = writer.write(&Row {
        label: of_basis(Input::FteCost),
        path: "fte_cost".to_owned(),
        value: Some(case.basis.fte_cost.used().0),
        unit: CaseUnit::Model(Unit::NokPerFte),
        usual: Some(study::scenario().fte_cost.used().0),
        source: of_study(Input::FteCost),
        range: Some(Input::FteCost.range(&case.basis)),
        is_live: true,
    })?;
    let staff_of = |scenario: &ValidScenario| {
        let (means, rates) = staff_of_classes(scenario);
        // In full-time equivalents, so that it follows what one of them costs.
        let cost = scenario.fte_cost.used().0;
        let per_thousand =
            rates.map(|rate| if cost == 0.0 { 0.0 } else { rate.0 / cost * 1_000.0 });
        (means, per_thousand)
    };
    let ((means, staff), (study_means, study_staff)) =
        (staff_of(case.basis()), staff_of(&ValidScenario::default()));
    let classes = &language.text().names.classes_of_municipalities;
    let mean_fte = per_class(|class| {
        writer.write(&Row {
            label: (words.mean_fte)(classes.get(class)),
            path: format!("mean_fte.{}", class.key()),
            value: Some(means.get(class).0),
            unit: CaseUnit::Model(Unit::FtePerMunicipality),
            usual: Some(study_means.get(class).0),
            source: of_study(Input::Fte(class)),
            range: None,
            is_live: true,
        })
    })?;
    // Mechanisms on the rate of staff alone ask for it.
    let on_rates = case.basis.mechanisms.staff.iter().any(|(_, mechanism)| {
        matches!(mechanism, Mechanism::CloseTheGap { .. } | Mechanism::TargetRate { .. })
    });
    let staff_rates = per_class(|class| {
        let per_thousand = *staff.get(class);
        if !on_rates {
            return Ok::<_, XlsxError>(number(0.0));
        }
        let cell = writer.write(&Row {
            label: (words.staff_rate)(classes.get(class)),
            path: format!("fte_per_thousand.{}", class.key()),
            value: Some(per_thousand),
            unit: CaseUnit::Model(Unit::Fte),
            usual: Some(*study_staff.get(class)),
            source: of_study(Input::Fte(class)),
            range: None,
            is_live: true,
        })?;
        Ok(cell / number(1_000.0) * &fte_cost)
    })?;
    Ok((Inputs { cells, rates, mean_fte, staff_rates, fte_cost }, names))
}

/// Whether formulas follow an input. Years are columns; and where a scenario lists municipalities, bounds have sorted them before.
fn is_live(input: CaseInput, case: &ValidCase) -> bool {
    match input {
        CaseInput::Horizon => false,
        CaseInput::Basis(Input::MediumFrom | Input::MediumTo) => {
            case.basis.municipalities.is_empty()
        }
        _ => true,
    }
}

/// Whether municipalities of a class are listed with costs of an element: then their rates are the class's.
fn lists_costs(scenario: &Scenario, element: InvoicedElement, class: SizeClass) -> bool {
    scenario.municipalities.iter().any(|municipality| {
        municipality.costs.get(element).is_some()
            && scenario.size_bounds.class_of(municipality.population) == class
    })
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

fn per_invoiced<T: Clone, E>(
    mut make: impl FnMut(InvoicedElement, SizeClass) -> Result<T, E>,
) -> Result<PerInvoiced<PerClass<T>>, E> {
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
