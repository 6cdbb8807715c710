//! What a number of a case is called by itself, away from its form.

use super::CaseText;
use crate::{Language, uncapitalised};
use synergi_case::{Case, CaseInput, FileInput};
use synergi_model::input::Input;

/// The name of a number with whose or what it is: "Flå: innbyggere".
#[must_use]
pub fn case_input_name(language: Language, case: &Case, input: CaseInput) -> String {
    let (words, text) = (language.case_text(), language.text());
    let label = (words.fields.label)(FileInput::Case(input));
    let of = |owner: &str| named(owner, &label);
    match input {
        CaseInput::Member(place, _) => of(&member_name(language, case, place)),
        CaseInput::Room(place, room, _) => {
            let room = (words.members.room)(&(room + 1).to_string());
            of(&format!("{}, {}", member_name(language, case, place), uncapitalised(&room)))
        }
        CaseInput::Cost(place, _) => of(cost_name(language, case, place)),
        CaseInput::PhaseIn(element, _) => of(text.names.elements.get(element)),
        CaseInput::Effect(place) | CaseInput::Delay(place) => of(topic_name(case, place, words)),
        CaseInput::Basis(Input::Mechanism(element, class)) => {
            let classes = text.names.classes_of_municipalities.get(class);
            (words.fields.mechanism)(text.names.elements_in_sentence.get(element), classes)
        }
        CaseInput::Basis(Input::Rate(element, _)) => of(text.names.elements.get(element.into())),
        _ => label,
    }
}

/// "Flå: innbyggere"
#[must_use]
pub fn named(owner: &str, label: &str) -> String {
    format!("{owner}: {}", uncapitalised(label))
}

/// The name of a member, or which it is where it has none yet.
#[must_use]
pub fn member_name(language: Language, case: &Case, place: usize) -> String {
    match case.members.get(place).map(|member| member.name.trim()) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => (language.case_text().names.unnamed_member)(&(place + 1).to_string()),
    }
}

/// The kind of a cost.
#[must_use]
pub fn cost_name(language: Language, case: &Case, place: usize) -> &'static str {
    let kind = case.costs.get(place).map(|cost| cost.kind);
    kind.map(|kind| (language.case_text().names.cost)(kind)).unwrap_or_default()
}

fn topic_name(case: &Case, place: usize, words: &CaseText) -> &'static str {
    case.assessments.get(place).map(|one| (words.names.topic)(one.topic)).unwrap_or_default()
}

/// Where the usual value of a number is from: the study, "Figur 9, § 3.1", or whoever has assumed it; empty where there is none.
#[must_use]
pub fn case_input_source(language: Language, input: CaseInput) -> String {
    match input {
        CaseInput::Basis(input) => (language.text().fields.locator)(input.locator()),
        input => (language.case_text().fields.source)(FileInput::Case(input)).to_owned(),
    }
}
