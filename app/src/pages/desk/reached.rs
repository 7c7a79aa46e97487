//! How a citizen is reached: what is known of them, as it is read, called or written to.

use api::intake::Contact;
use domain::fields::spoken;
use leptos::prelude::*;

use crate::{components::Telephone, text::t};

/// The name, the telephone number, the e-mail address and the postal address, as far as they are known.
#[component]
pub(super) fn Reached(contact: Contact) -> impl IntoView {
    let Contact {
        name,
        phone,
        email,
        street,
        post,
    } = contact;
    let address = lines(&street, &post);
    view! {
        {known(name).map(|name| view! {
            <div class="fact"><dt>{t("intake-name")}</dt><dd>{name}</dd></div>
        })}
        {known(phone).map(|phone| view! {
            <div class="fact">
                <dt>{t("intake-phone")}</dt>
                <dd><Telephone number=spoken(&phone)/></dd>
            </div>
        })}
        {known(email).map(|email| view! {
            <div class="fact">
                <dt>{t("intake-email")}</dt>
                <dd><a href=format!("mailto:{email}")>{email.clone()}</a></dd>
            </div>
        })}
        {(!address.is_empty()).then(|| view! {
            <div class="fact">
                <dt>{t("delivery-address")}</dt>
                <dd>{address.join(", ")}</dd>
            </div>
        })}
    }
}

/// What is not blank.
fn known(value: String) -> Option<String> {
    (!value.trim().is_empty()).then_some(value)
}

/// The lines of a postal address that are known.
pub(super) fn lines(street: &str, post: &str) -> Vec<String> {
    [street, post]
        .into_iter()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether a letter can be addressed: somebody, and where.
pub(super) fn can_be_written_to(contact: &Contact) -> bool {
    let needed = [&contact.name, &contact.street, &contact.post];
    needed.iter().all(|line| !line.trim().is_empty())
}
