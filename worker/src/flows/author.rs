//! In whose name something is made, for the audit log.

use api::audit::AuditDetails;
use chrono::{DateTime, Utc};
use domain::audit::Act;

use crate::{auth::session::SignedIn, db::audit::Entry};

/// An administrator, or nobody where a municipality begins.
#[derive(Debug, Clone, Copy)]
pub struct Author<'a> {
    /// The municipality.
    pub municipality_id: &'a str,
    /// Who, where somebody who works here does it.
    pub person_id: Option<&'a str>,
    /// The department they work in.
    pub department_id: Option<&'a str>,
    /// When.
    pub now: DateTime<Utc>,
    /// A keyed hash of the caller's network.
    pub network: &'a str,
}

impl<'a> Author<'a> {
    /// Whoever is signed in.
    pub fn of(official: &'a SignedIn, now: DateTime<Utc>, network: &'a str) -> Self {
        Self {
            municipality_id: &official.municipality_id,
            person_id: Some(&official.person_id),
            department_id: Some(&official.department_id),
            now,
            network,
        }
    }

    /// An entry of the audit log: that they did something.
    pub fn entry(self, act: Act) -> Entry<'a> {
        Entry {
            municipality_id: self.municipality_id,
            at: self.now,
            person_id: self.person_id,
            act,
            object: None,
            details: AuditDetails::default(),
            client: Some(self.network),
        }
    }
}
