//! `guiju changes`: which documents change state between two days, or between two records, and why.

use std::path::Path;

use guiju::document::{Date, Event, Known};
use guiju::error::Result;
use guiju::finding::Arg;
use guiju::history::{Differing, Held, HeldToBe, difference};
use guiju::message::Words;
use guiju::source::KnownAt;
use guiju::view::changes;

use crate::office::{self, Office};
use crate::report::count;
use crate::screen::{Outcome, Screen};

/// What `guiju changes` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The first day
    #[arg(long, value_parser = crate::args::day)]
    from: Date,
    /// The second day
    #[arg(long, value_parser = crate::args::day)]
    to: Date,
    /// The first record
    #[arg(long, value_parser = crate::args::known_at)]
    known_from: Option<KnownAt>,
    /// The second record
    #[arg(long, value_parser = crate::args::known_at)]
    known_to: Option<KnownAt>,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

/// Shows what changes.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    if args.to < args.from {
        screen.refuse("changes-days-reversed", &[("from", Arg::Day(args.from)), ("to", Arg::Day(args.to))]);
        return Ok(Outcome::NotRun);
    }
    let Some(second) = settled(screen, dir, args.to, args.known_to.as_ref())? else { return Ok(Outcome::NotRun) };
    let first = if args.known_from == args.known_to {
        None
    } else {
        let Some(first) = settled(screen, dir, args.from, args.known_from.as_ref())? else { return Ok(Outcome::NotRun) };
        Some(first)
    };
    let old = first.as_deref().unwrap_or(&second);
    let before = Held { register: &old.register, setting: &old.setting, day: args.from };
    let after = Held { register: &second.register, setting: &second.setting, day: args.to };
    let found = difference(before, after);
    let text = if args.json { changes::changes_report(before, after, &found).to_json() } else { text(screen.words, &found) };
    screen.data(&text)?;
    if !args.json {
        let args = [("from", Arg::Day(args.from)), ("to", Arg::Day(args.to)), ("count", count(found.len()))];
        screen.tell("changes-total", &args);
    }
    Ok(Outcome::Clean)
}

fn settled(screen: &Screen, dir: &Path, day: Date, known: Option<&KnownAt>) -> Result<Option<Box<Office>>> {
    let Some(office) = office::open_settled(screen, dir, Some(day), known)? else { return Ok(None) };
    let skipped = office.register.skipped();
    if !skipped.is_empty() {
        let paths = skipped.iter().map(|it| it.path.clone()).collect();
        screen.tell("report-skipped", &[("paths", Arg::List(paths))]);
    }
    office::has_documents(&office.register, dir)?;
    Ok(Some(office))
}

/// First what time brings, day by day; then what the record changed, document by document.
fn text(words: Words, found: &[Differing]) -> String {
    let mut by_day: Vec<_> = found.iter().flat_map(|it| it.by_time.iter().map(move |change| (change, it))).collect();
    by_day.sort_by_key(|(change, it)| (change.day, it.id.clone()));
    let mut out = String::new();
    for (change, it) in by_day {
        let args = [
            ("day", Arg::Day(change.day)),
            ("change", Arg::Term(format!("change-{}", change.what.as_str()))),
            ("cause", Arg::Term(format!("cause-{}", change.cause.kind.as_str()))),
            ("title", Arg::Text(it.title.clone())),
            ("id", Arg::Text(it.id.to_string())),
        ];
        out.push_str(&format!("{}\n", words.text("changes-by-time", &args)));
    }
    for it in found.iter().filter(|it| it.by_record) {
        let mut args = vec![
            ("title", Arg::Text(it.title.clone())),
            ("id", Arg::Text(it.id.to_string())),
            ("before", Arg::Text(held(words, it.before.as_ref()))),
            ("after", Arg::Text(held(words, it.after.as_ref()))),
        ];
        let told = |events: &[Event]| Arg::List(events.iter().map(|it| event(words, it)).collect());
        if !it.recorded.is_empty() {
            args.push(("recorded", told(&it.recorded)));
        }
        if !it.removed.is_empty() {
            args.push(("removed", told(&it.removed)));
        }
        out.push_str(&format!("{}\n", words.text("changes-by-record", &args)));
    }
    out
}

fn held(words: Words, held: Option<&HeldToBe>) -> String {
    let Some(held) = held else { return words.term("changes-not-recorded") };
    let mut args = vec![("status", Arg::Term(format!("status-{}", held.status.as_str())))];
    args.extend(held.until.map(|until| ("until", Arg::Day(until))));
    words.text("changes-held", &args)
}

fn event(words: Words, event: &Event) -> String {
    let day = match event.date {
        Known::Known(day) => day.to_string(),
        Known::Unknown => words.term("day-unknown"),
    };
    let args = [("day", Arg::Text(day)), ("event", Arg::Term(format!("event-{}", event.event_type().as_str())))];
    words.text("life-event", &args)
}
