//! A photo: chosen, made small on the phone, sent at once.

use api::photo::SendPhoto;
use domain::PhotoRole;
use leptos::prelude::*;
use web_sys::{Blob, File};

use super::{Icon, IconName, failure_text};
use crate::{
    browser::photo,
    client::{self, Failure},
    live::{IntoPart, Part, says, shows, shows_when, whether},
    text::{t, use_text},
};

/// How far the photo is.
#[derive(Debug, Clone, PartialEq)]
enum Stage {
    /// None was chosen.
    None,
    /// It is made small and sent.
    Working,
    /// The worker keeps it.
    Kept,
    /// It was not sent; the file is still at hand.
    Failed(Failure),
}

/// Chooses one photo and sends it; `value` is its id once the worker keeps it.
#[component]
pub fn PhotoInput(
    /// The id of the photo that is kept.
    value: RwSignal<Option<String>>,
    /// Set while a photo is on its way, so that the form can wait for it.
    busy: RwSignal<bool>,
    /// What it shows.
    role: PhotoRole,
    /// The id of its input, where a form has several.
    #[prop(optional)]
    id: Option<&'static str>,
    /// The message of the label.
    label: &'static str,
    /// The message of the hint.
    hint: &'static str,
) -> impl IntoView {
    let text = use_text();
    let kept_before = value.with_untracked(Option::is_some);
    let stage = RwSignal::new(if kept_before {
        Stage::Kept
    } else {
        Stage::None
    });
    // The form may be filled, or emptied, by others than this input.
    Effect::new(move |_| {
        let kept = value.with(Option::is_some);
        match (kept, stage.get_untracked()) {
            (true, Stage::None) => stage.set(Stage::Kept),
            (false, Stage::Kept) => stage.set(Stage::None),
            (true | false, _) => {}
        }
    });
    let preview = RwSignal::new(None::<String>);
    // Each choice has a number, so that the reply to an earlier one cannot replace a later.
    let choice = StoredValue::new(0_u32);
    let chosen = StoredValue::new_local(None::<File>);
    let drop_preview = move || {
        if let Some(address) = preview.try_update(Option::take).flatten() {
            photo::drop_preview(&address);
        }
    };
    on_cleanup(drop_preview);

    let send = client::task(move |()| {
        let number = choice.with_value(|number| number.wrapping_add(1));
        choice.set_value(number);
        stage.set(Stage::Working);
        busy.set(true);
        value.set(None);
        async move {
            let Some(file) = chosen.try_get_value().flatten() else {
                return;
            };
            // A browser that cannot make it small sends it as it is; the worker says when that is too much.
            let blob: Blob = match photo::scale(&file).await {
                Some(small) => small,
                None => file.into(),
            };
            if choice.try_get_value() != Some(number) {
                return;
            }
            drop_preview();
            preview.try_set(photo::preview(&blob));
            let reply = client::call_with_file(&SendPhoto { role }, &blob).await;
            if choice.try_get_value() != Some(number) {
                return;
            }
            busy.try_set(false);
            match reply {
                Ok(receipt) => {
                    value.try_set(Some(receipt.id));
                    stage.try_set(Stage::Kept);
                }
                Err(failure) => {
                    stage.try_set(Stage::Failed(failure));
                }
            }
        }
    });
    let remove = move |_| {
        choice.update_value(|number| *number = number.wrapping_add(1));
        chosen.set_value(None);
        drop_preview();
        value.set(None);
        busy.set(false);
        stage.set(Stage::None);
    };
    let id = id.unwrap_or(match role {
        PhotoRole::Before => "photo-before",
        PhotoRole::After => "photo-after",
    });
    view! {
        <div class="field photo-field">
            <p class="field-label" id=format!("{id}-label")>{t(label)}</p>
            <p class="field-hint" id=format!("{id}-hint")>{t(hint)}</p>
            {shows(move || match preview.get() {
                None => Part::none(),
                Some(address) => view! {
                    <img class="photo-preview" src=address alt=t("photo-preview")/>
                }
                .part(),
            })}
            <p class="photo-state" role="status">
                {says(move || match stage.get() {
                    Stage::None | Stage::Failed(_) => String::new(),
                    Stage::Working => text.get("photo-sending"),
                    Stage::Kept => text.get("photo-kept"),
                })}
            </p>
            {shows(move || match stage.get() {
                Stage::Failed(failure) => view! {
                    <div class="notice notice-late" role="alert">
                        <p>{says(move || failure_text(text, &failure))}</p>
                        <button type="button" class="button button-quiet" on:click=move |_| send.run(())>
                            {t("photo-retry")}
                        </button>
                    </div>
                }
                .part(),
                Stage::None | Stage::Working | Stage::Kept => Part::none(),
            })}
            <div class="actions">
                <label class="button button-quiet file-button" for=id>
                    <input
                        type="file"
                        id=id
                        accept="image/jpeg,image/png,image/webp"
                        aria-describedby=format!("{id}-hint")
                        on:change:target=move |event| {
                            let files = event.target().files();
                            // Choosing the same file again must count as a choice.
                            let file = files.and_then(|files| files.get(0));
                            event.target().set_value("");
                            if file.is_some() {
                                chosen.set_value(file);
                                send.run(());
                            }
                        }
                    />
                    <Icon name=IconName::Camera/>
                    <span>
                        {says(move || text.get(match stage.get() {
                            Stage::None => "photo-choose",
                            Stage::Working | Stage::Kept | Stage::Failed(_) => "photo-choose-other",
                        }))}
                    </span>
                </label>
                {shows_when(whether(move || stage.get() != Stage::None), move || view! {
                    <button type="button" class="button button-quiet" on:click=remove>
                        {t("photo-remove")}
                    </button>
                }
                .part())}
            </div>
        </div>
    }
}
