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
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let walk = WalkDir::new(root.join(folder)).min_depth(1).max_depth(8).follow_links(false).sort_by_file_name();
    for entry in walk.into_iter().flatten() {
        let Ok(relative) = entry.path().strip_prefix(root) else { continue };
        let path = relative.to_string_lossy().replace('\\', "/");
        if entry.path_is_symlink() {
            findings.push(Finding::integrity(LINK, &*path, None));
        }
        let alike: String = path.nfkc().collect::<String>().to_lowercase();
        match seen.get(&alike) {
            Some(other) => findings.push(Finding::integrity(NAME_TWIN, &*path, None).text("other", other.clone())),
            None => {
                seen.insert(alike, path);
            }
        }
    }
    findings
}
