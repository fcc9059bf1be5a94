//! What was issued was made public in time.

use super::{began_by, issued};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// The publication recorded came within the working days that the law gives.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("publication-late"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited("《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条", Confidence::TextSeen, "全国"),
        numbers: &["disclosure-working-days", "disclosure-since"],
        wrong: "[[event]]\ntype = \"issued\"\ndate = 2025-03-03\n…\n[[event]]\ntype = \"published\"\nat = 2025-05-06",
        right: "[[event]]\ntype = \"published\"\nat = 2025-03-05",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let (document, profile) = (&record.document, &setting.profile);
    if !document.disclosure.is_public() {
        return Vec::new();
    }
    let (Some(issued), Some((at, event, _))) = (issued(document), document.publication()) else { return Vec::new() };
    let Some(published) = event.date.known() else { return Vec::new() };
    let days = profile.disclosure_working_days.value;
    let Ok(due) = setting.calendar.working_day_after(issued.day.latest, days) else { return Vec::new() };
    if !began_by(profile.disclosure_since.value, issued.day) || published.range().earliest <= due {
        return Vec::new();
    }
    let mut finding = Finding::compliance(RULE.code, record.path(), record.span(Table::event(at), "at"))
        .day("due", due)
        .number("days", i64::from(days));
    if let Some(span) = record.span(Table::event(issued.at), "date") {
        finding = finding.related(record.path(), span);
    }
    vec![finding]
}
