//! What the world refused us: a file, a folder, a repository, a template. Each names its path and the next step.
//!
//! Deliberately absent: faults of the office's own files, which are findings.

use std::io;
use std::path::{Path, PathBuf};

/// Something that kept guiju from doing its work.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder could not be read or written.
    #[error("{action} {path}: {source}")]
    Io {
        /// What was being done: `read`, `write`, `list`, `create`, `rename`, `remove`.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The folder has no `guiju.toml`.
    #[error("no guiju.toml in {path}")]
    NoOffice {
        /// The folder.
        path: PathBuf,
    },
    /// Not one document could be read; an empty answer would look like a clean one.
    #[error("no document could be read in {path}")]
    NoDocuments {
        /// The documents folder.
        path: PathBuf,
    },
    /// The output folder holds something that guiju did not make.
    #[error("{path} was not made by guiju")]
    ForeignOutput {
        /// The output folder.
        path: PathBuf,
    },
    /// The output folder would lie inside the folders that guiju reads, or around them.
    #[error("{path} lies where guiju reads")]
    OutputInsideInput {
        /// The output folder.
        path: PathBuf,
    },
    /// Another build of the same folder is running.
    #[error("another build is running in {path}")]
    Busy {
        /// The office folder.
        path: PathBuf,
    },
    /// `init` was asked to write where something already is.
    #[error("{path} is not empty")]
    NotEmpty {
        /// The folder.
        path: PathBuf,
    },
    /// The repository could not be read.
    #[error("{path}: {reason}")]
    Repository {
        /// The repository's folder.
        path: PathBuf,
        /// What libgit2 said.
        reason: String,
    },
    /// The folder lies in the work tree of no repository.
    #[error("{path} lies in no repository")]
    NoRepository {
        /// The folder.
        path: PathBuf,
    },
    /// The repository has no commit under the name that was asked for.
    #[error("no revision {revision}")]
    NoSuchRevision {
        /// The name as it was asked for.
        revision: String,
        /// What libgit2 said, where it is more than that.
        reason: Option<String>,
        /// Whether the repository holds only a part of the history.
        shallow: bool,
    },
    /// A revision and HEAD have no commit in common.
    #[error("{revision} and HEAD have no commit in common")]
    NoCommonCommit {
        /// The revision as it was asked for.
        revision: String,
        /// Whether the repository holds only a part of the history.
        shallow: bool,
    },
    /// What was asked for needs the history, and there is none.
    #[error("{path} has no history")]
    NoHistory {
        /// The folder.
        path: PathBuf,
        /// What is missing.
        lack: Lack,
    },
    /// What was asked for needs all of the history, and the repository holds only a part of it.
    #[error("the history begins on {since}")]
    PartOfHistory {
        /// The day of the oldest commit there is.
        since: String,
    },
    /// On the day that was asked for nothing was recorded yet, as far as this repository goes.
    #[error("nothing is recorded by {day}")]
    NothingRecorded {
        /// The day that was asked for.
        day: String,
        /// The day of the oldest commit there is.
        since: String,
        /// Whether the repository holds only a part of the history.
        shallow: bool,
    },
    /// A commit holds no office where one was looked for.
    #[error("no guiju.toml in {revision}")]
    NoOfficeRecorded {
        /// The commit, or the name under which it was asked for.
        revision: String,
    },
    /// What is to be written could not be committed alone.
    #[error("{path} cannot be committed: {}", why.as_str())]
    NotCommitted {
        /// The office folder.
        path: PathBuf,
        /// What stands in the way.
        why: Uncommittable,
    },
    /// A file is no longer what it was when it was read.
    #[error("{path} was changed meanwhile")]
    ChangedMeanwhile {
        /// The file, from the office folder.
        path: String,
    },
    /// A folder holds no manifest of a site.
    #[error("no manifest.json in {path}")]
    NoManifest {
        /// The folder.
        path: PathBuf,
    },
    /// Another program that is needed cannot be run, or refuses.
    #[error("{name}: {reason}")]
    NoTool {
        /// The program.
        name: &'static str,
        /// What the system, or the program itself, said.
        reason: String,
    },
    /// A template cannot be used.
    #[error("{name}:{line}: {reason}")]
    Template {
        /// The template.
        name: String,
        /// The line in it, from 1.
        line: usize,
        /// The words that are at fault, in bytes of the template.
        span: Option<std::ops::Range<usize>>,
        /// What the engine said.
        reason: String,
    },
    /// No finding bears the code that was asked for.
    #[error("no finding is called {code}")]
    NoSuchCode {
        /// The code as it was asked for.
        code: String,
        /// The nearest code there is.
        nearest: Option<String>,
    },
    /// No document has the id that was asked for.
    #[error("no document {id}")]
    NoSuchDocument {
        /// The id as it was asked for.
        id: String,
        /// The nearest id there is.
        nearest: Option<String>,
    },
}

/// What a history is missing that is not there at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The folder lies in no repository, as one that was unpacked from a zip.
    Repository,
    /// The repository has no commit.
    Commits,
}

impl Lack {
    /// The word in the catalogue.
    pub fn as_str(self) -> &'static str {
        match self {
            Lack::Repository => "repository",
            Lack::Commits => "commits",
        }
    }
}

/// What stands in the way of a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Uncommittable {
    /// A merge or another operation is under way, or the repository is bare.
    Busy,
    /// Git's configuration names no author.
    NoAuthor,
    /// Commits are to be signed, which `git commit` alone can do.
    Unsigned,
    /// A file holds a change that is not committed yet.
    Changed(String),
}

impl Uncommittable {
    /// The word in the catalogue.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Busy => "busy",
            Self::NoAuthor => "no-author",
            Self::Unsigned => "unsigned",
            Self::Changed(_) => "changed",
        }
    }
}

impl Error {
    /// Wraps what the system said about a path.
    pub fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_path_buf();
        move |source| Self::Io { action, path, source }
    }
}

/// The result of something that the world may refuse.
pub type Result<T> = std::result::Result<T, Error>;
