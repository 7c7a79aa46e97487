//! What belongs beside a request. Both reads are bounded, however much is reported in one place or by one person.

use api::Names;
use chrono::{DateTime, Utc};
use domain::{Status, near::metres};
use serde::Deserialize;

use super::{Db, DbError, args, code, instant, json, statements};

/// What is read of a request beside another.
macro_rules! beside {
    () => {
        "select request.id, request.reference, request.department_id, request.status, request.received_at,
                request.longitude, request.latitude, substr(request.text, 1, 140) as excerpt, category.name as category"
    };
}
pub(super) use beside;

statements! {
    // The newest 40 of each cell around the point; `cross join` keeps the order in which the tables are read.
    NEAR = concat!(
        "with neighbour (up, over) as (
            values (-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 0), (0, 1), (1, -1), (1, 0), (1, 1)) ",
        beside!(),
        " from neighbour
        cross join json_each((
            select json_group_array(id) from (
                select other.id from request as other
                where other.municipality_id = ?1 and other.category_id = ?2
                  and other.grid_row = cast((?3 + 90) * 400 as integer) + neighbour.up
                  and other.grid_column = cast((?4 + 180) * 250 as integer) + neighbour.over
                order by other.id desc
                limit 40))) as found
        cross join request on request.municipality_id = ?1 and request.id = found.value
        cross join category
            on category.municipality_id = request.municipality_id and category.id = request.category_id
        where request.id <> ?5");
    SAME_PERSON = concat!(
        beside!(),
        " from contact as own
        cross join contact as theirs
            on theirs.municipality_id = own.municipality_id and lower(theirs.email) = lower(own.email)
               and theirs.email is not null
        cross join request
            on request.municipality_id = theirs.municipality_id and request.id = theirs.request_id
        cross join category
            on category.municipality_id = request.municipality_id and category.id = request.category_id
        where own.request_id = ?2 and own.municipality_id = ?1 and theirs.request_id <> ?2
        order by theirs.request_id desc
        limit 50");
}

/// A request beside another.
#[derive(Debug, Clone)]
pub struct Other {
    /// Its id.
    pub id: String,
    /// The number.
    pub reference: String,
    /// The department that has it.
    pub department_id: String,
    /// Its category.
    pub category: Names,
    /// Where it stands.
    pub status: Status,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// The first characters of the citizen's words.
    pub excerpt: String,
    /// Metres from the point asked about, where both are known.
    pub metres: Option<u32>,
}

/// A row as `beside!` reads it.
#[derive(Deserialize)]
pub(super) struct Row {
    id: String,
    reference: String,
    department_id: String,
    status: String,
    received_at: String,
    longitude: Option<f64>,
    latitude: Option<f64>,
    excerpt: String,
    category: String,
}

impl Row {
    /// The request; `from` is the point that distances are measured from.
    pub(super) fn read(self, from: Option<[f64; 2]>) -> Result<Other, DbError> {
        let point = self.longitude.zip(self.latitude).map(|(x, y)| [x, y]);
        Ok(Other {
            category: json("category", &self.category)?,
            status: code("status", &self.status)?,
            received_at: instant("received_at", &self.received_at)?,
            metres: from.zip(point).map(|(from, to)| metres(from, to)),
            id: self.id,
            reference: self.reference,
            department_id: self.department_id,
            excerpt: self.excerpt,
        })
    }
}

/// Which request is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Centre<'a> {
    /// The municipality.
    pub municipality_id: &'a str,
    /// The request.
    pub request_id: &'a str,
    /// Its category.
    pub category_id: &'a str,
    /// Where it is.
    pub point: Option<[f64; 2]>,
}

/// Requests of the same category in the cells around, in no order.
pub async fn around(db: &Db, centre: Centre<'_>) -> Result<Vec<Other>, DbError> {
    let Some([longitude, latitude]) = centre.point else {
        return Ok(Vec::new());
    };
    let parameters = args![
        centre.municipality_id,
        centre.category_id,
        latitude,
        longitude,
        centre.request_id,
    ];
    let rows = db.all::<Row>(NEAR, parameters).await?;
    rows.into_iter().map(|row| row.read(centre.point)).collect()
}

/// Other requests of the person who reported this one, the newest first.
pub async fn of_same_person(db: &Db, centre: Centre<'_>) -> Result<Vec<Other>, DbError> {
    let parameters = args![centre.municipality_id, centre.request_id];
    let rows = db.all::<Row>(SAME_PERSON, parameters).await?;
    rows.into_iter().map(|row| row.read(centre.point)).collect()
}
