//! Finding the document folders: `documents/<id>/`, or `documents/<year>/<id>/`.

use std::path::Path;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::{LINK, SourceFile, decode, unreadable};
use crate::error::{Error, Result};
use crate::finding::{Code, Finding};

/// A folder in `documents/` holds no `document.toml`.
pub const FOLDER_WITHOUT_RECORD: Code = Code("folder-without-record");

/// One document's folder and its record, if that could be read.
#[derive(Clone, Debug)]
pub struct DocumentFolder {
    /// The folder, from the office folder, with `/`.
    pub path: String,
    /// The folder's own name, which is the document's id.
    pub name: String,
    /// Its `document.toml`, or the finding that says why it cannot be read.
    pub record: std::result::Result<SourceFile, Box<Finding>>,
}

/// The document folders, sorted by path.
pub(super) fn documents(root: &Path) -> Result<(Vec<DocumentFolder>, Vec<Finding>)> {
    let base = root.join("documents");
    if !base.exists() {
        return Ok((Vec::new(), Vec::new()));
    }
    let mut findings = Vec::new();
    let mut folders: Vec<(String, String)> = Vec::new();
    for (name, entry) in listed(&base)? {
        let path = format!("documents/{name}");
        if entry.path_is_symlink() {
            findings.push(Finding::integrity(LINK, path, None));
        } else if entry.file_type().is_dir() && is_year(&name) && !entry.path().join("document.toml").exists() {
            for (inner, entry) in listed(entry.path())? {
                let path = format!("{path}/{inner}");
                if entry.path_is_symlink() {
                    findings.push(Finding::integrity(LINK, path, None));
                } else if entry.file_type().is_dir() {
                    folders.push((path, inner));
                }
            }
        } else if entry.file_type().is_dir() {
            folders.push((path, name));
        }
    }
    folders.sort();
    let read: Vec<std::result::Result<DocumentFolder, Box<Finding>>> =
        folders.into_par_iter().map(|(path, name)| read(root, path, name)).collect();
    let mut documents = Vec::with_capacity(read.len());
    for folder in read {
        match folder {
            Ok(folder) => documents.push(folder),
            Err(finding) => findings.push(*finding),
        }
    }
    Ok((documents, findings))
}

/// Whether a folder's name is a year, under which documents may be kept.
pub(super) fn is_year(name: &str) -> bool {
    name.len() == 4 && name.bytes().all(|b| b.is_ascii_digit())
}

fn read(root: &Path, path: String, name: String) -> std::result::Result<DocumentFolder, Box<Finding>> {
    let file = format!("{path}/document.toml");
    let full = root.join(&file);
    let record = match std::fs::symlink_metadata(&full) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Box::new(Finding::integrity(FOLDER_WITHOUT_RECORD, path, None)));
        }
        Err(error) => Err(Box::new(unreadable(&file, &error))),
        Ok(metadata) if metadata.is_symlink() => Err(Box::new(Finding::integrity(LINK, &*file, None))),
        Ok(metadata) if !metadata.is_file() => {
            Err(Box::new(Finding::integrity(super::FILE_UNREADABLE, &*file, None).text("reason", "not a plain file")))
        }
        Ok(_) => std::fs::read(&full)
            .map_err(|error| Box::new(unreadable(&file, &error)))
            .and_then(|bytes| decode::text(&file, bytes))
            .map(|text| SourceFile { path: file.clone(), text }),
    };
    Ok(DocumentFolder { path, name, record })
}

/// The entries of a folder that are not hidden, sorted by name.
fn listed(dir: &Path) -> Result<Vec<(String, DirEntry)>> {
    let mut entries = Vec::new();
    for entry in WalkDir::new(dir).min_depth(1).max_depth(1).follow_links(false) {
        let entry = entry.map_err(|error| Error::io("list", dir)(error.into()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            entries.push((name, entry));
        }
    }
    entries.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(entries)
}

/// The plain files below a folder whose names end so, as paths from the root, sorted.
pub(super) fn files_in(root: &Path, dir: &str, ending: &str) -> Vec<String> {
    let walk = WalkDir::new(root.join(dir)).min_depth(1).max_depth(4).follow_links(false).sort_by_file_name();
    let mut paths = Vec::new();
    for entry in walk.into_iter().flatten() {
        let Ok(relative) = entry.path().strip_prefix(root) else { continue };
        let path = relative.to_string_lossy().replace('\\', "/");
        let hidden = path.split('/').any(|part| part.starts_with('.'));
        if !entry.file_type().is_dir() && path.ends_with(ending) && !hidden {
            paths.push(path);
        }
    }
    paths.sort();
    paths
}
