//! The help, in the language: the command as derived, with every word taken from the catalogue by command and argument.

use std::ffi::OsString;

use clap::builder::StyledStr;
use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches};
use guiju::finding::Arg::Text;
use guiju::message::Words;

use crate::args::Args;
use crate::record;
use crate::screen::pad;

/// Reads the command line.
pub(crate) fn parse(words: Words, given: &[OsString]) -> Result<Args, clap::Error> {
    let matches = command(words).try_get_matches_from(given)?;
    Args::from_arg_matches(&matches)
}

/// The command with its help in the language.
pub(crate) fn command(words: Words) -> Command {
    let root = Args::command().disable_help_subcommand(true).disable_version_flag(true);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    speak(root.arg(version), words, "cli", "guiju").mut_subcommands(|command| {
        let (key, path) = (format!("cli-{}", command.get_name()), format!("guiju {}", command.get_name()));
        speak(command, words, &key, &path)
    })
}

/// Puts a command's words in place; `key` is how its messages begin.
fn speak(command: Command, words: Words, key: &str, path: &str) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let command = command.disable_help_flag(true).arg(help).max_term_width(100);
    let is_root = command.has_subcommands();
    let command = command.mut_args(|arg| {
        let id = word(arg.get_id());
        let common = matches!(id.as_str(), "lang" | "directory" | "help" | "version");
        let heading = match (common, arg.is_positional()) {
            (true, _) => "cli-heading-common",
            (false, true) => "cli-heading-arguments",
            (false, false) => "cli-heading-options",
        };
        let message = if common { Some(format!("cli-arg-{id}")) } else { said_of(words, key, &id) };
        let help = message.map(|message| said(words, &message)).unwrap_or_default();
        let arg = arg.help(help).help_heading(words.term(heading));
        if !arg.get_action().takes_values() {
            return arg;
        }
        let name = words.term(&record::value_name(&arg).unwrap_or_else(|| format!("cli-value-{id}")));
        arg.value_name(name).hide_default_value(true).hide_possible_values(true)
    });
    let usage = usage(&command, words, path, is_root);
    let styles = command.get_styles().clone();
    let (title, plain) = (styles.get_usage(), styles.get_header());
    let rest = if is_root { grouped(&command, words) } else { "{all-args}".to_owned() };
    let template = format!("{{about}}\n\n{title}{}{title:#} {{usage}}\n\n{rest}{{after-help}}", words.term("cli-heading-usage"));
    let examples = words.term(&format!("{key}-example"));
    let examples = examples.lines().map(|line| format!("  {line}\n")).collect::<String>();
    let examples = format!("{plain}{}{plain:#}\n{examples}", words.term("cli-heading-example"));
    command
        .about(words.term(&format!("{key}-about")))
        .override_usage(usage)
        .subcommand_help_heading(words.term("cli-heading-commands"))
        .help_template(StyledStr::from(template))
        .after_help(StyledStr::from(examples.trim_end().to_owned()))
}

/// The message of an argument: of its command, of all that record, or what an editor says of the key that it states.
fn said_of(words: Words, command: &str, id: &str) -> Option<String> {
    let records =
        command.strip_prefix("cli-").is_some_and(|name| matches!(name, "new" | "amend") || record::find(name).is_some());
    let one = record::find(command.trim_start_matches("cli-")).is_some_and(|act| !act.several);
    let own = if one && id == "id" { "cli-record-arg-one".to_owned() } else { format!("{command}-arg-{id}") };
    let shared = [format!("cli-record-arg-{id}"), format!("schema-event-{id}"), format!("schema-{id}")];
    std::iter::once(own).chain(shared.into_iter().filter(|_| records)).find(|message| words.has(message))
}

/// A message, and what it says further of itself, as a sentence begins.
fn said(words: Words, message: &str) -> String {
    let name = words.term(message);
    let text = match words.attribute(message, "about", &[]) {
        Some(about) => words.text("schema-described", &[("name", Text(name)), ("about", Text(about))]),
        None => name,
    };
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What the commands are for, in the order in which help shows them; what is in no group stands in the last one.
const GROUPS: [(&str, &[&str]); 5] = [
    (
        "cli-group-record",
        &[
            "new",
            "prepare",
            "consult",
            "review",
            "issue",
            "publish",
            "file",
            "interpret",
            "evaluate",
            "confirm",
            "extend",
            "amend",
            "revise",
            "suspend",
            "resume",
            "disapply",
            "transfer",
            "correct",
            "repeal",
            "lapse",
            "annul",
            "numbers",
        ],
    ),
    ("cli-group-look", &["status", "check", "explain", "remind", "ack", "plan", "changes", "history"]),
    ("cli-group-texts", &["outline", "impact", "compare", "consolidate", "draft-decision"]),
    ("cli-group-publish", &["build", "templates", "sign", "verify", "verify-site", "certify", "verify-certificate"]),
    ("cli-group-other", &["init", "import", "schema", "completions", "man"]),
];

/// The commands by what they are for, and the options that all of them take.
fn grouped(command: &Command, words: Words) -> String {
    let plain = command.get_styles().get_header().to_owned();
    let heading = |key: &str| format!("{plain}{}{plain:#}", words.term(key));
    let about = |name: &str| words.term(&format!("cli-{name}-about"));
    let known: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
    let widest = known.iter().map(|name| name.len()).max().unwrap_or_default();
    let line = |name: &&str| format!("  {}  {}\n", pad(name, widest), about(name));
    let mut text = String::new();
    for (at, (group, names)) in GROUPS.iter().enumerate() {
        let of_group = names.iter().filter(|name| known.contains(name));
        let is_last = at + 1 == GROUPS.len();
        let grouped = |name: &&str| GROUPS.iter().any(|(_, names)| names.contains(name));
        let others = known.iter().filter(|name| is_last && !grouped(name));
        let lines: String = of_group.chain(others).map(line).collect();
        text.push_str(&format!("{}:\n{lines}\n", heading(group)));
    }
    text + &format!("{}:\n{{options}}", heading("cli-heading-common"))
}

/// An argument's name as the catalogue writes it.
fn word(id: &clap::Id) -> String {
    id.as_str().replace('_', "-")
}

/// How the command is written: its path, its options, its arguments.
fn usage(command: &Command, words: Words, path: &str, is_root: bool) -> String {
    let mut usage = format!("{path} [{}]", words.term("cli-value-options"));
    for option in command.get_opts().filter(|option| option.is_required_set()) {
        let name = words.term(&format!("cli-value-{}", word(option.get_id())));
        usage.push_str(&format!(" --{} <{name}>", option.get_long().unwrap_or_default()));
    }
    for positional in command.get_positionals() {
        let name = words.term(&format!("cli-value-{}", word(positional.get_id())));
        usage.push_str(&if positional.is_required_set() { format!(" <{name}>") } else { format!(" [{name}]") });
    }
    if is_root {
        usage.push_str(&format!(" <{}>", words.term("cli-value-command")));
    }
    usage
}

#[cfg(test)]
mod tests {
    use super::*;
    use guiju::message::Lang;

    #[test]
    fn the_command_line_is_well_formed() {
        for lang in Lang::ALL {
            command(Words::new(lang)).debug_assert();
        }
    }

    #[test]
    fn every_command_and_argument_has_words_in_both_languages() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let has = |key: String| assert!(words.has(&key), "{} has no {key}", lang.tag());
            let root = Args::command();
            for arg in root.get_arguments() {
                has(format!("cli-arg-{}", arg.get_id()));
                has(format!("cli-value-{}", arg.get_id()));
            }
            for command in root.get_subcommands() {
                let name = command.get_name();
                has(format!("cli-{name}-about"));
                has(format!("cli-{name}-example"));
                for arg in command.get_arguments() {
                    let id = word(arg.get_id());
                    assert!(said_of(words, &format!("cli-{name}"), &id).is_some(), "{} has no cli-{name}-arg-{id}", lang.tag());
                    if arg.get_action().takes_values() {
                        has(record::value_name(arg).unwrap_or_else(|| format!("cli-value-{id}")));
                    }
                }
            }
        }
    }

    #[test]
    fn no_word_of_the_other_language_is_left_in_the_help() {
        let mut root = command(Words::new(Lang::Chinese));
        root.build();
        let mut pages = vec![root.render_help().to_string()];
        pages.extend(root.get_subcommands_mut().map(|command| command.render_help().to_string()));
        for page in pages {
            for word in ["Usage", "Options", "Commands", "Arguments", "Print", "default", "possible"] {
                assert!(!page.contains(word), "{word} in:\n{page}");
            }
        }
    }
}
