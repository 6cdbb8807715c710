//! Every number the study publishes in figures 4 to 16, beside the number its own inputs give.

use crate::dimensions::*;
use crate::evaluate::{Group, Results, evaluate};
use crate::scenario::{Scenario, ValidScenario};
use crate::study;
use crate::units::{NokPerYear, Share};
use serde::Serialize;

/// One published number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Comparison {
    /// The figure that prints it.
    pub figure: u8,
    /// Row of the figure.
    pub row: Row,
    /// What the number is.
    pub quantity: Quantity,
    /// The number as printed, in [`Comparison::measure`].
    pub published: f64,
    /// The number that follows from the study's inputs, in the same measure.
    pub computed: f64,
    /// Computed less published.
    pub deviation: f64,
    /// Unit of the numbers, and the decimals printed.
    pub measure: Measure,
    /// Whether they agree.
    pub verdict: Verdict,
}

/// Row of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Row {
    /// A size class.
    Class(SizeClass),
    /// A service group.
    Group(ServiceGroup),
    /// A band of share.
    Band(ShareBand),
    /// The last row.
    Sum,
    /// The text beside the figure.
    Text,
}

/// What a published number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// Municipalities.
    Municipalities,
    /// Municipalities whose invoices are known.
    MunicipalitiesWithData,
    /// Inhabitants.
    Inhabitants,
    /// Full-time equivalents.
    Fte,
    /// Mean full-time equivalents per municipality.
    FtePerMunicipality,
    /// Mean full-time equivalents per municipality with cooperation.
    FtePerMunicipalityWithCooperation,
    /// Inhabitants per full-time equivalent.
    InhabitantsPerFte,
    /// Share of the organisations asked.
    Organisations,
    /// The two lowest bands together.
    OrganisationsMostlyOutsourced,
    /// Cost per year.
    Cost,
    /// Cost per inhabitant.
    CostPerInhabitant,
    /// Cost per inhabitant with cooperation.
    CostPerInhabitantWithCooperation,
    /// How much higher the small class's cost per inhabitant is than the mean.
    SmallAboveMean,
    /// The part that is base operations.
    BaseOperationsShare,
    /// The part that is business systems.
    BusinessSystemsShare,
    /// Yearly saving on one element.
    Saving(Element),
    /// Yearly saving on all elements.
    SavingOnAll,
}

/// Unit of a published number, with the precision it is printed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Whole units of what the quantity counts.
    Number,
    /// One decimal.
    OneDecimal,
    /// "About", to the nearest hundred.
    Hundreds,
    /// Million kroner, whole.
    Millions,
    /// Kroner per inhabitant, whole.
    NokPerInhabitant,
    /// Per cent, whole.
    Percent,
}

impl Measure {
    /// Decimals that the study prints.
    #[must_use]
    pub const fn decimals(self) -> u8 {
        matches!(self, Self::OneDecimal) as u8
    }

    /// Half of the last printed digit: how far a rounded number may lie from the exact one.
    #[must_use]
    pub const fn tolerance(self) -> f64 {
        match self {
            Self::OneDecimal => 0.05,
            Self::Hundreds => 50.0,
            Self::Number | Self::Millions | Self::NokPerInhabitant | Self::Percent => 0.5,
        }
    }
}

/// How a published and a computed number compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The model starts from this number; there is nothing to compute.
    Given,
    /// The computed number rounds to the published one.
    Agrees,
    /// It does not, and this is why.
    Differs(Reason),
}

/// Why a published number does not follow from the study's own inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The printed rates are rounded to whole kroner; the study computed with finer ones.
    RatesRounded,
    /// The study added numbers before rounding them, or rounded on the way.
    SumsRounded,
    /// The two columns of figure 4 rest on different estimates of staff: the second implies 340.6, 554.8 and 973.6.
    TwoStaffEstimates,
    /// Text and table differ.
    TextAndTable,
    /// Figure 11 prints 42, figure 16 prints 40 for the same saving; 39.8 follows.
    FiguresDisagree,
    /// The printed mean does not follow from the totals of the classes.
    MeanDoesNotFollow,
    /// Follows from the staff numbers implied by the other column of figure 4, not from those printed.
    ImpliedStaff,
    /// The saving does not follow from the staff number and target printed.
    StaffSavingDoesNotFollow,
    /// The row or sum carries on a difference from another figure.
    CarriedOver,
}

/// Sets every number published in figures 4 to 16 beside the one computed from the study's inputs.
#[must_use]
pub fn reconciliation() -> Vec<Comparison> {
    let scenario = ValidScenario::default();
    let results = evaluate(&scenario);
    let mut table = Table { rows: Vec::new(), results: &results };
    figure_4(&mut table, &scenario);
    shares_of_organisations(&mut table);
    figure_7(&mut table, &scenario);
    figure_9(&mut table);
    invoiced_element(&mut table, 10, InvoicedElement::BaseOperations);
    rates_with_cooperation(&mut table, 11, InvoicedElement::BaseOperations);
    invoiced_element(&mut table, 12, InvoicedElement::BusinessSystems);
    rates_with_cooperation(&mut table, 13, InvoicedElement::BusinessSystems);
    figure_14(&mut table, &scenario);
    figure_15(&mut table);
    figure_16(&mut table);
    table.rows
}

/// The table under construction. A number out of tolerance takes the reason given for it.
struct Table<'a> {
    rows: Vec<Comparison>,
    results: &'a Results,
}

impl Table<'_> {
    fn push(
        &mut self,
        at: (u8, Row, Quantity),
        measure: Measure,
        values: (f64, f64),
        verdict: Verdict,
    ) {
        let (figure, row, quantity) = at;
        let (published, computed) = values;
        let deviation = computed - published;
        self.rows.push(Comparison {
            figure,
            row,
            quantity,
            published,
            computed,
            deviation,
            measure,
            verdict,
        });
    }

    fn given(&mut self, figure: u8, row: Row, quantity: Quantity, measure: Measure, value: f64) {
        self.push((figure, row, quantity), measure, (value, value), Verdict::Given);
    }

    fn agrees(
        &mut self,
        figure: u8,
        row: Row,
        quantity: Quantity,
        measure: Measure,
        values: (f64, f64),
    ) {
        self.push((figure, row, quantity), measure, values, Verdict::Agrees);
    }

    /// DIFFERENCE: the study prints another number than its inputs give.
    fn differs(
        &mut self,
        figure: u8,
        row: Row,
        quantity: Quantity,
        measure: Measure,
        values: (f64, f64),
        reason: Reason,
    ) {
        self.push((figure, row, quantity), measure, values, Verdict::Differs(reason));
    }

    fn groups(&self) -> [(Row, Group); 4] {
        let classes = &self.results.classes;
        [
            (Row::Class(SizeClass::Small), classes.small),
            (Row::Class(SizeClass::Medium), classes.medium),
            (Row::Class(SizeClass::Large), classes.large),
            (Row::Sum, self.results.total),
        ]
    }
}

fn figure_4(table: &mut Table, scenario: &Scenario) {
    use Measure::{Hundreds, Number, OneDecimal};
    use Quantity::{Fte, FtePerMunicipality, InhabitantsPerFte, Municipalities};
    for class in SizeClass::ALL {
        let count = scenario.municipality_count.get(class).0;
        table.given(4, Row::Class(class), Municipalities, Number, count);
        table.given(4, Row::Class(class), Fte, Number, scenario.fte.get(class).0);
    }
    let total = table.results.total;
    table.agrees(4, Row::Sum, Municipalities, Number, (428.0, total.municipalities.0));
    table.agrees(4, Row::Sum, Fte, Number, (1_882.0, total.fte_today.0));
    for ((row, group), printed) in table.groups().into_iter().zip([1.5, 3.9, 18.0, 4.4]) {
        let mean = group.fte_today.per_municipality(group.municipalities).0;
        table.agrees(4, row, FtePerMunicipality, OneDecimal, (printed, mean));
    }
    for ((row, group), printed) in
        table.groups().into_iter().zip([1_624.0, 2_593.0, 3_202.0, 2_715.0])
    {
        let values = (printed, group.inhabitants.per_fte(group.fte_today).0);
        match row {
            Row::Sum => table.agrees(4, row, InhabitantsPerFte, Number, values),
            _ => {
                let reason = Reason::TwoStaffEstimates;
                table.differs(4, row, InhabitantsPerFte, Number, values, reason);
            }
        }
    }
    let large = table.results.classes.large;
    let values = (3_300.0, large.inhabitants.per_fte(large.fte_today).0);
    table.differs(4, Row::Text, InhabitantsPerFte, Hundreds, values, Reason::TextAndTable);
}

fn shares_of_organisations(table: &mut Table) {
    use Measure::Percent;
    for (figure, bands) in [(5, study::IN_HOUSE.value), (6, study::CLOUD.value)] {
        for (band, share) in bands.iter() {
            let row = Row::Band(band);
            table.given(figure, row, Quantity::Organisations, Percent, whole_percent(*share));
        }
        let sum = bands.iter().map(|(_, share)| *share).sum();
        table.agrees(figure, Row::Sum, Quantity::Organisations, Percent, (100.0, percent(sum)));
    }
    let bands = study::IN_HOUSE.value;
    let outsourced = percent(bands.none + bands.very_little);
    let quantity = Quantity::OrganisationsMostlyOutsourced;
    table.agrees(5, Row::Text, quantity, Percent, (61.0, outsourced));
}

fn figure_7(table: &mut Table, scenario: &Scenario) {
    use Measure::{Millions, NokPerInhabitant, Number};
    use Quantity::{Cost, CostPerInhabitant, Inhabitants, Municipalities};
    for class in SizeClass::ALL {
        let row = Row::Class(class);
        table.given(7, row, Municipalities, Number, scenario.municipality_count.get(class).0);
        table.given(7, row, Inhabitants, Number, scenario.inhabitants.get(class).0);
        let rate = scenario.rates.telecom.get(class).0;
        table.given(7, row, CostPerInhabitant, NokPerInhabitant, rate);
    }
    let classes = table.results.classes;
    let millions = |group: &Group| group.elements.telecom.today.to_millions();
    table.agrees(
        7,
        Row::Class(SizeClass::Small),
        Cost,
        Millions,
        (155.0, millions(&classes.small)),
    );
    let medium = (212.0, millions(&classes.medium));
    table.differs(7, Row::Class(SizeClass::Medium), Cost, Millions, medium, Reason::RatesRounded);
    table.agrees(
        7,
        Row::Class(SizeClass::Large),
        Cost,
        Millions,
        (620.0, millions(&classes.large)),
    );
    let total = table.results.total;
    table.agrees(7, Row::Sum, Municipalities, Number, (428.0, total.municipalities.0));
    table.agrees(7, Row::Sum, Inhabitants, Number, (5_109_056.0, total.inhabitants.0));
    let mean = total.elements.telecom.today.per_inhabitant(total.inhabitants).0;
    table.agrees(7, Row::Sum, CostPerInhabitant, NokPerInhabitant, (193.0, mean));
    table.differs(7, Row::Sum, Cost, Millions, (986.0, millions(&total)), Reason::SumsRounded);
}

fn figure_9(table: &mut Table) {
    use Measure::{Millions, Percent};
    use Quantity::{BaseOperationsShare, BusinessSystemsShare, Cost};
    for (group, allocation) in study::ALLOCATION.value.iter() {
        let row = Row::Group(group);
        let base = allocation.base_operations;
        table.given(9, row, Cost, Millions, allocation.cost.to_millions());
        table.given(9, row, BaseOperationsShare, Percent, whole_percent(base));
        // Printed beside its complement; each pair sums to 100.
        table.given(9, row, BusinessSystemsShare, Percent, whole_percent(base.rest()));
    }
    let split = table.results.split;
    let base = percent(split.base_operations.share_of(split.cost));
    let systems = percent(split.business_systems.share_of(split.cost));
    table.agrees(9, Row::Sum, Cost, Millions, (4_372.0, split.cost.to_millions()));
    table.agrees(9, Row::Sum, BaseOperationsShare, Percent, (49.0, base));
    table.agrees(9, Row::Sum, BusinessSystemsShare, Percent, (51.0, systems));
}

/// Figures 10 and 12.
fn invoiced_element(table: &mut Table, figure: u8, element: InvoicedElement) {
    use Measure::{Millions, NokPerInhabitant, Number, Percent};
    use Quantity::{Cost, CostPerInhabitant, MunicipalitiesWithData, SmallAboveMean};
    let rates = *table.results.rates.get(element);
    for class in SizeClass::ALL {
        let row = Row::Class(class);
        let count = study::WITH_DATA.value.get(class).0;
        table.given(figure, row, MunicipalitiesWithData, Number, count);
        table.given(figure, row, CostPerInhabitant, NokPerInhabitant, rates.get(class).0);
    }
    let count = study::WITH_DATA.value.iter().map(|(_, count)| count.0).sum();
    table.agrees(figure, Row::Sum, MunicipalitiesWithData, Number, (376.0, count));
    let total = table.results.total;
    let mean = total.elements.get(element.into()).today.per_inhabitant(total.inhabitants).0;
    let base = element == InvoicedElement::BaseOperations;
    let (printed, printed_mean) = if base {
        ([299.0, 570.0, 1_397.0, 2_266.0], 443.0)
    } else {
        ([354.0, 664.0, 1_337.0, 2_355.0], 458.0)
    };
    for ((row, group), printed) in table.groups().into_iter().zip(printed) {
        let values = (printed, group.elements.get(element.into()).today.to_millions());
        let differs = row == Row::Sum || (!base && row == Row::Class(SizeClass::Medium));
        if differs {
            table.differs(figure, row, Cost, Millions, values, Reason::RatesRounded);
        } else {
            table.agrees(figure, row, Cost, Millions, values);
        }
    }
    let means = (printed_mean, mean);
    if base {
        table.agrees(figure, Row::Sum, CostPerInhabitant, NokPerInhabitant, means);
    } else {
        let reason = Reason::MeanDoesNotFollow;
        table.differs(figure, Row::Sum, CostPerInhabitant, NokPerInhabitant, means, reason);
        let above = percent(Share(rates.small.0 / mean - 1.0));
        table.agrees(figure, Row::Text, SmallAboveMean, Percent, (39.0, above));
    }
}

/// Figures 11 and 13.
fn rates_with_cooperation(table: &mut Table, figure: u8, element: InvoicedElement) {
    use Measure::{Millions, NokPerInhabitant};
    use Quantity::{CostPerInhabitant, CostPerInhabitantWithCooperation, Saving};
    let rates = *table.results.rates.get(element);
    let base = element == InvoicedElement::BaseOperations;
    let (printed_new, printed_saving) = if base {
        ([468.0, 396.0, 448.0], [42.0, 0.0, 0.0, 42.0])
    } else {
        ([500.0, 445.0, 429.0], [77.0, 23.0, 0.0, 100.0])
    };
    for (class, printed) in SizeClass::ALL.into_iter().zip(printed_new) {
        let group = table.results.classes.get(class);
        let new = group.elements.get(element.into()).with_cooperation;
        let row = Row::Class(class);
        table.given(figure, row, CostPerInhabitant, NokPerInhabitant, rates.get(class).0);
        let values = (printed, new.per_inhabitant(group.inhabitants).0);
        table.agrees(figure, row, CostPerInhabitantWithCooperation, NokPerInhabitant, values);
    }
    for ((row, group), printed) in table.groups().into_iter().zip(printed_saving) {
        let quantity = Saving(element.into());
        let values = (printed, group.elements.get(element.into()).saving.to_millions());
        let differs = base && matches!(row, Row::Sum | Row::Class(SizeClass::Small));
        if differs {
            table.differs(figure, row, quantity, Millions, values, Reason::FiguresDisagree);
        } else {
            table.agrees(figure, row, quantity, Millions, values);
        }
    }
}

fn figure_14(table: &mut Table, scenario: &Scenario) {
    use Measure::{Millions, Number, OneDecimal};
    for class in SizeClass::ALL {
        let row = Row::Class(class);
        table.given(14, row, Quantity::Fte, Number, scenario.fte.get(class).0);
    }
    let total = table.results.total;
    table.agrees(14, Row::Sum, Quantity::Fte, Number, (1_882.0, total.fte_today.0));
    for ((row, group), printed) in table.groups().into_iter().zip([1.5, 3.9, 18.0]) {
        let mean = group.fte_today.per_municipality(group.municipalities).0;
        table.agrees(14, row, Quantity::FtePerMunicipality, OneDecimal, (printed, mean));
    }
    for ((row, group), printed) in table.groups().into_iter().zip([296.0, 483.0, 847.0, 1_626.0]) {
        let values = (printed, group.elements.staff.today.to_millions());
        table.differs(14, row, Quantity::Cost, Millions, values, Reason::ImpliedStaff);
    }
}

fn figure_15(table: &mut Table) {
    use Measure::OneDecimal;
    use Quantity::{FtePerMunicipality, FtePerMunicipalityWithCooperation};
    for ((row, group), (today, new)) in
        table.groups().into_iter().zip([(1.5, 1.1), (3.9, 3.0), (18.0, 16.0)])
    {
        let mean = |fte: crate::units::Fte| fte.per_municipality(group.municipalities).0;
        table.agrees(15, row, FtePerMunicipality, OneDecimal, (today, mean(group.fte_today)));
        let values = (new, mean(group.fte_with_cooperation));
        table.agrees(15, row, FtePerMunicipalityWithCooperation, OneDecimal, values);
    }
    for ((row, group), printed) in table.groups().into_iter().zip([80.0, 110.0, 93.0, 284.0]) {
        staff_saving(table, 15, row, (printed, group.elements.staff.saving));
    }
}

/// The staff saving as figures 15 and 16 print it.
fn staff_saving(table: &mut Table, figure: u8, row: Row, (printed, saving): (f64, NokPerYear)) {
    let quantity = Quantity::Saving(Element::Staff);
    let values = (printed, saving.to_millions());
    let reason = match row {
        Row::Class(SizeClass::Medium) => Reason::StaffSavingDoesNotFollow,
        Row::Sum => Reason::CarriedOver,
        _ => return table.agrees(figure, row, quantity, Measure::Millions, values),
    };
    table.differs(figure, row, quantity, Measure::Millions, values, reason);
}

fn figure_16(table: &mut Table) {
    use Measure::Millions;
    let printed = [
        [0.0, 40.0, 77.0, 80.0, 196.0],
        [0.0, 0.0, 23.0, 110.0, 134.0],
        [0.0, 0.0, 0.0, 93.0, 93.0],
        [0.0, 40.0, 100.0, 284.0, 423.0],
    ];
    for ((row, group), [telecom, base, systems, staff, sum]) in
        table.groups().into_iter().zip(printed)
    {
        let invoiced = [
            (Element::Telecom, telecom),
            (Element::BaseOperations, base),
            (Element::BusinessSystems, systems),
        ];
        for (element, printed) in invoiced {
            let values = (printed, group.elements.get(element).saving.to_millions());
            table.agrees(16, row, Quantity::Saving(element), Millions, values);
        }
        staff_saving(table, 16, row, (staff, group.elements.staff.saving));
        let values = (sum, group.sum.saving.to_millions());
        match row {
            Row::Class(SizeClass::Large) => {
                table.agrees(16, row, Quantity::SavingOnAll, Millions, values);
            }
            Row::Class(SizeClass::Small) => {
                let reason = Reason::SumsRounded;
                table.differs(16, row, Quantity::SavingOnAll, Millions, values, reason);
            }
            _ => {
                let reason = Reason::CarriedOver;
                table.differs(16, row, Quantity::SavingOnAll, Millions, values, reason);
            }
        }
    }
}

fn percent(share: Share) -> f64 {
    share.0 * 100.0
}

/// A share that the study prints: 0.14 × 100 is not 14 to the last bit.
fn whole_percent(share: Share) -> f64 {
    libm::round(percent(share))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_agrees_exactly_where_the_table_says_so() {
        for row in reconciliation() {
            let within = row.deviation.abs() <= row.measure.tolerance() + 1e-9;
            let says = !matches!(row.verdict, Verdict::Differs(_));
            assert_eq!(within, says, "{row:?}");
        }
    }

    #[test]
    fn every_figure_with_numbers_is_there() {
        let rows = reconciliation();
        for figure in [4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16] {
            assert!(rows.iter().any(|row| row.figure == figure), "figure {figure}");
        }
    }
}
