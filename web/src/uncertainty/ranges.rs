//! The uncertain numbers: which they are, and how each is spread.

use super::Local;
use crate::case::{Action, Choice, EntryField};
use crate::words::{part, tell};
use leptos::prelude::*;
use synergi_case::{Distribution, Ranged};
use synergi_text::case::{case_field_value, from_case_field};
use synergi_text::number::parse;
use synergi_text::uncertainty::UncertaintyText;
use synergi_text::{capitalised, uncapitalised};
use synergi_uncertainty::{DistributionProblem, Spread};

/// Places of the small picture of a distribution.
const OUTLINE: usize = 40;

/// The uncertain numbers.
#[component]
pub(super) fn Ranges() -> impl IntoView {
    let local = expect_context::<Local>();
    let paths = Memo::new(move |_| {
        local.of.with(|uncertainty| {
            uncertainty.ranges.iter().map(|ranged| ranged.of.clone()).collect::<Vec<_>>()
        })
    });
    let cards = part(move || {
        let paths = paths.get();
        if paths.is_empty() {
            return view! { <p class="hint">{local.words().no_ranges}</p> }.into_any();
        }
        let items = paths
            .into_iter()
            .enumerate()
            .map(|(place, path)| view! { <RangeCard place=place path=path /> });
        view! { <ul class="ranges">{items.collect_view()}</ul> }.into_any()
    });
    let free = Memo::new(move |_| {
        let taken = paths.get();
        let all = local.of.paths().into_iter();
        all.filter(|path| !taken.contains(path)).collect::<Vec<_>>()
    });
    let wanted = RwSignal::new(0_usize);
    let options = Signal::derive(move || {
        free.get().iter().map(|path| capitalised(&local.of.name(path))).collect::<Vec<_>>()
    });
    let add = Callback::new(move |()| {
        let path = free.with_untracked(|free| {
            free.get(wanted.get_untracked().min(free.len().saturating_sub(1))).cloned()
        });
        if let Some(path) = path {
            add_range(local, &path);
            wanted.set(0);
        }
    });
    let none = Memo::new(move |_| paths.with(Vec::is_empty));
    let suggest = part(move || {
        let note = (!none.get())
            .then(|| view! { <p class="hint">{local.say(|words| words.suggested)}</p> });
        view! {
            <Action
                label=local.say(|words| words.suggest)
                variant=if none.get() { "primary" } else { "secondary" }
                action=Callback::new(move |()| suggest_all(local))
            />
            {note}
        }
    });
    view! {
        <section class="card" aria-labelledby="usikre-tall">
            <h2 id="usikre-tall">{local.say(|words| words.ranges)}</h2>
            <div class="range-tools">{suggest}</div>
            {cards}
            <div class="range-tools add-range">
                <Choice
                    id="usikkert-tall"
                    label=local.say(|words| words.choose)
                    options=options
                    chosen=Signal::derive(move || wanted.get())
                    choose=Callback::new(move |place| wanted.set(place))
                />
                <Action label=local.say(|words| words.add) action=add />
            </div>
        </section>
    }
}

fn add_range(local: Local, path: &str) {
    let of = path.to_owned();
    if let Some(number) = untrack(|| local.of.number(path)) {
        let distribution = number.suggested;
        local.of.edit(|uncertainty| uncertainty.ranges.push(Ranged { of, distribution }));
    }
}

fn suggest_all(local: Local) {
    let suggested = untrack(|| local.of.suggestions());
    local.of.edit(|uncertainty| uncertainty.ranges.extend(suggested));
}

/// The kinds in the order of the form.
fn kind_of(distribution: &Distribution) -> usize {
    match distribution {
        Distribution::Pert { .. } => 0,
        Distribution::Triangular { .. } => 1,
        Distribution::Uniform { .. } => 2,
        Distribution::Normal { .. } => 3,
        Distribution::LogNormal { .. } => 4,
        Distribution::Fixed { .. } => 5,
    }
}

/// Low, likely and high of any kind, as far as it has them.
fn numbers(distribution: &Distribution) -> [f64; 3] {
    match *distribution {
        Distribution::Pert { low, likely, high }
        | Distribution::Triangular { low, likely, high } => [low, likely, high],
        Distribution::Uniform { low, high }
        | Distribution::Normal { low, high }
        | Distribution::LogNormal { low, high } => [low, 0.5 * (low + high), high],
        Distribution::Fixed { value } => [value; 3],
    }
}

fn with_kind(kind: usize, [low, likely, high]: [f64; 3]) -> Distribution {
    match kind {
        0 => Distribution::Pert { low, likely, high },
        1 => Distribution::Triangular { low, likely, high },
        2 => Distribution::Uniform { low, high },
        3 => Distribution::Normal { low, high },
        4 => Distribution::LogNormal { low, high },
        _ => Distribution::Fixed { value: likely },
    }
}

/// One uncertain number.
#[component]
fn RangeCard(
    /// Its place in the list.
    place: usize,
    /// Its path.
    path: String,
) -> impl IntoView {
    let local = expect_context::<Local>();
    let of = path.clone();
    let distribution = Memo::new(move |_| {
        local.of.with(|uncertainty| {
            let ranged = uncertainty.ranges.get(place).filter(|ranged| ranged.of == of);
            ranged.map(|ranged| ranged.distribution)
        })
    });
    let of = path.clone();
    let number = Memo::new(move |_| local.of.number(&of));
    let of = path.clone();
    let name = Memo::new(move |_| capitalised(&local.of.name(&of)));
    let title = tell(move || {
        let value = number.with(|number| number.as_ref().map(|number| number.shown(number.value)));
        match value {
            Some(value) => (local.of.result().range_of)(&name.get(), &value),
            None => name.get(),
        }
    });
    let change = move |change: fn(&mut [f64; 3], f64), value: f64| {
        local.of.edit(|uncertainty| {
            if let Some(ranged) = uncertainty.ranges.get_mut(place) {
                let mut numbers = numbers(&ranged.distribution);
                change(&mut numbers, value);
                ranged.distribution = with_kind(kind_of(&ranged.distribution), numbers);
            }
        });
    };
    let field = move |slug: &'static str,
                      label: fn(&'static UncertaintyText) -> &'static str,
                      read: fn(&[f64; 3]) -> f64,
                      write: fn(&mut [f64; 3], f64)| {
        let value = Signal::derive(move || {
            let value = distribution.get().map(|distribution| read(&numbers(&distribution)));
            let unit = number.with(|number| number.as_ref().map(|number| number.unit));
            let text = value.zip(unit).map(|(value, unit)| case_field_value(value, unit));
            text.unwrap_or_default()
        });
        let take = Callback::new(move |text: String| {
            let unit = number.with_untracked(|number| number.as_ref().map(|number| number.unit));
            let Some(unit) = unit else { return false };
            let parsed = parse(&text).ok().filter(|parsed| unit.is_share() || !parsed.percent);
            if let Some(parsed) = parsed {
                change(write, from_case_field(parsed.value, unit));
            }
            parsed.is_some()
        });
        view! {
            <EntryField
                id=format!("spenn-{place}-{slug}")
                label=local.say(label)
                value=value
                wrong=local.say(|words| words.no_number)
                live=true
                take=take
            />
        }
    };
    let kind =
        Memo::new(move |_| distribution.get().map_or(0, |distribution| kind_of(&distribution)));
    let fields = part(move || match kind.get() {
        0 | 1 => view! {
            {field("lavest", |words| words.low, |of| of[0], |of, value| of[0] = value)}
            {field("sannsynlig", |words| words.likely, |of| of[1], |of, value| of[1] = value)}
            {field("hoyest", |words| words.high, |of| of[2], |of, value| of[2] = value)}
        }
        .into_any(),
        2 => view! {
            {field("lavest", |words| words.low, |of| of[0], |of, value| of[0] = value)}
            {field("hoyest", |words| words.high, |of| of[2], |of, value| of[2] = value)}
        }
        .into_any(),
        3 | 4 => view! {
            {field("lavest", |words| words.tenth_low, |of| of[0], |of, value| of[0] = value)}
            {field("hoyest", |words| words.tenth_high, |of| of[2], |of, value| of[2] = value)}
        }
        .into_any(),
        _ => field("verdi", |words| words.value, |of| of[1], |of, value| of[1] = value).into_any(),
    });
    let problem = tell(move || {
        let words = local.words();
        let twice = local.of.with(|uncertainty| {
            uncertainty.ranges.iter().filter(|ranged| ranged.of == path).count() > 1
        });
        let there_is = number.with(Option::is_some);
        match (there_is, distribution.get().map(|distribution| Spread::new(&distribution))) {
            (false, _) => words.unknown.to_owned(),
            _ if twice => words.twice.to_owned(),
            (_, Some(Err(DistributionProblem::NotPositive))) => words.not_positive.to_owned(),
            (_, Some(Err(_))) => words.disorder.to_owned(),
            _ => String::new(),
        }
    });
    let outline = Signal::derive(move || {
        let spread = distribution.get().and_then(|distribution| Spread::new(&distribution).ok());
        spread.map(|spread| outline_path(&spread)).unwrap_or_default()
    });
    let heading = format!("spenn-{place}-tittel");
    let labelled = heading.clone();
    view! {
        <li><div class="range" role="group" aria-labelledby=labelled>
            <div class="range-head">
                <h3 id=heading>{title}</h3>
                <Action
                    label=local.say(|words| words.remove)
                    name=tell(move || (local.words().remove_named)(&name.get()))
                    variant="tertiary"
                    action=Callback::new(move |()| local.of.edit(|uncertainty| {
                        if place < uncertainty.ranges.len() {
                            uncertainty.ranges.remove(place);
                        }
                    }))
                />
            </div>
            <div class="ledger-fields">
                <Choice
                    id=format!("spenn-{place}-fordeling")
                    label=local.say(|words| words.kind)
                    options=Signal::derive(move || local.words().kinds.map(str::to_owned).to_vec())
                    chosen=Signal::derive(move || kind.get())
                    choose=Callback::new(move |kind: usize| local.of.edit(|uncertainty| {
                        if let Some(ranged) = uncertainty.ranges.get_mut(place) {
                            ranged.distribution = with_kind(kind, numbers(&ranged.distribution));
                        }
                    }))
                />
                {fields}
                <svg
                    class="outline"
                    viewBox="0 0 100 32"
                    preserveAspectRatio="none"
                    role="img"
                    aria-label=tell(move || (local.words().outline)(&uncapitalised(&name.get())))
                >
                    <path d=outline />
                </svg>
            </div>
            <p class="field-error" role="alert">{problem}</p>
        </div></li>
    }
}

/// A distribution as the outline of a hill.
fn outline_path(spread: &Spread) -> String {
    let heights = spread.outline(OUTLINE);
    if heights.len() < 2 {
        return "M49 32V2h2V32Z".to_owned();
    }
    #[expect(clippy::cast_precision_loss, reason = "forty places")]
    let step = 100.0 / (heights.len() - 1) as f64;
    #[expect(clippy::cast_precision_loss, reason = "forty places")]
    let points = heights.iter().enumerate().map(|(place, (_, height))| {
        format!("L{:.1} {:.1}", place as f64 * step, 31.0 - 29.0 * height)
    });
    format!("M0 32{}L100 32Z", points.collect::<String>())
}
