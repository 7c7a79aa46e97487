//! What acts on one request have in common: who acts, the guard, and what is sent afterwards.

use api::{ProblemCode, track::TimelineEvent};
use domain::lifecycle::{Act, Actor, State};

use super::{
    queue_notices, step,
    tell::{About, Notices},
};
use crate::{
    app::App,
    auth::session::SignedIn,
    db::{
        Committed, Db, Write,
        events::{self, Step},
        municipalities::Municipality,
        people,
        requests::Request,
        steps::{self, Change},
    },
    error::AppError,
    notify::Kind,
    random,
};

/// Who acts, and where.
#[derive(Debug, Clone, Copy)]
pub struct Acting<'a> {
    /// The event.
    pub app: &'a App,
    /// Its database.
    pub db: &'a Db,
    /// The municipality.
    pub municipality: &'a Municipality,
    /// In which part.
    pub actor: Actor,
    /// The official; `None` for the citizen and the sweep.
    pub person_id: Option<&'a str>,
}

impl<'a> Acting<'a> {
    /// An official.
    pub fn official(
        app: &'a App,
        db: &'a Db,
        municipality: &'a Municipality,
        official: &'a SignedIn,
    ) -> Self {
        Self {
            app,
            db,
            municipality,
            actor: Actor::from(official.role),
            person_id: Some(&official.person_id),
        }
    }

    /// The citizen who has the link.
    pub fn citizen(app: &'a App, db: &'a Db, municipality: &'a Municipality) -> Self {
        Self {
            app,
            db,
            municipality,
            actor: Actor::Citizen,
            person_id: None,
        }
    }

    /// Somebody outside who has a link to the request.
    pub fn outsider(app: &'a App, db: &'a Db, municipality: &'a Municipality) -> Self {
        Self {
            actor: Actor::Outsider,
            ..Self::citizen(app, db, municipality)
        }
    }

    /// The sweep.
    pub fn sweep(app: &'a App, db: &'a Db, municipality: &'a Municipality) -> Self {
        Self {
            actor: Actor::Sweep,
            ..Self::citizen(app, db, municipality)
        }
    }

    /// Where the request stands after the act; `step-not-allowed` where the table has no such step.
    pub fn next(self, request: &Request, act: Act) -> Result<State, AppError> {
        step(
            self.municipality.publishing,
            request.state()?,
            act,
            self.actor,
        )
    }

    /// Writes a change with its event and its notices, in one batch, and queues what may go out.
    ///
    /// # Errors
    /// `conflict` when the request changed since it was read.
    pub async fn write(
        self,
        request: &Request,
        change: &Change,
        event: &TimelineEvent,
        tell: impl FnOnce(&mut Notices, About<'_>) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        self.write_with(request, change, event, |_, _| Ok(Vec::new()), tell)
            .await
    }

    /// The same with more that depends on the change, given its step and the id of its event.
    ///
    /// # Errors
    /// `conflict` when the request changed since it was read.
    pub async fn write_with(
        self,
        request: &Request,
        change: &Change,
        event: &TimelineEvent,
        more: impl FnOnce(Step<'_>, &str) -> Result<Vec<Write>, AppError>,
        tell: impl FnOnce(&mut Notices, About<'_>) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        let [stamp, event_id] = random::ids(self.app.now)?;
        let of = self.step(request, &stamp);
        let mut writes = vec![
            steps::change(of, request.version, change)?,
            events::append(of, &event_id, self.actor, self.person_id, event)?,
        ];
        writes.extend(more(of, &event_id)?);
        let mut notices = Notices::new(self.app.now);
        tell(&mut notices, self.about(request, &stamp))?;
        writes.extend(notices.writes()?);
        self.commit(writes, 0, &notices).await.map(|_| ())
    }

    /// Commits what depends on the guarded write at this place in the batch.
    ///
    /// # Errors
    /// `conflict` when that write changed nothing.
    pub async fn commit(
        self,
        writes: Vec<Write>,
        guarded: usize,
        notices: &Notices,
    ) -> Result<Committed, AppError> {
        let committed = self.db.commit(writes).await?;
        if committed.changes(guarded)? == 0 {
            return Err(AppError::problem(ProblemCode::Conflict));
        }
        queue_notices::soon(self.app, notices.ids()).await;
        Ok(committed)
    }

    /// Whether the reporter of a request is told of what happens.
    pub fn tells(self, request: &Request) -> bool {
        self.municipality.sends_by(request.reply_channel)
    }

    /// The step of a request that its events belong to.
    pub fn step<'b>(self, request: &'b Request, stamp: &'b str) -> Step<'b>
    where
        'a: 'b,
    {
        Step {
            municipality_id: &self.municipality.id,
            request_id: &request.id,
            stamp,
            at: self.app.now,
        }
    }

    /// What notices of this step are about.
    pub fn about<'b>(self, request: &'b Request, stamp: &'b str) -> About<'b>
    where
        'a: 'b,
    {
        About {
            municipality: self.municipality,
            request_id: &request.id,
            stamp,
            round: request.round,
            on_call: request.on_call,
        }
    }

    /// Who is told of something the citizen did: the person responsible, or the head where there is none.
    pub async fn responsible(self, request: &Request) -> Result<Option<String>, AppError> {
        let department =
            people::answerable(self.db, &self.municipality.id, &request.department_id).await?;
        Ok(department.responsible_id.or(department.head_id))
    }
}

/// Tells an official of what happened, where there is one.
pub fn tell_official(
    notices: &mut Notices,
    about: About<'_>,
    kind: Kind,
    person_id: Option<&str>,
) -> Result<(), AppError> {
    match person_id {
        Some(person_id) => notices.official(about, kind, person_id),
        None => Ok(()),
    }
}

/// Refuses an act that was decided on another version than the one that is there.
///
/// # Errors
/// `conflict`.
pub fn same_version(request: &Request, version: u32) -> Result<(), AppError> {
    if request.version == version {
        Ok(())
    } else {
        Err(AppError::problem(ProblemCode::Conflict))
    }
}
