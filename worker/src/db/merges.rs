//! Who follows whom of those that are dealt with together.

use std::collections::BTreeMap;

use api::merge::Together;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Db, DbError, Write, args, code,
    events::Step,
    request_row::{Row, select},
    requests::Request,
    statements,
};

statements! {
    FOLLOWERS = concat!(
        select!(),
        "where request.municipality_id = ?1
           and request.id in (select follower_id from request_merge where lead_id = ?2)
           and request.status in ('merged', 'answered')
         limit 200");
    TOGETHER = "
        select request.id, request.reference, request.status
        from request_merge
        join request on request.municipality_id = request_merge.municipality_id
            and request.id = request_merge.follower_id
        where request_merge.municipality_id = ?1 and request_merge.lead_id = ?2
        order by request_merge.follower_id
        limit 200";
    LEAD = "
        select request.id, request.reference, request.status
        from request_merge
        join request on request.municipality_id = request_merge.municipality_id and request.id = request_merge.lead_id
        where request_merge.follower_id = ?2 and request_merge.municipality_id = ?1";
    // What the lead's answer showed: a photo that came with a later answer is for its reporter alone. Where areas were made
    // unrecognisable, what stands in its place.
    PHOTOS = "
        select shown.id, shown.content_type, shown.width, shown.height
        from request_merge
        join request on request.municipality_id = request_merge.municipality_id
            and request.id = request_merge.follower_id
        join photo on photo.request_id = request_merge.lead_id and photo.role = 'after'
        left join photo_redaction on photo_redaction.photo_id = photo.id
        join photo as shown on shown.municipality_id = request_merge.municipality_id
            and shown.id = coalesce(photo_redaction.derived_id, photo.id)
        where request_merge.follower_id = ?2 and request_merge.municipality_id = ?1
          and photo.created_at <= coalesce(request.closed_at, request.answered_at)
          and not exists (select 1 from photo_redaction as made where made.derived_id = photo.id)
        limit 20";
    COUNTS = "
        select lead.value as id, (
            select count(*)
            from request_merge
            join request on request.municipality_id = request_merge.municipality_id
                and request.id = request_merge.follower_id
            where request_merge.lead_id = lead.value and request_merge.municipality_id = ?1
              and request.status = 'merged') as count
        from json_each(?2) as lead";
    COUNT = "
        select count(*) as count
        from request_merge
        join request on request.municipality_id = request_merge.municipality_id
            and request.id = request_merge.follower_id
        where request_merge.municipality_id = ?1 and request_merge.lead_id = ?2 and request.status = 'merged'";
    // Holds only for the version of the lead that it was decided on too: it may have been answered, or have followers
    // that were not counted.
    MERGE = "
        update request set version = request.version + 1, stamp = ?4, status = 'merged', department_id = lead.department_id,
            responsible_id = lead.responsible_id
        from request as lead
        where request.id = ?2 and request.municipality_id = ?1 and request.version = ?3
          and request.status in ('received', 'assigned')
          and lead.id = ?5 and lead.municipality_id = ?1 and lead.version = ?6
          and lead.status in ('received', 'assigned', 'waiting', 'drafted')";
    STAMP = "
        update request set version = version + 1, stamp = ?3
        where municipality_id = ?1 and status = 'merged'
          and id in (select follower_id from request_merge where lead_id = ?2)
          and exists (select 1 from request as brings
                      where brings.id = ?2 and brings.municipality_id = ?1 and brings.stamp = ?3)";
    BRING = "
        update request_merge set lead_id = ?4
        where municipality_id = ?1 and lead_id = ?2
          and exists (select 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?3)";
    BIND = "
        insert into request_merge (follower_id, municipality_id, lead_id, merged_at)
        select id, municipality_id, ?4, ?5 from request where id = ?2 and municipality_id = ?1 and stamp = ?3";
    PART = "
        update request set version = version + 1, stamp = ?4, status = 'assigned'
        where id = ?2 and municipality_id = ?1 and version = ?3 and status = 'merged'";
    // An answer to the lead that is being written just now must not miss whoever came, or reach whoever went.
    TOUCH = "
        update request set version = version + 1, stamp = ?4
        where id = ?2 and municipality_id = ?1
          and exists (select 1 from request as follower
                      where follower.id = ?3 and follower.municipality_id = ?1 and follower.stamp = ?4)";
    PART_ALL = "
        update request set version = version + 1, stamp = ?3, status = 'assigned'
        where municipality_id = ?1 and status = 'merged'
          and id in (select follower_id from request_merge where lead_id = ?2)
          and exists (select 1 from request as lead
                      where lead.id = ?2 and lead.municipality_id = ?1 and lead.stamp = ?3)";
    // The plus keeps the municipality from choosing the index: each is found by its id.
    ANSWER = "
        update request set
            version = request.version + 1, stamp = ?3, status = follower.value ->> 'status', outcome = lead.outcome,
            answer_text = lead.answer_text, answer_date = lead.answer_date, answer_addressee = lead.answer_addressee,
            answer_reason = lead.answer_reason, answer_duplicate = lead.answer_duplicate,
            answered_at = lead.answered_at, answered_by = lead.answered_by,
            answer_department = lead.answer_department, promise_due_at = lead.promise_due_at, broken_date = null,
            sweep_at = follower.value ->> 'sweep_at', delivered_at = follower.value ->> 'delivered_at',
            verdict_minutes = follower.value ->> 'verdict_minutes', answer_class = follower.value ->> 'answer_class',
            closed_at = follower.value ->> 'closed_at'
        from json_each(?4) as follower
        cross join request as lead
        where request.id = follower.value ->> 'id' and +request.municipality_id = ?1 and request.status = 'merged'
          and lead.id = ?2 and lead.municipality_id = ?1 and lead.stamp = ?3";
    RESOLVE = "
        update request set
            version = version + 1, stamp = ?3, status = 'resolved', promise_kept_at = ?4, closed_at = ?4, sweep_at = null
        where municipality_id = ?1 and id in (select value from json_each(?5)) and status = 'answered'
          and delivered_at is not null and promise_due_at is not null and promise_broken_at is null
          and exists (select 1 from request as lead
                      where lead.id = ?2 and lead.municipality_id = ?1 and lead.stamp = ?3)";
}

#[derive(Deserialize)]
struct TogetherRow {
    id: String,
    reference: String,
    status: String,
}

impl TogetherRow {
    fn read(self) -> Result<Together, DbError> {
        Ok(Together {
            status: code("status", &self.status)?,
            id: self.id,
            reference: self.reference,
        })
    }
}

/// Those that follow a request and are merged or answered, whole.
pub async fn followers(
    db: &Db,
    municipality_id: &str,
    lead_id: &str,
) -> Result<Vec<Request>, DbError> {
    let rows: Vec<Row> = db.all(FOLLOWERS, args![municipality_id, lead_id]).await?;
    rows.into_iter().map(Request::try_from).collect()
}

/// Those that follow a request, oldest first.
pub async fn together(
    db: &Db,
    municipality_id: &str,
    lead_id: &str,
) -> Result<Vec<Together>, DbError> {
    let rows: Vec<TogetherRow> = db.all(TOGETHER, args![municipality_id, lead_id]).await?;
    rows.into_iter().map(TogetherRow::read).collect()
}

/// The one that a request follows.
pub async fn lead(db: &Db, municipality_id: &str, id: &str) -> Result<Option<Together>, DbError> {
    let row: Option<TogetherRow> = db.first(LEAD, args![municipality_id, id]).await?;
    row.map(TogetherRow::read).transpose()
}

/// How many follow a request and wait for its answer.
pub async fn count(db: &Db, municipality_id: &str, lead_id: &str) -> Result<usize, DbError> {
    #[derive(Deserialize)]
    struct CountRow {
        count: u32,
    }
    let row: Option<CountRow> = db.first(COUNT, args![municipality_id, lead_id]).await?;
    let count = row.map_or(0, |row| row.count);
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// How many follow each of these requests and wait for its answer, by id; those that lead nobody are left out.
pub async fn counts(
    db: &Db,
    municipality_id: &str,
    ids: &[&str],
) -> Result<BTreeMap<String, u32>, DbError> {
    #[derive(Deserialize)]
    struct CountRow {
        id: String,
        count: u32,
    }
    let list = serde_json::Value::from(ids).to_string();
    let rows: Vec<CountRow> = db.all(COUNTS, args![municipality_id, list]).await?;
    Ok(rows
        .into_iter()
        .filter(|row| row.count > 0)
        .map(|row| (row.id, row.count))
        .collect())
}

/// A photo that shows what was done, as the reporter of one that follows is shown it.
#[derive(Debug, Clone, Deserialize)]
pub struct FollowedPhoto {
    /// Its id.
    pub id: String,
    /// Its media type.
    pub content_type: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// The photos that came with the answer a request got from its lead.
pub async fn photos(
    db: &Db,
    municipality_id: &str,
    follower_id: &str,
) -> Result<Vec<FollowedPhoto>, DbError> {
    db.all(PHOTOS, args![municipality_id, follower_id]).await
}

/// Lets a request follow another one, with all that follow it; the first write is the guarded one.
pub fn merge(step: Step<'_>, version: u32, lead: &Request) -> [Write; 5] {
    let Step {
        municipality_id,
        request_id,
        stamp,
        at,
    } = step;
    [
        Write::new(
            MERGE,
            args![
                municipality_id,
                request_id,
                version,
                stamp,
                &lead.id,
                lead.version
            ],
        ),
        Write::new(STAMP, args![municipality_id, request_id, stamp]),
        Write::new(BRING, args![municipality_id, request_id, stamp, &lead.id]),
        Write::new(
            BIND,
            args![municipality_id, request_id, stamp, &lead.id, at],
        ),
        touch(step, &lead.id),
    ]
}

/// Lets a request follow nobody any more; the first write is the guarded one.
pub fn part(step: Step<'_>, version: u32, lead_id: &str) -> [Write; 2] {
    [
        Write::new(
            PART,
            args![step.municipality_id, step.request_id, version, step.stamp],
        ),
        touch(step, lead_id),
    ]
}

/// Changes the version of the one that was followed, if the follower wins this step.
pub fn touch(step: Step<'_>, lead_id: &str) -> Write {
    Write::new(
        TOUCH,
        args![step.municipality_id, lead_id, step.request_id, step.stamp],
    )
}

/// Lets nobody follow a request any more that wins this step.
pub fn part_all(step: Step<'_>) -> Write {
    Write::new(
        PART_ALL,
        args![step.municipality_id, step.request_id, step.stamp],
    )
}

/// How the answer of the lead reaches one that follows it.
#[derive(Debug, Clone, Serialize)]
pub struct Followed {
    /// Its id.
    pub id: String,
    /// Where it then stands.
    pub status: &'static str,
    /// When the sweep has something to do next.
    pub sweep_at: Option<String>,
    /// When it reached the reporter, where nothing has to be sent.
    pub delivered_at: Option<String>,
    /// Minutes early or late, by its own clock.
    pub verdict_minutes: Option<i64>,
    /// The class of the time it took.
    pub answer_class: Option<u32>,
    /// When nothing remains to be done.
    pub closed_at: Option<String>,
}

/// Gives those that follow a request the answer that it wins in this step; they get its stamp.
pub fn answer(step: Step<'_>, followed: &[Followed]) -> Result<Write, serde_json::Error> {
    Ok(Write::new(
        ANSWER,
        args![
            step.municipality_id,
            step.request_id,
            step.stamp,
            serde_json::to_string(followed)?,
        ],
    ))
}

/// Confirms for those that follow a request what it wins in this step: what was promised is done. They get its stamp.
pub fn resolve(step: Step<'_>, ids: &[&str], kept_at: DateTime<Utc>) -> Write {
    Write::new(
        RESOLVE,
        args![
            step.municipality_id,
            step.request_id,
            step.stamp,
            kept_at,
            serde_json::Value::from(ids).to_string(),
        ],
    )
}
