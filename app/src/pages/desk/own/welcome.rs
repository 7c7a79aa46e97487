//! Words of welcome on the first page.

use api::own::{ChangeWelcome, WelcomeDraft};
use domain::fields;
use leptos::prelude::*;

use super::{
    super::{
        catalogue::{NamesFields, Typing},
        sending::Sending,
    },
    Kept, OwnForm, OwnPart,
};
use crate::{app::Here, client};

const PART: &str = "welcome";

/// The labels of the words in Slovenian, Serbian and English.
const TEXTS: [&str; 3] = ["own-welcome-sl", "own-welcome-sr", "own-welcome-en"];

#[component]
pub(super) fn WelcomeForm() -> impl IntoView {
    let kept = Kept::get();
    let languages = Here::get().municipality().languages.clone();
    let sending = Sending::of_form(PART);
    let welcome = kept.begin(|own| own.welcome.clone()).flatten();
    let welcome = Typing::new(welcome.unwrap_or_default().into());
    let submit = move || {
        let draft = WelcomeDraft {
            revision: kept.revision(),
            welcome: welcome.typed(),
        };
        match fields::welcome(draft.welcome.raw(), &languages) {
            Ok(_) => kept.send(PART, sending, async move {
                client::call(&ChangeWelcome, &draft).await
            }),
            Err(found) => sending.errors.lead_to(found),
        }
    };
    let errors = sending.errors;
    view! {
        <OwnPart part=PART title="own-welcome" lead="own-welcome-lead" saved="own-welcome-saved">
            <OwnForm sending button="own-welcome-save" submit>
                <NamesFields value=welcome labels=TEXTS errors/>
            </OwnForm>
        </OwnPart>
    }
}
