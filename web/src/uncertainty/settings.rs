//! How it is drawn, and the draws as a file.

use super::subject::{CountryState, GOAL, Subject};
use super::{Local, share_of, whole_number};
use crate::browser;
use crate::case::{Action, EntryField};
use crate::host;
use crate::words::part;
use leptos::prelude::*;
use leptos::task::spawn_local;
use synergi_case::{DRAWS, Uncertainty};
use synergi_model::units::Share;
use synergi_text::number::{format_input, parse};
use synergi_text::whole;

/// Draws, seed and correlation; and the draws as a file.
#[component]
pub(super) fn HowItIsComputed() -> impl IntoView {
    let local = expect_context::<Local>();
    let of = move |read: fn(&Uncertainty) -> String| Signal::derive(move || local.of.with(read));
    let save = Callback::new(move |()| {
        let asked = untrack(|| local.of.asked());
        let name = untrack(|| local.of.result().file);
        let Some(asked) = asked else { return };
        spawn_local(async move {
            let text = host::draws_as_file(&asked.what).await;
            let text = text.ok().and_then(|text| text.as_string()).unwrap_or_default();
            browser::download(name, "text/csv;charset=utf-8", text.as_bytes());
        });
    });
    let is_drawn = Memo::new(move |_| local.found.with(Option::is_some));
    let download = part(move || {
        is_drawn.get().then(|| view! { <Action label=local.say(|words| words.download) variant="tertiary" action=save /> })
    });
    let goal = match local.of {
        Subject::Cooperation(_) => None,
        Subject::Country(country) => Some(view! { <Goal country=country /> }),
    };
    view! {
        <section class="card" aria-labelledby="slik-trekkes">
            <h2 id="slik-trekkes">{local.say(|words| words.settings)}</h2>
            <div class="ledger-fields">
                {goal}
                <EntryField
                    id="trekninger-antall"
                    label=local.say(|words| words.draws)
                    help=local.say(|words| words.draws_help)
                    value=of(|uncertainty| whole(f64::from(uncertainty.draws)))
                    wrong=local.say(|words| words.bad_draws)
                    take=Callback::new(move |text: String| {
                        let draws = whole_number(&text).filter(|draws| (100.0..=DRAWS.max).contains(&f64::from(*draws)));
                        if let Some(draws) = draws {
                            local.of.edit(|uncertainty| uncertainty.draws = draws);
                        }
                        draws.is_some()
                    })
                />
                <EntryField
                    id="startverdi"
                    label=local.say(|words| words.seed)
                    help=local.say(|words| words.seed_help)
                    value=of(|uncertainty| uncertainty.seed.to_string())
                    wrong=local.say(|words| words.bad_seed)
                    take=Callback::new(move |text: String| {
                        let seed = whole_number(&text);
                        if let Some(seed) = seed {
                            local.of.edit(|uncertainty| uncertainty.seed = seed);
                        }
                        seed.is_some()
                    })
                />
                <EntryField
                    id="samvariasjon"
                    label=local.say(|words| words.correlation)
                    help=local.say(|words| words.correlation_help)
                    value=of(|uncertainty| format_input(uncertainty.correlation.0 * 100.0, 1))
                    wrong=local.say(|words| words.bad_share)
                    take=Callback::new(move |text: String| {
                        let share = share_of(&text, 0.0, 1.0);
                        if let Some(share) = share {
                            local.of.edit(|uncertainty| uncertainty.correlation = Share(share));
                        }
                        share.is_some()
                    })
                />
            </div>
            <div class="actions">{download}</div>
        </section>
    }
}

/// What the country's saving is held against.
#[component]
fn Goal(
    /// The country's state.
    country: CountryState,
) -> impl IntoView {
    let local = expect_context::<Local>();
    view! {
        <EntryField
            id="mal"
            label=local.say(|words| words.goal)
            help=local.say(|words| words.goal_help)
            value=Signal::derive(move || format_input(country.goal.get() / 1e6, 3))
            wrong=local.say(|words| words.bad_goal)
            take=Callback::new(move |text: String| {
                let parsed = parse(&text).ok().filter(|parsed| !parsed.percent);
                let goal = parsed.map(|parsed| parsed.value * 1e6).filter(|goal| GOAL.check(*goal).is_ok());
                if let Some(goal) = goal {
                    country.goal.set(goal);
                }
                goal.is_some()
            })
        />
    }
}
