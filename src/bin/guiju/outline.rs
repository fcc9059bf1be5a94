//! `guiju outline`: how guiju reads a legal text: a file, or the text of a document that binds on a day.

use std::fs;
use std::path::Path;

use guiju::document::Date;
use guiju::error::{Error, Result};
use guiju::finding::Arg;
use guiju::message::Words;
use guiju::structure::tree::{self, NodeKind, Text};
use guiju::structure::{BlockKind, is_blank};
use guiju::view::outline;

use crate::office::{self, Opened};
use crate::report::{self, count};
use crate::screen::{Outcome, Screen};

/// What `guiju outline` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The text: a file, or a document's id
    text: String,
    /// The text that binds on this day
    #[arg(long, value_parser = crate::args::day)]
    as_of: Option<Date>,
    /// Write JSON for other programs
    #[arg(long)]
    json: bool,
}

/// Shows the outline of a text.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let file = Path::new(&args.text);
    let source = if file.is_file() {
        let bytes = fs::read(file).map_err(Error::io("read", file))?;
        let invalid = |error: std::string::FromUtf8Error| std::io::Error::new(std::io::ErrorKind::InvalidData, error.to_string());
        String::from_utf8(bytes).map_err(invalid).map_err(Error::io("read", file))?
    } else {
        match of_document(screen, dir, args)? {
            Some(text) => text,
            None => return Ok(Outcome::NotRun),
        }
    };
    let source = source.trim_start_matches('\u{feff}');
    let text = tree::read(source);
    if args.json {
        screen.data(&outline::outline(source, &text).to_json())?;
    } else {
        screen.data(&lines(screen.words, source, &text))?;
    }
    Ok(Outcome::Clean)
}

/// The text of a document that binds on the day, or the one that bound last.
fn of_document(screen: &Screen, dir: &Path, args: &Args) -> Result<Option<String>> {
    let office = match office::open(screen, dir, args.as_of)? {
        Opened::Office(office) => office,
        Opened::Unsettled { folder, findings, .. } => {
            report::show(screen, &folder, &findings);
            screen.refuse("error-settings-not-readable", &[]);
            return Ok(None);
        }
    };
    let at = office.position(&args.text)?;
    let record = &office.register.records()[at];
    let versions = record.document.versions();
    let binding = office.as_of.standings[at].version.or(versions.len().checked_sub(1));
    let Some(version) = binding.and_then(|at| versions.get(at)) else {
        screen.refuse("outline-no-text", &[("id", Arg::Text(args.text.clone()))]);
        return Ok(None);
    };
    match office.folder.read(&record.path_of(version.text)) {
        Ok(file) => Ok(Some(file.text)),
        Err(finding) => {
            report::show(screen, &office.folder, &[*finding]);
            Ok(None)
        }
    }
}

/// The tree for people: a line for each part, set in as it is held, with its address at the end.
fn lines(words: Words, source: &str, text: &Text<'_>) -> String {
    let mut out = String::new();
    let mut depth = vec![0_usize; text.nodes.len()];
    for (at, node) in text.nodes.iter().enumerate() {
        depth[at] = node.parent.map_or(0, |parent| depth[parent] + 1);
        let own = shortened(&source[node.words.clone()]);
        let label = words.term(&format!("node-{}", node.kind.as_str()));
        let line = match node.kind {
            NodeKind::Title | NodeKind::Book | NodeKind::Part | NodeKind::Chapter | NodeKind::Section => own,
            NodeKind::Article => match text.blocks[node.block].kind {
                BlockKind::Article { label, caption, .. } => format!("{label}{}", caption.unwrap_or_default()),
                _ => own,
            },
            NodeKind::Paragraph | NodeKind::Point | NodeKind::Indent => match node.number {
                Some(number) => words.text(
                    "outline-numbered",
                    &[("label", Arg::Text(label)), ("number", Arg::Number(i64::from(number.main))), ("words", Arg::Text(own))],
                ),
                None => format!("{label} {own}"),
            },
            _ => format!("{label} {own}"),
        };
        let id = if node.id.is_empty() { String::new() } else { format!("  #{}", node.id) };
        out.push_str(&format!("{}{}{id}\n", "  ".repeat(depth[at]), line.trim_end_matches(is_blank)));
    }
    let args = [("articles", count(text.articles())), ("unplaced", count(text.unplaced.len()))];
    out.push_str(&format!("{}\n", words.text("outline-counts", &args)));
    for span in &text.unplaced {
        let line = source[..span.start].matches('\n').count() + 1;
        let own = shortened(&source[span.clone()]);
        out.push_str(&format!("{}\n", words.text("outline-unplaced", &[("line", count(line)), ("words", Arg::Text(own))])));
    }
    out
}

/// The beginning of some words, on one line.
fn shortened(words: &str) -> String {
    const MOST: usize = 28;
    let line: String = words.chars().map(|c| if c == '\n' { ' ' } else { c }).collect();
    if line.chars().count() <= MOST { line } else { format!("{}…", line.chars().take(MOST).collect::<String>()) }
}
