//! What the citizen keeps after filing: number, PIN, link, deadline and its reason.

use api::request::Receipt;
use leptos::prelude::*;
use words::Arg;

use crate::{
    app::{Here, page_title},
    browser::{self, Keep},
    components::{CopyButton, Explanation, Icon, IconName, Telephone},
    live::{IntoPart, says},
    paths::Address,
    text::{t, use_text},
};

const KEY: &str = "receipt";

/// The receipt of the last filing in this tab; where nothing may be stored, it lives until the page is loaded again.
#[derive(Clone, Copy)]
pub struct LastReceipt(pub RwSignal<Option<Receipt>>);

impl LastReceipt {
    /// Keeps a receipt for the page that shows it.
    pub fn keep(self, receipt: Receipt) {
        if let Ok(json) = serde_json::to_string(&receipt) {
            // Where the tab keeps nothing, the signal still does.
            let _ = browser::remember(Keep::Tab, KEY, &json);
        }
        self.0.try_set(Some(receipt));
    }

    fn get(self) -> Option<Receipt> {
        self.0
            .get_untracked()
            .or_else(|| serde_json::from_str(&browser::recall(Keep::Tab, KEY)?).ok())
    }
}

/// The receipt of what was filed last.
#[component]
pub fn ReceiptPage() -> impl IntoView {
    let text = use_text();
    match expect_context::<LastReceipt>().get() {
        Some(receipt) => view! { <Shown receipt/> }.part(),
        None => {
            page_title(move || text.get("receipt-none-title"));
            view! {
                <section class="narrow">
                    <h1 tabindex="-1">{t("receipt-none-title")}</h1>
                    <p>{t("receipt-none-text")}</p>
                    <p class="actions">
                        <a class="button" href=Address::Find.to_string()>{t("shell-track")}</a>
                        <a class="button button-quiet" href=Address::File.to_string()>{t("shell-file")}</a>
                    </p>
                </section>
            }
            .part()
        }
    }
}

#[component]
fn Shown(receipt: Receipt) -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("receipt-title"));
    let Receipt {
        reference,
        pin,
        token,
        received_at: _,
        explanation,
        by_email,
    } = receipt;
    let due = explanation.due;
    let tracking = Address::Track { token }.to_string();
    let link = format!("{}{tracking}", browser::origin().unwrap_or_default());
    let phone = Here::get().municipality().phone.clone();
    view! {
        <section class="narrow receipt">
            <h1 tabindex="-1">{t("receipt-title")}</h1>
            <p class="lead">
                {says(move || text.with("receipt-due", &[("when", Arg::from(text.date_time(due)))]))}
            </p>
            <Explanation explanation/>
            <dl class="keep">
                <div><dt>{t("receipt-reference")}</dt><dd id="receipt-reference">{reference}</dd></div>
                <div><dt>{t("receipt-pin")}</dt><dd class="pin-digits" id="receipt-pin">{pin}</dd></div>
            </dl>
            <p>{t("receipt-keep")}</p>
            <p class="receipt-link">
                <span class="field-label">{t("receipt-link")}</span>
                <a href=tracking>{link.clone()}</a>
            </p>
            <p class="actions no-print">
                <CopyButton what=link label="receipt-copy"/>
                <button type="button" class="button button-quiet" on:click=|_| browser::print()>
                    <Icon name=IconName::Print/>
                    <span>{t("receipt-print")}</span>
                </button>
            </p>
            <h2>{t("receipt-next")}</h2>
            <ol class="next">
                <li>{t("receipt-next-department")}</li>
                <li>{t(if by_email { "receipt-next-email" } else { "receipt-next-track" })}</li>
                <li>{t("receipt-next-late")}</li>
            </ol>
            <p class="print-only">{t("shell-by-phone")} " " <Telephone number=phone/></p>
        </section>
    }
}
