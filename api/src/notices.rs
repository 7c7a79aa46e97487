//! Notices that did not reach anybody, for the administrator to see and to try again.

use chrono::{DateTime, Utc};
use domain::codes;
use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, coded, endpoint::encode};

/// Lists notices that were given up, newest first: at most 100. Administrators only.
pub struct ListFailedNotices;

impl Endpoint for ListFailedNotices {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/notices";
    type Body = Empty;
    type Reply = FailedNotices;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Notices that were given up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailedNotices {
    /// Newest first.
    pub notices: Vec<FailedNotice>,
}

/// Why a notice was given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeFailure {
    /// There is no address to send it to.
    NoAddress,
    /// It is a text message, and there is no gateway for them any more.
    NoGateway,
    /// The mail service, or the gateway for text messages, refused it every time for a day.
    Refused,
    /// What it tells of could not be read: a fault of ours, to be looked up in the log.
    Unreadable,
}
codes!(NoticeFailure {
    NoAddress = "no-address",
    NoGateway = "no-gateway",
    Refused = "refused",
    Unreadable = "unreadable",
});

/// One notice that was given up. The address it was meant for is no part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailedNotice {
    /// Its id.
    pub id: String,
    /// What it tells, as the worker codes it: `receipt`, `answer`, `overdue` …
    pub kind: String,
    /// The request's id, where it tells of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// The request's number, where it tells of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The official it was for; `None` for the citizen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// How often sending was begun.
    pub attempts: u32,
    /// When it was given up.
    pub failed_at: DateTime<Utc>,
    /// Why.
    #[serde(with = "coded")]
    pub failure: NoticeFailure,
}

/// Tries a notice again that was given up. `not-found` for one that was not. Administrators only.
pub struct RetryNotice<'a> {
    /// Its id.
    pub id: &'a str,
}

impl Endpoint for RetryNotice<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/notices/{id}/retry";
    type Body = Empty;
    type Reply = FailedNotices;

    fn path(&self) -> String {
        format!("/api/desk/notices/{}/retry", encode(self.id))
    }
}
