//! What a change touched: the files that differ between where it began and the work tree.

use std::collections::BTreeSet;
use std::path::Path;

use git2::{Commit, Diff, DiffOptions, ErrorCode, Repository};

use super::repository;
use crate::error::{Error, Result};

/// The files, from the office folder; staged, unstaged and new ones count, ignored ones do not.
///
/// A change begins at the last commit that a revision and HEAD have in common, so that what others did meanwhile is none of it.
pub(super) fn since(root: &Path, revision: &str) -> Result<BTreeSet<String>> {
    let unreadable = |error: git2::Error| Error::Repository { path: root.to_path_buf(), reason: error.message().to_owned() };
    let none = || Error::NoRepository { path: root.to_path_buf() };
    let repository = match Repository::discover(root) {
        Ok(repository) => repository,
        Err(error) if error.code() == ErrorCode::NotFound => return Err(none()),
        Err(error) => return Err(unreadable(error)),
    };
    let office = repository::prefix(&repository::within(&repository, root).ok_or_else(none)?);
    let start = start(&repository, revision)?;
    let mut options = DiffOptions::new();
    options.include_untracked(true).recurse_untracked_dirs(true).include_typechange(true).ignore_submodules(true);
    let tree = start.tree().map_err(unreadable)?;
    let diff = repository.diff_tree_to_workdir_with_index(Some(&tree), Some(&mut options)).map_err(unreadable)?;
    Ok(paths(&diff).filter_map(|path| Some(path.strip_prefix(&office)?.to_owned())).collect())
}

/// The last commit that the revision and HEAD have in common.
fn start<'r>(repository: &'r Repository, revision: &str) -> Result<Commit<'r>> {
    let shallow = repository.is_shallow();
    let named = repository.revparse_single(revision).and_then(|object| object.peel_to_commit()).map_err(|error| {
        // A name that no revision can have and one that none has come to the same.
        let plain = matches!(error.code(), ErrorCode::NotFound | ErrorCode::InvalidSpec);
        let reason = (!plain).then(|| error.message().to_owned());
        Error::NoSuchRevision { revision: revision.to_owned(), reason, shallow }
    })?;
    let common = repository
        .head()
        .and_then(|head| head.peel_to_commit())
        .and_then(|head| repository.merge_base(named.id(), head.id()))
        .and_then(|id| repository.find_commit(id));
    common.map_err(|error| match error.code() {
        ErrorCode::NotFound | ErrorCode::UnbornBranch => Error::NoCommonCommit { revision: revision.to_owned(), shallow },
        _ => Error::Repository { path: repository.path().to_path_buf(), reason: error.message().to_owned() },
    })
}

/// Both sides of every difference: what was moved touches the old place and the new one.
fn paths(diff: &Diff<'_>) -> impl Iterator<Item = String> {
    let sides =
        diff.deltas().flat_map(|delta| [delta.old_file(), delta.new_file()].map(|file| file.path_bytes().map(<[u8]>::to_vec)));
    sides.flatten().map(|path| String::from_utf8_lossy(&path).into_owned())
}
