//! `guiju check`: everything that is wrong, and everything that law and practice ask for.

use std::path::Path;

use clap::ValueEnum;
use guiju::check::{self, Depth};
use guiju::document::Date;
use guiju::error::Result;
use guiju::finding::{self, Finding};

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
    let office = match office::open(screen, dir, args.as_of)? {
        Opened::Office(office) => office,
        Opened::Unsettled { folder, register, findings } => {
            report::show(screen, &folder, &findings);
            report::summary(screen, &register, Counts::of(&findings));
            return Ok(Outcome::Faulty);
        }
    };
    let findings = {
        let _step = screen.step("progress-checking");
        all(&office, Depth::Texts)
    };
    let counts = Counts::of(&findings);
    match args.format {
        Format::Human => {
            report::show(screen, &office.folder, &findings);
            report::summary(screen, &office.register, counts);
        }
        Format::Json => screen.data(&json(screen, &office, &findings))?,
    }
    office.has_documents(dir)?;
    let denied = args.deny == Some(Denied::Warnings) && counts.warnings > 0;
    if denied && counts.errors == 0 && args.format == Format::Human {
        screen.tell("report-denied", &[]);
    }
    Ok(if counts.errors > 0 || denied { Outcome::Faulty } else { Outcome::Clean })
}

/// What reading and the rules found, sorted.
pub(crate) fn all(office: &Office, depth: Depth) -> Vec<Finding> {
    let mut findings = office.findings.clone();
    findings.extend(check::run(&office.folder, &office.register, &office.as_of, &office.setting, depth));
    finding::sort(&mut findings);
    findings.dedup();
    findings
}

fn json(_: &Screen, _: &Office, _: &[Finding]) -> String {
    String::new()
}
