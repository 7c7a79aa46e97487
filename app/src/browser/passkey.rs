//! The browser's passkeys, through the JSON forms of WebAuthn Level 3, which every current browser has.

use api::passkey::{Assertion, Challenge, NewChallenge, NewPasskey};
use js_sys::{Function, JSON, Object, Promise, Reflect};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};

/// Why there is no passkey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPasskey {
    /// This browser or device has none, or the page is not served safely.
    NotSupported,
    /// The person said no, or waited too long. Browsers do not tell the two apart.
    Cancelled,
    /// This device has one of the person's passkeys already.
    AlreadyThere,
    /// Anything else.
    Failed,
}

impl NoPasskey {
    /// By the name of the exception.
    fn of(error: &JsValue) -> Self {
        match get(error, "name")
            .and_then(|name| name.as_string())
            .as_deref()
        {
            Some("NotAllowedError" | "AbortError") => Self::Cancelled,
            Some("InvalidStateError") => Self::AlreadyThere,
            Some("NotSupportedError" | "SecurityError") => Self::NotSupported,
            _ => Self::Failed,
        }
    }
}

/// How long a device may take, in milliseconds: as long as the challenge lives.
const TIMEOUT: u32 = 300_000;

fn listed(ids: &[String]) -> Vec<Value> {
    ids.iter()
        .map(|id| json!({ "type": "public-key", "id": id }))
        .collect()
}

/// Has the device make a passkey, and gives it this name.
pub async fn make(options: &NewChallenge, name: String) -> Result<NewPasskey, NoPasskey> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Response {
        #[serde(rename = "clientDataJSON")]
        client_data: String,
        authenticator_data: String,
        // Missing where the browser does not know the algorithm.
        public_key: Option<String>,
        public_key_algorithm: i32,
    }
    let algorithms: Vec<Value> = options
        .algorithms
        .iter()
        .map(|number| json!({ "type": "public-key", "alg": number }))
        .collect();
    let asked = json!({
        "challenge": options.challenge,
        "rp": { "id": options.rp_id, "name": "Servis 48" },
        "user": {
            "id": options.user_id,
            "name": options.user_name,
            "displayName": options.display_name,
        },
        "pubKeyCredParams": algorithms,
        "excludeCredentials": listed(&options.known),
        "authenticatorSelection": { "residentKey": "required", "requireResidentKey": true,
                                    "userVerification": "required" },
        "attestation": "none",
        "timeout": TIMEOUT,
    });
    let made: Credential<Response> = ask("create", "parseCreationOptionsFromJSON", &asked).await?;
    Ok(NewPasskey {
        name,
        id: made.id,
        client_data: made.response.client_data,
        authenticator_data: made.response.authenticator_data,
        public_key: made.response.public_key.ok_or(NoPasskey::NotSupported)?,
        algorithm: made.response.public_key_algorithm,
    })
}

/// Has the device sign with a passkey the person chooses.
pub async fn sign(options: &Challenge) -> Result<Assertion, NoPasskey> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Response {
        #[serde(rename = "clientDataJSON")]
        client_data: String,
        authenticator_data: String,
        signature: String,
        user_handle: Option<String>,
    }
    let asked = json!({
        "challenge": options.challenge,
        "rpId": options.rp_id,
        "allowCredentials": listed(&options.allowed),
        "userVerification": "required",
        "timeout": TIMEOUT,
    });
    let signed: Credential<Response> = ask("get", "parseRequestOptionsFromJSON", &asked).await?;
    Ok(Assertion {
        id: signed.id,
        client_data: signed.response.client_data,
        authenticator_data: signed.response.authenticator_data,
        signature: signed.response.signature,
        user_handle: signed.response.user_handle.ok_or(NoPasskey::Failed)?,
    })
}

#[derive(Deserialize)]
struct Credential<R> {
    id: String,
    response: R,
}

async fn ask<R: DeserializeOwned>(
    act: &str,
    parse: &str,
    options: &Value,
) -> Result<Credential<R>, NoPasskey> {
    let unsupported = NoPasskey::NotSupported;
    let window = super::window().ok_or(unsupported)?;
    let class = get(&window, "PublicKeyCredential").ok_or(unsupported)?;
    let container = get(&window.navigator(), "credentials").ok_or(unsupported)?;
    let text = serde_json::to_string(options).map_err(|_| NoPasskey::Failed)?;
    let options = JSON::parse(&text).map_err(|_| NoPasskey::Failed)?;
    let options = call(&class, parse, &[&options])?;
    let argument = Object::new();
    Reflect::set(&argument, &"publicKey".into(), &options).map_err(|_| NoPasskey::Failed)?;
    let promise: Promise = call(&container, act, &[&argument])?.unchecked_into();
    let credential = wasm_bindgen_futures::JsFuture::from(promise)
        .await
        .map_err(|error| NoPasskey::of(&error))?;
    let said = call(&credential, "toJSON", &[])?;
    let said = JSON::stringify(&said).map_err(|_| NoPasskey::Failed)?;
    serde_json::from_str(&String::from(said)).map_err(|_| NoPasskey::Failed)
}

/// A property that is there.
fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into())
        .ok()
        .filter(|value| !value.is_undefined() && !value.is_null())
}

/// Calls a method; a browser without it has no passkeys as we need them.
fn call(of: &JsValue, name: &str, arguments: &[&JsValue]) -> Result<JsValue, NoPasskey> {
    let method: Function = get(of, name)
        .and_then(|method| method.dyn_into().ok())
        .ok_or(NoPasskey::NotSupported)?;
    match arguments.first() {
        None => method.call0(of),
        Some(argument) => method.call1(of, argument),
    }
    .map_err(|error| NoPasskey::of(&error))
}
