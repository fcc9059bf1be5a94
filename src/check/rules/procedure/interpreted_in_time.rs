//! What was published is interpreted in time.

use super::owed;
use crate::check::rule::{Docs, OnDay, Rule, Scope, Source};
use crate::finding::{Code, Family, Finding};
use crate::lifecycle::What;
use crate::setting::Confidence;

/// The interpretation is not overdue; one that falls due is told for information.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("interpretation-due"),
    family: Family::Compliance,
    scope: Scope::Day(run),
    docs: Docs {
        source: Source::cited(
            "政策解读与文件同步组织、同步审签、同步部署的做法（穗府办函〔2017〕313号）；三个工作日的期限待核实",
            Confidence::Recalled,
            "广州市",
        ),
        numbers: &["interpretation-working-days", "interpretation-since", "interpreted-kinds", "due-soon-days"],
        wrong: "[[event]]\ntype = \"published\"\nat = 2025-03-05   # 到 2025-03-20 仍没有解读",
        right: "[[event]]\ntype = \"interpreted\"\ndate = 2025-03-05\nrecord = \"interpretation.md\"",
    },
};

fn run(on: &OnDay<'_>) -> Vec<Finding> {
    let since = on.record.document.publication().map(|(at, _, _)| (at, "at"));
    owed(on, RULE.code, What::Interpret, since)
}
