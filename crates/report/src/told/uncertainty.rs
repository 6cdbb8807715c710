//! How sure a case, or the country, is.

use super::cells::columns;
use synergi_case::{Case, CaseInput, CaseUnit, CostInput, Distribution, Ranged};
use synergi_figures::uncertainty::{DrawnSources, Step, SwingRow, curve, fan, histogram, tornado};
use synergi_figures::{Cell, Figure, Table, TableRow};
use synergi_model::input::Unit;
use synergi_model::scenario::Scenario;
use synergi_model::units::Share;
use synergi_model::{Element, SizeClass};
use synergi_text::case::{case_field_value, case_input_name};
use synergi_text::number::format_share;
use synergi_text::uncertainty::{UncertaintyText, odds, stress_in_words};
use synergi_text::{Language, capitalised, decimal, percent, uncapitalised, whole};
use synergi_uncertainty::{BreakEven, CountryTarget, Sureness, Swing, Target};

/// A number that can be uncertain, as it is told of.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// What it is called within a sentence.
    pub name: String,
    /// What it counts.
    pub unit: CaseUnit,
    /// What it is when it is not uncertain.
    pub value: f64,
    /// A range to begin with.
    pub suggested: Distribution,
}

impl Number {
    /// A value of it.
    #[must_use]
    pub fn shown(&self, value: f64) -> String {
        let text = case_field_value(value, self.unit);
        if self.unit.is_share() { format!("{text}\u{a0}%") } else { text }
    }
}

/// What there is at a path of a case.
#[must_use]
pub fn number(language: Language, case: &Case, path: &str) -> Option<Number> {
    let target = Target::from_path(case, path)?;
    Some(Number {
        name: match target {
            Target::Saving(element) => name_of_saving(language, element),
            Target::Costs => language.uncertainty_text().costs.to_owned(),
            Target::Input(CaseInput::Cost(place, CostInput::Likely)) => {
                uncapitalised(synergi_text::case::cost_name(language, case, place))
            }
            Target::Input(input) => {
                let name = case_input_name(language, case, input);
                // "Oslo: innbyggere" begins with a name.
                if name.contains(':') { name } else { uncapitalised(&name) }
            }
        },
        unit: match target {
            Target::Input(input) => input.unit(case),
            Target::Saving(_) => CaseUnit::Model(Unit::Share),
            Target::Costs => CaseUnit::Number,
        },
        value: target.value(case),
        suggested: target.suggested(case),
    })
}

/// What there is at a path of the country's.
#[must_use]
pub fn country_number(language: Language, scenario: &Scenario, path: &str) -> Option<Number> {
    let target = CountryTarget::from_path(scenario, path)?;
    Some(Number {
        name: match target {
            CountryTarget::Saving(element) => name_of_saving(language, element),
            CountryTarget::Input(input) => uncapitalised(&(language.text().fields.label)(input)),
        },
        unit: CaseUnit::Model(match target {
            CountryTarget::Saving(_) => Unit::Share,
            CountryTarget::Input(input) => input.unit(scenario),
        }),
        value: target.value(scenario),
        suggested: target.suggested(scenario),
    })
}

fn name_of_saving(language: Language, element: Element) -> String {
    let names = &language.text().names;
    (language.uncertainty_text().saving)(names.elements_in_sentence.get(element))
}

/// A probability with a decimal where it is small.
#[must_use]
pub fn probability(part: f64) -> String {
    if part > 0.0 && part < 0.1 { format_share(part, 1) } else { percent(Share(part)) }
}

/// Three digits that count: more would say more than is known.
#[must_use]
pub fn three_digits(value: f64) -> f64 {
    if value == 0.0 {
        return 0.0;
    }
    format!("{value:.2e}").parse().unwrap_or(value)
}

/// The ranges of a case: what is uncertain, how, and between what.
#[must_use]
pub fn ranges(language: Language, case: &Case) -> Table {
    let words = language.uncertainty_text();
    let row = |ranged: &Ranged| {
        let number = number(language, case, &ranged.of);
        let name = number.as_ref().map_or(ranged.of.as_str(), |number| number.name.as_str());
        let distribution = ranged.distribution;
        let kind = words.kinds.get(distribution.place()).copied().unwrap_or_default();
        let shown = |value: Option<f64>| match (value, &number) {
            (Some(value), Some(number)) => Cell::number(value, number.shown(value)),
            _ => Cell::default(),
        };
        let first = [Cell::text(capitalised(name)), Cell::text(kind)];
        TableRow {
            cells: first.into_iter().chain(distribution.values().map(shown)).collect(),
            sum: false,
        }
    };
    Table {
        caption: words.ranges.to_owned(),
        columns: columns(&[
            (words.number, false),
            (words.kind, false),
            (words.low, true),
            (words.likely, true),
            (words.high, true),
        ]),
        rows: case.uncertainty.ranges.iter().map(row).collect(),
    }
}

/// Draws, and what there is to tell of them.
pub struct Drawn<'a> {
    /// In which words, and of what.
    pub sources: DrawnSources<'a>,
    /// What was found.
    pub found: &'a Sureness,
    /// What it comes to without ranges: kroner.
    pub point: Option<f64>,
    /// What there is at a path.
    pub number: &'a dyn Fn(&str) -> Option<Number>,
}

impl Drawn<'_> {
    fn words(&self) -> &'static UncertaintyText {
        self.sources.language.uncertainty_text()
    }

    /// What a table of whole kroner shows, and in whose.
    fn in_kroner(&self, what: &str) -> String {
        let language = self.sources.language;
        let unit = match self.sources.price_year {
            "" => (language.workbook_text().unit)(CaseUnit::Kroner).to_owned(),
            year => (language.case_text().result.in_kroner_of)(year),
        };
        format!("{what}, {unit}")
    }

    /// What the number of a path is called within a sentence.
    fn name(&self, path: &str) -> String {
        (self.number)(path).map_or_else(|| path.to_owned(), |number| number.name)
    }

    /// What a part is called, of which the draws tell: a member by its name, a class in words.
    fn part(&self, number: &str, name: &str) -> String {
        let class = SizeClass::ALL.into_iter().find(|class| class.key() == number);
        let names = &self.sources.language.text().names;
        class.map_or(name, |class| *names.classes.get(class)).to_owned()
    }

    fn member(&self, number: &str) -> String {
        let members = &self.found.simulated.members;
        let member = members.iter().find(|member| member.number == number);
        member.map_or_else(|| number.to_owned(), |member| member.name.clone())
    }

    /// The finding, no surer than the draws are.
    #[must_use]
    pub fn headline(&self) -> String {
        let (words, goal) = (self.sources.result, self.sources.goal_in_words);
        let draws = whole(f64::from(self.found.simulated.draws));
        match odds(self.found.simulated.probability_of_loss) {
            (0, _) => (words.never_loses)(&draws, goal),
            (some, of) if some == of => (words.always_loses)(&draws, goal),
            (some, of) => (words.loses_in)(&some.to_string(), &whole(f64::from(of)), goal),
        }
    }

    /// Between what it lies, and what decides it.
    #[must_use]
    pub fn lead(&self) -> String {
        let (words, language) = (self.words(), self.sources.language);
        let of = &self.found.simulated;
        let between =
            (self.sources.result.between)(&language.amount(of.p10), &language.amount(of.p90));
        let most = self.found.tornado.first().map(|swing| (words.decides)(&self.name(&swing.of)));
        format!("{between} {}", most.unwrap_or_default())
    }

    /// How the draws are spread.
    #[must_use]
    pub fn histogram(&self) -> Figure {
        let of = &self.found.simulated;
        histogram(&self.sources, &self.steps(), of.p10, of.p90)
    }

    /// The same summed.
    #[must_use]
    pub fn curve(&self) -> Figure {
        curve(&self.sources, &self.steps(), self.found.simulated.probability_of_loss)
    }

    /// What matters most.
    #[must_use]
    pub fn tornado(&self) -> Figure {
        let rows: Vec<SwingRow> =
            self.found.tornado.iter().take(12).map(|swing| self.swing(swing)).collect();
        tornado(&self.sources, &rows)
    }

    /// How it goes from year to year.
    #[must_use]
    pub fn fan(&self) -> Figure {
        let years = self.found.simulated.years.iter();
        let rows: Vec<_> = years.map(|year| (year.year, [year.p10, year.p50, year.p90])).collect();
        fan(&self.sources, &rows)
    }

    fn steps(&self) -> Vec<Step> {
        let bins = self.found.simulated.histogram.iter();
        bins.map(|bin| (bin.from, bin.to, bin.draws, bin.below)).collect()
    }

    fn swing(&self, swing: &Swing) -> SwingRow {
        let number = (self.number)(&swing.of);
        let value = |value: f64| {
            number.as_ref().map(|number| number.shown(three_digits(value))).unwrap_or_default()
        };
        let correlations = &self.found.simulated.correlations;
        SwingRow {
            name: self.name(&swing.of),
            low: value(swing.low),
            high: value(swing.high),
            at_low: swing.at_low,
            at_high: swing.at_high,
            correlation: correlations
                .iter()
                .find(|one| one.of == swing.of)
                .map(|one| one.correlation),
        }
    }

    /// Percentiles, mean and the probability of a loss.
    #[must_use]
    pub fn key_figures(&self) -> Table {
        let (words, result, language) = (self.words(), self.sources.result, self.sources.language);
        let of = &self.found.simulated;
        let amount = |name: &str, value: f64| TableRow {
            cells: vec![Cell::text(name), Cell::number(value, language.amount(value))],
            sum: false,
        };
        let mut rows =
            vec![amount(words.p10, of.p10), amount(words.p50, of.p50), amount(words.p90, of.p90)];
        rows.push(amount(words.mean, of.mean));
        rows.extend(self.point.map(|point| amount(result.point, point)));
        rows.push(amount(words.standard_error, of.standard_error));
        let loss = format!(
            "{} (± {})",
            probability(of.probability_of_loss),
            probability(of.error_of_probability)
        );
        rows.push(TableRow {
            cells: vec![
                Cell::text((result.loss)(self.sources.goal_in_words)),
                Cell::number(of.probability_of_loss, loss),
            ],
            sum: false,
        });
        Table {
            caption: words.key_figures.to_owned(),
            columns: columns(&[(words.measure, false), (result.amount, true)]),
            rows,
        }
    }

    /// Whether there are draws enough.
    #[must_use]
    pub fn enough(&self) -> String {
        let (words, of) = (self.words(), &self.found.simulated);
        let draws = whole(f64::from(of.draws));
        if of.enough { (words.enough)(&draws) } else { (words.not_enough)(&draws) }
    }

    /// The same of each member, or class.
    #[must_use]
    pub fn members(&self) -> Table {
        let (words, result, language) = (self.words(), self.sources.result, self.sources.language);
        let kroner = |value: f64| Cell::number(value, decimal(value, 0));
        let rows = self.found.simulated.members.iter().map(|member| TableRow {
            cells: vec![
                Cell::text(self.part(&member.number, &member.name)),
                kroner(member.p10),
                kroner(member.p50),
                kroner(member.p90),
                Cell::number(member.probability_of_loss, probability(member.probability_of_loss)),
            ],
            sum: false,
        });
        Table {
            caption: self.in_kroner(result.members),
            columns: columns(&[
                (result.member, false),
                (words.p10, true),
                (words.p50, true),
                (words.p90, true),
                (&(result.loss)(&language.amount(0.0)), true),
            ]),
            rows: rows.collect(),
        }
    }

    /// What each number has to be for it to pay.
    #[must_use]
    pub fn break_even(&self) -> Vec<String> {
        self.found.break_even.iter().map(|even| self.breaks_even(even)).collect()
    }

    fn breaks_even(&self, even: &BreakEven) -> String {
        let (words, goal) = (self.sources.result, self.sources.goal_in_words);
        let number = (self.number)(&even.of);
        let name = self.name(&even.of);
        let value = even.at.zip(number).map(|(at, number)| number.shown(three_digits(at)));
        match (value, even.pays_above) {
            (Some(value), true) => (words.pays_above)(&name, &value, goal),
            (Some(value), false) => (words.pays_below)(&name, &value, goal),
            (None, true) => (words.pays_always)(&name, goal),
            (None, false) => (words.pays_never)(&name, goal),
        }
    }

    /// What may go wrong, and who loses then.
    #[must_use]
    pub fn stresses(&self) -> Table {
        let words = self.words();
        let rows = self.found.stresses.iter().map(|(of, came)| {
            let what = stress_in_words(self.sources.language, of, |number| self.member(number));
            let losing = came.members.iter().filter(|(_, value)| *value < 0.0);
            let losers: Vec<String> = losing.map(|(number, _)| self.member(number)).collect();
            let losers =
                if losers.is_empty() { words.nobody.to_owned() } else { losers.join(", ") };
            let worth = Cell::number(came.net_present_value, decimal(came.net_present_value, 0));
            TableRow { cells: vec![Cell::text(what), worth, Cell::text(losers)], sum: false }
        });
        Table {
            caption: self.in_kroner(words.stresses),
            columns: columns(&[
                (words.stress, false),
                (self.sources.result.amount, true),
                (words.losers, false),
            ]),
            rows: rows.collect(),
        }
    }
}
