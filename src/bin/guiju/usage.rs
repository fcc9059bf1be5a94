//! What is wrong with a command line, told in the language; clap's own words are English alone.

use std::io::Write;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use guiju::finding::Arg;
use guiju::message::Words;

use crate::screen;

/// Shows help where it was asked for, else what is wrong.
pub(crate) fn tell(words: Words, error: &clap::Error) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = write!(anstream::stdout(), "{}", error.render().ansi());
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = write!(anstream::stderr(), "{}", error.render().ansi());
            ExitCode::from(2)
        }
        kind => {
            let (key, args) = in_words(kind, error);
            screen::refuse(words, &words.text(key, &args), words.attribute(key, "help", &args).as_deref());
            ExitCode::from(2)
        }
    }
}

/// The flags whose value is a day wherever they are taken.
const DAYS: [&str; 9] =
    ["--as-of", "--from", "--to", "--date", "--effective", "--until", "--adopted", "--term-from", "--instrument-date"];

fn in_words(kind: ErrorKind, error: &clap::Error) -> (&'static str, Vec<(&'static str, Arg)>) {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => texts.first().cloned(),
        _ => None,
    };
    let arg = text(ContextKind::InvalidArg).or_else(|| text(ContextKind::InvalidSubcommand)).unwrap_or_default();
    let flag = arg.split(' ').next().unwrap_or_default().to_owned();
    let mut args = vec![("arg", Arg::Text(flag.clone()))];
    let mut add = |name, value: Option<String>| args.extend(value.map(|value| (name, Arg::Text(value))));
    add("value", text(ContextKind::InvalidValue));
    add("other", text(ContextKind::PriorArg));
    let nearest = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    add("nearest", nearest.into_iter().find_map(text));
    if let Some(ContextValue::Strings(allowed)) = error.get(ContextKind::ValidValue) {
        args.push(("allowed", Arg::List(allowed.clone())));
    }
    let key = match kind {
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::ValueValidation if DAYS.contains(&flag.as_str()) => "usage-day",
        ErrorKind::ValueValidation if flag == "--at" => "usage-moment",
        ErrorKind::ValueValidation if flag == "--term" => "usage-length",
        ErrorKind::ValueValidation if flag == "--lang" => "usage-lang",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::NoEquals => "usage-value",
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => "usage-value",
        ErrorKind::TooManyValues => "usage-too-many-values",
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => "usage-missing",
        ErrorKind::InvalidUtf8 => "usage-not-utf8",
        _ => "usage-other",
    };
    (key, args)
}
