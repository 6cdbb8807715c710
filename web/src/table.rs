//! A figure's numbers as a table.

use crate::settings::Settings;
use leptos::prelude::*;
use synergi_figures::{Table, TableRow};

/// A table that scrolls within its own box on a narrow screen.
#[component]
pub(crate) fn DataTable(
    /// What to show.
    table: Table,
) -> impl IntoView {
    let numeric: Vec<_> = table.columns.iter().map(|column| column.numeric).collect();
    let headers = table
        .columns
        .into_iter()
        .map(|column| view! { <th scope="col" class:numeric=column.numeric>{column.header}</th> })
        .collect_view();
    let rows = table.rows.into_iter().map(|row| table_row(row, &numeric)).collect_view();
    let name = (expect_context::<Settings>().text().figures.table_name)(&table.caption);
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=name>
            <table class="ds-table" data-size="sm">
                <caption class="visually-hidden">{table.caption}</caption>
                <thead>
                    <tr>{headers}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn table_row(row: TableRow, numeric: &[bool]) -> impl IntoView + use<> {
    let mut cells = row.cells.into_iter().zip(numeric.to_vec());
    let first = cells.next().map(|(cell, _)| view! { <th scope="row">{cell.text}</th> });
    let rest = cells.map(|(cell, numeric)| view! { <td class:numeric=numeric>{cell.text}</td> });
    view! { <tr class:sum=row.sum>{first} {rest.collect_view()}</tr> }
}
