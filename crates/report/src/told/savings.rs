//! What the members save.

use synergi_case::{Evaluated, MemberResult};
use synergi_text::{Language, percent};

/// What makes the saving in the heading another than the sum of the elements below it.
#[must_use]
pub fn lead(language: Language, evaluated: &Evaluated) -> String {
    let words = &language.case_text().savings;
    let results = &evaluated.results;
    let full = results.full_savings_per_year;
    let of_elements = results.sum.saving.0;
    let realised = results.adjustment.realisation;
    let mut sentences = Vec::new();
    if realised.0 != 1.0 {
        sentences.push((words.realised)(&percent(realised), &language.amount(full)));
    }
    if full != of_elements {
        sentences.push((words.with_rooms)(
            &language.amount(of_elements),
            &language.amount(full - of_elements),
        ));
    }
    sentences.join(" ")
}

/// Who pays more than today, all elements together.
#[must_use]
pub fn negative(language: Language, evaluated: &Evaluated) -> Option<String> {
    let who = named(language, evaluated, |member| member.savings_per_year < 0.0)?;
    Some((language.case_text().savings.negative)(&who))
}

/// "A, B og C": the members of which something holds; nothing where it holds of none.
#[must_use]
pub fn named(
    language: Language,
    evaluated: &Evaluated,
    holds: impl Fn(&MemberResult) -> bool,
) -> Option<String> {
    let members = evaluated.results.members.iter().filter(|member| holds(member));
    let names: Vec<&str> = members.map(|member| member.name.as_str()).collect();
    (!names.is_empty()).then(|| (language.case_text().names.list)(&names))
}
