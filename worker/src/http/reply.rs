//! The boundary every reply passes: problems get their body, failures are logged once, headers are set.

use api::{Problem, ProblemCode, endpoint::REQUEST_ID, problem::PROBLEM_JSON};
use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, header, request::Parts},
    response::Response,
};

use crate::error::Failure;

/// What of a request may stand in the log: tokens and numbers in its path may not.
#[derive(Debug, Clone)]
pub struct Asked {
    method: String,
    area: String,
}

impl Asked {
    /// Method and the first two segments of the path, such as `/api/track`.
    pub fn of(parts: &Parts) -> Self {
        let area: Vec<&str> = parts.uri.path().split('/').take(3).collect();
        Self {
            method: parts.method.to_string(),
            area: area.join("/"),
        }
    }
}

/// Headers of every reply; a handler that set one itself, such as a caching one, keeps its own.
const HEADERS: [(HeaderName, &str); 4] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::CACHE_CONTROL, "no-store"),
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; frame-ancestors 'none'",
    ),
    (header::REFERRER_POLICY, "no-referrer"),
];

/// Makes a response fit to leave.
pub fn finish(response: Response, asked: &Asked, request_id: &str) -> Response {
    let (mut parts, body) = response.into_parts();
    let failure = parts.extensions.remove::<Failure>().or_else(|| {
        // What axum refused by itself, such as a path that is no UTF-8 or a method that is not served; a reply of ours
        // that says the service is not healthy is JSON.
        let ours = parts
            .headers
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| kind == "application/json");
        let refused = !ours && (parts.status.is_client_error() || parts.status.is_server_error());
        refused.then(|| Failure {
            problem: Problem::new(match parts.status.as_u16() {
                400 => ProblemCode::MalformedRequest,
                413 => ProblemCode::TooLarge,
                500.. => ProblemCode::Internal,
                _ => ProblemCode::NotFound,
            }),
            context: Some(format!("refused with {}", parts.status)),
        })
    });
    let body = match failure {
        None => body,
        Some(failure) => {
            if failure.problem.status >= 500 {
                log(&failure, asked, request_id);
            }
            let problem = Problem {
                request_id: Some(request_id.to_owned()),
                ..failure.problem
            };
            if let Ok(status) = problem.status.try_into() {
                parts.status = status;
            }
            if let Some(seconds) = problem.retry_after_seconds {
                parts.headers.insert(header::RETRY_AFTER, seconds.into());
            }
            parts.headers.remove(header::CONTENT_LENGTH);
            parts
                .headers
                .insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
            Body::from(serde_json::to_vec(&problem).unwrap_or_default())
        }
    };
    for (name, value) in HEADERS {
        parts
            .headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if let Ok(id) = HeaderValue::from_str(request_id) {
        parts
            .headers
            .insert(HeaderName::from_static(REQUEST_ID), id);
    }
    Response::from_parts(parts, body)
}

fn log(failure: &Failure, asked: &Asked, request_id: &str) {
    let line = serde_json::json!({
        "level": "error",
        "request_id": request_id,
        "method": asked.method,
        "area": asked.area,
        "status": failure.problem.status,
        "context": failure.context,
    });
    worker::console_error!("{line}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::AppError;
    use axum::{
        http::{Request, StatusCode},
        response::IntoResponse,
    };

    fn asked() -> Asked {
        let request = Request::get("https://celje.example/api/track/secret-token/photos/7");
        Asked::of(&request.body(()).unwrap().into_parts().0)
    }

    #[test]
    fn a_token_never_reaches_the_log() {
        assert_eq!(asked().area, "/api/track");
    }

    #[test]
    fn every_reply_is_safe_to_keep_and_names_its_request() {
        let reply = finish(StatusCode::OK.into_response(), &asked(), "r-1");
        let header = |name: &str| reply.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("cache-control"), "no-store");
        assert_eq!(header("x-request-id"), "r-1");
        assert!(header("content-security-policy").contains("default-src 'none'"));
    }

    #[test]
    fn what_we_say_of_our_health_stays_as_we_said_it() {
        let sick = (
            StatusCode::SERVICE_UNAVAILABLE,
            axum::Json(serde_json::json!({ "healthy": false })),
        );
        let reply = finish(sick.into_response(), &asked(), "r-1");
        assert_eq!(reply.status().as_u16(), 503);
        assert_eq!(reply.headers()["content-type"], "application/json");
    }

    #[test]
    fn a_problem_is_a_problem_whoever_refused() {
        for (response, status) in [
            (AppError::not_found().into_response(), 404),
            (AppError::too_many_tries(30).into_response(), 429),
            (StatusCode::METHOD_NOT_ALLOWED.into_response(), 404),
            (StatusCode::BAD_REQUEST.into_response(), 400),
        ] {
            let reply = finish(response, &asked(), "r-1");
            assert_eq!(reply.status().as_u16(), status);
            assert_eq!(reply.headers()["content-type"], PROBLEM_JSON);
            assert_eq!(reply.headers().contains_key("retry-after"), status == 429);
        }
    }
}
