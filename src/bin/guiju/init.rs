//! `guiju init`: a new office folder with one example in it, which checks clean and builds.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use guiju::document::{Date, days_earlier};
use guiju::error::{Error, Result};
use guiju::finding::Arg;
use guiju::view::schema::SchemaFile;

use crate::args;
use crate::office;
use crate::schema;
use crate::screen::{Outcome, Screen, pad, width};

/// What `guiju init` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Make it here
    folder: Option<PathBuf>,
}

/// Makes an office folder; one that holds anything but a repository is refused.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let root = args.folder.as_ref().map_or_else(|| dir.to_path_buf(), |folder| office::within(dir, folder));
    fs::create_dir_all(&root).map_err(Error::io("create", &root))?;
    if holds_anything(&root)? {
        return Err(Error::NotEmpty { path: root });
    }
    for (path, text) in files(args::today()) {
        write(&root.join(path), &text)?;
    }
    screen.tell("init-done", &[("path", Arg::Text(root.display().to_string()))]);
    next(screen, &root);
    Ok(Outcome::Clean)
}

fn holds_anything(root: &Path) -> Result<bool> {
    for member in fs::read_dir(root).map_err(Error::io("list", root))? {
        let member = member.map_err(Error::io("list", root))?;
        if member.file_name() != ".git" {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How many days before today the example is issued.
const ISSUED_BEFORE: u16 = 32;

/// The files of a new office folder. The example comes into force on the day on which it is written.
fn files(today: Date) -> Vec<(String, String)> {
    let days = [
        ("{consulted-from}", 90),
        ("{consulted-to}", 60),
        ("{reviewed}", 50),
        ("{deliberated}", 40),
        ("{issued}", ISSUED_BEFORE),
        ("{published}", 31),
        ("{filed}", 20),
        ("{effective}", 0),
    ];
    let issued_in = days_earlier(today, ISSUED_BEFORE).year().to_string();
    let in_words = format!("{}年{}月{}日", today.year(), today.month(), today.day());
    let dated = |text: &str| {
        let text = days
            .iter()
            .fold(text.to_owned(), |text, (name, before)| text.replace(name, &days_earlier(today, *before).to_string()));
        text.replace("{effective-in-words}", &in_words).replace("{issued-year}", &issued_in)
    };
    [
        ("guiju.toml".to_owned(), include_str!("init/guiju.toml")),
        (".gitignore".to_owned(), include_str!("init/gitignore")),
        ("README.md".to_owned(), include_str!("init/README.md")),
        ("documents/example/document.toml".to_owned(), include_str!("init/document.toml")),
        (format!("documents/example/text/{today}.md"), include_str!("init/text.md")),
        ("documents/example/interpretation.md".to_owned(), include_str!("init/interpretation.md")),
    ]
    .map(|(path, text)| (path, dated(text)))
    .into_iter()
    .chain(for_editors())
    .collect()
}

/// What lets an editor complete and check the files: the schemas, where they apply, and the extension that reads them.
fn for_editors() -> Vec<(String, String)> {
    let schemas = schema::files(&SchemaFile::ALL).into_iter().map(|(name, text)| (format!("{}/{name}", schema::FOLDER), text));
    let wiring = [
        (".taplo.toml".to_owned(), include_str!("init/taplo.toml").to_owned()),
        (".vscode/extensions.json".to_owned(), include_str!("init/extensions.json").to_owned()),
    ];
    schemas.chain(wiring).collect()
}

/// Writes a file that is not there yet; one that came in between is left alone.
fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Error::io("create", folder))?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(Error::io("create", path))?;
    file.write_all(text.as_bytes()).map_err(Error::io("write", path))
}

fn next(screen: &Screen, root: &Path) {
    let here = if root == Path::new(".") { String::new() } else { format!(" -C {}", quoted(&root.display().to_string())) };
    let commands = ["check", "status", "build"].map(|command| (format!("guiju{here} {command}"), format!("init-next-{command}")));
    let widest = commands.iter().map(|(command, _)| width(command)).max().unwrap_or_default();
    screen.tell("init-next", &[]);
    for (command, key) in commands {
        screen.say(&format!("  {}  {}", pad(&command, widest), screen.words.term(&key)));
    }
}

/// A path as a shell takes it.
fn quoted(path: &str) -> String {
    let plain = path.chars().all(|c| c.is_alphanumeric() || "-_./\\:~".contains(c));
    if plain { path.to_owned() } else { format!("\"{path}\"") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::Opened;
    use guiju::check::Depth;
    use guiju::message::{Lang, Words};

    fn screen() -> Screen {
        Screen::new(Words::new(Lang::Chinese))
    }

    #[test]
    fn a_new_office_folder_checks_clean() {
        let dir = tempfile::tempdir().expect("a folder");
        let args = Args { folder: Some("文件库".into()) };
        assert_eq!(run(&screen(), dir.path(), &args).expect("a new office"), Outcome::Clean);
        let Opened::Office(office) = office::open(&screen(), &dir.path().join("文件库"), None).expect("an office") else {
            panic!("its settings cannot be read");
        };
        assert_eq!(crate::check::all(&office, Depth::Folders).0.told, []);
        assert_eq!(office.register.records().len(), 1);
        assert!(office.as_of.standings[0].obligations.is_empty());
    }

    #[test]
    fn a_folder_that_holds_something_is_left_alone() {
        let dir = tempfile::tempdir().expect("a folder");
        fs::create_dir(dir.path().join(".git")).expect("a repository");
        assert!(!holds_anything(dir.path()).expect("a list"));
        fs::write(dir.path().join("通知.docx"), "").expect("a file");
        let refused = run(&screen(), dir.path(), &Args { folder: None });
        assert!(matches!(refused, Err(Error::NotEmpty { .. })));
        assert!(!dir.path().join("guiju.toml").exists());
    }

    #[test]
    fn no_place_holder_is_left() {
        for (path, text) in files(Date::constant(2026, 11, 24)).into_iter().filter(|(path, _)| !path.ends_with(".json")) {
            assert!(!text.contains('{'), "{path}: {text}");
        }
    }
}
