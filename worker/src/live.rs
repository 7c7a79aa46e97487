//! Telling open desks that something happened. It is done after the reply, and failing is fine: a desk also looks by
//! itself.

use worker::{Headers, Method, Request, RequestInit, Response, wasm_bindgen::JsValue};

use crate::{
    app::App,
    bindings::Bindings,
    error::AppError,
    objects::desk_room::{Passed, Word, person_tag, session_tag},
};

/// The header in which a window is handed to the object.
pub const SEAT: &str = "x-servis48-seat";

/// Where the object is asked; the name is never looked up.
const ROOM: &str = "https://desk-room/";

/// Something changed in a request that this department had and that one has now.
pub async fn changed(app: &App, municipality_id: &str, request_id: &str, had: &str, has: &str) {
    let mut departments = vec![had.to_owned()];
    if has != had {
        departments.push(has.to_owned());
    }
    let word = Word::Changed {
        departments,
        request: Some((request_id.to_owned(), has.to_owned())),
    };
    tell(app, municipality_id, word).await;
}

/// Something changed in many requests of a municipality.
pub async fn much_changed(app: &App, municipality_id: &str) {
    let word = Word::Changed {
        departments: Vec::new(),
        request: None,
    };
    tell(app, municipality_id, word).await;
}

/// A session ended: its windows are closed.
pub async fn session_ended(app: &App, municipality_id: &str, token_hash: &str) {
    let tag = session_tag(token_hash);
    tell(app, municipality_id, Word::Ended { tag }).await;
}

/// Every session of a person ended, or their rights are others now: their windows are closed.
pub async fn person_ended(app: &App, municipality_id: &str, person_id: &str) {
    let tag = person_tag(person_id);
    tell(app, municipality_id, Word::Ended { tag }).await;
}

/// Opens a window.
pub async fn open(app: &App, passed: &Passed) -> Result<Response, AppError> {
    let headers = Headers::new();
    headers.set("upgrade", "websocket")?;
    headers.set(SEAT, &passed.write()?)?;
    let mut init = RequestInit::new();
    init.with_headers(headers);
    let request = Request::new_with_init(ROOM, &init)?;
    let room = app.env.desk_room(&passed.seat.municipality_id)?;
    Ok(room.fetch_with_request(request).await?)
}

async fn tell(app: &App, municipality_id: &str, word: Word) {
    let (later, municipality_id) = (app.clone(), municipality_id.to_owned());
    app.afterwards(async move {
        if let Err(error) = say(&later, &municipality_id, &word).await {
            log(&later, error);
        }
    })
    .await;
}

async fn say(app: &App, municipality_id: &str, word: &Word) -> Result<(), AppError> {
    let mut init = RequestInit::new();
    init.with_method(Method::Post)
        .with_body(Some(JsValue::from_str(&serde_json::to_string(word)?)));
    let request = Request::new_with_init(ROOM, &init)?;
    let reply = app
        .env
        .desk_room(municipality_id)?
        .fetch_with_request(request)
        .await?;
    match reply.status_code() {
        200..300 => Ok(()),
        status => Err(AppError::internal(format!("the desk room said {status}"))),
    }
}

fn log(app: &App, error: AppError) {
    let (_, context) = error.into_parts();
    let line = serde_json::json!({
        "level": "warning",
        "request_id": app.request_id,
        "context": context,
        "note": "open desks were not told; they look by themselves",
    });
    worker::console_warn!("{line}");
}
