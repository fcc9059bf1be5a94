//! What leans on a document or a law, as JSON: `guiju.impact/1`.

use serde::Serialize;

/// What leans on something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ImpactReport {
    /// The contract.
    pub schema: &'static str,
    /// The day.
    pub as_of: String,
    /// How many documents were looked at.
    pub documents: usize,
    /// What could not be looked at.
    pub skipped: Vec<String>,
    /// What was asked about.
    pub target: ImpactTarget,
    /// What names it.
    pub first: Vec<LeaningDocument>,
    /// What names one of those.
    pub second: Vec<LeaningDocument>,
}

/// What was asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ImpactTarget {
    /// `document`, `law`, or `title` for a text that is kept nowhere here.
    pub kind: &'static str,
    /// The id of a document or a law.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
    /// The article, such as `art_12`.
    pub article: Option<String>,
}

/// A document that leans on something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeaningDocument {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is on the day.
    pub status: &'static str,
    /// The unit that looks after it.
    pub responsible: Option<String>,
    /// Where it leans, in the order of its files.
    pub ties: Vec<LeaningTie>,
}

/// A place at which a document leans on something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeaningTie {
    /// `basis` or `citation`.
    pub kind: &'static str,
    /// The id of the document or law that it leans on; the title of a text kept nowhere here.
    pub on: String,
    /// The article in which the words stand, such as `art_3`.
    pub within: Option<String>,
    /// The words.
    pub words: String,
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: Option<usize>,
    /// The column in characters, from 1.
    pub column: Option<usize>,
}

impl ImpactReport {
    /// The report as JSON text.
    pub fn to_json(&self) -> String {
        super::json::to_json(self)
    }
}
