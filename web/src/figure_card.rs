//! A figure with its title, source, table and files.

use crate::browser;
use crate::host;
use crate::settings::Settings;
use crate::state::State;
use crate::table::DataTable;
use crate::words::{part, say, tell, whether};
use leptos::html::{Canvas, Div};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use synergi_figures::{
    CsvStyle, Figure, FigureId, Layout, Sources, Theme, csv, draw_on_canvas, figure, svg, tabbed,
};
use synergi_text::Figures;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, HtmlCanvasElement, ResizeObserver};

/// Width of a figure in a file and on paper, in CSS pixels.
const FILE_WIDTH: f64 = 800.0;
const PRINT_WIDTH: f64 = 680.0;

/// A figure of the study, or ours beside it.
#[component]
pub(crate) fn StudyFigure(
    /// Which figure.
    id: FigureId,
    /// Whether its number in the study is part of the title.
    #[prop(optional)]
    numbered: bool,
) -> impl IntoView {
    let state = expect_context::<State>();
    let figure = Memo::new(move |_| {
        state.scenario.with(|scenario| {
            state.results.with(|results| {
                let published = state.published.get_value();
                let language = state.language.get();
                Arc::new(figure(id, Sources { scenario, results, published: &published, language }))
            })
        })
    });
    let number = Signal::derive(move || {
        let text = state.text();
        id.number().filter(|_| numbered).map(|n| (text.figures.figure)(&n.to_string()))
    });
    let stale = Memo::new(move |_| !state.invalid_fields().is_empty());
    view! { <FigureCard figure=figure stale=stale.into() number=number /> }
}

/// A figure.
#[component]
pub(crate) fn FigureCard(
    /// What it shows; it stays the same figure, whatever its numbers are.
    figure: Memo<Arc<Figure>>,
    /// Whether it shows something else than the fields hold.
    stale: Signal<bool>,
    /// "Figur 4", where the study has it.
    #[prop(optional)]
    number: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let settings = expect_context::<Settings>();
    let id = figure.with_untracked(|figure| figure.id);
    let title = tell(move || figure.with(|figure| figure.title.clone()));
    let number = move || number.and_then(|number| number.get());
    let table_shown = RwSignal::new(false);
    let table_id = format!("{id}-tabell");
    let toggle_label = Signal::derive(move || {
        let text = &settings.text().figures;
        if table_shown.get() { text.hide_table } else { text.show_table }
    });
    view! {
        <section
            class="card figure"
            class:stale=stale
            id=id
            tabindex="-1"
            aria-labelledby=format!("{id}-tittel")
            data-figure=id
        >
            <h2 id=format!("{id}-tittel")>
                {part(move || number().map(|number| view! { <span class="figure-number">{number}</span> }))}
                {title}
            </h2>
            <p class="figure-subtitle">{tell(move || figure.with(|figure| figure.subtitle.clone()))}</p>
            {part(move || {
                stale.get().then(|| view! { <p class="not-current">{settings.text().figures.not_current}</p> })
            })}
            <Plot figure=figure />
            <div id=table_id.clone() class="figure-table" hidden=whether(move || !table_shown.get())>
                {part(move || {
                    table_shown
                        .get()
                        .then(|| view! { <DataTable table=figure.with(|f| f.table.clone()) /> })
                })}
            </div>
            <footer class="figure-footer">
                <p>{tell(move || figure.with(|figure| figure.source.clone()))}</p>
                <div class="figure-actions">
                    <button
                        type="button"
                        aria-expanded=tell(move || table_shown.get().to_string())
                        aria-controls=table_id
                        on:click=move |_| table_shown.update(|shown| *shown = !*shown)
                    >
                        {toggle_label}
                    </button>
                    <Download kind="CSV" figure=figure />
                    <Download kind="PNG" figure=figure />
                    <Download kind="SVG" figure=figure />
                    <More figure=figure />
                </div>
            </footer>
        </section>
    }
}

/// What is wanted less often: the figure or its numbers in the clipboard, and numbers for programs.
#[component]
fn More(
    /// The figure.
    figure: Memo<Arc<Figure>>,
) -> impl IntoView {
    let settings = expect_context::<Settings>();
    // Whether the last was copied.
    let copied = RwSignal::new(None::<bool>);
    let button = move |label: fn(&'static Figures) -> &'static str,
                       act: fn(Arc<Figure>, RwSignal<Option<bool>>)| {
        let name = tell(move || {
            let words = &settings.text().figures;
            figure.with(|figure| format!("{}: {}", label(words), figure.title))
        });
        view! {
            <button
                type="button"
                aria-label=name
                on:click=move |_| act(figure.get_untracked(), copied)
            >
                {tell(move || label(&settings.text().figures).to_owned())}
            </button>
        }
    };
    let told = tell(move || {
        let words = &settings.text().figures;
        match copied.get() {
            Some(true) => words.copied,
            Some(false) => words.not_copied,
            None => "",
        }
        .to_owned()
    });
    view! {
        <details class="more-actions">
            <summary>{tell(move || settings.text().figures.more.to_owned())}</summary>
            {button(|words| words.copy_picture, copy_picture)}
            {button(|words| words.copy_table, copy_table)}
            {button(|words| words.plain_csv, save_plain_csv)}
            {button(|words| words.clear_png, save_clear_png)}
        </details>
        <span role="status">{told}</span>
    }
}

fn copy_picture(figure: Arc<Figure>, copied: RwSignal<Option<bool>>) {
    let Some(canvas) = drawn(&figure, true) else { return copied.set(Some(false)) };
    // So that a second time is told too.
    copied.set(None);
    spawn_local(async move {
        copied.set(host::copy_picture(&canvas).await.as_bool());
    });
}

fn copy_table(figure: Arc<Figure>, copied: RwSignal<Option<bool>>) {
    copied.set(None);
    spawn_local(async move {
        copied.set(host::copy_table(&tabbed(&figure.table)).await.as_bool());
    });
}

fn save_plain_csv(figure: Arc<Figure>, _copied: RwSignal<Option<bool>>) {
    let content = csv(&figure.table, CsvStyle::Plain);
    let file = format!("{}-plain.csv", figure.id);
    browser::download(&file, "text/csv;charset=utf-8", content.as_bytes());
}

/// A picture to lay on what has a colour of its own.
fn save_clear_png(figure: Arc<Figure>, _copied: RwSignal<Option<bool>>) {
    save_png(&figure, format!("{}-transparent.png", figure.id), false);
}

/// A button that gives the figure as a file.
#[component]
fn Download(
    /// "CSV", "PNG" or "SVG".
    kind: &'static str,
    /// The figure.
    figure: Memo<Arc<Figure>>,
) -> impl IntoView {
    let settings = expect_context::<Settings>();
    let name =
        tell(move || (settings.text().figures.download)(kind, &figure.with(|f| f.title.clone())));
    let save = move |_| {
        let figure = figure.get_untracked();
        let file = format!("{}.{}", figure.id, kind.to_ascii_lowercase());
        match kind {
            "CSV" => {
                let content = csv(&figure.table, CsvStyle::Norwegian);
                browser::download(&file, "text/csv;charset=utf-8", content.as_bytes());
            }
            "SVG" => {
                let content = svg(
                    &figure.layout_framed(FILE_WIDTH),
                    &Theme::light(),
                    &figure.title,
                    &figure.subtitle,
                );
                browser::download(&file, "image/svg+xml", content.as_bytes());
            }
            _ => save_png(&figure, file, true),
        }
    };
    view! {
        <button type="button" aria-label=name on:click=save>
            {kind}
        </button>
    }
}

/// Draws the figure at twice its size, for paper and slides; on white, or on nothing.
fn drawn(figure: &Figure, opaque: bool) -> Option<HtmlCanvasElement> {
    let layout = Layout { opaque, ..figure.layout_framed(FILE_WIDTH) };
    canvas_of(&layout, &Theme::light(), 2.0)
}

/// A canvas of its own with a drawing.
pub(crate) fn canvas_of(layout: &Layout, theme: &Theme, scale: f64) -> Option<HtmlCanvasElement> {
    let canvas = document().create_element("canvas").ok()?;
    let canvas = canvas.dyn_into::<HtmlCanvasElement>().ok()?;
    match draw_on_canvas(&canvas, layout, theme, scale) {
        Ok(()) => Some(canvas),
        Err(error) => {
            browser::log(&error.to_string());
            None
        }
    }
}

fn save_png(figure: &Figure, file: String, opaque: bool) {
    let Some(canvas) = drawn(figure, opaque) else { return };
    let save = Closure::once_into_js(move |blob: JsValue| {
        if let Ok(blob) = blob.dyn_into::<Blob>() {
            browser::download_blob(&file, &blob);
        }
    });
    if canvas.to_blob(save.unchecked_ref()).is_err() {
        browser::log("the browser does not turn the figure into a picture");
    }
}

/// The drawing: on a canvas on screen, as SVG on paper. Pointer and arrow keys name its values.
#[component]
fn Plot(
    /// The figure.
    figure: Memo<Arc<Figure>>,
) -> impl IntoView {
    let settings = expect_context::<Settings>();
    let frame = NodeRef::<Div>::new();
    let canvas = NodeRef::<Canvas>::new();
    let paper = NodeRef::<Div>::new();
    let width = width_of(frame);
    let fonts = fonts_loaded();
    let scale = pixel_ratio();
    let layout = Memo::new(move |_| {
        let width = width.get();
        (width > 0.0).then(|| Arc::new(figure.with(|figure| figure.layout(width))))
    });
    let named = RwSignal::new(None::<usize>);

    Effect::new(move |_| {
        fonts.track();
        let theme = if settings.dark.get() { Theme::dark() } else { Theme::light() };
        let (Some(layout), Some(canvas)) = (layout.get(), canvas.get()) else { return };
        if let Err(error) = draw_on_canvas(&canvas, &layout, &theme, scale.get()) {
            browser::log(&error.to_string());
        }
    });
    draw_for_paper(figure, paper);

    let mark = Memo::new(move |_| {
        let layout = layout.get()?;
        layout.marks.get(named.get()?).cloned()
    });
    let label = tell(move || mark.get().map(|mark| mark.name).unwrap_or_default());
    let step = move |event: web_sys::KeyboardEvent| {
        let count = layout.with_untracked(|l| l.as_ref().map_or(0, |l| l.marks.len()));
        let now = named.get_untracked();
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => {
                Some(now.map_or(0, |at| at + 1).min(count.saturating_sub(1)))
            }
            "ArrowLeft" | "ArrowUp" => Some(now.map_or(0, |at| at.saturating_sub(1))),
            "Home" => Some(0),
            "End" => Some(count.saturating_sub(1)),
            "Escape" => None,
            _ => return,
        };
        event.prevent_default();
        named.set(next);
    };
    let point = move |event: web_sys::PointerEvent| {
        let Some(frame) = frame.get_untracked() else { return };
        let bounds = frame.get_bounding_client_rect();
        let (x, y) =
            (f64::from(event.client_x()) - bounds.x(), f64::from(event.client_y()) - bounds.y());
        named.set(layout.with_untracked(|layout| layout.as_ref()?.mark_at(x, y)));
    };
    let px = |value: f64| format!("{value}px");
    let tip = part(move || {
        mark.get().map(|mark| {
            // Above the mark's middle, and never beyond the figure's edge: the style sheet shifts it by `--shift`.
            let middle = mark.area.x + mark.area.width / 2.0;
            let shift =
                if width.get() > 0.0 { (middle / width.get()).clamp(0.0, 1.0) } else { 0.5 };
            view! {
                <div
                    class="tip"
                    style:left=px(middle)
                    style:top=px(mark.area.y)
                    style:--shift=format!("-{}%", shift * 100.0)
                >
                    {mark.name}
                </div>
            }
        })
    });
    let outline = part(move || {
        mark.get().map(|mark| {
            view! {
                <div
                    class="mark-outline"
                    style:left=px(mark.area.x)
                    style:top=px(mark.area.y)
                    style:width=px(mark.area.width)
                    style:height=px(mark.area.height)
                />
            }
        })
    });
    let name = tell(move || {
        figure.with(|figure| {
            let hint = settings.text().figures.keyboard_hint;
            format!("{}. {}. {hint}", figure.title, figure.subtitle)
        })
    });
    view! {
        <div
            class="plot"
            node_ref=frame
            role="application"
            aria-roledescription=say(|text| text.figures.role)
            aria-label=name
            tabindex="0"
            on:keydown=step
            on:focus=move |_| named.set(named.get_untracked().or(Some(0)))
            on:blur=move |_| named.set(None)
            on:pointermove=point
            on:pointerdown=point
            on:pointerleave=move |_| named.set(None)
        >
            <canvas
                node_ref=canvas
                aria-hidden="true"
                style:width=tell(move || layout.with(|l| l.as_ref().map_or_else(String::new, |l| px(l.width))))
                style:height=tell(move || layout.with(|l| l.as_ref().map_or_else(String::new, |l| px(l.height))))
            />
            <div aria-hidden="true">{outline} {tip}</div>
            <div class="visually-hidden" aria-live="polite">{label}</div>
        </div>
        <div class="paper" aria-hidden="true" node_ref=paper />
    }
}

/// The width of an element in CSS pixels, as it changes; 0 until it is known.
fn width_of(element: NodeRef<Div>) -> RwSignal<f64> {
    let width = RwSignal::new(0.0);
    let watched = StoredValue::new_local(None::<(ResizeObserver, Closure<dyn FnMut()>)>);
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        let measured = element.clone();
        let callback = Closure::<dyn FnMut()>::new(move || {
            width.try_set(f64::from(measured.client_width()));
        });
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&element);
            watched.set_value(Some((observer, callback)));
        }
    });
    on_cleanup(move || {
        watched.try_update_value(|watched| {
            if let Some((observer, _)) = watched.take() {
                observer.disconnect();
            }
        });
    });
    width
}

/// The number of device pixels in a CSS pixel, as zooming and moving to another screen change it.
fn pixel_ratio() -> Memo<f64> {
    let resized = Trigger::new();
    let listener = window_event_listener(leptos::ev::resize, move |_| resized.notify());
    on_cleanup(move || listener.remove());
    Memo::new(move |_| {
        resized.track();
        browser::device_pixel_ratio()
    })
}

/// Fires once the page's font is there.
fn fonts_loaded() -> Trigger {
    let loaded = Trigger::new();
    spawn_local(async move {
        browser::font_loaded().await;
        loaded.notify();
    });
    loaded
}

/// Puts the figure into the page as SVG when it is printed: sharp at any size, in the colours of paper.
fn draw_for_paper(figure: Memo<Arc<Figure>>, paper: NodeRef<Div>) {
    let before = window_event_listener(leptos::ev::beforeprint, move |_| {
        let Some(Some(paper)) = paper.try_get_untracked() else { return };
        let figure = figure.get_untracked();
        let picture =
            svg(&figure.layout(PRINT_WIDTH), &Theme::print(), &figure.title, &figure.subtitle);
        paper.replace_children_with_node_1(&host::picture(&picture));
    });
    let after = window_event_listener(leptos::ev::afterprint, move |_| {
        if let Some(Some(paper)) = paper.try_get_untracked() {
            paper.set_text_content(None);
        }
    });
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
}
