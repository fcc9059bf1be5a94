//! What was published was filed in time.

use super::{began_by, issued};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::{Act, days_later};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// The filing recorded came within the days that the profile gives.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("filing-late"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited(
            "《江门市行政规范性文件管理规定》（江府办〔2022〕2号）的政策解读",
            Confidence::TextSeenQuoted,
            "江门市",
        ),
        numbers: &["filing-days", "filing-since", "filed-kinds"],
        wrong: "[[event]]\ntype = \"published\"\nat = 2025-03-05\n…\n[[event]]\ntype = \"filed\"\ndate = 2025-05-06",
        right: "[[event]]\ntype = \"filed\"\ndate = 2025-03-20",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let (document, profile) = (&record.document, &setting.profile);
    if !document.disclosure.is_public() || !profile.filed_kinds.value.contains(&document.kind) {
        return Vec::new();
    }
    let filed = document.events.iter().enumerate().find(|(_, event)| matches!(event.act, Act::Filed(_)));
    let (Some((published_at, publication, _)), Some((at, filing))) = (document.publication(), filed) else { return Vec::new() };
    let (Some(published), Some(filed)) = (publication.date.known(), filing.date.known()) else { return Vec::new() };
    // What was published before it was issued is told as such; nothing can be counted from that day.
    if issued(document).is_some_and(|issued| published.range().latest < issued.day.earliest) {
        return Vec::new();
    }
    let due = days_later(published.range().latest, profile.filing_days.value);
    if !began_by(profile.filing_since.value, published.range()) || filed.range().earliest <= due {
        return Vec::new();
    }
    let mut finding = Finding::compliance(RULE.code, record.path(), record.span(Table::event(at), "date"))
        .day("due", due)
        .number("days", i64::from(profile.filing_days.value));
    if let Some(span) = record.span(Table::event(published_at), "at") {
        finding = finding.related(record.path(), span);
    }
    vec![finding]
}
