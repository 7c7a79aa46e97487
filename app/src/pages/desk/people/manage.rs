//! What can be done to a person, by where they stand.

use api::people::{Access, Person, PersonDraft};
use domain::Code;
use leptos::prelude::*;

use super::{
    Deed, Staff,
    invite::{departments, roles},
};
use crate::{
    components::{Field, Select},
    text::t,
};

#[component]
pub(super) fn Manage(person: Person) -> impl IntoView {
    let staff = Staff::get();
    let errors = staff.sending.errors;
    let standing = person.standing;
    let second_factor = person.second_factor;
    let department = RwSignal::new(person.department_id.clone());
    let role = RwSignal::new(person.role.code().to_owned());
    let person = StoredValue::new(person);
    let run = Callback::new(move |deed: Deed| staff.run.run((person.get_value(), deed)));
    let deed = move |deed: Deed, label: &'static str| {
        let deed = StoredValue::new(deed);
        view! {
            <button type="button" class="button button-quiet" on:click=move |_| run.run(deed.get_value())>
                {t(label)}
            </button>
        }
    };
    let form = move || {
        view! {
            <form
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    run.run(Deed::Change(PersonDraft {
                        department: department.get_untracked(),
                        role: role.get_untracked(),
                    }));
                }
            >
                <Field field="department" label="people-department" errors>
                    <Select value=department>{departments()}</Select>
                </Field>
                <Field field="role" label="people-role" errors>
                    <Select value=role>{roles()}</Select>
                </Field>
                <p class="actions">
                    <button type="submit" class="button" aria-disabled=move || staff.sending.busy()>
                        {t("people-save")}
                    </button>
                </p>
            </form>
        }
    };
    match standing {
        Access::Open => view! {
            {form()}
            {second_factor.then(|| view! {
                <p class="actions">
                    {deed(Deed::RemoveSecondFactor, "people-remove-second-factor")}
                    <span class="quiet">{t("people-remove-second-factor-hint")}</span>
                </p>
            })}
            <EndAccess run/>
        }
        .into_any(),
        Access::Invited | Access::InvitationOver => view! {
            {form()}
            <p class="actions">
                {deed(Deed::InviteAgain, "people-again")}
                {deed(Deed::Withdraw, "people-withdraw")}
            </p>
        }
        .into_any(),
        Access::Withdrawn => view! {
            <p class="actions">{deed(Deed::InviteAgain, "people-again")}</p>
        }
        .into_any(),
        Access::Ended => view! {
            <p class="actions">{deed(Deed::Restore, "people-restore")}</p>
        }
        .into_any(),
    }
}

/// Ending somebody's access takes two presses: the second says what it does.
#[component]
fn EndAccess(run: Callback<Deed>) -> impl IntoView {
    let asked = RwSignal::new(false);
    view! {
        <p class="actions">
            <button
                type="button"
                class="button button-quiet"
                on:click=move |_| {
                    if asked.get_untracked() {
                        run.run(Deed::End);
                    } else {
                        asked.set(true);
                    }
                }
            >
                {move || t(if asked.get() { "people-end-sure" } else { "people-end" })()}
            </button>
            <Show when=move || asked.get()>
                <button type="button" class="button button-quiet" on:click=move |_| asked.set(false)>
                    {t("people-cancel")}
                </button>
            </Show>
        </p>
    }
}
