//! *Hvor sikkert*: ranges of uncertain numbers, what thousands of draws from them come to, and what matters most.

use super::explanation::CaseExplanation;
use super::fields::{Action, Choice, EntryField, full_name};
use super::frame::StepHeading;
use super::state::{CaseState, Place};
use crate::browser;
use crate::figure_card::FigureCard;
use crate::host;
use crate::table::DataTable;
use crate::words::{part, tell};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Deserialize;
use std::sync::Arc;
use synergi_case::{
    Case, CaseInput, CaseUnit, CostInput, DRAWS, Distribution, FileInput, Ranged, ValidCase,
};
use synergi_figures::uncertainty::{DrawnSources, SwingRow, fan, histogram, tornado};
use synergi_figures::{Cell, Column, Figure, Table, TableRow};
use synergi_model::Element;
use synergi_model::input::Unit;
use synergi_model::units::Share;
use synergi_text::case::{case_field_value, explain, from_case_field};
use synergi_text::number::{format_input, parse};
use synergi_text::uncertainty::{UncertaintyText, odds};
use synergi_text::{decimal, percent, uncapitalised, whole};
use synergi_uncertainty::{
    BreakEven, DistributionProblem, Simulated, Simulation, Spread, Stress, Stressed, Swing, Target,
};
use wasm_bindgen::closure::Closure;

/// Draws of the first answer, which is there before the user has looked up.
const FIRST_DRAWS: u32 = 500;

/// Places of the small picture of a distribution.
const OUTLINE: usize = 40;

/// What the worker finds.
#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Sureness {
    simulated: Simulated,
    tornado: Vec<Swing>,
    break_even: Vec<BreakEven>,
    stresses: Vec<(Stress, Stressed)>,
}

/// What may go wrong, as the user sets it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Trials {
    years: u32,
    share: f64,
    dearer: f64,
}

/// The step's own state.
#[derive(Clone, Copy)]
struct Local {
    state: CaseState,
    found: RwSignal<Option<Arc<Sureness>>>,
    /// Draws of the run under way.
    working: RwSignal<Option<u32>>,
    trials: RwSignal<Trials>,
    /// The number of the newest run: older ones are given up.
    run: StoredValue<u32>,
}

impl Local {
    fn words(self) -> &'static UncertaintyText {
        self.state.settings.language.get().uncertainty_text()
    }

    fn edit(self, change: impl FnOnce(&mut synergi_case::Uncertainty)) {
        self.state.edit(|case| change(&mut case.uncertainty));
    }

    /// The last case without faults, with the ranges as they are now.
    fn case(self) -> Option<ValidCase> {
        self.state
            .evaluated
            .with(|evaluated| evaluated.as_ref().map(|evaluated| evaluated.case.clone()))
    }
}

/// The view.
#[component]
pub(super) fn Uncertain() -> impl IntoView {
    let state = expect_context::<CaseState>();
    let local = Local {
        state,
        found: RwSignal::new(None),
        working: RwSignal::new(None),
        trials: RwSignal::new(Trials { years: 1, share: 0.7, dearer: 0.2 }),
        run: StoredValue::new(0),
    };
    provide_context(local);
    run_as_it_changes(local);
    let heading = tell(move || heading(local));
    let there_is = Memo::new(move |_| state.evaluated.with(Option::is_some));
    let is_drawn = Memo::new(move |_| local.found.with(Option::is_some));
    let answer = part(move || (there_is.get() && is_drawn.get()).then(|| view! { <Answer /> }));
    let after = part(move || (there_is.get() && is_drawn.get()).then(|| view! { <Details /> }));
    // What is drawn over and over is the case: how it is computed is said as on the first step.
    let lines = Signal::derive(move || {
        let told = state.told(|language, evaluated| {
            let lines = explain::worth(language, &evaluated.case, &evaluated.results);
            lines.into_iter().map(|(name, parts)| (name.to_owned(), parts)).collect()
        });
        told.unwrap_or_default()
    });
    let explanation =
        part(move || there_is.get().then(|| view! { <CaseExplanation lines=lines /> }));
    view! {
        <StepHeading text=heading />
        <p class="lead" data-testid="sureness">{tell(move || lead(local))}</p>
        <p class="hint" role="status">{tell(move || {
            local.working.get().map(|draws| (local.words().working)(&whole(f64::from(draws)))).unwrap_or_default()
        })}</p>
        <div class="figures">
            {answer}
            <Ranges />
            {after}
            <HowItIsComputed />
            {explanation}
        </div>
    }
}

/// Draws anew whenever the case or the trials change: a quick answer first, then all draws. What is under way is given up.
fn run_as_it_changes(local: Local) {
    let asked = Memo::new(move |_| {
        let case = local.state.evaluated.with(|evaluated| evaluated.as_ref().map(Arc::clone));
        let trials = local.trials.get();
        case.map(|evaluated| {
            let case = &evaluated.case;
            let fits = Simulation::new(case).is_ok_and(|simulation| !simulation.is_certain());
            (
                serde_json::to_string(&**case).unwrap_or_default(),
                case.uncertainty.draws,
                stresses(case, trials),
                fits,
            )
        })
    });
    Effect::new(move |_| {
        let number = local.run.get_value().wrapping_add(1);
        local.run.set_value(number);
        let asked = asked.get().filter(|(.., fits)| *fits);
        let Some((case, draws, stresses, _)) = asked else {
            local.found.set(None);
            local.working.set(None);
            return;
        };
        spawn_local(async move {
            for draws in [FIRST_DRAWS.min(draws), draws] {
                local.working.set(Some(draws));
                let told = Closure::new(move |_: f64, _: f64, _: f64| {
                    local.run.try_get_value() == Some(number)
                });
                let options = serde_json::to_string(&(draws, &stresses)).unwrap_or_default();
                let answer = host::compute("simulateCase", &case, &options, &told).await;
                if local.run.try_get_value() != Some(number) {
                    return;
                }
                let text = answer.ok().and_then(|answer| answer.as_string()).unwrap_or_default();
                // By way of a tree: see `from_text` of the worker.
                let tree = serde_json::from_str::<serde_json::Value>(&text).unwrap_or_default();
                if let Ok(Ok(found)) =
                    serde_json::from_value::<Result<Sureness, serde_json::Value>>(tree)
                {
                    local.found.set(Some(Arc::new(found)));
                }
            }
            local.working.set(None);
        });
    });
    on_cleanup(move || local.run.update_value(|run| *run = run.wrapping_add(1)));
}

/// What is tried, with the numbers that the user has set.
fn stresses(case: &ValidCase, trials: Trials) -> Vec<Stress> {
    synergi_uncertainty::stresses(case)
        .into_iter()
        .map(|of| match of {
            Stress::Late { .. } => Stress::Late { years: trials.years },
            Stress::PartialTakeUp { .. } => Stress::PartialTakeUp { share: trials.share },
            Stress::PriceShock { .. } => Stress::PriceShock { share: trials.dearer },
            leaves => leaves,
        })
        .collect()
}

/// The finding, no surer than the draws are.
fn heading(local: Local) -> String {
    let words = local.words();
    local.found.with(|found| {
        let Some(found) = found else { return words.heading.to_owned() };
        let draws = whole(f64::from(found.simulated.draws));
        match odds(found.simulated.probability_of_loss) {
            (0, _) => (words.never_loses)(&draws),
            (some, of) if some == of => (words.always_loses)(&draws),
            (some, of) => (words.loses_in)(&some.to_string(), &whole(f64::from(of))),
        }
    })
}

fn lead(local: Local) -> String {
    let (words, language) = (local.words(), local.state.settings.language.get());
    let ranges = local.state.with_case(|case| case.uncertainty.ranges.len());
    if ranges == 0 {
        return format!("{} {}", words.lead, words.certain);
    }
    local.found.with(|found| {
        let Some(found) = found else { return words.invalid.to_owned() };
        let between = (words.between)(
            &language.amount(found.simulated.p10),
            &language.amount(found.simulated.p90),
        );
        let most =
            found.tornado.first().map(|swing| (words.decides)(&name_of_path(local, &swing.of)));
        format!("{between} {}", most.unwrap_or_default())
    })
}

/// What a number is called within a sentence.
fn target_name(local: Local, target: Target) -> String {
    let (words, language) = (local.words(), local.state.settings.language.get());
    match target {
        Target::Saving(element) => {
            (words.saving)(language.text().names.elements_in_sentence.get(element))
        }
        Target::Costs => words.costs.to_owned(),
        Target::Input(CaseInput::Cost(place, CostInput::Likely)) => {
            let kind = local.state.with_case(|case| case.costs.get(place).map(|cost| cost.kind));
            let names = &local.state.words().names;
            kind.map(|kind| uncapitalised((names.cost)(kind))).unwrap_or_default()
        }
        Target::Input(input) => {
            let name = full_name(local.state, Place::Number(FileInput::Case(input)));
            // "Oslo: innbyggere" begins with a name.
            if name.contains(':') { name } else { uncapitalised(&name) }
        }
    }
}

fn name_of_path(local: Local, path: &str) -> String {
    let target = local.state.with_case(|case| Target::from_path(case, path));
    target.map_or_else(|| path.to_owned(), |target| target_name(local, target))
}

/// What a number measures, for showing and typing it. A part of a saving is shown in per cent.
fn unit(case: &Case, target: Target) -> CaseUnit {
    match target {
        Target::Input(input) => input.unit(case),
        Target::Saving(_) => CaseUnit::Model(Unit::Share),
        Target::Costs => CaseUnit::Number,
    }
}

fn shown(case: &Case, target: Target, value: f64) -> String {
    let of = unit(case, target);
    let text = case_field_value(value, of);
    if of.is_share() { format!("{text}\u{a0}%") } else { text }
}

fn figure_of(
    local: Local,
    build: fn(&DrawnSources<'_>, Local, &Sureness) -> Figure,
) -> Memo<Arc<Figure>> {
    Memo::new(move |before: Option<&Arc<Figure>>| {
        let language = local.state.settings.language.get();
        let year = local.state.with_case(|case| case.prices.year.to_string());
        let figure = local.found.with(|found| {
            found.as_ref().map(|found| {
                let (draws, seed) = (found.simulated.draws, found.simulated.seed);
                build(&DrawnSources { language, draws, seed, price_year: &year }, local, found)
            })
        });
        // Between two runs the last one stays.
        figure.map_or_else(|| before.cloned().unwrap_or_else(|| Arc::new(nothing())), Arc::new)
    })
}

/// A figure of nothing, which is never shown.
fn nothing() -> Figure {
    Figure {
        id: "",
        title: String::new(),
        subtitle: String::new(),
        source: String::new(),
        chart: synergi_figures::Chart::Bars(synergi_figures::Bars::default()),
        table: Table::default(),
    }
}

/// How the draws are spread.
#[component]
fn Answer() -> impl IntoView {
    let local = expect_context::<Local>();
    let drawn = figure_of(local, |sources, _, found| {
        let bins = found.simulated.histogram.iter();
        let steps: Vec<_> = bins.map(|bin| (bin.from, bin.to, bin.draws, bin.below)).collect();
        histogram(sources, &steps, found.simulated.p10, found.simulated.p90)
    });
    let swings = figure_of(local, |sources, local, found| {
        let rows: Vec<SwingRow> =
            found.tornado.iter().take(12).map(|swing| swing_row(local, found, swing)).collect();
        tornado(sources, &rows)
    });
    let stale = local.state.stale();
    view! {
        <FigureCard figure=drawn stale=stale />
        <KeyFigures />
        <FigureCard figure=swings stale=stale />
    }
}

fn swing_row(local: Local, found: &Sureness, swing: &Swing) -> SwingRow {
    let value = |value: f64| {
        local.state.with_case(|case| {
            let target = Target::from_path(case, &swing.of);
            target.map(|target| shown(case, target, three_digits(value))).unwrap_or_default()
        })
    };
    SwingRow {
        name: name_of_path(local, &swing.of),
        low: value(swing.low),
        high: value(swing.high),
        at_low: swing.at_low,
        at_high: swing.at_high,
        correlation: found
            .simulated
            .correlations
            .iter()
            .find(|one| one.of == swing.of)
            .map(|one| one.correlation),
    }
}

#[component]
fn KeyFigures() -> impl IntoView {
    let local = expect_context::<Local>();
    let table = part(move || {
        let (words, language) = (local.words(), local.state.settings.language.get());
        let point = local.state.evaluated.with(|e| e.as_ref().map(|e| e.results.net_present_value));
        local.found.with(|found| {
            let of = &found.as_ref()?.simulated;
            let amount = |name: &str, value: f64| TableRow {
                cells: vec![Cell::text(name), Cell::number(value, language.amount(value))],
                sum: false,
            };
            let mut rows = vec![
                amount(words.p10, of.p10),
                amount(words.p50, of.p50),
                amount(words.p90, of.p90),
            ];
            rows.push(amount(words.mean, of.mean));
            rows.extend(point.map(|point| amount(words.point, point)));
            rows.push(amount(words.standard_error, of.standard_error));
            let loss = format!(
                "{} (± {})",
                percent_of(of.probability_of_loss),
                percent_of(of.error_of_probability)
            );
            rows.push(TableRow {
                cells: vec![Cell::text(words.loss), Cell::number(of.probability_of_loss, loss)],
                sum: false,
            });
            let columns = vec![
                Column { header: words.measure.to_owned(), numeric: false },
                Column { header: words.amount.to_owned(), numeric: true },
            ];
            let draws = whole(f64::from(of.draws));
            let enough =
                if of.enough { (words.enough)(&draws) } else { (words.not_enough)(&draws) };
            let table = Table { caption: words.key_figures.to_owned(), columns, rows };
            Some(view! {
                <DataTable table=table />
                <p class="hint">{enough}</p>
            })
        })
    });
    view! {
        <section class="card" aria-labelledby="usikkerhet-nokkeltall">
            <h2 id="usikkerhet-nokkeltall">{tell(move || local.words().key_figures.to_owned())}</h2>
            <div data-testid="sureness-figures">{table}</div>
        </section>
    }
}

/// A probability with a decimal where it is small.
fn percent_of(part: f64) -> String {
    if part > 0.0 && part < 0.1 {
        synergi_text::number::format_share(part, 1)
    } else {
        percent(Share(part))
    }
}

/// The uncertain numbers.
#[component]
fn Ranges() -> impl IntoView {
    let local = expect_context::<Local>();
    let state = local.state;
    let paths = Memo::new(move |_| {
        state.with_case(|case| {
            case.uncertainty.ranges.iter().map(|ranged| ranged.of.clone()).collect::<Vec<_>>()
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
        state.with_case(|case| {
            let taken = |target: &Target| {
                case.uncertainty.ranges.iter().any(|ranged| ranged.of == target.path())
            };
            Target::all(case)
                .into_iter()
                .filter(|target| !taken(target))
                .map(Target::path)
                .collect::<Vec<_>>()
        })
    });
    let wanted = RwSignal::new(0_usize);
    let options = Signal::derive(move || {
        free.get()
            .iter()
            .map(|path| synergi_text::capitalised(&name_of_path(local, path)))
            .collect::<Vec<_>>()
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
        let note = (!none.get()).then(
            || view! { <p class="hint">{tell(move || local.words().suggested.to_owned())}</p> },
        );
        view! {
            <Action
                label=tell(move || local.words().suggest.to_owned())
                variant=if none.get() { "primary" } else { "secondary" }
                action=Callback::new(move |()| suggest_all(local))
            />
            {note}
        }
    });
    view! {
        <section class="card" aria-labelledby="usikre-tall">
            <h2 id="usikre-tall">{tell(move || local.words().ranges.to_owned())}</h2>
            <div class="range-tools">{suggest}</div>
            {cards}
            <div class="range-tools add-range">
                <Choice
                    id="usikkert-tall"
                    label=tell(move || local.words().choose.to_owned())
                    options=options
                    chosen=Signal::derive(move || wanted.get())
                    choose=Callback::new(move |place| wanted.set(place))
                />
                <Action label=tell(move || local.words().add.to_owned()) action=add />
            </div>
        </section>
    }
}

fn add_range(local: Local, path: &str) {
    let of = path.to_owned();
    let suggested = untrack(|| {
        local
            .state
            .with_case(|case| Target::from_path(case, path).map(|target| target.suggested(case)))
    });
    if let Some(distribution) = suggested {
        local.edit(|uncertainty| uncertainty.ranges.push(Ranged { of, distribution }));
    }
}

/// Ranges of what most cases do not know: how much of each saving comes, and what the costs that are filled in come to.
fn suggest_all(local: Local) {
    let suggested: Vec<Ranged> = untrack(|| {
        local.state.with_case(|case| {
            let saves = |element: Element| {
                let evaluated = local.state.evaluated.get_untracked();
                evaluated
                    .is_none_or(|evaluated| evaluated.results.elements.get(element).saving.0 != 0.0)
            };
            let wanted = |target: &Target| match target {
                Target::Saving(element) => saves(*element),
                Target::Input(CaseInput::Cost(_, CostInput::Likely)) => true,
                _ => false,
            };
            let taken = |target: &Target| {
                case.uncertainty.ranges.iter().any(|ranged| ranged.of == target.path())
            };
            Target::all(case)
                .into_iter()
                .filter(|target| wanted(target) && !taken(target))
                .map(|target| Ranged { of: target.path(), distribution: target.suggested(case) })
                .collect()
        })
    });
    local.edit(|uncertainty| uncertainty.ranges.extend(suggested));
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
    let state = local.state;
    let of = path.clone();
    let distribution = Memo::new(move |_| {
        state.with_case(|case| {
            let ranged = case.uncertainty.ranges.get(place).filter(|ranged| ranged.of == of);
            ranged.map(|ranged| ranged.distribution)
        })
    });
    let of = path.clone();
    let target = Memo::new(move |_| state.with_case(|case| Target::from_path(case, &of)));
    let of = path.clone();
    let name = Memo::new(move |_| synergi_text::capitalised(&name_of_path(local, &of)));
    let title = tell(move || {
        let value = target
            .get()
            .map(|target| state.with_case(|case| shown(case, target, target.value(case))));
        match value {
            Some(value) => (local.words().range_of)(&name.get(), &value),
            None => name.get(),
        }
    });
    let change = move |change: fn(&mut [f64; 3], f64), value: f64| {
        local.edit(|uncertainty| {
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
            let number = distribution.get().map(|distribution| read(&numbers(&distribution)));
            let text = number.zip(target.get()).map(|(number, target)| {
                state.with_case(|case| case_field_value(number, unit(case, target)))
            });
            text.unwrap_or_default()
        });
        let take = Callback::new(move |text: String| {
            let unit = target
                .get_untracked()
                .map(|target| untrack(|| state.with_case(|case| Some(unit(case, target)))));
            let Some(unit) = unit.flatten() else { return false };
            let parsed = parse(&text).ok().filter(|parsed| unit.is_share() || !parsed.percent);
            if let Some(parsed) = parsed {
                change(write, from_case_field(parsed.value, unit));
            }
            parsed.is_some()
        });
        view! {
            <EntryField
                id=format!("spenn-{place}-{slug}")
                label=tell(move || label(local.words()).to_owned())
                value=value
                wrong=tell(move || local.words().no_number.to_owned())
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
        let twice = state.with_case(|case| {
            let same = case.uncertainty.ranges.iter().filter(|ranged| ranged.of == path);
            same.count() > 1
        });
        match (target.get(), distribution.get().map(|distribution| Spread::new(&distribution))) {
            (None, _) => words.unknown.to_owned(),
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
                    label=tell(move || local.words().remove.to_owned())
                    name=tell(move || (local.words().remove_named)(&name.get()))
                    variant="tertiary"
                    action=Callback::new(move |()| local.edit(|uncertainty| {
                        if place < uncertainty.ranges.len() {
                            uncertainty.ranges.remove(place);
                        }
                    }))
                />
            </div>
            <div class="ledger-fields">
                <Choice
                    id=format!("spenn-{place}-fordeling")
                    label=tell(move || local.words().kind.to_owned())
                    options=Signal::derive(move || local.words().kinds.map(str::to_owned).to_vec())
                    chosen=Signal::derive(move || kind.get())
                    choose=Callback::new(move |kind: usize| local.edit(|uncertainty| {
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

/// What follows the ranges: years, members, what has to hold, what may go wrong, two numbers at once.
#[component]
fn Details() -> impl IntoView {
    let local = expect_context::<Local>();
    let years = figure_of(local, |sources, _, found| {
        let rows: Vec<_> = found
            .simulated
            .years
            .iter()
            .map(|year| (year.year, [year.p10, year.p50, year.p90]))
            .collect();
        fan(sources, &rows)
    });
    let stale = local.state.stale();
    view! {
        <FigureCard figure=years stale=stale />
        <section class="card" aria-labelledby="usikre-kommuner">
            <h2 id="usikre-kommuner">{tell(move || local.words().members.to_owned())}</h2>
            {table_of(local, members_table)}
        </section>
        <section class="card" aria-labelledby="hva-ma-holde">
            <h2 id="hva-ma-holde">{tell(move || local.words().break_even.to_owned())}</h2>
            {part(move || {
                local.found.with(|found| {
                    let items = found.iter().flat_map(|found| &found.break_even);
                    let items = items.map(|even| view! { <li>{break_even(local, even)}</li> }).collect_view();
                    view! { <ul data-testid="break-even">{items}</ul> }
                })
            })}
        </section>
        <section class="card" aria-labelledby="om-noe-gar-galt">
            <h2 id="om-noe-gar-galt">{tell(move || local.words().stresses.to_owned())}</h2>
            <TrialFields />
            {table_of(local, stress_table)}
        </section>
        <TwoWayPart />
    }
}

fn table_of(
    local: Local,
    build: fn(Local, &Sureness) -> Table,
) -> Box<dyn Fn() -> AnyView + Send + Sync> {
    part(move || {
        local.found.with(|found| {
            found.as_ref().map(|found| view! { <DataTable table=build(local, found) /> })
        })
    })
}

fn members_table(local: Local, found: &Sureness) -> Table {
    let words = local.words();
    let kroner = |value: f64| Cell::number(value, decimal(value, 0));
    let rows = found.simulated.members.iter().map(|member| TableRow {
        cells: vec![
            Cell::text(member.name.clone()),
            kroner(member.p10),
            kroner(member.p50),
            kroner(member.p90),
            Cell::number(member.probability_of_loss, percent_of(member.probability_of_loss)),
        ],
        sum: false,
    });
    let column = |header: &str, numeric| Column { header: header.to_owned(), numeric };
    Table {
        caption: words.members.to_owned(),
        columns: vec![
            column(words.member, false),
            column(words.p10, true),
            column(words.p50, true),
            column(words.p90, true),
            column(words.loss, true),
        ],
        rows: rows.collect(),
    }
}

fn break_even(local: Local, even: &BreakEven) -> String {
    let words = local.words();
    let name = name_of_path(local, &even.of);
    let value = even.at.and_then(|at| {
        local.state.with_case(|case| {
            Target::from_path(case, &even.of).map(|target| {
                // A handful of digits: more would say more than is known.
                let digits = three_digits(at);
                shown(case, target, digits)
            })
        })
    });
    match (value, even.pays_above) {
        (Some(value), true) => (words.pays_above)(&name, &value),
        (Some(value), false) => (words.pays_below)(&name, &value),
        (None, true) => (words.pays_always)(&name),
        (None, false) => (words.pays_never)(&name),
    }
}

/// Three digits that count.
fn three_digits(value: f64) -> f64 {
    if value == 0.0 {
        return 0.0;
    }
    format!("{value:.2e}").parse().unwrap_or(value)
}

fn stress_table(local: Local, found: &Sureness) -> Table {
    let words = local.words();
    let name = |number: &str| {
        let name = local.state.with_case(|case| {
            case.members
                .iter()
                .find(|member| member.number == number)
                .map(|member| member.name.clone())
        });
        name.unwrap_or_else(|| number.to_owned())
    };
    let rows = found.stresses.iter().map(|(of, came)| {
        let what = match of {
            Stress::Late { years } => (words.late)(&years.to_string()),
            Stress::PartialTakeUp { share } => (words.partial)(&percent(Share(*share))),
            Stress::PriceShock { share } => (words.dearer)(&percent(Share(*share))),
            Stress::MemberLeaves { number } => (words.leaves)(&name(number)),
        };
        let losers: Vec<String> = came
            .members
            .iter()
            .filter(|(_, value)| *value < 0.0)
            .map(|(number, _)| name(number))
            .collect();
        let losers = if losers.is_empty() { words.nobody.to_owned() } else { losers.join(", ") };
        let worth = Cell::number(came.net_present_value, decimal(came.net_present_value, 0));
        TableRow { cells: vec![Cell::text(what), worth, Cell::text(losers)], sum: false }
    });
    let column = |header: &str, numeric| Column { header: header.to_owned(), numeric };
    Table {
        caption: words.stresses.to_owned(),
        columns: vec![
            column(words.stress, false),
            column(words.amount, true),
            column(words.losers, false),
        ],
        rows: rows.collect(),
    }
}

/// The numbers of what may go wrong.
#[component]
fn TrialFields() -> impl IntoView {
    let local = expect_context::<Local>();
    let word = move |words: fn(&'static UncertaintyText) -> &'static str| {
        tell(move || words(local.words()).to_owned())
    };
    let share = move |text: &str| {
        parse(text)
            .ok()
            .map(|parsed| parsed.value / 100.0)
            .filter(|share| (0.0..=1.0).contains(share))
    };
    view! {
        <div class="ledger-fields">
            <EntryField
                id="sent"
                label=word(|words| words.late_years)
                value=Signal::derive(move || local.trials.get().years.to_string())
                wrong=word(|words| words.no_number)
                take=Callback::new(move |text: String| {
                    let years = text.trim().parse().ok().filter(|years| *years <= 10);
                    if let Some(years) = years {
                        local.trials.update(|trials| trials.years = years);
                    }
                    years.is_some()
                })
            />
            <EntryField
                id="delvis"
                label=word(|words| words.partial_share)
                value=Signal::derive(move || format_input(local.trials.get().share * 100.0, 1))
                wrong=word(|words| words.bad_share)
                take=Callback::new(move |text: String| {
                    let share = share(&text);
                    if let Some(share) = share {
                        local.trials.update(|trials| trials.share = share);
                    }
                    share.is_some()
                })
            />
            <EntryField
                id="dyrere"
                label=word(|words| words.dearer_share)
                value=Signal::derive(move || format_input(local.trials.get().dearer * 100.0, 1))
                wrong=word(|words| words.bad_share)
                take=Callback::new(move |text: String| {
                    let share = share(&text);
                    if let Some(share) = share {
                        local.trials.update(|trials| trials.dearer = share);
                    }
                    share.is_some()
                })
            />
        </div>
    }
}

/// Net present values over two of the numbers.
#[component]
fn TwoWayPart() -> impl IntoView {
    let local = expect_context::<Local>();
    let paths = Memo::new(move |_| {
        local.found.with(|found| {
            found
                .iter()
                .flat_map(|found| &found.tornado)
                .map(|swing| swing.of.clone())
                .collect::<Vec<_>>()
        })
    });
    let (down, across) = (RwSignal::new(0_usize), RwSignal::new(1_usize));
    let options = Signal::derive(move || {
        paths
            .get()
            .iter()
            .map(|path| synergi_text::capitalised(&name_of_path(local, path)))
            .collect::<Vec<_>>()
    });
    let several = Memo::new(move |_| paths.with(|paths| paths.len() > 1));
    part(move || {
        several.get().then(|| {
            view! {
                <section class="card" aria-labelledby="to-tall">
                    <h2 id="to-tall">{tell(move || local.words().two_way.to_owned())}</h2>
                    <p class="hint">{tell(move || local.words().two_way_lead.to_owned())}</p>
                    <div class="ledger-fields">
                        <Choice
                            id="to-tall-nedover"
                            label=tell(move || local.words().down.to_owned())
                            options=options
                            chosen=Signal::derive(move || down.get())
                            choose=Callback::new(move |place| down.set(place))
                        />
                        <Choice
                            id="to-tall-bortover"
                            label=tell(move || local.words().across.to_owned())
                            options=options
                            chosen=Signal::derive(move || across.get())
                            choose=Callback::new(move |place| across.set(place))
                        />
                    </div>
                    {part(move || {
                        let (one, other) = paths.with(|paths| (paths.get(down.get()).cloned(), paths.get(across.get()).cloned()));
                        two_way_table(local, &one?, &other?).map(|table| view! { <DataTable table=table /> })
                    })}
                </section>
            }
        })
    })
}

/// Nothing where both are the same.
fn two_way_table(local: Local, one: &str, other: &str) -> Option<Table> {
    if one == other {
        return None;
    }
    let case = local.case()?;
    let grid = Simulation::new(&case).ok()?.two_way(one, other)?;
    let (of_one, of_other) = (Target::from_path(&case, one)?, Target::from_path(&case, other)?);
    let header = format!("{} / {}", name_of_path(local, one), name_of_path(local, other));
    let columns = grid.across.iter().map(|value| Column {
        header: shown(&case, of_other, three_digits(*value)),
        numeric: true,
    });
    let rows = grid.down.iter().zip(&grid.rows).map(|(value, row)| TableRow {
        cells: [Cell::text(shown(&case, of_one, three_digits(*value)))]
            .into_iter()
            .chain(row.iter().map(|worth| Cell::number(*worth, decimal(worth / 1e6, 1))))
            .collect(),
        sum: false,
    });
    Some(Table {
        caption: local.words().two_way.to_owned(),
        columns: [Column { header, numeric: false }].into_iter().chain(columns).collect(),
        rows: rows.collect(),
    })
}

/// Draws, seed and correlation; and the draws as a file.
#[component]
fn HowItIsComputed() -> impl IntoView {
    let local = expect_context::<Local>();
    let state = local.state;
    let word = move |words: fn(&'static UncertaintyText) -> &'static str| {
        tell(move || words(local.words()).to_owned())
    };
    let of = move |read: fn(&synergi_case::Uncertainty) -> String| {
        Signal::derive(move || state.with_case(|case| read(&case.uncertainty)))
    };
    let save = Callback::new(move |()| {
        let case =
            untrack(|| local.case()).map(|case| serde_json::to_string(&*case).unwrap_or_default());
        let name = untrack(|| local.words().file);
        let Some(case) = case else { return };
        spawn_local(async move {
            let told = Closure::new(|_: f64, _: f64, _: f64| true);
            let text = host::compute("drawsOfCase", &case, "", &told).await;
            let text = text.ok().and_then(|text| text.as_string()).unwrap_or_default();
            browser::download(name, "text/csv;charset=utf-8", text.as_bytes());
        });
    });
    let is_drawn = Memo::new(move |_| local.found.with(Option::is_some));
    let download = part(move || {
        is_drawn.get().then(|| view! { <Action label=word(|words| words.download) variant="tertiary" action=save /> })
    });
    view! {
        <section class="card" aria-labelledby="slik-trekkes">
            <h2 id="slik-trekkes">{word(|words| words.settings)}</h2>
            <div class="ledger-fields">
                <EntryField
                    id="trekninger-antall"
                    label=word(|words| words.draws)
                    help=word(|words| words.draws_help)
                    value=of(|uncertainty| whole(f64::from(uncertainty.draws)))
                    wrong=word(|words| words.bad_draws)
                    take=Callback::new(move |text: String| {
                        let draws = whole_number(&text).filter(|draws| (100.0..=DRAWS.max).contains(&f64::from(*draws)));
                        if let Some(draws) = draws {
                            local.edit(|uncertainty| uncertainty.draws = draws);
                        }
                        draws.is_some()
                    })
                />
                <EntryField
                    id="startverdi"
                    label=word(|words| words.seed)
                    help=word(|words| words.seed_help)
                    value=of(|uncertainty| uncertainty.seed.to_string())
                    wrong=word(|words| words.bad_seed)
                    take=Callback::new(move |text: String| {
                        let seed = whole_number(&text);
                        if let Some(seed) = seed {
                            local.edit(|uncertainty| uncertainty.seed = seed);
                        }
                        seed.is_some()
                    })
                />
                <EntryField
                    id="samvariasjon"
                    label=word(|words| words.correlation)
                    help=word(|words| words.correlation_help)
                    value=of(|uncertainty| format_input(uncertainty.correlation.0 * 100.0, 1))
                    wrong=word(|words| words.bad_share)
                    take=Callback::new(move |text: String| {
                        let share = parse(&text).ok().map(|parsed| parsed.value / 100.0);
                        let share = share.filter(|share| (0.0..=1.0).contains(share));
                        if let Some(share) = share {
                            local.edit(|uncertainty| uncertainty.correlation = Share(share));
                        }
                        share.is_some()
                    })
                />
            </div>
            <div class="actions">{download}</div>
        </section>
    }
}

fn whole_number(text: &str) -> Option<u32> {
    let parsed = parse(text).ok().filter(|parsed| !parsed.percent)?;
    format!("{}", parsed.value).parse().ok()
}
