//! What stands in each part of the report.

use crate::report::{Block, Report, Section};
use crate::told::cells::columns;
use crate::told::uncertainty::{Drawn, number, ranges};
use crate::told::{costs, judged, keys, operating, result, savings};
use synergi_case::{
    Case, CaseInput, CaseUnit, Cost, Evaluated, FileInput, MemberInput, Origin, RoomInput,
    STUDY_YEAR, Topic, owned_savings,
};
use synergi_figures::case::{CaseSources, cash_flow, keys as keys_figure, member_savings};
use synergi_figures::uncertainty::DrawnSources;
use synergi_figures::{Cell, Figure, Table, TableRow};
use synergi_model::input::{Input, Unit};
use synergi_model::reconciliation::{Verdict, reconciliation};
use synergi_model::scenario::ValidScenario;
use synergi_model::{
    Basis, Element, InvoicedElement, SizeClass, evaluate, staff_of_classes, study,
};
use synergi_text::case::explain::{self, CasePart};
use synergi_text::case::{
    CaseText, case_field_value, case_input_name, case_input_source, member_name,
};
use synergi_text::number::{format_input, format_share};
use synergi_text::report::{Part, ReportText};
use synergi_text::workbook::WorkbookText;
use synergi_text::{Language, decimal, uncapitalised, whole};
use synergi_uncertainty::Sureness;

/// Columns of a table that fit on a page.
const MOST_COLUMNS: usize = 8;

/// The report of a case, with what draws tell of it, where there are any: the parts that are asked for, in their own order.
#[must_use]
pub fn report(
    evaluated: &Evaluated,
    found: Option<&Sureness>,
    language: Language,
    parts: &[Part],
) -> Report {
    let mut made = Made {
        language,
        case: &evaluated.case,
        evaluated,
        found,
        parts,
        tables: 0,
        figures: 0,
        blocks: Vec::new(),
    };
    let chosen = Part::ALL.into_iter().filter(|part| parts.contains(part));
    let sections = chosen.map(|part| Section {
        part,
        title: (made.words().part)(part).to_owned(),
        blocks: made.part(part),
    });
    let sections = sections.collect();
    let name = made.name();
    let hash = evaluated.case.sha256();
    Report {
        language,
        subtitle: (made.words().subtitle)(
            &result::horizon(language, evaluated),
            &evaluated.case.prices.year.to_string(),
            (language.case_text().names.scope)(evaluated.case.scope),
        ),
        mark: format!("{name} · {} · {MADE_BY}", hash.get(..12).unwrap_or_default()),
        title: name,
        sections,
    }
}

const MADE_BY: &str = concat!("IKT-synergi ", env!("CARGO_PKG_VERSION"));

/// A report as it is made.
struct Made<'a> {
    language: Language,
    case: &'a Case,
    evaluated: &'a Evaluated,
    found: Option<&'a Sureness>,
    parts: &'a [Part],
    tables: usize,
    figures: usize,
    blocks: Vec<Block>,
}

impl Made<'_> {
    fn words(&self) -> &'static ReportText {
        self.language.report_text()
    }

    fn case_words(&self) -> &'static CaseText {
        self.language.case_text()
    }

    fn workbook_words(&self) -> &'static WorkbookText {
        self.language.workbook_text()
    }

    fn name(&self) -> String {
        let name = self.case.name.trim();
        if name.is_empty() { self.case_words().frame.unnamed } else { name }.to_owned()
    }

    fn part(&mut self, part: Part) -> Vec<Block> {
        match part {
            Part::Summary => self.summary(),
            Part::Result => self.result(),
            Part::Members => self.members(),
            Part::Sensitivity => self.sensitivity(),
            Part::Judged => self.judged(),
            Part::Assumptions => self.assumptions(),
            Part::Method => self.method(),
            Part::Deviations => self.deviations(),
            Part::Missing => self.missing(),
            Part::About => self.about(),
        }
        core::mem::take(&mut self.blocks)
    }

    fn heading(&mut self, text: &str) {
        self.blocks.push(Block::Heading(text.to_owned()));
    }

    /// Nothing where there is nothing to say.
    fn say(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.blocks.push(Block::Paragraph(text));
        }
    }

    fn list(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// A table; one that is wider than a page is more than one, each with the first column.
    fn table(&mut self, table: Table, note: impl Into<String>) {
        if table.rows.is_empty() {
            return;
        }
        let mut tables = split(table);
        let last = tables.pop();
        for table in tables {
            self.number(table, String::new());
        }
        if let Some(table) = last {
            self.number(table, note.into());
        }
    }

    fn number(&mut self, table: Table, note: String) {
        self.tables += 1;
        self.blocks.push(Block::Table { number: self.tables, table, note });
    }

    fn figure(&mut self, figure: Figure) {
        self.figures += 1;
        self.blocks.push(Block::Figure { number: self.figures, figure: Box::new(figure) });
    }

    /// A figure and its numbers.
    fn figure_with_table(&mut self, figure: Figure) {
        let table = figure.table.clone();
        self.figure(figure);
        self.numbers_of_last(table);
    }

    /// The numbers of the figure before.
    fn numbers_of_last(&mut self, table: Table) {
        let caption =
            (self.words().numbers_of)(&self.figures.to_string(), &uncapitalised(&table.caption));
        self.table(Table { caption, ..table }, "");
    }

    fn sources(&self) -> CaseSources<'_> {
        CaseSources { case: self.case, results: &self.evaluated.results, language: self.language }
    }

    /// Something of the draws; nothing where there are none.
    fn drawn<T>(&self, tell: impl FnOnce(&Drawn<'_>) -> T) -> Option<T> {
        let found = self.found?;
        let year = self.case.prices.year.to_string();
        let goal = self.language.amount(0.0);
        let sources = DrawnSources {
            language: self.language,
            draws: found.simulated.draws,
            seed: found.simulated.seed,
            price_year: &year,
            result: &self.language.uncertainty_text().cooperation,
            goal: 0.0,
            goal_in_words: &goal,
        };
        let number = |path: &str| number(self.language, self.case, path);
        let point = Some(self.evaluated.results.net_present_value);
        Some(tell(&Drawn { sources, found, point, number: &number }))
    }

    fn summary(&mut self) {
        let (words, case_words, language) = (self.words(), self.case_words(), self.language);
        let (case, evaluated) = (self.case, self.evaluated);
        self.blocks.push(Block::Finding(result::headline(language, evaluated)));
        self.say(result::lead(language, evaluated));
        let names: Vec<String> =
            (0..case.members.len()).map(|place| member_name(language, case, place)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let list = (case_words.names.list)(&names);
        let who = match names.len() {
            1 => (words.member_alone)(&list),
            _ => (words.members_are)(&list),
        };
        let key = uncapitalised(&(case_words.names.key)(case.key));
        let divided = if names.len() > 1 { (words.divided_by)(&key) } else { String::new() };
        self.say(format!("{who} {divided}").trim_end().to_owned());
        self.table(result::key_figures(language, evaluated), result::range(language, evaluated));
        self.figure(cash_flow(self.sources()));
        if !self.parts.contains(&Part::Result) {
            let table = cash_flow(self.sources()).table;
            self.numbers_of_last(table);
        }
        self.heading(words.how_sure);
        let sure = self.drawn(|drawn| format!("{}. {}", drawn.headline(), drawn.lead()));
        self.say(sure.unwrap_or_else(|| words.no_ranges.to_owned()));
        self.heading(words.rests_on);
        let rate = format_share(case.discount_rate.0, 1);
        let mut rests = vec![
            (words.reckoned)(
                &result::horizon(language, evaluated),
                &rate,
                &case.prices.year.to_string(),
            ),
            self.own_figures(),
        ];
        rests.push(result::adjustment(language, evaluated));
        rests.push(result::not_filled_in(language, evaluated));
        self.list(rests.into_iter().filter(|sentence| !sentence.is_empty()).collect());
    }

    /// How many members have given figures of their own.
    fn own_figures(&self) -> String {
        let members = &self.evaluated.results.members;
        let own = members
            .iter()
            .filter(|member| member.basis.iter().any(|(_, basis)| *basis == Basis::Own))
            .count();
        match own {
            0 => self.words().all_estimated.to_owned(),
            own => (self.words().own_figures)(&own.to_string(), &members.len().to_string()),
        }
    }

    fn result(&mut self) {
        let (words, language) = (self.words(), self.language);
        let evaluated = self.evaluated;
        self.heading(words.savings);
        self.say(savings::lead(language, evaluated));
        self.say(savings::negative(language, evaluated).unwrap_or_default());
        self.figure_with_table(member_savings(self.sources()));
        if evaluated.results.rooms.number > 0 {
            self.heading(words.rooms);
            let saved =
                operating::saved_by_rooms(language, &evaluated.results.rooms, &evaluated.case);
            self.say(saved.map(|saved| format!("{saved}.")).unwrap_or_default());
            self.list(operating::rooms_in_words(language, evaluated));
        }
        self.heading(words.costs);
        let any = evaluated.results.years.iter().any(|year| costs::spent(year) != 0.0);
        if any {
            self.table(costs::by_year(language, evaluated), "");
        } else {
            self.say(words.no_costs);
        }
        self.say(result::not_filled_in(language, evaluated));
        self.heading(self.case_words().result.net_present_value);
        let flow = cash_flow(self.sources());
        // The summary has shown it, and no other figure.
        if self.parts.contains(&Part::Summary) {
            let caption = (words.numbers_of)("1", &uncapitalised(&flow.table.caption));
            self.table(Table { caption, ..flow.table }, "");
        } else {
            self.table(result::key_figures(language, evaluated), "");
            self.figure_with_table(flow);
        }
        self.say(result::range(language, evaluated));
        self.say(self.case_words().result.socio_economic_note);
    }

    fn members(&mut self) {
        let (language, evaluated) = (self.language, self.evaluated);
        let note = result::in_thousands(language, self.case);
        self.table(result::members(language, evaluated), note);
        if evaluated.results.members.len() < 2 {
            return;
        }
        let case_words = self.case_words();
        self.say(format!("{}.", keys::finding(language, evaluated)));
        self.table(keys::members(language, evaluated), case_words.keys.rounding);
        self.figure_with_table(keys_figure(self.sources()));
        let losers = keys::losers(language, evaluated);
        if losers.is_empty() {
            self.say(case_words.keys.no_losers);
        } else {
            self.heading(case_words.keys.losers_title);
            self.list(losers);
        }
    }

    fn sensitivity(&mut self) {
        let (words, language) = (self.words(), self.language);
        let unsure = language.uncertainty_text();
        let uncertainty = &self.case.uncertainty;
        let Some(headline) = self.drawn(|drawn| drawn.headline()) else {
            self.say(words.no_ranges);
            self.table(ranges(language, self.case), "");
            return;
        };
        self.blocks.push(Block::Finding(headline));
        let told =
            |made: &Self, tell: fn(&Drawn<'_>) -> String| made.drawn(tell).unwrap_or_default();
        self.say(told(self, |drawn| drawn.lead()));
        let draws = self.found.map_or(0, |found| found.simulated.draws);
        self.say((words.drawn)(
            &whole(f64::from(draws)),
            &uncertainty.seed.to_string(),
            &format_share(uncertainty.correlation.0, 0),
        ));
        let enough = told(self, |drawn| drawn.enough());
        let table =
            |made: &Self, tell: fn(&Drawn<'_>) -> Table| made.drawn(tell).unwrap_or_default();
        let figures = table(self, |drawn| drawn.key_figures());
        self.table(figures, enough);
        for build in [
            (|drawn| drawn.histogram()) as fn(&Drawn<'_>) -> Figure,
            |drawn| drawn.tornado(),
            |drawn| drawn.fan(),
        ] {
            if let Some(figure) = self.drawn(build) {
                self.figure_with_table(figure);
            }
        }
        self.heading(unsure.break_even);
        let even = self.drawn(|drawn| drawn.break_even()).unwrap_or_default();
        self.list(even);
        let members = table(self, |drawn| drawn.members());
        self.table(members, "");
        let stresses = table(self, |drawn| drawn.stresses());
        self.table(stresses, "");
        self.table(ranges(language, self.case), "");
    }

    fn judged(&mut self) {
        let (words, case_words, language) = (self.words(), self.case_words(), self.language);
        let (case, evaluated) = (self.case, self.evaluated);
        self.say(words.judged_lead);
        for (title, source, topics) in [
            (case_words.judged.drivers, case_words.judged.drivers_source, &Topic::DRIVERS[..]),
            (
                case_words.judged.obstacles,
                case_words.judged.obstacles_source,
                &Topic::OBSTACLES[..],
            ),
        ] {
            self.heading(title);
            self.say(judged::profile(language, case, topics));
            self.table(judged::assessed(language, case, topics, title), source);
        }
        self.heading(case_words.judged.in_calculation);
        self.say(judged::total(language, evaluated));
        if case.assessments.iter().any(judged::changes) {
            self.table(judged::contributions(language, evaluated), "");
        }
        self.heading(case_words.judged.quality);
        self.say(judged::balance(language, case));
        self.table(judged::summary(language, case), case_words.judged.quality_source);
        self.heading(words.owners);
        if case.owners.iter().all(|(_, owner)| owner.role.trim().is_empty()) {
            self.say(words.nobody_owns);
            return;
        }
        let saved = owned_savings(&evaluated.results);
        let names = &language.text().names;
        let rows = Element::ALL.map(|element| {
            let owner = case.owners.get(element);
            let role = owner.role.trim();
            let saving = *saved.get(element);
            TableRow {
                cells: vec![
                    Cell::text(*names.elements.get(element)),
                    Cell::number(saving, language.amount(saving)),
                    Cell::text(if role.is_empty() { words.no_owner } else { role }),
                    Cell::text(owner.measure.trim()),
                ],
                sum: false,
            }
        });
        let table = Table {
            caption: words.owners.to_owned(),
            columns: columns(&[
                (language.text().figures.columns.element, false),
                (case_words.result.savings_per_year, true),
                (case_words.fields.role, false),
                (case_words.fields.measure, false),
            ]),
            rows: rows.into(),
        };
        self.table(table, "");
    }

    fn assumptions(&mut self) {
        let (words, of_book) = (self.words(), self.workbook_words());
        self.say(words.assumptions_lead);
        let case = self.case;
        let all = CaseInput::all(case);
        let some = |belongs: fn(CaseInput) -> bool| {
            all.iter().copied().filter(move |input| belongs(*input)).collect::<Vec<_>>()
        };
        let frame = some(|input| {
            matches!(
                input,
                CaseInput::Horizon
                    | CaseInput::DiscountRate
                    | CaseInput::TaxFinancingCost
                    | CaseInput::VatNotCompensated
                    | CaseInput::PriceYear
                    | CaseInput::WageGrowth
                    | CaseInput::PriceGrowth
                    | CaseInput::FixedPart
            )
        });
        self.inputs(of_book.group_frame, &frame);
        let mechanisms: Vec<_> = Element::ALL
            .into_iter()
            .flat_map(|element| {
                self.classes()
                    .into_iter()
                    .map(move |class| CaseInput::Basis(Input::Mechanism(element, class)))
            })
            .collect();
        self.inputs(of_book.group_mechanisms, &mechanisms);
        self.estimates();
        let operating = some(|input| {
            matches!(
                input,
                CaseInput::InHouse
                    | CaseInput::Cloud
                    | CaseInput::StaffByOutsourcing
                    | CaseInput::StaffByCloud
                    | CaseInput::CommonRooms
                    | CaseInput::CommonArea
                    | CaseInput::UtilisationToday
                    | CaseInput::Utilisation
            )
        });
        self.inputs(of_book.group_operating, &operating);
        self.phase_in();
        self.costs();
        self.own();
        self.rooms();
    }

    /// The sizes that members have.
    fn classes(&self) -> Vec<SizeClass> {
        let members = &self.evaluated.results.members;
        SizeClass::ALL
            .into_iter()
            .filter(|class| members.iter().any(|member| member.class == *class))
            .collect()
    }

    /// A value with its unit: "10 år", "4 %".
    fn valued(&self, value: f64, unit: CaseUnit) -> String {
        let shown = case_field_value(value, unit);
        let unit = match unit {
            CaseUnit::CalendarYear | CaseUnit::CaseYear | CaseUnit::Number => "",
            // Fields show them in millions.
            CaseUnit::Model(Unit::Nok) => self.language.text().names.millions_unit,
            unit => (self.workbook_words().unit)(unit),
        };
        format!("{shown}\u{a0}{unit}").trim_end_matches('\u{a0}').to_owned()
    }

    /// A table of inputs, each with its value and where it is from. Those that the case does without are left out.
    fn inputs(&mut self, caption: &str, inputs: &[CaseInput]) {
        let case = self.case;
        let rows = inputs.iter().filter_map(|input| {
            let value = input.get(case);
            let kind = match input {
                CaseInput::Basis(Input::Mechanism(element, class)) => {
                    let mechanism = case.basis.mechanisms.get(*element).get(*class);
                    Some((self.language.text().fields.mechanism_kind)(mechanism.kind()))
                }
                _ => None,
            };
            let shown = value.map(|value| self.valued(value, input.unit(case)));
            let shown = match (kind, shown) {
                (Some(kind), Some(shown)) => format!("{kind}: {shown}"),
                (Some(only), None) | (None, Some(only)) => only,
                (None, None) => return None,
            };
            let name = match input {
                CaseInput::Basis(Input::Mechanism(element, class)) => {
                    let names = &self.language.text().names;
                    let class = names.classes_of_municipalities.get(*class);
                    format!("{}, {class}", names.elements.get(*element))
                }
                _ => case_input_name(self.language, case, *input).replace('\u{ad}', ""),
            };
            let usual = input.usual(case);
            let origin = match value {
                Some(value) => Origin::of(Some(value), usual),
                // A mechanism without a number is as usual where the study's has none either.
                None if usual.is_none() && self.is_studys(*input) => Origin::Usual,
                None => Origin::Changed,
            };
            Some(self.input_row(
                &name,
                value,
                shown,
                case_input_source(self.language, *input),
                origin,
            ))
        });
        let rows: Vec<_> = rows.collect();
        self.input_table(caption, rows);
    }

    fn is_studys(&self, input: CaseInput) -> bool {
        match input {
            CaseInput::Basis(Input::Mechanism(element, class)) => {
                let kind = |of: &synergi_model::scenario::Scenario| {
                    of.mechanisms.get(element).get(class).kind()
                };
                kind(&study::scenario()) == kind(&self.case.basis)
            }
            _ => false,
        }
    }

    fn input_row(
        &self,
        name: &str,
        value: Option<f64>,
        shown: String,
        source: String,
        origin: Origin,
    ) -> TableRow {
        let shown = match value {
            Some(value) => Cell::number(value, shown),
            None => Cell::text(shown),
        };
        let origin = Cell::text((self.words().origin)(origin));
        TableRow { cells: vec![Cell::text(name), shown, Cell::text(source), origin], sum: false }
    }

    fn input_table(&mut self, caption: &str, rows: Vec<TableRow>) {
        let [name, value, _, _, source, ..] = self.workbook_words().input_headings;
        let origin = self.words().status;
        let table = Table {
            caption: caption.to_owned(),
            columns: columns(&[(name, false), (value, true), (source, false), (origin, false)]),
            rows,
        };
        self.table(table, "");
    }

    /// What stands in for what members have not given.
    fn estimates(&mut self) {
        let (language, case) = (self.language, self.case);
        let (of_book, text) = (self.workbook_words(), language.text());
        let members = &self.evaluated.results.members;
        let estimated = |element: Element, class: SizeClass| {
            members
                .iter()
                .any(|member| member.class == class && *member.basis.get(element) != Basis::Own)
        };
        let (results, studied) = (evaluate(self.evaluated.case.basis()), ValidScenario::default());
        let study = evaluate(&studied);
        let mut rows = Vec::new();
        for element in InvoicedElement::ALL {
            for class in self.classes() {
                if !estimated(element.into(), class) {
                    continue;
                }
                let input = CaseInput::Basis(Input::Rate(element, class));
                let [value, usual] =
                    [&results, &study].map(|of| of.rates.get(element).get(class).0);
                rows.push(self.input_row(
                    &case_input_name(language, case, input),
                    Some(value),
                    self.valued(value, CaseUnit::Model(Unit::NokPerInhabitant)),
                    case_input_source(language, input),
                    Origin::of(Some(value), Some(usual)),
                ));
            }
        }
        let (means, _) = staff_of_classes(self.evaluated.case.basis());
        let (study_means, _) = staff_of_classes(&studied);
        for class in self.classes() {
            if estimated(Element::Staff, class) {
                let classes = text.names.classes_of_municipalities.get(class);
                let [value, usual] = [&means, &study_means].map(|of| of.get(class).0);
                rows.push(self.input_row(
                    &(of_book.mean_fte)(classes),
                    Some(value),
                    self.valued(value, CaseUnit::Model(Unit::FtePerMunicipality)),
                    case_input_source(language, CaseInput::Basis(Input::Fte(class))),
                    Origin::of(Some(value), Some(usual)),
                ));
            }
        }
        let cost = self.evaluated.case.basis.fte_cost.used().0;
        let input = CaseInput::Basis(Input::FteCost);
        rows.push(self.input_row(
            &case_input_name(language, case, input),
            Some(cost),
            self.valued(cost, CaseUnit::Model(Unit::NokPerFte)),
            case_input_source(language, input),
            Origin::of(Some(cost), Some(study::scenario().fte_cost.used().0)),
        ));
        self.input_table(self.words().estimates, rows);
    }

    fn phase_in(&mut self) {
        let (language, case_words) = (self.language, self.case_words());
        let most = self.case.phase_in.iter().map(|(_, shares)| shares.len()).max().unwrap_or(0);
        if most == 0 {
            return;
        }
        let names = &language.text().names;
        let years: Vec<String> =
            (1..=most).map(|year| (case_words.names.year)(&year.to_string())).collect();
        let headers: Vec<(&str, bool)> =
            std::iter::once((language.text().figures.columns.element, false))
                .chain(years.iter().map(|year| (year.as_str(), true)))
                .collect();
        let rows = self.case.phase_in.iter().map(|(element, shares)| {
            let name = Cell::text(*names.elements.get(element));
            let of_year = |year: usize| {
                // The last one holds; none at all is the whole from the first year.
                let share = shares.get(year).or(shares.last()).map_or(1.0, |share| share.0);
                Cell::number(share, format_share(share, 0))
            };
            TableRow {
                cells: std::iter::once(name).chain((0..most).map(of_year)).collect(),
                sum: false,
            }
        });
        let table = Table {
            caption: case_words.pace.phase_in.to_owned(),
            columns: columns(&headers),
            rows: rows.collect(),
        };
        self.table(table, case_words.pace.last_year_holds);
    }

    fn costs(&mut self) {
        let (words, case_words, language) = (self.words(), self.case_words(), self.language);
        let label = |input| (case_words.fields.label)(FileInput::Case(CaseInput::Cost(0, input)));
        let quantity = label(synergi_case::CostInput::Quantity);
        let [low, high] = [synergi_case::CostInput::Low, synergi_case::CostInput::High].map(label);
        let range = format!("{low}–{}", uncapitalised(&high));
        let row = |cost: &Cost| {
            let amount = match cost.amount.likely {
                _ if cost.is_computed() => Cell::text(case_words.frame.estimated),
                Some(likely) => Cell::number(likely.0, whole(likely.0)),
                None => Cell::default(),
            };
            let ends = match (cost.amount.low, cost.amount.high) {
                (None, None) => String::new(),
                (low, high) => {
                    let shown = |end: Option<synergi_model::units::NokPerYear>| {
                        end.map(|end| whole(end.0)).unwrap_or_default()
                    };
                    format!("{}–{}", shown(low), shown(high))
                }
            };
            TableRow {
                cells: vec![
                    Cell::text(costs::named(language, cost)),
                    Cell::number(cost.quantity, format_input(cost.quantity, 2)),
                    amount,
                    Cell::text(ends),
                    Cell::text(costs::when(language, cost)),
                    Cell::text((case_words.names.borne)(cost.bearing())),
                    Cell::text(cost.note.trim().replace(['\n', '\r'], " ")),
                ],
                sum: false,
            }
        };
        let filled = self.case.costs.iter().filter(|cost| cost.is_filled_in());
        let table = Table {
            caption: self.workbook_words().group_costs.to_owned(),
            columns: columns(&[
                (case_words.costs.item, false),
                (&quantity, true),
                (case_words.costs.amount, true),
                (&range, true),
                (words.when, false),
                (words.paid_by, false),
                (case_words.fields.note, false),
            ]),
            rows: filled.map(row).collect(),
        };
        let year = self.case.prices.year.to_string();
        self.table(table, (case_words.result.in_kroner_of)(&year) + ".");
    }

    /// What members have given themselves.
    fn own(&mut self) {
        let (words, case_words, language) = (self.words(), self.case_words(), self.language);
        let case = self.case;
        let label = |input| (case_words.fields.label)(FileInput::Case(CaseInput::Member(0, input)));
        let always = [
            MemberInput::Population,
            MemberInput::Cost(InvoicedElement::Telecom),
            MemberInput::Cost(InvoicedElement::BaseOperations),
            MemberInput::Cost(InvoicedElement::BusinessSystems),
            MemberInput::Fte,
        ];
        let others = [
            MemberInput::Users,
            MemberInput::Ownership,
            MemberInput::Weight,
            MemberInput::InHouse,
            MemberInput::Cloud,
        ];
        let given = |input: &MemberInput| {
            (0..case.members.len())
                .any(|place| CaseInput::Member(place, *input).get(case).is_some())
        };
        let inputs: Vec<MemberInput> =
            always.into_iter().chain(others.into_iter().filter(given)).collect();
        let labels: Vec<String> = inputs.iter().map(|input| label(*input)).collect();
        let headers: Vec<(&str, bool)> = std::iter::once((case_words.result.member, false))
            .chain(labels.iter().map(|label| (label.as_str(), true)))
            .collect();
        let rows = (0..case.members.len()).map(|place| {
            let name = Cell::text(member_name(language, case, place));
            let cell = |input: &MemberInput| self.cell(CaseInput::Member(place, *input));
            TableRow {
                cells: std::iter::once(name).chain(inputs.iter().map(cell)).collect(),
                sum: false,
            }
        });
        let table = Table {
            caption: words.members_own.to_owned(),
            columns: columns(&headers),
            rows: rows.collect(),
        };
        self.table(table, words.members_own_lead);
    }

    /// The value of an input in a table whose heading says the unit: amounts in kroner, shares in per cent. Blank where there is none.
    fn cell(&self, input: CaseInput) -> Cell {
        let Some(value) = input.get(self.case) else { return Cell::default() };
        let shown = match input.unit(self.case) {
            CaseUnit::Model(Unit::Nok) => whole(value),
            unit if unit.is_share() => format!("{}\u{a0}%", case_field_value(value, unit)),
            unit => case_field_value(value, unit),
        };
        Cell::number(value, shown)
    }

    fn rooms(&mut self) {
        let (case_words, language) = (self.case_words(), self.language);
        let case = self.case;
        let label =
            |input| (case_words.fields.label)(FileInput::Case(CaseInput::Room(0, 0, input)));
        let labels: Vec<String> = RoomInput::ALL.into_iter().map(label).collect();
        let headers: Vec<(&str, bool)> = std::iter::once((case_words.names.rooms, false))
            .chain(labels.iter().map(|label| (label.as_str(), true)))
            .collect();
        let this = &*self;
        let rows = case.members.iter().enumerate().flat_map(|(place, member)| {
            (0..member.rooms.len()).map(move |room| {
                let number = (case_words.members.room)(&(room + 1).to_string());
                let name =
                    format!("{}, {}", member_name(language, case, place), uncapitalised(&number));
                let cell = |input: RoomInput| this.cell(CaseInput::Room(place, room, input));
                let cells = RoomInput::ALL.into_iter().map(cell);
                TableRow {
                    cells: std::iter::once(Cell::text(name)).chain(cells).collect(),
                    sum: false,
                }
            })
        });
        let table = Table {
            caption: self.workbook_words().group_rooms.to_owned(),
            columns: columns(&headers),
            rows: rows.collect(),
        };
        self.table(table, "");
    }

    fn method(&mut self) {
        for paragraph in self.words().method {
            self.say(paragraph);
        }
        self.heading(self.words().formulas);
        let lines = explain::worth(self.language, self.case, &self.evaluated.results);
        let terms = lines.into_iter().map(|(name, parts)| (name, in_words(parts)));
        self.blocks.push(Block::Terms(terms.collect()));
    }

    fn deviations(&mut self) {
        let (words, of_book, language) = (self.words(), self.workbook_words(), self.language);
        let case = self.case;
        self.heading(words.changes);
        let study = study::scenario();
        let changed: Vec<TableRow> = Input::all()
            .into_iter()
            .filter(|input| input.differs(&study, &case.basis))
            .map(|input| {
                let shown = |scenario| {
                    let value = input.get(scenario);
                    let unit = CaseUnit::Model(input.unit(scenario));
                    let kind = match input {
                        Input::Mechanism(element, class) => {
                            let kind = scenario.mechanisms.get(element).get(class).kind();
                            format!("{}: ", (language.text().fields.mechanism_kind)(kind))
                        }
                        _ => String::new(),
                    };
                    let value = value.map(|value| self.valued(value, unit)).unwrap_or_default();
                    Cell::text(format!("{kind}{value}").trim_end_matches(": "))
                };
                let name = case_input_name(language, case, CaseInput::Basis(input));
                TableRow {
                    cells: vec![
                        Cell::text(name),
                        shown(&study),
                        shown(&case.basis),
                        Cell::text((language.text().fields.locator)(input.locator())),
                    ],
                    sum: false,
                }
            })
            .collect();
        let listed = case.basis.municipalities.len();
        let other_method = case.basis.rate_method != study.rate_method;
        if changed.is_empty() && listed == 0 && !other_method {
            self.say(of_book.no_changes);
        }
        let [name, before, now, place] = of_book.change_log_headings;
        let table = Table {
            caption: words.changes.to_owned(),
            columns: columns(&[(name, false), (before, true), (now, true), (place, false)]),
            rows: changed,
        };
        self.table(table, "");
        if listed > 0 {
            self.say((of_book.listed)(&listed.to_string()));
        }
        if other_method {
            self.say(of_book.other_method);
        }
        self.heading(words.beyond);
        self.say(words.beyond_lead);
        self.list(self.beyond());
        let all = reconciliation();
        let differing: Vec<_> =
            all.iter().filter(|one| matches!(one.verdict, Verdict::Differs(_))).collect();
        let agreeing = all.len() - differing.len();
        self.heading(language.text().study.reconciliation);
        self.say((words.reconciled)(&agreeing.to_string(), &all.len().to_string()));
        let of_study = &language.text().study.columns;
        let rows = differing.iter().map(|one| {
            let told = language.text().comparison(one);
            TableRow {
                cells: vec![
                    Cell::number(f64::from(one.figure), one.figure.to_string()),
                    Cell::text(format!("{}: {}", told.row, uncapitalised(&told.quantity))),
                    Cell::number(one.published, decimal(one.published, 1)),
                    Cell::number(one.computed, decimal(one.computed, 1)),
                    Cell::text(told.verdict),
                ],
                sum: false,
            }
        });
        let table = Table {
            caption: words.differing.to_owned(),
            columns: columns(&[
                (of_study.figure, false),
                (of_study.quantity, false),
                (of_study.published, true),
                (of_study.computed, true),
                (of_study.verdict, false),
            ]),
            rows: rows.collect(),
        };
        self.table(table, "");
    }

    /// What this case reckons with that the study did not.
    fn beyond(&self) -> Vec<String> {
        let (words, case) = (self.words(), self.case);
        let results = &self.evaluated.results;
        let prices = (words.beyond_prices)(&case.prices.year.to_string());
        let staff = case.members.iter().any(|member| case.operating.staff_freed(member) != 0.0);
        let phased = case.phase_in.iter().any(|(_, shares)| !shares.is_empty());
        let lines = [
            (true, words.beyond_value),
            (case.costs.iter().any(Cost::is_filled_in), words.beyond_costs),
            (phased, words.beyond_phase_in),
            (case.prices.year != STUDY_YEAR, prices.as_str()),
            (case.common_rooms.number > 0 && results.rooms.number > 0, words.beyond_rooms),
            (staff, words.beyond_staff),
            (case.assessments.iter().any(judged::changes), words.beyond_judged),
            (!case.uncertainty.ranges.is_empty(), words.beyond_ranges),
        ];
        lines.into_iter().filter(|(is_used, _)| *is_used).map(|(_, line)| line.to_owned()).collect()
    }

    fn missing(&mut self) {
        let (words, case_words, language) = (self.words(), self.case_words(), self.language);
        let (case, results) = (self.case, &self.evaluated.results);
        let before = self.blocks.len();
        if !results.not_filled_in.is_empty() {
            self.heading(words.missing_costs);
            let names = results.not_filled_in.iter().map(|kind| (case_words.names.cost)(*kind));
            self.list(names.map(str::to_owned).collect());
        }
        let estimated: Vec<String> = results
            .members
            .iter()
            .filter_map(|member| {
                let elements = Element::ALL.into_iter();
                let guessed = elements.filter(|element| *member.basis.get(*element) != Basis::Own);
                let names: Vec<&str> = guessed.map(|element| self.element(element)).collect();
                let list = (case_words.names.list)(&names);
                (!names.is_empty()).then(|| (words.missing_figure)(&member.name, &list))
            })
            .collect();
        if !estimated.is_empty() {
            self.heading(words.missing_figures);
            self.list(estimated);
        }
        let all = case.assessments.len();
        let judged = case.assessments.iter().filter(|one| one.importance.is_some()).count();
        let mut others = Vec::new();
        if judged < all {
            others.push((words.missing_judged)(&(all - judged).to_string(), &all.to_string()));
        }
        let ownerless: Vec<&str> = Element::ALL
            .into_iter()
            .filter(|element| {
                results.elements.get(*element).saving.0 != 0.0
                    && case.owners.get(*element).role.trim().is_empty()
            })
            .map(|element| self.element(element))
            .collect();
        if !ownerless.is_empty() {
            others.push((words.missing_owners)(&(case_words.names.list)(&ownerless)));
        }
        if case.uncertainty.ranges.is_empty() {
            others.push(words.missing_ranges.to_owned());
        }
        if !others.is_empty() {
            self.heading(words.missing_rest);
            self.list(others);
        }
        if self.blocks.len() == before {
            self.say(language.workbook_text().nothing_missing);
        }
    }

    fn element(&self, element: Element) -> &'static str {
        self.language.text().names.elements_in_sentence.get(element)
    }

    fn about(&mut self) {
        let (words, of_book, language) = (self.words(), self.workbook_words(), self.language);
        self.say(words.same_again);
        self.say(words.kept);
        let row = |name: &str, value: String| TableRow {
            cells: vec![Cell::text(name), Cell::text(value)],
            sum: false,
        };
        let rows = vec![
            row(of_book.made_by, MADE_BY.to_owned()),
            row(of_book.case_hash, self.evaluated.case.sha256()),
            row(language.uncertainty_text().seed, self.case.uncertainty.seed.to_string()),
            row(of_book.scope, (language.case_text().names.scope)(self.case.scope).to_owned()),
            row(language.case_text().fields.key, (language.case_text().names.key)(self.case.key)),
        ];
        let table = Table {
            caption: (words.part)(Part::About).to_owned(),
            columns: columns(&[
                (of_book.input_headings[0], false),
                (of_book.input_headings[1], false),
            ]),
            rows,
        };
        self.table(table, "");
    }
}

/// A formula as plain text.
fn in_words(parts: Vec<CasePart>) -> String {
    let parts = parts.into_iter().map(|part| match part {
        CasePart::Text(text) | CasePart::Input(text, _) => text,
    });
    parts.collect()
}

/// A table that is wider than a page as several, each with the first column. They are as wide as one another, or nearly.
fn split(table: Table) -> Vec<Table> {
    let rest = table.columns.len().saturating_sub(1);
    if rest < MOST_COLUMNS {
        return vec![table];
    }
    let pieces = rest.div_ceil(MOST_COLUMNS - 1);
    let width = rest.div_ceil(pieces);
    let of = |from: usize| {
        fn piece<T: Clone>(all: &[T], from: usize, width: usize) -> Vec<T> {
            let first = all.iter().take(1);
            first.chain(all.iter().skip(1 + from).take(width)).cloned().collect()
        }
        Table {
            caption: table.caption.clone(),
            columns: piece(&table.columns, from, width),
            rows: table
                .rows
                .iter()
                .map(|row| TableRow { cells: piece(&row.cells, from, width), sum: row.sum })
                .collect(),
        }
    };
    (0..pieces).map(|piece| of(piece * width)).collect()
}
