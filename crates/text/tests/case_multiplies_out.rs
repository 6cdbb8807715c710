//! Whoever takes a formula of a case and reckons along, by its numbers as they are shown, comes to its result.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests"
)]

use synergi_case::*;
use synergi_model::mechanism::Mechanism;
use synergi_model::scenario::Municipality;
use synergi_model::units::{
    Count, Fte, Inhabitants, NokPerFte, NokPerInhabitant, NokPerYear, Share,
};
use synergi_model::{Element, SizeClass};
use synergi_text::Language;
use synergi_text::case::explain::{self, CasePart};

/// A reckoner of its own: what the page reckons by is not to judge itself. Words are passed over.
struct Reckoner {
    letters: Vec<char>,
    at: usize,
}

impl Reckoner {
    fn value(text: &str) -> f64 {
        let mut letters: Vec<char> = Vec::new();
        for letter in text.chars() {
            let power_of_unit = "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(letter)
                && letters.last().is_some_and(|last| last.is_alphabetic());
            // A unit keeps its place, so that "m²" is no power.
            letters.push(if power_of_unit { 'x' } else { letter });
        }
        let mut reckoner = Self { letters, at: 0 };
        let value = reckoner.sum();
        assert_eq!(reckoner.next(), None, "left over in {text:?}");
        value
    }

    /// The next letter that says something.
    fn next(&mut self) -> Option<char> {
        let says = |letter: &char| letter.is_ascii_digit() || "+−×/()%⁰¹²³⁴⁵⁶⁷⁸⁹".contains(*letter);
        while self.letters.get(self.at).is_some_and(|letter| !says(letter)) {
            self.at += 1;
        }
        self.letters.get(self.at).copied()
    }

    fn take(&mut self, letter: char) -> bool {
        let is = self.next() == Some(letter);
        self.at += usize::from(is);
        is
    }

    fn sum(&mut self) -> f64 {
        let mut value = self.product();
        loop {
            if self.take('+') {
                value += self.product();
            } else if self.take('−') {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.factor();
        loop {
            if self.take('×') {
                value *= self.factor();
            } else if self.take('/') {
                value /= self.factor();
            } else {
                return value;
            }
        }
    }

    fn factor(&mut self) -> f64 {
        if self.take('−') {
            return -self.factor();
        }
        let mut value = if self.take('(') {
            let value = self.sum();
            assert!(self.take(')'));
            value
        } else {
            self.number()
        };
        if self.take('%') {
            value /= 100.0;
        }
        let mut power = String::new();
        while let Some(digit) =
            self.next().and_then(|next| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|d| d == next))
        {
            power.push_str(&digit.to_string());
            self.at += 1;
        }
        let times: usize = if power.is_empty() { 1 } else { power.parse().unwrap() };
        (0..times).map(|_| value).product()
    }

    fn number(&mut self) -> f64 {
        self.next();
        let mut digits = String::new();
        while let Some(letter) = self.letters.get(self.at) {
            match letter {
                '0'..='9' => digits.push(*letter),
                ',' if self.letters.get(self.at + 1).is_some_and(char::is_ascii_digit) => {
                    digits.push('.');
                }
                '\u{a0}' => {}
                _ => break,
            }
            self.at += 1;
        }
        digits.parse().unwrap_or_else(|_| {
            panic!("no number in {:?} at {}", self.letters.iter().collect::<String>(), self.at)
        })
    }
}

#[test]
fn the_reckoner_reckons() {
    assert_eq!(Reckoner::value("50\u{a0}% × (1\u{a0}540,5 kr − 540,5) / 10 m² × 2²"), 200.0);
    assert_eq!(Reckoner::value("−10\u{a0}% × NOK\u{a0}100 + (1 + 1)¹⁰"), 1014.0);
}

/// What has been checked, and how much of it is not exact.
#[derive(Default)]
struct Tally {
    equations: usize,
    about: Vec<String>,
}

impl Tally {
    /// Checks all equations in a formula.
    fn check(&mut self, parts: &[CasePart]) {
        let text = read(parts);
        for equation in text.split(';') {
            let Some(place) = equation.find(['=', '≈']) else { continue };
            let (left, right) = equation.split_at(place);
            let about = right.starts_with('≈');
            // What stands before a colon is a name; what stands after the result, a remark.
            let left = left.rsplit(':').next().unwrap();
            let right = right.trim_start_matches(['=', '≈']);
            let words = [" av ", " of ", ", ", " (", ": "];
            let end = words.iter().filter_map(|word| right.find(word)).min().unwrap_or(right.len());
            let right = &right[..end];
            if left.contains('…') {
                continue;
            }
            self.equations += 1;
            let (shown, stated) = (Reckoner::value(left), Reckoner::value(right));
            let decimals = right
                .split(',')
                .nth(1)
                .map_or(0, |rest| rest.chars().take_while(char::is_ascii_digit).count());
            let percent = if right.contains('%') { 0.01 } else { 1.0 };
            let rounding = 0.500_001 * (0..decimals).fold(percent, |step, _| step / 10.0);
            let off = (shown - stated).abs();
            let holds = off <= rounding || off <= 1e-4 * stated.abs();
            assert_eq!(holds, !about, "{equation}: shown {shown}, stated {stated}");
            if about {
                self.about.push(equation.to_owned());
            }
        }
    }

    fn check_all(&mut self, language: Language, case: &Case) -> &mut Self {
        let case = ValidCase::new(case.clone()).unwrap_or_else(|issues| panic!("{issues:?}"));
        let (results, case): (_, &Case) = (evaluate(&case), &case);
        for place in 0..case.members.len() {
            for element in Element::ALL {
                let saving = explain::member_saving(language, case, &results, place, element);
                self.check(&saving);
            }
            let part = explain::key_share(language, case, &results, place);
            self.check(&part);
            check_part(&part);
            self.check(&explain::member_worth(language, case, &results.members[place]));
            for parts in [
                explain::staff_freed(language, case, place),
                explain::turning_point(language, case, &results, place),
            ] {
                self.check(&parts.unwrap_or_default());
            }
        }
        for place in 0..case.costs.len() {
            self.check(&explain::cost(language, case, &results, place));
        }
        for element in Element::ALL {
            self.check(&explain::phase_in(language, case, &results, element));
        }
        for (_, parts) in explain::rooms(language, case, &results) {
            self.check(&parts);
        }
        let mut worth = explain::worth(language, case, &results);
        // The sources, which are words.
        worth.pop();
        for (_, parts) in worth {
            self.check(&parts);
        }
        self.check(&explain::adjustment(language, case, &results));
        self.check(&explain::fte_cost(language, case, &results));
        self.check(&explain::price_factor(language, case, &results));
        self
    }
}

fn read(parts: &[CasePart]) -> String {
    let texts = parts.iter().map(|part| match part {
        CasePart::Text(text) | CasePart::Input(text, _) => text.as_str(),
    });
    texts.collect()
}

/// "… = 14,2857 % av 1 000 000,00 kr, delt år for år: 142 857,14 kr"
fn check_part(parts: &[CasePart]) {
    let text = read(parts);
    let tail = text.rsplit(['=', '≈']).next().unwrap();
    let (share, rest) = tail.split_once(" av ").or(tail.split_once(" of ")).unwrap();
    let (sum, rest) = rest.split_once(", ").unwrap();
    let stated = Reckoner::value(rest.rsplit(": ").next().unwrap());
    let shown = Reckoner::value(share) * Reckoner::value(sum);
    assert!((shown - stated).abs() <= (1e-4 * stated).max(0.5), "{text}: {shown}");
}

fn set(case: &mut Case, element: Element, class: SizeClass, mechanism: Mechanism) {
    *case.basis.mechanisms.get_mut(element).get_mut(class) = mechanism;
}

/// Costs of all kinds, with a range.
fn with_costs(case: &mut Case) {
    for (place, cost) in case.costs.iter_mut().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "few")]
        let amount = 123_456.78 * (1 + place) as f64;
        cost.amount.likely = Some(NokPerYear(amount));
        cost.amount.low = Some(NokPerYear(amount * 0.7));
        cost.amount.high = Some(NokPerYear(amount * 1.9));
    }
    case.costs[2].runs_twice.base_operations = true;
    case.costs[2].runs_twice.staff = true;
    case.costs[2].quantity = 7.0;
    case.costs[3].borne = Borne::ByEachMember;
    case.costs[4].borne = Borne::ByUsers;
    for (member, users) in
        case.members.iter_mut().zip([1_200.0, 803.0, 411.0, 97.0, 201.0, 88.0, 190.0])
    {
        member.users = Some(Count(users));
    }
}

fn with_rooms(case: &mut Case) {
    for (member, area) in case.members.iter_mut().zip([17.3, 8.0, 6.1]) {
        member.rooms = vec![Room {
            area: Some(area),
            rent: Some(NokPerYear(19_753.0)),
            power: Some(NokPerYear(31_111.0)),
            access_control: Some(NokPerYear(7_001.0)),
            other: Some(NokPerYear(1_234.5)),
        }];
    }
    case.common_rooms.number = 2;
    case.common_rooms.utilisation_today = Some(Share(0.37));
    case.common_rooms.utilisation = Some(Share(0.61));
}

fn at_prices_of_2026(case: &mut Case) {
    case.prices = Prices { year: 2026, price_growth: Share(0.025), wage_growth: Share(0.03) };
}

fn own_figures(case: &mut Case) {
    for (member, part) in case.members.iter_mut().zip([1.0, 1.07, 0.93, 1.211]) {
        let people = member.population.0 * part;
        member.costs.telecom = Some(NokPerYear((people * 291.0).round()));
        member.costs.base_operations = Some(NokPerYear((people * 617.0).round()));
        member.costs.business_systems = Some(NokPerYear((people * 833.0).round()));
        member.fte = Some(Fte((4_250.0 * part).round() / 1_000.0));
    }
}

/// As many mechanisms as there are, and each on elements and classes where the study has another.
fn mechanisms(case: &mut Case, turn: usize) {
    let all = |place: usize| {
        [
            Mechanism::Percentage { share: Share(0.175) },
            Mechanism::CloseTheGap { to: SizeClass::Large, share: Share(0.333) },
            Mechanism::TargetRate { rate: NokPerInhabitant(377.25) },
            Mechanism::Percentage { share: Share(-0.08) },
            Mechanism::CloseTheGap { to: SizeClass::Medium, share: Share(0.85) },
            Mechanism::NoSaving,
        ][place % 6]
    };
    let mut place = turn;
    for element in Element::ALL {
        for class in SizeClass::ALL {
            let mechanism = match all(place) {
                // No class approaches itself.
                Mechanism::CloseTheGap { to, .. } if to == class => all(place + 1),
                mechanism => mechanism,
            };
            set(case, element, class, mechanism);
            place += 1;
        }
    }
    if turn.is_multiple_of(2) {
        for class in SizeClass::ALL {
            set(case, Element::Staff, class, Mechanism::TargetFte { fte: Fte(1.375) });
        }
    }
}

fn operating(case: &mut Case) {
    case.operating = Operating {
        in_house: Some(Share(0.31)),
        cloud: Some(Share(0.64)),
        staff_by_outsourcing: Share(0.173),
        staff_by_cloud: Share(0.119),
    };
    for (member, part) in case.members.iter_mut().zip([0.83, 0.12, 0.55, 0.31]) {
        member.in_house = Some(Share(part));
        member.cloud = Some(Share(1.0 - part));
    }
}

/// Municipalities with costs of their own behind the rates, as the register brings them.
fn listed(case: &mut Case) {
    let of = |(place, population): (u32, f64)| Municipality {
        number: format!("{:04}", 3_000 + place),
        name: format!("Kommune {place}"),
        population: Inhabitants(population),
        costs: synergi_model::PerInvoiced {
            telecom: Some(NokPerYear((population * 313.7).round())),
            base_operations: Some(NokPerYear((population * (401.3 + f64::from(place))).round())),
            business_systems: Some(NokPerYear((population * (555.5 + f64::from(place))).round())),
        },
        fte: (place % 3 > 0).then_some(Fte(2.3 + f64::from(place))),
        imported: false,
    };
    let populations = [901.0, 2_777.0, 4_321.0, 7_013.0, 12_345.0, 18_765.0, 25_001.0, 60_007.0];
    case.basis.municipalities = (1..).zip(populations).map(of).collect();
}

fn assessed(case: &mut Case) {
    case.assessments[1].effect = Share(0.055);
    case.assessments[5].effect = Share(-0.123);
    case.assessments[6].delay = 1;
}

fn vat(case: &mut Case) {
    case.vat_not_compensated = Share(0.37);
}

const CHANGES: [fn(&mut Case); 8] =
    [with_costs, with_rooms, at_prices_of_2026, own_figures, operating, listed, assessed, vat];

const KEYS: [CostKey; 5] = [
    CostKey::Equal,
    CostKey::Inhabitants,
    CostKey::Fte,
    CostKey::FixedAndInhabitants { fixed: Share(0.35) },
    CostKey::Weights,
];

/// Every combination of changes, with mechanisms and keys in turn.
#[test]
fn what_is_shown_multiplies_out() {
    let mut tally = Tally::default();
    for turn in 0..1_usize << CHANGES.len() {
        let mut case = example();
        for (place, change) in CHANGES.iter().enumerate() {
            if turn >> place & 1 == 1 {
                change(&mut case);
            }
        }
        if turn % 3 > 0 {
            mechanisms(&mut case, turn % 7);
        }
        case.key = KEYS[turn % KEYS.len()];
        if case.key == CostKey::Weights {
            for (member, weight) in case.members.iter_mut().zip([3.0, 2.5, 2.0, 1.0, 1.0, 0.7, 1.3])
            {
                member.weight = Some(weight);
            }
        }
        if turn % 5 == 4 {
            case.basis.fte_cost.own = Some(NokPerFte(912_345.5));
        }
        let language = Language::ALL[turn % 3];
        tally.check_all(language, &case);
    }
    assert!(tally.equations > 15_000, "{}", tally.equations);
    // "About" is for what cannot be helped, and not a way out.
    assert_eq!(tally.about, Vec::<String>::new());
}

/// The review's own numbers.
#[test]
fn the_example_at_todays_prices() {
    let mut case = example();
    at_prices_of_2026(&mut case);
    Tally::default().check_all(Language::Bokmal, &case);
}

/// A number with more decimals than its field shows does not come out, and the formula says so.
#[test]
fn what_its_fields_do_not_show_is_about() {
    let mut case = example();
    let small = Mechanism::Percentage { share: Share(0.000_123_4) };
    set(&mut case, Element::BaseOperations, SizeClass::Small, small);
    let mut tally = Tally::default();
    tally.check_all(Language::Bokmal, &case);
    assert!(tally.about.iter().any(|equation| equation.starts_with("0,01\u{a0}% × 540")));
}
