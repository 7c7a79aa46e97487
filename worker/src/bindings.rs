//! What the worker is given by its configuration; a test holds each name against `wrangler.toml`.

use worker::{Bucket, Env, Queue, SendEmail, Stub};

use crate::{db::Db, error::AppError, objects};

/// The D1 database.
pub const DB: &str = "DB";
/// The R2 bucket with photos.
pub const FILES: &str = "FILES";
/// The `send_email` binding.
pub const MAIL: &str = "MAIL";
/// The producer of [`NOTICES_QUEUE`].
pub const NOTICES: &str = "NOTICES";
/// The queue of notices to send.
pub const NOTICES_QUEUE: &str = "servis48-notices";
/// Where notices go that could not be sent.
pub const NOTICES_DEAD_QUEUE: &str = "servis48-notices-dead";
/// The Durable Objects that know who has the desk open, one a municipality.
pub const DESKS: &str = "DESKS";
/// The secret from which PINs and tracking tokens are derived, and with which throttle keys are hashed.
pub const SECRET_KEY: &str = "SECRET_KEY";
/// The secret with which whoever runs the service makes municipalities; without it nobody does.
pub const OPERATOR_KEY: &str = "OPERATOR_KEY";
/// The origin of a municipality's page, with `{slug}` in it, for links in mails.
pub const PUBLIC_ORIGIN: &str = "PUBLIC_ORIGIN";

/// The shortest secret accepted, in characters: a deployed worker without a real key must not give out guessable PINs.
const SHORTEST_SECRET: usize = 32;

/// The bindings by type. A missing one is our fault and says which it is, in the log only.
pub trait Bindings {
    /// The database.
    fn db(&self) -> Result<Db, AppError>;
    /// The bucket.
    fn files(&self) -> Result<Bucket, AppError>;
    /// The mail service.
    fn mail(&self) -> Result<SendEmail, AppError>;
    /// The queue of notices.
    fn notices(&self) -> Result<Queue, AppError>;
    /// The object that knows who has this municipality's desk open.
    fn desk_room(&self, municipality_id: &str) -> Result<Stub, AppError>;
    /// The secret key.
    fn secret_key(&self) -> Result<String, AppError>;
    /// The key of whoever runs the service, where one is set.
    fn operator_key(&self) -> Result<Option<String>, AppError>;
    /// The origin of the municipality with this slug, e.g. `http://celje.localhost:8787`.
    fn public_origin(&self, slug: &str) -> Result<String, AppError>;
}

impl Bindings for Env {
    fn db(&self) -> Result<Db, AppError> {
        Ok(Db::new(self.d1(DB).map_err(missing(DB))?))
    }

    fn files(&self) -> Result<Bucket, AppError> {
        self.bucket(FILES).map_err(missing(FILES))
    }

    fn mail(&self) -> Result<SendEmail, AppError> {
        self.send_email(MAIL).map_err(missing(MAIL))
    }

    fn notices(&self) -> Result<Queue, AppError> {
        self.queue(NOTICES).map_err(missing(NOTICES))
    }

    fn desk_room(&self, municipality_id: &str) -> Result<Stub, AppError> {
        let rooms = self.durable_object(DESKS).map_err(missing(DESKS))?;
        Ok(rooms.get_by_name_with_location_hint(municipality_id, objects::WESTERN_EUROPE)?)
    }

    fn secret_key(&self) -> Result<String, AppError> {
        let key = self
            .secret(SECRET_KEY)
            .map_err(missing(SECRET_KEY))?
            .to_string();
        long_enough(SECRET_KEY, key)
    }

    fn operator_key(&self) -> Result<Option<String>, AppError> {
        let key = self.secret(OPERATOR_KEY).ok().map(|key| key.to_string());
        key.filter(|key| !key.is_empty())
            .map(|key| long_enough(OPERATOR_KEY, key))
            .transpose()
    }

    fn public_origin(&self, slug: &str) -> Result<String, AppError> {
        let template = self.var(PUBLIC_ORIGIN).map_err(missing(PUBLIC_ORIGIN))?;
        Ok(template.to_string().replace("{slug}", slug))
    }
}

fn long_enough(name: &'static str, secret: String) -> Result<String, AppError> {
    if secret.len() < SHORTEST_SECRET {
        return Err(AppError::internal(format!(
            "{name} has fewer than {SHORTEST_SECRET} characters"
        )));
    }
    Ok(secret)
}

fn missing(name: &'static str) -> impl FnOnce(worker::Error) -> AppError {
    move |error| AppError::internal(format!("binding {name}: {error}"))
}
