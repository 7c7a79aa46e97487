//! Removes what is no longer needed, a bounded number of rows at a time.

use chrono::TimeDelta;
use domain::Code;

use super::Job;
use crate::{
    app::App,
    db::{
        Db, attachments,
        erasure::{self, FileKind},
        half_sessions, incoming, links, lock_outs, many, open_id, passkeys, photos,
        runs::{self, Tally},
        sessions, throttle, typed,
    },
    error::AppError,
    http::{intake::attachment_key, photos::object_key},
};

/// Rows of one kind removed in one run.
const LIMIT: u32 = 100;
/// Requests whose files are removed in one run; each has some ten at most.
const WITH_FILES: u32 = 20;

/// How long a photo or a file waits to be named.
const UNNAMED_PHOTO: TimeDelta = TimeDelta::hours(24);
/// How long a filing can be repeated under its key.
const KEY: TimeDelta = TimeDelta::days(30);
/// Longer than any window of tries.
const TRIES: TimeDelta = TimeDelta::days(1);
/// How long an answer that was begun is kept for whoever began it: longer than any absence from work.
const TYPED: TimeDelta = TimeDelta::days(60);
/// How long a mail or a text message is known again: servers give up within days, gateways within hours.
const MESSAGE: TimeDelta = TimeDelta::days(90);
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
    forget_people(app, db, tally).await?;
    forget_files(app, db, tally).await?;
    let mut writes = vec![
        runs::forget_keys(now - KEY, LIMIT),
        many::forget(now - KEY, LIMIT),
        throttle::forget_before((now - TRIES).timestamp()),
        sessions::forget_ended(now),
        half_sessions::forget_ended(now),
        links::forget_old(now),
        lock_outs::forget_over(now),
        typed::forget(now - TYPED, LIMIT),
        incoming::forget(now - MESSAGE, LIMIT),
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

/// Forgets how the reporters of requests can be reached that are done with for longer than their municipality keeps it.
async fn forget_people(app: &App, db: &Db, tally: &mut Tally) -> Result<(), AppError> {
    let ids = erasure::contacts_over(db, app.now, LIMIT).await?;
    if ids.is_empty() {
        return Ok(());
    }
    let committed = db.commit(erasure::erase_contacts(&ids, app.now)?).await?;
    tally.seen += u32::try_from(ids.len()).unwrap_or(u32::MAX);
    tally.changed += u32::try_from(committed.changes(0)?).unwrap_or(u32::MAX);
    Ok(())
}

/// Removes the files nobody published of requests that are done with for longer than their municipality keeps them.
///
/// The files go first: a run that ends in between leaves rows by which the next one finds what remains, and never a file
/// that nothing names.
async fn forget_files(app: &App, db: &Db, tally: &mut Tally) -> Result<(), AppError> {
    let ids = erasure::files_over(db, app.now, WITH_FILES).await?;
    if ids.is_empty() {
        return Ok(());
    }
    let files = erasure::files(db, &ids).await?;
    let bucket = app.files()?;
    for file in &files {
        let (municipality_id, id) = (&file.municipality_id, &file.id);
        match (file.kind, &file.shown) {
            (FileKind::Attachment, _) => bucket.delete(attachment_key(municipality_id, id)).await?,
            (FileKind::Photo, _) => bucket.delete(object_key(municipality_id, id)).await?,
            (FileKind::Original, Some(shown)) => {
                put_in_place(app, municipality_id, id, shown).await?;
            }
            (FileKind::Original, None) => {}
        }
    }
    let committed = db
        .commit(erasure::forget_files(&ids, &files, app.now)?)
        .await?;
    tally.seen += u32::try_from(ids.len()).unwrap_or(u32::MAX);
    tally.changed += u32::try_from(committed.changes(0)?).unwrap_or(u32::MAX);
    Ok(())
}

/// Keeps what everyone sees of a photo in the place of the original.
async fn put_in_place(
    app: &App,
    municipality_id: &str,
    original: &str,
    shown: &str,
) -> Result<(), AppError> {
    let bucket = app.files()?;
    let Some(object) = bucket
        .get(object_key(municipality_id, shown))
        .execute()
        .await?
    else {
        return Ok(());
    };
    let Some(body) = object.body() else {
        return Ok(());
    };
    let bytes = body.bytes().await?;
    bucket
        .put(object_key(municipality_id, original), bytes)
        .http_metadata(object.http_metadata())
        .execute()
        .await?;
    Ok(())
}
