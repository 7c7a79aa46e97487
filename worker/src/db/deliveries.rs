//! Answers that a person must still bring, the first due on top.

use std::collections::HashMap;

use api::{delivery::Tried, intake::Contact, public::PAGE_SIZE};
use domain::{Attempt, Code, ReplyChannel};
use serde::Deserialize;

use super::{
    Cursor, Db, DbError, args, code,
    inbox::{
        LOOKED_AT, Scope, by_ids,
        page::{Key, cut},
    },
    instant,
    intake::ContactRow,
    json,
    requests::Request,
    statements,
};

/// What is still to be brought by hand, with the words of the partial index.
macro_rules! to_bring {
    ($whose:literal) => {
        concat!(
            "select request.id, request.due_at as at, (?5 is null or request.reply_channel = ?5) as shown
            from request
            where request.municipality_id = ?1 and ",
            $whose,
            " and request.status = 'answered' and request.delivered_at is null
              and request.reply_channel in ('phone', 'sms', 'post', 'in-person')
              and (request.due_at, request.id) > (?3, ?4)
            order by request.due_at, request.id
            limit ?6"
        )
    };
}

statements! {
    OF_DEPARTMENT = to_bring!("request.department_id = ?2");
    OF_ALL = to_bring!("?2 is null");
    CONTACTS = "
        select request_id, name, phone, email, street, post from contact
        where request_id in (select value from json_each(?2)) and municipality_id = ?1";
    TRIED = "
        select event.request_id, event.at, event.data, person.name
        from event
        left join person on person.municipality_id = event.municipality_id and person.id = event.person_id
        where event.request_id in (select value from json_each(?2)) and event.municipality_id = ?1
          and event.kind = 'tried'
        limit 500";
}

/// A page of requests whose answer is to be brought.
#[derive(Debug)]
pub struct ToBring {
    /// The requests.
    pub requests: Vec<Request>,
    /// Where the next page begins.
    pub next: Option<Cursor>,
}

/// Requests whose answer is to be brought, from a place on; on one channel, or on all.
pub async fn page(
    db: &Db,
    scope: Scope<'_>,
    channel: Option<ReplyChannel>,
    after: Option<&Cursor>,
) -> Result<ToBring, DbError> {
    let statement = match scope.department_id {
        Some(_) => OF_DEPARTMENT,
        None => OF_ALL,
    };
    // Where a page is narrowed, it looks at a bounded number of rows.
    let limit = match channel {
        Some(_) => LOOKED_AT,
        None => PAGE_SIZE + 1,
    };
    let keys: Vec<Key> = db
        .all(
            statement,
            args![
                scope.municipality_id,
                scope.department_id,
                after.map(Cursor::at).map_or_else(String::new, super::time),
                after.map(Cursor::id).unwrap_or_default(),
                channel.map(Code::code),
                u32::try_from(limit).unwrap_or(u32::MAX),
            ],
        )
        .await?;
    let (ids, next) = cut(keys, limit)?;
    Ok(ToBring {
        requests: by_ids(db, scope.municipality_id, &ids).await?,
        next,
    })
}

/// How to reach the reporters of these requests.
pub async fn contacts(
    db: &Db,
    municipality_id: &str,
    ids: &[&str],
) -> Result<HashMap<String, Contact>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        request_id: String,
        #[serde(flatten)]
        contact: ContactRow,
    }
    let list = serde_json::json!(ids).to_string();
    let rows: Vec<Row> = db.all(CONTACTS, args![municipality_id, list]).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.request_id, row.contact.into()))
        .collect())
}

/// What was tried for these requests, oldest first.
pub async fn tried(
    db: &Db,
    municipality_id: &str,
    ids: &[&str],
) -> Result<HashMap<String, Vec<Tried>>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        request_id: String,
        at: String,
        data: String,
        name: Option<String>,
    }
    #[derive(Deserialize)]
    struct Data {
        channel: String,
        attempt: String,
        note: Option<String>,
    }
    let list = serde_json::json!(ids).to_string();
    let rows: Vec<Row> = db.all(TRIED, args![municipality_id, list]).await?;
    let mut tried: HashMap<String, Vec<Tried>> = HashMap::new();
    for row in rows {
        let data: Data = json("data", &row.data)?;
        tried.entry(row.request_id).or_default().push(Tried {
            at: instant("at", &row.at)?,
            channel: code("channel", &data.channel)?,
            attempt: code::<Attempt>("attempt", &data.attempt)?,
            by: row.name,
            note: data.note,
        });
    }
    for attempts in tried.values_mut() {
        attempts.sort_by_key(|attempt| attempt.at);
    }
    Ok(tried)
}
