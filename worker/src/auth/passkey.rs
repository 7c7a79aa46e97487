//! Passkeys: a challenge that is given once, and what a device made of it.

use api::{
    ProblemCode,
    audit::SignInFailure,
    passkey::{Assertion, NewPasskey},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use domain::passkey::Algorithm;
use sha2::{Digest, Sha256};

use super::webauthn::{self, Ceremony, Refused};
use crate::{
    app::{App, Visit},
    db::{
        Db, DbError,
        passkeys::{self, Stored},
    },
    error::AppError,
    random,
};

/// How long a challenge can be answered: time to look for a key, not to forget the page.
const CHALLENGE_LIFETIME: TimeDelta = TimeDelta::minutes(5);

/// Bytes of a challenge; WebAuthn asks for 16 at least (§13.4.3).
const CHALLENGE_BYTES: usize = 32;

/// The one refusal there is: what exactly is not right helps nobody who means well.
pub fn refused() -> AppError {
    AppError::problem(ProblemCode::PasskeyRefused)
}

/// What a challenge is for; it serves nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose<'a> {
    /// To sign in; nobody is signed in yet.
    SignIn,
    /// To prove that it is still this person.
    Proof(&'a str),
    /// To make a passkey for this person, who has proved that it is still them.
    New(&'a str),
}

impl<'a> Purpose<'a> {
    /// How it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Proof(_) => "proof",
            Self::New(_) => "new",
        }
    }

    /// Whom the challenge is given to.
    pub fn person_id(self) -> Option<&'a str> {
        match self {
            Self::SignIn => None,
            Self::Proof(id) | Self::New(id) => Some(id),
        }
    }
}

/// Why a passkey was refused; the audit log is told, and the caller is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Why.
    pub failure: SignInFailure,
    /// Whose passkey it was said to be.
    pub person_id: Option<String>,
}

/// Why nothing was signed.
pub enum NotSigned {
    /// It was refused.
    Refused(Refusal),
    /// It could not be judged.
    Failed(AppError),
}

impl From<DbError> for NotSigned {
    fn from(error: DbError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Refused> for NotSigned {
    fn from(_: Refused) -> Self {
        Self::Refused(Refusal {
            failure: SignInFailure::PasskeyRefused,
            person_id: None,
        })
    }
}

impl From<NotSigned> for AppError {
    fn from(reason: NotSigned) -> Self {
        match reason {
            NotSigned::Refused(_) => refused(),
            NotSigned::Failed(error) => error,
        }
    }
}

/// Where a device answers, and what the challenge was for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The municipality.
    pub municipality_id: &'a str,
    /// What the challenge is for.
    pub purpose: Purpose<'a>,
    /// Where the page came from.
    pub visit: &'a Visit,
}

impl Asked<'_> {
    /// Gives a new challenge.
    pub async fn challenge(&self, app: &App, db: &Db) -> Result<String, AppError> {
        let challenge = URL_SAFE_NO_PAD.encode(random::bytes::<CHALLENGE_BYTES>()?);
        let expires_at = app.now + CHALLENGE_LIFETIME;
        let given = passkeys::give(
            &hash(&challenge),
            self.municipality_id,
            self.purpose,
            expires_at,
        );
        db.commit(vec![given]).await?;
        Ok(challenge)
    }

    /// Takes the challenge that the browser says was answered: it serves once, whatever comes of it.
    async fn take(
        &self,
        db: &Db,
        now: DateTime<Utc>,
        client_data: &[u8],
        ceremony: Ceremony,
    ) -> Result<(), NotSigned> {
        let challenge = webauthn::challenge(client_data, ceremony, &self.visit.origin)?;
        let expires_at =
            passkeys::take(db, &hash(&challenge), self.municipality_id, self.purpose).await?;
        if expires_at.is_some_and(|end| end > now) {
            Ok(())
        } else {
            Err(Refused::Malformed.into())
        }
    }

    /// What a device signed: the passkey, and how often it says it has signed.
    ///
    /// # Errors
    /// Why it was refused.
    pub async fn signed(
        &self,
        db: &Db,
        now: DateTime<Utc>,
        assertion: &Assertion,
    ) -> Result<(Stored, u32), NotSigned> {
        let stored = passkeys::by_credential(db, self.municipality_id, &assertion.id).await?;
        let said_to_be = stored.as_ref().map(|stored| stored.person_id.clone());
        let named = |reason| match reason {
            NotSigned::Refused(refusal) => NotSigned::Refused(Refusal {
                person_id: said_to_be,
                ..refusal
            }),
            NotSigned::Failed(error) => NotSigned::Failed(error),
        };
        self.judged(db, now, assertion, stored).await.map_err(named)
    }

    async fn judged(
        &self,
        db: &Db,
        now: DateTime<Utc>,
        assertion: &Assertion,
        stored: Option<Stored>,
    ) -> Result<(Stored, u32), NotSigned> {
        let client_data = bytes(&assertion.client_data)?;
        self.take(db, now, &client_data, Ceremony::Get).await?;
        let stored = stored
            .filter(|stored| {
                let owner = URL_SAFE_NO_PAD.encode(&stored.person_id);
                assertion.user_handle == owner
                    && self
                        .purpose
                        .person_id()
                        .is_none_or(|id| id == stored.person_id)
            })
            .ok_or(Refused::Key)?;
        let count = webauthn::signed(
            &client_data,
            &bytes(&assertion.authenticator_data)?,
            &self.visit.host,
            (stored.algorithm, &bytes(&stored.public_key)?),
            &bytes(&assertion.signature)?,
        )?;
        if counted_back(stored.sign_count, count) {
            return Err(NotSigned::Refused(Refusal {
                failure: SignInFailure::PasskeyCountedBack,
                person_id: None,
            }));
        }
        Ok((stored, count))
    }

    /// What a device made: the kind of key, and how often it says it has signed.
    ///
    /// # Errors
    /// Why it was refused.
    pub async fn made(
        &self,
        db: &Db,
        now: DateTime<Utc>,
        new: &NewPasskey,
    ) -> Result<(Algorithm, u32), NotSigned> {
        let client_data = bytes(&new.client_data)?;
        self.take(db, now, &client_data, Ceremony::Create).await?;
        let algorithm = Algorithm::from_cose(new.algorithm).ok_or(Refused::Key)?;
        let count = webauthn::made(
            &bytes(&new.authenticator_data)?,
            &self.visit.host,
            &bytes(&new.id)?,
            algorithm,
            &bytes(&new.public_key)?,
        )?;
        Ok((algorithm, count))
    }
}

/// Whether a device signed less often than it had, which one that was copied would. A device that does not count says
/// 0 each time.
fn counted_back(before: u32, now: u32) -> bool {
    (before > 0 || now > 0) && now <= before
}

fn bytes(text: &str) -> Result<Vec<u8>, Refused> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| Refused::Malformed)
}

/// What is stored of a challenge, which is random enough to need neither salt nor key.
fn hash(challenge: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(challenge.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::counted_back;

    #[test]
    fn a_device_that_counts_never_says_the_same_twice() {
        assert!(!counted_back(0, 0), "it does not count");
        assert!(!counted_back(0, 1));
        assert!(!counted_back(7, 8));
        assert!(counted_back(7, 7));
        assert!(counted_back(7, 3));
        assert!(counted_back(7, 0));
    }
}
