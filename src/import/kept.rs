//! What the office keeps already: the documents of its register and the laws that they rest on.

use std::collections::BTreeMap;

use super::fact::{Facts, Key};
use crate::document::{DocumentId, DocumentNumber, title_key};

/// A document of the register, as far as another can be told to be the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDocument {
    /// Its id.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// Its 文号.
    pub number: Option<String>,
    /// The day of its issue, as the record writes it.
    pub date: Option<String>,
}

/// What the office keeps.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    documents: Vec<KeptDocument>,
    by_title: BTreeMap<String, Vec<usize>>,
    by_number: BTreeMap<String, usize>,
    laws: BTreeMap<String, DocumentId>,
}

impl Kept {
    /// What is kept, by title and by number.
    pub fn new(documents: Vec<KeptDocument>, laws: impl Iterator<Item = (DocumentId, String)>) -> Self {
        let mut kept = Self { laws: laws.map(|(id, title)| (title_key(&title), id)).collect(), ..Self::default() };
        documents.into_iter().for_each(|document| kept.keep(document));
        kept
    }

    /// Takes in one more, so that what follows in the same run is told apart from it.
    pub fn keep(&mut self, document: KeptDocument) {
        let at = self.documents.len();
        self.by_title.entry(title_key(&document.title)).or_default().push(at);
        if let Some(number) = &document.number {
            self.by_number.entry(DocumentNumber::new(number).normalized()).or_insert(at);
        }
        self.documents.push(document);
    }

    /// The document of that id.
    pub fn has(&self, id: &DocumentId) -> bool {
        self.documents.iter().any(|document| document.id == *id)
    }

    /// The document that some facts are of: it bears the number, or the title and the day.
    ///
    /// A day that one of the two does not know keeps them apart only when both have a number, and not the same.
    pub fn same(&self, facts: &Facts) -> Option<&KeptDocument> {
        let number = facts.value(Key::Number).filter(|number| *number != "unknown");
        let by_number = number.and_then(|number| self.by_number.get(&DocumentNumber::new(number).normalized()));
        if let Some(at) = by_number {
            return Some(&self.documents[*at]);
        }
        let title = facts.value(Key::Title)?;
        let date = facts.value(Key::Date).filter(|date| *date != "unknown");
        self.titled(title).find(|own| match (own.date.as_deref(), date) {
            (Some(own), Some(date)) => own == date,
            _ => own.number.is_none() || number.is_none(),
        })
    }

    pub(super) fn titled(&self, title: &str) -> impl Iterator<Item = &KeptDocument> {
        self.by_title.get(&title_key(title)).into_iter().flatten().map(|at| &self.documents[*at])
    }

    pub(super) fn law(&self, title: &str) -> Option<&DocumentId> {
        self.laws.get(&title_key(title))
    }
}
