//! How a saving comes about: the formula with this scenario's numbers in it, each that a user can change tied to its field.

use crate::{Language, field_value, millions, whole};
use synergi_model::input::{Input, Unit};
use synergi_model::mechanism::Mechanism;
use synergi_model::scenario::Scenario;
use synergi_model::units::*;
use synergi_model::{Basis, Element, Group, InvoicedElement, Results, SizeClass};

/// A piece of a formula.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Words and signs.
    Text(String),
    /// A number of the form, to link to its field.
    Input(String, Input),
}

/// The saving of one element in one size class as a formula.
#[must_use]
pub fn saving(
    language: Language,
    scenario: &Scenario,
    results: &Results,
    element: Element,
    class: SizeClass,
) -> Vec<Part> {
    let words = &language.text().explain;
    let group = results.classes.get(class);
    let mechanism = *scenario.mechanisms.get(element).get(class);
    if !one_for_all(results, element, class, mechanism) {
        return vec![Part::Text((words.sum_of)(&whole(group.municipalities.0)))];
    }
    let formula = Formula { language, scenario, results, element, class, group, parts: Vec::new() };
    let rate = |class| formula.rate(class);
    match (mechanism, group.elements.get(element).saving.0 == 0.0) {
        (Mechanism::NoSaving, _) => vec![Part::Text(words.no_mechanism.to_owned())],
        (Mechanism::CloseTheGap { to, .. }, _) if rate(class) <= rate(to) => {
            vec![Part::Text(words.no_gap.to_owned())]
        }
        (Mechanism::TargetRate { .. } | Mechanism::TargetFte { .. }, true) => {
            vec![Part::Text(words.at_target.to_owned())]
        }
        (Mechanism::TargetFte { fte }, false) => formula.target_fte(fte),
        (Mechanism::Percentage { share }, _) => formula.percentage(share),
        (Mechanism::CloseTheGap { to, share }, _) => formula.close_the_gap(to, share),
        (Mechanism::TargetRate { rate }, false) => formula.target_rate(rate),
    }
}

/// Whether one formula holds for the class as a whole: where every municipality has the class's rate or staff. Estimated staff is
/// the same number everywhere, so that its cost per inhabitant is not.
fn one_for_all(
    results: &Results,
    element: Element,
    class: SizeClass,
    mechanism: Mechanism,
) -> bool {
    let estimated = results
        .municipalities
        .iter()
        .filter(|municipality| municipality.class == class)
        .all(|municipality| *municipality.basis.get(element) == Basis::Estimated);
    let by_rate = matches!(mechanism, Mechanism::CloseTheGap { .. } | Mechanism::TargetRate { .. });
    results.municipalities.is_empty() || (estimated && !(element == Element::Staff && by_rate))
}

struct Formula<'a> {
    language: Language,
    scenario: &'a Scenario,
    results: &'a Results,
    element: Element,
    class: SizeClass,
    group: &'a Group,
    parts: Vec<Part>,
}

impl Formula<'_> {
    fn say(mut self, text: &str) -> Self {
        self.parts.push(Part::Text(text.to_owned()));
        self
    }

    fn number(mut self, shown: String, input: Option<Input>) -> Self {
        // Where municipalities are listed, the classes' sums are theirs, and have no fields.
        let listed = !self.results.municipalities.is_empty();
        self.parts.push(match input {
            Some(Input::Municipalities(_) | Input::Inhabitants(_) | Input::Fte(_)) if listed => {
                Part::Text(shown)
            }
            Some(input) => Part::Input(shown, input),
            None => Part::Text(shown),
        });
        self
    }

    fn invoiced(&self) -> Option<InvoicedElement> {
        InvoicedElement::ALL.into_iter().find(|element| Element::from(*element) == self.element)
    }

    /// The rate of a class that the model used: a mean over municipalities with their own figures may be another one.
    fn rate(&self, class: SizeClass) -> NokPerInhabitant {
        match self.invoiced() {
            Some(element) => *self.results.rates.get(element).get(class),
            None => {
                let group = self.results.classes.get(class);
                group.elements.get(self.element).today.per_inhabitant(group.inhabitants)
            }
        }
    }

    /// The rate of a class today, tied to its field where it has one: staff is costed by full-time equivalents.
    fn rate_of(self, class: SizeClass) -> Self {
        let rate = self.rate(class);
        // Under another allocation, or beside municipalities with their own figures, the field holds another number.
        let field = self
            .invoiced()
            .filter(|element| *self.scenario.rates.get(*element).get(class) == rate)
            .map(|element| Input::Rate(element, class));
        self.number(shown_rate(rate), field)
    }

    fn mechanism(self, shown: String) -> Self {
        let input = Input::Mechanism(self.element, self.class);
        self.number(shown, Some(input))
    }

    fn inhabitants(self) -> Self {
        let shown = whole(self.group.inhabitants.0);
        let input = Input::Inhabitants(self.class);
        let words = &self.language.text().explain;
        self.number(shown, Some(input)).say(&format!(" {}", words.inhabitants))
    }

    fn equals(self) -> Self {
        let saving = self.group.elements.get(self.element).saving;
        let shown = (self.language.text().names.millions)(&millions(saving));
        self.say(" = ").say(&shown)
    }

    fn new_rate(&self) -> NokPerInhabitant {
        let change = self.group.elements.get(self.element);
        change.with_cooperation.per_inhabitant(self.group.inhabitants)
    }

    fn close_the_gap(self, to: SizeClass, share: Share) -> Vec<Part> {
        let (words, class) = (&self.language.text().explain, self.class);
        let new = shown_rate(self.new_rate());
        self.say("(")
            .rate_of(class)
            .say(&format!(" − {new}) {} × ", words.kroner_per_inhabitant))
            .inhabitants()
            .equals()
            .say(&format!(", {} {new} = ", words.where_))
            .rate_of(class)
            .say(" − ")
            .mechanism(shown_share(share))
            .say(" × (")
            .rate_of(class)
            .say(" − ")
            .rate_of(to)
            .say(")")
            .parts
    }

    fn target_rate(self, rate: NokPerInhabitant) -> Vec<Part> {
        let (words, class) = (&self.language.text().explain, self.class);
        self.say("(")
            .rate_of(class)
            .say(" − ")
            .mechanism(shown_rate(rate))
            .say(&format!(") {} × ", words.kroner_per_inhabitant))
            .inhabitants()
            .equals()
            .parts
    }

    fn percentage(self, share: Share) -> Vec<Part> {
        let (words, class) = (&self.language.text().explain, self.class);
        self.mechanism(shown_share(share))
            .say(" × ")
            .rate_of(class)
            .say(&format!(" {} × ", words.kroner_per_inhabitant))
            .inhabitants()
            .equals()
            .parts
    }

    fn target_fte(self, target: Fte) -> Vec<Part> {
        let (words, class) = (&self.language.text().explain, self.class);
        let fte = shown_fte(self.group.fte_today.0);
        let count = whole(self.group.municipalities.0);
        let cost = whole(self.results.fte_cost.0);
        self.say("(")
            .number(fte, Some(Input::Fte(class)))
            .say(&format!(" {} − ", words.fte))
            .number(count, Some(Input::Municipalities(class)))
            .say(&format!(" {} × ", words.municipalities))
            .mechanism(shown_fte(target.0))
            .say(&format!(" {}) × ", words.fte))
            .number(cost, Some(Input::FteCost))
            .say(&format!(" {}", words.kroner_per_fte))
            .equals()
            .parts
    }
}

// Numbers are shown as their fields show them, so that a formula can be worked out with what it shows.

fn shown_rate(rate: NokPerInhabitant) -> String {
    field_value(rate.0, Unit::NokPerInhabitant)
}

fn shown_fte(fte: f64) -> String {
    field_value(fte, Unit::FtePerMunicipality)
}

fn shown_share(share: Share) -> String {
    field_value(share.0, Unit::Share) + "\u{a0}%"
}

#[cfg(test)]
mod tests {
    use super::*;
    use synergi_model::evaluate;
    use synergi_model::scenario::ValidScenario;

    #[track_caller]
    fn check(scenario: &ValidScenario, element: Element, class: SizeClass, expected: &str) {
        let parts = saving(Language::Bokmal, scenario, &evaluate(scenario), element, class);
        let shown: String = parts
            .into_iter()
            .map(|part| match part {
                Part::Text(text) => text,
                Part::Input(text, _) => format!("[{text}]"),
            })
            .collect();
        assert_eq!(shown.replace('\u{a0}', " "), expected);
    }

    #[test]
    fn the_studys_savings_as_formulas() {
        let study = ValidScenario::default();
        check(
            &study,
            Element::BaseOperations,
            SizeClass::Small,
            "([540] − 468) kr per innbygger × [553 212] innbyggere = 39,8 mill. kr, der 468 = [540] − [50 %] × ([540] − [396])",
        );
        check(
            &study,
            Element::BusinessSystems,
            SizeClass::Medium,
            "([461] − [445]) kr per innbygger × [1 438 510] innbyggere = 23,0 mill. kr",
        );
        check(
            &study,
            Element::Staff,
            SizeClass::Small,
            "([343] årsverk − [228] kommuner × [1,1] årsverk) × [870 000] kr per årsverk = 80,2 mill. kr",
        );
        check(&study, Element::Telecom, SizeClass::Large, "Ingen besparelse er lagt inn her.");
    }

    #[test]
    fn a_formula_can_be_worked_out_with_what_it_shows() {
        let exact = ValidScenario::default()
            .edit(|s| s.mechanisms.staff.small = Mechanism::TargetFte { fte: Fte(1.125) })
            .unwrap();
        check(
            &exact,
            Element::Staff,
            SizeClass::Small,
            "([343] årsverk − [228] kommuner × [1,125] årsverk) × [870 000] kr per årsverk = 75,3 mill. kr",
        );
    }

    #[test]
    fn a_number_leads_to_a_field_only_where_the_field_holds_it() {
        let other = ValidScenario::default()
            .edit(|s| s.allocation.it_services.base_operations = Share(0.6))
            .unwrap();
        let parts = saving(
            Language::Bokmal,
            &other,
            &evaluate(&other),
            Element::BaseOperations,
            SizeClass::Small,
        );
        let fields = parts.iter().filter(|part| matches!(part, Part::Input(_, Input::Rate(..))));
        assert_eq!(fields.count(), 0);
    }

    #[test]
    fn what_a_formula_says_where_there_is_nothing_to_save() {
        let edited = |change: fn(&mut Scenario)| ValidScenario::default().edit(change).unwrap();
        let met = edited(|s| s.rates.business_systems.medium = NokPerInhabitant(400.0));
        let text = "Målet er allerede nådd, så her er det ingenting å spare.";
        check(&met, Element::BusinessSystems, SizeClass::Medium, text);
        let level = edited(|s| s.rates.base_operations.small = NokPerInhabitant(300.0));
        let text = "Det er ikke noe gap å lukke, så her spares ingenting.";
        check(&level, Element::BaseOperations, SizeClass::Small, text);
    }
}
