//! What stands around every view: header, menu, what can be done with the scenario, messages, footer.

use crate::browser;
use crate::files::{FileButton, take_file};
use crate::host;
use crate::register;
use crate::state::{Appearance, State};
use crate::views;
use crate::words::{part, say, say_by, tell, whether};
use leptos::ev;
use leptos::prelude::*;
use synergi_text::{Language, View};
use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// The whole page.
#[component]
pub(crate) fn App() -> impl IntoView {
    let state = State::new();
    provide_context(state);
    provide_context(state.settings());
    register::load_from_host(state);
    listen(state);
    follow_the_view(state);
    let view = part(move || match state.view.get() {
        View::Overview => views::Overview().into_any(),
        View::Cost => views::CostToday().into_any(),
        View::Cooperation => views::Cooperation().into_any(),
        View::Operating => views::Operating().into_any(),
        // Have a place of their own, which stays.
        View::Uncertainty | View::Invoices | View::Case => ().into_any(),
        View::Study => views::Study().into_any(),
        View::About => views::About().into_any(),
    });
    view! {
        <a
            class="ds-skip-link"
            href="#innhold"
            on:click=move |event| {
                // The address names the view; the link must not.
                event.prevent_default();
                browser::focus("innhold");
            }
        >
            {say(|text| text.app.skip)}
        </a>
        <Header />
        <main id="innhold" tabindex="-1">
            <ScenarioBar />
            <Notices />
            {view}
            <views::Case />
        </main>
        <Footer />
    }
}

/// Shortcuts, and files dropped anywhere: the browser would otherwise leave the page to show them.
fn listen(state: State) {
    window_event_listener(ev::keydown, move |event| {
        let typing =
            event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(
                |element| element.matches("[type=text], [type=search], textarea").unwrap_or(false),
            );
        // A field has its own undo while it is being typed in.
        // What comes later has its own history.
        let elsewhere = state.view.get_untracked().comes_later();
        if typing || elsewhere || !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => state.undo(),
            ("z", true) | ("y", false) => state.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    // On paper nothing can be opened.
    window_event_listener(ev::beforeprint, |_| browser::open_for_paper());
    window_event_listener(ev::afterprint, |_| browser::close_after_paper());
    window_event_listener(ev::dragover, |event| event.prevent_default());
    window_event_listener(ev::drop, move |event| {
        event.prevent_default();
        if let Some(file) = event.data_transfer().and_then(|data| data.files()?.get(0)) {
            // Cases and ledgers go to their own views; tables of municipalities are for all but invoices.
            let is_case = file.name().to_ascii_lowercase().ends_with(".json");
            match state.view.get_untracked() {
                View::Invoices => {}
                View::Case if is_case => {}
                _ => take_file(state, file),
            }
        }
    });
}

/// Title of the window and place of the keyboard follow the view.
fn follow_the_view(state: State) {
    Effect::new(move |before: Option<View>| {
        let view = state.view.get();
        let app = &state.text().app;
        document().set_title(&format!("{} – {}", app.views.get(view), app.title));
        let comes = before.is_some_and(|before| before != view);
        let named = before.is_none() && browser::fragment().contains('/');
        if comes || named {
            // In the first frame the figures learn their width, and with it their height; then places are where they stay.
            request_animation_frame(|| request_animation_frame(browser::lead_to_place));
        }
        view
    });
}

#[component]
fn Header() -> impl IntoView {
    let state = expect_context::<State>();
    let links = View::ALL.map(|view| {
        let current = Signal::derive(move || (state.view.get() == view).then_some("page"));
        view! {
            <li>
                <a href=format!("#{}", view.fragment()) aria-current=current>
                    {say_by(move |text| text.app.views.get(view))}
                </a>
            </li>
        }
    });
    view! {
        <header class="site-header">
            <div class="site-header-inner">
                <a class="brand" href="#oversikt">
                    <Mark />
                    {say(|text| text.app.title)}
                </a>
                <nav aria-label=say(|text| text.app.nav)>
                    <ul>{links.collect_view()}</ul>
                </nav>
                <a class="stays-local" href="#om/personvern">
                    <Lock />
                    <span>{say(|text| text.app.stays_local)}</span>
                </a>
                <LanguageSwitch />
            </div>
        </header>
    }
}

/// The page's mark: four elements, one under the other.
#[component]
fn Mark() -> impl IntoView {
    let bars = [
        ("swatch-telecom", "0", "7"),
        ("swatch-base_operations", "4.25", "11"),
        ("swatch-business_systems", "8.5", "16"),
        ("swatch-staff", "12.75", "13"),
    ]
    .map(|(class, y, width)| view! { <rect class=class x="0" y=y width=width height="3.2" rx="0.8" /> });
    view! {
        <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
            {bars.collect_view()}
        </svg>
    }
}

// Outlines stand in constants: of a picture that is fixed in every part, Leptos makes markup, and the page's security
// policy lets no text become markup.
const LOCK: &str = "M7 11h10a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2zM8 11V8a4 4 0 0 1 8 0v3";

#[component]
fn Lock() -> impl IntoView {
    view! {
        <svg viewBox="0 0 24 24" aria-hidden="true" class="icon">
            <path d=LOCK />
        </svg>
    }
}

#[component]
fn LanguageSwitch() -> impl IntoView {
    let state = expect_context::<State>();
    let buttons = Language::ALL.map(|language| {
        view! {
            <button
                type="button"
                lang=language.code()
                title=language.name()
                aria-label=format!("{} {}", language.code(), language.name())
                aria-pressed=tell(move || (state.language.get() == language).to_string())
                on:click=move |_| state.language.set(language)
            >
                {language.code()}
            </button>
        }
    });
    view! {
        <div class="languages" role="group" aria-label=say(|text| text.app.language)>
            {buttons.collect_view()}
        </div>
    }
}

#[component]
fn ThemeChoice() -> impl IntoView {
    let state = expect_context::<State>();
    let options = part(move || {
        Appearance::ALL
            .map(|choice| {
                view! {
                    <option
                        value=choice.key()
                        selected=whether(move || state.appearance.get() == choice)
                    >
                        {choice.label(state.text())}
                    </option>
                }
            })
            .collect_view()
    });
    view! {
        <label class="theme-choice">
            {say(|text| text.app.theme)}
            <select
            class="ds-input"
            data-size="sm"
            on:change:target=move |event| {
                let chosen = event.target().value();
                if let Some(choice) =
                    Appearance::ALL.into_iter().find(|choice| choice.key() == chosen)
                {
                    state.appearance.set(choice);
                }
            }
        >
            {options}
        </select>
        </label>
    }
}

/// What can be done with the scenario as a whole.
#[component]
fn ScenarioBar() -> impl IntoView {
    let state = expect_context::<State>();
    let own = Memo::new(move |_| state.own_values());
    let save = move |_| {
        let text = state.language.get_untracked().text();
        let name = format!("{}.json", text.files.scenario_name);
        let content = untrack(|| state.case());
        browser::download(&name, "application/json", content.as_bytes());
        state.announce(move |text| (text.files.saved)(&name));
    };
    let status = tell(move || match own.get() {
        0 => state.text().app.study_values.to_owned(),
        n => (state.text().app.own_values)(n),
    });
    view! {
        <div
            class="scenario-bar"
            role="group"
            aria-label=say(|text| text.app.scenario)
            hidden=whether(move || state.view.get().comes_later())
        >
            <p class="scenario-status" class:own=whether(move || own.get() != 0) data-testid="status">
                {status}
            </p>
            <BarButton
                label=say(|text| text.app.undo)
                enabled=Signal::derive(move || state.can_undo())
                action=move || state.undo()
            />
            <BarButton
                label=say(|text| text.app.redo)
                enabled=Signal::derive(move || state.can_redo())
                action=move || state.redo()
            />
            <BarButton
                label=say(|text| text.app.reset_all)
                enabled=Signal::derive(move || { own.get() > 0 })
                action=move || state.reset_all()
            />
            <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=save>
                {say(|text| text.app.save)}
            </button>
            <FileButton
                id="apne-fil"
                accept=".json,application/json"
                label=say(|text| text.app.open)
                variant="tertiary"
            />
        </div>
    }
}

#[component]
fn BarButton(
    /// What it says.
    label: Signal<&'static str>,
    /// Whether there is anything to do. A disabled button keeps its place and the keyboard.
    enabled: Signal<bool>,
    /// What it does.
    action: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            data-size="sm"
            aria-disabled=tell(move || (!enabled.get()).to_string())
            on:click=move |_| {
                if enabled.get_untracked() {
                    action();
                }
            }
        >
            {label}
        </button>
    }
}

/// Messages, and a reminder of fields that hold something invalid.
#[component]
fn Notices() -> impl IntoView {
    let state = expect_context::<State>();
    let invalid = Memo::new(move |_| state.invalid_fields());
    let reminder = part(move || {
        let fields = invalid.get();
        let text = state.text();
        (!fields.is_empty()).then(|| {
            let links = fields
                .into_iter()
                .map(|input| {
                    view! {
                        <li>
                            <crate::explanation::FieldLink input=input>
                                {crate::explanation::full_name(state, input)}
                            </crate::explanation::FieldLink>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <div class="ds-alert" data-color="warning">
                    <p class="notice-heading">
                        {(text.problems.summary)(invalid.with(Vec::len))}
                    </p>
                    <p>{text.app.stale}</p>
                    <ul>{links}</ul>
                </div>
            }
        })
    });
    let notice = part(move || {
        state.notice.get().map(|notice| {
            view! {
                <div
                    class="ds-alert notice"
                    data-color=if notice.failed { "danger" } else { "success" }
                >
                    <p>
                        {(notice.words)(state.text())} " "
                        {notice.more.map(|(address, name)| {
                            view! { <a href=address>{name(state.text())}</a> }
                        })}
                    </p>
                    <button
                        type="button"
                        class="ds-button"
                        data-variant="tertiary"
                        data-size="sm"
                        on:click=move |_| state.notice.set(None)
                    >
                        {state.text().app.close}
                    </button>
                </div>
            }
        })
    });
    let update = part(move || {
        let app = &state.text().app;
        state.update_ready.get().then(|| {
            let safe = state.keeps.get() && invalid.with(Vec::is_empty);
            view! {
                <div class="ds-alert notice" data-color="info">
                    <p>{if safe { app.update_ready } else { app.update_ready_unsaved }}</p>
                    <button
                        type="button"
                        class="ds-button"
                        data-variant="secondary"
                        data-size="sm"
                        on:click=move |_| host::update()
                    >
                        {app.update_now}
                    </button>
                </div>
            }
        })
    });
    view! {
        // The regions stand there from the start: what comes into them later is read aloud.
        <div role="status" class="notices" data-testid="notice">{notice}</div>
        <div role="status" class="notices" data-testid="invalid">{reminder}</div>
        <div role="status" class="notices" data-testid="update">{update}</div>
    }
}

#[component]
fn Footer() -> impl IntoView {
    view! {
        <footer class="site-footer">
            <p>
                {say(|text| text.app.footer)} " "
                <a href="#om/uten-nett">{say(|text| text.about.offline.heading)}</a>
            </p>
            <ThemeChoice />
        </footer>
    }
}
