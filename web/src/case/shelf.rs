//! Cases that have been put aside in the browser: opened, renamed, copied, deleted; and the deletion of all that it keeps.

use super::fields::{Action, EntryField};
use super::state::CaseState;
use crate::host;
use crate::words::{part, tell};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Deserialize;
use synergi_case::CaseFile;
use synergi_text::case::{Frame, date};

/// One of them, as the browser keeps it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Kept {
    id: String,
    /// When it was put aside, as "2026-11-24T12:00:00.000Z".
    kept: String,
    text: String,
}

impl Kept {
    fn file(&self) -> Option<CaseFile> {
        CaseFile::read(&self.text).ok()
    }
}

#[derive(Clone, Copy)]
struct Local {
    state: CaseState,
    /// Nothing where the browser keeps none, or has not been asked.
    kept: RwSignal<Option<Vec<Kept>>>,
    /// The one that was deleted last, until it is put back.
    deleted: RwSignal<Option<Kept>>,
    failed: RwSignal<bool>,
}

impl Local {
    fn say(self, word: fn(&'static Frame) -> &'static str) -> Signal<String> {
        tell(move || word(&self.state.words().frame).to_owned())
    }

    fn look(self) {
        spawn_local(async move {
            let text = host::shelf().await.as_string().unwrap_or_default();
            self.kept.set(serde_json::from_str(&text).unwrap_or_default());
        });
    }

    /// Puts a case aside, and looks again.
    fn put(self, id: String, kept: String, text: String) {
        spawn_local(async move {
            let done = host::shelve(&id, &kept, &text).await;
            self.failed.set(done.as_bool() != Some(true));
            self.look();
        });
    }

    fn name(self, file: Option<&CaseFile>) -> String {
        let name = file.and_then(CaseFile::case).map(|case| case.name.trim().to_owned());
        name.filter(|name| !name.is_empty())
            .unwrap_or_else(|| self.state.words().frame.unnamed.to_owned())
    }
}

/// The list, behind a heading that opens it.
#[component]
pub(super) fn Shelf() -> impl IntoView {
    let local = Local {
        state: expect_context::<CaseState>(),
        kept: RwSignal::new(None),
        deleted: RwSignal::new(None),
        failed: RwSignal::new(false),
    };
    provide_context(local);
    let open = RwSignal::new(false);
    let content = part(move || open.get().then(|| view! { <Content /> }));
    view! {
        <details
            class="shelf"
            on:toggle:target=move |event| {
                let now = event.target().open();
                open.set(now);
                if now {
                    local.look();
                }
            }
        >
            <summary>{local.say(|words| words.shelf)}</summary>
            {content}
        </details>
    }
}

#[component]
fn Content() -> impl IntoView {
    let local = expect_context::<Local>();
    let put = Callback::new(move |()| {
        let text = local.state.file.with_untracked(|file| file.write());
        local.put(String::new(), String::new(), text);
    });
    let list = part(move || {
        let kept = local.kept.get().unwrap_or_default();
        if kept.is_empty() {
            return view! { <p class="hint">{local.say(|words| words.shelf_empty)}</p> }.into_any();
        }
        let items = kept.into_iter().map(|kept| view! { <Item kept=kept /> });
        view! { <ul class="ranges">{items.collect_view()}</ul> }.into_any()
    });
    let deleted = part(move || {
        local.deleted.get().map(|kept| {
            let name = local.name(kept.file().as_ref());
            let told = tell(move || (local.state.words().frame.shelf_deleted)(&name));
            let back = Callback::new(move |()| {
                if let Some(Kept { id, kept, text }) = local.deleted.get_untracked() {
                    local.deleted.set(None);
                    local.put(id, kept, text);
                }
            });
            view! {
                <p>
                    {told} " "
                    <Action label=tell(move || local.state.text().app.undo.to_owned()) action=back />
                </p>
            }
        })
    });
    let failed = part(move || {
        local
            .failed
            .get()
            .then(|| view! { <p class="field-error">{local.say(|words| words.shelf_failed)}</p> })
    });
    let sure = RwSignal::new(false);
    let all = part(move || {
        if sure.get() {
            view! {
                <p>{local.say(|words| words.delete_all_sure)}</p>
                <Action
                    label=local.say(|words| words.delete_all_yes)
                    variant="primary"
                    action=Callback::new(move |()| spawn_local(async {
                        host::delete_everything().await;
                    }))
                />
                <Action
                    label=local.say(|words| words.delete_all_no)
                    action=Callback::new(move |()| sure.set(false))
                />
            }
            .into_any()
        } else {
            view! {
                <Action
                    label=local.say(|words| words.delete_all)
                    variant="tertiary"
                    action=Callback::new(move |()| sure.set(true))
                />
            }
            .into_any()
        }
    });
    view! {
        <p class="hint">{local.say(|words| words.shelf_lead)}</p>
        <div class="range-tools"><Action label=local.say(|words| words.shelve) action=put /></div>
        {list}
        <div role="status">{deleted} {failed}</div>
        <div class="range-tools">{all}</div>
    }
}

/// One case.
#[component]
fn Item(
    /// As it is kept.
    kept: Kept,
) -> impl IntoView {
    let local = expect_context::<Local>();
    let file = kept.file();
    let (id, day) = (kept.id.clone(), date(kept.kept.get(..10).unwrap_or_default()));
    let readable = file.is_some();
    let named = StoredValue::new(file.clone());
    let name = Memo::new(move |_| named.with_value(|file| local.name(file.as_ref())));
    let title = tell(move || (local.state.words().frame.shelf_item)(&name.get(), &day));
    let with_name = move |label: fn(&'static Frame) -> &'static str| {
        tell(move || format!("{}: {}", label(&local.state.words().frame), name.get()))
    };
    let kept = StoredValue::new(kept);
    let open = Callback::new(move |()| {
        if let Some(file) = named.get_value() {
            local.state.replace(file);
            local.state.announce(|text| text.frame.shelf_opened.to_owned());
        }
    });
    let copy = Callback::new(move |()| {
        if let Some(mut file) = named.get_value() {
            let of_copy = untrack(|| (local.state.words().frame.copy_of)(&name.get()));
            if let Some(case) = file.case_mut() {
                case.name = of_copy;
            }
            local.put(String::new(), String::new(), file.write());
        }
    });
    let delete = Callback::new(move |()| {
        let kept = kept.get_value();
        spawn_local(async move {
            let done = host::unshelve(&kept.id).await;
            local.failed.set(done.as_bool() != Some(true));
            local.deleted.set(Some(kept));
            local.look();
        });
    });
    let rename = Callback::new(move |text: String| {
        let new = text.trim();
        let Some(mut file) = named.get_value().filter(|_| !new.is_empty()) else { return false };
        if let Some(case) = file.case_mut() {
            new.clone_into(&mut case.name);
        }
        let Kept { id, kept, .. } = kept.get_value();
        local.put(id, kept, file.write());
        true
    });
    let heading = format!("hylle-{id}");
    let labelled = heading.clone();
    let tools = readable.then(|| {
        view! {
            <div class="ledger-fields">
                <EntryField
                    id=format!("hylle-{id}-navn")
                    label=tell(move || local.state.words().frame.name.to_owned())
                    value=name.into()
                    wrong=local.say(|words| words.shelf_no_name)
                    take=rename
                />
            </div>
            <div class="range-tools">
                <Action label=local.say(|words| words.shelf_open) name=with_name(|words| words.shelf_open) action=open />
                <Action
                    label=local.say(|words| words.shelf_copy)
                    name=with_name(|words| words.shelf_copy)
                    variant="tertiary"
                    action=copy
                />
            </div>
        }
    });
    let broken = (!readable)
        .then(|| view! { <p class="field-error">{local.say(|words| words.damaged_file)}</p> });
    view! {
        <li><div class="range" role="group" aria-labelledby=labelled>
            <div class="range-head">
                <strong id=heading>{title}</strong>
                <Action
                    label=local.say(|words| words.remove)
                    name=with_name(|words| words.remove)
                    variant="tertiary"
                    action=delete
                />
            </div>
            {tools}
            {broken}
        </div></li>
    }
}
