//! Whether the commits that have to be signed are, by somebody whose signature counts.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use git2::Repository;
use rayon::prelude::*;

use super::{NOT_SIGNED, SIGNATURE_NOT_ACCEPTED, of_commit};
use crate::error::{Error, Result};
use crate::finding::{Code, Finding};
use crate::history::commit::Step;
use crate::history::{Commit, History, Signed, ssh};

/// What a signature of a commit is made for, as git has it.
const NAMESPACE: &str = "git";

/// A signature with what it signs.
struct Sealed<'h> {
    step: &'h Step,
    commit: &'h Commit,
    signature: Vec<u8>,
    content: Vec<u8>,
}

impl History {
    /// The commits that came since signatures are required, and are not signed by anybody whom the file names.
    ///
    /// # Errors
    /// [`Error::NoTool`] when `ssh-keygen`, or for OpenPGP `git`, cannot be run; [`Error::Repository`].
    pub fn verify_signatures(&self, allowed: &Path) -> Result<Vec<Finding>> {
        let repository = self.repository()?;
        let mut findings = Vec::new();
        let mut sealed = Vec::new();
        for (step, commit) in self.to_be_signed() {
            if commit.signed.is_none() {
                findings.push(self.of_signature(NOT_SIGNED, step, commit));
                continue;
            }
            let parts = repository.extract_signature(&commit.oid, None);
            let (signature, content) = parts.map_err(|error| self.unreadable(&error))?;
            sealed.push(Sealed { step, commit, signature: signature.to_vec(), content: content.to_vec() });
        }
        let refused: Vec<Option<Finding>> = sealed
            .par_iter()
            .map(|it| {
                let good = match it.commit.signed {
                    Some(Signed::Ssh) => by_ssh(allowed, it)?,
                    _ => by_git(&self.git, it)?,
                };
                Ok((!good).then(|| self.of_signature(SIGNATURE_NOT_ACCEPTED, it.step, it.commit)))
            })
            .collect::<Result<_>>()?;
        findings.extend(refused.into_iter().flatten());
        Ok(findings)
    }

    /// The commits since the one by which the setting asked for signatures, and has gone on asking.
    fn to_be_signed(&self) -> impl Iterator<Item = (&Step, &Commit)> {
        let since = self.signed_since;
        let steps = self.steps.iter().filter(move |step| since.is_some_and(|since| step.back <= since));
        steps.flat_map(move |step| {
            let mut places: Vec<usize> = step.sides.iter().map(|(at, _, _)| *at).collect();
            places.dedup();
            places.into_iter().chain(step.commit).map(move |at| (step, &self.commits[at]))
        })
    }

    fn of_signature(&self, code: Code, step: &Step, commit: &Commit) -> Finding {
        let day = step.commit.map(|at| self.commits[at].day);
        of_commit(Finding::integrity(code, "documents", None), Some(commit), day)
    }

    fn unreadable(&self, error: &git2::Error) -> Error {
        Error::Repository { path: self.git.clone(), reason: error.message().to_owned() }
    }
}

fn by_ssh(allowed: &Path, it: &Sealed<'_>) -> Result<bool> {
    let mut file = tempfile::NamedTempFile::new().map_err(Error::io("create", Path::new("signature")))?;
    file.write_all(&it.signature).map_err(Error::io("write", file.path()))?;
    let day: String = it.commit.day.to_string().split('-').collect();
    ssh::signer(allowed, NAMESPACE, file.path(), &it.content, Some(&day)).map(|signer| signer.is_some())
}

/// Git knows the keyring, and how to ask it.
fn by_git(git: &PathBuf, it: &Sealed<'_>) -> Result<bool> {
    let mut command = Command::new("git");
    command.arg("--git-dir").arg(git).args(["log", "--no-walk", "--format=%G?"]).arg(it.commit.id());
    let said = ssh::run(&mut command, "git", &[])?;
    Ok(said.status.success() && said.stdout.trim_ascii() == b"G")
}

/// Whether the setting in a commit asks for signatures.
pub(in crate::history) fn asks_for_signatures(repository: &Repository, setting: git2::Oid) -> bool {
    let text = repository.find_blob(setting).ok().and_then(|blob| String::from_utf8(blob.content().to_vec()).ok());
    let file = text.map(|text| crate::source::SourceFile { path: crate::setting::OFFICE_FILE.to_owned(), text });
    let setting = file.and_then(|file| crate::setting::read(&[file]).0);
    setting.is_some_and(|setting| setting.history.require_signature)
}
