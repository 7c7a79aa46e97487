//! The sign of an outcome: on the map and beside each row of a list. Shape and mark differ, so colour is never alone.

use api::public::PublishedState;
use domain::Code;
use leptos::prelude::*;
use serde::Serialize;

/// A pin as two paths on a field of 24 by 24.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PinShape {
    /// The outcome's code, which the colour is named for (`--pin-<code>` in `style/map.css`).
    pub code: &'static str,
    /// The filled shape.
    pub body: &'static str,
    /// The strokes on it.
    pub mark: &'static str,
}

/// The pin of a place without an outcome: a drop.
pub(super) const PLACE: PinShape = PinShape {
    code: "place",
    body: "M12 23C7 16 4 13 4 9a8 8 0 1 1 16 0c0 4-3 7-8 14z",
    mark: "M12 8.5v1",
};

/// The pin of a published request.
pub fn pin_shape(state: PublishedState) -> PinShape {
    let (body, mark) = match state {
        // A disc with a check.
        PublishedState::Solved => (
            "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z",
            "M7.5 12.5l3 3 6-7",
        ),
        // A speech bubble with lines.
        PublishedState::Answered => (
            "M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-6l-5 5v-5H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z",
            "M7 8h10M7 12h6",
        ),
        // A calendar leaf with the hands of a clock.
        PublishedState::Planned => (
            "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z",
            "M12 7v5.5l4 2.5",
        ),
        // A hexagon with a plus: more is needed.
        PublishedState::NeedsInvestment => (
            "M12 1.5l9 5.25v10.5l-9 5.25-9-5.25V6.75z",
            "M12 7.5v9M7.5 12h9",
        ),
        // A diamond with an arrow: handed on.
        PublishedState::NotCompetent => (
            "M12 1l11 11-11 11L1 12z",
            "M7.5 12h8.5M12.5 8.5l3.5 3.5-3.5 3.5",
        ),
        // An octagon with a cross.
        PublishedState::Rejected => ("M8 2h8l6 6v8l-6 6H8l-6-6V8z", "M8.5 8.5l7 7M15.5 8.5l-7 7"),
        // Two discs that overlap, and an equals sign.
        PublishedState::DuplicateOf => (
            "M8.5 4a8 8 0 1 0 3.5 15.2a8 8 0 1 0 0-14.4A8 8 0 0 0 8.5 4z",
            "M8 10h8M8 14h8",
        ),
        // A triangle with an exclamation mark.
        PublishedState::OpenAgain => ("M12 1.5L23 21.5H1z", "M12 8.5v6M12 17.5v.5"),
    };
    PinShape {
        code: state.code(),
        body,
        mark,
    }
}

/// The sign of an outcome, silent to screen readers because its words stand beside it.
#[component]
pub fn Pin(
    /// How it stands; an outcome will do.
    #[prop(into)]
    outcome: PublishedState,
) -> impl IntoView {
    let PinShape { code, body, mark } = pin_shape(outcome);
    view! {
        <svg class=format!("pin pin-{code}") viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path class="pin-body" d=body/>
            <path class="pin-mark" d=mark/>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_outcomes_look_alike_without_colour() {
        for (index, one) in PublishedState::ALL.iter().enumerate() {
            for other in &PublishedState::ALL[index + 1..] {
                let (one, other) = (pin_shape(*one), pin_shape(*other));
                assert_ne!(one.body, other.body, "{} and {}", one.code, other.code);
                assert_ne!(one.mark, other.mark, "{} and {}", one.code, other.code);
            }
        }
    }
}
