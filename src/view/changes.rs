//! What differs between two days or two records, as JSON: `guiju.changes/1`.

use serde::Serialize;

use super::json::{SkippedFile, skipped, to_json};
use crate::document::{Event, Known};
use crate::history::{Differing, Held, HeldToBe};
use crate::lifecycle::Transition;

/// What differs.
#[derive(Clone, Debug, Serialize)]
pub struct ChangesReport<'r> {
    schema: &'static str,
    from: String,
    as_of: String,
    documents: usize,
    skipped: Vec<SkippedFile<'r>>,
    changes: Vec<ChangeTold<'r>>,
}

#[derive(Clone, Debug, Serialize)]
struct ChangeTold<'r> {
    id: &'r str,
    title: &'r str,
    before: Option<HeldTold<'r>>,
    after: Option<HeldTold<'r>>,
    by_time: Vec<TransitionTold>,
    by_record: bool,
    recorded: Vec<EventTold>,
    removed: Vec<EventTold>,
}

#[derive(Clone, Debug, Serialize)]
struct HeldTold<'r> {
    status: &'static str,
    until: Option<String>,
    text: Option<&'r str>,
}

#[derive(Clone, Debug, Serialize)]
struct TransitionTold {
    day: String,
    what: &'static str,
    from: &'static str,
    to: &'static str,
    cause: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct EventTold {
    #[serde(rename = "type")]
    event_type: &'static str,
    date: Option<String>,
}

/// What differs between two answers.
pub fn changes_report<'r>(before: Held<'_>, after: Held<'r>, changes: &'r [Differing]) -> ChangesReport<'r> {
    ChangesReport {
        schema: "guiju.changes/1",
        from: before.day.to_string(),
        as_of: after.day.to_string(),
        documents: after.register.records().len(),
        skipped: skipped(after.register),
        changes: changes.iter().map(change).collect(),
    }
}

impl ChangesReport<'_> {
    /// The report as JSON text.
    pub fn to_json(&self) -> String {
        to_json(self)
    }
}

fn change(it: &Differing) -> ChangeTold<'_> {
    ChangeTold {
        id: it.id.as_str(),
        title: &it.title,
        before: it.before.as_ref().map(held),
        after: it.after.as_ref().map(held),
        by_time: it.by_time.iter().map(transition).collect(),
        by_record: it.by_record,
        recorded: it.recorded.iter().map(event).collect(),
        removed: it.removed.iter().map(event).collect(),
    }
}

fn held(it: &HeldToBe) -> HeldTold<'_> {
    HeldTold { status: it.status.as_str(), until: it.until.map(|day| day.to_string()), text: it.text.as_deref() }
}

fn transition(it: &Transition) -> TransitionTold {
    TransitionTold {
        day: it.day.to_string(),
        what: it.what.as_str(),
        from: it.from.as_str(),
        to: it.to.as_str(),
        cause: it.cause.kind.as_str(),
    }
}

fn event(it: &Event) -> EventTold {
    let date = match it.date {
        Known::Known(day) => Some(day.to_string()),
        Known::Unknown => None,
    };
    EventTold { event_type: it.event_type().as_str(), date }
}
