//! Choosing a file, looking at it, choosing of it, and what came of it.

use std::collections::BTreeSet;

use api::{
    municipality::ReadMunicipality,
    settings_file::{
        CheckSettingsFile, CheckedFile, FoundState, TakeDraft, TakeSettings, TakenSettings,
        TakenThing,
    },
};
use leptos::prelude::*;
use web_sys::File;
use words::Arg;

use super::{super::sending::Sending, found::Found};
use crate::{
    app::Here,
    browser,
    client::{self, Failure},
    components::failure_text,
    pages::desk::door::Door,
    paths::Address,
    text::{Text, t, use_text},
};

/// The id that takes focus once a file was looked at.
pub(super) const FOUND: &str = "settings-file-found";
/// The id that takes focus once something was taken over.
const TAKEN: &str = "settings-file-taken";
/// The id that takes focus where a file could not be looked at.
const FAILED: &str = "settings-file-failed";

/// A file that was looked at.
#[derive(Clone)]
pub(super) struct Looked {
    /// What it is called.
    pub(super) name: String,
    /// Its text.
    pub(super) text: String,
    /// What is in it.
    pub(super) found: CheckedFile,
}

/// How far it is.
#[derive(Clone, Copy)]
pub(super) struct Table {
    /// The paths of what was chosen of it.
    pub(super) chosen: RwSignal<BTreeSet<String>>,
    /// The form that takes it over.
    pub(super) sending: Sending,
    /// Whether it was sent with nothing chosen.
    pub(super) nothing: RwSignal<bool>,
    /// Takes over what was chosen.
    pub(super) take: Callback<()>,
}

/// The part of the page that takes over.
#[component]
pub(super) fn Taking(door: Door) -> impl IntoView {
    let text = use_text();
    let here = Here::get();
    let looked = RwSignal::new(None::<Looked>);
    let chosen = RwSignal::new(BTreeSet::new());
    let taken = RwSignal::new(None::<TakenSettings>);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    // Each choice has a number, so that the reply to an earlier file cannot take the place of a later one.
    let choice = StoredValue::new(0_u32);
    let look = client::task(move |file: File| {
        let number = choice.with_value(|number| number.wrapping_add(1));
        choice.set_value(number);
        busy.set(true);
        failed.set(None);
        looked.set(None);
        taken.set(None);
        async move {
            let name = file.name();
            let reply = client::call_with_file(&CheckSettingsFile, &file).await;
            let text = browser::text_of(&file).await.unwrap_or_default();
            if choice.try_get_value() != Some(number) {
                return;
            }
            busy.try_set(false);
            match reply {
                Ok(found) => {
                    chosen.try_set(new_ones(&found));
                    looked.try_set(Some(Looked { name, text, found }));
                    browser::focus(FOUND, false);
                }
                Err(failure) => {
                    if !door.ended(&failure) {
                        failed.try_set(Some(failure));
                        browser::focus(FAILED, false);
                    }
                }
            }
        }
    });
    let sending = Sending::of_form("settings-file");
    let nothing = RwSignal::new(false);
    let send = client::task(move |draft: TakeDraft| async move {
        let reply = client::call(&TakeSettings, &draft).await;
        sending.end();
        match reply {
            Ok(done) => {
                looked.try_set(None);
                taken.try_set(Some(done));
                browser::focus(TAKEN, false);
                // The other pages of the desk offer what is there now.
                if let Ok(municipality) = client::read(&ReadMunicipality).await {
                    here.renew(municipality);
                }
            }
            Err(failure) => {
                if !door.ended(&failure) {
                    sending.refused(failure);
                }
            }
        }
    });
    let take = Callback::new(move |()| {
        let take: Vec<String> = chosen.get_untracked().into_iter().collect();
        let file =
            looked.with_untracked(|looked| looked.as_ref().map(|looked| looked.text.clone()));
        nothing.set(take.is_empty());
        if let Some(file) = file.filter(|_| !take.is_empty())
            && sending.begin()
        {
            send.run(TakeDraft { file, take });
        }
    });
    let table = Table {
        chosen,
        sending,
        nothing,
        take,
    };
    view! {
        <section aria-labelledby="settings-file-take">
            <h2 id="settings-file-take">{t("settings-file-take-title")}</h2>
            <p>{t("settings-file-take-lead")}</p>
            <p class="field-hint" id="settings-file-hint">{t("settings-file-choose-hint")}</p>
            <div class="actions">
                <label class="button button-quiet file-button" for="settings-file-input">
                    <input
                        type="file"
                        id="settings-file-input"
                        aria-describedby="settings-file-hint"
                        on:change:target=move |event| {
                            let file = event.target().files().and_then(|files| files.get(0));
                            // Choosing the same file again must count as a choice.
                            event.target().set_value("");
                            if let Some(file) = file {
                                look.run(file);
                            }
                        }
                    />
                    <span>{t("settings-file-choose")}</span>
                </label>
            </div>
            <p role="status">{move || busy.get().then(t("settings-file-checking"))}</p>
            <div id=FAILED tabindex="-1" role="alert">
                {move || failed.get().map(|failure| view! {
                    <p class="notice notice-late">{move || failure_text(text, &failure)}</p>
                })}
            </div>
            {move || looked.get().map(|looked| view! {
                <Found table looked/>
            })}
            <div id=TAKEN tabindex="-1" role="status">
                {move || taken.get().map(|taken| view! { <Taken taken/> })}
            </div>
        </section>
    }
}

/// What is new is chosen until somebody says otherwise.
pub(super) fn new_ones(found: &CheckedFile) -> BTreeSet<String> {
    let things = found.things.iter();
    things
        .filter(|thing| thing.state == FoundState::New)
        .map(|thing| thing.path.clone())
        .collect()
}

/// What came of it.
#[component]
fn Taken(taken: TakenSettings) -> impl IntoView {
    let text = use_text();
    let TakenSettings { added, skipped } = taken;
    let count = added.len();
    let rows = move |things: Vec<TakenThing>| {
        things
            .into_iter()
            .map(|thing| view! { <li>{move || named(text, &thing)}</li> })
            .collect_view()
    };
    let summary = move || match u32::try_from(count) {
        Ok(0) => text.get("settings-file-done-nothing"),
        Ok(count) => text.with("settings-file-done", &[("count", Arg::from(count))]),
        Err(_) => text.with("settings-file-done", &[("count", Arg::from(u32::MAX))]),
    };
    view! {
        <div class="notice notice-good">
            <p>{summary}</p>
            <ul>{rows(added)}</ul>
            {(!skipped.is_empty()).then(|| view! {
                <p>{t("settings-file-skipped")}</p>
                <ul>{rows(skipped)}</ul>
            })}
            <p><a href=Address::DeskCatalogue.to_string()>{t("settings-file-to-catalogue")}</a></p>
        </div>
    }
}

fn named(text: Text, thing: &TakenThing) -> String {
    text.with(
        "settings-file-thing",
        &[
            (
                "part",
                Arg::from(text.code("settings-file-part", thing.part)),
            ),
            ("name", Arg::from(text.name(&thing.name))),
        ],
    )
}
