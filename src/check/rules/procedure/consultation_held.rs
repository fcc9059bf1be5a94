//! Where the public must be consulted, it was.

use super::{before_issue, issued_since, needs_long_consultation};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::Act;
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// A consultation is recorded before the issue of what must be consulted on.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("consultation-missing"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited(
            "《优化营商环境条例》（国务院令第722号）第六十二条；《规章制定程序条例》第十五条、第二十一条",
            Confidence::TextSeen,
            "全国",
        ),
        numbers: &["consulted-kinds", "consult-since", "consult-market-kinds", "consult-market-since"],
        wrong: "[[event]]\ntype = \"fair-competition-reviewed\"\ndate = 2025-03-10\nconclusion = \"不影响公平竞争\"\n\n[[event]]\ntype = \"issued\"   # 前面没有征求意见",
        right: "[[event]]\ntype = \"consulted\"\nfrom = 2025-01-13\nto = 2025-02-12",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let (document, profile) = (&record.document, &setting.profile);
    let asked = if profile.consulted_kinds.value.contains(&document.kind) {
        ("consulted-for-kind", &profile.consult_since)
    } else if needs_long_consultation(document, profile) {
        ("consulted-for-market", &profile.consult_market_since)
    } else {
        return Vec::new();
    };
    let (ground, since) = asked;
    let Some(issued) = issued_since(document, since.value) else { return Vec::new() };
    if before_issue(document).any(|(_, event)| matches!(event.act, Act::Consulted(_))) {
        return Vec::new();
    }
    vec![
        Finding::compliance(RULE.code, record.path(), record.span(Table::event(issued.at), "date"))
            .term("ground", ground)
            .text("since", since.value.to_string()),
    ]
}
