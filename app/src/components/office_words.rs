//! What an office wrote, as paragraphs in the reader's script.

use leptos::prelude::*;

use crate::{
    live::{IntoPart, says},
    text::use_text,
};

/// The paragraphs of a text that an office wrote; an empty line parts them.
#[component]
pub fn OfficeWords(
    /// The text as it was written.
    body: String,
) -> impl IntoView {
    let text = use_text();
    body.split("\n\n")
        .map(|paragraph| {
            let paragraph = paragraph.trim().to_owned();
            view! { <p class="letter-text">{says(move || text.official(&paragraph))}</p> }.part()
        })
        .collect_view()
}
