//! Answers as typed so far: each person's own, in a table that nothing else reads.

use api::typed::{KeptTyped, TypedAnswer};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Db, DbError, Write, args, events::Step, instant, json, statements};

statements! {
    KEEP = "
        insert into typed_answer (request_id, person_id, municipality_id, revision, content, photo, saved_at)
        select ?2, ?3, ?1, 1, ?4, ?5, ?6
        where ?7 = 0 or exists (select 1 from typed_answer where request_id = ?2 and person_id = ?3)
        on conflict (request_id, person_id) do update set
            revision = revision + 1, content = excluded.content, photo = excluded.photo, saved_at = excluded.saved_at
        where typed_answer.revision = ?7";
    SENT = "
        update typed_answer set revision = revision + 1, content = null, photo = null, saved_at = ?4
        where request_id = ?2 and person_id = ?3 and municipality_id = ?1
          and exists (select 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?5)";
    OF_PERSON = "
        select revision, content, saved_at from typed_answer
        where request_id = ?2 and person_id = ?3 and municipality_id = ?1";
    FORGET = "
        delete from typed_answer where rowid in (
            select rowid from typed_answer where saved_at < ?1 order by saved_at limit ?2)";
}

/// An answer as typed so far, to be kept.
#[derive(Debug, Clone, Copy)]
pub struct ToKeep<'a> {
    /// The municipality.
    pub municipality_id: &'a str,
    /// The request it answers.
    pub request_id: &'a str,
    /// Who types it.
    pub person_id: &'a str,
    /// The revision it follows; 0 for none.
    pub after: u32,
    /// What was typed, if it is not thrown away.
    pub typed: Option<&'a TypedAnswer>,
    /// Its photo, where that is one that waits to be named.
    pub photo: Option<&'a str>,
}

/// Keeps what was typed; changes nothing where another revision is there.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn keep(kept: ToKeep<'_>, now: DateTime<Utc>) -> Result<Write, serde_json::Error> {
    let content = kept.typed.map(serde_json::to_string).transpose()?;
    Ok(Write::new(
        KEEP,
        args![
            kept.municipality_id,
            kept.request_id,
            kept.person_id,
            content,
            kept.photo,
            now,
            kept.after,
        ],
    ))
}

/// What this person typed became an answer or a draft; what others typed stays theirs.
pub fn sent(step: Step<'_>, person_id: &str) -> Write {
    Write::new(
        SENT,
        args![
            step.municipality_id,
            step.request_id,
            person_id,
            step.at,
            step.stamp
        ],
    )
}

/// What is kept for this person.
pub async fn of_person(
    db: &Db,
    municipality_id: &str,
    request_id: &str,
    person_id: &str,
) -> Result<Option<KeptTyped>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        revision: u32,
        content: Option<String>,
        saved_at: String,
    }
    db.first::<Row>(OF_PERSON, args![municipality_id, request_id, person_id])
        .await?
        .map(|row| {
            Ok(KeptTyped {
                revision: row.revision,
                saved_at: instant("saved_at", &row.saved_at)?,
                typed: row
                    .content
                    .map(|content| json("content", &content))
                    .transpose()?,
            })
        })
        .transpose()
}

/// Forgets what nobody has touched since then.
pub fn forget(saved_before: DateTime<Utc>, limit: u32) -> Write {
    Write::new(FORGET, args![saved_before, limit])
}
