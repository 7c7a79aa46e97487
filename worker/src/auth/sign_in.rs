//! The one way a session begins, however somebody proved who they are.

use api::{audit::AuditDetails, session::Session};
use axum::{
    Json,
    extract::FromRequestParts,
    http::{HeaderValue, header, request::Parts},
    response::{IntoResponse, Response},
};
use domain::audit::{Act, SignInMethod};

use super::{
    device,
    session::{LIFETIME, Token},
};
use crate::{
    app::{App, Visit},
    db::{
        Db, Write,
        audit::Entry,
        people::Person,
        sessions::{self, NewSession},
    },
    error::AppError,
    random,
    secret::SecretKey,
};

/// Characters of the hash by which a network is recognised in the audit log: enough to tell a few thousand apart.
const NETWORK_CHARACTERS: usize = 10;

/// Who calls, as far as their browser tells.
#[derive(Clone)]
pub struct Caller {
    /// Whether the call came over https.
    pub secure: bool,
    /// The network; only ever stored hashed.
    pub network: String,
    /// Browser and system in a few words.
    pub device: String,
    /// The token this browser has already, of a session that may have ended.
    pub token: Option<Token>,
}

impl Caller {
    /// Reads a request's head.
    pub fn of(parts: &Parts) -> Self {
        let visit = Visit::of(parts);
        let user_agent = parts.headers.get(header::USER_AGENT);
        Self {
            secure: visit.secure,
            token: Token::of(&parts.headers, visit.secure),
            device: device::summary(
                user_agent
                    .and_then(|value| value.to_str().ok())
                    .unwrap_or_default(),
            ),
            network: visit.client,
        }
    }

    /// What the audit log keeps of the network: the same one can be recognised, and none be found.
    pub fn network_hash(&self, secret: &SecretKey) -> String {
        let hash = secret.hash("network", &self.network);
        hash.chars().take(NETWORK_CHARACTERS).collect()
    }
}

impl FromRequestParts<App> for Caller {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, AppError> {
        Ok(Self::of(parts))
    }
}

/// A session that has begun, with the cookie that carries it.
pub struct Begun {
    /// Who is signed in.
    pub session: Session,
    /// The cookie.
    pub cookie: HeaderValue,
}

impl IntoResponse for Begun {
    fn into_response(self) -> Response {
        ([(header::SET_COOKIE, self.cookie)], Json(self.session)).into_response()
    }
}

/// Signs a person in who has proved who they are: the session with how and with what, its entry in the audit log, and
/// `more`, in one batch. A session this browser still has ends: it would otherwise live on unseen.
///
/// # Errors
/// `wrong-credentials` where the person's access was ended meanwhile.
pub async fn begin_session(
    app: &App,
    db: &Db,
    person: Person,
    method: SignInMethod,
    caller: &Caller,
    more: Vec<Write>,
) -> Result<Begun, AppError> {
    let token = Token::random()?;
    let expires_at = app.now + LIFETIME;
    let session_id = random::id(app.now)?;
    let network = caller.network_hash(&app.secret_key()?);
    let mut writes = vec![
        sessions::open(&NewSession {
            id: &session_id,
            token_hash: &token.hash(),
            municipality_id: &person.municipality_id,
            person_id: &person.id,
            at: app.now,
            expires_at,
            method,
            device: &caller.device,
        }),
        Entry {
            municipality_id: &person.municipality_id,
            at: app.now,
            person_id: Some(&person.id),
            act: Act::SignedIn,
            object: Some(&session_id),
            details: AuditDetails {
                method: Some(method),
                device: Some(caller.device.clone()).filter(|device| !device.is_empty()),
                ..AuditDetails::default()
            },
            client: Some(&network),
        }
        .append_if_changed()?,
    ];
    if let Some(before) = &caller.token {
        writes.push(sessions::close(&before.hash()));
    }
    writes.extend(more);
    let committed = db.commit(writes).await?;
    if committed.changes(0)? == 0 {
        return Err(AppError::problem(api::ProblemCode::WrongCredentials));
    }
    Ok(Begun {
        session: Session {
            person_id: person.id,
            name: person.name,
            role: person.role,
            department_id: person.department_id,
            department: person.department,
            expires_at,
        },
        cookie: token.cookie(caller.secure)?,
    })
}
