//! Where a request stands, in a few words with a drawing: never by colour alone.

use api::deadline::{Clock, ClockState, Standing};
use domain::Code;
use leptos::prelude::*;
use words::Arg;

use super::{Icon, IconName};
use crate::{
    live::says,
    text::{Text, use_text},
};

/// What the reader can expect, beside the ring.
#[component]
pub(super) fn StandingChip(clock: Clock) -> impl IntoView {
    let text = use_text();
    let class = tone(&clock);
    let icon = icon(clock.standing);
    view! {
        <span class=format!("standing {class}")>
            <Icon name=icon/>
            <span>{says(move || standing_words(text, &clock))}</span>
        </span>
    }
}

/// The same as a sentence without its full stop, with the amount where one says by how much.
fn standing_words(text: Text, clock: &Clock) -> String {
    let (name, amount) = match (clock.standing, clock.promise) {
        (Standing::Overdue, _) => ("late", text.words().duration_late(clock.late_minutes)),
        (Standing::AnsweredOnTime | Standing::AnsweredLate, _) => (
            "verdict",
            text.words()
                .verdict(clock.verdict_minutes.unwrap_or_default()),
        ),
        (Standing::Promised, Some(promise)) => ("date", text.words().short_date(promise.date)),
        _ => ("", String::new()),
    };
    let id = format!("standing-{}", clock.standing.code());
    text.to_reader(&id, &[(name, Arg::from(amount))])
}

/// Whether the chip itself says an amount of time, so that none need stand beside it.
pub(super) fn says_amount(standing: Standing) -> bool {
    match standing {
        Standing::Overdue
        | Standing::AnsweredOnTime
        | Standing::AnsweredLate
        | Standing::Withdrawn => true,
        Standing::Unvalidated
        | Standing::OnTime
        | Standing::DueSoon
        | Standing::Waiting
        | Standing::Undelivered
        | Standing::Promised
        | Standing::PromiseBroken => false,
    }
}

/// The class that gives the chip its colours.
fn tone(clock: &Clock) -> &'static str {
    match clock.standing {
        Standing::Overdue | Standing::PromiseBroken | Standing::AnsweredLate => "standing-late",
        Standing::DueSoon => "standing-soon",
        Standing::Waiting => "standing-wait",
        Standing::OnTime | Standing::Promised | Standing::AnsweredOnTime => "standing-good",
        Standing::Withdrawn => "",
        // Their answer clock runs, and may have run out.
        Standing::Unvalidated | Standing::Undelivered => match clock.state {
            ClockState::Overdue | ClockState::Broken => "standing-late",
            ClockState::Soon => "standing-soon",
            ClockState::Running | ClockState::Waiting | ClockState::Kept | ClockState::Ended => "",
        },
    }
}

fn icon(standing: Standing) -> IconName {
    match standing {
        Standing::Unvalidated => IconName::Find,
        Standing::OnTime | Standing::DueSoon => IconName::Promise,
        Standing::Overdue | Standing::PromiseBroken | Standing::AnsweredLate => IconName::Late,
        Standing::Waiting => IconName::Ask,
        Standing::Undelivered => IconName::On,
        Standing::Promised => IconName::Date,
        Standing::AnsweredOnTime => IconName::Check,
        Standing::Withdrawn => IconName::Back,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    fn clock(standing: Standing, state: ClockState) -> Clock {
        Clock {
            state,
            due: DateTime::UNIX_EPOCH,
            hours: 48,
            left_minutes: 0,
            late_minutes: 0,
            verdict_minutes: None,
            as_of: DateTime::UNIX_EPOCH,
            standing,
            nearest: None,
            statutory_due: None,
            promise: None,
            explanation: None,
        }
    }

    #[test]
    fn an_answer_under_way_looks_late_only_once_it_is() {
        for (state, class) in [
            (ClockState::Running, ""),
            (ClockState::Soon, "standing-soon"),
            (ClockState::Overdue, "standing-late"),
        ] {
            assert_eq!(tone(&clock(Standing::Undelivered, state)), class);
            assert_eq!(tone(&clock(Standing::Unvalidated, state)), class);
        }
    }

    #[test]
    fn what_is_late_and_what_waits_have_a_drawing_of_their_own() {
        let drawn = [
            Standing::OnTime,
            Standing::Overdue,
            Standing::Waiting,
            Standing::AnsweredOnTime,
        ]
        .map(icon);
        for (at, one) in drawn.iter().enumerate() {
            assert!(!drawn.iter().skip(at + 1).any(|other| other == one));
        }
    }
}
