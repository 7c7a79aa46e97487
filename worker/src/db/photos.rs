//! Photos: what is known of the files in the bucket, and who may see which. Naming and releasing them is part of the
//! steps of a request.

use chrono::{DateTime, Utc};
use domain::{Code, PhotoRole};
use serde::Deserialize;

use super::{Db, DbError, Write, args, statements};

statements! {
    ADD = "
        insert into photo (id, municipality_id, role, content_type, bytes, width, height, created_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    TRACKED = "
        select content_type from photo where municipality_id = ?1 and id = ?2 and request_id = ?3";
    AT_DESK = "
        select photo.content_type, request.department_id
        from photo
        join request on request.municipality_id = photo.municipality_id and request.id = coalesce(
            photo.request_id, (select request_id from answer_draft where answer_draft.photo = photo.id),
            (select request_id from typed_answer where typed_answer.photo = photo.id),
            (select outside_link.request_id from outside_photo
             join outside_link on outside_link.id = outside_photo.link_id
             where outside_photo.photo_id = photo.id))
        where photo.municipality_id = ?1 and photo.id = ?2";
    PUBLIC = "
        select photo.content_type
        from photo
        join request on request.id = photo.request_id
        where photo.municipality_id = ?1 and photo.id = ?2 and photo.published = 1
          and request.published_at is not null and request.status <> 'withdrawn'
          and not exists (select 1 from photo_redaction where photo_redaction.photo_id = photo.id)";
    LEFT_BEHIND = "
        select id, municipality_id from photo
        where request_id is null and created_at < ?1
          and not exists (select 1 from answer_draft where answer_draft.photo = photo.id)
          and not exists (select 1 from typed_answer where typed_answer.photo = photo.id)
          and not exists (select 1 from outside_photo where outside_photo.photo_id = photo.id)
        order by created_at
        limit ?2";
    FORGET = "
        delete from photo where id = ?1 and request_id is null
          and not exists (select 1 from answer_draft where answer_draft.photo = photo.id)
          and not exists (select 1 from typed_answer where typed_answer.photo = photo.id)
          and not exists (select 1 from outside_photo where outside_photo.photo_id = photo.id)";
}

/// A photo that was just sent.
#[derive(Debug, Clone)]
pub struct NewPhoto<'a> {
    /// Its unguessable id.
    pub id: &'a str,
    /// Where it was sent to.
    pub municipality_id: &'a str,
    /// What it shows.
    pub role: PhotoRole,
    /// The media type to serve it with.
    pub content_type: &'a str,
    /// The size of the file kept.
    pub bytes: u32,
    /// Pixels across, as displayed.
    pub width: u32,
    /// Pixels down, as displayed.
    pub height: u32,
}

/// Notes a photo that no request names yet.
pub fn add(photo: &NewPhoto<'_>, now: DateTime<Utc>) -> Write {
    Write::new(
        ADD,
        args![
            photo.id,
            photo.municipality_id,
            photo.role.code(),
            photo.content_type,
            photo.bytes,
            photo.width,
            photo.height,
            now,
        ],
    )
}

/// The media type of a photo of this request.
pub async fn tracked(
    db: &Db,
    municipality_id: &str,
    id: &str,
    request_id: &str,
) -> Result<Option<String>, DbError> {
    content_type(db, TRACKED, args![municipality_id, id, request_id]).await
}

/// The media type of a photo that was released with its request.
pub async fn public(db: &Db, municipality_id: &str, id: &str) -> Result<Option<String>, DbError> {
    content_type(db, PUBLIC, args![municipality_id, id]).await
}

async fn content_type(
    db: &Db,
    statement: super::Statement,
    args: Vec<super::Value>,
) -> Result<Option<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        content_type: String,
    }
    let row: Option<Row> = db.first(statement, args).await?;
    Ok(row.map(|row| row.content_type))
}

/// A photo as the desk asks for it.
#[derive(Debug, Clone, Deserialize)]
pub struct DeskPhoto {
    /// Its media type.
    pub content_type: String,
    /// The department that has its request; who may not read that may not see the photo.
    pub department_id: String,
}

/// A photo of any request of the municipality.
pub async fn at_desk(
    db: &Db,
    municipality_id: &str,
    id: &str,
) -> Result<Option<DeskPhoto>, DbError> {
    db.first(AT_DESK, args![municipality_id, id]).await
}

/// A photo that nobody named in time.
#[derive(Debug, Clone, Deserialize)]
pub struct LeftBehind {
    /// Its id.
    pub id: String,
    /// Where it was sent to.
    pub municipality_id: String,
}

/// Photos sent before that instant that neither a request nor a draft names, oldest first.
pub async fn left_behind(
    db: &Db,
    sent_before: DateTime<Utc>,
    limit: u32,
) -> Result<Vec<LeftBehind>, DbError> {
    db.all(LEFT_BEHIND, args![sent_before, limit]).await
}

/// Forgets a photo, unless a request or a draft names it after all.
pub fn forget(id: &str) -> Write {
    Write::new(FORGET, args![id])
}
