//! What was read: tables whose values know where they stand.

use crate::document::{Day, DocumentId, EventType, FilePath, Length, Moment};
use crate::finding::Span;

/// A table as read; keys that could not be read are not in it.
#[derive(Clone, Debug, Default)]
pub struct ParsedTable {
    /// Where the table stands: its header, or the inline table.
    pub span: Span,
    /// The type of an event's table.
    pub event: Option<EventType>,
    pub(super) values: Vec<(&'static str, Span, ParsedValue)>,
    /// Keys that stand there and could not be read; that was told already.
    pub(super) unread: Vec<&'static str>,
}

/// A value as read.
#[derive(Clone, Debug)]
pub enum ParsedValue {
    /// `"unknown"`
    Unknown,
    /// `"none"`
    Nonexistent,
    /// Words, or one of the words the key takes.
    Text(String),
    /// An id.
    Id(DocumentId),
    /// A day.
    Day(Day),
    /// A moment.
    Moment(Moment),
    /// A length.
    Length(Length),
    /// A flag.
    Flag(bool),
    /// A count.
    Count(u32),
    /// Several words.
    Texts(Vec<String>),
    /// A path.
    File(FilePath),
    /// A table.
    Table(ParsedTable),
    /// Tables.
    Tables(Vec<ParsedTable>),
}

impl ParsedTable {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&ParsedValue> {
        self.values.iter().find(|(name, _, _)| *name == key).map(|(_, _, value)| value)
    }

    /// Whether a key stands there, readable or not.
    pub fn states(&self, key: &str) -> bool {
        self.get(key).is_some() || self.unread.contains(&key)
    }

    /// Where a key's value stands.
    pub fn span_of(&self, key: &str) -> Option<Span> {
        self.values.iter().find(|(name, _, _)| *name == key).map(|(_, span, _)| span.clone())
    }

    /// Every key with its place, in the order of the file.
    pub fn spans(&self) -> impl Iterator<Item = (&'static str, Span)> {
        self.values.iter().map(|(name, span, _)| (*name, span.clone()))
    }

    /// The tables of a key; empty when it is not there.
    pub fn tables(&self, key: &str) -> &[ParsedTable] {
        match self.get(key) {
            Some(ParsedValue::Tables(tables)) => tables,
            _ => &[],
        }
    }
}
