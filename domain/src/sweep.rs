//! What the sweep does with a request, and when it must look at it next: decided here, so that the worker only writes.

use chrono::{DateTime, Utc};

use crate::escalation::Level;
use crate::lifecycle::{State, WAIT_FOR_REPLY};

/// A level of an answer clock and the instant at which it is reached.
pub type Mark = (Level, DateTime<Utc>);

/// A request as the sweep sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watched {
    /// Where it stands.
    pub state: State,
    /// The levels of its answer clock, in order.
    pub marks: Vec<Mark>,
    /// The highest of these that was acted on.
    pub level: Option<Level>,
    /// Since when it waits for the citizen.
    pub waiting_since: Option<DateTime<Utc>>,
    /// When the promise of its answer ends, where it made one.
    pub promise_due: Option<DateTime<Utc>>,
}

/// What is to be done now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// These levels were reached, in order; at least one.
    Reach(Vec<Level>),
    /// The citizen did not reply in time: the clock goes on.
    Resume,
    /// The promised date passed.
    BreakPromise,
}

impl Watched {
    /// What is to be done at `now`; `None` while nothing is.
    ///
    /// A moment belongs to what was before it: an answer delivered on the due instant is on time, so the instant has
    /// to be past before the level counts as reached.
    pub fn task(&self, now: DateTime<Utc>) -> Option<Task> {
        match self.state {
            State::Received
            | State::Assigned
            | State::Drafted
            | State::Merged
            | State::Answered {
                delivered: false, ..
            } => {
                let reached: Vec<Level> = self
                    .ahead()
                    .take_while(|(_, at)| *at < now)
                    .map(|(level, _)| level)
                    .collect();
                (!reached.is_empty()).then_some(Task::Reach(reached))
            }
            State::Waiting => self
                .resumes_at()
                .is_some_and(|at| at < now)
                .then_some(Task::Resume),
            State::Answered {
                delivered: true, ..
            } => self
                .promise_due
                .is_some_and(|at| at < now)
                .then_some(Task::BreakPromise),
            State::Resolved | State::Withdrawn => None,
        }
    }

    /// After which instant there is something to do; `None` when nothing is to come.
    pub fn look_at(&self) -> Option<DateTime<Utc>> {
        match self.state {
            State::Received
            | State::Assigned
            | State::Drafted
            | State::Merged
            | State::Answered {
                delivered: false, ..
            } => self.ahead().map(|(_, at)| at).next(),
            State::Waiting => self.resumes_at(),
            State::Answered {
                delivered: true, ..
            } => self.promise_due,
            State::Resolved | State::Withdrawn => None,
        }
    }

    /// The same request after these levels were acted on.
    #[must_use]
    pub fn reached(self, levels: &[Level]) -> Self {
        Self {
            level: levels.last().copied().or(self.level),
            ..self
        }
    }

    /// The same request with a deadline that was computed anew. A level whose instant lies ahead again is reached
    /// again when it comes; one that now lies behind and was not acted on is still to be acted on.
    #[must_use]
    pub fn moved(self, marks: Vec<Mark>, now: DateTime<Utc>) -> Self {
        let behind = marks
            .iter()
            .take_while(|(_, at)| *at < now)
            .map(|(level, _)| *level)
            .last();
        Self {
            level: self.level.min(behind),
            marks,
            ..self
        }
    }

    fn ahead(&self) -> impl Iterator<Item = Mark> + '_ {
        self.marks
            .iter()
            .copied()
            .filter(|(level, _)| self.level < Some(*level))
    }

    fn resumes_at(&self) -> Option<DateTime<Utc>> {
        self.waiting_since
            .and_then(|since| since.checked_add_signed(WAIT_FOR_REPLY))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Outcome;

    fn at(text: &str) -> DateTime<Utc> {
        format!("2026-04-{text}:00Z").parse().unwrap()
    }

    fn watched(state: State) -> Watched {
        Watched {
            state,
            marks: vec![
                (Level::HalfGone, at("02T10:00")),
                (Level::ThreeQuarters, at("02T22:00")),
                (Level::Due, at("03T10:00")),
                (Level::DayAfter, at("04T10:00")),
            ],
            level: None,
            waiting_since: None,
            promise_due: None,
        }
    }

    #[test]
    fn levels_are_reached_after_their_instant_and_once() {
        let fresh = watched(State::Assigned);
        assert_eq!(fresh.look_at(), Some(at("02T10:00")));
        assert_eq!(fresh.task(at("02T10:00")), None);
        assert_eq!(
            fresh.task(at("02T10:01")),
            Some(Task::Reach(vec![Level::HalfGone]))
        );
        let told = fresh.reached(&[Level::HalfGone]);
        assert_eq!(told.task(at("02T10:01")), None);
        assert_eq!(told.look_at(), Some(at("02T22:00")));
        // After a day without a sweep.
        let late = told.task(at("03T12:00"));
        assert_eq!(
            late,
            Some(Task::Reach(vec![Level::ThreeQuarters, Level::Due]))
        );
        let done = told.reached(&[Level::DayAfter]);
        assert_eq!((done.look_at(), done.task(at("09T10:00"))), (None, None));
    }

    #[test]
    fn an_answer_on_its_way_still_runs_late_and_a_delivered_one_does_not() {
        let answered = |delivered| State::Answered {
            outcome: Outcome::Solved,
            delivered,
        };
        assert!(watched(answered(false)).task(at("03T10:01")).is_some());
        assert_eq!(watched(answered(true)).task(at("03T10:01")), None);
        assert_eq!(watched(State::Resolved).look_at(), None);
    }

    #[test]
    fn who_does_not_reply_for_five_days_is_not_waited_for() {
        let waiting = Watched {
            waiting_since: Some(at("02T09:00")),
            ..watched(State::Waiting)
        };
        assert_eq!(waiting.look_at(), Some(at("07T09:00")));
        assert_eq!(waiting.task(at("07T09:00")), None);
        assert_eq!(waiting.task(at("07T09:01")), Some(Task::Resume));
    }

    #[test]
    fn a_promise_is_broken_when_its_day_is_over() {
        let promised = Watched {
            promise_due: Some(at("08T22:00")),
            ..watched(State::Answered {
                outcome: Outcome::Planned,
                delivered: true,
            })
        };
        assert_eq!(promised.task(at("08T22:00")), None);
        assert_eq!(promised.task(at("08T22:01")), Some(Task::BreakPromise));
    }

    #[test]
    fn a_deadline_that_moves_takes_its_levels_along() {
        let overdue = watched(State::Assigned).reached(&[Level::Due]);
        let later: Vec<Mark> = [
            (Level::HalfGone, "05T10:00"),
            (Level::ThreeQuarters, "06T10:00"),
            (Level::Due, "07T10:00"),
            (Level::DayAfter, "08T10:00"),
        ]
        .map(|(level, text)| (level, at(text)))
        .to_vec();
        let moved = overdue.clone().moved(later, at("05T12:00"));
        assert_eq!(moved.level, Some(Level::HalfGone));
        assert_eq!(moved.look_at(), Some(at("06T10:00")));

        // A crew on call: the same start, and the deadline is past already.
        let fresh = watched(State::Assigned);
        let sooner = overdue.marks.clone();
        let moved = fresh.moved(sooner, at("03T12:00"));
        assert_eq!(moved.level, None);
        assert!(moved.task(at("03T12:00")).is_some());
    }
}
