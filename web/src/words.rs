//! Words and parts of views that follow the page's state, each as one type whatever is said.
//!
//! Every closure in a view is a type of its own, and Leptos compiles its rendering for each anew: about a kilobyte. What is
//! said here by function pointer, signal or box is compiled once.

use crate::settings::Settings;
use leptos::prelude::*;
use synergi_text::Text;

/// Picks fixed words out of the texts of a language.
pub(crate) type Wording = fn(&'static Text) -> &'static str;

/// Fixed words, in the page's language.
pub(crate) fn say(words: Wording) -> Signal<&'static str> {
    say_by(words)
}

/// The same, picked by more than a function: by an element, a view, a class.
pub(crate) fn say_by(
    words: impl Fn(&'static Text) -> &'static str + Send + Sync + 'static,
) -> Signal<&'static str> {
    let settings = expect_context::<Settings>();
    Signal::derive(move || words(settings.text()))
}

/// A sentence that follows the state.
pub(crate) fn tell(sentence: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(sentence)
}

/// A question with the answer yes or no.
pub(crate) fn whether(question: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(question)
}

/// A part of a view that is built anew when what it reads changes.
pub(crate) fn part<V: IntoAny>(
    build: impl Fn() -> V + Send + Sync + 'static,
) -> Box<dyn Fn() -> AnyView + Send + Sync> {
    Box::new(move || build().into_any())
}
