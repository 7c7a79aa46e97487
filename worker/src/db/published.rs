//! What was released to everyone, newest answer first. A request that was opened again keeps the place of the answer
//! that was published.

use api::public::{MAX_POINTS, Point, Points, PublishedState};
use domain::{Code, Outcome};
use serde::Deserialize;

use super::{
    Cursor, Db, DbError, Statement, Value, args, code,
    inbox::{Page, before, page},
    request_row::{Row, select},
    requests::Request,
    statements,
};

/// A published request of this municipality; each filter has an index of its own. Of those that are dealt with together
/// everyone sees the one that the others follow.
macro_rules! published {
    () => {
        "where request.municipality_id = ?1 and request.published_at is not null and request.status <> 'withdrawn'
           and not exists (select 1 from request_merge where follower_id = request.id) "
    };
}
/// The rest of a list, newest answer first.
macro_rules! newest {
    ($at:literal, $id:literal, $limit:literal) => {
        concat!(
            " and (request.published_at, request.id) < (",
            $at,
            ", ",
            $id,
            ") order by request.published_at desc, request.id desc limit ",
            $limit
        )
    };
}
macro_rules! point {
    () => {
        "select request.reference, request.longitude, request.latitude, request.outcome from request "
    };
}
macro_rules! newest_points {
    ($limit:literal) => {
        concat!(
            " and request.longitude is not null order by request.published_at desc, request.id desc limit ",
            $limit
        )
    };
}

statements! {
    LIST = concat!(select!(), published!(), newest!("?2", "?3", "?4"));
    LIST_OF_CATEGORY = concat!(
        select!(), published!(), "and request.category_id = ?2", newest!("?3", "?4", "?5"));
    LIST_OF_OUTCOME = concat!(select!(), published!(), "and request.outcome is ?2", newest!("?3", "?4", "?5"));
    LIST_OF_BOTH = concat!(
        select!(), published!(), "and request.category_id = ?2 and request.outcome is ?3",
        newest!("?4", "?5", "?6"));
    // The number of one that follows another leads to that one.
    ONE = concat!(
        select!(), published!(),
        "and request.id = (
            select coalesce(bond.lead_id, named.id) from request as named
            left join request_merge as bond on bond.follower_id = named.id
            where named.municipality_id = ?1 and named.reference = ?2)");
    POINTS = concat!(point!(), published!(), newest_points!("?2"));
    POINTS_OF_CATEGORY = concat!(point!(), published!(), "and request.category_id = ?2", newest_points!("?3"));
    POINTS_OF_OUTCOME = concat!(point!(), published!(), "and request.outcome is ?2", newest_points!("?3"));
    POINTS_OF_BOTH = concat!(
        point!(), published!(), "and request.category_id = ?2 and request.outcome is ?3", newest_points!("?4"));
}

/// What of the published requests is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Filter<'a> {
    /// Only this category.
    pub category: Option<&'a str>,
    /// Only what stands so; what is open again has no outcome.
    pub state: Option<PublishedState>,
}

impl Filter<'_> {
    /// The statement that has exactly these filters, and its first parameters.
    fn choose(self, municipality_id: &str, of: [Statement; 4]) -> (Statement, Vec<Value>) {
        let [all, of_category, of_outcome, of_both] = of;
        let outcome = self.state.map(|state| state.outcome().map(Code::code));
        match (self.category, outcome) {
            (None, None) => (all, args![municipality_id]),
            (Some(category), None) => (of_category, args![municipality_id, category]),
            (None, Some(outcome)) => (of_outcome, args![municipality_id, outcome]),
            (Some(category), Some(outcome)) => (of_both, args![municipality_id, category, outcome]),
        }
    }
}

/// One page of the list, newest answer first.
pub async fn list(
    db: &Db,
    municipality_id: &str,
    filter: Filter<'_>,
    cursor: Option<&Cursor>,
) -> Result<Page, DbError> {
    let (statement, mut parameters) = filter.choose(
        municipality_id,
        [LIST, LIST_OF_CATEGORY, LIST_OF_OUTCOME, LIST_OF_BOTH],
    );
    parameters.extend(before(cursor));
    page(db, statement, parameters, |request| {
        request.published_at.unwrap_or(request.received_at)
    })
    .await
}

/// One published request by its number, or by that of one that follows it.
pub async fn one(
    db: &Db,
    municipality_id: &str,
    reference: &str,
) -> Result<Option<Request>, DbError> {
    db.first::<Row>(ONE, args![municipality_id, reference])
        .await?
        .map(Request::try_from)
        .transpose()
}

/// The newest points, and whether there were more.
pub async fn points(db: &Db, municipality_id: &str, filter: Filter<'_>) -> Result<Points, DbError> {
    #[derive(Deserialize)]
    struct PointRow {
        reference: String,
        longitude: f64,
        latitude: f64,
        outcome: Option<String>,
    }
    let (statement, mut parameters) = filter.choose(
        municipality_id,
        [
            POINTS,
            POINTS_OF_CATEGORY,
            POINTS_OF_OUTCOME,
            POINTS_OF_BOTH,
        ],
    );
    parameters.push(i64::try_from(MAX_POINTS + 1).unwrap_or(i64::MAX).into());
    let rows: Vec<PointRow> = db.all(statement, parameters).await?;
    let truncated = rows.len() > MAX_POINTS;
    let points = rows
        .into_iter()
        .take(MAX_POINTS)
        .map(|row| {
            Ok(Point {
                outcome: match &row.outcome {
                    Some(outcome) => code::<Outcome>("outcome", outcome)?.into(),
                    None => PublishedState::OpenAgain,
                },
                reference: row.reference,
                at: [row.longitude, row.latitude],
            })
        })
        .collect::<Result<_, DbError>>()?;
    Ok(Points { points, truncated })
}
