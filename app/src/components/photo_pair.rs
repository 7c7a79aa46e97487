//! Photos of a request: how it was found, and how it was left.

use api::photo::Photo;
use domain::PhotoRole;
use leptos::prelude::*;

use crate::{live::says, text::use_text};

/// The photos of a request side by side, before first.
#[component]
pub fn PhotoPair(photos: Vec<Photo>) -> impl IntoView {
    let text = use_text();
    let (before, after): (Vec<_>, Vec<_>) = photos
        .into_iter()
        .partition(|photo| photo.role == PhotoRole::Before);
    let figures = before
        .into_iter()
        .chain(after)
        .map(|photo| {
            let role = photo.role;
            let name = says(move || text.code("photo-role", role));
            view! {
                <figure class="photo">
                    <img
                        src=photo.src
                        width=photo.width.to_string()
                        height=photo.height.to_string()
                        alt=name
                        loading="lazy"
                        decoding="async"
                    />
                    <figcaption>{name}</figcaption>
                </figure>
            }
        })
        .collect_view();
    view! { <div class="photos">{figures}</div> }
}
