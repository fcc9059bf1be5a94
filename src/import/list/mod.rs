//! Whole lists: a table of documents, or what a disclosure platform lists, row by row.
//!
//! Each row becomes a document without a text; what the row does not say is `unknown`.

mod platform;
mod sheet;
mod table;

use super::fact::{Asked, Facts, Key, Place, What};
use super::record::{self, Lacks, Named};
use super::{Refused, name};

/// How a list is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListFormat {
    /// .xlsx
    Sheet,
    /// .csv
    Table,
    /// What `gkmlpt/api/all` of a disclosure platform gives, a page or several.
    Platform,
}

/// A document that a list names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedDocument {
    /// The row, from 1.
    pub row: usize,
    /// Its name, if nobody bears it yet.
    pub name: String,
    /// Its address on the platform.
    pub address: Option<String>,
    /// What is recorded of it, and what has to be looked at.
    pub facts: Facts,
    /// `document.toml`, or what it cannot be without.
    pub record: Result<String, Lacks>,
}

/// A list brought in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// The documents, in the order of the list.
    pub documents: Vec<ListedDocument>,
    /// The rows that were joined with one before: its row, that of the one before, and the address that both have.
    pub joined: Vec<(usize, usize, String)>,
    /// The rows that name no document, and what they say.
    pub left: Vec<(usize, String)>,
    /// The headings that are not known.
    pub headings: Vec<String>,
}

/// A row before it is told what documents it names.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) number: usize,
    pub(super) name: Option<String>,
    pub(super) address: Option<String>,
    pub(super) facts: Facts,
}

/// Brings in a list.
///
/// # Errors
/// [`Refused`] when it cannot be read, or names no columns that are known.
pub fn list(bytes: &[u8], format: ListFormat, asked: &Asked) -> Result<List, Refused> {
    let mut list = List::default();
    let rows = match format {
        ListFormat::Platform => platform::rows(bytes)?,
        ListFormat::Sheet => table::rows(sheet::cells(bytes)?, &mut list)?,
        ListFormat::Table => table::rows(table::cells(bytes)?, &mut list)?,
    };
    let mut taken: Vec<Row> = Vec::new();
    let mut places: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for row in rows {
        if let Some(address) = &row.address {
            if let Some(first) = places.get(address) {
                list.joined.push((row.number, taken[*first].number, address.clone()));
                join(&mut taken[*first], row);
                continue;
            }
            places.insert(address.clone(), taken.len());
        }
        taken.push(row);
    }
    for mut row in taken {
        row.facts.ask(asked);
        row.facts.settle(asked.day);
        let record = record::written(&row.facts, &Named::default());
        let name = row.name.unwrap_or_else(|| name::name(None, &row.facts));
        list.documents.push(ListedDocument { row: row.number, name, address: row.address, facts: row.facts, record });
    }
    Ok(list)
}

/// Puts what a second row of one document says into the first: what that does not say is taken, what it says otherwise is told.
fn join(first: &mut Row, second: Row) {
    for fact in second.facts.facts {
        let known = first.facts.value(fact.key).is_some_and(|own| own != "unknown");
        // Of bodies the first row names all; another row that names others is told.
        if fact.key == Key::Issuer && known {
            if !first.facts.all(Key::Issuer).any(|own| own.value == fact.value) {
                first.facts.doubt(What::Differs, second.number, format!("{}：{}", fact.key.as_str(), fact.value));
            }
        } else if !(known && fact.value == "unknown") {
            first.facts.take_with(fact.key, fact.value, fact.with, fact.place);
        }
    }
    first.facts.doubts.extend(second.facts.doubts);
}

/// The first words of a row that name a document.
fn titled(row: &mut Row, title: &str, place: &Place) -> bool {
    let (bare, mark) = super::words::unmarked(title);
    if bare.is_empty() {
        return false;
    }
    row.facts.take(Key::Title, super::line::tidied(bare), place.clone());
    if let Some((ended, _)) = mark {
        let key = match ended {
            super::words::Ended::Lapsed => Key::Lapsed,
            super::words::Ended::Repealed => Key::Repealed,
        };
        row.facts.take(key, "unknown", place.clone());
    }
    true
}
