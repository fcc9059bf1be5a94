//! The command line: words in, words out.
//!
//! Data goes to stdout, all else to stderr. 0 is clean, 1 an error of the record or a denied warning, 2 could not run,
//! 3 something is overdue (`remind`).

mod ack;
mod amend;
mod amendment;
mod args;
mod build;
mod certify;
mod changes;
mod check;
mod compare;
mod completions;
mod consolidate;
mod converted;
mod draft_decision;
mod explain;
mod fix;
#[cfg(test)]
mod help_pages;
mod history;
mod impact;
mod import;
mod import_report;
mod init;
mod json;
mod localize;
mod man;
mod numbers;
mod office;
mod outline;
mod plan;
mod printing;
mod proof;
mod record;
mod remind;
mod report;
mod reported;
mod schema;
mod screen;
mod sign;
mod status;
mod templates;
mod unchanged;
mod usage;
mod verify;
mod verify_site;

use std::process::ExitCode;

use args::Command;
use guiju::message::Words;
use screen::Screen;

/// Half of what a build asks of the system's allocator is short texts; this one gives them out faster.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let given: Vec<_> = std::env::args_os().collect();
    let words = Words::new(args::language(&given, |name| std::env::var(name).ok()));
    let args = match localize::parse(words, &given) {
        Ok(args) => args,
        Err(error) => return usage::tell(words, &error),
    };
    let screen = Screen::new(words);
    let dir = args.directory;
    let done = match args.command {
        Command::Build(args) => build::run(&screen, &dir, &args),
        Command::Status(args) => status::run(&screen, &dir, &args),
        Command::Check(args) => check::run(&screen, &dir, &args),
        Command::Explain(args) => explain::run(&screen, &dir, &args),
        Command::Changes(args) => changes::run(&screen, &dir, &args),
        Command::History(args) => history::run(&screen, &dir, &args),
        Command::Verify(args) => verify::run(&screen, &dir, &args),
        Command::Sign(args) => sign::run(&screen, &dir, &args),
        Command::VerifySite(args) => verify_site::run(&screen, &args),
        Command::Certify(args) => certify::run(&screen, &dir, &args),
        Command::VerifyCertificate(args) => certify::verify(&screen, &dir, &args),
        Command::Outline(args) => outline::run(&screen, &dir, &args),
        Command::Impact(args) => impact::run(&screen, &dir, &args),
        Command::Compare(args) => compare::run(&screen, &dir, &args),
        Command::Consolidate(args) => consolidate::run(&screen, &dir, &args),
        Command::New(args) => record::new::run(&screen, &dir, &args),
        Command::Record(recording) => record::run(&screen, &dir, &recording),
        Command::Numbers(args) => numbers::run(&screen, &dir, &args),
        Command::Amend(args) => amend::run(&screen, &dir, &args),
        Command::DraftDecision(args) => draft_decision::run(&screen, &dir, &args),
        Command::Remind(args) => remind::run(&screen, &dir, &args),
        Command::Ack(args) => ack::run(&screen, &dir, &args),
        Command::Plan(args) => plan::run(&screen, &dir, &args),
        Command::Import(args) => import::run(&screen, &dir, &args),
        Command::Init(args) => init::run(&screen, &dir, &args),
        Command::Schema(args) => schema::run(&screen, &dir, &args),
        Command::Templates(args) => templates::run(&screen, &dir, &args),
        Command::Completions(args) => completions::run(&screen, &args),
        Command::Man(args) => man::run(&screen, &dir, &args),
    };
    match done {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            screen.error(&error);
            ExitCode::from(2)
        }
    }
}
