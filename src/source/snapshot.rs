//! The files of an office folder as a commit holds them, read as if they lay on disk.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use git2::{ObjectType, Oid, Repository, TreeWalkMode, TreeWalkResult};

use super::known::{self, KnownAt, Recording};
use super::walk::{DocumentFolder, is_year};
use super::{FILE_MISSING, FILE_UNREADABLE, FOLDER_WITHOUT_RECORD, LARGEST, LINK, NAME_TWIN, SourceFile, decode, inspect};
use crate::error::{Error, Result};
use crate::finding::Finding;

/// Git's mode of a symbolic link.
const MODE_OF_A_LINK: i32 = 0o120_000;

/// The files of one commit.
pub(super) struct Snapshot {
    /// One at a time may read: libgit2's repository is no thing to share.
    repository: Mutex<Repository>,
    pub(super) recording: Recording,
    pub(super) within: String,
    files: BTreeMap<String, Lying>,
}

/// What lies at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lying {
    Plain(Oid),
    Link,
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Snapshot").field("recording", &self.recording).finish_non_exhaustive()
    }
}

impl Snapshot {
    /// Lists what the commit holds of the office folder.
    pub(super) fn open(dir: &Path, asked: &KnownAt) -> Result<(PathBuf, Self)> {
        let (repository, root, within) = known::open(dir)?;
        let (recording, files) = {
            let unreadable = |error: git2::Error| Error::Repository { path: root.clone(), reason: error.message().to_owned() };
            let commit = known::resolve(&repository, &root, asked)?;
            let recording = Recording { commit: commit.id().to_string(), day: known::day_of(&commit) };
            (recording, files(&commit.tree().map_err(unreadable)?, &within).map_err(unreadable)?)
        };
        if !matches!(files.get("guiju.toml"), Some(Lying::Plain(_))) {
            let revision = match asked {
                KnownAt::Revision(name) => name.clone(),
                KnownAt::Day(_) => recording.commit,
            };
            return Err(Error::NoOfficeRecorded { revision });
        }
        Ok((root, Self { repository: Mutex::new(repository), recording, within, files }))
    }

    /// Reads a file as it is.
    pub(super) fn bytes(&self, path: &str) -> std::result::Result<Vec<u8>, Box<Finding>> {
        let id = self.locate(path)?;
        let repository = self.repository.lock().unwrap_or_else(PoisonError::into_inner);
        let unreadable = |reason: String| Box::new(Finding::integrity(FILE_UNREADABLE, path, None).text("reason", reason));
        let blob = repository.find_blob(id).map_err(|error| unreadable(error.message().to_owned()))?;
        if blob.size() as u64 > LARGEST {
            return Err(unreadable("not a plain file of at most 64 MiB".to_owned()));
        }
        Ok(blob.content().to_vec())
    }

    /// Whether a plain file lies there.
    pub(super) fn locate(&self, path: &str) -> std::result::Result<Oid, Box<Finding>> {
        let above = path.match_indices('/').map(|(at, _)| &path[..at]);
        if above.chain([path]).any(|part| self.files.get(part) == Some(&Lying::Link)) {
            return Err(Box::new(Finding::integrity(LINK, path, None)));
        }
        match self.files.get(path) {
            Some(Lying::Plain(id)) => Ok(*id),
            _ => Err(Box::new(Finding::integrity(FILE_MISSING, path, None).text("file", path))),
        }
    }

    /// The document folders, sorted by path.
    pub(super) fn documents(&self) -> (Vec<DocumentFolder>, Vec<Finding>) {
        let mut findings = Vec::new();
        let mut folders = BTreeSet::new();
        let shown = |name: &str| !name.starts_with('.');
        for (path, lying) in self.below("documents") {
            let parts: Vec<&str> = path.split('/').skip(1).collect();
            let in_year = is_year(parts[0]) && !self.files.contains_key(&format!("documents/{}/document.toml", parts[0]));
            let depth = if in_year { 2 } else { 1 };
            if !parts.iter().take(depth).all(|name| shown(name)) {
                continue;
            }
            if parts.len() <= depth {
                if *lying == Lying::Link {
                    findings.push(Finding::integrity(LINK, path.clone(), None));
                }
                continue;
            }
            folders.insert((format!("documents/{}", parts[..depth].join("/")), parts[depth - 1].to_owned()));
        }
        let mut documents = Vec::with_capacity(folders.len());
        for (path, name) in folders {
            let file = format!("{path}/document.toml");
            if !self.files.contains_key(&file) {
                findings.push(Finding::integrity(FOLDER_WITHOUT_RECORD, path, None));
                continue;
            }
            let record = self.read(&file);
            documents.push(DocumentFolder { path, name, record });
        }
        (documents, findings)
    }

    fn read(&self, path: &str) -> std::result::Result<SourceFile, Box<Finding>> {
        let text = decode::text(path, self.bytes(path)?)?;
        Ok(SourceFile { path: path.to_owned(), text })
    }

    /// The files below a folder whose names end so and are not hidden, at most four steps down, sorted.
    pub(super) fn files_in(&self, dir: &str, ending: &str) -> Vec<String> {
        let paths = self.below(dir).map(|(path, _)| path);
        let hidden = |path: &str| path.split('/').any(|part| part.starts_with('.'));
        paths.filter(|path| path.ends_with(ending) && !hidden(path) && path.matches('/').count() <= 4).cloned().collect()
    }

    /// Links, and names that differ only in Unicode form or case.
    pub(super) fn inspect(&self, folder: &str) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for (path, lying) in self.below(folder) {
            if *lying == Lying::Link {
                findings.push(Finding::integrity(LINK, path.clone(), None));
            }
            match seen.get(&inspect::alike(path)) {
                Some(other) => findings.push(Finding::integrity(NAME_TWIN, path.clone(), None).text("other", *other)),
                None => {
                    seen.insert(inspect::alike(path), path);
                }
            }
        }
        findings
    }

    /// Whether something lies at a path.
    pub(super) fn holds(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    fn below(&self, dir: &str) -> impl Iterator<Item = (&String, &Lying)> {
        let start = format!("{dir}/");
        self.files.range(start.clone()..).take_while(move |(path, _)| path.starts_with(&start))
    }
}

/// Every plain file and link below the office folder, by its path from there.
fn files(top: &git2::Tree<'_>, within: &str) -> std::result::Result<BTreeMap<String, Lying>, git2::Error> {
    let mut files = BTreeMap::new();
    top.walk(TreeWalkMode::PreOrder, |folder, leaf| {
        let path = format!("{folder}{}", String::from_utf8_lossy(leaf.name_bytes()));
        if leaf.kind() == Some(ObjectType::Tree) {
            let around = within.starts_with(&format!("{path}/"));
            return if around || path.starts_with(within) { TreeWalkResult::Ok } else { TreeWalkResult::Skip };
        }
        if let Some(below) = path.strip_prefix(within)
            && leaf.kind() == Some(ObjectType::Blob)
        {
            let lying = if leaf.filemode() == MODE_OF_A_LINK { Lying::Link } else { Lying::Plain(leaf.id()) };
            files.insert(below.to_owned(), lying);
        }
        TreeWalkResult::Ok
    })?;
    Ok(files)
}
