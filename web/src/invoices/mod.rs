//! *Fakturaer*: from ledgers of supplier invoices to costs by element, on the user's own machine.
//!
//! Files are read in the worker, which hands back sums. Those are put in their places here, anew with every decision: the
//! files need not be read again for that.

mod files;
mod reading;
mod result;
mod settings;
mod state;
mod statistics;
mod suppliers;

use crate::case::Action;
use crate::parts::Heading;
use crate::words::{part, say, tell, whether};
use leptos::prelude::*;
pub(crate) use state::InvoiceState;

/// The view.
#[component]
pub(crate) fn Invoices() -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    state.warm_up();
    let heading = tell(move || state.heading());
    // Whether there is anything changes seldom; what it is, follows by itself.
    let there_is = Memo::new(move |_| state.imported.with(Option::is_some));
    let content = part(move || {
        there_is.get().then(|| {
            view! {
                <result::Answer />
                <result::Carry />
                <suppliers::Suppliers />
                <result::LeftOut />
            }
        })
    });
    view! {
        <Heading text=heading />
        <p class="lead">{tell(move || state.words().lead.to_owned())}</p>
        <Notice />
        <div class="figures">
            <files::Files />
            {content}
            <settings::Settings />
            <statistics::Statistics />
        </div>
    }
}

/// What has been done or has failed.
#[component]
fn Notice() -> impl IntoView {
    let state = expect_context::<InvoiceState>();
    let notice = part(move || {
        state.notice.get().map(|notice| {
            let color = if notice.failed { "danger" } else { "success" };
            let sentence = tell(move || (notice.words)(state.settings.language.get()));
            let link = notice.link.map(|(address, words)| {
                view! { <a href=address>{tell(move || words(state.words()).to_owned())}</a> }
            });
            view! {
                <div class="ds-alert notice" data-color=color>
                    <p>{sentence} " " {link}</p>
                    <Action
                        label=say_close()
                        variant="tertiary"
                        action=Callback::new(move |()| state.notice.set(None))
                    />
                </div>
            }
        })
    });
    view! { <div role="status" class="notices" data-testid="invoice-notice">{notice}</div> }
}

fn say_close() -> Signal<String> {
    let close = say(|text| text.app.close);
    tell(move || close.get().to_owned())
}

/// A field whose text is taken where it fits; what does not stays, with a message.
#[component]
fn EntryField(
    /// Names the element.
    #[prop(into)]
    id: String,
    /// What it is called.
    label: Signal<String>,
    /// What stands under it.
    #[prop(optional, into)]
    help: Option<Signal<String>>,
    /// What it holds, as it is shown.
    value: Signal<String>,
    /// What is wrong with a text that does not fit.
    wrong: Signal<String>,
    /// Takes a text, and says whether it fits.
    take: Callback<String, bool>,
) -> impl IntoView {
    let draft = RwSignal::new(None::<String>);
    let fits = RwSignal::new(true);
    let error_id = format!("{id}-feil");
    let help_id = format!("{id}-hjelp");
    let described = format!("{error_id} {help_id}");
    let shown = Signal::derive(move || draft.get().unwrap_or_else(|| value.get()));
    let message = tell(move || if fits.get() { String::new() } else { wrong.get() });
    view! {
        <div class="field" class:invalid=whether(move || !fits.get())>
            <label for=id.clone()>{label}</label>
            <div class="field-value">
                <input
                    class="ds-input"
                    id=id
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=described
                    aria-invalid=move || (!fits.get()).then_some("true")
                    prop:value=shown
                    on:input:target=move |event| draft.set(Some(event.target().value()))
                    on:change:target=move |event| {
                        let typed = event.target().value();
                        fits.set(take.run(typed));
                        if fits.get_untracked() {
                            draft.set(None);
                        }
                    }
                />
            </div>
            <div class="field-source" id=help_id>{help}</div>
            <p class="field-error" id=error_id role="alert">
                {message}
            </p>
        </div>
    }
}
