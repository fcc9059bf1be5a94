//! What a person wants recorded, as one event of a life: typed in, text out.
//!
//! An intent is the type of an event and what it states, key by key as the format names them. There is one type of intent for all events: which keys
//! an event takes, of what shape and in what order, stands in [`keys`] alone, and commands, dialogues and this room follow it.

use toml_edit::{ArrayOfTables, DocumentMut, Item, Key, Table};

use crate::document::{Day, EventType};
use crate::finding::Finding;
use crate::parse::{self, keys};
use crate::source::SourceFile;

use super::stated::Stated;
use super::tidy::{self, Stage};

/// What is to be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intent {
    event: EventType,
    stated: Vec<(&'static str, Stated)>,
}

/// Why an intent cannot be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unrecordable {
    /// The file is not TOML, or its lines end in a way that would not be kept.
    NotEditable,
    /// The record would read with faults that it has not now.
    Faulty(Vec<Finding>),
}

impl Intent {
    /// An event that states nothing yet.
    pub fn new(event: EventType) -> Self {
        Self { event, stated: Vec::new() }
    }

    /// The same with a key; one that was stated before says the new value.
    pub fn stating(mut self, key: &'static str, value: Stated) -> Self {
        self.stated.retain(|(name, _)| *name != key);
        self.stated.push((key, value));
        self
    }

    /// The event that it records.
    pub fn event(&self) -> EventType {
        self.event
    }

    /// What it states for a key.
    pub fn stated(&self, key: &str) -> Option<&Stated> {
        self.stated.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    /// The key that states when the event happened.
    pub fn day_key(event: EventType) -> &'static str {
        match event {
            EventType::Published => "at",
            EventType::Consulted => "from",
            _ => "date",
        }
    }

    /// The day on which it happened, as far as it is known.
    pub fn day(&self) -> Option<Day> {
        self.stated(Self::day_key(self.event)).and_then(Stated::day)
    }

    /// The keys that the event must have and that are not stated, in the order of the format.
    pub fn missing(&self) -> Vec<&'static keys::Key> {
        let required = keys::event(self.event).iter().filter(|key| key.required && key.name != "type");
        required.filter(|key| self.stated(key.name).is_none()).collect()
    }
}

/// The record with an intent in it: one event more, in the place of its day; all else is as it was, byte for byte.
///
/// # Errors
/// [`Unrecordable`] when the file cannot be edited, or the event could not be read back.
pub fn record(file: &SourceFile, intent: &Intent) -> Result<String, Unrecordable> {
    let by_return = file.text.contains('\r');
    let plain = if by_return { without_returns(&file.text).ok_or(Unrecordable::NotEditable)? } else { file.text.clone() };
    let mut document: DocumentMut = plain.parse().map_err(|_| Unrecordable::NotEditable)?;
    let events = document.entry("event").or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    let events = events.as_array_of_tables_mut().ok_or(Unrecordable::NotEditable)?;
    insert(events, table(intent), intent.day());
    let text = document.to_string();
    let text = if by_return { text.replace('\n', "\r\n") } else { text };
    if tidy::reads_no_worse(file, &text) {
        return Ok(text);
    }
    Err(Unrecordable::Faulty(parse::document(&SourceFile { path: file.path.clone(), text }).1))
}

/// A text whose every line ends in a carriage return and a line feed, without the returns; none where they are mixed.
fn without_returns(text: &str) -> Option<String> {
    let plain = text.replace("\r\n", "\n");
    let is_even = !plain.contains('\r') && plain.replace('\n', "\r\n") == text;
    is_even.then_some(plain)
}

/// The event as a table: its keys in the order of the format, their values under one another.
fn table(intent: &Intent) -> Table {
    let mut stated = intent.stated.clone();
    stated.push(("type", Stated::Text(intent.event.as_str().to_owned())));
    let place = |name: &str| keys::event(intent.event).iter().position(|key| key.name == name);
    stated.sort_by_key(|(name, _)| place(name));
    let widest = stated.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let mut table = Table::new();
    table.decor_mut().set_prefix("\n");
    for (name, stated) in stated {
        let mut key = Key::new(name);
        key.leaf_decor_mut().set_suffix(" ".repeat(widest - name.len() + 1));
        table.insert_formatted(&key, Item::Value(stated.value()));
    }
    table
}

/// Puts an event behind the last one that is not later; one whose day nobody knows behind all of them.
fn insert(events: &mut ArrayOfTables, mut event: Table, day: Option<Day>) {
    let mut tables: Vec<Table> = events.iter().cloned().collect();
    let is_later =
        |table: &Table| tidy::day(table).zip(day).is_some_and(|(own, day)| own.range().earliest > day.range().earliest);
    let at = tables.iter().rposition(|table| !is_later(table)).map_or(0, |last| last + 1);
    // What follows from the issue stands behind it even where its day does not, so that the days are seen not to fit.
    let issue = tables.iter().position(|table| tidy::stage(table) == Some(Stage::Birth));
    let is_after = tidy::stage(&event) == Some(Stage::After);
    let at = issue.filter(|_| is_after).map_or(at, |issue| at.max(issue + 1));
    // It takes the place of the one before it in the file, or of the first; of two in one place the later in the list comes later.
    let beside = match at.checked_sub(1) {
        Some(last) => tables.get(last).and_then(|table| tidy::positions(table).into_iter().max()),
        None => tables.first().and_then(Table::position),
    };
    event.set_position(beside);
    tables.insert(at, event);
    events.clear();
    tables.into_iter().for_each(|table| events.push(table));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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
        let day = |text: &str| Stated::Day(Day::parse(text).expect("a day"));
        Intent::new(EventType::Amended)
            .stating("authority", Stated::Text("editorial".to_owned()))
            .stating("date", day(date))
            .stating("effective", day("2024-10-15"))
            .stating("instrument", Stated::Text("package-decision".to_owned()))
            .stating("text", Stated::Text("text/2024-10-15.md".to_owned()))
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
    fn what_came_before_all_else_is_put_before_all_else_and_what_follows_from_the_issue_is_not() {
        let submitted = Intent::new(EventType::Submitted).stating("date", Stated::Day(Day::parse("2020-05").expect("a day")));
        let text = record(&file(RECORD), &submitted).expect("recorded");
        let block = "\n[[event]]\ntype = \"submitted\"\ndate = \"2020-05\"\n";
        assert_eq!(text, RECORD.replacen("\n[[event]]", &format!("{block}\n[[event]]"), 1));
        let text = record(&file(RECORD), &amend("2019-09-09")).expect("recorded");
        let earlier = AMENDED.replace("2024-09-09", "2019-09-09");
        assert_eq!(text, RECORD.replace("\n# 评估", &format!("{earlier}\n# 评估")));
    }

    #[test]
    fn lines_that_end_in_a_carriage_return_go_on_to() {
        let windows = |text: &str| text.replace('\n', "\r\n");
        let text = record(&file(&windows(RECORD)), &amend("2024-09-09")).expect("recorded");
        assert_eq!(text, windows(&record(&file(RECORD), &amend("2024-09-09")).expect("recorded")));
    }

    #[test]
    fn what_an_event_still_needs_is_named() {
        let missing = |intent: &Intent| intent.missing().into_iter().map(|key| key.name).collect::<Vec<_>>();
        assert_eq!(missing(&Intent::new(EventType::Consulted)), ["from", "to"]);
        assert_eq!(missing(&amend("2024-09-09")), [""; 0]);
        assert_eq!(Intent::new(EventType::Published).stating("at", Stated::Unknown).missing().len(), 0);
    }

    /// A record as offices write them: comments anywhere, keys set in any way, events of any day.
    fn any_record() -> impl Strategy<Value = String> {
        let comment = prop::sample::select(vec!["", "# 核对过\n", "\n# 一\n\n# 二\n", "\n\n"]);
        let key = prop::sample::select(vec!["note = \"x\"\n", "note   =  'x'  # 存档\n", "note = \"\"\"\n一\n二\"\"\"\n", ""]);
        let day = prop::sample::select(vec!["2019-01-31", "2024-09-09", "2024-09-10", "2030-01-01", "\"2024\"", "\"unknown\""]);
        let event = (comment.clone(), day, key, any::<bool>()).prop_map(|(comment, day, key, phase)| {
            let phase = if phase { "[[event.phase]]\narticles = [\"第三条\"]\n" } else { "" };
            format!(
                "{comment}[[event]]\ntype={}\ndate = {day}\n{key}{phase}",
                if phase.is_empty() { "\"drafted\"" } else { "\"issued\"" }
            )
        });
        (prop::collection::vec(event, 0..5), comment, any::<bool>()).prop_map(|(events, comment, accepted)| {
            let accepted = if accepted { "\n[[accepted]]\ncode = \"gate-missing\"  # 见上\n" } else { "" };
            format!(
                "title = '甲'\nkind=\"list\" # 类\nissuers = [ \"乙局\" ]\ndisclosure = \"active\"\n{}{accepted}{comment}",
                events.concat()
            )
        })
    }

    proptest! {
        #[test]
        fn nothing_outside_the_new_block_changes(text in any_record()) {
            let new = record(&file(&text), &amend("2024-09-09")).expect("recorded");
            let same = |a: &[u8], b: &[u8]| a.iter().zip(b).take_while(|(a, b)| a == b).count();
            let (old, now) = (text.as_bytes(), new.as_bytes());
            let head = same(old, now);
            let reversed = |bytes: &[u8]| bytes.iter().rev().copied().collect::<Vec<u8>>();
            let tail = same(&reversed(old), &reversed(now));
            prop_assert!(head + tail >= old.len(), "{text}\n---\n{new}");
            let blocks = |text: &str| text.matches("[[event]]").count();
            prop_assert_eq!(blocks(&new), blocks(&text) + 1);
            let parsed = |text: &str| text.parse::<toml_edit::DocumentMut>().is_ok();
            prop_assert!(parsed(&new));
        }
    }

    #[test]
    fn what_cannot_be_edited_is_left_alone() {
        assert_eq!(record(&file("title = \"甲"), &amend("2024-09-09")), Err(Unrecordable::NotEditable));
        assert_eq!(record(&file(&RECORD.replacen('\n', "\r\n", 3)), &amend("2024-09-09")), Err(Unrecordable::NotEditable));
        assert_eq!(record(&file("event = 1\n"), &amend("2024-09-09")), Err(Unrecordable::NotEditable));
    }
}
