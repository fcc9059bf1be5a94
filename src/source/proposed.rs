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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::Folder;
    use super::*;

    #[test]
    fn a_folder_is_read_as_it_would_be_and_lies_as_it_is() {
        let dir = tempfile::tempdir().expect("a folder");
        let write = |path: &str, text: &str| {
            let full = dir.path().join(path);
            fs::create_dir_all(full.parent().expect("a parent")).expect("made");
            fs::write(full, text).expect("written");
        };
        write("guiju.toml", "");
        write("documents/a/document.toml", "old");
        write("documents/bare/notes.md", "");
        let folder = Folder::open(dir.path()).expect("an office");
        let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), text: text.to_owned() };
        let proposed = folder.proposing(&[
            file("documents/a/document.toml", "new"),
            file("documents/2026/b/text/draft.md", "第一条"),
            file("documents/2026/b/document.toml", "b"),
            file("documents/bare/document.toml", "bare"),
        ]);
        let (folders, findings) = proposed.documents().expect("a list");
        let named: Vec<(String, String)> = folders.into_iter().map(|it| (it.path, it.record.expect("a record").text)).collect();
        let pair = |path: &str, text: &str| (path.to_owned(), text.to_owned());
        assert_eq!(named, [pair("documents/2026/b", "b"), pair("documents/a", "new"), pair("documents/bare", "bare")]);
        assert_eq!(findings, [], "the bare folder would have its record");
        assert_eq!(proposed.texts("documents/2026/b"), ["documents/2026/b/text/draft.md"]);
        assert!(proposed.look("documents/2026/b/text/draft.md").is_ok());
        assert!(proposed.stamp("documents/a/document.toml").is_err(), "what is not written has no state");
        assert_eq!(folder.read("documents/a/document.toml").expect("a file").text, "old");
        assert_eq!(folder.documents().expect("a list").1.len(), 1);
    }
}
