//! The state of every file that decides about a site, from one look at the folders, without reading any of them.

use std::path::Path;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::stamp::Stamp;

/// What is looked through; what lies behind a link is not.
const FOLDERS: [&str; 5] = ["documents", "laws", "calendar", "office", "site-templates"];
/// The files at the top.
const FILES: [&str; 2] = ["guiju.toml", "profile.toml"];

/// Every name below the folders with the state of what bears it, sorted; none where a folder cannot be looked through.
pub(super) fn stamps(root: &Path, beside: &[&str]) -> Option<Vec<(String, Stamp)>> {
    let mut places: Vec<String> = FILES.iter().chain(beside).map(|name| (*name).to_owned()).collect();
    let mut stamps = Vec::new();
    for folder in FOLDERS {
        let full = root.join(folder);
        match std::fs::symlink_metadata(&full) {
            Ok(metadata) => stamps.push((folder.to_owned(), Stamp::of(&metadata))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(_) => return None,
        }
        for name in std::fs::read_dir(&full).ok()? {
            places.push(format!("{folder}/{}", name.ok()?.file_name().to_string_lossy()));
        }
    }
    let found: Option<Vec<Vec<(String, Stamp)>>> = places.par_iter().map(|place| below(root, place)).collect();
    stamps.extend(found?.into_iter().flatten());
    stamps.sort();
    Some(stamps)
}

fn below(root: &Path, place: &str) -> Option<Vec<(String, Stamp)>> {
    let full = root.join(place);
    let mut stamps = Vec::new();
    for found in WalkDir::new(&full).follow_links(false).follow_root_links(false) {
        let found = match found {
            Ok(found) => found,
            Err(error) if error.io_error().is_some_and(|it| it.kind() == std::io::ErrorKind::NotFound) => continue,
            Err(_) => return None,
        };
        let path = found.path().strip_prefix(root).ok()?.to_string_lossy().into_owned();
        stamps.push((path, Stamp::of(&found.metadata().ok()?)));
    }
    Some(stamps)
}
