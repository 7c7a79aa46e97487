//! Public answers: as everyone finds and reads them, and as the desk keeps them.

use api::{
    ProblemCode,
    knowledge::{
        ASKED_MAX, AnswersAsked, AnswersPage, ArticleDraft, FoundAnswers, KeptArticle,
        KnowledgePage, ListAnswers, ListKnowledge, PublicAnswer,
    },
};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::{knowledge::right, rights::Right};

use super::{
    body::{Asked, Body},
    desk::readable,
    public::cursor,
    tenant::Tenant,
};
use crate::{
    app::App,
    auth::{session::SignedIn, sign_in::Caller},
    db::knowledge::{self, Article, Wanted},
    error::AppError,
    flows::knowledge::{self as keep, Saying, may_change},
};

/// Finds the answers that fit what somebody typed.
#[worker::send]
pub async fn find(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Body(asked): Body<AnswersAsked>,
) -> Result<Json<FoundAnswers>, AppError> {
    if asked.text.chars().count() > ASKED_MAX {
        return Err(AppError::problem(ProblemCode::MalformedRequest));
    }
    let answers = knowledge::find(&app.db()?, &municipality.id, &asked.text).await?;
    Ok(Json(FoundAnswers { answers }))
}

/// Lists the answers, newest first.
#[worker::send]
pub async fn list(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Asked(asked): Asked<ListAnswers>,
) -> Result<Json<AnswersPage>, AppError> {
    let from = cursor(asked.cursor.as_deref())?;
    let category = asked.category.as_deref().filter(|id| !id.is_empty());
    let wanted = category.map_or(Wanted::Published, Wanted::OfCategory);
    let (articles, next) =
        knowledge::list(&app.db()?, &municipality.id, wanted, from.as_ref()).await?;
    Ok(Json(AnswersPage {
        answers: articles.into_iter().map(Article::listed).collect(),
        next: next.map(|next| next.encode()),
    }))
}

/// Reads one answer.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Path(slug): Path<String>,
) -> Result<Json<PublicAnswer>, AppError> {
    let article = knowledge::by_slug(&app.db()?, &municipality.id, &slug)
        .await?
        .ok_or_else(AppError::not_found)?;
    Ok(Json(article.public()))
}

/// Lists the answers as the desk keeps them.
#[worker::send]
pub async fn list_kept(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Asked(asked): Asked<ListKnowledge>,
) -> Result<Json<KnowledgePage>, AppError> {
    official.require(Right::ReadOwn)?;
    let from = cursor(asked.cursor.as_deref())?;
    let wanted = match asked.retired {
        true => Wanted::Retired,
        false => Wanted::Published,
    };
    let (articles, next) =
        knowledge::list(&app.db()?, &municipality.id, wanted, from.as_ref()).await?;
    let articles = articles
        .into_iter()
        .map(|article| {
            let may_change = may_change(&municipality, &official, &article.department_id);
            article.kept(may_change)
        })
        .collect();
    Ok(Json(KnowledgePage {
        articles,
        next: next.map(|next| next.encode()),
        may_make: official.role.may(right(municipality.publishing)),
    }))
}

/// Publishes an answer.
#[worker::send]
pub async fn make(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    caller: Caller,
    Body(draft): Body<ArticleDraft>,
) -> Result<Json<KeptArticle>, AppError> {
    official.require(right(municipality.publishing))?;
    let db = app.db()?;
    let request = match draft.request.as_deref() {
        Some(id) => Some(readable(&db, &municipality, &official, id).await?),
        None => None,
    };
    let saying = Saying {
        app: &app,
        db: &db,
        municipality: &municipality,
        official: &official,
        caller: &caller,
    };
    let article = keep::make(saying, &draft, request.as_ref()).await?;
    Ok(Json(article.kept(true)))
}

/// Runs one step of keeping an answer, and gives it as it is then.
macro_rules! keeps {
    ($(#[$meta:meta])* $name:ident, $step:path $(; $draft:ident)?) => {
        $(#[$meta])*
        #[worker::send]
        pub async fn $name(
            State(app): State<App>,
            official: SignedIn,
            Tenant(municipality): Tenant,
            caller: Caller,
            Path(id): Path<String>,
            $(Body($draft): Body<ArticleDraft>,)?
        ) -> Result<Json<KeptArticle>, AppError> {
            official.require(right(municipality.publishing))?;
            let db = app.db()?;
            let saying = Saying {
                app: &app,
                db: &db,
                municipality: &municipality,
                official: &official,
                caller: &caller,
            };
            let article = $step(saying, &id $(, &$draft)?).await?;
            Ok(Json(article.kept(true)))
        }
    };
}

keeps!(
    /// Changes the words of an answer.
    change, keep::change; draft
);
keeps!(
    /// Retires an answer.
    retire, keep::retire
);
keeps!(
    /// Shows a retired answer again.
    restore, keep::restore
);
