//! *Drift og datarom*: how the members operate, what that does to their staff, and what their data rooms cost.

use super::explanation::CaseExplanation;
use super::fields::{CaseField, Tick, say_case};
use super::frame::StepHeading;
use super::result::figure_of;
use super::savings::Nobody;
use super::state::CaseState;
use crate::figure_card::FigureCard;
use crate::table::DataTable;
use crate::words::{part, tell, whether};
use leptos::prelude::*;
use synergi_case::{
    Case, CaseInput, Evaluated, FileInput, Operating as Model, RoomBudget, RoomInput, RoomResults,
    Scope, ValidCase, evaluate,
};
use synergi_figures::case::{cloud, in_house};
use synergi_figures::{Cell, Table, TableRow};
use synergi_report::told::cells::columns;
use synergi_report::told::operating::{compares, rooms_in_words, saved_by_rooms};
use synergi_text::case::Step;
use synergi_text::case::explain::{self, CasePart};
use synergi_text::number::format_share;
use synergi_text::{Language, decimal};

/// Whether a cost of a room is on the budget for IT.
type OnBudget = fn(&mut RoomBudget) -> &mut bool;

const COSTS_OF_A_ROOM: [(RoomInput, OnBudget); 4] = [
    (RoomInput::Rent, |budget| &mut budget.rent),
    (RoomInput::Power, |budget| &mut budget.power),
    (RoomInput::AccessControl, |budget| &mut budget.access_control),
    (RoomInput::Other, |budget| &mut budget.other),
];

/// The view.
#[component]
pub(super) fn Operating() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let heading = tell(move || {
        let saved = state.told(|language, evaluated| {
            saved_by_rooms(language, &evaluated.results.rooms, &evaluated.case)
        });
        let step = (state.words().frame.step)(Step::Operating);
        saved.flatten().filter(|_| !state.is_empty()).unwrap_or_else(|| step.to_owned())
    });
    let empty = Memo::new(move |_| state.is_empty());
    let content = part(move || {
        if empty.get() { view! { <Nobody /> }.into_any() } else { view! { <Content /> }.into_any() }
    });
    view! {
        <StepHeading text=heading />
        {content}
    }
}

/// What the case would come to otherwise.
#[derive(Clone, PartialEq)]
struct Otherwise {
    /// Each member's full-time equivalents with cooperation, were they to operate as today.
    fte: Vec<f64>,
    /// Data rooms where all costs count, and where those on the budget for IT do.
    rooms: [RoomResults; 2],
}

impl Otherwise {
    fn of(Evaluated { case, results }: &Evaluated) -> Option<Self> {
        let scope = match case.scope {
            Scope::AllCosts => Scope::ItBudget,
            Scope::ItBudget => Scope::AllCosts,
        };
        let other = Case { scope, operating: Model::default(), ..Case::clone(case) };
        let other = evaluate(&ValidCase::new(other).ok()?);
        Some(Self {
            fte: other.members.iter().map(|member| member.fte_with_cooperation.0).collect(),
            rooms: match case.scope {
                Scope::AllCosts => [results.rooms, other.rooms],
                Scope::ItBudget => [other.rooms, results.rooms],
            },
        })
    }
}

/// Models of operation, and data rooms.
#[component]
fn Content() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let there_is = Memo::new(move |_| state.evaluated.with(Option::is_some));
    let otherwise =
        Memo::new(move |_| state.evaluated.with(|evaluated| Otherwise::of(evaluated.as_ref()?)));
    let figures = part(move || {
        there_is.get().then(|| {
            view! {
                <div class="two-columns">
                    <FigureCard figure=figure_of(state, in_house) stale=state.stale() />
                    <FigureCard figure=figure_of(state, cloud) stale=state.stale() />
                </div>
            }
        })
    });
    view! {
        {figures}
        <div class="section with-form">
            <Models />
            <Staff otherwise=otherwise />
        </div>
        <div class="section with-form">
            <CommonRooms />
            <Rooms otherwise=otherwise />
        </div>
    }
}

/// How the members will operate together.
#[component]
fn Models() -> impl IntoView {
    let fields = [
        CaseInput::InHouse,
        CaseInput::Cloud,
        CaseInput::StaffByOutsourcing,
        CaseInput::StaffByCloud,
    ]
    .map(|input| view! { <CaseField input=input /> });
    view! {
        <section class="card form" aria-labelledby="driftsmodell">
            <h2 id="driftsmodell">{say_case(|text| text.operating.models)}</h2>
            <p class="hint">{say_case(|text| text.operating.models_help)}</p>
            {fields.collect_view()}
        </section>
    }
}

/// What the operating model does to staff.
#[component]
fn Staff(
    /// The case without it.
    otherwise: Memo<Option<Otherwise>>,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    // Of each member for which anything is reckoned: its name, and how.
    let lines = Memo::new(move |_| state.told(freed).unwrap_or_default());
    let content = part(move || {
        let words = &state.words().operating;
        let none = state.told(|_, evaluated| {
            let Model { staff_by_outsourcing, staff_by_cloud, .. } = evaluated.case.operating;
            staff_by_outsourcing.0 == 0.0 && staff_by_cloud.0 == 0.0
        });
        if none.unwrap_or(true) {
            return view! { <p class="hint">{words.staff_effect_none}</p> }.into_any();
        }
        if lines.with(Vec::is_empty) {
            return view! { <p class="hint">{words.staff_unknown}</p> }.into_any();
        }
        let Some(otherwise) = otherwise.get() else { return ().into_any() };
        let told = state.told(|language, evaluated| {
            let sentence = staff_change(language, evaluated, &otherwise);
            (sentence, staff_table(language, evaluated, &otherwise))
        });
        let shown = told.map(|(sentence, table)| {
            view! {
                <p class="effect" data-testid="staff-effect">
                    {sentence}
                </p>
                <DataTable table=table />
            }
        });
        shown.into_any()
    });
    let explained = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    let explanation =
        part(move || explained.get().then(|| view! { <CaseExplanation lines=lines.into() /> }));
    view! {
        <div class="figures">
            <section class="card" aria-labelledby="virkning-stab">
                <h2 id="virkning-stab">{say_case(|text| text.operating.staff_effect)}</h2>
                {content}
            </section>
            {explanation}
        </div>
    }
}

fn freed(language: Language, evaluated: &Evaluated) -> Vec<(String, Vec<CasePart>)> {
    let members = evaluated.results.members.iter().enumerate();
    members
        .filter_map(|(place, member)| {
            let parts = explain::staff_freed(language, &evaluated.case, place)?;
            Some((member.name.clone(), parts))
        })
        .collect()
}

/// Full-time equivalents today, with cooperation, and with the operating model too.
fn sums(evaluated: &Evaluated, otherwise: &Otherwise) -> [f64; 3] {
    let members = evaluated.results.members.iter().zip(&otherwise.fte);
    members.fold([0.0; 3], |[today, without, with], (member, fte)| {
        [today + member.fte_today.0, without + fte, with + member.fte_with_cooperation.0]
    })
}

fn staff_change(language: Language, evaluated: &Evaluated, otherwise: &Otherwise) -> String {
    let [today, without, with] = sums(evaluated, otherwise).map(|fte| decimal(fte, 1));
    (language.case_text().operating.staff_change)(&today, &without, &with)
}

fn staff_table(language: Language, evaluated: &Evaluated, otherwise: &Otherwise) -> Table {
    let words = language.case_text();
    let row = |name: &str, [today, without, with]: [f64; 3], sum| {
        let share = if without == 0.0 { 0.0 } else { (without - with) / without };
        let fte = [today, without, with].map(|fte| Cell::number(fte, decimal(fte, 1)));
        let freed = Cell::number(share, format_share(share, 1));
        let cells = std::iter::once(Cell::text(name)).chain(fte).chain([freed]).collect();
        TableRow { cells, sum }
    };
    let members = evaluated.results.members.iter().zip(&otherwise.fte);
    let rows = members.map(|(member, without)| {
        row(&member.name, [member.fte_today.0, *without, member.fte_with_cooperation.0], false)
    });
    let sum = row(language.text().names.sum, sums(evaluated, otherwise), true);
    Table {
        caption: words.operating.staff_table.to_owned(),
        columns: columns(&[
            (words.result.member, false),
            (words.operating.staff_today, true),
            (words.operating.staff_without, true),
            (words.operating.staff_with, true),
            (words.operating.staff_freed, true),
        ]),
        rows: rows.chain([sum]).collect(),
    }
}

/// The data rooms they will have together, and which of their costs are on the budget for IT.
#[component]
fn CommonRooms() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let label = move |input| tell(move || (state.words().fields.label)(FileInput::Case(input)));
    let fields = [
        CaseInput::CommonRooms,
        CaseInput::CommonArea,
        CaseInput::UtilisationToday,
        CaseInput::Utilisation,
    ]
    .map(|input| view! { <CaseField input=input /> });
    let ticks = COSTS_OF_A_ROOM.map(|(cost, on_budget)| {
        let ticked = whether(move || {
            state.with_case(|case| {
                let mut budget = case.common_rooms.on_it_budget;
                *on_budget(&mut budget)
            })
        });
        let tick = Callback::new(move |ticked| {
            state.edit(|case| *on_budget(&mut case.common_rooms.on_it_budget) = ticked);
        });
        // Which room does not matter to what a cost is called.
        view! { <Tick label=label(CaseInput::Room(0, 0, cost)) ticked=ticked tick=tick /> }
    });
    view! {
        <section class="card form" aria-labelledby="felles-datarom">
            <h2 id="felles-datarom">{label(CaseInput::CommonRooms)}</h2>
            <p class="hint">{say_case(|text| text.operating.rooms_help)}</p>
            {fields.collect_view()}
            <fieldset>
                <legend>{say_case(|text| text.operating.on_it_budget)}</legend>
                <p class="hint">{say_case(|text| text.operating.on_it_budget_help)}</p>
                {ticks.collect_view()}
            </fieldset>
        </section>
    }
}

/// What data rooms cost today and in common.
#[component]
fn Rooms(
    /// The case with other costs counted.
    otherwise: Memo<Option<Otherwise>>,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let sentences = part(move || {
        let sentences = state.told(rooms_in_words)?;
        Some(sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view())
    });
    let effect = part(move || {
        let saved = state.told(|language, evaluated| {
            saved_by_rooms(language, &evaluated.results.rooms, &evaluated.case)
        });
        let saved = saved.flatten()?;
        Some(view! {
            <p class="effect" data-testid="rooms-effect">
                {saved}
            </p>
        })
    });
    let table = part(move || {
        let Otherwise { rooms, .. } = otherwise.get()?;
        let compares =
            state.told(|_, evaluated| compares(&evaluated.results.rooms, &evaluated.case));
        let table = scopes_table(state.settings.language.get(), rooms);
        compares.filter(|compares| *compares).map(|_| view! { <DataTable table=table /> })
    });
    let lines = Memo::new(move |_| {
        let lines = state.told(|language, Evaluated { case, results }| {
            let lines = explain::rooms(language, case, results).into_iter();
            lines.map(|(name, parts)| (name.to_owned(), parts)).collect()
        });
        lines.unwrap_or_default()
    });
    let any = Memo::new(move |_| {
        state.told(|_, evaluated| evaluated.results.rooms.number > 0).unwrap_or_default()
    });
    let explanation =
        part(move || any.get().then(|| view! { <CaseExplanation lines=lines.into() /> }));
    view! {
        <div class="figures">
            <section class="card" aria-labelledby="datarom">
                <h2 id="datarom">{say_case(|text| text.operating.rooms)}</h2>
                {sentences}
                {effect}
                {table}
            </section>
            {explanation}
        </div>
    }
}

fn scopes_table(language: Language, [all, on_budget]: [RoomResults; 2]) -> Table {
    let (words, names) = (language.case_text(), &language.text().names);
    let row = |name: &str, amount: fn(&RoomResults) -> f64| {
        let cells = [&all, &on_budget].map(|rooms| {
            let amount = amount(rooms);
            Cell::number(amount, language.amount(amount))
        });
        TableRow { cells: std::iter::once(Cell::text(name)).chain(cells).collect(), sum: false }
    };
    Table {
        caption: words.operating.rooms_result.to_owned(),
        columns: columns(&[
            (words.names.rooms, false),
            ((words.names.scope)(Scope::AllCosts), true),
            ((words.names.scope)(Scope::ItBudget), true),
        ]),
        rows: vec![
            row(words.result.today, |rooms| rooms.today),
            row(names.with_cooperation, |rooms| rooms.with_cooperation),
            row(names.saving, |rooms| rooms.today - rooms.with_cooperation),
        ],
    }
}
