//! Errors of the worker: what the caller is told, and what only the log says.
//!
//! Two texts per error, never mixed: a [`Problem`] for the caller, which the page words, and context for the log.
//! `http::respond` is the boundary where a failure is logged, once, and where the request id is added.

use api::{FieldProblem, Problem, ProblemCode};
use axum::{
    body::Body,
    http::StatusCode,
    response::{IntoResponse, Response},
};

/// Why a request was not served.
#[derive(Debug)]
pub enum AppError {
    /// What the caller can do something about.
    Problem(Box<Problem>),
    /// Our fault; the text is for the log.
    Internal(String),
    /// A part we need does not answer; the text is for the log.
    Unavailable(String),
}

impl AppError {
    /// A problem with nothing but its code.
    pub fn problem(code: ProblemCode) -> Self {
        Self::Problem(Box::new(Problem::new(code)))
    }

    /// Every field in error.
    pub fn fields(fields: Vec<FieldProblem>) -> Self {
        Self::Problem(Box::new(Problem {
            fields,
            ..Problem::new(ProblemCode::InvalidFields)
        }))
    }

    /// Too many tries; the caller may come back after this many seconds.
    pub fn too_many_tries(retry_after_seconds: u32) -> Self {
        Self::Problem(Box::new(Problem {
            retry_after_seconds: Some(retry_after_seconds),
            ..Problem::new(ProblemCode::TooManyTries)
        }))
    }

    /// Our fault, with context for the log: no contact data, no citizen's words, no secrets.
    pub fn internal(context: impl Into<String>) -> Self {
        Self::Internal(context.into())
    }

    /// Nothing here that this reader may see.
    pub fn not_found() -> Self {
        Self::problem(ProblemCode::NotFound)
    }

    /// The problem for the caller, and the context for the log where there is one.
    pub fn into_parts(self) -> (Problem, Option<String>) {
        match self {
            Self::Problem(problem) => (*problem, None),
            Self::Internal(context) => (Problem::new(ProblemCode::Internal), Some(context)),
            Self::Unavailable(context) => (Problem::new(ProblemCode::Unavailable), Some(context)),
        }
    }
}

/// A failure on its way out, as an extension of the response; `http::respond` makes the body of it.
#[derive(Debug, Clone)]
pub struct Failure {
    /// What the caller is told.
    pub problem: Problem,
    /// What the log is told.
    pub context: Option<String>,
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        let (problem, context) = self.into_parts();
        let mut response = Response::new(Body::empty());
        *response.status_mut() =
            StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response
            .extensions_mut()
            .insert(Failure { problem, context });
        response
    }
}

impl From<worker::Error> for AppError {
    fn from(error: worker::Error) -> Self {
        Self::Internal(error.to_string())
    }
}

impl From<serde_json::Error> for AppError {
    /// JSON of ours that does not read is our fault; bodies of callers are read by `http::body`.
    fn from(error: serde_json::Error) -> Self {
        Self::Internal(format!("json: {error}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Code;

    #[test]
    fn every_code_keeps_its_status_and_the_log_text_stays_inside() {
        for code in ProblemCode::ALL {
            let response = AppError::problem(*code).into_response();
            assert_eq!(response.status().as_u16(), code.status(), "{code:?}");
        }
        let (problem, context) = AppError::internal("table request is missing").into_parts();
        assert_eq!(problem.status, 500);
        assert!(!serde_json::to_string(&problem).unwrap().contains("table"));
        assert_eq!(context.as_deref(), Some("table request is missing"));
    }
}
