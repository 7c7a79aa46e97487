//! Steps of several writes: each decides, and commits all of it in one batch.

pub mod acts;
pub mod answer_many;
pub mod answer_request;
pub mod author;
pub mod catalogue;
pub mod close;
pub mod deliver;
pub mod deliver_notice;
pub mod draft_answer;
pub mod explain_deadline;
mod extra;
pub mod file_request;
pub mod filing;
pub mod hand_over;
pub mod knowledge;
pub mod mail_in;
pub mod merge;
pub mod new_municipality;
pub mod open_id;
pub mod outside;
pub mod own;
pub mod passkeys;
pub mod passwords;
pub mod pause;
pub mod preview_answer;
pub mod publish_promise;
pub mod queue_notices;
pub mod reach_levels;
pub mod recategorise;
pub mod redact_photo;
pub mod reopen;
pub mod route;
pub mod second_factor;
pub mod settings_file;
pub mod sign_in;
pub mod sms_in;
pub mod split;
pub mod staff;
pub mod take;
pub mod take_in;
pub mod tell;
pub mod templates;
pub mod validate;
pub mod written;

use api::{FieldProblem, ProblemCode};
use domain::{
    Code,
    fields::{Field, FieldError, FieldErrorCode},
    lifecycle::{self, Act, ActKind, Actor, Forbidden, Publishing, State, next},
};

use crate::error::AppError;

/// Where a request stands after an act; `step-not-allowed` where the table has no such step.
fn step(publishing: Publishing, state: State, act: Act, actor: Actor) -> Result<State, AppError> {
    next(publishing, state, act, actor).map_err(|forbidden| match forbidden {
        Forbidden::NotNow | Forbidden::NotYou => AppError::problem(ProblemCode::StepNotAllowed),
    })
}

/// What an actor may do where a request stands, in the order of buttons.
pub fn allowed(publishing: Publishing, state: State, actor: Actor) -> Vec<ActKind> {
    lifecycle::allowed(publishing, state, actor).collect()
}

/// Whether an act is possible.
pub fn may(publishing: Publishing, state: State, act: Act, actor: Actor) -> bool {
    next(publishing, state, act, actor).is_ok()
}

/// Errors of fields as they travel.
pub fn field_problems(errors: Vec<FieldError>) -> AppError {
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
pub fn field_problem(field: Field, error: FieldErrorCode) -> AppError {
    field_problems(vec![FieldError { field, error }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Outcome, Status};

    #[test]
    fn what_the_desk_does_is_what_the_table_allows() {
        let answer = Act::Answer(Outcome::Solved);
        for status in Status::ALL {
            let state = State::of(*status, Some(Outcome::Solved), false).unwrap();
            let open = matches!(status, Status::Assigned | Status::Drafted);
            assert_eq!(
                may(Publishing::Direct, state, answer, Actor::Department),
                open,
                "{status:?}"
            );
            let assigned = *status == Status::Assigned;
            assert_eq!(
                may(Publishing::Direct, state, Act::HandOver, Actor::Department),
                assigned,
                "{status:?}"
            );
        }
        assert!(!may(
            Publishing::Direct,
            State::Assigned,
            answer,
            Actor::Citizen
        ));
    }

    #[test]
    fn a_refused_step_is_a_conflict_of_its_own() {
        let refused = step(
            Publishing::Direct,
            State::Resolved,
            Act::HandOver,
            Actor::Department,
        )
        .unwrap_err();
        let (problem, context) = refused.into_parts();
        assert_eq!(
            (problem.code, problem.status),
            (ProblemCode::StepNotAllowed, 409)
        );
        assert_eq!(context, None);
    }

    #[test]
    fn every_field_in_error_travels() {
        let error = |field, error| FieldError { field, error };
        let (problem, _) = field_problems(vec![
            error(Field::Text, FieldErrorCode::TooShort),
            error(Field::DuplicateOf, FieldErrorCode::Unknown),
        ])
        .into_parts();
        let fields: Vec<(&str, &str)> = problem
            .fields
            .iter()
            .map(|problem| (problem.field.as_str(), problem.code.as_str()))
            .collect();
        assert_eq!(fields, [("text", "too-short"), ("duplicate-of", "unknown")]);
    }
}
