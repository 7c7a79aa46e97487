//! Asking somebody outside for help with a request, folded away.

use api::outside::{AskOutside, HelpDraft, Piece};
use domain::{
    Code,
    fields::{HelpDraft as Checked, RawHelp},
};
use leptos::prelude::*;
use words::Words;

use super::Pieces;
use crate::{
    app::Here,
    browser,
    client::{self, Fetched},
    components::{Field, KeptText, Select, TextArea, TextInput},
    pages::desk::{
        request::Case,
        room::Room,
        sending::{Refusal, Sending},
    },
    text::{t, use_text},
};

/// The form; `body` are the reporter's words.
#[component]
pub(in crate::pages::desk) fn AskForm(body: String) -> impl IntoView {
    let text = use_text();
    let case = Case::get();
    let room = Room::get();
    let sending = Sending::of_form("outside");
    let key = |what: &str| case.id.with_value(|id| format!("desk-outside-{what}-{id}"));
    let [name, email, question] =
        ["name", "email", "question"].map(|what| KeptText::new(key(what)));
    let own_language = Here::get()
        .municipality()
        .languages
        .first()
        .map(|language| language.code())
        .unwrap_or_default();
    let language = RwSignal::new(own_language.to_owned());
    let released = RwSignal::new(false);
    let pieces = Piece::hiding(&body);
    let hides = pieces.iter().any(|piece| matches!(piece, Piece::Hidden(_)));
    let shown = move || {
        if released.get() {
            vec![Piece::Words(body.clone())]
        } else {
            pieces.clone()
        }
    };
    let send = client::task(move |draft: HelpDraft| async move {
        let id = case.id.get_value();
        let reply = client::call(&AskOutside { id: &id }, &draft).await;
        sending.end();
        match reply {
            Ok(now) => {
                for typed in [name, email, question] {
                    typed.sent();
                }
                case.remote.state.try_set(Fetched::Ready(now));
                browser::focus(super::asked::ID, false);
            }
            Err(failure) => {
                if !room.ended(&failure) {
                    sending.refused(failure);
                }
            }
        }
    });
    let submit = move || {
        let draft = HelpDraft {
            name: name.text.get_untracked(),
            email: email.text.get_untracked(),
            question: question.text.get_untracked(),
            language: language.get_untracked(),
            released: released.get_untracked(),
        };
        let checked = Checked::check(RawHelp {
            name: &draft.name,
            email: &draft.email,
            question: &draft.question,
            language: &draft.language,
        });
        match checked {
            Err(found) => sending.errors.lead_to(found),
            Ok(_) => {
                if sending.begin() {
                    send.run(draft);
                }
            }
        }
    };
    let languages = Here::get().municipality().languages.clone();
    let many = languages.len() > 1;
    let options = languages
        .into_iter()
        .map(|language| {
            view! { <option value=language.code()>{Words::language_name(language)}</option> }
        })
        .collect_view();
    let begun = [name, email, question]
        .iter()
        .any(|typed| typed.text.with_untracked(|text| !text.is_empty()));
    view! {
        <details class="fold act" open=begun>
            <summary>{t("outside-ask")}</summary>
            <form
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <p class="quiet">{t("outside-ask-clock")}</p>
                <Refusal sending/>
                <Field field="name" label="outside-ask-name" hint="outside-ask-name-hint" errors=sending.errors>
                    <TextInput value=name.text/>
                </Field>
                <Field field="email" label="outside-ask-email" hint="outside-ask-email-hint" errors=sending.errors>
                    <TextInput value=email.text kind="email" inputmode="email"/>
                </Field>
                <Field field="text" label="outside-ask-question" errors=sending.errors>
                    <TextArea value=question.text rows=4/>
                </Field>
                {many.then(|| view! {
                    <Field field="language" label="outside-ask-language" errors=sending.errors>
                        <Select value=language>{options}</Select>
                    </Field>
                })}
                <p>{t("outside-ask-shown")}</p>
                {move || view! { <Pieces pieces=shown()/> }}
                {hides.then(|| view! {
                    <label class="check">
                        <input type="checkbox" bind:checked=released aria-describedby="outside-release-hint"/>
                        <span>{t("outside-ask-release")}</span>
                    </label>
                    <p class="field-hint" id="outside-release-hint">{t("outside-ask-release-hint")}</p>
                })}
                <p class="actions">
                    <button type="submit" class="button button-quiet" aria-disabled=move || sending.busy()>
                        {t("outside-ask-send")}
                    </button>
                    <span role="status">
                        {move || (sending.busy() == "true").then(|| text.get("outside-ask-sending"))}
                    </span>
                </p>
            </form>
        </details>
    }
}
