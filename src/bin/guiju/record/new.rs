//! `guiju new`: a document begins, with a record of what is known, and a draft to write in.

use std::path::Path;

use clap::{ArgMatches, Command};
use guiju::document::{DocumentId, Kind};
use guiju::edit::{self, Stated};
use guiju::error::Result;
use guiju::finding::Arg;
use guiju::parse::keys::{self, Key, Shape};
use guiju::source::SourceFile;

use super::ask::{Answer, Offer, ask};
use super::dialogue::label;
use super::flags::{self, Common};
use super::plan::Plan;
use super::{is_conversation, known, settle};
use crate::office::{self, Office};
use crate::screen::{Outcome, Screen};

/// What may be stated of a new document: the top of the file, tables left out.
fn stated_keys() -> Vec<&'static Key> {
    keys::DOCUMENT.iter().filter(|key| !matches!(key.shape, Shape::Table(_) | Shape::Tables(_) | Shape::Events)).collect()
}

/// What `guiju new` takes.
#[derive(Clone, Debug)]
pub(crate) struct Args {
    id: Option<String>,
    stated: Vec<(&'static str, Stated)>,
    common: Common,
}

impl clap::FromArgMatches for Args {
    fn from_arg_matches(matches: &ArgMatches) -> std::result::Result<Self, clap::Error> {
        let stated = flags::stated_of(&stated_keys(), matches);
        Ok(Self { id: matches.get_one("id").cloned(), stated, common: flags::common_of(matches) })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> std::result::Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl clap::Args for Args {
    fn augment_args(command: Command) -> Command {
        let command = command.arg(clap::Arg::new("id"));
        flags::common(stated_keys().into_iter().flat_map(flags::flags_of).fold(command, Command::arg))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

/// What cannot be left open.
const NEEDED: [&str; 3] = ["title", "kind", "disclosure"];

/// Begins a document, or shows what that would write.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let mut args = args.clone();
    let Some(office) = office::open_settled(screen, dir, args.common.as_of, None)? else { return Ok(Outcome::NotRun) };
    let missing = args.missing();
    if !missing.is_empty() {
        if !is_conversation() {
            screen.refuse("record-missing", &[("flags", Arg::List(missing))]);
            return Ok(Outcome::NotRun);
        }
        if !complete(screen, &office, &mut args)? {
            screen.refuse("record-broken-off", &[]);
            return Ok(Outcome::NotRun);
        }
        args.common.asks = true;
    }
    let Some(id) = args.id.as_deref().and_then(DocumentId::parse) else {
        screen.refuse("record-id-malformed", &[("id", Arg::Text(args.id.unwrap_or_default()))]);
        return Ok(Outcome::NotRun);
    };
    if office.register.knows(&id) {
        screen.refuse("record-there-already", &[("id", Arg::Text(id.as_str().to_owned()))]);
        return Ok(Outcome::NotRun);
    }
    settle(screen, &office, &args.common, plan(&office, &args, &id))
}

fn plan(office: &Office, args: &Args, id: &DocumentId) -> Plan {
    let mut stated = args.stated.clone();
    if args.text("issuers").is_none() {
        stated.push(("issuers", Stated::Texts(vec![office.setting.office.name.clone()])));
    }
    let title = args.text("title").unwrap_or_default();
    let kind = args.text("kind").and_then(|word| Kind::parse(&word)).unwrap_or(Kind::Normative);
    let folder = known::folder_for(office, id, office.as_of.day);
    let beside = vec![
        SourceFile { path: format!("{folder}/text/draft.md"), text: edit::draft_text(&title, kind) },
        SourceFile { path: format!("{folder}/document.toml"), text: edit::new_record(&stated) },
    ];
    Plan { steps: Vec::new(), beside, bases: Vec::new(), done: "commit-new", title: Some(title) }
}

fn complete(screen: &Screen, office: &Office, args: &mut Args) -> Result<bool> {
    screen.tell("ask-how", &[]);
    if args.id.is_none() {
        let takes = |words: &str| DocumentId::parse(words).is_some_and(|id| !office.register.knows(&id));
        match ask(screen, &screen.words.term("ask-new-id"), &Offer::Nothing, true, takes)? {
            Answer::Words(id) => args.id = Some(id),
            Answer::Nothing | Answer::Over => return Ok(false),
        }
    }
    for name in ["title", "kind", "issuers", "responsible", "disclosure"] {
        let Some(key) = keys::DOCUMENT.iter().find(|key| key.name == name) else { continue };
        if args.stated.iter().any(|(known, _)| *known == name) {
            continue;
        }
        let offer = match key.shape {
            Shape::Choice(words) => Offer::Choice(
                words.iter().map(|word| ((*word).to_owned(), screen.words.term(&format!("{name}-{word}")))).collect(),
            ),
            _ if name == "issuers" => Offer::Default(office.setting.office.name.clone()),
            _ if name == "responsible" => {
                Offer::Choice(known::units(office).into_iter().map(|unit| (unit, String::new())).collect())
            }
            _ => Offer::Nothing,
        };
        match ask(screen, &label(screen.words, "new", key), &offer, key.required, |words| Stated::read(key, words).is_some())? {
            Answer::Words(words) => args.stated.extend(Stated::read(key, &words).map(|stated| (key.name, stated))),
            Answer::Nothing => {}
            Answer::Over => return Ok(false),
        }
    }
    Ok(true)
}

impl Args {
    fn text(&self, name: &str) -> Option<String> {
        self.stated.iter().find(|(known, _)| *known == name).and_then(|(_, stated)| match stated {
            Stated::Text(text) => Some(text.clone()),
            Stated::Texts(texts) => texts.first().cloned(),
            _ => None,
        })
    }

    fn missing(&self) -> Vec<String> {
        let id = self.id.is_none().then(|| "ID".to_owned());
        let needed = NEEDED.iter().filter(|name| self.text(name).is_none()).map(|name| format!("--{name}"));
        id.into_iter().chain(needed).collect()
    }
}
