//! `guiju templates`: the templates of the site, what each shows and with which data, and a copy for the office to change.

use std::collections::BTreeSet;
use std::path::Path;

use clap::builder::PossibleValuesParser;
use guiju::check::Depth;
use guiju::document::DocumentId;
use guiju::error::{Error, Result};
use guiju::finding::{Arg, Finding};
use guiju::site::{self, TEMPLATE_FOLDER, Templates, template_fault, template_faults};
use guiju::source::{Folder, SourceFile};
use guiju::view::{Occasion, Shelf};

use crate::office::Office;
use crate::screen::{Outcome, Screen, pad};

/// What each template gets, written from the types of the page data.
const DATA: &str = include_str!("../../../docs/templates.md");

/// What `guiju templates` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// This template alone
    #[arg(value_parser = PossibleValuesParser::new(Templates::names()))]
    template: Option<String>,
    /// Show the data it gets
    #[arg(long, requires = "template", conflicts_with = "write")]
    fields: bool,
    /// Write it to site-templates/
    #[arg(long, requires = "template")]
    write: bool,
}

/// Lists the templates, prints one or its data, or writes it to the office's folder for changing.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let Some(name) = args.template.as_deref() else {
        screen.data(&list(screen, dir))?;
        return Ok(Outcome::Clean);
    };
    if args.fields {
        screen.data(&fields(name))?;
        return Ok(Outcome::Clean);
    }
    let source = Templates::built_in(name).unwrap_or_default();
    if !args.write {
        screen.data(source)?;
        return Ok(Outcome::Clean);
    }
    let folder = Folder::open(dir)?;
    let path = format!("{TEMPLATE_FOLDER}/{name}");
    let shown = Arg::Text(path.clone());
    if folder.root().join(&path).symlink_metadata().is_ok() {
        screen.refuse("templates-there", &[("path", shown)]);
        return Ok(Outcome::NotRun);
    }
    folder.write(&path, source)?;
    screen.tell("templates-written", &[("path", shown)]);
    Ok(Outcome::Clean)
}

/// A line for each: its name, what it shows, whether the office has its own.
fn list(screen: &Screen, dir: &Path) -> String {
    let words = screen.words;
    let own = Folder::open(dir).map(|folder| folder.templates().0).unwrap_or_default();
    let has = |name: &str| own.iter().any(|file| in_folder(&file.path) == name);
    let mut text = String::new();
    for name in Templates::names() {
        let mark = if has(name) { words.term("templates-own") } else { String::new() };
        let message = format!("template-{}", name.replace('.', "-"));
        text.push_str(&format!("{}  {}{mark}\n", pad(name, 16), words.term(&message)));
    }
    text
}

/// The part of the page on data that concerns a template: its own data, and all that they hold.
fn fields(name: &str) -> String {
    let Some(line) = DATA.lines().find(|line| line.starts_with(&format!("| `{name}` |"))) else { return String::new() };
    let mut reached: Vec<&str> = named(line);
    let mut at = 0;
    let sections: Vec<(&str, &str)> = DATA.split("\n### ").skip(1).filter_map(|part| part.split_once('\n')).collect();
    let mut text = String::new();
    while let Some(wanted) = reached.get(at).copied() {
        at += 1;
        let Some((title, body)) = sections.iter().find(|(title, _)| title.trim_matches('`') == wanted) else { continue };
        text.push_str(&format!("### {title}\n{}\n\n", body.trim_end()));
        for more in named(body) {
            if !reached.contains(&more) {
                reached.push(more);
            }
        }
    }
    text
}

/// The types that a line or section names: words in backticks that begin with a capital letter.
fn named(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase())).collect()
}

/// A template's name, as other templates name it.
pub(crate) fn in_folder(path: &str) -> &str {
    path.strip_prefix(TEMPLATE_FOLDER).and_then(|rest| rest.strip_prefix('/')).unwrap_or(path)
}

/// The office's own templates as `(name, content)`.
pub(crate) fn own(files: &[SourceFile]) -> Vec<(String, String)> {
    files.iter().map(|file| (in_folder(&file.path).to_owned(), file.text.clone())).collect()
}

/// What is wrong with the office's own templates; a check of everything also fills a page of each kind with them.
pub(crate) fn faults(office: &Office, depth: Depth) -> Vec<Finding> {
    let (files, mut found) = office.folder.templates();
    let own = own(&files);
    found.extend(template_faults(&own));
    if depth == Depth::Folders && found.is_empty() && !own.is_empty() {
        found.extend(trial(office, own));
    }
    found
}

/// Fills a page of each kind, and keeps none.
fn trial(office: &Office, own: Vec<(String, String)>) -> Option<Finding> {
    let chosen = one_of_each(office);
    let others: BTreeSet<DocumentId> =
        office.register.records().iter().map(|record| record.document.id.clone()).filter(|id| !chosen.contains(id)).collect();
    let occasion = Occasion { withheld: Some(&others), ..Occasion::default() };
    let read = |path: &str| {
        let missing = |_| Error::io("read", Path::new(path))(std::io::ErrorKind::NotFound.into());
        office.folder.bytes(path).map_err(missing)
    };
    let templates = match Templates::new(own) {
        Ok(templates) => templates,
        Err(error) => return template_fault(&error),
    };
    let put = |_: &str, _: &[u8]| Ok(());
    let built = site::build(&office.register, &office.as_of, &office.setting, &templates, &read, &put, occasion);
    built.err().and_then(|error| template_fault(&error))
}

/// A document of each list, and one with several texts.
fn one_of_each(office: &Office) -> BTreeSet<DocumentId> {
    let mut shelves = BTreeSet::new();
    let mut chosen = BTreeSet::new();
    let mut several = false;
    for (record, standing) in office.register.records().iter().zip(&office.as_of.standings) {
        let Some(shelf) = Shelf::of(record.document.kind, standing.status) else { continue };
        let has_several = record.document.versions().len() > 1;
        if shelves.insert(shelf) || (has_several && !several) {
            several |= has_several;
            chosen.insert(record.document.id.clone());
        }
    }
    chosen
}
