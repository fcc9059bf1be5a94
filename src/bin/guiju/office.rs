//! The one sequence with which every command begins: open the folder, read its settings, admit its documents, answer for a day.

use std::fs;
use std::path::{Path, PathBuf};

use guiju::document::{Date, DocumentId};
use guiju::error::{Error, Result};
use guiju::finding::{self, Arg, Finding};
use guiju::lifecycle::{self, AsOf};
use guiju::register::{self, Register};
use guiju::setting::{self, Setting};
use guiju::source::{Folder, KnownAt, SourceFile};
use guiju::store::{self, KnownFiles, Store};

use crate::args;
use crate::report;
use crate::screen::Screen;

/// An office folder on a day.
pub(crate) struct Office {
    pub(crate) folder: Folder,
    pub(crate) setting: Setting,
    pub(crate) register: Register,
    pub(crate) as_of: AsOf,
    /// What reading found.
    pub(crate) findings: Vec<Finding>,
    /// The files that the setting was read from.
    settings: Vec<SourceFile>,
}

/// What opening a folder came to.
pub(crate) enum Opened {
    /// All there is to work with.
    Office(Box<Office>),
    /// `guiju.toml` cannot be used; what reading found says why.
    Unsettled { folder: Folder, register: Register, findings: Vec<Finding> },
}

/// Opens the office in a folder for a day: the one asked for, the demonstration's, or today.
pub(crate) fn open(screen: &Screen, dir: &Path, asked: Option<Date>) -> Result<Opened> {
    open_known(screen, dir, asked, None)
}

/// The same, as it was recorded then where a revision or a day is named.
pub(crate) fn open_known(screen: &Screen, dir: &Path, asked: Option<Date>, known_at: Option<&KnownAt>) -> Result<Opened> {
    let step = screen.step("progress-reading");
    let folder = match known_at {
        Some(known_at) => Folder::open_recorded(dir, known_at)?,
        None => Folder::open(dir)?,
    };
    if let Some(recording) = folder.recording() {
        let commit = Arg::Text(recording.commit.chars().take(12).collect());
        screen.tell("known-by-commit", &[("commit", commit), ("day", Arg::Day(recording.day))]);
    }
    let (files, mut findings) = folder.settings();
    let (setting, found) = setting::read(&files);
    findings.extend(found);
    let (register, found) = register::admit(&folder)?;
    findings.extend(found);
    finding::sort(&mut findings);
    let Some(setting) = setting else {
        return Ok(Opened::Unsettled { folder, register, findings });
    };
    drop(step);
    let pinned = setting.site.demonstration_day.filter(|_| setting.site.demonstration && asked.is_none());
    if let Some(day) = pinned {
        screen.tell("day-of-demonstration", &[("day", Arg::Day(day))]);
    }
    let day = day(&setting, asked);
    let as_of = lifecycle::as_of(&register, &setting, day);
    Ok(Opened::Office(Box::new(Office { folder, setting, register, as_of, findings, settings: files })))
}

/// The same for a command that can do nothing without settings: where they cannot be used, what is wrong with them is told, and none is given.
pub(crate) fn open_settled(
    screen: &Screen,
    dir: &Path,
    asked: Option<Date>,
    known_at: Option<&KnownAt>,
) -> Result<Option<Box<Office>>> {
    match open_known(screen, dir, asked, known_at)? {
        Opened::Office(office) => Ok(Some(office)),
        Opened::Unsettled { folder, findings, .. } => {
            report::show(screen, &folder, &findings);
            screen.refuse("error-settings-not-readable", &[]);
            Ok(None)
        }
    }
}

impl Office {
    /// What was read of texts before, by this very program under these very settings.
    pub(crate) fn store(&self) -> Store {
        let Some(program) = program(&self.folder) else { return Store::none() };
        let mut made_by: Vec<&[u8]> = vec![program.as_bytes()];
        made_by.extend(self.settings.iter().flat_map(|file| [file.path.as_bytes(), file.text.as_bytes()]));
        Store::open(&self.folder, &made_by, args::now())
    }

    /// What this very program found of the files of the folder before.
    pub(crate) fn known_files(&self) -> KnownFiles {
        let Some(program) = program(&self.folder) else { return KnownFiles::none() };
        KnownFiles::open(&self.folder, store::fingerprint(&[program.as_bytes()]), args::now())
    }

    /// Where a document stands among the register's, or the nearest id there is.
    pub(crate) fn position(&self, asked: &str) -> Result<usize> {
        let found = DocumentId::parse(asked).and_then(|id| self.register.position(&id));
        found.ok_or_else(|| {
            let known = self.register.records().iter().map(|record| record.document.id.as_str());
            let nearest = nearest(asked, known).map(str::to_owned);
            Error::NoSuchDocument { id: asked.to_owned(), nearest }
        })
    }
}

/// What tells this program from others; none where nothing is to be kept, since what a commit holds is not what lies on disk.
pub(crate) fn program(folder: &Folder) -> Option<String> {
    if folder.recording().is_some() {
        return None;
    }
    let program = std::env::current_exe().and_then(fs::metadata).ok()?;
    Some(format!("{} {} {:?}", env!("CARGO_PKG_VERSION"), program.len(), program.modified().ok()?))
}

/// The day that is meant: the one asked for, that of a demonstration, or today.
pub(crate) fn day(setting: &Setting, asked: Option<Date>) -> Date {
    let pinned = setting.site.demonstration_day.filter(|_| setting.site.demonstration);
    asked.or(pinned).unwrap_or_else(args::today)
}

/// Refuses to answer for no document at all; an empty answer would look like a clean one.
pub(crate) fn has_documents(register: &Register, dir: &Path) -> Result<()> {
    if register.records().is_empty() {
        return Err(Error::NoDocuments { path: within(dir, Path::new("documents")) });
    }
    Ok(())
}

/// A path in the office folder, as a person writes it: without the folder when that is the current one.
pub(crate) fn within(dir: &Path, path: &Path) -> PathBuf {
    if dir == Path::new(".") { path.to_path_buf() } else { dir.join(path) }
}

/// The id or code that was probably meant.
pub(crate) fn nearest<'k>(asked: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let likeness = known.map(|id| (strsim::jaro_winkler(asked, id), id));
    likeness.max_by(|(a, _), (b, _)| a.total_cmp(b)).filter(|(likeness, _)| *likeness > 0.8).map(|(_, id)| id)
}
