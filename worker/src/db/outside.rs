//! Links by which somebody outside reads one request and replies.

use api::track::TimelineEvent;
use chrono::{DateTime, Utc};
use domain::{
    Code, Language, PhotoRole,
    fields::HelpDraft,
    lifecycle::Actor,
    outside::{Link, expires},
};
use serde::Deserialize;

use super::{Db, DbError, Write, args, code, events::stored, instant, statements};

/// A link, with the name of who asked and the department that has the request.
macro_rules! select {
    ($condition:literal) => {
        concat!(
            "
        select outside_link.id, outside_link.request_id, outside_link.asked_by, outside_link.name, outside_link.email,
               outside_link.language, outside_link.question, outside_link.released, outside_link.asked_at,
               outside_link.expires_at, outside_link.withdrawn_at, outside_link.replied_at, outside_link.reply,
               person.name as by
        from outside_link
        join person
            on person.municipality_id = outside_link.municipality_id and person.id = outside_link.asked_by
        where outside_link.municipality_id = ?1 and ",
            $condition
        )
    };
}

statements! {
    BY_ID = select!("outside_link.id = ?2");
    OF_REQUEST = select!(
        "outside_link.request_id = ?2 order by outside_link.asked_at, outside_link.id limit 100");
    PHOTOS = "
        select photo.id, photo.width, photo.height, outside_photo.link_id, outside_photo.position
        from outside_photo
        join photo on photo.municipality_id = outside_photo.municipality_id and photo.id = outside_photo.photo_id
        where outside_photo.link_id in (select value from json_each(?2)) and outside_photo.municipality_id = ?1";
    ASK = "
        insert into outside_link (id, stamp, municipality_id, request_id, asked_by, name, email, language, question,
                                  released, asked_at, expires_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
    WITHDRAW = "
        update outside_link set withdrawn_at = ?4, stamp = ?3
        where municipality_id = ?1 and id = ?2 and withdrawn_at is null and replied_at is null";
    // Every photo has to be there, named by nobody.
    REPLY = "
        update outside_link set replied_at = ?4, stamp = ?3, reply = ?5
        where municipality_id = ?1 and id = ?2 and withdrawn_at is null and replied_at is null and expires_at > ?4
          and json_array_length(?6) = (
              select count(*) from json_each(?6) as wanted
              join photo on photo.id = wanted.value
              where photo.municipality_id = ?1 and photo.request_id is null and photo.role = ?7
                and not exists (select 1 from outside_photo where outside_photo.photo_id = photo.id))";
    KEEP_PHOTOS = "
        insert into outside_photo (photo_id, municipality_id, link_id, position)
        select wanted.value, outside_link.municipality_id, outside_link.id, wanted.key
        from outside_link, json_each(?4) as wanted
        where outside_link.municipality_id = ?1 and outside_link.id = ?2 and outside_link.stamp = ?3";
    HAPPENED = "
        insert into event (id, municipality_id, request_id, at, kind, actor, person_id, data, public)
        select ?4, outside_link.municipality_id, outside_link.request_id, ?5, ?6, ?7, ?8, ?9, 0
        from outside_link
        where outside_link.municipality_id = ?1 and outside_link.id = ?2 and outside_link.stamp = ?3";
}

/// A link as it is stored. It holds contact data, so its `Debug` says nothing.
#[derive(Clone)]
pub struct OutsideLink {
    /// Its id.
    pub id: String,
    /// The request it opens.
    pub request_id: String,
    /// Who asked.
    pub asked_by: String,
    /// Their name.
    pub by: String,
    /// Who is asked.
    pub name: String,
    /// Where they are reached.
    pub email: String,
    /// What they read.
    pub language: Language,
    /// What is asked.
    pub question: String,
    /// Whether what points at a person in the reporter's words is shown.
    pub released: bool,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// What decides where the link stands.
    pub times: Link,
    /// What was replied.
    pub reply: Option<String>,
}

impl std::fmt::Debug for OutsideLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("OutsideLink").field(&self.id).finish()
    }
}

#[derive(Deserialize)]
struct Row {
    id: String,
    request_id: String,
    asked_by: String,
    by: String,
    name: String,
    email: String,
    language: String,
    question: String,
    released: u8,
    asked_at: String,
    expires_at: String,
    withdrawn_at: Option<String>,
    replied_at: Option<String>,
    reply: Option<String>,
}

impl TryFrom<Row> for OutsideLink {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        let optional = |column: &'static str, text: Option<&str>| {
            text.map(|text| instant(column, text)).transpose()
        };
        Ok(Self {
            times: Link {
                expires_at: instant("expires_at", &row.expires_at)?,
                withdrawn_at: optional("withdrawn_at", row.withdrawn_at.as_deref())?,
                replied_at: optional("replied_at", row.replied_at.as_deref())?,
            },
            language: code("language", &row.language)?,
            asked_at: instant("asked_at", &row.asked_at)?,
            released: row.released != 0,
            id: row.id,
            request_id: row.request_id,
            asked_by: row.asked_by,
            by: row.by,
            name: row.name,
            email: row.email,
            question: row.question,
            reply: row.reply,
        })
    }
}

/// The link with this id.
pub async fn by_id(
    db: &Db,
    municipality_id: &str,
    id: &str,
) -> Result<Option<OutsideLink>, DbError> {
    db.first::<Row>(BY_ID, args![municipality_id, id])
        .await?
        .map(OutsideLink::try_from)
        .transpose()
}

/// The links of a request, oldest first.
pub async fn of_request(
    db: &Db,
    municipality_id: &str,
    request_id: &str,
) -> Result<Vec<OutsideLink>, DbError> {
    db.all::<Row>(OF_REQUEST, args![municipality_id, request_id])
        .await?
        .into_iter()
        .map(OutsideLink::try_from)
        .collect()
}

/// A photo that came with a reply.
#[derive(Debug, Clone, Deserialize)]
pub struct ReplyPhoto {
    /// Its id.
    pub id: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// With which reply it came.
    pub link_id: String,
    position: u32,
}

/// The photos that came with the replies to these links, in their order.
pub async fn photos(
    db: &Db,
    municipality_id: &str,
    links: &[OutsideLink],
) -> Result<Vec<ReplyPhoto>, DbError> {
    let ids: Vec<&str> = links.iter().map(|link| link.id.as_str()).collect();
    let list = serde_json::Value::from(ids).to_string();
    let mut photos: Vec<ReplyPhoto> = db.all(PHOTOS, args![municipality_id, list]).await?;
    photos.sort_by_key(|photo| photo.position);
    Ok(photos)
}

/// A change of a link; what belongs to it is written only if it won.
#[derive(Debug, Clone, Copy)]
pub struct OfLink<'a> {
    /// The municipality.
    pub municipality_id: &'a str,
    /// The link.
    pub link_id: &'a str,
    /// What the change stamps it with.
    pub stamp: &'a str,
    /// When it happens.
    pub at: DateTime<Utc>,
}

/// A new link.
pub fn ask(
    of: OfLink<'_>,
    request_id: &str,
    person_id: &str,
    draft: &HelpDraft,
    released: bool,
) -> Write {
    Write::new(
        ASK,
        args![
            of.link_id,
            of.stamp,
            of.municipality_id,
            request_id,
            person_id,
            &draft.name,
            draft.email.as_str(),
            draft.language.code(),
            &draft.question,
            released,
            of.at,
            expires(of.at),
        ],
    )
}

/// Takes a link back that was not used.
pub fn withdraw(of: OfLink<'_>) -> Write {
    Write::new(
        WITHDRAW,
        args![of.municipality_id, of.link_id, of.stamp, of.at],
    )
}

/// A reply, which uses the link up, and its photos.
pub fn reply(of: OfLink<'_>, text: &str, photos: &[String]) -> [Write; 2] {
    let photos = serde_json::Value::from(photos).to_string();
    [
        Write::new(
            REPLY,
            args![
                of.municipality_id,
                of.link_id,
                of.stamp,
                of.at,
                text,
                &photos,
                PhotoRole::After.code(),
            ],
        ),
        Write::new(
            KEEP_PHOTOS,
            args![of.municipality_id, of.link_id, of.stamp, &photos],
        ),
    ]
}

/// What the history of the request tells officials of it.
pub fn happened(
    of: OfLink<'_>,
    id: &str,
    actor: Actor,
    person_id: Option<&str>,
    event: &TimelineEvent,
) -> Result<Write, serde_json::Error> {
    let (kind, data) = stored(event)?;
    Ok(Write::new(
        HAPPENED,
        args![
            of.municipality_id,
            of.link_id,
            of.stamp,
            id,
            of.at,
            kind,
            actor.code(),
            person_id,
            data,
        ],
    ))
}
