//! Adding a passkey, giving it another name, removing it.

use api::passkey::Passkey;
use domain::{
    fields::{Field as FieldName, FieldError, FieldErrorCode},
    passkey as rules,
};
use leptos::prelude::*;
use words::Arg;

use super::{By, Deed, Section};
use crate::{
    components::{Field, TextInput},
    pages::desk::account::Own,
    text::{t, use_text},
};

/// The password as the proof.
fn by_password(typed: &str) -> Result<By, FieldError> {
    if typed.is_empty() {
        return Err(FieldError {
            field: FieldName::CurrentPassword,
            error: FieldErrorCode::Required,
        });
    }
    Ok(By::Password(typed.to_owned()))
}

/// The buttons of a form that needs a proof.
#[component]
fn Proving(
    /// What the password is asked for.
    password: RwSignal<String>,
    /// Does it with the password.
    by_password: &'static str,
    /// Does it with a passkey.
    by_passkey: &'static str,
    /// Does it with this proof.
    confirm: Callback<By>,
) -> impl IntoView {
    let section = Section::get();
    let own = Own::get();
    let sending = section.sending;
    let asks = move || {
        if section.has_some() {
            t("passkeys-proof-or").into_any()
        } else {
            t("passkeys-proof").into_any()
        }
    };
    view! {
        <p>{asks}</p>
        <input type="hidden" autocomplete="username" value=move || own.account(|account| account.email.clone())/>
        <Field field="current-password" label="account-current-password" errors=sending.errors>
            <TextInput value=password kind=Signal::stored("password") autocomplete="current-password"/>
        </Field>
        <p class="actions">
            <button type="submit" class="button" aria-disabled=move || sending.busy()>{t(by_password)}</button>
            <Show when=move || section.has_some()>
                <button
                    type="button"
                    class="button button-quiet"
                    aria-disabled=move || sending.busy()
                    on:click=move |_| confirm.run(By::Passkey)
                >
                    {t(by_passkey)}
                </button>
            </Show>
            <Cancel/>
        </p>
    }
}

#[component]
fn Cancel() -> impl IntoView {
    let section = Section::get();
    view! {
        <button type="button" class="button button-quiet" on:click=move |_| section.close()>
            {t("passkeys-cancel")}
        </button>
    }
}

/// The name of a passkey.
#[component]
fn Name(value: RwSignal<String>) -> impl IntoView {
    let errors = Section::get().sending.errors;
    view! {
        <Field field="passkey-name" label="passkeys-name" hint="passkeys-name-hint" errors>
            <TextInput value/>
        </Field>
    }
}

/// A new passkey.
#[component]
pub(super) fn Adding() -> impl IntoView {
    let section = Section::get();
    let name = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let add = move |by: Result<By, FieldError>| match (rules::name(&name.get_untracked()), by) {
        (Ok(name), Ok(by)) => section.act.run(Deed::Add(name, by)),
        (name, by) => {
            let found = [name.err(), by.err()];
            section.sending.errors.lead_to(found.into_iter().flatten());
        }
    };
    view! {
        <form
            class="narrow"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                add(by_password(&password.get_untracked()));
            }
        >
            <Name value=name/>
            <Proving
                password
                by_password="passkeys-add-by-password"
                by_passkey="passkeys-add-by-passkey"
                confirm=Callback::new(move |by| add(Ok(by)))
            />
        </form>
    }
}

/// Another name.
#[component]
pub(super) fn Renaming(passkey: Passkey) -> impl IntoView {
    let section = Section::get();
    let name = RwSignal::new(passkey.name);
    let submit = move || match rules::name(&name.get_untracked()) {
        Ok(name) => section.act.run(Deed::Rename(passkey.id.clone(), name)),
        Err(error) => section.sending.errors.lead_to([error]),
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
            <Name value=name/>
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || section.sending.busy()>
                    {t("passkeys-rename-save")}
                </button>
                <Cancel/>
            </p>
        </form>
    }
}

/// One that is about to go.
#[component]
pub(super) fn Removing(passkey: Passkey) -> impl IntoView {
    let text = use_text();
    let section = Section::get();
    let Passkey { id, name, .. } = passkey;
    let password = RwSignal::new(String::new());
    let id = StoredValue::new(id);
    let remove = move |by: By| section.act.run(Deed::Remove(id.get_value(), by));
    view! {
        <form
            class="narrow"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                match by_password(&password.get_untracked()) {
                    Ok(by) => remove(by),
                    Err(error) => section.sending.errors.lead_to([error]),
                }
            }
        >
            <h3>{move || text.with("passkeys-remove-title", &[("name", Arg::from(name.clone()))])}</h3>
            <p>{t("passkeys-remove-why")}</p>
            <Proving
                password
                by_password="passkeys-remove-by-password"
                by_passkey="passkeys-remove-by-passkey"
                confirm=Callback::new(remove)
            />
        </form>
    }
}
