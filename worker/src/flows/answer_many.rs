//! One answer to many requests: each is decided, guarded and written by itself, so that none holds up another.

use std::collections::BTreeSet;

use api::{
    ProblemCode,
    desk::AnswerDraft as Typed,
    many::{MAX_ANSWERS, ManyDone, ManyDraft, ManyItem, ManyReply, ManyResult},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    Code,
    fields::{AnswerDraft, FieldErrorCode, RawAnswer},
    lifecycle::{Act, Actor},
};
use sha2::{Digest, Sha256};

use super::{
    acts::{Acting, same_version},
    answer_request::answer_request,
    draft_answer::draft_answer,
    field_problems, may,
    templates::{Named, fill_for},
};
use crate::{
    app::App,
    auth::session::SignedIn,
    db::{
        Db,
        many::{self, OneOfMany},
        municipalities::Municipality,
        requests::{self, Request},
    },
    error::AppError,
};

/// Longer than any id of ours.
const LONGEST_ID: usize = 64;

/// Answers many requests that the official may read, once per key.
///
/// # Errors
/// `malformed-request`, `invalid-fields`, `key-reused`.
pub async fn answer_many(
    app: &App,
    municipality: &Municipality,
    official: &SignedIn,
    key: &str,
    typed: &ManyDraft,
) -> Result<ManyReply, AppError> {
    check(app, municipality, typed)?;
    let db = app.db()?;
    let whose = (&official.person_id, typed);
    let hash = URL_SAFE_NO_PAD.encode(Sha256::digest(serde_json::to_vec(&whose)?));
    db.commit(vec![many::begin(&municipality.id, key, &hash, app.now)])
        .await?;
    if many::body_hash(&db, &municipality.id, key)
        .await?
        .as_deref()
        != Some(&hash)
    {
        return Err(AppError::problem(ProblemCode::KeyReused));
    }
    let before = many::results(&db, &municipality.id, key).await?;
    for item in &typed.items {
        if !before.contains_key(&item.id) {
            one(app, &db, municipality, official, (key, item), typed).await?;
        }
    }
    // Another call under the same key may have been first with some of them: what is noted is what happened.
    let mut results = many::results(&db, &municipality.id, key).await?;
    let done = |item: &ManyItem| {
        let result = results
            .remove(&item.id)
            .ok_or_else(|| AppError::internal("an answer of many that was not noted"))?;
        Ok(ManyDone {
            id: item.id.clone(),
            result,
        })
    };
    let items = typed
        .items
        .iter()
        .map(done)
        .collect::<Result<_, AppError>>()?;
    Ok(ManyReply { items })
}

/// What is wrong with the answer whatever the request; what only a request knows is decided with it.
fn check(app: &App, municipality: &Municipality, typed: &ManyDraft) -> Result<(), AppError> {
    let ids: BTreeSet<&str> = typed.items.iter().map(|item| item.id.as_str()).collect();
    let fits = (1..=MAX_ANSWERS).contains(&typed.items.len())
        && ids.len() == typed.items.len()
        && ids
            .iter()
            .all(|id| !id.is_empty() && id.len() <= LONGEST_ID);
    if !fits {
        return Err(AppError::problem(ProblemCode::MalformedRequest));
    }
    let today = app.now.with_timezone(&municipality.time_zone).date_naive();
    let raw = RawAnswer {
        outcome: Some(typed.outcome),
        text: &typed.text,
        date: typed.date,
        addressee: &typed.addressee,
        reason: &typed.reason,
        duplicate_of: "",
        photo: None,
        publication: None,
    };
    AnswerDraft::check_many(raw, today)
        .map(|_| ())
        .map_err(field_problems)
}

/// Answers one of them, or notes why not.
async fn one(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    official: &SignedIn,
    (key, item): (&str, &ManyItem),
    typed: &ManyDraft,
) -> Result<(), AppError> {
    let request = requests::by_id(db, &municipality.id, &item.id)
        .await?
        .filter(|request| official.may_read(&request.department_id));
    let refused = match request {
        None => ManyResult::NotFound,
        Some(request) => {
            let draft = filled(municipality, &request, item.version, typed);
            match give(app, db, municipality, official, &request, key, &draft).await {
                Ok(()) => return Ok(()),
                Err(error) => why(error)?,
            }
        }
    };
    let note = many::refused(&municipality.id, key, &item.id, refused);
    db.commit(vec![note]).await?;
    Ok(())
}

/// The answer as it reads for this request.
fn filled(
    municipality: &Municipality,
    request: &Request,
    version: u32,
    typed: &ManyDraft,
) -> Typed {
    let addressee = typed.addressee.trim();
    let named = Named {
        date: typed.date,
        addressee: (!addressee.is_empty()).then_some(addressee),
    };
    Typed {
        version,
        outcome: typed.outcome,
        text: fill_for(municipality, request, request.language, &typed.text, named),
        date: typed.date,
        addressee: typed.addressee.clone(),
        reason: typed.reason.clone(),
        duplicate_of: String::new(),
        photo: None,
        publication: None,
    }
}

/// Answers it, or puts the answer before the administrator where that is the way of the municipality.
async fn give(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    official: &SignedIn,
    request: &Request,
    key: &str,
    draft: &Typed,
) -> Result<(), AppError> {
    let act = Act::Answer(draft.outcome);
    let actor = Actor::from(official.role);
    let state = request.state()?;
    let may = |act| may(municipality.publishing, state, act, actor);
    if may(Act::Draft) && !may(act) {
        same_version(request, draft.version)?;
        let acting = Acting::official(app, db, municipality, official);
        let of = OneOfMany {
            key,
            result: ManyResult::Drafted,
        };
        draft_answer(acting, request, &official.person_id, draft, Some(of)).await
    } else {
        let of = OneOfMany {
            key,
            result: ManyResult::Answered,
        };
        answer_request(app, municipality, official, request, draft, Some(of)).await
    }
}

/// Why it was refused; what is no refusal stays an error.
fn why(error: AppError) -> Result<ManyResult, AppError> {
    let AppError::Problem(problem) = &error else {
        return Err(error);
    };
    let unfilled = FieldErrorCode::Unfilled.code();
    match problem.code {
        ProblemCode::Conflict => Ok(ManyResult::Changed),
        ProblemCode::StepNotAllowed => Ok(ManyResult::NotNow),
        ProblemCode::InvalidFields => Ok(
            if problem.fields.iter().any(|field| field.code == unfilled) {
                ManyResult::Unfilled
            } else {
                ManyResult::Unfitting
            },
        ),
        _ => Err(error),
    }
}
