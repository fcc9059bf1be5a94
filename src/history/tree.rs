//! What differs between two trees, read as git stores them: folders that are one object in both are not looked into.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::rc::Rc;

use git2::{Odb, Oid};

/// How many bytes of trees are kept before the older half is let go.
const KEPT_BYTES: usize = 8 * 1024 * 1024;

/// A file that differs between two trees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Difference {
    pub(super) path: String,
    pub(super) old: Option<Oid>,
    pub(super) new: Option<Oid>,
}

/// One line of a tree.
#[derive(Clone, Copy, Debug)]
struct Leaf<'t> {
    name: &'t [u8],
    is_tree: bool,
    /// Plain files only: links and other repositories hold no text.
    is_file: bool,
    id: Oid,
}

/// Trees of a repository; those of the commit before are likely to be asked for again.
pub(super) struct Trees<'r> {
    odb: &'r Odb<'r>,
    young: HashMap<Oid, Rc<[u8]>>,
    old: HashMap<Oid, Rc<[u8]>>,
    bytes: usize,
}

impl<'r> Trees<'r> {
    pub(super) fn new(odb: &'r Odb<'r>) -> Self {
        Self { odb, young: HashMap::new(), old: HashMap::new(), bytes: 0 }
    }

    /// The folder at a path of a tree.
    pub(super) fn folder(&mut self, top: Oid, path: &str) -> Result<Option<Oid>, git2::Error> {
        let mut at = top;
        for part in path.split('/').filter(|part| !part.is_empty()) {
            let raw = self.raw(at)?;
            match leaves(&raw).find(|leaf| leaf.is_tree && leaf.name == part.as_bytes()) {
                Some(leaf) => at = leaf.id,
                None => return Ok(None),
            }
        }
        Ok(Some(at))
    }

    /// The plain file at a path of a tree.
    pub(super) fn file(&mut self, top: Oid, path: &str) -> Result<Option<Oid>, git2::Error> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let Some(folder) = self.folder(top, folder)? else { return Ok(None) };
        let raw = self.raw(folder)?;
        Ok(leaves(&raw).find(|leaf| leaf.is_file && leaf.name == name.as_bytes()).map(|leaf| leaf.id))
    }

    /// Adds every file that differs; `enters` says whether a folder is looked into.
    pub(super) fn differences(
        &mut self,
        (old, new): (Option<Oid>, Option<Oid>),
        path: &str,
        enters: &dyn Fn(&str) -> bool,
        found: &mut Vec<Difference>,
    ) -> Result<(), git2::Error> {
        if old == new {
            return Ok(());
        }
        let raw = |trees: &mut Self, id: Option<Oid>| id.map_or_else(|| Ok(Rc::from(&[][..])), |id| trees.raw(id));
        let (old, new) = (raw(self, old)?, raw(self, new)?);
        let (mut before, mut after) = (leaves(&old).peekable(), leaves(&new).peekable());
        loop {
            let order = match (before.peek(), after.peek()) {
                (None, None) => return Ok(()),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(a), Some(b)) => in_git_order(a, b),
            };
            let a = if order == Ordering::Greater { None } else { before.next() };
            let b = if order == Ordering::Less { None } else { after.next() };
            let Some(leaf) = a.or(b).filter(|_| a.map(|it| it.id) != b.map(|it| it.id)) else { continue };
            let path = format!("{path}/{}", String::from_utf8_lossy(leaf.name));
            if leaf.is_tree {
                if enters(&path) {
                    self.differences((a.map(|it| it.id), b.map(|it| it.id)), &path, enters, found)?;
                }
                continue;
            }
            let file = |leaf: Option<Leaf<'_>>| leaf.filter(|it| it.is_file).map(|it| it.id);
            if file(a) != file(b) {
                found.push(Difference { path, old: file(a), new: file(b) });
            }
        }
    }

    fn raw(&mut self, id: Oid) -> Result<Rc<[u8]>, git2::Error> {
        if let Some(raw) = self.young.get(&id) {
            return Ok(Rc::clone(raw));
        }
        let raw = match self.old.remove(&id) {
            Some(raw) => raw,
            None => Rc::from(self.odb.read(id)?.data()),
        };
        self.bytes += raw.len();
        self.young.insert(id, Rc::clone(&raw));
        if self.bytes > KEPT_BYTES {
            self.old = std::mem::take(&mut self.young);
            self.bytes = 0;
        }
        Ok(raw)
    }
}

/// The lines of a tree object: mode, space, name, NUL, twenty bytes.
fn leaves(raw: &[u8]) -> impl Iterator<Item = Leaf<'_>> {
    let mut rest = raw;
    std::iter::from_fn(move || {
        let space = rest.iter().position(|byte| *byte == b' ')?;
        let end = space + rest[space..].iter().position(|byte| *byte == 0)?;
        let id = Oid::from_bytes(rest.get(end + 1..end + 21)?).ok()?;
        let (mode, name) = (&rest[..space], &rest[space + 1..end]);
        rest = &rest[end + 21..];
        Some(Leaf { name, is_tree: mode == b"40000", is_file: mode.starts_with(b"100"), id })
    })
}

/// Git sorts a folder as if its name ended in a slash.
fn in_git_order(a: &Leaf<'_>, b: &Leaf<'_>) -> Ordering {
    let shared = a.name.len().min(b.name.len());
    let next = |leaf: &Leaf<'_>| leaf.name.get(shared).copied().unwrap_or(if leaf.is_tree { b'/' } else { 0 });
    a.name[..shared].cmp(&b.name[..shared]).then_with(|| next(a).cmp(&next(b)))
}
