//! What the citizen is told or handed: number, PIN and deadline, to be read out and to be printed.

use api::intake::TakenIn;
use domain::{Code, Language, ReplyChannel};
use leptos::prelude::*;
use words::{Arg, Part, Words};

use crate::{
    app::{Here, page_title},
    browser,
    components::{Explanation, Icon, IconName},
    paths::Address,
    text::{t, use_text},
};

/// What was taken in, and the way to the next one.
#[component]
pub(super) fn Taken(taken: TakenIn, language: Language, next: Callback<()>) -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("intake-taken-title"));
    let TakenIn {
        id,
        reference,
        pin,
        token,
        received_at,
        explanation,
        reply_channel,
        answered,
        readable,
    } = taken;
    let due = explanation.due;
    let slip = Slip {
        reference: reference.clone(),
        pin: pin.clone(),
        link: format!(
            "{}{}",
            browser::origin().unwrap_or_default(),
            Address::Track { token }
        ),
        received_at,
        due: (!answered).then_some(due),
        reply_channel,
    };
    let open = readable.then(|| {
        let address = Address::DeskRequest { id }.to_string();
        view! { <a class="button button-quiet" href=address>{t("intake-taken-open")}</a> }
    });
    let spoken = spelled(&reference);
    let digits = spelled(&pin);
    view! {
        <section class="narrow receipt no-print">
            <h1 tabindex="-1">{t(if answered { "intake-answered-title" } else { "intake-taken-title" })}</h1>
            <p class="lead">
                {move || if answered {
                    text.get("intake-answered-lead")
                } else {
                    text.with("intake-taken-due", &[("when", Arg::from(text.date_time(due)))])
                }}
            </p>
            <p class="quiet">{t("intake-read-out")}</p>
            <dl class="keep">
                <div><dt>{t("receipt-reference")}</dt><dd id="intake-reference">{reference}</dd></div>
                <div>
                    <dt>{t("receipt-pin")}</dt>
                    <dd class="pin-digits" id="intake-pin">{pin}</dd>
                </div>
            </dl>
            <p class="quiet">{move || text.with("intake-spelled", &[
                ("reference", Arg::from(&spoken)),
                ("pin", Arg::from(&digits)),
            ])}</p>
            {(!answered).then(|| view! {
                <p>{move || text.with("intake-taken-how", &[
                    ("channel", Arg::from(text.code("reply-channel", reply_channel))),
                ])}</p>
                <Explanation explanation=explanation.clone()/>
            })}
            <p class="actions">
                <button type="button" class="button" on:click=move |_| next.run(())>{t("intake-next")}</button>
                <button type="button" class="button button-quiet" on:click=|_| browser::print()>
                    <Icon name=IconName::Print/>
                    <span>{t("intake-print")}</span>
                </button>
                {open}
            </p>
        </section>
        <Printed slip language/>
    }
}

/// A number as it is read out, sign by sign.
fn spelled(number: &str) -> String {
    number
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .map(String::from)
        .collect::<Vec<_>>()
        .join(" ")
}

/// What stands on the paper that the citizen takes along.
struct Slip {
    reference: String,
    pin: String,
    link: String,
    received_at: chrono::DateTime<chrono::Utc>,
    due: Option<chrono::DateTime<chrono::Utc>>,
    reply_channel: ReplyChannel,
}

/// The paper, in the language of the citizen and not of the official.
#[component]
fn Printed(slip: Slip, language: Language) -> impl IntoView {
    let here = Here::get();
    let zone = here.time_zone();
    let municipality = here.municipality();
    let words = Words::new(language, &[Part::CITIZEN, Part::INTAKE]);
    let received = words.moment(slip.received_at, zone);
    let due = slip.due.map(|due| {
        let when = words.date_time(due, zone);
        let channel = words.code_name("reply-channel", slip.reply_channel);
        view! {
            <p><strong>{words.text_with("receipt-due", &[("when", when.into())])}</strong></p>
            <p>{words.text_with("intake-taken-how", &[("channel", channel.into())])}</p>
        }
    });
    view! {
        <section class="print-only intake-slip" lang=language.code()>
            <h2>{municipality.name.pick(language)}</h2>
            <p>{words.text_with("intake-slip-received", &[("when", received.into())])}</p>
            {due}
            <dl class="keep">
                <div><dt>{words.text("receipt-reference")}</dt><dd>{slip.reference}</dd></div>
                <div><dt>{words.text("receipt-pin")}</dt><dd class="pin-digits">{slip.pin}</dd></div>
            </dl>
            <p>{words.text("receipt-keep")}</p>
            <p>{words.text("intake-slip-track")} <br/> {slip.link}</p>
            <p>{words.text_with("intake-slip-phone", &[("phone", municipality.phone.as_str().into())])}</p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_out_sign_by_sign() {
        assert_eq!(spelled("CE-2026-000123"), "C E 2 0 2 6 0 0 0 1 2 3");
        assert_eq!(spelled("004711"), "0 0 4 7 1 1");
    }
}
