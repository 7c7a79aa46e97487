//! The answer clock of a stored request, as of a moment.

use api::deadline::{Clock, ClockState, Explanation, Step};
use chrono::{DateTime, Utc};
use domain::{
    Status,
    clock::{Deadline, Rule, remaining},
};

use crate::db::{municipalities::Municipality, requests::Request};

/// Whether the reader is told why the answer is due then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// With the explanation.
    Explained,
    /// Without it, as lists have it.
    Short,
}

/// Where the clock of a request stands at `now`.
pub fn clock(
    municipality: &Municipality,
    request: &Request,
    now: DateTime<Utc>,
    detail: Detail,
) -> Clock {
    let rule = municipality.rule.for_category(request.on_call);
    let left_minutes = left(municipality, &rule, request, now);
    let hours = request.explanation.hours;
    let state = state(request, now, left_minutes, hours);
    let counting = match state {
        ClockState::Running | ClockState::Soon | ClockState::Waiting => true,
        ClockState::Overdue | ClockState::Kept | ClockState::Broken | ClockState::Ended => false,
    };
    Clock {
        state,
        due: request.due_at,
        hours,
        left_minutes: if counting { left_minutes } else { 0 },
        late_minutes: if state == ClockState::Overdue {
            (now - request.due_at).num_minutes()
        } else {
            0
        },
        verdict_minutes: request.verdict_minutes,
        as_of: now,
        explanation: (detail == Detail::Explained).then(|| request.explanation.clone()),
    }
}

fn state(request: &Request, now: DateTime<Utc>, left_minutes: i64, hours: u32) -> ClockState {
    match (request.verdict_minutes, request.status) {
        (Some(minutes), _) if minutes >= 0 => ClockState::Kept,
        (Some(_), _) => ClockState::Broken,
        (None, Status::Withdrawn) => ClockState::Ended,
        (None, Status::Waiting) => ClockState::Waiting,
        (
            None,
            Status::Received
            | Status::Assigned
            | Status::Drafted
            | Status::Answered
            | Status::Resolved,
        ) => {
            if request.due_at < now {
                ClockState::Overdue
            } else if left_minutes * 4 <= i64::from(hours) * 60 {
                ClockState::Soon
            } else {
                ClockState::Running
            }
        }
    }
}

/// Counted minutes left, rounded down; 0 when none are.
fn left(municipality: &Municipality, rule: &Rule, request: &Request, now: DateTime<Utc>) -> i64 {
    let deadline = Deadline {
        start: request.explanation.start,
        counts_from: counts_from(&request.explanation),
        due: request.due_at,
        steps: Vec::new(),
    };
    // A clock that rests is not given yet: nobody can be asked anything so far.
    remaining(rule, &municipality.calendar, &deadline, &[], now)
        .num_minutes()
        .max(0)
}

/// The first instant that counted.
fn counts_from(explanation: &Explanation) -> DateTime<Utc> {
    explanation
        .steps
        .iter()
        .find_map(|step| match step {
            Step::StartsLater { at, .. } => Some(*at),
            Step::Received { .. }
            | Step::Validated { .. }
            | Step::Reopened { .. }
            | Step::DaysOff { .. }
            | Step::Paused { .. }
            | Step::Due { .. } => None,
        })
        .unwrap_or(explanation.start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::sample::{at, municipality, request};

    /// State, minutes left and minutes late at a moment.
    fn stands(request: &Request, moment: &str) -> (ClockState, i64, i64) {
        let clock = clock(&municipality(), request, at(moment), Detail::Short);
        (clock.state, clock.left_minutes, clock.late_minutes)
    }

    #[test]
    fn the_clock_counts_by_the_rule_and_not_by_the_wall_clock() {
        // A Friday with the Friday rule, a weekend and a holiday: counted from Tuesday 00:00, due Thursday 00:00.
        let request = request();
        assert_eq!(request.due_at, at("2026-04-29T22:00:00Z"));
        let whole = (ClockState::Running, 48 * 60, 0);
        assert_eq!(stands(&request, "2026-04-24T10:40:00Z"), whole);
        assert_eq!(stands(&request, "2026-04-27T21:59:00Z"), whole);
        assert_eq!(
            stands(&request, "2026-04-28T10:00:00Z"),
            (ClockState::Running, 36 * 60, 0)
        );
        assert_eq!(
            stands(&request, "2026-04-29T09:59:00Z"),
            (ClockState::Running, 12 * 60 + 1, 0)
        );
        assert_eq!(
            stands(&request, "2026-04-29T10:00:00Z"),
            (ClockState::Soon, 12 * 60, 0)
        );
        assert_eq!(
            stands(&request, "2026-04-29T22:00:00Z"),
            (ClockState::Soon, 0, 0)
        );
        assert_eq!(
            stands(&request, "2026-05-01T22:00:00Z"),
            (ClockState::Overdue, 0, 48 * 60)
        );
    }

    #[test]
    fn what_was_delivered_keeps_its_verdict() {
        let moment = "2026-06-01T10:00:00Z";
        for (minutes, state) in [(0, ClockState::Kept), (-1, ClockState::Broken)] {
            let delivered = Request {
                status: Status::Resolved,
                verdict_minutes: Some(minutes),
                ..request()
            };
            assert_eq!(stands(&delivered, moment), (state, 0, 0));
        }
        let withdrawn = Request {
            status: Status::Withdrawn,
            ..request()
        };
        assert_eq!(stands(&withdrawn, moment), (ClockState::Ended, 0, 0));
    }

    #[test]
    fn an_answer_on_its_way_still_has_a_running_clock() {
        let answered = Request {
            status: Status::Answered,
            ..request()
        };
        let (state, ..) = stands(&answered, "2026-05-01T22:00:00Z");
        assert_eq!(state, ClockState::Overdue);
    }
}
