//! What stands in each part of the report.

mod assumptions;
mod judgements;
mod method;
mod missing;

use crate::report::{Block, Report, Section};
use crate::told::cells::columns;
use crate::told::uncertainty::{Drawn, number, ranges};
use crate::told::{costs, judged, keys, operating, result, savings};
use synergi_case::{
    Amount, Case, CaseInput, CaseUnit, Cost, CostInput, Evaluated, FileInput, InputGroup,
    MemberInput, Origin, RoomInput, STUDY_YEAR, Scope, Topic, owned_savings,
};
use synergi_figures::case::{CaseSources, cash_flow, keys as keys_figure, member_savings};
use synergi_figures::uncertainty::DrawnSources;
use synergi_figures::{Cell, Chart, Figure, Table, TableRow};
use synergi_model::input::{Input, Unit};
use synergi_model::mechanism::MechanismKind;
use synergi_model::reconciliation::{Verdict, reconciliation};
use synergi_model::scenario::ValidScenario;
use synergi_model::units::NokPerYear;
use synergi_model::{
    Basis, Element, InvoicedElement, SizeClass, evaluate, staff_of_classes, study,
};
use synergi_text::case::explain::{self, CasePart};
use synergi_text::case::{
    CaseText, case_field_value, case_input_name, case_input_source, member_name,
};
use synergi_text::number::format_input;
use synergi_text::report::{Part, ReportText};
use synergi_text::workbook::WorkbookText;
use synergi_text::{Language, MADE_BY, decimal, uncapitalised, whole};
use synergi_uncertainty::{Simulation, Sureness};

/// Widths that figures are laid out in: the wider, the smaller what is written in them on a page.
const WIDTHS: [f64; 4] = [680.0, 800.0, 920.0, 1_000.0];
/// How high a figure may be for its width.
const HIGHEST: f64 = 0.85;
/// Rows of a figure on a page: with more it goes on in another.
const MOST_ROWS: usize = 18;
/// The same of that which is on one page with all the rest of the summary.
const HIGHEST_IN_SUMMARY: f64 = 0.45;
/// More members than this are counted in the summary, not named.
const MOST_NAMED: usize = 10;
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
        draws: Draws::of(evaluated, found),
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
            &uncapitalised((language.case_text().names.scope)(evaluated.case.scope)),
        ),
        mark: format!("{name} · {} · {MADE_BY}", hash.get(..12).unwrap_or_default()),
        title: name,
        warning: String::new(),
        sections,
    }
}

/// Whether there are draws to tell of.
#[derive(Clone, Copy, PartialEq)]
enum Draws {
    /// Nothing is uncertain.
    None,
    /// They were not to be had.
    Failed,
    /// They are there.
    Found,
}

impl Draws {
    fn of(evaluated: &Evaluated, found: Option<&Sureness>) -> Self {
        let uncertain =
            Simulation::new(&evaluated.case).is_ok_and(|simulation| !simulation.is_certain());
        match (uncertain, found) {
            (false, _) => Self::None,
            (true, None) => Self::Failed,
            (true, Some(_)) => Self::Found,
        }
    }
}

/// A report as it is made.
struct Made<'a> {
    language: Language,
    case: &'a Case,
    evaluated: &'a Evaluated,
    found: Option<&'a Sureness>,
    draws: Draws,
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

    /// What is said where there are no draws.
    fn no_draws(&self) -> &'static str {
        match self.draws {
            Draws::Failed => self.words().not_drawn,
            _ => self.words().no_ranges,
        }
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

    fn figure(&mut self, figure: Figure, highest: f64) {
        self.figures += 1;
        let number = self.figures;
        for figure in pieces(figure) {
            let width = fitting(&figure, highest);
            self.blocks.push(Block::Figure { number, figure: Box::new(figure), width });
        }
    }

    /// A figure and its numbers.
    fn figure_with_table(&mut self, figure: Figure) {
        let table = figure.table.clone();
        self.figure(figure, HIGHEST);
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

    /// An element within a sentence.
    fn element(&self, element: Element) -> &'static str {
        self.language.text().names.elements_in_sentence.get(element)
    }

    fn summary(&mut self) {
        let (words, case_words, language) = (self.words(), self.case_words(), self.language);
        let (case, evaluated) = (self.case, self.evaluated);
        self.blocks.push(Block::Finding(result::headline(language, evaluated)));
        self.say(result::lead(language, evaluated));
        let names: Vec<String> =
            (0..case.members.len()).map(|place| member_name(language, case, place)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let list = if names.len() > MOST_NAMED {
            (case_words.names.members)(&names.len().to_string())
        } else {
            (case_words.names.list)(&names)
        };
        let who = match names.len() {
            1 => (words.member_alone)(&list),
            _ => (words.members_are)(&list),
        };
        let key = uncapitalised(&(case_words.names.key)(case.key));
        let divided = if names.len() > 1 { (words.divided_by)(&key) } else { String::new() };
        self.say(format!("{who} {divided}").trim_end().to_owned());
        self.table(result::key_figures(language, evaluated), result::range(language, evaluated));
        let mut flow = self.flow();
        let numbers = flow.table.clone();
        if let Chart::Flow(flow) = &mut flow.chart {
            flow.low = true;
        }
        self.figure(flow, HIGHEST_IN_SUMMARY);
        self.heading(words.how_sure);
        let sure = self.drawn(|drawn| format!("{}. {}", drawn.headline(), drawn.lead()));
        self.say(sure.unwrap_or_else(|| self.no_draws().to_owned()));
        self.heading(words.rests_on);
        let rate = judged::share(case.discount_rate.0);
        let mut rests = vec![
            (words.reckoned)(
                &result::horizon(language, evaluated),
                &rate,
                &case.prices.year.to_string(),
            ),
            self.own_figures(),
        ];
        rests.push(result::adjustment(language, evaluated));
        let empty = evaluated.results.not_filled_in.len();
        if empty > 0 {
            rests.push((words.not_filled_in)(&empty.to_string()));
        }
        self.list(rests.into_iter().filter(|sentence| !sentence.is_empty()).collect());
        // Behind the page that is to be read by itself.
        if !self.parts.contains(&Part::Result) {
            self.numbers_of_last(numbers);
        }
    }

    /// How many members have given figures of their own.
    fn own_figures(&self) -> String {
        let members = &self.evaluated.results.members;
        let is_own = |basis: &Basis| *basis == Basis::Own;
        let own = members.iter().filter(|member| member.basis.iter().any(|(_, of)| is_own(of)));
        match own.count() {
            0 => self.words().all_estimated.to_owned(),
            _ if members.iter().all(|member| member.basis.iter().all(|(_, of)| is_own(of))) => {
                self.words().own_all.to_owned()
            }
            own => (self.words().own_figures)(&own.to_string(), &members.len().to_string()),
        }
    }

    /// The cash flow, as it is told of here.
    fn flow(&self) -> Figure {
        Figure { source: self.words().computed_flow.to_owned(), ..cash_flow(self.sources()) }
    }

    /// A figure computed from the case, as it is told of here.
    fn computed(&self, figure: Figure) -> Figure {
        Figure { source: self.words().computed.to_owned(), ..figure }
    }

    fn result(&mut self) {
        let (words, language) = (self.words(), self.language);
        let evaluated = self.evaluated;
        self.heading(words.savings);
        self.say(savings::lead(language, evaluated));
        self.say(savings::negative(language, evaluated).unwrap_or_default());
        let savings = self.computed(member_savings(self.sources()));
        self.figure_with_table(savings);
        if evaluated.results.rooms.number > 0 && evaluated.case.common_rooms.number > 0 {
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
        let flow = self.flow();
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
        let mut note = result::in_thousands(language, self.case);
        let results = &evaluated.results;
        if results.savings_per_year != results.sum.saving.0 {
            note = format!("{note} {}", self.words().members_after);
        }
        self.table(result::members(language, evaluated), note);
        if evaluated.results.members.len() < 2 {
            return;
        }
        let case_words = self.case_words();
        self.say(format!("{}.", keys::finding(language, evaluated)));
        self.table(keys::members(language, evaluated), case_words.keys.rounding);
        let under_keys = self.computed(keys_figure(self.sources()));
        self.figure_with_table(under_keys);
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
            self.say(self.no_draws());
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
            &judged::share(uncertainty.correlation.0),
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
                let source =
                    (words.drawn_source)(&whole(f64::from(draws)), &uncertainty.seed.to_string());
                self.figure_with_table(Figure { source, ..figure });
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
}

/// A figure of more rows than a page has as several, each with its part of them and the same axis.
fn pieces(figure: Figure) -> Vec<Figure> {
    let count = match &figure.chart {
        Chart::Bars(bars) => bars.rows.len(),
        Chart::Dots(dots) => dots.rows.len(),
        _ => 0,
    };
    let pieces = count.div_ceil(MOST_ROWS);
    if pieces < 2 {
        return vec![figure];
    }
    let most = count.div_ceil(pieces);
    let piece = |place: usize| {
        fn of<T: Clone>(rows: &[T], from: usize, most: usize) -> Vec<T> {
            rows.iter().skip(from).take(most).cloned().collect()
        }
        let mut piece = figure.clone();
        piece.title = format!("{} ({}/{pieces})", figure.title, place + 1);
        match &mut piece.chart {
            Chart::Bars(bars) => bars.rows = of(&bars.rows, place * most, most),
            Chart::Dots(dots) => dots.rows = of(&dots.rows, place * most, most),
            _ => {}
        }
        piece
    };
    (0..pieces).map(piece).collect()
}

/// The first width at which a figure is no higher than it may be; else the widest.
fn fitting(figure: &Figure, highest: f64) -> f64 {
    let [.., widest] = WIDTHS;
    let fits = |width: &f64| figure.layout(*width).height <= highest * width;
    WIDTHS.into_iter().find(fits).unwrap_or(widest)
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
