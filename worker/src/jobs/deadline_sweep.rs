//! Marks requests whose deadline passed. It may run twice, or beside itself: each mark is guarded and made once.

use crate::{
    app::App,
    db::{
        Cursor, Db,
        sweep::{self, Tally, ToMark},
    },
    error::AppError,
    flows::{
        pass_deadline::{Passed, pass_deadline},
        queue_notices,
    },
};

/// Rows of one page.
const PAGE: u32 = 200;

/// Pages of one run: more than become due in a minute anywhere; what is left is done a minute later.
const PAGES: u32 = 5;

/// Marks what is due before the event's time.
pub async fn run(app: &App, db: &Db, tally: &mut Tally) -> Result<(), AppError> {
    let mut after: Option<Cursor> = None;
    for _ in 0..PAGES {
        let rows = sweep::to_mark(db, app.now, after.as_ref(), PAGE).await?;
        let full = u32::try_from(rows.len()).is_ok_and(|number| number == PAGE);
        let mut notices = Vec::new();
        for row in &rows {
            tally.seen += 1;
            match pass_deadline(app, db, row).await {
                Ok(Passed::Marked(notice)) => {
                    tally.changed += 1;
                    notices.extend(notice);
                }
                Ok(Passed::Skipped) => {}
                Err(error) => {
                    tally.failed += 1;
                    log(app, row, error);
                }
            }
        }
        hand_over(app, notices, tally).await;
        after = match place(rows.last())? {
            Some(place) if full => Some(place),
            Some(_) | None => return Ok(()),
        };
    }
    Ok(())
}

/// Where a page ended. What was marked has left the index; what could not be marked must not be read again and again.
fn place(last: Option<&ToMark>) -> Result<Option<Cursor>, AppError> {
    Ok(last
        .map(|row| row.due_at().map(|due_at| Cursor::after(due_at, &row.id)))
        .transpose()?)
}

/// Notices that do not reach the queue now are handed over by the outbox sweep.
async fn hand_over(app: &App, notices: Vec<String>, tally: &mut Tally) {
    let batches: Vec<Vec<String>> = notices
        .chunks(usize::try_from(queue_notices::BATCH).unwrap_or(1))
        .map(<[String]>::to_vec)
        .collect();
    for batch in batches {
        if queue_notices::now(app, batch).await.is_err() {
            tally.failed += 1;
        }
    }
}

fn log(app: &App, row: &ToMark, error: AppError) {
    let (_, context) = error.into_parts();
    let line = serde_json::json!({
        "level": "error",
        "request_id": app.request_id,
        "request": row.id,
        "context": context,
    });
    worker::console_error!("{line}");
}
