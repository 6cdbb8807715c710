//! Tables of Statistics Norway's, into the list of municipalities.

use super::files::Choose;
use super::result::put_municipalities;
use super::state::InvoiceState;
use crate::case::{Action, Choice};
use crate::words::{part, tell};
use leptos::prelude::*;
use std::sync::Arc;
use synergi_ledger::{TableFigure, Tables};
use synergi_model::PerInvoiced;
use synergi_model::scenario::{Municipality, Scenario};
use synergi_model::units::{Fte, Inhabitants, NokPerYear};

/// The part of the view.
#[component]
pub(super) fn Statistics() -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let content = part(move || {
        let file = state.statistics.get()?;
        Some(match file.read {
            Ok(tables) => view! { <Table tables=tables /> }.into_any(),
            Err(problem) => {
                let told = tell(move || {
                    format!(
                        "{}: {}",
                        file.name,
                        state.settings.language.get().import_problem(&problem)
                    )
                });
                view! { <div class="ds-alert" data-color="danger"><p>{told}</p></div> }.into_any()
            }
        })
    });
    view! {
        <section class="card" aria-labelledby="ssb-tabeller" data-testid="statistics">
            <h2 id="ssb-tabeller">{tell(move || state.words().statistics.heading.to_owned())}</h2>
            <p>{tell(move || state.words().statistics.lead.to_owned())}</p>
            <Choose
                id="velg-ssb-tabell"
                accept=".csv,.txt,.json"
                label=tell(move || state.words().statistics.choose.to_owned())
                take=Callback::new(move |files| state.take(files))
            />
            <div role="status">{content}</div>
        </section>
    }
}

/// What a table has, and what it is to be used as.
#[component]
fn Table(
    /// The table.
    tables: Arc<Tables>,
) -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    // The last one is the newest year.
    let figure = RwSignal::new(tables.figures.len().saturating_sub(1));
    let used_as = RwSignal::new(0_usize);
    let labels: Vec<String> = tables.figures.iter().map(|figure| figure.label.clone()).collect();
    let (title, count) = (tables.title.clone(), tables.municipalities.len().to_string());
    let kept = Arc::clone(&tables);
    let missing = tell(move || {
        let values = tables
            .figures
            .get(figure.get())
            .map(|figure| figure.values.as_slice())
            .unwrap_or_default();
        match values.iter().filter(|value| value.is_none()).count() {
            0 => String::new(),
            missing => (state.words().statistics.missing)(&missing.to_string()),
        }
    });
    view! {
        <p>{tell(move || (state.words().statistics.found)(&count, &title))}</p>
        <div class="ledger-fields">
            <Choice
                id="ssb-tall"
                label=tell(move || state.words().statistics.figure.to_owned())
                options=Signal::derive(move || labels.clone())
                chosen=Signal::derive(move || figure.get())
                choose=Callback::new(move |place| figure.set(place))
            />
            <Choice
                id="ssb-bruk"
                label=tell(move || state.words().statistics.use_as.to_owned())
                options=Signal::derive(move || state.words().statistics.uses.map(str::to_owned).to_vec())
                chosen=Signal::derive(move || used_as.get())
                choose=Callback::new(move |place| used_as.set(place))
            />
        </div>
        <p class="hint">{missing}</p>
        <div class="actions">
            <Action
                label=tell(move || state.words().statistics.take.to_owned())
                variant="primary"
                action=Callback::new(move |()| {
                    if let Some(figure) = kept.figures.get(figure.get_untracked()) {
                        take(state, &kept, figure, used_as.get_untracked());
                    }
                })
            />
        </div>
    }
}

/// Puts a number of each municipality into the list. Populations make new entries; what else there is goes to those listed.
fn take(state: InvoiceState, tables: &Tables, figure: &TableFigure, used_as: usize) {
    let mut scenario: Scenario = state.national.with_untracked(|national| (***national).clone());
    let mut taken = 0_usize;
    for ((number, name), value) in tables.municipalities.iter().zip(&figure.values) {
        let Some(value) = *value else { continue };
        let place = scenario.municipalities.iter().position(|one| one.number == *number);
        if place.is_none() && used_as == 0 && value >= 1.0 {
            let name = if name.is_empty() { number } else { name };
            scenario.municipalities.push(Municipality {
                number: number.clone(),
                name: name.clone(),
                population: Inhabitants(value),
                costs: PerInvoiced::default(),
                fte: None,
                imported: false,
            });
            taken += 1;
        }
        let Some(one) = place.and_then(|place| scenario.municipalities.get_mut(place)) else {
            continue;
        };
        match used_as {
            0 if value >= 1.0 => one.population = Inhabitants(value),
            0 => continue,
            1 => one.costs.telecom = Some(NokPerYear(value)),
            2 => one.costs.base_operations = Some(NokPerYear(value)),
            3 => one.costs.business_systems = Some(NokPerYear(value)),
            _ => one.fte = Some(Fte(value)),
        }
        taken += 1;
    }
    if taken == 0 {
        return state.warn(|words| words.statistics.need_population.to_owned());
    }
    put_municipalities(state, scenario, Vec::new(), move |words| {
        (words.statistics.taken)(&taken.to_string())
    });
}
