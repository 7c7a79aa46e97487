//! Public answers: publishing, changing, retiring and restoring them, with what was said before and after in the audit
//! log.

use api::{
    Names, ProblemCode,
    audit::{AspectChange, AuditDetails, Was},
    knowledge::ArticleDraft as Typed,
};
use domain::{
    Language,
    audit::{Act, Aspect},
    fields::{ArticleDraft, Field, FieldError, FieldErrorCode, RawArticle},
    knowledge::right,
};
use words::Words;

use super::{author::Author, catalogue::Changes, field_problem, field_problems};
use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    db::{
        Db, DbError, Write,
        audit::Entry,
        knowledge::{self, Article, Origin},
        municipalities::{self, Municipality},
        requests::Request,
    },
    error::AppError,
    random,
};

/// An official who says something to everyone.
#[derive(Clone, Copy)]
pub struct Saying<'a> {
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

/// What of an answer the audit log tells of.
struct Said<'a> {
    language: Language,
    question: &'a str,
    answer: &'a str,
    category: Option<Names>,
}

/// Whether this person may change, retire and restore the answers of a department.
pub fn may_change(municipality: &Municipality, official: &SignedIn, department_id: &str) -> bool {
    official.role.may(right(municipality.publishing)) && official.may_read(department_id)
}

impl Saying<'_> {
    /// The answer, if this person may change it.
    async fn changeable(&self, id: &str) -> Result<Article, AppError> {
        let article = knowledge::by_id(self.db, &self.municipality.id, id)
            .await?
            .ok_or_else(AppError::not_found)?;
        if may_change(self.municipality, self.official, &article.department_id) {
            Ok(article)
        } else {
            Err(AppError::problem(ProblemCode::NotAllowed))
        }
    }

    /// The same check as the page's, and whether there is the category; with its name. A category that was retired
    /// since stays with the answer that has it.
    async fn check(
        &self,
        typed: &Typed,
        had: Option<&Article>,
    ) -> Result<(ArticleDraft, Option<Names>), AppError> {
        let raw = RawArticle {
            language: &typed.language,
            question: &typed.question,
            answer: &typed.answer,
            category: &typed.category,
        };
        let draft = ArticleDraft::check(raw, &self.municipality.languages);
        let id = typed.category.trim();
        let category = match had.filter(|had| had.category_id.as_deref() == Some(id)) {
            Some(had) => had.category.clone(),
            None if id.is_empty() => None,
            None => municipalities::category(self.db, &self.municipality.id, id)
                .await?
                .map(|category| category.name),
        };
        let unknown = !id.is_empty() && category.is_none();
        let mut errors = draft.as_ref().err().cloned().unwrap_or_default();
        if unknown && errors.iter().all(|known| known.field != Field::Category) {
            errors.push(FieldError {
                field: Field::Category,
                error: FieldErrorCode::Unknown,
            });
        }
        match draft {
            Ok(draft) if errors.is_empty() => Ok((draft, category)),
            Ok(_) | Err(_) => Err(field_problems(errors)),
        }
    }

    /// Commits a write with its entry in the audit log; refuses with this code where nothing was changed.
    async fn commit(
        &self,
        write: Write,
        (act, id, question): (Act, &str, &str),
        (reference, changes): (Option<String>, Vec<AspectChange>),
        refusal: ProblemCode,
    ) -> Result<Article, AppError> {
        let network = self.caller.network_hash(&self.app.secret_key()?);
        let entry = Entry {
            object: Some(id),
            details: AuditDetails {
                article: Some(question.to_owned()),
                reference,
                changes,
                ..AuditDetails::default()
            },
            ..self.official.entry(self.app.now, act, &network)
        };
        let committed = self
            .db
            .commit(vec![write, entry.append_if_changed()?])
            .await
            .map_err(|error| match error {
                // Somebody took the same address at the same moment.
                error if error.is_taken("article.slug") => AppError::problem(ProblemCode::Conflict),
                error => AppError::from(error),
            })?;
        if committed.changes(0)? == 0 {
            return Err(AppError::problem(refusal));
        }
        knowledge::by_id(self.db, &self.municipality.id, id)
            .await?
            .ok_or_else(|| DbError::row("article", "gone after it was written").into())
    }
}

fn changes(before: Option<&Said<'_>>, after: &Said<'_>) -> Vec<AspectChange> {
    let text = |text: &str| Some(Was::Text(text.to_owned()));
    let name = |names: &Option<Names>| names.clone().map(Was::Names);
    let language = |language: Language| text(Words::language_name(language));
    let changes = Changes::default();
    let changes = changes.note(
        Aspect::Question,
        before.and_then(|said| text(said.question)),
        text(after.question),
    );
    let changes = changes.note(
        Aspect::Answer,
        before.and_then(|said| text(said.answer)),
        text(after.answer),
    );
    let changes = changes.note(
        Aspect::Language,
        before.and_then(|said| language(said.language)),
        language(after.language),
    );
    let changes = changes.note(
        Aspect::Category,
        before.and_then(|said| name(&said.category)),
        name(&after.category),
    );
    changes.0
}

fn said(draft: &ArticleDraft, category: Option<Names>) -> Said<'_> {
    Said {
        language: draft.language,
        question: &draft.question,
        answer: &draft.answer,
        category,
    }
}

/// What publishes an answer of the author's own department, made from no request, with its entry in the audit log.
///
/// # Errors
/// Where nobody who works here is its author.
pub fn adding(
    author: Author<'_>,
    id: &str,
    draft: &ArticleDraft,
    category: Option<Names>,
) -> Result<[Write; 2], AppError> {
    let (Some(person_id), Some(department_id)) = (author.person_id, author.department_id) else {
        return Err(AppError::internal("a public answer without its author"));
    };
    let origin = Origin {
        department_id,
        request_id: None,
        person_id,
    };
    let entry = Entry {
        object: Some(id),
        details: AuditDetails {
            article: Some(draft.question.clone()),
            changes: changes(None, &said(draft, category)),
            ..AuditDetails::default()
        },
        ..author.entry(Act::ArticlePublished)
    };
    Ok([
        knowledge::make(author.municipality_id, id, draft, origin, author.now),
        entry.append_if_changed()?,
    ])
}

/// Publishes an answer, from that of a request or anew.
///
/// # Errors
/// `invalid-fields` (`kind` for praise and complaints), `step-not-allowed` where the request has no answer or there are
/// as many as there may be, `conflict`.
pub async fn make(
    saying: Saying<'_>,
    typed: &Typed,
    request: Option<&Request>,
) -> Result<Article, AppError> {
    if let Some(request) = request {
        if !request.kind.may_be_public() {
            return Err(field_problem(Field::Kind, FieldErrorCode::NotAllowed));
        }
        if request.answer.is_none() {
            return Err(AppError::problem(ProblemCode::StepNotAllowed));
        }
    }
    let (draft, category) = saying.check(typed, None).await?;
    let now = saying.app.now;
    let id = random::id(now)?;
    let own = saying.official.department_id.as_str();
    let origin = Origin {
        department_id: request.map_or(own, |request| &request.department_id),
        request_id: request.map(|request| request.id.as_str()),
        person_id: &saying.official.person_id,
    };
    let write = knowledge::make(&saying.municipality.id, &id, &draft, origin, now);
    let changes = changes(None, &said(&draft, category));
    let reference = request.map(|request| request.reference.clone());
    saying
        .commit(
            write,
            (Act::ArticlePublished, &id, &draft.question),
            (reference, changes),
            ProblemCode::StepNotAllowed,
        )
        .await
}

/// Changes the words of an answer.
///
/// # Errors
/// `not-found`, `not-allowed`, `invalid-fields`, `conflict`.
pub async fn change(saying: Saying<'_>, id: &str, typed: &Typed) -> Result<Article, AppError> {
    let was = saying.changeable(id).await?;
    let (draft, category) = saying.check(typed, Some(&was)).await?;
    let municipality_id = &saying.municipality.id;
    let write = knowledge::change(municipality_id, id, &draft, typed.revision, saying.app.now);
    let before = Said {
        language: was.language,
        question: &was.question,
        answer: &was.answer,
        category: was.category.clone(),
    };
    let changes = changes(Some(&before), &said(&draft, category));
    saying
        .commit(
            write,
            (Act::ArticleChanged, id, &draft.question),
            (None, changes),
            ProblemCode::Conflict,
        )
        .await
}

/// Retires an answer.
///
/// # Errors
/// `not-found`, `not-allowed`, `step-not-allowed` where it is retired already.
pub async fn retire(saying: Saying<'_>, id: &str) -> Result<Article, AppError> {
    let was = saying.changeable(id).await?;
    let write = knowledge::retire(&saying.municipality.id, id, saying.app.now);
    let act = (Act::ArticleRetired, id, was.question.as_str());
    let nothing = (None, Vec::new());
    saying
        .commit(write, act, nothing, ProblemCode::StepNotAllowed)
        .await
}

/// Shows a retired answer again.
///
/// # Errors
/// `not-found`, `not-allowed`, `step-not-allowed` where it is not retired, or there are as many as there may be.
pub async fn restore(saying: Saying<'_>, id: &str) -> Result<Article, AppError> {
    let was = saying.changeable(id).await?;
    let write = knowledge::restore(&saying.municipality.id, id);
    let act = (Act::ArticleRestored, id, was.question.as_str());
    let nothing = (None, Vec::new());
    saying
        .commit(write, act, nothing, ProblemCode::StepNotAllowed)
        .await
}
