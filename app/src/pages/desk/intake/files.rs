//! The scan of a letter, or what came with it: sent as soon as it is chosen.

use api::Endpoint;
use api::intake::{Attachment, ReadAttachment, SendAttachment};
use leptos::prelude::*;
use web_sys::File;
use words::Arg;

use super::typed::Typed;
use crate::{
    client::{self, Failure},
    components::{Icon, IconName, failure_text},
    pages::desk::door::Door,
    text::{t, use_text},
};

/// Chooses files and sends them one by one.
#[component]
pub(super) fn Files(typed: Typed, door: Door) -> impl IntoView {
    let text = use_text();
    let errors = typed.errors;
    let id = errors.input_id("attachment");
    let sending = RwSignal::new(0_usize);
    let failed = RwSignal::new(None::<(String, Failure)>);
    let send = client::task(move |file: File| {
        sending.update(|sending| *sending += 1);
        async move {
            let name = file.name();
            let reply = client::call_with_file(&SendAttachment { name: &name }, &file).await;
            sending.try_update(|sending| *sending = sending.saturating_sub(1));
            match reply {
                Ok(attachment) => {
                    typed
                        .attachments
                        .try_update(|attachments| attachments.push(attachment));
                    errors.clear("attachment");
                }
                Err(failure) => {
                    if !door.ended(&failure) {
                        failed.try_set(Some((name, failure)));
                    }
                }
            }
        }
    });
    let rows = move || {
        typed
            .attachments
            .get()
            .into_iter()
            .map(|attachment| view! { <li><Sent attachment typed/></li> })
            .collect_view()
    };
    let hint = format!("{id}-hint");
    view! {
        <div class="field" class:field-wrong=move || errors.of("attachment").is_some()>
            <p class="field-label">{t("intake-files")}</p>
            <p class="field-hint" id=hint.clone()>{t("intake-files-hint")}</p>
            {move || errors.of("attachment").map(|problem| view! {
                <p class="field-error">{move || text.field_problem(&problem)}</p>
            })}
            <ul class="intake-files">{rows}</ul>
            <p role="status">
                {move || (sending.get() > 0).then(|| text.get("intake-files-sending"))}
            </p>
            <div role="alert">
                {move || failed.get().map(|(name, failure)| view! {
                    <p class="notice notice-late">
                        {move || {
                            let why = failure_text(text, &failure);
                            text.with("intake-files-failed", &[("name", Arg::from(&name)), ("why", Arg::from(why))])
                        }}
                    </p>
                })}
            </div>
            <div class="actions">
                <label class="button button-quiet file-button" for=id.clone()>
                    <input
                        type="file"
                        id=id.clone()
                        multiple
                        accept="application/pdf,image/jpeg,image/png,image/webp"
                        aria-describedby=hint
                        on:change:target=move |event| {
                            failed.set(None);
                            let files = event.target().files();
                            let count = files.as_ref().map_or(0, web_sys::FileList::length);
                            let chosen: Vec<File> = (0..count)
                                .filter_map(|at| files.as_ref().and_then(|files| files.get(at)))
                                .collect();
                            // Choosing the same file again must count as a choice.
                            event.target().set_value("");
                            for file in chosen {
                                send.run(file);
                            }
                        }
                    />
                    <Icon name=IconName::Camera/>
                    <span>{t("intake-files-choose")}</span>
                </label>
            </div>
        </div>
    }
}

/// A file that the worker keeps.
#[component]
fn Sent(attachment: Attachment, typed: Typed) -> impl IntoView {
    let text = use_text();
    let Attachment {
        id, name, bytes, ..
    } = attachment;
    let address = ReadAttachment { id: &id }.path();
    let kilobytes = bytes.div_ceil(1_000);
    let named = name.clone();
    view! {
        <a href=address rel="external">{name}</a>
        " "
        <span class="quiet">{move || text.with("intake-file-size", &[("size", Arg::from(kilobytes))])}</span>
        <button
            type="button"
            class="button button-quiet"
            on:click=move |_| typed.attachments.update(|all| all.retain(|one| one.id != id))
        >
            {t("intake-file-remove")}
            <span class="unseen">" " {named}</span>
        </button>
    }
}
