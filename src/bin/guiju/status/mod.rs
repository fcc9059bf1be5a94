//! `guiju status`: what each document is on a day, since and until when, what is owed and what comes next.

mod one;
mod table;
#[cfg(test)]
mod tests;

use std::path::Path;

use guiju::document::Date;
use guiju::error::Result;
use guiju::finding::Arg;
use guiju::message::Words;
use guiju::source::KnownAt;

use crate::json;
use crate::office;
use crate::screen::{Outcome, Screen};

/// What `guiju status` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Show this document alone
    id: Option<String>,
    /// Answer for this day
    #[arg(long, value_parser = crate::args::day)]
    as_of: Option<Date>,
    /// As it was recorded then
    #[arg(long, value_parser = crate::args::known_at)]
    known_at: Option<KnownAt>,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

/// Shows the statuses of an office folder's documents.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let Some(office) = office::open_settled(screen, dir, args.as_of, args.known_at.as_ref())? else { return Ok(Outcome::NotRun) };
    let skipped = office.register.skipped();
    if !skipped.is_empty() {
        let paths = skipped.iter().map(|it| it.path.clone()).collect();
        screen.tell("report-skipped", &[("paths", Arg::List(paths))]);
    }
    office::has_documents(&office.register, dir)?;
    let chosen = args.id.as_deref().map(|id| office.position(id)).transpose()?;
    let text = match (args.json, chosen) {
        (true, _) => json::status(&office, chosen),
        (false, Some(at)) => one::text(screen.words, &office, at),
        (false, None) => table::text(screen.words, &office),
    };
    screen.data(&text)?;
    Ok(Outcome::Clean)
}

/// A day as it is shown, or the mark for none.
fn day_or_nothing(words: Words, day: Option<Date>) -> String {
    day.map_or_else(|| words.term("nothing"), |day| day.to_string())
}
