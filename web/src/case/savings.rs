//! *Besparelser*: what each member saves on each element, by which mechanism, and from which levels it is estimated.

use super::explanation::CaseExplanation;
use super::fields::{Action, CaseField, say_case};
use super::frame::StepHeading;
use super::members::name_of;
use super::result::{below_thousands, figure_of};
use super::state::{CaseState, Place};
use crate::browser;
use crate::figure_card::FigureCard;
use crate::parts::ElementName;
use crate::table::DataTable;
use crate::words::{part, say_by, tell, whether};
use leptos::prelude::*;
use synergi_case::{
    Case, CaseInput, Evaluated, FileInput, MemberResult, Operating, ValidCase, evaluate,
};
use synergi_figures::case::member_savings;
use synergi_figures::{Cell, Table, TableRow};
use synergi_model::input::Input;
use synergi_model::mechanism::{Mechanism, MechanismKind};
use synergi_model::units::{Inhabitants, NokPerYear};
use synergi_model::{Basis, Element, InvoicedElement, SizeClass, study};
use synergi_report::told::cells::{columns, thousands};
use synergi_report::told::members::origin;
use synergi_report::told::savings::{lead, named, negative};
use synergi_text::case::{Step, explain};
use synergi_text::{Language, field_value};

/// On telecom nothing is saved until a user says so: it comes last.
const ORDER: [Element; 4] =
    [Element::BaseOperations, Element::BusinessSystems, Element::Staff, Element::Telecom];
/// What decides which size a member is of.
const BOUNDS: [Input; 2] = [Input::MediumFrom, Input::MediumTo];
/// Members of a class that are named; more are counted.
const MOST_NAMES: usize = 6;

/// The view.
#[component]
pub(super) fn Savings() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let heading = tell(move || heading(state));
    let empty = Memo::new(move |_| state.is_empty());
    let content = part(move || {
        if empty.get() { view! { <Nobody /> }.into_any() } else { view! { <Content /> }.into_any() }
    });
    view! {
        <StepHeading text=heading />
        {content}
    }
}

fn heading(state: CaseState) -> String {
    let words = &state.words().savings;
    if state.is_empty() {
        return words.heading_none.to_owned();
    }
    state
        .told(|language, evaluated| {
            let saving = evaluated.results.savings_per_year;
            if saving > 0.0 {
                (words.heading)(&language.amount(saving))
            } else if saving < 0.0 {
                (words.heading_costs)(&language.amount(-saving))
            } else {
                words.heading_none.to_owned()
            }
        })
        .unwrap_or_else(|| state.words().result.invalid.to_owned())
}

/// What stands where there are no members to say anything of.
#[component]
pub(super) fn Nobody() -> impl IntoView {
    let state = expect_context::<CaseState>();
    view! {
        <p class="lead">{say_case(|text| text.members.none)}</p>
        <div class="actions">
            <Action
                label=tell(move || state.words().members.add.to_owned())
                variant="primary"
                action=Callback::new(move |()| state.go_to(Step::Members))
            />
        </div>
    }
}

/// What members save, element by element.
#[component]
fn Content() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let there_is = Memo::new(move |_| state.evaluated.with(Option::is_some));
    let answer = part(move || there_is.get().then(Answer));
    let elements = ORDER.map(|element| view! { <OfElement element=element /> });
    view! {
        {answer}
        <p class="hint section">{say_case(|text| text.savings.mechanisms_help)}</p>
        {elements.collect_view()}
        <Levels />
    }
}

/// What is saved in all, and by whom.
#[component]
fn Answer() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let lead = part(move || {
        let sentences = state.told(lead).filter(|sentences| !sentences.is_empty())?;
        Some(view! { <p class="lead">{sentences}</p> })
    });
    let negative = part(move || {
        let sentence = state.told(negative).flatten()?;
        Some(view! {
            <p class="ds-alert" data-color="warning" data-testid="negative-saving">
                {sentence}
            </p>
        })
    });
    let figure = figure_of(state, member_savings);
    view! {
        {lead}
        {negative}
        <div class="figures">
            <FigureCard figure=figure stale=state.stale() />
        </div>
    }
}

/// One element: what it saves each member, how that comes about, and the mechanisms.
#[component]
fn OfElement(
    /// Which element.
    element: Element,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let id = format!("sparer-{}", element.key());
    let form_id = format!("{id}-slik");
    // The heading of the form is the same for every element.
    let (labelled_by, form_labelled_by) = (id.clone(), format!("{id} {form_id}"));
    let effect = tell(move || {
        state.told(|language, evaluated| effect(language, evaluated, element)).unwrap_or_default()
    });
    let said = part(move || {
        let sentences = state.told(|language, evaluated| said(language, evaluated, element))?;
        Some(sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view())
    });
    // Another element's mechanism leaves table and formulas as they are.
    let table = Memo::new(move |_| {
        state.told(|language, evaluated| element_table(language, evaluated, element))
    });
    let table = part(move || table.get().map(|table| view! { <DataTable table=table /> }));
    let lines = Memo::new(move |_| {
        let lines = state.told(|language, Evaluated { case, results }| {
            let members = results.members.iter().enumerate();
            members
                .map(|(place, member)| {
                    let parts = explain::member_saving(language, case, results, place, element);
                    (member.name.clone(), parts)
                })
                .collect()
        });
        lines.unwrap_or_default()
    });
    let classes = Memo::new(move |_| {
        let wrong = |class| state.wrong(place(mechanism_input(element, class))).is_some();
        let used = |class| state.with_case(|case| !in_class(case, class).is_empty());
        let classes = SizeClass::ALL.into_iter().filter(|class| used(*class) || wrong(*class));
        classes.collect::<Vec<_>>()
    });
    let fields = part(move || {
        let classes = classes.get().into_iter();
        classes.map(|class| view! { <MechanismOf element=element class=class /> }).collect_view()
    });
    view! {
        <section class="section element-saving" aria-labelledby=labelled_by>
            <h2 id=id class="element-heading">
                <ElementName element=element />
            </h2>
            <p class="effect">{effect}</p>
            {said}
            <div class="with-form">
                <section class="card form" aria-labelledby=form_labelled_by>
                    <h3 id=form_id>{say_case(|text| text.savings.mechanisms)}</h3>
                    <p class="hint">{say_by(move |text| text.cooperation.reasons.get(element))}</p>
                    {fields}
                </section>
                <div class="figures">
                    <div class="card">
                        {table} <p class="hint">{below_thousands(state)}</p>
                    </div>
                    <CaseExplanation lines=lines.into() />
                </div>
            </div>
        </section>
    }
}

fn effect(language: Language, evaluated: &Evaluated, element: Element) -> String {
    let words = &language.text().cooperation;
    let saving = evaluated.results.elements.get(element).saving.0;
    if saving > 0.0 {
        (words.saves)(&language.amount(saving))
    } else if saving < 0.0 {
        (words.costs)(&language.amount(-saving))
    } else {
        words.saves_nothing.to_owned()
    }
}

/// Who pays more for an element than today, and whose own figures leave nothing to save.
fn said(language: Language, evaluated: &Evaluated, element: Element) -> Vec<String> {
    let words = &language.case_text().savings;
    let saving = |member: &MemberResult| member.elements.get(element).saving.0;
    let dearer = named(language, evaluated, |member| saving(member) < 0.0);
    let at_target = named(language, evaluated, |member| {
        let mechanism = evaluated.case.basis.mechanisms.get(element).get(member.class);
        let target =
            matches!(mechanism.kind(), MechanismKind::TargetRate | MechanismKind::TargetFte);
        let own = *member.basis.get(element) == Basis::Own;
        target && own && saving(member) == 0.0
    });
    let dearer = dearer.map(|who| (words.negative_here)(&who));
    let at_target = at_target.map(|who| (words.below_target)(&who));
    dearer.into_iter().chain(at_target).collect()
}

fn element_table(language: Language, evaluated: &Evaluated, element: Element) -> Table {
    let (words, names) = (language.case_text(), &language.text().names);
    let Evaluated { case, results } = evaluated;
    let amounts = |amounts: [NokPerYear; 3]| amounts.map(|amount| thousands(amount.0));
    let mut rows: Vec<_> = results
        .members
        .iter()
        .zip(&case.members)
        .map(|(member, entered)| {
            let own = *member.basis.get(element) == Basis::Own;
            let from = origin(words, case, entered, element, own);
            let change = member.elements.get(element);
            let first = [Cell::text(member.name.clone()), Cell::text(from)];
            let rest = amounts([change.today, change.with_cooperation, change.saving]);
            TableRow { cells: first.into_iter().chain(rest).collect(), sum: false }
        })
        .collect();
    let sum = results.elements.get(element);
    let first = [Cell::text(names.sum), Cell::default()];
    let rest = amounts([sum.today, sum.with_cooperation, sum.saving]);
    rows.push(TableRow { cells: first.into_iter().chain(rest).collect(), sum: true });
    Table {
        caption: (words.savings.element_table)(names.elements.get(element)),
        columns: columns(&[
            (words.result.member, false),
            (words.result.basis, false),
            (words.result.today, true),
            (names.with_cooperation, true),
            (names.saving, true),
        ]),
        rows,
    }
}

/// Places of the members of a size.
fn in_class(case: &Case, class: SizeClass) -> Vec<usize> {
    let class_of = |population: Inhabitants| case.basis.size_bounds.class_of(population);
    let members = case.members.iter().enumerate();
    let of_class = members.filter(|(_, member)| class_of(member.population) == class);
    of_class.map(|(place, _)| place).collect()
}

const fn mechanism_input(element: Element, class: SizeClass) -> CaseInput {
    CaseInput::Basis(Input::Mechanism(element, class))
}

const fn place(input: CaseInput) -> Place {
    Place::Number(FileInput::Case(input))
}

/// How members of one size save on an element: the kind of mechanism, its number, and the way back to the study's.
#[component]
fn MechanismOf(
    /// Which element.
    element: Element,
    /// Which size.
    class: SizeClass,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let input = mechanism_input(element, class);
    let select_id = format!("{}-slag", place(input).id());
    let kind = Memo::new(move |_| {
        state
            .with_case(|case| Some(case.basis.mechanisms.get(element).get(class).kind()))
            .unwrap_or(MechanismKind::NoSaving)
    });
    let kinds: Vec<_> = MechanismKind::choices(element, class).collect();
    let chosen = kinds.clone();
    let choose = move |place: usize| {
        if let Some(kind) = chosen.get(place) {
            take(state, element, class, same_effect(state, element, class, *kind));
        }
    };
    let name = tell(move || super::fields::full_name(state, place(input)));
    let members = tell(move || {
        let places = state.with_case(|case| in_class(case, class));
        if places.len() > MOST_NAMES {
            return (state.words().names.members)(&places.len().to_string());
        }
        let names: Vec<String> = places.into_iter().map(|place| name_of(state, place)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        (state.words().names.list)(&names)
    });
    let options = part(move || {
        kinds
            .iter()
            .enumerate()
            .map(|(place, choice)| {
                let choice = *choice;
                view! {
                    <option value=place.to_string() selected=whether(move || kind.get() == choice)>
                        {(state.text().fields.mechanism_kind)(choice)}
                    </option>
                }
            })
            .collect_view()
    });
    let number = part(move || match kind.get() {
        MechanismKind::NoSaving => None,
        kind => {
            let label = tell(move || (state.text().fields.mechanism_number)(kind, class));
            Some(view! { <CaseField input=input label=label /> })
        }
    });
    view! {
        <div class="mechanism">
            <label class="mechanism-class" for=select_id.clone()>
                {say_by(move |text| text.names.classes.get(class))}
            </label>
            <p class="hint">{members}</p>
            <select
                class="ds-input"
                id=select_id.clone()
                aria-label=name
                on:change:target=move |event| {
                    if let Ok(place) = event.target().value().parse() {
                        choose(place);
                    }
                }
            >
                {options}
            </select>
            {number}
            <Back element=element class=class kind=kind select_id=select_id />
        </div>
    }
}

/// Whose a mechanism is, where no field says so, and the way back to the study's.
#[component]
fn Back(
    /// Which element.
    element: Element,
    /// Which size.
    class: SizeClass,
    /// The present kind.
    kind: Memo<MechanismKind>,
    /// What has the keyboard once the button is gone.
    select_id: String,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let input = Input::Mechanism(element, class);
    let own =
        Memo::new(move |_| state.with_case(|case| input.differs(&case.basis, &study::scenario())));
    part(move || {
        let (text, own) = (state.text(), own.get());
        let mark = (kind.get() == MechanismKind::NoSaving).then(|| {
            let words = if own {
                text.fields.own_value.to_owned()
            } else {
                (text.fields.locator)(input.locator())
            };
            view! { <span class:own-mark=own>{words}</span> }
        });
        let back = own.then(|| {
            let studys = *study::scenario().mechanisms.get(element).get(class);
            let shown = shown(state, studys);
            let name = super::fields::full_name(state, place(CaseInput::Basis(input)));
            let select_id = select_id.clone();
            view! {
                <button
                    type="button"
                    class="reset"
                    aria-label=(text.fields.reset_name)(&name, &shown)
                    on:click=move |_| {
                        take(state, element, class, studys);
                        browser::focus(&select_id);
                    }
                >
                    <span aria-hidden="true">{"↺ "}</span>
                    {shown.clone()}
                </button>
            }
        });
        view! { <div class="field-source">{mark} {back}</div> }
    })
}

/// "Ned til en kostnad per innb.: 500 kr/innb."
fn shown(state: CaseState, mechanism: Mechanism) -> String {
    let words = &state.text().fields;
    let kind = (words.mechanism_kind)(mechanism.kind());
    let unit = mechanism.unit();
    match mechanism.value() {
        Some(value) => {
            format!("{kind}: {}\u{a0}{}", field_value(value, unit), (words.unit)(unit))
        }
        None => kind,
    }
}

/// Takes another mechanism; what is being typed in the number of the present one goes with it.
fn take(state: CaseState, element: Element, class: SizeClass, mechanism: Mechanism) {
    let number = mechanism_input(element, class);
    state.edit_list(
        |case| *case.basis.mechanisms.get_mut(element).get_mut(class) = mechanism,
        move |input| (input != number).then_some(input),
    );
}

/// The mechanism of another kind with about the effect of the present one, so that a change of kind alone changes little;
/// half, where a gap is to be closed, as in figure 11. Where the study has that kind here, its number is taken.
fn same_effect(
    state: CaseState,
    element: Element,
    class: SizeClass,
    kind: MechanismKind,
) -> Mechanism {
    let studys = *study::scenario().mechanisms.get(element).get(class);
    if studys.kind() == kind {
        return studys;
    }
    let level = untrack(|| {
        let level = level_with_cooperation(state, element, class);
        level.unwrap_or_else(|| state.with_case(|case| level_today(case, element, class)))
    });
    kind.with_value(match kind {
        MechanismKind::NoSaving => 0.0,
        MechanismKind::CloseTheGap(_) => 0.5,
        MechanismKind::TargetRate => level.rate.round(),
        MechanismKind::TargetFte => (level.fte * 10.0).round() / 10.0,
        MechanismKind::Percentage => (level.saved * 100.0).round() / 100.0,
    })
}

/// What mechanisms work on: kroner of the study's year per inhabitant, full-time equivalents per member, and the part saved.
#[derive(Default)]
struct Level {
    rate: f64,
    fte: f64,
    saved: f64,
}

/// What the members of a size come down to by their present mechanism; nothing where no result has any.
fn level_with_cooperation(state: CaseState, element: Element, class: SizeClass) -> Option<Level> {
    let case = state.evaluated.with(|evaluated| Some(Case::clone(&evaluated.as_ref()?.case)))?;
    // What another operating model does to staff comes on top of any mechanism.
    let case = Case { operating: Operating::default(), ..case };
    let results = evaluate(&ValidCase::new(case).ok()?);
    let mut sum = (0.0, Inhabitants(0.0), 0.0);
    let mut change = (NokPerYear(0.0), NokPerYear(0.0));
    for member in results.members.iter().filter(|member| member.class == class) {
        let of_element = member.elements.get(element);
        change = (change.0 + of_element.saving, change.1 + of_element.today);
        sum = (sum.0 + 1.0, sum.1 + member.population, sum.2 + member.fte_with_cooperation.0);
    }
    let (members, inhabitants, fte) = sum;
    let (saving, today) = change;
    let carried = match element {
        Element::Staff => results.carried.wages,
        _ => results.carried.prices,
    };
    (members > 0.0).then(|| Level {
        rate: (today - saving).per_inhabitant(inhabitants).0 / carried,
        fte: fte / members,
        saved: saving.share_of(today).0,
    })
}

/// What a size is estimated to have today.
fn level_today(case: &Case, element: Element, class: SizeClass) -> Level {
    let basis = &case.basis;
    let fte = *basis.fte.get(class);
    let invoiced = InvoicedElement::ALL.into_iter().find(|of| Element::from(*of) == element);
    let rate = match invoiced {
        Some(element) => *basis.rates.get(element).get(class),
        None => (basis.fte_cost.used() * fte).per_inhabitant(*basis.inhabitants.get(class)),
    };
    let mean = fte.per_municipality(*basis.municipality_count.get(class));
    Level { rate: rate.0, fte: mean.0, saved: 0.0 }
}

/// What is not known of members is estimated from these.
#[component]
fn Levels() -> impl IntoView {
    let state = expect_context::<CaseState>();
    // A field that has come stays: nobody loses what they are typing in.
    let inputs = Memo::new(move |before: Option<&Vec<Input>>| {
        let all = Input::all().into_iter().filter(|input| {
            let place = place(CaseInput::Basis(*input));
            let elsewhere = place.step() != Step::Savings
                || matches!(input, Input::Mechanism(..))
                || BOUNDS.contains(input);
            !elsewhere
                && (before.is_some_and(|before| before.contains(input))
                    || state.with_case(|case| matters(case, *input))
                    || state.wrong(place).is_some())
        });
        all.collect::<Vec<_>>()
    });
    let listed = part(move || {
        let count = state.with_case(|case| case.basis.municipalities.len());
        (count > 0).then(|| {
            let municipalities = (state.text().names.count_of_municipalities)(&count.to_string());
            let sentence = (state.words().savings.levels_listed)(&municipalities);
            view! { <p class="hint">{sentence}</p> }
        })
    });
    let groups = part(move || {
        let inputs = inputs.get();
        let fields = |belongs: &dyn Fn(Input) -> bool| {
            let of_group = inputs.iter().copied().filter(|input| belongs(*input));
            of_group
                .map(|input| view! { <CaseField input=CaseInput::Basis(input) /> }.into_any())
                .collect::<Vec<_>>()
        };
        let group = |legend: AnyView, fields: Vec<AnyView>| {
            (!fields.is_empty()).then(|| {
                view! {
                    <fieldset>
                        <legend>{legend}</legend>
                        {fields}
                    </fieldset>
                }
            })
        };
        let rate = |of, input| matches!(input, Input::Rate(element, _) if element == of);
        let staff = |input| {
            matches!(input, Input::Fte(_) | Input::Municipalities(_) | Input::Inhabitants(_))
        };
        let rest = |input| !staff(input) && !matches!(input, Input::Rate(..));
        let name = |element| view! { <ElementName element=element /> }.into_any();
        let rates = InvoicedElement::ALL
            .map(|element| group(name(element.into()), fields(&|input| rate(element, input))));
        let other = state.words().problems.other.into_any();
        view! {
            {rates.collect_view()}
            {group(name(Element::Staff), fields(&staff))}
            {group(other, fields(&rest))}
        }
    });
    // The bounds decide which the others are, and stand by themselves: they stay where they are while they are typed in.
    let bounds = BOUNDS.map(|input| view! { <CaseField input=CaseInput::Basis(input) /> });
    view! {
        <details class="card explanation levels section">
            <summary>{say_case(|text| text.savings.levels)}</summary>
            <div class="explanation-body">
                <p class="hint">{say_case(|text| text.savings.levels_help)}</p>
                {listed}
                <fieldset>
                    <legend>{say_case(|text| text.savings.sizes)}</legend>
                    {bounds.collect_view()}
                </fieldset>
                {groups}
            </div>
        </details>
    }
}

/// Whether anything is estimated from a number of the basis, or compared with it.
fn matters(case: &Case, input: Input) -> bool {
    let basis = &case.basis;
    let of_class = |class, population| basis.size_bounds.class_of(population) == class;
    let used = |class| !in_class(case, class).is_empty();
    let approached = |element, class| {
        SizeClass::ALL.into_iter().any(|other| {
            let kind = basis.mechanisms.get(element).get(other).kind();
            kind == MechanismKind::CloseTheGap(class) && used(other)
        })
    };
    // Where municipalities in the table give their staff, its mean is theirs.
    let staff_listed = |class| {
        let mut of_table = basis.municipalities.iter();
        of_table.any(|listed| listed.fte.is_some() && of_class(class, listed.population))
    };
    match input {
        Input::Rate(element, class) => used(class) || approached(element.into(), class),
        Input::Fte(class) => {
            !staff_listed(class) && (used(class) || approached(Element::Staff, class))
        }
        Input::Municipalities(class) => !staff_listed(class) && used(class),
        Input::Inhabitants(class) => {
            basis.municipalities.is_empty() && approached(Element::Staff, class)
        }
        _ => false,
    }
}
