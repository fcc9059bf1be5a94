//! `guiju build`: the public site, for a day.

use std::path::{Path, PathBuf};

use guiju::document::Date;
use guiju::error::Result;

use crate::screen::{Outcome, Screen};

/// What `guiju build` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Write the site here
    #[arg(long)]
    out: Option<PathBuf>,
    /// Build for this day
    #[arg(long, value_parser = crate::args::day)]
    as_of: Option<Date>,
    /// Build in spite of errors
    #[arg(long)]
    keep_going: bool,
}

/// Builds the site of an office folder.
pub(crate) fn run(_screen: &Screen, _dir: &Path, _args: &Args) -> Result<Outcome> {
    Ok(Outcome::NotRun)
}
