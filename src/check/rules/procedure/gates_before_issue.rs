//! A review comes before the issue, not after it.

use super::{began_by, issued, passed_after_issue};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// No review that the profile demands is dated after the issue.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("gate-late"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited(
            "《公平竞争审查条例》（国务院令第783号）第十三条、第十四条、第十八条；国办发〔2018〕37号（六）、（七）",
            Confidence::TextSeen,
            "全国",
        ),
        numbers: &["gate"],
        wrong: "[[event]]\ntype = \"issued\"\ndate = 2025-03-03\n\n[[event]]\ntype = \"legality-reviewed\"\ndate = 2025-03-10",
        right: "[[event]]\ntype = \"legality-reviewed\"\ndate = 2025-02-10\n\n[[event]]\ntype = \"issued\"\ndate = 2025-03-03",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let document = &record.document;
    let Some(issued) = issued(document) else { return Vec::new() };
    let duties = setting.profile.gates_of(document.kind).filter(|duty| began_by(duty.since, issued.day));
    let late = duties.filter_map(|duty| Some((duty, passed_after_issue(document, duty.gate, &issued)?)));
    late.map(|(duty, at)| {
        let event = &document.events[at];
        let day = event.date.known().map(ToString::to_string).unwrap_or_default();
        let mut finding = Finding::compliance(RULE.code, record.path(), record.span(Table::event(at), "date"))
            .term("gate", format!("event-{}", duty.gate.event_type().as_str()))
            .text("passed", day)
            .day("issued", issued.day.latest);
        if let Some(span) = record.span(Table::event(issued.at), "date") {
            finding = finding.related(record.path(), span);
        }
        finding
    })
    .collect()
}
