//! `document.toml` to values with positions. Never fails: every fault of the file is a finding, told together.
//!
//! Takes a [`SourceFile`], gives a [`ParsedDocument`] and findings. After a syntax error only syntax errors are told:
//! what follows one is noise. Deliberately absent: what the values mean together; that is `register`'s lifting.

pub mod keys;
mod table;
mod value;

use crate::finding::code::TOML_SYNTAX;
use crate::finding::{Code, Finding};
use crate::source::SourceFile;

pub(crate) use value::nearest;

pub use table::{ParsedTable, ParsedValue};

/// A day that is none.
pub const DAY_MALFORMED: Code = Code("day-malformed");
/// A length that is none.
pub const LENGTH_MALFORMED: Code = Code("length-malformed");
/// An id that is none.
pub const ID_MALFORMED: Code = Code("id-malformed");
/// A path that is none, or that leaves the folder.
pub const PATH_LEAVES_FOLDER: Code = Code("path-leaves-folder");
/// A number outside its range.
pub const NUMBER_OUT_OF_RANGE: Code = Code("number-out-of-range");

/// A file as read: each key's value with its place.
#[derive(Clone, Debug)]
pub struct ParsedDocument {
    /// The file, from the office folder.
    pub path: String,
    /// The keys at the top of the file.
    pub top: ParsedTable,
    /// Whether the file is TOML at all.
    pub is_toml: bool,
}

/// Reads a `document.toml`.
pub fn document(file: &SourceFile) -> (ParsedDocument, Vec<Finding>) {
    read(file, keys::DOCUMENT, "table-document")
}

/// Reads an `office/baseline.toml`.
pub fn baseline(file: &SourceFile) -> (ParsedDocument, Vec<Finding>) {
    read(file, keys::BASELINE, "table-baseline")
}

/// Reads an `office/numbers.toml`.
pub fn numbers(file: &SourceFile) -> (ParsedDocument, Vec<Finding>) {
    read(file, keys::NUMBERS, "table-numbers")
}

/// Reads an `office/reminders.toml`.
pub fn ledger(file: &SourceFile) -> (ParsedDocument, Vec<Finding>) {
    read(file, keys::LEDGER, "table-ledger")
}

fn read(file: &SourceFile, keys: &[keys::Key], called: &'static str) -> (ParsedDocument, Vec<Finding>) {
    let (parsed, errors) = toml::de::DeTable::parse_recoverable(&file.text);
    let is_toml = errors.is_empty();
    let mut findings: Vec<Finding> = errors.iter().map(|error| syntax(file, error)).collect();
    let mut reader = value::Reader { path: &file.path, findings: Vec::new(), event: None };
    let span = 0..file.text.find('\n').unwrap_or(file.text.len());
    let top = reader.table(parsed.get_ref(), span, keys, called);
    if is_toml {
        findings.append(&mut reader.findings);
    }
    (ParsedDocument { path: file.path.clone(), top, is_toml }, findings)
}

fn syntax(file: &SourceFile, error: &toml::de::Error) -> Finding {
    let end = file.text.len();
    let span = error.span().map(|span| span.start.min(end)..span.end.min(end));
    Finding::integrity(TOML_SYNTAX, &*file.path, span).text("reason", error.message())
}
