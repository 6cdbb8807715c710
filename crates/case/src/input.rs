//! Every number of a case that a user can change: where it sits, its range and its unit. Check, fields, messages, links from
//! results and the comparison of variants walk this one list.

use crate::case::{Case, Cost, CostKey, Member, Room};
use synergi_model::input::{Input, Unit};
use synergi_model::range::{self, Range};
use synergi_model::scenario::Scenario;
use synergi_model::units::{Count, Fte, Inhabitants, NokPerYear, Share};
use synergi_model::{Element, InvoicedElement, study};

/// Names one number of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CaseInput {
    /// A number of the scenario behind the case.
    Basis(Input),
    /// A number of the member in this place.
    Member(usize, MemberInput),
    /// A number of one of a member's data rooms.
    Room(usize, usize, RoomInput),
    /// What the assessment in this place adds to what is realised.
    Effect(usize),
    /// By how many years it delays.
    Delay(usize),
    /// A number of the cost in this place.
    Cost(usize, CostInput),
    /// The part of an element's saving that has come in this year, counted from 0 for year 1.
    PhaseIn(Element, usize),
    /// The part that a key divides equally.
    FixedPart,
    /// See [`Case::horizon`].
    Horizon,
    /// See [`Case::discount_rate`].
    DiscountRate,
    /// See [`Case::tax_financing_cost`].
    TaxFinancingCost,
    /// See [`Case::vat_not_compensated`].
    VatNotCompensated,
    /// See [`crate::Prices::year`].
    PriceYear,
    /// See [`crate::Prices::wage_growth`].
    WageGrowth,
    /// See [`crate::Prices::price_growth`].
    PriceGrowth,
    /// See [`crate::Operating::in_house`].
    InHouse,
    /// See [`crate::Operating::cloud`].
    Cloud,
    /// See [`crate::Operating::staff_by_outsourcing`].
    StaffByOutsourcing,
    /// See [`crate::Operating::staff_by_cloud`].
    StaffByCloud,
    /// See [`crate::CommonRooms::number`].
    CommonRooms,
    /// See [`crate::CommonRooms::area`].
    CommonArea,
    /// See [`crate::CommonRooms::utilisation_today`].
    UtilisationToday,
    /// See [`crate::CommonRooms::utilisation`].
    Utilisation,
}

/// A number of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MemberInput {
    /// Its inhabitants.
    Population,
    /// Its own cost of an element.
    Cost(InvoicedElement),
    /// Its own full-time equivalents.
    Fte,
    /// Its users.
    Users,
    /// Its part of the cooperation.
    Ownership,
    /// Its weight.
    Weight,
    /// The part of base operations that it runs itself.
    InHouse,
    /// The part of its production in a public cloud.
    Cloud,
}

impl MemberInput {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 10] = [
        Self::Population,
        Self::Cost(InvoicedElement::Telecom),
        Self::Cost(InvoicedElement::BaseOperations),
        Self::Cost(InvoicedElement::BusinessSystems),
        Self::Fte,
        Self::Users,
        Self::Ownership,
        Self::Weight,
        Self::InHouse,
        Self::Cloud,
    ];
}

/// A number of a data room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RoomInput {
    /// Square metres.
    Area,
    /// Rent.
    Rent,
    /// Power.
    Power,
    /// Access control.
    AccessControl,
    /// What else it costs.
    Other,
}

impl RoomInput {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 5] =
        [Self::Area, Self::Rent, Self::Power, Self::AccessControl, Self::Other];
}

/// A number of a cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CostInput {
    /// The lowest amount.
    Low,
    /// The amount that is reckoned with.
    Likely,
    /// The highest amount.
    High,
    /// How many units.
    Quantity,
    /// The first year.
    FromYear,
    /// In how many years.
    Years,
}

impl CostInput {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 6] =
        [Self::Low, Self::Likely, Self::High, Self::Quantity, Self::FromYear, Self::Years];
}

/// What a number of a case measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CaseUnit {
    /// As in a scenario.
    Model(Unit),
    /// Kroner a year.
    Kroner,
    /// Square metres.
    SquareMetres,
    /// Users.
    Users,
    /// Weights, units and rooms: a bare number.
    Number,
    /// A year of the calendar.
    CalendarYear,
    /// A year of the case: 0 is the one in which it begins.
    CaseYear,
}

impl CaseUnit {
    /// Whether it is shown and typed in per cent.
    #[must_use]
    pub const fn is_share(self) -> bool {
        matches!(self, Self::Model(Unit::Share))
    }
}

/// Most members.
pub const MOST_MEMBERS: usize = 100;
/// Most costs.
pub const MOST_COSTS: usize = 200;
/// Most data rooms of one member.
pub const MOST_ROOMS: usize = 20;
/// Most uncertain numbers.
pub const MOST_RANGES: usize = 500;
/// Draws of one simulation: a pair at least.
pub const DRAWS: Range = Range { min: 2.0, max: 1_000_000.0, whole: true };
/// Years by which savings may be late.
pub const YEARS_LATE: Range = Range { min: 0.0, max: 40.0, whole: true };
/// The part by which costs may be higher: lower, where it is below zero.
pub const DEARER: Range = Range { min: -1.0, max: 10.0, whole: false };
/// Years that a case may look at.
pub const HORIZON: Range = Range { min: 1.0, max: 40.0, whole: true };
/// The first year of a cost.
pub const FROM_YEAR: Range = Range { min: 0.0, max: 40.0, whole: true };
/// Discount rates.
pub const DISCOUNT_RATE: Range = Range { min: -0.5, max: 1.0, whole: false };
/// Amounts; negative where something is paid back.
pub const AMOUNT: Range = Range { min: -1e10, max: 1e10, whole: false };
/// Units of a cost.
pub const QUANTITY: Range = Range { min: 0.0, max: 100_000.0, whole: false };
/// Users of one member.
pub const USERS: Range = Range { min: 0.0, max: 10_000_000.0, whole: true };
/// Weights.
pub const WEIGHT: Range = Range { min: 0.0, max: 1e9, whole: false };
/// Area of a data room.
pub const AREA: Range = Range { min: 0.0, max: 100_000.0, whole: false };
/// A yearly cost of a data room.
pub const ROOM_COST: Range = Range { min: 0.0, max: 1e9, whole: false };
/// Data rooms in common: none, one, or two of which one can take over from the other.
pub const COMMON_ROOMS: Range = Range { min: 0.0, max: 2.0, whole: true };
/// How well servers are used: never not at all, since nothing could then be moved.
pub const UTILISATION: Range = Range { min: 0.01, max: 1.0, whole: false };
/// What numbers of a case are about: how they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputGroup {
    /// Years, rates, prices, the key.
    Frame,
    /// Members' own figures.
    Members,
    /// Members' data rooms.
    Rooms,
    /// How the members will operate, and where.
    Operating,
    /// What it costs to get there.
    Costs,
    /// How fast the savings come.
    Pace,
    /// What helps and hinders.
    Judged,
    /// How members of each size save.
    Mechanisms,
}

impl InputGroup {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Frame,
        Self::Members,
        Self::Rooms,
        Self::Operating,
        Self::Costs,
        Self::Pace,
        Self::Judged,
        Self::Mechanisms,
    ];
}

/// Where a number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is as usual: the study's, or as it was before anybody changed it.
    Usual,
    /// It has been changed from that.
    Changed,
    /// It is the user's own, and everybody's is.
    Own,
    /// There is none.
    Empty,
}

impl Origin {
    /// That of a value, beside what it usually is.
    #[must_use]
    pub fn of(value: Option<f64>, usual: Option<f64>) -> Self {
        match (value, usual) {
            (None, _) => Self::Empty,
            (Some(value), Some(usual)) if value == usual => Self::Usual,
            (Some(_), Some(_)) => Self::Changed,
            (Some(_), None) => Self::Own,
        }
    }
}

/// Price years.
pub const PRICE_YEAR: Range = Range { min: 2014.0, max: 2050.0, whole: true };
/// Growth of wages and prices in a year.
pub const GROWTH: Range = Range { min: -0.1, max: 0.2, whole: false };
/// What one assessment, or a change of the operating model, adds or takes.
pub const EFFECT: Range = Range { min: -1.0, max: 1.0, whole: false };
/// Years of delay.
pub const DELAY: Range = Range { min: 0.0, max: 10.0, whole: true };
/// Years of phase-in that can be given one by one.
pub const MOST_PHASES: usize = 10;

impl CaseInput {
    /// All that a case has.
    #[must_use]
    pub fn all(case: &Case) -> Vec<Self> {
        let mut all = Vec::new();
        for (place, member) in case.members.iter().enumerate() {
            all.extend(MemberInput::ALL.map(|input| Self::Member(place, input)));
            for room in 0..member.rooms.len() {
                all.extend(RoomInput::ALL.map(|input| Self::Room(place, room, input)));
            }
        }
        all.extend(Input::all().into_iter().map(Self::Basis));
        all.extend([
            Self::InHouse,
            Self::Cloud,
            Self::StaffByOutsourcing,
            Self::StaffByCloud,
            Self::CommonRooms,
            Self::CommonArea,
            Self::UtilisationToday,
            Self::Utilisation,
        ]);
        for place in 0..case.costs.len() {
            all.extend(CostInput::ALL.map(|input| Self::Cost(place, input)));
        }
        for (element, shares) in case.phase_in.iter() {
            all.extend((0..shares.len()).map(|year| Self::PhaseIn(element, year)));
        }
        all.extend([
            Self::Horizon,
            Self::DiscountRate,
            Self::TaxFinancingCost,
            Self::VatNotCompensated,
            Self::PriceYear,
            Self::WageGrowth,
            Self::PriceGrowth,
        ]);
        if matches!(case.key, CostKey::FixedAndInhabitants { .. }) {
            all.push(Self::FixedPart);
        }
        for place in 0..case.assessments.len() {
            all.extend([Self::Effect(place), Self::Delay(place)]);
        }
        all
    }

    /// The value in a case; nothing where none is given.
    #[must_use]
    pub fn get(self, case: &Case) -> Option<f64> {
        Some(match self {
            Self::Basis(input) => return input.get(&case.basis),
            Self::Member(place, input) => return input.get(case.members.get(place)?),
            Self::Room(member, room, input) => {
                return input.get(case.members.get(member)?.rooms.get(room)?);
            }
            Self::Effect(place) => case.assessments.get(place)?.effect.0,
            Self::Delay(place) => f64::from(case.assessments.get(place)?.delay),
            Self::Cost(place, input) => return input.get(case.costs.get(place)?),
            Self::PhaseIn(element, year) => case.phase_in.get(element).get(year)?.0,
            Self::FixedPart => match case.key {
                CostKey::FixedAndInhabitants { fixed } => fixed.0,
                _ => return None,
            },
            Self::Horizon => f64::from(case.horizon),
            Self::DiscountRate => case.discount_rate.0,
            Self::TaxFinancingCost => case.tax_financing_cost.0,
            Self::VatNotCompensated => case.vat_not_compensated.0,
            Self::PriceYear => f64::from(case.prices.year),
            Self::WageGrowth => case.prices.wage_growth.0,
            Self::PriceGrowth => case.prices.price_growth.0,
            Self::InHouse => case.operating.in_house?.0,
            Self::Cloud => case.operating.cloud?.0,
            Self::StaffByOutsourcing => case.operating.staff_by_outsourcing.0,
            Self::StaffByCloud => case.operating.staff_by_cloud.0,
            Self::CommonRooms => f64::from(case.common_rooms.number),
            Self::CommonArea => case.common_rooms.area?,
            Self::UtilisationToday => case.common_rooms.utilisation_today?.0,
            Self::Utilisation => case.common_rooms.utilisation?.0,
        })
    }

    /// What it is about; nothing where it is a number of the national model behind the case, other than how cooperation saves.
    #[must_use]
    pub const fn group(self) -> Option<InputGroup> {
        Some(match self {
            Self::Horizon
            | Self::DiscountRate
            | Self::TaxFinancingCost
            | Self::VatNotCompensated
            | Self::PriceYear
            | Self::WageGrowth
            | Self::PriceGrowth
            | Self::FixedPart => InputGroup::Frame,
            Self::Member(..) => InputGroup::Members,
            Self::Room(..) => InputGroup::Rooms,
            Self::InHouse
            | Self::Cloud
            | Self::StaffByOutsourcing
            | Self::StaffByCloud
            | Self::CommonRooms
            | Self::CommonArea
            | Self::UtilisationToday
            | Self::Utilisation => InputGroup::Operating,
            Self::Cost(..) => InputGroup::Costs,
            Self::PhaseIn(..) => InputGroup::Pace,
            Self::Effect(_) | Self::Delay(_) => InputGroup::Judged,
            Self::Basis(Input::Mechanism(..) | Input::MediumFrom | Input::MediumTo) => {
                InputGroup::Mechanisms
            }
            Self::Basis(_) => return None,
        })
    }

    /// What it is in the study, or before anybody has changed it: nothing where everybody has one of their own. Nor of a mechanism that
    /// is of another kind than the study's, whose number is none of the same sort.
    #[must_use]
    pub fn usual(self, case: &Case) -> Option<f64> {
        match self {
            Self::Basis(input) => {
                let study = study::scenario();
                if let Input::Mechanism(element, class) = input {
                    let kind = |of: &Scenario| of.mechanisms.get(element).get(class).kind();
                    if kind(&study) != kind(&case.basis) {
                        return None;
                    }
                }
                input.get(&study)
            }
            Self::Member(..)
            | Self::Room(..)
            | Self::Cost(..)
            | Self::PhaseIn(..)
            | Self::FixedPart => None,
            input => input.get(&Case::empty()),
        }
    }

    /// Puts a value into a case, or takes it out where it can be missing; a number that the case does not have is left alone.
    /// Unchecked, but for what a whole number cannot hold.
    pub fn set(self, case: &mut Case, value: Option<f64>) {
        let share = value.map(Share);
        match self {
            Self::Member(place, input) => {
                if let Some(member) = case.members.get_mut(place) {
                    input.set(member, value);
                }
            }
            Self::Room(member, room, input) => {
                let member = case.members.get_mut(member);
                if let Some(room) = member.and_then(|member| member.rooms.get_mut(room)) {
                    input.set(room, value);
                }
            }
            Self::Cost(place, input) => {
                if let Some(cost) = case.costs.get_mut(place) {
                    input.set(cost, value);
                }
            }
            Self::InHouse => case.operating.in_house = share,
            Self::Cloud => case.operating.cloud = share,
            Self::CommonArea => case.common_rooms.area = value,
            Self::UtilisationToday => case.common_rooms.utilisation_today = share,
            Self::Utilisation => case.common_rooms.utilisation = share,
            _ => {
                if let Some(value) = value {
                    self.set_needed(case, value);
                }
            }
        }
    }

    fn set_needed(self, case: &mut Case, value: f64) {
        match self {
            Self::Basis(input) => input.set(&mut case.basis, value),
            Self::Effect(place) => {
                if let Some(assessment) = case.assessments.get_mut(place) {
                    assessment.effect = Share(value);
                }
            }
            Self::Delay(place) => {
                if let Some(assessment) = case.assessments.get_mut(place) {
                    assessment.delay = whole(value);
                }
            }
            Self::PhaseIn(element, year) => {
                if let Some(share) = case.phase_in.get_mut(element).get_mut(year) {
                    *share = Share(value);
                }
            }
            Self::FixedPart => {
                if let CostKey::FixedAndInhabitants { fixed } = &mut case.key {
                    *fixed = Share(value);
                }
            }
            Self::Horizon => case.horizon = whole(value),
            Self::DiscountRate => case.discount_rate = Share(value),
            Self::TaxFinancingCost => case.tax_financing_cost = Share(value),
            Self::VatNotCompensated => case.vat_not_compensated = Share(value),
            Self::PriceYear => case.prices.year = whole(value),
            Self::WageGrowth => case.prices.wage_growth = Share(value),
            Self::PriceGrowth => case.prices.price_growth = Share(value),
            Self::StaffByOutsourcing => case.operating.staff_by_outsourcing = Share(value),
            Self::StaffByCloud => case.operating.staff_by_cloud = Share(value),
            Self::CommonRooms => case.common_rooms.number = whole(value),
            Self::Member(..)
            | Self::Room(..)
            | Self::Cost(..)
            | Self::InHouse
            | Self::Cloud
            | Self::CommonArea
            | Self::UtilisationToday
            | Self::Utilisation => {}
        }
    }

    /// Whether it may be left empty.
    #[must_use]
    pub const fn is_optional(self) -> bool {
        match self {
            Self::Member(_, input) => !matches!(input, MemberInput::Population),
            Self::Cost(_, input) => {
                matches!(input, CostInput::Low | CostInput::Likely | CostInput::High)
            }
            Self::Room(..)
            | Self::InHouse
            | Self::Cloud
            | Self::CommonArea
            | Self::UtilisationToday
            | Self::Utilisation => true,
            _ => false,
        }
    }

    /// The values it may take.
    #[must_use]
    pub fn range(self, case: &Case) -> Range {
        match self {
            Self::Basis(input) => input.range(&case.basis),
            Self::Member(_, input) => match input {
                MemberInput::Population => range::POPULATION,
                MemberInput::Cost(_) => range::COST,
                MemberInput::Fte => range::FTE,
                MemberInput::Users => USERS,
                MemberInput::Ownership | MemberInput::InHouse | MemberInput::Cloud => range::SHARE,
                MemberInput::Weight => WEIGHT,
            },
            Self::Room(_, _, RoomInput::Area) | Self::CommonArea => AREA,
            Self::Room(..) => ROOM_COST,
            Self::Effect(_) | Self::StaffByOutsourcing | Self::StaffByCloud => EFFECT,
            Self::Delay(_) => DELAY,
            Self::Cost(_, input) => match input {
                CostInput::Low | CostInput::Likely | CostInput::High => AMOUNT,
                CostInput::Quantity => QUANTITY,
                CostInput::FromYear => FROM_YEAR,
                CostInput::Years => HORIZON,
            },
            Self::PhaseIn(..)
            | Self::FixedPart
            | Self::TaxFinancingCost
            | Self::VatNotCompensated
            | Self::InHouse
            | Self::Cloud => range::SHARE,
            Self::Horizon => HORIZON,
            Self::DiscountRate => DISCOUNT_RATE,
            Self::PriceYear => PRICE_YEAR,
            Self::WageGrowth | Self::PriceGrowth => GROWTH,
            Self::CommonRooms => COMMON_ROOMS,
            Self::UtilisationToday | Self::Utilisation => UTILISATION,
        }
    }

    /// What it measures.
    #[must_use]
    pub fn unit(self, case: &Case) -> CaseUnit {
        match self {
            Self::Basis(input) => CaseUnit::Model(input.unit(&case.basis)),
            Self::Member(_, input) => match input {
                MemberInput::Population => CaseUnit::Model(Unit::Inhabitants),
                MemberInput::Cost(_) => CaseUnit::Kroner,
                MemberInput::Fte => CaseUnit::Model(Unit::Fte),
                MemberInput::Users => CaseUnit::Users,
                MemberInput::Weight => CaseUnit::Number,
                MemberInput::Ownership | MemberInput::InHouse | MemberInput::Cloud => {
                    CaseUnit::Model(Unit::Share)
                }
            },
            Self::Room(_, _, RoomInput::Area) | Self::CommonArea => CaseUnit::SquareMetres,
            Self::Room(..) => CaseUnit::Kroner,
            Self::Cost(_, input) => match input {
                CostInput::Low | CostInput::Likely | CostInput::High => CaseUnit::Kroner,
                CostInput::Quantity => CaseUnit::Number,
                CostInput::FromYear => CaseUnit::CaseYear,
                CostInput::Years => CaseUnit::Model(Unit::Years),
            },
            Self::Horizon | Self::Delay(_) => CaseUnit::Model(Unit::Years),
            Self::PriceYear => CaseUnit::CalendarYear,
            Self::CommonRooms => CaseUnit::Number,
            _ => CaseUnit::Model(Unit::Share),
        }
    }

    /// The path in a case: `members[2].costs.telecom`.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Basis(input) => format!("basis.{}", input.path()),
            Self::Member(place, input) => format!("members[{place}].{}", input.key()),
            Self::Room(member, room, input) => {
                format!("members[{member}].rooms[{room}].{}", input.key())
            }
            Self::Effect(place) => format!("assessments[{place}].effect"),
            Self::Delay(place) => format!("assessments[{place}].delay"),
            Self::Cost(place, input) => format!("costs[{place}].{}", input.key()),
            Self::PhaseIn(element, year) => format!("phase_in.{}[{year}]", element.key()),
            Self::FixedPart => "key.fixed".to_owned(),
            Self::Horizon => "horizon".to_owned(),
            Self::DiscountRate => "discount_rate".to_owned(),
            Self::TaxFinancingCost => "tax_financing_cost".to_owned(),
            Self::VatNotCompensated => "vat_not_compensated".to_owned(),
            Self::PriceYear => "prices.year".to_owned(),
            Self::WageGrowth => "prices.wage_growth".to_owned(),
            Self::PriceGrowth => "prices.price_growth".to_owned(),
            Self::InHouse => "operating.in_house".to_owned(),
            Self::Cloud => "operating.cloud".to_owned(),
            Self::StaffByOutsourcing => "operating.staff_by_outsourcing".to_owned(),
            Self::StaffByCloud => "operating.staff_by_cloud".to_owned(),
            Self::CommonRooms => "common_rooms.number".to_owned(),
            Self::CommonArea => "common_rooms.area".to_owned(),
            Self::UtilisationToday => "common_rooms.utilisation_today".to_owned(),
            Self::Utilisation => "common_rooms.utilisation".to_owned(),
        }
    }
}

impl MemberInput {
    fn get(self, member: &Member) -> Option<f64> {
        match self {
            Self::Population => Some(member.population.0),
            Self::Cost(element) => member.costs.get(element).map(|cost| cost.0),
            Self::Fte => member.fte.map(|fte| fte.0),
            Self::Users => member.users.map(|users| users.0),
            Self::Ownership => member.ownership.map(|share| share.0),
            Self::Weight => member.weight,
            Self::InHouse => member.in_house.map(|share| share.0),
            Self::Cloud => member.cloud.map(|share| share.0),
        }
    }

    fn set(self, member: &mut Member, value: Option<f64>) {
        match self {
            Self::Population => {
                if let Some(value) = value {
                    member.population = Inhabitants(value);
                }
            }
            Self::Cost(element) => *member.costs.get_mut(element) = value.map(NokPerYear),
            Self::Fte => member.fte = value.map(Fte),
            Self::Users => member.users = value.map(Count),
            Self::Ownership => member.ownership = value.map(Share),
            Self::Weight => member.weight = value,
            Self::InHouse => member.in_house = value.map(Share),
            Self::Cloud => member.cloud = value.map(Share),
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::Cost(InvoicedElement::Telecom) => "costs.telecom",
            Self::Cost(InvoicedElement::BaseOperations) => "costs.base_operations",
            Self::Cost(InvoicedElement::BusinessSystems) => "costs.business_systems",
            Self::Fte => "fte",
            Self::Users => "users",
            Self::Ownership => "ownership",
            Self::Weight => "weight",
            Self::InHouse => "in_house",
            Self::Cloud => "cloud",
        }
    }
}

impl RoomInput {
    fn get(self, room: &Room) -> Option<f64> {
        match self {
            Self::Area => room.area,
            Self::Rent => room.rent.map(|cost| cost.0),
            Self::Power => room.power.map(|cost| cost.0),
            Self::AccessControl => room.access_control.map(|cost| cost.0),
            Self::Other => room.other.map(|cost| cost.0),
        }
    }

    fn set(self, room: &mut Room, value: Option<f64>) {
        let cost = value.map(NokPerYear);
        match self {
            Self::Area => room.area = value,
            Self::Rent => room.rent = cost,
            Self::Power => room.power = cost,
            Self::AccessControl => room.access_control = cost,
            Self::Other => room.other = cost,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Rent => "rent",
            Self::Power => "power",
            Self::AccessControl => "access_control",
            Self::Other => "other",
        }
    }
}

impl CostInput {
    fn get(self, cost: &Cost) -> Option<f64> {
        match self {
            Self::Low => cost.amount.low.map(|amount| amount.0),
            Self::Likely => cost.amount.likely.map(|amount| amount.0),
            Self::High => cost.amount.high.map(|amount| amount.0),
            Self::Quantity => Some(cost.quantity),
            Self::FromYear => Some(f64::from(cost.from_year)),
            Self::Years => Some(f64::from(cost.years)),
        }
    }

    fn set(self, cost: &mut Cost, value: Option<f64>) {
        match (self, value) {
            (Self::Low, value) => cost.amount.low = value.map(NokPerYear),
            (Self::Likely, value) => cost.amount.likely = value.map(NokPerYear),
            (Self::High, value) => cost.amount.high = value.map(NokPerYear),
            (Self::Quantity, Some(value)) => cost.quantity = value,
            (Self::FromYear, Some(value)) => cost.from_year = whole(value),
            (Self::Years, Some(value)) => cost.years = whole(value),
            (Self::Quantity | Self::FromYear | Self::Years, None) => {}
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Low => "amount.low",
            Self::Likely => "amount.likely",
            Self::High => "amount.high",
            Self::Quantity => "quantity",
            Self::FromYear => "from_year",
            Self::Years => "years",
        }
    }
}

/// Saturates; what is no whole number of this size has been refused by the range before.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(value: f64) -> u32 {
    value as u32
}
