//! `guiju amend`: a decision applied to a document of the office: the new text and the event that brings it, together or not at all.

use std::path::Path;

use guiju::document::{Act, Date, Day, DocumentId, Event, EventType, FilePath, InstrumentRef, Known};
use guiju::edit::{Intent, Stated};
use guiju::error::Result;
use guiju::finding::Arg;
use guiju::register::Record;
use guiju::source::SourceFile;
use guiju::structure;
use guiju::structure::clause::{self, Says, Start};

use crate::amendment::{self, Given};
use crate::office::{self, Office};
use crate::record::{Common, Plan, Step, settle};
use crate::report;
use crate::screen::{Outcome, Screen};

/// What `guiju amend` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The document
    id: String,
    /// The decision that amends it, a document too
    #[arg(long)]
    instrument: String,
    /// The day from which the new text binds
    #[arg(long, value_parser = crate::args::day)]
    effective: Option<Date>,
    /// Write what is shown
    #[arg(long)]
    confirm: bool,
    /// Try the statuses on this day
    #[arg(long, value_parser = crate::args::day)]
    as_of: Option<Date>,
    /// Only show it
    #[arg(long, conflicts_with = "confirm")]
    dry_run: bool,
    /// Commit just these files
    #[arg(long, requires = "confirm")]
    commit: bool,
    /// Why, although a rule speaks against it
    #[arg(long, value_name = "@words")]
    disputed: Option<String>,
}

/// Amends a document, or shows what that would write.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let Some(office) = office::open_settled(screen, dir, args.as_of, None)? else { return Ok(Outcome::NotRun) };
    office::has_documents(&office.register, dir)?;
    let records = office.register.records();
    let (record, instrument) = (&records[office.position(&args.id)?], &records[office.position(&args.instrument)?]);
    let Some(planned) = plan(screen, record, instrument, args.effective) else { return Ok(Outcome::NotRun) };
    let common = Common {
        dry_run: !args.confirm,
        commit: args.commit,
        disputed: args.disputed.clone(),
        only_shown: Some("amend-not-written"),
        ..Common::default()
    };
    write(screen, &office, record, &planned, &common)
}

/// What is to be put together, and when it binds.
struct Planned<'r> {
    base: String,
    decision: String,
    instrument: &'r DocumentId,
    date: Date,
    effective: Date,
}

/// Finds the texts and the days; none when it was told what is missing.
fn plan<'r>(screen: &Screen, record: &'r Record, instrument: &'r Record, asked: Option<Date>) -> Option<Planned<'r>> {
    let id = |record: &Record| Arg::Text(record.document.id.as_str().to_owned());
    let both = [("id", id(record)), ("instrument", id(instrument))];
    if record.document.events.iter().any(|event| amends_by(event, &instrument.document.id)) {
        screen.refuse("amend-recorded-already", &both);
        return None;
    }
    let issue = instrument.document.issue();
    let date = issue.and_then(|(_, event, _)| event.date.known().copied()).and_then(Day::exact);
    let stated = issue.and_then(|(_, _, issue)| issue.effective.is().copied()).and_then(Day::exact);
    let (Some(date), Some(effective)) = (date, asked.or(stated).or(date)) else {
        screen.refuse("amend-no-day", &both);
        return None;
    };
    let decision = instrument.document.versions().first().map(|version| instrument.path_of(version.text));
    let versions = record.document.versions();
    let from = |known: &Known<Day>| known.known().copied().and_then(Day::exact);
    if versions.iter().any(|version| from(&version.from).is_none_or(|day| day >= effective)) {
        screen.refuse("amend-later-text", &[("id", id(record)), ("day", Arg::Day(effective))]);
        return None;
    }
    let base = versions.last().map(|version| record.path_of(version.text));
    match (base, decision) {
        (Some(base), Some(decision)) => Some(Planned { base, decision, instrument: &instrument.document.id, date, effective }),
        (None, _) => {
            screen.refuse("amend-no-text", &[("id", id(record))]);
            None
        }
        (_, None) => {
            screen.refuse("amend-no-text", &[("id", id(instrument))]);
            None
        }
    }
}

fn amends_by(event: &Event, instrument: &DocumentId) -> bool {
    match &event.act {
        Act::Amended(it) | Act::Revised(it) => it.instrument.as_ref() == Some(&InstrumentRef::Kept(instrument.clone())),
        _ => false,
    }
}

/// Puts the text together and records it, or shows both.
fn write(screen: &Screen, office: &Office, record: &Record, planned: &Planned<'_>, common: &Common) -> Result<Outcome> {
    let folder = &office.folder;
    let read = |path: &str| match folder.read(path) {
        Ok(file) => Some(file),
        Err(finding) => {
            report::show(screen, folder, &[*finding]);
            None
        }
    };
    let (Some(base), Some(decision), Some(old)) = (read(&planned.base), read(&planned.decision), read(&record.path())) else {
        return Ok(Outcome::Faulty);
    };
    let given = Given { base: (&base.path, &base.text), decision: (&decision.path, &decision.text) };
    let Some(done) = amendment::apply(screen, &given) else { return Ok(Outcome::Faulty) };
    if let Some(said) = own_first_day(&decision.text).filter(|said| *said != planned.effective) {
        screen.tell("amend-day-differs", &[("said", Arg::Day(said)), ("day", Arg::Day(planned.effective))]);
    }
    let text = format!("text/{}.md", planned.effective);
    let path = format!("{}/{text}", record.folder);
    let Some(text) = FilePath::parse(&text).filter(|_| folder.look(&path).is_err()) else {
        screen.refuse("amend-file-there", &[("path", Arg::Text(path))]);
        return Ok(Outcome::NotRun);
    };
    let title = structure::read(&done.text).title().map(|title| title.words().to_owned());
    let title = title.filter(|title| Some(title.as_str()) != structure::read(&base.text).title().map(|it| it.words()));
    let mut intent = Intent::new(EventType::Amended)
        .stating("date", Stated::Day(Day::Exact(planned.date)))
        .stating("instrument", Stated::Text(planned.instrument.as_str().to_owned()))
        .stating("effective", Stated::Day(Day::Exact(planned.effective)))
        .stating("text", Stated::Text(text.as_str().to_owned()))
        .stating("authority", Stated::Text("editorial".to_owned()));
    if let Some(title) = title {
        intent = intent.stating("title", Stated::Text(title));
    }
    let plan = Plan {
        steps: vec![Step { id: record.document.id.clone(), title: record.document.title.clone(), file: old, intent }],
        beside: vec![SourceFile { path: path.clone(), text: done.text }],
        bases: vec![(path, base)],
        done: "commit-recorded",
        title: None,
    };
    let outcome = settle(screen, office, common, plan)?;
    if outcome == Outcome::Clean && !common.dry_run {
        screen.tell("amend-written", &[]);
    }
    Ok(outcome)
}

/// The day from which a decision says that it is in force.
fn own_first_day(decision: &str) -> Option<Date> {
    clause::clauses(decision).into_iter().find_map(|clause| match clause.says {
        Says::Effective(Start::On(day)) => Some(day),
        _ => None,
    })
}
