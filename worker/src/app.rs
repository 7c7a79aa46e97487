//! What every event carries: the bindings, the time, and the id under which its failures are logged.

use std::{future::Future, sync::Arc};

use axum::http::request::Parts;
use chrono::{DateTime, Utc};
use worker::{Bucket, Context, Env};

use crate::{auth::client, bindings::Bindings, db::Db, error::AppError, secret::SecretKey};

/// One event: a request, a run of a job, or a batch of notices.
#[derive(Debug, Clone)]
pub struct App {
    /// The bindings.
    pub env: Env,
    /// The time of the event; everything in it happens at this instant.
    pub now: DateTime<Utc>,
    /// Names the event in the log and to the caller.
    pub request_id: String,
    /// Keeps the event alive for what is done after the response; only requests have one.
    pub context: Option<Arc<Context>>,
    /// What the database is asked for it.
    #[cfg(feature = "local")]
    pub meter: crate::local::Meter,
}

impl App {
    /// The database.
    pub fn db(&self) -> Result<Db, AppError> {
        let db = self.env.db()?;
        #[cfg(feature = "local")]
        let db = db.with_meter(self.meter.clone());
        Ok(db)
    }

    /// The bucket with photos.
    pub fn files(&self) -> Result<Bucket, AppError> {
        self.env.files()
    }

    /// The key of PINs, tokens and throttle keys.
    pub fn secret_key(&self) -> Result<SecretKey, AppError> {
        Ok(SecretKey::new(self.env.secret_key()?))
    }

    /// Does something that the caller need not wait for; outside a request it is done at once.
    pub async fn afterwards(&self, work: impl Future<Output = ()> + 'static) {
        match &self.context {
            Some(context) => context.wait_until(work),
            None => work.await,
        }
    }
}

/// Where a request was sent to and by whom, from its address and headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// The host name, lower case, without the port.
    pub host: String,
    /// Scheme, host and port, e.g. `http://celje.localhost:8787`.
    pub origin: String,
    /// Whether the request came over https.
    pub secure: bool,
    /// The caller's network; only ever used hashed.
    pub client: String,
}

impl Visit {
    /// Reads a request's head.
    pub fn of(parts: &Parts) -> Self {
        let scheme = parts.uri.scheme_str().unwrap_or("https");
        let authority = parts
            .uri
            .authority()
            .map(|authority| authority.as_str().to_ascii_lowercase())
            .unwrap_or_default();
        let host = parts.uri.host().unwrap_or_default().to_ascii_lowercase();
        Self {
            host,
            origin: format!("{scheme}://{authority}"),
            secure: scheme == "https",
            client: client::network(&parts.headers),
        }
    }

    /// The first label of the host name, which is the slug of a municipality.
    pub fn slug(&self) -> &str {
        self.host.split('.').next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    #[test]
    fn the_host_names_the_municipality_and_the_origin_keeps_its_port() {
        let request = Request::get("http://Celje.localhost:8787/api/health")
            .header("cf-connecting-ip", "192.0.2.7")
            .body(())
            .unwrap();
        let visit = Visit::of(&request.into_parts().0);
        assert_eq!(visit.host, "celje.localhost");
        assert_eq!(visit.slug(), "celje");
        assert_eq!(visit.origin, "http://celje.localhost:8787");
        assert_eq!(visit.client, "192.0.2.7");
        assert!(!visit.secure);
    }
}
