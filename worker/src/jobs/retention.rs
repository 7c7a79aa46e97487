//! Removes what is no longer needed, a bounded number of rows at a time.

use chrono::TimeDelta;
use domain::Code;

use super::Job;
use crate::{
    app::App,
    db::{
        Db, attachments, half_sessions, links, lock_outs, many, open_id, passkeys, photos,
        runs::{self, Tally},
        sessions, throttle, typed,
    },
    error::AppError,
    http::{intake::attachment_key, photos::object_key},
};

/// Rows of one kind removed in one run.
const LIMIT: u32 = 100;

/// How long a photo or a file waits to be named.
const UNNAMED_PHOTO: TimeDelta = TimeDelta::hours(24);
/// How long a filing can be repeated under its key.
const KEY: TimeDelta = TimeDelta::days(30);
/// Longer than any window of tries.
const TRIES: TimeDelta = TimeDelta::days(1);
/// How long an answer that was begun is kept for whoever began it: longer than any absence from work.
const TYPED: TimeDelta = TimeDelta::days(60);
/// How long runs of a job are remembered.
const RUN: TimeDelta = TimeDelta::days(7);

/// Removes old photos, keys, counts of tries, sessions, answers nobody went on with, and records of runs.
pub async fn run(app: &App, db: &Db, tally: &mut Tally) -> Result<(), AppError> {
    let now = app.now;
    let files = app.files()?;
    for photo in photos::left_behind(db, now - UNNAMED_PHOTO, LIMIT).await? {
        tally.seen += 1;
        // The row goes first and only if nobody named the photo meanwhile; then the file is nobody's.
        let gone = db.commit(vec![photos::forget(&photo.id)]).await?;
        if gone.changes(0)? > 0 {
            files
                .delete(object_key(&photo.municipality_id, &photo.id))
                .await?;
            tally.changed += 1;
        }
    }
    for file in attachments::left_behind(db, now - UNNAMED_PHOTO, LIMIT).await? {
        tally.seen += 1;
        let gone = db.commit(vec![attachments::forget(&file.id)]).await?;
        if gone.changes(0)? > 0 {
            files
                .delete(attachment_key(&file.municipality_id, &file.id))
                .await?;
            tally.changed += 1;
        }
    }
    let mut writes = vec![
        runs::forget_keys(now - KEY, LIMIT),
        many::forget(now - KEY, LIMIT),
        throttle::forget_before((now - TRIES).timestamp()),
        sessions::forget_ended(now),
        half_sessions::forget_ended(now),
        links::forget_old(now),
        lock_outs::forget_over(now),
        typed::forget(now - TYPED, LIMIT),
        passkeys::forget_ended(now),
        open_id::forget_ended(now),
    ];
    for job in Job::ALL {
        writes.push(runs::forget(job.code(), now - RUN, LIMIT));
    }
    let number = writes.len();
    let committed = db.commit(writes).await?;
    for at in 0..number {
        let changes = u32::try_from(committed.changes(at)?).unwrap_or(u32::MAX);
        tally.seen += changes;
        tally.changed += changes;
    }
    Ok(())
}
