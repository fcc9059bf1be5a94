//! What tells the files of an office folder from others, kept so that one that nobody wrote to is not read again.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::{is_settled, put_away};
use crate::source::{Folder, Stamp};

/// Where they are kept, from the office folder.
const FILE: &str = ".guiju/files";

/// What is known of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownFile {
    /// The SHA-256 of its bytes.
    pub digest: [u8; 32],
    /// The hash of its words, whatever their layout, or of the life that it states; none of what is no text.
    pub words: Option<[u8; 32]>,
}

/// The files of an office folder by their state.
#[derive(Debug, Default)]
pub struct KnownFiles {
    made_by: Option<[u8; 32]>,
    now: Option<SystemTime>,
    known: HashMap<String, (Stamp, KnownFile)>,
    /// What was asked for or found in this run.
    used: Mutex<HashMap<String, (Stamp, KnownFile)>>,
    is_news: std::sync::atomic::AtomicBool,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    made_by: [u8; 32],
    files: Vec<(String, Stamp, KnownFile)>,
}

impl KnownFiles {
    /// Nothing is known and nothing kept.
    pub fn none() -> Self {
        Self::default()
    }

    /// Opens what is kept in a folder; `made_by` is the program that made it.
    pub fn open(folder: &Folder, made_by: [u8; 32], now: SystemTime) -> Self {
        let kept = folder.bytes(FILE).ok().and_then(|bytes| postcard::from_bytes::<Kept>(&bytes).ok());
        let files = kept.filter(|kept| kept.made_by == made_by).map(|kept| kept.files).unwrap_or_default();
        let known = files.into_iter().map(|(path, stamp, file)| (path, (stamp, file))).collect();
        Self { made_by: Some(made_by), now: Some(now), known, ..Self::default() }
    }

    /// What is known of a file that is in this state.
    pub fn get(&self, path: &str, stamp: &Stamp) -> Option<KnownFile> {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner).get(path).copied();
        let found = used.or_else(|| self.known.get(path).copied()).filter(|(known, _)| known == stamp)?;
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), found);
        Some(found.1)
    }

    /// Keeps what a file came to when it was read in this state.
    pub fn put(&self, path: &str, stamp: Stamp, file: KnownFile) {
        self.is_news.store(true, std::sync::atomic::Ordering::Relaxed);
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), (stamp, file));
    }

    /// What a file came to in this run.
    pub fn found(&self, path: &str) -> Option<KnownFile> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner).get(path).map(|(_, file)| *file)
    }

    /// Writes it down when anything is new; the old one stays when that fails, and nobody misses it.
    pub fn save(self, folder: &Folder) {
        let (Some(made_by), true) = (self.made_by, self.is_news.into_inner()) else { return };
        let used = self.used.into_inner().unwrap_or_else(PoisonError::into_inner);
        let settled = used.into_iter().filter(|(_, (stamp, _))| is_settled(stamp, self.now));
        let mut files: Vec<(String, Stamp, KnownFile)> = settled.map(|(path, (stamp, file))| (path, stamp, file)).collect();
        files.sort_by(|a, b| a.0.cmp(&b.0));
        if let Ok(bytes) = postcard::to_allocvec(&Kept { made_by, files }) {
            put_away(folder, FILE, &bytes);
        }
    }
}
