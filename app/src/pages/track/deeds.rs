//! What the citizen does with the request: sent once, however often it is pressed, and said afterwards.

use api::{
    Empty, ProblemCode,
    track::{MessageDraft, Rate, RatingDraft, Reopen, ReplyToQuestion, TrackedRequest, Withdraw},
};
use domain::fields::FieldError;
use leptos::prelude::*;

use crate::{
    browser,
    client::{self, Failure, Fetched, Remote},
    components::{Errors, KeptText, failure_text},
    live::{Inside, IntoPart, Part, perhaps, says, shows, shows_when, whether},
    text::{t, use_text},
};

/// The id the news takes focus with.
const NEWS: &str = "track-news";

/// Something the citizen can do.
#[derive(Debug, Clone)]
pub(super) enum Deed {
    /// Reply to the question.
    Reply(String),
    /// Say that it is not done.
    Reopen(String),
    /// Take it back.
    Withdraw,
    /// Say how satisfied one is.
    Rate(RatingDraft),
}

impl Deed {
    /// The message that thanks for it.
    fn done(&self) -> &'static str {
        match self {
            Self::Reply(_) => "track-done-reply",
            Self::Reopen(_) => "track-done-reopen",
            Self::Withdraw => "track-done-withdraw",
            Self::Rate(_) => "track-done-rating",
        }
    }

    async fn send(self, token: &str) -> Result<TrackedRequest, Failure> {
        match self {
            Self::Reply(text) => {
                client::call(&ReplyToQuestion { token }, &MessageDraft { text }).await
            }
            Self::Reopen(text) => client::call(&Reopen { token }, &MessageDraft { text }).await,
            Self::Withdraw => client::call(&Withdraw { token }, &Empty {}).await,
            Self::Rate(rating) => client::call(&Rate { token }, &rating).await,
        }
    }
}

/// What came of a deed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct News {
    /// The message.
    says: &'static str,
    /// What was typed and could not be sent any more.
    unsent: String,
}

/// One of the forms.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// What is wrong with its fields.
    pub(super) errors: Errors,
    /// What is typed.
    pub(super) typed: KeptText,
    failure: RwSignal<Option<Failure>>,
}

/// What the forms share; it outlives each of them.
#[derive(Clone, Copy)]
pub(super) struct Deeds {
    /// The request.
    pub(super) remote: Remote<TrackedRequest>,
    token: StoredValue<String>,
    busy: RwSignal<bool>,
    news: RwSignal<Option<News>>,
    run: Callback<(Deed, Form)>,
}

impl Deeds {
    /// The deeds of the request behind this key.
    pub(super) fn new(token: StoredValue<String>, remote: Remote<TrackedRequest>) -> Self {
        let busy = RwSignal::new(false);
        let news = RwSignal::new(None);
        let tell = move |says, unsent| {
            news.try_set(Some(News { says, unsent }));
            browser::focus(NEWS, false);
        };
        let run = client::task(move |(deed, form): (Deed, Form)| async move {
            let done = deed.done();
            let token = token.get_value();
            let reply = deed.send(&token).await;
            busy.try_set(false);
            match reply {
                Ok(request) => {
                    form.typed.sent();
                    remote.state.try_set(Fetched::Ready(request));
                    tell(done, String::new());
                }
                Err(Failure::Problem(problem)) if problem.code == ProblemCode::InvalidFields => {
                    form.errors.set(problem.fields);
                    form.errors.lead();
                }
                // The request moved on meanwhile; the words are shown, so that they can be kept.
                Err(Failure::Problem(problem)) if problem.code == ProblemCode::StepNotAllowed => {
                    let unsent = form.typed.text.try_get_untracked().unwrap_or_default();
                    tell("track-overtaken", unsent);
                    remote.fetch_again();
                }
                Err(failure) => {
                    form.failure.try_set(Some(failure));
                }
            }
        });
        Self {
            remote,
            token,
            busy,
            news,
            run,
        }
    }

    /// A form whose inputs' ids begin with this name, with what was typed in it before.
    pub(super) fn form(self, name: &'static str) -> Form {
        let key = self.token.with_value(|token| format!("{name}-{token}"));
        Form {
            errors: Errors::of_form(name),
            typed: KeptText::new(key),
            failure: RwSignal::new(None),
        }
    }

    fn submit(self, checked: Result<Deed, Vec<FieldError>>, form: Form) {
        if self.busy.get_untracked() {
            return;
        }
        form.failure.set(None);
        match checked {
            Ok(deed) => {
                form.errors.set(Vec::new());
                self.busy.set(true);
                self.run.run((deed, form));
            }
            Err(found) => form.errors.lead_to(found),
        }
    }
}

/// What came of the last deed.
#[component]
pub(super) fn NewsView(deeds: Deeds) -> impl IntoView {
    view! {
        <div id=NEWS tabindex="-1" role="status" class="no-print">
            {shows(move || match deeds.news.get() {
                None => Part::none(),
                Some(News { says, unsent }) => view! {
                    <div class=if says == "track-overtaken" { "notice notice-soon" } else { "notice notice-good" }>
                        <p>{t(says)}</p>
                        {(!unsent.is_empty()).then(|| view! {
                            <p>{t("track-unsent")}</p>
                            <p class="own-words">{unsent}</p>
                        })}
                    </div>
                }
                .part(),
            })}
        </div>
    }
}

/// A form around its fields: what went wrong, and the button.
#[component]
pub(super) fn DeedForm(
    deeds: Deeds,
    form: Form,
    /// What was typed as a deed, or every field's error.
    check: Callback<(), Result<Deed, Vec<FieldError>>>,
    /// The message of the button.
    send: &'static str,
    children: Inside,
) -> impl IntoView {
    let text = use_text();
    let failure = form.failure;
    view! {
        <form
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                deeds.submit(check.run(()), form);
            }
        >
            {children.build()}
            <div role="alert">
                {shows(move || match failure.get() {
                    None => Part::none(),
                    Some(failed) => view! {
                        <p class="notice notice-late">{says(move || failure_text(text, &failed))}</p>
                    }
                    .part(),
                })}
            </div>
            <p class="actions">
                <button
                    type="submit"
                    class="button"
                    aria-disabled=perhaps(move || deeds.busy.get().then(|| "true".to_owned()))
                >
                    {t(send)}
                </button>
                <span role="status">
                    {shows_when(
                        whether(move || deeds.busy.get()),
                        move || view! { <span>{t("track-sending")}</span> }.part(),
                    )}
                </span>
            </p>
        </form>
    }
}
