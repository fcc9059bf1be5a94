//! A document issued after a gate's law began has passed the gate, or says why it need not.

use super::{began_by, issued, passed_after_issue, passed_by_issue};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// Each gate that the profile demands of the kind is recorded.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("gate-missing"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited(
            "《公平竞争审查条例》（国务院令第783号）第十三条、第十四条、第十八条；国办发〔2018〕37号（六）、（七）",
            Confidence::TextSeen,
            "全国",
        ),
        numbers: &["gate"],
        wrong: "[[event]]\ntype = \"issued\"\ndate = 2025-03-01   # 前面没有公平竞争审查",
        right: "[[event]]\ntype = \"fair-competition-reviewed\"\ndate = 2025-01-20\nnot-applicable = \"不涉及经营者经济活动\"",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let document = &record.document;
    let Some(issued) = issued(document) else { return Vec::new() };
    let missing = |gate| !passed_by_issue(document, gate, &issued) && passed_after_issue(document, gate, &issued).is_none();
    setting
        .profile
        .gates_of(document.kind)
        .filter(|duty| began_by(duty.since, issued.day) && missing(duty.gate))
        .map(|duty| {
            let mut finding = Finding::compliance(RULE.code, record.path(), record.span(Table::event(issued.at), "date"))
                .term("gate", format!("event-{}", duty.gate.event_type().as_str()))
                .text("event", duty.gate.event_type().as_str())
                .text("since", duty.since.to_string())
                .text("source", duty.source.clone());
            if let Some(article) = &duty.article {
                finding = finding.text("article", article.clone());
            }
            finding
        })
        .collect()
}
