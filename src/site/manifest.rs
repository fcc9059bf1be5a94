//! The list of a site's files while it is written, and a copy compared with that list byte by byte.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use super::key::FileDigest;
use crate::error::{Error, Result};
use crate::view::proof::{ListedFile, MANIFEST, Manifest, PROVENANCE, Provenance, SIGNATURE, SUMS};

/// The file by which guiju knows its own folder; a server need not have it.
const MARKER: &str = ".guiju-site";

/// The files of a site as they are written; several threads may write.
#[derive(Debug, Default)]
pub struct Ledger {
    files: Mutex<BTreeMap<String, (u64, FileDigest)>>,
}

impl Ledger {
    /// Notes a file, by its length and digest.
    pub fn note(&self, path: &str, length: u64, digest: FileDigest) {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), (length, digest));
    }

    /// Every file, sorted by path.
    pub fn files(&self) -> Vec<ListedFile> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let listed = |(path, (length, digest)): (&String, &(u64, FileDigest))| ListedFile {
            path: path.clone(),
            length: *length,
            sha256: digest.to_string(),
        };
        files.iter().map(listed).collect()
    }
}

/// The SHA-256 of bytes, in hexadecimal digits.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// How a copy of a site differs from its manifest.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// The file has other bytes.
    Changed(String),
    /// The file is not there.
    Missing(String),
    /// The manifest does not know the file.
    Added(String),
    /// `SHA256SUMS` is not the list that follows from the manifest.
    OtherSums,
    /// `provenance.json` belongs to another manifest.
    OtherProvenance,
}

/// Compares a copy of a site with its manifest; the number of files that were compared, and every difference, sorted.
///
/// # Errors
/// [`Error::Io`] when the folder or a file cannot be read, [`Error::NoManifest`] when it holds no manifest.
pub fn verify_copy(dir: &Path) -> Result<(usize, Vec<Difference>)> {
    let path = dir.join(MANIFEST);
    let none = || Error::NoManifest { path: dir.to_path_buf() };
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(none()),
        Err(error) => return Err(Error::io("read", &path)(error)),
    };
    let manifest = std::str::from_utf8(&bytes).ok().and_then(Manifest::from_json).ok_or_else(none)?;
    let mut found = BTreeSet::new();
    let lying = lying(dir)?;
    for file in &manifest.files {
        if !lying.contains(&file.path) {
            found.insert(Difference::Missing(file.path.clone()));
            continue;
        }
        let full = dir.join(&file.path);
        let bytes = fs::read(&full).map_err(Error::io("read", &full))?;
        if bytes.len() as u64 != file.length || hash(&bytes) != file.sha256 {
            found.insert(Difference::Changed(file.path.clone()));
        }
    }
    let listed: BTreeSet<&str> = manifest.files.iter().map(|file| file.path.as_str()).collect();
    let beside = [MANIFEST, SUMS, PROVENANCE, SIGNATURE, MARKER];
    let added = lying.iter().filter(|path| !listed.contains(path.as_str()) && !beside.contains(&path.as_str()));
    found.extend(added.map(|path| Difference::Added(path.clone())));
    let own = hash(&bytes);
    if fs::read_to_string(dir.join(SUMS)).ok() != Some(manifest.sums(&own)) {
        found.insert(Difference::OtherSums);
    }
    let provenance = fs::read_to_string(dir.join(PROVENANCE)).ok();
    if provenance.is_some_and(|text| Provenance::from_json(&text).is_none_or(|it| it.manifest != own)) {
        found.insert(Difference::OtherProvenance);
    }
    Ok((manifest.files.len(), found.into_iter().collect()))
}

/// Every file and link below a folder, by its path with `/`.
fn lying(dir: &Path) -> Result<BTreeSet<String>> {
    let mut paths = BTreeSet::new();
    for found in WalkDir::new(dir).min_depth(1).follow_links(false) {
        let found = found.map_err(|error| Error::io("list", dir)(error.into()))?;
        if !found.file_type().is_dir() {
            let below = found.path().strip_prefix(dir).unwrap_or(found.path());
            paths.insert(below.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(paths)
}
