//! A notice is sent, and, where it carried the answer, the answer clock stops.

use api::{
    deadline::Explanation, notices::NoticeFailure, session::LinkPurpose, track::TimelineEvent,
};
use chrono::{DateTime, Utc};
use domain::{
    Code, Status, Verdict,
    lifecycle::{Act, Actor, Publishing, State},
    mail::reply_address,
    numbers::class_of,
    outside::LinkState,
    sweep::Watched,
};

use super::step;
use crate::{
    app::App,
    bindings::Bindings,
    db::{
        self, Db, DbError, Write,
        events::{self, Step},
        gateways, links,
        municipalities::{self, Municipality},
        outbox::{self, Addressee, Notice},
        outside,
        requests::{self, Request},
        steps::{self, Delivered},
    },
    error::AppError,
    gateway, live,
    notify::{self, AccountKind, AccountLetter, Help, Kind, Letter, Links, Told},
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
    let notice = match outbox::notice(&db, id).await {
        Ok(notice) => notice.filter(|notice| !notice.done),
        Err(error @ DbError::Row(_)) => {
            let write = outbox::failed(id, app.now, NoticeFailure::Unreadable);
            db.commit(vec![write]).await?;
            return Err(error.into());
        }
        Err(error) => return Err(error.into()),
    };
    let Some(notice) = notice else {
        return Ok(Delivery::Done);
    };
    let claimed = db.commit(vec![outbox::claim(&notice, taken_until)]).await?;
    if claimed.changes(0)? == 0 {
        return Ok(Delivery::Elsewhere);
    }
    let Some(to) = &notice.to else {
        // No address: nothing will ever be sent.
        let write = outbox::failed(id, app.now, NoticeFailure::NoAddress);
        db.commit(vec![write]).await?;
        return Ok(Delivery::Done);
    };
    let message = match write(app, &db, &notice, to).await {
        Ok(message) => message,
        // It will read no better tomorrow: it is put aside, where administrators see it, and holds up no other.
        Err(Unwritten::Unreadable(error)) => {
            let write = outbox::failed(id, app.now, NoticeFailure::Unreadable);
            db.commit(vec![write]).await?;
            return Err(error);
        }
        Err(Unwritten::Failed(error)) => return Err(error),
    };
    match message {
        // Everything it would tell of was settled meanwhile.
        None => {}
        Some((municipality, Message::Mail(mail))) => {
            notify::send(&app.env, &mail, &municipality).await?;
        }
        Some((municipality, Message::Text { to, text })) => {
            let Some(gateway) = text_gateway(app, &db, &municipality).await? else {
                // It was removed meanwhile: an answer stays among those that somebody has to bring.
                let write = outbox::failed(id, app.now, NoticeFailure::NoGateway);
                db.commit(vec![write]).await?;
                return Ok(Delivery::Done);
            };
            let message = gateway::TextMessage {
                id,
                to: &to,
                from: &gateway.sender,
                text: &text,
            };
            gateway::hand_over(&gateway.url, &gateway.secret, &message, app.now).await?;
        }
    }
    record(app, &db, &notice).await?;
    Ok(Delivery::Done)
}

/// What is sent.
enum Message {
    Mail(notify::Mail),
    Text { to: String, text: String },
}

/// A gateway for text messages, with its secret open.
pub struct TextGateway {
    /// Where messages are handed over.
    pub url: String,
    /// What they are shown to come from.
    pub sender: String,
    /// With what both sides sign.
    pub secret: Vec<u8>,
}

/// For whom the secret of a municipality's gateway is sealed.
pub fn gateway_owner(municipality_id: &str) -> String {
    format!("sms-gateway:{municipality_id}")
}

/// The municipality's gateway for text messages, if it has one.
pub async fn text_gateway(
    app: &App,
    db: &Db,
    municipality: &Municipality,
) -> Result<Option<TextGateway>, AppError> {
    let Some(gateway) = gateways::sms(db, &municipality.id).await? else {
        return Ok(None);
    };
    let secret = app
        .secret_key()?
        .unseal(&gateway_owner(&municipality.id), &gateway.secret)
        .ok_or_else(|| AppError::internal("the gateway's secret cannot be opened"))?;
    Ok(Some(TextGateway {
        url: gateway.url,
        sender: gateway.sender,
        secret,
    }))
}

/// Why there is no message.
enum Unwritten {
    /// A row of ours holds what it must not.
    Unreadable(AppError),
    /// Something did not answer.
    Failed(AppError),
}

impl From<DbError> for Unwritten {
    fn from(error: DbError) -> Self {
        match error {
            DbError::Row(_) => Self::Unreadable(error.into()),
            DbError::Unique(_) | DbError::ForeignKey(_) | DbError::Other(_) => {
                Self::Failed(error.into())
            }
        }
    }
}

impl From<AppError> for Unwritten {
    fn from(error: AppError) -> Self {
        Self::Failed(error)
    }
}

/// The message, in the language of who reads it; `None` for a digest that has nothing left to tell.
async fn write(
    app: &App,
    db: &Db,
    notice: &Notice,
    to: &Addressee,
) -> Result<Option<(Municipality, Message)>, Unwritten> {
    let municipality = municipalities::by_id(db, app.now, &notice.municipality_id)
        .await?
        .ok_or_else(|| AppError::internal("a notice without its municipality"))?;
    let read = async |id: &str| -> Result<Request, Unwritten> {
        requests::by_id(db, &municipality.id, id)
            .await?
            .ok_or_else(|| AppError::internal("a notice without its request").into())
    };
    let mut reply_to = None;
    let (subject, text, reference) = match notice.told {
        Told::Account(kind) => {
            let Addressee::Official { language, .. } = to else {
                return Err(
                    AppError::internal("a notice of an account without its official").into(),
                );
            };
            let Some(letter) = account_letter(app, db, &municipality, notice, kind).await? else {
                return Ok(None);
            };
            let (subject, text) =
                letter.word(&municipality.name, municipality.time_zone, *language);
            (subject, text, String::new())
        }
        Told::Request(Kind::Digest) => {
            let Addressee::Official { language, .. } = to else {
                return Err(AppError::internal("a digest without its official").into());
            };
            // Of several notices of one request the last says most.
            let mut told: Vec<(Kind, String)> = Vec::new();
            for (kind, request_id) in outbox::of_digest(db, &notice.once).await? {
                told.retain(|(_, known)| *known != request_id);
                told.push((kind, request_id));
            }
            let mut known = Vec::new();
            for (kind, request_id) in &told {
                let request = read(request_id).await?;
                // What was answered meanwhile needs nobody any more.
                let owed = request.delivered_at.is_none() || *kind == Kind::HelpGiven;
                if owed && request.status != Status::Withdrawn {
                    known.push((*kind, request));
                }
            }
            if known.is_empty() {
                return Ok(None);
            }
            let letters = known
                .iter()
                .map(|(kind, request)| Ok((*kind, letter(app, &municipality, request)?)))
                .collect::<Result<Vec<_>, AppError>>()?;
            let (subject, text) = notify::word_digest(&letters, *language);
            (subject, text, String::new())
        }
        Told::Request(kind) => {
            let request_id = notice
                .request_id
                .as_deref()
                .ok_or_else(|| AppError::internal("a notice without its request"))?;
            let request = read(request_id).await?;
            let mut letter = letter(app, &municipality, &request)?;
            if kind == Kind::HelpAsked {
                letter.help = help(app, db, &municipality, notice, &request).await?;
                if letter.help.is_none() {
                    return Ok(None);
                }
            }
            if let Addressee::ByText { phone } = to {
                let gateway = gateways::sms(db, &municipality.id).await?;
                let answered = gateway.is_some_and(|one| notify::takes_replies(&one.sender));
                let detail = notice.detail.as_deref();
                let text = letter
                    .text_message(kind, detail, request.language, answered)
                    .ok_or_else(|| AppError::internal("a text message that says nothing"))?;
                let to = phone.clone();
                return Ok(Some((municipality, Message::Text { to, text })));
            }
            if let (Addressee::Reporter { .. }, Some(mailbox)) = (to, &municipality.mailbox) {
                let tag = app.secret_key()?.reply_tag(&request.id);
                reply_to = tag.and_then(|tag| reply_address(mailbox, &tag));
            }
            letter.replies = reply_to.is_some();
            let language = match to {
                Addressee::Reporter { .. } | Addressee::ByText { .. } => request.language,
                Addressee::Outsider { language, .. } | Addressee::Official { language, .. } => {
                    *language
                }
            };
            let (subject, text) = letter.word(kind, notice.detail.as_deref(), language);
            (subject, text, request.reference)
        }
    };
    let to = to
        .email()
        .ok_or_else(|| AppError::internal("a mail to somebody without an address"))?;
    let mail = notify::Mail {
        to: to.to_owned(),
        from: municipality.mail_from.clone(),
        reply_to,
        subject,
        text,
        kind: notice.told,
        reference,
        sent_at: app.now,
    };
    Ok(Some((municipality, Message::Mail(mail))))
}

/// The facts of an account for a mail; `None` where its link was used, replaced or withdrawn meanwhile.
async fn account_letter(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    notice: &Notice,
    kind: AccountKind,
) -> Result<Option<AccountLetter>, Unwritten> {
    let origin = app.env.public_origin(&municipality.slug)?;
    let forgotten = format!("{origin}/desk/password");
    let detail = notice.detail.as_deref().unwrap_or_default();
    Ok(match kind {
        AccountKind::Invitation | AccountKind::PasswordLink => {
            // A mail that comes late says until when its link is good.
            let Some(open) = links::open(db, &municipality.id, detail, notice.created_at).await?
            else {
                return Ok(None);
            };
            let token = app
                .secret_key()?
                .account_token(detail)
                .ok_or_else(|| AppError::internal("a link id that is no UUID"))?;
            let address = format!("{origin}/desk/link/{token}");
            let until = open.expires_at;
            Some(match open.link.purpose {
                LinkPurpose::Invitation => AccountLetter::Invitation {
                    link: open.link,
                    address,
                    until,
                },
                LinkPurpose::Password => AccountLetter::PasswordLink { address, until },
            })
        }
        AccountKind::PasswordChanged => Some(AccountLetter::PasswordChanged {
            at: notice.created_at,
            address: forgotten,
        }),
        AccountKind::LockedOut => Some(AccountLetter::LockedOut {
            until: db::instant("detail", detail)?,
            address: forgotten,
        }),
        AccountKind::SecondFactorRemoved => Some(AccountLetter::SecondFactorRemoved {
            at: notice.created_at,
        }),
    })
}

/// What somebody outside is asked; `None` where their link shows nothing any more.
async fn help(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    notice: &Notice,
    request: &Request,
) -> Result<Option<Help>, Unwritten> {
    let id = notice.detail.as_deref().unwrap_or_default();
    let Some(link) = outside::by_id(db, &municipality.id, id).await? else {
        return Ok(None);
    };
    // A mail that comes late says until when its link is good.
    if link.times.state(request.state()?, notice.created_at) != LinkState::Open {
        return Ok(None);
    }
    let origin = app.env.public_origin(&municipality.slug)?;
    let token = app
        .secret_key()?
        .outside_token(&link.id)
        .ok_or_else(|| AppError::internal("a link id that is no UUID"))?;
    Ok(Some(Help {
        question: link.question,
        by: link.by,
        address: format!("{origin}/desk/outside/{token}"),
        until: link.times.expires_at,
    }))
}

/// The facts of a request for a mail.
pub(super) fn letter<'a>(
    app: &App,
    municipality: &'a Municipality,
    request: &'a Request,
) -> Result<Letter<'a>, AppError> {
    let key = app.secret_key()?;
    let origin = app.env.public_origin(&municipality.slug)?;
    let token = key
        .token(&request.id)
        .ok_or_else(|| AppError::internal("a request id that is no UUID"))?;
    Ok(Letter {
        municipality: &municipality.name,
        phone: &municipality.phone,
        time_zone: municipality.time_zone,
        request,
        pin: key.pin(&request.id),
        links: Links {
            track: format!("{origin}/track/{token}"),
            desk: format!("{origin}/desk/requests/{}", request.id),
        },
        help: None,
        replies: municipality.mailbox.is_some(),
    })
}

/// How often the delivery of an answer is recorded anew when the request changes just then.
const TRIES: u32 = 5;

/// Records that a notice was sent and, if it carried the answer, that this reached the reporter.
async fn record(app: &App, db: &Db, notice: &Notice) -> Result<(), AppError> {
    let sent = || outbox::sent(&notice.id, app.now);
    let kind = match notice.told {
        Told::Request(kind) => kind,
        Told::Account(_) => {
            db.commit(vec![sent()]).await?;
            return Ok(());
        }
    };
    match kind {
        Kind::Answer => {}
        Kind::Digest => {
            let with = outbox::sent_with_digest(&notice.once, app.now);
            db.commit(vec![sent(), with]).await?;
            return Ok(());
        }
        Kind::Receipt
        | Kind::Question
        | Kind::PromiseBroken
        | Kind::Split
        | Kind::Replied
        | Kind::Wrote
        | Kind::Reopened
        | Kind::HalfGone
        | Kind::ThreeQuarters
        | Kind::Overdue
        | Kind::DayAfter
        | Kind::PromisePassed
        | Kind::HelpAsked
        | Kind::HelpGiven => {
            db.commit(vec![sent()]).await?;
            return Ok(());
        }
    }
    for _ in 0..TRIES {
        // Sending took a while, so the request is read again.
        let request_id = notice.request_id.as_deref().unwrap_or_default();
        let request = requests::by_id(db, &notice.municipality_id, request_id)
            .await?
            .ok_or_else(|| AppError::internal("a notice without its request"))?;
        let Some(mut writes) = delivered(app, &request, &notice.municipality_id)? else {
            db.commit(vec![sent()]).await?;
            return Ok(());
        };
        writes.push(sent());
        if db.commit(writes).await?.changes(0)? > 0 {
            let office = &request.department_id;
            live::changed(app, &notice.municipality_id, request_id, office, office).await;
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
    request: &Request,
    municipality_id: &str,
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
    let state = step(
        // What was published is delivered the same way whoever publishes.
        Publishing::Direct,
        before,
        Act::Deliver,
        Actor::Sweep,
    )?;
    let [stamp, event] = random::ids(at)?;
    let of = Step {
        municipality_id,
        request_id: &request.id,
        stamp: &stamp,
        at,
    };
    let channel = TimelineEvent::Delivered {
        channel: request.reply_channel.code().to_owned(),
    };
    let watched = Watched {
        state,
        ..request.watched()?
    };
    Ok(Some(vec![
        steps::deliver(
            of,
            request.version,
            state.status(),
            stop_clock(request, state, at),
            watched.look_at(),
        ),
        events::append(of, &event, Actor::Sweep, None, &channel)?,
    ]))
}

/// What is stored when the answer clock stops: the verdict never changes afterwards.
pub fn stop_clock(request: &Request, state: State, at: DateTime<Utc>) -> Delivered {
    stopped(&request.explanation, state, at)
}

/// The same of a deadline.
pub fn stopped(explanation: &Explanation, state: State, at: DateTime<Utc>) -> Delivered {
    let took = (at - explanation.start).num_minutes();
    Delivered {
        verdict_minutes: Verdict::of(explanation.due, at).minutes(),
        class: class_of(took),
        closed_at: (state == State::Resolved).then_some(at),
    }
}
