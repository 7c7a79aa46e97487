//! Putting a text on the clipboard.

use leptos::prelude::*;

use super::{Icon, IconName};
use crate::{
    browser, client,
    live::says,
    text::{t, use_text},
};

/// A button that copies a text and says whether it did; the text itself stands beside it, to be copied by hand.
#[component]
pub fn CopyButton(
    /// What is copied.
    #[prop(into)]
    what: String,
    /// The message of the button.
    label: &'static str,
) -> impl IntoView {
    let text = use_text();
    let done = RwSignal::new(None::<bool>);
    let what = StoredValue::new(what);
    let copy = client::task(move |()| async move {
        let copied = match what.try_get_value() {
            Some(what) => browser::copy(&what).await.is_some(),
            None => false,
        };
        done.try_set(Some(copied));
    });
    view! {
        <button type="button" class="button button-quiet" on:click=move |_| copy.run(())>
            <Icon name=IconName::Copy/>
            <span>{t(label)}</span>
        </button>
        <span class="copied" role="status">
            {says(move || match done.get() {
                None => String::new(),
                Some(true) => text.get("shell-copied"),
                Some(false) => text.get("shell-not-copied"),
            })}
        </span>
    }
}
