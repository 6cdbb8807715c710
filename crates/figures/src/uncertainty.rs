//! The figures of how sure a case is, from plain numbers.

use crate::Figure;
use crate::chart::*;
use crate::table::{Cell, Column, Table, TableRow};
use synergi_case::CaseUnit;
use synergi_model::units::Share;
use synergi_text::number::format_share;
use synergi_text::uncertainty::{ResultWords, UncertaintyText};
use synergi_text::{Language, decimal, percent, whole};

/// What is told of all draws.
#[derive(Clone)]
pub struct DrawnSources<'a> {
    /// The language of the words.
    pub language: Language,
    /// How many draws.
    pub draws: u32,
    /// What they began from.
    pub seed: u32,
    /// The price year; of the country it is not told.
    pub price_year: &'a str,
    /// What is said of the kind of result.
    pub result: &'static ResultWords,
    /// What is to be reached: kroner.
    pub goal: f64,
    /// The same in words.
    pub goal_in_words: &'a str,
}

impl DrawnSources<'_> {
    fn words(&self) -> &'static UncertaintyText {
        self.language.uncertainty_text()
    }

    fn source(&self) -> String {
        (self.words().source)(&whole(f64::from(self.draws)), &self.seed.to_string())
    }
}

fn column(header: &str, numeric: bool) -> Column {
    Column { header: header.to_owned(), numeric }
}

fn row(cells: Vec<Cell>) -> TableRow {
    TableRow { cells, sum: false }
}

/// Kroner as whole kroner in a cell.
fn kroner(amount: f64) -> Cell {
    Cell::number(amount, decimal(amount, 0))
}

/// What a table of whole kroner shows.
fn in_kroner(language: Language, what: &str) -> String {
    format!("{what}, {}", (language.workbook_text().unit)(CaseUnit::Kroner))
}

/// A step of the histogram: from, to, draws, and the part of all up to its end.
pub type Step = (f64, f64, u32, f64);

/// How the draws are spread, in steps.
#[must_use]
pub fn histogram(sources: &DrawnSources<'_>, steps: &[Step], low: f64, high: f64) -> Figure {
    let (words, language) = (sources.words(), sources.language);
    let in_millions = |amount: f64| decimal(amount / 1e6, 1);
    let most = steps.iter().map(|step| step.2).max().unwrap_or(0);
    let rows = steps.iter().map(|(from, to, draws, below)| {
        let label = (words.step)(&in_millions(*from), &in_millions(*to));
        let name = format!(
            "{label}: {} {}",
            whole(f64::from(*draws)),
            synergi_text::uncapitalised(words.draws_column)
        );
        // A step that ends below the goal is a loss.
        let hue = if *to <= sources.goal { Hue::Neutral } else { Hue::Accent };
        Row {
            label,
            segments: vec![Segment {
                value: f64::from(*draws),
                label: String::new(),
                name,
                fill: hue.solid(),
            }],
            total: Some(RowTotal {
                strong: whole(f64::from(*draws)),
                muted: Some(percent(Share(*below))),
            }),
            ..Row::default()
        }
    });
    let cells = steps.iter().map(|(from, to, draws, below)| {
        row(vec![
            Cell::text((words.step)(&language.amount(*from), &language.amount(*to))),
            Cell::number(f64::from(*draws), whole(f64::from(*draws))),
            Cell::number(*below, percent(Share(*below))),
        ])
    });
    Figure {
        id: "trekninger",
        title: (words.histogram_title)(&language.amount(low), &language.amount(high)),
        subtitle: (sources.result.histogram_subtitle)(
            &whole(f64::from(sources.draws)),
            sources.price_year,
        ),
        source: sources.source(),
        chart: Chart::Bars(Bars {
            rows: rows.collect(),
            axis: Axis::hidden(0.0, f64::from(most)),
            legend: Vec::new(),
        }),
        table: Table {
            caption: sources.result.amount.to_owned(),
            columns: vec![
                column(sources.result.amount, false),
                column(words.draws_column, true),
                column(words.below_column, true),
            ],
            rows: cells.collect(),
        },
    }
}

/// How likely it is that the result is no higher than each amount: the histogram, added up.
#[must_use]
pub fn curve(sources: &DrawnSources<'_>, steps: &[Step], probability_of_loss: f64) -> Figure {
    let (words, language) = (sources.words(), sources.language);
    let start = steps.first().map(|(from, ..)| (*from, 0.0));
    let points: Vec<(f64, f64)> =
        start.into_iter().chain(steps.iter().map(|(_, to, _, below)| (*to, *below))).collect();
    let columns = points.iter().map(|(amount, below)| FlowColumn {
        label: decimal(amount / 1e6, if amount.abs() < 1e7 { 1 } else { 0 }),
        parts: Vec::new(),
        cumulative: below * 100.0,
        name: format!("{}: {}", (words.up_to)(&language.amount(*amount)), percent(Share(*below))),
    });
    let cells = points.iter().map(|(amount, below)| {
        row(vec![
            Cell::text((words.up_to)(&language.amount(*amount))),
            Cell::number(*below, percent(Share(*below))),
        ])
    });
    let chance = chance(1.0 - probability_of_loss);
    Figure {
        id: "sannsynlighet",
        title: (sources.result.curve_title)(&chance, sources.goal_in_words),
        subtitle: sources.result.curve_subtitle.to_owned(),
        source: sources.source(),
        chart: Chart::Flow(Flow {
            columns: columns.collect(),
            axis: Axis::with_ticks(0.0, 100.0, &|value| percent(Share(value / 100.0))),
            marker: None,
            end_label: None,
            legend: Vec::new(),
            low: false,
        }),
        table: Table {
            caption: sources.result.curve_subtitle.to_owned(),
            columns: vec![column(sources.result.amount, false), column(words.below_column, true)],
            rows: cells.collect(),
        },
    }
}

/// A probability, never rounded to certainty.
fn chance(of: f64) -> String {
    if of > 0.99 && of < 1.0 {
        format_share(of.min(0.999), 1)
    } else if of > 0.0 && of < 0.01 {
        format_share(of.max(0.001), 1)
    } else {
        percent(Share(of))
    }
}

/// A year: its number, and the P10, P50 and P90 of what has been gained so far.
pub type YearRow = (u32, [f64; 3]);

/// How what has been gained so far is spread in each year.
#[must_use]
pub fn fan(sources: &DrawnSources<'_>, years: &[YearRow]) -> Figure {
    let (words, language) = (sources.words(), sources.language);
    let series = [words.p10, words.p50, words.p90];
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    let rows = years.iter().map(|(year, values)| {
        let label = format!("{} {year}", words.year);
        let dots = values.iter().zip(series).map(|(value, series)| {
            (low, high) = (low.min(value / 1e6), high.max(value / 1e6));
            DotValue {
                value: value / 1e6,
                name: format!("{label}, {series}: {}", language.amount(*value)),
            }
        });
        let dots = dots.collect();
        let [_, middle, _] = values;
        DotRow {
            label,
            sublabel: None,
            values: dots,
            chosen: 1,
            total: Some(RowTotal { strong: language.amount(*middle), muted: None }),
            flag: None,
        }
    });
    let rows = rows.collect();
    let show = |value: f64| decimal(value, if high - low < 4.0 { 1 } else { 0 });
    // The first year from which half of the draws stay above zero.
    let earned =
        years.iter().rposition(|(_, [_, middle, _])| *middle < 0.0).map_or(0, |last| last + 1);
    let title = match years.get(earned) {
        Some((year, _)) => (words.fan_title)(&year.to_string()),
        None => words.fan_title_never.to_owned(),
    };
    let legend = series.into_iter().enumerate().map(|(place, label)| LegendItem {
        key: LegendKey::Dot { series: place, chosen: place == 1 },
        label: label.to_owned(),
    });
    let cells = years.iter().map(|(year, [p10, p50, p90])| {
        row(vec![
            Cell::number(f64::from(*year), year.to_string()),
            kroner(*p10),
            kroner(*p50),
            kroner(*p90),
        ])
    });
    Figure {
        id: "usikker-pengestrom",
        title,
        subtitle: (words.fan_subtitle)(sources.price_year),
        source: sources.source(),
        chart: Chart::Dots(Dots {
            rows,
            axis: Axis::with_ticks(low, high, &show),
            legend: legend.collect(),
        }),
        table: Table {
            caption: in_kroner(language, language.case_text().result.cumulative),
            columns: vec![
                column(words.year, false),
                column(words.p10, true),
                column(words.p50, true),
                column(words.p90, true),
            ],
            rows: cells.collect(),
        },
    }
}

/// What a number does at its ends.
#[derive(Debug, Clone, PartialEq)]
pub struct SwingRow {
    /// What it is called.
    pub name: String,
    /// Its P10, as its field shows it.
    pub low: String,
    /// Its P90.
    pub high: String,
    /// Kroner where it is low.
    pub at_low: f64,
    /// Kroner where it is high.
    pub at_high: f64,
    /// How it goes with the result; none where that is not known.
    pub correlation: Option<f64>,
}

/// What each number does at its P10 and P90, the one that does most first.
#[must_use]
pub fn tornado(sources: &DrawnSources<'_>, swings: &[SwingRow]) -> Figure {
    let (words, language) = (sources.words(), sources.language);
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    let rows = swings.iter().map(|swing| {
        let mut dot = |value: f64, end: String| {
            (low, high) = (low.min(value / 1e6), high.max(value / 1e6));
            DotValue {
                value: value / 1e6,
                name: format!("{}, {end}: {}", swing.name, language.amount(value)),
            }
        };
        let (at_low, at_high) = ((words.at_low)(&swing.low), (words.at_high)(&swing.high));
        let values = vec![dot(swing.at_low, at_low.clone()), dot(swing.at_high, at_high.clone())];
        DotRow {
            label: synergi_text::capitalised(&swing.name),
            sublabel: Some(format!("{at_low}, {at_high}")),
            values,
            chosen: 1,
            total: Some(RowTotal {
                strong: language.amount(swing.at_high - swing.at_low),
                muted: None,
            }),
            flag: None,
        }
    });
    let rows: Vec<DotRow> = rows.collect();
    let show = |value: f64| decimal(value, if high - low < 4.0 { 1 } else { 0 });
    let legend = [(0, "P10"), (1, "P90")].map(|(series, label)| LegendItem {
        key: LegendKey::Dot { series, chosen: series == 1 },
        label: label.to_owned(),
    });
    let title = swings
        .first()
        .map_or_else(|| words.number.to_owned(), |first| (words.tornado_title)(&first.name));
    let cells = swings.iter().map(|swing| {
        row(vec![
            Cell::text(synergi_text::capitalised(&swing.name)),
            Cell::text(swing.low.clone()),
            Cell::text(swing.high.clone()),
            kroner(swing.at_low),
            kroner(swing.at_high),
            swing
                .correlation
                .map_or_else(|| Cell::text("–"), |value| Cell::number(value, decimal(value, 2))),
        ])
    });
    Figure {
        id: "tornado",
        title,
        subtitle: sources.result.tornado_subtitle.to_owned(),
        source: sources.source(),
        chart: Chart::Dots(Dots {
            rows,
            axis: Axis::with_ticks(low, high, &show),
            legend: legend.into(),
        }),
        table: Table {
            caption: in_kroner(language, sources.result.amount),
            columns: vec![
                column(words.number, false),
                column("P10", true),
                column("P90", true),
                column(sources.result.worth_at_low, true),
                column(sources.result.worth_at_high, true),
                column(words.correlation_column, true),
            ],
            rows: cells.collect(),
        },
    }
}
