//! Addresses that mails come to: the mailbox, and behind a plus what says to which request they belong (RFC 5233).

use crate::Reference;
use crate::fields::Email;

/// The longest part of an address before the `@`, in characters (RFC 5321, §4.5.3.1.1).
const LOCAL_MAX: usize = 64;

/// To whom a mail is.
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient {
    /// The mailbox in lower case, without what stands behind the plus.
    pub mailbox: String,
    /// What stands behind the plus, in lower case: not every server keeps capitals.
    pub tag: Option<String>,
}

impl std::fmt::Debug for Recipient {
    /// What stands behind the plus opens a thread, so it reaches no log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Recipient(…)")
    }
}

impl Recipient {
    /// Reads an address; `None` for what is none.
    pub fn parse(address: &str) -> Option<Self> {
        let address = Email::parse(address).ok()?;
        let (local, domain) = address.as_str().rsplit_once('@')?;
        let local = local.to_lowercase();
        let (mailbox, tag) = match local.split_once('+') {
            Some((mailbox, tag)) => (mailbox, Some(tag.to_owned())),
            None => (local.as_str(), None),
        };
        if mailbox.is_empty() {
            return None;
        }
        Some(Self {
            mailbox: format!("{mailbox}@{domain}"),
            tag: tag.filter(|tag| !tag.is_empty()),
        })
    }
}

/// The address under which a reply finds its thread; `None` where it would be longer than servers take.
pub fn reply_address(mailbox: &str, tag: &str) -> Option<String> {
    let (local, domain) = mailbox.rsplit_once('@')?;
    let local = format!("{local}+{tag}");
    (local.len() <= LOCAL_MAX).then(|| format!("{local}@{domain}"))
}

/// The first number of a request with this prefix in a subject, written as we write it.
pub fn reference_in(subject: &str, prefix: &str) -> Option<Reference> {
    subject
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .filter_map(Reference::parse)
        .find(|reference| reference.prefix() == prefix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_the_plus_is_read_apart() {
        let parsed = |address: &str| {
            Recipient::parse(address).map(|recipient| (recipient.mailbox, recipient.tag))
        };
        let at =
            |mailbox: &str, tag: Option<&str>| Some((mailbox.to_owned(), tag.map(str::to_owned)));
        assert_eq!(parsed("Servis@Celje.SI"), at("servis@celje.si", None));
        assert_eq!(
            parsed("servis+AbC2@celje.si"),
            at("servis@celje.si", Some("abc2"))
        );
        assert_eq!(parsed("servis+@celje.si"), at("servis@celje.si", None));
        assert_eq!(parsed("+x@celje.si"), None);
        assert_eq!(parsed("servis"), None);
    }

    #[test]
    fn an_address_to_reply_to_is_read_back() {
        let address = reply_address("servis@celje.si", "abc2").unwrap();
        let parsed = Recipient::parse(&address).unwrap();
        assert_eq!(parsed.mailbox, "servis@celje.si");
        assert_eq!(parsed.tag.as_deref(), Some("abc2"));
        let long = format!("{}@celje.si", "s".repeat(61));
        assert!(reply_address(&long, "ab").is_some());
        assert_eq!(reply_address(&long, "abc"), None);
    }

    #[test]
    fn a_number_is_found_in_a_subject() {
        let found = |subject: &str| reference_in(subject, "CE").map(|found| found.to_string());
        let number = Some("CE-2026-000123".to_owned());
        assert_eq!(found("Re: Servis 48: CE-2026-000123, prejeli smo"), number);
        assert_eq!(found("AW: [ce-2026-123]"), number);
        assert_eq!(found("KŠ-2026-000123"), None);
        assert_eq!(found("KS-2026-000123 in CE-2026-000123"), number);
        assert_eq!(found("Ulica 12, 2026"), None);
        assert_eq!(found(""), None);
    }
}
