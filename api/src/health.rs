//! Whether the service does what it promises.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method};

/// Reads the health; status 503 when the deadline sweep has not run well for 5 minutes.
pub struct ReadHealth;

impl Endpoint for ReadHealth {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/health";
    type Body = Empty;
    type Reply = Health;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// The health of the service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Health {
    /// Whether everything below is as it should be.
    pub healthy: bool,
    /// When the deadline sweep last ran without a failure.
    pub last_good_sweep_at: Option<DateTime<Utc>>,
    /// Notices waiting to be sent for more than 5 minutes; at most 1000 are counted.
    pub notices_stuck: u32,
}
