//! Making areas of a photo unrecognisable for everyone but the desk and the reporter.

mod areas;
mod editor;

use api::{
    ProblemCode,
    photo::{Photo, RedactPhoto, RedactionDraft},
};
use domain::rights::Right;
use leptos::prelude::*;

use super::{request::Case, room::Room};
use crate::{
    browser,
    client::{self, Failure, Fetched},
    components::failure_text,
    text::{t, use_text},
};
use editor::Editor;

/// For those who may answer: each photo of the request with what the public sees of it, to be changed.
#[component]
pub(super) fn BlurPhotos(photos: Vec<Photo>, version: u32) -> impl IntoView {
    let room = Room::get();
    let may = room
        .session
        .with_value(|session| session.role.may(Right::Answer));
    let photos = if may { photos } else { Vec::new() };
    photos
        .into_iter()
        .map(|photo| view! { <BlurPhoto photo version/> })
        .collect_view()
}

/// What is said about a photo, and sent.
#[derive(Clone, Copy)]
struct Blurring {
    photo: StoredValue<Photo>,
    sending: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    send: Callback<Option<String>>,
}

impl Blurring {
    fn new(photo: Photo, version: u32) -> Self {
        let case = Case::get();
        let room = Room::get();
        let photo = StoredValue::new(photo);
        let (sending, failure) = (RwSignal::new(false), RwSignal::new(None));
        let send = client::task(move |derived: Option<String>| async move {
            let id = photo.with_value(|photo| photo.id.clone());
            sending.set(true);
            failure.set(None);
            let draft = RedactionDraft {
                version,
                photo: derived,
            };
            let reply = client::call(&RedactPhoto { photo: &id }, &draft).await;
            sending.try_set(false);
            match reply {
                Ok(now) => {
                    case.remote.state.try_set(Fetched::Ready(now));
                    browser::focus(&figure_id(&id), false);
                }
                Err(Failure::Problem(problem)) if problem.code == ProblemCode::Conflict => {
                    case.overtaken();
                }
                Err(reason) => {
                    if !room.ended(&reason) {
                        failure.try_set(Some(reason));
                    }
                }
            }
        });
        Self {
            photo,
            sending,
            failure,
            send,
        }
    }
}

fn figure_id(photo: &str) -> String {
    format!("public-photo-{photo}")
}

#[component]
fn BlurPhoto(photo: Photo, version: u32) -> impl IntoView {
    let text = use_text();
    let (role, width, height) = (photo.role, photo.width, photo.height);
    let id = figure_id(&photo.id);
    let public_src = photo.public_src.clone();
    let blurring = Blurring::new(photo, version);
    view! {
        <div class="no-print" id=id tabindex="-1">
            {public_src.map(|src| view! {
                <figure class="photo">
                    <img
                        src=src
                        width=width.to_string()
                        height=height.to_string()
                        alt=move || text.code("photo-role", role)
                        loading="lazy"
                    />
                    <figcaption>{t("desk-blur-public")}</figcaption>
                </figure>
                <p class="actions">
                    <button
                        type="button"
                        class="button button-quiet"
                        aria-disabled=move || blurring.sending.get().to_string()
                        on:click=move |_| {
                            if !blurring.sending.get_untracked() {
                                blurring.send.run(None);
                            }
                        }
                    >
                        {t("desk-blur-restore")}
                    </button>
                </p>
            })}
            <Editor blurring/>
            <div role="alert">
                {move || blurring.failure.get().map(|failure| view! {
                    <p class="field-error">{move || failure_text(text, &failure)}</p>
                })}
            </div>
        </div>
    }
}
