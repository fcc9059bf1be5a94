//! One commit of just the files that were written, whatever else is staged or changed.

use std::path::Path;
use std::time::SystemTime;

use git2::{Commit, Index, Repository, RepositoryState, Signature, Time, Tree};

use super::known;
use crate::error::{Error, Result, Uncommittable};

/// Minutes from UTC of Asia/Shanghai, where the offices are.
const ZONE: i32 = 8 * 60;

/// Whether the files can be committed as they will be written: a repository at rest, a name for the author, no signature asked for that only
/// `git commit` can make, and no change of theirs that is not committed yet, which would go in under this message.
pub(super) fn ready(root: &Path, paths: &[&str], signed: bool) -> Result<()> {
    let (repository, root, within) = known::open(root)?;
    let refuse = |why| Err(Error::NotCommitted { path: root.clone(), why });
    if repository.is_bare() || repository.state() != RepositoryState::Clean {
        return refuse(Uncommittable::Busy);
    }
    if repository.signature().is_err() {
        return refuse(Uncommittable::NoAuthor);
    }
    let asked = repository.config().and_then(|config| config.get_bool("commit.gpgsign")).unwrap_or(false);
    if signed || asked {
        return refuse(Uncommittable::Unsigned);
    }
    let tree = head(&repository).and_then(|commit| commit.tree().ok());
    for path in paths {
        let kept = tree.as_ref().and_then(|tree| tree.get_path(Path::new(&format!("{within}{path}"))).ok()).map(|leaf| leaf.id());
        let there = std::fs::read(root.join(path)).ok();
        let same = match (kept, there) {
            (None, None) => true,
            (Some(kept), Some(_)) => {
                // As git would store it: line ends and filters count for nothing.
                repository.blob_path(&root.join(path)).is_ok_and(|id| id == kept)
            }
            _ => false,
        };
        if !same {
            return refuse(Uncommittable::Changed((*path).to_owned()));
        }
    }
    Ok(())
}

/// Commits the files as they lie on disk, and gives the commit's name.
pub(super) fn commit(root: &Path, paths: &[&str], message: &str, now: SystemTime) -> Result<String> {
    let (repository, root, within) = known::open(root)?;
    let failed = |error: git2::Error| Error::Repository { path: root.clone(), reason: error.message().to_owned() };
    let mut staged = repository.index().map_err(failed)?;
    let parent = head(&repository);
    let tree = tree(&repository, &mut staged, parent.as_ref(), paths, &within).map_err(failed)?;
    let own = repository.signature().map_err(failed)?;
    let seconds = now.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let time = Time::new(i64::try_from(seconds).unwrap_or(i64::MAX), ZONE);
    let (name, email) = (String::from_utf8_lossy(own.name_bytes()), String::from_utf8_lossy(own.email_bytes()));
    let person = Signature::new(&name, &email, &time).map_err(failed)?;
    let parents: Vec<&Commit<'_>> = parent.iter().collect();
    let id = repository.commit(Some("HEAD"), &person, &person, message, &tree, &parents).map_err(failed)?;
    // Only now: whatever else was staged stays staged, and these files are no longer a change.
    staged.write().map_err(failed)?;
    Ok(id.to_string())
}

/// The last commit's tree with the files in it, put into the index too, which is not written yet.
fn tree<'r>(
    repository: &'r Repository,
    staged: &mut Index,
    parent: Option<&Commit<'_>>,
    paths: &[&str],
    within: &str,
) -> std::result::Result<Tree<'r>, git2::Error> {
    let mut alone = Index::new()?;
    if let Some(parent) = parent {
        alone.read_tree(&parent.tree()?)?;
    }
    let paths: Vec<String> = paths.iter().map(|path| format!("{within}{path}")).collect();
    // `add_path` takes what .gitignore names too: the person asked for these files.
    for path in &paths {
        staged.add_path(Path::new(path))?;
        let kept = staged.get_path(Path::new(path), 0).ok_or_else(|| git2::Error::from_str(path))?;
        alone.add(&kept)?;
    }
    repository.find_tree(alone.write_tree_to(repository)?)
}

fn head(repository: &Repository) -> Option<Commit<'_>> {
    repository.head().ok().and_then(|head| head.peel_to_commit().ok())
}
