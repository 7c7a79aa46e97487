//! The queue of notices: each message is the id of a row of the outbox, and each is acknowledged or retried by itself.

use api::notices::NoticeFailure;
use chrono::TimeDelta;
use worker::{MessageBatch, MessageExt, QueueRetryOptionsBuilder, RawMessage};

use crate::{
    app::App,
    bindings::NOTICES_DEAD_QUEUE,
    db::outbox,
    error::AppError,
    flows::deliver_notice::{Delivery, deliver_notice},
};

/// The pause before a failed notice is tried again, doubled with each try. `max_retries` of the queue decides how often.
#[cfg(not(feature = "local"))]
const RETRY: TimeDelta = TimeDelta::seconds(30);
/// A local run shows within seconds what becomes of a notice that nobody takes.
#[cfg(feature = "local")]
const RETRY: TimeDelta = TimeDelta::seconds(1);

/// The longest pause before another try.
#[cfg(not(feature = "local"))]
const LONGEST_RETRY: TimeDelta = TimeDelta::minutes(30);
#[cfg(feature = "local")]
const LONGEST_RETRY: TimeDelta = TimeDelta::seconds(2);

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
                retry(&message, tries(app, &id).await);
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
        (
            outbox::failed(id, app.now, NoticeFailure::Refused),
            "given up",
        )
    };
    db.commit(vec![write]).await?;
    log(app, id, context);
    Ok(())
}

/// How often sending a notice was begun; 0 where even that cannot be read.
async fn tries(app: &App, id: &str) -> u32 {
    let notice = match app.db() {
        Ok(db) => outbox::notice(&db, id).await.ok().flatten(),
        Err(_) => None,
    };
    notice.map_or(0, |notice| notice.attempts)
}

/// The pause after so many tries.
fn pause(tries: u32) -> TimeDelta {
    let doubled = 2_i32.saturating_pow(tries.saturating_sub(1).min(16));
    (RETRY * doubled).min(LONGEST_RETRY)
}

fn retry(message: &RawMessage, tries: u32) {
    let seconds = u32::try_from(pause(tries).num_seconds()).unwrap_or_default();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pause_is_twice_the_one_before_up_to_the_longest() {
        assert_eq!(pause(0), RETRY);
        assert_eq!(pause(1), RETRY);
        assert_eq!(pause(2), RETRY * 2);
        assert_eq!(pause(4), (RETRY * 8).min(LONGEST_RETRY));
        assert_eq!(pause(40), LONGEST_RETRY);
    }
}
