//! Which requests there are: when each was received and what became of it.

use chrono::{DateTime, TimeDelta, Utc};
use domain::clock::{NoWorkingTime, deadline};

use crate::{
    chance::Chance,
    office_time::{Hours, written},
    town::Town,
};

/// Requests whose deadline passed long ago.
const HISTORY: u32 = 256;
/// Requests of the last week that were answered already.
const RECENT: u32 = 11;
/// Of these, the ones with a date that is still to come.
const PROMISED: u32 = 4;
/// Requests that are overdue now.
const OVERDUE: usize = 4;
/// Requests that owe an answer and have time left.
const RUNNING: usize = 21;
/// One answer of so many came late.
const LATE_ONE_IN: u32 = 13;

/// What became of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Answered in time.
    Answered,
    /// Answered in time, with a date by which it will be done.
    Promised,
    /// Answered after the deadline.
    Late,
    /// Answered, and the letter is still to go out.
    Undelivered,
    /// With a department.
    Open,
    /// The citizen was asked something.
    Waiting,
    /// The answer awaits the administrator.
    Drafted,
    /// Not yet with a department.
    Received,
    /// Taken back.
    Withdrawn,
}

/// A request to come.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// What became of it.
    pub fate: Fate,
    /// Whether its category has a crew on call; `None` for either.
    pub on_call: Option<bool>,
}

/// The year's requests in the order of their receipt.
pub fn slots(
    town: &Town,
    hours: &Hours,
    chance: &mut Chance,
    now: DateTime<Utc>,
) -> Result<Vec<Slot>, NoWorkingTime> {
    let mut slots = Vec::new();
    for number in 0..HISTORY {
        let fate = match number {
            0..5 => Fate::Withdrawn,
            _ if number % LATE_ONE_IN == 0 => Fate::Late,
            _ => Fate::Answered,
        };
        let (from, to) = (now - TimeDelta::days(365), now - TimeDelta::days(9));
        let received_at = written(town, chance, from, to);
        slots.push(Slot {
            received_at,
            fate,
            on_call: None,
        });
    }
    for number in 0..RECENT {
        let (from, to) = (now - TimeDelta::days(8), now - TimeDelta::hours(20));
        slots.push(Slot {
            received_at: written(town, chance, from, to),
            fate: if number < PROMISED {
                Fate::Promised
            } else {
                Fate::Answered
            },
            on_call: None,
        });
    }
    slots.extend(open(town, hours, chance, now)?);
    // Falls due while somebody looks on, so that the sweep is seen at work.
    slots.push(Slot {
        received_at: now - TimeDelta::hours(48) + TimeDelta::minutes(25),
        fate: Fate::Open,
        on_call: Some(true),
    });
    slots.sort_by_key(|slot| slot.received_at);
    Ok(slots)
}

/// Requests that owe an answer, from overdue by a day to fresh.
fn open(
    town: &Town,
    hours: &Hours,
    chance: &mut Chance,
    now: DateTime<Utc>,
) -> Result<Vec<Slot>, NoWorkingTime> {
    let mut candidates = Vec::new();
    for _ in 0..400 {
        let (from, to) = (now - TimeDelta::days(12), now - TimeDelta::minutes(20));
        let received_at = written(town, chance, from, to);
        let due = deadline(&hours.rule, &hours.calendar, received_at, &[])?.due;
        candidates.push((due, received_at));
    }
    candidates.sort_unstable();
    let (late, running): (Vec<_>, Vec<_>) = candidates
        .into_iter()
        .partition(|(due, _)| *due < now - TimeDelta::minutes(10));
    let a_day_ago = now - TimeDelta::hours(27);
    let since_yesterday = late.iter().filter(|(due, _)| *due > a_day_ago).count();
    // After a weekend nothing fell due for days: then the latest of before.
    let from = late.len().saturating_sub(since_yesterday.max(OVERDUE));
    let late: Vec<_> = late.into_iter().skip(from).collect();

    let mut slots = Vec::new();
    for (_, received_at) in spread(&late, OVERDUE) {
        slots.push(Slot {
            received_at,
            fate: Fate::Open,
            on_call: Some(false),
        });
    }
    let mut running = running;
    running.retain(|(due, _)| *due > now + TimeDelta::minutes(10));
    running.sort_by_key(|(_, received_at)| *received_at);
    for (place, (_, received_at)) in spread(&running, RUNNING).enumerate() {
        let fate = match place {
            1 | 5 => Fate::Waiting,
            2 | 4 => Fate::Drafted,
            3 => Fate::Undelivered,
            _ if place + 2 >= RUNNING => Fate::Received,
            _ => Fate::Open,
        };
        slots.push(Slot {
            received_at,
            fate,
            on_call: Some(false),
        });
    }
    Ok(slots)
}

/// So many of the given, evenly from first to last.
fn spread<T: Copy>(from: &[T], count: usize) -> impl Iterator<Item = T> {
    let last = from.len().saturating_sub(1);
    let gaps = count.saturating_sub(1).max(1);
    (0..count.min(from.len())).filter_map(move |place| from.get(place * last / gaps).copied())
}
