//! The one source of randomness.

use chrono::{DateTime, Utc};

use crate::error::AppError;

/// Random bytes fit for secrets, from the runtime's generator.
pub fn bytes<const N: usize>() -> Result<[u8; N], AppError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| AppError::internal(format!("random: {error}")))?;
    Ok(bytes)
}

/// A new id (UUIDv7): ids made later sort later, which keeps the indexes compact.
pub fn id(now: DateTime<Utc>) -> Result<String, AppError> {
    let milliseconds = u64::try_from(now.timestamp_millis()).unwrap_or_default();
    let id = uuid::Builder::from_unix_timestamp_millis(milliseconds, &bytes()?).into_uuid();
    Ok(id.to_string())
}

/// As many new ids as are taken, which sort in the order they come.
pub fn in_order(
    now: DateTime<Utc>,
    count: usize,
) -> Result<impl Iterator<Item = String>, AppError> {
    let mut ids = (0..count).map(|_| id(now)).collect::<Result<Vec<_>, _>>()?;
    ids.sort_unstable();
    Ok(ids.into_iter())
}

/// New ids that sort in the order they are given, for things that happen at the same instant.
pub fn ids<const N: usize>(now: DateTime<Utc>) -> Result<[String; N], AppError> {
    let mut ids = [const { String::new() }; N];
    for id in &mut ids {
        *id = self::id(now)?;
    }
    ids.sort_unstable();
    Ok(ids)
}
