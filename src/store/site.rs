//! What the site that stands was made from, file by file, so that a file that would come out the same is not made again.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

use super::put_away;
use crate::source::{Folder, Mark};

/// Where it is kept, from the office folder.
const FILE: &str = ".guiju/site";
/// What is put beside a finished site.
const SIGNATURE: &str = "manifest.json.sig";

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

/// A whole site, as the build that made it saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WholeSite {
    /// All that the site follows from: the state of every file, the program, the day.
    pub key: [u8; 32],
    /// How many files there are, those that prove the others left away.
    pub files: u64,
    /// How much the rules told.
    pub told: u64,
}

/// The files of the site that stands in one place.
#[derive(Debug, Default)]
pub struct KnownSite {
    made_by: Option<[u8; 32]>,
    out: String,
    known: HashMap<String, PrintedFile>,
    whole: Option<WholeSite>,
    new: Mutex<Vec<(String, PrintedFile)>>,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    made_by: [u8; 32],
    out: String,
    whole: Option<WholeSite>,
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
        let Some(kept) = kept.filter(|kept| kept.made_by == made_by && kept.out == out) else {
            return Self { made_by: Some(made_by), out, ..Self::default() };
        };
        let known = kept.files.into_iter().collect();
        Self { made_by: Some(made_by), out, known, whole: kept.whole, new: Mutex::default() }
    }

    /// The whole site, when it was made from just this and stands as it was put away, no file more and none less.
    pub fn stands(&self, key: [u8; 32]) -> Option<WholeSite> {
        let whole = self.whole.filter(|whole| whole.key == key)?;
        let out = Path::new(&self.out);
        let mut places = Vec::new();
        for found in WalkDir::new(out).min_depth(1).max_depth(2).follow_links(false) {
            let found = found.ok()?;
            if found.depth() == 2 || !found.file_type().is_dir() {
                places.push(found.into_path());
            }
        }
        let counts = places.par_iter().map(|place| self.known_below(out, place)).collect::<Option<Vec<usize>>>()?;
        (counts.into_iter().sum::<usize>() == self.known.len()).then_some(whole)
    }

    /// How many files lie at a place and below it, if each is known and in its state.
    fn known_below(&self, out: &Path, place: &Path) -> Option<usize> {
        let mut count = 0;
        for found in WalkDir::new(place).follow_links(false).follow_root_links(false) {
            let found = found.ok()?;
            if found.file_type().is_dir() {
                continue;
            }
            let path = found.path().strip_prefix(out).ok()?.to_str()?;
            // A signature holds as long as the site is the same.
            if path == SIGNATURE {
                continue;
            }
            let known = self.known.get(path)?;
            if Mark::of(&found.metadata().ok()?) != known.mark {
                return None;
            }
            count += 1;
        }
        Some(count)
    }

    /// What is known of a file.
    pub fn get(&self, path: &str) -> Option<&PrintedFile> {
        self.known.get(path)
    }

    /// What is known of the files below a folder, sorted by path.
    pub fn below(&self, folder: &str) -> Vec<(&str, PrintedFile)> {
        let below = self.known.iter().filter(|(path, _)| path.starts_with(folder));
        let mut files: Vec<(&str, PrintedFile)> = below.map(|(path, file)| (path.as_str(), *file)).collect();
        files.sort_unstable_by_key(|(path, _)| *path);
        files
    }

    /// Notes a file of the new site.
    pub fn note(&self, path: &str, file: PrintedFile) {
        self.new.lock().unwrap_or_else(PoisonError::into_inner).push((path.to_owned(), file));
    }

    /// Writes it down, once the new site stands; where that fails the next site is made anew.
    pub fn save(self, folder: &Folder, whole: Option<WholeSite>) {
        let Some(made_by) = self.made_by else { return };
        let mut files = self.new.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.sort_by(|a, b| a.0.cmp(&b.0));
        if let Ok(bytes) = postcard::to_allocvec(&Kept { made_by, out: self.out, whole, files }) {
            put_away(folder, FILE, &bytes);
        }
    }
}
