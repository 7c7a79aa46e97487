//! Setting up a second factor, using it, and turning it off.

use api::{
    ProblemCode,
    account::{Authenticator, RecoveryCodes},
    audit::AuditDetails,
};
use domain::{
    audit::Act,
    fields::{Field, FieldErrorCode, SecondCode},
};

use super::field_problem;
use crate::{
    app::App,
    auth::{sign_in::Caller, totp::Secret},
    db::{
        Db,
        audit::Entry,
        municipalities::Municipality,
        people::Person,
        second_factor::{self, Stored},
    },
    error::AppError,
    random,
    secret::SecretKey,
};

/// How many recovery codes are made.
const RECOVERY_CODES: usize = 10;

/// Letters and digits of recovery codes: 32 of them, none that is taken for another.
const ALPHABET: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";

/// Characters of a recovery code: 50 bits.
const CODE_CHARACTERS: usize = 10;

/// Where a recovery code is parted for the eye.
const PART: usize = 5;

/// Begins to set one up: what was begun before and not confirmed gives way.
///
/// # Errors
/// `conflict` where there is one that counts.
pub async fn begin(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    person: &Person,
) -> Result<Authenticator, AppError> {
    let secret = Secret::random()?;
    let sealed = app
        .secret_key()?
        .seal(&person.id, secret.bytes(), random::bytes()?)
        .ok_or_else(|| AppError::internal("a secret that cannot be sealed"))?;
    let write = second_factor::begin(&municipality.id, &person.id, &sealed, app.now);
    if db.commit(vec![write]).await?.changes(0)? == 0 {
        return Err(AppError::problem(ProblemCode::Conflict));
    }
    let issuer = municipality.name.pick(municipality.language());
    secret.authenticator(&issuer, &person.email)
}

/// Makes the one that was begun count, with its recovery codes; `None` where the code is wrong.
///
/// # Errors
/// `invalid-fields` (`code`), `conflict` where nothing was begun.
pub async fn confirm(
    app: &App,
    db: &Db,
    person: &Person,
    caller: &Caller,
    typed: &str,
) -> Result<Option<RecoveryCodes>, AppError> {
    let wrong = |error| field_problem(Field::Code, error);
    let code = match SecondCode::parse(typed).map_err(wrong)? {
        SecondCode::OfTheMinute(code) => code,
        // There are none yet.
        SecondCode::Recovery(_) => return Err(wrong(FieldErrorCode::Invalid)),
    };
    let conflict = || AppError::problem(ProblemCode::Conflict);
    let stored = second_factor::of(db, &person.municipality_id, &person.id)
        .await?
        .filter(|stored| stored.confirmed_at.is_none())
        .ok_or_else(conflict)?;
    let key = app.secret_key()?;
    let Some(step) = opened(&key, person, &stored)?.step_of(&code, app.now, stored.last_step)
    else {
        return Ok(None);
    };
    let (codes, hashes) = new_codes(&key, person)?;
    let (municipality_id, person_id) = (&person.municipality_id, &person.id);
    let committed = db
        .commit(vec![
            second_factor::confirm(municipality_id, person_id, app.now, step, &stored.secret),
            by_own_hand(app, person, Act::SecondFactorOn, &network(&key, caller))
                .append_if_changed()?,
            second_factor::forget_codes(person_id),
            second_factor::add_codes(municipality_id, person_id, &hashes)?,
        ])
        .await?;
    if committed.changes(0)? == 0 {
        return Err(conflict());
    }
    Ok(Some(codes))
}

/// Uses up a code of the authenticator or a recovery code; `false` where it is wrong or was used up before.
pub async fn use_up(
    app: &App,
    db: &Db,
    person: &Person,
    code: &SecondCode,
) -> Result<bool, AppError> {
    let (municipality_id, person_id) = (&person.municipality_id, &person.id);
    let key = app.secret_key()?;
    let write = match code {
        SecondCode::Recovery(code) => {
            let hash = recovery_hash(&key, person, code);
            second_factor::use_code(municipality_id, person_id, &hash, app.now)
        }
        SecondCode::OfTheMinute(code) => {
            let stored = second_factor::of(db, municipality_id, person_id)
                .await?
                .filter(|stored| stored.confirmed_at.is_some());
            let step = match &stored {
                Some(stored) => {
                    opened(&key, person, stored)?.step_of(code, app.now, stored.last_step)
                }
                None => None,
            };
            match step {
                Some(step) => second_factor::use_step(municipality_id, person_id, step),
                None => return Ok(false),
            }
        }
    };
    Ok(db.commit(vec![write]).await?.changes(0)? > 0)
}

/// Turns it off, with its recovery codes.
pub async fn turn_off(
    app: &App,
    db: &Db,
    person: &Person,
    caller: &Caller,
) -> Result<(), AppError> {
    let network = network(&app.secret_key()?, caller);
    db.commit(vec![
        second_factor::remove(&person.municipality_id, &person.id),
        by_own_hand(app, person, Act::SecondFactorOff, &network).append_if_changed()?,
        second_factor::forget_codes(&person.id),
    ])
    .await?;
    Ok(())
}

/// Makes recovery codes in the place of those before.
///
/// # Errors
/// `conflict` where there is no second factor.
pub async fn make_codes(
    app: &App,
    db: &Db,
    person: &Person,
    caller: &Caller,
) -> Result<RecoveryCodes, AppError> {
    let key = app.secret_key()?;
    let (codes, hashes) = new_codes(&key, person)?;
    let committed = db
        .commit(vec![
            second_factor::forget_codes(&person.id),
            second_factor::add_codes(&person.municipality_id, &person.id, &hashes)?,
            by_own_hand(app, person, Act::RecoveryCodesMade, &network(&key, caller))
                .append_if_changed()?,
        ])
        .await?;
    if committed.changes(1)? == 0 {
        return Err(AppError::problem(ProblemCode::Conflict));
    }
    Ok(codes)
}

fn network(key: &SecretKey, caller: &Caller) -> String {
    caller.network_hash(key)
}

/// What a person did to their own account.
fn by_own_hand<'a>(app: &App, person: &'a Person, act: Act, network: &'a str) -> Entry<'a> {
    Entry {
        municipality_id: &person.municipality_id,
        at: app.now,
        person_id: Some(&person.id),
        act,
        object: Some(&person.id),
        details: AuditDetails::default(),
        client: Some(network),
    }
}

/// The secret of an authenticator.
fn opened(key: &SecretKey, person: &Person, stored: &Stored) -> Result<Secret, AppError> {
    key.unseal(&person.id, &stored.secret)
        .as_deref()
        .and_then(Secret::from_bytes)
        .ok_or_else(|| AppError::internal("a sealed secret that does not open"))
}

fn recovery_hash(key: &SecretKey, person: &Person, code: &str) -> String {
    key.hash("recovery", &format!("{}\0{code}", person.id))
}

/// New recovery codes as they are shown, and their hashes.
fn new_codes(key: &SecretKey, person: &Person) -> Result<(RecoveryCodes, Vec<String>), AppError> {
    let (mut shown, mut hashes) = (Vec::new(), Vec::new());
    for _ in 0..RECOVERY_CODES {
        let code = code(&random::bytes::<CODE_CHARACTERS>()?);
        hashes.push(recovery_hash(key, person, &code));
        let (first, second): (String, String) = (
            code.chars().take(PART).collect(),
            code.chars().skip(PART).collect(),
        );
        shown.push(format!("{first}-{second}"));
    }
    Ok((RecoveryCodes { codes: shown }, hashes))
}

/// Five bits of each byte as a letter or digit.
fn code(bytes: &[u8]) -> String {
    bytes
        .iter()
        .filter_map(|byte| ALPHABET.get(usize::from(byte & 31)).copied())
        .map(char::from)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_recovery_code_is_read_back_as_it_is_shown() {
        let letters: BTreeSet<u8> = ALPHABET.iter().copied().collect();
        assert_eq!(letters.len(), 32);
        let all: Vec<u8> = (0..=9).collect();
        let code = code(&all);
        assert_eq!(code, "abcdefghjk");
        let (one, two) = code.split_at(PART);
        let typed = format!("{}-{two}", one.to_uppercase());
        assert_eq!(SecondCode::parse(&typed), Ok(SecondCode::Recovery(code)));
    }
}
