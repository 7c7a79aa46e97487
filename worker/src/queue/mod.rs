//! The queue of notices: each message is the id of a row of the outbox, and each is acknowledged or retried by itself.

use chrono::TimeDelta;
use worker::{MessageBatch, MessageExt, QueueRetryOptionsBuilder, RawMessage};

use crate::{
    app::App,
    bindings::NOTICES_DEAD_QUEUE,
    db::outbox,
    error::AppError,
    flows::deliver_notice::{Delivery, deliver_notice},
};

/// The pause before a failed notice is tried again. `max_retries` of the queue decides how often.
const RETRY: TimeDelta = TimeDelta::seconds(60);

/// How long what the queue gave up rests before the sweep hands it over again.
const PAUSE: TimeDelta = TimeDelta::minutes(15);

/// How old a notice may be to be worth another try.
const WORTH_TRYING: TimeDelta = TimeDelta::hours(24);

/// How long the sweep leaves a notice alone that is being sent, so that it comes after the queue's own retry.
const TAKEN: TimeDelta = TimeDelta::minutes(5);

/// Works through a batch.
pub async fn consume(app: &App, batch: &MessageBatch<String>) {
    let dead = batch.queue() == NOTICES_DEAD_QUEUE;
    for message in batch.raw_iter() {
        let Some(id) = message.body().as_string() else {
            log(app, "", "a message that is no id");
            // It will never be one, so trying again would be in vain.
            message.ack();
            continue;
        };
        let done = if dead {
            give_up(app, &id).await
        } else {
            send(app, &id).await
        };
        match done {
            Ok(()) => message.ack(),
            Err(error) => {
                let (_, context) = error.into_parts();
                log(app, &id, context.as_deref().unwrap_or("refused"));
                retry(&message);
            }
        }
    }
}

async fn send(app: &App, id: &str) -> Result<(), AppError> {
    match deliver_notice(app, id, app.now + TAKEN).await? {
        Delivery::Done | Delivery::Elsewhere => Ok(()),
    }
}

/// What the queue gave up is left to the sweep for a day, since a mail service that is down comes back; then the notice
/// is marked as failed, where it is seen.
async fn give_up(app: &App, id: &str) -> Result<(), AppError> {
    let db = app.db()?;
    let Some(notice) = outbox::notice(&db, id).await?.filter(|notice| !notice.done) else {
        return Ok(());
    };
    let (write, context) = if app.now - notice.created_at < WORTH_TRYING {
        (outbox::wait(id, app.now + PAUSE), "put off")
    } else {
        (outbox::failed(id, app.now), "given up")
    };
    db.commit(vec![write]).await?;
    log(app, id, context);
    Ok(())
}

fn retry(message: &RawMessage) {
    let seconds = u32::try_from(RETRY.num_seconds()).unwrap_or_default();
    let options = QueueRetryOptionsBuilder::new()
        .with_delay_seconds(seconds)
        .build();
    message.retry_with_options(&options);
}

fn log(app: &App, id: &str, context: &str) {
    let line = serde_json::json!({
        "level": "error",
        "request_id": app.request_id,
        "notice": id,
        "context": context,
    });
    worker::console_error!("{line}");
}
