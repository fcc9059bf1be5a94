//! `guiju ack`: the office has taken note of a matter and goes on with it until a day. It settles nothing.

use std::path::Path;

use guiju::document::Date;
use guiju::error::Result;
use guiju::finding::Arg;
use guiju::remind::{self, LEDGER_FILE, Ledger, NotAcknowledged};

use crate::office;
use crate::remind::{baseline, ledger, seen};
use crate::report;
use crate::screen::{Outcome, Screen};

/// What `guiju ack` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Which obligation
    obligation: String,
    /// Be silent until this day
    #[arg(long, required = true, value_parser = crate::args::day)]
    until: Date,
    /// Why
    #[arg(long, required = true)]
    reason: String,
    /// Act as of this day
    #[arg(long, value_parser = crate::args::day)]
    as_of: Option<Date>,
}

/// Writes an acknowledgement to the ledger.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let Some(office) = office::open_settled(screen, dir, args.as_of, None)? else { return Ok(Outcome::NotRun) };
    office::has_documents(&office.register, dir)?;
    let kept = ledger(&office.folder);
    if kept.broken || !kept.findings.is_empty() {
        report::show(screen, &office.folder, &kept.findings);
        screen.refuse("remind-ledger-broken", &[]);
        return Ok(Outcome::NotRun);
    }
    let baseline = baseline(&office.folder);
    let day = office.as_of.day;
    let reminder = remind::remind(&seen(&office, baseline.as_ref()), &kept.ledger, None);
    let matters = &reminder.matters;
    let given = [("id", Arg::Text(args.obligation.clone())), ("until", Arg::Day(args.until)), ("day", Arg::Day(day))];
    match remind::acknowledge(&kept.ledger, matters, &args.obligation, args.until, &args.reason, day) {
        Ok((ledger, _)) => {
            write(screen, &office, &ledger)?;
            screen.tell("ack-done", &given);
            Ok(Outcome::Clean)
        }
        Err(refused) => {
            let mut given = given.to_vec();
            let key = match refused {
                NotAcknowledged::NoSuchMatter => {
                    let known = matters.iter().map(|matter| matter.id.as_str());
                    let nearest = office::nearest(&args.obligation, known).map(str::to_owned);
                    given.extend(nearest.map(|nearest| ("nearest", Arg::Text(nearest))));
                    "ack-no-such-matter"
                }
                NotAcknowledged::NoReason => "ack-no-reason",
                NotAcknowledged::NotAhead => "ack-not-ahead",
                NotAcknowledged::PastTheEnd { ends } => {
                    given.push(("ends", Arg::Day(ends)));
                    "ack-past-the-end"
                }
                NotAcknowledged::Happened => "ack-happened",
            };
            screen.refuse(key, &given);
            Ok(Outcome::NotRun)
        }
    }
}

fn write(screen: &Screen, office: &office::Office, ledger: &Ledger) -> Result<()> {
    office.folder.write(LEDGER_FILE, &ledger.to_toml(&screen.words.term("remind-ledger-first-line")))
}
