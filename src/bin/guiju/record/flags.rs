//! The flags of a command that records, made from the keys of its event, and what a person wrote for them.

use clap::builder::ValueParser;
use clap::{ArgAction, ArgMatches, Command};
use guiju::document::{Date, EventType};
use guiju::edit::{Intent, Stated};
use guiju::parse::keys::{self, Key, Shape};

use super::{Act, Records};

/// What every command that records takes beside the event.
#[derive(Clone, Debug, Default)]
pub(crate) struct Common {
    pub(crate) as_of: Option<Date>,
    pub(crate) dry_run: bool,
    pub(crate) commit: bool,
    /// Why it is recorded although a rule speaks against it.
    pub(crate) disputed: Option<String>,
    /// Whether a person is asked before anything is written.
    pub(crate) asks: bool,
    /// What is said when it was only shown, where a command has words of its own.
    pub(crate) only_shown: Option<&'static str>,
}

/// The instrument that is drafted with the event.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    /// Its id.
    pub(crate) id: Option<String>,
    /// Its 文号.
    pub(crate) number: Option<String>,
    /// Whether the paper alone is written, for review and deliberation, and nothing is recorded yet.
    pub(crate) only: bool,
}

/// What a person wrote.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    pub(crate) act: &'static Act,
    pub(crate) ids: Vec<String>,
    pub(crate) event: Option<EventType>,
    pub(crate) stated: Vec<(&'static str, Stated)>,
    pub(crate) draft: Draft,
    pub(crate) common: Common,
}

/// The command with its flags; their words come from the catalogue.
pub(super) fn command(act: &'static Act) -> Command {
    let most = if act.several { usize::MAX } else { 1 };
    let mut command = Command::new(act.name).arg(clap::Arg::new("id").num_args(0..=most));
    if let Records::Chosen(flag, events) = act.records {
        let words: Vec<&'static str> = events.iter().map(|(word, _)| *word).collect();
        command = command.arg(option(flag).value_parser(words).value_name("@word"));
    }
    for key in keys_of(act) {
        command = flags_of(key).into_iter().fold(command, Command::arg);
    }
    if act.several {
        command = command
            .arg(option("draft").value_parser(id).value_name("@id").conflicts_with("instrument"))
            .arg(option("draft-number").value_name("@words").requires("draft"))
            .arg(clap::Arg::new("draft-only").long("draft-only").action(ArgAction::SetTrue).requires("draft"));
    }
    common(command).arg(option("disputed").value_name("@words"))
}

/// The flags that every command that writes takes.
pub(crate) fn common(command: Command) -> Command {
    let flag = |name: &'static str| clap::Arg::new(name).long(name).action(ArgAction::SetTrue);
    command
        .arg(option("as-of").value_parser(crate::args::day).value_name("@day"))
        .arg(flag("dry-run"))
        .arg(flag("commit").conflicts_with("dry-run"))
}

pub(crate) fn common_of(matches: &ArgMatches) -> Common {
    Common {
        as_of: matches.get_one("as-of").copied(),
        dry_run: matches.get_flag("dry-run"),
        commit: matches.get_flag("commit"),
        ..Common::default()
    }
}

fn option(name: &'static str) -> clap::Arg {
    clap::Arg::new(name).long(name).action(ArgAction::Set)
}

fn id(words: &str) -> Result<String, String> {
    guiju::document::DocumentId::parse(words).map(|id| id.as_str().to_owned()).ok_or_else(|| words.to_owned())
}

/// The keys that may be stated, each once; `type` follows from the command, and `disputed` is asked for only when it is needed.
fn keys_of(act: &Act) -> Vec<&'static Key> {
    let mut all: Vec<&'static Key> = Vec::new();
    for key in act.events().into_iter().flat_map(keys::event) {
        let own = !matches!(key.name, "type" | "disputed");
        if own && !all.iter().any(|known| known.name == key.name) {
            all.push(key);
        }
    }
    all
}

/// The flags of a key: one, or one for each key of its table.
pub(crate) fn flags_of(key: &'static Key) -> Vec<clap::Arg> {
    match key.shape {
        Shape::Table(inner) => inner.iter().map(|inner| inner_flag(key, inner)).collect(),
        Shape::Instrument => {
            let described = keys::INSTRUMENT.iter().map(|inner| inner_flag(key, inner).conflicts_with(key.name));
            std::iter::once(flag(key.name, key)).chain(described).collect()
        }
        // Phases are rare, and a table each: they are written by hand.
        Shape::Tables(_) if key.name == "parts" => {
            vec![option("part").action(ArgAction::Append).value_parser(part).value_name("@part")]
        }
        Shape::Tables(_) | Shape::Events | Shape::Dates | Shape::Choices(_) => Vec::new(),
        _ => vec![flag(key.name, key)],
    }
}

fn inner_flag(outer: &Key, inner: &'static Key) -> clap::Arg {
    let name: &'static str = guiju::finding::lasting(&format!("{}-{}", outer.name, inner.name));
    flag(name, inner)
}

fn flag(name: &'static str, key: &'static Key) -> clap::Arg {
    let arg = option(name).value_name(match key.shape {
        Shape::Day | Shape::Date => "@day",
        Shape::Moment => "@moment",
        Shape::Length => "@length",
        Shape::Count => "@count",
        Shape::File => "@path",
        Shape::Id | Shape::Instrument => "@id",
        Shape::Choice(_) => "@word",
        _ => "@words",
    });
    match key.shape {
        Shape::Flag => clap::Arg::new(name).long(name).action(ArgAction::SetTrue),
        Shape::Texts => arg.action(ArgAction::Append).value_parser(reader(key)),
        Shape::Choice(words) => arg.value_parser(words.to_vec()),
        _ => arg.value_parser(reader(key)),
    }
}

/// Reads a value as the key takes it.
fn reader(key: &'static Key) -> ValueParser {
    ValueParser::new(move |words: &str| Stated::read(key, words).ok_or_else(|| words.to_owned()))
}

/// `notice=text/notice.md`, or `计划用水申请表=attachments/form-1.docx`.
fn part(words: &str) -> Result<(String, String), String> {
    let (name, file) = words.split_once('=').ok_or_else(|| words.to_owned())?;
    let file = guiju::document::FilePath::parse(file.trim()).ok_or_else(|| words.to_owned())?;
    Ok((name.trim().to_owned(), file.as_str().to_owned()))
}

/// What the catalogue calls the value of a flag: by its shape, where it was made from a key.
pub(crate) fn value_name(arg: &clap::Arg) -> Option<String> {
    let name = arg.get_value_names()?.first()?.strip_prefix('@')?;
    Some(format!("cli-value-{name}"))
}

/// What was written for the keys of a table.
pub(crate) fn stated_of(keys: &[&'static Key], matches: &ArgMatches) -> Vec<(&'static str, Stated)> {
    keys.iter().filter_map(|key| Some((key.name, read(key, matches)?))).collect()
}

fn read(key: &'static Key, matches: &ArgMatches) -> Option<Stated> {
    match key.shape {
        Shape::Table(inner) => described(key, inner, matches),
        Shape::Instrument => one(key.name, key, matches).or_else(|| described(key, keys::INSTRUMENT, matches)),
        Shape::Tables(_) if key.name == "parts" => parts(matches),
        Shape::Tables(_) | Shape::Events | Shape::Dates | Shape::Choices(_) => None,
        _ => one(key.name, key, matches),
    }
}

fn one(name: &str, key: &'static Key, matches: &ArgMatches) -> Option<Stated> {
    match key.shape {
        Shape::Flag => matches.get_flag(name).then_some(Stated::Flag(true)),
        Shape::Choice(_) => matches.get_one::<String>(name).map(|word| Stated::Text(word.clone())),
        Shape::Texts => {
            let each = matches.get_many::<Stated>(name)?.flat_map(|stated| match stated {
                Stated::Texts(texts) => texts.clone(),
                _ => Vec::new(),
            });
            Some(Stated::Texts(each.collect()))
        }
        _ => matches.get_one::<Stated>(name).cloned(),
    }
}

fn described(outer: &Key, inner: &'static [Key], matches: &ArgMatches) -> Option<Stated> {
    let stated = inner.iter().filter_map(|key| Some((key.name, one(&format!("{}-{}", outer.name, key.name), key, matches)?)));
    let stated: Vec<(&'static str, Stated)> = stated.collect();
    (!stated.is_empty()).then_some(Stated::Table(stated))
}

fn parts(matches: &ArgMatches) -> Option<Stated> {
    let mut number = 0;
    let parts = matches.get_many::<(String, String)>("part")?.map(|(name, file)| {
        let role = |role: &str| ("role", Stated::Text(role.to_owned()));
        let file = ("file", Stated::Text(file.clone()));
        if name == "notice" {
            return vec![role("notice"), file];
        }
        number += 1;
        vec![role("attachment"), ("number", Stated::Count(number)), ("title", Stated::Text(name.clone())), file]
    });
    Some(Stated::Tables(parts.collect()))
}

impl Given {
    /// Takes what was written.
    pub(super) fn of(act: &'static Act, matches: &ArgMatches) -> Self {
        let event = match act.records {
            Records::Always(event) => Some(event),
            Records::Chosen(flag, events) => {
                let word = matches.get_one::<String>(flag);
                word.and_then(|word| events.iter().find(|(known, _)| known == word)).map(|(_, event)| *event)
            }
        };
        let draft = if act.several {
            let text = |name: &str| matches.get_one::<String>(name).cloned();
            Draft { id: text("draft"), number: text("draft-number"), only: matches.get_flag("draft-only") }
        } else {
            Draft::default()
        };
        let ids = matches.get_many::<String>("id").map(|ids| ids.cloned().collect()).unwrap_or_default();
        let common = Common { disputed: matches.get_one::<String>("disputed").cloned(), ..common_of(matches) };
        Self { act, ids, event, stated: stated_of(&keys_of(act), matches), draft, common }
    }

    /// The event with what was stated, as far as it is known which.
    pub(super) fn intent(&self) -> Option<Intent> {
        let intent = Intent::new(self.event?);
        Some(self.stated.iter().fold(intent, |intent, (key, value)| intent.stating(key, value.clone())))
    }

    /// What was stated for a key.
    pub(super) fn stated(&self, key: &str) -> Option<&Stated> {
        self.stated.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    /// What is needed and was not written, as it is written.
    pub(crate) fn missing(&self) -> Vec<String> {
        let mut missing = Vec::new();
        if self.ids.is_empty() {
            missing.push("ID".to_owned());
        }
        if let (None, Records::Chosen(flag, _)) = (self.event, self.act.records) {
            missing.push(format!("--{flag}"));
        }
        let needed = match self.intent() {
            Some(intent) => intent.missing(),
            None => {
                Intent::new(self.act.events()[0]).missing().into_iter().filter(|key| self.stated(key.name).is_none()).collect()
            }
        };
        missing.extend(needed.into_iter().map(|key| format!("--{}", key.name)));
        if !self.act.one_of.is_empty() && self.act.one_of.iter().all(|key| self.stated(key).is_none()) {
            let each: Vec<String> = self.act.one_of.iter().map(|key| format!("--{key}")).collect();
            missing.push(each.join(" | "));
        }
        missing
    }
}
