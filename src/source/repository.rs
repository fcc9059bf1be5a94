//! Where an office folder lies in the repository that holds it.

use std::path::{Path, PathBuf};

use git2::Repository;

/// The office folder from the top of the work tree; none when it does not lie in it.
pub(super) fn within(repository: &Repository, root: &Path) -> Option<PathBuf> {
    let work = repository.workdir()?.canonicalize().ok()?;
    root.strip_prefix(work).ok().map(Path::to_path_buf)
}

/// The same as text, with `/` behind it; empty at the top, and where there is no repository that can be read.
pub(super) fn place(root: &Path) -> String {
    Repository::discover(root).ok().and_then(|repository| within(&repository, root)).map_or_else(String::new, |at| prefix(&at))
}

/// A folder as what stands before the paths in it.
pub(super) fn prefix(folder: &Path) -> String {
    folder.components().map(|part| format!("{}/", part.as_os_str().to_string_lossy())).collect()
}
