//! Findings of reading that need the whole record: files that are named and not there, names that are twins, a calendar
//! year that an open obligation needs, a repository that cannot be read. And the list of all codes of reading.

use super::Depth;
use crate::document::FilePath;
use crate::finding::{Code, Family, Finding, code};
use crate::lifecycle::AsOf;
use crate::register::{EVENT_TWICE, ID_TWICE, RECORD_PUBLISHED, Record, Table};
use crate::setting::code as setting_code;
use crate::source::{FILE_MISSING, FILE_UNREADABLE, FOLDER_WITHOUT_RECORD, Folder, LINK, NAME_TWIN, NOT_UTF8, Recorded};
use crate::{parse, setting};

/// An open obligation needs a year that the working-day calendar has not.
pub const CALENDAR_YEAR_MISSING: Code = Code("calendar-year-missing");
/// The repository cannot be read, so nobody can say whether a folder was deleted.
pub const HISTORY_UNREADABLE: Code = Code("history-unreadable");

/// A fault that no rule finds, of reading or of an exception; it is explained like a rule.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    /// Its permanent name.
    pub code: Code,
    /// Integrity or compliance.
    pub family: Family,
    /// What it finds.
    pub wrong: &'static str,
    /// What to write instead.
    pub right: &'static str,
}

/// Every fault that reading may tell.
pub const READING: &[Fault] = &[
    Fault {
        code: code::TOML_SYNTAX,
        family: Family::Integrity,
        wrong: "title = \"江门市某某办法",
        right: "title = \"江门市某某办法\"",
    },
    Fault {
        code: code::UNKNOWN_KEY,
        family: Family::Integrity,
        wrong: "titel = \"江门市某某办法\"",
        right: "title = \"江门市某某办法\"",
    },
    Fault {
        code: code::WRONG_TYPE, family: Family::Integrity, wrong: "title = 2026", right: "title = \"江门市某某办法\""
    },
    Fault {
        code: code::MISSING_KEY,
        family: Family::Integrity,
        wrong: "[[event]]\ndate = 2026-01-10",
        right: "[[event]]\ntype = \"issued\"\ndate = 2026-01-10",
    },
    Fault {
        code: code::VALUE_NOT_ALLOWED,
        family: Family::Integrity,
        wrong: "kind = \"normativ\"",
        right: "kind = \"normative\"",
    },
    Fault { code: parse::DAY_MALFORMED, family: Family::Integrity, wrong: "date = \"2026年1月\"", right: "date = \"2026-01\"" },
    Fault { code: parse::LENGTH_MALFORMED, family: Family::Integrity, wrong: "term = \"五年\"", right: "term = \"5 years\"" },
    Fault {
        code: parse::ID_MALFORMED,
        family: Family::Integrity,
        wrong: "documents/城市供水/document.toml",
        right: "documents/urban-water-supply/document.toml",
    },
    Fault {
        code: parse::PATH_LEAVES_FOLDER,
        family: Family::Integrity,
        wrong: "text = \"../other/text/2026-01-01.md\"",
        right: "text = \"text/2026-01-01.md\"",
    },
    Fault {
        code: parse::NUMBER_OUT_OF_RANGE,
        family: Family::Integrity,
        wrong: "opinions = { received = -1 }",
        right: "opinions = { received = 0 }",
    },
    Fault {
        code: setting_code::PROFILE_UNKNOWN,
        family: Family::Integrity,
        wrong: "[profile]\nuse = \"guangdon\"",
        right: "[profile]\nuse = \"guangdong\"",
    },
    Fault {
        code: setting_code::DEMONSTRATION_DAY_OUTSIDE_DEMONSTRATION,
        family: Family::Integrity,
        wrong: "[site]\ndemonstration = false\ndemonstration-day = 2026-11-24",
        right: "[site]\ndemonstration = true\ndemonstration-day = 2026-11-24",
    },
    Fault {
        code: FILE_MISSING,
        family: Family::Integrity,
        wrong: "text = \"text/2026-01-10.md\"   # 没有这个文件",
        right: "text = \"text/2026-01-01.md\"",
    },
    Fault {
        code: FILE_UNREADABLE,
        family: Family::Integrity,
        wrong: "text/2026-01-01.md/   # 是文件夹",
        right: "text/2026-01-01.md",
    },
    Fault {
        code: NOT_UTF8,
        family: Family::Integrity,
        wrong: "text/2026-01-01.md   # GB18030",
        right: "text/2026-01-01.md   # UTF-8",
    },
    Fault {
        code: LINK,
        family: Family::Integrity,
        wrong: "records/minutes.md -> /home/user/minutes.md",
        right: "records/minutes.md",
    },
    Fault {
        code: NAME_TWIN,
        family: Family::Integrity,
        wrong: "records/Minutes.md\nrecords/minutes.md",
        right: "records/minutes-1.md\nrecords/minutes-2.md",
    },
    Fault {
        code: FOLDER_WITHOUT_RECORD,
        family: Family::Integrity,
        wrong: "documents/urban-water-supply/text/2026-01-01.md",
        right: "documents/urban-water-supply/document.toml\ndocuments/urban-water-supply/text/2026-01-01.md",
    },
    Fault {
        code: ID_TWICE,
        family: Family::Integrity,
        wrong: "documents/2021/water/document.toml\ndocuments/2024/water/document.toml",
        right: "documents/2021/water/document.toml\ndocuments/2024/water-2024/document.toml",
    },
    Fault {
        code: EVENT_TWICE,
        family: Family::Integrity,
        wrong: "[[event]]\ntype = \"issued\"\ndate = 2021-06-15\n\n[[event]]\ntype = \"issued\"\ndate = 2026-06-15",
        right: "[[event]]\ntype = \"issued\"\ndate = 2021-06-15",
    },
    Fault {
        code: RECORD_PUBLISHED,
        family: Family::Integrity,
        wrong: "text = \"records/draft.md\"",
        right: "text = \"text/2026-01-01.md\"",
    },
    Fault {
        code: CALENDAR_YEAR_MISSING,
        family: Family::Compliance,
        wrong: "calendar/   # 没有 2027.toml",
        right: "calendar/2027.toml",
    },
    Fault {
        code: code::TEMPLATE_BROKEN,
        family: Family::Integrity,
        wrong: "<h1>{{ page.titel }}</h1>",
        right: "<h1>{{ page.title }}</h1>",
    },
    Fault {
        code: code::TEMPLATE_UNUSED,
        family: Family::Integrity,
        wrong: "site-templates/style.css",
        right: "site-templates/site.css",
    },
    Fault { code: HISTORY_UNREADABLE, family: Family::Compliance, wrong: ".git/HEAD   # 读不了", right: ".git/HEAD" },
];

/// Files that the record names and that cannot be had; the legal texts only where nobody reads them anyway.
pub(super) fn files(folder: &Folder, record: &Record, depth: Depth) -> Vec<Finding> {
    let mut found = Vec::new();
    let texts = record.document.versions();
    let is_text = |event: usize, file: &FilePath| texts.iter().any(|text| text.event == event && text.text == file);
    for (event, key, file) in record.document.files() {
        if depth >= Depth::Readable && key == "text" && is_text(event, file) {
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
