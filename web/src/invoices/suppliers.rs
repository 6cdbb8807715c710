//! Suppliers, largest first, and where their sums go.

use super::result::wholesale;
use super::state::{InvoiceState, group_name, kroner};
use crate::case::Action;
use crate::words::{part, tell, whether};
use leptos::prelude::*;
use std::sync::Arc;
use synergi_ledger::{Bucket, Decision, InvoiceGroup, Placed, suggested_element};
use synergi_model::Element;
use synergi_text::{capitalised, decimal, lowercase, whole};

/// How many suppliers are shown at once; a search finds the others.
const MOST_SHOWN: usize = 25;

/// Which suppliers are shown.
fn is_shown(filter: usize, bucket: Bucket) -> bool {
    match filter {
        0 => bucket == Bucket::Open,
        1 => bucket.counts(),
        2 => matches!(bucket, Bucket::NotIct | Bucket::OwnCooperation),
        _ => true,
    }
}

/// The list, and how to place what is on it.
#[component]
pub(super) fn Suppliers() -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    // Which of them, until the user says so: those that wait, if any do.
    let chosen = RwSignal::new(None::<usize>);
    let waiting = Memo::new(move |_| {
        state.classified.with(|classified| {
            let open = classified
                .iter()
                .flat_map(|c| &c.payees)
                .filter(|payee| payee.bucket == Bucket::Open);
            open.fold((0_usize, 0_i64), |(count, ore), payee| (count + 1, ore + payee.ore))
        })
    });
    let filter =
        Memo::new(move |_| chosen.get().unwrap_or(if waiting.get().0 > 0 { 0 } else { 1 }));
    let search = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let (filter, wanted) = (filter.get(), lowercase(search.get().trim()));
        state.classified.with(|classified| {
            let matches = |payee: &&Placed| {
                let hit = wanted.is_empty()
                    || lowercase(&payee.name).contains(&wanted)
                    || payee.key.contains(&wanted)
                    || payee.code.starts_with(&wanted);
                hit && is_shown(filter, payee.bucket)
            };
            let mut found: Vec<Placed> =
                classified.iter().flat_map(|c| &c.payees).filter(matches).cloned().collect();
            found.sort_by(|one, other| {
                other.ore.abs().cmp(&one.ore.abs()).then_with(|| one.key.cmp(&other.key))
            });
            // One that has two codes is placed once.
            let mut seen = std::collections::BTreeSet::new();
            found.retain(|payee| seen.insert((payee.key.clone(), payee.code.clone())));
            let all = found.len();
            found.truncate(MOST_SHOWN);
            Arc::new((all, found))
        })
    });
    let accounts = Memo::new(move |_| state.are_accounts());
    let lead = tell(move || {
        let words = &state.words().suppliers;
        if accounts.get() {
            return words.accounts_lead.to_owned();
        }
        match waiting.get() {
            (0, _) => words.lead_done.to_owned(),
            (count, ore) => {
                #[expect(clippy::cast_precision_loss, reason = "shown")]
                let count = whole(count as f64);
                (words.lead_open)(&count, &state.settings.language.get().amount(kroner(ore)))
            }
        }
    });
    let filters = (0..4).map(|place: usize| {
        view! {
            <button
                type="button"
                class="ds-button"
                data-variant="tertiary"
                data-size="sm"
                aria-pressed=tell(move || (filter.get() == place).to_string())
                on:click=move |_| chosen.set(Some(place))
            >
                {tell(move || state.words().suppliers.shows.get(place).copied().unwrap_or_default().to_owned())}
            </button>
        }
    });
    let shown = tell(move || {
        let number = |number: usize| number.to_string();
        found
            .with(|found| (state.words().suppliers.shown)(&number(found.1.len()), &number(found.0)))
    });
    let rows = part(move || {
        found.with(|found| {
            found
                .1
                .iter()
                .cloned()
                .map(
                    |payee| view! { <SupplierRow payee=payee accounts=accounts.get_untracked() /> },
                )
                .collect_view()
        })
    });
    let confirm = part(move || {
        (accounts.get() && waiting.get().0 > 0).then(|| {
            view! {
                <Action
                    label=tell(move || state.words().suppliers.confirm_all.to_owned())
                    action=Callback::new(move |()| confirm_all(state))
                />
            }
        })
    });
    let traps = part(move || {
        let (words, language) = (&state.words().suppliers, state.settings.language.get());
        let through = wholesale(state);
        (!accounts.get()).then(|| {
            let resellers =
                (through != 0).then(|| (words.reseller_trap)(&language.amount(kroner(through))));
            view! {
                <p class="hint">{words.own_trap}</p>
                {resellers.map(|sentence| view! { <p class="hint">{sentence}</p> })}
            }
        })
    });
    let title = tell(move || {
        let words = &state.words().suppliers;
        if accounts.get() { words.accounts } else { words.heading }.to_owned()
    });
    let region = tell(move || (state.settings.text().figures.table_name)(&title.get()));
    let header = move |words: fn(&'static synergi_text::ledger::SuppliersText) -> &'static str| {
        tell(move || words(&state.words().suppliers).to_owned())
    };
    view! {
        <section class="card" aria-labelledby="leverandorer" data-testid="suppliers">
            <h2 id="leverandorer">{title}</h2>
            <p role="status">{lead}</p>
            {traps}
            <div class="ledger-filter" role="group" aria-label=header(|words| words.show)>
                {filters.collect_view()}
            </div>
            <div class="search">
                <label for="finn-leverandor">{header(|words| words.search)}</label>
                <input
                    class="ds-input"
                    type="search"
                    id="finn-leverandor"
                    autocomplete="off"
                    on:input:target=move |event| search.set(event.target().value())
                />
            </div>
            <div class="actions">
                {confirm}
                <button
                    type="button"
                    class="ds-button"
                    data-variant="tertiary"
                    data-size="sm"
                    aria-disabled=tell(move || (!state.can_undo()).to_string())
                    on:click=move |_| state.undo()
                >
                    {tell(move || state.words().files.undo.to_owned())}
                </button>
            </div>
            <p class="hint" role="status">{shown}</p>
            <div class="table-scroll" role="region" tabindex="0" aria-label=region>
                <table class="ds-table" data-size="sm">
                    <caption class="visually-hidden">{title}</caption>
                    <thead>
                        <tr>
                            <th scope="col">
                                {tell(move || {
                                    let words = &state.words().suppliers;
                                    if accounts.get() { words.account } else { words.supplier }.to_owned()
                                })}
                            </th>
                            <th scope="col" hidden=whether(move || accounts.get())>{header(|words| words.code)}</th>
                            <th scope="col" class="numeric">{tell(move || state.words().result.amount.to_owned())}</th>
                            <th scope="col">{header(|words| words.placed)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// What a supplier is called.
fn name_of(state: InvoiceState, payee: &Placed) -> String {
    let plain = payee.key.split_once(':').map_or(payee.key.as_str(), |(_, key)| key);
    if payee.key.starts_with("account:") {
        return format!("{plain} {}", payee.name).trim().to_owned();
    }
    if payee.name.is_empty() {
        (state.words().suppliers.unnamed)(plain)
    } else {
        payee.name.clone()
    }
}

/// The decisions that are offered: for accounts elements, for suppliers groups.
fn offered(accounts: bool) -> Vec<Decision> {
    let apart = [Decision::NotIct, Decision::OwnCooperation];
    if accounts {
        Element::ALL.into_iter().map(Decision::Element).chain([Decision::NotIct]).collect()
    } else {
        InvoiceGroup::ALL.into_iter().map(Decision::Group).chain(apart).collect()
    }
}

/// One supplier, and the choice of its place.
#[component]
fn SupplierRow(
    /// Which.
    payee: Placed,
    /// Whether it is an account.
    accounts: bool,
) -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let language = state.settings.language.get_untracked();
    let words = untrack(|| state.words());
    let name = name_of(state, &payee);
    let (key, bucket, decided) = (payee.key.clone(), payee.bucket, payee.decided);
    let by_code = match bucket {
        Bucket::Open => words.suppliers.open.to_owned(),
        _ if decided => (words.suppliers.by_code)("…"),
        bucket => (words.suppliers.by_code)(&synergi_text::uncapitalised(&untrack(|| {
            state.bucket_name(bucket)
        }))),
    };
    let options = offered(accounts).into_iter().map(|decision| {
        let label = match decision {
            Decision::Group(group) => group_name(language, group).to_owned(),
            Decision::Element(element) => language.text().names.elements.get(element).to_string(),
            Decision::NotIct => words.suppliers.not_ict.to_owned(),
            Decision::OwnCooperation => words.suppliers.own_cooperation.to_owned(),
        };
        view! { <option value=decision.key() selected=decided && Bucket::from(decision) == bucket>{label}</option> }
    });
    let suggestion = suggested_element(&payee.name).filter(|_| accounts && !decided);
    let suggestion = suggestion.map(|element| {
        let shown = *language.text().names.elements_in_sentence.get(element);
        let (key, label) = (key.clone(), (words.suppliers.confirm_name)(&name, shown));
        view! {
            <span class="suggestion">
                {(words.suppliers.suggestion)(shown)}
                <button
                    type="button"
                    class="ds-button"
                    data-variant="secondary"
                    data-size="sm"
                    aria-label=label
                    on:click=move |_| state.place(&key, Some(Decision::Element(element)))
                >
                    {words.suppliers.confirm}
                </button>
            </span>
        }
    });
    let number =
        payee.key.clone().bytes().all(|byte| byte.is_ascii_digit()).then(|| payee.key.clone());
    let select_name = (words.suppliers.placed_name)(&name);
    view! {
        <tr>
            <th scope="row">{capitalised(&name)} {number.map(|number| view! { <span class="supplier-number">{number}</span> })}</th>
            <td hidden=accounts>{payee.code.clone()}</td>
            <td class="numeric">{decimal(kroner(payee.ore), 0)}</td>
            <td>
                <select
                    class="ds-input"
                    data-size="sm"
                    aria-label=select_name
                    on:change:target=move |event| state.place(&key, Decision::from_key(&event.target().value()))
                >
                    <option value="" selected=!decided>
                        {by_code}
                    </option>
                    {options.collect_view()}
                </select>
                {suggestion}
            </td>
        </tr>
    }
}

/// Takes the suggestion of every account that has one and is not placed.
fn confirm_all(state: InvoiceState) {
    let suggested: Vec<(String, Element)> = state.classified.with_untracked(|classified| {
        let open = classified.iter().flat_map(|c| &c.payees).filter(|payee| !payee.decided);
        open.filter_map(|payee| Some((payee.key.clone(), suggested_element(&payee.name)?)))
            .collect()
    });
    state.decide(|decisions| {
        for (key, element) in suggested {
            decisions.payees.insert(key, Decision::Element(element));
        }
    });
}
