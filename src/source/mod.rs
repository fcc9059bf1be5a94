//! Text in from an office folder, as it lies on disk or as a commit holds it, and what of it git has recorded; text out, in one step.
//!
//! Takes a folder, gives [`SourceFile`]s. Bytes that are not UTF-8, links, paths that leave the folder and names that
//! differ only in Unicode form are findings here; nothing behind a link is ever read.

mod change;
mod commit;
mod decode;
mod inspect;
mod known;
mod locate;
mod proposed;
mod recorded;
mod repository;
mod snapshot;
mod stamp;
mod state;
mod walk;
mod write;

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use crate::error::{Error, Result};
use crate::finding::{Code, Finding};
use proposed::Proposed;
use snapshot::Snapshot;

pub use decode::NOT_UTF8;
pub use inspect::{LINK, NAME_TWIN};
pub use known::{KnownAt, Recording};
pub use recorded::Recorded;
pub use stamp::{Mark, Stamp};
pub use walk::{DocumentFolder, FOLDER_WITHOUT_RECORD};
pub use write::NewFolder;

/// A named file is not there.
pub const FILE_MISSING: Code = Code("file-missing");
/// A file is there and cannot be read.
pub const FILE_UNREADABLE: Code = Code("file-unreadable");

/// Larger files are not read: no legal text comes near it.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Writes a text file below a folder in one step, unless it says just that already; whether it wrote.
///
/// # Errors
/// [`Error::Io`] when the path leads out of the folder or over a link, or the system refuses; the old file stays.
pub fn refresh(root: &Path, path: &str, text: &str) -> Result<bool> {
    if fs::read(root.join(path)).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(false);
    }
    write::file(root, path, text.as_bytes()).map(|()| true)
}

/// One text file of the office folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Where it lies, from the office folder, with `/`.
    pub path: String,
    /// What it says, without a byte order mark.
    pub text: String,
}

/// An office folder, on disk or in a commit.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
    snapshot: Option<Arc<Snapshot>>,
    proposed: Option<Arc<Proposed>>,
}

impl Folder {
    /// Opens the folder that holds `guiju.toml`.
    ///
    /// # Errors
    /// [`Error::NoOffice`] when it holds none, [`Error::Io`] when it cannot be looked at.
    pub fn open(dir: &Path) -> Result<Self> {
        let root = dir.canonicalize().map_err(Error::io("open", dir))?;
        if !root.join("guiju.toml").is_file() {
            return Err(Error::NoOffice { path: root });
        }
        Ok(Self { root, snapshot: None, proposed: None })
    }

    /// Opens the office folder as a commit holds it; `dir` lies in the repository, bare or not, and need not hold a `guiju.toml` today.
    ///
    /// # Errors
    /// [`Error::NoHistory`], [`Error::NoSuchRevision`], [`Error::NothingRecorded`], [`Error::NoOfficeRecorded`], or
    /// [`Error::Repository`] when it cannot be read.
    pub fn open_recorded(dir: &Path, asked: &KnownAt) -> Result<Self> {
        let (root, snapshot) = Snapshot::open(dir, asked)?;
        Ok(Self { root, snapshot: Some(Arc::new(snapshot)), proposed: None })
    }

    /// The same folder with some files as they would be: everything read from it is what would be read after they are written.
    pub fn proposing(&self, files: &[SourceFile]) -> Self {
        Self { proposed: Some(Arc::new(Proposed::of(files))), ..self.clone() }
    }

    /// The repository that holds a folder, the folder without links in its path, and its place in the repository with `/` behind.
    ///
    /// # Errors
    /// [`Error::NoHistory`] where there is none, [`Error::Repository`] when it cannot be read.
    pub fn repository(dir: &Path) -> Result<(git2::Repository, PathBuf, String)> {
        known::open(dir)
    }

    /// The commit on which it rests, and whether it holds anything else than that commit; none without history.
    pub fn resting_on(&self) -> Option<(Recording, bool)> {
        match &self.snapshot {
            Some(snapshot) => Some((snapshot.recording.clone(), false)),
            None => known::last(&self.root).ok(),
        }
    }

    /// The commit by which it is known; none for the folder on disk.
    pub fn recording(&self) -> Option<&Recording> {
        self.snapshot.as_deref().map(|snapshot| &snapshot.recording)
    }

    /// Where it lies.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The files that make the setting: `guiju.toml`, `profile.toml`, `calendar/*.toml`, `laws/*.toml`, sorted.
    pub fn settings(&self) -> (Vec<SourceFile>, Vec<Finding>) {
        let mut paths = vec!["guiju.toml".to_owned()];
        let has_profile = match &self.snapshot {
            Some(snapshot) => snapshot.holds("profile.toml"),
            None => self.root.join("profile.toml").exists(),
        };
        if has_profile {
            paths.push("profile.toml".to_owned());
        }
        for dir in ["calendar", "laws"] {
            paths.extend(self.files_in(dir, ".toml"));
        }
        self.read_all(paths)
    }

    /// The office's own templates: names from `site-templates/`, sorted, with what they say.
    pub fn templates(&self) -> (Vec<SourceFile>, Vec<Finding>) {
        self.read_all(self.files_in("site-templates", ""))
    }

    /// The document folders, sorted by path, with the findings about the folders themselves.
    ///
    /// # Errors
    /// [`Error::Io`] when `documents/` cannot be listed; one that is not there is an empty list.
    pub fn documents(&self) -> Result<(Vec<DocumentFolder>, Vec<Finding>)> {
        let (folders, findings) = match &self.snapshot {
            Some(snapshot) => snapshot.documents(),
            None => walk::documents(&self.root)?,
        };
        Ok(match &self.proposed {
            Some(proposed) => proposed.documents(folders, findings),
            None => (folders, findings),
        })
    }

    /// The Markdown files in `text/` of a document's folder, as paths from this folder, sorted.
    pub fn texts(&self, folder: &str) -> Vec<String> {
        self.files_in(&format!("{folder}/text"), ".md")
    }

    /// What the last commit holds of the documents; a commit itself has lost nothing since.
    pub fn recorded(&self) -> Recorded {
        if self.snapshot.is_some() { Recorded::Deleted(Vec::new()) } else { Recorded::read(&self.root) }
    }

    /// The files, from this folder, that differ between the work tree and the last commit that a revision and HEAD have in common.
    ///
    /// # Errors
    /// [`Error::NoRepository`], [`Error::NoSuchRevision`], [`Error::NoCommonCommit`], or [`Error::Repository`] when it cannot be read.
    pub fn changed_since(&self, revision: &str) -> Result<BTreeSet<String>> {
        change::since(&self.root, revision)
    }

    /// Where it lies in the repository that holds it, such as `office/`; empty at its top, and where there is no repository.
    pub fn within_repository(&self) -> String {
        self.snapshot.as_deref().map_or_else(|| repository::place(&self.root), |snapshot| snapshot.within.clone())
    }

    /// Looks through a document's folder for links and for names that differ only in Unicode form or case.
    pub fn inspect(&self, folder: &str) -> Vec<Finding> {
        match &self.snapshot {
            Some(snapshot) => snapshot.inspect(folder),
            None => inspect::folder(&self.root, folder),
        }
    }

    /// Reads a text file.
    ///
    /// # Errors
    /// The finding that says why not: missing, a link on the way, not a plain file, not UTF-8.
    pub fn read(&self, path: &str) -> std::result::Result<SourceFile, Box<Finding>> {
        let bytes = self.bytes(path)?;
        let text = decode::text(path, bytes)?;
        Ok(SourceFile { path: path.to_owned(), text })
    }

    /// Reads a file as it is.
    ///
    /// # Errors
    /// The finding that says why not: missing, a link on the way, not a plain file.
    pub fn bytes(&self, path: &str) -> std::result::Result<Vec<u8>, Box<Finding>> {
        if let Some(text) = self.proposed.as_deref().and_then(|proposed| proposed.text(path)) {
            return Ok(text.as_bytes().to_vec());
        }
        if let Some(snapshot) = &self.snapshot {
            return snapshot.bytes(path);
        }
        let mut file = locate::open(&self.root, path)?;
        let mut bytes = Vec::with_capacity(file.length);
        // A file that grows while it is read is read no further than one may be large.
        file.file.by_ref().take(LARGEST).read_to_end(&mut bytes).map_err(|error| Box::new(unreadable(path, &error)))?;
        Ok(bytes)
    }

    /// Whether a plain file lies there.
    ///
    /// # Errors
    /// The finding that says why not.
    pub fn look(&self, path: &str) -> std::result::Result<(), Box<Finding>> {
        if self.is_proposed(path) {
            return Ok(());
        }
        match &self.snapshot {
            Some(snapshot) => snapshot.locate(path).map(|_| ()),
            None => locate::look(&self.root, path).map(|_| ()),
        }
    }

    /// The state of a plain file: it is another as soon as anything was written to it.
    ///
    /// # Errors
    /// The finding that says why not, as for [`bytes`](Self::bytes).
    pub fn stamp(&self, path: &str) -> std::result::Result<Stamp, Box<Finding>> {
        // What is not written yet has no state.
        if self.is_proposed(path) {
            return Err(Box::new(Finding::integrity(FILE_MISSING, path, None).text("file", path)));
        }
        locate::look(&self.root, path).map(|metadata| Stamp::of(&metadata))
    }

    /// The state of every file that decides about a site, and of these beside them; none of a commit, or where a folder cannot be looked through.
    pub fn state(&self, beside: &[&str]) -> Option<Vec<(String, Stamp)>> {
        if self.snapshot.is_some() { None } else { state::stamps(&self.root, beside) }
    }

    /// The commit on which the folder rests, and the state of git's own list of its files; nothing without history.
    pub fn history_state(&self) -> (Option<String>, Option<Stamp>) {
        known::state(&self.root)
    }

    /// Puts a file of guiju's own away in one step.
    ///
    /// # Errors
    /// As for [`write`](Self::write).
    pub fn keep(&self, path: &str, bytes: &[u8]) -> Result<()> {
        write::file(&self.root, path, bytes)
    }

    /// Writes a text file in one step: whoever reads meanwhile finds the old text or the new one, whole.
    ///
    /// # Errors
    /// [`Error::Io`] when the path leads out of the folder or over a link, or the system refuses; the old file stays.
    pub fn write(&self, path: &str, text: &str) -> Result<()> {
        write::file(&self.root, path, text.as_bytes())
    }

    /// Writes several text files together: all of them or none, each in one step, in the order given.
    ///
    /// # Errors
    /// [`Error::Io`] when a path leads out of the folder or over a link, or the system refuses; then all files are as they were.
    pub fn write_together(&self, files: &[(&str, &str)]) -> Result<()> {
        write::together(&self.root, files)
    }

    /// Makes folders below `documents/`, each with its files: all of them or none; what lies in one of the places already stays.
    ///
    /// # Errors
    /// [`Error::Io`] when one is there already, leads out of the folder or over a link, or the system refuses; then none was made.
    pub fn make(&self, folders: &[NewFolder]) -> Result<()> {
        write::folders(&self.root, folders)
    }

    /// Whether the files, as they will be written, can be committed alone.
    ///
    /// # Errors
    /// [`Error::NoHistory`] without a repository, [`Error::NotCommitted`] with what stands in the way.
    pub fn can_commit(&self, paths: &[&str], signed: bool) -> Result<()> {
        commit::ready(&self.root, paths, signed)
    }

    /// Commits these files and nothing else, with whom git's configuration names as the author, and gives the commit's name. What else is staged
    /// stays staged.
    ///
    /// # Errors
    /// [`Error::Repository`] when git refuses; the files stay as they were written.
    pub fn commit(&self, paths: &[&str], message: &str, now: SystemTime) -> Result<String> {
        commit::commit(&self.root, paths, message, now)
    }

    fn is_proposed(&self, path: &str) -> bool {
        self.proposed.as_deref().is_some_and(|proposed| proposed.text(path).is_some())
    }

    fn files_in(&self, dir: &str, ending: &str) -> Vec<String> {
        let there = match &self.snapshot {
            Some(snapshot) => snapshot.files_in(dir, ending),
            None => walk::files_in(&self.root, dir, ending),
        };
        match &self.proposed {
            Some(proposed) => proposed.files_in(there, dir, ending),
            None => there,
        }
    }

    fn read_all(&self, paths: Vec<String>) -> (Vec<SourceFile>, Vec<Finding>) {
        let mut files = Vec::new();
        let mut findings = Vec::new();
        for path in paths {
            match self.read(&path) {
                Ok(file) => files.push(file),
                Err(finding) => findings.push(*finding),
            }
        }
        (files, findings)
    }
}

fn unreadable(path: &str, error: &std::io::Error) -> Finding {
    Finding::integrity(FILE_UNREADABLE, path, None).text("reason", error.to_string())
}
