//! Findings of what a change touched. Takes every finding, gives those to tell; the check before it is always of the whole.

use std::collections::BTreeSet;

use super::baseline::BASELINE_FILE;
use super::exception::folders_above;
use crate::finding::{Finding, Severity};

/// What a change touched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    touched: BTreeSet<String>,
    concerns_all: Option<String>,
}

impl Change {
    /// The change that touched these files, named from the office folder.
    pub fn of(touched: BTreeSet<String>) -> Self {
        let decides = |path: &&String| {
            matches!(path.as_str(), "guiju.toml" | "profile.toml" | BASELINE_FILE)
                || path.ends_with(".toml") && (path.starts_with("calendar/") || path.starts_with("laws/"))
        };
        let concerns_all = touched.iter().find(decides).cloned();
        Self { touched, concerns_all }
    }

    /// A file that it touched and that decides what is found in every document: the setting, or the baseline.
    pub fn concerns_all(&self) -> Option<&str> {
        self.concerns_all.as_deref()
    }

    /// Whether a finding is told: an error always, another where the change touched its place or its second place.
    pub fn tells(&self, finding: &Finding) -> bool {
        finding.severity == Severity::Error
            || self.concerns_all.is_some()
            || self.touches(&finding.path)
            || finding.related.as_ref().is_some_and(|related| self.touches(&related.path))
    }

    /// A file is touched itself, or by its document's record, which says what each of its files has to be; a folder, by what lies
    /// in it.
    fn touches(&self, path: &str) -> bool {
        let inside = format!("{path}/");
        let touched_inside = self.touched.range(inside.clone()..).next().is_some_and(|touched| touched.starts_with(&inside));
        let record = |folder: &str| self.touched.contains(&format!("{folder}/document.toml"));
        self.touched.contains(path) || touched_inside || folders_above(path).skip(1).any(record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Code;

    fn change(paths: &[&str]) -> Change {
        Change::of(paths.iter().map(|path| (*path).to_owned()).collect())
    }

    fn warning(path: &str) -> Finding {
        Finding::compliance(Code("a"), path, None)
    }

    #[test]
    fn a_finding_is_told_where_its_place_or_its_second_place_was_touched() {
        let touched = change(&["documents/a/text/1.md"]);
        assert!(touched.tells(&warning("documents/a/text/1.md")));
        assert!(!touched.tells(&warning("documents/a/document.toml")));
        assert!(!touched.tells(&warning("documents/ab/text/1.md")));
        assert!(touched.tells(&warning("documents/b/document.toml").related("documents/a/text/1.md", 0..1)));
        assert!(!touched.tells(&warning("documents/b/document.toml").related("documents/a/text/2.md", 0..1)));
    }

    #[test]
    fn a_folder_is_touched_by_what_lies_in_it_and_a_text_by_its_record() {
        let touched = change(&["documents/2024/a/document.toml", "documents/c/records/x.md"]);
        assert!(touched.tells(&warning("documents/c")));
        assert!(touched.tells(&warning("documents/2024/a/text/1.md")));
        assert!(!touched.tells(&warning("documents/2024/b")));
        assert!(!touched.tells(&warning("documents/c/text/1.md")), "a working paper says nothing about the text");
    }

    #[test]
    fn an_error_is_told_wherever_it_is() {
        assert!(change(&[]).tells(&Finding::integrity(Code("a"), "documents/a/document.toml", None)));
        assert!(!change(&[]).tells(&warning("documents/a/document.toml").as_info()));
    }

    #[test]
    fn what_decides_about_every_document_has_everything_told() {
        for path in ["guiju.toml", "profile.toml", "calendar/2027.toml", "laws/legislation-law.toml", "office/baseline.toml"] {
            let touched = change(&["documents/b/document.toml", path]);
            assert_eq!(touched.concerns_all(), Some(path));
            assert!(touched.tells(&warning("documents/a/document.toml")));
        }
        assert_eq!(change(&["documents/guiju.toml", "calendar/notes.md", "README.md"]).concerns_all(), None);
    }
}
