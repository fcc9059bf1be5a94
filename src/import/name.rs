//! The name of a new document: what it can be called for ever without anybody having to read its title in Latin letters.

use super::fact::{Facts, Key};
use crate::document::{DocumentId, DocumentNumber};

/// A name for a document: that of the file where a person gave it one, or its number's year and count, or its day.
pub(super) fn name(stem: Option<&str>, facts: &Facts) -> String {
    let own = stem
        .map(str::to_lowercase)
        .filter(|stem| stem.chars().any(|c| c.is_ascii_lowercase()) && DocumentId::parse(stem).is_some());
    own.or_else(|| by_number(facts.value(Key::Number)?))
        .or_else(|| by_day(facts.value(Key::Date)?))
        .unwrap_or_else(|| "imported".to_owned())
}

/// A name that nobody bears yet: a count is put behind it where one does.
pub fn free(name: &str, is_taken: impl Fn(&str) -> bool) -> Option<DocumentId> {
    const MOST: usize = 100_000;
    let names = std::iter::once(name.to_owned()).chain((2..MOST).map(|count| format!("{name}-{count}")));
    names
        .take_while(|name| DocumentId::parse(name).is_some())
        .find(|name| !is_taken(name))
        .and_then(|name| DocumentId::parse(&name))
}

/// 江城管示〔2021〕3号 is `2021-3`.
fn by_number(number: &str) -> Option<String> {
    let number = DocumentNumber::new(number);
    let normal = number.normalized();
    let (_, serial) = normal.split_once('〕')?;
    let serial = serial.strip_suffix('号')?;
    serial.bytes().all(|b| b.is_ascii_digit()).then(|| number.year().map(|year| format!("{year}-{serial}")))?
}

fn by_day(day: &str) -> Option<String> {
    (day != "unknown").then(|| format!("issued-{day}"))
}
