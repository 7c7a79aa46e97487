//! What a municipality chose for its desk.

use domain::lifecycle::Publishing;
use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, coded};

/// Reads the settings. Administrators only.
pub struct ReadSettings;

impl Endpoint for ReadSettings {
    const METHOD: Method = Method::Get;
    const PATTERN: &'static str = "/api/desk/settings";
    type Body = Empty;
    type Reply = Settings;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Chooses who publishes answers. What was drafted before stays a draft, to be published by whoever may now.
/// Administrators only.
pub struct ChoosePublishing;

impl Endpoint for ChoosePublishing {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/settings/publishing";
    type Body = PublishingDraft;
    type Reply = Settings;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Chooses whether everybody must have a second factor. Who has none sets it up when they next sign in; a passkey or the
/// municipality's own identity provider is proof enough. Administrators only.
pub struct RequireSecondFactor;

impl Endpoint for RequireSecondFactor {
    const METHOD: Method = Method::Post;
    const PATTERN: &'static str = "/api/desk/settings/second-factor";
    type Body = SecondFactorDraft;
    type Reply = Settings;

    fn path(&self) -> String {
        Self::PATTERN.to_owned()
    }
}

/// Whether a second factor is required.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondFactorDraft {
    /// Whether it is.
    pub required: bool,
}

/// A choice of who publishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishingDraft {
    /// Who.
    #[serde(with = "coded")]
    pub publishing: Publishing,
}

/// The settings as they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Who publishes answers.
    #[serde(with = "coded")]
    pub publishing: Publishing,
    /// Whether everybody must have a second factor.
    pub second_factor_required: bool,
}
