//! Clocks reach levels of escalation: many requests at once, each marked, told of and recorded exactly once.

use std::collections::{BTreeMap, BTreeSet};

use api::track::TimelineEvent;
use domain::{Code, escalation::Level, sweep::Watched};
use serde::Deserialize;

use super::tell::{About, Notices, people};
use crate::{
    app::App,
    db::{
        Db,
        events::{self, OneEvent},
        municipalities::Municipality,
        people::Answerable,
        sweep::{self, DueRow, NewEscalation, NewMark},
        time,
    },
    error::AppError,
    notify::Kind,
    random,
};

/// A request whose clock reached levels, with what its municipality decided.
#[derive(Debug, Clone, Copy)]
pub struct Reached<'a> {
    /// Its row.
    pub row: &'a DueRow,
    /// As the rules saw it.
    pub watched: &'a Watched,
    /// The levels, in order.
    pub levels: &'a [Level],
    /// The municipality.
    pub municipality: &'a Municipality,
    /// Its administrators.
    pub administrators: &'a [String],
}

/// What marking did.
#[derive(Debug, Default)]
pub struct Marked {
    /// How many requests were marked; the others were acted on by somebody else meanwhile.
    pub requests: u32,
    /// Notices that may be queued now.
    pub notices: Vec<String>,
}

/// Marks all of these in one batch, or none of them.
///
/// # Errors
/// Whatever one of them does not allow; then the caller tries smaller lots.
pub async fn reach_levels(app: &App, db: &Db, reached: &[Reached<'_>]) -> Result<Marked, AppError> {
    let now = app.now;
    let mut marks = Vec::new();
    let mut events = Vec::new();
    let mut escalations = Vec::new();
    let mut notices = Notices::new(now);
    for one in reached {
        let stamp = random::id(now)?;
        let Some(last) = one.levels.last() else {
            continue;
        };
        let next = one.watched.clone().reached(one.levels).look_at();
        let overdue = one.levels.contains(&Level::Due);
        marks.push(NewMark {
            id: one.row.id.clone(),
            stamp: stamp.clone(),
            seen: one.row.seen().to_owned(),
            level: last.code(),
            next: next.map(time),
            overdue,
        });
        let mut happened = Vec::new();
        if overdue {
            happened.push((TimelineEvent::Overdue, true));
        }
        // Of one that follows another in time nobody is told besides; that its answer is late is its reporter's to know.
        let told_of = if one.row.is_carried()? {
            &[]
        } else {
            one.levels
        };
        for level in told_of {
            escalations.push(NewEscalation {
                request_id: one.row.id.clone(),
                stamp: stamp.clone(),
                level: level.code(),
            });
            if !one.municipality.addressees(*level).is_empty() {
                let event = TimelineEvent::Escalated {
                    level: level.code().to_owned(),
                };
                happened.push((event, is_public(*level)));
            }
        }
        let ids = random::in_order(now, happened.len())?;
        for (id, (event, public)) in ids.zip(&happened) {
            events.push(OneEvent::new(id, &one.row.id, &stamp, event, *public)?);
        }
        for (person_id, level) in told(one, told_of) {
            let about = About {
                municipality: one.municipality,
                request_id: &one.row.id,
                stamp: &stamp,
                round: one.row.round,
                on_call: one.row.on_call(),
            };
            notices.official(about, kind(level), &person_id)?;
        }
    }
    let mut writes = vec![
        sweep::mark(&marks, now)?,
        sweep::escalate(&escalations, now)?,
        events::append_all(&events, now)?,
    ];
    writes.extend(notices.writes()?);
    let committed = db.commit(writes).await?;

    #[derive(Deserialize)]
    struct Won {
        id: String,
    }
    let won: BTreeSet<String> = committed
        .rows::<Won>(0)?
        .into_iter()
        .map(|row| row.id)
        .collect();
    Ok(Marked {
        requests: u32::try_from(won.len()).unwrap_or(u32::MAX),
        notices: notices
            .at_once()
            .filter(|(_, request_id)| won.contains(*request_id))
            .map(|(id, _)| id.to_owned())
            .collect(),
    })
}

/// Who is told, each of the highest level alone: whoever is told that an answer is overdue need not read that half of
/// the time is gone.
fn told(one: &Reached<'_>, levels: &[Level]) -> BTreeMap<String, Level> {
    let department = Answerable {
        head_id: one.row.head_id.clone(),
        responsible_id: one.row.responsible_id.clone(),
    };
    let mut told = BTreeMap::new();
    for level in levels {
        for addressee in one.municipality.addressees(*level) {
            let people = people(
                *addressee,
                one.municipality,
                &department,
                one.administrators,
            );
            told.extend(
                people
                    .into_iter()
                    .map(|person_id| (person_id.to_owned(), *level)),
            );
        }
    }
    told
}

/// Whether the citizen reads of a level: that half of the time is gone is the office's business.
fn is_public(level: Level) -> bool {
    match level {
        Level::HalfGone | Level::ThreeQuarters => false,
        Level::Due | Level::DayAfter | Level::PromisePassed => true,
    }
}

fn kind(level: Level) -> Kind {
    match level {
        Level::HalfGone => Kind::HalfGone,
        Level::ThreeQuarters => Kind::ThreeQuarters,
        Level::Due => Kind::Overdue,
        Level::DayAfter => Kind::DayAfter,
        Level::PromisePassed => Kind::PromisePassed,
    }
}
