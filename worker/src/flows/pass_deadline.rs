//! A deadline passes without an answer: the request is marked and the head of the department told, exactly once.

use api::track::TimelineEvent;
use domain::{Code, escalation::Level, lifecycle::Actor};

use super::queue_notices;
use crate::{
    app::App,
    db::{
        Db,
        events::{self, Step},
        outbox::{self, NewNotice},
        steps,
        sweep::ToMark,
    },
    error::AppError,
    notify::Kind as NoticeKind,
    random,
};

/// What passing a deadline did.
#[derive(Debug, PartialEq, Eq)]
pub enum Passed {
    /// The request was marked; the notice to be queued, where there is somebody to tell.
    Marked(Option<String>),
    /// Somebody answered, or another sweep was first.
    Skipped,
}

/// Marks one request whose deadline passed.
pub async fn pass_deadline(app: &App, db: &Db, row: &ToMark) -> Result<Passed, AppError> {
    let now = app.now;
    let [stamp, overdue, escalated, notice] = random::ids(now)?;
    let of = Step {
        municipality_id: &row.municipality_id,
        request_id: &row.id,
        stamp: &stamp,
        at: now,
    };
    let level = Level::Due.code();
    let mut writes = vec![
        steps::mark_overdue(of),
        events::append(of, &overdue, Actor::Sweep, None, &TimelineEvent::Overdue)?,
    ];
    let told = row.told();
    if let Some(person_id) = told {
        let event = TimelineEvent::Escalated {
            level: level.to_owned(),
        };
        writes.extend([
            steps::escalate(of, level),
            events::append(of, &escalated, Actor::Sweep, None, &event)?,
            outbox::add(
                of,
                NewNotice {
                    id: &notice,
                    kind: NoticeKind::Overdue,
                    person_id: Some(person_id),
                    queue_at: queue_notices::again_at(now),
                },
            ),
        ]);
    }
    let committed = db.commit(writes).await?;
    Ok(if committed.changes(0)? == 0 {
        Passed::Skipped
    } else {
        Passed::Marked(told.map(|_| notice.clone()))
    })
}
