//! Reading values by the table of keys, telling every fault.

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::keys::{self, Key, Shape};
use super::table::{ParsedTable, ParsedValue};
use super::{DAY_MALFORMED, ID_MALFORMED, LENGTH_MALFORMED, NUMBER_OUT_OF_RANGE, PATH_LEAVES_FOLDER};
use crate::document::{Date, DateTime, Day, DocumentId, EventType, FilePath, Length, Moment};
use crate::finding::code::{MISSING_KEY, UNKNOWN_KEY, VALUE_NOT_ALLOWED, WRONG_TYPE};
use crate::finding::{Arg, Code, Finding, Span};

/// Reads tables of one file and collects what is wrong with them.
pub(super) struct Reader<'f> {
    pub(super) path: &'f str,
    pub(super) findings: Vec<Finding>,
    /// The event whose own keys are read.
    pub(super) event: Option<EventType>,
}

impl Reader<'_> {
    fn tell(&mut self, code: Code, span: Span) -> &mut Finding {
        self.findings.push(Finding::integrity(code, self.path, Some(span)));
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    /// Reads a table with these keys; `called` names it in findings.
    pub(super) fn table(&mut self, table: &DeTable<'_>, span: Span, keys: &[Key], called: &'static str) -> ParsedTable {
        let mut values = Vec::new();
        let mut unread = Vec::new();
        let mut entries: Vec<(&Spanned<DeString<'_>>, &Spanned<DeValue<'_>>)> = table.iter().collect();
        entries.sort_by_key(|(name, _)| name.span().start);
        for (name, value) in entries {
            match keys.iter().find(|key| key.name == name.get_ref()) {
                Some(key) => {
                    let at = if matches!(key.shape, Shape::Tables(_) | Shape::Events) { name.span() } else { value.span() };
                    match self.value(key, value) {
                        Some(read) => values.push((key.name, at, read)),
                        None => unread.push(key.name),
                    }
                }
                None => self.unknown(name, keys.iter().map(|key| key.name), called),
            }
        }
        for key in keys.iter().filter(|key| key.required) {
            if !table.contains_key(key.name) {
                let finding = self.tell(MISSING_KEY, span.clone());
                finding.args.insert("key", Arg::Text(key.name.to_owned()));
                finding.args.insert("table", Arg::Term(called.to_owned()));
            }
        }
        ParsedTable { span, event: None, values, unread }
    }

    fn unknown<'k>(&mut self, name: &Spanned<DeString<'_>>, known: impl Iterator<Item = &'k str>, called: &'static str) {
        let written = name.get_ref().clone().into_owned();
        let event = self.event.filter(|_| called == "table-event");
        let never = keys::never(&written, event);
        let nearest = nearest(&written, known).filter(|_| never.is_none());
        let finding = self.tell(UNKNOWN_KEY, name.span());
        finding.args.insert("key", Arg::Text(written));
        finding.args.insert("table", Arg::Term(called.to_owned()));
        if let Some(nearest) = nearest {
            finding.args.insert("nearest", Arg::Text(nearest.to_owned()));
        }
        if let Some(never) = never {
            finding.args.insert("never", Arg::Term(never.to_owned()));
        }
    }

    fn wrong_type(&mut self, key: &Key, span: Span, expected: &'static str) -> Option<ParsedValue> {
        let finding = self.tell(WRONG_TYPE, span);
        finding.args.insert("key", Arg::Text(key.name.to_owned()));
        finding.args.insert("expected", Arg::Term(expected.to_owned()));
        None
    }

    fn malformed(&mut self, code: Code, key: &Key, span: Span, value: &str) -> Option<ParsedValue> {
        let finding = self.tell(code, span);
        finding.args.insert("key", Arg::Text(key.name.to_owned()));
        finding.args.insert("value", Arg::Text(value.to_owned()));
        None
    }

    fn value(&mut self, key: &Key, value: &Spanned<DeValue<'_>>) -> Option<ParsedValue> {
        let span = value.span();
        let value = value.get_ref();
        match value.as_str() {
            Some("unknown") if key.unknown => return Some(ParsedValue::Unknown),
            Some("none") if key.none => return Some(ParsedValue::Nonexistent),
            _ => {}
        }
        match key.shape {
            Shape::Text => match value.as_str() {
                Some(text) if !text.trim().is_empty() => Some(ParsedValue::Text(text.to_owned())),
                Some(text) => self.malformed(VALUE_NOT_ALLOWED, key, span, text),
                None => self.wrong_type(key, span, "type-text"),
            },
            Shape::Id => match value.as_str().map(|text| (text, DocumentId::parse(text))) {
                Some((_, Some(id))) => Some(ParsedValue::Id(id)),
                Some((text, None)) => {
                    self.tell(ID_MALFORMED, span).args.insert("id", Arg::Text(text.to_owned()));
                    None
                }
                None => self.wrong_type(key, span, "type-id"),
            },
            Shape::Day => self.day(key, value, span).map(ParsedValue::Day),
            Shape::Date => match self.day(key, value, span.clone()) {
                Some(day) if day.exact().is_none() => self.malformed(DAY_MALFORMED, key, span, &day.to_string()),
                day => day.map(ParsedValue::Day),
            },
            // No key of a record takes a list of days, or of fixed words; the tables of the office's own files do.
            Shape::Dates | Shape::Choices(_) => self.texts(key, value, span),
            Shape::Moment => self.moment(key, value, span),
            Shape::Length => match value.as_str().map(|text| (text, Length::parse(text))) {
                Some((_, Some(length))) => Some(ParsedValue::Length(length)),
                Some((text, None)) => self.malformed(LENGTH_MALFORMED, key, span, text),
                None => self.wrong_type(key, span, "type-length"),
            },
            Shape::Flag => match value.as_bool() {
                Some(flag) => Some(ParsedValue::Flag(flag)),
                None => self.wrong_type(key, span, "type-flag"),
            },
            Shape::Count => match value.as_integer() {
                Some(number) => match u32::from_str_radix(number.as_str(), number.radix()) {
                    Ok(count) => Some(ParsedValue::Count(count)),
                    Err(_) => {
                        self.tell(NUMBER_OUT_OF_RANGE, span).args.insert("key", Arg::Text(key.name.to_owned()));
                        None
                    }
                },
                None => self.wrong_type(key, span, "type-count"),
            },
            Shape::Texts => self.texts(key, value, span),
            Shape::Choice(words) => match value.as_str() {
                Some(text) if words.contains(&text) => Some(ParsedValue::Text(text.to_owned())),
                Some(text) => {
                    self.not_allowed(key.name, text, words, span);
                    None
                }
                None => self.wrong_type(key, span, "type-text"),
            },
            Shape::File => match value.as_str().map(|text| (text, FilePath::parse(text))) {
                Some((_, Some(path))) => Some(ParsedValue::File(path)),
                Some((text, None)) => self.malformed(PATH_LEAVES_FOLDER, key, span, text),
                None => self.wrong_type(key, span, "type-path"),
            },
            Shape::Instrument => match (value.as_str(), value.as_table()) {
                (Some(text), _) => match DocumentId::parse(text) {
                    Some(id) => Some(ParsedValue::Id(id)),
                    None => {
                        self.tell(ID_MALFORMED, span).args.insert("id", Arg::Text(text.to_owned()));
                        None
                    }
                },
                (None, Some(table)) => Some(ParsedValue::Table(self.table(table, span, keys::INSTRUMENT, "table-instrument"))),
                (None, None) => self.wrong_type(key, span, "type-instrument"),
            },
            Shape::Table(inner) => match value.as_table() {
                Some(table) => Some(ParsedValue::Table(self.table(table, span, inner, called(key.name)))),
                None => self.wrong_type(key, span, "type-table"),
            },
            Shape::Tables(inner) => {
                let Some(array) = value.as_array() else { return self.wrong_type(key, span, "type-tables") };
                let mut tables = Vec::new();
                for element in array.iter() {
                    match element.get_ref().as_table() {
                        Some(table) => tables.push(self.table(table, element.span(), inner, called(key.name))),
                        None => drop(self.wrong_type(key, element.span(), "type-table")),
                    }
                }
                Some(ParsedValue::Tables(tables))
            }
            Shape::Events => {
                let Some(array) = value.as_array() else { return self.wrong_type(key, span, "type-tables") };
                let mut tables = Vec::new();
                for element in array.iter() {
                    match element.get_ref().as_table() {
                        Some(table) => tables.extend(self.event(table, element.span())),
                        None => drop(self.wrong_type(key, element.span(), "type-table")),
                    }
                }
                Some(ParsedValue::Tables(tables))
            }
        }
    }

    fn event(&mut self, table: &DeTable<'_>, span: Span) -> Option<ParsedTable> {
        let Some(written) = table.get("type") else {
            let finding = self.tell(MISSING_KEY, span);
            finding.args.insert("key", Arg::Text("type".to_owned()));
            finding.args.insert("table", Arg::Term("table-event".to_owned()));
            return None;
        };
        let Some(word) = written.get_ref().as_str() else {
            let finding = self.tell(WRONG_TYPE, written.span());
            finding.args.insert("key", Arg::Text("type".to_owned()));
            finding.args.insert("expected", Arg::Term("type-text".to_owned()));
            return None;
        };
        let Some(event) = EventType::parse(word) else {
            self.not_allowed("type", word, &keys::event_words(), written.span());
            return None;
        };
        self.event = Some(event);
        let read = self.table(table, span, keys::event(event), "table-event");
        self.event = None;
        Some(ParsedTable { event: Some(event), ..read })
    }

    fn not_allowed(&mut self, key: &'static str, text: &str, words: &[&str], span: Span) {
        let nearest = nearest(text, words.iter().copied()).map(str::to_owned);
        let finding = self.tell(VALUE_NOT_ALLOWED, span);
        finding.args.insert("key", Arg::Text(key.to_owned()));
        finding.args.insert("value", Arg::Text(text.to_owned()));
        finding.args.insert("allowed", Arg::List(words.iter().map(|word| (*word).to_owned()).collect()));
        if let Some(nearest) = nearest {
            finding.args.insert("nearest", Arg::Text(nearest));
        }
    }

    fn texts(&mut self, key: &Key, value: &DeValue<'_>, span: Span) -> Option<ParsedValue> {
        let Some(array) = value.as_array() else { return self.wrong_type(key, span, "type-texts") };
        let mut texts = Vec::new();
        for element in array.iter() {
            match element.get_ref().as_str() {
                Some(text) if !text.trim().is_empty() => texts.push(text.to_owned()),
                Some(text) => drop(self.malformed(VALUE_NOT_ALLOWED, key, element.span(), text)),
                None => drop(self.wrong_type(key, element.span(), "type-text")),
            }
        }
        if key.required && array.is_empty() {
            return self.malformed(VALUE_NOT_ALLOWED, key, span, "[]");
        }
        Some(ParsedValue::Texts(texts))
    }

    fn day(&mut self, key: &Key, value: &DeValue<'_>, span: Span) -> Option<Day> {
        if let Some(text) = value.as_str() {
            let day = Day::parse(text);
            if day.is_none() {
                self.malformed(DAY_MALFORMED, key, span, text);
            }
            return day;
        }
        let Some(stamp) = value.as_datetime() else {
            self.wrong_type(key, span, "type-day");
            return None;
        };
        match (stamp.date, stamp.time, stamp.offset) {
            (Some(date), None, None) => match civil(date) {
                Some(day) => Some(Day::Exact(day)),
                None => {
                    self.malformed(DAY_MALFORMED, key, span, &stamp.to_string());
                    None
                }
            },
            _ => {
                self.wrong_type(key, span, "type-day");
                None
            }
        }
    }

    fn moment(&mut self, key: &Key, value: &DeValue<'_>, span: Span) -> Option<ParsedValue> {
        if let Some(stamp) = value.as_datetime() {
            match (stamp.date, stamp.time, stamp.offset) {
                (Some(date), Some(time), None) => {
                    let at = civil(date).and_then(|day| {
                        let hour = i8::try_from(time.hour).ok()?;
                        let minute = i8::try_from(time.minute).ok()?;
                        let second = i8::try_from(time.second.unwrap_or(0)).ok()?;
                        DateTime::new(day.year(), day.month(), day.day(), hour, minute, second, 0).ok()
                    });
                    return match at {
                        Some(at) => Some(ParsedValue::Moment(Moment::At(at))),
                        None => self.malformed(DAY_MALFORMED, key, span, &stamp.to_string()),
                    };
                }
                (Some(_), None, None) => {}
                _ => return self.wrong_type(key, span, "type-moment"),
            }
        }
        self.day(key, value, span).map(|day| ParsedValue::Moment(Moment::On(day)))
    }
}

fn civil(date: toml::value::Date) -> Option<Date> {
    let year = i16::try_from(date.year).ok().filter(|year| *year > 0)?;
    Date::new(year, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?).ok()
}

/// What a finding calls the table of a key.
fn called(key: &str) -> &'static str {
    match key {
        "forwards" => "table-forwards",
        "basis" => "table-basis",
        "accepted" => "table-accepted",
        "opinions" => "table-opinions",
        "parts" => "table-part",
        "phase" => "table-phase",
        "known" => "table-known",
        "skipped" => "table-skipped",
        _ => "table-document",
    }
}

/// The known word that was probably meant.
pub(crate) fn nearest<'k>(written: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let plain = written.to_lowercase().replace('_', "-");
    known
        .map(|word| (strsim::jaro_winkler(&plain, word), word))
        .filter(|(alike, _)| *alike > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, word)| word)
}
