//! The outside laws that the documents rest on, as `laws/<id>.toml` states them.

use super::keys;
use super::reader::{Reader, Section, Stated, Value};
use crate::document::{Day, DocumentId, Fact, Known};

/// A law that this office did not make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Law {
    /// Its permanent name, from the name of its file.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// Its versions, in the order of the file.
    pub versions: Vec<LawVersion>,
    /// Whether and when it ended.
    pub ended: Fact<LawEnd>,
    /// The day on which a person or a script looked all this up.
    pub checked_on: Known<Day>,
    /// Where it was looked up.
    pub source: Option<String>,
}

/// A version of a law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LawVersion {
    /// The day from which it is in force.
    pub from: Known<Day>,
    /// What made it, such as 修订.
    pub note: Option<String>,
}

/// The end of a law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LawEnd {
    /// The first day on which it is no longer in force.
    pub date: Known<Day>,
    /// What ended it.
    pub by: Option<String>,
}

/// Reads one law; nothing when it has no title or no issuer.
pub(super) fn read(reader: &mut Reader, id: DocumentId, file: Section<'_, '_>) -> Option<Law> {
    reader.only(file, keys::LAW);
    let title = reader.required(file, "title", Reader::text);
    let issuer = reader.required(file, "issuer", Reader::text);
    let versions = reader.required(file, "versions", |reader, key, value| reader.list(key, value, version));
    let ended = match reader.optional(file, "ended", end) {
        Stated::Absent => Fact::NotStated,
        Stated::Faulty => Fact::Unknown,
        Stated::Is(ended) => ended,
    };
    let checked_on = reader.optional(file, "checked-on", Reader::known_day).is().unwrap_or(Known::Unknown);
    let source = reader.optional(file, "source", Reader::text).is();
    Some(Law { id, title: title?, issuer: issuer?, versions: versions.unwrap_or_default(), ended, checked_on, source })
}

fn version(reader: &mut Reader, key: &'static str, value: &Value<'_>) -> Option<LawVersion> {
    let section = reader.table(key, value)?;
    reader.only(section, keys::LAW_VERSION);
    let from = reader.required(section, "from", Reader::known_day);
    let note = reader.optional(section, "note", Reader::text).is();
    Some(LawVersion { from: from?, note })
}

fn end(reader: &mut Reader, key: &'static str, value: &Value<'_>) -> Option<Fact<LawEnd>> {
    match value.get_ref().as_str() {
        Some("none") => return Some(Fact::Nonexistent),
        Some("unknown") => return Some(Fact::Unknown),
        Some(other) => return reader.not_allowed(key, Some(value.span()), other, &["none", "unknown", "{ date, by }"]),
        None => {}
    }
    let section = reader.table(key, value)?;
    reader.only(section, keys::LAW_END);
    let date = reader.required(section, "date", Reader::known_day);
    let by = reader.optional(section, "by", Reader::text).is();
    Some(Fact::Is(LawEnd { date: date?, by }))
}
