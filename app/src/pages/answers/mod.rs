//! Public answers: all of them with a line to find one by, and one of them.

mod list;
mod one;

pub use list::AnswersPage;
pub use one::AnswerPage;
