//! What somebody wrote in a mail or a text message becomes a request, or goes to the one it belongs to.

use std::collections::BTreeSet;

use api::{ProblemCode, municipality::Category, track::TimelineEvent};
use domain::{
    Channel, Code, Country, Kind, Language, PhotoRole, ReplyChannel,
    fields::{Contact, Written, file_name},
    lifecycle::{Actor, State},
    mail::Remark,
};
use worker::{Bucket, HttpMetadata};

use super::{
    acts::{Acting, tell_official},
    filing::{Filing, FromGateway, Keyed, NotEntered, TakenIn, enter, remarks},
    pause::{End, end_pause},
};
use crate::{
    app::App,
    db::{
        Db, Write,
        attachments::{self, NewAttachment},
        events::Step,
        gateways, incoming,
        municipalities::{self, Municipality},
        photos::{self, NewPhoto},
        requests,
        steps::Change,
    },
    error::AppError,
    http::{intake::attachment_key, photos::object_key},
    live,
    notify::Kind as NoticeKind,
    photo::clean,
    random,
};

/// How often a message is put down anew when its request changes just then.
const TRIES: u32 = 5;

/// What somebody wrote.
#[derive(Debug)]
pub struct Message<'a> {
    /// How it came.
    pub channel: Channel,
    /// How its writer gets the answer.
    pub reply_channel: ReplyChannel,
    /// How to reach its writer.
    pub contact: Contact,
    /// The words.
    pub written: Written,
    /// The id of a photo for a new request.
    pub photo: Option<String>,
    /// Ids of files.
    pub attachments: &'a [String],
    /// What officials should know of how it was read.
    pub remarks: &'a BTreeSet<Remark>,
    /// By what it is known again.
    pub message_hash: &'a str,
    /// Whether its writer gets a receipt.
    pub receipt: bool,
}

/// Files a new request. What was taken in already is not taken in again.
pub async fn file(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    message: Message<'_>,
) -> Result<(), AppError> {
    let category = category(db, municipality).await?;
    let department = municipalities::department_name(db, &municipality.id, &category.department_id)
        .await?
        .ok_or_else(|| AppError::internal("a category without its department"))?;
    let language = language(municipality, &message.written.text);
    let kind = kind(&category);
    let draft = message
        .written
        .draft(kind, &category.id, message.photo, language);
    let filing = Filing {
        draft: &draft,
        category: &category,
        department: &department,
        channel: message.channel,
        reply_channel: message.reply_channel,
        received_at: app.now,
        contact: &message.contact,
        extra: &[],
        taken_in: Some(TakenIn {
            actor: Actor::Sweep,
            person_id: None,
            paper: None,
            told: None,
            attachments: message.attachments,
            answer: None,
            gateway: Some(FromGateway {
                message_hash: message.message_hash,
                receipt: message.receipt,
                remarks: message.remarks,
            }),
        }),
    };
    let keyed = Keyed {
        key: message.message_hash,
        body_hash: message.message_hash,
    };
    match enter(app, db, municipality, keyed, &filing).await {
        Ok(_) | Err(NotEntered::KeyTaken) => Ok(()),
        Err(NotEntered::FileGone) => Err(AppError::internal("a file of a message is gone")),
        Err(NotEntered::Failed(error)) => Err(error),
    }
}

/// What unread messages are filed under: what the municipality chose, or its first category.
async fn category(db: &Db, municipality: &Municipality) -> Result<Category, AppError> {
    let chosen = match gateways::category(db, &municipality.id).await? {
        Some(id) => municipalities::category(db, &municipality.id, &id).await?,
        None => None,
    };
    match chosen {
        Some(category) => Ok(category),
        None => municipalities::categories(db, &municipality.id)
            .await?
            .into_iter()
            .next()
            .ok_or_else(|| AppError::internal("a municipality without categories")),
    }
}

/// What is wanted, as long as nobody has read it: something done, where the category has that.
fn kind(category: &Category) -> Kind {
    if category.kinds.contains(&Kind::Request) {
        Kind::Request
    } else {
        category.kinds.first().copied().unwrap_or(Kind::Request)
    }
}

/// The language of the reply: the municipality's own, and of Serbian the script that was written in.
pub fn language(municipality: &Municipality, text: &str) -> Language {
    match municipality.country {
        Country::Slovenia => municipality.language(),
        Country::Serbia => {
            let count = |script: fn(char) -> bool| text.chars().filter(|c| script(*c)).count();
            let cyrillic = count(|c| matches!(c, '\u{400}'..='\u{4ff}'));
            let latin = count(|c| c.is_alphabetic() && c < '\u{250}');
            if latin > cyrillic {
                Language::SerbianLatin
            } else {
                Language::SerbianCyrillic
            }
        }
    }
}

/// What somebody wrote about a request that there is.
#[derive(Debug, Clone, Copy)]
pub struct Reply<'a> {
    /// The words.
    pub text: &'a str,
    /// Who wrote, where that is not whom the request's contact names.
    pub sender: Option<&'a str>,
    /// Ids of files.
    pub attachments: &'a [String],
    /// What officials should know of how it was read.
    pub remarks: &'a BTreeSet<Remark>,
    /// By what it is known again.
    pub message_hash: &'a str,
}

impl Reply<'_> {
    /// What is written with the event that tells of it.
    pub(super) fn writes(self, of: Step<'_>, event_id: &str) -> Result<Vec<Write>, AppError> {
        let mut writes = vec![incoming::note(of, self.message_hash, of.at)];
        writes.extend(
            self.sender
                .map(|sender| incoming::wrote(of, event_id, sender)),
        );
        writes.extend(self.attachments.iter().map(|id| attachments::name(of, id)));
        writes.extend(remarks(of, self.remarks)?);
        Ok(writes)
    }
}

/// Puts a reply down with its request: where a question is open it is the reply to it, and the clock goes on; else it is
/// a message that the person responsible is told of. It opens nothing again: that is decided by whoever reads it.
pub async fn put_down(
    app: &App,
    db: &Db,
    municipality: &Municipality,
    request_id: &str,
    reply: Reply<'_>,
) -> Result<(), AppError> {
    let acting = Acting::citizen(app, db, municipality);
    for _ in 0..TRIES {
        let request = requests::by_id(db, &municipality.id, request_id)
            .await?
            .ok_or_else(|| AppError::internal("a reply without its request"))?;
        let state = request.state()?;
        let written = if state == State::Waiting {
            end_pause(acting, &request, End::Written(reply)).await
        } else {
            let told = acting.responsible(&request).await?;
            let event = TimelineEvent::Wrote {
                text: reply.text.to_owned(),
            };
            let unchanged = Change::of(&request, state);
            acting
                .write_with(
                    &request,
                    &unchanged,
                    &event,
                    |of, event_id| reply.writes(of, event_id),
                    |notices, about| {
                        tell_official(notices, about, NoticeKind::Wrote, told.as_deref())
                    },
                )
                .await
        };
        match written {
            Ok(()) => {
                let office = &request.department_id;
                live::changed(app, &municipality.id, request_id, office, office).await;
                return Ok(());
            }
            Err(AppError::Problem(problem)) if problem.code == ProblemCode::Conflict => {}
            // The same message may have come twice at once, and the other one was first.
            Err(error) => {
                return match incoming::known(db, &municipality.id, reply.message_hash).await? {
                    Some(_) => Ok(()),
                    None => Err(error),
                };
            }
        }
    }
    Err(AppError::problem(ProblemCode::Conflict))
}

/// A file that came with a message.
#[derive(Clone, Copy)]
pub struct File<'a> {
    /// Its name as it was sent.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

/// Keeps a picture as the photo of a new request; `None` for what is none.
pub async fn keep_photo(
    app: &App,
    db: &Db,
    municipality_id: &str,
    bytes: &[u8],
) -> Result<Option<String>, AppError> {
    let Ok(photo) = clean(bytes) else {
        return Ok(None);
    };
    let id = unguessable()?;
    let content_type = photo.format.content_type();
    let noted = NewPhoto {
        id: &id,
        municipality_id,
        role: PhotoRole::Before,
        content_type,
        bytes: u32::try_from(photo.bytes.len()).unwrap_or(u32::MAX),
        width: photo.width,
        height: photo.height,
    };
    // The row comes first: a file without a row would never be found and removed.
    db.commit(vec![photos::add(&noted, app.now)]).await?;
    let key = object_key(municipality_id, &id);
    put(&app.files()?, key, content_type, photo.bytes).await?;
    Ok(Some(id))
}

/// Keeps a file for officials; a picture loses what a camera wrote into it. Gives the file's id.
pub async fn keep_file(
    app: &App,
    db: &Db,
    municipality_id: &str,
    file: File<'_>,
) -> Result<String, AppError> {
    let (content_type, bytes) = match clean(file.bytes) {
        Ok(picture) => (picture.format.content_type(), picture.bytes),
        // What a file is said to be is not believed; it is never shown, only saved.
        Err(_) if file.bytes.starts_with(b"%PDF-") => ("application/pdf", file.bytes.to_vec()),
        Err(_) => ("application/octet-stream", file.bytes.to_vec()),
    };
    let id = unguessable()?;
    let name = file_name(file.name).unwrap_or_else(|| id.clone());
    let noted = NewAttachment {
        id: &id,
        municipality_id,
        name: &name,
        content_type,
        bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        person_id: None,
    };
    db.commit(vec![attachments::add(&noted, app.now)]).await?;
    let key = attachment_key(municipality_id, &id);
    put(&app.files()?, key, content_type, bytes).await?;
    Ok(id)
}

fn unguessable() -> Result<String, AppError> {
    let id = uuid::Builder::from_random_bytes(random::bytes()?).into_uuid();
    Ok(id.to_string())
}

async fn put(
    files: &Bucket,
    key: String,
    content_type: &str,
    bytes: Vec<u8>,
) -> Result<(), AppError> {
    files
        .put(key, bytes)
        .http_metadata(HttpMetadata {
            content_type: Some(content_type.to_owned()),
            ..HttpMetadata::default()
        })
        .execute()
        .await?;
    Ok(())
}

/// The code of a channel, for what a message is known by.
pub fn hashed(app: &App, channel: Channel, parts: &[&str]) -> Result<String, AppError> {
    Ok(app
        .secret_key()?
        .hash(&format!("message-{}", channel.code()), &parts.join("\0")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::sample;

    #[test]
    fn serbian_is_replied_to_in_the_script_it_was_written_in() {
        let celje = sample::municipality();
        let krusevac = Municipality {
            country: Country::Serbia,
            languages: vec![Language::SerbianCyrillic, Language::SerbianLatin],
            ..sample::municipality()
        };
        assert_eq!(language(&celje, "Luknja"), Language::Slovenian);
        for (text, expected) in [
            ("Рупа на путу", Language::SerbianCyrillic),
            ("Rupa na putu", Language::SerbianLatin),
            ("Рупа код https://example.org", Language::SerbianLatin),
            ("12", Language::SerbianCyrillic),
        ] {
            assert_eq!(language(&krusevac, text), expected, "{text}");
        }
    }
}
