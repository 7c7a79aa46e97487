//! Notices that nobody takes are put aside where administrators see them, and one that was delivered is not sent again.

use std::time::Duration;

use api::{
    Empty, Method, ProblemCode,
    notices::{FailedNotice, ListFailedNotices, NoticeFailure, RetryNotice},
};
use servis48_e2e::Client;

use crate::world::{
    CELJE_ADMINISTRATOR, CELJE_LIGHTING, KRUSEVAC_ADMINISTRATOR, citizen, file, lamp, mails,
    signed_in, wait_for_mails,
};

fn put(messages: serde_json::Value) {
    let headers = [("content-type", "application/json")];
    let reply = Client::at("").send(
        Method::Post,
        "/local/api/queue",
        &headers,
        messages.to_string().as_bytes(),
    );
    assert_eq!(reply.status, 204, "{}", reply.text());
}

/// Waits until a notice of this request was given up.
fn given_up(administrator: &mut Client, reference: &str) -> FailedNotice {
    for _ in 0..300 {
        let list = administrator.call(&ListFailedNotices, &Empty {}).unwrap();
        let found = list
            .notices
            .into_iter()
            .find(|notice| notice.reference.as_deref() == Some(reference));
        if let Some(found) = found {
            return found;
        }
        std::thread::sleep(Duration::from_millis(200));
    }
    panic!("{reference}: no notice was given up within a minute");
}

#[test]
fn a_mail_that_is_refused_for_good_is_seen_at_the_desk_and_tried_again() {
    let mut client = citizen("celje");
    let mut draft = lamp(&mut client);
    draft.email = "ana@refused.localhost".to_owned();
    let receipt = file(&mut client, &draft);
    let mut administrator = signed_in(&CELJE_ADMINISTRATOR);
    let failed = given_up(&mut administrator, &receipt.reference);
    assert_eq!(failed.failure, NoticeFailure::Refused);
    assert_eq!(
        (failed.kind.as_str(), failed.person.as_deref()),
        ("receipt", None)
    );
    assert!(
        failed.attempts > 1,
        "it was tried {} times",
        failed.attempts
    );
    assert!(mails("celje", &receipt.reference).is_empty());
    let list = serde_json::to_string(&failed).unwrap();
    assert!(
        !list.contains("refused.localhost"),
        "no address stands in {list}"
    );

    let id = failed.id.as_str();
    let after = administrator.call(&RetryNotice { id }, &Empty {}).unwrap();
    assert!(
        after.notices.iter().all(|notice| notice.id != id),
        "it is on its way again"
    );
    let again = given_up(&mut administrator, &receipt.reference);
    assert!(again.attempts > failed.attempts);

    // What cannot be read is put aside at once: it will read no better tomorrow.
    let headers = [("content-type", "application/json")];
    let body = serde_json::json!({
        "municipality": "celje", "reference": receipt.reference, "marks": "no marks at all"
    });
    let spoilt = Client::at("").send(
        Method::Post,
        "/local/api/spoil",
        &headers,
        body.to_string().as_bytes(),
    );
    assert_eq!(spoilt.status, 204);
    administrator.call(&RetryNotice { id }, &Empty {}).unwrap();
    let unreadable = given_up(&mut administrator, &receipt.reference);
    assert_eq!(unreadable.failure, NoticeFailure::Unreadable);
    assert_eq!(
        unreadable.attempts,
        again.attempts + 1,
        "it was not tried in vain"
    );
    let body = serde_json::json!({
        "municipality": "celje", "reference": receipt.reference, "marks": "[]"
    });
    Client::at("").send(
        Method::Post,
        "/local/api/spoil",
        &headers,
        body.to_string().as_bytes(),
    );

    for (mut other, code) in [
        (signed_in(&CELJE_LIGHTING), ProblemCode::NotAllowed),
        (citizen("celje"), ProblemCode::SignInRequired),
    ] {
        let list = other.call(&ListFailedNotices, &Empty {}).unwrap_err();
        assert_eq!(list.problem().code, code);
        let retry = other.call(&RetryNotice { id }, &Empty {}).unwrap_err();
        assert_eq!(retry.problem().code, code);
    }
    let mut elsewhere = signed_in(&KRUSEVAC_ADMINISTRATOR);
    let foreign = elsewhere.call(&RetryNotice { id }, &Empty {}).unwrap_err();
    assert_eq!(foreign.problem().code, ProblemCode::NotFound);
    let list = elsewhere.call(&ListFailedNotices, &Empty {}).unwrap();
    assert!(list.notices.iter().all(|notice| notice.id != id));
}

#[test]
fn nonsense_in_the_queue_holds_up_nobody() {
    put(serde_json::json!({
        "bodies": [12_345, { "a": 1 }, "no-such-notice", ["x"], "", true]
    }));
    let mut client = citizen("celje");
    let mut draft = lamp(&mut client);
    draft.email = "ana.nonsense@example.com".to_owned();
    let receipt = file(&mut client, &draft);
    wait_for_mails("celje", &receipt.reference, 1);
}

#[test]
fn what_was_sent_is_not_sent_again_when_the_queue_delivers_twice() {
    let mut client = citizen("celje");
    let mut draft = lamp(&mut client);
    draft.email = "ana.twice@example.com".to_owned();
    let receipt = file(&mut client, &draft);
    for _ in 0..3 {
        put(serde_json::json!({ "again": ["celje", receipt.reference] }));
    }
    wait_for_mails("celje", &receipt.reference, 1);
    for _ in 0..3 {
        put(serde_json::json!({ "again": ["celje", receipt.reference] }));
    }
    std::thread::sleep(Duration::from_secs(4));
    assert_eq!(mails("celje", &receipt.reference).len(), 1);
}
