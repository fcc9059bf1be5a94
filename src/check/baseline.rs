//! Findings of an old collection that are known: `office/baseline.toml`.
//!
//! Takes findings and the author's words they underline, gives those that are new. Known is what has the same file, code and
//! words, as often as the baseline says and until the day it says; lines may move. Errors are never known: they have to be
//! corrected.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::identity::Identity;
use super::reading::Fault;
use crate::document::{Date, Day};
use crate::finding::{self, Code, Family, Finding};
use crate::parse::{self, ParsedTable, ParsedValue};
use crate::source::SourceFile;

/// Where it lies in the office folder.
pub const BASELINE_FILE: &str = "office/baseline.toml";

/// The baseline knows a finding that is no longer there.
pub const BASELINE_OUTDATED: Code = Code("baseline-outdated");

/// What may be wrong with a baseline.
pub(super) const FAULTS: &[Fault] = &[Fault {
    code: BASELINE_OUTDATED,
    family: Family::Compliance,
    wrong: "[[known]]\npath = \"documents/water/document.toml\"\ncode = \"gate-missing\"   # 已经补记",
    right: "guiju check --write-baseline",
}];

/// What is known of an old collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    known: BTreeMap<Identity, Times>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Times {
    count: usize,
    /// The last day on which it is known; none where it is known for good.
    until: Option<Date>,
    span: Option<finding::Span>,
}

/// Findings, those that the baseline knows set apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// What is new, sorted; with what the baseline no longer needs.
    pub told: Vec<Finding>,
    /// How many are known.
    pub known: usize,
}

impl Baseline {
    /// Reads a baseline; none when the file is not TOML.
    pub fn read(file: &SourceFile) -> (Option<Self>, Vec<Finding>) {
        let (parsed, findings) = parse::baseline(file);
        if !parsed.is_toml {
            return (None, findings);
        }
        let mut known: BTreeMap<Identity, Times> = BTreeMap::new();
        for table in parsed.top.tables("known") {
            let Some((one, count)) = one(table) else { continue };
            let times = known.entry(one).or_default();
            times.count += count;
            if let Some(ParsedValue::Day(Day::Exact(until))) = table.get("until") {
                times.until = Some(times.until.map_or(*until, |other| other.min(*until)));
            }
            times.span.get_or_insert_with(|| table.span_of("code").unwrap_or_else(|| table.span.clone()));
        }
        (Some(Self { known }), findings)
    }

    /// The baseline of these findings; `text` gives what a file says.
    pub fn of(findings: &[Finding], mut text: impl FnMut(&str) -> Option<Rc<str>>) -> Self {
        let mut known: BTreeMap<Identity, Times> = BTreeMap::new();
        for finding in findings.iter().filter(|finding| may_be_known(finding)) {
            known.entry(Identity::of(finding, &mut text)).or_default().count += 1;
        }
        Self { known }
    }

    /// The same with the last days that another baseline gives to what both know.
    pub fn with_days_of(mut self, other: &Self) -> Self {
        for (known, times) in &mut self.known {
            times.until = other.known.get(known).and_then(|times| times.until);
        }
        self
    }

    /// What is known for a time only: the file, the code and the last day, sorted by file and code.
    pub fn known_until(&self) -> impl Iterator<Item = (&str, &str, Date)> {
        self.known.iter().filter_map(|(known, times)| Some((known.path.as_str(), known.code.as_str(), times.until?)))
    }

    /// How many findings it knows.
    pub fn len(&self) -> usize {
        self.known.values().map(|times| times.count).sum()
    }

    /// Whether it knows none.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Sets apart what is known on a day.
    pub fn sift(&self, findings: Vec<Finding>, day: Date, mut text: impl FnMut(&str) -> Option<Rc<str>>) -> News {
        let holds = self.known.iter().filter(|(_, times)| times.until.is_none_or(|until| day <= until));
        let mut left: BTreeMap<&Identity, usize> = holds.map(|(known, times)| (known, times.count)).collect();
        let mut news = News::default();
        for finding in findings {
            let count = if may_be_known(&finding) { left.get_mut(&Identity::of(&finding, &mut text)) } else { None };
            match count {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    news.known += 1;
                }
                _ => news.told.push(finding),
            }
        }
        let gone = left.into_iter().filter(|(_, count)| *count > 0);
        news.told.extend(gone.map(|(known, count)| {
            let span = self.known[known].span.clone();
            Finding::compliance(BASELINE_OUTDATED, BASELINE_FILE, span)
                .text("code", known.code.clone())
                .text("file", known.path.clone())
                .number("count", i64::try_from(count).unwrap_or(i64::MAX))
                .as_info()
        }));
        finding::sort(&mut news.told);
        news
    }

    /// The file that says so, sorted, under a first line that says what it is.
    pub fn to_toml(&self, first_line: &str) -> String {
        let mut text = format!("# {first_line}\n");
        for (known, times) in &self.known {
            let line = |key: &str, value: &str| format!("{key:<5} = {}\n", toml_edit::Value::from(value));
            text.push_str("\n[[known]]\n");
            text.push_str(&line("path", &known.path));
            text.push_str(&line("code", &known.code));
            if !known.words.is_empty() {
                text.push_str(&line("words", &known.words));
            }
            if times.count != 1 {
                text.push_str(&format!("count = {}\n", times.count));
            }
            if let Some(until) = times.until {
                text.push_str(&format!("until = {until}\n"));
            }
        }
        text
    }
}

fn one(table: &ParsedTable) -> Option<(Identity, usize)> {
    let text = |key| match table.get(key) {
        Some(ParsedValue::Text(text)) => Some(text.clone()),
        _ => None,
    };
    let count = match table.get("count") {
        Some(ParsedValue::Count(count)) => *count as usize,
        _ => 1,
    };
    Some((Identity { path: text("path")?, code: text("code")?, words: text("words").unwrap_or_default() }, count))
}

fn may_be_known(finding: &Finding) -> bool {
    finding.family == Family::Compliance && finding.code != BASELINE_OUTDATED
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Date = Date::constant(2026, 11, 24);
    const TEXT: &str = "title = \"甲\"\ndate = 2026-01-10\ndate = 2026-01-10\n";

    fn finding(code: &'static str, words: std::ops::Range<usize>) -> Finding {
        Finding::compliance(Code(code), "documents/a/document.toml", Some(words))
    }

    fn text(_: &str) -> Option<Rc<str>> {
        Some(TEXT.into())
    }

    fn read(text: &str) -> Baseline {
        let file = SourceFile { path: BASELINE_FILE.to_owned(), text: text.to_owned() };
        let (baseline, findings) = Baseline::read(&file);
        assert_eq!(findings, []);
        baseline.expect("a baseline")
    }

    #[test]
    fn what_is_written_reads_back_and_knows_every_finding() {
        let findings = vec![finding("gate-missing", 14..31), finding("gate-missing", 32..49), finding("text-title", 8..13)];
        let written = Baseline::of(&findings, text).to_toml("known");
        let baseline = read(&written);
        assert_eq!(baseline.len(), 3);
        let news = baseline.sift(findings.clone(), DAY, text);
        assert_eq!((news.told, news.known), (vec![], 3));
        assert_eq!(Baseline::of(&findings, text).to_toml("known"), written, "a second run writes the same");
    }

    #[test]
    fn one_more_of_a_kind_is_new() {
        let baseline =
            read("[[known]]\npath = \"documents/a/document.toml\"\ncode = \"gate-missing\"\nwords = \"date = 2026-01-10\"\n");
        let news = baseline.sift(vec![finding("gate-missing", 14..31), finding("gate-missing", 32..49)], DAY, text);
        assert_eq!((news.told, news.known), (vec![finding("gate-missing", 32..49)], 1));
    }

    #[test]
    fn what_was_fixed_is_told_so_that_it_leaves_the_file() {
        let baseline = read("[[known]]\npath = \"documents/a/document.toml\"\ncode = \"gate-missing\"\ncount = 2\n");
        let news = baseline.sift(Vec::new(), DAY, text);
        assert_eq!(news.told.len(), 1);
        assert_eq!(news.told[0].code, BASELINE_OUTDATED);
        assert_eq!(news.told[0].severity, finding::Severity::Info);
    }

    #[test]
    fn what_is_known_until_a_day_is_told_from_the_next_day_on_and_keeps_its_day_in_a_new_baseline() {
        let known = "[[known]]\npath = \"documents/a/document.toml\"\ncode = \"text-title\"\nwords = \"\\\"甲\\\"\"\nuntil = 2026-11-24\n";
        let (baseline, finding) = (read(known), finding("text-title", 8..13));
        assert_eq!(baseline.sift(vec![finding.clone()], DAY, text).told, []);
        let next = DAY.tomorrow().expect("a day");
        assert_eq!(baseline.sift(vec![finding.clone()], next, text).told, std::slice::from_ref(&finding));
        let written = Baseline::of(&[finding], text).with_days_of(&baseline).to_toml("known");
        assert!(written.ends_with("until = 2026-11-24\n"), "{written}");
    }

    #[test]
    fn an_error_is_never_known() {
        let error = Finding::integrity(Code("days-in-order"), "documents/a/document.toml", None);
        assert!(Baseline::of(std::slice::from_ref(&error), text).is_empty());
        let baseline = read("[[known]]\npath = \"documents/a/document.toml\"\ncode = \"days-in-order\"\n");
        assert!(baseline.sift(vec![error.clone()], DAY, text).told.contains(&error));
    }

    #[test]
    fn any_words_can_be_written() {
        let words = "a \"b\" \\ c\u{1}甲";
        let written = format!("known = [{{ path = {0}, code = {0}, words = {0} }}]", toml_edit::Value::from(words));
        assert_eq!(read(&written).known.keys().next().expect("one").words, words);
    }
}
