//! The instrument drafted with what it does: its folder, its text from a template, and in each document the event that names it.

use guiju::document::{Date, Day, DocumentId, Event, EventType, Fact, Known, Status};
use guiju::edit::drafted::{self, About, Listed};
use guiju::edit::{self, Intent, Stated};
use guiju::error::Result;
use guiju::finding::Arg;
use guiju::lifecycle;
use guiju::register::{self, Record};
use guiju::source::SourceFile;

use super::flags::Given;
use super::known;
use super::plan::Plan;
use crate::office::Office;
use crate::screen::Screen;

/// Adds the instrument to what is written; no when it was told why it cannot be drafted.
pub(super) fn add(screen: &Screen, office: &Office, given: &Given, records: &[&Record], plan: &mut Plan) -> Result<bool> {
    let Some(id) = given.draft.id.as_deref().and_then(DocumentId::parse) else { return Ok(false) };
    if office.register.knows(&id) {
        screen.refuse("record-there-already", &[("id", Arg::Text(id.as_str().to_owned()))]);
        return Ok(false);
    }
    let Some(date) = plan.steps.first().and_then(|step| step.intent.day()).and_then(Day::exact) else {
        screen.refuse("record-draft-day", &[]);
        return Ok(false);
    };
    for step in &mut plan.steps {
        let intent = std::mem::replace(&mut step.intent, Intent::new(EventType::Planned));
        step.intent = intent.stating("instrument", Stated::Text(id.as_str().to_owned()));
    }
    let Some((text, title)) = text(office, given, records, plan, date) else {
        // What cannot be recorded is told where it is tried.
        return Ok(true);
    };
    let folder = known::folder_for(office, &id, date);
    let name = if given.draft.only { "text/draft.md".to_owned() } else { format!("text/{date}.md") };
    let mut record = SourceFile { path: format!("{folder}/document.toml"), text: new_record(office, records, &title) };
    if !given.draft.only {
        let number = given.draft.number.clone().map_or(Stated::Unknown, Stated::Text);
        let issued = Intent::new(EventType::Issued)
            .stating("date", Stated::Day(Day::Exact(date)))
            .stating("number", number)
            .stating("effective", Stated::Day(Day::Exact(date)))
            .stating("text", Stated::Text(name.clone()));
        if let Ok(text) = edit::record(&record, &issued) {
            record.text = text;
        }
    }
    plan.beside = vec![SourceFile { path: format!("{folder}/{name}"), text }, record];
    if given.draft.only {
        plan.steps.clear();
        plan.done = "commit-drafted";
        plan.title = Some(title);
    }
    Ok(true)
}

fn new_record(office: &Office, records: &[&Record], title: &str) -> String {
    let mut stated = vec![
        ("title", Stated::Text(title.to_owned())),
        ("kind", Stated::Text("instrument".to_owned())),
        ("issuers", Stated::Texts(issuers(office, records))),
        ("disclosure", Stated::Text("active".to_owned())),
    ];
    let mut units = records.iter().map(|record| record.document.responsible.is());
    if let Some(Some(unit)) = units.next()
        && units.all(|other| other == Some(unit))
    {
        stated.push(("responsible", Stated::Text(unit.clone())));
    }
    edit::new_record(&stated)
}

/// Who issued all of the documents, else the office.
fn issuers(office: &Office, records: &[&Record]) -> Vec<String> {
    let mut all = records.iter().map(|record| &record.document.issuers);
    match all.next() {
        Some(first) if all.all(|other| other == first) => first.clone(),
        _ => vec![office.setting.office.name.clone()],
    }
}

fn text(office: &Office, given: &Given, records: &[&Record], plan: &Plan, date: Date) -> Option<(String, String)> {
    let event = given.event?;
    let own = office.folder.read(&format!("office/drafts/{}.md", event.as_str())).ok();
    let template = own.as_ref().map(|file| file.text.as_str()).or_else(|| drafted::template(event))?;
    let mut listed = Vec::new();
    for (record, step) in records.iter().zip(&plan.steps) {
        let text = edit::record(&step.file, &step.intent).ok()?;
        let (after, _) = register::read_alone(&step.id, &SourceFile { path: step.file.path.clone(), text })?;
        let last = |document| {
            let standing = lifecycle::standing(document, &office.setting, date);
            standing.until.filter(|_| standing.status != Status::Unknown).map_or("——".to_owned(), in_words)
        };
        let issue = record.document.issue();
        listed.push(Listed {
            title: record.document.title.clone(),
            number: issue.map_or("——".to_owned(), |(_, _, issue)| match &issue.number {
                Fact::Is(number) => number.as_str().to_owned(),
                Fact::Unknown => "文号待查".to_owned(),
                Fact::Nonexistent | Fact::NotStated => "——".to_owned(),
            }),
            issued: issue.map_or("——".to_owned(), |(_, event, _)| day_of(event)),
            before: last(&record.document),
            after: last(&after),
        });
    }
    let effective = match given.stated("effective") {
        Some(Stated::Day(Day::Exact(day))) => *day,
        _ => date,
    };
    let about = About {
        number: given.draft.number.clone().unwrap_or_else(|| "（文号待编）".to_owned()),
        issuer: issuers(office, records).join("　"),
        date: in_words(date),
        effective: in_words(effective),
    };
    Some(drafted::instrument(event, template, &about, &listed))
}

fn day_of(event: &Event) -> String {
    match event.date {
        Known::Known(Day::Exact(day)) => in_words(day),
        Known::Known(Day::Month(day)) => format!("{}年{}月", day.year(), day.month()),
        Known::Known(Day::Year(day)) => format!("{}年", day.year()),
        Known::Unknown => "待查".to_owned(),
    }
}

/// 2026年6月10日, as a document prints it.
fn in_words(day: Date) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}
