//! From a case to its results. Nothing in here can fail: a [`ValidCase`] has been checked.

use crate::case::{Borne, Cost, CostKey, CostKind, Member};
use crate::check::ValidCase;
use crate::finance::{RateOfReturn, discounted, payback, present_value, rate_of_return};
use crate::split::split;
use serde::Serialize;
use synergi_model::units::{Inhabitants, Share};
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
    /// The yearly saving when all savings are realised: kroner.
    pub savings_per_year: f64,
    /// The members' own economy.
    pub municipal: Worth,
    /// Society's: public money counts with what raising it costs.
    pub socio_economic: Worth,
    /// As in `municipal`.
    pub net_present_value: f64,
    /// As in `municipal`: years, nothing if it never pays.
    pub payback_years: Option<f64>,
    /// Savings and costs of each year, from 0 to the horizon.
    pub years: Vec<Year>,
    /// Each member under the chosen key, in the order of the case.
    pub members: Vec<MemberResult>,
    /// Every key that the members' figures allow, the chosen one first.
    pub keys: Vec<KeyResult>,
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
        Self {
            net_present_value: present_value(rate, &net),
            rate_of_return: rate_of_return(&net),
            payback_years: payback(&net),
            discounted_payback_years: payback(&discounted(rate, &net)),
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
    /// Costs that are divided by the key.
    pub shared_costs: f64,
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
    /// The yearly saving when all savings are realised: kroner.
    pub savings_per_year: f64,
    /// Its part of the shared costs, all years.
    pub shared_costs: f64,
    /// What it bears for itself, all years.
    pub own_costs: f64,
    /// Savings less costs, discounted.
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
    let list: Vec<_> = case.members.iter().map(Member::municipality).collect();
    let members = evaluate_members(case.basis(), &list);
    let elements = PerElement::from_fn(|element| {
        members
            .iter()
            .fold(Change::default(), |sum, member| sum + *member.result.elements.get(element))
    });
    let sum = elements.iter().fold(Change::default(), |sum, (_, change)| sum + *change);

    let savings: Vec<PerElement<f64>> = (0..=case.horizon)
        .map(|year| {
            PerElement::from_fn(|element| {
                elements.get(element).saving.0 * realised(case, element, year)
            })
        })
        .collect();
    let shared = yearly(case, |cost| match cost.borne {
        Borne::Shared => amount(cost),
        Borne::ByEachMember | Borne::ByUsers => 0.0,
    });
    let own: Vec<Vec<f64>> = case.members.iter().map(|member| own_costs(case, member)).collect();
    let own_sum: Vec<f64> =
        (0..shared.len()).map(|year| total(own.iter().map(|of| at(of, year)))).collect();
    let saved: Vec<f64> = savings.iter().map(|year| total(year.iter().map(|(_, s)| *s))).collect();
    let spent: Vec<f64> = shared.iter().zip(&own_sum).map(|(shared, own)| shared + own).collect();

    let rate = case.discount_rate.0;
    let with_tax = |amounts: &[f64]| -> Vec<f64> {
        amounts.iter().map(|amount| amount * (1.0 + case.tax_financing_cost.0)).collect()
    };
    let municipal = Worth::of(rate, &saved, &spent);
    let before_shared: Vec<_> =
        members.iter().zip(&own).map(|(member, own)| before_shared(case, member, own)).collect();
    let division = Division { case, members: &members, shared: &shared, own: &own, before_shared };
    let keys: Vec<_> = possible_keys(case).into_iter().map(|key| division.under(key)).collect();
    CaseResults {
        elements,
        sum,
        savings_per_year: sum.saving.0,
        socio_economic: Worth::of(rate, &with_tax(&saved), &with_tax(&spent)),
        net_present_value: municipal.net_present_value,
        payback_years: municipal.payback_years,
        municipal,
        years: years(rate, &savings, &shared, &own_sum),
        members: division.members(keys.first()),
        keys,
        not_filled_in: not_filled_in(&case.costs),
    }
}

/// The part of an element's full saving that is realised in a year.
fn realised(case: &ValidCase, element: Element, year: u32) -> f64 {
    let shares: &[Share] = case.phase_in.get(element);
    if year == 0 {
        return 0.0;
    }
    let place = (year as usize - 1).min(shares.len().saturating_sub(1));
    shares.get(place).map_or(1.0, |share| share.0)
}

fn amount(cost: &Cost) -> f64 {
    cost.amount.likely.map_or(0.0, |likely| likely.0 * cost.quantity)
}

/// Amounts of the costs in each year, from 0 to the horizon.
fn yearly(case: &ValidCase, amount: impl Fn(&Cost) -> f64) -> Vec<f64> {
    (0..=case.horizon)
        .map(|year| {
            let due = |cost: &&Cost| (cost.from_year..cost.from_year + cost.years).contains(&year);
            total(case.costs.iter().filter(due).map(&amount))
        })
        .collect()
}

/// What a member bears for itself in each year.
fn own_costs(case: &ValidCase, member: &Member) -> Vec<f64> {
    yearly(case, |cost| match cost.borne {
        Borne::Shared => 0.0,
        Borne::ByEachMember => amount(cost),
        Borne::ByUsers => amount(cost) * member.users.map_or(0.0, |users| users.0),
    })
}

fn not_filled_in(costs: &[Cost]) -> Vec<CostKind> {
    costs.iter().filter(|cost| cost.amount.likely.is_none()).map(|cost| cost.kind).collect()
}

fn years(rate: f64, savings: &[PerElement<f64>], shared: &[f64], own: &[f64]) -> Vec<Year> {
    let net: Vec<f64> = savings
        .iter()
        .zip(shared.iter().zip(own))
        .map(|(saved, (shared, own))| total(saved.iter().map(|(_, s)| *s)) - shared - own)
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
                shared_costs: at(shared, place),
                own_costs: at(own, place),
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
    if all(|member| member.users.is_some_and(|users| users.0 > 0.0)) {
        keys.push(CostKey::Users);
    }
    if all(|member| member.ownership.is_some()) {
        keys.push(CostKey::Ownership);
    }
    if all(|member| member.weight.is_some_and(|weight| weight > 0.0)) {
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
fn before_shared(case: &ValidCase, member: &MunicipalityResult, own: &[f64]) -> Vec<f64> {
    let saved = |year| {
        let elements = member.result.elements.iter();
        total(elements.map(|(element, change)| change.saving.0 * realised(case, element, year)))
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
    /// What each member saves, less what it bears for itself, in each year.
    before_shared: Vec<Vec<f64>>,
}

impl Division<'_> {
    /// Each member's part of the shared costs of each year; they sum to it, to the øre.
    fn parts(&self, key: CostKey) -> Vec<Vec<f64>> {
        let weights = self.weights(key);
        let by_year: Vec<Vec<f64>> =
            self.shared.iter().map(|cost| split(*cost, &weights)).collect();
        (0..weights.len())
            .map(|member| by_year.iter().map(|year| at(year, member)).collect())
            .collect()
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
                savings_per_year: member.result.sum.saving.0,
                shared_costs: of(chosen.map(|key| &key.shared_costs), place),
                own_costs: self.own.get(place).map_or(0.0, |own| total(own.iter().copied())),
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
fn total(amounts: impl Iterator<Item = f64>) -> f64 {
    amounts.fold(0.0, |sum, amount| sum + amount)
}

/// All lists in here have a place for each year, or for each member.
fn at(list: &[f64], place: usize) -> f64 {
    list.get(place).copied().unwrap_or(0.0)
}
