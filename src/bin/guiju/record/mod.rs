//! One command for each thing that happens to a document, all from one table: which event it records, of how many documents at once, and what its
//! dialogue asks. The flags follow from the keys of the event, the event's block from the flags.

mod ask;
mod dialogue;
mod drafted;
mod flags;
mod known;
pub(crate) mod new;
mod plan;
mod propose;
mod told;

use std::io::{self, IsTerminal};
use std::path::Path;

use clap::{ArgMatches, Command};
use guiju::document::EventType;
use guiju::error::Result;
use guiju::finding::Arg;

use crate::office;
use crate::screen::{Outcome, Screen};

pub(crate) use flags::{Common, value_name};
pub(crate) use known::skips as known_numbers;
pub(crate) use plan::{Plan, Step};
pub(crate) use propose::settle;

use flags::Given;

/// A command that records an event.
#[derive(Debug)]
pub(crate) struct Act {
    /// Its name on the command line.
    pub(crate) name: &'static str,
    /// Which event it records.
    records: Records,
    /// Whether it takes several documents and drafts the instrument that is about them.
    pub(crate) several: bool,
    /// Of these keys one is needed, beside those that the event always needs.
    one_of: &'static [&'static str],
    /// What the dialogue asks beside what is needed, in this order.
    asked: &'static [&'static str],
}

/// Which event a command records.
#[derive(Clone, Copy, Debug)]
enum Records {
    /// Always this one.
    Always(EventType),
    /// One of several, by a flag.
    Chosen(&'static str, &'static [(&'static str, EventType)]),
}

const GATES: &[(&str, EventType)] = &[
    ("legality", EventType::LegalityReviewed),
    ("fair-competition", EventType::FairCompetitionReviewed),
    ("risk", EventType::RiskAssessed),
    ("deliberation", EventType::Deliberated),
    ("approval", EventType::Approved),
];
const STEPS: &[(&str, EventType)] =
    &[("planned", EventType::Planned), ("drafted", EventType::Drafted), ("submitted", EventType::Submitted)];

/// Every command that records an event, in the order of a life.
pub(crate) const ACTS: &[Act] = &[
    Act { records: Records::Chosen("step", STEPS), ..act("prepare", EventType::Planned, &[]) },
    act("consult", EventType::Consulted, &["where", "text"]),
    Act {
        records: Records::Chosen("gate", GATES),
        ..act("review", EventType::LegalityReviewed, &["by", "conclusion", "record"])
    },
    act("issue", EventType::Issued, &["number", "registration", "effective", "term", "text"]),
    act("publish", EventType::Published, &["where"]),
    act("file", EventType::Filed, &["with", "number", "result"]),
    act("interpret", EventType::Interpreted, &["record"]),
    act("evaluate", EventType::Evaluated, &["reason", "record"]),
    Act { several: true, ..act("confirm", EventType::Confirmed, &["instrument", "until"]) },
    Act { several: true, one_of: &["until", "term"], ..act("extend", EventType::Extended, &["instrument", "until"]) },
    act("revise", EventType::Revised, &["instrument", "effective", "term", "text"]),
    act("suspend", EventType::Suspended, &["by", "instrument", "from"]),
    act("resume", EventType::Resumed, &["by", "instrument", "from"]),
    act("disapply", EventType::Disapplied, &["by", "instrument", "articles", "from"]),
    act("transfer", EventType::Transferred, &[]),
    act("correct", EventType::Corrected, &["field", "was", "is", "instrument"]),
    Act { several: true, ..act("repeal", EventType::Repealed, &["instrument", "effective", "successor"]) },
    Act { several: true, ..act("lapse", EventType::Lapsed, &["instrument", "effective", "reason"]) },
    act("annul", EventType::Annulled, &["instrument", "effective", "reason"]),
];

const fn act(name: &'static str, event: EventType, asked: &'static [&'static str]) -> Act {
    Act { name, records: Records::Always(event), several: false, one_of: &[], asked }
}

impl Act {
    /// The events that it may record.
    fn events(&self) -> Vec<EventType> {
        match self.records {
            Records::Always(event) => vec![event],
            Records::Chosen(_, events) => events.iter().map(|(_, event)| *event).collect(),
        }
    }
}

/// A command that records, as it was written.
#[derive(Debug)]
pub(crate) struct Recording(Given);

impl clap::FromArgMatches for Recording {
    fn from_arg_matches(matches: &ArgMatches) -> std::result::Result<Self, clap::Error> {
        let named = matches.subcommand().and_then(|(name, inner)| Some((find(name)?, inner)));
        let (act, inner) = named.ok_or_else(|| clap::Error::new(clap::error::ErrorKind::MissingSubcommand))?;
        Ok(Self(Given::of(act, inner)))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> std::result::Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl clap::Subcommand for Recording {
    fn augment_subcommands(command: Command) -> Command {
        ACTS.iter().fold(command, |command, act| command.subcommand(flags::command(act)))
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        find(name).is_some()
    }
}

/// The command of that name.
pub(crate) fn find(name: &str) -> Option<&'static Act> {
    ACTS.iter().find(|act| act.name == name)
}

/// Records what happened, or shows what that would write.
pub(crate) fn run(screen: &Screen, dir: &Path, recording: &Recording) -> Result<Outcome> {
    let mut given = recording.0.clone();
    let Some(office) = office::open_settled(screen, dir, given.common.as_of, None)? else { return Ok(Outcome::NotRun) };
    office::has_documents(&office.register, dir)?;
    if !given.missing().is_empty() {
        if !is_conversation() {
            screen.refuse("record-missing", &[("flags", Arg::List(given.missing()))]);
            return Ok(Outcome::NotRun);
        }
        if !dialogue::complete(screen, &office, &mut given)? {
            screen.refuse("record-broken-off", &[]);
            return Ok(Outcome::NotRun);
        }
        given.common.asks = true;
    }
    let Some(plan) = plan::of(screen, &office, &given)? else { return Ok(Outcome::NotRun) };
    settle(screen, &office, &given.common, plan)
}

/// Whether somebody sits there who can be asked.
pub(crate) fn is_conversation() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}
