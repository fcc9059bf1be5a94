//! A document with a term is evaluated before the term ends.

use super::span_of_term;
use crate::check::rule::{Docs, OnDay, Rule, Scope, Source};
use crate::document::days_between;
use crate::finding::{Code, Family, Finding};
use crate::lifecycle::{ObligationState, What};
use crate::setting::Confidence;

/// The evaluation before the end of the term is not overdue, and soon due ones are told.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("evaluation-due"),
    family: Family::Compliance,
    scope: Scope::Day(run),
    docs: Docs {
        source: Source::cited(
            "《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条",
            Confidence::TextSeenQuoted,
            "广东省",
        ),
        numbers: &["evaluation-lead", "evaluation-notice", "evaluation-since", "evaluated-kinds"],
        wrong: "until = 2026-07-14   # 2026-03-01 仍没有评估",
        right: "[[event]]\ntype = \"evaluated\"\ndate = 2026-01-10\nconclusion = \"extend\"\nrecord = \"records/evaluation-2026.md\"",
    },
};

fn run(on: &OnDay<'_>) -> Vec<Finding> {
    let owed = on.standing.obligations.iter().filter(|it| it.what == What::Evaluate && it.since.is_none());
    owed.filter(|it| it.state != ObligationState::Open)
        .map(|it| {
            Finding::compliance(RULE.code, on.record.path(), span_of_term(on))
                .day("last", it.anchor)
                .day("due", it.due)
                .term("state", format!("state-{}", it.state.as_str()))
                .number("days", days_between(it.due, on.day).abs())
        })
        .collect()
}
