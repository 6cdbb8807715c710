//! What the 2016 study publishes: the numbers it starts from, each with its place in the report. What follows from them is
//! computed, never written down here; the published outcomes stand in [`crate::reconciliation`], to be compared with.

use crate::dimensions::*;
use crate::mechanism::Mechanism;
use crate::scenario::{Allocation, FteCost, RateMethod, Rates, Scenario};
use crate::units::*;

/// Where in the report something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locator {
    /// The figure that prints it; none where it stands in the text only.
    pub figure: Option<u8>,
    /// The section, as the report numbers it; a footnote follows a comma.
    pub section: &'static str,
}

/// A value with its place in the report.
#[derive(Clone, Copy, Debug)]
pub struct Published<T> {
    /// The value, as printed.
    pub value: T,
    /// Where it is printed.
    pub at: Locator,
}

const fn figure<T>(figure: u8, section: &'static str, value: T) -> Published<T> {
    Published { value, at: Locator { figure: Some(figure), section } }
}

const fn text<T>(section: &'static str, value: T) -> Published<T> {
    Published { value, at: Locator { figure: None, section } }
}

const fn classes<T: Copy>(small: T, medium: T, large: T) -> PerClass<T> {
    PerClass { small, medium, large }
}

const fn rates(small: f64, medium: f64, large: f64) -> PerClass<NokPerInhabitant> {
    classes(NokPerInhabitant(small), NokPerInhabitant(medium), NokPerInhabitant(large))
}

const fn bands(values: [f64; 6]) -> PerBand<Share> {
    let [none, very_little, some, a_good_part, much, nearly_all] = values;
    PerBand {
        none: Share(none),
        very_little: Share(very_little),
        some: Share(some),
        a_good_part: Share(a_good_part),
        much: Share(much),
        nearly_all: Share(nearly_all),
    }
}

/// Bounds of the size classes.
pub const SIZE_BOUNDS: Published<SizeBounds> = figure(
    4,
    "2.4",
    SizeBounds { medium_from: Inhabitants(5_000.0), medium_to: Inhabitants(20_000.0) },
);

/// Municipalities in each class.
pub const MUNICIPALITIES: Published<PerClass<Count>> =
    figure(4, "2.4", classes(Count(228.0), Count(146.0), Count(54.0)));

/// Inhabitants of each class, 1 January 2014.
pub const INHABITANTS: Published<PerClass<Inhabitants>> = figure(
    7,
    "3.1",
    classes(Inhabitants(553_212.0), Inhabitants(1_438_510.0), Inhabitants(3_117_334.0)),
);

/// Full-time equivalents in IT, extrapolated by the study from the 371 municipalities that reported.
pub const FTE: Published<PerClass<Fte>> =
    figure(4, "2.4", classes(Fte(343.0), Fte(568.0), Fte(971.0)));

/// Share of base operations that an organisation keeps in-house; 51 public bodies.
pub const IN_HOUSE: Published<PerBand<Share>> =
    figure(5, "2.5.1", bands([0.24, 0.37, 0.0, 0.02, 0.0, 0.37]));

/// Bodies asked for figure 5.
pub const IN_HOUSE_RESPONDENTS: Published<Count> = figure(5, "2.5.1", Count(51.0));

/// Share of IT production that an organisation buys from a public cloud.
pub const CLOUD: Published<PerBand<Share>> =
    figure(6, "2.5.2", bands([0.14, 0.84, 0.02, 0.0, 0.0, 0.0]));

/// Cost of telecom.
pub const TELECOM_RATE: Published<PerClass<NokPerInhabitant>> =
    figure(7, "3.1", rates(280.0, 147.0, 199.0));

/// Telecom invoices of the municipalities with data, which figure 8 sets beside the groups of figure 9.
pub const TELECOM_INVOICES: Published<NokPerYear> = text("3.1", NokPerYear::from_millions(932.0));

/// Invoices of 2014 by service group, and the part of each that is base operations.
pub const ALLOCATION: Published<PerServiceGroup<Allocation>> = figure(
    9,
    "3.2",
    PerServiceGroup {
        it_services: allocation(2_390.0, 0.5),
        software_publishing: allocation(940.0, 0.2),
        ict_wholesale: allocation(810.0, 0.9),
        data_processing: allocation(210.0, 0.1),
        ict_manufacturing: allocation(20.0, 0.9),
        ict_repair: allocation(2.0, 0.9),
    },
);

const fn allocation(millions: f64, base_operations: f64) -> Allocation {
    Allocation {
        cost: NokPerYear::from_millions(millions),
        base_operations: Share(base_operations),
    }
}

/// Municipalities whose invoices the rates of figures 10 and 12 rest on.
pub const WITH_DATA: Published<PerClass<Count>> =
    figure(10, "3.2", classes(Count(191.0), Count(133.0), Count(52.0)));

/// Cost of base operations, by the shares of figure 9.
pub const BASE_OPERATIONS_RATE: Published<PerClass<NokPerInhabitant>> =
    figure(10, "3.2", rates(540.0, 396.0, 448.0));

/// Cost of business systems, by the shares of figure 9.
pub const BUSINESS_SYSTEMS_RATE: Published<PerClass<NokPerInhabitant>> =
    figure(12, "3.3", rates(639.0, 461.0, 429.0));

/// How the cost of one full-time equivalent is derived: 830 000 kr in 2012, 2.5 % more each of two years, rounded.
pub const FTE_COST: Published<FteCost> = text(
    "3.4, note 2",
    FteCost {
        statistics: NokPerFte(830_000.0),
        yearly_growth: Share(0.025),
        years: 2.0,
        rounded_to: NokPerFte(10_000.0),
        own: None,
    },
);

/// Small municipalities close half of the gap to medium ones.
pub const BASE_OPERATIONS_SAVING: Published<PerClass<Mechanism>> = figure(
    11,
    "3.2",
    classes(
        Mechanism::CloseTheGap { to: SizeClass::Medium, share: Share(0.5) },
        Mechanism::NoSaving,
        Mechanism::NoSaving,
    ),
);

/// Small municipalities come nearly down to what medium ones pay today; medium ones save a little.
pub const BUSINESS_SYSTEMS_SAVING: Published<PerClass<Mechanism>> = figure(
    13,
    "3.3",
    classes(
        Mechanism::TargetRate { rate: NokPerInhabitant(500.0) },
        Mechanism::TargetRate { rate: NokPerInhabitant(445.0) },
        Mechanism::NoSaving,
    ),
);

/// Fewer full-time equivalents per municipality.
pub const STAFF_SAVING: Published<PerClass<Mechanism>> = figure(
    15,
    "3.4",
    classes(
        Mechanism::TargetFte { fte: Fte(1.1) },
        Mechanism::TargetFte { fte: Fte(3.0) },
        Mechanism::TargetFte { fte: Fte(16.0) },
    ),
);

/// Telecom depends on terrain and settlement, so cooperation changes next to nothing.
pub const TELECOM_SAVING: Published<PerClass<Mechanism>> =
    text("3.1", classes(Mechanism::NoSaving, Mechanism::NoSaving, Mechanism::NoSaving));

/// All that the study starts from.
#[must_use]
pub const fn scenario() -> Scenario {
    Scenario {
        size_bounds: SIZE_BOUNDS.value,
        municipality_count: MUNICIPALITIES.value,
        inhabitants: INHABITANTS.value,
        rates: Rates {
            telecom: TELECOM_RATE.value,
            base_operations: BASE_OPERATIONS_RATE.value,
            business_systems: BUSINESS_SYSTEMS_RATE.value,
        },
        allocation: ALLOCATION.value,
        fte: FTE.value,
        fte_cost: FTE_COST.value,
        mechanisms: PerElement {
            telecom: TELECOM_SAVING.value,
            base_operations: BASE_OPERATIONS_SAVING.value,
            business_systems: BUSINESS_SYSTEMS_SAVING.value,
            staff: STAFF_SAVING.value,
        },
        rate_method: RateMethod::Weighted,
        outliers: 0,
        municipalities: Vec::new(),
    }
}
