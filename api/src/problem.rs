//! The one form of errors over HTTP: RFC 9457 problem details with a code and the fields concerned.

use domain::{Code, codes};
use serde::{Deserialize, Serialize};

use crate::coded;

/// The media type of a [`Problem`].
pub const PROBLEM_JSON: &str = "application/problem+json";

/// What went wrong, for the page to word in the reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemCode {
    /// 400: the body is not the JSON this endpoint takes, or a header is missing.
    MalformedRequest,
    /// 422: one or more fields have errors; `fields` names every one.
    InvalidFields,
    /// 401: not signed in, or the session ended.
    SignInRequired,
    /// 401: e-mail or password is wrong; which of the two is not said.
    WrongCredentials,
    /// 401: a passkey that is not known here, or did not sign what it was given; which is not said.
    PasskeyRefused,
    /// 401: what came back from the identity provider is no proof, or was not begun in this browser.
    ProviderRefused,
    /// 401: not signed by the gateway, or too long ago.
    WrongSignature,
    /// 401: not the key of whoever runs the service.
    WrongOperatorKey,
    /// 403: what only whoever runs the service can switch on.
    SwitchedOff,
    /// 403: the identity provider vouches for somebody who does not work here.
    PersonUnknown,
    /// 403: whoever has this address was known by the identity provider under another account until now.
    AnotherIdentity,
    /// 403: the identity provider has not verified the e-mail address.
    EmailNotVerified,
    /// 502: the identity provider does not answer.
    ProviderUnreachable,
    /// 403: the request comes from another site, or without a same-origin mark.
    CrossOrigin,
    /// 403: signed in, and this is not for the person's role.
    NotAllowed,
    /// 404: nothing here that this reader may see.
    NotFound,
    /// 404: no request has this number and PIN together; which of the two is wrong is not said.
    WrongNumberOrPin,
    /// 404: no municipality answers on this host.
    UnknownMunicipality,
    /// 409: somebody changed the request since it was read.
    Conflict,
    /// 409: the lifecycle does not allow this step from where the request stands.
    StepNotAllowed,
    /// 409: nobody would be left who manages people and settings.
    LastAdministrator,
    /// 409: the municipality insists on a second factor.
    SecondFactorRequired,
    /// 409: this idempotency key was used for a different filing.
    KeyReused,
    /// 413: larger than 10 MiB.
    TooLarge,
    /// 415: not a JPEG, PNG or WebP image, judged by its content.
    UnsupportedImage,
    /// 415: neither a PDF nor a JPEG, PNG or WebP image that can be read, judged by its content.
    UnsupportedFile,
    /// 429: too many tries; `retry_after_seconds` says when to come back.
    TooManyTries,
    /// 500: our fault; `request_id` finds it in the log.
    Internal,
    /// 503: a part we need does not answer now; try again.
    Unavailable,
}
codes!(ProblemCode {
    MalformedRequest = "malformed-request",
    InvalidFields = "invalid-fields",
    SignInRequired = "sign-in-required",
    WrongCredentials = "wrong-credentials",
    PasskeyRefused = "passkey-refused",
    ProviderRefused = "provider-refused",
    WrongSignature = "wrong-signature",
    WrongOperatorKey = "wrong-operator-key",
    SwitchedOff = "switched-off",
    PersonUnknown = "person-unknown",
    AnotherIdentity = "another-identity",
    EmailNotVerified = "email-not-verified",
    ProviderUnreachable = "provider-unreachable",
    CrossOrigin = "cross-origin",
    NotAllowed = "not-allowed",
    NotFound = "not-found",
    WrongNumberOrPin = "wrong-number-or-pin",
    UnknownMunicipality = "unknown-municipality",
    Conflict = "conflict",
    StepNotAllowed = "step-not-allowed",
    LastAdministrator = "last-administrator",
    SecondFactorRequired = "second-factor-required",
    KeyReused = "key-reused",
    TooLarge = "too-large",
    UnsupportedImage = "unsupported-image",
    UnsupportedFile = "unsupported-file",
    TooManyTries = "too-many-tries",
    Internal = "internal",
    Unavailable = "unavailable",
});

impl ProblemCode {
    /// The HTTP status that carries this code; one place decides.
    pub fn status(self) -> u16 {
        match self {
            Self::MalformedRequest => 400,
            Self::SignInRequired
            | Self::WrongCredentials
            | Self::PasskeyRefused
            | Self::ProviderRefused
            | Self::WrongSignature
            | Self::WrongOperatorKey => 401,
            Self::CrossOrigin
            | Self::SwitchedOff
            | Self::NotAllowed
            | Self::PersonUnknown
            | Self::AnotherIdentity
            | Self::EmailNotVerified => 403,
            Self::ProviderUnreachable => 502,
            Self::NotFound | Self::WrongNumberOrPin | Self::UnknownMunicipality => 404,
            Self::Conflict
            | Self::StepNotAllowed
            | Self::LastAdministrator
            | Self::SecondFactorRequired
            | Self::KeyReused => 409,
            Self::TooLarge => 413,
            Self::UnsupportedImage | Self::UnsupportedFile => 415,
            Self::InvalidFields => 422,
            Self::TooManyTries => 429,
            Self::Internal => 500,
            Self::Unavailable => 503,
        }
    }

    /// A short English summary for people who read the raw reply; the page words the code itself.
    pub fn title(self) -> &'static str {
        match self {
            Self::MalformedRequest => "The request could not be read",
            Self::InvalidFields => "Some fields have errors",
            Self::SignInRequired => "Sign in first",
            Self::WrongCredentials => "E-mail or password is wrong",
            Self::PasskeyRefused => "The passkey was not accepted",
            Self::ProviderRefused => "The sign-in with the identity provider was not accepted",
            Self::WrongSignature => "The signature is missing, wrong or too old",
            Self::WrongOperatorKey => "The operator's key is missing or wrong",
            Self::SwitchedOff => "This is switched off here",
            Self::PersonUnknown => "This person does not work here",
            Self::AnotherIdentity => "This person was known under another account until now",
            Self::EmailNotVerified => "The identity provider has not verified the e-mail address",
            Self::ProviderUnreachable => "The identity provider does not answer",
            Self::CrossOrigin => "The request comes from another site",
            Self::NotAllowed => "This is not for your role",
            Self::NotFound => "Not found",
            Self::WrongNumberOrPin => "No request has this number and PIN",
            Self::UnknownMunicipality => "No municipality answers here",
            Self::Conflict => "Somebody changed this in the meantime",
            Self::StepNotAllowed => "This step is not possible now",
            Self::LastAdministrator => "Nobody would be left who manages people",
            Self::SecondFactorRequired => "The municipality requires a second factor",
            Self::KeyReused => "This key was used for something else",
            Self::TooLarge => "The file is larger than 10 MiB",
            Self::UnsupportedImage => "The file is not a JPEG, PNG or WebP image",
            Self::UnsupportedFile => "The file is neither a PDF nor a JPEG, PNG or WebP image",
            Self::TooManyTries => "Too many tries",
            Self::Internal => "Something went wrong on our side",
            Self::Unavailable => "A part of the service does not answer",
        }
    }
}

/// An error of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldProblem {
    /// The field, as `domain::fields::Field` codes it.
    pub field: String,
    /// What is wrong, as `domain::fields::FieldErrorCode` codes it.
    pub code: String,
}

/// RFC 9457 problem details.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// A URN that names the code (`urn:servis48:problem:conflict`).
    #[serde(rename = "type")]
    pub kind: String,
    /// The English summary.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// The code.
    #[serde(with = "coded")]
    pub code: ProblemCode,
    /// Every field in error; empty unless the code is `invalid-fields`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
    /// The id under which the failure is logged, to be shown to the reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Seconds to wait, with `too-many-tries`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after_seconds: Option<u32>,
}

impl Problem {
    /// A problem with nothing but its code.
    pub fn new(code: ProblemCode) -> Self {
        Self {
            kind: format!("urn:servis48:problem:{}", code.code()),
            title: code.title().to_owned(),
            status: code.status(),
            code,
            fields: Vec::new(),
            request_id: None,
            retry_after_seconds: None,
        }
    }
}
