//! Signing in with the municipality's own identity provider: going there, coming back, and who that is here.
//!
//! The provider vouches for the second factor, if it asks for one; nobody is created by signing in.

use api::{
    ProblemCode,
    audit::{AuditDetails, SignInFailure},
    open_id::ProviderReturn,
    people::Access,
};
use axum::http::HeaderValue;
use chrono::TimeDelta;
use domain::audit::{Act, SignInMethod};

use super::sign_in::Door;
use crate::{
    app::{App, Visit},
    auth::{
        open_id::{self, NotProven, Proven, Registration, Trip},
        session,
        sign_in::{Begun, begin_session},
        throttle::{self, OPEN_ID_BY_CLIENT, SIGN_IN_BY_CLIENT},
    },
    db::{
        audit::Entry,
        links,
        open_id::{self as stored, Provider},
        people::{self, Person},
        staff,
    },
    error::AppError,
    secret::SecretKey,
};

/// How long somebody may take at the provider.
const TRIP: TimeDelta = TimeDelta::minutes(15);

/// Characters of a provider's failure that go to the log.
const TOLD: usize = 200;

/// Bytes of what the browser is known by.
const STATE_BYTES: usize = 32;

/// Where the provider sends people back to.
pub fn return_address(visit: &Visit) -> String {
    format!("{}/desk/sign-in/return", visit.origin)
}

/// For whom the secret of a municipality's client is sealed.
pub fn secret_owner(municipality_id: &str) -> String {
    format!("identity-provider:{municipality_id}")
}

/// What one sign-in is known by. Only a hash of the state is stored; the rest is computed from it.
struct Held {
    state: String,
    nonce: String,
    verifier: String,
}

impl Held {
    fn of(secret: &SecretKey, state: String) -> Self {
        Self {
            nonce: secret.hash("open-id-nonce", &state),
            verifier: secret.hash("open-id-verifier", &state),
            state,
        }
    }

    fn hash(&self, secret: &SecretKey) -> String {
        secret.hash("open-id-state", &self.state)
    }

    fn trip(&self) -> Trip<'_> {
        Trip {
            state: &self.state,
            nonce: &self.nonce,
            verifier: &self.verifier,
        }
    }
}

/// What a provider is asked with.
struct Known {
    provider: Provider,
    client_secret: String,
    return_address: String,
}

impl Known {
    fn registration(&self) -> Registration<'_> {
        Registration {
            issuer: &self.provider.issuer,
            client_id: &self.provider.client_id,
            client_secret: &self.client_secret,
            return_address: &self.return_address,
        }
    }
}

async fn known(door: Door<'_>, visit: &Visit) -> Result<Known, AppError> {
    let municipality_id = &door.municipality.id;
    let provider = stored::provider(door.db, municipality_id)
        .await?
        .ok_or_else(AppError::not_found)?;
    let opened = door
        .app
        .secret_key()?
        .unseal(&secret_owner(municipality_id), &provider.client_secret)
        .and_then(|bytes| String::from_utf8(bytes).ok());
    Ok(Known {
        client_secret: opened
            .ok_or_else(|| AppError::internal("the client's secret cannot be opened"))?,
        return_address: return_address(visit),
        provider,
    })
}

/// Goes to the provider: where it asks, and the cookie by which this browser is known again.
///
/// # Errors
/// `not-found`, `provider-unreachable`, `too-many-tries`.
pub async fn begin(door: Door<'_>, visit: &Visit) -> Result<(String, HeaderValue), AppError> {
    let Door {
        app,
        db,
        municipality,
        caller,
    } = door;
    let secret = app.secret_key()?;
    let who = [municipality.id.as_str(), &caller.network];
    throttle::try_once(db, &secret, OPEN_ID_BY_CLIENT, &who, app.now).await?;
    let known = known(door, visit).await?;
    let held = Held::of(&secret, session::random_text::<STATE_BYTES>()?);
    let address = match open_id::address(known.registration(), held.trip()).await {
        Ok(address) => address,
        Err(reason) => return Err(not_proven(door, reason).await?),
    };
    let end = app.now + TRIP;
    db.commit(vec![stored::give(
        &held.hash(&secret),
        &municipality.id,
        end,
    )])
    .await?;
    Ok((address, session::trip_cookie(&held.state, caller.secure)?))
}

/// Comes back from the provider.
///
/// # Errors
/// `provider-refused`, `provider-unreachable`, `email-not-verified`, `person-unknown`, `another-identity`,
/// `too-many-tries`.
pub async fn sign_in(
    door: Door<'_>,
    visit: &Visit,
    begun_here: Option<&str>,
    back: &ProviderReturn,
) -> Result<Begun, AppError> {
    let Door {
        app,
        db,
        municipality,
        caller,
    } = door;
    let secret = app.secret_key()?;
    let who = [municipality.id.as_str(), &caller.network];
    let tried = throttle::try_once(db, &secret, SIGN_IN_BY_CLIENT, &who, app.now).await?;
    let known = known(door, visit).await?;
    let held = Held::of(&secret, back.state.clone());
    let expires_at = stored::take(db, &held.hash(&secret), &municipality.id).await?;
    // Whoever began in another browser is somebody else, who would be signed in unawares.
    let ours =
        begun_here == Some(back.state.as_str()) && expires_at.is_some_and(|end| end > app.now);
    let proof = match back.code.as_deref().filter(|_| ours) {
        Some(code) => open_id::proof(known.registration(), held.trip(), code, app.now).await,
        None => Err(NotProven::Refused("not begun here, or given up".to_owned())),
    };
    let Proven { subject, email } = match proof {
        Ok(proven) => proven,
        Err(reason) => {
            // A provider that is down must not lock a whole town hall out of the other ways in.
            if let NotProven::Unreachable(_) = reason {
                db.commit(vec![tried.take_back()]).await?;
            }
            return Err(not_proven(door, reason).await?);
        }
    };
    let issuer = &known.provider.issuer;
    let bound = stored::of_subject(db, &municipality.id, issuer, &subject).await?;
    let is_bound = bound.is_some();
    let person = match bound {
        Some(id) => people::by_id(db, &municipality.id, &id).await?,
        None => {
            let Some(email) = email else {
                let failure = SignInFailure::EmailNotVerified;
                return Err(failed(door, failure, None, ProblemCode::EmailNotVerified).await?);
            };
            people::by_email(db, &municipality.id, &email).await?
        }
    };
    let Some(person) = person else {
        let failure = SignInFailure::UnknownAddress;
        return Err(failed(door, failure, None, ProblemCode::PersonUnknown).await?);
    };
    let mut more = vec![tried.take_back()];
    if !is_bound {
        let id = Some(person.id.as_str());
        let standing = staff::by_id(db, &municipality.id, &person.id, app.now).await?;
        match standing.map(|person| person.standing) {
            Some(Access::Open | Access::Invited) => {}
            Some(Access::InvitationOver | Access::Withdrawn | Access::Ended) | None => {
                let failure = SignInFailure::NotInvited;
                return Err(failed(door, failure, id, ProblemCode::PersonUnknown).await?);
            }
        }
        // An address that went to somebody else opens nothing that was bound to who had it before.
        if stored::of_person(db, &municipality.id, &person.id, issuer)
            .await?
            .is_some()
        {
            let failure = SignInFailure::AnotherIdentity;
            return Err(failed(door, failure, id, ProblemCode::AnotherIdentity).await?);
        }
        more.extend(first_time(door, &person, issuer, &subject, app)?);
    }
    begin_session(app, db, person, SignInMethod::OpenId, caller, more).await
}

/// Binds a person to a subject; whoever was invited has joined, and their link is used up.
fn first_time(
    door: Door<'_>,
    person: &Person,
    issuer: &str,
    subject: &str,
    app: &App,
) -> Result<Vec<crate::db::Write>, AppError> {
    let municipality_id = &door.municipality.id;
    let network = door.caller.network_hash(&app.secret_key()?);
    let entry = |act| Entry {
        municipality_id,
        at: app.now,
        person_id: Some(&person.id),
        act,
        object: Some(&person.id),
        details: AuditDetails::default(),
        client: Some(&network),
    };
    let mut writes = vec![
        stored::bind(municipality_id, issuer, subject, &person.id, app.now),
        entry(Act::IdentityBound).append_if_changed()?,
        links::withdraw(municipality_id, &person.id),
        entry(Act::Joined).append_if_changed()?,
    ];
    writes.extend(staff::settle(municipality_id, &person.id));
    Ok(writes)
}

async fn not_proven(door: Door<'_>, reason: NotProven) -> Result<AppError, AppError> {
    let (failure, problem, told) = match reason {
        NotProven::Unreachable(told) => (
            SignInFailure::ProviderUnreachable,
            ProblemCode::ProviderUnreachable,
            told,
        ),
        NotProven::Refused(told) => (
            SignInFailure::ProviderRefused,
            ProblemCode::ProviderRefused,
            told,
        ),
    };
    let told: String = told.chars().take(TOLD).collect();
    let line = serde_json::json!({
        "request": door.app.request_id,
        "identity_provider": told,
    });
    worker::console_warn!("{line}");
    failed(door, failure, None, problem).await
}

/// Logs a failure; gives what the caller is told.
async fn failed(
    door: Door<'_>,
    failure: SignInFailure,
    person_id: Option<&str>,
    problem: ProblemCode,
) -> Result<AppError, AppError> {
    door.log_failure(failure, person_id).await?;
    Ok(AppError::problem(problem))
}
