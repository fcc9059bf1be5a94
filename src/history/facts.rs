//! What a record said after a step: its facts, and each event key by key, with the texts by their words.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use git2::{Oid, Repository};

use super::canonical::{self, Hash};
use super::state::{RECORD, State};
use crate::document::{Document, DocumentId, EventType};
use crate::parse::{ParsedDocument, ParsedValue};
use crate::register;
use crate::source::SourceFile;

/// The contents of files, committed or not yet.
pub(super) struct Contents<'r> {
    repository: &'r Repository,
    uncommitted: &'r HashMap<Oid, Vec<u8>>,
    /// What texts say, each read once: most stay the same from step to step.
    said: RefCell<HashMap<Oid, String>>,
}

impl<'r> Contents<'r> {
    pub(super) fn new(repository: &'r Repository, uncommitted: &'r HashMap<Oid, Vec<u8>>) -> Self {
        Self { repository, uncommitted, said: RefCell::default() }
    }

    /// The text of a file; none when it is not there or not UTF-8.
    fn text(&self, id: Oid) -> Option<String> {
        let bytes = match self.uncommitted.get(&id) {
            Some(bytes) => bytes.clone(),
            None => self.repository.find_blob(id).ok()?.content().to_vec(),
        };
        let text = String::from_utf8(bytes).ok()?;
        Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    }

    /// The hash of a text's words.
    pub(super) fn words(&self, id: Oid) -> Option<Hash> {
        self.text(id).map(|text| canonical::text_hash(&text))
    }

    /// What a file says: by its words when it is a text, else by its bytes.
    fn said(&self, file: &str, id: Oid) -> String {
        if !file.ends_with(".md") {
            return id.to_string();
        }
        let read = || self.text(id).map_or_else(|| id.to_string(), |text| canonical::text_hash(&text).to_string());
        self.said.borrow_mut().entry(id).or_insert_with(read).clone()
    }
}

/// A record as it was read after a step.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    pub(super) document: Document,
    pub(super) parsed: ParsedDocument,
    pub(super) events: Vec<EventFacts>,
}

/// What an event stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EventFacts {
    pub(super) event_type: EventType,
    /// Each key with its value; a file by what it says, `missing` where it is not there.
    pub(super) keys: BTreeMap<&'static str, String>,
    /// The file of its text.
    pub(super) file: Option<String>,
}

/// What stands for a file that is named and not there.
pub(super) const MISSING: &str = "missing";

impl Facts {
    /// Reads the record of a state; none when it is gone, or has a fault.
    pub(super) fn read(contents: &Contents<'_>, state: &State) -> Option<Self> {
        let text = contents.text(*state.files.get(RECORD)?)?;
        let mut facts = Self::of(&state.id, &state.folder, text)?;
        for (stated, table) in facts.events.iter_mut().zip(facts.parsed.top.tables("event")) {
            let said = |file: &str| state.files.get(file).map_or_else(|| MISSING.to_owned(), |id| contents.said(file, *id));
            if let Some(file) = &stated.file {
                stated.keys.insert("text", said(file));
            }
            let parts = table.tables("parts");
            if !parts.is_empty() {
                let parts = parts.iter().map(|part| {
                    let mut keys = canonical::keys(part);
                    if let Some(ParsedValue::File(file)) = part.get("file") {
                        keys.insert("file", said(file.as_str()));
                    }
                    format!("{keys:?}")
                });
                stated.keys.insert("parts", parts.collect::<Vec<_>>().join("\n"));
            }
        }
        Some(facts)
    }

    /// Reads a record alone, without the files that it names.
    pub(super) fn read_alone(contents: &Contents<'_>, id: &str, folder: &str, record: Oid) -> Option<Self> {
        Self::of(id, folder, contents.text(record)?)
    }

    fn of(id: &str, folder: &str, text: String) -> Option<Self> {
        let file = SourceFile { path: format!("{folder}/{RECORD}"), text };
        let (document, parsed) = register::read_alone(&DocumentId::parse(id)?, &file)?;
        let tables = parsed.top.tables("event").iter();
        let events = tables.zip(&document.events).map(|(table, event)| {
            let file = match table.get("text") {
                Some(ParsedValue::File(file)) => Some(file.as_str().to_owned()),
                _ => None,
            };
            EventFacts { event_type: event.event_type(), keys: canonical::keys(table), file }
        });
        let events = events.collect();
        Some(Self { document, parsed, events })
    }

    /// The hash of the life it tells.
    pub(super) fn life_hash(&self) -> Hash {
        canonical::life_hash(&self.parsed)
    }
}

impl EventFacts {
    /// What it states without what its files say.
    pub(super) fn without_files(&self) -> BTreeMap<&'static str, &str> {
        let keys = self.keys.iter().filter(|(key, _)| !matches!(**key, "text" | "parts"));
        keys.map(|(key, value)| (*key, value.as_str())).collect()
    }

    /// Its day as it is written.
    pub(super) fn day(&self) -> &str {
        ["date", "at", "from"].into_iter().find_map(|key| self.keys.get(key)).map_or("", String::as_str)
    }
}
