//! Passwords: changing the own one, asking for a link when it is forgotten, setting it by a link.

use api::{
    account::PasswordDraft,
    audit::AuditDetails,
    session::{Link, LinkDraft, LinkPurpose},
};
use chrono::TimeDelta;
use domain::{
    audit::Act,
    fields::{Email, Field, FieldError, FieldErrorCode, person_name},
};

use super::{field_problem, field_problems, queue_notices, sign_in::account_key};
use crate::{
    app::App,
    auth::{
        password,
        session::SignedIn,
        sign_in::Caller,
        throttle::{self, LINKS_BY_ADDRESS, LINKS_BY_CLIENT, OWN_PASSWORD},
    },
    db::{
        Db, Write,
        account_notices::AccountNotice,
        audit::Entry,
        half_sessions,
        links::{self, NewLink, OpenLink},
        lock_outs,
        municipalities::Municipality,
        people::{self, Person},
        sessions, staff,
    },
    error::AppError,
    live,
    notify::AccountKind,
    random,
};

/// How long a link to a new password can be used.
const LINK: TimeDelta = TimeDelta::hours(1);

/// What everybody knows of a person, and so would try first.
fn personal<'a>(name: &'a str, email: &'a str, municipality: &'a Municipality) -> Vec<&'a str> {
    let names = &municipality.name;
    [&names.sl, &names.sr, &names.en]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .chain([name, email, &municipality.slug])
        .collect()
}

/// Whoever is signed in, once they have given their password once more.
///
/// # Errors
/// `invalid-fields` (`current-password` with `wrong`), `too-many-tries`.
pub async fn once_more(
    app: &App,
    db: &Db,
    official: &SignedIn,
    typed: &str,
) -> Result<Person, AppError> {
    let who = [
        official.municipality_id.as_str(),
        official.person_id.as_str(),
    ];
    let tried = throttle::try_once(db, &app.secret_key()?, OWN_PASSWORD, &who, app.now).await?;
    let person = people::by_id(db, &official.municipality_id, &official.person_id)
        .await?
        .ok_or_else(|| AppError::problem(api::ProblemCode::SignInRequired))?;
    if person.password_hash.is_empty() || !password::matches(typed, &person.password_hash) {
        return Err(field_problem(Field::CurrentPassword, FieldErrorCode::Wrong));
    }
    db.commit(vec![tried.take_back()]).await?;
    Ok(person)
}

/// Changes the own password; every other session ends, and a mail tells of it.
///
/// # Errors
/// `invalid-fields` (`current-password`, `new-password`), `too-many-tries`.
pub async fn change(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    official: &SignedIn,
    caller: &Caller,
    draft: &PasswordDraft,
) -> Result<(), AppError> {
    let person = once_more(app, db, official, &draft.current_password).await?;
    let known = personal(&person.name, &person.email, municipality);
    password::check(&draft.new_password, &known)
        .map_err(|error| field_problem(Field::NewPassword, error))?;
    let hash = password::hash(&draft.new_password)?;
    let network = caller.network_hash(&app.secret_key()?);
    let id = random::id(app.now)?;
    let committed = db
        .commit(vec![
            people::set_password(&person, &hash),
            Entry {
                object: Some(&person.id),
                ..official.entry(app.now, Act::PasswordChanged, &network)
            }
            .append_if_changed()?,
            changed(app, municipality, &id).for_person_if_changed(Some(&person.id), None),
            sessions::close_others(&municipality.id, &person.id, &official.session_id),
            half_sessions::close_all(&person.id),
        ])
        .await?;
    if committed.changes(0)? == 0 {
        return Err(AppError::problem(api::ProblemCode::Conflict));
    }
    live::person_ended(app, &municipality.id, &person.id).await;
    queue_notices::soon(app, vec![id]).await;
    Ok(())
}

fn changed<'a>(app: &App, municipality: &'a Municipality, id: &'a str) -> AccountNotice<'a> {
    AccountNotice {
        id,
        municipality_id: &municipality.id,
        kind: AccountKind::PasswordChanged,
        at: app.now,
        queue_at: queue_notices::again_at(app.now),
    }
}

/// Asks for a link to a new password. It does the same whether or not somebody has the address.
///
/// # Errors
/// `invalid-fields` (`email`), `too-many-tries`.
pub async fn ask_link(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    caller: &Caller,
    typed: &str,
) -> Result<(), AppError> {
    let email = Email::parse(typed)
        .map_err(|error| field_problem(Field::Email, error))?
        .as_str()
        .to_lowercase();
    let (secret, now) = (app.secret_key()?, app.now);
    let who = [municipality.id.as_str(), &caller.network];
    throttle::try_once(db, &secret, LINKS_BY_CLIENT, &who, now).await?;
    let who = [municipality.id.as_str(), &email];
    throttle::try_once(db, &secret, LINKS_BY_ADDRESS, &who, now).await?;
    let (link_id, id) = (random::id(now)?, random::id(now)?);
    let network = caller.network_hash(&secret);
    let link = NewLink {
        id: &link_id,
        municipality_id: &municipality.id,
        at: now,
        expires_at: now + LINK,
    };
    // Whom it concerns is not asked for before: the log has the link, and the link its person.
    let committed = db
        .commit(vec![
            links::forgotten(link, &email),
            Entry {
                municipality_id: &municipality.id,
                at: now,
                person_id: None,
                act: Act::PasswordLinkAsked,
                object: None,
                details: AuditDetails::default(),
                client: Some(&network),
            }
            .append_about_link(&link_id)?,
            AccountNotice {
                id: &id,
                municipality_id: &municipality.id,
                kind: AccountKind::PasswordLink,
                at: now,
                queue_at: queue_notices::again_at(now),
            }
            .for_link(&link_id),
        ])
        .await?;
    if committed.changes(0)? > 0 {
        queue_notices::soon(app, vec![id]).await;
    }
    Ok(())
}

/// What a token opens.
///
/// # Errors
/// `not-found` when it was used, has been replaced, or is too old.
pub async fn read_link(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    token: &str,
) -> Result<Link, AppError> {
    Ok(open(app, db, municipality, token).await?.1.link)
}

async fn open(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    token: &str,
) -> Result<(String, OpenLink), AppError> {
    let id = app
        .secret_key()?
        .open_account(token)
        .ok_or_else(AppError::not_found)?;
    let open = links::open(db, &municipality.id, &id, app.now)
        .await?
        .ok_or_else(AppError::not_found)?;
    Ok((id, open))
}

/// Sets a password by a link, which is used up, and accepts the invitation where it is one. Every session of the person
/// ends, and a lock is lifted: whoever reads the person's mail is who they say.
///
/// # Errors
/// `not-found`, `invalid-fields` (`name`, `new-password`).
pub async fn use_link(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    caller: &Caller,
    token: &str,
    draft: &LinkDraft,
) -> Result<(), AppError> {
    let (
        link_id,
        OpenLink {
            person_id, link, ..
        },
    ) = open(app, db, municipality, token).await?;
    let invited = link.purpose == LinkPurpose::Invitation;
    let name = if invited {
        person_name(&draft.name)
    } else {
        Ok(link.name.clone())
    };
    let known = match &name {
        Ok(name) => personal(name, &link.email, municipality),
        Err(_) => personal(&link.name, &link.email, municipality),
    };
    let checked = password::check(&draft.new_password, &known);
    let name = match (&name, checked) {
        (Ok(name), Ok(())) => name,
        (name, checked) => {
            let of = |field| move |error| FieldError { field, error };
            let errors = [
                name.as_ref().err().copied().map(of(Field::Name)),
                checked.err().map(of(Field::NewPassword)),
            ];
            return Err(field_problems(errors.into_iter().flatten().collect()));
        }
    };
    let hash = password::hash(&draft.new_password)?;
    let secret = app.secret_key()?;
    let network = caller.network_hash(&secret);
    let id = random::id(app.now)?;
    let act = match link.purpose {
        LinkPurpose::Invitation => Act::Joined,
        LinkPurpose::Password => Act::PasswordSet,
    };
    let mut writes: Vec<Write> = vec![
        links::set_password(&municipality.id, &link_id, app.now, &hash, name),
        Entry {
            municipality_id: &municipality.id,
            at: app.now,
            person_id: Some(&person_id),
            act,
            object: Some(&person_id),
            details: AuditDetails::default(),
            client: Some(&network),
        }
        .append_if_changed()?,
    ];
    if !invited {
        let notice = changed(app, municipality, &id);
        writes.push(notice.for_person_if_changed(Some(&person_id), None));
    }
    writes.extend([
        links::forget_if_open(&person_id, &link_id),
        sessions::close_all(&person_id),
        half_sessions::close_all(&person_id),
        lock_outs::lift(&account_key(&secret, &municipality.id, &link.email)),
    ]);
    writes.extend(staff::settle(&municipality.id, &person_id));
    if db.commit(writes).await?.changes(0)? == 0 {
        return Err(AppError::not_found());
    }
    live::person_ended(app, &municipality.id, &person_id).await;
    if !invited {
        queue_notices::soon(app, vec![id]).await;
    }
    Ok(())
}
