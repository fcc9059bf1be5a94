//! What was published is filed in time.

use super::owed;
use crate::check::rule::{Docs, OnDay, Rule, Scope, Source};
use crate::finding::{Code, Family, Finding};
use crate::lifecycle::What;
use crate::setting::Confidence;

/// The filing is not overdue; one that falls due is told for information.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("filing-due"),
    family: Family::Compliance,
    scope: Scope::Day(run),
    docs: Docs {
        source: Source::cited(
            "《江门市行政规范性文件管理规定》（江府办〔2022〕2号）的政策解读",
            Confidence::TextSeenQuoted,
            "江门市",
        ),
        numbers: &["filing-days", "filing-since", "filed-kinds", "due-soon-days"],
        wrong: "[[event]]\ntype = \"published\"\nat = 2025-03-05   # 到 2025-04-10 仍没有备案",
        right: "[[event]]\ntype = \"filed\"\ndate = 2025-03-20\nwith = \"江门市司法局\"",
    },
};

fn run(on: &OnDay<'_>) -> Vec<Finding> {
    let since = on.record.document.publication().map(|(at, _, _)| (at, "at"));
    owed(on, RULE.code, What::File, since)
}
