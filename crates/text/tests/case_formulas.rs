//! Formulas of a case, as they are read; what leads to a field stands in brackets.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests"
)]

use synergi_case::*;
use synergi_model::mechanism::Mechanism;
use synergi_model::units::{Fte, NokPerYear, Share};
use synergi_model::{Element, SizeClass};
use synergi_text::Language;
use synergi_text::case::explain::{self, CasePart};

fn results(case: &Case) -> CaseResults {
    match ValidCase::new(case.clone()) {
        Ok(case) => evaluate(&case),
        Err(issues) => panic!("{issues:?}"),
    }
}

fn shown(parts: &[CasePart]) -> String {
    let pieces = parts.iter().map(|part| match part {
        CasePart::Text(text) => text.clone(),
        CasePart::Input(text, _) => format!("[{text}]"),
    });
    pieces.collect::<String>().replace('\u{a0}', " ")
}

/// The place of a member in the example, by its name.
fn place(case: &Case, name: &str) -> usize {
    case.members.iter().position(|member| member.name == name).unwrap()
}

fn saving(case: &Case, name: &str, element: Element) -> String {
    let place = place(case, name);
    shown(&explain::member_saving(Language::Bokmal, case, &results(case), place, element))
}

#[test]
fn savings_by_the_studys_mechanisms() {
    let case = example();
    assert_eq!(saving(&case, "Hjartdal", Element::Telecom), "ingen besparelse er lagt inn");
    assert_eq!(
        saving(&case, "Hjartdal", Element::BaseOperations),
        "[50 %] × ([540] − [396]) × [1 602] innbyggere = 115 344 kr"
    );
    assert_eq!(
        saving(&case, "Tinn", Element::BusinessSystems),
        "([461] − [445]) × [5 957] innbyggere = 95 312 kr"
    );
    assert_eq!(
        saving(&case, "Kongsberg", Element::Staff),
        "([971] / [54] − [16] årsverk) × [870 000] kr per årsverk = 1 723 889 kr"
    );
}

/// The study's amounts are carried to the price year; a member's own are of that year.
#[test]
fn savings_at_the_prices_of_another_year() {
    let mut case = example();
    case.prices.year = 2024;
    let hjartdal = place(&case, "Hjartdal");
    case.members[hjartdal].costs.base_operations = Some(NokPerYear(1_001_250.0));
    case.members[hjartdal].costs.business_systems = Some(NokPerYear(100_000.0));
    case.members[hjartdal].fte = Some(Fte(2.5));
    assert_eq!(
        saving(&case, "Hjartdal", Element::BaseOperations),
        "[50 %] × ([625] − [396] × 1,280085) × [1 602] innbyggere = 94 587 kr"
    );
    assert_eq!(
        saving(&case, "Hjartdal", Element::BusinessSystems),
        "ligger allerede på målet eller under: 0"
    );
    assert_eq!(
        saving(&case, "Hjartdal", Element::Staff),
        "([2,5] − [1,1] årsverk) × [870 000] × 1,280085 kr per årsverk = 1 559 143 kr"
    );
    assert_eq!(
        saving(&case, "Rollag", Element::BusinessSystems),
        "([639] × 1,280085 − [500] × 1,280085) × [1 369] innbyggere = 243 589 kr"
    );
}

/// A mechanism by which cooperation costs more says so.
#[test]
fn savings_below_zero() {
    let mut case = example();
    *case.basis.mechanisms.get_mut(Element::Telecom).get_mut(SizeClass::Small) =
        Mechanism::Percentage { share: Share(-0.1) };
    assert_eq!(
        saving(&case, "Rollag", Element::Telecom),
        "[−10 %] × [280] × [1 369] innbyggere = −38 332 kr"
    );
}

/// What another operating model frees comes on top of the mechanism, whichever that is.
#[test]
fn staff_under_another_operating_model() {
    let mut case = example();
    case.operating = Operating {
        in_house: Some(Share(0.3)),
        cloud: Some(Share(0.6)),
        staff_by_outsourcing: Share(0.2),
        staff_by_cloud: Share(0.15),
    };
    let freed = |case: &Case, name| {
        explain::staff_freed(Language::Bokmal, case, place(case, name)).map(|parts| shown(&parts))
    };
    assert_eq!(freed(&case, "Tinn"), None);
    let (tinn, rollag) = (place(&case, "Tinn"), place(&case, "Rollag"));
    case.members[tinn].in_house = Some(Share(0.8));
    case.members[tinn].cloud = Some(Share(0.1));
    case.members[rollag].in_house = Some(Share(0.1));
    assert_eq!(
        freed(&case, "Tinn").unwrap(),
        "([80 %] − [30 %]) × [20 %] + ([60 %] − [10 %]) × [15 %] = 17,5 % av staben"
    );
    assert_eq!(
        saving(&case, "Tinn", Element::Staff),
        "([568] / [146] − [3] × (1 − [17,5 %]) årsverk) × [870 000] kr per årsverk = 1 231 408 kr"
    );
    assert_eq!(
        saving(&case, "Rollag", Element::Staff),
        "([343] / [228] − [1,1] × (1 + [4 %]) årsverk) × [870 000] kr per årsverk = 313 536 kr"
    );
    *case.basis.mechanisms.get_mut(Element::Staff).get_mut(SizeClass::Medium) = Mechanism::NoSaving;
    assert_eq!(
        saving(&case, "Tinn", Element::Staff),
        "([568] / [146] − 3,89041 × (1 − [17,5 %]) årsverk) × [870 000] kr per årsverk = 592 315 kr"
    );
}

/// The formulas of the whole, by their names.
fn worth(case: &Case) -> Vec<(String, String)> {
    let lines = explain::worth(Language::Bokmal, case, &results(case));
    lines.into_iter().map(|(name, parts)| (name, shown(&parts))).collect()
}

#[track_caller]
fn check_worth(case: &Case, name: &str, expected: &str) {
    let lines = worth(case);
    let found: Vec<_> = lines.iter().filter(|(named, _)| named.starts_with(name)).collect();
    assert!(found.iter().any(|(_, line)| line == expected), "{found:#?}");
}

/// Four million in the first year, and two years after it.
fn short() -> Case {
    let mut case = example();
    case.horizon = 2;
    case.costs[0].amount.likely = Some(NokPerYear(4_000_000.0));
    case
}

#[test]
fn every_result_has_its_formula() {
    let mut case = short();
    case.costs[0].amount.low = Some(NokPerYear(3_000_000.0));
    case.costs[0].amount.high = Some(NokPerYear(5_000_000.0));
    case.vat_not_compensated = Share(0.2);
    let mut names: Vec<String> = worth(&case).into_iter().map(|(name, _)| name).collect();
    for name in &mut names {
        *name = name.split(':').next().unwrap().to_owned()
            + if name.ends_with("(for samfunnet)") { " *" } else { "" };
    }
    assert_eq!(
        names,
        [
            "Besparelse per år",
            "Nåverdi",
            "Internrente",
            "Tjent inn etter",
            "Tjent inn etter, med rente",
            "Nytte per krone",
            "Så mye av besparelsene må komme",
            "Nåverdi med høye omstillingskostnader",
            "Nåverdi med lave omstillingskostnader",
            "Besparelse per år for samfunnet",
            "Nåverdi for samfunnet",
            "Internrente *",
            "Tjent inn etter (for samfunnet) *",
            "Tjent inn etter, med rente (for samfunnet) *",
            "Nytte per krone *",
            "Så mye av besparelsene må komme *",
            "Kilder til tall dere ikke har lagt inn selv",
        ]
    );
}

/// What is linked where it stands: the rate, the horizon, the cost of taxes, and each effect.
#[test]
fn the_whole_leads_to_its_fields() {
    let mut case = short();
    case.assessments[1].effect = Share(0.05);
    case.assessments[5].effect = Share(-0.1);
    let lines = explain::worth(Language::Bokmal, &case, &results(&case));
    let links: Vec<CaseInput> = lines
        .iter()
        .flat_map(|(_, parts)| parts)
        .filter_map(|part| match part {
            CasePart::Input(_, input) => Some(*input),
            CasePart::Text(_) => None,
        })
        .collect();
    for input in [
        CaseInput::Effect(1),
        CaseInput::Effect(5),
        CaseInput::DiscountRate,
        CaseInput::Horizon,
        CaseInput::TaxFinancingCost,
    ] {
        assert!(links.contains(&input), "{input:?}");
    }
    check_worth(
        &case,
        "Besparelse per år:",
        "(nettverk og telekom 0,00 + basis drift 0,59 + fagsystemer 1,44 + stab 4,68) × (100 % + [5 %] − [10 %]) = 6,37 mill. kr",
    );
}

#[test]
fn what_the_whole_comes_to() {
    let case = short();
    check_worth(
        &case,
        "Nåverdi:",
        "−4,00 + 1,68 / (1 + [4 %]) + 4,03 / (1 + [4 %])[²] = 1,34 mill. kr",
    );
}

#[test]
fn why_there_is_no_rate_of_return() {
    let mut case = example();
    check_worth(&case, "Internrente", "Finnes ikke: netto er ikke under null i noe år");
    check_worth(&case, "Tjent inn etter", "Summen er aldri under null");
    case.costs[0].amount.likely = Some(NokPerYear(10_000_000.0));
    case.costs[0].years = 11;
    check_worth(&case, "Internrente", "Finnes ikke: netto er ikke over null i noe år");
    // A year that gives too little, whatever the rate.
    let mut case = short();
    case.horizon = 1;
    case.costs[0].amount.likely = Some(NokPerYear(1e9));
    case.costs[0].years = 1;
    check_worth(
        &case,
        "Internrente",
        "Finnes ikke: ingen rente fra −99 % til 1 000 % gjør nåverdien til 0",
    );
}

/// Where less comes back than is laid out, the rate is below zero.
#[test]
fn a_rate_of_return_below_zero() {
    let mut case = short();
    case.costs[0].amount.likely = Some(NokPerYear(6_000_000.0));
    check_worth(
        &case,
        "Internrente",
        "−2,9 %: −6,00 + 1,68 / (1 − 2,9 %) + 4,03 / (1 − 2,9 %)[²] = 0,00 mill. kr",
    );
    check_worth(
        &case,
        "Tjent inn etter",
        "Summen er −0,30 mill. kr når siste år er over, altså ikke tjent inn",
    );
}

/// What has been changed is nobody else's.
#[test]
fn sources_of_what_nobody_has_changed() {
    let mut case = example();
    case.discount_rate = Share(0.05);
    case.tax_financing_cost = Share(0.1);
    check_worth(
        &case,
        "Kilder",
        "Anslag og mål for besparelser som ingen har endret: tallene i studien",
    );
}

#[test]
fn where_a_member_neither_gains_nor_loses() {
    let mut case = example();
    case.costs[0].amount.likely = Some(NokPerYear(50_000_000.0));
    let turning = |case: &Case, name: &str| {
        let parts =
            explain::turning_point(Language::Bokmal, case, &results(case), place(case, name));
        parts.map(|parts| shown(&parts))
    };
    let names: Vec<String> = case.members.iter().map(|member| member.name.clone()).collect();
    let turns = names.iter().filter_map(|name| turning(&case, name));
    let (some, none): (Vec<_>, Vec<_>) = turns.partition(|line| line.contains(" / ("));
    assert!(!some.is_empty() && !none.is_empty());
    assert!(none.iter().all(|line| line.ends_with(", så den er ikke null noe sted imellom")));
    case.members.truncate(1);
    assert_eq!(turning(&case, "Kongsberg"), None);
}

#[test]
fn data_rooms() {
    let mut case = example();
    let room = Room {
        area: Some(8.0),
        rent: Some(NokPerYear(20_000.0)),
        access_control: Some(NokPerYear(30_000.0)),
        ..Room::default()
    };
    for member in case.members.iter_mut().take(5) {
        member.rooms = vec![room];
    }
    case.common_rooms.number = 1;
    let lines = |case: &Case| {
        let lines = explain::rooms(Language::Bokmal, case, &results(case));
        lines.iter().map(|(_, parts)| shown(parts)).collect::<Vec<_>>()
    };
    assert_eq!(
        lines(&case),
        [
            "5 rom × 30 000 kr + 40 m² × 2 500 kr = 250 000 kr",
            "[1 rom] × (30 000 kr + [40 m²] × 2 500 kr) = 130 000 kr",
            "250 000 kr − 130 000 kr = 120 000 kr",
        ]
    );
    case.common_rooms.utilisation_today = Some(Share(0.25));
    case.common_rooms.utilisation = Some(Share(0.5));
    case.members[5].rooms = vec![Room { access_control: room.access_control, ..Room::default() }];
    assert_eq!(
        lines(&case)[..2],
        ["6 rom × 30 000 kr + 40 m² × 2 500 kr = 280 000 kr", "40 m² × [25 %] / [50 %] = 20 m²",]
    );
    case.common_rooms.number = 0;
    assert_eq!(lines(&case).len(), 1);
}
