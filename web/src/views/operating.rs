//! *Driftsmodeller*: who operates, and how much comes from the cloud.

use super::Heading;
use crate::figure_card::StudyFigure;
use crate::state::State;
use crate::words::say;
use leptos::prelude::*;
use synergi_figures::FigureId;

/// The view.
#[component]
pub(crate) fn Operating() -> impl IntoView {
    let state = expect_context::<State>();
    let text = move || &state.text().operating;
    view! {
        <Heading text=Signal::derive(move || text().heading.to_owned()) />
        <p class="lead">{say(|text| text.operating.lead)}</p>
        <div class="two-columns">
            <div class="figures">
                <StudyFigure id=FigureId::InHouse numbered=true />
                <section class="prose">
                    <h2>{say(|text| text.operating.in_house)}</h2>
                    <p>{say(|text| text.operating.in_house_text)}</p>
                </section>
            </div>
            <div class="figures">
                <StudyFigure id=FigureId::Cloud numbered=true />
                <section class="prose">
                    <h2>{say(|text| text.operating.cloud)}</h2>
                    <p>{say(|text| text.operating.cloud_text)}</p>
                </section>
            </div>
        </div>
        <p class="ds-alert" data-color="info">{say(|text| text.operating.caution)}</p>
    }
}
