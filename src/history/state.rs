//! What a document's folder held after each step of the main line.

use std::collections::BTreeMap;

use git2::Oid;

/// One file of a document as a step left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Touch {
    pub(super) step: u32,
    /// The document's folder, from the office folder.
    pub(super) folder: String,
    /// The file in it.
    pub(super) file: String,
    pub(super) old: Option<Oid>,
    pub(super) new: Option<Oid>,
}

/// The folder of a document after a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct State {
    pub(super) step: u32,
    /// The document's id then.
    pub(super) id: String,
    /// Its folder, from the office folder.
    pub(super) folder: String,
    /// Its files, working papers left away; empty once it is gone.
    pub(super) files: BTreeMap<String, Oid>,
}

/// The name of the record in a document's folder.
pub(super) const RECORD: &str = "document.toml";

/// The document that a path belongs to, and what was touched; none for a path in no document, and for working papers.
pub(super) fn touch(step: u32, path: &str, old: Option<Oid>, new: Option<Oid>) -> Option<(String, Touch)> {
    let mut parts = path.splitn(4, '/');
    let (documents, first, second) = (parts.next()?, parts.next()?, parts.next()?);
    if documents != "documents" || first.starts_with('.') || second.starts_with('.') {
        return None;
    }
    let (id, folder, file) = match parts.next() {
        Some(file) if is_year(first) => (second, format!("documents/{first}/{second}"), file.to_owned()),
        rest => {
            let file = rest.map_or_else(|| second.to_owned(), |rest| format!("{second}/{rest}"));
            (first, format!("documents/{first}"), file)
        }
    };
    (!file.starts_with("records/")).then(|| (id.to_owned(), Touch { step, folder, file, old, new }))
}

/// Whether a folder is looked into: working papers are not published and not compared.
pub(super) fn enters(path: &str) -> bool {
    let mut parts = path.split('/').skip(1);
    let in_year = parts.next().is_some_and(is_year);
    let inside = if in_year { parts.nth(1) } else { parts.next() };
    inside != Some("records")
}

fn is_year(name: &str) -> bool {
    name.len() == 4 && name.bytes().all(|byte| byte.is_ascii_digit())
}

/// The states of one document, oldest first, from what was touched in the order of the steps.
pub(super) fn states(id: &str, touches: &[Touch]) -> Vec<State> {
    let mut states: Vec<State> = Vec::new();
    for step in touches.chunk_by(|a, b| a.step == b.step) {
        let before = states.last();
        let mut files = before.map(|state| state.files.clone()).unwrap_or_default();
        // What was moved is away at the old place and there at the new one; so what came is looked at last.
        step.iter().filter(|touch| touch.new.is_none()).for_each(|touch| {
            files.remove(&touch.file);
        });
        files.extend(step.iter().filter_map(|touch| Some((touch.file.clone(), touch.new?))));
        let there = step.iter().rev().find(|touch| touch.new.is_some()).map(|touch| &touch.folder);
        let folder = there.or(before.map(|state| &state.folder)).unwrap_or(&step[0].folder).clone();
        states.push(State { step: step[0].step, id: id.to_owned(), folder, files });
    }
    states
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_folder_is_no_part_of_the_id_and_working_papers_are_left_away() {
        let of = |path: &str| touch(0, path, None, None).map(|(id, touch)| (id, touch.folder, touch.file));
        let told = |id: &str, folder: &str, file: &str| Some((id.to_owned(), folder.to_owned(), file.to_owned()));
        assert_eq!(of("documents/a/document.toml"), told("a", "documents/a", "document.toml"));
        assert_eq!(of("documents/2021/a/text/b/c.md"), told("a", "documents/2021/a", "text/b/c.md"));
        assert_eq!(of("documents/a/text/1.md"), told("a", "documents/a", "text/1.md"));
        assert_eq!(of("documents/2021/document.toml"), told("2021", "documents/2021", "document.toml"));
        assert_eq!(of("documents/a/records/minutes.md"), None);
        assert_eq!(of("documents/README.md"), None);
        assert!(enters("documents/records") && enters("documents/2021/records") && enters("documents/a/text"));
        assert!(!enters("documents/a/records") && !enters("documents/2021/a/records"));
    }
}
