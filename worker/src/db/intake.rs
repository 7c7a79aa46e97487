//! What was taken in for somebody: by whom, from which paper, and for whom.

use api::intake::{Caller, Contact};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{
    Db, DbError, Write, args, code,
    events::Step,
    instant,
    near::{self, Other, beside},
    statements,
};

/// The latest requests of somebody with how to reach them, by what they are known by.
macro_rules! known {
    ($by:literal) => {
        concat!(
            beside!(),
            ", request.reply_channel, request.language, contact.name, contact.phone, contact.email, contact.street,
               contact.post
            from contact
            cross join request
                on request.municipality_id = contact.municipality_id and request.id = contact.request_id
            cross join category
                on category.municipality_id = request.municipality_id and category.id = request.category_id
            where contact.municipality_id = ?1 and ",
            $by,
            " order by contact.request_id desc
            limit 50"
        )
    };
}

statements! {
    NOTE = "
        insert into intake (request_id, municipality_id, person_id, paper, told)
        select ?2, ?1, ?4, ?5, ?6
        where exists (select 1 from request where id = ?2 and municipality_id = ?1 and stamp = ?3)";
    OF_REQUEST = "
        select request.entered_at, intake.paper, person.name
        from request
        left join intake on intake.request_id = request.id
        left join person on person.municipality_id = request.municipality_id and person.id = intake.person_id
        where request.municipality_id = ?1 and request.id = ?2";
    CONTACT = "
        select name, phone, email, street, post from contact where municipality_id = ?1 and request_id = ?2";
    BY_PHONE = known!("contact.phone = ?2 and contact.phone is not null");
    BY_EMAIL = known!("lower(contact.email) = lower(?2) and contact.email is not null");
}

/// Notes who took a request in and from what, if the step that wrote the request won.
pub fn note(
    of: Step<'_>,
    person_id: Option<&str>,
    paper: Option<&str>,
    told: Option<&str>,
) -> Write {
    Write::new(
        NOTE,
        args![
            of.municipality_id,
            of.request_id,
            of.stamp,
            person_id,
            paper,
            told
        ],
    )
}

/// How a request came in.
#[derive(Debug, Clone)]
pub struct TakenDown {
    /// When it was entered.
    pub entered_at: DateTime<Utc>,
    /// Who entered it.
    pub by: Option<String>,
    /// The number under which the paper is filed.
    pub paper: Option<String>,
}

/// How this request came in.
pub async fn of_request(
    db: &Db,
    municipality_id: &str,
    request_id: &str,
) -> Result<Option<TakenDown>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        entered_at: String,
        paper: Option<String>,
        name: Option<String>,
    }
    db.first::<Row>(OF_REQUEST, args![municipality_id, request_id])
        .await?
        .map(|row| {
            Ok(TakenDown {
                entered_at: instant("entered_at", &row.entered_at)?,
                by: row.name,
                paper: row.paper,
            })
        })
        .transpose()
}

/// How to reach a reporter, as its columns are read.
#[derive(Deserialize)]
pub(super) struct ContactRow {
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    street: Option<String>,
    post: Option<String>,
}

impl From<ContactRow> for Contact {
    fn from(row: ContactRow) -> Self {
        Self {
            name: row.name.unwrap_or_default(),
            phone: row.phone.unwrap_or_default(),
            email: row.email.unwrap_or_default(),
            street: row.street.unwrap_or_default(),
            post: row.post.unwrap_or_default(),
        }
    }
}

/// How to reach the reporter of a request; `None` where nothing is known.
pub async fn contact(
    db: &Db,
    municipality_id: &str,
    request_id: &str,
) -> Result<Option<Contact>, DbError> {
    let row = db
        .first::<ContactRow>(CONTACT, args![municipality_id, request_id])
        .await?;
    Ok(row.map(Contact::from))
}

/// By what somebody is known again.
#[derive(Debug, Clone, Copy)]
pub enum KnownBy<'a> {
    /// The whole telephone number, as it is stored.
    Phone(&'a str),
    /// The whole e-mail address.
    Email(&'a str),
}

#[derive(Deserialize)]
struct KnownRow {
    #[serde(flatten)]
    request: near::Row,
    reply_channel: String,
    language: String,
    #[serde(flatten)]
    contact: ContactRow,
}

/// What is known of somebody, and their latest requests, the newest first.
pub async fn known(
    db: &Db,
    municipality_id: &str,
    by: KnownBy<'_>,
) -> Result<(Caller, Vec<Other>), DbError> {
    let rows = match by {
        KnownBy::Phone(phone) => {
            db.all::<KnownRow>(BY_PHONE, args![municipality_id, phone])
                .await?
        }
        KnownBy::Email(email) => {
            db.all::<KnownRow>(BY_EMAIL, args![municipality_id, email])
                .await?
        }
    };
    let mut caller = Caller::default();
    let mut requests = Vec::new();
    for row in rows {
        if caller.contact.is_none() {
            caller.contact = Some(row.contact.into());
            caller.reply_channel = Some(code("reply_channel", &row.reply_channel)?);
            caller.language = Some(code("language", &row.language)?);
        }
        requests.push(row.request.read(None)?);
    }
    Ok((caller, requests))
}
