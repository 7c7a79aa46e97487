//! Public answers that fit what is being typed.

use std::time::Duration;

use api::knowledge::{ASKED_MAX, AnswersAsked, FindAnswers, FoundAnswer};
use leptos::prelude::*;

use crate::client;

/// How long nobody types before it is looked for.
const PAUSE: Duration = Duration::from_millis(500);

/// The answers that fit a text, found whenever nobody types for a moment; what was found stays until there is other.
/// `None` where nothing was typed, and where nothing could be found out: nobody misses what only helps.
pub fn fitting(text: RwSignal<String>) -> RwSignal<Option<Vec<FoundAnswer>>> {
    let found = RwSignal::new(None);
    // Each change has a number, so that only the last one's pause and reply count.
    let change = StoredValue::new(0_u32);
    let find = client::task(move |(number, text): (u32, String)| async move {
        let reply = client::call(&FindAnswers, &AnswersAsked { text }).await;
        if change.try_get_value() == Some(number) {
            found.try_set(reply.ok().map(|reply| reply.answers));
        }
    });
    Effect::new(move |_| {
        let words: String = text.with(|text| text.trim().chars().take(ASKED_MAX).collect());
        let number = change.with_value(|number| number.wrapping_add(1));
        change.set_value(number);
        if words.is_empty() {
            found.set(None);
            return;
        }
        set_timeout(
            move || {
                if change.try_get_value() == Some(number) {
                    find.run((number, words));
                }
            },
            PAUSE,
        );
    });
    found
}
