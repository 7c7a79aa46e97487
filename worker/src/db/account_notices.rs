//! Notices to officials about their own account; they go out with the others of the outbox.

use chrono::{DateTime, Utc};
use domain::Code;

use super::{Write, args, statements};
use crate::notify::AccountKind;

statements! {
    // In a batch right after what it tells of, and only if that changed anything.
    ADD_FOR_PERSON = "
        insert into outbox (id, municipality_id, kind, person_id, once, detail, created_at, queue_at)
        select ?1, person.municipality_id, ?4, person.id, ?5, ?6, ?7, ?8
        from person
        where person.municipality_id = ?2 and person.id = ?3 and changes() > 0
        on conflict (once) do nothing";
    ADD_FOR_LINK = "
        insert into outbox (id, municipality_id, kind, person_id, once, detail, created_at, queue_at)
        select ?1, account_link.municipality_id, ?4, account_link.person_id, ?5, account_link.id, ?6, ?7
        from account_link
        where account_link.municipality_id = ?2 and account_link.id = ?3
        on conflict (once) do nothing";
}

/// A notice to an official about their account.
#[derive(Debug, Clone, Copy)]
pub struct AccountNotice<'a> {
    /// Its id.
    pub id: &'a str,
    /// The municipality.
    pub municipality_id: &'a str,
    /// What it tells.
    pub kind: AccountKind,
    /// When it is written.
    pub at: DateTime<Utc>,
    /// When the sweep hands it to the queue.
    pub queue_at: DateTime<Utc>,
}

impl AccountNotice<'_> {
    /// For a person, if the write right before it in the batch changed anything.
    pub fn for_person_if_changed(&self, person_id: Option<&str>, detail: Option<&str>) -> Write {
        let once = format!("{}:{}", self.kind.code(), self.id);
        Write::new(
            ADD_FOR_PERSON,
            args![
                self.id,
                self.municipality_id,
                person_id,
                self.kind.code(),
                once,
                detail,
                self.at,
                self.queue_at,
            ],
        )
    }

    /// For whom a link is, if it was made.
    pub fn for_link(&self, link_id: &str) -> Write {
        let once = format!("{}:{link_id}", self.kind.code());
        Write::new(
            ADD_FOR_LINK,
            args![
                self.id,
                self.municipality_id,
                link_id,
                self.kind.code(),
                once,
                self.at,
                self.queue_at,
            ],
        )
    }
}
