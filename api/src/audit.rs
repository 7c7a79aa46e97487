//! The audit log: who did what besides requests.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Role,
    audit::{Act, Aspect, SignInMethod},
    codes,
};
use serde::{Deserialize, Serialize};

use crate::{Code, Empty, Endpoint, Method, Names, coded, endpoint::query};

/// Reads the log, newest first, for whoever may. Errors: `malformed-request` for a cursor nobody gave out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReadAudit {
    /// Where the next page begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Only what this person did, or what was done to them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// Only this act.
    #[serde(with = "coded::option", skip_serializing_if = "Option::is_none")]
    pub act: Option<Act>,
    /// From the beginning of this day on, in the municipality's time zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Up to the end of this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

impl Endpoint for ReadAudit {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/audit";
    type Body = Empty;
    type Reply = AuditPage;

    fn path(&self) -> String {
        let parameters = query(&[
            ("cursor", self.cursor.clone()),
            ("person", self.person.clone()),
            ("act", self.act.map(|act| act.code().to_owned())),
            ("from", self.from.map(|date| date.to_string())),
            ("to", self.to.map(|date| date.to_string())),
        ]);
        format!("{}{parameters}", Self::PATTERN)
    }
}

/// A page of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditPage {
    /// The entries, newest first.
    pub entries: Vec<AuditEntry>,
    /// Where the next page begins; `None` at the end.
    pub next: Option<String>,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEntry {
    /// Its id.
    pub id: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    #[serde(with = "coded")]
    pub act: Act,
    /// The name of who did it, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The name of the person it was done to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// What else there is to know.
    #[serde(default)]
    pub details: AuditDetails,
    /// A mark by which the same network can be recognised, and no address be found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
}

/// What else there is to know of an act: codes, names and numbers, and never how to reach anybody. It is stored as it
/// travels.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AuditDetails {
    /// How somebody signed in.
    #[serde(with = "coded::option", skip_serializing_if = "Option::is_none")]
    pub method: Option<SignInMethod>,
    /// Browser and system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// Why somebody could not sign in.
    #[serde(with = "coded::option", skip_serializing_if = "Option::is_none")]
    pub failure: Option<SignInFailure>,
    /// What the person might do before.
    #[serde(with = "coded::option", skip_serializing_if = "Option::is_none")]
    pub role_before: Option<Role>,
    /// What the person may do from then on.
    #[serde(with = "coded::option", skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// The name of the department before, as it was then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department_before: Option<Names>,
    /// The name of the department from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<Names>,
    /// Which setting was chosen.
    #[serde(with = "coded::option", skip_serializing_if = "Option::is_none")]
    pub setting: Option<Setting>,
    /// What had been chosen before, where that is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The code of what was chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chosen: Option<String>,
    /// The number of the request it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Which version was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// The name of the template, as it was then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// The question of the public answer, as it was then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// The name of the department, category or question, as it was then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Names>,
    /// The name of the category that a question belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Names>,
    /// What of it was changed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<AspectChange>,
}

/// What something was before, and is from then on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AspectChange {
    /// What.
    #[serde(with = "coded")]
    pub aspect: Aspect,
    /// Before; `None` where there was nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Was>,
    /// From then on; `None` where there is nothing any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Was>,
}

/// A value as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Was {
    /// Words in the languages of the municipality.
    Names(Names),
    /// The same in every language: the name of a person, a number, hours.
    Text(String),
    /// Whether it is so.
    Yes(bool),
    /// Codes; of what kind is clear from the aspect.
    Codes(Vec<String>),
    /// Several of them, in order.
    Many(Vec<Names>),
}

/// Why somebody could not sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInFailure {
    /// Nobody who works here has this address.
    UnknownAddress,
    /// The password was wrong.
    WrongPassword,
    /// The code of the second factor was wrong, or used before.
    WrongCode,
    /// The account was locked.
    Locked,
    /// The passkey is not known here, or did not sign what it was given.
    PasskeyRefused,
    /// The passkey signed less often than before: it may have been copied.
    PasskeyCountedBack,
    /// The identity provider did not answer.
    ProviderUnreachable,
    /// What came back from the identity provider is no proof, or was begun elsewhere.
    ProviderRefused,
    /// The identity provider has not verified the e-mail address.
    EmailNotVerified,
    /// The invitation of this person is over.
    NotInvited,
    /// The identity provider knew this person under another account until now.
    AnotherIdentity,
}
codes!(SignInFailure {
    UnknownAddress = "unknown-address",
    WrongPassword = "wrong-password",
    WrongCode = "wrong-code",
    Locked = "locked",
    PasskeyRefused = "passkey-refused",
    PasskeyCountedBack = "passkey-counted-back",
    ProviderUnreachable = "provider-unreachable",
    ProviderRefused = "provider-refused",
    EmailNotVerified = "email-not-verified",
    NotInvited = "not-invited",
    AnotherIdentity = "another-identity",
});

/// A setting of a municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Who publishes answers.
    Publishing,
    /// Whether a second factor is required.
    SecondFactor,
    /// The municipality's own identity provider.
    IdentityProvider,
    /// The saved views that everybody has.
    SharedViews,
    /// The gateway for text messages.
    SmsGateway,
    /// What mails and text messages are filed under until somebody has read them.
    UnreadCategory,
    /// How the municipality is called and reached.
    Municipality,
    /// Its words of welcome.
    Welcome,
    /// Its colours.
    Look,
    /// Its arms.
    Arms,
    /// Its map.
    BaseMap,
    /// For how long it keeps what it knows of people.
    Retention,
    /// Whose mails it reads.
    Mailboxes,
}
codes!(Setting {
    Publishing = "publishing",
    SecondFactor = "second-factor",
    IdentityProvider = "identity-provider",
    SharedViews = "shared-views",
    SmsGateway = "sms-gateway",
    UnreadCategory = "unread-category",
    Municipality = "municipality",
    Welcome = "welcome",
    Look = "look",
    Arms = "arms",
    BaseMap = "base-map",
    Retention = "retention",
    Mailboxes = "mailboxes",
});
