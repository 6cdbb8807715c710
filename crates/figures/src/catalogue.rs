//! The study's figures, and ours, built from results: which bars, what they are called, and the table beside them.

use crate::chart::{
    Axis, Bars, Block, Chart, Diagram, Fill, Form, Hue, LegendItem, LegendKey, Marker, Pattern,
    Row, RowTotal, Segment,
};
use crate::table::{Cell, Column, Table, TableRow};
use crate::{Figure, FigureId};
use synergi_model::reconciliation::{self, Comparison, Quantity, reconciliation};
use synergi_model::scenario::Scenario;
use synergi_model::units::*;
use synergi_model::*;
use synergi_text::{Language, Text, capitalised, decimal, millions, percent, uncapitalised, whole};

/// What the study prints, to set beside what is computed.
pub struct Published(Vec<Comparison>);

impl Default for Published {
    fn default() -> Self {
        Self(reconciliation())
    }
}

impl Published {
    /// Every published number with its comparison.
    #[must_use]
    pub fn rows(&self) -> &[Comparison] {
        &self.0
    }

    fn number(
        &self,
        figure: u8,
        row: reconciliation::Row,
        quantity: Quantity,
    ) -> Option<&Comparison> {
        self.0.iter().find(|c| (c.figure, c.row, c.quantity) == (figure, row, quantity))
    }

    /// The yearly saving as the study prints it, in million kroner (figure 16).
    #[must_use]
    pub fn total_saving(&self) -> f64 {
        self.number(16, reconciliation::Row::Sum, Quantity::SavingOnAll)
            .map_or(0.0, |comparison| comparison.published)
    }
}

/// What figures are built from.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// The inputs.
    pub scenario: &'a Scenario,
    /// What follows from them.
    pub results: &'a Results,
    /// What the study prints.
    pub published: &'a Published,
    /// The language of the words.
    pub language: Language,
}

/// Builds a figure.
#[must_use]
pub fn figure(id: FigureId, sources: Sources<'_>) -> Figure {
    let build = Builder { sources, text: sources.language.text(), id };
    match id {
        FigureId::ValueChain => build.value_chain(),
        FigureId::Areas => build.areas(),
        FigureId::StaffNumbers => build.staff_numbers(),
        FigureId::InHouse => build.in_house(),
        FigureId::Cloud => build.cloud(),
        FigureId::Telecom => build.rate(InvoicedElement::Telecom),
        FigureId::ServiceGroups => build.service_groups(),
        FigureId::Split => build.split(),
        FigureId::BaseOperations => build.rate(InvoicedElement::BaseOperations),
        FigureId::BaseOperationsSaving => build.rate_change(InvoicedElement::BaseOperations),
        FigureId::BusinessSystems => build.rate(InvoicedElement::BusinessSystems),
        FigureId::BusinessSystemsSaving => build.rate_change(InvoicedElement::BusinessSystems),
        FigureId::StaffCost => build.staff_cost(),
        FigureId::StaffSaving => build.fte_change(),
        FigureId::Savings => build.savings(),
        FigureId::CostPerInhabitant => build.cost_per_inhabitant(),
    }
}

/// The colour of an element.
const fn hue(element: Element) -> Hue {
    match element {
        Element::Telecom => Hue::Telecom,
        Element::BaseOperations => Hue::BaseOperations,
        Element::BusinessSystems => Hue::BusinessSystems,
        Element::Staff => Hue::Staff,
    }
}

struct Builder<'a> {
    sources: Sources<'a>,
    text: &'static Text,
    id: FigureId,
}

impl Builder<'_> {
    fn results(&self) -> &Results {
        self.sources.results
    }

    /// Whether municipalities are listed by name.
    fn is_listed(&self) -> bool {
        !self.sources.scenario.municipalities.is_empty()
    }

    fn group(&self, class: SizeClass) -> &Group {
        self.results().classes.get(class)
    }

    fn bars(&self, title: String, subtitle: String, bars: Bars, table: Table) -> Figure {
        let text = &self.text.figures;
        let mut source = (text.source)(self.id.sources());
        let mut add = |note: &str| {
            source.push(' ');
            source.push_str(note);
        };
        // The two distributions are shown as they were published.
        if !matches!(self.id, FigureId::InHouse | FigureId::Cloud) {
            add(text.computed_here);
        }
        if bars.rows.iter().any(|row| row.marker.is_some()) {
            add(text.marker_note);
        }
        // Where the legend does not explain the hatching, the note does.
        let is_hatched = |fill: Fill| fill.pattern == Pattern::Hatched;
        let explained = bars.legend.iter().any(|item| match item.key {
            LegendKey::Fill(fill) => is_hatched(fill),
            _ => false,
        });
        let mut parts = bars.rows.iter().flat_map(|row| &row.segments);
        if !explained && parts.any(|part| is_hatched(part.fill)) {
            add(text.hatched_note);
        }
        let table = Table { caption: title.clone(), ..table };
        Figure { id: self.id.key(), title, subtitle, source, chart: Chart::Bars(bars), table }
    }

    fn diagram(&self, title: &str, subtitle: &str, diagram: Diagram) -> Figure {
        let columns = &self.text.figures.columns;
        let rows = diagram
            .blocks
            .iter()
            .map(|block| {
                vec![Cell::text(block.heading.clone()), Cell::text(block.lines.join(" · "))]
            })
            .collect();
        let table = table(&[(columns.element, false), (columns.task, false)], rows, false);
        Figure {
            id: self.id.key(),
            title: title.to_owned(),
            subtitle: subtitle.to_owned(),
            source: (self.text.figures.source)(self.id.sources()),
            chart: Chart::Diagram(diagram),
            table: Table { caption: title.to_owned(), ..table },
        }
    }

    fn class_label(&self, class: SizeClass) -> (String, String) {
        let names = &self.text.names;
        let bounds = &self.sources.scenario.size_bounds;
        let sublabel = (names.class_bounds.get(class))(
            &whole(bounds.medium_from.0),
            &whole(bounds.medium_to.0),
        );
        ((*names.classes.get(class)).to_owned(), sublabel)
    }

    /// "små kommuner"
    fn of_class(&self, class: SizeClass) -> &'static str {
        self.text.names.classes_of_municipalities.get(class)
    }

    fn name(&self, class: SizeClass, what: &str) -> String {
        format!("{}: {what}", self.text.names.classes.get(class))
    }

    /// A row for each class.
    fn class_rows(&self, mut row: impl FnMut(SizeClass, &Group) -> Row) -> Vec<Row> {
        SizeClass::ALL
            .into_iter()
            .map(|class| {
                let (label, sublabel) = self.class_label(class);
                Row { label, sublabel: Some(sublabel), ..row(class, self.group(class)) }
            })
            .collect()
    }

    /// The study's printed number, where the one shown does not round to it. The country's amounts are no measure for some
    /// municipalities by name, and would only shrink their bars.
    fn marker(
        &self,
        at: (u8, SizeClass, Quantity),
        value: f64,
        show: impl Fn(f64) -> String,
    ) -> Option<Marker> {
        let (figure, class, quantity) = at;
        let row = reconciliation::Row::Class(class);
        let comparison = self.sources.published.number(figure, row, quantity)?;
        if comparison.measure == reconciliation::Measure::Millions && self.is_listed() {
            return None;
        }
        let printed = comparison.published;
        let differs = (value - printed).abs() > comparison.measure.tolerance();
        differs.then(|| Marker {
            value: printed,
            name: self.name(class, &(self.text.figures.study_marker)(&show(printed))),
        })
    }

    /// The study's printed number as a cell, empty where it prints none.
    fn printed(&self, figure: u8, row: reconciliation::Row, quantity: Quantity) -> Cell {
        match self.sources.published.number(figure, row, quantity) {
            Some(comparison) => number(comparison.published, comparison.measure.decimals()),
            None => Cell::text(""),
        }
    }

    /// The class for which a quantity is largest; the first of several.
    fn largest(&self, of: impl Fn(&Group) -> f64) -> (SizeClass, f64) {
        SizeClass::ALL
            .into_iter()
            .map(|class| (class, of(self.group(class))))
            .reduce(|best, next| if next.1 > best.1 { next } else { best })
            .unwrap_or((SizeClass::Small, 0.0))
    }

    fn legend(&self, items: &[(Fill, &str)], rows: &[Row]) -> Vec<LegendItem> {
        let mut legend: Vec<_> = items
            .iter()
            .map(|(fill, label)| LegendItem {
                key: LegendKey::Fill(*fill),
                label: (*label).to_owned(),
            })
            .collect();
        if rows.iter().any(|row| row.marker.is_some()) {
            let label = self.text.figures.columns.in_study.to_owned();
            legend.push(LegendItem { key: LegendKey::Marker, label });
        }
        legend
    }

    /// Bars on an axis from zero to the longest.
    fn on_axis(&self, rows: Vec<Row>, legend: &[(Fill, &str)]) -> Bars {
        Bars { legend: self.legend(legend, &rows), rows, axis: Axis::default() }
    }

    fn value_chain(&self) -> Figure {
        let text = &self.text.figures;
        let blocks = Element::ALL
            .into_iter()
            .map(|element| Block {
                heading: (*self.text.names.elements.get(element)).to_owned(),
                lines: text
                    .value_chain
                    .get(element)
                    .iter()
                    .map(|line| (*line).to_owned())
                    .collect(),
                hue: hue(element),
            })
            .collect();
        let diagram = Diagram { form: Form::Chain, blocks };
        self.diagram(text.value_chain_title, text.value_chain_subtitle, diagram)
    }

    fn areas(&self) -> Figure {
        let text = &self.text.figures;
        let blocks = text
            .areas
            .iter()
            .map(|(heading, lines)| Block {
                heading: (*heading).to_owned(),
                lines: lines.iter().map(|line| (*line).to_owned()).collect(),
                hue: Hue::BusinessSystems,
            })
            .collect();
        let diagram = Diagram { form: Form::Grid { columns: 3 }, blocks };
        self.diagram(text.areas_title, text.areas_subtitle, diagram)
    }

    fn staff_numbers(&self) -> Figure {
        let text = &self.text.figures;
        let per_fte = |group: &Group| group.inhabitants.per_fte(group.fte_today).0;
        let rows = self.class_rows(|class, group| {
            let value = per_fte(group);
            let what =
                format!("{} {}", whole(value), uncapitalised(text.columns.inhabitants_per_fte));
            Row {
                segments: vec![segment(
                    value,
                    String::new(),
                    self.name(class, &what),
                    Hue::Staff.solid(),
                )],
                total: total(
                    whole(value),
                    Some(format!(
                        "{} {}",
                        decimal_short(group.fte_today.0),
                        (self.text.fields.unit)(input::Unit::Fte)
                    )),
                ),
                marker: self.marker((4, class, Quantity::InhabitantsPerFte), value, whole),
                ..Row::default()
            }
        });
        let columns = &text.columns;
        let table = self.class_table(
            &[
                columns.municipalities,
                columns.fte,
                columns.fte_per_municipality,
                columns.inhabitants_per_fte,
                columns.in_study,
            ],
            |row, group| {
                vec![
                    number(group.municipalities.0, 0),
                    number(group.fte_today.0, 0),
                    number(group.fte_today.per_municipality(group.municipalities).0, 1),
                    number(per_fte(group), 0),
                    self.printed(4, row, Quantity::InhabitantsPerFte),
                ]
            },
        );
        // The fewest inhabitants per full-time equivalent is the most of these per inhabitant: a class without either has none.
        let (class, _) = self.largest(|group| match group.inhabitants.0 {
            0.0 => 0.0,
            inhabitants => group.fte_today.0 / inhabitants,
        });
        let fewest = whole(per_fte(self.group(class)));
        let title = (text.staff_numbers_title)(&capitalised(self.of_class(class)), &fewest);
        let bars = self.on_axis(rows, &[]);
        self.bars(title, text.staff_numbers_subtitle.to_owned(), bars, table)
    }

    fn in_house(&self) -> Figure {
        let text = &self.text.figures;
        let bands = study::IN_HOUSE.value;
        let title = (text.in_house_title)(
            &percent(bands.none + bands.very_little),
            &percent(bands.nearly_all),
        );
        let subtitle = (text.in_house_subtitle)(&whole(study::IN_HOUSE_RESPONDENTS.value.0));
        self.distribution(&bands, title, subtitle)
    }

    fn cloud(&self) -> Figure {
        let text = &self.text.figures;
        let bands = study::CLOUD.value;
        let title = (text.cloud_title)(&percent(bands.none + bands.very_little));
        self.distribution(&bands, title, text.cloud_subtitle.to_owned())
    }

    fn distribution(&self, bands: &PerBand<Share>, title: String, subtitle: String) -> Figure {
        let text = &self.text.figures;
        let rows = bands
            .iter()
            .map(|(band, share)| {
                let label = *self.text.names.bands.get(band);
                let name = format!("{label}: {}", percent(*share));
                Row {
                    label: label.to_owned(),
                    segments: vec![segment(share.0, String::new(), name, Hue::Neutral.solid())],
                    total: total(percent(*share), None),
                    ..Row::default()
                }
            })
            .collect();
        let cells = bands
            .iter()
            .map(|(band, share)| {
                vec![Cell::text(*self.text.names.bands.get(band)), number(share.0 * 100.0, 0)]
            })
            .collect();
        let columns = &[(text.columns.band, false), (text.columns.organisations, true)];
        let table = table(columns, cells, false);
        let bars = self.on_axis(rows, &[]);
        self.bars(title, subtitle, bars, table)
    }

    /// Figures 7, 10 and 12: cost per inhabitant of an element today.
    fn rate(&self, element: InvoicedElement) -> Figure {
        let (text, names) = (&self.text.figures, &self.text.names);
        let chain = Element::from(element);
        let figure = self.id.number().unwrap_or_default();
        let today = |group: &Group| group.elements.get(chain).today;
        let rate = |group: &Group| today(group).per_inhabitant(group.inhabitants).0;
        let show = |value: f64| self.sources.language.kroner(value);
        let rows = self.class_rows(|class, group| {
            let value = rate(group);
            let name = self.name(class, &self.sources.language.rate(NokPerInhabitant(value)));
            Row {
                segments: vec![segment(value, String::new(), name, hue(chain).solid())],
                total: total(show(value), Some(self.sources.language.millions(today(group)))),
                marker: self.marker((figure, class, Quantity::CostPerInhabitant), value, show),
                ..Row::default()
            }
        });
        let columns = &text.columns;
        let with_data = self.results().with_data.get(element);
        // Figure 7 counts all municipalities, figures 10 and 12 those with invoices.
        let all = element == InvoicedElement::Telecom;
        let table = self.class_table(
            &[
                if all { columns.municipalities } else { columns.with_data },
                columns.inhabitants,
                columns.cost_per_inhabitant,
                columns.cost,
                columns.in_study_millions,
            ],
            |row, group| {
                let count = match row {
                    _ if all => group.municipalities.0,
                    reconciliation::Row::Class(class) => with_data.get(class).0,
                    _ => with_data.iter().map(|(_, count)| count.0).sum(),
                };
                vec![
                    number(count, 0),
                    number(group.inhabitants.0, 0),
                    number(rate(group), 0),
                    in_millions(today(group)),
                    self.printed(figure, row, Quantity::Cost),
                ]
            },
        );
        let (class, value) = self.largest(rate);
        let title = (text.highest_rate_title)(
            &capitalised(self.of_class(class)),
            names.elements_in_sentence.get(chain),
            &show(value),
        );
        let subtitle = (text.rate_subtitle)(names.elements.get(chain));
        let bars = self.on_axis(rows, &[]);
        self.bars(title, subtitle, bars, table)
    }

    fn service_groups(&self) -> Figure {
        let (text, names) = (&self.text.figures, &self.text.names);
        let mut groups: Vec<_> = self
            .sources
            .scenario
            .allocation
            .iter()
            .map(|(group, allocation)| (*names.groups.get(group), allocation.cost, Hue::Neutral))
            .collect();
        groups.push((names.elements.telecom, study::TELECOM_INVOICES.value, Hue::Telecom));
        groups.sort_by(|(_, one, _), (_, other, _)| other.0.total_cmp(&one.0));
        let rows = groups
            .iter()
            .map(|(label, cost, hue)| {
                let shown = whole(cost.to_millions());
                let name = format!("{label}: {}", (names.millions)(&shown));
                Row {
                    label: (*label).to_owned(),
                    segments: vec![segment(cost.to_millions(), String::new(), name, hue.solid())],
                    total: total(shown, None),
                    ..Row::default()
                }
            })
            .collect();
        let sum: NokPerYear = groups.iter().map(|(_, cost, _)| *cost).sum();
        let cells = groups
            .iter()
            .map(|(label, cost, _)| (*label, *cost))
            .chain([(names.sum, sum)])
            .map(|(label, cost)| vec![Cell::text(label), number(cost.to_millions(), 0)])
            .collect();
        let table = table(&[(text.columns.group, false), (text.columns.cost, true)], cells, true);
        let (label, cost) =
            groups.first().map_or(("", NokPerYear(0.0)), |(label, cost, _)| (label, *cost));
        let title = (text.groups_title)(label, &(names.millions)(&whole(cost.to_millions())));
        let bars = self.on_axis(rows, &[]);
        self.bars(title, text.groups_subtitle.to_owned(), bars, table)
    }

    fn split(&self) -> Figure {
        let (text, names) = (&self.text.figures, &self.text.names);
        let split = self.results().split;
        let all = split.base_operations.share_of(split.cost);
        let parts = self
            .sources
            .scenario
            .allocation
            .iter()
            .map(|(group, a)| (*names.groups.get(group), a.cost, a.base_operations))
            .chain([(names.sum, split.cost, all)])
            .collect::<Vec<_>>();
        let rows: Vec<_> = parts
            .iter()
            .map(|(label, cost, base)| {
                let part = |element: Element, share: Share| {
                    let name = format!(
                        "{label}: {} {}",
                        names.elements_in_sentence.get(element),
                        percent(share)
                    );
                    segment(share.0, percent(share), name, hue(element).solid())
                };
                Row {
                    label: (*label).to_owned(),
                    sublabel: Some((names.millions)(&whole(cost.to_millions()))),
                    segments: vec![
                        part(Element::BaseOperations, *base),
                        part(Element::BusinessSystems, base.rest()),
                    ],
                    ..Row::default()
                }
            })
            .collect();
        let cells = parts
            .iter()
            .map(|(label, cost, base)| {
                vec![
                    Cell::text(*label),
                    number(cost.to_millions(), 0),
                    number(base.0 * 100.0, 0),
                    number(base.rest().0 * 100.0, 0),
                ]
            })
            .collect();
        let columns = &text.columns;
        let table = table(
            &[
                (columns.group, false),
                (columns.cost, true),
                (columns.base_operations_share, true),
                (columns.business_systems_share, true),
            ],
            cells,
            true,
        );
        let legend = [
            (hue(Element::BaseOperations).solid(), names.elements.base_operations),
            (hue(Element::BusinessSystems).solid(), names.elements.business_systems),
        ];
        let title = (text.split_title)(&percent(all), &percent(all.rest()));
        let mut bars = self.on_axis(rows, &legend);
        bars.axis = Axis::hidden(0.0, 1.0);
        self.bars(title, text.split_subtitle.to_owned(), bars, table)
    }

    /// What cooperation does to an element, in the title.
    fn saving_title(&self, element: Element) -> String {
        let text = &self.text.figures;
        let name = *self.text.names.elements.get(element);
        let saving = self.results().total.elements.get(element).saving;
        let amount = |saving| self.sources.language.millions(saving);
        if saving.0 > 0.0 {
            (text.element_saving_title)(name, &amount(saving))
        } else if saving.0 < 0.0 {
            (text.element_costs_more)(name, &amount(NokPerYear(-saving.0)))
        } else {
            (text.element_no_saving)(name)
        }
    }

    /// A bar of what is left with cooperation and, hatched, what is saved. Where cooperation costs more, nothing is hatched.
    fn change_segments(
        &self,
        hue: Hue,
        new: f64,
        today: f64,
        label: &str,
        name: &dyn Fn(&str, f64) -> String,
    ) -> Vec<Segment> {
        let names = &self.text.names;
        let mut segments =
            vec![segment(new, label.to_owned(), name(names.with_cooperation, new), hue.solid())];
        if today > new {
            let saved = today - new;
            segments.push(segment(saved, String::new(), name(names.saving, saved), hue.hatched()));
        }
        segments
    }

    fn saving_cell(&self, saving: NokPerYear) -> String {
        let text = &self.text.figures;
        if saving.0 < 0.0 {
            (text.costs_more)(&self.sources.language.millions(NokPerYear(-saving.0)))
        } else if saving.0 == 0.0 {
            (text.saves)("0")
        } else {
            (text.saves)(&self.sources.language.millions(saving))
        }
    }

    fn change_legend(&self, hue: Hue) -> [(Fill, &'static str); 2] {
        let names = &self.text.names;
        [(hue.solid(), names.with_cooperation), (hue.hatched(), names.saving)]
    }

    /// Figures 11 and 13: cost per inhabitant of an element with cooperation and today.
    fn rate_change(&self, element: InvoicedElement) -> Figure {
        let (text, names) = (&self.text.figures, &self.text.names);
        let chain = Element::from(element);
        let figure = self.id.number().unwrap_or_default();
        let rates = |group: &Group| {
            let change = group.elements.get(chain);
            let rate = |cost: NokPerYear| cost.per_inhabitant(group.inhabitants).0;
            (rate(change.today), rate(change.with_cooperation))
        };
        let show = |value: f64| self.sources.language.kroner(value);
        let rows = self.class_rows(|class, group| {
            let (today, new) = rates(group);
            let name = |what: &str, value: f64| {
                self.name(
                    class,
                    &format!(
                        "{} {}",
                        uncapitalised(what),
                        self.sources.language.rate(NokPerInhabitant(value))
                    ),
                )
            };
            Row {
                segments: self.change_segments(hue(chain), new, today, &whole(new), &name),
                total: total(
                    self.saving_cell(group.elements.get(chain).saving),
                    Some((text.today)(&whole(today))),
                ),
                marker: self.marker(
                    (figure, class, Quantity::CostPerInhabitantWithCooperation),
                    new,
                    show,
                ),
                ..Row::default()
            }
        });
        let columns = &text.columns;
        let table = self.class_table(
            &[
                columns.cost_per_inhabitant,
                columns.cost_per_inhabitant_with,
                columns.saving,
                columns.in_study_millions,
            ],
            |row, group| {
                let (today, new) = rates(group);
                vec![
                    number(today, 0),
                    number(new, 0),
                    in_millions(group.elements.get(chain).saving),
                    self.printed(figure, row, Quantity::Saving(chain)),
                ]
            },
        );
        let bars = self.on_axis(rows, &self.change_legend(hue(chain)));
        let subtitle = (text.rate_change_subtitle)(names.elements.get(chain));
        self.bars(self.saving_title(chain), subtitle, bars, table)
    }

    fn staff_cost(&self) -> Figure {
        let text = &self.text.figures;
        let rows = self.class_rows(|class, group| {
            let cost = group.elements.staff.today;
            let shown = self.sources.language.millions(cost);
            Row {
                segments: vec![segment(
                    cost.to_millions(),
                    String::new(),
                    self.name(class, &shown),
                    Hue::Staff.solid(),
                )],
                total: total(
                    shown.clone(),
                    Some(format!(
                        "{} {}",
                        decimal_short(group.fte_today.0),
                        (self.text.fields.unit)(input::Unit::Fte)
                    )),
                ),
                marker: self.marker((14, class, Quantity::Cost), cost.to_millions(), |value| {
                    (self.text.names.millions)(&whole(value))
                }),
                ..Row::default()
            }
        });
        let columns = &text.columns;
        let table = self.class_table(
            &[columns.fte, columns.fte_per_municipality, columns.cost, columns.in_study_millions],
            |row, group| {
                vec![
                    number(group.fte_today.0, 0),
                    number(group.fte_today.per_municipality(group.municipalities).0, 1),
                    in_millions(group.elements.staff.today),
                    self.printed(14, row, Quantity::Cost),
                ]
            },
        );
        let cost = self.results().total.elements.staff.today;
        let title = (text.staff_cost_title)(&self.sources.language.millions(cost));
        let bars = self.on_axis(rows, &[]);
        self.bars(title, text.staff_cost_subtitle.to_owned(), bars, table)
    }

    fn fte_change(&self) -> Figure {
        let text = &self.text.figures;
        let means = |group: &Group| {
            let mean = |fte: Fte| fte.per_municipality(group.municipalities).0;
            (mean(group.fte_today), mean(group.fte_with_cooperation))
        };
        let show = |value: f64| decimal(value, 1);
        let rows = self.class_rows(|class, group| {
            let (today, new) = means(group);
            let name = |what: &str, value: f64| {
                self.name(
                    class,
                    &format!("{} {} {}", uncapitalised(what), show(value), self.text.explain.fte),
                )
            };
            Row {
                segments: self.change_segments(Hue::Staff, new, today, &show(new), &name),
                total: total(
                    self.saving_cell(group.elements.staff.saving),
                    Some((text.today)(&show(today))),
                ),
                marker: self.marker(
                    (15, class, Quantity::FtePerMunicipalityWithCooperation),
                    new,
                    show,
                ),
                ..Row::default()
            }
        });
        let columns = &text.columns;
        let table = self.class_table(
            &[
                columns.fte_per_municipality,
                columns.fte_with,
                columns.saving,
                columns.in_study_millions,
            ],
            |row, group| {
                let (today, new) = means(group);
                vec![
                    number(today, 1),
                    number(new, 1),
                    in_millions(group.elements.staff.saving),
                    self.printed(15, row, Quantity::Saving(Element::Staff)),
                ]
            },
        );
        let bars = self.on_axis(rows, &self.change_legend(Hue::Staff));
        self.bars(
            self.saving_title(Element::Staff),
            text.fte_change_subtitle.to_owned(),
            bars,
            table,
        )
    }

    fn savings(&self) -> Figure {
        let (text, names, language) = (&self.text.figures, &self.text.names, self.sources.language);
        let rows = self.class_rows(|class, group| {
            let segments = group
                .elements
                .iter()
                .map(|(element, change)| {
                    let what = format!(
                        "{} {}",
                        names.elements_in_sentence.get(element),
                        language.millions(change.saving)
                    );
                    let value = change.saving.to_millions();
                    segment(
                        value,
                        millions(change.saving),
                        self.name(class, &what),
                        hue(element).solid(),
                    )
                })
                .collect();
            let saving = group.sum.saving;
            let value = saving.to_millions();
            Row {
                segments,
                total: total(
                    millions(saving),
                    Some(language.rate(saving.per_inhabitant(group.inhabitants))),
                ),
                marker: self.marker((16, class, Quantity::SavingOnAll), value, |printed| {
                    (names.millions)(&whole(printed))
                }),
                ..Row::default()
            }
        });
        let columns = &text.columns;
        let headers: Vec<_> = names
            .elements
            .iter()
            .map(|(_, name)| *name)
            .chain([names.sum, columns.saving_per_inhabitant, columns.in_study_millions])
            .collect();
        let table = self.class_table(&headers, |row, group| {
            let mut cells: Vec<_> =
                group.elements.iter().map(|(_, change)| in_millions(change.saving)).collect();
            cells.push(in_millions(group.sum.saving));
            cells.push(number(group.sum.saving.per_inhabitant(group.inhabitants).0, 0));
            cells.push(self.printed(16, row, Quantity::SavingOnAll));
            cells
        });
        let saved: Vec<_> = self
            .results()
            .total
            .elements
            .iter()
            .filter(|(_, change)| change.saving.0 != 0.0)
            .map(|(element, _)| (hue(element).solid(), *names.elements.get(element)))
            .collect();
        let bars = self.on_axis(rows, &saved);
        self.bars(self.savings_title(), text.savings_subtitle.to_owned(), bars, table)
    }

    fn savings_title(&self) -> String {
        let (text, names, language) = (&self.text.figures, &self.text.names, self.sources.language);
        let total = &self.results().total;
        let saving = total.sum.saving;
        if saving.0 == 0.0 {
            return text.no_saving_title.to_owned();
        }
        if saving.0 < 0.0 {
            return (text.costs_more_title)(&language.millions(NokPerYear(-saving.0)));
        }
        let (element, most) = total
            .elements
            .iter()
            .map(|(element, change)| (element, change.saving))
            .reduce(|best, next| if next.1 > best.1 { next } else { best })
            .unwrap_or((Element::Staff, saving));
        // Of what is saved, not of the balance: an element that costs more must not push the others past the whole.
        let saved = total.elements.iter().map(|(_, change)| change.saving.at_least_zero()).sum();
        let per_inhabitant = |group: &Group| group.sum.saving.per_inhabitant(group.inhabitants).0;
        let (class, rate) = self.largest(per_inhabitant);
        (text.savings_title)(
            names.elements.get(element),
            &percent(most.share_of(saved)),
            self.of_class(class),
            &language.kroner(rate),
        )
    }

    fn cost_per_inhabitant(&self) -> Figure {
        let (text, names, language) = (&self.text.figures, &self.text.names, self.sources.language);
        let rate = |cost: NokPerYear, group: &Group| cost.per_inhabitant(group.inhabitants).0;
        let rows = self.class_rows(|class, group| {
            let segments = group
                .elements
                .iter()
                .flat_map(|(element, change)| {
                    let new = rate(change.with_cooperation, group);
                    let name = |what: &str, value: f64| {
                        let element = names.elements_in_sentence.get(element);
                        let rate = language.rate(NokPerInhabitant(value));
                        self.name(class, &format!("{element}, {} {rate}", uncapitalised(what)))
                    };
                    self.change_segments(
                        hue(element),
                        new,
                        rate(change.today, group),
                        &whole(new),
                        &name,
                    )
                })
                .collect();
            let today = rate(group.sum.today, group);
            Row {
                segments,
                total: total(
                    language.kroner(rate(group.sum.with_cooperation, group)),
                    Some((text.today)(&whole(today))),
                ),
                ..Row::default()
            }
        });
        let columns = &text.columns;
        let headers: Vec<_> = names
            .elements
            .iter()
            .map(|(_, name)| *name)
            .chain([columns.cost_per_inhabitant, columns.cost_per_inhabitant_with])
            .collect();
        let table = self.class_table(&headers, |_, group| {
            let mut cells: Vec<_> = group
                .elements
                .iter()
                .map(|(_, change)| number(rate(change.today, group), 0))
                .collect();
            cells.push(number(rate(group.sum.today, group), 0));
            cells.push(number(rate(group.sum.with_cooperation, group), 0));
            cells
        });
        let total = &self.results().total;
        let mean = rate(total.sum.today, total);
        let (class, most) = self.largest(|group| rate(group.sum.today, group));
        let above = Share(if mean > 0.0 { most / mean - 1.0 } else { 0.0 });
        let title = if above.0 < 0.005 {
            (text.per_inhabitant_equal_title)(&language.kroner(mean))
        } else {
            (text.per_inhabitant_title)(
                &capitalised(self.of_class(class)),
                &language.kroner(most),
                &percent(above),
            )
        };
        let legend: Vec<_> =
            names.elements.iter().map(|(element, name)| (hue(element).solid(), *name)).collect();
        let bars = self.on_axis(rows, &legend);
        self.bars(title, text.per_inhabitant_subtitle.to_owned(), bars, table)
    }

    /// A table with a row for each class and one for their sum.
    fn class_table(
        &self,
        headers: &[&str],
        cells: impl Fn(reconciliation::Row, &Group) -> Vec<Cell>,
    ) -> Table {
        let names = &self.text.names;
        let columns: Vec<_> = [(self.text.figures.columns.class, false)]
            .into_iter()
            .chain(headers.iter().map(|header| (*header, true)))
            .collect();
        let rows = SizeClass::ALL
            .into_iter()
            .map(|class| {
                (*names.classes.get(class), reconciliation::Row::Class(class), self.group(class))
            })
            .chain([(names.total, reconciliation::Row::Sum, &self.results().total)])
            .map(|(label, row, group)| {
                let mut all = vec![Cell::text(label)];
                all.extend(cells(row, group));
                all
            })
            .collect();
        table(&columns, rows, true)
    }
}

fn segment(value: f64, label: String, name: String, fill: Fill) -> Segment {
    Segment { value, label, name, fill }
}

fn total(strong: String, muted: Option<String>) -> Option<RowTotal> {
    Some(RowTotal { strong, muted })
}

fn number(value: f64, decimals: u8) -> Cell {
    Cell::number(value, decimal(value, decimals))
}

fn in_millions(cost: NokPerYear) -> Cell {
    Cell::number(cost.to_millions(), decimal(cost.to_millions(), 1))
}

/// Full-time equivalents as short as they can be: whole where they are.
fn decimal_short(value: f64) -> String {
    decimal(value, u8::from(libm::trunc(value) != value))
}

fn table(columns: &[(&str, bool)], rows: Vec<Vec<Cell>>, last_is_sum: bool) -> Table {
    let last = rows.len().saturating_sub(1);
    Table {
        caption: String::new(),
        columns: columns
            .iter()
            .map(|(header, numeric)| Column { header: (*header).to_owned(), numeric: *numeric })
            .collect(),
        rows: rows
            .into_iter()
            .enumerate()
            .map(|(place, cells)| TableRow { cells, sum: last_is_sum && place == last })
            .collect(),
    }
}
