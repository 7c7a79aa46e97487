//! The only place that reads a clock; everything else is told what time it is.

use axum::http::HeaderMap;
use chrono::{DateTime, Utc};

/// The header by which a test sets the time of one request; only local builds know it.
#[cfg(feature = "local")]
const NOW_HEADER: &str = "x-servis48-now";

/// The time of a request: the runtime's, and in local builds the one a test set.
pub fn of_request(headers: &HeaderMap, read: impl FnOnce() -> DateTime<Utc>) -> DateTime<Utc> {
    #[cfg(feature = "local")]
    if let Some(set) = headers
        .get(NOW_HEADER)
        .and_then(|value| value.to_str().ok())
        .and_then(|text| DateTime::parse_from_rfc3339(text).ok())
    {
        return set.to_utc();
    }
    #[cfg(not(feature = "local"))]
    let _ = headers;
    read()
}

/// The time of a mail that comes in: the runtime's, and in local builds the one a test wrote into its head.
pub fn of_mail(headers: &worker::web_sys::Headers) -> DateTime<Utc> {
    #[cfg(feature = "local")]
    if let Some(set) = headers
        .get(NOW_HEADER)
        .ok()
        .flatten()
        .and_then(|text| DateTime::parse_from_rfc3339(text.trim()).ok())
    {
        return set.to_utc();
    }
    #[cfg(not(feature = "local"))]
    let _ = headers;
    now()
}

/// The runtime's time. In a worker it stands still while it computes and moves on at each input or output.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place where the time is read"
)]
pub fn now() -> DateTime<Utc> {
    from_milliseconds(worker::Date::now().as_millis())
}

/// The scheduled time of a cron event: it is *now* for the job, so that a late run decides as a punctual one.
pub fn of_schedule(event: &worker::ScheduledEvent) -> DateTime<Utc> {
    // The runtime gives whole milliseconds as a double, exact far beyond any date in use.
    #[expect(
        clippy::as_conversions,
        reason = "a saturating conversion of a whole number"
    )]
    from_milliseconds(event.schedule() as u64)
}

fn from_milliseconds(milliseconds: u64) -> DateTime<Utc> {
    i64::try_from(milliseconds)
        .ok()
        .and_then(DateTime::from_timestamp_millis)
        .unwrap_or(DateTime::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Written backwards, so that this test does not itself put the name into the binary it searches.
    fn header_name() -> String {
        "won-84sivres-x".chars().rev().collect()
    }

    fn headers() -> HeaderMap {
        let name: axum::http::HeaderName = header_name().parse().unwrap();
        HeaderMap::from_iter([(name, "2026-04-24T10:40:00Z".parse().unwrap())])
    }

    const READ: DateTime<Utc> = DateTime::UNIX_EPOCH;

    #[cfg(not(feature = "local"))]
    #[test]
    fn a_deployed_build_ignores_the_header_and_does_not_even_carry_its_name() {
        assert_eq!(of_request(&headers(), || READ), READ);
        let binary = std::fs::read(std::env::current_exe().unwrap()).unwrap();
        let name = header_name();
        assert!(!binary.windows(name.len()).any(|w| w == name.as_bytes()));
    }

    #[cfg(feature = "local")]
    #[test]
    fn a_local_build_takes_the_time_from_the_header() {
        let set = of_request(&headers(), || READ);
        assert_eq!(set.to_rfc3339(), "2026-04-24T10:40:00+00:00");
        assert_eq!(of_request(&HeaderMap::new(), || READ), READ);
    }
}
