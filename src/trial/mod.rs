//! What would become of the record if some files were written: tried in memory, by everything that reads and checks an office folder.
//!
//! Takes a folder as it is and the files as they would be, gives the register and the day's answers that would come of them, and what would be
//! found that is not found now: what cannot be true, what speaks against a rule, what is merely left to be done. Deliberately absent: writing.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::check::{self, Depth};
use crate::document::Date;
use crate::error::Result;
use crate::finding::{self, Family, Finding, Severity};
use crate::lifecycle::{self, AsOf};
use crate::register::{self, Register};
use crate::setting::Setting;
use crate::source::{Folder, SourceFile};
use crate::store::Store;

/// An office folder on a day, as it is.
#[derive(Clone, Copy, Debug)]
pub struct Now<'a> {
    /// The folder.
    pub folder: &'a Folder,
    /// The setting.
    pub setting: &'a Setting,
    /// Its documents.
    pub register: &'a Register,
    /// What they are on the day.
    pub as_of: &'a AsOf,
    /// What reading found.
    pub findings: &'a [Finding],
    /// What was read of texts before.
    pub store: &'a Store,
}

/// What would come of it.
#[derive(Debug)]
pub struct Trial {
    /// The folder as it would be.
    pub folder: Folder,
    /// Its documents.
    pub register: Register,
    /// What they would be on the day.
    pub as_of: AsOf,
    /// What cannot be true, and is found only then.
    pub untrue: Vec<Finding>,
    /// What a rule asks otherwise, and is found only then.
    pub against: Vec<Finding>,
    /// What else is found only then: what is left to be done, what concerns the wording of a text, what is told for information.
    pub noted: Vec<Finding>,
}

/// Tries it.
///
/// # Errors
/// [`crate::error::Error::Io`] when the documents cannot be listed.
pub fn attempt(now: &Now<'_>, files: &[SourceFile]) -> Result<Trial> {
    let before = told(now.folder, now.setting, now.register, now.as_of, now.findings.to_vec(), now.store);
    let folder = now.folder.proposing(files);
    let (register, reading) = register::admit(&folder)?;
    let as_of = lifecycle::as_of(&register, now.setting, now.as_of.day);
    // The settings are not among the files, so what reading them found stays.
    let settings = now.findings.iter().filter(|finding| !finding.path.starts_with("documents")).cloned();
    let reading = settings.chain(reading).collect();
    let after = told(&folder, now.setting, &register, &as_of, reading, now.store);
    let fresh = fresh(before, now.folder, after, &folder);
    let mut trial = Trial { folder, register, as_of, untrue: Vec::new(), against: Vec::new(), noted: Vec::new() };
    for finding in fresh {
        match weight(&finding) {
            Weight::Untrue => trial.untrue.push(finding),
            Weight::Against => trial.against.push(finding),
            Weight::Noted => trial.noted.push(finding),
        }
    }
    Ok(trial)
}

/// How much a finding weighs against what is to be recorded.
enum Weight {
    Untrue,
    Against,
    Noted,
}

/// What an act leaves to be done, or what falls due because time passes: the next command records it, and none is refused for it.
const LEFT_TO_DO: &[&str] = &[
    "accepted-needless",
    "basis-changed",
    "calendar-year-missing",
    "decision-due",
    "decision-step",
    "evaluation-due",
    "facts-unknown",
    "filing-due",
    "interpretation-due",
    "law-not-checked",
    "periodic-evaluation",
    "publication-due",
];

/// What stands in a text and speaks of the record: that the two disagree.
const OF_TEXTS: &[&str] = &["adoption-note", "closing-clause", "repeal-unrecorded", "text-title"];

fn weight(finding: &Finding) -> Weight {
    let code = finding.code.0;
    let of_record = finding.path.ends_with("document.toml") || OF_TEXTS.contains(&code);
    match (finding.family, finding.severity) {
        (Family::Integrity, _) => Weight::Untrue,
        (Family::Compliance, Severity::Info) => Weight::Noted,
        (Family::Compliance, _) if !of_record || LEFT_TO_DO.contains(&code) => Weight::Noted,
        (Family::Compliance, _) => Weight::Against,
    }
}

/// All that a check tells, what the office accepts left away.
fn told(
    folder: &Folder,
    setting: &Setting,
    register: &Register,
    as_of: &AsOf,
    mut findings: Vec<Finding>,
    store: &Store,
) -> Vec<Finding> {
    let day: Date = as_of.day;
    findings.extend(check::run(folder, register, as_of, setting, store, Depth::Folders).findings);
    finding::sort(&mut findings);
    findings.dedup();
    check::sift(findings, register, day, Depth::Folders).told
}

/// The findings that were not there before, known again by file, code and words.
fn fresh(before: Vec<Finding>, old: &Folder, after: Vec<Finding>, new: &Folder) -> Vec<Finding> {
    let known: BTreeSet<String> = check::fingerprints(&before, texts(old)).into_iter().collect();
    let prints = check::fingerprints(&after, texts(new));
    after.into_iter().zip(prints).filter(|(_, print)| !known.contains(print)).map(|(finding, _)| finding).collect()
}

/// What files say, each read once.
fn texts(folder: &Folder) -> impl FnMut(&str) -> Option<Rc<str>> {
    let mut read: BTreeMap<String, Option<Rc<str>>> = BTreeMap::new();
    move |path| {
        let text = read.entry(path.to_owned()).or_insert_with(|| folder.read(path).ok().map(|file| file.text.into()));
        text.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_that_is_named_here_is_one() {
        let codes: Vec<&str> = check::codes().into_iter().map(|code| code.0).collect();
        for code in LEFT_TO_DO.iter().chain(OF_TEXTS) {
            assert!(codes.contains(code), "{code}");
        }
    }
}
