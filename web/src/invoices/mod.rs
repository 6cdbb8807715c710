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
use crate::words::{part, say, tell};
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
