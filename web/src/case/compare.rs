//! *Sammenligning*: variants of the case side by side, and what tells them apart.

use super::explanation::CaseExplanation;
use super::fields::{Action, say_case};
use super::frame::StepHeading;
use super::state::{CaseState, Place, TextInput};
use crate::browser;
use crate::figure_card::FigureCard;
use crate::table::DataTable;
use crate::words::{part, tell};
use leptos::prelude::*;
use std::sync::Arc;
use synergi_case::{Case, CaseFile, Evaluated, MOST_VARIANTS, ValidCase, evaluate};
use synergi_figures::{Cell, Column, Figure, Table, TableRow};
use synergi_report::told::cells::{self, columns};
use synergi_text::case::{Named, Step, differences, explain, new_variant_name, variant_names};
use synergi_text::{Language, capitalised};

/// More losers than this are counted, not named.
const MOST_NAMED: usize = 3;
/// What stands where a faulty variant has no number.
const NO_NUMBER: &str = "–";
/// The list of variants: what takes the keyboard when one of them goes.
const LIST: &str = "variantliste";

/// A case of the file, in hand or not, and what it comes to.
pub(super) struct Entered {
    pub(super) case: Case,
    /// Nothing where it has faults.
    pub(super) evaluated: Option<Evaluated>,
}

impl Entered {
    fn of(case: &Case) -> Self {
        let evaluated = ValidCase::new(case.clone()).ok().map(|case| {
            let results = evaluate(&case);
            Evaluated { case, results }
        });
        Self { case: case.clone(), evaluated }
    }
}

/// A case of the file, evaluated anew when it changes and not before, whatever else in the file does.
pub(super) fn entered(
    state: CaseState,
    pick: impl Fn(&CaseFile) -> Option<&Case> + Send + Sync + 'static,
) -> Memo<Option<Arc<Entered>>> {
    Memo::new_owning(move |before: Option<Option<Arc<Entered>>>| {
        let before = before.flatten();
        state.file.with(|file| {
            let case = pick(file);
            if before.as_ref().map(|before| &before.case) == case {
                (before, false)
            } else {
                (case.map(|case| Arc::new(Entered::of(case))), true)
            }
        })
    })
}

/// What tells two cases apart, a line each.
pub(super) fn listed(lines: Vec<String>) -> impl IntoView {
    let items = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! { <ul class="differences">{items}</ul> }
}

/// The variants as they are, in their order.
#[derive(Clone, Copy)]
struct Variants {
    state: CaseState,
    each: [Memo<Option<Arc<Entered>>>; MOST_VARIANTS],
}

/// A variant and its name.
struct Variant {
    name: String,
    entered: Arc<Entered>,
}

impl Variant {
    fn named(&self) -> Named<'_> {
        Named { name: &self.name, case: &self.entered.case }
    }

    fn evaluated(&self) -> Option<&Evaluated> {
        self.entered.evaluated.as_ref()
    }

    fn worth(&self) -> Option<f64> {
        self.evaluated().map(|evaluated| evaluated.results.net_present_value)
    }
}

impl Variants {
    fn new(state: CaseState) -> Self {
        let each =
            std::array::from_fn(|place| entered(state, move |file| file.variants.get(place)));
        Self { state, each }
    }

    /// Says something of all of them, in the page's language.
    fn told<T>(self, tell: impl FnOnce(Language, &[Variant]) -> T) -> T {
        let language = self.state.settings.language.get();
        let entered: Vec<_> = self.each.iter().filter_map(|variant| variant.get()).collect();
        let names = variant_names(language, entered.iter().map(|variant| &variant.case));
        let variants: Vec<_> = names
            .into_iter()
            .zip(entered)
            .map(|(name, entered)| Variant { name, entered })
            .collect();
        tell(language, &variants)
    }

    /// What the variant in a place is called.
    fn name(self, place: usize) -> String {
        self.told(|_, variants| {
            variants.get(place).map(|variant| variant.name.clone()).unwrap_or_default()
        })
    }

    fn chosen(self) -> usize {
        self.state.file.with(|file| file.chosen as usize)
    }
}

/// The view.
#[component]
pub(super) fn Compare() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let variants = Variants::new(state);
    let heading = tell(move || variants.told(heading));
    let count = Memo::new(move |_| state.file.with(|file| file.variants.len()));
    let several = Memo::new(move |_| count.get() > 1);
    let answer = part(move || {
        if several.get() {
            view! { <Answer variants=variants /> }.into_any()
        } else {
            view! { <p class="lead">{say_case(|text| text.compare.one)}</p> }.into_any()
        }
    });
    view! {
        <StepHeading text=heading />
        <div class="with-form">
            <VariantList variants=variants count=count />
            <div class="figures">{answer}</div>
        </div>
    }
}

fn heading(language: Language, variants: &[Variant]) -> String {
    let words = &language.case_text();
    if variants.len() < 2 {
        return words.compare.heading_one.to_owned();
    }
    if !comparable(variants) {
        return (words.frame.step)(Step::Compare).to_owned();
    }
    let mut worth: Vec<_> =
        variants.iter().filter_map(|variant| Some((&variant.name, variant.worth()?))).collect();
    worth.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    let Some(((best, most), others)) = worth.split_first() else {
        return (words.frame.step)(Step::Compare).to_owned();
    };
    // Less than a krone is no difference.
    let next = others.iter().find(|(_, worth)| most - worth >= 1.0);
    match next {
        Some((next, worth)) => (words.compare.heading)(best, &language.amount(most - worth), next),
        None if others.is_empty() => (words.frame.step)(Step::Compare).to_owned(),
        None => words.compare.heading_equal.to_owned(),
    }
}

/// Which variants there are, and what can be done with each.
#[component]
fn VariantList(
    /// The variants.
    variants: Variants,
    /// How many there are.
    count: Memo<usize>,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let list = part(move || {
        let count = count.get();
        let items = (0..count).map(
            |place| view! { <VariantItem variants=variants place=place alone={count == 1} /> },
        );
        view! { <ol class="variants">{items.collect_view()}</ol> }
    });
    let full = Memo::new(move |_| count.get() >= MOST_VARIANTS);
    let add = move |_| {
        if full.get_untracked() {
            return;
        }
        let name = untrack(|| {
            let language = state.settings.language.get();
            state.file.with(|file| new_variant_name(language, &file.variants))
        });
        let made = name.clone();
        batch(|| {
            state.add_variant(|_| name);
            state.announce(move |text| (text.compare.added)(&made));
        });
        // What is to be done first with a copy.
        browser::focus(&Place::Text(TextInput::Name).id());
    };
    let help = tell(move || {
        let words = &state.words().compare;
        if full.get() { words.full } else { words.add_help }.to_owned()
    });
    view! {
        <section class="card form" aria-labelledby="variantliste-tittel">
            <h2 id="variantliste-tittel">{say_case(|text| text.compare.variants)}</h2>
            <div id=LIST tabindex="-1" role="group" aria-labelledby="variantliste-tittel">{list}</div>
            <p class="hint" id="variantliste-hjelp">{help}</p>
            <div class="actions">
                <button
                    type="button"
                    class="ds-button"
                    data-variant="primary"
                    data-size="sm"
                    aria-describedby="variantliste-hjelp"
                    aria-disabled=tell(move || full.get().to_string())
                    on:click=add
                >
                    {say_case(|text| text.compare.add)}
                </button>
                <Action
                    label=tell(move || state.words().compare.to_members.to_owned())
                    action=Callback::new(move |()| state.go_to(Step::Members))
                />
            </div>
        </section>
    }
}

/// One variant of the list.
#[component]
fn VariantItem(
    /// The variants.
    variants: Variants,
    /// Its place among them.
    place: usize,
    /// Whether there is no other, so that it has to stay.
    alone: bool,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let name = Memo::new(move |_| variants.name(place));
    let chosen = Memo::new(move |_| variants.chosen() == place);
    let summary = tell(move || {
        variants.told(|language, variants| {
            variants.get(place).map(|variant| summary(language, variant)).unwrap_or_default()
        })
    });
    let label = tell(move || {
        let words = &state.words().compare;
        if chosen.get() { capitalised(words.chosen) } else { words.open.to_owned() }
    });
    // Which one is plain to the eye.
    let full_label = tell(move || {
        let words = &state.words().compare;
        let name = name.get();
        if chosen.get() { (words.is_open)(&name) } else { (words.open_named)(&name) }
    });
    let choose = move |_| {
        if chosen.get_untracked() {
            return;
        }
        let name = name.get_untracked();
        batch(|| {
            state.choose_variant(u32::try_from(place).unwrap_or_default());
            state.announce(move |text| (text.compare.opened)(&name));
        });
    };
    let remove = (!alone).then(|| {
        view! {
            <Action
                label=tell(move || state.words().compare.remove.to_owned())
                name=tell(move || (state.words().compare.remove_named)(&name.get()))
                variant="tertiary"
                action=Callback::new(move |()| {
                    let name = name.get_untracked();
                    batch(|| {
                        state.remove_variant(place);
                        state.announce(move |text| (text.compare.removed)(&name));
                    });
                    // What had the keyboard is gone.
                    browser::focus(LIST);
                })
            />
        }
    });
    view! {
        <li class="variant" aria-current=Signal::derive(move || chosen.get().then_some("true"))>
            <p class="variant-name">{name}</p>
            <p class="hint">{summary}</p>
            <div class="variant-actions">
                <button
                    type="button"
                    class="ds-button"
                    data-variant="secondary"
                    data-size="sm"
                    aria-label=full_label
                    aria-disabled=tell(move || chosen.get().to_string())
                    on:click=choose
                >
                    {label}
                </button>
                {remove}
            </div>
        </li>
    }
}

fn summary(language: Language, variant: &Variant) -> String {
    let words = language.case_text();
    let members = match variant.entered.case.members.len() {
        0 => return words.members.none.to_owned(),
        count => (words.names.members)(&count.to_string()),
    };
    match variant.worth() {
        Some(worth) => (words.compare.summary)(&members, &language.amount(worth)),
        None => capitalised(words.compare.invalid),
    }
}

/// Several variants side by side.
#[component]
fn Answer(
    /// The variants.
    variants: Variants,
) -> impl IntoView {
    let state = expect_context::<CaseState>();
    let caution = part(move || {
        let differ = variants.told(|_, variants| !comparable(variants));
        differ.then(|| {
            view! {
                <div class="ds-alert notice" data-color="info">
                    <p>{say_case(|text| text.compare.not_comparable)}</p>
                </div>
            }
        })
    });
    let drawn = Memo::new(move |_| variants.told(figure).map(Arc::new));
    let figure = Memo::new(move |_| drawn.get().unwrap_or_else(|| Arc::new(Figure::empty())));
    let there_is = Memo::new(move |_| drawn.with(Option::is_some));
    let card = part(move || {
        there_is.get().then(|| view! { <FigureCard figure=figure stale=state.stale() /> })
    });
    let table = part(move || {
        let chosen = variants.chosen();
        let table = variants.told(|language, variants| table(language, variants, chosen));
        view! { <DataTable table=table /> }
    });
    let lines = Signal::derive(move || {
        let lines = state.told(|language, evaluated| {
            let lines = explain::worth(language, &evaluated.case, &evaluated.results);
            lines.into_iter().map(|(name, parts)| (name.to_owned(), parts)).collect()
        });
        lines.unwrap_or_default()
    });
    let whose = tell(move || (state.words().compare.explained)(&variants.name(variants.chosen())));
    view! {
        {caution}
        {card}
        <section class="card side-by-side" aria-labelledby="varianttall">
            <h2 id="varianttall">{say_case(|text| text.compare.table)}</h2>
            {table}
            <p class="hint">{say_case(|text| text.result.socio_economic_note)}</p>
        </section>
        <Differences variants=variants />
        <div>
            <CaseExplanation lines=lines />
            <p class="hint">{whose}</p>
        </div>
    }
}

/// What tells each variant from the first.
#[component]
fn Differences(
    /// The variants.
    variants: Variants,
) -> impl IntoView {
    let lists = part(move || {
        variants.told(|language, variants| {
            let words = &language.case_text().compare;
            let (first, others) = variants.split_first()?;
            let lists = others.iter().map(|other| {
                let lines = differences(language, first.named(), other.named());
                let list = if lines.is_empty() {
                    view! { <p class="hint">{words.none}</p> }.into_any()
                } else {
                    listed(lines).into_any()
                };
                view! {
                    <h3>{(words.between)(&first.name, &other.name)}</h3>
                    {list}
                }
            });
            Some(lists.collect_view())
        })
    });
    view! {
        <section class="card" aria-labelledby="forskjeller">
            <h2 id="forskjeller">{say_case(|text| text.compare.differences)}</h2>
            {lists}
        </section>
    }
}

/// Whether amounts of all variants can be measured against each other.
fn comparable(variants: &[Variant]) -> bool {
    let mut terms =
        variants.iter().filter(|variant| variant.evaluated().is_some()).map(|variant| {
            let case = &variant.entered.case;
            (case.horizon, case.discount_rate, case.prices, case.scope)
        });
    let first = terms.next();
    terms.all(|other| Some(other) == first)
}

/// What the variants without faults are worth; nothing where there is none.
fn figure(language: Language, variants: &[Variant]) -> Option<Figure> {
    let worth: Vec<_> = variants
        .iter()
        .filter_map(|variant| Some((variant.name.clone(), variant.worth()?)))
        .collect();
    if worth.is_empty() {
        return None;
    }
    let names = &language.case_text().names;
    let mut horizons: Vec<String> = Vec::new();
    for evaluated in variants.iter().filter_map(Variant::evaluated) {
        let horizon = (names.years)(&evaluated.case.horizon.to_string());
        if !horizons.contains(&horizon) {
            horizons.push(horizon);
        }
    }
    let horizons: Vec<&str> = horizons.iter().map(String::as_str).collect();
    Some(synergi_figures::case::variants(language, &(names.list)(&horizons), &worth))
}

/// Key figures, a column for each variant.
fn table(language: Language, variants: &[Variant], chosen: usize) -> Table {
    let words = language.case_text();
    let (text, result) = (&words.compare, &words.result);
    let row = |name: &str, faulty: &str, of: &dyn Fn(&Evaluated) -> Cell| {
        let cells = variants.iter().map(|variant| match variant.evaluated() {
            Some(evaluated) => of(evaluated),
            None => Cell::text(faulty),
        });
        TableRow { cells: std::iter::once(Cell::text(name)).chain(cells).collect(), sum: false }
    };
    let amount = |kroner: f64| cells::amount(language, kroner);
    let society = format!("{}, {}", result.net_present_value, lower(result.socio_economic));
    // That one has faults is said once, in its first cell.
    let rows = vec![
        row(text.members, text.invalid, &|variant| {
            let count = variant.results.members.len();
            Cell::text(count.to_string())
        }),
        row(result.savings_per_year, NO_NUMBER, &|variant| {
            amount(variant.results.savings_per_year)
        }),
        row(result.net_present_value, NO_NUMBER, &|variant| {
            amount(variant.results.net_present_value)
        }),
        row(&society, NO_NUMBER, &|variant| {
            amount(variant.results.socio_economic.net_present_value)
        }),
        row(result.rate_of_return, NO_NUMBER, &|variant| {
            cells::rate_of_return(language, &variant.results.municipal)
        }),
        row(result.payback, NO_NUMBER, &|variant| {
            cells::payback(language, variant.results.payback_years)
        }),
        row(result.benefit_cost_ratio, NO_NUMBER, &|variant| {
            cells::benefit_cost_ratio(language, &variant.results.municipal)
        }),
        row(result.break_even_share, NO_NUMBER, &|variant| {
            cells::break_even_share(language, &variant.results.municipal)
        }),
        row(text.costs, NO_NUMBER, &|variant| {
            let years = variant.results.years.iter();
            amount(years.fold(0.0, |sum, year| sum + year.shared_costs + year.own_costs))
        }),
        row(text.losers, NO_NUMBER, &|variant| losers(language, variant)),
    ];
    let headers = variants.iter().enumerate().map(|(place, variant)| Column {
        header: if place == chosen {
            format!("{} ({})", variant.name, text.chosen)
        } else {
            variant.name.clone()
        },
        numeric: true,
    });
    Table {
        caption: text.table.to_owned(),
        columns: columns(&[(result.key_figures, false)]).into_iter().chain(headers).collect(),
        rows,
    }
}

/// For the middle of a name.
fn lower(words: &str) -> String {
    synergi_text::uncapitalised(words)
}

/// Who loses under the variant's own key: by name where they are few.
fn losers(language: Language, variant: &Evaluated) -> Cell {
    let words = language.case_text();
    let members = &variant.results.members;
    let losers: Vec<&str> = members
        .iter()
        .filter(|member| member.net_present_value < 0.0)
        .map(|member| member.name.as_str())
        .collect();
    Cell::text(match losers.len() {
        0 => words.compare.nobody.to_owned(),
        count if count <= MOST_NAMED => (words.names.list)(&losers),
        count => (words.compare.losers_of)(&count.to_string(), &members.len().to_string()),
    })
}
