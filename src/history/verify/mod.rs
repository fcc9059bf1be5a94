//! Whether what was published or recorded was changed afterwards, and by which commit.
//!
//! A document is held to its word from the day of its publication; one that is never public, from its issue. What was unknown may be
//! looked up, what was left out and says nothing about its force may be added, layout may change, folders may move. Anything else
//! needs a `corrected` event in the same step of the main line, or in a later one.

mod anchor;
mod comparison;
mod correction;
mod signature;

use rayon::prelude::*;

use super::History;
use super::facts::{Contents, Facts};
use super::state::{RECORD, State};
use crate::document::{Date, Document, Known};
use crate::error::Result;
use crate::finding::{self, Code, Finding};

pub use anchor::{Anchor, Hashes, register_hash};

use comparison::Comparison;
pub(super) use signature::asks_for_signatures;

/// The words of a published text were changed.
pub const TEXT_CHANGED: Code = Code("published-text-changed");
/// A published text is gone.
pub const TEXT_REMOVED: Code = Code("published-text-removed");
/// An attachment or notice of a published document was changed.
pub const ATTACHMENT_CHANGED: Code = Code("published-attachment-changed");
/// What a recorded event states was changed.
pub const EVENT_EDITED: Code = Code("recorded-event-edited");
/// A recorded event is gone.
pub const EVENT_REMOVED: Code = Code("recorded-event-removed");
/// Events of one day act in another order.
pub const EVENTS_REORDERED: Code = Code("recorded-events-reordered");
/// The day from which something takes effect was changed.
pub const EFFECTIVE_MOVED: Code = Code("effective-day-moved");
/// Title, kind or makers of a published document were changed.
pub const FACTS_CHANGED: Code = Code("published-facts-changed");
/// A published document is no longer to be disclosed.
pub const DISCLOSURE_WITHDRAWN: Code = Code("disclosure-withdrawn");
/// The folder of a published document was deleted, and that was committed or not.
pub const FOLDER_DELETED: Code = Code("published-folder-deleted");
/// The id of a published document was changed.
pub const ID_CHANGED: Code = Code("published-id-changed");
/// The commit of a kept anchor is no longer in the history.
pub const HISTORY_REWRITTEN: Code = Code("history-rewritten");
/// The register of a kept anchor's commit is another.
pub const ANCHOR_DIFFERS: Code = Code("anchor-register-differs");
/// A commit is not signed where that is required.
pub const NOT_SIGNED: Code = Code("commit-not-signed");
/// The signature of a commit is bad, or nobody's whose signature counts.
pub const SIGNATURE_NOT_ACCEPTED: Code = Code("signature-not-accepted");
/// A commit is dated more than a day before the one on which it stands.
pub const DATED_BACK: Code = Code("commit-dated-back");

/// One thing that was changed after publication.
pub(super) struct Alteration {
    pub(super) step: u32,
    /// The key under which a correction names it.
    pub(super) key: &'static str,
    /// Whether a correction can account for it at all.
    pub(super) correctable: bool,
    pub(super) finding: Finding,
}

impl History {
    /// Compares every step of every document with the one before; `today` is the day for what is not committed yet.
    ///
    /// # Errors
    /// [`crate::error::Error::Repository`] when the repository cannot be opened.
    pub fn verify(&self, today: Date) -> Result<Vec<Finding>> {
        // One that was renamed is looked at under its present id, with all its past.
        let renamed = |id: &&str| self.last_step(id).is_some_and(|step| self.heir(id, step).is_some());
        let ids: Vec<&str> = self.ids().filter(|id| !renamed(id)).collect();
        let found: Vec<Vec<Finding>> = ids
            .par_chunks(64)
            .map(|ids| {
                let repository = self.repository()?;
                let contents = Contents::new(&repository, &self.uncommitted);
                Ok(ids.iter().flat_map(|id| self.altered(&contents, id, today)).collect())
            })
            .collect::<Result<_>>()?;
        let mut findings: Vec<Finding> = found.into_iter().flatten().collect();
        findings.extend(self.dated_back.iter().map(|(commit, before)| {
            let finding = Finding::compliance(DATED_BACK, "documents", None).day("before", *before);
            of_commit(finding, Some(commit), Some(commit.day))
        }));
        finding::sort(&mut findings);
        Ok(findings)
    }

    /// What was changed in one document that had to stay.
    fn altered(&self, contents: &Contents<'_>, id: &str, today: Date) -> Vec<Finding> {
        let states = self.states(id);
        let mut alterations = Vec::new();
        let mut corrections = Vec::new();
        let mut before: Option<(Facts, &State)> = None;
        for state in &states {
            let day = self.commit_of(state.step).map_or(today, |commit| commit.day);
            let held = before.as_ref().is_some_and(|(facts, _)| is_public(&facts.document, day));
            if !state.files.contains_key(RECORD) {
                if held && self.heir(id, state.step).is_none() {
                    alterations.push(self.deletion(id, state));
                }
                continue;
            }
            let Some(facts) = Facts::read(contents, state) else { continue };
            if let Some((old, was)) = &before {
                let comparison = Comparison::new(self, contents, (old, *was), (&facts, state));
                corrections.extend(comparison.corrections());
                if held {
                    alterations.extend(comparison.alterations());
                }
            }
            before = Some((facts, state));
        }
        correction::without_corrected(alterations, corrections)
    }

    fn deletion(&self, id: &str, state: &State) -> Alteration {
        let wrote = self.wrote_file(state.step, id, RECORD, None);
        let finding = Finding::integrity(FOLDER_DELETED, state.folder.clone(), None).text("id", id);
        let finding = of_commit(finding, wrote, self.commit_of(state.step).map(|commit| commit.day));
        Alteration { step: state.step, key: "", correctable: false, finding }
    }
}

/// Adds who changed it, on which day it came into the main line, and in which commit; nothing of what is not committed.
pub(super) fn of_commit(finding: Finding, wrote: Option<&super::Commit>, day: Option<Date>) -> Finding {
    match wrote.zip(day) {
        Some((commit, day)) => finding.day("day", day).text("author", commit.author.clone()).text("commit", commit.short()),
        None => finding,
    }
}

/// Whether a document is public on a day by its record; where it never is, whether it is issued.
fn is_public(document: &Document, day: Date) -> bool {
    let issue = document.issue();
    let date = if document.disclosure.is_public() {
        document.publication().filter(|_| issue.is_some()).map(|(_, event, _)| event.date)
    } else {
        issue.map(|(_, event, _)| event.date)
    };
    date.is_some_and(|date| match date {
        Known::Known(date) => date.range().earliest <= day,
        Known::Unknown => true,
    })
}
