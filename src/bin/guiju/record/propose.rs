//! The way of every change into the record: tried in memory, refused when it cannot be true, shown, and only then written, all files or none.

use std::collections::BTreeSet;

use guiju::edit::{Stated, Unrecordable};
use guiju::error::{Error, Result};
use guiju::finding::{Arg, Finding};
use guiju::message::{Lang, Words};
use guiju::source::{FILE_MISSING, SourceFile};
use guiju::trial::{self, Now, Trial};

use super::ask::{self, Answer, Offer};
use super::flags::Common;
use super::plan::Plan;
use super::told::{self, Turn};
use crate::office::Office;
use crate::report::{self, count};
use crate::screen::{Outcome, Screen};

/// Tries a change, shows it, and writes it unless it was refused or is only to be shown.
pub(crate) fn settle(screen: &Screen, office: &Office, common: &Common, plan: Plan) -> Result<Outcome> {
    if let Some(path) = plan.beside.iter().map(|file| &file.path).find(|path| office.folder.look(path).is_ok()) {
        screen.refuse("record-file-there", &[("path", Arg::Text(path.clone()))]);
        return Ok(Outcome::NotRun);
    }
    let Some((plan, files, trial)) = tried(screen, office, common, plan)? else { return Ok(Outcome::Faulty) };
    let turns = told::turns(screen.words, office, &trial, &plan);
    screen.data(&told::difference(&plan, &files))?;
    told::show_turns(screen, office, &turns);
    told::show_noted(screen, &trial.noted);
    if common.dry_run {
        screen.tell(common.only_shown.unwrap_or("record-dry-run"), &[]);
        return Ok(Outcome::Clean);
    }
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    if common.commit {
        office.folder.can_commit(&paths, office.setting.history.require_signature)?;
    }
    if common.asks && !ask::agreed(screen)? {
        screen.tell("record-left", &[]);
        return Ok(Outcome::Clean);
    }
    write(office, &plan, &files)?;
    screen.tell(
        "record-written",
        &[("files", count(files.len())), ("paths", Arg::List(files.iter().map(|it| it.path.clone()).collect()))],
    );
    if common.commit {
        let message = message(office, &trial, &plan);
        let commit = office.folder.commit(&paths, &message, crate::args::now())?;
        let subject = message.lines().next().unwrap_or_default().to_owned();
        let commit = commit.chars().take(12).collect();
        screen.tell("record-committed", &[("commit", Arg::Text(commit)), ("subject", Arg::Text(subject))]);
    }
    Ok(Outcome::Clean)
}

type Tried = (Plan, Vec<SourceFile>, Trial);

/// What would come of it; none when it was told why it is refused.
fn tried(screen: &Screen, office: &Office, common: &Common, plan: Plan) -> Result<Option<Tried>> {
    let Some((files, trial)) = attempted(screen, office, &plan)? else { return Ok(None) };
    if trial.against.is_empty() || plan.steps.is_empty() {
        if common.disputed.is_some() {
            screen.tell("record-nothing-disputed", &[]);
        }
        return Ok(Some((plan, files, trial)));
    }
    let Some(reason) = reason(screen, common, &trial)? else {
        screen.refuse("record-against", &[("count", count(trial.against.len()))]);
        return Ok(None);
    };
    let folders: BTreeSet<&str> = trial.against.iter().filter_map(|finding| folder_of(&finding.path)).collect();
    let of_all = !plan.steps.iter().any(|step| folder_of(&step.file.path).is_some_and(|folder| folders.contains(folder)));
    let plan = plan.disputing(&reason, |path| of_all || folder_of(path).is_some_and(|folder| folders.contains(folder)));
    let Some((files, trial)) = attempted(screen, office, &plan)? else { return Ok(None) };
    report::show(screen, &trial.folder, &trial.against);
    screen.tell("record-disputed", &[("count", count(trial.against.len()))]);
    Ok(Some((plan, files, trial)))
}

/// Why it is recorded although a rule speaks against it: as it was given, or as a person answers who is shown what was found.
fn reason(screen: &Screen, common: &Common, trial: &Trial) -> Result<Option<String>> {
    if common.disputed.is_some() {
        return Ok(common.disputed.clone());
    }
    report::show(screen, &trial.folder, &trial.against);
    if !common.asks {
        return Ok(None);
    }
    Ok(match ask::ask(screen, &screen.words.term("ask-disputed"), &Offer::Nothing, false, |_| true)? {
        Answer::Words(reason) => Some(reason),
        Answer::Nothing | Answer::Over => None,
    })
}

fn folder_of(path: &str) -> Option<&str> {
    path.strip_suffix("/document.toml").or_else(|| path.split_once("/text/").map(|(folder, _)| folder))
}

/// Tries it once; none when it was told what cannot be true.
fn attempted(screen: &Screen, office: &Office, plan: &Plan) -> Result<Option<(Vec<SourceFile>, Trial)>> {
    let files = match plan.files() {
        Ok(files) => files,
        Err((file, refused)) => {
            refuse(screen, office, file, &refused);
            return Ok(None);
        }
    };
    let step = screen.step("progress-checking");
    let store = office.store();
    let now = Now {
        folder: &office.folder,
        setting: &office.setting,
        register: &office.register,
        as_of: &office.as_of,
        findings: &office.findings,
        store: &store,
    };
    let trial = trial::attempt(&now, &files)?;
    drop(step);
    if trial.untrue.is_empty() {
        return Ok(Some((files, trial)));
    }
    told_untrue(screen, &trial, &trial.untrue);
    Ok(None)
}

fn told_untrue(screen: &Screen, trial: &Trial, untrue: &[Finding]) {
    report::show(screen, &trial.folder, untrue);
    screen.refuse("record-untrue", &[("count", count(untrue.len()))]);
}

fn refuse(screen: &Screen, office: &Office, file: &SourceFile, refused: &Unrecordable) {
    let path = Arg::Text(file.path.clone());
    match refused {
        Unrecordable::NotEditable => screen.refuse("amend-not-editable", &[("path", path)]),
        Unrecordable::Faulty(findings) => {
            report::show(screen, &office.folder, findings);
            screen.refuse("record-untrue", &[("count", count(findings.len()))]);
        }
    }
}

/// Writes all files or none; a record that is no longer what was read stops it.
fn write(office: &Office, plan: &Plan, files: &[SourceFile]) -> Result<()> {
    let mut texts: Vec<(&str, String)> = Vec::new();
    for file in files {
        let there = match office.folder.bytes(&file.path) {
            Ok(bytes) => Some(bytes),
            Err(finding) if finding.code == FILE_MISSING => None,
            Err(_) => return Err(Error::ChangedMeanwhile { path: file.path.clone() }),
        };
        // A byte order mark is no part of what was read, and stays.
        let marked = there.as_deref().is_some_and(|bytes| bytes.starts_with(MARK));
        let same = match (there.as_deref(), plan.old(&file.path)) {
            (None, None) => true,
            (Some(bytes), Some(old)) => bytes.strip_prefix(MARK).unwrap_or(bytes) == old.as_bytes(),
            _ => false,
        };
        if !same {
            return Err(Error::ChangedMeanwhile { path: file.path.clone() });
        }
        texts.push((&file.path, if marked { format!("\u{feff}{}", file.text) } else { file.text.clone() }));
    }
    let texts: Vec<(&str, &str)> = texts.iter().map(|(path, text)| (*path, text.as_str())).collect();
    office.folder.write_together(&texts)
}

const MARK: &[u8] = &[0xEF, 0xBB, 0xBF];

/// What the commit says: in Chinese, whatever the language of the screen, for the history is the office's.
fn message(office: &Office, trial: &Trial, plan: &Plan) -> String {
    let words = Words::new(Lang::Chinese);
    let turns: Vec<Turn> = told::turns(words, office, trial, plan);
    let title = plan.title.clone().or_else(|| turns.first().map(|turn| turn.title.clone())).unwrap_or_default();
    let mut args = vec![("title", Arg::Text(title)), ("count", count(turns.len()))];
    args.extend(plan.event().map(|event| ("event", Arg::Term(format!("event-{}", event.as_str())))));
    let mut text = words.text(plan.done, &args);
    if !turns.is_empty() {
        text.push('\n');
    }
    for (turn, step) in turns.iter().zip(&plan.steps) {
        let day = step.intent.day().map_or_else(|| words.term("day-unknown"), |day| day.to_string());
        let key = if turn.before == turn.after { "commit-line-same" } else { "commit-line" };
        let line = [
            ("id", Arg::Text(turn.id.clone())),
            ("day", Arg::Text(day)),
            ("event", Arg::Term(format!("event-{}", step.intent.event().as_str()))),
            ("before", Arg::Text(turn.before.clone())),
            ("after", Arg::Text(turn.after.clone())),
        ];
        text.push_str(&format!("\n{}", words.text(key, &line)));
    }
    let disputed = plan.steps.iter().find_map(|step| step.intent.stated("disputed"));
    if let Some(Stated::Text(reason)) = disputed {
        text.push_str(&format!("\n{}", words.text("commit-disputed", &[("why", Arg::Text(reason.clone()))])));
    }
    text.push('\n');
    text
}
