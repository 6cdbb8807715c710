//! The state of the page: one history of scenarios, and everything else derived from it.

use crate::browser;
use crate::host::{self, TableFault};
use crate::settings::Settings;
use crate::words::Wording;
use leptos::prelude::*;
use std::sync::Arc;
use synergi_figures::Published;
use synergi_model::input::{Input, Unit};
use synergi_model::issue::Problem;
use synergi_model::mechanism::Mechanism;
use synergi_model::scenario::{FileError, Municipality, Scenario, ScenarioFile, ValidScenario};
use synergi_model::{Element, Results, SizeClass, evaluate, study};
use synergi_text::number::{NumberError, parse};
use synergi_text::{Language, Text, View, field_value, from_field};
use wasm_bindgen::closure::Closure;

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

/// Every scenario since the page was opened.
#[derive(Clone, Default)]
struct History {
    past: Vec<Arc<ValidScenario>>,
    present: Arc<ValidScenario>,
    future: Vec<Arc<ValidScenario>>,
    /// The field that is being typed in: its keystrokes are one step.
    typing: Option<Input>,
}

impl History {
    /// Begins with what was left of an earlier visit; undoing then gives the case that came with the address or the file.
    fn opened(given: Option<ValidScenario>, saved: Option<ValidScenario>) -> Self {
        let past = if saved.is_some() {
            given.iter().cloned().map(Arc::new).collect()
        } else {
            Vec::new()
        };
        let present = Arc::new(saved.or(given).unwrap_or_default());
        Self { past, present, ..Self::default() }
    }

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
    /// Whether the browser remembers what is changed.
    pub(crate) keeps: RwSignal<bool>,
    /// Whether a new version of the page waits for the user's word.
    pub(crate) update_ready: RwSignal<bool>,
    /// What is wrong with the last table of municipalities, if it was not taken in.
    pub(crate) table_faults: RwSignal<Vec<TableFault>>,
    /// Whether the machine prefers dark; counts where the appearance follows the machine.
    system_dark: RwSignal<bool>,
}

impl State {
    pub(crate) fn new() -> Self {
        let given = host::given().map(|text| ScenarioFile::read(&text));
        if matches!(given, Some(Err(_))) {
            host::drop_given();
        }
        let saved = host::recall(SCENARIO_KEY).map(|text| ScenarioFile::read(&text));
        let language = host::recall(LANGUAGE_KEY)
            .and_then(|code| Language::from_code(&code))
            .unwrap_or_default();
        let appearance = host::recall(THEME_KEY)
            .and_then(|key| Appearance::ALL.into_iter().find(|choice| choice.key() == key))
            .unwrap_or_default();
        let keeps = host::remember(LANGUAGE_KEY, language.code());
        let message: Option<(bool, Wording)> = match (&saved, &given) {
            (_, Some(Err(_))) => Some((true, |text| text.app.given_unreadable)),
            (Some(Err(_)), None) => Some((true, |text| text.app.saved_state_unreadable)),
            _ if !keeps => Some((true, |text| text.app.no_storage)),
            (Some(Ok(_)), Some(Ok(_))) => Some((false, |text| text.app.given_and_changed)),
            (_, Some(Ok(_))) => match host::delivery().as_str() {
                "page" => Some((false, |text| text.app.given_linked)),
                "file" => Some((false, |text| text.app.given_opened)),
                // Around a frame stands a page that says what it shows.
                _ => None,
            },
            _ => None,
        };
        let notice =
            message.map(|(failed, words)| Notice::new(failed, move |text| words(text).to_owned()));
        let history =
            RwSignal::new(History::opened(given.and_then(Result::ok), saved.and_then(Result::ok)));
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
            keeps: RwSignal::new(keeps),
            update_ready: RwSignal::new(false),
            table_faults: RwSignal::new(Vec::new()),
            system_dark: RwSignal::new(browser::media("(prefers-color-scheme: dark)")),
        };
        state.connect();
        state
    }

    /// Ties the state to what lies outside it: the address, the root element, the browser's memory.
    fn connect(self) {
        window_event_listener(leptos::ev::hashchange, move |_| {
            match view_in_address() {
                // The view of a case knows its own places.
                Some(View::Case) if self.view.get_untracked() == View::Case => {}
                Some(View::Invoices) if self.view.get_untracked() == View::Invoices => {}
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
            host::remember(LANGUAGE_KEY, language.code());
            host::publish("language", language.code());
        });
        Effect::new(move |_| host::publish("view", self.view.get().fragment()));
        Effect::new(move |_| host::publish("dark", if self.is_dark() { "true" } else { "false" }));
        Effect::new(move |_| {
            let appearance = self.appearance.get();
            browser::set_root_attribute("data-color-scheme", appearance.key());
            host::remember(THEME_KEY, appearance.key());
        });
        Effect::new(move |first: Option<()>| {
            let text = self.case();
            host::publish("scenario", &text);
            // Nothing has changed when the page opens; what was saved, readable or not, stays until something does.
            if first.is_some() {
                let keeps = host::remember(SCENARIO_KEY, &text);
                if !keeps && self.keeps.get_untracked() {
                    self.warn(|text| text.app.not_kept.to_owned());
                }
                self.keeps.set(keeps);
            }
        });
        let take = Closure::new(move |what: String, with: String| self.obey(&what, &with));
        host::connect(&take);
        take.forget();
    }

    /// Does what is asked from outside the page; gives what there is to answer, to developers and thus in English.
    fn obey(self, what: &str, with: &str) -> Option<String> {
        let refused = || Some(format!("{what} does not take \"{with}\""));
        match what {
            "case" => return Some(untrack(|| self.case())),
            "open" => return self.open(with).err().map(|error| error.to_string()),
            // The list as the view of invoices has it, with costs that it found.
            "municipalities" => {
                match serde_json::from_str(with)
                    .ok()
                    .map(|list| synergi_model::json::read_municipalities(&list))
                {
                    Some(Ok(municipalities)) => self.set_municipalities(municipalities),
                    _ => return refused(),
                }
            }
            "update" => self.update_ready.set(true),
            "language" => match Language::ALL.into_iter().find(|l| l.code() == with) {
                Some(language) => self.language.set(language),
                None => return refused(),
            },
            "theme" => match Appearance::ALL.into_iter().find(|choice| choice.key() == with) {
                Some(appearance) => self.appearance.set(appearance),
                None => return refused(),
            },
            "view" => match View::from_fragment(with) {
                Some(view) => browser::go_to(view.fragment()),
                None => return refused(),
            },
            _ => return refused(),
        }
        None
    }

    /// The text of a file that holds the scenario.
    pub(crate) fn case(self) -> String {
        self.scenario.with(|scenario| ScenarioFile::write(scenario))
    }

    pub(crate) fn text(self) -> &'static Text {
        self.language.get().text()
    }

    /// What all views go by.
    pub(crate) fn settings(self) -> Settings {
        Settings {
            language: self.language.read_only(),
            dark: Signal::derive(move || self.is_dark()),
        }
    }

    pub(crate) fn is_dark(self) -> bool {
        match self.appearance.get() {
            Appearance::System => self.system_dark.get(),
            Appearance::Light => false,
            Appearance::Dark => true,
        }
    }

    /// Whether there is something from an earlier visit, or a case that came with the address or the file.
    pub(crate) fn has_scenario() -> bool {
        host::recall(SCENARIO_KEY).or_else(host::given).is_some()
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

    /// Whether nobody has done anything here yet.
    pub(crate) fn is_untouched(self) -> bool {
        !self.can_undo() && self.own_values() == 0 && self.drafts.with(Vec::is_empty)
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
        // What is open already is left as it is, with all that is being typed.
        if self.scenario.with_untracked(|present| **present != scenario) {
            batch(|| {
                self.drafts.set(Vec::new());
                self.commit(scenario, None);
            });
        }
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
