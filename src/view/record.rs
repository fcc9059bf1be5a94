//! The record's own history, as JSON: the life of a document in both times, `guiju.history/1`; what was changed afterwards, `guiju.verify/1`.

use serde::Serialize;

use super::json::{ToldFinding, to_json};
use crate::document::{Date, Known};
use crate::history::{History, RecordedEvent, RecordedLife, RecordedOn};

/// The life of a document in both times.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryReport<'l> {
    schema: &'static str,
    /// The first day of the history, where the repository holds only a part of it.
    begins: Option<String>,
    id: &'l str,
    title: &'l str,
    life: String,
    events: Vec<EventTold<'l>>,
    moves: Vec<MoveTold<'l>>,
    deleted: Option<RecordingTold<'l>>,
}

#[derive(Clone, Debug, Serialize)]
struct EventTold<'l> {
    #[serde(rename = "type")]
    event_type: &'static str,
    date: Option<String>,
    takes_effect: Option<String>,
    recorded: RecordingTold<'l>,
    late_by: Option<i64>,
    changed: Vec<RecordingTold<'l>>,
    removed: Option<RecordingTold<'l>>,
    text: Option<TextTold<'l>>,
}

#[derive(Clone, Debug, Serialize)]
struct TextTold<'l> {
    file: &'l str,
    sha256: String,
    recorded: Option<RecordingTold<'l>>,
}

#[derive(Clone, Debug, Serialize)]
struct MoveTold<'l> {
    from: &'l str,
    to: &'l str,
    recorded: RecordingTold<'l>,
}

#[derive(Clone, Debug, Serialize)]
struct RecordingTold<'l> {
    day: Option<String>,
    commit: Option<String>,
    author: Option<&'l str>,
    email: Option<&'l str>,
    authored: Option<String>,
    signed: Option<&'static str>,
    or_before: bool,
}

/// What was changed afterwards.
#[derive(Clone, Debug, Serialize)]
pub struct VerifyReport {
    schema: &'static str,
    /// The first day of the history, where the repository holds only a part of it.
    begins: Option<String>,
    documents: usize,
    steps: usize,
    findings: Vec<ToldFinding>,
}

/// What was changed afterwards, with its words.
pub fn verify_report(history: &History, findings: Vec<ToldFinding>) -> VerifyReport {
    VerifyReport {
        schema: "guiju.verify/1",
        begins: history.begins().map(|day| day.to_string()),
        documents: history.ids().count(),
        steps: history.len(),
        findings,
    }
}

impl VerifyReport {
    /// The report as JSON text.
    pub fn to_json(&self) -> String {
        to_json(self)
    }
}

/// The life of a document in both times.
pub fn history_report(life: &RecordedLife, begins: Option<Date>) -> HistoryReport<'_> {
    HistoryReport {
        schema: "guiju.history/1",
        begins: begins.map(|day| day.to_string()),
        id: life.id.as_str(),
        title: &life.title,
        life: life.life.to_string(),
        events: life.events.iter().map(event).collect(),
        moves: life.moves.iter().map(|it| MoveTold { from: &it.from, to: &it.to, recorded: recording(&it.recorded) }).collect(),
        deleted: life.deleted.as_ref().map(recording),
    }
}

impl HistoryReport<'_> {
    /// The report as JSON text.
    pub fn to_json(&self) -> String {
        to_json(self)
    }
}

fn event(it: &RecordedEvent) -> EventTold<'_> {
    let date = match it.event.date {
        Known::Known(day) => Some(day.to_string()),
        Known::Unknown => None,
    };
    let text = it.text.as_ref().map(|(file, hash)| TextTold {
        file: file.as_str(),
        sha256: hash.to_string(),
        recorded: it.text_recorded.as_ref().map(recording),
    });
    EventTold {
        event_type: it.event.event_type().as_str(),
        date,
        takes_effect: it.event.takes_effect().and_then(|range| range.exact()).map(|day| day.to_string()),
        recorded: recording(&it.recorded),
        late_by: it.late_by,
        changed: it.changed.iter().map(recording).collect(),
        removed: it.removed.as_ref().map(recording),
        text,
    }
}

fn recording(it: &RecordedOn) -> RecordingTold<'_> {
    let commit = it.commit.as_ref();
    RecordingTold {
        day: it.day.map(|day| day.to_string()),
        commit: commit.map(crate::history::Commit::id),
        author: commit.map(|commit| commit.author.as_str()),
        email: commit.map(|commit| commit.email.as_str()),
        authored: commit.map(|commit| commit.authored.to_string()),
        signed: commit.and_then(|commit| commit.signed).map(crate::history::Signed::as_str),
        or_before: it.or_before,
    }
}
