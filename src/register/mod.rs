//! All documents of an office folder, as facts: relations held once and answered from both ends, texts left on disk.
//!
//! Takes what `parse` read, gives a [`Register`]. [`Published`] can be made only here, from disclosure and events;
//! it is all that a public page accepts.

mod admit;
mod consultation;
mod lift;
pub mod numbering;
mod places;
mod published;
mod relations;
#[cfg(test)]
pub(crate) mod tests;
mod titles;

use std::collections::BTreeMap;

use crate::document::{Document, DocumentId};
use crate::finding::{Code, Span};

pub use admit::{ID_TWICE, admit, read_alone};
pub use consultation::PublicConsultation;
pub use lift::{EVENT_TWICE, RECORD_PUBLISHED};
pub use places::{Place, Places, Table};
pub use published::Published;
pub use relations::{Relation, RelationKind};

/// One document as admitted: its facts, its folder, and where in the file each fact stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The facts.
    pub document: Document,
    /// Its folder, from the office folder, with `/`: `documents/2021/urban-water-use`.
    pub folder: String,
    /// Where the facts stand in its `document.toml`.
    pub places: Places,
}

impl Record {
    /// The path of its `document.toml`, from the office folder.
    pub fn path(&self) -> String {
        format!("{}/document.toml", self.folder)
    }

    /// The path of a file in its folder, from the office folder.
    pub fn path_of(&self, file: &crate::document::FilePath) -> String {
        format!("{}/{file}", self.folder)
    }

    /// Where a fact stands in its `document.toml`.
    pub fn span(&self, table: Table, key: &'static str) -> Option<Span> {
        self.places.span((table, key))
    }
}

/// A document that could not be admitted; counted and named in every answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Skipped {
    /// Its folder or file, from the office folder.
    pub path: String,
    /// Its id, when its folder bears one.
    pub id: Option<DocumentId>,
    /// The finding that kept it out.
    pub code: Code,
}

/// All documents of an office folder.
#[derive(Clone, Debug, Default)]
pub struct Register {
    records: Vec<Record>,
    skipped: Vec<Skipped>,
    acts: BTreeMap<DocumentId, Vec<Relation>>,
    titles: titles::Titles,
}

impl Register {
    /// Makes a register; the order in which the records come does not matter.
    ///
    /// Ids are unique: `lift` keeps twins out.
    pub fn new(mut records: Vec<Record>, mut skipped: Vec<Skipped>) -> Self {
        records.sort_by(|a, b| a.document.id.cmp(&b.document.id));
        skipped.sort();
        let acts = relations::index(&records);
        let titles = titles::Titles::of(&records);
        Self { records, skipped, acts, titles }
    }

    /// The documents, sorted by id.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// What could not be admitted.
    pub fn skipped(&self) -> &[Skipped] {
        &self.skipped
    }

    /// The place of a document among the records.
    pub fn position(&self, id: &DocumentId) -> Option<usize> {
        self.records.binary_search_by(|record| record.document.id.cmp(id)).ok()
    }

    /// The record of a document.
    pub fn record(&self, id: &DocumentId) -> Option<&Record> {
        self.position(id).map(|at| &self.records[at])
    }

    /// The documents that bear or bore a title, however it is cited.
    pub fn titled(&self, title: &str) -> impl Iterator<Item = &Record> {
        self.titles.of_title(title).iter().filter_map(|at| self.records.get(*at as usize))
    }

    /// Whether a document bears the id, admitted or not.
    pub fn knows(&self, id: &DocumentId) -> bool {
        self.position(id).is_some() || self.skipped.iter().any(|skipped| skipped.id.as_ref() == Some(id))
    }

    /// What other documents record about this one: that it extends, amends, repeals them, succeeds them, or is their basis.
    pub fn relations_from(&self, id: &DocumentId) -> &[Relation] {
        self.acts.get(id).map_or(&[], Vec::as_slice)
    }

    /// The document as the public may see it on a day; none while it is not published or not to be disclosed.
    pub fn published(&self, at: usize, day: crate::document::Date) -> Option<Published<'_>> {
        Published::new(self.records.get(at)?, day)
    }
}
