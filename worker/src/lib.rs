//! The worker of Servis 48: requests, the cron trigger, and the queue of notices.

mod answer_clock;
mod app;
mod auth;
mod base32;
pub mod bindings;
mod clock;
mod csv;
pub mod db;
mod error;
mod flows;
mod gateway;
mod http;
mod jobs;
mod live;
#[cfg(feature = "local")]
mod local;
mod mail_in;
mod notify;
mod objects;
pub mod photo;
mod queue;
mod random;
mod secret;

use std::sync::Arc;

use worker::{
    Context, Env, ForwardableEmailMessage, HttpRequest, MessageBatch, ScheduleContext,
    ScheduledEvent, event,
};

use crate::app::App;

/// A panic ends the instance; the log must say where.
#[event(start)]
fn start() {
    std::panic::set_hook(Box::new(|info| {
        worker::console_error!(
            "{}",
            serde_json::json!({ "level": "panic", "context": info.to_string() })
        );
    }));
}

#[event(fetch)]
async fn fetch(
    request: HttpRequest,
    env: Env,
    context: Context,
) -> worker::Result<axum::http::Response<axum::body::Body>> {
    let app = App {
        env,
        now: clock::of_request(request.headers(), clock::now),
        request_id: request_id(request.headers()),
        context: Some(Arc::new(context)),
        #[cfg(feature = "local")]
        meter: local::Meter::default(),
    };
    Ok(http::respond(app, request).await)
}

#[event(scheduled)]
async fn scheduled(event: ScheduledEvent, env: Env, _: ScheduleContext) {
    let now = clock::of_schedule(&event);
    let app = App {
        env,
        now,
        request_id: format!("cron-{}", now.timestamp()),
        context: None,
        #[cfg(feature = "local")]
        meter: local::Meter::default(),
    };
    jobs::run_all(&app).await;
}

// An `Err` would panic the instance; whoever sent the mail is told instead that it has to be sent again.
#[event(email)]
async fn email(message: ForwardableEmailMessage, env: Env, _: Context) -> worker::Result<()> {
    let now = clock::of_mail(&message.headers());
    let app = App {
        env,
        now,
        request_id: format!("mail-{}", now.timestamp_millis()),
        context: None,
        #[cfg(feature = "local")]
        meter: local::Meter::default(),
    };
    mail_in::receive(&app, &message).await;
    Ok(())
}

// An `Err` would panic the instance and lose the whole batch, so each message is acknowledged or retried by itself.
#[event(queue)]
async fn queue(batch: MessageBatch<String>, env: Env, _: Context) -> worker::Result<()> {
    let app = App {
        env,
        now: clock::now(),
        request_id: format!("queue-{}", clock::now().timestamp_millis()),
        context: None,
        #[cfg(feature = "local")]
        meter: local::Meter::default(),
    };
    queue::consume(&app, &batch).await;
    Ok(())
}

/// The edge's name of the request, by which it stands in every log; a random one where there is no edge.
fn request_id(headers: &axum::http::HeaderMap) -> String {
    headers
        .get("cf-ray")
        .and_then(|value| value.to_str().ok())
        .map(str::to_owned)
        .or_else(|| random::id(clock::now()).ok())
        .unwrap_or_default()
}
