//! Sessions of officials: a random token in a cookie, its hash in the database, twelve hours since it was last used.

use api::{Names, ProblemCode, audit::AuditDetails};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, header, request::Parts},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{Role, audit::Act, rights::Right};
use sha2::{Digest, Sha256};
use worker::send::SendFuture;

use crate::{
    app::{App, Visit},
    db::{audit::Entry, sessions},
    error::AppError,
    http::tenant::Tenant,
    random,
};

/// How long a session lasts without being used: a working day with its breaks, not the night.
pub const LIFETIME: TimeDelta = TimeDelta::hours(12);

/// A session is prolonged at most this often, so that reading does not write each time.
const RENEWAL: TimeDelta = TimeDelta::minutes(10);

/// Bytes of a token: 256 bits.
const TOKEN_BYTES: usize = 32;

/// The cookie of this scheme. Over https its name makes browsers insist on `Secure`, this host, and the whole site.
fn cookie_name(secure: bool) -> &'static str {
    if secure {
        "__Host-servis48"
    } else {
        "servis48"
    }
}

/// A token as it stands in the cookie; only its hash is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new token.
    pub fn random() -> Result<Self, AppError> {
        random_text::<TOKEN_BYTES>().map(Self)
    }

    /// The token a browser sent, if it sent one.
    pub fn of(headers: &HeaderMap, secure: bool) -> Option<Self> {
        read_cookie(headers, cookie_name(secure)).map(Self)
    }

    /// What is stored. The token itself is random enough that its hash needs neither salt nor key.
    pub fn hash(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.0.as_bytes()))
    }

    /// The cookie that carries it until the browser is closed; the database ends it before.
    pub fn cookie(&self, secure: bool) -> Result<HeaderValue, AppError> {
        set_cookie(cookie_name(secure), &self.0, secure, "")
    }
}

/// The cookie that makes a browser forget its token.
pub fn no_cookie(secure: bool) -> Result<HeaderValue, AppError> {
    set_cookie(cookie_name(secure), "", secure, "; Max-Age=0")
}

/// So many random bytes, as text.
pub fn random_text<const N: usize>() -> Result<String, AppError> {
    let bytes: [u8; N] = random::bytes()?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// The cookie by which a browser is known again that went to the identity provider.
fn trip_name(secure: bool) -> &'static str {
    if secure {
        "__Host-servis48-trip"
    } else {
        "servis48-trip"
    }
}

/// That cookie, until the browser is closed; the database ends it before.
pub fn trip_cookie(state: &str, secure: bool) -> Result<HeaderValue, AppError> {
    set_cookie(trip_name(secure), state, secure, "")
}

/// The cookie that makes a browser forget it.
pub fn no_trip_cookie(secure: bool) -> Result<HeaderValue, AppError> {
    set_cookie(trip_name(secure), "", secure, "; Max-Age=0")
}

/// What such a cookie says.
pub fn trip_of(headers: &HeaderMap, secure: bool) -> Option<String> {
    read_cookie(headers, trip_name(secure))
}

fn read_cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value.to_owned())
}

fn set_cookie(name: &str, value: &str, secure: bool, more: &str) -> Result<HeaderValue, AppError> {
    let secure = if secure { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{secure}{more}")
        .parse()
        .map_err(|_| AppError::internal("a cookie that is no header"))
}

/// The official who is calling; `sign-in-required` when nobody is signed in to this municipality.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The session.
    pub session_id: String,
    /// The official.
    pub person_id: String,
    /// The municipality of this host, and the official's.
    pub municipality_id: String,
    /// The official's department.
    pub department_id: String,
    /// The department's name.
    pub department: Names,
    /// What the official may do.
    pub role: Role,
    /// The official's name.
    pub name: String,
    /// When the session ends unless it is used.
    pub expires_at: DateTime<Utc>,
}

impl SignedIn {
    /// Refuses what this person's role has no right to.
    ///
    /// # Errors
    /// `not-allowed`.
    pub fn require(&self, right: Right) -> Result<(), AppError> {
        if self.role.may(right) {
            Ok(())
        } else {
            Err(AppError::problem(ProblemCode::NotAllowed))
        }
    }

    /// An entry of the audit log: that this person did something, from this network.
    pub fn entry<'a>(&'a self, at: DateTime<Utc>, act: Act, network: &'a str) -> Entry<'a> {
        Entry {
            municipality_id: &self.municipality_id,
            at,
            person_id: Some(&self.person_id),
            act,
            object: None,
            details: AuditDetails::default(),
            client: Some(network),
        }
    }

    /// Whether this person reads the requests of that department.
    pub fn may_read(&self, department_id: &str) -> bool {
        self.role.may(Right::ReadAll)
            || (self.role.may(Right::ReadOwn) && self.department_id == department_id)
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let Tenant(municipality) = Tenant::from_request_parts(parts, app).await?;
        let nobody = || AppError::problem(ProblemCode::SignInRequired);
        let token_hash = Token::of(&parts.headers, Visit::of(parts).secure)
            .ok_or_else(nobody)?
            .hash();
        SendFuture::new(async move {
            let db = app.db()?;
            let session = sessions::by_token(&db, &municipality.id, &token_hash, app.now)
                .await?
                .ok_or_else(nobody)?;
            let mut expires_at = session.expires_at;
            if let Some(later) = renewed(expires_at, app.now) {
                db.commit(vec![sessions::renew(&token_hash, later)]).await?;
                expires_at = later;
            }
            Ok(Self {
                session_id: session.id,
                person_id: session.person_id,
                municipality_id: municipality.id,
                department_id: session.department_id,
                department: session.department,
                role: session.role,
                name: session.name,
                expires_at,
            })
        })
        .await
    }
}

/// When a session that is used now ends from now on, if that is worth a write.
fn renewed(expires_at: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let later = now + LIFETIME;
    (later - expires_at >= RENEWAL).then_some(later)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed_in(role: Role) -> SignedIn {
        SignedIn {
            session_id: "s".to_owned(),
            person_id: "p".to_owned(),
            municipality_id: "celje".to_owned(),
            department_id: "roads".to_owned(),
            department: Names::default(),
            role,
            name: "Ana".to_owned(),
            expires_at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_role_decides_whose_requests_are_read() {
        for role in [Role::Officer, Role::Head] {
            assert!(signed_in(role).may_read("roads"));
            assert!(!signed_in(role).may_read("water"));
        }
        for role in [Role::Operator, Role::Administrator, Role::Auditor] {
            assert!(signed_in(role).may_read("water"));
        }
        assert!(!signed_in(Role::RegionViewer).may_read("roads"));
    }

    #[test]
    fn what_a_role_has_no_right_to_is_refused() {
        let auditor = signed_in(Role::Auditor);
        assert!(auditor.require(Right::ReadAll).is_ok());
        let (problem, _) = auditor.require(Right::Answer).unwrap_err().into_parts();
        assert_eq!(problem.code, ProblemCode::NotAllowed);
    }

    #[test]
    fn a_token_comes_back_from_its_cookie_and_is_stored_hashed() {
        for secure in [false, true] {
            let token = Token::random().unwrap();
            let cookie = token.cookie(secure).unwrap();
            let cookie = cookie.to_str().unwrap();
            assert!(cookie.ends_with("; Secure") == secure, "{cookie}");
            assert!(cookie.contains("; Path=/; HttpOnly; SameSite=Strict"));
            assert!(!cookie.contains("Domain"), "only this host gets it");
            let pair = cookie.split(';').next().unwrap();
            let mut headers = HeaderMap::new();
            headers.append(header::COOKIE, "a=b; x".parse().unwrap());
            headers.append(header::COOKIE, format!("c=d; {pair}").parse().unwrap());
            let back = Token::of(&headers, secure).unwrap();
            assert!(back == token);
            assert!(Token::of(&headers, !secure).is_none());
            assert!(!back.hash().contains(&back.0));
            assert_eq!(back.hash().len(), 43);
        }
        assert!(Token::random().unwrap() != Token::random().unwrap());
    }

    #[test]
    fn a_session_is_prolonged_every_ten_minutes_at_most() {
        let signed_in_at: DateTime<Utc> = "2026-04-22T06:00:00Z".parse().unwrap();
        let expires_at = signed_in_at + LIFETIME;
        let after = |minutes| signed_in_at + TimeDelta::minutes(minutes);
        assert_eq!(renewed(expires_at, signed_in_at), None);
        assert_eq!(renewed(expires_at, after(9)), None);
        assert_eq!(renewed(expires_at, after(10)), Some(after(10) + LIFETIME));
        // A clock that goes backwards never shortens a session.
        assert_eq!(renewed(expires_at, after(-60)), None);
    }
}
