//! `guiju consolidate`: the text that comes of a base and a decision, with what each instruction did; nothing when one does not fit.

use std::path::{Path, PathBuf};

use guiju::compare::amend;
use guiju::document::{Date, day_before};
use guiju::error::{Error, Result};
use guiju::source;
use guiju::structure::{self, Kind};
use guiju::view::words;

use crate::amendment::{self, Given};
use crate::office;
use crate::outline;
use crate::screen::{Outcome, Screen};

/// What `guiju consolidate` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The text, as a file or a document
    base: String,
    /// The decision, as a file or a document
    decision: String,
    /// Say below the title from which day the new text binds
    #[arg(long, value_parser = crate::args::day)]
    effective: Option<Date>,
    /// Write to this file
    #[arg(long = "out")]
    out_file: Option<PathBuf>,
}

/// Puts a text together.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let Some(base) = outline::source(screen, dir, &args.base, args.effective.map(day_before))? else {
        return Ok(Outcome::NotRun);
    };
    let Some(decision) = outline::source(screen, dir, &args.decision, args.effective)? else { return Ok(Outcome::NotRun) };
    let given = Given { base: (&args.base, &base), decision: (&args.decision, &decision) };
    let Some(done) = amendment::apply(screen, &given) else { return Ok(Outcome::Faulty) };
    let text = match args.effective {
        Some(day) => with_note(&done.text, &note(&amend::read(&decision).title, day)),
        None => done.text,
    };
    screen.tell("amend-proposal", &[]);
    match &args.out_file {
        Some(path) => put(&office::within(dir, path), &text)?,
        None => screen.data(&text)?,
    }
    Ok(Outcome::Clean)
}

/// Puts a file away in one step.
pub(crate) fn put(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let folder = folder.canonicalize().map_err(Error::io("open", folder))?;
    source::refresh(&folder, name, text).map(|_| ())
}

/// （根据《…决定》修正，自2024年10月15日起施行）
fn note(decision: &str, day: Date) -> String {
    format!("（根据《{}》修正，自{}起施行）", inner(decision), words::date(day))
}

/// A title within a title has single marks.
fn inner(title: &str) -> String {
    title.replace('《', "〈").replace('》', "〉")
}

/// A text with a paragraph more behind its 题注, or below its title.
fn with_note(text: &str, note: &str) -> String {
    let read = structure::read(text);
    let head = read.root().children().filter(|node| matches!(node.kind(), Kind::Title | Kind::Note)).last();
    let at = head.map_or(0, |node| node.span().end);
    let parted = if at == 0 { "" } else { "\n\n" };
    let after = if at == 0 { "\n\n" } else { "" };
    format!("{}{parted}{note}{after}{}", &text[..at], &text[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_note_stands_below_the_title_behind_those_that_are_there() {
        let note = note("关于修改《甲办法》的决定", Date::constant(2024, 10, 15));
        assert_eq!(note, "（根据《关于修改〈甲办法〉的决定》修正，自2024年10月15日起施行）");
        assert_eq!(with_note("# 甲办法\n\n第一条　甲。\n", "（注）"), "# 甲办法\n\n（注）\n\n第一条　甲。\n");
        let noted = "# 甲办法\n\n（2020年1月1日公布）\n\n第一条　甲。\n";
        assert_eq!(with_note(noted, "（注）"), "# 甲办法\n\n（2020年1月1日公布）\n\n（注）\n\n第一条　甲。\n");
        assert_eq!(with_note("第一条　甲。\n", "（注）"), "（注）\n\n第一条　甲。\n");
    }
}
