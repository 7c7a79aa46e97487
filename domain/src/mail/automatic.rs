//! Whether a person wrote a mail: an absence is no reply, and two machines that thank each other never stop.

use crate::fold::fold;

/// What our own mails carry in `X-Loop`, so that one that comes back is known.
pub const LOOP_MARK: &str = "servis48";

/// How subjects of automatic replies begin, folded: of the mail programs that most people here have.
const SUBJECTS: [&str; 12] = [
    "automatic reply",
    "auto-reply",
    "autoreply",
    "out of office",
    "odsoten",
    "odsotna",
    "odsotnost",
    "samodejni odgovor",
    "avtomatski odgovor",
    "odsutan",
    "odsutna",
    "automatski odgovor",
];

/// Mailboxes in whose name servers write.
const SERVERS: [&str; 2] = ["mailer-daemon", "postmaster"];

/// What the head of a mail says of how it came about. Values are as they came; `None` where the field is missing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Signs<'a> {
    /// To whom failures are told: the sender of the envelope; empty for a mail that must not be replied to.
    pub return_path: &'a str,
    /// The address of `From`.
    pub from: &'a str,
    /// Whether that address is one that we send from or read.
    pub from_us: bool,
    /// The subject.
    pub subject: &'a str,
    /// `Auto-Submitted` (RFC 3834).
    pub auto_submitted: Option<&'a str>,
    /// `X-Auto-Response-Suppress` (Microsoft).
    pub suppress: Option<&'a str>,
    /// `Precedence`.
    pub precedence: Option<&'a str>,
    /// Whether there is a `List-Id` (RFC 2919).
    pub list: bool,
    /// Whether there is an `X-Autoreply` or `X-Autorespond`.
    pub autoreply: bool,
    /// `X-Loop`.
    pub mark: Option<&'a str>,
}

/// Who wrote a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writer {
    /// A person, who gets a receipt.
    Person,
    /// A machine, or a person by a list: it is taken in, and nothing is sent back.
    Machine,
    /// Nobody: it says nothing to us.
    Nobody(Nobody),
}

/// Why nobody wrote a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nobody {
    /// Our own mail came back.
    Ourselves,
    /// A server tells that a mail could not be delivered, or that it was.
    Server,
    /// Somebody's mailbox answers by itself: an absence.
    Absence,
}

impl Signs<'_> {
    /// Who wrote the mail.
    pub fn writer(self) -> Writer {
        if self.from_us || self.mark.is_some_and(|mark| mark.trim() == LOOP_MARK) {
            return Writer::Nobody(Nobody::Ourselves);
        }
        let local = |address: &str| {
            address
                .split('@')
                .next()
                .unwrap_or_default()
                .trim()
                .to_lowercase()
        };
        let by_server = SERVERS.contains(&local(self.from).as_str())
            || SERVERS.contains(&local(self.return_path).as_str());
        let automatic = self.auto_submitted.map(first_word);
        let replied = automatic.as_deref() == Some("auto-replied") || self.autoreply;
        let subject = fold(self.subject);
        let absent = SUBJECTS.iter().any(|begin| subject.starts_with(begin));
        if by_server {
            Writer::Nobody(Nobody::Server)
        } else if replied || absent {
            Writer::Nobody(Nobody::Absence)
        } else if self.return_path.trim().is_empty() {
            // Only what a server writes by itself has nobody to tell of a failure (RFC 5321, §4.5.5).
            Writer::Nobody(Nobody::Server)
        } else if automatic.is_some_and(|automatic| automatic != "no")
            || self.suppress.is_some_and(wants_silence)
            || self
                .precedence
                .map(first_word)
                .is_some_and(|way| ["bulk", "list", "junk"].contains(&way.as_str()))
            || self.list
        {
            Writer::Machine
        } else {
            Writer::Person
        }
    }
}

/// A field's value without its parameters.
fn first_word(value: &str) -> String {
    value
        .split([';', ' '])
        .next()
        .unwrap_or_default()
        .to_lowercase()
}

/// Whether automatic replies are not wanted; `None` in the field says that they are.
fn wants_silence(value: &str) -> bool {
    value.split(',').any(|part| {
        let part = part.trim();
        ["all", "oof", "autoreply"]
            .iter()
            .any(|way| part.eq_ignore_ascii_case(way))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person() -> Signs<'static> {
        Signs {
            return_path: "ana@example.com",
            from: "ana@example.com",
            subject: "Luknja na cesti",
            ..Signs::default()
        }
    }

    #[test]
    fn a_person_is_a_person() {
        assert_eq!(person().writer(), Writer::Person);
        for signs in [
            Signs {
                auto_submitted: Some("no"),
                ..person()
            },
            Signs {
                suppress: Some("None"),
                ..person()
            },
            Signs {
                precedence: Some("first-class"),
                ..person()
            },
            Signs {
                subject: "Re: prejeli smo vašo prijavo, odsoten je samo napis",
                ..person()
            },
            Signs {
                mark: Some("somebody@else.example"),
                ..person()
            },
        ] {
            assert_eq!(signs.writer(), Writer::Person, "{signs:?}");
        }
    }

    #[test]
    fn machines_are_heard_and_get_no_receipt() {
        for signs in [
            Signs {
                auto_submitted: Some("auto-generated; type=alarm"),
                ..person()
            },
            Signs {
                suppress: Some("DR, OOF, AutoReply"),
                ..person()
            },
            Signs {
                precedence: Some("Bulk"),
                ..person()
            },
            Signs {
                list: true,
                ..person()
            },
        ] {
            assert_eq!(signs.writer(), Writer::Machine, "{signs:?}");
        }
    }

    #[test]
    fn absences_servers_and_our_own_mails_say_nothing() {
        for subject in [
            "Odsoten: Re: Servis 48",
            "Одсутан сам до понедељка",
            "Automatic reply: CE-2026-000123",
            "Out of Office",
            "Samodejni odgovor: prijava",
            "Аутоматски одговор: пријава",
        ] {
            let writer = Signs {
                subject,
                ..person()
            }
            .writer();
            assert_eq!(writer, Writer::Nobody(Nobody::Absence), "{subject}");
        }
        let nobody = |signs: Signs<'_>| match signs.writer() {
            Writer::Nobody(why) => Some(why),
            Writer::Person | Writer::Machine => None,
        };
        for signs in [
            Signs {
                auto_submitted: Some("auto-replied (vacation)"),
                ..person()
            },
            Signs {
                autoreply: true,
                ..person()
            },
        ] {
            assert_eq!(nobody(signs), Some(Nobody::Absence), "{signs:?}");
        }
        for signs in [
            Signs {
                return_path: " ",
                ..person()
            },
            Signs {
                from: "MAILER-DAEMON@mx.example.com",
                ..person()
            },
            Signs {
                return_path: "postmaster@example.com",
                ..person()
            },
        ] {
            assert_eq!(nobody(signs), Some(Nobody::Server), "{signs:?}");
        }
        for signs in [
            Signs {
                from_us: true,
                ..person()
            },
            Signs {
                mark: Some("servis48"),
                ..person()
            },
        ] {
            assert_eq!(nobody(signs), Some(Nobody::Ourselves), "{signs:?}");
        }
    }
}
