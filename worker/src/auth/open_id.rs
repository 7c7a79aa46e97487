//! OpenID Connect (Core 1.0 and Discovery 1.0) with the municipality's own provider: the authorization code flow with
//! PKCE (RFC 7636), state and nonce.

mod client;

use chrono::{DateTime, Utc};
use domain::fields::safe_address;
use openidconnect::{
    AccessTokenHash, AuthType, AuthenticationFlow, AuthorizationCode, ClientId, ClientSecret,
    CsrfToken, DiscoveryError, EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest,
    HttpResponse, IssuerUrl, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, RequestTokenError, Scope, SubjectIdentifier, TokenResponse, UserInfoError,
    core::{
        CoreClient, CoreClientAuthMethod, CoreIdToken, CoreIdTokenClaims, CoreJwsSigningAlgorithm,
        CoreProviderMetadata, CoreResponseType, CoreTokenResponse, CoreUserInfoClaims,
    },
};

pub use client::Unreachable;

/// The signatures that are taken: those that only the provider can make, and nobody who has the client's secret.
const SIGNATURES: [CoreJwsSigningAlgorithm; 4] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// What is known of the provider and of us there.
#[derive(Clone, Copy)]
pub struct Registration<'a> {
    /// The issuer.
    pub issuer: &'a str,
    /// By what the provider knows us.
    pub client_id: &'a str,
    /// With what we prove to be it.
    pub client_secret: &'a str,
    /// Where the provider sends people back to.
    pub return_address: &'a str,
}

/// What one sign-in is known by.
#[derive(Clone, Copy)]
pub struct Trip<'a> {
    /// By which the browser that began is known again.
    pub state: &'a str,
    /// By which the proof is known to be made for this sign-in.
    pub nonce: &'a str,
    /// With which we prove to be the one who began.
    pub verifier: &'a str,
}

/// Why nobody is known yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotProven {
    /// The provider does not answer, or not as one.
    Unreachable(String),
    /// What it answered is no proof.
    Refused(String),
}

/// Who somebody is, by the provider's word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven {
    /// By what the provider knows them, for good.
    pub subject: String,
    /// The e-mail address in lower case, where the provider has verified it.
    pub email: Option<String>,
}

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

async fn ask(request: HttpRequest) -> Result<HttpResponse, Unreachable> {
    client::ask(request).await
}

async fn discovered(registration: Registration<'_>) -> Result<Client, NotProven> {
    let unreachable = |reason: String| NotProven::Unreachable(reason);
    let issuer = IssuerUrl::new(registration.issuer.to_owned())
        .map_err(|error| unreachable(error.to_string()))?;
    let metadata = CoreProviderMetadata::discover_async(issuer, &ask)
        .await
        .map_err(|error| match error {
            DiscoveryError::Request(reason) => unreachable(reason.to_string()),
            other => unreachable(format!("discovery: {other}")),
        })?;
    let back = RedirectUrl::new(registration.return_address.to_owned())
        .map_err(|error| unreachable(error.to_string()))?;
    // Who does not say takes the secret in the header (Discovery 1.0, §3).
    let in_header = metadata
        .token_endpoint_auth_methods_supported()
        .is_none_or(|ways| ways.contains(&CoreClientAuthMethod::ClientSecretBasic));
    Ok(CoreClient::from_provider_metadata(
        metadata,
        ClientId::new(registration.client_id.to_owned()),
        Some(ClientSecret::new(registration.client_secret.to_owned())),
    )
    .set_auth_type(if in_header {
        AuthType::BasicAuth
    } else {
        AuthType::RequestBody
    })
    .set_redirect_uri(back))
}

/// Where the provider asks who somebody is.
///
/// # Errors
/// The provider does not answer.
pub async fn address(registration: Registration<'_>, trip: Trip<'_>) -> Result<String, NotProven> {
    let client = discovered(registration).await?;
    let verifier = PkceCodeVerifier::new(trip.verifier.to_owned());
    let state = CsrfToken::new(trip.state.to_owned());
    let nonce = Nonce::new(trip.nonce.to_owned());
    let (address, _, _) = client
        .authorize_url(
            AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
            move || state,
            move || nonce,
        )
        .add_scope(Scope::new("email".to_owned()))
        .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
        .url();
    let address = String::from(address);
    // It comes from the provider, and a browser will go there: no script, and nothing that anybody can read on the way.
    if safe_address(&address, cfg!(feature = "local")) {
        Ok(address)
    } else {
        Err(NotProven::Unreachable(
            "an address for signing in that is not gone to".to_owned(),
        ))
    }
}

/// Exchanges the code for the proof, and judges it.
///
/// # Errors
/// The provider does not answer, or what it answers is no proof.
pub async fn proof(
    registration: Registration<'_>,
    trip: Trip<'_>,
    code: &str,
    now: DateTime<Utc>,
) -> Result<Proven, NotProven> {
    let client = discovered(registration).await?;
    let tokens = client
        .exchange_code(AuthorizationCode::new(code.to_owned()))
        .map_err(|error| NotProven::Unreachable(error.to_string()))?
        .set_pkce_verifier(PkceCodeVerifier::new(trip.verifier.to_owned()))
        .request_async(&ask)
        .await
        .map_err(|error| match error {
            RequestTokenError::Request(reason) => NotProven::Unreachable(reason.to_string()),
            // Its code alone: the description may name a person, and goes to the log.
            RequestTokenError::ServerResponse(reply) => {
                NotProven::Refused(reply.error().to_string())
            }
            RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
                NotProven::Refused("no reply of a token endpoint".to_owned())
            }
        })?;
    let token = tokens
        .id_token()
        .ok_or_else(|| NotProven::Refused("no ID token".to_owned()))?;
    let claims = judged(&client, &tokens, token, trip.nonce, now)?;
    let subject = claims.subject().to_string();
    let mut email = verified(claims.email(), claims.email_verified());
    // Many providers tell the address only to whoever asks for it.
    if email.is_none()
        && let Some(about) = about(&client, &tokens, claims.subject().clone()).await?
    {
        email = verified(about.email(), about.email_verified());
    }
    Ok(Proven { subject, email })
}

/// Judges an ID token: signature, issuer, audience, expiry, nonce, and that the access token belongs to it.
fn judged<'t>(
    client: &Client,
    tokens: &CoreTokenResponse,
    token: &'t CoreIdToken,
    nonce: &str,
    now: DateTime<Utc>,
) -> Result<&'t CoreIdTokenClaims, NotProven> {
    let refused = |reason: String| NotProven::Refused(reason);
    let verifier = client
        .id_token_verifier()
        .set_allowed_algs(SIGNATURES)
        .set_time_fn(move || now);
    let claims = token
        .claims(&verifier, &Nonce::new(nonce.to_owned()))
        .map_err(|error| refused(error.to_string()))?;
    if let Some(expected) = claims.access_token_hash() {
        let of_key = token
            .signing_key(&verifier)
            .map_err(|error| refused(error.to_string()))?;
        let algorithm = token
            .signing_alg()
            .map_err(|error| refused(error.to_string()))?;
        let actual = AccessTokenHash::from_token(tokens.access_token(), algorithm, of_key)
            .map_err(|error| refused(error.to_string()))?;
        if actual != *expected {
            return Err(refused("another access token".to_owned()));
        }
    }
    Ok(claims)
}

/// What the provider tells of this very person besides, where it can be asked.
async fn about(
    client: &Client,
    tokens: &CoreTokenResponse,
    subject: SubjectIdentifier,
) -> Result<Option<CoreUserInfoClaims>, NotProven> {
    let Ok(question) = client.user_info(tokens.access_token().clone(), Some(subject)) else {
        return Ok(None);
    };
    question
        .request_async(&ask)
        .await
        .map(Some)
        .map_err(|error| match error {
            UserInfoError::Request(reason) => NotProven::Unreachable(reason.to_string()),
            other => NotProven::Refused(other.to_string()),
        })
}

fn verified(email: Option<&openidconnect::EndUserEmail>, verified: Option<bool>) -> Option<String> {
    email
        .filter(|_| verified == Some(true))
        .map(|email| email.trim().to_lowercase())
}

#[cfg(test)]
mod tests;
