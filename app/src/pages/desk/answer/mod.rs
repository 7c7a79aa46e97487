//! Answering: what is typed, checked by the same rule as in the worker, kept until it is sent.

mod detail;
mod editor;
mod kept;
mod marks;
mod meanwhile;
mod preview;
mod publication;
mod saving;
mod template;
mod typed;
mod unsent;
mod written;

pub(super) use detail::Detail;
pub(super) use editor::AnswerEditor;
pub(super) use marks::{Marking, Marks, MarksLeft, Released};
pub(super) use typed::Typed;
pub(super) use unsent::Unsent;
