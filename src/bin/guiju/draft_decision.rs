//! `guiju draft-decision`: the decision that leads from one text of a document to another, in the wording of decisions.

use std::fs;
use std::path::Path;

use guiju::compare::amend::draft::{self, About, Undrafted};
use guiju::document::{Date, Day};
use guiju::error::{Error, Result};
use guiju::finding::Arg;
use guiju::register::Record;
use guiju::source::Folder;
use guiju::structure;
use guiju::view::words;

use crate::office;
use crate::report::{self, count};
use crate::screen::{Outcome, Screen};

/// What `guiju draft-decision` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The document
    id: String,
    /// The text as it is: the day from which it binds, or a file
    #[arg(long = "from")]
    old_text: String,
    /// The text as it will be: the day from which it binds, or a file
    #[arg(long = "to")]
    new_text: String,
}

/// Drafts a decision.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let Some(office) = office::open_settled(screen, dir, None, None)? else { return Ok(Outcome::NotRun) };
    office::has_documents(&office.register, dir)?;
    let record = &office.register.records()[office.position(&args.id)?];
    let text = |named: &str| text(screen, &office.folder, dir, record, named);
    let Some((old, _)) = text(&args.old_text)? else { return Ok(Outcome::NotRun) };
    let Some((new, from)) = text(&args.new_text)? else { return Ok(Outcome::NotRun) };
    let title = structure::read(&old).title().map_or_else(|| record.document.title.clone(), |title| title.words().to_owned());
    let issuer = record.document.issuers.first().map_or("", String::as_str);
    let from = from.map(words::date);
    match draft::decision(&old, &new, &About { title: &title, issuer, from: from.as_deref() }) {
        Ok(drafted) => {
            screen.data(&drafted.text)?;
            if !drafted.left.is_empty() {
                screen.tell("draft-left", &[("count", count(drafted.left.len()))]);
            }
            for (old, new) in drafted.left {
                screen.tell("draft-left-line", &[("old", Arg::Text(old)), ("new", Arg::Text(new))]);
            }
            Ok(Outcome::Clean)
        }
        Err(Undrafted::NothingDiffers) => {
            screen.refuse("draft-nothing", &[]);
            Ok(Outcome::NotRun)
        }
        Err(Undrafted::NotExact) => {
            screen.refuse("draft-not-exact", &[]);
            Ok(Outcome::NotRun)
        }
    }
}

/// A text of the document by its first day, with that day, or a file; none when it was told that there is none.
fn text(screen: &Screen, folder: &Folder, dir: &Path, record: &Record, named: &str) -> Result<Option<(String, Option<Date>)>> {
    let versions = record.document.versions();
    let day = Day::parse(named).and_then(Day::exact);
    let Some(day) = day else {
        let path = office::within(dir, Path::new(named));
        return fs::read_to_string(&path).map(|text| Some((text, None))).map_err(Error::io("read", &path));
    };
    let from = |known: &guiju::document::Known<Day>| known.known().copied().and_then(Day::exact);
    let Some(version) = versions.iter().find(|version| from(&version.from) == Some(day)) else {
        let days = versions.iter().filter_map(|version| version.from.known().map(Day::to_string)).collect();
        let id = record.document.id.as_str().to_owned();
        screen.refuse("draft-no-version", &[("id", Arg::Text(id)), ("day", Arg::Day(day)), ("days", Arg::List(days))]);
        return Ok(None);
    };
    match folder.read(&record.path_of(version.text)) {
        Ok(file) => Ok(Some((file.text, Some(day)))),
        Err(finding) => {
            report::show(screen, folder, &[*finding]);
            Ok(None)
        }
    }
}
