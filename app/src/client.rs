//! Speaking to the worker: one call per endpoint, one way to fail.

pub mod list;

use std::{future::Future, pin::Pin};

use api::{Empty, Endpoint, Method, Problem, endpoint::IDEMPOTENCY_KEY};
use gloo_net::http::RequestBuilder;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{AbortController, Blob};

/// Why a call gave no reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The worker refused, and says why.
    Problem(Problem),
    /// The worker was not reached.
    Offline,
    /// Something answered that is not our worker, or a version of it that this page does not know.
    Unreadable,
}

/// Calls an endpoint.
///
/// The request is aborted when this future is dropped, which [`run`] does when its component goes away.
pub async fn call<E: Endpoint>(endpoint: &E, body: &E::Body) -> Result<E::Reply, Failure> {
    call_with_key(endpoint, body, None).await
}

/// Reads from an endpoint that takes no body.
pub async fn read<E: Endpoint<Body = Empty>>(endpoint: &E) -> Result<E::Reply, Failure> {
    call(endpoint, &Empty {}).await
}

/// Calls an endpoint with an idempotency key: the same key and body give the same reply again.
pub async fn call_with_key<E: Endpoint>(
    endpoint: &E,
    body: &E::Body,
    key: Option<&str>,
) -> Result<E::Reply, Failure> {
    let body = match E::METHOD {
        Method::Get | Method::Delete => None,
        Method::Post => Some(JsValue::from_str(
            &serde_json::to_string(body).map_err(|_| Failure::Unreadable)?,
        )),
    };
    let headers: &[(&str, &str)] = match (&body, key) {
        (None, _) => &[],
        (Some(_), None) => &[("content-type", "application/json")],
        (Some(_), Some(key)) => &[("content-type", "application/json"), (IDEMPOTENCY_KEY, key)],
    };
    let reply = send(E::METHOD, &endpoint.path(), headers, body).await?;
    serde_json::from_str(&reply).map_err(|_| Failure::Unreadable)
}

/// Calls an endpoint with a key of whoever runs the service.
pub async fn call_with_bearer<E: Endpoint>(
    endpoint: &E,
    body: &E::Body,
    key: &str,
) -> Result<E::Reply, Failure> {
    let body = serde_json::to_string(body).map_err(|_| Failure::Unreadable)?;
    let bearer = format!("Bearer {key}");
    let headers = [
        ("content-type", "application/json"),
        ("authorization", bearer.as_str()),
    ];
    let body = Some(JsValue::from_str(&body));
    let reply = send(E::METHOD, &endpoint.path(), &headers, body).await?;
    serde_json::from_str(&reply).map_err(|_| Failure::Unreadable)
}

/// Sends a file as it is to an endpoint.
pub async fn call_with_file<E: Endpoint>(endpoint: &E, file: &Blob) -> Result<E::Reply, Failure> {
    let kind = file.type_();
    let headers: &[(&str, &str)] = if kind.is_empty() {
        &[]
    } else {
        &[("content-type", &kind)]
    };
    let reply = send(E::METHOD, &endpoint.path(), headers, Some(file.into())).await?;
    serde_json::from_str(&reply).map_err(|_| Failure::Unreadable)
}

/// Aborts a request that nobody waits for any more.
struct Abort(Option<AbortController>);

impl Drop for Abort {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

/// One request; a reply without content reads as an empty object, the JSON of [`Empty`].
async fn send(
    method: Method,
    path: &str,
    headers: &[(&str, &str)],
    body: Option<JsValue>,
) -> Result<String, Failure> {
    let abort = Abort(AbortController::new().ok());
    let signal = abort.0.as_ref().map(AbortController::signal);
    let method = match method {
        Method::Get => gloo_net::http::Method::GET,
        Method::Post => gloo_net::http::Method::POST,
        Method::Delete => gloo_net::http::Method::DELETE,
    };
    let mut builder = RequestBuilder::new(path)
        .method(method)
        .abort_signal(signal.as_ref());
    for (name, value) in headers {
        builder = builder.header(name, value);
    }
    let request = match body {
        Some(body) => builder.body(body),
        None => builder.build(),
    }
    .map_err(|_| Failure::Unreadable)?;
    let response = request.send().await.map_err(|_| Failure::Offline)?;
    let text = response.text().await.map_err(|_| Failure::Offline)?;
    if response.status() == 204 {
        return Ok("{}".to_owned());
    }
    if response.ok() {
        return Ok(text);
    }
    Err(serde_json::from_str(&text).map_or(Failure::Unreadable, Failure::Problem))
}

/// Runs a task until it ends or the calling component goes away, whichever is first.
pub fn run(task: impl Future<Output = ()> + 'static) {
    // Boxed, so that what drives a task is in the program once and not once for each.
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    leptos::task::spawn_local_scoped_with_cancellation(task);
}

/// A task that can be started from an event: it belongs to the component that makes it, and ends with it.
pub fn task<T, F, Fut>(work: F) -> Callback<T>
where
    T: 'static,
    F: Fn(T) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = ()> + 'static,
{
    let owner = Owner::current();
    Callback::new(move |argument| {
        let future = work(argument);
        match &owner {
            Some(owner) => owner.with(|| run(future)),
            None => run(future),
        }
    })
}

/// Something that is fetched: not there yet, there, or failed.
#[derive(Debug, Clone, PartialEq)]
pub enum Fetched<T> {
    /// On its way.
    Pending,
    /// There.
    Ready(T),
    /// Not to be had.
    Failed(Failure),
}

impl<T> From<Result<T, Failure>> for Fetched<T> {
    fn from(result: Result<T, Failure>) -> Self {
        match result {
            Ok(value) => Self::Ready(value),
            Err(failure) => Self::Failed(failure),
        }
    }
}

/// A reply that is fetched now and can be fetched again.
pub struct Remote<T: Send + Sync + 'static> {
    /// How far it is.
    pub state: RwSignal<Fetched<T>>,
    again: Callback<()>,
}

impl<T: Send + Sync + 'static> Clone for Remote<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Remote<T> {}

impl<T: Send + Sync + 'static> Remote<T> {
    /// Fetches it anew; what is shown stays until the new reply is there, unless it had failed.
    pub fn fetch_again(self) {
        self.again.run(());
    }
}

/// Fetches something for the calling component, and stops when that goes away.
pub fn remote<T, F, Fut>(fetch: F) -> Remote<T>
where
    T: Send + Sync + 'static,
    F: Fn() -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<T, Failure>> + 'static,
{
    let state = RwSignal::new(Fetched::Pending);
    let again = task(move |()| {
        if state.try_with_untracked(|state| matches!(state, Fetched::Failed(_))) == Some(true) {
            state.set(Fetched::Pending);
        }
        let reply = fetch();
        async move {
            let reply = reply.await;
            // What was there stays when only the refresh failed for want of a network.
            let keep = matches!(reply, Err(Failure::Offline))
                && state.try_with_untracked(|state| matches!(state, Fetched::Ready(_)))
                    == Some(true);
            if !keep {
                state.try_set(reply.into());
            }
        }
    });
    again.run(());
    Remote { state, again }
}
