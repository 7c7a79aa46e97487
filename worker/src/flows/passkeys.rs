//! Passkeys: signing in with one, and each person's own.
//!
//! A passkey counts as two factors, since the device is there and must know who touches it; so nobody is asked for a
//! code besides, and a lock after wrong passwords does not keep out whoever has one: nobody can guess it.

use api::{
    ProblemCode,
    passkey::{Assertion, Challenge, NewChallenge, NewPasskey, Proof},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    Code,
    audit::{Act, SignInMethod},
    passkey::{self, Algorithm},
};

use super::{field_problem, passwords, sign_in::Door};
use crate::{
    app::{App, Visit},
    auth::{
        passkey::{Asked, NotSigned, Purpose, Refusal, refused},
        session::SignedIn,
        sign_in::{Begun, Caller, begin_session},
        throttle::{self, OWN_PASSWORD, PASSKEY_BY_CLIENT, SIGN_IN_BY_CLIENT},
    },
    db::{Db, Write, audit::Entry, passkeys as stored, people},
    error::AppError,
    random,
};

/// Something to sign for whoever wants to sign in.
///
/// # Errors
/// `too-many-tries`.
pub async fn begin(door: Door<'_>, visit: &Visit) -> Result<Challenge, AppError> {
    let Door {
        app,
        db,
        municipality,
        caller,
    } = door;
    let who = [municipality.id.as_str(), &caller.network];
    throttle::try_once(db, &app.secret_key()?, PASSKEY_BY_CLIENT, &who, app.now).await?;
    let asked = Asked {
        municipality_id: &municipality.id,
        purpose: Purpose::SignIn,
        visit,
    };
    Ok(Challenge {
        challenge: asked.challenge(app, db).await?,
        rp_id: visit.host.clone(),
        allowed: Vec::new(),
    })
}

/// Signs in. Whatever is refused is counted and logged.
///
/// # Errors
/// `passkey-refused`, `too-many-tries`.
pub async fn sign_in(
    door: Door<'_>,
    visit: &Visit,
    assertion: &Assertion,
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
    let asked = Asked {
        municipality_id: &municipality.id,
        purpose: Purpose::SignIn,
        visit,
    };
    let (passkey, count) = match asked.signed(db, app.now, assertion).await {
        Ok(signed) => signed,
        Err(NotSigned::Failed(error)) => return Err(error),
        Err(NotSigned::Refused(Refusal { failure, person_id })) => {
            door.log_failure(failure, person_id.as_deref()).await?;
            return Err(refused());
        }
    };
    let person = people::by_id(db, &municipality.id, &passkey.person_id)
        .await?
        .ok_or_else(refused)?;
    let good = vec![tried.take_back(), stored::used(&passkey.id, count, app.now)];
    begin_session(app, db, person, SignInMethod::Passkey, caller, good).await
}

/// The person who is signed in, with what their acts on their own passkeys need.
#[derive(Clone, Copy)]
pub struct Owner<'a> {
    /// The event.
    pub app: &'a App,
    /// The database.
    pub db: &'a Db,
    /// Who.
    pub official: &'a SignedIn,
    /// Where their page came from.
    pub visit: &'a Visit,
}

impl<'a> Owner<'a> {
    fn asked(self, purpose: Purpose<'a>) -> Asked<'a> {
        Asked {
            municipality_id: &self.official.municipality_id,
            purpose,
            visit: self.visit,
        }
    }

    /// Their passkeys.
    pub async fn passkeys(self) -> Result<Vec<stored::Own>, AppError> {
        let SignedIn {
            municipality_id,
            person_id,
            ..
        } = self.official;
        Ok(stored::of_person(self.db, municipality_id, person_id).await?)
    }

    /// The credential ids of their passkeys.
    async fn credentials(self) -> Result<Vec<String>, AppError> {
        let own = self.passkeys().await?;
        Ok(own.into_iter().map(|own| own.credential_id).collect())
    }

    /// Something to sign, to prove that it is still the same person.
    pub async fn begin_proof(self) -> Result<Challenge, AppError> {
        let asked = self.asked(Purpose::Proof(&self.official.person_id));
        Ok(Challenge {
            challenge: asked.challenge(self.app, self.db).await?,
            rp_id: self.visit.host.clone(),
            allowed: self.credentials().await?,
        })
    }

    /// Judges the proof; gives what is to be written of it.
    async fn proved(self, proof: &Proof) -> Result<Vec<Write>, AppError> {
        let Self {
            app, db, official, ..
        } = self;
        match proof {
            Proof::Password(password) => {
                passwords::once_more(app, db, official, password).await?;
                Ok(Vec::new())
            }
            Proof::Passkey(assertion) => {
                let who = [
                    official.municipality_id.as_str(),
                    official.person_id.as_str(),
                ];
                let secret = app.secret_key()?;
                let tried = throttle::try_once(db, &secret, OWN_PASSWORD, &who, app.now).await?;
                let asked = self.asked(Purpose::Proof(&official.person_id));
                let (passkey, count) = asked.signed(db, app.now, assertion).await?;
                Ok(vec![
                    tried.take_back(),
                    stored::used(&passkey.id, count, app.now),
                ])
            }
        }
    }

    /// Something to sign with a new passkey, once it is certain that the same person still sits there: no device makes
    /// a key in vain.
    ///
    /// # Errors
    /// `invalid-fields` (`current-password`), `passkey-refused`, `too-many-tries`.
    pub async fn begin_new(self, proof: &Proof) -> Result<NewChallenge, AppError> {
        let Self {
            app, db, official, ..
        } = self;
        let done = self.proved(proof).await?;
        if !done.is_empty() {
            db.commit(done).await?;
        }
        let person = people::by_id(db, &official.municipality_id, &official.person_id)
            .await?
            .ok_or_else(|| AppError::problem(ProblemCode::SignInRequired))?;
        let asked = self.asked(Purpose::New(&official.person_id));
        Ok(NewChallenge {
            challenge: asked.challenge(app, db).await?,
            rp_id: self.visit.host.clone(),
            user_id: URL_SAFE_NO_PAD.encode(&person.id),
            user_name: person.email,
            display_name: person.name,
            known: self.credentials().await?,
            algorithms: Algorithm::ALL.iter().map(|one| one.cose()).collect(),
        })
    }

    fn entry<'e>(self, act: Act, id: &'e str, network: &'e str) -> Entry<'e>
    where
        'a: 'e,
    {
        Entry {
            object: Some(id),
            ..self.official.entry(self.app.now, act, network)
        }
    }

    /// Adds what a device made.
    ///
    /// # Errors
    /// `invalid-fields` (`passkey-name`), `passkey-refused`, `conflict`.
    pub async fn add(self, caller: &Caller, new: &NewPasskey) -> Result<(), AppError> {
        let Self {
            app, db, official, ..
        } = self;
        let name =
            passkey::name(&new.name).map_err(|error| field_problem(error.field, error.error))?;
        let asked = self.asked(Purpose::New(&official.person_id));
        let (algorithm, sign_count) = asked.made(db, app.now, new).await?;
        let id = random::id(app.now)?;
        let network = caller.network_hash(&app.secret_key()?);
        let writes = vec![
            stored::add(&stored::NewPasskey {
                id: &id,
                municipality_id: &official.municipality_id,
                person_id: &official.person_id,
                credential_id: &new.id,
                algorithm,
                public_key: &new.public_key,
                sign_count,
                name: &name,
                at: app.now,
            }),
            self.entry(Act::PasskeyAdded, &id, &network)
                .append_if_changed()?,
        ];
        let committed = db.commit(writes).await.map_err(|error| {
            if error.is_taken("passkey.credential_id") {
                AppError::problem(ProblemCode::Conflict)
            } else {
                error.into()
            }
        })?;
        if committed.changes(0)? == 0 {
            return Err(AppError::problem(ProblemCode::Conflict));
        }
        Ok(())
    }

    /// Gives one of them another name.
    ///
    /// # Errors
    /// `invalid-fields` (`passkey-name`), `not-found`.
    pub async fn rename(self, caller: &Caller, id: &str, typed: &str) -> Result<(), AppError> {
        let Self {
            app, db, official, ..
        } = self;
        let name = passkey::name(typed).map_err(|error| field_problem(error.field, error.error))?;
        let network = caller.network_hash(&app.secret_key()?);
        let writes = vec![
            stored::rename(id, &official.municipality_id, &official.person_id, &name),
            self.entry(Act::PasskeyRenamed, id, &network)
                .append_if_changed()?,
        ];
        if db.commit(writes).await?.changes(0)? == 0 {
            return Err(AppError::not_found());
        }
        Ok(())
    }

    /// Removes one of them, once it is certain that the same person still sits there.
    ///
    /// # Errors
    /// `not-found`, `invalid-fields` (`current-password`), `passkey-refused`, `too-many-tries`.
    pub async fn remove(self, caller: &Caller, id: &str, proof: &Proof) -> Result<(), AppError> {
        let Self {
            app, db, official, ..
        } = self;
        if !self.passkeys().await?.iter().any(|own| own.shown.id == id) {
            return Err(AppError::not_found());
        }
        let proved = self.proved(proof).await?;
        let network = caller.network_hash(&app.secret_key()?);
        let mut writes = vec![
            stored::remove(id, &official.municipality_id, &official.person_id),
            self.entry(Act::PasskeyRemoved, id, &network)
                .append_if_changed()?,
        ];
        writes.extend(proved);
        db.commit(writes).await?;
        Ok(())
    }
}
