//! The ring of 48 ticks: how much of the promised time is left, drawn and said.

use api::deadline::{Clock, ClockState};
use domain::Code;
use leptos::prelude::*;

use super::standing::{StandingChip, says_amount};
use crate::{
    live::says,
    text::{Text, use_text},
};

/// Ticks of the whole ring.
const TICKS: i64 = 48;

/// The ring of a clock, with where the request stands and how much time there is said beside it. `small` is for rows
/// of a list.
#[component]
pub fn Ring(clock: Clock, #[prop(optional)] small: bool) -> impl IntoView {
    let text = use_text();
    let state = clock.state;
    let filled = filled_ticks(&clock);
    let chip = clock.clone();
    // In a list the drawing of a pause says that the time rests.
    let said = says_amount(clock.standing) || (small && state == ClockState::Waiting);
    let words = (!said).then(|| {
        view! { <span class="ring-words">{says(move || clock_words(text, &clock))}</span> }
    });
    let mark = match state {
        ClockState::Kept => Some("M15 24.5l6.500 6.500 12-14"),
        ClockState::Waiting => Some("M19 17v14M29 17v14"),
        ClockState::Overdue | ClockState::Broken => Some("M24 14v12M24 32v.5"),
        ClockState::Running | ClockState::Soon | ClockState::Ended => None,
    };
    view! {
        <span class=format!("ring ring-{}", state.code()) class:ring-small=small>
            <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
                {ticks(filled)}
                {mark.map(|strokes| view! { <path class="ring-mark" d=strokes/> })}
            </svg>
            <span class="ring-text">
                <StandingChip clock=chip/>
                {words}
            </span>
        </span>
    }
}

/// How much time there is: "še 31 ur", "kasni 3 ure", "odgovorjeno v roku".
fn clock_words(text: Text, clock: &Clock) -> String {
    let words = text.words();
    match clock.state {
        ClockState::Running | ClockState::Soon => words.duration_left(clock.left_minutes),
        ClockState::Overdue => words.duration_late(clock.late_minutes),
        ClockState::Kept | ClockState::Broken => words.text_with(
            "clock-answered",
            &[(
                "verdict",
                words
                    .verdict(clock.verdict_minutes.unwrap_or_default())
                    .into(),
            )],
        ),
        ClockState::Waiting | ClockState::Ended => words.code_name("clock-state", clock.state),
    }
}

/// How many of the 48 ticks are filled: the whole hours left of 48, as the words say them, and one for the last hour.
fn filled_ticks(clock: &Clock) -> i64 {
    match clock.state {
        ClockState::Kept => TICKS,
        ClockState::Overdue | ClockState::Broken | ClockState::Ended => 0,
        ClockState::Running | ClockState::Soon | ClockState::Waiting => {
            let promised = i64::from(clock.hours).max(1) * 60;
            let left = clock.left_minutes.max(0);
            (left * TICKS / promised).clamp(left.min(1), TICKS)
        }
    }
}

/// The 48 ticks as dashes of two circles of length 48, so that a list of rings stays light.
///
/// The time goes clockwise from the top: what is left is the end of the round, and its dashes lie over the others.
fn ticks(filled: i64) -> impl IntoView {
    let mut left = format!("0 {}", TICKS - filled);
    for _ in 0..filled {
        left.push_str(" .4 .6");
    }
    left.push_str(" 0 48");
    view! {
        <circle class="ring-gone" cx="24" cy="24" r="20.5" pathLength="48"/>
        <circle class="ring-left" cx="24" cy="24" r="20.5" pathLength="48" stroke-dasharray=left/>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::deadline::Standing;
    use chrono::DateTime;

    fn clock(state: ClockState, left_minutes: i64) -> Clock {
        Clock {
            state,
            due: DateTime::UNIX_EPOCH,
            hours: 48,
            left_minutes,
            late_minutes: 0,
            verdict_minutes: None,
            as_of: DateTime::UNIX_EPOCH,
            standing: Standing::OnTime,
            nearest: None,
            statutory_due: None,
            promise: None,
            explanation: None,
        }
    }

    #[test]
    fn a_tick_is_an_hour_of_the_clock() {
        for (minutes, ticks) in [
            (48 * 60, 48),
            (31 * 60, 31),
            (47 * 60 + 59, 47),
            (61, 1),
            (60, 1),
            (1, 1),
            (0, 0),
        ] {
            assert_eq!(
                filled_ticks(&clock(ClockState::Running, minutes)),
                ticks,
                "{minutes} minutes"
            );
        }
    }

    #[test]
    fn a_kept_promise_closes_the_ring_and_a_broken_one_leaves_it_open() {
        assert_eq!(filled_ticks(&clock(ClockState::Kept, 0)), 48);
        assert_eq!(filled_ticks(&clock(ClockState::Overdue, 0)), 0);
        assert_eq!(filled_ticks(&clock(ClockState::Broken, 0)), 0);
    }
}
