//! A text message comes in: it replies to a question, or it becomes a request.

use std::collections::BTreeSet;

use api::gateways::IncomingSms;
use domain::{
    Channel, ReplyChannel,
    fields::{Contact, Field, FieldErrorCode, Phone, Written},
};

use super::{
    field_problem,
    written::{self, Message, Reply, hashed, put_down},
};
use crate::{
    app::App,
    db::{Db, incoming, municipalities::Municipality},
    error::AppError,
};

/// Takes a text message in, once.
///
/// # Errors
/// `invalid-fields` (`phone`, `text`).
pub async fn take_sms(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    message: &IncomingSms,
) -> Result<(), AppError> {
    let phone = Phone::parse(&message.from, municipality.country)
        .map_err(|error| field_problem(Field::Phone, error))?;
    let written = Written::of(&message.text)
        .ok_or_else(|| field_problem(Field::Text, FieldErrorCode::Required))?;
    let message_hash = hashed(app, Channel::Sms, &[&message.id])?;
    if incoming::known(db, &municipality.id, &message_hash)
        .await?
        .is_some()
    {
        return Ok(());
    }
    let remarks = BTreeSet::new();
    if let Some(request_id) = incoming::asked(db, &municipality.id, phone.as_str()).await? {
        let reply = Reply {
            text: &written.text,
            sender: None,
            attachments: &[],
            remarks: &remarks,
            message_hash: &message_hash,
        };
        return put_down(app, db, municipality, &request_id, reply).await;
    }
    let message = Message {
        channel: Channel::Sms,
        reply_channel: ReplyChannel::Sms,
        contact: Contact {
            phone: Some(phone),
            ..Contact::default()
        },
        written,
        photo: None,
        attachments: &[],
        remarks: &remarks,
        message_hash: &message_hash,
        receipt: true,
    };
    written::file(app, db, municipality, message).await
}
