//! Tells whether the files a step reads have changed since it last succeeded.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A 64-bit FNV-1a hash: stable over compilers and machines, and enough to notice a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint(u64);

impl Fingerprint {
    pub const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    pub fn with(mut self, bytes: &[u8]) -> Self {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        // A separator, so that two parts cannot be mistaken for one.
        self.0 = (self.0 ^ 0xff).wrapping_mul(0x0000_0100_0000_01b3);
        self
    }

    /// Adds the names and contents of files and, in order, of all files in folders. What is not
    /// there counts as not there, so that its appearance is a change.
    pub fn with_files(mut self, root: &Path, paths: &[&str]) -> Result<Self> {
        for path in paths {
            for file in files_under(&root.join(path))? {
                let name = file.strip_prefix(root).unwrap_or(&file);
                let content =
                    fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
                self = self.with(name.to_string_lossy().as_bytes()).with(&content);
            }
        }
        Ok(self)
    }

    pub fn text(self) -> String {
        format!("{:016x}", self.0)
    }
}

/// The file itself, or every file of the folder in a fixed order; nothing if neither exists.
pub fn files_under(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    if path.is_dir() {
        let entries =
            fs::read_dir(path).with_context(|| format!("cannot list {}", path.display()))?;
        let mut paths = Vec::new();
        for entry in entries {
            paths.push(
                entry
                    .with_context(|| format!("cannot list {}", path.display()))?
                    .path(),
            );
        }
        paths.sort();
        for entry in paths {
            files.extend(files_under(&entry)?);
        }
    }
    Ok(files)
}

/// A file that says for which fingerprint a step last succeeded.
#[derive(Debug)]
pub struct Stamp {
    file: PathBuf,
}

impl Stamp {
    pub fn new(file: PathBuf) -> Self {
        Self { file }
    }

    pub fn matches(&self, fingerprint: Fingerprint) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|text| text == fingerprint.text())
    }

    /// To be called before a step starts, so that a step that was cut off is done again.
    pub fn clear(&self) -> Result<()> {
        match fs::remove_file(&self.file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(error).with_context(|| format!("cannot remove {}", self.file.display()))
            }
            _ => Ok(()),
        }
    }

    pub fn set(&self, fingerprint: Fingerprint) -> Result<()> {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("cannot create {}", folder.display()))?;
        }
        fs::write(&self.file, fingerprint.text())
            .with_context(|| format!("cannot write {}", self.file.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_name_and_appearance_of_a_file_all_count() {
        let root = std::env::temp_dir().join(format!("xtask-fingerprint-{}", std::process::id()));
        fs::create_dir_all(root.join("src")).unwrap();
        let take = || {
            Fingerprint::new()
                .with_files(&root, &["src", "late.txt"])
                .unwrap()
        };
        let empty = take();
        fs::write(root.join("src/a"), "1").unwrap();
        let one = take();
        fs::write(root.join("src/a"), "2").unwrap();
        let changed = take();
        fs::rename(root.join("src/a"), root.join("src/b")).unwrap();
        let renamed = take();
        fs::write(root.join("late.txt"), "").unwrap();
        let appeared = take();
        let all = [empty, one, changed, renamed, appeared];
        for (place, print) in all.iter().enumerate() {
            assert!(!all[..place].contains(print));
        }
        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn parts_do_not_run_together() {
        let print = |parts: [&str; 2]| {
            Fingerprint::new()
                .with(parts[0].as_bytes())
                .with(parts[1].as_bytes())
        };
        assert_ne!(print(["ab", "c"]), print(["a", "bc"]));
    }
}
