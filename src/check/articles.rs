//! The articles of the documents kept here, read once each and only of documents that somebody names by article.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::register::Register;
use crate::source::Folder;
use crate::structure::{self, ArticleNumber};

/// The articles of the documents kept here.
#[derive(Debug)]
pub struct Articles<'a> {
    folder: &'a Folder,
    register: &'a Register,
    read: Vec<OnceLock<Option<BTreeSet<ArticleNumber>>>>,
}

impl<'a> Articles<'a> {
    pub(super) fn new(folder: &'a Folder, register: &'a Register) -> Self {
        Self { folder, register, read: register.records().iter().map(|_| OnceLock::new()).collect() }
    }

    /// The articles of every text of a document; none where it has no article, or a text of it cannot be read, which is told elsewhere.
    pub fn of(&self, document: usize) -> Option<&BTreeSet<ArticleNumber>> {
        self.read.get(document)?.get_or_init(|| self.read(document)).as_ref()
    }

    fn read(&self, document: usize) -> Option<BTreeSet<ArticleNumber>> {
        let record = self.register.records().get(document)?;
        let mut articles = BTreeSet::new();
        for version in record.document.versions() {
            let file = self.folder.read(&record.path_of(version.text)).ok()?;
            articles.extend(structure::read(&file.text).articles().filter_map(structure::Node::article));
        }
        (!articles.is_empty()).then_some(articles)
    }
}
