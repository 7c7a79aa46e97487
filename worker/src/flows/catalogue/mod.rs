//! Keeping the catalogue: departments, categories and their questions, and what of them is said in the audit log, with before and after.

pub mod categories;
pub mod departments;
pub mod questions;
pub mod routes;

use api::{
    Names, ProblemCode,
    audit::{AspectChange, AuditDetails, Was},
    catalogue::Catalogue,
};
use domain::audit::{Act, Aspect};

use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    db::{self, Db, Write, audit::Entry, municipalities::Municipality},
    error::AppError,
    flows::author::Author,
};

/// An administrator who keeps the catalogue.
#[derive(Clone, Copy)]
pub struct Keeping<'a> {
    /// The event.
    pub app: &'a App,
    /// The database.
    pub db: &'a Db,
    /// The municipality.
    pub municipality: &'a Municipality,
    /// Who.
    pub official: &'a SignedIn,
    /// From where.
    pub caller: &'a Caller,
}

/// What is said of a step in the audit log.
struct Said<'a> {
    act: Act,
    /// The id of what it was done to.
    object: &'a str,
    /// What that is called.
    name: Names,
    /// The category it belongs to, where it is a question.
    category: Option<Names>,
    changes: Vec<AspectChange>,
}

impl Said<'_> {
    /// The entry, for the batch of the write right before it.
    fn entry(self, author: Author<'_>) -> Result<Write, AppError> {
        Entry {
            object: Some(self.object),
            details: AuditDetails {
                name: Some(self.name),
                category: self.category,
                changes: self.changes,
                ..AuditDetails::default()
            },
            ..author.entry(self.act)
        }
        .append_if_changed()
    }
}

impl Keeping<'_> {
    fn municipality_id(&self) -> &str {
        &self.municipality.id
    }

    /// Commits a write with its entry in the audit log; refuses with this code where nothing was changed.
    async fn commit(
        &self,
        write: Write,
        said: Said<'_>,
        refusal: ProblemCode,
    ) -> Result<(), AppError> {
        let network = self.caller.network_hash(&self.app.secret_key()?);
        let author = Author::of(self.official, self.app.now, &network);
        self.commit_all([write, said.entry(author)?], refusal).await
    }

    /// Commits what makes something new; refuses with `step-not-allowed` where there are as many as there may be.
    async fn commit_new(
        &self,
        making: impl FnOnce(Author<'_>) -> Result<[Write; 2], AppError>,
    ) -> Result<(), AppError> {
        let network = self.caller.network_hash(&self.app.secret_key()?);
        let writes = making(Author::of(self.official, self.app.now, &network))?;
        self.commit_all(writes, ProblemCode::StepNotAllowed).await
    }

    async fn commit_all(&self, writes: [Write; 2], refusal: ProblemCode) -> Result<(), AppError> {
        let committed = self.db.commit(writes.into()).await?;
        if committed.changes(0)? == 0 {
            return Err(AppError::problem(refusal));
        }
        Ok(())
    }
}

/// The catalogue as it is kept.
///
/// # Errors
/// When the database cannot be read.
pub async fn read(db: &Db, municipality_id: &str) -> Result<Catalogue, AppError> {
    Ok(Catalogue {
        departments: db::departments::list(db, municipality_id).await?,
        categories: db::categories::list(db, municipality_id).await?,
        routes: db::routing::list(db, municipality_id)
            .await?
            .into_iter()
            .map(|stored| stored.kept)
            .collect(),
    })
}

/// What was changed: every aspect that is not as it was.
#[derive(Debug, Default)]
pub(super) struct Changes(pub(super) Vec<AspectChange>);

impl Changes {
    /// Notes an aspect, if it is not as it was.
    pub(super) fn note(mut self, aspect: Aspect, before: Option<Was>, after: Option<Was>) -> Self {
        if before != after {
            self.0.push(AspectChange {
                aspect,
                before,
                after,
            });
        }
        self
    }
}

fn text(text: &str) -> Option<Was> {
    (!text.is_empty()).then(|| Was::Text(text.to_owned()))
}

/// A list with one of it moved by one place, and the places it had and has, from 1; `None` where there is no such one.
fn moved<'a>(ids: Vec<&'a str>, id: &str, up: bool) -> Option<(Vec<&'a str>, usize, usize)> {
    let from = ids.iter().position(|one| *one == id)?;
    let to = if up {
        from.saturating_sub(1)
    } else {
        (from + 1).min(ids.len().saturating_sub(1))
    };
    let mut ids = ids;
    let one = ids.remove(from);
    ids.insert(to, one);
    Some((ids, from + 1, to + 1))
}

/// The change of a place in a list.
fn place_change(from: usize, to: usize) -> Vec<AspectChange> {
    let place = |place: usize| Some(Was::Text(place.to_string()));
    Changes::default()
        .note(Aspect::Place, place(from), place(to))
        .0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_moved_changes_places_with_its_neighbour() {
        let ids = || vec!["a", "b", "c"];
        assert_eq!(moved(ids(), "b", true), Some((vec!["b", "a", "c"], 2, 1)));
        assert_eq!(moved(ids(), "b", false), Some((vec!["a", "c", "b"], 2, 3)));
        assert_eq!(moved(ids(), "a", true), Some((ids(), 1, 1)));
        assert_eq!(moved(ids(), "c", false), Some((ids(), 3, 3)));
        assert_eq!(moved(ids(), "d", true), None);
    }

    #[test]
    fn only_what_is_other_than_before_is_noted() {
        let changes = Changes::default()
            .note(Aspect::Utility, Some(Was::Yes(true)), Some(Was::Yes(true)))
            .note(Aspect::Head, None, text("Nada Iskra"))
            .0;
        let aspects: Vec<Aspect> = changes.iter().map(|change| change.aspect).collect();
        assert_eq!(aspects, [Aspect::Head]);
    }
}
