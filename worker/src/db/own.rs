//! What a municipality chose of itself. Every change is made to the revision that was read; the arms have a revision by
//! their id.

use api::{Names, own::Own};
use domain::fields::{BaseMapDraft, Retention};
use serde::Deserialize;

use super::{Db, DbError, Write, args, json, statements};

statements! {
    READ = "
        select settings_revision as revision, name, phone, address, welcome, ink, accent, arms, base_map_url,
               base_map_credit, contact_months, files_months
        from municipality where id = ?1";
    DETAILS = "
        update municipality
        set settings_revision = settings_revision + 1, name = ?3, phone = ?4, address = ?5
        where id = ?1 and settings_revision = ?2";
    WELCOME = "
        update municipality set settings_revision = settings_revision + 1, welcome = ?3
        where id = ?1 and settings_revision = ?2";
    LOOK = "
        update municipality set settings_revision = settings_revision + 1, ink = ?3, accent = ?4
        where id = ?1 and settings_revision = ?2";
    BASE_MAP = "
        update municipality
        set settings_revision = settings_revision + 1, base_map_url = ?3, base_map_credit = ?4
        where id = ?1 and settings_revision = ?2";
    RETENTION = "
        update municipality
        set settings_revision = settings_revision + 1, contact_months = ?3, files_months = ?4
        where id = ?1 and settings_revision = ?2";
    // One picture takes the place of the one that was read, and no other.
    ARMS = "
        update municipality set settings_revision = settings_revision + 1, arms = ?3, arms_type = ?4
        where id = ?1 and arms is ?2";
    ARMS_TYPE = "select arms_type from municipality where id = ?1 and arms = ?2";
}

/// Where everybody finds a picture of arms.
pub fn arms_path(id: &str) -> String {
    format!("/api/arms/{id}")
}

/// What was read, with the id of the arms apart.
#[derive(Debug, Clone)]
pub struct Kept {
    /// As it is told.
    pub own: Own,
    /// The id of the picture of the arms.
    pub arms: Option<String>,
}

/// Reads it; `None` where there is no such municipality.
pub async fn read(db: &Db, municipality_id: &str) -> Result<Option<Kept>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        revision: u32,
        name: String,
        phone: String,
        address: Option<String>,
        welcome: Option<String>,
        ink: Option<String>,
        accent: Option<String>,
        arms: Option<String>,
        base_map_url: Option<String>,
        base_map_credit: Option<String>,
        contact_months: u16,
        files_months: u16,
    }
    db.first::<Row>(READ, args![municipality_id])
        .await?
        .map(|row| {
            let own = Own {
                revision: row.revision,
                name: json("name", &row.name)?,
                phone: row.phone,
                address: row.address,
                welcome: row
                    .welcome
                    .map(|welcome| json::<Names>("welcome", &welcome))
                    .transpose()?,
                ink: row.ink,
                accent: row.accent,
                arms: row.arms.as_deref().map(arms_path),
                base_map: row.base_map_url,
                base_map_credit: row.base_map_credit,
                contact_months: row.contact_months,
                files_months: row.files_months,
            };
            Ok(Kept {
                own,
                arms: row.arms,
            })
        })
        .transpose()
}

/// Changes how it is called and reached.
pub fn details(
    municipality_id: &str,
    revision: u32,
    name: &Names,
    phone: &str,
    address: Option<&str>,
) -> Result<Write, serde_json::Error> {
    let name = serde_json::to_string(name)?;
    Ok(Write::new(
        DETAILS,
        args![municipality_id, revision, name, phone, address],
    ))
}

/// Changes the words of welcome.
pub fn welcome(
    municipality_id: &str,
    revision: u32,
    welcome: Option<&Names>,
) -> Result<Write, serde_json::Error> {
    let welcome = welcome.map(serde_json::to_string).transpose()?;
    Ok(Write::new(
        WELCOME,
        args![municipality_id, revision, welcome],
    ))
}

/// Changes the colours.
pub fn look(
    municipality_id: &str,
    revision: u32,
    ink: Option<&str>,
    accent: Option<&str>,
) -> Write {
    Write::new(LOOK, args![municipality_id, revision, ink, accent])
}

/// Changes where the pictures of the map come from.
pub fn base_map(municipality_id: &str, revision: u32, chosen: Option<&BaseMapDraft>) -> Write {
    Write::new(
        BASE_MAP,
        args![
            municipality_id,
            revision,
            chosen.map(|chosen| chosen.url.as_str()),
            chosen.map(|chosen| chosen.credit.as_str()),
        ],
    )
}

/// Changes for how long things are kept.
pub fn retention(municipality_id: &str, revision: u32, chosen: Retention) -> Write {
    Write::new(
        RETENTION,
        args![
            municipality_id,
            revision,
            u32::from(chosen.contact_months),
            u32::from(chosen.files_months),
        ],
    )
}

/// Changes the arms from one picture, or none, to another with its media type, or none.
pub fn arms(municipality_id: &str, from: Option<&str>, to: Option<(&str, &str)>) -> Write {
    Write::new(
        ARMS,
        args![
            municipality_id,
            from,
            to.map(|(id, _)| id),
            to.map(|(_, content_type)| content_type),
        ],
    )
}

/// The media type of the arms, where this is their id.
pub async fn arms_type(
    db: &Db,
    municipality_id: &str,
    id: &str,
) -> Result<Option<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        arms_type: String,
    }
    let row = db
        .first::<Row>(ARMS_TYPE, args![municipality_id, id])
        .await?;
    Ok(row.map(|row| row.arms_type))
}
