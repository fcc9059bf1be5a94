//! What a site promises of a document, whatever its pages look like: the hashes of its life and of its texts.

use std::collections::BTreeSet;

use super::canonical::Hash;
use super::verify::Hashes;
use crate::document::{Date, Day, DocumentId};
use crate::register::{Published, Register};

/// What is promised of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Its id.
    pub id: DocumentId,
    /// The hash of its life.
    pub life: Hash,
    /// Its texts in the order of the record.
    pub texts: Vec<PromisedText>,
}

/// A text by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PromisedText {
    /// The day from which it binds; none where nobody knows.
    pub from: Option<Day>,
    /// The hash of its words.
    pub words: Hash,
}

/// The promises of the documents that have a page, in the register's order.
pub fn promises(hashes: &Hashes, register: &Register, day: Date, shown: &BTreeSet<DocumentId>) -> Vec<Promise> {
    let published = (0..register.records().len()).filter_map(|at| register.published(at, day));
    published.filter(|published| shown.contains(published.id())).filter_map(|published| promise(hashes, published)).collect()
}

/// The promise of one document; none when a file that was there is gone.
fn promise(hashes: &Hashes, published: Published<'_>) -> Option<Promise> {
    let id = published.id();
    let public: BTreeSet<usize> = published.events(true).map(|(at, _)| at).collect();
    let versions = published.versions().into_iter().filter(|version| public.contains(&version.event));
    let texts =
        versions.map(|version| Some(PromisedText { from: version.from.known().copied(), words: hashes.text(id, version.text)? }));
    Some(Promise { id: id.clone(), life: hashes.life(id)?, texts: texts.collect::<Option<Vec<_>>>()? })
}
