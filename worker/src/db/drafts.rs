//! Answers that await publication: in a table of their own, which nothing that a citizen or the public reads looks at.

use api::{answers::DraftedAnswer, desk::AnswerDraft, photo::Photo};
use domain::PhotoRole;
use serde::Deserialize;

use super::{Db, DbError, Write, args, events::Step, instant, json, statements};

statements! {
    KEEP = "
        insert into answer_draft (request_id, municipality_id, answer, photo, drafted_by, drafted_at)
        select ?2, ?1, ?3, ?4, ?5, ?6
        where exists (select 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?7)
        on conflict (request_id) do update set
            answer = excluded.answer, photo = excluded.photo, drafted_by = excluded.drafted_by,
            drafted_at = excluded.drafted_at, comment = null";
    SEND_BACK = "
        update answer_draft set comment = ?3
        where request_id = ?2 and municipality_id = ?1
          and exists (select 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?4)";
    OF_REQUEST = "
        select answer_draft.answer, answer_draft.drafted_by, person.name as author, answer_draft.drafted_at,
               answer_draft.comment, photo.id as photo, photo.width, photo.height
        from answer_draft
        join person on person.municipality_id = answer_draft.municipality_id and person.id = answer_draft.drafted_by
        left join photo on photo.id = answer_draft.photo and photo.municipality_id = answer_draft.municipality_id
        where answer_draft.request_id = ?2 and answer_draft.municipality_id = ?1";
}

/// Keeps a draft in the place of the one before.
///
/// # Errors
/// When the draft cannot be written as JSON.
pub fn keep(
    step: Step<'_>,
    answer: &AnswerDraft,
    person_id: &str,
) -> Result<Write, serde_json::Error> {
    Ok(Write::new(
        KEEP,
        args![
            step.municipality_id,
            step.request_id,
            serde_json::to_string(answer)?,
            answer.photo.as_deref(),
            person_id,
            step.at,
            step.stamp,
        ],
    ))
}

/// Notes why a draft was sent back; it stays, for the department to go on from.
pub fn send_back(step: Step<'_>, comment: &str) -> Write {
    Write::new(
        SEND_BACK,
        args![step.municipality_id, step.request_id, comment, step.stamp],
    )
}

/// A draft as it is stored.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The draft, with the version it was decided on and without an address for its photo.
    pub drafted: DraftedAnswer,
    /// The id of who wrote it.
    pub author_id: String,
}

/// The draft of a request, if there is one.
pub async fn of_request(
    db: &Db,
    municipality_id: &str,
    request_id: &str,
) -> Result<Option<Draft>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        answer: String,
        drafted_by: String,
        author: String,
        drafted_at: String,
        comment: Option<String>,
        photo: Option<String>,
        width: Option<u32>,
        height: Option<u32>,
    }
    db.first::<Row>(OF_REQUEST, args![municipality_id, request_id])
        .await?
        .map(|row| {
            let photo = row.photo.zip(row.width.zip(row.height));
            Ok(Draft {
                drafted: DraftedAnswer {
                    answer: json("answer", &row.answer)?,
                    author: row.author,
                    drafted_at: instant("drafted_at", &row.drafted_at)?,
                    photo: photo.map(|(id, (width, height))| Photo {
                        id,
                        role: PhotoRole::After,
                        public_src: None,
                        src: String::new(),
                        width,
                        height,
                    }),
                    comment: row.comment,
                },
                author_id: row.drafted_by,
            })
        })
        .transpose()
}
