//! What helps and hinders, and what has no price.

use super::cells::{columns, signed};
use synergi_case::{
    Adjustment, Assessment, Case, Effect, EffectKind, Evaluated, Importance, Topic,
};
use synergi_figures::{Cell, Table, TableRow};
use synergi_model::input::Unit;
use synergi_model::units::Share;
use synergi_text::case::CaseText;
use synergi_text::{Language, field_value, uncapitalised};

/// What the assessments do to the savings, where they do anything.
#[must_use]
pub fn finding(language: Language, evaluated: &Evaluated) -> Option<String> {
    let words = language.case_text();
    let Adjustment { realisation: Share(realised), delay } = evaluated.results.adjustment;
    // What sums of decimals leave behind is no change.
    let change = realised - 1.0;
    if change < -1e-9 {
        Some((words.judged.heading_less)(&share(-change)))
    } else if change > 1e-9 {
        Some((words.judged.heading_more)(&share(change)))
    } else if delay > 0 {
        Some((words.judged.heading_later)(&(words.names.years)(&delay.to_string())))
    } else {
        None
    }
}

/// "12,5 %", as a field has it.
#[must_use]
pub(crate) fn share(share: f64) -> String {
    field_value(share, Unit::Share) + "\u{a0}%"
}

/// "+5 %", "−10 %"
fn signed_share(change: f64) -> String {
    let sign = if change > 0.0 { "+" } else { "" };
    format!("{sign}{}", share(change))
}

/// Whether an assessment does anything to the savings.
#[must_use]
pub fn changes(assessment: &Assessment) -> bool {
    assessment.effect.0 != 0.0 || assessment.delay > 0
}

/// What the assessments do together, in words.
#[must_use]
pub fn total(language: Language, evaluated: &Evaluated) -> String {
    let words = language.case_text();
    let Evaluated { case, results } = evaluated;
    let mut sentences = Vec::new();
    if case.assessments.iter().any(|assessment| assessment.effect.0 != 0.0) {
        let change = signed_share(sum_of_effects(evaluated));
        sentences.push((words.judged.total)(&change, &share(results.adjustment.realisation.0)));
    }
    if results.adjustment.delay > 0 {
        let years = (words.names.years)(&results.adjustment.delay.to_string());
        sentences.push((words.result.delayed)(&years));
    }
    if sentences.is_empty() {
        return words.judged.no_effect.to_owned();
    }
    sentences.join(" ")
}

/// What they add to the part of the savings that comes.
fn sum_of_effects(evaluated: &Evaluated) -> f64 {
    evaluated.case.assessments.iter().fold(0.0, |sum, assessment| sum + assessment.effect.0)
}

/// What each assessment does, and what they do together.
#[must_use]
pub fn contributions(language: Language, evaluated: &Evaluated) -> Table {
    let words = language.case_text();
    let Evaluated { case, results } = evaluated;
    let row = |name: &str, change: f64, kroner: f64, delay: u32, sum: bool| {
        let delay_shown = match delay {
            0 => String::new(),
            years => (words.names.years)(&years.to_string()),
        };
        TableRow {
            cells: vec![
                Cell::text(name),
                Cell::number(change, signed_share(change)),
                Cell::number(kroner, signed(language, kroner)),
                Cell::number(f64::from(delay), delay_shown),
            ],
            sum,
        }
    };
    let full = results.full_savings_per_year;
    let mut rows: Vec<TableRow> = case
        .assessments
        .iter()
        .filter(|assessment| changes(assessment))
        .map(|assessment| {
            let Share(effect) = assessment.effect;
            let name = (words.names.topic)(assessment.topic);
            row(name, effect, effect * full, assessment.delay, false)
        })
        .collect();
    // Together they may ask for more than there is to take.
    let change = sum_of_effects(evaluated).max(-1.0);
    let sum = language.text().names.sum;
    rows.push(row(sum, change, change * full, results.adjustment.delay, true));
    Table {
        caption: words.judged.in_calculation.to_owned(),
        columns: columns(&[
            (words.judged.assessment, false),
            (words.judged.change, true),
            (words.judged.kroner, true),
            (words.judged.delay, true),
        ]),
        rows,
    }
}

/// How many have been judged, and which weigh most.
#[must_use]
pub fn profile(language: Language, case: &Case, topics: &[Topic]) -> String {
    let words = language.case_text();
    let judged: Vec<&Assessment> =
        case.assessments.iter().filter(|one| topics.contains(&one.topic)).collect();
    let known = judged.iter().filter(|one| one.importance.is_some()).count();
    let mut sentences = vec![(words.judged.profile)(&known.to_string(), &judged.len().to_string())];
    let large: Vec<String> = judged
        .iter()
        .filter(|one| one.importance == Some(Importance::Large))
        .map(|one| uncapitalised((words.names.topic)(one.topic)))
        .collect();
    if !large.is_empty() {
        let large: Vec<&str> = large.iter().map(String::as_str).collect();
        sentences.push((words.judged.weighs_most)(&(words.names.list)(&large)));
    }
    sentences.join(" ")
}

/// What an effect is called: the study's in our words, one's own as its user calls it.
#[must_use]
pub fn effect_name(language: Language, effect: &Effect) -> String {
    let name = effect.name.trim();
    if effect.kind == EffectKind::Own && !name.is_empty() {
        return effect.name.clone();
    }
    (language.case_text().names.effect)(effect.kind).to_owned()
}

/// How many have been judged, and which way they go.
#[must_use]
pub fn balance(language: Language, case: &Case) -> String {
    let words = &language.case_text().judged;
    let consequences: Vec<i32> = case.effects.iter().filter_map(Effect::consequence).collect();
    let all = case.effects.len();
    let mut sentences = vec![(words.profile)(&consequences.len().to_string(), &all.to_string())];
    if !consequences.is_empty() {
        let count = |sign: i32| consequences.iter().filter(|one| one.signum() == sign).count();
        sentences.push((words.balance)(&count(1).to_string(), &count(-1).to_string()));
    }
    sentences.join(" ")
}

/// "+++ stor positiv": signs for the eye, words for the ear.
#[must_use]
pub fn consequence(words: &'static CaseText, consequence: Option<i32>) -> String {
    let Some(consequence) = consequence else { return words.fields.not_judged.to_owned() };
    let signs = match consequence {
        0 => "0".to_owned(),
        minus @ ..0 => "−".repeat(minus.unsigned_abs() as usize),
        plus => "+".repeat(plus.unsigned_abs() as usize),
    };
    format!("{signs} {}", (words.judged.consequence_in_words)(consequence))
}

/// All effects, side by side.
#[must_use]
pub fn summary(language: Language, case: &Case) -> Table {
    let words = language.case_text();
    let rows = case.effects.iter().map(|effect| {
        let importance = effect.importance.map(|importance| (words.names.importance)(importance));
        let extent = effect.extent.map(|extent| (words.names.extent)(extent));
        let judged =
            |name: Option<&'static str>| Cell::text(name.unwrap_or(words.fields.not_judged));
        TableRow {
            cells: vec![
                Cell::text(effect_name(language, effect)),
                judged(importance),
                judged(extent),
                Cell::text(consequence(words, effect.consequence())),
                Cell::text(effect.reason.clone()),
            ],
            sum: false,
        }
    });
    Table {
        caption: words.judged.quality_table.to_owned(),
        columns: columns(&[
            (words.judged.effect, false),
            (words.fields.importance, false),
            (words.fields.extent, false),
            (words.judged.consequence, false),
            (words.fields.reason, false),
        ]),
        rows: rows.collect(),
    }
}

/// Drivers, or obstacles: how each weighs, what it does, and why.
#[must_use]
pub(crate) fn assessed(language: Language, case: &Case, topics: &[Topic], caption: &str) -> Table {
    let words = language.case_text();
    let these = case.assessments.iter().filter(|one| topics.contains(&one.topic));
    let rows = these.map(|one| {
        let importance = one.importance.map(|importance| (words.names.importance)(importance));
        let effect = match one.effect.0 {
            0.0 => String::new(),
            effect => signed_share(effect),
        };
        let delay = match one.delay {
            0 => String::new(),
            years => (words.names.years)(&years.to_string()),
        };
        TableRow {
            cells: vec![
                Cell::text((words.names.topic)(one.topic)),
                Cell::text(importance.unwrap_or(words.fields.not_judged)),
                Cell::number(one.effect.0, effect),
                Cell::number(f64::from(one.delay), delay),
                Cell::text(one.note.trim().replace(['\n', '\r'], " ")),
            ],
            sum: false,
        }
    });
    Table {
        caption: caption.to_owned(),
        columns: columns(&[
            (words.judged.assessment, false),
            (words.fields.importance, false),
            (words.judged.change, true),
            (words.judged.delay, true),
            (words.fields.note, false),
        ]),
        rows: rows.collect(),
    }
}
