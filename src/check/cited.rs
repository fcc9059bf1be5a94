//! What a title in a text names: a document kept here, an outside law, or something that is not known here.

use std::collections::HashMap;

use crate::document::title_key;
use crate::lifecycle::{AsOf, Standing};
use crate::register::{Record, Register};
use crate::setting::{Law, Setting};
use crate::source::{Folder, SourceFile};

/// All that a title may name, on the day.
#[derive(Debug)]
pub struct Cited<'a> {
    folder: &'a Folder,
    register: &'a Register,
    as_of: &'a AsOf,
    laws: HashMap<String, &'a Law>,
}

/// What a title names.
#[derive(Clone, Copy, Debug)]
pub enum Named<'a> {
    /// A document kept here, with where it stands on the day.
    Document(&'a Record, &'a Standing),
    /// An outside law.
    Law(&'a Law),
}

impl<'a> Cited<'a> {
    pub(super) fn new(folder: &'a Folder, register: &'a Register, as_of: &'a AsOf, setting: &'a Setting) -> Self {
        let laws = setting.laws.values().map(|law| (title_key(&law.title), law)).collect();
        Self { folder, register, as_of, laws }
    }

    /// Where a document stands on the day.
    pub fn standing(&self, record: &Record) -> Option<&'a Standing> {
        self.register.position(&record.document.id).and_then(|at| self.as_of.standings.get(at))
    }

    /// Every text of a document; none where one of them cannot be read, which is told elsewhere.
    pub fn texts(&self, record: &Record) -> Option<Vec<SourceFile>> {
        let versions = record.document.versions();
        versions.iter().map(|version| self.folder.read(&record.path_of(version.text)).ok()).collect()
    }

    /// Everything that bears a title; two documents may, one after the other.
    pub fn named(&self, title: &str) -> Vec<Named<'a>> {
        let documents = self.register.titled(title).filter_map(|record| Some(Named::Document(record, self.standing(record)?)));
        documents.chain(self.laws.get(&title_key(title)).map(|law| Named::Law(law))).collect()
    }
}
