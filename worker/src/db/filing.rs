//! Writing a new request.

use api::deadline::Explanation;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Channel, Code, PhotoRole, ReplyChannel, Status,
    fields::{Contact, Draft, Email, Location, Phone, Point},
    sweep::Mark,
};
use serde::Deserialize;

use super::{Db, DbError, Write, args, statements, stored_marks};

statements! {
    KNOWN_KEY = "
        select idempotency.body_hash, idempotency.request_id
        from idempotency
        where municipality_id = ?1 and key = ?2";
    SERIAL = "
        insert into reference_serial (municipality_id, year, last) values (?1, ?2, 1)
        on conflict (municipality_id, year) do update set last = last + 1";
    // Numbers cross as doubles, so `%d` writes the year: `||` would write 2026.0.
    // Without its photo the request is not written; then what follows it breaks a foreign key, and nothing is.
    REQUEST = "
        insert into request (
            id, municipality_id, reference, version, stamp, kind, status, category_id, department_id, channel,
            reply_channel, language, text, address, longitude, latitude, received_at, entered_at,
            rule_id, rule_version, calendar_id, calendar_version, due_at, explanation, marks, sweep_at, counted_on,
            statutory_due_at, responsible_id)
        select ?1, ?2,
               printf('%s-%d-%06d', ?3, ?4, (
                   select last from reference_serial where municipality_id = ?2 and year = ?4)),
               1, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24,
               ?25, ?26, ?27, ?28,
               case when ?7 <> 'received' then (
                   select responsible_id from department where municipality_id = ?2 and id = ?9) end
        where ?29 is null or exists (
            select 1 from photo where id = ?29 and municipality_id = ?2 and request_id is null and role = ?30)
        returning reference";
    CONTACT = "
        insert into contact (request_id, municipality_id, email, name, phone, street, post)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    KEY = "
        insert into idempotency (municipality_id, key, body_hash, request_id, created_at)
        values (?1, ?2, ?3, ?4, ?5)";
    NAME_PHOTO = "
        update photo set request_id = ?3
        where id = ?2 and municipality_id = ?1 and request_id is null and role = ?4
          and exists (select 1 from request where id = ?3 and municipality_id = ?1 and stamp = ?5)";
}

/// What was filed under an idempotency key.
#[derive(Debug, Clone, Deserialize)]
pub struct Known {
    /// The hash of the body it came with.
    pub body_hash: String,
    /// The request it made.
    pub request_id: String,
}

/// What was filed under this key, if anything was.
pub async fn known_key(
    db: &Db,
    municipality_id: &str,
    key: &str,
) -> Result<Option<Known>, DbError> {
    db.first(KNOWN_KEY, args![municipality_id, key]).await
}

/// A request to be written, with what the municipality decided about it.
#[derive(Debug)]
pub struct NewRequest<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its municipality.
    pub municipality_id: &'a str,
    /// The letters its number begins with.
    pub prefix: &'a str,
    /// The local year it was received in.
    pub year: i64,
    /// The stamp of this write.
    pub stamp: &'a str,
    /// What was filed.
    pub draft: &'a Draft,
    /// Where it stands.
    pub status: Status,
    /// The department that gets it.
    pub department_id: &'a str,
    /// How it came.
    pub channel: Channel,
    /// How its reporter wants the answer.
    pub reply_channel: ReplyChannel,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// When it was entered.
    pub entered_at: DateTime<Utc>,
    /// By when it is answered, and why then.
    pub explanation: &'a Explanation,
    /// The levels of its clock.
    pub marks: &'a [Mark],
    /// After which instant the sweep has something to do.
    pub sweep_at: Option<DateTime<Utc>>,
    /// The local date on which its clock begins.
    pub counted_on: NaiveDate,
    /// When the term set by law ends.
    pub statutory_due: Option<DateTime<Utc>>,
}

/// The next serial of the year.
pub fn next_serial(municipality_id: &str, year: i64) -> Write {
    Write::new(SERIAL, args![municipality_id, year])
}

/// The request itself; gives back its number.
pub fn request(new: &NewRequest<'_>) -> Result<Write, serde_json::Error> {
    let NewRequest {
        draft, explanation, ..
    } = new;
    let location = draft.location.as_ref();
    let point = location.and_then(Location::point);
    Ok(Write::new(
        REQUEST,
        args![
            new.id,
            new.municipality_id,
            new.prefix,
            new.year,
            new.stamp,
            draft.kind.code(),
            new.status.code(),
            &draft.category,
            new.department_id,
            new.channel.code(),
            new.reply_channel.code(),
            draft.language.code(),
            &draft.text,
            location.and_then(Location::address).unwrap_or_default(),
            point.map(Point::lon),
            point.map(Point::lat),
            new.received_at,
            new.entered_at,
            &explanation.rule_id,
            explanation.rule_version,
            &explanation.calendar_id,
            explanation.calendar_version,
            explanation.due,
            serde_json::to_string(explanation)?,
            stored_marks(new.marks),
            new.sweep_at,
            new.counted_on,
            new.statutory_due,
            draft.photo.as_deref(),
            PhotoRole::Before.code(),
        ],
    ))
}

/// How to reach the reporter.
pub fn contact(municipality_id: &str, request_id: &str, contact: &Contact) -> Write {
    Write::new(
        CONTACT,
        args![
            request_id,
            municipality_id,
            contact.email.as_ref().map(Email::as_str),
            contact.name.as_deref(),
            contact.phone.as_ref().map(Phone::as_str),
            contact.street.as_deref(),
            contact.post.as_deref(),
        ],
    )
}

/// The key under which it was filed.
pub fn key(
    municipality_id: &str,
    key: &str,
    body_hash: &str,
    request_id: &str,
    now: DateTime<Utc>,
) -> Write {
    Write::new(KEY, args![municipality_id, key, body_hash, request_id, now])
}

/// Gives a photo sent before to the request of this stamp.
pub fn name_photo(
    municipality_id: &str,
    photo: &str,
    request_id: &str,
    role: PhotoRole,
    stamp: &str,
) -> Write {
    Write::new(
        NAME_PHOTO,
        args![municipality_id, photo, request_id, role.code(), stamp],
    )
}
