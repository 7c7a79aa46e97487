//! Where a request stands, in sentences: what happens now, what comes next, which deadline is near.

use api::{
    deadline::{ClockName, ClockState, PromiseState, Standing},
    track::TrackedRequest,
};
use domain::{ReplyChannel, Status};
use words::Arg;

use crate::text::Text;

/// What happens now and who has it.
pub(super) fn happens_now(text: Text, request: &TrackedRequest) -> String {
    let department = || ("department", Arg::from(text.name(&request.department)));
    let by_department = |id: &str| text.with(id, &[department()]);
    match request.status {
        Status::Received if request.clock.standing == Standing::Unvalidated => {
            text.get("track-now-unvalidated")
        }
        Status::Received => text.get("track-now-received"),
        Status::Assigned | Status::Merged => {
            match (request.clock.standing, request.clock.promise) {
                (Standing::PromiseBroken, Some(promise)) => text.with(
                    "track-now-promise-broken",
                    &[
                        ("when", Arg::from(text.date_by(promise.date))),
                        department(),
                    ],
                ),
                _ if request.clock.state == ClockState::Overdue => {
                    by_department("track-now-overdue")
                }
                _ => by_department("track-now-assigned"),
            }
        }
        Status::Waiting => text.get("track-now-waiting"),
        Status::Drafted => by_department("track-now-drafted"),
        Status::Answered | Status::Resolved => match &request.answer {
            Some(answer) => text.with(
                "track-now-answered",
                &[("outcome", Arg::from(text.code("outcome", answer.outcome)))],
            ),
            None => text.code("status", request.status),
        },
        Status::Withdrawn => text.get("track-now-withdrawn"),
    }
}

/// What the reader can expect next.
pub(super) fn what_follows(text: Text, request: &TrackedRequest) -> String {
    match request.status {
        Status::Received | Status::Assigned | Status::Drafted | Status::Merged => {
            let id = if request.clock.state == ClockState::Overdue {
                "track-then-overdue"
            } else {
                "track-then-due"
            };
            text.with(
                id,
                &[("when", Arg::from(text.date_time(request.clock.due)))],
            )
        }
        Status::Waiting => text.get("track-then-waiting"),
        Status::Answered | Status::Resolved => match (&request.answer, request.clock.promise) {
            (Some(answer), _) if answer.delivered_at.is_none() => match request.reply_channel {
                ReplyChannel::Email => text.get("track-then-sending"),
                ReplyChannel::Track
                | ReplyChannel::Phone
                | ReplyChannel::Sms
                | ReplyChannel::Post
                | ReplyChannel::InPerson => text.get("track-then-delivering"),
            },
            (Some(_), Some(promise)) => match promise.state {
                PromiseState::Open => text.with(
                    "track-then-planned",
                    &[("when", Arg::from(text.date_by(promise.date)))],
                ),
                PromiseState::Kept => text.get("track-then-kept"),
                PromiseState::Broken => text.get("track-then-answered"),
            },
            _ => text.get("track-then-answered"),
        },
        Status::Withdrawn => text.get("track-then-withdrawn"),
    }
}

/// The nearest deadline by its name, where none of the sentences says it already.
pub(super) fn nearest(text: Text, request: &TrackedRequest) -> Option<String> {
    let nearest = request.clock.nearest?;
    let unsaid = match nearest.clock {
        ClockName::Statutory => true,
        ClockName::Answer => request.clock.standing == Standing::Undelivered,
        ClockName::Promise => false,
    };
    unsaid.then(|| text.nearest(nearest))
}
