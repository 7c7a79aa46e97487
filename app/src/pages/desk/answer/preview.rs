//! The answer as it would be given: what the citizen gets and what everyone sees, as the worker words it.

use std::time::Duration;

use api::{
    FieldProblem, ProblemCode,
    answers::{AnswerMail, AnswerPreview, PreviewAnswer},
    desk::{AnswerDraft, DeskRequest},
    public::Published,
    track::Answer,
};
use domain::{Code, Language, ReplyChannel};
use leptos::{prelude::*, web_sys::Element};
use words::Arg;

use super::typed::Typed;
use crate::{
    app::Here,
    browser,
    client::{self, Failure},
    components::{AnswerLetter, Errors, FailureNotice, PhotoPair},
    pages::{
        desk::{request::Case, room::Room},
        map::PublishedLetter,
    },
    text::{t, use_text},
};

/// How long nobody types before an open preview is brought up to date.
const REST: Duration = Duration::from_secs(1);

/// What there is to see.
#[derive(Debug, Clone, PartialEq)]
enum Seen {
    /// Nothing yet.
    Nothing,
    /// What the answer lacks.
    Missing(Vec<FieldProblem>),
    /// The answer.
    Whole(Box<AnswerPreview>),
    /// It could not be had.
    Failed(Failure),
}

/// Folded until somebody asks for it; while it is open it follows what is typed.
#[component]
pub(super) fn Preview(
    request: StoredValue<DeskRequest>,
    typed: Typed,
    /// The errors of the form, whose fields are led to.
    errors: Errors,
) -> impl IntoView {
    let here = Here::get();
    let open = RwSignal::new(false);
    let seen = RwSignal::new(Seen::Nothing);
    let behind = RwSignal::new(false);
    // Counts what was asked for, so that a late reply does not take the place of a newer one.
    let turn = StoredValue::new(0_u32);
    let ask = asker(turn, seen, behind);
    let look = move || {
        let today = here.now().with_timezone(&here.time_zone()).date_naive();
        let draft = untrack(|| request.try_with_value(|request| typed.check(request, today)));
        let asked = turn.try_update_value(|turn| {
            *turn = turn.wrapping_add(1);
            *turn
        });
        match (draft, asked) {
            (Some(Ok(draft)), Some(asked)) => ask.run((asked, draft)),
            (Some(Err(found)), Some(_)) => {
                let problems = found.into_iter().map(|error| FieldProblem {
                    field: error.field.code().to_owned(),
                    code: error.error.code().to_owned(),
                });
                seen.try_set(Seen::Missing(problems.collect()));
                behind.try_set(false);
            }
            // The form is gone.
            (None, _) | (_, None) => {}
        }
    };
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    on_cleanup(stop);
    Effect::new(move |before: Option<bool>| {
        typed.now();
        let is_open = open.get();
        stop();
        if !is_open {
            return is_open;
        }
        behind.set(true);
        if before != Some(true) {
            look();
            return is_open;
        }
        match set_timeout_with_handle(look, REST) {
            Ok(handle) => {
                timer.try_set_value(Some(handle));
            }
            // Where no timer can be set, it is brought up to date at once.
            Err(_) => look(),
        }
        is_open
    });
    let content = move || match seen.get() {
        Seen::Nothing => ().into_any(),
        Seen::Missing(problems) => view! { <Missing problems errors/> }.into_any(),
        Seen::Whole(preview) => view! { <Whole preview=*preview/> }.into_any(),
        Seen::Failed(failure) => {
            view! { <FailureNotice failure retry=move |()| look()/> }.into_any()
        }
    };
    view! {
        <details
            class="preview"
            on:toggle=move |event| open.set(event_target::<Element>(&event).has_attribute("open"))
        >
            <summary>{t("desk-preview")}</summary>
            <p class="quiet" role="status">
                {move || behind.get().then(t("desk-preview-pending"))}
            </p>
            {content}
        </details>
    }
}

/// Asks the worker, and keeps the reply unless it is asked for something newer meanwhile.
fn asker(
    turn: StoredValue<u32>,
    seen: RwSignal<Seen>,
    behind: RwSignal<bool>,
) -> Callback<(u32, AnswerDraft)> {
    let case = Case::get();
    let room = Room::get();
    client::task(move |(asked, draft): (u32, AnswerDraft)| async move {
        let id = case.id.get_value();
        let reply = client::call(&PreviewAnswer { id: &id }, &draft).await;
        if turn.try_get_value() != Some(asked) {
            return;
        }
        behind.try_set(false);
        let found = match reply {
            Ok(preview) => Seen::Whole(Box::new(preview)),
            Err(Failure::Problem(problem)) if problem.code == ProblemCode::InvalidFields => {
                Seen::Missing(problem.fields)
            }
            Err(failure) => {
                if room.ended(&failure) {
                    return;
                }
                Seen::Failed(failure)
            }
        };
        seen.try_set(found);
    })
}

/// What the answer lacks, each with the way to its field.
#[component]
fn Missing(problems: Vec<FieldProblem>, errors: Errors) -> impl IntoView {
    let text = use_text();
    let lines = problems
        .into_iter()
        .map(|problem| {
            let id = errors.input_id(&problem.field);
            let href = format!("#{id}");
            let follow = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                browser::focus(&id, false);
            };
            view! { <li><a href=href on:click=follow>{move || text.field_problem(&problem)}</a></li> }
        })
        .collect_view();
    view! {
        <p class="quiet">{t("desk-preview-missing")}</p>
        <ul>{lines}</ul>
    }
}

#[component]
fn Whole(preview: AnswerPreview) -> impl IntoView {
    let AnswerPreview {
        channel,
        language,
        mail,
        letter,
        public,
    } = preview;
    let citizens = match mail {
        Some(mail) => view! { <Mail mail language/> }.into_any(),
        None => view! { <Letter channel letter/> }.into_any(),
    };
    let everyones = match public {
        Some(request) => view! { <Public request/> }.into_any(),
        None => view! { <p class="quiet">{t("desk-preview-private")}</p> }.into_any(),
    };
    view! {
        {citizens}
        {everyones}
    }
}

/// The mail, word for word and in the reporter's language.
#[component]
fn Mail(mail: AnswerMail, language: Language) -> impl IntoView {
    view! {
        <h3>{t("desk-preview-mail")}</h3>
        <article class="letter" lang=language.code()>
            <p class="letter-outcome">{mail.subject}</p>
            <p class="own-words preview-mail">{mail.text}</p>
        </article>
        <p class="quiet">{t("desk-preview-key")}</p>
    }
}

/// The answer as the reporter finds it, and how they are told of it.
#[component]
fn Letter(channel: ReplyChannel, letter: Answer) -> impl IntoView {
    let text = use_text();
    view! {
        <h3>{t("desk-preview-letter")}</h3>
        <p class="quiet">
            {move || text.with(
                "desk-preview-channel",
                &[("channel", Arg::from(text.code("reply-channel", channel)))],
            )}
        </p>
        <AnswerLetter answer=letter/>
    }
}

/// What everyone sees.
#[component]
fn Public(request: Published) -> impl IntoView {
    let text = use_text();
    let Published {
        department,
        text: reported,
        outcome,
        answer,
        date,
        answered_at,
        clock,
        photos,
        ..
    } = request;
    view! {
        <h3>{t("desk-preview-public")}</h3>
        <p class="own-words">{move || text.official(&reported)}</p>
        <PublishedLetter office=department answered_at outcome body=answer date promise=clock.promise/>
        {(!photos.is_empty()).then(|| view! { <PhotoPair photos/> })}
    }
}
