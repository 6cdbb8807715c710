//! *Samarbeid*: how each element saves, and what comes of it.

use super::{ElementName, Heading, in_words};
use crate::explanation::Explanation;
use crate::fields::MechanismField;
use crate::figure_card::StudyFigure;
use crate::state::State;
use crate::words::{say, tell};
use leptos::prelude::*;
use synergi_figures::FigureId;
use synergi_model::units::NokPerYear;
use synergi_model::{Element, SizeClass};

/// The view.
#[component]
pub(crate) fn Cooperation() -> impl IntoView {
    let state = expect_context::<State>();
    let heading = Signal::derive(move || {
        let language = state.language.get();
        let text = &language.text().cooperation;
        let saving = state.results.with(|results| results.total.sum.saving);
        if saving.0 > 0.0 {
            (text.heading)(&in_words(language, saving))
        } else if saving.0 < 0.0 {
            (text.heading_costs)(&in_words(language, NokPerYear(-saving.0)))
        } else {
            text.heading_none.to_owned()
        }
    });
    view! {
        <Heading text=heading />
        <p class="lead">{say(|text| text.cooperation.lead)}</p>
        <div class="figures">
            <StudyFigure id=FigureId::Savings numbered=true />
        </div>
        <Section
            element=Element::BaseOperations
            figure=FigureId::BaseOperationsSaving
            explained=&[Element::BaseOperations]
        />
        <Section
            element=Element::BusinessSystems
            figure=FigureId::BusinessSystemsSaving
            explained=&[Element::BusinessSystems]
        />
        <Section element=Element::Staff figure=FigureId::StaffSaving explained=&[Element::Staff] />
        // The study has no figure of telecom with cooperation, since nothing is saved there.
        <Section element=Element::Telecom figure=FigureId::Telecom explained=&[Element::Telecom] />
    }
}

/// One element: its mechanisms, its figure, and how the saving comes about.
#[component]
fn Section(
    /// Which element.
    element: Element,
    /// Its figure.
    figure: FigureId,
    /// The same element, for the formulas.
    explained: &'static [Element],
) -> impl IntoView {
    let state = expect_context::<State>();
    let id = format!("samarbeid-{}", element.key());
    let labelled_by = id.clone();
    let fields =
        SizeClass::ALL.map(|class| view! { <MechanismField element=element class=class /> });
    view! {
        <div class="section with-form">
            <div class="figures">
                <StudyFigure id=figure numbered=true />
                <Explanation elements=explained />
            </div>
            <section class="card form" aria-labelledby=labelled_by>
                <h2 id=id>
                    <ElementName element=element />
                </h2>
                <Effect element=element />
                <p class="hint">{Signal::derive(move || *state.text().cooperation.reasons.get(element))}</p>
                {fields.collect_view()}
            </section>
        </div>
    }
}

/// What cooperation does to an element, in one line.
#[component]
fn Effect(
    /// Which element.
    element: Element,
) -> impl IntoView {
    let state = expect_context::<State>();
    let effect = tell(move || {
        let language = state.language.get();
        let text = &language.text().cooperation;
        let saving = state.results.with(|results| results.total.elements.get(element).saving);
        if saving.0 > 0.0 {
            (text.saves)(&language.millions(saving))
        } else if saving.0 < 0.0 {
            (text.costs)(&language.millions(NokPerYear(-saving.0)))
        } else {
            text.saves_nothing.to_owned()
        }
    });
    view! { <p class="effect">{effect}</p> }
}
