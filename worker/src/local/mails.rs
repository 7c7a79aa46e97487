//! Mails that were sent on this machine, kept beside the photos so that people and tests can read them.

use std::collections::HashMap;

use axum::{
    Json,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use worker::{Bucket, Include};

use crate::{app::App, db::time, error::AppError, http::body::Asked, notify::Mail, random};

/// Where mails lie in the bucket; what follows sorts as time does.
const PREFIX: &str = "local/mail/";

/// The most mails shown, newest first.
const SHOWN: usize = 200;

/// A mail as it is kept and shown.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct KeptMail {
    to: String,
    from: String,
    #[serde(default)]
    reply_to: Option<String>,
    subject: String,
    text: String,
    kind: String,
    reference: String,
    sent_at: DateTime<Utc>,
}

/// Keeps a mail that was handed to the mail service.
pub async fn keep_mail(bucket: &Bucket, mail: &Mail) -> Result<(), AppError> {
    let kept = KeptMail {
        to: mail.to.clone(),
        from: mail.from.clone(),
        reply_to: mail.reply_to.clone(),
        subject: mail.subject.clone(),
        text: mail.text.clone(),
        kind: mail.kind.code().to_owned(),
        reference: mail.reference.clone(),
        sent_at: mail.sent_at,
    };
    let key = format!(
        "{PREFIX}{}-{}.json",
        time(mail.sent_at),
        random::id(mail.sent_at)?
    );
    // What is searched for stands beside the object, so that a search need not open every mail.
    let labels = HashMap::from([
        ("to".to_owned(), mail.to.clone()),
        ("reference".to_owned(), mail.reference.clone()),
    ]);
    bucket
        .put(key, serde_json::to_vec(&kept)?)
        .custom_metadata(labels)
        .execute()
        .await?;
    Ok(())
}

/// Which mails are asked for; all when nothing is said.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    to: Option<String>,
    #[serde(default)]
    reference: Option<String>,
}

impl Wanted {
    fn fits(&self, labels: &HashMap<String, String>) -> bool {
        let same = |wanted: &Option<String>, label: &str| {
            wanted
                .as_ref()
                .is_none_or(|wanted| labels.get(label) == Some(wanted))
        };
        same(&self.to, "to") && same(&self.reference, "reference")
    }
}

#[derive(Debug, Serialize)]
struct Mails {
    mails: Vec<KeptMail>,
}

/// The mails as JSON, newest first.
#[worker::send]
pub async fn list(
    State(app): State<App>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Response, AppError> {
    let bucket = app.files()?;
    let mut keys = Vec::new();
    let mut cursor = None;
    loop {
        let mut asked = bucket
            .list()
            .prefix(PREFIX)
            .include(vec![Include::CustomMetadata]);
        if let Some(cursor) = cursor {
            asked = asked.cursor(cursor);
        }
        let page = asked.execute().await?;
        for object in page.objects() {
            if wanted.fits(&object.custom_metadata()?) {
                keys.push(object.key());
            }
        }
        cursor = page.cursor();
        if !page.truncated() || cursor.is_none() {
            break;
        }
    }
    let mut mails = Vec::new();
    for key in keys.into_iter().rev().take(SHOWN) {
        let object = bucket.get(key).execute().await?;
        if let Some(body) = object.as_ref().and_then(worker::Object::body) {
            mails.push(serde_json::from_slice(&body.bytes().await?)?);
        }
    }
    Ok(Json(Mails { mails }).into_response())
}

/// The page that shows them.
pub async fn page() -> Response {
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; \
                  form-action 'none'; frame-ancestors 'none'";
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, policy),
    ];
    (headers, include_str!("mails.html")).into_response()
}

/// The page's script.
pub async fn script() -> Response {
    let headers = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8")];
    (headers, include_str!("mails.js")).into_response()
}

/// The page's style.
pub async fn style() -> Response {
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8")];
    (headers, include_str!("mails.css")).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mails_are_found_by_what_is_asked_for() {
        let labels = HashMap::from([
            ("to".to_owned(), "ana@example.com".to_owned()),
            ("reference".to_owned(), "CE-2026-000123".to_owned()),
        ]);
        let wanted = |to: Option<&str>, reference: Option<&str>| Wanted {
            to: to.map(str::to_owned),
            reference: reference.map(str::to_owned),
        };
        assert!(wanted(None, None).fits(&labels));
        assert!(wanted(Some("ana@example.com"), Some("CE-2026-000123")).fits(&labels));
        assert!(!wanted(Some("ana@example.com"), Some("CE-2026-000124")).fits(&labels));
        assert!(!wanted(Some("mira@example.com"), None).fits(&labels));
    }

    #[test]
    fn the_page_brings_nothing_inline_and_builds_no_html() {
        let page = include_str!("mails.html");
        assert!(!page.contains("style=") && !page.contains("<style") && !page.contains(" on"));
        assert!(!include_str!("mails.js").contains("innerHTML"));
    }
}
