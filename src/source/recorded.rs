//! What the last commit holds of the documents, to tell a folder that was deleted since.

use std::collections::BTreeSet;
use std::path::Path;

use git2::{ObjectType, Repository, Tree};

use super::repository;
use super::walk::is_year;

/// What the last commit says about the document folders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// There is no repository, or nothing is committed yet; an ordinary case.
    NoHistory,
    /// There is a repository, and it cannot be read.
    Unreadable {
        /// What libgit2 said.
        reason: String,
    },
    /// The folders that the last commit holds and the work tree does not, from the office folder, sorted.
    Deleted(Vec<String>),
}

impl Recorded {
    pub(super) fn read(root: &Path) -> Self {
        let repository = match Repository::discover(root) {
            Ok(repository) => repository,
            Err(error) if error.code() == git2::ErrorCode::NotFound => return Self::NoHistory,
            Err(error) => return Self::Unreadable { reason: error.message().to_owned() },
        };
        match deleted(&repository, root) {
            Ok(Some(folders)) => Self::Deleted(folders),
            Ok(None) => Self::NoHistory,
            Err(error) => Self::Unreadable { reason: error.message().to_owned() },
        }
    }
}

fn deleted(repository: &Repository, root: &Path) -> Result<Option<Vec<String>>, git2::Error> {
    let head = match repository.head() {
        Ok(head) => head,
        Err(error) if matches!(error.code(), git2::ErrorCode::UnbornBranch | git2::ErrorCode::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    let Some(prefix) = repository::within(repository, root) else { return Ok(None) };
    let top = head.peel_to_tree()?;
    let Some(documents) = subtree(repository, &top, &prefix.join("documents"))? else { return Ok(Some(Vec::new())) };

    let mut kept = BTreeSet::new();
    let mut gone = Vec::new();
    for (name, tree) in folders(repository, &documents)? {
        if is_year(&name) && !holds_record(&tree) {
            for (inner, tree) in folders(repository, &tree)? {
                sort_out(root, format!("documents/{name}/{inner}"), inner, &tree, &mut kept, &mut gone);
            }
        } else {
            let path = format!("documents/{name}");
            sort_out(root, path, name, &tree, &mut kept, &mut gone);
        }
    }
    let moved =
        |id: &str| kept.contains(id) || root.join("documents").join(id).join("document.toml").exists() || in_a_year(root, id);
    gone.retain(|(_, id)| !moved(id));
    Ok(Some(gone.into_iter().map(|(path, _)| path).collect()))
}

fn sort_out(
    root: &Path,
    path: String,
    id: String,
    tree: &Tree<'_>,
    kept: &mut BTreeSet<String>,
    gone: &mut Vec<(String, String)>,
) {
    if root.join(&path).join("document.toml").exists() {
        kept.insert(id);
    } else if holds_record(tree) {
        gone.push((path, id));
    }
}

/// Whether a document has been moved into a year folder.
fn in_a_year(root: &Path, id: &str) -> bool {
    let Ok(entries) = std::fs::read_dir(root.join("documents")) else { return false };
    entries
        .flatten()
        .any(|entry| is_year(&entry.file_name().to_string_lossy()) && entry.path().join(id).join("document.toml").exists())
}

fn holds_record(tree: &Tree<'_>) -> bool {
    tree.get_name("document.toml").is_some()
}

fn subtree<'r>(repository: &'r Repository, top: &Tree<'r>, path: &Path) -> Result<Option<Tree<'r>>, git2::Error> {
    match top.get_path(path) {
        Ok(entry) if entry.kind() == Some(ObjectType::Tree) => repository.find_tree(entry.id()).map(Some),
        Ok(_) => Ok(None),
        Err(error) if error.code() == git2::ErrorCode::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn folders<'r>(repository: &'r Repository, tree: &Tree<'r>) -> Result<Vec<(String, Tree<'r>)>, git2::Error> {
    let mut folders = Vec::new();
    for entry in tree {
        if entry.kind() == Some(ObjectType::Tree) {
            let name = String::from_utf8_lossy(entry.name_bytes()).into_owned();
            folders.push((name, repository.find_tree(entry.id())?));
        }
    }
    folders.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(folders)
}
