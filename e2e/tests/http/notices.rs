//! What people are sent.

use api::{Status, deadline::ClockState};
use servis48_e2e::sweep;

use crate::world::{
    CELJE_LIGHTING, answer, citizen, desk_id, file, lamp, mails, read_desk, read_tracked,
    signed_in, solved, wait_for_mails,
};

#[test]
fn the_receipt_goes_out_once_with_number_pin_link_and_deadline() {
    let mut client = citizen("celje");
    let mut draft = lamp(&mut client);
    draft.email = "ana.receipt@example.com".to_owned();
    let receipt = file(&mut client, &draft);
    assert!(receipt.by_email);
    let sent = wait_for_mails("celje", &receipt.reference, 1);
    assert_eq!(sent[0]["to"], "ana.receipt@example.com");
    let text = sent[0]["text"].as_str().unwrap();
    for part in [
        receipt.reference.as_str(),
        &receipt.pin,
        &receipt.token,
        "v petek, 24. aprila, ob 12.00",
    ] {
        assert!(text.contains(part), "`{part}` is missing in:\n{text}");
    }
    // The outbox sweep finds nothing left to send.
    assert_eq!(sweep("2026-04-22T10:30:00Z"), 200);
    std::thread::sleep(std::time::Duration::from_secs(2));
    assert_eq!(mails("celje", &receipt.reference).len(), 1);
}

#[test]
fn without_an_address_nothing_is_sent() {
    let mut client = citizen("celje");
    let draft = lamp(&mut client);
    let receipt = file(&mut client, &draft);
    std::thread::sleep(std::time::Duration::from_secs(3));
    assert!(mails("celje", &receipt.reference).is_empty());
}

#[test]
fn an_answer_counts_when_its_mail_was_sent() {
    let mut client = citizen("celje");
    let mut draft = lamp(&mut client);
    draft.email = "ana.answer@example.com".to_owned();
    let receipt = file(&mut client, &draft);
    wait_for_mails("celje", &receipt.reference, 1);

    let mut desk = signed_in(&CELJE_LIGHTING);
    let id = desk_id(&mut desk, api::desk::Queue::Open, &receipt.reference);
    let version = read_desk(&mut desk, &id).version;
    let answered = answer(&mut desk, &id, &solved(version)).unwrap();
    assert!(matches!(
        answered.status,
        Status::Answered | Status::Resolved
    ));

    let sent = wait_for_mails("celje", &receipt.reference, 2);
    let text = sent
        .iter()
        .map(|mail| mail["text"].as_str().unwrap())
        .find(|text| text.contains("Pregorelo sijalko"))
        .unwrap();
    assert!(text.contains(&receipt.token), "{text}");
    for _ in 0..50 {
        let tracked = read_tracked(&mut client, &receipt.token);
        if tracked.status == Status::Resolved {
            assert!(matches!(
                tracked.clock.state,
                ClockState::Kept | ClockState::Broken
            ));
            assert!(tracked.answer.unwrap().delivered_at.is_some());
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    panic!("the answer was sent and never marked as delivered");
}

#[test]
fn a_mail_speaks_the_language_of_the_citizen() {
    for (language, word) in [
        (api::Language::SerbianCyrillic, "пријав"),
        (api::Language::SerbianLatin, "prijav"),
        (api::Language::English, "report"),
    ] {
        let mut client = citizen("krusevac");
        let mut draft = lamp(&mut client);
        draft.point = None;
        draft.address = "Косовска 3".to_owned();
        draft.language = language;
        draft.email = "mira@example.com".to_owned();
        let receipt = file(&mut client, &draft);
        let sent = wait_for_mails("krusevac", &receipt.reference, 1);
        let text = sent[0]["text"].as_str().unwrap().to_lowercase();
        assert!(text.contains(word), "{language:?}:\n{text}");
    }
}
