//! Files: chosen or dropped, how far they are, and the extract of the business register.

use super::reading::HowItIsRead;
use super::state::{Entry, InvoiceState, Stage, kroner};
use crate::case::Action;
use crate::words::{part, tell, whether};
use leptos::prelude::*;
use synergi_ledger::Progress;
use synergi_model::units::Share;
use synergi_text::{percent, whole};
use wasm_bindgen::JsCast as _;
use web_sys::{FileList, HtmlInputElement};

/// The files of a list.
pub(super) fn all(list: &FileList) -> Vec<web_sys::File> {
    (0..list.length()).filter_map(|place| list.get(place)).collect()
}

/// A button that asks for files.
#[component]
pub(super) fn Choose(
    /// Id of the input.
    id: &'static str,
    /// Which files are offered.
    accept: &'static str,
    /// What the button says.
    label: Signal<String>,
    /// Whether several can be chosen.
    #[prop(optional)]
    multiple: bool,
    /// Takes them.
    take: Callback<Vec<web_sys::File>>,
) -> impl IntoView {
    let choose = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            let files = input.files().map(|list| all(&list)).unwrap_or_default();
            // The same file can be chosen again.
            input.set_value("");
            if !files.is_empty() {
                take.run(files);
            }
        }
    };
    view! {
        <span class="file-button">
            <input type="file" id=id accept=accept multiple=multiple on:change=choose />
            <label class="ds-button" data-variant="secondary" data-size="sm" for=id>
                {label}
            </label>
        </span>
    }
}

/// Where files come in, and what has become of them.
#[component]
pub(super) fn Files() -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let ids = Memo::new(move |_| {
        state.files.with(|files| files.iter().map(|entry| entry.id).collect::<Vec<_>>())
    });
    let list = part(move || {
        let items = ids.get().into_iter().map(|id| view! { <FileItem id=id /> }).collect_view();
        let label = tell(move || state.words().files.list.to_owned());
        (!ids.with(Vec::is_empty))
            .then(|| view! { <ul class="ledger-files" aria-label=label>{items}</ul> })
    });
    let deletable = Memo::new(move |_| {
        !ids.with(Vec::is_empty) || state.register.with(|register| register.rows > 0)
    });
    let delete = part(move || {
        deletable.get().then(|| {
            view! {
                <div class="actions">
                    <Action
                        label=tell(move || state.words().files.delete_all.to_owned())
                        variant="tertiary"
                        action=Callback::new(move |()| state.delete_all())
                    />
                </div>
            }
        })
    });
    let too_large = part(move || {
        state.too_large_to_keep.get().then(|| {
            view! { <p class="hint">{tell(move || state.words().files.not_here.to_owned())}</p> }
        })
    });
    view! {
        <section class="card ledgers" id="filer" aria-labelledby="filer-tittel" tabindex="-1">
            <h2 id="filer-tittel">{tell(move || state.words().files.heading.to_owned())}</h2>
            <div class="drop-zone">
                <p>{tell(move || state.words().files.drop.to_owned())}</p>
                <Choose
                    id="velg-fakturaer"
                    accept=".csv,.txt,.tsv,.skv,.xlsx,.zip,.gz,.json,text/csv"
                    label=tell(move || state.words().files.choose.to_owned())
                    multiple=true
                    take=Callback::new(move |files| state.take(files))
                />
            </div>
            <p class="hint">{tell(move || state.words().files.format.to_owned())}</p>
            {list}
            {too_large}
            <RegisterPart />
            {delete}
        </section>
    }
}

/// "43 %" of a file.
fn share(progress: Progress) -> String {
    #[expect(clippy::cast_precision_loss, reason = "shown in whole per cent")]
    let share = progress.bytes as f64 / progress.of.max(1) as f64;
    percent(Share(share))
}

#[expect(clippy::cast_precision_loss, reason = "shown")]
fn count(number: u64) -> String {
    whole(number as f64)
}

/// One file.
#[component]
fn FileItem(
    /// Which.
    id: u32,
) -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let entry = Memo::new(move |_| {
        state.files.with(|files| files.iter().find(|entry| entry.id == id).cloned())
    });
    let name = Memo::new(move |_| {
        entry.with(|entry| entry.as_ref().map(|entry| entry.name.clone()).unwrap_or_default())
    });
    let reading = Memo::new(move |_| {
        entry.with(|entry| {
            entry
                .as_ref()
                .is_some_and(|entry| matches!(entry.stage, Stage::Reading(_) | Stage::Looking))
        })
    });
    let failed = Memo::new(move |_| {
        entry.with(|entry| {
            entry.as_ref().is_some_and(|entry| matches!(entry.stage, Stage::Failed(_)))
        })
    });
    let told = tell(move || {
        entry.with(|entry| entry.as_ref().map(|entry| status(state, entry)).unwrap_or_default())
    });
    let progress = part(move || {
        reading.get().then(|| {
            let done = Signal::derive(move || {
                entry.with(|entry| match entry.as_ref().map(|entry| &entry.stage) {
                    #[expect(clippy::cast_precision_loss, reason = "a bar")]
                    Some(Stage::Reading(progress)) => {
                        (progress.bytes as f64 / progress.of.max(1) as f64).to_string()
                    }
                    _ => "0".to_owned(),
                })
            });
            view! { <progress max="1" value=done aria-label=name /> }
        })
    });
    let open =
        Memo::new(move |_| entry.with(|entry| entry.as_ref().is_some_and(|entry| entry.open)));
    let can_look = Memo::new(move |_| {
        entry.with(|entry| entry.as_ref().is_some_and(|entry| entry.inspection.is_some()))
    });
    let buttons = part(move || {
        let stop = reading.get().then(|| {
            view! {
                <Action
                    label=tell(move || state.words().files.cancel.to_owned())
                    name=tell(move || (state.words().files.cancel_name)(&name.get()))
                    action=Callback::new(move |()| state.stop(id))
                />
            }
        });
        let how = (can_look.get() && state.has_file(id)).then(|| {
            view! {
                <button
                    type="button"
                    class="ds-button"
                    data-variant="tertiary"
                    data-size="sm"
                    aria-expanded=tell(move || open.get().to_string())
                    aria-label=tell(move || (state.words().files.how_name)(&name.get()))
                    on:click=move |_| state.change(id, |entry| entry.open = !entry.open)
                >
                    {tell(move || state.words().files.how.to_owned())}
                </button>
            }
        });
        view! {
            {stop}
            {how}
            <Action
                label=tell(move || state.words().files.remove.to_owned())
                name=tell(move || (state.words().files.remove_name)(&name.get()))
                variant="tertiary"
                action=Callback::new(move |()| state.remove(id))
            />
        }
    });
    let how = part(move || (open.get() && can_look.get()).then(|| view! { <HowItIsRead id=id /> }));
    view! {
        <li class="ledger-file" class:failed=failed>
            <div class="ledger-file-head">
                <div>
                    <p class="ledger-file-name">{name}</p>
                    <p role="status" data-testid="file-status">{told}</p>
                </div>
                <div class="actions">{buttons}</div>
            </div>
            {progress}
            {how}
        </li>
    }
}

/// What has become of a file, in a sentence or two.
fn status(state: InvoiceState, entry: &Entry) -> String {
    let (words, language) = (state.words(), state.settings.language.get());
    match &entry.stage {
        Stage::Looking => words.files.looking.to_owned(),
        Stage::Asking => {
            let found = entry.inspection.as_ref();
            let columns = found.map(|found| &found.reading.columns);
            let lacks = columns.is_some_and(|columns| !columns.suffice());
            if lacks {
                words.reading.columns_help.to_owned()
            } else {
                words.reading.question.to_owned()
            }
        }
        Stage::Reading(progress) => (words.files.reading)(&share(*progress), &count(progress.rows)),
        Stage::Read(imported) => {
            let read =
                (words.files.read)(&count(imported.rows), &language.amount(kroner(imported.ore())));
            let skipped = imported.skipped_rows();
            let mut sentences = vec![if skipped > 0 {
                format!("{read}. {}.", (words.files.with_skipped)(&count(skipped)))
            } else {
                format!("{read}.")
            }];
            if entry.known {
                sentences.push(words.reading.known.to_owned());
            }
            if entry.kept {
                sentences.push(words.files.kept.to_owned());
            }
            sentences.join(" ")
        }
        Stage::Failed(problem) => language.import_problem(problem),
    }
}

/// The extract of the business register.
#[component]
fn RegisterPart() -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let told = tell(move || {
        let words = &state.words().files;
        state.register.with(|register| {
            if let Some(problem) = &register.problem {
                return format!(
                    "{}: {}",
                    register.name,
                    state.settings.language.get().import_problem(problem)
                );
            }
            if let Some(progress) = register.progress {
                return (words.register_reading)(&share(progress), &count(progress.rows));
            }
            if register.rows == 0 {
                return String::new();
            }
            if state.imported.with(Option::is_none) {
                return words.register_waits.to_owned();
            }
            (words.register_found)(
                &count(register.found.len() as u64),
                &count(state.wanted_count() as u64),
                &count(register.rows),
            )
        })
    });
    let failed = whether(move || state.register.with(|register| register.problem.is_some()));
    view! {
        <div class="ledger-register">
            <h3>{tell(move || state.words().files.register.to_owned())}</h3>
            <p class="hint">{tell(move || state.words().files.register_help.to_owned())}</p>
            <Choose
                id="velg-enhetsregister"
                accept=".csv,.txt,.json,.gz,.zip,.xlsx"
                label=tell(move || state.words().files.register_choose.to_owned())
                take=Callback::new(move |files: Vec<web_sys::File>| {
                    if let Some(file) = files.into_iter().next() {
                        state.take_register(file);
                    }
                })
            />
            <p role="status" class:failed=failed data-testid="register-status">{told}</p>
        </div>
    }
}
