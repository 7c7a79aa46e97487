//! A municipality that is new.

use api::{Names, municipality::PromiseRule};
use chrono::{DateTime, Utc};
use domain::{Code, fields::NewMunicipality};
use serde::Deserialize;

use super::{Db, DbError, Write, args, statements};

/// From when its first rule and calendar decide: what was received before it began can be taken in, and is promised the
/// same.
const BEGINNING: &str = "2000-01-01T00:00:00.000Z";

statements! {
    TAKEN = "
        select exists (select 1 from municipality where slug = ?1)
               or exists (select 1 from municipality where id = ?1) as slug,
               exists (select 1 from municipality where reference_prefix = ?2) as prefix";
    ADD = "
        insert into municipality (
            id, slug, name, country, time_zone, languages, phone, mail_from, reference_prefix, map_centre, map_bounds,
            map_outline)
        values (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    RULE = "
        insert into promise_rule (municipality_id, version, rule, valid_from, published_at)
        values (?1, ?2, ?3, ?4, ?5)";
    CALENDAR = "
        insert into promise_calendar (municipality_id, version, id, overrides, valid_from, published_at)
        values (?1, 1, ?1, '[]', ?2, ?3)";
}

/// What somebody has already.
#[derive(Debug, Clone, Copy)]
pub struct Taken {
    /// The label of the host name.
    pub slug: bool,
    /// The letters that begin each number.
    pub prefix: bool,
}

/// Whether another municipality has these.
pub async fn taken(db: &Db, slug: &str, prefix: &str) -> Result<Taken, DbError> {
    #[derive(Deserialize)]
    struct Row {
        slug: u8,
        prefix: u8,
    }
    let row = db.first::<Row>(TAKEN, args![slug, prefix]).await?;
    Ok(Taken {
        slug: row.as_ref().is_some_and(|row| row.slug != 0),
        prefix: row.is_some_and(|row| row.prefix != 0),
    })
}

/// The municipality; its id is its slug.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn add(new: &NewMunicipality) -> Result<Write, serde_json::Error> {
    let languages: Vec<&str> = new
        .languages
        .iter()
        .map(|language| language.code())
        .collect();
    let values = args![
        &new.slug,
        serde_json::to_string(&Names::from(new.name.clone()))?,
        new.country.code(),
        new.country.time_zone().name(),
        serde_json::to_string(&languages)?,
        &new.phone,
        &new.mail_from,
        &new.prefix,
        serde_json::to_string(&new.centre)?,
        serde_json::to_string(&new.bounds)?,
        serde_json::to_string(&new.outline)?,
    ];
    Ok(Write::new(ADD, values))
}

/// Its first rule.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn rule(
    municipality_id: &str,
    rule: &PromiseRule,
    now: DateTime<Utc>,
) -> Result<Write, serde_json::Error> {
    let values = args![
        municipality_id,
        rule.version,
        serde_json::to_string(rule)?,
        BEGINNING,
        now,
    ];
    Ok(Write::new(RULE, values))
}

/// Its first calendar: that of its country.
pub fn calendar(municipality_id: &str, now: DateTime<Utc>) -> Write {
    Write::new(CALENDAR, args![municipality_id, BEGINNING, now])
}
