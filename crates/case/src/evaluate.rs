//! From a case to its results. Nothing in here can fail: a [`ValidCase`] has been checked.

use crate::case::{
    Amount, Borne, Case, Cost, CostKey, CostKind, Member, Prices, Room, STUDY_YEAR, Scope,
};
use crate::check::ValidCase;
use crate::finance::{RateOfReturn, discounted, payback, present_value, rate_of_return};
use crate::split::split;
use serde::Serialize;
use std::borrow::Cow;
use synergi_model::scenario::{Municipality, ValidScenario};
use synergi_model::units::{Fte, Inhabitants, NokPerYear, Share};
use synergi_model::{
    Basis, Change, Element, MunicipalityResult, PerElement, SizeClass, evaluate_members,
};

/// What a case comes to. Amounts are kroner; those of a year are in `years`, year 0 first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct CaseResults {
    /// Cost today and with cooperation by element, when all savings are realised.
    pub elements: PerElement<Change>,
    /// The same, all elements together.
    pub sum: Change,
    /// The yearly saving when all savings have come, data rooms included, before what the assessments say of it: kroner.
    pub full_savings_per_year: f64,
    /// What the assessments say of it.
    pub adjustment: Adjustment,
    /// The yearly saving when all of it that is realised has come: kroner, without growth of wages beyond that of prices.
    pub savings_per_year: f64,
    /// The members' own economy.
    pub municipal: Worth,
    /// Society's: public money counts with what raising it costs.
    pub socio_economic: Worth,
    /// As in `municipal`.
    pub net_present_value: f64,
    /// As in `municipal`: years, nothing if it never pays.
    pub payback_years: Option<f64>,
    /// The net present value where every cost is its lowest.
    pub with_low_costs: f64,
    /// The net present value where every cost is its highest.
    pub with_high_costs: f64,
    /// Savings and costs of each year, from 0 to the horizon.
    pub years: Vec<Year>,
    /// Each member under the chosen key, in the order of the case.
    pub members: Vec<MemberResult>,
    /// Every key that the members' figures allow, the chosen one first.
    pub keys: Vec<KeyResult>,
    /// Data rooms today and in common.
    pub rooms: RoomResults,
    /// How the study's amounts became amounts of the price year.
    pub carried: Carried,
    /// What a full-time equivalent costs in the price year: kroner.
    pub cost_per_fte: f64,
    /// Costs that have a place in the case and no amount: results are without them.
    pub not_filled_in: Vec<CostKind>,
}

/// What a row of yearly amounts is worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Worth {
    /// Savings less costs, discounted.
    pub net_present_value: f64,
    /// The discount rate at which nothing is left.
    pub rate_of_return: RateOfReturn,
    /// Years until the costs are earned; nothing if they never are.
    pub payback_years: Option<f64>,
    /// The same with later years discounted.
    pub discounted_payback_years: Option<f64>,
    /// Discounted savings for each discounted krone of cost; nothing where there is no cost.
    pub benefit_cost_ratio: Option<f64>,
    /// The part of the savings that is needed for nothing to be lost; nothing where nothing is saved.
    pub break_even_share: Option<f64>,
}

impl Worth {
    fn of(rate: f64, savings: &[f64], costs: &[f64]) -> Self {
        let net: Vec<f64> = savings.iter().zip(costs).map(|(saving, cost)| saving - cost).collect();
        let saved = present_value(rate, savings);
        let spent = present_value(rate, costs);
        // Where nothing is saved or spent, nothing is earned either.
        let happens = net.iter().any(|amount| *amount != 0.0);
        Self {
            net_present_value: present_value(rate, &net),
            rate_of_return: rate_of_return(&net),
            payback_years: payback(&net).filter(|_| happens),
            discounted_payback_years: payback(&discounted(rate, &net)).filter(|_| happens),
            benefit_cost_ratio: (spent > 0.0).then(|| saved / spent),
            break_even_share: (saved > 0.0).then(|| spent / saved),
        }
    }
}

/// One year of a case.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Year {
    /// 0 is the year in which the case begins.
    pub year: u32,
    /// Savings by element, as far as they are realised.
    pub savings: PerElement<f64>,
    /// Costs of data rooms that have been left.
    pub room_savings: f64,
    /// Costs that are divided by the key, with value added tax that nobody gets back.
    pub shared_costs: f64,
    /// That tax.
    pub vat: f64,
    /// Costs that members bear for themselves.
    pub own_costs: f64,
    /// Savings less costs.
    pub net: f64,
    /// The same, discounted.
    pub discounted: f64,
    /// All years' so far.
    pub cumulative: f64,
}

/// One member under the chosen key.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct MemberResult {
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its inhabitants.
    pub population: Inhabitants,
    /// Its size.
    pub class: SizeClass,
    /// Whether the cost of an element is its own or estimated.
    pub basis: PerElement<Basis>,
    /// Cost today and with cooperation by element, when all savings are realised.
    pub elements: PerElement<Change>,
    /// Its full-time equivalents today.
    pub fte_today: Fte,
    /// The same with cooperation.
    pub fte_with_cooperation: Fte,
    /// The yearly saving when all of it that is realised has come, data rooms included, shared costs not taken off: kroner.
    pub savings_per_year: f64,
    /// Its part of the shared costs, all years.
    pub shared_costs: f64,
    /// What it bears for itself, all years.
    pub own_costs: f64,
    /// Savings less what it bears for itself, discounted.
    pub worth_before_shared: f64,
    /// The same less its part of the shared costs.
    pub net_present_value: f64,
    /// Under a key that divides a fixed part equally and the rest by inhabitants, the fixed part at which this member neither
    /// gains nor loses; nothing where it gains under all of them, or loses under all.
    pub stops_gaining_at: Option<f64>,
}

/// The members under one key.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct KeyResult {
    /// Which key.
    pub key: CostKey,
    /// Each member's part of the shared costs of all years, in the order of the case.
    pub shared_costs: Vec<f64>,
    /// Each member's net present value.
    pub net_present_values: Vec<f64>,
    /// Numbers of the members whose net present value is below zero.
    pub losers: Vec<String>,
}

/// Computes all results of a case.
///
/// ```
/// use synergi_case::{ValidCase, evaluate, example};
/// let results = evaluate(&ValidCase::new(example()).unwrap());
/// assert_eq!(results.members.len(), 7);
/// assert_eq!((results.savings_per_year / 1e5).round(), 67.0);
/// ```
#[must_use]
pub fn evaluate(case: &ValidCase) -> CaseResults {
    let carried = Carried::of(&case.prices);
    let members = members(case, carried);
    let elements = PerElement::from_fn(|element| {
        members
            .iter()
            .fold(Change::default(), |sum, member| sum + *member.result.elements.get(element))
    });
    let sum = elements.iter().fold(Change::default(), |sum, (_, change)| sum + *change);
    let rooms = rooms(case);
    let adjustment = Adjustment::of(case);
    let pace = Pace { case, adjustment, real_wages: carried.real_wages, factors: &Factors::NONE };

    let savings: Vec<PerElement<f64>> = (0..=case.horizon)
        .map(|year| PerElement::from_fn(|element| pace.saved(element, elements.get(element), year)))
        .collect();
    let room_savings: Vec<f64> =
        (0..=case.horizon).map(|year| rooms.today * pace.rooms_left(year)).collect();
    let saved: Vec<f64> = savings
        .iter()
        .zip(&room_savings)
        .map(|(year, rooms)| total(year.iter().map(|(_, saving)| *saving)) + rooms)
        .collect();

    let today = elements.map(|change| change.today.0);
    let spending = |estimate| Spending::of(&pace, &today, &rooms, estimate);
    let likely = spending(Estimate::Likely);
    let rate = case.discount_rate.0;
    let worth_at = |estimate| {
        let spent = spending(estimate).total();
        let net: Vec<f64> = saved.iter().zip(&spent).map(|(saved, spent)| saved - spent).collect();
        present_value(rate, &net)
    };
    let municipal = Worth::of(rate, &saved, &likely.total());
    let for_society = |amounts: &[f64]| -> Vec<f64> {
        amounts.iter().map(|amount| amount * (1.0 + case.tax_financing_cost.0)).collect()
    };
    // Value added tax moves money within the state, and costs society nothing.
    let socio_economic = Worth::of(rate, &for_society(&saved), &for_society(&likely.without_vat()));

    let before_shared: Vec<_> = members
        .iter()
        .zip(&likely.own)
        .zip(&rooms.of_members)
        .map(|((member, own), rooms)| before_shared(&pace, member, *rooms, own))
        .collect();
    let division = Division {
        case,
        members: &members,
        shared: &likely.shared,
        own: &likely.own,
        rooms: &rooms.of_members,
        realisation: adjustment.realisation,
        before_shared,
    };
    let keys: Vec<_> = possible_keys(case).into_iter().map(|key| division.under(key)).collect();
    let full = sum.saving.0 + rooms.today;
    CaseResults {
        elements,
        sum,
        full_savings_per_year: full,
        adjustment,
        savings_per_year: full * adjustment.realisation.0,
        net_present_value: municipal.net_present_value,
        payback_years: municipal.payback_years,
        municipal,
        socio_economic,
        with_low_costs: worth_at(Estimate::Low),
        with_high_costs: worth_at(Estimate::High),
        years: years(rate, &savings, &room_savings, &likely),
        members: division.members(keys.first()),
        keys,
        rooms: rooms.results,
        carried,
        cost_per_fte: case.basis.fte_cost.used().0 * carried.wages,
        not_filled_in: not_filled_in(&case.costs),
    }
}

/// What the members cost today and with cooperation, at the price level of the case.
fn members(case: &ValidCase, carried: Carried) -> Vec<MunicipalityResult> {
    // The model knows one price level, the study's: members' own costs are carried there, and all results back.
    let list: Vec<_> = case
        .members
        .iter()
        .map(|member| {
            let municipality = member.municipality();
            let costs =
                municipality.costs.map(|cost| cost.map(|cost| NokPerYear(cost.0 / carried.prices)));
            Municipality { costs, ..municipality }
        })
        .collect();
    let basis = at_the_studys_prices(case, carried);
    let mut results = evaluate_members(&basis, &list);
    for (result, member) in results.iter_mut().zip(&case.members) {
        let group = &mut result.result;
        let left = Share(1.0 - case.operating.staff_freed(member));
        group.fte_with_cooperation = group.fte_with_cooperation * left;
        group.elements = PerElement::from_fn(|element| {
            let change = group.elements.get(element);
            let (factor, left) = match element {
                Element::Staff => (Share(carried.wages), left),
                _ => (Share(carried.prices), Share(1.0)),
            };
            let today = change.today * factor;
            let with_cooperation = change.with_cooperation * factor * left;
            Change { today, with_cooperation, saving: today - with_cooperation }
        });
        group.sum = group.elements.iter().fold(Change::default(), |sum, (_, change)| sum + *change);
    }
    results
}

/// The scenario behind a case, at the study's price level, for which members' missing figures are estimated.
#[must_use]
pub fn basis_at_the_studys_prices(case: &ValidCase) -> Cow<'_, ValidScenario> {
    at_the_studys_prices(case, Carried::of(&case.prices))
}

/// The scenario behind a case. Municipalities listed in it are the user's, and so are their costs, which are of the price year.
fn at_the_studys_prices(case: &ValidCase, carried: Carried) -> Cow<'_, ValidScenario> {
    if carried.prices == 1.0 || case.basis.municipalities.is_empty() {
        return Cow::Borrowed(case.basis());
    }
    let carried = case.basis().edit(|basis| {
        for municipality in &mut basis.municipalities {
            municipality.costs =
                municipality.costs.map(|cost| cost.map(|cost| NokPerYear(cost.0 / carried.prices)));
        }
    });
    // Smaller or larger, costs stay in their range but at its very end.
    carried.map_or(Cow::Borrowed(case.basis()), Cow::Owned)
}

/// How amounts of the study's year become amounts of the price year.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Carried {
    /// What prices are multiplied by.
    pub prices: f64,
    /// What the cost of a full-time equivalent is multiplied by.
    pub wages: f64,
    /// How much dearer than all else staff becomes in a year of the horizon: 1 for not at all.
    pub real_wages: f64,
}

impl Carried {
    fn of(prices: &Prices) -> Self {
        let years = f64::from(prices.year) - f64::from(STUDY_YEAR);
        Self {
            prices: libm::pow(1.0 + prices.price_growth.0, years),
            wages: libm::pow(1.0 + prices.wage_growth.0, years),
            real_wages: (1.0 + prices.wage_growth.0) / (1.0 + prices.price_growth.0),
        }
    }
}

/// What the assessments of drivers and obstacles do to the savings.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Adjustment {
    /// The part of the savings that is realised: 1 where no assessment takes anything away. Never more, since what helps
    /// makes up for what hinders and cannot save what is not there.
    pub realisation: Share,
    /// Years by which they are late.
    pub delay: u32,
}

impl Adjustment {
    fn of(case: &Case) -> Self {
        let effects = total(case.assessments.iter().map(|assessment| assessment.effect.0));
        Self {
            realisation: Share((1.0 + effects).clamp(0.0, 1.0)),
            // What goes on at the same time does not add up.
            delay: case.assessments.iter().map(|assessment| assessment.delay).max().unwrap_or(0),
        }
    }
}

/// What a case is changed by as a whole, to see what it does to the result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Factors {
    /// What the saving of each element is multiplied by.
    pub savings: PerElement<f64>,
    /// What all costs of the cooperation are multiplied by, but for those of data rooms.
    pub costs: f64,
    /// What leaving the members' data rooms saves is multiplied by.
    pub rooms_left: f64,
    /// What the common data rooms cost is multiplied by.
    pub common_rooms: f64,
    /// Years by which all savings are later.
    pub delay: u32,
}

impl Factors {
    /// None: the case as it is, to the bit.
    pub const NONE: Self = Self {
        savings: PerElement {
            telecom: 1.0,
            base_operations: 1.0,
            business_systems: 1.0,
            staff: 1.0,
        },
        costs: 1.0,
        rooms_left: 1.0,
        common_rooms: 1.0,
        delay: 0,
    };
}

impl Default for Factors {
    fn default() -> Self {
        Self::NONE
    }
}

/// What a case comes to, and no more: what is computed over and over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// As [`CaseResults::net_present_value`].
    pub net_present_value: f64,
    /// Each member's under the chosen key.
    pub members: Vec<f64>,
    /// Savings less costs of each year, from 0 to the horizon.
    pub net: Vec<f64>,
}

/// Computes what a case comes to under factors. With [`Factors::NONE`] it is what [`evaluate`] gives, to the bit.
///
/// ```
/// use synergi_case::{Factors, ValidCase, evaluate, example, outcome};
/// let case = ValidCase::new(example()).unwrap();
/// assert_eq!(outcome(&case, &Factors::NONE).net_present_value, evaluate(&case).net_present_value);
/// ```
#[must_use]
pub fn outcome(case: &ValidCase, factors: &Factors) -> Outcome {
    let carried = Carried::of(&case.prices);
    let members = members(case, carried);
    let elements = PerElement::from_fn(|element| {
        members
            .iter()
            .fold(Change::default(), |sum, member| sum + *member.result.elements.get(element))
    });
    let rooms = rooms(case);
    let adjustment = Adjustment::of(case);
    let pace = Pace { case, adjustment, real_wages: carried.real_wages, factors };
    let today = elements.map(|change| change.today.0);
    let spending = Spending::of(&pace, &today, &rooms, Estimate::Likely);
    let net: Vec<f64> = (0..=case.horizon)
        .zip(spending.total())
        .map(|(year, spent)| {
            let saved =
                PerElement::from_fn(|element| pace.saved(element, elements.get(element), year));
            total(saved.iter().map(|(_, saving)| *saving)) + rooms.today * pace.rooms_left(year)
                - spent
        })
        .collect();
    let before_shared: Vec<_> = members
        .iter()
        .zip(&spending.own)
        .zip(&rooms.of_members)
        .map(|((member, own), rooms)| before_shared(&pace, member, *rooms, own))
        .collect();
    let division = Division {
        case,
        members: &members,
        shared: &spending.shared,
        own: &spending.own,
        rooms: &rooms.of_members,
        realisation: adjustment.realisation,
        before_shared,
    };
    let parts = division.parts(case.key);
    Outcome {
        net_present_value: present_value(case.discount_rate.0, &net),
        members: division.net_present_values(&parts),
        net,
    }
}

/// How the savings come.
struct Pace<'a> {
    case: &'a ValidCase,
    adjustment: Adjustment,
    real_wages: f64,
    factors: &'a Factors,
}

impl Pace<'_> {
    /// The part of an element's saving that has come in a year.
    fn phased_in(&self, element: Element, year: u32) -> f64 {
        let shares: &[Share] = self.case.phase_in.get(element);
        let delay = self.adjustment.delay + self.factors.delay;
        let Some(place) = year.checked_sub(delay + 1) else { return 0.0 };
        let last = shares.len().saturating_sub(1);
        shares.get((place as usize).min(last)).map_or(1.0, |share| share.0)
    }

    /// What an element saves in a year.
    fn saved(&self, element: Element, change: &Change, year: u32) -> f64 {
        let dearer = match element {
            // Not a power: the same multiplications everywhere.
            Element::Staff => (0..year).fold(1.0, |factor, _| factor * self.real_wages),
            _ => 1.0,
        };
        let part = self.phased_in(element, year) * self.adjustment.realisation.0;
        change.saving.0 * part * dearer * self.factors.savings.get(element)
    }

    /// The part of today's data rooms that has been left in a year: they follow base operations.
    fn rooms_left(&self, year: u32) -> f64 {
        self.phased_in(Element::BaseOperations, year)
            * self.adjustment.realisation.0
            * self.factors.rooms_left
    }

    /// The common rooms run, and cost, from the first year in which anything moves into them.
    fn in_common_rooms(&self, year: u32) -> bool {
        (0..=year).any(|year| self.phased_in(Element::BaseOperations, year) > 0.0)
    }
}

/// Which of a cost's amounts is reckoned with.
#[derive(Clone, Copy)]
pub(crate) enum Estimate {
    Low,
    Likely,
    High,
}

/// What a case costs in each year, from 0 to the horizon.
struct Spending {
    /// What is divided by the key, with value added tax that nobody gets back.
    shared: Vec<f64>,
    /// That tax.
    vat: Vec<f64>,
    /// What each member bears for itself.
    own: Vec<Vec<f64>>,
    /// The same, all members together.
    own_sum: Vec<f64>,
}

/// The rate of value added tax that the cooperation's purchases carry.
pub const VAT_RATE: f64 = 0.25;

impl Spending {
    fn of(pace: &Pace<'_>, today: &PerElement<f64>, rooms: &Rooms, estimate: Estimate) -> Self {
        let case = pace.case;
        let (factor, factors_of_rooms) = (pace.factors.costs, pace.factors.common_rooms);
        let of_one_year = |cost: &Cost| {
            if case.counts(cost) { amount(cost, today, estimate) * factor } else { 0.0 }
        };
        let bought: Vec<f64> = yearly(case, |cost| match cost.bearing() {
            Borne::Shared => of_one_year(cost),
            Borne::ByEachMember | Borne::ByUsers => 0.0,
        })
        .into_iter()
        .zip(0..)
        .map(|(bought, year)| {
            if pace.in_common_rooms(year) {
                bought + rooms.results.with_cooperation * factors_of_rooms
            } else {
                bought
            }
        })
        .collect();
        // The members' own staff, running twice, is not bought.
        let staff = yearly(case, |cost| {
            let counts = case.counts(cost) && cost.runs_twice.staff;
            if counts { today.staff / 12.0 * cost.quantity * factor } else { 0.0 }
        });
        let vat: Vec<f64> = bought
            .iter()
            .zip(&staff)
            .map(|(bought, staff)| (bought - staff) * VAT_RATE * case.vat_not_compensated.0)
            .collect();
        let own: Vec<Vec<f64>> = case
            .members
            .iter()
            .map(|member| {
                yearly(case, |cost| match cost.bearing() {
                    Borne::Shared => 0.0,
                    Borne::ByEachMember => of_one_year(cost),
                    Borne::ByUsers => of_one_year(cost) * member.users.map_or(0.0, |users| users.0),
                })
            })
            .collect();
        Self {
            own_sum: (0..bought.len())
                .map(|year| total(own.iter().map(|of| at(of, year))))
                .collect(),
            shared: bought.iter().zip(&vat).map(|(bought, vat)| bought + vat).collect(),
            vat,
            own,
        }
    }

    fn total(&self) -> Vec<f64> {
        self.shared.iter().zip(&self.own_sum).map(|(shared, own)| shared + own).collect()
    }

    fn without_vat(&self) -> Vec<f64> {
        self.total().iter().zip(&self.vat).map(|(spent, vat)| spent - vat).collect()
    }
}

/// The amount of a cost in a year in which it is due.
pub(crate) fn amount(cost: &Cost, today: &PerElement<f64>, estimate: Estimate) -> f64 {
    if cost.is_computed() {
        let twice = cost.runs_twice.iter().filter(|(_, twice)| **twice);
        let twice = total(twice.map(|(element, _)| *today.get(element)));
        return twice / 12.0 * cost.quantity;
    }
    let Amount { low, likely, high } = cost.amount;
    let of_one = match estimate {
        // A range of nothing is not reckoned with.
        _ if likely.is_none() => None,
        Estimate::Low => low.or(likely),
        Estimate::Likely => likely,
        Estimate::High => high.or(likely),
    };
    of_one.map_or(0.0, |of_one| of_one.0 * cost.quantity)
}

/// Amounts of the costs in each year, from 0 to the horizon.
fn yearly(case: &ValidCase, amount: impl Fn(&Cost) -> f64) -> Vec<f64> {
    (0..=case.horizon)
        .map(|year| total(case.costs.iter().filter(|cost| cost.is_due(year)).map(&amount)))
        .collect()
}

fn not_filled_in(costs: &[Cost]) -> Vec<CostKind> {
    costs.iter().filter(|cost| !cost.is_filled_in()).map(|cost| cost.kind).collect()
}

/// Data rooms today, and in common. Kroner and square metres, of what counts in the case's scope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct RoomResults {
    /// How many the members have.
    pub number: u32,
    /// Their area.
    pub area: f64,
    /// What a room costs a year whatever its size, on average: "the first square metre".
    pub fixed_per_room: f64,
    /// What a square metre costs a year.
    pub per_square_metre: f64,
    /// What the rooms cost today.
    pub today: f64,
    /// Area of each common room.
    pub common_area: f64,
    /// What the common rooms cost, without value added tax.
    pub with_cooperation: f64,
}

struct Rooms {
    results: RoomResults,
    /// What leaving the rooms saves: nothing where there is none in common.
    today: f64,
    /// The same for each member.
    of_members: Vec<f64>,
}

fn rooms(case: &ValidCase) -> Rooms {
    let budget = &case.common_rooms.on_it_budget;
    let counts = |on_budget: bool, cost: Option<NokPerYear>| match case.scope {
        Scope::ItBudget if !on_budget => 0.0,
        _ => cost.map_or(0.0, |cost| cost.0),
    };
    let fixed = |room: &Room| {
        counts(budget.access_control, room.access_control) + counts(budget.other, room.other)
    };
    let by_area = |room: &Room| counts(budget.rent, room.rent) + counts(budget.power, room.power);
    let all = || case.members.iter().flat_map(|member| &member.rooms);
    #[expect(clippy::cast_possible_truncation, reason = "at most a few rooms for each member")]
    let number = all().count() as u32;
    let area = total(all().filter_map(|room| room.area));
    let fixed_per_room = ratio(total(all().map(fixed)), f64::from(number));
    // A room without an area has no costs that go by it.
    let per_square_metre = ratio(total(all().map(by_area)), area);
    let used = |share: Option<Share>| share.map_or(1.0, |share| share.0);
    let denser = match (case.common_rooms.utilisation_today, case.common_rooms.utilisation) {
        (Some(_), Some(_)) => {
            ratio(used(case.common_rooms.utilisation_today), used(case.common_rooms.utilisation))
        }
        _ => 1.0,
    };
    let common_area = case.common_rooms.area.unwrap_or(area * denser);
    let common = f64::from(case.common_rooms.number);
    let of_members: Vec<f64> = case
        .members
        .iter()
        .map(|member| total(member.rooms.iter().map(|room| fixed(room) + by_area(room))))
        .collect();
    let today = total(of_members.iter().copied());
    let left = if case.common_rooms.number > 0 { 1.0 } else { 0.0 };
    Rooms {
        results: RoomResults {
            number,
            area,
            fixed_per_room,
            per_square_metre,
            today,
            common_area: common_area * left,
            with_cooperation: common * (fixed_per_room + per_square_metre * common_area),
        },
        today: today * left,
        of_members: of_members.into_iter().map(|of_member| of_member * left).collect(),
    }
}

/// Among none there is nothing to share.
fn ratio(part: f64, of: f64) -> f64 {
    if of == 0.0 { 0.0 } else { part / of }
}

fn years(
    rate: f64,
    savings: &[PerElement<f64>],
    room_savings: &[f64],
    spending: &Spending,
) -> Vec<Year> {
    let spent = spending.total();
    let net: Vec<f64> = savings
        .iter()
        .zip(room_savings)
        .zip(&spent)
        .map(|((saved, rooms), spent)| total(saved.iter().map(|(_, s)| *s)) + rooms - spent)
        .collect();
    let worth = discounted(rate, &net);
    let mut cumulative = 0.0;
    (0..)
        .zip(savings)
        .enumerate()
        .map(|(place, (year, savings))| {
            cumulative += at(&net, place);
            Year {
                year,
                savings: *savings,
                room_savings: at(room_savings, place),
                shared_costs: at(&spending.shared, place),
                vat: at(&spending.vat, place),
                own_costs: at(&spending.own_sum, place),
                net: at(&net, place),
                discounted: at(&worth, place),
                cumulative,
            }
        })
        .collect()
}

/// The keys that the members' figures allow, the chosen one first.
fn possible_keys(case: &ValidCase) -> Vec<CostKey> {
    let all = |known: fn(&Member) -> bool| case.members.iter().all(known);
    let mut keys = vec![case.key, CostKey::Equal, CostKey::Inhabitants, CostKey::Fte];
    let any = |weighs: fn(&Member) -> bool| case.members.iter().any(weighs);
    if all(|member| member.users.is_some())
        && any(|member| member.users.is_some_and(|users| users.0 > 0.0))
    {
        keys.push(CostKey::Users);
    }
    if all(|member| member.ownership.is_some()) {
        keys.push(CostKey::Ownership);
    }
    if all(|member| member.weight.is_some())
        && any(|member| member.weight.is_some_and(|weight| weight > 0.0))
    {
        keys.push(CostKey::Weights);
    }
    // As it has been met: a third and half the same for each (model § 4).
    keys.extend([1.0 / 3.0, 0.5].map(|fixed| CostKey::FixedAndInhabitants { fixed: Share(fixed) }));
    let mut once: Vec<CostKey> = Vec::new();
    for key in keys {
        if !once.contains(&key) {
            once.push(key);
        }
    }
    once
}

/// What a member saves, less what it bears for itself, in each year.
fn before_shared(
    pace: &Pace<'_>,
    member: &MunicipalityResult,
    rooms: f64,
    own: &[f64],
) -> Vec<f64> {
    let saved = |year| {
        let elements = member.result.elements.iter();
        total(elements.map(|(element, change)| pace.saved(element, change, year)))
            + rooms * pace.rooms_left(year)
    };
    (0..).zip(own).map(|(year, own)| saved(year) - own).collect()
}

/// What members save, and what there is to divide.
struct Division<'a> {
    case: &'a ValidCase,
    members: &'a [MunicipalityResult],
    /// Shared costs of each year.
    shared: &'a [f64],
    /// Each member's own costs of each year.
    own: &'a [Vec<f64>],
    /// What each member's data rooms cost today.
    rooms: &'a [f64],
    /// The part of the savings that is realised.
    realisation: Share,
    /// What each member saves, less what it bears for itself, in each year.
    before_shared: Vec<Vec<f64>>,
}

impl Division<'_> {
    /// Each member's part of the shared costs of each year; they sum to it, to the øre.
    fn parts(&self, key: CostKey) -> Vec<Vec<f64>> {
        let weights = self.weights(key);
        // By number: which of equals gets the øre that is left over is not to follow from how they are listed.
        let mut order: Vec<usize> = (0..weights.len()).collect();
        order.sort_by_key(|place| self.case.members.get(*place).map(|member| &member.number));
        let sorted: Vec<f64> = order.iter().map(|place| at(&weights, *place)).collect();
        let by_year: Vec<Vec<f64>> = self.shared.iter().map(|cost| split(*cost, &sorted)).collect();
        let mut parts = vec![Vec::new(); weights.len()];
        for (sorted, place) in order.into_iter().enumerate() {
            if let Some(part) = parts.get_mut(place) {
                *part = by_year.iter().map(|year| at(year, sorted)).collect();
            }
        }
        parts
    }

    fn weights(&self, key: CostKey) -> Vec<f64> {
        let members = &self.case.members;
        let inhabitants = total(members.iter().map(|member| member.population.0));
        #[expect(clippy::cast_precision_loss, reason = "at most 100 members")]
        let each = 1.0 / members.len() as f64;
        members
            .iter()
            .zip(self.members)
            .map(|(member, result)| match key {
                CostKey::Equal => each,
                CostKey::Inhabitants => member.population.0,
                CostKey::Users => member.users.map_or(0.0, |users| users.0),
                CostKey::Fte => result.result.fte_today.0,
                CostKey::Ownership => member.ownership.map_or(0.0, |share| share.0),
                CostKey::Weights => member.weight.unwrap_or(0.0),
                CostKey::FixedAndInhabitants { fixed } => {
                    fixed.0 * each + fixed.rest().0 * member.population.0 / inhabitants
                }
            })
            .collect()
    }

    fn net_present_values(&self, parts: &[Vec<f64>]) -> Vec<f64> {
        let rate = self.case.discount_rate.0;
        self.before_shared
            .iter()
            .zip(parts)
            .map(|(before, part)| {
                let net: Vec<f64> =
                    before.iter().zip(part).map(|(before, part)| before - part).collect();
                present_value(rate, &net)
            })
            .collect()
    }

    fn under(&self, key: CostKey) -> KeyResult {
        let parts = self.parts(key);
        let net_present_values = self.net_present_values(&parts);
        KeyResult {
            key,
            shared_costs: parts.iter().map(|part| total(part.iter().copied())).collect(),
            losers: self
                .members
                .iter()
                .zip(&net_present_values)
                .filter(|(_, worth)| **worth < 0.0)
                .map(|(member, _)| member.number.clone())
                .collect(),
            net_present_values,
        }
    }

    fn members(&self, chosen: Option<&KeyResult>) -> Vec<MemberResult> {
        let turning_points = self.turning_points();
        let of = |list: Option<&Vec<f64>>, place: usize| list.map_or(0.0, |list| at(list, place));
        self.members
            .iter()
            .enumerate()
            .map(|(place, member)| MemberResult {
                number: member.number.clone(),
                name: member.name.clone(),
                population: member.result.inhabitants,
                class: member.class,
                basis: member.basis,
                elements: member.result.elements,
                fte_today: member.result.fte_today,
                fte_with_cooperation: member.result.fte_with_cooperation,
                savings_per_year: (member.result.sum.saving.0 + at(self.rooms, place))
                    * self.realisation.0,
                shared_costs: of(chosen.map(|key| &key.shared_costs), place),
                own_costs: self.own.get(place).map_or(0.0, |own| total(own.iter().copied())),
                worth_before_shared: self
                    .before_shared
                    .get(place)
                    .map_or(0.0, |before| present_value(self.case.discount_rate.0, before)),
                net_present_value: of(chosen.map(|key| &key.net_present_values), place),
                stops_gaining_at: turning_points.get(place).copied().flatten(),
            })
            .collect()
    }

    /// For each member the fixed part at which its net present value is zero: that value is a straight line between the two
    /// ends, all by inhabitants and all the same.
    fn turning_points(&self) -> Vec<Option<f64>> {
        let rate = self.case.discount_rate.0;
        let shared = present_value(rate, self.shared);
        let by = |key| -> Vec<f64> {
            let weights = self.weights(key);
            let sum = total(weights.iter().copied());
            weights.iter().map(|weight| weight / sum * shared).collect()
        };
        let (equal, by_inhabitants) = (by(CostKey::Equal), by(CostKey::Inhabitants));
        self.before_shared
            .iter()
            .enumerate()
            .map(|(place, before)| {
                let worth = present_value(rate, before);
                let (at_none, at_all) =
                    (worth - at(&by_inhabitants, place), worth - at(&equal, place));
                // One end gains and the other loses.
                (at_none * at_all < 0.0).then(|| at_none / (at_none - at_all))
            })
            .collect()
    }
}

/// Not `sum`: that starts from -0.0.
pub(crate) fn total(amounts: impl Iterator<Item = f64>) -> f64 {
    amounts.fold(0.0, |sum, amount| sum + amount)
}

/// All lists in here have a place for each year, or for each member.
fn at(list: &[f64], place: usize) -> f64 {
    list.get(place).copied().unwrap_or(0.0)
}
