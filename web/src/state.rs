//! The state of the page: one history of scenarios, and everything else derived from it.

use crate::browser;
use crate::words::Wording;
use leptos::prelude::*;
use std::sync::Arc;
use synergi_figures::Published;
use synergi_ledger::RegisterIssue;
use synergi_model::input::{Input, Unit};
use synergi_model::issue::Problem;
use synergi_model::mechanism::Mechanism;
use synergi_model::scenario::{FileError, Municipality, Scenario, ScenarioFile, ValidScenario};
use synergi_model::{Element, Results, SizeClass, evaluate, study};
use synergi_text::number::{NumberError, parse};
use synergi_text::{Language, Text, View, field_value, from_field};

const SCENARIO_KEY: &str = "ikt-synergi.scenario";
const LANGUAGE_KEY: &str = "ikt-synergi.language";
const THEME_KEY: &str = "ikt-synergi.theme";
const MOST_UNDO_STEPS: usize = 200;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Appearance {
    /// As the machine is set.
    #[default]
    System,
    Light,
    Dark,
}

impl Appearance {
    pub(crate) const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The value of Designsystemet's `data-color-scheme`.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::System => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub(crate) const fn label(self, text: &'static Text) -> &'static str {
        match self {
            Self::System => text.app.theme_system,
            Self::Light => text.app.theme_light,
            Self::Dark => text.app.theme_dark,
        }
    }
}

/// What a field holds that is not a number of the scenario.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum FieldError {
    /// Not read as a number.
    Number(NumberError),
    /// A per cent sign where no share is asked for.
    UnexpectedPercent,
    /// A number the model does not take.
    Problem(Problem),
}

impl FieldError {
    pub(crate) fn message(&self, text: &Text, unit: Unit) -> String {
        match self {
            Self::Number(error) => (text.problems.number)(error),
            Self::UnexpectedPercent => text.problems.unexpected_percent.to_owned(),
            Self::Problem(problem) => {
                (text.problems.problem)(problem, &|value| field_value(value, unit))
            }
        }
    }
}

/// A message to the user: shown, and read aloud. It knows what happened, not the words, and follows the language.
#[derive(Clone)]
pub(crate) struct Notice {
    pub(crate) words: Arc<dyn Fn(&'static Text) -> String + Send + Sync>,
    pub(crate) failed: bool,
    /// Where there is more to see: an address in the page, and what it is called.
    pub(crate) more: Option<(&'static str, Wording)>,
}

impl Notice {
    fn new(failed: bool, words: impl Fn(&'static Text) -> String + Send + Sync + 'static) -> Self {
        Self { words: Arc::new(words), failed, more: None }
    }
}

#[derive(Clone, Default)]
struct History {
    past: Vec<Arc<ValidScenario>>,
    present: Arc<ValidScenario>,
    future: Vec<Arc<ValidScenario>>,
    /// The field that is being typed in: its keystrokes are one step.
    typing: Option<Input>,
}

impl History {
    fn push(&mut self, scenario: ValidScenario, typing: Option<Input>) {
        let continues = typing.is_some() && typing == self.typing;
        self.typing = typing;
        let before = std::mem::replace(&mut self.present, Arc::new(scenario));
        if !continues {
            self.past.push(before);
            if self.past.len() > MOST_UNDO_STEPS {
                self.past.remove(0);
            }
        } else if self.past.last() == Some(&self.present) {
            // Typed over and back again: a step that undoes nothing is none.
            self.past.pop();
            self.typing = None;
        }
        self.future.clear();
    }

    fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.present, before));
            self.typing = None;
        }
    }

    fn redo(&mut self) {
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.present, after));
            self.typing = None;
        }
    }
}

/// Handles to the page's state; copied freely.
#[derive(Clone, Copy)]
pub(crate) struct State {
    history: RwSignal<History>,
    /// What stands in fields that are being typed in or hold something invalid. It survives a change of view.
    drafts: RwSignal<Vec<(Input, String)>>,
    pub(crate) scenario: Memo<Arc<ValidScenario>>,
    pub(crate) results: Memo<Arc<Results>>,
    pub(crate) published: StoredValue<Arc<Published>>,
    pub(crate) language: RwSignal<Language>,
    pub(crate) appearance: RwSignal<Appearance>,
    pub(crate) view: RwSignal<View>,
    pub(crate) notice: RwSignal<Option<Notice>>,
    /// What is wrong with the last table of municipalities, if it was not taken in.
    pub(crate) register_issues: RwSignal<Vec<RegisterIssue>>,
    /// Whether the machine prefers dark; counts where the appearance follows the machine.
    system_dark: RwSignal<bool>,
}

impl State {
    pub(crate) fn new() -> Self {
        let saved = browser::recall(SCENARIO_KEY).map(|text| ScenarioFile::read(&text));
        let language = browser::recall(LANGUAGE_KEY)
            .and_then(|code| Language::from_code(&code))
            .unwrap_or_default();
        let appearance = browser::recall(THEME_KEY)
            .and_then(|key| Appearance::ALL.into_iter().find(|choice| choice.key() == key))
            .unwrap_or_default();
        let trouble: Option<Wording> = if matches!(saved, Some(Err(_))) {
            Some(|text| text.app.saved_state_unreadable)
        } else if browser::remember(LANGUAGE_KEY, language.code()) {
            None
        } else {
            Some(|text| text.app.no_storage)
        };
        let notice = trouble.map(|words| Notice::new(true, move |text| words(text).to_owned()));
        let present = Arc::new(saved.and_then(Result::ok).unwrap_or_default());
        let history = RwSignal::new(History { present, ..History::default() });
        let scenario = Memo::new(move |_| history.with(|history| Arc::clone(&history.present)));
        let state = Self {
            history,
            drafts: RwSignal::new(Vec::new()),
            scenario,
            results: Memo::new(move |_| scenario.with(|scenario| Arc::new(evaluate(scenario)))),
            published: StoredValue::new(Arc::new(Published::default())),
            language: RwSignal::new(language),
            appearance: RwSignal::new(appearance),
            view: RwSignal::new(view_in_address().unwrap_or(View::Overview)),
            notice: RwSignal::new(notice),
            register_issues: RwSignal::new(Vec::new()),
            system_dark: RwSignal::new(browser::media("(prefers-color-scheme: dark)")),
        };
        state.connect();
        state
    }

    /// Ties the state to what lies outside it: the address, the root element, the browser's memory.
    fn connect(self) {
        window_event_listener(leptos::ev::hashchange, move |_| {
            match view_in_address() {
                Some(view) if view == self.view.get_untracked() => browser::lead_to_place(),
                // A view that comes leads there itself.
                Some(view) => self.view.set(view),
                None => {}
            }
        });
        browser::on_media_change("(prefers-color-scheme: dark)", move || {
            self.system_dark.set(browser::media("(prefers-color-scheme: dark)"));
        });
        Effect::new(move |_| {
            let language = self.language.get();
            browser::set_root_attribute("lang", language.code());
            browser::remember(LANGUAGE_KEY, language.code());
        });
        Effect::new(move |_| {
            let appearance = self.appearance.get();
            browser::set_root_attribute("data-color-scheme", appearance.key());
            browser::remember(THEME_KEY, appearance.key());
        });
        Effect::new(move |first: Option<()>| {
            let text = self.scenario.with(|scenario| ScenarioFile::write(scenario));
            // Nothing has changed when the page opens; what was saved, readable or not, stays until something does.
            if first.is_some() && !browser::remember(SCENARIO_KEY, &text) {
                browser::log("the browser does not keep this page's state");
            }
        });
    }

    pub(crate) fn text(self) -> &'static Text {
        self.language.get().text()
    }

    pub(crate) fn is_dark(self) -> bool {
        match self.appearance.get() {
            Appearance::System => self.system_dark.get(),
            Appearance::Light => false,
            Appearance::Dark => true,
        }
    }

    /// Whether the browser kept something from an earlier visit.
    pub(crate) fn has_saved_scenario() -> bool {
        browser::recall(SCENARIO_KEY).is_some()
    }

    pub(crate) fn announce(self, words: impl Fn(&'static Text) -> String + Send + Sync + 'static) {
        self.notice.set(Some(Notice::new(false, words)));
    }

    pub(crate) fn warn(self, words: impl Fn(&'static Text) -> String + Send + Sync + 'static) {
        self.notice.set(Some(Notice::new(true, words)));
    }

    /// Says what came of a table of municipalities, and leads there.
    pub(crate) fn report_register(
        self,
        failed: bool,
        words: impl Fn(&'static Text) -> String + Send + Sync + 'static,
    ) {
        let more: (_, Wording) = ("#kostnad/kommuner", |text| text.register.heading);
        self.notice.set(Some(Notice { more: Some(more), ..Notice::new(failed, words) }));
    }

    // Fields.

    /// What a field shows: what is being typed, or else the scenario's value.
    pub(crate) fn field_text(self, input: Input) -> String {
        self.draft(input).unwrap_or_else(|| {
            self.scenario.with(|scenario| {
                let unit = input.unit(scenario);
                input.get(scenario).map(|value| field_value(value, unit)).unwrap_or_default()
            })
        })
    }

    fn draft(self, input: Input) -> Option<String> {
        self.drafts.with(|drafts| {
            drafts.iter().find(|(field, _)| *field == input).map(|(_, draft)| draft.clone())
        })
    }

    /// What is wrong with what stands in a field.
    pub(crate) fn field_error(self, input: Input) -> Option<FieldError> {
        let draft = self.draft(input)?;
        self.scenario.with(|scenario| read(scenario, input, &draft).err())
    }

    /// The fields that hold something invalid.
    pub(crate) fn invalid_fields(self) -> Vec<Input> {
        self.drafts.with(|drafts| {
            self.scenario.with(|scenario| {
                drafts
                    .iter()
                    .filter(|(input, draft)| read(scenario, *input, draft).is_err())
                    .map(|(input, _)| *input)
                    .collect()
            })
        })
    }

    /// Takes what a user types. Only what is valid reaches the scenario.
    pub(crate) fn type_in(self, input: Input, typed: String) {
        let edited = self.scenario.with_untracked(|scenario| read(scenario, input, &typed));
        batch(|| {
            self.drafts.update(|drafts| {
                drafts.retain(|(field, _)| *field != input);
                drafts.push((input, typed));
            });
            if let Ok(scenario) = edited {
                self.commit(scenario, Some(input));
                self.settle(Some(input));
            }
        });
    }

    /// Takes the drafts that only another value kept out: a lower bound above an upper one that has now been raised. Otherwise
    /// the field would show, as if it were right, a number that the model does not use.
    fn settle(self, typed: Option<Input>) {
        let drafts = self.drafts.get_untracked();
        for (input, draft) in drafts.into_iter().filter(|(input, _)| Some(*input) != typed) {
            let edited = self.scenario.with_untracked(|scenario| read(scenario, input, &draft));
            if let Ok(scenario) = edited {
                self.commit(scenario, typed);
                self.drop_draft(input);
            }
        }
    }

    /// Ends the typing in a field: a valid draft gives way to the value in its usual form.
    pub(crate) fn leave(self, input: Input) {
        self.history.update(|history| history.typing = None);
        if self.field_error_untracked(input).is_none() {
            self.drop_draft(input);
        }
    }

    fn field_error_untracked(self, input: Input) -> Option<FieldError> {
        untrack(|| self.field_error(input))
    }

    fn drop_draft(self, input: Input) {
        self.drafts.update(|drafts| drafts.retain(|(field, _)| *field != input));
    }

    /// Whether a value differs from the study's.
    pub(crate) fn is_own(self, input: Input) -> bool {
        self.scenario.with(|scenario| input.differs(scenario, &study::scenario()))
    }

    /// How many values differ from the study's, a list of municipalities counting as one.
    pub(crate) fn own_values(self) -> usize {
        self.scenario.with(|scenario| {
            let study = study::scenario();
            let inputs = Input::all().into_iter().filter(|input| input.differs(scenario, &study));
            inputs.count()
                + usize::from(scenario.rate_method != study.rate_method)
                + usize::from(!scenario.municipalities.is_empty())
        })
    }

    // Changes.

    fn commit(self, scenario: ValidScenario, typing: Option<Input>) {
        if self.scenario.with_untracked(|present| **present != scenario) {
            self.history.update(|history| history.push(scenario, typing));
        }
    }

    /// Makes a change that the form cannot make wrong.
    pub(crate) fn edit(self, change: impl FnOnce(&mut Scenario)) {
        let edited = self.scenario.with_untracked(|scenario| scenario.edit(change));
        match edited {
            Ok(scenario) => batch(|| {
                self.commit(scenario, None);
                self.settle(None);
            }),
            Err(issues) => {
                if let Some(issue) = issues.into_iter().next() {
                    self.warn(move |text| {
                        let show = |value| synergi_text::decimal(value, 0);
                        (text.problems.problem)(&issue.problem, &show)
                    });
                }
            }
        }
    }

    pub(crate) fn reset(self, input: Input) {
        batch(|| {
            self.drop_draft(input);
            self.edit(|scenario| input.copy(&study::scenario(), scenario));
        });
    }

    pub(crate) fn set_mechanism(self, element: Element, class: SizeClass, mechanism: Mechanism) {
        batch(|| {
            self.drop_draft(Input::Mechanism(element, class));
            self.edit(|scenario| *scenario.mechanisms.get_mut(element).get_mut(class) = mechanism);
        });
    }

    pub(crate) fn set_municipalities(self, municipalities: Vec<Municipality>) {
        batch(|| {
            // The fields of the classes go when municipalities are listed, and that of outliers when none is: so do their drafts.
            self.drafts.update(|drafts| {
                drafts.retain(|(input, _)| {
                    !matches!(
                        input,
                        Input::Municipalities(_) | Input::Inhabitants(_) | Input::Outliers
                    )
                });
            });
            self.edit(|scenario| scenario.municipalities = municipalities);
        });
    }

    pub(crate) fn reset_all(self) {
        batch(|| {
            self.drafts.set(Vec::new());
            self.commit(ValidScenario::default(), None);
            self.announce(|text| text.app.reset_done.to_owned());
        });
    }

    pub(crate) fn can_undo(self) -> bool {
        self.history.with(|history| !history.past.is_empty())
    }

    pub(crate) fn can_redo(self) -> bool {
        self.history.with(|history| !history.future.is_empty())
    }

    pub(crate) fn undo(self) {
        if untrack(|| self.can_undo()) {
            batch(|| {
                self.drafts.set(Vec::new());
                self.history.update(History::undo);
                self.announce(|text| text.app.undone.to_owned());
            });
        }
    }

    pub(crate) fn redo(self) {
        if untrack(|| self.can_redo()) {
            batch(|| {
                self.drafts.set(Vec::new());
                self.history.update(History::redo);
                self.announce(|text| text.app.redone.to_owned());
            });
        }
    }

    /// Opens a saved scenario.
    ///
    /// # Errors
    /// Why the text is none; nothing has changed then.
    pub(crate) fn open(self, text: &str) -> Result<(), FileError> {
        let scenario = ScenarioFile::read(text)?;
        batch(|| {
            self.drafts.set(Vec::new());
            self.commit(scenario, None);
        });
        Ok(())
    }
}

/// The scenario with what was typed in a field, or what is wrong with it.
fn read(scenario: &ValidScenario, input: Input, typed: &str) -> Result<ValidScenario, FieldError> {
    let parsed = parse(typed).map_err(FieldError::Number)?;
    let unit = input.unit(scenario);
    if parsed.percent && unit != Unit::Share {
        return Err(FieldError::UnexpectedPercent);
    }
    let value = from_field(parsed.value, unit);
    input.range(scenario).check(value).map_err(FieldError::Problem)?;
    scenario.edit(|scenario| input.set(scenario, value)).map_err(|issues| {
        let problem = issues.into_iter().next().map(|issue| issue.problem);
        FieldError::Problem(problem.unwrap_or(Problem::NotFinite))
    })
}

/// The view that the address names. A figure of the study is named behind a slash: `#studien/figur-9`.
fn view_in_address() -> Option<View> {
    let fragment = browser::fragment();
    match fragment.split('/').next() {
        None | Some("") => Some(View::Overview),
        Some(view) => View::from_fragment(view),
    }
}
