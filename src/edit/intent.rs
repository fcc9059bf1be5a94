//! What a person wants recorded, as one event of a life: typed in, text out.
//!
//! An intent names the event and the keys it states; where the event goes, in which order its keys stand and how they are set under one another is the
//! same for all of them.

use toml_edit::{ArrayOfTables, DocumentMut, Item, Key, Table, Value};

use crate::document::{Authority, Day, DocumentId, EventType, FilePath};
use crate::finding::Finding;
use crate::parse::{self, keys};
use crate::source::SourceFile;

use super::tidy;

/// What is to be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// 修改: a decision changed a part of the text.
    Amend(Amend),
}

/// What an amendment states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amend {
    /// The day of the decision.
    pub date: Day,
    /// The decision.
    pub instrument: DocumentId,
    /// The title from then on, where it changes.
    pub title: Option<String>,
    /// The day from which the new text binds.
    pub effective: Day,
    /// The file of the new text.
    pub text: FilePath,
    /// Whose words the new text is.
    pub authority: Authority,
}

/// Why an intent cannot be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unrecordable {
    /// The file is not TOML, or its lines end in a way that would not be kept.
    NotEditable,
    /// The record would read with faults that it has not now.
    Faulty(Vec<Finding>),
}

/// The record with an intent in it: one event more, in the place of its day; all else is as it was, byte for byte.
///
/// # Errors
/// [`Unrecordable`] when the file cannot be edited, or the event could not be read back.
pub fn record(file: &SourceFile, intent: &Intent) -> Result<String, Unrecordable> {
    if file.text.contains('\r') {
        return Err(Unrecordable::NotEditable);
    }
    let mut document: DocumentMut = file.text.parse().map_err(|_| Unrecordable::NotEditable)?;
    let events = document.entry("event").or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    let events = events.as_array_of_tables_mut().ok_or(Unrecordable::NotEditable)?;
    insert(events, table(intent), intent.day());
    let text = document.to_string();
    if tidy::reads_no_worse(file, &text) {
        return Ok(text);
    }
    Err(Unrecordable::Faulty(parse::document(&SourceFile { path: file.path.clone(), text }).1))
}

impl Intent {
    /// The event that it records.
    pub fn event(&self) -> EventType {
        match self {
            Self::Amend(_) => EventType::Amended,
        }
    }

    fn day(&self) -> Day {
        match self {
            Self::Amend(amend) => amend.date,
        }
    }

    /// What the event states beside its type.
    fn keys(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::Amend(amend) => {
                let mut keys = vec![
                    ("date", day(amend.date)),
                    ("instrument", Value::from(amend.instrument.as_str())),
                    ("effective", day(amend.effective)),
                    ("text", Value::from(amend.text.as_str())),
                    ("authority", Value::from(authority(amend.authority))),
                ];
                keys.extend(amend.title.as_deref().map(|title| ("title", Value::from(title))));
                keys
            }
        }
    }
}

fn authority(authority: Authority) -> &'static str {
    match authority {
        Authority::Official => "official",
        Authority::Editorial => "editorial",
    }
}

/// A day as TOML has one; a vague day is a text.
fn day(day: Day) -> Value {
    let written = day.to_string();
    match written.parse::<toml_edit::Datetime>() {
        Ok(exact) if day.exact().is_some() => Value::from(exact),
        _ => Value::from(written),
    }
}

/// The event as a table: its keys in the order of the format, their values under one another.
fn table(intent: &Intent) -> Table {
    let mut stated = intent.keys();
    stated.push(("type", Value::from(intent.event().as_str())));
    let place = |name: &str| keys::event(intent.event()).iter().position(|key| key.name == name);
    stated.sort_by_key(|(name, _)| place(name));
    let widest = stated.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let mut table = Table::new();
    table.decor_mut().set_prefix("\n");
    for (name, value) in stated {
        let mut key = Key::new(name);
        key.leaf_decor_mut().set_suffix(" ".repeat(widest - name.len() + 1));
        table.insert_formatted(&key, Item::Value(value));
    }
    table
}

/// Puts an event behind the last one that is not later.
fn insert(events: &mut ArrayOfTables, mut event: Table, day: Day) {
    let mut tables: Vec<Table> = events.iter().cloned().collect();
    let is_later = |table: &Table| tidy::day(table).is_some_and(|own| own.range().earliest > day.range().earliest);
    let at = tables.iter().rposition(|table| !is_later(table)).map_or(tables.len(), |last| last + 1);
    // It takes the place of the one before it in the file; of two in one place the later in the list comes later.
    let before = at.checked_sub(1).and_then(|last| tables.get(last));
    event.set_position(before.and_then(|table| tidy::positions(table).into_iter().max()));
    tables.insert(at, event);
    events.clear();
    tables.into_iter().for_each(|table| events.push(table));
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD: &str = "# 抬头\ntitle      = \"甲\"   # 核对过\nkind       = \"normative\"\nissuers    = [\"乙局\"]\ndisclosure = \"active\"\n\n\
                          [[event]]\ntype   = \"issued\"\ndate   = 2020-06-03\ntext   = \"text/2020-07-03.md\"\n\n\
                          [[event.phase]]\narticles  = [\"第三条\"]\neffective = 2021-01-01\n\n\
                          # 评估\n[[event]]\ntype       = \"evaluated\"\ndate       = 2025-01-12\nconclusion = \"extend\"\n\n\
                          [[accepted]]\ncode = \"gate-missing\"\n";

    fn file(text: &str) -> SourceFile {
        SourceFile { path: "documents/a/document.toml".to_owned(), text: text.to_owned() }
    }

    fn amend(date: &str) -> Intent {
        Intent::Amend(Amend {
            date: Day::parse(date).expect("a day"),
            instrument: DocumentId::parse("package-decision").expect("an id"),
            title: None,
            effective: Day::parse("2024-10-15").expect("a day"),
            text: FilePath::parse("text/2024-10-15.md").expect("a path"),
            authority: Authority::Editorial,
        })
    }

    const AMENDED: &str = "\n[[event]]\ntype       = \"amended\"\ndate       = 2024-09-09\ninstrument = \"package-decision\"\n\
                           effective  = 2024-10-15\ntext       = \"text/2024-10-15.md\"\nauthority  = \"editorial\"\n";

    #[test]
    fn an_event_is_put_in_the_place_of_its_day_and_all_else_stays() {
        let text = record(&file(RECORD), &amend("2024-09-09")).expect("recorded");
        assert_eq!(text, RECORD.replace("\n# 评估", &format!("{AMENDED}\n# 评估")));
        let text = record(&file(RECORD), &amend("2026-09-09")).expect("recorded");
        let later = AMENDED.replace("2024-09-09", "2026-09-09");
        assert_eq!(text, RECORD.replace("\n[[accepted]]", &format!("{later}\n[[accepted]]")));
    }

    #[test]
    fn what_cannot_be_edited_is_left_alone() {
        assert_eq!(record(&file("title = \"甲"), &amend("2024-09-09")), Err(Unrecordable::NotEditable));
        assert_eq!(record(&file(&RECORD.replace('\n', "\r\n")), &amend("2024-09-09")), Err(Unrecordable::NotEditable));
        assert_eq!(record(&file("event = 1\n"), &amend("2024-09-09")), Err(Unrecordable::NotEditable));
    }
}
