//! What stands around every step of a case: its steps, what can be done with the file, messages.

use super::fields::{Action, Choice, TextField, full_name, say_case};
use super::state::{CaseNotice, CaseState, TextInput, step_address};
use super::{
    compare, costs, follow_up, judged, keys, members, operating, pace, report, result, savings,
    shelf,
};
use crate::browser;
use crate::host;
use crate::invoices::{InvoiceState, Invoices};
use crate::parts::Heading;
use crate::settings::Settings;
use crate::uncertainty::{CountryState, Uncertain, UncertainCountry};
use crate::words::{part, say, tell};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use synergi_case::Scope;
use synergi_text::case::Step;
use synergi_text::{Language, View, whole};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, File, HtmlElement, HtmlInputElement};

/// Mounts the application. It stays, and what is done in it with it, whichever view is shown.
pub fn start() {
    let place = document().get_element_by_id("case-view");
    if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
        mount_to(place, App).forget();
    }
}

/// The application. Of its view nothing stands in the page while another is shown.
#[component]
fn App() -> impl IntoView {
    let settings = Settings {
        language: followed("language", Language::from_code),
        dark: followed("dark", |dark| dark.parse().ok()).into(),
    };
    provide_context(settings);
    let national = followed("scenario", |text| Some(text.to_owned()));
    let state = CaseState::new(settings, national);
    provide_context(state);
    follow_links(state);
    let invoices = InvoiceState::new(settings, national);
    provide_context(invoices);
    provide_context(CountryState::new(settings, state.national));
    let view =
        followed("view", |view| Some(View::from_fragment(view).filter(|view| view.comes_later())));
    let is = move |wanted: View| Memo::new(move |_| view.get() == Some(wanted));
    let (case, ledgers) = (is(View::Case), is(View::Invoices));
    listen(state, case);
    window_event_listener(ev::drop, move |event| {
        let files = event.data_transfer().and_then(|data| data.files());
        if let Some(files) = files.filter(|_| ledgers.get_untracked()) {
            invoices.take_dropped(&files);
        }
    });
    lead_to_the_view(state, view);
    part(move || match view.get() {
        Some(View::Case) => Frame().into_any(),
        Some(View::Invoices) => Invoices().into_any(),
        Some(View::Uncertainty) => UncertainCountry().into_any(),
        _ => ().into_any(),
    })
}

/// What the page publishes under a name, as it changes.
fn followed<T>(name: &str, read: fn(&str) -> Option<T>) -> ReadSignal<T>
where
    T: Clone + Default + PartialEq + Send + Sync + 'static,
{
    let (value, set_value) = signal(T::default());
    host::follow(name, move |now| {
        let now = read(&now).unwrap_or_default();
        if value.with_untracked(|value| *value != now) {
            set_value.set(now);
        }
    });
    value
}

/// Cases that come with an address.
fn follow_links(state: CaseState) {
    host::follow("linked", move |linked| {
        // Behind how many there have been.
        if let Some((_, text)) = linked.split_once(' ') {
            state.take_linked(text);
        }
    });
}

/// The step in the address behind the view's name.
fn step_in_address() -> Option<Step> {
    let fragment = browser::fragment();
    let (view, step) = fragment.split_once('/')?;
    if view == View::Case.fragment() { Step::from_fragment(step) } else { None }
}

/// Shortcuts, dropped files and the address, while the view is shown.
fn listen(state: CaseState, shown: Memo<bool>) {
    window_event_listener(ev::keydown, move |event| {
        if !shown.get_untracked() || !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        let typing =
            event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(
                |element| element.matches("[type=text], [type=search], textarea").unwrap_or(false),
            );
        // A field has its own undo while it is being typed in.
        if typing {
            return;
        }
        match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => state.step_history(true),
            ("z", true) | ("y", false) => state.step_history(false),
            _ => return,
        }
        event.prevent_default();
    });
    window_event_listener(ev::drop, move |event| {
        if shown.get_untracked()
            && let Some(file) = event.data_transfer().and_then(|data| data.files()?.get(0))
        {
            open_file(state, file);
        }
    });
    let follow_address = move || {
        // A step that is shown already is not to be built anew: somebody may have been led to a field of it.
        if let Some(step) = step_in_address().filter(|step| *step != state.step.get_untracked()) {
            state.step.set(step);
        }
    };
    follow_address();
    window_event_listener(ev::hashchange, move |_| follow_address());
}

/// The place of the keyboard follows the view, as it does in the page, and the step.
fn lead_to_the_view(state: CaseState, view: ReadSignal<Option<View>>) {
    Effect::new(move |before: Option<Option<View>>| {
        let view = view.get();
        let comes = match before {
            Some(before) => before != view,
            // The application may come after its view has been asked for.
            None => {
                let on_link = |view: View| browser::is_on_link_to(view.fragment());
                browser::fragment().contains('/') || view.is_some_and(on_link)
            }
        };
        if view.is_some() && comes {
            request_animation_frame(|| request_animation_frame(|| browser::focus("overskrift")));
        }
        view
    });
    Effect::new(move |before: Option<Step>| {
        let step = state.step.get();
        request_animation_frame(|| browser::scroll_to_current(".steps"));
        if before.is_some_and(|before| before != step) {
            // Once the step is there: a field that was to be led to has the keyboard by then.
            request_animation_frame(|| request_animation_frame(lead_on));
        }
        step
    });
}

/// Takes the keyboard to the heading where the step before left it on a link, or, with what had it, nowhere.
fn lead_on() {
    let waits = document()
        .active_element()
        .is_none_or(|element| element.matches("body, .step-link").unwrap_or(false));
    if waits {
        browser::focus("overskrift");
    }
}

fn open_file(state: CaseState, file: File) {
    spawn_local(async move {
        let bytes = browser::read(&file).await.unwrap_or_default();
        state.open(&String::from_utf8_lossy(&bytes));
    });
}

/// The view.
#[component]
fn Frame() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let content = part(move || match state.step.get() {
        Step::Result => result::Result().into_any(),
        Step::Members => members::Members().into_any(),
        Step::Savings => savings::Savings().into_any(),
        Step::Operating => operating::Operating().into_any(),
        Step::Costs => costs::Costs().into_any(),
        Step::Pace => pace::Pace().into_any(),
        Step::Uncertainty => Uncertain().into_any(),
        Step::Keys => keys::Keys().into_any(),
        Step::Judged => judged::Judged().into_any(),
        Step::FollowUp => follow_up::FollowUp().into_any(),
        Step::Compare => compare::Compare().into_any(),
        Step::Report => report::ReportStep().into_any(),
    });
    view! {
        <Bar />
        <shelf::Shelf />
        <Messages />
        <div class="case">
            <Steps />
            <div class="case-step">
                {content}
                <Onward />
            </div>
        </div>
    }
}

/// The steps, one after the other.
#[component]
fn Steps() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let links = Step::ALL.map(|step| {
        let current = Signal::derive(move || (state.step.get() == step).then_some("step"));
        view! {
            <li>
                <a class="step-link" href=address(step) aria-current=current>
                    {Signal::derive(move || (state.words().frame.step)(step))}
                </a>
            </li>
        }
    });
    view! {
        <nav class="steps" aria-label=say_case(|text| text.frame.steps_nav)>
            <ol>{links.collect_view()}</ol>
        </nav>
    }
}

fn address(step: Step) -> String {
    format!("#{}", step_address(step))
}

/// To the step before and the step after.
#[component]
fn Onward() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let link = move |by: isize| {
        part(move || {
            let words = &state.words().frame;
            let place = Step::ALL.iter().position(|step| *step == state.step.get())?;
            let step = *Step::ALL.get(place.checked_add_signed(by)?)?;
            let name = (words.step)(step);
            let label = if by > 0 { (words.next)(name) } else { (words.previous)(name) };
            let variant = if by > 0 { "primary" } else { "secondary" };
            Some(view! {
                <a
                    class="step-link ds-button"
                    data-variant=variant
                    href=address(step)
                    on:click=move |event| {
                        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                            // By hand, and at once: the link is another step's before the browser follows it, or is
                            // gone and the keyboard with it.
                            event.prevent_default();
                            state.step.set(step);
                            browser::visit(&step_address(step));
                            request_animation_frame(|| {
                                request_animation_frame(|| browser::focus("overskrift"));
                            });
                        }
                    }
                >
                    {label}
                </a>
            })
        })
    };
    view! { <div class="actions">{link(-1)} {link(1)}</div> }
}

/// The id of the field that asks for a file.
const FILE: &str = "apne-samarbeid";

/// What can be done with the file as a whole.
#[component]
fn Bar() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let step_button = move |back: bool, label: fn(&'static synergi_text::Text) -> &'static str| {
        view! {
            <button
                type="button"
                class="ds-button"
                data-variant="tertiary"
                data-size="sm"
                aria-disabled=tell(move || (!state.can_step(back)).to_string())
                on:click=move |_| state.step_history(back)
            >
                {say(label)}
            </button>
        }
    };
    let save = Callback::new(move |()| {
        let name =
            state.with_case(|case| file_name(&case.name, state.words().frame.file_name, "json"));
        let content = state.file.with_untracked(|file| file.write());
        browser::download(&name, "application/json", content.as_bytes());
        let saved = name.clone();
        state.announce_general(move |text| (text.files.saved)(&saved));
    });
    let workbook = Callback::new(move |()| save_workbook(state));
    let chosen = NodeRef::<leptos::html::Input>::new();
    let take = move |event: ev::Event| {
        let input = event.target().and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input
            && let Some(file) = input.files().and_then(|files| files.get(0))
        {
            open_file(state, file);
            // The same file can be chosen again.
            input.set_value("");
        }
    };
    // A link to a file leads nowhere on another machine.
    let link = (host::delivery() != "file").then(|| {
        view! {
            <Action
                label=tell(move || state.words().frame.link.to_owned())
                variant="tertiary"
                action=Callback::new(move |()| copy_link(state))
            />
        }
    });
    let scopes = Signal::derive(move || {
        let names = &state.words().names;
        [Scope::AllCosts, Scope::ItBudget].map(|scope| (names.scope)(scope).to_owned()).to_vec()
    });
    view! {
        <div class="scenario-bar case-bar" role="group" aria-label=say_case(|text| text.frame.bar)>
            <TextField input=TextInput::Name label=tell(move || state.words().frame.name.to_owned()) />
            <Choice
                id="felt-scope"
                label=tell(move || state.words().frame.scope.to_owned())
                options=scopes
                chosen=Signal::derive(move || {
                    usize::from(state.with_case(|case| case.scope == Scope::ItBudget))
                })
                choose=Callback::new(move |place| {
                    let scope = if place == 0 { Scope::AllCosts } else { Scope::ItBudget };
                    state.edit(|case| case.scope = scope);
                })
            />
            <div class="case-actions">
                {step_button(true, |text| text.app.undo)}
                {step_button(false, |text| text.app.redo)}
                <Action
                    label=tell(move || state.text().app.save.to_owned())
                    variant="tertiary"
                    action=save
                />
                {link}
                <Action
                    label=tell(move || state.words().frame.workbook.to_owned())
                    variant="tertiary"
                    action=workbook
                />
                <span class="file-button">
                    <input
                        node_ref=chosen
                        id=FILE
                        type="file"
                        accept=".json,application/json"
                        on:change=take
                    />
                    <label class="ds-button" data-variant="tertiary" data-size="sm" for=FILE>
                        {say(|text| text.app.open)}
                    </label>
                </span>
                <Action
                    label=tell(move || state.words().frame.new_case.to_owned())
                    variant="tertiary"
                    action=Callback::new(move |()| state.begin_anew())
                />
                <Action
                    label=tell(move || state.words().frame.open_example.to_owned())
                    variant="tertiary"
                    action=Callback::new(move |()| state.open_example())
                />
            </div>
        </div>
    }
}

/// Longer addresses are cut by some programs for mail and chat.
const LONG_LINK: f64 = 8_000.0;

/// Copies a link with the whole file in it.
fn copy_link(state: CaseState) {
    let text = state.file.with_untracked(|file| file.to_link());
    spawn_local(async move {
        let length = host::copy_link(&text).await.ok().and_then(|length| length.as_f64());
        let Some(length) = length else {
            return state.warn(|text| text.frame.link_failed.to_owned());
        };
        state.announce(move |text| {
            let shown = whole(length.abs());
            let copied = if length > 0.0 { text.frame.link_copied } else { text.frame.link_shown };
            let long = if length.abs() > LONG_LINK { text.frame.link_long } else { "" };
            format!("{} {long}", copied(&shown)).trim_end().to_owned()
        });
    });
}

/// Offers the workbook of the last case without faults.
fn save_workbook(state: CaseState) {
    let evaluated = state.evaluated.get_untracked();
    let language = state.settings.language.get_untracked();
    let otherwise = language.case_text().frame.file_name;
    let Some(evaluated) = evaluated else {
        return state.warn(|text| text.frame.workbook_failed.to_owned());
    };
    spawn_local(async move {
        let name = file_name(&evaluated.case.name, otherwise, "xlsx");
        let case = serde_json::to_string(&*evaluated.case).unwrap_or_default();
        let made = host::workbook(&case, language.code()).await;
        let bytes = made.map(|bytes| js_sys::Uint8Array::new(&bytes).to_vec()).unwrap_or_default();
        if bytes.is_empty() {
            return state.warn(|text| text.frame.workbook_failed.to_owned());
        }
        browser::download(
            &name,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            &bytes,
        );
        state.announce(move |text| (text.frame.workbook_made)(&name));
    });
}

/// A file's name of a case's: letters and digits, the rest as hyphens.
pub(super) fn file_name(case: &str, otherwise: &str, kind: &str) -> String {
    let plain: String = synergi_text::lowercase(case)
        .chars()
        .map(|letter| if letter.is_alphanumeric() { letter } else { '-' })
        .collect();
    let parts: Vec<_> = plain.split('-').filter(|part| !part.is_empty()).collect();
    let name = if parts.is_empty() { otherwise.to_owned() } else { parts.join("-") };
    format!("{name}.{kind}")
}

/// Messages: what has been done, what has to be mended, what the case rests on.
#[component]
fn Messages() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let notice = part(move || {
        // What was done on another step is no news here; what went wrong stays to be read.
        let here = |notice: &CaseNotice| notice.failed || notice.step == state.step.get();
        state.notice.get().filter(here).map(|notice| {
            let words = tell(move || (notice.words)(state.settings.language.get()));
            view! {
                <div
                    class="ds-alert notice"
                    data-color=if notice.failed { "danger" } else { "success" }
                >
                    <p>{words}</p>
                    <button
                        type="button"
                        class="ds-button"
                        data-variant="tertiary"
                        data-size="sm"
                        on:click=move |_| state.notice.set(None)
                    >
                        {say(|text| text.app.close)}
                    </button>
                </div>
            }
        })
    });
    let offered = part(move || {
        state.offered.get().map(|file| {
            let members = file.case().map_or(0, |case| case.members.len());
            let asks = tell(move || (state.words().frame.link_asks)(&whole(members as f64)));
            let take = Callback::new(move |()| {
                if let Some(file) = state.offered.get_untracked() {
                    state.open_linked((*file).clone());
                }
            });
            view! {
                <div class="ds-alert notice" data-color="info">
                    <p>{asks}</p>
                    <Action label=tell(move || state.words().frame.link_open.to_owned()) action=take />
                    <Action
                        label=tell(move || state.words().frame.link_keep.to_owned())
                        variant="tertiary"
                        action=Callback::new(move |()| state.offered.set(None))
                    />
                </div>
            }
        })
    });
    let wrong = Memo::new(move |_| state.wrong_places());
    let reminder = part(move || {
        let places = wrong.get();
        (!places.is_empty()).then(|| {
            let count = places.len();
            let links = places
                .into_iter()
                .map(|place| {
                    view! {
                        <li>
                            <button
                                type="button"
                                class="field-link"
                                on:click=move |_| state.lead_to(place)
                            >
                                {tell(move || full_name(state, place))}
                            </button>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <div class="ds-alert" data-color="warning">
                    <p class="notice-heading">{tell(move || (state.text().problems.summary)(count))}</p>
                    <p>{say_case(|text| text.frame.stale)}</p>
                    <ul>{links}</ul>
                </div>
            }
        })
    });
    let basis = part(move || {
        (state.basis_differs() && !state.is_empty()).then(|| {
            view! {
                <div class="ds-alert notice" data-color="info">
                    <p>{say_case(|text| text.frame.basis_differs)}</p>
                    <Action
                        label=tell(move || state.words().frame.basis_use.to_owned())
                        action=Callback::new(move |()| state.use_national())
                    />
                </div>
            }
        })
    });
    // Whatever it is called: as long as its members are the example's, and none has figures of its own.
    let is_example =
        Memo::new(move |_| state.with_case(|case| case.members == synergi_case::example().members));
    let example = part(move || {
        is_example
            .get()
            .then(|| view! { <p class="kicker">{say_case(|text| text.frame.is_example)}</p> })
    });
    view! {
        <div role="status" class="notices" data-testid="case-notice">{notice}</div>
        <div role="status" class="notices" data-testid="case-offered">{offered}</div>
        <div role="status" class="notices" data-testid="case-invalid">{reminder}</div>
        <div class="notices">{basis}</div>
        {example}
    }
}

/// The heading of a step: what takes the keyboard when it comes. Results that are not of what the fields hold say so.
#[component]
pub(crate) fn StepHeading(
    /// The finding, or what the step is.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let stale = part(move || {
        let stale = state.is_stale() && !state.is_empty();
        stale.then(|| view! { <p class="not-current">{say(|text| text.figures.not_current)}</p> })
    });
    let help = tell(move || (state.words().frame.help)(state.step.get()).to_owned());
    view! {
        <Heading text=text />
        <p class="hint step-help">{help}</p>
        {stale}
    }
}
