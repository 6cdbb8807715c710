//! What is drawn: a cooperation, or the country.

use crate::target::{CountryTarget, FACTOR, Target};
use synergi_case::{Factors, Uncertainty, ValidCase};
use synergi_model::scenario::ValidScenario;
use synergi_model::{Element, PerElement, SizeClass, evaluate};

/// Something that is computed over and over, each time with other numbers in it.
pub trait Subject: Clone {
    /// What can be uncertain in it.
    type Target: Copy + PartialEq + std::fmt::Debug;

    /// All that can be uncertain, in the order of the form.
    fn targets(&self) -> Vec<Self::Target>;
    /// The path of one.
    fn path(target: Self::Target) -> String;
    /// What goes up and down together.
    fn group(target: Self::Target) -> u32;
    /// Puts numbers in, each brought into its range; those that do not fit the others are left out. Whether all fitted.
    fn put(&mut self, values: &[(Self::Target, f64)]) -> bool;
    /// What it comes to.
    fn outcome(&self) -> Outcome;
    /// Number and name of its parts.
    fn parts(&self) -> Vec<(String, String)>;
    /// How many years it looks at.
    fn years(&self) -> usize;
    /// What is uncertain in it.
    fn uncertainty(&self) -> &Uncertainty;
    /// What it is to reach: kroner. Below lies what is called a loss.
    fn goal(&self) -> f64;
}

/// What a draw comes to: kroner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// The whole: a cooperation's net present value, the country's yearly saving.
    pub total: f64,
    /// The same of each part.
    pub parts: Vec<f64>,
    /// Savings less costs of each year.
    pub years: Vec<f64>,
}

/// A cooperation, by its net present value.
#[derive(Clone, Debug)]
pub struct Cooperation {
    case: ValidCase,
    pub(crate) factors: Factors,
}

impl Cooperation {
    /// As its case has it.
    #[must_use]
    pub fn new(case: &ValidCase) -> Self {
        Self { case: case.clone(), factors: Factors::NONE }
    }
}

impl Subject for Cooperation {
    type Target = Target;

    fn targets(&self) -> Vec<Target> {
        Target::all(&self.case)
    }

    fn path(target: Target) -> String {
        target.path()
    }

    fn group(target: Target) -> u32 {
        target.group()
    }

    fn put(&mut self, values: &[(Target, f64)]) -> bool {
        let mut all = true;
        for (target, value) in values {
            match target {
                Target::Input(input) => all &= self.case.put(&[(*input, *value)]),
                Target::Saving(element) => {
                    *self.factors.savings.get_mut(*element) = value.clamp(FACTOR.min, FACTOR.max);
                }
                Target::Costs => self.factors.costs = value.clamp(FACTOR.min, FACTOR.max),
            }
        }
        all
    }

    fn outcome(&self) -> Outcome {
        let of = synergi_case::outcome(&self.case, &self.factors);
        Outcome { total: of.net_present_value, parts: of.members, years: of.net }
    }

    fn parts(&self) -> Vec<(String, String)> {
        let members = self.case.members.iter();
        members.map(|member| (member.number.clone(), member.name.clone())).collect()
    }

    fn years(&self) -> usize {
        self.case.horizon as usize + 1
    }

    fn uncertainty(&self) -> &Uncertainty {
        &self.case.uncertainty
    }

    fn goal(&self) -> f64 {
        0.0
    }
}

/// The municipalities of the country together, by what they would save a year.
#[derive(Clone, Debug)]
pub struct Country {
    scenario: ValidScenario,
    uncertainty: Uncertainty,
    goal: f64,
    savings: PerElement<f64>,
}

impl Country {
    /// As a scenario has it; the goal is kroner a year.
    #[must_use]
    pub fn new(scenario: &ValidScenario, uncertainty: &Uncertainty, goal: f64) -> Self {
        let (scenario, uncertainty) = (scenario.clone(), uncertainty.clone());
        Self { scenario, uncertainty, goal, savings: PerElement::from_fn(|_| 1.0) }
    }
}

impl Subject for Country {
    type Target = CountryTarget;

    fn targets(&self) -> Vec<CountryTarget> {
        CountryTarget::all(&self.scenario)
    }

    fn path(target: CountryTarget) -> String {
        target.path()
    }

    fn group(target: CountryTarget) -> u32 {
        target.group()
    }

    fn put(&mut self, values: &[(CountryTarget, f64)]) -> bool {
        let put = |scenario: &ValidScenario, values: &[(CountryTarget, f64)]| {
            scenario.edit(|scenario| {
                for (target, value) in values {
                    if let CountryTarget::Input(input) = target {
                        input.set(scenario, input.range(scenario).nearest(*value));
                    }
                }
            })
        };
        let mut all = true;
        match put(&self.scenario, values) {
            Ok(scenario) => self.scenario = scenario,
            // What does not fit together: as far as it does, one after the other.
            Err(_) => {
                all = false;
                for value in values {
                    if let Ok(scenario) = put(&self.scenario, &[*value]) {
                        self.scenario = scenario;
                    }
                }
            }
        }
        for (target, value) in values {
            if let CountryTarget::Saving(element) = target {
                *self.savings.get_mut(*element) = value.clamp(FACTOR.min, FACTOR.max);
            }
        }
        all
    }

    fn outcome(&self) -> Outcome {
        let results = evaluate(&self.scenario);
        let saved = |class: SizeClass| {
            let group = results.classes.get(class);
            Element::ALL.into_iter().fold(0.0, |sum, element| {
                sum + group.elements.get(element).saving.0 * self.savings.get(element)
            })
        };
        let parts = SizeClass::ALL.map(saved);
        Outcome {
            total: parts.iter().fold(0.0, |sum, part| sum + part),
            parts: parts.to_vec(),
            years: Vec::new(),
        }
    }

    fn parts(&self) -> Vec<(String, String)> {
        SizeClass::ALL.map(|class| (class.key().to_owned(), class.key().to_owned())).to_vec()
    }

    fn years(&self) -> usize {
        0
    }

    fn uncertainty(&self) -> &Uncertainty {
        &self.uncertainty
    }

    fn goal(&self) -> f64 {
        self.goal
    }
}
