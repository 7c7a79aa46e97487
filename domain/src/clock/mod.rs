//! Counting the hours of the promise: rules, pauses, the deadline and its explanation.
//!
//! All arithmetic is on instants and on local dates of the municipality's time zone; *now* is an argument.

mod count;
mod days;
mod deadline;
mod local;
mod office;
mod pause;
mod rule;
mod term;

pub(crate) use count::reached_after;
pub use count::{NoWorkingTime, counted_between};
pub use deadline::{Deadline, Step, deadline, remaining};
pub(crate) use local::boundary;
pub use local::{day_ended_by, end_of_day, local_instant};
pub use office::{OfficeError, OfficeInterval, OfficeWeek, WorkingWeekdays};
pub use pause::Pause;
pub use rule::{Clock, ClockKind, Rule, Start, StartAt};
pub use term::{after_working_days, promise_due, statutory_days, statutory_due};
