//! A text that outlives the form it is typed in.

use leptos::prelude::*;

use crate::browser::{self, Keep};

/// A text as typed so far, kept in this tab until it is sent: neither a page that is loaded again nor a form that
/// gives way to a newer state loses it.
#[derive(Clone, Copy)]
pub struct KeptText {
    /// What is typed.
    pub text: RwSignal<String>,
    key: StoredValue<String>,
}

impl KeptText {
    /// What lies under this key in the tab; from now on every change is kept there.
    pub fn new(key: String) -> Self {
        let text = RwSignal::new(browser::recall(Keep::Tab, &key).unwrap_or_default());
        let key = StoredValue::new(key);
        Effect::new(move |_| {
            text.with(|text| {
                key.with_value(|key| {
                    if text.is_empty() {
                        browser::forget(Keep::Tab, key);
                    } else {
                        // Where nothing may be kept, the words stay in the form, as in any form.
                        let _ = browser::remember(Keep::Tab, key, text);
                    }
                });
            });
        });
        Self { text, key }
    }

    /// It was sent: the form is empty, and the tab knows nothing of it.
    pub fn sent(self) {
        // The form may be gone by the time the effect would see the change.
        self.key
            .try_with_value(|key| browser::forget(Keep::Tab, key));
        self.text.try_set(String::new());
    }
}
