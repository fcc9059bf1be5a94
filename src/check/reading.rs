//! Findings of reading that need the whole record: files that are named and not there, names that are twins, a calendar
//! year that an open obligation needs, a repository that cannot be read. And the list of all codes of reading.

use super::Depth;
use crate::document::FilePath;
use crate::finding::{Code, Finding, code};
use crate::lifecycle::AsOf;
use crate::register::{EVENT_TWICE, ID_TWICE, RECORD_PUBLISHED, Record, Table};
use crate::setting::code as setting_code;
use crate::source::{FILE_MISSING, FILE_UNREADABLE, FOLDER_WITHOUT_RECORD, Folder, LINK, NAME_TWIN, NOT_UTF8, Recorded};
use crate::{parse, setting};

/// An open obligation needs a year that the working-day calendar has not.
pub const CALENDAR_YEAR_MISSING: Code = Code("calendar-year-missing");
/// The repository cannot be read, so nobody can say whether a folder was deleted.
pub const HISTORY_UNREADABLE: Code = Code("history-unreadable");

/// Every code that reading may bear.
pub const READING: &[Code] = &[
    code::TOML_SYNTAX,
    code::UNKNOWN_KEY,
    code::WRONG_TYPE,
    code::MISSING_KEY,
    code::VALUE_NOT_ALLOWED,
    parse::DAY_MALFORMED,
    parse::LENGTH_MALFORMED,
    parse::ID_MALFORMED,
    parse::PATH_LEAVES_FOLDER,
    parse::NUMBER_OUT_OF_RANGE,
    setting_code::PROFILE_UNKNOWN,
    setting_code::DEMONSTRATION_DAY_OUTSIDE_DEMONSTRATION,
    FILE_MISSING,
    FILE_UNREADABLE,
    NOT_UTF8,
    LINK,
    NAME_TWIN,
    FOLDER_WITHOUT_RECORD,
    ID_TWICE,
    EVENT_TWICE,
    RECORD_PUBLISHED,
    CALENDAR_YEAR_MISSING,
    HISTORY_UNREADABLE,
];

/// Files that the record names and that cannot be had; the legal texts only where nobody reads them anyway.
pub(super) fn files(folder: &Folder, record: &Record, depth: Depth) -> Vec<Finding> {
    let mut found = Vec::new();
    let texts = record.document.versions();
    let is_text = |event: usize, file: &FilePath| texts.iter().any(|text| text.event == event && text.text == file);
    for (event, key, file) in record.document.files() {
        if depth >= Depth::Texts && key == "text" && is_text(event, file) {
            continue;
        }
        if let Err(finding) = folder.look(&record.path_of(file)) {
            found.push(at_its_key(record, event, key, file, *finding));
        }
    }
    found
}

/// What keeps a named file from being read, told at the key that names it.
pub(super) fn at_its_key(record: &Record, event: usize, key: &'static str, file: &FilePath, finding: Finding) -> Finding {
    let span = record.span(Table::event(event), key);
    Finding { path: record.path(), span, ..finding }.text("file", file.as_str())
}

/// Links and twins among the names in a document's folder.
pub(super) fn names(folder: &Folder, record: &Record) -> Vec<Finding> {
    folder.inspect(&record.folder)
}

/// Years that the calendar has not, and that an open obligation needs.
pub(super) fn calendar(as_of: &AsOf) -> Vec<Finding> {
    let missing = as_of.missing_years.iter();
    missing
        .map(|year| {
            Finding::compliance(CALENDAR_YEAR_MISSING, format!("calendar/{year}.toml"), None).number("year", i64::from(*year))
        })
        .collect()
}

/// A repository that cannot be read.
pub(super) fn history(recorded: &Recorded) -> Vec<Finding> {
    match recorded {
        Recorded::Unreadable { reason } => {
            vec![Finding::compliance(HISTORY_UNREADABLE, setting::OFFICE_FILE, None).text("reason", reason.clone())]
        }
        Recorded::NoHistory | Recorded::Deleted(_) => Vec::new(),
    }
}
