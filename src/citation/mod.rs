//! Which text names which: every mention of a document kept here or of an outside law, answered from both ends.
//!
//! Takes what a text names and all that the office keeps, gives [`Citation`]s; of all texts together, [`Citations`]. Deliberately absent:
//! reading files, and what follows from a citation (a finding, a link, a list of what leans on a law).

pub mod impact;
mod kept;

use std::collections::BTreeMap;

use crate::document::DocumentId;
use crate::finding::Span;
use crate::structure::ArticleNumber;
use crate::structure::cited::{By, Cited, Ends};

pub use crate::structure::cited::CitedPlace;
pub use kept::{Kept, Named};

/// A place in a text that names another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Its words in the text.
    pub span: Span,
    /// The article in which they stand; none outside articles.
    pub article: Option<ArticleNumber>,
    /// What is named.
    pub target: Target,
    /// Which place of it; none when the whole is meant.
    pub place: Option<CitedPlace>,
    /// Whether the words end it: 《…》同时废止.
    pub ends: bool,
}

/// What a citation names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A document kept here, by its place in the register.
    Document(usize),
    /// An outside law, by its id.
    Law(DocumentId),
    /// A text that is kept nowhere here, by its title as it is written.
    Title(String),
}

/// What the texts that a text names are, in order.
pub fn citations(cited: &[Cited], kept: &Kept<'_>) -> Vec<Citation> {
    let found = cited.iter().map(|it| {
        let (target, span) = target(it, kept)?;
        Some(Citation { span, article: it.within, target, place: it.place, ends: it.ends != Ends::No })
    });
    found.flatten().collect()
}

/// What is named, and the words that name it.
fn target(cited: &Cited, kept: &Kept<'_>) -> Option<(Target, Span)> {
    let whole = cited.span.clone();
    match &cited.by {
        By::Title { title, number, .. } => {
            // Of two documents with one title the number behind it says which.
            let numbered = number.as_ref().and_then(|number| kept.numbered(number));
            if let Some((at, _)) = numbered {
                return Some((Target::Document(at), whole));
            }
            let target = match (kept.titled(title), kept.law(title)) {
                (Some(at), _) => Target::Document(at),
                (None, Some(law)) => Target::Law(law.id.clone()),
                (None, None) => Target::Title(title.clone()),
            };
            Some((target, whole))
        }
        // What bears the office's own titles is cited in 书名号; without them only laws are.
        By::Name(name) => kept.law(name).map(|law| (Target::Law(law.id.clone()), whole)),
        By::Number(number) => {
            let (at, start) = kept.numbered(number)?;
            Some((Target::Document(at), whole.start + start..whole.end))
        }
    }
}

/// A text of a document, by the places of both.
pub type TextPlace = (usize, usize);

/// The citations of all texts, from both ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citations {
    of: BTreeMap<TextPlace, Vec<Citation>>,
    by: BTreeMap<usize, Vec<TextPlace>>,
}

impl Citations {
    /// No citation at all.
    pub const fn none() -> Self {
        Self { of: BTreeMap::new(), by: BTreeMap::new() }
    }

    /// Puts together the citations of texts; the order in which they come does not matter.
    pub fn new(texts: impl IntoIterator<Item = (TextPlace, Vec<Citation>)>) -> Self {
        let of: BTreeMap<TextPlace, Vec<Citation>> = texts.into_iter().filter(|(_, found)| !found.is_empty()).collect();
        let mut by: BTreeMap<usize, Vec<TextPlace>> = BTreeMap::new();
        for (text, found) in &of {
            for citation in found {
                let Target::Document(at) = citation.target else { continue };
                let citing = by.entry(at).or_default();
                if at != text.0 && citing.last() != Some(text) {
                    citing.push(*text);
                }
            }
        }
        by.retain(|_, citing| !citing.is_empty());
        Self { of, by }
    }

    /// What a text names, in order.
    pub fn of(&self, text: TextPlace) -> &[Citation] {
        self.of.get(&text).map_or(&[], Vec::as_slice)
    }

    /// The texts of other documents that name a document, in the register's order.
    pub fn of_others_on(&self, document: usize) -> &[TextPlace] {
        self.by.get(&document).map_or(&[], Vec::as_slice)
    }

    /// All texts that name anything.
    pub fn texts(&self) -> impl Iterator<Item = (TextPlace, &[Citation])> {
        self.of.iter().map(|(text, found)| (*text, found.as_slice()))
    }
}

#[cfg(test)]
mod tests;
