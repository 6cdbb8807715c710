//! The figures of a user's own invoices: figures 8 and 9 of the study with other numbers.

use crate::Figure;
use crate::chart::*;
use crate::table::{Cell, Column, Table, TableRow};
use synergi_model::units::{NokPerYear, Share};
use synergi_model::{InvoicedElement, PerInvoiced};
use synergi_text::{Language, decimal, millions, percent};

/// What a service group costs, in kroner, and how that splits.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupCost {
    /// Its name.
    pub label: String,
    /// Kroner of each element.
    pub parts: PerInvoiced<f64>,
}

impl GroupCost {
    fn sum(&self) -> f64 {
        self.parts.iter().fold(0.0, |sum, (_, part)| sum + part)
    }
}

const fn hue(element: InvoicedElement) -> Hue {
    match element {
        InvoicedElement::Telecom => Hue::Telecom,
        InvoicedElement::BaseOperations => Hue::BaseOperations,
        InvoicedElement::BusinessSystems => Hue::BusinessSystems,
    }
}

/// Cost by service group, each split into elements: largest first.
#[must_use]
pub fn service_groups(language: Language, mut groups: Vec<GroupCost>, years: &str) -> Figure {
    let (words, names) = (&language.ledger_text().result, &language.text().names);
    groups.retain(|group| group.sum() != 0.0);
    groups.sort_by(|one, other| other.sum().total_cmp(&one.sum()));
    let all = groups.iter().fold(0.0, |sum, group| sum + group.sum());
    let (low, high) = groups.iter().fold((0.0_f64, 0.0_f64), |(low, high), group| {
        (low.min(group.sum()), high.max(group.sum()))
    });
    let shown = |kroner: f64| millions(NokPerYear(kroner));
    let row = |group: &GroupCost| {
        let segment = |(element, kroner): (InvoicedElement, &f64)| Segment {
            value: kroner / 1e6,
            label: String::new(),
            name: format!(
                "{}: {} {}",
                group.label,
                names.elements_in_sentence.get(element.into()),
                language.amount(*kroner)
            ),
            fill: hue(element).solid(),
        };
        Row {
            label: group.label.clone(),
            segments: group
                .parts
                .iter()
                .filter(|(_, kroner)| **kroner != 0.0)
                .map(segment)
                .collect(),
            total: Some(RowTotal { strong: shown(group.sum()), muted: None }),
            ..Row::default()
        }
    };
    let used = InvoicedElement::ALL
        .into_iter()
        .filter(|element| groups.iter().any(|group| *group.parts.get(*element) != 0.0));
    let legend = used.map(|element| LegendItem {
        key: LegendKey::Fill(hue(element).solid()),
        label: (*names.elements.get(element.into())).to_owned(),
    });
    let title = groups.first().filter(|_| all > 0.0).map_or_else(
        || words.group.to_owned(),
        |group| {
            (words.groups_title)(
                &synergi_text::uncapitalised(&group.label),
                &percent(Share(group.sum() / all)),
            )
        },
    );
    let numeric = |header: &str| Column { header: header.to_owned(), numeric: true };
    let cells = |label: &str, parts: &PerInvoiced<f64>, sum: f64| {
        let number = |kroner: f64| Cell::number(kroner, decimal(kroner, 0));
        vec![
            Cell::text(label),
            number(parts.telecom),
            number(parts.base_operations),
            number(parts.business_systems),
            number(sum),
        ]
    };
    let total = PerInvoiced::from_fn(|element| {
        groups.iter().fold(0.0, |sum, group| sum + group.parts.get(element))
    });
    let mut rows: Vec<TableRow> = groups
        .iter()
        .map(|group| TableRow { cells: cells(&group.label, &group.parts, group.sum()), sum: false })
        .collect();
    rows.push(TableRow { cells: cells(words.sum, &total, all), sum: true });
    Figure {
        id: "fakturaer-tjenestegrupper",
        title,
        subtitle: (words.groups_subtitle)(years),
        source: words.groups_source.to_owned(),
        chart: Chart::Bars(Bars {
            rows: groups.iter().map(row).collect(),
            axis: Axis::hidden(low / 1e6, high / 1e6),
            legend: legend.collect(),
        }),
        table: Table {
            caption: words.kroner.to_owned(),
            columns: vec![
                Column { header: words.group.to_owned(), numeric: false },
                numeric(words.telecom),
                numeric(words.base),
                numeric(words.business),
                numeric(words.sum),
            ],
            rows,
        },
    }
}
