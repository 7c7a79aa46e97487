//! The letter itself, in the citizen's language whatever the official reads.
//!
//! Where the address and what follows it stand is DIN 5008, form B, which the window envelopes of both countries fit:
//! 45 mm from the top, 85 mm wide (`style/delivery.css`).

use api::delivery::Delivery;
use domain::{Code, lifecycle::REOPEN_WITHIN};
use leptos::prelude::*;
use words::Arg;

use crate::{
    app::Here,
    browser,
    paths::Address,
    text::{Text, use_text},
};

/// The letter.
#[component]
pub(super) fn Sheet(delivery: Delivery) -> impl IntoView {
    let here = Here::get().municipality();
    let theirs = use_text().in_language(delivery.language);
    let Delivery {
        reference,
        pin,
        category,
        language,
        contact,
        received_at,
        answer,
        ..
    } = delivery;
    let municipality = theirs.name(&here.name);
    let office = theirs.name(&answer.department);
    let say = move |id: &str, values: &[(&str, Arg<'_>)]| theirs.with(id, values);
    let subject = say(
        "post-subject",
        &[
            ("reference", Arg::from(&reference)),
            ("category", Arg::from(theirs.name(&category))),
        ],
    );
    let intro = say(
        "post-intro",
        &[("received", Arg::from(theirs.short_date_time(received_at)))],
    );
    let outcome = say(
        "post-outcome",
        &[("outcome", Arg::from(theirs.code("outcome", answer.outcome)))],
    );
    let body: Vec<String> = theirs
        .official(&answer.text)
        .split("\n\n")
        .map(|paragraph| paragraph.trim().to_owned())
        .collect();
    let signature = say(
        "letter-signature",
        &[
            ("author", Arg::from(answer.author.clone())),
            ("department", Arg::from(office.clone())),
        ],
    );
    let details = details(theirs, &answer);
    // A number that breaks between two lines is read wrong.
    let number = here.phone.replace(' ', "\u{a0}");
    let phone = say("post-phone", &[("phone", Arg::from(&number))]);
    let postal = here
        .address
        .as_ref()
        .map(|address| theirs.official(address));
    // Together, so that the head keeps its place above the window.
    let reached = match &postal {
        Some(postal) => format!("{postal} · {phone}"),
        None => phone,
    };
    // In one line above the window, as the post wants it (DIN 5008).
    let sender = match &postal {
        Some(postal) => format!("{municipality} · {postal}"),
        None => municipality.clone(),
    };
    let address = [contact.name, contact.street, contact.post];
    let follow = follow(theirs, &reference, pin.as_deref(), &number);
    view! {
        <article class="post" lang=language.code()>
            <header class="post-head">
                {here.arms.clone().map(|arms| view! { <img class="post-arms" src=arms alt=""/> })}
                <p class="post-municipality">{municipality}</p>
                <p>{office}</p>
                <p>{reached}</p>
            </header>
            <div class="post-top">
                <address class="post-window">
                    <span class="post-sender">{sender}</span>
                    {address
                        .into_iter()
                        .filter(|line| !line.trim().is_empty())
                        .map(|line| view! { <span>{line}</span> })
                        .collect_view()}
                </address>
                <dl class="post-facts">
                    <div><dt>{theirs.get("post-number")}</dt><dd>{reference}</dd></div>
                    <div><dt>{theirs.get("post-date")}</dt><dd>{theirs.short_date(answer.answered_at)}</dd></div>
                </dl>
            </div>
            <h2 class="post-subject">{subject}</h2>
            <p>{theirs.get("post-hello")}</p>
            <p>{intro}</p>
            <p class="post-outcome">{outcome}</p>
            {body.into_iter().map(|paragraph| view! { <p class="post-text">{paragraph}</p> }).collect_view()}
            {details.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            <div class="post-end">
                <p>{theirs.get("post-regards")}</p>
                <p class="post-signature">{signature}</p>
            </div>
            <footer class="post-follow">{follow.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</footer>
        </article>
    }
}

/// What an outcome needs to be understood: by when, who has it now, why, and what it goes on as.
fn details(theirs: Text, answer: &api::track::Answer) -> Vec<String> {
    let with =
        |id: &str, name: &'static str, value: String| theirs.with(id, &[(name, Arg::from(value))]);
    let date = answer
        .date
        .map(|date| with("post-planned", "date", theirs.date_by(date)));
    let addressee = answer
        .addressee
        .as_ref()
        .map(|addressee| with("post-handed-to", "addressee", theirs.official(addressee)));
    let reason = answer
        .reason
        .as_ref()
        .map(|reason| with("post-reason", "reason", theirs.official(reason)));
    let goes_on = answer
        .duplicate_of
        .as_ref()
        .map(|number| with("post-duplicate", "reference", number.clone()));
    [date, addressee, reason, goes_on]
        .into_iter()
        .flatten()
        .collect()
}

/// How to follow the request, and to open it again: an address that can be typed, and what it asks for.
fn follow(theirs: Text, reference: &str, pin: Option<&str>, phone: &str) -> Vec<String> {
    let origin = browser::origin().unwrap_or_default();
    let place = origin
        .split_once("://")
        .map_or(origin.as_str(), |(_, place)| place);
    let address = format!("{place}{}", Address::Find);
    let track = pin.map(|pin| {
        theirs.with(
            "post-follow",
            &[
                ("address", Arg::from(address)),
                ("reference", Arg::from(reference)),
                ("pin", Arg::from(pin)),
            ],
        )
    });
    let again = theirs.with(
        "post-again",
        &[
            ("days", Arg::from(REOPEN_WITHIN.num_days())),
            ("phone", Arg::from(phone)),
        ],
    );
    [track, Some(again)].into_iter().flatten().collect()
}
