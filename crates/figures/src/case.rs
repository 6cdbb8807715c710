//! The figures of one cooperation's case.

use crate::Figure;
use crate::chart::*;
use crate::table::{Cell, Column, Table, TableRow};
use synergi_case::{Case, CaseResults, Compared, Followed, KeyResult, MemberResult, SoFar, Year};
use synergi_model::units::Share;
use synergi_model::{Element, PerBand, ShareBand, study};
use synergi_text::{Language, Text, case::CaseText, decimal, millions, percent, whole};

/// What a case's figures are built from.
#[derive(Clone, Copy)]
pub struct CaseSources<'a> {
    /// The case.
    pub case: &'a Case,
    /// What it comes to.
    pub results: &'a CaseResults,
    /// The language of the words.
    pub language: Language,
}

impl CaseSources<'_> {
    fn words(&self) -> &'static CaseText {
        self.language.case_text()
    }

    fn text(&self) -> &'static Text {
        self.language.text()
    }

    fn years(&self, years: f64, decimals: u8) -> String {
        (self.words().names.years)(&decimal(years, decimals))
    }

    fn price_year(&self) -> String {
        self.case.prices.year.to_string()
    }
}

/// Savings and costs of each year, and their sum so far.
#[must_use]
pub fn cash_flow(sources: CaseSources<'_>) -> Figure {
    let (words, results) = (&sources.words().result, sources.results);
    let columns = results.years.iter().map(|year| flow_column(sources, year)).collect();
    let (low, high) = results.years.iter().fold((0.0_f64, 0.0_f64), |(low, high), year| {
        let saved = saved(year);
        let spent = year.shared_costs + year.own_costs;
        let values = [saved.max(0.0) + (-spent).max(0.0), -spent.max(0.0) + saved.min(0.0)];
        let all = [values[0], values[1], year.cumulative];
        all.into_iter().fold((low, high), |(low, high), value| (low.min(value), high.max(value)))
    });
    let show = |value: f64| decimal(value, if (high - low) / 1e6 < 4.0 { 1 } else { 0 });
    let axis = Axis {
        unit_label: Some(words.flow_unit.to_owned()),
        ..Axis::with_ticks(low / 1e6, high / 1e6, &show)
    };
    let worth = sources.language.amount(results.net_present_value);
    let horizon = sources.years(f64::from(sources.case.horizon), 0);
    let paid_back = results.payback_years.map(|years| (years, sources.years(years, 1)));
    let discounted = results.municipal.discounted_payback_years.is_some();
    let title = match &paid_back {
        Some((years, shown)) if *years > 0.0 && discounted => (words.flow_title)(shown, &worth),
        Some((years, shown)) if *years > 0.0 => (words.flow_title_undiscounted)(shown),
        Some(_) => words.flow_title_at_once.to_owned(),
        None => (words.flow_title_never)(&horizon),
    };
    let marker = paid_back
        .filter(|(years, _)| *years > 0.0)
        .map(|(at, shown)| FlowMarker { at, label: (words.paid_back_marker)(&shown) });
    let end_label = results
        .years
        .last()
        .map(|year| sources.language.amount(year.cumulative).replace(' ', "\u{a0}"));
    Figure {
        id: "pengestrom",
        title,
        subtitle: (words.flow_subtitle)(
            &sources.price_year(),
            (sources.words().names.scope)(sources.case.scope),
        ),
        source: words.flow_source.to_owned(),
        chart: Chart::Flow(Flow {
            columns,
            axis,
            marker,
            end_label,
            legend: flow_legend(sources),
            low: false,
        }),
        table: flow_table(sources),
    }
}

/// What a table of whole kroner shows, and in whose.
fn in_kroner(sources: CaseSources<'_>, what: &str) -> String {
    let year = sources.price_year();
    format!("{what}, {}", (sources.language.case_text().result.in_kroner_of)(&year))
}

/// Data rooms are a part of base operations, seldom on its budget.
const ROOMS: Fill = Fill { hue: Hue::BaseOperations, pattern: Pattern::Hatched };

fn saved(year: &Year) -> f64 {
    year.savings.iter().fold(year.room_savings, |sum, (_, saving)| sum + saving)
}

fn flow_column(sources: CaseSources<'_>, year: &Year) -> FlowColumn {
    let words = sources.words();
    let savings = year.savings.iter().map(|(element, saving)| (*saving, hue(element).solid()));
    let rooms = (year.room_savings, ROOMS);
    let costs = (-(year.shared_costs + year.own_costs), Hue::Neutral.solid());
    let parts = savings.chain([rooms, costs]).filter(|(value, _)| *value != 0.0);
    let label = year.year.to_string();
    let name = format!(
        "{}: {} {}, {} {}, {} {}",
        (words.names.year)(&label),
        synergi_text::uncapitalised(sources.text().names.saving),
        sources.language.amount(saved(year)),
        synergi_text::uncapitalised(words.problems.costs),
        sources.language.amount(year.shared_costs + year.own_costs),
        synergi_text::uncapitalised(words.result.cumulative),
        sources.language.amount(year.cumulative),
    );
    FlowColumn {
        label,
        parts: parts.map(|(value, fill)| FlowPart { value: value / 1e6, fill }).collect(),
        cumulative: year.cumulative / 1e6,
        name,
    }
}

fn flow_legend(sources: CaseSources<'_>) -> Vec<LegendItem> {
    let words = sources.words();
    let years = &sources.results.years;
    let item = |fill: Fill, label: &str| LegendItem {
        key: LegendKey::Fill(fill),
        label: label.to_owned(),
    };
    let mut legend: Vec<_> = Element::ALL
        .into_iter()
        .filter(|element| years.iter().any(|year| *year.savings.get(*element) != 0.0))
        .map(|element| item(hue(element).solid(), sources.text().names.elements.get(element)))
        .collect();
    if years.iter().any(|year| year.room_savings != 0.0) {
        legend.push(item(ROOMS, words.names.rooms));
    }
    if years.iter().any(|year| year.shared_costs + year.own_costs != 0.0) {
        legend.push(item(Hue::Neutral.solid(), words.problems.costs));
    }
    legend.push(LegendItem { key: LegendKey::Line, label: words.result.cumulative.to_owned() });
    legend
}

/// Picks a number of a year.
type OfYear = fn(&Year) -> f64;

fn flow_table(sources: CaseSources<'_>) -> Table {
    let words = &sources.words().result;
    let years = &sources.results.years;
    let mut columns: Vec<(String, OfYear)> =
        vec![(words.year.to_owned(), |year| f64::from(year.year))];
    let elements: [(Element, OfYear); 4] = [
        (Element::Telecom, |year| year.savings.telecom),
        (Element::BaseOperations, |year| year.savings.base_operations),
        (Element::BusinessSystems, |year| year.savings.business_systems),
        (Element::Staff, |year| year.savings.staff),
    ];
    for (element, of) in elements {
        columns.push(((*sources.text().names.elements.get(element)).to_owned(), of));
    }
    columns.push((words.rooms.to_owned(), |year| year.room_savings));
    columns.push((words.shared_costs.to_owned(), |year| year.shared_costs));
    columns.push((words.vat.to_owned(), |year| year.vat));
    columns.push((words.own_costs.to_owned(), |year| year.own_costs));
    columns.push((words.net.to_owned(), |year| year.net));
    columns.push((words.discounted.to_owned(), |year| year.discounted));
    columns.push((words.cumulative.to_owned(), |year| year.cumulative));
    // A column of zeros says nothing, but for what every case has.
    let always = [0, 6, 9, 10, 11];
    let kept: Vec<_> = columns
        .iter()
        .enumerate()
        .filter(|(place, (_, of))| {
            always.contains(place) || years.iter().any(|year| of(year) != 0.0)
        })
        .map(|(_, column)| column)
        .collect();
    let rows = years.iter().map(|year| {
        let cells = kept.iter().enumerate().map(|(place, (_, of))| {
            let value = of(year);
            // A year is a name, not a quantity.
            if place == 0 { Cell::text(whole(value)) } else { Cell::number(value, whole(value)) }
        });
        TableRow { cells: cells.collect(), sum: false }
    });
    Table {
        caption: in_kroner(sources, sources.language.workbook_text().year_by_year),
        columns: kept
            .iter()
            .enumerate()
            .map(|(place, (header, _))| Column { header: header.clone(), numeric: place > 0 })
            .collect(),
        rows: rows.collect(),
    }
}

const fn hue(element: Element) -> Hue {
    match element {
        Element::Telecom => Hue::Telecom,
        Element::BaseOperations => Hue::BaseOperations,
        Element::BusinessSystems => Hue::BusinessSystems,
        Element::Staff => Hue::Staff,
    }
}

/// What each member saves a year, by element.
#[must_use]
pub fn member_savings(sources: CaseSources<'_>) -> Figure {
    let (words, text, results) = (sources.words(), sources.text(), sources.results);
    let full = |member: &MemberResult| {
        member.elements.iter().fold(0.0, |sum, (_, change)| sum + change.saving.0)
    };
    let most = results.members.iter().max_by(|one, other| full(one).total_cmp(&full(other)));
    let title = match most {
        Some(most) if full(most) > 0.0 => {
            (words.savings.figure_title)(&most.name, &sources.language.amount(full(most)))
        }
        _ => words.savings.figure_title_none.to_owned(),
    };
    let mut rows = Vec::new();
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    for member in &results.members {
        let segments: Vec<_> = member
            .elements
            .iter()
            .filter(|(_, change)| change.saving.0 != 0.0)
            .map(|(element, change)| Segment {
                value: change.saving.0,
                label: millions(change.saving),
                name: format!(
                    "{}, {}: {}",
                    member.name,
                    text.names.elements_in_sentence.get(element),
                    sources.language.amount(change.saving.0)
                ),
                fill: hue(element).solid(),
            })
            .collect();
        let side = |positive: bool| {
            let of_side = segments.iter().filter(|part| (part.value > 0.0) == positive);
            of_side.fold(0.0, |sum, part| sum + part.value)
        };
        low = low.min(side(false));
        high = high.max(side(true));
        let saving = full(member);
        let per_inhabitant =
            (text.names.kroner_per_inhabitant)(&whole(saving / member.population.0));
        rows.push(Row {
            label: member.name.clone(),
            sublabel: Some(format!("{}\u{a0}{}", whole(member.population.0), innb(text))),
            segments,
            total: Some(RowTotal {
                strong: sources.language.amount(saving),
                muted: Some(per_inhabitant),
            }),
            ..Row::default()
        });
    }
    let legend = Element::ALL.into_iter().filter(|element| {
        results.members.iter().any(|member| member.elements.get(*element).saving.0 != 0.0)
    });
    let bars = Bars {
        rows,
        axis: Axis::hidden(low, high),
        legend: legend
            .map(|element| LegendItem {
                key: LegendKey::Fill(hue(element).solid()),
                label: (*text.names.elements.get(element)).to_owned(),
            })
            .collect(),
    };
    Figure {
        id: "besparelse-per-kommune",
        title,
        subtitle: (words.savings.figure_subtitle)(&sources.price_year()),
        source: words.savings.source.to_owned(),
        chart: Chart::Bars(bars),
        table: savings_table(sources),
    }
}

/// "innb."
fn innb(text: &Text) -> &'static str {
    (text.fields.unit)(synergi_model::input::Unit::Inhabitants)
}

fn savings_table(sources: CaseSources<'_>) -> Table {
    let (words, text) = (sources.words(), sources.text());
    let row = |name: String, savings: Vec<f64>, sum: bool| {
        let total = savings.iter().fold(0.0, |sum, saving| sum + saving);
        let cells = std::iter::once(Cell::text(name))
            .chain(savings.into_iter().chain([total]).map(|nok| Cell::number(nok, whole(nok))));
        TableRow { cells: cells.collect(), sum }
    };
    let mut rows: Vec<_> = sources
        .results
        .members
        .iter()
        .map(|member| {
            let savings = member.elements.iter().map(|(_, change)| change.saving.0).collect();
            row(member.name.clone(), savings, false)
        })
        .collect();
    let all = sources.results.elements.iter().map(|(_, change)| change.saving.0).collect();
    rows.push(row(text.names.sum.to_owned(), all, true));
    let headers = std::iter::once(words.result.member)
        .chain(Element::ALL.map(|element| *text.names.elements.get(element)))
        .chain([text.names.sum]);
    Table {
        caption: in_kroner(sources, words.savings.table),
        columns: headers
            .enumerate()
            .map(|(place, header)| Column { header: header.to_owned(), numeric: place > 0 })
            .collect(),
        rows,
    }
}

/// What each member gains under each key.
#[must_use]
pub fn keys(sources: CaseSources<'_>) -> Figure {
    let (words, results) = (sources.words(), sources.results);
    let series: Vec<&KeyResult> = results.keys.iter().take(MOST_SERIES).collect();
    let at = |key: &KeyResult, place: usize| {
        key.net_present_values.get(place).copied().unwrap_or_default()
    };
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    let rows = results.members.iter().enumerate().map(|(place, member)| {
        let values = series.iter().map(|key| {
            let value = at(key, place);
            (low, high) = (low.min(value / 1e6), high.max(value / 1e6));
            DotValue {
                value: value / 1e6,
                name: format!(
                    "{}, {}: {}",
                    member.name,
                    synergi_text::uncapitalised(&(words.names.key)(key.key)),
                    sources.language.amount(value)
                ),
            }
        });
        let values = values.collect();
        let worth = member.net_present_value;
        DotRow {
            label: member.name.clone(),
            sublabel: None,
            values,
            chosen: 0,
            total: Some(RowTotal { strong: sources.language.amount(worth), muted: None }),
            flag: (worth < 0.0).then(|| words.keys.loser.to_owned()),
        }
    });
    let rows = rows.collect();
    let show = |value: f64| decimal(value, if high - low < 4.0 { 1 } else { 0 });
    let legend = series.iter().enumerate().map(|(place, key)| {
        let name = (words.names.key)(key.key);
        LegendItem {
            key: LegendKey::Dot { series: place, chosen: place == 0 },
            label: if place == 0 { format!("{name} ({})", words.keys.chosen) } else { name },
        }
    });
    let horizon = sources.years(f64::from(sources.case.horizon), 0);
    Figure {
        // Not "fordeling": that is the step's name in the address.
        id: "nokler",
        title: words.keys.figure_title.to_owned(),
        subtitle: (words.keys.figure_subtitle)(&horizon),
        source: words.keys.source.to_owned(),
        chart: Chart::Dots(Dots {
            rows,
            axis: Axis {
                unit_label: Some(words.result.flow_unit.to_owned()),
                ..Axis::with_ticks(low, high, &show)
            },
            legend: legend.collect(),
        }),
        table: keys_table(sources, &series),
    }
}

/// More signs than this cannot be told apart.
const MOST_SERIES: usize = 9;

fn keys_table(sources: CaseSources<'_>, series: &[&KeyResult]) -> Table {
    let words = sources.words();
    let rows = sources.results.members.iter().enumerate().map(|(place, member)| {
        let worth = series.iter().map(|key| {
            let value = key.net_present_values.get(place).copied().unwrap_or_default();
            let loses =
                if value < 0.0 { format!(" ({})", words.keys.loser) } else { String::new() };
            Cell::number(value, format!("{}{loses}", whole(value)))
        });
        let cells = std::iter::once(Cell::text(member.name.clone())).chain(worth).collect();
        TableRow { cells, sum: false }
    });
    let first = Column { header: words.result.member.to_owned(), numeric: false };
    let columns = series.iter().enumerate().map(|(place, key)| {
        let name = (words.names.key)(key.key);
        let header = if place == 0 { format!("{name} ({})", words.keys.chosen) } else { name };
        Column { header, numeric: true }
    });
    Table {
        caption: in_kroner(sources, words.keys.table),
        columns: std::iter::once(first).chain(columns).collect(),
        rows: rows.collect(),
    }
}

/// Which share of base operations the members run themselves, beside those of figure 5.
#[must_use]
pub fn in_house(sources: CaseSources<'_>) -> Figure {
    let words = &sources.words().operating;
    let own = sources.case.members.iter().map(|member| (member.name.as_str(), member.in_house));
    let with = (words.with_cooperation, sources.case.operating.in_house);
    let all: Vec<_> = own.chain([with]).collect();
    positions(sources, "egen-drift", &study::IN_HOUSE.value, &all)
        .titled(words.in_house_title, words.in_house_subtitle)
}

/// Which share of their production is in a public cloud, beside those of figure 6.
#[must_use]
pub fn cloud(sources: CaseSources<'_>) -> Figure {
    let words = &sources.words().operating;
    let own = sources.case.members.iter().map(|member| (member.name.as_str(), member.cloud));
    let with = (words.with_cooperation, sources.case.operating.cloud);
    let all: Vec<_> = own.chain([with]).collect();
    positions(sources, "allmenn-sky", &study::CLOUD.value, &all)
        .titled(words.cloud_title, words.cloud_subtitle)
}

fn positions(
    sources: CaseSources<'_>,
    id: &'static str,
    bands: &PerBand<Share>,
    own: &[(&str, Option<Share>)],
) -> Figure {
    let text = sources.text();
    let of_band = |band: ShareBand| {
        own.iter().filter_map(move |(name, share)| {
            share.filter(|share| band_of(*share) == band).map(|share| (*name, share))
        })
    };
    let rows = bands.iter().map(|(band, share)| {
        let label = *text.names.bands.get(band);
        Row {
            label: label.to_owned(),
            segments: vec![Segment {
                value: share.0,
                label: String::new(),
                name: format!("{label}: {}", percent(*share)),
                fill: Hue::Neutral.solid(),
            }],
            total: Some(RowTotal { strong: percent(*share), muted: None }),
            positions: of_band(band)
                .map(|(name, share)| Position {
                    label: name.to_owned(),
                    name: format!("{name}: {}", percent(share)),
                })
                .collect(),
            ..Row::default()
        }
    });
    let highest = bands.iter().fold(0.0_f64, |most, (_, share)| most.max(share.0));
    let table_rows = bands.iter().map(|(band, share)| {
        let names: Vec<_> = of_band(band).map(|(name, _)| name).collect();
        TableRow {
            cells: vec![
                Cell::text(*text.names.bands.get(band)),
                Cell::number(share.0, percent(*share)),
                Cell::text((sources.words().names.list)(&names)),
            ],
            sum: false,
        }
    });
    let columns = &text.figures.columns;
    let column = |header: &str, numeric| Column { header: header.to_owned(), numeric };
    Figure {
        id,
        title: String::new(),
        subtitle: String::new(),
        source: sources.words().operating.source.to_owned(),
        table: Table {
            caption: String::new(),
            columns: vec![
                column(columns.band, false),
                column(columns.organisations, true),
                column(sources.words().problems.members, false),
            ],
            rows: table_rows.collect(),
        },
        chart: Chart::Bars(Bars {
            rows: rows.collect(),
            axis: Axis::hidden(0.0, highest),
            legend: Vec::new(),
        }),
    }
}

impl Figure {
    fn titled(mut self, title: &str, subtitle: &str) -> Self {
        title.clone_into(&mut self.title);
        title.clone_into(&mut self.table.caption);
        subtitle.clone_into(&mut self.subtitle);
        self
    }

    /// A figure of nothing: what stands in the place of one that there is not yet.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            id: "tom",
            title: String::new(),
            subtitle: String::new(),
            source: String::new(),
            chart: Chart::Bars(Bars::default()),
            table: Table::default(),
        }
    }
}

/// The band of figures 5 and 6 that a share lies in; bounds belong to the upper one.
fn band_of(Share(share): Share) -> ShareBand {
    match share {
        share if share <= 0.0 => ShareBand::None,
        share if share < 0.2 => ShareBand::VeryLittle,
        share if share < 0.4 => ShareBand::Some,
        share if share < 0.6 => ShareBand::AGoodPart,
        share if share < 0.8 => ShareBand::Much,
        _ => ShareBand::NearlyAll,
    }
}

/// Net present values of variants: a name and a value each.
#[must_use]
pub fn variants(language: Language, horizon: &str, worth: &[(String, f64)]) -> Figure {
    let words = &language.case_text().compare;
    let most = worth.iter().map(|(_, value)| *value).fold(f64::NEG_INFINITY, f64::max);
    // Less than a krone is no difference.
    let best = worth.iter().filter(|(_, value)| most - value < 1.0);
    let best: Vec<&str> = best.map(|(name, _)| name.as_str()).collect();
    let best = (language.case_text().names.list)(&best);
    let title = if most < 0.0 {
        (words.figure_title_loss)(&best, &language.amount(-most))
    } else {
        (words.figure_title)(&best, &language.amount(most))
    };
    let rows = worth.iter().map(|(name, value)| Row {
        label: name.clone(),
        segments: vec![Segment {
            value: *value,
            label: String::new(),
            name: format!("{name}: {}", language.amount(*value)),
            fill: Hue::Accent.solid(),
        }],
        total: Some(RowTotal { strong: language.amount(*value), muted: None }),
        ..Row::default()
    });
    let (low, high) = worth
        .iter()
        .fold((0.0_f64, 0.0_f64), |(low, high), (_, value)| (low.min(*value), high.max(*value)));
    let result = &language.case_text().result;
    let table_rows = worth.iter().map(|(name, value)| TableRow {
        cells: vec![Cell::text(name.clone()), Cell::number(*value, whole(*value))],
        sum: false,
    });
    Figure {
        id: "varianter",
        subtitle: (words.figure_subtitle)(horizon),
        source: words.source.to_owned(),
        table: Table {
            caption: title.clone(),
            columns: vec![
                Column { header: words.variants.to_owned(), numeric: false },
                Column { header: result.net_present_value.to_owned(), numeric: true },
            ],
            rows: table_rows.collect(),
        },
        title,
        chart: Chart::Bars(Bars {
            rows: rows.collect(),
            axis: Axis::hidden(low, high),
            legend: Vec::new(),
        }),
    }
}

/// What has come of a plan so far, beside what was planned for the same things in the same years.
#[must_use]
pub fn plan_and_actual(language: Language, price_year: u32, compared: &[Compared]) -> Figure {
    let words = &language.case_text().follow_up;
    let sums: Vec<(String, Hue, SoFar)> = Followed::ALL
        .into_iter()
        .filter_map(|followed| {
            let hue = match followed {
                Followed::Saving(element) => hue(element),
                Followed::Costs => Hue::Neutral,
            };
            // Called as the fields are, whatever the year.
            let label = (language.case_text().fields.label)(followed.input(0));
            Some((label, hue, SoFar::of(compared, |other| other == followed)?))
        })
        .collect();
    let saved = SoFar::of(compared, |followed| followed != Followed::Costs);
    let spent = SoFar::of(compared, |followed| followed == Followed::Costs);
    let title = match (saved, spent) {
        (Some(saved), _) => {
            (words.figure_title)(&language.amount(saved.actual), &language.amount(saved.planned))
        }
        (None, Some(spent)) => (words.figure_title_costs)(
            &language.amount(spent.actual),
            &language.amount(spent.planned),
        ),
        (None, None) => words.no_actuals.to_owned(),
    };
    let rows = sums.iter().map(|(label, hue, sum)| {
        let planned = (words.planned)(&language.amount(sum.planned));
        Row {
            label: label.clone(),
            segments: vec![Segment {
                value: sum.actual,
                label: String::new(),
                name: format!("{label}: {}", language.amount(sum.actual)),
                fill: hue.solid(),
            }],
            total: Some(RowTotal {
                strong: language.amount(sum.actual),
                muted: Some(planned.clone()),
            }),
            marker: Some(Marker { value: sum.planned, name: format!("{label}. {planned}") }),
            ..Row::default()
        }
    });
    let (low, high) = sums.iter().fold((0.0_f64, 0.0_f64), |(low, high), (_, _, sum)| {
        (low.min(sum.actual).min(sum.planned), high.max(sum.actual).max(sum.planned))
    });
    let table_rows = sums.iter().map(|(label, _, sum)| {
        let numbers = [sum.planned, sum.actual, sum.deviation()];
        let cells = numbers.map(|number| Cell::number(number, whole(number)));
        TableRow {
            cells: std::iter::once(Cell::text(label.clone())).chain(cells).collect(),
            sum: false,
        }
    });
    let column = |header: &str, numeric| Column { header: header.to_owned(), numeric };
    let subtitle = (words.figure_subtitle)(&price_year.to_string());
    Figure {
        id: "plan-og-virkelighet",
        title: title.clone(),
        subtitle,
        source: words.source.to_owned(),
        table: Table {
            caption: title,
            columns: vec![
                column(words.item, false),
                column(words.plan, true),
                column(words.actual, true),
                column(words.deviation, true),
            ],
            rows: table_rows.collect(),
        },
        chart: Chart::Bars(Bars {
            rows: rows.collect(),
            axis: Axis::hidden(low, high),
            legend: vec![LegendItem { key: LegendKey::Marker, label: words.plan.to_owned() }],
        }),
    }
}
