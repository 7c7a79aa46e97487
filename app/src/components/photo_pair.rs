//! Photos of a request: how it was found, and how it was left.

use api::photo::Photo;
use domain::PhotoRole;
use leptos::prelude::*;

use crate::text::use_text;

/// The photos of a request side by side, before first.
#[component]
pub fn PhotoPair(photos: Vec<Photo>) -> impl IntoView {
    let text = use_text();
    let mut photos = photos;
    photos.sort_by_key(|photo| match photo.role {
        PhotoRole::Before => 0,
        PhotoRole::After => 1,
    });
    let figures = photos
        .into_iter()
        .map(|photo| {
            let role = photo.role;
            let name = move || text.code("photo-role", role);
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
