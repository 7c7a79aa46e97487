//! What the real database does, since everything is built on it.

use api::Method;
use servis48_e2e::Client;

/// Runs one proof inside the worker, on its own D1 binding, and gives what it found.
fn proof(name: &str) -> serde_json::Value {
    let path = format!("/local/api/proofs/{name}");
    let reply = Client::at("celje").send(Method::Post, &path, &[], b"");
    assert_eq!(reply.status, 200, "{}", reply.text());
    serde_json::from_slice(&reply.body).unwrap()
}

#[test]
fn a_batch_is_atomic() {
    let found = proof("batch-is-atomic");
    assert_eq!(
        found["failed"], true,
        "the second statement breaks a constraint"
    );
    assert_eq!(found["rows_left"], 0, "and takes the first with it");
}

#[test]
fn a_failed_guard_changes_nothing() {
    let found = proof("guard");
    assert_eq!(
        found["changed"],
        serde_json::json!([0, 0]),
        "an update on an old version, and what depends on it"
    );
    assert_eq!(found["rows_left"], 0);
}

#[test]
fn a_foreign_key_holds() {
    let found = proof("foreign-key");
    assert_eq!(found["failed"], true);
    assert_eq!(found["rows_left"], 0);
}
