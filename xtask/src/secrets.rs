//! The secret a local run needs; a deployed worker gets its own by `wrangler secret put`.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;

use anyhow::{Context, Result};

use crate::workshop::Workshop;

pub const SECRET_KEY: &str = "SECRET_KEY";

/// With which a local run makes municipalities; the same everywhere, for it opens nothing but what is on this machine.
pub const OPERATOR_KEY: &str = "OPERATOR_KEY";
pub const LOCAL_OPERATOR_KEY: &str = "servis48-demo-operator-key-for-this-machine";

/// Writes `.dev.vars` with a key of its own on the first run; wrangler reads it from there.
pub fn ensure_local(workshop: &Workshop) -> Result<()> {
    let file = workshop.root().join(".dev.vars");
    let text = fs::read_to_string(&file).unwrap_or_default();
    let mut missing = String::new();
    if !text.lines().any(|line| line.starts_with(SECRET_KEY)) {
        missing.push_str(&format!("{SECRET_KEY}=\"{}\"\n", random_key()?));
    }
    if !text.lines().any(|line| line.starts_with(OPERATOR_KEY)) {
        missing.push_str(&format!("{OPERATOR_KEY}=\"{LOCAL_OPERATOR_KEY}\"\n"));
    }
    if missing.is_empty() {
        return Ok(());
    }
    let mut out = OpenOptions::new()
        .create(true)
        .append(true)
        .mode(0o600)
        .open(&file)
        .with_context(|| format!("cannot write {}", file.display()))?;
    out.write_all(missing.as_bytes())
        .context("cannot write .dev.vars")
}

/// 256 random bits as 64 hexadecimal digits.
pub fn random_key() -> Result<String> {
    let mut bytes = [0_u8; 32];
    File::open("/dev/urandom")
        .and_then(|mut source| source.read_exact(&mut bytes))
        .context("cannot read /dev/urandom")?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_differ_and_have_256_bits() {
        let (one, other) = (random_key().unwrap(), random_key().unwrap());
        assert_eq!(one.len(), 64);
        assert_ne!(one, other);
    }
}
