//! The sheet of members: what each costs today and with cooperation.

use crate::inputs::{Inputs, Rate, of_elements, of_member};
use crate::sheet::{Kind, Sheet};
use crate::value::{Val, number, sum};
use rust_xlsxwriter::XlsxError;
use synergi_case::{CaseInput, MemberInput, RoomInput, STUDY_YEAR, Scope, ValidCase};
use synergi_model::input::Input;
use synergi_model::mechanism::Mechanism;
use synergi_model::{Element, InvoicedElement, PerClass, PerElement};
use synergi_text::Language;

/// What other sheets need of it.
pub(crate) struct Members {
    /// Saving of each member by element, in kroner a year when all has come.
    pub(crate) savings: Vec<PerElement<Val>>,
    /// Inhabitants of all members.
    pub(crate) inhabitants: Val,
    /// Cost of all members today by element.
    pub(crate) today: PerElement<Val>,
    /// Saving of all members by element.
    pub(crate) saving: PerElement<Val>,
    /// Full-time equivalents of each today.
    pub(crate) fte: Vec<Val>,
    /// What the data rooms of each cost today, as far as they are left.
    pub(crate) rooms: Vec<Val>,
    /// All of them.
    pub(crate) rooms_today: Val,
    /// What the common rooms cost.
    pub(crate) common_rooms: Val,
    /// How much dearer than all else staff becomes in a year.
    pub(crate) real_wages: Val,
}

/// What the study's prices and wages become in the price year.
struct Carried {
    prices: Val,
    wages: Val,
}

const FIRST: u32 = 8;

pub(crate) fn write(
    sheet: &mut Sheet,
    case: &ValidCase,
    inputs: &Inputs,
    language: Language,
) -> Result<Members, XlsxError> {
    let words = language.workbook_text();
    sheet.title(0, words.members_title)?;
    sheet.text(1, 0, words.members_lead)?;
    sheet.freeze(FIRST, 2)?;
    sheet.widths(&[10.0, 28.0, 14.0, 10.0])?;

    let years = inputs.get(CaseInput::PriceYear) - number(f64::from(STUDY_YEAR));
    let (prices, wages) = (inputs.get(CaseInput::PriceGrowth), inputs.get(CaseInput::WageGrowth));
    let one = number(1.0);
    sheet.text(3, 1, words.price_factor)?;
    sheet.text(4, 1, words.wage_factor)?;
    sheet.text(5, 1, words.real_wages)?;
    let carried = Carried {
        prices: sheet.formula(3, 2, &(&one + &prices).power(&years), Kind::Factor)?,
        wages: sheet.formula(4, 2, &(&one + &wages).power(&years), Kind::Factor)?,
    };
    let real_wages = sheet.formula(5, 2, &((&one + &wages) / (&one + &prices)), Kind::Factor)?;

    let mut headings: Vec<String> = words.member_headings.map(str::to_owned).into();
    for element in Element::ALL {
        let name = language.text().names.elements.get(element);
        if element == Element::Staff {
            headings.extend(words.staff_headings.map(str::to_owned));
        }
        headings.extend(words.change_headings.map(|heading| format!("{name}: {heading}")));
    }
    headings.extend(words.change_headings.map(|heading| format!("{}: {heading}", words.sum)));
    headings.push(words.rooms_today.to_owned());
    sheet.headings(FIRST - 1, 0, &headings)?;

    let mut columns: Vec<Vec<Val>> = vec![Vec::new(); headings.len()];
    let (mut savings, mut fte) = (Vec::new(), Vec::new());
    for (place, row) in (0..case.members.len()).zip(FIRST..) {
        let cells = member(sheet, row, place, case, inputs, &carried)?;
        savings.push(PerElement::from_fn(|element| cells.changes.get(element)[2].clone()));
        fte.push(cells.fte_today.clone());
        for (column, cell) in cells.all {
            if let Some(column) = columns.get_mut(usize::from(column)) {
                column.push(cell);
            }
        }
    }
    #[expect(clippy::cast_possible_truncation, reason = "at most a hundred members")]
    let last = FIRST + case.members.len() as u32;
    sheet.text(last, 1, words.sum)?;
    let mut totals: Vec<Option<Val>> = Vec::new();
    for (column, cells) in (0..).zip(&columns) {
        let kind = if matches!(column, 13 | 14) { Kind::Decimals } else { Kind::Whole };
        totals.push(match cells.as_slice() {
            [] => None,
            cells => Some(sheet.result(last, column, &sum(cells), kind)?),
        });
    }
    let total = |column: u16| totals.get(usize::from(column)).cloned().flatten();
    let of = |part: u16| {
        PerElement::from_fn(|element| {
            total(first_column(element) + part).unwrap_or_else(|| number(0.0))
        })
    };
    let rooms = rooms(sheet, last + 3, case, inputs, language)?;
    Ok(Members {
        savings,
        inhabitants: total(2).unwrap_or_else(|| number(0.0)),
        today: of(0),
        saving: of(2),
        fte,
        rooms: rooms.of_members,
        rooms_today: rooms.today,
        common_rooms: rooms.common,
        real_wages,
    })
}

/// Where an element's three columns begin.
const fn first_column(element: Element) -> u16 {
    match element {
        Element::Telecom => 4,
        Element::BaseOperations => 7,
        Element::BusinessSystems => 10,
        Element::Staff => 15,
    }
}

struct MemberCells {
    changes: PerElement<[Val; 3]>,
    fte_today: Val,
    /// All cells that are summed, with their columns.
    all: Vec<(u16, Val)>,
}

fn member(
    sheet: &mut Sheet,
    row: u32,
    place: usize,
    case: &ValidCase,
    inputs: &Inputs,
    carried: &Carried,
) -> Result<MemberCells, XlsxError> {
    let of = |input| inputs.get(of_member(place, input));
    if let Some(member) = case.members.get(place) {
        sheet.text(row, 0, &member.number)?;
        sheet.text(row, 1, &member.name)?;
    }
    let population = sheet.formula(row, 2, &of(MemberInput::Population), Kind::Whole)?;
    let bound = |input| inputs.get(CaseInput::Basis(input));
    let is_large = bound(Input::MediumTo).less(&population);
    let is_small = population.less(&bound(Input::MediumFrom));
    let (one, two, three) = (number(1.0), number(2.0), number(3.0));
    let class =
        sheet.formula(row, 3, &is_small.then(&one, &is_large.then(&three, &two)), Kind::Year)?;
    let by_class =
        |of: &PerClass<Val>| class.choose(&[of.small.clone(), of.medium.clone(), of.large.clone()]);

    let mut all = vec![(2, population.clone())];
    let mut changes = PerElement::from_fn(|_| [(); 3].map(|()| number(0.0)));
    for element in InvoicedElement::ALL {
        let rates = &inputs.rates.get(element).map(|rate: &Rate| {
            if rate.is_of_price_year { &rate.cell / &carried.prices } else { rate.cell.clone() }
        });
        // The model knows one price level, the study's: a member's own cost is carried there, and all results back.
        let estimated = by_class(rates) * &population;
        let own = of(MemberInput::Cost(element));
        let at_study = own.is_blank().then(&estimated, &(&own / &carried.prices));
        let column = first_column(element.into());
        let today = sheet.formula(row, column, &(&at_study * &carried.prices), Kind::Whole)?;
        let before = &today / &carried.prices;
        let left = by_class(&PerClass::from_fn(|of_class| {
            let mechanism = *case.basis.mechanisms.get(element.into()).get(of_class);
            let share = inputs.get(CaseInput::Basis(Input::Mechanism(element.into(), of_class)));
            new_cost(mechanism, &share, &before, &population, rates)
        }));
        let with = sheet.formula(row, column + 1, &(left * &carried.prices), Kind::Whole)?;
        let saving = sheet.formula(row, column + 2, &(&today - &with), Kind::Whole)?;
        all.extend([
            (column, today.clone()),
            (column + 1, with.clone()),
            (column + 2, saving.clone()),
        ]);
        *changes.get_mut(element.into()) = [today, with, saving];
    }

    let fte_today = of(MemberInput::Fte).or(&by_class(&inputs.mean_fte));
    let fte_today = sheet.formula(row, 13, &fte_today, Kind::Decimals)?;
    let cost_today = &inputs.fte_cost * &fte_today;
    let left = by_class(&PerClass::from_fn(|of_class| {
        let mechanism = *case.basis.mechanisms.get(Element::Staff).get(of_class);
        let of_mechanism = inputs.get(CaseInput::Basis(Input::Mechanism(Element::Staff, of_class)));
        match mechanism {
            Mechanism::TargetFte { .. } => fte_today.min(&of_mechanism),
            other => {
                let new =
                    new_cost(other, &of_mechanism, &cost_today, &population, &inputs.staff_rates);
                // Staff that costs nothing cannot shrink by what it costs.
                cost_today.equals(&number(0.0)).then(&fte_today, &(&fte_today * new / &cost_today))
            }
        }
    }));
    let stays = number(1.0) - freed(place, inputs);
    let fte_with = sheet.formula(row, 14, &(left * stays), Kind::Decimals)?;
    let per_fte = &inputs.fte_cost * &carried.wages;
    let today = sheet.formula(row, 15, &(&fte_today * &per_fte), Kind::Whole)?;
    let with = sheet.formula(row, 16, &(&fte_with * &per_fte), Kind::Whole)?;
    let saving = sheet.formula(row, 17, &(&today - &with), Kind::Whole)?;
    all.extend([
        (13, fte_today.clone()),
        (14, fte_with),
        (15, today.clone()),
        (16, with.clone()),
        (17, saving.clone()),
    ]);
    changes.staff = [today, with, saving];

    for (column, part) in (18..).zip(0..3) {
        let parts = of_elements(|element| {
            changes.get(element).get(part).cloned().unwrap_or_else(|| number(0.0))
        });
        let whole = parts.into_iter().reduce(|one, other| one + other);
        if let Some(whole) = whole {
            all.push((column, sheet.result(row, column, &whole, Kind::Whole)?));
        }
    }
    Ok(MemberCells { changes, fte_today, all })
}

/// What a mechanism leaves of a cost, by the rate of the class where it closes a gap to one.
fn new_cost(
    mechanism: Mechanism,
    of_mechanism: &Val,
    today: &Val,
    population: &Val,
    rates: &PerClass<Val>,
) -> Val {
    let rate = today / population;
    match mechanism {
        Mechanism::NoSaving | Mechanism::TargetFte { .. } => today.clone(),
        Mechanism::CloseTheGap { to, .. } => {
            let gap = (&rate - rates.get(to)).max(&number(0.0));
            (&rate - gap * of_mechanism) * population
        }
        Mechanism::TargetRate { .. } => rate.min(of_mechanism) * population,
        Mechanism::Percentage { .. } => today * (number(1.0) - of_mechanism),
    }
}

/// The part of a member's staff that the operating model frees.
fn freed(place: usize, inputs: &Inputs) -> Val {
    let moved = |from: &Val, to: &Val| {
        let unknown = from.is_blank().or(&to.is_blank());
        unknown.then(&number(0.0), &(from - to))
    };
    let of = |input| inputs.get(of_member(place, input));
    let outsourced = moved(&of(MemberInput::InHouse), &inputs.get(CaseInput::InHouse));
    let clouded = moved(&inputs.get(CaseInput::Cloud), &of(MemberInput::Cloud));
    let freed = outsourced * inputs.get(CaseInput::StaffByOutsourcing)
        + clouded * inputs.get(CaseInput::StaffByCloud);
    freed.min(&number(1.0))
}

struct Rooms {
    of_members: Vec<Val>,
    today: Val,
    common: Val,
}

/// Data rooms, under the members.
fn rooms(
    sheet: &mut Sheet,
    from: u32,
    case: &ValidCase,
    inputs: &Inputs,
    language: Language,
) -> Result<Rooms, XlsxError> {
    let words = language.workbook_text();
    let budget = &case.common_rooms.on_it_budget;
    let zero = number(0.0);
    let counts = |on_budget: bool, cost: Val| match case.scope {
        Scope::ItBudget if !on_budget => number(0.0),
        _ => cost,
    };
    sheet.heading(from, words.rooms_title)?;
    sheet.headings(from + 1, 0, &words.room_headings.map(str::to_owned))?;
    let mut row = from + 2;
    let (mut fixed, mut by_area, mut areas) = (Vec::new(), Vec::new(), Vec::new());
    let mut of_each: Vec<Vec<Val>> = Vec::new();
    for (place, member) in case.members.iter().enumerate() {
        let mut own = Vec::new();
        for room in 0..member.rooms.len() {
            let of = |input| inputs.get(CaseInput::Room(place, room, input));
            sheet.text(row, 0, &member.number)?;
            sheet.text(row, 1, &member.name)?;
            let area = sheet.formula(row, 2, &(of(RoomInput::Area) + &zero), Kind::Decimals)?;
            let fixed_cost = counts(budget.access_control, of(RoomInput::AccessControl))
                + counts(budget.other, of(RoomInput::Other));
            let fixed_cost = sheet.formula(row, 3, &fixed_cost, Kind::Whole)?;
            let area_cost = counts(budget.rent, of(RoomInput::Rent))
                + counts(budget.power, of(RoomInput::Power));
            let area_cost = sheet.formula(row, 4, &area_cost, Kind::Whole)?;
            own.push(sheet.formula(row, 5, &(&fixed_cost + &area_cost), Kind::Whole)?);
            fixed.push(fixed_cost);
            by_area.push(area_cost);
            areas.push(area);
            row += 1;
        }
        of_each.push(own);
    }
    let common_number = inputs.get(CaseInput::CommonRooms);
    let is_left = zero.less(&common_number);
    let left = is_left.then(&number(1.0), &zero);
    let mut rooms = Vec::new();
    for (own, at) in of_each.iter().zip(FIRST..) {
        let cost = sum(own) * &left;
        rooms.push(sheet.formula(at, 21, &cost, Kind::Whole)?);
    }
    #[expect(clippy::cast_precision_loss, reason = "at most a few hundred rooms")]
    let count = number(areas.len() as f64);
    let mut told = |label: &str, of: &Val, kind| {
        row += 1;
        sheet.text(row, 1, label)?;
        sheet.formula(row, 2, of, kind)
    };
    let per_room = told(words.per_room, &sum(&fixed).ratio(&count), Kind::Whole)?;
    let area = told(words.area, &sum(&areas), Kind::Decimals)?;
    let per_metre = told(words.per_square_metre, &sum(&by_area).ratio(&area), Kind::Whole)?;
    let (used, will_be) =
        (inputs.get(CaseInput::UtilisationToday), inputs.get(CaseInput::Utilisation));
    let unknown = used.is_blank().or(&will_be.is_blank());
    let denser = unknown.then(&number(1.0), &used.ratio(&will_be));
    let given = inputs.get(CaseInput::CommonArea);
    let common_area = told(words.common_area, &given.or(&(&area * denser)), Kind::Decimals)?;
    let common = common_number * (per_room + per_metre * common_area);
    let common = told(words.common_cost, &common, Kind::Whole)?;
    let today = told(words.rooms_left, &sum(&rooms), Kind::Whole)?;
    Ok(Rooms { of_members: rooms, today, common })
}
