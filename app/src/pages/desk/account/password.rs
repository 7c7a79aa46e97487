//! Changing the own password.

use api::account::{ChangePassword, PasswordDraft};
use domain::fields::{Field as FieldName, FieldError, FieldErrorCode, new_password};
use leptos::prelude::*;

use super::Own;
use crate::{
    client,
    components::{Field, TextInput},
    pages::desk::sending::{Refusal, Sending},
    text::t,
};

#[component]
pub(super) fn PasswordForm() -> impl IntoView {
    let own = Own::get();
    let sending = Sending::of_form("password");
    let current = RwSignal::new(String::new());
    let new = RwSignal::new(String::new());
    let visible = RwSignal::new(false);
    let kind = Signal::derive(move || if visible.get() { "text" } else { "password" });
    let send = client::task(move |draft: PasswordDraft| async move {
        let reply = client::call(&ChangePassword, &draft).await;
        sending.end();
        match reply {
            Ok(account) => {
                current.try_set(String::new());
                new.try_set(String::new());
                own.done(account, "account-password-saved");
            }
            Err(failure) => {
                if !own.door.ended(&failure) {
                    sending.refused(failure);
                }
            }
        }
    });
    let submit = move || {
        let draft = PasswordDraft {
            current_password: current.get_untracked(),
            new_password: new.get_untracked(),
        };
        let of = |field| move |error| FieldError { field, error };
        let checked = [
            draft
                .current_password
                .is_empty()
                .then_some(FieldErrorCode::Required)
                .map(of(FieldName::CurrentPassword)),
            new_password(&draft.new_password)
                .err()
                .map(of(FieldName::NewPassword)),
        ];
        let found: Vec<FieldError> = checked.into_iter().flatten().collect();
        if !found.is_empty() {
            sending.errors.lead_to(found);
        } else if sending.begin() {
            send.run(draft);
        }
    };
    view! {
        <section aria-labelledby="account-password">
            <h2 id="account-password">{t("account-password-title")}</h2>
            <form
                class="narrow"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <Refusal sending/>
                <input
                    type="hidden"
                    autocomplete="username"
                    value=move || own.account(|account| account.email.clone())
                />
                <Field field="current-password" label="account-current-password" errors=sending.errors>
                    <TextInput value=current kind autocomplete="current-password"/>
                </Field>
                <Field
                    field="new-password"
                    label="account-new-password"
                    hint="link-password-hint"
                    errors=sending.errors
                >
                    <TextInput value=new kind autocomplete="new-password"/>
                </Field>
                <label class="check">
                    <input type="checkbox" bind:checked=visible/>
                    <span>{t("desk-sign-in-show")}</span>
                </label>
                <p class="actions">
                    <button type="submit" class="button" aria-disabled=move || sending.busy()>
                        {t("account-password-save")}
                    </button>
                </p>
            </form>
        </section>
    }
}
