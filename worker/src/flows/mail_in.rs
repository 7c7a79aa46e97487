//! A mail comes in: it becomes a request, or a reply in its thread, or it says nothing to us.

use domain::{
    Channel, ReplyChannel,
    fields::{Contact, Email, Written, person_name},
    mail::{Nobody, Recipient, Remark, Writer, fresh, reference_in},
};
use sha2::{Digest, Sha256};

use super::written::{self, File, Message, Reply, hashed, keep_file, keep_photo, put_down};
use crate::{
    app::App,
    auth::throttle::{self, RECEIPTS_BY_SENDER},
    db::{Db, gateways, incoming, intake, municipalities, municipalities::Municipality, requests},
    error::AppError,
    mail_in::{Attached, IncomingMail, read},
    notify::Refusal,
};

/// The largest mail that is read, in bytes. It is held in memory once as it came and once in its parts, and there are
/// 128 MB for all of it.
pub const LARGEST: usize = 20 * 1024 * 1024;

/// Files of one mail that are kept.
const FILES: usize = 10;

/// Bytes of all of them together.
const FILES_BYTES: usize = 20 * 1024 * 1024;

/// What the original is called where it is kept.
const ORIGINAL: &str = "original.eml";

/// What became of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It was taken in, now or before.
    Taken,
    /// It says nothing to us.
    Ignored(Nobody),
    /// It was not taken in; the reason is for whoever sent it.
    Refused(Refusal),
}

/// To whom a mail is.
#[derive(Debug)]
pub struct Addressed {
    /// The municipality.
    pub municipality: Municipality,
    /// What stands behind the plus.
    pub tag: Option<String>,
}

/// To whom a mail to this address is; `None` where nobody here has it.
pub async fn addressed(app: &App, db: &Db, to: &str) -> Result<Option<Addressed>, AppError> {
    let Some(recipient) = Recipient::parse(to) else {
        return Ok(None);
    };
    let Some(id) = gateways::of_mailbox(db, &recipient.mailbox).await? else {
        return Ok(None);
    };
    let municipality = municipalities::by_id(db, app.now, &id).await?;
    Ok(municipality.map(|municipality| Addressed {
        municipality,
        tag: recipient.tag,
    }))
}

/// Takes a mail in.
pub async fn take_mail(
    app: &App,
    db: &Db,
    to: &Addressed,
    envelope_from: &str,
    raw: &[u8],
) -> Result<Fate, AppError> {
    let municipality = &to.municipality;
    let mail = read(raw, envelope_from, |address| {
        municipality.is_own_address(address)
    });
    let receipt = match mail.writer {
        Writer::Nobody(why) => return Ok(Fate::Ignored(why)),
        Writer::Machine => false,
        Writer::Person => true,
    };
    if mail.text.is_empty() && mail.subject.is_empty() && mail.attached.is_empty() {
        return Ok(Fate::Refused(Refusal::Empty));
    }
    let message_hash = hash(app, &mail)?;
    if incoming::known(db, &municipality.id, &message_hash)
        .await?
        .is_some()
    {
        return Ok(Fate::Taken);
    }
    let thread = thread(app, db, to, &mail).await?;
    let (text, mut remarks) = (
        match &thread {
            Some(_) => fresh(&mail.text),
            None => whole(&mail),
        },
        mail.remarks.clone(),
    );
    let text = Written::of(&text)
        .or_else(|| Written::of(&mail.subject))
        .or_else(|| {
            // Only files came: their names say what it is about until somebody has looked.
            let names: Vec<&str> = mail.attached.iter().map(|one| one.name.as_str()).collect();
            Written::of(&names.join(", "))
        })
        .unwrap_or(Written {
            text: "–".to_owned(),
            cut: false,
        });
    if text.cut {
        remarks.insert(Remark::Cut);
    }
    let (photo, mut attachments) = keep(
        app,
        db,
        municipality,
        &mail.attached,
        thread.is_none(),
        &mut remarks,
    )
    .await?;
    if remarks.iter().any(|remark| *remark != Remark::LeftOut) {
        let original = File {
            name: ORIGINAL,
            bytes: raw,
        };
        attachments.push(keep_file(app, db, &municipality.id, original).await?);
    }
    match thread {
        Some(Thread { request_id, sender }) => {
            let reply = Reply {
                text: &text.text,
                sender: sender.as_deref(),
                attachments: &attachments,
                remarks: &remarks,
                message_hash: &message_hash,
            };
            put_down(app, db, municipality, &request_id, reply).await?;
        }
        None => {
            let email = Email::parse(&mail.from).ok();
            let reply_channel = match email {
                Some(_) => ReplyChannel::Email,
                None => ReplyChannel::Track,
            };
            let message = Message {
                channel: Channel::Email,
                reply_channel,
                receipt: receipt && may_be_thanked(app, db, municipality, &mail.from).await?,
                contact: Contact {
                    name: mail.name.as_deref().and_then(|name| person_name(name).ok()),
                    email,
                    ..Contact::default()
                },
                written: text,
                photo,
                attachments: &attachments,
                remarks: &remarks,
                message_hash: &message_hash,
            };
            written::file(app, db, municipality, message).await?;
        }
    }
    Ok(Fate::Taken)
}

/// By what a mail is known again: relays add to its head, so what was written decides, and the name it was given.
fn hash(app: &App, mail: &IncomingMail) -> Result<String, AppError> {
    let mut content = Sha256::new();
    content.update(mail.subject.as_bytes());
    content.update([0]);
    content.update(mail.text.as_bytes());
    for attached in &mail.attached {
        content.update([0]);
        content.update(&attached.bytes);
    }
    let content: String = content
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let id = mail.message_id.as_deref().unwrap_or_default();
    hashed(app, Channel::Email, &[id, &mail.from, &content])
}

/// The request a mail belongs to.
struct Thread {
    request_id: String,
    /// Who wrote, where that is not whom the request's contact names.
    sender: Option<String>,
}

/// The thread of a mail: by the address it came to, or by the number in its subject where its writer reported it.
async fn thread(
    app: &App,
    db: &Db,
    to: &Addressed,
    mail: &IncomingMail,
) -> Result<Option<Thread>, AppError> {
    let municipality = &to.municipality;
    let known = |contact: Option<api::intake::Contact>| {
        contact.is_some_and(|contact| contact.email.eq_ignore_ascii_case(&mail.from))
    };
    if let Some(tag) = &to.tag
        && let Some(id) = app.secret_key()?.open_reply(tag)
        && let Some(request) = requests::by_id(db, &municipality.id, &id).await?
    {
        let contact = intake::contact(db, &municipality.id, &request.id).await?;
        let sender = (!known(contact)).then(|| mail.from.clone());
        return Ok(Some(Thread {
            request_id: request.id,
            sender,
        }));
    }
    let Some(reference) = reference_in(&mail.subject, &municipality.reference_prefix) else {
        return Ok(None);
    };
    let reference = reference.to_string();
    let Some(request) = requests::by_reference(db, &municipality.id, &reference).await? else {
        return Ok(None);
    };
    let contact = intake::contact(db, &municipality.id, &request.id).await?;
    Ok(known(contact).then_some(Thread {
        request_id: request.id,
        sender: None,
    }))
}

/// A new mail with its subject as the first line.
fn whole(mail: &IncomingMail) -> String {
    if mail.subject.is_empty() || mail.text.starts_with(&mail.subject) {
        mail.text.clone()
    } else {
        format!("{}\n\n{}", mail.subject, mail.text)
    }
}

/// Keeps the files of a mail, as many as there is room for: of a new request the first picture as its photo.
async fn keep(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    attached: &[Attached],
    is_new: bool,
    remarks: &mut std::collections::BTreeSet<Remark>,
) -> Result<(Option<String>, Vec<String>), AppError> {
    let (mut photo, mut kept) = (None, Vec::new());
    let mut room = FILES_BYTES;
    for (number, file) in attached.iter().enumerate() {
        let Some(left) = room
            .checked_sub(file.bytes.len())
            .filter(|_| number < FILES)
        else {
            remarks.insert(Remark::LeftOut);
            continue;
        };
        room = left;
        if is_new && photo.is_none() {
            photo = keep_photo(app, db, &municipality.id, &file.bytes).await?;
            if photo.is_some() {
                continue;
            }
        }
        let file = File {
            name: &file.name,
            bytes: &file.bytes,
        };
        kept.push(keep_file(app, db, &municipality.id, file).await?);
    }
    Ok((photo, kept))
}

/// Whether a sender gets another receipt: of two machines that thank each other, ours stops first.
async fn may_be_thanked(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    from: &str,
) -> Result<bool, AppError> {
    let from = from.to_lowercase();
    let who = [municipality.id.as_str(), &from];
    match throttle::try_once(db, &app.secret_key()?, RECEIPTS_BY_SENDER, &who, app.now).await {
        Ok(_) => Ok(true),
        Err(AppError::Problem(_)) => Ok(false),
        Err(error) => Err(error),
    }
}
