//! What was typed for a new municipality; it stays whatever comes of sending it.

use std::collections::BTreeSet;

use api::{TypedNames, new_municipality::MunicipalityDraft, outline};
use domain::{
    Code, Country, Language,
    clock::ClockKind,
    fields::{FieldError, NewMunicipality, RawMunicipality},
};
use leptos::prelude::*;

/// Every field of the form.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    pub(super) key: RwSignal<String>,
    pub(super) country: RwSignal<String>,
    /// The code of the municipality's own language.
    pub(super) own: RwSignal<String>,
    /// The codes of the languages it speaks besides.
    pub(super) others: RwSignal<BTreeSet<String>>,
    pub(super) name_sl: RwSignal<String>,
    pub(super) name_sr: RwSignal<String>,
    pub(super) name_en: RwSignal<String>,
    pub(super) slug: RwSignal<String>,
    pub(super) prefix: RwSignal<String>,
    pub(super) phone: RwSignal<String>,
    pub(super) mail_from: RwSignal<String>,
    /// The name and the text of the file with the outline.
    pub(super) outline: RwSignal<Option<(String, String)>>,
    pub(super) bounds: RwSignal<String>,
    pub(super) centre: RwSignal<String>,
    pub(super) clock: RwSignal<String>,
    pub(super) office: RwSignal<String>,
    pub(super) administrator: RwSignal<String>,
    pub(super) email: RwSignal<String>,
    pub(super) starter: RwSignal<bool>,
}

impl Typed {
    /// Nothing yet, but what the language of whoever reads the form makes likely.
    pub(super) fn new(reader: Language) -> Self {
        let (country, own) = match reader {
            Language::Slovenian => (Country::Slovenia.code(), reader.code()),
            Language::SerbianCyrillic | Language::SerbianLatin => {
                (Country::Serbia.code(), reader.code())
            }
            Language::English => ("", ""),
        };
        let blank = || RwSignal::new(String::new());
        Self {
            key: blank(),
            country: RwSignal::new(country.to_owned()),
            own: RwSignal::new(own.to_owned()),
            others: RwSignal::new(BTreeSet::new()),
            name_sl: blank(),
            name_sr: blank(),
            name_en: blank(),
            slug: blank(),
            prefix: blank(),
            phone: blank(),
            mail_from: blank(),
            outline: RwSignal::new(None),
            bounds: blank(),
            centre: blank(),
            clock: RwSignal::new(ClockKind::WorkingDays.code().to_owned()),
            office: RwSignal::new("Mon-Fri 08:00-15:00".to_owned()),
            administrator: blank(),
            email: blank(),
            starter: RwSignal::new(true),
        }
    }

    /// The codes of the languages it speaks, its own first.
    pub(super) fn languages(self) -> Vec<String> {
        let own = self.own.get();
        let others = self.others.get();
        let besides = Language::ALL.iter().map(|language| language.code());
        let besides = besides.filter(|code| *code != own && others.contains(*code));
        let besides = besides.map(str::to_owned);
        let own = Some(own.clone()).filter(|own| !own.is_empty());
        own.into_iter().chain(besides).collect()
    }

    /// Whether it speaks one of these.
    pub(super) fn speaks(self, wanted: &[Language]) -> bool {
        let spoken = self.languages();
        let mut wanted = wanted.iter();
        wanted.any(|language| spoken.iter().any(|code| code == language.code()))
    }

    /// What is sent. A name in a language that is not offered, and what another clock needs, stay here.
    pub(super) fn draft(self) -> MunicipalityDraft {
        let name = |wanted: &[Language], typed: RwSignal<String>| {
            if self.speaks(wanted) {
                typed.get()
            } else {
                String::new()
            }
        };
        MunicipalityDraft {
            slug: self.slug.get(),
            name: TypedNames {
                sl: name(&[Language::Slovenian], self.name_sl),
                sr: name(
                    &[Language::SerbianCyrillic, Language::SerbianLatin],
                    self.name_sr,
                ),
                en: name(&[Language::English], self.name_en),
            },
            country: self.country.get(),
            languages: self.languages(),
            phone: self.phone.get(),
            mail_from: self.mail_from.get(),
            prefix: self.prefix.get(),
            bounds: self.bounds.get(),
            centre: self.centre.get(),
            outline: self.outline.get().map(|(_, text)| text).unwrap_or_default(),
            clock: self.clock.get(),
            office: self.office.get(),
            administrator: self.administrator.get(),
            email: self.email.get(),
            starter: self.starter.get(),
        }
    }
}

/// The same check as the worker's.
pub(super) fn check(draft: &MunicipalityDraft) -> Result<NewMunicipality, Vec<FieldError>> {
    let rings = outline::read(&draft.outline);
    NewMunicipality::check(RawMunicipality {
        slug: &draft.slug,
        name: draft.name.raw(),
        country: &draft.country,
        languages: &draft.languages,
        phone: &draft.phone,
        mail_from: &draft.mail_from,
        prefix: &draft.prefix,
        bounds: &draft.bounds,
        centre: &draft.centre,
        outline: match &rings {
            Ok(rings) => Ok(rings.as_deref()),
            Err(error) => Err(*error),
        },
        clock: &draft.clock,
        office: &draft.office,
        administrator: &draft.administrator,
        email: &draft.email,
    })
}
