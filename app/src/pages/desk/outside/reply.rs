//! A reply from outside: words and up to three photos, sent once.

use api::{
    ProblemCode,
    outside::{OutsideLink, ReplyDraft, ReplyOutside},
};
use domain::{PhotoRole, fields::HelpReply};
use leptos::prelude::*;

use crate::{
    browser,
    client::{self, Failure, Fetched, Remote},
    components::{Field, KeptText, PhotoInput, TextArea},
    live::{IntoPart, shows_when, whether},
    pages::desk::sending::{Refusal, Sending},
    text::{t, use_text},
};

/// The inputs of photos: the id of each and the message of its label.
const PHOTOS: [(&str, &str); domain::outside::PHOTOS_MAX] = [
    ("photo-1", "outside-page-photo-1"),
    ("photo-2", "outside-page-photo-2"),
    ("photo-3", "outside-page-photo-3"),
];

/// The form of a reply; what is typed outlives it until it is sent.
#[component]
pub(super) fn ReplyForm(token: StoredValue<String>, remote: Remote<OutsideLink>) -> impl IntoView {
    let text = use_text();
    let sending = Sending::of_form("reply");
    let typed = KeptText::new(token.with_value(|token| format!("outside-reply-{token}")));
    let photos = PHOTOS.map(|_| RwSignal::new(None::<String>));
    let on_their_way = PHOTOS.map(|_| RwSignal::new(false));
    let waiting = RwSignal::new(false);
    let any_busy = move || on_their_way.iter().any(|busy| busy.get());
    let send = client::task(move |draft: ReplyDraft| async move {
        let token = token.get_value();
        let reply = client::call(&ReplyOutside { token: &token }, &draft).await;
        sending.end();
        match reply {
            Ok(link) => {
                typed.sent();
                remote.state.try_set(Fetched::Ready(link));
                browser::focus("outside-title", false);
            }
            // The link is over: the page says why.
            Err(Failure::Problem(problem)) if problem.code == ProblemCode::StepNotAllowed => {
                remote.fetch_again();
                browser::focus("outside-title", false);
            }
            Err(failure) => sending.refused(failure),
        }
    });
    let submit = move || {
        if untrack(any_busy) {
            waiting.set(true);
            return;
        }
        let draft = ReplyDraft {
            text: typed.text.get_untracked(),
            photos: photos
                .iter()
                .filter_map(|photo| photo.get_untracked())
                .collect(),
        };
        match HelpReply::check(&draft.text, &draft.photos) {
            Err(found) => sending.errors.lead_to(found),
            Ok(_) => {
                if sending.begin() {
                    send.run(draft);
                }
            }
        }
    };
    // What was sent too early goes with the last photo.
    Effect::new(move |_| {
        if !any_busy() && waiting.get_untracked() {
            waiting.set(false);
            submit();
        }
    });
    let mut before = None::<RwSignal<Option<String>>>;
    let inputs = PHOTOS
        .into_iter()
        .zip(photos.into_iter().zip(on_their_way))
        .map(|((id, label), (value, busy))| {
            // The next one is offered once there is one before it.
            let previous = before.replace(value);
            let offered = whether(move || {
                value.with(Option::is_some)
                    || previous.is_none_or(|previous| previous.with(Option::is_some))
            });
            shows_when(offered, move || {
                view! {
                    <PhotoInput
                        value
                        busy
                        role=PhotoRole::After
                        id
                        label
                        hint="outside-page-photo-hint"
                    />
                }
                .part()
            })
        })
        .collect_view();
    let is_sending = move || sending.busy() == "true" || waiting.get();
    view! {
        <section>
            <h2>{t("outside-page-reply")}</h2>
            <form
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <Refusal sending/>
                <Field field="text" label="outside-page-reply" hint="outside-page-reply-hint" errors=sending.errors>
                    <TextArea value=typed.text rows=5/>
                </Field>
                {inputs}
                <p class="field-error" id="reply-photo" tabindex="-1" role="alert">
                    {move || sending.errors.of("photo").map(|problem| text.field_problem(&problem))}
                </p>
                <p class="actions">
                    <button type="submit" class="button" aria-disabled=move || is_sending().to_string()>
                        {t("outside-page-send")}
                    </button>
                    <span role="status">{move || is_sending().then(|| text.get("outside-page-sending"))}</span>
                </p>
            </form>
        </section>
    }
}
