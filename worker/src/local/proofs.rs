//! What the real database does, tried through the same code that everything else is written with.

use axum::{
    Json,
    extract::{Path, State},
};
use serde_json::{Value, json};

use crate::{app::App, db::proofs, error::AppError, random};

/// Runs one proof and says what it found.
#[worker::send]
pub async fn run(
    State(app): State<App>,
    Path(name): Path<String>,
) -> Result<Json<Value>, AppError> {
    let db = app.db()?;
    let key = format!("proof-{}", random::id(app.now)?);
    let dependent = format!("{key}-dependent");
    let found = match name.as_str() {
        "batch-is-atomic" => {
            let failed = db.commit(proofs::one_good_one_bad(&key)).await.is_err();
            json!({ "failed": failed, "rows_left": proofs::rows(&db, &key).await? })
        }
        "guard" => {
            db.commit(vec![proofs::first_version(&key)]).await?;
            let stale = db.commit(proofs::guarded(&key, &dependent, 7)).await?;
            let rows_left = proofs::rows(&db, &dependent).await?;
            let fresh = db.commit(proofs::guarded(&key, &dependent, 1)).await?;
            json!({
                "changed": [stale.changes(0)?, stale.changes(1)?],
                "rows_left": rows_left,
                "changed_when_fresh": [fresh.changes(0)?, fresh.changes(1)?],
            })
        }
        "foreign-key" => {
            let failed = db.commit(vec![proofs::orphan(&key)]).await.is_err();
            json!({ "failed": failed, "rows_left": proofs::rows(&db, &key).await? })
        }
        _ => return Err(AppError::not_found()),
    };
    proofs::clear(&db, &[&key, &dependent]).await?;
    Ok(Json(found))
}
