//! What keeps others out.

use api::{Empty, Method, ProblemCode, endpoint::REQUEST_ID, municipality::ReadMunicipality};
use servis48_e2e::Client;

use crate::world::{CELJE_LIGHTING, PASSWORD, citizen};

#[test]
fn a_change_from_another_site_is_refused() {
    let body = serde_json::json!({"email": CELJE_LIGHTING.email, "password": PASSWORD}).to_string();
    for (name, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("origin", "http://krusevac.localhost:8787"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        let headers = [("content-type", "application/json"), (name, value)];
        let reply =
            citizen("celje").send(Method::Post, "/api/desk/session", &headers, body.as_bytes());
        assert_eq!(
            (reply.status, reply.problem().code),
            (403, ProblemCode::CrossOrigin),
            "{name}: {value}"
        );
        assert_eq!(reply.header("set-cookie"), None);
    }
}

#[test]
fn every_page_and_reply_carries_its_headers() {
    let mut client = citizen("celje");
    for path in ["/", "/api/municipality", "/api/no-such-thing", "/track/x"] {
        let reply = client.send(Method::Get, path, &[("sec-fetch-mode", "navigate")], &[]);
        let header = |name: &str| reply.header(name).unwrap_or_default().to_owned();
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert!(!header("referrer-policy").is_empty(), "{path}");
        let policy = header("content-security-policy");
        assert!(
            policy.contains("default-src") && policy.contains("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe-inline"), "{path}: {policy}");
    }
    let page = client.send(Method::Get, "/", &[], &[]);
    assert!(page.header("permissions-policy").is_some());
}

#[test]
fn an_unknown_path_is_a_problem_with_an_id() {
    let reply = citizen("celje").send(Method::Get, "/api/no-such-thing", &[], &[]);
    assert_eq!(
        (reply.status, reply.problem().code),
        (404, ProblemCode::NotFound)
    );
    assert!(reply.header(REQUEST_ID).is_some_and(|id| !id.is_empty()));
}

#[test]
fn a_host_without_a_municipality_says_so_and_lists_the_choice() {
    let mut bare = Client::at("");
    let refused = bare.call(&ReadMunicipality, &Empty {}).unwrap_err();
    assert_eq!(
        (refused.status, refused.problem().code),
        (404, ProblemCode::UnknownMunicipality)
    );
    let choice = bare
        .call(&api::municipality::ListMunicipalities, &Empty {})
        .unwrap();
    let slugs: Vec<_> = choice
        .municipalities
        .iter()
        .map(|link| link.slug.as_str())
        .collect();
    assert!(
        slugs.contains(&"celje") && slugs.contains(&"krusevac"),
        "{slugs:?}"
    );
    assert_eq!(
        Client::at("ni-take")
            .call(&ReadMunicipality, &Empty {})
            .unwrap_err()
            .status,
        404
    );
}

#[test]
fn a_link_to_an_api_address_reaches_the_worker_and_not_the_page() {
    let reply = citizen("celje").send(
        Method::Get,
        "/api/municipality",
        &[("sec-fetch-mode", "navigate"), ("accept", "text/html")],
        &[],
    );
    assert_eq!(reply.header("content-type"), Some("application/json"));
}
