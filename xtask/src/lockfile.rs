//! Reads the version of a crate from `Cargo.lock`, so that no tool's version is written twice.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The one version of a crate that the workspace is locked to.
pub fn locked_version(root: &Path, name: &str) -> Result<String> {
    let file = root.join("Cargo.lock");
    let text =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    match versions(&text, name).as_slice() {
        [version] => Ok((*version).to_owned()),
        [] => bail!("Cargo.lock does not name the crate {name}"),
        several => bail!(
            "Cargo.lock names several versions of {name}: {}",
            several.join(", ")
        ),
    }
}

fn versions<'a>(lock: &'a str, name: &str) -> Vec<&'a str> {
    let wanted = format!("name = \"{name}\"");
    let mut found = Vec::new();
    let mut lines = lock.lines();
    while let Some(line) = lines.next() {
        if line != wanted {
            continue;
        }
        let version = lines
            .next()
            .and_then(|next| next.strip_prefix("version = \""));
        found.extend(version.and_then(|rest| rest.strip_suffix('"')));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "\
[[package]]
name = \"wasm-bindgen\"
version = \"0.2.129\"
dependencies = [
 \"cfg-if\",
]

[[package]]
name = \"wasm-bindgen-macro\"
version = \"0.2.129\"

[[package]]
name = \"syn\"
version = \"1.0.109\"

[[package]]
name = \"syn\"
version = \"3.0.10\"
";

    #[test]
    fn only_the_crate_of_that_very_name_counts() {
        assert_eq!(versions(LOCK, "wasm-bindgen"), ["0.2.129"]);
        assert_eq!(versions(LOCK, "syn"), ["1.0.109", "3.0.10"]);
        assert!(versions(LOCK, "cfg-if").is_empty());
    }

    #[test]
    fn the_workspace_is_locked_to_one_wasm_bindgen() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        assert!(
            locked_version(root, "wasm-bindgen")
                .unwrap()
                .starts_with("0.2.")
        );
    }
}
