//! An extension rests on an evaluation.

use crate::check::rule::{Docs, OnDay, Rule, Scope, Source};
use crate::document::{Act, Known};
use crate::finding::{Code, Family, Finding};
use crate::register::Table;
use crate::setting::Confidence;

/// Between the last act that set the term and an extension stands an evaluation that concluded.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("extension-unevaluated"),
    family: Family::Compliance,
    scope: Scope::Day(run),
    docs: Docs {
        source: Source::cited("《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条", Confidence::Inferred, "广东省"),
        numbers: &["evaluation-since", "evaluated-kinds"],
        wrong: "[[event]]\ntype = \"extended\"\ndate = 2026-06-10\nuntil = 2028-07-14   # 评估过吗？",
        right: "[[event]]\ntype = \"evaluated\"\ndate = 2026-01-12\nconclusion = \"extend\"\nrecord = \"records/evaluation-2026.md\"\n\n[[event]]\ntype = \"extended\"\ndate = 2026-06-10\nuntil = 2028-07-14",
    },
};

fn run(on: &OnDay<'_>) -> Vec<Finding> {
    let (document, profile) = (&on.record.document, &on.setting.profile);
    // What has ended is left in peace, as with the other rules on extensions.
    if !profile.evaluated_kinds.value.contains(&document.kind) || on.standing.status.has_ended() {
        return Vec::new();
    }
    let since = profile.evaluation_since.value.range().latest;
    let mut is_evaluated = false;
    let mut found = Vec::new();
    for (at, event) in document.events.iter().enumerate() {
        match &event.act {
            Act::Evaluated(evaluation) => is_evaluated |= evaluation.conclusion.is().is_some(),
            Act::Issued(_) | Act::Revised(_) => is_evaluated = false,
            Act::Extended(_) => {
                let asked = matches!(event.date, Known::Known(day) if day.range().earliest >= since);
                if asked && !is_evaluated {
                    found.push(Finding::compliance(RULE.code, on.record.path(), on.record.span(Table::event(at), "type")));
                }
                is_evaluated = false;
            }
            _ => {}
        }
    }
    found
}
