//! The socket of an open desk.

use api::ProblemCode;
use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::Response,
};
use domain::rights::Right;

use crate::{
    app::{App, Visit},
    auth::session::{SignedIn, Token},
    clock,
    error::AppError,
    live,
    objects::{
        desk_room::{Passed, person_tag, session_tag},
        seat::Seat,
    },
};

/// Opens a socket for whoever reads requests here. A browser sends the cookie along from any page, so the page is
/// looked at as well.
#[worker::send]
pub async fn open(
    State(app): State<App>,
    official: SignedIn,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    official.require(Right::ReadOwn)?;
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let upgrades = header(header::UPGRADE).is_some_and(|to| to.eq_ignore_ascii_case("websocket"));
    if !upgrades {
        return Err(AppError::problem(ProblemCode::MalformedRequest));
    }
    if header(header::ORIGIN) != Some(visit.origin.as_str()) {
        return Err(AppError::problem(ProblemCode::CrossOrigin));
    }
    let session = Token::of(&headers, visit.secure)
        .ok_or_else(|| AppError::problem(ProblemCode::SignInRequired))?;
    let tags = vec![
        session_tag(&session.hash()),
        person_tag(&official.person_id),
    ];
    let seat = Seat {
        department_id: (!official.role.may(Right::ReadAll)).then_some(official.department_id),
        municipality_id: official.municipality_id,
        person_id: official.person_id,
        name: official.name,
        opened_at: clock::now(),
        request: None,
        admitted: false,
        answering: false,
    };
    Ok(live::open(&app, &Passed { seat, tags }).await?.into())
}
