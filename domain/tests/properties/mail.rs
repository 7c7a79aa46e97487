//! Mails: cutting what is quoted makes nothing up and leaves what is not quoted.

use proptest::prelude::*;
use servis48_domain::mail::{Recipient, Signs, fresh, reference_in, reply_address};

use crate::config;

/// Lines as replies have them, among others that only look so.
fn line() -> impl Strategy<Value = String> {
    let known = proptest::sample::select(vec![
        "> Kje je?",
        ">> Že prej.",
        "On Sun, Nov 29, 2026 Celje <a@b.si> wrote:",
        "Dne 29. 11. 2026 je Celje napisal/a:",
        "Дана 29. 11. 2026. Крушевац је написао/ла:",
        "-----Original Message-----",
        "Od: Celje",
        "Poslano: danes",
        "Zadeva: vprašanje",
        "-- ",
        "=== Odgovorite nad to črto. ===",
        "____________",
        "",
    ]);
    prop_oneof![
        3 => known.prop_map(str::to_owned),
        2 => "[a-zčž ,.]{0,20}",
        1 => ".{0,20}",
    ]
}

fn mail() -> impl Strategy<Value = String> {
    proptest::collection::vec(line(), 0..14).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn what_is_kept_stood_there_in_this_order(mail in mail()) {
        let kept = fresh(&mail);
        let mut lines = mail.lines().map(str::trim);
        for line in kept.lines() {
            prop_assert!(lines.any(|known| known == line.trim()), "{line:?} of {mail:?}");
        }
        prop_assert!(kept.len() <= mail.len());
        prop_assert_eq!(kept.is_empty(), mail.trim().is_empty());
    }

    #[test]
    fn a_mail_of_plain_sentences_stays_whole(
        lines in proptest::collection::vec("[a-zčž][a-zčž ]{0,30}[.!?]", 1..8)
    ) {
        let mail = lines.join("\n");
        prop_assert_eq!(fresh(&mail), mail);
    }

    #[test]
    fn no_text_is_too_strange(text in any::<String>()) {
        fresh(&text);
        reference_in(&text, "CE");
        let signs = Signs { subject: &text, from: &text, auto_submitted: Some(&text), ..Signs::default() };
        signs.writer();
        if let Some(read) = Recipient::parse(&text)
            && let Some(tag) = &read.tag
        {
            let address = reply_address(&read.mailbox, tag).unwrap();
            prop_assert_eq!(Recipient::parse(&address), Some(read));
        }
    }
}
