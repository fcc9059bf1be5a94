//! A stated last day agrees with the term counted from the commencement.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::finding::{Code, Family, Finding};
use crate::lifecycle;
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// `until` and `term` of the issue agree.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("validity-end-date"),
    family: Family::Integrity,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited("广东各机关公开的失效日期", Confidence::DataSeen, "广东省"),
        numbers: &["end-convention"],
        wrong: "effective = 2021-07-15\nterm = \"5 years\"\nuntil = 2026-07-15",
        right: "effective = 2021-07-15\nterm = \"5 years\"\nuntil = 2026-07-14",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let document = &record.document;
    let Some((at, _, issue)) = document.issue() else { return Vec::new() };
    let Some((Some(stated), Some(computed))) = lifecycle::issued_end(document, setting) else { return Vec::new() };
    if stated == computed {
        return Vec::new();
    }
    let length = issue.term.length.map(|length| length.to_string()).unwrap_or_default();
    vec![
        Finding::integrity(RULE.code, record.path(), record.span(Table::event(at), "until"))
            .day("stated", stated)
            .day("computed", computed)
            .text("length", length),
    ]
}
