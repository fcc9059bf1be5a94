//! What a key of an event is to say: read from words as a person writes them, and written as TOML has it.

use toml_edit::{Array, InlineTable, Value};

use crate::document::{Day, DocumentId, FilePath, Length, Moment};
use crate::parse::keys::{Key, Shape};

/// A value of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stated {
    /// Words, an id, a path or one of the words that a key takes.
    Text(String),
    /// A day.
    Day(Day),
    /// A day, with the time where it is known.
    Moment(Moment),
    /// A length.
    Length(Length),
    /// A whole number.
    Count(u32),
    /// Yes or no.
    Flag(bool),
    /// Several words.
    Texts(Vec<String>),
    /// `"unknown"`: nobody has looked it up.
    Unknown,
    /// `"none"`: it does not exist.
    Nonexistent,
    /// A table, such as an instrument that is not kept here.
    Table(Vec<(&'static str, Stated)>),
    /// Several tables.
    Tables(Vec<Vec<(&'static str, Stated)>>),
}

impl Stated {
    /// Reads what a person wrote for a key; none where the key takes no such value. Tables are put together by whoever asks for their keys.
    pub fn read(key: &Key, words: &str) -> Option<Self> {
        let words = words.trim();
        match words {
            "" => return None,
            "unknown" if key.unknown => return Some(Self::Unknown),
            "none" if key.none => return Some(Self::Nonexistent),
            _ => {}
        }
        match key.shape {
            Shape::Text => Some(Self::Text(words.to_owned())),
            Shape::Id | Shape::Instrument => DocumentId::parse(words).map(|id| Self::Text(id.as_str().to_owned())),
            Shape::File => FilePath::parse(words).map(|path| Self::Text(path.as_str().to_owned())),
            Shape::Choice(known) => known.contains(&words).then(|| Self::Text(words.to_owned())),
            Shape::Day => Day::parse(words).map(Self::Day),
            Shape::Date => Day::parse(words).filter(|day| day.exact().is_some()).map(Self::Day),
            Shape::Moment => moment(words).map(Self::Moment),
            Shape::Length => Length::parse(words).or_else(|| length(words)).map(Self::Length),
            Shape::Count => words.parse().ok().map(Self::Count),
            Shape::Flag => words.parse().ok().map(Self::Flag),
            Shape::Texts => Some(Self::Texts(vec![words.to_owned()])),
            Shape::Dates | Shape::Choices(_) | Shape::Table(_) | Shape::Tables(_) | Shape::Events => None,
        }
    }

    /// The day that it states.
    pub fn day(&self) -> Option<Day> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Moment(moment) => Some(moment.day()),
            _ => None,
        }
    }

    pub(super) fn value(&self) -> Value {
        match self {
            Self::Text(words) => Value::from(words.as_str()),
            Self::Day(day) => stamp(&day.to_string(), day.exact().is_some()),
            Self::Moment(Moment::On(day)) => stamp(&day.to_string(), day.exact().is_some()),
            Self::Moment(Moment::At(at)) => stamp(&at.to_string(), true),
            Self::Length(length) => Value::from(length.to_string()),
            Self::Count(count) => Value::from(i64::from(*count)),
            Self::Flag(flag) => Value::from(*flag),
            Self::Texts(texts) => Value::from(texts.iter().map(String::as_str).collect::<Array>()),
            Self::Unknown => Value::from("unknown"),
            Self::Nonexistent => Value::from("none"),
            Self::Table(inner) => Value::from(table(inner)),
            Self::Tables(tables) => Value::from(tables.iter().map(|inner| Value::from(table(inner))).collect::<Array>()),
        }
    }
}

fn table(inner: &[(&'static str, Stated)]) -> InlineTable {
    let mut table = InlineTable::new();
    for (name, stated) in inner {
        table.insert(*name, stated.value());
    }
    table
}

/// A day or a moment as TOML has one; a vague day is a text.
fn stamp(written: &str, exact: bool) -> Value {
    match written.parse::<toml_edit::Datetime>() {
        Ok(stamp) if exact => Value::from(stamp),
        _ => Value::from(written),
    }
}

/// `2026-06-18`, `2026-06`, `2026-06-18T09:30`, `2026-06-18 09:30:00`.
fn moment(words: &str) -> Option<Moment> {
    if let Some(day) = Day::parse(words) {
        return Some(Moment::On(day));
    }
    let (day, time) = words.split_once(['T', ' '])?;
    let day = Day::parse(day)?.exact()?;
    let mut parts = time.splitn(3, ':').map(|part| part.parse::<i8>().ok().filter(|_| part.len() == 2));
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    crate::document::DateTime::new(day.year(), day.month(), day.day(), hour, minute, second, 0).ok().map(Moment::At)
}

/// `5年`, `18个月`.
fn length(words: &str) -> Option<Length> {
    let english = words.replace("个月", " months").replace('年', " years");
    Length::parse(&english)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::EventType;
    use crate::parse::keys;

    #[track_caller]
    fn written(event: EventType, key: &str, words: &str) -> Option<String> {
        let key = keys::event(event).iter().find(|it| it.name == key).expect("a key");
        Stated::read(key, words).map(|stated| stated.value().to_string().trim().to_owned())
    }

    #[test]
    fn words_become_what_the_format_has() {
        for (event, key, words, toml) in [
            (EventType::Issued, "date", "2026-06-10", "2026-06-10"),
            (EventType::Issued, "date", "2026-06", "\"2026-06\""),
            (EventType::Issued, "date", "unknown", "\"unknown\""),
            (EventType::Issued, "registration", "none", "\"none\""),
            (EventType::Issued, "term", "5年", "\"5 years\""),
            (EventType::Issued, "term", "18 months", "\"18 months\""),
            (EventType::Published, "at", "2026-06-10T16:30", "2026-06-10T16:30:00"),
            (EventType::Published, "at", "2026-06-10 16:30:05", "2026-06-10T16:30:05"),
            (EventType::Evaluated, "conclusion", "extend", "\"extend\""),
            (EventType::Repealed, "by-omission", "true", "true"),
            (EventType::Suspended, "articles", "第三条", "[\"第三条\"]"),
        ] {
            assert_eq!(written(event, key, words).as_deref(), Some(toml), "{key} {words}");
        }
    }

    #[test]
    fn what_a_key_does_not_take_is_none() {
        for (event, key, words) in [
            (EventType::Issued, "date", "none"),
            (EventType::Issued, "date", "2026-02-30"),
            (EventType::Issued, "date", ""),
            (EventType::Issued, "term", "五年"),
            (EventType::Issued, "text", "../text.md"),
            (EventType::Extended, "instrument", "江城管示〔2026〕5号"),
            (EventType::Published, "at", "2026-06-10T25:00"),
            (EventType::Published, "at", "2026-06-10T9:30"),
            (EventType::Evaluated, "conclusion", "续期"),
        ] {
            assert_eq!(written(event, key, words), None, "{key} {words}");
        }
    }
}
