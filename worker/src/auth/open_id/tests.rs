//! ID tokens made here with a key of our own, whose every word is bent in turn.

use chrono::TimeDelta;
use openidconnect::{
    AccessToken, Audience, AuthUrl, EmptyAdditionalClaims, EmptyAdditionalProviderMetadata,
    EmptyExtraTokenFields, EndUserEmail, IdTokenFields, JsonWebKeyId, JsonWebKeySet,
    JsonWebKeySetUrl, PrivateSigningKey, ResponseTypes, StandardClaims, TokenUrl,
    core::{
        CoreEdDsaPrivateSigningKey, CoreHmacKey, CoreResponseType, CoreSubjectIdentifierType,
        CoreTokenType,
    },
};

use super::*;

const ISSUER: &str = "https://prijava.celje.si";
const CLIENT: &str = "servis48";
const SECRET: &str = "a secret that both know and nobody else does";
const NONCE: &str = "the nonce of this sign-in";

/// The private keys of RFC 8410, §10.3, and one that differs.
const KEY: &str = "-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
-----END PRIVATE KEY-----";
const OTHER_KEY: &str = "-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhD
-----END PRIVATE KEY-----";

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn now() -> DateTime<Utc> {
    at("2026-04-22T10:00:00Z")
}

fn key(pem: &str) -> CoreEdDsaPrivateSigningKey {
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(pem, Some(JsonWebKeyId::new("k".to_owned())))
        .unwrap()
}

/// A client that knows the provider with the first key.
fn client() -> Client {
    let metadata = CoreProviderMetadata::new(
        IssuerUrl::new(ISSUER.to_owned()).unwrap(),
        AuthUrl::new(format!("{ISSUER}/auth")).unwrap(),
        JsonWebKeySetUrl::new(format!("{ISSUER}/keys")).unwrap(),
        vec![ResponseTypes::new(vec![CoreResponseType::Code])],
        vec![CoreSubjectIdentifierType::Public],
        vec![
            CoreJwsSigningAlgorithm::EdDsa,
            CoreJwsSigningAlgorithm::HmacSha256,
            CoreJwsSigningAlgorithm::None,
        ],
        EmptyAdditionalProviderMetadata {},
    )
    .set_token_endpoint(Some(TokenUrl::new(format!("{ISSUER}/token")).unwrap()))
    .set_jwks(JsonWebKeySet::new(vec![key(KEY).as_verification_key()]));
    CoreClient::from_provider_metadata(
        metadata,
        ClientId::new(CLIENT.to_owned()),
        Some(ClientSecret::new(SECRET.to_owned())),
    )
    .set_redirect_uri(RedirectUrl::new("https://celje.example/back".to_owned()).unwrap())
}

/// What a provider says, good unless it is bent.
struct Said {
    issuer: &'static str,
    audience: &'static str,
    expires_in: TimeDelta,
    nonce: &'static str,
}

const GOOD: Said = Said {
    issuer: ISSUER,
    audience: CLIENT,
    expires_in: TimeDelta::minutes(10),
    nonce: NONCE,
};

impl Said {
    fn claims(&self) -> CoreIdTokenClaims {
        CoreIdTokenClaims::new(
            IssuerUrl::new(self.issuer.to_owned()).unwrap(),
            vec![Audience::new(self.audience.to_owned())],
            now() + self.expires_in,
            now(),
            StandardClaims::new(SubjectIdentifier::new("17".to_owned()))
                .set_email(Some(EndUserEmail::new("Nada@Celje.si".to_owned())))
                .set_email_verified(Some(true)),
            EmptyAdditionalClaims {},
        )
        .set_nonce(Some(Nonce::new(self.nonce.to_owned())))
    }
}

fn signed(said: &Said, pem: &str) -> CoreIdToken {
    let access = AccessToken::new("access".to_owned());
    CoreIdToken::new(
        said.claims(),
        &key(pem),
        CoreJwsSigningAlgorithm::EdDsa,
        Some(&access),
        None,
    )
    .unwrap()
}

fn judge(token: CoreIdToken, access: &str, at: DateTime<Utc>) -> Result<String, NotProven> {
    let tokens = CoreTokenResponse::new(
        AccessToken::new(access.to_owned()),
        CoreTokenType::Bearer,
        IdTokenFields::new(Some(token), EmptyExtraTokenFields {}),
    );
    let token = tokens.id_token().unwrap();
    judged(&client(), &tokens, token, NONCE, at).map(|claims| claims.subject().to_string())
}

fn refused(judged: &Result<String, NotProven>) -> bool {
    matches!(judged, Err(NotProven::Refused(_)))
}

#[test]
fn what_the_provider_signed_for_us_now_is_taken() {
    let judged = judge(signed(&GOOD, KEY), "access", now());
    assert_eq!(judged.as_deref(), Ok("17"));
}

#[test]
fn what_was_signed_by_another_key_or_by_none_is_refused() {
    assert!(refused(&judge(signed(&GOOD, OTHER_KEY), "access", now())));
    // With the secret that both know anybody who has it could sign.
    let symmetric = CoreIdToken::new(
        GOOD.claims(),
        &CoreHmacKey::new(SECRET),
        CoreJwsSigningAlgorithm::HmacSha256,
        None,
        None,
    )
    .unwrap();
    assert!(refused(&judge(symmetric, "access", now())));
    // Header and claims of a good one, and no signature, or that of other claims.
    let good = signed(&GOOD, KEY).to_string();
    let other = signed(
        &Said {
            expires_in: TimeDelta::minutes(20),
            ..GOOD
        },
        KEY,
    )
    .to_string();
    let (head, _) = good.rsplit_once('.').unwrap();
    let (_, signature) = other.rsplit_once('.').unwrap();
    for forged in [format!("{head}."), format!("{head}.{signature}")] {
        let Ok(token) = forged.parse::<CoreIdToken>() else {
            continue;
        };
        assert!(refused(&judge(token, "access", now())), "{forged}");
    }
}

#[test]
fn what_was_signed_for_others_or_another_time_is_refused() {
    for bent in [
        Said {
            issuer: "https://prijava.krusevac.rs",
            ..GOOD
        },
        Said {
            audience: "somebody else",
            ..GOOD
        },
        Said {
            expires_in: TimeDelta::minutes(-1),
            ..GOOD
        },
        Said {
            nonce: "the nonce of another sign-in",
            ..GOOD
        },
    ] {
        assert!(refused(&judge(signed(&bent, KEY), "access", now())));
    }
    assert!(refused(&judge(signed(&GOOD, KEY), "another", now())));
    let later = now() + TimeDelta::minutes(11);
    assert!(refused(&judge(signed(&GOOD, KEY), "access", later)));
}

#[test]
fn only_an_address_that_was_verified_counts() {
    let email = EndUserEmail::new("Nada@Celje.si".to_owned());
    assert_eq!(
        verified(Some(&email), Some(true)).as_deref(),
        Some("nada@celje.si")
    );
    assert_eq!(verified(Some(&email), Some(false)), None);
    assert_eq!(verified(Some(&email), None), None);
    assert_eq!(verified(None, Some(true)), None);
}
