//! Who may change something: only our own page.

use api::{Endpoint, gateways::ReceiveSms, new_municipality::MakeMunicipality};
use axum::http::{Method, request::Parts};

use crate::app::Visit;

/// Whether this request may change something: reads always, the rest only with a mark that it comes from our own page.
///
/// Browsers set both headers themselves and a foreign page cannot forge them; cookies are `SameSite=Strict` besides.
pub fn allows(parts: &Parts) -> bool {
    if matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    // No cookie is looked at there: a signature or a key in a header says who sends it, and gateways and scripts are no
    // browsers.
    if [ReceiveSms::PATTERN, MakeMunicipality::PATTERN].contains(&parts.uri.path()) {
        return true;
    }
    let header = |name: &str| parts.headers.get(name).and_then(|v| v.to_str().ok());
    match header("origin") {
        Some(origin) => origin == Visit::of(parts).origin,
        None => header("sec-fetch-site") == Some("same-origin"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    fn post(headers: &[(&str, &str)]) -> bool {
        let mut request = Request::post("http://celje.localhost:8787/api/requests");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        allows(&request.body(()).unwrap().into_parts().0)
    }

    #[test]
    fn only_our_own_page_changes_anything() {
        assert!(post(&[("origin", "http://celje.localhost:8787")]));
        assert!(post(&[("sec-fetch-site", "same-origin")]));
        assert!(!post(&[]));
        assert!(!post(&[("origin", "null")]));
        assert!(!post(&[("origin", "http://krusevac.localhost:8787")]));
        assert!(!post(&[("origin", "https://celje.localhost:8787")]));
        assert!(!post(&[("sec-fetch-site", "same-site")]));
        assert!(!post(&[
            ("origin", "http://krusevac.localhost:8787"),
            ("sec-fetch-site", "same-origin")
        ]));
    }

    #[test]
    fn a_gateway_is_no_page() {
        let request = Request::post("http://celje.localhost:8787/api/gateways/sms");
        assert!(allows(&request.body(()).unwrap().into_parts().0));
        let request = Request::post("http://localhost:8787/api/municipalities");
        assert!(allows(&request.body(()).unwrap().into_parts().0));
        let request = Request::post("http://celje.localhost:8787/api/gateways/sms/x");
        assert!(!allows(&request.body(()).unwrap().into_parts().0));
    }

    #[test]
    fn everyone_may_read() {
        let get = Request::get("http://celje.localhost:8787/api/health");
        assert!(allows(&get.body(()).unwrap().into_parts().0));
    }
}
