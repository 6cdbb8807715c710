//! How a case's results come about: formulas with the case's own numbers, each that a user can change tied to its field.

use super::{ExplainText, case_field_value};
use crate::{Language, decimal, field_value, whole};
use synergi_case::finance::present_value;
use synergi_case::{
    Borne, Case, CaseInput, CaseResults, CaseUnit, Cost, CostInput, CostKey, MemberInput,
    MemberResult, RateOfReturn, STUDY_YEAR, Year,
};
use synergi_model::input::{Input, Unit};
use synergi_model::mechanism::Mechanism;
use synergi_model::units::Share;
use synergi_model::{Basis, Element, InvoicedElement, SizeClass};

/// A piece of a formula.
#[derive(Clone, Debug, PartialEq)]
pub enum CasePart {
    /// Words and signs.
    Text(String),
    /// A number of the form, to link to its field.
    Input(String, CaseInput),
}

/// A formula that is being written.
struct Line<'a> {
    words: &'static ExplainText,
    case: &'a Case,
    parts: Vec<CasePart>,
}

impl<'a> Line<'a> {
    fn new(language: Language, case: &'a Case) -> Self {
        Self { words: &language.case_text().explain, case, parts: Vec::new() }
    }

    fn say(mut self, text: impl Into<String>) -> Self {
        self.parts.push(CasePart::Text(text.into()));
        self
    }

    fn link(mut self, shown: impl Into<String>, input: CaseInput) -> Self {
        self.parts.push(CasePart::Input(shown.into(), input));
        self
    }

    /// A share of the form, as its field shows it.
    fn share(self, share: f64, input: CaseInput) -> Self {
        self.link(field_value(share, Unit::Share) + "\u{a0}%", input)
    }

    /// What an amount of the study's year is multiplied by, where it is not of the price year already.
    fn times(self, factor: f64) -> Self {
        if factor == 1.0 { self } else { self.say(format!(" × {}", decimal(factor, 4))) }
    }
}

/// What a member saves on an element, as a formula.
#[must_use]
pub fn member_saving(
    language: Language,
    case: &Case,
    results: &CaseResults,
    place: usize,
    element: Element,
) -> Vec<CasePart> {
    let line = Line::new(language, case);
    let words = line.words;
    let Some(member) = results.members.get(place) else { return line.parts };
    let saving = member.elements.get(element).saving.0;
    let mechanism = *case.basis.mechanisms.get(element).get(member.class);
    let freed = case.members.get(place).map_or(0.0, |member| case.operating.staff_freed(member));
    let line = match (mechanism, element) {
        (_, Element::Staff) if freed != 0.0 => line
            .say("(")
            .fte_today(member, place)
            .say(" − ")
            .fte_left(member, mechanism, freed)
            .say(format!(" {}) × ", words.fte))
            .by_fte(words, results),
        (Mechanism::NoSaving, _) => return line.say(words.no_saving).parts,
        (Mechanism::CloseTheGap { share, .. }, _) if share.0 == 0.0 => {
            return line.say(words.no_saving).parts;
        }
        (Mechanism::CloseTheGap { .. }, _) if saving == 0.0 => return line.say(words.no_gap).parts,
        (Mechanism::TargetRate { .. } | Mechanism::TargetFte { .. }, _) if saving == 0.0 => {
            return line.say(words.at_target).parts;
        }
        (Mechanism::TargetFte { fte }, _) => {
            let input = mechanism_input(element, member.class);
            let target = field_value(fte.0, Unit::FtePerMunicipality);
            let line = line.say("(").fte_today(member, place).say(" − ").link(target, input);
            line.say(format!(" {}) × ", words.fte)).by_fte(words, results)
        }
        (Mechanism::CloseTheGap { to, share }, _) => {
            let (rate, input) = (rate(member, element), mechanism_input(element, member.class));
            let other =
                rate - member.elements.get(element).saving.0 / member.population.0 / share.0;
            line.share(share.0, input)
                .say(" × (")
                .rate_today(member, place, element, results)
                .say(" − ")
                .class_rate(element, to, other, results)
                .say(") × ")
                .inhabitants(member, place)
        }
        (Mechanism::TargetRate { rate }, _) => {
            let input = mechanism_input(element, member.class);
            let target = field_value(rate.0, Unit::NokPerInhabitant);
            line.say("(")
                .rate_today(member, place, element, results)
                .say(" − ")
                .link(target, input)
                .times(factor(results, element))
                .say(") × ")
                .inhabitants(member, place)
        }
        (Mechanism::Percentage { share }, _) => {
            let input = mechanism_input(element, member.class);
            line.share(share.0, input)
                .say(" × ")
                .rate_today(member, place, element, results)
                .say(" × ")
                .inhabitants(member, place)
        }
    };
    line.say(" = ").say(language.kroner(saving)).parts
}

impl Line<'_> {
    fn inhabitants(self, member: &MemberResult, place: usize) -> Self {
        let words = self.words.inhabitants;
        self.link(whole(member.population.0), CaseInput::Member(place, MemberInput::Population))
            .say(format!(" {words}"))
    }

    /// Cost per inhabitant today, tied to the member's own cost where it has one.
    fn rate_today(
        self,
        member: &MemberResult,
        place: usize,
        element: Element,
        results: &CaseResults,
    ) -> Self {
        let rate = rate(member, element);
        let own = *member.basis.get(element) == Basis::Own;
        match (invoiced(element), own) {
            (Some(element), true) => self.link(
                field_value(rate, Unit::NokPerInhabitant),
                CaseInput::Member(place, MemberInput::Cost(element)),
            ),
            _ => self.class_rate(element, member.class, rate, results),
        }
    }

    /// The rate of a class at the price level of the case, tied to its field where it follows from what the field holds.
    fn class_rate(
        self,
        element: Element,
        class: SizeClass,
        rate: f64,
        results: &CaseResults,
    ) -> Self {
        let show = |rate| field_value(rate, Unit::NokPerInhabitant);
        let factor = factor(results, element);
        let field = invoiced(element).map(|element| Input::Rate(element, class));
        let held = field.and_then(|field| Some((field, field.get(&self.case.basis)?)));
        match held {
            Some((field, held)) if show(held * factor) == show(rate) => {
                self.link(show(held), CaseInput::Basis(field)).times(factor)
            }
            _ => self.say(show(rate)),
        }
    }

    fn fte_today(self, member: &MemberResult, place: usize) -> Self {
        let shown = field_value(member.fte_today.0, Unit::FtePerMunicipality);
        let (fte, municipalities) = (Input::Fte(member.class), Input::Municipalities(member.class));
        let held = fte.get(&self.case.basis).zip(municipalities.get(&self.case.basis));
        match (member.basis.get(Element::Staff), held) {
            (Basis::Own, _) => self.link(shown, CaseInput::Member(place, MemberInput::Fte)),
            // Where listed municipalities give their staff, the mean is theirs, and no field holds it.
            (_, Some((sum, count))) if (sum / count - member.fte_today.0).abs() < 1e-9 => self
                .link(field_value(sum, Unit::Fte), CaseInput::Basis(fte))
                .say(" / ")
                .link(whole(count), CaseInput::Basis(municipalities)),
            _ => self.say(shown),
        }
    }

    /// Full-time equivalents after the mechanism, less what another operating model frees of them.
    fn fte_left(self, member: &MemberResult, mechanism: Mechanism, freed: f64) -> Self {
        if freed >= 1.0 {
            return self.say("0");
        }
        let after = member.fte_with_cooperation.0 / (1.0 - freed);
        let shown = field_value(after, Unit::FtePerMunicipality);
        let line = match mechanism {
            Mechanism::TargetFte { fte } if fte.0 < member.fte_today.0 => {
                self.link(shown, mechanism_input(Element::Staff, member.class))
            }
            _ => self.say(shown),
        };
        let input = if line.case.operating.staff_by_outsourcing.0 == 0.0 {
            CaseInput::StaffByCloud
        } else {
            CaseInput::StaffByOutsourcing
        };
        let sign = if freed < 0.0 { '+' } else { '−' };
        line.say(format!(" × (1 {sign} ")).share(freed.abs(), input).say(")")
    }

    fn by_fte(self, words: &ExplainText, results: &CaseResults) -> Self {
        // The field holds kroner of the study's year.
        let used = whole(self.case.basis.fte_cost.used().0);
        self.link(used, CaseInput::Basis(Input::FteCost))
            .times(results.carried.wages)
            .say(format!(" {}", words.per_fte))
    }
}

/// The part of a member's staff that another operating model frees, as a formula; nothing where none is reckoned with.
#[must_use]
pub fn staff_freed(language: Language, case: &Case, place: usize) -> Option<Vec<CasePart>> {
    let member = case.members.get(place)?;
    let operating = &case.operating;
    let own = |input| CaseInput::Member(place, input);
    let terms = [
        (
            (member.in_house, own(MemberInput::InHouse)),
            (operating.in_house, CaseInput::InHouse),
            (operating.staff_by_outsourcing, CaseInput::StaffByOutsourcing),
        ),
        (
            (operating.cloud, CaseInput::Cloud),
            (member.cloud, own(MemberInput::Cloud)),
            (operating.staff_by_cloud, CaseInput::StaffByCloud),
        ),
    ];
    let mut line = Line::new(language, case);
    for ((more, more_input), (less, less_input), (part, part_input)) in terms {
        let (Some(more), Some(less)) = (more, less) else { continue };
        if part.0 == 0.0 {
            continue;
        }
        if !line.parts.is_empty() {
            line = line.say(" + ");
        }
        line = line
            .say("(")
            .share(more.0, more_input)
            .say(" − ")
            .share(less.0, less_input)
            .say(") × ")
            .share(part.0, part_input);
    }
    if line.parts.is_empty() {
        return None;
    }
    let freed = field_value(operating.staff_freed(member), Unit::Share);
    let of_staff = language.case_text().operating.of_staff;
    Some(line.say(format!(" = {freed}\u{a0}% {of_staff}")).parts)
}

/// What data rooms cost today and in common, each a name and its formula: "the first square metre" of each room, and the rest
/// by area.
#[must_use]
pub fn rooms(
    language: Language,
    case: &Case,
    results: &CaseResults,
) -> Vec<(&'static str, Vec<CasePart>)> {
    let words = &language.case_text().operating;
    let rooms = &results.rooms;
    let line = || Line::new(language, case);
    let area = |area| format!("{}\u{a0}m²", case_field_value(area, CaseUnit::SquareMetres));
    let fixed = language.kroner(rooms.fixed_per_room);
    let per_area = language.kroner(rooms.per_square_metre);
    let count = f64::from(rooms.number);
    let today = format!(
        "{} × {fixed} + {} × {per_area}",
        (words.rooms_count)(&whole(count)),
        area(rooms.area)
    );
    let today = format!("{today} = {}", language.kroner(rooms.today));
    let mut lines = vec![(words.rooms_per_area, line().say(today).parts)];
    let common = &case.common_rooms;
    if common.number == 0 {
        return lines;
    }
    if let (None, Some(before), Some(after)) =
        (common.area, common.utilisation_today, common.utilisation)
    {
        let shrunk = line()
            .say(format!("{} × ", area(rooms.area)))
            .share(before.0, CaseInput::UtilisationToday)
            .say(" / ")
            .share(after.0, CaseInput::Utilisation)
            .say(format!(" = {}", area(rooms.common_area)));
        lines.push((words.rooms_area, shrunk.parts));
    }
    let number = whole(f64::from(common.number));
    let in_common = line()
        .link((words.rooms_count)(&number), CaseInput::CommonRooms)
        .say(format!(" × ({fixed} + "))
        .link(area(rooms.common_area), CaseInput::CommonArea)
        .say(format!(" × {per_area}) = {}", language.kroner(rooms.with_cooperation)));
    lines.push((words.rooms_in_common, in_common.parts));
    let difference = line().say(format!(
        "{} − {} = {}",
        language.kroner(rooms.today),
        language.kroner(rooms.with_cooperation),
        language.kroner(rooms.today - rooms.with_cooperation)
    ));
    lines.push((language.text().names.saving, difference.parts));
    lines
}

fn mechanism_input(element: Element, class: SizeClass) -> CaseInput {
    CaseInput::Basis(Input::Mechanism(element, class))
}

fn invoiced(element: Element) -> Option<InvoicedElement> {
    InvoicedElement::ALL.into_iter().find(|invoiced| Element::from(*invoiced) == element)
}

fn rate(member: &MemberResult, element: Element) -> f64 {
    member.elements.get(element).today.per_inhabitant(member.population).0
}

fn factor(results: &CaseResults, element: Element) -> f64 {
    match element {
        Element::Staff => results.carried.wages,
        _ => results.carried.prices,
    }
}

/// The results of the case as a whole: what each is, and its formula.
#[must_use]
pub fn worth(
    language: Language,
    case: &Case,
    results: &CaseResults,
) -> Vec<(&'static str, Vec<CasePart>)> {
    let words = &language.case_text().explain;
    let mut lines = vec![
        (words.sum, savings(language, case, results)),
        (words.discounting, net_present_value(language, case, results)),
        (words.tax, socio_economic(language, case, results)),
    ];
    if let RateOfReturn::One(rate) = results.municipal.rate_of_return {
        let shown = crate::number::format_share(rate, 1);
        lines.push((words.irr, Line::new(language, case).say(shown).parts));
    }
    if let Some(parts) = payback(language, case, results) {
        lines.push((language.case_text().result.payback, parts));
    }
    lines.extend(ratios(language, case, results));
    lines
}

/// "0,0 + 0,4 + 1,2 + 5,1 = 6,7 mill. kr"
fn savings(language: Language, case: &Case, results: &CaseResults) -> Vec<CasePart> {
    let mut terms: Vec<String> =
        results.elements.iter().map(|(_, change)| millions(change.saving.0)).collect();
    let rooms = results.full_savings_per_year - results.sum.saving.0;
    if rooms != 0.0 {
        terms.push(millions(rooms));
    }
    let Share(realised) = results.adjustment.realisation;
    let mut line = Line::new(language, case);
    line = if realised == 1.0 {
        line.say(added(&terms))
    } else {
        line.say(format!("({}) × ", added(&terms))).share(realised, first_effect(case))
    };
    line.say(" = ").say(in_millions(language, results.savings_per_year)).parts
}

/// "−1,20 + 1,68 / (1 + 4 %) + 4,02 / (1 + 4 %)² + … = 31,2 mill. kr"
fn net_present_value(language: Language, case: &Case, results: &CaseResults) -> Vec<CasePart> {
    let mut line = Line::new(language, case);
    let last = results.years.len().saturating_sub(1);
    let mut skipped = false;
    for (place, year) in results.years.iter().enumerate() {
        // All of a usual horizon; of a long one the beginning and the end.
        if last > 12 && place > 4 && place < last {
            if !skipped {
                line = line.say(" + …");
                skipped = true;
            }
            continue;
        }
        line = line.say(match (place, year.net < 0.0) {
            (0, _) => millions(year.net),
            (_, false) => format!(" + {}", millions(year.net)),
            (_, true) => format!(" − {}", millions(-year.net)),
        });
        if place > 0 {
            line = line
                .say(" / (1 + ")
                .share(case.discount_rate.0, CaseInput::DiscountRate)
                .say(format!("){}", power(place)));
        }
    }
    line.say(" = ").say(in_millions(language, results.net_present_value)).parts
}

fn socio_economic(language: Language, case: &Case, results: &CaseResults) -> Vec<CasePart> {
    let rate = case.discount_rate.0;
    let vat: Vec<f64> = results.years.iter().map(|year| year.vat).collect();
    let line = Line::new(language, case);
    let vat = present_value(rate, &vat);
    let without = if vat == 0.0 {
        line.say(millions(results.net_present_value))
    } else {
        line.say(format!("({} + {})", millions(results.net_present_value), millions(vat)))
    };
    without
        .say(" × (1 + ")
        .share(case.tax_financing_cost.0, CaseInput::TaxFinancingCost)
        .say(") = ")
        .say(in_millions(language, results.socio_economic.net_present_value))
        .parts
}

fn payback(language: Language, case: &Case, results: &CaseResults) -> Option<Vec<CasePart>> {
    let years = results.municipal.payback_years.filter(|years| *years > 0.0)?;
    let (mut before, mut after) = (None, None);
    for year in &results.years {
        if year.cumulative < 0.0 {
            before = Some(year);
            after = None;
        } else {
            after = after.or(Some(year));
        }
    }
    let (before, after) = (before?, after?);
    let line = Line::new(language, case);
    let sentence = (line.words.payback)(
        &in_millions(language, before.cumulative),
        &in_millions(language, after.cumulative),
        &(language.case_text().names.years)(&decimal(years, 1)),
    );
    Some(line.say(sentence).parts)
}

fn ratios(
    language: Language,
    case: &Case,
    results: &CaseResults,
) -> Vec<(&'static str, Vec<CasePart>)> {
    let rate = case.discount_rate.0;
    let of = |amount: fn(&Year) -> f64| {
        present_value(rate, &results.years.iter().map(amount).collect::<Vec<_>>())
    };
    let saved =
        of(|year| year.savings.iter().fold(year.room_savings, |sum, (_, saving)| sum + saving));
    let spent = of(|year| year.shared_costs + year.own_costs);
    let line = |one: f64, other: f64, result: String| {
        let shown = format!("{} / {} = {result}", millions(one), millions(other));
        Line::new(language, case).say(shown).parts
    };
    let words = &language.case_text().explain;
    let mut lines = Vec::new();
    if let Some(ratio) = results.municipal.benefit_cost_ratio {
        lines.push((words.ratio, line(saved, spent, decimal(ratio, 2))));
        if let Some(share) = results.municipal.break_even_share {
            lines.push((words.break_even, line(spent, saved, crate::percent(Share(share)))));
        }
    }
    lines
}

/// What a member gains, as a formula.
#[must_use]
pub fn member_worth(language: Language, case: &Case, member: &MemberResult) -> Vec<CasePart> {
    let line = Line::new(language, case);
    let words = line.words.key;
    let shared = member.worth_before_shared - member.net_present_value;
    line.say(format!(
        "{words}: {} − {} = {}",
        millions(member.worth_before_shared),
        millions(shared),
        in_millions(language, member.net_present_value)
    ))
    .parts
}

/// A member's part of the shared costs under the chosen key: which part that is, and what it comes to in all years.
#[must_use]
pub fn key_share(
    language: Language,
    case: &Case,
    results: &CaseResults,
    place: usize,
) -> Vec<CasePart> {
    let line = Line::new(language, case);
    let Some(member) = results.members.get(place) else { return line.parts };
    #[expect(clippy::cast_precision_loss, reason = "at most 100 members")]
    let each = 1.0 / case.members.len() as f64;
    let equally = format!("1 / {}", case.members.len());
    let by = Weights::of(case, results, place);
    // What nobody weighs is divided equally.
    let (line, part) = match (case.key, by.filter(|by| by.sum > 0.0)) {
        (CostKey::FixedAndInhabitants { fixed }, Some(by)) => {
            let rest = fixed.rest().0;
            let line = line
                .share(fixed.0, CaseInput::FixedPart)
                .say(format!(" × {equally} + {} × ", share_shown(rest)))
                .part_of(language, &by, place, member);
            (line, fixed.0 * each + rest * by.own / by.sum)
        }
        // These are shares already.
        (CostKey::Ownership, Some(by)) => {
            let input = CaseInput::Member(place, MemberInput::Ownership);
            return line.share(by.own, input).part_in_kroner(language, results, member);
        }
        (_, Some(by)) => (line.part_of(language, &by, place, member), by.own / by.sum),
        (_, None) => (line.say(equally), each),
    };
    line.say(format!(" = {}", crate::number::format_share(part, 2)))
        .part_in_kroner(language, results, member)
}

/// What a key divides by.
struct Weights {
    /// Where it stands.
    input: MemberInput,
    /// One member's.
    own: f64,
    /// All members'.
    sum: f64,
}

impl Weights {
    /// Nothing where all members weigh the same.
    fn of(case: &Case, results: &CaseResults, place: usize) -> Option<Self> {
        let input = match case.key {
            CostKey::Equal => return None,
            CostKey::Inhabitants | CostKey::FixedAndInhabitants { .. } => MemberInput::Population,
            CostKey::Users => MemberInput::Users,
            CostKey::Fte => MemberInput::Fte,
            CostKey::Ownership => MemberInput::Ownership,
            CostKey::Weights => MemberInput::Weight,
        };
        let all = || {
            results.members.iter().enumerate().map(|(place, member)| match input {
                // Estimated where a member has none of its own.
                MemberInput::Fte => member.fte_today.0,
                _ => CaseInput::Member(place, input).get(case).unwrap_or(0.0),
            })
        };
        let sum = all().fold(0.0, |sum, weight| sum + weight);
        Some(Self { input, own: all().nth(place)?, sum })
    }
}

impl Line<'_> {
    /// "1 602 / 53 183 innb."
    fn part_of(
        self,
        language: Language,
        by: &Weights,
        place: usize,
        member: &MemberResult,
    ) -> Self {
        let input = CaseInput::Member(place, by.input);
        let unit = input.unit(self.case);
        let all = match (language.case_text().fields.unit)(unit) {
            "" => case_field_value(by.sum, unit),
            name => format!("{}\u{a0}{name}", case_field_value(by.sum, unit)),
        };
        let line = match by.input {
            MemberInput::Fte if *member.basis.get(Element::Staff) == Basis::Estimated => {
                self.say("(").fte_today(member, place).say(")")
            }
            _ => self.link(case_field_value(by.own, unit), input),
        };
        line.say(format!(" / {all}"))
    }

    /// " av 1 000 000,00 kr, delt år for år: 30 122,41 kr"
    fn part_in_kroner(
        self,
        language: Language,
        results: &CaseResults,
        member: &MemberResult,
    ) -> Vec<CasePart> {
        let to_the_øre = |kroner| (language.text().names.kroner)(&decimal(kroner, 2));
        let shared = results.years.iter().fold(0.0, |sum, year| sum + year.shared_costs);
        let words = &language.case_text().keys;
        self.say((words.amount_of)(&to_the_øre(shared), &to_the_øre(member.shared_costs))).parts
    }
}

fn share_shown(share: f64) -> String {
    field_value(share, Unit::Share) + "\u{a0}%"
}

/// What the assessments leave of the savings: "100 % + 5 % − 10 % = 95 %".
#[must_use]
pub fn adjustment(language: Language, case: &Case, results: &CaseResults) -> Vec<CasePart> {
    let mut line = Line::new(language, case).say(share_shown(1.0));
    let mut sum = 1.0;
    for (place, assessment) in case.assessments.iter().enumerate() {
        let Share(effect) = assessment.effect;
        if effect != 0.0 {
            sum += effect;
            line = line
                .say(if effect < 0.0 { " − " } else { " + " })
                .share(effect.abs(), CaseInput::Effect(place));
        }
    }
    let realised = share_shown(results.adjustment.realisation.0);
    // More cannot go than there is.
    if sum < 0.0 {
        let counts = (language.case_text().judged.counts_as)(&realised);
        return line.say(format!(" = {}{counts}", share_shown(sum))).parts;
    }
    line.say(format!(" = {realised}")).parts
}

/// By how much the assessments delay the savings: "1 år, 2 år: den lengste gjelder, 2 år".
#[must_use]
pub fn delay(language: Language, case: &Case, results: &CaseResults) -> Vec<CasePart> {
    let words = language.case_text();
    let years = |years: u32| (words.names.years)(&years.to_string());
    let mut line = Line::new(language, case);
    for (place, assessment) in case.assessments.iter().enumerate() {
        if assessment.delay > 0 {
            if !line.parts.is_empty() {
                line = line.say(", ");
            }
            line = line.link(years(assessment.delay), CaseInput::Delay(place));
        }
    }
    match line.parts.len() {
        0 | 1 => line.parts,
        _ => line.say((words.judged.longest)(&years(results.adjustment.delay))).parts,
    }
}

/// The first assessment that changes what is realised.
fn first_effect(case: &Case) -> CaseInput {
    let place = case.assessments.iter().position(|assessment| assessment.effect.0 != 0.0);
    CaseInput::Effect(place.unwrap_or(0))
}

/// What a cost comes to in all its years, as a formula.
#[must_use]
pub fn cost(language: Language, case: &Case, results: &CaseResults, place: usize) -> Vec<CasePart> {
    let line = Line::new(language, case);
    let words = &language.case_text().costs;
    let Some(cost) = case.costs.get(place) else { return line.parts };
    if !cost.is_filled_in() {
        return line.say(words.not_filled_in).parts;
    }
    let sum = cost.of_all_years(case, results).likely;
    let line = line
        .cost_of_one(language, results, cost, place)
        .quantity(language, cost, place)
        .years(language, cost, place)
        .borne(language, cost)
        .say(" = ")
        .say(language.kroner(sum));
    if case.counts(cost) {
        return line.parts;
    }
    line.say(format!(" ({})", crate::uncapitalised(words.outside_budget))).parts
}

impl Line<'_> {
    /// "[250 000 kr]", or "(basis drift 4 800 000 kr + stab 1 200 000 kr) / 12" where what runs twice decides.
    fn cost_of_one(
        self,
        language: Language,
        results: &CaseResults,
        cost: &Cost,
        place: usize,
    ) -> Self {
        let names = &language.text().names;
        if !cost.is_computed() {
            let likely = cost.amount.likely.map_or(0.0, |amount| amount.0);
            let shown = (names.kroner)(&case_field_value(likely, CaseUnit::Kroner));
            return self.link(shown, CaseInput::Cost(place, CostInput::Likely));
        }
        let twice: Vec<String> = cost
            .runs_twice
            .iter()
            .filter(|(_, twice)| **twice)
            .map(|(element, _)| {
                let today = language.kroner(results.elements.get(element).today.0);
                format!("{} {today}", names.elements_in_sentence.get(element))
            })
            .collect();
        self.say(match twice.as_slice() {
            [one] => format!("{one} / 12"),
            several => format!("({}) / 12", several.join(" + ")),
        })
    }

    /// " × [6] måneder"; nothing where nothing is counted.
    fn quantity(self, language: Language, cost: &Cost, place: usize) -> Self {
        let unit = (language.case_text().costs.unit)(cost.kind, cost.quantity == 1.0);
        if cost.quantity == 1.0 && unit.is_empty() {
            return self;
        }
        let shown = case_field_value(cost.quantity, CaseUnit::Number);
        let line = self.say(" × ").link(shown, CaseInput::Cost(place, CostInput::Quantity));
        if unit.is_empty() { line } else { line.say(format!(" {unit}")) }
    }

    fn years(self, language: Language, cost: &Cost, place: usize) -> Self {
        let shown = (language.case_text().names.years)(&cost.years.to_string());
        self.say(" × ").link(shown, CaseInput::Cost(place, CostInput::Years))
    }

    /// " × 7 kommuner", " × ([310] + [95]) brukere"; nothing for what is shared.
    fn borne(self, language: Language, cost: &Cost) -> Self {
        let words = language.case_text();
        match cost.bearing() {
            Borne::Shared => self,
            Borne::ByEachMember => {
                let count = self.case.members.len().to_string();
                self.say(format!(" × {}", (words.names.members)(&count)))
            }
            Borne::ByUsers => {
                let several = self.case.members.len() > 1;
                let (open, close) = if several { (" × (", ")") } else { (" × ", "") };
                let mut line = self.say(open);
                for (place, member) in line.case.members.iter().enumerate() {
                    if place > 0 {
                        line = line.say(" + ");
                    }
                    let users = member.users.map_or(0.0, |users| users.0);
                    line = line.link(whole(users), CaseInput::Member(place, MemberInput::Users));
                }
                line.say(format!("{close} {}", (words.fields.unit)(CaseUnit::Users)))
            }
        }
    }
}

/// How the saving on an element comes, year by year, as a formula.
#[must_use]
pub fn phase_in(
    language: Language,
    case: &Case,
    results: &CaseResults,
    element: Element,
) -> Vec<CasePart> {
    let mut line = Line::new(language, case);
    let full = results.elements.get(element).saving.0;
    if full == 0.0 {
        let words = line.words;
        return line.say(words.no_saving).parts;
    }
    let shares: &[Share] = case.phase_in.get(element);
    let Share(realised) = results.adjustment.realisation;
    let grows = element == Element::Staff && results.carried.real_wages != 1.0;
    let last = shares.len().saturating_sub(1);
    let years = results.years.iter().skip(1 + results.adjustment.delay as usize);
    for (place, year) in years.take(last + 1).enumerate() {
        let label = year.year.to_string();
        // The last share holds; where staff grows dearer, what it saves does not.
        let label = if place == last && !grows {
            (language.case_text().pace.from_year)(&label)
        } else {
            (line.words.per_year)(&label)
        };
        let before = if place == 0 { "" } else { "; " };
        line = line.say(format!("{before}{label}: {} × ", language.kroner(full)));
        line = match shares.get(place) {
            Some(share) => line.share(share.0, CaseInput::PhaseIn(element, place)),
            None => line.say(crate::percent(Share(1.0))),
        };
        if realised != 1.0 {
            line = line.say(" × ").share(realised, first_effect(case));
        }
        if grows {
            let dearer = (0..year.year).fold(1.0, |by, _| by * results.carried.real_wages);
            line = line.times(dearer);
        }
        line = line.say(" = ").say(language.kroner(*year.savings.get(element)));
    }
    line.parts
}

/// What a full-time equivalent costs in the price year, as a formula.
#[must_use]
pub fn fte_cost(language: Language, case: &Case, results: &CaseResults) -> Vec<CasePart> {
    let (names, pace) = (&language.text().names, &language.case_text().pace);
    let cost = &case.basis.fte_cost;
    let kroner = |amount: f64| (names.kroner)(&field_value(amount, Unit::NokPerFte));
    let basis = CaseInput::Basis;
    let line = Line::new(language, case);
    let line = if cost.own.is_some() {
        line.link(kroner(cost.used().0), basis(Input::FteCost))
    } else {
        line.link(kroner(cost.statistics.0), basis(Input::FteCostStatistics))
            .say(" × (1 + ")
            .share(cost.yearly_growth.0, basis(Input::FteCostGrowth))
            .say(")")
            .link(raised(cost.years), basis(Input::FteCostYears))
            .say(format!(" = {}, {} ", language.kroner(cost.projected().0), pace.rounded))
            .link(kroner(cost.rounded_to.0), basis(Input::FteCostRounding))
            .say(format!(": {}", kroner(cost.used().0)))
    };
    if case.prices.year == STUDY_YEAR {
        return line.parts;
    }
    let line =
        if cost.own.is_some() { line } else { line.say(format!("; {}", kroner(cost.used().0))) };
    line.say(" × ")
        .growth(case.prices.wage_growth, CaseInput::WageGrowth)
        .say(" = ")
        .say(language.kroner(results.cost_per_fte))
        .parts
}

/// What the study's other amounts are multiplied by, as a formula.
#[must_use]
pub fn price_factor(language: Language, case: &Case, results: &CaseResults) -> Vec<CasePart> {
    Line::new(language, case)
        .growth(case.prices.price_growth, CaseInput::PriceGrowth)
        .say(format!(" = {}", decimal(results.carried.prices, 4)))
        .parts
}

impl Line<'_> {
    /// "(1 + [2,5 %])[¹⁰]": growth from the study's year to the price year.
    fn growth(self, growth: Share, input: CaseInput) -> Self {
        let years = f64::from(self.case.prices.year) - f64::from(STUDY_YEAR);
        self.say("(1 + ").share(growth.0, input).say(")").link(raised(years), CaseInput::PriceYear)
    }
}

fn millions(kroner: f64) -> String {
    decimal(kroner / 1e6, 2)
}

fn in_millions(language: Language, kroner: f64) -> String {
    (language.text().names.millions)(&millions(kroner))
}

/// "0,40 + 1,20 − 0,10"
fn added(terms: &[String]) -> String {
    terms.join(" + ").replace("+ −", "− ").replace("+ -", "− ")
}

/// "²", nothing for the first power.
fn power(of: usize) -> String {
    if of == 1 { String::new() } else { superscript(&of.to_string()) }
}

/// "²", and "^1,5" of what is no whole number: something to click on in any case.
fn raised(to: f64) -> String {
    let shown = crate::number::format_input(to, 2);
    if shown.bytes().all(|digit| digit.is_ascii_digit()) {
        superscript(&shown)
    } else {
        format!("^{shown}")
    }
}

fn superscript(digits: &str) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    digits.bytes().filter_map(|digit| DIGITS.get(usize::from(digit.wrapping_sub(b'0')))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use synergi_case::{Member, Scope, ValidCase, evaluate, example};
    use synergi_model::units::{Count, Fte, Inhabitants, NokPerFte, NokPerYear};

    /// The example, changed.
    fn changed(change: impl FnOnce(&mut Case)) -> (ValidCase, CaseResults) {
        let mut case = example();
        change(&mut case);
        let case = ValidCase::new(case).unwrap();
        let results = evaluate(&case);
        (case, results)
    }

    /// As it is read: what leads to a field in brackets.
    fn shown(parts: Vec<CasePart>) -> String {
        let shown: String = parts
            .into_iter()
            .map(|part| match part {
                CasePart::Text(text) => text,
                CasePart::Input(text, _) => format!("[{text}]"),
            })
            .collect();
        shown.replace('\u{a0}', " ")
    }

    #[track_caller]
    fn check_cost(place: usize, change: impl FnOnce(&mut Cost), expected: &str) {
        let (case, results) = changed(|case| change(&mut case.costs[place]));
        assert_eq!(shown(cost(Language::Bokmal, &case, &results, place)), expected);
    }

    #[test]
    fn costs_as_formulas() {
        check_cost(0, |_| (), "Ikke fylt ut");
        check_cost(
            0,
            |cost| cost.amount.likely = Some(NokPerYear(250_000.0)),
            "[250 000 kr] × [1 år] = 250 000 kr",
        );
        check_cost(
            3,
            |cost| {
                cost.amount.likely = Some(NokPerYear(50_000.0));
                (cost.quantity, cost.from_year, cost.years) = (4.0, 1, 2);
                cost.borne = Borne::ByEachMember;
            },
            "[50 000 kr] × [4] systemer × [2 år] × 7 kommuner = 2 800 000 kr",
        );
        // What is not the likely amount is not reckoned with.
        check_cost(0, |cost| cost.amount.high = Some(NokPerYear(1.0)), "Ikke fylt ut");
    }

    #[test]
    fn what_runs_twice_decides_the_cost() {
        let twice = |cost: &mut Cost| {
            cost.runs_twice.base_operations = true;
            cost.quantity = 6.0;
        };
        // 8 211 inhabitants at 540, 18 566 at 396 and 26 406 at 448 kr.
        check_cost(
            2,
            twice,
            "basis drift 23 615 964 kr / 12 × [6] måneder × [1 år] = 11 807 982 kr",
        );
        check_cost(
            2,
            |cost| {
                twice(cost);
                (cost.quantity, cost.runs_twice.telecom) = (1.0, true);
            },
            "(nettverk og telekom 10 283 076 kr + basis drift 23 615 964 kr) / 12 × [1] måned × [1 år] = 2 824 920 kr",
        );
    }

    #[test]
    fn a_cost_per_user_leads_to_each_members_users() {
        let (case, results) = changed(|case| {
            case.members.truncate(2);
            case.members[0].users = Some(Count(1_200.0));
            case.members[1].users = Some(Count(300.0));
            case.costs[4].amount.likely = Some(NokPerYear(1_500.0));
            case.costs[4].borne = Borne::ByUsers;
            case.costs[4].on_it_budget = false;
            case.scope = Scope::ItBudget;
        });
        let parts = cost(Language::Bokmal, &case, &results, 4);
        let users = CaseInput::Member(1, MemberInput::Users);
        assert!(parts.contains(&CasePart::Input("300".to_owned(), users)));
        assert_eq!(
            shown(parts),
            "[1 500 kr] × [1 år] × ([1 200] + [300]) brukere = 2 250 000 kr (regnes ikke med: betales ikke over IKT-budsjettet)"
        );
    }

    #[test]
    fn a_cost_that_there_is_not_has_no_formula() {
        let (case, results) = changed(|case| case.costs.clear());
        assert_eq!(cost(Language::Bokmal, &case, &results, 0), []);
    }

    /// One municipality of 1 000: 72 kr for each inhabitant on base operations, 0.404 FTE.
    fn small(case: &mut Case) {
        case.members =
            vec![Member::new("0101".to_owned(), "Liten".to_owned(), Inhabitants(1_000.0))];
    }

    #[test]
    fn how_a_saving_comes() {
        let (case, results) = changed(small);
        let formula = |element| shown(phase_in(Language::Bokmal, &case, &results, element));
        assert_eq!(
            formula(Element::BaseOperations),
            "år 1: 72 000 kr × [25 %] = 18 000 kr; år 2: 72 000 kr × [60 %] = 43 200 kr; fra år 3: 72 000 kr × [100 %] = 72 000 kr"
        );
        assert_eq!(formula(Element::Telecom), "ingen besparelse er lagt inn");
    }

    #[test]
    fn a_saving_that_comes_at_once_late_or_in_part() {
        let (case, results) = changed(|case| {
            small(case);
            case.phase_in.base_operations.clear();
            case.assessments[2].effect = Share(-0.2);
            case.assessments[5].delay = 1;
        });
        assert_eq!(
            shown(phase_in(Language::Bokmal, &case, &results, Element::BaseOperations)),
            "fra år 2: 72 000 kr × 100 % × [80 %] = 57 600 kr"
        );
    }

    /// Nothing is said of years after the last.
    #[test]
    fn staff_that_grows_dearer_and_a_short_horizon() {
        let (case, results) = changed(|case| {
            small(case);
            case.prices.wage_growth = Share(0.035);
            case.horizon = 2;
        });
        assert_eq!(
            shown(phase_in(Language::Bokmal, &case, &results, Element::Staff)),
            "år 1: 351 816 kr × [25 %] × 1,0098 = 88 812 kr; år 2: 351 816 kr × [60 %] × 1,0196 = 215 228 kr"
        );
    }

    #[test]
    fn what_a_full_time_equivalent_costs() {
        let formula = |case: &Case, results| shown(fte_cost(Language::Bokmal, case, results));
        let derived = "[830 000 kr] × (1 + [2,5 %])[²] = 872 019 kr, rundet av til nærmeste [10 000 kr]: 870 000 kr";
        let (case, results) = changed(|_| ());
        assert_eq!(formula(&case, &results), derived);
        let (case, results) = changed(|case| {
            case.prices.year = 2024;
            case.prices.price_growth = Share(0.03);
        });
        assert_eq!(
            formula(&case, &results),
            format!("{derived}; 870 000 kr × (1 + [2,5 %])[¹⁰] = 1 113 674 kr")
        );
        assert_eq!(
            shown(price_factor(Language::Bokmal, &case, &results)),
            "(1 + [3 %])[¹⁰] = 1,3439"
        );
        let (case, results) = changed(|case| {
            case.basis.fte_cost.own = Some(NokPerFte(900_000.0));
            case.prices.year = 2015;
        });
        assert_eq!(formula(&case, &results), "[900 000 kr] × (1 + [2,5 %])[¹] = 922 500 kr");
    }

    #[test]
    fn powers_that_are_no_whole_numbers() {
        assert_eq!(raised(1.5), "^1,5");
        assert_eq!(raised(40.0), "⁴⁰");
        assert_eq!(raised(-2.0), "^−2");
    }

    /// A million to share in the first year.
    fn with_a_million_shared(case: &mut Case) {
        case.costs[0].amount.likely = Some(NokPerYear(1_000_000.0));
    }

    /// The example's fourth member, Hjartdal, with 1 602 of 53 183 inhabitants.
    #[track_caller]
    fn check_key(key: CostKey, change: impl FnOnce(&mut Case), expected: &str) {
        let (case, results) = changed(|case| {
            with_a_million_shared(case);
            case.key = key;
            change(case);
        });
        assert_eq!(shown(key_share(Language::Bokmal, &case, &results, 3)), expected);
    }

    #[test]
    fn parts_of_shared_costs_as_formulas() {
        let all = " av 1 000 000,00 kr, delt år for år: ";
        check_key(CostKey::Equal, |_| (), &format!("1 / 7 = 14,29 %{all}142 857,14 kr"));
        check_key(
            CostKey::Inhabitants,
            |_| (),
            &format!("[1 602] / 53 183 innb. = 3,01 %{all}30 122,41 kr"),
        );
        // 1 000 000 × (1/21 + 2/3 × 1 602 / 53 183).
        check_key(
            CostKey::FixedAndInhabitants { fixed: Share(1.0 / 3.0) },
            |_| (),
            &format!(
                "[33,33 %] × 1 / 7 + 66,67 % × [1 602] / 53 183 innb. = 6,77 %{all}67 700,65 kr"
            ),
        );
        check_key(
            CostKey::Users,
            |case| {
                for member in &mut case.members {
                    member.users = Some(Count(150.0));
                }
                case.members[3].users = Some(Count(100.0));
            },
            &format!("[100] / 1 000 brukere = 10,00 %{all}100 000,00 kr"),
        );
        check_key(
            CostKey::Weights,
            |case| {
                for member in &mut case.members {
                    member.weight = Some(0.5);
                }
                case.members[3].weight = Some(1.0);
            },
            &format!("[1] / 4 = 25,00 %{all}250 000,00 kr"),
        );
        check_key(
            CostKey::Ownership,
            |case| {
                for member in &mut case.members {
                    member.ownership = Some(Share(0.125));
                }
                case.members[3].ownership = Some(Share(0.25));
            },
            &format!("[25 %]{all}250 000,00 kr"),
        );
    }

    /// An estimate leads to what it is made from.
    #[test]
    fn parts_by_staff() {
        check_key(
            CostKey::Fte,
            |case| {
                for member in &mut case.members {
                    member.fte = Some(Fte(3.0));
                }
                case.members[3].fte = Some(Fte(2.0));
            },
            "[2] / 20 årsv. = 10,00 % av 1 000 000,00 kr, delt år for år: 100 000,00 kr",
        );
        // One large member, two medium ones, four small ones.
        check_key(
            CostKey::Fte,
            |_| (),
            "([343] / [228]) / 31,78 årsv. = 4,73 % av 1 000 000,00 kr, delt år for år: 47 337,73 kr",
        );
    }

    #[test]
    fn staff_of_nobody_is_shared_equally() {
        check_key(
            CostKey::Fte,
            |case| {
                for member in &mut case.members {
                    member.fte = Some(Fte(0.0));
                }
            },
            "1 / 7 = 14,29 % av 1 000 000,00 kr, delt år for år: 142 857,14 kr",
        );
    }

    #[test]
    fn a_part_of_nobody_has_no_formula() {
        let (case, results) = changed(with_a_million_shared);
        assert_eq!(key_share(Language::Bokmal, &case, &results, 7), []);
    }

    #[track_caller]
    fn check_adjustment(effects: &[(usize, f64)], expected: &str) {
        let (case, results) = changed(|case| {
            for (place, effect) in effects {
                case.assessments[*place].effect = Share(*effect);
            }
        });
        let parts = adjustment(Language::Bokmal, &case, &results);
        let links = parts.iter().filter_map(|part| match part {
            CasePart::Input(_, input) => Some(*input),
            CasePart::Text(_) => None,
        });
        let fields = effects.iter().map(|(place, _)| CaseInput::Effect(*place));
        assert!(links.eq(fields));
        assert_eq!(shown(parts), expected);
    }

    #[test]
    fn what_assessments_leave_of_the_savings() {
        check_adjustment(&[], "100 % = 100 %");
        check_adjustment(&[(1, 0.05), (9, -0.1)], "100 % + [5 %] − [10 %] = 95 %");
        check_adjustment(&[(5, -0.125)], "100 % − [12,5 %] = 87,5 %");
        check_adjustment(
            &[(5, -0.8), (6, -0.4)],
            "100 % − [80 %] − [40 %] = −20 %, som regnes som 0 %",
        );
    }

    #[test]
    fn delays_do_not_add_up() {
        let delayed = |delays: [u32; 2]| {
            let (case, results) = changed(|case| {
                (case.assessments[5].delay, case.assessments[7].delay) = (delays[0], delays[1]);
            });
            shown(delay(Language::Bokmal, &case, &results))
        };
        assert_eq!(delayed([0, 0]), "");
        assert_eq!(delayed([0, 2]), "[2 år]");
        assert_eq!(delayed([1, 2]), "[1 år], [2 år]: den lengste gjelder, 2 år");
    }
}
