//! How sure a result is: ranges of uncertain numbers, what thousands of draws from them come to, and what matters most. Of a
//! cooperation it is a step of its case (*Hvor sikkert*), of the country a view of its own (*Usikkerhet*).

mod answer;
mod details;
mod ranges;
mod settings;
mod stresses;
mod subject;
mod two_way;

use crate::case::{CaseExplanation, CaseState, StepHeading};
use crate::host;
use crate::parts::Heading;
use crate::words::{part, tell};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use subject::{Asked, Subject};
use synergi_figures::uncertainty::DrawnSources;
use synergi_report::told::uncertainty::Drawn;
use synergi_text::case::explain;
use synergi_text::number::parse;
use synergi_text::uncertainty::UncertaintyText;
use synergi_text::whole;
use synergi_uncertainty::Sureness;
use wasm_bindgen::closure::Closure;

pub(crate) use subject::CountryState;

/// Draws of the first answer, which is there before the user has looked up.
const FIRST_DRAWS: u32 = 500;

/// The view's own state.
#[derive(Clone, Copy)]
struct Local {
    of: Subject,
    /// What the workers are to draw.
    asked: Memo<Option<Asked>>,
    found: RwSignal<Option<Arc<Sureness>>>,
    /// Draws of the run under way.
    working: RwSignal<Option<u32>>,
    /// What has been answered in full, or could not be.
    answered: RwSignal<Option<Asked>>,
    /// The number of the newest run: older ones are given up.
    run: StoredValue<u32>,
}

impl Local {
    fn new(of: Subject) -> Self {
        let local = Self {
            of,
            asked: Memo::new(move |_| of.asked()),
            found: RwSignal::new(None),
            working: RwSignal::new(None),
            answered: RwSignal::new(None),
            run: StoredValue::new(0),
        };
        provide_context(local);
        local.run_as_it_changes();
        local
    }

    fn words(self) -> &'static UncertaintyText {
        self.of.words()
    }

    /// A word that follows the language.
    fn say(self, word: fn(&'static UncertaintyText) -> &'static str) -> Signal<String> {
        tell(move || word(self.words()).to_owned())
    }

    /// Draws anew whenever what is asked changes: a quick answer first, then all draws. What is under way is given up.
    fn run_as_it_changes(self) {
        Effect::new(move |_| {
            let number = self.run.get_value().wrapping_add(1);
            self.run.set_value(number);
            let Some(asked) = self.asked.get() else {
                self.found.set(None);
                self.working.set(None);
                return;
            };
            spawn_local(self.draw(asked, number));
        });
        on_cleanup(move || self.run.update_value(|run| *run = run.wrapping_add(1)));
    }

    async fn draw(self, asked: Asked, number: u32) {
        let stresses = serde_json::to_string(&asked.stresses).unwrap_or_default();
        let is_newest = move || self.run.try_get_value() == Some(number);
        for draws in [FIRST_DRAWS.min(asked.draws), asked.draws] {
            self.working.set(Some(draws));
            let told = Closure::new(is_newest);
            let answer = host::simulate(&asked.what, &stresses, draws, &told).await;
            if !is_newest() {
                return;
            }
            let text = answer.ok().and_then(|answer| answer.as_string()).unwrap_or_default();
            if text.is_empty() {
                // The workers have failed: what was found before is not an answer to this.
                self.found.set(None);
                break;
            }
            // By way of a tree: see `from_text` of the worker.
            let tree = serde_json::from_str::<serde_json::Value>(&text).unwrap_or_default();
            if let Ok(found) = serde_json::from_value::<Sureness>(tree) {
                self.found.set(Some(Arc::new(found)));
            }
            if draws == asked.draws {
                break;
            }
        }
        self.working.set(None);
        self.answered.set(Some(asked));
    }

    /// The finding, no surer than the draws are.
    fn heading(self) -> String {
        self.told(|drawn| drawn.headline()).unwrap_or_else(|| self.of.result().heading.to_owned())
    }

    fn lead(self) -> String {
        let words = self.words();
        let ranges = self.of.with(|uncertainty| uncertainty.ranges.len());
        if ranges == 0 {
            return format!("{} {}", self.of.result().lead, words.certain);
        }
        self.told(|drawn| drawn.lead()).unwrap_or_else(|| {
            match (self.working.get(), self.of.is_certain()) {
                (Some(_), _) => "",
                (None, Some(true)) => words.certain,
                (None, Some(false)) => words.failed,
                (None, None) => words.invalid,
            }
            .to_owned()
        })
    }

    /// Something of the draws there are; nothing where there are none.
    fn told<T>(self, tell: impl FnOnce(&Drawn<'_>) -> T) -> Option<T> {
        let (year, goal) = (self.of.price_year(), self.of.goal_in_words());
        self.found.with(|found| {
            let found = found.as_ref()?;
            let sources = DrawnSources {
                language: self.of.language(),
                draws: found.simulated.draws,
                seed: found.simulated.seed,
                price_year: &year,
                result: self.of.result(),
                goal: self.of.goal(),
                goal_in_words: &goal,
            };
            let number = |path: &str| self.of.number(path);
            Some(tell(&Drawn { sources, found, point: self.of.point(), number: &number }))
        })
    }
}

/// The draws of a case, for others than its step: what they tell once all are drawn, and whether that is still to come.
pub(crate) fn draws_of_case(state: CaseState) -> Memo<(Option<Arc<Sureness>>, bool)> {
    let local = Local::new(Subject::Cooperation(state));
    Memo::new(move |_| {
        let asked = local.asked.get();
        // Of what was asked before, they tell nothing.
        let answered = local.answered.with(|answered| *answered == asked);
        match asked {
            None => (None, false),
            Some(_) if answered => (local.found.get(), false),
            Some(_) => (None, true),
        }
    })
}

/// The step of a case.
#[component]
pub(crate) fn Uncertain() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let local = Local::new(Subject::Cooperation(state));
    let there_is = Memo::new(move |_| state.evaluated.with(Option::is_some));
    // What is drawn over and over is the case: how it is computed is said as on the first step.
    let lines = Signal::derive(move || {
        let told = state.told(|language, evaluated| {
            let lines = explain::worth(language, &evaluated.case, &evaluated.results);
            lines.into_iter().map(|(name, parts)| (name.to_owned(), parts)).collect()
        });
        told.unwrap_or_default()
    });
    let explanation =
        part(move || there_is.get().then(|| view! { <CaseExplanation lines=lines /> }));
    view! {
        <StepHeading text=tell(move || local.heading()) />
        <Content there_is=there_is.into() />
        {explanation}
    }
}

/// The view of the country.
#[component]
pub(crate) fn UncertainCountry() -> impl IntoView {
    let state = expect_context::<CountryState>();
    let local = Local::new(Subject::Country(state));
    view! {
        <Heading text=tell(move || local.heading()) />
        <Content there_is=Signal::derive(|| true) />
    }
}

/// What stands under the heading.
#[component]
fn Content(
    /// Whether there is anything to be sure of.
    there_is: Signal<bool>,
) -> impl IntoView {
    let local = expect_context::<Local>();
    let is_drawn = Memo::new(move |_| there_is.get() && local.found.with(Option::is_some));
    let answer = part(move || is_drawn.get().then(|| view! { <answer::Answer /> }));
    let after = part(move || {
        is_drawn.get().then(|| {
            view! {
                <details::Details />
                <two_way::TwoWayPart />
            }
        })
    });
    view! {
        <p class="lead" data-testid="sureness">{tell(move || local.lead())}</p>
        <p class="hint" role="status">{tell(move || {
            local.working.get().map(|draws| (local.words().working)(&whole(f64::from(draws)))).unwrap_or_default()
        })}</p>
        <div class="figures">
            {answer}
            <ranges::Ranges />
            {after}
            <settings::HowItIsComputed />
        </div>
    }
}

/// A share typed in per cent, in a range.
fn share_of(text: &str, least: f64, most: f64) -> Option<f64> {
    let share = parse(text).ok().map(|parsed| parsed.value / 100.0);
    share.filter(|share| (least..=most).contains(share))
}

fn whole_number(text: &str) -> Option<u32> {
    let parsed = parse(text).ok().filter(|parsed| !parsed.percent)?;
    format!("{}", parsed.value).parse().ok()
}
