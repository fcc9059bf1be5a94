//! What is to be written, seen as if it were there already: a folder with some of its files as they would be.

use std::collections::BTreeMap;

use super::walk::{DocumentFolder, is_year};
use super::{FOLDER_WITHOUT_RECORD, SourceFile};
use crate::finding::Finding;

/// The files as they would be, by their paths from the office folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Proposed {
    files: BTreeMap<String, String>,
}

impl Proposed {
    pub(super) fn of(files: &[SourceFile]) -> Self {
        Self { files: files.iter().map(|file| (file.path.clone(), file.text.clone())).collect() }
    }

    /// What a file would say.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// The proposed files below a folder whose names end so and are not hidden, at most four steps down, as a walk of the disk gives them.
    pub(super) fn files_in(&self, mut there: Vec<String>, dir: &str, ending: &str) -> Vec<String> {
        let start = format!("{dir}/");
        let below = self.files.keys().filter(|path| path.starts_with(&start) && path.ends_with(ending));
        let plain = |path: &&String| {
            let inner = &path[start.len()..];
            inner.matches('/').count() < 4 && !path.split('/').any(|part| part.starts_with('.'))
        };
        there.extend(below.filter(plain).cloned());
        there.sort();
        there.dedup();
        there
    }

    /// The document folders with the proposed records in them; a folder that lacked its record lacks it no longer.
    pub(super) fn documents(
        &self,
        mut folders: Vec<DocumentFolder>,
        mut findings: Vec<Finding>,
    ) -> (Vec<DocumentFolder>, Vec<Finding>) {
        for (path, text) in &self.files {
            let Some(folder) = path.strip_suffix("/document.toml").filter(|folder| is_document_folder(folder)) else { continue };
            let record = Ok(SourceFile { path: path.clone(), text: text.clone() });
            findings.retain(|finding| finding.code != FOLDER_WITHOUT_RECORD || finding.path != folder);
            match folders.iter_mut().find(|known| known.path == folder) {
                Some(known) => known.record = record,
                None => {
                    let name = folder.rsplit('/').next().unwrap_or(folder).to_owned();
                    folders.push(DocumentFolder { path: folder.to_owned(), name, record });
                }
            }
        }
        folders.sort_by(|a, b| a.path.cmp(&b.path));
        (folders, findings)
    }
}

/// `documents/<id>`, or `documents/<year>/<id>`.
fn is_document_folder(folder: &str) -> bool {
    match folder.split('/').collect::<Vec<_>>().as_slice() {
        ["documents", _] => true,
        ["documents", year, _] => is_year(year),
        _ => false,
    }
}
