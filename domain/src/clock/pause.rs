//! Spans in which the answer clock rests because the citizen was asked something.

use chrono::{DateTime, Utc};

/// A span during which the municipality waited for the citizen; half-open, `from` belongs to it and `to` does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pause {
    from: DateTime<Utc>,
    to: DateTime<Utc>,
}

impl Pause {
    /// The span between these instants; `None` when it would end before it begins.
    ///
    /// A pause that still lasts is given up to *now*.
    pub fn new(from: DateTime<Utc>, to: DateTime<Utc>) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    /// When the question was asked.
    pub fn from(self) -> DateTime<Utc> {
        self.from
    }

    /// When the clock went on.
    pub fn to(self) -> DateTime<Utc> {
        self.to
    }
}

/// Pauses without what lies before `start`, in order, and with those that touch or overlap joined.
pub(super) fn merged(pauses: &[Pause], start: DateTime<Utc>) -> Vec<Pause> {
    let mut clipped: Vec<Pause> = pauses
        .iter()
        .filter_map(|pause| Pause::new(pause.from.max(start), pause.to))
        .filter(|pause| pause.from < pause.to)
        .collect();
    clipped.sort_unstable();
    let mut joined: Vec<Pause> = Vec::new();
    for pause in clipped {
        match joined.last_mut() {
            Some(last) if pause.from <= last.to => last.to = last.to.max(pause.to),
            Some(_) | None => joined.push(pause),
        }
    }
    joined
}
