//! `guiju completions`: what a shell needs to complete the command line.

use clap_complete::Shell;
use guiju::error::Result;

use crate::localize;
use crate::screen::{Outcome, Screen};

/// What `guiju completions` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// For this shell
    shell: Shell,
}

/// Prints the script of a shell.
pub(crate) fn run(screen: &Screen, args: &Args) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut localize::command(screen.words), "guiju", &mut script);
    screen.data(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Clean)
}
