//! What the model computes from, how it is checked, and the file it is kept in.

use crate::dimensions::*;
use crate::input::Input;
use crate::issue::{Field, Issue, Problem};
use crate::json::{self, ShapeError};
use crate::mechanism::{Mechanism, MechanismKind};
use crate::study;
use crate::units::*;
use serde::Serialize;
use std::collections::BTreeSet;
use std::ops::Deref;

/// Everything the model computes from. Not yet checked: see [`ValidScenario`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Where medium begins and ends; sorts [`Scenario::municipalities`] into classes.
    pub size_bounds: SizeBounds,
    /// Municipalities in each class, where none are listed by name.
    pub municipality_count: PerClass<Count>,
    /// Inhabitants of each class, where no municipalities are listed by name.
    pub inhabitants: PerClass<Inhabitants>,
    /// Cost per inhabitant under the study's allocation, for municipalities without costs of their own.
    pub rates: Rates,
    /// Invoices by service group, and how each splits between base operations and business systems.
    pub allocation: PerServiceGroup<Allocation>,
    /// Full-time equivalents in IT in each class, all its municipalities together.
    pub fte: PerClass<Fte>,
    /// Cost of one full-time equivalent.
    pub fte_cost: FteCost,
    /// How cooperation saves, by element and class.
    pub mechanisms: PerElement<PerClass<Mechanism>>,
    /// How a class's rate follows from its municipalities' own costs.
    #[serde(default)]
    pub rate_method: RateMethod,
    /// How many of the lowest and of the highest rates are left out of the classes' rates (§ 1.2); the study leaves out none.
    #[serde(default)]
    pub outliers: u32,
    /// Municipalities by name. Where there are any, they take the place of the classes' counts and inhabitants.
    #[serde(default)]
    pub municipalities: Vec<Municipality>,
}

/// Cost per inhabitant by invoiced element and class.
pub type Rates = PerInvoiced<PerClass<NokPerInhabitant>>;

/// One service group of figure 9.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Allocation {
    /// Invoices of one year.
    pub cost: NokPerYear,
    /// The part that is base operations; the rest is business systems.
    pub base_operations: Share,
}

/// How the cost of a full-time equivalent follows from the statistics (§ 3.4, note 2).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FteCost {
    /// Labour cost per full-time equivalent in the ICT industry in the year of the statistics.
    pub statistics: NokPerFte,
    /// Growth per year since.
    pub yearly_growth: Share,
    /// Years since.
    pub years: f64,
    /// What the result is rounded to.
    pub rounded_to: NokPerFte,
    /// The user's own cost, which takes the place of the derived one.
    #[serde(default)]
    pub own: Option<NokPerFte>,
}

impl FteCost {
    /// The cost that the statistics and their growth give, rounded.
    ///
    /// ```
    /// use synergi_model::{study, units::NokPerFte};
    /// assert_eq!(study::FTE_COST.value.derived(), NokPerFte(870_000.0));
    /// ```
    #[must_use]
    pub fn derived(&self) -> NokPerFte {
        let step = self.rounded_to.0;
        NokPerFte(libm::round(self.projected().0 / step) * step)
    }

    /// The cost that the statistics and their growth give, before rounding: 872 019 kr in the study.
    #[must_use]
    pub fn projected(&self) -> NokPerFte {
        NokPerFte(self.statistics.0 * libm::pow(1.0 + self.yearly_growth.0, self.years))
    }

    /// The cost the model uses: the user's own, or else the derived one.
    #[must_use]
    pub fn used(&self) -> NokPerFte {
        self.own.unwrap_or_else(|| self.derived())
    }
}

/// How a class's rate follows from its municipalities' own costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RateMethod {
    /// Sum of cost over sum of inhabitants.
    #[default]
    Weighted,
    /// Mean of the municipalities' own rates.
    Unweighted,
}

/// One municipality, with what is known of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// Four digits, leading zero included: "0301".
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
    /// Whether its costs were carried over from supplier invoices.
    #[serde(default)]
    pub imported: bool,
}

/// Most municipalities in one scenario: several times what the country has.
pub const MOST_MUNICIPALITIES: usize = 2_000;

/// Longest name of a municipality, in characters.
pub const LONGEST_NAME: usize = 100;

/// A scenario that has been checked: every value lies in its range, so [`crate::evaluate`] cannot fail.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct ValidScenario(Scenario);

impl Deref for ValidScenario {
    type Target = Scenario;
    fn deref(&self) -> &Scenario {
        &self.0
    }
}

impl Default for ValidScenario {
    /// The study's scenario.
    fn default() -> Self {
        Self(study::scenario())
    }
}

impl ValidScenario {
    /// Checks every value and what has to fit together.
    ///
    /// # Errors
    /// All that is wrong, in the order of the fields.
    pub fn new(scenario: Scenario) -> Result<Self, Vec<Issue>> {
        let mut issues: Vec<Issue> =
            Input::all().into_iter().filter_map(|input| input.check(&scenario)).collect();
        check_together(&scenario, &mut issues);
        check_municipalities(&scenario.municipalities, &mut issues);
        if issues.is_empty() { Ok(Self(scenario)) } else { Err(issues) }
    }

    /// The scenario with a change made to it.
    ///
    /// # Errors
    /// What the change makes wrong; this scenario stays as it is.
    pub fn edit(&self, change: impl FnOnce(&mut Scenario)) -> Result<Self, Vec<Issue>> {
        let mut scenario = self.0.clone();
        change(&mut scenario);
        Self::new(scenario)
    }
}

fn check_together(scenario: &Scenario, issues: &mut Vec<Issue>) {
    let bounds = scenario.size_bounds;
    if bounds.medium_from > bounds.medium_to {
        issues.push(Issue::new(
            Field::Input(Input::MediumTo),
            Problem::BelowLowerBound { lower: bounds.medium_from.0 },
        ));
    }
    if scenario.allocation.iter().all(|(_, group)| group.cost.0 <= 0.0) {
        let first = Input::ServiceGroupCost(ServiceGroup::ItServices);
        issues.push(Issue::new(Field::Input(first), Problem::NothingToAllocate));
    }
    for (element, by_class) in scenario.mechanisms.iter() {
        for (class, mechanism) in by_class.iter() {
            if !MechanismKind::choices(element, class).any(|kind| kind == mechanism.kind()) {
                let field = Field::Input(Input::Mechanism(element, class));
                issues.push(Issue::new(field, Problem::MechanismDoesNotFit));
            }
        }
    }
}

fn check_municipalities(municipalities: &[Municipality], issues: &mut Vec<Issue>) {
    if municipalities.len() > MOST_MUNICIPALITIES {
        issues.push(Issue::new(
            Field::Municipalities,
            Problem::TooMany { most: MOST_MUNICIPALITIES },
        ));
        return;
    }
    let mut seen = BTreeSet::new();
    for (index, municipality) in municipalities.iter().enumerate() {
        municipality.check(|part, problem| {
            issues.push(Issue::new(Field::Municipality { index, part }, problem));
        });
        if !seen.insert(municipality.number.as_str()) {
            let part = MunicipalityPart::Number;
            let problem = Problem::DuplicateNumber { number: municipality.number.clone() };
            issues.push(Issue::new(Field::Municipality { index, part }, problem));
        }
    }
}

/// A column of the table of municipalities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MunicipalityPart {
    /// [`Municipality::number`].
    Number,
    /// [`Municipality::name`].
    Name,
    /// [`Municipality::population`].
    Population,
    /// One of [`Municipality::costs`].
    Cost(InvoicedElement),
    /// [`Municipality::fte`].
    Fte,
}

impl MunicipalityPart {
    /// Name of the field in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Name => "name",
            Self::Population => "population",
            Self::Cost(InvoicedElement::Telecom) => "costs.telecom",
            Self::Cost(InvoicedElement::BaseOperations) => "costs.base_operations",
            Self::Cost(InvoicedElement::BusinessSystems) => "costs.business_systems",
            Self::Fte => "fte",
        }
    }
}

impl Municipality {
    /// Reports what is wrong with one municipality on its own.
    pub fn check(&self, mut report: impl FnMut(MunicipalityPart, Problem)) {
        if self.number.len() != 4 || !self.number.bytes().all(|digit| digit.is_ascii_digit()) {
            report(MunicipalityPart::Number, Problem::NotAMunicipalityNumber);
        }
        if self.name.trim().is_empty() || self.name.chars().count() > LONGEST_NAME {
            report(MunicipalityPart::Name, Problem::NotAName { longest: LONGEST_NAME });
        }
        if let Err(problem) = crate::range::POPULATION.check(self.population.0) {
            report(MunicipalityPart::Population, problem);
        }
        for (element, cost) in self.costs.iter() {
            if let Some(Err(problem)) = cost.map(|cost| crate::range::COST.check(cost.0)) {
                report(MunicipalityPart::Cost(element), problem);
            }
        }
        if let Some(Err(problem)) = self.fte.map(|fte| crate::range::FTE.check(fte.0)) {
            report(MunicipalityPart::Fte, problem);
        }
    }
}

/// The file a scenario is kept in, as the schema and the types describe it.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ScenarioFile {
    /// Always [`FORMAT`].
    pub format: String,
    /// Version of the format: [`VERSION`] in files written now.
    pub version: u32,
    /// What was saved.
    pub scenario: Scenario,
}

/// What a scenario file calls itself.
pub const FORMAT: &str = "ikt-synergi-scenario";

/// Version of the format written now.
pub const VERSION: u32 = 1;

/// Largest file that is opened, in bytes: a full scenario takes under 1 MB.
pub const LARGEST_FILE: usize = 8 << 20;

/// Why a scenario file could not be opened.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum FileError {
    /// More than [`LARGEST_FILE`] bytes.
    #[error("the file is larger than {} bytes", LARGEST_FILE)]
    TooLarge,
    /// Not JSON at all, or cut off.
    #[error("not valid JSON at line {line}, column {column}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// JSON, but of another program.
    #[error("not a scenario of this calculator")]
    OtherFormat,
    /// Written by a newer calculator.
    #[error("version {found} is newer than {VERSION}")]
    NewerVersion {
        /// The version that the file states.
        found: u64,
    },
    /// A part is missing, superfluous or of the wrong kind.
    #[error("{0}")]
    Shape(ShapeError),
    /// Values are out of their range.
    #[error("{} values are not valid", .0.len())]
    Invalid(Vec<Issue>),
}

impl ScenarioFile {
    /// The text of a file that holds the scenario.
    #[must_use]
    pub fn write(scenario: &ValidScenario) -> String {
        let mut file = serde_json::Map::new();
        file.insert("format".to_owned(), FORMAT.into());
        file.insert("version".to_owned(), VERSION.into());
        file.insert("scenario".to_owned(), json::write(scenario));
        format!("{:#}", serde_json::Value::Object(file))
    }

    /// Reads a file; every part has to be there and in its range.
    ///
    /// # Errors
    /// See [`FileError`].
    pub fn read(text: &str) -> Result<ValidScenario, FileError> {
        if text.len() > LARGEST_FILE {
            return Err(FileError::TooLarge);
        }
        let json: serde_json::Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| FileError::NotJson { line: error.line(), column: error.column() })?;
        if json.get("format").and_then(serde_json::Value::as_str) != Some(FORMAT) {
            return Err(FileError::OtherFormat);
        }
        let version = json::required(&json, "version").map_err(FileError::Shape)?;
        match version.as_u64() {
            Some(1) => {}
            Some(found) if found > u64::from(VERSION) => {
                return Err(FileError::NewerVersion { found });
            }
            _ => return Err(FileError::OtherFormat),
        }
        let scenario = json::object(&json, "", &["format", "version", "scenario"])
            .and_then(|_| json::read(json::required(&json, "scenario")?))
            .map_err(FileError::Shape)?;
        ValidScenario::new(scenario).map_err(FileError::Invalid)
    }
}
