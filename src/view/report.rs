//! What a check found, with its words and places, as the forms of other programs need it.
//!
//! Paths are from the top of the repository, so that a forge finds the file. Lines and columns count from 1, columns in UTF-16
//! code units, as SARIF and the editors of forges count them.

use std::ops::Range;

use serde::Serialize;

use crate::document::Date;

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The day for which it was checked.
    pub day: Date,
    /// The tag of the language of the words, such as `zh-CN`.
    pub language: &'static str,
    /// What each code asks, sorted by code.
    pub rules: Vec<ReportedRule>,
    /// What is told, and after it what the office accepts.
    pub findings: Vec<ReportedFinding>,
}

/// What a code asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportedRule {
    /// The code.
    pub code: &'static str,
    /// How loudly its findings are told.
    pub level: Level,
    /// `integrity` or `compliance`
    pub family: &'static str,
    /// The law or practice it comes from; none when it follows from the format.
    pub source: Option<ReportedSource>,
    /// What it asks, in one sentence.
    pub asks: String,
    /// Why.
    pub why: String,
    /// Its page, in Markdown.
    pub page: String,
}

/// The law or practice that a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportedSource {
    /// Title, number and article.
    pub text: &'static str,
    /// How well it is known, such as `text-seen`.
    pub confidence: &'static str,
    /// Where it applies, by its Chinese name.
    pub jurisdiction: &'static str,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportedFinding {
    /// What was found.
    pub code: &'static str,
    /// How loudly it is told.
    pub level: Level,
    /// Where.
    pub place: Place,
    /// A second place that belongs to it, and what it is.
    pub related: Option<(Place, Option<String>)>,
    /// The fact, what was expected and what to write, in one line.
    pub message: String,
    /// By what it is known again in a later check.
    pub fingerprint: String,
    /// Why the office accepts it; none when it is told.
    pub accepted: Option<Acceptance>,
}

/// Why the office accepts a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acceptance {
    /// The reason.
    pub reason: Option<String>,
    /// Who accepted it.
    pub by: Option<String>,
    /// The last day of the acceptance.
    pub until: Option<String>,
}

/// How loudly a finding is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Stops a build.
    Error,
    /// Told loudly, stops nothing.
    Warning,
    /// Told for information.
    Info,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file or folder, from the top of the repository, with `/`.
    pub path: String,
    /// The author's words; absent when the whole file or folder is meant.
    pub region: Option<Region>,
}

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Region {
    /// The line in which it begins, from 1.
    pub start_line: usize,
    /// The column of its first character, from 1, in UTF-16 code units.
    pub start_column: usize,
    /// The line in which it ends.
    pub end_line: usize,
    /// The column behind its last character.
    pub end_column: usize,
}

impl Region {
    /// Where a range of bytes lies; none when the text has no such range.
    pub fn of(text: &str, span: &Range<usize>) -> Option<Self> {
        let (start_line, start_column) = line_and_column(text.get(..span.start)?);
        let words = text.get(span.clone())?;
        // A stretch that takes its line's end along stops at that end: the next line is none of it.
        let (end_line, end_column) = line_and_column(&text[..span.start + words.trim_end_matches(['\r', '\n']).len()]);
        Some(Self { start_line, start_column, end_line, end_column })
    }
}

/// The line and column of what follows, both from 1, the column in UTF-16 code units.
fn line_and_column(before: &str) -> (usize, usize) {
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.encode_utf16().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn region(text: &str, words: &str) -> [usize; 4] {
        let start = text.find(words).expect("words of the text");
        let region = Region::of(text, &(start..start + words.len())).expect("a region");
        [region.start_line, region.start_column, region.end_line, region.end_column]
    }

    #[test]
    fn columns_count_utf_16_code_units_and_the_end_is_behind_the_last() {
        assert_eq!(region("a = 1\n标题 = \"甲\"\n", "\"甲\""), [2, 6, 2, 9]);
        // A character outside the basic plane is two units.
        assert_eq!(region("𫖯 = 1\n", "= 1"), [1, 4, 1, 7]);
        assert_eq!(region("a = [\r\n  1,\r\n]\r\n", "[\r\n  1,\r\n]"), [1, 5, 3, 2]);
        assert_eq!(region("a = 1\nb = 2\n", "a = 1\n"), [1, 1, 1, 6]);
    }

    #[test]
    fn a_range_that_the_text_does_not_have_is_no_region() {
        assert_eq!(Region::of("甲", &(0..9)), None);
        assert_eq!(Region::of("甲", &(1..3)), None, "inside a character");
    }
}
