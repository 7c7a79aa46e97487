//! Signing in with the municipality's own identity provider (OpenID Connect), and which one that is.

use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, session::Session};

/// Reads which ways in there are besides password and passkey.
pub struct ReadWaysIn;

impl Endpoint for ReadWaysIn {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/session/ways";
    type Body = Empty;
    type Reply = WaysIn;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// The ways in besides password and passkey.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaysIn {
    /// The name of the municipality's own identity provider, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
}

/// Begins to sign in with the provider; what comes back is good for this browser alone. Throttled. Errors: `not-found`
/// where there is none, `provider-unreachable`, `too-many-tries`.
pub struct BeginOpenId;

impl Endpoint for BeginOpenId {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/session/open-id/begin";
    type Body = Empty;
    type Reply = ProviderAddress;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Where the provider asks who somebody is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderAddress {
    /// The address.
    pub address: String,
}

/// Signs in with what the provider gave the browser. Throttled. Errors: `provider-refused`, `provider-unreachable`,
/// `email-not-verified`, `person-unknown`, `another-identity`, `too-many-tries`.
pub struct SignInWithOpenId;

impl Endpoint for SignInWithOpenId {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/session/open-id";
    type Body = ProviderReturn;
    type Reply = Session;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// With what the provider sends somebody back.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProviderReturn {
    /// By which the browser that began is known again.
    pub state: String,
    /// What is exchanged for the proof; missing where the provider, or the person, refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// Reads the provider as it is set up. Administrators only.
pub struct ReadProvider;

impl Endpoint for ReadProvider {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/settings/identity-provider";
    type Body = Empty;
    type Reply = ProviderSettings;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Sets the provider up, or changes it. Administrators only. Errors: `invalid-fields`.
pub struct ChooseProvider;

impl Endpoint for ChooseProvider {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/settings/identity-provider";
    type Body = ProviderDraft;
    type Reply = ProviderSettings;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Does without a provider from now on. Administrators only.
pub struct RemoveProvider;

impl Endpoint for RemoveProvider {
    const METHOD: Method = Method::Delete;
    const PATTERN: &'static str = "/api/desk/settings/identity-provider";
    type Body = Empty;
    type Reply = ProviderSettings;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// What an administrator says of the provider.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProviderDraft {
    /// What the button says.
    pub name: String,
    /// The issuer.
    pub issuer: String,
    /// By what the provider knows the municipality.
    pub client_id: String,
    /// With what the municipality proves to be it; empty where the one that is kept stays.
    #[serde(default)]
    pub client_secret: String,
}

macro_rules! secret {
    ($($name:ident)+) => {$(
        impl std::fmt::Debug for $name {
            /// Nothing secret reaches a log through `{:?}`.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )+};
}
secret!(ProviderReturn ProviderDraft);

/// The provider as it is set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderSettings {
    /// It; `None` where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<Provider>,
    /// Where the provider sends people back to, which it has to be told.
    pub return_address: String,
}

/// A provider. Its secret is shown to nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provider {
    /// What the button says.
    pub name: String,
    /// The issuer.
    pub issuer: String,
    /// By what the provider knows the municipality.
    pub client_id: String,
}
