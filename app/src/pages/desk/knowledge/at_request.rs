//! A public answer from the answer to one request: made beside it, and named where it was made.

use api::{
    desk::DeskRequest,
    knowledge::{ArticleDraft, ArticleLink, MakeArticle},
};
use domain::{Code, Language, fields::ARTICLE_QUESTION_MAX};
use leptos::prelude::*;

use super::form::ArticleForm;
use crate::{
    client,
    pages::desk::{news::News, request::Case, room::Room, sending::Sending},
    paths::Address,
    text::t,
};

/// The form, folded away, filled from question and answer.
#[component]
pub(in crate::pages::desk) fn MakePublic(request: StoredValue<DeskRequest>) -> impl IntoView {
    let case = Case::get();
    let room = Room::get();
    let sending = Sending::of_form("article");
    let send = client::task(move |draft: ArticleDraft| async move {
        let reply = client::call(&MakeArticle, &draft).await;
        sending.end();
        match reply {
            Ok(article) => {
                case.tell(News::MadePublic {
                    slug: article.slug,
                    question: article.question,
                });
                case.remote.fetch_again();
            }
            Err(failure) => {
                if !room.ended(&failure) {
                    sending.refused(failure);
                }
            }
        }
    });
    let send = Callback::new(move |draft: ArticleDraft| {
        if sending.begin() {
            send.run(draft);
        }
    });
    view! {
        <details class="fold act">
            <summary>{t("knowledge-from-request")}</summary>
            <p class="quiet">{t("knowledge-from-request-hint")}</p>
            <ArticleForm
                name="article"
                begin=request.with_value(from_request)
                sending
                send
                label="knowledge-make-send"
            />
        </details>
    }
}

/// The public answer that was made from this one.
#[component]
pub(in crate::pages::desk) fn MadePublic(article: ArticleLink) -> impl IntoView {
    let ArticleLink { slug, question } = article;
    view! {
        <p class="no-print">
            {t("knowledge-made-from-it")} " "
            <a class="see-it" href=Address::Answer { slug }.to_string() target="_blank" rel="noopener">
                {question} <span class="unseen">" " {t("knowledge-new-window")}</span>
            </a>
        </p>
    }
}

/// What stands in the form at first: what was released to everyone, or else what was asked.
fn from_request(request: &DeskRequest) -> ArticleDraft {
    let asked = request.public_text.as_deref().unwrap_or(&request.text);
    let answer = request.answer.as_ref().map(|answer| answer.text.clone());
    let language = match request.language {
        Language::SerbianLatin => Language::SerbianCyrillic,
        language @ (Language::Slovenian | Language::SerbianCyrillic | Language::English) => {
            language
        }
    };
    ArticleDraft {
        revision: 0,
        language: language.code().to_owned(),
        question: one_line(asked),
        answer: answer.unwrap_or_default(),
        category: request.category_id.clone(),
        request: Some(request.id.clone()),
    }
}

/// As many whole words as there is room for, in one line.
fn one_line(text: &str) -> String {
    let mut line = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let longer = length + word.chars().count() + usize::from(!line.is_empty());
        if longer > ARTICLE_QUESTION_MAX {
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        length = longer;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_cut_between_words() {
        assert_eq!(
            one_line(" Kdaj\n odvažate \tsmeti? "),
            "Kdaj odvažate smeti?"
        );
        let long = one_line(&"č234567890 ".repeat(30));
        assert_eq!(long.chars().count(), 197);
        assert!(long.ends_with("č234567890"));
        assert_eq!(one_line(&"a".repeat(201)), "");
    }
}
