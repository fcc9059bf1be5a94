//! A kept anchor: a commit and the hash of the register that it holds, by which a rewritten history shows.

use std::collections::BTreeMap;
use std::path::Path;

use git2::Oid;
use rayon::prelude::*;

use super::{ANCHOR_DIFFERS, HISTORY_REWRITTEN};
use crate::document::{DocumentId, FilePath};
use crate::error::{Error, Result};
use crate::finding::Finding;
use crate::history::History;
use crate::history::canonical::{self, Hash};
use crate::parse::ParsedValue;
use crate::register::{self, Record, Register};
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
    Hashes::of(folder).map(|hashes| hashes.register())
}

/// The hashes of all documents of a folder, each file read once.
#[derive(Clone, Debug, Default)]
pub struct Hashes {
    /// What the register's hash is made of, a line a document, sorted.
    lines: Vec<String>,
    /// The life of each readable document, and its texts by their paths in its folder.
    documents: BTreeMap<DocumentId, (Hash, BTreeMap<String, Hash>)>,
}

impl Hashes {
    /// Reads the documents of a folder.
    ///
    /// # Errors
    /// [`Error::Io`] when the documents cannot be listed.
    pub fn of(folder: &Folder) -> Result<Self> {
        let (folders, _) = folder.documents()?;
        let read: Vec<(String, Option<Readable>)> = folders.par_iter().map(|it| read(folder, it)).collect();
        let mut hashes = Self::default();
        for (line, readable) in read {
            hashes.lines.push(line);
            if let Some((id, life, texts)) = readable {
                hashes.documents.insert(id, (life, texts));
            }
        }
        hashes.lines.sort();
        Ok(hashes)
    }

    /// The same for a folder of which the register is known, with the hashes of lives and texts that are known by the paths of their files;
    /// all others are read.
    ///
    /// # Errors
    /// [`Error::Io`] when the documents cannot be listed.
    pub fn of_register(folder: &Folder, register: &Register, known: impl Fn(&str) -> Option<Hash> + Sync) -> Result<Self> {
        let mut hashes = Self::default();
        let of_record = |record: &Record| -> Option<(String, Readable)> {
            let id = &record.document.id;
            let life = match known(&record.path()) {
                Some(life) => life,
                None => {
                    let (_, parsed) = register::read_alone(id, &folder.read(&record.path()).ok()?)?;
                    canonical::life_hash(&parsed)
                }
            };
            let files = record.document.files().into_iter().filter(|(_, key, _)| *key == "text").map(|(_, _, file)| file);
            let of_text = |file: &FilePath| {
                let path = record.path_of(file);
                let hash = known(&path).or_else(|| Some(canonical::text_hash(&folder.read(&path).ok()?.text)));
                (file.as_str().to_owned(), hash)
            };
            Some(line(id.as_str(), id.clone(), life, files.map(of_text)))
        };
        let read: Vec<Option<(String, Readable)>> = register.records().par_iter().map(of_record).collect();
        if read.iter().any(Option::is_none) || !register.skipped().is_empty() {
            return Self::of(folder);
        }
        for (line, (id, life, texts)) in read.into_iter().flatten() {
            hashes.lines.push(line);
            hashes.documents.insert(id, (life, texts));
        }
        hashes.lines.sort();
        Ok(hashes)
    }

    /// The hash of all documents together.
    pub fn register(&self) -> Hash {
        Hash::of(format!("guiju register 1\n{}", self.lines.concat()).as_bytes())
    }

    /// The hash of a document's life.
    pub fn life(&self, id: &DocumentId) -> Option<Hash> {
        self.documents.get(id).map(|(life, _)| *life)
    }

    /// The hash of the words of one of its texts.
    pub fn text(&self, id: &DocumentId, file: &FilePath) -> Option<Hash> {
        self.documents.get(id)?.1.get(file.as_str()).copied()
    }
}

/// A document that can be read: its id, the hash of its life, and those of its texts.
type Readable = (DocumentId, Hash, BTreeMap<String, Hash>);

/// The line of a document, and its hashes when it can be read.
fn read(folder: &Folder, it: &DocumentFolder) -> (String, Option<Readable>) {
    let Ok(record) = &it.record else { return (format!("{} unreadable\n", it.name), None) };
    let id = DocumentId::parse(&it.name);
    let Some((id, (_, parsed))) = id.and_then(|id| register::read_alone(&id, record).map(|read| (id, read))) else {
        return (format!("{} faulty {}\n", it.name, Hash::of(record.text.as_bytes())), None);
    };
    let life = canonical::life_hash(&parsed);
    let files = parsed.top.tables("event").iter().filter_map(|event| match event.get("text") {
        Some(ParsedValue::File(file)) => Some(file),
        _ => None,
    });
    let of_text = |file: &FilePath| {
        let text = folder.read(&format!("{}/{file}", it.path)).ok();
        (file.as_str().to_owned(), text.map(|text| canonical::text_hash(&text.text)))
    };
    let (line, readable) = line(&it.name, id, life, files.map(of_text));
    (line, Some(readable))
}

/// The line of a document and its hashes, from those of its life and of its texts; a text that cannot be read has none.
fn line(name: &str, id: DocumentId, life: Hash, files: impl Iterator<Item = (String, Option<Hash>)>) -> (String, Readable) {
    let mut line = format!("{name} {life}");
    let mut texts = BTreeMap::new();
    for (file, hash) in files {
        match hash {
            Some(hash) => {
                line.push_str(&format!(" {hash}"));
                texts.insert(file, hash);
            }
            None => line.push_str(" missing"),
        }
    }
    line.push('\n');
    (line, (id, life, texts))
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
