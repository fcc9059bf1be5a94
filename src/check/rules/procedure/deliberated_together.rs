//! A deliberation is one of several heads.

use super::{before_issue, began_by};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::{Act, Gate};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// The body named in a deliberation reads like a meeting, not like one person; told for information.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("deliberation-body"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited("国办发〔2018〕37号（七）；审议机构的写法为推断", Confidence::Inferred, "全国"),
        numbers: &["gate", "deliberating-bodies"],
        wrong: "[[event]]\ntype = \"deliberated\"\ndate = 2025-02-20\nby = \"分管副局长\"",
        right: "[[event]]\ntype = \"deliberated\"\ndate = 2025-02-20\nby = \"局长办公会议\"",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let (document, profile) = (&record.document, &setting.profile);
    let Some(duty) = profile.gates_of(document.kind).find(|duty| duty.gate == Gate::Deliberation) else { return Vec::new() };
    let mut found = Vec::new();
    for (at, event) in before_issue(document) {
        let (Act::Gate(review), Some(day)) = (&event.act, event.date.known()) else { continue };
        let (Gate::Deliberation, Some(by)) = (review.gate, &review.by) else { continue };
        let together = profile.deliberating_bodies.value.iter().any(|word| by.contains(word.as_str()));
        if !together && began_by(duty.since, day.range()) {
            let finding = Finding::compliance(RULE.code, record.path(), record.span(Table::event(at), "by"));
            found.push(finding.text("by", by).as_info());
        }
    }
    found
}
