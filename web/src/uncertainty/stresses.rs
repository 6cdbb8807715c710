//! What may go wrong with a cooperation, tried one at a time: some of every case, and the user's own.

use super::details::table_of;
use super::{Local, share_of, whole_number};
use crate::case::{Action, Choice, EntryField};
use crate::words::{part, tell};
use leptos::prelude::*;
use synergi_case::{DEARER, Stress, YEARS_LATE};
use synergi_model::units::Share;
use synergi_text::number::format_input;

#[component]
pub(super) fn Stresses() -> impl IntoView {
    let local = expect_context::<Local>();
    let number = Memo::new(move |_| local.of.with(|uncertainty| uncertainty.stresses.len()));
    let own = part(move || {
        let cards = (0..number.get()).map(|place| view! { <StressCard place=place /> });
        view! { <ul class="ranges">{cards.collect_view()}</ul> }
    });
    let add = Callback::new(move |()| {
        let name = untrack(|| local.words().new_stress).to_owned();
        let stress = Stress { name, years_late: 1, savings: Share(0.8), ..Stress::NONE };
        local.of.edit(|uncertainty| uncertainty.stresses.push(stress));
    });
    view! {
        <section class="card" aria-labelledby="om-noe-gar-galt">
            <h2 id="om-noe-gar-galt">{local.say(|words| words.stresses)}</h2>
            {table_of(local, |drawn| drawn.stresses())}
            <h3>{local.say(|words| words.own_stresses)}</h3>
            <p class="hint">{local.say(|words| words.own_stresses_lead)}</p>
            {own}
            <div class="range-tools"><Action label=local.say(|words| words.add_stress) action=add /></div>
        </section>
    }
}

/// One of the user's own.
#[component]
fn StressCard(
    /// Its place in the list.
    place: usize,
) -> impl IntoView {
    let local = expect_context::<Local>();
    let of = move |read: fn(&Stress) -> String| {
        Signal::derive(move || {
            local
                .of
                .with(|uncertainty| uncertainty.stresses.get(place).map(read).unwrap_or_default())
        })
    };
    let edit = move |change: &dyn Fn(&mut Stress)| {
        local.of.edit(|uncertainty| {
            if let Some(stress) = uncertainty.stresses.get_mut(place) {
                change(stress);
            }
        });
    };
    // Members as they may be chosen, nobody first.
    let members = Memo::new(move |_| local.of.members());
    let names = Signal::derive(move || {
        let nobody = [local.words().nobody_leaves.to_owned()];
        nobody.into_iter().chain(members.get().into_iter().map(|(_, name)| name)).collect()
    });
    let chosen = Signal::derive(move || {
        let leaves = local.of.with(|uncertainty| {
            uncertainty.stresses.get(place).and_then(|stress| stress.leaves.clone())
        });
        let place = leaves.and_then(|number| {
            members.with(|members| members.iter().position(|(other, _)| *other == number))
        });
        place.map_or(0, |place| place + 1)
    });
    let choose = Callback::new(move |place: usize| {
        let number = place.checked_sub(1).and_then(|place| {
            members.with_untracked(|members| members.get(place).map(|(number, _)| number.clone()))
        });
        edit(&|stress| stress.leaves.clone_from(&number));
    });
    let problem = tell(move || {
        let lost = local.of.with(|uncertainty| {
            let leaves = uncertainty.stresses.get(place).and_then(|stress| stress.leaves.as_ref());
            leaves.is_some_and(|number| {
                members.with(|members| {
                    members.len() < 2 || !members.iter().any(|(other, _)| other == number)
                })
            })
        });
        if lost { local.words().no_longer_member.to_owned() } else { String::new() }
    });
    let name = of(|stress| stress.name.clone());
    let heading = format!("hendelse-{place}-tittel");
    let labelled = heading.clone();
    let id = move |slug: &str| format!("hendelse-{place}-{slug}");
    view! {
        <li><div class="range" role="group" aria-labelledby=labelled>
            <div class="range-head">
                <h4 id=heading>{name}</h4>
                <Action
                    label=local.say(|words| words.remove)
                    name=tell(move || (local.words().remove_named)(&name.get()))
                    variant="tertiary"
                    action=Callback::new(move |()| local.of.edit(|uncertainty| {
                        if place < uncertainty.stresses.len() {
                            uncertainty.stresses.remove(place);
                        }
                    }))
                />
            </div>
            <div class="ledger-fields">
                <EntryField
                    id=id("navn")
                    label=local.say(|words| words.stress_name)
                    value=name
                    wrong=local.say(|words| words.no_name)
                    take=Callback::new(move |text: String| {
                        let name = text.trim();
                        if !name.is_empty() {
                            edit(&|stress| name.clone_into(&mut stress.name));
                        }
                        !name.is_empty()
                    })
                />
                <EntryField
                    id=id("sent")
                    label=local.say(|words| words.late_years)
                    value=of(|stress| stress.years_late.to_string())
                    wrong=local.say(|words| words.bad_years)
                    take=Callback::new(move |text: String| {
                        let years = whole_number(&text).filter(|years| YEARS_LATE.check(f64::from(*years)).is_ok());
                        if let Some(years) = years {
                            edit(&|stress| stress.years_late = years);
                        }
                        years.is_some()
                    })
                />
                <EntryField
                    id=id("delvis")
                    label=local.say(|words| words.partial_share)
                    value=of(|stress| format_input(stress.savings.0 * 100.0, 1))
                    wrong=local.say(|words| words.bad_share)
                    take=Callback::new(move |text: String| {
                        let share = share_of(&text, 0.0, 1.0);
                        if let Some(share) = share {
                            edit(&|stress| stress.savings = Share(share));
                        }
                        share.is_some()
                    })
                />
                <EntryField
                    id=id("dyrere")
                    label=local.say(|words| words.dearer_share)
                    value=of(|stress| format_input(stress.dearer * 100.0, 1))
                    wrong=local.say(|words| words.bad_dearer)
                    take=Callback::new(move |text: String| {
                        let share = share_of(&text, DEARER.min, DEARER.max);
                        if let Some(share) = share {
                            edit(&|stress| stress.dearer = share);
                        }
                        share.is_some()
                    })
                />
                <Choice
                    id=id("gar-ut")
                    label=local.say(|words| words.who_leaves)
                    options=names
                    chosen=chosen
                    choose=choose
                />
            </div>
            <p class="field-error" role="alert">{problem}</p>
        </div></li>
    }
}
