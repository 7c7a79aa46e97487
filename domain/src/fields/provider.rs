//! What an administrator says of the municipality's own identity provider.

use std::fmt;

use super::{Field, FieldError, FieldErrorCode, errors::Errors, text::line};

/// The longest name of a provider on its button, in characters.
pub const PROVIDER_NAME_MAX: usize = 60;
/// The longest address, identifier or secret of a provider, in characters.
pub const PROVIDER_TEXT_MAX: usize = 500;

/// What was typed.
#[derive(Clone, Copy)]
pub struct RawProvider<'a> {
    /// What the button says.
    pub name: &'a str,
    /// The issuer.
    pub issuer: &'a str,
    /// By what the provider knows the municipality.
    pub client_id: &'a str,
    /// With what the municipality proves to be it; empty where the one that is kept stays.
    pub client_secret: &'a str,
    /// Whether there is one that can stay.
    pub secret_kept: bool,
    /// Whether a provider on this very machine may be named without https, as tests have it.
    pub local: bool,
}

/// What was typed, checked.
#[derive(Clone, PartialEq, Eq)]
pub struct Provider {
    /// What the button says.
    pub name: String,
    /// The issuer.
    pub issuer: String,
    /// By what the provider knows the municipality.
    pub client_id: String,
    /// With what the municipality proves to be it; `None` where the one that is kept stays.
    pub client_secret: Option<String>,
}

impl fmt::Debug for Provider {
    /// Nothing secret reaches a log through `{:?}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Provider(…)")
    }
}

impl Provider {
    /// Checks every field.
    ///
    /// # Errors
    /// Every field's error.
    pub fn check(raw: RawProvider<'_>) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors::default();
        let name = errors.take(Field::ProviderName, line(raw.name, 1, PROVIDER_NAME_MAX));
        let issuer = errors.take(Field::Issuer, issuer(raw.issuer, raw.local));
        let client_id = errors.take(Field::ClientId, line(raw.client_id, 1, PROVIDER_TEXT_MAX));
        let least = usize::from(!raw.secret_kept);
        let secret = errors.take(
            Field::ClientSecret,
            line(raw.client_secret, least, PROVIDER_TEXT_MAX),
        );
        let whole = match (name, issuer, client_id, secret) {
            (Some(name), Some(issuer), Some(client_id), Some(secret)) => Some(Self {
                name,
                issuer,
                client_id,
                client_secret: Some(secret).filter(|secret| !secret.is_empty()),
            }),
            _ => None,
        };
        errors.or(whole)
    }
}

/// The issuer: an https address without query or fragment (OpenID Connect Discovery 1.0, §3).
fn issuer(typed: &str, local: bool) -> Result<String, FieldErrorCode> {
    let issuer = line(typed, 1, PROVIDER_TEXT_MAX)?;
    if safe_address(&issuer, local) && !issuer.contains(['?', '#']) {
        Ok(issuer)
    } else {
        Err(FieldErrorCode::Invalid)
    }
}

/// Whether an address of a provider may be asked: https, or, where `local`, this very machine.
pub fn safe_address(address: &str, local: bool) -> bool {
    let rest = match (
        address.strip_prefix("https://"),
        address.strip_prefix("http://"),
    ) {
        (Some(rest), _) => rest,
        (None, Some(rest)) if local => {
            let host = rest.split(['/', ':', '?', '#']).next().unwrap_or_default();
            if host != "localhost" && host != "127.0.0.1" {
                return false;
            }
            rest
        }
        (None, _) => return false,
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // Without a user in it, which would make `https://known.example@other.example` look like the former.
    !authority.is_empty() && !rest.contains(char::is_whitespace) && !authority.contains('@')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw<'a>(issuer: &'a str, secret: &'a str, kept: bool) -> RawProvider<'a> {
        RawProvider {
            name: "Občina Celje",
            issuer,
            client_id: "servis48",
            client_secret: secret,
            secret_kept: kept,
            local: false,
        }
    }

    #[test]
    fn a_provider_needs_a_secret_until_there_is_one() {
        let issuer = "https://prijava.celje.si";
        assert_eq!(
            Provider::check(raw(issuer, " s ", false))
                .unwrap()
                .client_secret
                .as_deref(),
            Some("s")
        );
        let errors = Provider::check(raw(issuer, "", false)).unwrap_err();
        assert_eq!(errors.len(), 1);
        assert_eq!(
            errors.first().map(|error| (error.field, error.error)),
            Some((Field::ClientSecret, FieldErrorCode::Required))
        );
        let kept = Provider::check(raw(issuer, "", true)).unwrap();
        assert_eq!(kept.client_secret, None);
    }

    #[test]
    fn every_error_is_told_at_once() {
        let errors = Provider::check(RawProvider {
            name: " ",
            client_id: "",
            ..raw("celje.si", "", false)
        })
        .unwrap_err();
        assert_eq!(errors.len(), 4);
    }

    #[test]
    fn only_safe_addresses_are_asked() {
        for (address, here, anywhere) in [
            ("https://prijava.celje.si", true, true),
            ("https://prijava.celje.si:8443/realms/občina", true, true),
            ("http://prijava.celje.si", false, false),
            ("http://localhost:4000", true, false),
            ("http://127.0.0.1:4000/auth?x", true, false),
            ("http://localhost.example.org", false, false),
            ("http://127.0.0.1@example.org", false, false),
            ("https://prijava.celje.si@example.org", false, false),
            ("https://", false, false),
            ("https:///x", false, false),
            ("ftp://prijava.celje.si", false, false),
            ("https://a b", false, false),
        ] {
            assert_eq!(safe_address(address, true), here, "{address}");
            assert_eq!(safe_address(address, false), anywhere, "{address}");
        }
        for issuer in ["https://a.si/?x=1", "https://a.si/#x"] {
            assert!(Provider::check(raw(issuer, "s", false)).is_err());
        }
    }
}
