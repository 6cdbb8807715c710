//! *Hvem betaler*: how shared costs are divided, and who gains and loses by it.

use super::explanation::CaseExplanation;
use super::fields::{Action, CaseField, full_name, say_case};
use super::frame::StepHeading;
use super::members::name_of;
use super::result::{figure_of, table_of};
use super::state::{CaseState, Place};
use crate::figure_card::FigureCard;
use crate::words::{part, tell, whether};
use leptos::prelude::*;
use std::mem::discriminant;
use synergi_case::{
    CaseInput, CaseProblem, CostKey, Evaluated, FileInput, MemberInput, MemberResult,
};
use synergi_model::input::Unit;
use synergi_model::units::Share;
use synergi_report::told::keys::{finding, losers, members, members_title};
use synergi_text::case::explain::{self, CasePart};
use synergi_text::case::{CaseText, Step};
use synergi_text::{Language, decimal, field_value};

/// What there is to choose from; the fixed part is IKT Nordhordland's until the user has one.
const KEYS: [CostKey; 7] = [
    CostKey::Inhabitants,
    CostKey::Equal,
    CostKey::FixedAndInhabitants { fixed: USUAL_FIXED },
    CostKey::Users,
    CostKey::Fte,
    CostKey::Ownership,
    CostKey::Weights,
];
const USUAL_FIXED: Share = Share(1.0 / 3.0);

/// How far the sum of shares may be from the whole before anyone would notice.
const SUM_TOLERANCE: f64 = 1e-6;

/// How much there is to say of who gains.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// There is nobody yet.
    Empty,
    /// There has been no case without faults yet.
    Invalid,
    /// There is nobody to share with.
    Alone,
    /// There is nothing to share.
    NothingShared,
    Shared,
}

impl Stage {
    fn of(state: CaseState) -> Self {
        if state.is_empty() {
            return Self::Empty;
        }
        let stage = state.told(|_, evaluated| {
            let results = &evaluated.results;
            if results.members.len() == 1 {
                Self::Alone
            } else if results.years.iter().all(|year| year.shared_costs == 0.0) {
                Self::NothingShared
            } else {
                Self::Shared
            }
        });
        stage.unwrap_or(Self::Invalid)
    }
}

/// The view.
#[component]
pub(super) fn Keys() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let stage = Memo::new(move |_| Stage::of(state));
    let heading = tell(move || match stage.get() {
        Stage::Shared => state.told(finding).unwrap_or_default(),
        _ => (state.words().frame.step)(Step::Keys).to_owned(),
    });
    let answer = part(move || match stage.get() {
        Stage::Shared => Answer().into_any(),
        Stage::Invalid => {
            view! { <p class="hint">{say_case(|text| text.result.invalid)}</p> }.into_any()
        }
        Stage::Empty => {
            lacking(state, |text| text.members.none, |text| text.members.add, Place::Members)
        }
        Stage::Alone => {
            lacking(state, |text| text.keys.alone, |text| text.members.add, Place::Members)
        }
        Stage::NothingShared => lacking(
            state,
            |text| text.keys.nothing_shared,
            |text| text.result.fill_in,
            Place::Costs,
        ),
    });
    view! {
        <StepHeading text=heading />
        <div class="with-form">
            <div class="forms">
                <ChooseKey />
                <Shares />
            </div>
            <div class="figures">{answer}</div>
        </div>
    }
}

/// What is lacking before there is an answer, and the way to it.
fn lacking(
    state: CaseState,
    what: fn(&'static CaseText) -> &'static str,
    mend: fn(&'static CaseText) -> &'static str,
    place: Place,
) -> AnyView {
    view! {
        <div class="ds-alert notice" data-color="info" data-testid="keys-lacking">
            <p>{say_case(what)}</p>
            <Action
                label=tell(move || mend(state.words()).to_owned())
                action=Callback::new(move |()| state.lead_to(place))
            />
        </div>
    }
    .into_any()
}

/// The choice of a key, and what it needs.
#[component]
fn ChooseKey() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let id = Place::Key.id();
    let error_id = format!("{id}-feil");
    let chosen = Memo::new(move |_| state.with_case(|case| Some(case.key)));
    // A fixed part that was chosen once comes back with its key.
    let fixed = Memo::new(move |before: Option<&Share>| match chosen.get() {
        Some(CostKey::FixedAndInhabitants { fixed }) => fixed,
        _ => before.copied().unwrap_or(USUAL_FIXED),
    });
    let options = KEYS.into_iter().enumerate().map(|(place, key)| {
        let help_id = format!("{id}-hjelp-{place}");
        let described = help_id.clone();
        let is_chosen = Memo::new(move |_| {
            chosen.get().is_some_and(|chosen| discriminant(&chosen) == discriminant(&key))
        });
        let key_now = move || match key {
            CostKey::FixedAndInhabitants { .. } => {
                CostKey::FixedAndInhabitants { fixed: fixed.get() }
            }
            key => key,
        };
        let number = part(move || {
            let has_number = matches!(key, CostKey::FixedAndInhabitants { .. });
            (has_number && is_chosen.get())
                .then(|| view! { <CaseField input=CaseInput::FixedPart /> })
        });
        view! {
            <div class="key-choice">
                <label class="check">
                    <input
                        type="radio"
                        class="ds-input"
                        name="fordelingsnokkel"
                        aria-describedby=described
                        prop:checked=is_chosen
                        on:change=move |_| choose(state, untrack(key_now))
                    />
                    {tell(move || (state.words().names.key)(key_now()))}
                </label>
                <p class="hint" id=help_id>
                    {tell(move || (state.words().names.key_help)(key).to_owned())}
                </p>
                {number}
            </div>
        }
    });
    let wrong = Memo::new(move |_| state.wrong(Place::Key));
    let message = tell(move || {
        let show = |value| decimal(value, 0);
        wrong
            .with(|wrong| {
                wrong.as_ref().map(|wrong| wrong.message(state.text(), state.words(), &show))
            })
            .unwrap_or_default()
    });
    view! {
        <section class="card form" aria-labelledby="velg-nokkel">
            <h2 id="velg-nokkel">{say_case(|text| text.keys.choose)}</h2>
            <div
                class="key-choices"
                class:invalid=whether(move || wrong.with(Option::is_some))
                id=id.clone()
                role="radiogroup"
                tabindex="-1"
                aria-labelledby="velg-nokkel"
                aria-describedby=error_id.clone()
                aria-invalid=tell(move || wrong.with(Option::is_some).to_string())
            >
                {options.collect_view()}
            </div>
            <p class="field-error" id=error_id role="alert">
                {message}
            </p>
            <MissingUsers />
        </section>
    }
}

fn choose(state: CaseState, key: CostKey) {
    state.edit_list(
        |case| case.key = key,
        // The field of the fixed part goes with its key: what is typed in it and not taken could
        // be mended nowhere.
        |input| (input != CaseInput::FixedPart).then_some(input),
    );
}

/// Whose users are not known, where costs are to be divided by them: their fields are with the
/// members.
#[component]
fn MissingUsers() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let missing = Memo::new(move |_| {
        state.with_case(|case| {
            let members = case.members.iter().enumerate();
            let without =
                members.filter(|(_, member)| case.key == CostKey::Users && member.users.is_none());
            without.map(|(place, _)| place).collect::<Vec<_>>()
        })
    });
    part(move || {
        let missing = missing.get();
        (!missing.is_empty()).then(|| {
            let links = missing.into_iter().map(|member| {
                let input = CaseInput::Member(member, MemberInput::Users);
                let place = Place::Number(FileInput::Case(input));
                view! {
                    <li>
                        <button
                            type="button"
                            class="field-link"
                            on:click=move |_| state.lead_to(place)
                        >
                            {tell(move || full_name(state, place))}
                        </button>
                    </li>
                }
            });
            view! {
                <div class="ds-alert missing" data-color="info">
                    <p>{say_case(|text| text.keys.needs_users)}</p>
                    <ul>{links.collect_view()}</ul>
                </div>
            }
        })
    })
}

/// Ownership and weights of all members.
#[component]
fn Shares() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let count = Memo::new(move |_| state.with_case(|case| case.members.len()));
    let header = move |input| {
        tell(move || {
            let input = FileInput::Case(CaseInput::Member(0, input));
            (state.words().fields.label)(input)
        })
    };
    let sum = Memo::new(move |_| ownership(state));
    part(move || {
        let count = count.get();
        let rows = (0..count).map(|place| view! { <ShareRow place=place /> });
        (count > 0).then(|| {
            view! {
                <section class="card form" aria-labelledby="andeler">
                    <h2 id="andeler">{say_case(|text| text.keys.shares)}</h2>
                    <p class="hint">{say_case(|text| text.keys.shares_help)}</p>
                    <div class="table-scroll">
                        <table class="ds-table input-table" data-size="sm">
                            <caption class="visually-hidden">
                                {say_case(|text| text.keys.shares)}
                            </caption>
                            <thead>
                                <tr>
                                    <th scope="col">{say_case(|text| text.result.member)}</th>
                                    <th scope="col">{header(MemberInput::Ownership)}</th>
                                    <th scope="col">{header(MemberInput::Weight)}</th>
                                </tr>
                            </thead>
                            <tbody>{rows.collect_view()}</tbody>
                        </table>
                    </div>
                    <p
                        class="ownership-sum"
                        class:field-error=whether(move || sum.with(|(_, wrong)| *wrong))
                        data-testid="ownership-sum"
                    >
                        {tell(move || sum.with(|(sentence, _)| sentence.clone()))}
                    </p>
                </section>
            }
        })
    })
}

/// The fields of one member.
#[component]
fn ShareRow(
    /// Its place in the list.
    place: usize,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let fields = [MemberInput::Ownership, MemberInput::Weight].map(|input| {
        let input = CaseInput::Member(place, input);
        let name = tell(move || full_name(state, Place::Number(FileInput::Case(input))));
        view! {
            <td>
                <CaseField input=input name=name />
            </td>
        }
    });
    view! {
        <tr>
            <th scope="row">{tell(move || name_of(state, place))}</th>
            {fields.collect_view()}
        </tr>
    }
}

/// What the members own together, as far as it is known, and whether that cannot be right.
fn ownership(state: CaseState) -> (String, bool) {
    let words = state.words();
    let (known, missing, sum) = state.with_case(|case| {
        let known: Vec<f64> =
            case.members.iter().filter_map(|m| m.ownership).map(|s| s.0).collect();
        let sum = known.iter().fold(0.0, |sum, share| sum + share);
        (known.len(), case.members.len() - known.len(), sum)
    });
    if known == 0 {
        return (String::new(), false);
    }
    let left = 1.0 - sum;
    if left < -SUM_TOLERANCE || missing == 0 && left > SUM_TOLERANCE {
        let problem = CaseProblem::OwnershipSum { sum };
        return ((words.problems.problem)(&problem, &|value| decimal(value, 2)), true);
    }
    let shown = |share| field_value(share, Unit::Share) + "\u{a0}%";
    let mut sentence = (words.keys.ownership_sum)(&shown(sum));
    if left > SUM_TOLERANCE {
        sentence.push(' ');
        sentence.push_str(&(words.keys.ownership_left)(&shown(left)));
    }
    (sentence, false)
}

/// Who gains and who loses, and how that comes about.
#[component]
fn Answer() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let figure = figure_of(state, synergi_figures::case::keys);
    let losers = part(move || {
        let sentences = state.told(losers).unwrap_or_default();
        if sentences.is_empty() {
            return view! { <p>{say_case(|text| text.keys.no_losers)}</p> }.into_any();
        }
        let items = sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> });
        view! { <ul>{items.collect_view()}</ul> }.into_any()
    });
    let title = tell(move || state.told(members_title).unwrap_or_default());
    let lines = Signal::derive(move || state.told(formulas).unwrap_or_default());
    view! {
        <FigureCard figure=figure stale=state.stale() />
        <section class="card prose" aria-labelledby="taperne">
            <h2 id="taperne">{say_case(|text| text.keys.losers_title)}</h2>
            {losers}
        </section>
        <section class="card prose" aria-labelledby="kommunenes-del">
            <h2 id="kommunenes-del">{title}</h2>
            {table_of(state, members)}
            <p class="hint">{say_case(|text| text.keys.stops_gaining_help)}</p>
            <p class="hint">{say_case(|text| text.keys.rounding)}</p>
        </section>
        <CaseExplanation lines=lines />
    }
}

/// For each member its part of the shared costs, what it gains, and where that turns.
fn formulas(language: Language, evaluated: &Evaluated) -> Vec<(String, Vec<CasePart>)> {
    let words = &language.case_text().keys;
    let Evaluated { case, results } = evaluated;
    let turning_of = language.case_text().explain.turning_of;
    let of_member = |(place, member): (usize, &MemberResult)| {
        let turning = explain::turning_point(language, case, results, place);
        let lines = [
            ((words.share_of)(&member.name), explain::key_share(language, case, results, place)),
            ((words.worth_of)(&member.name), explain::member_worth(language, case, member)),
        ];
        lines.into_iter().chain(turning.map(|parts| (turning_of(&member.name), parts)))
    };
    results.members.iter().enumerate().flat_map(of_member).collect()
}
