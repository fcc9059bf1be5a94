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
mod past;
mod reading;
mod rule;
mod rules;
mod wording;

use rayon::prelude::*;

use crate::citation::{Citation, Citations, Kept, Target, TextPlace, citations};
use crate::document::{PartRole, Version};
use crate::finding::{self, Code, Finding};
use crate::lifecycle::AsOf;
use crate::register::{Record, Register};
use crate::setting::Setting;
use crate::source::{Folder, Recorded, Stamp};
use crate::store::{Reading, Store};
use crate::structure;
use crate::structure::cited::cited;
use crate::structure::clause::clauses;
use crate::structure::mark::marks;
use crate::structure::reference::references;

pub use articles::Articles;
pub use baseline::{BASELINE_FILE, BASELINE_OUTDATED, Baseline, News};
pub use change::Change;
pub use exception::{AcceptedFinding, Sifted, accepted, sift};
pub use identity::fingerprints;
pub use page::{Page, page, pages};
pub use past::PAST;
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

/// Runs every rule, and keeps which text names which document: every text is read once for both, and not at all where the store knows it.
pub fn run(folder: &Folder, register: &Register, as_of: &AsOf, setting: &Setting, store: &Store, depth: Depth) -> Checked {
    let (kept, articles) = (Kept::new(register, as_of, setting), Articles::new(folder, register));
    let beside = Beside { folder, kept, articles, store, depth };
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
                let (of_texts, of_each) = of_texts(&on_day, &beside);
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
        Scope::Text(_) | Scope::Wording(_) | Scope::Citing(_) | Scope::Register(_) => Vec::new(),
    });
    found.flatten().collect()
}

/// What the rules look at beside the document itself.
struct Beside<'a> {
    folder: &'a Folder,
    kept: Kept<'a>,
    articles: Articles<'a>,
    store: &'a Store,
    depth: Depth,
}

/// What the rules find in the texts of a document, and the documents that each of them names, by its place among the texts.
fn of_texts(on: &OnDay<'_>, beside: &Beside<'_>) -> (Vec<Finding>, Vec<(usize, Vec<Citation>)>) {
    let record = on.record;
    let mut found = Vec::new();
    let mut named = Vec::new();
    for (place, version) in record.document.versions().into_iter().enumerate() {
        let path = record.path_of(version.text);
        let stamps = if beside.store.keeps() { stamps(beside.folder, record, &version) } else { None };
        let known = stamps.as_ref().and_then(|stamps| beside.store.get(&path, stamps));
        let known = known.filter(|known| beside.depth < Depth::Texts || known.findings.is_some());
        let read;
        let reading = match known {
            Some(known) => known,
            None => match read_text(on, beside, version, &path) {
                Ok(new) => {
                    if let (Some(stamps), true) = (stamps, new.findings.is_some()) {
                        beside.store.put(&path, stamps, new.clone());
                    }
                    read = new;
                    &read
                }
                Err(finding) => {
                    found.push(*finding);
                    continue;
                }
            },
        };
        let mut of_documents = citations(&reading.cited, &beside.kept);
        of_documents.retain(|citation| matches!(citation.target, Target::Document(_)));
        if !of_documents.is_empty() {
            named.push((place, of_documents));
        }
        let Some(of_text) = reading.findings.as_ref().filter(|_| beside.depth >= Depth::Texts) else { continue };
        found.extend(of_text.iter().cloned());
        let (kept, articles) = (&beside.kept, &beside.articles);
        let citing = Citing { record, version, path: &path, cited: &reading.cited, kept, articles, day: on.day };
        for rule in RULES {
            if let Scope::Citing(run) = rule.scope {
                found.extend(rule.told(run(&citing), on.setting));
            }
        }
    }
    if beside.depth >= Depth::Texts {
        found.extend(wording::of_drafts(beside.folder, record, on.setting));
    }
    (found, named)
}

/// The state of all files that the findings on a text follow from; none where one cannot be looked at, which reading it tells.
fn stamps(folder: &Folder, record: &Record, version: &Version<'_>) -> Option<Vec<Stamp>> {
    let notices = version.parts.iter().filter(|part| part.role == PartRole::Notice).map(|part| record.path_of(&part.file));
    let paths = [record.path(), record.path_of(version.text)].into_iter().chain(notices).chain(before(record, version));
    paths.map(|path| folder.stamp(&path).ok()).collect()
}

/// The path of the text before one, in the order of the record.
fn before(record: &Record, version: &Version<'_>) -> Option<String> {
    let versions = record.document.versions();
    let place = versions.iter().position(|it| it.event == version.event && it.text == version.text)?;
    Some(record.path_of(versions.get(place.checked_sub(1)?)?.text))
}

/// Reads a text as far as the check goes: what it names, and what the rules find in it whatever the day and whatever else is kept.
fn read_text(on: &OnDay<'_>, beside: &Beside<'_>, version: Version<'_>, path: &str) -> Result<Reading, Box<Finding>> {
    let (record, setting, folder) = (on.record, on.setting, beside.folder);
    let file = match folder.read(path) {
        Ok(file) => file,
        Err(finding) if finding.code == crate::source::NOT_UTF8 => return Err(finding),
        Err(finding) => return Err(Box::new(reading::at_its_key(record, version.event, "text", version.text, *finding))),
    };
    // Most texts name no document of the office, and nobody else asks for their parts.
    if beside.depth < Depth::Texts && !beside.kept.is_named_in(&file.text) {
        return Ok(Reading::default());
    }
    let tree = structure::read(&file.text);
    let references = references(&tree);
    let clauses = clauses(&file.text);
    let cited = cited(&tree, &references, &clauses);
    if beside.depth < Depth::Texts {
        return Ok(Reading { cited, findings: None });
    }
    let before = before(record, &version).and_then(|path| folder.read(&path).ok());
    let before = before.as_ref().map(|file| structure::read(&file.text));
    let text = TextOf {
        record,
        version,
        file: &file,
        tree: &tree,
        before: before.as_ref(),
        references: &references,
        clauses: &clauses,
        setting,
    };
    let mut found = Vec::new();
    for rule in RULES {
        if let Scope::Text(run) = rule.scope {
            found.extend(rule.told(run(&text), setting));
        }
    }
    let marks = marks(&tree);
    let version = Some(version);
    found.extend(wording::of_text(&WordingOf { record, file: &file, tree: &tree, marks: &marks, version, folder, setting }));
    Ok(Reading { cited, findings: Some(found) })
}
