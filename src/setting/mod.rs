//! What an office settles once: its name, its site, the numbers of its place, working days, outside laws.
//!
//! Takes the text of `guiju.toml`, `profile.toml`, `calendar/*.toml` and `laws/*.toml`; gives a [`Setting`] and every
//! fault of those files as a finding. Deliberately absent: reading files, documents, defaults in code for what law settles.

pub mod code;
pub mod keys;
mod law;
mod notice;
mod office;
mod profile;
mod reader;
mod written;

use std::collections::BTreeMap;

use crate::calendar::Calendar;
use crate::document::DocumentId;
use crate::finding::{self, Arg, Finding};
use crate::source::SourceFile;

pub use law::{Law, LawEnd, LawVersion};
pub use office::{Contact, Foot, Gone, HistorySetting, Office, Site};
pub use profile::{Confidence, GateDuty, Origin, Profile, Sourced};

/// The file that makes a folder an office folder.
pub const OFFICE_FILE: &str = "guiju.toml";

/// What an office settles once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The office.
    pub office: Office,
    /// The column that is built.
    pub site: Site,
    /// The numbers of its place.
    pub profile: Profile,
    /// The working days: the built-in notices and the office's.
    pub calendar: Calendar,
    /// Whom reminders are for.
    pub contacts: Vec<Contact>,
    /// The outside laws, by id.
    pub laws: BTreeMap<DocumentId, Law>,
    /// How the commits are held to account.
    pub history: HistorySetting,
    /// The addresses that were public once and show nothing any more.
    pub gone: Vec<Gone>,
}

/// Reads `guiju.toml`, `profile.toml`, `calendar/*.toml` and `laws/*.toml`; other files are passed over.
///
/// There is no setting when `guiju.toml` cannot be used: it is missing, is not TOML, or lacks a value without which no
/// page can be right (the office's name and code, the site's title, the profile; a base path or a demonstration mark
/// that is stated and cannot be read). Any other fault is told and leaves out what it concerns.
pub fn read(files: &[SourceFile]) -> (Option<Setting>, Vec<Finding>) {
    let mut findings = Vec::new();
    let find = |path: &str| files.iter().find(|file| file.path == path);
    let stated = match find(OFFICE_FILE) {
        Some(file) => reader::read_file(file, &mut findings, office::read),
        None => None,
    };
    // Without a usable guiju.toml the other files are still read, so that their faults are told in the same run.
    let base = stated.as_ref().map_or(Profile::built_in("guangdong"), |stated| Profile::built_in(&stated.profile));
    let profile = base.map(|base| {
        let own = find("profile.toml").and_then(|file| {
            reader::read_file(file, &mut findings, |reader, section| profile::read_over(reader, section, &base))
        });
        own.unwrap_or(base)
    });
    let mut calendar = notice::built_in();
    let mut laws = BTreeMap::new();
    for file in files {
        if let Some(name) = named(file, "calendar/") {
            let Some(year) = notice::year_of(name) else {
                findings.push(misnamed(file, name, "calendar/2027.toml"));
                continue;
            };
            let notice = reader::read_file(file, &mut findings, |reader, section| notice::read(reader, year, section));
            if let Some(notice) = notice {
                calendar = calendar.with_year(year, notice);
            }
        }
        if let Some(name) = named(file, "laws/") {
            let Some(id) = DocumentId::parse(name) else {
                findings.push(misnamed(file, name, "laws/urban-water-supply-regulation.toml"));
                continue;
            };
            let law = reader::read_file(file, &mut findings, |reader, section| law::read(reader, id.clone(), section));
            laws.extend(law.map(|law| (id, law)));
        }
    }
    finding::sort(&mut findings);
    let setting = stated.zip(profile).map(|(stated, profile)| Setting {
        office: stated.office,
        site: stated.site,
        profile,
        calendar,
        contacts: stated.contacts,
        laws,
        history: stated.history,
        gone: stated.gone,
    });
    (setting, findings)
}

/// The name of a TOML file in a folder, without the ending.
fn named<'f>(file: &'f SourceFile, folder: &str) -> Option<&'f str> {
    file.path.strip_prefix(folder)?.strip_suffix(".toml")
}

/// A file whose name says nothing; the whole file is meant.
fn misnamed(file: &SourceFile, name: &str, example: &str) -> Finding {
    let allowed = Arg::List(vec![example.to_owned()]);
    Finding::integrity(code::VALUE_NOT_ALLOWED, &file.path, None)
        .term("key", "file-name")
        .text("value", name)
        .arg("allowed", allowed)
}

impl Setting {
    /// A plain setting on the guangdong profile, for tests and examples.
    #[doc(hidden)]
    pub fn for_tests() -> Setting {
        let text = "[office]\nname = \"江门市城市管理和综合执法局\"\ncode = \"jm-cg\"\n[site]\ntitle = \"行政规范性文件\"\n\
                    [profile]\nuse = \"guangdong\"\n";
        let (setting, _) = read(&[SourceFile { path: OFFICE_FILE.to_owned(), text: text.to_owned() }]);
        setting.expect("this text states all that a setting needs, and a test reads the built-in profile")
    }
}

#[cfg(test)]
mod tests;
