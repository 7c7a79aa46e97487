//! What a link that came by mail opens: accepting an invitation, setting a new password.

use api::{
    Empty, ProblemCode,
    session::{Link as LinkFor, LinkDraft, LinkPurpose, ReadLink, UseLink},
};
use domain::fields::{Field as FieldName, FieldError, new_password, person_name};
use leptos::prelude::*;
use words::Arg;

use super::{
    sending::{Refusal, Sending},
    sign_in::Told,
};
use crate::{
    app::{page_title, replace},
    client::{self, Failure, Fetched},
    components::{FailureNotice, Field, Pending, TextInput},
    paths::Address,
    text::{t, use_text},
};

/// The page of a link.
#[component]
pub fn LinkPage(token: String) -> impl IntoView {
    let text = use_text();
    let token = StoredValue::new(token);
    let remote = client::remote(move || async move {
        let token = token.get_value();
        client::read(&ReadLink { token: &token }).await
    });
    let title = move || match remote.state.get() {
        Fetched::Ready(link) => match link.purpose {
            LinkPurpose::Invitation => "link-invitation-title",
            LinkPurpose::Password => "link-password-title",
        },
        Fetched::Failed(failure) if is_over(&failure) => "link-over-title",
        Fetched::Pending | Fetched::Failed(_) => "desk-sign-in-title",
    };
    page_title(move || text.get(title()));
    view! {
        <div class="narrow sign-in">
            <h1 tabindex="-1">{move || text.get(title())}</h1>
            {move || match remote.state.get() {
                Fetched::Pending => view! { <Pending/> }.into_any(),
                Fetched::Failed(failure) if is_over(&failure) => view! {
                    <p>{t("link-over")}</p>
                    <p class="actions">
                        <a class="button" href=Address::DeskForgot.to_string()>{t("forgot-title")}</a>
                        <a class="button button-quiet" href=Address::DeskSignIn.to_string()>{t("forgot-back")}</a>
                    </p>
                }
                .into_any(),
                Fetched::Failed(failure) => view! {
                    <FailureNotice failure retry=move |()| remote.fetch_again()/>
                }
                .into_any(),
                Fetched::Ready(link) => view! { <Form link token again=move |()| remote.fetch_again()/> }.into_any(),
            }}
        </div>
    }
}

fn is_over(failure: &Failure) -> bool {
    matches!(failure, Failure::Problem(problem) if problem.code == ProblemCode::NotFound)
}

#[component]
fn Form(
    link: LinkFor,
    token: StoredValue<String>,
    #[prop(into)] again: Callback<()>,
) -> impl IntoView {
    let text = use_text();
    let sending = Sending::of_form("field");
    let invited = link.purpose == LinkPurpose::Invitation;
    let name = RwSignal::new(link.name.clone());
    let password = RwSignal::new(String::new());
    let visible = RwSignal::new(false);
    let replace = replace();
    let send = client::task(move |draft: LinkDraft| async move {
        let token = token.get_value();
        let reply = client::call(&UseLink { token: &token }, &draft).await;
        sending.end();
        match reply {
            Ok(Empty {}) => {
                let told = if invited { Told::Joined } else { Told::Set };
                replace.run(told.address());
            }
            Err(failure) if is_over(&failure) => again.run(()),
            Err(failure) => sending.refused(failure),
        }
    });
    let submit = move || {
        let draft = LinkDraft {
            name: name.get_untracked(),
            new_password: password.get_untracked(),
        };
        let of = |field| move |error| FieldError { field, error };
        let checked = [
            invited
                .then(|| person_name(&draft.name).err())
                .flatten()
                .map(of(FieldName::Name)),
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
    let LinkFor {
        name: known,
        email,
        role,
        department,
        ..
    } = link;
    let shown_email = email.clone();
    view! {
        <p>
            {move || text.with("link-for", &[("name", Arg::from(&known)), ("email", Arg::from(&shown_email))])}
        </p>
        {invited.then(|| view! {
            <p>
                {move || text.with(
                    "link-role",
                    &[
                        ("role", Arg::from(text.code("role", role))),
                        ("department", Arg::from(text.name(&department))),
                    ],
                )}
            </p>
        })}
        <form
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <Refusal sending/>
            // For whoever keeps the password: whose it is.
            <input type="hidden" autocomplete="username" value=email/>
            {invited.then(|| view! {
                <Field field="name" label="link-name" hint="link-name-hint" errors=sending.errors>
                    <TextInput value=name autocomplete="name"/>
                </Field>
            })}
            <Field field="new-password" label="link-password" hint="link-password-hint" errors=sending.errors>
                <TextInput
                    value=password
                    kind=Signal::derive(move || if visible.get() { "text" } else { "password" })
                    autocomplete="new-password"
                />
            </Field>
            <label class="check">
                <input type="checkbox" bind:checked=visible/>
                <span>{t("desk-sign-in-show")}</span>
            </label>
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.busy()>
                    {t(if invited { "link-invitation-send" } else { "link-password-send" })}
                </button>
            </p>
        </form>
    }
}
