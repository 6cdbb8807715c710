//! What follows the ranges: years, parts, what has to hold, what may go wrong.

use super::Local;
use super::answer::figure_of;
use super::stresses::Stresses;
use super::subject::Subject;
use crate::figure_card::FigureCard;
use crate::table::DataTable;
use crate::words::{part, tell};
use leptos::prelude::*;
use synergi_figures::Table;
use synergi_report::told::uncertainty::Drawn;

/// What follows the ranges: years, members, what has to hold, what may go wrong, two numbers at once.
#[component]
pub(super) fn Details() -> impl IntoView {
    let local = expect_context::<Local>();
    let years = figure_of(local, |drawn| drawn.fan());
    let stale = local.of.stale();
    // The country has no years, and nothing that goes wrong with a cooperation.
    let is_case = matches!(local.of, Subject::Cooperation(_));
    let years = is_case.then(|| view! { <FigureCard figure=years stale=stale /> });
    let stresses = is_case.then(|| view! { <Stresses /> });
    view! {
        {years}
        <section class="card" aria-labelledby="usikre-kommuner">
            <h2 id="usikre-kommuner">{tell(move || local.of.result().members.to_owned())}</h2>
            {table_of(local, |drawn| drawn.members())}
        </section>
        <section class="card" aria-labelledby="hva-ma-holde">
            <h2 id="hva-ma-holde">{local.say(|words| words.break_even)}</h2>
            {part(move || {
                let sentences = local.told(|drawn| drawn.break_even()).unwrap_or_default();
                let items = sentences.into_iter().map(|told| view! { <li>{told}</li> }).collect_view();
                view! { <ul data-testid="break-even">{items}</ul> }
            })}
        </section>
        {stresses}
    }
}

pub(super) fn table_of(
    local: Local,
    build: fn(&Drawn<'_>) -> Table,
) -> Box<dyn Fn() -> AnyView + Send + Sync> {
    part(move || local.told(build).map(|table| view! { <DataTable table=table /> }))
}
