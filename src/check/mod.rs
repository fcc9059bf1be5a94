//! The rules of the field, run over the register, its texts and a day. Gives findings; prints nothing.
//!
//! One rule a file under `rules/<group>/`, named for what it demands, and one list. A rule says its scope and gets just
//! that. Integrity stops a build; compliance is told and never does.

mod articles;
mod baseline;
mod change;
mod exception;
mod identity;
mod page;
mod reading;
mod rule;
mod rules;
mod wording;

use rayon::prelude::*;

use crate::citation::{Citation, Citations, Kept, Target, TextPlace, citations};
use crate::finding::{self, Code, Finding};
use crate::lifecycle::AsOf;
use crate::register::Register;
use crate::setting::Setting;
use crate::source::Folder;
use crate::structure;
use crate::structure::cited::cited;
use crate::structure::clause::clauses;
use crate::structure::mark::marks;
use crate::structure::reference::references;

pub use articles::Articles;
pub use baseline::{BASELINE_FILE, BASELINE_OUTDATED, Baseline, News};
pub use change::Change;
pub use exception::{AcceptedFinding, Sifted, sift};
pub use identity::fingerprints;
pub use page::{Page, page, pages};
pub use reading::{CALENDAR_YEAR_MISSING, Fault, HISTORY_UNREADABLE, READING};
pub use rule::{Citing, Docs, OnDay, Rule, Scope, Source, TextOf, Whole};
pub use rules::RULES;
pub use wording::{Draft, WordingOf, drafts};

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

/// What a check came to.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// What was found, sorted by path, offset, code.
    pub findings: Vec<Finding>,
    /// Which texts name which documents, as far as texts were read.
    pub citations: Citations,
}

/// Runs every rule, and keeps which text names which document: every text is read once for both.
pub fn run(folder: &Folder, register: &Register, as_of: &AsOf, setting: &Setting, depth: Depth) -> Checked {
    let kept = Kept::new(register, as_of, setting);
    let articles = Articles::new(folder, register);
    let of_documents: Vec<(Vec<Finding>, Named)> = register
        .records()
        .par_iter()
        .zip(&as_of.standings)
        .enumerate()
        .map(|(at, (record, standing))| {
            let on_day = OnDay { record, standing, day: as_of.day, setting };
            let mut found = of_facts(&on_day);
            found.extend(reading::files(folder, record, depth));
            let mut named = Vec::new();
            if depth >= Depth::Readable {
                let (of_texts, of_each) = of_texts(folder, &on_day, (&kept, &articles), depth);
                found.extend(of_texts);
                named.extend(of_each.into_iter().map(|(version, found)| ((at, version), found)));
            }
            if depth >= Depth::Folders {
                found.extend(reading::names(folder, record));
            }
            (found, named)
        })
        .collect();
    let (found, named): (Vec<Vec<Finding>>, Vec<Named>) = of_documents.into_iter().unzip();
    let mut findings: Vec<Finding> = found.into_iter().flatten().collect();
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
    Checked { findings, citations: Citations::new(named.into_iter().flatten()) }
}

/// The documents that texts name.
type Named = Vec<(TextPlace, Vec<Citation>)>;

/// Every code that a finding may bear.
pub fn codes() -> Vec<Code> {
    pages().into_iter().map(|page| page.code).collect()
}

fn of_facts(on: &OnDay<'_>) -> Vec<Finding> {
    let found = RULES.iter().map(|rule| match rule.scope {
        Scope::Document(run) => rule.told(run(on.record, on.setting), on.setting),
        Scope::Day(run) => rule.told(run(on), on.setting),
        Scope::Text(_) | Scope::Wording(_) | Scope::Citing(_) | Scope::Register(_) => Vec::new(),
    });
    found.flatten().collect()
}

/// What the rules find in the texts of a document, and the documents that each of them names, by its place among the texts.
fn of_texts(
    folder: &Folder,
    on: &OnDay<'_>,
    (kept, articles): (&Kept<'_>, &Articles<'_>),
    depth: Depth,
) -> (Vec<Finding>, Vec<(usize, Vec<Citation>)>) {
    let (record, setting, day) = (on.record, on.setting, on.day);
    let mut found = Vec::new();
    let mut named = Vec::new();
    for (place, version) in record.document.versions().into_iter().enumerate() {
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
        // Most texts name no document of the office, and nobody else asks for their parts.
        let names = kept.is_named_in(&file.text);
        if depth < Depth::Texts && !names {
            continue;
        }
        let tree = structure::read(&file.text);
        let references = references(&tree);
        let clauses = clauses(&file.text);
        let cited = cited(&tree, &references, &clauses);
        if names {
            let mut of_documents = citations(&cited, kept);
            of_documents.retain(|citation| matches!(citation.target, Target::Document(_)));
            named.push((place, of_documents));
        }
        if depth < Depth::Texts {
            continue;
        }
        let text = TextOf { record, version, file: &file, tree: &tree, references: &references, clauses: &clauses, setting };
        let citing = Citing { record, version, path: &file.path, cited: &cited, kept, articles, day };
        for rule in RULES {
            match rule.scope {
                Scope::Text(run) => found.extend(rule.told(run(&text), setting)),
                Scope::Citing(run) => found.extend(rule.told(run(&citing), setting)),
                Scope::Wording(_) | Scope::Document(_) | Scope::Register(_) | Scope::Day(_) => {}
            }
        }
        let version = Some(version);
        found.extend(wording::of_text(&WordingOf {
            record,
            file: &file,
            tree: &tree,
            marks: &marks(&tree),
            version,
            folder,
            setting,
        }));
    }
    if depth >= Depth::Texts {
        found.extend(wording::of_drafts(folder, record, setting));
    }
    (found, named)
}
