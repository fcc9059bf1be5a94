//! Signatures by SSH keys, made and checked by OpenSSH's own `ssh-keygen`: no key ever comes into our hands.

use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::error::{Error, Result};

/// Who signed data, by the file that names whose signatures count (`allowed_signers` of ssh-keygen(1)); none when the signature is bad
/// or nobody's of them. `on` is the day of the signature, `20261124`, where keys may have been valid for a time.
///
/// # Errors
/// [`Error::NoTool`] when `ssh-keygen` cannot be run.
pub fn signer(allowed: &Path, namespace: &str, signature: &Path, data: &[u8], on: Option<&str>) -> Result<Option<String>> {
    let time = on.map(|day| format!("-Overify-time={day}"));
    let time = || time.as_deref().map(OsStr::new);
    let [find, file, of, by] = ["find-principals", "-f", "-s", "-Y"].map(OsStr::new);
    let principals = [by, find].into_iter().chain(time()).chain([file, allowed.as_os_str(), of, signature.as_os_str()]);
    let found = ssh_keygen(principals, &[])?;
    if !found.status.success() {
        return Ok(None);
    }
    for name in String::from_utf8_lossy(&found.stdout).lines().map(str::trim).filter(|name| !name.is_empty()) {
        let [verify, who, space] = ["verify", "-I", "-n"].map(OsStr::new);
        let first = [by, verify].into_iter().chain(time());
        let checked = first.chain([file, allowed.as_os_str(), who, OsStr::new(name), space, OsStr::new(namespace)]);
        if ssh_keygen(checked.chain([of, signature.as_os_str()]), data)?.status.success() {
            return Ok(Some(name.to_owned()));
        }
    }
    Ok(None)
}

/// Signs a file; the signature stands beside it, with `.sig` at the end of its name. What is there already is replaced.
///
/// # Errors
/// [`Error::NoTool`] when `ssh-keygen` cannot be run or refuses, with its own words.
pub fn sign(key: &Path, namespace: &str, file: &Path) -> Result<()> {
    let mut signature = file.as_os_str().to_owned();
    signature.push(".sig");
    let signature = Path::new(&signature);
    if signature.exists() {
        std::fs::remove_file(signature).map_err(Error::io("remove", signature))?;
    }
    let words = ["-Y", "sign", "-n", namespace, "-f"].map(OsStr::new);
    // The passphrase is asked for by ssh-keygen itself, on the terminal.
    let done = ssh_keygen(words.into_iter().chain([key.as_os_str(), file.as_os_str()]), &[])?;
    if done.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&done.stderr);
    Err(Error::NoTool { name: "ssh-keygen", reason: said.lines().next().unwrap_or_default().trim().to_owned() })
}

/// Runs `ssh-keygen` with these words and this input.
fn ssh_keygen<'w>(words: impl IntoIterator<Item = &'w OsStr>, input: &[u8]) -> Result<Output> {
    run(Command::new("ssh-keygen").args(words), "ssh-keygen", input)
}

/// Runs a command with this input.
pub(super) fn run(command: &mut Command, name: &'static str, input: &[u8]) -> Result<Output> {
    let missing = |error: std::io::Error| Error::NoTool { name, reason: error.to_string() };
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().map_err(missing)?;
    if let Some(mut stdin) = running.stdin.take() {
        // A command that has seen enough stops reading; what it says then counts.
        let _ = stdin.write_all(input);
    }
    running.wait_with_output().map_err(missing)
}
