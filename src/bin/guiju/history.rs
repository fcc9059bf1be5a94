//! `guiju history`: one document in both times, what happened when and who recorded it when.

use std::path::Path;

use guiju::document::{DocumentId, Known};
use guiju::error::{Error, Result};
use guiju::finding::Arg;
use guiju::history::{History, RecordedEvent, RecordedLife, RecordedOn};
use guiju::message::Words;
use guiju::view::record;

use crate::office;
use crate::screen::{Outcome, Screen};

/// What `guiju history` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The document
    id: String,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

/// Shows who recorded what of a document, and when.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let history = {
        let _step = screen.step("progress-history");
        History::read(dir)?
    };
    let life = DocumentId::parse(&args.id).map(|id| history.life(&id)).transpose()?.flatten();
    let Some(life) = life else {
        let nearest = office::nearest(&args.id, history.ids()).map(str::to_owned);
        return Err(Error::NoSuchDocument { id: args.id.clone(), nearest });
    };
    if let Some(since) = history.begins() {
        screen.tell("history-begins", &[("since", Arg::Day(since))]);
    }
    let text = if args.json { record::history_report(&life, history.begins()).to_json() } else { text(screen.words, &life) };
    screen.data(&text)?;
    Ok(Outcome::Clean)
}

/// The life in lines: each event, then what became of it in the record.
fn text(words: Words, life: &RecordedLife) -> String {
    let mut out = format!("{}\n\n", life.title);
    let mut line = |text: String| out.push_str(&format!("{text}\n"));
    for event in &life.events {
        line(words.text("history-event", &of_event(words, event)));
        if let Some((file, _)) = &event.text {
            let mut args = vec![("file", Arg::Text(file.to_string()))];
            args.extend(event.text_recorded.as_ref().map(|on| ("recorded", Arg::Text(recorded(words, on)))));
            line(words.text("history-text", &args));
        }
        for on in &event.changed {
            line(words.text("history-changed", &[("recorded", Arg::Text(recorded(words, on)))]));
        }
        if let Some(on) = &event.removed {
            line(words.text("history-removed", &[("recorded", Arg::Text(recorded(words, on)))]));
        }
    }
    for it in &life.moves {
        let recorded = Arg::Text(recorded(words, &it.recorded));
        let args = [("from", Arg::Text(it.from.clone())), ("to", Arg::Text(it.to.clone())), ("recorded", recorded)];
        line(words.text("history-moved", &args));
    }
    if let Some(on) = &life.deleted {
        line(words.text("history-deleted", &[("recorded", Arg::Text(recorded(words, on)))]));
    }
    out
}

fn of_event(words: Words, it: &RecordedEvent) -> Vec<(&'static str, Arg)> {
    let day = match it.event.date {
        Known::Known(day) => day.to_string(),
        Known::Unknown => words.term("day-unknown"),
    };
    let mut args = vec![
        ("day", Arg::Text(day.clone())),
        ("event", Arg::Term(format!("event-{}", it.event.event_type().as_str()))),
        ("recorded", Arg::Text(recorded(words, &it.recorded))),
    ];
    let effect = it.event.takes_effect().and_then(|range| range.exact()).map(|effect| effect.to_string());
    args.extend(effect.filter(|effect| *effect != day).map(|effect| ("effect", Arg::Text(effect))));
    args.extend(it.late_by.map(|days| ("late", Arg::Number(days))));
    args
}

/// `2026-11-20，法规科，1a2b3c4d5e6f，SSH 签名`
fn recorded(words: Words, on: &RecordedOn) -> String {
    let Some((day, commit)) = on.day.zip(on.commit.as_ref()) else { return words.term("recorded-not-yet") };
    let mut args =
        vec![("day", Arg::Day(day)), ("author", Arg::Text(commit.author.clone())), ("commit", Arg::Text(commit.short()))];
    args.extend(commit.signed.map(|signed| ("signed", Arg::Term(format!("signed-{}", signed.as_str())))));
    words.text(if on.or_before { "recorded-or-before" } else { "recorded-on" }, &args)
}
