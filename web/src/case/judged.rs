//! *Drivere og kvalitet*: what helps and hinders, and what changes without a price.

use super::explanation::CaseExplanation;
use super::fields::{Action, CaseField, Choice, TextField, say_case};
use super::frame::StepHeading;
use super::result::table_of;
use super::state::{CaseState, Place, TextInput};
use crate::browser;
use crate::table::DataTable;
use crate::words::{part, tell};
use leptos::prelude::*;
use synergi_case::{
    CaseInput, CaseProblem, Effect, EffectKind, Evaluated, Importance, MOST_JUDGED, Topic,
};
use synergi_report::told::judged::{
    balance, changes, consequence, contributions, effect_name, finding, profile, summary, total,
};
use synergi_text::case::explain::{self, CasePart};
use synergi_text::case::{CaseText, Step};
use synergi_text::{Language, whole};

/// Picks words of this step.
type Wording = fn(&'static CaseText) -> &'static str;

/// The view.
#[component]
pub(super) fn Judged() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let heading = tell(move || {
        let step = || (state.words().frame.step)(Step::Judged).to_owned();
        state.told(finding).flatten().unwrap_or_else(step)
    });
    view! {
        <StepHeading text=heading />
        <div class="figures">
            <InCalculation />
            <Assessments
                id="drivere"
                topics=&Topic::DRIVERS
                title=|text| text.judged.drivers
                source=|text| text.judged.drivers_source
            />
            <Assessments
                id="hindringer"
                topics=&Topic::OBSTACLES
                title=|text| text.judged.obstacles
                source=|text| text.judged.obstacles_source
            />
            <Quality />
        </div>
    }
}

/// What the assessments do to the savings, one by one and together.
#[component]
fn InCalculation() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let total = tell(move || state.told(total).unwrap_or_default());
    let any = Memo::new(move |_| {
        state
            .told(|_, evaluated| evaluated.case.assessments.iter().any(changes))
            .unwrap_or_default()
    });
    let lines = Signal::derive(move || state.told(formulas).unwrap_or_default());
    let parts = part(move || any.get().then(|| table_of(state, contributions)));
    let how = part(move || any.get().then(|| view! { <CaseExplanation lines=lines /> }));
    view! {
        <section class="card prose" aria-labelledby="i-regnestykket">
            <h2 id="i-regnestykket">{say_case(|text| text.judged.in_calculation)}</h2>
            <p class="effect" data-testid="adjustment">
                {total}
            </p>
            {parts}
            <p class="hint">{say_case(|text| text.judged.effect_help)}</p>
        </section>
        {how}
    }
}

fn formulas(language: Language, evaluated: &Evaluated) -> Vec<(String, Vec<CasePart>)> {
    let words = &language.case_text().judged;
    let Evaluated { case, results } = evaluated;
    let lines = [
        (words.realisation, explain::adjustment(language, case, results)),
        (words.delays, explain::delay(language, case, results)),
    ];
    let known = lines.into_iter().filter(|(_, parts)| !parts.is_empty());
    known.map(|(name, parts)| (name.to_owned(), parts)).collect()
}

/// Drivers, or obstacles. A case from a file may lack some, or all.
#[component]
fn Assessments(
    /// Names the heading.
    id: &'static str,
    /// Which.
    topics: &'static [Topic],
    /// What they are.
    title: Wording,
    /// Where the list is from.
    source: Wording,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let places = Memo::new(move |_| {
        state.with_case(|case| {
            let all = case.assessments.iter().enumerate();
            let these = all.filter(|(_, assessment)| topics.contains(&assessment.topic));
            these.map(|(place, _)| place).collect::<Vec<_>>()
        })
    });
    let importances = importances(state);
    let profile = tell(move || {
        let language = state.settings.language.get();
        state.with_case(|case| profile(language, case, topics))
    });
    part(move || {
        let places = places.get();
        (!places.is_empty()).then(|| {
            let fields = places.into_iter().map(|place| {
                view! { <AssessmentFields place=place importances=importances /> }
            });
            view! {
                <section class="card form" aria-labelledby=id>
                    <h2 id=id>{say_case(title)}</h2>
                    <p class="effect">{profile}</p>
                    <p class="hint">{say_case(source)}</p>
                    {fields.collect_view()}
                </section>
            }
        })
    })
}

/// What there is to choose from for an importance: none, or one of them.
fn importances(state: CaseState) -> Signal<Vec<String>> {
    Signal::derive(move || {
        let words = state.words();
        let names = Importance::ALL.map(|importance| (words.names.importance)(importance));
        [words.fields.not_judged].into_iter().chain(names).map(str::to_owned).collect()
    })
}

/// The place of an importance among them.
fn place_of(importance: Option<Importance>) -> usize {
    let place = Importance::ALL.iter().position(|one| Some(*one) == importance);
    place.map_or(0, |place| place + 1)
}

fn importance_at(place: usize) -> Option<Importance> {
    Importance::ALL.get(place.checked_sub(1)?).copied()
}

/// One driver or obstacle.
#[component]
fn AssessmentFields(
    /// Its place in the list.
    place: usize,
    /// What there is to choose from.
    importances: Signal<Vec<String>>,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let of_topic = move |words: fn(&'static CaseText) -> fn(Topic) -> &'static str| {
        tell(move || {
            let topic = state.with_case(|case| case.assessments.get(place).map(|one| one.topic));
            topic.map(|topic| words(state.words())(topic).to_owned()).unwrap_or_default()
        })
    };
    let chosen = Signal::derive(move || {
        place_of(state.with_case(|case| case.assessments.get(place)?.importance))
    });
    let choose = Callback::new(move |chosen| {
        state.edit(|case| {
            if let Some(assessment) = case.assessments.get_mut(place) {
                assessment.importance = importance_at(chosen);
            }
        });
    });
    view! {
        <fieldset class="judged">
            <legend>{of_topic(|text| text.names.topic)}</legend>
            <p class="hint">{of_topic(|text| text.names.topic_help)}</p>
            <div class="judged-fields">
                <Choice
                    id=format!("felt-assessments-{place}-importance")
                    label=tell(move || state.words().fields.importance.to_owned())
                    options=importances
                    chosen=chosen
                    choose=choose
                />
                <CaseField input=CaseInput::Effect(place) />
                <CaseField input=CaseInput::Delay(place) />
                <TextField
                    input=TextInput::AssessmentNote(place)
                    label=tell(move || state.words().fields.note.to_owned())
                    long=true
                />
            </div>
        </fieldset>
    }
}

/// What takes the keyboard when an effect goes.
const EFFECTS: &str = "virkninger";

/// Effects without a price: the plus–minus table.
#[component]
fn Quality() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let kinds = Memo::new(move |_| {
        state.with_case(|case| case.effects.iter().map(|effect| effect.kind).collect::<Vec<_>>())
    });
    let importances = importances(state);
    let extents = Signal::derive(move || {
        let words = state.words();
        let names = (-Effect::MOST..=Effect::MOST).map(|extent| (words.names.extent)(extent));
        [words.fields.not_judged].into_iter().chain(names).map(str::to_owned).collect()
    });
    let fields = part(move || {
        let fields = kinds.get().into_iter().enumerate().map(|(place, kind)| {
            view! {
                <EffectFields place=place kind=kind importances=importances extents=extents />
            }
        });
        fields.collect_view()
    });
    let summary = part(move || {
        let any = kinds.with(|kinds| !kinds.is_empty());
        any.then(|| view! { <DataTable table=state.with_case(|case| summary(state.settings.language.get(), case)) /> })
    });
    view! {
        <section class="card form" aria-labelledby="virkninger-tittel">
            <h2 id="virkninger-tittel">{say_case(|text| text.judged.quality)}</h2>
            <p class="effect">{tell(move || {
                let language = state.settings.language.get();
                state.with_case(|case| balance(language, case))
            })}</p>
            <p class="hint">{say_case(|text| text.judged.quality_help)}</p>
            <div id=EFFECTS tabindex="-1">
                {fields}
            </div>
            <Action
                label=tell(move || state.words().judged.add.to_owned())
                action=Callback::new(move |()| add(state))
            />
            <h3>{say_case(|text| text.judged.quality_table)}</h3>
            {summary}
            <p class="hint">{say_case(|text| text.judged.quality_source)}</p>
        </section>
    }
}

/// Adds an effect of the user's own, and leads to its name.
fn add(state: CaseState) {
    let place = untrack(|| state.with_case(|case| case.effects.len()));
    if place >= MOST_JUDGED {
        return state.warn(|text| {
            (text.problems.problem)(&CaseProblem::TooMany { most: MOST_JUDGED }, &whole)
        });
    }
    state.edit(|case| case.effects.push(Effect::new(EffectKind::Own)));
    // Once its fields are there.
    let name = Place::Text(TextInput::EffectName(place)).id();
    request_animation_frame(move || browser::focus(&name));
}

/// What the effect in a place is called.
fn name_of(state: CaseState, place: usize) -> String {
    let language = state.settings.language.get();
    state.with_case(|case| {
        case.effects.get(place).map(|effect| effect_name(language, effect)).unwrap_or_default()
    })
}

fn remove(state: CaseState, place: usize) {
    let name = untrack(|| name_of(state, place));
    batch(|| {
        state.edit(|case| {
            if place < case.effects.len() {
                case.effects.remove(place);
            }
        });
        state.announce(move |text| (text.judged.removed)(&name));
    });
    // What had the keyboard is gone.
    browser::focus(EFFECTS);
}

/// One effect.
#[component]
fn EffectFields(
    /// Its place in the list.
    place: usize,
    /// Which it is.
    kind: EffectKind,
    /// What there is to choose from for its importance.
    importances: Signal<Vec<String>>,
    /// And for its extent.
    extents: Signal<Vec<String>>,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let importance = Signal::derive(move || {
        place_of(state.with_case(|case| case.effects.get(place)?.importance))
    });
    let choose_importance = Callback::new(move |chosen| {
        state.edit(|case| {
            if let Some(effect) = case.effects.get_mut(place) {
                effect.importance = importance_at(chosen);
            }
        });
    });
    let extent = Signal::derive(move || {
        let extent = state.with_case(|case| case.effects.get(place)?.extent);
        let above = extent.and_then(|extent| usize::try_from(extent + Effect::MOST).ok());
        above.map_or(0, |above| above + 1)
    });
    let choose_extent = Callback::new(move |chosen: usize| {
        let above = chosen.checked_sub(1).and_then(|above| i32::try_from(above).ok());
        state.edit(|case| {
            if let Some(effect) = case.effects.get_mut(place) {
                effect.extent = above.map(|above| above - Effect::MOST);
            }
        });
    });
    let outcome = tell(move || {
        let words = state.words();
        let now = state.with_case(|case| case.effects.get(place).and_then(Effect::consequence));
        format!("{}: {}", words.judged.consequence, consequence(words, now))
    });
    let own = kind == EffectKind::Own;
    let name = own.then(|| {
        view! {
            <TextField
                input=TextInput::EffectName(place)
                label=tell(move || state.words().fields.effect_name.to_owned())
            />
        }
    });
    let remove = own.then(|| {
        let label = tell(move || (state.words().judged.remove)(&name_of(state, place)));
        view! {
            <Action
                label=tell(move || state.words().frame.remove.to_owned())
                name=label
                variant="tertiary"
                action=Callback::new(move |()| remove(state, place))
            />
        }
    });
    view! {
        <fieldset class="judged">
            <legend>{tell(move || name_of(state, place))}</legend>
            <div class="judged-fields">
                {name}
                <Choice
                    id=format!("felt-effects-{place}-importance")
                    label=tell(move || state.words().fields.importance.to_owned())
                    options=importances
                    chosen=importance
                    choose=choose_importance
                />
                <Choice
                    id=format!("felt-effects-{place}-extent")
                    label=tell(move || state.words().fields.extent.to_owned())
                    options=extents
                    chosen=extent
                    choose=choose_extent
                />
                <TextField
                    input=TextInput::EffectReason(place)
                    label=tell(move || state.words().fields.reason.to_owned())
                    long=true
                />
            </div>
            <p class="effect">{outcome}</p>
            {remove}
        </fieldset>
    }
}
