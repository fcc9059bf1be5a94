//! `guiju init`: a new office folder with one example in it, which checks clean and builds; and the files by which a forge checks,
//! builds and reminds.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use guiju::document::{Date, days_earlier};
use guiju::error::{Error, Result};
use guiju::finding::Arg;
use guiju::setting;
use guiju::source::Folder;
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
    /// Write the files of this forge
    #[arg(long, value_enum)]
    ci: Option<Forge>,
}

/// A forge that runs jobs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Forge {
    Github,
    Gitlab,
    Gitee,
}

/// Makes an office folder; one that holds anything but a repository is refused.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let root = args.folder.as_ref().map_or_else(|| dir.to_path_buf(), |folder| office::within(dir, folder));
    fs::create_dir_all(&root).map_err(Error::io("create", &root))?;
    // An office that is there already gets the files of the forge beside what it has.
    if let Some(forge) = args.ci.filter(|_| root.join(setting::OFFICE_FILE).is_file()) {
        return add_jobs(screen, &root, forge);
    }
    if holds_anything(&root)? {
        return Err(Error::NotEmpty { path: root });
    }
    for (path, text) in files(args::today()) {
        write(&root.join(path), &text)?;
    }
    screen.tell("init-done", &[("path", Arg::Text(root.display().to_string()))]);
    if let Some(forge) = args.ci {
        add_jobs(screen, &root, forge)?;
    }
    next(screen, &root);
    Ok(Outcome::Clean)
}

/// Writes the files of a forge; where one of them is there already, none is written.
fn add_jobs(screen: &Screen, root: &Path, forge: Forge) -> Result<Outcome> {
    let (settings, _) = Folder::open(root)?.settings();
    let (setting, _) = setting::read(&settings);
    let mut channels: Vec<String> =
        setting.map(|setting| setting.contacts.into_iter().map(|contact| contact.channel).collect()).unwrap_or_default();
    channels.sort();
    channels.dedup();
    let files = jobs(forge, &channels);
    if let Some((path, _)) = files.iter().find(|(path, _)| root.join(path).exists()) {
        screen.refuse("init-ci-there", &[("path", Arg::Text(office::within(root, Path::new(path)).display().to_string()))]);
        return Ok(Outcome::NotRun);
    }
    for (path, text) in &files {
        write(&root.join(path), text)?;
    }
    let paths = files.into_iter().map(|(path, _)| path.to_owned()).collect();
    screen.tell("init-ci-done", &[("paths", Arg::List(paths))]);
    Ok(Outcome::Clean)
}

/// The files by which a forge checks, builds and reminds.
fn jobs(forge: Forge, channels: &[String]) -> Vec<(&'static str, String)> {
    let hooks: String = channels
        .iter()
        .map(|channel| hook(channel))
        .map(|name| format!("          {name}: ${{{{ secrets.{name} }}}}\n"))
        .collect();
    let mut files = match forge {
        Forge::Github => vec![
            (".github/workflows/guiju-check.yml", include_str!("init/ci/github-check.yml").to_owned()),
            (
                ".github/workflows/guiju-remind.yml",
                include_str!("init/ci/github-remind.yml").replace("          {hooks}\n", &hooks),
            ),
            (".github/workflows/guiju-site.yml", include_str!("init/ci/github-site.yml").to_owned()),
        ],
        Forge::Gitlab => vec![(".gitlab-ci.yml", include_str!("init/ci/gitlab.yml").to_owned())],
        Forge::Gitee => vec![
            (".workflow/guiju-check.yml", include_str!("init/ci/gitee-check.yml").to_owned()),
            (".workflow/guiju-remind.yml", include_str!("init/ci/gitee-remind.yml").to_owned()),
            (".workflow/guiju-site.yml", include_str!("init/ci/gitee-site.yml").to_owned()),
        ],
    };
    files.push(("ci/guiju-remind.sh", include_str!("init/ci/remind.sh").to_owned()));
    files
}

/// The variable that holds the address of a channel's robot, as `ci/guiju-remind.sh` names it: byte by byte, as `tr` does.
fn hook(channel: &str) -> String {
    let plain = |byte: u8| if byte.is_ascii_alphanumeric() { char::from(byte.to_ascii_uppercase()) } else { '_' };
    format!("GUIJU_HOOK_{}", channel.bytes().map(plain).collect::<String>())
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
        let args = Args { folder: Some("文件库".into()), ci: None };
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
        let refused = run(&screen(), dir.path(), &Args { folder: None, ci: None });
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
