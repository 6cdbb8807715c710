//! The municipalities one by one: taken from a table the user drops, pastes or chooses, or that lies beside the page.

use crate::browser;
use crate::files::FileButton;
use crate::host::{self, TableFault};
use crate::state::State;
use crate::table::DataTable;
use crate::words::{part, say, tell, whether};
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use synergi_figures::{Cell, Column, CsvStyle, Table, TableRow, csv};
use synergi_model::scenario::Municipality;
use synergi_model::{Basis, Element, MunicipalityResult, Results, SizeClass, study};
use synergi_text::{Text, capitalised, decimal, lowercase, whole};
use wasm_bindgen::JsCast as _;

/// The file beside the page that is loaded at the first visit.
const HOST_FILE: &str = "register.csv";

/// A row of the template: a municipality that does not exist, with costs left open.
const EXAMPLE: &str = "9901;Eksempelvik;2715;;;;";

/// How many municipalities the table shows at once; a search finds the others.
const MOST_SHOWN: usize = 100;

/// Takes a table in, whole or not at all. One without a name was pasted.
pub(crate) async fn take(state: State, name: Option<String>, bytes: Vec<u8>) {
    report(state, name, host::read_table(bytes).await);
}

fn report(state: State, name: Option<String>, read: Result<Vec<Municipality>, Vec<TableFault>>) {
    match read {
        Ok(municipalities) => {
            let inhabitants = municipalities.iter().map(|m| m.population.0).sum::<f64>();
            let count = municipalities.len();
            batch(|| {
                state.table_faults.set(Vec::new());
                state.set_municipalities(municipalities);
                state.report_register(false, move |text| {
                    (text.register.loaded)(&count.to_string(), &whole(inhabitants))
                });
            });
        }
        Err(faults) if faults.is_empty() => {
            state.warn(|text| text.register.not_read.to_owned());
        }
        Err(faults) => batch(|| {
            state.table_faults.set(faults);
            state.report_register(true, move |text| {
                (text.register.rejected)(name.as_deref().unwrap_or(text.register.pasted))
            });
        }),
    }
}

/// Loads the table beside the page, unless the user has been here before and has a scenario of their own.
pub(crate) fn load_from_host(state: State) {
    if State::has_scenario() {
        return;
    }
    spawn_local(async move {
        let Ok(bytes) = host::beside(HOST_FILE).await.dyn_into::<Uint8Array>() else { return };
        let bytes = bytes.to_vec();
        // The file that comes with the page is a heading without rows: there to be replaced, and nothing to report.
        let mut lines =
            bytes.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
        if lines.nth(1).is_none() {
            return;
        }
        let read = host::read_table(bytes).await;
        // One that comes late leaves alone what has been done in the meantime.
        if !untrack(|| state.is_untouched()) {
            return;
        }
        report(state, Some(HOST_FILE.to_owned()), read);
        let count = state.scenario.with_untracked(|scenario| scenario.municipalities.len());
        if count > 0 {
            state.report_register(false, move |text| (text.register.from_host)(&count.to_string()));
        }
    });
}

/// Where tables come in, and what came of them.
#[component]
pub(crate) fn RegisterPanel() -> impl IntoView {
    let state = expect_context::<State>();
    let text = move || &state.text().register;
    let loaded = Memo::new(move |_| state.scenario.with(|s| !s.municipalities.is_empty()));
    let save_template = move |_| {
        let content = format!("\u{feff}{}\r\n{EXAMPLE}\r\n", text().template_heading);
        browser::download("kommuner.csv", "text/csv;charset=utf-8", content.as_bytes());
    };
    let save_list = move |_| {
        let table = untrack(|| state.results.with(|results| list(state.text(), results)));
        let content = csv(&table, CsvStyle::Norwegian);
        browser::download("kommunene.csv", "text/csv;charset=utf-8", content.as_bytes());
    };
    let pasted = RwSignal::new(String::new());
    let use_pasted = move |_| spawn_local(take(state, None, pasted.get_untracked().into_bytes()));
    let remove = move |_| {
        batch(|| {
            state.set_municipalities(Vec::new());
            state.announce(|text| text.register.removed.to_owned());
        });
    };
    view! {
        <section class="card register" id="kommuner" aria-labelledby="kommuner-tittel" tabindex="-1">
            <h2 id="kommuner-tittel">{say(|text| text.register.heading)}</h2>
            <p>{say(|text| text.register.intro)}</p>
            <p class="hint">{say(|text| text.register.format)}</p>
            <div class="drop-zone">
                <p>{say(|text| text.register.drop_here)}</p>
                <FileButton
                    id="velg-register"
                    accept=".csv,.txt,.tsv,text/csv"
                    label=say(|text| text.register.choose)
                    variant="secondary"
                />
                <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=save_template>
                    {say(|text| text.register.template)}
                </button>
            </div>
            <details class="paste" prop:open=whether(move || !loaded.get())>
                <summary>{say(|text| text.register.paste_label)}</summary>
                <p class="hint" id="lim-inn-hjelp">{say(|text| text.register.paste_help)}</p>
                <textarea
                    class="ds-input"
                    rows="5"
                    id="lim-inn"
                    spellcheck="false"
                    aria-label=say(|text| text.register.paste_label)
                    aria-describedby="lim-inn-hjelp"
                    placeholder=tell(move || format!("{}\n{EXAMPLE}", text().template_heading))
                    prop:value=pasted
                    on:input:target=move |event| pasted.set(event.target().value())
                />
                <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=use_pasted>
                    {say(|text| text.register.paste_use)}
                </button>
            </details>
            <Issues />
            {part(move || {
                if loaded.get() {
                    view! {
                        <Comparison />
                        <Outliers />
                        <Municipalities />
                        <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=save_list>
                            {say(|text| text.register.download)}
                        </button>
                        <button type="button" class="ds-button" data-variant="tertiary" data-color="danger" data-size="sm" on:click=remove>
                            {say(|text| text.register.remove)}
                        </button>
                    }
                    .into_any()
                } else {
                    view! { <p class="hint">{say(|text| text.register.none)}</p> }.into_any()
                }
            })}
        </section>
    }
}

/// What is wrong with a table that was not taken in.
#[component]
fn Issues() -> impl IntoView {
    let state = expect_context::<State>();
    let list = part(move || {
        let faults = state.table_faults.get();
        let text = &state.text().register;
        let language = state.language.get();
        (!faults.is_empty()).then(|| {
            let items = faults
                .iter()
                .map(|fault| view! { <li>{(text.line)(&fault.line, fault.message(language))}</li> })
                .collect_view();
            view! {
                <div class="ds-alert" data-color="danger">
                    <p class="notice-heading">{(text.issues_heading)(faults.len())}</p>
                    <ul>{items}</ul>
                </div>
            }
        })
    });
    view! { <div role="alert" data-testid="register-issues">{list}</div> }
}

/// The classes as the table gives them, beside the study's.
#[component]
fn Comparison() -> impl IntoView {
    let state = expect_context::<State>();
    let rows = part(move || {
        state.results.with(|results| {
            let names = &state.text().names;
            let study = study::scenario();
            let class_rows = SizeClass::ALL.map(|class| {
                let group = results.classes.get(class);
                let (count, inhabitants) =
                    (study.municipality_count.get(class).0, study.inhabitants.get(class).0);
                (*names.classes.get(class), *group, count, inhabitants)
            });
            let sum = class_rows
                .iter()
                .fold((0.0, 0.0), |sum, (_, _, count, people)| (sum.0 + count, sum.1 + people));
            class_rows
                .into_iter()
                .chain([(names.total, results.total, sum.0, sum.1)])
                .map(|(label, group, count, inhabitants)| {
                    view! {
                        <tr>
                            <th scope="row">{label}</th>
                            <td class="numeric">{whole(group.municipalities.0)}</td>
                            <td class="numeric muted">{whole(count)}</td>
                            <td class="numeric">{whole(group.inhabitants.0)}</td>
                            <td class="numeric muted">{whole(inhabitants)}</td>
                        </tr>
                    }
                })
                .collect_view()
        })
    });
    let same = Memo::new(move |_| {
        state.results.with(|results| {
            let study = study::scenario();
            SizeClass::ALL.into_iter().all(|class| {
                let group = results.classes.get(class);
                group.municipalities == *study.municipality_count.get(class)
                    && group.inhabitants == *study.inhabitants.get(class)
            })
        })
    });
    let text = move || state.text();
    let verdict = Signal::derive(move || {
        let text = &text().register;
        if same.get() { text.compare_same } else { text.compare_differs }
    });
    view! {
        <h3>{say(|text| text.register.compare_heading)}</h3>
        <p>{verdict}</p>
        <div class="table-scroll" role="region" tabindex="0" aria-label=say(|text| text.register.compare_heading)>
            <table class="ds-table" data-size="sm" data-testid="class-comparison">
                <thead>
                    <tr>
                        <th scope="col">{say(|text| text.register.columns.class)}</th>
                        <th scope="col" class="numeric">{say(|text| text.figures.columns.municipalities)}</th>
                        <th scope="col" class="numeric">{say(|text| text.register.columns.in_study)}</th>
                        <th scope="col" class="numeric">{say(|text| text.register.columns.population)}</th>
                        <th scope="col" class="numeric">{say(|text| text.register.columns.in_study)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// Rates left out of the classes' rates.
#[component]
fn Outliers() -> impl IntoView {
    let state = expect_context::<State>();
    part(move || {
        state.results.with(|results| {
            let text = state.text();
            (!results.left_out.is_empty()).then(|| {
                let items = results
                    .left_out
                    .iter()
                    .map(|outlier| {
                        let element = text.names.elements_in_sentence.get(outlier.element.into());
                        let rate = state.language.get().rate(outlier.rate);
                        view! { <li>{(text.register.left_out_row)(&outlier.name, element, &rate)}</li> }
                    })
                    .collect_view();
                view! {
                    <h3>{text.register.left_out}</h3>
                    <ul class="columns">{items}</ul>
                }
            })
        })
    })
}

/// The municipalities with their results.
#[component]
fn Municipalities() -> impl IntoView {
    let state = expect_context::<State>();
    let text = move || &state.text().register;
    let search = RwSignal::new(String::new());
    let found = move || {
        state.results.with(|results| {
            let mut table = list(state.text(), results);
            table.rows.retain(|row| matches(row, &search.get()));
            let found = table.rows.len();
            table.rows.truncate(MOST_SHOWN);
            let all = results.municipalities.len().to_string();
            let count = if found > MOST_SHOWN {
                (text().shown_first)(&MOST_SHOWN.to_string(), &found.to_string())
            } else {
                (text().shown)(&found.to_string(), &all)
            };
            (count, table)
        })
    };
    let body = part(move || {
        let (count, table) = found();
        view! {
            <p class="hint" role="status">{count}</p>
            <div class="tall" data-testid="municipalities">
                <DataTable table=table />
            </div>
        }
    });
    view! {
        <details class="municipalities">
            <summary>{say(|text| text.register.show_table)}</summary>
            <div class="search">
                <label for="finn-kommune">{say(|text| text.register.search)}</label>
                <input
                    class="ds-input"
                    type="search"
                    id="finn-kommune"
                    autocomplete="off"
                    on:input:target=move |event| search.set(event.target().value())
                />
            </div>
            {body}
        </details>
    }
}

/// Whether a row of the list is what is searched for: a part of the name, or the beginning of the number.
fn matches(row: &TableRow, search: &str) -> bool {
    let wanted = lowercase(search.trim());
    let cell = |place: usize| row.cells.get(place).map_or("", |cell| cell.text.as_str());
    lowercase(cell(0)).contains(&wanted) || cell(1).starts_with(&wanted)
}

/// The municipalities with their results, as they are shown and saved.
fn list(text: &'static Text, results: &Results) -> Table {
    let columns = &text.register.columns;
    let words = |header: &str| Column { header: header.to_owned(), numeric: false };
    let numbers = |header: &str| Column { header: header.to_owned(), numeric: true };
    Table {
        caption: text.register.heading.to_owned(),
        columns: vec![
            words(columns.name),
            words(columns.number),
            words(columns.class),
            numbers(columns.population),
            numbers(columns.fte),
            numbers(columns.cost),
            numbers(columns.saving),
            numbers(columns.per_inhabitant),
            words(columns.basis),
        ],
        rows: results.municipalities.iter().map(|municipality| row(text, municipality)).collect(),
    }
}

fn row(text: &'static Text, municipality: &MunicipalityResult) -> TableRow {
    let result = &municipality.result;
    let number = |value: f64, decimals| Cell::number(value, decimal(value, decimals));
    let own: Vec<_> = Element::ALL
        .into_iter()
        .filter(|element| *municipality.basis.get(*element) == Basis::Own)
        .map(|element| *text.names.elements_in_sentence.get(element))
        .collect();
    let of = if municipality.imported { text.register.from_invoices } else { text.register.own };
    let basis = if own.is_empty() {
        capitalised(text.register.estimated)
    } else {
        capitalised(&format!("{of}: {}", own.join(", ")))
    };
    TableRow {
        cells: vec![
            Cell::text(municipality.name.as_str()),
            Cell::text(municipality.number.as_str()),
            Cell::text(*text.names.classes.get(municipality.class)),
            number(result.inhabitants.0, 0),
            number(result.fte_today.0, 1),
            number(result.sum.today.to_millions(), 2),
            number(result.sum.saving.to_millions(), 2),
            number(result.sum.saving.per_inhabitant(result.inhabitants).0, 0),
            Cell::text(basis),
        ],
        sum: false,
    }
}
