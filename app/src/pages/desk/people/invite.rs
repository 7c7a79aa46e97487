//! Inviting somebody.

use api::people::{InvitationDraft, Invite};
use domain::{
    Code, Role,
    fields::{Invitation, RawInvitation},
};
use leptos::prelude::*;
use words::Words;

use super::{NEWS, Staff, Told};
use crate::{
    app::Here,
    browser,
    client::{self, Fetched},
    components::{Field, Select, TextInput},
    pages::desk::sending::{Refusal, Sending},
    text::{t, use_text},
};

#[component]
pub(super) fn InviteForm() -> impl IntoView {
    let staff = Staff::get();
    let own_language = Here::get()
        .municipality()
        .languages
        .first()
        .map(|language| language.code())
        .unwrap_or_default();
    let sending = Sending::of_form("invite");
    let [email, name, department, role] = [(); 4].map(|()| RwSignal::new(String::new()));
    let language = RwSignal::new(own_language.to_owned());
    let unfolded = RwSignal::new(false);
    let send = client::task(move |draft: InvitationDraft| async move {
        let reply = client::call(&Invite, &draft).await;
        sending.end();
        match reply {
            Ok(people) => {
                for field in [email, name, department, role] {
                    field.try_set(String::new());
                }
                unfolded.try_set(false);
                staff.remote.state.try_set(Fetched::Ready(people));
                staff.news.try_set(Some((Told::Invited, draft.name)));
                browser::focus(NEWS, false);
            }
            Err(failure) => {
                if !staff.door.ended(&failure) {
                    sending.refused(failure);
                }
            }
        }
    });
    let submit = move || {
        let draft = InvitationDraft {
            email: email.get_untracked(),
            name: name.get_untracked(),
            department: department.get_untracked(),
            role: role.get_untracked(),
            language: language.get_untracked(),
        };
        let checked = Invitation::check(RawInvitation {
            email: &draft.email,
            name: &draft.name,
            department: &draft.department,
            role: &draft.role,
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
    let languages = Here::get()
        .municipality()
        .languages
        .iter()
        .map(|language| {
            view! { <option value=language.code()>{Words::language_name(*language)}</option> }
        })
        .collect_view();
    view! {
        <details class="fold" prop:open=move || unfolded.get()>
            <summary
                on:click=move |event| {
                    // The signal decides, so that the form folds away once it was sent.
                    event.prevent_default();
                    unfolded.update(|open| *open = !*open);
                }
            >
                {t("people-invite-title")}
            </summary>
            <form
                class="narrow"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <Refusal sending/>
                <Field field="email" label="people-email" errors=sending.errors>
                    <TextInput value=email kind="email" inputmode="email"/>
                </Field>
                <Field field="name" label="people-name" hint="people-name-hint" errors=sending.errors>
                    <TextInput value=name/>
                </Field>
                <Field field="department" label="people-department" errors=sending.errors>
                    <Select value=department>
                        <option value="">{t("people-department-choose")}</option>
                        {departments()}
                    </Select>
                </Field>
                <Field field="role" label="people-role" errors=sending.errors>
                    <Select value=role>
                        <option value="">{t("people-role-choose")}</option>
                        {roles()}
                    </Select>
                </Field>
                <Field field="language" label="people-language" errors=sending.errors>
                    <Select value=language>{languages}</Select>
                </Field>
                <p class="actions">
                    <button type="submit" class="button" aria-disabled=move || sending.busy()>
                        {t("people-invite-send")}
                    </button>
                </p>
            </form>
        </details>
    }
}

/// The departments to choose from.
pub(super) fn departments() -> impl IntoView + use<> {
    let text = use_text();
    Here::get()
        .municipality()
        .departments
        .iter()
        .map(|department| {
            let (id, name) = (department.id.clone(), department.name.clone());
            view! { <option value=id>{move || text.name(&name)}</option> }
        })
        .collect_view()
}

/// The roles to choose from.
pub(super) fn roles() -> impl IntoView + use<> {
    let text = use_text();
    Role::ALL
        .iter()
        .map(|role| {
            let role = *role;
            view! { <option value=role.code()>{move || text.code("role", role)}</option> }
        })
        .collect_view()
}
