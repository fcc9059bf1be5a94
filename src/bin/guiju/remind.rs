//! `guiju remind`: what falls due, for whom, by when, and what to write next. It writes nothing but the ledger, when asked to
//! confirm a run.

use std::path::Path;

use clap::ValueEnum;
use guiju::check::{BASELINE_FILE, Baseline};
use guiju::document::Date;
use guiju::error::Result;
use guiju::finding::{Arg, Finding};
use guiju::remind::{self, LEDGER_FILE, Ledger, Reminder, Seen};
use guiju::source::{FILE_MISSING, Folder};
use guiju::view::reminder::robot::{self, Robot};
use guiju::view::reminder::{self, Chosen, Notices, agenda, forge, json, mail, prose, sheet};

use crate::office::{self, Office};
use crate::report::{self, Counts, count};
use crate::screen::{Outcome, Screen};

/// What `guiju remind` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Remind as of this day
    #[arg(long, value_parser = crate::args::day)]
    as_of: Option<Date>,
    /// Tell what became due since this day
    #[arg(long, value_parser = crate::args::day, conflicts_with = "confirm")]
    since: Option<Date>,
    /// Tell this unit alone
    #[arg(long, conflicts_with_all = ["confirm", "channel"])]
    responsible: Option<String>,
    /// Tell the units on this channel
    #[arg(long, conflicts_with = "confirm")]
    channel: Option<String>,
    /// Write it in this form
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// Record that the messages of this run went out
    #[arg(long)]
    confirm: Option<String>,
    /// Say why there are fewer documents
    #[arg(long)]
    fewer_because: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Markdown,
    Json,
    Github,
    Gitlab,
    Wecom,
    Dingtalk,
    Feishu,
    Oa,
    Csv,
    Email,
    Ics,
    Run,
    Channels,
    WorkingDay,
}

impl Format {
    /// Whether it answers a script, which goes on with other forms and learns there how things stand.
    fn answers_a_script(self) -> bool {
        matches!(self, Format::Run | Format::Channels | Format::WorkingDay)
    }
}

/// The ledger as it lies in the folder, and what is wrong with it.
pub(crate) struct Kept {
    pub(crate) ledger: Ledger,
    /// Whether there is a file that cannot be read as a ledger; it is left alone.
    pub(crate) broken: bool,
    /// What is wrong with it.
    pub(crate) findings: Vec<Finding>,
}

/// Tells what falls due, or confirms that it was told.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let day = match args.confirm.as_deref().map(|run| (run, Reminder::day_of(run))) {
        None => args.as_of,
        Some((_, Some(day))) => Some(day),
        Some((run, None)) => {
            screen.refuse("remind-run-malformed", &[("run", Arg::Text(run.to_owned()))]);
            return Ok(Outcome::NotRun);
        }
    };
    let Some(office) = office::open_settled(screen, dir, day, None)? else { return Ok(Outcome::NotRun) };
    office::has_documents(&office.register, dir)?;
    let kept = ledger(&office.folder);
    let baseline = baseline(&office.folder);
    let seen = seen(&office, baseline.as_ref());
    let reminder = remind::remind(&seen, &kept.ledger, args.since);
    if let Some(run) = &args.confirm {
        return confirm(screen, &office, &kept, &reminder, run, args.fewer_because.as_deref());
    }
    let chosen = match chosen(screen, &office, args) {
        Ok(chosen) => chosen,
        Err(outcome) => return Ok(outcome),
    };
    let notices = reminder::notices(screen.words, &reminder, &office.register, &office.setting, chosen);
    screen.data(&written(screen, &office, &notices, &reminder, args, chosen))?;
    report::show(screen, &office.folder, &kept.findings);
    if kept.broken {
        screen.refuse("remind-ledger-broken", &[]);
    }
    if let Some(fewer) = reminder.fewer.filter(|_| args.fewer_because.as_deref().is_none_or(|reason| reason.trim().is_empty())) {
        screen.refuse("remind-fewer-refused", &fewer_args(&reminder, fewer));
        return Ok(Outcome::NotRun);
    }
    if args.format.answers_a_script() {
        return Ok(Outcome::Clean);
    }
    let errors = Counts::of(&office.findings).errors;
    if errors > 0 {
        screen.refuse("remind-broken", &[("errors", count(errors))]);
    }
    if errors > 0 || kept.broken || !kept.findings.is_empty() {
        return Ok(Outcome::Faulty);
    }
    Ok(if reminder.overdue { Outcome::Overdue } else { Outcome::Clean })
}

pub(crate) fn seen<'o>(office: &'o Office, baseline: Option<&'o Baseline>) -> Seen<'o> {
    Seen { register: &office.register, setting: &office.setting, as_of: &office.as_of, baseline }
}

/// Reads the ledger; one that is not there is an empty one.
pub(crate) fn ledger(folder: &Folder) -> Kept {
    match folder.read(LEDGER_FILE) {
        Ok(file) => {
            let (ledger, findings) = Ledger::read(&file);
            Kept { broken: ledger.is_none(), ledger: ledger.unwrap_or_default(), findings }
        }
        Err(finding) if finding.code == FILE_MISSING => Kept { ledger: Ledger::default(), broken: false, findings: Vec::new() },
        Err(finding) => Kept { ledger: Ledger::default(), broken: true, findings: vec![*finding] },
    }
}

/// What is known of an old collection; `guiju check` tells what is wrong with the file.
pub(crate) fn baseline(folder: &Folder) -> Option<Baseline> {
    folder.read(BASELINE_FILE).ok().and_then(|file| Baseline::read(&file).0)
}

/// Whom it is for; a unit or channel that nobody knows is refused, for its silence would look like a clean answer.
fn chosen<'a>(screen: &Screen, office: &Office, args: &'a Args) -> std::result::Result<Chosen<'a>, Outcome> {
    if let Some(unit) = &args.responsible {
        let known = office.register.records().iter().filter_map(|record| record.document.responsible.is());
        let contacts = office.setting.contacts.iter().map(|contact| &contact.responsible);
        let mut units: Vec<String> = known.chain(contacts).cloned().collect();
        units.sort();
        units.dedup();
        if !units.contains(unit) {
            screen.refuse("remind-unit-unknown", &[("unit", Arg::Text(unit.clone())), ("units", Arg::List(units))]);
            return Err(Outcome::NotRun);
        }
        return Ok(Chosen::Unit(unit));
    }
    if let Some(channel) = &args.channel {
        let mut channels: Vec<String> = office.setting.contacts.iter().map(|contact| contact.channel.clone()).collect();
        channels.sort();
        channels.dedup();
        if !channels.contains(channel) {
            let args = [("channel", Arg::Text(channel.clone())), ("channels", Arg::List(channels))];
            screen.refuse("remind-channel-unknown", &args);
            return Err(Outcome::NotRun);
        }
        return Ok(Chosen::Channel(channel));
    }
    Ok(Chosen::All)
}

/// What goes to stdout.
fn written(screen: &Screen, office: &Office, notices: &Notices, reminder: &Reminder, args: &Args, chosen: Chosen<'_>) -> String {
    let words = screen.words;
    match args.format {
        Format::Human => prose::lines(words, notices),
        Format::Markdown => prose::markdown(words, notices),
        Format::Json => json::report(notices, &office.register),
        Format::Github => forge::annotations(words, notices, &office.folder.within_repository()),
        Format::Gitlab => forge::code_quality(words, notices, &office.folder.within_repository()),
        Format::Wecom => robot::body(words, notices, Robot::WeCom),
        Format::Dingtalk => robot::body(words, notices, Robot::DingTalk),
        Format::Feishu => robot::body(words, notices, Robot::Feishu),
        Format::Oa => prose::plain(words, notices),
        Format::Csv => sheet::csv(words, notices),
        Format::Email => mail::mail(words, notices, &calendar(screen, office, notices, chosen)),
        Format::Ics => calendar(screen, office, notices, chosen),
        Format::Run => format!("{}\n", reminder.run),
        Format::Channels => channels(notices),
        Format::WorkingDay => working_day(office),
    }
}

/// Whether offices work on the day; where the calendar lacks the year, Monday to Friday.
fn working_day(office: &Office) -> String {
    let day = office.as_of.day;
    let works = office.setting.calendar.is_working_day(day).unwrap_or_else(|_| !guiju::calendar::is_weekend(day));
    format!("{}\n", if works { "yes" } else { "no" })
}

/// The channels on which something is told now, a line each; a hyphen stands for units without one.
fn channels(notices: &Notices) -> String {
    let mut channels: Vec<&str> = notices.units.iter().map(|unit| unit.channel.as_deref().unwrap_or("-")).collect();
    channels.sort_unstable();
    channels.dedup();
    channels.iter().map(|channel| format!("{channel}\n")).collect()
}

fn calendar(screen: &Screen, office: &Office, notices: &Notices, chosen: Chosen<'_>) -> String {
    let contacts = &office.setting.contacts;
    let concerns = |unit: Option<&str>| match chosen {
        Chosen::All => true,
        Chosen::Unit(asked) => unit == Some(asked),
        Chosen::Channel(channel) => contacts.iter().any(|it| Some(it.responsible.as_str()) == unit && it.channel == channel),
    };
    let mut ahead = remind::ends_ahead(&office.register, &office.as_of);
    let mut gone = remind::gone(&office.register, &office.setting, &office.as_of);
    ahead.retain(|it| concerns(it.responsible.as_deref()));
    gone.retain(|it| concerns(it.responsible.as_deref()));
    let mut name = screen.words.text("remind-title", &[("office", Arg::Text(office.setting.office.name.clone()))]);
    if let Chosen::Unit(unit) | Chosen::Channel(unit) = chosen {
        name = format!("{name} · {unit}");
    }
    agenda::calendar(screen.words, notices, &name, &ahead, &gone)
}

fn fewer_args(reminder: &Reminder, fewer: remind::Fewer) -> [(&'static str, Arg); 3] {
    [("documents", count(reminder.documents)), ("before", count(fewer.before)), ("day", Arg::Day(fewer.day))]
}

/// Writes the ledger when the run is still what it was.
fn confirm(
    screen: &Screen,
    office: &Office,
    kept: &Kept,
    reminder: &Reminder,
    run: &str,
    fewer_because: Option<&str>,
) -> Result<Outcome> {
    let named = |run: &str| Arg::Text(run.to_owned());
    if kept.broken || !kept.findings.is_empty() {
        report::show(screen, &office.folder, &kept.findings);
        screen.refuse("remind-ledger-broken", &[]);
        return Ok(Outcome::NotRun);
    }
    if kept.ledger.last.as_ref().is_some_and(|last| last.run == run) {
        screen.tell("remind-confirmed-before", &[("run", named(run))]);
        return Ok(Outcome::Clean);
    }
    if reminder.run != run {
        screen.refuse("remind-run-other", &[("run", named(run)), ("now", named(&reminder.run))]);
        return Ok(Outcome::NotRun);
    }
    let reason = fewer_because.map(str::trim).filter(|reason| !reason.is_empty());
    if let Some(fewer) = reminder.fewer.filter(|_| reason.is_none()) {
        screen.refuse("remind-fewer-refused", &fewer_args(reminder, fewer));
        return Ok(Outcome::NotRun);
    }
    let ledger = kept.ledger.confirmed(reminder, reason.filter(|_| reminder.fewer.is_some()));
    office.folder.write(LEDGER_FILE, &ledger.to_toml(&screen.words.term("remind-ledger-first-line")))?;
    let args = [("run", named(run)), ("count", count(reminder.told.len())), ("file", Arg::Text(LEDGER_FILE.to_owned()))];
    screen.tell("remind-confirmed", &args);
    Ok(Outcome::Clean)
}
