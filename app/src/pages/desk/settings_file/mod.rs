//! The settings as a file, for administrators: keeping the own, and taking over those of another municipality.

mod found;
mod taking;

use api::{Endpoint, settings_file::ReadSettingsFile};
use leptos::prelude::*;

use super::door::{BackToDesk, Door};
use crate::{
    app::page_title,
    paths::Address,
    text::{t, use_text},
};
use taking::Taking;

/// The page.
#[component]
pub fn SettingsFilePage() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("settings-file-title"));
    let door = Door::of(&Address::DeskSettingsFile);
    view! {
        <div class="notices">
            <BackToDesk/>
            <h1 tabindex="-1">{t("settings-file-title")}</h1>
            <p class="lead">{t("settings-file-lead")}</p>
            <section aria-labelledby="settings-file-save">
                <h2 id="settings-file-save">{t("settings-file-save-title")}</h2>
                <p>{t("settings-file-save-lead")}</p>
                <p class="actions">
                    <a class="button" href=ReadSettingsFile.path() download="" rel="external">
                        {t("settings-file-save")}
                    </a>
                </p>
            </section>
            <Taking door/>
        </div>
    }
}

/// For administrators: the way to this page.
#[component]
pub(super) fn SettingsFileLink() -> impl IntoView {
    view! {
        <a class="queue" href=Address::DeskSettingsFile.to_string()><span>{t("settings-file-title")}</span></a>
    }
}
