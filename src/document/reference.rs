//! What a document rests on or passes on, and findings its office accepts.

use super::day::Day;
use super::identity::{DocumentId, DocumentNumber};
use super::known::Fact;

/// An outside law or a document of this repository on which a document rests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The law or document.
    pub source: BasisSource,
    /// The article relied on.
    pub article: Option<String>,
    /// The version the drafters relied on.
    pub as_of: Fact<Day>,
}

/// Where a basis is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BasisSource {
    /// `laws/<id>.toml`
    Law(DocumentId),
    /// A document of this repository.
    Document(DocumentId),
}

/// A finding that the office has looked at and accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The finding's code.
    pub code: String,
    /// Why it is accepted.
    pub reason: Option<String>,
    /// Who accepted it.
    pub by: Option<String>,
    /// The last day of the acceptance.
    pub until: Option<Day>,
}

/// The document that a 转发 passes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forwarded {
    /// Its title.
    pub title: String,
    /// Its 文号.
    pub number: Fact<DocumentNumber>,
    /// Who issued it.
    pub issuer: Option<String>,
}
