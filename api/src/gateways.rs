//! Mails and text messages: the gateway that brings and takes them, and how a municipality set that up.

use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method};

/// A text message that came in, signed by the gateway (`x-servis48-timestamp`, `x-servis48-signature`); the same id is
/// taken in once. Errors: `wrong-signature`, `malformed-request`, `invalid-fields` (`phone`, `text`).
pub struct ReceiveSms;

impl Endpoint for ReceiveSms {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/gateways/sms";
    type Body = IncomingSms;
    type Reply = Empty;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// A text message, whole: what came in several pieces is put together before.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncomingSms {
    /// Names it among all messages of the gateway.
    pub id: String,
    /// The number it came from, with its country code or as it is dialled at home.
    pub from: String,
    /// The words.
    pub text: String,
}

impl std::fmt::Debug for IncomingSms {
    /// Contact data never reaches a log through `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("IncomingSms(…)")
    }
}

/// Reads how mails and text messages come in and go out. Administrators only.
pub struct ReadGateways;

impl Endpoint for ReadGateways {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/settings/gateways";
    type Body = Empty;
    type Reply = GatewaySettings;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Sets up the gateway for text messages, or changes it. Administrators only. Errors: `invalid-fields`.
pub struct ChooseSmsGateway;

impl Endpoint for ChooseSmsGateway {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/settings/gateways/sms";
    type Body = SmsGatewayDraft;
    type Reply = GatewaySettings;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Does without a gateway from now on. Administrators only.
pub struct RemoveSmsGateway;

impl Endpoint for RemoveSmsGateway {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/settings/gateways/sms";
    type Body = Empty;
    type Reply = GatewaySettings;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Chooses what mails and text messages are filed under until somebody has read them. Administrators only. Errors:
/// `invalid-fields` (`category`).
pub struct ChooseUnreadCategory;

impl Endpoint for ChooseUnreadCategory {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/settings/gateways/category";
    type Body = UnreadCategoryDraft;
    type Reply = GatewaySettings;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Reads the mails to one more address. Administrators only. Errors: `invalid-fields` (`mailbox`: `not-allowed` for
/// another domain than that of the municipality's own mails, `taken`, `full`).
pub struct AddMailbox;

impl Endpoint for AddMailbox {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/settings/gateways/mailboxes";
    type Body = MailboxDraft;
    type Reply = GatewaySettings;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Reads the mails to an address no longer: they are refused, and whoever wrote is told. Administrators only. Errors:
/// `not-found`.
pub struct RemoveMailbox;

impl Endpoint for RemoveMailbox {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/settings/gateways/mailboxes/remove";
    type Body = MailboxDraft;
    type Reply = GatewaySettings;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// An address whose mails are read, or are to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailboxDraft {
    /// The address.
    pub mailbox: String,
}

/// How mails and text messages come in and go out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GatewaySettings {
    /// Addresses whose mails become requests.
    #[serde(default)]
    pub mailboxes: Vec<String>,
    /// The id of the category that what nobody has read is filed under; `None` where none was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The gateway for text messages; `None` where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sms: Option<SmsGateway>,
    /// Where the gateway brings what comes in.
    pub incoming_address: String,
}

/// A gateway for text messages. Its secret is shown to nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmsGateway {
    /// Where messages are handed over.
    pub url: String,
    /// What they are shown to come from.
    pub sender: String,
}

/// What an administrator says of the gateway.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmsGatewayDraft {
    /// Where messages are handed over.
    pub url: String,
    /// What they are shown to come from.
    pub sender: String,
    /// With what both sides sign; empty where the one that is kept stays.
    #[serde(default)]
    pub secret: String,
}

impl std::fmt::Debug for SmsGatewayDraft {
    /// Nothing secret reaches a log through `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SmsGatewayDraft(…)")
    }
}

/// What unread messages are filed under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnreadCategoryDraft {
    /// The category's id.
    pub category: String,
}
