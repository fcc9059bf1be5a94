//! A kept anchor: a commit and the hash of the register that it holds, by which a rewritten history shows.

use std::path::Path;

use git2::Oid;
use rayon::prelude::*;

use super::{ANCHOR_DIFFERS, HISTORY_REWRITTEN};
use crate::document::DocumentId;
use crate::error::{Error, Result};
use crate::finding::Finding;
use crate::history::History;
use crate::history::canonical::{self, Hash};
use crate::parse::ParsedValue;
use crate::register;
use crate::source::{DocumentFolder, Folder, KnownAt};

/// What is kept outside the repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The commit, in full.
    pub commit: String,
    /// The hash of the register that it holds.
    pub register: String,
}

impl Anchor {
    /// The anchor of the commit by which a folder is known; none of a folder on disk.
    ///
    /// # Errors
    /// [`Error::Io`] when the documents cannot be listed.
    pub fn of(folder: &Folder) -> Result<Option<Self>> {
        let register = register_hash(folder)?.to_string();
        Ok(folder.recording().map(|recording| Self { commit: recording.commit.clone(), register }))
    }
}

/// The hash of all documents: of each its id, its life and its texts, and of one that cannot be read its bytes.
///
/// # Errors
/// [`Error::Io`] when the documents cannot be listed.
pub fn register_hash(folder: &Folder) -> Result<Hash> {
    let (folders, _) = folder.documents()?;
    let mut lines: Vec<String> = folders.par_iter().map(|it| line(folder, it)).collect();
    lines.sort();
    Ok(Hash::of(format!("guiju register 1\n{}", lines.concat()).as_bytes()))
}

fn line(folder: &Folder, it: &DocumentFolder) -> String {
    let Ok(record) = &it.record else { return format!("{} unreadable\n", it.name) };
    let read = DocumentId::parse(&it.name).and_then(|id| register::read_alone(&id, record));
    let Some((_, parsed)) = read else { return format!("{} faulty {}\n", it.name, Hash::of(record.text.as_bytes())) };
    let mut line = format!("{} {}", it.name, canonical::life_hash(&parsed));
    for event in parsed.top.tables("event") {
        if let Some(ParsedValue::File(file)) = event.get("text") {
            let text = folder.read(&format!("{}/{file}", it.path)).ok();
            let hash = text.map_or_else(|| "missing".to_owned(), |text| canonical::text_hash(&text.text).to_string());
            line.push_str(&format!(" {hash}"));
        }
    }
    line.push('\n');
    line
}

impl History {
    /// Whether a commit, by its whole name, belongs to the history of HEAD.
    ///
    /// # Errors
    /// [`Error::Repository`] when the repository cannot be opened.
    pub fn holds(&self, commit: &str) -> Result<bool> {
        let repository = self.repository()?;
        let head = repository.head().ok().and_then(|head| head.target());
        let found = Oid::from_str(commit).ok().filter(|id| id.to_string() == commit && repository.find_commit(*id).is_ok());
        Ok(found.zip(head).is_some_and(|(id, head)| id == head || repository.graph_descendant_of(head, id).unwrap_or(false)))
    }

    /// Whether the commit of a kept anchor still belongs to the history, and still holds the register that was noted.
    ///
    /// # Errors
    /// [`Error::PartOfHistory`] when the repository does not reach back so far, [`Error::Repository`] when it cannot be read.
    pub fn verify_anchor(&self, dir: &Path, anchor: &Anchor) -> Result<Vec<Finding>> {
        let named = |code| {
            let short: String = anchor.commit.chars().take(12).collect();
            vec![Finding::integrity(code, "documents", None).text("anchor", short)]
        };
        if !self.holds(&anchor.commit)? {
            return match self.begins {
                Some(since) => Err(Error::PartOfHistory { since: since.to_string() }),
                None => Ok(named(HISTORY_REWRITTEN)),
            };
        }
        let folder = Folder::open_recorded(dir, &KnownAt::Revision(anchor.commit.clone()))?;
        let register = register_hash(&folder)?.to_string();
        Ok(if register == anchor.register { Vec::new() } else { named(ANCHOR_DIFFERS) })
    }
}
