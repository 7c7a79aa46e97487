//! One public answer in the list of the desk.

use api::knowledge::KeptArticle;
use leptos::prelude::*;
use words::{Arg, Words};

use super::{Deed, Refusal, SeeIt, Sending, Shelf, form::ArticleForm, form::typed};
use crate::{
    paths::Address,
    text::{t, use_text},
};

#[component]
pub(super) fn Row(article: KeptArticle) -> impl IntoView {
    let text = use_text();
    let shelf = Shelf::get();
    let id = article.id.clone();
    let may_change = article.may_change;
    let is_retired = article.retired_at.is_some();
    let question = article.question.clone();
    let label = question.clone();
    let kept = StoredValue::new(article);
    let about = move || {
        kept.with_value(|article| {
            let category = article.category.as_ref().map(|name| text.name(name));
            let mut parts = vec![text.name(&article.department)];
            parts.extend(category);
            parts.push(Words::language_name(article.language).to_owned());
            parts.join(" · ")
        })
    };
    let since = move || {
        kept.with_value(|article| {
            let date = text.short_date(article.published_at);
            let who = [
                ("date", Arg::from(&date)),
                ("author", Arg::from(&article.written_by)),
            ];
            let mut said = text.with("knowledge-since", &who);
            if let Some(reference) = &article.reference {
                let from = text.with("knowledge-from", &[("reference", Arg::from(reference))]);
                said = format!("{said} · {from}");
            }
            said
        })
    };
    let address = (!is_retired).then(|| Address::Answer {
        slug: kept.with_value(|article| article.slug.clone()),
    });
    let open = {
        let id = id.clone();
        Memo::new(move |_| shelf.editing.with(|editing| editing.as_ref() == Some(&id)))
    };
    let change = (may_change && !is_retired).then(|| {
        view! {
            <button
                type="button"
                class="button button-quiet"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| {
                    let other = (!open.get_untracked()).then(|| id.clone());
                    shelf.editing.set(other);
                }
            >
                {t("knowledge-change")}
                <span class="unseen">": " {label.clone()}</span>
            </button>
        }
    });
    view! {
        <li class="row" class:row-gone=is_retired>
            <div class="row-words">
                <p class="row-head"><strong>{question}</strong></p>
                <p>{about}</p>
                <p class="quiet">{since}</p>
                {address.map(|address| view! { <SeeIt address/> })}
            </div>
            {change}
            {(may_change && is_retired).then(|| view! { <Restore article=kept/> })}
            {move || open.get().then(|| view! { <Changing article=kept/> })}
        </li>
    }
}

/// The form of an answer that is there, and its end.
#[component]
fn Changing(article: StoredValue<KeptArticle>) -> impl IntoView {
    let shelf = Shelf::get();
    let sending = Sending::of_form("article-change");
    let id = article.with_value(|article| article.id.clone());
    let send = Callback::new(move |draft| {
        shelf.run.run((sending, Deed::Change(id.clone(), draft)));
    });
    view! {
        <div class="row-form">
            <ArticleForm
                name="article-change"
                begin=article.with_value(typed)
                sending
                send
                label="knowledge-save"
            />
            <Retire article/>
        </div>
    }
}

/// Retiring takes two presses: the second says what it does.
#[component]
fn Retire(article: StoredValue<KeptArticle>) -> impl IntoView {
    let shelf = Shelf::get();
    let sending = Sending::of_form("article-retire");
    let asked = RwSignal::new(false);
    view! {
        <Refusal sending/>
        <p class="actions">
            <button
                type="button"
                class="button button-quiet"
                on:click=move |_| {
                    if asked.get_untracked() {
                        let id = article.with_value(|article| article.id.clone());
                        shelf.run.run((sending, Deed::Retire(id)));
                    } else {
                        asked.set(true);
                    }
                }
            >
                {move || t(if asked.get() { "knowledge-retire-sure" } else { "knowledge-retire" })()}
            </button>
            <Show when=move || asked.get()>
                <button type="button" class="button button-quiet" on:click=move |_| asked.set(false)>
                    {t("knowledge-cancel")}
                </button>
            </Show>
        </p>
    }
}

/// What was retired can be shown again.
#[component]
fn Restore(article: StoredValue<KeptArticle>) -> impl IntoView {
    let shelf = Shelf::get();
    let sending = Sending::of_form("article-restore");
    let question = article.with_value(|article| article.question.clone());
    view! {
        <button
            type="button"
            class="button button-quiet"
            aria-disabled=move || sending.busy()
            on:click=move |_| {
                let id = article.with_value(|article| article.id.clone());
                shelf.run.run((sending, Deed::Restore(id)));
            }
        >
            {t("knowledge-restore")}
            <span class="unseen">": " {question}</span>
        </button>
        <Refusal sending/>
    }
}
