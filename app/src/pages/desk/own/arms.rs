//! The arms: a picture, sent as soon as it is chosen.

use api::{
    Empty,
    own::{MAX_ARMS_BYTES, RemoveArms, SendArms},
};
use domain::fields::{self, FieldError, FieldErrorCode};
use leptos::prelude::*;
use web_sys::File;

use super::{
    super::sending::{Refusal, Sending},
    Kept, OwnPart,
};
use crate::{
    client,
    components::{FieldError as ErrorOf, Icon, IconName},
    text::t,
};

const PART: &str = "arms";

#[component]
pub(super) fn ArmsForm() -> impl IntoView {
    let kept = Kept::get();
    let sending = Sending::of_form(PART);
    let errors = sending.errors;
    let arms = Memo::new(move |_| kept.own().and_then(|own| own.arms));
    let send = move |file: File| {
        // A file has no more bytes than a float can count.
        if file.size() > f64::from(u32::try_from(MAX_ARMS_BYTES).unwrap_or(u32::MAX)) {
            errors.lead_to([FieldError {
                field: fields::Field::Arms,
                error: FieldErrorCode::TooLong,
            }]);
            return;
        }
        kept.send(PART, sending, async move {
            client::call_with_file(&SendArms, &file).await
        });
    };
    let remove = move |_| {
        kept.send(PART, sending, async move {
            client::call(&RemoveArms, &Empty {}).await
        });
    };
    let id = errors.input_id("arms");
    let hint = format!("{id}-hint");
    let shown = move || match arms.get() {
        None => view! { <p class="quiet">{t("own-arms-none")}</p> }.into_any(),
        Some(src) => view! {
            <p><img class="own-arms" src=src alt=t("own-arms-alt")/></p>
            <p>
                <button type="button" class="button button-quiet" on:click=remove>
                    {t("own-arms-remove")}
                </button>
            </p>
        }
        .into_any(),
    };
    view! {
        <OwnPart part=PART title="own-arms" lead="own-arms-lead" saved="own-arms-saved">
            <Refusal sending/>
            {shown}
            <div class="field" class:field-wrong=move || errors.of("arms").is_some()>
                <p class="field-hint" id=hint.clone()>{t("own-arms-hint")}</p>
                <ErrorOf field="arms" errors/>
                <label class="button button-quiet file-button" for=id.clone()>
                    <input
                        type="file"
                        id=id.clone()
                        accept="image/png,image/jpeg,image/webp"
                        aria-describedby=hint
                        on:change:target=move |event| {
                            let file = event.target().files().and_then(|files| files.get(0));
                            // Choosing the same file again must count as a choice.
                            event.target().set_value("");
                            if let Some(file) = file {
                                send(file);
                            }
                        }
                    />
                    <Icon name=IconName::Camera/>
                    <span>{t("own-arms-choose")}</span>
                </label>
            </div>
        </OwnPart>
    }
}
