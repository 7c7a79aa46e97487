//! How often something may be tried: fixed windows of time, counted under keyed hashes, so that the table holds neither
//! addresses nor e-mail addresses.

use chrono::{DateTime, Utc};

use crate::{
    db::{Db, Write, throttle},
    error::AppError,
    secret::SecretKey,
};

/// At most so many tries in a window of so many seconds.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// Keeps the counts of different limits apart.
    name: &'static str,
    tries: u32,
    seconds: u32,
}

const fn limit(name: &'static str, tries: u32, seconds: u32) -> Limit {
    Limit {
        name,
        tries,
        seconds,
    }
}

const QUARTER: u32 = 15 * 60;
const HOUR: u32 = 60 * 60;

/// Tries of one reference number with a PIN. A million PINs at ten an hour take more than a decade.
pub const PIN_BY_REFERENCE: Limit = limit("pin-by-reference", 10, HOUR);
/// Tries of any number and PIN from one network.
pub const PIN_BY_CLIENT: Limit = limit("pin-by-client", 30, HOUR);
/// Failed sign-ins of one account.
pub const SIGN_IN_BY_ACCOUNT: Limit = limit("sign-in-by-account", 10, QUARTER);
/// Failed sign-ins from one network; a whole town hall may share one.
pub const SIGN_IN_BY_CLIENT: Limit = limit("sign-in-by-client", 50, QUARTER);
/// Wrong codes of a second factor by one account.
pub const CODE_BY_ACCOUNT: Limit = limit("code-by-account", 10, QUARTER);
/// Wrong own passwords, once more, by one account that is signed in.
pub const OWN_PASSWORD: Limit = limit("own-password", 10, QUARTER);
/// Links to a new password for one address.
pub const LINKS_BY_ADDRESS: Limit = limit("links-by-address", 3, HOUR);
/// Links to a new password asked for from one network.
pub const LINKS_BY_CLIENT: Limit = limit("links-by-client", 20, HOUR);
/// Challenges of passkeys asked for from one network; a whole town hall may share one.
pub const PASSKEY_BY_CLIENT: Limit = limit("passkey-by-client", 200, QUARTER);
/// Ways to the identity provider begun from one network; a whole town hall may share one.
pub const OPEN_ID_BY_CLIENT: Limit = limit("open-id-by-client", 200, QUARTER);
/// Operator's keys tried from one network that are not the one.
pub const OPERATOR_BY_CLIENT: Limit = limit("operator-by-client", 10, HOUR);
/// Photos sent from one network. Schools, libraries and mobile operators share addresses among many people.
pub const PHOTOS_BY_CLIENT: Limit = limit("photos-by-client", 60, HOUR);
/// Filings from one network, for the same people as [`PHOTOS_BY_CLIENT`].
pub const FILINGS_BY_CLIENT: Limit = limit("filings-by-client", 30, HOUR);

/// Questions to somebody outside by one official: each is a mail in the municipality's name.
pub const OUTSIDE_BY_PERSON: Limit = limit("outside-by-person", 30, HOUR);
/// Keys of links for somebody outside that are none, from one network.
pub const OUTSIDE_BY_CLIENT: Limit = limit("outside-by-client", 30, HOUR);
/// Replies from outside, from one network.
pub const OUTSIDE_REPLIES_BY_CLIENT: Limit = limit("outside-replies-by-client", 30, HOUR);
/// Receipts that mails of one sender bring about: a person writes seldom, and two machines that thank each other never
/// stop by themselves.
pub const RECEIPTS_BY_SENDER: Limit = limit("receipts-by-sender", 5, HOUR);

/// A try that was counted.
#[derive(Debug, Clone)]
pub struct Tried {
    key: String,
    window: i64,
    /// Whether it was the last one the limit allows.
    pub last: bool,
}

impl Tried {
    /// Takes the try back, so that people who know their password or PIN never run into a limit.
    pub fn take_back(&self) -> Write {
        throttle::take_back(&self.key, self.window)
    }
}

/// Counts one try by whoever `who` names (municipality, then account, number or network).
///
/// # Errors
/// `too-many-tries` with the seconds until the window ends.
pub async fn try_once(
    db: &Db,
    secret: &SecretKey,
    limit: Limit,
    who: &[&str],
    now: DateTime<Utc>,
) -> Result<Tried, AppError> {
    let window = Window::of(limit, now);
    let key = secret.hash(limit.name, &who.join("\0"));
    let tries = throttle::count(db, &key, window.start).await?;
    if tries > limit.tries {
        return Err(AppError::too_many_tries(window.seconds_left));
    }
    Ok(Tried {
        key,
        window: window.start,
        last: tries == limit.tries,
    })
}

/// The window an instant is in.
#[derive(Debug, PartialEq, Eq)]
struct Window {
    /// Its first second, in Unix time.
    start: i64,
    /// Whole seconds until it is over, at least 1.
    seconds_left: u32,
}

impl Window {
    fn of(limit: Limit, now: DateTime<Utc>) -> Self {
        let passed = now.timestamp().rem_euclid(i64::from(limit.seconds));
        Self {
            start: now.timestamp() - passed,
            seconds_left: u32::try_from(passed)
                .map_or(limit.seconds, |passed| limit.seconds.saturating_sub(passed)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_begins_on_the_hour_and_says_how_long_it_lasts() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let begin = at("2026-04-22T10:00:00Z");
        let first = Window::of(PIN_BY_CLIENT, begin);
        assert_eq!(first.start, begin.timestamp());
        assert_eq!(first.seconds_left, 3_600);
        let last = Window::of(PIN_BY_CLIENT, at("2026-04-22T10:59:59.999Z"));
        assert_eq!((last.start, last.seconds_left), (first.start, 1));
        let next = Window::of(PIN_BY_CLIENT, at("2026-04-22T11:00:00Z"));
        assert_eq!(next.start, first.start + 3_600);
        let quarter = Window::of(SIGN_IN_BY_ACCOUNT, at("2026-04-22T10:20:00Z"));
        assert_eq!(quarter.seconds_left, 600);
    }

    #[test]
    fn limits_are_counted_apart() {
        let names: std::collections::BTreeSet<_> = [
            PIN_BY_REFERENCE,
            PIN_BY_CLIENT,
            SIGN_IN_BY_ACCOUNT,
            SIGN_IN_BY_CLIENT,
            CODE_BY_ACCOUNT,
            OWN_PASSWORD,
            LINKS_BY_ADDRESS,
            LINKS_BY_CLIENT,
            PASSKEY_BY_CLIENT,
            OPEN_ID_BY_CLIENT,
            OPERATOR_BY_CLIENT,
            PHOTOS_BY_CLIENT,
            FILINGS_BY_CLIENT,
            OUTSIDE_BY_PERSON,
            OUTSIDE_BY_CLIENT,
            OUTSIDE_REPLIES_BY_CLIENT,
            RECEIPTS_BY_SENDER,
        ]
        .map(|limit| limit.name)
        .into();
        assert_eq!(names.len(), 17);
    }
}
