//! What the site that stands was made from, file by file, so that a file that would come out the same is not made again.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::put_away;
use crate::source::{Folder, Mark};

/// Where it is kept, from the office folder.
const FILE: &str = ".guiju/site";

/// A file of the site as it was put away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedFile {
    /// All that its bytes follow from.
    pub key: [u8; 32],
    /// The SHA-256 of its bytes.
    pub digest: [u8; 32],
    /// Its state; one that anybody wrote to since is another.
    pub mark: Mark,
}

/// The files of the site that stands in one place.
#[derive(Debug, Default)]
pub struct KnownSite {
    made_by: Option<[u8; 32]>,
    out: String,
    known: HashMap<String, PrintedFile>,
    new: Mutex<Vec<(String, PrintedFile)>>,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    made_by: [u8; 32],
    out: String,
    files: Vec<(String, PrintedFile)>,
}

impl KnownSite {
    /// Nothing is known and nothing kept.
    pub fn none() -> Self {
        Self::default()
    }

    /// Opens what is kept of the site in a place; `made_by` is the program that made it.
    pub fn open(folder: &Folder, made_by: [u8; 32], out: &Path) -> Self {
        let out = out.to_string_lossy().into_owned();
        let kept = folder.bytes(FILE).ok().and_then(|bytes| postcard::from_bytes::<Kept>(&bytes).ok());
        let kept = kept.filter(|kept| kept.made_by == made_by && kept.out == out).map(|kept| kept.files);
        let known = kept.unwrap_or_default().into_iter().collect();
        Self { made_by: Some(made_by), out, known, new: Mutex::default() }
    }

    /// What is known of a file.
    pub fn get(&self, path: &str) -> Option<&PrintedFile> {
        self.known.get(path)
    }

    /// Notes a file of the new site.
    pub fn note(&self, path: &str, file: PrintedFile) {
        self.new.lock().unwrap_or_else(PoisonError::into_inner).push((path.to_owned(), file));
    }

    /// Writes it down, once the new site stands; where that fails the next site is made anew.
    pub fn save(self, folder: &Folder) {
        let Some(made_by) = self.made_by else { return };
        let mut files = self.new.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.sort_by(|a, b| a.0.cmp(&b.0));
        if let Ok(bytes) = postcard::to_allocvec(&Kept { made_by, out: self.out, files }) {
            put_away(folder, FILE, &bytes);
        }
    }
}
