//! What a case holds.

use serde::{Deserialize, Deserializer, Serialize};
use synergi_model::scenario::{Municipality, Scenario};
use synergi_model::units::{Count, Fte, Inhabitants, NokPerYear, Share};
use synergi_model::{PerElement, PerInvoiced, json, study};

/// One cooperation, as its members see it. Not yet checked: see [`crate::ValidCase`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What the cooperation is called.
    pub name: String,
    /// Who is in it, in the order in which they are listed.
    pub members: Vec<Member>,
    /// What missing figures are estimated from, and how cooperation saves: a scenario of the national model, the study's or
    /// one changed for this case. Municipalities listed in it give the classes' rates.
    #[serde(deserialize_with = "scenario")]
    pub basis: Scenario,
    /// Years after the first that are looked at.
    pub horizon: u32,
    /// Discount rate per year, in real terms.
    pub discount_rate: Share,
    /// The part of the full saving of each element that is realised in year 1, 2 and so on. The last one holds for the years
    /// that follow; none at all is the full saving from year 1.
    #[serde(default)]
    pub phase_in: PerElement<Vec<Share>>,
    /// What it costs to get there, and what the cooperation costs each year.
    #[serde(default)]
    pub costs: Vec<Cost>,
    /// How shared costs are divided.
    pub key: CostKey,
    /// What a krone of public money costs society beyond itself, in the socio-economic view.
    pub tax_financing_cost: Share,
}

/// One member.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Four digits, leading zero included: "0604".
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its inhabitants.
    pub population: Inhabitants,
    /// Its own costs; what is missing is estimated from its class.
    #[serde(default)]
    pub costs: PerInvoiced<Option<NokPerYear>>,
    /// Its own full-time equivalents in IT; estimated from its class where missing.
    #[serde(default)]
    pub fte: Option<Fte>,
    /// People who use its IT.
    #[serde(default)]
    pub users: Option<Count>,
    /// Its part of the cooperation; all members' sum to 1.
    #[serde(default)]
    pub ownership: Option<Share>,
    /// Its weight where members agree on weights of their own.
    #[serde(default)]
    pub weight: Option<f64>,
}

impl Member {
    /// The member as the national model knows it.
    #[must_use]
    pub fn municipality(&self) -> Municipality {
        Municipality {
            number: self.number.clone(),
            name: self.name.clone(),
            population: self.population,
            costs: self.costs,
            fte: self.fte,
        }
    }
}

/// A cost that comes with the cooperation (§ 3.6).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// What it is for.
    pub kind: CostKind,
    /// The amount of one year: of one unit, where there is a quantity. Empty until somebody knows it.
    #[serde(default)]
    pub amount: Amount,
    /// How many units: systems to migrate, months of parallel running; 1 where nothing is counted.
    #[serde(default = "one")]
    pub quantity: f64,
    /// The first year in which it is paid; 0 is the year in which the case begins.
    #[serde(default)]
    pub from_year: u32,
    /// In how many years it is paid, the amount each time.
    #[serde(default = "once")]
    pub years: u32,
    /// Who bears it.
    #[serde(default)]
    pub borne: Borne,
    /// The user's own words.
    #[serde(default)]
    pub note: String,
}

fn one() -> f64 {
    1.0
}

fn once() -> u32 {
    1
}

/// An amount as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// The least it may be.
    #[serde(default)]
    pub low: Option<NokPerYear>,
    /// What is reckoned with.
    #[serde(default)]
    pub likely: Option<NokPerYear>,
    /// The most it may be.
    #[serde(default)]
    pub high: Option<NokPerYear>,
}

/// What a cost is for. The first five are the study's (§ 3.6), the others what users have met; ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CostKind {
    /// Analysis and strategy.
    Analysis,
    /// A joint data centre.
    DataCentre,
    /// Months in which something runs twice; the amount is what that costs a month, the quantity the months.
    ParallelRunning,
    /// Moving business systems; the quantity is how many.
    Migration,
    /// Training.
    Training,
    /// Procurement and legal advice.
    Procurement,
    /// Project management.
    ProjectManagement,
    /// Network between the members.
    Network,
    /// Double licences and exit fees.
    DoubleLicences,
    /// Transfer of staff.
    StaffTransfer,
    /// Access to old systems.
    OldSystems,
    /// Security and privacy assessments.
    Security,
    /// What nobody has thought of.
    Contingency,
    /// The cooperation's own running.
    Operation,
    /// Something else; the note says what.
    Other,
}

impl CostKind {
    /// What a new case begins with: all that is to be thought of, in the order in which it comes.
    pub const ONE_OFF: [Self; 13] = [
        Self::Analysis,
        Self::DataCentre,
        Self::ParallelRunning,
        Self::Migration,
        Self::Training,
        Self::Procurement,
        Self::ProjectManagement,
        Self::Network,
        Self::DoubleLicences,
        Self::StaffTransfer,
        Self::OldSystems,
        Self::Security,
        Self::Contingency,
    ];
}

/// Who bears a cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Borne {
    /// All together, by the key.
    #[default]
    Shared,
    /// Each member, the amount for itself.
    ByEachMember,
    /// Each member, the amount for each of its users.
    ByUsers,
}

/// How a shared cost is divided.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum CostKey {
    /// The same for each.
    Equal,
    /// By inhabitants.
    Inhabitants,
    /// By users.
    Users,
    /// By full-time equivalents in IT today.
    Fte,
    /// By ownership.
    Ownership,
    /// By weights of the members' own.
    Weights,
    /// A part the same for each, the rest by inhabitants.
    FixedAndInhabitants {
        /// The part that is the same for each.
        fixed: Share,
    },
}

impl Case {
    /// A case that nobody has filled in: the study's model, the kinds of cost without amounts, ten years at 4 % (R-109/2021),
    /// a tax-financing cost of 20 øre per krone, costs split by inhabitants.
    #[must_use]
    pub fn empty() -> Self {
        let cost = |kind| Cost {
            kind,
            amount: Amount::default(),
            quantity: 1.0,
            from_year: 0,
            years: 1,
            borne: Borne::Shared,
            note: String::new(),
        };
        Self {
            name: String::new(),
            members: Vec::new(),
            basis: study::scenario(),
            horizon: 10,
            discount_rate: Share(0.04),
            phase_in: PerElement::default(),
            costs: CostKind::ONE_OFF.map(cost).into(),
            key: CostKey::Inhabitants,
            tax_financing_cost: Share(0.2),
        }
    }
}

/// Reads a scenario as a file of one is read.
fn scenario<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Scenario, D::Error> {
    let value = serde_json::Value::deserialize(deserializer)?;
    json::read(&value).map_err(serde::de::Error::custom)
}
