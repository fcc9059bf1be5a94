//! What the commands answer as JSON. Takes the whole register, not only what is published: it is for the office, not for the public.
//!
//! Every root is `{ schema, as_of, documents, skipped, … }`; days are strings.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::document::{Date, Event};
use crate::lifecycle::{AsOf, Standing};
use crate::register::Register;
use crate::setting::Setting;

/// Where things stand on a day: `guiju.status/1`.
#[derive(Clone, Debug, Serialize)]
pub struct StatusReport<'r> {
    schema: &'static str,
    as_of: String,
    documents: usize,
    skipped: Vec<SkippedFile<'r>>,
    statuses: Vec<DocumentStatus<'r>>,
}

/// What was found: `guiju.check/1`.
#[derive(Clone, Debug, Serialize)]
pub struct CheckReport<'r> {
    schema: &'static str,
    as_of: String,
    documents: usize,
    skipped: Vec<SkippedFile<'r>>,
    #[serde(flatten)]
    told: ToldReport,
}

/// What a check tells, and how much it keeps apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ToldReport {
    /// What is told, in the order in which it is told.
    pub findings: Vec<ToldFinding>,
    /// What the office accepts.
    pub accepted: Vec<ToldException>,
    /// How many the baseline knows.
    pub known: usize,
    /// How many lie outside the change that was asked about.
    pub outside: usize,
}

/// A file that could not be admitted.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SkippedFile<'r> {
    path: &'r str,
    code: &'static str,
}

/// What a document is on the day.
#[derive(Clone, Debug, Serialize)]
struct DocumentStatus<'r> {
    id: &'r str,
    title: Cow<'r, str>,
    kind: &'static str,
    status: &'static str,
    cause: &'static str,
    since: Option<String>,
    until: Option<String>,
    computed_until: bool,
    version: Option<String>,
    next: Option<NextChange>,
    obligations: Vec<Owed>,
    missing: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
struct NextChange {
    day: String,
    what: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Owed {
    id: String,
    what: &'static str,
    opens: String,
    due: String,
    state: &'static str,
}

/// A finding with its words and place, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ToldFinding {
    /// What was found.
    pub code: &'static str,
    /// `integrity` or `compliance`
    pub family: &'static str,
    /// `error`, `warning` or `info`
    pub severity: &'static str,
    /// The file, from the office folder.
    pub path: String,
    /// The line in it, from 1.
    pub line: Option<usize>,
    /// The column in it, from 1.
    pub column: Option<usize>,
    /// What it says.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
    /// The values its message was made from.
    pub args: BTreeMap<String, ToldValue>,
}

/// A finding that the office accepts, with what it says to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ToldException {
    /// What was found.
    #[serde(flatten)]
    pub finding: ToldFinding,
    /// Why it is accepted.
    pub reason: Option<String>,
    /// Who accepted it.
    pub by: Option<String>,
    /// The last day of the acceptance.
    pub until: Option<String>,
}

/// A value that a message was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ToldValue {
    /// Words, or a day.
    Text(String),
    /// A count.
    Number(i64),
    /// Several words.
    List(Vec<String>),
}

/// Where the documents stand on a day; `chosen` says which of them, by their places in the register.
pub fn status_report<'r>(
    register: &'r Register,
    as_of: &'r AsOf,
    setting: &'r Setting,
    chosen: impl IntoIterator<Item = usize>,
) -> StatusReport<'r> {
    let statuses = chosen
        .into_iter()
        .filter_map(|at| Some((register.records().get(at)?, as_of.standings.get(at)?)))
        .map(|(record, standing)| {
            let document = &record.document;
            document_status(document.id.as_str(), setting.site.titled(&document.title), document, standing)
        })
        .collect();
    StatusReport {
        schema: "guiju.status/1",
        as_of: as_of.day.to_string(),
        documents: register.records().len(),
        skipped: skipped(register),
        statuses,
    }
}

/// What was found.
pub fn check_report(register: &Register, day: Date, told: ToldReport) -> CheckReport<'_> {
    CheckReport {
        schema: "guiju.check/1",
        as_of: day.to_string(),
        documents: register.records().len(),
        skipped: skipped(register),
        told,
    }
}

impl StatusReport<'_> {
    /// The report as JSON text.
    pub fn to_json(&self) -> String {
        to_json(self)
    }
}

impl CheckReport<'_> {
    /// The report as JSON text.
    pub fn to_json(&self) -> String {
        to_json(self)
    }
}

pub(super) fn to_json(report: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(report).expect("a report holds only strings, numbers and lists");
    text.push('\n');
    text
}

pub(super) fn skipped(register: &Register) -> Vec<SkippedFile<'_>> {
    register.skipped().iter().map(|skipped| SkippedFile { path: &skipped.path, code: skipped.code.0 }).collect()
}

fn document_status<'r>(
    id: &'r str,
    title: Cow<'r, str>,
    document: &'r crate::document::Document,
    standing: &Standing,
) -> DocumentStatus<'r> {
    let day = |day: Date| day.to_string();
    let version = standing.version.and_then(|at| document.versions().get(at).and_then(|version| version.from.known().copied()));
    let missing = standing.missing.iter().filter_map(|missing| {
        let event: &Event = document.events.get(missing.event)?;
        Some(format!("{}.{}", event.event_type().as_str(), missing.key))
    });
    DocumentStatus {
        id,
        title,
        kind: document.kind.as_str(),
        status: standing.status.as_str(),
        cause: standing.cause.kind.as_str(),
        since: standing.since.map(day),
        until: standing.until.map(day),
        computed_until: standing.computed_until,
        version: version.map(|day| day.to_string()),
        next: standing.next.map(|next| NextChange { day: next.day.to_string(), what: next.what.as_str() }),
        obligations: standing
            .obligations
            .iter()
            .map(|owed| Owed {
                id: owed.id(),
                what: owed.what.as_str(),
                opens: owed.opens.to_string(),
                due: owed.due.to_string(),
                state: owed.state.as_str(),
            })
            .collect(),
        missing: missing.collect(),
    }
}
