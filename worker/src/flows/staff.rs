//! Managing people: inviting them, changing what they may do, ending and giving back their access. Who manages people
//! stays: the last administrator cannot go, and nobody raises themself.

use api::{
    Names, ProblemCode,
    audit::AuditDetails,
    people::{Access, InvitationDraft, Person, PersonDraft},
};
use chrono::TimeDelta;
use domain::{
    Code, Role,
    audit::Act,
    fields::{Field, FieldErrorCode, Invitation, RawInvitation},
};

use super::{field_problem, field_problems, queue_notices};
use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    db::{
        Db, DbError, Write,
        account_notices::AccountNotice,
        audit::Entry,
        half_sessions,
        links::{self, NewLink},
        municipalities, open_id, second_factor, sessions,
        staff::{self, NewPerson},
    },
    error::AppError,
    live,
    notify::AccountKind,
    random,
};

/// How long an invitation can be accepted.
pub(super) const INVITATION: TimeDelta = TimeDelta::days(7);

/// An administrator who manages people.
#[derive(Clone, Copy)]
pub struct Managing<'a> {
    /// The event.
    pub app: &'a App,
    /// The database.
    pub db: &'a Db,
    /// Who.
    pub official: &'a SignedIn,
    /// From where.
    pub caller: &'a Caller,
}

impl Managing<'_> {
    fn municipality_id(&self) -> &str {
        &self.official.municipality_id
    }

    async fn person(&self, id: &str) -> Result<Person, AppError> {
        staff::by_id(self.db, self.municipality_id(), id, self.app.now)
            .await?
            .ok_or_else(AppError::not_found)
    }

    fn network(&self) -> Result<String, AppError> {
        Ok(self.caller.network_hash(&self.app.secret_key()?))
    }

    fn entry<'e>(
        &'e self,
        act: Act,
        person_id: &'e str,
        details: AuditDetails,
        network: &'e str,
    ) -> Entry<'e> {
        Entry {
            object: Some(person_id),
            details,
            ..self.official.entry(self.app.now, act, network)
        }
    }

    async fn department(&self, id: &str) -> Result<Names, AppError> {
        municipalities::department_name(self.db, self.municipality_id(), id)
            .await?
            .ok_or_else(|| field_problem(Field::Department, FieldErrorCode::Unknown))
    }

    /// Makes the first of these writes, or says that it came too late.
    async fn commit(&self, writes: Vec<Write>) -> Result<(), AppError> {
        if self.db.commit(writes).await?.changes(0)? == 0 {
            return Err(AppError::problem(ProblemCode::Conflict));
        }
        Ok(())
    }

    /// Refuses to let the last one go who manages people.
    async fn refuse_last_administrator(&self, person: &Person) -> Result<(), AppError> {
        let goes = person.role == Role::Administrator && person.standing == Access::Open;
        if goes
            && !staff::another_administrator(self.db, self.municipality_id(), &person.id).await?
        {
            return Err(AppError::problem(ProblemCode::LastAdministrator));
        }
        Ok(())
    }
}

/// Invites somebody: the person, a link of seven days, and the mail that carries it.
///
/// # Errors
/// `invalid-fields`.
pub async fn invite(managing: Managing<'_>, draft: &InvitationDraft) -> Result<(), AppError> {
    let Managing { app, db, .. } = managing;
    let invitation = Invitation::check(RawInvitation {
        email: &draft.email,
        name: &draft.name,
        department: &draft.department,
        role: &draft.role,
        language: &draft.language,
    })
    .map_err(field_problems)?;
    let department = managing.department(&invitation.department).await?;
    let person_id = random::id(app.now)?;
    let details = AuditDetails {
        role: Some(invitation.role),
        department: Some(department),
        ..AuditDetails::default()
    };
    let network = managing.network()?;
    let mut writes = vec![
        staff::add(NewPerson {
            id: &person_id,
            municipality_id: managing.municipality_id(),
            department_id: &invitation.department,
            name: &invitation.name,
            email: &invitation.email,
            role: invitation.role,
            language: invitation.language,
        }),
        managing
            .entry(Act::Invited, &person_id, details, &network)
            .append_if_changed()?,
    ];
    let notice = add_link(managing, &person_id, &mut writes)?;
    match db.commit(writes).await {
        Ok(_) => {}
        Err(error @ DbError::Unique(_)) if error.is_taken("person.email") => {
            return Err(field_problem(Field::Email, FieldErrorCode::Taken));
        }
        Err(error) => return Err(error.into()),
    }
    queue_notices::soon(app, vec![notice]).await;
    Ok(())
}

/// Adds an invitation's link and its mail; gives the id of the mail.
fn add_link(
    managing: Managing<'_>,
    person_id: &str,
    writes: &mut Vec<Write>,
) -> Result<String, AppError> {
    let now = managing.app.now;
    let (link_id, notice_id) = (random::id(now)?, random::id(now)?);
    let link = NewLink {
        id: &link_id,
        municipality_id: managing.municipality_id(),
        at: now,
        expires_at: now + INVITATION,
    };
    let mail = AccountNotice {
        id: &notice_id,
        municipality_id: managing.municipality_id(),
        kind: AccountKind::Invitation,
        at: now,
        queue_at: queue_notices::again_at(now),
    };
    writes.extend([links::invite(link, person_id), mail.for_link(&link_id)]);
    Ok(notice_id)
}

/// Sends an invitation anew, also one that was withdrawn or is over.
///
/// # Errors
/// `not-found`, `conflict` where the person has joined.
pub async fn invite_again(managing: Managing<'_>, id: &str) -> Result<(), AppError> {
    let person = managing.person(id).await?;
    let network = managing.network()?;
    let mut writes = match person.standing {
        Access::Invited | Access::InvitationOver => {
            vec![staff::still_invited(managing.municipality_id(), id)]
        }
        Access::Withdrawn => vec![staff::restore(managing.municipality_id(), id)],
        Access::Open | Access::Ended => return Err(AppError::problem(ProblemCode::Conflict)),
    };
    writes.push(
        managing
            .entry(Act::InvitedAgain, id, AuditDetails::default(), &network)
            .append_if_changed()?,
    );
    let notice = add_link(managing, id, &mut writes)?;
    managing.commit(writes).await?;
    queue_notices::soon(managing.app, vec![notice]).await;
    Ok(())
}

/// Takes an invitation back.
///
/// # Errors
/// `not-found`, `conflict` where the person has joined.
pub async fn withdraw(managing: Managing<'_>, id: &str) -> Result<(), AppError> {
    let person = managing.person(id).await?;
    match person.standing {
        Access::Invited | Access::InvitationOver => {}
        Access::Open | Access::Ended | Access::Withdrawn => {
            return Err(AppError::problem(ProblemCode::Conflict));
        }
    }
    let network = managing.network()?;
    managing
        .commit(vec![
            links::withdraw(managing.municipality_id(), id),
            managing
                .entry(
                    Act::InvitationWithdrawn,
                    id,
                    AuditDetails::default(),
                    &network,
                )
                .append_if_changed()?,
            staff::end_if_changed(managing.municipality_id(), id, managing.app.now),
        ])
        .await
}

/// Changes somebody's department and role.
///
/// # Errors
/// `invalid-fields`, `not-found`, `not-allowed` for whoever would raise themself, `last-administrator`, `conflict`.
pub async fn change(managing: Managing<'_>, id: &str, draft: &PersonDraft) -> Result<(), AppError> {
    let person = managing.person(id).await?;
    let role = Role::from_code(draft.role.trim())
        .ok_or_else(|| field_problem(Field::Role, FieldErrorCode::Unknown))?;
    let department = managing.department(&draft.department).await?;
    if person.id == managing.official.person_id && !person.role.includes(role) {
        return Err(AppError::problem(ProblemCode::NotAllowed));
    }
    if role != Role::Administrator {
        managing.refuse_last_administrator(&person).await?;
    }
    if (person.role, &person.department_id) == (role, &draft.department) {
        return Ok(());
    }
    let before = managing.department(&person.department_id).await?;
    let details = AuditDetails {
        role_before: Some(person.role),
        role: Some(role),
        department_before: Some(before),
        department: Some(department),
        ..AuditDetails::default()
    };
    let network = managing.network()?;
    let mut writes = vec![
        staff::change(managing.municipality_id(), &person, &draft.department, role),
        managing
            .entry(Act::PersonChanged, id, details, &network)
            .append_if_changed()?,
    ];
    writes.extend(staff::settle(managing.municipality_id(), id));
    managing.commit(writes).await?;
    live::person_ended(managing.app, managing.municipality_id(), id).await;
    Ok(())
}

/// Ends somebody's access; every session of theirs ends with it.
///
/// # Errors
/// `not-found`, `last-administrator`, `conflict` where it was ended meanwhile.
pub async fn end(managing: Managing<'_>, id: &str) -> Result<(), AppError> {
    let person = managing.person(id).await?;
    managing.refuse_last_administrator(&person).await?;
    let network = managing.network()?;
    let municipality_id = managing.municipality_id();
    let mut writes = vec![
        staff::end(municipality_id, id, managing.app.now),
        managing
            .entry(Act::AccessEnded, id, AuditDetails::default(), &network)
            .append_if_changed()?,
        // A session of somebody whose access was ended opens nothing; these make that plain.
        sessions::close_of(municipality_id, id),
        half_sessions::close_all(id),
        links::forget(id),
    ];
    writes.extend(staff::settle(municipality_id, id));
    managing.commit(writes).await?;
    live::person_ended(managing.app, municipality_id, id).await;
    Ok(())
}

/// Gives somebody's access back, with the department and role they had. The municipality's own identity provider may
/// know them anew by then.
///
/// # Errors
/// `not-found`, `conflict` where they have it, or never joined.
pub async fn restore(managing: Managing<'_>, id: &str) -> Result<(), AppError> {
    let person = managing.person(id).await?;
    match person.standing {
        Access::Ended => {}
        Access::Open | Access::Invited | Access::InvitationOver | Access::Withdrawn => {
            return Err(AppError::problem(ProblemCode::Conflict));
        }
    }
    let network = managing.network()?;
    let mut writes = vec![
        staff::restore(managing.municipality_id(), id),
        managing
            .entry(Act::AccessRestored, id, AuditDetails::default(), &network)
            .append_if_changed()?,
        open_id::unbind(managing.municipality_id(), id),
    ];
    writes.extend(staff::settle(managing.municipality_id(), id));
    managing.commit(writes).await
}

/// Removes the second factor of somebody whose device is lost; a mail tells them.
///
/// # Errors
/// `not-found`, `conflict` where there is none.
pub async fn remove_second_factor(managing: Managing<'_>, id: &str) -> Result<(), AppError> {
    let person = managing.person(id).await?;
    let network = managing.network()?;
    let now = managing.app.now;
    let notice_id = random::id(now)?;
    let mail = AccountNotice {
        id: &notice_id,
        municipality_id: managing.municipality_id(),
        kind: AccountKind::SecondFactorRemoved,
        at: now,
        queue_at: queue_notices::again_at(now),
    };
    managing
        .commit(vec![
            second_factor::remove(managing.municipality_id(), &person.id),
            managing
                .entry(
                    Act::SecondFactorRemoved,
                    id,
                    AuditDetails::default(),
                    &network,
                )
                .append_if_changed()?,
            mail.for_person_if_changed(Some(&person.id), None),
            second_factor::forget_codes(&person.id),
        ])
        .await?;
    queue_notices::soon(managing.app, vec![notice_id]).await;
    Ok(())
}
