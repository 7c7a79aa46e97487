//! Requests that are done with for longer than their municipality keeps what it knows of people.
//!
//! Erased is how the reporter can be reached, who else wrote, and which helper was asked; then the files that nobody
//! published. The request itself stays: its text is a document of the municipality, its times are the numbers.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Db, DbError, Write, args, statements};

/// Requests whose months are over at `?1`, at most `?2`: of each municipality those that were done with first.
macro_rules! over {
    ($months:expr, $marked:expr) => {
        concat!(
            "
        select request.id, request.municipality_id
        from municipality
        cross join request on request.municipality_id = municipality.id
        where request.closed_at is not null and request.",
            $marked,
            " is null
          and request.closed_at <= strftime('%Y-%m-%dT%H:%M:%fZ', ?1, '-' || municipality.",
            $months,
            " || ' months')
        limit ?2"
        )
    };
}

/// Of the requests in the list `?1`, those that this run (`?2`) has marked.
macro_rules! marked {
    ($marked:expr) => {
        concat!(
            "(select request.id from json_each(?1) as one join request on request.id = one.value where request.",
            $marked,
            " = ?2)"
        )
    };
}

statements! {
    CONTACTS_OVER = over!("contact_months", "contact_erased_at");
    FILES_OVER = over!("files_months", "files_erased_at");
    // One that was opened again meanwhile is not done with.
    MARK_CONTACTS = "
        update request set contact_erased_at = ?2
        where id in (select value from json_each(?1)) and closed_at is not null and contact_erased_at is null";
    ERASE_CONTACTS = concat!("delete from contact where request_id in ", marked!("contact_erased_at"));
    ERASE_CORRESPONDENTS = concat!(
        "delete from correspondent where request_id in ", marked!("contact_erased_at"));
    ERASE_HELPERS = concat!(
        "update outside_link set email = '' where request_id in ", marked!("contact_erased_at"));
    // The reporter's name is among the words by which a request is found.
    FIND_WITHOUT = concat!(
        "update search_entry set changed = changed + 1 where request_id in ", marked!("contact_erased_at"));
    // Photos that everyone can see stay. Of one that is shown with areas made unrecognisable, nobody needs the original.
    FILES = "
        select attachment.id, attachment.municipality_id, 'attachment' as kind, null as shown
        from json_each(?1) as one
        join attachment on attachment.request_id = one.value
        union all
        select photo.id, photo.municipality_id,
               iif(photo.published = 0 or request.published_at is null, 'photo', 'original'),
               photo_redaction.derived_id
        from json_each(?1) as one
        join request on request.id = one.value
        join photo on photo.request_id = request.id
        left join photo_redaction on photo_redaction.photo_id = photo.id
        where photo.published = 0 or request.published_at is null or photo_redaction.derived_id is not null
        union all
        select photo.id, photo.municipality_id, 'photo', null
        from json_each(?1) as one
        join outside_link on outside_link.request_id = one.value
        join outside_photo on outside_photo.link_id = outside_link.id
        join photo on photo.municipality_id = outside_photo.municipality_id and photo.id = outside_photo.photo_id";
    MARK_FILES = "
        update request set files_erased_at = ?2
        where id in (select value from json_each(?1)) and closed_at is not null and files_erased_at is null";
    FORGET_ATTACHMENTS = "delete from attachment where id in (select value from json_each(?1))";
    FORGET_OUTSIDE = "delete from outside_photo where photo_id in (select value from json_each(?1))";
    FORGET_REDACTIONS = "delete from photo_redaction where photo_id in (select value from json_each(?1))";
    FORGET_PHOTOS = "delete from photo where id in (select value from json_each(?1))";
    // Of the same size in pixels already, or it could not stand in its place.
    SHOW_DERIVED = "
        update photo set content_type = made.content_type, bytes = made.bytes
        from json_each(?1) as one
        join photo_redaction on photo_redaction.photo_id = one.value
        join photo as made on made.id = photo_redaction.derived_id
        where photo.id = one.value";
}

#[derive(Deserialize)]
struct Id {
    id: String,
}

/// Ids of requests whose reporters need not be reached any more.
pub async fn contacts_over(
    db: &Db,
    now: DateTime<Utc>,
    limit: u32,
) -> Result<Vec<String>, DbError> {
    let rows = db.all::<Id>(CONTACTS_OVER, args![now, limit]).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Ids of requests whose unpublished files are needed no more.
pub async fn files_over(db: &Db, now: DateTime<Utc>, limit: u32) -> Result<Vec<String>, DbError> {
    let rows = db.all::<Id>(FILES_OVER, args![now, limit]).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// A list of ids as one parameter.
fn list(ids: &[String]) -> Result<String, serde_json::Error> {
    serde_json::to_string(ids)
}

/// Forgets how the reporters of these requests can be reached; the first write marks them.
pub fn erase_contacts(ids: &[String], now: DateTime<Utc>) -> Result<Vec<Write>, serde_json::Error> {
    let ids = list(ids)?;
    Ok([
        MARK_CONTACTS,
        ERASE_CONTACTS,
        ERASE_CORRESPONDENTS,
        ERASE_HELPERS,
        FIND_WITHOUT,
    ]
    .into_iter()
    .map(|statement| Write::new(statement, args![ids.clone(), now]))
    .collect())
}

/// A file that is needed no more.
#[derive(Debug, Clone, Deserialize)]
pub struct File {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub municipality_id: String,
    /// What it is.
    pub kind: FileKind,
    /// The photo that everyone sees in its place.
    pub shown: Option<String>,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileKind {
    /// A scan, or what came with a mail.
    Attachment,
    /// A photo nobody published.
    Photo,
    /// A photo in whose place another is shown.
    Original,
}

/// The files of these requests that are needed no more.
pub async fn files(db: &Db, ids: &[String]) -> Result<Vec<File>, DbError> {
    let ids = list(ids).map_err(|error| DbError::row("id", &error.to_string()))?;
    db.all(FILES, args![ids]).await
}

/// Forgets these files of these requests, once they are gone from the bucket; the first write marks the requests.
pub fn forget_files(
    requests: &[String],
    files: &[File],
    now: DateTime<Utc>,
) -> Result<Vec<Write>, serde_json::Error> {
    let of = |kind: FileKind| {
        let ids: Vec<String> = files
            .iter()
            .filter(|file| file.kind == kind)
            .map(|file| file.id.clone())
            .collect();
        list(&ids)
    };
    let photos = of(FileKind::Photo)?;
    Ok(vec![
        Write::new(MARK_FILES, args![list(requests)?, now]),
        Write::new(FORGET_ATTACHMENTS, args![of(FileKind::Attachment)?]),
        Write::new(SHOW_DERIVED, args![of(FileKind::Original)?]),
        Write::new(FORGET_REDACTIONS, args![photos.clone()]),
        Write::new(FORGET_OUTSIDE, args![photos.clone()]),
        Write::new(FORGET_PHOTOS, args![photos]),
    ])
}
