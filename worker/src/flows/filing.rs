//! What was filed is entered: it gets its number and deadline and goes to a department, in one batch, whoever wrote it
//! down.

use std::collections::BTreeSet;

use api::{Names, deadline::Explanation, municipality::Category, track::TimelineEvent};
use chrono::{DateTime, Datelike, Utc};
use domain::{
    Channel, Code, Outcome, PhotoRole, ReplyChannel,
    clock::statutory_due,
    fields::{AnswerDraft, Contact, Draft, Location, RawAnswer},
    lifecycle::{Act, Actor, State},
    mail::Remark,
    sweep::Watched,
};

use super::{
    deliver_notice::stopped,
    explain_deadline::{Computed, explain},
    extra::{self, Answered},
    field_problems, queue_notices,
    route::{Subject, route},
    step,
    tell::{About, Notices},
};
use crate::{
    app::App,
    db::{
        Db, DbError, Write, attachments, districts,
        events::{self, Step},
        filing::{self, NewRequest},
        incoming, intake,
        municipalities::Municipality,
        steps::{self, NewAnswer},
    },
    error::AppError,
    live,
    notify::Kind as NoticeKind,
    random,
};

/// A checked filing.
#[derive(Debug)]
pub struct Filing<'a> {
    /// What was filed.
    pub draft: &'a Draft,
    /// Its category.
    pub category: &'a Category,
    /// The name of the category's department.
    pub department: &'a Names,
    /// How it came.
    pub channel: Channel,
    /// How its reporter wants the answer.
    pub reply_channel: ReplyChannel,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// How to reach its reporter.
    pub contact: &'a Contact,
    /// What the category asks besides, and was answered.
    pub extra: &'a [Answered],
    /// What a person or a gateway wrote down; `None` where the reporter filed it on the page.
    pub taken_in: Option<TakenIn<'a>>,
}

/// What is known of a filing that somebody else wrote down.
#[derive(Debug, Clone, Copy)]
pub struct TakenIn<'a> {
    /// In which part.
    pub actor: Actor,
    /// The official; `None` for a gateway.
    pub person_id: Option<&'a str>,
    /// The number under which the paper is filed.
    pub paper: Option<&'a str>,
    /// What the citizen was told about their data, as it was read out.
    pub told: Option<&'a str>,
    /// Ids of files that belong to it.
    pub attachments: &'a [String],
    /// An answer given on the spot.
    pub answer: Option<&'a str>,
    /// What a gateway brought; `None` where a person took it in.
    pub gateway: Option<FromGateway<'a>>,
}

/// What is known of a message that a gateway brought. Nobody has read it yet, so it goes to no department.
#[derive(Debug, Clone, Copy)]
pub struct FromGateway<'a> {
    /// By what the message is known again.
    pub message_hash: &'a str,
    /// Whether whoever wrote gets a receipt.
    pub receipt: bool,
    /// What officials should know of how it was read.
    pub remarks: &'a BTreeSet<Remark>,
}

/// Under which key something was filed, and what exactly.
#[derive(Debug, Clone, Copy)]
pub struct Keyed<'a> {
    /// The key.
    pub key: &'a str,
    /// The hash of what was sent.
    pub body_hash: &'a str,
}

/// What was entered.
#[derive(Debug)]
pub struct Entered {
    /// The request's id.
    pub id: String,
    /// Its number.
    pub reference: String,
    /// The department that got it.
    pub department_id: String,
    /// By when it is answered, and why then.
    pub explanation: Explanation,
}

/// Why nothing was entered.
#[derive(Debug)]
pub enum NotEntered {
    /// The key is taken: the same filing came in twice at once, and the other one was first.
    KeyTaken,
    /// A photo or a file went to another request in the meantime.
    FileGone,
    /// Anything else.
    Failed(AppError),
}

impl<E: Into<AppError>> From<E> for NotEntered {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// Enters a filing.
pub async fn enter(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    keyed: Keyed<'_>,
    filing: &Filing<'_>,
) -> Result<Entered, NotEntered> {
    let Filing {
        draft,
        category,
        channel,
        reply_channel,
        received_at,
        ..
    } = *filing;
    let now = app.now;
    let Computed { explanation, marks } = explain(municipality, category.on_call, received_at)?;
    let answer = on_the_spot(municipality, filing, now)?;
    // Routing gives it to its department, but where the administrator has to validate it first or nothing is left to
    // be done.
    let gateway = filing.taken_in.and_then(|taken_in| taken_in.gateway);
    let state = if explanation.provisional || answer.is_some() || gateway.is_some() {
        State::Received
    } else {
        step(
            municipality.publishing,
            State::Received,
            Act::Assign,
            Actor::Sweep,
        )?
    };
    let watched = Watched {
        state,
        marks,
        level: None,
        waiting_since: None,
        promise_due: None,
    };
    let [request_id, stamp, received, assigned] = random::ids(now)?;
    let local = received_at.with_timezone(&municipality.time_zone);
    let year = i64::from(local.year());
    let of = Step {
        municipality_id: &municipality.id,
        request_id: &request_id,
        stamp: &stamp,
        at: now,
    };
    let district = district(db, of, draft).await?;
    let subject = Subject {
        category: &category.id,
        district: district.as_deref(),
        at: received_at,
    };
    let routed = route(db, municipality, subject).await?;
    let (office, department) = match &routed {
        Some(rule) => (&rule.kept.department_id, &rule.department),
        None => (&category.department_id, filing.department),
    };
    let new = NewRequest {
        id: &request_id,
        municipality_id: &municipality.id,
        prefix: &municipality.reference_prefix,
        year,
        stamp: &stamp,
        draft,
        status: state.status(),
        department_id: office,
        channel,
        reply_channel,
        received_at,
        entered_at: now,
        explanation: &explanation,
        marks: &watched.marks,
        sweep_at: watched.look_at(),
        counted_on: local.date_naive(),
        statutory_due: municipality
            .statutory_days
            .and_then(|days| statutory_due(&municipality.calendar, received_at, days)),
    };
    let came = TimelineEvent::Received {
        channel: channel.code().to_owned(),
    };
    let of_receipt = Step {
        at: received_at,
        ..of
    };
    let mut writes = vec![
        filing::next_serial(&municipality.id, year),
        filing::request(&new)?,
        filing::key(
            &municipality.id,
            keyed.key,
            keyed.body_hash,
            &request_id,
            now,
        ),
        events::append(of_receipt, &received, Actor::Citizen, None, &came)?,
    ];
    if state == State::Assigned {
        let given = TimelineEvent::Assigned {
            department: department.clone(),
            note: routed.as_ref().map(|rule| rule.kept.name.clone()),
        };
        writes.push(events::append(of, &assigned, Actor::Sweep, None, &given)?);
    }
    if let Some(photo) = &draft.photo {
        writes.push(filing::name_photo(
            &municipality.id,
            photo,
            &request_id,
            PhotoRole::Before,
            &stamp,
        ));
    }
    writes.extend(
        district
            .as_ref()
            .map(|id| districts::assign(of.municipality_id, of.request_id, id, of.stamp)),
    );
    if !filing.contact.is_empty() {
        writes.push(filing::contact(
            &municipality.id,
            &request_id,
            filing.contact,
        ));
    }
    if let Some(taken_in) = filing.taken_in {
        writes.push(intake::note(
            of,
            taken_in.person_id,
            taken_in.paper,
            taken_in.told,
        ));
        writes.extend(
            taken_in
                .attachments
                .iter()
                .map(|id| attachments::name(of, id)),
        );
    }
    if let Some(gateway) = gateway {
        writes.push(incoming::note(of, gateway.message_hash, now));
        writes.extend(remarks(of, gateway.remarks)?);
    }
    if let (Some(answer), Some(taken_in)) = (&answer, filing.taken_in) {
        writes.extend(answer.writes(of, taken_in, &watched, &explanation)?);
    }
    writes.extend(extra::writes(of, filing.extra)?);
    let mut notices = Notices::new(now);
    let receipt = gateway.is_none_or(|gateway| gateway.receipt);
    if receipt && municipality.sends_by(reply_channel) {
        let about = About {
            municipality,
            request_id: &request_id,
            stamp: &stamp,
            round: 1,
            on_call: category.on_call,
        };
        notices.reporter(about, NoticeKind::Receipt, None)?;
        writes.extend(notices.writes()?);
    }
    let committed = db.commit(writes).await.map_err(|error| match error {
        error if error.is_taken("idempotency.key") || error.is_taken("incoming.message_hash") => {
            NotEntered::KeyTaken
        }
        DbError::ForeignKey(_) if draft.photo.is_some() || filing.has_files() => {
            NotEntered::FileGone
        }
        error => NotEntered::Failed(error.into()),
    })?;

    #[derive(serde::Deserialize)]
    struct Numbered {
        reference: String,
    }
    let reference = committed
        .rows::<Numbered>(1)?
        .into_iter()
        .next()
        .map(|row| row.reference)
        .ok_or_else(|| AppError::internal("a request without its number"))?;
    queue_notices::soon(app, notices.ids()).await;
    live::changed(app, &municipality.id, &request_id, office, office).await;
    Ok(Entered {
        department_id: office.clone(),
        id: request_id,
        reference,
        explanation,
    })
}

impl Filing<'_> {
    fn has_files(&self) -> bool {
        self.taken_in
            .is_some_and(|taken_in| !taken_in.attachments.is_empty())
    }
}

/// What officials should know of how a message was read.
pub fn remarks(of: Step<'_>, remarks: &BTreeSet<Remark>) -> Result<Vec<Write>, AppError> {
    let ids = random::in_order(of.at, remarks.len())?;
    let mut writes = Vec::new();
    for (remark, id) in remarks.iter().zip(ids) {
        let event = TimelineEvent::Remarked {
            reason: remark.code().to_owned(),
        };
        writes.push(events::append(of, &id, Actor::Sweep, None, &event)?);
    }
    Ok(writes)
}

/// In which district it lies.
async fn district(db: &Db, of: Step<'_>, draft: &Draft) -> Result<Option<String>, DbError> {
    let Some(point) = draft.location.as_ref().and_then(Location::point) else {
        return Ok(None);
    };
    let point = [point.lon(), point.lat()];
    districts::around(db, of.municipality_id, point).await
}

/// An answer that was given while the citizen was there: filed, answered and delivered at once.
struct OnTheSpot {
    answer: AnswerDraft,
    told: ReplyChannel,
    state: State,
}

/// The answer given on the spot, if its giver may.
fn on_the_spot(
    municipality: &Municipality,
    filing: &Filing<'_>,
    now: DateTime<Utc>,
) -> Result<Option<OnTheSpot>, AppError> {
    let Some((taken_in, text)) = filing
        .taken_in
        .and_then(|taken_in| taken_in.answer.map(|text| (taken_in, text)))
    else {
        return Ok(None);
    };
    let raw = RawAnswer {
        outcome: Some(Outcome::Answered),
        text,
        date: None,
        addressee: "",
        reason: "",
        duplicate_of: "",
        photo: None,
        publication: None,
    };
    let today = now.with_timezone(&municipality.time_zone).date_naive();
    let answer = AnswerDraft::check(raw, filing.draft.kind, today).map_err(field_problems)?;
    let publishing = municipality.publishing;
    let answered = step(
        publishing,
        State::Received,
        Act::Answer(Outcome::Answered),
        taken_in.actor,
    )?;
    Ok(Some(OnTheSpot {
        answer,
        told: filing
            .channel
            .on_the_spot()
            .ok_or_else(|| AppError::internal("an answer on the spot to nobody"))?,
        state: step(publishing, answered, Act::Deliver, taken_in.actor)?,
    }))
}

impl OnTheSpot {
    fn writes(
        &self,
        of: Step<'_>,
        taken_in: TakenIn<'_>,
        watched: &Watched,
        explanation: &Explanation,
    ) -> Result<Vec<Write>, AppError> {
        let person_id = taken_in
            .person_id
            .ok_or_else(|| AppError::internal("an answer on the spot by nobody"))?;
        let watched = Watched {
            state: self.state,
            ..watched.clone()
        };
        let [answered, delivered] = random::ids(of.at)?;
        let new = NewAnswer {
            // The request is written in the same batch.
            version: 1,
            status: self.state.status(),
            answer: &self.answer,
            person_id,
            promise_due: None,
            sweep_at: watched.look_at(),
            delivered: Some(stopped(explanation, self.state, of.at)),
        };
        let given = TimelineEvent::Answered {
            outcome: Outcome::Answered.code().to_owned(),
        };
        let told = TimelineEvent::Delivered {
            channel: self.told.code().to_owned(),
        };
        let by = Some(person_id);
        Ok(vec![
            steps::answer(of, &new),
            events::append(of, &answered, taken_in.actor, by, &given)?,
            events::append(of, &delivered, taken_in.actor, by, &told)?,
        ])
    }
}
