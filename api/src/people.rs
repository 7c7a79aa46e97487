//! Who works here: inviting people, changing what they may do, ending their access.

use chrono::{DateTime, Utc};
use domain::{Language, Role, codes};
use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, coded, endpoint::encode};

/// Reads everybody who works here or did.
pub struct ListPeople;

impl Endpoint for ListPeople {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/people";
    type Body = Empty;
    type Reply = People;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Invites somebody by e-mail. Errors: `invalid-fields` (`email` with `taken` where somebody has it already).
pub struct Invite;

impl Endpoint for Invite {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/people";
    type Body = InvitationDraft;
    type Reply = People;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Sends an invitation anew; the link of the one before no longer opens. Errors: `not-found`, `conflict` where the
/// person has joined meanwhile.
pub struct InviteAgain<'a> {
    /// The person's id.
    pub id: &'a str,
}

impl Endpoint for InviteAgain<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/people/{id}/invitation";
    type Body = Empty;
    type Reply = People;

    fn path(&self) -> String {
        format!("/api/desk/people/{}/invitation", encode(self.id))
    }
}

/// Takes an invitation back. Errors: `not-found`, `conflict` where the person has joined meanwhile.
pub struct WithdrawInvitation<'a> {
    /// The person's id.
    pub id: &'a str,
}

impl Endpoint for WithdrawInvitation<'_> {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/people/{id}/invitation";
    type Body = Empty;
    type Reply = People;

    fn path(&self) -> String {
        format!("/api/desk/people/{}/invitation", encode(self.id))
    }
}

/// Changes somebody's department and role. Errors: `invalid-fields`, `not-found`, `not-allowed` for whoever would raise
/// themself, `last-administrator`, `conflict`.
pub struct ChangePerson<'a> {
    /// The person's id.
    pub id: &'a str,
}

impl Endpoint for ChangePerson<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/people/{id}";
    type Body = PersonDraft;
    type Reply = People;

    fn path(&self) -> String {
        format!("/api/desk/people/{}", encode(self.id))
    }
}

/// Ends somebody's access; every session of theirs ends at once. Errors: `not-found`, `last-administrator`.
pub struct EndAccess<'a> {
    /// The person's id.
    pub id: &'a str,
}

impl Endpoint for EndAccess<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/people/{id}/end";
    type Body = Empty;
    type Reply = People;

    fn path(&self) -> String {
        format!("/api/desk/people/{}/end", encode(self.id))
    }
}

/// Gives somebody's access back, with the department and role they had. Errors: `not-found`.
pub struct RestoreAccess<'a> {
    /// The person's id.
    pub id: &'a str,
}

impl Endpoint for RestoreAccess<'_> {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/people/{id}/restore";
    type Body = Empty;
    type Reply = People;

    fn path(&self) -> String {
        format!("/api/desk/people/{}/restore", encode(self.id))
    }
}

/// Removes the second factor of somebody whose device is lost. Errors: `not-found`.
pub struct RemoveSecondFactor<'a> {
    /// The person's id.
    pub id: &'a str,
}

impl Endpoint for RemoveSecondFactor<'_> {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/people/{id}/second-factor";
    type Body = Empty;
    type Reply = People;

    fn path(&self) -> String {
        format!("/api/desk/people/{}/second-factor", encode(self.id))
    }
}

/// Whom to invite, as it was typed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvitationDraft {
    /// The e-mail address.
    pub email: String,
    /// The name, as it will sign answers.
    pub name: String,
    /// The department's id.
    pub department: String,
    /// The role's code.
    pub role: String,
    /// The code of the language of mails to the person.
    pub language: String,
}

impl std::fmt::Debug for InvitationDraft {
    /// Contact data never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("InvitationDraft(…)")
    }
}

/// What somebody does from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonDraft {
    /// The department's id.
    pub department: String,
    /// The role's code.
    pub role: String,
}

/// Everybody, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    /// The people.
    pub people: Vec<Person>,
}

/// Somebody who works here, or did.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// The department's id.
    pub department_id: String,
    /// What the person may do.
    #[serde(with = "coded")]
    pub role: Role,
    /// In which language mails to the person are.
    #[serde(with = "coded")]
    pub language: Language,
    /// Whether they can come in.
    #[serde(with = "coded")]
    pub standing: Access,
    /// Until when the invitation can be accepted, or since when the access is ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing_at: Option<DateTime<Utc>>,
    /// Whether they have a second factor.
    pub second_factor: bool,
}

impl std::fmt::Debug for Person {
    /// Contact data never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Person").field(&self.id).finish()
    }
}

/// Whether somebody can come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// They can.
    Open,
    /// They were invited and have not accepted yet.
    Invited,
    /// The invitation was not accepted in time.
    InvitationOver,
    /// The invitation was withdrawn before they accepted it.
    Withdrawn,
    /// Their access was ended.
    Ended,
}
codes!(Access {
    Open = "open",
    Invited = "invited",
    InvitationOver = "invitation-over",
    Withdrawn = "withdrawn",
    Ended = "ended",
});
