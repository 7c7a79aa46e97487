//! The `email` event: a mail is taken in, or whoever sent it is told why not.

use domain::Language;
use worker::ForwardableEmailMessage;

use crate::{
    app::App,
    error::AppError,
    flows::mail_in::{Fate, LARGEST, addressed, take_mail},
    notify::Refusal,
};

/// Receives a mail. Who wrote and what is in no log; what became of it is.
pub async fn receive(app: &App, message: &ForwardableEmailMessage) {
    let mut languages = vec![Language::English];
    let fate = match take(app, message, &mut languages).await {
        Ok(fate) => fate,
        Err(error) => {
            let (problem, context) = error.into_parts();
            log(app, "error", &context.unwrap_or(problem.title));
            Fate::Refused(Refusal::Failed)
        }
    };
    match fate {
        Fate::Taken => {}
        Fate::Ignored(why) => log(app, "info", &format!("a mail that says nothing: {why:?}")),
        Fate::Refused(refusal) => {
            log(app, "warning", &format!("a mail was refused: {refusal:?}"));
            message.set_reject(&refusal.reason(&languages));
        }
    }
}

async fn take(
    app: &App,
    message: &ForwardableEmailMessage,
    languages: &mut Vec<Language>,
) -> Result<Fate, AppError> {
    let db = app.db()?;
    let Some(to) = addressed(app, &db, &message.to()).await? else {
        return Ok(Fate::Refused(Refusal::UnknownMailbox));
    };
    languages.clone_from(&to.municipality.languages);
    // A whole number of bytes, far below where a double is not exact.
    let largest = u32::try_from(LARGEST).map_or(f64::MAX, f64::from);
    if message.raw_size() > largest {
        return Ok(Fate::Refused(Refusal::TooLarge));
    }
    let raw = message.raw_bytes().await?;
    if raw.len() > LARGEST {
        return Ok(Fate::Refused(Refusal::TooLarge));
    }
    take_mail(app, &db, &to, &message.from(), &raw).await
}

fn log(app: &App, level: &str, context: &str) {
    let line = serde_json::json!({
        "level": level,
        "request_id": app.request_id,
        "context": context,
    });
    worker::console_log!("{line}");
}
