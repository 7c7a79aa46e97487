//! The two colours, and how everything looks in them, before they are sent.

use api::own::{ChangeLook, LookDraft};
use domain::{
    Language,
    colour::{Colour, LEAST, LEAST_INK, Look, Palette},
    fields::{self, RawLook},
};
use leptos::prelude::*;
use words::Arg;

use super::{super::sending::Sending, Kept, OwnForm, OwnPart};
use crate::{
    client,
    components::{Errors, Field, TextInput},
    text::{Text, t, use_text},
};

const PART: &str = "look";

#[component]
pub(super) fn LookForm() -> impl IntoView {
    let kept = Kept::get();
    let sending = Sending::of_form(PART);
    let own = |chosen: Option<String>, own: Colour| chosen.unwrap_or_else(|| own.to_string());
    let (ink, accent) = kept
        .begin(|own| (own.ink.clone(), own.accent.clone()))
        .unwrap_or_default();
    let ink = RwSignal::new(own(ink, Look::OWN.ink()));
    let accent = RwSignal::new(own(accent, Look::OWN.accent()));
    let submit = move || {
        let draft = LookDraft {
            revision: kept.revision(),
            ink: ink.get_untracked(),
            accent: accent.get_untracked(),
        };
        let raw = RawLook {
            ink: &draft.ink,
            accent: &draft.accent,
        };
        match fields::LookDraft::check(raw) {
            Ok(_) => kept.send(PART, sending, async move {
                client::call(&ChangeLook, &draft).await
            }),
            Err(found) => sending.errors.lead_to(found),
        }
    };
    let errors = sending.errors;
    let reset = move |_| {
        ink.set(Look::OWN.ink().to_string());
        accent.set(Look::OWN.accent().to_string());
        errors.set(Vec::new());
    };
    view! {
        <OwnPart part=PART title="own-look" lead="own-look-lead" saved="own-look-saved">
            <OwnForm sending button="own-look-save" submit>
                <ColourField
                    field="ink"
                    label="own-ink"
                    picker="own-ink-picker"
                    value=ink
                    measure=Look::ink_contrast
                    least=LEAST_INK
                    errors
                />
                <ColourField
                    field="accent"
                    label="own-accent"
                    picker="own-accent-picker"
                    value=accent
                    measure=Look::accent_contrast
                    least=LEAST
                    errors
                />
                <Preview ink accent/>
                <p>
                    <button type="button" class="button button-quiet" on:click=reset>
                        {t("own-look-reset")}
                    </button>
                </p>
            </OwnForm>
        </OwnPart>
    }
}

/// A colour, typed or picked, with the contrast it has.
#[component]
fn ColourField(
    field: &'static str,
    label: &'static str,
    /// What the picker is called: it stands beside the field.
    picker: &'static str,
    value: RwSignal<String>,
    measure: fn(Colour) -> f64,
    least: f64,
    errors: Errors,
) -> impl IntoView {
    let text = use_text();
    let colour = move || value.with(|typed| typed.parse::<Colour>().ok());
    let contrast = move || {
        colour().map(|colour| {
            let found = measure(colour);
            let says = if found >= least {
                "own-contrast-enough"
            } else {
                "own-contrast-low"
            };
            text.with(
                says,
                &[
                    ("found", Arg::from(decimal(text, found))),
                    ("least", Arg::from(decimal(text, least))),
                ],
            )
        })
    };
    // A picker has no empty state: while what is typed is no colour, it keeps the last one.
    let picked = Memo::new(move |last: Option<&String>| {
        colour()
            .map(|colour| colour.to_string())
            .or_else(|| last.cloned())
            .unwrap_or_else(|| "#000000".to_owned())
    });
    view! {
        <div class="colour">
            <Field field label hint="own-colour-hint" errors>
                <TextInput value class="short"/>
            </Field>
            <input
                type="color"
                class="colour-picker"
                aria-label=t(picker)
                prop:value=picked
                on:input:target=move |event| {
                    value.set(event.target().value());
                    errors.clear(field);
                }
            />
        </div>
        <p class="quiet" aria-live="polite">{contrast}</p>
    }
}

/// A ratio with one digit behind the point, cut and not rounded: what is not enough must not look as if it were.
fn decimal(text: Text, ratio: f64) -> String {
    let written = format!("{:.1}", (ratio * 10.0).floor() / 10.0);
    match text.language() {
        Language::English => written,
        Language::Slovenian | Language::SerbianCyrillic | Language::SerbianLatin => {
            written.replace('.', ",")
        }
    }
}

/// The light and the dark page in these colours; nothing while one of them cannot be read.
#[component]
fn Preview(ink: RwSignal<String>, accent: RwSignal<String>) -> impl IntoView {
    let look = Memo::new(move |_| {
        let colour = |typed: RwSignal<String>| typed.with(|typed| typed.parse::<Colour>().ok());
        Look::new(colour(ink)?, colour(accent)?).ok()
    });
    move || {
        look.get().map(|look| {
            view! {
                <div class="look-previews">
                    <Sample palette=look.light() title="own-look-light"/>
                    <Sample palette=look.dark() title="own-look-dark"/>
                </div>
            }
        })
    }
}

/// A small page in these colours. Nothing of it can be pressed: it only shows.
#[component]
fn Sample(palette: Palette, title: &'static str) -> impl IntoView {
    let [paper, surface, ink, ink_soft] = [
        palette.paper,
        palette.surface,
        palette.ink,
        palette.ink_soft,
    ]
    .map(|one| one.to_string());
    let [accent, on_accent, soft, strong] = [
        palette.accent,
        palette.on_accent,
        palette.accent_soft,
        palette.accent_strong,
    ]
    .map(|one| one.to_string());
    view! {
        <div class="look-preview" style:background-color=paper style:color=ink>
            <p><strong>{t(title)}</strong></p>
            <p style:color=ink_soft.clone()>{t("own-look-sample")}</p>
            <p class="look-chip" style:background-color=accent style:color=on_accent>{t("own-look-press")}</p>
            <p class="look-chip" style:background-color=soft style:color=strong>{t("own-look-chosen")}</p>
            <p class="look-chip" style:background-color=surface style:color=ink_soft>{t("own-look-part")}</p>
        </div>
    }
}
