//! *Rapport*: all of the case as it goes to print, and as a Word document.

use super::fields::{Action, Tick};
use super::frame::{StepHeading, file_name};
use super::result::Beginning;
use super::state::CaseState;
use crate::browser;
use crate::figure_card::canvas_of;
use crate::host;
use crate::uncertainty::draws_of_case;
use crate::words::{part, tell};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use synergi_figures::{Figure, Layout, Table, TableRow, Theme, svg};
use synergi_report::{Block, Picture, Report, Section, docx, report};
use synergi_text::case::Step;
use synergi_text::report::{Part, ReportText};

/// Which parts were chosen last.
const PARTS_KEY: &str = "ikt-synergi.report";
/// Dots of a figure in the document for each of the page's: sharp when it is printed.
const SHARP: f64 = 3.0;
/// What every browser draws on.
const MOST_DOTS: f64 = 16e6;

/// The view.
#[component]
pub(super) fn ReportStep() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let drawn = draws_of_case(state);
    let waiting = Memo::new(move |_| drawn.with(|(_, waiting)| *waiting));
    let parts = RwSignal::new(remembered());
    let made = Memo::new(move |_| {
        let (found, waiting) = drawn.get();
        let parts = parts.get();
        if waiting || parts.is_empty() {
            return None;
        }
        let stale = state.is_stale();
        state.told(|language, evaluated| {
            let made = report(evaluated, found.as_deref(), language, &parts);
            let warning = if stale { language.text().figures.not_current } else { "" };
            Arc::new(Report { warning: warning.to_owned(), ..made })
        })
    });
    let words = move || state.settings.language.get().report_text();
    let empty = Memo::new(move |_| state.is_empty());
    let heading = tell(move || {
        let title = made.with(|made| made.as_ref().map(|made| made.title.clone()));
        title.unwrap_or_else(|| (state.words().frame.step)(Step::Report).to_owned())
    });
    // What stands at the foot of each page of paper.
    Effect::new(move |_| {
        made.with(|made| {
            browser::set_style_text("--mark", made.as_ref().map_or("", |made| &made.mark));
        });
    });
    on_cleanup(|| browser::set_style_text("--mark", ""));
    // Why there is no report, if there is none.
    let hindrance = Signal::derive(move || {
        if made.with(Option::is_some) {
            ""
        } else if waiting.get() {
            words().waiting
        } else if parts.with(Vec::is_empty) {
            words().nothing_chosen
        } else {
            state.words().result.invalid
        }
    });
    let content = part(move || {
        if empty.get() {
            return view! { <Beginning /> }.into_any();
        }
        view! {
            <Choices parts=parts made=made hindrance=hindrance words=Signal::derive(words) />
            <p class="hint" role="status">
                {tell(move || hindrance.get().to_owned())}
            </p>
            {part(move || made.get().map(|made| view! { <Shown report=made /> }))}
        }
        .into_any()
    });
    view! {
        <StepHeading text=heading />
        {content}
    }
}

fn remembered() -> Vec<Part> {
    let kept = host::recall(PARTS_KEY);
    let chosen =
        |part: &Part| kept.as_ref().is_none_or(|kept| kept.split(' ').any(|key| key == part.key()));
    Part::ALL.into_iter().filter(chosen).collect()
}

/// Which parts are wanted, and what to do with them.
#[component]
fn Choices(
    /// Those that are.
    parts: RwSignal<Vec<Part>>,
    /// What was made of them.
    made: Memo<Option<Arc<Report>>>,
    /// Why nothing was, if nothing was.
    hindrance: Signal<&'static str>,
    /// The words.
    words: Signal<&'static ReportText>,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let ticks = Part::ALL.into_iter().map(|part| {
        let tick = Callback::new(move |wanted: bool| {
            parts.update(|parts| {
                parts.retain(|other| *other != part);
                if wanted {
                    parts.push(part);
                }
            });
            let keys = parts.with_untracked(|parts| {
                parts.iter().map(|part| part.key()).collect::<Vec<_>>().join(" ")
            });
            host::remember(PARTS_KEY, &keys);
        });
        view! {
            <Tick
                label=tell(move || (words.get().part)(part).to_owned())
                ticked=Signal::derive(move || parts.with(|parts| parts.contains(&part)))
                tick=tick
            />
        }
    });
    let hindered = move || {
        let hindrance = hindrance.get_untracked();
        state.note(true, move |_| hindrance.to_owned());
    };
    let print = Callback::new(move |()| match made.with_untracked(Option::is_some) {
        true => browser::print(),
        false => hindered(),
    });
    let word = Callback::new(move |()| match made.get_untracked() {
        Some(made) => {
            spawn_local(save_word(state, made));
        }
        None => hindered(),
    });
    view! {
        <section class="card report-choices" aria-labelledby="rapport-deler">
            <h2 id="rapport-deler">{tell(move || words.get().choose.to_owned())}</h2>
            <div class="report-parts" role="group" aria-labelledby="rapport-deler">
                {ticks.collect_view()}
            </div>
            <p class="hint">{tell(move || words.get().print_help.to_owned())}</p>
            <div class="actions">
                <Action label=tell(move || words.get().print.to_owned()) variant="primary" action=print />
                <Action label=tell(move || words.get().word.to_owned()) action=word />
            </div>
        </section>
    }
}

/// Offers the report as a document, with its figures drawn.
async fn save_word(state: CaseState, made: Arc<Report>) {
    browser::font_loaded().await;
    let pictures: Vec<_> = made.figures().map(|(figure, width)| picture(figure, width)).collect();
    let otherwise = state.settings.language.get_untracked().case_text().frame.file_name;
    let name = state.with_case(|case| file_name(&case.name, otherwise, "docx"));
    match docx(&made, &pictures) {
        Ok(bytes) => {
            browser::download(
                &name,
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                &bytes,
            );
            state.note(false, move |language| (language.report_text().word_made)(&name));
        }
        Err(error) => {
            browser::log(&error.to_string());
            state.note(true, |language| language.report_text().word_failed.to_owned());
        }
    }
}

/// A figure as it is printed, as a picture.
fn picture(figure: &Figure, width: f64) -> Option<Picture> {
    let layout = Layout { opaque: true, ..figure.layout(width) };
    let sharp = f64::min(SHARP, f64::sqrt(MOST_DOTS / (layout.width * layout.height)));
    let canvas = canvas_of(&layout, &Theme::print(), sharp)?;
    let png = browser::png(&canvas)?;
    Some(Picture { png, width: canvas.width(), height: canvas.height() })
}

/// The report as it will stand on paper.
#[component]
fn Shown(
    /// What to show.
    report: Arc<Report>,
) -> impl IntoView {
    let words = report.language.report_text();
    let links = report.sections.iter().map(|section| {
        let id = id_of(section.part);
        let (href, title) = (format!("#{id}"), section.title.clone());
        view! {
            <li>
                <a
                    href=href
                    on:click=move |event| {
                        // The address is the page's own.
                        event.prevent_default();
                        browser::focus(&id);
                    }
                >
                    {title}
                </a>
            </li>
        }
    });
    let sections = report.sections.iter().map(|section| section_shown(section, words));
    view! {
        <article class="report" data-color-scheme="light" aria-label=words.preview lang=report.language.code()>
            <p>{report.subtitle.clone()}</p>
            <nav class="report-contents" aria-labelledby="rapport-innhold">
                <h2 id="rapport-innhold">{words.contents}</h2>
                <ul>{links.collect_view()}</ul>
            </nav>
            {sections.collect_view()}
            <p class="report-mark">{report.mark.clone()}</p>
        </article>
    }
}

fn id_of(part: Part) -> String {
    format!("rapport-{}", part.key())
}

fn section_shown(section: &Section, words: &'static ReportText) -> impl IntoView + use<> {
    let id = id_of(section.part);
    let blocks = section.blocks.iter().map(|block| block_shown(block, words));
    view! {
        <section
            class:report-summary=section.part == Part::Summary
            aria-labelledby=id.clone()
            data-part=section.part.key()
        >
            <h2 id=id.clone() tabindex="-1">
                {section.title.clone()}
            </h2>
            {blocks.collect_view()}
        </section>
    }
}

fn block_shown(block: &Block, words: &'static ReportText) -> AnyView {
    match block {
        Block::Heading(heading) => view! { <h3>{heading.clone()}</h3> }.into_any(),
        Block::Finding(finding) => {
            view! { <p class="report-finding">{finding.clone()}</p> }.into_any()
        }
        Block::Paragraph(paragraph) => view! { <p>{paragraph.clone()}</p> }.into_any(),
        Block::List(items) => {
            let items = items.iter().map(|item| view! { <li>{item.clone()}</li> });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
        Block::Terms(terms) => {
            let terms = terms.iter().map(|(name, formula)| {
                view! {
                    <div>
                        <dt>{name.clone()}</dt>
                        <dd>{formula.clone()}</dd>
                    </div>
                }
            });
            view! { <dl>{terms.collect_view()}</dl> }.into_any()
        }
        Block::Table { number, table, note } => {
            table_shown(&(words.table)(&number.to_string()), table, note)
        }
        Block::Figure { number, figure, width } => {
            figure_shown(&(words.figure)(&number.to_string()), figure, *width)
        }
    }
}

/// A table with its number: on a narrow screen it scrolls within a box of its own.
fn table_shown(name: &str, table: &Table, note: &str) -> AnyView {
    let numeric: Vec<bool> = table.columns.iter().map(|column| column.numeric).collect();
    let headers = table.columns.iter().map(|column| {
        view! { <th scope="col" class:numeric=column.numeric>{column.header.clone()}</th> }
    });
    let row = |row: &TableRow| {
        let mut cells = row.cells.iter().map(|cell| cell.text.clone());
        let first = cells.next().map(|text| view! { <th scope="row">{text}</th> });
        let rest = cells.zip(numeric.iter().skip(1).copied());
        let rest = rest.map(|(text, numeric)| view! { <td class:numeric=numeric>{text}</td> });
        let rest = rest.collect_view();
        view! { <tr class:sum=row.sum>{first} {rest}</tr> }
    };
    let rows = table.rows.iter().map(row).collect_view();
    let label = format!("{name}. {}", table.caption);
    let note = (!note.is_empty()).then(|| view! { <p class="hint">{note.to_owned()}</p> });
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=label>
            <table class="ds-table" data-size="sm">
                <caption>
                    <strong>{format!("{name}. ")}</strong>
                    {table.caption.clone()}
                </caption>
                <thead>
                    <tr>{headers.collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {note}
    }
    .into_any()
}

/// A figure with its number, as it is drawn for paper.
fn figure_shown(name: &str, figure: &Figure, width: f64) -> AnyView {
    let place = NodeRef::<Div>::new();
    let drawing = svg(&figure.layout(width), &Theme::print(), &figure.title, &figure.subtitle);
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            place.replace_children_with_node_1(&host::picture(&drawing));
        }
    });
    let title = format!("{name}. {}", figure.title);
    view! {
        <figure data-report-figure=figure.id>
            <figcaption>
                <strong>{title.clone()}</strong>
                <span>{figure.subtitle.clone()}</span>
            </figcaption>
            <div class="report-drawing" role="region" tabindex="0" aria-label=title node_ref=place />
            <p class="hint">{figure.source.clone()}</p>
        </figure>
    }
    .into_any()
}
