//! A name or a wording, asked for in each language of the municipality.

use api::TypedNames;
use domain::Language;
use leptos::prelude::*;

use crate::{
    app::Here,
    components::{Errors, Field, TextInput},
};

/// What is typed, by language.
#[derive(Clone, Copy)]
pub(in crate::pages::desk) struct Typing {
    pub(in crate::pages::desk) sl: RwSignal<String>,
    pub(in crate::pages::desk) sr: RwSignal<String>,
    pub(in crate::pages::desk) en: RwSignal<String>,
}

impl Typing {
    pub(in crate::pages::desk) fn new(names: TypedNames) -> Self {
        let TypedNames { sl, sr, en } = names;
        Self {
            sl: RwSignal::new(sl),
            sr: RwSignal::new(sr),
            en: RwSignal::new(en),
        }
    }

    /// As it is sent.
    pub(in crate::pages::desk) fn typed(self) -> TypedNames {
        TypedNames {
            sl: self.sl.get_untracked(),
            sr: self.sr.get_untracked(),
            en: self.en.get_untracked(),
        }
    }
}

/// The fields of a wording, one for each language of the municipality, its own first.
#[component]
pub(in crate::pages::desk) fn NamesFields(
    value: Typing,
    /// The messages of the labels: Slovenian, Serbian, English.
    labels: [&'static str; 3],
    errors: Errors,
) -> impl IntoView {
    let [sl, sr, en] = labels;
    let mut serbian = false;
    Here::get()
        .municipality()
        .languages
        .iter()
        .filter_map(|language| match language {
            Language::Slovenian => Some(
                view! {
                    <Field field="text-sl" label=sl errors><TextInput value=value.sl/></Field>
                }
                .into_any(),
            ),
            // Serbian is written once, in Cyrillic.
            Language::SerbianCyrillic | Language::SerbianLatin => (!std::mem::replace(
                &mut serbian,
                true,
            ))
            .then(|| {
                view! { <Field field="text-sr" label=sr errors><TextInput value=value.sr/></Field> }
                    .into_any()
            }),
            Language::English => Some(
                view! {
                    <Field field="text-en" label=en errors><TextInput value=value.en/></Field>
                }
                .into_any(),
            ),
        })
        .collect_view()
}
