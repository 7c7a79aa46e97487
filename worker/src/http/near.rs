//! What belongs beside a request.

use api::near::{BESIDE, Beside, BesideRow};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::{near::NEAR_METRES, rights::Right};

use super::{desk::readable, tenant::Tenant};
use crate::{
    app::App,
    auth::session::SignedIn,
    db::near::{self, Centre, Other},
    error::AppError,
};

/// Reads what was reported near a request and by the same person, as far as the official may read it.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
) -> Result<Json<Beside>, AppError> {
    let db = app.db()?;
    let request = readable(&db, &municipality, &official, &id).await?;
    let centre = Centre {
        municipality_id: &municipality.id,
        request_id: &request.id,
        category_id: &request.category_id,
        point: request.point,
    };
    let around = near::around(&db, centre).await?;
    let same_person = if official.role.may(Right::SeeContacts) {
        near::of_same_person(&db, centre).await?
    } else {
        Vec::new()
    };
    let may_read = |other: &Other| official.may_read(&other.department_id);
    Ok(Json(Beside {
        near: nearest(around.into_iter().filter(may_read).collect()),
        same_person: same_person
            .into_iter()
            .filter(may_read)
            .take(BESIDE)
            .map(row)
            .collect(),
    }))
}

/// Those that are near, the nearest first and of two alike the newer.
pub(super) fn nearest(mut others: Vec<Other>) -> Vec<BesideRow> {
    others.retain(|other| other.metres.is_some_and(|metres| metres <= NEAR_METRES));
    others.sort_by(|one, two| (one.metres, &two.id).cmp(&(two.metres, &one.id)));
    others.into_iter().take(BESIDE).map(row).collect()
}

/// A request as it stands beside another.
pub(super) fn row(other: Other) -> BesideRow {
    BesideRow {
        id: other.id,
        reference: other.reference,
        category: other.category,
        status: other.status,
        received_at: other.received_at,
        excerpt: other.excerpt,
        metres: other.metres,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::sample;

    fn other(id: &str, metres: Option<u32>) -> Other {
        let request = sample::request();
        Other {
            id: id.to_owned(),
            reference: request.reference,
            department_id: request.department_id,
            category: request.category,
            status: request.status,
            received_at: request.received_at,
            excerpt: request.text,
            metres,
        }
    }

    #[test]
    fn only_what_is_near_is_told_and_the_nearest_first() {
        let told = nearest(vec![
            other("a", Some(250)),
            other("b", Some(251)),
            other("c", Some(10)),
            other("d", None),
            other("e", Some(10)),
        ]);
        let ids: Vec<&str> = told.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids, ["e", "c", "a"]);
        let many = (0..50)
            .map(|at| other(&format!("{at:02}"), Some(5)))
            .collect();
        assert_eq!(nearest(many).len(), BESIDE);
    }
}
