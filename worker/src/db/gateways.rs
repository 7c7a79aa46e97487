//! Where mails and text messages of a municipality come in and go out.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Db, DbError, Write, args, statements};

statements! {
    MAILBOX = "select municipality_id from mailbox where address = ?1";
    MAILBOXES = "
        select address from mailbox where municipality_id = ?1 order by address limit 100";
    // The address of another municipality breaks the primary key.
    ADD_MAILBOX = "
        insert into mailbox (address, municipality_id)
        select ?2, ?1
        where (select count(*) from (select 1 from mailbox where municipality_id = ?1 limit ?3)) < ?3";
    REMOVE_MAILBOX = "delete from mailbox where address = ?2 and municipality_id = ?1";
    SMS = "select url, sender, secret from sms_gateway where municipality_id = ?1";
    CHOOSE_SMS = "
        insert into sms_gateway (municipality_id, url, sender, secret, changed_at)
        values (?1, ?2, ?3, ?4, ?5)
        on conflict (municipality_id) do update
            set url = excluded.url, sender = excluded.sender, secret = excluded.secret,
                changed_at = excluded.changed_at";
    REMOVE_SMS = "delete from sms_gateway where municipality_id = ?1";
    CATEGORY = "select category_id from unread_category where municipality_id = ?1";
    CHOOSE_CATEGORY = "
        insert into unread_category (municipality_id, category_id) values (?1, ?2)
        on conflict (municipality_id) do update set category_id = excluded.category_id
        where category_id <> excluded.category_id";
}

#[derive(Deserialize)]
struct Address {
    address: String,
}

/// The id of the municipality that has this mailbox.
pub async fn of_mailbox(db: &Db, address: &str) -> Result<Option<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        municipality_id: String,
    }
    let row = db.first::<Row>(MAILBOX, args![address]).await?;
    Ok(row.map(|row| row.municipality_id))
}

/// The mailboxes of a municipality; at most 100.
pub async fn mailboxes(db: &Db, municipality_id: &str) -> Result<Vec<String>, DbError> {
    let rows = db.all::<Address>(MAILBOXES, args![municipality_id]).await?;
    Ok(rows.into_iter().map(|row| row.address).collect())
}

/// Reads the mails to one more address; where there are `most` already, nothing is changed.
pub fn add_mailbox(municipality_id: &str, address: &str, most: u32) -> Write {
    Write::new(ADD_MAILBOX, args![municipality_id, address, most])
}

/// Reads the mails to an address no longer; where they were not read, nothing is changed.
pub fn remove_mailbox(municipality_id: &str, address: &str) -> Write {
    Write::new(REMOVE_MAILBOX, args![municipality_id, address])
}

/// A municipality's gateway for text messages.
#[derive(Clone, Deserialize)]
pub struct SmsGateway {
    /// Where messages are handed over.
    pub url: String,
    /// What they are shown to come from.
    pub sender: String,
    /// With what both sides sign, sealed.
    pub secret: String,
}

/// The gateway, if there is one.
pub async fn sms(db: &Db, municipality_id: &str) -> Result<Option<SmsGateway>, DbError> {
    db.first(SMS, args![municipality_id]).await
}

/// Sets it up, or changes it.
pub fn choose_sms(municipality_id: &str, gateway: &SmsGateway, at: DateTime<Utc>) -> Write {
    Write::new(
        CHOOSE_SMS,
        args![
            municipality_id,
            &gateway.url,
            &gateway.sender,
            &gateway.secret,
            at
        ],
    )
}

/// Does without.
pub fn remove_sms(municipality_id: &str) -> Write {
    Write::new(REMOVE_SMS, args![municipality_id])
}

/// The id of the category under which mails and text messages are filed; `None` where none was chosen.
pub async fn category(db: &Db, municipality_id: &str) -> Result<Option<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        category_id: String,
    }
    let row = db.first::<Row>(CATEGORY, args![municipality_id]).await?;
    Ok(row.map(|row| row.category_id))
}

/// Chooses it; one that is not the municipality's breaks the foreign key.
pub fn choose_category(municipality_id: &str, category_id: &str) -> Write {
    Write::new(CHOOSE_CATEGORY, args![municipality_id, category_id])
}
