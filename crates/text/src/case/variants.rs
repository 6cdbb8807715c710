//! Variants of a case: what each is called, and what tells two of them apart, in words.

use super::{CaseText, case_field_value};
use crate::{Language, Text, uncapitalised};
use synergi_case::{Case, CaseInput, CostInput, CostKind, Difference, FileInput};
use synergi_model::input::Input;
use synergi_model::scenario::RateMethod;
use synergi_model::units::Share;
use synergi_model::{Element, SizeClass};

/// A variant, and what it is called in a sentence.
#[derive(Clone, Copy)]
pub struct Named<'a> {
    /// Its name.
    pub name: &'a str,
    /// The case.
    pub case: &'a Case,
}

/// A name for each variant that no other has: one without a name is called by its place, and one that is called as another
/// before it gets its place behind the name.
#[must_use]
pub fn variant_names<'a>(
    language: Language,
    variants: impl IntoIterator<Item = &'a Case>,
) -> Vec<String> {
    let words = &language.case_text().compare;
    let mut names: Vec<String> = Vec::new();
    for (place, case) in variants.into_iter().enumerate() {
        let number = (place + 1).to_string();
        let own = case.name.trim();
        let name = if own.is_empty() { (words.unnamed)(&number) } else { own.to_owned() };
        names.push(if names.contains(&name) { format!("{name} ({number})") } else { name });
    }
    names
}

/// What a new variant is called beside those there are: as the first, with the first number that is free.
#[must_use]
pub fn new_variant_name(language: Language, variants: &[Case]) -> String {
    let words = &language.case_text().compare;
    let first = variants.first().map_or("", |case| case.name.trim());
    let name = |number: usize| {
        let number = number.to_string();
        if first.is_empty() { (words.unnamed)(&number) } else { (words.copy_name)(first, &number) }
    };
    let taken = |name: &String| variants.iter().any(|case| case.name.trim() == name);
    (2..).map(name).find(|name| !taken(name)).unwrap_or_default()
}

/// What tells two variants apart, a line each; nothing where they are alike.
#[must_use]
pub fn differences(language: Language, first: Named<'_>, second: Named<'_>) -> Vec<String> {
    let telling = Telling { text: language.text(), words: language.case_text(), first, second };
    let found = synergi_case::differences(first.case, second.case);
    found.iter().map(|difference| telling.line(difference)).collect()
}

struct Telling<'a> {
    text: &'static Text,
    words: &'static CaseText,
    first: Named<'a>,
    second: Named<'a>,
}

impl Telling<'_> {
    fn line(&self, difference: &Difference) -> String {
        let words = &self.words.compare;
        let names = &self.words.names;
        let fixed = |words: &str| words.to_owned();
        match difference {
            Difference::OnlyFirst(member) => (words.only_in)(member, self.first.name),
            Difference::OnlySecond(member) => (words.only_in)(member, self.second.name),
            Difference::Member(member, input, one, other) => {
                let input = CaseInput::Member(0, *input);
                let what = (words.in_member)(&self.label(input), member);
                self.numbers(&what, input, *one, *other)
            }
            Difference::Rooms(member) => (words.rooms_of)(member),
            Difference::Number(input, one, other) => {
                self.numbers(&self.label(*input), *input, *one, *other)
            }
            Difference::Mechanism(element, class) => self.mechanisms(*element, *class),
            Difference::PhaseIn(element) => {
                let what = (words.phase_in_of)(self.text.names.elements_in_sentence.get(*element));
                self.both(&what, |case| self.shares(case.phase_in.get(*element)))
            }
            Difference::CostOnlyFirst(kind) => {
                (words.only_in)((names.cost)(*kind), self.first.name)
            }
            Difference::CostOnlySecond(kind) => {
                (words.only_in)((names.cost)(*kind), self.second.name)
            }
            Difference::Cost(kind, input, one, other) => {
                let label = match input {
                    CostInput::Quantity => (names.quantity)(*kind).to_owned(),
                    _ => self.label(CaseInput::Cost(0, *input)),
                };
                let input = CaseInput::Cost(0, *input);
                self.numbers(&self.of_cost(*kind, &label), input, *one, *other)
            }
            Difference::Borne(kind, one, other) => (words.from_to)(
                &self.of_cost(*kind, self.words.fields.borne),
                &uncapitalised((names.borne)(*one)),
                &uncapitalised((names.borne)(*other)),
            ),
            Difference::CostTerms(kind) => (words.cost_terms)((names.cost)(*kind)),
            Difference::Key => self.both(words.key, |case| uncapitalised(&(names.key)(case.key))),
            Difference::Scope => {
                self.both(words.scope, |case| uncapitalised((names.scope)(case.scope)))
            }
            Difference::RoomBudget => fixed(words.room_budget),
            Difference::Municipalities => fixed(words.municipalities),
            Difference::RateMethod => self.both(self.text.fields.rate_method, |case| {
                uncapitalised(match case.basis.rate_method {
                    RateMethod::Weighted => self.text.fields.weighted,
                    RateMethod::Unweighted => self.text.fields.unweighted,
                })
            }),
            Difference::Assessment(topic, input, one, other) => {
                let label = uncapitalised(&self.label(*input));
                let what = format!("{}, {label}", (names.topic)(*topic));
                self.numbers(&what, *input, *one, *other)
            }
            Difference::Assessments => fixed(words.assessments),
            Difference::Effects => fixed(words.effects),
            Difference::Owners => fixed(words.owners),
        }
    }

    fn label(&self, input: CaseInput) -> String {
        (self.words.fields.label)(FileInput::Case(input))
    }

    /// "Felles datasenter, første år"
    fn of_cost(&self, kind: CostKind, label: &str) -> String {
        format!("{}, {}", (self.words.names.cost)(kind), uncapitalised(label))
    }

    /// What both say of something.
    fn both(&self, what: &str, of: impl Fn(&Case) -> String) -> String {
        (self.words.compare.from_to)(what, &of(self.first.case), &of(self.second.case))
    }

    fn numbers(
        &self,
        what: &str,
        input: CaseInput,
        one: Option<f64>,
        other: Option<f64>,
    ) -> String {
        let one = self.number(self.first.case, input, one);
        let other = self.number(self.second.case, input, other);
        (self.words.compare.from_to)(what, &one, &other)
    }

    /// A number as its field shows it, with its unit.
    fn number(&self, case: &Case, input: CaseInput, value: Option<f64>) -> String {
        let Some(value) = value else { return self.words.compare.empty_value.to_owned() };
        let unit = input.unit(case);
        let shown = case_field_value(value, unit);
        match (self.words.fields.unit)(unit) {
            "" => shown,
            unit => format!("{shown}\u{a0}{unit}"),
        }
    }

    fn mechanisms(&self, element: Element, class: SizeClass) -> String {
        let what = (self.words.compare.mechanism_of)(
            self.text.names.elements_in_sentence.get(element),
            self.text.names.classes_of_municipalities.get(class),
        );
        let input = Input::Mechanism(element, class);
        let value = |case: &Case| {
            let number = input.get(&case.basis);
            number.map(|_| self.number(case, CaseInput::Basis(input), number))
        };
        let kind = |case: &Case| case.basis.mechanisms.get(element).get(class).kind();
        let same = kind(self.first.case) == kind(self.second.case);
        self.both(&what, |case| {
            let name = uncapitalised(&(self.text.fields.mechanism_kind)(kind(case)));
            match value(case) {
                Some(value) if same => value,
                Some(value) => format!("{name} ({value})"),
                None => name,
            }
        })
    }

    /// "25 %, 60 %, 100 %"
    fn shares(&self, shares: &[Share]) -> String {
        if shares.is_empty() {
            return self.words.compare.at_once.to_owned();
        }
        let shares: Vec<_> =
            shares.iter().map(|share| crate::number::format_share(share.0, 0)).collect();
        shares.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use synergi_case::{Borne, Cost, CostKey, Scope, example};
    use synergi_model::mechanism::Mechanism;
    use synergi_model::units::{Fte, NokPerInhabitant, NokPerYear};

    fn told(language: Language, change: impl FnOnce(&mut Case)) -> Vec<String> {
        let mut other = example();
        change(&mut other);
        let first = Named { name: "A", case: &example() };
        differences(language, first, Named { name: "B", case: &other })
    }

    fn in_bokmal(change: impl FnOnce(&mut Case)) -> Vec<String> {
        // No-break spaces are hard to read in a test.
        let lines = told(Language::Bokmal, change);
        lines.into_iter().map(|line| line.replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn differences_in_words() {
        assert_eq!(in_bokmal(|_| {}), [""; 0]);
        assert_eq!(
            in_bokmal(|case| {
                case.members.pop();
                case.members[0].fte = Some(Fte(12.5));
                case.horizon = 15;
                case.discount_rate = Share(0.035);
            }),
            [
                "IT-årsverk i Kongsberg: tomt mot 12,5 årsv.",
                "Nore og Uvdal er bare med i A",
                "Tidshorisont: 10 år mot 15 år",
                "Kalkulasjonsrente, reell: 4 % mot 3,5 %",
            ]
        );
        assert_eq!(
            in_bokmal(|case| {
                case.costs[1].amount.likely = Some(NokPerYear(2_500_000.0));
                case.costs[1].borne = Borne::ByEachMember;
                case.costs[3].quantity = 4.0;
                case.costs.push(Cost::new(CostKind::Operation));
            }),
            [
                "Felles datasenter, sannsynlig: tomt mot 2 500 000 kr",
                "Felles datasenter, hvem betaler: alle i fellesskap mot hver kommune, hele beløpet",
                "Bytte av fagsystemer, antall systemer: 1 mot 4",
                "Drift av selve samarbeidet er bare med i B",
            ]
        );
        assert_eq!(
            in_bokmal(|case| {
                case.key = CostKey::Equal;
                case.scope = Scope::ItBudget;
                case.phase_in.staff.clear();
            }),
            [
                "Innfasingen av stab: 25 %, 60 %, 100 % mot alt fra år 1",
                "Fordelingsnøkkelen: 33,3 % likt, resten etter innbyggere mot likt",
                "Hvilke kostnader som regnes med: alle kostnader mot bare IKT-budsjettet",
            ]
        );
    }

    #[test]
    fn a_mechanism_that_is_the_same_is_told_by_its_number() {
        let mechanism =
            |to: Mechanism| in_bokmal(move |case| case.basis.mechanisms.base_operations.small = to);
        assert_eq!(
            mechanism(Mechanism::CloseTheGap { to: SizeClass::Medium, share: Share(0.8) }),
            ["Hvordan dere sparer på basis drift, små kommuner: 50 % mot 80 %"]
        );
        assert_eq!(
            mechanism(Mechanism::TargetRate { rate: NokPerInhabitant(450.0) }),
            [
                "Hvordan dere sparer på basis drift, små kommuner: lukker gapet til mellomstore (50 %) \
              mot ned til en kostnad per innb. (450 kr/innb.)"
            ]
        );
        assert_eq!(
            mechanism(Mechanism::NoSaving),
            [
                "Hvordan dere sparer på basis drift, små kommuner: lukker gapet til mellomstore (50 %) \
              mot ingen besparelse"
            ]
        );
    }

    #[test]
    fn every_number_has_words_in_every_language() {
        let case = example();
        for input in CaseInput::all(&case) {
            for language in Language::ALL {
                let lines = told(language, |case| input.set(case, Some(1.0)));
                assert!(lines.iter().all(|line| line.len() > 5), "{input:?}: {lines:?}");
            }
        }
    }

    fn named(name: &str) -> Case {
        Case { name: name.to_owned(), ..example() }
    }

    #[test]
    fn a_new_variant_takes_a_number_that_is_free() {
        let name = |variants: &[Case]| new_variant_name(Language::Bokmal, variants);
        assert_eq!(name(&[named("Alene")]), "Alene, variant 2");
        assert_eq!(name(&[named("Alene"), named("Alene, variant 3")]), "Alene, variant 2");
        assert_eq!(name(&[named("Alene"), named("Alene, variant 2")]), "Alene, variant 3");
        assert_eq!(name(&[named(" "), named("Med A")]), "Variant 2");
    }

    #[test]
    fn each_variant_has_a_name_of_its_own() {
        let cases = [named("Alene"), named(" "), named("Alene "), named("")];
        assert_eq!(
            variant_names(Language::Bokmal, &cases),
            ["Alene", "Variant 2", "Alene (3)", "Variant 4"]
        );
    }
}
