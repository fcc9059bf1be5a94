//! The rules on the validity, the life and the record of a document at their bounds: what is just enough stays silent, one day
//! more is told, and what may be fine is not blamed.
//!
//! Each test puts invented records into the plain office, reads and checks them as the command does, and looks for one code.

mod data;
mod life;
mod steps;
mod succession;
mod text;
mod validity;
mod wording;

use guiju::check::{self, Depth};
use guiju::finding::{Finding, Severity};
use guiju::{lifecycle, register, setting, source};

use crate::harness::{Office, TODAY};

/// Files of an office, laid over the plain one.
struct Files(Vec<(String, String)>);

/// A `document.toml` of the plain title and kind with these events.
fn sample(events: &str) -> Files {
    entitled("示例市路灯管理规定", "normative", events)
}

/// A `document.toml` with a title, a kind, and what else it says.
fn entitled(title: &str, kind: &str, rest: &str) -> Files {
    Files(Vec::new()).and_document("sample", title, kind, rest)
}

impl Files {
    /// A document more.
    fn and_document(self, id: &str, title: &str, kind: &str, rest: &str) -> Self {
        let text = format!(
            "title = \"{title}\"\nkind = \"{kind}\"\nissuers = [\"示例市城市管理局\"]\nresponsible = \"市政科\"\n\
             disclosure = \"active\"\ntopics = []\n{rest}\n"
        );
        self.and(&format!("documents/{id}/document.toml"), &text)
    }

    /// The office's own numbers.
    fn with_profile(self, text: &str) -> Self {
        self.and("profile.toml", text)
    }

    /// A file more.
    fn and(mut self, path: &str, text: &str) -> Self {
        self.0.push((path.to_owned(), text.to_owned()));
        self
    }

    /// What is told of a code on a day, beside what the plain office's other document is told.
    #[track_caller]
    fn findings(self, code: &str, day: &str) -> Vec<Finding> {
        let office = self.0.iter().fold(Office::base(), |office, (path, text)| office.with(path, text));
        let folder = source::Folder::open(office.root()).expect("an office folder");
        let (files, faults) = folder.settings();
        assert_eq!(faults, []);
        let (setting, faults) = setting::read(&files);
        assert_eq!(faults, []);
        let setting = setting.expect("a setting");
        let (register, faults) = register::admit(&folder).expect("documents that can be listed");
        assert_eq!(faults, [], "the record itself is at fault");
        let as_of = lifecycle::as_of(&register, &setting, day.parse().expect("a day"));
        let found = check::run(&folder, &register, &as_of, &setting, &guiju::store::Store::none(), Depth::Texts).findings;
        found.into_iter().filter(|it| it.code.0 == code && !it.path.starts_with("documents/steady/")).collect()
    }

    /// How loudly a code is told, once for each finding, on the plain day.
    #[track_caller]
    fn told(self, code: &str) -> Vec<Severity> {
        self.told_on(code, TODAY)
    }

    /// How loudly a code is told, once for each finding, on a day.
    #[track_caller]
    fn told_on(self, code: &str, day: &str) -> Vec<Severity> {
        self.findings(code, day).into_iter().map(|finding| finding.severity).collect()
    }
}

/// An event of a type with these keys.
fn event(kind: &str, keys: &str) -> String {
    format!("[[event]]\ntype = \"{kind}\"\n{keys}\n")
}

/// An issue with these keys, published on its day.
fn issued(day: &str, keys: &str) -> String {
    format!("{}{}", event("issued", &format!("date = {day}\n{keys}")), event("published", &format!("at = {day}")))
}

/// From 2021-07-15 for five years: until 2026-07-14.
fn five_years(more: &str) -> String {
    issued("2021-06-15", "effective = 2021-07-15\nterm = \"5 years\"") + more
}

const SILENT: [Severity; 0] = [];
