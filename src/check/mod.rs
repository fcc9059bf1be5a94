//! The rules of the field, run over the register, its texts and a day. Gives findings; prints nothing.
//!
//! One rule a file under `rules/<group>/`, named for what it demands, and one list. A rule says its scope and gets just
//! that. Integrity stops a build; compliance is told and never does.

mod baseline;
mod change;
mod cited;
mod exception;
mod identity;
mod page;
mod reading;
mod rule;
mod rules;

use rayon::prelude::*;

use crate::finding::{self, Code, Finding};
use crate::lifecycle::AsOf;
use crate::register::Register;
use crate::setting::Setting;
use crate::source::{Folder, Recorded};
use crate::structure::clause::clauses;

pub use baseline::{BASELINE_FILE, BASELINE_OUTDATED, Baseline, News};
pub use change::Change;
pub use cited::{Cited, Named};
pub use exception::{AcceptedFinding, Sifted, accepted, sift};
pub use identity::fingerprints;
pub use page::{Page, page, pages};
pub use reading::{CALENDAR_YEAR_MISSING, Fault, HISTORY_UNREADABLE, READING};
pub use rule::{Docs, OnDay, Rule, Scope, Source, TextOf, Whole};
pub use rules::RULES;

/// How far a check reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// The facts, and whether the files they name are there.
    Facts,
    /// And whether the texts can be read: all that can stop a build, which reads nothing behind a link.
    Readable,
    /// And what the texts say.
    Texts,
    /// And what else lies in the folders: links, names that are twins.
    Folders,
}

/// Runs every rule; the findings are sorted by path, offset, code.
pub fn run(folder: &Folder, register: &Register, as_of: &AsOf, setting: &Setting, depth: Depth) -> Vec<Finding> {
    let cited = Cited::new(register, as_of, setting);
    let mut findings: Vec<Finding> = register
        .records()
        .par_iter()
        .zip(&as_of.standings)
        .map(|(record, standing)| {
            let on_day = OnDay { record, standing, day: as_of.day, setting };
            let mut found = of_facts(&on_day);
            found.extend(reading::files(folder, record, depth));
            if depth >= Depth::Readable {
                found.extend(of_texts(folder, &on_day, &cited, depth));
            }
            if depth >= Depth::Folders {
                found.extend(reading::names(folder, record));
            }
            found
        })
        .flatten_iter()
        .collect();
    let recorded = folder.recorded();
    let whole = Whole { register, setting, as_of, recorded: &recorded };
    for rule in RULES {
        if let Scope::Register(run) = rule.scope {
            findings.extend(rule.told(run(&whole), setting));
        }
    }
    findings.extend(reading::calendar(as_of));
    findings.extend(reading::history(&recorded));
    finding::sort(&mut findings);
    findings.dedup();
    findings
}

/// What the rule of a code finds in all documents together, asking neither texts nor git; empty where it is no such rule.
pub fn of_register(code: &str, register: &Register, as_of: &AsOf, setting: &Setting) -> Vec<Finding> {
    let whole = Whole { register, setting, as_of, recorded: &Recorded::NoHistory };
    let found = RULES.iter().filter(|rule| rule.code.0 == code).flat_map(|rule| match rule.scope {
        Scope::Register(run) => rule.told(run(&whole), setting),
        _ => Vec::new(),
    });
    found.collect()
}

/// Every code that a finding may bear.
pub fn codes() -> Vec<Code> {
    pages().into_iter().map(|page| page.code).collect()
}

fn of_facts(on: &OnDay<'_>) -> Vec<Finding> {
    let found = RULES.iter().map(|rule| match rule.scope {
        Scope::Document(run) => rule.told(run(on.record, on.setting), on.setting),
        Scope::Day(run) => rule.told(run(on), on.setting),
        Scope::Text(_) | Scope::Register(_) => Vec::new(),
    });
    found.flatten().collect()
}

fn of_texts(folder: &Folder, on: &OnDay<'_>, cited: &Cited<'_>, depth: Depth) -> Vec<Finding> {
    let (record, setting, day) = (on.record, on.setting, on.day);
    let mut found = Vec::new();
    for version in record.document.versions() {
        let file = match folder.read(&record.path_of(version.text)) {
            Ok(file) => file,
            Err(finding) if finding.code == crate::source::NOT_UTF8 => {
                found.push(*finding);
                continue;
            }
            Err(finding) => {
                found.push(reading::at_its_key(record, version.event, "text", version.text, *finding));
                continue;
            }
        };
        if depth < Depth::Texts {
            continue;
        }
        let clauses = clauses(&file.text);
        let text = TextOf { record, version, file: &file, clauses: &clauses, cited, day, setting };
        for rule in RULES {
            if let Scope::Text(run) = rule.scope {
                found.extend(rule.told(run(&text), setting));
            }
        }
    }
    found
}
