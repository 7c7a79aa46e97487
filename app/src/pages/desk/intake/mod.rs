//! Taking in: what a citizen says on the telephone, writes or brings becomes a request like any other. Made for typing
//! while somebody speaks: one column, in the order of the conversation, by keys alone.

mod caller;
mod files;
mod place;
mod taken;
mod typed;

use api::{
    intake::{IntakeDraft, TakeIn, TakenIn},
    session::{ReadSession, Session},
};
use domain::{
    Channel, Code, Kind, Language, Outcome,
    fields::{Counter, FieldError, Intake, RawContact, RawDraft, RawIntake, informs},
    fold,
    lifecycle::{Act, Actor, Publishing, State, next},
    question,
    rights::Right,
};
use leptos::prelude::*;
use words::{Part, Words};

use super::{
    door::{BackToDesk, Door},
    knowledge::Fitting,
    sending::{Refusal, Sending},
};
use crate::{
    app::{Here, page_title},
    browser,
    client::{self, Fetched},
    components::{
        Choice, Combobox, ErrorSummary, FailureNotice, Field, Pending, RadioCards, Select,
        Suggestion, Telephone, TextArea, TextInput, extra_field,
    },
    paths::Address,
    text::{t, use_text},
};
use caller::Person;
use files::Files;
use place::Place;
use taken::Taken;
use typed::Typed;

/// The way here from the desk.
#[component]
pub(super) fn IntakeLink() -> impl IntoView {
    view! { <a class="button" href=Address::DeskIntake.to_string()>{t("intake-link")}</a> }
}

/// The page.
#[component]
pub fn IntakePage() -> impl IntoView {
    let text = use_text();
    let door = Door::of(&Address::DeskIntake);
    let session = client::remote(|| client::read(&ReadSession));
    door.watch(session);
    let taken = RwSignal::new(None::<(TakenIn, Language)>);
    page_title(move || text.get("intake-title"));
    let begin_again = Callback::new(move |()| {
        taken.set(None);
        browser::focus_heading();
    });
    view! {
        <div class="notices intake">
            <div class="no-print"><BackToDesk/></div>
            {move || match (session.state.get(), taken.get()) {
                (Fetched::Pending, _) => view! {
                    <h1 tabindex="-1">{t("intake-title")}</h1>
                    <Pending/>
                }
                .into_any(),
                (Fetched::Failed(failure), _) => view! {
                    <h1 tabindex="-1">{t("intake-title")}</h1>
                    <FailureNotice failure retry=move |()| session.fetch_again()/>
                }
                .into_any(),
                (Fetched::Ready(session), _) if !session.role.may(Right::TakeIn) => view! {
                    <h1 tabindex="-1">{t("intake-title")}</h1>
                    <p class="notice">{t("intake-not-yours")}</p>
                }
                .into_any(),
                (Fetched::Ready(_), Some((receipt, language))) => view! {
                    <Taken taken=receipt language next=begin_again/>
                }
                .into_any(),
                (Fetched::Ready(session), None) => view! { <Form session door taken/> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Form(
    session: Session,
    door: Door,
    taken: RwSignal<Option<(TakenIn, Language)>>,
) -> impl IntoView {
    let text = use_text();
    let here = Here::get();
    let typed = Typed::begin();
    let errors = typed.errors;
    let sending = Sending::of(errors);
    let send = client::task(move |(draft, key): (IntakeDraft, String)| async move {
        let language = draft.language;
        let reply = client::call_with_key(&TakeIn, &draft, Some(&key)).await;
        sending.end();
        match reply {
            Ok(receipt) => {
                Typed::forget();
                taken.try_set(Some((receipt, language)));
                browser::focus_heading();
            }
            Err(failure) => {
                if !door.ended(&failure) {
                    sending.refused(failure);
                }
            }
        }
    });
    let submit = move || {
        let draft = untrack(|| typed.draft());
        let found = check(typed, &draft, here);
        if !found.is_empty() {
            errors.set_found(found);
        } else if sending.begin() {
            send.run((draft, typed.key.get_untracked()));
        }
    };
    // What was refused is another filing once it is corrected.
    Effect::new(move |before: Option<u32>| {
        let found = errors.found();
        if before.is_some_and(|before| before != found) {
            typed.key.set(browser::random_key());
        }
        found
    });
    let actor = Actor::from(session.role);
    let on_the_spot = move || {
        let told = typed
            .channel()
            .is_some_and(|channel| channel.on_the_spot().is_some());
        let answered = typed
            .kind()
            .is_some_and(|kind| kind.outcomes().contains(&Outcome::Answered));
        let act = Act::Answer(Outcome::Answered);
        told && answered && next(Publishing::Direct, State::Received, act, actor).is_ok()
    };
    let on_the_spot = Memo::new(move |_| on_the_spot());
    let written = Memo::new(move |_| !typed.is_spoken());
    let told = Memo::new(move |_| {
        typed
            .channel()
            .is_some_and(|channel| informs(channel, typed.contact_given()))
    });
    let kinds = Signal::derive(move || {
        Kind::ALL
            .iter()
            .map(|kind| choice(kind.code(), text.code("kind", *kind)))
            .collect::<Vec<_>>()
    });
    let channels = Signal::derive(move || {
        Channel::ALL
            .iter()
            .filter(|channel| **channel != Channel::Web)
            .map(|channel| choice(channel.code(), text.code("channel", *channel)))
            .collect::<Vec<_>>()
    });
    let languages = here
        .municipality()
        .languages
        .iter()
        .map(|language| {
            view! { <option value=language.code()>{Words::language_name(*language)}</option> }
        })
        .collect_view();
    view! {
        <form
            class="narrow"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <h1 tabindex="-1">{t("intake-title")}</h1>
            <ErrorSummary errors/>
            <Refusal sending/>
            <RadioCards field="channel" legend="intake-channel" value=typed.channel choices=channels errors/>
            <Field field="received-at" label="intake-received" hint="intake-received-hint" errors>
                <TextInput value=typed.received_at kind="datetime-local" class="short"/>
            </Field>
            <fieldset class="intake-part">
                <legend>{t("intake-who")}</legend>
                <Person typed door/>
                <Field field="language" label="intake-language" errors>
                    <Select value=typed.language>{languages}</Select>
                </Field>
            </fieldset>
            <fieldset class="intake-part">
                <legend>{t("intake-what")}</legend>
                <RadioCards field="kind" legend="intake-kind" value=typed.kind choices=kinds errors/>
                <CategoryInput typed/>
                <Emergency typed/>
                <Field field="text" label="intake-text" hint="intake-text-hint" errors>
                    <TextArea value=typed.text rows=5/>
                </Field>
                <Fitting
                    value=typed.text
                    answer=typed.answer
                    on_the_spot
                    language=Signal::derive(move || typed.language())
                    errors
                />
                <Besides typed/>
                <Place typed door/>
            </fieldset>
            <Show when=move || written.get()>
                <fieldset class="intake-part">
                    <legend>{t("intake-paper-part")}</legend>
                    <Field field="paper" label="intake-paper" hint="intake-paper-hint" errors>
                        <TextInput value=typed.paper class="short"/>
                    </Field>
                    <Files typed door/>
                </fieldset>
            </Show>
            <Show when=move || told.get()>
                <Told typed/>
            </Show>
            <Show when=move || on_the_spot.get()>
                <Field field="answer" label="intake-answer" hint="intake-answer-hint" errors>
                    <TextArea value=typed.answer rows=4/>
                </Field>
            </Show>
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.busy()>
                    {move || {
                        let answered = on_the_spot.get()
                            && typed.answer.with(|answer| !answer.trim().is_empty());
                        text.get(if answered { "intake-send-answered" } else { "intake-send" })
                    }}
                </button>
                <ThrowAway/>
            </p>
        </form>
    }
}

/// A choice that its name explains.
pub(super) fn choice(value: &str, label: String) -> Choice {
    Choice {
        value: value.to_owned(),
        label,
        hint: String::new(),
    }
}

/// The category, found by any of its words.
#[component]
fn CategoryInput(typed: Typed) -> impl IntoView {
    let text = use_text();
    let here = Here::get();
    let found = Signal::derive(move || {
        let chosen = typed.category.with(|id| !id.is_empty());
        // What is chosen already narrows nothing: the list shows what else there is.
        let asked = if chosen {
            Vec::new()
        } else {
            typed.category_name.with(|typed| fold::words(typed))
        };
        let kind = typed.kind();
        here.municipality()
            .categories
            .iter()
            .filter(|category| kind.is_none_or(|kind| category.kinds.contains(&kind)))
            .filter_map(|category| {
                let label = text.name(&category.name);
                let more = here
                    .department(&category.department_id)
                    .map(|department| text.name(&department.name))
                    .unwrap_or_default();
                let words = fold::words(&format!("{label} {more}"));
                let fits = asked
                    .iter()
                    .all(|asked| words.iter().any(|word| word.starts_with(asked.as_str())));
                fits.then(|| Suggestion {
                    value: category.id.clone(),
                    label,
                    more,
                })
            })
            .collect::<Vec<_>>()
    });
    // What does not exist for another kind is chosen no more.
    Effect::new(move |_| {
        let kind = typed.kind();
        let gone = typed.category.with_untracked(|id| {
            !id.is_empty()
                && here
                    .category(id)
                    .is_none_or(|category| kind.is_some_and(|kind| !category.kinds.contains(&kind)))
        });
        if gone {
            typed.category.set(String::new());
            typed.category_name.set(String::new());
        }
    });
    let on_typed = move |()| typed.category.set(String::new());
    let choose = move |suggestion: Suggestion| typed.category.set(suggestion.value);
    view! {
        <Field field="category" label="intake-category" hint="intake-category-hint" errors=typed.errors>
            <Combobox typed=typed.category_name found on_typed choose takes_only=true/>
        </Field>
    }
}

/// Where the category is one of those in which somebody has to be called at once, the caller is told whom. What they
/// said can be taken in all the same.
#[component]
fn Emergency(typed: Typed) -> impl IntoView {
    let text = use_text();
    let here = Here::get();
    move || {
        let category = typed.category.with(|id| here.category(id));
        category
            .and_then(|category| category.emergency)
            .map(|emergency| {
                view! {
                    <p class="notice notice-late" role="alert">
                        <strong>{move || text.name(&emergency.text)}</strong>
                        " "
                        <Telephone number=emergency.phone/>
                    </p>
                }
            })
    }
}

/// What the category asks besides.
#[component]
fn Besides(typed: Typed) -> impl IntoView {
    // What one category asked, another does not, and choices read otherwise in another language.
    Effect::new(move |before: Option<(String, Language)>| {
        let asked = (typed.category.get(), typed.language());
        if before.is_some_and(|before| before != asked) {
            for answer in typed.answers {
                answer.set(String::new());
            }
        }
        asked
    });
    move || {
        typed
            .asked()
            .into_iter()
            .enumerate()
            .map(|(place, (question, value))| {
                extra_field(typed.errors, place, question, value, typed.language())
            })
            .collect_view()
    }
}

/// What is read out before anything of a person is taken down, in the citizen's language.
#[component]
fn Told(typed: Typed) -> impl IntoView {
    let text = use_text();
    let errors = typed.errors;
    let words = Memo::new(move |_| {
        let language = typed.language();
        let said = Words::new(language, &[Part::TOLD]).text("told-about-data");
        (language.code(), said)
    });
    let id = errors.input_id("informed");
    view! {
        <div class="field intake-told" class:field-wrong=move || errors.of("informed").is_some()>
            <p class="field-label">{t("intake-informed-title")}</p>
            <blockquote lang=move || words.get().0>{move || words.get().1}</blockquote>
            {move || errors.of("informed").map(|problem| view! {
                <p class="field-error">{move || text.field_problem(&problem)}</p>
            })}
            <label class="check" for=id.clone()>
                <input
                    type="checkbox"
                    id=id.clone()
                    name="informed"
                    prop:checked=typed.informed
                    aria-invalid=move || errors.of("informed").map(|_| "true")
                    on:change:target=move |event| {
                        typed.informed.set(event.target().checked());
                        errors.clear("informed");
                    }
                />
                <span>{t("intake-informed")}</span>
            </label>
        </div>
    }
}

/// A form is thrown away with two presses: the second says what it does.
#[component]
fn ThrowAway() -> impl IntoView {
    let asked = RwSignal::new(false);
    view! {
        <button
            type="button"
            class="button button-quiet"
            on:click=move |_| {
                if asked.get_untracked() {
                    Typed::forget();
                    browser::reload();
                } else {
                    asked.set(true);
                }
            }
        >
            {move || t(if asked.get() { "intake-clear-sure" } else { "intake-clear" })()}
        </button>
        <Show when=move || asked.get()>
            <button type="button" class="button button-quiet" on:click=move |_| asked.set(false)>
                {t("intake-clear-not")}
            </button>
        </Show>
    }
}

/// The same check as the worker's.
fn check(typed: Typed, draft: &IntakeDraft, here: Here) -> Vec<FieldError> {
    // Without bounds of its own the worker decides.
    let Some(within) = here.bounds() else {
        return Vec::new();
    };
    let contact = &draft.contact;
    let raw = RawIntake {
        draft: RawDraft {
            kind: draft.kind,
            category: &draft.category,
            text: &draft.text,
            point: draft.point,
            address: &draft.address,
            email: "",
            photo: None,
            language: draft.language,
        },
        channel: draft.channel,
        received_at: &draft.received_at,
        contact: RawContact {
            name: &contact.name,
            phone: &contact.phone,
            email: &contact.email,
            street: &contact.street,
            post: &contact.post,
        },
        reply_channel: draft.reply_channel,
        paper: &draft.paper,
        attachments: &draft.attachments,
        informed: draft.informed,
        answer: &draft.answer,
    };
    let counter = Counter {
        within: &within,
        country: here.municipality().country,
        zone: here.time_zone(),
        now: here.now(),
    };
    let mut errors = Intake::check(raw, counter).err().unwrap_or_default();
    for (place, (asked, value)) in untrack(|| typed.asked()).into_iter().enumerate() {
        let choices = asked.choices_in(draft.language);
        if let Err(error) = asked.asked(&choices).check(&value.get_untracked()) {
            errors.push(FieldError {
                field: question::field(place),
                error,
            });
        }
    }
    errors
}
