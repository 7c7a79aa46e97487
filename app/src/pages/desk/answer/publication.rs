//! What everyone may read: nothing, until an official has read it.

use leptos::prelude::*;

use super::{
    marks::{Marking, Marks},
    typed::Typed,
};
use crate::{
    components::{Errors, Field, TextArea},
    text::t,
};

/// The choice to publish, the text for the public, and the citizen's photo.
#[component]
pub(super) fn PublicationFields(
    typed: Typed,
    marking: Marking,
    errors: Errors,
    /// Whether the citizen sent a photo.
    has_photo: bool,
) -> impl IntoView {
    let [released, _] = marking.texts();
    view! {
        <div class="publication">
            <label class="check">
                <input type="checkbox" bind:checked=typed.publish aria-describedby="publish-hint"/>
                <span>{t("desk-publish")}</span>
            </label>
            <p class="field-hint" id="publish-hint">{t("desk-publish-hint")}</p>
            <Show when=move || typed.publish.get()>
                <div class="notice notice-soon publication-text">
                    <Field field="public-text" label="desk-publish-text" hint="desk-publish-text-hint" errors>
                        <TextArea value=typed.public_text rows=4/>
                    </Field>
                    <Marks marking of=released/>
                    {has_photo.then(|| view! {
                        <label class="check">
                            <input
                                type="checkbox"
                                bind:checked=typed.public_photo
                                aria-describedby="publish-photo-hint"
                            />
                            <span>{t("desk-publish-photo")}</span>
                        </label>
                        <p class="field-hint" id="publish-photo-hint">{t("desk-publish-photo-hint")}</p>
                    })}
                </div>
            </Show>
        </div>
    }
}
