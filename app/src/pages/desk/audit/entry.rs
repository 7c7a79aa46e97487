//! One entry of the log.

use api::audit::{AspectChange, AuditDetails, AuditEntry, Setting, Was};
use domain::{Code, audit::Aspect, lifecycle::Publishing};
use leptos::prelude::*;
use words::Arg;

use crate::text::{Text, use_text};

#[component]
pub(super) fn Entry(entry: AuditEntry) -> impl IntoView {
    let text = use_text();
    let AuditEntry {
        at,
        act,
        person,
        about,
        details,
        network,
        ..
    } = entry;
    let who = move || {
        let unknown = || text.get("audit-unknown");
        let person = person.clone().unwrap_or_else(unknown);
        match &about {
            // What somebody does to themself needs no second name.
            Some(about) if *about != person => text.with(
                "audit-about",
                &[("person", Arg::from(&person)), ("about", Arg::from(about))],
            ),
            Some(_) | None => person,
        }
    };
    let more = move || {
        let mut lines = said(text, &details);
        if let Some(mark) = &network {
            lines.push(text.with("audit-network", &[("mark", Arg::from(mark))]));
        }
        lines
            .into_iter()
            .map(|line| view! { <li>{line}</li> })
            .collect_view()
    };
    view! {
        <li class="row">
            <p class="row-time"><time datetime=at.to_rfc3339()>{move || text.short_date_time(at)}</time></p>
            <div class="row-words">
                <p class="row-head"><strong>{move || text.code("audit-act", act)}</strong></p>
                <p>{who}</p>
                <ul class="row-details quiet">{more}</ul>
            </div>
        </li>
    }
}

/// What else there is to know, a line each.
fn said(text: Text, details: &AuditDetails) -> Vec<String> {
    let AuditDetails {
        method,
        device,
        failure,
        role_before,
        role,
        department_before,
        department,
        setting,
        before,
        chosen,
        reference,
        version,
        template,
        article,
        name,
        category,
        changes,
    } = details;
    let role_name = |role| text.code("role", role);
    let roles = match (role_before, role) {
        (Some(before), Some(role)) if before != role => Some(text.with(
            "audit-role-changed",
            &[
                ("before", Arg::from(role_name(*before))),
                ("role", Arg::from(role_name(*role))),
            ],
        )),
        (None, Some(role)) => {
            Some(text.with("audit-role", &[("role", Arg::from(role_name(*role)))]))
        }
        (Some(_) | None, _) => None,
    };
    let departments = match (department_before, department) {
        (Some(before), Some(department)) if before != department => Some(text.with(
            "audit-department-changed",
            &[
                ("before", Arg::from(text.name(before))),
                ("department", Arg::from(text.name(department))),
            ],
        )),
        (None, Some(department)) => Some(text.with(
            "audit-department",
            &[("department", Arg::from(text.name(department)))],
        )),
        (Some(_) | None, _) => None,
    };
    let choice = setting.map(|setting| match chosen.as_deref() {
        Some(chosen) => choice(text, setting, before.as_deref(), chosen),
        // What of it was changed is told aspect by aspect.
        None => text.code("setting", setting),
    });
    let version =
        version.map(|version| text.with("audit-version", &[("version", Arg::from(version))]));
    let template = template
        .as_deref()
        .map(|name| text.with("audit-template", &[("template", Arg::from(name))]));
    let article = article
        .as_deref()
        .map(|question| text.with("audit-article", &[("question", Arg::from(question))]));
    [
        method.map(|method| text.code("method", method)),
        device.clone(),
        failure.map(|failure| text.code("failure", failure)),
        roles,
        departments,
        choice,
        reference.clone(),
        version,
        template,
        article,
        name.as_ref()
            .map(|name| text.with("audit-name", &[("name", Arg::from(text.name(name)))])),
        category
            .as_ref()
            .map(|name| text.with("audit-category", &[("name", Arg::from(text.name(name)))])),
    ]
    .into_iter()
    .flatten()
    .chain(changes.iter().map(|change| changed(text, change)))
    .collect()
}

/// What something was, and is from then on.
fn changed(text: Text, change: &AspectChange) -> String {
    let what = text.code("audit-aspect", change.aspect);
    let value = |was: &Was| match was {
        Was::Names(names) => text.name(names),
        Was::Text(written) => written.clone(),
        Was::Codes(codes) => {
            let prefix = match change.aspect {
                Aspect::DataType => "data-type",
                Aspect::When => "route-when",
                Aspect::Clock => "clock-kind",
                Aspect::Outcome => "outcome",
                Aspect::StartAt => "rules-start",
                _ => "kind",
            };
            let names: Vec<String> = codes
                .iter()
                .map(|code| text.code_text(prefix, code))
                .collect();
            names.join(", ")
        }
        Was::Many(names) => {
            let names: Vec<String> = names.iter().map(|names| text.name(names)).collect();
            names.join(", ")
        }
        Was::Yes(yes) => text.get(if *yes { "audit-yes" } else { "audit-no" }),
    };
    let what = ("what", Arg::from(&what));
    match (
        change.before.as_ref().map(value),
        change.after.as_ref().map(value),
    ) {
        (Some(before), Some(after)) => text.with(
            "audit-change",
            &[
                what,
                ("before", Arg::from(&before)),
                ("after", Arg::from(&after)),
            ],
        ),
        (None, Some(after)) => text.with(
            "audit-change-from-nothing",
            &[what, ("after", Arg::from(&after))],
        ),
        (Some(before), None) => text.with(
            "audit-change-to-nothing",
            &[what, ("before", Arg::from(&before))],
        ),
        (None, None) => String::new(),
    }
}

fn choice(text: Text, setting: Setting, before: Option<&str>, chosen: &str) -> String {
    let chosen = said_of(text, setting, chosen);
    if let Some(before) = before {
        return text.with(
            "audit-chosen-instead",
            &[
                ("setting", Arg::from(text.code("setting", setting))),
                ("before", Arg::from(said_of(text, setting, before))),
                ("chosen", Arg::from(chosen)),
            ],
        );
    }
    text.with(
        "audit-chosen",
        &[
            ("setting", Arg::from(text.code("setting", setting))),
            ("chosen", Arg::from(chosen)),
        ],
    )
}

/// What was chosen, in words where it is a code.
fn said_of(text: Text, setting: Setting, chosen: &str) -> String {
    match setting {
        Setting::Publishing => match Publishing::from_code(chosen) {
            Some(publishing) => text.code("desk-publishing", publishing),
            None => chosen.to_owned(),
        },
        Setting::SecondFactor => text.code_text("audit-chosen", chosen),
        // What the log said before it told the address.
        Setting::IdentityProvider if matches!(chosen, "none" | "set-up") => {
            text.code_text("audit-chosen", chosen)
        }
        Setting::SharedViews | Setting::UnreadCategory => chosen.to_owned(),
        Setting::SmsGateway | Setting::Mailboxes if chosen == "none" => {
            text.code_text("audit-chosen", chosen)
        }
        Setting::IdentityProvider
        | Setting::SmsGateway
        | Setting::Mailboxes
        | Setting::Municipality
        | Setting::Welcome
        | Setting::Look
        | Setting::Arms
        | Setting::BaseMap
        | Setting::Retention => chosen.to_owned(),
    }
}
