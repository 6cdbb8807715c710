//! The words of a case and its report are written in each language: nothing of the Bokmål is left in the two others.

use std::collections::BTreeSet;
use synergi_case::{
    Borne, CaseInput, CaseProblem, CaseUnit, CostKey, CostKind, EffectKind, FileInput, Importance,
    Scope, Topic, example,
};
use synergi_model::units::Share;
use synergi_text::Language;
use synergi_text::case::{CaseText, Step};

const BOKMAL: &str =
    concat!(include_str!("../src/case/nb.rs"), include_str!("../src/report/nb.rs"));
const NYNORSK: &str =
    concat!(include_str!("../src/case/nn.rs"), include_str!("../src/report/nn.rs"));
const ENGLISH: &str =
    concat!(include_str!("../src/case/en.rs"), include_str!("../src/report/en.rs"));

/// Sentences that are rightly the same in Bokmål and Nynorsk.
const SAME_SENTENCES: [&str; 20] = [
    "Finansdepartementet, R-109/2021: 20 øre per krone",
    "Ingen omstillingskostnader har fått beløp.",
    "Last ned som Word-dokument",
    "Skriv ut eller lagre som PDF",
    "Beløp i 1\\u{a0}000\\u{a0}kr, i {year}-kroner.",
    "Av det går {amount} i året til drift av felles datarom.",
    "Kostnad per år, i {year}-kroner",
    "Det ingen har tenkt på.",
    "Det sparer {saving} i året når alt er på plass.",
    "Del av felles kostnader, alle år",
    "Dette står på IKT-budsjettet",
    "Felles datarom sparer {amount} i året",
    "Felles: {n} rom på {area}\\u{a0}m², {cost} i året.",
    "Produksjon i allmenn sky, med samarbeid",
    "Så langt går det som planlagt",
    "{actual} brukt så langt, mot {plan} i planen",
    "{actual} spart så langt, mot {plan} i planen",
    "{element}: kostnad i dag og med samarbeid",
    "{inhabitants} innb. · {today} i dag · sparer {saving} per år",
    " av {total}, delt år for år: {part}",
];

/// Names of steps, costs, assessments, effects and keys that are rightly the same in Bokmål and Nynorsk.
const SAME_NAMES: [&str; 14] = [
    "Rapport",
    "Resultat",
    "Drift og datarom",
    "Omstilling",
    "Oppfølging",
    "Analyse og strategi",
    "Felles datasenter",
    "Dobbel drift i overgangen",
    "Opplæring",
    "Krav til oppetid",
    "Kompetanse på strategi",
    "Likt",
    "Etter IT-årsverk",
    "Alle i fellesskap",
];

/// What is rightly the same in Bokmål and English.
const SAME_IN_ENGLISH: [&str; 7] =
    ["m²", "Status", "system", "Plan", "Plan: {plan}", "Variant {n}", "{name}, variant {n}"];

/// What Norwegian letters stand in, in English: names, and the hundredth of a krone.
const NORWEGIAN: [&str; 3] = ["øre", "sunnmøre", "dfø"];

/// Words of Bokmål that are not Nynorsk.
const ONLY_BOKMAL: &str = "\
    alene allerede andel andelen andelene andeler annen annerledes annet ansatte antall antallet bare bedre \
    beholder beløpene besparelse besparelsen besparelsene besparelser bredbånd brukere brukes byttes dem dere deres \
    derfor driften drivere dyrere egen eget egne eierandel eierandeler eksempel eksempelet en endrer endret ene enige ennå et \
    ett fagsystemer figurene filen finnes fjernet flere fra følger føres gang gjelder gjør gjøres gruppen hele heter \
    hindringer husleie hva hvem hver hverandre hvert hvilke hvilken hvor hvordan høyere høyt ikke innbygger innbyggere \
    innbyggerne innen kilde komme kommer kommunene kommuner koster kreve krever laget lagret lavt leddene ledelse leverandører \
    ligger lisenser listen lønner mangler maskinen meget mer merverdiavgift mye måles måned måneder navn navnet nettleseren \
    nivåene noe noen nå nåverdi nåverdien nøkkeltall nøkler offentlig omstillingen overvåking passer penger planens postene \
    priser regn regner regnes regnestykke regnestykket regnet renten rettes rommene rundet samlet samme sammen sammenlignes \
    sammenligning sannsynlig sannsynlige selv selve serverne settes siden sier sikkerhet skiller skjul slettet slipp størrelse \
    størrelsen størrelsene systemer tall tallene tatt tiden tidligere tjenester tjent trinnene trenger uten utgave utnyttelse \
    utnyttes utsetter vakthold varianter variantene vedtatt velg vet vinner virkning virkninger vokser vurderingene være åpen \
    åpne åpnet årlig én øverst";

/// The strings in a source, as they are written there. What stands in comments is not among them.
fn strings(source: &str) -> BTreeSet<String> {
    let mut strings = BTreeSet::new();
    for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let mut inside: Option<String> = None;
        let mut letters = line.chars();
        while let Some(letter) = letters.next() {
            match (&mut inside, letter) {
                (None, '"') => inside = Some(String::new()),
                (None, _) => {}
                (Some(_), '"') => strings.extend(inside.take()),
                (Some(string), '\\') => {
                    string.push(letter);
                    string.extend(letters.next());
                }
                (Some(string), _) => string.push(letter),
            }
        }
        assert_eq!(inside, None, "a string that does not end on its line: {line}");
    }
    strings
}

/// The words of a string, in small letters; what is put in is not among them.
fn words(string: &str) -> Vec<String> {
    let mut depth = 0_u32;
    let text: String = string
        .replace("\\u", "")
        .chars()
        .map(|letter| {
            match letter {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ if depth == 0 => return letter,
                _ => {}
            }
            ' '
        })
        .collect();
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn same(source: &str) -> Vec<String> {
    let same = strings(source).intersection(&strings(BOKMAL)).cloned().collect::<Vec<_>>();
    same.into_iter().filter(|string| !words(string).is_empty()).collect()
}

#[test]
fn no_string_is_the_same_in_bokmal_and_english() {
    let same: BTreeSet<_> = same(ENGLISH).into_iter().collect();
    assert_eq!(same, SAME_IN_ENGLISH.map(str::to_owned).into());
}

#[test]
fn no_sentence_is_the_same_in_bokmal_and_nynorsk() {
    let sentences: BTreeSet<_> =
        same(NYNORSK).into_iter().filter(|string| words(string).len() > 4).collect();
    assert_eq!(sentences, SAME_SENTENCES.map(str::to_owned).into());
}

#[test]
fn nynorsk_has_no_words_of_bokmal() {
    let bokmal: BTreeSet<_> = ONLY_BOKMAL.split_whitespace().collect();
    for string in strings(NYNORSK) {
        let found: Vec<_> =
            words(&string).into_iter().filter(|word| bokmal.contains(word.as_str())).collect();
        assert!(found.is_empty(), "{found:?} in {string:?}");
    }
}

#[test]
fn english_has_no_norwegian_letters() {
    for string in strings(ENGLISH) {
        let found: Vec<_> = words(&string)
            .into_iter()
            .filter(|word| word.contains(['æ', 'ø', 'å']) && !NORWEGIAN.contains(&word.as_str()))
            .collect();
        assert!(found.is_empty(), "{found:?} in {string:?}");
    }
}

#[test]
fn each_language_builds_on_the_model_in_its_own() {
    for (source, own) in [(BOKMAL, "nb"), (NYNORSK, "nn"), (ENGLISH, "en")] {
        for other in ["nb", "nn", "en"].into_iter().filter(|other| *other != own) {
            assert!(!source.contains(&format!("crate::{other}::")), "crate::{other} in {own}.rs");
        }
    }
}

const COSTS: [CostKind; 15] = [
    CostKind::Analysis,
    CostKind::DataCentre,
    CostKind::ParallelRunning,
    CostKind::Migration,
    CostKind::Training,
    CostKind::Procurement,
    CostKind::ProjectManagement,
    CostKind::Network,
    CostKind::DoubleLicences,
    CostKind::StaffTransfer,
    CostKind::OldSystems,
    CostKind::Security,
    CostKind::Contingency,
    CostKind::Operation,
    CostKind::Other,
];

const KEYS: [CostKey; 7] = [
    CostKey::Equal,
    CostKey::Inhabitants,
    CostKey::Users,
    CostKey::Fte,
    CostKey::Ownership,
    CostKey::Weights,
    CostKey::FixedAndInhabitants { fixed: Share(0.3) },
];

fn topics() -> impl Iterator<Item = Topic> {
    Topic::DRIVERS.into_iter().chain(Topic::OBSTACLES)
}

fn helps(text: &CaseText) -> Vec<&'static str> {
    let steps = Step::ALL.map(text.frame.help);
    let costs = COSTS.map(text.names.cost_help);
    let keys = KEYS.map(text.names.key_help);
    steps.into_iter().chain(costs).chain(keys).chain(topics().map(text.names.topic_help)).collect()
}

fn names(text: &CaseText) -> Vec<String> {
    let names = &text.names;
    let steps = Step::ALL.map(text.frame.step);
    let borne = [Borne::Shared, Borne::ByEachMember, Borne::ByUsers].map(names.borne);
    let effects = EffectKind::STUDY.into_iter().chain([EffectKind::Own]).map(names.effect);
    let fixed = steps
        .into_iter()
        .chain(COSTS.map(names.cost))
        .chain(topics().map(names.topic))
        .chain(effects)
        .chain(borne);
    fixed.map(str::to_owned).chain(KEYS.map(names.key)).collect()
}

#[test]
fn helps_are_written_in_each_language() {
    let bokmal = helps(Language::Bokmal.case_text());
    for language in [Language::Nynorsk, Language::English] {
        for (nb, other) in bokmal.iter().zip(helps(language.case_text())) {
            let same = *nb == other;
            let may = language == Language::Nynorsk && SAME_SENTENCES.contains(nb);
            assert_eq!(same, may, "{other}");
        }
    }
}

#[test]
fn names_are_written_in_each_language() {
    let bokmal = names(Language::Bokmal.case_text());
    for language in [Language::Nynorsk, Language::English] {
        for (nb, other) in bokmal.iter().zip(names(language.case_text())) {
            let may = language == Language::Nynorsk && SAME_NAMES.contains(&nb.as_str());
            assert_eq!(*nb == other, may, "{other}");
        }
    }
}

/// Nobody reads two things under one name.
#[test]
fn names_tell_things_apart() {
    for language in Language::ALL {
        let names = names(language.case_text());
        let unlike: BTreeSet<_> = names.iter().collect();
        assert_eq!(unlike.len(), names.len(), "{language:?}");
        let (text, mut scales) = (&language.case_text().names, Vec::new());
        scales.push(Importance::ALL.map(text.importance).to_vec());
        scales.push((-3..=3).map(text.extent).collect());
        scales.push([Scope::AllCosts, Scope::ItBudget].map(text.scope).to_vec());
        for scale in scales {
            assert_eq!(scale.iter().collect::<BTreeSet<_>>().len(), scale.len(), "{scale:?}");
        }
    }
}

#[test]
fn fields_and_their_sources_are_in_english() {
    let (bokmal, english) = (Language::Bokmal.case_text(), Language::English.case_text());
    for input in CaseInput::all(&example()) {
        let input = FileInput::Case(input);
        assert_ne!((bokmal.fields.label)(input), (english.fields.label)(input));
        let source = (english.fields.source)(input);
        assert!(source.is_empty() || source != (bokmal.fields.source)(input), "{source}");
    }
    assert_eq!((english.fields.unit)(CaseUnit::Kroner), "NOK");
}

#[test]
fn one_and_many() {
    let names = |language: Language| &language.case_text().names;
    let english = names(Language::English);
    assert_eq!((english.years)("1"), "1 year");
    assert_eq!((english.years)("2,4"), "2,4 years");
    assert_eq!((english.members)("1"), "1 municipality");
    assert_eq!((english.list)(&["A", "B", "C"]), "A, B and C");
    assert_eq!((names(Language::Nynorsk).members)("7"), "7 kommunar");
    assert_eq!((names(Language::Nynorsk).list)(&["A", "B"]), "A og B");
}

#[test]
fn problems_are_told_in_each_language() {
    let told = |language: Language| {
        let problem = CaseProblem::OwnershipSum { sum: 0.95 };
        let told = (language.case_text().problems.problem)(&problem, &|value| value.to_string());
        told.replace('\u{a0}', " ")
    };
    assert_eq!(told(Language::Bokmal), "Eierandelene er 95,00 % til sammen. De må bli 100 %.");
    assert_eq!(told(Language::Nynorsk), "Eigardelane er 95,00 % til saman. Dei må bli 100 %.");
    assert_eq!(
        told(Language::English),
        "The ownership shares add up to 95,00 %. They have to add up to 100 %."
    );
}
