//! *Oversikt*: the answer in one glance, with the few numbers that decide it.

use super::{ElementName, Heading, in_words};
use crate::explanation::Explanation;
use crate::fields::NumberField;
use crate::figure_card::FigureCard;
use crate::state::State;
use crate::words::{part, say, tell};
use leptos::prelude::*;
use synergi_figures::FigureId;
use synergi_model::input::Input;
use synergi_model::mechanism::MechanismKind;
use synergi_model::units::NokPerYear;
use synergi_model::{Element, SizeClass};
use synergi_text::{millions, percent, whole};

/// The view.
#[component]
pub(crate) fn Overview() -> impl IntoView {
    let state = expect_context::<State>();
    let kicker = tell(move || {
        let count = state.results.with(|results| whole(results.total.municipalities.0));
        let text = state.text();
        (text.overview.kicker)(&(text.names.count_of_municipalities)(&count))
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
            let total = &results.total;
            (language.text().overview.lead)(
                &language.rate(total.sum.saving.per_inhabitant(total.inhabitants)),
                &in_words(language, total.saving_without_staff()),
            )
        })
    });
    let studys = state.published.with_value(|published| published.total_saving());
    let lead_study = tell(move || (state.text().overview.lead_study)(&whole(studys)));
    let why = Signal::derive(move || {
        let text = &state.text().overview;
        if state.own_values() == 0 { text.why_different } else { text.why_equal }
    });
    view! {
        <p class="kicker">{kicker}</p>
        <Heading text=headline />
        <p class="lead" data-testid="lead">
            {lead} " " {lead_study} " " <a href="#studien/avstemming">{why}</a> "."
        </p>
        <div class="actions">
            <a class="ds-button" data-variant="primary" href="#kostnad/kommuner">
                {say(|text| text.overview.use_own)}
            </a>
            <a class="ds-button" data-variant="secondary" href="#studien">
                {say(|text| text.overview.see_study)}
            </a>
        </div>
        <div class="with-form">
            <div class="figures">
                <FigureCard id=FigureId::Savings />
                <KeyFigures />
                <FigureCard id=FigureId::CostPerInhabitant />
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
    let elements = Element::ALL.map(|element| {
        let saving =
            move || state.results.with(|results| results.total.elements.get(element).saving);
        let share = tell(move || {
            state.results.with(|results| {
                let change = results.total.elements.get(element);
                (state.text().overview.of_today)(&percent(change.saving.share_of(change.today)))
            })
        });
        view! {
            <div>
                <dt>
                    <ElementName element=element />
                </dt>
                <dd>
                    <span class="key-number">{tell(move || millions(saving()))}</span>
                    " "
                    {say(|text| text.names.millions_unit)}
                    <span class="key-note">{share}</span>
                </dd>
            </div>
        }
    });
    let without_staff =
        tell(move || state.results.with(|results| millions(results.total.saving_without_staff())));
    view! {
        <section class="card key-figures" aria-labelledby="nokkeltall">
            <h2 id="nokkeltall">{say(|text| text.overview.key_figures)}</h2>
            <dl>
                {elements.collect_view()} <div>
                    <dt>{say(|text| text.overview.without_staff)}</dt>
                    <dd>
                        <span class="key-number">{without_staff}</span>
                        " "
                        {say(|text| text.names.millions_unit)}
                    </dd>
                </div>
            </dl>
        </section>
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
