//! Signing in with the password, in one step or two. Whatever fails is counted, logged and, too often, locks the account
//! for a while; it looks the same whether or not somebody has the address.

use api::{
    ProblemCode,
    account::{Authenticator, RecoveryCodes},
    audit::{AuditDetails, SignInFailure},
    session::{Credentials, SignedIn as Step},
};
use axum::http::HeaderValue;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    audit::{Act, SignInMethod},
    fields::{Field, FieldErrorCode, SecondCode},
};

use super::{field_problem, queue_notices, second_factor};
use crate::{
    app::App,
    auth::{
        password,
        session::Token,
        sign_in::{Begun, Caller, begin_session},
        throttle::{self, CODE_BY_ACCOUNT, SIGN_IN_BY_ACCOUNT, SIGN_IN_BY_CLIENT, Tried},
    },
    db::{
        Db, Write,
        account_notices::AccountNotice,
        audit::Entry,
        half_sessions, lock_outs,
        municipalities::Municipality,
        people::{self, Person},
        sessions, time,
    },
    error::AppError,
    notify::AccountKind,
    random,
    secret::SecretKey,
};

/// How long an account stays locked.
const LOCK: TimeDelta = TimeDelta::minutes(15);

/// How long the second step may take: an authenticator may have to be installed.
const HALF_SESSION: TimeDelta = TimeDelta::minutes(10);

/// The key under which an address is locked: it names nobody, and whether somebody has the address makes no difference.
pub fn account_key(secret: &SecretKey, municipality_id: &str, email: &str) -> String {
    secret.hash("account", &format!("{municipality_id}\0{email}"))
}

/// What came of the first step.
pub enum FirstStep {
    /// Signed in.
    Done(Begun),
    /// Another step is to come, with a cookie that is good for that alone.
    Next(Step, HeaderValue),
}

/// Where somebody tries to sign in.
#[derive(Clone, Copy)]
pub struct Door<'a> {
    /// The event.
    pub app: &'a App,
    /// The database.
    pub db: &'a Db,
    /// The municipality.
    pub municipality: &'a Municipality,
    /// Who calls.
    pub caller: &'a Caller,
}

/// The password. Wrong credentials look the same and take as long, whether the address or the password is wrong.
///
/// # Errors
/// `wrong-credentials`, `too-many-tries`.
pub async fn with_password(
    door: Door<'_>,
    credentials: &Credentials,
) -> Result<FirstStep, AppError> {
    let Door {
        app,
        db,
        municipality,
        caller,
    } = door;
    let (secret, now) = (app.secret_key()?, app.now);
    let email = credentials.email.trim().to_lowercase();
    let who = [municipality.id.as_str(), &caller.network];
    let by_client = throttle::try_once(db, &secret, SIGN_IN_BY_CLIENT, &who, now).await?;
    let account = account_key(&secret, &municipality.id, &email);
    door.refuse_locked(&account, None).await?;
    let who = [municipality.id.as_str(), &email];
    let by_account = throttle::try_once(db, &secret, SIGN_IN_BY_ACCOUNT, &who, now).await?;

    let person = people::by_email(db, &municipality.id, &email).await?;
    let hash = match &person {
        Some(person) if !person.password_hash.is_empty() => &person.password_hash,
        // Whoever has no password yet has none that is right.
        Some(_) | None => password::NOBODYS,
    };
    let right = password::matches(&credentials.password, hash);
    let person = match person {
        Some(person) if right => person,
        person => {
            let failure = match person {
                Some(_) => SignInFailure::WrongPassword,
                None => SignInFailure::UnknownAddress,
            };
            let person_id = person.as_ref().map(|person| person.id.as_str());
            door.failed(&account, person_id, &by_account, failure)
                .await?;
            return Err(AppError::problem(ProblemCode::WrongCredentials));
        }
    };
    let mut good = vec![by_client.take_back(), by_account.take_back()];
    let step = match (person.second_factor, municipality.second_factor_required) {
        (true, _) => Step::Code,
        (false, true) => Step::SetUp,
        (false, false) => {
            let begun =
                begin_session(app, db, person, SignInMethod::Password, caller, good).await?;
            return Ok(FirstStep::Done(begun));
        }
    };
    let token = Token::random()?;
    good.push(half_sessions::open(
        &token.hash(),
        &municipality.id,
        &person.id,
        now,
        now + HALF_SESSION,
    ));
    // The cookie of a session this browser still has is about to be written over.
    if let Some(before) = &caller.token {
        good.push(sessions::close(&before.hash()));
    }
    db.commit(good).await?;
    Ok(FirstStep::Next(step, token.cookie(caller.secure)?))
}

impl Door<'_> {
    /// Whoever has taken the first step and not the second.
    ///
    /// # Errors
    /// `sign-in-required`.
    pub async fn half_signed_in(&self) -> Result<Person, AppError> {
        let nobody = || AppError::problem(ProblemCode::SignInRequired);
        let token = self.caller.token.as_ref().ok_or_else(nobody)?;
        let id = &self.municipality.id;
        let person_id = half_sessions::by_token(self.db, id, &token.hash(), self.app.now)
            .await?
            .ok_or_else(nobody)?;
        people::by_id(self.db, id, &person_id)
            .await?
            .ok_or_else(nobody)
    }

    async fn refuse_locked(&self, account: &str, person_id: Option<&str>) -> Result<(), AppError> {
        let Some(until) = lock_outs::until(self.db, account, self.app.now).await? else {
            return Ok(());
        };
        self.log_failure(SignInFailure::Locked, person_id).await?;
        let left = (until - self.app.now).num_seconds();
        Err(AppError::too_many_tries(u32::try_from(left).unwrap_or(1)))
    }

    /// Logs that somebody did not get in, and why.
    pub(super) async fn log_failure(
        &self,
        failure: SignInFailure,
        person_id: Option<&str>,
    ) -> Result<(), AppError> {
        let details = AuditDetails {
            failure: Some(failure),
            ..AuditDetails::default()
        };
        let network = self.caller.network_hash(&self.app.secret_key()?);
        let entry = self.entry(Act::SignInFailed, person_id, details, &network);
        self.db.commit(vec![entry.append()?]).await?;
        Ok(())
    }

    /// What somebody unknown did to an account.
    fn entry<'e>(
        &'e self,
        act: Act,
        person_id: Option<&'e str>,
        details: AuditDetails,
        network: &'e str,
    ) -> Entry<'e> {
        Entry {
            municipality_id: &self.municipality.id,
            at: self.app.now,
            person_id: None,
            act,
            object: person_id,
            details,
            client: Some(network),
        }
    }

    /// Logs a failure; the last one that is allowed locks the account, and whoever has it is told once.
    async fn failed(
        &self,
        account: &str,
        person_id: Option<&str>,
        tried: &Tried,
        failure: SignInFailure,
    ) -> Result<(), AppError> {
        let now = self.app.now;
        let details = AuditDetails {
            failure: Some(failure),
            ..AuditDetails::default()
        };
        let network = self.caller.network_hash(&self.app.secret_key()?);
        let entry = |act, details| self.entry(act, person_id, details, &network);
        let mut writes = vec![entry(Act::SignInFailed, details).append()?];
        let mut notice = None;
        if tried.last {
            let until: DateTime<Utc> = now + LOCK;
            let id = random::id(now)?;
            writes.push(lock_outs::lock(account, now, until));
            writes.push(entry(Act::LockedOut, AuditDetails::default()).append_if_changed()?);
            // The same work whether or not somebody has the address.
            let mail = AccountNotice {
                id: &id,
                municipality_id: &self.municipality.id,
                kind: AccountKind::LockedOut,
                at: now,
                queue_at: queue_notices::again_at(now),
            };
            writes.push(mail.for_person_if_changed(person_id, Some(&time(until))));
            notice = Some(id);
        }
        self.db.commit(writes).await?;
        queue_notices::soon(self.app, notice.into_iter().collect()).await;
        Ok(())
    }
}

/// The second step: a code of the authenticator, or a recovery code.
///
/// # Errors
/// `sign-in-required`, `invalid-fields` (`code`), `too-many-tries`.
pub async fn with_code(door: Door<'_>, typed: &str) -> Result<Begun, AppError> {
    let Door {
        app, db, caller, ..
    } = door;
    let person = door.half_signed_in().await?;
    let (account, by_account) = door.count_code(&person).await?;
    let code = SecondCode::parse(typed).map_err(|error| field_problem(Field::Code, error))?;
    let method = match code {
        SecondCode::OfTheMinute(_) => SignInMethod::PasswordAndCode,
        SecondCode::Recovery(_) => SignInMethod::PasswordAndRecovery,
    };
    if !second_factor::use_up(app, db, &person, &code).await? {
        return door.wrong_code(&account, &person, &by_account).await;
    }
    begin_session(
        app,
        db,
        person,
        method,
        caller,
        door.second_step_done(&by_account),
    )
    .await
}

/// The second step where a second factor must be set up first: what the authenticator needs.
///
/// # Errors
/// `sign-in-required`, `conflict` where there is one already.
pub async fn set_up(door: Door<'_>) -> Result<Authenticator, AppError> {
    let person = door.half_signed_in().await?;
    second_factor::begin(door.app, door.db, door.municipality, &person).await
}

/// Confirms it with a code of the authenticator, and signs in.
///
/// # Errors
/// `sign-in-required`, `invalid-fields` (`code`), `too-many-tries`, `conflict` where nothing was begun.
pub async fn confirm(door: Door<'_>, typed: &str) -> Result<(Begun, RecoveryCodes), AppError> {
    let Door {
        app, db, caller, ..
    } = door;
    let person = door.half_signed_in().await?;
    let (account, by_account) = door.count_code(&person).await?;
    let Some(codes) = second_factor::confirm(app, db, &person, caller, typed).await? else {
        return door.wrong_code(&account, &person, &by_account).await;
    };
    let done = door.second_step_done(&by_account);
    let method = SignInMethod::PasswordAndCode;
    let begun = begin_session(app, db, person, method, caller, done).await?;
    Ok((begun, codes))
}

impl Door<'_> {
    async fn count_code(&self, person: &Person) -> Result<(String, Tried), AppError> {
        let secret = self.app.secret_key()?;
        let account = account_key(&secret, &self.municipality.id, &person.email);
        self.refuse_locked(&account, Some(&person.id)).await?;
        let who = [self.municipality.id.as_str(), &person.id];
        let tried =
            throttle::try_once(self.db, &secret, CODE_BY_ACCOUNT, &who, self.app.now).await?;
        Ok((account, tried))
    }

    fn second_step_done(&self, by_account: &Tried) -> Vec<Write> {
        let mut done = vec![by_account.take_back()];
        if let Some(token) = &self.caller.token {
            done.push(half_sessions::close(&token.hash()));
        }
        done
    }

    async fn wrong_code<T>(
        &self,
        account: &str,
        person: &Person,
        tried: &Tried,
    ) -> Result<T, AppError> {
        let person_id = Some(person.id.as_str());
        self.failed(account, person_id, tried, SignInFailure::WrongCode)
            .await?;
        if tried.last {
            // Who is locked out begins again with the password.
            self.db
                .commit(vec![half_sessions::close_all(&person.id)])
                .await?;
        }
        Err(field_problem(Field::Code, FieldErrorCode::Wrong))
    }
}
