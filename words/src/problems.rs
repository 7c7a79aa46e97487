//! What went wrong, and what to do about it.

use api::{FieldProblem, Problem, ProblemCode};
use domain::{Code, fields::TEXT_MIN};

use crate::{Arg, Words};

impl Words {
    /// A sentence or two that say what to do; the log's id is appended where there is one.
    pub fn problem(&self, problem: &Problem) -> String {
        let sentence = match (problem.code, problem.retry_after_seconds) {
            (ProblemCode::TooManyTries, Some(seconds)) => self.text_with(
                "problem-too-many-tries-until",
                &[("minutes", Arg::from(seconds.div_ceil(60).max(1)))],
            ),
            (code, _) => self.text(&format!("problem-{}", code.code())),
        };
        match &problem.request_id {
            Some(id) => format!(
                "{sentence} {}",
                self.text_with("problem-log-id", &[("id", Arg::from(id))])
            ),
            None => sentence,
        }
    }

    /// What is wrong with one field: the message of the field and error, else of the error alone, else a general one.
    pub fn field_problem(&self, problem: &FieldProblem) -> String {
        // The one limit a person has to reach rather than to keep within, so the message names it.
        let limits = [("min", Arg::from(TEXT_MIN))];
        [
            format!("field-{}-{}", problem.field, problem.code),
            format!("field-{}", problem.code),
        ]
        .iter()
        .find(|id| self.has(id))
        .map_or_else(
            || self.text("field-other"),
            |id| self.text_with(id, &limits),
        )
    }
}
