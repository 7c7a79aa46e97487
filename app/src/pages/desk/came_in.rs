//! How a request came in: by whom it was entered and when, the paper, and files that belong to it.

use api::{
    Endpoint,
    intake::{Attachment, ReadAttachment, TakenDown},
};
use leptos::prelude::*;
use words::Arg;

use crate::text::{t, use_text};

/// Bytes of a kilobyte, as file managers show it.
const KILOBYTE: u32 = 1_000;

/// What is to be said of it, as facts; nothing of a request that its reporter filed.
#[component]
pub(super) fn CameIn(taken: TakenDown) -> impl IntoView {
    let text = use_text();
    let TakenDown {
        entered_at,
        by,
        paper,
        attachments,
    } = taken;
    view! {
        {entered_at.map(|at| view! {
            <div class="fact">
                <dt>{t("delivery-entered")}</dt>
                <dd><time datetime=at.to_rfc3339()>{move || text.short_date_time(at)}</time></dd>
            </div>
        })}
        {by.map(|by| view! { <div class="fact"><dt>{t("delivery-entered-by")}</dt><dd>{by}</dd></div> })}
        {paper.map(|paper| view! { <div class="fact"><dt>{t("intake-paper")}</dt><dd>{paper}</dd></div> })}
        {(!attachments.is_empty()).then(|| view! {
            <div class="fact">
                <dt>{t("intake-files")}</dt>
                <dd>
                    <ul class="files">
                        {attachments.into_iter().map(|file| view! { <li><File file/></li> }).collect_view()}
                    </ul>
                </dd>
            </div>
        })}
    }
}

/// A file as a link that saves it; the router must not take it for a page.
#[component]
fn File(file: Attachment) -> impl IntoView {
    let text = use_text();
    let Attachment {
        id,
        name,
        content_type: _,
        bytes,
    } = file;
    let size = bytes.div_ceil(KILOBYTE);
    view! {
        <a href=ReadAttachment { id: &id }.path() rel="external" download=name.clone()>{name.clone()}</a>
        " "
        <span class="quiet">
            {move || {
                let size = text.words().number(size);
                text.with("intake-file-size", &[("size", Arg::from(size))])
            }}
        </span>
    }
}
