//! What is wrong with the names in a document's folder: links, and twins that one person cannot tell apart.

use std::collections::BTreeMap;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;
use walkdir::WalkDir;

use crate::finding::{Code, Finding};

/// A link stands where a file or folder should.
pub const LINK: Code = Code("link-not-followed");
/// Two names differ only in Unicode form or case.
pub const NAME_TWIN: Code = Code("name-twin");

/// Looks through one folder and what lies below it.
pub(super) fn folder(root: &Path, folder: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let base = root.join(folder);
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let walk = WalkDir::new(&base).min_depth(1).max_depth(8).follow_links(false).sort_by_file_name();
    for entry in walk.into_iter().flatten() {
        let Ok(below) = entry.path().strip_prefix(&base) else { continue };
        let below = below.to_string_lossy().replace('\\', "/");
        if entry.path_is_symlink() {
            findings.push(Finding::integrity(LINK, format!("{folder}/{below}"), None));
        }
        let alike = alike(&below);
        match seen.get(&alike) {
            Some(other) => {
                let other = format!("{folder}/{other}");
                findings.push(Finding::integrity(NAME_TWIN, format!("{folder}/{below}"), None).text("other", other));
            }
            None => {
                seen.insert(alike, below);
            }
        }
    }
    findings
}

/// What two names have in common that one person cannot tell apart.
pub(super) fn alike(name: &str) -> String {
    if name.is_ascii() { name.to_ascii_lowercase() } else { name.nfkc().collect::<String>().to_lowercase() }
}
