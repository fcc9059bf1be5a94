//! What a site promises of a document, whatever its pages look like: the hashes of its life and of its texts.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::canonical::{self, Hash};
use crate::document::{Date, Day, DocumentId};
use crate::parse;
use crate::register::{Published, Register};
use crate::source::Folder;

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
pub fn promises(folder: &Folder, register: &Register, day: Date, shown: &BTreeSet<DocumentId>) -> Vec<Promise> {
    let positions: Vec<usize> = (0..register.records().len()).collect();
    let published = |at: &usize| register.published(*at, day).filter(|published| shown.contains(published.id()));
    positions.par_iter().filter_map(|at| promise(folder, register, published(at)?)).collect()
}

/// The promise of one document; none when a file that was there is gone.
pub fn promise(folder: &Folder, register: &Register, published: Published<'_>) -> Option<Promise> {
    let record = register.record(published.id())?;
    let (parsed, _) = parse::document(&folder.read(&record.path()).ok()?);
    let public: BTreeSet<usize> = published.events(true).map(|(at, _)| at).collect();
    let versions = published.versions().into_iter().filter(|version| public.contains(&version.event));
    let texts = versions.map(|version| {
        let text = folder.read(&published.path_of(version.text)).ok()?;
        Some(PromisedText { from: version.from.known().copied(), words: canonical::text_hash(&text.text) })
    });
    Some(Promise { id: published.id().clone(), life: canonical::life_hash(&parsed), texts: texts.collect::<Option<Vec<_>>>()? })
}
