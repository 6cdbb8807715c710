//! What the view is of: a cooperation's case, or the country.

use crate::case::CaseState;
use crate::host;
use crate::settings::Settings;
use leptos::prelude::*;
use serde_json::json;
use std::sync::Arc;
use synergi_case::{CaseInput, CostInput, Ranged, Stress, Uncertainty};
use synergi_model::Element;
use synergi_model::evaluate;
use synergi_model::range::Range;
use synergi_model::scenario::ValidScenario;
use synergi_report::told::uncertainty as told;
use synergi_report::told::uncertainty::Number;
use synergi_text::Language;
use synergi_text::number::format_input;
use synergi_text::uncertainty::{ResultWords, UncertaintyText};
use synergi_uncertainty::{
    Cooperation, Country, CountryTarget, Simulation, Subject as _, Target, TwoWay, stresses,
};

/// Where the country's ranges are kept.
const COUNTRY_KEY: &str = "ikt-synergi.country-uncertainty";

/// The saving that the country is held against until the user says another: kroner a year.
const USUAL_GOAL: f64 = 300e6;

/// What a country's saving may be held against: kroner a year.
pub(super) const GOAL: Range = Range { min: 0.0, max: 1e11, whole: false };

/// The country's own state: a scenario of the page, and what is uncertain in it.
#[derive(Clone, Copy)]
pub(crate) struct CountryState {
    settings: Settings,
    scenario: Memo<Arc<ValidScenario>>,
    uncertainty: RwSignal<Uncertainty>,
    pub(super) goal: RwSignal<f64>,
}

impl CountryState {
    /// With what was kept last.
    pub(crate) fn new(settings: Settings, scenario: Memo<Arc<ValidScenario>>) -> Self {
        let kept = host::recall(COUNTRY_KEY)
            // By way of a tree: see `from_text` of the worker.
            .and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok())
            .and_then(|tree| serde_json::from_value::<(Uncertainty, f64)>(tree).ok())
            .filter(|(kept, goal)| kept.check("").is_ok() && GOAL.check(*goal).is_ok());
        let (uncertainty, goal) = kept.unwrap_or_else(|| (Uncertainty::default(), USUAL_GOAL));
        let state = Self {
            settings,
            scenario,
            uncertainty: RwSignal::new(uncertainty),
            goal: RwSignal::new(goal),
        };
        Effect::new(move |before: Option<()>| {
            let now = (state.uncertainty.get(), state.goal.get());
            // What has just been read need not be written.
            if before.is_some() {
                host::remember(COUNTRY_KEY, &serde_json::to_string(&now).unwrap_or_default());
            }
        });
        state
    }

    fn country(self) -> Country {
        Country::new(&self.scenario.get(), &self.uncertainty.get(), self.goal.get())
    }
}

/// What the view is of.
#[derive(Clone, Copy)]
pub(crate) enum Subject {
    Cooperation(CaseState),
    Country(CountryState),
}

/// What the workers are asked to draw.
#[derive(Clone, PartialEq)]
pub(super) struct Asked {
    pub(super) what: String,
    pub(super) draws: u32,
    pub(super) stresses: Vec<Stress>,
}

impl Subject {
    pub(super) fn settings(self) -> Settings {
        match self {
            Self::Cooperation(state) => state.settings,
            Self::Country(state) => state.settings,
        }
    }

    pub(super) fn language(self) -> Language {
        self.settings().language.get()
    }

    pub(super) fn words(self) -> &'static UncertaintyText {
        self.language().uncertainty_text()
    }

    /// What is said of this kind of result.
    pub(super) fn result(self) -> &'static ResultWords {
        match self {
            Self::Cooperation(_) => &self.words().cooperation,
            Self::Country(_) => &self.words().country,
        }
    }

    /// What is to be reached: kroner.
    pub(super) fn goal(self) -> f64 {
        match self {
            Self::Cooperation(_) => 0.0,
            Self::Country(state) => state.goal.get(),
        }
    }

    pub(super) fn goal_in_words(self) -> String {
        match self {
            Self::Cooperation(_) => self.language().amount(0.0),
            // As it was typed: it is no result.
            Self::Country(state) => {
                (self.settings().text().names.millions)(&format_input(state.goal.get() / 1e6, 3))
            }
        }
    }

    pub(super) fn price_year(self) -> String {
        match self {
            Self::Cooperation(state) => state.with_case(|case| case.prices.year.to_string()),
            Self::Country(_) => String::new(),
        }
    }

    pub(super) fn edit(self, change: impl FnOnce(&mut Uncertainty)) {
        match self {
            Self::Cooperation(state) => state.edit(|case| change(&mut case.uncertainty)),
            Self::Country(state) => state.uncertainty.update(change),
        }
    }

    /// What is said to be uncertain.
    pub(super) fn with<T: Default>(self, read: impl FnOnce(&Uncertainty) -> T) -> T {
        match self {
            Self::Cooperation(state) => state.with_case(|case| read(&case.uncertainty)),
            Self::Country(state) => state.uncertainty.with(read),
        }
    }

    /// Whether what is shown is not of what the fields hold.
    pub(super) fn stale(self) -> Signal<bool> {
        match self {
            Self::Cooperation(state) => state.stale(),
            Self::Country(_) => Signal::derive(|| false),
        }
    }

    /// The paths of all that can be uncertain.
    pub(super) fn paths(self) -> Vec<String> {
        match self {
            Self::Cooperation(state) => state
                .with_case(|case| Target::all(case).into_iter().map(Cooperation::path).collect()),
            Self::Country(state) => {
                let targets = state.scenario.with(|scenario| CountryTarget::all(scenario));
                targets.into_iter().map(Country::path).collect()
            }
        }
    }

    /// What there is at a path.
    pub(super) fn number(self, path: &str) -> Option<Number> {
        match self {
            Self::Cooperation(state) => {
                state.with_case(|case| told::number(self.language(), case, path))
            }
            Self::Country(state) => state
                .scenario
                .with(|scenario| told::country_number(self.language(), scenario, path)),
        }
    }

    /// What the number of a path is called within a sentence.
    pub(super) fn name(self, path: &str) -> String {
        self.number(path).map_or_else(|| path.to_owned(), |number| number.name)
    }

    /// Ranges of what most do not know: how much of each saving comes, and what the costs that are filled in come to.
    pub(super) fn suggestions(self) -> Vec<Ranged> {
        let saves = |element: Element| match self {
            Self::Cooperation(state) => state.evaluated.with(|evaluated| {
                evaluated
                    .as_ref()
                    .is_none_or(|evaluated| evaluated.results.elements.get(element).saving.0 != 0.0)
            }),
            Self::Country(state) => state
                .scenario
                .with(|scenario| evaluate(scenario).total.elements.get(element).saving.0 != 0.0),
        };
        let saving = Element::ALL.into_iter().filter(|element| saves(*element));
        let costs = match self {
            Self::Cooperation(state) => state.with_case(|case| {
                let filled_in = |target: &Target| {
                    matches!(target, Target::Input(CaseInput::Cost(_, CostInput::Likely)))
                };
                Target::all(case).into_iter().filter(filled_in).map(Cooperation::path).collect()
            }),
            Self::Country(_) => Vec::new(),
        };
        let wanted = saving.map(|element| Target::Saving(element).path()).chain(costs);
        let taken = |path: &String| {
            self.with(|uncertainty| uncertainty.ranges.iter().any(|ranged| ranged.of == *path))
        };
        let suggested = wanted.filter(|path| !taken(path)).filter_map(|of| {
            let distribution = self.number(&of)?.suggested;
            Some(Ranged { of, distribution })
        });
        suggested.collect()
    }

    /// What the workers are to draw; nothing where there is nothing to draw, or where it does not fit.
    pub(super) fn asked(self) -> Option<Asked> {
        match self {
            Self::Cooperation(state) => {
                let evaluated = state.evaluated.get()?;
                let case = &evaluated.case;
                let draws = Simulation::new(case).is_ok_and(|simulation| !simulation.is_certain());
                let tried = stresses(case).into_iter().chain(case.uncertainty.stresses.clone());
                draws.then(|| Asked {
                    what: json!({ "case": **case }).to_string(),
                    draws: case.uncertainty.draws,
                    stresses: tried.collect(),
                })
            }
            Self::Country(state) => {
                let simulation = Simulation::of(state.country()).ok()?;
                let scenario = state.scenario.with(|scenario| synergi_model::json::write(scenario));
                let uncertainty = state.uncertainty.get();
                (!simulation.is_certain()).then(|| Asked {
                    draws: uncertainty.draws,
                    what: json!({
                        "scenario": scenario,
                        "uncertainty": uncertainty,
                        "goal": state.goal.get(),
                    })
                    .to_string(),
                    stresses: Vec::new(),
                })
            }
        }
    }

    /// Whether nothing is uncertain; nothing where the ranges do not fit.
    pub(super) fn is_certain(self) -> Option<bool> {
        match self {
            Self::Cooperation(state) => {
                let evaluated = state.evaluated.get()?;
                Simulation::new(&evaluated.case).ok().map(|simulation| simulation.is_certain())
            }
            Self::Country(state) => {
                Simulation::of(state.country()).ok().map(|simulation| simulation.is_certain())
            }
        }
    }

    /// What it comes to without ranges: kroner.
    pub(super) fn point(self) -> Option<f64> {
        match self {
            Self::Cooperation(state) => state.evaluated.with(|evaluated| {
                evaluated.as_ref().map(|evaluated| evaluated.results.net_present_value)
            }),
            Self::Country(state) => {
                Some(state.scenario.with(|scenario| evaluate(scenario).total.sum.saving.0))
            }
        }
    }

    /// Results over two of the numbers.
    pub(super) fn two_way(self, down: &str, across: &str) -> Option<TwoWay> {
        match self {
            Self::Cooperation(state) => {
                let evaluated = state.evaluated.get()?;
                Simulation::new(&evaluated.case).ok()?.two_way(down, across)
            }
            Self::Country(state) => Simulation::of(state.country()).ok()?.two_way(down, across),
        }
    }

    /// Number and name of the members; the country has none.
    pub(super) fn members(self) -> Vec<(String, String)> {
        match self {
            Self::Cooperation(state) => state.with_case(|case| {
                let members = case.members.iter();
                members.map(|member| (member.number.clone(), member.name.clone())).collect()
            }),
            Self::Country(_) => Vec::new(),
        }
    }
}
