//! One public answer: a letter to everyone from the office that answers.

use api::{
    ProblemCode,
    knowledge::{PublicAnswer, ReadAnswer},
};
use domain::Code;
use leptos::prelude::*;
use words::Arg;

use super::list::AskUs;
use crate::{
    app::page_title,
    browser,
    client::{self, Failure, Fetched},
    components::{FailureNotice, Icon, IconName, OfficeWords, Pending},
    live::{IntoPart, Part, perhaps, says, shows},
    paths::Address,
    text::{t, use_text},
};

/// The page.
#[component]
pub fn AnswerPage(
    /// Its address among those of the municipality.
    slug: String,
) -> impl IntoView {
    let text = use_text();
    let remote = client::remote(move || {
        let slug = slug.clone();
        async move { client::read(&ReadAnswer { slug: &slug }).await }
    });
    // The heading is there before the answer is, for focus to land on.
    let title = says(move || {
        remote.state.with(|state| match state {
            Fetched::Ready(answer) => text.official(&answer.question),
            Fetched::Pending | Fetched::Failed(_) => text.get("answers-one"),
        })
    });
    page_title(move || title.get());
    let language = perhaps(move || {
        remote.state.with(|state| match state {
            Fetched::Ready(answer) => Some(text.script_of(answer.language).code().to_owned()),
            Fetched::Pending | Fetched::Failed(_) => None,
        })
    });
    let body = shows(move || match remote.state.get() {
        Fetched::Pending => view! { <Pending/> }.part(),
        Fetched::Ready(answer) => view! { <Whole answer/> }.part(),
        Fetched::Failed(Failure::Problem(problem)) if problem.code == ProblemCode::NotFound => {
            view! {
                <p class="notice">{t("answers-gone")}</p>
                <AskUs title="answers-ask-title"/>
            }
            .part()
        }
        Fetched::Failed(failure) => {
            view! { <FailureNotice failure retry=move |()| remote.fetch_again()/> }.part()
        }
    });
    view! {
        <section class="narrow">
            <p class="no-print">
                <a class="back" href=Address::Answers.to_string()>
                    <Icon name=IconName::Back/> {t("answers-back")}
                </a>
            </p>
            <h1 tabindex="-1" lang=language>{title}</h1>
            {body}
        </section>
    }
}

#[component]
fn Whole(answer: PublicAnswer) -> impl IntoView {
    let text = use_text();
    let PublicAnswer {
        language,
        answer: body,
        category,
        department,
        published_at,
        changed_at,
        ..
    } = answer;
    let changed = if changed_at == published_at {
        Part::none()
    } else {
        let changed = move || {
            text.with(
                "answers-changed",
                &[("date", Arg::from(text.date(changed_at)))],
            )
        };
        view! { <p class="quiet">{says(changed)}</p> }.part()
    };
    let about = match category {
        None => Part::none(),
        Some(name) => {
            let about =
                move || text.with("answers-about", &[("name", Arg::from(text.name(&name)))]);
            view! { <p class="quiet">{says(about)}</p> }.part()
        }
    };
    view! {
        <article class="letter answers-letter">
            <header class="letter-head">
                <p class="letter-from">{says(move || text.name(&department))}</p>
                <time datetime=published_at.to_rfc3339()>{says(move || text.date(published_at))}</time>
            </header>
            <div lang=perhaps(move || Some(text.script_of(language).code().to_owned()))>
                <OfficeWords body/>
            </div>
            {changed}
        </article>
        {about}
        <p class="actions no-print">
            <button type="button" class="button button-quiet" on:click=|_| browser::print()>
                <Icon name=IconName::Print/>
                <span>{t("answers-print")}</span>
            </button>
        </p>
        <AskUs title="answers-no-help"/>
    }
}
