//! Which photo everyone sees in the place of an original.

use domain::{Code, PhotoRole};
use serde::Deserialize;

use super::{Db, DbError, Write, args, code, events::Step, statements};

statements! {
    ORIGINAL = "
        select photo.request_id, photo.role, photo.width, photo.height from photo
        where photo.municipality_id = ?1 and photo.id = ?2 and photo.request_id is not null
          and not exists (select 1 from photo_redaction where derived_id = photo.id)";
    FITS = "
        select id from photo
        where id = ?2 and municipality_id = ?1 and request_id is null and role = ?3 and width = ?4 and height = ?5
          and not exists (select 1 from answer_draft where answer_draft.photo = photo.id)";
    // Where the derived photo was named meanwhile, nothing is changed.
    TOUCH = "
        update request set version = version + 1, stamp = ?4
        where id = ?2 and municipality_id = ?1 and version = ?3
          and (?5 is null or exists (
              select 1 from photo where id = ?5 and municipality_id = ?1 and request_id is null))";
    // Nobody names it any more, so retention removes it.
    LET_GO = "
        update photo set request_id = null, published = 0
        where municipality_id = ?1 and id in (select derived_id from photo_redaction where photo_id = ?3)
          and exists (select 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?4)";
    FORGET = "
        delete from photo_redaction where photo_id = ?3 and municipality_id = ?1
          and exists (select 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?4)";
    NAME = "
        update photo set
            request_id = ?2,
            published = (select original.published from photo as original where original.id = ?3)
        where id = ?5 and municipality_id = ?1 and request_id is null
          and exists (select 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?4)";
    KEEP = "
        insert into photo_redaction (photo_id, municipality_id, request_id, derived_id, made_by, made_at)
        select ?3, ?1, ?2, ?5, ?6, ?7
        where exists (select 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?4)";
}

/// A photo that somebody sent with a request or an answer.
#[derive(Debug, Clone)]
pub struct Original {
    /// The request it belongs to.
    pub request_id: String,
    role: PhotoRole,
    width: u32,
    height: u32,
}

/// The photo with this id, if it belongs to a request and is itself an original.
pub async fn original(
    db: &Db,
    municipality_id: &str,
    id: &str,
) -> Result<Option<Original>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        request_id: String,
        role: String,
        width: u32,
        height: u32,
    }
    let row: Option<Row> = db.first(ORIGINAL, args![municipality_id, id]).await?;
    row.map(|row| {
        Ok(Original {
            role: code("role", &row.role)?,
            request_id: row.request_id,
            width: row.width,
            height: row.height,
        })
    })
    .transpose()
}

/// Whether a photo can stand in the place of this one: sent before, named by nobody, and of the same size.
pub async fn fits(
    db: &Db,
    municipality_id: &str,
    id: &str,
    original: &Original,
) -> Result<bool, DbError> {
    #[derive(Deserialize)]
    struct Row {}
    let args = args![
        municipality_id,
        id,
        original.role.code(),
        original.width,
        original.height
    ];
    Ok(db.first::<Row>(FITS, args).await?.is_some())
}

/// What everyone sees in the place of this photo from now on: another one, or itself again. The first write is guarded
/// by the version; the others are written only if it won.
pub fn replace(
    step: Step<'_>,
    version: u32,
    photo: &str,
    derived: Option<&str>,
    person_id: &str,
) -> Vec<Write> {
    let Step {
        municipality_id,
        request_id,
        stamp,
        at,
    } = step;
    let of_photo = || args![municipality_id, request_id, photo, stamp];
    let mut writes = vec![
        Write::new(
            TOUCH,
            args![municipality_id, request_id, version, stamp, derived],
        ),
        Write::new(LET_GO, of_photo()),
        Write::new(FORGET, of_photo()),
    ];
    if let Some(derived) = derived {
        let named = args![municipality_id, request_id, photo, stamp, derived];
        let kept = args![
            municipality_id,
            request_id,
            photo,
            stamp,
            derived,
            person_id,
            at
        ];
        writes.extend([Write::new(NAME, named), Write::new(KEEP, kept)]);
    }
    writes
}
