//! Answering: what is typed, checked by the same rule as in the worker, kept until it is sent.

mod detail;
mod editor;
mod marks;
mod publication;
mod typed;
mod unsent;

pub(super) use editor::AnswerEditor;
pub(super) use typed::Typed;
pub(super) use unsent::Unsent;
