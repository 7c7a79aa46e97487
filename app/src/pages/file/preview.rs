//! What is about to be sent, to be read over.

use leptos::prelude::*;

use super::{Form, extra::ExtraLines, step::Step};
use crate::{
    app::Here,
    components::Label,
    text::{t, use_text},
};

/// Every answer with the way back to its question.
#[component]
pub(super) fn Preview(form: Form) -> impl IntoView {
    let text = use_text();
    let here = Here::get();
    let draft = form.draft;
    let category = move || {
        draft
            .category
            .with(|id| here.category(id))
            .map(|category| text.name(&category.name))
            .unwrap_or_default()
    };
    let department = move || {
        draft
            .category
            .with(|id| here.category(id))
            .and_then(|category| here.department(&category.department_id))
            .map(|department| text.name(&department.name))
            .unwrap_or_default()
    };
    let place = move || {
        let address = draft.address.get();
        match (draft.point.get(), address.trim().is_empty()) {
            (_, false) => address,
            (Some(_), true) => text.get("place-marked"),
            (None, true) => text.get("file-preview-none"),
        }
    };
    let photo = move || {
        text.get(if draft.photo.get().is_some() {
            "file-preview-photo"
        } else {
            "file-preview-none"
        })
    };
    let reply = move || {
        let email = draft.email.get();
        if email.trim().is_empty() {
            text.get("reply-channel-track")
        } else {
            email
        }
    };
    view! {
        <dl class="preview">
            <Line form step=Step::What label="file-category" value=category/>
            <Line form step=Step::What label="file-preview-department" value=department chosen=false/>
            <Line form step=Step::What label="file-text" value=move || draft.text.get()/>
            <ExtraLines form/>
            <Line form step=Step::Where label="file-preview-place" value=place/>
            <Line form step=Step::Photo label="file-photo-label" value=photo/>
            <Line form step=Step::Reply label="file-preview-reply" value=reply/>
        </dl>
    }
}

#[component]
pub(super) fn Line(
    form: Form,
    step: Step,
    #[prop(into)] label: Label,
    #[prop(into)] value: Signal<String>,
    /// Whether the person chose it, and so can choose otherwise.
    #[prop(default = true)]
    chosen: bool,
) -> impl IntoView {
    let label = label.words();
    view! {
        <div class="preview-line">
            <dt>{label}</dt>
            <dd class="own-words">{value}</dd>
            {chosen.then(|| view! {
                <dd>
                    <button type="button" class="link-button" on:click=move |_| form.show.run(step)>
                        {t("file-change")} <span class="unseen">" " {label}</span>
                    </button>
                </dd>
            })}
        </div>
    }
}
