//! What an answer would be for the citizen and for everyone: decided and worded as a real one is, and nothing is written.

use api::{
    answers::{AnswerMail, HIDDEN_KEY},
    desk::AnswerDraft as Typed,
    track::Answer,
};
use chrono::{DateTime, Utc};
use domain::{
    PhotoRole, ReplyChannel,
    lifecycle::{Act, Actor},
};

use super::{
    acts::same_version,
    answer_request::{Decided, Way, decide},
    deliver_notice::letter,
    may, step,
};
use crate::{
    app::App,
    auth::session::SignedIn,
    bindings::Bindings,
    db::{
        Db, DbError,
        municipalities::Municipality,
        requests::{self, Request, RequestPhoto},
    },
    error::AppError,
    notify::Kind,
};

/// A request as it would stand with the answer.
#[derive(Debug)]
pub struct Foreseen {
    /// The request, which no database has.
    pub request: Request,
    /// The answer in it.
    pub answer: Answer,
    /// The mail, where the reporter gets one.
    pub mail: Option<AnswerMail>,
    /// The photos that would be released; `None` where nothing is published.
    pub released: Option<Vec<RequestPhoto>>,
}

/// Words an answer to a request that the official may read. Where two pairs of eyes publish, it is what the
/// administrator would publish.
///
/// # Errors
/// As of the answer or of the draft it would become: `conflict`, `step-not-allowed`, `invalid-fields`.
pub async fn preview_answer(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    official: &SignedIn,
    request: Request,
    typed: &Typed,
) -> Result<Foreseen, AppError> {
    same_version(&request, typed.version)?;
    let before = request.state()?;
    let own = Actor::from(official.role);
    let publishing = municipality.publishing;
    let way = if may(publishing, before, Act::Answer(typed.outcome), own) {
        Way { before, actor: own }
    } else {
        Way {
            before: step(publishing, before, Act::Draft, own)?,
            actor: Actor::Administrator,
        }
    };
    let decided = decide(app, db, municipality, official, &request, typed, way).await?;
    let released = released(db, municipality, &request, &decided).await?;
    let (request, answer) = answered(request, decided, app.now);
    Ok(Foreseen {
        mail: mail(app, municipality, &request)?,
        request,
        answer,
        released,
    })
}

/// The mail as it would be sent, without the key that opens the request to whoever has it.
fn mail(
    app: &App,
    municipality: &Municipality,
    request: &Request,
) -> Result<Option<AnswerMail>, AppError> {
    match request.reply_channel {
        ReplyChannel::Email => {}
        ReplyChannel::Track
        | ReplyChannel::Phone
        | ReplyChannel::Sms
        | ReplyChannel::Post
        | ReplyChannel::InPerson => {
            return Ok(None);
        }
    }
    let origin = app.env.public_origin(&municipality.slug)?;
    let mut letter = letter(app, municipality, request)?;
    letter.links.track = format!("{origin}/track/{HIDDEN_KEY}");
    let (subject, text) = letter.word(Kind::Answer, None, request.language);
    Ok(Some(AnswerMail { subject, text }))
}

/// The photos that everyone would see.
async fn released(
    db: &Db,
    municipality: &Municipality,
    request: &Request,
    decided: &Decided,
) -> Result<Option<Vec<RequestPhoto>>, DbError> {
    let Some(publication) = &decided.answer.publication else {
        return Ok(None);
    };
    let mut photos = requests::photos(db, &municipality.id, &[&request.id]).await?;
    if let Some(photo) = &decided.answer.photo {
        let role = PhotoRole::After;
        photos.extend(requests::unnamed_photo(db, &municipality.id, photo, role).await?);
    }
    photos.retain(|photo| photo.released_by(publication));
    Ok(Some(photos))
}

/// The request as `steps::answer` would leave it.
fn answered(request: Request, decided: Decided, now: DateTime<Utc>) -> (Request, Answer) {
    let Decided {
        answer,
        author,
        state,
        promise_due,
        delivered,
    } = decided;
    let named = answer.detail.parts();
    let letter = Answer {
        outcome: answer.detail.outcome(),
        department: request.department.clone(),
        author: author.name,
        date: named.date,
        addressee: named.addressee.map(str::to_owned),
        reason: named.reason.map(str::to_owned),
        duplicate_of: named.duplicate_of.map(ToString::to_string),
        answered_at: now,
        delivered_at: delivered.map(|_| now),
        text: answer.text,
    };
    let public_text = answer.publication.map(|publication| publication.text);
    let request = Request {
        status: state.status(),
        promise_due_at: promise_due,
        delivered_at: delivered.map(|_| now),
        verdict_minutes: delivered.map(|delivered| delivered.verdict_minutes),
        closed_at: delivered.and_then(|delivered| delivered.closed_at),
        published_at: public_text.as_ref().map(|_| now),
        public_text,
        broken_date: None,
        answer: Some(letter.clone()),
        ..request
    };
    (request, letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{db::sample, flows::answer_request::Author};
    use domain::{
        Status,
        fields::{AnswerDraft, RawAnswer, RawPublication},
        lifecycle::State,
    };

    #[test]
    fn what_is_foreseen_names_what_the_outcome_needs_and_nothing_of_before() {
        let now = sample::at("2026-04-28T08:00:00Z");
        let by = "2026-05-15".parse().unwrap();
        let today = "2026-04-28".parse().unwrap();
        let raw = RawAnswer {
            outcome: Some(domain::Outcome::Planned),
            text: "Svetilko bomo zamenjali.",
            date: Some(by),
            addressee: "",
            reason: "",
            duplicate_of: "",
            photo: None,
            publication: Some(RawPublication {
                text: "Svetilka ne sveti.",
                photo: false,
            }),
        };
        let decided = Decided {
            answer: AnswerDraft::check(raw, domain::Kind::Request, today).unwrap(),
            author: Author {
                id: "person".to_owned(),
                name: "Gregor Svetlin".to_owned(),
            },
            state: State::Answered {
                outcome: domain::Outcome::Planned,
                delivered: false,
            },
            promise_due: Some(sample::at("2026-05-15T22:00:00Z")),
            delivered: None,
        };
        let before = Request {
            broken_date: "2026-04-20".parse().ok(),
            ..sample::request()
        };
        let (request, answer) = answered(before, decided, now);
        assert_eq!(request.status, Status::Answered);
        assert_eq!(
            (
                answer.date,
                answer.addressee.as_deref(),
                answer.delivered_at
            ),
            (Some(by), None, None)
        );
        assert_eq!(request.published_at, Some(now));
        assert_eq!(request.public_text.as_deref(), Some("Svetilka ne sveti."));
        assert_eq!((request.broken_date, request.verdict_minutes), (None, None));
        assert_eq!(request.answer, Some(answer));
    }
}
