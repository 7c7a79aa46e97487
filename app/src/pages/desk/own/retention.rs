//! For how long it is kept what the municipality knows of people.

use api::own::{ChangeRetention, RetentionDraft};
use domain::fields::{self, RawRetention};
use leptos::prelude::*;

use super::{super::sending::Sending, Kept, OwnForm, OwnPart};
use crate::{
    client,
    components::{Field, TextInput},
    text::t,
};

const PART: &str = "retention";

#[component]
pub(super) fn RetentionForm() -> impl IntoView {
    let kept = Kept::get();
    let sending = Sending::of_form(PART);
    let (contact, files) = kept
        .begin(|own| (own.contact_months.to_string(), own.files_months.to_string()))
        .unwrap_or_default();
    let contact = RwSignal::new(contact);
    let files = RwSignal::new(files);
    let submit = move || {
        let draft = RetentionDraft {
            revision: kept.revision(),
            contact_months: contact.get_untracked(),
            files_months: files.get_untracked(),
        };
        let raw = RawRetention {
            contact_months: &draft.contact_months,
            files_months: &draft.files_months,
        };
        match fields::Retention::check(raw) {
            Ok(_) => kept.send(PART, sending, async move {
                client::call(&ChangeRetention, &draft).await
            }),
            Err(found) => sending.errors.lead_to(found),
        }
    };
    let errors = sending.errors;
    view! {
        <OwnPart part=PART title="own-retention" lead="own-retention-lead" saved="own-retention-saved">
            <OwnForm sending button="own-retention-save" submit>
                <Field field="contact-months" label="own-contact-months" hint="own-contact-months-hint" errors>
                    <TextInput value=contact inputmode="numeric" class="short"/>
                </Field>
                <Field field="files-months" label="own-files-months" hint="own-files-months-hint" errors>
                    <TextInput value=files inputmode="numeric" class="short"/>
                </Field>
                <p class="quiet">{t("own-retention-stays")}</p>
            </OwnForm>
        </OwnPart>
    }
}
