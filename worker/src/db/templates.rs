//! Templates of answers.

use api::{Names, templates::Template};
use chrono::{DateTime, Utc};
use domain::{
    Code,
    fields::{NextStep, TemplateDraft},
};
use serde::Deserialize;

use super::{Db, DbError, Value, Write, args, code, json, statements};

/// How many a municipality has at most: more than anybody looks through.
pub const MOST: u32 = 300;

statements! {
    LIST = "
        select id, revision, name, category_id, outcome, texts, working_days, addressee
        from answer_template
        where municipality_id = ?1 and retired_at is null
        order by name, id
        limit ?2";
    MAKE = "
        insert into answer_template (
            municipality_id, id, changed_at, name, category_id, outcome, texts, working_days, addressee)
        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
        where (select count(*) from answer_template where municipality_id = ?1 and retired_at is null) < ?10";
    CHANGE = "
        update answer_template set
            revision = revision + 1, changed_at = ?3, name = ?4, category_id = ?5, outcome = ?6, texts = ?7,
            working_days = ?8, addressee = ?9
        where id = ?2 and municipality_id = ?1 and retired_at is null and revision = ?10";
    RETIRE = "
        update answer_template set revision = revision + 1, changed_at = ?3, retired_at = ?3
        where id = ?2 and municipality_id = ?1 and retired_at is null";
}

/// The templates that are not retired, by name.
pub async fn list(db: &Db, municipality_id: &str) -> Result<Vec<Template>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        revision: u32,
        name: String,
        category_id: Option<String>,
        outcome: String,
        texts: String,
        working_days: Option<u16>,
        addressee: Option<String>,
    }
    db.all::<Row>(LIST, args![municipality_id, MOST])
        .await?
        .into_iter()
        .map(|row| {
            Ok(Template {
                outcome: code("outcome", &row.outcome)?,
                texts: json("texts", &row.texts)?,
                id: row.id,
                revision: row.revision,
                name: row.name,
                category_id: row.category_id,
                working_days: row.working_days,
                addressee: row.addressee,
            })
        })
        .collect()
}

/// A new one; nothing where there are as many as there may be.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn make(
    municipality_id: &str,
    id: &str,
    draft: &TemplateDraft,
    now: DateTime<Utc>,
) -> Result<Write, serde_json::Error> {
    let values = values(municipality_id, id, draft, now)?;
    Ok(Write::new(MAKE, [values, args![MOST]].concat()))
}

/// The same template in other words; nothing where it is not this revision.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn change(
    municipality_id: &str,
    id: &str,
    draft: &TemplateDraft,
    revision: u32,
    now: DateTime<Utc>,
) -> Result<Write, serde_json::Error> {
    let values = values(municipality_id, id, draft, now)?;
    Ok(Write::new(CHANGE, [values, args![revision]].concat()))
}

/// Nobody is offered it any more.
pub fn retire(municipality_id: &str, id: &str, now: DateTime<Utc>) -> Write {
    Write::new(RETIRE, args![municipality_id, id, now])
}

fn values(
    municipality_id: &str,
    id: &str,
    draft: &TemplateDraft,
    now: DateTime<Utc>,
) -> Result<Vec<Value>, serde_json::Error> {
    let texts = Names {
        sl: draft.sl.clone(),
        sr: draft.sr.clone(),
        en: draft.en.clone(),
    };
    let (days, addressee) = match &draft.next {
        NextStep::Nothing => (None, None),
        NextStep::PromiseIn { working_days } => (Some(u32::from(working_days.get())), None),
        NextStep::HandTo { addressee } => (None, Some(addressee.as_str())),
    };
    Ok(args![
        municipality_id,
        id,
        now,
        &draft.name,
        draft.category.as_deref(),
        draft.outcome.code(),
        serde_json::to_string(&texts)?,
        days,
        addressee,
    ])
}
