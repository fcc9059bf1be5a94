//! By which commit an office folder is known: a revision, or the last commit of the main line by a day.

use std::path::{Path, PathBuf};

use git2::{Commit, ErrorCode, Repository};

use super::repository;
use super::stamp::Stamp;
use crate::document::{Date, Day, day_in_shanghai};
use crate::error::{Error, Lack, Result};

/// As what time a record is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownAt {
    /// As this branch, tag or commit holds it.
    Revision(String),
    /// As it was recorded by the end of this day in Asia/Shanghai, by the committer's time of the first-parent line.
    Day(Date),
}

impl KnownAt {
    /// An exact day is a day; everything else is the name of a revision.
    pub fn parse(text: &str) -> Self {
        Day::parse(text).and_then(Day::exact).map_or_else(|| Self::Revision(text.to_owned()), Self::Day)
    }
}

/// The commit by which an office folder is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// The commit, in full.
    pub commit: String,
    /// The day on which it was made.
    pub day: Date,
}

/// The repository of a folder, and the office folder in it with `/` behind; a bare one holds the office at its top.
pub(super) fn open(dir: &Path) -> Result<(Repository, PathBuf, String)> {
    let root = dir.canonicalize().map_err(Error::io("open", dir))?;
    let none = || Error::NoHistory { path: root.clone(), lack: Lack::Repository };
    let repository = match Repository::discover(&root) {
        Ok(repository) => repository,
        Err(error) if error.code() == ErrorCode::NotFound => return Err(none()),
        Err(error) => return Err(Error::Repository { path: root, reason: error.message().to_owned() }),
    };
    let within = if repository.is_bare() {
        String::new()
    } else {
        repository::prefix(&repository::within(&repository, &root).ok_or_else(none)?)
    };
    Ok((repository, root, within))
}

/// The commit that is asked for.
pub(super) fn resolve<'r>(repository: &'r Repository, root: &Path, asked: &KnownAt) -> Result<Commit<'r>> {
    match asked {
        KnownAt::Revision(name) => {
            let named = repository.revparse_single(name).and_then(|object| object.peel_to_commit());
            named.map_err(|error| {
                if repository.head().is_err() {
                    return Error::NoHistory { path: root.to_path_buf(), lack: Lack::Commits };
                }
                let plain = matches!(error.code(), ErrorCode::NotFound | ErrorCode::InvalidSpec);
                let reason = (!plain).then(|| error.message().to_owned());
                Error::NoSuchRevision { revision: name.clone(), reason, shallow: repository.is_shallow() }
            })
        }
        KnownAt::Day(day) => by_day(repository, root, *day),
    }
}

/// The newest commit of the first-parent line that was made by the end of a day.
fn by_day<'r>(repository: &'r Repository, root: &Path, day: Date) -> Result<Commit<'r>> {
    let unreadable = |error: git2::Error| Error::Repository { path: root.to_path_buf(), reason: error.message().to_owned() };
    let mut commit = head(repository, root)?;
    loop {
        let made = day_of(&commit);
        if made <= day {
            return Ok(commit);
        }
        if commit.parent_count() == 0 {
            let shallow = repository.is_shallow();
            return Err(Error::NothingRecorded { day: day.to_string(), since: made.to_string(), shallow });
        }
        commit = commit.parent(0).map_err(unreadable)?;
    }
}

/// The commit on which the work tree stands.
fn head<'r>(repository: &'r Repository, root: &Path) -> Result<Commit<'r>> {
    let head = repository.head().and_then(|head| head.peel_to_commit());
    head.map_err(|error| match error.code() {
        ErrorCode::NotFound | ErrorCode::UnbornBranch => Error::NoHistory { path: root.to_path_buf(), lack: Lack::Commits },
        _ => Error::Repository { path: root.to_path_buf(), reason: error.message().to_owned() },
    })
}

/// What of an office folder decides about its site.
const INPUTS: [&str; 6] = ["documents", "laws", "calendar", "site-templates", "guiju.toml", "profile.toml"];

/// The last commit, and whether the work tree holds anything else of what decides about the site.
pub(super) fn last(dir: &Path) -> Result<(Recording, bool)> {
    let (repository, root, within) = open(dir)?;
    let unreadable = |error: git2::Error| Error::Repository { path: root.clone(), reason: error.message().to_owned() };
    let commit = head(&repository, &root)?;
    let mut options = git2::DiffOptions::new();
    options.include_untracked(true).recurse_untracked_dirs(true).include_typechange(true).ignore_submodules(true);
    INPUTS.iter().for_each(|input| {
        options.pathspec(format!("{within}{input}"));
    });
    options.disable_pathspec_match(true);
    let tree = commit.tree().map_err(unreadable)?;
    let diff = repository.diff_tree_to_workdir_with_index(Some(&tree), Some(&mut options)).map_err(unreadable)?;
    Ok((Recording { commit: commit.id().to_string(), day: day_of(&commit) }, diff.deltas().len() > 0))
}

/// The last commit, and the state of the index, from which what is not committed follows while no file changes.
pub(super) fn state(dir: &Path) -> (Option<String>, Option<Stamp>) {
    let Ok((repository, root, _)) = open(dir) else { return (None, None) };
    let commit = head(&repository, &root).ok().map(|commit| commit.id().to_string());
    let index = std::fs::symlink_metadata(repository.path().join("index")).ok();
    (commit, index.map(|metadata| Stamp::of(&metadata)))
}

/// The day on which a commit was made.
pub(super) fn day_of(commit: &Commit<'_>) -> Date {
    day_in_shanghai(commit.time().seconds())
}
