//! The answers for other programs: findings with their words and places, statuses as data.

use std::collections::{BTreeMap, HashMap};

use guiju::document::Date;
use guiju::finding::{Arg, Family, Finding, Severity};
use guiju::history::History;
use guiju::message::Words;
use guiju::register::Register;
use guiju::source::Folder;
use guiju::view::json::{self, ToldException, ToldFinding, ToldReport, ToldValue};
use guiju::view::record;

use crate::check::Told;
use crate::office::Office;

/// What was found, as JSON.
pub(crate) fn check(words: Words, folder: &Folder, register: &Register, day: Date, told: &Told) -> String {
    let mut texts: HashMap<&str, Option<String>> = HashMap::new();
    let findings = told.findings.iter().map(|it| told_finding(words, folder, it, &mut texts)).collect();
    let accepted = told.accepted.iter().map(|it| ToldException {
        finding: told_finding(words, folder, &it.finding, &mut texts),
        reason: it.exception.reason.clone(),
        by: it.exception.by.clone(),
        until: it.exception.until.map(|until| until.to_string()),
    });
    let told = ToldReport { findings, accepted: accepted.collect(), known: told.known, outside: told.outside };
    json::check_report(register, day, told).to_json()
}

fn told_finding<'t>(
    words: Words,
    folder: &Folder,
    finding: &'t Finding,
    texts: &mut HashMap<&'t str, Option<String>>,
) -> ToldFinding {
    let text = texts.entry(&finding.path).or_insert_with(|| folder.read(&finding.path).ok().map(|file| file.text));
    let before = text.as_deref().zip(finding.span.as_ref()).and_then(|(text, span)| text.get(..span.start));
    let (line, column) = before.map(line_and_column).unzip();
    let said = words.finding(finding);
    ToldFinding {
        code: finding.code.0,
        family: family(finding.family),
        severity: severity(finding.severity),
        path: finding.path.clone(),
        line,
        column,
        message: said.message,
        help: said.help,
        args: finding.args.iter().map(|(name, value)| ((*name).to_owned(), value_told(value))).collect::<BTreeMap<_, _>>(),
    }
}

/// What was found of the past, as JSON.
pub(crate) fn verify(words: Words, folder: &Folder, history: &History, findings: &[Finding]) -> String {
    let mut texts: HashMap<&str, Option<String>> = HashMap::new();
    let told = findings.iter().map(|it| told_finding(words, folder, it, &mut texts)).collect();
    record::verify_report(history, told).to_json()
}

/// Where the documents stand, or one of them, as JSON.
pub(crate) fn status(office: &Office, chosen: Option<usize>) -> String {
    let all = 0..office.register.records().len();
    let chosen = all.filter(|at| chosen.is_none_or(|chosen| chosen == *at));
    json::status_report(&office.register, &office.as_of, &office.setting, chosen).to_json()
}

/// The line and the column of what follows, both from 1, the column in characters.
pub(crate) fn line_and_column(before: &str) -> (usize, usize) {
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

/// A family's name.
pub(crate) fn family(family: Family) -> &'static str {
    match family {
        Family::Integrity => "integrity",
        Family::Compliance => "compliance",
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

/// A value as data; a term of the product is its key, which no language changes.
fn value_told(value: &Arg) -> ToldValue {
    match value {
        Arg::Text(text) | Arg::Term(text) => ToldValue::Text(text.clone()),
        Arg::Day(day) => ToldValue::Text(day.to_string()),
        Arg::Number(number) => ToldValue::Number(*number),
        Arg::List(words) => ToldValue::List(words.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        assert_eq!(line_and_column(""), (1, 1));
        assert_eq!(line_and_column("a\n标题 = "), (2, 6));
    }
}
