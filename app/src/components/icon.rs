//! Drawings beside words; never instead of them.

use leptos::prelude::*;

/// A drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IconName {
    /// A lamp post that is out: something to be fixed.
    Report,
    /// A question mark in a bubble.
    Ask,
    /// A light bulb.
    Propose,
    /// A bell.
    Notify,
    /// A heart.
    Praise,
    /// A magnifying glass.
    Find,
    /// A folded map with a pin.
    Map,
    /// A clock face.
    Promise,
    /// A target: where one stands.
    Position,
    /// A camera.
    Camera,
    /// Two sheets.
    Copy,
    /// A printer.
    Print,
    /// A check mark.
    Check,
    /// A triangle with an exclamation mark.
    Late,
    /// A leaf of a calendar.
    Date,
    /// An arrow back.
    Back,
    /// An arrow on.
    On,
}

impl IconName {
    /// Strokes on a field of 24 by 24.
    fn strokes(self) -> &'static str {
        match self {
            Self::Report => {
                "M6 21h6M9 21V6a3 3 0 0 1 3-3h3l4 4h-7M15 11v1M12 13l-1 1M18 13l1 1M15 15v2"
            }
            Self::Ask => {
                "M4 5h16v11h-8l-5 4v-4H4zM9.8 8.6a2.3 2.3 0 1 1 3.1 2.2q-.9.4-.9 1.3M12 13.9v.1"
            }
            Self::Propose => "M9 18h6M10 21h4M8.5 15a6 6 0 1 1 7 0l-.5 3h-6z",
            Self::Notify => "M6 17V11a6 6 0 1 1 12 0v6l2 1H4zM10 21h4M12 5V3",
            Self::Praise => {
                "M12 20s-8-4.8-8-10.4A4.3 4.3 0 0 1 12 7.4a4.3 4.3 0 0 1 8 2.2C20 15.200 12 20 12 20z"
            }
            Self::Find => {
                "M10.500 4a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13M15.200 15.200 21 21"
            }
            Self::Map => "M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14",
            Self::Promise => "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M12 7v5l3.500 2",
            Self::Position => {
                "M12 6a6 6 0 1 1 0 12 6 6 0 0 1 0-12M12 2v4M12 18v4M2 12h4M18 12h4M12 11.500v1"
            }
            Self::Camera => {
                "M4 7h4l2-3h4l2 3h4v12H4zM12 9.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7"
            }
            Self::Copy => "M8 8h12v12H8zM16 8V4H4v12h4",
            Self::Print => "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z",
            Self::Check => "M5 12.500 10 17.500 19 7",
            Self::Late => "M12 4 2.500 20h19zM12 10v4M12 17v.1",
            Self::Date => "M4 6h16v14H4zM4 10h16M8 6V3M16 6V3",
            Self::Back => "M20 12H4M10 6l-6 6 6 6",
            Self::On => "M4 12h16M14 6l6 6-6 6",
        }
    }
}

/// A drawing, silent to screen readers because words stand beside it.
#[component]
pub fn Icon(name: IconName) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=name.strokes()/>
        </svg>
    }
}

/// The ring of 48 ticks as a mark: every second tick, so that it is clear at the size of a letter.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <circle cx="24" cy="24" r="19" pathLength="48"/>
            <path d="M16 24.500l6 6 11-13"/>
        </svg>
    }
}
