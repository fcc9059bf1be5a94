//! `guiju check`: everything that is wrong, and everything that law and practice ask for.

use std::path::Path;

use clap::ValueEnum;
use guiju::check::{self, Depth};
use guiju::document::Date;
use guiju::error::Result;
use guiju::finding::{self, Finding};

use crate::json;
use crate::office::{self, Office, Opened};
use crate::report::{self, Counts};
use crate::screen::{Outcome, Screen};

/// What `guiju check` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Show the findings in this form
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// Check for this day
    #[arg(long, value_parser = crate::args::day)]
    as_of: Option<Date>,
    /// Let these end with 1
    #[arg(long, value_enum)]
    deny: Option<Denied>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Denied {
    Warnings,
}

/// Checks an office folder.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let opened = office::open(screen, dir, args.as_of)?;
    let findings = match &opened {
        Opened::Office(office) => {
            let _step = screen.step("progress-checking");
            all(office, Depth::Folders)
        }
        Opened::Unsettled { findings, .. } => findings.clone(),
    };
    let (folder, register, day) = match &opened {
        Opened::Office(office) => (&office.folder, &office.register, office.as_of.day),
        Opened::Unsettled { folder, register, .. } => (folder, register, args.as_of.unwrap_or_else(crate::args::today)),
    };
    let counts = Counts::of(&findings);
    match args.format {
        Format::Human => {
            report::show(screen, folder, &findings);
            report::summary(screen, register, counts);
        }
        Format::Json => screen.data(&json::check(screen.words, folder, register, day, &findings))?,
    }
    if counts.errors > 0 {
        return Ok(Outcome::Faulty);
    }
    office::has_documents(register, dir)?;
    let denied = args.deny == Some(Denied::Warnings) && counts.warnings > 0;
    if denied && args.format == Format::Human {
        screen.tell("report-denied", &[]);
    }
    Ok(if denied { Outcome::Faulty } else { Outcome::Clean })
}

/// What reading and the rules found, sorted.
pub(crate) fn all(office: &Office, depth: Depth) -> Vec<Finding> {
    let mut findings = office.findings.clone();
    findings.extend(check::run(&office.folder, &office.register, &office.as_of, &office.setting, depth));
    finding::sort(&mut findings);
    findings.dedup();
    findings
}
