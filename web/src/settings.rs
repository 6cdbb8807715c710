//! What the user has chosen of the page as a whole, for all that is shown.

use leptos::prelude::*;
use synergi_text::{Language, Text};

/// Language and appearance, in the context of every view.
#[derive(Clone, Copy)]
pub(crate) struct Settings {
    pub(crate) language: ReadSignal<Language>,
    pub(crate) dark: Signal<bool>,
}

impl Settings {
    /// The words of the page's language.
    pub(crate) fn text(self) -> &'static Text {
        self.language.get().text()
    }
}
