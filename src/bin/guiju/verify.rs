//! `guiju verify`: whether what was published or recorded was changed afterwards, and whether the history is still the one it was.

use std::path::{Path, PathBuf};

use guiju::error::{Error, Result};
use guiju::finding::{self, Arg, Finding};
use guiju::history::History;
use guiju::history::verify::Anchor;
use guiju::setting;
use guiju::source::{Folder, KnownAt};
use guiju::view::proof;

use crate::json;
use crate::report::{self, Counts, count};
use crate::screen::{Outcome, Screen};

/// What `guiju verify` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Compare with this kept anchor
    #[arg(long)]
    anchor: Option<PathBuf>,
    /// Keep an anchor of the last commit in this file
    #[arg(long)]
    write_anchor: Option<PathBuf>,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

/// Verifies the history of an office folder.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let history = {
        let _step = screen.long_step("progress-history");
        History::read(dir)?
    };
    let head = Folder::open_recorded(dir, &KnownAt::Revision("HEAD".to_owned()))?;
    let mut findings = {
        let _step = screen.long_step("progress-verifying");
        let mut findings = history.verify(crate::args::today())?;
        findings.extend(signatures(&history, &head)?);
        findings
    };
    if let Some(file) = &args.anchor {
        let text = std::fs::read_to_string(file).map_err(Error::io("read", file))?;
        let Some(anchor) = proof::anchor_from_json(&text) else {
            screen.refuse("verify-no-anchor", &[("path", Arg::Text(file.display().to_string()))]);
            return Ok(Outcome::NotRun);
        };
        findings.extend(history.verify_anchor(dir, &anchor)?);
    }
    finding::sort(&mut findings);
    let counts = Counts::of(&findings);
    if args.json {
        screen.data(&json::verify(screen.words, &head, &history, &findings))?;
    } else {
        report::show(screen, &head, &findings);
    }
    let documents = count(history.ids().count());
    let found = Arg::Text(counts.in_words(screen.words));
    screen.tell("verify-line", &[("steps", count(history.len())), ("documents", documents), ("found", found)]);
    if let Some(since) = history.begins() {
        // What was not looked at may not look clean.
        screen.error(&Error::PartOfHistory { since: since.to_string() });
        return Ok(if counts.errors > 0 { Outcome::Faulty } else { Outcome::NotRun });
    }
    if counts.errors > 0 {
        return Ok(Outcome::Faulty);
    }
    if let Some(file) = &args.write_anchor
        && let Some(anchor) = Anchor::of(&head)?
    {
        std::fs::write(file, proof::anchor_to_json(&anchor)).map_err(Error::io("write", file))?;
        screen.tell("verify-anchor-written", &[("path", Arg::Text(file.display().to_string()))]);
    }
    Ok(Outcome::Clean)
}

/// The signatures, where the setting of the last commit asks for them.
fn signatures(history: &History, head: &Folder) -> Result<Vec<Finding>> {
    let (files, _) = head.settings();
    let asked = setting::read(&files).0.map(|setting| setting.history);
    let Some(asked) = asked.filter(|asked| asked.require_signature) else { return Ok(Vec::new()) };
    // Without a file nobody's signature counts, which is told of every commit.
    let allowed = asked.allowed_signers.and_then(|path| head.bytes(&path).ok()).unwrap_or_default();
    let file = tempfile::NamedTempFile::new().map_err(Error::io("create", Path::new("allowed-signers")))?;
    std::fs::write(file.path(), allowed).map_err(Error::io("write", file.path()))?;
    history.verify_signatures(file.path())
}
