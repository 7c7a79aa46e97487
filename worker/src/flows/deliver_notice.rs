//! A notice is sent, and, where it carried the answer, the answer clock stops.

use api::track::TimelineEvent;
use chrono::{DateTime, Utc};
use domain::{
    Code, ReplyChannel, Verdict,
    lifecycle::{Act, Actor, State},
};

use super::step;
use crate::{
    app::App,
    bindings::Bindings,
    db::{
        Db, Write,
        events::{self, Step},
        municipalities::{self, Municipality},
        outbox::{self, Addressee, Notice},
        requests::{self, Request},
        steps,
    },
    error::AppError,
    notify::{self, Kind, Letter, Links},
    random,
};

/// What became of a notice.
#[derive(Debug, PartialEq, Eq)]
pub enum Delivery {
    /// It is sent, now or before, or there is nobody to send it to.
    Done,
    /// Another consumer is sending it.
    Elsewhere,
}

/// Sends one notice, unless it was sent already.
pub async fn deliver_notice(
    app: &App,
    id: &str,
    taken_until: DateTime<Utc>,
) -> Result<Delivery, AppError> {
    let db = app.db()?;
    let Some(notice) = outbox::notice(&db, id).await?.filter(|notice| !notice.done) else {
        return Ok(Delivery::Done);
    };
    let claimed = db.commit(vec![outbox::claim(&notice, taken_until)]).await?;
    if claimed.changes(0)? == 0 {
        return Ok(Delivery::Elsewhere);
    }
    let Some(to) = &notice.to else {
        // No address: nothing will ever be sent.
        db.commit(vec![outbox::failed(id, app.now)]).await?;
        return Ok(Delivery::Done);
    };
    let municipality = municipalities::by_id(&db, &notice.municipality_id)
        .await?
        .ok_or_else(|| AppError::internal("a notice without its municipality"))?;
    let request = requests::by_id(&db, &municipality.id, &notice.request_id)
        .await?
        .ok_or_else(|| AppError::internal("a notice without its request"))?;

    let mail = write(app, &municipality, &request, &notice, to)?;
    notify::send(&app.env, &mail, &municipality).await?;
    record(app, &db, &municipality, &notice).await?;
    Ok(Delivery::Done)
}

/// The mail, in the language of who reads it.
fn write(
    app: &App,
    municipality: &Municipality,
    request: &Request,
    notice: &Notice,
    to: &Addressee,
) -> Result<notify::Mail, AppError> {
    let key = app.secret_key()?;
    let origin = app.env.public_origin(&municipality.slug)?;
    let token = key
        .token(&request.id)
        .ok_or_else(|| AppError::internal("a request id that is no UUID"))?;
    let (email, language) = match to {
        Addressee::Reporter { email } => (email, request.language),
        Addressee::Official {
            email, language, ..
        } => (email, *language),
    };
    let letter = Letter {
        municipality: &municipality.name,
        phone: &municipality.phone,
        time_zone: municipality.time_zone,
        request,
        pin: key.pin(&request.id),
        links: Links {
            track: format!("{origin}/track/{token}"),
            desk: format!("{origin}/desk/requests/{}", request.id),
        },
    };
    let (subject, text) = letter.word(notice.kind, language);
    Ok(notify::Mail {
        to: email.clone(),
        from: municipality.mail_from.clone(),
        subject,
        text,
        kind: notice.kind,
        reference: request.reference.clone(),
        sent_at: app.now,
    })
}

/// How often the delivery of an answer is recorded anew when the request changes just then.
const TRIES: u32 = 5;

/// Records that a notice was sent and, if it carried the answer, that this reached the reporter.
async fn record(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    notice: &Notice,
) -> Result<(), AppError> {
    let sent = || outbox::sent(&notice.id, app.now);
    match notice.kind {
        Kind::Receipt | Kind::Overdue => {
            db.commit(vec![sent()]).await?;
            return Ok(());
        }
        Kind::Answer => {}
    }
    for _ in 0..TRIES {
        // Sending took a while, so the request is read again.
        let request = requests::by_id(db, &municipality.id, &notice.request_id)
            .await?
            .ok_or_else(|| AppError::internal("a notice without its request"))?;
        let Some(mut writes) = delivered(app, municipality, &request)? else {
            db.commit(vec![sent()]).await?;
            return Ok(());
        };
        writes.push(sent());
        if db.commit(writes).await?.changes(0)? > 0 {
            return Ok(());
        }
    }
    Err(AppError::internal(
        "an answer was sent and its delivery could not be recorded",
    ))
}

/// What is written when an answer reached the reporter; `None` when that is known already.
fn delivered(
    app: &App,
    municipality: &Municipality,
    request: &Request,
) -> Result<Option<Vec<Write>>, AppError> {
    let before = request.state()?;
    let (
        Some(answer),
        State::Answered {
            delivered: false, ..
        },
    ) = (&request.answer, before)
    else {
        return Ok(None);
    };
    // Clocks of different machines differ a little; an answer is never delivered before it was written.
    let at = app.now.max(answer.answered_at);
    let state = step(before, Act::Deliver, Actor::Sweep)?;
    let verdict = Verdict::of(request.due_at, at).minutes();
    let [stamp, event] = random::ids(at)?;
    let of = Step {
        municipality_id: &municipality.id,
        request_id: &request.id,
        stamp: &stamp,
        at,
    };
    let channel = TimelineEvent::Delivered {
        channel: ReplyChannel::Email.code().to_owned(),
    };
    Ok(Some(vec![
        steps::deliver(of, request.version, state.status(), verdict),
        events::append(of, &event, Actor::Sweep, None, &channel)?,
    ]))
}
