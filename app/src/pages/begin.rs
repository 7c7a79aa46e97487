//! The ways to begin: what a person wants of the municipality.

use domain::{Code, Kind};
use leptos::prelude::*;

use crate::{
    app::{Here, page_title},
    components::{Icon, IconName, Notice, Telephone},
    paths::Address,
    text::{t, use_text},
};

/// The choice of what to file.
#[component]
pub fn Begin() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("begin-title"));
    let phone = Here::get().municipality().phone.clone();
    view! {
        <section>
            <h1 tabindex="-1">{t("begin-title")}</h1>
            <Begins/>
        </section>
        <section>
            <Notice>
                <p>{t("begin-phone")} " " <Telephone number=phone/></p>
            </Notice>
        </section>
    }
}

/// The ways to begin, as large links.
#[component]
pub fn Begins() -> impl IntoView {
    let links = Kind::ALL
        .iter()
        .enumerate()
        .map(|(index, kind)| {
            let (icon, label) = face(*kind);
            view! {
                <li>
                    <a
                        class="begin"
                        class:begin-first=index == 0
                        href=Address::FileKind(*kind).to_string()
                    >
                        <Icon name=icon/>
                        <span>{t(label)}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="begins">{links}</ul> }
}

/// The drawing of a kind, and the message that asks for it.
pub(super) fn face(kind: Kind) -> (IconName, &'static str) {
    match kind {
        Kind::Request => (IconName::Report, "begin-request"),
        Kind::Question => (IconName::Ask, "begin-question"),
        Kind::Proposal => (IconName::Propose, "begin-proposal"),
        Kind::Notice => (IconName::Notify, "begin-notice"),
        Kind::PraiseOrComplaint => (IconName::Praise, "begin-praise-or-complaint"),
    }
}
