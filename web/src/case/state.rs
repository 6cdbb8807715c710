//! The state of a cooperation's case: one history of files, and everything else derived from it.
//!
//! A file holds what its fields hold, right or wrong together: shares that do not yet sum to the whole are half a change, not
//! a fault of typing. Only what is no number, or no number the field takes, stays beside it as a draft. Results are those of
//! the last case without faults.

use crate::browser;
use crate::host;
use crate::settings::Settings;
use leptos::prelude::*;
use std::sync::Arc;
use synergi_case::{
    Baseline, Case, CaseFile, CaseFileError, CaseInput, CaseIssue, CaseProblem, Evaluated,
    FileInput, MOST_VARIANTS, Member, MemberInput, PRICE_YEAR, Ranged, example,
};
use synergi_model::issue::Problem;
use synergi_model::scenario::{Scenario, ScenarioFile, ValidScenario};
use synergi_text::case::{CaseText, Step, case_field_value, from_case_field};
use synergi_text::number::{NumberError, parse};
use synergi_text::{Language, Text, View};
use synergi_uncertainty::Target;

const CASE_KEY: &str = "ikt-synergi.cooperation";
const MOST_UNDO_STEPS: usize = 200;

/// Words of a message, which follow the language.
type Saying = Arc<dyn Fn(Language) -> String + Send + Sync>;

/// A message to the user: shown, and read aloud.
#[derive(Clone)]
pub(crate) struct CaseNotice {
    pub(crate) words: Saying,
    pub(crate) failed: bool,
    /// Where it was said.
    pub(crate) step: Step,
}

/// A text of the file: what has no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum TextInput {
    Name,
    MemberNumber(usize),
    MemberName(usize),
    CostNote(usize),
    AssessmentNote(usize),
    EffectName(usize),
    EffectReason(usize),
    OwnerRole(synergi_model::Element),
    OwnerMeasure(synergi_model::Element),
}

impl TextInput {
    /// Its path in a case.
    pub(crate) fn path(self) -> String {
        match self {
            Self::Name => "name".to_owned(),
            Self::MemberNumber(place) => format!("members[{place}].number"),
            Self::MemberName(place) => format!("members[{place}].name"),
            Self::CostNote(place) => format!("costs[{place}].note"),
            Self::AssessmentNote(place) => format!("assessments[{place}].note"),
            Self::EffectName(place) => format!("effects[{place}].name"),
            Self::EffectReason(place) => format!("effects[{place}].reason"),
            Self::OwnerRole(element) => format!("owners.{}.role", element.key()),
            Self::OwnerMeasure(element) => format!("owners.{}.measure", element.key()),
        }
    }

    fn slot(self, case: &mut Case) -> Option<&mut String> {
        Some(match self {
            Self::Name => &mut case.name,
            Self::MemberNumber(place) => &mut case.members.get_mut(place)?.number,
            Self::MemberName(place) => &mut case.members.get_mut(place)?.name,
            Self::CostNote(place) => &mut case.costs.get_mut(place)?.note,
            Self::AssessmentNote(place) => &mut case.assessments.get_mut(place)?.note,
            Self::EffectName(place) => &mut case.effects.get_mut(place)?.name,
            Self::EffectReason(place) => &mut case.effects.get_mut(place)?.reason,
            Self::OwnerRole(element) => &mut case.owners.get_mut(element).role,
            Self::OwnerMeasure(element) => &mut case.owners.get_mut(element).measure,
        })
    }

    pub(crate) fn get(self, case: &Case) -> &str {
        let text = match self {
            Self::Name => Some(&case.name),
            Self::MemberNumber(place) => case.members.get(place).map(|member| &member.number),
            Self::MemberName(place) => case.members.get(place).map(|member| &member.name),
            Self::CostNote(place) => case.costs.get(place).map(|cost| &cost.note),
            Self::AssessmentNote(place) => case.assessments.get(place).map(|one| &one.note),
            Self::EffectName(place) => case.effects.get(place).map(|effect| &effect.name),
            Self::EffectReason(place) => case.effects.get(place).map(|effect| &effect.reason),
            Self::OwnerRole(element) => Some(&case.owners.get(element).role),
            Self::OwnerMeasure(element) => Some(&case.owners.get(element).measure),
        };
        text.map_or("", String::as_str)
    }
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    Number(FileInput),
    Text(TextInput),
    /// The choice of a key.
    Key,
    /// The list of members, as a whole.
    Members,
    /// The list of costs, as a whole.
    Costs,
    /// Something on a step that has no field of its own there.
    Step(Step),
}

impl Place {
    /// The id of its element in the page.
    pub(crate) fn id(self) -> String {
        let path = match self {
            Self::Number(input) => input.path(),
            Self::Text(input) => input.path(),
            Self::Key => "key".to_owned(),
            Self::Members => "members".to_owned(),
            Self::Costs => "costs".to_owned(),
            Self::Step(_) => return "overskrift".to_owned(),
        };
        let plain = path.replace(['.', '[', ']', '_'], "-");
        format!("felt-{}", plain.replace("--", "-"))
    }

    /// The step that has the field.
    pub(crate) fn step(self) -> Step {
        match self {
            Self::Members => Step::Members,
            Self::Costs => Step::Costs,
            Self::Key => Step::Keys,
            Self::Step(step) => step,
            Self::Text(input) => match input {
                TextInput::Name | TextInput::MemberNumber(_) | TextInput::MemberName(_) => {
                    Step::Members
                }
                TextInput::CostNote(_) => Step::Costs,
                TextInput::AssessmentNote(_)
                | TextInput::EffectName(_)
                | TextInput::EffectReason(_) => Step::Judged,
                TextInput::OwnerRole(_) | TextInput::OwnerMeasure(_) => Step::FollowUp,
            },
            Self::Number(FileInput::Case(input)) => match input {
                CaseInput::Basis(input) if is_wage(input) => Step::Pace,
                CaseInput::Basis(_) => Step::Savings,
                CaseInput::Member(_, MemberInput::Ownership | MemberInput::Weight) => Step::Keys,
                CaseInput::Member(..) | CaseInput::Room(..) => Step::Members,
                CaseInput::Effect(_) | CaseInput::Delay(_) => Step::Judged,
                CaseInput::Cost(..) => Step::Costs,
                CaseInput::FixedPart => Step::Keys,
                CaseInput::InHouse
                | CaseInput::Cloud
                | CaseInput::StaffByOutsourcing
                | CaseInput::StaffByCloud
                | CaseInput::CommonRooms
                | CaseInput::CommonArea
                | CaseInput::UtilisationToday
                | CaseInput::Utilisation => Step::Operating,
                CaseInput::PhaseIn(..)
                | CaseInput::Horizon
                | CaseInput::DiscountRate
                | CaseInput::TaxFinancingCost
                | CaseInput::VatNotCompensated
                | CaseInput::PriceYear
                | CaseInput::WageGrowth
                | CaseInput::PriceGrowth => Step::Pace,
            },
            Self::Number(FileInput::ActualSaving(..) | FileInput::ActualCosts(_)) => Step::FollowUp,
        }
    }
}

fn is_wage(input: synergi_model::input::Input) -> bool {
    use synergi_model::input::Input;
    matches!(
        input,
        Input::FteCost
            | Input::FteCostGrowth
            | Input::FteCostRounding
            | Input::FteCostStatistics
            | Input::FteCostYears
    )
}

/// What stands in a field and is not in the file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Wrong {
    Number(NumberError),
    UnexpectedPercent,
    Problem(Problem),
    /// Together with other fields.
    Case(CaseProblem),
}

impl Wrong {
    pub(crate) fn message(
        &self,
        text: &'static Text,
        case_text: &'static CaseText,
        show: &dyn Fn(f64) -> String,
    ) -> String {
        match self {
            Self::Number(error) => (text.problems.number)(error),
            Self::UnexpectedPercent => text.problems.unexpected_percent.to_owned(),
            Self::Problem(problem) => (text.problems.problem)(problem, show),
            Self::Case(problem) => (case_text.problems.problem)(problem, show),
        }
    }
}

/// A file of the history.
#[derive(Clone, PartialEq)]
struct Held {
    file: Arc<CaseFile>,
    /// Which opening it comes from: results of one file are none of another's.
    opening: u32,
}

/// Every file since the page was opened.
#[derive(Clone)]
struct History {
    past: Vec<Held>,
    present: Held,
    future: Vec<Held>,
    openings: u32,
    /// The field that is being typed in: its keystrokes are one step.
    typing: Option<Place>,
}

impl History {
    fn new(file: CaseFile) -> Self {
        Self {
            past: Vec::new(),
            present: Held { file: Arc::new(file), opening: 0 },
            future: Vec::new(),
            openings: 0,
            typing: None,
        }
    }

    fn push(&mut self, file: CaseFile, typing: Option<Place>) {
        self.put(Held { file: Arc::new(file), opening: self.present.opening }, typing);
    }

    /// The same with a file whose variants are others.
    fn open(&mut self, file: CaseFile) {
        self.openings += 1;
        self.put(Held { file: Arc::new(file), opening: self.openings }, None);
    }

    fn put(&mut self, next: Held, typing: Option<Place>) {
        let continues = typing.is_some() && typing == self.typing;
        self.typing = typing;
        let before = std::mem::replace(&mut self.present, next);
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

    /// Goes back to before the typing in a field: what it began with was a number, what it has come to is none.
    fn withdraw(&mut self, place: Place) {
        if self.typing == Some(place)
            && let Some(before) = self.past.pop()
        {
            self.present = before;
            self.typing = None;
        }
    }

    fn step(&mut self, back: bool) {
        let (from, to) = if back {
            (&mut self.past, &mut self.future)
        } else {
            (&mut self.future, &mut self.past)
        };
        if let Some(next) = from.pop() {
            to.push(std::mem::replace(&mut self.present, next));
            self.typing = None;
        }
    }
}

/// Handles to the state; copied freely.
#[derive(Clone, Copy)]
pub(crate) struct CaseState {
    history: RwSignal<History>,
    /// What stands in fields that are being typed in, or hold no number they take. It survives a change of step.
    drafts: RwSignal<Vec<(FileInput, String)>>,
    /// The fields among them that hold no number they take.
    bad_drafts: Memo<Vec<FileInput>>,
    pub(crate) file: Memo<Arc<CaseFile>>,
    /// What is wrong with the case in hand, beside what stands in `drafts`.
    issues: Memo<Arc<Vec<CaseIssue>>>,
    /// The last case in hand without faults: `None` until there is one.
    pub(crate) evaluated: Memo<Option<Arc<Evaluated>>>,
    pub(crate) step: RwSignal<Step>,
    /// The member and the cost whose fields are open.
    pub(crate) open_member: RwSignal<Option<usize>>,
    pub(crate) open_cost: RwSignal<Option<usize>>,
    pub(crate) notice: RwSignal<Option<CaseNotice>>,
    /// A case from a link, until the user has said whether it is to replace the one in hand.
    pub(crate) offered: RwSignal<Option<Arc<CaseFile>>>,
    /// The page's national scenario.
    pub(crate) national: Memo<Arc<ValidScenario>>,
    keeps: RwSignal<bool>,
    pub(crate) settings: Settings,
}

impl CaseState {
    pub(crate) fn new(settings: Settings, national: ReadSignal<String>) -> Self {
        let saved = host::recall(CASE_KEY).map(|text| CaseFile::read(&text));
        let unreadable = matches!(saved, Some(Err(_)));
        let national = Memo::new(move |_| {
            national.with(|text| Arc::new(ScenarioFile::read(text).unwrap_or_default()))
        });
        let first = saved.and_then(Result::ok).unwrap_or_else(|| CaseFile::new(new_case()));
        let history = RwSignal::new(History::new(first));
        let file = Memo::new(move |_| history.with(|history| Arc::clone(&history.present.file)));
        let checked = Memo::new(move |_| {
            file.with(|file| file.case().map(|case| Evaluated::of(case).map(Arc::new)))
        });
        let issues = Memo::new(move |_| {
            checked.with(|checked| match checked {
                Some(Err(issues)) => Arc::new(issues.clone()),
                _ => Arc::default(),
            })
        });
        let which = Memo::new(move |_| {
            history.with(|history| (history.present.opening, history.present.file.chosen))
        });
        let nobody =
            Memo::new(move |_| file.with(|file| file.case().is_none_or(|c| c.members.is_empty())));
        // The last one without faults: what a memo gave before is its memory.
        type Last = ((u32, u32), Option<Arc<Evaluated>>);
        let evaluated = Memo::new(move |before: Option<&Last>| {
            let which = which.get();
            let before = before.filter(|(of, _)| *of == which).and_then(|(_, last)| last.clone());
            let now = checked.with(|checked| match checked {
                Some(Ok(evaluated)) => Some(Arc::clone(evaluated)),
                // Of nobody there is nothing to show, not even what was.
                _ => before.filter(|_| !nobody.get()),
            });
            (which, now)
        });
        let drafts = RwSignal::new(Vec::<(FileInput, String)>::new());
        let bad_drafts = Memo::new(move |_| {
            file.with(|file| {
                drafts.with(|drafts| {
                    let bad =
                        drafts.iter().filter(|(input, draft)| read(file, *input, draft).is_err());
                    bad.map(|(input, _)| *input).collect::<Vec<_>>()
                })
            })
        });
        let state = Self {
            history,
            drafts,
            bad_drafts,
            file,
            issues,
            evaluated: Memo::new(move |_| evaluated.with(|(_, last)| last.clone())),
            step: RwSignal::new(Step::Result),
            open_member: RwSignal::new(None),
            open_cost: RwSignal::new(None),
            notice: RwSignal::new(None),
            offered: RwSignal::new(None),
            national,
            keeps: RwSignal::new(true),
            settings,
        };
        if unreadable {
            state.warn(|text| text.frame.saved_unreadable.to_owned());
        }
        state.keep();
        state
    }

    /// Remembers every change, once the user pauses: a file with the country's municipalities takes longer to write than a
    /// keystroke should.
    fn keep(self) {
        let waiting = StoredValue::new(None::<TimeoutHandle>);
        let remember = move || {
            if waiting.get_value().is_none() {
                return;
            }
            waiting.set_value(None);
            let keeps = host::remember(CASE_KEY, &self.file.with_untracked(|file| file.write()));
            if !keeps && self.keeps.get_untracked() {
                self.warn(|text| text.frame.not_kept.to_owned());
            }
            self.keeps.set(keeps);
        };
        Effect::new(move |first: Option<()>| {
            self.file.track();
            // Nothing has changed when the page opens; what was saved, readable or not, stays until something does.
            if first.is_some() {
                if let Some(handle) = waiting.get_value() {
                    handle.clear();
                }
                let pause = std::time::Duration::from_millis(200);
                waiting.set_value(set_timeout_with_handle(remember, pause).ok());
            }
        });
        window_event_listener(leptos::ev::pagehide, move |_| remember());
    }

    pub(crate) fn text(self) -> &'static Text {
        self.settings.text()
    }

    pub(crate) fn words(self) -> &'static CaseText {
        self.settings.language.get().case_text()
    }

    pub(crate) fn announce(
        self,
        words: impl Fn(&'static CaseText) -> String + Send + Sync + 'static,
    ) {
        self.note(false, move |language| words(language.case_text()));
    }

    /// Says what the page has words for.
    pub(crate) fn announce_general(
        self,
        words: impl Fn(&'static Text) -> String + Send + Sync + 'static,
    ) {
        self.note(false, move |language| words(language.text()));
    }

    pub(crate) fn warn(self, words: impl Fn(&'static CaseText) -> String + Send + Sync + 'static) {
        self.note(true, move |language| words(language.case_text()));
    }

    /// Says something, or that it failed, in any words.
    pub(crate) fn note(
        self,
        failed: bool,
        words: impl Fn(Language) -> String + Send + Sync + 'static,
    ) {
        let step = self.step.get_untracked();
        self.notice.set(Some(CaseNotice { words: Arc::new(words), failed, step }));
    }

    // What there is.

    /// Reads the case in hand, as its fields hold it.
    pub(crate) fn with_case<T>(self, read: impl FnOnce(&Case) -> T) -> T
    where
        T: Default,
    {
        self.file.with(|file| file.case().map(read).unwrap_or_default())
    }

    pub(crate) fn is_empty(self) -> bool {
        self.with_case(|case| case.members.is_empty())
    }

    /// Whether what the results show is not what the fields hold.
    pub(crate) fn is_stale(self) -> bool {
        !self.bad_drafts.with(Vec::is_empty) || !self.issues.with(|issues| issues.is_empty())
    }

    /// The same, as a signal.
    pub(crate) fn stale(self) -> Signal<bool> {
        Signal::derive(move || self.is_stale())
    }

    /// Says something of the last case without faults, in the page's language; nothing as long as there is none.
    pub(crate) fn told<T>(self, tell: impl FnOnce(Language, &Evaluated) -> T) -> Option<T> {
        let language = self.settings.language.get();
        self.evaluated
            .with(|evaluated| evaluated.as_ref().map(|evaluated| tell(language, evaluated)))
    }

    /// Goes to a step, and takes the keyboard there.
    pub(crate) fn go_to(self, step: Step) {
        self.lead_to(Place::Step(step));
    }

    // Fields.

    /// What a field shows: what is being typed, or else the file's value.
    pub(crate) fn field_text(self, input: FileInput) -> String {
        let draft = self.drafts.with(|drafts| {
            drafts.iter().find(|(field, _)| *field == input).map(|(_, draft)| draft.clone())
        });
        draft.unwrap_or_else(|| {
            self.file.with(|file| {
                let unit = input.unit(file);
                input.get(file).map(|value| case_field_value(value, unit)).unwrap_or_default()
            })
        })
    }

    /// What is wrong with a field: what is typed in it, or how it goes with others.
    pub(crate) fn wrong(self, place: Place) -> Option<Wrong> {
        if let Place::Number(input) = place {
            let draft = self.drafts.with(|drafts| {
                drafts.iter().find(|(field, _)| *field == input).map(|(_, draft)| draft.clone())
            });
            let wrong =
                draft.and_then(|draft| self.file.with(|file| read(file, input, &draft).err()));
            if wrong.is_some() {
                return wrong;
            }
        }
        self.issues.with(|issues| {
            issues.iter().find(|issue| concerns(issue, place)).map(|issue| match &issue.problem {
                CaseProblem::Value(problem) => Wrong::Problem(problem.clone()),
                other => Wrong::Case(other.clone()),
            })
        })
    }

    /// Every field that has to be mended.
    pub(crate) fn wrong_places(self) -> Vec<Place> {
        let mut places: Vec<Place> =
            self.bad_drafts.with(|bad| bad.iter().copied().map(Place::Number).collect());
        let all = self.with_case(places_of);
        self.issues.with(|issues| {
            // Of an empty list there is nothing to mend, but something to begin with.
            for issue in issues.iter().filter(|issue| issue.problem != CaseProblem::NoMembers) {
                let place = all.iter().copied().find(|place| concerns(issue, *place));
                let place = place.unwrap_or_else(|| Place::Step(step_of(&issue.field)));
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        });
        places
    }

    /// Takes what a user types in a number's field. Only a number that the field takes reaches the file.
    pub(crate) fn type_in(self, input: FileInput, typed: String) {
        let edited = self.file.with_untracked(|file| read(file, input, &typed));
        batch(|| {
            self.drafts.update(|drafts| {
                drafts.retain(|(field, _)| *field != input);
                drafts.push((input, typed));
            });
            let place = Place::Number(input);
            match edited {
                Ok(file) => self.commit(file, Some(place)),
                // "50 000 k": that 50 000 was a number on the way there says nothing.
                Err(_) if self.history.with_untracked(|history| history.typing == Some(place)) => {
                    self.history.update(|history| history.withdraw(place));
                }
                Err(_) => {}
            }
        });
    }

    /// Ends the typing in a field: a draft that was taken gives way to the value in its usual form.
    pub(crate) fn leave(self, input: FileInput) {
        self.history.update(|history| history.typing = None);
        if !self.bad_drafts.with_untracked(|bad| bad.contains(&input)) {
            self.drafts.update(|drafts| drafts.retain(|(field, _)| *field != input));
        }
    }

    /// Takes what a user types in a text's field.
    pub(crate) fn type_text(self, input: TextInput, typed: String) {
        self.change(Some(Place::Text(input)), |file| {
            if let Some(slot) = file.case_mut().and_then(|case| input.slot(case)) {
                *slot = typed;
            }
        });
    }

    /// Ends the typing in a text's field.
    pub(crate) fn leave_text(self) {
        self.history.update(|history| history.typing = None);
    }

    // Changes.

    fn commit(self, file: CaseFile, typing: Option<Place>) {
        if self.file.with_untracked(|present| **present != file) {
            self.history.update(|history| history.push(file, typing));
        }
    }

    fn change(self, typing: Option<Place>, change: impl FnOnce(&mut CaseFile)) {
        let mut file = self.file.with_untracked(|file| (**file).clone());
        change(&mut file);
        self.commit(file, typing);
    }

    /// Changes the file as a whole.
    pub(crate) fn edit_file(self, change: impl FnOnce(&mut CaseFile)) {
        self.change(None, change);
    }

    /// Changes the case in hand.
    pub(crate) fn edit(self, change: impl FnOnce(&mut Case)) {
        self.change(None, |file| {
            if let Some(case) = file.case_mut() {
                change(case);
            }
        });
    }

    /// Changes a list of the case in hand; ranges, and what is typed and not taken, move along with the fields they are of. `moves` gives a
    /// field's new name, or none where it goes.
    pub(crate) fn edit_list(
        self,
        change: impl FnOnce(&mut Case),
        moves: impl Fn(CaseInput) -> Option<CaseInput>,
    ) {
        batch(|| {
            self.drafts.update(|drafts| {
                *drafts = std::mem::take(drafts)
                    .into_iter()
                    .filter_map(|(input, draft)| match input {
                        FileInput::Case(input) => Some((FileInput::Case(moves(input)?), draft)),
                        other => Some((other, draft)),
                    })
                    .collect();
            });
            self.edit(|case| {
                let ranges = std::mem::take(&mut case.uncertainty.ranges);
                let moved = ranges.into_iter().filter_map(|ranged| {
                    match Target::from_path(case, &ranged.of) {
                        Some(Target::Input(input)) => {
                            Some(Ranged { of: moves(input)?.path(), ..ranged })
                        }
                        _ => Some(ranged),
                    }
                });
                let moved = moved.collect();
                change(case);
                case.uncertainty.ranges = moved;
            });
        });
    }

    /// Puts another file in place of the present one.
    pub(crate) fn replace(self, file: CaseFile) {
        batch(|| {
            self.drafts.set(Vec::new());
            self.open_member.set(None);
            self.open_cost.set(None);
            if self.file.with_untracked(|present| **present != file) {
                self.history.update(|history| history.open(file));
            }
        });
    }

    pub(crate) fn open_example(self) {
        self.replace(CaseFile::new(example()));
        self.announce(|text| text.frame.example_opened.to_owned());
    }

    /// Adds a member. The first takes the national scenario as it is for what is not known of the members.
    pub(crate) fn add_member(self, member: Member) {
        let national = self.is_empty_untracked().then(|| self.national_scenario());
        self.edit(|case| {
            if let Some(national) = national {
                case.basis = national;
            }
            case.members.push(member);
        });
    }

    fn is_empty_untracked(self) -> bool {
        untrack(|| self.is_empty())
    }

    /// Begins anew, on the national scenario as it is.
    pub(crate) fn begin_anew(self) {
        let case = Case { basis: self.national_scenario(), ..new_case() };
        self.replace(CaseFile::new(case));
        self.announce(|text| text.frame.new_case_done.to_owned());
    }

    fn national_scenario(self) -> Scenario {
        self.national.with_untracked(|national| (***national).clone())
    }

    /// Whether the national scenario is another than the one behind the case in hand, but for its mechanisms, which are the
    /// case's own affair.
    pub(crate) fn basis_differs(self) -> bool {
        self.national.with(|national| {
            self.with_case(|case| {
                let mut basis = (***national).clone();
                basis.mechanisms = case.basis.mechanisms;
                basis != case.basis
            })
        })
    }

    /// Takes the national scenario as it is, mechanisms excepted.
    pub(crate) fn use_national(self) {
        let national = self.national_scenario();
        self.edit(|case| {
            let mechanisms = case.basis.mechanisms;
            case.basis = Scenario { mechanisms, ..national };
        });
        self.announce(|text| text.frame.basis_used.to_owned());
    }

    /// Opens a saved file.
    pub(crate) fn open(self, text: &str) {
        match CaseFile::read(text) {
            Ok(file) => self.replace(file),
            Err(error) => self.refuse(error),
        }
    }

    /// Takes a case from a link: at once where there is nothing in hand to lose, else the user is asked.
    pub(crate) fn take_linked(self, text: &str) {
        let file = match CaseFile::from_link(text) {
            Ok(file) => file,
            Err(CaseFileError::Newer { version }) => {
                return self.refuse(CaseFileError::Newer { version });
            }
            Err(_) => return self.warn(|text| text.frame.damaged_link.to_owned()),
        };
        let in_hand = self.file.get_untracked();
        if *in_hand == file {
            return;
        }
        let nothing_to_lose = self.is_empty_untracked()
            || *in_hand == CaseFile::new(example())
            || *in_hand == CaseFile::new(new_case());
        if nothing_to_lose {
            self.open_linked(file);
        } else {
            self.offered.set(Some(Arc::new(file)));
        }
    }

    /// Opens a case from a link.
    pub(crate) fn open_linked(self, file: CaseFile) {
        self.offered.set(None);
        self.replace(file);
        self.announce(|text| text.frame.link_opened.to_owned());
    }

    fn refuse(self, error: CaseFileError) {
        self.warn(move |text| {
            match error {
                CaseFileError::TooLarge => text.frame.too_large,
                CaseFileError::Newer { .. } => text.frame.newer_file,
                CaseFileError::OtherFormat => text.frame.other_file,
                CaseFileError::Damaged { .. } => text.frame.damaged_file,
            }
            .to_owned()
        });
    }

    pub(crate) fn can_step(self, back: bool) -> bool {
        self.history.with(
            |history| {
                if back { !history.past.is_empty() } else { !history.future.is_empty() }
            },
        )
    }

    /// Undoes, or does again.
    pub(crate) fn step_history(self, back: bool) {
        if untrack(|| self.can_step(back)) {
            batch(|| {
                let before = self.file.get_untracked();
                self.drafts.set(Vec::new());
                self.history.update(|history| history.step(back));
                self.close_others_cards(&before);
            });
        }
    }

    /// Closes the open cards where, in the file before, another member or cost stood in their place.
    fn close_others_cards(self, before: &CaseFile) {
        let after = self.file.get_untracked();
        let (Some(before), Some(after)) = (before.case(), after.case()) else { return };
        let same_member = |place: &usize| {
            let members = before.members.get(*place).zip(after.members.get(*place));
            // Of one whose number or name has just been typed, the other is what it was.
            members.is_some_and(|(before, after)| {
                before.number == after.number || before.name == after.name
            })
        };
        let same_cost = |place: &usize| {
            let costs = before.costs.get(*place).zip(after.costs.get(*place));
            before.costs.len() == after.costs.len()
                && costs.is_some_and(|(before, after)| before.kind == after.kind)
        };
        self.open_member.update(|open| *open = open.filter(same_member));
        self.open_cost.update(|open| *open = open.filter(same_cost));
    }

    // Variants and baseline.

    /// Adds a copy of the case in hand, and takes that in hand.
    pub(crate) fn add_variant(self, name: impl FnOnce(&str) -> String) {
        self.drafts.set(Vec::new());
        self.edit_file(|file| {
            if file.variants.len() < MOST_VARIANTS
                && let Some(mut copy) = file.case().cloned()
            {
                copy.name = name(&copy.name);
                file.chosen = u32::try_from(file.variants.len()).unwrap_or_default();
                file.variants.push(copy);
            }
        });
    }

    pub(crate) fn choose_variant(self, place: u32) {
        batch(|| {
            self.drafts.set(Vec::new());
            self.open_member.set(None);
            self.open_cost.set(None);
            self.edit_file(|file| file.chosen = place);
        });
    }

    pub(crate) fn remove_variant(self, place: usize) {
        let mut file = self.file.with_untracked(|file| (**file).clone());
        if file.variants.len() > 1 && place < file.variants.len() {
            file.variants.remove(place);
            let chosen = file.chosen as usize;
            let after = chosen > place || chosen >= file.variants.len();
            file.chosen = file.chosen.saturating_sub(u32::from(after));
            // Places are other variants' now.
            self.replace(file);
        }
    }

    /// Keeps the case in hand as the plan.
    pub(crate) fn freeze(self, today: String) {
        self.edit_file(|file| {
            file.baseline = file.case().cloned().map(|case| Baseline { frozen_on: today, case });
        });
    }

    /// Shows a step, and names it in the address.
    fn show(self, step: Step) {
        if self.step.get_untracked() != step {
            self.step.set(step);
            browser::go_to(&step_address(step));
        }
    }

    /// Gives the plan up, and what is typed and not taken of its actual figures.
    pub(crate) fn unfreeze(self) {
        batch(|| {
            self.drafts.update(|drafts| {
                drafts.retain(|(input, _)| matches!(input, FileInput::Case(_)));
            });
            self.edit_file(|file| file.baseline = None);
        });
    }

    /// Leads to a field: to its step, opened where it lies in something closed.
    pub(crate) fn lead_to(self, place: Place) {
        batch(|| {
            match place {
                Place::Number(FileInput::Case(
                    CaseInput::Member(member, _) | CaseInput::Room(member, ..),
                ))
                | Place::Text(TextInput::MemberNumber(member) | TextInput::MemberName(member)) => {
                    self.open_member.set(Some(member));
                }
                Place::Number(FileInput::Case(CaseInput::Cost(cost, _)))
                | Place::Text(TextInput::CostNote(cost)) => self.open_cost.set(Some(cost)),
                _ => {}
            }
            self.show(place.step());
        });
        // Once the step is there.
        request_animation_frame(move || {
            request_animation_frame(move || browser::focus(&place.id()));
        });
    }
}

/// What the address says of a step, behind `#`.
pub(crate) fn step_address(step: Step) -> String {
    format!("{}/{}", View::Case.fragment(), step.fragment())
}

/// The step that has to do with a path in a case, where no field is of it.
fn step_of(path: &str) -> Step {
    match path.split(['.', '[']).next() {
        Some("members") => Step::Members,
        Some("basis") => Step::Savings,
        Some("operating" | "common_rooms") => Step::Operating,
        Some("costs") => Step::Costs,
        Some("phase_in" | "prices" | "horizon") => Step::Pace,
        Some("key") => Step::Keys,
        Some("uncertainty") => Step::Uncertainty,
        Some("assessments" | "effects") => Step::Judged,
        Some("owners") => Step::FollowUp,
        _ => Step::Result,
    }
}

/// A case that nobody has filled in, at today's prices: what users write, they know from this year's accounts.
fn new_case() -> Case {
    let mut case = Case::empty();
    let year = f64::from(browser::this_year());
    CaseInput::PriceYear.set(&mut case, Some(year.clamp(PRICE_YEAR.min, PRICE_YEAR.max)));
    case
}

/// The file with what was typed in a field, or what is wrong with it.
fn read(file: &CaseFile, input: FileInput, typed: &str) -> Result<CaseFile, Wrong> {
    let mut file = file.clone();
    if typed.trim().is_empty() && input.is_optional() {
        input.set(&mut file, None);
        return Ok(file);
    }
    let parsed = parse(typed).map_err(Wrong::Number)?;
    let unit = input.unit(&file);
    if parsed.percent && !unit.is_share() {
        return Err(Wrong::UnexpectedPercent);
    }
    let value = from_case_field(parsed.value, unit);
    input.range(&file).check(value).map_err(Wrong::Problem)?;
    input.set(&mut file, Some(value));
    Ok(file)
}

/// Whether an issue is of a field.
fn concerns(issue: &CaseIssue, place: Place) -> bool {
    match place {
        Place::Number(FileInput::Case(input)) => match (&issue.problem, input) {
            // Said once, where the shares begin.
            (CaseProblem::OwnershipSum { .. }, CaseInput::Member(0, MemberInput::Ownership)) => {
                true
            }
            (CaseProblem::Disorder, CaseInput::Cost(_, cost)) => {
                cost == synergi_case::CostInput::Likely
                    && input.path() == format!("{}.likely", issue.field)
            }
            _ => issue.field == input.path(),
        },
        Place::Number(_) | Place::Step(_) => false,
        Place::Text(input) => issue.field == input.path(),
        Place::Key => issue.field == "key",
        Place::Members => issue.field == "members" || issue.field.ends_with(".rooms"),
        Place::Costs => issue.field == "costs",
    }
}

/// Every field that a case has.
fn places_of(case: &Case) -> Vec<Place> {
    let numbers =
        CaseInput::all(case).into_iter().map(|input| Place::Number(FileInput::Case(input)));
    let members = (0..case.members.len())
        .flat_map(|place| [TextInput::MemberNumber(place), TextInput::MemberName(place)])
        .map(Place::Text);
    members.chain(numbers).chain([Place::Key, Place::Members, Place::Costs]).collect()
}
