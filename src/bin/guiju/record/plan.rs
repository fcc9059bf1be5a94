//! What is to be written: the event of each document, and the files that come with it.

use guiju::document::{DocumentId, EventType};
use guiju::edit::{self, Intent, Stated, Unrecordable};
use guiju::error::Result;
use guiju::finding::Arg;
use guiju::register::Record;
use guiju::source::SourceFile;

use super::drafted;
use super::flags::Given;
use crate::office::Office;
use crate::report;
use crate::screen::Screen;

/// All that one command writes.
#[derive(Debug)]
pub(crate) struct Plan {
    /// The events, a document each.
    pub(crate) steps: Vec<Step>,
    /// New files, written before the records that name them.
    pub(crate) beside: Vec<SourceFile>,
    /// The text that a new file is shown against, by the new file's path.
    pub(crate) bases: Vec<(String, SourceFile)>,
    /// What the commit says was done, by its message in the catalogue.
    pub(crate) done: &'static str,
    /// The title that it names, where no event says it.
    pub(crate) title: Option<String>,
}

/// One event of one document.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) id: DocumentId,
    pub(crate) title: String,
    /// Its record as it is.
    pub(crate) file: SourceFile,
    pub(crate) intent: Intent,
}

impl Plan {
    /// The files as they would be, in the order in which they are written.
    pub(crate) fn files(&self) -> std::result::Result<Vec<SourceFile>, (&SourceFile, Unrecordable)> {
        let mut files = self.beside.clone();
        for step in &self.steps {
            let text = edit::record(&step.file, &step.intent).map_err(|refused| (&step.file, refused))?;
            files.push(SourceFile { path: step.file.path.clone(), text });
        }
        Ok(files)
    }

    /// What a file says now; none of one that is not there yet.
    pub(crate) fn old(&self, path: &str) -> Option<&str> {
        self.steps.iter().find(|step| step.file.path == path).map(|step| step.file.text.as_str())
    }

    /// The same with the reason why the events in these folders are recorded although a rule speaks against them.
    pub(crate) fn disputing(mut self, reason: &str, concerns: impl Fn(&str) -> bool) -> Self {
        for step in &mut self.steps {
            if concerns(&step.file.path) {
                let intent = std::mem::replace(&mut step.intent, Intent::new(EventType::Planned));
                step.intent = intent.stating("disputed", Stated::Text(reason.to_owned()));
            }
        }
        self
    }

    /// The event that is recorded.
    pub(crate) fn event(&self) -> Option<EventType> {
        self.steps.first().map(|step| step.intent.event())
    }
}

/// What a command would write; none when it was told why it cannot be.
pub(super) fn of(screen: &Screen, office: &Office, given: &Given) -> Result<Option<Plan>> {
    let Some(intent) = given.intent() else { return Ok(None) };
    let mut records: Vec<&Record> = Vec::new();
    for id in &given.ids {
        let Some(record) = record(screen, office, id)? else { return Ok(None) };
        if !records.iter().any(|known| known.document.id == record.document.id) {
            records.push(record);
        }
    }
    let mut steps = Vec::new();
    for record in &records {
        let file = match office.folder.read(&record.path()) {
            Ok(file) => file,
            Err(finding) => {
                report::show(screen, &office.folder, &[*finding]);
                return Ok(None);
            }
        };
        let (id, title) = (record.document.id.clone(), record.document.title.clone());
        steps.push(Step { id, title, file, intent: intent.clone() });
    }
    let mut plan = Plan { steps, beside: Vec::new(), bases: Vec::new(), done: "commit-recorded", title: None };
    if given.draft.id.is_some() && !drafted::add(screen, office, given, &records, &mut plan)? {
        return Ok(None);
    }
    Ok(Some(plan))
}

/// The record of a document; none when it was told that it has a fault.
fn record<'o>(screen: &Screen, office: &'o Office, id: &str) -> Result<Option<&'o Record>> {
    let known = DocumentId::parse(id).filter(|id| office.register.record(id).is_none() && office.register.knows(id));
    if known.is_some() {
        screen.refuse("record-faulty", &[("id", Arg::Text(id.to_owned()))]);
        return Ok(None);
    }
    Ok(Some(&office.register.records()[office.position(id)?]))
}
