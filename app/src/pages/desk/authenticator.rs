//! Setting up an authenticator: the drawing to scan, the key to type, the code that confirms it; and the recovery codes
//! that are shown once.

use api::account::{Authenticator, RecoveryCodes};
use leptos::prelude::*;

use super::sending::{Refusal, Sending};
use crate::{
    browser,
    components::{CopyButton, Field, TextInput},
    text::{t, use_text},
};

/// White modules around the drawing, without which it cannot be read (ISO 18004).
const MARGIN: u32 = 4;

/// Letters of the key that stand together.
const GROUP: usize = 4;

/// The authenticator's set-up; `confirm` gets the code that was typed.
#[component]
pub(super) fn SetUp(
    authenticator: Authenticator,
    sending: Sending,
    confirm: Callback<String>,
) -> impl IntoView {
    let text = use_text();
    let Authenticator {
        secret, size, path, ..
    } = authenticator;
    let code = RwSignal::new(String::new());
    let side = size + 2 * MARGIN;
    let frame = format!("-{MARGIN} -{MARGIN} {side} {side}");
    let letters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = letters
        .chunks(GROUP)
        .map(|group| group.iter().collect())
        .collect();
    view! {
        <div class="authenticator">
            <p>{t("two-step-scan")}</p>
            <svg
                class="qr"
                viewBox=frame
                role="img"
                aria-label=move || text.get("two-step-qr")
                shape-rendering="crispEdges"
            >
                <path d=path></path>
            </svg>
            <p>{t("two-step-key")}</p>
            <p class="key-letters"><code translate="no">{groups.join(" ")}</code></p>
            <p><CopyButton what=secret label="two-step-copy"/></p>
        </div>
        <form
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                confirm.run(code.get_untracked());
            }
        >
            <Refusal sending/>
            <Field field="code" label="two-step-code" hint="two-step-code-hint" errors=sending.errors>
                <TextInput value=code autocomplete="one-time-code" inputmode="numeric" class="pin-input"/>
            </Field>
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.busy()>
                    {t("two-step-confirm")}
                </button>
            </p>
        </form>
    }
}

/// The id the recovery codes take focus with.
const CODES: &str = "recovery-codes";

/// The recovery codes, until somebody says that they are kept.
#[component]
pub(super) fn Codes(codes: RecoveryCodes, kept: Callback<()>) -> impl IntoView {
    browser::focus(CODES, false);
    let all = codes.codes.join("\n");
    view! {
        <section class="recovery" aria-labelledby=CODES>
            <h2 id=CODES tabindex="-1">{t("two-step-codes-title")}</h2>
            <p>{t("two-step-codes-lead")}</p>
            <ul class="codes" translate="no">
                {codes.codes.into_iter().map(|code| view! { <li><code>{code}</code></li> }).collect_view()}
            </ul>
            <p class="actions">
                <CopyButton what=all label="two-step-codes-copy"/>
                <button type="button" class="button" on:click=move |_| kept.run(())>
                    {t("two-step-codes-kept")}
                </button>
            </p>
        </section>
    }
}
