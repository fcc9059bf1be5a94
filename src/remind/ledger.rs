//! What was told and confirmed, and what the office took note of: `office/reminders.toml`.
//!
//! Sorted and written anew in whole, so that a run that changes nothing changes no byte. A ledger that is lost makes the next run
//! tell everything once more; it can make nothing be forgotten.

use std::collections::{BTreeMap, BTreeSet};

use super::matter::{Matter, Stage};
use super::reminder::Reminder;
use crate::document::{Date, Day};
use crate::finding::Finding;
use crate::parse::{self, ParsedTable, ParsedValue};
use crate::source::SourceFile;

/// Where it lies in the office folder.
pub const LEDGER_FILE: &str = "office/reminders.toml";

/// What was told and confirmed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The last run that was confirmed.
    pub last: Option<LastRun>,
    told: BTreeMap<String, ToldBefore>,
    acknowledged: BTreeMap<String, Acknowledged>,
}

/// A run that was confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastRun {
    /// Its name.
    pub run: String,
    /// Its day.
    pub day: Date,
    /// How many documents it looked at.
    pub documents: usize,
    /// Why they were fewer than before, where they were.
    pub fewer_because: Option<String>,
}

/// When a matter was told last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToldBefore {
    /// How near it was.
    pub stage: Stage,
    /// The day.
    pub day: Date,
    /// How often it has been told.
    pub times: u32,
}

/// That the office took note of a matter and goes on with it until a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledged {
    /// The last day on which it is not told.
    pub until: Date,
    /// Why.
    pub reason: String,
}

impl Ledger {
    /// Reads a ledger; none when the file is not TOML.
    pub fn read(file: &SourceFile) -> (Option<Self>, Vec<Finding>) {
        let (parsed, findings) = parse::ledger(file);
        if !parsed.is_toml {
            return (None, findings);
        }
        let last = match parsed.top.get("last") {
            Some(ParsedValue::Table(table)) => last(table),
            _ => None,
        };
        let told = parsed.top.tables("told").iter().filter_map(told).collect();
        let acknowledged = parsed.top.tables("acknowledged").iter().filter_map(acknowledged).collect();
        (Some(Self { last, told, acknowledged }), findings)
    }

    /// What was told of a matter.
    pub fn told(&self, id: &str) -> Option<&ToldBefore> {
        self.told.get(id)
    }

    /// What the office says to a matter.
    pub fn acknowledged(&self, id: &str) -> Option<&Acknowledged> {
        self.acknowledged.get(id)
    }

    /// The ledger once a run's messages went out; matters that are gone leave it.
    pub fn confirmed(&self, reminder: &Reminder, fewer_because: Option<&str>) -> Self {
        let open: BTreeSet<&str> = reminder.matters.iter().map(|matter| matter.id.as_str()).collect();
        let unread = |id: &str| id.split_once('/').is_some_and(|(document, _)| reminder.unread.iter().any(|it| it == document));
        let stays = |id: &String| open.contains(id.as_str()) || unread(id);
        let mut told: BTreeMap<String, ToldBefore> =
            self.told.iter().filter(|(id, _)| stays(id)).map(|(id, before)| (id.clone(), *before)).collect();
        for it in &reminder.told {
            let matter = &reminder.matters[it.matter];
            let times = self.told.get(&matter.id).map_or(0, |before| before.times).saturating_add(1);
            told.insert(matter.id.clone(), ToldBefore { stage: matter.stage, day: reminder.day, times });
        }
        let acknowledged = self.acknowledged.iter().filter(|(id, it)| stays(id) && it.until >= reminder.day);
        Self {
            last: Some(LastRun {
                run: reminder.run.clone(),
                day: reminder.day,
                documents: reminder.documents,
                fewer_because: fewer_because.map(str::to_owned),
            }),
            told,
            acknowledged: acknowledged.map(|(id, it)| (id.clone(), it.clone())).collect(),
        }
    }

    /// The ledger with an acknowledgement in it.
    pub(super) fn acknowledging(&self, matter: &Matter, until: Date, reason: &str) -> Self {
        let mut ledger = self.clone();
        ledger.acknowledged.insert(matter.id.clone(), Acknowledged { until, reason: reason.to_owned() });
        ledger
    }

    /// The file that says so, under a first line that says what it is.
    pub fn to_toml(&self, first_line: &str) -> String {
        let text = |key: &str, value: &str| format!("{key} = {}\n", toml_edit::Value::from(value));
        let mut out = format!("# {first_line}\n");
        if let Some(last) = &self.last {
            out.push_str("\n[last]\n");
            out.push_str(&text("run", &last.run));
            out.push_str(&format!("day = {}\ndocuments = {}\n", last.day, last.documents));
            if let Some(reason) = &last.fewer_because {
                out.push_str(&text("fewer-because", reason));
            }
        }
        for (id, it) in &self.acknowledged {
            out.push_str("\n[[acknowledged]]\n");
            out.push_str(&text("obligation", id));
            out.push_str(&format!("until = {}\n", it.until));
            out.push_str(&text("reason", &it.reason));
        }
        for (id, it) in &self.told {
            out.push_str("\n[[told]]\n");
            out.push_str(&text("obligation", id));
            out.push_str(&text("stage", it.stage.as_str()));
            out.push_str(&format!("day = {}\ntimes = {}\n", it.day, it.times));
        }
        out
    }
}

fn last(table: &ParsedTable) -> Option<LastRun> {
    let documents = count(table, "documents")? as usize;
    Some(LastRun { run: text(table, "run")?, day: date(table, "day")?, documents, fewer_because: text(table, "fewer-because") })
}

fn told(table: &ParsedTable) -> Option<(String, ToldBefore)> {
    let stage = Stage::parse(&text(table, "stage")?)?;
    let times = count(table, "times").unwrap_or(1);
    Some((text(table, "obligation")?, ToldBefore { stage, day: date(table, "day")?, times }))
}

fn acknowledged(table: &ParsedTable) -> Option<(String, Acknowledged)> {
    let reason = text(table, "reason").filter(|reason| !reason.trim().is_empty())?;
    Some((text(table, "obligation")?, Acknowledged { until: date(table, "until")?, reason }))
}

fn text(table: &ParsedTable, key: &str) -> Option<String> {
    match table.get(key) {
        Some(ParsedValue::Text(text)) => Some(text.clone()),
        _ => None,
    }
}

fn date(table: &ParsedTable, key: &str) -> Option<Date> {
    match table.get(key) {
        Some(ParsedValue::Day(Day::Exact(date))) => Some(*date),
        _ => None,
    }
}

fn count(table: &ParsedTable, key: &str) -> Option<u32> {
    match table.get(key) {
        Some(ParsedValue::Count(count)) => Some(*count),
        _ => None,
    }
}
