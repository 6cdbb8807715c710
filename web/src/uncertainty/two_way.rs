//! Two numbers against each other.

use super::Local;
use crate::case::Choice;
use crate::table::DataTable;
use crate::words::{part, tell};
use leptos::prelude::*;
use synergi_figures::{Cell, Column, Table, TableRow};
use synergi_report::told::uncertainty::three_digits;
use synergi_text::{capitalised, decimal};

/// Results over two of the numbers.
#[component]
pub(super) fn TwoWayPart() -> impl IntoView {
    let local = expect_context::<Local>();
    let paths = Memo::new(move |_| {
        local.found.with(|found| {
            found
                .iter()
                .flat_map(|found| &found.tornado)
                .map(|swing| swing.of.clone())
                .collect::<Vec<_>>()
        })
    });
    let (down, across) = (RwSignal::new(0_usize), RwSignal::new(1_usize));
    let options = Signal::derive(move || {
        paths.get().iter().map(|path| capitalised(&local.of.name(path))).collect::<Vec<_>>()
    });
    let several = Memo::new(move |_| paths.with(|paths| paths.len() > 1));
    part(move || {
        several.get().then(|| {
            view! {
                <section class="card" aria-labelledby="to-tall">
                    <h2 id="to-tall">{local.say(|words| words.two_way)}</h2>
                    <p class="hint">{tell(move || local.of.result().two_way_lead.to_owned())}</p>
                    <div class="ledger-fields">
                        <Choice
                            id="to-tall-nedover"
                            label=local.say(|words| words.down)
                            options=options
                            chosen=Signal::derive(move || down.get())
                            choose=Callback::new(move |place| down.set(place))
                        />
                        <Choice
                            id="to-tall-bortover"
                            label=local.say(|words| words.across)
                            options=options
                            chosen=Signal::derive(move || across.get())
                            choose=Callback::new(move |place| across.set(place))
                        />
                    </div>
                    {part(move || {
                        let (one, other) = paths.with(|paths| (paths.get(down.get()).cloned(), paths.get(across.get()).cloned()));
                        two_way_table(local, &one?, &other?).map(|table| view! { <DataTable table=table /> })
                    })}
                </section>
            }
        })
    })
}

/// Nothing where both are the same.
fn two_way_table(local: Local, one: &str, other: &str) -> Option<Table> {
    if one == other {
        return None;
    }
    let grid = local.of.two_way(one, other)?;
    let (of_one, of_other) = (local.of.number(one)?, local.of.number(other)?);
    let header = format!("{} / {}", of_one.name, of_other.name);
    let columns = grid
        .across
        .iter()
        .map(|value| Column { header: of_other.shown(three_digits(*value)), numeric: true });
    let rows = grid.down.iter().zip(&grid.rows).map(|(value, row)| TableRow {
        cells: [Cell::text(of_one.shown(three_digits(*value)))]
            .into_iter()
            .chain(row.iter().map(|worth| Cell::number(*worth, decimal(worth / 1e6, 1))))
            .collect(),
        sum: false,
    });
    Some(Table {
        caption: local.words().two_way.to_owned(),
        columns: [Column { header, numeric: false }].into_iter().chain(columns).collect(),
        rows: rows.collect(),
    })
}
