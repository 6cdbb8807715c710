//! *Oversikt*: the answer in one glance, with the few numbers that decide it.

use super::{ElementName, Heading, in_words};
use crate::explanation::Explanation;
use crate::fields::NumberField;
use crate::figure_card::StudyFigure;
use crate::state::State;
use crate::words::{part, say, tell};
use leptos::prelude::*;
use synergi_figures::FigureId;
use synergi_model::input::Input;
use synergi_model::mechanism::MechanismKind;
use synergi_model::units::{NokPerInhabitant, NokPerYear};
use synergi_model::{Change, Element, Results, SizeClass, study};
use synergi_text::{percent, whole};

/// The view.
#[component]
pub(crate) fn Overview() -> impl IntoView {
    let state = expect_context::<State>();
    let kicker = tell(move || {
        let count = state.results.with(|results| whole(results.total.municipalities.0));
        let text = state.text();
        let listed = state.scenario.with(|scenario| !scenario.municipalities.is_empty());
        let kicker = if listed { text.overview.kicker_own } else { text.overview.kicker };
        kicker(&(text.names.count_of_municipalities)(&count))
    });
    let headline = Signal::derive(move || {
        let language = state.language.get();
        let text = &language.text().overview;
        let saving = state.results.with(|results| results.total.sum.saving);
        if saving.0 > 0.0 {
            (text.headline)(&in_words(language, saving))
        } else if saving.0 < 0.0 {
            (text.headline_costs)(&in_words(language, NokPerYear(-saving.0)))
        } else {
            text.headline_none.to_owned()
        }
    });
    let lead = tell(move || {
        let language = state.language.get();
        state.results.with(|results| {
            let (total, text) = (&results.total, &language.text().overview);
            let rate = total.sum.saving.per_inhabitant(total.inhabitants);
            if rate.0 < 0.0 {
                return (text.lead_costs)(&language.rate(NokPerInhabitant(-rate.0)));
            }
            let without_staff = total.saving_without_staff();
            let without_staff = if without_staff.0 < 0.0 {
                (text.lead_without_staff_costs)(&in_words(language, NokPerYear(-without_staff.0)))
            } else {
                (text.lead_without_staff)(&in_words(language, without_staff))
            };
            format!("{} {without_staff}", (text.lead)(&language.rate(rate)))
        })
    });
    let studys = state.published.with_value(|published| published.total_saving());
    // The study speaks of the whole country: beside some municipalities by name its sum is no comparison.
    let lead_study = tell(move || {
        let country: f64 =
            study::MUNICIPALITIES.value.iter().map(|(_, municipalities)| municipalities.0).sum();
        let is_country = state.results.with(|results| results.total.municipalities.0 == country);
        if is_country { (state.text().overview.lead_study)(&whole(studys)) } else { String::new() }
    });
    let why = Signal::derive(move || {
        let text = &state.text().overview;
        if state.own_values() == 0 { text.why_different } else { text.how_the_study }
    });
    view! {
        <p class="kicker">{kicker}</p>
        <Heading text=headline />
        <p class="lead" data-testid="lead">
            {lead} " " {lead_study} " " <a href="#studien/avstemming">{why}</a> "."
        </p>
        <div class="actions">
            <a class="ds-button" data-variant="primary" href="#vart-samarbeid">
                {say(|text| text.overview.own_cooperation)}
            </a>
            <a class="ds-button" data-variant="secondary" href="#kostnad/kommuner">
                {say(|text| text.overview.use_own)}
            </a>
            <a class="ds-button" data-variant="secondary" href="#studien">
                {say(|text| text.overview.see_study)}
            </a>
        </div>
        <div class="with-form">
            <div class="figures">
                <StudyFigure id=FigureId::Savings />
                <KeyFigures />
                <StudyFigure id=FigureId::CostPerInhabitant />
                <Explanation elements=&Element::ALL />
            </div>
            <Assumptions />
        </div>
    }
}

/// The yearly saving by element.
#[component]
fn KeyFigures() -> impl IntoView {
    let state = expect_context::<State>();
    let elements =
        [Element::BaseOperations, Element::BusinessSystems, Element::Staff].map(|element| {
            let name = Signal::derive(move || *state.text().names.elements.get(element));
            let change = move |results: &Results| *results.total.elements.get(element);
            view! { <KeyFigure name=name change=change element=element /> }
        });
    // The study saves nothing on telecom; a user may.
    let saves_on_telecom = Memo::new(move |_| {
        state.results.with(|results| results.total.elements.telecom.saving.0 != 0.0)
    });
    let telecom = part(move || {
        saves_on_telecom.get().then(|| {
            let name = say(|text| text.names.elements.telecom);
            let change = |results: &Results| results.total.elements.telecom;
            view! { <KeyFigure name=name change=change element=Element::Telecom /> }
        })
    });
    view! {
        <section class="card key-figures" aria-labelledby="nokkeltall">
            <h2 id="nokkeltall">{say(|text| text.overview.key_figures)}</h2>
            <dl>
                <KeyFigure
                    name=say(|text| text.names.total)
                    change=move |results: &Results| results.total.sum
                />
                {elements.collect_view()}
                {telecom}
                <KeyFigure
                    name=say(|text| text.overview.without_staff)
                    change=move |results: &Results| without_staff(results)
                />
            </dl>
        </section>
    }
}

/// A saving in millions, and as a part of the cost it comes from.
#[component]
fn KeyFigure(
    /// What is saved on.
    name: Signal<&'static str>,
    /// The cost today and with cooperation.
    change: impl Fn(&Results) -> Change + Copy + Send + Sync + 'static,
    /// The element whose colour stands beside the name.
    #[prop(optional)]
    element: Option<Element>,
) -> impl IntoView {
    let state = expect_context::<State>();
    let change = move || state.results.with(|results| change(results));
    let swatch = element.map(|element| {
        view! { <span class=format!("swatch swatch-{}", element.key()) aria-hidden="true" /> }
    });
    let share = tell(move || {
        let Change { today, saving, .. } = change();
        (state.text().overview.of_today)(&percent(saving.share_of(today)))
    });
    view! {
        <div>
            <dt>{swatch} {name}</dt>
            <dd>
                <span class="key-number">{tell(move || state.language.get().millions(change().saving))}</span>
                <span class="key-note">{share}</span>
            </dd>
        </div>
    }
}

/// All elements but staff.
fn without_staff(results: &Results) -> Change {
    let total = &results.total;
    let staff = total.elements.staff;
    Change {
        today: total.sum.today - staff.today,
        with_cooperation: total.sum.with_cooperation - staff.with_cooperation,
        saving: total.saving_without_staff(),
    }
}

/// The numbers that the saving hangs on.
#[component]
fn Assumptions() -> impl IntoView {
    // Base operations first, as the study's figures 11 to 16 have it; telecom, which saves nothing there, last.
    let order =
        [Element::BaseOperations, Element::BusinessSystems, Element::Staff, Element::Telecom];
    let groups = order.map(|element| {
        view! {
            <fieldset>
                <legend>
                    <ElementName element=element />
                </legend>
                <MechanismNumbers element=element />
                {(element == Element::Staff).then(|| view! { <NumberField input=Input::FteCost /> })}
            </fieldset>
        }
    });
    view! {
        <section class="card form" aria-labelledby="forutsetninger">
            <h2 id="forutsetninger">{say(|text| text.overview.assumptions)}</h2>
            <p class="hint">{say(|text| text.overview.assumptions_help)}</p>
            {groups.collect_view()}
        </section>
    }
}

/// The numbers of an element's mechanisms, or that it has none.
#[component]
fn MechanismNumbers(
    /// Which element.
    element: Element,
) -> impl IntoView {
    let state = expect_context::<State>();
    let kinds = Memo::new(move |_| {
        state.scenario.with(|scenario| {
            SizeClass::ALL.map(|class| (class, scenario.mechanisms.get(element).get(class).kind()))
        })
    });
    part(move || {
        let fields: Vec<_> = kinds
            .get()
            .into_iter()
            .filter(|(_, kind)| *kind != MechanismKind::NoSaving)
            .map(|(class, kind)| {
                let label =
                    Signal::derive(move || (state.text().fields.mechanism_number)(kind, class));
                view! { <NumberField input=Input::Mechanism(element, class) label=label /> }
            })
            .collect();
        if fields.is_empty() {
            let text = state.text();
            view! {
                <p class="hint">
                    {text.cooperation.saves_nothing} ". "
                    <a href="#samarbeid">{text.overview.choose_mechanism}</a>
                </p>
            }
            .into_any()
        } else {
            fields.collect_view().into_any()
        }
    })
}
