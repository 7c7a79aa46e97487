//! One request with all that belongs to it.

use api::{
    Names,
    deadline::Explanation,
    track::{Answer, TimelineEntry},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Channel, Code, Kind, Language, Outcome, PhotoRole, ReplyChannel, Status, lifecycle::State,
};
use serde::Deserialize;

use super::{Db, DbError, Value, args, code, instant, json, statements};

/// What is read of a request, with the names of what it points to.
macro_rules! select {
    () => {
        "
        select request.id, request.reference, request.version, request.kind, request.status,
               request.category_id, category.name as category, category.on_call,
               request.department_id, department.name as department,
               request.channel, request.reply_channel, request.language, request.text, request.address,
               request.longitude, request.latitude, request.received_at, request.due_at, request.explanation,
               request.outcome, request.answer_text, request.answer_date, request.answer_addressee,
               request.answer_reason, request.answer_duplicate, request.answered_at,
               coalesce(author.name, '') as author, office.name as office,
               request.delivered_at, request.verdict_minutes, request.public_text, request.published_at
        from request
        join category on category.municipality_id = request.municipality_id and category.id = request.category_id
        join department
            on department.municipality_id = request.municipality_id and department.id = request.department_id
        left join department as office
            on office.municipality_id = request.municipality_id and office.id = request.answer_department
        left join person as author
            on author.municipality_id = request.municipality_id and author.id = request.answered_by
        "
    };
}
pub(super) use select;

statements! {
    BY_ID = concat!(select!(), "where request.municipality_id = ?1 and request.id = ?2");
    BY_REFERENCE = concat!(select!(), "where request.municipality_id = ?1 and request.reference = ?2");
    EVENTS = "
        select at, kind, data from event
        where request_id = ?2 and municipality_id = ?1 and (public = 1 or ?3 = 0)
        order by at, id
        limit 500";
    PHOTOS = "
        select id, request_id, role, width, height, published from photo
        where request_id in (select value from json_each(?2)) and municipality_id = ?1
        order by request_id, role desc, created_at, id
        limit 500";
    UNNAMED_PHOTO = "
        select id from photo where id = ?2 and municipality_id = ?1 and request_id is null and role = ?3";
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
    }
    let public_only = reader == Reader::Citizen;
    db.all::<EventRow>(EVENTS, args![municipality_id, id, public_only])
        .await?
        .into_iter()
        .map(|row| {
            let mut data: serde_json::Map<String, serde_json::Value> = json("data", &row.data)?;
            if reader == Reader::Citizen {
                data.remove("note");
            }
            data.insert("type".to_owned(), row.kind.into());
            Ok(TimelineEntry {
                at: instant("at", &row.at)?,
                event: serde_json::from_value(data.into())
                    .map_err(|error| DbError::row("data", &error.to_string()))?,
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
    /// Whether everyone may see it.
    pub published: bool,
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
    #[derive(Deserialize)]
    struct IdRow {}
    let args: Vec<Value> = args![municipality_id, photo, role.code()];
    Ok(db.first::<IdRow>(UNNAMED_PHOTO, args).await?.is_some())
}

/// A row as `select!` reads it.
#[derive(Deserialize)]
pub(super) struct Row {
    id: String,
    reference: String,
    version: u32,
    kind: String,
    status: String,
    category_id: String,
    category: String,
    on_call: u8,
    department_id: String,
    department: String,
    channel: String,
    reply_channel: String,
    language: String,
    text: String,
    address: String,
    longitude: Option<f64>,
    latitude: Option<f64>,
    received_at: String,
    due_at: String,
    explanation: String,
    outcome: Option<String>,
    answer_text: Option<String>,
    answer_date: Option<String>,
    answer_addressee: Option<String>,
    answer_reason: Option<String>,
    answer_duplicate: Option<String>,
    answered_at: Option<String>,
    author: String,
    office: Option<String>,
    delivered_at: Option<String>,
    verdict_minutes: Option<i64>,
    public_text: Option<String>,
    published_at: Option<String>,
}

impl TryFrom<Row> for Request {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        let department: Names = json("department", &row.department)?;
        let delivered_at = optional("delivered_at", row.delivered_at.as_deref())?;
        let answer = match (&row.outcome, &row.answered_at) {
            (Some(outcome), Some(answered_at)) => Some(Answer {
                outcome: code::<Outcome>("outcome", outcome)?,
                text: row.answer_text.unwrap_or_default(),
                department: match &row.office {
                    Some(office) => json("answer_department", office)?,
                    None => department.clone(),
                },
                author: row.author,
                date: row
                    .answer_date
                    .map(|date| {
                        date.parse::<NaiveDate>()
                            .map_err(|error| DbError::row("answer_date", &error.to_string()))
                    })
                    .transpose()?,
                addressee: row.answer_addressee,
                reason: row.answer_reason,
                duplicate_of: row.answer_duplicate,
                answered_at: instant("answered_at", answered_at)?,
                delivered_at,
            }),
            (None, None) => None,
            (Some(_), None) | (None, Some(_)) => {
                return Err(DbError::row("outcome", "half an answer"));
            }
        };
        Ok(Self {
            kind: code("kind", &row.kind)?,
            status: code("status", &row.status)?,
            category: json("category", &row.category)?,
            on_call: row.on_call != 0,
            department,
            channel: code("channel", &row.channel)?,
            reply_channel: code("reply_channel", &row.reply_channel)?,
            language: code("language", &row.language)?,
            point: row.longitude.zip(row.latitude).map(|(x, y)| [x, y]),
            received_at: instant("received_at", &row.received_at)?,
            due_at: instant("due_at", &row.due_at)?,
            explanation: json("explanation", &row.explanation)?,
            published_at: optional("published_at", row.published_at.as_deref())?,
            answer,
            delivered_at,
            id: row.id,
            reference: row.reference,
            version: row.version,
            category_id: row.category_id,
            department_id: row.department_id,
            text: row.text,
            address: row.address,
            verdict_minutes: row.verdict_minutes,
            public_text: row.public_text,
        })
    }
}

fn optional(column: &'static str, text: Option<&str>) -> Result<Option<DateTime<Utc>>, DbError> {
    text.map(|text| instant(column, text)).transpose()
}
