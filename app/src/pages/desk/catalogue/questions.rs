//! What a category asks besides: a line each, and the form of the one that is being changed.

use api::{
    Empty, Names, TypedNames,
    catalogue::MoveDraft,
    categories::KeptCategory,
    questions::{
        ChangeQuestion, KeptQuestion, MakeQuestion, MoveQuestion, QuestionDraft, RestoreQuestion,
        RetireQuestion,
    },
};
use domain::{
    Code, Language,
    fields::{QuestionDraft as Checked, RawQuestion},
    question::{DataType, QUESTIONS_MAX},
};
use leptos::prelude::*;

use super::{
    super::sending::{Refusal, Sending},
    Places,
    names::{NamesFields, Typing},
    shelf::{News, Shelf},
};
use crate::{
    app::Here,
    client,
    components::{Errors, Field, Select, TextArea},
    text::{Text, t, use_text},
};

const TEXTS: [&str; 3] = [
    "catalogue-question-sl",
    "catalogue-question-sr",
    "catalogue-question-en",
];

/// The question whose form is open; an empty id is a new one.
type Opened = RwSignal<Option<String>>;

#[component]
pub(super) fn Questions(category: KeptCategory) -> impl IntoView {
    let opened: Opened = RwSignal::new(None);
    let (retired, asked): (Vec<_>, Vec<_>) = category
        .questions
        .iter()
        .cloned()
        .partition(|question| question.retired);
    let full = asked.len() >= QUESTIONS_MAX;
    let last = asked.len().saturating_sub(1);
    let some = !category.questions.is_empty();
    let category = StoredValue::new(category);
    let asked = asked
        .into_iter()
        .enumerate()
        .map(|(at, kept)| {
            let ends = (at == 0, at == last);
            view! { <Row category kept ends opened/> }
        })
        .collect_view();
    let retired = retired
        .into_iter()
        .map(|kept| view! { <Retired kept/> })
        .collect_view();
    view! {
        <details class="fold" open=some>
            <summary>{t("catalogue-questions")}</summary>
            <p>{t("catalogue-questions-lead")}</p>
            {some.then(|| view! { <ul class="rows">{asked}{retired}</ul> })}
            {(!full).then(|| view! {
                <p class="actions">
                    <button
                        type="button"
                        class="button button-quiet"
                        aria-expanded=move || opened.with(|id| id.as_deref() == Some("")).to_string()
                        on:click=move |_| toggle(opened, "")
                    >
                        {t("catalogue-question-make")}
                    </button>
                </p>
                <Show when=move || opened.with(|id| id.as_deref() == Some(""))>
                    <Form category kept=None/>
                </Show>
            })}
        </details>
    }
}

fn toggle(opened: Opened, id: &str) {
    opened.update(|open| *open = (open.as_deref() != Some(id)).then(|| id.to_owned()));
}

fn about(text: Text, kept: &KeptQuestion) -> String {
    let mut parts = vec![text.code("data-type", kept.question.data_type)];
    if kept.question.required {
        parts.push(text.get("catalogue-question-is-required"));
    }
    let choices = kept.question.choices.iter().map(|choice| text.name(choice));
    let choices = choices.collect::<Vec<_>>().join(", ");
    if !choices.is_empty() {
        parts.push(choices);
    }
    parts.join(" · ")
}

#[component]
fn Row(
    category: StoredValue<KeptCategory>,
    kept: KeptQuestion,
    /// Whether it is the first, and the last.
    ends: (bool, bool),
    opened: Opened,
) -> impl IntoView {
    let text = use_text();
    let shelf = Shelf::get();
    let sending = Sending::of_form("question-place");
    let (first, last) = ends;
    let kept = StoredValue::new(kept);
    let id = move || kept.with_value(|kept| kept.question.id.clone());
    let name = move || kept.with_value(|kept| text.name(&kept.question.name));
    let named = move || kept.with_value(|kept| kept.question.name.clone());
    let open = Memo::new(move |_| opened.with(|open| open.as_deref() == Some(&id())));
    let place = move |up: bool, button: String| {
        let own = id();
        shelf.act_and_focus(sending, News::moved(up, named()), button, async move {
            client::call(&MoveQuestion { id: &own }, &MoveDraft { up }).await
        });
    };
    let retire = move |_| {
        let own = id();
        shelf.act_within(
            sending,
            "catalogue-told-question-retired",
            named(),
            async move { client::call(&RetireQuestion { id: &own }, &Empty {}).await },
        );
    };
    view! {
        <li class="row">
            <div class="row-words">
                <p class="row-head"><strong>{name}</strong></p>
                <p class="quiet">{move || kept.with_value(|kept| about(text, kept))}</p>
            </div>
            <div class="row-buttons">
                {Places { id: format!("question-{}", id()), first, last }.view(name, place)}
                <button
                    type="button"
                    class="button button-quiet"
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| toggle(opened, &id())
                >
                    {t("catalogue-change")}
                    <span class="unseen">": " {name}</span>
                </button>
                <button type="button" class="button button-quiet" on:click=retire>
                    {t("catalogue-question-retire")}
                    <span class="unseen">": " {name}</span>
                </button>
            </div>
            <Refusal sending/>
            <Show when=move || open.get()>
                <div class="row-form">
                    <Form category kept=Some(kept.get_value())/>
                </div>
            </Show>
        </li>
    }
}

/// A retired question, which can be asked again.
#[component]
fn Retired(kept: KeptQuestion) -> impl IntoView {
    let text = use_text();
    let shelf = Shelf::get();
    let sending = Sending::of_form("question-restore");
    let kept = StoredValue::new(kept);
    let name = move || kept.with_value(|kept| text.name(&kept.question.name));
    let restore = move |_| {
        let (id, name) =
            kept.with_value(|kept| (kept.question.id.clone(), kept.question.name.clone()));
        shelf.act_within(
            sending,
            "catalogue-told-question-restored",
            name,
            async move { client::call(&RestoreQuestion { id: &id }, &Empty {}).await },
        );
    };
    view! {
        <li class="row row-gone">
            <div class="row-words">
                <p class="row-head"><strong>{name}</strong></p>
                <p class="quiet">{t("catalogue-question-retired")}</p>
            </div>
            <button type="button" class="button button-quiet" on:click=restore>
                {t("catalogue-question-restore")}
                <span class="unseen">": " {name}</span>
            </button>
            <Refusal sending/>
        </li>
    }
}

/// The choices of a question as they stand in its form: one a line, by language.
fn lines(choices: &[Names]) -> TypedNames {
    let of = |word: fn(&Names) -> Option<&String>| {
        let lines: Vec<&str> = choices
            .iter()
            .filter_map(word)
            .map(String::as_str)
            .collect();
        lines.join("\n")
    };
    TypedNames {
        sl: of(|choice| choice.sl.as_ref()),
        sr: of(|choice| choice.sr.as_ref()),
        en: of(|choice| choice.en.as_ref()),
    }
}

#[component]
fn Form(category: StoredValue<KeptCategory>, kept: Option<KeptQuestion>) -> impl IntoView {
    let text = use_text();
    let shelf = Shelf::get();
    let languages = Here::get().municipality().languages.clone();
    let is_new = kept.is_none();
    let sending = Sending::of_form(if is_new {
        "question"
    } else {
        "question-change"
    });
    let errors = sending.errors;
    let id = kept.as_ref().map(|kept| kept.question.id.clone());
    let revision = kept.as_ref().map_or(0, |kept| kept.revision);
    let question = kept.map(|kept| kept.question);
    let required = RwSignal::new(question.as_ref().is_some_and(|one| one.required));
    let data_type = RwSignal::new(
        question
            .as_ref()
            .map(|one| one.data_type.code().to_owned())
            .unwrap_or_default(),
    );
    let choices = Typing::new(
        question
            .as_ref()
            .map(|one| lines(&one.choices))
            .unwrap_or_default(),
    );
    let name = Typing::new(question.map(|one| one.name.into()).unwrap_or_default());
    let submit = move || {
        let draft = QuestionDraft {
            revision,
            name: name.typed(),
            data_type: data_type.get_untracked(),
            required: required.get_untracked(),
            choices: choices.typed(),
        };
        let raw = RawQuestion {
            name: draft.name.raw(),
            data_type: &draft.data_type,
            required: draft.required,
            choices: draft.choices.raw(),
        };
        let checked = match Checked::check(raw, &languages) {
            Ok(checked) => checked,
            Err(found) => return errors.lead_to(found),
        };
        let called = Names::from(checked.name);
        match id.clone() {
            None => {
                let category = category.with_value(|one| one.id.clone());
                shelf.act_within(
                    sending,
                    "catalogue-told-question-made",
                    called,
                    async move {
                        let category = category.as_str();
                        client::call(&MakeQuestion { category }, &draft).await
                    },
                );
            }
            Some(id) => shelf.act_within(
                sending,
                "catalogue-told-question-changed",
                called,
                async move { client::call(&ChangeQuestion { id: &id }, &draft).await },
            ),
        }
    };
    let types = DataType::ALL
        .iter()
        .map(|data_type| {
            let data_type = *data_type;
            view! {
                <option value=data_type.code()>{move || text.code("data-type", data_type)}</option>
            }
        })
        .collect_view();
    let lists = move || {
        data_type
            .with(|code| DataType::from_code(code))
            .is_some_and(DataType::is_list)
    };
    view! {
        <form
            class="narrow"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <Refusal sending/>
            <NamesFields value=name labels=TEXTS errors/>
            <Field field="data-type" label="catalogue-question-type" errors>
                <Select value=data_type>
                    <option value="">{t("catalogue-question-type-choose")}</option>
                    {types}
                </Select>
            </Field>
            <Show when=lists><Choices choices errors/></Show>
            <label class="check">
                <input type="checkbox" bind:checked=required/>
                <span>{t("catalogue-question-required")}</span>
            </label>
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.busy()>
                    {t(if is_new { "catalogue-question-make-send" } else { "catalogue-save" })}
                </button>
            </p>
        </form>
    }
}

/// The choices, in each language of the municipality.
#[component]
fn Choices(choices: Typing, errors: Errors) -> impl IntoView {
    let mut serbian = false;
    Here::get()
        .municipality()
        .languages
        .iter()
        .filter_map(|language| match language {
            Language::Slovenian => Some(view! {
                <Field field="choices-sl" label="catalogue-choices-sl" hint="catalogue-choices-hint" errors>
                    <TextArea value=choices.sl/>
                </Field>
            }
            .into_any()),
            Language::SerbianCyrillic | Language::SerbianLatin => {
                (!std::mem::replace(&mut serbian, true)).then(|| view! {
                    <Field field="choices-sr" label="catalogue-choices-sr" hint="catalogue-choices-hint" errors>
                        <TextArea value=choices.sr/>
                    </Field>
                }
                .into_any())
            }
            Language::English => Some(view! {
                <Field field="choices-en" label="catalogue-choices-en" hint="catalogue-choices-hint" errors>
                    <TextArea value=choices.en/>
                </Field>
            }
            .into_any()),
        })
        .collect_view()
}
