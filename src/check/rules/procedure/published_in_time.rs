//! What was issued is made public in time.

use super::owed;
use crate::check::rule::{Docs, OnDay, Rule, Scope, Source};
use crate::finding::{Code, Family, Finding};
use crate::lifecycle::What;
use crate::setting::Confidence;

/// The publication is not overdue; one that falls due is told for information.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("publication-due"),
    family: Family::Compliance,
    scope: Scope::Day(run),
    docs: Docs {
        source: Source::cited("《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条", Confidence::TextSeen, "全国"),
        numbers: &["disclosure-working-days", "disclosure-since", "due-soon-days"],
        wrong: "[[event]]\ntype = \"issued\"\ndate = 2025-03-03   # 到 2025-04-10 仍没有公布",
        right: "[[event]]\ntype = \"published\"\nat = 2025-03-05T09:30:00",
    },
};

fn run(on: &OnDay<'_>) -> Vec<Finding> {
    let since = on.record.document.issue().map(|(at, _, _)| (at, "date"));
    owed(on, RULE.code, What::Publish, since)
}
