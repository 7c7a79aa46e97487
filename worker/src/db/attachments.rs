//! Files that belong to requests and are read at the desk alone.

use api::intake::Attachment;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Db, DbError, Write, args, events::Step, statements};

statements! {
    ADD = "
        insert into attachment (id, municipality_id, name, content_type, bytes, person_id, created_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    // A file that went to another request, or is not there, breaks the foreign key of what is inserted, and nothing is
    // written at all.
    NAME = "
        update attachment set request_id = iif(request_id is null, ?2, '')
        where id = ?4 and municipality_id = ?1
          and exists (select 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?3)";
    UNNAMED = "
        select value from json_each(?2)
        where not exists (
            select 1 from attachment
            where id = value and municipality_id = ?1 and request_id is null)";
    OF_REQUEST = "
        select id, name, content_type, bytes from attachment
        where request_id = ?2 and municipality_id = ?1
        order by created_at, id
        limit 100";
    ONE = "
        select attachment.id, attachment.name, attachment.content_type, attachment.bytes, attachment.person_id,
               request.department_id
        from attachment
        left join request
            on request.municipality_id = attachment.municipality_id and request.id = attachment.request_id
        where attachment.municipality_id = ?1 and attachment.id = ?2";
    LEFT_BEHIND = "
        select id, municipality_id from attachment
        where request_id is null and created_at < ?1
        order by created_at
        limit ?2";
    FORGET = "delete from attachment where id = ?1 and request_id is null";
}

/// A file that was just sent.
#[derive(Debug, Clone, Copy)]
pub struct NewAttachment<'a> {
    /// Its unguessable id.
    pub id: &'a str,
    /// Where it was sent to.
    pub municipality_id: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// The media type to serve it with.
    pub content_type: &'a str,
    /// Its size.
    pub bytes: u32,
    /// Who sent it; `None` for a gateway.
    pub person_id: Option<&'a str>,
}

/// Notes a file that no request names yet.
pub fn add(new: &NewAttachment<'_>, now: DateTime<Utc>) -> Write {
    Write::new(
        ADD,
        args![
            new.id,
            new.municipality_id,
            new.name,
            new.content_type,
            new.bytes,
            new.person_id,
            now,
        ],
    )
}

/// Gives a file sent before to the request of this step.
pub fn name(of: Step<'_>, id: &str) -> Write {
    Write::new(NAME, args![of.municipality_id, of.request_id, of.stamp, id])
}

/// Whether every one of these files is there and belongs to no request.
pub async fn are_unnamed(db: &Db, municipality_id: &str, ids: &[String]) -> Result<bool, DbError> {
    #[derive(Deserialize)]
    struct Missing {}
    let list = serde_json::json!(ids).to_string();
    let missing = db
        .all::<Missing>(UNNAMED, args![municipality_id, list])
        .await?;
    Ok(missing.is_empty())
}

#[derive(Deserialize)]
struct Row {
    id: String,
    name: String,
    content_type: String,
    bytes: u32,
}

impl From<Row> for Attachment {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            name: row.name,
            content_type: row.content_type,
            bytes: row.bytes,
        }
    }
}

/// The files of a request, oldest first.
pub async fn of_request(
    db: &Db,
    municipality_id: &str,
    request_id: &str,
) -> Result<Vec<Attachment>, DbError> {
    let rows = db
        .all::<Row>(OF_REQUEST, args![municipality_id, request_id])
        .await?;
    Ok(rows.into_iter().map(Attachment::from).collect())
}

/// A file with what decides who may read it.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The file.
    pub attachment: Attachment,
    /// Who sent it.
    pub person_id: Option<String>,
    /// The department that has its request; `None` where no request names it.
    pub department_id: Option<String>,
}

/// The file with this id.
pub async fn by_id(db: &Db, municipality_id: &str, id: &str) -> Result<Option<Kept>, DbError> {
    #[derive(Deserialize)]
    struct OneRow {
        #[serde(flatten)]
        row: Row,
        person_id: Option<String>,
        department_id: Option<String>,
    }
    let row = db.first::<OneRow>(ONE, args![municipality_id, id]).await?;
    Ok(row.map(|one| Kept {
        attachment: one.row.into(),
        person_id: one.person_id,
        department_id: one.department_id,
    }))
}

/// A file that no request named in time.
#[derive(Debug, Deserialize)]
pub struct LeftBehind {
    /// Its id.
    pub id: String,
    /// Its municipality.
    pub municipality_id: String,
}

/// Files that no request named since before this time.
pub async fn left_behind(
    db: &Db,
    before: DateTime<Utc>,
    limit: u32,
) -> Result<Vec<LeftBehind>, DbError> {
    db.all(LEFT_BEHIND, args![before, limit]).await
}

/// Forgets a file, unless a request named it meanwhile.
pub fn forget(id: &str) -> Write {
    Write::new(FORGET, args![id])
}
