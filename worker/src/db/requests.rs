//! One request with all that belongs to it.

use api::{
    Endpoint, Names,
    deadline::Explanation,
    photo::ReadDeskPhoto,
    track::{Answer, RatingDraft, TimelineEntry},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Channel, Code, Kind, Language, PhotoRole, ReplyChannel, Status,
    clock::Pause,
    escalation::Level,
    fields::Publication,
    lifecycle::State,
    sweep::{Mark, Watched},
};
use serde::Deserialize;

use super::{
    Db, DbError, Value, args, code, instant, json,
    request_row::{Row, select},
    statements,
};

statements! {
    BY_ID = concat!(select!(), "where request.municipality_id = ?1 and request.id = ?2");
    BY_REFERENCE = concat!(select!(), "where request.municipality_id = ?1 and request.reference = ?2");
    EVENTS = "
        select event.at, event.kind, event.data, event.actor, coalesce(person.name, correspondent.address) as name
        from event
        left join person on person.municipality_id = event.municipality_id and person.id = event.person_id
        left join correspondent on correspondent.event_id = event.id
        where event.request_id = ?2 and event.municipality_id = ?1 and (event.public = 1 or ?3 = 0)
        order by event.at, event.id
        limit 500";
    PHOTOS = "
        select photo.id, photo.request_id, photo.role, photo.width, photo.height, photo.published,
               photo_redaction.derived_id
        from photo
        left join photo_redaction on photo_redaction.photo_id = photo.id
        where photo.request_id in (select value from json_each(?2)) and photo.municipality_id = ?1
          and not exists (select 1 from photo_redaction as made where made.derived_id = photo.id)
        order by photo.request_id, photo.role desc, photo.created_at, photo.id
        limit 500";
    UNNAMED_PHOTO = "
        select id, width, height from photo
        where id = ?2 and municipality_id = ?1 and request_id is null and role = ?3";
}

/// A request as it is stored.
#[derive(Debug, Clone)]
pub struct Request {
    /// Its id.
    pub id: String,
    /// The number.
    pub reference: String,
    /// Counts its changes.
    pub version: u32,
    /// What is wanted.
    pub kind: Kind,
    /// Where it stands.
    pub status: Status,
    /// Its category's id.
    pub category_id: String,
    /// Its category's name.
    pub category: Names,
    /// Whether the category has a crew on call.
    pub on_call: bool,
    /// The department that has it.
    pub department_id: String,
    /// That department's name.
    pub department: Names,
    /// The id of the official who sees to it.
    pub responsible_id: Option<String>,
    /// That official's name.
    pub responsible: Option<String>,
    /// How it came.
    pub channel: Channel,
    /// How the answer goes out.
    pub reply_channel: ReplyChannel,
    /// The language the reporter reads.
    pub language: Language,
    /// The reporter's words.
    pub text: String,
    /// Where, in words.
    pub address: String,
    /// Where, as longitude and latitude.
    pub point: Option<[f64; 2]>,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// By when the answer must be delivered.
    pub due_at: DateTime<Utc>,
    /// Why then.
    pub explanation: Explanation,
    /// Which of its answer clocks it is on, from 1.
    pub round: u32,
    /// When the administrator validated it, where the rule asks for that.
    pub validated_at: Option<DateTime<Utc>>,
    /// Spans in which the clock rested.
    pub pauses: Vec<Pause>,
    /// Since when it rests.
    pub waiting_since: Option<DateTime<Utc>>,
    /// What the citizen was asked last.
    pub question: Option<String>,
    /// The levels of its clock.
    pub marks: Vec<Mark>,
    /// The highest of them that was acted on.
    pub level: Option<Level>,
    /// Since when it is marked as overdue.
    pub overdue_at: Option<DateTime<Utc>>,
    /// When the term set by law ends.
    pub statutory_due_at: Option<DateTime<Utc>>,
    /// When the promised day ends.
    pub promise_due_at: Option<DateTime<Utc>>,
    /// When the promise was confirmed as kept.
    pub promise_kept_at: Option<DateTime<Utc>>,
    /// When it was broken.
    pub promise_broken_at: Option<DateTime<Utc>>,
    /// The date promised and broken before the request was opened again.
    pub broken_date: Option<NaiveDate>,
    /// How the citizen rated the answer.
    pub rating: Option<RatingDraft>,
    /// When.
    pub rated_at: Option<DateTime<Utc>>,
    /// Since when nothing remains to be done.
    pub closed_at: Option<DateTime<Utc>>,
    /// When it was forgotten how the reporter can be reached.
    pub contact_erased_at: Option<DateTime<Utc>>,
    /// The answer, once there is one.
    pub answer: Option<Answer>,
    /// When it reached the reporter.
    pub delivered_at: Option<DateTime<Utc>>,
    /// Minutes early or late, once delivered.
    pub verdict_minutes: Option<i64>,
    /// The text released to everyone.
    pub public_text: Option<String>,
    /// When it was released.
    pub published_at: Option<DateTime<Utc>>,
}

impl Request {
    /// Where it stands in the lifecycle.
    pub fn state(&self) -> Result<State, DbError> {
        let outcome = self.answer.as_ref().map(|answer| answer.outcome);
        State::of(self.status, outcome, self.delivered_at.is_some())
            .ok_or_else(|| DbError::row("status", "answered without an outcome"))
    }

    /// The request as the sweep sees it.
    pub fn watched(&self) -> Result<Watched, DbError> {
        let open_promise = self.promise_kept_at.is_none() && self.promise_broken_at.is_none();
        Ok(Watched {
            state: self.state()?,
            marks: self.marks.clone(),
            level: self.level,
            waiting_since: self.waiting_since,
            promise_due: self.promise_due_at.filter(|_| open_promise),
        })
    }
}

/// The request with this id in this municipality.
pub async fn by_id(db: &Db, municipality_id: &str, id: &str) -> Result<Option<Request>, DbError> {
    db.first::<Row>(BY_ID, args![municipality_id, id])
        .await?
        .map(Request::try_from)
        .transpose()
}

/// The request with this number in this municipality.
pub async fn by_reference(
    db: &Db,
    municipality_id: &str,
    reference: &str,
) -> Result<Option<Request>, DbError> {
    db.first::<Row>(BY_REFERENCE, args![municipality_id, reference])
        .await?
        .map(Request::try_from)
        .transpose()
}

/// Who reads a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The reporter, or everyone.
    Citizen,
    /// An official.
    Official,
}

/// What happened to a request, oldest first, as far as this reader may see it.
pub async fn timeline(
    db: &Db,
    municipality_id: &str,
    id: &str,
    reader: Reader,
) -> Result<Vec<TimelineEntry>, DbError> {
    #[derive(Deserialize)]
    struct EventRow {
        at: String,
        kind: String,
        data: String,
        actor: String,
        name: Option<String>,
    }
    let public_only = reader == Reader::Citizen;
    db.all::<EventRow>(EVENTS, args![municipality_id, id, public_only])
        .await?
        .into_iter()
        .map(|row| {
            let mut data: serde_json::Map<String, serde_json::Value> = json("data", &row.data)?;
            if reader == Reader::Citizen {
                data.remove("note");
                // What belongs to somebody else's request.
                if row.kind == "joined" {
                    data.remove("reference");
                }
            }
            data.insert("type".to_owned(), row.kind.into());
            Ok(TimelineEntry {
                at: instant("at", &row.at)?,
                event: serde_json::from_value(data.into())
                    .map_err(|error| DbError::row("data", &error.to_string()))?,
                actor: Some(code("actor", &row.actor)?),
                by: row.name.filter(|_| reader == Reader::Official),
            })
        })
        .collect()
}

/// A photo of a request.
#[derive(Debug, Clone)]
pub struct RequestPhoto {
    /// Its id.
    pub id: String,
    /// The request it belongs to.
    pub request_id: String,
    /// What it shows.
    pub role: PhotoRole,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Whether everyone may see it, or what stands in its place.
    pub published: bool,
    /// The photo that everyone sees in its place, of the same size.
    pub redacted: Option<String>,
}

impl RequestPhoto {
    /// The photo as listed, at the address where this reader may fetch it.
    pub fn listed(self, src: impl FnOnce(&str) -> String) -> api::photo::Photo {
        api::photo::Photo {
            src: src(&self.id),
            id: self.id,
            role: self.role,
            width: self.width,
            height: self.height,
            public_src: None,
        }
    }

    /// The same at the desk, with the address of what everyone sees in its place.
    pub fn listed_at_desk(self) -> api::photo::Photo {
        let at_desk = |photo: &str| ReadDeskPhoto { photo }.path();
        let public_src = self.redacted.as_deref().map(at_desk);
        api::photo::Photo {
            public_src,
            ..self.listed(at_desk)
        }
    }

    /// Whether everyone sees it once an answer is published, as `steps::publish_photos` releases it.
    pub fn released_by(&self, publication: &Publication) -> bool {
        match self.role {
            PhotoRole::After => true,
            PhotoRole::Before => self.published || publication.photo,
        }
    }

    /// What anyone but the desk and the reporter may be shown: the photo in whose place another one stands, is that one.
    pub fn for_others(self) -> Self {
        match self.redacted {
            Some(derived) => Self {
                id: derived,
                redacted: None,
                ..self
            },
            None => self,
        }
    }
}

/// The photos of these requests, before and then after.
pub async fn photos(
    db: &Db,
    municipality_id: &str,
    ids: &[&str],
) -> Result<Vec<RequestPhoto>, DbError> {
    #[derive(Deserialize)]
    struct PhotoRow {
        id: String,
        request_id: String,
        role: String,
        width: u32,
        height: u32,
        published: u8,
        derived_id: Option<String>,
    }
    let list = serde_json::Value::from(ids).to_string();
    db.all::<PhotoRow>(PHOTOS, args![municipality_id, list])
        .await?
        .into_iter()
        .map(|row| {
            Ok(RequestPhoto {
                role: code("role", &row.role)?,
                id: row.id,
                request_id: row.request_id,
                width: row.width,
                height: row.height,
                published: row.published != 0,
                redacted: row.derived_id,
            })
        })
        .collect()
}

/// Whether there is a photo of this role that no request has named yet.
pub async fn has_unnamed_photo(
    db: &Db,
    municipality_id: &str,
    photo: &str,
    role: PhotoRole,
) -> Result<bool, DbError> {
    let found = unnamed_photo(db, municipality_id, photo, role).await?;
    Ok(found.is_some())
}

/// A photo of this role that no request has named yet, as if one had just named it.
pub async fn unnamed_photo(
    db: &Db,
    municipality_id: &str,
    photo: &str,
    role: PhotoRole,
) -> Result<Option<RequestPhoto>, DbError> {
    #[derive(Deserialize)]
    struct UnnamedRow {
        id: String,
        width: u32,
        height: u32,
    }
    let args: Vec<Value> = args![municipality_id, photo, role.code()];
    let row: Option<UnnamedRow> = db.first(UNNAMED_PHOTO, args).await?;
    Ok(row.map(|row| RequestPhoto {
        id: row.id,
        request_id: String::new(),
        role,
        width: row.width,
        height: row.height,
        published: false,
        redacted: None,
    }))
}
