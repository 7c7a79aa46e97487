//! The editor of the answer, always in sight beside the request.

use api::{
    ProblemCode,
    answers::DraftAnswer,
    desk::{AnswerDraft, AnswerRequest, DeskRequest},
    merge::Together,
};
use domain::{Code, PhotoRole, Status, lifecycle::ActKind};
use leptos::prelude::*;
use words::Arg;

use super::{
    detail::Detail,
    marks::{Marking, Marks, MarksLeft},
    meanwhile::Meanwhile,
    preview::Preview,
    publication::PublicationFields,
    saving::SavedAt,
    template::{GapsLeft, TemplateChoice, Templates},
};
use crate::{
    app::Here,
    browser,
    client::{self, Failure},
    components::{
        Choice, ErrorSummary, Errors, Field, PhotoInput, RadioCards, TextArea, failure_text,
    },
    pages::desk::{news::News, request::Case, room::Room},
    text::{t, use_text},
};

const FAILED: &str = "answer-failed";

/// The form of an answer to a request that may be answered.
#[component]
pub(crate) fn AnswerEditor(request: StoredValue<DeskRequest>) -> impl IntoView {
    let text = use_text();
    let case = Case::get();
    let here = Here::get();
    let typed = case.typed;
    let marking = Marking::of_answer(typed);
    let [_, released] = marking.texts();
    let errors = Errors::new();
    let templates = Templates::new(request, typed, errors);
    let failure = RwSignal::new(None::<Failure>);
    let sending = RwSignal::new(false);
    let photo_busy = RwSignal::new(false);
    let waiting = RwSignal::new(false);
    let way = request.with_value(Way::of);
    let send = sender(way, errors, failure, sending);
    let today = move || here.now().with_timezone(&here.time_zone()).date_naive();
    let submit = move || {
        if sending.get_untracked() {
            return;
        }
        if photo_busy.get_untracked() {
            waiting.set(true);
            return;
        }
        match untrack(|| request.with_value(|request| typed.check(request, today()))) {
            Ok(draft) => {
                errors.set(Vec::new());
                send.run(draft);
            }
            Err(found) => errors.set_found(found),
        }
    };
    // A photo that is still on its way goes with the answer.
    Effect::new(move |_| {
        if !photo_busy.get() && waiting.get_untracked() {
            waiting.set(false);
            submit();
        }
    });
    let is_sending = move || sending.get() || waiting.get();
    let choices = Signal::derive(move || {
        request.with_value(|request| {
            let choice = |outcome: &domain::Outcome| Choice {
                value: outcome.code().to_owned(),
                label: text.code("outcome", *outcome),
                hint: String::new(),
            };
            request.outcomes.iter().map(choice).collect::<Vec<_>>()
        })
    });
    let also_to = request.with_value(|request| {
        let waiting = |one: &&Together| one.status == Status::Merged;
        u32::try_from(request.followers.iter().filter(waiting).count()).unwrap_or(u32::MAX)
    });
    let may_be_public = request.with_value(|request| request.kind.may_be_public());
    let has_photo = request.with_value(|request| {
        request
            .photos
            .iter()
            .any(|photo| photo.role == PhotoRole::Before)
    });
    view! {
        <section class="answer" id="answer" tabindex="-1" aria-labelledby="answer-title">
            <h2 id="answer-title">{t(way.title())}</h2>
            {way.hint().map(|hint| view! { <p class="quiet">{t(hint)}</p> })}
            {(also_to > 0).then(|| view! {
                <p class="notice notice-soon">
                    {move || text.with("desk-merge-also-to", &[("count", Arg::from(also_to))])}
                </p>
            })}
            <Show when=move || typed.restored.get()>
                <p class="quiet" role="status">{t("desk-answer-restored")}</p>
            </Show>
            <Meanwhile typed/>
            <form
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <ErrorSummary errors/>
                <TemplateChoice templates/>
                <RadioCards field="outcome" legend="desk-answer-outcome" value=typed.outcome choices errors/>
                <Detail
                    outcome=typed.outcome
                    date=typed.date
                    addressee=typed.addressee
                    reason=typed.reason
                    duplicate_of=typed.duplicate_of
                    errors
                />
                <Field field="text" label="desk-answer-text" hint="desk-answer-text-hint" errors>
                    <TextArea value=typed.text rows=6/>
                </Field>
                <GapsLeft templates/>
                <Marks marking of=released/>
                <PhotoInput
                    value=typed.photo
                    busy=photo_busy
                    role=PhotoRole::After
                    label="desk-answer-photo"
                    hint="desk-answer-photo-hint"
                />
                {may_be_public.then(|| view! { <PublicationFields typed marking errors has_photo/> })}
                <Preview request typed errors/>
                <MarksLeft marking/>
                <div id=FAILED tabindex="-1" role="alert">
                    {move || failure.get().map(|failure| view! {
                        <p class="notice notice-late">
                            {move || match failure {
                                Failure::Offline => text.get("desk-answer-offline"),
                                Failure::Problem(_) | Failure::Unreadable => failure_text(text, &failure),
                            }}
                        </p>
                    })}
                </div>
                <div class="answer-send">
                    <button type="submit" class="button" aria-disabled=move || is_sending().to_string()>
                        {t(way.button())}
                    </button>
                    <Show when=move || typed.is_begun()>
                        <button type="button" class="button button-quiet" on:click=move |_| typed.throw_away()>
                            {t("desk-answer-discard")}
                        </button>
                    </Show>
                    <Show when=move || typed.can_bring_back()>
                        <button type="button" class="button button-quiet" on:click=move |_| typed.bring_back()>
                            {t("desk-answer-bring-back")}
                        </button>
                    </Show>
                    <span role="status">{move || is_sending().then(|| text.get("desk-answer-sending"))}</span>
                    <SavedAt saving=typed.saving/>
                </div>
            </form>
        </section>
    }
}

/// Where an answer goes when it is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// To the citizen.
    Citizen,
    /// To the citizen, after somebody else drafted it.
    Publish,
    /// To the administrator, who publishes it.
    Administrator,
}

impl Way {
    fn of(request: &DeskRequest) -> Self {
        if !request.acts.contains(&ActKind::Answer) {
            Self::Administrator
        } else if request.status == Status::Drafted {
            Self::Publish
        } else {
            Self::Citizen
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Citizen | Self::Administrator => "desk-answer-title",
            Self::Publish => "desk-confirm-title",
        }
    }

    fn hint(self) -> Option<&'static str> {
        match self {
            Self::Citizen => None,
            Self::Publish => Some("desk-confirm-hint"),
            Self::Administrator => Some("desk-draft-hint"),
        }
    }

    fn button(self) -> &'static str {
        match self {
            Self::Citizen => "desk-answer-send",
            Self::Publish => "desk-confirm-send",
            Self::Administrator => "desk-draft-send",
        }
    }

    async fn send(self, id: &str, draft: &AnswerDraft) -> Result<DeskRequest, Failure> {
        match self {
            Self::Citizen | Self::Publish => client::call(&AnswerRequest { id }, draft).await,
            Self::Administrator => client::call(&DraftAnswer { id }, draft).await,
        }
    }
}

/// Sends a checked answer, and says what came of it.
fn sender(
    way: Way,
    errors: Errors,
    failure: RwSignal<Option<Failure>>,
    sending: RwSignal<bool>,
) -> Callback<AnswerDraft> {
    let case = Case::get();
    let room = Room::get();
    let refuse = move |reason: Failure| {
        if !room.ended(&reason) {
            failure.try_set(Some(reason));
            browser::focus(FAILED, false);
        }
    };
    client::task(move |draft: AnswerDraft| async move {
        sending.set(true);
        failure.set(None);
        let id = case.id.get_value();
        let reply = way.send(&id, &draft).await;
        sending.try_set(false);
        match reply {
            Ok(answered) => {
                case.typed.sent(&answered);
                let reference = answered.reference.clone();
                let news = match way {
                    Way::Administrator => News::Done {
                        reference,
                        act: ActKind::Draft,
                        department: None,
                    },
                    Way::Citizen | Way::Publish => News::Answered {
                        reference,
                        channel: answered.reply_channel,
                        by_hand: answered.by_hand.is_some(),
                        published: draft.publication.is_some(),
                    },
                };
                case.remote.state.try_set(client::Fetched::Ready(answered));
                case.tell(news);
            }
            Err(Failure::Problem(problem)) => match problem.code {
                ProblemCode::InvalidFields => errors.set(problem.fields),
                // The request moved on, perhaps to another department.
                ProblemCode::Conflict | ProblemCode::StepNotAllowed | ProblemCode::NotFound => {
                    case.overtaken();
                }
                _ => refuse(Failure::Problem(problem)),
            },
            Err(other) => refuse(other),
        }
    })
}
