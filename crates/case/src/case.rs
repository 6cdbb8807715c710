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
    /// Which costs count.
    #[serde(default)]
    pub scope: Scope,
    /// The price level of all amounts, and how wages and prices grow.
    #[serde(default)]
    pub prices: Prices,
    /// How the members will operate together (§ 2.5), and what that does to their staff.
    #[serde(default)]
    pub operating: Operating,
    /// The data rooms they will have together (§ 3.2).
    #[serde(default)]
    pub common_rooms: CommonRooms,
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
    /// The part of the shared costs whose value added tax nobody gets back.
    #[serde(default)]
    pub vat_not_compensated: Share,
    /// What helps and hinders (§ 4), as the members judge it.
    #[serde(default)]
    pub assessments: Vec<Assessment>,
    /// What changes for the better or the worse without a price (§ 3.5).
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// Who answers for each element's saving.
    #[serde(default)]
    pub owners: PerElement<BenefitOwner>,
    /// What is uncertain, and how.
    #[serde(default)]
    pub uncertainty: Uncertainty,
}

/// What is uncertain in a case, and how that is reckoned with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Uncertainty {
    /// The ranges, one for each uncertain number at most.
    pub ranges: Vec<Ranged>,
    /// How far numbers of the same element, and costs among themselves, go up and down together: 0 for not at all.
    pub correlation: Share,
    /// What the draws begin from: the same seed gives the same draws.
    pub seed: u32,
    /// How many.
    pub draws: u32,
    /// What may go wrong, as the user thinks it may.
    #[serde(default)]
    pub stresses: Vec<Stress>,
}

impl Default for Uncertainty {
    /// Nothing is uncertain.
    fn default() -> Self {
        Self {
            ranges: Vec::new(),
            correlation: Share(0.0),
            seed: 1,
            draws: 10_000,
            stresses: Vec::new(),
        }
    }
}

/// Something that may go wrong: all of it at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Stress {
    /// What it is called.
    pub name: String,
    /// Years by which all savings are later.
    pub years_late: u32,
    /// The part of the savings that comes: 1 for all.
    pub savings: Share,
    /// The part by which all costs are higher: 0 for not at all.
    pub dearer: f64,
    /// The number of a member that leaves before anything is saved: what it costs to get there stays, and the others share it.
    pub leaves: Option<String>,
}

impl Stress {
    /// Nothing that goes wrong.
    pub const NONE: Self =
        Self { name: String::new(), years_late: 0, savings: Share(1.0), dearer: 0.0, leaves: None };
}

/// An uncertain number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Ranged {
    /// Which: the path of a number of the case, as `costs[0].amount.likely`, or `savings.staff` for the part of an element's
    /// computed saving that comes, `costs` for what all costs are multiplied by.
    pub of: String,
    /// How.
    pub distribution: Distribution,
}

/// How an uncertain number is spread.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Distribution {
    /// Between two ends, most often near the likely value (a beta distribution, PERT).
    Pert {
        /// The lowest.
        low: f64,
        /// The likely one.
        likely: f64,
        /// The highest.
        high: f64,
    },
    /// The same with straight lines.
    Triangular {
        /// The lowest.
        low: f64,
        /// The likely one.
        likely: f64,
        /// The highest.
        high: f64,
    },
    /// Anywhere between two ends.
    Uniform {
        /// The lowest.
        low: f64,
        /// The highest.
        high: f64,
    },
    /// Eight times in ten between two values, as likely above as below their middle.
    Normal {
        /// One time in ten below.
        low: f64,
        /// One time in ten above.
        high: f64,
    },
    /// The same of its logarithm: never below zero, with a long way up.
    LogNormal {
        /// One time in ten below.
        low: f64,
        /// One time in ten above.
        high: f64,
    },
    /// Always this.
    Fixed {
        /// The value.
        value: f64,
    },
}

impl Distribution {
    /// Its place among the kinds, in the order of this list.
    #[must_use]
    pub const fn place(self) -> usize {
        match self {
            Self::Pert { .. } => 0,
            Self::Triangular { .. } => 1,
            Self::Uniform { .. } => 2,
            Self::Normal { .. } => 3,
            Self::LogNormal { .. } => 4,
            Self::Fixed { .. } => 5,
        }
    }

    /// Low, likely and high, as far as it has them.
    #[must_use]
    pub const fn values(self) -> [Option<f64>; 3] {
        match self {
            Self::Pert { low, likely, high } | Self::Triangular { low, likely, high } => {
                [Some(low), Some(likely), Some(high)]
            }
            Self::Uniform { low, high }
            | Self::Normal { low, high }
            | Self::LogNormal { low, high } => [Some(low), None, Some(high)],
            Self::Fixed { value } => [None, Some(value), None],
        }
    }
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
    /// Those of them that were carried over from supplier invoices, as they were then: an element whose own cost is another now
    /// has been changed since.
    #[serde(default)]
    pub imported: PerInvoiced<Option<NokPerYear>>,
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
    /// The part of its base operations that it runs itself (figure 5).
    #[serde(default)]
    pub in_house: Option<Share>,
    /// The part of its production that is in a public cloud (figure 6).
    #[serde(default)]
    pub cloud: Option<Share>,
    /// Its data rooms.
    #[serde(default)]
    pub rooms: Vec<Room>,
}

/// A data room and its yearly costs, as far as they are known; what is not counts nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// Square metres.
    #[serde(default)]
    pub area: Option<f64>,
    /// Rent, or what the room would bring if it were let.
    #[serde(default)]
    pub rent: Option<NokPerYear>,
    /// Power, cooling included.
    #[serde(default)]
    pub power: Option<NokPerYear>,
    /// Access control.
    #[serde(default)]
    pub access_control: Option<NokPerYear>,
    /// What else a room costs whatever its size: maintenance, fire protection, emergency power.
    #[serde(default)]
    pub other: Option<NokPerYear>,
}

/// Which costs count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// All, wherever they are paid.
    #[default]
    AllCosts,
    /// Those on a budget for IT alone: what the study found that municipalities see (§ 4.2).
    ItBudget,
}

/// The price level, and growth. Amounts of the study are carried from [`STUDY_YEAR`] to the price year; members' own are of
/// that year already.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Prices {
    /// The year whose kroner all amounts are.
    pub year: u32,
    /// How wages grow in a year: carries what a full-time equivalent costs, and lets staff grow dearer than all else over
    /// the horizon where wages grow faster than prices.
    pub wage_growth: Share,
    /// How prices grow in a year.
    pub price_growth: Share,
}

/// The year of the study's price level.
pub const STUDY_YEAR: u32 = 2014;

impl Default for Prices {
    /// The study's kroner; both grow as the study lets wages grow (§ 2.4), for prices an assumption of ours.
    fn default() -> Self {
        let growth = study::FTE_COST.value.yearly_growth;
        Self { year: STUDY_YEAR, wage_growth: growth, price_growth: growth }
    }
}

/// How the members will operate together, and what a user thinks that this does to staff. Ours: the study shows no such effect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Operating {
    /// The part of base operations that they will run themselves.
    #[serde(default)]
    pub in_house: Option<Share>,
    /// The part of production that will be in a public cloud.
    #[serde(default)]
    pub cloud: Option<Share>,
    /// The part of a member's staff that goes where all of its base operations is handed to others.
    #[serde(default)]
    pub staff_by_outsourcing: Share,
    /// The part of a member's staff that goes where all of its production moves to a cloud.
    #[serde(default)]
    pub staff_by_cloud: Share,
}

impl Operating {
    /// The part of a member's staff that this frees, as the user reckons; below zero where it takes more. Shares that nobody
    /// has given move nothing.
    ///
    /// ```
    /// use synergi_case::{Case, Member, Operating};
    /// use synergi_model::units::{Inhabitants, Share};
    /// let mut member = Member::new("0604".into(), "Kongsberg".into(), Inhabitants(26_406.0));
    /// let operating = Operating {
    ///     in_house: Some(Share(0.25)),
    ///     staff_by_outsourcing: Share(0.5),
    ///     ..Operating::default()
    /// };
    /// assert_eq!(operating.staff_freed(&member), 0.0);
    /// member.in_house = Some(Share(0.75));
    /// assert_eq!(operating.staff_freed(&member), 0.25);
    /// ```
    #[must_use]
    pub fn staff_freed(&self, member: &Member) -> f64 {
        let moved = |from: Option<Share>, to: Option<Share>| match (from, to) {
            (Some(from), Some(to)) => from.0 - to.0,
            _ => 0.0,
        };
        let outsourced = moved(member.in_house, self.in_house);
        let clouded = -moved(member.cloud, self.cloud);
        let freed = outsourced * self.staff_by_outsourcing.0 + clouded * self.staff_by_cloud.0;
        freed.min(1.0)
    }
}

/// The data rooms that replace the members' own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CommonRooms {
    /// How many: none where the members keep their own, two for one to take over from the other.
    pub number: u32,
    /// Square metres of each; follows from today's where it is not given.
    #[serde(default)]
    pub area: Option<f64>,
    /// How well today's servers are used.
    #[serde(default)]
    pub utilisation_today: Option<Share>,
    /// How well those in common will be: the better, the less room they take.
    #[serde(default)]
    pub utilisation: Option<Share>,
    /// Which of a room's costs are on a budget for IT.
    #[serde(default)]
    pub on_it_budget: RoomBudget,
}

/// Which of a room's costs are on a budget for IT. The study found that rent, power and access control seldom are (§ 4.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RoomBudget {
    /// Rent.
    #[serde(default)]
    pub rent: bool,
    /// Power.
    #[serde(default)]
    pub power: bool,
    /// Access control.
    #[serde(default)]
    pub access_control: bool,
    /// What else a room costs.
    #[serde(default)]
    pub other: bool,
}

/// How much something weighs with the members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Importance {
    /// Little.
    Small,
    /// Some.
    Medium,
    /// Much.
    Large,
}

impl Importance {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];
}

/// A driver or an obstacle, as the members judge it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// What is judged.
    pub topic: Topic,
    /// How much it weighs here.
    #[serde(default)]
    pub importance: Option<Importance>,
    /// Why.
    #[serde(default)]
    pub note: String,
    /// What it adds to the part of the savings that is realised; below zero where it takes away. Nothing unless the user says so.
    #[serde(default)]
    pub effect: Share,
    /// Years by which it delays the savings.
    #[serde(default)]
    pub delay: u32,
}

/// The study's drivers (§ 4.1) and obstacles (§ 4.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// The state's demand that services are digital first.
    DigitalFirst,
    /// What inhabitants expect.
    Expectations,
    /// Safety alarms that work wherever there is mobile coverage.
    SafetyAlarms,
    /// What an hour without systems costs.
    Uptime,
    /// What suppliers offer cooperations.
    SupplierOffers,
    /// Broadband between the members and within each.
    Broadband,
    /// Competence in strategy.
    StrategyCompetence,
    /// Agreement on common business systems.
    CommonSystems,
    /// Fear of losing control.
    LossOfControl,
    /// Trust between the members.
    Trust,
    /// Being locked in with a supplier.
    LockIn,
    /// Jobs where people live.
    LocalJobs,
    /// Costs that become visible.
    HiddenCosts,
}

impl Topic {
    /// What helps.
    pub const DRIVERS: [Self; 5] = [
        Self::DigitalFirst,
        Self::Expectations,
        Self::SafetyAlarms,
        Self::Uptime,
        Self::SupplierOffers,
    ];
    /// What hinders.
    pub const OBSTACLES: [Self; 8] = [
        Self::Broadband,
        Self::StrategyCompetence,
        Self::CommonSystems,
        Self::LossOfControl,
        Self::Trust,
        Self::LockIn,
        Self::LocalJobs,
        Self::HiddenCosts,
    ];
}

/// An effect without a price, by the plus–minus method of the state's guidance: importance × extent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Effect {
    /// Which.
    pub kind: EffectKind,
    /// The user's name of it, where it is their own.
    #[serde(default)]
    pub name: String,
    /// How much the matter weighs.
    #[serde(default)]
    pub importance: Option<Importance>,
    /// How much changes: −3 much for the worse, 0 nothing, 3 much for the better.
    #[serde(default)]
    pub extent: Option<i32>,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

impl Effect {
    /// Most that can change, either way.
    pub const MOST: i32 = 3;

    /// What the effect amounts to, from −4 to 4, once both are judged: a small change of something unimportant is nothing, a
    /// large one of something important four.
    #[must_use]
    pub fn consequence(&self) -> Option<i32> {
        let weight = match self.importance? {
            Importance::Small => -1,
            Importance::Medium => 0,
            Importance::Large => 1,
        };
        let extent = self.extent?;
        Some(if extent == 0 { 0 } else { extent.signum() * (extent.abs() + weight) })
    }
}

/// The study's seven effects on quality (§ 3.5), or the user's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EffectKind {
    /// Better and steadier networks.
    NetworkQuality,
    /// One network, one architecture, one set of plans.
    Uniformity,
    /// Common solutions for redundancy.
    Redundancy,
    /// Common monitoring and preparedness.
    Monitoring,
    /// Better care of equipment through its life.
    LifeCycle,
    /// Better routines of operation.
    Processes,
    /// Better access to competence, and ways to share it.
    Competence,
    /// The user's own.
    Own,
}

impl EffectKind {
    /// The study's.
    pub const STUDY: [Self; 7] = [
        Self::NetworkQuality,
        Self::Uniformity,
        Self::Redundancy,
        Self::Monitoring,
        Self::LifeCycle,
        Self::Processes,
        Self::Competence,
    ];
}

/// Who answers for a saving, and how it is measured.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BenefitOwner {
    /// The role that answers.
    #[serde(default)]
    pub role: String,
    /// What is measured, or done.
    #[serde(default)]
    pub measure: String,
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
            imported: false,
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
    /// Who bears it; see [`Cost::bearing`].
    #[serde(default)]
    pub borne: Borne,
    /// What runs twice: a month of parallel running then costs a twelfth of what these cost the members today.
    #[serde(default)]
    pub runs_twice: PerElement<bool>,
    /// Whether it is paid from a budget for IT.
    #[serde(default = "yes")]
    pub on_it_budget: bool,
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

fn yes() -> bool {
    true
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

    /// Whether the study speaks of it (§ 3.6); else it is ours.
    #[must_use]
    pub const fn is_from_study(self) -> bool {
        matches!(
            self,
            Self::Analysis
                | Self::DataCentre
                | Self::ParallelRunning
                | Self::Migration
                | Self::Training
        )
    }
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
        Self {
            name: String::new(),
            members: Vec::new(),
            basis: study::scenario(),
            scope: Scope::AllCosts,
            prices: Prices::default(),
            operating: Operating::default(),
            common_rooms: CommonRooms::default(),
            horizon: 10,
            discount_rate: Share(0.04),
            phase_in: PerElement::default(),
            costs: CostKind::ONE_OFF.map(Cost::new).into(),
            key: CostKey::Inhabitants,
            tax_financing_cost: Share(0.2),
            vat_not_compensated: Share(0.0),
            assessments: Topic::DRIVERS
                .into_iter()
                .chain(Topic::OBSTACLES)
                .map(|topic| Assessment {
                    topic,
                    importance: None,
                    note: String::new(),
                    effect: Share(0.0),
                    delay: 0,
                })
                .collect(),
            effects: EffectKind::STUDY.map(Effect::new).into(),
            owners: PerElement::default(),
            uncertainty: Uncertainty::default(),
        }
    }

    /// Whether results are with a cost: all are, or those on a budget for IT.
    #[must_use]
    pub fn counts(&self, cost: &Cost) -> bool {
        match self.scope {
            Scope::AllCosts => true,
            Scope::ItBudget => cost.on_it_budget,
        }
    }
}

impl Member {
    /// A member of whom no more is known.
    #[must_use]
    pub fn new(number: String, name: String, population: Inhabitants) -> Self {
        Self {
            number,
            name,
            population,
            costs: PerInvoiced::default(),
            imported: PerInvoiced::default(),
            fte: None,
            users: None,
            ownership: None,
            weight: None,
            in_house: None,
            cloud: None,
            rooms: Vec::new(),
        }
    }
}

impl Cost {
    /// Whether its amount follows from what runs twice.
    #[must_use]
    pub fn is_computed(&self) -> bool {
        self.runs_twice.iter().any(|(_, twice)| *twice)
    }

    /// Who bears it. What is computed is the members' together, and so shared, whatever [`Cost::borne`] says.
    #[must_use]
    pub fn bearing(&self) -> Borne {
        if self.is_computed() { Borne::Shared } else { self.borne }
    }

    /// Whether it has an amount that is reckoned with.
    #[must_use]
    pub fn is_filled_in(&self) -> bool {
        self.is_computed() || self.amount.likely.is_some()
    }

    /// Whether it is paid in a year.
    #[must_use]
    pub fn is_due(&self, year: u32) -> bool {
        year.checked_sub(self.from_year).is_some_and(|after| after < self.years)
    }

    /// A cost whose amount nobody knows yet.
    #[must_use]
    pub fn new(kind: CostKind) -> Self {
        Self {
            kind,
            amount: Amount::default(),
            quantity: one(),
            from_year: 0,
            years: once(),
            borne: Borne::Shared,
            runs_twice: PerElement::default(),
            on_it_budget: yes(),
            note: String::new(),
        }
    }
}

impl Effect {
    /// An effect that nobody has judged yet.
    #[must_use]
    pub const fn new(kind: EffectKind) -> Self {
        Self { kind, name: String::new(), importance: None, extent: None, reason: String::new() }
    }
}

/// Reads a scenario as a file of one is read.
fn scenario<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Scenario, D::Error> {
    let value = serde_json::Value::deserialize(deserializer)?;
    json::read(&value).map_err(serde::de::Error::custom)
}
