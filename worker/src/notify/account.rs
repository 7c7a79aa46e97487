//! What mails about an account say: to come in, to set a password, that something happened to it.

use api::{Names, session::Link};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{Language, codes};
use words::{Arg, Part, Words};

/// What a mail about an account tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AccountKind {
    /// Somebody is invited to work here.
    Invitation,
    /// Somebody forgot the password and asked for a link.
    PasswordLink,
    /// The password was changed.
    PasswordChanged,
    /// The account is locked after too many failures.
    LockedOut,
    /// An administrator removed the second factor.
    SecondFactorRemoved,
}
codes!(AccountKind {
    Invitation = "invitation",
    PasswordLink = "password-link",
    PasswordChanged = "password-changed",
    LockedOut = "locked-out",
    SecondFactorRemoved = "second-factor-removed",
});

/// The facts of a mail about an account.
#[derive(Debug, Clone)]
pub enum AccountLetter {
    /// Somebody is invited.
    Invitation {
        /// As what, and where.
        link: Link,
        /// Where the invitation is accepted.
        address: String,
        /// Until when.
        until: DateTime<Utc>,
    },
    /// A link to a new password.
    PasswordLink {
        /// Where the password is set.
        address: String,
        /// Until when.
        until: DateTime<Utc>,
    },
    /// The password was changed.
    PasswordChanged {
        /// When.
        at: DateTime<Utc>,
        /// Where a forgotten password is set anew.
        address: String,
    },
    /// The account is locked.
    LockedOut {
        /// Until when.
        until: DateTime<Utc>,
        /// Where a new password can be set at once.
        address: String,
    },
    /// The second factor was removed.
    SecondFactorRemoved {
        /// When.
        at: DateTime<Utc>,
    },
}

impl AccountLetter {
    /// Subject and text, in the language of who reads it.
    pub fn word(
        &self,
        municipality: &Names,
        time_zone: Tz,
        language: Language,
    ) -> (String, String) {
        let words = Words::new(language, &[Part::MAIL]);
        let name = municipality.pick(language);
        let time = |at: DateTime<Utc>| words.short_date_time(at, time_zone);
        let by = |until: DateTime<Utc>| words.date_time(until, time_zone);
        let say =
            |id: &str, name: &str, value: String| words.text_with(id, &[(name, value.into())]);
        let (subject, paragraphs) = match self {
            Self::Invitation {
                link,
                address,
                until,
            } => (
                say("mail-invitation-subject", "municipality", name.clone()),
                vec![
                    words.text_with(
                        "mail-invitation-intro",
                        &[("municipality", Arg::from(name.clone()))],
                    ),
                    words.text_with(
                        "mail-invitation-role",
                        &[
                            ("role", words.code_name("role", link.role).into()),
                            ("department", link.department.pick(language).into()),
                            ("email", Arg::from(&link.email)),
                        ],
                    ),
                    format!(
                        "{}\n{address}",
                        say("mail-invitation-link", "until", by(*until))
                    ),
                    words.text("mail-invitation-unexpected"),
                ],
            ),
            Self::PasswordLink { address, until } => (
                words.text("mail-password-link-subject"),
                vec![
                    words.text("mail-password-link-intro"),
                    format!(
                        "{}\n{address}",
                        say("mail-password-link-link", "until", by(*until))
                    ),
                    words.text("mail-password-link-unexpected"),
                ],
            ),
            Self::PasswordChanged { at, address } => (
                words.text("mail-password-changed-subject"),
                vec![
                    say("mail-password-changed-intro", "time", time(*at)),
                    format!(
                        "{}\n{address}",
                        words.text("mail-password-changed-unexpected")
                    ),
                ],
            ),
            Self::LockedOut { until, address } => (
                words.text("mail-locked-out-subject"),
                vec![
                    say("mail-locked-out-intro", "until", time(*until)),
                    format!("{}\n{address}", words.text("mail-locked-out-unexpected")),
                ],
            ),
            Self::SecondFactorRemoved { at } => (
                words.text("mail-second-factor-removed-subject"),
                vec![
                    say("mail-second-factor-removed-intro", "time", time(*at)),
                    words.text("mail-second-factor-removed-unexpected"),
                ],
            ),
        };
        let mut all = vec![words.text("mail-hello")];
        all.extend(paragraphs);
        all.push(words.text("mail-automatic"));
        (subject, all.join("\n\n") + "\n")
    }
}

#[cfg(test)]
mod tests {
    use std::{env, fs, path::Path};

    use api::session::LinkPurpose;
    use domain::{Code, Role};

    use super::*;
    use crate::db::sample;

    fn letter(kind: AccountKind) -> AccountLetter {
        let until = sample::at("2026-04-29T10:00:00Z");
        let address = "https://celje.example/desk/link/TOKEN".to_owned();
        match kind {
            AccountKind::Invitation => AccountLetter::Invitation {
                link: Link {
                    purpose: LinkPurpose::Invitation,
                    name: "Ana Žarnik".to_owned(),
                    email: "ana.zarnik@celje.si".to_owned(),
                    role: Role::Officer,
                    department: sample::request().department,
                },
                address,
                until,
            },
            AccountKind::PasswordLink => AccountLetter::PasswordLink { address, until },
            AccountKind::PasswordChanged => AccountLetter::PasswordChanged {
                at: until,
                address: "https://celje.example/desk/password".to_owned(),
            },
            AccountKind::LockedOut => AccountLetter::LockedOut {
                until,
                address: "https://celje.example/desk/password".to_owned(),
            },
            AccountKind::SecondFactorRemoved => AccountLetter::SecondFactorRemoved { at: until },
        }
    }

    /// Word for word as people get them; see the mails about requests.
    #[test]
    fn each_mail_says_what_it_should_in_each_language() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mails");
        let municipality = sample::municipality();
        for kind in AccountKind::ALL {
            for language in Language::ALL {
                let (subject, text) =
                    letter(*kind).word(&municipality.name, municipality.time_zone, *language);
                let mail = format!("{subject}\n\n{text}");
                let file = folder.join(format!("{}.{}.txt", kind.code(), language.code()));
                if env::var_os("UPDATE_MAILS").is_some() {
                    fs::write(&file, &mail).unwrap();
                }
                let kept = fs::read_to_string(&file)
                    .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
                assert_eq!(mail, kept, "{}", file.display());
            }
        }
    }
}
