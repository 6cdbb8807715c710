//! Industry codes, shares, and the file that keeps what has been chosen.

use super::files::Choose;
use super::state::{InvoiceState, group_name};
use crate::browser;
use crate::case::{Action, Choice, EntryField};
use crate::words::{part, tell};
use leptos::prelude::*;
use synergi_ledger::{
    Decisions, Generation, IndustryCode, InvoiceGroup, Seen, digits_of, industry_codes,
};
use synergi_model::ServiceGroup;
use synergi_model::units::Share;
use synergi_text::number::{format_input, parse};

const GENERATIONS: [Generation; 2] = [Generation::Sn2007, Generation::Sn2025];

const fn generation_name(generation: Generation) -> &'static str {
    match generation {
        Generation::Sn2007 => "SN2007",
        Generation::Sn2025 => "SN2025",
    }
}

/// The part of the view.
#[component]
pub(super) fn Settings() -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let word = move |words: fn(&'static synergi_text::ledger::SettingsText) -> &'static str| {
        tell(move || words(&state.words().settings).to_owned())
    };
    let generations =
        Signal::derive(move || state.words().settings.generations.map(str::to_owned).to_vec());
    let chosen = Signal::derive(move || {
        let generation = state.decisions.with(|decisions| decisions.generation);
        generation
            .and_then(|one| GENERATIONS.iter().position(|other| *other == one))
            .map_or(0, |at| at + 1)
    });
    let seen = Memo::new(move |_| state.classified.with(|c| c.as_ref().map(|c| c.seen)));
    let seen_note = part(move || {
        let words = &state.words().settings;
        match seen.get() {
            Some(Seen::One(generation)) => Some(
                view! { <p class="hint">{(words.seen)(generation_name(generation))}</p> }
                    .into_any(),
            ),
            Some(Seen::Mixed) => Some(
                view! { <div class="ds-alert" data-color="warning"><p>{words.mixed}</p></div> }
                    .into_any(),
            ),
            _ => None,
        }
    });
    let shares = ServiceGroup::ALL.map(|group| {
        let name = move || group_name(state.settings.language.get(), InvoiceGroup::Shared(group));
        view! {
            <EntryField
                id=format!("andel-{}", group.key().replace('_', "-"))
                label=tell(move || format!("{} (%)", name()))
                value=Signal::derive(move || {
                    state.decisions.with(|decisions| format_input(decisions.shares.get(group).0 * 100.0, 2))
                })
                wrong=word(|words| words.bad_share)
                take=Callback::new(move |text: String| {
                    let share = parse(&text).ok().map(|parsed| parsed.value / 100.0).filter(|share| (0.0..=1.0).contains(share));
                    if let Some(share) = share {
                        state.decide(|decisions| *decisions.shares.get_mut(group) = Share(share));
                    }
                    share.is_some()
                })
            />
        }
    });
    // Built once they are wanted: forty lists.
    let open = RwSignal::new(false);
    let codes = part(move || open.get().then(|| view! { <Codes /> }));
    let save = Callback::new(move |()| {
        let name = untrack(|| state.words().settings.file);
        browser::download(name, "application/json", state.choices_as_file().as_bytes());
        state.announce(move |words| (words.settings.saved)(name));
    });
    view! {
        <section class="card" aria-labelledby="koder-og-andeler">
            <h2 id="koder-og-andeler">{word(|words| words.heading)}</h2>
            <div class="ledger-fields">
                <Choice
                    id="kodeutgave"
                    label=word(|words| words.generation)
                    options=generations
                    chosen=chosen
                    choose=Callback::new(move |place: usize| {
                        let generation = place.checked_sub(1).and_then(|at| GENERATIONS.get(at).copied());
                        state.decide(|decisions| decisions.generation = generation);
                    })
                />
            </div>
            {seen_note}
            <details class="explanation" on:toggle=move |_| open.set(true)>
                <summary>{word(|words| words.codes)}</summary>
                <p class="hint">{word(|words| words.codes_lead)}</p>
                {codes}
            </details>
            <details class="explanation">
                <summary>{word(|words| words.shares)}</summary>
                <p class="hint">{word(|words| words.shares_lead)}</p>
                <div class="ledger-fields">{shares.collect_view()}</div>
            </details>
            <div class="actions">
                <Action label=word(|words| words.save) variant="tertiary" action=save />
                <Choose
                    id="apne-fakturavalg"
                    accept=".json,application/json"
                    label=word(|words| words.open)
                    take=Callback::new(move |files: Vec<web_sys::File>| {
                        if let Some(file) = files.into_iter().next() {
                            state.open_choices(file);
                        }
                    })
                />
                <Action
                    label=word(|words| words.reset)
                    variant="tertiary"
                    action=Callback::new(move |()| {
                        state.decide(|decisions| {
                            let ours = Decisions::default();
                            (decisions.codes, decisions.shares, decisions.generation) = (ours.codes, ours.shares, ours.generation);
                        });
                    })
                />
            </div>
        </section>
    }
}

/// The codes, each with its group to be changed.
#[component]
fn Codes() -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let mut codes: Vec<(Vec<Generation>, IndustryCode)> = Vec::new();
    for code in industry_codes() {
        match codes.iter_mut().find(|(_, own)| own.code == code.code) {
            Some((generations, _)) => generations.push(code.generation),
            None => codes.push((vec![code.generation], code)),
        }
    }
    let rows = part(move || {
        let (words, language) = (state.words(), state.settings.language.get());
        let row = |(generations, code): (Vec<Generation>, IndustryCode)| {
            let digits = digits_of(code.code);
            let group = state
                .decisions
                .with(|decisions| decisions.codes.get(&digits).copied())
                .unwrap_or(Some(code.group));
            let options = InvoiceGroup::ALL.map(|one| {
                view! { <option value=one.key() selected=group == Some(one)>{group_name(language, one)}</option> }
            });
            let generations: Vec<&str> = generations.into_iter().map(generation_name).collect();
            let of = code.group;
            view! {
                <tr>
                    <th scope="row">{code.code}</th>
                    <td lang="nb">{code.name}</td>
                    <td>{generations.join(", ")}</td>
                    <td>
                        <select
                            class="ds-input"
                            data-size="sm"
                            aria-label=(words.settings.group_of)(code.code)
                            on:change:target=move |event| {
                                let group = InvoiceGroup::from_key(&event.target().value());
                                state.decide(|decisions| {
                                    if group == Some(of) {
                                        decisions.codes.remove(&digits);
                                    } else {
                                        decisions.codes.insert(digits.clone(), group);
                                    }
                                });
                            }
                        >
                            {options.into_iter().collect_view()}
                            <option value="" selected=group.is_none()>{words.suppliers.not_ict}</option>
                        </select>
                    </td>
                </tr>
            }
        };
        codes.clone().into_iter().map(row).collect_view()
    });
    let word = move |words: fn(&'static synergi_text::ledger::SettingsText) -> &'static str| {
        tell(move || words(&state.words().settings).to_owned())
    };
    view! {
        <div class="table-scroll tall" role="region" tabindex="0" aria-label=word(|words| words.codes)>
            <table class="ds-table" data-size="sm">
                <caption class="visually-hidden">{word(|words| words.codes)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{word(|words| words.code)}</th>
                        <th scope="col">{word(|words| words.name)}</th>
                        <th scope="col">{word(|words| words.generation_short)}</th>
                        <th scope="col">{word(|words| words.group)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
