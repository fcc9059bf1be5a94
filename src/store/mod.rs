//! What was read of texts and what a site was made from, kept from run to run in `.guiju/`, so that what has not changed is not done again.
//!
//! A convenience that may be deleted at any time: whatever is in doubt (another guiju, other settings, a file that was touched a moment ago,
//! a store that cannot be read) is read anew, and what comes out is the same either way. Deliberately absent: clocks, and what a reading means.

mod files;
mod site;
mod wire;

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use sha2::{Digest, Sha256};

use crate::finding::Finding;
use crate::source::{Folder, Stamp};
use crate::structure::cited::Cited;

pub use files::{KnownFile, KnownFiles};
pub use site::{KnownSite, PrintedFile, WholeSite};

/// Where the store lies, from the office folder.
const FILE: &str = ".guiju/texts";
/// Keeps the folder out of git without a line in the office's own `.gitignore`.
const IGNORE: &str = ".guiju/.gitignore";
/// A file that changed so shortly before it was looked at may change again under the same stamp.
const SETTLED: Duration = Duration::from_secs(2);

/// What was read of one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The other texts that it names.
    pub cited: Vec<Cited>,
    /// What the rules on texts found in it, as loud as they told it; none where they were not asked.
    pub findings: Option<Vec<Finding>>,
}

/// The state of the files that a reading follows from: the text, the record that names it, the notice that issued it.
pub type Stamps = Vec<Stamp>;

/// The readings of texts.
#[derive(Debug, Default)]
pub struct Store {
    /// Who wrote it and under which settings; none when nothing is kept.
    made_by: Option<[u8; 32]>,
    now: Option<SystemTime>,
    known: HashMap<String, (Stamps, Reading)>,
    new: Mutex<Vec<(String, Stamps, Reading)>>,
}

impl Store {
    /// A store that knows nothing and keeps nothing.
    pub fn none() -> Self {
        Self::default()
    }

    /// Opens the store of a folder; `made_by` is all that readings follow from beside the files: the program, and its settings.
    pub fn open(folder: &Folder, made_by: &[&[u8]], now: SystemTime) -> Self {
        let made_by = fingerprint(made_by);
        let known = folder.bytes(FILE).ok().and_then(|bytes| wire::read(&bytes, made_by)).unwrap_or_default();
        let known = known.into_iter().map(|(path, stamps, reading)| (path, (stamps, reading))).collect();
        Self { made_by: Some(made_by), now: Some(now), known, new: Mutex::default() }
    }

    /// Whether readings are kept at all.
    pub fn keeps(&self) -> bool {
        self.made_by.is_some()
    }

    /// Whether anything is kept of a text, in whatever state its files are.
    pub fn knows(&self, path: &str) -> bool {
        self.known.contains_key(path)
    }

    /// What was read of a text, when none of the files has changed since.
    pub fn get(&self, path: &str, stamps: &[Stamp]) -> Option<&Reading> {
        self.known.get(path).filter(|(known, _)| known == stamps).map(|(_, reading)| reading)
    }

    /// Keeps what was read of a text, unless its files were touched a moment ago.
    pub fn put(&self, path: &str, stamps: Stamps, reading: Reading) {
        if stamps.iter().all(|stamp| is_settled(stamp, self.now)) {
            // A worker that failed leaves the list whole.
            self.new.lock().unwrap_or_else(PoisonError::into_inner).push((path.to_owned(), stamps, reading));
        }
    }

    /// Writes the store when something is new; the old one stays when that fails, and nobody misses it.
    pub fn save(self, folder: &Folder) {
        let Some(made_by) = self.made_by else { return };
        let new = self.new.into_inner().unwrap_or_else(PoisonError::into_inner);
        if new.is_empty() {
            return;
        }
        let mut readings = self.known;
        readings.extend(new.into_iter().map(|(path, stamps, reading)| (path, (stamps, reading))));
        // What lies no more in the folder is forgotten.
        let mut kept: Vec<(String, Stamps, Reading)> = readings
            .into_iter()
            .filter(|(path, _)| folder.look(path).is_ok())
            .map(|(path, (stamps, reading))| (path, stamps, reading))
            .collect();
        kept.sort_by(|a, b| a.0.cmp(&b.0));
        if let Some(bytes) = wire::write(&kept, made_by) {
            put_away(folder, FILE, &bytes);
        }
    }
}

/// Whether a file may be trusted to be another as soon as its stamp is.
fn is_settled(stamp: &Stamp, now: Option<SystemTime>) -> bool {
    now.is_some_and(|now| are_settled(std::slice::from_ref(stamp), now))
}

/// The same of several.
pub fn are_settled<'s>(stamps: impl IntoIterator<Item = &'s Stamp>, now: SystemTime) -> bool {
    stamps.into_iter().all(|stamp| stamp.changed_at().checked_add(SETTLED).is_some_and(|changed| changed < now))
}

/// Keeps bytes in a folder that git does not see; where that fails nobody misses them.
fn put_away(folder: &Folder, path: &str, bytes: &[u8]) {
    if folder.keep(IGNORE, b"*\n").is_ok() {
        let _ = folder.keep(path, bytes);
    }
}

/// One hash of the states of files.
pub fn fingerprint_of(stamps: &[(String, Stamp)]) -> [u8; 32] {
    fingerprint(&[&postcard::to_allocvec(stamps).expect("paths and numbers")])
}

/// One hash of all parts, none of which can be taken for two.
pub fn fingerprint(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests;
