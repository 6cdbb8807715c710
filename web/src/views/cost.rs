//! *Kostnad i dag*: what the model starts from, with the figures that show it.

use super::{ElementName, Heading, in_words};
use crate::fields::NumberField;
use crate::figure_card::StudyFigure;
use crate::register::RegisterPanel;
use crate::state::State;
use crate::words::{part, say, tell, whether};
use leptos::prelude::*;
use synergi_figures::FigureId;
use synergi_model::input::Input;
use synergi_model::scenario::RateMethod;
use synergi_model::{Element, InvoicedElement, ServiceGroup, SizeClass};
use synergi_text::Text;

/// The view.
#[component]
pub(crate) fn CostToday() -> impl IntoView {
    let state = expect_context::<State>();
    let heading = Signal::derive(move || {
        let language = state.language.get();
        let cost = state.results.with(|results| results.total.sum.today);
        (language.text().cost.heading)(&in_words(language, cost))
    });
    let listed =
        Memo::new(move |_| state.scenario.with(|scenario| !scenario.municipalities.is_empty()));
    view! {
        <Heading text=heading />
        <p class="lead">{say(|text| text.cost.lead)}</p>
        <div class="section with-form">
            <div class="figures">
                <StudyFigure id=FigureId::StaffNumbers numbered=true />
            </div>
            <Classes listed=listed />
        </div>
        <div class="section with-form">
            <div class="figures">
                <StudyFigure id=FigureId::StaffCost numbered=true />
            </div>
            <Staff />
        </div>
        <div class="section with-form">
            <div class="figures">
                <StudyFigure id=FigureId::Telecom numbered=true />
            </div>
            <Rates element=InvoicedElement::Telecom listed=listed />
        </div>
        <div class="section with-form">
            <div class="figures">
                <StudyFigure id=FigureId::ServiceGroups numbered=true />
                <p class="hint">{say(|text| text.study.figure_8_note)}</p>
                <StudyFigure id=FigureId::Split numbered=true />
            </div>
            <Allocation />
        </div>
        <div class="section with-form">
            <div class="figures">
                <StudyFigure id=FigureId::BaseOperations numbered=true />
            </div>
            <Rates element=InvoicedElement::BaseOperations listed=listed />
        </div>
        <div class="section with-form">
            <div class="figures">
                <StudyFigure id=FigureId::BusinessSystems numbered=true />
            </div>
            <Rates element=InvoicedElement::BusinessSystems listed=listed />
        </div>
        <RegisterPanel />
        {part(move || listed.get().then(|| view! { <RegisterMethod /> }))}
    }
}

/// A card with fields under a heading.
#[component]
fn Form(
    /// Id of the heading.
    id: &'static str,
    /// The heading.
    heading: fn(&'static Text) -> &'static str,
    /// What there is to know.
    help: fn(&'static Text) -> &'static str,
    /// The element whose colour the heading has.
    #[prop(optional)]
    element: Option<Element>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let swatch = element.map(|element| {
        view! { <span class=format!("swatch swatch-{}", element.key()) aria-hidden="true" /> }
    });
    view! {
        <section class="card form" aria-labelledby=id>
            <h2 id=id>{swatch} {say(heading)}</h2>
            <p class="hint">{say(help)}</p>
            {children()}
        </section>
    }
}

/// A field for each class.
#[component]
fn PerClass(
    /// What the fields are of.
    input: fn(SizeClass) -> Input,
) -> impl IntoView {
    SizeClass::ALL.map(|class| view! { <NumberField input=input(class) /> }).collect_view()
}

#[component]
fn Classes(
    /// Whether municipalities are listed by name.
    listed: Memo<bool>,
) -> impl IntoView {
    let state = expect_context::<State>();
    let counts = part(move || {
        if listed.get() {
            view! { <p class="hint">{state.text().cost.classes_from_register}</p> }.into_any()
        } else {
            view! {
                <PerClass input=Input::Municipalities />
                <PerClass input=Input::Inhabitants />
            }
            .into_any()
        }
    });
    view! {
        <Form id="storrelser" heading=|text| text.cost.classes help=|text| text.cost.classes_help>
            <NumberField input=Input::MediumFrom />
            <NumberField input=Input::MediumTo />
            {counts}
        </Form>
    }
}

#[component]
fn Staff() -> impl IntoView {
    let state = expect_context::<State>();
    let derivation = tell(move || {
        let language = state.language.get();
        let exact = state.scenario.with(|scenario| scenario.fte_cost.projected());
        (language.text().cost.fte_cost_help)(&language.kroner(exact.0))
    });
    view! {
        <Form
            id="stab"
            heading=|text| text.cost.staff
            help=|text| text.cost.staff_help
            element=Element::Staff
        >
            <PerClass input=Input::Fte />
            <h3>{say(|text| text.cost.fte_cost)}</h3>
            <p class="hint">{derivation}</p>
            <NumberField input=Input::FteCostStatistics />
            <NumberField input=Input::FteCostGrowth />
            <NumberField input=Input::FteCostYears />
            <NumberField input=Input::FteCostRounding />
            <NumberField input=Input::FteCost />
        </Form>
    }
}

#[component]
fn Rates(
    /// Which element.
    element: InvoicedElement,
    /// Whether municipalities are listed by name.
    listed: Memo<bool>,
) -> impl IntoView {
    let state = expect_context::<State>();
    let id = format!("pris-{}", element.key());
    let labelled_by = id.clone();
    let help = Signal::derive(move || {
        let text = &state.text().cost;
        match (listed.get(), element) {
            (true, _) => text.rates_from_register,
            (false, InvoicedElement::Telecom) => "",
            (false, _) => text.rates_help,
        }
    });
    view! {
        <section class="card form" aria-labelledby=labelled_by>
            <h2 id=id>
                <ElementName element=element.into() />
            </h2>
            <p class="hint">{help}</p>
            {SizeClass::ALL
                .map(|class| view! { <NumberField input=Input::Rate(element, class) /> })
                .collect_view()}
        </section>
    }
}

#[component]
fn Allocation() -> impl IntoView {
    let state = expect_context::<State>();
    let groups = ServiceGroup::ALL.map(|group| {
        view! {
            <fieldset>
                <legend>{Signal::derive(move || *state.text().names.groups.get(group))}</legend>
                <NumberField
                    input=Input::ServiceGroupCost(group)
                    label=tell(move || state.text().cost.invoices.to_owned())
                />
                <NumberField
                    input=Input::BaseOperationsShare(group)
                    label=tell(move || state.text().cost.share_base_operations.to_owned())
                />
            </fieldset>
        }
    });
    view! {
        <Form
            id="fordeling"
            heading=|text| text.cost.allocation
            help=|text| text.cost.allocation_help
        >
            {groups.collect_view()}
        </Form>
    }
}

/// How the listed municipalities' own costs become the rate of their class.
#[component]
fn RegisterMethod() -> impl IntoView {
    let state = expect_context::<State>();
    let method = Memo::new(move |_| state.scenario.with(|scenario| scenario.rate_method));
    let options = part(move || {
        let text = &state.text().fields;
        [(RateMethod::Weighted, text.weighted), (RateMethod::Unweighted, text.unweighted)]
            .map(|(choice, label)| {
                view! {
                    <option value=label selected=whether(move || method.get() == choice)>
                        {label}
                    </option>
                }
            })
            .collect_view()
    });
    view! {
        <Form
            id="snitt"
            heading=|text| text.cost.register_method
            help=|text| text.cost.register_method_help
        >
            <div class="field">
                <label for="snittmetode">{say(|text| text.fields.rate_method)}</label>
                <div class="field-value">
                    <select
                        class="ds-input"
                        id="snittmetode"
                        on:change:target=move |event| {
                            let unweighted = event.target().selected_index() == 1;
                            state.edit(|scenario| {
                                scenario.rate_method = if unweighted {
                                    RateMethod::Unweighted
                                } else {
                                    RateMethod::Weighted
                                };
                            });
                        }
                    >
                        {options}
                    </select>
                </div>
            </div>
            <NumberField input=Input::Outliers />
        </Form>
    }
}
