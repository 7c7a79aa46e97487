//! Public answers, as a municipality worded them.

/// A public answer, in the town's own language.
#[derive(Debug, Clone, Copy)]
pub struct Article {
    /// Its key among the town's data.
    pub key: &'static str,
    /// Key of its category; its department answers.
    pub category: &'static str,
    /// The question.
    pub question: &'static str,
    /// The answer.
    pub answer: &'static str,
    /// The day on which it was published, at eight in the morning UTC.
    pub day: &'static str,
}
