//! The compiler from Debian's packages, for machines that reach a package registry but not
//! rustup's server.
//!
//! Debian ships no standard library for wasm32. It is built here once from the packaged source and
//! laid, with links to everything else, into a folder of the cache: nothing is written to /usr.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::rust::{TARGET, has_library};
use crate::workshop::{Workshop, find};

const PACKAGES: [&str; 6] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-llvm",
    "rust-web-clippy",
    "rustfmt-web",
];
const SYSTEM: &str = "/usr";

/// Programs that only have to be found, and those that must be told of the folder.
const LINKED: [&str; 5] = [
    "cargo",
    "cargo-clippy",
    "clippy-driver",
    "cargo-fmt",
    "rustfmt",
];
const WRAPPED: [&str; 2] = ["rustc", "rustdoc"];

/// A folder that looks to the compiler like its own installation, with wasm32 in it.
#[derive(Debug)]
pub struct Farm {
    folder: PathBuf,
}

impl Farm {
    /// The farm for the compiler that is installed now, if it was completed.
    pub fn ready(workshop: &Workshop) -> Result<Option<Self>> {
        let Some(compiler) = Compiler::installed() else {
            return Ok(None);
        };
        let farm = Self::of(workshop, &compiler);
        Ok(has_library(&farm.library()).then_some(farm))
    }

    fn of(workshop: &Workshop, compiler: &Compiler) -> Self {
        Self {
            folder: workshop
                .cache()
                .join(format!("debian-rust-{}", compiler.release)),
        }
    }

    fn sysroot(&self) -> PathBuf {
        self.folder.join("sysroot")
    }

    fn library(&self) -> PathBuf {
        self.sysroot().join("lib/rustlib").join(TARGET).join("lib")
    }

    pub fn programs(&self) -> PathBuf {
        self.sysroot().join("bin")
    }

    /// Makes a command use this compiler and leave the other compiler's work alone.
    pub fn apply(&self, command: &mut Command) {
        for name in ["RUSTUP_TOOLCHAIN", "RUSTC", "RUSTDOC", "LD_LIBRARY_PATH"] {
            command.env_remove(name);
        }
        // Clippy's driver does not go through the wrapper; this is how it is told.
        command
            .env("SYSROOT", self.sysroot())
            .env("CARGO_TARGET_DIR", self.target());
    }

    pub fn target(&self) -> PathBuf {
        self.folder.join("target")
    }

    /// Links and wrappers for everything but the wasm32 library.
    fn lay_out(&self) -> Result<()> {
        let rustlib = self.sysroot().join("lib/rustlib");
        create(&rustlib)?;
        create(&self.programs())?;
        let system = Path::new(SYSTEM).join("lib/rustlib");
        let entries =
            fs::read_dir(&system).with_context(|| format!("cannot list {}", system.display()))?;
        for entry in entries.flatten() {
            link(&entry.path(), &rustlib.join(entry.file_name()))?;
        }
        for name in LINKED {
            link(
                &Path::new(SYSTEM).join("bin").join(name),
                &self.programs().join(name),
            )?;
        }
        for name in WRAPPED {
            let text = format!(
                "#!/bin/sh\nexec {SYSTEM}/bin/{name} --sysroot '{}' \"$@\"\n",
                self.sysroot().display()
            );
            let file = self.programs().join(name);
            fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
            fs::set_permissions(&file, fs::Permissions::from_mode(0o755))
                .with_context(|| format!("cannot make {} a program", file.display()))?;
        }
        Ok(())
    }

    /// Builds the standard library in an empty crate and moves it into its place at the end, so
    /// that a folder with a library is a complete one.
    fn build_library(&self, workshop: &Workshop) -> Result<()> {
        let source = self.folder.join("std");
        create(&source.join("src"))?;
        let manifest = "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
                        [lib]\ncrate-type = [\"cdylib\"]\n\n[workspace]\n\n\
                        [profile.release]\npanic = \"abort\"\n";
        write(&source.join("Cargo.toml"), manifest)?;
        write(&source.join("src/lib.rs"), "")?;

        let mut command = Command::new(Path::new(SYSTEM).join("bin/cargo"));
        command
            .current_dir(&source)
            .args([
                "build",
                "--release",
                "--target",
                TARGET,
                "-Zbuild-std=std,panic_abort",
            ])
            .env("RUSTC", Path::new(SYSTEM).join("bin/rustc"))
            // `-Zbuild-std` is meant for nightly compilers; the library is built by the very
            // release it belongs to, which is the case it is safe in.
            .env("RUSTC_BOOTSTRAP", "1")
            // Without bitcode a later build with `lto = true` cannot read the library.
            .env("RUSTFLAGS", "-C embed-bitcode=yes")
            .env("CARGO_TARGET_DIR", source.join("target"));
        for name in ["RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH", "CARGO", "SYSROOT"] {
            command.env_remove(name);
        }
        workshop.step(
            "build the standard library for wasm32 (about a minute)",
            &mut command,
        )?;

        let built = source.join("target").join(TARGET).join("release/deps");
        let unfinished = self.library().with_extension("unfinished");
        create(&unfinished)?;
        let entries =
            fs::read_dir(&built).with_context(|| format!("cannot list {}", built.display()))?;
        for entry in entries.flatten() {
            if entry
                .path()
                .extension()
                .is_some_and(|extension| extension == "rlib")
            {
                fs::copy(entry.path(), unfinished.join(entry.file_name()))
                    .with_context(|| format!("cannot copy {}", entry.path().display()))?;
            }
        }
        if !has_library(&unfinished) {
            bail!(
                "cargo built no standard library for {TARGET} in {}",
                built.display()
            );
        }
        fs::rename(&unfinished, self.library()).context("cannot put the library in its place")?;
        fs::remove_dir_all(&source).context("cannot clear what the library was built in")
    }
}

/// Brings the packages, builds the library, and returns the finished farm.
pub fn install(workshop: &Workshop) -> Result<Farm> {
    if find("apt-get").is_none() {
        bail!(
            "the compiler has no {TARGET} target, and this is no Debian system to get one from; \
             add the target to your compiler (with rustup: `rustup target add {TARGET}`) and run \
             this again"
        );
    }
    install_packages(workshop, &PACKAGES)?;
    let compiler = Compiler::installed().context("/usr/bin/rustc does not answer")?;
    if find("rust-lld").is_none() || find(&format!("lld-{}", compiler.llvm)).is_none() {
        install_packages(workshop, &[&format!("lld-{}", compiler.llvm)])?;
    }
    let farm = Farm::of(workshop, &compiler);
    farm.lay_out()?;
    if !has_library(&farm.library()) {
        farm.build_library(workshop)?;
    }
    Ok(farm)
}

/// Installs what is missing of some packages with apt-get, as root or with a sudo that does not
/// ask for a password.
pub fn install_packages(workshop: &Workshop, packages: &[&str]) -> Result<()> {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| !is_installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if !may_install() {
        bail!(
            "Debian packages are missing, and installing them needs root. Run\n\n    \
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {list}\n\n\
             and then this command again"
        );
    }
    for words in [
        vec!["update"],
        [vec!["install", "-y", "--no-install-recommends"], missing].concat(),
    ] {
        let program = if nix::unistd::Uid::effective().is_root() {
            "apt-get"
        } else {
            "sudo"
        };
        let mut command = workshop.plain_command(program)?;
        if program == "sudo" {
            command.args(["-n", "apt-get"]);
        }
        command
            .args(&words)
            .env("DEBIAN_FRONTEND", "noninteractive");
        workshop.step(&format!("apt-get {}", words.join(" ")), &mut command)?;
    }
    Ok(())
}

fn may_install() -> bool {
    nix::unistd::Uid::effective().is_root()
        || Command::new("sudo")
            .args(["-n", "true"])
            .output()
            .is_ok_and(|output| output.status.success())
}

fn is_installed(package: &str) -> bool {
    Command::new("dpkg-query")
        .args(["-W", "-f", "${Status}", package])
        .output()
        .is_ok_and(|output| output.stdout.ends_with(b"ok installed"))
}

/// What Debian's compiler says of itself.
struct Compiler {
    release: String,
    llvm: String,
}

impl Compiler {
    fn installed() -> Option<Self> {
        let output = Command::new(Path::new(SYSTEM).join("bin/rustc"))
            .arg("-vV")
            .output()
            .ok()?;
        Self::read(&String::from_utf8_lossy(&output.stdout))
    }

    fn read(description: &str) -> Option<Self> {
        let value = |key: &str| description.lines().find_map(|line| line.strip_prefix(key));
        let llvm = value("LLVM version: ")?.split('.').next()?;
        Some(Self {
            release: value("release: ")?.to_owned(),
            llvm: llvm.to_owned(),
        })
    }
}

fn create(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}

fn link(from: &Path, to: &Path) -> Result<()> {
    if to.symlink_metadata().is_ok() {
        return Ok(());
    }
    symlink(from, to).with_context(|| format!("cannot link {}", to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_linker_is_the_one_of_the_compilers_llvm() {
        let compiler = Compiler::read("release: 1.96.0\nLLVM version: 22.1.8\n").unwrap();
        assert_eq!(
            (compiler.release.as_str(), compiler.llvm.as_str()),
            ("1.96.0", "22")
        );
        assert!(Compiler::read("release: 1.63.0\n").is_none());
    }
}
