//! What a person can write on the command line, and what stands there when nothing is written: the language and the day.
//!
//! The help texts here are for readers of the code; people see those of the catalogue, put in place by `localize`.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::{Parser, Subcommand};
use guiju::document::{Date, Day, day_in_shanghai};
use guiju::message::Lang;
use guiju::source::KnownAt;

/// Look after normative documents
#[derive(Debug, Parser)]
#[command(name = "guiju", version)]
pub(crate) struct Args {
    /// Speak this language
    #[arg(long, global = true, value_parser = lang)]
    pub(crate) lang: Option<Lang>,
    /// Work in this office folder
    #[arg(short = 'C', global = true, default_value = ".")]
    pub(crate) directory: PathBuf,
    /// What to do
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The commands, in the order in which help shows them.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Build the public site
    Build(crate::build::Args),
    /// Show what documents are on a day
    Status(crate::status::Args),
    /// Check the record and the rules
    Check(crate::check::Args),
    /// Explain what a rule asks
    Explain(crate::explain::Args),
    /// Show what changes between two days or two records
    Changes(crate::changes::Args),
    /// Show how a document was recorded
    History(crate::history::Args),
    /// Verify that nothing published was changed afterwards
    Verify(crate::verify::Args),
    /// Sign a site
    Sign(crate::sign::Args),
    /// Verify a copy of a site
    VerifySite(crate::verify_site::Args),
    /// Certify what is registered of a document
    Certify(crate::certify::Args),
    /// Verify a certificate
    VerifyCertificate(crate::certify::VerifyArgs),
    /// Show what a text is made of
    Outline(crate::outline::Args),
    /// Show what leans on a document or a law
    Impact(crate::impact::Args),
    /// Compare two texts
    Compare(crate::compare::Args),
    /// Put a text together by a decision
    Consolidate(crate::consolidate::Args),
    /// Begin a document
    New(crate::record::new::Args),
    /// Record what happened to a document
    #[command(flatten)]
    Record(crate::record::Recording),
    /// Show which numbers are borne and which are free
    Numbers(crate::numbers::Args),
    /// Amend a document by a decision
    Amend(crate::amend::Args),
    /// Write the decision that leads from one text to another
    DraftDecision(crate::draft_decision::Args),
    /// Tell what falls due
    Remind(crate::remind::Args),
    /// Take note of what falls due
    Ack(crate::ack::Args),
    /// Plan a year
    Plan(crate::plan::Args),
    /// Bring documents in from outside
    Import(crate::import::Args),
    /// Make a new office folder
    Init(crate::init::Args),
    /// Print what may stand in each file, for editors
    Schema(crate::schema::Args),
    /// Show the templates of the site, or write one for changing
    Templates(crate::templates::Args),
    /// Print what a shell needs to complete commands
    Completions(crate::completions::Args),
    /// Write the manual
    Man(crate::man::Args),
}

/// Reads a day as it stands on the command line.
pub(crate) fn day(text: &str) -> Result<Date, String> {
    Day::parse(text).and_then(Day::exact).ok_or_else(|| text.to_owned())
}

/// Reads a revision or a day.
pub(crate) fn known_at(text: &str) -> Result<KnownAt, String> {
    if text.is_empty() { Err(String::new()) } else { Ok(KnownAt::parse(text)) }
}

fn lang(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| text.to_owned())
}

/// The language to speak: `--lang`, then the system's, then Chinese.
///
/// It is looked for before the arguments are parsed, so that what is wrong with them can be told in it.
pub(crate) fn language(given: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Lang {
    let mut asked = None;
    let mut rest = given.iter().skip(1).filter_map(|arg| arg.to_str());
    while let Some(arg) = rest.next() {
        let value = arg.strip_prefix("--lang=").or_else(|| if arg == "--lang" { rest.next() } else { None });
        asked = value.and_then(Lang::parse).or(asked);
    }
    let systems = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| variable(name).filter(|it| !it.is_empty()));
    asked.or_else(|| systems.take(1).find_map(|locale| Lang::parse(&locale))).unwrap_or_default()
}

/// Today in Asia/Shanghai, whatever the machine's zone; the one place that asks the clock.
#[expect(clippy::disallowed_methods, reason = "the command line is where the day comes in")]
pub(crate) fn today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    day_in_shanghai(i64::try_from(seconds).unwrap_or(i64::MAX))
}

/// This moment, to tell what was written just now; nothing that anybody is told follows from it.
#[expect(clippy::disallowed_methods, reason = "the command line is where time comes in")]
pub(crate) fn now() -> SystemTime {
    SystemTime::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_the_one_asked_for_then_the_systems_then_chinese() {
        let given = |args: &[&str]| args.iter().map(OsString::from).collect::<Vec<_>>();
        let english = |name: &str| (name == "LANG").then(|| "en_GB.UTF-8".to_owned());
        assert_eq!(language(&given(&["guiju"]), |_| None), Lang::Chinese);
        assert_eq!(language(&given(&["guiju"]), english), Lang::English);
        assert_eq!(language(&given(&["guiju", "--lang", "zh"]), english), Lang::Chinese);
        assert_eq!(language(&given(&["guiju", "--lang=en", "status"]), |_| None), Lang::English);
        let all = |name: &str| Some(if name == "LC_ALL" { "C.UTF-8" } else { "en_GB.UTF-8" }.to_owned());
        assert_eq!(language(&given(&["guiju"]), all), Lang::Chinese);
    }
}
