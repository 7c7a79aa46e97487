//! Tiles of the base map, fetched on behalf of the page: the map's provider never learns who looks at what.

use std::time::Duration;

use axum::{
    body::Body,
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use futures_util::future::{Either, select};
use worker::{AbortController, Delay, Fetch, Headers, Method, Request, RequestInit, ResponseBody};

use super::tenant::Tenant;
use crate::{app::App, db::basemap, error::AppError};

/// How long a provider may take; a map without tiles still shows the outline and the pins.
const PATIENCE: Duration = Duration::from_secs(5);

/// The deepest zoom asked for: beyond it no provider has tiles.
const DEEPEST: u32 = 22;

/// Streets change rarely: a week.
const CACHING: &str = "public, max-age=604800";

/// What providers ask callers to say, and all they are told.
const USER_AGENT: &str = "Servis48 (map of a municipality)";

/// Pictures only: what a provider sends is shown under our own origin.
const PICTURES: [&str; 4] = ["image/png", "image/jpeg", "image/webp", "image/avif"];

/// One tile.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    Path((z, x, y)): Path<(String, String, String)>,
) -> Result<Response, AppError> {
    let tile = Tile::of(&z, &x, &y).ok_or_else(AppError::not_found)?;
    let template = basemap::address(&app.db()?, &municipality.id)
        .await?
        .ok_or_else(AppError::not_found)?;
    let (content_type, body) = fetch(&tile.address(&template)).await?;
    let headers = [
        (header::CONTENT_TYPE, content_type),
        (header::CACHE_CONTROL, CACHING),
    ];
    Ok((headers, body).into_response())
}

async fn fetch(address: &str) -> Result<(&'static str, Body), AppError> {
    let silent = |reason: &str| AppError::Unavailable(format!("base map: {reason}"));
    // A request of our own making: nothing the citizen sent goes along.
    let headers = Headers::new();
    headers.set("user-agent", USER_AGENT)?;
    headers.set("accept", &PICTURES.join(", "))?;
    let mut init = RequestInit::new();
    init.with_method(Method::Get).with_headers(headers);
    let request = Fetch::Request(Request::new_with_init(address, &init)?);

    let abort = AbortController::default();
    let signal = abort.signal();
    let answer = std::pin::pin!(request.send_with_signal(&signal));
    let response = match select(answer, Delay::from(PATIENCE)).await {
        Either::Left((Ok(response), _)) => response,
        Either::Left((Err(error), _)) => return Err(silent(&error.to_string())),
        Either::Right(_) => {
            abort.abort();
            return Err(silent("no answer in time"));
        }
    };
    match response.status_code() {
        200 => {}
        204 | 404 => return Err(AppError::not_found()),
        status => return Err(silent(&format!("answered {status}"))),
    }
    let declared = response.headers().get("content-type")?.unwrap_or_default();
    let content_type = picture(&declared).ok_or_else(|| silent("sent no picture"))?;
    let body = match response.into_parts().1 {
        ResponseBody::Stream(stream) => Body::new(worker::Body::new(stream)),
        ResponseBody::Body(bytes) => Body::from(bytes),
        ResponseBody::Empty => Body::empty(),
    };
    Ok((content_type, body))
}

/// The media type to serve, when it is one of a picture.
fn picture(declared: &str) -> Option<&'static str> {
    let essence = declared.split(';').next()?.trim();
    PICTURES
        .into_iter()
        .find(|known| known.eq_ignore_ascii_case(essence))
}

/// A tile that can exist: at each zoom there are four times as many as before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Tile {
    z: u32,
    x: u32,
    y: u32,
}

impl Tile {
    fn of(z: &str, x: &str, y: &str) -> Option<Self> {
        let [z, x, y] = [z, x, y].map(|text| text.parse::<u32>().ok());
        let (z, x, y) = (z?, x?, y?);
        let side = (z <= DEEPEST).then(|| 1_u32 << z)?;
        (x < side && y < side).then_some(Self { z, x, y })
    }

    fn address(self, template: &str) -> String {
        template
            .replace("{z}", &self.z.to_string())
            .replace("{x}", &self.x.to_string())
            .replace("{y}", &self.y.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tiles_that_can_exist_are_asked_for() {
        let tile = Tile::of("14", "8885", "5765").unwrap();
        assert_eq!(
            tile.address("https://tiles.example/{z}/{x}/{y}.png"),
            "https://tiles.example/14/8885/5765.png"
        );
        assert!(Tile::of("0", "0", "0").is_some());
        for (z, x, y) in [
            ("0", "1", "0"),
            ("14", "0", "16384"),
            ("23", "0", "0"),
            ("-1", "0", "0"),
            ("1", "0", "0.png"),
            ("1", "..", "0"),
            ("", "", ""),
        ] {
            assert_eq!(Tile::of(z, x, y), None, "{z}/{x}/{y}");
        }
    }

    #[test]
    fn only_pictures_pass() {
        assert_eq!(picture("image/PNG; q=1"), Some("image/png"));
        for declared in ["text/html", "image/svg+xml", "", "image/png, text/html"] {
            assert_eq!(picture(declared), None, "{declared}");
        }
    }
}
