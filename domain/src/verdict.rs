//! On time or late: fixed when the answer clock stops, never changed afterwards.

use chrono::{DateTime, TimeDelta, Utc};

/// How an answer compares with its due instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Verdict {
    minutes: i64,
}

impl Verdict {
    /// Compares the delivery of the answer with the due instant; on time up to and including the instant itself.
    pub fn of(due: DateTime<Utc>, delivered_at: DateTime<Utc>) -> Self {
        // Rounded down: half a minute late is one minute late, half a minute early is none early.
        let early = due - delivered_at;
        let whole = early.num_minutes();
        let minutes = if early < TimeDelta::minutes(whole) {
            whole - 1
        } else {
            whole
        };
        Self { minutes }
    }

    /// The verdict stored as these minutes.
    pub fn from_minutes(minutes: i64) -> Self {
        Self { minutes }
    }

    /// Real minutes early, or, negative, late; always negative for a late answer.
    pub fn minutes(self) -> i64 {
        self.minutes
    }

    /// Whether the answer came by the due instant.
    pub fn on_time(self) -> bool {
        self.minutes >= 0
    }
}
