//! The one place of the tools that reads a clock.
#![expect(
    clippy::disallowed_methods,
    reason = "the tools run on the host, and every other module asks here"
)]

use std::fmt;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Utc};

/// Measures how long a step takes.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    pub fn start() -> Self {
        Self(Instant::now())
    }

    pub fn elapsed(self) -> Elapsed {
        Elapsed(self.0.elapsed())
    }
}

/// Time since 1970-01-01 in UTC; zero on a machine whose clock stands before that.
pub fn since_epoch() -> Duration {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
}

/// The present moment.
pub fn now() -> DateTime<Utc> {
    SystemTime::now().into()
}

/// A duration as a person reads it: `8 s`, `2 min 05 s`.
#[derive(Debug, Clone, Copy)]
pub struct Elapsed(pub Duration);

impl fmt::Display for Elapsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs();
        if seconds < 60 {
            write!(f, "{seconds} s")
        } else {
            write!(f, "{} min {:02} s", seconds / 60, seconds % 60)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_is_written_in_minutes() {
        assert_eq!(Elapsed(Duration::from_millis(59_900)).to_string(), "59 s");
        assert_eq!(Elapsed(Duration::from_secs(125)).to_string(), "2 min 05 s");
    }
}
