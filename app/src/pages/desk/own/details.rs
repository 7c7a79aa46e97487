//! How the municipality is called and reached.

use api::own::{ChangeDetails, DetailsDraft};
use domain::fields::{ContactDetails, RawContactDetails};
use leptos::prelude::*;

use super::{
    super::{
        catalogue::{NamesFields, Typing},
        sending::Sending,
    },
    Kept, OwnForm, OwnPart,
};
use crate::{
    app::Here,
    client,
    components::{Field, TextInput},
};

const PART: &str = "details";

/// The labels of the name in Slovenian, Serbian and English.
const NAMES: [&str; 3] = ["own-name-sl", "own-name-sr", "own-name-en"];

#[component]
pub(super) fn DetailsForm() -> impl IntoView {
    let kept = Kept::get();
    let here = Here::get().municipality();
    let sending = Sending::of_form(PART);
    let (names, phone, address) = kept
        .begin(|own| {
            (
                own.name.clone(),
                own.phone.clone(),
                own.address.clone().unwrap_or_default(),
            )
        })
        .unwrap_or_default();
    let name = Typing::new(names.into());
    let phone = RwSignal::new(phone);
    let address = RwSignal::new(address);
    let submit = move || {
        let draft = DetailsDraft {
            revision: kept.revision(),
            name: name.typed(),
            phone: phone.get_untracked(),
            address: address.get_untracked(),
        };
        let raw = RawContactDetails {
            name: draft.name.raw(),
            phone: &draft.phone,
            address: &draft.address,
        };
        match ContactDetails::check(raw, here.country, &here.languages) {
            Ok(_) => kept.send(PART, sending, async move {
                client::call(&ChangeDetails, &draft).await
            }),
            Err(found) => sending.errors.lead_to(found),
        }
    };
    let errors = sending.errors;
    view! {
        <OwnPart part=PART title="own-details" lead="own-details-lead" saved="own-details-saved">
            <OwnForm sending button="own-details-save" submit>
                <NamesFields value=name labels=NAMES errors/>
                <Field field="phone" label="own-phone" hint="own-phone-hint" errors>
                    <TextInput value=phone kind=Signal::stored("tel") inputmode="tel"/>
                </Field>
                <Field field="address" label="own-address" hint="own-address-hint" errors>
                    <TextInput value=address/>
                </Field>
            </OwnForm>
        </OwnPart>
    }
}
