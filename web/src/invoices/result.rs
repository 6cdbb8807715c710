//! What the invoices come to, what is left out, and where the sums go from here.

use super::state::{InvoiceState, Link, group_name, kroner};
use crate::browser;
use crate::case::{Action, CaseState, Choice, EntryField};
use crate::figure_card::FigureCard;
use crate::host;
use crate::table::DataTable;
use crate::words::{part, tell};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use synergi_case::Member;
use synergi_figures::invoices::{GroupCost, service_groups};
use synergi_figures::{Cell, Column, CsvStyle, Figure, Table, TableRow, csv};
use synergi_ledger::{Bucket, CellKey, Classified, Imported, InvoiceGroup, outliers};
use synergi_model::scenario::{Municipality, Scenario, ScenarioFile, ValidScenario};
use synergi_model::units::NokPerYear;
use synergi_model::{Element, PerInvoiced, ServiceGroup};
use synergi_text::number::parse;
use synergi_text::{decimal, lowercase, whole};

/// How the user says what the amounts are, the figure, and the sums behind it.
#[component]
pub(super) fn Answer() -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let figure = Memo::new(move |_| Arc::new(figure(state)));
    let has_sums = Memo::new(move |_| {
        let counted = |classified: &Arc<Classified>| classified.sum(|key| key.bucket.counts()) != 0;
        state.classified.with(|classified| classified.as_ref().is_some_and(counted))
    });
    let drawn = part(move || {
        let never_stale = Signal::derive(|| false);
        has_sums.get().then(|| view! { <FigureCard figure=figure stale=never_stale /> })
    });
    view! {
        <Terms />
        {drawn}
        <Sums />
    }
}

/// Year, and value added tax.
#[component]
fn Terms() -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let years = Memo::new(move |_| {
        state.classified.with(|c| c.as_ref().map(|c| c.years()).unwrap_or_default())
    });
    let options = Signal::derive(move || {
        let words = &state.words().result;
        let name = |year: Option<u16>| {
            year.map_or_else(|| words.no_year.to_owned(), |year| year.to_string())
        };
        let all = [words.all_years.to_owned()];
        all.into_iter().chain(years.get().into_iter().map(name)).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let year = state.year.get();
        year.and_then(|year| years.with(|years| years.iter().position(|one| *one == year)))
            .map_or(0, |at| at + 1)
    });
    let choose = Callback::new(move |place: usize| {
        state.year.set(
            place
                .checked_sub(1)
                .and_then(|place| years.with_untracked(|years| years.get(place).copied())),
        );
    });
    let vat = Memo::new(move |_| state.decisions.with(|decisions| decisions.vat));
    let vat_options = Signal::derive(move || {
        let words = &state.words().result;
        vec![words.without_vat.to_owned(), words.with_vat.to_owned()]
    });
    let with_vat = Memo::new(move |_| vat.get().is_some());
    let rate = part(move || {
        with_vat.get().then(|| {
            view! {
                <EntryField
                    id="mva-sats"
                    label=tell(move || state.words().result.vat_rate.to_owned())
                    value=Signal::derive(move || synergi_text::number::format_input(vat.get().unwrap_or(0.0) * 100.0, 2))
                    wrong=tell(move || state.words().result.bad_rate.to_owned())
                    take=Callback::new(move |text: String| {
                        let rate = parse(&text).ok().map(|parsed| parsed.value / 100.0);
                        let rate = rate.filter(|rate| (0.0..=1.0).contains(rate));
                        if let Some(rate) = rate {
                            state.decide(|decisions| decisions.vat = Some(rate));
                        }
                        rate.is_some()
                    })
                />
            }
        })
    });
    view! {
        <section class="card ledger-terms" aria-label=tell(move || state.words().result.year.to_owned())>
            <div class="ledger-fields">
                <Choice
                    id="faktura-ar"
                    label=tell(move || state.words().result.year.to_owned())
                    options=options
                    chosen=chosen
                    choose=choose
                />
                <Choice
                    id="mva"
                    label=tell(move || state.words().result.vat.to_owned())
                    options=vat_options
                    chosen=Signal::derive(move || usize::from(vat.get().is_some()))
                    choose=Callback::new(move |place: usize| {
                        // The common rate, which the user can change.
                        state.decide(|decisions| decisions.vat = (place == 1).then_some(0.25));
                    })
                />
                {rate}
            </div>
        </section>
    }
}

/// Whether a cell is of the years shown.
fn in_years(state: InvoiceState) -> impl Fn(&CellKey) -> bool {
    let year = state.year.get();
    move |key| year.is_none_or(|year| key.year == year)
}

/// Own invoices by service group.
fn figure(state: InvoiceState) -> Figure {
    let language = state.settings.language.get();
    let shown = in_years(state);
    let of = |classified: &Classified, bucket: Bucket, label: String| {
        let ore = classified.sum(|key| key.bucket == bucket && shown(key));
        let parts = classified.split(bucket, ore).unwrap_or_default();
        GroupCost { label, parts: parts.map(|ore| kroner(*ore)) }
    };
    let groups = state.classified.with(|classified| {
        let Some(classified) = classified else { return Vec::new() };
        let groups = InvoiceGroup::ALL.map(|group| {
            of(classified, Bucket::Group(group), group_name(language, group).to_owned())
        });
        let accounts = Element::ALL.map(|element| {
            let name = language.text().names.elements.get(element);
            of(classified, Bucket::Element(element), (*name).to_owned())
        });
        groups.into_iter().chain(accounts).collect()
    });
    service_groups(language, groups, &state.years_in_words())
}

/// A municipality as the invoices name it, in words.
fn municipality_name(state: InvoiceState, name: &str) -> String {
    if name.is_empty() {
        return state.words().result.unnamed.to_owned();
    }
    let listed = state.national.with(|national| find(national, name).map(|one| one.name.clone()));
    match listed {
        Some(listed) if listed != name => format!("{listed} ({name})"),
        _ => name.to_owned(),
    }
}

/// The municipality of the list that invoices name, by number or name.
fn find<'a>(national: &'a ValidScenario, name: &str) -> Option<&'a Municipality> {
    national.municipalities.iter().find(|one| is_named(&one.number, &one.name, name))
}

fn is_named(number: &str, own: &str, name: &str) -> bool {
    let plain = |name: &str| {
        let name = lowercase(name.trim());
        name.strip_suffix(" kommune").unwrap_or(&name).to_owned()
    };
    number == name || plain(own) == plain(name)
}

/// Sums by municipality and element.
fn sums_table(state: InvoiceState) -> Table {
    let words = &state.words().result;
    let numeric = |header: &str| Column { header: header.to_owned(), numeric: true };
    let number = |ore: i64| Cell::number(kroner(ore), decimal(kroner(ore), 0));
    let year = state.year.get();
    let mut total = PerInvoiced::<i64>::default();
    let mut rows: Vec<TableRow> = Vec::new();
    state.classified.with(|classified| {
        let Some(classified) = classified else { return };
        for ((municipality, of), parts) in classified.elements() {
            if year.is_some_and(|year| of != year) {
                continue;
            }
            let name = state.imported.with(|imported| {
                imported
                    .as_ref()
                    .and_then(|i| i.municipalities.get(municipality as usize).cloned())
                    .unwrap_or_default()
            });
            let sum: i64 = parts.iter().map(|(_, ore)| *ore).sum();
            for (element, ore) in parts.iter() {
                *total.get_mut(element) += ore;
            }
            let of = of.map_or_else(|| words.no_year.to_owned(), |year| year.to_string());
            let cells = vec![
                Cell::text(municipality_name(state, &name)),
                Cell::text(of),
                number(parts.telecom),
                number(parts.base_operations),
                number(parts.business_systems),
                number(sum),
            ];
            rows.push(TableRow { cells, sum: false });
        }
    });
    rows.sort_by(|one, other| {
        let key = |row: &TableRow| {
            row.cells.iter().take(2).map(|cell| lowercase(&cell.text)).collect::<Vec<_>>()
        };
        key(one).cmp(&key(other))
    });
    let all: i64 = total.iter().map(|(_, ore)| *ore).sum();
    let cells = vec![
        Cell::text(words.sum),
        Cell::text(""),
        number(total.telecom),
        number(total.base_operations),
        number(total.business_systems),
        number(all),
    ];
    rows.push(TableRow { cells, sum: true });
    Table {
        caption: words.municipalities.to_owned(),
        columns: vec![
            Column { header: words.municipality.to_owned(), numeric: false },
            Column { header: words.year.to_owned(), numeric: false },
            numeric(words.telecom),
            numeric(words.base),
            numeric(words.business),
            numeric(words.sum),
        ],
        rows,
    }
}

/// Every sum, for a file: municipality, year, place and kroner.
fn all_sums(state: InvoiceState) -> Table {
    let words = &state.words().result;
    let rows = state.classified.with(|classified| {
        let cells = classified.iter().flat_map(|classified| &classified.cells);
        cells
            .map(|(key, ore)| {
                let name = state.imported.with(|imported| {
                    imported
                        .as_ref()
                        .and_then(|i| i.municipalities.get(key.municipality as usize).cloned())
                        .unwrap_or_default()
                });
                let year = key.year.map_or_else(String::new, |year| year.to_string());
                let cells = vec![
                    Cell::text(name),
                    Cell::text(year),
                    Cell::text(state.bucket_name(key.bucket)),
                    Cell::number(kroner(*ore), decimal(kroner(*ore), 2)),
                ];
                TableRow { cells, sum: false }
            })
            .collect()
    });
    let column = |header: &str, numeric| Column { header: header.to_owned(), numeric };
    Table {
        caption: words.kroner.to_owned(),
        columns: vec![
            column(words.municipality, false),
            column(words.year, false),
            column(words.group, false),
            column(words.kroner, true),
        ],
        rows,
    }
}

/// Sums by municipality, and what is kept apart.
#[component]
fn Sums() -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let table = part(move || view! { <DataTable table=sums_table(state) /> });
    let apart = part(move || {
        let words = &state.words().result;
        let language = state.settings.language.get();
        let shown = in_years(state);
        let sums = state.classified.with(|classified| {
            let of = |bucket: Bucket| {
                classified.as_ref().map_or(0, |c| c.sum(|key| key.bucket == bucket && shown(key)))
            };
            [
                (words.apart_rows.open, of(Bucket::Open)),
                (words.apart_rows.not_ict, of(Bucket::NotIct)),
                (words.apart_rows.own_cooperation, of(Bucket::OwnCooperation)),
                (words.apart_rows.staff, of(Bucket::Element(Element::Staff))),
            ]
        });
        let items = sums.into_iter().filter(|(_, ore)| *ore != 0);
        let items = items.map(
            |(name, ore)| view! { <li>{format!("{name}: {}", language.amount(kroner(ore)))}</li> },
        );
        let items = items.collect_view();
        (!items.is_empty()).then(|| {
            view! {
                <h3>{words.apart}</h3>
                <ul data-testid="apart">{items}</ul>
            }
        })
    });
    let save = Callback::new(move |()| {
        let content = csv(&untrack(|| all_sums(state)), CsvStyle::Norwegian);
        let name = untrack(|| state.words().result.sums_file);
        browser::download(name, "text/csv;charset=utf-8", content.as_bytes());
    });
    view! {
        <section class="card" aria-labelledby="faktura-summer">
            <h2 id="faktura-summer">{tell(move || state.words().result.municipalities.to_owned())}</h2>
            <p class="hint">{tell(move || state.words().result.kroner.to_owned())}</p>
            <div class="tall" data-testid="invoice-sums">{table}</div>
            {apart}
            <Outliers />
            <div class="actions">
                <Action label=tell(move || state.words().result.download_sums.to_owned()) variant="tertiary" action=save />
            </div>
        </section>
    }
}

/// Municipalities whose cost per inhabitant stands out.
#[component]
fn Outliers() -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let most = RwSignal::new(0_usize);
    // By municipality: its name and its kroner per inhabitant in the years shown.
    let rates = Memo::new(move |_| {
        let year = state.year.get();
        state.classified.with(|classified| {
            let mut sums = std::collections::BTreeMap::<u32, i64>::new();
            for ((municipality, of), parts) in
                classified.as_ref().map(|c| c.elements()).unwrap_or_default()
            {
                if year.is_none_or(|year| of == year) {
                    *sums.entry(municipality).or_default() +=
                        parts.iter().map(|(_, ore)| *ore).sum::<i64>();
                }
            }
            let rate = |(municipality, ore): (u32, i64)| {
                let name = state
                    .imported
                    .with(|i| i.as_ref()?.municipalities.get(municipality as usize).cloned())?;
                let found = state.national.with(|national| {
                    find(national, &name).map(|one| (one.name.clone(), one.population.0))
                });
                found.map(|(name, people)| (name, kroner(ore) / people))
            };
            sums.into_iter().filter_map(rate).collect::<Vec<(String, f64)>>()
        })
    });
    let several = Memo::new(move |_| {
        state.imported.with(|i| i.as_ref().is_some_and(|i| i.municipalities.len() > 2))
    });
    let content = part(move || {
        let words = &state.words().result;
        if rates.with(Vec::len) < 3 {
            return several
                .get()
                .then(|| view! { <p class="hint">{words.outliers_need}</p> }.into_any());
        }
        let most_there = rates.with(|rates| (rates.len() - 1) / 2);
        let options = Signal::derive(move || {
            (0..=most_there.min(20)).map(|k| k.to_string()).collect::<Vec<_>>()
        });
        let list = part(move || {
            let words = &state.words().result;
            let (low, high) = rates.with(|rates| outliers(rates, most.get()));
            let language = state.settings.language.get();
            let item = |(name, rate): (String, f64)| {
                let rate = language.rate(synergi_model::units::NokPerInhabitant(rate));
                view! { <li>{format!("{name}: {rate}")}</li> }
            };
            let items: Vec<_> = low.into_iter().chain(high).map(item).collect();
            if items.is_empty() {
                return view! { <p class="hint">{words.outliers_none}</p> }.into_any();
            }
            view! { <ul class="columns" data-testid="outliers">{items}</ul> }.into_any()
        });
        Some(
            view! {
                <Choice
                    id="faktura-ytterpunkter"
                    label=tell(move || state.words().result.outliers_k.to_owned())
                    options=options
                    chosen=Signal::derive(move || most.get())
                    choose=Callback::new(move |place| most.set(place))
                />
                {list}
            }
            .into_any(),
        )
    });
    let heading = part(move || {
        several
            .get()
            .then(|| view! { <h3>{tell(move || state.words().result.outliers.to_owned())}</h3> })
    });
    view! {
        {heading}
        {content}
    }
}

/// Rows left out, and why.
#[component]
pub(super) fn LeftOut() -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let content = part(move || {
        let words = &state.words().result;
        let language = state.settings.language.get();
        state.imported.with(|imported| {
            let imported = imported.as_ref()?;
            let notes = notes(state, imported)
                .into_iter()
                .map(|note| view! { <p>{note}</p> })
                .collect_view();
            if imported.skipped_rows() == 0 {
                return Some(view! { <p>{words.nothing_left_out}</p> {notes} }.into_any());
            }
            let ore: i64 = imported.left_out.values().map(|(_, ore)| ore).sum();
            let lead = (words.left_out_lead)(
                &count(imported.skipped_rows()),
                &language.amount(kroner(ore)),
            );
            let column = |header: &str, numeric| Column { header: header.to_owned(), numeric };
            let rows = imported.left_out.iter().map(|(reason, (rows, ore))| TableRow {
                cells: vec![
                    Cell::text((words.reasons)(reason)),
                    Cell::number(*rows as f64, count(*rows)),
                    Cell::number(kroner(*ore), decimal(kroner(*ore), 0)),
                ],
                sum: false,
            });
            let table = Table {
                caption: words.left_out.to_owned(),
                columns: vec![
                    column(words.reason, false),
                    column(words.rows, true),
                    column(words.amount, true),
                ],
                rows: rows.collect(),
            };
            let save = (!imported.skipped.is_empty()).then(|| {
                view! {
                    <div class="actions">
                        <Action
                            label=tell(move || state.words().result.download_rows.to_owned())
                            variant="tertiary"
                            action=Callback::new(move |()| save_left_out(state))
                        />
                    </div>
                }
            });
            Some(view! { <p>{lead}</p> <DataTable table=table /> {save} {notes} }.into_any())
        })
    });
    view! {
        <section class="card" aria-labelledby="faktura-utelatt">
            <h2 id="faktura-utelatt">{tell(move || state.words().result.left_out.to_owned())}</h2>
            <div data-testid="left-out">{content}</div>
        </section>
    }
}

#[expect(clippy::cast_precision_loss, reason = "shown")]
fn count(number: u64) -> String {
    whole(number as f64)
}

/// What else there is to know of how rows were read.
fn notes(state: InvoiceState, imported: &Imported) -> Vec<String> {
    let (words, language) = (&state.words().result, state.settings.language.get());
    let mut notes = Vec::new();
    if imported.credits.0 > 0 {
        notes.push((words.credits)(
            &count(imported.credits.0),
            &language.amount(-kroner(imported.credits.1)),
        ));
    }
    if imported.rounded > 0 {
        notes.push((words.rounded)(&count(imported.rounded)));
    }
    if imported.wrong_numbers > 0 {
        notes.push((words.wrong_numbers)(&count(imported.wrong_numbers)));
    }
    notes
}

/// The rows left out as a file: file, line, reason, amount.
fn save_left_out(state: InvoiceState) {
    let words = untrack(|| state.words());
    let language = state.settings.language.get_untracked();
    let rows = state.files.with_untracked(|files| {
        let read = files.iter().filter_map(|entry| match &entry.stage {
            super::state::Stage::Read(imported) => Some((entry.name.clone(), Arc::clone(imported))),
            _ => None,
        });
        read.flat_map(|(name, imported)| {
            let row = |row: &synergi_ledger::Skipped| {
                #[expect(clippy::cast_precision_loss, reason = "no file has so many lines")]
                let line = Cell::number(row.line as f64, row.line.to_string());
                let amount = row.ore.map_or_else(
                    || Cell::text(""),
                    |ore| Cell::number(kroner(ore), decimal(kroner(ore), 2)),
                );
                let cells = vec![
                    Cell::text(name.clone()),
                    line,
                    Cell::text(language.row_problem(&row.problem)),
                    amount,
                ];
                TableRow { cells, sum: false }
            };
            imported.skipped.iter().map(row).collect::<Vec<_>>()
        })
        .collect()
    });
    let column = |header: &str, numeric| Column { header: header.to_owned(), numeric };
    let table = Table {
        caption: words.result.left_out.to_owned(),
        columns: vec![
            column(words.result.file, false),
            column(words.reading.line, true),
            column(words.result.reason, false),
            column(words.result.amount, true),
        ],
        rows,
    };
    let content = csv(&table, CsvStyle::Norwegian);
    browser::download(words.result.rows_file, "text/csv;charset=utf-8", content.as_bytes());
}

/// Taking the sums to where they are used.
#[component]
pub(super) fn Carry() -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let case = expect_context::<CaseState>();
    // The year whose costs are carried: the chosen one, or the only one.
    let year = Memo::new(move |_| {
        let years = state.classified.with(|c| c.as_ref().map(|c| c.years()).unwrap_or_default());
        state.year.get().or_else(|| (years.len() == 1).then(|| years.first().copied()).flatten())
    });
    let ready = Memo::new(move |_| year.get().is_some());
    let content = part(move || {
        if !ready.get() {
            return view! { <p>{tell(move || state.words().carry.which_year.to_owned())}</p> }
                .into_any();
        }
        view! {
            <p class="hint">{tell(move || state.words().carry.whole_year.to_owned())}</p>
            <div class="actions">
                <Action
                    label=tell(move || state.words().carry.members.to_owned())
                    variant="primary"
                    action=Callback::new(move |()| {
                        if let Some(year) = year.get_untracked() {
                            carry_to_members(state, case, year);
                        }
                    })
                />
                <Action
                    label=tell(move || state.words().carry.national.to_owned())
                    action=Callback::new(move |()| {
                        if let Some(year) = year.get_untracked() {
                            carry_to_national(state, year);
                        }
                    })
                />
            </div>
        }
        .into_any()
    });
    view! {
        <section class="card" aria-labelledby="faktura-bruk">
            <h2 id="faktura-bruk">{tell(move || state.words().carry.heading.to_owned())}</h2>
            <p>{tell(move || state.words().carry.lead.to_owned())}</p>
            {content}
        </section>
    }
}

/// The costs of each municipality that the invoices name, in kroner; an element without invoices stays open.
fn costs(state: InvoiceState, year: Option<u16>) -> Vec<(String, PerInvoiced<Option<NokPerYear>>)> {
    state.classified.with_untracked(|classified| {
        state.imported.with_untracked(|imported| {
            let (Some(classified), Some(imported)) = (classified, imported) else {
                return Vec::new();
            };
            let elements = classified.elements();
            let named = elements.iter().filter(|((_, of), _)| *of == year).filter_map(
                |((municipality, _), parts)| {
                    let name = imported.municipalities.get(*municipality as usize)?;
                    let costs = parts.map(|ore| (*ore != 0).then(|| NokPerYear(kroner(*ore))));
                    Some((name.clone(), costs))
                },
            );
            named.filter(|(name, _)| !name.is_empty()).collect()
        })
    })
}

fn carry_to_members(state: InvoiceState, case: CaseState, year: Option<u16>) {
    let costs = costs(state, year);
    if costs.is_empty() {
        return state.warn(|words| words.carry.no_municipalities.to_owned());
    }
    let members = untrack(|| case.with_case(|case| case.members.clone()));
    let (mut changed, mut added, mut not_found) = (Vec::new(), Vec::new(), Vec::new());
    for (name, costs) in costs {
        match members.iter().position(|member| is_named(&member.number, &member.name, &name)) {
            Some(place) => changed.push((place, costs)),
            None => {
                match state.national.with_untracked(|national| find(national, &name).cloned()) {
                    Some(listed) => {
                        let member = Member::new(listed.number, listed.name, listed.population);
                        added.push(Member { costs, imported: costs, fte: listed.fte, ..member });
                    }
                    None => not_found.push(name),
                }
            }
        }
    }
    let (updated, new) = (changed.len().to_string(), added.len().to_string());
    batch(|| {
        case.edit(|case| {
            for (place, costs) in changed {
                if let Some(member) = case.members.get_mut(place) {
                    (member.costs, member.imported) = (costs, costs);
                }
            }
        });
        for member in added {
            case.add_member(member);
        }
    });
    say_carried(
        state,
        not_found,
        ("#vart-samarbeid/kommuner", |words| words.carry.see_members),
        move |words| (words.carry.carried_members)(&updated, &new),
    );
}

fn carry_to_national(state: InvoiceState, year: Option<u16>) {
    let costs = costs(state, year);
    if costs.is_empty() {
        return state.warn(|words| words.carry.no_municipalities.to_owned());
    }
    let mut scenario: Scenario = state.national.with_untracked(|national| (***national).clone());
    let mut not_found = Vec::new();
    let mut changed = 0;
    for (name, costs) in costs {
        match scenario.municipalities.iter_mut().find(|one| is_named(&one.number, &one.name, &name))
        {
            Some(municipality) => {
                (municipality.costs, municipality.imported) = (costs, true);
                changed += 1;
            }
            None => not_found.push(name),
        }
    }
    put_municipalities(state, scenario, not_found, move |words| {
        (words.carry.carried_national)(&changed.to_string())
    });
}

/// Hands a list of municipalities to the page.
pub(super) fn put_municipalities(
    state: InvoiceState,
    scenario: Scenario,
    not_found: Vec<String>,
    words: impl Fn(&'static synergi_text::ledger::LedgerText) -> String + Send + Sync + 'static,
) {
    let list = ValidScenario::new(scenario).ok().map(|scenario| ScenarioFile::write(&scenario));
    let list = list.and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok());
    let list = list.and_then(|file| Some(file.get("scenario")?.get("municipalities")?.to_string()));
    let Some(list) = list else { return state.warn(|words| words.carry.refused.to_owned()) };
    spawn_local(async move {
        if host::command("municipalities", &list).await.is_undefined() {
            say_carried(
                state,
                not_found,
                ("#kostnad/kommuner", |words| words.carry.see_members),
                words,
            );
        } else {
            state.warn(|words| words.carry.refused.to_owned());
        }
    });
}

fn say_carried(
    state: InvoiceState,
    not_found: Vec<String>,
    link: Link,
    words: impl Fn(&'static synergi_text::ledger::LedgerText) -> String + Send + Sync + 'static,
) {
    state.say(false, Some(link), move |text| {
        let mut sentences = vec![words(text)];
        if !not_found.is_empty() {
            let shown: Vec<&str> = not_found.iter().take(5).map(String::as_str).collect();
            let more = if not_found.len() > shown.len() { ", …" } else { "" };
            sentences.push((text.carry.not_found)(&format!("{}{more}", shown.join(", "))));
        }
        sentences.join(" ")
    });
}

/// How much goes through wholesalers, whose licences cannot be told from equipment.
pub(super) fn wholesale(state: InvoiceState) -> i64 {
    let shown = in_years(state);
    let bucket = Bucket::Group(InvoiceGroup::Shared(ServiceGroup::IctWholesale));
    state
        .classified
        .with(|c| c.as_ref().map_or(0, |c| c.sum(|key| key.bucket == bucket && shown(key))))
}
