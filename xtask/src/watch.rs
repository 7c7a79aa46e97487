//! Notices that a source file was changed, by looking at the times of change.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::Result;

use crate::fingerprint::files_under;

/// The state of some files at a moment.
#[derive(Debug, PartialEq, Eq)]
pub struct Glance(Vec<(PathBuf, Option<SystemTime>)>);

impl Glance {
    pub fn at(root: &Path, paths: &[&str]) -> Result<Self> {
        let mut seen = Vec::new();
        for path in paths {
            for file in files_under(&root.join(path))? {
                let changed = file.metadata().and_then(|data| data.modified()).ok();
                seen.push((file, changed));
            }
        }
        Ok(Self(seen))
    }
}
