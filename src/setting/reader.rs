//! The office's TOML tables, read key by key, so that every fault of a file is told in one run.
//!
//! Takes a parsed table, gives values, and keeps a finding with the author's words for each value it cannot take.
//! Deliberately absent: derived deserializing, which stops at the first fault and loses the places.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::code;
use crate::document::{Date, Day, Fact, Kind, Known, Length};
use crate::finding::{Arg, Code, Finding, Span};
use crate::parse::keys::Key;
use crate::source::SourceFile;

/// A value of the author with its place.
pub(super) type Value<'i> = Spanned<DeValue<'i>>;

/// A table of the author; the whole file has no place of its own.
#[derive(Clone, Copy)]
pub(super) struct Section<'t, 'i> {
    entries: &'t DeTable<'i>,
    span: Option<&'t Value<'i>>,
}

/// What a key that may be absent says.
pub(super) enum Stated<T> {
    /// The key is not there.
    Absent,
    /// It is there and cannot be taken; a finding says why.
    Faulty,
    /// It is there.
    Is(T),
}

impl<T> Stated<T> {
    /// The value, or the one that holds when the key is absent; nothing when the author meant something unreadable.
    pub(super) fn or(self, default: T) -> Option<T> {
        match self {
            Stated::Absent => Some(default),
            Stated::Faulty => None,
            Stated::Is(value) => Some(value),
        }
    }

    /// The value, if there is one that can be taken.
    pub(super) fn is(self) -> Option<T> {
        match self {
            Stated::Is(value) => Some(value),
            Stated::Absent | Stated::Faulty => None,
        }
    }
}

/// Reads one file and keeps what it finds.
pub(super) struct Reader {
    path: String,
    findings: Vec<Finding>,
}

/// Reads a file with the given function; on a syntax error tells that alone, for what follows is noise.
pub(super) fn read_file<T>(
    file: &SourceFile,
    findings: &mut Vec<Finding>,
    read: impl FnOnce(&mut Reader, Section<'_, '_>) -> Option<T>,
) -> Option<T> {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    if !errors.is_empty() {
        findings.extend(errors.iter().map(|error| {
            let span = error.span().map(|span| span.start.min(file.text.len())..span.end.min(file.text.len()));
            Finding::integrity(code::TOML_SYNTAX, &file.path, span).text("reason", error.message())
        }));
        return None;
    }
    let mut reader = Reader { path: file.path.clone(), findings: Vec::new() };
    let value = read(&mut reader, Section { entries: table.get_ref(), span: None });
    findings.append(&mut reader.findings);
    value
}

impl<'t, 'i> Section<'t, 'i> {
    fn get(self, key: &str) -> Option<&'t Value<'i>> {
        self.entries.get(key)
    }

    /// Whether the table has the key.
    pub(super) fn has(self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Where the key's value stands.
    pub(super) fn span_of(self, key: &str) -> Option<Span> {
        self.get(key).map(Spanned::span)
    }
}

impl Reader {
    /// Keeps a finding of this file.
    pub(super) fn tell(&mut self, code: Code, span: Option<Span>, args: impl FnOnce(Finding) -> Finding) {
        self.findings.push(args(Finding::integrity(code, self.path.clone(), span)));
    }

    /// Tells the keys that the table must not have, with the nearest one that it may.
    pub(super) fn only(&mut self, section: Section<'_, '_>, keys: &[Key]) {
        let keys: Vec<&str> = keys.iter().map(|key| key.name).collect();
        for (key, _) in section.entries.iter() {
            let word: &str = key.get_ref();
            if keys.contains(&word) {
                continue;
            }
            let nearest = nearest(word, &keys);
            self.tell(code::UNKNOWN_KEY, Some(key.span()), |finding| {
                let finding = finding.text("key", word);
                match nearest {
                    Some(nearest) => finding.text("nearest", nearest),
                    None => finding,
                }
            });
        }
    }

    /// Reads a key that must be there.
    pub(super) fn required<'t, 'i, T>(
        &mut self,
        section: Section<'t, 'i>,
        key: &'static str,
        take: impl FnOnce(&mut Self, &'static str, &'t Value<'i>) -> Option<T>,
    ) -> Option<T> {
        let Some(value) = section.get(key) else {
            self.tell(code::MISSING_KEY, section.span.map(Spanned::span), |finding| finding.text("key", key));
            return None;
        };
        take(self, key, value)
    }

    /// Reads a key that may be absent.
    pub(super) fn optional<'t, 'i, T>(
        &mut self,
        section: Section<'t, 'i>,
        key: &'static str,
        take: impl FnOnce(&mut Self, &'static str, &'t Value<'i>) -> Option<T>,
    ) -> Stated<T> {
        match section.get(key) {
            None => Stated::Absent,
            Some(value) => take(self, key, value).map_or(Stated::Faulty, Stated::Is),
        }
    }

    /// Tells that a value is of another type than it must be.
    pub(super) fn wrong_type<T>(&mut self, key: &'static str, value: &Value<'_>, expected: &'static str) -> Option<T> {
        self.tell(code::WRONG_TYPE, Some(value.span()), |finding| finding.text("key", key).term("expected", expected));
        None
    }

    /// Tells that a value is of the right type and still none that may stand there.
    pub(super) fn not_allowed<T>(&mut self, key: &'static str, span: Option<Span>, value: &str, allowed: &[&str]) -> Option<T> {
        let allowed = allowed.iter().map(|word| (*word).to_owned()).collect();
        self.tell(code::VALUE_NOT_ALLOWED, span, |finding| {
            finding.text("key", key).text("value", value).arg("allowed", Arg::List(allowed))
        });
        None
    }

    /// Takes a table.
    pub(super) fn table<'t, 'i>(&mut self, key: &'static str, value: &'t Value<'i>) -> Option<Section<'t, 'i>> {
        match value.get_ref() {
            DeValue::Table(entries) => Some(Section { entries, span: Some(value) }),
            _ => self.wrong_type(key, value, "type-table"),
        }
    }

    /// Takes a list; its faulty members are told and left out.
    pub(super) fn list<'t, 'i, T>(
        &mut self,
        key: &'static str,
        value: &'t Value<'i>,
        mut take: impl FnMut(&mut Self, &'static str, &'t Value<'i>) -> Option<T>,
    ) -> Option<Vec<T>> {
        match value.get_ref() {
            DeValue::Array(members) => Some(members.iter().filter_map(|member| take(self, key, member)).collect()),
            _ => self.wrong_type(key, value, "type-list"),
        }
    }

    /// Takes a list that means something else when a member is left out.
    pub(super) fn whole_list<'t, 'i, T>(
        &mut self,
        key: &'static str,
        value: &'t Value<'i>,
        take: impl FnMut(&mut Self, &'static str, &'t Value<'i>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let taken = self.list(key, value, take)?;
        value.get_ref().as_array().is_some_and(|members| members.len() == taken.len()).then_some(taken)
    }

    /// Takes words; empty ones say nothing.
    pub(super) fn text(&mut self, key: &'static str, value: &Value<'_>) -> Option<String> {
        match value.get_ref() {
            DeValue::String(text) if text.trim().is_empty() => self.not_allowed(key, Some(value.span()), text, &[]),
            DeValue::String(text) => Some(text.as_ref().to_owned()),
            _ => self.wrong_type(key, value, "type-text"),
        }
    }

    /// Takes a truth.
    pub(super) fn boolean(&mut self, key: &'static str, value: &Value<'_>) -> Option<bool> {
        match value.get_ref() {
            DeValue::Boolean(truth) => Some(*truth),
            _ => self.wrong_type(key, value, "type-boolean"),
        }
    }

    /// Takes a count of days.
    pub(super) fn count(&mut self, key: &'static str, value: &Value<'_>) -> Option<u16> {
        let DeValue::Integer(number) = value.get_ref() else { return self.wrong_type(key, value, "type-number") };
        match u16::from_str_radix(number.as_str(), number.radix()) {
            Ok(count) => Some(count),
            Err(_) => self.not_allowed(key, Some(value.span()), &number.to_string(), &["0–65535"]),
        }
    }

    /// Takes a length such as `"6 months"`.
    pub(super) fn length(&mut self, key: &'static str, value: &Value<'_>) -> Option<Length> {
        match value.get_ref().as_str().and_then(Length::parse) {
            Some(length) => Some(length),
            None => self.wrong_type(key, value, "type-length"),
        }
    }

    /// Takes a day, as exact as it is known: `2021-07-15`, `"1988-06"`, `"1988"`.
    pub(super) fn day(&mut self, key: &'static str, value: &Value<'_>) -> Option<Day> {
        let day = match value.get_ref() {
            DeValue::Datetime(written) => exact(written).map(Day::Exact),
            DeValue::String(text) => Day::parse(text),
            _ => None,
        };
        if day.is_none() { self.wrong_type(key, value, "type-day") } else { day }
    }

    /// Takes an exact day.
    pub(super) fn date(&mut self, key: &'static str, value: &Value<'_>) -> Option<Date> {
        match self.day(key, value)? {
            Day::Exact(date) => Some(date),
            Day::Month(_) | Day::Year(_) => self.wrong_type(key, value, "type-day"),
        }
    }

    /// Takes a day, or `"unknown"`.
    pub(super) fn known_day(&mut self, key: &'static str, value: &Value<'_>) -> Option<Known<Day>> {
        match value.get_ref().as_str() {
            Some("unknown") => Some(Known::Unknown),
            _ => self.day(key, value).map(Known::Known),
        }
    }

    /// Takes a fact in words, `"unknown"` or `"none"`.
    pub(super) fn fact(&mut self, key: &'static str, value: &Value<'_>) -> Option<Fact<String>> {
        let text = self.text(key, value)?;
        Some(match text.as_str() {
            "unknown" => Fact::Unknown,
            "none" => Fact::Nonexistent,
            _ => Fact::Is(text),
        })
    }

    /// Takes one of the words that may stand there.
    pub(super) fn word<T: Copy>(&mut self, key: &'static str, value: &Value<'_>, words: &[(&'static str, T)]) -> Option<T> {
        let DeValue::String(text) = value.get_ref() else { return self.wrong_type(key, value, "type-text") };
        match words.iter().find(|(word, _)| word == text) {
            Some((_, meaning)) => Some(*meaning),
            None => {
                let allowed: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
                self.not_allowed(key, Some(value.span()), text, &allowed)
            }
        }
    }

    /// Takes a list of words.
    pub(super) fn texts(&mut self, key: &'static str, value: &Value<'_>) -> Option<Vec<String>> {
        self.whole_list(key, value, Reader::text)
    }

    /// Takes a list of kinds.
    pub(super) fn kinds(&mut self, key: &'static str, value: &Value<'_>) -> Option<Vec<Kind>> {
        let words = Kind::ALL.map(|kind| (kind.as_str(), kind));
        self.whole_list(key, value, |reader, key, member| reader.word(key, member, &words))
    }
}

/// The day that was written, when it is a day without a time.
fn exact(written: &toml::value::Datetime) -> Option<Date> {
    let date = written.date.filter(|_| written.time.is_none() && written.offset.is_none())?;
    let (year, month, day) = (i16::try_from(date.year).ok()?, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
    Date::new(year, month, day).ok().filter(|date| date.year() > 0)
}

/// The word that the author probably meant.
fn nearest<'k>(word: &str, words: &[&'k str]) -> Option<&'k str> {
    let likeness = |candidate: &str| strsim::jaro_winkler(word, candidate);
    let best = words.iter().copied().max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
    (likeness(best) > 0.8).then_some(best)
}
