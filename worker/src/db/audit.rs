//! The audit log: who did what besides requests. An entry is written in the batch of what it tells of.

use chrono::{DateTime, Utc};
use domain::{Code, audit::Act};
use serde::{Deserialize, Serialize};

use super::{Write, args, statements};
use crate::{error::AppError, random};

statements! {
    APPEND = "
        insert into audit (id, municipality_id, at, person_id, act, object, details, client)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    APPEND_IF_CHANGED = "
        insert into audit (id, municipality_id, at, person_id, act, object, details, client)
        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
        where changes() > 0";
}

/// Something that was done.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// The municipality.
    pub municipality_id: &'a str,
    /// When.
    pub at: DateTime<Utc>,
    /// Who did it, where that is known.
    pub person_id: Option<&'a str>,
    /// What.
    pub act: Act,
    /// Whom or what it was done to.
    pub object: Option<&'a str>,
    /// What else there is to know.
    pub details: Details,
    /// A keyed hash of the caller's network.
    pub client: Option<&'a str>,
}

/// What else there is to know of an act: codes, ids, and numbers, and never how to reach anybody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// How somebody signed in, as `domain::audit::SignInMethod` codes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Browser and system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
}

impl Entry<'_> {
    fn args(&self) -> Result<Vec<super::Value>, AppError> {
        Ok(args![
            random::id(self.at)?,
            self.municipality_id,
            self.at,
            self.person_id,
            self.act.code(),
            self.object,
            serde_json::to_string(&self.details)?,
            self.client,
        ])
    }

    /// The entry, in a batch that cannot but do what it tells of.
    pub fn append(&self) -> Result<Write, AppError> {
        Ok(Write::new(APPEND, self.args()?))
    }

    /// The entry, if the write right before it in the batch changed anything.
    pub fn append_if_changed(&self) -> Result<Write, AppError> {
        Ok(Write::new(APPEND_IF_CHANGED, self.args()?))
    }
}
