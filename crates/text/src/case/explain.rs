//! How a case's results come about: formulas with the case's own numbers, each that a user can change tied to its field.

use super::shown::{self, Off};
use super::{ExplainText, case_field_value};
use crate::number::{format_input, format_share};
use crate::{Language, decimal, field_value, whole};
use synergi_case::finance::{discounted, present_value};
use synergi_case::{
    Borne, Case, CaseInput, CaseResults, CaseUnit, Cost, CostInput, CostKey, FileInput,
    MemberInput, MemberResult, RateOfReturn, STUDY_YEAR, Worth, Year,
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
    /// Decimals beyond the usual, of numbers that are no field's own.
    more: u8,
    /// How far what is shown is from the result it is said to have.
    off: Off,
}

/// Decimals beyond the usual that are tried.
const MORE: [u8; 3] = [0, 2, 4];

/// A formula with as few decimals as it needs for its numbers, as they are shown, to come to its result.
fn fitted<'a>(
    language: Language,
    case: &'a Case,
    write: impl Fn(Line<'a>) -> Line<'a>,
) -> Vec<CasePart> {
    let mut best: Option<Line<'a>> = None;
    for more in MORE {
        let line = write(Line { more, ..Line::new(language, case) });
        let better = best.as_ref().is_none_or(|best| line.off < best.off);
        let done = line.off == Off::Nothing;
        if better {
            best = Some(line);
        }
        if done {
            break;
        }
    }
    best.map(|line| line.parts).unwrap_or_default()
}

impl<'a> Line<'a> {
    fn new(language: Language, case: &'a Case) -> Self {
        let words = &language.case_text().explain;
        Self { words, case, parts: Vec::new(), more: 0, off: Off::Nothing }
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
        if factor == 1.0 {
            return self;
        }
        let shown = format_input(factor, 6 + self.more);
        self.say(format!(" × {shown}"))
    }

    /// " = 115 344 kr", or "≈" where the numbers as they are shown come to something else.
    fn equals(mut self, result: impl Into<String>) -> Self {
        let result = result.into();
        let off = shown::off(&self.text(), &result);
        self.off = self.off.max(off);
        let sign = if off == Off::Much { '≈' } else { '=' };
        self.say(format!(" {sign} {result}"))
    }

    /// As it is read.
    fn text(&self) -> String {
        let texts = self.parts.iter().map(|part| match part {
            CasePart::Text(text) | CasePart::Input(text, _) => text.as_str(),
        });
        texts.collect()
    }

    /// Kroner that are no field's own.
    fn kroner(&self, language: Language, kroner: f64) -> String {
        // Those of what follows it are tried first: an øre is rarely what it takes.
        (language.text().names.kroner)(&format_input(kroner, self.more.saturating_sub(2)))
    }

    /// The same in millions, without the unit.
    fn millions(&self, kroner: f64) -> String {
        decimal(kroner / 1e6, 2 + self.more)
    }

    /// A rate that is no field's own.
    fn rate(&self, rate: f64) -> String {
        format_input(rate, 2 + self.more)
    }

    /// Full-time equivalents that are no field's own.
    fn staff(&self, fte: f64) -> String {
        format_input(fte, 3 + self.more)
    }

    /// A share that is no field's own.
    fn percent(&self, share: f64) -> String {
        format_input(share * 100.0, 2 + self.more) + "\u{a0}%"
    }

    /// " × (1 + [20 %])"
    fn taxed(self) -> Self {
        let Share(tax) = self.case.tax_financing_cost;
        self.say(" × (1 + ").share(tax, CaseInput::TaxFinancingCost).say(")")
    }

    /// "(100 % + [5 %] − [10 %])": the part of the savings that comes.
    fn realised(mut self, results: &CaseResults) -> Self {
        let Share(realised) = results.adjustment.realisation;
        let effects = || self.case.assessments.iter().map(|assessment| assessment.effect.0);
        let sum = effects().fold(1.0, |sum, effect| sum + effect);
        // Less than nothing, or more than all, does not come.
        if (sum - realised).abs() > 1e-9 {
            let first = first_effect(self.case);
            return self.share(realised, first);
        }
        self = self.say(format!("({}", share_shown(1.0)));
        self.effects().say(")")
    }

    /// " + [5 %] − [10 %]"
    fn effects(mut self) -> Self {
        for (place, assessment) in self.case.assessments.iter().enumerate() {
            let Share(effect) = assessment.effect;
            if effect != 0.0 {
                self = self
                    .say(if effect < 0.0 { " − " } else { " + " })
                    .share(effect.abs(), CaseInput::Effect(place));
            }
        }
        self
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
    let Some(member) = results.members.get(place) else { return Vec::new() };
    fitted(language, case, |line| line.member_saving(language, results, member, place, element))
}

impl Line<'_> {
    fn member_saving(
        self,
        language: Language,
        results: &CaseResults,
        member: &MemberResult,
        place: usize,
        element: Element,
    ) -> Self {
        let (case, line) = (self.case, self);
        let words = line.words;
        let saving = member.elements.get(element).saving.0;
        let mechanism = *case.basis.mechanisms.get(element).get(member.class);
        let freed =
            case.members.get(place).map_or(0.0, |member| case.operating.staff_freed(member));
        let line = match (mechanism, element) {
            (_, Element::Staff) if freed != 0.0 => line
                .say("(")
                .fte_today(member, place)
                .say(" − ")
                .fte_left(member, mechanism, freed)
                .say(format!(" {}) × ", words.fte))
                .by_fte(words, results),
            (Mechanism::NoSaving, _) => return line.say(words.no_saving),
            (Mechanism::CloseTheGap { share, .. }, _) if share.0 == 0.0 => {
                return line.say(words.no_saving);
            }
            (Mechanism::CloseTheGap { .. }, _) if saving == 0.0 => return line.say(words.no_gap),
            (Mechanism::TargetRate { .. } | Mechanism::TargetFte { .. }, _) if saving == 0.0 => {
                return line.say(words.at_target);
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
        line.equals(language.kroner(saving))
    }
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
            (Some(element), true) => {
                let shown = self.rate(rate);
                self.link(shown, CaseInput::Member(place, MemberInput::Cost(element)))
            }
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
        let factor = factor(results, element);
        let field = invoiced(element).map(|element| Input::Rate(element, class));
        let held = field.and_then(|field| Some((field, field.get(&self.case.basis)?)));
        match held {
            Some((field, held)) if (held * factor - rate).abs() < 1e-6 => {
                let shown = field_value(held, Unit::NokPerInhabitant);
                self.link(shown, CaseInput::Basis(field)).times(factor)
            }
            _ => {
                let shown = self.rate(rate);
                self.say(shown)
            }
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
            _ => {
                let shown = self.staff(member.fte_today.0);
                self.say(shown)
            }
        }
    }

    /// Full-time equivalents after the mechanism, less what another operating model frees of them.
    fn fte_left(self, member: &MemberResult, mechanism: Mechanism, freed: f64) -> Self {
        if freed >= 1.0 {
            return self.say("0");
        }
        let after = member.fte_with_cooperation.0 / (1.0 - freed);
        let line = match mechanism {
            Mechanism::TargetFte { fte } if fte.0 < member.fte_today.0 => {
                let shown = field_value(fte.0, Unit::FtePerMunicipality);
                self.link(shown, mechanism_input(Element::Staff, member.class))
            }
            _ => {
                let shown = self.staff(after);
                self.say(shown)
            }
        };
        let input = if line.case.operating.staff_by_outsourcing.0 == 0.0 {
            CaseInput::StaffByCloud
        } else {
            CaseInput::StaffByOutsourcing
        };
        let sign = if freed < 0.0 { '+' } else { '−' };
        let shown = line.percent(freed.abs());
        line.say(format!(" × (1 {sign} ")).link(shown, input).say(")")
    }

    fn by_fte(self, words: &ExplainText, results: &CaseResults) -> Self {
        // The field holds kroner of the study's year.
        let used = field_value(self.case.basis.fte_cost.used().0, Unit::NokPerFte);
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
    let of_staff = language.case_text().operating.of_staff;
    let mut sum = 0.0;
    let mut written = Line::new(language, case);
    for ((more, more_input), (less, less_input), (part, part_input)) in terms {
        let (Some(more), Some(less)) = (more, less) else { continue };
        if part.0 == 0.0 {
            continue;
        }
        sum += (more.0 - less.0) * part.0;
        if !written.parts.is_empty() {
            written = written.say(" + ");
        }
        written = written
            .say("(")
            .share(more.0, more_input)
            .say(" − ")
            .share(less.0, less_input)
            .say(") × ")
            .share(part.0, part_input);
    }
    if written.parts.is_empty() {
        return None;
    }
    let freed = operating.staff_freed(member);
    let line = written.equals(share_shown(sum));
    // More than all cannot be freed.
    let line = if sum > freed {
        line.say((language.case_text().judged.counts_as)(&share_shown(freed)))
    } else {
        line
    };
    Some(line.say(format!(" {of_staff}")).parts)
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
    let common = &case.common_rooms;
    let count = f64::from(rooms.number);
    let today = fitted(language, case, |line| {
        let line = line.say(format!("{} × ", (words.rooms_count)(&whole(count))));
        let (fixed, per_area) = line.prices_of_rooms(language, results);
        let area = line.area(rooms.area);
        line.say(format!("{fixed} + {area} × {per_area}")).equals(language.kroner(rooms.today))
    });
    let mut lines = vec![(words.rooms_per_area, today)];
    if common.number == 0 {
        return lines;
    }
    if let (None, Some(before), Some(after)) =
        (common.area, common.utilisation_today, common.utilisation)
    {
        let shrunk = fitted(language, case, |line| {
            let area = line.area(rooms.area);
            line.say(format!("{area} × "))
                .share(before.0, CaseInput::UtilisationToday)
                .say(" / ")
                .share(after.0, CaseInput::Utilisation)
                .equals(Line::new(language, case).area(rooms.common_area))
        });
        lines.push((words.rooms_area, shrunk));
    }
    let in_common = fitted(language, case, |line| {
        let (fixed, per_area) = line.prices_of_rooms(language, results);
        let area = line.area(rooms.common_area);
        line.link((words.rooms_count)(&whole(f64::from(common.number))), CaseInput::CommonRooms)
            .say(format!(" × ({fixed} + "))
            .link(area, CaseInput::CommonArea)
            .say(format!(" × {per_area})"))
            .equals(language.kroner(rooms.with_cooperation))
    });
    lines.push((words.rooms_in_common, in_common));
    let difference = fitted(language, case, |line| {
        let today = line.kroner(language, rooms.today);
        let after = line.kroner(language, rooms.with_cooperation);
        line.say(format!("{today} − {after}"))
            .equals(language.kroner(rooms.today - rooms.with_cooperation))
    });
    lines.push((language.text().names.saving, difference));
    lines
}

impl Line<'_> {
    fn area(&self, area: f64) -> String {
        format!("{}\u{a0}m²", format_input(area, 2 + self.more))
    }

    /// What a room costs whatever its size, and what a square metre does.
    fn prices_of_rooms(&self, language: Language, results: &CaseResults) -> (String, String) {
        let rooms = &results.rooms;
        let kroner = |amount| self.kroner(language, amount);
        (kroner(rooms.fixed_per_room), kroner(rooms.per_square_metre))
    }
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
) -> Vec<(String, Vec<CasePart>)> {
    let words = &language.case_text().explain;
    let mut lines = vec![
        (words.sum.to_owned(), savings(language, case, results)),
        (words.discounting.to_owned(), net_present_value(language, case, results)),
    ];
    let municipal = View::new(case, results, false);
    lines.extend(municipal.lines(language, case));
    lines.extend(range(language, case, results, municipal.saved));
    lines
        .push((words.savings_for_society.to_owned(), savings_for_society(language, case, results)));
    lines.push((words.tax.to_owned(), socio_economic(language, case, results)));
    let society = View::new(case, results, true).lines(language, case);
    lines.extend(society.into_iter().map(|(name, parts)| ((words.for_society)(&name), parts)));
    lines.push((words.sources.to_owned(), sources(language, case)));
    lines
}

/// "(nettverk og telekom 0,00 + basis drift 0,40 + fagsystemer 1,20 + stab 5,10) × (100 % − [10 %]) = 6,03 mill. kr"
fn savings(language: Language, case: &Case, results: &CaseResults) -> Vec<CasePart> {
    let names = &language.text().names;
    let rooms = results.full_savings_per_year - results.sum.saving.0;
    fitted(language, case, |line| {
        let mut terms: Vec<String> = results
            .elements
            .iter()
            .map(|(element, change)| {
                let saving = line.millions(change.saving.0);
                format!("{} {saving}", names.elements_in_sentence.get(element))
            })
            .collect();
        if rooms != 0.0 {
            let name = crate::uncapitalised(language.case_text().names.rooms);
            terms.push(format!("{name} {}", line.millions(rooms)));
        }
        let terms = terms.join(" + ");
        let line = if case.assessments.iter().any(|assessment| assessment.effect.0 != 0.0) {
            line.say(format!("({terms}) × ")).realised(results)
        } else {
            line.say(terms)
        };
        line.equals(in_millions(language, results.savings_per_year))
    })
}

/// "−1,20 + 1,68 / (1 + [4 %]) + 4,02 / (1 + [4 %])² + … = 31,2 mill. kr"
fn net_present_value(language: Language, case: &Case, results: &CaseResults) -> Vec<CasePart> {
    let net: Vec<f64> = results.years.iter().map(|year| year.net).collect();
    fitted(language, case, |line| {
        let rate = case.discount_rate.0;
        line.discounted(&net, '+', |line| line.share(rate, CaseInput::DiscountRate))
            .equals(in_millions(language, results.net_present_value))
    })
}

impl Line<'_> {
    /// Each year's amount, divided by (1 + rate) once for each year; the last power leads to the horizon.
    fn discounted(mut self, net: &[f64], plus: char, rate: impl Fn(Self) -> Self) -> Self {
        let last = net.len().saturating_sub(1);
        let mut skipped = false;
        for (place, amount) in net.iter().enumerate() {
            // All of a usual horizon; of a long one the beginning and the end.
            if last > 12 && place > 4 && place < last {
                if !skipped {
                    self = self.say(" + …");
                    skipped = true;
                }
                continue;
            }
            let shown = self.millions(amount.abs());
            let sign = match (place, *amount < 0.0) {
                (0, false) => "",
                (0, true) => "−",
                (_, false) => " + ",
                (_, true) => " − ",
            };
            self = self.say(format!("{sign}{shown}"));
            if place > 0 {
                self = rate(self.say(format!(" / (1 {plus} "))).say(")");
                self = if place == last {
                    self.link(superscript(&place.to_string()), CaseInput::Horizon)
                } else {
                    self.say(power(place))
                };
            }
        }
        self
    }
}

fn savings_for_society(language: Language, case: &Case, results: &CaseResults) -> Vec<CasePart> {
    let Share(tax) = case.tax_financing_cost;
    fitted(language, case, |line| {
        let saving = line.millions(results.savings_per_year);
        line.say(saving)
            .taxed()
            .equals(in_millions(language, results.savings_per_year * (1.0 + tax)))
    })
}

fn socio_economic(language: Language, case: &Case, results: &CaseResults) -> Vec<CasePart> {
    let vat: Vec<f64> = results.years.iter().map(|year| year.vat).collect();
    let vat = present_value(case.discount_rate.0, &vat);
    fitted(language, case, |line| {
        let (worth, tax) = (line.millions(results.net_present_value), line.millions(vat));
        line.say(if vat == 0.0 { worth } else { format!("({worth} + {tax})") })
            .taxed()
            .equals(in_millions(language, results.socio_economic.net_present_value))
    })
}

/// Whose economy is looked at: the members', or society's.
struct View<'a> {
    worth: &'a Worth,
    /// Whether public money counts with what raising it costs.
    taxed: bool,
    /// Savings less costs of each year.
    net: Vec<f64>,
    /// Savings, discounted, before that.
    saved: f64,
    /// The same of costs.
    spent: f64,
    /// Whether its rate of return is one to tell of.
    has_own_rate: bool,
}

impl<'a> View<'a> {
    fn new(case: &Case, results: &'a CaseResults, society: bool) -> Self {
        let rate = case.discount_rate.0;
        let of =
            |amount: &dyn Fn(&Year) -> f64| results.years.iter().map(amount).collect::<Vec<_>>();
        let saved =
            of(&|year| year.savings.iter().fold(year.room_savings, |sum, (_, saved)| sum + saved));
        // Value added tax moves money within the state, and costs society nothing.
        let vat = |year: &Year| if society { year.vat } else { 0.0 };
        let spent = of(&|year| year.shared_costs + year.own_costs - vat(year));
        let times = if society { 1.0 + case.tax_financing_cost.0 } else { 1.0 };
        Self {
            worth: if society { &results.socio_economic } else { &results.municipal },
            taxed: society,
            net: of(&|year| (year.net + vat(year)) * times),
            saved: present_value(rate, &saved),
            spent: present_value(rate, &spent),
            // The same factor on all years changes no rate.
            has_own_rate: !society || results.years.iter().any(|year| year.vat != 0.0),
        }
    }

    fn lines(&self, language: Language, case: &Case) -> Vec<(String, Vec<CasePart>)> {
        let (words, names) = (&language.case_text().explain, &language.case_text().result);
        let mut lines = Vec::new();
        if self.has_own_rate {
            lines.push((words.irr, self.rate_of_return(language, case)));
        }
        let later = discounted(case.discount_rate.0, &self.net);
        let paybacks = [
            (names.payback, &self.net, self.worth.payback_years),
            (names.discounted_payback, &later, self.worth.discounted_payback_years),
        ];
        // Where nothing is saved or spent, there is nothing to earn back.
        let happens = self.net.iter().any(|net| *net != 0.0);
        for (name, amounts, years) in paybacks.into_iter().filter(|_| happens) {
            lines.push((name, payback(language, case, amounts, years)));
        }
        if let Some(ratio) = self.worth.benefit_cost_ratio {
            let shown = decimal(ratio, 2);
            lines.push((words.ratio, self.ratio(language, case, self.saved, self.spent, &shown)));
            if let Some(share) = self.worth.break_even_share {
                let shown = crate::percent(Share(share));
                let parts = self.ratio(language, case, self.spent, self.saved, &shown);
                lines.push((words.break_even, parts));
            }
        }
        lines.into_iter().map(|(name, parts)| (name.to_owned(), parts)).collect()
    }

    /// "12,3 %: −1,20 + 1,68 / (1 + 12,3 %) + … = 0,00 mill. kr", or why there is none.
    fn rate_of_return(&self, language: Language, case: &Case) -> Vec<CasePart> {
        let words = &language.case_text().explain;
        let why = match &self.worth.rate_of_return {
            RateOfReturn::One(rate) => {
                return fitted(language, case, |line| {
                    let shown = format_share(*rate, 1 + line.more);
                    // Less than nothing comes back of what is laid out.
                    let plus = if *rate < 0.0 { '−' } else { '+' };
                    let size = shown.trim_start_matches('−');
                    line.say(format!("{shown}: "))
                        .discounted(&self.net, plus, |line| line.say(size))
                        .equals(in_millions(language, 0.0))
                });
            }
            RateOfReturn::Several(rates) => {
                let rates: Vec<_> = rates.iter().map(|rate| format_share(*rate, 1)).collect();
                (words.irr_several)(&rates.join(", "))
            }
            RateOfReturn::None if self.net.iter().all(|net| *net >= 0.0) => {
                words.irr_never_below.to_owned()
            }
            RateOfReturn::None if self.net.iter().all(|net| *net <= 0.0) => {
                words.irr_never_above.to_owned()
            }
            RateOfReturn::None => words.irr_none.to_owned(),
        };
        Line::new(language, case).say(why).parts
    }

    /// One present value divided by the other.
    fn ratio(
        &self,
        language: Language,
        case: &Case,
        one: f64,
        other: f64,
        result: &str,
    ) -> Vec<CasePart> {
        fitted(language, case, |line| {
            let (one, other) = (line.millions(one), line.millions(other));
            let line = if self.taxed {
                line.say(one).taxed().say(format!(" / ({other}")).taxed().say(")")
            } else {
                line.say(format!("{one} / {other}"))
            };
            line.equals(result)
        })
    }
}

/// Where the running sum of the amounts passes zero for good: "… etter 2 + 0,45 / 1,20 = 2,4 år", or that it does not.
fn payback(language: Language, case: &Case, amounts: &[f64], years: Option<f64>) -> Vec<CasePart> {
    let words = &language.case_text().explain;
    let sums: Vec<f64> = amounts
        .iter()
        .scan(0.0, |sum, amount| {
            *sum += amount;
            Some(*sum)
        })
        .collect();
    let below = sums.iter().rposition(|sum| *sum < 0.0);
    let crossing = below.and_then(|place| Some((place, *sums.get(place)?, sums.get(place + 1)?)));
    match (years, crossing) {
        (Some(years), Some((place, before, after))) => fitted(language, case, |line| {
            let left = line.millions(-before);
            let next = line.millions(after - before);
            let passed = Line { parts: Vec::new(), ..line }
                .say(format!("{place} + {left} / {next}"))
                .equals((language.case_text().names.years)(&decimal(years, 1)));
            let sentence = (words.payback)(
                &in_millions(language, before),
                &in_millions(language, *after),
                &passed.text(),
            );
            Line { parts: Vec::new(), ..passed }.say(sentence)
        }),
        (Some(_), None) => Line::new(language, case).say(words.payback_at_once).parts,
        (None, _) => {
            let end = in_millions(language, sums.last().copied().unwrap_or_default());
            Line::new(language, case).say((words.payback_never)(&end)).parts
        }
    }
}

/// The net present value with the lowest costs, and with the highest; nothing where these are the same.
fn range(
    language: Language,
    case: &Case,
    results: &CaseResults,
    saved: f64,
) -> Vec<(String, Vec<CasePart>)> {
    let words = &language.case_text().explain;
    let (low, high) = (results.with_low_costs, results.with_high_costs);
    if low == high {
        return Vec::new();
    }
    let line = |worth: f64| {
        fitted(language, case, |line| {
            let (saved, spent) = (line.millions(saved), line.millions(saved - worth));
            line.say(format!("{saved} − {spent}")).equals(in_millions(language, worth))
        })
    };
    vec![(words.with_high.to_owned(), line(high)), (words.with_low.to_owned(), line(low))]
}

/// Whose the numbers are that no member has given.
fn sources(language: Language, case: &Case) -> Vec<CasePart> {
    let source = |input| (language.case_text().fields.source)(FileInput::Case(input));
    let label = |input| (language.case_text().fields.label)(FileInput::Case(input));
    let given = Case::empty();
    let of_circular = [
        (case.discount_rate, given.discount_rate, CaseInput::DiscountRate),
        (case.tax_financing_cost, given.tax_financing_cost, CaseInput::TaxFinancingCost),
    ];
    let mut line = Line::new(language, case);
    for (held, given, input) in of_circular {
        // One that has been changed is the members' own.
        if held == given {
            let label = label(input);
            let first = line.parts.is_empty();
            line = line
                .say(if first { label } else { crate::uncapitalised(&label) } + " ")
                .share(held.0, input)
                .say(format!(" ({}); ", source(input)));
        }
    }
    let study = line.words.from_study.to_owned();
    let study = if line.parts.is_empty() { crate::capitalised(&study) } else { study };
    line.say(study).parts
}

/// What a member gains, as a formula.
#[must_use]
pub fn member_worth(language: Language, case: &Case, member: &MemberResult) -> Vec<CasePart> {
    let shared = member.worth_before_shared - member.net_present_value;
    fitted(language, case, |line| {
        let (before, shared) = (line.millions(member.worth_before_shared), line.millions(shared));
        let key = line.words.key;
        line.say(format!("{key}: {before} − {shared}"))
            .equals(in_millions(language, member.net_present_value))
    })
}

/// The fixed part at which a member neither gains nor loses, as a formula: between all by inhabitants and all the same its
/// worth is a straight line. Nothing where there is no other to share with.
#[must_use]
pub fn turning_point(
    language: Language,
    case: &Case,
    results: &CaseResults,
    place: usize,
) -> Option<Vec<CasePart>> {
    let words = &language.case_text().explain;
    let under = |key: CostKey| {
        let result = results.keys.iter().find(|result| result.key == key)?;
        result.net_present_values.get(place).copied()
    };
    let (none, all) = (under(CostKey::Inhabitants)?, under(CostKey::Equal)?);
    let member = results.members.get(place).filter(|_| case.members.len() > 1)?;
    let ends = (words.turning)(&in_millions(language, none), &in_millions(language, all));
    let Some(part) = member.stops_gaining_at else {
        let nowhere = if none * all > 0.0 { words.turning_nowhere } else { "" };
        return Some(Line::new(language, case).say(ends + nowhere).parts);
    };
    Some(fitted(language, case, |line| {
        let (none, all) = (line.millions(none.abs()), line.millions(all.abs()));
        line.say(format!("{ends}: {none} / ({none} + {all})")).equals(format_share(part, 1))
    }))
}

/// A member's part of the shared costs under the chosen key: which part that is, and what it comes to in all years.
#[must_use]
pub fn key_share(
    language: Language,
    case: &Case,
    results: &CaseResults,
    place: usize,
) -> Vec<CasePart> {
    let Some(member) = results.members.get(place) else { return Vec::new() };
    fitted(language, case, |line| line.key_share(language, results, member, place))
}

impl Line<'_> {
    fn key_share(
        self,
        language: Language,
        results: &CaseResults,
        member: &MemberResult,
        place: usize,
    ) -> Self {
        let (case, line) = (self.case, self);
        #[expect(clippy::cast_precision_loss, reason = "at most 100 members")]
        let each = 1.0 / case.members.len() as f64;
        let equally = format!("1 / {}", case.members.len());
        let by = Weights::of(case, results, place);
        // What nobody weighs is divided equally.
        let (line, part) = match (case.key, by.filter(|by| by.sum > 0.0)) {
            (CostKey::FixedAndInhabitants { fixed }, Some(by)) => {
                let rest = fixed.rest().0;
                let rest_shown = line.percent(rest);
                let line = line
                    .share(fixed.0, CaseInput::FixedPart)
                    .say(format!(" × {equally} + {rest_shown} × "))
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
        let shown = format_share(part, 2 + line.more);
        line.equals(shown).part_in_kroner(language, results, member)
    }
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
        let sum = self.staff(by.sum);
        let all = match (language.case_text().fields.unit)(unit) {
            "" => sum,
            name => format!("{sum}\u{a0}{name}"),
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
        mut self,
        language: Language,
        results: &CaseResults,
        member: &MemberResult,
    ) -> Self {
        let to_the_øre = |kroner| (language.text().names.kroner)(&decimal(kroner, 2));
        let shared = results.years.iter().fold(0.0, |sum, year| sum + year.shared_costs);
        let words = &language.case_text().keys;
        // The part, as it is shown, of all has to come to what it is said to.
        let text = self.text();
        let part = text.rsplit(['=', '≈']).next().and_then(shown::value);
        let off = part.map(|part| Off::between(part * shared, member.shared_costs, 0.5));
        self.off = self.off.max(off.unwrap_or(Off::Nothing));
        self.say((words.amount_of)(&to_the_øre(shared), &to_the_øre(member.shared_costs)))
    }
}

fn share_shown(share: f64) -> String {
    field_value(share, Unit::Share) + "\u{a0}%"
}

/// What the assessments leave of the savings: "100 % + 5 % − 10 % = 95 %".
#[must_use]
pub fn adjustment(language: Language, case: &Case, results: &CaseResults) -> Vec<CasePart> {
    let line = Line::new(language, case).say(share_shown(1.0)).effects();
    let effects = case.assessments.iter().map(|assessment| assessment.effect.0);
    let sum = effects.fold(1.0, |sum, effect| sum + effect);
    let realised = results.adjustment.realisation.0;
    let line = line.equals(share_shown(sum));
    // More cannot go than there is, nor more come than all.
    if (sum - realised).abs() < 1e-9 {
        return line.parts;
    }
    let realised_shown = share_shown(realised);
    let counts = (language.case_text().judged.counts_as)(&realised_shown);
    let words = line.words;
    let why = if sum > realised { words.not_more_than_all } else { "" };
    line.say(counts + why).parts
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
    fitted(language, case, |line| {
        let line = line
            .cost_of_one(language, results, cost, place)
            .quantity(language, cost, place)
            .years(language, cost, place)
            .borne(language, cost)
            .equals(language.kroner(sum));
        if case.counts(cost) {
            return line;
        }
        line.say(format!(" ({})", crate::uncapitalised(words.outside_budget)))
    })
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
                let today = self.kroner(language, results.elements.get(element).today.0);
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
    fitted(language, case, |line| line.phase_in(language, results, element))
}

impl Line<'_> {
    fn phase_in(self, language: Language, results: &CaseResults, element: Element) -> Self {
        let (case, mut line) = (self.case, self);
        let full = results.elements.get(element).saving.0;
        if full == 0.0 {
            let words = line.words;
            return line.say(words.no_saving);
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
            let whole_saving = line.kroner(language, full);
            line = line.say(format!("{before}{label}: {whole_saving} × "));
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
            line = line.equals(language.kroner(*year.savings.get(element)));
        }
        line
    }
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
            .equals(language.kroner(cost.projected().0))
            .say(format!(", {} ", pace.rounded))
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
        .equals(language.kroner(results.cost_per_fte))
        .parts
}

/// What the study's other amounts are multiplied by, as a formula.
#[must_use]
pub fn price_factor(language: Language, case: &Case, results: &CaseResults) -> Vec<CasePart> {
    Line::new(language, case)
        .growth(case.prices.price_growth, CaseInput::PriceGrowth)
        .equals(format_input(results.carried.prices, 6))
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

/// "²", nothing for the first power.
fn power(of: usize) -> String {
    if of == 1 { String::new() } else { superscript(&of.to_string()) }
}

/// "²", and "^1,5" of what is no whole number: something to click on in any case.
fn raised(to: f64) -> String {
    let shown = format_input(to, 2);
    if shown.bytes().all(|digit| digit.is_ascii_digit()) {
        superscript(&shown)
    } else {
        format!("^{shown}")
    }
}

fn superscript(digits: &str) -> String {
    let digit = |digit: u8| shown::SUPERSCRIPT.get(usize::from(digit.wrapping_sub(b'0')));
    digits.bytes().filter_map(digit).collect()
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
            "år 1: 351 816 kr × [25 %] × 1,009756 = 88 812 kr; år 2: 351 816 kr × [60 %] × 1,019607 = 215 228 kr"
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
            "(1 + [3 %])[¹⁰] = 1,343916"
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
        check_key(CostKey::Equal, |_| (), &format!("1 / 7 = 14,2857 %{all}142 857,14 kr"));
        check_key(
            CostKey::Inhabitants,
            |_| (),
            &format!("[1 602] / 53 183 innb. = 3,0122 %{all}30 122,41 kr"),
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
            "([343] / [228]) / 31,77985 årsv. = 4,7338 % av 1 000 000,00 kr, delt år for år: 47 337,73 kr",
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
            "1 / 7 = 14,2857 % av 1 000 000,00 kr, delt år for år: 142 857,14 kr",
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
        check_adjustment(
            &[(1, 0.2)],
            "100 % + [20 %] = 120 %, som regnes som 100 %: mer enn alt regnes ikke med",
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
