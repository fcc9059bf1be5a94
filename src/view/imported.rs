//! What an import came to, for people and for programs: each document with its values, the places they come from, and what found no place.

use serde::Serialize;

use crate::document::Date;
use crate::import::{Aside, Facts, Imported, LeftLine, Place};

/// What an import came to: `guiju.import/1`.
#[derive(Clone, Debug, Serialize)]
pub struct ImportReport {
    schema: &'static str,
    as_of: String,
    written: bool,
    documents: usize,
    /// Each document, and each file or row of which none was made.
    pub brought: Vec<Brought>,
}

/// What a file, or a row of a list, came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Brought {
    /// The file.
    pub file: String,
    /// The row of a list, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// `new`, `kept` where the office has it already, `lacking` where the record cannot be without what nothing says,
    /// `refused` where the file was not read, `joined` where the row is another one's, `left` where it names no document.
    pub came_to: &'static str,
    /// The folder of the new document; the id of one that is kept; what is lacking, or why it was refused; the row it was joined with.
    pub said: String,
    /// What the record states.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<ToldFact>,
    /// What has to be looked at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<ToldLine>,
    /// The lines that stand in none of the files.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<ToldLine>,
    /// What stands beside the lines of the file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<ToldLine>,
    /// The files of the folder beside the record.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<String>,
    /// How many articles the text has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub articles: Option<usize>,
    /// The encoding, where it was not UTF-8.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<&'static str>,
}

/// A value, and what says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ToldFact {
    /// The key of the record.
    pub key: &'static str,
    /// The value.
    pub value: String,
    /// The second part of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub with: Option<String>,
    /// `line`, `beside`, `asked`, `by-title` or `platform`.
    pub from: &'static str,
    /// The line or row, from 1; 0 where there is none.
    pub line: usize,
    /// The words that say it.
    pub words: String,
}

/// A line, and what is to be said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ToldLine {
    /// What it is.
    pub what: &'static str,
    /// The line or row, from 1; 0 for the whole file.
    pub line: usize,
    /// Its words.
    pub words: String,
}

impl ImportReport {
    /// What an import on a day came to; `written` unless it was only tried.
    pub fn new(day: Date, written: bool, brought: Vec<Brought>) -> Self {
        let documents = brought.iter().filter(|it| it.came_to == "new").count();
        Self { schema: "guiju.import/1", as_of: day.to_string(), written, documents, brought }
    }

    /// How many documents are new.
    pub fn documents(&self) -> usize {
        self.documents
    }

    /// The report as JSON.
    pub fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).expect("a report has text keys and no failing values");
        text.push('\n');
        text
    }
}

impl Brought {
    /// What a file or row came to.
    pub fn new(file: &str, row: Option<usize>, came_to: &'static str, said: impl Into<String>) -> Self {
        Self { file: file.to_owned(), row, came_to, said: said.into(), ..Self::default() }
    }

    /// With the values and doubts of its facts.
    pub fn with_facts(mut self, facts: &Facts) -> Self {
        let mut told: Vec<_> = facts.facts.iter().collect();
        told.sort_by_key(|fact| fact.key);
        let told = told.into_iter().map(|fact| {
            let (line, words) = fact.place.told();
            ToldFact {
                key: fact.key.as_str(),
                value: fact.value.clone(),
                with: fact.with.clone(),
                from: from(&fact.place),
                line,
                words: words.to_owned(),
            }
        });
        self.facts = told.collect();
        self.doubts = facts
            .doubts
            .iter()
            .map(|doubt| ToldLine { what: doubt.what.as_str(), line: doubt.number, words: doubt.words.clone() })
            .collect();
        self
    }

    /// With what a document that was brought in holds.
    pub fn with_document(self, imported: &Imported) -> Self {
        let mut told = self.with_facts(&imported.facts);
        told.left = imported.left.iter().map(left).collect();
        told.beside = imported.asides.iter().map(beside).collect();
        told.files = imported.files.iter().map(|(path, _)| path.clone()).collect();
        told.articles = Some(imported.articles);
        told.encoding = imported.encoding;
        told
    }
}

fn from(place: &Place) -> &'static str {
    match place {
        Place::Line(..) => "line",
        Place::Beside(_) => "beside",
        Place::Asked => "asked",
        Place::ByTitle => "by-title",
        Place::Platform => "platform",
    }
}

fn left(line: &LeftLine) -> ToldLine {
    ToldLine { what: line.why.map_or("record", |why| why.as_str()), line: line.number, words: line.words.clone() }
}

fn beside(aside: &Aside) -> ToldLine {
    ToldLine { what: aside.kind.as_str(), line: aside.number, words: aside.words.clone() }
}
