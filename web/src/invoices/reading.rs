//! How a file is read: found, shown, and changed by the user.

use super::state::{InvoiceState, column_of};
use crate::case::{Action, Choice, EntryField};
use crate::words::{part, tell};
use leptos::prelude::*;
use std::sync::Arc;
use synergi_ledger::{DateForm, DecimalSign, Encoding, Inspection, Role, Wishes};
use synergi_text::ledger::ReadingText;

const DELIMITERS: [char; 4] = [';', '\t', '|', ','];
const DECIMALS: [DecimalSign; 2] = [DecimalSign::Comma, DecimalSign::Point];
const DATES: [DateForm; 3] = [DateForm::DayFirst, DateForm::MonthFirst, DateForm::YearFirst];

/// How one file is read.
#[component]
pub(super) fn HowItIsRead(
    /// Which.
    id: u32,
) -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let entry = Memo::new(move |_| {
        state.files.with(|files| files.iter().find(|entry| entry.id == id).cloned())
    });
    let found = Memo::new(move |_| {
        entry.with(|entry| entry.as_ref().and_then(|entry| entry.inspection.clone()))
    });
    let name = Memo::new(move |_| {
        entry.with(|entry| entry.as_ref().map(|entry| entry.name.clone()).unwrap_or_default())
    });
    let columns = Role::ALL.into_iter().enumerate().map(|(place, role)| {
        let options = Signal::derive(move || {
            let words = &state.words().reading;
            let headings = found.with(|found| found.as_ref().map(|found| column_names(words, found)).unwrap_or_default());
            [words.none.to_owned()].into_iter().chain(headings).collect::<Vec<_>>()
        });
        let chosen = Signal::derive(move || {
            let column = found.with(|found| column_of(&found.as_ref()?.reading.columns, role));
            column.map_or(0, |column| column + 1)
        });
        let label = tell(move || state.words().reading.roles.get(place).copied().unwrap_or_default().to_owned());
        view! {
            <Choice
                id=format!("fil-{id}-{}", role.key())
                label=label
                options=options
                chosen=chosen
                choose=Callback::new(move |place: usize| state.wish_column(id, role, place.checked_sub(1)))
            />
        }
    });
    let question = part(move || {
        let language = state.settings.language.get();
        let problem = found.with(|found| {
            let found = found.as_ref()?;
            let line = found.preview.first().map_or(1, |row| row.line);
            let amount = found
                .unclear_amount
                .clone()
                .map(|text| synergi_text::ledger::ImportProblem::AmountUnclear { line, text });
            let date = found
                .unclear_date
                .clone()
                .map(|text| synergi_text::ledger::ImportProblem::DateUnclear { line, text });
            amount.or(date)
        })?;
        Some(view! {
            <div class="ds-alert" data-color="warning">
                <p class="notice-heading">{state.words().reading.question}</p>
                <p>{language.import_problem(&problem)}</p>
            </div>
        })
    });
    let has_file = state.has_file(id);
    let read = has_file.then(|| {
        view! {
            <div class="actions">
                <Action
                    label=tell(move || state.words().reading.read.to_owned())
                    variant="primary"
                    action=Callback::new(move |()| state.read(id))
                />
            </div>
            <p class="hint">{tell(move || state.words().reading.remembered.to_owned())}</p>
        }
    });
    let heading = format!("fil-{id}-tittel");
    let labelled = heading.clone();
    view! {
        <div class="ledger-how" role="group" aria-labelledby=labelled>
            <h3 id=heading>{tell(move || (state.words().reading.heading)(&name.get()))}</h3>
            {question}
            <h4>{tell(move || state.words().reading.columns.to_owned())}</h4>
            <p class="hint">{tell(move || state.words().reading.columns_help.to_owned())}</p>
            <div class="ledger-fields">{columns.collect_view()}</div>
            <h4>{tell(move || state.words().reading.form.to_owned())}</h4>
            <div class="ledger-fields">
                <FormFields id=id found=found />
            </div>
            <Preview found=found />
            {read}
        </div>
    }
}

/// A column's heading, or its place where it has none.
fn column_names(words: &ReadingText, found: &Inspection) -> Vec<String> {
    let name = |(place, heading): (usize, &String)| {
        if heading.trim().is_empty() {
            (words.column)(&(place + 1).to_string())
        } else {
            heading.clone()
        }
    };
    found.headings.iter().enumerate().map(name).collect()
}

/// Encoding, signs, dates and rows.
#[component]
fn FormFields(
    /// Which file.
    id: u32,
    /// What has been found of it.
    found: Memo<Option<Arc<Inspection>>>,
) -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let of = move |read: fn(&Inspection) -> usize| {
        Signal::derive(move || found.with(|found| found.as_ref().map_or(0, |found| read(found))))
    };
    let options = move |words: fn(&'static ReadingText) -> &'static [&'static str]| {
        Signal::derive(move || {
            words(&state.words().reading).iter().map(|word| (*word).to_owned()).collect::<Vec<_>>()
        })
    };
    let label = move |words: fn(&'static ReadingText) -> &'static str| {
        tell(move || words(&state.words().reading).to_owned())
    };
    let wish = move |change: fn(&mut Wishes, usize)| {
        Callback::new(move |place: usize| state.wish(id, |wishes| change(wishes, place)))
    };
    let is_workbook = Memo::new(move |_| {
        found.with(|found| found.as_ref().is_some_and(|found| !found.sheets.is_empty()))
    });
    let text_only = part(move || {
        (!is_workbook.get()).then(|| {
            view! {
                <Choice
                    id=format!("fil-{id}-tegnsett")
                    label=label(|words| words.encoding)
                    options=options(|words| &words.encodings)
                    chosen=of(|found| Encoding::ALL.iter().position(|one| *one == found.reading.encoding).unwrap_or(0))
                    choose=wish(|wishes, place| wishes.encoding = Encoding::ALL.get(place).copied())
                />
                <Choice
                    id=format!("fil-{id}-skilletegn")
                    label=label(|words| words.delimiter)
                    options=options(|words| &words.delimiters)
                    chosen=of(|found| DELIMITERS.iter().position(|one| *one == found.reading.delimiter).unwrap_or(0))
                    choose=wish(|wishes, place| wishes.delimiter = DELIMITERS.get(place).copied())
                />
                <Choice
                    id=format!("fil-{id}-anforsel")
                    label=label(|words| words.quote)
                    options=options(|words| &words.quotes)
                    chosen=of(|found| match found.reading.quote {
                        Some('"') => 0,
                        Some(_) => 1,
                        None => 2,
                    })
                    choose=wish(|wishes, place| {
                        wishes.quote = ["\"", "'", ""].get(place).map(|quote| (*quote).to_owned());
                    })
                />
            }
        })
    });
    let sheets = part(move || {
        is_workbook.get().then(|| {
            let sheets = Signal::derive(move || found.with(|found| found.as_ref().map(|found| found.sheets.clone()).unwrap_or_default()));
            view! {
                <Choice
                    id=format!("fil-{id}-ark")
                    label=label(|words| words.sheet)
                    options=sheets
                    chosen=of(|found| {
                        found.sheets.iter().position(|sheet| Some(sheet) == found.reading.sheet.as_ref()).unwrap_or(0)
                    })
                    choose=Callback::new(move |place: usize| {
                        let sheet = sheets.with_untracked(|sheets| sheets.get(place).cloned());
                        // Another sheet has other columns.
                        state.wish(id, |wishes| (wishes.sheet, wishes.columns) = (sheet, None));
                    })
                />
            }
        })
    });
    let rows =
        Signal::derive(move || (0..=20).map(|rows: u32| rows.to_string()).collect::<Vec<_>>());
    let heads =
        Signal::derive(move || (0..=2).map(|rows: u32| rows.to_string()).collect::<Vec<_>>());
    let reading = move |read: fn(&Inspection) -> String| {
        Signal::derive(move || {
            found.with(|found| found.as_ref().map(|found| read(found)).unwrap_or_default())
        })
    };
    view! {
        {text_only}
        {sheets}
        <Choice
            id=format!("fil-{id}-desimal")
            label=label(|words| words.decimal)
            options=options(|words| &words.decimals)
            chosen=of(|found| found.reading.decimal.and_then(|sign| DECIMALS.iter().position(|one| *one == sign)).map_or(0, |at| at + 1))
            choose=wish(|wishes, place| wishes.decimal = place.checked_sub(1).and_then(|at| DECIMALS.get(at).copied()))
        />
        <Choice
            id=format!("fil-{id}-dato")
            label=label(|words| words.date)
            options=options(|words| &words.dates)
            chosen=of(|found| found.reading.date.and_then(|form| DATES.iter().position(|one| *one == form)).map_or(0, |at| at + 1))
            choose=wish(|wishes, place| wishes.date = place.checked_sub(1).and_then(|at| DATES.get(at).copied()))
        />
        <Choice
            id=format!("fil-{id}-over")
            label=label(|words| words.skip)
            options=rows
            chosen=of(|found| found.reading.skip)
            choose=wish(|wishes, place| wishes.skip = Some(place))
        />
        <Choice
            id=format!("fil-{id}-overskrifter")
            label=label(|words| words.header)
            options=heads
            chosen=of(|found| found.reading.header)
            choose=wish(|wishes, place| wishes.header = Some(place))
        />
        <EntryField
            id=format!("fil-{id}-kommune")
            label=label(|words| words.municipality)
            help=label(|words| words.municipality_help)
            value=reading(|found| found.reading.municipality.clone().unwrap_or_default())
            wrong=tell(String::new)
            take=Callback::new(move |text: String| {
                let text = text.trim().to_owned();
                state.wish(id, |wishes| wishes.municipality = Some(text).filter(|text| !text.is_empty()));
                true
            })
        />
        <EntryField
            id=format!("fil-{id}-ar")
            label=label(|words| words.year)
            help=label(|words| words.year_help)
            value=reading(|found| found.reading.year.map(|year| year.to_string()).unwrap_or_default())
            wrong=label(|words| words.bad_year)
            take=Callback::new(move |text: String| {
                let text = text.trim();
                let year = text.parse::<u16>().ok().filter(|year| (1990..=2099).contains(year));
                let fits = text.is_empty() || year.is_some();
                if fits {
                    state.wish(id, |wishes| wishes.year = year);
                }
                fits
            })
        />
    }
}

/// The first rows, as they will be read.
#[component]
fn Preview(
    /// What has been found.
    found: Memo<Option<Arc<Inspection>>>,
) -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    part(move || {
        let words = &state.words().reading;
        found.with(|found| {
            let found = found.as_ref()?;
            let names = column_names(words, found);
            let headers =
                names.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view();
            let rows = found.preview.iter().map(|row| {
                let cells =
                    row.cells.iter().map(|cell| view! { <td>{cell.clone()}</td> }).collect_view();
                let missing = found.headings.len().saturating_sub(row.cells.len());
                let missing = (0..missing).map(|_| view! { <td>{""}</td> }).collect_view();
                let amount = row.ore.map_or_else(
                    || "–".to_owned(),
                    |ore| synergi_text::decimal(super::state::kroner(ore), 2),
                );
                let year = row.year.map_or_else(|| "–".to_owned(), |year| year.to_string());
                view! {
                    <tr>
                        <th scope="row">{row.line.to_string()}</th>
                        <td class="numeric read-as">{amount}</td>
                        <td class="numeric read-as">{year}</td>
                        {cells}
                        {missing}
                    </tr>
                }
            });
            Some(view! {
                <h4>{words.preview}</h4>
                <div class="table-scroll" role="region" tabindex="0" aria-label=words.preview>
                    <table class="ds-table" data-size="sm" data-testid="preview">
                        <caption class="visually-hidden">{words.preview}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{words.line}</th>
                                <th scope="col" class="numeric">{words.as_amount}</th>
                                <th scope="col" class="numeric">{words.as_year}</th>
                                {headers}
                            </tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            })
        })
    })
}
