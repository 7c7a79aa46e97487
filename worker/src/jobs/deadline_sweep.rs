//! Does what has come: levels of escalation, questions that were not replied to, promised dates that passed. It may run
//! twice, or beside itself: each step is guarded and made once.

use std::collections::{BTreeMap, BTreeSet};

use domain::sweep::{Task, Watched};

use crate::{
    app::App,
    db::{
        Cursor, Db,
        municipalities::{self, Municipality},
        requests,
        runs::Tally,
        sweep::{self, DueRow},
    },
    error::AppError,
    flows::{
        acts::Acting,
        pause::{End, end_pause},
        queue_notices,
        reach_levels::{Marked, Reached, reach_levels},
        reopen::break_promise,
    },
    live,
};

/// Rows of one page.
const PAGE: u32 = 200;

/// Pages of one run: more than come in a minute anywhere; what is left is done a minute later.
const PAGES: u32 = 60;

/// Does what came before the event's time.
pub async fn run(app: &App, db: &Db, tally: &mut Tally) -> Result<(), AppError> {
    let mut municipalities = Municipalities::default();
    let mut after: Option<Cursor> = None;
    for _ in 0..PAGES {
        let rows = sweep::due(db, app.now, after.as_ref(), PAGE).await?;
        let full = u32::try_from(rows.len()).is_ok_and(|number| number == PAGE);
        tally.seen += u32::try_from(rows.len()).unwrap_or(u32::MAX);
        municipalities.read(app, db, &rows).await?;
        page(app, db, &municipalities, &rows, tally).await;
        // What was done has left the index; what could not be done must not be read again and again.
        after = match rows.last() {
            Some(last) if full => Some(last.place()?),
            Some(_) | None => return Ok(()),
        };
    }
    Ok(())
}

/// The municipalities of the rows so far, each read once, with its administrators.
#[derive(Default)]
struct Municipalities(BTreeMap<String, (Municipality, Vec<String>)>);

impl Municipalities {
    async fn read(&mut self, app: &App, db: &Db, rows: &[DueRow]) -> Result<(), AppError> {
        for row in rows {
            if self.0.contains_key(&row.municipality_id) {
                continue;
            }
            // One that cannot be read fails its own requests and no others.
            match municipalities::by_id(db, app.now, &row.municipality_id).await {
                Ok(Some(municipality)) => {
                    let administrators = sweep::administrators(db, &municipality.id).await?;
                    self.0
                        .insert(municipality.id.clone(), (municipality, administrators));
                }
                Ok(None) => {}
                Err(error) => log(app, &row.municipality_id, error.into()),
            }
        }
        Ok(())
    }

    fn of(&self, row: &DueRow) -> Result<&(Municipality, Vec<String>), AppError> {
        self.0
            .get(&row.municipality_id)
            .ok_or_else(|| AppError::internal("the municipality cannot be read"))
    }
}

/// A row with what is to be done.
struct Work<'a> {
    row: &'a DueRow,
    watched: Watched,
    task: Task,
    municipality: &'a Municipality,
    administrators: &'a [String],
}

fn work<'a>(
    app: &App,
    municipalities: &'a Municipalities,
    row: &'a DueRow,
) -> Result<Option<Work<'a>>, AppError> {
    let (municipality, administrators) = municipalities.of(row)?;
    let watched = row.watched()?;
    Ok(watched.task(app.now).map(|task| Work {
        row,
        watched,
        task,
        municipality,
        administrators,
    }))
}

async fn page(
    app: &App,
    db: &Db,
    municipalities: &Municipalities,
    rows: &[DueRow],
    tally: &mut Tally,
) {
    let mut to_do = Vec::new();
    for row in rows {
        match work(app, municipalities, row) {
            Ok(work) => to_do.extend(work),
            Err(error) => fail(app, row, error, tally),
        }
    }
    let reached: Vec<Reached<'_>> = to_do
        .iter()
        .filter_map(|work| match &work.task {
            Task::Reach(levels) => Some(Reached {
                row: work.row,
                watched: &work.watched,
                levels,
                municipality: work.municipality,
                administrators: work.administrators,
            }),
            Task::Resume | Task::BreakPromise => None,
        })
        .collect();
    let before = tally.changed;
    let notices = in_lots(app, db, &reached, tally).await;
    hand_over(app, notices, tally).await;
    for work in &to_do {
        match one(app, db, work).await {
            Ok(true) => tally.changed += 1,
            Ok(false) => {}
            Err(error) => fail(app, work.row, error, tally),
        }
    }
    if tally.changed > before {
        let touched: BTreeSet<&str> = to_do
            .iter()
            .map(|work| work.municipality.id.as_str())
            .collect();
        for municipality_id in touched {
            live::much_changed(app, municipality_id).await;
        }
    }
}

/// Marks all at once; where that fails, halves are tried by themselves, so that only the bad row is left.
async fn in_lots(app: &App, db: &Db, reached: &[Reached<'_>], tally: &mut Tally) -> Vec<String> {
    let mut notices = Vec::new();
    let mut lots = vec![reached];
    while let Some(lot) = lots.pop() {
        if lot.is_empty() {
            continue;
        }
        match reach_levels(app, db, lot).await {
            Ok(Marked {
                requests,
                notices: queued,
            }) => {
                tally.changed += requests;
                notices.extend(queued);
            }
            Err(error) => match lot {
                [only] => fail(app, only.row, error, tally),
                _ => {
                    let (first, second) = lot.split_at(lot.len() / 2);
                    lots.extend([second, first]);
                }
            },
        }
    }
    notices
}

/// Does what concerns one request alone; whether anything was done.
async fn one(app: &App, db: &Db, work: &Work<'_>) -> Result<bool, AppError> {
    let acting = Acting::sweep(app, db, work.municipality);
    let request = match work.task {
        Task::Reach(_) => return Ok(false),
        Task::Resume | Task::BreakPromise => {
            requests::by_id(db, &work.municipality.id, &work.row.id).await?
        }
    };
    let Some(request) = request else {
        return Ok(false);
    };
    let done = match work.task {
        Task::Reach(_) => return Ok(false),
        Task::Resume => end_pause(acting, &request, End::NoReply).await,
        Task::BreakPromise => break_promise(acting, &request, None).await,
    };
    match done {
        Ok(()) => Ok(true),
        // Somebody else was first.
        Err(AppError::Problem(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Notices that do not reach the queue now are handed over by the outbox sweep.
async fn hand_over(app: &App, notices: Vec<String>, tally: &mut Tally) {
    let size = usize::try_from(queue_notices::BATCH).unwrap_or(1);
    for batch in notices.chunks(size) {
        if queue_notices::now(app, batch.to_vec()).await.is_err() {
            tally.failed += 1;
        }
    }
}

fn fail(app: &App, row: &DueRow, error: AppError, tally: &mut Tally) {
    tally.failed += 1;
    log(app, &row.id, error);
}

fn log(app: &App, row: &str, error: AppError) {
    let (_, context) = error.into_parts();
    let line = serde_json::json!({
        "level": "error",
        "request_id": app.request_id,
        "row": row,
        "context": context,
    });
    worker::console_error!("{line}");
}
