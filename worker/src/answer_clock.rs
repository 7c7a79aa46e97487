//! The clocks of a stored request, as of a moment: the 48 hours, the promised date, the term set by law.

use api::deadline::{
    Clock, ClockName, ClockState, Explanation, Nearest, PromiseState, PromisedDate, Standing, Step,
};
use chrono::{DateTime, Utc};
use domain::{
    Status,
    calendar::Calendar,
    clock::{Deadline, Rule, remaining},
};

use crate::db::{DbError, promises::Decided, requests::Request};

/// Whether the reader is told why the answer is due then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// With the explanation.
    Explained,
    /// Without it, as lists have it.
    Short,
}

/// Where the clocks of a request stand at `now`, by the rule and calendar that decided it.
pub fn clock(
    decided: &Decided,
    request: &Request,
    now: DateTime<Utc>,
    detail: Detail,
) -> Result<Clock, DbError> {
    let (rule, calendar) = decided.for_request(request)?;
    let left_minutes = left(&rule, calendar, request, now);
    let hours = request.explanation.hours;
    let state = state(request, now, left_minutes, hours);
    let counting = match state {
        ClockState::Running | ClockState::Soon | ClockState::Waiting => true,
        ClockState::Overdue | ClockState::Kept | ClockState::Broken | ClockState::Ended => false,
    };
    let promise = promise(request);
    Ok(Clock {
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
        standing: standing(request, state, promise),
        nearest: nearest(request, state, promise, now),
        statutory_due: request.statutory_due_at.filter(|_| owes_answer(state)),
        promise,
        explanation: (detail == Detail::Explained).then(|| request.explanation.clone()),
    })
}

fn state(request: &Request, now: DateTime<Utc>, left_minutes: i64, hours: u32) -> ClockState {
    match (request.verdict_minutes, request.status) {
        (Some(minutes), _) if minutes >= 0 => ClockState::Kept,
        (Some(_), _) => ClockState::Broken,
        (None, Status::Withdrawn) => ClockState::Ended,
        // What was late before the question stays late.
        (None, Status::Waiting)
            if request
                .waiting_since
                .is_none_or(|since| since <= request.due_at) =>
        {
            ClockState::Waiting
        }
        (
            None,
            Status::Received
            | Status::Assigned
            | Status::Waiting
            | Status::Drafted
            | Status::Merged
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

/// Whether an answer is still to be delivered.
fn owes_answer(state: ClockState) -> bool {
    match state {
        ClockState::Running | ClockState::Soon | ClockState::Overdue | ClockState::Waiting => true,
        ClockState::Kept | ClockState::Broken | ClockState::Ended => false,
    }
}

/// The date an answer named last; one that was broken is told until there is a new answer.
fn promise(request: &Request) -> Option<PromisedDate> {
    let named = request.answer.as_ref().and_then(|answer| answer.date);
    let state = match (request.promise_kept_at, request.promise_broken_at) {
        (_, Some(_)) => PromiseState::Broken,
        (Some(_), None) => PromiseState::Kept,
        (None, None) => PromiseState::Open,
    };
    named.map(|date| PromisedDate { date, state }).or_else(|| {
        let state = PromiseState::Broken;
        request.broken_date.map(|date| PromisedDate { date, state })
    })
}

/// What the reader can expect now. Lateness is what matters most of an open request; then that a promise was broken.
fn standing(request: &Request, state: ClockState, promise: Option<PromisedDate>) -> Standing {
    let open = promise.is_some_and(|promise| promise.state == PromiseState::Open);
    let broken = promise.is_some_and(|promise| promise.state == PromiseState::Broken);
    match (state, request.status) {
        (ClockState::Ended, _) => Standing::Withdrawn,
        (ClockState::Kept | ClockState::Broken, _) if open => Standing::Promised,
        (ClockState::Kept, _) => Standing::AnsweredOnTime,
        (ClockState::Broken, _) => Standing::AnsweredLate,
        (ClockState::Waiting, _) => Standing::Waiting,
        (_, Status::Answered) => Standing::Undelivered,
        (ClockState::Overdue, _) => Standing::Overdue,
        (ClockState::Running | ClockState::Soon, Status::Received)
            if request.explanation.provisional =>
        {
            Standing::Unvalidated
        }
        (ClockState::Running | ClockState::Soon, _) if broken => Standing::PromiseBroken,
        (ClockState::Soon, _) => Standing::DueSoon,
        (ClockState::Running, _) => Standing::OnTime,
    }
}

/// The nearest deadline of those that still run.
fn nearest(
    request: &Request,
    state: ClockState,
    promise: Option<PromisedDate>,
    now: DateTime<Utc>,
) -> Option<Nearest> {
    let answer = match state {
        ClockState::Running | ClockState::Soon => Some(request.due_at),
        // It rests, is past, or has stopped.
        ClockState::Waiting
        | ClockState::Overdue
        | ClockState::Kept
        | ClockState::Broken
        | ClockState::Ended => None,
    };
    let promised = request
        .promise_due_at
        .filter(|_| promise.is_some_and(|promise| promise.state == PromiseState::Open));
    let statutory = request.statutory_due_at.filter(|_| owes_answer(state));
    [
        (ClockName::Answer, answer),
        (ClockName::Promise, promised),
        (ClockName::Statutory, statutory),
    ]
    .into_iter()
    .filter_map(|(clock, due)| due.map(|due| Nearest { clock, due }))
    .filter(|nearest| nearest.due >= now)
    .min_by_key(|nearest| (nearest.due, nearest.clock))
}

/// Counted minutes left, rounded down; 0 when none are. While the clock rests, those left since it does.
fn left(rule: &Rule, calendar: &Calendar, request: &Request, now: DateTime<Utc>) -> i64 {
    let deadline = Deadline {
        start: request.explanation.start,
        counts_from: counts_from(&request.explanation),
        due: request.due_at,
        steps: Vec::new(),
    };
    let now = request.waiting_since.unwrap_or(now);
    remaining(rule, calendar, &deadline, &request.pauses, now)
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
    use domain::clock::Pause;

    fn clock_at(request: &Request, moment: &str) -> Clock {
        let decided = Decided::in_force(&municipality());
        clock(&decided, request, at(moment), Detail::Short).unwrap()
    }

    /// State, minutes left and minutes late at a moment.
    fn stands(request: &Request, moment: &str) -> (ClockState, i64, i64) {
        let clock = clock_at(request, moment);
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

    #[test]
    fn while_the_citizen_is_asked_no_time_is_lost() {
        let waiting = Request {
            status: Status::Waiting,
            waiting_since: Some(at("2026-04-28T10:00:00Z")),
            ..request()
        };
        let left = (ClockState::Waiting, 36 * 60, 0);
        assert_eq!(stands(&waiting, "2026-04-28T12:00:00Z"), left);
        assert_eq!(stands(&waiting, "2026-05-02T12:00:00Z"), left);
        let clock = clock_at(&waiting, "2026-05-02T12:00:00Z");
        assert_eq!(clock.standing, Standing::Waiting);
        // The law knows no pause.
        assert_eq!(clock.nearest.unwrap().clock, ClockName::Statutory);

        let asked_too_late = Request {
            waiting_since: Some(at("2026-05-01T10:00:00Z")),
            ..waiting.clone()
        };
        let clock = clock_at(&asked_too_late, "2026-05-02T12:00:00Z");
        assert_eq!(clock.standing, Standing::Overdue);

        let rested = Request {
            status: Status::Assigned,
            waiting_since: None,
            pauses: vec![
                Pause::new(at("2026-04-28T10:00:00Z"), at("2026-04-28T16:00:00Z")).unwrap(),
            ],
            due_at: at("2026-04-30T04:00:00Z"),
            ..waiting
        };
        let left = (ClockState::Running, 36 * 60, 0);
        assert_eq!(stands(&rested, "2026-04-28T16:00:00Z"), left);
    }

    #[test]
    fn a_promised_date_is_told_with_what_became_of_it() {
        let planned = Request {
            status: Status::Answered,
            answer: Some(api::track::Answer {
                outcome: domain::Outcome::Planned,
                text: String::new(),
                department: request().department,
                author: String::new(),
                date: "2026-08-28".parse().ok(),
                addressee: None,
                reason: None,
                duplicate_of: None,
                answered_at: at("2026-04-28T10:00:00Z"),
                delivered_at: Some(at("2026-04-28T10:00:00Z")),
            }),
            delivered_at: Some(at("2026-04-28T10:00:00Z")),
            verdict_minutes: Some(36 * 60),
            promise_due_at: Some(at("2026-08-28T22:00:00Z")),
            ..request()
        };
        let clock = clock_at(&planned, "2026-05-01T10:00:00Z");
        assert_eq!(clock.standing, Standing::Promised);
        assert_eq!(clock.nearest.unwrap().clock, ClockName::Promise);
        assert_eq!(clock.statutory_due, None, "an answer was given");

        let kept = Request {
            status: Status::Resolved,
            promise_kept_at: Some(at("2026-08-20T10:00:00Z")),
            ..planned
        };
        let clock = clock_at(&kept, "2026-09-01T10:00:00Z");
        assert_eq!(clock.standing, Standing::AnsweredOnTime);
        assert_eq!(clock.promise.unwrap().state, PromiseState::Kept);

        let broken = Request {
            broken_date: "2026-08-28".parse().ok(),
            ..request()
        };
        let clock = clock_at(&broken, "2026-04-28T10:00:00Z");
        assert_eq!(clock.standing, Standing::PromiseBroken);
        assert_eq!(clock.promise.unwrap().state, PromiseState::Broken);
    }

    #[test]
    fn an_answer_that_has_not_arrived_says_so() {
        let answered = Request {
            status: Status::Answered,
            ..request()
        };
        let clock = clock_at(&answered, "2026-04-28T10:00:00Z");
        assert_eq!(clock.standing, Standing::Undelivered);
        assert_eq!(clock.nearest.unwrap().due, answered.due_at);
    }
}
