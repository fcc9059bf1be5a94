//! The schemas that editors read: the committed ones are those that are printed, and a checker that people use says the right things by them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::harness::{Office, files, skipped_without};
use crate::site::demonstration;

/// The checker behind the extension that `init` recommends: `GUIJU_TAPLO`, or beside `GUIJU_PYTHON`, or on the path.
fn taplo() -> Option<PathBuf> {
    let beside = std::env::var_os("GUIJU_PYTHON").and_then(|python| Some(Path::new(&python).parent()?.join("taplo")));
    let named = std::env::var_os("GUIJU_TAPLO").map(PathBuf::from).or(beside.filter(|path| path.is_file()));
    let taplo = named.unwrap_or_else(|| PathBuf::from("taplo"));
    let answers = Command::new(&taplo).arg("--version").output().is_ok_and(|output| output.status.success());
    (!skipped_without("taplo", answers)).then_some(taplo)
}

/// What it says of the folder, and whether it is content.
fn checked(taplo: &Path, office: &Office) -> (bool, String) {
    let output = Command::new(taplo).args(["check", "--colors", "never"]).current_dir(office.root()).output().expect("taplo");
    (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// The repository's own wiring over an office.
fn wired(office: Office) -> Office {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let office = office.with(".taplo.toml", fs::read(root.join(".taplo.toml")).expect("the wiring"));
    files(&root.join("office/schema"))
        .into_iter()
        .fold(office, |office, (path, text)| office.with(&format!("office/schema/{path}"), text))
}

#[test]
fn the_committed_wiring_is_what_init_writes() {
    let made = Office::empty();
    assert_eq!(made.run("init new").code, 0);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let schemas = files(&made.path("new/office/schema"));
    assert_eq!(schemas.len(), 5);
    let names = schemas.iter().map(|(name, _)| format!("office/schema/{name}"));
    for path in names.chain([".taplo.toml".to_owned(), ".vscode/extensions.json".to_owned()]) {
        let text = fs::read_to_string(made.path("new").join(&path)).expect("a file of init");
        if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
            fs::create_dir_all(root.join(&path).parent().expect("a folder")).expect("a folder");
            fs::write(root.join(&path), &text).expect("written");
        }
        let kept = fs::read_to_string(root.join(&path)).unwrap_or_else(|_| panic!("{path}: write it with SNAPSHOTS=overwrite"));
        assert!(kept == text, "{path} is not what init writes; write it with SNAPSHOTS=overwrite");
    }
    for name in ["document", "office", "profile", "calendar", "law"] {
        let printed = made.run(&format!("schema {name}"));
        assert_eq!(printed.stdout, fs::read_to_string(made.path(&format!("new/office/schema/{name}.json"))).expect("a schema"));
    }
}

#[test]
fn only_changed_schemas_are_written() {
    let office = Office::empty();
    assert_eq!(office.run("schema --out office/schema").code, 0);
    let office = office.with("office/schema/law.json", "{}");
    let kept = office.path("office/schema/document.json");
    let before = fs::metadata(&kept).and_then(|it| it.modified()).expect("a time");
    let again = office.run("--lang en schema --out office/schema");
    assert!(again.stderr.contains("1 changed, 4 as they were"), "{again:?}");
    assert_eq!(fs::metadata(&kept).and_then(|it| it.modified()).expect("a time"), before);
    assert_eq!(office.run("schema").stdout.lines().count(), 5);
    let wrong = office.run("--lang en schema documents");
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("document, office, profile, calendar, law"), "{wrong:?}");
}

#[test]
fn an_editor_has_no_complaint_about_the_demonstration_and_a_new_folder() {
    let Some(taplo) = taplo() else { return };
    let (content, said) = checked(&taplo, &wired(demonstration()));
    assert!(content, "{said}");
    let made = Office::empty();
    assert_eq!(made.run("init .").code, 0);
    let (content, said) = checked(&taplo, &made);
    assert!(content, "{said}");
}

/// Mistakes, each in one file of the plain office: the words, what takes their place, and what the complaint names.
const MISTAKES: &[(&str, &str, &str, &str)] = &[
    (RECORD, "topics       =", "topic        =", "topic"),
    (RECORD, "kind         = \"normative\"\n", "", "\"kind\" is a required property"),
    (RECORD, "\"normative\"", "\"normativ\"", "\"normativ\""),
    (RECORD, "\"active\"", "\"open\"", "\"open\""),
    (RECORD, "[\"示例市城市管理局\"]", "[]", "[]"),
    (RECORD, "\"deliberated\"", "\"deliberatd\"", "\"deliberatd\""),
    (RECORD, "registration = ", "registraton  = ", "registraton"),
    (RECORD, "effective    = 2024-07-15", "effective    = \"2024/07/15\"", "\"2024/07/15\""),
    (RECORD, "\"5 years\"", "\"5年\"", "\"5年\""),
    (RECORD, "\"text/2024-07-15.md\"", "\"../2024-07-15.md\"", "\"../2024-07-15.md\""),
    (RECORD, "\"sample-law\"", "\"Sample Law\"", "\"Sample Law\""),
    (RECORD, "at   = 2024-06-05T09:30:00", "date = 2024-06-05", "\"at\" is a required property"),
    (RECORD, "\"市政科\"", "5", "5 is not valid"),
    ("guiju.toml", "demonstration = true", "demonstration = \"yes\"", "\"yes\""),
    ("guiju.toml", "\"guangdong\"", "\"guangxi\"", "\"guangxi\""),
    ("profile.toml", "value = 15", "value = \"15 days\"", "\"15 days\""),
    ("profile.toml", "\"risk-assessed\"", "\"published\"", "\"published\""),
    ("calendar/2027.toml", "2027-01-01", "\"2027-01\"", "\"2027-01\""),
    ("laws/other-law.toml", "ended = \"none\"", "ended = \"no\"", "\"no\""),
];
const RECORD: &str = "documents/sample/document.toml";

/// The plain office with a file of every kind.
fn complete() -> Office {
    wired(Office::base())
        .with(
            "profile.toml",
            "[filing-days]\nvalue = 15\nsource = \"本局制度\"\n\n[[gate]]\ngate = \"risk-assessed\"\nkinds = [\"normative\"]\nsince = \"2025\"\n\
             source = \"本局制度\"\n",
        )
        .with("calendar/2027.toml", "source = \"通知\"\nnumber = \"unknown\"\nholidays = [2027-01-01]\nworkdays = []\n")
        .with(
            "laws/other-law.toml",
            "title = \"办法\"\nissuer = \"国务院\"\nversions = [{ from = \"1994\" }]\nended = \"none\"\nchecked-on = \"unknown\"\n",
        )
}

#[test]
fn an_editor_names_every_planted_mistake() {
    let Some(taplo) = taplo() else { return };
    let (content, said) = checked(&taplo, &complete());
    assert!(content, "{said}");
    for (path, right, wrong, named) in MISTAKES {
        let office = complete().replacing(path, right, wrong);
        let (content, said) = checked(&taplo, &office);
        assert!(!content && said.contains(named) && said.contains(path), "{wrong:?} in {path}; it should name {named}:\n{said}");
        // What the editor marks, the check stops at too.
        let check = office.run("check --as-of 2026-11-24");
        assert_eq!(check.code, 1, "{wrong:?} in {path}: {check:?}");
    }
}
