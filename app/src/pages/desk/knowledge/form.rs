//! The form of a public answer: new, changed, or made from an answer that was given.

use api::knowledge::{ArticleDraft, KeptArticle};
use domain::{
    Code,
    fields::{ArticleDraft as Checked, RawArticle, article_languages},
};
use leptos::prelude::*;
use words::Words;

use crate::{
    app::Here,
    components::{Field, Select, TextArea, TextInput},
    pages::desk::{
        answer::{Marking, Marks, MarksLeft, Released},
        sending::{Refusal, Sending},
    },
    text::{t, use_text},
};

/// A new one, in the municipality's own language.
pub(super) fn blank() -> ArticleDraft {
    let languages = &Here::get().municipality().languages;
    let language = article_languages(languages).next();
    ArticleDraft {
        language: language.map(Code::code).unwrap_or_default().to_owned(),
        ..ArticleDraft::default()
    }
}

/// An answer as it stands in its form.
pub(super) fn typed(article: &KeptArticle) -> ArticleDraft {
    ArticleDraft {
        revision: article.revision,
        language: article.language.code().to_owned(),
        question: article.question.clone(),
        answer: article.answer.clone(),
        category: article.category_id.clone().unwrap_or_default(),
        request: None,
    }
}

/// The form. What may point at a person is marked below each text, as for an answer that is published.
#[component]
pub(super) fn ArticleForm(
    /// What the ids of its inputs begin with.
    name: &'static str,
    /// What stands in it at first.
    begin: ArticleDraft,
    sending: Sending,
    /// Sends what was checked.
    send: Callback<ArticleDraft>,
    /// The message of the button.
    label: &'static str,
) -> impl IntoView {
    let text = use_text();
    let municipality = Here::get().municipality();
    let errors = sending.errors;
    let ArticleDraft {
        revision,
        language,
        question,
        answer,
        category,
        request,
    } = begin;
    let [language, question, answer, category] =
        [language, question, answer, category].map(RwSignal::new);
    let request = StoredValue::new(request);
    let marking = Marking::new(
        name,
        Signal::stored(true),
        [
            Released::new("question", "knowledge-marks-question", question),
            Released::new("answer", "knowledge-marks-answer", answer),
        ],
    );
    let [in_question, in_answer] = marking.texts();
    let offered = StoredValue::new(municipality.languages.clone());
    let languages: Vec<_> = article_languages(&municipality.languages).collect();
    let language_field = (languages.len() > 1).then(|| {
        let options = languages
            .iter()
            .map(|language| {
                view! { <option value=language.code()>{Words::language_name(*language)}</option> }
            })
            .collect_view();
        view! {
            <Field field="language" label="knowledge-language" errors>
                <Select value=language>{options}</Select>
            </Field>
        }
    });
    let categories = municipality
        .categories
        .iter()
        .filter(|category| category.kinds.iter().any(|kind| kind.may_be_public()))
        .map(|category| {
            let (id, name) = (category.id.clone(), category.name.clone());
            view! { <option value=id>{move || text.name(&name)}</option> }
        })
        .collect_view();
    let submit = move || {
        let draft = ArticleDraft {
            revision,
            language: language.get_untracked(),
            question: question.get_untracked(),
            answer: answer.get_untracked(),
            category: category.get_untracked(),
            request: request.get_value(),
        };
        match offered.with_value(|offered| check(&draft, offered)) {
            Err(found) => errors.lead_to(found),
            Ok(_) => send.run(draft),
        }
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
            {language_field}
            <Field field="question" label="knowledge-question" hint="knowledge-question-hint" errors>
                <TextInput value=question/>
            </Field>
            <Marks marking of=in_question/>
            <Field field="answer" label="knowledge-answer" hint="knowledge-answer-hint" errors>
                <TextArea value=answer rows=8/>
            </Field>
            <Marks marking of=in_answer/>
            <Field field="category" label="knowledge-category" errors>
                <Select value=category>
                    <option value="">{t("knowledge-category-none")}</option>
                    {categories}
                </Select>
            </Field>
            <MarksLeft marking/>
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.busy()>{t(label)}</button>
            </p>
        </form>
    }
}

/// The same check as the worker's.
fn check(
    draft: &ArticleDraft,
    offered: &[domain::Language],
) -> Result<Checked, Vec<domain::fields::FieldError>> {
    let raw = RawArticle {
        language: &draft.language,
        question: &draft.question,
        answer: &draft.answer,
        category: &draft.category,
    };
    Checked::check(raw, offered)
}
