//! `guiju check`: everything that is wrong, and everything that law and practice ask for.

use std::collections::HashMap;
use std::path::Path;
use std::rc::Rc;

use clap::ValueEnum;
use guiju::check::{self, AcceptedFinding, BASELINE_FILE, Baseline, Change, Depth, News, Sifted};
use guiju::citation::Citations;
use guiju::document::Date;
use guiju::error::Result;
use guiju::finding::{self, Arg, Finding};
use guiju::register::numbering::{self, NUMBERS_FILE};
use guiju::source::{FILE_MISSING, Folder};
use guiju::view::{github, gitlab, sarif};

use crate::fix;
use crate::json;
use crate::office::{self, Office, Opened};
use crate::report::{self, Counts, count};
use crate::reported;
use crate::screen::{Outcome, Screen};
use crate::templates;

/// What `guiju check` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Show the findings in this form
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// Check for this day
    #[arg(long, value_parser = crate::args::day)]
    as_of: Option<Date>,
    /// Tell only what was touched since this revision
    #[arg(long, conflicts_with = "write_baseline")]
    changed_since: Option<String>,
    /// Let these end with 1
    #[arg(long, value_enum)]
    deny: Option<Denied>,
    /// Write what is found now to office/baseline.toml
    #[arg(long)]
    write_baseline: bool,
    /// Put right what is certain
    #[arg(long, conflicts_with = "write_baseline")]
    fix: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Json,
    Sarif,
    Github,
    Gitlab,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Denied {
    Warnings,
}

/// What a check tells, and what it keeps apart.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// What is told, sorted.
    pub(crate) findings: Vec<Finding>,
    /// What the office accepts.
    pub(crate) accepted: Vec<AcceptedFinding>,
    /// How many the baseline knows.
    pub(crate) known: usize,
    /// How many the change did not touch.
    pub(crate) outside: usize,
}

/// Checks an office folder.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    if args.fix {
        fix::run(screen, &Folder::open(dir)?)?;
    }
    let opened = office::open(screen, dir, args.as_of)?;
    let (folder, register, day) = match &opened {
        Opened::Office(office) => (&office.folder, &office.register, office.as_of.day),
        Opened::Unsettled { folder, register, .. } => (folder, register, args.as_of.unwrap_or_else(crate::args::today)),
    };
    let change = args.changed_since.as_deref().map(|revision| folder.changed_since(revision)).transpose()?.map(Change::of);
    let mut told = match &opened {
        Opened::Office(office) => {
            let step = screen.step("progress-checking");
            let (sifted, _) = all(office, Depth::Folders);
            if args.write_baseline {
                drop(step);
                return write_baseline(screen, office, dir, &sifted);
            }
            without_known(&office.folder, day, sifted)
        }
        Opened::Unsettled { findings, .. } => Told { findings: findings.clone(), ..Told::default() },
    };
    if let Some(change) = &change {
        told = of_change(told, change);
    }
    let counts = Counts::of(&told.findings);
    let reported = || reported::report(screen.words, dir, folder, day, &told);
    match args.format {
        Format::Human => {
            report::show(screen, folder, &told.findings);
            report::accepted(screen, &told.accepted);
        }
        Format::Json => screen.data(&json::check(screen.words, folder, register, day, &told))?,
        Format::Sarif => screen.data(&sarif::sarif(&reported()))?,
        Format::Github => screen.data(&github::annotations(&reported()))?,
        Format::Gitlab => screen.data(&gitlab::code_quality(&reported()))?,
    }
    report::summary(screen, register, counts);
    report::apart(screen, &told);
    if let Some((change, revision)) = change.as_ref().zip(args.changed_since.as_deref()) {
        report::change(screen, change, revision, told.outside);
    }
    if counts.errors > 0 {
        return Ok(Outcome::Faulty);
    }
    office::has_documents(register, dir)?;
    let denied = args.deny == Some(Denied::Warnings) && counts.warnings > 0;
    if denied {
        screen.tell("report-denied", &[]);
    }
    Ok(if denied { Outcome::Faulty } else { Outcome::Clean })
}

/// What reading and the rules found, sorted, what the office accepts set apart; and which texts name which documents.
pub(crate) fn all(office: &Office, depth: Depth) -> (Sifted, Citations) {
    let mut findings = office.findings.clone();
    let store = office.store();
    let checked = check::run(&office.folder, &office.register, &office.as_of, &office.setting, &store, depth);
    store.save(&office.folder);
    findings.extend(checked.findings);
    findings.extend(templates::faults(office, depth));
    finding::sort(&mut findings);
    findings.dedup();
    (check::sift(findings, &office.register, office.as_of.day, depth), checked.citations)
}

/// Sets apart what the baseline knows, where there is one.
fn without_known(folder: &Folder, day: Date, sifted: Sifted) -> Told {
    let Sifted { told: findings, accepted } = sifted;
    let mut told = Told { findings, accepted, ..Told::default() };
    let baseline = match folder.read(BASELINE_FILE) {
        Ok(file) => Baseline::read(&file),
        Err(finding) if finding.code == FILE_MISSING => (None, Vec::new()),
        Err(finding) => (None, vec![*finding]),
    };
    if let (Some(baseline), _) = &baseline {
        let News { told: findings, known } = baseline.sift(told.findings, day, texts(folder));
        told = Told { findings, known, ..told };
    }
    told.findings.extend(baseline.1);
    told.findings.extend(numbers(folder));
    finding::sort(&mut told.findings);
    told
}

/// What is wrong with `office/numbers.toml`, where there is one.
fn numbers(folder: &Folder) -> Vec<Finding> {
    match folder.read(NUMBERS_FILE) {
        Ok(file) => numbering::skips(&file).1,
        Err(finding) if finding.code == FILE_MISSING => Vec::new(),
        Err(finding) => vec![*finding],
    }
}

/// Keeps what a change touched.
fn of_change(told: Told, change: &Change) -> Told {
    let (findings, outside): (Vec<Finding>, Vec<Finding>) = told.findings.into_iter().partition(|it| change.tells(it));
    let accepted = told.accepted.into_iter().filter(|it| change.tells(&it.finding)).collect();
    Told { findings, accepted, known: told.known, outside: outside.len() }
}

/// Writes what is found now, so that only what is new is told from then on. Errors are told and stay out of it.
fn write_baseline(screen: &Screen, office: &Office, dir: &Path, sifted: &Sifted) -> Result<Outcome> {
    office::has_documents(&office.register, dir)?;
    let errors: Vec<Finding> = sifted.told.iter().filter(|finding| finding.stops_a_build()).cloned().collect();
    report::show(screen, &office.folder, &errors);
    let before = office.folder.read(BASELINE_FILE).ok().and_then(|file| Baseline::read(&file).0).unwrap_or_default();
    let baseline = Baseline::of(&sifted.told, texts(&office.folder)).with_days_of(&before);
    office.folder.write(BASELINE_FILE, &baseline.to_toml(&screen.words.term("baseline-first-line")))?;
    screen.tell("baseline-written", &[("known", count(baseline.len())), ("file", Arg::Text(BASELINE_FILE.to_owned()))]);
    if errors.is_empty() {
        return Ok(Outcome::Clean);
    }
    screen.tell("baseline-errors", &[("errors", count(errors.len()))]);
    Ok(Outcome::Faulty)
}

/// What files say, each read once.
pub(crate) fn texts(folder: &Folder) -> impl FnMut(&str) -> Option<Rc<str>> {
    let mut read: HashMap<String, Option<Rc<str>>> = HashMap::new();
    move |path| {
        if !read.contains_key(path) {
            read.insert(path.to_owned(), folder.read(path).ok().map(|file| file.text.into()));
        }
        read.get(path).cloned().flatten()
    }
}
