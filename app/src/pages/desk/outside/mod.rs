//! Help from outside: asking for it, what came of it, and the page of whoever is asked.

mod ask;
mod asked;
mod page;
mod reply;

use api::outside::Piece;
use leptos::prelude::*;

use crate::text::use_text;

pub(super) use ask::AskForm;
pub(super) use asked::AskedList;
pub use page::OutsidePage;

/// The reporter's words, with a word in brackets for what is hidden.
#[component]
fn Pieces(pieces: Vec<Piece>) -> impl IntoView {
    let text = use_text();
    let pieces = pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.into_any(),
            Piece::Hidden(kind) => {
                view! { <span class="hidden-words">{move || text.code("outside-hidden", kind)}</span> }
                    .into_any()
            }
        })
        .collect_view();
    view! { <p class="own-words">{pieces}</p> }
}
