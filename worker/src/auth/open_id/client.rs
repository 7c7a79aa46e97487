//! How a provider is asked: by https, in time, and without following anywhere else.

use std::time::Duration;

use domain::fields::safe_address;
use futures_util::{
    StreamExt,
    future::{Either, select},
};
use openidconnect::{HttpRequest, HttpResponse, http};
use worker::{
    AbortController, Delay, Fetch, Headers, Method, Request, RequestInit, RequestRedirect,
    Response, ResponseBody, wasm_bindgen::JsValue,
};

/// How long a provider may take for one answer; a sign-in asks it up to four times.
const PATIENCE: Duration = Duration::from_secs(5);

/// The longest answer that is read, in bytes; keys and claims take a few kilobytes.
const LONGEST: usize = 256 * 1024;

/// Why a provider could not be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreachable(pub String);

impl std::fmt::Display for Unreachable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unreachable {}

impl From<worker::Error> for Unreachable {
    fn from(error: worker::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<http::Error> for Unreachable {
    fn from(error: http::Error) -> Self {
        Self(error.to_string())
    }
}

/// Asks once.
pub async fn ask(request: HttpRequest) -> Result<HttpResponse, Unreachable> {
    let (head, body) = request.into_parts();
    let address = head.uri.to_string();
    if !safe_address(&address, cfg!(feature = "local")) {
        return Err(Unreachable("an address that is not asked".to_owned()));
    }
    let headers = Headers::new();
    for (name, value) in &head.headers {
        let value = value
            .to_str()
            .map_err(|_| Unreachable(format!("{name} is no text")))?;
        headers.set(name.as_str(), value)?;
    }
    let mut init = RequestInit::new();
    init.with_method(Method::from(head.method.to_string()))
        .with_headers(headers)
        .with_redirect(RequestRedirect::Manual);
    if !body.is_empty() {
        let body = String::from_utf8(body)
            .map_err(|_| Unreachable("a form that is no text".to_owned()))?;
        init.with_body(Some(JsValue::from_str(&body)));
    }
    let request = Fetch::Request(Request::new_with_init(&address, &init)?);
    let abort = AbortController::default();
    let signal = abort.signal();
    let answer = std::pin::pin!(async { read(request.send_with_signal(&signal).await?).await });
    let answer = match select(answer, std::pin::pin!(Delay::from(PATIENCE))).await {
        Either::Left((answer, _)) => answer,
        Either::Right(_) => Err(Unreachable("no answer in time".to_owned())),
    };
    if answer.is_err() {
        // Nobody waits for the rest.
        abort.abort();
    }
    answer
}

/// Reads an answer, and not more of it than is any use.
async fn read(mut response: Response) -> Result<HttpResponse, Unreachable> {
    let mut bytes = Vec::new();
    match response.body() {
        ResponseBody::Empty => {}
        ResponseBody::Body(whole) => bytes.extend_from_slice(whole),
        ResponseBody::Stream(_) => {
            let mut pieces = response.stream()?;
            while let Some(piece) = pieces.next().await {
                bytes.extend(piece?);
                if bytes.len() > LONGEST {
                    return Err(Unreachable("an answer without end".to_owned()));
                }
            }
        }
    }
    let mut reply = http::Response::builder().status(response.status_code());
    if let Some(kind) = response.headers().get("content-type")? {
        reply = reply.header(http::header::CONTENT_TYPE, kind);
    }
    Ok(reply.body(bytes)?)
}
