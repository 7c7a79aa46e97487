//! The emergency notice of a category, which takes the place of the form.

use api::{
    Empty,
    categories::{ChooseEmergency, EmergencyDraft, KeptCategory, RemoveEmergency},
};
use domain::fields::EmergencyDraft as Checked;
use leptos::prelude::*;

use super::{
    super::sending::{Refusal, Sending},
    names::{NamesFields, Typing},
    shelf::Shelf,
};
use crate::{
    app::Here,
    client,
    components::{Field, TextInput},
    text::t,
};

const TEXTS: [&str; 3] = [
    "catalogue-emergency-sl",
    "catalogue-emergency-sr",
    "catalogue-emergency-en",
];

#[component]
pub(super) fn EmergencyForm(category: KeptCategory) -> impl IntoView {
    let shelf = Shelf::get();
    let languages = Here::get().municipality().languages.clone();
    let sending = Sending::of_form("emergency");
    let errors = sending.errors;
    let (words, number) = match category.emergency.clone() {
        Some(emergency) => (emergency.text.into(), emergency.phone),
        None => Default::default(),
    };
    let text = Typing::new(words);
    let phone = RwSignal::new(number);
    let there = category.emergency.is_some();
    let category = StoredValue::new(category);
    let named = move || category.with_value(|one| (one.id.clone(), one.name.clone()));
    let submit = move || {
        let draft = EmergencyDraft {
            revision: category.with_value(|one| one.revision),
            text: text.typed(),
            phone: phone.get_untracked(),
        };
        match Checked::check(draft.text.raw(), &draft.phone, &languages) {
            Err(found) => errors.lead_to(found),
            Ok(_) => {
                let (id, name) = named();
                shelf.act(sending, "catalogue-told-emergency", name, async move {
                    client::call(&ChooseEmergency { id: &id }, &draft).await
                });
            }
        }
    };
    let remove = move |_| {
        let (id, name) = named();
        shelf.act(
            sending,
            "catalogue-told-emergency-removed",
            name,
            async move { client::call(&RemoveEmergency { id: &id }, &Empty {}).await },
        );
    };
    view! {
        <details class="fold" open=there>
            <summary>{t("catalogue-emergency")}</summary>
            <form
                class="narrow"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <Refusal sending/>
                <p>{t("catalogue-emergency-lead")}</p>
                <NamesFields value=text labels=TEXTS errors/>
                <Field
                    field="emergency-phone"
                    label="catalogue-emergency-phone"
                    hint="catalogue-emergency-phone-hint"
                    errors
                >
                    <TextInput value=phone kind="tel" inputmode="tel" class="short"/>
                </Field>
                <p class="actions">
                    <button type="submit" class="button" aria-disabled=move || sending.busy()>
                        {t("catalogue-emergency-save")}
                    </button>
                    {there.then(|| view! {
                        <button type="button" class="button button-quiet" on:click=remove>
                            {t("catalogue-emergency-remove")}
                        </button>
                    })}
                </p>
            </form>
        </details>
    }
}
