//! Steps of several writes: each decides, and commits all of it in one batch.

pub mod answer_request;
pub mod deliver_notice;
pub mod file_request;
pub mod hand_over;
pub mod pass_deadline;
pub mod queue_notices;

use api::{FieldProblem, ProblemCode};
use domain::{
    Code,
    fields::{Field, FieldError, FieldErrorCode},
    lifecycle::{Act, Actor, Forbidden, Publishing, State, next},
};

use crate::error::AppError;

/// Every municipality lets the department publish its answers itself.
const PUBLISHING: Publishing = Publishing::Direct;

/// Where a request stands after an act; `step-not-allowed` where the table has no such step.
fn step(state: State, act: Act, actor: Actor) -> Result<State, AppError> {
    next(PUBLISHING, state, act, actor).map_err(|forbidden| match forbidden {
        Forbidden::NotNow | Forbidden::NotYou => AppError::problem(ProblemCode::StepNotAllowed),
    })
}

/// Whether an act is possible.
pub fn may(state: State, act: Act, actor: Actor) -> bool {
    next(PUBLISHING, state, act, actor).is_ok()
}

/// Errors of fields as they travel.
fn field_problems(errors: Vec<FieldError>) -> AppError {
    AppError::fields(
        errors
            .into_iter()
            .map(|FieldError { field, error }| FieldProblem {
                field: field.code().to_owned(),
                code: error.code().to_owned(),
            })
            .collect(),
    )
}

/// An error of one field.
fn field_problem(field: Field, error: FieldErrorCode) -> AppError {
    field_problems(vec![FieldError { field, error }])
}
