//! The state of the view: files and what they come to, what the user has decided, and everything derived from the two.

use crate::browser;
use crate::host;
use crate::settings::Settings;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use synergi_ledger::{
    Bucket, Classified, Columns, Decision, Decisions, Extract, Imported, Inspection, Progress,
    Registered, Role, Tables, Wishes, classify,
};
use synergi_model::scenario::{ScenarioFile, ValidScenario};
use synergi_text::Language;
use synergi_text::ledger::{ImportProblem, LedgerText, StatisticsProblem};
use wasm_bindgen::closure::Closure;
use web_sys::File;

/// Where decisions and profiles are kept.
const CHOICES_KEY: &str = "ikt-synergi.invoices";
/// Where sums are kept: never rows.
const SUMS_KEY: &str = "ikt-synergi.invoice-sums";
/// Where what the register has of the suppliers is kept.
const REGISTER_KEY: &str = "ikt-synergi.invoice-register";
/// Largest text that is kept under one key: browsers keep five million characters of a site, of which this is a part.
const MOST_KEPT: usize = 2_000_000;
/// The format of the file that keeps choices.
const FORMAT: &str = "ikt-synergi-invoices";
const VERSION: u32 = 1;
const MOST_UNDO_STEPS: usize = 100;

type Saying = Arc<dyn Fn(Language) -> String + Send + Sync>;

/// An address, and the words of a link to it.
pub(super) type Link = (&'static str, fn(&'static LedgerText) -> &'static str);

/// A message to the user.
#[derive(Clone)]
pub(super) struct Notice {
    pub(super) words: Saying,
    pub(super) failed: bool,
    pub(super) link: Option<Link>,
}

/// How far a file has come.
#[derive(Clone, PartialEq)]
pub(super) enum Stage {
    Looking,
    /// The user is to choose.
    Asking,
    Reading(Progress),
    Read(Arc<Imported>),
    Failed(ImportProblem),
}

/// A file.
#[derive(Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) id: u32,
    pub(super) name: String,
    pub(super) stage: Stage,
    /// What was read before it was chosen to be read anew: it stays until there is something else.
    before: Option<Arc<Imported>>,
    pub(super) inspection: Option<Arc<Inspection>>,
    pub(super) wishes: Wishes,
    /// How it is read is shown.
    pub(super) open: bool,
    /// The headings were known.
    pub(super) known: bool,
    /// Only the sums are there.
    pub(super) kept: bool,
}

impl Entry {
    fn imported(&self) -> Option<&Arc<Imported>> {
        match &self.stage {
            Stage::Read(imported) => Some(imported),
            _ => self.before.as_ref(),
        }
    }
}

/// The extract of the business register.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Register {
    pub(super) name: String,
    /// Bytes, of bytes, and organisations: while it is being read.
    pub(super) progress: Option<Progress>,
    pub(super) rows: u64,
    pub(super) found: Arc<BTreeMap<u32, Registered>>,
    pub(super) problem: Option<ImportProblem>,
    /// The numbers that were looked for.
    asked: Arc<BTreeSet<u32>>,
}

/// What is kept of the register.
#[derive(Serialize, Deserialize)]
struct KeptRegister {
    name: String,
    rows: u64,
    found: BTreeMap<u32, Registered>,
    asked: BTreeSet<u32>,
}

/// What a user has decided, and how files with certain headings are read.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Choices {
    format: String,
    version: u32,
    #[serde(default)]
    decisions: Decisions,
    #[serde(default)]
    profiles: BTreeMap<String, Wishes>,
}

/// A table of statistics that was dropped.
#[derive(Clone, PartialEq)]
pub(super) struct StatisticsFile {
    pub(super) name: String,
    pub(super) read: Result<Arc<Tables>, ImportProblem>,
}

/// Handles to the state; copied freely.
#[derive(Clone, Copy)]
pub(crate) struct InvoiceState {
    pub(super) files: RwSignal<Vec<Entry>>,
    handles: StoredValue<Vec<(u32, File)>, LocalStorage>,
    register_handle: StoredValue<Option<File>, LocalStorage>,
    stopped: StoredValue<BTreeSet<u32>>,
    next: StoredValue<u32>,
    warm: StoredValue<bool>,
    pub(super) register: RwSignal<Register>,
    choices: RwSignal<Choices>,
    past: RwSignal<Vec<Decisions>>,
    pub(super) decisions: Memo<Arc<Decisions>>,
    pub(super) imported: Memo<Option<Arc<Imported>>>,
    pub(super) classified: Memo<Option<Arc<Classified>>>,
    /// None for all years, else one, or those without.
    pub(super) year: RwSignal<Option<Option<u16>>>,
    pub(super) statistics: RwSignal<Option<StatisticsFile>>,
    pub(super) notice: RwSignal<Option<Notice>>,
    pub(super) too_large_to_keep: RwSignal<bool>,
    pub(super) national: Memo<Arc<ValidScenario>>,
    pub(super) settings: Settings,
}

impl InvoiceState {
    pub(crate) fn new(settings: Settings, national: ReadSignal<String>) -> Self {
        let read = |key: &str| host::recall(key);
        let choices =
            read(CHOICES_KEY).and_then(|text| read_choices(&text).ok()).unwrap_or_else(no_choices);
        let kept: Vec<(String, Imported)> =
            read(SUMS_KEY).and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let register =
            read(REGISTER_KEY).and_then(|text| serde_json::from_str::<KeptRegister>(&text).ok());
        let files: Vec<Entry> = kept
            .into_iter()
            .zip(0_u32..)
            .map(|((name, imported), id)| Entry {
                kept: true,
                stage: Stage::Read(Arc::new(imported)),
                ..entry(id, name)
            })
            .collect();
        let next = u32::try_from(files.len()).unwrap_or(0);
        let files = RwSignal::new(files);
        let choices = RwSignal::new(choices);
        let register = RwSignal::new(register.map_or_else(Register::default, |kept| Register {
            name: kept.name,
            rows: kept.rows,
            found: Arc::new(kept.found),
            asked: Arc::new(kept.asked),
            ..Register::default()
        }));
        let parts = Memo::new(move |_| {
            let now: Vec<Arc<Imported>> =
                files.with(|files| files.iter().filter_map(Entry::imported).cloned().collect());
            Parts(now)
        });
        let imported = Memo::new(move |_| {
            parts.with(|Parts(parts)| match parts.as_slice() {
                [] => None,
                [one] => Some(Arc::clone(one)),
                [first, rest @ ..] => {
                    let mut all = (**first).clone();
                    for part in rest {
                        // What cannot be summed exactly is not summed; reading has said so.
                        let _ = all.join((**part).clone());
                    }
                    Some(Arc::new(all))
                }
            })
        });
        let decisions =
            Memo::new(move |_| choices.with(|choices| Arc::new(choices.decisions.clone())));
        let found = Memo::new(move |_| register.with(|register| Arc::clone(&register.found)));
        let classified = Memo::new(move |_| {
            imported.with(|imported| {
                let imported = imported.as_ref()?;
                Some(Arc::new(found.with(|found| {
                    decisions.with(|decisions| classify(imported, found, decisions))
                })))
            })
        });
        let national = Memo::new(move |_| {
            national.with(|text| Arc::new(ScenarioFile::read(text).unwrap_or_default()))
        });
        let state = Self {
            files,
            handles: StoredValue::new_local(Vec::new()),
            register_handle: StoredValue::new_local(None),
            stopped: StoredValue::new(BTreeSet::new()),
            next: StoredValue::new(next),
            warm: StoredValue::new(false),
            register,
            choices,
            past: RwSignal::new(Vec::new()),
            decisions,
            imported,
            classified,
            year: RwSignal::new(None),
            statistics: RwSignal::new(None),
            notice: RwSignal::new(None),
            too_large_to_keep: RwSignal::new(false),
            national,
            settings,
        };
        state.keep();
        state
    }

    /// Remembers choices and sums as they change.
    fn keep(self) {
        Effect::new(move |first: Option<()>| {
            let text =
                self.choices.with(|choices| serde_json::to_string(choices).unwrap_or_default());
            if first.is_some() {
                host::remember(CHOICES_KEY, &text);
            }
        });
        let read = Memo::new(move |_| {
            self.files.with(|files| {
                let read = files
                    .iter()
                    .filter_map(|entry| Some((entry.name.clone(), Arc::clone(entry.imported()?))));
                KeptSums(read.collect())
            })
        });
        Effect::new(move |first: Option<()>| {
            read.with(|KeptSums(read)| {
                if first.is_none() {
                    return;
                }
                let plain: Vec<(&str, Imported)> = read
                    .iter()
                    .map(|(name, imported)| {
                        (name.as_str(), Imported { skipped: Vec::new(), ..(**imported).clone() })
                    })
                    .collect();
                let text = serde_json::to_string(&plain).unwrap_or_default();
                let fits = text.len() <= MOST_KEPT
                    && (plain.is_empty() || host::remember(SUMS_KEY, &text));
                if !fits || plain.is_empty() {
                    host::forget(SUMS_KEY);
                }
                self.too_large_to_keep.set(!fits);
            });
        });
        Effect::new(move |first: Option<()>| {
            let kept = self.register.with(|register| KeptRegister {
                name: register.name.clone(),
                rows: register.rows,
                found: (*register.found).clone(),
                asked: (*register.asked).clone(),
            });
            if first.is_some() && kept.rows > 0 {
                let text = serde_json::to_string(&kept).unwrap_or_default();
                if text.len() <= MOST_KEPT {
                    host::remember(REGISTER_KEY, &text);
                }
            }
        });
        // A ledger read after the register asks it for other suppliers.
        Effect::new(move |_| {
            let wanted = self.wanted();
            let missing = self.register.with_untracked(|register| {
                wanted.iter().any(|number| !register.asked.contains(number))
            });
            if missing && self.register_handle.with_value(Option::is_some) {
                self.read_register(wanted);
            }
        });
    }

    pub(super) fn words(self) -> &'static LedgerText {
        self.settings.language.get().ledger_text()
    }

    pub(super) fn announce(
        self,
        words: impl Fn(&'static LedgerText) -> String + Send + Sync + 'static,
    ) {
        self.say(false, None, words);
    }

    pub(super) fn warn(
        self,
        words: impl Fn(&'static LedgerText) -> String + Send + Sync + 'static,
    ) {
        self.say(true, None, words);
    }

    pub(super) fn say(
        self,
        failed: bool,
        link: Option<Link>,
        words: impl Fn(&'static LedgerText) -> String + Send + Sync + 'static,
    ) {
        let words: Saying = Arc::new(move |language| words(language.ledger_text()));
        self.notice.set(Some(Notice { words, failed, link }));
    }

    /// The finding: what ICT comes to in the years chosen.
    pub(super) fn heading(self) -> String {
        let words = self.words();
        let language = self.settings.language.get();
        let total = self.classified.with(|classified| {
            let year = self.year.get();
            classified.as_ref().map(|classified| {
                classified
                    .sum(|key| key.bucket.counts() && year.is_none_or(|year| key.year == year))
            })
        });
        match total {
            Some(ore) if ore != 0 => {
                let dated = self.year.get() != Some(None);
                let years = if dated { self.years_in_words() } else { String::new() };
                (words.finding)(&language.amount(kroner(ore)), &years)
            }
            _ => words.heading.to_owned(),
        }
    }

    /// "i 2016", "2015–2017": the years that are shown.
    pub(super) fn years_in_words(self) -> String {
        let all: Vec<u16> = self.classified.with(|classified| {
            classified
                .as_ref()
                .map(|classified| classified.years().into_iter().flatten().collect())
                .unwrap_or_default()
        });
        match self.year.get() {
            Some(Some(year)) => year.to_string(),
            Some(None) => self.words().result.no_year.to_lowercase(),
            None => match (all.first(), all.last()) {
                (Some(first), Some(last)) if first == last => first.to_string(),
                (Some(first), Some(last)) => format!("{first}–{last}"),
                _ => String::new(),
            },
        }
    }

    /// Lets the worker practise, once, while the user looks for a file.
    pub(super) fn warm_up(self) {
        if !self.warm.get_value() {
            self.warm.set_value(true);
            host::warm();
        }
    }

    // Files.

    /// Takes files that were dropped on the page.
    pub(crate) fn take_dropped(self, files: &web_sys::FileList) {
        self.take((0..files.length()).filter_map(|place| files.get(place)).collect());
    }

    /// Takes files that were chosen or dropped, one after the other.
    pub(super) fn take(self, files: Vec<File>) {
        spawn_local(async move {
            for file in files {
                self.look_at_new(file).await;
            }
        });
    }

    fn new_id(self) -> u32 {
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        id
    }

    pub(super) fn change(self, id: u32, change: impl FnOnce(&mut Entry)) {
        self.files.update(|files| {
            if let Some(entry) = files.iter_mut().find(|entry| entry.id == id) {
                change(entry);
            }
        });
    }

    pub(super) fn has_file(self, id: u32) -> bool {
        self.handles.with_value(|handles| handles.iter().any(|(own, _)| *own == id))
    }

    fn file_of(self, id: u32) -> Option<File> {
        self.handles.with_value(|handles| {
            handles.iter().find(|(own, _)| *own == id).map(|(_, file)| file.clone())
        })
    }

    async fn look_at_new(self, file: File) {
        let (id, name) = (self.new_id(), file.name());
        // The same name again takes the place of what was read under it.
        let before = self.files.with_untracked(|files| {
            files
                .iter()
                .find(|entry| entry.name == name)
                .map(|entry| (entry.id, entry.imported().cloned()))
        });
        if let Some((old, _)) = &before {
            self.stop(*old);
        }
        let new = Entry {
            before: before.as_ref().and_then(|(_, imported)| imported.clone()),
            ..entry(id, name.clone())
        };
        self.handles.update_value(|handles| handles.push((id, file.clone())));
        self.files.update(|files| match files.iter_mut().find(|entry| entry.name == name) {
            Some(entry) => *entry = new,
            None => files.push(new),
        });
        let mut found: Result<Inspection, ImportProblem> = inspect(&file, &Wishes::default()).await;
        let mut wishes = Wishes::default();
        let mut known = false;
        if let Ok(inspection) = &found {
            let profile = self.choices.with_untracked(|choices| {
                choices.profiles.get(&profile_key(&inspection.headings)).cloned()
            });
            if let Some(profile) = profile {
                found = inspect(&file, &profile).await;
                (wishes, known) = (profile, true);
            }
        }
        let withdraw = || {
            self.files
                .update(|files| files.retain(|entry| entry.id != id || entry.before.is_some()));
            self.change(id, |entry| {
                if let Some(before) = entry.before.take() {
                    entry.stage = Stage::Read(before);
                }
            });
        };
        match found {
            Ok(found) => {
                let columns = &found.reading.columns;
                let is_register = columns.get(Role::Amount).is_none()
                    && columns.get(Role::Organisation).is_some()
                    && columns.get(Role::IndustryCode).is_some();
                if is_register {
                    withdraw();
                    return self.take_register(file);
                }
                let says_nothing_else =
                    columns.0.keys().all(|role| matches!(role, Role::Municipality | Role::Date));
                if says_nothing_else && let Some(Ok(tables)) = read_tables(&file).await {
                    withdraw();
                    let read = Ok(Arc::new(tables));
                    return self.statistics.set(Some(StatisticsFile { name, read }));
                }
                let asks = !columns.suffice()
                    || found.unclear_amount.is_some()
                    || found.unclear_date.is_some();
                self.change(id, |entry| {
                    entry.inspection = Some(Arc::new(found));
                    (entry.wishes, entry.known) = (wishes, known);
                    if asks {
                        entry.stage = Stage::Asking;
                        entry.open = true;
                    }
                });
                if !asks {
                    self.read_now(id).await;
                }
            }
            Err(ImportProblem::Statistics(StatisticsProblem::NotStatistics)) => {
                withdraw();
                match read_tables(&file).await {
                    Some(Err(ImportProblem::Statistics(_))) | None => self.take_register(file),
                    Some(tables) => self
                        .statistics
                        .set(Some(StatisticsFile { name, read: tables.map(Arc::new) })),
                }
            }
            Err(problem) => self.change(id, |entry| entry.stage = Stage::Failed(problem)),
        }
    }

    /// Looks at a file anew, after the user has said something of how it is read.
    pub(super) fn wish(self, id: u32, change: impl FnOnce(&mut Wishes)) {
        self.change(id, |entry| {
            change(&mut entry.wishes);
            if let Stage::Read(imported) = &entry.stage {
                entry.before = Some(Arc::clone(imported));
            }
            entry.stage = Stage::Asking;
        });
        let wishes = self.files.with_untracked(|files| {
            files.iter().find(|entry| entry.id == id).map(|entry| entry.wishes.clone())
        });
        let Some((file, wishes)) = self.file_of(id).zip(wishes) else { return };
        spawn_local(async move {
            let found = inspect(&file, &wishes).await;
            self.change(id, |entry| {
                // The user may have gone on.
                if entry.wishes != wishes {
                    return;
                }
                match found {
                    Ok(found) => {
                        entry.inspection = Some(Arc::new(found));
                        entry.stage = Stage::Asking;
                    }
                    Err(problem) => entry.stage = Stage::Failed(problem),
                }
            });
        });
    }

    /// Says what a column holds; what another held goes.
    pub(super) fn wish_column(self, id: u32, role: Role, column: Option<usize>) {
        let columns = self.files.with_untracked(|files| {
            let entry = files.iter().find(|entry| entry.id == id)?;
            Some(entry.inspection.as_ref()?.reading.columns.clone())
        });
        let mut columns = columns.unwrap_or_default();
        columns.0.retain(|own, place| *own != role && Some(*place) != column);
        if let Some(column) = column {
            columns.0.insert(role, column);
        }
        self.wish(id, |wishes| wishes.columns = Some(columns));
    }

    /// Reads a file as it stands, and remembers how for files with the same headings.
    pub(super) fn read(self, id: u32) {
        let profile = self.files.with_untracked(|files| {
            let entry = files.iter().find(|entry| entry.id == id)?;
            let headings = &entry.inspection.as_ref()?.headings;
            // Whose invoices they are, and of which year, is another matter with the next file.
            let wishes =
                Wishes { municipality: None, year: None, sheet: None, ..entry.wishes.clone() };
            Some((profile_key(headings), wishes)).filter(|(_, wishes)| *wishes != Wishes::default())
        });
        if let Some((key, wishes)) = profile {
            self.choices.update(|choices| {
                choices.profiles.insert(key, wishes);
            });
        }
        self.stopped.update_value(|stopped| _ = stopped.remove(&id));
        spawn_local(self.read_now(id));
    }

    async fn read_now(self, id: u32) {
        let Some(file) = self.file_of(id) else { return };
        let wishes = self.files.with_untracked(|files| {
            files.iter().find(|entry| entry.id == id).map(|entry| entry.wishes.clone())
        });
        self.change(id, |entry| {
            if let Stage::Read(imported) = &entry.stage {
                entry.before = Some(Arc::clone(imported));
            }
            entry.stage = Stage::Reading(Progress::default());
        });
        let told = move |progress: Progress| {
            if self.stopped.with_value(|stopped| stopped.contains(&id)) {
                return false;
            }
            self.change(id, |entry| entry.stage = Stage::Reading(progress));
            true
        };
        let wishes = serde_json::to_string(&wishes.unwrap_or_default()).unwrap_or_default();
        let read: Result<Imported, ImportProblem> =
            work("readLedgerFile", &file, &wishes, told).await;
        let read = match read {
            Ok(imported) if imported.rows == 0 => {
                self.change(id, |entry| entry.open = true);
                Err(ImportProblem::NothingRead)
            }
            read => read,
        };
        self.change(id, |entry| match read {
            Ok(imported) => {
                entry.stage = Stage::Read(Arc::new(imported));
                (entry.before, entry.open) = (None, false);
            }
            Err(problem) => {
                entry.open |= matches!(
                    problem,
                    ImportProblem::AmountUnclear { .. } | ImportProblem::DateUnclear { .. }
                );
                entry.stage = Stage::Failed(problem);
            }
        });
    }

    /// Stops the reading of a file.
    pub(super) fn stop(self, id: u32) {
        self.stopped.update_value(|stopped| _ = stopped.insert(id));
    }

    pub(super) fn remove(self, id: u32) {
        self.stop(id);
        self.handles.update_value(|handles| handles.retain(|(own, _)| *own != id));
        self.files.update(|files| files.retain(|entry| entry.id != id));
    }

    // The register.

    /// Numbers of suppliers whose codes the ledgers do not have.
    fn wanted(self) -> BTreeSet<u32> {
        self.imported.with(|imported| {
            let payees = imported.iter().flat_map(|imported| &imported.payees);
            payees
                .filter(|payee| payee.code.is_empty())
                .filter_map(|payee| payee.organisation)
                .collect()
        })
    }

    /// How many suppliers are looked for in the register.
    pub(super) fn wanted_count(self) -> usize {
        self.wanted().len()
    }

    pub(super) fn take_register(self, file: File) {
        self.register_handle.set_value(Some(file));
        self.read_register(untrack(|| self.wanted()));
    }

    fn read_register(self, wanted: BTreeSet<u32>) {
        let Some(file) = self.register_handle.with_value(Clone::clone) else { return };
        let name = file.name();
        self.register.update(|register| {
            register.problem = None;
            register.progress = Some(Progress::default());
        });
        spawn_local(async move {
            let told = move |progress: Progress| {
                self.register.update(|register| register.progress = Some(progress));
                true
            };
            let list = serde_json::to_string(&wanted).unwrap_or_default();
            let read: Result<Extract, ImportProblem> =
                work("readRegisterFile", &file, &list, told).await;
            self.register.update(|register| {
                register.progress = None;
                match read {
                    Ok(extract) => {
                        *register = Register {
                            name,
                            rows: extract.rows,
                            found: Arc::new(extract.found),
                            asked: Arc::new(wanted),
                            ..Register::default()
                        };
                    }
                    Err(problem) => (register.name, register.problem) = (name, Some(problem)),
                }
            });
        });
    }

    // Decisions.

    pub(super) fn decide(self, change: impl FnOnce(&mut Decisions)) {
        let before = self.choices.with_untracked(|choices| choices.decisions.clone());
        let mut after = before.clone();
        change(&mut after);
        if after != before {
            self.past.update(|past| {
                past.push(before);
                if past.len() > MOST_UNDO_STEPS {
                    past.remove(0);
                }
            });
            self.choices.update(|choices| choices.decisions = after);
        }
    }

    /// Says where a payee's sums go; none for where its code says.
    pub(super) fn place(self, key: &str, decision: Option<Decision>) {
        self.decide(|decisions| {
            match decision {
                Some(decision) => decisions.payees.insert(key.to_owned(), decision),
                None => decisions.payees.remove(key),
            };
        });
    }

    pub(super) fn can_undo(self) -> bool {
        self.past.with(|past| !past.is_empty())
    }

    pub(super) fn undo(self) {
        let before = self.past.try_update(|past| past.pop()).flatten();
        if let Some(before) = before {
            self.choices.update(|choices| choices.decisions = before);
        }
    }

    /// Deletes sums, choices and all else that is kept of invoices.
    pub(super) fn delete_all(self) {
        for id in self
            .files
            .with_untracked(|files| files.iter().map(|entry| entry.id).collect::<Vec<_>>())
        {
            self.remove(id);
        }
        self.register_handle.set_value(None);
        self.register.set(Register::default());
        self.past.set(Vec::new());
        self.statistics.set(None);
        self.choices.set(no_choices());
        // Behind the effects that remember.
        request_animation_frame(|| {
            request_animation_frame(|| {
                for key in [CHOICES_KEY, SUMS_KEY, REGISTER_KEY] {
                    host::forget(key);
                }
            });
        });
        self.announce(|words| words.files.deleted.to_owned());
    }

    /// The text of a file that keeps the choices.
    pub(super) fn choices_as_file(self) -> String {
        self.choices
            .with_untracked(|choices| serde_json::to_string_pretty(choices).unwrap_or_default())
    }

    /// Opens such a file.
    pub(super) fn open_choices(self, file: File) {
        spawn_local(async move {
            let bytes = browser::read(&file).await.unwrap_or_default();
            match read_choices(&String::from_utf8_lossy(&bytes)) {
                Ok(opened) => {
                    self.decide(|decisions| *decisions = opened.decisions);
                    self.choices.update(|choices| choices.profiles.extend(opened.profiles));
                    self.announce(|words| words.settings.opened.to_owned());
                }
                Err(newer) => self.warn(move |words| {
                    let words = &words.settings;
                    if newer { words.newer_file } else { words.other_file }.to_owned()
                }),
            }
        });
    }

    /// Whether what was read are accounts.
    pub(super) fn are_accounts(self) -> bool {
        self.imported.with(|imported| {
            imported.as_ref().is_some_and(|imported| {
                imported.payees.iter().any(|payee| !payee.account.is_empty())
            })
        })
    }

    /// The place of a bucket in words.
    pub(super) fn bucket_name(self, bucket: Bucket) -> String {
        let (words, language) = (self.words(), self.settings.language.get());
        match bucket {
            Bucket::Group(group) => group_name(language, group).to_owned(),
            Bucket::Element(element) => {
                (words.suppliers.element)(language.text().names.elements_in_sentence.get(element))
            }
            Bucket::NotIct => words.suppliers.not_ict.to_owned(),
            Bucket::OwnCooperation => words.suppliers.own_cooperation.to_owned(),
            Bucket::Open => words.suppliers.open.to_owned(),
        }
    }
}

/// What a service group is called.
pub(super) fn group_name(language: Language, group: synergi_ledger::InvoiceGroup) -> &'static str {
    let names = &language.text().names;
    match group {
        synergi_ledger::InvoiceGroup::Telecom => names.elements.telecom,
        synergi_ledger::InvoiceGroup::Shared(group) => names.groups.get(group),
    }
}

/// Sums that are read, told apart by where they lie.
struct Parts(Vec<Arc<Imported>>);

impl PartialEq for Parts {
    fn eq(&self, other: &Self) -> bool {
        let pairs = self.0.iter().zip(&other.0);
        self.0.len() == other.0.len()
            && pairs.into_iter().all(|(one, other)| Arc::ptr_eq(one, other))
    }
}

/// The same with names.
struct KeptSums(Vec<(String, Arc<Imported>)>);

impl PartialEq for KeptSums {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len()
            && self
                .0
                .iter()
                .zip(&other.0)
                .all(|(one, other)| one.0 == other.0 && Arc::ptr_eq(&one.1, &other.1))
    }
}

fn entry(id: u32, name: String) -> Entry {
    Entry {
        id,
        name,
        stage: Stage::Looking,
        before: None,
        inspection: None,
        wishes: Wishes::default(),
        open: false,
        known: false,
        kept: false,
    }
}

fn no_choices() -> Choices {
    Choices { format: FORMAT.to_owned(), version: VERSION, ..Choices::default() }
}

/// Reads kept choices; whether they are from a newer version where that is why not.
fn read_choices(text: &str) -> Result<Choices, bool> {
    #[derive(Deserialize)]
    struct Head {
        format: String,
        version: u32,
    }
    let head: Head = serde_json::from_str(text).map_err(|_| false)?;
    if head.format != FORMAT || head.version > VERSION {
        return Err(head.format == FORMAT);
    }
    serde_json::from_str(text).map_err(|_| false)
}

/// What files with the same headings have in common.
fn profile_key(headings: &[String]) -> String {
    headings.iter().map(|heading| heading.trim().to_lowercase()).collect::<Vec<_>>().join("|")
}

/// Kroner of an amount in øre.
#[expect(clippy::cast_precision_loss, reason = "sums are below 2^53")]
pub(super) fn kroner(ore: i64) -> f64 {
    ore as f64 / 100.0
}

async fn inspect(file: &File, wishes: &Wishes) -> Result<Inspection, ImportProblem> {
    work("inspectFile", file, &serde_json::to_string(wishes).unwrap_or_default(), |_| true).await
}

/// A file as tables of statistics, if it is small enough to be some.
async fn read_tables(file: &File) -> Option<Result<Tables, ImportProblem>> {
    (file.size() <= synergi_ledger::LARGEST_TABLE as f64).then_some(())?;
    Some(work("readStatisticsFile", file, "", |_| true).await)
}

/// Has the worker do something with a file.
async fn work<T: for<'de> Deserialize<'de>>(
    name: &str,
    file: &File,
    with: &str,
    mut told: impl FnMut(Progress) -> bool + 'static,
) -> Result<T, ImportProblem> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole numbers")]
    let told = Closure::new(move |bytes: f64, of: f64, rows: f64| {
        told(Progress { bytes: bytes as u64, of: of as u64, rows: rows as u64 })
    });
    let answer = host::work(name, file, with, &told).await;
    // A worker that died, or an answer that is none.
    let text =
        answer.ok().and_then(|answer| answer.as_string()).ok_or(ImportProblem::Unreadable)?;
    serde_json::from_str(&text).unwrap_or(Err(ImportProblem::Unreadable))
}

/// Columns of a reading, for the form.
pub(super) fn column_of(columns: &Columns, role: Role) -> Option<usize> {
    columns.get(role)
}
