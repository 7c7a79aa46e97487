//! Known answers of the W3C, and a device made here whose every word is bent in turn.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::{
    ecdsa::{Signature, SigningKey, signature::Signer},
    pkcs8::EncodePublicKey,
};
use proptest::prelude::*;

use super::*;

const HOST: &str = "celje.localhost";
const ORIGIN: &str = "http://celje.localhost:8787";
const GOOD: u8 = USER_PRESENT | USER_VERIFIED;

fn hex(text: &str) -> Vec<u8> {
    text.as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect()
}

/// A device with an ES256 key.
struct Device {
    key: SigningKey,
}

impl Device {
    fn new() -> Self {
        Self {
            key: SigningKey::from_slice(&[7; 32]).unwrap(),
        }
    }

    fn public_key(&self) -> Vec<u8> {
        let key = self.key.verifying_key();
        key.to_public_key_der().unwrap().as_bytes().to_vec()
    }

    fn says(flags: u8, count: u32) -> Vec<u8> {
        let mut said = Sha256::digest(HOST.as_bytes()).to_vec();
        said.push(flags);
        said.extend(count.to_be_bytes());
        said
    }

    fn made(id: &[u8]) -> Vec<u8> {
        let mut said = Self::says(GOOD | ATTESTED, 0);
        said.extend([0; 16]);
        said.extend(u16::try_from(id.len()).unwrap().to_be_bytes());
        said.extend(id);
        // The key itself, in CBOR, which is not read.
        said.push(0xa5);
        said
    }

    fn signature(&self, said: &[u8], client_data: &[u8]) -> Vec<u8> {
        let message = [said, &Sha256::digest(client_data)[..]].concat();
        let signature: Signature = self.key.sign(&message);
        signature.to_der().as_bytes().to_vec()
    }

    fn judged(&self, said: &[u8], client_data: &[u8], signature: &[u8]) -> Result<u32, Refused> {
        let key = self.public_key();
        signed(client_data, said, HOST, (Algorithm::Es256, &key), signature)
    }
}

fn client_data(kind: &str, origin: &str) -> Vec<u8> {
    format!(r#"{{"type":"{kind}","challenge":"abc","origin":"{origin}","crossOrigin":false}}"#)
        .into_bytes()
}

/// The example `none.ES256` of WebAuthn Level 3, §16.2 (<https://www.w3.org/TR/webauthn-3/#sctn-test-vectors>).
#[test]
fn the_example_of_the_w3c_is_read_as_the_w3c_reads_it() {
    let key = SigningKey::from_slice(&hex(
        "6e68e7a58484a3264f66b77f5d6dc5bc36a47085b615c9727ab334e8c369c2ee",
    ))
    .unwrap();
    let der = key.verifying_key().to_public_key_der().unwrap();
    let authenticator_data =
        hex("bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b51900000000");
    let client_data = hex(
        "7b2274797065223a22776562617574686e2e676574222c226368616c6c656e6765223a224f63446e5568515875\
         6c5455506f334a5558543049393770767a7a59425039745a63685879617630314167222c226f726967696e223a\
         2268747470733a2f2f6578616d706c652e6f7267222c2263726f73734f726967696e223a66616c73657d",
    );
    let signature = hex(
        "3046022100f50a4e2e4409249c4a853ba361282f09841df4dd4547a13a87780218deffcd380221008480ac0f0b\
         93538174f575bf11a1dd5d78c6e486013f937295ea13653e331e87",
    );
    let given = hex("39c0e7521417ba54d43e8dc95174f423dee9bf3cd804ff6d65c857c9abf4d408");
    assert_eq!(
        challenge(&client_data, Ceremony::Get, "https://example.org"),
        Ok(URL_SAFE_NO_PAD.encode(given))
    );
    let message = [&authenticator_data[..], &Sha256::digest(&client_data)[..]].concat();
    let read = PublicKey::read(Algorithm::Es256, der.as_bytes()).unwrap();
    assert!(read.verifies(&message, &signature));
    // Its device did not know who touched it, which is enough for the W3C and not for us.
    let key = (Algorithm::Es256, der.as_bytes());
    let judged = |host| signed(&client_data, &authenticator_data, host, key, &signature);
    assert_eq!(judged("example.org"), Err(Refused::Person));
    assert_eq!(judged("example.com"), Err(Refused::Host));
}

/// The second test key of RFC 8032, §7.1.
#[test]
fn ed25519_is_verified_by_the_answers_of_its_rfc() {
    let mut der = hex("302a300506032b6570032100");
    der.extend(hex(
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    ));
    let signature = hex(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0\
         f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    );
    let key = PublicKey::read(Algorithm::EdDsa, &der).unwrap();
    assert!(key.verifies(&[0x72], &signature));
    assert!(!key.verifies(&[0x73], &signature));
}

/// The example `packed.RS256` of WebAuthn Level 3, §16.10; its key is the product of two Mersenne primes.
#[test]
fn rsa_is_verified_by_the_answers_of_the_w3c() {
    let modulus = [
        "03".to_owned(),
        "f".repeat(319),
        "7".to_owned(),
        "f".repeat(230),
        "8".to_owned(),
        "0".repeat(318),
        "1".to_owned(),
    ]
    .concat();
    let der = hex(&[
        "308201d5300d06092a864886f70d0101010500038201c200308201bd028201b4",
        &modulus,
        "0203010001",
    ]
    .concat());
    let authenticator_data =
        hex("bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b51900000000");
    let client_data = hex(
        "7b2274797065223a22776562617574686e2e676574222c226368616c6c656e6765223a224b56395a39667150\
         356978617970346e596d7834794e6f33617562597a5333536d75757459423462784d55222c226f726967696e\
         223a2268747470733a2f2f6578616d706c652e6f7267222c2263726f73734f726967696e223a66616c73657d",
    );
    let signature = hex(
        "01063d52d7c39b4d432fc7063c5d93e582bdcb16889cd71f888d67d880ea730a428498d3bc8e1ee11f2b1ecb\
         e6c292b118c55ffaaddefa8cad0a54dd137c51f1eec673f1bb6c4d1789d6826a222b22d0f585fc901fdc9332\
         12e579d199b89d672aa44891333e6a1355536025e82b25590256c3538229b55737083b2f6b9377e49e2472f1\
         1952f79fdd0da180b5ffd901b4049a8f081bb40711bef76c62aed943571f2d0575304cb549d68d8892f95086\
         a30f93716aee818f8dc06e96c0d5e0ed4cfa9fd8773d90464b68cf140f7986666ff9c9e3302acd0535d60d76\
         9f465e2ab57ef8aabc89fccfef7ba32a64154a8b3d26be2298f470b8cc5377dbe3dfd4b0b45f8f01e63bde6c\
         fc76b62771f9b70aa27cf40152cad93aa5acd784fd4b90f676e2ea828d0bf2400aebbaae4153e5838f537f88\
         b6228346782a93a899be66ec77de45b3efcf311da6321c92e6b0cd11bfe653bf3e98cee8e341f02d67dbb6f9\
         c98d9e8178090cfb5b70fbc6d541599ac794ae2f1d4de1286ec8de8c2daf7b1d15c8438e90d924df5c190452\
         20a4c8438c1b979bbe016cf3d0eeec23c3999d4882cc645b776de930756612cdc6dd398160ff02a6",
    );
    let message = [&authenticator_data[..], &Sha256::digest(&client_data)[..]].concat();
    let key = PublicKey::read(Algorithm::Rs256, &der).unwrap();
    assert!(key.verifies(&message, &signature));
    assert!(!key.verifies(&message[1..], &signature));
}

#[test]
fn a_key_is_read_as_what_it_is_called() {
    let key = Device::new().public_key();
    for (algorithm, read) in [
        (Algorithm::Es256, true),
        (Algorithm::EdDsa, false),
        (Algorithm::Rs256, false),
    ] {
        assert_eq!(PublicKey::read(algorithm, &key).is_ok(), read);
    }
}

#[test]
fn what_a_device_signed_is_taken() {
    let device = Device::new();
    let (said, asked) = (Device::says(GOOD, 9), client_data("webauthn.get", ORIGIN));
    let signature = device.signature(&said, &asked);
    assert_eq!(device.judged(&said, &asked, &signature), Ok(9));
}

#[test]
fn a_device_that_nobody_touched_or_that_knows_nobody_is_refused() {
    let device = Device::new();
    let asked = client_data("webauthn.get", ORIGIN);
    for (flags, why) in [
        (0, Refused::Person),
        (USER_PRESENT, Refused::Person),
        (USER_VERIFIED, Refused::Person),
        (GOOD | BACKED_UP, Refused::Malformed),
    ] {
        let said = Device::says(flags, 1);
        let signature = device.signature(&said, &asked);
        assert_eq!(device.judged(&said, &asked, &signature), Err(why));
    }
}

#[test]
fn only_our_own_page_may_ask_and_only_for_what_it_asked() {
    let own = client_data("webauthn.get", ORIGIN);
    assert_eq!(challenge(&own, Ceremony::Get, ORIGIN).as_deref(), Ok("abc"));
    assert_eq!(
        challenge(&own, Ceremony::Create, ORIGIN),
        Err(Refused::Ceremony)
    );
    for other in [
        "http://krusevac.localhost:8787",
        "https://celje.localhost:8787",
        "http://celje.localhost",
        "http://celje.localhost:8787.example.org",
        "http://celje.localhost:8787/",
    ] {
        let asked = client_data("webauthn.get", other);
        assert_eq!(
            challenge(&asked, Ceremony::Get, ORIGIN),
            Err(Refused::Origin)
        );
    }
    let framed = String::from_utf8(own).unwrap().replace("false", "true");
    assert_eq!(
        challenge(framed.as_bytes(), Ceremony::Get, ORIGIN),
        Err(Refused::Origin)
    );
    assert_eq!(
        challenge(b"{}", Ceremony::Get, ORIGIN),
        Err(Refused::Malformed)
    );
}

#[test]
fn a_new_key_is_taken_with_its_own_id_and_kind_only() {
    let key = Device::new().public_key();
    let said = Device::made(b"an id");
    let judge =
        |said: &[u8], host, id: &[u8], algorithm, key: &[u8]| made(said, host, id, algorithm, key);
    assert_eq!(judge(&said, HOST, b"an id", Algorithm::Es256, &key), Ok(0));
    for (said, host, id, algorithm, why) in [
        (
            &said[..],
            "krusevac.localhost",
            &b"an id"[..],
            Algorithm::Es256,
            Refused::Host,
        ),
        (
            &said[..],
            HOST,
            b"another",
            Algorithm::Es256,
            Refused::Malformed,
        ),
        (&said[..], HOST, b"an id", Algorithm::Rs256, Refused::Key),
        (
            &Device::says(GOOD, 0)[..],
            HOST,
            b"an id",
            Algorithm::Es256,
            Refused::Malformed,
        ),
        (
            &Device::made(b"")[..],
            HOST,
            b"",
            Algorithm::Es256,
            Refused::Malformed,
        ),
    ] {
        assert_eq!(judge(said, host, id, algorithm, &key), Err(why));
    }
    // Whatever is cut off before the key's id is whole, the rest is refused.
    for length in 0..said.len() - 1 {
        assert!(judge(&said[..length], HOST, b"an id", Algorithm::Es256, &key).is_err());
    }
}

proptest! {
    /// One bit of anything that was signed, or of the signature, is enough.
    #[test]
    fn nothing_that_was_signed_can_be_bent(which in 0_usize..3, at in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let device = Device::new();
        let mut parts = [Device::says(GOOD, 9), client_data("webauthn.get", ORIGIN)].to_vec();
        parts.push(device.signature(&parts[0], &parts[1]));
        let at = at.index(parts[which].len());
        parts[which][at] ^= 1 << bit;
        prop_assert!(device.judged(&parts[0], &parts[1], &parts[2]).is_err());
    }

    #[test]
    fn nothing_a_caller_sends_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = challenge(&bytes, Ceremony::Get, ORIGIN);
        let _ = made(&bytes, HOST, &bytes, Algorithm::Es256, &bytes);
        for algorithm in [Algorithm::Es256, Algorithm::EdDsa, Algorithm::Rs256] {
            prop_assert!(signed(&bytes, &bytes, HOST, (algorithm, &bytes), &bytes).is_err());
        }
    }
}
